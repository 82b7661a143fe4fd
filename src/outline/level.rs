//! The levels of headings.
//!
//! 一、 is 1, (一) is 2, 1. and what is below it one more than what holds it. A text may use one step less ((一) outermost) or one
//! step more (第一部分 above 一、), and may leave the outermost headings unnumbered.

use super::para::{Heading, Mark, Para, Part};
use super::{item, role};

/// No row inside rows is deeper than this.
const DEEPEST: u8 = 6;

/// Sets the levels of the headings found.
pub fn set(paras: &mut [Para]) {
    let plan = plan(paras);
    let mut above: Vec<Open> = Vec::new();
    let mut in_annex = false;
    // The last numbers of the rows of parts and of the row inside a part.
    let mut row = (0, 0);
    for para in paras.iter_mut() {
        let gap = para.gap;
        let Part::Heading(h) = &mut para.part else { continue };
        let number = number(h.marker);
        let level = match h.mark {
            Mark::Part => 1,
            // Numbers inside a numbered part, set off by fewer empty lines than the parts.
            Mark::Comma if in_annex => plan.comma + 1,
            Mark::Comma if plan.comma_gap >= 4 => {
                let inner = gap + 1 < plan.comma_gap && number != row.0 + 1 && (number == 1 || number == row.1 + 1);
                row = if inner { (row.0, number) } else { (number, 0) };
                plan.comma + u8::from(inner)
            }
            Mark::None if role::is_annex(h.title) => 1,
            Mark::None => plan.unnumbered(h.title, gap, !above.is_empty()),
            mark => nested(&above, mark, number).unwrap_or_else(|| match mark {
                Mark::Comma => plan.comma,
                Mark::Bracket => plan.bracket,
                _ => below(&above, mark),
            }),
        };
        in_annex |= h.mark == Mark::None && role::is_annex(h.title);
        h.level = level;
        while above.last().is_some_and(|open| open.level >= level) {
            above.pop();
        }
        above.push(Open { mark: h.mark, level, number });
    }
}

/// A heading that what follows may stand below.
struct Open {
    mark: Mark,
    level: u8,
    /// 0 without one.
    number: i32,
}

/// The level of a number that goes on with an open row, or that begins a row inside another: 三、 / (二) / 一、 / 二、 / (三) / 四、.
fn nested(above: &[Open], mark: Mark, number: i32) -> Option<u8> {
    let same = || above.iter().rev().filter(|open| open.mark == mark);
    if let Some(open) = same().find(|open| number > 1 && open.number + 1 == number) {
        return Some(open.level);
    }
    let top = above.last().filter(|_| number == 1)?;
    let outer = same().next();
    let inside = match outer {
        // Another row of this mark is open further out.
        Some(outer) => top.level > outer.level && top.number > 0 && top.mark != mark || top.mark == mark && top.number > 1 && same().nth(1).is_some(),
        None => top.mark == Mark::Ordinal && mark != Mark::Comma,
    };
    (inside && top.level < DEEPEST).then_some(top.level + 1)
}

fn number(marker: &str) -> i32 {
    let digits: String = marker.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().or_else(|| item::numeral(marker)).filter(|&n| n < 1000).unwrap_or(0)
}

/// One below the innermost heading of an outer kind.
fn below(above: &[Open], mark: Mark) -> u8 {
    let rank = |m: Mark| match m {
        Mark::Part => 0,
        Mark::Comma | Mark::None => 1,
        Mark::Bracket => 2,
        Mark::Digit => 3,
        Mark::DigitBracket => 4,
        Mark::Ordinal => 5,
    };
    above.iter().rev().find(|open| rank(open.mark) < rank(mark)).map_or(1, |open| open.level + 1)
}

struct Plan {
    comma: u8,
    bracket: u8,
    /// Whether the outermost headings are unnumbered.
    open_top: bool,
    /// The gap that sets the outermost headings off.
    gap: u32,
    /// The gap that sets 一、 off.
    comma_gap: u32,
}

impl Plan {
    fn unnumbered(&self, title: &str, gap: u32, inside: bool) -> u8 {
        if role::is_closing(title) {
            return 1;
        }
        if !self.open_top {
            return if inside && (self.gap < 4 || gap < self.gap) { 2 } else { 1 };
        }
        let set_off = self.gap >= 4 && gap >= self.gap;
        if set_off || (self.gap < 4 && role::is_part(title)) || !inside { 1 } else { 2 }
    }
}

fn plan(paras: &[Para]) -> Plan {
    let headings = || paras.iter().filter_map(|p| if let Part::Heading(h) = &p.part { Some((h, p.gap)) } else { None });
    let has_parts = headings().filter(|(h, _)| h.mark == Mark::Part).count() > 1;
    let commas = headings().filter(|(h, _)| h.mark == Mark::Comma).count();
    let firsts = headings().filter(|(h, _)| h.mark == Mark::Bracket && is_first(h.marker)).count();
    let comma_firsts = headings().filter(|(h, _)| h.mark == Mark::Comma && is_first(h.marker)).count();
    // The report's own parts (回顾, 安排) carry numbers, or stand unnumbered above the numbers.
    let numbered_parts = headings().filter(|(h, _)| h.mark == Mark::Comma && role::is_part(h.title)).count();
    let unnumbered_parts = headings().filter(|(h, _)| h.mark == Mark::None && role::is_part(h.title) && !role::is_closing(h.title)).count();
    // The widest gap that sets off more than one heading: the first one stands below the preface with a wider gap.
    let top_gap = |mark: Mark| {
        let gaps = || headings().filter(|(h, _)| h.mark == mark).map(|(_, gap)| gap).enumerate();
        let (widest, gap) = gaps().max_by_key(|&(_, gap)| gap).unwrap_or((0, 0));
        gaps().filter(|&(i, _)| i != widest).map(|(_, gap)| gap).max().unwrap_or(gap)
    };
    let widest = |mark: Mark| headings().filter(|(h, _)| h.mark == mark).map(|(_, gap)| gap).max().unwrap_or(0);
    let open_top = !has_parts
        && (commas == 0 || (numbered_parts < 2 && unnumbered_parts > 0) || top_gap(Mark::None) > top_gap(Mark::Comma) + 1 && top_gap(Mark::None) >= 4);
    let first_mark = headings().map(|(h, _)| h.mark).find(|m| *m != Mark::None);
    let bracket_outer = !has_parts
        && first_mark == Some(Mark::Bracket)
        && firsts <= 1
        && (commas == 0 || comma_firsts >= 1 && (commas < 3 || brackets_go_on(headings().map(|(h, _)| h))))
        && !(open_top && unnumbered_parts > 0);
    let has_unnumbered_top = open_top
        && headings().any(|(h, gap)| h.mark == Mark::None && !role::is_closing(h.title) && (role::is_part(h.title) || gap >= 4 && gap > widest(Mark::Bracket)));
    // Numbers below unnumbered headings that are set off by more empty lines.
    let below_set_off = has_unnumbered_top && top_gap(Mark::None) >= 4 && top_gap(Mark::Comma) + 1 < top_gap(Mark::None);
    let comma = if has_parts || bracket_outer || below_set_off { 2 } else { 1 };
    let bracket = if bracket_outer && !has_unnumbered_top { 1 } else { comma + 1 };
    let gap = if open_top {
        top_gap(Mark::None)
    } else if bracket_outer {
        top_gap(Mark::Bracket)
    } else {
        top_gap(Mark::Comma)
    };
    let open_top = open_top && (has_unnumbered_top || !bracket_outer);
    Plan { comma, bracket, open_top, gap, comma_gap: top_gap(Mark::Comma) }
}

/// Whether the row of brackets goes on behind numbers that stand inside it: (一) / (二) / 一、 / 二、 / (三).
fn brackets_go_on<'p, 't: 'p>(headings: impl Iterator<Item = &'p Heading<'t>>) -> bool {
    let (mut last, mut inside) = (0, false);
    for h in headings {
        match h.mark {
            Mark::Bracket if inside && number(h.marker) == last + 1 => return true,
            Mark::Bracket => last = number(h.marker),
            Mark::Comma => inside = last > 0,
            _ => {}
        }
    }
    false
}

fn is_first(marker: &str) -> bool {
    matches!(marker.trim_start_matches('('), "一)" | "一、" | "㈠" | "一.")
}

#[cfg(test)]
mod tests {
    use crate::outline::heading::find;
    use crate::outline::para::{Part, paragraphs};

    fn levels(text: &str) -> Vec<u8> {
        let mut paras = paragraphs(text, &[], &[]);
        find(&mut paras);
        super::set(&mut paras);
        paras.iter().filter_map(|p| if let Part::Heading(h) = &p.part { Some(h.level) } else { None }).collect()
    }

    #[test]
    fn the_common_order() {
        assert_eq!(levels("一、2023年工作回顾\n(一)经济\n好。\n1.项目\n(1)投资\n好。\n二、2024年工作安排\n(三)民生\n好。"), [1, 2, 3, 4, 1, 2]);
    }

    #[test]
    fn brackets_outermost() {
        assert_eq!(levels("(一)当前的形势\n好。\n(二)今后的任务\n好。"), [1, 1]);
    }

    #[test]
    fn rows_inside_rows() {
        let long = "这几年各地各部门的同志都做了大量的工作,取得了新的成绩,积累了新的经验。";
        let text = format!("一、形势\n(一)工业\n第一,基建\n{long}\n一、开荒\n二、水利\n(二)农业\n二、任务\n第一,粮食\n{long}\n(一)面积\n(二)单产");
        assert_eq!(levels(&text), [1, 2, 3, 4, 4, 2, 1, 2, 3, 3]);
        assert_eq!(levels("(一)形势\n好。\n(二)方针\n一、农业\n二、工业\n三、能源\n(三)前景\n好。"), [1, 1, 2, 2, 2, 1]);
    }

    #[test]
    fn parts_above_numbers() {
        assert_eq!(levels("第一部分工作回顾\n一、经济\n(一)项目\n第二部分工作安排\n一、经济\n好。"), [1, 2, 3, 1, 2]);
    }

    #[test]
    fn unnumbered_parts() {
        assert_eq!(levels("2023年工作回顾\n(一)经济\n好。\n2024年重点工作\n(一)项目\n好。\n加强政府自身建设\n好。"), [1, 2, 1, 2, 1]);
        assert_eq!(levels("一、2023年工作回顾\n好。\n二、2024年重点工作\n2024年总体要求\n好。\n(一)项目\n好。"), [1, 1, 2, 2]);
    }
}
