//! A quantity before its noun: 30个省市重点项目, 盘活122.6亩闲置土地, 5个区县、8个园区入选名单.

mod ends;
mod lists;
mod may_count;
mod predicate;

use super::lexicon;
use super::mention::Mention;
use super::name::Name;
use super::seam;
use crate::strings::{CharsOf, Cut, OneOf, Size};
use crate::text::{Span, is_plain_han};
use ends::{cut, trim, without_measure};
use lists::{before_list_mark, before_rank, behind_grade};
pub use may_count::{is_object, may_count};
pub use predicate::THRIVES;
use predicate::{noun_and_predicate, predicate, up_to_predicate, works_of_list};

/// The noun behind a quantity, and what its predicate adds.
#[derive(Debug, Clone)]
pub struct Right {
    pub noun: Span,
    pub predicate: Name,
    /// What a bare grade lacks: 5个国家级、60个省级培训基地.
    pub shared: Option<Span>,
    /// End of the words that belong to this quantity; in a list the mark behind them included.
    pub end: usize,
}

/// The noun that opens some words, up to its predicate.
pub fn noun_of(text: &str, words: Span) -> Span {
    up_to_predicate(text, words)
}

/// What a name takes from a predicate that stands behind a figure without a noun.
pub fn predicate_of(text: &str, words: Span) -> Name {
    predicate(text, cut(text, words))
}

/// Whether a mention counts a noun behind it, or behind the next figure that follows at once (109支2300余人队伍, 总投资2亿元的10个项目).
pub fn counts(text: &str, mention: &Mention, behind: &[Mention]) -> bool {
    may_count(text, mention) || borrows(text, mention, behind.first())
}

fn borrows(text: &str, mention: &Mention, next: Option<&Mention>) -> bool {
    let words = mention.right.of(text);
    // 41个总投资383亿元的项目: what their total is told of.
    let of_total = lexicon::bare().has(words) && next.is_some_and(|next| words.starts_with('总') || next.right.of(text).starts_with('的'));
    mention.goes_on && (matches!(words, "" | "的") || of_total) && next.is_some_and(|next| may_count(text, next))
}

/// Reads the noun behind a mention; in a list of such quantities the last one's predicate is shared.
pub fn read(text: &str, mention: &Mention, behind: &[Mention]) -> Right {
    read_within(text, mention, behind, LONGEST_LIST)
}

/// 10家研发平台、对接|10家高校, 1所初中、每个县办好|1所高中, 8亩菜园、东岭镇|5亩果园: what acts on the things of the next figure and
/// where they are is no part of these.
fn before_next_act(text: &str, words: Span) -> Option<Span> {
    let at = words.of(text).rfind_in("、和")?;
    let act = words.of(text).after(at + '、'.len_utf8());
    let listed = text.within(words.start + at, words.end).starts_with('、');
    let count = act.size();
    let acts = listed && act.starts_with('每') && count <= 12 || listed && (2..=3).contains(&count) && !act.ends_in("的等约近超共各达");
    let place = act.has_size(3, 8) && act.ends_in("镇乡村区县市州处旗盟");
    (at > 0 && (acts || place) && act.chars().all(is_plain_han)).then(|| Span::new(words.start, words.start + at))
}

/// What those behind 为 are given.
fn given(text: &str, mention: &Mention, from: usize, to: usize) -> Option<Name> {
    let gives = mention.left.of(text).ends_in("为给向");
    let words = Span::new(from, to);
    let object = Span::new(from, super::tail::read(text, words).label_end.max(from));
    let verb = lexicon::kept_verbs().opens(object.of(text)).filter(|len| *len >= 6)?;
    let rest = object.of(text).after(verb).size();
    (gives && (2..=14).contains(&rest) && !words.of(text).contains_in("、和")).then(|| Name::of(object))
}

/// A list shares its predicate over no more members than this; it keeps an endless list linear.
const LONGEST_LIST: usize = 12;

fn read_within(text: &str, mention: &Mention, behind: &[Mention], list_left: usize) -> Right {
    let next = behind.first();
    let of_next = || behind.split_first().filter(|_| list_left > 0).map(|(next, behind)| read_within(text, next, behind, list_left - 1));
    if borrows(text, mention, next)
        && let Some(right) = of_next()
    {
        return Right { end: mention.span.end, ..right };
    }
    let start = mention.right.start + if mention.right.of(text).starts_with('的') { '的'.len_utf8() } else { 0 };
    let words = Span::new(start, mention.right.end);
    if let Some(own) = before_list_mark(text, words)
        .or_else(|| before_next_act(text, words))
        .filter(|_| mention.goes_on && next.is_some_and(|next| may_count(text, next) || is_object(text, next)))
    {
        let (noun, predicate) = noun_and_predicate(text, own, list_left);
        let last = of_next();
        let shared = last.as_ref().and_then(|last| behind_grade(text, noun, last));
        let predicate = match last {
            // 管道清淤、河道|疏浚: an act of its own.
            Some(last) if predicate.is_empty() && !noun.of(text).ends_with_any("清淤 疏浚 化监管 整治 修复 加固 养护") => last.predicate,
            _ => predicate,
        };
        return Right { noun, predicate, shared, end: own.end };
    }
    if let Some(at) = before_rank(text, words, next).filter(|_| mention.goes_on) {
        let (noun, predicate) = noun_and_predicate(text, Span::new(words.start, at), list_left);
        return Right { noun, predicate, shared: None, end: at };
    }
    let next_counts = next.is_some_and(|next| may_count(text, next));
    if let Some(at) = seam::before_own_label(text, words, next_counts).filter(|_| mention.goes_on) {
        let (noun, predicate) = noun_and_predicate(text, Span::new(words.start, at), list_left);
        return Right { noun, predicate, shared: None, end: at };
    }
    if mention.goes_on {
        // Another figure follows: the noun alone, its predicate belongs to that figure.
        let noun = up_to_predicate(text, words);
        if let Some(predicate) = given(text, mention, noun.end, words.end) {
            // 为80位老人发放补贴6万元: what they are given belongs to both.
            return Right { noun: trim(text, noun), predicate, shared: None, end: mention.span.end };
        }
        return Right { noun: trim(text, without_measure(text, noun)), predicate: Name::default(), shared: None, end: mention.span.end };
    }
    let ends_list = list_left < LONGEST_LIST || mention.left.of(text).ends_in("、和及与");
    // 新建10公里管网、5公里道路等改造工程: the list has its verb.
    let ends_list = ends_list && lexicon::kept_verbs().opens(mention.clause.of(text)).is_none();
    let works = ends_list.then(|| works_of_list(text, words)).flatten();
    let (noun, predicate) = works.unwrap_or_else(|| noun_and_predicate(text, words, list_left));
    Right { noun, predicate, shared: None, end: words.end }
}
