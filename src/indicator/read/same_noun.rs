//! A grade, a kind or a threshold alone speaks of the noun of the figure before: 国家级园区2个、省级6个.

use super::super::label::Label;
use super::super::limit;
use super::super::name::Name;
use super::super::shared::head_len;
use super::carry::Carry;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};

/// 国家级示范区3个、省级12个: the second grade speaks of the noun of the first.
pub fn with_grade(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    let grade = label.noun.words(text);
    if grade == "授权点" {
        // 新增博士学位授予单位2个、授权点9个
        let subject = carry.subject.as_ref().filter(|subject| subject.noun.words(text).ends_with("授予单位"))?;
        return Some(subject.name.without_end("授予单位".len())?.then(&label.noun));
    }
    let stars = grade.ends_with("星级") && grade.size() <= 4;
    if !grade.is_one_of(GRADES) && !stars {
        return None;
    }
    let subject = carry.subject.as_ref()?;
    let words = subject.noun.words(text);
    let starred = words.place_of("星级").map(|at| words.before(at + "星级".len())).filter(|first| stars && first.len() < words.len());
    let first = starred.or_else(|| each(GRADES).find(|first| words.starts_with(first) && words.len() > first.len()));
    if words.is_one_of(GRADES) {
        return None;
    }
    let Some(first) = first else {
        // 农业龙头企业达326家(国家级5家、省级46家): the first grade of them.
        let all = words.closing_word("总数 总量 数量").map_or(0, str::len);
        let things = label.verb.is_none() && words.size() >= 2 && !words.ends_in("率额值入度") && carry.kind == Some(Kind::Count);
        return things.then(|| Some(label.noun.clone().then(&subject.noun.without_end(all)?))).flatten();
    };
    let verb = subject.name.words(text).strip_suffix(&words).map(str::len)?;
    let front = subject.name.without_end(subject.name.words(text).len() - verb)?;
    // 新增市级以上企业5家,累计23家,其中国家级1家: of all of them.
    let told = carry.last.as_ref().is_some_and(|last| last.words(text).starts_with(&front.words(text)));
    let or_more = words.after(first.len()).opening_word("及以上 以上").map_or(0, str::len);
    let noun = subject.noun.without_start(first.len() + or_more)?;
    Some(if told { front } else { Name::default() }.then(&label.noun).then(&noun))
}

const GRADES: &str = "国家级 自治区级 省级 市级 州级 县级 区级 国家 省 市";

/// 省级生态示范县1个、示范乡镇8个: the second kind of what the first began with; “枫桥式”派出所2个、司法所3个.
pub fn with_kind(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    const KIND: &str = "示范";
    let before = &carry.subject.as_ref()?.noun;
    let (words, own) = (before.words(text), label.noun.words(text));
    let shared = words.place_of(KIND).filter(|&at| at > 0).and_then(|at| match own.as_str() {
        "村" | "社区" | "乡镇" | "镇" => Some(at + KIND.len()),
        _ => own.starts_with(KIND).then_some(at),
    });
    let quoted = || {
        let kind = words.place_of("”").map(|at| at + '”'.len_utf8())?;
        let first = words.after(kind);
        let alike = own.has_size(3, 4) && first.size() == own.size() && first.chars().next_back() == own.chars().next_back();
        (alike && first != own).then_some(kind)
    };
    let at = shared.or_else(quoted).filter(|_| label.verb.is_none())?;
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
    let bodies = if motion.starts_in("代委") { "人大 政协" } else { "人大代表 人大 政协委员 政协" };
    let end = each(bodies).find_map(|body| words.place_of(body).map(|at| at + body.len())).filter(|&end| end < words.len())?;
    Some(before.without_end(words.len() - end)?.then(&label.noun))
}

/// 收入超百万元村集体13个、超50万元20个; 进出口额超亿元企业…、超10亿元企业…: another threshold of the same noun; 企业总数90家,其中产值超亿元4家.
pub fn with_threshold(text: &str, label: &Label, carry: &Carry, listed: bool) -> Option<Name> {
    let words = label.noun.words(text);
    let (start, end) = limit::find(&words).filter(|_| label.verb.is_none())?;
    let subject = carry.subject.as_ref()?;
    let before = if listed { &subject.noun } else { &subject.name };
    let before_words = before.words(text);
    let first = limit::find(&before_words);
    if end < words.len() {
        // 、超10亿元|企业: with a noun of its own.
        let front = first.filter(|(at, _)| start == 0 && *at > 0 && before_words.after(*at).starts_in("超过逾") && words.starts_in("超过逾"))?.0;
        return Some(before.without_end(before_words.len() - front)?.then(&label.noun));
    }
    match first.filter(|_| start == 0) {
        Some((at, limit_end)) => Some(before.without_end(before_words.len() - at)?.then(&label.noun).then(&before.without_start(limit_end)?)),
        None => {
            let things = subject.noun.words(text);
            let all = things.closing_word("总数 总量 数量").map_or(0, str::len);
            label.of_which.then(|| Some(label.noun.clone().then(&subject.noun.without_end(all)?))).flatten()
        }
    }
}

/// 淘汰水泥落后产能2万吨、钢铁3万吨; 新增光伏装机2万千瓦、风电3万千瓦: another kind of what the first ends with.
pub fn with_capacity(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    const ENDS: &str = "落后产能 过剩产能 装机容量 装机规模 装机";
    let before = &carry.subject.as_ref()?.noun;
    let words = before.words(text);
    let end = words.closing_word(ENDS).filter(|end| words.len() > end.len())?;
    let own = label.noun.words(text);
    let kind = own.has_size(2, 4) && head_len(&own) == 0 && label.verb.is_none() && !own.contains_any("产能 装机 储能");
    kind.then(|| Some(label.noun.clone().then(&before.without_start(words.len() - end.len())?))).flatten()
}

/// 对东盟出口增长8%、欧盟增长5%: with whom else.
pub fn with_partner(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    let before = &carry.subject.as_ref()?.noun;
    let words = before.words(text);
    let traded = words.closing_word("进出口 进出口总额 出口 进口 出口额 贸易额").filter(|_| words.starts_with('对'))?;
    let own = label.noun.words(text);
    let partner = own.has_size(2, 10) && head_len(&own) == 0 && label.verb.is_none() && !own.starts_in("对其");
    let name = before.without_end(words.len() - '对'.len_utf8())?.then(&label.noun);
    partner.then(|| Some(name.then(&before.without_start(words.len() - traded.len())?))).flatten()
}
