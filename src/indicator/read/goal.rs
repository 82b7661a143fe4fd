//! A goal told in the middle of what came: 增长7.6%,略低于8%的预期目标; 新增就业5200人,超额完成4800人的年度任务.

use super::super::measure::Reading;
use super::super::tail::{self, Direction};
use super::super::{label, lexicon};
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::model::{Bound, Doubt, Measure, Status};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::{Span, is_plain_han};

/// What is done with a goal, or how the figure stands to it.
const TO_IT: &str = "超额完成 提前完成 完成 未达到 达到 实现 高于 低于 超过 超出 多于 少于 好于 优于 快于 慢于 比 较";
const GOALS: &str = "目标 任务 指标 预期";

pub fn quoted(figure: &Figure, carry: &Carry) -> Option<Box<Named>> {
    let (text, mention) = (figure.text(), figure.mention);
    let front = Span::new(mention.left.start, figure.quantity.digits.start);
    let opens = front.start == mention.clause.start || front.of(text).starts_with('、');
    if !opens || !is_goal(mention.right.of(text)) {
        return None;
    }
    let words = front.of(text);
    let (at, verb) = words.last_of(TO_IT)?;
    let between = words.after(at + verb.len());
    if between.has("、") || between.size() > 16 {
        return None;
    }
    let before = Span::new(front.start, front.start + at);
    let own = label::read(text, Span::new(before.start, tail::read(text, before).label_end));
    let carried = own.is_empty || own.name.words(text).is_one_of("提前 略 未 虽然 仍 提前两年 提前一年");
    let mut fell = figure.tail.direction == Some(Direction::Down);
    let (name, measure) = if carried {
        let same = carry.unit == figure.quantity.unit || carry.kind == Some(figure.quantity.kind) && figure.quantity.unit != "%";
        fell |= carry.fell;
        (carry.last.clone().filter(|_| same)?, carry.measure?)
    } else {
        // 失业率低于5.5%的控制目标, 生产总值增速超过6%的预期目标
        let words = own.name.words(text);
        let rate = figure.quantity.unit != "%" || words.ends_in("率度") || words.ends_with_any("比重 占比 比例");
        lexicon::heads().ends(&words)?;
        (own.name, if rate { Measure::Level } else { Measure::Growth })
    };
    let measure = if measure == Measure::Change { Measure::Level } else { measure };
    if matches!(measure, Measure::Rank | Measure::Multiple | Measure::Completion) {
        return None;
    }
    // The word in front compares, it bounds nothing.
    let bound = if figure.quantity.bound_behind { figure.reading.bound } else { Bound::Exact };
    let value = figure.reading.value.abs();
    let value = if fell && measure == Measure::Growth { -value } else { value };
    let reading = Reading { measure, value, of: None, bound, ..figure.reading.clone() };
    // What was intended, in the middle of what came.
    Some(Named::new(name, "goal of the figure before", reading).always(Status::Target).doubting(Doubt::UnclearStatus))
}

/// 超额完成下降3%、5%的目标任务: the figures of a list are goals.
pub fn listed(figure: &Figure, n: usize) -> Option<Status> {
    let (text, last) = (figure.text(), figure.mentions.get(figure.i + n - 1)?);
    let reached = figure.mention.left.of(text).starts_with_any("超额完成 提前完成 完成 超过 高于 优于");
    (reached && last.right.of(text).starts_with('的') && is_goal(last.right.of(text))).then_some(Status::Target)
}

/// 的年度目标, 的预期目标低, 年度任务: the words behind say that the figure is a goal.
fn is_goal(behind: &str) -> bool {
    let words = behind.strip_prefix('的').unwrap_or(behind);
    if words.len() == behind.len() && !words.starts_with_any("年度 全年 年初 预期 目标 任务") {
        return false;
    }
    let Some((at, goal)) = GOALS.split(' ').filter_map(|goal| words.place_of(goal).map(|at| (at, goal))).max() else { return false };
    let rest = words.after(at + goal.len()).trim_end_of("高低多少快慢出");
    words.before(at).size() <= 8 && words.before(at).chars().all(|c| is_plain_han(c) || matches!(c, '“' | '”')) && !rest.starts_with(is_plain_han)
}
