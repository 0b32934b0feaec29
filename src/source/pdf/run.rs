//! Letters joined to words: those that follow each other on a base line, with the spaces between them.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::source::flow::STRUCK_OUT;
use crate::source::flow::STRUCK_OUT_END;
use crate::source::numeral;
use crate::source::pdf::letter::Letter;

/// The maximum gap between letters that are drawn in one go, in heights of the font.
const MAX_GAP: f64 = 0.9;
/// The maximum gap between pieces that are not drawn in one go but joined; narrow gutters are wider, and stay open.
const MAX_GAP_APART: f64 = 0.4;
/// The maximum overlap of a letter with the one before it, in heights of the font: accents, tight setting.
const MAX_OVERLAP: f64 = 0.6;
/// The maximum difference in height between letters on one base line, in heights of the font.
const MAX_RISE: f64 = 0.12;
/// The maximum distance of a smaller letter from the base line, in heights of the font: notes and indices.
const MAX_SHIFT: f64 = 0.56;
/// The minimum distance from the base line at which a smaller letter is raised or lowered, in heights of the font.
const MIN_SHIFT: f64 = 0.15;
/// The share of the height of its neighbours below which a letter counts as smaller.
const SMALLER: f64 = 0.85;
/// The width by which a space exceeds the usual gap of its line, in heights of the font.
const SPACE: f64 = 0.105;
/// The width by which a space exceeds the usual gap of a line that has spaces of its own, in heights of the font.
const SPACE_BESIDE_SPACES: f64 = 0.15;

/// A letter placed on a line that runs from left to right.
#[derive(Debug, Clone)]
struct Placed {
    text: Option<String>,
    start: f64,
    end: f64,
    base: f64,
    size: f64,
    /// True if a blank is before it.
    after_blank: bool,
    is_struck_out: bool,
}

/// Words on one base line.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) base: f64,
    pub(super) size: f64,
    pub(super) text: String,
    /// The number of letters that have no code.
    pub(super) uncoded: usize,
    /// True if these are the cells of a row, with tabs between them.
    pub(super) is_row: bool,
}

/// A piece: letters that follow each other, before their text is made.
#[derive(Debug)]
struct Piece {
    letters: Vec<Placed>,
    base: f64,
    size: f64,
    end: f64,
    /// True if the piece ends with a blank.
    ends_blank: bool,
}

/// Returns the words made of these letters, which are all written in one direction.
pub(super) fn runs(letters: &[&Letter]) -> Vec<Run> {
    let pieces = joined(pieces(letters));
    pieces.into_iter().filter_map(finished).collect()
}

/// Returns a letter on its line, which is turned so that it runs from left to right.
fn placed(letter: &Letter) -> Placed {
    let across = |x: f64, y: f64| -letter.along.y * x + letter.along.x * y;
    let start = letter.along.x * letter.origin.x + letter.along.y * letter.origin.y;
    Placed {
        text: letter.text.clone(),
        start,
        end: start + letter.width(),
        base: across(letter.origin.x, letter.origin.y),
        size: letter.size,
        after_blank: false,
        is_struck_out: letter.is_struck_out,
    }
}

/// Returns the pieces made of letters, in the order of drawing.
fn pieces(letters: &[&Letter]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (place, letter) in letters.iter().enumerate() {
        let mut own = placed(letter);
        if letter.advance.is_none() {
            own.end = own.start + guessed(letter, letters.get(place + 1).copied());
        }
        let goes_on = pieces.last().is_some_and(|last| last.takes(&own, MAX_GAP));
        if letter.is_blank() {
            if let Some(last) = pieces.last_mut().filter(|_| goes_on) {
                last.ends_blank = true;
                last.end = last.end.max(own.end);
            }
            continue;
        }
        match pieces.last_mut().filter(|_| goes_on) {
            Some(last) => last.push(own),
            None => pieces.push(Piece::new(own)),
        }
    }
    pieces
}

/// Returns the width of a letter whose font does not give it: up to the next letter, at most three quarters of its height.
fn guessed(letter: &Letter, next: Option<&Letter>) -> f64 {
    let most = 0.75 * letter.size;
    let Some(next) = next else {
        return letter.width();
    };
    let way = next.origin - letter.origin;
    let along = way.dot(letter.along);
    let is_near = way.cross(letter.along).abs() < letter.size * MAX_SHIFT;
    if is_near && along > 0.0 {
        along.min(most)
    } else {
        letter.width()
    }
}

impl Piece {
    fn new(letter: Placed) -> Self {
        Self {
            base: letter.base,
            size: letter.size,
            end: letter.end,
            letters: vec![letter],
            ends_blank: false,
        }
    }

    /// True if a letter continues this piece.
    fn takes(&self, letter: &Placed, gap: f64) -> bool {
        let size = self.size.max(letter.size);
        let ratio = letter.size / self.size;
        let rise = (letter.base - self.base).abs();
        let is_small = !(SMALLER..=1.0 / SMALLER).contains(&ratio);
        let allowed = if is_small { MAX_SHIFT } else { MAX_RISE };
        let distance = letter.start - self.end;
        rise <= allowed * size && (-MAX_OVERLAP * size..=gap * size).contains(&distance)
    }

    fn push(&mut self, mut letter: Placed) {
        letter.after_blank = std::mem::take(&mut self.ends_blank);
        // A raised mark may begin a piece; the height and base line are those of the first full letter.
        if letter.size * SMALLER > self.size {
            self.base = letter.base;
            self.size = letter.size;
        }
        self.end = self.end.max(letter.end);
        self.letters.push(letter);
    }
}

/// Joins pieces that are side by side on one base line.
fn joined(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let start = |piece: &Piece| piece.letters.first().map_or(0.0, |it| it.start);
    pieces.sort_by(|one, other| {
        let by_line = line_of(one.base).cmp(&line_of(other.base));
        by_line.then(start(one).total_cmp(&start(other)))
    });
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        let goes_on = joined.last().is_some_and(|last| {
            let first = &piece.letters[0];
            let same_size = (SMALLER..=1.0 / SMALLER).contains(&(piece.size / last.size));
            same_size && last.takes(first, MAX_GAP_APART)
        });
        match joined.last_mut().filter(|_| goes_on) {
            Some(last) => {
                for letter in piece.letters {
                    last.push(letter);
                }
                last.ends_blank = piece.ends_blank;
            }
            None => joined.push(piece),
        }
    }
    joined
}

/// Returns the number of the half point in which a base line lies, so that pieces on one line sort together.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a page is no larger than this"
)]
fn line_of(base: f64) -> i64 {
    (base * 2.0).round().clamp(-1e9, 1e9) as i64
}

/// Returns the words of a piece; `None` where it has none.
fn finished(mut piece: Piece) -> Option<Run> {
    piece
        .letters
        .sort_by(|one, other| one.start.total_cmp(&other.start));
    accents(&mut piece.letters);
    let space = space(&piece);
    let struck_out = struck_out(&piece.letters);
    let mut text = String::new();
    let mut uncoded = 0;
    let mut end = f64::NEG_INFINITY;
    let mut is_mark = true;
    for (place, letter) in piece.letters.iter().enumerate() {
        let gap = letter.start - end;
        // The mark of a note may begin its words.
        let behind_mark = is_mark && !is_small(letter, &piece) && !text.is_empty();
        is_mark &= is_small(letter, &piece);
        let parted = letter.after_blank || gap > space * letter.size || behind_mark;
        if struck_out.iter().any(|range| range.end == place) {
            text.push(STRUCK_OUT_END);
        }
        if parted && !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        if struck_out.iter().any(|range| range.start == place) {
            text.push_str(STRUCK_OUT);
        }
        end = end.max(letter.end);
        match &letter.text {
            Some(words) => text.push_str(&shifted(words, letter, &piece)),
            None => uncoded += 1,
        }
    }
    if struck_out
        .iter()
        .any(|range| range.end == piece.letters.len())
    {
        text.push(STRUCK_OUT_END);
    }
    let text: String = text.nfc().collect();
    let first = piece.letters.first()?;
    Some(Run {
        start: first.start,
        end: piece.end,
        base: piece.base,
        size: piece.size,
        text: text.trim().to_owned(),
        uncoded,
        is_row: false,
    })
}

/// Returns the stretches of letters that are struck out; a line through a lone letter is part of a drawing.
fn struck_out(letters: &[Placed]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for stretch in letters.chunk_by(|one, other| one.is_struck_out == other.is_struck_out) {
        let end = start + stretch.len();
        if stretch.len() > 1 && stretch[0].is_struck_out {
            ranges.push(start..end);
        }
        start = end;
    }
    ranges
}

/// True if a letter is smaller than the words of its line.
fn is_small(letter: &Placed, piece: &Piece) -> bool {
    letter.size < piece.size * SMALLER
}

/// Returns words with small digits above or below the line raised or lowered, apart from the number before them.
fn shifted(words: &str, letter: &Placed, piece: &Piece) -> String {
    let rise = piece.base - letter.base;
    let is_small = is_small(letter, piece);
    if is_small && rise > MIN_SHIFT * piece.size {
        numeral::raised(words)
    } else if is_small && -rise > MIN_SHIFT / 2.0 * piece.size {
        numeral::lowered(words)
    } else {
        words.to_owned()
    }
}

/// Returns the gap from which on two letters belong to two words, in heights of the font.
fn space(piece: &Piece) -> f64 {
    let has_blanks = piece.letters.iter().any(|letter| letter.after_blank);
    let is_letter = |letter: &Placed| {
        let text = letter.text.as_ref();
        text.is_none_or(|text| text.chars().all(char::is_alphanumeric))
    };
    let pairs = piece.letters.windows(2);
    let gaps = pairs.filter_map(|pair| {
        let is_inside = is_letter(&pair[0]) && is_letter(&pair[1]) && !pair[1].after_blank;
        is_inside.then(|| (pair[1].start - pair[0].end) / pair[1].size)
    });
    let mut gaps: Vec<f64> = gaps.collect();
    gaps.sort_by(f64::total_cmp);
    let usual = gaps.get(gaps.len() / 3).copied().unwrap_or(0.0);
    usual.max(-0.1)
        + if has_blanks {
            SPACE_BESIDE_SPACES
        } else {
            SPACE
        }
}

/// Joins accents to their letters: old typesetting draws an accent over its letter, as a letter of its own.
fn accents(letters: &mut Vec<Placed>) {
    let mut place = 0;
    while place < letters.len() {
        let mark = letters[place].text.as_deref().and_then(combining);
        let middle = f64::midpoint(letters[place].start, letters[place].end);
        let carries = |letter: &Placed| {
            let is_letter = letter.text.as_ref();
            let is_letter = is_letter.is_some_and(|text| text.chars().all(char::is_alphabetic));
            is_letter && (letter.start..letter.end).contains(&middle)
        };
        let beside = [place.checked_sub(1), Some(place + 1)];
        let own = beside
            .into_iter()
            .flatten()
            .find(|place| letters.get(*place).is_some_and(carries));
        if let (Some(mark), Some(own)) = (mark, own) {
            let after_blank = letters[place].after_blank;
            let below = &mut letters[own];
            if let Some(text) = &mut below.text {
                let base = if text == "ı" { "i" } else { text.as_str() };
                *text = [base, mark].concat();
            }
            below.after_blank |= after_blank && own > place;
            letters.remove(place);
        } else {
            place += 1;
        }
    }
}

/// Returns the accent that a sign represents over a letter.
fn combining(text: &str) -> Option<&'static str> {
    Some(match text {
        "¨" | "\u{308}" => "\u{308}",
        "´" | "\u{301}" | "ˊ" => "\u{301}",
        "`" | "\u{300}" | "ˋ" => "\u{300}",
        "ˆ" | "^" | "\u{302}" => "\u{302}",
        "˜" | "\u{303}" => "\u{303}",
        "¸" | "\u{327}" => "\u{327}",
        "˚" | "\u{30A}" => "\u{30A}",
        "ˇ" | "\u{30C}" => "\u{30C}",
        "¯" | "\u{304}" => "\u{304}",
        "˝" | "\u{30B}" => "\u{30B}",
        "˘" | "\u{306}" => "\u{306}",
        "˙" | "\u{307}" => "\u{307}",
        "˛" | "\u{328}" => "\u{328}",
        _ => return None,
    })
}
