//! A zone, a scenic spot or firms whose figures go on: 东岭高新区营业收入60亿元、税收2亿元. What would be read as the whole region's
//! is theirs.

use super::super::label::Label;
use super::super::mention::Mention;
use super::super::{front, lexicon};
use super::figure::Figure;
use crate::strings::{Cut, Find, OneOf};
use crate::text::Span;

const ZONES: &str = "园区 开发区 经开区 高新区 示范区 保税区 综保区 自贸区 产业园 工业园 科技园 景区 港区 集团 公司";
/// They speak for themselves within a list alone.
const TRADES: &str = "企业 旅游业";

/// What a region has of its own, and its parts too.
const OF_A_REGION: &str = "税收 税收收入 税金 出口 出口额 进口 进出口 进出口总额 进出口额 固定资产投资 工业投资 实际利用外资 实际使用外资 利用外资 \
    一般公共预算收入 财政收入 财政总收入 旅游收入 旅游总收入 工业总产值 规上工业总产值 工业增加值 规上工业增加值 新增就业 社会消费品零售总额";

pub fn owner(figure: &Figure, label: &Label) -> Option<Span> {
    let text = figure.text();
    if !label.name.words(text).is_one_of(OF_A_REGION) {
        return None;
    }
    // The figures before, clause upon clause, with no clause between that has none.
    let follows = |before: &Mention, mention: &Mention| {
        let between = text.get(before.span.end..mention.clause.start.max(before.span.end));
        mention.clause == before.clause || between == Some(",")
    };
    let [first, further @ ..] = figure.mentions.get(..=figure.i)?.chunk_by(follows).next_back()? else { return None };
    let opening = Span::new(first.clause.start, first.span.start);
    let opening = front::read(text, opening).label;
    let words = opening.of(text);
    let acts = |rest: &str| {
        let verbs = [lexicon::light_verbs(), lexicon::kept_verbs()];
        verbs.iter().any(|verbs| verbs.opens(rest).is_some()) || lexicon::heads().opens(rest).is_some() || rest.starts_with_any("地区生产总值 入园 入驻 规上")
    };
    let named = |ends: &str| {
        let ends = |i: &usize| words.before(*i).ends_with_any(ends) && acts(words.after(*i));
        words.char_indices().map(|(i, _)| i).take(LONGEST).find(ends).map(|i| Span::new(opening.start, opening.start + i))
    };
    let zone = named(ZONES).or_else(|| named(TRADES).filter(|_| figure.in_list && first.clause == figure.mention.clause))?;
    let several = zone.of(text).has("、") || zone.of(text).starts_with_any("全市 全省 全县 全区");
    (!further.is_empty() && !several).then_some(zone)
}

const LONGEST: usize = 16;
