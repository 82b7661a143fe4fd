//! Whether the words before a figure leave its noun open, so that the one behind is asked for: 安排6亿元助学资金, 增加12个泊位.

use super::super::label::Label;
use super::super::lexicon;
use super::figure::Figure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};

/// Whether the words before leave the noun open: nothing but a verb, 走访收集的, 月湖等.
pub fn is_open(figure: &Figure, label: &Label) -> bool {
    let words = figure.label.of(figure.text());
    let ends_with_verb = lexicon::kept_verbs().ends(words).is_some() || lexicon::light_verbs().ends(words).is_some_and(|len| len > 3);
    let preposition = figure.tail.span.of(figure.text()).has("为") && figure.tail.whole.is_none();
    label.is_empty || label.noun.is_empty() || words.ends_in("的等") || ends_with_verb || preposition
}

/// 推出5个|开放场景: the verb belongs to the noun behind it; in 开工12个,投产8个 it stands alone.
pub fn has_noun_behind_verb(words: &str) -> bool {
    lexicon::verbs().opens(words).is_none_or(|len| words.after(len).chars().take_while(|c| crate::text::is_plain_han(*c)).count() >= 2)
}

/// ,500千瓦新增机组全部完成改造: the figure opens the clause, and what it counts is new.
pub fn opens_with_new(figure: &Figure, label: &Label) -> bool {
    let mention = figure.mention;
    let new = mention.right.of(figure.text()).starts_with_any("新增 新建 新引进");
    new && label.is_empty && mention.span.start == mention.clause.start && mention.right.of(figure.text()).size() >= 6
}

/// 增加了34个开放口岸: so many of the things behind, even where a verb opens their name.
pub fn adds_things(figure: &Figure, label: &Label) -> bool {
    let adds = matches!(figure.tail.span.of(figure.text()), "增加" | "增加了");
    label.is_empty && adds && figure.quantity.kind == Kind::Count && figure.quantity.unit == "个"
}

/// 安排30亿元建设资金: the verb asks for the money behind, even where a verb opens its name.
pub fn gives_funds(figure: &Figure, label: &Label) -> bool {
    let (text, mention) = (figure.text(), figure.mention);
    let gives = mention.left.of(text).ends_with_any("安排 投入 拨付 下达");
    let funds = figure.quantity.kind == Kind::Money && mention.right.of(text).ends_with("资金") && mention.right.of(text).size() <= 12;
    label.is_empty && gives && funds
}
