//! Years and denominators before a number: 是2006年的120%, 2006年的6万吨, 每亩600元.

use super::super::period::Period;
use super::super::plans;
use super::Tail;
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, OneOf};
use crate::text::Span;

/// 恢复到2019年的105%, 是2019年的113%: in percent of a base.
pub fn ratio(rest: &str, offset: usize, tail: &mut Tail) -> Option<usize> {
    let before = rest.strip_suffix('的')?.strip_suffix("同期").unwrap_or(rest.before(rest.len() - '的'.len_utf8())).strip_suffix('年')?;
    let (_, len) = year_at_end(before)?;
    let start = before.len() - len;
    let verb = before.before(start).closing_word("恢复到 恢复至 相当于 是 为")?;
    tail.versus = Some(Span::new(offset + start, offset + before.len()));
    tail.is_ratio = true;
    Some(rest.len() - (start - verb.len()))
}

/// 2002年, 2007年的, 到2025年末.
pub fn year(rest: &str, tail: &mut Tail) -> Option<usize> {
    let trimmed = rest.trim_end_of("的底末");
    let digits = trimmed.strip_suffix('年')?;
    let (value, len) = year_at_end(digits)?;
    let start = digits.len() - len;
    if rest.before(start).ends_in("是比较为近") || rest.before(start).ends_with_any("相当于 等于") {
        return None; // the base of a multiple or comparison
    }
    // 1979到1983年平均每年递增: the span is no label.
    let front = rest.before(start).strip_last("到至-—");
    if let Some((_, first)) = front.map(|f| f.strip_suffix('年').unwrap_or(f)).and_then(|f| year_at_end(f).map(|(_, len)| (f, f.len() - len))) {
        return Some(rest.len() - first);
    }
    tail.year.get_or_insert(value);
    Some(rest.len() - start)
}

/// 由“十二五”末的, 由建县初的, 从上世纪80年代的: the first of two levels, whose time is told in words.
pub fn began_with(rest: &str, tail: &mut Tail) -> Option<usize> {
    const TIMES: &str = "末 初 时 期 年代 前 底";
    // 从“十二五”末|7000元: without 的 too.
    let words = rest.strip_suffix('的').or(rest.ends_with_any("”末 ”末期 ”期末").then_some(rest)).filter(|words| words.ends_with_any(TIMES))?;
    let near = words.tail(14).behind_last(",;、");
    let at = words.len() - near.len() + near.rfind_in("由从")?;
    let time = words.after(at + '由'.len_utf8());
    (at > 0 && !time.is_empty() && (rest.ends_with('的') || time.starts_with('“')) && !rest.before(at).ends_in("自理服")).then_some(())?;
    tail.from = true;
    tail.reached |= tail.direction.is_none();
    if let Some((_, Period::Year(year))) = plans::spans(time, None, false).pop() {
        tail.year.get_or_insert(year);
    }
    Some(rest.len() - at)
}

/// 平均每50公斤, 每斤, 每亩: so much of it has the price.
pub fn per_weight(rest: &str, offset: usize, tail: &mut Tail) -> Option<usize> {
    let unit = rest.closing_word("公斤 市斤 斤 吨 担 亩 平方公里 平方米")?;
    let number = rest.before(rest.len() - unit.len()).trim_end_of("0123456789百千万");
    let before = number.strip_suffix('每')?;
    let front = before.strip_suffix("平均").unwrap_or(before);
    (!front.is_empty()).then_some(())?;
    tail.per.get_or_insert(Span::new(offset + before.len(), offset + rest.len()));
    Some(rest.len() - front.len())
}
