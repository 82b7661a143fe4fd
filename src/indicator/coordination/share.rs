//! What the members of a list share: a head (水稻、玉米|产量), a modifier, the verbs (新签约、新落地|项目).

use super::super::examples::{is_and_so_on, says_nothing};
use super::super::name::Name;
use super::super::shared::{OWNERS, head_len, owner, per_output, shared_head, shared_modifier};
use super::super::{label, lexicon};
use super::members::members;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// Gives each member the head or the modifier that the list shares.
pub fn share(text: &str, members: &[Span], verb: Option<Span>) -> Vec<Name> {
    let ([first, others @ ..], Some(&last)) = (members, members.last()) else { return Vec::new() };
    if let Some(names) = examples_with_head(text, members, last) {
        return names;
    }

    if let Some(names) = verbs_with_noun(text, members, last).or_else(|| noun_with_verbs(text, members)) {
        return names;
    }
    let modifier = shared_modifier(text, *first, others).or_else(|| size_of_all(text, members));
    // 户厕、设施|覆盖率和污水|治理率: the head of the next that has one. Gathered from the last on, which has none behind it.
    let mut holder = last;
    let mut holders: Vec<Option<Span>> = vec![None];
    for next in others.iter().rev() {
        let words = next.of(text);
        if head_len(words) > 0 && !words.ends_with("和就业") && lexicon::kept_verbs().ends(words).is_none() {
            holder = *next;
        }
        holders.push(Some(holder));
    }
    members
        .iter()
        .zip(holders.into_iter().rev())
        .enumerate()
        .map(|(i, (&member, holder))| {
            // 旅游人次、实现|旅游收入
            let light = member.of(text).starts_with("实现") && i > 0 && head_len(member.of(text)) > 0;
            let member = Span::new(member.start + if light { "实现".len() } else { 0 }, member.end);
            let mut name = Name::default();
            // 接待游客人数和旅游收入: what is measured of its own needs no verb of the first.
            let own = (head_len(member.of(text)) > 0 || member.of(text).ends_with("人均消费")) && modifier.is_none();
            // 港口集装箱、机场旅客和货邮吞吐量: the airport is that of the next too.
            if let Some(owner) = i.checked_sub(1).and_then(|before| owner(text, *members.get(before)?, &[member])).filter(|_| modifier.is_none()) {
                name.push(owner);
            } else if i > 0 && !own {
                name.push(modifier.or(verb).unwrap_or(Span::new(member.start, member.start)));
            }
            // 一、二、三产业: the first, the second and the third.
            let ordinal = member.of(text).starts_in("一二三") && last.of(text).starts_with("三产业");
            name.push_word(if ordinal { "第" } else { "" });
            name = name.then(&label::clean(text, member));
            // 改造|供水、燃气管网: the verb is no part of the thing.
            let acts = verb.filter(|verb| verb.start == member.start && verb.end < member.end && head_len(member.of(text)) == 0);
            let thing = Span::new(acts.map_or(member.start, |verb| verb.end), member.end);
            if let Some(head) = holder.and_then(|holder| shared_head(text, thing, holder)) {
                // 省、市重点项目年度投资: the year is the period.
                let yearly = Some("年度".len()).filter(|len| head.of(text).starts_with("年度") && head.of(text).len() > *len);
                name = name.then(&label::clean(text, Span::new(head.start + yearly.unwrap_or(0), head.end)));
            }
            name
        })
        .collect()
}

/// 航空航天、集成电路等新兴产业产值: each example with the head alone.
fn examples_with_head(text: &str, members: &[Span], last: Span) -> Option<Vec<Name>> {
    let words = last.of(text);
    let at = words.place_of("等").filter(|&at| at > 0 && is_and_so_on(words, at))?;
    let head = head_len(words);
    if head == 0 || head + at + '等'.len_utf8() > words.len() {
        return None;
    }
    let head = Span::new(last.end - head, last.end);
    let own = |member: Span| if member == last { Span::new(last.start, last.start + at) } else { member };
    Some(members.iter().map(|&member| Name::of(own(member)).then(&Name::of(head))).collect())
}

/// 新签约、新落地亿元以上项目: each verb with the noun of the last.
pub fn verbs_with_noun(text: &str, members: &[Span], last: Span) -> Option<Vec<Name>> {
    let verb = lexicon::kept_verbs().opens(last.of(text)).filter(|len| last.start + len < last.end)?;
    let noun = Span::new(last.start + verb, last.end);
    let (_, others) = members.split_last()?;
    let is_verb = |member: &Span| lexicon::kept_verbs().has(member.of(text));
    let (first, rest) = others.split_first()?;
    if is_verb(first) && rest.iter().all(is_verb) {
        return Some(others.iter().map(|&member| Name::of(member).then(&Name::of(noun))).chain([Name::of(last)]).collect());
    }
    // 园区新签约、新开工项目: whose they are stands in front of the first verb.
    let own = lexicon::kept_verbs().ends(first.of(text)).filter(|_| verb >= "新开工".len())?;
    let owner = Span::new(first.start, first.end - own);
    let owned = owner.of(text).ends_with_any(OWNERS) && rest.iter().all(is_verb);
    let named = |member: Span| Name::of(owner).then(&Name::of(member));
    let further = || rest.iter().map(|&member| named(member).then(&Name::of(noun)));
    owned.then(|| std::iter::once(Name::of(*first).then(&Name::of(noun))).chain(further()).chain([named(last)]).collect())
}

/// 限额以上|住宿业、餐饮业营业额, 企业|用电、用气价格: of how large units or whose all are.
fn size_of_all(text: &str, members: &[Span]) -> Option<Span> {
    const SIZES: &str = "限额以上 规模以上 规上 限上";
    /// What all share, and what each of the others begins with.
    const OWN: &[(&str, &str)] = &[
        ("城乡居民", "基本养老 基本医疗"),
        ("城镇职工", "基本养老 基本医疗"),
        ("企业", "用水 用电 用气 用热 用能"),
        ("集采", "药品 耗材 医用耗材"),
        ("市政府", "发文 会议 文件"),
        ("政府", "发文 会议 文件"),
    ];
    let (&first, rest) = members.split_first()?;
    let last = rest.last()?.of(text);
    let words = first.of(text);
    let own = OWN.iter().find(|(whose, kinds)| {
        let behind = words.strip_prefix(whose).is_some_and(|what| *whose != "企业" || what.starts_with('用'));
        behind && rest.iter().all(|m| m.of(text).starts_with_any(kinds))
    });
    if let Some(per) = rest.iter().map(|&other| per_output(text, first, other)).collect::<Option<Vec<Span>>>().and_then(|all| all.first().copied()) {
        return Some(per);
    }
    if let Some((whose, _)) = own {
        return Some(Span::new(first.start, first.start + whose.len()));
    }
    let size = words.opening_word(SIZES)?;
    let alike = head_len(words) == 0 && rest.iter().all(|m| !m.of(text).starts_with_any(SIZES) && !m.of(text).contains_any("投资 总额 增加值"));
    (alike && (head_len(last) > 0 || last.ends_with_any("住宿业 餐饮业 批发业 零售业"))).then(|| Span::new(first.start, first.start + size.len()))
}

/// 亿元以上项目新签约、新开工、新竣工, 土地征收、收储、出让: the noun with each verb.
fn noun_with_verbs(text: &str, members: &[Span]) -> Option<Vec<Name>> {
    let (&first, rest) = members.split_first()?;
    let own = lexicon::kept_verbs().ends(first.of(text)).filter(|len| *len < first.of(text).len())?;
    let noun = label::clean(text, Span::new(first.start, first.end - own));
    let verbs = rest.iter().all(|m| lexicon::kept_verbs().has(m.of(text)));
    let named = |verb: Span| noun.clone().then(&Name::of(verb));
    let own = Span::new(first.end - own, first.end);
    let thing = !noun.is_empty() && lexicon::kept_verbs().opens(&noun.words(text)).is_none(); // 规范|运营、检测
    (verbs && !rest.is_empty() && thing).then(|| std::iter::once(own).chain(rest.iter().copied()).map(named).collect())
}

/// 苹果、梨等|种植面积和产量: each measure is of all the examples; 食品、钢铁等|七大产业|产值和利税: of what they are examples of.
pub fn measures_of_examples(text: &str, span: Span) -> Option<Vec<Name>> {
    let words = span.of(text);
    let at = words.place_of("等").filter(|&at| words.before(at).has("、") && is_and_so_on(words, at))? + '等'.len_utf8();
    let mut measures = members(text, Span::new(span.start + at, span.end), None);
    let (first, others) = measures.split_first_mut()?;
    let head = lexicon::heads().ends(first.of(text))?;
    let whose = Span::new(first.start, first.end - head);
    first.start = whose.end;
    let plain = !others.is_empty() && others.iter().all(|m| lexicon::heads().has(m.of(text)));
    let grouped = whose.of(text).ends_with_any("产业 行业 企业 产品") && !says_nothing(whose.of(text));
    if !whose.is_empty() && !grouped {
        return None; // 石油、化工等工业增加值和固定资产投资: investment is of all
    }
    let owner = Name::of(if whose.is_empty() { Span::new(span.start, whose.end) } else { whose });
    plain.then(|| measures.into_iter().map(|measure| owner.clone().then(&Name::of(measure))).collect())
}
