//! What the level-1 sections are for.
//!
//! The words of the heading tell most; the order of the sections tells the rest: the first looks back, what follows a section
//! of requirements are tasks, a lone plan is an outlook.

use super::{DraftSection, dates};
use crate::model::{Role, SectionKind};
use crate::strings::{CharsOf, Find, OneOf, Size};

const REVIEW: &str = "回顾 过去一年 过去五年 工作成效 一年来 五年来 执行情况 过去的 主要成绩 来的斗争";
const GOVERNMENT: &str = "自身建设 政府建设 效能建设 效能政府 从严治政 政府治理 人民满意的政府 人民满意政府 型政府 政府履职 廉洁政府 法治政府 政府效能";
const REQUIREMENTS: &str = "总体要求 总体思路 工作要求 基本思路 指导思想 总要求 工作思路 发展形势 总体把握";
const TASKS: &str = "重点工作 工作重点 任务 主要工作 政府工作 工作举措";
const PLAN: &str = "草案 实事项目 工作打算 安排 工作建议 部署 工作任务 年工作";
const OTHER: &str = "外交 对外政策 对外关系 祖国统一 和平统一 对外工作 国际 名词解释 附件 民主统一战线 的说明 附录";

/// What a part ends with that takes stock: 存在的困难和问题, 主要经验体会.
const LOOKS_BACK: &str = "困难和问题 困难与问题 问题和困难 存在的问题 存在问题 存在的主要问题 困难 挑战 不足 体会 启示 经验";

/// Of these words the few that topics don't use: enough by themselves to name a part.
const PART_OF_REVIEW: &str = "回顾 过去一年 过去五年";
const PART_OF_REQUIREMENTS: &str = "总体要求 总体思路";
const PART_OF_GOVERNMENT: &str = "自身建设 政府建设";

/// Whether a heading names a part of a report rather than a topic: 工作回顾, 工作安排, 自身建设.
pub fn is_part(title: &str) -> bool {
    let year = dates::years(title).next().is_some() || title.contains_any("今年 去年 明年");
    let work = title.contains_any("工作 任务 目标 要求 思路 安排");
    let short = title.size() <= 30;
    short
        && (title.contains_any(PART_OF_REVIEW)
            || title.contains_any(PART_OF_GOVERNMENT)
            || year && work
            || title.contains_any(PART_OF_REQUIREMENTS) && title.size() <= 16
            || title.starts_with_any("关于 国际形势") && title.size() <= 14
            || title.starts_with("“") && title.ends_with_any("目标 任务") && title.size() <= 16
            || title.starts_with_any("今后 未来") && work)
        || is_closing(title)
}

/// Whether a heading tells by its own words that what it heads was done or is planned.
pub fn tells_part(title: &str, year: Option<i32>, first: bool) -> bool {
    matches!(told(title, year, first), Some(Role::Review | Role::Requirements | Role::Targets | Role::Outlook)) && !title.ends_with_any(LOOKS_BACK)
}

/// 结束语
pub fn is_closing(title: &str) -> bool {
    title.is_one_of("结束语 结语 结束 结尾")
}

/// What hangs behind a report: 名词解释, 附件.
pub fn is_annex(title: &str) -> bool {
    let title = title.trim_end_of("0123456789:一二三");
    title.size() <= 24 && title.ends_with_any("名词解释 名词说明 术语解释 用语说明 用语解释 词语解释 附件 附录 注释 相关说明")
}

/// A level-1 heading and what stands below it.
struct Part<'s> {
    title: &'s str,
    numbered: bool,
    /// The heading with its text.
    words: &'s str,
    /// It has headings of its own.
    parted: bool,
    role: Option<Role>,
}

impl<'s> Part<'s> {
    fn of(section: &'s DraftSection, parted: bool, text: &'s str) -> Self {
        Part { title: &section.title, numbered: !section.marker.is_empty(), words: section.span.of(text), parted, role: None }
    }
}

/// Sets the roles of the level-1 headings.
pub fn set(sections: &mut [DraftSection], text: &str, year: Option<i32>) {
    let is_top = |section: &DraftSection| section.kind == SectionKind::Heading && section.level == 1;
    let mut parted = vec![false; sections.len()];
    for section in sections.iter().filter(|section| section.kind == SectionKind::Heading) {
        if let Some(parted) = section.parent.and_then(|parent| parted.get_mut(parent)) {
            *parted = true;
        }
    }
    let tops = sections.iter().zip(parted).filter(|(section, _)| is_top(section));
    let mut parts: Vec<Part> = tops.map(|(section, parted)| Part::of(section, parted, text)).collect();
    for (k, part) in parts.iter_mut().enumerate() {
        part.role = told(part.title, year, k == 0).or((k == 0).then_some(Role::Review));
    }
    let inherited = inherit(&parts);
    settle(&mut parts);
    let roles: Vec<Option<Role>> = parts.iter().zip(inherited).map(|(part, inherited)| inherited.or(part.role)).collect();
    for (section, role) in sections.iter_mut().filter(|section| is_top(section)).zip(roles) {
        section.role = role;
    }
}

/// Numbered topics below an unnumbered part (工作回顾 / 一、… 二、…) look back where it looks back, and are tasks elsewhere.
fn inherit(parts: &[Part]) -> Vec<Option<Role>> {
    let parted = parts.iter().any(|part| !part.numbered && is_part(part.title)) && parts.iter().any(|part| part.numbered);
    let last_part = parts.iter().rposition(|part| !part.numbered && is_part(part.title) && !is_closing(part.title));
    let mut above = None;
    let inherit = |(k, part): (usize, &Part)| {
        if part.numbered {
            return above.filter(|above| *above == Role::Review);
        }
        // Below the last part stand the tasks of the year to come, whatever it was called.
        let more = parted && last_part.is_some_and(|last| last > k);
        let told = part.title.contains_any(REVIEW) || dates::years(part.title).next().is_some();
        above = part.role.filter(|_| more && told);
        None
    };
    parts.iter().enumerate().map(inherit).collect()
}

/// What the words of a heading tell; `None` where the order must settle it.
fn told(title: &str, year: Option<i32>, first: bool) -> Option<Role> {
    let named = dates::years(title).max();
    let past = named.is_some() && year.is_some() && named < year;
    if is_closing(title) {
        return Some(Role::Closing);
    }
    if title.contains_any(REVIEW) || past {
        return Some(Role::Review);
    }
    if is_annex(title) {
        return Some(Role::Other);
    }
    if is_government(title) {
        return Some(Role::Government);
    }
    if title.contains_any(OTHER) && !first {
        return Some(Role::Other);
    }
    let aimed_at = title.contains_any("锚定目标 紧盯目标 聚焦目标 瞄准目标 咬定目标 围绕目标 对标目标");
    let (requirements, targets) = (title.contains_any(REQUIREMENTS), title.has("目标") && !aimed_at);
    let begins = title.has("开好局") && title.contains_any("推动 确保 力争 争取");
    let planned = begins || title.contains_any(TASKS) || title.contains_any(PLAN) || title.starts_with("今后");
    if first && (title.contains_any("成就 形势 成绩 转变 去年 上年 情况") || is_fulfilled(title)) || title.ends_with_any(LOOKS_BACK) {
        return Some(Role::Review);
    }
    match (requirements, targets, planned) {
        (true, _, false) => Some(Role::Requirements),
        (true, _, true) if !title.has("重点") => Some(Role::Requirements),
        (true, _, true) => Some(Role::Outlook),
        (false, true, false) => Some(Role::Targets),
        (false, true, true) | (false, false, true) => Some(Role::Outlook),
        _ => None,
    }
}

/// “十五”计划目标提前实现,站上新的起点: what had been planned is done.
fn is_fulfilled(title: &str) -> bool {
    title.split(',').next().is_some_and(|words| words.ends_with_any("提前实现 全面完成 圆满完成 胜利完成"))
}

/// 加强政府自身建设, 全面提升政府治理效能, 加强政风建设
fn is_government(title: &str) -> bool {
    const CONCERNS: &str = "治理 履职 建设 效能 执行力 满意 廉洁 服务型 法治 高效 职能 改革";
    title.contains_any(GOVERNMENT)
        || title.ends_with_any("政府 政府队伍")
        || title.has("政府") && title.contains_any(CONCERNS) && !title.has("机构") && !title.contains_any(PLAN) && !title.has("政府工作")
        || title.contains_any("政风 行政能力")
}

/// Settles plans and untold sections by their order and what they hold.
fn settle(parts: &mut [Part]) {
    let is_plan = |part: &Part| matches!(part.role, None | Some(Role::Outlook | Role::Requirements | Role::Targets));
    // What stands before the part that is named for the planned year has been done.
    let named = |part: &Part| dates::years(part.title).next().is_some() || part.title.has("今年");
    let is_told = |part: &Part| is_plan(part) && part.role.is_some();
    let first_named = parts.iter().position(is_told).filter(|&k| parts.get(k).is_some_and(named));
    let mut told_later = parts.iter().filter(|part| is_told(part)).count();
    let count = parts.iter().filter(|part| is_plan(part)).count();
    let (mut goals_before, mut requirements_before) = (false, false);
    for (n, (k, part)) in parts.iter_mut().enumerate().filter(|(_, part)| is_plan(part)).enumerate() {
        told_later -= usize::from(part.role.is_some());
        let last = n + 1 == count;
        let holds_goals = || part.words.contains_any("预期目标 总体要求 主要目标 纲要(草案)");
        let role = match part.role {
            None if k > 0 && first_named.is_some_and(|first| k < first) && !named(part) && !holds_goals() => Role::Review,
            Some(Role::Requirements | Role::Targets) if last && part.parted => Role::Outlook,
            Some(Role::Targets) if holds_requirements(part.words) && !requirements_before => Role::Requirements,
            Some(told @ (Role::Requirements | Role::Targets)) => told,
            // A plan: with its tasks in sections of their own it holds the requirements; behind requirements it holds the tasks.
            _ if goals_before => Role::Tasks,
            Some(_) if !last && !part.parted && holds_goals() => Role::Requirements,
            None if n == 0 && told_later > 0 && !part.parted && holds_goals() => Role::Requirements,
            Some(_) => Role::Outlook,
            None if count == 1 => Role::Outlook,
            None => Role::Tasks,
        };
        requirements_before |= role == Role::Requirements;
        goals_before |= matches!(role, Role::Requirements | Role::Targets);
        part.role = Some(role);
    }
}

fn holds_requirements(words: &str) -> bool {
    words.contains_any("总体要求 总体思路 指导思想")
}

#[cfg(test)]
mod tests {
    use super::{is_part, set};
    use crate::model::Role::{self, *};
    use crate::model::SectionKind;
    use crate::outline::section;
    use crate::text::Span;

    fn roles(titles: &[&str]) -> Vec<Role> {
        let mut all: Vec<_> = titles.iter().map(|t| section(SectionKind::Heading, 1, "", t, Span::new(0, 0))).collect();
        set(&mut all, "", Some(2024));
        all.into_iter().filter_map(|s| s.role).collect()
    }

    #[test]
    fn told_by_words_and_order() {
        for (titles, want) in [
            (&["2023年工作回顾", "2024年工作安排", "加强政府自身建设"][..], &[Review, Outlook, Government][..]),
            (&["2023年工作回顾", "2024年政府工作总体要求和主要预期目标", "2024年工作重点"], &[Review, Requirements, Tasks]),
            (&["去年工作回顾", "保持国民经济持续发展", "加快改革", "关于外交工作", "结束语"], &[Review, Tasks, Tasks, Other, Closing]),
            (&["关于经济形势", "关于经济体制改革"], &[Review, Outlook]),
            (&["2023年工作回顾", "2024年主要目标任务和重点工作"], &[Review, Outlook]),
            (&["主要工作完成情况", "2024年工作安排"], &[Review, Outlook]),
            (&["2023年工作回顾", "存在的困难和问题", "民生福祉持续增进", "2024年工作安排", "打造“五型”政府"], &[Review, Review, Review, Outlook, Government]),
            (&["“十三五”规划目标全面完成", "2024年工作安排"], &[Review, Outlook]),
            (&["去年工作情况", "锚定目标、真抓实干,奋力开创新局面", "加强自身建设"], &[Review, Outlook, Government]),
            (&["当前的形势", "今后建设的方针", "关于对外政策"], &[Review, Outlook, Other]),
        ] {
            assert_eq!(roles(titles), want, "{titles:?}");
        }
    }

    #[test]
    fn parts_and_topics() {
        for title in ["2023年工作回顾", "2024年工作安排建议", "切实加强政府自身建设", "结束语", "过去五年的回顾"] {
            assert!(is_part(title), "{title}");
        }
        for title in ["聚焦招商引资,持续巩固稳中向好势头", "社会大局和谐稳定", "加快建设现代化产业体系"] {
            assert!(!is_part(title), "{title}");
        }
    }
}
