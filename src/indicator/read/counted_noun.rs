//! The noun that stands behind a figure, without what is told of it: 扶持12个粮食大县|扩大播种, 花园路等6条道路|及车站绿化.

use super::super::label::{self, Label};
use super::super::lexicon;
use super::super::measure::Reading;
use super::super::name::Name;
use super::super::right::{self, Right};
use super::carry::Carry;
use super::figure::Figure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::Span;

/// The noun behind, with what a bare grade of a list lacks.
pub fn noun_behind(figure: &Figure, reading: &Reading, found: &Right) -> Label {
    let text = figure.text();
    let mut noun = label::read_noun(text, found.noun);
    let before = figure.label.of(text);
    let some = before.ends_with('等') && reading.unit.is_one_of("条 座") || is_apposition(before, reading);
    if some && let Some(at) = noun_alone(found.noun.of(text)) {
        // 新月路等12条道路及车站|绿化: the station is no road.
        noun = label::read_noun(text, Span::new(found.noun.start, found.noun.start + at));
    }
    if let Some(shared) = found.shared {
        noun.name.push(shared);
        noun.noun = noun.name.clone();
    }
    noun
}

/// 我们这样一个有13亿人口的大国: the number speaks of the people alone.
pub fn people_alone(figure: &Figure, label: &Label, found: &Right) -> Option<Name> {
    // 14亿人的饭碗: the people alone, too.
    if figure.quantity.unit == "亿人" && figure.reading.value > 9.0 && figure.mention.right.of(figure.text()).starts_with('的') {
        let end = figure.quantity.core.end;
        let mut people = Name::of(Span::new(end - "人".len(), end));
        people.push_word("口");
        return Some(people);
    }
    let people = Span::new(found.noun.start, found.noun.start + "人口".len());
    let counted = figure.quantity.kind == Kind::Unknown && figure.text().after(found.noun.start).starts_with("人口");
    (counted && label.verb.is_none()).then(|| Name::of(people))
}

/// 市政府承诺的12件民生实事全部兑现: what is promised each year bears its one name, whoever set it and however it was done.
pub fn promised(text: &str, found: &Right) -> Option<Name> {
    const PROMISED: &str = "民生实事";
    let words = found.noun.of(text);
    let at = words.place_of(PROMISED).filter(|&at| words.before(at).size() <= 4)?;
    let rest = words.after(at + PROMISED.len());
    let thing = rest.opening_word("人大代表票决项目 候选项目 项目 任务").map_or(0, str::len);
    let end = found.noun.start + at + PROMISED.len() + thing;
    Some(Name::of(Span::new(found.noun.start, end)))
}

/// A bare noun whose verb stands behind is that of the subject before, with examples in front or without: 谋划工业强市项目90个,东山园区等12个项目
/// 开工建设.
pub fn of_subject(figure: &Figure, label: &Label, noun: Label, found: &Right, carry: &Carry) -> Label {
    let text = figure.text();
    let examples = figure.label.of(text).ends_with('等') && label.verb.is_none() && carry.list.len() < 2;
    if noun.is_bare
        && (label.is_empty || examples)
        && lexicon::kept_verbs().has(&found.predicate.words(text))
        && let Some(subject) = carry.subject.as_ref().filter(|s| s.noun.words(text).ends_with(&noun.name.words(text)))
    {
        return Label { name: subject.noun.clone(), noun: subject.noun.clone(), ..noun };
    }
    noun
}

/// 支持12个产粮大县提升产能: what they are to do is told of them, the support is not counted.
pub fn those_supported(text: &str, label: &Label, found: &Right) -> Option<Label> {
    let thrives = || text.after(found.noun.end).starts_with_any(right::THRIVES).then_some(found.noun.end - found.noun.start);
    let end = label.verb.filter(|verb| verb.of(text).is_one_of(SUPPORTS)).and_then(|_| before_aim(found.noun.of(text)).or_else(thrives))?;
    Some(label::read_noun(text, Span::new(found.noun.start, found.noun.start + end)))
}

const SUPPORTS: &str = "支持 保障 助力 扶持";

/// End of the noun in front of what those supported are to do: 产粮大县|提升产能, 取暖设施|安全稳定运行.
fn before_aim(words: &str) -> Option<usize> {
    const AIMS: &str = "提升 做强 做大 做优 安全稳定 加快 扩大 改善 集约 冲刺 争创 因地制宜";
    words.char_indices().skip(2).map(|(at, _)| at).find(|&at| words.after(at).starts_with_any(AIMS))
}

/// End of the first of two nouns that 和 or 及 joins.
fn noun_alone(words: &str) -> Option<usize> {
    let (at, _) = words.first_of("以及 和 及")?;
    (at >= "道路".len() && words.after(at).size() >= 3).then_some(at)
}

/// 起步区、钢城区2个核心区: a list of as many names as the number says only spells the number out.
pub fn is_apposition(label: &str, reading: &Reading) -> bool {
    let parts = label.matches('、').count() + 1;
    // 一期、二期及三期: 及 joins the last.
    let last = label.rsplit('、').next().unwrap_or(label);
    let joined = parts > 1 && each("和 及").any(|mark| last.place_of(mark).is_some_and(|at| at > 0));
    let listed = if reading.value == parts as f64 || !joined { parts } else { parts + 1 };
    listed > 1 && reading.value == listed as f64 && !reading.unit.starts_in("万亿千")
}
