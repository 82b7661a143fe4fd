//! What a sentence says in figures, in order: quantities, ranks, words that stand for a figure.

use super::figure_words::{self, Figure};
use super::industries::{self, Industry};
use super::rank::{self, Rank};
use super::reject;
use super::sentence::{Clause, clause_at};
use crate::quantity::{self, Quantity};
use crate::strings::{CharsOf, DIGITS};
use crate::text::{Span, by_place};

/// One figure in a sentence.
#[derive(Debug, Clone)]
pub struct Mention {
    pub what: What,
    /// Number, unit and bound words.
    pub span: Span,
    /// The clause that holds it.
    pub clause: Span,
    /// The words in front, from the clause's start or the figure before.
    pub left: Span,
    /// The words behind, up to the clause's end or the next figure.
    pub right: Span,
    /// The next figure stands in the same clause.
    pub goes_on: bool,
}

#[derive(Debug, Clone)]
pub enum What {
    Quantity(Quantity),
    Rank(Rank),
    Words(Figure, usize),
    Industry(Industry),
}

/// Finds the figures of a sentence; rejected numbers go to `rejected`.
pub fn mentions(text: &str, sentence: Span, clauses: &[Clause], rejected: &mut Vec<(&'static str, Span)>) -> Vec<Mention> {
    let mut found: Vec<(Span, What)> = Vec::new();
    let ranks = rank::ranks(text, sentence);
    let mut bare_ranks = ranks.iter().map(|rank| rank.span).filter(|span| span.of(text).starts_in(DIGITS)).peekable();
    let industries = industries::shares(text, sentence);
    for quantity in quantity::scan(sentence.of(text), sentence.start) {
        if industries.iter().any(|share| share.span.start < quantity.digits.end && quantity.digits.start < share.span.end) {
            continue; // of a proportion
        }
        while bare_ranks.next_if(|span| span.end <= quantity.digits.start).is_some() {}
        if bare_ranks.peek().is_some_and(|span| span.start <= quantity.digits.start) {
            continue; // 居全国百强县37位: a position, and no count
        }
        match reject::reject(text, sentence, &quantity) {
            Some(why) => rejected.push((why.word(), quantity.digits)),
            None => found.push((quantity.span, What::Quantity(quantity))),
        }
    }
    found.extend(industries.into_iter().map(|share| (share.span, What::Industry(share))));
    found.extend(ranks.into_iter().map(|rank| (rank.span, What::Rank(rank))));
    found.extend(figure_words::figures(text, sentence).into_iter().map(|(figure, span, label_end)| (span, What::Words(figure, label_end))));
    let mut found = by_place(found, |(span, _)| span.start);
    found.dedup_by(|next, kept| next.0.start < kept.0.end);
    let spans: Vec<Span> = found.iter().map(|(span, _)| *span).collect();
    found
        .into_iter()
        .enumerate()
        .map(|(i, (span, what))| {
            let clause = clause_at(clauses, span.start).unwrap_or(sentence);
            let left_start = i.checked_sub(1).and_then(|before| spans.get(before)).map_or(clause.start, |before| before.end.max(clause.start));
            let next = spans.get(i + 1).filter(|next| next.start < clause.end);
            let right_end = next.map_or(clause.end, |next| next.start);
            Mention {
                what,
                span,
                clause,
                left: Span::new(left_start.min(span.start), span.start),
                right: Span::new(span.end.min(right_end), right_end),
                goes_on: next.is_some(),
            }
        })
        .collect()
}
