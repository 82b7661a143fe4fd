//! XLSX: the table of indicators, the headline figures and the reports, each on a sheet of its own with typed cells.
//!
//! Rows go to the disk as they come. Nothing here reads the clock: one input gives one file, byte for byte.

use crate::problem::Stop;
use baogao::export::table::{self, COLUMNS, Cell};
use baogao::{Figure, Indicator, Parsed, Report};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// A workbook in the making.
pub struct Book {
    workbook: Workbook,
    indicators: Sheet,
    headlines: Sheet,
    reports: Sheet,
}

/// Why a workbook could not be made.
#[derive(Debug)]
pub struct Fault(XlsxError);

impl Fault {
    pub fn at(self, place: &str) -> Stop {
        match self.0 {
            XlsxError::IoError(error) => Stop::output(place, &error),
            error => Stop::refused(place, "results that fit a workbook", error.to_string().to_lowercase(), "use --format csv"),
        }
    }
}

impl From<XlsxError> for Fault {
    fn from(error: XlsxError) -> Fault {
        Fault(error)
    }
}

const HEADLINES: [&str; 15] =
    ["file", "report", "region", "year", "code", "figure", "stated", "name", "measure", "value", "upper", "unit", "bound", "period", "status"];
const REPORTS: [&str; 11] = ["file", "report", "title", "region", "year", "date", "meeting", "speaker", "assumed", "sections", "indicators"];

impl Book {
    pub fn new() -> Result<Book, Fault> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
        let indicators = Sheet::begin(&mut workbook, "indicators", &COLUMNS)?;
        let headlines = Sheet::begin(&mut workbook, "headlines", &HEADLINES)?;
        let reports = Sheet::begin(&mut workbook, "reports", &REPORTS)?;
        Ok(Book { workbook, indicators, headlines, reports })
    }

    pub fn add(&mut self, parsed: &Parsed, text: &str, file: &str) -> Result<(), Fault> {
        for row in table::rows(parsed, text, file) {
            self.indicators.add(&mut self.workbook, &row)?;
        }
        for (index, report) in parsed.reports.iter().enumerate() {
            self.reports.add(&mut self.workbook, &report_cells(file, index, report))?;
            for headline in &report.headlines {
                for (name, figure) in [("result", &headline.result), ("target", &headline.target)] {
                    self.headlines.add(&mut self.workbook, &headline_cells(file, index, report, headline.code, (name, figure)))?;
                }
            }
        }
        Ok(())
    }

    pub fn finish(mut self) -> Result<Vec<u8>, Fault> {
        for sheet in [&self.indicators, &self.headlines, &self.reports] {
            sheet.end(&mut self.workbook)?;
        }
        Ok(self.workbook.save_to_buffer()?)
    }
}

fn report_cells(file: &str, index: usize, report: &Report) -> Vec<Cell> {
    vec![
        words(file),
        count(index),
        words(&report.title),
        optional(report.region.as_deref()),
        number(report.year.map(f64::from)),
        optional(report.date.as_deref()),
        optional(report.meeting.as_deref()),
        optional(report.speaker.as_deref()),
        words(&report.assumed.join(";")),
        count(report.sections.len()),
        count(report.indicators.len()),
    ]
}

fn headline_cells(file: &str, index: usize, report: &Report, code: &str, (name, figure): (&str, &Figure)) -> Vec<Cell> {
    let row = match figure {
        Figure::Stated { row, .. } => report.indicators.get(*row),
        Figure::NotStated => None,
    };
    let mut cells = vec![words(file), count(index), optional(report.region.as_deref()), number(report.year.map(f64::from)), words(code), words(name)];
    cells.push(words(if row.is_some() { "yes" } else { "no" }));
    cells.extend(row.into_iter().flat_map(figure_cells));
    cells
}

fn figure_cells(row: &Indicator) -> [Cell; 8] {
    [
        words(&row.name),
        Cell::Text(row.measure.word().to_string()),
        number(row.value),
        number(row.upper),
        words(&row.unit),
        Cell::Text(row.bound.word().to_string()),
        words(&row.period),
        Cell::Text(row.status.word().to_string()),
    ]
}

fn words(words: &str) -> Cell {
    Cell::Text(words.to_string())
}

fn optional(text: Option<&str>) -> Cell {
    text.map_or(Cell::Empty, words)
}

fn number(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, Cell::Number)
}

fn count(value: usize) -> Cell {
    Cell::Number(value as f64)
}

/// A table that goes on with a further sheet when one is full.
struct Sheet {
    name: &'static str,
    columns: &'static [&'static str],
    /// Its first sheet is `name`, the next `name 2`.
    part: usize,
    at: usize,
    next_row: u32,
}

/// Rows of a sheet, by the file format.
const ROWS: u32 = 1_048_576;
/// UTF-16 code units of a cell, by the file format.
const LONGEST_CELL: usize = 32_767;

impl Sheet {
    fn begin(workbook: &mut Workbook, name: &'static str, columns: &'static [&'static str]) -> Result<Sheet, XlsxError> {
        let mut sheet = Sheet { name, columns, part: 0, at: 0, next_row: 0 };
        sheet.open(workbook)?;
        Ok(sheet)
    }

    fn open(&mut self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        self.at = workbook.worksheets().len();
        self.part += 1;
        let worksheet = workbook.add_worksheet_with_constant_memory()?;
        let name = if self.part == 1 { self.name.to_string() } else { format!("{} {}", self.name, self.part) };
        worksheet.set_name(name)?.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        for (column, name) in (0..).zip(self.columns) {
            worksheet.set_column_width(column, width(name))?.write_string_with_format(0, column, *name, &bold)?;
        }
        self.next_row = 1;
        Ok(())
    }

    fn add(&mut self, workbook: &mut Workbook, cells: &[Cell]) -> Result<(), XlsxError> {
        if self.next_row == ROWS {
            self.end(workbook)?;
            self.open(workbook)?;
        }
        let worksheet = workbook.worksheet_from_index(self.at)?;
        for (column, cell) in (0..).zip(cells) {
            write(worksheet, self.next_row, column, cell)?;
        }
        self.next_row += 1;
        Ok(())
    }

    fn end(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        let last = u16::try_from(self.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
        workbook.worksheet_from_index(self.at)?.autofilter(0, 0, self.next_row - 1, last)?;
        Ok(())
    }
}

/// A string cell never runs as a formula, whatever it begins with.
fn write(worksheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) if !text.is_empty() => worksheet.write_string(row, column, cut(text))?,
        Cell::Number(number) => worksheet.write_number(row, column, *number)?,
        _ => return Ok(()),
    };
    Ok(())
}

fn cut(text: &str) -> &str {
    if text.len() <= LONGEST_CELL {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST_CELL
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// Characters; a Chinese one takes two.
fn width(column: &str) -> f64 {
    match column {
        "sentence" => 80.0,
        "section" | "title" | "meeting" => 40.0,
        "name" | "file" => 28.0,
        "region" | "of" | "scope" | "doubts" | "period" => 16.0,
        _ => 11.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn book() -> Vec<u8> {
        let mut book = Book::new().expect("a book");
        book.add(&invented::parsed(), invented::TEXT, "a.txt").expect("added");
        book.finish().expect("finished")
    }

    fn sheet(name: &str) -> Vec<Vec<Data>> {
        let mut read = Xlsx::new(Cursor::new(book())).expect("a workbook");
        read.worksheet_range(name).expect("a sheet").rows().map(<[Data]>::to_vec).collect()
    }

    fn column(rows: &[Vec<Data>], name: &str) -> Vec<Data> {
        let at = rows[0].iter().position(|column| *column == Data::String(name.to_string())).expect("a column");
        rows[1..].iter().map(|row| row[at].clone()).collect()
    }

    fn words(words: &str) -> Data {
        Data::String(words.to_string())
    }

    #[test]
    fn cells_are_typed() {
        let rows = sheet("indicators");
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[0], COLUMNS.map(words));
        assert_eq!(column(&rows, "name"), [words("=粮食产量"), words("能耗")]);
        assert_eq!(column(&rows, "value"), [Data::Float(5.5), Data::Float(-5.0)]);
        assert_eq!(column(&rows, "upper"), [Data::Empty, Data::Float(-10.0)]);
        assert_eq!(column(&rows, "year"), [Data::Float(2024.0), Data::Float(2024.0)]);
        assert_eq!(column(&rows, "doubts"), [Data::Empty, words("guessed_name;unclear_period")]);
    }

    #[test]
    fn headlines_and_reports_have_sheets_of_their_own() {
        let headlines = sheet("headlines");
        assert_eq!(column(&headlines, "figure"), [words("result"), words("target")]);
        assert_eq!(column(&headlines, "stated"), [words("no"), words("yes")]);
        assert_eq!(column(&headlines, "value"), [Data::Empty, Data::Float(5.5)]);
        let reports = sheet("reports");
        assert_eq!(column(&reports, "assumed"), [words("year")]);
        assert_eq!(column(&reports, "indicators"), [Data::Float(2.0)]);
    }

    #[test]
    fn no_text_becomes_a_formula() {
        let mut read = Xlsx::new(Cursor::new(book())).expect("a workbook");
        let formulas = read.worksheet_formula("indicators").expect("a sheet");
        assert_eq!(formulas.used_cells().count(), 0);
    }

    #[test]
    fn characters_that_xml_has_no_place_for_do_not_break_the_file() {
        let mut parsed = invented::parsed();
        let odd = "a\u{1}\u{b}\u{fffe}\u{ffff}b_x0041_<&>";
        parsed.reports[0].indicators[0].name = odd.to_string();
        let mut book = Book::new().expect("a book");
        book.add(&parsed, invented::TEXT, "a.txt").expect("added");
        let mut read = Xlsx::new(Cursor::new(book.finish().expect("finished"))).expect("a workbook");
        let rows: Vec<Vec<Data>> = read.worksheet_range("indicators").expect("a sheet").rows().map(<[Data]>::to_vec).collect();
        assert_eq!(column(&rows, "name")[0], words(odd));
    }

    #[test]
    fn the_same_result_gives_the_same_bytes() {
        assert_eq!(book(), book());
    }

    #[test]
    fn a_cell_is_cut_at_the_limit_of_the_format() {
        let long = "水".repeat(40_000);
        assert_eq!(cut(&long).chars().count(), LONGEST_CELL);
        let wide = "😀".repeat(20_000);
        assert_eq!(cut(&wide).chars().count(), LONGEST_CELL / 2);
        assert_eq!(cut("短"), "短");
    }

    #[test]
    fn a_full_sheet_goes_on_with_the_next() {
        let mut workbook = Workbook::new();
        let mut sheet = Sheet::begin(&mut workbook, "rows", &["a"]).expect("a sheet");
        sheet.next_row = ROWS - 1;
        for _ in 0..2 {
            sheet.add(&mut workbook, &[Cell::Number(1.0)]).expect("added");
        }
        let names: Vec<String> = workbook.worksheets().iter().map(Worksheet::name).collect();
        assert_eq!(names, ["rows", "rows 2"]);
        assert_eq!(sheet.next_row, 2);
    }
}
