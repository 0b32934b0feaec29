//! Mac Roman, which no browser guesses any more: old Macs wrote texts in it.
//!
//! It has its letters where Windows has signs, and the other way round. So a
//! text is in Mac Roman where that makes letters of what stands inside words,
//! and Windows makes none.

use encoding_rs::Encoding;
use encoding_rs::MACINTOSH;
use encoding_rs::WINDOWS_1252;

/// A text needs this many letters with accents inside of words to tell.
const MIN_LETTERS: usize = 2;

/// True if a text that is not UTF-8 is in Mac Roman rather than in the encoding that was guessed.
pub(super) fn is_macintosh(bytes: &[u8], guessed: &'static Encoding) -> bool {
    // Other scripts have letters on every second byte.
    let is_mostly_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count() * 4 < bytes.len();
    if !is_mostly_ascii {
        return false;
    }
    let (mac, own) = (inside_words(bytes, MACINTOSH), inside_words(bytes, guessed));
    let windows = inside_words(bytes, WINDOWS_1252);
    // Old Macs end lines by a carriage return alone.
    let by_lines = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let needed = if by_lines { 1 } else { MIN_LETTERS };
    mac.letters >= needed && mac.others == 0 && windows.others > 0 && (by_lines || own.others > 0)
}

/// What an encoding makes of the bytes inside words that are not ASCII.
#[derive(Debug, Default)]
struct InsideWords {
    /// Small letters with accents behind small letters, as words have them.
    letters: usize,
    /// Signs, capital letters behind small ones, and letters of other scripts.
    others: usize,
}

fn inside_words(bytes: &[u8], encoding: &'static Encoding) -> InsideWords {
    let mut found = InsideWords::default();
    for place in bytes.windows(3) {
        let [before, byte, after] = place else {
            continue;
        };
        let is_inside = before.is_ascii_lowercase() && after.is_ascii_lowercase();
        if !is_inside || byte.is_ascii() {
            continue;
        }
        let (letter, _) = encoding.decode_without_bom_handling(std::slice::from_ref(byte));
        match letter.chars().next() {
            // An apostrophe stands inside words as well.
            Some('’' | '\'') => {}
            Some(letter) if letter.is_lowercase() && is_latin(letter) => found.letters += 1,
            _ => found.others += 1,
        }
    }
    found
}

fn is_latin(letter: char) -> bool {
    ('ß'..='ÿ').contains(&letter) || letter == 'œ'
}
