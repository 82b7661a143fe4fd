//! Units that open a longer word with what follows: 项|目, 人|口, 家|庭.

use super::unit::ends_clause;
use crate::strings::{CharsOf, Cut, OneOf, Size, go_together};

/// Units that open a longer word with what follows: 项|目, 人|口, 家|庭.
const LONGER_WORDS: &str = "项:目 个点:位 个类:别型 人年:度底内初末 人:口才民大均 家:庭 户:籍 条:件款 处:理 座:谈 台:湾账风阶 层:次 类:型 种:植子 名:单录师 \
    起:步点 度:假 方:面案阵 部:门分 道:路 门:类户 面:积 片:区 班:子列 场:馆所景地 头:部雁 口:岸 个:性 条次:干要高支 所:有 级:别 分:布局 件:均 位:置 \
    单:建位列 组:织 线:上下 大:麦型 重:点大要";

/// What makes 个体 and 个人 of a 个: all else that 体 and 人 begin is counted by it.
const ONES_OWN: &str = "体户 体工商 体经营 体经济 体私营 体劳动 人账户 人所得 人消费 人住房 人贷款 人养老 人信用 人信息 人缴费 人用户 人客户";

pub fn goes_on_as_a_word(unit: &str, rest: &str) -> bool {
    let next = rest.chars().next();
    // 20个百分点 and 3个人 are units, 个性 is none; 百 after 个 only opens 百分点, which is the longer unit.
    if unit.ends_with('名') && rest.starts_with("师德") {
        return false; // 100名师德模范
    }
    if unit.ends_with('个') && rest.starts_in("体人") {
        return rest.starts_with_any(ONES_OWN); // 2万个体工商户, but 8个体育公园
    }
    if unit == "平" {
        return !ends_clause(rest); // 5.6万平, but 平台, 平均, 平安
    }
    if rest.starts_with("大关") {
        return false; // 3000人大关, but 人大
    }
    let short = unit.size() <= 2;
    let last = unit.char_indices().next_back().map_or("", |(at, _)| unit.after(at));
    short && next.is_some_and(|c| go_together(LONGER_WORDS, unit, c) || go_together(LONGER_WORDS, last, c))
}
