//! A record of the parts of pages that are made, for a test that none is made twice.

use std::sync::{Mutex, PoisonError};

/// The parts that were made, each with the name of its report before the name of the part.
static MADE: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());

/// Notes that a part was made.
pub(super) fn note(report: &str, part: String) {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    made.push((report.to_owned(), part));
}

/// Returns the parts that were made for a report, in alphabetical order.
pub(crate) fn of(report: &str) -> Vec<String> {
    let made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let own = made.iter().filter(|(name, _)| name == report);
    let mut parts: Vec<String> = own.map(|(_, part)| part.clone()).collect();
    parts.sort();
    parts
}
