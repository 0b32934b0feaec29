//! Tables by their borders: a row with cells of several lines is one row.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::source::pdf::columns::columns;
use crate::source::pdf::hyphen::Words;
use crate::source::pdf::rules::Rule;
use crate::source::pdf::rules::Rules;
use crate::source::pdf::run::Run;

/// The maximum number of lines of a cell; what is longer is a column of prose between lines.
const MAX_LINES: usize = 12;
/// The maximum number of comparisons of words with lines on a page.
const MAX_COMPARISONS: usize = 20_000_000;

/// The column of a cell: the places of the lines on its left and right in their list.
type Column = (usize, usize);

/// The cells of a row that have words, by their columns.
type Cells = BTreeMap<Column, Vec<Run>>;

/// Returns the words of a page, in which each row of a table with borders is one run.
pub(super) fn in_rows(runs: Vec<Run>, rules: &Rules) -> Vec<Run> {
    let lines = rules.across.len() + rules.down.len();
    let is_ruled = rules.across.len() > 1 && rules.down.len() > 1;
    if !is_ruled || lines * runs.len() > MAX_COMPARISONS {
        return runs;
    }
    let mut others = Vec::new();
    // By the line above the row.
    let mut rows: BTreeMap<usize, Cells> = BTreeMap::new();
    for run in runs {
        match cell_of(&run, rules) {
            Some((row, column)) => rows
                .entry(row)
                .or_default()
                .entry(column)
                .or_default()
                .push(run),
            None => others.push(run),
        }
    }
    let is_row = |cells: &Cells| cells.len() > 1 && cells.values().all(|cell| is_short(cell));
    let columns: BTreeSet<Column> = rows
        .values()
        .filter(|cells| is_row(cells))
        .flat_map(|cells| cells.keys().copied())
        .collect();
    for cells in rows.into_values() {
        // A lone cell is one of a table where it is in a column of one.
        let is_of_table = is_row(&cells)
            || cells
                .iter()
                .all(|(column, cell)| columns.contains(column) && is_short(cell));
        if is_of_table {
            others.extend(row(cells));
        } else {
            others.extend(cells.into_values().flatten());
        }
    }
    others
}

/// Returns the cell in which words are: the line above it, and its column; `None` where they are not between four lines.
fn cell_of(run: &Run, rules: &Rules) -> Option<(usize, Column)> {
    let (x, y) = (
        f64::midpoint(run.start, run.end),
        run.base - run.size * 0.25,
    );
    let before = |rules: &[Rule], at: f64, along: f64| {
        let mut near = rules.iter().enumerate().rev();
        near.find(|(_, rule)| rule.place <= at && rule.passes(along))
            .map(|(index, _)| index)
    };
    let behind = |rules: &[Rule], at: f64, along: f64| {
        let mut near = rules.iter().enumerate();
        near.find(|(_, rule)| rule.place > at && rule.passes(along))
            .map(|(index, _)| index)
    };
    let above = before(&rules.across, y, x)?;
    behind(&rules.across, y, x)?;
    let left = before(&rules.down, x, y)?;
    let right = behind(&rules.down, x, y)?;
    Some((above, (left, right)))
}

fn is_short(cell: &[Run]) -> bool {
    let mut lines: Vec<f64> = cell.iter().map(|run| run.base).collect();
    lines.sort_by(f64::total_cmp);
    lines.dedup_by(|one, other| (*one - *other).abs() < 1.0);
    lines.len() <= MAX_LINES
}

/// Returns a row as one run, with tabs between its cells.
fn row(cells: Cells) -> Option<Run> {
    let all = || cells.values().flatten();
    let first = all().min_by(|one, other| one.base.total_cmp(&other.base))?;
    let start = all().map(|run| run.start).fold(f64::INFINITY, f64::min);
    let end = all().map(|run| run.end).fold(f64::NEG_INFINITY, f64::max);
    let (base, size) = (first.base, first.size);
    let texts = cells.into_values().map(|cell| {
        let lines = columns(cell).into_iter().flatten();
        let lines: Vec<String> = lines.map(|line| line.text).collect();
        Words::default().joined(&lines)
    });
    let texts: Vec<String> = texts.collect();
    Some(Run {
        start,
        end,
        base,
        size,
        text: texts.join("\t"),
        uncoded: 0,
        is_row: true,
    })
}
