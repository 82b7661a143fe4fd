//! Figures whose words stand behind them and are no noun of what is counted: how often something was done (3次下调费率), whose lot
//! was bettered (提高20万教师待遇).

use super::super::measure::Reading;
use super::super::mention::Mention;
use super::super::name::Name;
use super::super::tail;
use super::figure::Figure;
use super::naming::Named;
use crate::model::Measure;
use crate::strings::{OneOf, Size, each};
use crate::text::Span;

/// 先后3次下调费率: what was done so often.
pub fn times(figure: &Figure) -> Option<Named> {
    let (text, mention) = (figure.text(), figure.mention());
    let words = mention.right.of(text);
    let done = each("降低 下调 上调 提高 调整").any(|verb| words.strip_prefix(verb).is_some_and(|noun| noun.size() >= 2));
    let often = figure.quantity.unit == "次" && done && !mention.goes_on && is_front(text, mention, &["先后", "连续", "累计", "已", "又", ""]);
    (often && words.size() <= LONGEST).then(|| Named::new(Name::of(mention.right), "act that was done so often", figure.reading.clone()))
}

/// 提高20万教师待遇: so many whose lot is bettered.
pub fn raised(figure: &Figure) -> Option<Named> {
    let (text, mention) = (figure.text(), figure.mention());
    const LOTS: &str = "待遇 税负 负担 水平 收入";
    let words = mention.right.of(text);
    let verb = mention.left.of(text).trim_end_matches('了').closing_word("提高 降低 减轻 改善")?;
    let end = mention.left.start + mention.left.of(text).trim_end_matches('了').len();
    let people = figure.quantity.unit.is_one_of("万 亿 万户 万名");
    let lot = people && !mention.goes_on && words.ends_with_any(LOTS) && words.has_size(5, LONGEST);
    let reading = Reading { measure: Measure::Level, value: figure.reading.value.abs(), ..figure.reading.clone() };
    let verb = Span::new(end - verb.len(), end);
    lot.then(|| Named::new(Name::of(verb).then(&Name::of(mention.right)), "whose lot is bettered", reading))
}

fn is_front(text: &str, mention: &Mention, words: &[&str]) -> bool {
    let front = Span::new(mention.left.start, tail::read(text, mention.left).label_end).of(text);
    words.contains(&front)
}

const LONGEST: usize = 18;
