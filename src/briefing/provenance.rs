//! The ways on which the statements of a briefing came to it.

use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::words::Words;
use crate::words::fill;

/// The ways on which the statements of a briefing came to it.
#[derive(Debug, Clone)]
pub struct Provenance {
    /// The finding, house wording: that all comes through one source, or on how many independent ones it rests.
    pub finding: String,
    /// The sources that the statements quote, in the order of the sheet; at least one.
    pub sources: Vec<TracedSource>,
    /// The number of statements at each remove.
    pub hands: Hands,
}

/// A source with those whose words it passes on.
#[derive(Debug, Clone)]
pub struct TracedSource {
    /// The label of the source.
    pub label: Desk,
    /// House wording below the label: its date where it is the only source, or the sources that it repeats; may be empty.
    pub remark: String,
    /// True if it states something itself, and has its words from no other source.
    pub speaks_for_itself: bool,
    /// The chains of speakers whom it passes on, first speaker first, each once.
    pub passed_on: Vec<Vec<Evidenced>>,
}

/// The number of statements at each remove.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hands {
    /// The number of statements that a source makes itself.
    pub own: usize,
    /// The number of statements that a source passes on from a speaker.
    pub second: usize,
    /// The number of statements that reached the source through somebody else.
    pub third: usize,
}

impl Hands {
    /// Returns the number of all statements.
    pub fn all(self) -> usize {
        self.own + self.second + self.third
    }

    /// Writes the number of statements at each remove, without those at which there are none: “3 second-hand”.
    pub fn written(self, words: &Words, number: impl Fn(usize) -> String) -> Vec<String> {
        let own = &words.figures;
        let each = [
            (self.own, own.own_words),
            (self.second, own.second_hand),
            (self.third, own.third_hand),
        ];
        let each = each.into_iter().filter(|(count, _)| *count > 0);
        each.map(|(count, wording)| fill(wording, &[("number", &number(count))]))
            .collect()
    }
}

/// The remove at which statements are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// The source makes them itself.
    Own,
    /// The source passes them on from a speaker.
    Second,
    /// They reached the source through somebody else.
    Third,
}

impl Hand {
    /// Returns the remove of a statement with this number of speakers.
    pub(super) fn of(speakers: usize) -> Self {
        match speakers {
            0 => Self::Own,
            1 => Self::Second,
            _ => Self::Third,
        }
    }
}
