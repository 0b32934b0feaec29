//! Compares the label of a value: what stands in the quote beside another value of its kind, in the place of a label that the statement leaves out.

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::align::corresponds;
use crate::reading::frame::align::same_stem;
use crate::reading::frame::around::is_in_range;
use crate::reading::frame::clause_words::grammar::DETERMINERS;
use crate::reading::frame::clause_words::roles::OF_OWNER;
use crate::reading::frame::compare::pairing::in_order::is_ordered;
use crate::reading::frame::compare::pairing::reach::may_go_together;
use crate::reading::frame::compare::pairing::rivals::Class;
use crate::reading::frame::compare::pairing::rivals::class;
use crate::reading::frame::compare::pairing::rows::Kind;
use crate::reading::frame::compare::pairing::rows::Rows;
use crate::reading::frame::compare::pairing::rows::kind;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::preposition;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// Marks of statements that set two values beside one another on purpose.
const COMPARES: &[Family] = &[
    Family::Comparison,
    Family::More,
    Family::Less,
    Family::Equal,
    Family::Before,
    Family::After,
];

/// The minimum number of letters of a noun behind a preposition.
const MIN_SHORT_LETTERS: usize = 3;

/// Reports a value of the statement with the label of another value of its kind.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if says.has(COMPARES) {
        return;
    }
    let told = units(says);
    for (passage, frame) in side.quoted().iter().enumerate() {
        let mut rows_of_kinds = RowsOfKinds::default();
        for unit in &told {
            for at in unit.clone() {
                let Some(kind) = kind(says, at) else {
                    continue;
                };
                // Which event a date belongs to is compared elsewhere.
                if kind == Kind::Date || is_in_range(says, at) {
                    continue;
                }
                let Some(rows) = rows_of_kinds.get(frame, kind) else {
                    continue;
                };
                let labels = Labels {
                    side,
                    passage,
                    frame,
                    rows,
                    kind,
                    told: unit.clone(),
                };
                let Some((label, rival)) = labels.strange(at) else {
                    continue;
                };
                let message = format!(
                    "`{}` and `{}` belong to different things in the quote, which has `{}` there",
                    says.print(&[label]),
                    says.print(&[at]),
                    frame.print(&[rival])
                );
                let quote = (passage, frame.words[rival].range.clone());
                let range = says.words[label].range.clone();
                found.push(Difference::certain(Part::Pairing, range, message).at(quote));
                return;
            }
        }
    }
}

/// Returns the parts of a statement in which a value and its label are looked for, the smallest first.
fn units(says: &Frame<'_>) -> Vec<Range<usize>> {
    let mut units = segments(says);
    let parts: [fn(&Word) -> usize; 2] = [|word| word.clause, |word| word.sentence];
    for part in parts {
        let mut start = 0;
        for at in 1..=says.words.len() {
            if at == says.words.len() || part(&says.words[at]) != part(&says.words[start]) {
                units.push(start..at);
                start = at;
            }
        }
    }
    units.retain(|unit| !unit.is_empty());
    units
}

/// The rows of a passage by each kind of value for which they were asked.
#[derive(Default)]
struct RowsOfKinds(Vec<(Kind, Option<Rows>)>);

impl RowsOfKinds {
    /// Returns the rows of the passage by a kind of value; nothing where they are not alike.
    fn get(&mut self, frame: &Frame<'_>, kind: Kind) -> Option<&Rows> {
        let known = self.0.iter().position(|it| it.0 == kind);
        let place = known.unwrap_or_else(|| {
            self.0.push((kind, Rows::of(frame, kind)));
            self.0.len() - 1
        });
        self.0[place].1.as_ref()
    }
}

/// The rows of a passage by one kind of value, beside a part of the statement.
struct Labels<'s, 'f, 't> {
    side: &'s Side<'f, 't>,
    passage: usize,
    frame: &'f Frame<'t>,
    rows: &'s Rows,
    kind: Kind,
    told: Range<usize>,
}

impl Labels<'_, '_, '_> {
    /// Returns the label beside a value of the statement that is the label of another one, and the label that the quote has instead.
    fn strange(&self, at: usize) -> Option<(usize, usize)> {
        let places = self.places(at);
        let home = self.rows.at(*places.first()?)?;
        let same = |place: &usize| self.rows.at(*place) == Some(home);
        if !places.iter().all(same) || is_ordered(self.frame, *places.first()?) {
            return None;
        }
        let own = self.rows.values.get(home)?;
        let nth = own.iter().position(|value| places.contains(value))?;
        self.told.clone().filter(|it| *it != at).find_map(|label| {
            let place = self.label_elsewhere(label, home)?;
            let row = self.rows.at(place)?;
            let rival_value = *self.rows.values.get(row)?.get(nth)?;
            if self.is_same(own[nth], rival_value) || !self.agree(at, home, row, rival_value) {
                return None;
            }
            let rival = self.parallel(home, own[nth], (row, rival_value, place))?;
            let readable = self.is_readable(rival);
            let apart = !self.keeps(home, own[nth], row, rival_value);
            let strange = readable && apart && !may_go_together(self.side, at, label);
            strange.then_some((label, rival))
        })
    }

    /// True if every other value of its kind stands in one of two rows, and none is the one that a value stands in place of.
    fn agree(&self, at: usize, home: usize, row: usize, rival_value: usize) -> bool {
        let says = self.side.says();
        let mut others = self.told.clone();
        others.all(|other| {
            let places = self.places(other);
            let of_rows = places.iter().all(|place| {
                let own = self.rows.at(*place);
                *place != rival_value && (own == Some(home) || own == Some(row))
            });
            other == at || kind(says, other) != Some(self.kind) || !places.is_empty() && of_rows
        })
    }

    /// Returns the place of a word of the statement that stands as a label in another row, and nowhere else.
    fn label_elsewhere(&self, label: usize, home: usize) -> Option<usize> {
        let places = self.places(label);
        let place = *places.first()?;
        let row = self.rows.at(place)?;
        let there = |it: &usize| self.rows.at(*it) == Some(row);
        (row != home && places.iter().all(there) && is_label(self.frame, place, self.kind))
            .then_some(place)
    }

    /// Returns the label of a row that the statement leaves out, and that stands where the other row has its label.
    fn parallel(
        &self,
        home: usize,
        value: usize,
        (row, rival_value, label): (usize, usize, usize),
    ) -> Option<usize> {
        let behind = label > rival_value;
        let own = self.labels(home, value, behind);
        let theirs = self.labels(row, rival_value, behind);
        let free = |at: &usize| !self.is_told(*at) && !self.is_same(*at, label);
        let mut all = own.iter().copied().filter(free);
        all.find(|at| self.are_parallel((&own, *at), (&theirs, label)))
    }

    /// True if the statement has a label of the row of its value, in whose place the other row has another one.
    fn keeps(&self, home: usize, value: usize, row: usize, rival_value: usize) -> bool {
        [false, true].into_iter().any(|behind| {
            let own = self.labels(home, value, behind);
            let theirs = self.labels(row, rival_value, behind);
            let told = own.iter().filter(|at| self.is_told(**at));
            told.into_iter().any(|at| {
                let mut others = theirs.iter().filter(|it| !self.is_told(**it));
                others.any(|it| {
                    !self.is_same(*at, *it) && self.are_parallel((&own, *at), (&theirs, *it))
                })
            })
        })
    }

    /// True if a row has a verb.
    fn tells(&self, row: usize) -> bool {
        let mut words = 0..self.frame.words.len();
        words.any(|at| self.rows.at(at) == Some(row) && is_verb(self.frame, at))
    }

    /// True if two labels stand in one another’s place among the labels of their rows.
    fn are_parallel(
        &self,
        (own, one): (&[usize], usize),
        (theirs, other): (&[usize], usize),
    ) -> bool {
        let frame = self.frame;
        let ends = own.first() == Some(&one) && theirs.first() == Some(&other)
            || own.last() == Some(&one) && theirs.last() == Some(&other);
        // A row may leave out what another one has: then only a word in the same place is one in its stead.
        let led = |at: usize| preposition(frame, at).is_some();
        let full = |at: usize| self.rows.at(at).is_some_and(|row| self.tells(row));
        let alike = full(one) == full(other) || own.len() == theirs.len();
        let ends = ends && alike && led(one) == led(other);
        ends || are_alike(frame, one, other)
    }

    /// Returns the labels of a row on one side of its value.
    fn labels(&self, row: usize, value: usize, behind: bool) -> Vec<usize> {
        let all = 0..self.frame.words.len();
        all.filter(|at| {
            self.rows.at(*at) == Some(row)
                && *at != value
                && (*at > value) == behind
                && is_label(self.frame, *at, self.kind)
        })
        .collect()
    }

    /// Returns the places of a word of the statement in the passage; nothing where another passage has it, too.
    fn places(&self, word: usize) -> Vec<usize> {
        let candidates = &self.side.alignment.candidates[word];
        if candidates.iter().any(|place| place.passage != self.passage) {
            return Vec::new();
        }
        let places: Vec<usize> = candidates.iter().map(|place| place.word).collect();
        if places.is_empty() {
            self.short_places(word)
        } else {
            places
        }
    }

    /// Returns the places of a word that is too short to be compared elsewhere: room A, the art class.
    fn short_places(&self, word: usize) -> Vec<usize> {
        let says = self.side.says();
        let own = &says.words[word];
        if says.language != self.frame.language || !is_short_label(says, word) {
            return Vec::new();
        }
        let all = 0..self.frame.words.len();
        all.filter(|at| self.frame.words[*at].text == own.text && is_short_label(self.frame, *at))
            .collect()
    }

    fn is_told(&self, place: usize) -> bool {
        let mut words = self.told.clone();
        words.any(|word| self.places(word).contains(&place))
    }

    fn is_same(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.frame.words[one], &self.frame.words[other]);
        match (one.value, other.value) {
            (Some(one), Some(other)) => corresponds(one, other),
            (None, None) => {
                one.text == other.text
                    || same_stem(&one.text, &other.text)
                    || one.concepts.iter().any(|it| other.concepts.contains(it))
            }
            _ => false,
        }
    }

    /// True if a statement that told a label would have a word for it that is found.
    fn is_readable(&self, label: usize) -> bool {
        let says = self.side.says();
        let word = &self.frame.words[label];
        let unknown = self.told.clone().filter(|at| {
            let word = &says.words[*at];
            word.content
                && word.unit.is_none()
                && !is_verb(says, *at)
                && self.places(*at).is_empty()
        });
        let known = word.value.is_some() || !word.concepts.is_empty();
        let limit = if says.language == self.frame.language || known {
            MAX_UNKNOWN_WORDS
        } else {
            0
        };
        unknown.count() <= limit
    }
}

/// The maximum number of words of a part of the statement to which nothing in the quotes corresponds.
const MAX_UNKNOWN_WORDS: usize = 1;

/// True if a word may say of what a value is told.
fn is_label(frame: &Frame<'_>, at: usize, kind_of_value: Kind) -> bool {
    if kind(frame, at) == Some(kind_of_value) {
        return false;
    }
    let word = &frame.words[at];
    let mut marks = frame.marks.iter();
    let weighs = marks.any(|mark| {
        let tells = matches!(mark.family, Family::Done | Family::From | Family::To);
        mark.strong && mark.words.contains(&at) && !tells
    });
    match word.value {
        Some(What::Number(_)) => false,
        Some(_) => true,
        None => {
            let counted = at > 0 && matches!(frame.words[at - 1].value, Some(What::Number(_)));
            let plain = word.content || is_short_label(frame, at);
            plain && !weighs && !counted && word.unit.is_none() && !is_verb(frame, at)
        }
    }
}

/// True if a word of few letters is a noun, by its capital letter or the preposition before it.
fn is_short_label(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    if word.value.is_some() || word.content {
        return false;
    }
    let marked = frame.marks.iter().any(|mark| mark.words.contains(&at));
    let printed = &frame.text[word.range.clone()];
    let letters = word.text.chars().count();
    let capital = printed.starts_with(char::is_uppercase)
        && at > 0
        && frame.words[at - 1].sentence == word.sentence;
    let own = preposition(frame, at);
    let led = at > 0 && own == Some(frame.words[at - 1].text.as_str());
    let german = frame.is_in(Language::German);
    // Room A.
    let article = !capital && DETERMINERS.has(&word.text);
    !marked && !article && (capital || led && !german && letters >= MIN_SHORT_LETTERS)
}

/// True if two words may stand in one another’s place: by their class, or by the preposition before them.
fn are_alike(frame: &Frame<'_>, one: usize, other: usize) -> bool {
    let class = |at: usize| {
        class(frame, at).filter(|it| matches!(it, Class::Name(..) | Class::Set(_) | Class::Kind(_)))
    };
    let same = class(one).is_some_and(|own| class(other) == Some(own));
    let led = |at: usize| preposition(frame, at);
    // “Hall B”, “hall C”
    let named = |at: usize| {
        let before = at.checked_sub(1).map(|before| &frame.words[before])?;
        let same = before.clause == frame.words[at].clause;
        (same && before.content).then_some(before.text.as_str())
    };
    let same = same || named(one).is_some_and(|own| named(other) == Some(own));
    // “Of” says nothing about a label: it may belong to any noun before it.
    let tells = |word: &&str| !OF_OWNER.has(word);
    same || led(one)
        .filter(tells)
        .is_some_and(|own| led(other) == Some(own))
}
