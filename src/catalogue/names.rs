//! Which headline indicator a name is.

use crate::model::{Indicator, Measure};
use std::collections::HashMap;
use std::sync::OnceLock;

pub const DATA: &str = include_str!("../../data/catalogue.tsv");

/// The number of each name, and the code of each number.
struct Table {
    names: HashMap<&'static str, usize>,
    codes: Vec<&'static str>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let (codes, mut names): (Vec<&str>, _) = (codes().collect(), HashMap::new());
        for (number, line) in DATA.lines().skip(1).enumerate() {
            let cells: Vec<&'static str> = line.split('\t').collect();
            if let [_, name, _, aliases] = cells[..] {
                names.insert(name, number);
                names.extend(aliases.split('|').filter(|a| !a.is_empty()).map(|alias| (alias, number)));
            }
        }
        Table { names, codes }
    })
}

/// The codes in the catalogue's order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    DATA.lines().skip(1).filter_map(|line| line.split('\t').next())
}

/// Words in front of a name that leave it the whole region's.
const FRONTS: &[&str] = &[
    "全市",
    "全区",
    "全县",
    "全省",
    "全州",
    "全国",
    "我市",
    "我区",
    "我县",
    "我省",
    "我国",
    "本级",
    "区本级",
    "市本级",
    "全社会",
    "平均每年",
    "正常年景",
    "地方",
    "规模以上",
    "各类",
    "全体",
    "国家",
];

/// The code of a row, by its name.
pub fn code(row: &Indicator, region: Option<&str>) -> Option<&'static str> {
    let name = row.name.as_str();
    let find = |name: &str| table().names.get(name).map(|number| table().codes[*number]);
    // The rank or the change of a growth rate keeps 增速 in its name and the code of the thing.
    let ends: &[&str] = match row.measure {
        Measure::Rank | Measure::Change => &["", "改善幅度", "增长率", "增速", "增幅", "总量"],
        _ => &["", "总量", "增长", "平均值"],
    };
    let shorter = region.and_then(|r| without_region(name, r)).or_else(|| FRONTS.iter().find_map(|front| name.strip_prefix(front)));
    let whole = ends.iter().find_map(|end| name.strip_suffix(end).and_then(find));
    let code = whole.or_else(|| ends.iter().find_map(|end| shorter?.strip_suffix(end).and_then(find)));
    let is_share = row.measure == Measure::Share || row.measure == Measure::Change && row.unit == "个百分点"; // or the change of one
    let mut code = code.or_else(|| by_parts(name));
    if is_share && code == Some("tax_revenue") {
        code = Some("tax_share");
    }
    let of_gdp = is_share && row.of.as_deref().is_some_and(|of| ["生产总值", "GDP"].iter().any(|w| of.contains(w)));
    if of_gdp {
        // A share of GDP is an indicator of its own: 研发经费投入 … is its intensity.
        code = match code {
            Some("rd_spending") => Some("rd_intensity"),
            _ => find(&format!("{name}占比")).or_else(|| find(&format!("{name}率"))).or(code),
        };
    }
    // 服务业比重: of what is produced.
    if code.is_none() && row.measure == Measure::Share && name == "服务业" && (of_gdp || row.of.is_none()) {
        code = find("服务业增加值");
    }
    code.filter(|code| fits(code, row))
}

/// Things of which the names differ only in the words of building and counting around them: 新建、改造提升高标准农田.
fn by_parts(name: &str) -> Option<&'static str> {
    // Code, how the name begins, how it ends, and the characters between.
    const THINGS: &[(&str, &str, &str, &str)] = &[
        ("farmland", "", "高标准农田 高标准农田项目 高标准农田建设", "新建改造提升成扩增加设质完工优化和及与、()"),
        ("market_entities_new", "新", "经营主体 市场主体", "登记注册增设立发展市场各类"),
        ("affordable_housing", "", "保障性租赁住房 保障性租赁房 保租房", "新建设筹集措增开工配租供应和、"),
    ];
    const AIR: &[&str] = &["中心", "县级", "城市", "环境", "空气", "质量", "平均", "优良", "天数", "率", "比率", "比例", "占比"];
    let thing = THINGS.iter().find(|(_, begins, ends, between)| {
        let around = |end| name.strip_prefix(*begins).and_then(|rest| rest.strip_suffix(end));
        ends.split(' ').filter_map(around).any(|words| words.chars().all(|c| between.contains(c)))
    });
    let air = || name.contains("空气") && name.contains("优良") && made_of(name, AIR);
    thing.map(|(code, ..)| *code).or_else(|| air().then_some("good_air"))
}

/// Whether nothing but these words makes up the name.
fn made_of(mut name: &str, words: &[&str]) -> bool {
    while let Some(rest) = words.iter().filter_map(|word| name.strip_prefix(word)).min_by_key(|rest| rest.len()) {
        name = rest;
    }
    name.is_empty()
}

/// 某市地区生产总值, 某地区进出口总额: the name without the reporting region in front.
fn without_region<'n>(name: &'n str, region: &str) -> Option<&'n str> {
    let short = region.trim_end_matches(['省', '市', '区', '县', '州', '盟', '旗']);
    let rest = name.strip_prefix(region).or_else(|| (short.chars().count() >= 2).then(|| name.strip_prefix(short)).flatten())?;
    Some(rest.strip_prefix("地区").filter(|rest| !rest.starts_with("生产总值")).unwrap_or(rest))
}

/// Whether the row's measure and unit are such as the indicator has.
fn fits(code: &str, row: &Indicator) -> bool {
    let money = ["元", "美元"].iter().any(|u| row.unit.ends_with(u));
    let level = row.measure == Measure::Level;
    match code {
        "tax_share" => row.unit == "%" || row.measure == Measure::Rank || row.measure == Measure::Change,
        "gdp" | "fai" | "retail" | "trade" | "exports" | "imports" | "budget_revenue" | "budget_expenditure" => !level || money,
        "digital_share" => row.measure != Measure::Growth,
        "hightech_firms" | "market_entities" => !row.name.starts_with(['新', '净']),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_unique() {
        let mut seen = std::collections::HashSet::new();
        for line in DATA.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 4, "{line}");
            assert!(seen.insert(cells[0].to_string()), "{line}");
            for name in std::iter::once(cells[1]).chain(cells[3].split('|').filter(|a| !a.is_empty())) {
                assert!(seen.insert(name.to_string()), "{name} stands twice");
            }
        }
    }
}
