//! Products whose output a clause in front tells to have grown: 主要产品产量都有增长,钢增长8%,煤达到9亿吨.

use super::super::label::Label;
use super::super::lexicon;
use super::figure::Figure;
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};

/// Whether the label names one of them.
pub fn is_told_before(figure: &Figure, label: &Label) -> bool {
    let text = figure.text();
    let product = label.name.words(text);
    let plain = label.verb.is_none()
        && product.has_size(1, 8)
        && !product.ends_in("量额值率数业产济费贸政售游资吐")
        && !product.contains_in("储减")
        && lexicon::heads().ends(&product).is_none();
    let words = text.within(figure.frame.sentence.start, figure.mention.clause.start);
    let told = || {
        let at = words.last_place_of("产量").filter(|&at| words.before(at).has("产品"))?;
        let behind = words.after(at + "产量".len());
        let at = behind.find_in(":,")?;
        let (clause, rest) = (behind.before(at), behind.after(at));
        Some(clause.size() <= LONGEST && clause.ends_with_any("增长 增加 提高 减少 下降 情况是") && !rest.contains_in(";"))
    };
    let weighed = figure.reading.measure == Measure::Level && figure.quantity.kind == Kind::Weight;
    plain && (weighed || figure.reading.measure == Measure::Growth) && told() == Some(true)
}

/// 比1954年有所减少
const LONGEST: usize = 12;
