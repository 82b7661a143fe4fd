//! The subject that a clause without figures leaves for the one behind it: 安置房建设提档升级,全年完成投资87亿元.

mod industry;
mod remark;

pub use industry::industry;

use super::label::{self, Label};
use super::lexicon;
use super::measure;
use super::mention::Mention;
use super::name::Name;
use super::tail::{self, Direction};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::Span;
use remark::{behind_remark, tells};

/// What the clause before speaks of.
#[derive(Debug, Clone)]
pub struct Topic {
    pub label: Label,
    /// It ends in a measured noun (增加值增速), so that a figure alone can speak of it.
    pub measured: bool,
    /// The clause is nothing but a noun: 全社会研究经费,从2002年….
    pub is_noun_alone: bool,
    /// The clause opens with it and says that it grew, fell or improved.
    pub changes: bool,
    /// The clause opens with it and says something of it (服务业蓬勃发展,占比…).
    pub leads: bool,
    /// It is the growth of something (总产值的增长速度,1981年为…).
    pub grows: bool,
    /// It is a share (税收占收入的比重,由…): its name, and its whole.
    pub share: Option<(Name, Option<Span>)>,
}

/// 超过疫情前水平, 好于预期: how the figure before compares, and no subject.
fn is_held_against(clause: &str) -> bool {
    let base = clause.trim_start_words("已 均 明显 大幅 总体").strip_opening("超过 高于 好于 优于 恢复到 恢复至 略高于 达到 接近 超出 恢复");
    base.is_some_and(|base| base.is_one_of("预期 常年 往年") || base.ends_with("水平") && base.contains_any("前 同期 年"))
}

/// The subject of the nearest clause between the figure before and this one; `None` where there is no such clause.
pub fn before(text: &str, sentence: Span, mention: &Mention, figure_before: Option<usize>) -> Option<Topic> {
    let clause = clause_before(text, sentence, mention, figure_before)?;
    let moved = label::without_basis(text, clause); // 粮食产量在上年增长的基础上,又增产2万吨
    let clause = if moved.end < clause.end { moved } else { behind_remark(text, sentence, clause, figure_before) };
    if clause.of(text).ends_with_any("前提下 基础上 相比") || is_held_against(clause.of(text)) {
        return None; // 在确保质量的前提下, 建成20套; 同上年相比,
    }
    let span = told_of(text, up_to_predicate(text, clause));
    let span = harvest(text, clause).unwrap_or(span);
    // 税收占收入的比重|有所回升,由…
    let share = clause.of(text).place_of("的比重").filter(|at| mention.left.of(text).starts_in("由从") && clause.of(text).before(*at).has("占"));
    let span = share.map_or(span, |at| Span::new(clause.start, clause.start + at + "的比重".len()));
    let mut label = label::read(text, behind_change(text, span));
    if label.verb.is_some_and(|verb| verb.of(text).is_one_of(NURTURES)) && !label.noun.is_empty() {
        label.name = label.noun.clone(); // 打造新材料产业集群,力争产值…: the output is that of the cluster
    }
    if let Some(thing) = without_praise(text, &label.name) {
        (label.name, label.noun) = (thing.clone(), thing);
    }
    let words = label.name.words(text);
    let count = words.size();
    let whole = span == clause && lexicon::heads().ends(&words).is_some();
    let longest = if whole { LONGEST_NOUN } else { LONGEST };
    if lexicon::predicate_ends().has(&words) || words.ends_with_any("工作 作用 而行 两位数 个位数 质量和效益 质量效益 质效 任务 目标")
    {
        return None; // 充分|发挥作用, 加强就业工作, 完成任务: no thing that a figure speaks of
    }
    if label.is_empty || label.is_bare || !(2..=longest).contains(&count) || !whole && words.contains_in("、“") && count > 12 {
        return None;
    }
    let measured = lexicon::heads().ends(&words).is_some() && label.verb.is_none();
    // 供应的副食品: the verb only tells which.
    let no_verb = label.verb.is_none_or(|verb| text.after(verb.end).starts_with('的'));
    let is_noun_alone = span == clause && no_verb && !tells(clause.of(text));
    let tail = tail::read(text, span);
    let of = label::read(text, Span::new(span.start, tail.label_end.max(span.start)));
    let share = (tail.is_share && !of.is_empty).then_some((of.name, tail.whole));
    // 在工业总产值中,轻工业所占的比重,1981年为…
    let part = || words.strip_closing("所占的比重 所占比重").or_else(|| words.strip_suffix("的比重").filter(|part| !part.ends_with('中')));
    let part = || label.name.without_end(words.len() - part()?.len());
    let share = share.or_else(|| part().map(|part| (part, None)));
    let grows = words.ends_with("生产速度") || [&*words, clause.of(text)].iter().any(|words| matches!(measure::growth_noun(words), Some((_, Direction::Up))));
    let said = text.within(span.end, clause.end);
    let changes = clause.of(text).starts_with(&words) && said.contains_any(CHANGES);
    // 持续压减公用经费,下降…: what was cut.
    let cut = text.within(clause.start, span.end).contains_any("压减 压缩") && label.verb.is_none() && lexicon::heads().ends(&words).is_some();
    let leads = cut || clause.of(text).starts_with(&words) && !said.is_empty() && !tells(clause.of(text));
    Some(Topic { label, measured, is_noun_alone, changes, leads, grows, share })
}

/// 实施|营养改善计划, 建立两项补贴|制度: what the clause before carries out, whole.
pub fn programme(text: &str, sentence: Span, mention: &Mention, figure_before: Option<usize>) -> Option<Name> {
    let named = |clause: &str| clause.ends_with_any("计划 行动 政策 计划” 行动” 补贴” 补助 补贴 津贴 助学金 试点");
    carried_out(text, sentence, mention, figure_before).filter(|(clause, _)| named(clause)).map(|(_, name)| name)
}

/// The clause before and its object, where it is plain: 继续实施|危房改造.
pub fn carried_out<'t>(text: &'t str, sentence: Span, mention: &Mention, figure_before: Option<usize>) -> Option<(&'t str, Name)> {
    let clause = clause_before(text, sentence, mention, figure_before)?;
    let words = clause.of(text).strip_suffix("制度").unwrap_or(clause.of(text));
    let name = label::read(text, Span::new(clause.start, clause.start + words.len())).noun;
    (!words.contains_any("的 、 了") && name.words(text).size() <= LONGEST).then_some((words, name))
}

/// 克服洪灾影响再获|粮食|丰收,产量…: the crop.
fn harvest(text: &str, clause: Span) -> Option<Span> {
    let words = clause.of(text).strip_suffix("丰收")?;
    let at = words.last_place_of("获").map(|at| at + '获'.len_utf8()).filter(|&at| words.after(at).has_size(2, 6) && !words.after(at).starts_in("得了"))?;
    Some(Span::new(clause.start + at, clause.start + words.len()))
}

/// 继续提高|基本养老金,人均增加30元: what was raised or lowered.
fn behind_change(text: &str, span: Span) -> Span {
    let label = super::front::read(text, span).label;
    // 加大|公园建设|力度,新开工…; 加快|旧城改造|步伐,完成…
    let words = label.of(text);
    let paced = words.strip_closing("步伐 进度 进程").filter(|_| text.before(label.start).ends_with("加快"));
    if let Some(more) = paced.or_else(|| words.strip_prefix("加大")?.strip_suffix("力度")).filter(|words| words.size() >= 4) {
        let start = label.start + if paced.is_some() { 0 } else { "加大".len() };
        let noun = more.strip_closing("建设 支持 投入 帮扶").unwrap_or(more);
        return Span::new(start, start + noun.len());
    }
    let verb = label.of(text).opening_word("提高 下调 降低 上调 调高 压减 压缩 加大").map_or(0, |verb| verb.len());
    let noun = Span::new(label.start + verb, label.end);
    if verb > 0 && noun.of(text).size() >= 4 { noun } else { span }
}

/// Verbs of care: what is told behind them is told of their object.
const NURTURES: &str = "打造 发展 做大做强 做强 做大 推广 支持 壮大 建强 创新 培育壮大 建设";

/// 具有区域竞争力的|新材料产业集群, 千亿级|汽车产业: how good or great it is to be.
fn without_praise(text: &str, name: &Name) -> Option<Name> {
    let words = name.words(text);
    let behind = words.strip_prefix("具有").and_then(|rest| rest.parted_at("的")).map(|(_, thing)| thing);
    let behind = behind.or_else(|| {
        let great = words.strip_opening("千亿元 千亿级 百亿元 百亿级 万亿级");
        great.filter(|thing| thing.ends_with_any("产业 集群"))
    })?;
    (behind.size() > 2).then(|| name.without_start(words.len() - behind.len())).flatten()
}

/// 污水处理|能力不断提高, 新材料|主导地位凸显: the thing itself, whose figure follows.
fn told_of(text: &str, span: Span) -> Span {
    const SIDES: &str = "主导地位 地位 能力 场景 模式 方式 机制";
    let words = span.of(text);
    let end = words.strip_closing(SIDES).filter(|rest| rest.size() >= 4).map_or(words.len(), str::len);
    Span::new(span.start, span.start + end)
}

/// The words of that subject alone, which may be a list: 化学需氧量、二氧化硫排放量双下降.
pub fn list_before(text: &str, sentence: Span, mention: &Mention, figure_before: Option<usize>) -> Option<Span> {
    Some(up_to_predicate(text, clause_before(text, sentence, mention, figure_before)?))
}

fn clause_before(text: &str, sentence: Span, mention: &Mention, figure_before: Option<usize>) -> Option<Span> {
    let from = figure_before.unwrap_or(sentence.start);
    if mention.clause.start <= from {
        return None;
    }
    let between = text.within(from, mention.clause.start).trim_end_of(",;:");
    let words = between.behind_last(",;:。");
    let start = from + between.len() - words.len();
    if figure_before.is_some() && start == from {
        return None; // the rest of the figure's own clause
    }
    Some(Span::new(start, from + between.len()))
}

const CHANGES: &str = "增加 增长 改善 提高 上升 下降 减少 回升 扩大 提升";

/// A longer phrase is no subject.
const LONGEST: usize = 18;
/// Unless the whole clause is one noun (…覆盖率,由65%提高到91%).
const LONGEST_NOUN: usize = 32;

/// Words that open a predicate of a clause without figures.
fn up_to_predicate(text: &str, clause: Span) -> Span {
    let words = clause.of(text);
    const PASSES: &str = "均超过 均高于 均低于 均达到 均好于 均优于 均创 均超 首次超过 首次高于 创历史 创下";
    if let Some((at, _)) = words.first_of(PASSES).filter(|(at, _)| *at > 0) {
        return Span::new(clause.start, clause.start + words.before(at).trim_end_of("屡再又也").len()); // 人数、收入均超过往年水平: no noun to its end
    }
    if let Some(at) = words.place_of("是").filter(|&at| lexicon::heads().ends(words.before(at)).is_some()) {
        return Span::new(clause.start, clause.start + at); // 经济增速是综合性指标
    }
    if lexicon::heads().ends(words).is_some() {
        return clause; // 中央财政用于教育的投入: a noun to its end
    }
    let front = super::front::read(text, clause).label.start - clause.start;
    let at = words.after(front).char_indices().skip(2).map(|(i, _)| front + i).find(|&i| {
        let rest = words.after(i);
        if lexicon::heads().opens(rest) > lexicon::predicates().opens(rest) || rest.starts_with("助力度") {
            return false; // 增加 of 增加值, 助力 of 资助力度
        }
        lexicon::predicates().opens(rest).is_some()
            || lexicon::predicate_ends().opens(rest).is_some_and(|len| len > 3)
            || lexicon::topic_ends().opens(rest).is_some()
    });
    let at = at.map(|at| words.before(at).trim_end_matches('“').len()); // 保险“精准扩面”
    let span = Span::new(clause.start, clause.start + at.unwrap_or(words.len()));
    match at {
        // 预算外资金却大幅度|增加: adverbs end no subject.
        Some(_) => Span::new(span.start, tail::read(text, span).label_end),
        None => span,
    }
}
