//! Quantities in Chinese numerals (一千八百亿斤, 四、五十亿元), told from idioms and names (五大, 三项, 百家争鸣).

use super::chinese::{ChineseNumeral, chinese, is_chinese_digit};
use super::neighbours::{self, neighbours};
use super::numeral::Number;
use super::parts::{fraction_at, half_at, tenths_at};
use super::scan::{Raw, tells_two};
use super::unit::{self, Kind, Unit};
use super::{Form, bound};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::is_plain_han;

/// Units after which a number in Chinese numerals is a quantity and not an idiom (五大, 三项).
fn takes_chinese(kind: Kind, unit: &str) -> bool {
    match kind {
        Kind::Money | Kind::Area | Kind::Length | Kind::Volume | Kind::Weight | Kind::Power | Kind::Percent | Kind::Ratio => !unit.is_one_of("度 方 里 米 平"),
        _ => false,
    }
}

pub fn chinese_at(text: &str, at: usize) -> Option<Raw> {
    if let Some(raw) = fraction_at(text, at).or_else(|| half_at(text, at)) {
        return Some(raw);
    }
    let before = text.before(at).chars().next_back();
    if matches!(before, Some('第' | '数' | '几' | '周' | '初')) || text.before(at).ends_with('破') && text.after(at).starts_with('零') {
        return None; // 外贸企业破零|倍增
    }
    // 七八十座, 四、五十亿元: never 七十八; where the mark parts no figure (二、三产业), each stands alone.
    if let Some(pair) = neighbours(text.after(at)).filter(|_| before != Some('、')) {
        let marked = text.within(at, at + pair.len).has("、");
        let raw = counted_at(text, at, pair.high, pair.len).map(|raw| Raw { upper: Some(raw.number), number: low(&pair.low, &raw), ..raw });
        if raw.is_some() || !marked {
            return raw;
        }
    }
    let numeral = chinese(text.after(at))?;
    let digits_end = at + numeral.len;
    if let Some((mark, high)) = neighbours::reached(text.before(at), &numeral, text.after(digits_end)) {
        let len = numeral.len + mark + high.len;
        if let Some(raw) = counted_at(text, at, high, len) {
            return Some(Raw { upper: Some(raw.number), number: low(&numeral, &raw), ..raw });
        }
    }
    let len = numeral.len;
    let raw = counted_at(text, at, numeral.clone(), len)?;
    Some(second_end(text, &numeral, &raw).unwrap_or(raw))
}

/// The lower end, reckoned as the upper one: 三至五成.
fn low(numeral: &ChineseNumeral, high: &Raw) -> Number {
    if high.form == Form::Fraction { numeral.number.scaled(1) } else { numeral.number }
}

/// 一千亿元至一千二百亿元: both ends have their unit.
fn second_end(text: &str, numeral: &ChineseNumeral, raw: &Raw) -> Option<Raw> {
    let (mark, high) = neighbours::reached(text.before(raw.start), numeral, text.after(raw.end))?;
    let len = high.len;
    let second = counted_at(text, raw.end + mark, high, len)?;
    let unit = |raw: &Raw| raw.unit.as_ref().map(|unit| unit.written.clone());
    let even = unit(raw) == unit(&second) && !tells_two(text.before(raw.start), raw.number, second.number, raw.unit.as_ref()?);
    even.then_some(Raw { start: raw.start, number: raw.number, upper: Some(second.number), ..second })
}

/// A numeral of so many bytes with its unit.
fn counted_at(text: &str, at: usize, numeral: ChineseNumeral, len: usize) -> Option<Raw> {
    let digits_end = at + len;
    if let Some(raw) = tenths_at(text, at, &numeral, digits_end) {
        return Some(raw);
    }
    let before = text.before(at);
    // 上百亿元, 上千家: more than that.
    let over = before.ends_with('上') && !before.ends_with_any(LONGER_UP);
    let and_more = numeral.and_more || over;
    let start = if over && !numeral.and_more { at - '上'.len_utf8() } else { at };
    if is_scale_alone(before, &numeral, text.after(digits_end), over) {
        let unit =
            Unit { written: numeral.scale.to_string(), kind: Kind::Unknown, scale: power(&numeral), base: None, len: 0, and_more: false, guessed: false };
        return Some(Raw { start, digits_end, end: digits_end, number: numeral.number, upper: None, unit: Some(unit), form: Form::Chinese, and_more });
    }
    let mut unit = unit::read(text.after(digits_end))?;
    // 百家争鸣, 百倍努力, 三元: one character alone is an idiom or a name, unless 余 or a bound says that it counts.
    let written = text.within(at, digits_end).size();
    let grows = unit.kind == Kind::Ratio && text.before(at).ends_with_any("增长 增加 提高 扩大 多 超过 高出 上升 增长了 增加了 提高了");
    let (number, jiao) = if unit.written == "元" { with_jiao(numeral.number, text.after(digits_end + unit.len)) } else { (numeral.number, 0) };
    let told =
        grows || over || jiao > 0 || unit.and_more || bound::before(text.before(at)).is_some() || bound::after(text.after(digits_end + unit.len)).is_some();
    let scaled_money = unit.kind == Kind::Money && !numeral.scale.is_empty();
    // 万头以上牧场: it tells which.
    let which = !numeral.scale.is_empty()
        && !scaled_money
        && text.after(digits_end + unit.len).strip_prefix("以上").is_some_and(|behind| behind.starts_with(is_plain_han));
    // 地区生产总值(亿元), 投资……亿元: 万 and 亿 alone are the scale of a figure that stands elsewhere or nowhere.
    let scale_alone = text.within(at, digits_end).is_one_of("万 亿") && !told;
    if written == 1 && (!told || which) && unit.kind != Kind::Percent && (!scaled_money || scale_alone) {
        return None;
    }
    let many = numeral.number.value() >= 100.0 || !numeral.scale.is_empty();
    let counted = matches!(unit.kind, Kind::People | Kind::Count | Kind::Container)
        && (many || counts_out(text.before(at), &numeral.number, &unit, text.after(digits_end)));
    if unit.scale != 0 || unit.guessed || !(takes_chinese(unit.kind, &unit.written) || counted || unit.written == "度" && !numeral.scale.is_empty()) {
        return None;
    }
    if !numeral.scale.is_empty() {
        unit.scale = power(&numeral);
        unit.written = format!("{}{}", numeral.scale, unit.written);
    }
    unit.len += jiao;
    let end = digits_end + unit.len;
    Some(Raw { start, digits_end, end, number, upper: None, unit: Some(unit), form: Form::Chinese, and_more })
}

/// Words whose 上 says not that it is more: 迈上|千亿元台阶, 网上|百家店.
const LONGER_UP: &str = "以上 迈上 跃上 登上 站上 跨上 踏上 升上 攀上 网上 线上 路上 马上 早上 晚上 海上 地上 历史上 成千上";

/// 十亿|人口, 总人口十亿六千万, 产值突破|百亿: the scale is all the unit there is.
fn is_scale_alone(before: &str, numeral: &ChineseNumeral, behind: &str, over: bool) -> bool {
    if numeral.scale.is_empty() {
        return false;
    }
    // 上千万|家庭, 上亿|市场主体
    if over && behind.starts_with_any("家庭 农户 群众 农民 农村 居民 用户 学生 职工 住房困难 贫困")
        || over && before.ends_with("有上") && behind.starts_with_any("市场主体 经营主体")
    {
        return true;
    }
    // 一亿农村贫困|人口
    let of_people = behind
        .char_indices()
        .take(7)
        .take_while(|(_, c)| is_plain_han(*c) && *c != '的')
        .any(|(at, _)| behind.after(at).strip_prefix("人口").is_some_and(|rest| at == 0 || !rest.starts_with('的')));
    if of_people && unit::longest_entry(behind).is_none() {
        return true;
    }
    let people = before.tail(6).has("人口");
    let told = people || before.ends_with_any("达到 达 迈上 跃上 登上 站上 跨上 跨过 迈过") || bound::before(before).is_some();
    let step = behind.strip_opening("新台阶 台阶 大关 门槛").unwrap_or(behind);
    // 超百亿、超五十亿企业: which ones.
    let listed = behind.strip_prefix('、').is_some_and(|next| next.starts_with_any("超 过 近") || next.starts_with(is_chinese_digit));
    // 4个县产值破百亿: which ones are counted.
    let counted = before.tail(20).behind_last(",;。、").contains_in("个家%") && !people;
    told && !listed && !counted && (unit::ends_clause(step) || step.len() < behind.len())
}

fn power(numeral: &ChineseNumeral) -> i32 {
    match numeral.scale {
        "万" => 4,
        "亿" => 8,
        _ => 12,
    }
}

/// 三百九十七元|六角: the tenths of 元 belong to the figure. The number with them, and their length.
fn with_jiao(number: Number, behind: &str) -> (Number, usize) {
    let tenths = chinese(behind).filter(|tenths| tenths.len == '六'.len_utf8() && behind.after(tenths.len).starts_with('角'));
    tenths.map_or((number, 0), |tenths| (number.plus_tenths(tenths.number), tenths.len + '角'.len_utf8()))
}

/// 三十八个项目, 十八人: counted out, where ten or fewer (五个方面) may be a way of speaking, and so may be any number in a text that
/// writes its figures in digits.
fn counts_out(before: &str, number: &Number, unit: &Unit, behind: &str) -> bool {
    const UNITS: &str = "个 项 人 名 件 所 座 家 台";
    const SPOKEN: &str = "方面 字 月 小时 工作 措施 举措 任务 方针 重点 以上 大 原则 实事 民生 为民 协定";
    let counted = unit.written.is_one_of(UNITS) && number.value() > 10.0;
    let digits = before.tail(40).contains_in(DIGITS);
    counted && !digits && !before.ends_in("唯统逐") && !behind.after(unit.len).starts_with_any(SPOKEN)
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
        check("收入三百九十七元六角,", &[("三百九十七元六角", 397.6, None, "元", Bound::Exact)]);
        check("突破千亿元大关", &[("突破千亿元", 1000.0, None, "亿元", Bound::AtLeast)]);
        check("第二、三十亿元", &[("三十亿元", 30.0, None, "亿元", Bound::Exact)]);
    }

    #[test]
    fn no_quantity() {
        for text in ["五大体系", "三项改革", "第一批", "一成立", "百花齐放", "数百家"] {
            assert!(scan(text, 0).iter().all(|q| q.form == Form::Arabic), "{text}");
        }
    }
}
