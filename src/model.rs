//! The finished thing: what [`parse`](crate::parse) gives back.
//!
//! Every place is a half-open range of byte offsets into the text as given, on character boundaries, so that
//! `&text[start..end]` is the thing itself. [`crate::export::json`] and the JavaScript package give the same model with
//! offsets in UTF-16 code units. Written out, optional fields are absent, never null, except three that are always there: `value`, null
//! where words stand for a figure; and `parent` of a section and `section` of a row, null where no section holds them.

use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// Enums whose variants are called by a word in every output.
macro_rules! worded {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$doc])* #[doc = concat!("In the output `", $word, "`.")] $variant,)*
        }

        impl $name {
            /// Its word in every output.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)*
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_unit_variant(stringify!($name), *self as u32, self.word())
            }
        }
    };
}

/// All that was read from one input text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parsed {
    /// Version of the parser.
    pub version: String,
    /// Version of the catalogue that gave the codes.
    pub catalogue: String,
    /// The reports found, in text order; most inputs hold one.
    pub reports: Vec<Report>,
    /// Stretches that are not the report.
    pub noise: Vec<Noise>,
}

/// One government work report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The title line, or empty where the text has none.
    pub title: String,
    /// The reporting region in the text's own words; 全国 for a national report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The year planned for: a 2024 report reviews 2023.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Date of delivery, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The meeting that heard the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<String>,
    /// Who delivered it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// Fields that came from the caller or the file's name and not from the text: `region`, `year`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assumed: Vec<&'static str>,
    /// First byte of the report.
    pub start: usize,
    /// End of the report, exclusive.
    pub end: usize,
    /// The outline, in text order; parents come before their children.
    pub sections: Vec<Section>,
    /// The table of indicators, in text order.
    pub indicators: Vec<Indicator>,
    /// Past result and coming target of every headline indicator of the catalogue.
    pub headlines: Vec<Headline>,
}

/// A title, heading, lead or item, with the text that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// What it is.
    #[serde(rename = "type")]
    pub kind: SectionKind,
    /// Depth: 0 for a title, 1 for 一、, 2 for （一）, and so on.
    pub level: u8,
    /// The mark in front as written: `一、`, `（一）`, `一是`; empty where there is none.
    pub marker: String,
    /// The heading's words without the marker and without marks at the end.
    pub title: String,
    /// What a level-1 section is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Index of the section that holds this one; null in JSON where none does.
    pub parent: Option<usize>,
    /// First byte of the marker, or of the title where there is no marker.
    pub start: usize,
    /// End of the section with its body, exclusive.
    pub end: usize,
}

worded! {
    /// What a section is.
    pub enum SectionKind {
        /// A title line of the report.
        Title = "title",
        /// A numbered heading, or an unnumbered line that heads what follows.
        Heading = "heading",
        /// The topic sentence or phrase that opens a paragraph and heads it.
        Lead = "lead",
        /// 一是 二是 … inside a paragraph.
        Item = "item",
    }
}

worded! {
    /// What a level-1 section is for.
    pub enum Role {
        /// What was done.
        Review = "review",
        /// Requirements, targets and tasks in one.
        Outlook = "outlook",
        /// General requirements (and targets, where they stand together).
        Requirements = "requirements",
        /// Expected targets.
        Targets = "targets",
        /// Tasks of the coming year.
        Tasks = "tasks",
        /// The government's own conduct (政府自身建设).
        Government = "government",
        /// Closing words.
        Closing = "closing",
        /// Anything else.
        Other = "other",
    }
}

/// One row of the table: a quantity and what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Indicator {
    /// The row label in the report's own words and characters.
    pub name: String,
    /// The catalogue's code where the row is that headline indicator of the reporting region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// What the value measures.
    pub measure: Measure,
    /// The number as written, with the sign of a fall; null where words stand for it (同步, 正增长).
    #[serde(serialize_with = "figure")]
    pub value: Option<f64>,
    /// The second end of a range, as written.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "figure")]
    pub upper: Option<f64>,
    /// The unit as written right after the number, with its 万 or 亿, in simplified characters.
    pub unit: String,
    /// How the value bounds the quantity.
    pub bound: Bound,
    /// Whether it happened, is expected, or is intended.
    pub status: Status,
    /// Year or span the number speaks of: `2023`, `2019-2023`, `2023Q1-Q3`, `2023M1-M11`.
    pub period: String,
    /// The whole of a share or completion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Where a rank holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The base of a growth, change or multiple when it is not the year before; `from` for the first of two levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versus: Option<String>,
    /// A denominator as written: 年均, 每千人口, 每人每月.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// The value in the base unit (元, 人, 平方米, 元/千瓦时, %), where the unit is known: figures of one base unit can be added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseValue>,
    /// What the text did not force: see [`Doubt`].
    pub doubts: Vec<Doubt>,
    /// Index of the innermost section that holds the row; null in JSON where none does.
    pub section: Option<usize>,
    /// First byte of the quantity: number, unit and bound words, no more.
    pub start: usize,
    /// End of the quantity, exclusive.
    pub end: usize,
    /// First byte of the words that gave the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_start: Option<usize>,
    /// End of the words that gave the name, exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_end: Option<usize>,
    /// First byte of the sentence.
    pub sentence_start: usize,
    /// End of the sentence, exclusive.
    pub sentence_end: usize,
    /// Which rule set which field, and from which characters; filled only when asked for by [`Options::explain`](crate::Options).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
}

worded! {
    /// What a value measures.
    pub enum Measure {
        /// An amount, count, or rate as such.
        Level = "level",
        /// Relative change over a base, in %, signed.
        Growth = "growth",
        /// Absolute change over a base, signed.
        Change = "change",
        /// A part of a whole, in %.
        Share = "share",
        /// The ratio to a base.
        Multiple = "multiple",
        /// A position.
        Rank = "rank",
        /// Percent of a plan, target or task.
        Completion = "completion",
    }
}

worded! {
    /// How a value bounds the quantity.
    pub enum Bound {
        /// As it stands.
        Exact = "exact",
        /// 左右, 约, 上下.
        About = "about",
        /// 近, 接近.
        Nearly = "nearly",
        /// 以上, 超过, 不低于.
        AtLeast = "at_least",
        /// 以内, 以下, 不超过, 控制在.
        AtMost = "at_most",
        /// In step with another indicator (与经济增长同步): no value.
        InStep = "in_step",
        /// 正增长: no value.
        Positive = "positive",
    }
}

worded! {
    /// Whether a value happened, is expected, or is intended.
    pub enum Status {
        /// It happened.
        Actual = "actual",
        /// 预计: expected for a time not yet closed.
        Estimate = "estimate",
        /// Intended.
        Target = "target",
    }
}

/// A value in its base unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BaseValue {
    /// The value.
    #[serde(serialize_with = "plain_figure")]
    pub value: f64,
    /// The second end of a range.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "figure")]
    pub upper: Option<f64>,
    /// The base unit.
    pub unit: String,
}

worded! {
    /// Why a row may be wrong: the reading was not forced by the text.
    pub enum Doubt {
        /// The name was cut by a guess.
        GuessedName = "guessed_name",
        /// The name says little alone, and no subject was found for it.
        BareName = "bare_name",
        /// The subject came from an earlier clause.
        CarriedSubject = "carried_subject",
        /// No words were found that name the quantity.
        Nameless = "nameless",
        /// 分别 or a list met an unequal number of values.
        UnevenPairing = "uneven_pairing",
        /// Result, estimate or target is not clear from the text.
        UnclearStatus = "unclear_status",
        /// The year or span is not clear from the text.
        UnclearPeriod = "unclear_period",
        /// Level, share, growth or change is not clear from the text.
        UnclearMeasure = "unclear_measure",
        /// The unit was cut by a guess.
        GuessedUnit = "guessed_unit",
        /// No rule saw a reason, but the row resembles readings that were often wrong.
        Unlikely = "unlikely",
    }
}

/// Why a field of a row is what it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reason {
    /// The field: `name`, `measure`, `value`, `unit`, `bound`, `status`, `period`, `versus`, or `doubts` for one that was given or taken away.
    pub field: &'static str,
    /// The rule's name in words; for the doubt `unlikely`, what weighed most.
    pub rule: Cow<'static, str>,
    /// First byte of the words that the rule read; of the figure where the field is `doubts`.
    pub start: usize,
    /// End of those words, exclusive.
    pub end: usize,
}

/// What a report says of one headline indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Headline {
    /// The catalogue's code.
    pub code: &'static str,
    /// The past result.
    pub result: Figure,
    /// The coming target.
    pub target: Figure,
}

/// Where a headline figure was read, or that the report sets none.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Figure {
    /// The report states it.
    Stated {
        /// Index in the report's indicators.
        row: usize,
        /// Further rows that state the same figure or its other measure.
        also: Vec<usize>,
    },
    /// The report sets no figure.
    #[serde(serialize_with = "not_stated")]
    NotStated,
}

/// A stretch that is not the report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Noise {
    /// What it is.
    pub kind: NoiseKind,
    /// First byte.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
}

worded! {
    /// What a noise stretch is.
    pub enum NoiseKind {
        /// A table of contents.
        Contents = "contents",
        /// A watermark or advertisement dropped into the text, or where a newspaper goes on.
        Watermark = "watermark",
        /// The site's words around the report, an editor's note.
        Boilerplate = "boilerplate",
        /// A page number.
        PageNumber = "page_number",
    }
}

fn figure<S: Serializer>(value: &Option<f64>, out: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(v) => plain_figure(v, out),
        None => out.serialize_none(),
    }
}

/// Whole numbers are written without a fraction: 6, not 6.0.
fn plain_figure<S: Serializer>(value: &f64, out: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53: below it a whole f64 is that integer, in JavaScript too
    if value.fract() == 0.0 && value.abs() < EXACT { out.serialize_i64(*value as i64) } else { out.serialize_f64(*value) }
}

fn not_stated<S: Serializer>(out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str("not_stated")
}
