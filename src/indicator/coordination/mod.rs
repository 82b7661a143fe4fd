//! Lists of names that share a head or a modifier: 规上、规下工业增加值; 城乡居民收入; 签约率、开工率.

mod alike;
mod members;
mod pairs;
mod share;

use super::name::Name;
use super::shared::head_len;
use super::{front, lexicon};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::Span;
pub use alike::{alike, apiece, are_emissions, are_insurances, are_measures, are_rates, each_grows, same_measure};
use members::{members, split};
pub use pairs::pair;
use pairs::{four_trades, three_industries};
use share::{measures_of_examples, share};

/// The `n` names that a list in front of 分别 stands for; `None` where the list does not hold so many.
pub fn in_turn(text: &str, span: Span, n: usize) -> Option<Vec<Name>> {
    let front = front::read(text, without_count(text, span));
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
    if n == 4
        && let Some(trades) = four_trades(text, front.label)
    {
        return Some(trades);
    }
    if let Some(names) = measures_of_examples(text, front.label).filter(|names| names.len() == n) {
        return Some(names);
    }
    if let Some(names) = of_so_many(text, front.label, n) {
        return Some(names);
    }
    let members = members(text, front.label, Some(n));
    let names = || share(text, &members, front.verb);
    if members.len() + 1 == n && n > 2 { Some(apart(text, names())).filter(|names| names.len() == n) } else { (members.len() == n).then(names) }
}

/// 总资产、存贷款余额: the last are two.
fn apart(text: &str, names: Vec<Name>) -> Vec<Name> {
    let two = |name: &Name| {
        let words = name.words(text);
        let at = words.place_of("存贷款")?;
        let (front, rest) = (name.without_end(words.len() - at)?, name.without_start(at + "存贷".len())?);
        Some(["存", "贷"].map(|kind| {
            let mut own = front.clone();
            own.push_word(kind);
            own.then(&rest)
        }))
    };
    names.into_iter().flat_map(|name| two(&name).map_or_else(|| vec![name], Vec::from)).collect()
}

/// 城镇收入、农村收入两项|增速; 起数、人数“两项指标”; 消费、投资“两驾马车”: how many they are.
fn without_count(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let quoted = words.strip_suffix('”').and_then(|inside| inside.rsplit_once('“'));
    let counts = |words: &str| words.starts_in(NUMERALS) && words.size() <= 6;
    let list = match quoted.filter(|(_, said)| counts(said)) {
        Some((list, _)) => Some(list),
        None => {
            words.strip_closing("增速 增幅 主要指标 经济指标 指标 指数").and_then(|list| list.strip_suffix('项')).and_then(|list| list.strip_last(NUMERALS))
        }
    };
    Span::new(span.start, span.start + list.filter(|list| list.has("、")).map_or(words.len(), str::len))
}

const NUMERALS: &str = "两二三四五六七八九十";

/// 新材料、生物医药两大|主导|产业产值, 养老、失业两项|保险参保人数: each of so many with what they share.
fn of_so_many(text: &str, list: Span, n: usize) -> Option<Vec<Name>> {
    let words = list.of(text);
    let at = ["大", "个", "项"].into_iter().flat_map(|word| words.places_of(word)).find(|&at| words.before(at).ends_in(NUMERALS))?;
    let named = words.before(at).char_indices().next_back().map_or(at, |(at, _)| at);
    let named = named - if words.before(named).ends_with('等') { '等'.len_utf8() } else { 0 };
    let head = words.after(at + words.after(at).chars().next().map_or(0, char::len_utf8)).trim_start_of("“");
    let head = head.strip_opening("战略性新兴 主导 支柱 优势 重点 特色 新兴 传统").unwrap_or(head);
    let members = members(text, Span::new(list.start, list.start + named), Some(n));
    let alike = members.len() == n && n > 1 && head.starts_with_any("产业 保险") && members.iter().all(|m| !m.of(text).ends_with_any("产业 保险"));
    let head = Name::of(Span::new(list.end - head.len(), list.end));
    alike.then(|| members.into_iter().map(|member| Name::of(member).then(&head)).collect())
}

/// 种植面积和产量稳定在50万亩、26万吨: the same without 分别, where every member is a measure; town and country are, where all
/// numbers are amounts `alike`.
pub fn measures_in_turn(text: &str, span: Span, n: usize, alike: bool) -> Option<Vec<Name>> {
    let members = members(text, front::read(text, span).label, Some(n));
    let measures = |member: &Span| {
        head_len(member.of(text)) > 0 || alike && (member.of(text).is_one_of("城镇 农村 城市 乡村") || member.of(text).ends_with_any("养育 供养 散居"))
    };
    // 原煤、原油、天然气产量: goods that share the measure of the last.
    let goods = n > 2 && members.last().is_some_and(measures) && members.iter().all(|member| member.of(text).size() <= 5);
    let measured = members.len() == n && n > 1 && (members.iter().all(measures) || goods);
    measured.then(|| in_turn(text, span, n)).flatten()
}

/// 新建、改建|农村公路, 取消、下放和调整|审批事项: one noun, of which each number tells what was done with so much.
pub fn verbs_in_turn(text: &str, span: Span, n: usize) -> Option<Vec<Name>> {
    let front = front::read(text, span);
    let members = members(text, front.label, Some(n));
    let (&last, others) = members.split_last().filter(|(_, others)| others.len() + 1 == n && n > 1)?;
    let verbs = || [lexicon::kept_verbs(), lexicon::verbs()].into_iter();
    let acts = others.iter().all(|member| verbs().any(|verbs| verbs.has(member.of(text))));
    let verb = verbs().filter_map(|verbs| verbs.opens(last.of(text))).max().filter(|len| acts && last.start + len < last.end)?;
    let noun = Name::of(Span::new(last.start + verb, last.end));
    Some(others.iter().map(|&member| Name::of(member).then(&noun)).chain([Name::of(last)]).collect())
}

/// The names of a list that 、 alone parts, as many as numbers follow.
pub fn listed_in_turn(text: &str, span: Span, n: usize) -> Option<Vec<Name>> {
    let front = front::read(text, span);
    let members = split(text, front.label, &["、"]);
    if members.len() != n || members.iter().any(|member| member.of(text).size() < 2) {
        return None;
    }
    let mut names = in_turn(text, span, n)?;
    if let Some(verb) = front.verb {
        let own = |name: &Name| lexicon::kept_verbs().opens(&name.words(text)).is_some();
        names.iter_mut().filter(|name| !own(name)).for_each(|name| *name = Name::of(verb).then(name));
    }
    Some(names)
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
