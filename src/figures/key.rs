//! The key at the foot of a picture, which explains its marks.

use crate::figures::drawing::Drawing;
use crate::figures::drawing::MARK_DROP;
use crate::figures::drawing::Paint;
use crate::figures::drawing::TextAnchor;
use crate::figures::drawing::Tone;
use crate::figures::drawing::WIDTH;
use crate::figures::lettering::SMALL;
use crate::language::ReportLanguage;

/// The width of the room for a mark before its words.
const MARK: i32 = 200;
/// The space between two entries.
const GAP: i32 = 180;
/// The space between the picture and its key.
const ABOVE: i32 = 120;

/// An entry: a function that draws the mark around its middle, and what the mark means.
pub(super) struct Entry {
    pub(super) mark: fn(&mut Drawing, (i32, i32)),
    pub(super) words: String,
}

/// Draws the entries in rows from `top` on, and returns the lower edge of the last.
pub(super) fn draw(
    drawing: &mut Drawing,
    top: i32,
    entries: &[Entry],
    language: ReportLanguage,
) -> i32 {
    if entries.is_empty() {
        return top;
    }
    let rule = top + ABOVE;
    drawing.path([(0, rule), (WIDTH, rule)], Paint::Rule);
    self::entries(drawing, rule + 80, entries, language)
}

/// Draws the entries without a rule above them, and returns the lower edge of the last.
pub(super) fn entries(
    drawing: &mut Drawing,
    top: i32,
    entries: &[Entry],
    language: ReportLanguage,
) -> i32 {
    let mut row = top;
    let mut bottom = row;
    let mut x = 0;
    for entry in entries {
        let width = MARK + SMALL.spared(&entry.words);
        if x > 0 && x + width > WIDTH {
            (x, row) = (0, bottom);
        }
        let lines = SMALL.lines(&entry.words, WIDTH - MARK, language);
        (entry.mark)(drawing, (x + 70, row + MARK_DROP - 6));
        let end = drawing.text(
            (x + MARK, row),
            TextAnchor::Left,
            &lines,
            (SMALL, Tone::Ink),
        );
        bottom = bottom.max(end + 20);
        x += width + GAP;
    }
    bottom
}
