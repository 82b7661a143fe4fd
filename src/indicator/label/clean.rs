//! Words inside a label that belong to its number and not to its name: 全年, 累计, [26].

use super::super::lexicon;
use super::super::name::Name;
use crate::strings::{CharsOf, Cut, OneOf, Size, each};
use crate::text::{Span, digits_in_front, is_plain_han};

/// Words inside a label that belong to its number and not to its name.
const INSIDE: &str =
    "同步开展 同步实施 全年累计 全年 累计 预计 共计 共完成 年内 完成 实施 开展 实现 超额 同比 拟安排 将安排 安排 至少 五年累计 五年 上半年 平均每年 逐步";

/// The words without those of time and sum.
pub fn clean(text: &str, span: Span) -> Name {
    let mut name = Name::default();
    push_clean(text, span, &mut name);
    name
}

pub fn push_clean(text: &str, span: Span, name: &mut Name) {
    let mut start = span.start;
    let mut at = span.start;
    while at < span.end {
        let rest = text.within(at, span.end);
        let inside = at > span.start && !text.before(at).ends_with('未'); // 未完成安置的项目
        let word = rest.opening_word(INSIDE).map(|w| w.len()).filter(|len| inside && *len < rest.len() && !goes_on(rest.after(*len)));
        let word = word.or_else(|| each("年度投资 年度完成 年均增").any(|w| at > span.start && rest.starts_with(w)).then_some("年度".len()));
        let word = word.or_else(|| intends(text.within(span.start, at), rest));
        let word = word.or_else(|| provided(text, Span::new(span.start, at), rest));
        let skipped =
            word.or_else(|| year_inside(rest).or_else(|| in_all(rest)).filter(|_| at > span.start)).or_else(|| edition(rest)).or_else(|| footnote(rest));
        match skipped {
            Some(len) => {
                name.push(Span::new(start, at));
                at += len;
                start = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    name.push(Span::new(start, span.end));
}

/// 完成|率, 实施|类项目: the word is the front of a longer one.
fn goes_on(behind: &str) -> bool {
    let measured = behind.starts_with_any("规上 规模以上");
    behind.starts_in("率类方量规计行和的点") && !measured
}

/// 中央财政|拟投入, 国家财政|将支持: that it is yet to come.
fn intends(payer: &str, rest: &str) -> Option<usize> {
    let word = rest.opening_word("拟 将 再 计划")?;
    let pays = rest.after(word.len()).starts_with_any("投入 新增 支持 安排 补助 支出 增加");
    (pays && payer.ends_with_any("财政 政府 中央 国家")).then_some(word.len())
}

/// 为|企业|提供周转资金: what they were given.
fn provided(text: &str, whom: Span, rest: &str) -> Option<usize> {
    const GIVES: &str = "提供";
    let given = text.before(whom.start).ends_in("为给向") && whom.of(text).has_size(2, 8);
    (given && !whom.of(text).ends_with("免费") && rest.starts_with(GIVES) && rest.len() > GIVES.len()).then_some(GIVES.len())
}

/// 各部门|共清理规章, 比赛|中共获得: in sum, in front of a verb.
fn in_all(rest: &str) -> Option<usize> {
    let word = rest.opening_word("中共 共")?;
    let acts = lexicon::kept_verbs().opens(rest.after(word.len())).is_some_and(|len| len >= 6);
    (acts && !rest.after(word.len()).starts_with_any("建设 服务")).then_some(word.len())
}

/// [26], (11): the mark of a footnote.
fn footnote(rest: &str) -> Option<usize> {
    let close = match rest.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    let inside = rest.after(1);
    let digits = digits_in_front(inside);
    ((1..=3).contains(&digits) && inside.after(digits).starts_with(close)).then_some(digits + 2)
}

/// 入选|2023中国百强镇: of which year the list is.
fn edition(rest: &str) -> Option<usize> {
    let digits = digits_in_front(rest);
    let named = rest.after(digits).starts_with(is_plain_han) && !rest.after(digits).starts_in("年届万亿余多个家户人");
    (digits == 4 && rest.starts_with("20") && named).then_some(digits)
}

fn year_inside(rest: &str) -> Option<usize> {
    let digits = digits_in_front(rest);
    let year = digits == 4 && rest.after(4).starts_with('年') && rest.starts_in("12");
    year.then(|| 4 + rest.after(4).opening_word("年度 年").map_or(0, str::len))
}
