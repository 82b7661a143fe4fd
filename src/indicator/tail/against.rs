//! Ahead of a base or behind it: 高于全省0.5个百分点, 优于考核目标, 跑赢投资增速, 超上年1200人, 快于全省0.7个、全市0.4个百分点.

use super::compared::{BASES, YEAR_BEFORE};
use super::{Direction, Tail};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::{Span, is_plain_han};

const AHEAD: &str = "高于 快于 好于 优于 高出 多于";
const BEHIND: &str = "低于 慢于 少于";
/// Between figures of one rate they compare, elsewhere they are other words (淘汰落后产能12万吨).
const AHEAD_BY_POINTS: &str = "领先于 领先 跑赢 超过 超出";
const BEHIND_BY_POINTS: &str = "落后于 落后 小于 弱于 不及";
/// What has passed a goal or the year before.
const PASSED: &str = "超额完成 超过 超出 超";

pub fn read(rest: &str, offset: usize, points: bool, times: bool, tail: &mut Tail) -> Option<usize> {
    let found = mark(rest, points).filter(|(at, len, _)| is_base(rest, *at, rest.after(at + len), points)).or_else(|| passed(rest, times));
    let (at, len, direction) = found.or_else(|| beyond(rest, tail))?;
    tail.direction.get_or_insert(direction);
    tail.compared = true;
    let base = Span::new(offset + at + len, offset + rest.len());
    if !rest.after(at + len).is_one_of(YEAR_BEFORE) {
        tail.versus.get_or_insert(base);
    }
    Some(rest.len() - at)
}

/// The last word that compares: where, how long, and which way.
fn mark(words: &str, points: bool) -> Option<(usize, usize, Direction)> {
    let last = |list: &str, direction| words.last_of(list).map(|(at, mark)| (at, mark.len(), direction));
    let more = |list| points.then(|| last(list, if list == AHEAD_BY_POINTS { Direction::Up } else { Direction::Down })).flatten();
    [last(AHEAD, Direction::Up), last(BEHIND, Direction::Down), more(AHEAD_BY_POINTS), more(BEHIND_BY_POINTS)]
        .into_iter()
        .flatten()
        .max_by_key(|found| (found.0, found.1))
}

fn is_base(rest: &str, at: usize, words: &str, points: bool) -> bool {
    let average = words.ends_with("平均水平");
    let base = words.trim_end_words("平均水平");
    let plain = words.chars().all(|c| is_plain_han(c) || c.is_ascii_alphabetic()) && !words.has("的");
    // 、高于全部投资1.5个百分点: it opens what follows a figure.
    let front = rest.before(at).trim_both_of("、,");
    let opens = (front.is_empty() || front.is_one_of("增速 增幅 涨幅")) && base.has_size(2, 12) && !base.has("的");
    let named = opens
        || points && plain && words.size() >= 2
        || average && base.chars().all(is_plain_han)
        || base.ends_with_any("城镇居民 农村居民 城镇 农村 增速 增幅 平均")
        || base.contains_in("、和")
        || base.ends_with_any(BASES)
        || base.ends_in("国省市区县");
    !base.is_empty() && base.size() <= 12 && named
}

/// 超上年1200人, 超额完成年度任务200户, 超过上年一倍: how much a goal or the year before was passed by.
fn passed(rest: &str, times: bool) -> Option<(usize, usize, Direction)> {
    let (at, mark) = rest.last_of(PASSED)?;
    let len = mark.len();
    let base = rest.after(at + len);
    let goal = base.ends_with_any("目标 任务 计划 任务数 进度 指标 预算") && !base.starts_in("长占额") && !base.contains_in("、(占的");
    let named = match rest.within(at, at + len) {
        "超过" => times && base.ends_with_any(BASES),
        _ => goal && base.has_size(2, 12),
    };
    (named || base.is_one_of(YEAR_BEFORE) && (times || !rest.after(at).starts_with("超过"))).then_some((at, len, Direction::Up))
}

/// ,超过城镇居民收入增幅2个百分点: the clause opens with it, and its subject is that of the clause before.
fn beyond(rest: &str, tail: &Tail) -> Option<(usize, usize, Direction)> {
    const ENDS: &str = "增幅 增速 水平 平均 计划 指标 目标 任务 预期 总额 年";
    if tail.direction.is_some() || tail.reached || tail.compared {
        return None;
    }
    let base = rest.trim_start_of("还大远").strip_opening("超过了 超过")?;
    let named = base.has_size(2, 24) && !base.contains_in(",、") && base.ends_with_any(ENDS);
    named.then_some((0, rest.len() - base.len(), Direction::Up))
}

/// Characters within which the figure stands that opened a comparison.
const NEAR: usize = 30;

/// 低于3%|的预期目标|1.2个百分点: the goal that the figure before told is the base of this one.
pub fn of_goal_before(text: &str, span: Span, tail: &mut Tail) -> bool {
    let words = span.of(text);
    let said = words.strip_closing("高出 高 快 多 低 慢 少").unwrap_or(words);
    let goal = said.trim_start_matches('的');
    let is_goal = said.starts_with_any("的 年度 全年 年初 预期") && goal.ends_with_any("目标 任务 计划 指标 预期") && goal.size() <= 10;
    if !is_goal {
        return false;
    }
    let before = text.before(span.start).tail(NEAR).behind_last(",;。\n");
    let direction = match words.after(said.len()).chars().next() {
        Some(word) if before.contains_in("比较") => Some(if matches!(word, '低' | '慢' | '少') { Direction::Down } else { Direction::Up }),
        _ => mark(before, true).map(|(_, _, direction)| direction),
    };
    if direction.is_none() || before.ends_in(DIGITS) {
        return false;
    }
    tail.direction = direction;
    tail.compared = true;
    let end = span.start + said.len();
    tail.versus = Some(Span::new(end - goal.len(), end));
    tail.label_end = span.start;
    true
}
