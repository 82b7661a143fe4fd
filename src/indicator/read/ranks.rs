//! The rows of one rank, with whose it is: 用电量增速居全省第6位. The rank itself is read in [`super::super::rank`], names of several in
//! [`super::ranks_of_several`].

use super::super::label;
use super::super::mention::Mention;
use super::super::name::Name;
use super::super::rank::Rank;
use super::super::row::Row;
use super::super::tail;
use super::super::{coordination, lexicon, topic};
use super::carry::{Carry, First};
use super::ranks_of_several::{each_before, each_of_list, first_of_ranks, growth_of_all, next_name, sides_of_subject, with_growth};
use super::subject::{take_topic, with_subject_if_bare};
use super::{Frame, Source, base_time, blank, contest, finish, time};
use crate::model::{Bound, Doubt, Measure};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::Span;

pub fn rank_rows(frame: &Frame, mention: &Mention, rank: &Rank, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = frame.text;
    let start = mention.left.start.max(carry.taken.min(mention.left.end));
    let reached = tail::read(text, Span::new(start.min(rank.label_end), rank.label_end));
    let mut label_span = Span::new(start.min(reached.label_end), reached.label_end);
    if reached.is_share {
        label_span.end = reached.share_end; // 税收占比居全省第1位
    }
    label_span.end = label_span.start + label::without_lasting(label_span.of(text)).len();
    // 位列|金牌榜|第2位: the order is named behind its verb.
    let words = label_span.of(text).trim_start_of("、");
    let words = words.after(lexicon::self_regions().opens(words).unwrap_or(0));
    if let Some(order) = words.strip_opening("位列 位居 跻身 名列 荣登").filter(|order| !order.is_empty()) {
        label_span.start = label_span.end - order.len();
    }
    let contest = contest_before(text, label_span);
    let pool = contest.and_then(|(_, pool)| pool);
    label_span = contest.map_or(label_span, |(label, _)| label);
    let tail = tail::read(text, Span::new(mention.left.start, mention.left.end));
    let between = text.within(label_span.end, mention.span.start);
    let figure_before = rows.last().map(|row| row.span.end).filter(|&end| end > frame.sentence.start);
    let alike = if let Some(name) = next_name(carry, mention, text) {
        Some(vec![name])
    } else if let Some(first) = first_of_ranks(text, label_span, between, mention.span.end, carry) {
        Some(vec![first])
    } else if let Some(names) = growth_of_all(text, label_span, between, carry, rows) {
        Some(names)
    } else if between.contains_in("均都") || label_span.of(text).has("、") || coordination::are_measures(text, label_span) {
        let names = coordination::alike(text, label_span);
        names.map(|names| of_topic_if_bare(frame, mention, figure_before, names, carry))
    } else {
        None
    };
    let alike = alike
        .or_else(|| each_of_list(text, label_span, between, carry))
        .or_else(|| each_before(frame, label_span, between, rows))
        .map(|names| sides_of_subject(text, with_growth(text, label_span, names), carry));
    let in_turn = mention.left.of(text).trim_both_of("、和及与").is_empty();
    let list = rank.scope.and_then(|scope| list_entered(frame, mention, label_span, scope)).filter(|_| alike.is_none());
    let (names, doubts) = match (alike, list) {
        (Some(names), _) => (names, vec![]),
        (None, Some((name, _))) => (vec![Name::of(name)], vec![]),
        (None, None) => {
            take_subject(frame, mention, label_span, figure_before, carry);
            single_name(frame, mention, label_span, carry, rank.contest)
        }
    };
    let from = text.before(mention.span.start).ends_in("由从") || between.contains_in("由从");
    let before = carry.from.clone();
    // 从第35位|跨入30强: it moved, wherever to.
    let moves = mention.goes_on || mention.right.of(text).starts_with_any("跨入 迈入 挺进");
    for name in names {
        let mut row = blank(frame, mention, name);
        row.measure = Measure::Rank;
        row.value = Some(rank.number.value());
        row.unit = "位".into();
        row.bound = if rank.at_most { Bound::AtMost } else { Bound::Exact };
        row.scope = list
            .map(|(_, region)| region)
            .or(rank.scope)
            .or(pool)
            .map(|s| if lexicon::rank_scopes().has(s.of(text)) { s.of(text) } else { s.of(text).trim_end_of("中里双“") }.to_string())
            .or_else(|| before.as_ref().and_then(|first| first.scope.clone()))
            .or_else(|| rows.last().filter(|_| in_turn).and_then(|row| row.scope.clone()));
        row.because("measure", "position in an order", mention.span);
        row.named_by("words before the rank");
        time::set(frame, mention, &tail, time::Kind::Lasting, carry, &mut row);
        // 五年累计发电9亿度、居全国第一: over the same years.
        let told = rows
            .iter()
            .rev()
            .take(LOOK_BACK)
            .take_while(|told| told.sentence == row.sentence)
            .find(|told| told.measure == Measure::Level && told.name == row.name);
        let dated = |told: &Row| text.within(told.span.end, mention.span.start.max(told.span.end)).contains_any("年 目前 现");
        // 稳定在900亿斤以上,跃升到第5位: at the end.
        let told = told.filter(|_| !between.contains_in("升跃"));
        if let Some(told) = told.filter(|told| !row.period.is_empty() && told.period.ends_with(&row.period) && !dated(told)) {
            row.period.clone_from(&told.period);
        }
        if from && moves {
            row.versus = Some("from".into());
            // 从2010年的|全国第25位: the year stands before the scope.
            let told = rank.scope.map(|scope| tail::read(text, Span::new(mention.left.start, scope.start.max(mention.left.start))));
            base_time::set_base(frame, told.as_ref().filter(|told| told.year.is_some()).unwrap_or(&tail), carry, &mut row);
            carry.from = Some(First { measure: Measure::Rank, of: None, scope: row.scope.clone() });
        }
        doubts.iter().for_each(|doubt| row.doubt(*doubt));
        finish(frame, row, Source::Words, carry, rows);
    }
    carry.from = carry.from.take().filter(|_| from && mention.goes_on);
}

/// ,位列全国先进制造业百强市第48位: without a subject the list is what the place is on, and its region the scope.
fn list_entered(frame: &Frame, mention: &Mention, label: Span, scope: Span) -> Option<(Span, Span)> {
    let text = frame.text;
    // 我市位列…: the report's own region is no subject.
    let own = |words: &str| words.opening_word("我市 我省 我区 我县 我州").map_or(0, str::len);
    let clause = text.after(mention.clause.start);
    let told = own(clause);
    let opens = clause.after(told).starts_with_any("位列 名列 位居 跻身 跃居 跃升") || told > 0 && clause.after(told).starts_in("列居");
    let words = label.of(text).trim_both_of("、,");
    let alone = words.after(own(words)).is_empty() && (told > 0 || mention.clause.start > frame.sentence.start);
    let region = lexicon::rank_scopes().opens(scope.of(text))?;
    let listed = scope.of(text).ends_with_any("强市 强县 强区 强镇 强城市 百强 十强 百强榜 排行榜") && region < scope.end - scope.start;
    // 全国县域经济竞争力|排名从上年75位升至71位: the clause opens with what is ranked.
    let ranked = mention.clause.start == scope.start && (listed || scope.of(text).ends_with_any("竞争力 实力 指数"));
    let name = Span::new(scope.start + if listed { 0 } else { region }, scope.end);
    (opens && alone && listed || ranked && !name.is_empty()).then(|| (name, Span::new(scope.start, scope.start + region)))
}

/// Rows among which a rank finds the amount that it is of: a sentence may be endless.
const LOOK_BACK: usize = 12;

/// 在全省高新区评价中居同类园区第1: what is ranked in. 竞争力在全省86个县中居第3: where it is ranked, with what stands in front.
fn contest_before(text: &str, label: Span) -> Option<(Span, Option<Span>)> {
    let words = label.of(text).strip_suffix('中')?;
    let place = words.last_place_of("在")?;
    let at = place + '在'.len_utf8();
    let judged = words.ends_with_any("考核 评价 评比 评估 测评 排行");
    let Some(scope) = lexicon::rank_scopes().opens(words.after(at)) else {
        // ,在国家高新区中居第6: what is ranked in, and of whom the sentence speaks.
        let pool = Span::new(label.start + at, label.start + words.len());
        return (place == 0 && !judged && words.after(at).ends_in("区市县港口镇园")).then_some((Span::new(label.start, label.start), Some(pool)));
    };
    let pool = super::super::rank::is_ranked_among(words.after(at)) && at + scope < words.len();
    if !judged && (place > 0 || pool) {
        let pool = words.after(at).trim_end_words("排名");
        return Some((Span::new(label.start, label.start + place), Some(Span::new(label.start + at, label.start + at + pool.len()))));
    }
    (at + scope < words.len()).then(|| (Span::new(label.start + at + scope, label.start + words.len()), None))
}

/// 实际利用外资实现突破,增速居全省第一: a bare label takes the subject of the clause before.
fn take_subject(frame: &Frame, mention: &Mention, label: Span, figure_before: Option<usize>, carry: &mut Carry) {
    if label::read(frame.text, label).is_bare {
        take_topic(frame, mention, figure_before, carry);
    }
}

/// 粮食面积、产量、单产增长,面积、产量居全省第一: measures that say nothing alone are those of what the clause before speaks of.
fn of_topic_if_bare(frame: &Frame, mention: &Mention, figure_before: Option<usize>, names: Vec<Name>, carry: &mut Carry) -> Vec<Name> {
    // 总量和增速均居: two sides of what was just told.
    let bare = |name: &Name| lexicon::bare().has(&name.words(frame.text)) && !name.words(frame.text).is_one_of("总量 增速 增幅 占比");
    if !names.iter().all(bare) {
        return names;
    }
    take_topic(frame, mention, figure_before, carry);
    names.into_iter().map(|name| with_subject_if_bare(frame.text, name, carry)).collect()
}

fn single_name(frame: &Frame, mention: &Mention, label_span: Span, carry: &mut Carry, contest: Option<Span>) -> (Vec<Name>, Vec<Doubt>) {
    let text = frame.text;
    let mut label = label::read(text, label_span);
    // 获得文明城市测评第一名: what was won is the place.
    if let Some(verb) = label.verb.filter(|verb| verb.of(text).is_one_of("获得 荣获 取得 夺得") && verb.end < label_span.end) {
        label = label::read(text, Span::new(verb.end, label_span.end));
    }
    if let Some(contest) = contest {
        return (vec![label.name.then(&Name::of(contest))], vec![]);
    }
    if label.is_empty {
        if let Some(judged) = contest::before(text, frame.sentence, mention.clause) {
            return (vec![judged], vec![Doubt::CarriedSubject]);
        }
        if let Some(rate) = rate_before(frame.text, carry) {
            return (vec![rate], vec![]);
        }
        if let Some(last) = &carry.last {
            return (vec![last.clone()], vec![]);
        }
        let Some(topic) = topic::before(text, frame.sentence, mention, None) else { return (vec![Name::default()], vec![Doubt::Nameless]) };
        carry.set_subject(topic.label.noun, topic.label.name.clone());
        return (vec![topic.label.name], vec![Doubt::CarriedSubject]);
    }
    // 新增上市公司3家,总数居: the stock has a name of its own; 数量居 ranks what the row before said.
    let stock = label.name.words(text) == "总数" && carry.subject.as_ref().is_some_and(|subject| subject.noun.words(text).size() > 2);
    if !stock && label.name.words(text).is_one_of("总量 规模 总数 数量") {
        return (vec![amount_before(text, carry).unwrap_or(label.name)], vec![Doubt::CarriedSubject]);
    }
    if label.is_bare {
        return (vec![with_subject_if_bare(text, label.name, carry)], vec![Doubt::CarriedSubject]);
    }
    let name = what_is_ranked(text, label.name.clone());
    carry.set_subject(label.noun, label.name);
    (vec![name], vec![])
}

/// 生产总值84亿元,增速6.3%、居全省第2位: of the rate that the figure before named.
fn rate_before(text: &str, carry: &mut Carry) -> Option<Name> {
    let plain = carry.last.clone().filter(|last| carry.by_noun && !last.is_empty())?;
    let rate = plain.rate_of_growth(text);
    carry.gap = Some((rate.clone(), plain));
    Some(rate)
}

/// 生产总值增速居第2,总量居第3; 人均生产总值9万元,总量居第5: of the amount that the rows before measured.
pub fn amount_before(text: &str, carry: &Carry) -> Option<Name> {
    let last = carry.last.clone()?;
    let words = last.words(text);
    if words.starts_with("人均") {
        return carry.names.iter().rfind(|name| !name.words(text).starts_with("人均")).cloned().or(Some(last));
    }
    let rate = words.closing_word("增速 增幅").filter(|rate| rate.len() < words.len()).map_or(0, str::len);
    last.without_end(rate)
}

/// 跻身|营商环境评估, 城市信用指数|最佳排名: how it came to be ranked is no part of it.
fn what_is_ranked(text: &str, name: Name) -> Name {
    let words = name.words(text);
    let front = words.opening_word("跻身 荣膺 位列 名列").map_or(0, str::len);
    let end = words.closing_word("综合排名 最佳排名 排名 最佳 综合").map_or(0, str::len);
    if words.within(front, words.len() - end).size() < 4 {
        return name;
    }
    name.without_start(front).and_then(|name| name.without_end(end)).unwrap_or(name)
}
