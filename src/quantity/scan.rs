//! One pass over a stretch of text that finds its numbers.

use super::chinese::is_chinese_digit;
use super::halves::{and_half_at, half_of_unit_at};
use super::neighbours::is_first_of_two;
use super::numeral::{self, Number};
use super::parts::{digit_tenths_at, past_half_at, slashed_at};
use super::spelled::chinese_at;
use super::unit::{self, Kind, Unit};
use super::{Form, Quantity, bound, context};
use crate::model::Bound;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::{Span, digits_in_front, is_plain_han};

/// Finds the numbers of `text`, which begins at `offset` of the clean text.
pub fn scan(text: &str, offset: usize) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while let Some(ch) = text.after(at).chars().next() {
        let read = if ch.is_ascii_digit() {
            arabic_at(text, at)
        } else if is_chinese_digit(ch) {
            chinese_at(text, at).or_else(|| nothing_at(text, at, ch))
        } else if ch == '半' {
            past_half_at(text, at).or_else(|| half_of_unit_at(text, at))
        } else {
            None
        };
        match read {
            Some(raw) => {
                at = raw.end;
                found.push(raw.into_quantity(text, offset));
            }
            None => at += skip(text, at, ch),
        }
    }
    lend_units(text, offset, &mut found);
    found
}

/// 降至|零: nothing is left of it.
fn nothing_at(text: &str, at: usize, ch: char) -> Option<Raw> {
    let end = at + ch.len_utf8();
    let left = ch == '零' && text.before(at).ends_with_any(FALLS_TO) && unit::ends_clause(text.after(end));
    left.then(|| Raw { start: at, digits_end: end, end, number: Number::new(0, 0), upper: None, unit: None, form: Form::Chinese, and_more: false })
}

/// Verbs that tell down to what a figure fell.
pub const FALLS_TO: &str = "降至 降到 降为 下降至 减少到 减少至 减少为 减至 减到 减为 降低到 降低至";

/// Characters in front of a number within which 分别 stands.
const IN_TURN: usize = 24;

/// 0.9、2个百分点; 1.7和0.9个百分点; 1个、28个工作日: a number without a unit, or with its beginning, has that of the next one in its list.
fn lend_units(text: &str, offset: usize, found: &mut [Quantity]) {
    for i in (1..found.len()).rev() {
        let Some([.., lacking, next]) = found.get_mut(..=i) else { break };
        let between = text.within(lacking.digits.end - offset, next.digits.start - offset);
        let between = between.strip_prefix(lacking.unit.as_str()).unwrap_or(between);
        // 三县分别上升5、3、2位, 分别新增3、5家
        let in_turn = || {
            let front = text.before(lacking.digits.start - offset);
            let near = front.after(front.char_indices().nth_back(IN_TURN).map_or(0, |(at, _)| at));
            near.behind_last(",").has("分别")
        };
        let lends = || {
            matches!(next.kind, Kind::Percent | Kind::Money | Kind::Area | Kind::Weight)
                || next.kind == Kind::Count && in_turn()
                || next.unit == "倍" && between == "和"
        };
        // 6.4个和8.9个百分点, 200万和120万人次: the first unit is the beginning of the second.
        let begun = !lacking.unit.is_empty() && lacking.unit != next.unit && next.unit.starts_with(&lacking.unit);
        let points = next.unit == "个百分点";
        // 环节、时限压减4个、12个工作日: what is counted first is no time.
        let days = || next.unit.ends_with("个工作日") && !text.before(lacking.digits.start - offset).contains_any("环节 材料 事项");
        let begun = begun && (points || lacking.unit.is_one_of("万 亿") || days());
        // 提高1.2个、下降0.8个百分点; 高于全省0.7个、全市0.4个百分点: a word of the second stands between.
        let joined = between.strip_first("、和及").is_some_and(|word| word.is_empty() || begun && points && word.size() <= 4 && word.chars().all(is_plain_han));
        // 由0.52|降至0.48吨, 由5.3|降至5.1%
        let to = unit::is_verb(between) && between.len() <= 5 * '到'.len_utf8() && between.ends_with_any("到 至 为");
        let from = to && lacking.unit.is_empty() && !next.unit.is_empty() && is_first_of_two(text.before(lacking.digits.start - offset));
        if from || joined && lacking.form == Form::Arabic && (begun || lacking.unit.is_empty() && lends()) {
            lacking.unit.clone_from(&next.unit);
            lacking.kind = next.kind;
            lacking.scale = next.scale;
            lacking.base = next.base;
        }
    }
}

/// How far to go on where no number was read: over the whole numeral, so that 十 of 二十五 is not tried alone.
fn skip(text: &str, at: usize, ch: char) -> usize {
    if ch.is_ascii_digit() {
        return digits_in_front(text.after(at));
    }
    if is_chinese_digit(ch) {
        return text.after(at).chars().take_while(|c| is_chinese_digit(*c)).take(24).map(char::len_utf8).sum();
    }
    ch.len_utf8()
}

/// A number with its unit, before bound words are read.
pub struct Raw {
    pub start: usize,
    pub digits_end: usize,
    pub end: usize,
    pub number: Number,
    pub upper: Option<Number>,
    pub unit: Option<Unit>,
    pub form: Form,
    pub and_more: bool,
}

impl Raw {
    fn into_quantity(self, text: &str, offset: usize) -> Quantity {
        let before = bound::before(text.before(self.start));
        let mut end = self.end;
        let mut more = self.and_more || self.unit.as_ref().is_some_and(|u| u.and_more);
        if self.unit.is_some() && text.after(end).starts_in("多余") && !text.after(end).starts_with_any("余额 余万") {
            // 三个多月, 二百元多: and more.
            let next = text.after(end).chars().nth(1);
            if next.is_none_or(|c| !is_plain_han(c)) {
                end += '多'.len_utf8();
                more = true;
            }
        }
        let reached = text.before(self.start).ends_with_any("至 到 在");
        let within = reached && self.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Time) && text.after(end).starts_with('内');
        // 压缩至10个工作日内
        let after = if within { Some((Bound::AtMost, '内'.len_utf8())) } else { bound::after(text.after(end)) };
        end += after.map_or(0, |a| a.1);
        let after_bound = after.map(|a| a.0).or(more.then_some(Bound::AtLeast));
        let bound = bound::together(before.map(|b| b.0), after_bound);
        let start = self.start - before.map_or(0, |b| b.1);
        let unit_end = self.end;
        let mut unit = self.unit;
        if let Some(unit) = unit.as_mut() {
            context::settle(unit, text.before(self.start), text.after(unit_end));
        }
        Quantity {
            span: Span::new(offset + start, offset + end),
            core: Span::new(offset + self.start, offset + unit_end),
            digits: Span::new(offset + self.start, offset + self.digits_end),
            number: self.number,
            upper: self.upper,
            kind: unit.as_ref().map_or(Kind::Unknown, |u| u.kind),
            scale: unit.as_ref().map_or(0, |u| u.scale),
            base: unit.as_ref().and_then(|u| u.base),
            guessed_unit: unit.as_ref().is_some_and(|u| u.guessed),
            unit: unit.map(|u| u.written).unwrap_or_default(),
            bound,
            form: self.form,
            bound_behind: after.is_some(),
        }
    }
}

fn arabic_at(text: &str, at: usize) -> Option<Raw> {
    if let Some((number, len, and_more)) = numeral::mixed(text.after(at)) {
        let digits_end = at + len;
        let unit = unit::read(text.after(digits_end));
        let end = digits_end + unit.as_ref().map_or(0, |u| u.len);
        return Some(Raw { start: at, digits_end, end, number, upper: None, unit, form: Form::Arabic, and_more });
    }
    if let Some(raw) = slashed_at(text, at).or_else(|| digit_tenths_at(text, at)).or_else(|| and_half_at(text, at)) {
        return Some(raw);
    }
    if let Some(raw) = one_to_at(text, at) {
        return Some(raw);
    }
    let (mut number, len) = numeral::arabic(text.after(at))?;
    let mut start = at;
    let digits_end = at + len;
    let unit = to_one(text.within(at, digits_end), text.after(digits_end))
        .or_else(|| in_so_many(text.after(digits_end)))
        .or_else(|| unit::read(text.after(digits_end)));
    if text.before(at).strip_suffix('-').is_some_and(|before| takes_sign(before, unit.as_ref())) {
        number = number.negative();
        start -= '-'.len_utf8();
    }
    let end = digits_end + unit.as_ref().map_or(0, |u| u.len);
    let mut raw = Raw { start, digits_end, end, number, upper: None, unit, form: Form::Arabic, and_more: false };
    second_end(text, &mut raw);
    Some(raw)
}

/// 增长|-2.1%, 6%、|-3%, 自然增长率|-1.2‰: the stroke is the sign of the figure, and no range (三-5%) or date.
fn takes_sign(before: &str, unit: Option<&Unit>) -> bool {
    let percent = unit.is_some_and(|unit| unit.kind == Kind::Percent);
    let last = before.chars().next_back();
    let word = last.is_some_and(|c| is_plain_han(c) && !is_chinese_digit(c) && !matches!(c, '年' | '月' | '日' | '第') || c == '、');
    percent && word || before.ends_with_any("增长 增速 为 达 到 至 由 从 增幅 净增")
}

/// 收入比缩小至2.3:1, 2.3比1: so many times the other.
fn to_one(digits: &str, behind: &str) -> Option<Unit> {
    let mark = behind.chars().next().filter(|c| matches!(c, ':' | '\u{2236}' | '比'))?;
    let rest = behind.after(mark.len_utf8()).strip_prefix('1')?;
    let ratio = (digits.has(".") || rest.opening_word("以内 以下 左右").is_some_and(|w| !rest.after(w.len()).starts_with('的')))
        && !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-'));
    let len = mark.len_utf8() + '1'.len_utf8();
    ratio.then(|| Unit { written: "".into(), kind: Kind::Ratio, scale: 0, base: None, len, and_more: false, guessed: false })
}

/// 医护比达到1:1.25: the second for each of the first; 1:2:3 has three parts, and what has no 比 near may be a time or a scale.
fn one_to_at(text: &str, at: usize) -> Option<Raw> {
    const NEAR: usize = 14;
    let rest = text.after(at).strip_prefix('1')?.strip_first(":\u{2236}")?;
    let before = text.before(at);
    let near = before.after(before.char_indices().nth_back(NEAR).map_or(0, |(i, _)| i)).behind_last(",。;");
    let front = near.trim_end_words("达到 达 为 至 到 提高 提升 下降 降低 降 由 从 突破 超过 控制在 优化 调整 不低于 约");
    let asks = front.ends_with_any("比 比例") && !front.ends_with_any("评比 对比 占比 同比 环比 相比");
    let ratio = asks || front.ends_in(DIGITS) && near.has("比"); // 比由1:0.5|提高到1:0.7
    let (number, len) = numeral::arabic(rest).filter(|_| ratio)?;
    let behind = rest.after(len);
    if behind.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '\u{2236}' | '-' | '%'))
        || behind.starts_with(is_plain_han) && !behind.starts_with_any("左右 以上 以内 以下 提高 提升 下降 降 缩小 优化 调整 和")
    {
        return None; // 1:16标准: a threshold
    }
    let end = text.len() - behind.len();
    let unit = Unit { written: "".into(), kind: Kind::Ratio, scale: 0, base: None, len: 0, and_more: false, guessed: false };
    Some(Raw { start: at, digits_end: end, end, number, upper: None, unit: Some(unit), form: Form::Arabic, and_more: false })
}

/// 孕产妇死亡率6.8|/10万: in so many.
fn in_so_many(behind: &str) -> Option<Unit> {
    let written = behind.opening_word("/10万 /十万")?;
    let rest = behind.after(written.len());
    let ends = !rest.starts_with(is_plain_han) || rest.starts_with_any("以内 以下 左右 和 与 下降 降 提高 上升 减少");
    ends.then(|| Unit { written: written.into(), kind: Kind::Concentration, scale: 0, base: None, len: written.len(), and_more: false, guessed: false })
}

/// 1-3个, 5至10个, 6%-6.5%, 10亿元至20亿元: the second number of a range.
fn second_end(text: &str, raw: &mut Raw) {
    let direct = range_mark(text.after(raw.digits_end)).map(|mark| raw.digits_end + mark);
    let behind_unit = raw.unit.as_ref().and_then(|_| range_mark(text.after(raw.end))).map(|mark| raw.end + mark);
    for start in [direct, behind_unit].into_iter().flatten() {
        let Some((upper, len)) = numeral::arabic(text.after(start)) else { continue };
        let digits_end = start + len;
        let Some(unit) = unit::read(text.after(digits_end)) else { continue };
        // 6%-6.5% and 1-3个 agree in their unit; 3至5% is read with the unit behind.
        let agrees = Some(start) == direct || raw.unit.as_ref().is_some_and(|u| unit.written.starts_with(&u.written) && u.scale == unit.scale);
        let two = Some(start) != direct && raw.unit.as_ref().is_some_and(|unit| tells_two(text.before(raw.start), raw.number, upper, unit));
        if agrees && upper.value() > raw.number.value() && !is_time(&unit.written) && !two {
            raw.upper = Some(upper);
            raw.end = digits_end + unit.len;
            raw.digits_end = digits_end;
            raw.unit = Some(unit);
            return;
        }
    }
}

/// 由|3亿元到5亿元, 增加|5万人至800万人: the first is no end of a range, where so much was added or where it began.
pub fn tells_two(before: &str, low: Number, high: Number, unit: &Unit) -> bool {
    const FAR: f64 = 4.0;
    let changes = before.trim_end_matches('了').ends_with_any("增加 净增 新增 减少 提高 压缩 缩短 压减 降低 下降 提升 扩大 增长 上调");
    is_first_of_two(before) || changes && unit.written != "%" && high.value() > FAR * low.value()
}

fn is_time(unit: &str) -> bool {
    unit.is_one_of("年 月 日")
}

fn range_mark(text: &str) -> Option<usize> {
    text.opening_word("—— — -- - ~ ～ \u{2013} \u{2015} 至 到").map(|m| m.len()).filter(|len| text.after(*len).starts_in(DIGITS))
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::check;
    use crate::model::Bound;

    #[test]
    fn values_units_and_bounds() {
        check("增长5.5%左右", &[("5.5%左右", 5.5, None, "%", Bound::About)]);
        check("涨幅控制在3%左右", &[("控制在3%左右", 3.0, None, "%", Bound::About)]);
        check("资金1000余万元;", &[("1000余万元", 1000.0, None, "万元", Bound::AtLeast)]);
        check("缩短5至10个工作日", &[("5至10个工作日", 5.0, Some(10.0), "个工作日", Bound::Exact)]);
        check("增长6%-6.5%", &[("6%-6.5%", 6.0, Some(6.5), "%", Bound::Exact)]);
        check("完成1-2个项目", &[("1-2个", 1.0, Some(2.0), "个", Bound::Exact)]);
        check("增长-2.1%", &[("-2.1%", -2.1, None, "%", Bound::Exact)]);
        check("收入比缩小至2.3比1", &[("2.3比1", 2.3, None, "", Bound::Exact)]);
        check("突破1700亿元", &[("突破1700亿元", 1700.0, None, "亿元", Bound::AtLeast)]);
    }
}
