//! The words between a label and its number: 同比增长, 分别达到, 占…的比重为, 较2019年下降.
//!
//! Read from the number backwards, word by word, until something stands there that is part of the label.

mod against;
mod compared;
mod ratio;
mod share;
mod table;
mod word;

use super::lexicon;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::{Span, digits_at_end};
use ratio::{began_with, per_weight, ratio, year};
use table::{Act, table};
pub use word::CONCENTRATIONS;
use word::{net, of_percent, pace, word};

/// What the words in front of a number say, and where the label before them ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Tail {
    /// The label is everything before.
    pub label_end: usize,
    /// Up or down: growth or change.
    pub direction: Option<Direction>,
    /// 达到, 增至, 提高到: the level reached.
    pub reached: bool,
    pub each: Each,
    /// 占…, 完成…的: the whole of a share or completion.
    pub whole: Option<Span>,
    /// 占 stood there, with or without a whole.
    pub is_share: bool,
    /// 是2019年的113%: in percent of a base.
    pub is_ratio: bool,
    /// End of 占…比重.
    pub share_end: usize,
    /// 较2019年, 比年初: the base as written, when it is not the year before.
    pub versus: Option<Span>,
    /// Any base of comparison at all, the year before included.
    pub compared: bool,
    /// 各2家: one number for each of several.
    pub apiece: bool,
    /// 年均, 平均: over the years of a span.
    pub average: bool,
    /// 累计, 共: in sum over a span.
    pub in_sum: bool,
    /// A denominator: 每人每月, 年均.
    pub per: Option<Span>,
    /// 由 or 从 in front: the first of two levels.
    pub from: bool,
    /// A year stood among the words (由2002年的).
    pub year: Option<i32>,
    /// The words themselves, for explanations.
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

/// How the numbers behind belong to the names in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Each {
    #[default]
    One,
    /// 分别: one number for each name.
    InTurn,
    /// 均, 都: one number for all.
    Alike,
}

/// Reads the words of `span`, which ends where a number (with its bound words) begins.
pub fn read(text: &str, span: Span) -> Tail {
    let mut tail = Tail {
        label_end: span.end,
        direction: None,
        reached: false,
        each: Each::One,
        whole: None,
        is_share: false,
        is_ratio: false,
        share_end: span.end,
        versus: None,
        compared: false,
        apiece: false,
        average: false,
        in_sum: false,
        per: None,
        from: false,
        year: None,
        span: Span::new(span.end, span.end),
    };
    tail.label_end -= region_reached(text.within(span.start, span.end)).unwrap_or(0);
    let mut share_end = span.end;
    let (percent, points) = rate_behind(text, span.end);
    let money = text.after(span.end).head(8).has("元");
    let times = text.after(span.end).head(5).has("倍");
    if against::of_goal_before(text, span, &mut tail) {
        tail.span = span;
        return tail;
    }
    loop {
        let rest = text.within(span.start, tail.label_end);
        if rest.is_empty() {
            break;
        }
        if rest.ends_with_any(PACES) && !percent {
            break; // 加快10万吨冶炼项目建设: the verb of a work
        }
        let step = punctuation(rest)
            .or_else(|| against::read(rest, span.start, points, times, &mut tail))
            .or_else(|| compared::read(rest, span.start, money, &mut tail))
            .or_else(|| percent.then(|| ratio(rest, span.start, &mut tail)).flatten())
            .or_else(|| year(rest, &mut tail))
            .or_else(|| began_with(rest, &mut tail))
            .or_else(|| per_weight(rest, span.start, &mut tail))
            .or_else(|| points.then(|| pace(rest, &mut tail)).flatten())
            .or_else(|| money.then(|| net(rest, &mut tail)).flatten())
            .or_else(|| percent.then(|| of_percent(rest, text.after(span.end), &mut tail)).flatten())
            .or_else(|| word(rest, span.start, &mut tail))
            .or_else(|| share::read(rest, span.start, percent, &mut tail).inspect(|_| share_end = span.start + rest.len()));
        match step {
            Some(len) => tail.label_end -= len,
            None => break,
        }
    }
    tail.span = Span::new(tail.label_end, span.end);
    tail.share_end = share_end;
    tail
}

/// Words for which a rate goes up or down by points, and nothing else.
const PACES: &str = "加快 加快了 放缓 减缓 趋缓";

/// Whether the figure that begins at `place`, or the list of figures, is in percent or points, and whether it is in points.
fn rate_behind(text: &str, place: usize) -> (bool, bool) {
    let unit = text.after(place).trim_start_of("0123456789.近约");
    let list = unit.trim_start_of("0123456789.、和-—至");
    let points = list.starts_with_any("个百分点 个点 百分点 个、 个和");
    let tenths = || text.after(place).head(6).contains_any("分之 成"); // 五分之一, 近七成
    (points || unit.starts_with('%') || tenths(), points)
}

/// 扩大到全国|60%的县: the region between 到 and the number.
fn region_reached(rest: &str) -> Option<usize> {
    let len = lexicon::self_regions().ends(rest)?;
    let table = table();
    let before = rest.before(rest.len() - len);
    let word = table.words.ends(before).filter(|len| *len > 6)?;
    (table.act(before.after(before.len() - word)) == Some(Act::To)).then_some(len)
}

/// Whether a word of this table ends `text`: the number behind it then has a label before it.
pub fn ends(text: &str) -> bool {
    table().words.ends(text).is_some()
}

/// Length of the word of this table that opens `text`: what follows a number is then no noun.
pub fn opens(text: &str) -> Option<usize> {
    let table = table();
    table.words.opens(text).filter(|&end| {
        end > 3 && !text.before(end).is_one_of(PACES) && table.act(text.before(end)).is_some_and(|act| matches!(act, Act::Up | Act::Down | Act::To))
    })
}

fn punctuation(rest: &str) -> Option<usize> {
    footnote(rest).or_else(|| reckoning(rest)).or_else(|| rest.chars().next_back().filter(|c| matches!(c, '、' | '了' | ' ' | '-' | '—')).map(char::len_utf8))
}

/// 增长(可比口径): how the growth was reckoned.
fn reckoning(rest: &str) -> Option<usize> {
    let open = rest.strip_suffix(')').and_then(|inside| inside.last_place_of("("))?;
    // 同口径(剔除退税因素后)增长, 比2020年(下同)增长
    if rest.before(open).ends_with("口径") && rest.after(open).ends_with_any("后) 因素)") || rest.after(open) == "(下同)" {
        return Some(rest.len() - open);
    }
    let table = table();
    let verb = table.words.ends(rest.before(open))?;
    let grows = matches!(table.act(rest.within(open - verb, open)), Some(Act::Up | Act::Down));
    (grows && rest.after(open).size() <= 12).then_some(rest.len() - open)
}

/// [26]: the mark of a footnote.
fn footnote(rest: &str) -> Option<usize> {
    let inside = rest.strip_suffix(']')?;
    let digits = digits_at_end(inside);
    ((1..=3).contains(&digits) && inside.before(inside.len() - digits).ends_with('[')).then_some(digits + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tail(text: &str) -> (String, Tail) {
        let tail = read(text, Span::new(0, text.len()));
        (text[..tail.label_end].to_string(), tail)
    }

    #[test]
    fn labels_and_directions() {
        for (text, label, direction) in [
            ("地区生产总值同比增长", "地区生产总值", Some(Direction::Up)),
            ("信访总量下降", "信访总量", Some(Direction::Down)),
            ("固定资产投资预计增长", "固定资产投资", Some(Direction::Up)),
            ("国际友好城市增至", "国际友好城市", None),
            ("新增", "新增", None),
            ("土地供应", "土地供应", None),
        ] {
            let (got, tail) = tail(text);
            assert_eq!((got.as_str(), tail.direction), (label, direction), "{text}");
        }
    }

    #[test]
    fn comparisons() {
        let text = "参保人数比2002年增加";
        let (label, tail) = tail(text);
        assert_eq!((label.as_str(), tail.versus.map(|v| v.of(text))), ("参保人数", Some("2002年")));
        let (label, tail) = super::tests::tail("规模较上年提高");
        assert_eq!((label.as_str(), tail.versus, tail.compared), ("规模", None, true));
    }

    #[test]
    fn wholes() {
        let text = "增加值占地区生产总值比重预计达到";
        let (label, tail) = tail(text);
        assert_eq!((label.as_str(), tail.whole.map(|v| v.of(text)), tail.is_share), ("增加值", Some("地区生产总值"), true));
        let (label, tail) = super::tests::tail("民生支出占比");
        assert_eq!((label.as_str(), tail.whole, tail.is_share), ("民生支出", None, true));
    }
}
