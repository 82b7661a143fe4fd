//! Words of time in front of a label: 2023年, 到2025年底, 汛期前, 五年来.

use super::super::period::part_of_year;
use super::super::plans;
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};

/// 2023年, 到2025年底, 4月底前, 2019-2023年.
pub fn date(rest: &str) -> Option<usize> {
    if let Some(len) = quarter(rest).or_else(|| months(rest)).or_else(|| two_years(rest)).or_else(|| deadline(rest)) {
        return Some(len);
    }
    let mut at = rest.opening_word("截至 截止 到 至 自 从 于 在 如").map_or(0, |w| w.len());
    if let Some(end) =
        rest.after(at).place_of("年").map(|i| at + i).filter(|&end| end - at <= 12 && year_at_end(rest.within(at, end)).is_some_and(|(_, len)| len == end - at))
    {
        return Some(end + '年'.len_utf8() + rest.after(end + '年'.len_utf8()).opening_word("底前 底 末 初 度 以来 全年 的 起 开始").map_or(0, |w| w.len()));
    }
    let digits_start = at;
    at += rest.after(at).chars().take_while(|c| c.is_ascii_digit() || matches!(c, '-' | '~' | '—')).map(char::len_utf8).sum::<usize>();
    if at == digits_start || at - digits_start <= 2 && rest.after(at).starts_with_any("年来 年间 年累计 年内 年共") {
        return None; // 6年来: a count of years
    }
    let unit = rest.after(at).chars().next().filter(|c| matches!(c, '年' | '月' | '日'))?;
    at += unit.len_utf8();
    if unit == '年' {
        let months = rest.after(at).bytes().take_while(|b| b.is_ascii_digit() || *b == b'-').count();
        if months > 0 && rest.after(at + months).starts_with('月') {
            at += months + '月'.len_utf8();
        }
    }
    for word in ["底前", "底", "末", "初", "度", "以来", "间", "全年", "前", "份"] {
        if rest.after(at).starts_with(word) {
            at += word.len();
            break;
        }
    }
    Some(at)
}

/// 2023、2024两年, 仅2023、2024两年.
fn two_years(rest: &str) -> Option<usize> {
    let start = if rest.starts_with('仅') { '仅'.len_utf8() } else { 0 };
    let end = start + rest.after(start).char_indices().map(|(i, _)| i).take(14).find(|&i| rest.after(start + i).starts_with("两年"))?;
    let (_, second) = year_at_end(rest.within(start, end))?;
    let (_, first) = year_at_end(rest.within(start, end - second).strip_suffix('、')?)?;
    (start + first + '、'.len_utf8() + second == end).then_some(end + "两年".len())
}

/// 汛期前, 供暖季前.
fn deadline(rest: &str) -> Option<usize> {
    each("汛期 入汛 春节 国庆 年底 月底 供暖季 采暖季 入冬 春耕").find_map(|word| {
        let behind = rest.strip_prefix(word)?;
        behind.starts_with('前').then_some(word.len() + '前'.len_utf8())
    })
}

/// 第三季度, 继一季度, 第二、三季度.
fn quarter(rest: &str) -> Option<usize> {
    if !rest.starts_in("继第前一二三四") {
        return None;
    }
    let end = rest.place_of("季度")?;
    let front = rest.before(end);
    (front.size() <= 5 && front.chars().all(|c| "继第前一二三四、".has_char(c))).then_some(end + "季度".len())
}

/// 1至9月, 前十一个月, 从一月到九月.
fn months(rest: &str) -> Option<usize> {
    let from = if rest.starts_with('从') { '从'.len_utf8() } else { 0 };
    let end = from
        + rest
            .after(from)
            .char_indices()
            .take(8)
            .filter(|(_, c)| *c == '月')
            .map(|(i, _)| i)
            .find(|&i| part_of_year::is_months(rest.within(from, from + i)))?;
    let end = end + '月'.len_utf8();
    Some(end + rest.after(end).opening_word("份").map_or(0, |w| w.len()))
}

/// 较2020年|净增, 较“十三五”末|净增: the base of what is new.
pub fn base_of_new(rest: &str) -> Option<usize> {
    let behind = rest.strip_first("较比")?;
    let (end, _) = behind.first_of("净增 新增").filter(|(end, _)| *end > 0)?;
    let base = behind.before(end);
    let plan = base.starts_with('“') && base.ends_with_any("”末 ”时期 ”期末");
    let year = base.trim_end_of("末底初").strip_suffix('年').is_some_and(|year| year_at_end(year).is_some_and(|(_, len)| len == year.len()));
    (plan || year).then_some(rest.len() - behind.len() + end)
}

/// 五年来, 过去五年, 三年累计, “十四五”期间, 连续四年.
pub fn span_of_years(rest: &str) -> Option<usize> {
    let mut at = rest.opening_word("过去 时隔 近 前 后 连续第 连续 这 今后 未来 本届政府 用").map_or(0, |w| w.len());
    if let Some((plan, behind)) = rest.strip_prefix('“').and_then(|inside| inside.parted_at("”"))
        && plan.size() == 3
        && plan.ends_with('五')
        && behind.starts_in("前后")
        && behind.chars().nth(2) == Some('年')
    {
        return Some(rest.len() - behind.len() + "前四年".len()); // “十一五”前四年
    }
    if let Some((plan, behind)) = rest.strip_prefix('“').and_then(|inside| inside.parted_at("”"))
        && plan.size() <= 3
        && plan.ends_with('五')
        && (behind.is_empty() || behind.starts_with_any("年均 以来 时期以来 规划实施以来 末 期末"))
    {
        // “十一五”年均增长, “十四五”以来|新增, “十四五”末|总量
        return Some(rest.len() - behind.strip_opening("以来 时期以来 规划实施以来 末 期末").unwrap_or(behind).len());
    }
    if rest.starts_in("“十五六七八九")
        && let Some(end) = rest.place_of("时期").map(|i| i + "时期".len()).or_else(|| rest.place_of("期间").map(|i| i + "期间".len()))
        && rest.before(end).size() <= 9
    {
        return Some(end);
    }
    // 第一个五年计划期间|新建, 第一个五年计划规定|总产值
    if rest.starts_with('第')
        && let Some((0, end, _)) = plans::in_full(rest).next()
        && let Some(word) = rest.after(end).opening_word("期间内 时期内 期间 时期 规定 安排 要求")
    {
        return Some(end + word.len());
    }
    let number = rest.after(at).chars().next().filter(|c| "一二三四五六七八九十两几0123456789".has_char(*c))?;
    at += number.len_utf8();
    for _ in 0..2 {
        if let Some(next) = rest.after(at).chars().next().filter(|c| "十一二三四五六七八九多余0123456789".has_char(*c)) {
            at += next.len_utf8(); // 二十六年间
        }
    }
    let unit = rest.after(at).chars().next().filter(|c| *c == '年')?;
    at += unit.len_utf8();
    at += rest.after(at).opening_word("左右").map_or(0, str::len); // 用3年左右时间
    for word in ["来累计", "累计", "来共", "来", "间", "共", "以来", "时间", "的时间", "内累计", "内", "期间"] {
        if rest.after(at).starts_with(word) {
            return Some(at + word.len());
        }
    }
    if rest.after(at).starts_with('中') && !rest.after(at).chars().nth(1).is_some_and(|c| "央小等期西东部医国".has_char(c)) {
        return Some(at + '中'.len_utf8()); // 四年中新增
    }
    // 九年义务教育, 三年行动: the name of a thing.
    let planned = rest.after(at).starts_with("计划投资");
    (planned || number != '一' && !rest.after(at).starts_with_any("义务 免费 行动 一贯 规划 计划")).then_some(at)
}
