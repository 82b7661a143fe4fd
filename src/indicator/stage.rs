//! Result, estimate or target; and the period that holds without a word to the contrary.

use super::glossary;
use super::period::Period;
use super::plans;
use super::section_years;
use super::sentence::{Clause, clause_at};
use crate::model::{Role, SectionKind, Status};
use crate::outline::{Draft, DraftSection, Paragraph, planned, tells_part};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::Span;

/// Where in a report a sentence stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    pub status: Status,
    pub period: Period,
    /// The years that the heading tells, where the sentence speaks of one of them.
    pub years: Option<Period>,
    /// The text did not force it: no section of a known role holds the sentence.
    pub unclear: bool,
}

/// The stage of every level-1 section and of what stands outside them.
pub struct Stages {
    year: Option<i32>,
    /// First byte of each level-1 section and its stage.
    starts: Vec<(usize, Stage)>,
    /// Where a glossary begins and ends.
    glossary: Option<Span>,
}

impl Stages {
    pub fn of(draft: &Draft, text: &str) -> Stages {
        let year = draft.year;
        let coming = coming(draft, text);
        let mut starts: Vec<(usize, Stage)> = Vec::new();
        let mut planning = false;
        let mut part: Option<Stage> = None;
        // 上半年工作回顾 / 下半年工作安排: a report in the middle of its year.
        let half_told = draft.sections.iter().any(|s| s.level == 1 && s.title.has("下半年"));
        let parts = || draft.sections.iter().filter(|s| s.level == 1 && s.kind == SectionKind::Heading);
        let told = parts().enumerate().any(|(i, part)| tells_part(&part.title, year, i == 0));
        for section in parts().filter(|_| told) {
            planning |= matches!(section.role, Some(Role::Outlook | Role::Requirements | Role::Targets | Role::Tasks));
            let explains = glossary::is_glossary(&section.title);
            let reviewed = section.role == Some(Role::Review) || explains;
            let ahead = !reviewed && (planning || section.role == Some(Role::Closing));
            let mut stage = Stage { unclear: !reviewed && !planning, ..if ahead { outlook(&coming) } else { review(year) } };
            if let Some(year) = year.filter(|_| !ahead && half_told && section.title.has("上半年")) {
                stage.period = Period::Quarters(year, 1, 2);
            }
            let mut told = by_years(draft, text, section, stage.clone());
            // 今后五年的任务 / 一、… 二、…: the years of an unnumbered part hold for the numbers below it.
            if section.marker.is_empty() {
                part = told.last().map(|(_, last)| last.clone()).filter(|last| matches!(last.period, Period::Span(..)));
            } else if let (Some(part), [(_, only)]) = (&part, told.as_mut_slice())
                && (part.status, &stage.period) == (only.status, &only.period)
            {
                only.period = part.period.clone();
            }
            starts.extend(told);
            if explains {
                starts.extend(entries(draft, text, section, &coming));
            }
        }
        if !told {
            starts = told_by_words(draft, text, &coming);
            if starts.iter().all(|(_, stage)| stage.status == Status::Actual)
                && let Some(plan) = turns_to_plan(draft, text)
            {
                starts.retain(|(start, _)| *start < plan);
                starts.push((plan, Stage { unclear: true, ..outlook(&coming) }));
            }
        } else if !planning && let Some(plan) = announced(draft, text).or_else(|| turns_to_plan(draft, text)) {
            // The heading of the plan was lost: what stands behind its announcement looks ahead all the same.
            starts.retain(|(start, _)| *start < plan);
            starts.push((plan, Stage { unclear: true, ..outlook(&coming) }));
        }
        let glossary = draft.sections.iter().find(|s| s.level == 1 && glossary::is_glossary(&s.title)).map(|s| s.span);
        Stages { year, starts, glossary }
    }

    pub fn in_glossary(&self, place: usize) -> bool {
        self.glossary.is_some_and(|span| (span.start..span.end).contains(&place))
    }

    pub fn at(&self, place: usize) -> Stage {
        let begun = self.starts.partition_point(|(start, _)| *start <= place);
        match self.starts.iter().take(begun).next_back() {
            Some((_, stage)) => stage.clone(),
            None => Stage {
                status: Status::Actual,
                period: self.year.map_or(Period::Unknown, |y| Period::Year(y - 1)),
                years: None,
                unclear: self.starts.is_empty(),
            },
        }
    }
}

/// The entries of a glossary: most tell what is, some what is planned.
fn entries(draft: &Draft, text: &str, section: &DraftSection, coming: &Period) -> Vec<(usize, Stage)> {
    let plans = |p: &Span| draft.year.is_some_and(|year| glossary::plans(p.of(text), year));
    inside(draft, section).map(|p| (p.span.start, if plans(&p.span) { outlook(coming) } else { review(draft.year) })).collect()
}

/// The paragraphs that begin inside a section, found by their order: a look at each for every section would take forever where both are
/// many.
fn inside<'d>(draft: &'d Draft, section: &DraftSection) -> impl Iterator<Item = &'d Paragraph> {
    let Span { start, end } = section.span;
    let first = draft.paragraphs.partition_point(|p| p.span.start <= start);
    draft.paragraphs.iter().skip(first).take_while(move |p| p.span.start < end)
}

/// The sentence that announces the plan: 今年政府工作的总体要求是….
fn announced(draft: &Draft, text: &str) -> Option<usize> {
    let words = text.within(draft.start, draft.end);
    let (plan, _) = words.first_of("总体要求是 总体要求: 总体思路是 预期目标是 预期目标为")?;
    Some(draft.start + words.before(plan).trim_end_matches(|c| !matches!(c, '。' | '\n')).len())
}

/// Where no heading tells the plan: the line that names its year (展望2025), or the paragraph that opens with it (2025年,…要…).
fn turns_to_plan(draft: &Draft, text: &str) -> Option<usize> {
    let year = draft.year?.to_string();
    let turn = draft.paragraphs.iter().enumerate().find(|(place, paragraph)| {
        let words = paragraph.span.of(text);
        let names = words.place_of(&year).is_some_and(|at| at < LONGEST_HEAD) && !words.has("会议");
        // The title and the first lines name the year too.
        let head = *place >= 4 && words.len() <= 2 * LONGEST_HEAD && names && !words.contains_in("。;");
        let opens = (words.starts_with(&year) || words.starts_with("今年,")) && words.contains_any("力争 确保 将 要 左右");
        head || opens
    });
    turn.map(|(_, paragraph)| paragraph.span.start)
}

/// In bytes.
const LONGEST_HEAD: usize = 30;

/// A text whose headings don't tell it: each sentence by its words.
fn told_by_words(draft: &Draft, text: &str, coming: &Period) -> Vec<(usize, Stage)> {
    let stage = |told: &planned::Told| Stage { unclear: !told.sure, ..if told.ahead { outlook(coming) } else { review(draft.year) } };
    planned::told(text, draft.paragraphs.iter().map(|p| p.span)).iter().map(|told| (told.span.start, stage(told))).collect()
}

/// The stage of a section by the years of its heading; where these are a span and a year, paragraphs turn from one to the other.
fn by_years(draft: &Draft, text: &str, section: &DraftSection, stage: Stage) -> Vec<(usize, Stage)> {
    let Some(year) = draft.year else { return vec![(section.span.start, stage)] };
    let ahead = stage.status == Status::Target;
    let told = section_years::told(&section.title, year, ahead);
    let stage = Stage { years: told.span.clone(), ..stage };
    let opening = Stage { period: told.first().cloned().unwrap_or(stage.period.clone()), ..stage.clone() };
    let mut found = vec![(section.span.start, opening.clone())];
    let first = draft.sections.partition_point(|s| s.span.start <= section.span.start);
    let within =
        || draft.sections.iter().skip(first).take_while(|s| s.span.start < section.span.end).filter(|s| s.kind == SectionKind::Heading && s.level == 2);
    if told.is_mixed() || ahead || within().next().is_none() {
        let mut back = None;
        for (start, words) in inside(draft, section).map(|p| (p.span.start, p.span.of(text))) {
            let turn = section_years::turned(words, &told, year, ahead);
            found.extend(back.take().filter(|_| turn.is_none()).map(|stage| (start, stage)));
            if let Some(turn) = turn {
                back = (!turn.lasts).then(|| opening.clone());
                found.push((start, Stage { period: turn.period, ..stage.clone() }));
            }
        }
    }
    let parts: Vec<_> = within().map(|s| (s.span.start, section_years::told_within(&s.title, year, ahead))).collect();
    if parts.iter().any(|(_, period)| period.is_some()) {
        found.retain(|(start, _)| parts.first().is_none_or(|(first, _)| start < first));
        found.extend(parts.into_iter().map(|(start, period)| (start, Stage { period: period.unwrap_or(opening.period.clone()), ..stage.clone() })));
    }
    found
}

fn review(year: Option<i32>) -> Stage {
    Stage { status: Status::Actual, period: year.map_or(Period::Unknown, |y| Period::Year(y - 1)), years: None, unclear: false }
}

fn outlook(coming: &Period) -> Stage {
    Stage { status: Status::Target, period: coming.clone(), years: None, unclear: false }
}

/// The time that the report plans for: its year, or the five years of the plan that it is a report on (关于第七个五年计划的报告).
fn coming(draft: &Draft, text: &str) -> Period {
    let Some(year) = draft.year else { return Period::Unknown };
    let opening = draft.paragraphs.iter().map(|p| p.span.of(text)).take(OPENING);
    let subject = opening.filter_map(|words| words.parted_at("关于")?.1.parted_at("的报告")).map(|(subject, _)| subject);
    let span = subject.filter(|subject| subject.size() <= LONGEST_SUBJECT).find_map(|subject| plans::of_year(subject, year));
    span.map_or(Period::Year(year), |(_, span)| span)
}

/// Paragraphs among which the title and the first sentence stand, and in characters what they say the report is about.
const OPENING: usize = 6;
const LONGEST_SUBJECT: usize = 50;

/// The stretches of a sentence that 预计 governs: opening a clause, all behind it; behind its subject, its own clause.
pub fn estimated(text: &str, sentence: Span, clauses: &[Clause]) -> Vec<Span> {
    let mut found = Vec::new();
    if !sentence.of(text).contains_in("计望期") {
        return found;
    }
    for word in ["预计", "有望", "预期可", "可望"] {
        for at in sentence.of(text).places_of(word) {
            let start = sentence.start + at;
            // 71.3亿元(预计数): the figure in front.
            let behind = text.after(start + word.len()).trim_start_of("数值");
            if behind.starts_with(')') && text.before(start).ends_with('(') {
                let figure = text.within(sentence.start, start);
                let digits = figure.rfind_in(DIGITS).map_or(figure.len(), |last| figure.before(last + 1).trim_end_of("0123456789.").len());
                found.push(Span::new(sentence.start + digits, start));
                continue;
            }
            if text.after(start + word.len()).strip_prefix('数').is_some_and(|behind| !behind.starts_in("字据")) {
                continue; // 比上年预计数增加: the base was estimated
            }
            let clause = clause_at(clauses, start).unwrap_or(sentence);
            let front = super::front::read(text, Span::new(clause.start, start));
            let opens = front.label.is_empty();
            // 预计 in front governs all to the 。, behind a figure that was told as a fact (总量1035亿元,预计人均9万元;…) to the ;.
            // 有望 only its own clause.
            let after_fact = text.within(sentence.start, start).contains_any("元 %");
            let end = if after_fact { text.within(start, sentence.end).place_of(";").map_or(sentence.end, |at| start + at) } else { sentence.end };
            found.push(Span::new(start, if opens && word == "预计" { reach(text, Span::new(start, end), clauses) } else { clause.end }));
        }
    }
    found
}

/// How far 预计 reaches: up to an honour that was won (,3家企业获评…), or up to a ; behind which another 预计 stands.
fn reach(text: &str, governed: Span, clauses: &[Clause]) -> usize {
    const WON: &str = "获 入选 上榜 跻身 列入 被评 被认定";
    let won = clauses.iter().map(|clause| clause.span).find(|span| {
        let words = span.of(text);
        span.start > governed.start && words.starts_in(DIGITS) && words.contains_any(WON)
    });
    let words = governed.of(text);
    let anew = words.place_of(";").filter(|&at| words.after(at).has("预计")).map(|at| governed.start + at);
    won.map(|span| span.start).into_iter().chain(anew).min().unwrap_or(governed.end)
}

/// 预计(下同): everything after it in the review is an estimate.
pub fn estimated_from_here(text: &str, sentence: Span) -> bool {
    let words = sentence.of(text);
    // Asked of every sentence of a review, and true of one at most: one look settles nearly all.
    words.has("下同") && words.contains_any("预计,下同 预计(下同 预计数,下同 预计值,下同 快报数,下同 预计数(下同 预计全年(下同 预计全年,下同")
}

#[cfg(test)]
mod tests {
    use crate::model::Status;

    #[test]
    fn a_plan_without_its_heading() {
        let text = "2026年云水县政府工作报告\n一、2025年工作回顾\n生产总值增长6%,圆满完成预期目标。\n（一）民生改善。新建学校3所。\n今年政府工作的总体要求是:稳中求进。\n（一）强产业。新建厂房12万平方米。\n三、加强政府自身建设\n压减开支5%。";
        let parsed = crate::parse(text);
        let rows: Vec<(Status, &str)> = parsed.reports[0].indicators.iter().map(|row| (row.status, row.period.as_str())).collect();
        assert_eq!(rows, [(Status::Actual, "2025"), (Status::Actual, "2025"), (Status::Target, "2026"), (Status::Target, "2026")]);
    }

    fn periods(text: &str) -> Vec<(Status, String)> {
        crate::parse(text).reports[0].indicators.iter().map(|row| (row.status, row.period.clone())).collect()
    }

    #[test]
    fn parts_of_parts_that_tell_years() {
        let text = "2022年云水县政府工作报告\n一、工作回顾\n(一)过去五年工作\n新建公路520公里。\n(二)2021年工作\n新建公路110公里。\n二、工作安排\n（一）“十四五”目标\n新建公路600公里。\n（二）未来三年\n新建公路400公里。\n（三）民生\n新建公路120公里。";
        let want =
            [(Status::Actual, "2017-2021"), (Status::Actual, "2021"), (Status::Target, "2021-2025"), (Status::Target, "2022-2024"), (Status::Target, "2022")];
        assert_eq!(periods(text), want.map(|(status, period)| (status, period.to_string())));
    }

    #[test]
    fn a_report_of_half_a_year() {
        for title in ["云水县2010年上半年政府工作报告", "云水县人民政府2010年上半年工作报告"] {
            for past in ["上半年主要工作情况", "2010年上半年工作回顾"] {
                let text = format!("{title}\n一、{past}\n上半年,收入增长5%。完成投资6亿元。\n二、下半年工作安排\n新建学校6所。");
                let want = [(Status::Actual, "2010Q1-Q2"), (Status::Actual, "2010Q1-Q2"), (Status::Target, "2010")];
                assert_eq!(periods(&text), want.map(|(status, period)| (status, period.to_string())), "{text}");
            }
        }
    }

    #[test]
    fn a_plan_that_no_heading_tells() {
        for turn in ["展望2025", "2025年:再启新程的一年", "2025年,我们要稳中求进。"] {
            let text = format!(
                "2025年云水县政府工作报告\n各位代表:\n过去的一年,成绩可喜。\n新建学校3所,改造道路5公里,全县经济稳步向好。\n新建公园5个,改造小区7个,民生持续改善。\n{turn}\n新建学校6所,改造道路8公里,全县经济稳步向好。"
            );
            let status: Vec<_> = periods(&text).into_iter().map(|(status, _)| status).collect();
            assert_eq!(status, [vec![Status::Actual; 4], vec![Status::Target; 2]].concat(), "{turn}");
        }
    }

    #[test]
    fn a_report_on_a_plan() {
        for plan in ["第七个五年计划", "“七五”计划"] {
            let text = format!(
                "1986年云水县政府工作报告\n现在，我向大会作关于{plan}的报告。\n一、主要任务\n新建学校30所。五年内新建公路90公里。1988年新建公园2个。粮食产量达到5亿斤。"
            );
            let want = ["1986-1990", "1986-1990", "1988", "1990"].map(|period| (Status::Target, period.to_string()));
            assert_eq!(periods(&text), want, "{plan}");
        }
    }

    #[test]
    fn headings_that_tell_five_years() {
        let text = "2026年云水市政府工作报告\n一、“十四五”时期和2025年工作回顾\n五年来，成绩可喜。\n新建学校30所，森林覆盖率达到41%。\n2025年，我们迎难而上。\n新建学校5所。\n二、“十五五”时期的主要目标\n新建学校40所，城镇化率从60%提高到65%，五年新增就业9万人。\n三、2026年重点工作\n过去一年，成绩可喜。新建公园3个。\n今年，新建学校6所。";
        let parsed = crate::parse(text);
        let rows: Vec<(Status, &str)> = parsed.reports[0].indicators.iter().map(|row| (row.status, row.period.as_str())).collect();
        let (done, planned) = (Status::Actual, Status::Target);
        assert_eq!(
            rows,
            [
                (done, "2021-2025"),
                (done, "2025"),
                (done, "2025"),
                (planned, "2026-2030"),
                (done, "2025"),
                (planned, "2030"),
                (planned, "2026-2030"),
                (done, "2025"),
                (planned, "2026")
            ]
        );
    }
}
