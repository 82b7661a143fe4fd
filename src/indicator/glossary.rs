//! The entries of a glossary (名词解释) behind a report: 3.“山水”行动:用3年时间,培育10个…. Most tell what is; one that tells
//! years to come or names a project is a plan. Numbers that spell the term out (“1+3”体系:1个中心、3个基地) are its name.

use super::mention::{Mention, What};
use crate::quantity::{Form, Kind};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::{Span, digits_in_front, opening};

/// Whether a section is a glossary.
pub fn is_glossary(title: &str) -> bool {
    title.contains_any("名词 注释 术语 用语 词语")
}

/// Whether an entry plans.
pub fn plans(entry: &str, year: i32) -> bool {
    let Some((term, told)) = entry.parted_at(":") else { return false };
    let later = entry.places_of("20").any(|at| {
        let digits = digits_in_front(entry.after(at));
        let ends = entry.after(at + digits).starts_in("年—-至");
        digits == 4 && ends && entry.within(at, at + digits).parse().is_ok_and(|told: i32| (year..year + 40).contains(&told))
    });
    let meant = told.contains_any("力争 计划到 计划用") || told.starts_with('用') && told.has("年时间");
    let project = term.ends_with_any("工程 行动 计划 项目 全覆盖”");
    let acts = told.starts_with_any("建设 打造 新建 培育 创建 改造 引进 到") || told.has("全覆盖");
    later || meant || project && acts
}

/// Whether a number of an entry spells a number of its term out, or is the mark of the entry or what its term begins with
/// (3.10种金属).
pub fn spells_out(text: &str, entry: Span, mention: &Mention) -> bool {
    let What::Quantity(quantity) = &mention.what else { return false };
    let words = entry.of(text);
    let behind_mark = words.after(opening::mark(words).unwrap_or(0)).trim_start_of(" \u{3000}");
    if [words, behind_mark].iter().any(|opens| quantity.digits.start == entry.end - opens.len()) {
        return quantity.form != Form::Chinese;
    }
    // A term is short: an endless entry is not looked through for each of its numbers.
    let head = words.head(LONGEST_TERM);
    let Some((term, _)) = head.parted_at(":") else { return false };
    let value = quantity.number.value();
    term.split('“').skip(1).filter_map(|rest| rest.parted_at("”")).any(|(quoted, _)| {
        let numeral = |part: &str| part.chars().all(|c| c.is_ascii_digit() || matches!(c, 'N' | 'M' | 'X' | 'n'));
        let sum = quoted.has("+") && quoted.split('+').all(numeral);
        let row = quoted.len() >= 3 && quoted.bytes().all(|b| b.is_ascii_digit());
        let tenfold = if quantity.kind == Kind::Percent { 10.0 } else { 1.0 };
        sum && quoted.split('+').any(|part| part.parse::<i32>().is_ok_and(|part| f64::from(part) == value))
            || row && quoted.bytes().any(|b| f64::from(b - b'0') * tenfold == value)
    })
}

/// No term is longer, in characters.
const LONGEST_TERM: usize = 48;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_that_plan() {
        for (entry, want) in [
            ("2.“百园”行动:用3年时间,培育园区10个。", true),
            ("“十镇百村”示范工程:建设10个示范镇。", true),
            ("“绿网”计划:2025年启动,2027年完成。", true),
            ("“老字号”:2003年认定的企业。", false),
            ("枢纽:是指中转的港口。", false),
        ] {
            assert_eq!(plans(entry, 2025), want, "{entry}");
        }
    }

    #[test]
    fn a_glossary_by_other_names() {
        for head in ["名词解释", "注释", "附录:专业术语解释", "《报告》有关用语说明"] {
            let text = format!("云水省2025年政府工作报告\n一、2024年工作回顾\n好。\n二、2025年工作安排\n新建学校5所。\n{head}\n1.枢纽:全省已有港口7座。");
            let parsed = crate::parse(&text);
            assert_eq!(parsed.reports[0].indicators.last().map(|row| row.period.as_str()), Some("2024"), "{head}");
        }
    }

    #[test]
    fn an_entry_of_a_report() {
        let text = "云水省2025年政府工作报告\n一、2024年工作回顾\n新建学校3所。\n二、2025年工作安排\n新建学校5所。\n名词解释\n1.“1+2”体系:1个中心、2个基地。\n2.8种矿产:铁、铜等。\n3.“532”分成:农户占50%。\n4.“百园”行动:用3年时间,培育园区10个。\n5.枢纽:全省有港口7座。";
        let parsed = crate::parse(text);
        let rows: Vec<_> = parsed.reports[0].indicators.iter().skip(2).map(|row| (row.value, row.period.as_str())).collect();
        assert_eq!(rows, [(Some(10.0), "2025-2027"), (Some(7.0), "2024")]);
    }
}
