//! Reads Chinese government work reports (政府工作报告) and gives their outline and a tidy table of their indicators.
//!
//! ```text
//!          text          outline             quantity              indicator            catalogue  risk      export
//! source ─▶ clean text ─▶ reports, sections ─▶ numbers with units ─▶ rows with names ─▶ codes ─▶ doubts ─▶ JSON CSV Markdown
//!          + offset map  + fields, noise      bounds, ranges        measure, period
//!                                                                   status, pairing
//! ```
//!
//! ```
//! let parsed = baogao::parse("地区生产总值、规上工业增加值分别增长5.5%左右、6%以上。");
//! let rows = &parsed.reports[0].indicators;
//! assert_eq!(rows[0].name, "地区生产总值");
//! assert_eq!((rows[0].value, rows[0].bound), (Some(5.5), baogao::Bound::About));
//! assert_eq!(rows[1].name, "规上工业增加值");
//! assert_eq!((rows[1].value, rows[1].bound), (Some(6.0), baogao::Bound::AtLeast));
//! ```
//!
//! Parsing never fails: any string gives a result, and what was seen and could not be settled is a [`Doubt`] on its row.
//! No clock, network or file is read.
#![deny(missing_docs)]
// Texts are cut by `strings::Cut`: a slice written out brings the code of its panic into every browser.
#![cfg_attr(not(test), warn(clippy::string_slice))]

// What the build script left of a file of `data/`; in tests all of it.
#[cfg(not(test))]
macro_rules! data {
    ($($path:literal),+) => {
        include_str!(concat!(env!("OUT_DIR"), "/data/", $($path),+))
    };
}
#[cfg(test)]
macro_rules! data {
    ($($path:literal),+) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $($path),+))
    };
}
use data;

mod catalogue;
pub mod export;
mod indicator;
mod model;
mod outline;
mod quantity;
mod risk;
mod strings;
mod text;
#[cfg(all(target_arch = "wasm32", feature = "js"))]
mod wasm;
mod written;

pub use model::*;
use std::borrow::Cow;

/// What the caller knows and the text may not say.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The reporting region, used where the text names none.
    pub region: Option<String>,
    /// The year planned for, used where the text names none. From 1 to 9999; any other counts as not given, as no text makes parsing
    /// fail and no option does.
    pub year: Option<i32>,
    /// Whether rows carry their [`Reason`]s.
    pub explain: bool,
}

/// The years that a caller may plan for. Rules reckon some decades forth and back from it, which beyond these would overflow.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// Reads a text.
///
/// Of any length: nothing is refused, memory alone sets a limit. The command line and the JavaScript package take 64 MB unless told otherwise.
pub fn parse(source: &str) -> Parsed {
    parse_with(source, &Options::default())
}

/// Reads a text with what the caller knows about it.
pub fn parse_with(source: &str, options: &Options) -> Parsed {
    let source = &*text::folded(source);
    let simplified = text::simplified(source);
    let clean = text::clean(&simplified);
    let outline = outline::outline(&clean);
    let mut noise: Vec<Noise> = clean.noise.iter().map(|(kind, place)| Noise { kind: *kind, start: place.start, end: place.end }).collect();
    noise.extend(outline.noise.iter().map(|&(kind, span)| {
        let place = clean.source(span);
        Noise { kind, start: place.start, end: place.end }
    }));
    let noise = text::by_place(noise, |n| n.start);
    let mut reports: Vec<Report> = outline.reports.into_iter().map(|draft| report(draft, &clean, &simplified, options)).collect();
    if let Cow::Owned(simplified) = &simplified {
        let written = written::Written::new(source, simplified);
        reports.iter_mut().for_each(|report| written.give_back(report));
    }
    Parsed { version: env!("CARGO_PKG_VERSION").to_string(), catalogue: catalogue::VERSION.to_string(), reports, noise }
}

/// A number that became no row.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// `time`, `ordinal`, `name` or `other`.
    pub reason: &'static str,
    /// First byte of its digits.
    pub start: usize,
    /// End of its digits, exclusive.
    pub end: usize,
}

/// The numbers of a text that became no rows, and why: for the project's own counts over many reports, and no part of its promise.
#[doc(hidden)]
pub fn rejected(source: &str) -> Vec<Rejected> {
    let clean = text::clean(&text::simplified(&text::folded(source)));
    let mut rejected = Vec::new();
    for draft in outline::outline(&clean).reports {
        indicator::indicators(&draft, &clean, false, &mut rejected);
    }
    let at_source = |(reason, span)| {
        let place = clean.source(span);
        Rejected { reason, start: place.start, end: place.end }
    };
    rejected.into_iter().map(at_source).collect()
}

/// The sentences with figures of the parts whose headings tell whether they plan: whether they do, and their words of `data/planned.tsv`.
/// What its weights are fitted to, and no part of the project's promise.
#[doc(hidden)]
pub fn told_sentences(source: &str) -> Vec<(bool, Vec<&'static str>)> {
    let source = &*text::folded(source);
    let source = &*text::simplified(source);
    let clean = text::clean(source);
    outline::outline(&clean).reports.iter().flat_map(|draft| outline::planned::labelled(draft, &clean.text)).collect()
}

/// The rows of a text as the rules leave them, before [`risk`] weighs their doubts, each with its features: what the weights
/// are fitted to, and no part of the project's promise.
#[doc(hidden)]
pub fn weighed_rows(source: &str) -> Vec<(Indicator, Vec<String>)> {
    let source = &*text::folded(source);
    let source = &*text::simplified(source);
    let clean = text::clean(source);
    let options = Options::default();
    let of_report = |draft: outline::Draft| {
        let rows = rows(&draft, &clean, &options);
        let features = |i| {
            let mut features = Vec::new();
            risk::features(&rows, i, source, draft.year, &mut |kind, which| features.push(format!("{kind}={which}")));
            features
        };
        let features: Vec<Vec<String>> = (0..rows.len()).map(features).collect();
        rows.into_iter().zip(features).collect::<Vec<_>>()
    };
    outline::outline(&clean).reports.into_iter().flat_map(of_report).collect()
}

fn rows(draft: &outline::Draft, clean: &text::Clean, options: &Options) -> Vec<Indicator> {
    let mut rows = indicator::indicators(draft, clean, options.explain, &mut Vec::new());
    catalogue::name_rows(&mut rows, draft.region.as_deref());
    rows
}

fn report(mut draft: outline::Draft, clean: &text::Clean, source: &str, options: &Options) -> Report {
    let mut assumed = Vec::new();
    if draft.region.is_none() && options.region.is_some() {
        draft.region.clone_from(&options.region);
        assumed.push("region");
    }
    if draft.year.is_none()
        && let Some(year) = options.year.filter(|year| YEARS.contains(year))
    {
        draft.year = Some(year);
        assumed.push("year");
    }
    let mut indicators = rows(&draft, clean, options);
    risk::settle(&mut indicators, source, draft.year, options.explain);
    let headlines = catalogue::headlines(&indicators, draft.year);
    let place = clean.source(text::Span::new(draft.start, draft.end));
    let sections = draft
        .sections
        .into_iter()
        .map(|s| {
            let place = clean.source(s.span);
            Section { kind: s.kind, level: s.level, marker: s.marker, title: s.title, role: s.role, parent: s.parent, start: place.start, end: place.end }
        })
        .collect();
    Report {
        title: draft.title,
        region: draft.region,
        year: draft.year,
        date: draft.date,
        meeting: draft.meeting,
        speaker: draft.speaker,
        assumed,
        start: place.start,
        end: place.end,
        sections,
        indicators,
        headlines,
    }
}

#[cfg(test)]
mod tests {
    use super::{Options, parse, parse_with};

    #[test]
    fn a_year_that_is_none_counts_as_not_given() {
        let text =
            "政府工作报告\n一、过去五年工作回顾\n五年来，新建学校3所。去年，新建学校5所。\n二、今年工作\n新建学校6所，本世纪末达到100所，未来五年新建9所。";
        for year in [i32::MIN, -1, 0, 10_000, i32::MAX] {
            assert_eq!(parse_with(text, &Options { year: Some(year), ..Options::default() }), parse(text), "{year}");
        }
        for year in [1, 2026, 9999] {
            let parsed = parse_with(text, &Options { year: Some(year), ..Options::default() });
            assert_eq!((parsed.reports[0].year, &parsed.reports[0].assumed[..]), (Some(year), &["year"][..]));
        }
    }
}
