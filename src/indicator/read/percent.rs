//! Percentages before their verb or noun: 36%用于助学, 八成的社区有食堂.

use super::super::label::{self, Label};
use super::super::measure::{self, Reading};
use super::super::name::Name;
use super::super::reject::opens_noun;
use super::super::tail::Direction;
use super::super::{lexicon, right, tail, topic};
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use super::shares;
use crate::model::{Bound, Doubt, Measure};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size, each};
use crate::text::Span;

/// What the things do whose noun stands behind: 号源|优先开放, 工作时间|用于科研, 项目|由企业牵头.
const WHAT_THEY_DO: &str = "定向 划定 用于 优先 提前 由 投入 投向 符合 存在 来自 建有 可全程 可按 免提交 都能 普及 通硬 通客 通公 通5G 通班 通自来水 通光 通宽 通电 通油 用上 喝上 住上 全程 上云 开展 参加 享受 签约 办结";

/// Where the words of what they do begin, behind a noun of two characters or more.
fn what_they_do(words: &str) -> Option<usize> {
    let verbs = each(WHAT_THEY_DO).filter_map(|verb| words.place_of(verb));
    verbs.min().filter(|&at| words.before(at).size() >= 2)
}

/// 材料|“只交一次”, 村|集体收入过百万: the things alone, without what is told of them.
fn whole_of(text: &str, behind: Span) -> Span {
    let noun = Some(right::noun_of(text, behind)).filter(|noun| noun.of(text) != "新").unwrap_or(behind);
    let words = noun.of(text).split('“').next().filter(|words| !words.is_empty()).unwrap_or(noun.of(text));
    let words = words.before(what_they_do(words).unwrap_or(words.len()));
    Span::new(noun.start, noun.start + words.strip_suffix('有').unwrap_or(words).len())
}

/// 三级医院50%的号源|优先向基层投放: whose things they are, and what they do.
fn owned(figure: &Figure, label: &Label, behind: Span) -> Option<Box<Named>> {
    let text = figure.text();
    let words = behind.of(text);
    // 近九成甲、近八成乙来自…: what stands in front is another's.
    let alone = figure.label.start == figure.mention.clause.start;
    let alone = alone && !figure.label.of(text).ends_in("和及与、");
    let at = what_they_do(words).filter(|_| alone && !label.noun.is_empty() && opens_noun(words))?;
    let whole = Span::new(behind.start, behind.start + at);
    let reading = figure.reading.part(Measure::Share, whole);
    let name = label.noun.clone().then(&Name::of(behind));
    Some(Named::new(name, "share of the owner's things, with what it does", reading).doubting(Doubt::UnclearMeasure))
}

/// 建成区50%以上面积达到标准: so much of the area does what stands behind.
fn part_of_area(figure: &Figure, label: &Label) -> Option<Box<Named>> {
    let text = figure.text();
    let right = figure.mention.right;
    let said = right.of(text).strip_prefix('的').unwrap_or(right.of(text)).strip_prefix("面积")?;
    if said.is_empty() || label.is_empty || figure.tail.reached || figure.mention.goes_on {
        return None;
    }
    let short = said.size() <= 2; // 面积达标
    let said = Span::new(right.end - said.len() - if short { "面积".len() } else { 0 }, right.end);
    let reading = Reading { measure: Measure::Share, of: label.name.place(), ..figure.reading.clone() };
    Some(Named::new(label.name.clone().then(&Name::of(said)), "share of an area, with what it does", reading).doubting(Doubt::UnclearMeasure))
}

/// 90%的园区达到标准、|90%的煤矿…: the next of a list of shares with what is told of each.
fn is_next_share(figure: &Figure, carry: &Carry) -> bool {
    carry.told > figure.mention.left.start && figure.text().get(carry.told..figure.mention.span.start) == Some("、")
}

/// 60%以上的行政村集体收入超50万元: of so many it holds what the clause says, another figure included.
fn of_those(figure: &Figure, label: &Label, carry: &mut Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let mention = figure.mention;
    let opens = label.is_empty && mention.left.start == mention.clause.start || is_next_share(figure, carry);
    let behind = text.within(mention.right.start, mention.clause.end).strip_prefix('的').filter(|words| opens && opens_noun(words))?;
    let start = mention.clause.end - behind.len();
    // 90%的园区达到标准、90%的煤矿…: up to the next of the list.
    let end = behind.char_indices().find(|(i, c)| *c == '、' && behind.after(i + c.len_utf8()).starts_in(DIGITS)).map_or(behind.len(), |(i, _)| i);
    let whole = right::noun_of(text, Span::new(start, mention.right.end));
    let words = Span::new(start, start + end);
    if words.of(text).size() > 30 {
        return None;
    }
    carry.told = words.end;
    let reading = figure.reading.part(Measure::Share, whole);
    Some(Named::new(Name::of(words), "share of those behind, with what is told of them", reading).doubting(Doubt::UnclearMeasure))
}

/// 三分之二的公园|实现无界融通: of the noun, and what it does.
fn of_all(text: &str, words: Span, reading: &Reading) -> Box<Named> {
    if let Some((len, direction)) = measure::growth_noun(words.of(text)).filter(|(len, _)| words.start + len < words.end) {
        // 8%左右的生产总值增长目标
        let value = if direction == Direction::Down { -reading.value } else { reading.value };
        let reading = Reading { measure: Measure::Growth, value, ..reading.clone() };
        let thing = Some(Span::new(words.start, words.end - len)).filter(|thing| !measure::keeps_its_verb(thing.of(text))).unwrap_or(words);
        return Named::new(Name::of(thing), "growth of the noun behind", reading);
    }
    let whole = whole_of(text, words);
    let does = words.of(text).after(whole.end - whole.start).trim_start_of("均都").trim_start_words("实现");
    let does = does.strip_prefix("完成").filter(|work| !work.is_empty()).unwrap_or(does);
    let reading = reading.part(Measure::Share, whole);
    let name = Name::of(whole).then(&Name::of(Span::new(words.end - does.len(), words.end)));
    Named::new(name, "share of the noun behind, with what it does", reading).doubting(Doubt::UnclearMeasure)
}

/// 50%村卫生室|实现一体管理, 80%惠企政策|“免申即享”: a verb stands behind the noun, or in quotation marks what is done.
fn does_what(behind: &str) -> bool {
    let does = |words: &str| words.starts_with('“') || lexicon::predicates().opens(words).is_some_and(|len| len >= 6);
    behind.char_indices().skip(2).take(14).any(|(i, _)| does(behind.after(i)))
}

/// 诉求100%响应、事项100%办结: all of it is done.
fn wholly_done(figure: &Figure, label: &Label, carry: &mut Carry) -> Option<Box<Named>> {
    const DONE: &str = "响应 办结 闭环 整改 到位 达标 回应 解决 落实 覆盖 兑现 回访 反馈 销号 投产 开工 竣工 网上可办 全程网办 网办 就业";
    let right = figure.mention.right;
    let words = right.of(figure.text()).split('、').next().unwrap_or_default();
    let done = words.opening_word(DONE).filter(|_| words.size() <= 4)?;
    let all = figure.quantity.number.value() == 100.0 && !figure.tail.reached && figure.tail.direction.is_none();
    let verb = Span::new(right.start, right.start + done.len());
    (all && !label.noun.is_empty()).then(|| {
        carry.taken = verb.end;
        let name = label.name.clone().then(&Name::of(verb));
        Named::new(name, "share of what was done", figure.reading.clone()).doubting(Doubt::UnclearMeasure)
    })
}

/// 园区贡献了全省七成的税收, 产业集聚全国30%的企业: so much of what the region has.
fn part_of_region(figure: &Figure, before: &str, region: usize, behind: Span) -> Option<Box<Named>> {
    let text = figure.text();
    let holds = before.strip_suffix('了').unwrap_or(before);
    let verb = holds.closing_word("贡献 集聚 汇聚 拥有 占据 承担")?;
    let kept = if verb == "承担" { 0 } else { verb.len() };
    let start = figure.mention.left.start;
    let holder = label::read(text, Span::new(start, start + holds.len() - kept));
    let region = Span::new(start + before.len(), start + before.len() + region);
    let noun = right::noun_of(text, behind);
    let reading = Reading { measure: Measure::Share, of: Some(region), ..figure.reading.clone() };
    Some(Named::new(holder.name.then(&Name::of(noun)), "share of what the region has", reading).doubting(Doubt::UnclearMeasure))
}

/// 控制在3%|的目标以内, 稳定在5%至6%|之间: how far it may go, and no whole.
pub fn is_limit(figure: &Figure) -> bool {
    let words = figure.mention.right.of(figure.text());
    let kept = figure.tail.reached || figure.reading.bound == Bound::AtMost;
    words == "之间" || kept && words.starts_with('的') && words.ends_with_any("以内 之内 目标内 目标以下 范围内")
}

/// 87%用于支持中西部, 覆盖全市50%左右行政村: a percentage before its verb or noun.
pub fn before_its_noun(figure: &Figure, label: &Label, carry: &mut Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let mention = figure.mention;
    let reading = &figure.reading;
    // 财政支出中|80%用于民生: of the spending.
    let whole = figure.label.of(text).strip_suffix('中').filter(|whole| whole.size() >= 2 && !whole.ends_in(lexicon::BEFORE_MIDDLE));
    let whole = whole.map(|whole| label::read(text, Span::new(figure.label.start, figure.label.start + whole.len())));
    let label = whole.as_ref().unwrap_or(label);
    if reading.unit == "%"
        && reading.measure == Measure::Level
        && let Some(named) = wholly_done(figure, label, carry)
    {
        return Some(named);
    }
    if reading.unit != "%" || reading.measure != Measure::Level {
        return None;
    }
    if let Some(named) = shares::in_a_list(figure, label) {
        return Some(named);
    }
    if mention.goes_on {
        return of_those(figure, label, carry);
    }
    if let Some(named) = part_of_area(figure, label) {
        return Some(named);
    }
    let words = mention.right.of(text);
    let behind = words.strip_prefix('的').unwrap_or(words);
    let behind_span = Span::new(mention.right.end - behind.len(), mention.right.end);
    // 稳定在5%左右的较低水平: how low it is.
    let degree = is_limit(figure) || words.starts_with('的') && figure.tail.reached && behind.size() <= 5 && behind.ends_with_any("水平 区间 低位 高位");
    // 94%的建成小区: a verb opens the noun of a clause that begins with its part.
    let of_noun = words.starts_with('的')
        && mention.left.start == mention.clause.start
        && mention.left.of(text).is_empty()
        && lexicon::kept_verbs().opens(behind).is_some();
    if (words.starts_with('的') || figure.tail.direction.is_none())
        && let Some(named) = owned(figure, label, behind_span)
    {
        return Some(named);
    }
    let has_noun = !degree && (opens_noun(behind) || of_noun) && lexicon::self_regions().opens(behind).is_none() && tail::opens(behind).is_none();
    let before = Span::new(mention.left.start, figure.tail.label_end).of(text);
    let region = lexicon::self_regions().ends(before).unwrap_or(0);
    let before = before.before(before.len() - region);
    if let Some(named) = part_of_region(figure, before, region, behind_span).filter(|_| has_noun && region > 0) {
        return Some(named);
    }
    let asks = lexicon::kept_verbs().ends(before).is_some() || lexicon::light_verbs().ends(before).is_some_and(|len| len > 3);
    let opens = mention.left.of(text).trim_start_of("其中确保").is_empty() && mention.left.start == mention.clause.start;
    let open = label.is_empty && (carry.last.is_none() || opens && does_what(behind)) || figure.label.of(text).ends_in("和及与");
    if has_noun && open && !words.starts_with('的') {
        // 将75%以上财力用于改善民生: the noun is the whole, what it does is the name.
        let whole = whole_of(text, behind_span);
        let reading = reading.part(Measure::Share, whole);
        return Some(Named::new(label::read_noun(text, behind_span).name, "share of the noun behind, with its verb", reading).doubting(Doubt::UnclearMeasure));
    }
    if has_noun && (words.starts_with('的') || figure.tail.reached || label.verb.is_some() || asks) {
        let there_are = matches!(mention.left.of(text).trim_both_of("约近已还共"), "" | "有");
        let next = is_next_share(figure, carry);
        let alone = (next || mention.left.start == mention.clause.start && (!figure.tail.reached || there_are)) && words.starts_with('的');
        let topic = || topic::before(text, figure.frame.sentence, mention, figure.before()).map(|topic| topic.label.name);
        let before = || topic().filter(|_| figure.tail.span.of(text).has("到")).or_else(|| carry.last.clone());
        let name = match label.is_empty {
            false if !next => Some(label.name.clone()),
            _ if alone => return Some(of_all(text, behind_span, reading)),
            _ => before(),
        };
        if label.is_empty && measure::growth_noun(behind).is_some_and(|(len, _)| len < behind.len()) {
            return Some(of_all(text, behind_span, reading)); // 连续5年保持8%以上的经济增速
        }
        // 90%的村|配备调解员: the villages are the whole.
        let whole = whole_of(text, behind_span);
        let name = name.unwrap_or_else(|| Name::of(behind_span));
        // 供水工程覆盖94%的农村人口: what is covered belongs to the name.
        let covers = name.words(text).ends_with_any("覆盖 惠及");
        let name = if covers { name.then(&Name::of(whole)) } else { name };
        let reading = reading.part(Measure::Share, whole);
        return Some(Named::new(name, "share of the noun behind", reading).doubting(Doubt::UnclearMeasure));
    }
    if behind.starts_with("用于") && !label.is_empty && !figure.tail.reached {
        let whole = label.name.place()?;
        let reading = reading.part(Measure::Share, whole);
        return Some(Named::new(label.name.clone().then(&Name::of(behind_span)), "share put to a use", reading));
    }
    const DOES: &str = "来自 服务于 达到国 达到省 按照 投向 实现 使用 提供 采用 纳入 完成 投入 由 留";
    let meets = behind.starts_with('达') && behind.has("标准"); // 医院100%达到国家标准
    if (behind.starts_with_any(DOES) || meets) && !words.starts_with('的') && !label.is_empty && !figure.tail.reached && figure.tail.direction.is_none() {
        // 制造业企业100%使用清洁电力: so much of them does it.
        let reading = Reading { measure: Measure::Share, of: label.name.place(), ..reading.clone() };
        return Some(
            Named::new(label.name.clone().then(&Name::of(behind_span)), "share that does what the verb says", reading).doubting(Doubt::UnclearMeasure),
        );
    }
    let does = lexicon::verbs().opens(behind).is_some() && !words.starts_with('的');
    if does && label.is_empty {
        let subject = carry.last.clone()?;
        let whole = subject.place()?;
        let reading = reading.part(Measure::Share, whole);
        return Some(Named::new(subject.then(&Name::of(behind_span)), "share that does what the verb says", reading).doubting(Doubt::UnclearMeasure));
    }
    None
}
