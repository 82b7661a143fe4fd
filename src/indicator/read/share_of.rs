//! Percentages that the words in front make shares, and the whole that they are of: 其中页岩气占比36%, 自查问题已整改96%.

use super::super::label;
use super::super::lexicon;
use super::super::measure::{self, Reading};
use super::super::name::Name;
use super::super::tail::Direction;
use super::Frame;
use super::carry::Carry;
use super::figure::Figure;
use crate::model::Measure;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::{Span, is_plain_han};

/// 税收占比: a share that is a term of its own keeps 占比 in its name.
pub fn keep_share_term(figure: &mut Figure) {
    let text = figure.frame.text;
    let alone = figure.reading.measure == Measure::Share && figure.tail.whole.is_none();
    if alone && text.after(figure.tail.label_end).starts_with("占比") && is_share_term(text, figure.label) {
        figure.label.end += "占比".len();
    }
}

/// Whether a label is a share that keeps 占比 in its name.
fn is_share_term(text: &str, label: Span) -> bool {
    lexicon::share_terms().has(label::read(text, label).name.words(text).as_str())
}

/// 在工农业总产值中,…: the whole that opens the sentence and holds for all of it.
pub fn whole_in_front(frame: &Frame) -> Option<Span> {
    let (inner, _) = frame.sentence.of(frame.text).strip_prefix('在')?.parted_at("中,")?;
    let start = frame.sentence.start + '在'.len_utf8();
    (inner.has_size(2, 14) && !inner.contains_in(",;")).then(|| Span::new(start, start + inner.len()))
}

/// 在工农业总产值中,农业所占比重…: the whole is told by the clause before.
pub fn whole_of_clause_before(figure: &mut Figure) {
    let text = figure.frame.text;
    if figure.reading.measure != Measure::Share || figure.reading.of.is_some() {
        return;
    }
    figure.reading.of = whole_in_front(figure.frame);
    if figure.reading.of.is_some() {
        return;
    }
    let before = text.within(figure.frame.sentence.start, figure.mention.clause.start).trim_end_matches(',');
    let clause = before.behind_last(",;。");
    let inner = clause.strip_prefix('在').and_then(|c| c.strip_suffix('中'));
    if let Some(inner) = inner.filter(|inner| inner.has_size(2, 14)) {
        let end = figure.frame.sentence.start + before.len() - '中'.len_utf8();
        figure.reading.of = Some(Span::new(end - inner.len(), end));
    }
}

/// 新建建筑中|绿色建筑占90%, the next of the list too: the whole stands in front of 中.
pub fn whole_within(figure: &mut Figure, carry: &mut Carry) {
    let text = figure.frame.text;
    if figure.reading.measure != Measure::Share || figure.reading.of.is_some() || !figure.tail.is_share {
        return;
    }
    let words = figure.label.of(text);
    let parts = |at: &usize| {
        let (whole, part) = (words.before(*at), words.after(at + '中'.len_utf8()));
        whole.size() >= 3
            && !whole.ends_in(lexicon::BEFORE_MIDDLE)
            && part.size() >= 2
            && !part.starts_in("小心国医央西部层型期级介药餐秋考招学共等外青标长方职的枢区村")
            && !part.starts_with_any("欧班列 老年 低产田")
            && (!part.starts_with("用于") || part.has("的"))
            && !whole.has("、")
    };
    let Some(at) = words.places_of("中").find(parts) else { return };
    let whole = words.before(at).trim_start_words("全年 在");
    let whole = whole.after(lexicon::self_regions().opens(whole).unwrap_or(0)).trim_start_of("0123456789个");
    let end = figure.label.start + at;
    figure.reading.of = Some(Span::new(end - whole.len(), end));
    figure.label.start += at + '中'.len_utf8();
    carry.parted = true;
}

/// 实际使用外资3亿美元,其中制造业外资占比51%: 其中 speaks of what the row before has measured.
pub fn whole_of_row_before(figure: &mut Figure, carry: &mut Carry) {
    let text = figure.frame.text;
    let parted = figure.reading.measure == Measure::Share && figure.reading.of.is_none() && figure.tail.is_share;
    let same_part = figure.before().is_some_and(|before| text.get(before..figure.mention.clause.start).is_none_or(|between| !between.has(";")));
    let goes_on =
        std::mem::take(&mut carry.parted) && !figure.label.of(text).trim_start_of("、中").has("中") && carry.measure == Some(Measure::Share) && same_part;
    let opens = figure.label.of(text).starts_with("其中") || text.before(figure.mention.clause.start).ends_with("其中,");
    if !parted || !opens && !goes_on {
        return;
    }
    carry.parted = true;
    if !opens {
        figure.reading.of = carry.of; // 其中甲占44%,乙占16%: of the same
        return;
    }
    let Some(whole) = carry.last.as_ref() else { return };
    figure.reading.of = whole.place().filter(|place| place.of(text) == whole.words(text));
}

/// 收入20万元以上的村达到79%, 反馈问题已整改98%: so many of the things, where no rate is named.
pub fn part_of_things(figure: &mut Figure) {
    let text = figure.frame.text;
    let reading = &figure.reading;
    if reading.unit != "%" || reading.measure != Measure::Level || figure.tail.direction.is_some() {
        return;
    }
    let words = figure.label.of(text);
    let things = words.ends_with_any(THINGS) && !words.has("精简") && !figure.mention.right.of(text).starts_with(is_plain_han);
    let done = !figure.tail.reached && words.strip_closing(DONE).is_some_and(|noun| noun.size() >= 2);
    if things || done {
        figure.reading.measure = Measure::Share;
        figure.reading.rule = "share of the things in front";
    }
}

/// Things of which some are told.
const THINGS: &str = "村 社区 企业 机构 学校 乡镇 农户 家庭 医院 主干 干部 党员 群众 院校 产品 小区 毕业生 中小学 覆盖人口 在校生 先进产能 幼儿 建筑 事项 \
    组织 煤矿 县 学生 村居 渔民 民生支出 市场份额";

/// What is done with some of them.
const DONE: &str = "整改 销号 复工 开工 完工 竣工 办结 投产";

/// A名占比、B率分别为…: the first is a share and leaves 占比 out of its name.
pub fn share_in_name(text: &str, name: Name, reading: Reading, growth: Option<Direction>) -> (Name, Reading) {
    let words = name.words(text);
    // 甲占乙比重、丙占丁比重分别为: each has its own whole.
    if let Some((before, whole)) = words.strip_closing("的比重 比重 比例").and_then(|part| part.parted_at("占")).filter(|_| reading.unit == "%") {
        // The words may stand apart, where a footnote's mark parts them.
        let whole_place = name.place().filter(|place| place.of(text) == words);
        let start = whole_place.map(|place| place.start + before.len() + '占'.len_utf8());
        let thing = name.without_end(words.len() - before.len()).filter(|thing| !thing.is_empty() && !whole.is_empty());
        if let Some((thing, start)) = thing.zip(start) {
            return (thing, reading.part(Measure::Share, Span::new(start, start + whole.len())));
        }
    }
    if words.ends_with('率') && reading.measure == Measure::Share && reading.of.is_none() {
        return (name, Reading { measure: Measure::Level, ..reading }); // 覆盖率、甲占比分别为: a rate is no share
    }
    if reading.unit != "%" || reading.measure != Measure::Level {
        return (name, reading);
    }
    if words.ends_with("占比") && !lexicon::share_terms().has(words.trim_end_words("占比")) {
        return (name.without_end("占比".len()).unwrap_or(name), Reading { measure: Measure::Share, ..reading });
    }
    if let Some((len, direction)) = measure::growth_noun(&words) {
        return (name.without_end(len).unwrap_or(name), grown(reading, direction));
    }
    if let Some(direction) = growth.filter(|_| !words.ends_with('率')) {
        return (name, grown(reading, direction));
    }
    (name, reading)
}

/// 降幅分别为5%、7%: each of them fell.
fn grown(reading: Reading, direction: Direction) -> Reading {
    let value = if direction == Direction::Down { -reading.value } else { reading.value };
    Reading { measure: Measure::Growth, value, ..reading }
}
