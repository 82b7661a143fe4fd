//! Ranks: 全省第3位, 居全国首位, 排名第一.

mod scope;

pub use scope::is_ranked_among;

use super::{entered, lexicon};
use crate::quantity::{Number, chinese};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::{Span, by_place, digits_at_end, digits_in_front, is_plain_han};
use scope::{clause_start, contest, scope_and_label};

/// A rank as it stands in the text.
#[derive(Debug, Clone)]
pub struct Rank {
    /// 第1位, 首位, 第一.
    pub span: Span,
    pub number: Number,
    /// 前5位: at most.
    pub at_most: bool,
    /// Where it holds.
    pub scope: Option<Span>,
    /// End of the label in front of verb and scope.
    pub label_end: usize,
    /// 在全省开发区绩效评价中: what is ranked in, the label's second half.
    pub contest: Option<Span>,
}

/// Finds the ranks of a sentence.
pub fn ranks(text: &str, sentence: Span) -> Vec<Rank> {
    let words = sentence.of(text);
    let mut found = Vec::new();
    let mut marks: Vec<(usize, &str)> = each("第 前 首位 榜首 之首").flat_map(|mark| words.places_of(mark).map(move |at| (at, mark))).collect();
    marks.extend(bare_positions(words));
    for (at, mark) in by_place(marks, |(at, _)| *at) {
        if mark == "前"
            && let Some(rank) = entered::rank(text, clause_start(text, sentence, sentence.start + at), sentence.start + at)
        {
            found.extend(rank);
            continue;
        }
        let (number, end) = match mark {
            "首位" | "榜首" | "之首" => (Number::new(1, 0), at + mark.len()),
            "" => match position(words.after(at), "第") {
                Some((number, len)) => (number, at + len),
                None => continue,
            },
            _ => match position(words.after(at + mark.len()), mark) {
                Some((number, len)) => (number, at + mark.len() + len),
                None => continue,
            },
        };
        if mark == "榜首" && words.before(at).ends_with('上') && words.after(end).starts_in("批个次家") {
            continue; // 上榜首批名单: no place
        }
        if mark == "首位" && words.after(end).starts_with_any("产业 度 意识 城市") {
            continue; // 首位产业: the name of a kind
        }
        let industries = words.after(end).head(8);
        if words.after(end).starts_with('、') && (industries.has("产业") || is_quarter(words.before(at), words.after(end))) {
            continue; // 第一、第二、第三产业
        }
        if is_no_rank(words.before(at), mark) {
            continue;
        }
        let (mut scope, label_end) = scope_and_label(text, sentence, sentence.start + at);
        let contest = scope.and_then(|span| contest(text, span));
        if let (Some(span), Some(contest)) = (&mut scope, contest) {
            span.end = contest.start;
        }
        let stated = words.before(end).ends_in("位名") && mark == "第";
        let asked = scope.is_some() || label_end < sentence.start + at;
        let other = mark == "首位" && words.before(at).ends_in("在为") && !words.before(at).ends_with("居在");
        if (asked || stated && !words.after(end).starts_in("院同专女书"))
            && !other
            && (mark != "前" || asked)
            && (scope.is_some() || !words.after(end).starts_with('的') || words.after(end).starts_with_any("的好成绩 的佳绩"))
        {
            found.push(Rank { span: Span::new(sentence.start + at, sentence.start + end), number, at_most: mark == "前", scope, label_end, contest });
        }
    }
    found
}

/// Whether the words in front make something else of the mark: a time, the second of two ranks whose first has no 位, an order, a count.
fn is_no_rank(before: &str, mark: &str) -> bool {
    // 去年前三季度, 提前三; 由全省第八升至前三: no name holds a rank.
    let second = |clause: &str| clause.contains_in("由从") && clause.has("第") && !clause.has("位");
    let in_front = mark == "前" && (before.ends_in("提日目年空以之此往") || second(before.behind_last(",;:。")));
    in_front || put_first(before) || counted_in_quotes(before)
}

/// 在|第三|、第四季度, but 居全市|第三|、第四季度投资居…
fn is_quarter(before: &str, after: &str) -> bool {
    let quarter = after.trim_start_matches('、').trim_start_matches('第').strip_first("一二三四").is_some_and(|rest| rest.starts_with("季度"));
    quarter && !before.ends_in("省市县区国居列排球")
}

/// 把就业放在|第一位, 把农业放在各项工作的|首位: no order is told.
fn put_first(before: &str) -> bool {
    const PUT: &str = "放在 摆在 置于 作为 放到";
    let clause = before.behind_last(",;:");
    before.ends_with_any(PUT) || clause.rfind_in("放摆").is_some_and(|at| clause.after(at).starts_with_any("放在 摆在") && clause.after(at).size() <= 12)
}

/// 巩固“十个全国|第一|”, 荣获“双|第一|”: so many of them, and none is told.
fn counted_in_quotes(before: &str) -> bool {
    let inside = before.behind_last("“”");
    let outside = before.before(before.len() - inside.len()).strip_suffix('“');
    // 数量、收入全省“双第一”: of both.
    outside.is_some_and(|words| !words.ends_in("省市县区国"))
        && inside.has_size(1, 6)
        && (inside.starts_with('双') || inside.strip_first("两三四五六七八九十").is_some_and(|rest| rest.starts_in("个项")))
}

/// Verb and scope in front of a position without 第, in characters.
const LONGEST_SCOPE: usize = 12;

/// 居全国百强县37位: a position without 第, where verb and scope ask for one.
fn bare_positions(words: &str) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    for at in words.places_of("位") {
        let digits = digits_at_end(words.before(at));
        let start = at - digits;
        let ends = words.after(at + '位'.len_utf8()).chars().next().is_none_or(|c| !is_plain_han(c));
        let near = start - words.before(start).tail(LONGEST_SCOPE).len();
        let clause = words.within(near, start).behind_last(",;:、");
        let moved = clause.contains_any("排名从上年 排名由上年"); // 排名从上年75位升至71位
        if !(1..=3).contains(&digits) || !moved && (!ends || !words.before(start).ends_in("市县区省强国")) {
            continue;
        }
        let verb = clause.last_of("排名 居 列");
        if moved || verb.is_some_and(|(at, verb)| lexicon::rank_scopes().opens(clause.after(at + verb.len())).is_some()) {
            found.push((start, ""));
        }
    }
    found
}

/// The number of a place, in digits or in words, and its length.
pub fn number_of_place(rest: &str) -> Option<(Number, usize)> {
    match digits_in_front(rest) {
        0 => chinese(rest).filter(|n| n.scale.is_empty() && n.number.value() >= 1.0 && n.number.value() < 1000.0).map(|n| (n.number, n.len)),
        digits => Some((Number::new(i64::from(rest.before(digits).parse::<i32>().ok().filter(|_| digits <= 3)?), 0), digits)),
    }
}

/// The number behind 第 or 前 and what may follow it.
fn position(rest: &str, mark: &str) -> Option<(Number, usize)> {
    let (number, len) = number_of_place(rest)?;
    let after = rest.after(len);
    if let Some(word) = after.opening_word("位次 位 名") {
        return Some((number, len + word.len()));
    }
    // 第一 alone: the clause ends, or something follows that no ordinal takes.
    let next = after.chars().next();
    let alone = next.is_none_or(|c| !is_plain_han(c) || matches!(c, '的' | '和'));
    // 均排全区前2: so it may be behind 前 at the end of a clause; 前三、四季度 is none.
    let ends = next.is_none_or(|c| matches!(c, ',' | ';' | '。' | '、')) && !after.trim_start_matches('、').starts_in("一二两三四五六七八九十");
    (alone && mark == "第" || ends && mark == "前").then_some((number, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rank() {
        for text in ["第一批项目", "第四届会议", "全省第一方阵", "第二产业", "第三季度", "把就业摆在首位", "把防洪摆在各项工作的首位"]
        {
            assert!(ranks(text, Span::new(0, text.len())).is_empty(), "{text}");
        }
    }
}
