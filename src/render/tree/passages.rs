//! The quoted sentences of the sources, with the marks of the notes that quote them.

use crate::briefing;
use crate::briefing::Briefing;
use crate::render::RenderError;
use crate::render::tree::keys::Keys;
use crate::render::tree::{Given, Mark, Passage, Piece};
use crate::words::fill;

/// Returns the passages of a briefing.
pub(super) fn passages(briefing: &Briefing, keys: &Keys<'_>) -> Result<Vec<Passage>, RenderError> {
    let mut given = Given::default();
    let passage = |passage: &briefing::Passage| {
        let line = fill(briefing.words.line, &[("line", &passage.line.to_string())]);
        let line = briefing.words.place(passage.page, &line);
        Ok(Passage {
            place: format!("{}, {line}", passage.label),
            language: passage.language,
            pieces: pieces(&passage.pieces, keys, &mut given)?,
        })
    };
    briefing.passages.iter().map(passage).collect()
}

fn pieces(
    pieces: &[briefing::Piece],
    keys: &Keys<'_>,
    given: &mut Given,
) -> Result<Vec<Piece>, RenderError> {
    let mut before: &[String] = &[];
    let mut written = Vec::new();
    for piece in pieces {
        let starting = piece.notes.iter().filter(|label| !before.contains(label));
        let marks = starting.map(|label| {
            Ok(Mark {
                number: keys.number(label)?,
                label: label.clone(),
                is_first: given.is_first(label),
            })
        });
        written.push(Piece {
            words: piece.words.clone(),
            is_quoted: !piece.notes.is_empty(),
            marks: marks.collect::<Result<_, RenderError>>()?,
        });
        before = &piece.notes;
    }
    Ok(written)
}
