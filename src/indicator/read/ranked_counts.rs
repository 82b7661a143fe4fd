//! So many of them hold a rank: 24项主要经济指标中,2项增速居全省第1位、10项居前3位. The rank tells which are counted.

use super::super::mention::What;
use super::super::name::Name;
use super::super::{label, lexicon};
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::Span;

/// Words between the count and its rank, in characters.
const LONGEST: usize = 16;

pub fn name(figure: &Figure, carry: &mut Carry) -> Option<Box<Named>> {
    let text = figure.text();
    if !figure.quantity.unit.is_one_of("项 种") {
        return None;
    }
    if let Some(place) = bare_place(figure) {
        let things = carry.ranked.clone().or_else(|| carry.subject.as_ref().map(|subject| subject.noun.clone()))?;
        carry.told = place.end;
        return Some(Named::new(things.then(&Name::of(place)), "so many that hold a rank", figure.reading.clone()));
    }
    let What::Rank(rank) = &figure.behind.first()?.what else { return None };
    let start = figure.mention.span.end;
    let between = text.get(start..rank.span.start)?;
    let told = Span::new(start, rank.label_end.max(start));
    let noun = told.of(text);
    if between.contains_in(",、;") || between.size() > LONGEST || noun.ends_with('的') {
        return None;
    }
    let noun = noun.trim_start_words("指标");
    let measure = Span::new(told.end - noun.len(), told.end);
    let base = if matches!(noun, "" | "增速" | "增幅" | "总量") {
        match &carry.ranked {
            Some(ranked) if noun.is_empty() => ranked.clone(),
            // 电信收入等5项指标|居全国第一
            _ if told.of(text) == "指标" => Name::of(told),
            _ => counted_before(figure)?.then(&Name::of(measure)),
        }
    } else {
        own_things(figure, measure, carry)
    };
    carry.ranked = Some(base.clone());
    // 14种农产品产量居全国第1位: the rank is told of the output, too.
    carry.told = if figure.quantity.unit == "种" { carry.told } else { rank.span.end };
    let name =
        base.then(&Name::of(Span::new(told.end + text.within(told.end, rank.span.end).strip_prefix('均').map_or(0, |_| '均'.len_utf8()), rank.span.end)));
    Some(Named::new(name, "so many that hold a rank", figure.reading.clone()))
}

/// 其中6项|前三|、3项|第一|: nothing but the rank stands behind the count.
fn bare_place(figure: &Figure) -> Option<Span> {
    const PLACES: &str = "前三 前五 前六 前十 第一 第二 第三 首位 进入前三 进入前五 进入前十 进入前列 居第一 居首位";
    let text = figure.text();
    let right = figure.mention.right;
    let words = right.of(text).split(['、', ',', ';']).next()?;
    let place = words.strip_opening("居 列 排 位列 位居").unwrap_or(words);
    let place = place.after(lexicon::rank_scopes().opens(place).unwrap_or(0));
    (words.is_one_of(PLACES) || place.is_one_of(PLACES)).then(|| Span::new(right.start, right.start + words.len()))
}

/// 公安|4|项工作|名列全省第一: what stands in front of the count, with its noun.
fn own_things(figure: &Figure, noun: Span, carry: &Carry) -> Name {
    let text = figure.text();
    let front = label::read(text, figure.label);
    let things = Name::of(noun);
    match &carry.ranked {
        Some(ranked) if front.is_empty && ranked.words(text).ends_with(noun.of(text)) => ranked.clone(),
        _ if front.is_empty || front.verb.is_some() || figure.label.of(text).ends_with('等') => things,
        _ => front.name.then(&things),
    }
}

/// 22|项主要经济指标|,有6项…, 主要经济指标中|14项…: what an earlier count of the sentence was of, or what stands in front of this one.
fn counted_before(figure: &Figure) -> Option<Name> {
    let text = figure.text();
    let from = figure.frame.sentence.start;
    let words = text.within(from, figure.mention.span.start);
    let counts = words.places_of("项").filter(|at| words.before(*at).ends_in(DIGITS));
    let nouns: Vec<Span> = counts.filter_map(|at| noun_at(words, at + '项'.len_utf8())).map(|noun| Span::new(from + noun.start, from + noun.end)).collect();
    let front = text.before(figure.label.end).strip_suffix("中").map(|before| Span::new(figure.label.start.min(before.len()), before.len()));
    nouns.last().map(|noun| Name::of(*noun)).or_else(|| front.map(|front| label::read(text, front).name).filter(|name| !name.is_empty()))
}

/// The noun behind a count, up to what is told of it.
fn noun_at(words: &str, start: usize) -> Option<Span> {
    let rest = words.after(start);
    let end = rest.find_in("0123456789中,有、").unwrap_or(rest.len());
    let noun = rest.before(end);
    let things = noun.has_size(2, 10) && !noun.starts_with_any("居 排 列 位 增速 增幅 指标");
    things.then(|| Span::new(start, start + end))
}
