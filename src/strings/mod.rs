//! What every room asks of strings, each in one place: cuts, sizes, words, sets of characters, lists of words.
//!
//! The standard library answers all of it, and compiles its answer anew wherever it is asked. This room does not know what a text is.

mod chars_of;
mod counts;
mod cut;
mod find;
mod one_of;
mod size;

pub use chars_of::{CharsOf, DIGITS};
pub use counts::Counts;
pub use cut::Cut;
pub use find::Find;
pub use one_of::{OneOf, each, go_together};
pub use size::Size;
