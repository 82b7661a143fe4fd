//! Which headline indicator a name is.

use crate::model::{Indicator, Measure};
use crate::strings::{CharsOf, Counts, Cut, DIGITS, Find, OneOf, Size};
use std::sync::OnceLock;

pub const DATA: &str = crate::data!("catalogue.tsv");

/// The number of each name, and the code of each number.
struct Table {
    names: Counts<'static>,
    codes: Vec<&'static str>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut names = Counts::default();
        for (number, line) in lines().enumerate() {
            let cells: Vec<&'static str> = line.split('\t').collect();
            if let [_, name, _, aliases] = cells[..] {
                for name in [name].into_iter().chain(aliases.split('|')).filter(|name| !name.is_empty()) {
                    names.entry(name, number);
                }
            }
        }
        Table { names, codes: codes().collect() }
    })
}

/// The catalogue without its header.
fn lines() -> impl Iterator<Item = &'static str> {
    DATA.lines().skip(1)
}

/// The codes in the catalogue's order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    lines().filter_map(|line| line.split('\t').next())
}

/// Words in front of a name that leave it the whole region's.
const FRONTS: &str = "全市 全区 全县 全省 全州 全国 我市 我区 我县 我省 我国 本级 区本级 市本级 区级 县级 全社会 平均每年 正常年景 地方 规模以上 \
    各类 全体 国家";

/// The code of a row, by its name.
pub fn code(row: &Indicator, region: Option<&str>) -> Option<&'static str> {
    let name = row.name.as_str();
    // gdp, r&d: the catalogue has capitals.
    let known = |name: &str| table().codes.get(table().names.get(name.to_ascii_uppercase().as_str())?).copied();
    let plain = without_gloss(name);
    let name = plain.as_deref().unwrap_or(name);
    // 农民的纯收入
    let find = |name: &str| known(name).or_else(|| name.has("的").then(|| known(&name.replace('的', ""))).flatten());
    // The rank or the change of a growth rate keeps 增速 in its name and the code of the thing.
    let ends: &[&str] = match row.measure {
        Measure::Rank | Measure::Change => &["", "改善幅度", "增长率", "增速", "增幅", "降幅", "涨幅", "总量", "总量增速", "增量"],
        _ => &["", "总量", "增长", "平均值"],
    };
    let shorter = region.and_then(|r| without_region(name, r)).or_else(|| name.strip_opening(FRONTS));
    let whole = ends.iter().find_map(|end| name.strip_suffix(end).and_then(find));
    let code = whole.or_else(|| ends.iter().find_map(|end| shorter?.strip_suffix(end).and_then(find)));
    let is_share = row.measure == Measure::Share || row.measure == Measure::Change && row.unit == "个百分点"; // or the change of one
    let parts = |name: &str| ends.iter().find_map(|end| name.strip_suffix(end).and_then(by_parts));
    let mut code = code.or_else(|| parts(name)).or_else(|| parts(shorter?));
    if is_share && code == Some("tax_revenue") {
        code = Some("tax_share");
    }
    let of_gdp = is_share && row.of.as_deref().is_some_and(|of| of.contains_any("生产总值 GDP"));
    if of_gdp {
        // A share of GDP is an indicator of its own: 研发经费投入 … is its intensity.
        code = match code {
            Some("rd_spending") => Some("rd_intensity"),
            _ => find(&format!("{name}占比")).or_else(|| find(&format!("{name}率"))).or(code),
        };
    }
    // 研发投入占GDP的3%、提高0.2个百分点: the change of a share.
    if row.measure == Measure::Change && row.unit == "个百分点" && !name.ends_with_any("增速 增幅") {
        code = if code == Some("rd_spending") { Some("rd_intensity") } else { code };
        code = code.or_else(|| row.of.is_none().then(|| find(&format!("{name}占比"))).flatten());
    }
    // 研发经费支出占比: of GDP, where no other whole is told.
    if row.measure == Measure::Share && row.of.is_none() && code == Some("rd_spending") {
        code = Some("rd_intensity");
    }
    // 服务业比重: of what is produced.
    if code.is_none() && row.measure == Measure::Share && name == "服务业" && (of_gdp || row.of.is_none()) {
        code = find("服务业增加值");
    }
    code.filter(|code| fits(code, row))
}

/// 地区生产总值(GDP), 一般公共预算收入(同口径): what says the name once more or how it is reckoned, and no part of it is left out.
fn without_gloss(name: &str) -> Option<String> {
    let (open, close) = (name.place_of("(")?, name.place_of(")")?);
    let gloss = name.get(open + 1..close)?;
    let latin = gloss.trim_start_words("简称").chars().all(|c| c.is_ascii_alphanumeric() || c == '&') && !gloss.starts_in(DIGITS);
    let reckoned = ["口径", "可比价", "可比价格", "影响", "因素", "计算"].iter().any(|end| gloss.ends_with(end));
    (latin || reckoned).then(|| format!("{}{}", name.before(open), name.after(close + 1)))
}

/// Names that differ only in words around what they are of: 新建、改造提升高标准农田, 用于保障和改善民生的支出.
fn by_parts(name: &str) -> Option<&'static str> {
    CONCEPTS.lines().find_map(|line| {
        let (code, rest) = line.parted_at("\t")?;
        let (core, words) = rest.parted_at("\t")?;
        (core.split(' ').all(|any| any.split('|').any(|word| name.has(word))) && made_of(name, words)).then_some(code)
    })
}

/// Each line: a code, what the name must hold (of `a|b` one), and the words that may make it up, longer ones first.
const CONCEPTS: &str = crate::data!("concepts.tsv");

/// Whether nothing but these words makes up the name, with whatever number stands before 万元 and 亿元 (5000万元以上项目).
fn made_of(mut name: &str, words: &str) -> bool {
    loop {
        let behind_number = name.trim_start_of(DIGITS);
        name = if behind_number.starts_with_any("万元 亿元") { behind_number } else { name };
        match words.split(' ').filter_map(|word| name.strip_prefix(word)).min_by_key(|rest| rest.len()) {
            Some(rest) => name = rest,
            None => break,
        }
    }
    name.is_empty()
}

/// 某市地区生产总值, 某地区进出口总额: the name without the reporting region in front.
fn without_region<'n>(name: &'n str, region: &str) -> Option<&'n str> {
    let short = region.trim_end_of("省市区县州盟旗");
    let rest = name.strip_prefix(region).or_else(|| (short.size() >= 2).then(|| name.strip_prefix(short)).flatten())?;
    Some(rest.strip_prefix("地区").filter(|rest| !rest.starts_with("生产总值")).unwrap_or(rest))
}

/// Whether the row's measure and unit are such as the indicator has.
fn fits(code: &str, row: &Indicator) -> bool {
    let money = row.unit.ends_in("元亿");
    let level = row.measure == Measure::Level;
    match code {
        "tax_share" => row.unit == "%" || row.measure == Measure::Rank || row.measure == Measure::Change,
        "gdp" | "fai" | "retail" | "trade" | "exports" | "imports" | "budget_revenue" | "budget_expenditure" | "fai_tech" => !level || money,
        "digital_share" => matches!(row.measure, Measure::Share | Measure::Rank | Measure::Change),
        "tech_contracts" | "livelihood_expenditure" => !level || money,
        "hightech_firms" | "market_entities" => !row.name.starts_in("新净"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_unique() {
        let mut seen = std::collections::HashSet::new();
        for line in lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 4, "{line}");
            assert!(seen.insert(cells[0].to_string()), "{line}");
            for name in std::iter::once(cells[1]).chain(cells[3].split('|').filter(|a| !a.is_empty())) {
                assert!(seen.insert(name.to_string()), "{name} stands twice");
            }
        }
    }
}
