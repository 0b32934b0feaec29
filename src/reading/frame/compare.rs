//! What of a statement differs from the words that it quotes.

mod certainty;
mod dates;
mod degrees;
mod limits;
mod numbers;
mod owners;
mod pairing;
mod polarity;
mod reasons;
mod roles;

use std::ops::Range;

use crate::reading::frame::align::Alignment;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// The part of a frame that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Whether the clause is denied.
    Polarity,
    /// How sure it is: possible, planned, alleged, on a condition.
    Certainty,
    /// Whom it is said of: only, all, most, some, the first.
    Quantifier,
    /// Why.
    Reason,
    /// The unit of a number, what it counts, or its part in a change.
    Number,
    /// Before, on, after, by, until, since; and what a date is the date of.
    Date,
    /// Who does something, to whom, from where, to where.
    Role,
    /// Which value belongs to which.
    Pairing,
}

/// Something in which a statement differs from the words that it quotes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Difference {
    /// What differs.
    pub(crate) part: Part,
    /// True if a reader can see that it is wrong; false if a person must say.
    pub(crate) certain: bool,
    /// Where in the statement.
    pub(crate) range: Range<usize>,
    /// The passage, and where in it.
    pub(crate) quote: Option<(usize, Range<usize>)>,
    /// What is said, for a person.
    pub(crate) message: String,
}

impl Difference {
    /// Returns a difference that a reader can see.
    fn certain(part: Part, range: Range<usize>, message: String) -> Self {
        Self {
            part,
            certain: true,
            range,
            quote: None,
            message,
        }
    }

    /// Adds the place in a passage.
    fn at(self, quote: (usize, Range<usize>)) -> Self {
        Self {
            quote: Some(quote),
            ..self
        }
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

/// Compares a statement with the passages that it quotes, of which the first `quotes` are quotes and the others context.
pub(crate) fn differences(
    says: &Frame<'_>,
    passages: &[Frame<'_>],
    quotes: usize,
) -> Vec<Difference> {
    if !says.known || passages.iter().any(|passage| !passage.known) || passages.is_empty() {
        return Vec::new();
    }
    let side = Side {
        alignment: Alignment::new(says, passages),
        quotes,
    };
    let mut found = Vec::new();
    polarity::compare(&side, &mut found);
    certainty::compare(&side, &mut found);
    limits::compare(&side, &mut found);
    reasons::compare(&side, &mut found);
    numbers::compare(&side, &mut found);
    dates::compare(&side, &mut found);
    pairing::compare(&side, &mut found);
    if !found.iter().any(|it| it.part == Part::Pairing) {
        owners::compare(&side, &mut found);
    }
    degrees::compare(&side, &mut found);
    roles::compare(&side, &mut found);
    found
}

pub(super) use self::numbers::is_in_range;
pub(super) use self::numbers::is_share;

/// A statement beside its passages, with what the comparisons ask of them.
struct Side<'f, 't> {
    alignment: Alignment<'f, 't>,
    /// How many of the passages are quotes; the others are context.
    quotes: usize,
}

impl<'f, 't> Side<'f, 't> {
    fn says(&self) -> &'f Frame<'t> {
        self.alignment.says
    }

    fn passages(&self) -> &'f [Frame<'t>] {
        self.alignment.passages
    }

    /// True if the statement is in the language of its quotes, and nearly all of its words are theirs.
    fn is_close(&self) -> bool {
        let says = self.says();
        if self
            .passages()
            .iter()
            .any(|passage| passage.language != says.language)
        {
            return false;
        }
        let content = says
            .words
            .iter()
            .zip(&self.alignment.best)
            .filter(|(word, _)| word.content || word.value.is_some());
        let (told, found) = content.fold((0, 0), |(told, found), (_, best)| {
            (told + 1, found + usize::from(best.is_some()))
        });
        found * 5 >= told * 4
    }

    /// The quotes, without the context.
    fn quoted(&self) -> &'f [Frame<'t>] {
        &self.passages()[..self.quotes.min(self.passages().len())]
    }

    /// The marks of a family in the clauses of the quotes that the statement tells.
    fn demands(&self, family: Family) -> Vec<(usize, &'f Mark)> {
        if !self.says().words.iter().any(|word| word.content) {
            // A mere name tells nothing: “The choir and its hall”.
            return Vec::new();
        }
        let used = self.alignment.used();
        let told = |passage: usize, mark: &Mark| {
            used.contains(&(passage, mark.clause)) || self.reaches(&used, passage, mark)
        };
        let quotes = self.quoted().iter().enumerate();
        quotes
            .flat_map(|(passage, frame)| frame.marks.iter().map(move |mark| (passage, mark)))
            .filter(|(passage, mark)| mark.family == family && mark.strong && told(*passage, mark))
            .collect()
    }

    /// True if a mark stands in a clause with nothing else to tell, beside one that is told.
    fn reaches(
        &self,
        used: &std::collections::BTreeSet<(usize, usize)>,
        passage: usize,
        mark: &Mark,
    ) -> bool {
        let clauses = &self.passages()[passage].clauses;
        let Some(own) = clauses.get(mark.clause) else {
            return false;
        };
        let beside = [mark.clause.checked_sub(1), Some(mark.clause + 1)];
        let told = |clause: usize| {
            let same = clauses
                .get(clause)
                .is_some_and(|it| it.sentence == own.sentence);
            same && used.contains(&(passage, clause))
        };
        // A condition belongs to the clause beside it, however much it says, unless “and” parts them.
        (own.content <= 1 || mark.family == Family::If && !own.joined)
            && beside.into_iter().flatten().any(told)
    }

    /// True if a text has a mark of a family, of either strength.
    fn has(frame: &Frame<'_>, families: &[Family]) -> bool {
        frame
            .marks
            .iter()
            .any(|mark| families.contains(&mark.family))
    }

    /// True if a passage has a mark of a family, of either strength.
    fn quotes_have(&self, families: &[Family]) -> bool {
        self.passages()
            .iter()
            .any(|passage| Self::has(passage, families))
    }

    /// The words of a mark in a passage, with their place.
    fn printed(&self, passage: usize, mark: &Mark) -> (&'t str, (usize, Range<usize>)) {
        let frame = &self.passages()[passage];
        (
            frame.print(&mark.words),
            (passage, frame.range(&mark.words)),
        )
    }
}
