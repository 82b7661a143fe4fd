//! What no name holds, wherever in the text it was taken from: 配备|了|设备, 问题|已|整改, |我市|民营企业.

use super::lexicon;
use super::name::Name;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::{digits_in_front, is_plain_han};

/// The name without such words.
pub fn tidy(text: &str, name: &Name) -> Name {
    let mut said = String::new();
    let open = !name.words(text).has(")");
    name.without(text, |rest| {
        // 甲工厂|(投资
        let len = dropped(&said, rest).or_else(|| (open && rest.starts_with('(')).then_some(1));
        if len.is_none() {
            said.extend(rest.chars().next());
        }
        len
    })
}

/// How much falls out at the start of `rest`, behind what the name has `said` so far.
fn dropped(said: &str, rest: &str) -> Option<usize> {
    // What such words open with: most characters open none.
    const OPENS: &str = "了已即将要分为就现相整初妥再陆力因聚同及得平累近我符去今全";
    if !rest.starts_with(|c: char| c.is_ascii_digit() || OPENS.has_char(c)) {
        return None;
    }
    aspect(said, rest)
        .or_else(|| rest.opening_word("分别 为此").map(str::len))
        .or_else(|| just(said, rest))
        .or_else(|| fields(rest))
        .or_else(|| year_alone(rest))
        .or_else(|| manner(said, rest))
        .or_else(|| ours(said, rest))
        .or_else(|| when(said, rest))
}

/// 配备|了, 问题|已|整改, 农民|将|受益, 项目|要|竣工: when it is done.
fn aspect(said: &str, rest: &str) -> Option<usize> {
    if let Some(behind) = rest.strip_prefix('了') {
        let word = said.ends_in("为除") || behind.starts_in("解结率然断");
        return (!word).then_some('了'.len_utf8());
    }
    let word = rest.opening_word("已经 已 即将 将 要").filter(|word| *word != "要" || !said.ends_in("重主需必首紧机纲概摘提"))?;
    let behind = rest.after(word.len());
    let done = word.starts_with('已') || acts(behind);
    let stands = said.ends_with(is_plain_han) || word == "即将";
    (stands && done && !behind.has("的")).then_some(word.len())
}

/// 与|我市|企业合作, |符合条件的|孤儿: whose they are, of those alone that it is about. In 在我区投资 it is a place.
fn ours(said: &str, rest: &str) -> Option<usize> {
    let word = rest.opening_word("我市 我省 我区 我县 我州 符合条件的 符合法定条件的")?;
    (!said.ends_in("在到来驻赴向")).then_some(word.len())
}

/// 生产补贴资金|去年, 新增主体|去年|纳税, 产业|近三年|产值, 带动|全年|投资: the time of the figure.
fn when(said: &str, rest: &str) -> Option<usize> {
    let word = rest.opening_word("去年 今年 全年 近两年 近三年 近五年")?;
    let behind = rest.after(word.len());
    let base = said.ends_in("比与较同和按至到在自从及于由复达") || behind.starts_in("的以同底末初候") || behind.starts_with_any("计划 目标 任务");
    (said.size() >= 2 && said.ends_with(is_plain_han) && !base).then_some(word.len())
}

/// 县|初步|建立制度, 学院|再次|获批: how it was done, in front of a verb.
fn manner(said: &str, rest: &str) -> Option<usize> {
    const HOW: &str = "初步 妥善 再次 陆续 力争 因地制宜 聚力 同步 及时 得以 平稳 累计 近三年 近五年";
    let word = rest.opening_word(HOW)?;
    (said.ends_with(is_plain_han) && acts(rest.after(word.len())) && !rest.ends_with('率')).then_some(word.len())
}

/// Opens with a verb.
fn acts(words: &str) -> bool {
    let verbs = [lexicon::kept_verbs(), lexicon::light_verbs(), lexicon::verbs(), lexicon::predicates(), lexicon::predicate_drops()];
    verbs.iter().any(|verbs| verbs.opens(words).is_some())
}

/// |就|减少收入, |现|吸纳劳动力: a word of stress or of time in front of a verb.
fn just(said: &str, rest: &str) -> Option<usize> {
    let word = rest.opening_word("就 现 相当于 整个")?;
    let behind = rest.after(word.len());
    let acts = lexicon::kept_verbs().opens(behind).is_some_and(|len| len >= 6) || behind.starts_with_any("节约 减少 试制 吸纳 少生");
    let stress = word.is_one_of("相当于 整个") && said.is_empty() && behind.size() >= 2;
    (stress || acts && word.is_one_of("就 现") && !said.ends_in("成迁将高实体发出")).then_some(word.len())
}

/// |2024|精品示范村 of 2024年度6个精品示范村: the year, which stood apart from them.
fn year_alone(rest: &str) -> Option<usize> {
    let year = rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit()) && rest.starts_in("12");
    year.then_some(rest.len())
}

/// 15个方面|改革举措: how many fields they are of.
fn fields(rest: &str) -> Option<usize> {
    let digits = digits_in_front(rest);
    let behind = rest.after(digits).strip_prefix("个方面")?;
    let len = rest.len() - behind.strip_prefix('的').unwrap_or(behind).len();
    (digits > 0 && !behind.is_empty()).then_some(len)
}
