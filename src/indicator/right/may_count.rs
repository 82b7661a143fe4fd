//! Whether the words behind a figure can be the noun that it counts: 12座泵站 counts, 12座以上 and 12座左右 do not.

use super::super::front;
use super::super::lexicon;
use super::super::mention::{Mention, What};
use super::super::reject::opens_noun;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::is_plain_han;

/// Whether the words right behind a figure can be the noun that it counts.
pub fn may_count(text: &str, mention: &Mention) -> bool {
    noun_may_follow(text, mention, false)
}

/// The same behind a verb that asks for an object: 打造|20个绿化示范片区, where 绿化 cannot be a predicate.
pub fn is_object(text: &str, mention: &Mention) -> bool {
    noun_may_follow(text, mention, true)
}

fn noun_may_follow(text: &str, mention: &Mention, asked: bool) -> bool {
    let What::Quantity(quantity) = &mention.what else { return false };
    let words = mention.right.of(text);
    let words = words.strip_prefix('的').unwrap_or(words);
    // 投资600万元|新建学校|2所: what was built has its own figure.
    let outlay = quantity.kind == Kind::Money && mention.left.of(text).ends_with_any("投资 投入") && words.len() == mention.right.of(text).len();
    if outlay && lexicon::kept_verbs().opens(words).is_some_and(|len| !front::is_longer_word(words, len)) && text.after(mention.right.end).starts_in(DIGITS) {
        return false;
    }
    quantity.kind != Kind::Percent
        && (opens_noun(words)
            || quantity.kind == Kind::People && words.starts_with_any("享受 领取") // 3000人|享受养老补贴
            // 带动21万人|脱贫, 吸纳3.6万人|就业
            || quantity.kind == Kind::People && words.is_one_of("脱贫 就业") && mention.left.of(text).ends_with_any("带动 吸纳 安置")
            || asked && is_centred(words)
            || words.starts_in(DIGITS)
            || asked
                && words.starts_with(|c: char| is_plain_han(c) || c == '“' || c.is_ascii_alphanumeric())
                && (!words.starts_in("的和及以用") || words.starts_with_any("和美 和谐 和合")))
        && (of_the_country(words)
            || lexicon::self_regions()
                .opens(words)
                .is_none_or(|len| !words.after(len).starts_with(is_plain_han) || lexicon::rank_verbs().opens(words.after(len)).is_some()))
        && !words.starts_in("左右等")
        // 农户420户|户均增收3000元: what is told of each.
        && !words.starts_with_any("户均 人均 亩均 每户 每人 每亩")
        && !words
            .strip_prefix('总')
            .is_some_and(|rest| rest.starts_in("投额量面建产里数长装库体计共户人"))
        && (!words.starts_with_any("人民币 大关 台阶 两个台阶 两个大台阶 三个台阶 三个大台阶 门槛 行列 方阵 关口 目标 以上 水平 任务 情况下 基础上 前提下") || words.starts_with("任务清单") || words.starts_with("任务") && quantity.unit == "项")
        && super::super::tail::opens(words).is_none()
}

/// 打造20个以住宿为核心的旅游圈: what it is about belongs to the noun.
fn is_centred(words: &str) -> bool {
    let Some(inside) = words.strip_prefix('以').and_then(|rest| rest.place_of("的").map(|at| rest.before(at))) else { return false };
    inside.has("为") && inside.size() <= 16
}

/// 7项全国市场监管改革试点, 5家全省重点实验室: 全国 belongs to the noun, where no rank or base follows.
fn of_the_country(words: &str) -> bool {
    // 80项全国首创成果, but 3项全省首批
    let first = |noun: &str| noun.starts_with_any("首创 首批 先进") && noun.size() >= 4 && noun.chars().nth(2).is_some_and(is_plain_han);
    let told = |noun: &str| noun.starts_with_any("重点 通办 名牌 文明 示范 优秀") || first(noun);
    if lexicon::self_regions().opens(words).is_some_and(|len| told(words.after(len))) || words.strip_prefix("全国").is_some_and(first) {
        return true;
    }
    if words.starts_with_any("市域 县域 省域 区域 市级 省级 县级") {
        return true;
    }
    words
        .strip_prefix("全国")
        .or_else(|| words.strip_prefix("全域"))
        .is_some_and(|noun| noun.starts_with(is_plain_han) && !noun.starts_in("第首前平排领唯最率推同各上范的人居均总先"))
}
