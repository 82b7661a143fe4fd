//! A grade, a kind or a threshold alone speaks of the noun of the figure before: 国家级园区2个、省级6个.

use super::super::label::Label;
use super::super::name::Name;
use super::super::shared::head_len;
use super::carry::Carry;
use crate::text::{CharsOf, OneOf};

/// 国家级示范区3个、省级12个: the second grade speaks of the noun of the first.
pub fn with_grade(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    let grade = label.noun.words(text);
    if grade == "授权点" {
        // 新增博士学位授予单位2个、授权点9个
        let subject = carry.subject.as_ref().filter(|subject| subject.noun.words(text).ends_with("授予单位"))?;
        return Some(subject.name.without_end("授予单位".len())?.then(&label.noun));
    }
    let stars = grade.ends_with("星级") && grade.chars().count() <= 4;
    if !GRADES.contains(&grade.as_str()) && !stars {
        return None;
    }
    let subject = carry.subject.as_ref()?;
    let words = subject.noun.words(text);
    let starred = words.find("星级").map(|at| &words[..at + "星级".len()]).filter(|first| stars && first.len() < words.len());
    let first = starred.or_else(|| GRADES.iter().copied().find(|first| words.starts_with(*first) && words.len() > first.len()))?;
    let verb = subject.name.words(text).strip_suffix(&words).map(str::len)?;
    let front = subject.name.without_end(subject.name.words(text).len() - verb)?;
    Some(front.then(&label.noun).then(&subject.noun.without_start(first.len())?))
}

const GRADES: &[&str] = &["国家级", "自治区级", "省级", "市级", "州级", "县级", "区级", "国家", "省", "市"];

/// 省级生态示范县1个、示范乡镇8个: the second kind of what the first began with.
pub fn with_kind(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    const KIND: &str = "示范";
    let before = &carry.subject.as_ref()?.noun;
    let words = before.words(text);
    let at = words.find(KIND).filter(|&at| at > 0 && label.verb.is_none() && label.noun.words(text).starts_with(KIND))?;
    Some(before.without_end(words.len() - at)?.then(&label.noun))
}

/// 市人大代表议案4项、建议80件: the second motion of the same body.
pub fn of_the_body(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    let motion = label.noun.words(text);
    if label.verb.is_some() || !motion.is_one_of("建议 提案 议案 建议案 代表建议 代表议案 委员提案") {
        return None;
    }
    let before = &carry.subject.as_ref()?.noun;
    let words = before.words(text);
    let bodies: &[&str] = if motion.starts_in("代委") { &["人大", "政协"] } else { &["人大代表", "人大", "政协委员", "政协"] };
    let end = bodies.iter().find_map(|body| words.find(body).map(|at| at + body.len())).filter(|&end| end < words.len())?;
    Some(before.without_end(words.len() - end)?.then(&label.noun))
}

/// 收入超百万元村集体13个、超50万元20个; 进出口额超亿元企业…、超10亿元企业…: another threshold of the same noun.
pub fn with_threshold(text: &str, label: &Name, carry: &Carry) -> Option<Name> {
    const MARKS: [char; 3] = ['超', '过', '逾'];
    let words = label.words(text);
    let before = &carry.subject.as_ref()?.noun;
    let before_words = before.words(text);
    let mark = before_words.find(MARKS)?;
    let limit_end = mark + limit(&before_words[mark..])?;
    if !words.starts_with(MARKS) {
        return None;
    }
    let own = limit(&words)?;
    let front = before.without_end(before_words.len() - mark)?;
    let alone = own == words.len() || words.ends_with("以上");
    Some(if alone { front.then(label).then(&before.without_start(limit_end)?) } else { front.then(label) })
}

/// 淘汰水泥落后产能2万吨、钢铁3万吨; 新增光伏装机2万千瓦、风电3万千瓦: another kind of what the first ends with.
pub fn with_capacity(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    const ENDS: &str = "落后产能 过剩产能 装机容量 装机规模 装机";
    let before = &carry.subject.as_ref()?.noun;
    let words = before.words(text);
    let end = words.closing_word(ENDS).filter(|end| words.len() > end.len())?;
    let own = label.noun.words(text);
    let kind = (2..=4).contains(&own.chars().count()) && head_len(&own) == 0 && label.verb.is_none() && !own.contains_any("产能 装机 储能");
    kind.then(|| Some(label.noun.clone().then(&before.without_start(words.len() - end.len())?))).flatten()
}

/// 对东盟出口增长8%、欧盟增长5%: with whom else.
pub fn with_partner(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    let before = &carry.subject.as_ref()?.noun;
    let words = before.words(text);
    let traded = words.closing_word("进出口 进出口总额 出口 进口 出口额 贸易额").filter(|_| words.starts_with('对'))?;
    let own = label.noun.words(text);
    let partner = (2..=10).contains(&own.chars().count()) && head_len(&own) == 0 && label.verb.is_none() && !own.starts_in("对其");
    let name = before.without_end(words.len() - '对'.len_utf8())?.then(&label.noun);
    partner.then(|| Some(name.then(&before.without_start(words.len() - traded.len())?))).flatten()
}

/// End of the amount behind 超 or 过: 超50万元, 过百亿.
fn limit(words: &str) -> Option<usize> {
    let digits = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万亿元".contains(c);
    let start = words.char_indices().nth(1)?.0;
    let len = words[start..].find(|c| !digits(c)).unwrap_or(words.len() - start);
    words[start..start + len].ends_in("万亿元").then_some(start + len)
}
