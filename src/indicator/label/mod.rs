//! From a stretch of words to a row label: what stands in front goes, examples go, words of time inside go.

mod clean;
mod ends;
mod fronts;

use super::name::Name;
use super::{clause_part, examples, front, lexicon};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::Span;
pub use clean::clean;
use clean::push_clean;
use ends::trim_end;
pub use ends::{without_lasting, without_threshold};
use fronts::{behind_disposal, behind_event, behind_funds, behind_policy, behind_praise, behind_self_region};

/// A label with its parts.
#[derive(Debug, Clone, Default)]
pub struct Label {
    /// The whole label, kept verb in front.
    pub name: Name,
    /// The label without its kept verb.
    pub noun: Name,
    /// The kept verb.
    pub verb: Option<Span>,
    pub of_which: bool,
    /// Nothing but light words: the label must come from elsewhere.
    pub is_empty: bool,
    /// It says nothing alone (总投资, 办结率).
    pub is_bare: bool,
}

/// Reads the label that `span` holds.
pub fn read(text: &str, span: Span) -> Label {
    if let Some((subject, rest)) = clause_part::last_part(text, span) {
        let label = read(text, rest);
        return match subject.filter(|_| !label.is_empty) {
            Some(subject) => with_subject(text, subject, label),
            None => label,
        };
    }
    let span = without_basis(text, behind_event(text, behind_funds(text, behind_policy(text, behind_self_region(text, span)))));
    let front = front::read(text, behind_disposal(text, span));
    let end = trim_end(text, front.label);
    let label = Span::new(front.label.start, end.max(front.label.start));
    let year = label.of(text).len() == 4 && label.of(text).starts_in("12") && label.of(text).bytes().all(|b| b.is_ascii_digit());
    if before_standing(label.of(text)).is_empty() || year || label.of(text).is_one_of("年 去 连续 历史") {
        return Label { is_empty: true, of_which: front.of_which, ..Label::default() };
    }
    let verb = front.verb.filter(|verb| verb.end <= label.end);
    let noun_span = Span::new(verb.map_or(label.start, |v| v.end), label.end);
    if let Some(name) = behind_predicate(text, noun_span) {
        let words = name.words(text);
        return Label { is_empty: false, noun: name.clone(), name, verb: None, of_which: front.of_which, is_bare: lexicon::bare().has(&words) };
    }
    let left_out = examples::examples(text, label, verb);
    let mut noun = Name::default();
    match left_out {
        Some(gap) => {
            push_clean(text, Span::new(noun_span.start, gap.start.max(noun_span.start)), &mut noun);
            // 在种源、算力等|方面|突破技术: in what respect, and no part of the thing.
            let respect = text.within(gap.end, noun_span.end).strip_prefix("方面").filter(|rest| rest.size() >= 4).map_or(0, |_| "方面".len());
            push_clean(text, Span::new(gap.end + respect, noun_span.end), &mut noun);
        }
        None => push_clean(text, noun_span, &mut noun),
    }
    let mut name = Name::default();
    if let Some(verb) = verb {
        name.push(verb);
    }
    let name = name.then(&noun);
    let words = name.words(text);
    let is_bare = lexicon::bare().has(&words) || (lexicon::bare().has(&noun.words(text)) && verb.is_none());
    let is_bare = is_bare || words.starts_with('与') && words.ends_with("之比"); // 与农业总产值之比: that of something else
    Label { is_empty: words.is_empty(), name, noun, verb, of_which: front.of_which, is_bare }
}

/// 产值5万亿元、|稳居全国前十强|、增长5%, 满意度|居全省前列|,达98%: where it stands, and no name.
pub fn before_standing(words: &str) -> &str {
    let stands = |at: &usize| words.trim_end_matches(',').ends_with_any("前列 方阵 强 梯队 前茅") && !words.after(*at).starts_with_any("居民 居住");
    words.before(each("稳居 位居 位列 名列 居").filter_map(|verb| words.last_place_of(verb)).filter(stands).min().unwrap_or(words.len()))
}

fn with_subject(text: &str, subject: Span, label: Label) -> Label {
    let mut noun = Name::default();
    push_clean(text, subject, &mut noun);
    let name = noun.then(&label.name);
    Label { noun: name.clone(), name, is_bare: false, verb: None, ..label }
}

/// Reads the noun behind a quantity: nothing in front of it is taken away but marks.
pub fn read_noun(text: &str, span: Span) -> Label {
    let span = behind_praise(text, span);
    let end = trim_end(text, span);
    let span = Span::new(span.start, end.max(span.start));
    let mut name = Name::default();
    match examples::examples(text, span, None) {
        Some(gap) => push_clean(text, Span::new(gap.end, span.end), &mut name),
        None => push_clean(text, span, &mut name),
    }
    let words = name.words(text);
    Label { is_empty: words.is_empty(), is_bare: lexicon::bare().has(&words), noun: name.clone(), name, verb: None, of_which: false }
}

/// 融资成本在上年下降的基础上: from where it moved on is not the label.
pub fn without_basis(text: &str, span: Span) -> Span {
    let words = span.of(text).trim_end_matches('又');
    let basis = words.strip_suffix("的基础上").or_else(|| words.strip_suffix("基础上")).and_then(|front| front.last_place_of("在")).filter(|&at| at > 0);
    Span::new(span.start, basis.map_or(span.end, |at| span.start + at))
}

/// 山南铁路有序推进、总投资: the subject and the label, without what was said between; 泵站全部复工、新开工项目: the label alone,
/// where it says enough.
fn behind_predicate(text: &str, span: Span) -> Option<Name> {
    let words = span.of(text);
    let mark = words.last_place_of("、")?;
    let (said, own) = (words.before(mark), Span::new(span.start + mark + '、'.len_utf8(), span.end));
    let light = lexicon::light_verbs().opens(own.of(text)).or_else(|| own.of(text).opening_word("力争 确保 争取").map(|w| w.len()));
    if let Some(light) = light.filter(|&len| len >= 6 && own.start + len < own.end && said.size() >= 4) {
        return Some(Name::of(Span::new(own.start + light, own.end)));
    }
    let ended = said.ends_with_any("投用 投运 开园 开业 启用 获批") && !said.has("、");
    if ended && said.size() >= 5 && own.of(text).size() > 2 {
        return Some(Name::of(own));
    }
    let at =
        said.char_indices().skip(2).map(|(i, _)| i).find(|&i| said.after(i).starts_with_any("有序 全面 加快 稳步 扎实 顺利 全部 正式 开始 实现 如期 提速"))?;
    let predicate = said.after(at);
    let ends = predicate.ends_with_any("推进 开工 实施 复工 起步 竣工 投产 完工 运行 交付 启动 落地 覆盖 运营 发布 通车 建设 建成");
    if !ends || predicate.has("、") || predicate.size() > 12 {
        return None;
    }
    let bare = lexicon::bare().has(own.of(text)) || own.of(text).size() <= 2;
    let subject = Name::of(Span::new(span.start, span.start + at));
    Some(if bare { subject.then(&Name::of(own)) } else { Name::of(own) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (text, want) in [
            ("省市重点项目完成投资", "省市重点项目投资"),
            ("完成土地征收", "土地征收"),
            ("全年新签约项目", "新签约项目"),
            ("中介园区全年招引企业", "中介园区招引企业"),
            ("改造提升老街等市集夜市", "改造提升市集夜市"),
            ("走访收集的", "走访收集"),
            ("累计", ""),
        ] {
            assert_eq!(read(text, Span::new(0, text.len())).name.words(text), want, "{text}");
        }
        assert!(read("总投资", Span::new(0, 9)).is_bare);
    }
}
