//! The words a quantity speaks of: rows with names.
//!
//! In: a report's paragraphs, sections and clean text. Out: its rows in text order. The path of a sentence: its clauses
//! ([`sentence`]), its figures ([`mention`], after [`reject`] has taken out dates, ordinals and names), for each figure the
//! words in front ([`tail`], [`front`], [`label`]) or behind ([`right`]), what it measures ([`measure`]), lists of names
//! ([`coordination`]), its time and status ([`period`], [`stage`]); [`read`] puts them together. It does not know which
//! names are headline indicators.

mod actor;
mod clause_part;
mod coordination;
mod doubts;
mod entered;
mod examples;
mod figure_words;
mod front;
mod glossary;
mod industries;
mod label;
mod lexicon;
mod limit;
mod measure;
mod mention;
mod name;
mod period;
mod plans;
mod rank;
mod read;
mod reject;
mod right;
mod row;
mod seam;
mod section_years;
mod sentence;
mod shared;
mod stage;
mod standing;
mod tail;
mod tidy;
mod topic;
mod years;

use crate::model::{BaseValue, Indicator, Measure, Status};
use crate::outline::{Draft, Walk};
use crate::strings::OneOf;
use crate::text::{Clean, Span};
use reject::Reject;
use row::Row;

/// Reads the rows of a report. Numbers that are no rows go to `rejected`, with the reason.
pub fn indicators(draft: &Draft, clean: &Clean, explain: bool, rejected: &mut Vec<(&'static str, Span)>) -> Vec<Indicator> {
    let text = clean.text.as_str();
    let stages = stage::Stages::of(draft, text);
    let years = period::Years { planned: draft.year, now: draft.spoken_in.or(draft.year) };
    let mut all_estimated = false;
    let mut rows = Vec::new();
    for paragraph in &draft.paragraphs {
        let mut before = period::Before::default();
        let mut base_before = None;
        for sentence in sentence::sentences(text, paragraph.span) {
            let clauses = sentence::clauses(text, sentence);
            let stage = stages.at(sentence.start);
            all_estimated = stage.status == Status::Actual && (all_estimated || stage::estimated_from_here(text, sentence));
            let mut mentions = mention::mentions(text, sentence, &clauses, rejected);
            if stages.in_glossary(sentence.start) {
                let spelled = |mention: &mention::Mention| glossary::spells_out(text, paragraph.span, mention);
                rejected.extend(mentions.iter().filter(|mention| spelled(mention)).map(|mention| (Reject::Name.word(), mention.span)));
                mentions.retain(|mention| !spelled(mention));
            }
            let mut times = period::changes(text, sentence, &clauses, years, &stage);
            let place = period::Standing {
                sentence,
                figures: mentions.first().map(|mention| mention.span.start),
                opens_paragraph: sentence.start == paragraph.span.start,
            };
            period::go_on(text, place, draft.year, &stage, &mut times, &mut before);
            if mentions.is_empty() {
                continue;
            }
            let mut estimated = stage::estimated(text, sentence, &clauses);
            if all_estimated {
                estimated.push(sentence);
            }
            let standing = if stage.status == Status::Target { standing::stretches(text, sentence, &clauses) } else { Vec::new() };
            let compared = period::compared_with(text, sentence);
            let frame = read::Frame { compared, base_before, text, sentence, stage, report_year: draft.year, estimated, standing, times };
            let found = read::rows(&frame, &mentions);
            base_before =
                found.iter().rev().find(|row| row.versus.as_deref() == Some("from") && row.measure != Measure::Rank).and_then(|row| row.period.parse().ok());
            rows.extend(found);
        }
    }
    let mut sections = Walk::new(&draft.sections);
    rows.into_iter().map(|row| indicator(row, &mut sections, clean, explain)).collect()
}

/// The value in its base unit. % and 倍 are their own, also where words or the rule of a measure stand for the unit (翻番, 持平, 增长1.8倍).
fn base(row: &mut Row) -> Option<BaseValue> {
    match row.value {
        Some(value) if row.base.is_none() && row.unit.is_one_of("% 倍") => Some(BaseValue { value, upper: row.upper, unit: row.unit.clone() }),
        _ => row.base.take(),
    }
}

fn indicator(mut row: Row, sections: &mut Walk, clean: &Clean, explain: bool) -> Indicator {
    let place = clean.source(row.span);
    let sentence = clean.source(row.sentence);
    // 进出口 told as 进口 and 出口: a name of which nothing is written stands at its figure.
    let named = row.name.place().or(Some(row.span).filter(|_| !row.name.is_empty()));
    let name_place = named.map(|span| clean.source(span));
    let base = base(&mut row);
    Indicator {
        name: row.name.words(&clean.text),
        code: None,
        measure: row.measure,
        value: row.value,
        upper: row.upper,
        unit: row.unit,
        bound: row.bound,
        status: row.status,
        period: row.period,
        of: row.of,
        scope: row.scope,
        versus: row.versus,
        per: row.per,
        base,
        doubts: row.doubts,
        section: sections.at(row.span.start),
        start: place.start,
        end: place.end,
        name_start: name_place.as_ref().map(|p| p.start),
        name_end: name_place.map(|p| p.end),
        sentence_start: sentence.start,
        sentence_end: sentence.end,
        reasons: if explain { row.reasons.iter().map(|why| why.at(clean.source(why.span))).collect() } else { Vec::new() },
    }
}
