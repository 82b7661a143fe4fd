//! Whether the words behind a number are the noun of a name.

use crate::indicator::lexicon;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::is_plain_han;

/// Whether the words open a noun phrase and not a predicate.
pub fn opens_noun(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| is_plain_han(c) || matches!(c, '“' | '《'))
        && lexicon::verbs()
            .opens(text)
            .is_none_or(|len| crate::indicator::front::is_longer_word(text, len) || is_compound(text, len) || is_adjective(text, len))
        && (!text.starts_in("的和及与以并且或") || text.starts_with_any("和美 和谐"))
        // 保持在30%不下降
        && (!text.starts_with('不') || text.starts_with_any("不动产 不锈钢 不良 不合 不同 不法"))
}

/// 治理项目, 改造工程: a verb in front of a noun of works makes a noun.
fn is_compound(text: &str, verb: usize) -> bool {
    if let Some(second) = lexicon::verbs().opens(text.after(verb)).filter(|&len| len >= 6 && text.after(verb + len).starts_with("项目")) {
        return second >= 6; // 新建扩建项目
    }
    const WORKS: &str = "治理 改造 整治 建设 修复 绿化 培育 培训 创新 服务 转化 运营 改建 扩建 升级 入园 入库 入驻 签约 投产 落户";
    const AIDS: &str = "支持 扶持 保障 奖励 激励 帮扶 促进";
    // 30条|支持政策; 实施类项目: a class of them.
    text.before(verb).is_one_of(AIDS) && text.after(verb).starts_with_any("政策 措施 举措")
        || text.after(verb).starts_with("类项目")
        || text.before(verb).is_one_of(WORKS) && text.after(verb).starts_with_any("项目 工程 试点 任务 措施 机构 企业 基地 中心 事项 站 单元")
}

/// 新建消防站, 在建项目: a verb that says of a noun how new it is.
fn is_adjective(text: &str, verb: usize) -> bool {
    text.before(verb).is_one_of("新建 改建") && text.after(verb).starts_with(is_plain_han) && lexicon::verbs().opens(text.after(verb)).is_none()
}

pub fn noun_part(text: &str) -> &str {
    let end = text.char_indices().find(|(_, c)| !(is_plain_han(*c) || matches!(c, '“' | '”'))).map_or(text.len(), |(i, _)| i);
    text.before(end)
}

/// The noun is followed by its count: 项目24个.
pub fn has_count_soon(text: &str) -> bool {
    let noun = noun_part(text);
    let rest = text.after(noun.len());
    // 县(市、区)达4个
    let counted = rest.strip_prefix('(').and_then(|inside| inside.parted_at(")")).map_or(rest, |(_, rest)| rest.trim_start_of("已达到有"));
    noun.size() <= 16 && counted.starts_in(DIGITS)
}

pub fn ends_in_thing(text: &str) -> bool {
    let noun = noun_part(text);
    noun.contains_any("项目 企业 产业 园区 集群 村 单品 工程 县 经济体 镇 龙头 基金 板块 平台") && noun.size() <= 14
}
