//! Lines that are repeated on the pages, and page numbers: they belong to the paper, not to the text.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::source::pdf::run::Run;

/// The share of the height of a page, above and below, in which repeated lines are looked for.
const MARGIN: f64 = 0.13;
/// The share of the height of a page, above and below, in which a lone number is a page number.
const NUMBER_MARGIN: f64 = 0.09;
/// The minimum number of pages with a repeated line; in a shorter document all pages have it.
const MIN_PAGES: usize = 3;
/// The height in points by which lines may differ and still count as repeated.
const SAME_HEIGHT: f64 = 4.0;

/// Takes the repeated lines out of the pages, and returns them in their first form, without page numbers.
pub(super) fn taken_out(pages: &mut [(f64, Vec<Run>)]) -> Vec<String> {
    let needed = MIN_PAGES.min(pages.len().max(2));
    let mut places: BTreeMap<(String, i64), BTreeSet<usize>> = BTreeMap::new();
    for (page, (height, runs)) in pages.iter().enumerate() {
        for run in runs.iter().filter(|run| is_in_margin(run, *height, MARGIN)) {
            places.entry(key(run)).or_default().insert(page);
        }
    }
    let mut told = Vec::new();
    for (height, runs) in pages {
        runs.retain(|run| {
            if is_in_margin(run, *height, NUMBER_MARGIN) && is_number(&run.text) {
                return false;
            }
            if !is_in_margin(run, *height, MARGIN) {
                return true;
            }
            let (words, line) = key(run);
            let on_pages: BTreeSet<usize> = (line - 1..=line + 1)
                .filter_map(|line| places.get(&(words.clone(), line)))
                .flatten()
                .copied()
                .collect();
            let comes_back = on_pages.len() >= needed;
            if comes_back && !is_number(&run.text) && !told.contains(&run.text) {
                told.push(run.text.clone());
            }
            !comes_back
        });
    }
    told
}

/// Returns the key of a run: its words with all digits made equal, and its height.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a page is no larger than this"
)]
fn key(run: &Run) -> (String, i64) {
    let digit = |letter: char| {
        if letter.is_numeric() { '0' } else { letter }
    };
    let words = run.text.chars().map(digit).collect();
    let line = (run.base / SAME_HEIGHT).round().clamp(-1e9, 1e9) as i64;
    (words, line)
}

fn is_in_margin(run: &Run, height: f64, share: f64) -> bool {
    run.base < height * share || run.base - run.size > height * (1.0 - share)
}

/// True if a text is a page number: `3`, `– 3 –`, `iv`, `3/12` and the like.
fn is_number(text: &str) -> bool {
    /// The maximum length of a page number, in characters.
    const MAX_LENGTH: usize = 10;
    let is_roman = text.chars().all(|letter| "ivxlc".contains(letter));
    let is_figures = text.contains(|letter: char| letter.is_ascii_digit())
        && !text.contains(char::is_alphabetic);
    text.chars().count() <= MAX_LENGTH && (is_figures || is_roman)
}
