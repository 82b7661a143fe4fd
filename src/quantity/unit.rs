//! Units: what stands right after a number. The table is `data/units.tsv`; an unknown counter is still a unit.

use super::longer_units::goes_on_as_a_word;
use crate::text::{OneOf, is_plain_han};
use std::sync::OnceLock;

/// What a unit counts, as far as the reading depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Money,
    People,
    Count,
    Area,
    Length,
    Volume,
    Weight,
    Power,
    Percent,
    Concentration,
    Ratio,
    Digital,
    Time,
    Container,
    /// A scale alone (9748万), or a word that is not in the table.
    Unknown,
}

/// A unit as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// As written, with its 万 or 亿.
    pub written: String,
    pub kind: Kind,
    /// Power of ten of the scale in front: 4 for 万, 8 for 亿.
    pub scale: i32,
    /// The base unit and the power of ten to it.
    pub base: Option<(&'static str, i32)>,
    /// Bytes after the number.
    pub len: usize,
    /// 多 or 余 stood between number and unit.
    pub and_more: bool,
    /// The unit was cut by a guess.
    pub guessed: bool,
}

struct Entry {
    kind: Kind,
    base: &'static str,
    power: i32,
}

struct Table {
    /// In the order of the file, that of code points.
    entries: Vec<(&'static str, Entry)>,
}

impl Table {
    fn entry(&self, unit: &str) -> Option<&Entry> {
        self.entries.binary_search_by_key(&unit, |(unit, _)| unit).ok().map(|at| &self.entries[at].1)
    }
}

const DATA: &str = include_str!("../../data/units.tsv");

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut entries = Vec::new();
        for line in DATA.lines().skip(1) {
            let mut cells = line.split('\t');
            if let (Some(unit), Some(kind), Some(base), Some(factor)) = (cells.next(), cells.next().and_then(kind_of), cells.next(), cells.next()) {
                entries.push((unit, Entry { kind, base, power: power_of(factor) }));
            }
        }
        Table { entries }
    })
}

/// 0 for 1, 3 for 1000, -3 for 0.001.
fn power_of(factor: &str) -> i32 {
    factor.strip_prefix("0.").map_or(factor.len() as i32 - 1, |places| -(places.len() as i32))
}

fn kind_of(word: &str) -> Option<Kind> {
    Some(match word {
        "money" => Kind::Money,
        "people" => Kind::People,
        "count" => Kind::Count,
        "area" => Kind::Area,
        "length" => Kind::Length,
        "volume" => Kind::Volume,
        "weight" => Kind::Weight,
        "power" => Kind::Power,
        "percent" => Kind::Percent,
        "concentration" => Kind::Concentration,
        "ratio" => Kind::Ratio,
        "digital" => Kind::Digital,
        "time" => Kind::Time,
        "container" => Kind::Container,
        _ => return None,
    })
}

const SCALES: &[(&str, i32)] =
    &[("万亿", 12), ("千万", 7), ("百万", 6), ("十万", 5), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("万", 4), ("亿", 8), ("千", 3), ("百", 2)];

/// Reads the unit that opens `text`, the words right behind a number. `None`: no unit stands there.
pub fn read(text: &str) -> Option<Unit> {
    // 3.1个亿: spoken for 亿元; 279个亿元以上项目 counts projects.
    if let Some(money) = text.strip_prefix("个亿").filter(|behind| !behind.starts_with(['元', '级', '吨', '千'])) {
        let unit = read("亿元")?;
        return Some(Unit { len: text.len() - money.len(), ..unit });
    }
    let mut at = 0;
    let mut and_more = skip_more(text, &mut at);
    let mut scale = 0;
    // 千瓦, 千米, 千克: the scale belongs to the unit.
    let whole = longest_entry(&text[at..]);
    let scaled = SCALES.iter().find(|(word, _)| text[at..].starts_with(word));
    let mut scale_word = "";
    if let (Some((word, power)), true) = (scaled, whole.is_none()) {
        scale = *power;
        scale_word = word;
        at += word.len();
        // 万亩以上 keeps its bound; 万多亩 and 万余名 say "and more".
        and_more |= skip_more(text, &mut at);
        if and_more && *word == "万" && text[at..].starts_with('亿') {
            (scale, scale_word) = (12, "万亿"); // 3万多亿元
            at += '亿'.len_utf8();
        }
    }
    if let Some(len) = points_and_more(&text[at..]) {
        return Some(Unit {
            written: "个百分点".into(),
            kind: Kind::Percent,
            scale: 0,
            base: Some(("个百分点", 0)),
            len: at + len,
            and_more: true,
            guessed: false,
        });
    }
    let rest = &text[at..];
    let whole = if rest.starts_with("大关") { None } else { longest_entry(rest) };
    let unit = match whole {
        Some((len, entry)) => {
            let word = &rest[..len];
            Unit {
                written: format!("{scale_word}{word}"),
                kind: entry.kind,
                scale,
                base: Some((entry.base, entry.power)),
                len: at + len,
                and_more,
                guessed: false,
            }
        }
        None if scale > 0 => Unit { written: scale_word.to_string(), kind: Kind::Unknown, scale, base: None, len: at, and_more, guessed: false },
        None => {
            let (word, certain) = unknown_word(rest)?;
            Unit { written: word.to_string(), kind: Kind::Unknown, scale: 0, base: None, len: at + word.len(), and_more, guessed: !certain }
        }
    };
    Some(unit)
}

/// 2个多百分点.
fn points_and_more(text: &str) -> Option<usize> {
    text.opening_word("个多百分点 个余百分点").map(|w| w.len())
}

/// The unit's own words, which may be followed by 多 or 余 (三个多).
fn longest_entry(text: &str) -> Option<(usize, &'static Entry)> {
    let entries = &table().entries;
    let first = text.chars().next();
    let start = entries.partition_point(|(unit, _)| unit.chars().next() < first);
    let end = start + entries[start..].partition_point(|(unit, _)| unit.chars().next() == first);
    // Of words that open one text the longer one stands later.
    entries[start..end].iter().rev().filter(|(unit, _)| text.starts_with(unit)).find_map(|(word, entry)| {
        let end = word.len();
        // T, P, GB and the like only as a word of their own.
        if goes_on_as_a_word(word, &text[end..]) {
            return None;
        }
        let end = end + bracket(&text[end..]) + denominator(&text[end..]);
        let latin_goes_on = word.ends_with(|c: char| c.is_ascii_alphabetic()) && text[end..].starts_with(|c: char| c.is_ascii_alphanumeric());
        (!latin_goes_on).then_some((end, entry))
    })
}

/// 万套(间), 场(次): a second counter in brackets.
fn bracket(rest: &str) -> usize {
    let Some(behind) = rest.strip_prefix('(') else { return 0 };
    let inside = behind.char_indices().take(3).find(|(_, c)| !is_plain_han(*c)).filter(|(at, c)| *c == ')' && *at > 0);
    inside.map_or(0, |(len, _)| len + 2)
}

/// 元/月, 分/千瓦时: a denominator.
fn denominator(rest: &str) -> usize {
    let Some(words) = rest.strip_prefix('/') else { return 0 };
    let table = table();
    let known = words.char_indices().take(4).map(|(i, c)| i + c.len_utf8()).filter(|&end| table.entry(&words[..end]).is_some()).max();
    known.map_or(0, |len| len + 1)
}

/// Verbs of change that may follow a number without a unit.
const VERBS: &str = "提高 下降 上升 降 增加 增长 减少 扩大 缩小 回落 升至 提升 调整";

/// A word that is not in the table: up to three Chinese characters that end the clause, else one character.
fn unknown_word(text: &str) -> Option<(&str, bool)> {
    if super::bound::after(text).is_some() {
        return None; // 控制在103左右: no unit at all
    }
    if text.starts_with_any(VERBS) {
        return None; // 由0.62提高到0.67
    }
    if text.starts_with(['和', '与', '及', '至', '到', '的', '或']) {
        return None;
    }
    // 8金9银6铜好成绩: medals by their metal, whatever is said of them.
    if let Some(metal) = text.opening_word("金 银 铜") {
        let rest = &text[metal.len()..];
        if rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '”' | '的')) || rest.starts_with_any("好成绩 最好 佳绩 历史")
        {
            return Some((metal, true));
        }
    }
    let han = text.char_indices().take_while(|(_, c)| is_plain_han(*c)).map(|(i, c)| i + c.len_utf8()).take(4).collect::<Vec<_>>();
    match han.len() {
        0 => None,
        1..=3 => Some((&text[..han[han.len() - 1]], han.len() == 1)),
        _ => Some((&text[..han[0]], false)),
    }
}

fn skip_more(text: &str, at: &mut usize) -> bool {
    let more = text[*at..].chars().next().filter(|c| matches!(c, '多' | '余'));
    match more {
        Some(c) => {
            *at += c.len_utf8();
            true
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        for (text, written, kind, more) in [
            ("亿元,", "亿元", Kind::Money, false),
            ("余万元", "万元", Kind::Money, true),
            ("万多亿元;", "万亿元", Kind::Money, true),
            ("万余个;", "万个", Kind::Count, true),
            ("个百分点。", "个百分点", Kind::Percent, false),
            ("微克/立方米、", "微克/立方米", Kind::Concentration, false),
            ("万千瓦", "万千瓦", Kind::Power, false),
            ("千瓦时", "千瓦时", Kind::Power, false),
            ("万套(间)", "万套(间)", Kind::Count, false),
            ("万人次", "万人次", Kind::People, false),
            ("万农村人口", "万", Kind::Unknown, false),
            ("多家", "家", Kind::Count, true),
            ("宗地块", "宗", Kind::Count, false),
        ] {
            let unit = read(text).expect(text);
            assert_eq!((unit.written.as_str(), unit.kind, unit.and_more), (written, kind, more), "{text}");
        }
        assert!(read(",").is_none());
        assert!(read("").is_none());
    }

    #[test]
    fn the_table_is_sorted_and_unique() {
        let units: Vec<&str> = DATA.lines().skip(1).map(|l| l.split('\t').next().unwrap_or("")).collect();
        assert!(units.windows(2).all(|w| w[0] < w[1]), "data/units.tsv is out of order: {:?}", units.windows(2).find(|w| w[0] >= w[1]));
        for line in DATA.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 4, "{line}");
            assert!(kind_of(cells[1]).is_some() && cells[3].parse() == Ok(10f64.powi(power_of(cells[3]))), "{line}");
        }
    }
}
