//! The words between a label and its number: 同比增长, 分别达到, 占…的比重为, 较2019年下降.
//!
//! Read from the number backwards, word by word, until something stands there that is part of the label.

mod compared;
mod share;

use super::lexicon::{self, Lexicon};
use crate::quantity::year_at_end;
use crate::text::{OneOf, Span};
use std::sync::OnceLock;

/// What the words in front of a number say, and where the label before them ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Tail {
    /// The label is everything before.
    pub label_end: usize,
    /// Up or down: growth or change.
    pub direction: Option<Direction>,
    /// 达到, 增至, 提高到: the level reached.
    pub reached: bool,
    pub each: Each,
    /// 占…, 完成…的: the whole of a share or completion.
    pub whole: Option<Span>,
    /// 占 stood there, with or without a whole.
    pub is_share: bool,
    /// 是2019年的113%: in percent of a base.
    pub is_ratio: bool,
    /// End of 占…比重.
    pub share_end: usize,
    /// 较2019年, 比年初: the base as written, when it is not the year before.
    pub versus: Option<Span>,
    /// Any base of comparison at all, the year before included.
    pub compared: bool,
    /// 超额, 超目标: measured against the plan.
    pub over: bool,
    /// 各2家: one number for each of several.
    pub apiece: bool,
    /// 年均, 平均: over the years of a span.
    pub average: bool,
    /// 累计, 共: in sum over a span.
    pub in_sum: bool,
    /// A denominator: 每人每月, 年均.
    pub per: Option<Span>,
    /// 由 or 从 in front: the first of two levels.
    pub from: bool,
    /// A year stood among the words (由2002年的).
    pub year: Option<i32>,
    /// The words themselves, for explanations.
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

/// How the numbers behind belong to the names in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Each {
    #[default]
    One,
    /// 分别: one number for each name.
    InTurn,
    /// 均, 都: one number for all.
    Alike,
}

#[derive(Clone, Copy, PartialEq)]
enum Act {
    Up,
    Down,
    To,
    InTurn,
    Light,
}

struct Table {
    words: Lexicon,
    /// In the order of the file, that of code points.
    acts: Vec<(&'static str, Act)>,
}

impl Table {
    fn act(&self, word: &str) -> Option<Act> {
        self.acts.binary_search_by_key(&word, |(word, _)| word).ok().map(|at| self.acts[at].1)
    }
}

const DATA: &str = include_str!("../../../data/words/tail.tsv");

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let acts: Vec<(&str, Act)> = DATA.lines().filter_map(|line| line.split_once('\t')).filter_map(|(word, act)| Some((word, act_of(act)?))).collect();
        let words = Lexicon::of(DATA.lines().filter_map(|line| line.split_once('\t')).map(|(word, _)| word));
        Table { words, acts }
    })
}

fn act_of(word: &str) -> Option<Act> {
    Some(match word {
        "up" => Act::Up,
        "down" => Act::Down,
        "to" => Act::To,
        "fenbie" => Act::InTurn,
        "light" => Act::Light,
        _ => return None,
    })
}

/// Reads the words of `span`, which ends where a number (with its bound words) begins.
pub fn read(text: &str, span: Span) -> Tail {
    let mut tail = Tail {
        label_end: span.end,
        direction: None,
        reached: false,
        each: Each::One,
        whole: None,
        is_share: false,
        is_ratio: false,
        share_end: span.end,
        versus: None,
        compared: false,
        over: false,
        apiece: false,
        average: false,
        in_sum: false,
        per: None,
        from: false,
        year: None,
        span: Span::new(span.end, span.end),
    };
    tail.label_end -= region_reached(&text[span.start..span.end]).unwrap_or(0);
    let mut share_end = span.end;
    loop {
        let rest = &text[span.start..tail.label_end];
        if rest.is_empty() {
            break;
        }
        if PACES.iter().any(|pace| rest.ends_with(pace)) && !points_behind(text, span.end) {
            break; // 加快10万吨冶炼项目建设: the verb of a work
        }
        let step = punctuation(rest)
            .or_else(|| compared::read(rest, span.start, &mut tail))
            .or_else(|| points_behind(text, span.end).then(|| ratio(rest, span.start, &mut tail)).flatten())
            .or_else(|| year(rest, &mut tail))
            .or_else(|| per_weight(rest, span.start, &mut tail))
            .or_else(|| word(rest, span.start, &mut tail))
            .or_else(|| share::read(rest, span.start, &mut tail).inspect(|_| share_end = span.start + rest.len()));
        match step {
            Some(len) => tail.label_end -= len,
            None => break,
        }
    }
    tail.span = Span::new(tail.label_end, span.end);
    tail.share_end = share_end;
    tail
}

/// Words for which a rate goes up or down by points, and nothing else.
const PACES: &[&str] = &["加快", "加快了", "放缓", "减缓", "趋缓"];

/// Whether the figure that begins at `place` is in percent or in points.
fn points_behind(text: &str, place: usize) -> bool {
    let unit = text[place..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '近' | '约'));
    unit.starts_with('%') || unit.starts_with("个百分点") || unit.starts_with("个点")
}

/// 扩大到全国|60%的县: the region between 到 and the number.
fn region_reached(rest: &str) -> Option<usize> {
    let len = lexicon::self_regions().ends(rest)?;
    let table = table();
    let before = &rest[..rest.len() - len];
    let word = table.words.ends(before).filter(|len| *len > 6)?;
    (table.act(&before[before.len() - word..]) == Some(Act::To)).then_some(len)
}

/// Whether a word of this table ends `text`: the number behind it then has a label before it.
pub fn ends(text: &str) -> bool {
    table().words.ends(text).is_some()
}

/// Length of the word of this table that opens `text`: what follows a number is then no noun.
pub fn opens(text: &str) -> Option<usize> {
    let table = table();
    table
        .words
        .opens(text)
        .filter(|&end| end > 3 && !PACES.contains(&&text[..end]) && table.act(&text[..end]).is_some_and(|act| matches!(act, Act::Up | Act::Down | Act::To)))
}

fn punctuation(rest: &str) -> Option<usize> {
    footnote(rest).or_else(|| rest.chars().next_back().filter(|c| matches!(c, '、' | '了' | ' ' | '-' | '—')).map(char::len_utf8))
}

/// [26]: the mark of a footnote.
fn footnote(rest: &str) -> Option<usize> {
    let inside = rest.strip_suffix(']')?;
    let digits = inside.bytes().rev().take_while(u8::is_ascii_digit).count();
    ((1..=3).contains(&digits) && inside[..inside.len() - digits].ends_with('[')).then_some(digits + 2)
}

/// 平均每50公斤, 每斤, 每亩: so much of it has the price.
fn per_weight(rest: &str, offset: usize, tail: &mut Tail) -> Option<usize> {
    let unit = rest.closing_word("公斤 市斤 斤 吨 担 亩")?;
    let number = rest[..rest.len() - unit.len()].trim_end_matches(|c: char| c.is_ascii_digit() || "百千万".contains(c));
    let before = number.strip_suffix('每')?;
    let front = before.strip_suffix("平均").unwrap_or(before);
    (!front.is_empty()).then_some(())?;
    tail.per.get_or_insert(Span::new(offset + before.len(), offset + rest.len()));
    Some(rest.len() - front.len())
}

/// 2002年, 2007年的, 到2025年末.
/// 恢复到2019年的105%, 是2019年的113%: in percent of a base.
fn ratio(rest: &str, offset: usize, tail: &mut Tail) -> Option<usize> {
    let before = rest.strip_suffix('的')?.strip_suffix("同期").unwrap_or(&rest[..rest.len() - '的'.len_utf8()]).strip_suffix('年')?;
    let (_, len) = year_at_end(before)?;
    let start = before.len() - len;
    let verb = ["恢复到", "恢复至", "相当于", "是", "为"].into_iter().find(|verb| before[..start].ends_with(verb))?;
    tail.versus = Some(Span::new(offset + start, offset + before.len()));
    tail.is_ratio = true;
    Some(rest.len() - (start - verb.len()))
}

fn year(rest: &str, tail: &mut Tail) -> Option<usize> {
    let trimmed = rest.trim_end_matches(['的', '底', '末']);
    let digits = trimmed.strip_suffix('年')?;
    let (value, len) = year_at_end(digits)?;
    let start = digits.len() - len;
    if rest[..start].ends_with(['是', '比', '较', '为']) || rest[..start].ends_with_any("相当于 等于") {
        return None; // the base of a multiple or comparison
    }
    // 1979到1983年平均每年递增: the span is no label.
    let front = rest[..start].strip_suffix(['到', '至', '-', '—']);
    if let Some((_, first)) = front.map(|f| f.strip_suffix('年').unwrap_or(f)).and_then(|f| year_at_end(f).map(|(_, len)| (f, f.len() - len))) {
        return Some(rest.len() - first);
    }
    tail.year.get_or_insert(value);
    Some(rest.len() - start)
}

fn word(rest: &str, offset: usize, tail: &mut Tail) -> Option<usize> {
    let table = table();
    let mut start = rest.len() - table.words.ends(rest)?;
    if rest[start..].starts_with("计划") && rest[..start].chars().rev().take(10).any(|c| matches!(c, '比' | '较')) {
        start += "计划".len(); // 比年初计划增长: the plan is the base
    }
    if (rest[..start].ends_with("比前") || rest[..start].ends_with("较前"))
        && let Some(len) = rest[start..].opening_word("两年 三年 四年 五年 十年").map(|w| w.len())
    {
        start += len; // 比前五年累计增加: the years are the base
        (start < rest.len()).then_some(())?;
    }
    let mut act = table.act(&rest[start..])?;
    if rest[start..].starts_with('均')
        && let Some(front) = rest[..start].strip_suffix('人')
    {
        // 又人均提高, 提高到人均: apiece; in 补贴月人均提高 it belongs to what is measured.
        (front.is_empty() || front.ends_with(['又', '再', '到', '至', '由', '从', '为', '达']) || front.ends_with_any("全年 去年 今年")).then_some(())?;
        (start, act) = (front.len(), Act::Light);
    }
    let word = &rest[start..];
    if word.starts_with('是') && start > 0 && start <= 9 && rest[..start].chars().all(|c| "一二三四五六七八九十".contains(c)) {
        return None; // 七是在20个村: the mark of an item
    }
    if word.ends_with("改善") && !CONCENTRATIONS.iter().any(|thing| rest[..start].ends_with(thing)) {
        return None; // PM2.5浓度同比改善8%: less of it; of other things it is no direction
    }
    // 新增 is not 增, 供应 is no 应: a longer verb that makes the quantity stays with the label.
    if lexicon::kept_verbs().ends(rest).is_some_and(|len| len > word.len()) || is_part_of_a_word(rest, start) {
        return None;
    }
    match act {
        // The reading nearest to the number holds: 增长达到, 提高后保持.
        Act::Up | Act::Down if tail.direction.is_none() => {
            if !tail.reached || !matches!(word, "高" | "增" | "超" | "超过") {
                tail.direction = Some(if act == Act::Up { Direction::Up } else { Direction::Down });
            }
            tail.over |= word.starts_with('超');
        }
        Act::To => {
            // 同比增长达到5%: a growth all the same.
            tail.reached |= tail.direction.is_none();
            tail.from |= word.starts_with(['由', '从']);
        }
        Act::InTurn => tail.each = Each::InTurn,
        Act::Light => {
            if word.starts_with(['均', '都', '各']) {
                tail.each = if tail.each == Each::InTurn { Each::InTurn } else { Each::Alike };
            }
            tail.compared |= matches!(word, "同比" | "环比");
        }
        _ => {}
    }
    tail.apiece |= word == "各";
    tail.average |= word.contains("年均") || word.contains("平均");
    tail.in_sum |= word.contains("累计") || word.starts_with('共') || word.contains("合计") || word.contains("总计");
    if let Some(at) = word.find('每').or_else(|| word.contains("年均").then_some(0)) {
        // 每年平均递增, 人均每月: the years or the months alone.
        let per = ["每年", "每月"].into_iter().find(|per| word[at..].starts_with(per) && (word.contains("平均") || at > 0));
        let per = per.unwrap_or_else(|| word[at..].trim_end_matches("增长"));
        tail.per.get_or_insert(Span::new(offset + start + at, offset + start + at + per.len()));
    }
    Some(word.len())
}

/// What improves as it falls.
const CONCENTRATIONS: [&str; 4] = ["浓度", "PM2.5", "PM10", "综合指数"];

/// Single characters that end longer words: 行为, 国有, 甚至.
const ENDS_OF_WORDS: &[(&str, &str)] = &[
    ("为", "行作认以成人"),
    ("有", "国公私所特共持占原具"),
    ("是", "于但就凡总"),
    ("至", "甚乃直"),
    ("到", "直签报收得看遇"),
    ("由", "自理"),
    ("从", "服"),
    ("达", "发直抵到表通"),
    ("减", "加裁"),
    ("降", "投"),
    ("增", "新净倍"),
    ("增加", "新净"),
    ("超", "高"),
    ("再", "一"),
    ("计", "审设统"),
    ("在", "现存所潜内正"),
    ("实际", ""),
];

fn is_part_of_a_word(rest: &str, start: usize) -> bool {
    let before = rest[..start].chars().next_back();
    ENDS_OF_WORDS.iter().any(|(word, chars)| rest[start..] == **word && before.is_some_and(|c| chars.contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tail(text: &str) -> (String, Tail) {
        let tail = read(text, Span::new(0, text.len()));
        (text[..tail.label_end].to_string(), tail)
    }

    #[test]
    fn labels_and_directions() {
        for (text, label, direction) in [
            ("地区生产总值同比增长", "地区生产总值", Some(Direction::Up)),
            ("信访总量下降", "信访总量", Some(Direction::Down)),
            ("固定资产投资预计增长", "固定资产投资", Some(Direction::Up)),
            ("国际友好城市增至", "国际友好城市", None),
            ("新增", "新增", None),
            ("土地供应", "土地供应", None),
        ] {
            let (got, tail) = tail(text);
            assert_eq!((got.as_str(), tail.direction), (label, direction), "{text}");
        }
    }

    #[test]
    fn comparisons() {
        let text = "参保人数比2002年增加";
        let (label, tail) = tail(text);
        assert_eq!((label.as_str(), tail.versus.map(|v| v.of(text))), ("参保人数", Some("2002年")));
        let (label, tail) = super::tests::tail("规模较上年提高");
        assert_eq!((label.as_str(), tail.versus, tail.compared), ("规模", None, true));
    }

    #[test]
    fn wholes() {
        let text = "增加值占地区生产总值比重预计达到";
        let (label, tail) = tail(text);
        assert_eq!((label.as_str(), tail.whole.map(|v| v.of(text)), tail.is_share), ("增加值", Some("地区生产总值"), true));
        let (label, tail) = super::tests::tail("民生支出占比");
        assert_eq!((label.as_str(), tail.whole, tail.is_share), ("民生支出", None, true));
    }

    #[test]
    fn the_table_is_sorted_and_unique() {
        let words: Vec<&str> = DATA.lines().skip(1).filter_map(|l| l.split('\t').next()).collect();
        assert!(words.windows(2).all(|w| w[0] < w[1]), "{:?}", words.windows(2).find(|w| w[0] >= w[1]));
        assert!(DATA.lines().skip(1).all(|l| l.split_once('\t').is_some_and(|(_, act)| act_of(act).is_some())));
    }
}
