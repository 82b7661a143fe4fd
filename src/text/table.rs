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
pub enum Row<'l> {
    Prose,
    /// A header, or a row without figures (the rule |---|---|).
    Silent,
    /// A row, and its header.
    Of(&'l Line),
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

/// A table under its header, as far as it was read.
struct Table<'l> {
    header: &'l Line,
    /// Index of the header.
    at: usize,
    columns: usize,
    /// Whether a row of it has figures.
    seen: bool,
}

/// What each line is.
pub fn rows<'l>(source: &str, lines: &'l [Line]) -> Vec<Row<'l>> {
    let mut found = Vec::with_capacity(lines.len());
    let mut table: Option<Table> = None;
    for (at, line) in lines.iter().enumerate() {
        let cells = cells(source, *line);
        let figures = cells.iter().skip(1).any(|cell| has_figure(source.within(cell.start, cell.end)));
        let row = match &mut table {
            Some(table) if (FEWEST..=table.columns).contains(&cells.len()) && line.blanks == 0 => {
                // Without a row of figures there is no table.
                if figures && !table.seen {
                    found.iter_mut().skip(table.at).for_each(|row| *row = Row::Silent);
                    table.seen = true;
                }
                match table.seen {
                    true if figures => Row::Of(table.header),
                    true => Row::Silent,
                    false => Row::Prose,
                }
            }
            _ => {
                let heads = cells.len() >= FEWEST && cells.iter().all(|cell| is_title(source.within(cell.start, cell.end)));
                table = heads.then_some(Table { header: line, at, columns: cells.len(), seen: false });
                Row::Prose
            }
        };
        found.push(row);
    }
    found
}

/// 2023年生产总值206.7亿元,增长6.4%,2024年预期增长6.5%左右。
pub fn sentence(source: &str, header: Line, row: Line, write: &mut dyn FnMut(Part)) {
    let titles: Vec<String> = cells(source, header).into_iter().map(|cell| plain(source.within(cell.start, cell.end))).collect();
    let cells = cells(source, row);
    let words_at = |at: usize| cells.get(at).map_or("", |cell| source.within(cell.start, cell.end));
    let named = name_column(&titles).min(cells.len() - 1);
    let Some((named_by, cell)) = titles.iter().zip(&cells).nth(named) else { return };
    let (name, label_unit) = name_and_unit(source, cell);
    let name_words = source.within(name.start, name.end);
    let row_unit = titles.iter().position(|title| title.is_one_of("单位 计量单位")).map_or(label_unit, |at| plain(words_at(at)).trim_both_of("()").to_string());
    // 单位能耗降低: each figure of the row is one of lowering.
    let moved = name_words.closing_word("增长 降低 下降 减少 增加 提高 上涨 增速 增幅 涨幅 增长率").unwrap_or_default();
    let again = if moved.ends_in("速幅率") { "增长" } else { moved };
    // Whose the figures are, and of when.
    let mut whose = String::new();
    for at in titles.iter().take(named).enumerate().filter(|(_, title)| is_whose(title)).map(|(at, _)| at) {
        whose += words_at(at);
        whose += if year_len(words_at(at)) == "2023".len() { "年" } else { "" };
    }
    let mut first = true;
    for (at, (title, cell)) in titles.iter().zip(&cells).enumerate().skip(named + 1) {
        let words = words_at(at).trim_start_of("+＋");
        let cell = cell.end - words.len()..cell.end;
        let figure = words.trim_start_of("≤≥<>＜＞").trim_start_words("约 不低于 不少于 不高于 不超过 控制在");
        let lead = words.len() - figure.len();
        let rest = figure.trim_start_of("-−－﹣—–~～至0123456789.．,，０１２３４５６７８９");
        let digits = words.len() - rest.len();
        let number = digits > lead && has_figure(figure.before(digits - lead));
        let (title, own_unit) = title.strip_suffix(')').and_then(|front| front.parted_at("(")).unwrap_or((title, ""));
        let (title, own_unit) = title.strip_suffix('%').map_or((title, own_unit), |front| (front, "%"));
        let year = year_len(title);
        let (goal, said) = said(title.after(year), own_unit);
        let ranks = said.ends_with_any("排名 位次 名次");
        let unit = match (own_unit, said) {
            _ if ranks => "位",
            ("", "增长" | "下降") => "%",
            ("", "") if title.ends_with("个数") => "个",
            ("", _) => &row_unit,
            (own, _) => own,
        };
        // A number without a unit is none, but of what needs none.
        let bare = unit.is_empty() && rest.is_empty() && !name_words.ends_with_any("指数 系数 死亡率 比");
        if !has_figure(words) || number && bare || title.contains_any(IN_WORDS) || title.starts_with_any("上年 去年") {
            continue;
        }
        let is_moved = number && !moved.is_empty() && (said.is_empty() || goal);
        let name_end = name.end - if is_moved { moved.len() } else { 0 };
        let of_digit = first && !goal && said.is_empty() && name_words.ends_with(|c: char| c.is_ascii_digit());
        let place = if first { name.start } else { cell.start };
        let own = |start: usize, end: usize| if first { start..end } else { cell.start..cell.start };
        let or_none = |told: bool, words: &'static str| if told { words } else { "" };
        // 东山县户籍人口45.1万人,东山县常住人口…: of each.
        let again_named = !first && (is_whose(named_by) || said.ends_with("计划投资"));
        let parts = [
            Part::Put(or_none(!first, ","), place),
            Part::Put(title.before(year), place),
            Part::Put(or_none(year == "2023".len(), "年"), place),
            Part::Put(if first { &whose } else { "" }, place),
            Part::Own(own(name.start, name_end)),
            Part::Put(if again_named { name_words } else { "" }, cell.start),
            Part::Put(or_none(goal, "预期"), cell.start),
            Part::Own(own(name_end, name.end)),
            Part::Put(or_none(!first && is_moved, again), cell.start),
            Part::Put(or_none(goal && number && lead == 0 && !is_moved && said.is_empty(), "达到"), cell.start),
            Part::Put(or_none(of_digit, "为"), cell.start), // PM2.5
            Part::Put(said, cell.start),
            Part::Put(or_none(said.starts_with('占') && said.ends_with_any("计划 任务 目标"), "的"), cell.start),
            Part::Put(or_none(ranks, "第"), cell.start),
            Part::Own(cell.start..cell.start + digits),
            // 4000以上 of 人 is 4000人以上; 0.8个百分点 has its own.
            Part::Put(if number && (rest.is_empty() || rest.starts_with_any("以上 以下 以内 左右")) { unit } else { "" }, cell.start + digits),
            Part::Own(cell.start + digits..cell.end),
        ];
        parts.into_iter().for_each(&mut *write);
        first = false;
    }
    write(Part::Put("。", row.end));
}

/// Columns that tell no figures of the row. 上年 is none either: which year the others are of need not be told.
const IN_WORDS: &str = "单位 内容 备注 时限 地点 序号 代码 编号 性质";

/// 县区, 年份: a column that says whose or of when the figures are.
fn is_whose(title: &str) -> bool {
    title.contains_any("地区 区县 县区 市县 乡镇 镇街 县(市 年份 年度 时间") && !title.contains_any("计划 目标")
}

/// The column of the names: not that of their numbers or of their groups.
fn name_column(titles: &[String]) -> usize {
    let called = |names: &str| titles.iter().position(|title| title.is_one_of(names));
    let called = called("指标 指标名称 主要指标").or_else(|| called("项目 项目名称 名称"));
    called.unwrap_or_else(|| titles.iter().take_while(|title| title.is_one_of("序号 编号 序")).count().min(titles.len() - 1))
}

/// 地区生产总值（亿元）
fn name_and_unit(source: &str, cell: &Range<usize>) -> (Range<usize>, String) {
    let words = source.within(cell.start, cell.end);
    let opened = words.ends_in("）)").then(|| words.rfind_in("（(")).flatten();
    if let Some(at) = opened {
        let inside = plain(words.after(at));
        let unit = inside.trim_both_of("()").behind_last("、,");
        let unit = unit.trim_start_words("现价 当年价");
        if unit.has_size(1, 8) && unit.ends_in("元吨人%‰个户家亩里米时件辆台套项处所张名头斤度倍位天年克岁顷瓦次株只条起宗例") && !unit.starts_in("含不")
        {
            return (cell.start..cell.start + words.before(at).trim_end_of(" ").len(), unit.to_string());
        }
    }
    (cell.clone(), String::new())
}

/// What a column says of its figures: whether they are goals, and in words nothing for 完成情况, 总投资 for 总投资.
fn said<'t>(title: &'t str, unit: &str) -> (bool, &'t str) {
    let title = title.strip_closing("值 情况").unwrap_or(title);
    let goal = title.contains_any("目标 预期 计划") && !title.ends_with("投资");
    let by_percent = unit == "%" || unit.is_empty() && !title.ends_with_any("增加 增减 增量 减少");
    match title {
        _ if title.starts_with('占') => (false, title),
        _ if title.contains_any("完成率 完成计划 为计划 完成年") => (false, "完成计划的"),
        _ if title.contains_any("排名 位次 名次") => (false, title),
        _ if title.contains_any("下降 降低 减少 降幅") => (goal, if by_percent { "下降" } else { "减少" }),
        _ if title.contains_any("增 ± 涨 同比") => (goal, if by_percent { "增长" } else { "增加" }),
        _ if goal => (true, ""),
        _ if title.is_empty() || title.is_one_of("完成 实绩 实际 实际完成 数 完成数 实际数 绝对数 个数 绝对 总量 数量 指标 合计 本年 本期 当年") => {
            (false, "")
        }
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
    !words.contains_in(DIGITS) && title.size() <= LONGEST_TITLE && (words.is_empty() || title.chars().any(is_plain_han))
}

/// Of a column; each row looks at them anew.
const LONGEST_TITLE: usize = 30;

/// 2023年|完成投资, 2023
fn year_len(title: &str) -> usize {
    let words = title.trim_start_of(DIGITS);
    match title.len() - words.len() {
        4 if words.is_empty() => 4,
        4 if words.starts_with('年') => 4 + '年'.len_utf8(),
        _ => 0,
    }
}

fn plain(cell: &str) -> String {
    cell.chars().map(one_width).filter(|c| !is_blank(*c)).collect()
}

/// The cells of a line, without the blanks around them and the bars around the row (| A | B |).
fn cells(source: &str, line: Line) -> Vec<Range<usize>> {
    let inside = source.within(line.start, line.end);
    let tabs = inside.has("\t") || !inside.has("|");
    let mark = if tabs { "\t" } else { "|" };
    // An empty cell at either end is a tab that the line has lost; in front of a bar it is a blank.
    let blanks = if tabs { "\t " } else { "" };
    let start = source.before(line.start).trim_end_of(blanks).len();
    let end = source.len() - source.after(line.end).trim_start_of(blanks).len();
    let line = Line { start, end, ..line };
    let words = source.within(start, end);
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
        let indented = "\t| 指标 | 单位 | 2023年 |\n\t|---|---|---|\n\t| 生产总值 | 亿元 | 206.7 |";
        assert_eq!(clean(indented).text, "2023年生产总值206.7亿元。\n");
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
