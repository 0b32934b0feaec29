//! The normal form in which a quote and its source are compared, with a map back to the source.
//!
//! A quote is exact if it equals its source after these changes and no others:
//!
//! | in the text | in the normal form |
//! |---|---|
//! | a run of white space (Unicode `White_Space`) | one space |
//! | soft hyphen `00AD`, zero width space `200B`, word joiner `2060`, byte order mark `FEFF` | nothing |
//! | bidirectional controls `061C`, `200E`, `200F`, `202A` to `202E`, `2066` to `2069` | nothing |
//! | `«` `»` `“` `”` `„` `‟` | `"` |
//! | `‘` `’` `‚` `‛` `‹` `›` `ʼ` | `'` |
//! | hyphens and dashes `2010` to `2015`, minus `2212` | `-` |
//! | ellipsis `…` | `...` |
//! | canonically equivalent characters | NFC (Unicode Standard Annex #15) |
//!
//! All other differences count. Case does; so do the characters that only NFKC would
//! equate, because 2³ is not 23, and a ligature is a matter for the extraction of the
//! text. Primes stay, because 5′ is a measure. The zero width joiner and
//! non-joiner stay, because they make another emoji and another Persian word.

use std::iter::once;
use std::ops::Range;

use unicode_normalization::IsNormalized;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::char::decompose_canonical;
use unicode_normalization::is_nfc_quick;

/// The version of the normal form; raised by hand when a text would get another one.
pub const NORMAL_FORM: u32 = 1;

/// Returns the normal form of a text.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

/// True if the normal form leaves this character out.
pub(crate) fn is_dropped(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{61C}'
            | '\u{200B}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}

/// A text in its normal form, with a map back to the original text.
#[derive(Debug)]
pub(crate) struct Folded {
    text: String,
    /// The pieces of the normal form, in order and without gaps.
    pieces: Vec<Piece>,
}

/// The place of a range of the normal form in the text as received.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Original {
    /// The bytes in the original text: whole characters, without dropped characters at either end.
    pub(crate) bytes: Range<usize>,
    /// True if the range starts within characters folded as one, such as an ellipsis.
    pub(crate) splits_start: bool,
    /// True if the range ends within characters folded as one.
    pub(crate) splits_end: bool,
}

/// A stretch of the normal form that corresponds to one stretch of the text.
///
/// Most of a text is copied, so there are few pieces: one for each place that
/// folding changed.
#[derive(Debug)]
struct Piece {
    /// The first byte in the normal form; the piece ends where the next one starts.
    folded: usize,
    /// The bytes of the text.
    original: Range<usize>,
    /// True if each byte corresponds to one byte; otherwise they correspond only as a whole.
    copied: bool,
}

impl Folded {
    /// Folds a text.
    pub(crate) fn new(text: &str) -> Self {
        let mut folding = Folding {
            original: text,
            folded: Self {
                text: String::with_capacity(text.len()),
                pieces: Vec::new(),
            },
            unit: String::new(),
            bytes: 0..0,
            closed: true,
        };
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            let plain_end = at + plain_ascii(&text.as_bytes()[at..]);
            if plain_end > at {
                folding.copy(at..plain_end);
                at = plain_end;
                continue;
            }
            let bytes = at..at + character.len_utf8();
            at = bytes.end;
            if is_dropped(character) {
                continue;
            }
            if character.is_whitespace() {
                folding.space(bytes);
            } else if let Some(plain) = plain(character) {
                folding.start_unit(plain, bytes);
            } else if folding.closed || starts_unit(character) {
                folding.start_unit(character.encode_utf8(&mut [0; 4]), bytes);
                folding.closed = false;
            } else {
                folding.unit.push(character);
                folding.bytes.end = bytes.end;
            }
        }
        folding.end_unit();
        folding.folded
    }

    /// Returns the normal form.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the place of a range of the normal form in the original text; `None` for an empty range.
    pub(crate) fn original(&self, folded: &Range<usize>) -> Option<Original> {
        let last = folded.end.checked_sub(1)?;
        if folded.is_empty() || last >= self.text.len() {
            return None;
        }
        let (first_piece, _) = self.piece(folded.start)?;
        let (last_piece, next) = self.piece(last)?;
        let (start, splits_start) = if first_piece.copied {
            let start = first_piece.original.start + (folded.start - first_piece.folded);
            (start, false)
        } else {
            let splits = folded.start != first_piece.folded;
            (first_piece.original.start, splits)
        };
        let (end, splits_end) = if last_piece.copied {
            let end = last_piece.original.start + (folded.end - last_piece.folded);
            (end, false)
        } else {
            (last_piece.original.end, folded.end != next)
        };
        Some(Original {
            bytes: start..end,
            splits_start,
            splits_end,
        })
    }

    /// Returns the piece that holds a byte of the normal form, and the byte at which the next one starts.
    fn piece(&self, byte: usize) -> Option<(&Piece, usize)> {
        let after = self.pieces.partition_point(|piece| piece.folded <= byte);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        let next = self
            .pieces
            .get(after)
            .map_or(self.text.len(), |next| next.folded);
        Some((piece, next))
    }
}

/// The state of folding: the normal form so far, and the unit that is being read.
///
/// A unit is the characters that NFC must see together: a character with the
/// combining marks after it, or characters that are replaced as a whole.
struct Folding<'a> {
    original: &'a str,
    folded: Folded,
    unit: String,
    bytes: Range<usize>,
    /// True if the unit is replaced as a whole, so that a combining mark is not joined to it.
    closed: bool,
}

impl Folding<'_> {
    fn space(&mut self, bytes: Range<usize>) {
        if self.unit == " " {
            self.bytes.end = bytes.end;
        } else {
            self.start_unit(" ", bytes);
        }
    }

    fn start_unit(&mut self, words: &str, bytes: Range<usize>) {
        self.end_unit();
        self.unit.push_str(words);
        self.bytes = bytes;
        self.closed = true;
    }

    /// Copies bytes that folding leaves unchanged.
    fn copy(&mut self, bytes: Range<usize>) {
        self.end_unit();
        let folded = self.folded.text.len();
        self.folded.text.push_str(&self.original[bytes.clone()]);
        self.add_piece(folded, bytes, true);
    }

    fn end_unit(&mut self) {
        if self.unit.is_empty() {
            return;
        }
        let folded = self.folded.text.len();
        // Characters below U+0300 are in NFC on their own.
        if self.unit.chars().all(|character| character < '\u{300}') {
            self.folded.text.push_str(&self.unit);
        } else {
            self.folded.text.extend(self.unit.nfc());
        }
        self.unit.clear();
        let bytes = self.bytes.clone();
        // A line break that became a space keeps its place, so hard-wrapped text is one piece.
        let wrapped = bytes.len() == 1;
        let copied = wrapped || self.folded.text.get(folded..) == self.original.get(bytes.clone());
        self.add_piece(folded, bytes, copied);
    }

    fn add_piece(&mut self, folded: usize, bytes: Range<usize>, copied: bool) {
        match self.folded.pieces.last_mut() {
            Some(last) if copied && last.copied && last.original.end == bytes.start => {
                last.original.end = bytes.end;
            }
            _ => self.folded.pieces.push(Piece {
                folded,
                original: bytes,
                copied,
            }),
        }
    }
}

/// Returns the number of bytes at the start that stay unchanged: words in ASCII with single spaces between, and nothing after them that could join them.
fn plain_ascii(bytes: &[u8]) -> usize {
    let is_graphic = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_graphic);
    let stays = |at: &usize| {
        is_graphic(*at) || (*at > 0 && bytes.get(*at) == Some(&b' ') && is_graphic(at + 1))
    };
    let run = (0..bytes.len()).take_while(stays).count();
    let joins = bytes.get(run).is_some_and(|next| !next.is_ascii());
    run.saturating_sub(usize::from(joins))
}

/// Returns the plain form of a typographic character.
fn plain(character: char) -> Option<&'static str> {
    match character {
        '«' | '»' | '“' | '”' | '„' | '‟' => Some("\""),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʼ' => Some("'"),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some("-"),
        '…' => Some("..."),
        _ => None,
    }
}

/// True if NFC never joins this character to what is before it (UAX #15, section 9).
fn starts_unit(character: char) -> bool {
    let starts = |character| {
        canonical_combining_class(character) == 0
            && is_nfc_quick(once(character)) != IsNormalized::Maybe
    };
    if character < '\u{300}' {
        return true;
    }
    let mut first = None;
    decompose_canonical(character, |part| {
        first.get_or_insert(part);
    });
    starts(character) && first.is_none_or(starts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::Folded;
    use super::Original;
    use super::fold;
    use super::is_dropped;
    use super::plain;
    use crate::reading::tests::texts;

    /// Returns the normal form, made character by character and without a map.
    fn naive(text: &str) -> String {
        let mut out = String::new();
        for character in text.chars() {
            if is_dropped(character) {
            } else if character.is_whitespace() {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            } else if let Some(plain) = plain(character) {
                out.push_str(plain);
            } else {
                out.push(character);
            }
        }
        out.nfc().collect()
    }

    #[test]
    fn closed_list() {
        assert_eq!(fold("a \t\r\n\u{A0}\u{202F}\u{3000}b"), "a b");
        assert_eq!(fold("«„“”‟»"), "\"\"\"\"\"\"");
        assert_eq!(fold("‹‚‘’‛ʼ›"), "'''''''");
        assert_eq!(fold("‐‑‒–—―−-"), "--------");
        assert_eq!(fold("und so…"), "und so...");
        assert_eq!(
            fold("\u{FEFF}Web\u{AD}si\u{200B}te\u{2060}\u{200F}"),
            "Website"
        );
        assert_eq!(fold("u\u{308}ber"), "über");
        assert_eq!(fold("u\u{AD}\u{308}ber"), "über");
        assert_eq!(fold("\u{1112}\u{1161}\u{11AB}"), "한");
    }

    #[test]
    fn what_counts_stays() {
        for text in [
            "2³",
            "½",
            "5′",
            "ﬁ",
            "Ⅳ",
            "AB ab",
            "می\u{200C}خواهم",
            "👩\u{200D}🚀",
            "`",
            "´",
        ] {
            assert_eq!(fold(text), text);
        }
    }

    #[test]
    fn way_back() {
        let text = "so…\u{AD} u\u{308}\u{AD}b\u{AD}er";
        let folded = Folded::new(text);
        assert_eq!(folded.text(), "so... über");
        let place = |words: &str| {
            let start = folded.text().find(words).unwrap();
            let original = folded.original(&(start..start + words.len())).unwrap();
            let Original {
                bytes,
                splits_start,
                splits_end,
            } = original;
            (&text[bytes], splits_start, splits_end)
        };
        assert_eq!(place("so."), ("so…", false, true));
        assert_eq!(place("..."), ("…", false, false));
        assert_eq!(place(".. ü"), ("…\u{AD} u\u{308}", true, false));
        assert_eq!(place("ü"), ("u\u{308}", false, false));
        assert_eq!(place("b"), ("b", false, false));
        assert_eq!(place("er"), ("er", false, false));
        assert_eq!(folded.original(&(3..3)), None);
        assert_eq!(folded.original(&(3..30)), None);
        assert_eq!(Folded::new("").original(&(0..0)), None);
    }

    #[test]
    fn few_pieces() {
        let text = "Ein langer Text\nmit Umbrüchen,\naber ohne alles andere. ".repeat(100);
        assert_eq!(Folded::new(&text).pieces.len(), 1);
    }

    proptest! {
        #[test]
        fn like_the_oracle(text in texts()) {
            prop_assert_eq!(fold(&text), naive(&text));
        }

        #[test]
        fn idempotent(text in texts()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn any_character(text in any::<String>()) {
            prop_assert_eq!(fold(&text), naive(&text));
            prop_assert_eq!(fold(&fold(&text)), naive(&text));
        }

        /// A text that splits no unit comes back as words with an equal normal form.
        #[test]
        fn back_and_forth(text in texts(), from in 0_usize..80, length in 1_usize..40) {
            let folded = Folded::new(&text);
            let boundaries: Vec<_> = folded.text().char_indices().map(|(at, _)| at)
                .chain([folded.text().len()]).collect();
            let from = from % boundaries.len();
            let to = (from + length).min(boundaries.len() - 1);
            if let Some(original) = folded.original(&(boundaries[from]..boundaries[to])) {
                let words = &text[original.bytes.clone()];
                if original.splits_start || original.splits_end {
                    prop_assert!(fold(words).contains(&folded.text()[boundaries[from]..boundaries[to]]));
                } else {
                    prop_assert_eq!(fold(words), &folded.text()[boundaries[from]..boundaries[to]]);
                }
                prop_assert!(!words.starts_with(is_dropped) && !words.ends_with(is_dropped));
            }
        }
    }
}
