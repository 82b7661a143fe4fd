//! What a quantity measures, from its unit and the words around it.

use super::tail::{Direction, Tail};
use crate::model::{Bound, Measure};
use crate::quantity::{Kind, Quantity};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// The reading of one quantity's number.
#[derive(Debug, Clone)]
pub struct Reading {
    pub measure: Measure,
    pub value: f64,
    pub upper: Option<f64>,
    pub unit: String,
    pub bound: Bound,
    /// Bytes at the label's end that say the measure and not the name: 增速, 涨幅.
    pub drop_from_label: usize,
    /// The whole of a share or completion.
    pub of: Option<Span>,
    pub rule: &'static str,
}

impl Reading {
    /// The same figure as a part of a whole that the words tell.
    pub fn part(&self, measure: Measure, whole: Span) -> Reading {
        Reading { measure, of: Some(whole), ..self.clone() }
    }
}

/// Reads measure, sign and value.
pub fn read(text: &str, quantity: &Quantity, tail: &Tail, label: Span) -> Reading {
    let plain = |measure, rule| Reading {
        measure,
        value: quantity.number.value(),
        upper: quantity.upper.as_ref().map(|u| u.value()),
        unit: quantity.unit.clone(),
        bound: quantity.bound,
        drop_from_label: 0,
        of: None,
        rule,
    };
    let percent = quantity.kind == Kind::Percent && quantity.unit == "%";
    let points = quantity.kind == Kind::Percent && !percent;
    let signed = |mut reading: Reading, direction: Direction| {
        if direction == Direction::Down {
            // 降幅为-14%: the sign is told twice.
            reading.value = -reading.value.abs();
            reading.upper = reading.upper.map(|u| -u.abs());
        }
        reading
    };
    if let Some(whole) = tail.whole.filter(|_| percent) {
        // 收入占预算的102%
        let plain_budget = whole.of(text).is_one_of("预算 年度预算 全年预算 调整预算") && !label.of(text).has("支出");
        let budgeted = whole.of(text).ends_with("预算") && quantity.number.value() > if plain_budget { 80.0 } else { 100.0 };
        // 占比重较去年提高0.3%: by so much of the whole.
        if tail.compared
            && !tail.reached
            && let Some(direction) = tail.direction
        {
            return signed(plain(Measure::Change, "percentage points of a share"), direction);
        }
        let measure = if budgeted || is_goal(whole.of(text)) { Measure::Completion } else { Measure::Share };
        return Reading { of: Some(whole), ..plain(measure, "share of a stated whole") };
    }
    if percent && tail.is_ratio {
        return plain(Measure::Multiple, "percentage of a base");
    }
    if percent && tail.is_share {
        return plain(Measure::Share, "share without a stated whole");
    }
    if quantity.kind == Kind::Ratio {
        return match tail.direction {
            Some(direction) if !tail.reached => {
                let number = quantity.number.scaled(2);
                let upper = quantity.upper.as_ref().map(|u| u.scaled(2).value());
                signed(Reading { value: number.value(), upper, unit: "%".into(), ..plain(Measure::Growth, "growth told in times") }, direction)
            }
            _ if quantity.unit.is_empty() => plain(Measure::Level, "one to the other"), // 收入比2.3:1
            _ => plain(Measure::Multiple, "times a base"),
        };
    }
    if let Some(direction) = tail.direction {
        if percent {
            let mut reading = signed(plain(Measure::Growth, "growth verb before a percentage"), direction);
            reading.drop_from_label = growth_noun(label.of(text)).map_or(0, |(len, _)| len);
            return reading;
        }
        if !tail.reached {
            return signed(plain(Measure::Change, "verb of change before an amount"), direction);
        }
    }
    let words = label.of(text);
    if percent && let Some((len, direction)) = growth_noun(words) {
        let mut reading = signed(plain(Measure::Growth, "growth noun before a percentage"), direction);
        reading.drop_from_label = len;
        return reading;
    }
    // 保持8%以上的增速: the noun behind says it.
    let behind = text.after(quantity.span.end);
    if percent
        && behind.starts_with_any(
            "增速 增幅 的增速 的增长 的增幅 的速度 的平均增 的年均增 的正增长 的较快增长 的快速增长 的高速增长 的中高速增长 的平稳增长 的稳定增长",
        )
        && !behind.starts_with("的增长点")
    {
        return plain(Measure::Growth, "growth noun behind a percentage");
    }
    if percent && tail.reached && behind.strip_prefix("增长").is_some_and(|rest| rest.is_empty() || rest.starts_in("、,;。")) {
        return plain(Measure::Growth, "growth verb behind a percentage"); // 保持20%以上增长
    }
    if percent && words.ends_with("价格指数") && quantity.number.value() < 50.0 {
        return plain(Measure::Growth, "price index in percent"); // 居民消费价格指数控制在3%以内
    }
    if percent && words.ends_with("比重") {
        let mut reading = plain(Measure::Share, "share without a stated whole");
        reading.drop_from_label = "比重".len();
        return reading;
    }
    if percent && words.ends_with("提速") {
        return plain(Measure::Growth, "quicker by a percentage"); // 审批提速56%
    }
    if percent && words.ends_with("进度") {
        return plain(Measure::Completion, "progress of a work");
    }
    if points {
        return plain(Measure::Level, "percentage points without a verb");
    }
    plain(Measure::Level, "amount as such")
}

/// 任务, 目标, 计划: the whole of a completion.
pub fn is_goal(words: &str) -> bool {
    words.ends_with_any("任务 目标 计划 任务数 目标值 预算数 年初预算 年度预算 序时进度")
}

/// 增速, 涨幅 at the end of a label: growth; 降幅: a fall. Length of what the name leaves out.
pub fn growth_noun(words: &str) -> Option<(usize, Direction)> {
    // Longer ones first.
    const UP: &str =
        "增长预期目标 预期增长目标 增长目标 上涨幅度 提价幅度 增长幅度 平均涨幅 平均增幅 同比增速 平均增速 年均增速 增长速度 增长率 增速 增幅 涨幅";
    const DOWN: &str = "下降幅度 削减幅度 压减幅度 减少幅度 降低幅度 降价幅度 平均降幅 降幅 减幅 下降率";
    if words.ends_with("自然增长率") {
        return None; // 人口自然增长率 is a rate of its own
    }
    let noun = |words: &str| {
        let up = words.closing_word(UP).map(|noun| (noun.len(), Direction::Up));
        up.or_else(|| words.closing_word(DOWN).map(|noun| (noun.len(), Direction::Down)))
    };
    // 增长速度的调控目标, 涨幅目标: the goal of a growth.
    let goal = || {
        let rate = words.strip_closing("宏观调控目标 调控目标 预期性目标 控制目标 预期目标 目标 由负转正 扭负为正")?.trim_end_matches('的');
        noun(rate).map(|(len, direction)| (words.len() - rate.len() + len, direction))
    };
    noun(words).or_else(goal)
}

/// Verbs in front of a label that make an amount a change: 增加就业5万人, 压减经费10万元.
pub fn change_verb(verb: &str) -> Option<Direction> {
    match verb {
        "增加" => Some(Direction::Up),
        "减少" | "减轻" | "压减" | "压缩" | "缩短" | "削减" | "裁减" | "降低" | "缩减" | "核减" => Some(Direction::Down),
        _ => None,
    }
}

/// 增长 stays where the rest would say nothing: 经济增长7%.
pub fn keeps_its_verb(words: &str) -> bool {
    words == "经济"
}
