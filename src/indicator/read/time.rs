//! Period and status of a row, from the words of time around it and the stage of its sentence.

use super::super::lexicon;
use super::super::mention::{Mention, What};
use super::super::period::{Change, Period};
use super::super::row::Row;
use super::super::tail::Tail;
use super::Frame;
use super::carry::Carry;
use crate::model::{Doubt, Measure, Status};
use crate::quantity::{Kind as Quantity, year_at_end};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf};
use crate::text::{Span, is_plain_han};

/// 到2029年收入达到5亿元,年均增长8%: from the planned year on, where no earlier year is told to begin with.
fn from_now_on(frame: &Frame, said: Option<&Change>, tail: &Tail, place: usize) -> Option<Period> {
    let (Some(Period::Year(last)), Some(planned)) = (said.map(|change| &change.period), frame.report_year) else { return None };
    let ahead = tail.average && tail.year.is_none() && frame.stage.status == Status::Target && *last > planned;
    let words = frame.text.within(frame.sentence.start, place);
    let begins = || words.places_of("年").any(|at| year_at_end(words.before(at)).is_some_and(|(year, _)| year < planned));
    (ahead && !begins()).then_some(Period::Span(planned, *last))
}

/// How a statement holds over a span of years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A rank or doubling may last (连续四年第一).
    Lasting,
    /// Amounts and growth.
    Plain,
}

impl Kind {
    pub fn of(measure: Measure) -> Kind {
        if matches!(measure, Measure::Rank | Measure::Multiple) { Kind::Lasting } else { Kind::Plain }
    }
}

/// Sets period and status.
pub fn set(frame: &Frame, mention: &Mention, tail: &Tail, kind: Kind, carry: &Carry, row: &mut Row) {
    let place = mention.span.start;
    // 比“八五”时期增长8%: the years are the base.
    let is_base = |change: &Change| tail.versus.is_some_and(|base| base.start < change.span.end && change.span.end <= base.end);
    let lasts = |change: &Change| !change.continued || kind == Kind::Lasting || tail.average || mention.left.start < change.span.end;
    let said = frame.times.iter().rev().find(|change| change.holds_at(place) && lasts(change) && !is_base(change));
    // 恢复到2019年的105%: the year is the base.
    let said = said.filter(|change| !tail.is_ratio || !tail.versus.is_some_and(|base| change.span.start <= base.start && base.start < change.span.end));
    let mut period = period_of(frame, mention, said, tail, kind);
    let spanned = matches!((&frame.stage.period, said.map(|change| &change.period)), (Period::Span(_, end), Some(Period::Year(year))) if end == year);
    let yearly = tail.per.is_some_and(|per| per.of(frame.text).has("年"));
    if yearly && spanned && carry.base_year.is_none() {
        period = frame.stage.period.clone(); // in a review of five years: 2024年达到30亿元,年均增长8%
    } else if tail.average
        && !said.is_some_and(|change| change.told)
        && let (Some(last), Some(base)) = (carry.last_year.or(period.last_year()), carry.base_year.or(frame.compared.map(|(_, year)| year)))
        && base + 1 < last
    {
        period = Period::Span(base + 1, last);
    } else if let Some(years @ Period::Span(_, last)) =
        frame.stage.years.as_ref().filter(|_| tail.average && tail.span.of(frame.text).contains_any("年均 平均每年 五年平均"))
        && period == Period::Year(*last)
    {
        period = years.clone(); // 2020年收入30亿元,年均增长8%, where the part looks back on five years
    } else if carry.from.is_some() && tail.year.is_none() && frame.stage.status == Status::Target && said.is_none() {
        period = frame.stage.period.end(); // 由去年的A增加到B: B is what is planned
    } else if carry.from.is_some() && tail.year.is_none() && carry.base_year.is_some() && period.last_year() == carry.base_year {
        // 由1997年的A增加到B: B holds at the end of what is reviewed.
        period = spoken_of(frame, place).end();
    } else if let Some(years) = from_now_on(frame, said, tail, place) {
        period = years;
    }
    match said {
        Some(change) => row.because("period", "words of time", change.span),
        None if tail.year.is_some() => row.because("period", "year among the words before the number", tail.span),
        None => row.because("period", "year of the part of the report", mention.span),
    }
    if carry.from.is_some() && tail.reached {
        period = period.end(); // 四年来,由A增加到B: at their end
    }
    // 比2002年增长65%: from one year to another, so that it holds at the end.
    let over_year_before = tail.compared && tail.versus.is_none() && tail.span.of(frame.text).contains_any("上年 去年 同比");
    let from_year = over_year_before || row.versus.as_deref().is_some_and(|base| matches!(base.trim_start_of(DIGITS), "" | "年底" | "年末") && base.len() >= 4);
    if from_year && !tail.average && matches!(row.measure, Measure::Growth | Measure::Change) {
        period = period.end();
    }
    // What goes on from a sentence before is as good as the part's own years.
    let summed = frame.text.within(mention.clause.start, place).contains_any("累计 合计");
    let unsaid = !summed && said.is_none_or(|change| change.span.start == change.span.end);
    if unsaid && !row.unit.ends_with('次') && row.measure == Measure::Level && !tail.average && passed(frame.text, mention, &row.name.words(frame.text)) {
        period = period.end();
    }
    // 收入60亿元,比上年增长6%; 投资4250亿元,是2006年的3倍: what is held against one year is of one.
    let held_against = frame.text.after(mention.span.end).trim_start_of(",、");
    let done = || lexicon::kept_verbs().opens(&row.name.words(frame.text)).is_some();
    let one_year = held_against.starts_with_any("比上年 同比增长 同比下降 较上年 比去年")
        || held_against.strip_prefix('是').is_some_and(|base| base.starts_with('2') && base.trim_start_of(DIGITS).starts_with("年的") && !done());
    if one_year && unsaid && row.measure == Measure::Level && !tail.average {
        period = period.end();
    }
    // 经营主体1160万户,…: no verb says that they came together.
    let bare = unsaid && tail.span.of(frame.text).is_empty() && frame.text.after(mention.span.end).starts_in(",、;。(");
    if row.measure == Measure::Level && !tail.average && is_stock(&row.name.words(frame.text), bare || !summed && (tail.reached || passes(frame.text, mention)))
    {
        period = period.end();
    }
    // 300项事项实现“一网通办”, 8个乡镇通高速公路: so many there are, however they came to it.
    const STAND: &str = "通办 一卡 接通 通高 往来 产量 达到 迈入 先进值";
    let name = row.name.words(frame.text);
    let counted = matches!(&mention.what, What::Quantity(quantity) if quantity.kind == Quantity::Count);
    if counted && unsaid && row.measure == Measure::Level && name.contains_any(STAND) && lexicon::kept_verbs().opens(&name).is_none() {
        period = period.end();
    }
    // 普及率高于全国5个百分点: how it stands at the end.
    let above = row.measure == Measure::Change && row.unit == "个百分点" && tail.versus.is_some() && tail.span.of(frame.text).contains_any("高于 低于 优于");
    if above && unsaid && !row.name.words(frame.text).ends_with_any("增速 增幅 涨幅") {
        period = period.end();
    }
    // 人均肉类产量41公斤、水产品21公斤: the members of a list are of one time.
    let listed = bare && frame.text.before(mention.left.start).ends_with('、') || mention.left.of(frame.text).starts_with('、');
    let one_time = || carry.last_year.filter(|year| carry.period.len() == 4 && matches!(frame.stage.period, Period::Span(_, last) if last == *year));
    if let Some(year) = (listed && bare && row.measure == Measure::Level && row.unit == carry.unit).then(one_time).flatten() {
        period = Period::Year(year);
    }
    // “六五”期间投资总额达到5300亿元: what came together in them.
    let years = said.map_or(&frame.stage.period, |change| &change.period);
    if matches!(years, Period::Span(..))
        && row.measure == Measure::Level
        && tail.year.is_none()
        && row.name.words(frame.text).ends_with_any("投资总额 投资总规模 建设总规模 新增固定资产 新增加的固定资产 经费 事业费")
    {
        period = years.clone();
    }
    let is_rate = matches!(row.measure, Measure::Level | Measure::Share) && row.unit == "%";
    // 破案率连续6年保持100%: it lasted.
    if is_rate && (unsaid || tail.reached) && !said.is_some_and(|change| change.continued) {
        period = period.end(); // a rate as such is a state
    }
    // 产量稳定在700亿斤以上, 每年七成财力用于民生: so it was in all of the years; 参保率保持在95%以上 is a state.
    let words = if is_rate && row.measure == Measure::Level { "稳定在" } else { "稳定在 保持在" };
    let throughout = tail.span.of(frame.text).contains_any(words) || frame.text.within(mention.clause.start, place).has("每年");
    // 企业数量实现翻番: in all of them, too.
    let doubled = row.measure == Measure::Multiple
        && mention.span.of(frame.text).contains_in("翻增")
        && !frame.text.within(mention.clause.start, place).contains_in("比较");
    let spans = said.is_some_and(|change| matches!(change.period, Period::Span(..)));
    if doubled && (unsaid || spans) && tail.year.is_none() && frame.stage.status == Status::Actual {
        period = said.map_or(&frame.stage.period, |change| &change.period).clone();
    }
    if throughout && unsaid && tail.year.is_none() && matches!(row.measure, Measure::Level | Measure::Share) {
        period = said.map_or(&frame.stage.period, |change| &change.period).clone();
    }
    row.status = status(frame, &period, said.is_some() || tail.year.is_some());
    if row.status == Status::Actual && row.versus.is_none() && row.unit != "个百分点" && was_expected(frame.text.within(mention.clause.start, place)) {
        row.status = Status::Target;
    }
    if row.status == Status::Target && frame.standing.iter().any(|span| span.start <= place && place < span.end) {
        row.status = Status::Actual;
        // How things stood when the year began, unless told of this very day.
        if let Some(planned) = frame.report_year
            && said.is_none()
            && tail.year.is_none()
            && period == Period::Year(planned)
            && !frame.text.within(frame.sentence.start, place).contains_any("现在 目前 当前")
        {
            period = Period::Year(planned - 1);
        }
    }
    let expected = row.status == Status::Target && frame.estimated.iter().any(|span| span.start == frame.sentence.start);
    if expected {
        row.status = Status::Estimate;
        row.because("status", "预计 opens the sentence", Span::new(frame.sentence.start, place));
    } else if row.status == Status::Actual && frame.estimated.iter().any(|span| span.start <= place && place < span.end) {
        row.status = Status::Estimate;
        row.because("status", "预计 governs it", Span::new(frame.sentence.start, place));
    } else {
        row.because("status", "role of the part of the report", mention.span);
    }
    row.period = period.write();
    // 五年投资A亿元,是前四十年总和的2倍: of the flow before.
    let sum = row
        .versus
        .as_deref()
        .is_some_and(|base| base.trim_end_matches('”').ends_with_any("总和 之和 五年 四年 三年 期间 时期 十一五 十二五 十三五 十四五 上届"));
    if row.measure == Measure::Multiple && sum && !carry.period.is_empty() {
        row.period.clone_from(&carry.period);
    }
    if frame.stage.unclear {
        row.doubt(Doubt::UnclearStatus);
    }
    if row.period.is_empty() {
        row.doubt(Doubt::UnclearPeriod);
    }
}

/// 进出口总额突破40亿元: a state, where no verb says that it came together.
fn passed(text: &str, mention: &Mention, name: &str) -> bool {
    const FLOWS: &str = "新增 就业 支出 投资 投入 授权 减排 补贴 资金 游客";
    passes(text, mention) && !name.contains_any(FLOWS) && lexicon::kept_verbs().opens(name).or(lexicon::kept_verbs().ends(name)).is_none()
}

fn passes(text: &str, mention: &Mention) -> bool {
    const PASSES: &str = "突破 超 接近 跨过 跨越 连跨 跨上 迈上";
    // 突破8亿元、|9亿元
    let further = text.before(mention.span.start).ends_with('、') && text.within(mention.clause.start, mention.span.start).contains_any("突破 连跨 跨越");
    mention.span.of(text).contains_any(PASSES) || further || text.before(mention.span.start).ends_with_any(PASSES)
}

/// 贷款余额, 公路总里程: what there is, never what came together in a span.
fn is_stock(name: &str, reached: bool) -> bool {
    const STOCKS: &str = "余额 保有量 拥有量 存量 库存 总里程 营运里程 运营里程 营业里程 在校生 在校学生 总人口 常住人口 参保 参保人数 床位数 装机容量 \
        用户总数 基金积累 积累资金 总库容 耕地面积 人均可支配收入 人均纯收入 人均收入";
    const FLOWS: &str = "新增 新设 新入 升规 参展 重组 净增 增加 减少 新建 建成 压减 改造";
    const REACHES: &str = "覆盖 惠及 受益 辐射 通达";
    const TOTALS: &str = "总数 总量 产能 规模 总户数 企业 主体 园区 平台 机构 基地 集群 工厂 里程 装机 床位 高校 实验室 创新中心 小巨人 冠军 示范区 零售总额 \
        进出口总额 进出口总值 总收入 预算收入 财政收入 浓度 当量";
    let done = || !name.starts_with("经营") && lexicon::kept_verbs().opens(name).or(lexicon::verbs().opens(name)).is_some();
    let yearly = name.contains_any("人均 年吞吐 年度")
        || name.starts_in("每年")
        || name.ends_with("生产总值")
        || name.ends_with("总数") && !name.starts_with_any("接待 办理 受理 查处 化解");
    let total = reached && (yearly || name.trim_end_matches('”').ends_with_any(TOTALS) && !done());
    // 企业进入全国500强2家, 学科进入前1%: they stand there.
    let reaches = name.contains_any(REACHES) || (name.ends_with('强') || name.contains_any("进入前 排名前")) && !done();
    (total || reaches || name.ends_with_any(STOCKS)) && !name.contains_any(FLOWS)
}

fn period_of(frame: &Frame, mention: &Mention, said: Option<&Change>, tail: &Tail, kind: Kind) -> Period {
    let mut period = said.map_or(&frame.stage.period, |change| &change.period).clone();
    if let Some(year) = tail.year {
        period = Period::Year(year);
    }
    // A state that was reached holds at the span's end, unless the words say in sum.
    let continued = said.is_some_and(|change| change.continued);
    if kind == Kind::Lasting && !continued && !frame.text.within(mention.clause.start, mention.span.start).contains_any("始终 一直") {
        return period.end(); // a rank is held at the end
    }
    // 在36个城市, 得奖的有20人: no state was reached.
    let word = tail.span.of(frame.text);
    // In a review of years, 为200个乡镇配备了设备, 有15部草案公开: what was done in them.
    let opens = mention.left.of(frame.text) == word && mention.left.start == mention.clause.start;
    let of_years = matches!(frame.stage.period, Period::Span(..)) && opens && !mention.right.is_empty();
    let counted = word == "在"
        || of_years && word.is_one_of("有 为")
        || word == "有" && (frame.text.before(tail.span.start).ends_with('的') || matches!(said.map(|change| &change.period), Some(Period::Span(..))));
    let reached = tail.reached && !counted && !tail.average;
    // 新增园区26个,累计达到46个: with those that there were.
    let things = matches!(&mention.what, What::Quantity(quantity) if quantity.kind != Quantity::Money && !quantity.unit.ends_with('次'));
    let with_old = things && mention.left.of(frame.text).trim_start_matches([',', '、']).starts_with_any("累计达 累计分别达");
    if (with_old || reached && !tail.in_sum) && kind == Kind::Plain && !continued && !said.is_some_and(|change| change.in_sum) {
        period = period.end();
    }
    period
}

pub fn status(frame: &Frame, period: &Period, said: bool) -> Status {
    let stage = frame.stage.status;
    let (Some(year), Some(planned)) = (period.last_year(), frame.report_year) else { return stage };
    match stage {
        Status::Target if year < planned => Status::Actual,
        // 今年一季度下降6%, in a report of May: the months that are over.
        Status::Actual
            if year == planned
                && matches!(period, Period::Quarters(..) | Period::Months(..))
                && !frame.sentence.of(frame.text).contains_any("要 将 力争 确保 争取 计划 目标") =>
        {
            stage
        }
        // 截至2026年1月底,签约率达到90%
        Status::Actual if year >= planned && said && !up_to_then(frame.sentence.of(frame.text)) => Status::Target,
        _ => stage,
    }
}

/// 截至2026年1月底,…: how it stood then, where nothing is planned behind.
fn up_to_then(sentence: &str) -> bool {
    sentence.starts_with_any("截至 截止") && sentence.places_of("年").count() == 1 && !sentence.contains_any("计划 力争 争取 预计 将")
}

/// 2023年生产总值预期|增长6%,实际增长5.8%: what had been expected of a year that is over.
fn was_expected(words: &str) -> bool {
    let Some((front, rest)) = words.last_place_of("预期").map(|at| (words.before(at), words.after(at + "预期".len()))) else { return false };
    let rest = rest.trim_end_of("≤≥<>＜＞");
    let told = rest.is_empty() || rest.is_one_of("增长 下降 降低 减少 增加 提高 达到 目标 目标为 增长目标 增长目标为 目标增长 目标为增长");
    told && !front.contains_any("达到 实现 完成 超")
        && front.ends_with(|c: char| is_plain_han(c) || c.is_ascii_alphabetic())
        && !front.ends_in("于超过出到比较成受")
}

/// 2020年为A,2024年为B,平均每年增长8%: from the first to the last.
pub fn from_first_to_last(tail: &Tail, row: &mut Row, rows: &[Row]) {
    let Some(last) = row.period.parse::<i32>().ok().filter(|_| tail.average && row.measure == Measure::Growth) else { return };
    let same = rows.iter().rev().take(2).filter(|before| before.sentence == row.sentence && before.name == row.name);
    if let Some(first) = same.filter_map(|before| before.period.parse::<i32>().ok()).min().filter(|first| first + 1 < last) {
        row.period = format!("{}-{last}", first + 1);
    }
}

/// The span of a review that holds at a place, else the period of the part of the report.
pub fn spoken_of<'a>(frame: &'a Frame, place: usize) -> &'a Period {
    let span = frame.times.iter().rev().find(|change| change.holds_at(place) && matches!(change.period, Period::Span(..)));
    span.map_or(&frame.stage.period, |change| &change.period)
}
