//! Faults of lines that follow each other: a date or a number that is broken, a row that goes on without its label.

use std::collections::BTreeMap;

use crate::language::with_ties;
use crate::render::pdf::proofread::TOLERANCE;
use crate::render::pdf::proofread::runs::Run;
use crate::render::pdf::proofread::shown;

/// The width of the rail with the gutter behind it, in points: text that begins to the right of it has a label beside it.
const RAIL: f64 = 105.0;

/// The left margin, in points.
const LEFT: f64 = 56.69;

/// Returns the lines of each paragraph, in the order of the page; each line is its runs.
fn paragraphs<'a>(body: &[&'a Run]) -> Vec<Vec<Vec<&'a Run>>> {
    let mut paragraphs: BTreeMap<u128, Vec<Vec<&'a Run>>> = BTreeMap::new();
    for run in body {
        let Some(paragraph) = run.paragraph else {
            continue;
        };
        let lines = paragraphs.entry(paragraph.hash()).or_default();
        let is_same = |line: &&mut Vec<&'a Run>| {
            line[0].page == run.page && (line[0].base - run.base).abs() < TOLERANCE
        };
        match lines.last_mut().filter(is_same) {
            Some(line) => line.push(run),
            None => lines.push(vec![run]),
        }
    }
    paragraphs.into_values().collect()
}

/// Finds paragraphs that go on on another page, away from the label in the rail beside them.
pub(super) fn parted_from_labels(body: &[&Run], faults: &mut Vec<String>) {
    for lines in paragraphs(body) {
        let is_beside_rail = lines.iter().all(|line| line[0].left > LEFT + RAIL);
        let mut pairs = lines.windows(2);
        let parted = pairs.find(|pair| pair[0][0].page != pair[1][0].page);
        if let Some(pair) = parted.filter(|_| is_beside_rail) {
            faults.push(format!("{} goes on without its label", shown(pair[1][0])));
        }
    }
}

/// Finds dates and numbers of which the parts are on two lines.
pub(super) fn broken_dates(body: &[&Run], faults: &mut Vec<String>) {
    for lines in paragraphs(body) {
        for pair in lines.windows(2) {
            let text = |line: &[&Run]| line.iter().map(|run| run.text.as_str()).collect::<String>();
            let (before, after) = (text(&pair[0]), text(&pair[1]));
            let last = before.split_whitespace().next_back().unwrap_or_default();
            let first = after.split_whitespace().next().unwrap_or_default();
            let joined = format!("{last} {first}");
            if with_ties(&joined) != joined {
                faults.push(format!(
                    "{}: a date or a number is broken",
                    shown(pair[1][0])
                ));
            }
        }
    }
}
