//! Texts that say what they say outright: nothing in them denies, weighs or conditions it.

use crate::reading::frame::lexicon::Family;
use crate::reading::frame::words::Frame;

/// What makes a text say something else, or less, than its other words do.
const WEIGHING: [Family; 7] = [
    Family::Flip,
    Family::Almost,
    Family::May,
    Family::If,
    Family::Deny,
    Family::TakenBack,
    Family::CalledFalse,
];

impl Frame<'_> {
    /// True if no mark denies, weighs or conditions what the text says.
    pub(crate) fn is_told_outright(&self) -> bool {
        let mut strong = self.marks.iter().filter(|mark| mark.strong);
        !strong.any(|mark| WEIGHING.contains(&mark.family))
    }
}
