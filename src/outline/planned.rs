//! Whether sentences tell what was done or what is planned, by their words: where no heading tells it, in a piece of a report or a speech
//! without headings.
//!
//! Each word of `data/planned.tsv` speaks for one or the other. Reports tell long stretches of one kind, so a turn costs more than most
//! sentences weigh: of all readings of a text the one with the greatest sum holds (a chain of two states, as Viterbi finds it). How much
//! less the best other reading of a sentence weighs says how sure it is.

use super::{Draft, dates};
use crate::model::Role;
use crate::strings::{CharsOf, DIGITS, Find, OneOf, Size};
use crate::text::Span;
use std::sync::OnceLock;

const DATA: &str = crate::data!("planned.tsv");

/// What a sentence was found to tell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    pub span: Span,
    /// It plans.
    pub ahead: bool,
    pub sure: bool,
}

/// In tenths of a logit: what a turn costs at the end of a paragraph, inside one, before a sentence that opens with a year (2025年,…)
/// and before the further entries of a numbered list, which are of one kind.
const TURN: i32 = 40;
const TURN_INSIDE: i32 = 80;
const TURN_AT_YEAR: i32 = 15;
const TURN_IN_LIST: i32 = 120;
/// The most that a sentence may weigh.
const MOST: i32 = 40;
/// What a turn to the plan costs less before a sentence that opens with a later year than those before it: 2024年,…。2025年,….
const LATER_YEAR: i32 = 30;
/// By how much the best other reading weighs less where a sentence is sure.
const SURE: i32 = 20;

/// Reads the sentences of these paragraphs, in order.
pub fn told(text: &str, paragraphs: impl Iterator<Item = Span>) -> Vec<Told> {
    let sentences = sentences(text, paragraphs);
    // The best sums of the readings up to and behind each sentence, where it is taken as done and as planned.
    let up_to = sentences.iter().scan([0; 2], |sums, sentence| {
        let [done, planned] = *sums;
        *sums = [done.max(planned - sentence.turn), sentence.weight + planned.max(done - sentence.turn_ahead)];
        Some(*sums)
    });
    let behind: Vec<[i32; 2]> = sentences
        .iter()
        .rev()
        .scan([0; 2], |sums, sentence| {
            let own = *sums;
            let [done, planned] = [own[0], own[1] + sentence.weight];
            *sums = [done.max(planned - sentence.turn_ahead), planned.max(done - sentence.turn)];
            Some(own)
        })
        .collect();
    let told = |((sentence, [done, planned]), [done_behind, planned_behind]): ((&Sentence, [i32; 2]), [i32; 2])| {
        let margin = planned + planned_behind - done - done_behind;
        Told { span: sentence.span, ahead: margin > 0, sure: margin.abs() >= SURE }
    };
    sentences.iter().zip(up_to).zip(behind.into_iter().rev()).map(told).collect()
}

struct Sentence {
    span: Span,
    /// For a plan; below 0 for what was done.
    weight: i32,
    /// What it costs that the plan ends, or begins, before it.
    turn: i32,
    turn_ahead: i32,
}

fn sentences(text: &str, paragraphs: impl Iterator<Item = Span>) -> Vec<Sentence> {
    let mut latest = 0;
    let mut found = Vec::new();
    for paragraph in paragraphs {
        for span in parted(text, paragraph) {
            let words = span.of(text);
            let year = opening_year(words);
            let turn = match year {
                Some(_) => TURN_AT_YEAR,
                None if span.start > paragraph.start => TURN_INSIDE,
                None if goes_on_list(words) => TURN_IN_LIST,
                None => TURN,
            };
            let later = year.is_some_and(|year| latest > 0 && year > latest);
            latest = latest.max(year.unwrap_or(0));
            found.push(Sentence { span, weight: weight(words).clamp(-MOST, MOST), turn, turn_ahead: if later { turn - LATER_YEAR } else { turn } });
        }
    }
    found
}

fn parted(text: &str, paragraph: Span) -> impl Iterator<Item = Span> {
    paragraph.of(text).split_inclusive('。').scan(paragraph.start, |start, words| {
        let span = Span::new(*start, *start + words.len());
        *start = span.end;
        Some(span)
    })
}

/// The year that opens a sentence, which what a newspaper says of the report may precede: 报告提出,2024年….
pub fn opening_year(sentence: &str) -> Option<i32> {
    let said = sentence.parted_at(",").filter(|(front, _)| front.starts_with("报告") && front.size() <= 6).map_or(sentence, |(_, said)| said);
    let (year, start) = dates::year_before(said.parted_at("年")?.0)?;
    (start == 0).then_some(year)
}

/// 2.新建学校5所: an entry of a numbered list that is not its first.
fn goes_on_list(paragraph: &str) -> bool {
    behind_number(paragraph).len() < paragraph.len() && !paragraph.starts_with_any("1. 1、")
}

/// 2.|新建学校5所
fn behind_number(sentence: &str) -> &str {
    let words = sentence.trim_start_of(DIGITS);
    words.strip_first(".、").filter(|_| (1..=2).contains(&(sentence.len() - words.len()))).unwrap_or(sentence)
}

/// Only sentences with figures weigh: the weights were fitted to such.
fn weight(sentence: &str) -> i32 {
    let words = without_figures(behind_number(sentence));
    let figures = words.has("0");
    weights().iter().filter(|(word, _)| figures && (*word == BIAS || words.has(word))).map(|(_, weight)| weight).sum()
}

/// The sentences with figures of the parts of known role: whether they plan, and the words of the list that they hold.
pub fn labelled(draft: &Draft, text: &str) -> Vec<(bool, Vec<&'static str>)> {
    let part_of = |place: usize| draft.sections.iter().rfind(|s| s.level == 1 && s.role.is_some() && s.span.start < place && place < s.span.end)?.role;
    let sentences = draft
        .paragraphs
        .iter()
        .filter_map(|p| Some((part_of(p.span.start)?, p.span)))
        .flat_map(|(role, span)| parted(text, span).map(move |sentence| (role, sentence)));
    sentences
        .filter(|(role, span)| {
            matches!(role, Role::Review | Role::Requirements | Role::Targets | Role::Outlook | Role::Tasks) && span.of(text).contains_in(DIGITS)
        })
        .map(|(role, span)| {
            let words = without_figures(span.of(text));
            (role != Role::Review, weights().iter().map(|(word, _)| *word).filter(|word| words.has(word)).collect())
        })
        .collect()
}

/// Stands for what a sentence weighs without any of the words.
const BIAS: &str = "(bias)";

fn weights() -> &'static [(&'static str, i32)] {
    static WEIGHTS: OnceLock<Vec<(&str, i32)>> = OnceLock::new();
    WEIGHTS.get_or_init(|| DATA.lines().filter_map(|line| line.split_once('\t')).filter_map(|(word, weight)| Some((word, weight.parse().ok()?))).collect())
}

/// 增长12.5% becomes 增长0.0%.
fn without_figures(sentence: &str) -> String {
    let mut words = String::with_capacity(sentence.len());
    for ch in sentence.chars() {
        let ch = if ch.is_ascii_digit() { '0' } else { ch };
        if ch != '0' || !words.ends_with('0') {
            words.push(ch);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ahead(text: &str) -> Vec<bool> {
        let lines = text.split_inclusive('\n').scan(0, |start, line| {
            let span = Span::new(*start, *start + line.len());
            *start = span.end;
            Some(span)
        });
        told(text, lines).iter().filter(|told| told.span.of(text).len() > 1).map(|told| told.ahead).collect()
    }

    #[test]
    fn a_text_turns_where_its_words_do() {
        let done = "全年完成投资6亿元,增长8.5%,居全市第一。成功引进项目5个,获评先进园区。\n";
        let planned = "要加快建设新区,力争新增企业10家以上。着力培育产业,确保投资8亿元左右。\n";
        assert_eq!(ahead(done), [false; 2]);
        assert_eq!(ahead(planned), [true; 2]);
        assert_eq!(ahead(&format!("{done}新建学校3所。\n{planned}新建公园3个。\n")), [false, false, false, true, true, true]);
    }

    #[test]
    fn the_list_is_sorted_and_unique() {
        assert!(weights().windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(DATA.lines().filter(|line| !line.starts_with('#')).all(|line| line.split('\t').count() == 2));
    }
}
