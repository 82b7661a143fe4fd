//! Parts of a whole that are written without %: 一半, 百分之九点二, 三分之一, 1/4, 七成.

use super::chinese::{ChineseNumeral, chinese};
use super::neighbours::neighbours;
use super::numeral::{self, Number};
use super::scan::Raw;
use super::unit::{Base, Kind, Unit, is_verb};
use super::{Form, bound};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::is_plain_han;

/// 减少一半, 占一半以上: half, where the words in front ask for a share.
pub fn half_at(text: &str, at: usize) -> Option<Raw> {
    const HALF: &str = "一半";
    let asked = text.before(at).ends_with_any("减少 下降 降低 减少了 下降了 占 达到 超过 近 约 减了 占到 压缩 缩短 清偿 减 减至 精简 完成");
    // 补助标准增加30元,一半用于大病保险: what is done with it stands behind.
    let bounded = text.after(at).strip_prefix(HALF).is_some_and(|behind| behind.starts_with_any("以上 用于 投向 来自"));
    ((asked || bounded) && text.after(at).starts_with(HALF)).then(|| percent(at, at + HALF.len(), Number::new(50, 0)))
}

/// 建设进度过半, 占比过半, 半数以上, 超过半数: more than half of a work or a whole.
pub fn past_half_at(text: &str, at: usize) -> Option<Raw> {
    if let Some(behind) = text.after(at).strip_prefix("半数") {
        let bounded = bound::after(behind).is_some() || bound::before(text.before(at)).is_some();
        return bounded.then(|| percent(at, at + "半数".len(), Number::new(50, 0)));
    }
    let work = text.before(at).strip_suffix('过')?;
    let end = at + '半'.len_utf8();
    let ends = text.after(end).chars().next().is_none_or(|c| !is_plain_han(c));
    (ends && work.ends_with_any("进度 建设 工程量 任务 完成 工程 施工 占比 比重 份额 开工率 完成率")).then(|| percent(at, end, Number::new(50, 0)))
}

/// 百分之九点二, 百分之十五至百分之二十, 千分之六, 三分之一.
pub fn fraction_at(text: &str, at: usize) -> Option<Raw> {
    const PARTS: &[(&str, &str)] = &[("百分之", "%"), ("千分之", "‰")];
    if let Some((parts, unit, rest)) = PARTS.iter().find_map(|(parts, unit)| text.after(at).strip_prefix(parts).map(|rest| (*parts, *unit, rest))) {
        let start = at + parts.len();
        // 百分之七八, 百分之十二三
        let pair = neighbours(rest).filter(|pair| pair.low.scale.is_empty());
        let (number, len) = pair.as_ref().map(|pair| (pair.low.number, pair.len)).or_else(|| plain_number(rest))?;
        let mut raw = percent(at, start + len, number);
        if let Some(written) = raw.unit.as_mut() {
            written.written = unit.into();
            written.base = Some(Base { factor: Number::new(1, if parts == "千分之" { -1 } else { 0 }), ..Base::own("%") });
        }
        raw.upper = pair.map(|pair| pair.high.number);
        if let Some(mark) = text.after(raw.end).opening_word("至 到 — -").filter(|_| raw.upper.is_none()) {
            let behind = raw.end + mark.len();
            let second = text.after(behind).strip_prefix(parts).map_or(behind, |_| behind + parts.len());
            if let Some((upper, len)) = plain_number(text.after(second)).filter(|(upper, _)| upper.value() > number.value()) {
                raw.upper = Some(upper);
                raw.end = second + len;
                raw.digits_end = raw.end;
            }
        }
        return Some(raw);
    }
    let (end, number) = part_at(text, at)?;
    let mut raw = percent(at, end, number);
    // 三分之一到二分之一
    if let Some((end, upper)) =
        text.after(end).opening_word("至 到").and_then(|mark| part_at(text, end + mark.len())).filter(|(_, upper)| upper.value() > number.value())
    {
        (raw.upper, raw.end, raw.digits_end) = (Some(upper), end, end);
    }
    Some(raw)
}

/// 三分之一: where it ends, in percent.
fn part_at(text: &str, at: usize) -> Option<(usize, Number)> {
    let whole = chinese(text.after(at))?;
    let parts_at = at + whole.len + "分之".len();
    let part = chinese(text.after(at + whole.len).strip_prefix("分之")?)?;
    let (whole_value, part_value) = (whole.number.value(), part.number.value());
    ((2.0..=100.0).contains(&whole_value) && part_value > 0.0 && part_value <= whole_value).then(|| (parts_at + part.len, percent_of(part_value, whole_value)))
}

/// 占全国1/4, 超1/10: a part of a whole, where the words in front ask for a share or those behind for its whole.
pub fn slashed_at(text: &str, at: usize) -> Option<Raw> {
    let (part, len) = numeral::arabic(text.after(at))?;
    let slash = at + len;
    let (whole, whole_len) = numeral::arabic(text.after(slash).strip_prefix('/')?)?;
    let end = slash + 1 + whole_len;
    let before = text.before(at).trim_end_of("近约超过达到");
    let asked = before.len() < at || before.ends_with_any("占 减少 精简 比重 将") || before.tail(5).has("占");
    // 占比分别为1/5、1/3, 占全国比重由1/9提高到1/8, 占工业的2/3和八成; but 占地3亩的1/2期工程
    let near = text.before(at).tail(24).behind_last(",;");
    let asked = asked
        || near.contains_any("占 比重")
            && !near.has("占地")
            && (near.has("分别") || !before.ends_in("、和"))
            && !text.after(end).starts_in("期标千工")
            && before.ends_with_any("为 达 约 、 和 到 至 由 从 的 高 升 降");
    let bounded = text.after(end).starts_with_any("以上 左右 的");
    let small = part.value() >= 1.0 && part.value() < whole.value() && whole.value() <= 20.0 && part.value().fract() == 0.0 && whole.value().fract() == 0.0;
    ((asked || bounded) && small && !text.after(end).starts_with(['/', '万'])).then(|| percent(at, end, percent_of(part.value(), whole.value())))
}

/// To four places.
fn percent_of(part: f64, whole: f64) -> Number {
    Number::new((part / whole * 1e6).round() as i64, -4)
}

/// 超4成, 7成以上: tenths in digits.
pub fn digit_tenths_at(text: &str, at: usize) -> Option<Raw> {
    let (number, len) = numeral::arabic(text.after(at))?;
    let end = at + len + '成'.len_utf8();
    let behind = text.after(at + len).strip_prefix('成')?;
    let ends = behind.chars().next().is_none_or(|c| !is_plain_han(c) || c == '的') || bound::after(behind).is_some();
    (ends && (1.0..10.0).contains(&number.value())).then(|| percent(at, end, number.scaled(1)))
}

fn plain_number(text: &str) -> Option<(Number, usize)> {
    numeral::arabic(text).or_else(|| chinese(text).filter(|n| n.scale.is_empty()).map(|n| (n.number, n.len)))
}

/// 三成, 七成五, 八成以上: tenths.
pub fn tenths_at(text: &str, at: usize, numeral: &ChineseNumeral, digits_end: usize) -> Option<Raw> {
    let value = numeral.number.value();
    let behind = text.after(digits_end).strip_prefix('成')?;
    if !(1.0..=10.0).contains(&value) || numeral.number.value().fract() != 0.0 {
        return None;
    }
    let mut end = digits_end + '成'.len_utf8();
    let mut tenths = value as i64 * 10;
    if behind.starts_with('半') {
        tenths += 5;
        end += '半'.len_utf8();
    } else if let Some(digit) = behind.chars().next().and_then(|c| "一二三四五六七八九".chars().position(|d| d == c)) {
        tenths += digit as i64 + 1; // 九成五
        end += '一'.len_utf8();
    }
    // 成 opens many words (成员, 成立): only where the clause ends or a bound or 的 follows.
    let next = text.after(end).chars().next();
    let from = text.before(at).ends_in("由从") && is_verb(text.after(end)); // 由六成|提高到
    let next = if matches!(next, Some('多' | '余')) { text.after(end).chars().nth(1) } else { next };
    let ends = from || next.is_none_or(|c| !is_plain_han(c) || c == '的') || bound::after(text.after(end)).is_some();
    // 支出八成用于民生: what is done with them; 超七成事项: a bound in front says that they count.
    let told = behind.starts_with_any("投向 用于 来自 投入 源于") || tenths_of_noun(text, at, behind);
    (ends || told).then(|| percent(at, end, Number::new(tenths, 0)))
}

/// 超七成|事项办结, not 近九成甲、近八成乙来自…, whose verb is told once.
fn tenths_of_noun(text: &str, at: usize, behind: &str) -> bool {
    const WORDS: &[char] = &['立', '效', '功', '本', '就', '员', '长', '年', '都', '品', '交', '为', '果', '分', '人', '套', '熟'];
    let Some((_, len)) = bound::before(text.before(at)) else { return false };
    let listed = text.before(at - len).ends_with('、') || behind.parted_at("、").is_some_and(|(_, next)| next.starts_in("近超约"));
    !listed && !behind.starts_with(WORDS)
}

fn percent(start: usize, end: usize, number: Number) -> Raw {
    let unit = Unit { written: "%".into(), kind: Kind::Percent, scale: 0, base: Some(Base::own("%")), len: 0, and_more: false, guessed: false };
    Raw { start, digits_end: end, end, number, upper: None, unit: Some(unit), form: Form::Fraction, and_more: false }
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::check;
    use crate::model::Bound;

    #[test]
    fn parts_of_a_whole() {
        check("出生率千分之六点五", &[("千分之六点五", 6.5, None, "‰", Bound::Exact)]);
        check("增长百分之九点二", &[("百分之九点二", 9.2, None, "%", Bound::Exact)]);
        check("减少三分之一", &[("三分之一", 33.3333, None, "%", Bound::Exact)]);
        check("占七成以上", &[("七成以上", 70.0, None, "%", Bound::AtLeast)]);
        check("增长百分之八至百分之九", &[("百分之八至百分之九", 8.0, Some(9.0), "%", Bound::Exact)]);
    }
}
