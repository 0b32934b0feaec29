//! The paragraphs of a page by its tags, where nearly all of its letters have some.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::source::numeral;
use crate::source::pdf::columns::Row;
use crate::source::pdf::columns::columns;
use crate::source::pdf::hyphen::Words;
use crate::source::pdf::letter::Letter;
use crate::source::pdf::marks::Mark;
use crate::source::pdf::paragraph::Paragraph;
use crate::source::pdf::paragraph::Place;
use crate::source::pdf::run::Run;
use crate::source::pdf::run::runs;
use crate::source::pdf::tags::Block;
use crate::source::pdf::tags::Piece;

/// The minimum share of the letters of a page that its tags have to know.
const MIN_KNOWN: f64 = 0.95;

/// True if the tags of a page cover nearly all of its letters.
#[expect(clippy::cast_precision_loss, reason = "no page has so many letters")]
pub(super) fn is_told(letters: &[&Letter], blocks: &[Block]) -> bool {
    let known = numbers(blocks);
    let own = letters
        .iter()
        .filter(|letter| letter.mark != Some(Mark::Artifact));
    let (mut all, mut told) = (0_usize, 0_usize);
    for letter in own {
        all += 1;
        told += usize::from(is_known(letter, &known));
    }
    all > 0 && told as f64 >= MIN_KNOWN * all as f64
}

/// Returns the numbers of all pieces in these blocks.
pub(super) fn numbers(blocks: &[Block]) -> BTreeSet<i32> {
    let mut numbers = BTreeSet::new();
    for block in blocks {
        match block {
            Block::Paragraph(own) => numbers.extend(own.iter().map(|it| it.number)),
            Block::Row(cells) => numbers.extend(cells.iter().flatten().map(|it| it.number)),
        }
    }
    numbers
}

/// True if a letter belongs to one of these pieces.
pub(super) fn is_known(letter: &Letter, known: &BTreeSet<i32>) -> bool {
    matches!(letter.mark, Some(Mark::Tagged(number)) if known.contains(&number))
}

/// Returns the paragraphs of these blocks, in their order; adds passages with letters without a code to `uncoded`.
pub(super) fn paragraphs(
    letters: &[&Letter],
    blocks: &[Block],
    uncoded: &mut usize,
) -> Vec<Paragraph> {
    let mut marked: BTreeMap<i32, Vec<&Letter>> = BTreeMap::new();
    for letter in letters {
        if let Some(Mark::Tagged(number)) = letter.mark {
            marked.entry(number).or_default().push(letter);
        }
    }
    let mut rows = |pieces: &[Piece]| -> Vec<Row> {
        let own = pieces.iter().enumerate().flat_map(|(place, piece)| {
            let letters = marked.get(&piece.number).into_iter().flatten();
            let mut letters: Vec<Cow<'_, Letter>> = letters.map(|it| Cow::Borrowed(*it)).collect();
            if piece.is_note_mark {
                raise(&mut letters, place == 0);
            }
            letters
        });
        let own: Vec<Cow<'_, Letter>> = own.collect();
        let own: Vec<&Letter> = own.iter().map(AsRef::as_ref).collect();
        let (words, without): (Vec<Run>, Vec<Run>) =
            runs(&own).into_iter().partition(|run| run.uncoded == 0);
        *uncoded += without.len();
        columns(words).into_iter().flatten().collect()
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for block in blocks {
        let paragraph = match block {
            Block::Paragraph(numbers) => paragraph(&rows(numbers)),
            Block::Row(cells) => row(cells.iter().map(|cell| rows(cell))),
        };
        paragraphs.extend(paragraph);
    }
    if let Some(first) = paragraphs.first_mut() {
        first.place.is_first = true;
    }
    if let Some(last) = paragraphs.last_mut() {
        last.place.is_last = true;
    }
    paragraphs
}

/// Raises the figures of the mark of a note; before the words of its note it is a word by itself.
fn raise(letters: &mut [Cow<'_, Letter>], is_first: bool) {
    for letter in letters.iter_mut() {
        let raised = letter.text.as_deref().map(numeral::raised);
        letter.to_mut().text = raised;
    }
    let last = letters.last_mut().filter(|_| is_first);
    if let Some(text) = last.and_then(|last| last.to_mut().text.as_mut()) {
        text.push(' ');
    }
}

fn paragraph(rows: &[Row]) -> Option<Paragraph> {
    let first = rows.first()?;
    Some(Paragraph {
        lines: rows.iter().map(|row| row.text.clone()).collect(),
        size: first.size,
        is_indented: false,
        ends_full: false,
        is_row: false,
        place: Place::default(),
    })
}

fn row(cells: impl Iterator<Item = Vec<Row>>) -> Option<Paragraph> {
    let mut size = 0.0;
    let cells: Vec<String> = cells
        .map(|rows| {
            size = rows.first().map_or(size, |row| row.size);
            let lines: Vec<String> = rows.into_iter().map(|row| row.text).collect();
            Words::default().joined(&lines)
        })
        .collect();
    let line = cells.join("\t");
    (!line.trim().is_empty()).then(|| Paragraph {
        lines: vec![line],
        size,
        is_row: true,
        ..Paragraph::default()
    })
}
