//! Reports, sections and fields.
//!
//! In: clean text. Out: where each report begins and ends, its title, region, year, date, meeting and speaker, its headings,
//! leads and items with their levels and roles, and its paragraphs. It does not know
//! what a number means.
//!
//! ```text
//! clean text ─▶ paragraphs, hidden headings parted ─▶ contents, boilerplate set aside ─▶ bounds: reports
//!            ─▶ each: front matter ─▶ headings and their levels ─▶ leads, items ─▶ nesting ─▶ roles, region, year
//! ```

mod announced;
mod boilerplate;
mod bounds;
mod contents;
mod dates;
mod front;
mod heading;
mod hidden;
mod item;
mod lead;
mod level;
mod meeting;
mod nest;
mod note;
mod para;
pub mod planned;
mod prose;
mod region;
mod role;
mod shape;
mod speaker;
mod telling;
mod year;

pub use nest::Walk;
pub use role::tells_part;

use crate::model::{NoiseKind, Role, SectionKind};
use crate::text::{Clean, Span, by_place};
use para::{Para, Part};

/// What was found in one text.
#[derive(Default)]
pub struct Outline {
    pub reports: Vec<Draft>,
    pub noise: Vec<(NoiseKind, Span)>,
}

/// One report before its numbers are read.
#[derive(Default)]
pub struct Draft {
    pub title: String,
    pub region: Option<String>,
    pub year: Option<i32>,
    /// The year that 今年 is, where that is not the year planned for.
    pub spoken_in: Option<i32>,
    pub date: Option<String>,
    pub meeting: Option<String>,
    pub speaker: Option<String>,
    pub start: usize,
    pub end: usize,
    pub sections: Vec<DraftSection>,
    pub paragraphs: Vec<Paragraph>,
}

/// A section in clean places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSection {
    pub kind: SectionKind,
    pub level: u8,
    pub marker: String,
    pub title: String,
    pub role: Option<Role>,
    pub parent: Option<usize>,
    pub span: Span,
}

/// A paragraph of the body or a heading line: every clean byte of the report that may hold a sentence is in one.
pub struct Paragraph {
    pub span: Span,
}

/// Finds the reports in a clean text.
pub fn outline(clean: &Clean) -> Outline {
    let text = clean.text.as_str();
    let mut paras = hidden::part(para::paragraphs(text, &clean.gaps, &clean.heads));
    contents::set_aside(&mut paras);
    boilerplate::set_aside(&mut paras);
    let mut reports = Vec::new();
    for range in bounds::reports(&paras) {
        let Some(paras) = paras.get_mut(range) else { continue };
        let notes = note::set_aside(paras);
        reports.push(draft(text, paras, &notes));
    }
    let noise = paras.iter().filter_map(|para| if let Part::Noise(kind) = para.part { Some((kind, para.span)) } else { None }).collect();
    Outline { reports, noise: merged(noise) }
}

fn draft(text: &str, paras: &mut [Para], notes: &[Span]) -> Draft {
    let mut front = front::read(text, paras, notes);
    if front.titles.is_empty() {
        front.fill_from(prose::read(paras));
    }
    heading::find(paras);
    level::set(paras);
    let mut sections: Vec<DraftSection> = Vec::new();
    for title in &front.titles {
        sections.push(section(SectionKind::Title, 0, "", title.of(text), *title));
    }
    let leads = lead::leads(paras);
    let mut holder = 0;
    // Whether the paragraphs below belong to the list that a lead announced with a colon.
    let mut listed = false;
    for (para, lead) in paras.iter().zip(leads) {
        match &para.part {
            Part::Heading(h) => {
                holder = h.level;
                sections.push(section(SectionKind::Heading, h.level, h.marker, h.title, para.span));
                sections.extend(item::below(para, h).map(|(marker, title, span)| section(SectionKind::Item, h.level + 1, marker, title, span)));
            }
            Part::Body => {
                let lead = lead
                    .or_else(|| announced::inside(para))
                    .map(|words| section(SectionKind::Lead, holder + 1, "", words, span_of(text, words, para.span.end)));
                let member = item::opens(para);
                listed = if member { listed } else { lead.is_some() && para.words.ends_with(':') };
                let base = holder + 1 + u8::from(lead.is_some() || member && listed);
                sections.extend(lead);
                sections.extend(item::items(para).map(|(marker, title, span)| section(SectionKind::Item, base, marker, title, span)));
            }
            _ => {}
        }
    }
    // Items before the lead of their own paragraph cannot be, so the order is the text's.
    let mut sections = by_place(sections, |s| s.span.start);
    let start = paras.iter().find(|p| !p.is_noise()).map_or(0, |p| p.span.start);
    let end = paras.iter().rev().find(|p| !p.is_noise()).map_or(start, |p| p.span.end);
    nest::nest(&mut sections, end);
    let year = year::of(&front, &sections, text, paras);
    role::set(&mut sections, text, year);
    let region = region::of(&front, paras);
    let paragraphs = paras.iter().filter(|para| !para.is_noise()).map(|para| Paragraph { span: para.span }).collect();
    Draft {
        title: front.titles.first().map(|t| t.of(text).to_string()).unwrap_or_default(),
        region,
        year,
        spoken_in: year
            .map(|year| year::spoken_in(year, front.date.and_then(|date| date.year), front.year.is_some(), paras))
            .filter(|spoken| year != Some(*spoken)),
        date: front.date.and_then(|d| d.with_year(year)),
        meeting: front.meeting,
        speaker: front.speaker,
        start,
        end,
        sections,
        paragraphs,
    }
}

fn section(kind: SectionKind, level: u8, marker: &str, title: &str, span: Span) -> DraftSection {
    DraftSection { kind, level, marker: marker.to_string(), title: title.to_string(), role: None, parent: None, span }
}

/// The span from a slice of `text` to `end`.
fn span_of(text: &str, words: &str, end: usize) -> Span {
    let start = words.as_ptr() as usize - text.as_ptr() as usize;
    Span::new(start, end)
}

/// Neighbouring stretches of one kind as one.
fn merged(noise: Vec<(NoiseKind, Span)>) -> Vec<(NoiseKind, Span)> {
    let mut out: Vec<(NoiseKind, Span)> = Vec::with_capacity(noise.len());
    for (kind, span) in noise {
        match out.last_mut() {
            Some((last, place)) if *last == kind && span.start <= place.end + 1 => place.end = span.end,
            _ => out.push((kind, span)),
        }
    }
    out
}

#[cfg(test)]
mod tests;
