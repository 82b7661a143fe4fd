//! What a finished row shows of its own weakness.
//!
//! The rules were chosen by counting, over annotated reports, how often rows of a shape were wrong: a bare word of two or
//! three characters was wrong seven times in ten, a short name of money four times in ten, where other rows were wrong once in
//! twelve. A name that the catalogue knows is none of these guesses: the catalogue takes these doubts away again.

use super::read::Source;
use super::row::Row;
use crate::model::{Doubt, Measure};
use crate::strings::{CharsOf, Find, OneOf, Size};

/// Adds to a row the doubts that its own shape gives.
pub fn weigh(row: &mut Row, text: &str, source: Source) {
    let name = row.name.words(text);
    let length = name.size();
    let money = row.unit.ends_with('元');
    let plain_count = row.unit.is_one_of("个 项 条 户 件");
    if length <= 3 || length <= 5 && (money || plain_count || row.unit == "%") || source == Source::Bare {
        row.doubt(Doubt::BareName);
    }
    if source == Source::Carried && matches!(row.measure, Measure::Level | Measure::Share) {
        row.doubt(Doubt::CarriedSubject);
    }
    let listed = source == Source::Behind && name.contains_in("、和的");
    if listed || name.has("的") || name.starts_with(ODD_STARTS) || name.contains_any(FUNCTION_WORDS) {
        row.doubt(Doubt::GuessedName);
    }
    if row.measure == Measure::Multiple {
        row.doubt(Doubt::UnclearMeasure);
    }
}

/// Characters that seldom open a label.
const ODD_STARTS: [char; 23] =
    ['将', '为', '在', '对', '从', '由', '被', '使', '向', '于', '其', '该', '此', '这', '即', '而', '却', '但', '与', '内', '前', '后', '把'];

/// Words that stand between clauses and seldom inside a label.
const FUNCTION_WORDS: &str = "通过 促进 推动 进一步 有效 积极 以及 同时 为 由 从";
