//! Tables of indicators, pasted with tabs or bars between their cells: each row is read as the sentence that it stands for.
//!
//! 指标|单位|2023年实绩|比上年增长(%) above 生产总值|亿元|206.7|6.4 says 2023年生产总值206.7亿元,增长6.4%。 The words of the row keep their places
//! in the source; those of its header are put between them and have none of their own.

use super::chars::is_blank;
use super::is_plain_han;
use super::lines::Line;
use super::width::one_width;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use std::ops::Range;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Prose,
    /// A header, or a row without figures (the rule |---|---|).
    Silent,
    /// A row, and which line is its header.
    Of(usize),
}

/// A piece of the sentence of a row.
pub enum Part<'w> {
    /// Words of the row.
    Own(Range<usize>),
    /// Words of the header, or marks, and the place that they stand at.
    Put(&'w str, usize),
}

/// A table has so many columns at least.
const FEWEST: usize = 3;

/// What each line is.
pub fn rows(source: &str, lines: &[Line]) -> Vec<Row> {
    let mut found = vec![Row::Prose; lines.len()];
    let (mut header, mut columns, mut seen) = (0, 0, false);
    for (i, line) in lines.iter().enumerate() {
        let cells = cells(source, *line);
        let figures = cells.iter().skip(1).any(|cell| has_figure(source.within(cell.start, cell.end)));
        if cells.len() < FEWEST {
            columns = 0;
        } else if cells.len() == columns && line.blanks == 0 {
            found[i] = if figures { Row::Of(header) } else { Row::Silent };
            // Without a row of figures there is no table.
            if figures && !seen {
                found[header..i].fill(Row::Silent);
                seen = true;
            } else if !seen {
                found[i] = Row::Prose;
            }
        } else {
            let heads = cells.iter().all(|cell| is_title(source.within(cell.start, cell.end)));
            (header, columns, seen) = (i, if heads { cells.len() } else { 0 }, false);
        }
    }
    found
}

/// 2023年生产总值206.7亿元,增长6.4%,2024年预期增长6.5%左右。
pub fn sentence(source: &str, header: Line, row: Line, write: &mut dyn FnMut(Part)) {
    let titles: Vec<String> = cells(source, header).into_iter().map(|cell| plain(source.within(cell.start, cell.end))).collect();
    let cells = cells(source, row);
    let of_units = titles.iter().position(|title| title.is_one_of("单位 计量单位"));
    let named = name_column(&titles);
    let (name, label_unit) = name_and_unit(source, &cells[named]);
    let row_unit = of_units.map_or(label_unit, |at| plain(source.within(cells[at].start, cells[at].end)));
    // 单位能耗降低: each figure of the row is one of lowering.
    let moved = source.within(name.start, name.end).closing_word("增长 降低 下降 减少 增加 提高").unwrap_or_default();
    let mut first = true;
    for (at, (title, cell)) in titles.iter().zip(&cells).enumerate().skip(named + 1) {
        let words = source.within(cell.start, cell.end);
        if of_units == Some(at) || !has_figure(words) {
            continue;
        }
        let (title, own_unit) = title.strip_suffix(')').and_then(|front| front.parted_at("(")).unwrap_or((title, ""));
        let year = year_len(title);
        let place = if first { name.start } else { cell.start };
        write(Part::Put(if first { "" } else { "," }, place));
        write(Part::Put(title.before(year), place));
        let figure = words.trim_start_of("≤≥<>＜＞");
        let lead = words.len() - figure.len();
        let rest = figure.trim_start_of("-−0123456789.,，０１２３４５６７８９");
        let digits = words.len() - rest.len();
        let number = digits > lead;
        let (goal, said) = said(title.after(year));
        let verb = if number && (said.is_empty() || goal) { moved } else { "" };
        let name_end = name.end - verb.len();
        if first {
            write(Part::Own(name.start..name_end));
        }
        if goal {
            write(Part::Put("预期", cell.start));
        }
        if first {
            write(Part::Own(name_end..name.end));
        } else {
            write(Part::Put(verb, cell.start));
        }
        if goal && number && lead == 0 && verb.is_empty() {
            write(Part::Put("达到", cell.start));
        } else if first && !goal && said.is_empty() && source.before(name.end).ends_with(|c: char| c.is_ascii_digit()) {
            write(Part::Put("为", cell.start)); // PM2.5
        }
        write(Part::Put(said, cell.start));
        if said.starts_with('占') {
            write(Part::Put("的", cell.start));
        }
        write(Part::Own(cell.start..cell.start + digits));
        // 4000以上 of 人 is 4000人以上; 0.8个百分点 has its own.
        if number && (rest.is_empty() || rest.starts_with_any("以上 以下 以内 左右")) {
            let unit = if !own_unit.is_empty() {
                own_unit
            } else if said == "增长" {
                "%"
            } else {
                &row_unit
            };
            write(Part::Put(unit, cell.start + digits));
        }
        write(Part::Own(cell.start + digits..cell.end));
        first = false;
    }
    write(Part::Put("。", row.end));
}

/// The column of the names: not that of their numbers or of their groups.
fn name_column(titles: &[String]) -> usize {
    let called = titles.iter().position(|title| title.is_one_of("指标 指标名称 主要指标 项目 项目名称 名称"));
    called.unwrap_or_else(|| titles.iter().take_while(|title| title.is_one_of("序号 编号 序")).count().min(titles.len() - 1))
}

/// 地区生产总值（亿元）
fn name_and_unit(source: &str, cell: &Range<usize>) -> (Range<usize>, String) {
    let words = source.within(cell.start, cell.end);
    let opened = words.ends_in("）)").then(|| words.rfind_in("（(")).flatten();
    if let Some(at) = opened {
        let unit = plain(words.after(at)).trim_both_of("()").to_string();
        if unit.has_size(1, 8) && unit.ends_in("元吨人%‰个户家亩里米时件辆台套项处所张名头斤度倍位天年克") && !unit.starts_in("含不")
        {
            return (cell.start..cell.start + words.before(at).trim_end_of(" ").len(), unit);
        }
    }
    (cell.clone(), String::new())
}

/// What a column says of its figures: whether they are goals, and in words nothing for 完成情况, 总投资 for 总投资.
fn said(title: &str) -> (bool, &str) {
    match title.strip_closing("值 数 情况").unwrap_or(title) {
        title if title.contains_any("增长 增幅 增速 ± 同比") && !title.ends_in("额量") => (title.contains_any("目标 预期 计划"), "增长"),
        title if title.starts_with('占') => (false, title),
        title if title.contains_any("目标 预期 计划") => (true, ""),
        title if title.is_empty() || title.is_one_of("完成 实绩 实际 实际完成 数 绝对 绝对值 总量 数量 指标 合计") => (false, ""),
        _ => (false, title),
    }
}

fn has_figure(cell: &str) -> bool {
    cell.chars().any(|c| one_width(c).is_ascii_digit()) || cell.contains_any("正增长 持平 同步")
}

/// 指标, 2023年实绩, 比上年增长(%): Chinese words, and no figure but a year.
fn is_title(cell: &str) -> bool {
    let title = plain(cell);
    let words = title.after(year_len(&title));
    !words.contains_in(DIGITS) && title.size() <= LONGEST_TITLE && title.chars().any(is_plain_han)
}

/// Of a column; each row looks at them anew.
const LONGEST_TITLE: usize = 30;

/// 2023年|完成投资
fn year_len(title: &str) -> usize {
    let words = title.trim_start_of(DIGITS);
    let digits = title.len() - words.len();
    if digits == 4 && words.starts_with('年') { digits + '年'.len_utf8() } else { 0 }
}

fn plain(cell: &str) -> String {
    cell.chars().map(one_width).filter(|c| !is_blank(*c)).collect()
}

/// The cells of a line, without the blanks around them and the bars around the row (| A | B |).
fn cells(source: &str, line: Line) -> Vec<Range<usize>> {
    let words = source.within(line.start, line.end);
    let mark = if words.has("\t") { "\t" } else { "|" };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for end in words.places_of(mark).chain([words.len()]) {
        let cell = words.within(start, end);
        let from = line.start + end - cell.trim_start_of(" \t\u{3000}").len();
        let bare = from..from.max(line.start + start + cell.trim_end_of(" \t\u{3000}").len());
        if !(bare.is_empty() && mark == "|" && (start == 0 || end == words.len())) {
            found.push(bare);
        }
        start = end + mark.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::text::clean;

    #[test]
    fn rows_are_the_sentences_that_they_stand_for() {
        let tabs = "主要指标见下表:\n指标\t单位\t2023年实绩\t比上年增长(%)\t2024年预期目标\n生产总值\t亿元\t206.7\t6.4\t增长6.5%左右\n固定资产投资\t亿元\t-\t-3.5\t增长5%\n新增就业\t人\t4126\t-\t4000以上\n新建学校3所。";
        assert_eq!(
            clean(tabs).text.lines().collect::<Vec<_>>(),
            [
                "主要指标见下表:",
                "2023年生产总值206.7亿元,增长6.4%,2024年预期增长6.5%左右。",
                "固定资产投资增长-3.5%,2024年预期增长5%。",
                "2023年新增就业4126人,2024年预期达到4000人以上。",
                "新建学校3所。"
            ]
        );
        let bars = "| 类别 | 数量（个） | 总投资(亿元) | 占年度计划（%） |\n|---|---|---|---|\n| 产业项目 | 41 | 96.4 | 108.2 |";
        assert_eq!(clean(bars).text, "产业项目41个,总投资96.4亿元,占年度计划的108.2%。\n");
    }

    #[test]
    fn columns_of_numbers_units_and_goals() {
        let planned = "序号\t指标\t单位\t2023年目标值\t2023年完成值\t2024年目标\n1\t单位能耗降低\t%\t3.5\t3.1\t3左右\n2\t失业率\t%\t≤5.5\t5.1\t≤5.5";
        assert_eq!(
            clean(planned).text,
            "2023年单位能耗预期降低3.5%,2023年降低3.1%,2024年预期降低3%左右。\n2023年失业率预期≤5.5%,2023年5.1%,2024年预期≤5.5%。\n"
        );
        let in_labels = "指标\t2023年\t同比（%）\n生产总值（亿元）\t1,206.7\t6.4\nPM2.5（微克/立方米）\t35\t-3.1\n卫生机构（含诊所）\t35个\t-";
        assert_eq!(clean(in_labels).text, "2023年生产总值1,206.7亿元,增长6.4%。\n2023年PM2.5为35微克/立方米,增长-3.1%。\n2023年卫生机构(含诊所)35个。\n");
    }

    #[test]
    fn no_tables() {
        for text in ["甲|乙|丙\n丁|戊|己\n", "首页|新闻|公开\n生产总值增长5%。\n", "新建\t3\t所\n改造\t5\t所\n"] {
            assert_eq!(clean(text).text, clean(&text.replace(['|', '\t'], if text.contains('|') { "|" } else { "\t" })).text);
            assert!(!clean(text).text.contains("。,"), "{text}");
        }
    }

    #[test]
    fn figures_keep_their_places() {
        let source = "指标 | 单位 | 2024年 |\n生产总值 | 亿元 | 684.2 |\n";
        let parsed = crate::parse(source);
        let row = &parsed.reports[0].indicators[0];
        assert_eq!((row.name.as_str(), row.unit.as_str(), &source[row.start..row.end]), ("生产总值", "亿元", "684.2"));
    }
}
