//! The words in front of a label: 2023年, 全市, 累计, 完成, and the verb that makes the quantity (新增, 改造).

mod longer;
mod marks;
mod scene;
mod verbs;
mod when;

pub use longer::is_longer_word;
pub use marks::opens_entry;

use super::lexicon;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::{Span, is_plain_han};
use marks::{grouped, mark};
use scene::{means, nation, one_by_one, region_by_name, said_by_plan, stage_of_work, where_it_was};
use verbs::{joined, planned, stressed, strives_for};
use when::{base_of_new, date, span_of_years};

/// A label without what stands in front of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Front {
    /// The label, kept verb included.
    pub label: Span,
    /// The verb that makes the quantity, at the label's start.
    pub verb: Option<Span>,
    /// 其中 stood in front: a part of what came before.
    pub of_which: bool,
}

/// Strips the front of `span`.
pub fn read(text: &str, span: Span) -> Front {
    let mut front = Front { label: span, verb: None, of_which: false };
    loop {
        let rest = front.label.of(text);
        let kept = lexicon::kept_verbs().opens(rest).filter(|&len| !is_longer_word(rest, len));
        let for_use = rest.is_one_of("统筹 统筹资金") && is_for_use(text.after(span.end));
        let light = lexicon::light_verbs().opens(rest).filter(|&len| {
            let papers = rest.starts_with_any("促进 支持") && tells_papers(text.after(span.end));
            !(for_use || papers || is_longer_word(rest, len) || goes_with_name(rest.before(len), rest.after(len)))
        });
        let adverb = lexicon::adverbs().opens(rest).filter(|&len| !is_longer_word(rest, len)).or_else(|| {
            lexicon::self_regions().opens(rest).filter(|&len| {
                let people = rest.after(len).starts_with('民') && !rest.after(len).starts_with_any("民生 民营 民间 民政 民族 民宿 民办 民用");
                !(people
                    || rest.after(len).starts_in("性内")
                    || rest.after(len).starts_with("总工会")
                    || rest.before(len).ends_with("域内") && rest.after(len).starts_in("就住")
                    || rest.starts_with("全域") && rest.after(len).starts_with('旅')
                    || is_title(rest))
            })
        });
        // 和某新区投资: no word before it is joined.
        let named = || rest.starts_with("和平") || rest.char_indices().nth(2).is_some_and(|(at, _)| rest.after(at).starts_with_any("区 县 市 地区 新区"));
        let opens = front.label.start == span.start && text.before(span.start).chars().next_back().is_none_or(|c| ",。\n".has_char(c));
        let other = mark(rest)
            .filter(|_| !(opens && rest.starts_with('和') && named()))
            .or_else(|| date(rest))
            .or_else(|| grouped(rest))
            .or_else(|| span_of_years(rest))
            .or_else(|| base_of_new(rest))
            .or_else(|| reckoning(rest))
            .or_else(|| stage_of_work(rest))
            .or_else(|| where_it_was(rest))
            .or_else(|| nation(rest))
            .or_else(|| region_by_name(rest))
            .or_else(|| phrase(rest))
            .or_else(|| one_by_one(rest))
            .or_else(|| means(rest))
            .or_else(|| said_by_plan(rest));
        let before_verb = rest
            .opening_word(MANNERS)
            .filter(|w| {
                let behind = rest.after(w.len());
                let acts = lexicon::kept_verbs().opens(behind).is_some() || lexicon::light_verbs().opens(behind).is_some_and(|len| len >= 6);
                acts && !(*w == "集中" && behind.starts_with_any("开工 安置点 安置区") || *w == "提质" && behind.starts_with_any("改造 升级"))
            })
            .map(str::len)
            .or_else(|| {
                BEFORE.iter().find(|(word, behind)| rest.strip_prefix(word).is_some_and(|rest| rest.starts_with_any(behind))).map(|(word, _)| word.len())
            })
            .or_else(|| rest.strip_prefix("争取").filter(|r| strives_for(r) || text.after(span.end).starts_with_any("突破 达到 超过")).map(|_| "争取".len()))
            .or_else(|| {
                let brought = rest.strip_prefix("带动").filter(|r| r.trim_start_words("全年 全社会 完成 全市 全县 全区 全省").starts_with("固定资产投资"));
                brought.map(|_| "带动".len())
            })
            .or_else(|| stressed(rest))
            .or_else(|| planned(rest))
            .or_else(|| average_of_heads(rest));
        let kept = kept.filter(|_| before_verb.is_none());
        let dropped = [light, adverb, other, before_verb].into_iter().flatten().max();
        match (kept, dropped) {
            (Some(verb), dropped) if dropped.is_none_or(|len| verb >= len) => {
                if rest.after(verb).starts_in("率额量者性力型路街") && !rest.after(verb).starts_with_any("街道 街巷 街区 街头 路网 路段 路灯")
                {
                    break; // 签约率, 交付量: a noun, not a verb
                }
                front.verb = Some(Span::new(front.label.start, front.label.start + joined(rest, verb)));
                break;
            }
            (_, Some(len)) => {
                front.of_which |= rest.starts_with("其中");
                front.label.start += len;
                if rest.before(len).is_one_of("制定实施 制定落实 制定出台") {
                    break; // 制定实施|促进发展任务清单: what the papers are about
                }
            }
            (_, None) => break,
        }
    }
    front
}

/// 与高校共建平台, 向市委报告工作: with whom and to whom belongs to the name; 为企业减税 tells whom it serves. So does what they have:
/// 有就业意向的渔民.
fn goes_with_name(word: &str, behind: &str) -> bool {
    if word == "达到" {
        return behind.parted_at("标准的").is_some_and(|(how, who)| !how.is_empty() && !who.is_empty()); // 达到绿色标准的煤矿
    }
    if word == "有" && behind.starts_with_any("进出口 出口实绩 外贸实绩") {
        return true;
    }
    if word == "有" {
        let (had, who) = behind.parted_at("的").unwrap_or_default();
        return had.has_size(2, 8) && !had.starts_in("许人些") && who.size() >= 2 && had.chars().all(is_plain_han);
    }
    // 用于灾后重建的投资: what the money is for.
    let purpose = word == "用于" && behind.has("的") && behind.ends_with_any("资金 支出 投资 经费 投入 贷款");
    purpose || word.is_one_of("与 向 面向") && behind.size() >= 4
}

/// 促进民营经济发展|20条措施: what the papers counted behind are about.
fn tells_papers(behind: &str) -> bool {
    let noun = behind.trim_start_of("0123456789余多").strip_first("条项");
    noun.is_some_and(|noun| behind.starts_in(DIGITS) && noun.starts_with_any("措施 政策 举措 任务清单 具体措施 支持政策 支持措施 若干措施"))
}

/// What tells how, when or at which level, in front of the verb.
const MANNERS: &str = "年 稳定 可 能 计划 统筹 省级层面 市级层面 国家层面 集中力量 集中 创新 先行 科学 系统 联手 线下 靶向 有机 及时 按时 提速 大规模 协同 纵深 超前 细化 靠前 提质 按期 从严 \
                       再 分层级 分期 分类 全程 波浪式 点线面结合 阶段性 清单化项目化 市县两级";

/// What goes where one of these words stands behind it: 免费|开展培训, 争取|今年开工项目.
const BEFORE: &[(&str, &str)] = &[
    ("争取", "明年 今年 年内 20 19"),
    ("免费", "开展"),
    ("支持", "培养 新实施 新建 引进 培育 建设 打造 实施"),
    ("建议", "今年 明年 全年 全省 全市 全县 全国 地区生产总值 20"),
];

/// 全国重点实验室, 全国示范社: the nation stands in the title.
fn is_title(rest: &str) -> bool {
    rest.strip_prefix("全国").is_some_and(|title| {
        title.starts_with_any(
            "人大 政协 工商联 总工会 冬运会 运动会 社会保障基金 社保基金 重点实验室 重点文物 示范 文明 先进 优秀 百强 特色 知名 “ 商贸 双拥 综合实力",
        ) || title.ends_with_any("示范村 示范镇 示范县 示范区 示范市 示范乡镇 示范社 示范基地 示范点 名村 名镇 强镇 强县")
    })
}

/// 统筹|9.8亿元用于援企稳岗: the verb makes the amount.
fn is_for_use(behind: &str) -> bool {
    behind
        .place_of("元用于")
        .is_some_and(|at| behind.before(at).chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '多' | '余' | '万' | '亿' | '近' | '超')))
}

/// 扣除物价上涨因素, 考虑价格下降因素: how a growth was reckoned.
fn reckoning(rest: &str) -> Option<usize> {
    if !rest.starts_with_any("扣除 考虑 剔除 按可比 按不变") {
        return None;
    }
    let first = |words| rest.first_of(words).map(|(at, word)| at + word.len()).filter(|&end| rest.before(end).size() <= 14);
    let end = first("因素").or_else(|| first("口径 价格 资金"))?;
    let end = rest.after(end).opening_word("因素后 因素 计算 影响后 影响 后").map_or(end, |w| end + w.len());
    (rest.before(end).size() <= 14).then_some(end)
}

/// 平均每千人口拥有床位: so many heads are an average already; 平均每人占有粮食 is a measure of its own.
fn average_of_heads(rest: &str) -> Option<usize> {
    let heads = rest.strip_prefix("平均每")?.trim_start_of("0123456789十百千万");
    (heads.starts_with('人') && heads.len() + "平均每".len() < rest.len()).then_some("平均".len())
}

/// Fixed phrases: 主要预期目标是, 在此基础上, 经济社会发展主要预期目标为.
fn phrase(rest: &str) -> Option<usize> {
    const PHRASES: &str = "国家安排专项资金支持 国家安排专项资金 国家安排资金 主要预期目标是 预期目标是 预期目标为 主要预期目标为 在此基础上 在全国率先 \
        在全省率先 在全市率先 到“十四五”末 按一年计 市本级财政性 一批 所有的 等 初步核算 据初步核算 经初步核算 快报数据显示 到本世纪末 本世纪末 建市以来 建区以来 建县以来 建州以来 建省以来 \
        准备重点 中央提出 中央决定 国务院决定 政府决定 仅此一项 仅这一项 只这一项";
    rest.opening_word(PHRASES).filter(|_| !rest.starts_with("等级")).map(str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, label: &str, verb: Option<&str>) {
        let front = read(text, Span::new(0, text.len()));
        assert_eq!((front.label.of(text), front.verb.map(|v| v.of(text))), (label, verb), "{text}");
    }

    #[test]
    fn fronts() {
        check("全年新签约项目", "新签约项目", Some("新签约"));
        check("完成土地征收", "土地征收", None);
        check("2023年全市经营主体", "经营主体", None);
        check("到2025年底高新技术企业", "高新技术企业", None);
        check("五年来累计新增就业", "新增就业", Some("新增"));
        check("签约率", "签约率", None);
        check("有机农产品基地", "有机农产品基地", None);
        check("、省市重点项目完成投资", "省市重点项目完成投资", None);
        check("过去五年投入", "投入", Some("投入"));
    }
}
