//! The rows of one quantity: alone, one of several in turn (分别), or one number for several names (均).

use super::super::label;
use super::super::lexicon;
use super::super::measure;
use super::super::mention::Mention;
use super::super::name::Name;
use super::super::row::Row;
use super::super::tail::{self, Direction, Each, Tail};
use super::carry::Carry;
use super::figure::Figure;
use super::in_turn::{chain, first_in_turn, is_only_a_mark, next_in_turn};
use super::names_alike::{both_of_first, each_answered, names_alike};
use super::names_in_turn::{names_in_turn, with_topic_if_bare};
use super::naming::{self, Named};
use super::no_label::gap_of_growth;
use super::subject::with_subject_if_bare;
use super::to_row::push;
use super::{Frame, changing, multiple, share_of};
use crate::model::{BaseValue, Bound, Measure};
use crate::quantity::{Kind, Quantity};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::{Span, is_plain_han};

pub fn rows(frame: &Frame, mentions: &[Mention], i: usize, quantity: &Quantity, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = frame.text;
    let Some([mention, behind @ ..]) = mentions.get(i..) else { return };
    if mention.span.start < carry.told && quantity.kind == Kind::Money || mention.span.start < carry.passed {
        return;
    }
    let mut tail = tail::read(text, mention.left);
    let counts = matches!(quantity.kind, Kind::Count | Kind::Length | Kind::Area) && quantity.unit != "席";
    if tail.is_share && tail.label_end < mention.left.end && counts || is_task_alone(text, quantity, &tail, rows.last()) {
        // 违规占道设施30个: no share, where no percentage follows.
        tail = tail::read(text, Span::new(mention.left.end, mention.left.end));
    }
    let works = tail.span.of(text) == "提升" && matches!(quantity.kind, Kind::Area | Kind::Length);
    if works && text.before(tail.label_end).ends_with_any("绿化 亮化 美化 道路 公路 街巷 巷道 管网 立面") {
        // 绿化提升56万平方米: so much was worked on.
        tail = tail::read(text, Span::new(mention.left.end, mention.left.end));
    }
    if quantity.kind == Kind::Ratio && text.before(tail.share_end).ends_with("之比") {
        // 加工产值与农业总产值之比达到2.5:1: a figure of its own, and no share.
        tail = Tail { label_end: tail.share_end, is_share: false, whole: None, ..tail };
    }
    let before = i.checked_sub(1).and_then(|before| mentions.get(before)).filter(|before| before.span.end == mention.left.start);
    further_base(text, mention.left, before, quantity, &mut tail);
    if quantity.kind == Kind::Ratio && multiple::base(text, mention.left).is_some() {
        tail.year = None; // 、2015年的2倍
    }
    // 低于上年31%|的增速: what it was the year before.
    let last = mention.left.of(text).strip_closing("上年 上年同期").is_some_and(|front| front.ends_with_any("低于 高于 快于 慢于 好于 超过"));
    if last && quantity.kind == Kind::Percent && mention.right.of(text).is_one_of("的增速 的增幅 的涨幅") {
        let year = frame.stage.period.last_year().map(|year| year - 1);
        tail = Tail { direction: Some(Direction::Up), compared: false, versus: None, year, ..tail };
    }
    let start = behind_threshold(text, Span::new(mention.left.start.max(carry.taken.min(mention.left.end)), mention.left.end));
    let start = start + where_it_is_done(text, before, text.within(start, mention.left.end));
    let in_list = opens_with_list_mark(text.within(start, mention.left.end)) && start > mention.clause.start;
    let label = Span::new(start.min(tail.label_end), tail.label_end);
    let mut label = label::without_basis(text, label);
    if tail.direction.is_some() && quantity.kind == Kind::Percent {
        // 带动产业增加值增长8%: what grew, not what drove it.
        let verb = label.of(text).opening_word("带动 拉动 争取").filter(|verb| *verb != "争取" || !label.of(text).ends_with("资金"));
        label.start += verb.map_or(0, str::len);
    }
    label.start += brought_to(text, label, tail.span);
    if label.of(text).ends_with('使') && label.of(text).size() > 3 && tail.span.is_empty() {
        label.end -= '使'.len_utf8(); // 饮水工程使600万农民受益
    }
    let reading = measure::read(text, quantity, &tail, label);
    tail.average |= reading.measure == Measure::Growth && label.of(text).contains_any("年均 平均每年"); // 年均经济增长速度为7%
    let mut figure = Figure { frame, mentions, i, mention, behind, quantity, tail, label, in_list, reading };
    if let Some(pending) = carry.in_turn.take()
        && is_only_a_mark(figure.label.of(text))
        && let Some(name) = pending.names.get(pending.next).cloned()
    {
        next_in_turn(figure, name, pending, carry, rows);
        return;
    }
    let n = 1 + chain(text, mention, behind, figure.tail.each == Each::InTurn);
    if (n > 1 || figure.tail.each != Each::InTurn)
        && let Some(names) = names_in_turn(&figure, n, carry)
    {
        if figure.reading.drop_from_label > 0 && figure.tail.direction.is_none() {
            figure.reading.measure = Measure::Level; // 失业率、涨幅分别…: each name says its own measure
        }
        let names = with_topic_if_bare(&figure, names, carry);
        // A、B分别增长5%、6%,高于全省4和5个百分点: of the growth of each.
        let names = names.into_iter().map(|name| gap_of_growth(&figure, &figure.reading, carry, &name).unwrap_or(name)).collect();
        let names = all_change(&mut figure, names);
        first_in_turn(figure, names, carry, rows);
        return;
    }
    let front = text.within(figure.label.start, mention.span.start);
    let times = figure.reading.measure == Measure::Multiple;
    if figure.reading.bound == Bound::Exact && (front.has("约占") || times && front.contains_any("约为 约是 约相当于")) {
        figure.reading.bound = Bound::About; // 约占全国的六分之一, 约为2015年的2倍
    }
    if figure.reading.bound == Bound::Exact && times && front.has("接近") {
        figure.reading.bound = Bound::Nearly; // 接近2015年的3倍
    }
    if figure.reading.bound == Bound::Exact && front.has("至少") {
        figure.reading.bound = Bound::AtLeast; // 每个园区至少形成1个集群
    }
    if figure.reading.bound == Bound::Exact && figure.tail.is_share {
        let said = figure.tail.span.of(text);
        figure.reading.bound = match said.opening_word("约占 大约占 超过 不低于 不足 不到 不超过 不高于 控制在") {
            Some("约占" | "大约占") => Bound::About,
            Some("超过" | "不低于") => Bound::AtLeast, // 超过全省的一半
            Some(_) => Bound::AtMost,
            None => Bound::Exact,
        };
    }
    let (front, step) = (text.before(mention.span.start), mention.right.of(text));
    let stepped = front.ends_with("迈上") && !step.starts_with("新台阶") || front.ends_with("跨上") && step.starts_with("大关");
    if figure.reading.bound == Bound::Exact && (stepped || mention.right.of(text).starts_with_any("台阶 门槛 两个台阶 两个大台阶")) && kind_has_scale(&figure)
    {
        figure.reading.bound = Bound::AtLeast; // 迈上200亿元台阶, but 200亿元新台阶 is the level reached
    }
    // 突破8万亿元、9万亿元: each was passed.
    let alone = text.after(mention.span.end).starts_with_any(", 、 。 ; ( 大关 关口 台阶 两个 三个");
    let passed = |row: &Row| {
        row.bound == Bound::AtLeast
            && row.unit == figure.quantity.unit
            && !row.span.of(text).ends_with_any("多 余 以上")
            && text.within(row.span.end.min(mention.span.start), mention.span.start) == "、"
            && text.within(mention.clause.start, row.span.end).contains_any("突破 跨")
    };
    if alone && figure.reading.bound == Bound::Exact && rows.last().is_some_and(passed) {
        figure.reading.bound = Bound::AtLeast;
    }
    let rest = Span::new(figure.label.start, figure.label.end - figure.reading.drop_from_label);
    let speed = figure.label.of(text).ends_with_any("增速 增长速度 增长率 增幅");
    if !speed || !measure::keeps_its_verb(&label::read(text, rest).name.words(text)) {
        figure.label = rest; // 经济增速 keeps the noun of growth
    }
    let of_share = figure.reading.measure == Measure::Change && figure.tail.is_share && figure.quantity.kind == Kind::Percent;
    let share = of_share.then(|| label::read(text, figure.label)).filter(|label| !label.is_empty).map(|label| (label.name, figure.tail.whole));
    match figure.tail.whole.filter(|_| share.is_some()) {
        Some(whole) => figure.reading.of = Some(whole), // 占出口的比重提高2个百分点: the change of a share of a stated whole
        None if share.is_some() => figure.label.end = figure.tail.share_end, // 占比提高2个百分点
        None => {}
    }
    share_of::keep_share_term(&mut figure);
    share_of::part_of_things(&mut figure);
    share_of::whole_of_clause_before(&mut figure);
    share_of::whole_of_row_before(&mut figure, carry);
    share_of::whole_within(&mut figure, carry);
    let alike = names_alike(&figure, carry).map(|names| names.into_iter().map(|name| with_subject_if_bare(text, name, carry)).collect());
    if let Some(names) = alike.or_else(|| each_answered(&figure, carry)).or_else(|| both_of_first(&figure, carry, rows)) {
        let from = carry.from.take();
        for name in names {
            carry.from.clone_from(&from);
            let named = Named::new(name, "one number for several names", figure.reading.clone());
            push(&figure, *named, carry, rows);
        }
        return;
    }
    let named = naming::name(&figure, carry);
    push(&figure, *named, carry, rows);
    carry.share = share;
}

/// 压减会议、文件12个和36件: the verb in front of the names makes every figure a change.
fn all_change(figure: &mut Figure, names: Vec<Name>) -> Vec<Name> {
    let text = figure.frame.text;
    let label = label::read(text, figure.label);
    let Some((verb, direction)) = label.verb.zip(changing::change(&label, &figure.reading, figure)) else { return names };
    figure.tail.direction = Some(direction);
    changing::make_change(&mut figure.reading, direction);
    let without = |name: Name| if name.words(text).starts_with(verb.of(text)) { name.without_start(verb.end - verb.start).unwrap_or(name) } else { name };
    names.into_iter().map(without).collect()
}

/// 高于全省3个百分点、全市2个百分点: the second base, with the word of the first.
fn further_base(text: &str, left: Span, before: Option<&Mention>, quantity: &Quantity, tail: &mut Tail) {
    let Some(base) = left.of(text).strip_first("、和").filter(|_| quantity.unit.ends_with("百分点")) else { return };
    let region = base.strip_closing("平均水平 平均").unwrap_or(base);
    let named = lexicon::self_regions().has(region) || lexicon::rank_scopes().has(region);
    let Some(first) = before.filter(|_| named).map(|before| tail::read(text, before.left)).filter(|first| first.versus.is_some()) else { return };
    let versus = Span::new(left.end - base.len(), left.end);
    *tail = Tail { direction: first.direction, compared: true, versus: Some(versus), label_end: versus.start, span: versus, ..tail.clone() };
}

/// 新开工1851套,超额完成棚改任务5592套: what was to be done and was, since nothing exceeds by more than it is.
fn is_task_alone(text: &str, quantity: &Quantity, tail: &Tail, before: Option<&Row>) -> bool {
    let amount = |base: Option<BaseValue>| base.map(|base| base.value);
    let own = amount(quantity.base_value(quantity.number.value(), None));
    let over = tail.span.of(text).starts_with("超额完成") && quantity.kind != Kind::Percent;
    over && before.and_then(|row| amount(row.base.clone())).zip(own).is_none_or(|(before, own)| own > before)
}

/// 在15个县|建设示范片10个: the places of the figure before are no part of what is done there. Their length.
fn where_it_is_done(text: &str, before: Option<&Mention>, words: &str) -> usize {
    const PLACES: &str = "县(市、区) 县(区) 个县市区 县市区 县市 县 市州 市县 州(市) 省份 省市 国家和地区 国家 城市 乡镇 街道 村";
    let there = before.is_some_and(|before| {
        let left = before.left.of(text);
        left.ends_with_any("在 在全省 在全市 在全国 在全区") || left.ends_with('等') && left.has("在")
    });
    let place = words.opening_word(PLACES).filter(|place| there && words.after(place.len()).starts_with(is_plain_han));
    place.map_or(0, str::len)
}

/// An amount or a share, which a step can be told of.
fn kind_has_scale(figure: &Figure) -> bool {
    matches!(figure.quantity.kind, Kind::Money | Kind::Weight | Kind::Unknown | Kind::Percent) && figure.reading.measure == Measure::Level
}

/// 跃上1.4万亿斤新台阶、亩产: what the figure before has passed is no part of this label.
fn behind_threshold(text: &str, words: Span) -> usize {
    let passed = words.of(text).opening_word("新台阶 台阶 大关 关口 门槛 行列");
    words.start + passed.map_or(0, |w| w.len())
}

fn opens_with_list_mark(words: &str) -> bool {
    words.starts_in("、和及与") || words.starts_with("以及")
}

/// 稳定|参保率在97%以上, 提高|报销比例到85%: the verb says what is done to the measure.
fn brought_to(text: &str, label: Span, reached: Span) -> usize {
    if !reached.of(text).is_one_of("在 到 至") {
        return 0;
    }
    let verb = label.of(text).opening_word("稳定 提高 提升 控制 降低 压降 维持 稳住");
    verb.map(str::len)
        .filter(|len| label.start + len < label.end && label.of(text).ends_with_any("率 比例 比重 增速 涨幅 增幅 水平 标准 强度 浓度 指数 规模 面积 产量"))
        .unwrap_or(0)
}
