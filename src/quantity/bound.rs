//! Words that make a number a bound: 左右, 以上, 超过, 不低于, 近, 控制在.

use crate::model::Bound;
use crate::strings::{Cut, OneOf, go_together};

/// Words and signs in front of the number. The first that fits is taken: none stands behind a shorter one that it ends with.
const BEFORE: &[(&str, Bound)] = &[
    ("不得低于", Bound::AtLeast),
    ("不得超过", Bound::AtMost),
    ("不得高于", Bound::AtMost),
    ("控制在", Bound::AtMost),
    ("大于等于", Bound::AtLeast),
    ("小于等于", Bound::AtMost),
    ("不小于", Bound::AtLeast),
    ("不大于", Bound::AtMost),
    ("大于", Bound::AtLeast),
    ("小于", Bound::AtMost),
    ("≥", Bound::AtLeast),
    ("≧", Bound::AtLeast),
    (">", Bound::AtLeast),
    ("≤", Bound::AtMost),
    ("≦", Bound::AtMost),
    ("<", Bound::AtMost),
    ("不低于", Bound::AtLeast),
    ("不少于", Bound::AtLeast),
    ("不高于", Bound::AtMost),
    ("不超过", Bound::AtMost),
    ("最高", Bound::AtMost),
    ("不突破", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不足", Bound::AtMost),
    ("不到", Bound::AtMost),
    ("首次突破", Bound::AtLeast),
    ("连续突破", Bound::AtLeast),
    ("首破", Bound::AtLeast),
    ("超过了", Bound::AtLeast),
    ("突破了", Bound::AtLeast),
    ("超过", Bound::AtLeast),
    ("突破", Bound::AtLeast),
    ("迈过", Bound::AtLeast),
    ("跨过", Bound::AtLeast),
    ("超出", Bound::AtLeast),
    ("高于", Bound::AtLeast),
    ("多于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("跨越", Bound::AtLeast),
    ("冲破", Bound::AtLeast),
    ("低于", Bound::AtMost),
    ("少于", Bound::AtMost),
    ("接近", Bound::Nearly),
    ("将近", Bound::Nearly),
    ("逼近", Bound::Nearly),
    ("大约", Bound::About),
    ("大概", Bound::About),
    ("约为", Bound::About),
    ("大约有", Bound::About),
    ("约有", Bound::About),
    ("约", Bound::About),
    ("近", Bound::Nearly),
    ("超", Bound::AtLeast),
    ("逾", Bound::AtLeast),
    ("破", Bound::AtLeast),
    ("连跨", Bound::AtLeast),
    ("过", Bound::AtLeast),
];

/// Words right behind the number or its unit: none stands behind a shorter one that it begins with.
const AFTER: &[(&str, Bound)] = &[
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("之上", Bound::AtLeast),
    ("有余", Bound::AtLeast),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("以下", Bound::AtMost),
    ("之下", Bound::AtMost),
];

/// Characters in front of 过 or 近 with which they are another word (通过, 经过, 最近).
const NOT_BEFORE: &str = "过:通经超胜不越渡度路赛审议复 近:最附邻接将临靠 破:突打首爆攻侦 超:高 约:签节合履集";

/// The bound word that ends `text`: what it says and its length.
pub fn before(text: &str) -> Option<(Bound, usize)> {
    // 不低于去年的120亿美元
    let base = text.strip_closing("去年的 上年的").filter(|front| front.ends_with_any("不低于 不少于 不高于 不超过 超过"));
    let base = text.len() - base.map_or(text.len(), str::len);
    let text = text.before(text.len() - base);
    BEFORE.iter().find(|(word, _)| text.ends_with(word)).and_then(|&(word, bound)| {
        let rest = text.before(text.len() - word.len());
        // 进度过半 is not 度过.
        let other_word = rest.chars().next_back().is_some_and(|c| go_together(NOT_BEFORE, word, c));
        let other_word = other_word && !rest.ends_with("进度");
        (!other_word).then_some((bound, word.len() + base))
    })
}

/// The bound word that opens `text`.
pub fn after(text: &str) -> Option<(Bound, usize)> {
    AFTER.iter().find(|(word, _)| text.starts_with(word)).map(|&(word, bound)| (bound, word.len()))
}

/// One bound from the words before and behind: 控制在3%左右 is about 3 %, 力争超过10%以上 at least.
pub fn together(before: Option<Bound>, after: Option<Bound>) -> Bound {
    after.or(before).unwrap_or(Bound::Exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_hidden_by_a_shorter_one() {
        for (i, (word, _)) in BEFORE.iter().enumerate() {
            assert!(!BEFORE[..i].iter().any(|(first, _)| word.ends_with(first)), "{word}");
        }
        for (i, (word, _)) in AFTER.iter().enumerate() {
            assert!(!AFTER[..i].iter().any(|(first, _)| word.starts_with(first)), "{word}");
        }
    }

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
