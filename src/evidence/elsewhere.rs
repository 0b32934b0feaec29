//! Looks in the other sources for words that a source has lost.
//!
//! All words are looked for at once: pieces of sixteen bytes of each, sorted, are
//! compared with every sixteenth byte of the documents. A text of 31 bytes or more
//! contains one of these pieces whole, so nothing is missed, and a thousand
//! documents are read once for ten thousand quotes.

use crate::evidence::locate::Elsewhere;
use crate::evidence::locate::FoldedDocument;
use crate::evidence::locate::Located;
use crate::reading::fold;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;

/// The length of a piece, in bytes.
const PIECE_BYTES: usize = 16;

/// Words to look for.
#[derive(Debug)]
pub struct Wanted {
    /// The words in the normal form.
    words: String,
    /// The source that lacks the words.
    except: Option<SourceIndex>,
}

impl Wanted {
    /// Returns the search for words, given in any form, that this source lacks.
    pub fn new(words: &str, except: Option<SourceIndex>) -> Self {
        Self {
            words: fold(words).trim().to_owned(),
            except,
        }
    }
}

/// Returns, for each of the words, the first document that has them exactly once.
pub(in crate::evidence) fn search(
    sheet: &Sheet,
    documents: &[FoldedDocument<'_>],
    wanted: &[Wanted],
) -> Vec<Option<Elsewhere>> {
    let mut found: Vec<Option<Elsewhere>> = wanted.iter().map(|_| None).collect();
    if wanted.is_empty() {
        return found;
    }
    let pieces = pieces(wanted);
    for (source, document) in SourceIndex::all(sheet).zip(documents) {
        let mut candidates = candidates(&pieces, document.folded(), wanted);
        let short = |place: &usize| wanted[*place].words.len() < 2 * PIECE_BYTES - 1;
        candidates.extend((0..wanted.len()).filter(short));
        candidates.sort_unstable();
        candidates.dedup();
        for place in candidates {
            let Wanted { words, except } = &wanted[place];
            if found[place].is_some() || *except == Some(source) {
                continue;
            }
            if let Some(Located::Anchored(anchor)) = document.standing(words) {
                found[place] = Some(Elsewhere { source, anchor });
            }
        }
    }
    found
}

/// Returns the first sixteen pieces of each text with the index of the text, sorted.
fn pieces(wanted: &[Wanted]) -> Vec<([u8; PIECE_BYTES], usize)> {
    let mut pieces = Vec::new();
    for (place, Wanted { words, .. }) in wanted.iter().enumerate() {
        if words.len() >= 2 * PIECE_BYTES - 1 {
            let own = words.as_bytes().windows(PIECE_BYTES).take(PIECE_BYTES);
            pieces.extend(own.filter_map(|piece| Some((piece.try_into().ok()?, place))));
        }
    }
    pieces.sort_unstable();
    pieces
}

/// Returns the texts one of whose pieces is at a sixteenth byte of the document.
fn candidates(
    pieces: &[([u8; PIECE_BYTES], usize)],
    document: &str,
    wanted: &[Wanted],
) -> Vec<usize> {
    let mut candidates = Vec::new();
    for chunk in document.as_bytes().chunks_exact(PIECE_BYTES) {
        let from = pieces.partition_point(|(piece, _)| piece.as_slice() < chunk);
        let same = pieces[from..]
            .iter()
            .take_while(|(piece, _)| piece.as_slice() == chunk);
        candidates.extend(same.map(|(_, place)| *place));
        // A text that repeats itself would list a candidate again and again.
        if candidates.len() > 4 * wanted.len() {
            candidates.sort_unstable();
            candidates.dedup();
        }
    }
    candidates
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::PIECE_BYTES;
    use super::Wanted;
    use super::candidates;
    use super::pieces;
    use crate::reading::fold;
    use crate::reading::tests::prose;

    proptest! {
        /// Every text of the document that is long enough is a candidate.
        #[test]
        fn nothing_is_missed(text in prose(), from in 0_usize..400, length in 31_usize..90) {
            let document = fold(&text);
            let start = document.ceil_char_boundary(from.min(document.len()));
            let end = document.floor_char_boundary((start + length).min(document.len()));
            let words = document.get(start..end).unwrap_or_default().trim();
            if words.len() >= 2 * PIECE_BYTES - 1 {
                let wanted = [Wanted::new(words, None)];
                prop_assert_eq!(&wanted[0].words, words);
                prop_assert!(!candidates(&pieces(&wanted), &document, &wanted).is_empty());
            }
        }
    }
}
