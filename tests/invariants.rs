//! What must hold of any text: over the invented reports, and over all real ones where they lie beside the project.

mod material;

use baogao::{Bound, Doubt, Figure, Indicator, Options, Parsed, Report, Section, SectionKind, parse, parse_with, weighed_rows};
use material::Text;
use std::collections::HashSet;
use std::fmt::Write;
use std::sync::OnceLock;

/// Runs one check over every text and tells all that fail.
fn holds(check: fn(&str, &Parsed, &mut Complaints)) {
    let mut complaints = Complaints::default();
    for (Text { name, words }, parsed) in read() {
        complaints.file.clone_from(name);
        check(words, parsed, &mut complaints);
    }
    assert!(complaints.count == 0, "{} complaints:\n{}", complaints.count, complaints.told);
}

/// Every text with its reading, read once for all tests.
fn read() -> &'static [(Text, Parsed)] {
    static READ: OnceLock<Vec<(Text, Parsed)>> = OnceLock::new();
    READ.get_or_init(|| {
        material::all()
            .into_iter()
            .map(|text| {
                let parsed = parse(&text.words);
                (text, parsed)
            })
            .collect()
    })
}

#[derive(Default)]
struct Complaints {
    file: String,
    count: usize,
    told: String,
}

impl Complaints {
    fn unless(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if holds {
            return;
        }
        self.count += 1;
        if self.count <= 40 {
            let _ = writeln!(self.told, "{}: {}", self.file, what());
        }
    }
}

/// The sentence of a row, for complaints.
fn said<'t>(text: &'t str, row: &Indicator) -> &'t str {
    text.get(row.sentence_start..row.sentence_end).unwrap_or("(no sentence)")
}

/// Words in one width and without blanks, as the parser compares them.
fn plain(words: &str) -> String {
    let one_width = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{fe6a}' => '%',
        '·' | '•' | '・' => '.', // a decimal point where digits stand around it
        _ => c,
    };
    words.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}')).map(one_width).collect()
}

/// The fields that reasons speak of, as the model and the types name them.
const FIELDS: &[&str] = &["name", "measure", "value", "unit", "bound", "status", "period", "versus", "doubts"];

/// Weights give one doubt and take others away: an explanation names each, and changes nothing else.
#[test]
fn doubts_given_and_taken_are_explained() {
    let (mut given, mut taken) = (0, 0);
    for Text { name, words } in material::invented() {
        let explained = parse_with(&words, &Options { explain: true, ..Options::default() });
        let before = weighed_rows(&words).into_iter().map(|(row, _)| row);
        let after = explained.reports.iter().flat_map(|report| &report.indicators);
        let plain = parse(&words);
        let unexplained = plain.reports.iter().flat_map(|report| &report.indicators);
        for ((before, after), unexplained) in before.zip(after).zip(unexplained) {
            assert!(after.reasons.iter().all(|reason| FIELDS.contains(&reason.field)), "{name}: {:?}", after.reasons);
            let reasons: Vec<&str> = after.reasons.iter().filter(|reason| reason.field == "doubts").map(|reason| &*reason.rule).collect();
            let gone: Vec<String> = before.doubts.iter().filter(|doubt| !after.doubts.contains(doubt)).map(|doubt| doubt.word().to_string()).collect();
            if after.doubts == [Doubt::Unlikely] {
                given += 1;
                assert!(matches!(reasons[..], [why] if why.starts_with("resembles") && why.contains(" +")), "{name}: {} {reasons:?}", after.name);
            } else {
                taken += gone.len();
                let named: Vec<&str> = reasons.iter().filter_map(|why| why.split_once(" taken away")).map(|(doubt, _)| doubt).collect();
                assert_eq!(named, gone, "{name}: {}", after.name);
                assert_eq!(named.len(), reasons.len(), "{name}: {} {reasons:?}", after.name);
            }
            assert_eq!(*unexplained, Indicator { reasons: vec![], ..after.clone() });
        }
    }
    assert!(given > 0 && taken > 0, "{given} given, {taken} taken");
}

#[test]
fn every_place_is_a_slice_of_the_text() {
    holds(|text, parsed, complaints| {
        let mut place = |what: &str, start: usize, end: usize| {
            complaints.unless(text.get(start..end).is_some(), || format!("{what} {start}..{end} is no slice of the text"));
        };
        for noise in &parsed.noise {
            place("noise", noise.start, noise.end);
        }
        for report in &parsed.reports {
            place("report", report.start, report.end);
            for section in &report.sections {
                place("section", section.start, section.end);
            }
            for row in &report.indicators {
                place("row", row.start, row.end);
                place("sentence", row.sentence_start, row.sentence_end);
                if let (Some(start), Some(end)) = (row.name_start, row.name_end) {
                    place("name", start, end);
                }
            }
        }
    });
}

#[test]
fn reports_do_not_overlap_and_hold_their_sections_and_rows() {
    holds(|text, parsed, complaints| {
        complaints.unless(text.trim().is_empty() == parsed.reports.is_empty(), || "no report, or one in no text".into());
        for pair in parsed.reports.windows(2) {
            complaints.unless(pair[0].end <= pair[1].start, || format!("{} and {} overlap", pair[0].title, pair[1].title));
        }
        for report in &parsed.reports {
            let within = |start: usize, end: usize| report.start <= start && start <= end && end <= report.end;
            for section in &report.sections {
                complaints.unless(within(section.start, section.end), || format!("section {} leaves its report", section.title));
            }
            for row in &report.indicators {
                complaints.unless(within(row.start, row.end), || format!("{} leaves its report: {}", row.name, said(text, row)));
                complaints.unless(row.sentence_start <= row.start && row.end <= row.sentence_end, || {
                    format!("{} leaves its sentence: {}", row.name, said(text, row))
                });
            }
        }
    });
}

#[test]
fn sections_nest_and_parents_come_first() {
    holds(|_, parsed, complaints| {
        for report in &parsed.reports {
            for (i, section) in report.sections.iter().enumerate() {
                let next = report.sections.get(i + 1);
                complaints.unless(next.is_none_or(|next| section.start <= next.start), || format!("{} stands behind what follows it", section.title));
                complaints.unless((section.kind == SectionKind::Title) == (section.level == 0), || format!("{} has level {}", section.title, section.level));
                let Some(parent) = section.parent else { continue };
                complaints.unless(parent < i, || format!("{} comes before its parent", section.title));
                let Some(parent) = report.sections.get(parent) else { continue };
                complaints.unless(parent.start <= section.start && section.end <= parent.end, || format!("{} leaves {}", section.title, parent.title));
                complaints.unless(parent.level < section.level, || {
                    format!("{} (level {}) in {} (level {})", section.title, section.level, parent.title, parent.level)
                });
            }
            siblings_are_apart(report, complaints);
        }
    });
}

/// No section begins inside an earlier one that is not among its ancestors.
fn siblings_are_apart(report: &Report, complaints: &mut Complaints) {
    let mut open: Vec<usize> = Vec::new();
    for (i, section) in report.sections.iter().enumerate().filter(|(_, s)| s.kind != SectionKind::Title) {
        while open.last().is_some_and(|&last| report.sections[last].end <= section.start) {
            open.pop();
        }
        let inside = open.last().copied();
        let parent = section.parent.filter(|&p| report.sections[p].kind != SectionKind::Title);
        complaints.unless(inside == parent, || {
            let title = |i: Option<usize>| i.map_or("nothing", |i| report.sections[i].title.as_str());
            format!("{} stands in {} but belongs to {}", section.title, title(inside), title(parent))
        });
        open.push(i);
    }
}

#[test]
fn a_section_begins_with_its_marker_and_title() {
    holds(|text, parsed, complaints| {
        for section in parsed.reports.iter().flat_map(|report| &report.sections) {
            let words = plain(&without_noise(text, parsed, section.start, section.end));
            let marker = plain(&section.marker);
            let behind = words.strip_prefix(marker.as_str());
            let title = plain(&section.title);
            complaints.unless(behind.is_some_and(|words| opens_with(words, &title)), || {
                format!("{:?} {} {} is not how this begins: {}", section.kind, section.marker, section.title, words.chars().take(40).collect::<String>())
            });
        }
    });
}

/// The words between two places without the noise inside.
fn without_noise(text: &str, parsed: &Parsed, start: usize, end: usize) -> String {
    let mut words = String::new();
    let mut at = start;
    for noise in parsed.noise.iter().filter(|noise| start < noise.end && noise.start < end) {
        words.push_str(text.get(at..noise.start.max(at)).unwrap_or(""));
        at = noise.end.max(at);
    }
    words + text.get(at..end.max(at)).unwrap_or("")
}

/// Whether words begin with a title, but for marks between.
fn opens_with(words: &str, title: &str) -> bool {
    let mut rest = words.chars();
    title.chars().all(|wanted| rest.by_ref().find(|c| *c == wanted || c.is_alphanumeric()) == Some(wanted))
}

#[test]
fn a_row_stands_in_the_innermost_section_that_holds_it() {
    holds(|text, parsed, complaints| {
        for report in &parsed.reports {
            let holds = |section: &Section, row: &Indicator| section.start <= row.start && row.start < section.end;
            for row in &report.indicators {
                let innermost = report.sections.iter().enumerate().rfind(|(_, section)| holds(section, row)).map(|(i, _)| i);
                complaints.unless(row.section == innermost, || format!("{} is in {:?}, not {innermost:?}: {}", row.name, row.section, said(text, row)));
            }
        }
    });
}

/// Words that stand for a figure, or end one.
const FIGURE_WORDS: &[&str] = &["同步", "正增长", "持平", "倍增", "翻倍", "翻番", "番", "首位", "榜首", "之首", "第一", "过半"];
const CHINESE_DIGITS: &str = "半零〇○一二两兩三四五六七八九十百千万萬亿億";

#[test]
fn no_row_without_a_number_in_its_place() {
    holds(|text, parsed, complaints| {
        for row in parsed.reports.iter().flat_map(|report| &report.indicators) {
            let words = plain(text.get(row.start..row.end).unwrap_or(""));
            let figure = words.contains(|c: char| c.is_ascii_digit() || CHINESE_DIGITS.contains(c)) || FIGURE_WORDS.iter().any(|w| words.contains(w));
            complaints.unless(figure, || format!("no number in “{words}”: {}", said(text, row)));
            complaints.unless(words.chars().count() <= 40, || format!("too long for a quantity: “{words}”: {}", said(text, row)));
        }
    });
}

/// Without 更多资料+ and what stands from 【公众号 to its closing bracket, which other marks may have been sown into.
fn without_watermarks(words: &str) -> String {
    let words = words.replace("更多资料+", "").replace("更多资料", "");
    let mut parts = words.split("【公众号");
    let mut rest = parts.next().unwrap_or("").to_string();
    parts.for_each(|part| rest.push_str(part.split_once('】').map_or(part, |(_, behind)| behind)));
    rest
}

#[test]
fn a_value_was_read_from_its_place() {
    holds(|text, parsed, complaints| {
        for row in parsed.reports.iter().flat_map(|report| &report.indicators) {
            // A page number, or a watermark that the mangled texts are sown with, may stand inside a number.
            let words = without_watermarks(&plain(&without_noise(text, parsed, row.start, row.end)));
            let (Some(value), Some(written)) = (row.value.map(f64::abs), first_number(&words)) else { continue };
            // 增长1.71倍 is a growth of 171 %, 4成 is 40 %, 1/3 is 33.3333 %; 1万6千户 16000 户, 1亿3千万 13000 万.
            let near = |other: f64| (value - other).abs() < 1e-4;
            let parts = words.split_once('/').and_then(|(_, rest)| first_number(rest)).filter(|parts| *parts > 0.0);
            let percent = row.unit == "%"
                && (near(written * 100.0) || words.contains('成') && near(written * 10.0) || parts.is_some_and(|parts| near(written / parts * 100.0)));
            let thousands = words.split_once(['万', '亿', '萬', '億']).filter(|(_, rest)| rest.contains('千')).and_then(|(_, rest)| first_number(rest));
            // 2万5百 is 20500.
            let hundreds = words.split_once('万').filter(|(_, rest)| rest.contains('百')).and_then(|(_, rest)| first_number(rest));
            let hundreds = hundreds.is_some_and(|hundreds| near(written * 10_000.0 + hundreds * 100.0));
            // 60亿3万 is 600003 万.
            let ten_thousands = words.split_once(['亿', '億']).map(|(_, rest)| rest).filter(|rest| rest.contains(['万', '萬']));
            let mixed = thousands.is_some_and(|thousands| near(written * 10_000.0 + thousands * 1000.0))
                || ten_thousands.and_then(first_number).is_some_and(|rest| near(written * 10_000.0 + rest));
            let half = words.contains('半') && near(written + 0.5); // 2个半小时
            // 1:1.25 is 1.25 for each.
            let to_one = words.split_once([':', '∶']).filter(|_| written == 1.0).and_then(|(_, rest)| first_number(rest)).is_some_and(near);
            complaints
                .unless(value == written || percent || mixed || hundreds || half || to_one, || format!("{} is not in “{words}”: {}", value, said(text, row)));
        }
    });
}

/// The first Arabic number, where the words hold one and no Chinese numeral in front of it.
fn first_number(words: &str) -> Option<f64> {
    let at = words.find(|c: char| c.is_ascii_digit())?;
    if words[..at].contains(|c: char| CHINESE_DIGITS.contains(c)) {
        return None;
    }
    let digits = words[at..].replace(",", "").replace(['·', '•', '・'], ".");
    let end = digits.char_indices().find(|(_, c)| !(c.is_ascii_digit() || *c == '.')).map_or(digits.len(), |(i, _)| i);
    digits[..end].trim_end_matches('.').parse().ok()
}

#[test]
fn values_are_finite_and_ranges_run_one_way() {
    holds(|text, parsed, complaints| {
        for row in parsed.reports.iter().flat_map(|report| &report.indicators) {
            let words_only = matches!(row.bound, Bound::InStep | Bound::Positive);
            complaints.unless(row.value.is_some() != words_only, || format!("{:?} with {:?}: {}", row.value, row.bound, said(text, row)));
            let base = row.base.iter().flat_map(|base| [Some(base.value), base.upper]);
            let figures = [row.value, row.upper].into_iter().chain(base).flatten();
            complaints.unless(figures.clone().all(f64::is_finite), || format!("{row:?} is not finite: {}", said(text, row)));
            if let (Some(value), Some(upper)) = (row.value, row.upper) {
                complaints
                    .unless(value.abs() < upper.abs() && value.signum() == upper.signum(), || format!("{value} … {upper} is no range: {}", said(text, row)));
            }
            complaints.unless(row.upper.is_none() || row.value.is_some(), || format!("an upper end without a value: {}", said(text, row)));
        }
    });
}

/// Words for a figure (翻番, 持平, 三成) and rules that write another unit (增长1.8倍) have one too.
#[test]
fn percentages_and_multiples_have_a_base_value() {
    holds(|text, parsed, complaints| {
        for row in parsed.reports.iter().flat_map(|report| &report.indicators) {
            let due = row.value.is_some() && matches!(row.unit.as_str(), "%" | "倍" | "‰" | "个百分点");
            complaints.unless(!due || row.base.is_some(), || format!("{} {} has no base: {}", row.name, row.unit, said(text, row)));
        }
    });
}

#[test]
fn rows_stand_in_text_order() {
    holds(|text, parsed, complaints| {
        for report in &parsed.reports {
            for pair in report.indicators.windows(2) {
                complaints.unless(pair[0].start <= pair[1].start, || format!("{} before {}: {}", pair[0].name, pair[1].name, said(text, &pair[0])));
            }
        }
    });
}

#[test]
fn a_name_is_made_of_the_words_at_its_place() {
    holds(|text, parsed, complaints| {
        for row in parsed.reports.iter().flat_map(|report| &report.indicators) {
            complaints.unless(row.name_start.is_some() == row.name_end.is_some(), || format!("half a place for {}", row.name));
            complaints.unless(!row.name.contains(|c: char| c == '\n' || c.is_control()), || format!("a line end in {:?}", row.name));
            let (Some(start), Some(end)) = (row.name_start, row.name_end) else {
                complaints.unless(row.name.is_empty(), || format!("{} has no place: {}", row.name, said(text, row)));
                continue;
            };
            if in_table(text, row.start) {
                continue; // words of the header have no place
            }
            let written: HashSet<char> = plain(text.get(start..end).unwrap_or("")).chars().collect();
            // 城乡 becomes 城镇 and 农村: a few characters may be the parser's own.
            let own = plain(&row.name).chars().filter(|c| !written.contains(c)).count();
            complaints.unless(own <= 4, || format!("{} is not made of “{}”", row.name, &text[start..end]));
        }
    });
}

/// Whether a line has the cells of a table.
fn in_table(text: &str, place: usize) -> bool {
    let start = text[..place].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or("");
    line.matches(['|', '\t']).count() >= 2
}

#[test]
fn periods_are_years_spans_or_parts_of_a_year() {
    fn is_period(period: &str) -> bool {
        let year = |y: &str| y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit()) && (1900..2200).contains(&y.parse::<i32>().unwrap_or(0));
        let quarter = |q: &str| matches!(q, "Q1" | "Q2" | "Q3" | "Q4");
        let month = |m: &str| m.parse::<u8>().is_ok_and(|m| (1..=12).contains(&m));
        if let Some((y, months)) = period.split_once('M') {
            return year(y) && months.split("-M").all(month);
        }
        match (period.split_once('Q'), period.split_once('-')) {
            (Some((y, quarters)), _) => year(y) && quarters.split("-Q").all(|q| quarter(&format!("Q{q}"))),
            (None, Some((first, last))) => year(first) && year(last) && first < last,
            (None, None) => period.is_empty() || year(period),
        }
    }
    holds(|text, parsed, complaints| {
        for row in parsed.reports.iter().flat_map(|report| &report.indicators) {
            complaints.unless(is_period(&row.period), || format!("{} is no period: {}", row.period, said(text, row)));
        }
    });
}

#[test]
fn noise_is_in_order_and_holds_no_row() {
    holds(|text, parsed, complaints| {
        for pair in parsed.noise.windows(2) {
            complaints.unless(pair[0].end <= pair[1].start, || format!("{:?} and {:?} overlap", pair[0], pair[1]));
        }
        for row in parsed.reports.iter().flat_map(|report| &report.indicators) {
            let i = parsed.noise.partition_point(|noise| noise.end <= row.start);
            let inside = parsed.noise.get(i).is_some_and(|noise| noise.start <= row.start && row.end <= noise.end);
            complaints.unless(!inside, || format!("{} was read from noise: {}", row.name, said(text, row)));
        }
    });
}

#[test]
fn headlines_point_at_rows_of_their_code() {
    holds(|text, parsed, complaints| {
        for report in &parsed.reports {
            let codes: HashSet<&str> = report.headlines.iter().map(|headline| headline.code).collect();
            complaints.unless(codes.len() == report.headlines.len(), || "a headline stands twice".into());
            for headline in &report.headlines {
                for figure in [&headline.result, &headline.target] {
                    let Figure::Stated { row, also } = figure else { continue };
                    for &i in std::iter::once(row).chain(also) {
                        let row = report.indicators.get(i);
                        complaints.unless(row.is_some_and(|row| row.code == Some(headline.code)), || {
                            format!("{} points at {:?}: {}", headline.code, row.map(|r| &r.name), row.map_or("", |row| said(text, row)))
                        });
                    }
                }
            }
        }
    });
}

#[test]
fn the_same_text_gives_the_same_result() {
    holds(|text, parsed, complaints| complaints.unless(*parsed == parse(text), || "two readings differ".into()));
}

#[test]
fn json_counts_in_utf16_and_slices_the_same_words() {
    holds(|text, parsed, complaints| {
        let units: Vec<u16> = text.encode_utf16().collect();
        let json: serde_json::Value = serde_json::from_str(&baogao::export::json(parsed, text)).expect("valid JSON");
        let slice = |value: &serde_json::Value, start: &str, end: &str| -> Option<String> {
            let at = |key: &str| value[key].as_u64().and_then(|at| usize::try_from(at).ok());
            String::from_utf16(units.get(at(start)?..at(end)?)?).ok()
        };
        let mut same = |value: &serde_json::Value, keys: (&str, &str), place: std::ops::Range<usize>| {
            complaints.unless(slice(value, keys.0, keys.1).as_deref() == text.get(place.clone()), || format!("{} differs: {:?}", keys.0, text.get(place)));
        };
        for (noise, value) in parsed.noise.iter().zip(json["noise"].as_array().expect("noise")) {
            same(value, ("start", "end"), noise.start..noise.end);
        }
        for (report, value) in parsed.reports.iter().zip(json["reports"].as_array().expect("reports")) {
            same(value, ("start", "end"), report.start..report.end);
            for (section, value) in report.sections.iter().zip(value["sections"].as_array().expect("sections")) {
                same(value, ("start", "end"), section.start..section.end);
            }
            for (row, value) in report.indicators.iter().zip(value["indicators"].as_array().expect("indicators")) {
                same(value, ("start", "end"), row.start..row.end);
                same(value, ("sentence_start", "sentence_end"), row.sentence_start..row.sentence_end);
                if let (Some(start), Some(end)) = (row.name_start, row.name_end) {
                    same(value, ("name_start", "name_end"), start..end);
                }
            }
        }
    });
}

/// The collection among the real texts lists its reports in a table of contents; the text was cut off inside the seventh.
#[test]
fn a_collection_gives_the_reports_that_its_contents_list() {
    let Some(text) = material::real().into_iter().find(|text| text.name.starts_with("seeds/004_")) else { return };
    let listed: Vec<&str> = text.words.lines().filter_map(listed_region).collect();
    let parsed = parse(&text.words);
    let regions: Vec<&str> = parsed.reports.iter().map(|report| report.region.as_deref().unwrap_or("")).collect();
    assert_eq!(regions, listed[..7]);
    assert!(parsed.reports.iter().all(|report| report.year == Some(2024)), "every report is of 2024");
}

/// `1.2024年某某市政府工作报告 1` of a table of contents.
fn listed_region(line: &str) -> Option<&str> {
    let (title, page) = line.trim().split_once("政府工作报告 ")?;
    page.trim().parse::<u32>().ok()?;
    Some(title.split_once("2024年")?.1.trim_start_matches('度'))
}
