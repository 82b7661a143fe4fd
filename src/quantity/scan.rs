//! One pass over a stretch of text that finds its numbers.

use super::numeral::{self, Number};
use super::unit::{self, Base, Kind, Unit};
use super::{Form, Quantity, bound, context};
use crate::model::Bound;
use crate::text::{OneOf, Span};

/// Finds the numbers of `text`, which begins at `offset` of the clean text.
pub fn scan(text: &str, offset: usize) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while let Some(ch) = text[at..].chars().next() {
        let read = if ch.is_ascii_digit() {
            arabic_at(text, at)
        } else if numeral::is_chinese_digit(ch) {
            chinese_at(text, at)
        } else if ch == '半' {
            past_half_at(text, at)
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

/// 0.9、2个百分点; 1.7和0.9个百分点: a number without a unit has that of the next one in its list.
fn lend_units(text: &str, offset: usize, found: &mut [Quantity]) {
    for i in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(i);
        let (lacking, next) = (&mut before[i - 1], &after[0]);
        let between = &text[lacking.digits.end - offset..next.digits.start - offset];
        let between = between.strip_prefix(lacking.unit.as_str()).unwrap_or(between);
        let lends = matches!(next.kind, Kind::Percent | Kind::Money | Kind::Area | Kind::Weight);
        // 6.4个和8.9个百分点, 200万和120万人次: the first unit is the beginning of the second.
        let begun = !lacking.unit.is_empty() && lacking.unit != next.unit && next.unit.starts_with(&lacking.unit);
        let begun = begun && (next.unit == "个百分点" || matches!(lacking.unit.as_str(), "万" | "亿"));
        if (lacking.unit.is_empty() && lends || begun) && matches!(between, "、" | "和" | "及") && lacking.form == Form::Arabic {
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
        return text[at..].bytes().take_while(u8::is_ascii_digit).count();
    }
    if numeral::is_chinese_digit(ch) {
        return text[at..].chars().take_while(|c| numeral::is_chinese_digit(*c)).take(24).map(char::len_utf8).sum();
    }
    ch.len_utf8()
}

struct Raw {
    start: usize,
    digits_end: usize,
    end: usize,
    number: Number,
    upper: Option<Number>,
    unit: Option<Unit>,
    form: Form,
    and_more: bool,
}

impl Raw {
    fn into_quantity(self, text: &str, offset: usize) -> Quantity {
        let before = bound::before(&text[..self.start]);
        let mut end = self.end;
        let mut more = self.and_more || self.unit.as_ref().is_some_and(|u| u.and_more);
        if self.unit.is_some() && text[end..].starts_with(['多', '余']) && !text[end..].starts_with("余额") && !text[end..].starts_with("余万") {
            // 三个多月, 二百元多: and more.
            let next = text[end..].chars().nth(1);
            if next.is_none_or(|c| !unit::is_han(c)) {
                end += '多'.len_utf8();
                more = true;
            }
        }
        let reached = text[..self.start].ends_with_any("至 到 在");
        let within = reached && self.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Time) && text[end..].starts_with('内');
        // 压缩至10个工作日内
        let after = if within { Some((Bound::AtMost, '内'.len_utf8())) } else { bound::after(&text[end..]) };
        end += after.map_or(0, |a| a.1);
        let after_bound = after.map(|a| a.0).or(more.then_some(Bound::AtLeast));
        let bound = bound::together(before.map(|b| b.0), after_bound);
        let start = self.start - before.map_or(0, |b| b.1);
        let unit_end = self.end;
        let mut unit = self.unit;
        if let Some(unit) = unit.as_mut() {
            context::settle(unit, &text[..self.start], &text[unit_end..]);
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
    if let Some((number, len, and_more)) = numeral::mixed(&text[at..]) {
        let digits_end = at + len;
        let unit = unit::read(&text[digits_end..]);
        let end = digits_end + unit.as_ref().map_or(0, |u| u.len);
        return Some(Raw { start: at, digits_end, end, number, upper: None, unit, form: Form::Arabic, and_more });
    }
    if let Some(raw) = slashed_at(text, at).or_else(|| digit_tenths_at(text, at)) {
        return Some(raw);
    }
    let (mut number, len) = numeral::arabic(&text[at..])?;
    let mut start = at;
    if text[..at].strip_suffix('-').is_some_and(|before| before.ends_with_any("增长 增速 为 达 到 增幅")) {
        number = number.negative(); // 增长-2.1%: the sign is a part of the figure
        start -= '-'.len_utf8();
    }
    let digits_end = at + len;
    let unit = to_one(&text[at..digits_end], &text[digits_end..]).or_else(|| unit::read(&text[digits_end..]));
    let end = digits_end + unit.as_ref().map_or(0, |u| u.len);
    let mut raw = Raw { start, digits_end, end, number, upper: None, unit, form: Form::Arabic, and_more: false };
    second_end(text, &mut raw);
    Some(raw)
}

/// 收入比缩小至2.3:1, 2.3比1: so many times the other.
fn to_one(digits: &str, behind: &str) -> Option<Unit> {
    let mark = behind.chars().next().filter(|c| matches!(c, ':' | '\u{2236}' | '比'))?;
    let rest = behind[mark.len_utf8()..].strip_prefix('1')?;
    let ratio = digits.contains('.') && !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-'));
    let len = mark.len_utf8() + '1'.len_utf8();
    ratio.then(|| Unit { written: "倍".into(), kind: Kind::Ratio, scale: 0, base: Some(Base::own("倍")), len, and_more: false, guessed: false })
}

/// 1-3个, 5至10个, 6%-6.5%, 10亿元至20亿元: the second number of a range.
fn second_end(text: &str, raw: &mut Raw) {
    let direct = range_mark(&text[raw.digits_end..]).map(|mark| raw.digits_end + mark);
    let behind_unit = raw.unit.as_ref().and_then(|_| range_mark(&text[raw.end..])).map(|mark| raw.end + mark);
    for start in [direct, behind_unit].into_iter().flatten() {
        let Some((upper, len)) = numeral::arabic(&text[start..]) else { continue };
        let digits_end = start + len;
        let Some(unit) = unit::read(&text[digits_end..]) else { continue };
        // 6%-6.5% and 1-3个 agree in their unit; 3至5% is read with the unit behind.
        let agrees = Some(start) == direct || raw.unit.as_ref().is_some_and(|u| unit.written.starts_with(&u.written) && u.scale == unit.scale);
        if agrees && upper.value() > raw.number.value() && !is_time(&unit.written) {
            raw.upper = Some(upper);
            raw.end = digits_end + unit.len;
            raw.digits_end = digits_end;
            raw.unit = Some(unit);
            return;
        }
    }
}

fn is_time(unit: &str) -> bool {
    matches!(unit, "年" | "月" | "日")
}

fn range_mark(text: &str) -> Option<usize> {
    text.opening_word("—— — -- - ~ ～ \u{2013} \u{2015} 至 到").map(|m| m.len()).filter(|len| text[*len..].starts_with(|c: char| c.is_ascii_digit()))
}

/// Units after which a number in Chinese numerals is a quantity and not an idiom (五大, 三项).
fn takes_chinese(kind: Kind, unit: &str) -> bool {
    match kind {
        Kind::Money | Kind::Area | Kind::Length | Kind::Volume | Kind::Weight | Kind::Power | Kind::Percent | Kind::Ratio => {
            !matches!(unit, "度" | "方" | "里" | "米" | "平")
        }
        _ => false,
    }
}

fn chinese_at(text: &str, at: usize) -> Option<Raw> {
    if let Some(raw) = fraction_at(text, at).or_else(|| half_at(text, at)).or_else(|| neighbours_at(text, at)) {
        return Some(raw);
    }
    let before = text[..at].chars().next_back();
    if matches!(before, Some('第' | '数' | '几' | '周' | '初')) {
        return None;
    }
    let numeral = numeral::chinese(&text[at..])?;
    let digits_end = at + numeral.len;
    if let Some(raw) = tenths_at(text, at, &numeral, digits_end) {
        return Some(raw);
    }
    if !numeral.scale.is_empty() && text[digits_end..].starts_with("人口") {
        // 十亿人口: the scale is all the unit there is.
        let scale = if numeral.scale == "亿" { 8 } else { 4 };
        let unit = Unit { written: numeral.scale.to_string(), kind: Kind::Unknown, scale, base: None, len: 0, and_more: false, guessed: false };
        return Some(Raw {
            start: at,
            digits_end,
            end: digits_end,
            number: numeral.number,
            upper: None,
            unit: Some(unit),
            form: Form::Chinese,
            and_more: numeral.and_more,
        });
    }
    let mut unit = unit::read(&text[digits_end..])?;
    // 百家争鸣, 百倍努力, 三元: one character alone is an idiom or a name, unless 余 or a bound says that it counts.
    let written = text[at..digits_end].chars().count();
    let grows = unit.kind == Kind::Ratio && text[..at].ends_with_any("增长 增加 提高 扩大 多 超过 高出 上升 增长了 增加了 提高了");
    let told = grows || unit.and_more || bound::before(&text[..at]).is_some() || bound::after(&text[digits_end + unit.len..]).is_some();
    let scaled_money = unit.kind == Kind::Money && !numeral.scale.is_empty();
    // 万头以上牧场: it tells which.
    let which =
        !numeral.scale.is_empty() && !scaled_money && text[digits_end + unit.len..].strip_prefix("以上").is_some_and(|behind| behind.starts_with(unit::is_han));
    if written == 1 && (!told || which) && unit.kind != Kind::Percent && !scaled_money {
        return None;
    }
    let many = numeral.number.value() >= 100.0 || !numeral.scale.is_empty();
    let counted =
        matches!(unit.kind, Kind::People | Kind::Count | Kind::Container) && (many || counts_out(&text[..at], &numeral.number, &unit, &text[digits_end..]));
    if unit.scale != 0 || unit.guessed || !(takes_chinese(unit.kind, &unit.written) || counted || unit.written == "度" && !numeral.scale.is_empty()) {
        return None;
    }
    if !numeral.scale.is_empty() {
        unit.scale = match numeral.scale {
            "万" => 4,
            "亿" => 8,
            _ => 12,
        };
        unit.written = format!("{}{}", numeral.scale, unit.written);
    }
    let end = digits_end + unit.len;
    // 上百亿元: more than that.
    let and_more = numeral.and_more || text[..at].ends_with('上') && !text[..at].ends_with("以上");
    let start = if and_more && !numeral.and_more { at - '上'.len_utf8() } else { at };
    Some(Raw { start, digits_end, end, number: numeral.number, upper: None, unit: Some(unit), form: Form::Chinese, and_more })
}

/// 四、五十亿元, 二、三百人: two neighbouring digits of one power are the ends of a range.
fn neighbours_at(text: &str, at: usize) -> Option<Raw> {
    let first = numeral::chinese(&text[at..])?;
    let behind = at + first.len + '、'.len_utf8();
    let value = first.number.value();
    // The power must stand right there, so that 一、二、三、… is not tried over and over.
    let mut behind_mark = text[at..].chars().skip(1);
    let shaped = behind_mark.next() == Some('、') && behind_mark.nth(1).is_some_and(|c| matches!(c, '十' | '百' | '千'));
    let alone = shaped && (1.0..9.0).contains(&value) && first.scale.is_empty() && !text[..at].ends_with('第');
    let mut raw = chinese_at(text, alone.then_some(behind)?).filter(|raw| raw.start == behind && raw.upper.is_none())?;
    let mut digits = text[behind..raw.digits_end].chars();
    let second = digits.next().and_then(|c| numeral::chinese(c.encode_utf8(&mut [0; 4])))?;
    let power = match digits.next()? {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        _ => return None,
    };
    let even = raw.number.value() == second.number.scaled(power).value();
    (even && second.number.value() == value + 1.0).then(|| {
        raw.upper = Some(raw.number);
        raw.number = first.number.scaled(power);
        raw.start = at;
        raw
    })
}

/// 三十八个项目, 十八人: counted out, where ten or fewer (五个方面) may be a way of speaking, and so may be any number in a text that
/// writes its figures in digits.
fn counts_out(before: &str, number: &Number, unit: &Unit, behind: &str) -> bool {
    const UNITS: &[&str] = &["个", "项", "人", "名", "件", "所", "座", "家", "台"];
    const SPOKEN: &[&str] = &["方面", "字", "月", "小时", "工作", "措施", "举措", "任务", "方针", "重点", "以上", "大", "原则", "实事", "民生", "为民", "协定"];
    let counted = UNITS.contains(&unit.written.as_str()) && number.value() > 10.0;
    let digits = before.chars().rev().take(40).any(|c| c.is_ascii_digit());
    counted && !digits && !before.ends_with(['唯', '统', '逐']) && !SPOKEN.iter().any(|word| behind[unit.len..].starts_with(word))
}

/// 减少一半, 占一半以上: half, where the words in front ask for a share.
fn half_at(text: &str, at: usize) -> Option<Raw> {
    const HALF: &str = "一半";
    let asked = text[..at].ends_with_any("减少 下降 降低 压减 减少了 下降了 占 达到 超过 近 约 减了 占到 压缩 压减 缩短 清偿 减 减至 精简 完成");
    // 补助标准增加30元,一半用于大病保险: what is done with it stands behind.
    let bounded = text[at..].strip_prefix(HALF).is_some_and(|behind| behind.starts_with_any("以上 用于 投向 来自"));
    ((asked || bounded) && text[at..].starts_with(HALF)).then(|| percent(at, at + HALF.len(), Number::new(50, 0)))
}

/// 建设进度过半, 任务完成过半: more than half of a work.
fn past_half_at(text: &str, at: usize) -> Option<Raw> {
    let work = text[..at].strip_suffix('过')?;
    let end = at + '半'.len_utf8();
    let ends = text[end..].chars().next().is_none_or(|c| !unit::is_han(c));
    (ends && work.ends_with_any("进度 建设 工程量 任务 完成 工程 施工")).then(|| percent(at, end, Number::new(50, 0)))
}

/// 百分之九点二, 百分之十五至百分之二十, 千分之六, 三分之一.
fn fraction_at(text: &str, at: usize) -> Option<Raw> {
    const PARTS: &[(&str, &str)] = &[("百分之", "%"), ("千分之", "‰")];
    if let Some((parts, unit, rest)) = PARTS.iter().find_map(|(parts, unit)| text[at..].strip_prefix(parts).map(|rest| (*parts, *unit, rest))) {
        let start = at + parts.len();
        let (number, len) = plain_number(rest)?;
        let mut raw = percent(at, start + len, number);
        if let Some(written) = raw.unit.as_mut() {
            written.written = unit.into();
            written.base = Some(Base { factor: Number::new(1, if parts == "千分之" { -1 } else { 0 }), ..Base::own("%") });
        }
        let mark = text[raw.end..].opening_word("至 到 — - 、");
        if let Some(mark) = mark {
            let behind = raw.end + mark.len();
            let second = text[behind..].strip_prefix(parts).map(|rest| (behind + parts.len(), rest)).or((mark != "、").then(|| (behind, &text[behind..])));
            if let Some((second_start, rest)) = second
                && let Some((upper, len)) = plain_number(rest)
                && upper.value() > raw.number.value()
                && mark != "、"
            {
                raw.upper = Some(upper);
                raw.end = second_start + len;
                raw.digits_end = raw.end;
            }
        }
        return Some(raw);
    }
    let whole = numeral::chinese(&text[at..])?;
    let parts_at = at + whole.len + "分之".len();
    let rest = text[at + whole.len..].strip_prefix("分之")?;
    let part = numeral::chinese(rest)?;
    let (whole_value, part_value) = (whole.number.value(), part.number.value());
    if !(2.0..=100.0).contains(&whole_value) || part_value <= 0.0 || part_value > whole_value {
        return None;
    }
    Some(percent(at, parts_at + part.len, percent_of(part_value, whole_value)))
}

/// 占全国1/4, 超1/10: a part of a whole, where the words in front ask for a share or those behind for its whole.
fn slashed_at(text: &str, at: usize) -> Option<Raw> {
    let (part, len) = numeral::arabic(&text[at..])?;
    let slash = at + len;
    let (whole, whole_len) = numeral::arabic(text[slash..].strip_prefix('/')?)?;
    let end = slash + 1 + whole_len;
    let before = text[..at].trim_end_matches(['近', '约', '超', '过', '达', '到']);
    let asked = before.len() < at || before.ends_with_any("占全国 占全省 占全球 占 减少 精简 比重 将");
    let bounded = text[end..].starts_with_any("以上 左右 的");
    let small = part.value() >= 1.0 && part.value() < whole.value() && whole.value() <= 20.0 && part.value().fract() == 0.0 && whole.value().fract() == 0.0;
    ((asked || bounded) && small && !text[end..].starts_with('/')).then(|| percent(at, end, percent_of(part.value(), whole.value())))
}

/// To four places.
fn percent_of(part: f64, whole: f64) -> Number {
    Number::new((part / whole * 1e6).round() as i64, -4)
}

/// 超4成, 7成以上: tenths in digits.
fn digit_tenths_at(text: &str, at: usize) -> Option<Raw> {
    let (number, len) = numeral::arabic(&text[at..])?;
    let end = at + len + '成'.len_utf8();
    let behind = text[at + len..].strip_prefix('成')?;
    let ends = behind.chars().next().is_none_or(|c| !unit::is_han(c) || c == '的') || bound::after(behind).is_some();
    (ends && (1.0..10.0).contains(&number.value())).then(|| percent(at, end, number.scaled(1)))
}

fn plain_number(text: &str) -> Option<(Number, usize)> {
    numeral::arabic(text).or_else(|| numeral::chinese(text).filter(|n| n.scale.is_empty()).map(|n| (n.number, n.len)))
}

/// 三成, 七成五, 八成以上: tenths.
fn tenths_at(text: &str, at: usize, numeral: &numeral::ChineseNumeral, digits_end: usize) -> Option<Raw> {
    let value = numeral.number.value();
    let behind = text[digits_end..].strip_prefix('成')?;
    if !(1.0..=10.0).contains(&value) || numeral.number.value().fract() != 0.0 {
        return None;
    }
    let mut end = digits_end + '成'.len_utf8();
    let mut tenths = value as i64 * 10;
    if behind.starts_with('半') {
        tenths += 5;
        end += '半'.len_utf8();
    }
    // 成 opens many words (成员, 成立): only where the clause ends or a bound or 的 follows.
    let next = text[end..].chars().next();
    let ends = next.is_none_or(|c| !unit::is_han(c) || c == '的') || bound::after(&text[end..]).is_some();
    // 支出八成用于民生: what is done with them; 超七成事项: a bound in front says that they count.
    let told = behind.starts_with_any("投向 用于 来自 投入 源于") || tenths_of_noun(text, at, behind);
    (ends || told).then(|| percent(at, end, Number::new(tenths, 0)))
}

/// 超七成|事项办结, not 近九成甲、近八成乙来自…, whose verb is told once.
fn tenths_of_noun(text: &str, at: usize, behind: &str) -> bool {
    const WORDS: &[char] = &['立', '效', '功', '本', '就', '员', '长', '年', '都', '品', '交', '为', '果', '分', '人', '套', '熟'];
    let Some((_, len)) = bound::before(&text[..at]) else { return false };
    let listed = text[..at - len].ends_with('、') || behind.split_once('、').is_some_and(|(_, next)| next.starts_with(['近', '超', '约']));
    !listed && !behind.starts_with(WORDS)
}

fn percent(start: usize, end: usize, number: Number) -> Raw {
    let unit = Unit { written: "%".into(), kind: Kind::Percent, scale: 0, base: Some(Base::own("%")), len: 0, and_more: false, guessed: false };
    Raw { start, digits_end: end, end, number, upper: None, unit: Some(unit), form: Form::Fraction, and_more: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[(&str, f64, Option<f64>, &str, Bound)]) {
        let got: Vec<_> =
            scan(text, 0).into_iter().map(|q| (q.span.of(text).to_string(), q.number.value(), q.upper.map(|u| u.value()), q.unit, q.bound)).collect();
        let want: Vec<_> = want.iter().map(|w| (w.0.to_string(), w.1, w.2, w.3.to_string(), w.4)).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn values_units_and_bounds() {
        check("增长5.5%左右", &[("5.5%左右", 5.5, None, "%", Bound::About)]);
        check("涨幅控制在3%左右", &[("控制在3%左右", 3.0, None, "%", Bound::About)]);
        check("资金1000余万元;", &[("1000余万元", 1000.0, None, "万元", Bound::AtLeast)]);
        check("缩短5至10个工作日", &[("5至10个工作日", 5.0, Some(10.0), "个工作日", Bound::Exact)]);
        check("增长6%-6.5%", &[("6%-6.5%", 6.0, Some(6.5), "%", Bound::Exact)]);
        check("完成1-2个项目", &[("1-2个", 1.0, Some(2.0), "个", Bound::Exact)]);
        check("增长-2.1%", &[("-2.1%", -2.1, None, "%", Bound::Exact)]);
        check("收入比缩小至2.3比1", &[("2.3比1", 2.3, None, "倍", Bound::Exact)]);
        check("突破1700亿元", &[("突破1700亿元", 1700.0, None, "亿元", Bound::AtLeast)]);
    }

    #[test]
    fn chinese_wordings() {
        check("出生率千分之六点五", &[("千分之六点五", 6.5, None, "‰", Bound::Exact)]);
        check("增长百分之九点二", &[("百分之九点二", 9.2, None, "%", Bound::Exact)]);
        check("粮食一千八百亿斤", &[("一千八百亿斤", 1800.0, None, "亿斤", Bound::Exact)]);
        check("减少三分之一", &[("三分之一", 33.3333, None, "%", Bound::Exact)]);
        check("占七成以上", &[("七成以上", 70.0, None, "%", Bound::AtLeast)]);
        check("突破千亿元大关", &[("突破千亿元", 1000.0, None, "亿元", Bound::AtLeast)]);
        check("减少收入四、五十亿元", &[("四、五十亿元", 40.0, Some(50.0), "亿元", Bound::Exact)]);
        check("第二、三十亿元", &[("三十亿元", 30.0, None, "亿元", Bound::Exact)]);
        check("增长百分之八至百分之九", &[("百分之八至百分之九", 8.0, Some(9.0), "%", Bound::Exact)]);
    }

    #[test]
    fn no_quantity() {
        for text in ["五大体系", "三项改革", "第一批", "一成立", "百花齐放", "数百家"] {
            assert!(scan(text, 0).iter().all(|q| q.form == Form::Arabic), "{text}");
        }
    }
}
