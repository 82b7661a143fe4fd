//! Ranks, and words that stand for a figure.

use super::super::figure_words::Figure;
use super::super::industries::Industry;
use super::super::label;
use super::super::mention::Mention;
use super::super::name::Name;
use super::super::period::Period;
use super::super::rank::Rank;
use super::super::row::Row;
use super::super::tail;
use super::super::{coordination, lexicon, topic};
use super::carry::{Carry, First, InTurn, with_subject_if_bare};
use super::{Frame, Source, blank, contest, finish, time};
use crate::model::{Bound, Doubt, Measure};
use crate::text::{OneOf, Span};

pub fn rank_rows(frame: &Frame, mention: &Mention, rank: &Rank, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = frame.text;
    let start = mention.left.start.max(carry.taken.min(mention.left.end));
    let reached = tail::read(text, Span::new(start.min(rank.label_end), rank.label_end));
    let mut label_span = Span::new(start.min(reached.label_end), reached.label_end);
    if text[label_span.end..rank.label_end.max(label_span.end)].starts_with("占比") {
        label_span.end += "占比".len(); // 税收占比居全省第1位
    }
    let contest = contest_before(text, label_span);
    let pool = contest.and_then(|(_, pool)| pool);
    label_span = contest.map_or(label_span, |(label, _)| label);
    let tail = tail::read(text, Span::new(mention.left.start, mention.left.end));
    let between = &text[label_span.end..mention.span.start];
    let alike = if let Some(name) = next_name(carry, mention, text) {
        Some(vec![name])
    } else if let Some(first) = first_of_ranks(text, label_span, between, mention.span.end, carry) {
        Some(vec![first])
    } else if let Some(names) = growth_of_all(text, label_span, between, carry, rows) {
        Some(names)
    } else if between.contains(['均', '都']) || label_span.of(text).contains('、') {
        coordination::alike(text, label_span)
    } else {
        None
    };
    let alike = alike
        .or_else(|| each_of_list(text, label_span, between, carry))
        .or_else(|| each_before(frame, label_span, between, rows))
        .map(|names| with_growth(text, label_span, names));
    let in_turn = mention.left.of(text).trim_matches(['、', '和', '及', '与']).is_empty();
    let (names, doubts) = match alike {
        Some(names) => (names, vec![]),
        None => {
            let figure_before = rows.last().map(|row| row.span.end).filter(|&end| end > frame.sentence.start);
            take_subject(frame, mention, label_span, figure_before, carry);
            single_name(frame, mention, label_span, carry, rank.contest)
        }
    };
    let from = text[..mention.span.start].ends_with(['由', '从']) || between.contains(['由', '从']);
    let before = carry.from.clone();
    for name in names {
        let mut row = blank(frame, mention, name);
        row.measure = Measure::Rank;
        row.value = Some(rank.number.value());
        row.unit = "位".into();
        row.bound = if rank.at_most { Bound::AtMost } else { Bound::Exact };
        row.scope = rank
            .scope
            .or(pool)
            .map(|s| s.of(text).to_string())
            .or_else(|| before.as_ref().and_then(|first| first.scope.clone()))
            .or_else(|| rows.last().filter(|_| in_turn).and_then(|row| row.scope.clone()));
        row.because("measure", "position in an order", mention.span);
        if let Some(place) = row.name.place() {
            row.because("name", "words before the rank", place);
        }
        time::set(frame, mention, &tail, time::Kind::Lasting, carry, &mut row);
        if from && mention.goes_on {
            row.versus = Some("from".into());
            time::set_base(frame, &tail, carry, &mut row);
            carry.from = Some(First { measure: Measure::Rank, of: None, scope: row.scope.clone() });
        }
        doubts.iter().for_each(|doubt| row.doubt(*doubt));
        finish(frame, row, Source::Words, carry, rows);
    }
    carry.from = carry.from.take().filter(|_| from && mention.goes_on);
}

/// 三次产业比为9.5:41.2:49.3: the share of each.
pub fn industry_row(frame: &Frame, mention: &Mention, share: &Industry, carry: &mut Carry, rows: &mut Vec<Row>) {
    let mut row = blank(frame, mention, share.name.clone());
    row.measure = Measure::Share;
    row.value = Some(share.number.value());
    row.unit = "%".into();
    row.because("measure", "part of the proportion of the three industries", mention.span);
    if let Some(place) = row.name.place() {
        row.because("name", "the industries in their order", place);
    }
    let tail = tail::read(frame.text, Span::new(mention.left.start, mention.left.end));
    time::set(frame, mention, &tail, time::Kind::Plain, carry, &mut row);
    finish(frame, row, Source::Words, carry, rows);
}

/// 在全省高新区评价中居同类园区第1: what is ranked in. 竞争力在全省86个县中居第3: where it is ranked, with what stands in front.
fn contest_before(text: &str, label: Span) -> Option<(Span, Option<Span>)> {
    let words = label.of(text).strip_suffix('中')?;
    let place = words.rfind('在')?;
    let at = place + '在'.len_utf8();
    let scope = lexicon::rank_scopes().opens(&words[at..])?;
    let judged = words.ends_with_any("考核 评价 评比 评估 测评 排行");
    if place > 0 && !judged {
        let pool = words[at..].trim_end_matches("排名");
        return Some((Span::new(label.start, label.start + place), Some(Span::new(label.start + at, label.start + at + pool.len()))));
    }
    (at + scope < words.len()).then(|| (Span::new(label.start + at + scope, label.start + words.len()), None))
}

/// 工业增加值、投资增速均居: the growth is that of each.
fn with_growth(text: &str, label: Span, names: Vec<Name>) -> Vec<Name> {
    let Some(word) = ["增速", "增幅"].into_iter().find(|word| label.of(text).ends_with(word)) else { return names };
    let growth = Name::of(Span::new(label.end - word.len(), label.end));
    names.into_iter().map(|name| if name.words(text).ends_with(word) { name } else { name.then(&growth) }).collect()
}

/// 甲、乙入选数分别位列全省第1、第2: the names in turn. 甲增长8%、乙增长9%,分别居全省第4、第2: those of the rows before.
fn first_of_ranks(text: &str, label: Span, between: &str, place: usize, carry: &mut Carry) -> Option<Name> {
    let n = 1 + ranks_that_follow(&text[place..]);
    // …分别增长5%、7%,居全国第五和第六: the ranks tell that they go in turn.
    let alone = n > 1 && label.of(text).trim_matches(['、', ',']).is_empty() && carry.names.len() >= n;
    if !between.contains("分别") && !alone {
        return None;
    }
    let own = label.of(text).trim_matches(['、', ',']);
    let before = (own.is_empty() || matches!(own, "增速" | "增幅")) && n > 1 && carry.names.len() >= n;
    let names = if before {
        with_growth(text, label, carry.names[carry.names.len() - n..].to_vec())
    } else {
        with_growth(text, label, coordination::in_turn(text, label, n.max(2))?)
    };
    let first = names[0].clone();
    let tail = tail::read(text, Span::new(label.end, label.end));
    carry.in_turn = Some(InTurn { names, next: 1, tail, growth: false, bound: None, goal: None });
    Some(first)
}

/// 、第2、第2位: how many further ranks a list holds.
fn ranks_that_follow(mut rest: &str) -> usize {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let mut n = 0;
    loop {
        let next = rest.trim_start_matches(['位', '名']);
        let Some(rank) = ["、第", "和第", ",第"].iter().find_map(|mark| next.strip_prefix(mark)).filter(|rank| rank.starts_with(numeral)) else {
            return n;
        };
        (n, rest) = (n + 1, rank.trim_start_matches(numeral));
    }
}

fn next_name(carry: &mut Carry, mention: &Mention, text: &str) -> Option<Name> {
    let pending = carry.in_turn.take()?;
    let name = pending.names.get(pending.next)?.clone();
    let only_mark = mention.left.of(text).trim_matches(['、', '和', '及', '与', ',']).is_empty();
    if !only_mark {
        return None;
    }
    carry.in_turn = Some(InTurn { next: pending.next + 1, ..pending });
    Some(name)
}

/// …分别增长6%、8%,增速均居全省第1: the growth of each of the rows before.
fn growth_of_all(text: &str, label: Span, between: &str, carry: &Carry, rows: &[Row]) -> Option<Vec<Name>> {
    let words = label.of(text).trim_matches(['、', ',']);
    let counted = matches!(words, "数量" | "总数"); // 新入选甲类人才8人、乙类人才9人,数量均居: how many is what the rows say
    let alone = matches!(words, "增速" | "增幅" | "总量" | "降幅") || counted;
    if !alone || !between.contains(['均', '都']) || carry.names.len() < 2 {
        return None;
    }
    if counted {
        return Some(carry.names[carry.names.len() - 2..].to_vec());
    }
    let word = Name::of(Span::new(label.end - "增速".len(), label.end));
    // 甲增长8%,乙增长9%,丙增长7%,增速均居: of the whole run.
    let run: Vec<Name> = rows.iter().rev().take_while(|row| row.measure == Measure::Growth).take(LONGEST_LIST).map(|row| row.name.clone()).collect();
    let names: Vec<Name> = if run.len() > 2 { run.into_iter().rev().collect() } else { carry.names[carry.names.len() - 2..].to_vec() };
    Some(names.iter().map(|name| name.clone().then(&word)).collect())
}

/// 新建公园5个、绿道8条,均居全省首位: the rank of each of the list before.
fn each_of_list(text: &str, label: Span, between: &str, carry: &Carry) -> Option<Vec<Name>> {
    let n = carry.list.len();
    let alone = label.of(text).trim_matches(['、', ',']).is_empty() && between.trim_start_matches(['、', ',']).starts_with(['均', '都']);
    (alone && (2..=4).contains(&n) && carry.names.len() >= n).then(|| carry.names[carry.names.len() - n..].to_vec())
}

/// 外贸进出口增长9%,加工贸易增长15%,均居全区第1: of each row of the clause before, or of the few back to ;.
fn each_before(frame: &Frame, label: Span, between: &str, rows: &[Row]) -> Option<Vec<Name>> {
    let alone = label.of(frame.text).trim_matches(['、', ',']).is_empty() && between.trim_start_matches(['、', ',']).starts_with(['均', '都']);
    let before = frame.text[frame.sentence.start..label.start].trim_end_matches(',');
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

/// 实际利用外资实现突破,增速居全省第一: a bare label takes the subject of the clause before.
fn take_subject(frame: &Frame, mention: &Mention, label: Span, figure_before: Option<usize>, carry: &mut Carry) {
    let bare = label::read(frame.text, label).is_bare;
    if let Some(topic) = bare.then(|| topic::before(frame.text, frame.sentence, mention, figure_before)).flatten() {
        carry.set_subject(topic.label.noun, topic.label.name);
    }
}

fn single_name(frame: &Frame, mention: &Mention, label_span: Span, carry: &mut Carry, contest: Option<Span>) -> (Vec<Name>, Vec<Doubt>) {
    let text = frame.text;
    let mut label = label::read(text, label_span);
    // 获得文明城市测评第一名: what was won is the place.
    if let Some(verb) = label.verb.filter(|verb| ["获得", "荣获", "取得", "夺得"].contains(&verb.of(text)) && verb.end < label_span.end) {
        label = label::read(text, Span::new(verb.end, label_span.end));
    }
    if let Some(contest) = contest {
        return (vec![label.name.then(&Name::of(contest))], vec![]);
    }
    if label.is_empty {
        if let Some(judged) = contest::before(text, frame.sentence, mention.clause) {
            return (vec![judged], vec![Doubt::CarriedSubject]);
        }
        return match (&carry.last, topic::before(text, frame.sentence, mention, None)) {
            (Some(last), _) => (vec![last.clone()], vec![]),
            (None, Some(topic)) => (vec![topic.label.name], vec![Doubt::CarriedSubject]),
            (None, None) => (vec![Name::default()], vec![Doubt::Nameless]),
        };
    }
    // 新增上市公司3家,总数居: the stock has a name of its own; 数量居 ranks what the row before said.
    let stock = label.name.words(text) == "总数" && carry.subject.as_ref().is_some_and(|subject| subject.noun.words(text).chars().count() > 2);
    if !stock && matches!(label.name.words(text).as_str(), "总量" | "规模" | "总数" | "数量") {
        return (vec![carry.last.clone().unwrap_or(label.name)], vec![Doubt::CarriedSubject]);
    }
    if label.is_bare {
        return (vec![with_subject_if_bare(text, label.name, carry)], vec![Doubt::CarriedSubject]);
    }
    carry.set_subject(label.noun.clone(), label.name.clone());
    (vec![label.name], vec![])
}

/// 两年翻番, 三年实现翻番: over how many years up to the row's own.
fn years_of_doubling(before: &str) -> Option<i32> {
    let before = before.trim_end_matches("实现").strip_suffix('年')?;
    [("两", 2), ("二", 2), ("三", 3), ("四", 4), ("五", 5)].into_iter().find(|(word, _)| before.ends_with(word)).map(|(_, years)| years)
}

pub fn word_rows(frame: &Frame, mention: &Mention, figure: Figure, label_end: usize, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = frame.text;
    let label_span = Span::new(mention.left.start.min(label_end), label_end);
    let tail = tail::read(text, label_span);
    let label_span = Span::new(label_span.start, tail.label_end);
    // 城乡居民收入与经济增长同步: town and country each.
    let both = || {
        (figure == Figure::InStep && label_span.of(text).contains("城乡") && !label_span.of(text).contains('、'))
            .then(|| coordination::in_turn(text, label_span, 2))
            .flatten()
    };
    let names = coordination::alike(text, label_span).or_else(both).filter(|_| figure != Figure::Unchanged).unwrap_or_else(|| {
        let label = label::read(text, label_span);
        let all = label.is_empty && tail.each == tail::Each::Alike && carry.names.len() >= 2;
        if all {
            return carry.names[carry.names.len() - 2..].to_vec();
        }
        vec![if label.is_empty { carry.last.clone().unwrap_or_default() } else { label.name }]
    });
    for name in names {
        let mut row = blank(frame, mention, name);
        (row.measure, row.value, row.unit, row.bound) = match figure {
            Figure::InStep => (Measure::Growth, None, String::new(), Bound::InStep),
            Figure::Positive => (Measure::Growth, None, String::new(), Bound::Positive),
            Figure::Unchanged => (Measure::Growth, Some(0.0), "%".into(), Bound::Exact),
            Figure::Times(times) => (Measure::Multiple, Some(times), "倍".into(), Bound::Exact),
        };
        row.versus = tail.versus.filter(|_| row.measure == Measure::Multiple).map(|v| v.of(text).to_string());
        row.because("measure", "words that stand for a figure", mention.span);
        if let Some(place) = row.name.place() {
            row.because("name", "words before the figure", place);
        }
        time::set(frame, mention, &tail, time::Kind::of(row.measure), carry, &mut row);
        if let Some(years) = years_of_doubling(&text[frame.sentence.start..mention.span.start]).filter(|_| row.measure == Measure::Multiple)
            && let Ok(last) = row.period.parse::<i32>()
        {
            row.period = Period::Span(last - years + 1, last).write();
        }
        finish(frame, row, Source::Words, carry, rows);
    }
}
