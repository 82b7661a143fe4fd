//! Bases of comparison: 比2019年, 较年初, 比城镇居民高, 比上年多投放.

use super::{Direction, Each, Tail};
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::Span;

/// Ends of a base of comparison: 比2019年, 较年初, 比前五年, 比全国平均水平.
pub const BASES: &str = "年 年初 同期 一季度 二季度 三季度 期初 年底 平均 全国 全省 全市 目标 计划 预算 任务 时期 上月 前 总和 期间 预期 水平 初期 标准 上次 \
    上届 上一届 初 末 常年 常年产量 核算数 进度 任务数 预计数 预算数 计划数 执行数 决算数 完成数 预算赤字 实绩 现有 原有";

/// Bases that are the year before and need no telling.
pub const YEAR_BEFORE: &str = "上年 去年 上年同期 去年同期 同期 上一年 上年末 上年底 去年末 去年底 上年度 去年预算赤字 上年预算赤字 去年实绩 上年实绩";

pub fn read(rest: &str, offset: usize, money: bool, tail: &mut Tail) -> Option<usize> {
    if let Some(len) = basis(rest, offset, tail).or_else(|| than(rest, offset, tail)).or_else(|| done_more(rest, offset, money, tail)) {
        return Some(len);
    }
    let trimmed = rest.trim_end_words("的");
    let near = trimmed.tail(16);
    let at = trimmed.len() - near.len() + near.rfind_in("比较超")?;
    let mark = trimmed.after(at).chars().next()?;
    let before = trimmed.before(at).chars().next_back();
    if mark == '比'
        && (matches!(before, Some('占' | '同' | '环' | '对' | '配')) || trimmed.before(at).ends_with("收入") && trimmed.after(at).starts_with("比由"))
        || mark == '较' && matches!(before, Some('比' | '相')) && trimmed.after(at + 3).is_empty()
    {
        return None;
    }
    let base = trimmed.after(at + mark.len_utf8());
    let is_goal = base.contains_any("目标 任务 计划 预期 标准 平均 全国 全省 进度");
    let several = is_list(base);
    if base.is_empty()
        || !several && base.chars().any(|c| matches!(c, '、' | '('))
        || mark == '超' && (!is_goal || base.has("占") || base.starts_with("长期") || base.starts_with('额'))
    {
        return None;
    }
    // 较“五经普”: a census or plan by its short name.
    let quoted = base.starts_with('“') && base.ends_with('”');
    let done = base.starts_with_any("上年实际 去年实际") && base.ends_with_any("发行 完成 执行 到位 发放 支出 收入 产量 投放"); // 比上年实际发行减少
    let month = base.trim_end_of("份末底").strip_suffix('月').is_some_and(|number| !number.is_empty() && number.trim_start_of(DIGITS).is_empty());
    if !quoted && !several && !done && !month && !base.ends_with_any(BASES) {
        return None;
    }
    if base.ends_with("季度") && base.size() > 6 {
        return None;
    }
    if mark == '较' && base.starts_in("快好大多强慢少") && base.has("的") {
        return None; // 增长较快的“一五”时期
    }
    if mark == '较' && base.starts_with('为') || mark == '比' && base.starts_in("重例") {
        return None;
    }
    tail.compared = true;
    if mark == '超' {
        tail.direction.get_or_insert(Direction::Up);
    }
    if !base.is_one_of(YEAR_BEFORE) && tail.versus.is_none() {
        let start = offset + at + mark.len_utf8();
        tail.versus = Some(Span::new(start, offset + trimmed.len()));
    }
    Some(rest.len() - at)
}

/// 在2020年基础上|翻一番, 在上年的基础上|增长.
fn basis(rest: &str, offset: usize, tail: &mut Tail) -> Option<usize> {
    let words = rest.strip_closing("的基础上 基础上")?;
    let near = words.tail(12);
    let at = words.len() - near.len() + near.last_place_of("在")?;
    let base = words.after(at + '在'.len_utf8());
    let year = base.trim_end_of("末底").strip_suffix('年').is_some_and(|year| year_at_end(year).is_some_and(|(_, len)| len == year.len()));
    (year || base.is_one_of(YEAR_BEFORE)).then_some(())?;
    tail.compared = true;
    if year {
        tail.versus.get_or_insert(Span::new(offset + at + '在'.len_utf8(), offset + words.len()));
    }
    Some(rest.len() - at)
}

/// 比上年多投放, 同比少招, 较年初净增: what was done more or less; the verb says no more than the subject.
fn done_more(rest: &str, offset: usize, money: bool, tail: &mut Tail) -> Option<usize> {
    const DONE: &str = "投放 收购 招 招收 收 支 支出 支付 产 用 增 发 花 购 购入 销 进 出 发放 安排 生产 建 缴 回笼 争取 引进 签约 \
        发行 开工 占用 进口 出口 使用 上缴 征收 销售 储备 下达";
    let near = rest.tail(12);
    let at = rest.len() - near.len() + near.rfind_in("比较")?;
    let behind = rest.after(at + '比'.len_utf8());
    let same = rest.before(at).ends_with('同'); // 同比
    let base = if same {
        ""
    } else {
        let plan = || behind.starts_with('“').then(|| behind.place_of("”末")).flatten().map(|at| behind.before(at + "”末".len()));
        year_base(behind).or_else(plan).or_else(|| {
            behind.opening_word("上年同期 去年同期 上年末 上年底 去年末 去年底 上年 去年 前年 上一年 同期 年初 计划 年度计划 预算 年初预算 正常年份 常年 往年")
        })?
    };
    let done = behind.after(base.len());
    let direction = match done.strip_prefix('多').or_else(|| done.strip_prefix('少')) {
        Some(verb) if verb.is_one_of(DONE) => Some(if done.starts_with('多') { Direction::Up } else { Direction::Down }),
        _ => ((money || base == "年初" || base.ends_with("”末")) && done.is_one_of("净增 新增")).then_some(Direction::Up),
    }?;
    if !same && rest.before(at).ends_in("占环对") {
        return None;
    }
    tail.direction.get_or_insert(direction);
    tail.compared = true;
    if !base.is_one_of(YEAR_BEFORE) && !same {
        let start = offset + at + '比'.len_utf8();
        tail.versus.get_or_insert(Span::new(start, start + base.len()));
    }
    Some(rest.len() - if same { at - '同'.len_utf8() } else { at })
}

/// 比|2020年|净增
fn year_base(behind: &str) -> Option<&str> {
    let end = behind.place_of("年")?;
    (year_at_end(behind.before(end))?.1 == end).then(|| behind.before(end + '年'.len_utf8()))
}

/// 比城镇居民高, 比全国快, 比全省、全国平均水平分别高出: a comparison whose word of direction stands last.
fn than(rest: &str, offset: usize, tail: &mut Tail) -> Option<usize> {
    let up = rest.strip_closing("高出 还多 多 高 快").map(|said| (said, Direction::Up));
    let (said, direction) = up.or_else(|| rest.strip_closing("还少 少 低 慢").map(|said| (said, Direction::Down)))?;
    let before = said.trim_end_words("分别");
    let at = before.rfind_in("比较")?;
    let base = before.after(at + '比'.len_utf8());
    // 比上年提高, 比上年降低: the word of direction is the end of another.
    let longer_word = base.ends_in("提降加减偏较更") || rest.ends_in("多少") && base.ends_in("增缩至差么很不缺");
    let longest = if rest.ends_with("还多") { 28 } else { 12 }; // 比前十七年的总和还多
    if !base.has_size(1, longest) || longer_word || before.before(at).ends_in("占同环") || base.contains_in("、,和") && !is_list(base) || base.starts_with('起')
    {
        return None;
    }
    tail.direction.get_or_insert(direction);
    tail.compared = true;
    if before.len() < said.len() {
        tail.each = Each::InTurn;
    }
    if !base.is_one_of(YEAR_BEFORE) {
        tail.versus.get_or_insert(Span::new(offset + at + '比'.len_utf8(), offset + before.len()));
    }
    Some(rest.len() - at)
}

/// 全国、全省平均水平, 2015年和2020年: a base for each of several numbers.
fn is_list(bases: &str) -> bool {
    let base = |words: &str| words.has_size(2, 8) && (words.ends_with_any(BASES) || words.ends_in("国省市区县部"));
    bases.contains_in("、和") && bases.split(['、', '和']).all(base)
}
