//! Examples before 等: 艺茂仓食运街等市集夜市 is 市集夜市; 家居、汽车等消费券 keeps what defines it.

use super::lexicon;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// Where the examples of a label stand, with 等: the stretch to leave out.
pub fn examples(text: &str, label: Span, verb: Option<Span>) -> Option<Span> {
    let words = label.of(text);
    let at = words.rmatch_indices('等').map(|(i, _)| i).find(|&i| is_and_so_on(words, i))?;
    let end = label.start + at + '等'.len_utf8();
    let noun = Span::new(end, label.end);
    // 以茶叶、蔬菜等|为主的基地: what it is of.
    if noun.of(text).starts_with_any("为主 为重点 为代表 为核心 为支撑") {
        return None;
    }
    // 支持科技创新和制造业发展等|政策: what they are for.
    if words.starts_with_any("支持 促进") && noun.of(text).ends_with("政策") {
        return None;
    }
    // 新签约某屏幕等|项目255个: the verb says enough of them.
    let told = noun.of(text) == "项目" && verb.is_some_and(|verb| verb.of(text).starts_with_any("新签约 新开工 新竣工 新投产 新引进 开工 签约"));
    if noun.is_empty() || says_nothing(noun.of(text)) && !told {
        return None;
    }
    let start = verb.map_or(label.start, |verb| verb.end).max(label.start);
    let start = inner_verb_end(text, Span::new(start, label.start + at)).unwrap_or(start);
    let start = text.within(start, label.start + at).place_of("用于").map_or(start, |i| start + i + "用于".len());
    (start < end).then(|| Span::new(start, end))
}

/// Whether 等 at this place means "and so on" and is no part of 等级, 高等, 平等.
pub fn is_and_so_on(words: &str, at: usize) -> bool {
    let before = words.before(at).chars().next_back();
    let behind = words.after(at + '等'.len_utf8());
    if behind.starts_with('地') && !behind.starts_with_any("地方 地区 地标 地理") {
        return false; // 赴沿海等地: where, and no example of what is counted
    }
    let after = behind.chars().next();
    !matches!(before, None | Some('高' | '中' | '初' | '平' | '优' | '同' | '对' | '均' | '上' | '特' | '一' | '二' | '三' | '甲' | '差'))
        && !matches!(after, Some('级' | '候' | '效' | '值' | '量' | '于' | '身' | '同' | '奖' | '次'))
}

/// Nouns that say nothing without their examples.
pub fn says_nothing(noun: &str) -> bool {
    const GENERIC: &str = "活动 专项行动 行动 消费券 工程 问题 任务 设施 服务 政策 领域 行业 产业 产品 补贴 指标 方面 机制 场所 机构 人员 平台 地区 国家 \
        事项 荣誉 称号 措施 单位 品牌 待遇 费用 消费 销售 合同 管网 老化管道 装机容量 停车位 联盟 标准 专题培训 成本 贷款 补贴补助 补助 奖补 业务 手续 \
        案件 纠纷 税费 支出 作物 商品 群体 疾病 物资 材料 技术 保险 隐患 试点示范";
    lexicon::bare().has(noun) || noun.is_one_of(GENERIC) || noun.starts_with("方面的")
}

/// A kept verb inside the words in front of the examples: 起步区新建A、B等公园 keeps 起步区新建.
fn inner_verb_end(text: &str, span: Span) -> Option<usize> {
    let words = span.of(text);
    let first_part = words.before(words.find_in("、“《").unwrap_or(words.len()));
    let before_title = words.after(first_part.len()).starts_in("“《"); // 出台《…条例》等: nothing in the title is a verb
    first_part
        .char_indices()
        .skip(2)
        .filter_map(|(i, _)| {
            lexicon::kept_verbs()
                .opens(first_part.after(i))
                .filter(|len| *len >= 6 && (before_title || i + len < first_part.len()))
                .map(|len| span.start + i + len)
        })
        .last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out() {
        for (text, verb, want) in [
            ("改造提升老街等市集夜市", "改造提升", Some("老街等")),
            ("发放置业、家居等消费券", "发放", None),
            ("高等学校", "", None),
            ("月湖、清江等公园", "", Some("月湖、清江等")),
        ] {
            let verb = (!verb.is_empty()).then(|| Span::new(0, verb.len()));
            assert_eq!(examples(text, Span::new(0, text.len()), verb).map(|s| s.of(text)), want, "{text}");
        }
    }
}
