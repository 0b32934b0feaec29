//! A letter on a page: its code, its place and its look.

use hayro_interpret::hayro_cmap::BfString;
use kurbo::Point;
use kurbo::Rect;
use kurbo::Vec2;

use crate::source::pdf::marks::Mark;

/// A letter, or several that are drawn as one.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// The character or characters; `None` where the letter has no code.
    pub(super) text: Option<String>,
    /// The point on its base line where it begins.
    pub(super) origin: Point,
    /// The direction of reading, as a vector of length one.
    pub(super) along: Vec2,
    /// The width of the letter; `None` where its font does not give it.
    pub(super) advance: Option<f64>,
    /// The height of the font, in points.
    pub(super) size: f64,
    /// The position of the letter in the order of drawing.
    pub(super) order: usize,
    /// The reason why readers do not see it, as far as it is known when it is drawn.
    pub(super) unseen: Option<Unseen>,
    /// The colour of the letter; `None` for a pattern.
    pub(super) color: Option<[u8; 3]>,
    /// The marked piece of the page to which it belongs.
    pub(super) mark: Option<Mark>,
    /// True if a line strikes it out.
    pub(super) is_struck_out: bool,
}

/// The reason why readers do not see a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unseen {
    /// The letter is drawn in the invisible mode, as over the picture of a scan.
    Mode,
    /// The letter is too small, transparent, outside, covered, or of the colour of its ground.
    Otherwise,
}

impl Letter {
    /// Returns the point that decides if readers see the letter.
    pub(super) fn middle(&self) -> Point {
        let up = Vec2::new(self.along.y, -self.along.x);
        self.origin + self.along * (self.width() / 2.0) + up * (self.size * 0.25)
    }

    /// Returns the width of the letter, or a guess.
    pub(super) fn width(&self) -> f64 {
        self.advance.unwrap_or(self.size / 2.0)
    }

    /// True if the letter is a blank.
    pub(super) fn is_blank(&self) -> bool {
        self.text
            .as_ref()
            .is_some_and(|text| !text.is_empty() && text.chars().all(char::is_whitespace))
    }

    /// True if the letter is on a page of this size.
    pub(super) fn is_within(&self, page: Rect) -> bool {
        page.contains(self.middle())
    }
}

/// Returns the bullet of a symbol font that programs draw before the items of lists, by its private code.
fn bullet(letter: char) -> Option<char> {
    Some(match letter {
        '\u{F0B7}' => '•',
        '\u{F0A7}' => '▪',
        '\u{F0D8}' => '➢',
        '\u{F076}' => '❖',
        '\u{F0FC}' => '✓',
        _ => return None,
    })
}

/// Returns the text that a code represents; `None` where it is no letter known to readers.
pub(super) fn text_of(code: Option<BfString>) -> Option<String> {
    let text = match code? {
        BfString::Char(letter) => letter.to_string(),
        BfString::String(text) => text,
    };
    let is_private = |letter: char| {
        matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. | '\u{FFFD}') || letter == '\0'
    };
    let is_unknown = |letter: char| is_private(letter) && bullet(letter).is_none();
    if text.is_empty() || text.contains(is_unknown) {
        return None;
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ﬀ' => folded.push_str("ff"),
            'ﬁ' => folded.push_str("fi"),
            'ﬂ' => folded.push_str("fl"),
            'ﬃ' => folded.push_str("ffi"),
            'ﬄ' => folded.push_str("ffl"),
            'ﬅ' | 'ﬆ' => folded.push_str("st"),
            letter if letter.is_control() => folded.push(' '),
            letter => folded.push(bullet(letter).unwrap_or(letter)),
        }
    }
    Some(folded)
}
