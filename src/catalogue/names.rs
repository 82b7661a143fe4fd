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
    let concept = CONCEPTS.iter().find(|(_, core, words)| core.split(' ').all(|any| any.split('|').any(|word| name.has(word))) && made_of(name, words));
    concept.map(|(code, ..)| *code)
}

/// Code, what the name must hold (of `a|b` one), and the words that may make it up, longer ones first.
const CONCEPTS: &[(&str, &str, &str)] = &[
    ("farmland", "高标准农田", "高标准农田 高标准基本农田 项目 建设 新 建 改造 提升 提质 成 扩 增 加 设 完 工 优化 和 及 与 、 ( ) 改"),
    ("market_entities_new", "经营主体|市场主体 新", "经营主体 市场主体 各类 市场 登记 注册 设立 发展 新 增 设"),
    ("market_entities", "经营主体|市场主体", "经营主体 市场主体 各类 市场 登记 在册 实有 在业 在营 总户数 总量 总数 户数 数量 存量 保有量"),
    (
        "affordable_housing",
        "保障性租赁住房|保障性租赁房|保租房",
        "保障性租赁住房 保障性租赁房 保租房 计划 筹集 筹措 筹建 建设 开工 交付 配租 供应 新 建 增 和 、 ( )",
    ),
    ("livelihood_expenditure", "民生 支出|投入|用于|投向", "一般公共预算 各级 财政 用于 投向 保障 改善 民生 领域 事业 方面 重点 类 和 的 支出 投入"),
    (
        "fdi",
        "实际|到位|到账|利用|吸收|使用|引进 外资|外商直接投资|外商投资",
        "外商直接投资 外商投资 外资 实际 引进 利用 使用 吸收 到位 到账 资金 金额 规模 总额 额",
    ),
    ("trade", "进出口", "进出口 外贸 货物 对外 商品 贸易 总额 总值 规模 额 值"),
    ("exports", "出口", "货物 外贸 自营 贸易 出口 总额 总值 规模 额"),
    ("imports", "进口", "货物 外贸 贸易 进口 总额 总值 额"),
    ("fai_tech", "技改|技术改造 投资|工业", "工业 企业 技术改造 技改 投资"),
    ("tax_share", "税 占", "税收 税 收入 占 一般公共预算 地方 的 比重 比例 比"),
    ("budget_expenditure", "财政|预算 支出", "全国 地方 一般 公共 财政 预算 支出 总 规模"),
    ("digital_share", "数字经济核心产业", "数字经济核心产业 增加值 占 地区生产总值 GDP 比重 比"),
    ("hightech_firms", "高新技术企业|高企", "高新技术企业 高企 国家级 国家 国 有效期内 有效 期内 总数 总量 数量 数 保有量"),
    ("energy_intensity", "单位|万元|强度 能耗|能源消耗", "单位 万元 地区 国内 生产总值 GDP 综合 能源消耗 能耗 强度"),
    ("tech_contracts", "技术合同|技术交易 额", "技术合同 技术 合同 交易 认定 登记 成交 总额 金额 额"),
    ("grain", "粮食 产量|总产", "粮食 作物 总产量 总产 产量 年 平均 的"),
    (
        "tourism_visits",
        "游客|旅游 接待|人|游客量|游客数|数量",
        "全域 旅游业 旅游者 旅游 国内外 海内外 境内外 游客 接待 累计 总人数 总人次 人次 人数 数量 总 数 量 人",
    ),
    ("tourism_revenue", "游客|旅游|文旅 收入|花费|消费", "国内 实现 旅游业 旅游 游客 文旅 产业 综合 总 收入 花费 消费"),
    (
        "domestic_capital",
        "资金|内资 省外|市外|县外|区外|州外|省际|国内|境内|内资",
        "实际 引进 利用 使用 到位 省外 市外 县外 区外 州外 省际 国内 境内 内资 万元 亿元 以上 项目 资金",
    ),
    (
        "pm25",
        "PM2.5|细颗粒物",
        "市区 城区 县城 中心城区 地级 设区 县级 及 以上 城市 市 全域 全年 环境 空气 质量 细颗粒物 (PM2.5) PM2.5 年均 平均 年 浓度 均 值 的",
    ),
    ("budget_revenue", "财政|预算 收入", "地方 全国 国家 国内 一般 公共 财政 预算 级 收入 总额 自然口径 同口径"),
    ("rd_intensity", "研发|R&D|研究与 强度|占比", "全社会 研究与试验发展 研究与实验发展 研发 R&D ( ) 经费 投入 强度 占比"),
    ("fai", "固定资产投资|固投", "全社会 固定资产投资 固投 完成 额 总额 总规模 规模以上 规上 万元 以上"),
    ("retail", "社消|社零|社会消费品|社会商品 零", "全社会 社会 消费品 商品 社消 社 零售 总额 总值 额 零"),
    ("urban_jobs", "城镇 就业 新增|净增", "平均每年 城镇 累计 新增 净增 就业 人数 人口 岗位"),
    ("cpi", "消费|CPI 价格|CPI", "居民 消费 品 价格 总 指数 水平 涨幅 上涨 CPI"),
    ("rd_spending", "研发|研究与|R&D 投入|经费|支出|费用", "全社会 研究与试验发展 研究与实验发展 研究与试验开发 研发 R&D ( ) 经费 投入 支出 费用"),
    ("income_urban", "城镇|城市 居民 收入", "城镇 城市 常住 居民 家庭 年 人均 平均每人 可支配 可用于 的 收入"),
    ("income_rural", "农村|农民|农牧民|农牧区 收入", "农村 农牧区 牧区 农牧民 农民 常住 居民 家庭 年 人均 平均每人 可支配 纯 的 收入"),
    ("income", "居民 收入", "全国 全体 常住 居民 人均 可支配 收入"),
    ("loans", "贷款 余额|总额|银行|金融", "金融机构 银行业 银行 机构 人民币 本外币 各项 的 贷款 余额 总额"),
    ("deposits", "存款 余额|总额|银行|金融", "金融机构 银行业 银行 机构 人民币 本外币 各项 存款 余额 总额"),
    (
        "good_air",
        "空气|天气|大气|AQI|优良率|优良天 优良",
        "中心 城区 县城 县级 地级 设区 及 以上 城市 环境 空气 大气 质量 平均 达到 优良 天数 比率 比例 占比 达标 率 AQI",
    ),
];

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
