//! Mac Roman, an encoding in which old Macs wrote texts and which browsers no longer guess.
//!
//! It has letters where Windows has signs, and the other way round. So a text is
//! in Mac Roman if that makes letters of the bytes inside words, and Windows makes
//! none.

use encoding_rs::Encoding;
use encoding_rs::MACINTOSH;
use encoding_rs::WINDOWS_1252;

/// The minimum number of letters with accents inside words that show the encoding of a text.
const MIN_LETTERS: usize = 2;

/// True if a text that is not UTF-8 is in Mac Roman rather than in the encoding that was guessed.
pub(super) fn is_macintosh(bytes: &[u8], guessed: &'static Encoding) -> bool {
    // In other scripts, every second byte or more is a letter beyond ASCII.
    let is_mostly_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count() * 4 < bytes.len();
    if !is_mostly_ascii {
        return false;
    }
    let (mac, own) = (inside_words(bytes, MACINTOSH), inside_words(bytes, guessed));
    let windows = inside_words(bytes, WINDOWS_1252);
    // Old Macs end their lines with a carriage return alone.
    let by_lines = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let needed = if by_lines { 1 } else { MIN_LETTERS };
    mac.letters >= needed && mac.others == 0 && windows.others > 0 && (by_lines || own.others > 0)
}

/// The bytes beyond ASCII inside words, counted by what an encoding makes of them.
#[derive(Debug, Default)]
struct InsideWords {
    /// The number of small letters with accents after small letters, as words have them.
    letters: usize,
    /// The number of signs, of capital letters after small ones, and of letters of other scripts.
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
            // An apostrophe may be inside a word as well.
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
