//! The names that one number stands for: 入园率、签约率均为90%, 甲集团、乙集团各6家.

use super::super::name::Name;
use super::super::shared::{PLACE_KINDS, RURAL_INSURANCE, head_len, is_section_kind};
use super::super::{front, lexicon};
use super::apart;
use super::members::members;
use super::pairs::pair;
use super::share::{measures_of_examples, share, verbs_with_noun};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::Span;

/// The names that one number stands for: 办结率、满意率均为100%. One name where the list is no list of measures.
pub fn alike(text: &str, span: Span) -> Option<Vec<Name>> {
    let span = up_to_and_so_on(text, span);
    let front = front::read(text, span);
    if (front.label.of(text).contains_any("存贷款 存、贷款") || front.label.of(text).ends_with("收支") || is_town_and_country(front.label.of(text)))
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
        && members.last().is_some_and(|m| head_len(m.of(text)) > 0 || m.of(text).ends_in("量分"))
        && members.iter().all(|m| m.of(text).size() >= 2);
    all_measures.then(|| apart(text, share(text, &members, front.verb)))
}

/// 拥有量、申请量等|均居首位, 收入、投资等|六项主要指标: 等 ends the list.
fn up_to_and_so_on(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let counted = words.last_place_of("等").filter(|&at| {
        let behind = words.after(at + '等'.len_utf8()).trim_start_of("0123456789一二三四五六七八九十多");
        behind.len() < words.len() - at - '等'.len_utf8() && behind.starts_in("项个大") && behind.ends_with("指标")
    });
    Span::new(span.start, counted.or(words.strip_suffix('等').map(str::len)).map_or(span.end, |len| span.start + len))
}

/// 棉纱、食糖、自行车等都增长: goods of which each grows.
pub fn each_grows(text: &str, span: Span) -> Option<Vec<Name>> {
    let label = front::read(text, span).label;
    let listed = label.of(text).strip_suffix('等').map_or(label, |words| Span::new(label.start, label.start + words.len()));
    let members = members(text, listed, None);
    let goods = members.iter().all(|m| {
        let words = m.of(text);
        words.has_size(1, 8) && lexicon::kept_verbs().opens(words).is_none() && !words.contains_in("等,的")
    });
    (members.len() > 1 && goods).then(|| share(text, &members, None))
}

/// 失业保险金水平、最低工资水平提高10%: each member of the list is measured by the same noun.
pub fn same_measure(text: &str, span: Span) -> Option<Vec<Name>> {
    let label = front::read(text, span);
    let members = members(text, label.label, None);
    let head =
        members.last().map(|m| m.of(text)).and_then(|words| lexicon::heads().ends(words).filter(|len| *len > 3).map(|len| words.after(words.len() - len)))?;
    let measured = members.len() > 1 && members.iter().all(|m| m.of(text).ends_with(head) && m.of(text).len() > head.len());
    (measured && label.verb.is_none()).then(|| members.into_iter().map(Name::of).collect())
}

/// Characters that end what is counted.
const ENDS_OF_THINGS: &str = "园区群镇村县司厂间心构团社校路台学店牌业目室库院馆所站局人户家地";

/// The names of a list in front of 各: 甲企业、乙企业各2家.
pub fn apiece(text: &str, span: Span) -> Option<Vec<Name>> {
    let front = front::read(text, span);
    let members = members(text, front.label, None);
    if are_emissions(text, span) {
        return alike(text, span); // 化学需氧量、氨氮排放量各
    }
    if let Some(names) = members.last().and_then(|&last| verbs_with_noun(text, &members, last)) {
        return Some(names); // 开工、投产新能源项目各
    }
    let Some((last, others @ [first, ..])) = members.split_last() else { return None };
    let graded = first.of(text).ends_in("级际"); // 省际、县际公交班线各
    // 上市和报会企业各: no other tells what it is.
    let headless = last.of(text).ends_with_any("企业 项目") && others.iter().all(|m| !m.of(text).trim_end_matches(')').ends_in(ENDS_OF_THINGS));
    let names = if graded || headless { share(text, &members, front.verb) } else { members.iter().map(|&member| Name::of(member)).collect() };
    let verb = front.verb.map(Name::of).unwrap_or_default();
    let done = |name: Name| if name.words(text).starts_with(&*verb.words(text)) { name } else { verb.clone().then(&name) };
    Some(names.into_iter().map(done).collect())
}

/// Whether all members of a list are rates of their own (办结率、满意率), so that one percentage speaks of each.
pub fn are_rates(text: &str, span: Span) -> bool {
    let members = members(text, front::read(text, span).label, None);
    let Some((last, others)) = members.split_last() else { return false };
    let a_rate = |words: &str| words.ends_with('率') || words.ends_with("比例");
    // 社保、医保网办率: short members that share the rate of the last.
    let short = others.len() >= 3 && !span.of(text).contains_in("和与及") && others.iter().all(|m| m.of(text).has_size(2, 4));
    // 国考、省考断面水质优良率: of either.
    let either = others.iter().all(|m| is_section_kind(m.of(text)))
        && last.of(text).parted_at("断面").is_some_and(|(kind, rate)| is_section_kind(kind) && rate.ends_with_any("率 比例"));
    // 街道、乡镇养老服务覆盖率: of either.
    let either = either || last.of(text).starts_with_any(PLACE_KINDS) && others.iter().all(|m| m.of(text).ends_with_any(PLACE_KINDS));
    // 水源地、河流断面水质达标率: of either.
    const WATERS: &str = "断面 水源地 水源 水功能区 河段 湖泊";
    let either = either || last.of(text).contains_any(WATERS) && others.iter().all(|m| m.of(text).ends_with_any(WATERS));
    // 受污染耕地和建设用地安全利用率: of either.
    let either = either || last.of(text).ends_with("安全利用率") && others.iter().all(|m| m.of(text).ends_in("地块"));
    // 基本医疗保险、失业保险参保率: of either.
    let either = either || last.of(text).ends_with("保险参保率") && others.iter().all(|m| m.of(text).ends_with("保险"));
    // 人大代表建议、政协委员提案办复率: of either.
    const ANSWERED: &str = "建议 提案 议案";
    let either = either || last.of(text).contains_any(ANSWERED) && others.iter().all(|m| m.of(text).ends_with_any(ANSWERED));
    // 满意率和基本满意率: one rate.
    let one = span.of(text).ends_with("满意率和基本满意率");
    !one && !others.is_empty() && a_rate(last.of(text)) && (short || either || others.iter().all(|m| m.of(text).ends_with('率')))
}

/// 城乡居民人均可支配收入: two measures in one word.
fn is_town_and_country(words: &str) -> bool {
    words.has("城乡") && words.trim_end_words("增速 增幅").ends_with("收入")
}

/// Whether each member of a list is a measure of its own: 粮食播种面积和产量.
pub fn are_measures(text: &str, span: Span) -> bool {
    let front = front::read(text, span);
    if is_town_and_country(front.label.of(text)) {
        return true;
    }
    let members = members(text, front.label, None);
    let measure = |m: &Span| lexicon::heads().ends(m.of(text)).is_some() && !m.of(text).has("的");
    members.len() > 1 && front.verb.is_none() && members.iter().all(measure)
}

/// 新农合和城镇居民医保财政补助标准: one amount for either insurance.
pub fn are_insurances(text: &str, span: Span) -> bool {
    let members = members(text, front::read(text, span).label, None);
    matches!(members[..], [rural, other] if rural.of(text).is_one_of(RURAL_INSURANCE) && other.of(text).ends_with("标准"))
}

/// Whether a list names what is emitted (氨氮、总磷排放量): one percentage speaks of each.
pub fn are_emissions(text: &str, span: Span) -> bool {
    let words = span.of(text);
    words.has("、") && words.ends_with_any("排放量 排放总量")
}
