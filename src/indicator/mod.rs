//! The words a quantity speaks of.

use crate::model::Indicator;
use crate::outline::Draft;
use crate::text::Clean;

/// Reads the rows of a report.
pub fn indicators(_draft: &Draft, _clean: &Clean, _explain: bool) -> Vec<Indicator> {
    Vec::new()
}
