//! Percentages of a goal: 完成年度计划的106%, 任务完成率96%.

use super::super::measure::Reading;
use super::super::mention::{Mention, What};
use super::super::name::Name;
use super::super::{label, lexicon};
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::model::{Measure, Status};
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, OneOf, Size};
use crate::text::Span;

/// 完成年度目标的108.7%, 为计划的95%: completion of a goal told in front.
pub fn completed_goal(figure: &Figure, carry: &Carry) -> Option<Box<Named>> {
    let text = figure.text();
    if let Some(named) = rate_of_goal(figure, carry).or_else(|| planned(figure, carry)).or_else(|| further_goal(figure, carry)) {
        return Some(named);
    }
    if figure.reading.unit == "%"
        && figure.reading.measure == Measure::Level
        && (figure.tail.span.of(text) == "完成" && figure.label.of(text).ends_with_any("项目 工程 改造 建设 整治 治理 保交房 保交楼")
            || figure.quantity.digits.of(text) == "半")
    {
        let name = label::read(text, figure.label).name;
        let reading = Reading { measure: Measure::Completion, ..figure.reading.clone() };
        return Some(Named::new(name, "how much of a work is done", reading)); // 保交房项目完成94%, 建设进度过半
    }
    let words = figure.label.of(text).trim_end_matches('的');
    if figure.quantity.kind != Kind::Percent
        || !words
            .ends_with_any("任务 目标 计划 指标 概算 任务数 目标数 目标值 预算 预算数 计划数 工程量 完成主体工程 完成总投资 规划总投资 计划总投资 总投资量")
    {
        return None;
    }
    let given = |(at, _): &(usize, &str)| words.before(*at).ends_with('下'); // 省下达任务
    let verb = words.last_of("完成了 完成 占 达到 达 为 实现").filter(|verb| !given(verb));
    let (at, verb) = verb.or_else(|| words.last_of("完成了 完成 占 为 实现"))?;
    let whole = Span::new(figure.label.start + at + verb.len(), figure.label.start + words.len());
    if whole.is_empty() || verb == "占" && words.ends_with("指标") {
        return None; // 占全市用地指标的15%: of a quota
    }
    let front = words.before(at).trim_end_words("累计");
    let before = label::read(text, Span::new(figure.label.start, figure.label.start + front.len()));
    let task = task_itself(text, whole).filter(|_| before.is_empty);
    // 完成|清偿拖欠账款|任务的八成: no year and nobody who set it.
    let work = whole.of(text).strip_suffix("任务").filter(|work| work.size() >= 5 && !work.contains_any("年 目标 计划 下达 定 总"));
    let work = || work.map(|work| Name::of(Span::new(whole.start, whole.start + work.len())));
    let whole = Span::new(whole.end - whole.of(text).closing_word("总工程量").map_or(whole.end - whole.start, str::len), whole.end);
    let name = if before.is_empty { task.or_else(|| carry.last.clone().map(|last| thing_itself(text, last))).or_else(work)? } else { before.name };
    let reading = figure.reading.part(Measure::Completion, whole);
    Some(Named::new(name, "completion of a stated goal", reading))
}

/// 增幅提高2个百分点,完成年计划的48%: of what grew.
pub fn thing_itself(text: &str, name: Name) -> Name {
    let rate = name.words(text).closing_word("增速 增幅 涨幅 降幅").map_or(0, str::len);
    name.without_end(rate).filter(|thing| !thing.is_empty()).unwrap_or(name)
}

const GOALS: &str = "任务 目标 计划 指标 任务数 目标数 计划数 目标任务";

/// 占年计划42亿元的|51.7%: the amount that was planned, and the percentage of it.
fn planned(figure: &Figure, carry: &Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let of_amount = |mention: &Mention| {
        let words = mention.left.of(text);
        let (at, verb) = words.last_of("占 为 达到 达 完成")?;
        let goal = Span::new(mention.left.start + at + verb.len(), mention.left.end);
        (goal.of(text).ends_with_any(GOALS) && goal.of(text).size() <= 12).then_some((Span::new(mention.left.start, mention.left.start + at), goal))
    };
    let pairs = |first: &Mention, second: &Mention| {
        let percent = matches!(&second.what, What::Quantity(quantity) if quantity.unit == "%");
        percent && second.left.of(text) == "的" && first.span.end == second.left.start
    };
    let subject = |before: Span| {
        let own = label::read(text, before);
        if own.is_empty { carry.last.clone().map(|last| thing_itself(text, last)) } else { Some(own.name) }
    };
    if let Some((before, _)) = figure.behind.first().filter(|next| pairs(figure.mention, next)).and_then(|_| of_amount(figure.mention)) {
        let reading = Reading { measure: Measure::Level, of: None, ..figure.reading.clone() };
        return Some(Named::new(subject(before)?, "amount that was planned", reading).always(Status::Target));
    }
    let amount = figure.last().filter(|before| pairs(before, figure.mention))?;
    let (_, goal) = of_amount(amount)?;
    Some(Named::new(carry.last.clone()?, "completion of a planned amount", figure.reading.part(Measure::Completion, goal)))
}

/// 完成省定任务的105%、市定任务的98%: of the one goal as of the other.
fn further_goal(figure: &Figure, carry: &Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let words = figure.mention.left.of(text);
    let goal = words.strip_first("、和").and_then(|rest| rest.strip_suffix('的')).filter(|goal| goal.ends_with_any(GOALS) && goal.size() <= 12)?;
    let start = figure.mention.left.start + words.len() - goal.len() - '的'.len_utf8();
    let further = figure.reading.unit == "%" && carry.measure == Some(Measure::Completion);
    let reading = figure.reading.part(Measure::Completion, Span::new(start, start + goal.len()));
    further.then(|| carry.last.clone().map(|last| Named::new(last, "completion of a further goal", reading)))?
}

/// 完成|小区改造|任务80%, 完成|医院院区|总工程量的70%: the task says what is done; an 年度任务 does not.
fn task_itself(text: &str, whole: Span) -> Option<Name> {
    let words = whole.of(text);
    let task = words.strip_suffix("任务").filter(|work| lexicon::kept_verbs().ends(work).is_some_and(|len| len < work.len()));
    let work = task.or_else(|| words.strip_closing("总工程量 工程量").filter(|work| work.size() > 2))?;
    Some(label::read(text, Span::new(whole.start, whole.start + work.len())).name).filter(|name| !name.is_empty())
}

/// 任务完成率100%: completion of the task, of what the figure before counted.
fn rate_of_goal(figure: &Figure, carry: &Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let words = figure.label.of(text);
    let goal = words.strip_closing("任务完成率 目标完成率 计划完成率")?;
    let whole = Span::new(figure.label.start + goal.len(), figure.label.start + goal.len() + "任务".len());
    let before = label::read(text, Span::new(figure.label.start, figure.label.start + goal.len()));
    let name = if before.is_empty { carry.last.clone()? } else { before.name };
    let reading = figure.reading.part(Measure::Completion, whole);
    Some(Named::new(name, "rate of completion of a goal", reading))
}
