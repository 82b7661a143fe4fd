//! Units that open a longer word with what follows: 项|目, 人|口, 家|庭.

use super::unit::ends_clause;
use crate::strings::{Cut, OneOf, Size, go_together};

/// Units that open a longer word with what follows: 项|目, 人|口, 家|庭.
const LONGER_WORDS: &str = "项:目 个点:位 个类:别型 人年:度底内初末 人:口才民大均 家:庭 户:籍 条:件款 处:理 座:谈 台:湾账风阶 层:次 类:型 种:植子 名:单录师 \
    起:步点 度:假 方:面案阵 部:门分 道:路 门:类户 面:积 片:区 班:子列 场:馆所景地 头:部雁 口:岸 个:性体人 条次:干要高支 所:有 级:别 分:布局 件:均 位:置 \
    单:建位列 组:织 线:上下 大:麦型 重:点大要";

pub fn goes_on_as_a_word(unit: &str, rest: &str) -> bool {
    let next = rest.chars().next();
    // 20个百分点 and 3个人 are units, 个性 is none; 百 after 个 only opens 百分点, which is the longer unit.
    if unit.ends_with('名') && rest.starts_with("师德") {
        return false; // 100名师德模范
    }
    if unit.ends_with('个') && rest.starts_with_any("体育 体验 体检 体系 体能 体感 体制 人民 人工 人才 人文 人大 人力 人居 人防 人形 人均")
    {
        return false; // 8个体育公园, but 个体户, 个人
    }
    if unit == "平" {
        return !ends_clause(rest); // 5.6万平, but 平台, 平均, 平安
    }
    let short = unit.size() <= 2;
    let last = unit.char_indices().next_back().map_or("", |(at, _)| unit.after(at));
    short && next.is_some_and(|c| go_together(LONGER_WORDS, unit, c) || go_together(LONGER_WORDS, last, c))
}
