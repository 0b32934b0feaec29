//! The order in which the pieces of a page are read: columns one after the other, tables row by row.

use crate::source::pdf::run::Run;

/// The minimum width of a gutter between columns, in heights of the font.
const MIN_GUTTER: f64 = 0.8;
/// The minimum gap between two cells of a row, in heights of the font.
const MIN_CELL_GAP: f64 = 1.8;
/// The maximum distance between the base lines of one row, in heights of the font.
const SAME_ROW: f64 = 0.3;
/// The minimum number of lines of prose.
const MIN_LINES: usize = 3;
/// The minimum number of words in a line of prose, on average.
const MIN_WORDS: f64 = 3.2;
/// The minimum share of long lines among the lines of prose.
const MIN_LONG_LINES: f64 = 0.4;
/// The share of the width of the column above which a line is long.
const LONG: f64 = 0.6;
/// The minimum number of words in each of two lines that suffice as prose.
const MIN_WORDS_OF_TWO: usize = 6;
/// The maximum number of places at which a gutter is looked for.
const MAX_GUTTERS: usize = 48;
/// The maximum depth of columns inside columns.
const MAX_DEPTH: usize = 6;

/// A row: words on one base line, with tabs between cells.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) base: f64,
    pub(super) size: f64,
    pub(super) text: String,
    /// True if the row has several cells.
    pub(super) has_cells: bool,
}

/// Returns the columns of a page in the order in which one reads them, each with its rows.
pub(super) fn columns(mut runs: Vec<Run>) -> Vec<Vec<Row>> {
    runs.sort_by(|one, other| {
        one.base
            .total_cmp(&other.base)
            .then(one.start.total_cmp(&other.start))
    });
    let mut columns = Vec::new();
    let runs: Vec<&Run> = runs.iter().collect();
    part(&runs, 0, &mut columns);
    columns
}

/// A gutter, and the stretch of runs on both sides of it.
struct Gutter {
    place: f64,
    first: usize,
    last: usize,
}

fn part(runs: &[&Run], depth: usize, columns: &mut Vec<Vec<Row>>) {
    if runs.is_empty() {
        return;
    }
    let gutter = if depth < MAX_DEPTH {
        gutter(runs)
    } else {
        None
    };
    let Some(gutter) = gutter else {
        columns.push(rows(runs));
        return;
    };
    let (above, rest) = runs.split_at(gutter.first);
    let (beside, below) = rest.split_at(gutter.last - gutter.first);
    let (left, right): (Vec<&Run>, Vec<&Run>) =
        beside.iter().partition(|run| run.start < gutter.place);
    part(above, depth + 1, columns);
    part(&left, depth + 1, columns);
    part(&right, depth + 1, columns);
    part(below, depth + 1, columns);
}

/// Returns the gutter with the longest stretch of runs that it splits into prose on both sides.
fn gutter(runs: &[&Run]) -> Option<Gutter> {
    let mut best: Option<Gutter> = None;
    for place in places(runs) {
        for gutter in stretches(runs, place) {
            let is_longer = best
                .as_ref()
                .is_none_or(|best| gutter.last - gutter.first > best.last - best.first);
            if is_longer && parts_prose(&runs[gutter.first..gutter.last], place) {
                best = Some(gutter);
            }
        }
    }
    best
}

/// Returns the left edges at which most runs begin.
fn places(runs: &[&Run]) -> Vec<f64> {
    let mut starts: Vec<f64> = runs.iter().map(|run| run.start).collect();
    starts.sort_by(f64::total_cmp);
    let mut groups: Vec<(usize, f64)> = Vec::new();
    let mut first = f64::NEG_INFINITY;
    for start in starts {
        match groups.last_mut() {
            Some((number, _)) if start - first < 2.0 => *number += 1,
            _ => {
                groups.push((1, start));
                first = start;
            }
        }
    }
    groups.retain(|(number, _)| *number >= 2);
    groups.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.total_cmp(&other.1)));
    groups.truncate(MAX_GUTTERS);
    groups.into_iter().map(|(_, start)| start).collect()
}

/// Returns the stretches of runs of which none crosses a gutter that ends at this place.
fn stretches(runs: &[&Run], place: f64) -> Vec<Gutter> {
    let mut stretches = Vec::new();
    let mut first = 0;
    for (at, run) in runs.iter().enumerate() {
        let is_right = run.start >= place - 0.5;
        let is_left = run.end <= place - MIN_GUTTER * run.size;
        if !is_right && !is_left {
            if at > first {
                stretches.push(Gutter {
                    place: place - 0.5,
                    first,
                    last: at,
                });
            }
            first = at + 1;
        }
    }
    if runs.len() > first {
        stretches.push(Gutter {
            place: place - 0.5,
            first,
            last: runs.len(),
        });
    }
    stretches
}

fn parts_prose(runs: &[&Run], place: f64) -> bool {
    let (left, right): (Vec<&Run>, Vec<&Run>) =
        runs.iter().partition(|run| run.start < place - 0.5);
    is_prose(&left) && is_prose(&right)
}

#[expect(clippy::cast_precision_loss, reason = "no page has so many words")]
fn is_prose(runs: &[&Run]) -> bool {
    let rows = rows(runs);
    if rows.iter().any(|row| row.has_cells)
        && rows.iter().filter(|row| row.has_cells).count() * 2 > rows.len()
    {
        return false;
    }
    let words = |row: &Row| row.text.split_whitespace().count();
    if rows
        .iter()
        .filter(|row| words(row) >= MIN_WORDS_OF_TWO)
        .count()
        >= 2
    {
        return true;
    }
    if rows.len() < MIN_LINES {
        return false;
    }
    let left = rows
        .iter()
        .map(|row| row.start)
        .fold(f64::INFINITY, f64::min);
    let right = rows
        .iter()
        .map(|row| row.end)
        .fold(f64::NEG_INFINITY, f64::max);
    let all: usize = rows.iter().map(words).sum();
    let long = rows
        .iter()
        .filter(|row| row.end - row.start > LONG * (right - left));
    all as f64 >= MIN_WORDS * rows.len() as f64
        && long.count() as f64 >= MIN_LONG_LINES * rows.len() as f64
}

/// Returns the rows made of runs that are side by side.
fn rows(runs: &[&Run]) -> Vec<Row> {
    let mut rows: Vec<Vec<&Run>> = Vec::new();
    for run in runs {
        let same = rows
            .last()
            .and_then(|row| row.first())
            .is_some_and(|first| {
                let size = first.size.max(run.size);
                (run.base - first.base).abs() <= SAME_ROW * size
            });
        match rows.last_mut().filter(|_| same) {
            Some(row) => row.push(run),
            None => rows.push(vec![run]),
        }
    }
    rows.into_iter().filter_map(row).collect()
}

fn row(mut runs: Vec<&Run>) -> Option<Row> {
    runs.sort_by(|one, other| one.start.total_cmp(&other.start));
    let first = runs.first()?;
    let mut row = Row {
        start: first.start,
        end: first.end,
        base: first.base,
        size: first.size,
        text: first.text.clone(),
        has_cells: first.is_row,
    };
    for run in runs.iter().skip(1) {
        let size = run.size.max(row.size);
        let is_cell = run.start - row.end > MIN_CELL_GAP * size;
        row.has_cells |= is_cell || run.is_row;
        row.text.push(if is_cell { '\t' } else { ' ' });
        row.text.push_str(&run.text);
        row.end = row.end.max(run.end);
        row.size = size;
        row.base = row.base.max(run.base);
    }
    Some(row)
}
