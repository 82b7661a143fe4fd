//! What one word of time says: 2023年, 2021-2025年, 去年, 今年, 前三季度; and where the year is of something else.

use super::{Period, Years};
use crate::indicator::years;
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf};
use crate::text::{digits_at_end, digits_in_front, is_plain_han};

pub fn near_end(words: &str, word: &str) -> bool {
    words.tail(5).has(word)
}

/// What stands before the time by which something is to be done: 力争2025年前, 到2030年底前.
const BEFORE_A_LIMIT: &[char] = &[',', ';', ':', '。', '、', '到', '至', '在', '自', '截', '止', '以', '预', '计', '于', '争', '取', '保'];

/// 2023年, 2021-2025年, 去年, 今年, 五年来: what the 年 at `at` says.
pub fn year_at(words: &str, at: usize, from: Years, ahead: bool, spanned: bool) -> Option<(usize, Period)> {
    let report_year = from.planned;
    let before = words.before(at);
    let after = words.after(at + '年'.len_utf8());
    if let Some(behind) = after.strip_prefix('代').filter(|_| year_at_end(before).is_none()) {
        return decade(before, behind, report_year?).map(|period| (at + "年代".len(), period));
    }
    let end = at + '年'.len_utf8();
    let digits = digits_at_end(before);
    if let Some((year, len)) = year_at_end(before) {
        let front = before.before(at - len);
        // 比2015年、2020年; 是2015年的3倍、2020年的2倍: further bases.
        let others = front.strip_last("、和").unwrap_or_default();
        let first = others.strip_suffix('年').and_then(|others| Some(others.before(others.len() - year_at_end(others)?.1)));
        if first.is_some_and(|first| first.ends_in("比较是为")) || others.ends_with('倍') && after.starts_with('的') {
            return None;
        }
        // 2021年中国民营企业500强, 比2019年: not the time of the sentence.
        if front.ends_in("比较是“《(") || front.ends_with("等于") || after.starts_with('版') || after.starts_with("中国") {
            return None;
        }
        // 2022年度全县考核列第一; 兑现2022年度资金, 推进2023年度项目: which ones.
        let counted = after.strip_prefix('度').is_some_and(|behind| behind.starts_in(DIGITS));
        if after.starts_with('度') && !after.starts_with("度计划") && (ahead || counted || !front.is_empty() && !front.ends_in(",;。在市县区省州镇乡"))
        {
            return None;
        }
        let first = front.strip_last("-—~至到").or_else(|| front.strip_suffix("——")).map(|f| f.strip_suffix('年').unwrap_or(f));
        if let Some((from, first_len)) = first.and_then(year_at_end) {
            let of_base = first.is_some_and(|f| f.before(f.len() - first_len).ends_in("是比较"));
            return (!of_base && from < year).then_some((end, Period::Span(from, year)));
        }
        // 自2022年8月以来: since when, and no time of the figure behind.
        let months = digits_in_front(after);
        if front.ends_with('自') && months > 0 && after.after(months).starts_with("月以来") {
            return None;
        }
        let since = after.starts_with_any("以来 起");
        if let (true, Some(report_year)) = (since && (front.is_empty() || front.ends_in(",;从自")), report_year) {
            return (year < report_year - 1).then_some((end, Period::Span(year, report_year - 1)));
        }
        if let Some(since) = since_what_began(front, after, year, report_year) {
            return since.map(|period| (end, period));
        }
        // 是2021年的3倍, 面向2035年, 入选2022年百强榜: the year is of something else.
        const OF_OTHERS: &[char] = &['为', '了', '过', '对', '向', '和', '及', '与', '同', '按', '照', '选', '入', '列', '的', '定'];
        let of_others = front.ends_with(OF_OTHERS) && !front.ends_with_any("过去的 收入 投入")
            || front.ends_with('据') && !after.starts_with_any("的统计 统计 的调查 调查 普查")
            || front.ends_with_any(TAKES_A_YEAR)
            || tells_which(after, report_year.is_some_and(|now| year < now - 1))
            || is_base(front, after)
            // 加快1980年前农房改善: which ones; 2025年前裁减20万: until when.
            || after.starts_with_any("前 底前") && !front.is_empty() && !front.ends_with(BEFORE_A_LIMIT);
        return (!of_others).then_some((end, Period::Year(year)));
    }
    if (1..=2).contains(&digits) && before.before(at - digits).trim_end_matches('第').ends_with("连续") {
        let count: i32 = before.after(at - digits).parse().ok()?;
        return report_year.map(|year| (end, Period::Span(year - count, year - 1)));
    }
    // 85年; but 13年来, 改革开放20年 count years.
    if digits == 2
        && report_year.is_some_and(|y| y < 2000)
        && !after.starts_with_any("来 间 以来 内 共 累计 多 时间")
        && let Some(year) = before.after(at - 2).parse().ok().filter(|year: &i32| *year > 48)
    {
        return Some((end, Period::Year(1900 + year)));
    }
    let year = from.now?;
    if before.ends_with('去') || before.ends_with('上') && !before.ends_with_any("以上 基础上") {
        let compared = before.before(before.len() - 3).ends_in("比较是与同和按");
        return (!compared).then_some((end, Period::Year(year - 1)));
    }
    if before.ends_with('今') {
        return (!after.starts_with("以来") && !after.starts_with('和')).then_some((end, Period::Year(year)));
    }
    if before.ends_with('明') {
        return Some((end, Period::Year(year + 1)));
    }
    years::counted(before, after, report_year?, ahead, spanned).map(|period| (end, period))
}

/// 八十年代, 80年代末: ten years of the last century, or the end of them.
fn decade(before: &str, behind: &str, report_year: i32) -> Option<Period> {
    let tens = before.strip_suffix('0').map(|tens| tens.before(tens.len() - digits_at_end(tens))).or_else(|| before.strip_suffix('十'))?;
    let ten = before.after(tens.len()).strip_suffix('0').and_then(|ten| ten.parse().ok());
    let ten = ten.or_else(|| "五六七八九".chars().position(|digit| tens.ends_with(digit)).map(|at| at as i32 + 5)).filter(|ten| (5..=9).contains(ten))?;
    let first = 1900 + 10 * ten;
    let front = tens.trim_end_of("五六七八九").trim_end_words("上世纪 上个世纪 二十世纪 20世纪 整个 在");
    let opens = front.is_empty() || front.ends_in(",;。:");
    match behind.chars().next() {
        Some('末') => front.ends_in("由从").then_some(Period::Year(first + 9)),
        // 上世纪80年代|建成的小区: which ones.
        Some(',') => (opens && first + 9 < report_year).then_some(Period::Span(first, first + 9)),
        _ => None,
    }
}

/// What stands before the year of something else: 承办2025年省运会, 继2021年后, 扣除2022年退税因素.
const TAKES_A_YEAR: &str = "承办 申办 筹办 备战 迎接 获批 获得 继 巩固 扣除 剔除 恢复到 恢复至 恢复到了 相当于";

/// 2021年|启动的小区改造, 2020年|以前建成的小区: which of them, and no time of what is told. So does 2000年|前建成的小区, when that is
/// `long_ago` and no limit to come.
fn tells_which(after: &str, long_ago: bool) -> bool {
    const BEGAN: &str = "启动 开工 动工 开建 签约 立项 引进 落户 提出 部署 确定 印发 出台 评定 批复 投用 下达 结转 续建 遗留 申报 建成 以前 之前";
    let behind = after.strip_opening(BEGAN).or_else(|| after.strip_opening("前 底前").filter(|_| long_ago));
    behind.is_some_and(|behind| behind.char_indices().take(7).take_while(|(_, c)| is_plain_han(*c)).any(|(_, c)| c == '的'))
}

/// 在2020年|基础上, 以2020年|为基期, 分别比2021年、2022年|增长, 2015年|的1.9倍: the base.
fn is_base(front: &str, after: &str) -> bool {
    let times = after.strip_prefix('的').map(|rest| rest.trim_start_of("0123456789."));
    let listed = front.strip_last("、和").and_then(|front| front.strip_suffix('年'));
    front.ends_in("在于") && after.starts_with_any("基础上 的基础上 水平上 的水平上")
        || after.starts_with_any("为基期 为基数")
        || times.is_some_and(|rest| rest.starts_with('倍') && after.len() - rest.len() > '的'.len_utf8())
        || listed.and_then(|front| Some(front.before(front.len() - year_at_end(front)?.1).ends_in("是比较"))) == Some(true)
}

/// 自2018年启动|以来: from that year to the last one; none where that is the same.
fn since_what_began(front: &str, after: &str, year: i32, report_year: Option<i32>) -> Option<Option<Period>> {
    let last = report_year? - 1;
    let began = after.char_indices().take(12).take_while(|(_, c)| is_plain_han(*c)).any(|(at, _)| after.after(at).starts_with("以来"));
    (front.ends_in("自从") && began).then_some((year < last).then_some(Period::Span(year, last)))
}

#[cfg(test)]
mod tests {
    use super::super::{Period, Years, changes};
    use crate::indicator::sentence::Clause;
    use crate::indicator::stage::Stage;
    use crate::model::Status;
    use crate::text::Span;

    #[test]
    fn words_of_time() {
        for (text, want) in [
            ("2006年,资产总额", vec!["2006"]),
            ("五年来新增", vec!["2018-2022"]),
            ("前三季度增长", vec!["2022Q1-Q3"]),
            ("比2019年增长", vec![]),
            ("到2025年达到", vec!["2025"]),
            ("2021-2025年累计", vec!["2021-2025"]),
            ("“十四五”期间", vec!["2021-2025"]),
            ("“十四五”前三年累计", vec!["2021-2023"]),
            ("连续四年第一", vec!["2019-2022"]),
            ("三年行动", vec![]),
        ] {
            let whole = Span::new(0, text.len());
            let clauses = [Clause { span: whole }];
            let stage = Stage { status: Status::Actual, period: Period::Year(2022), years: None, unclear: false };
            let got: Vec<String> =
                changes(text, whole, &clauses, Years { planned: Some(2023), now: Some(2023) }, &stage).iter().map(|c| c.period.write()).collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
