//! Compares which value belongs to which: two numbers, dates or names that have exchanged their neighbours.

pub(super) mod gaps;
pub(super) mod in_order;
pub(super) mod labels;
pub(super) mod owners;
mod reach;
mod relatives;
pub(super) mod rivals;
mod rows;
mod shared;
pub(super) mod totals;
mod turned;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::mem::discriminant;

use crate::reading::frame::align::Place;
use crate::reading::frame::around::is_whole;
use crate::reading::frame::clause_words::pairing::PARTS_OF_NAMED;
use crate::reading::frame::clause_words::pairing::WHICH;
use crate::reading::frame::compare::pairing::owners::is_counted;
use crate::reading::frame::compare::pairing::owners::leaves_noun_out;
use crate::reading::frame::compare::pairing::reach::hangs;
use crate::reading::frame::compare::pairing::reach::is_possessive;
use crate::reading::frame::compare::pairing::relatives::may_reorder;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most words of a statement that are looked at as neighbours; a longer statement is hardly read.
const MAX_NEIGHBOURS: usize = 16;

/// The most values apart at which two are held to have been exchanged; a statement has hardly ever more.
const MAX_VALUES_APART: usize = 24;

/// The most words beside a number that sums up: “19 in all”.
const MAX_WORDS_OF_SUM: usize = 2;

/// Reports two values of the statement that have exchanged their neighbours.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let weighs = |frame: &Frame<'_>| frame.has(&[Family::Comparison]);
    let compared = weighs(side.says()) && side.passages().iter().any(weighs);
    if side.points_back_by_order() {
        return;
    }
    let pairing = Pairing::new(side);
    // “Twice as many as B” is “half as many as A”: who is compared may change places.
    if let Some((one, other)) = pairing.exchanged().filter(|_| !compared) {
        let says = side.says();
        let words = |word: usize| says.print(&[word]);
        found.push(Difference {
            part: Part::Pairing,
            certain: true,
            range: says.words[one].range.clone(),
            quote: None,
            message: format!(
                "the quote pairs `{}` and `{}` with different words",
                words(one),
                words(other)
            ),
        });
        return;
    }
    if !compared {
        pairing.strays(found);
    }
}

/// The values of a statement and their neighbours, each with its one place in the quotes.
struct Pairing<'s, 'f, 't> {
    side: &'s Side<'f, 't>,
    values: Vec<(usize, Place)>,
    neighbours: Vec<(usize, Place)>,
    joints: Vec<usize>,
    passage_joints: Vec<Vec<usize>>,
}

impl<'s, 'f, 't> Pairing<'s, 'f, 't> {
    fn new(side: &'s Side<'f, 't>) -> Self {
        let alignment = &side.alignment;
        let (mut values, mut neighbours) = (Vec::new(), Vec::new());
        let mut times: BTreeMap<Place, usize> = BTreeMap::new();
        for place in alignment.candidates.iter().flatten() {
            *times.entry(*place).or_default() += 1;
        }
        for (index, word) in side.says().words.iter().enumerate() {
            let [place] = alignment.candidates[index][..] else {
                continue;
            };
            // A word that the statement has twice tells nothing.
            if times.get(&place) != Some(&1) {
                continue;
            }
            if word.value.is_some() {
                values.push((index, place));
            }
            if neighbours.len() < MAX_NEIGHBOURS {
                neighbours.push((index, place));
            }
        }
        let joints = |frame: &Frame<'_>| -> Vec<usize> {
            let joints = frame
                .marks
                .iter()
                .filter(|mark| mark.family == Family::Joint);
            joints.map(|mark| mark.words[0]).collect()
        };
        let passage_joints = side.passages().iter().map(joints).collect();
        Self {
            side,
            values,
            neighbours,
            joints: joints(side.says()),
            passage_joints,
        }
    }

    /// Two values that the quote gives to one another’s neighbours.
    fn exchanged(&self) -> Option<(usize, usize)> {
        let says = self.side.says();
        let mut found = None;
        let mut best = 0;
        for (index, one) in self.values.iter().enumerate() {
            for other in self.values[index + 1..].iter().take(MAX_VALUES_APART) {
                let kind = |word: usize| says.words[word].value.map(|what| discriminant(&what));
                if kind(one.0) != kind(other.0) || one.1.passage != other.1.passage {
                    continue;
                }
                let weight = self.weight(one, other);
                let weight = if weight < 0 || self.keeps_noun(one) || self.keeps_noun(other) {
                    weight.min(0)
                } else {
                    weight + self.swapped(one, other)
                };
                if weight > best && !self.credits(one) && !self.credits(other) {
                    best = weight;
                    found = Some((one.0, other.0));
                }
            }
        }
        found
    }

    /// True if a word of the statement is a currency.
    fn is_money(&self, at: usize) -> bool {
        let unit = self.side.says().words[at].unit;
        unit.is_some_and(|unit| meanings().unit(unit).1 == "money")
    }

    /// True if a number stands in both texts before a word that neither has twice: what it counts has moved with it.
    fn keeps_noun(&self, number: &(usize, Place)) -> bool {
        let says = self.side.says();
        let counts = |by: usize, neighbour: &(usize, Place)| {
            neighbour.0 == number.0 + by
                && neighbour.1.passage == number.1.passage
                && neighbour.1.word > number.1.word
                && neighbour.1.word <= number.1.word + 2
        };
        let is_noun = |at: usize| says.words[at].content && says.words[at].value.is_none();
        let mut neighbours = self.neighbours.iter();
        matches!(says.words[number.0].value, Some(What::Number(_)))
            && neighbours.any(|it| is_noun(it.0) && (counts(1, it) || counts(2, it)))
    }

    /// More than nothing if two values have changed places in words that otherwise keep their order.
    fn swapped(&self, one: &(usize, Place), other: &(usize, Place)) -> i32 {
        if one.1.word < other.1.word {
            return 0;
        }
        let fixed: Vec<&(usize, Place)> = self
            .neighbours
            .iter()
            .filter(|it| it.0 != one.0 && it.0 != other.0 && it.1.passage == one.1.passage)
            // “1,200 euros, then 900”: the currency may be said with either.
            .filter(|it| !self.is_money(it.0))
            .collect();
        let names = matches!(self.side.says().words[one.0].value, Some(What::Name(_)));
        if names
            && (self.turns_parts_round()
                || self.gets_from(one, other)
                || self.keep_standing(one, other))
        {
            return 0;
        }
        let passage = &self.side.passages()[one.1.passage];
        // “54 of 90” and “of 90, 54” say the same.
        let parted = [one, other]
            .into_iter()
            .any(|it| is_whole(self.side.says(), it.0) || is_whole(passage, it.1.word));
        if parted && matches!(self.side.says().words[one.0].value, Some(What::Number(_))) {
            return 0;
        }
        let same_language = passage.language == self.side.says().language;
        let steps = fixed.windows(2).count();
        if names && (same_language && !self.side.is_close() || !same_language && steps < 2) {
            return 0;
        }
        if names && may_reorder(self.side.says(), passage, [one, other]) {
            return 0;
        }
        let forward = fixed
            .windows(2)
            .filter(|pair| pair[0].1.word < pair[1].1.word)
            .count();
        // A word that has moved along with one of them does not part them: “B led a campaign that closed A”, “A was closed in a campaign by B”.
        let in_order = |at: usize| {
            let rises = |pair: &[&(usize, Place)]| pair[0].1.word < pair[1].1.word;
            let before = at.saturating_sub(1);
            fixed[before..(at + 2).min(fixed.len())]
                .windows(2)
                .all(rises)
        };
        let between = fixed.iter().enumerate().any(|(at, it)| {
            // A unit stands beside each of two numbers.
            passage.words[it.1.word].unit.is_none()
                && one.0 < it.0
                && it.0 < other.0
                && other.1.word < it.1.word
                && it.1.word < one.1.word
                && in_order(at)
        });
        let exact = matches!(self.side.says().words[one.0].value, Some(What::Exact(_)));
        let enough = steps >= 1 || exact && self.side.is_close();
        let kept = between && enough && forward * 4 >= steps * 3;
        if kept { 2 } else { 0 }
    }

    /// Returns the number of neighbours that say that two values are exchanged, less those that say that they are not.
    fn weight(&self, one: &(usize, Place), other: &(usize, Place)) -> i32 {
        let says = self.side.says();
        let passage = &self.side.passages()[one.1.passage];
        let kind = |word: usize| says.words[word].value.map(|it| discriminant(&it));
        let mut weight = 0;
        for (index, first) in self.neighbours.iter().enumerate() {
            for second in &self.neighbours[index + 1..] {
                let words = [one.0, other.0, first.0, second.0];
                let own = &words[..2];
                let distinct = !own.contains(&first.0) && !own.contains(&second.0);
                let values = kind(first.0).is_some();
                if !distinct
                    || kind(first.0) != kind(second.0)
                    || first.1.passage != one.1.passage
                    || second.1.passage != one.1.passage
                {
                    continue;
                }
                let told = pairs(says, &self.joints, words, values);
                let places = [one.1.word, other.1.word, first.1.word, second.1.word];
                let quoted = pairs(passage, &self.passage_joints[one.1.passage], places, values);
                let step = if values { 2 } else { 1 };
                match (told, quoted) {
                    (Some(told), Some(quoted)) if told == quoted => weight -= step,
                    (Some(_), Some(_)) => weight += step,
                    _ => {}
                }
            }
        }
        weight
    }

    /// Reports values whose neighbours in the statement belong to another value in the quote.
    fn strays(&self, found: &mut Vec<Difference>) {
        let says = self.side.says();
        for (index, word) in says.words.iter().enumerate() {
            let Some(value) = word.value else {
                continue;
            };
            let Some(clause) = self.home_of_neighbours(index, value) else {
                continue;
            };
            let passage = &self.side.passages()[clause.0];
            let all = 0..passage.words.len();
            let words: Vec<usize> = all
                .filter(|at| passage.words[*at].clause == clause.1)
                .collect();
            let message = format!(
                "`{}` belongs to something else in the quote",
                says.print(&[index])
            );
            let difference = Difference::certain(Part::Pairing, word.range.clone(), message);
            found.push(difference.at((clause.0, passage.range(&words))));
        }
    }

    /// Returns the clause of a rival value to which all neighbours of a value belong in the quotes.
    fn home_of_neighbours(&self, index: usize, value: What) -> Option<(usize, usize)> {
        let own = self.homes(index, value)?;
        let (says, alignment) = (self.side.says(), &self.side.alignment);
        let clause = says.words[index].clause;
        let elided = alignment.candidates[index].iter().any(|it| {
            let frame = &self.side.passages()[it.passage];
            leaves_noun_out(frame, it.word)
        });
        let mut away = Vec::new();
        for (other, places) in alignment.candidates.iter().enumerate() {
            // “Write to A for songs, to B for keys”: *write* belongs to both.
            let is_deed = says.words[other].is_deed() || is_verb(says, other);
            let shared = is_deed && !own.iter().any(|it| self.has_deed(*it));
            let counted = elided && is_counted(says, index, other);
            if other == index || says.words[other].clause != clause || shared || counted {
                continue;
            }
            let clauses: Vec<_> = places
                .iter()
                .map(|place| alignment.clause(*place))
                .collect();
            let own = clauses.iter().any(|clause| own.contains(clause));
            if own || hangs(self.side, index, other) {
                return None;
            }
            away.extend(clauses);
        }
        let enough = away.len() >= 2 || matches!(value, What::Exact(_) | What::Name(_));
        let readable = own.iter().any(|clause| self.is_readable(*clause));
        // A clause of the statement that has both does not say which of them a word belongs to.
        let rival = away.into_iter().find(|clause| {
            self.has_rival(*clause, value)
                && !self.tells_rival(says.words[index].clause, *clause, value)
        });
        let taken_up = |clause: &(usize, usize)| {
            matches!(value, What::Name(_)) && self.takes_up(*clause, &own)
        };
        rival.filter(|clause| enough && readable && !taken_up(clause))
    }

    /// True if a clause of the quotes tells what is done.
    fn has_deed(&self, clause: (usize, usize)) -> bool {
        let passage = &self.side.passages()[clause.0];
        let mut words = passage.words.iter().enumerate();
        words.any(|(at, word)| {
            word.clause == clause.1 && !word.concepts.is_empty() && is_verb(passage, at)
        })
    }

    /// Returns the clauses of the quotes that have a value; empty where it is not compared.
    fn homes(&self, index: usize, value: What) -> Option<BTreeSet<(usize, usize)>> {
        let (says, alignment) = (self.side.says(), &self.side.alignment);
        let is_name = matches!(value, What::Name(_));
        let clause = says.words[index].clause;
        let mine = says.words.iter().filter(|word| word.clause == clause);
        let names = mine
            .filter(|word| matches!(word.value, Some(What::Name(_))))
            .count();
        let mut marks = says.marks.iter();
        let speech = marks.any(|mark| mark.family == Family::Report && mark.clause == clause);
        if is_name && (names != 1 || speech || !self.side.is_close()) {
            return None;
        }
        let places = alignment.candidates[index].iter();
        let mut own: BTreeSet<_> = places.map(|place| alignment.clause(*place)).collect();
        let opened: Vec<_> = own
            .iter()
            .copied()
            .filter(|clause| self.is_opened(*clause))
            .collect();
        own.extend(
            opened
                .into_iter()
                .map(|clause| (clause.0, clause.1.saturating_sub(1))),
        );
        // A context names who is meant, and tells nothing of its own.
        let context = is_name && own.iter().any(|clause| clause.0 >= self.side.quotes);
        (!own.is_empty() && !context).then_some(own)
    }

    /// True if a clause of the quotes has a word whose meaning is known, or that a statement in its language would repeat.
    ///
    /// A number with one word more, “19 in all”, counts what the clause before it tells.
    fn is_readable(&self, clause: (usize, usize)) -> bool {
        let passage = &self.side.passages()[clause.0];
        let same = passage.language == self.side.says().language;
        let words = || passage.words.iter().filter(|word| word.clause == clause.1);
        let plain = words().filter(|word| word.value.is_none()).count();
        let numbered = words().any(|word| matches!(word.value, Some(What::Number(_))));
        !(numbered && plain <= MAX_WORDS_OF_SUM)
            && words().any(|word| word.content && (same || !word.concepts.is_empty()))
    }

    /// True if a clause hangs on the one before: which, that, when.
    fn is_opened(&self, clause: (usize, usize)) -> bool {
        let passage = &self.side.passages()[clause.0];
        let first = passage
            .words
            .iter()
            .position(|word| word.clause == clause.1);
        let Some(first) = first else {
            return false;
        };
        let counts = PARTS_OF_NAMED.has(&passage.words[first].text);
        // “Of which 12 came back”, “von denen 12 zurückkamen”
        let hangs = |at: usize| at == first || counts && at == first + 1;
        let alone = counts && first + 1 < passage.words.len();
        let own = alone && WHICH.has(&passage.words[first + 1].text);
        own || passage.marks.iter().any(|mark| {
            let opens = matches!(mark.family, Family::Opener | Family::Namely);
            opens && mark.words.first().is_some_and(|at| hangs(*at))
        })
    }

    /// True if a clause opens with a word that takes up what the clause before it names: “its treasurer B”.
    fn takes_up(&self, clause: (usize, usize), own: &BTreeSet<(usize, usize)>) -> bool {
        let passage = &self.side.passages()[clause.0];
        let follows = own.iter().any(|it| it.0 == clause.0 && it.1 < clause.1);
        let mut words = passage.words.iter().filter(|it| it.clause == clause.1);
        let first = words.next();
        follows && first.is_some_and(|it| is_possessive(passage, it))
    }

    /// True if a clause of the statement has another value of this kind that stands in a clause of the quotes.
    fn tells_rival(&self, own: usize, clause: (usize, usize), value: What) -> bool {
        let alignment = &self.side.alignment;
        let words = self.side.says().words.iter().zip(&alignment.candidates);
        let says = self.side.says();
        let mut others = words.enumerate().filter(|(at, (word, _))| {
            let kind = |other: What| discriminant(&other) == discriminant(&value);
            let another = word
                .value
                .is_some_and(|other| other != value && kind(other));
            word.clause == own && another && !is_whole(says, *at)
        });
        others.any(|(_, (_, places))| places.iter().any(|it| alignment.clause(*it) == clause))
    }

    /// True if a clause of the quotes has another value of the same kind.
    fn has_rival(&self, clause: (usize, usize), value: What) -> bool {
        let words = &self.side.passages()[clause.0].words;
        words
            .iter()
            .filter(|word| word.clause == clause.1)
            .any(|word| {
                word.value.is_some_and(|other| {
                    discriminant(&other) == discriminant(&value)
                        && !crate::reading::frame::align::corresponds(value, other)
                })
            })
    }
}

/// True if the first value goes with the first neighbour and the second with the second, false if the
/// other way round; nothing where the words do not say so.
fn pairs(
    frame: &Frame<'_>,
    joints: &[usize],
    [one, other, first, second]: [usize; 4],
    values: bool,
) -> Option<bool> {
    let part = |word: usize| {
        let joined = joints.iter().filter(|joint| **joint <= word).count();
        (frame.words[word].clause, joined)
    };
    let same = |left: usize, right: usize| part(left) == part(right);
    let straight = same(one, first) && same(other, second);
    let crossed = same(one, second) && same(other, first);
    if straight != crossed {
        let apart = !same(one, other);
        return apart.then_some(straight);
    }
    if !values || !straight {
        return None;
    }
    // All in one part: neighbours alternate, “A 12, B 40”; of “A 12 40 B”, nobody knows.
    let mut order = [
        (one, true, 0),
        (other, true, 1),
        (first, false, 0),
        (second, false, 1),
    ];
    order.sort_unstable();
    let [left, middle, right, last] = order;
    let alternate = left.1 != middle.1 && right.1 != last.1 && left.1 == right.1;
    alternate.then_some(left.2 == middle.2)
}
