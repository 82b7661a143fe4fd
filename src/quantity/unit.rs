//! Units: what stands right after a number. The table is `data/units.tsv`; an unknown counter is still a unit.

use super::longer_units::goes_on_as_a_word;
use super::numeral::Number;
use super::quotient;
use crate::strings::{Cut, OneOf, each};
use crate::text::is_plain_han;
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
    Temperature,
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
    /// What it is reckoned in, for adding and comparing; none where the table knows none.
    pub base: Option<Base>,
    /// Bytes after the number.
    pub len: usize,
    /// 多 or 余 stood between number and unit.
    pub and_more: bool,
    /// The unit was cut by a guess.
    pub guessed: bool,
}

/// What a unit is reckoned in. Small and copied, since every number has one: the denominators are called by their base names at the end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Base {
    pub unit: &'static str,
    /// How many of it one of the unit is.
    pub factor: Number,
    /// Bytes at the end of the unit as written that are denominators.
    pub divisor: usize,
}

impl Base {
    /// A unit that is its own base.
    pub fn own(unit: &'static str) -> Base {
        Base { unit, factor: Number::ONE, divisor: 0 }
    }

    /// Its name, for a unit as written.
    pub fn name(self, written: &str) -> String {
        let mut name = self.unit.to_string();
        quotient::divisor(written.after(written.len() - self.divisor), &mut name);
        name
    }
}

/// A line of the table. Without a base unit: T and P are short for several things.
pub struct Entry {
    kind: Kind,
    pub base: &'static str,
    pub factor: Number,
}

struct Table {
    /// In the order of the file, that of code points.
    entries: Vec<(&'static str, Entry)>,
}

#[cfg(test)]
impl Table {
    fn entry(&self, unit: &str) -> Option<&Entry> {
        self.entries.binary_search_by_key(&unit, |(unit, _)| unit).ok().map(|at| &self.entries[at].1)
    }
}

const DATA: &str = crate::data!("units.tsv");

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut entries = Vec::new();
        for line in DATA.lines().skip(1) {
            let mut cells = line.split('\t');
            if let (Some(unit), Some(kind)) = (cells.next(), cells.next().and_then(kind_of)) {
                // A unit that stands alone is its own base.
                entries.push((unit, Entry { kind, base: cells.next().unwrap_or(unit), factor: factor_of(cells.next().unwrap_or_default()) }));
            }
        }
        Table { entries }
    })
}

/// 3600, 0.001; 1 where the cell is empty.
fn factor_of(cell: &str) -> Number {
    super::numeral::arabic(cell).map_or(Number::ONE, |(number, _)| number)
}

fn kind_of(word: &str) -> Option<Kind> {
    const WORDS: &str = "money people count area length volume weight power percent concentration temperature ratio digital time container";
    const KINDS: [Kind; 15] = [
        Kind::Money,
        Kind::People,
        Kind::Count,
        Kind::Area,
        Kind::Length,
        Kind::Volume,
        Kind::Weight,
        Kind::Power,
        Kind::Percent,
        Kind::Concentration,
        Kind::Temperature,
        Kind::Ratio,
        Kind::Digital,
        Kind::Time,
        Kind::Container,
    ];
    each(WORDS).zip(KINDS).find(|(known, _)| *known == word).map(|(_, kind)| kind)
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
    let whole = longest_entry(text.after(at));
    let scaled = SCALES.iter().find(|(word, _)| text.after(at).starts_with(word));
    let mut scale_word = "";
    if let (Some((word, power)), true) = (scaled, whole.is_none()) {
        scale = *power;
        scale_word = word;
        at += word.len();
        // 万亩以上 keeps its bound; 万多亩 and 万余名 say "and more".
        and_more |= skip_more(text, &mut at);
        // 3万多|亿元, 1千余|万元
        let goes_on = |(both, _): &&(&str, i32)| both.strip_prefix(word).is_some_and(|more| !more.is_empty() && text.after(at).starts_with(more));
        if let Some((both, power)) = SCALES.iter().find(goes_on).filter(|_| and_more) {
            at += both.len() - word.len();
            (scale, scale_word) = (*power, both);
        }
    }
    if let Some(len) = points_and_more(text.after(at)) {
        return Some(Unit {
            written: "个百分点".into(),
            kind: Kind::Percent,
            scale: 0,
            base: Some(Base::own("%")),
            len: at + len,
            and_more: true,
            guessed: false,
        });
    }
    let rest = text.after(at);
    let whole = if rest.starts_with("大关") { None } else { longest_entry(rest) };
    let unit = match whole {
        Some((len, entry)) => {
            let (len, base) = divided(rest, len, entry);
            Unit { written: format!("{scale_word}{}", rest.before(len)), kind: entry.kind, scale, base, len: at + len, and_more, guessed: false }
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

/// The longest unit of the table that opens `text` and is no part of a longer word; 多 or 余 may follow (三个多).
pub fn longest_entry(text: &str) -> Option<(usize, &'static Entry)> {
    let entries = &table().entries;
    let first = text.chars().next();
    let start = entries.partition_point(|(unit, _)| unit.chars().next() < first);
    let entries = entries.get(start..)?;
    let alike = entries.partition_point(|(unit, _)| unit.chars().next() == first);
    // Of words that open one text the longer one stands later.
    entries.iter().take(alike).rev().filter(|(unit, _)| text.starts_with(unit)).find_map(|(word, entry)| {
        let end = word.len();
        // T, P, GB and the like only as a word of their own.
        if goes_on_as_a_word(word, text.after(end)) {
            return None;
        }
        let latin_goes_on = word.ends_with(|c: char| c.is_ascii_alphabetic()) && text.after(end).starts_with(|c: char| c.is_ascii_alphanumeric());
        (!latin_goes_on).then_some((end, entry))
    })
}

/// 万套(间), 场(次): a second counter in brackets.
fn bracket(rest: &str) -> usize {
    let Some(behind) = rest.strip_prefix('(') else { return 0 };
    let inside = behind.char_indices().take(3).find(|(_, c)| !is_plain_han(*c)).filter(|(at, c)| *c == ')' && *at > 0);
    inside.map_or(0, |(len, _)| len + 2)
}

/// The unit that opens `text` with brackets and denominators: its length and its base, where both parts of a quotient have one.
fn divided(text: &str, len: usize, entry: &Entry) -> (usize, Option<Base>) {
    let end = len + bracket(text.after(len));
    let divisor = if entry.kind == Kind::Percent { Some(0) } else { quotient::divisor(text.after(end), &mut String::new()) };
    let more = divisor.unwrap_or(0);
    // 微克 alone stands for 微克/立方米, but not in 微克/升.
    let alone = more == 0 || text.before(len).contains('/');
    let unit = if alone { entry.base } else { entry.base.split('/').next().unwrap_or(entry.base) };
    let known = !entry.base.is_empty() && divisor.is_some();
    (end + more, known.then_some(Base { unit, factor: entry.factor, divisor: more }))
}

/// Whether nothing but bound words (以上, 左右) stands between here and the end of the clause.
pub fn ends_clause(text: &str) -> bool {
    let rest = text.after(super::bound::after(text).map_or(0, |(_, len)| len));
    rest.chars().next().is_none_or(|c| matches!(c, '、' | ',' | ';' | '。' | ':' | ')' | '!' | '?' | '\n'))
}

/// Verbs of change that may follow a number without a unit.
const VERBS: &str = "提高 下降 上升 降 增加 增长 减少 扩大 缩小 回落 升至 提升 调整 回升";

/// Whether a verb of change opens `text`.
pub fn is_verb(text: &str) -> bool {
    text.starts_with_any(VERBS)
}

/// A word that is not in the table: up to three Chinese characters that end the clause, else one character.
fn unknown_word(text: &str) -> Option<(&str, bool)> {
    if super::bound::after(text).is_some() {
        return None; // 控制在103左右: no unit at all
    }
    if is_verb(text) {
        return None; // 由0.62提高到0.67
    }
    // 1.03比1 has two sides, 4连A tells how often in a row.
    if text.starts_with(['和', '与', '及', '至', '到', '的', '或', '比', '连']) {
        return None;
    }
    // 8金9银6铜好成绩: medals by their metal, whatever is said of them.
    if let Some(metal) = text.opening_word("金 银 铜") {
        let rest = text.after(metal.len());
        if rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '”' | '的')) || rest.starts_with_any("好成绩 最好 佳绩 历史")
        {
            return Some((metal, true));
        }
    }
    let han = text.char_indices().take_while(|(_, c)| is_plain_han(*c)).map(|(i, c)| i + c.len_utf8()).take(4).collect::<Vec<_>>();
    match han[..] {
        [] => None,
        [end] => Some((text.before(end), true)),
        // 778标准台 ends in a counter, as counters of several characters do; 10快县 and 1830化肥 are nouns behind a number.
        [last, end] | [_, last, end] => longest_entry(text.within(last, end)).map(|_| (text.before(end), false)),
        [first, ..] => Some((text.before(first), false)),
    }
}

fn skip_more(text: &str, at: &mut usize) -> bool {
    let more = text.after(*at).chars().next().filter(|c| matches!(c, '多' | '余'));
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

    /// Of one thing there is one base unit, and a base unit is its own: otherwise figures could not be added.
    #[test]
    fn a_base_unit_is_its_own() {
        for (unit, entry) in &table().entries {
            if let Some(base) = table().entry(entry.base) {
                assert_eq!((base.base, base.factor.value()), (entry.base, 1.0), "the base of {unit}");
            }
        }
    }

    #[test]
    fn bases() {
        for (text, value, base) in [
            ("小时", 3600.0, "秒"),
            ("毫秒", 0.001, "秒"),
            ("个工作日", 1.0, "工作日"),
            ("GWh", 1e6, "千瓦时"),
            ("万千瓦", 1e4, "千瓦"),
            ("kV", 1.0, "千伏"),
            ("PB", 1e6, "GB"),
            ("Eflops", 1000.0, "PFLOPS"),
            ("亿斤", 5e4, "吨"),
            ("‰", 0.1, "%"),
            ("万平,", 1e4, "平方米"),
            ("克/千瓦时", 1.0, "克/千瓦时"),
            ("分/度", 0.01, "元/千瓦时"),
            ("公斤/亩", 0.001, "吨/亩"),
            ("万吨/日", 1e4, "吨/天"),
            ("吨标准煤/万元", 1.0, "吨标准煤/万元"),
            ("个/立方厘米", 1.0, "个/立方厘米"),
            ("元/人·年", 1.0, "元/人/年"),
            ("元/生·年", 1.0, "元/生/年"),
            ("公斤每亩", 0.001, "吨/亩"),
            ("亿元/平方公里", 1e8, "元/平方公里"),
            ("微克/升", 1.0, "微克/升"),
        ] {
            let unit = read(text).expect(text);
            let got = unit.base.map(|base| (Number::new(1, unit.scale).times(base.factor).value(), base.name(&unit.written)));
            assert_eq!(got, Some((value, base.to_string())), "{text}");
        }
        for text in ["P", "T", "台套/[", "立方米/Ω"] {
            assert_eq!(read(text).expect(text).base, None, "{text}");
        }
        for text in ["快县。", "化肥、", "连A", "比1", "平均"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(read("万平台,").is_some_and(|unit| unit.written == "万"));
    }

    #[test]
    fn the_table_is_sorted_and_unique() {
        let units: Vec<&str> = DATA.lines().skip(1).map(|l| l.split('\t').next().unwrap_or("")).collect();
        assert!(units.windows(2).all(|w| w[0] < w[1]), "data/units.tsv is out of order: {:?}", units.windows(2).find(|w| w[0] >= w[1]));
        for line in DATA.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 4, "{line}");
            let factor = if cells[2].is_empty() { "" } else { cells[3] };
            assert!(kind_of(cells[1]).is_some() && cells[3] == factor && (factor.is_empty() || factor.parse() == Ok(factor_of(factor).value())), "{line}");
        }
    }
}
