//! What opens the first name of a list and belongs to each: 市属国企|资产总额、净资产额; 农村|卫生厕所、生活污水处理率.

use super::head::{head_len, rate_len};
use super::limit_at_end;
use crate::indicator::{lexicon, limit};
use crate::strings::{Cut, Find, OneOf, Size};
use crate::text::Span;

/// The start of the first member that the others lack: 生产安全事故起数、死亡人数.
pub fn shared_modifier(text: &str, first: Span, others: &[Span]) -> Option<Span> {
    // 财政用于|教育、卫生的支出: who pays, for each.
    if let Some(i) = first.of(text).place_of("用于").filter(|_| !others.iter().any(|o| o.of(text).has("用于"))) {
        return Some(Span::new(first.start, first.start + i + "用于".len()));
    }
    // 产值|超10亿元、超50亿元企业: of what the amounts are.
    if let Some((at, _)) = limit_at_end(first.of(text)).filter(|(at, _)| *at > 0 && others.iter().all(|other| limit::opens(other.of(text), true).is_some())) {
        return Some(Span::new(first.start, first.start + at));
    }
    // 城乡居民|养老保险、医疗保险参保率: whose either is.
    const INSURED: &str = "城乡居民";
    if first.of(text).starts_with(INSURED)
        && first.of(text).contains_any("养老 医疗")
        && !others.is_empty()
        && others.iter().all(|other| other.of(text).starts_with_any("养老 医疗 基本养老 基本医疗 大病"))
    {
        return Some(Span::new(first.start, first.start + INSURED.len()));
    }
    // 对东盟、中东出口: with whom, for each.
    let traded = others.last().is_some_and(|last| last.of(text).ends_with_any("出口 进口 贸易额 出口额 进出口总额 投资"));
    if first.of(text).starts_with('对') && traded && !others.iter().any(|other| other.of(text).has("对")) {
        return Some(Span::new(first.start, first.start + '对'.len_utf8()));
    }
    // 单位生产总值|用水量、能耗、二氧化碳排放量: per what each is.
    const PER_OUTPUT: &str = "单位国内生产总值 单位地区生产总值 单位生产总值 单位GDP";
    if let Some(per) = first.of(text).opening_word(PER_OUTPUT)
        && per.len() < first.end - first.start
        && others.iter().all(|other| other.of(text).starts_with_any("二氧化碳排放 碳排放 能耗 能源消耗 用水量 水耗 电耗 建设用地"))
        && !others.is_empty()
    {
        return Some(Span::new(first.start, first.start + per.len()));
    }
    if let Some(villages) = villages(text, first, others).or_else(|| heads(text, first, others)) {
        return Some(villages);
    }
    // 断面水质达标率、优良率: the water is that of both.
    let head = if first.of(text).ends_with('率') { rate_len(first.of(text)) } else { head_len(first.of(text)) };
    let complete = |words: &str| words.ends_with_any("投资 收入 主体 总额") && words.size() >= 4;
    let all_bare = !others.iter().any(|o| complete(o.of(text)))
        && !others.is_empty()
        && others.iter().all(|o| head_len(o.of(text)) == o.end - o.start || lexicon::bare().has(o.of(text)));
    // 加工业产值、增速: the growth is that of the output.
    let grows = others.len() == 1 && others[0].of(text).is_one_of("增速 增幅") && head > 0 && !first.of(text).ends_with_any("总量 规模 总数 数量 总额");
    if grows && !first.of(text).ends_with('率') {
        return Some(first);
    }
    if head > 0 && all_bare && head < first.end - first.start {
        // 旅游总人次、总收入: each has a 总 of its own.
        let modifier = Span::new(first.start, first.end - head);
        let total = modifier.of(text).ends_with('总') && others.iter().all(|o| o.of(text).starts_with('总'));
        // 金牌数、奖牌数
        let twin =
            |other: &Span| other.end - other.start == first.end - first.start && other.of(text).ends_with(first.of(text).after(first.end - first.start - head));
        if others.iter().any(|o| o.of(text).starts_with(modifier.of(text)) || twin(o)) {
            return None; // 算力投资、算力规模
        }
        // 法定时限办复率、满意率: the time is that of the answer alone.
        let own = if total { Some("总") } else { modifier.of(text).closing_word("法定时限 按期 按时 限时 及时 发生") };
        let shared = Span::new(modifier.start, modifier.end - own.map_or(0, str::len));
        // 地区生产总值、贷款余额: no word for the whole.
        return Some(shared).filter(|shared| !shared.of(text).is_one_of("地区 国内") && !shared.is_empty());
    }
    owner(text, first, others)
}

/// 农村|卫生厕所普及率、生活污水治理率; 县城|污水处理率、垃圾处理率: what belongs to a household is that of the place too.
pub fn villages(text: &str, first: Span, others: &[Span]) -> Option<Span> {
    const PLACES: &str = "农村 县城 城市 中心城区 主城区 城区 建成区 市区 行政村 乡镇";
    const HOUSEHOLD: &str = "卫生厕所 户用 卫生户厕 厕所 生活污水 生活垃圾 污水 垃圾 自来水 燃气 供水 绿化覆盖";
    let theirs = |other: &Span| other.of(text).starts_with_any(HOUSEHOLD) && other.of(text).trim_end_matches(')').ends_with('率');
    let place = first.of(text).opening_word(PLACES).filter(|_| !others.is_empty() && others.iter().all(theirs))?;
    Some(Span::new(first.start, first.start + place.len()))
}

/// 每千人口|床位数、医师数; 亩均|税收、产值; 人均|住房面积、绿地面积: for how many all are.
fn heads(text: &str, first: Span, others: &[Span]) -> Option<Span> {
    let words = first.of(text);
    let per = words.opening_word("每千人口 每千人 千人口 千人 每万人口 每万人 万人 亩均 户均 人均")?;
    let own = |words: &str| words.starts_with_any("每 千人 万人 亩均 户均 人均 单位 万元");
    let alike = |words: &str| match per {
        "人均" => words.ends_with("面积") && first.of(text).ends_with("面积"),
        "亩均" | "户均" => lexicon::bare().has(words) || words.is_one_of("税收 产值 利润 投资"),
        _ => words.ends_with_any("数 数量 人数"),
    };
    let all = !others.is_empty() && others.iter().all(|other| !own(other.of(text)) && alike(other.of(text)));
    all.then(|| Span::new(first.start, first.start + per.len()))
}

/// 单位生产总值|能耗下降8%、二氧化碳排放下降14%: per what both are.
pub fn per_output(text: &str, first: Span, other: Span) -> Option<Span> {
    let per = first.of(text).opening_word("单位国内生产总值 单位地区生产总值 单位生产总值 单位GDP 万元GDP 万元生产总值 万元地区生产总值 万元国内生产总值")?;
    other.of(text).starts_with_any("二氧化碳排放 碳排放 电耗 水耗").then(|| Span::new(first.start, first.start + per.len()))
}

/// 市属国企|资产总额、净资产额; 东港|货物、集装箱吞吐量: whose the measures of the whole list are.
pub fn owner(text: &str, first: Span, others: &[Span]) -> Option<Span> {
    let words = first.of(text);
    let at = words.last_of(OWNERS).map(|(at, owner)| at + owner.len())?;
    let own = words.after(at).trim_start_words("年度");
    let measured = |words: &str| words.starts_with_any(MEASURED_OF);
    let alike = measured(own) && own.size() >= 2 && others.iter().all(|other| measured(other.of(text)) && !other.of(text).contains_any(OWNERS));
    (alike && !others.is_empty()).then(|| Span::new(first.start, first.start + at))
}

/// Last words of those to whom several measures belong.
pub const OWNERS: &str = "国企 企业 港 机场 公司 集团 园区 开发区 高新区 项目 工程 产业 综保区 景区 枢纽 口岸 港口";

/// First words of such measures.
const MEASURED_OF: &str = "资产 净资产 营业收入 营收 利润 利税 产值 总产值 税收 研发 旅客 货邮 航空货邮 国际货邮 货物 集装箱 吞吐量 融资 销售 亩均 数量 \
    总数 投资完成率 开工率 竣工率 门票 接待 经营收入 增加值 规模工业 规上工业 规模以上工业 工业增加值 进出口 主营业务 工业总产值 保有量 增量 货运量 \
    客运量";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners() {
        let text = "市属国企资产总额营业收入";
        let at = text.find("营业").unwrap_or(0);
        assert_eq!(shared_modifier(text, Span::new(0, at), &[Span::new(at, text.len())]).map(|s| s.of(text)), Some("市属国企"));
    }
}
