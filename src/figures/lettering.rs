//! The widths of words, and the breaks of their lines.
//!
//! Widths are those of Noto Sans, shaped as the PDF shapes it. A screen may have
//! another font, so a line leaves some room, and the picture also states the width
//! of each line, to which a browser fits the font that it has.

use std::sync::LazyLock;

use rustybuzz::Face;
use rustybuzz::UnicodeBuffer;
use unicode_segmentation::UnicodeSegmentation;

use crate::language::Language;

/// A size of type; lengths are tenths of a pixel, as everywhere in pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Type {
    /// The size of the font.
    pub(super) size: i32,
    /// The distance from one baseline to the next.
    pub(super) leading: i32,
    /// True if the letters are bold.
    pub(super) is_bold: bool,
}

/// The type of main text.
pub(super) const MAIN: Type = Type {
    size: 125,
    leading: 160,
    is_bold: false,
};

/// The type of labels: as large as the main type, in bold letters.
pub(super) const BOLD: Type = Type {
    is_bold: true,
    ..MAIN
};

/// The type of speakers and of the key, the smallest in pictures.
pub(super) const SMALL: Type = Type {
    size: 115,
    leading: 150,
    is_bold: false,
};

/// The type of a number that is drawn alone.
pub(super) const LARGE: Type = Type {
    size: 260,
    leading: 320,
    is_bold: true,
};

/// The percentage by which another font may be wider than Noto Sans before a line leaves its room.
pub(super) const SPARE_PERCENT: i32 = 8;

/// The width of a line in Noto Sans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measured {
    /// The width, in which a character that the font lacks counts as a square.
    pub(super) width: i32,
    /// True if the font has all characters, so that no part of the width is a guess.
    pub(super) is_whole: bool,
}

static REGULAR: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::from_slice(notosans::REGULAR_TTF, 0));
static HEAVY: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::from_slice(notosans::BOLD_TTF, 0));

impl Type {
    /// Returns the height of these lines.
    pub(super) fn height(self, lines: &[String]) -> i32 {
        let lines = i32::try_from(lines.len()).unwrap_or(i32::MAX);
        lines.saturating_mul(self.leading)
    }

    /// Returns the width of a line in Noto Sans; a character that the font lacks counts as a square.
    pub(super) fn width(self, text: &str) -> i32 {
        self.measured(text).width
    }

    /// Measures a line in Noto Sans.
    pub(super) fn measured(self, text: &str) -> Measured {
        let face = if self.is_bold { &*HEAVY } else { &*REGULAR };
        let Some(face) = face else {
            let characters = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
            return Measured {
                width: characters.saturating_mul(self.size),
                is_whole: false,
            };
        };
        let em = face.units_per_em();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(face, &[], buffer);
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        let units: i64 = glyphs
            .map(|(glyph, position)| {
                let least = if glyph.glyph_id == 0 { em } else { 0 };
                i64::from(position.x_advance.max(least))
            })
            .sum();
        let is_whole = shaped.glyph_infos().iter().all(|it| it.glyph_id != 0);
        let em = i64::from(em);
        let rounded_up = (units * i64::from(self.size) + em - 1) / em;
        Measured {
            width: i32::try_from(rounded_up).unwrap_or(i32::MAX),
            is_whole,
        }
    }

    /// Returns the width of a line with the room for other fonts.
    pub(super) fn spared(self, text: &str) -> i32 {
        with_spare(self.width(text))
    }

    /// Breaks a text into lines that fit into the room: at spaces, and inside a word only if the word alone would not fit.
    ///
    /// A word is broken as in the language that the text is written in. The lines are about as long as each other, so that no last word is left alone.
    pub(super) fn lines(self, text: &str, room: i32, language: impl Into<Language>) -> Vec<String> {
        let language = language.into();
        let text = printable(text);
        let mut lines = Vec::new();
        // The words that fit on a line, with their widths.
        let mut words: Vec<(&str, i32)> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let width = self.spared(&without_soft_hyphens(word));
            if width <= room {
                words.push((word, width));
                continue;
            }
            lines.extend(self.balanced(&words, room));
            words.clear();
            lines.extend(self.broken(word, room, language));
        }
        lines.extend(self.balanced(&words, room));
        let shown = |line: &String| {
            let line = without_soft_hyphens(line);
            line.trim_matches(NO_BREAK_SPACE).to_owned()
        };
        let lines = lines.iter().map(shown);
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// Sets words in as few lines as the room allows, about as long as each other.
    fn balanced(self, words: &[(&str, i32)], room: i32) -> Vec<String> {
        let space = self.spared(" ");
        let filled = |room: i32| {
            let mut lines: Vec<(String, i32)> = Vec::new();
            for (word, width) in words {
                match lines.last_mut() {
                    Some((line, end)) if *end + space + width <= room => {
                        *line = format!("{line} {word}");
                        *end += space + width;
                    }
                    Some(_) | None => lines.push(((*word).to_owned(), *width)),
                }
            }
            lines
        };
        let mut best = filled(room);
        let (mut narrow, mut wide) = (
            words.iter().map(|(_, width)| *width).max().unwrap_or(0),
            room,
        );
        while best.len() > 1 && wide - narrow > self.size / 4 {
            let middle = i32::midpoint(narrow, wide);
            let lines = filled(middle);
            if lines.len() == best.len() {
                (best, wide) = (lines, middle);
            } else {
                narrow = middle;
            }
        }
        best.into_iter().map(|(line, _)| line).collect()
    }

    /// Breaks a word into lines.
    fn broken(self, word: &str, room: i32, language: Language) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for piece in self.pieces(word, room, language) {
            let longer = format!("{line}{}", piece.text);
            // A hyphen is seen only at the end of a line.
            if line.is_empty() || self.spared(&piece.ended(&longer)) <= room {
                line = longer;
                continue;
            }
            lines.push(piece.before.end(&without_soft_hyphens(&line)));
            line = piece.text;
        }
        lines.push(line);
        lines
    }

    /// Cuts a word into pieces that fit: at its own hyphens, by syllables, and at last anywhere.
    fn pieces(self, word: &str, room: i32, language: Language) -> Vec<Piece> {
        let fits = |piece: &Piece| self.spared(&piece.ended(&piece.text)) <= room;
        let mut pieces = at_marks(word);
        pieces = split(pieces, fits, |text| syllables(text, language));
        split(pieces, fits, |text| {
            text.graphemes(true).map(str::to_owned).collect()
        })
    }
}

/// Returns the width of a line with the room for other fonts.
pub(super) fn with_spare(width: i32) -> i32 {
    width.saturating_add(width / 100 * SPARE_PERCENT + SPARE_PERCENT)
}

/// The end of a line at a break inside a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    /// No addition: after a hyphen or a stroke, or between letters of a script without hyphens.
    Plain,
    /// A hyphen.
    Hyphen,
}

impl Break {
    fn end(self, line: &str) -> String {
        let line = line.trim_end_matches(NO_BREAK_SPACE);
        match self {
            Self::Plain => line.to_owned(),
            Self::Hyphen => format!("{line}-"),
        }
    }
}

/// A part of a word behind which a line may end.
#[derive(Debug, Clone)]
struct Piece {
    text: String,
    /// The end of the line before this piece, where one ends there.
    before: Break,
    /// The end of the line after this piece, where it ends there.
    after: Break,
}

impl Piece {
    fn ended(&self, line: &str) -> String {
        self.after.end(&without_soft_hyphens(line))
    }
}

const SOFT_HYPHEN: char = '\u{ad}';
const NO_BREAK_SPACE: char = '\u{a0}';

/// Cuts a word at its soft hyphens, behind its hyphens and strokes, and at spaces that should not break.
fn at_marks(word: &str) -> Vec<Piece> {
    let is_mark = |char| matches!(char, SOFT_HYPHEN | NO_BREAK_SPACE | '-' | '–' | '/');
    let mut before = Break::Plain;
    let pieces = word.split_inclusive(is_mark).map(|text| {
        let after = if text.ends_with(SOFT_HYPHEN) {
            Break::Hyphen
        } else {
            Break::Plain
        };
        Piece {
            text: text.to_owned(),
            before: std::mem::replace(&mut before, after),
            after,
        }
    });
    pieces.collect()
}

/// Splits those pieces that do not fit, with hyphens between letters.
fn split(
    pieces: Vec<Piece>,
    fits: impl Fn(&Piece) -> bool,
    parts: impl Fn(&str) -> Vec<String>,
) -> Vec<Piece> {
    let mut all = Vec::new();
    for piece in pieces {
        if fits(&piece) {
            all.push(piece);
            continue;
        }
        let parts = parts(&piece.text);
        let last = parts.len().saturating_sub(1);
        let mut before = piece.before;
        for (place, text) in parts.into_iter().enumerate() {
            let is_cased = text.ends_with(|char: char| char.is_lowercase() || char.is_uppercase());
            let after = match place {
                _ if place == last => piece.after,
                _ if is_cased => Break::Hyphen,
                _ => Break::Plain,
            };
            all.push(Piece {
                text,
                before: std::mem::replace(&mut before, after),
                after,
            });
        }
    }
    all
}

/// Returns the syllables of a word, by the patterns of its language if there are any.
fn syllables(word: &str, language: Language) -> Vec<String> {
    let tag = language.tag().as_bytes();
    let code = tag.get(..2).and_then(|code| <[u8; 2]>::try_from(code).ok());
    match code.and_then(hypher::Lang::from_iso) {
        Some(language) => hypher::hyphenate(word, language)
            .map(str::to_owned)
            .collect(),
        None => vec![word.to_owned()],
    }
}

/// Returns the text in one line, without characters that XML cannot hold.
pub(super) fn printable(text: &str) -> String {
    let is_space = |char: char| {
        char.is_control()
            || matches!(
                char,
                ' ' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'
            )
    };
    let words = text.split(is_space).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn without_soft_hyphens(text: &str) -> String {
    text.replace(SOFT_HYPHEN, "")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROOM: i32 = 1000;

    fn german(text: &str) -> Vec<String> {
        MAIN.lines(text, ROOM, Language::German)
    }

    #[test]
    fn widths_are_those_of_the_font() {
        // A digit of Noto Sans is 572 of 1000 units wide, in both faces.
        assert_eq!((4 * 572 * 125) / 1000, 286);
        assert_eq!(MAIN.width("2019"), 286);
        assert_eq!(BOLD.width("2019"), 286);
        assert!(MAIN.width("Wi") > MAIN.width("il"));
        assert_eq!(MAIN.width("漢"), MAIN.size);
    }

    #[test]
    fn lines_end_at_spaces() {
        assert_eq!(
            german("Konten geschlossen, so Vereine"),
            ["Konten", "geschlossen,", "so Vereine"]
        );
        assert_eq!(german("am 2.\u{a0}Dezember"), ["am", "2.\u{a0}Dezember"]);
        assert_eq!(german(""), Vec::<String>::new());
    }

    #[test]
    fn long_words_break_where_they_may() {
        assert_eq!(
            german("Internetinhaltemeldestelle"),
            ["Internetinhal-", "temeldestelle"]
        );
        assert_eq!(
            german("Internet\u{ad}inhalte\u{ad}meldestelle"),
            ["Internet-", "inhalte-", "meldestelle"]
        );
        assert_eq!(
            german("Propaganda-Netzwerk-Betreiber"),
            ["Propaganda-", "Netzwerk-", "Betreiber"]
        );
        assert_eq!(
            german("ab 30.\u{a0}September\u{a0}2019"),
            ["ab", "30.\u{a0}September", "2019"]
        );
        assert_eq!(german("漢字漢字漢字漢字漢字"), ["漢字漢字漢字漢", "字漢字"]);
    }

    #[test]
    fn a_soft_hyphen_is_not_seen_inside_a_line() {
        assert_eq!(german("Haus\u{ad}tür"), ["Haustür"]);
    }

    proptest! {
        #[test]
        fn every_line_fits_and_nothing_is_lost(
            words in prop::collection::vec("[a-zäöüßA-Z0-9.,„“\u{ad}\u{a0}/漢αж-]{0,40}", 0..8),
            room in 300..2500_i32,
        ) {
            let text = words.join(" ");
            let lines = MAIN.lines(&text, room, Language::German);
            for line in &lines {
                prop_assert!(MAIN.spared(line) <= room, "{line:?}");
            }
            let letters = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
