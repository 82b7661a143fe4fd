//! The year a report plans for: a 2024 report reviews 2023.

use super::front::Front;
use super::para::{Para, Part};
use super::{DraftSection, dates, item, planned};
use crate::model::SectionKind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};

/// The year, from the surest to the least sure place that names it.
pub fn of(front: &Front, sections: &[DraftSection], text: &str, paras: &[Para]) -> Option<i32> {
    // “九五”计划和2010年远景目标: years ahead of the day of delivery are what is looked forward to.
    let told = front.date.and_then(|d| d.planned_year());
    front
        .year
        .filter(|year| told.is_none_or(|told| *year <= told + 1))
        .map(|year| if looks_back_on(sections, year) || goes_on_to(sections, paras, year + 1) { year + 1 } else { year })
        .or_else(|| of_headings(sections).filter(|year| told.is_none_or(|told| *year <= told + 1)))
        .or(told)
        .or_else(|| front.meeting.as_deref().and_then(of_meeting))
        .or_else(|| of_congress(paras))
        .or_else(|| of_opening(paras))
        .or_else(|| of_first_sentences(paras))
        .or_else(|| of_body(paras))
        .or_else(|| of_sentences(text, paras))
}

/// 2024年度工作报告 / 一、2024年工作完成情况 / 二、2025年工作安排: the title names the year that is looked back on.
fn looks_back_on(sections: &[DraftSection], titled: i32) -> bool {
    let tops = || sections.iter().filter(|s| s.kind == SectionKind::Heading && s.level == 1).map(|s| s.title.as_str());
    let of = |title: &str| dates::years(title).max() == Some(titled);
    // 2023年工作回顾和2024年工作安排: the later of two years is the one planned for.
    let plans = |title: &str| title.first_of("回顾 总结").is_some_and(|(at, said)| dates::years(title.after(at + said.len())).max() == Some(titled));
    let reviews = |title: &str| title.contains_any("回顾 总结 完成情况 执行情况") && !title.has("上半年") && !plans(title);
    tops().any(|title| of(title) && reviews(title)) && !tops().any(|title| of(title) && !reviews(title))
}

/// 2024年工作报告 / 过去的一年,… / 2025年,…要: a text without headings whose last part opens with the year behind that of its title.
fn goes_on_to(sections: &[DraftSection], paras: &[Para], next: i32) -> bool {
    let headed = sections.iter().any(|s| s.kind == SectionKind::Heading && s.level == 1);
    let opens = format!("{next}年,");
    !headed && paras.iter().any(|p| p.is_body() && p.words.starts_with(&opens) && p.words.contains_any("要 力争 确保 计划 将"))
}

/// 2023年工作回顾 gives 2024, 2024年工作安排 gives 2024.
fn of_headings(sections: &[DraftSection]) -> Option<i32> {
    let mut reviewed = None;
    let mut first = true;
    for section in sections.iter().filter(|s| s.kind == SectionKind::Heading && s.level <= 2) {
        let title = section.title.as_str();
        let first = std::mem::take(&mut first);
        let Some(year) = year_of_work(title) else { continue };
        let planned = !(first && title.has("情况")) && title.contains_any("安排 任务 目标 要求 思路 重点 部署 打算 方针 建议 计划 政府工作 草案 实事项目");
        let later_work = !first && title.has("工作") && section.level == 1;
        if (planned || later_work) && !title.ends_with("回顾") && !title.contains_any("规划 成就 胜利") {
            return Some(year);
        }
        if reviewed.is_none() && (title.has("回顾") || first && title.has("工作")) && section.level == 1 {
            reviewed = Some(year + i32::from(!title.has("上半年")));
        }
    }
    reviewed
}

/// The latest year of a heading; 到2010年的奋斗目标, 2035年远景目标 and 2027年前的目标 tell how far one looks.
fn year_of_work(title: &str) -> Option<i32> {
    let years = title.places_of("年").filter_map(|at| {
        let (year, start) = dates::year_before(title.before(at))?;
        let far = title.before(start).ends_in("到至") || title.after(at + '年'.len_utf8()).starts_with_any("远景 前 末 底");
        (!far).then_some(year)
    });
    years.max()
}

/// The years that the sessions of the first five national congresses planned for; some met at the end of the year before.
const FIRST_TERMS: [&[i32]; 5] = [&[1954, 1955, 1956, 1957, 1958], &[1959, 1960, 1962, 1963], &[1965], &[1975], &[1978, 1979, 1981, 1982, 1983]];

/// Since the sixth term the national congress sits every year.
fn of_meeting(meeting: &str) -> Option<i32> {
    let rest = meeting.parted_at("全国人民代表大会")?;
    let term = item::numeral(rest.0.trim_end_matches('届').rsplit('第').next()?)?;
    of_session(term, item::numeral(rest.1)?)
}

fn of_session(term: i32, session: i32) -> Option<i32> {
    let place = usize::try_from(session.checked_sub(1)?).ok()?;
    match FIRST_TERMS.get(usize::try_from(term.checked_sub(1)?).ok()?) {
        Some(sessions) => sessions.get(place).copied(),
        None => (term < 40 && session <= 5).then_some(1983 + 5 * (term - 6) + session - 1),
    }
}

/// 向第五届全国人民代表大会作政府工作报告: a congress without the number of its session is at its first;
/// 第九届全国人民代表大会第一次会议以来的五年: the report of the last year of its term.
fn of_congress(paras: &[Para]) -> Option<i32> {
    let congress = "届全国人民代表大会";
    paras.iter().filter(|p| p.is_body()).take(6).find_map(|para| {
        let at = para.words.place_of(congress)?;
        let start = para.words.before(at).last_place_of("第")?;
        if para.words.after(at + congress.len()).starts_with("第一次会议以来的五年") {
            return of_session(item::numeral(para.words.within(start, at))?, 1).map(|year| year + 5);
        }
        let start = para.words.before(start).strip_suffix('向').map(str::len)?;
        let reports = para.words.after(at + congress.len()).starts_with_any("作 报告 ,作");
        of_session(item::numeral(para.words.within(start, at)).filter(|_| reports)?, 1)
    })
}

/// 1986年是…的一年 among the first sentences of a report looks back.
fn of_first_sentences(paras: &[Para]) -> Option<i32> {
    paras.iter().filter(|p| p.is_body()).take(4).find_map(|para| {
        let at = para.words.place_of("年是")?;
        let (year, start) = dates::year_before(para.words.before(at))?;
        let sentence = para.words.after(at).split('。').next()?;
        (start == 0 && sentence.contains_any("一年 之年") && !para.words.has("预期目标")).then_some(year + 1)
    })
}

/// 刚刚过去的2023年, 2024年经济社会发展主要预期目标是.
fn of_opening(paras: &[Para]) -> Option<i32> {
    for para in paras.iter().filter(|p| !p.is_noise()) {
        for at in para.words.places_of("年") {
            let Some((year, start)) = dates::year_before(para.words.before(at)) else { continue };
            let before = para.words.before(start);
            if before.ends_with_any("过去的 过去 回顾") {
                return Some(year + 1);
            }
            let after = para.words.after(at + '年'.len_utf8());
            let head = after.head(24);
            if head.contains_any("预期目标 总体要求") {
                return Some(year);
            }
        }
    }
    None
}

/// The year that the first half names most is the reviewed one.
fn of_body(paras: &[Para]) -> Option<i32> {
    let total: usize = paras.iter().map(|p| p.count).sum();
    let (mut seen, mut counts): (usize, Vec<(i32, usize)>) = (0, Vec::new());
    for para in paras.iter().filter(|p| !p.is_noise()) {
        for at in para.words.places_of("年") {
            let Some((year, start)) = dates::year_before(para.words.before(at)) else { continue };
            // 到1985年, 至2000年 speak of plans, 比1980年, 同1980年 of a base.
            let planned = para.words.before(start).ends_in("到至—-比同与从自") || para.words.after(at).starts_with("年底前");
            if !planned {
                match counts.iter_mut().find(|(counted, _)| *counted == year) {
                    Some((_, n)) => *n += 1,
                    None => counts.push((year, 1)),
                }
            }
        }
        seen += para.count;
        if seen * 2 > total {
            break;
        }
    }
    // A year ahead of all the others, which are spoken of nearly as often, is the end of a plan.
    let all = counts.clone();
    let ahead = |year: i32, n: usize| all.iter().all(|&(other, _)| other != year - 1) && all.iter().any(|&(other, m)| other < year && m * 2 >= n);
    counts.retain(|&(year, n)| !ahead(year, n));
    // The year most spoken of; of two spoken of alike, the later.
    let most = counts.iter().map(|&(_, n)| n).max()?;
    let reviewed = counts.into_iter().filter(|&(_, n)| n >= 2 && n * 4 >= most * 3).map(|(year, _)| year).max()?;
    // A report at the year's end plans for 明年, and the latest year it names is that one.
    let ahead = paras.iter().any(|p| matches!(&p.part, Part::Heading(h) if h.title.has("明年"))) || paras.iter().any(|p| p.words.starts_with("明年"));
    Some(if ahead { reviewed } else { reviewed + 1 })
}

/// A piece of a report, without title or headings: 2024年,力争… plans for that year; the latest year of what was done is the reviewed one.
fn of_sentences(text: &str, paras: &[Para]) -> Option<i32> {
    let told = planned::told(text, paras.iter().filter(|p| !p.is_noise()).map(|p| p.span));
    let opened =
        told.iter().filter(|told| told.ahead).filter_map(|told| planned::opening_year(told.span.of(text)).or_else(|| year_of_plan(told.span.of(text))));
    let done = told.iter().filter(|told| !told.ahead).flat_map(|told| spoken_of(told.span.of(text))).max();
    opened.min().or(done.map(|year| year + 1))
}

/// The years that a sentence speaks of, without those it compares with or looks forward to.
fn spoken_of(sentence: &str) -> impl Iterator<Item = i32> + '_ {
    sentence.places_of("年").filter_map(|at| {
        let (year, start) = dates::year_before(sentence.before(at))?;
        let base = sentence.before(start).ends_in("到至—-比较同与从自由是") || sentence.after(at + '年'.len_utf8()).starts_in("的底前");
        (!base).then_some(year)
    })
}

/// 今年是“十四五”规划收官之年, “十五五”开局之年.
fn year_of_plan(sentence: &str) -> Option<i32> {
    let (_, rest) = sentence.parted_at("“十")?;
    let (plan, rest) = rest.parted_at("五”")?;
    let first = 2001 + 5 * item::numeral(plan)?;
    let rest = rest.before(rest.place_of("之年")?);
    (rest.size() <= 8).then_some(())?;
    if rest.ends_with_any("收官 收官收尾 完成 最后") { Some(first + 4) } else { rest.has("开局").then_some(first) }
}

/// The year that 今年 is: that of the date, else the one planned for, or the one before where the report speaks of 明年 as planned.
/// `titled`: the title names a year.
pub fn spoken_in(planned: i32, date: Option<i32>, titled: bool, paras: &[Para]) -> i32 {
    // 贷款延期至|明年: said in passing, where 今年 is planned for.
    let said = |word: &str| {
        let meant = |para: &&Para| para.words.places_of(word).filter(|at| !para.words.before(*at).ends_in("到至")).count();
        paras.iter().filter(|para| !para.is_noise()).map(|para| meant(&para)).sum::<usize>()
    };
    let next_year = || if titled || 8 * said("明年") > said("今年") { said("明年") } else { 0 };
    match date {
        Some(year) if year == planned || year + 1 == planned => year,
        None if next_year() >= 2 => planned - 1,
        _ => planned,
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::model::SectionKind;
    use crate::outline::front::Front;
    use crate::outline::para::{Part, paragraphs};
    use crate::outline::{heading, level, section};

    fn year(text: &str) -> Option<i32> {
        let mut paras = paragraphs(text, &[], &[]);
        heading::find(&mut paras);
        level::set(&mut paras);
        let sections: Vec<_> = paras
            .iter()
            .filter_map(|p| if let Part::Heading(h) = &p.part { Some(section(SectionKind::Heading, h.level, h.marker, h.title, p.span)) } else { None })
            .collect();
        of(&Front::default(), &sections, text, &paras)
    }

    #[test]
    fn the_national_congress() {
        assert_eq!(super::of_meeting("第十届全国人民代表大会第一次会议"), Some(2003));
        assert_eq!(super::of_meeting("第十四届全国人民代表大会第三次会议"), Some(2025));
        assert_eq!(super::of_meeting("第一届全国人民代表大会第二次会议"), Some(1955));
        assert_eq!(super::of_meeting("第三届全国人民代表大会第一次会议"), Some(1965));
        assert_eq!(super::of_meeting("某县第四届人民代表大会第三次会议"), None);
    }

    #[test]
    fn a_report_of_december_plans_for_the_next_year() {
        use crate::outline::dates::Date;
        let date = |month| Date { year: Some(2023), month, day: 28 };
        assert_eq!(date(12).planned_year(), Some(2024));
        assert_eq!(date(1).planned_year(), Some(2023));
        let spoken = |date, text| super::spoken_in(2024, date, true, &paragraphs(text, &[], &[]));
        assert_eq!(spoken(Some(2023), "今年增长5%。"), 2023);
        assert_eq!(spoken(None, "明年增长5%。明年新建学校3所。"), 2023);
        assert_eq!(spoken(None, "今年增长5%。明年建成。"), 2024);
        assert_eq!(spoken(None, "今年增长5%,今年减税,今年增收,今年就业。政策延长到明年,贷款延至明年。"), 2024);
    }

    #[test]
    fn years() {
        for (text, want) in [
            ("一、2023年工作回顾\n好。", Some(2024)),
            ("一、过去五年工作回顾\n好。\n二、2008年主要任务\n好。", Some(2008)),
            ("一、形势\n刚刚过去的1984年,丰收了。", Some(1985)),
            ("一、1993年国内工作的回顾和1994年工作的基本方针\n好。", Some(1994)),
            ("一、形势\n2001年增产,2002年又增产。\n2002年贸易增长。\n二、任务\n到2010年翻番,2010年小康。", Some(2003)),
            ("我代表国务院,向第五届全国人民代表大会作政府工作报告。", Some(1978)),
            ("第十一届全国人民代表大会第一次会议以来的五年,我们努力。", Some(2013)),
            ("现在报告工作。\n1986年是取得成就的一年。1988年要完成,1988年要再干。", Some(1987)),
            ("1981年增产,1980年持平。1981年贸易增长。\n1985年翻番,1985年小康,1985年富裕。", Some(1982)),
            ("一、2020年工作回顾\n好。\n二、“十四五”主要目标和2035年远景目标\n好。\n三、2021年重点工作\n好。", Some(2021)),
            ("一、回顾\n好。\n二、到2010年的奋斗目标\n好。\n三、2007年重点工作\n好。", Some(2007)),
            ("一、回顾\n好。\n二、2007年前的奋斗目标和2003年工作建议\n好。", Some(2003)),
            ("一、2024年政府工作情况\n好。\n二、今年工作安排\n好。", Some(2025)),
            ("2023年,全县收入增长5%。新建学校3所。", Some(2024)),
            ("本报讯 会议开幕。报告指出,2023年全县收入增长5%。报告提出,2024年全县收入预期增长6%。", Some(2024)),
            ("2025年,力争新建学校3所。", Some(2025)),
            ("没有年份。", None),
        ] {
            assert_eq!(year(text), want, "{text}");
        }
    }
}
