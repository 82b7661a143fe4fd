//! Lists of names that share a head or a modifier: 规上、规下工业增加值; 城乡居民收入; 签约率、开工率.

mod alike;
mod members;
mod pairs;
mod share;

use super::name::Name;
use super::shared::head_len;
use super::{front, lexicon};
use crate::text::{CharsOf, OneOf, Span};
pub use alike::{alike, apiece, are_emissions, are_measures, are_rates, each_grows, same_measure};
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
    let members = members(text, front.label, Some(n));
    if members.len() != n {
        return None;
    }
    Some(share(text, &members, front.verb))
}

/// 城镇收入、农村收入两项|增速: how many they are.
fn without_count(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let list = words.closing_word("增速 增幅 指标").map_or(words, |noun| &words[..words.len() - noun.len()]);
    let counted = list.strip_suffix('项').and_then(|rest| rest.strip_last("两二三四五六七八")).filter(|rest| rest.contains('、'));
    Span::new(span.start, span.start + counted.map_or(words.len(), str::len))
}

/// 种植面积和产量稳定在50万亩、26万吨: the same without 分别, where every member is a measure; town and country are, where all
/// numbers are amounts `alike`.
pub fn measures_in_turn(text: &str, span: Span, n: usize, alike: bool) -> Option<Vec<Name>> {
    let members = members(text, front::read(text, span).label, Some(n));
    let measures = |member: &Span| head_len(member.of(text)) > 0 || alike && member.of(text).is_one_of("城镇 农村 城市 乡村");
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
