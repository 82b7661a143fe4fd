//! Lists of names that share a head or a modifier: 规上、规下工业增加值; 城乡居民收入; 签约率、开工率.

use super::name::Name;
use super::shared::{head_len, shared_head, shared_modifier};
use super::{front, lexicon};
use crate::text::{OneOf, Span};

/// The `n` names that a list in front of 分别 stands for; `None` where the list does not hold so many.
pub fn in_turn(text: &str, span: Span, n: usize) -> Option<Vec<Name>> {
    let front = front::read(text, span);
    if n == 2
        && let Some(pair) = pair(text, front.label)
    {
        return Some(pair);
    }
    if n == 3
        && let Some(industries) = three_industries(text, front.label)
    {
        return Some(industries);
    }
    if let Some(names) = measures_of_examples(text, front.label).filter(|names| names.len() == n) {
        return Some(names);
    }
    let members = members(text, front.label, Some(n));
    if members.len() != n {
        return None;
    }
    Some(share(text, &members, front.verb))
}

/// 苹果、梨等|种植面积和产量: each measure is of all the examples.
fn measures_of_examples(text: &str, span: Span) -> Option<Vec<Name>> {
    let words = span.of(text);
    let at = words.find('等').filter(|&at| words[..at].contains('、') && super::examples::is_and_so_on(words, at))? + '等'.len_utf8();
    let measures = members(text, Span::new(span.start + at, span.end), None);
    let examples = Name::of(Span::new(span.start, span.start + at));
    let plain = measures.len() > 1 && measures.iter().all(|m| lexicon::heads().has(m.of(text)));
    plain.then(|| measures.into_iter().map(|measure| examples.clone().then(&Name::of(measure))).collect())
}

/// 种植面积和产量稳定在50万亩、26万吨: the same without 分别, where every member is a measure; town and country are, where all
/// numbers are amounts `alike`.
pub fn measures_in_turn(text: &str, span: Span, n: usize, alike: bool) -> Option<Vec<Name>> {
    let members = members(text, front::read(text, span).label, Some(n));
    let measures = |member: &Span| head_len(member.of(text)) > 0 || alike && ["城镇", "农村", "城市", "乡村"].contains(&member.of(text));
    // 原煤、原油、天然气产量: goods that share the measure of the last.
    let goods = n > 2 && members.last().is_some_and(measures) && members.iter().all(|member| member.of(text).chars().count() <= 5);
    let measured = members.len() == n && n > 1 && (members.iter().all(measures) || goods);
    measured.then(|| in_turn(text, span, n)).flatten()
}

/// The names of a list that 、 alone parts, as many as numbers follow.
pub fn listed_in_turn(text: &str, span: Span, n: usize) -> Option<Vec<Name>> {
    let front = front::read(text, span);
    let members = split(text, front.label, &["、"]);
    if members.len() != n || members.iter().any(|member| member.of(text).chars().count() < 2) {
        return None;
    }
    let mut names = in_turn(text, span, n)?;
    if let Some(verb) = front.verb {
        let own = |name: &Name| lexicon::kept_verbs().opens(&name.words(text)).is_some();
        names.iter_mut().filter(|name| !own(name)).for_each(|name| *name = Name::of(verb).then(name));
    }
    Some(names)
}

/// The names that one number stands for: 办结率、满意率均为100%. One name where the list is no list of measures.
pub fn alike(text: &str, span: Span) -> Option<Vec<Name>> {
    // 拥有量、申请量等均居首位: 等 ends the list.
    let span = Span::new(span.start, span.start + span.of(text).strip_suffix('等').map_or(span.of(text).len(), str::len));
    let front = front::read(text, span);
    if front.label.of(text).contains("存贷款")
        && let Some(pair) = pair(text, front.label)
    {
        return Some(pair);
    }
    if let Some(names) = measures_of_examples(text, front.label) {
        return Some(names);
    }
    let members = members(text, front.label, None);
    // 机场快速路投用、快件量: a clause and a measure, and no list.
    let said = |m: &Span| m.of(text).ends_with_any("投用 投运 开工 竣工 投产 通车 开园 开业 启用 上线 成立 获批 发布 开放");
    let all_measures = members.len() > 1
        && !members.iter().any(said)
        && members.last().is_some_and(|m| head_len(m.of(text)) > 0)
        && members.iter().all(|m| m.of(text).chars().count() >= 2);
    all_measures.then(|| share(text, &members, front.verb))
}

/// 棉纱、食糖、自行车等都增长: goods of which each grows; 预算收支都增长: both.
pub fn each_grows(text: &str, span: Span) -> Option<Vec<Name>> {
    let label = front::read(text, span).label;
    if label.of(text).ends_with("收支")
        && let Some(pair) = pair(text, label)
    {
        return Some(pair);
    }
    let listed = label.of(text).strip_suffix('等').map_or(label, |words| Span::new(label.start, label.start + words.len()));
    let members = members(text, listed, None);
    let goods = members.iter().all(|m| {
        let words = m.of(text);
        (1..=8).contains(&words.chars().count()) && lexicon::kept_verbs().opens(words).is_none() && !words.contains(['等', ',', '的'])
    });
    (members.len() > 1 && goods).then(|| share(text, &members, None))
}

/// 失业保险金水平、最低工资水平提高10%: each member of the list is measured by the same noun.
pub fn same_measure(text: &str, span: Span) -> Option<Vec<Name>> {
    let label = front::read(text, span);
    let members = members(text, label.label, None);
    let head =
        members.last().map(|m| m.of(text)).and_then(|words| lexicon::heads().ends(words).filter(|len| *len > 3).map(|len| &words[words.len() - len..]))?;
    let measured = members.len() > 1 && members.iter().all(|m| m.of(text).ends_with(head) && m.of(text).len() > head.len());
    (measured && label.verb.is_none()).then(|| members.into_iter().map(Name::of).collect())
}

/// The names of a list in front of 各: 甲企业、乙企业各2家.
pub fn apiece(text: &str, span: Span) -> Option<Vec<Name>> {
    let front = front::read(text, span);
    let members = members(text, front.label, None);
    if let Some(names) = members.last().and_then(|&last| verbs_with_noun(text, &members, last)) {
        return Some(names); // 开工、投产新能源项目各
    }
    (members.len() > 1).then(|| {
        let each = |member: &Span| front.verb.map_or_else(|| Name::of(*member), |verb| Name::of(verb).then(&Name::of(*member)));
        std::iter::once(front.verb.map_or_else(|| Name::of(members[0]), |verb| Name::of(Span::new(verb.start, members[0].end))))
            .chain(members[1..].iter().map(each))
            .collect()
    })
}

/// Whether all members of a list are rates of their own (办结率、满意率), so that one percentage speaks of each.
pub fn are_rates(text: &str, span: Span) -> bool {
    let members = members(text, front::read(text, span).label, None);
    let Some((last, others)) = members.split_last() else { return false };
    let a_rate = |words: &str| words.ends_with('率') || words.ends_with("比例");
    // 社保、医保网办率: short members that share the rate of the last.
    let short = others.len() >= 3 && !span.of(text).contains(['和', '与', '及']) && others.iter().all(|m| (2..=4).contains(&m.of(text).chars().count()));
    !others.is_empty() && a_rate(last.of(text)) && (short || others.iter().all(|m| m.of(text).ends_with('率')))
}

/// Whether a list names what is emitted (氨氮、总磷排放量): one percentage speaks of each.
pub fn are_emissions(text: &str, span: Span) -> bool {
    let words = span.of(text);
    words.contains('、') && words.ends_with_any("排放量 排放总量")
}

/// Words that stand for two: 城乡居民收入 is 城镇居民收入 and 农村居民收入.
const PAIRS: &[(&str, [&str; 2])] = &[
    ("城乡", ["城镇", "农村"]),
    ("存贷款", ["存款", "贷款"]),
    ("产销量", ["产量", "销量"]),
    ("客货运", ["客运", "货运"]),
    ("收支", ["收入", "支出"]),
    ("进出口", ["进口", "出口"]),
];

fn pair(text: &str, span: Span) -> Option<Vec<Name>> {
    let words = span.of(text);
    let (at, whole, parts) = PAIRS.iter().find_map(|(whole, parts)| words.find(whole).map(|at| (at, whole, parts)))?;
    if words.contains('、') || split(text, Span::new(span.start + at + whole.len(), span.end), &["和", "及", "与"]).len() > 1 {
        return None; // 城乡居民养老保险和医疗保险参保率: the two are named
    }
    let before = Span::new(span.start, span.start + at);
    let after = Span::new(span.start + at + whole.len(), span.end);
    Some(parts.iter().map(|part| with_word(before, part, after)).collect())
}

/// 三次产业增加值 before three numbers: the first, the second and the third industry.
fn three_industries(text: &str, span: Span) -> Option<Vec<Name>> {
    let at = span.of(text).find("三次产业")?;
    let before = Span::new(span.start, span.start + at);
    let after = Span::new(span.start + at + "三次".len(), span.end);
    Some(["第一", "第二", "第三"].into_iter().map(|number| with_word(before, number, after)).collect())
}

fn with_word(before: Span, word: &'static str, after: Span) -> Name {
    let mut name = Name::default();
    name.push(before);
    name.push_word(word);
    name.push(after);
    name
}

/// The members of a list outside quotation marks and brackets. 、 parts first; 和 与 及 only as far as `wanted` asks.
fn members(text: &str, span: Span, wanted: Option<usize>) -> Vec<Span> {
    let by_comma = split(text, span, &["、", ","]);
    if wanted == Some(by_comma.len()) {
        return by_comma;
    }
    if let Some(quoted) = wanted.and_then(|n| side_by_side(text, span, n)) {
        return quoted;
    }
    let all = by_comma.iter().flat_map(|&member| split(text, member, &["以及", "和", "及", "与"])).collect::<Vec<_>>();
    if wanted.is_none() || wanted == Some(all.len()) {
        return all;
    }
    // Only the last member is joined by 和.
    let mut last_split = by_comma.clone();
    if let Some(last) = last_split.pop() {
        last_split.extend(split(text, last, &["以及", "和", "及", "与"]));
    }
    last_split
}

/// “甲”“乙”交付率: quoted names with no mark between them.
fn side_by_side(text: &str, span: Span, n: usize) -> Option<Vec<Span>> {
    let words = span.of(text);
    let seams: Vec<usize> = words.match_indices("”“").map(|(i, _)| span.start + i + '”'.len_utf8()).collect();
    (n > 1 && seams.len() + 1 == n && words.starts_with('“') && !words.contains('、')).then(|| {
        let starts = std::iter::once(span.start).chain(seams.iter().copied());
        starts.zip(seams.iter().copied().chain([span.end])).map(|(start, end)| Span::new(start, end)).collect()
    })
}

fn split(text: &str, span: Span, marks: &[&str]) -> Vec<Span> {
    let words = span.of(text);
    let mut parts = Vec::new();
    let (mut start, mut at, mut depth) = (0, 0, 0usize);
    while let Some(ch) = words[at..].chars().next() {
        match ch {
            '“' | '(' | '《' | '‘' => depth += 1,
            '”' | ')' | '》' | '’' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let mark = marks.iter().find(|m| depth == 0 && words[at..].starts_with(**m) && at > start && !is_word_with_and(&words[at..]));
        at += match mark {
            Some(mark) => {
                parts.push(Span::new(span.start + start, span.start + at));
                start = at + mark.len();
                mark.len()
            }
            None => ch.len_utf8(),
        };
    }
    parts.push(Span::new(span.start + start.min(words.len()), span.end));
    parts.retain(|p| !p.is_empty());
    parts
}

/// 和谐, 和美, 及时, 与会, 县级|及以上: no conjunctions.
fn is_word_with_and(rest: &str) -> bool {
    rest.starts_with_any("和谐 和美 和平 及时 与会 和解 及以上 及以下")
}

/// Gives each member the head or the modifier that the list shares.
fn share(text: &str, members: &[Span], verb: Option<Span>) -> Vec<Name> {
    let (Some(&first), Some(&last)) = (members.first(), members.last()) else { return Vec::new() };
    if let Some(names) = examples_with_head(text, members, last) {
        return names;
    }

    if let Some(names) = verbs_with_noun(text, members, last) {
        return names;
    }
    let modifier = shared_modifier(text, first, &members[1..]);
    // 户厕、设施|覆盖率和污水|治理率: the head of the next that has one.
    let mut holders = vec![last; members.len()];
    for i in (0..members.len().saturating_sub(1)).rev() {
        let words = members[i + 1].of(text);
        holders[i] = if head_len(words) > 0 && lexicon::kept_verbs().ends(words).is_none() { members[i + 1] } else { holders[i + 1] };
    }
    members
        .iter()
        .enumerate()
        .map(|(i, &member)| {
            let member = if i + 1 == members.len() { last } else { member };
            let mut name = Name::default();
            // 接待游客人数和旅游收入: what is measured of its own needs no verb of the first.
            let own = head_len(member.of(text)) > 0 && modifier.is_none();
            if i > 0 && !own {
                name.push(modifier.or(verb).unwrap_or(Span::new(member.start, member.start)));
            }
            name.push(member);
            if i + 1 < members.len()
                && let Some(head) = shared_head(text, member, holders[i])
            {
                name.push(head);
            }
            name
        })
        .collect()
}

/// 航空航天、集成电路等新兴产业产值: each example with the head alone.
fn examples_with_head(text: &str, members: &[Span], last: Span) -> Option<Vec<Name>> {
    let words = last.of(text);
    let at = words.find('等').filter(|&at| at > 0 && super::examples::is_and_so_on(words, at))?;
    let head = head_len(words);
    if head == 0 || head + at + '等'.len_utf8() > words.len() {
        return None;
    }
    let head = Span::new(last.end - head, last.end);
    let own = |member: Span| if member == last { Span::new(last.start, last.start + at) } else { member };
    Some(members.iter().map(|&member| Name::of(own(member)).then(&Name::of(head))).collect())
}

/// 新签约、新落地亿元以上项目: each verb with the noun of the last.
fn verbs_with_noun(text: &str, members: &[Span], last: Span) -> Option<Vec<Name>> {
    let verb = lexicon::kept_verbs().opens(last.of(text)).filter(|len| last.start + len < last.end)?;
    let noun = Span::new(last.start + verb, last.end);
    let (_, others) = members.split_last()?;
    let all_verbs = !others.is_empty() && others.iter().all(|member| lexicon::kept_verbs().has(member.of(text)));
    all_verbs.then(|| others.iter().map(|&member| Name::of(member).then(&Name::of(noun))).chain([Name::of(last)]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, n: usize, want: &[&str]) {
        let got: Vec<String> = in_turn(text, Span::new(0, text.len()), n).unwrap_or_default().iter().map(|name| name.words(text)).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn shared_heads_and_modifiers() {
        check("地区生产总值、规上工业增加值", 2, &["地区生产总值", "规上工业增加值"]);
        check("规上、规下工业增加值", 2, &["规上工业增加值", "规下工业增加值"]);
        check("城乡居民人均可支配收入", 2, &["城镇居民人均可支配收入", "农村居民人均可支配收入"]);
        check("PM10、PM2.5平均浓度", 2, &["PM10平均浓度", "PM2.5平均浓度"]);
        check("生产安全事故起数、死亡人数", 2, &["生产安全事故起数", "生产安全事故死亡人数"]);
        check("中、高等职业教育在校生", 2, &["中等职业教育在校生", "高等职业教育在校生"]);
        check("个人和小微企业贷款额度", 2, &["个人贷款额度", "小微企业贷款额度"]);
        check("本外币存贷款余额", 2, &["本外币存款余额", "本外币贷款余额"]);
        check("三次产业增加值", 3, &["第一产业增加值", "第二产业增加值", "第三产业增加值"]);
    }

    #[test]
    fn one_number_for_several() {
        let text = "“三个一批”项目签约率、开工率、达效率";
        let names: Vec<String> = alike(text, Span::new(0, text.len())).unwrap_or_default().iter().map(|n| n.words(text)).collect();
        assert_eq!(names, ["“三个一批”项目签约率", "“三个一批”项目开工率", "“三个一批”项目达效率"]);
    }
}
