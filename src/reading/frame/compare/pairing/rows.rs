//! Rows: parts of a list or of a sentence that each have a value of one kind, with the words that go with it.

use std::collections::BTreeSet;

use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The maximum number of rows that are compared; more make a table.
const MAX_ROWS: usize = 30;

/// A kind of value, of which each row has one or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Date,
    Name,
    Exact,
    /// Words of one set, such as the days of the week.
    Set(&'static str),
}

/// Sets whose words date or place what a row tells.
const SETS: &[&str] = &["day", "season", "hour"];

/// Returns the kind of value that a word is.
pub(super) fn kind(frame: &Frame<'_>, at: usize) -> Option<Kind> {
    let word = &frame.words[at];
    if let Some(value) = word.value {
        return Some(match value {
            What::Number(_) => Kind::Number,
            What::Date(_) => Kind::Date,
            What::Name(_) => Kind::Name,
            What::Exact(_) => Kind::Exact,
        });
    }
    let mut sets = word.concepts.iter().filter_map(|it| meanings().set(*it));
    sets.find(|set| SETS.contains(set)).map(Kind::Set)
}

/// The rows of a passage that have as many values of one kind each.
#[derive(Debug)]
pub(super) struct Rows {
    /// The row of each word of the passage; nothing for a word between two rows.
    row: Vec<Option<usize>>,
    /// The values of each row, in order.
    pub(in crate::reading::frame::compare) values: Vec<Vec<usize>>,
}

impl Rows {
    /// Returns the rows of a passage by a kind of value; nothing where they are not alike.
    pub(in crate::reading::frame::compare) fn of(frame: &Frame<'_>, kind: Kind) -> Option<Self> {
        let is_value = |at: &usize| self::kind(frame, *at) == Some(kind);
        let values: Vec<usize> = (0..frame.words.len()).filter(is_value).collect();
        if !(2..=MAX_ROWS).contains(&values.len()) {
            return None;
        }
        Self::bracketed(frame, &values)
            .or_else(|| Self::cut(frame, &values, opens_part))
            .or_else(|| Self::cut(frame, &values, opens_clause).filter(Self::has_columns))
            .or_else(|| Self::single(frame, &values))
    }

    /// True if each row has several values.
    fn has_columns(&self) -> bool {
        self.values.iter().any(|values| values.len() > 1)
    }

    /// The row of a word.
    pub(in crate::reading::frame::compare) fn at(&self, word: usize) -> Option<usize> {
        self.row.get(word).copied().flatten()
    }

    /// “A (62 for, 8 against), B (20 for, 19 against)”.
    fn bracketed(frame: &Frame<'_>, values: &[usize]) -> Option<Self> {
        let opens = |at: usize| frame.words[at].gap.contains('(');
        let closes = |at: usize| frame.words[at].gap.contains(')');
        let brackets = (0..frame.words.len()).filter(|at| opens(*at)).count();
        let inside = |value: &usize| {
            let last = (0..=*value).rev().find(|at| opens(*at) || closes(*at));
            last.is_some_and(opens)
        };
        if brackets < 2 || !values.iter().all(inside) {
            return None;
        }
        Self::cut(frame, values, |frame, at| {
            frame.words[at].gap.contains(')') || opens_part(frame, at)
        })
    }

    /// Cuts a passage before some of its words; nothing where the parts have different numbers of values.
    fn cut(
        frame: &Frame<'_>,
        values: &[usize],
        opens: impl Fn(&Frame<'_>, usize) -> bool,
    ) -> Option<Self> {
        let (mut part, mut row) = (0, Vec::new());
        for at in 0..frame.words.len() {
            part += usize::from(at > 0 && opens(frame, at));
            row.push(Some(part));
        }
        let mut found = vec![Vec::new(); part + 1];
        for value in values {
            if let Some(part) = row[*value] {
                found[part].push(*value);
            }
        }
        let counts: BTreeSet<usize> = found.iter().map(Vec::len).filter(|it| *it > 0).collect();
        let rows = found.iter().filter(|it| !it.is_empty()).count();
        (counts.len() == 1 && rows > 1).then_some(Self { row, values: found })
    }

    /// Gives each value a row of its own: it ends where a comma or “and” parts it from the next one.
    fn single(frame: &Frame<'_>, values: &[usize]) -> Option<Self> {
        let mut row = vec![None; frame.words.len()];
        let mut start = 0;
        for (number, value) in values.iter().enumerate() {
            let next = values.get(number + 1).copied();
            let (end, following) = match next {
                Some(next) => boundary(frame, *value, next)?,
                None => (frame.words.len(), frame.words.len()),
            };
            for word in &mut row[start..end] {
                *word = Some(number);
            }
            start = following;
        }
        let values = values.iter().map(|value| vec![*value]).collect();
        Some(Self { row, values })
    }
}

/// True if a word opens a part that a semicolon, a line, or a full stop parts from what is before it.
fn opens_part(frame: &Frame<'_>, at: usize) -> bool {
    frame.words[at].sentence != frame.words[at - 1].sentence
}

/// True if a word opens a clause.
fn opens_clause(frame: &Frame<'_>, at: usize) -> bool {
    frame.words[at].clause != frame.words[at - 1].clause
}

/// Returns the end of the row of a value and the start of the next one; nothing where no sign parts the two.
fn boundary(frame: &Frame<'_>, value: usize, next: usize) -> Option<(usize, usize)> {
    let between = || value + 1..=next;
    let strong = |at: &usize| opens_part(frame, *at);
    let joint = |at: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| mark.family == Family::Joint && mark.words.first() == Some(&at))
    };
    let weak = |at: &usize| {
        let comma = frame.words[*at].gap.contains([',', ':', '(', ')']);
        let dash = frame.words[*at].gap.contains(" – ") || frame.words[*at].gap.contains(" — ");
        // “, and” parts once.
        comma || dash && opens_clause(frame, *at) || joint(*at)
    };
    let all: Vec<usize> = if between().any(|at| strong(&at)) {
        between().filter(strong).collect()
    } else {
        between().filter(weak).collect()
    };
    Some((*all.first()?, *all.last()?))
}
