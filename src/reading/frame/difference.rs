//! A difference between a statement and the words that it quotes.

use std::ops::Range;

/// The part of a frame that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Denial of the clause.
    Polarity,
    /// How sure the clause is: possible, planned, alleged, on a condition.
    Certainty,
    /// The share or choice of things that the clause is about: only, all, most, some, the first.
    Quantifier,
    /// The reason given.
    Reason,
    /// The unit of a number, what it counts, or its part in a change.
    Number,
    /// The relation of a date to its event (before, on, after, by, until, since), or the event.
    Date,
    /// The role of a name: who does something, to whom, from where, to where.
    Role,
    /// Values that have exchanged what belongs to them.
    Pairing,
    /// The speaker of the words.
    Speaker,
    /// The standing of words that the quote itself takes back.
    Standing,
    /// The nation or the tongue of somebody or something.
    Nation,
}

/// Something in which a statement differs from the words that it quotes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Difference {
    /// The kind of difference.
    pub(crate) part: Part,
    /// True if a reader can see that it is wrong; false if a person must say.
    pub(crate) certain: bool,
    /// Its place in the statement, in bytes.
    pub(crate) range: Range<usize>,
    /// The number of the passage, and the place in it, in bytes.
    pub(crate) quote: Option<(usize, Range<usize>)>,
    /// The difference, in words for a reader.
    pub(crate) message: String,
}

impl Difference {
    /// Returns a difference that a reader can see.
    pub(super) fn certain(part: Part, range: Range<usize>, message: String) -> Self {
        Self {
            part,
            certain: true,
            range,
            quote: None,
            message,
        }
    }

    /// Adds the place in a passage.
    pub(super) fn at(self, quote: (usize, Range<usize>)) -> Self {
        Self {
            quote: Some(quote),
            ..self
        }
    }

    /// Returns the message for a text other than a statement, compared with something other than a quote.
    pub(crate) fn told(&self, text: &str, against: &str) -> String {
        let message = replaced(&self.message, "the quote itself", against);
        let message = replaced(
            &message,
            "the words that it quotes do not",
            "its words do not",
        );
        let message = replaced(&message, "the statement", text);
        replaced(&message, "the quote", against)
    }

    /// True if the statement leaves something out, rather than adding or exchanging it.
    pub(crate) fn is_dropped(&self) -> bool {
        self.quote.is_some()
            && matches!(
                self.part,
                Part::Polarity | Part::Certainty | Part::Quantifier | Part::Date
            )
    }
}

/// Returns a message with another phrase in the place of the first one that is not inside printed words: the words of a text may hold the phrase as well.
fn replaced(message: &str, phrase: &str, by: &str) -> String {
    let is_printed = |at: usize| {
        let before = &message[..at];
        let open = before.matches('“').count() > before.matches('”').count();
        open || before.matches('`').count() % 2 == 1
    };
    let mut places = message.match_indices(phrase);
    match places.find(|(at, _)| !is_printed(*at)) {
        Some((at, _)) => format!("{}{by}{}", &message[..at], &message[at + phrase.len()..]),
        None => message.to_owned(),
    }
}
