//! Quantities in Chinese numerals (一千八百亿斤, 四、五十亿元), told from idioms and names (五大, 三项, 百家争鸣).

use super::chinese::chinese;
use super::numeral::Number;
use super::parts::{fraction_at, half_at, tenths_at};
use super::scan::Raw;
use super::unit::{self, Kind, Unit};
use super::{Form, bound};
use crate::text::{CharsOf, OneOf, is_plain_han};

/// Units after which a number in Chinese numerals is a quantity and not an idiom (五大, 三项).
fn takes_chinese(kind: Kind, unit: &str) -> bool {
    match kind {
        Kind::Money | Kind::Area | Kind::Length | Kind::Volume | Kind::Weight | Kind::Power | Kind::Percent | Kind::Ratio => {
            !matches!(unit, "度" | "方" | "里" | "米" | "平")
        }
        _ => false,
    }
}

pub fn chinese_at(text: &str, at: usize) -> Option<Raw> {
    if let Some(raw) = fraction_at(text, at).or_else(|| half_at(text, at)).or_else(|| neighbours_at(text, at)) {
        return Some(raw);
    }
    let before = text[..at].chars().next_back();
    if matches!(before, Some('第' | '数' | '几' | '周' | '初')) {
        return None;
    }
    let numeral = chinese(&text[at..])?;
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
        !numeral.scale.is_empty() && !scaled_money && text[digits_end + unit.len..].strip_prefix("以上").is_some_and(|behind| behind.starts_with(is_plain_han));
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
    let first = chinese(&text[at..])?;
    let behind = at + first.len + '、'.len_utf8();
    let value = first.number.value();
    // The power must stand right there, so that 一、二、三、… is not tried over and over.
    let mut behind_mark = text[at..].chars().skip(1);
    let shaped = behind_mark.next() == Some('、') && behind_mark.nth(1).is_some_and(|c| matches!(c, '十' | '百' | '千'));
    let alone = shaped && (1.0..9.0).contains(&value) && first.scale.is_empty() && !text[..at].ends_with('第');
    let mut raw = chinese_at(text, alone.then_some(behind)?).filter(|raw| raw.start == behind && raw.upper.is_none())?;
    let mut digits = text[behind..raw.digits_end].chars();
    let second = digits.next().and_then(|c| chinese(c.encode_utf8(&mut [0; 4])))?;
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
    const UNITS: &str = "个 项 人 名 件 所 座 家 台";
    const SPOKEN: &str = "方面 字 月 小时 工作 措施 举措 任务 方针 重点 以上 大 原则 实事 民生 为民 协定";
    let counted = unit.written.is_one_of(UNITS) && number.value() > 10.0;
    let digits = before.chars().rev().take(40).any(|c| c.is_ascii_digit());
    counted && !digits && !before.ends_in("唯统逐") && !behind[unit.len..].starts_with_any(SPOKEN)
}

#[cfg(test)]
mod tests {
    use super::super::scan::scan;
    use super::super::tests_support::check;
    use crate::model::Bound;
    use crate::quantity::Form;

    #[test]
    fn chinese_wordings() {
        check("粮食一千八百亿斤", &[("一千八百亿斤", 1800.0, None, "亿斤", Bound::Exact)]);
        check("突破千亿元大关", &[("突破千亿元", 1000.0, None, "亿元", Bound::AtLeast)]);
        check("减少收入四、五十亿元", &[("四、五十亿元", 40.0, Some(50.0), "亿元", Bound::Exact)]);
        check("第二、三十亿元", &[("三十亿元", 30.0, None, "亿元", Bound::Exact)]);
    }

    #[test]
    fn no_quantity() {
        for text in ["五大体系", "三项改革", "第一批", "一成立", "百花齐放", "数百家"] {
            assert!(scan(text, 0).iter().all(|q| q.form == Form::Arabic), "{text}");
        }
    }
}
