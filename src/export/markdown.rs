//! Markdown: each report as an outline and its tables, for reading.

use super::joined;
use super::number::plain;
use crate::model::{Bound, Figure, Indicator, Parsed, Report, SectionKind};
use crate::strings::Cut;

/// Every report: its fields, outline, headline indicators and table. Quantities stand as the text writes them.
pub fn markdown(parsed: &Parsed, source: &str) -> String {
    reports(parsed, source, None)
}

/// The same with the file's name among the fields, for a document over several files.
pub fn markdown_of_file(parsed: &Parsed, source: &str, file: &str) -> String {
    reports(parsed, source, Some(file))
}

fn reports(parsed: &Parsed, source: &str, file: Option<&str>) -> String {
    let mut out = String::new();
    for report in &parsed.reports {
        if !out.is_empty() {
            out.push('\n');
        }
        push_fields(&mut out, report, file);
        push_outline(&mut out, report);
        push_headlines(&mut out, report, source);
        push_table(&mut out, report, source);
    }
    out
}

fn push_fields(out: &mut String, report: &Report, file: Option<&str>) {
    let year = report.year.map(|year| year.to_string());
    // A report without a title is called by its region and year.
    let mut title = report.title.clone();
    if title.is_empty() {
        let year = year.as_deref().map(|year| format!("{year}年")).unwrap_or_default();
        title = format!("{}{year}政府工作报告", report.region.as_deref().unwrap_or_default());
    }
    *out += &format!("# {}\n\n", escaped(&title));
    let fields = [
        ("file", file),
        ("region", report.region.as_deref()),
        ("year", year.as_deref()),
        ("date", report.date.as_deref()),
        ("meeting", report.meeting.as_deref()),
        ("speaker", report.speaker.as_deref()),
    ];
    for (name, value) in fields {
        if let Some(value) = value {
            let assumed = if report.assumed.contains(&name) { " (assumed)" } else { "" };
            *out += &format!("- {name}: {}{assumed}\n", escaped(value));
        }
    }
}

fn push_outline(out: &mut String, report: &Report) {
    *out += "\n## Outline\n\n";
    let mut depths: Vec<usize> = Vec::with_capacity(report.sections.len());
    for section in &report.sections {
        let parent = section.parent.and_then(|at| Some((depths.get(at)?, report.sections.get(at)?)));
        let depth = parent.map_or(0, |(depth, parent)| if parent.kind == SectionKind::Title { *depth } else { depth + 1 });
        depths.push(depth.min(DEEPEST));
        if section.kind == SectionKind::Title {
            continue;
        }
        let role = section.role.map(|role| format!(" *({})*", role.word())).unwrap_or_default();
        let words = escaped(&format!("{}{}", section.marker, section.title));
        let words = if section.kind == SectionKind::Heading { format!("**{words}**") } else { words };
        *out += &format!("{}- {words}{role}\n", "  ".repeat(depth.min(DEEPEST)));
    }
    if report.sections.iter().all(|section| section.kind == SectionKind::Title) {
        *out += "No headings found.\n";
    }
}

/// Indentation is bounded, or a text of headings nested without end would be written with a square of blanks.
const DEEPEST: usize = 8;

fn push_headlines(out: &mut String, report: &Report, source: &str) {
    let stated: Vec<_> = report.headlines.iter().filter(|line| line.result != Figure::NotStated || line.target != Figure::NotStated).collect();
    if stated.is_empty() {
        return;
    }
    *out += "\n## Headline indicators\n\n| code | result | target |\n|---|---|---|\n";
    for line in stated {
        *out += &format!("| {} | {} | {} |\n", line.code, figure(&line.result, report, source), figure(&line.target, report, source));
    }
}

fn figure(figure: &Figure, report: &Report, source: &str) -> String {
    match figure {
        Figure::Stated { row, .. } => {
            report.indicators.get(*row).map_or_else(String::new, |row| format!("{} {} ({})", row.measure.word(), read(row, source), escaped(&row.period)))
        }
        Figure::NotStated => "not stated".to_string(),
    }
}

/// The figure as it was read, with its sign; the words of the text where they set no number.
fn read(row: &Indicator, source: &str) -> String {
    let bound = if row.bound == Bound::Exact { String::new() } else { format!(", {}", row.bound.word()) };
    match value(row) {
        number if number.is_empty() => quantity(row, source),
        number => number + &escaped(&row.unit) + &bound,
    }
}

fn push_table(out: &mut String, report: &Report, source: &str) {
    *out += "\n## Indicators\n\n";
    if report.indicators.is_empty() {
        *out += "No indicators found.\n";
        return;
    }
    *out +=
        "| name | as written | measure | value | unit | bound | status | period | of, scope, versus | doubts |\n|---|---|---|--:|---|---|---|---|---|---|\n";
    for row in &report.indicators {
        let doubts = joined(row.doubts.iter().map(|doubt| doubt.word()), ", ");
        let cells = [
            escaped(&row.name),
            quantity(row, source),
            row.measure.word().to_string(),
            value(row),
            escaped(&row.unit),
            row.bound.word().to_string(),
            row.status.word().to_string(),
            escaped(&row.period),
            against(row),
            doubts,
        ];
        *out += &format!("| {} |\n", joined(cells.into_iter(), " | "));
    }
}

fn value(row: &Indicator) -> String {
    let upper = row.upper.map(|upper| format!(" … {}", plain(upper))).unwrap_or_default();
    row.value.map(|value| plain(value) + &upper).unwrap_or_default()
}

/// The whole of a share, the field of a rank, the base of a change.
fn against(row: &Indicator) -> String {
    let told = [("of", &row.of), ("scope", &row.scope), ("versus", &row.versus)].into_iter().filter_map(|(kind, words)| Some((kind, words.as_ref()?)));
    joined(told.map(|(kind, words)| format!("{kind} {}", escaped(words))), ", ")
}

fn quantity(row: &Indicator, source: &str) -> String {
    escaped(source.get(row.start..row.end).unwrap_or_default())
}

/// Words of a report as plain words of Markdown: no mark of theirs may open a table cell, a list or a tag.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, c) in words.char_indices() {
        let opens_a_list = || words.after(at + c.len_utf8()).starts_with(' ') && words.before(at).bytes().all(|byte| byte.is_ascii_digit());
        match c {
            '\r' | '\n' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' => out.extend(['\\', c]),
            '-' | '+' | '.' | ')' if opens_a_list() => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::invented;
    use super::*;

    #[test]
    fn outline_and_tables() {
        let (parsed, source) = invented::two_reports();
        let text = markdown(&parsed, &source);
        let first = text.split("\n# ").next().expect("a first report");
        assert_eq!(
            first,
            "# 云水市2024年政府工作报告\n\n\
             - region: 云水市\n- year: 2024\n- date: 2024-01-09\n\n\
             ## Outline\n\n\
             - **二、2024年工作安排** *(targets)*\n  - **(一)目标**\n    - 全力以赴\n\n\
             ## Headline indicators\n\n| code | result | target |\n|---|---|---|\n| gdp | not stated | growth 5.5%, about (2024) |\n\n\
             ## Indicators\n\n\
             | name | as written | measure | value | unit | bound | status | period | of, scope, versus | doubts |\n|---|---|---|--:|---|---|---|---|---|---|\n\
             | 地区生产总值 | 5.5%左右 | growth | 5.5 | % | about | target | 2024 |  |  |\n\
             | 能耗 | 5-10% | growth | -5 … -10 | % | exact | target | 2024 |  | guessed_name, unclear_period |\n\
             | 居民收入 | 同步 | growth |  |  | in_step | target | 2024 | versus 经济增长 |  |\n"
        );
    }

    #[test]
    fn the_file_is_the_first_field() {
        let (parsed, source) = invented::two_reports();
        let text = markdown_of_file(&parsed, &source, "a_b.txt");
        assert!(text.starts_with("# 云水市2024年政府工作报告\n\n- file: a\\_b.txt\n- region: 云水市\n"), "{text}");
        assert_eq!(text.replace("- file: a\\_b.txt\n", ""), markdown(&parsed, &source));
    }

    #[test]
    fn an_assumed_field_says_so() {
        let (mut parsed, source) = invented::two_reports();
        parsed.reports[0].assumed = vec!["region"];
        assert!(markdown(&parsed, &source).contains("- region: 云水市 (assumed)\n- year: 2024\n"));
    }

    #[test]
    fn nothing_found_is_said() {
        let (mut parsed, source) = invented::two_reports();
        parsed.reports[1].indicators.clear();
        let text = markdown(&parsed, &source);
        assert!(text.ends_with("## Outline\n\nNo headings found.\n\n## Indicators\n\nNo indicators found.\n"), "{text}");
    }

    #[test]
    fn marks_of_the_text_stay_words() {
        for (words, safe) in [
            ("a|b", "a\\|b"),
            ("1. 加快", "1\\. 加快"),
            ("1.加快", "1.加快"),
            ("5.5%", "5.5%"),
            ("-5%", "-5%"),
            ("<script>", "\\<script\\>"),
            ("- x", "\\- x"),
            ("a\r\nb", "a  b"),
        ] {
            assert_eq!(escaped(words), safe);
        }
    }
}
