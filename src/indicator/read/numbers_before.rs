//! Numbers without a name of their own: they go to the names that as many numbers before went to.

use super::super::label;
use super::super::name::Name;
use super::carry::Carry;
use super::figure::Figure;
use super::in_turn::{chain, is_only_a_mark};
use super::names_in_turn::topic_names;
use crate::model::Measure;
use crate::quantity::Kind;
use crate::text::Span;

/// ,增长5%、7%; ,增速分别为5%、7%; ,占比为5%、7%: as many numbers without a name go to the names of those before.
pub fn names_of_numbers_before(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let own = Span::new(figure.label.start, figure.label.end - figure.reading.drop_from_label);
    if n < 2 || !label::read(text, own).is_empty {
        return None;
    }
    let changes = figure.tail.direction.is_some() || figure.reading.measure == Measure::Growth;
    let share = figure.reading.measure == Measure::Share && figure.tail.whole.is_none();
    // 城乡居民收入分别突破4万元、2万元,达到A、B: those that the numbers right before were given to.
    let chained = (changes || share || figure.tail.reached) && follows_chain(figure, n);
    // 城镇收入3万元,农村收入2万元,实际增长5%和6%: of the levels before.
    let levels = changes
        && figure.tail.versus.is_none()
        && carry.measure == Some(Measure::Level)
        && (figure.quantity.kind == Kind::Percent || carry.kind == Some(figure.quantity.kind));
    // …万元;起数、人数双下降,分别下降5%和7%: of the list between.
    let names = (chained || levels).then(|| carry.names_before(text, own, n)).flatten()?;
    Some(topic_names(figure, n).unwrap_or(names))
}

/// Whether a chain of as many numbers ends right before, in the clause before.
fn follows_chain(figure: &Figure, n: usize) -> bool {
    ends_chain(figure, n) && figure.opens_next_clause()
}

/// Whether the figures right before are a chain of as many numbers.
pub fn ends_chain(figure: &Figure, n: usize) -> bool {
    let Some(start) = figure.i.checked_sub(n) else { return false };
    let Some([first, behind @ ..]) = figure.mentions.get(start..) else { return false };
    let starts = start == 0 || !is_only_a_mark(first.left.of(figure.text()));
    starts && chain(figure.text(), first, behind, true) == n - 1
}
