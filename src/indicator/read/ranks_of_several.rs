//! Ranks of several names: one for all (产量、销量均居全省第2), or in turn (产量、销量分别居全省第2、第6).

use super::super::coordination;
use super::super::mention::Mention;
use super::super::name::Name;
use super::super::row::Row;
use super::super::tail;
use super::Frame;
use super::carry::{Carry, InTurn};
use super::ranks::amount_before;
use super::subject::with_subject_if_bare;
use crate::model::Measure;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::Span;

/// 工业增加值、投资增速均居: the growth is that of each.
pub fn with_growth(text: &str, label: Span, names: Vec<Name>) -> Vec<Name> {
    let Some(word) = label.of(text).closing_word("增速 增幅") else { return names };
    let growth = Name::of(Span::new(label.end - word.len(), label.end));
    // 总量和增速均居: a member of its own.
    let own = text.within(label.start, label.end - word.len()).ends_in("、和及与");
    let grows = |name: &Name| !own && !name.words(text).ends_with(word) && !name.words(text).ends_with('率');
    names.into_iter().map(|name| if grows(&name) { name.then(&growth) } else { name }).collect()
}

/// 甲、乙入选数分别位列全省第1、第2: the names in turn. 甲增长8%、乙增长9%,分别居全省第4、第2: those of the rows before.
pub fn first_of_ranks(text: &str, label: Span, between: &str, place: usize, carry: &mut Carry) -> Option<Name> {
    let told = between.contains_any("分别 分列 分居");
    let n = 1 + ranks_that_follow(text.after(place), told);
    // …分别增长5%、7%,居全国第五和第六: the ranks tell that they go in turn.
    let own = label.of(text).trim_both_of("、,");
    let before = carry.last_names(n).filter(|_| n > 1);
    let alone = own.is_empty() && before.is_some();
    // 甲总量、乙总量居全国第1、第2位: as many names as ranks.
    let paired = n > 1 && text.after(place).starts_in("、和") && coordination::in_turn(text, label, n).is_some();
    if !told && !alone && !paired {
        return None;
    }
    let before = before.filter(|_| own.is_empty() || own.is_one_of("增速 增幅 排名 位次 绝对数 总量"));
    let names = if let Some(names) = level_and_growth(text, carry).filter(|_| told && own.is_empty() && n == 2) {
        names
    } else if let Some(before) = before {
        with_growth(text, label, before.to_vec())
    } else {
        with_growth(text, label, coordination::in_turn(text, label, n.max(2))?)
    };
    let names = sides_of_subject(text, names, carry);
    let first = names.first()?.clone();
    let tail = tail::read(text, Span::new(label.end, label.end));
    carry.in_turn = Some(InTurn { names, next: 1, tail, growth: None, bound: None, goal: None, always: None });
    Some(first)
}

/// 实际使用外资2亿美元,|总量、增幅|分别居: of what the row before measured.
pub fn sides_of_subject(text: &str, names: Vec<Name>, carry: &Carry) -> Vec<Name> {
    let sides = |name: &Name| name.words(text).is_one_of("总量 规模 绝对数 绝对量 增速 增幅 增量 占比");
    if names.len() < 2 || !names.iter().all(sides) {
        return names;
    }
    let side = |name: Name| match name.words(text).as_str() {
        "占比" => name,
        "增速" | "增幅" | "增量" => with_subject_if_bare(text, name, carry),
        _ => amount_before(text, carry).unwrap_or(name),
    };
    names.into_iter().map(side).collect()
}

/// 研发投入达到130亿元、增长15%,分别居第5、第3位: the second rank is that of the growth.
fn level_and_growth(text: &str, carry: &Carry) -> Option<Vec<Name>> {
    let last = carry.last.clone().filter(|last| !last.is_empty() && carry.measure == Some(Measure::Growth) && carry.names.len() < 2)?;
    let growth = last.rate_of_growth(text);
    Some(vec![last, growth])
}

/// 、第2、第2位: how many further ranks a list holds.
fn ranks_that_follow(mut rest: &str, told: bool) -> usize {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".has_char(c);
    let mut n = 0;
    loop {
        let next = rest.trim_start_of("位名");
        // 分别居全国第5、全省第2: each may name where it ranks. 居全省第1、全国第18: one name.
        let next = next.strip_opening("、 和 ,").map(|next| if told { without_scope(next) } else { next });
        let rank = next.and_then(|next| next.strip_first("第前"));
        let Some(rank) = rank.filter(|rank| rank.starts_with(numeral)) else { return n };
        (n, rest) = (n + 1, rank.trim_start_matches(numeral));
    }
}

/// What stands behind the region that a rank of a list names.
fn without_scope(words: &str) -> &str {
    words.strip_opening("世界 全球 全国 全省 全市 全区").unwrap_or(words)
}

pub fn next_name(carry: &mut Carry, mention: &Mention, text: &str) -> Option<Name> {
    let pending = carry.in_turn.take()?;
    let name = pending.names.get(pending.next)?.clone();
    let only_mark = without_scope(mention.left.of(text).trim_both_of("、和及与,")).is_empty();
    if !only_mark {
        return None;
    }
    carry.in_turn = Some(InTurn { next: pending.next + 1, ..pending });
    Some(name)
}

/// …分别增长6%、8%,增速均居全省第1: the growth of each of the rows before.
pub fn growth_of_all(text: &str, label: Span, between: &str, carry: &Carry, rows: &[Row]) -> Option<Vec<Name>> {
    let words = label.of(text).trim_both_of("、,");
    let counted = words.is_one_of("数量 总数 入围数量 入选数量"); // 新入选甲类人才8人、乙类人才9人,数量均居: how many is what the rows say
    // 整车产量增长8%、新能源汽车产量增长9%,产量均居: of each that says so.
    let said: Vec<Name> = carry.names.iter().rev().take_while(|name| name.words(text).ends_with(words)).take(LONGEST_RUN).cloned().collect();
    if said.len() > 1 && words.size() > 1 && between.contains_in("均都") {
        return Some(said.into_iter().rev().collect());
    }
    let alone = words.is_one_of("增速 增幅 总量 降幅") || counted;
    let two = carry.last_names(2).filter(|_| alone && between.contains_in("均都"))?;
    if counted {
        return Some(two.to_vec());
    }
    let word = Name::of(Span::new(label.end - "增速".len(), label.end));
    // 甲增长8%,乙增长9%,丙增长7%,增速均居: of the whole run.
    let run: Vec<Name> = rows.iter().rev().take_while(|row| row.measure == Measure::Growth).take(LONGEST_LIST).map(|row| row.name.clone()).collect();
    let names: Vec<Name> = if run.len() > 2 { run.into_iter().rev().collect() } else { two.to_vec() };
    Some(names.iter().map(|name| name.clone().then(&word)).collect())
}

/// 新建公园5个、绿道8条,均居全省首位: the rank of each of the list before.
pub fn each_of_list(text: &str, label: Span, between: &str, carry: &Carry) -> Option<Vec<Name>> {
    let n = carry.list.len();
    let alone = label.of(text).trim_both_of("、,").is_empty() && between.trim_start_of("、,").starts_in("均都");
    carry.last_names(n).filter(|_| alone && (2..=4).contains(&n)).map(<[Name]>::to_vec)
}

/// 外贸进出口增长9%,加工贸易增长15%,均居全区第1: of each row of the clause before, or of the few back to ;.
pub fn each_before(frame: &Frame, label: Span, between: &str, rows: &[Row]) -> Option<Vec<Name>> {
    let alone = label.of(frame.text).trim_both_of("、,").is_empty() && between.trim_start_of("、,").starts_in("均都");
    let before = frame.text.within(frame.sentence.start, label.start).trim_end_matches(',');
    let behind = |mark: char| frame.sentence.start + before.rfind(mark).unwrap_or(0);
    [behind(','), behind(';')].into_iter().filter(|_| alone).map(|from| names_from(from, rows)).find(|names| (2..=LONGEST_RUN).contains(&names.len()))
}

/// The names of the rows behind a place, ranks apart.
fn names_from(place: usize, rows: &[Row]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for row in rows.iter().rev().take_while(|row| row.span.start >= place).take(LONGEST_RUN + 1) {
        if row.measure != Measure::Rank && !names.contains(&row.name) {
            names.insert(0, row.name.clone());
        }
    }
    names
}

/// 增速均 reaches back over a list of growths.
const LONGEST_LIST: usize = 8;

/// 均 does not reach back over more rows.
const LONGEST_RUN: usize = 3;
