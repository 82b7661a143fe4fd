//! The rows of words that stand for a figure: 用电量、货运量同步增长, 产量两年翻番.

use super::super::coordination;
use super::super::figure_words::{self, Figure};
use super::super::label;
use super::super::mention::Mention;
use super::super::name::Name;
use super::super::period::Period;
use super::super::row::Row;
use super::super::tail;
use super::carry::Carry;
use super::{Frame, Source, blank, finish, time, versus};
use crate::model::{Bound, Measure};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

pub fn word_rows(frame: &Frame, mention: &Mention, figure: Figure, label_end: usize, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = frame.text;
    let label_span = Span::new(mention.left.start.min(label_end), label_end);
    let tail = tail::read(text, label_span);
    let label_span = Span::new(label_span.start, tail.label_end);
    let names = coordination::alike(text, label_span).filter(|_| figure != Figure::Unchanged).unwrap_or_else(|| {
        let label = label::read(text, label_span);
        // 收入、支出、投资分别达到A、B、C,均翻一番: of all whose figures no comma parts, else of the last two.
        let chained = rows.windows(2).rev().take_while(|pair| {
            matches!(pair, [first, next] if text.get(first.span.end..next.span.start).is_some_and(|between| between.len() <= MARK && !between.contains_in(",;")))
        });
        let told = 1 + chained.count();
        let all = carry.last_names(told.clamp(2, MOST)).or_else(|| carry.last_names(2));
        if let Some(all) = all.filter(|_| label.is_empty && tail.each == tail::Each::Alike) {
            return all.to_vec();
        }
        if label.is_empty {
            return vec![carry.last.clone().unwrap_or_default()];
        }
        if !label.is_bare {
            carry.set_subject(label.noun, label.name.clone());
        }
        vec![label.name]
    });
    let names = names.into_iter().flat_map(|name| town_and_country(text, name, figure));
    for name in names {
        let mut row = blank(frame, mention, name);
        (row.measure, row.value, row.unit, row.bound) = match figure {
            Figure::InStep => (Measure::Growth, None, String::new(), Bound::InStep),
            Figure::Positive => (Measure::Growth, None, String::new(), Bound::Positive),
            Figure::Unchanged => (Measure::Growth, Some(0.0), "%".into(), Bound::Exact),
            Figure::Times(times) => (Measure::Multiple, Some(times), "倍".into(), Bound::Exact),
        };
        if row.measure == Measure::Multiple && mention.span.of(text).ends_with_any(figure_words::AND_MORE) {
            row.bound = Bound::AtLeast;
            row.because("bound", "bound words around the number", mention.span);
        }
        let nearly = mention.span.of(text).has("近") || text.before(mention.span.start).ends_with_any(figure_words::NEARLY);
        if row.measure == Measure::Multiple && nearly {
            row.bound = Bound::Nearly;
            row.because("bound", "bound words around the number", Span::new(label_end, mention.span.end));
        }
        row.versus = tail.versus.filter(|_| row.measure == Measure::Multiple).map(|v| versus::base_name(v.of(text)));
        row.because("measure", "words that stand for a figure", mention.span);
        row.named_by("words before the figure");
        time::set(frame, mention, &tail, time::Kind::of(row.measure), carry, &mut row);
        if let Some(years) = years_of_doubling(text.within(frame.sentence.start, mention.span.start)).filter(|_| row.measure == Measure::Multiple)
            && let Ok(last) = row.period.parse::<i32>()
        {
            row.period = Period::Span(last - years + 1, last).write();
        }
        finish(frame, row, Source::Words, carry, rows);
    }
}

/// A word tells of no more names.
const MOST: usize = 6;
/// No more bytes join two figures of a list.
const MARK: usize = "以及".len();

/// 财政收入、城乡居民收入与经济增长同步: each member of the list, town and country apart.
fn town_and_country(text: &str, name: Name, figure: Figure) -> Vec<Name> {
    let both = name.place().filter(|place| figure == Figure::InStep && place.of(text).has("城乡")).and_then(|place| coordination::pair(text, place));
    both.unwrap_or_else(|| vec![name])
}

/// 两年翻番, 三年实现翻番: over how many years up to the row's own.
fn years_of_doubling(before: &str) -> Option<i32> {
    let before = before.trim_end_words("实现").strip_suffix('年')?;
    // 提前两年实现翻番: when it came, and not over how many years.
    let before = Some(before).filter(|before| !before.contains_any("提前一 提前两 提前二 提前三"))?;
    [("两", 2), ("二", 2), ("三", 3), ("四", 4), ("五", 5)].into_iter().find(|(word, _)| before.ends_with(word)).map(|(_, years)| years)
}
