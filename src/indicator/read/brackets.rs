//! A remark in brackets with figures of its own (出口50亿元(其中汽车20亿元)、增长8%): what stands behind it speaks of what stood before it.

use super::carry::Carry;
use crate::strings::Cut;
use crate::text::Span;

/// Follows the brackets of a sentence from figure to figure.
#[derive(Default)]
pub struct Brackets {
    at: usize,
    depth: usize,
    /// What held before the bracket.
    before: Option<Carry>,
}

impl Brackets {
    /// Up to the next figure: remembers what holds where a bracket opens, and takes it up again where it has closed.
    pub fn go_on(&mut self, text: &str, next: Span, carry: &mut Carry) {
        let was_inside = self.depth > 0;
        let mut own_label = false;
        for c in text.within(self.at.min(next.start), next.start).chars() {
            // …9万吨,能耗总量(按热量7000大卡计): the bracket is in the label of a figure to come.
            own_label |= self.depth == 0 && matches!(c, ',' | ';' | ':' | '、');
            match c {
                '(' => self.depth += 1,
                ')' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        self.at = next.start;
        match (was_inside, self.depth > 0) {
            (false, true) => {
                self.before = Some(carry.clone()).filter(|_| !own_label);
                carry.awaits = Default::default();
            }
            (true, false) => {
                if let Some(before) = self.before.take().filter(|before| before.last.is_some()) {
                    *carry = Carry { told: carry.told, taken: carry.taken, ..before };
                }
            }
            _ => {}
        }
    }

    /// Where the sentence begins.
    pub fn of(sentence: Span) -> Brackets {
        Brackets { at: sentence.start, ..Brackets::default() }
    }
}
