//! A table for finding lines, columns and numbers of characters, so that many questions about a long text stay cheap.

use crate::files::LineColumn;

/// The distance in bytes between two places at which the number of characters before them is stored.
const STRIDE_BYTES: usize = 1024;

/// The start of each line of a text, and the number of characters before each stretch of it.
#[derive(Debug, Default)]
pub struct Places {
    /// The offset of the first byte of each line.
    lines: Vec<usize>,
    /// The number of characters that begin before each stretch of [`STRIDE_BYTES`].
    characters: Vec<usize>,
}

impl Places {
    /// Returns the places of this text.
    pub fn new(text: &str) -> Self {
        let newlines = text.match_indices('\n').map(|(at, _)| at + 1);
        let mut before = 0;
        let mut characters = vec![before];
        for stretch in text.as_bytes().chunks(STRIDE_BYTES) {
            before += beginning(stretch);
            characters.push(before);
        }
        Self {
            characters,
            lines: std::iter::once(0).chain(newlines).collect(),
        }
    }

    /// Returns the line and the column of a byte of this text; a byte inside a character counts as that character.
    pub fn line_column(&self, text: &str, offset: usize) -> LineColumn {
        let offset = text.floor_char_boundary(offset);
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines.get(line.saturating_sub(1)).copied();
        let before = self.characters_before(text, start.unwrap_or_default());
        LineColumn {
            line,
            column: self.characters_before(text, offset) - before + 1,
        }
    }

    /// Returns the number of characters of this text that begin before a byte.
    pub fn characters_before(&self, text: &str, offset: usize) -> usize {
        let offset = offset.min(text.len());
        let stretch = offset / STRIDE_BYTES;
        let rest = text.as_bytes().get(stretch * STRIDE_BYTES..offset);
        let before = self.characters.get(stretch).copied();
        before.unwrap_or_default() + beginning(rest.unwrap_or_default())
    }
}

/// Returns the number of characters that begin in these bytes of UTF-8.
fn beginning(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(begins).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Places;
    use crate::files::LineColumn;

    proptest! {
        #[test]
        fn a_look_up_counts(piece in "[a-cäß€😀\n\r]{0,40}", times in 1_usize..200, at in 0_usize..9_000) {
            let text = piece.repeat(times);
            let at = at.min(text.len() + 3);
            let before = &text[..text.floor_char_boundary(at)];
            let (_, line) = before.rsplit_once('\n').unwrap_or(("", before));
            let counted = LineColumn {
                line: before.matches('\n').count() + 1,
                column: line.chars().count() + 1,
            };
            let places = Places::new(&text);
            prop_assert_eq!(places.line_column(&text, at), counted);
            let floor = text.floor_char_boundary(at);
            prop_assert_eq!(places.characters_before(&text, floor), before.chars().count());
        }
    }
}
