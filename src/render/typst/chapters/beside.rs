//! The widths of the columns of a table beside a picture: no word is cut, unless it is uncommonly long.

use crate::figures;
use crate::render::tree::{Inline, Table, plain};

/// The width of the room beside a picture, in hundredths of a millimetre.
const ROOM: u64 = 7200;

/// The space between two columns, in hundredths of a millimetre.
const GUTTER: u64 = 200;

/// The width up to which a word stays whole, where the table has room for it; in hundredths of a millimetre.
const MAX_WHOLE: u64 = 3000;

/// The width up to which a word always stays whole, in hundredths of a millimetre.
const MIN_WHOLE: u64 = 2000;

/// The columns of a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// The widths, each with the gutter behind it, in hundredths of a millimetre.
    pub(super) widths: Vec<u64>,
    /// True if a word is wider than its column.
    pub(super) is_cut: bool,
}

/// Returns the columns of a table; `None` where a word of usual length would have to be cut.
pub(super) fn columns(table: &Table) -> Option<Columns> {
    let shorter = (MIN_WHOLE..=MAX_WHOLE).rev().step_by(200);
    let longest = std::iter::once(ROOM).chain(shorter);
    longest.into_iter().find_map(|longest| {
        let widths = columns_for(table, longest)?;
        let is_cut = longest < ROOM;
        Some(Columns { widths, is_cut })
    })
}

/// Returns the widths with which the table is lowest, if words wider than `longest` may be cut.
fn columns_for(table: &Table, longest: u64) -> Option<Vec<u64>> {
    let rows = words_of(table);
    let end = table.head.len().checked_sub(1)?;
    let gutter = |place: usize| if place < end { GUTTER } else { 0 };
    // One hundredth of a millimetre is spare, against rounding.
    let least = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place));
        let words = cells.flatten().max().copied().unwrap_or_default();
        words.min(longest) + gutter(place) + 1
    };
    let least: Vec<u64> = (0..=end).map(least).collect();
    let spare = ROOM.checked_sub(least.iter().sum())?;
    let blank = figures::width_in_print(" ", false);
    let lines = |widths: &[u64]| -> u64 {
        let of_row = |row: &Vec<Vec<u64>>| {
            let cells = row.iter().zip(widths).enumerate();
            let lines = cells.map(|(place, (words, width))| {
                lines_of(words, blank, width.saturating_sub(gutter(place)).max(1))
            });
            lines.max().unwrap_or_default()
        };
        rows.iter().map(of_row).sum()
    };
    let shared = shares(STEPS, least.len()).into_iter().map(|shares| {
        let widths = least.iter().zip(&shares);
        let widths: Vec<u64> = widths
            .map(|(least, share)| least + spare * share / STEPS)
            .collect();
        // Of several lowest tables, the one whose room is shared most evenly wins.
        let uneven: u64 = shares.iter().map(|share| share * share).sum();
        (lines(&widths), uneven, widths)
    });
    shared.min().map(|(_, _, widths)| widths)
}

/// The number of pieces in which the spare room is shared.
const STEPS: u64 = 12;

/// Returns all ways to share so many pieces among so many columns.
fn shares(pieces: u64, columns: usize) -> Vec<Vec<u64>> {
    if columns < 2 {
        return vec![vec![pieces; columns]];
    }
    let ways = (0..=pieces).flat_map(|first| {
        let others = shares(pieces - first, columns - 1).into_iter();
        others.map(move |others| std::iter::once(first).chain(others).collect())
    });
    ways.collect()
}

/// Returns the widths of the words in each cell of each row; the head is a row.
fn words_of(table: &Table) -> Vec<Vec<Vec<u64>>> {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    let row = |(row, cells): (usize, &Vec<Vec<Inline>>)| {
        let cells = cells.iter().enumerate();
        let words = cells.map(|(place, cell)| {
            let is_bold = place == 0 || row == 0;
            let text = match place {
                0 => with_years_apart(&plain(cell)),
                _ => plain(cell),
            };
            let words = text.split(' ');
            words
                .map(|word| figures::width_in_print(word, is_bold))
                .collect()
        });
        words.collect()
    };
    rows.enumerate().map(row).collect()
}

/// Returns how many lines words take in a column of this width.
fn lines_of(words: &[u64], blank: u64, width: u64) -> u64 {
    let (mut lines, mut end) = (0, u64::MAX);
    for word in words {
        if end.saturating_add(blank + word) <= width {
            end += blank + word;
        } else {
            // A word that is wider than its column is cut.
            lines += word.div_ceil(width).max(1);
            end = if *word > width { word % width } else { *word };
        }
    }
    lines
}

/// Puts the years of dates on lines of their own, where `full.typ` may break them.
fn with_years_apart(text: &str) -> String {
    let mut pieces = text.split('\u{a0}');
    let mut apart = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_year = piece.len() >= 4 && piece.bytes().take(4).all(|byte| byte.is_ascii_digit());
        apart.push(if is_year { ' ' } else { '\u{a0}' });
        apart.push_str(piece);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::Columns;
    use super::ROOM;
    use super::columns;
    use crate::figures;
    use crate::render::tree::{Inline, Table};

    fn table(rows: &[&[&str]]) -> Table {
        let cell = |text: &&str| vec![Inline::Text((*text).to_owned())];
        let mut rows = rows.iter().map(|row| row.iter().map(cell).collect());
        Table {
            head: rows.next().expect("a head"),
            rows: rows.collect(),
        }
    }

    #[test]
    fn words_are_as_wide_as_they_are_and_the_rest_goes_to_the_longest_text() {
        let widths = columns(&table(&[
            &["Date", "Statement", "Who says so"],
            &[
                "30\u{a0}November\u{a0}2019",
                "The club opened a group on Quibbleton",
                "the club",
            ],
        ]));
        let Columns { widths, is_cut } = widths.expect("there is room");
        assert!(!is_cut);
        assert!(widths.iter().sum::<u64>() <= ROOM, "{widths:?}");
        let width = |date| figures::width_in_print(date, true);
        let (month, whole) = (
            width("30\u{a0}November"),
            width("30\u{a0}November\u{a0}2019"),
        );
        assert!((month..whole).contains(&widths[0]), "{widths:?}");
        assert!(widths[1] > widths[0].max(widths[2]), "{widths:?}");
    }

    #[test]
    fn only_a_word_that_is_uncommonly_long_is_cut() {
        let long = "Nachbarschaftsnachrichtenaustauschplattform";
        let cut = columns(&table(&[&["Wer", "Wohin"], &[long, long]]));
        let Columns { widths, is_cut } = cut.expect("cut");
        assert!(is_cut);
        assert!(widths.iter().sum::<u64>() <= ROOM, "{widths:?}");
        let wide = figures::width_in_print("Nachbarschaft", false);
        assert!(widths.iter().all(|width| *width > wide), "{widths:?}");
        // A table with too many wide columns is set below the picture.
        assert_eq!(columns(&table(&[&[long; 5], &[long; 5]])), None);
    }
}
