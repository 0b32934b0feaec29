//! How wide the columns of a table are that stands beside a picture: so wide that no word is cut.

use crate::figures;
use crate::render::document::{Inline, Table};

/// The room beside a picture, in hundredths of a millimetre.
const ROOM: u64 = 7200;

/// Between two columns.
const GUTTER: u64 = 200;

/// The widths of the columns, each with the gutter behind it; none where a word would have to be cut.
pub(super) fn columns(table: &Table) -> Option<Vec<u64>> {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let mut least: Vec<u64> = Vec::new();
    let mut wished: Vec<u64> = Vec::new();
    for place in 0..table.head.len() {
        let cells = rows().filter_map(|row| row.get(place));
        let text = |cell: &Vec<Inline>| match place {
            0 => with_years_apart(&plain(cell)),
            _ => plain(cell),
        };
        let texts: Vec<String> = cells.map(text).collect();
        let is_bold = |row: usize| place == 0 || row == 0;
        let widest = |pieces: &dyn Fn(&str) -> Vec<String>| {
            let each = texts.iter().enumerate().flat_map(|(row, text)| {
                let pieces = pieces(text).into_iter();
                pieces.map(move |piece| figures::width_in_print(&piece, is_bold(row)))
            });
            each.max().unwrap_or_default()
        };
        let gutter = if place + 1 < table.head.len() {
            GUTTER
        } else {
            0
        };
        // A hundredth against rounding.
        let words = widest(&|text| text.split(' ').map(str::to_owned).collect());
        least.push(words + gutter + 1);
        wished.push(widest(&|text| vec![text.to_owned()]).saturating_sub(words));
    }
    let spare = ROOM.checked_sub(least.iter().sum())?;
    let all: u64 = wished.iter().sum::<u64>().max(1);
    // What is left goes to those that have the most to say.
    let widths = least
        .iter()
        .zip(wished)
        .map(|(least, wished)| least + spare * wished / all);
    Some(widths.collect())
}

/// In the column of dates a year may stand on the next line, as `full.typ` sets it.
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

/// The text of a cell; a mark stays with the word before it.
fn plain(text: &[Inline]) -> String {
    let mut plain = String::new();
    for inline in text {
        match inline {
            Inline::Text(text) | Inline::Code(text) => plain.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Translation(inner) => {
                plain.push_str(&self::plain(inner));
            }
            Inline::Words(words) => plain.push_str(&self::plain(&words.text)),
            Inline::Mark(mark) => {
                plain.extend(["\u{a0}[", &mark.number.to_string(), "]"]);
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::ROOM;
    use super::columns;
    use crate::figures;
    use crate::render::document::{Inline, Table};

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
        let widths = widths.expect("there is room");
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
    fn a_word_that_would_be_cut_stands_elsewhere() {
        let long = "Nachbarschaftsnachrichtenaustauschplattform";
        assert_eq!(columns(&table(&[&["Wer", "Wohin"], &[long, long]])), None);
    }
}
