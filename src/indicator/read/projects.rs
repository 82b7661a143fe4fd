//! Projects that say nothing alone, and the work that their sentence opens with: 抓好供水工程,年内30个项目竣工; 水利方面,…实施20个重点项目.

use super::super::name::Name;
use super::super::{front, label};
use super::figure::Figure;
use crate::strings::{Cut, Find, OneOf, Size};
use crate::text::{Span, is_plain_han};

/// The work that the projects are of.
pub fn work_of(figure: &Figure, noun: &str) -> Option<Name> {
    const ANY: &str = "项目 重点项目 重大项目 在建项目 续建项目 重大工程项目";
    let text = figure.text();
    let sentence = figure.frame.sentence;
    if !noun.is_one_of(ANY) {
        return None;
    }
    let opening = text.within(sentence.start, figure.mention.clause.start).split([',', ':', ';']).next()?;
    let here = Span::new(sentence.start, sentence.start + opening.len());
    [Some(here), sentence_before(text, sentence.start)]
        .into_iter()
        .flatten()
        .filter(|clause| !clause.of(text).chars().any(|c| c.is_ascii_digit()) && clause.of(text).size() <= LONGEST)
        .find_map(|clause| field(text, clause).or_else(|| carried_out(text, clause)))
        .map(Name::of)
}

/// 加快新城建设。|推进30个项目: a short sentence before says what the next is about.
fn sentence_before(text: &str, start: usize) -> Option<Span> {
    let before = text.before(start).strip_suffix('。')?;
    let words = before.rsplit(['。', ';', '\n']).next()?;
    let at = before.len() - words.len();
    (words.has_size(4, 16) && !words.has(",")).then(|| Span::new(at, before.len()))
}

/// 水利方面, 内河航道: the field alone.
fn field(text: &str, clause: Span) -> Option<Span> {
    let words = clause.of(text);
    let named = words.strip_suffix("方面").filter(|words| words.has_size(2, 8));
    let whole = words.has_size(4, 6) && words.ends_with_any("公路 铁路 航道 机场 港口 水利 枢纽");
    let field = named.or_else(|| whole.then_some(words)).filter(|words| words.chars().all(is_plain_han))?;
    Some(Span::new(clause.start, clause.start + field.len()))
}

/// 抓好|供水工程, 持续推进|基础设施|项目, 加快|海绵城市|建设: the object of the verb that the sentence opens with.
fn carried_out(text: &str, clause: Span) -> Option<Span> {
    const ACTS: &str = "抓好 抓实 建好 推进 实施 开展 加快 加强 建设 发展 壮大 做强 做大做强 着眼 围绕 聚焦 打造 深化";
    const WORKS: &str = "工程 行动 产业 经济 基础设施 新城 都市圈 城市 公路 铁路 航道 机场 水利 枢纽 民生保障 专业镇建设";
    let words = clause.of(text);
    let (at, verb) = words.char_indices().take(8).find_map(|(at, _)| words.after(at).opening_word(ACTS).map(|verb| (at, verb)))?;
    let mut start = clause.start + at + verb.len();
    while let Some(next) = text.within(start, clause.end).opening_word(ACTS) {
        start += next.len();
    }
    let object = front::read(text, Span::new(start, clause.end)).label;
    let noun = label::read(text, object).noun.place()?;
    let words = text.within(object.start, clause.end).trim_end_words("项目");
    let words = words.strip_suffix("一体化发展").or_else(|| words.strip_suffix("提档升级")).or_else(|| words.strip_suffix("转型升级")).unwrap_or(words);
    let words = if words.ends_with_any(WORKS) { words } else { words.trim_end_words("建设") };
    // 新能源等|新兴产业: the kind says it.
    let kind = words.last_place_of("等").map_or(0, |at| at + '等'.len_utf8());
    let (start, words) = (object.start + kind, words.after(kind));
    // 城市建设|“四个提升”行动: the programme has a name of its own.
    let own = words.last_place_of("“").filter(|_| words.ends_with("行动")).unwrap_or(0);
    let (start, words) = (start + own, words.after(own));
    let plain = words.ends_with_any(WORKS) && !words.has("项目") && !words.has("、");
    (plain && noun.start >= object.start && words.has_size(4, 24)).then(|| Span::new(start, start + words.len()))
}

/// A longer clause says more than what is worked at.
const LONGEST: usize = 28;
