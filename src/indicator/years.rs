//! Counted years, which end or begin with the report's own: 四年中, 三年来, 两年共; and in a plan 五年内, 用两年时间.

use super::period::Period;
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf};
use crate::text::digits_at_end;

/// What the 年 says whose count ends `before`; `ahead` in the part of a report that plans, `spanned` where that plans five years.
pub fn counted(before: &str, after: &str, year: i32, ahead: bool, spanned: bool) -> Option<Period> {
    let digits = digits_at_end(before);
    if (1..=2).contains(&digits) {
        // 用3年时间, 近3年: a count in digits is one only of years to come, and of the last ones where its words say so.
        let (front, number) = (before.before(before.len() - digits), before.after(before.len() - digits));
        let count: i32 = number.parse().ok().filter(|count| (2..=30).contains(count) && !number.starts_with('0'))?;
        // 用3-5年时间: up to the longer.
        let shorter = front.strip_last("-—~至到").map(|front| front.trim_end_of(DIGITS));
        if ahead && (is_ahead(front, after) || shorter.is_some_and(|front| is_ahead(front, after))) {
            return Some(Period::Span(year, year + count - 1));
        }
        let told = opens_clause(front.trim_end_words("过去 改革开放 建国 新中国成立").trim_end_matches('近'));
        let lasting = after.starts_with_any("来 间 累计") && !front.ends_in("前的") || front.ends_with_any("近 过去");
        // 企业数3年翻一番: over which so much came together.
        let over = count >= 3 && !ahead && grows_over(front, after);
        return ((told && lasting || over) && !is_record(after)).then_some(Period::Span(year - count, year - 1));
    }
    let count = count_at_end(before)?;
    let front = before.before(before.len() - '一'.len_utf8());
    if front.ends_in("第十") && !front.ends_with("连续第") || front.ends_with('后') && !front.ends_with("今后") || after.starts_with_any("规划 计划")
    {
        return None;
    }
    if is_record(after) {
        return None;
    }
    let of_plan = spanned && count == 5 && (opens_clause(front) || front.ends_with('这'));
    if front.ends_with("今明") {
        return Some(Period::Span(year, year + count - 1)); // 今明两年
    }
    if ahead && count > 1 && (is_ahead(front, after) || of_plan || will_be_done(front, after)) {
        return Some(Period::Span(year, year + count - 1));
    }
    // 1981、1982两年: the years themselves are told.
    if let Some((last, len)) = year_at_end(front)
        && let Some((first, _)) = front.before(front.len() - len).strip_suffix('、').and_then(year_at_end)
        && first + count == last + 1
    {
        return Some(Period::Span(first, last));
    }
    // “八五”期间五年平均: the plan told which; 投资五年共安排5500亿元, in a plan.
    if front.ends_with_any("期间 时期") {
        return None;
    }
    if ahead && matches!(count, 5 | 10) && after.starts_with('共') && !front.ends_in("去近前") {
        return Some(Period::Span(year, year + count - 1));
    }
    let last_years = Period::Span(year - count, year - 1);
    if count > 1 && !ahead && ends_well(after) {
        return Some(last_years);
    }
    let continued = front.trim_end_matches('第').ends_with("连续");
    let lasting = after.starts_with_any("来 间 累计 共 年均 平均") || front.ends_with("过去") || front.ends_with('近') && count > 1;
    if count == 1 && (front.ends_with("过去") || opens_clause(front) && after.starts_with('来')) {
        return Some(Period::Year(year - 1));
    }
    if count > 1 && (continued || lasting) && !front.ends_in("前的") {
        return Some(last_years);
    }
    // 四年中, 这三年内: where nothing but a mark stands in front.
    if count > 1 && !ahead && after.starts_with_any("中 内") && (opens_clause(front) || front.ends_with('这')) {
        return Some(last_years);
    }
    let of_past = !ahead || after.starts_with("累计");
    if count >= 3 && of_past && grows_over(front, after) {
        return Some(last_years);
    }
    // In a plan the years to come are meant, which the plan's own words tell.
    (matches!(count, 5 | 10) && (!ahead || spanned) && opens_clause(front) && !after.starts_in("规计行前的")).then_some(last_years)
}

/// 五年|增长1.2倍, 三年|累计新增: over the years, not in one of them.
fn grows_over(front: &str, after: &str) -> bool {
    after.trim_start_words("接近 实现").starts_with_any("下降 增长 增加 累计 减少 提高 新增 翻") && !front.ends_in("前用近的第续满划")
}

/// 三年|行动圆满收官,…: what was done in it.
fn ends_well(after: &str) -> bool {
    const LONGEST: usize = 14;
    if !after.starts_with_any("行动 攻坚") {
        return false;
    }
    let end = after.char_indices().take(LONGEST).find(|(_, c)| *c == ',').map_or(0, |(i, _)| i);
    after.before(end).ends_with("收官") && !after.after(end).starts_with(",年度")
}

/// 创近六年来|新高: a record, and no time of what follows.
fn is_record(after: &str) -> bool {
    let after = after.trim_start_of("以来");
    after.starts_with_any("新高 新低 最 首 的新高 的最 同期") || after.head(4).has("最")
}

/// 五年内, 用两年时间, 今后五年: the years that begin with the planned one.
fn is_ahead(front: &str, after: &str) -> bool {
    let told = front.ends_with_any("今后 未来 力争用 再用 ,用 :用 争取用 开始用") || front == "用";
    told && !after.starts_with('前') || (opens_clause(front) || front.ends_with_any("力争 争取 计划")) && after.starts_with_any("内 时间内 左右时间")
}

/// 三年建设村庄1000个, 县财政五年投入2亿元: what a plan says of so many years; no 三年建设行动.
fn will_be_done(front: &str, after: &str) -> bool {
    let funds = after.trim_start_words("统筹 累计").starts_with_any("投入 安排");
    let done = after.starts_with_any("建设 建成 新建 新增 改造 培育 引进 培养 淘汰 投资");
    let named = after.head(12).contains_any("行动 计划 规划 方案 任务 攻坚 工程");
    (done && opens_clause(front) || funds && !front.ends_in("第前近用的")) && !named
}

fn opens_clause(front: &str) -> bool {
    front.is_empty() || front.ends_in(",;。:")
}

fn count_at_end(before: &str) -> Option<i32> {
    let ch = before.chars().next_back()?;
    if ch == '两' {
        return Some(2);
    }
    "一二三四五六七八九十".chars().position(|digit| digit == ch).map(|i| i as i32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_years() {
        for (before, after, ahead, want) in [
            ("四", "中新增就业", false, "2019-2022"),
            ("三", "来", false, "2020-2022"),
            ("这两", "年中", false, ""),
            ("这两", "中,钢产量", false, "2021-2022"),
            ("二〇二一、二〇二二两", "就节约", false, "2021-2022"),
            ("力争用两", "时间", true, "2023-2024"),
            ("五", "内使", true, "2023-2027"),
            ("今后五", ",", true, "2023-2027"),
            ("用3-5", "时间,引进", true, "2023-2027"),
            ("三", "建设村庄90个", true, "2023-2025"),
            ("三", "建设提升行动", true, ""),
            ("县财政五", "统筹投入2亿元", true, "2023-2027"),
            ("深入实施三", "行动", true, ""),
            ("前五", "的总和", false, ""),
            ("创近五", "来新高", false, ""),
            ("近3", "经费投入", false, "2020-2022"),
            ("创近6", "来新高", false, ""),
            ("6", "来新增", false, "2017-2022"),
            ("到2018年的五", "间", false, ""),
            ("过去一", ",我们", true, "2022"),
            ("十", "新增人口", false, "2013-2022"),
        ] {
            let got = counted(before, after, 2023, ahead, false).map_or(String::new(), |p| p.write());
            assert_eq!(got, want, "{before}年{after}");
        }
    }
}
