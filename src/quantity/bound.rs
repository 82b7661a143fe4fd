//! Words that make a number a bound: 左右, 以上, 超过, 不低于, 近, 控制在.

use crate::model::Bound;
use crate::strings::{Cut, OneOf, each, go_together};

/// Words and signs in front of the number; the longest that fits is taken.
const BEFORE: [(Bound, &str); 4] = [
    (
        Bound::AtLeast,
        "不得低于 大于等于 不小于 大于 ≥ ≧ > 不低于 不少于 首次突破 连续突破 首破 超过了 突破了 超过 突破 迈过 跨过 超出 高于 多于 至少 跨越 冲破 超 逾 破 连跨 过",
    ),
    (Bound::AtMost, "不得超过 不得高于 控制在 小于等于 不大于 小于 ≤ ≦ < 不高于 不超过 最高 不突破 不多于 不足 不到 低于 少于 优于 好于"),
    (Bound::Nearly, "接近 将近 逼近 近"),
    (Bound::About, "大约 大概 约为 大约有 约有 约"),
];

/// Words right behind the number or its unit; the longest that fits is taken.
const AFTER: [(Bound, &str); 3] = [(Bound::About, "左右 上下"), (Bound::AtLeast, "以上 及以上 之上 有余"), (Bound::AtMost, "以内 之内 以下 之下")];

/// Characters in front of 过 or 近 with which they are another word (通过, 经过, 最近).
const NOT_BEFORE: &str = "过:通经超胜不越渡度路赛审议复 近:最附邻接将临靠 破:突打首爆攻侦 超:高 约:签节合履集";

/// The bound word that ends `text`: what it says and its length.
pub fn before(text: &str) -> Option<(Bound, usize)> {
    // 不低于去年的120亿美元
    let base = text.strip_closing("去年的 上年的").filter(|front| front.ends_with_any("不低于 不少于 不高于 不超过 超过"));
    let base = text.len() - base.map_or(text.len(), str::len);
    let text = text.before(text.len() - base);
    longest(&BEFORE, |word| text.ends_with(word)).and_then(|(bound, word)| {
        let rest = text.before(text.len() - word.len());
        // 进度过半 is not 度过.
        let other_word = rest.chars().next_back().is_some_and(|c| go_together(NOT_BEFORE, word, c));
        let other_word = other_word && !rest.ends_with("进度");
        let other_word = other_word || word.is_one_of("优于 好于") && !rest.ends_with("浓度"); // PM2.5浓度优于30
        (!other_word).then_some((bound, word.len() + base))
    })
}

/// The bound word that opens `text`.
pub fn after(text: &str) -> Option<(Bound, usize)> {
    longest(&AFTER, |word| text.starts_with(word)).map(|(bound, word)| (bound, word.len()))
}

fn longest(table: &[(Bound, &'static str)], fits: impl Fn(&str) -> bool) -> Option<(Bound, &'static str)> {
    table.iter().flat_map(|&(bound, words)| each(words).map(move |word| (bound, word))).filter(|(_, word)| fits(word)).max_by_key(|(_, word)| word.len())
}

/// One bound from the words before and behind: 控制在3%左右 is about 3 %, 力争超过10%以上 at least.
pub fn together(before: Option<Bound>, after: Option<Bound>) -> Bound {
    after.or(before).unwrap_or(Bound::Exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before() {
        for (text, want) in [
            ("产值突破", Some(Bound::AtLeast)),
            ("涨幅控制在", Some(Bound::AtMost)),
            ("收入不低于", Some(Bound::AtLeast)),
            ("收入不低于上年的", Some(Bound::AtLeast)),
            ("培训近", Some(Bound::Nearly)),
            ("营业收入过", Some(Bound::AtLeast)),
            ("审议通过", None),
            ("最近", None),
            ("签约", None),
            ("增长", None),
        ] {
            assert_eq!(before(text).map(|b| b.0), want, "{text}");
        }
    }

    #[test]
    fn words_behind() {
        assert_eq!(after("左右;").map(|b| b.0), Some(Bound::About));
        assert_eq!(after("以上。").map(|b| b.0), Some(Bound::AtLeast));
        assert_eq!(after("的").map(|b| b.0), None);
        assert_eq!(together(Some(Bound::AtMost), Some(Bound::About)), Bound::About);
    }
}
