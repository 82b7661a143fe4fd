//! Numbers with their units, bounds and ranges.
