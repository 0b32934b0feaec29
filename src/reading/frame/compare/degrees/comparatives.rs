//! Which of two sides has more of a quality: “A is slower than B”, “B is faster than A”.

use crate::reading::frame::align::corresponds;
use crate::reading::frame::clause_words::degrees::OR_MORE;
use crate::reading::frame::clause_words::degrees::TIME;
use crate::reading::frame::compare::degrees::comparison_words::is_name;
use crate::reading::frame::compare::degrees::comparison_words::marker;
use crate::reading::frame::compare::degrees::comparisons::Comparison;
use crate::reading::frame::compare::degrees::comparisons::Relation;
use crate::reading::frame::compare::degrees::comparisons::comparisons;
use crate::reading::frame::compare::degrees::ratios::Ratio;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Compares the comparisons of a statement and a quote; true if both could be read, whether or not they differ.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) -> bool {
    let says = side.says();
    let all = comparisons(says);
    if all.is_empty() {
        return compare_amounts(side, found);
    }
    let quoted = side.quoted().iter().enumerate();
    let quoted: Vec<(usize, Comparison)> = quoted
        .flat_map(|(passage, frame)| comparisons(frame).into_iter().map(move |it| (passage, it)))
        .filter(|(passage, it)| is_told(side, *passage, it))
        .collect();
    let may_lie_behind = quoted
        .iter()
        .any(|(passage, it)| is_open(&side.passages()[*passage], it));
    if may_lie_behind || all.iter().any(|it| is_open(says, it)) {
        return true;
    }
    let mut known = false;
    for own in &all {
        let pairs = quoted.iter().map(|(passage, other)| Pair {
            side,
            passage: *passage,
            own,
            other,
        });
        let judged: Vec<Verdict> = pairs.filter_map(|pair| pair.judge()).collect();
        known |= !judged.is_empty();
        let agrees = judged.contains(&Verdict::Agrees);
        // Where one of several says the same, the statement tells that one.
        let mut differing = judged.into_iter().map_while(|it| match it {
            Verdict::Differs(difference) => Some(difference),
            Verdict::Agrees => None,
        });
        if !agrees && let Some(difference) = differing.next() {
            found.push(difference);
            return true;
        }
    }
    known
}

/// True if the statement tells something of the clauses in which a quote compares: not the “90 more than before” of another clause.
fn is_told(side: &Side<'_, '_>, passage: usize, it: &Comparison) -> bool {
    let frame = &side.passages()[passage];
    let used = |at: usize| {
        let clause = (passage, frame.words[at].clause);
        side.alignment.used.contains(&clause)
    };
    used(it.word) || used(it.last)
}

/// True if both sides may stand behind the comparison: “less known than A, B still grows”.
fn is_open(frame: &Frame<'_>, it: &Comparison) -> bool {
    let names = it.second.clone().filter(|at| is_name(frame, *at));
    it.first.is_empty() && names.count() > 1
}

/// The words behind “than” by which two comparisons are known to end alike.
const MAX_WORDS_OF_END: usize = 2;

/// The result of holding a comparison of the statement against one of a quote.
#[derive(Debug, PartialEq)]
enum Verdict {
    Agrees,
    Differs(Difference),
}

/// How the sides of two comparisons lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sides {
    Kept,
    Moved,
    /// The words on them do not say.
    Unclear,
    /// One of them is a side of another comparison.
    Others,
}

/// A comparison of the statement beside one of a quote.
struct Pair<'p, 'f, 't> {
    side: &'p Side<'f, 't>,
    passage: usize,
    own: &'p Comparison,
    other: &'p Comparison,
}

impl Pair<'_, '_, '_> {
    /// Returns whether the two say the same, or their difference; nothing where they may compare different things.
    fn judge(&self) -> Option<Verdict> {
        let (own, other) = (self.own, self.other);
        if self.are_nouns_exchanged() {
            return self.judge_exchanged();
        }
        let opposed = self.opposed()?;
        let turned = match self.sides() {
            Sides::Kept => false,
            Sides::Moved => true,
            Sides::Unclear if self.ends_alike() => false,
            Sides::Unclear | Sides::Others => return None,
        };
        let quoted = other.relation.turned(opposed).turned(turned);
        let equal = [own.relation, other.relation].contains(&Relation::Equal);
        let differs = if own.denied == other.denied {
            own.relation != quoted
        } else {
            !equal && own.relation == quoted
        };
        if differs {
            return Some(Verdict::Differs(
                self.difference("which makes another of the two the larger"),
            ));
        }
        let told = ratio(self.side.says(), own, opposed);
        let ratios = told.zip(ratio(self.quoted(), other, opposed));
        let factors = ratios.filter(|_| !own.denied && !other.denied);
        if factors.is_some_and(|(told, quoted)| !quoted.turned(opposed != turned).is(told)) {
            return Some(Verdict::Differs(
                self.difference("which is another number of times"),
            ));
        }
        if self.counts_difference() {
            return Some(Verdict::Differs(self.difference(
                "of which one tells by how many the two differ, the other how many there are",
            )));
        }
        Some(Verdict::Agrees)
    }

    /// Judges two comparisons of which one counts more of the first noun than of the second, and the other turns the nouns round.
    fn judge_exchanged(&self) -> Option<Verdict> {
        let (own, other) = (self.own, self.other);
        if own.denied || other.denied {
            return None;
        }
        if own.relation == other.relation.turned(true) {
            return Some(Verdict::Agrees);
        }
        let why = "which makes another of the two the larger";
        Some(Verdict::Differs(self.difference(why)))
    }

    /// True if what one comparison counts before “than” the other counts behind it: more *listeners* than *members*.
    fn are_nouns_exchanged(&self) -> bool {
        let (own, other) = (self.own, self.other);
        let behind = noun_behind(self.side.says(), own).zip(noun_behind(self.quoted(), other));
        let Some((own_second, other_second)) = behind else {
            return false;
        };
        let is_aligned = |at: usize, to: &[usize]| {
            let mut places = self.side.alignment.places(at, self.passage);
            places.any(|place| to.contains(&place))
        };
        let mut measured = own.measure.iter();
        !own.measure.iter().any(|at| is_aligned(*at, &other.measure))
            && measured.any(|at| is_aligned(*at, &[other_second]))
            && is_aligned(own_second, &other.measure)
    }

    fn quoted(&self) -> &Frame<'_> {
        &self.side.passages()[self.passage]
    }

    fn difference(&self, why: &str) -> Difference {
        let (says, frame) = (self.side.says(), self.quoted());
        let words = |it: &Comparison| [it.difference.unwrap_or(it.word), it.word, it.last];
        let (quoted, told) = (words(self.other), words(self.own));
        let message = format!(
            "the quote says “{}”, the statement “{}”, {why}",
            frame.print(&quoted),
            says.print(&told)
        );
        let difference = Difference::certain(Part::Pairing, says.range(&told), message);
        difference.at((self.passage, frame.range(&quoted)))
    }

    /// True if the two compare opposite qualities, false if the same; nothing where nobody can say.
    fn opposed(&self) -> Option<bool> {
        let (own, other) = (self.own, self.other);
        if own.plain && other.plain {
            return Some(false);
        }
        let aligned = |at: &usize| {
            let mut places = self.side.alignment.candidates[*at].iter();
            places.any(|it| it.passage == self.passage && other.measure.contains(&it.word))
        };
        if own.measure.iter().any(aligned) {
            return Some(false);
        }
        let (says, frame) = (self.side.says(), self.quoted());
        let concepts = |frame: &Frame<'_>, it: &Comparison| -> Vec<u16> {
            let words = it.measure.iter().map(|at| &frame.words[*at]);
            words.flat_map(|it| it.concepts.iter().copied()).collect()
        };
        let (told, quoted) = (concepts(says, own), concepts(frame, other));
        let against = |it: &u16| {
            meanings()
                .opposites(*it)
                .iter()
                .any(|it| quoted.contains(it))
        };
        if told.iter().any(against) {
            return Some(true);
        }
        let (told, quoted) = (scale(says, own)?, scale(frame, other)?);
        (told.0 == quoted.0).then_some(told.1 != quoted.1)
    }

    /// Returns whether the sides have changed places, by the names on them, or by their other words where no name says so.
    fn sides(&self) -> Sides {
        let (own, other) = (self.own, self.other);
        let (mut names, mut words) = ((false, false), (false, false));
        let (mut known, mut elsewhere) = (false, false);
        let sides = [(&own.first, false), (&own.second, true)];
        let all = sides.into_iter();
        for (at, behind) in all.flat_map(|(side, second)| side.clone().map(move |at| (at, second)))
        {
            let word = &self.side.says().words[at];
            let is_name = matches!(word.value, Some(What::Name(_)));
            let Some(place) = self.place(at) else {
                continue;
            };
            let ahead = other.first.contains(&place);
            if !ahead && !other.second.contains(&place) {
                // Another side than that of the quote is another comparison.
                if behind && is_name {
                    return Sides::Others;
                }
                elsewhere |= is_name;
                continue;
            }
            known |= is_name && !behind;
            // What both have before “than” may be what is counted, or where, and no side.
            if !behind && ahead || !word.content && word.value.is_none() {
                continue;
            }
            let seen = if is_name { &mut names } else { &mut words };
            seen.0 |= behind != ahead;
            seen.1 |= behind == ahead;
        }
        if elsewhere && !known {
            return Sides::Others;
        }
        words.0 |= self.ends_in_one_time();
        match if names == (false, false) {
            words
        } else {
            names
        } {
            (true, false) => Sides::Kept,
            (false, true) => Sides::Moved,
            _ => Sides::Unclear,
        }
    }

    /// Returns the one word of the quote that a word on a side of the statement corresponds to.
    fn place(&self, at: usize) -> Option<usize> {
        let (own, other) = (self.own, self.other);
        if own.measure.contains(&at) || own.difference == Some(at) {
            return None;
        }
        let places = self.side.alignment.candidates[at].iter();
        let mut places = places.filter(|it| it.passage == self.passage);
        let place = places.next()?.word;
        let single = places.next().is_none() && !other.measure.contains(&place);
        single.then_some(place)
    }

    /// True if both second sides are as long ago: *than a year ago*, *als vor einem Jahr*.
    fn ends_in_one_time(&self) -> bool {
        let units = |frame: &Frame<'_>, it: &Comparison| -> Vec<u16> {
            let units = it.second.clone().filter_map(|at| frame.words[at].unit);
            units
                .filter(|unit| meanings().unit(*unit).1 == "time")
                .collect()
        };
        let quoted = units(self.quoted(), self.other);
        let told = units(self.side.says(), self.own);
        matches!((&told[..], &quoted[..]), ([told], [quoted]) if told == quoted)
    }

    /// True if the two texts are nearly the same and end their comparisons in the same words: *than before*.
    fn ends_alike(&self) -> bool {
        let end = |frame: &Frame<'_>, it: &Comparison| -> Vec<String> {
            let clause = frame.words.get(it.second.start).map(|word| word.clause);
            let words = it.second.clone().map(|at| &frame.words[at]);
            let words = words.take_while(|word| Some(word.clause) == clause);
            let texts = words.take(MAX_WORDS_OF_END).map(|word| word.text.clone());
            texts.collect()
        };
        let (told, quoted) = (
            end(self.side.says(), self.own),
            end(self.quoted(), self.other),
        );
        !told.is_empty() && told == quoted && self.side.is_close()
    }

    /// True if one of the two tells a number by which the sides differ, and the other has it elsewhere beside its comparison.
    fn counts_difference(&self) -> bool {
        let (own, other) = (self.own, self.other);
        let (says, frame) = (self.side.says(), self.quoted());
        let Some(number) = other.difference.filter(|_| own.difference.is_none()) else {
            return false;
        };
        let sentence = says.words[own.word].sentence;
        let same = |at: &usize| {
            let (word, quoted) = (&says.words[*at], frame.words[number].value);
            let equal = word
                .value
                .zip(quoted)
                .is_some_and(|(one, other)| corresponds(one, other));
            word.sentence == sentence && equal
        };
        own.first.clone().any(|at| same(&at))
    }
}

/// The most words behind “than” among which stands the noun that is counted there: than *of the* members.
const MAX_WORDS_TO_NOUN: usize = 3;

/// Returns the first word behind “than” that says something, if it is no name and no number.
fn noun_behind(frame: &Frame<'_>, comparison: &Comparison) -> Option<usize> {
    let near = comparison.second.clone().take(MAX_WORDS_TO_NOUN);
    let mut told = near.filter(|at| frame.words[*at].content || frame.words[*at].value.is_some());
    told.next().filter(|at| frame.words[*at].value.is_none())
}

/// Qualities on one scale: their name, that of the scale, and true for its lower end.
const SCALES: &[(&str, &str, bool)] = &[
    ("expensive", "price", false),
    ("cost", "price", false),
    ("cheap", "price", true),
    ("fast", "speed", false),
    ("slow", "speed", true),
    ("duration", "speed", true),
    ("large", "size", false),
    ("small", "size", true),
];

/// Returns the scale of what is compared, and true for its lower end.
fn scale(frame: &Frame<'_>, comparison: &Comparison) -> Option<(&'static str, bool)> {
    let named = |at: usize| {
        if TIME.has(text(frame, at)) {
            return Some(("speed", true));
        }
        let mut concepts = frame.words[at].concepts.iter();
        concepts.find_map(|it| {
            let name = meanings().name(*it);
            let mut scales = SCALES.iter();
            scales.find(|(own, ..)| *own == name).map(|it| (it.1, it.2))
        })
    };
    if !comparison.plain {
        return comparison.measure.iter().find_map(|at| named(*at));
    }
    // “Costs less than” is about the price, “has more than” about the size.
    let sentence = frame.words[comparison.word].sentence;
    let mut words = (0..frame.words.len()).filter(|at| frame.words[*at].sentence == sentence);
    let costs = words.any(|at| named(at) == Some(("price", false)));
    Some((if costs { "price" } else { "size" }, false))
}

/// Returns how many times as much of a quality the first side has; nothing where a part does not tell that of the opposite quality.
fn ratio(frame: &Frame<'_>, comparison: &Comparison, opposed: bool) -> Option<Ratio> {
    let ratio = comparison.ratio?;
    if !ratio.is_by_part() {
        return Some(ratio);
    }
    // “20 per cent faster” and “20 per cent slower” are parts of speed or of time, nobody knows which.
    match scale(frame, comparison).filter(|it| it.0 != "speed") {
        Some((_, true)) => ratio.of_lower_end(),
        Some((_, false)) => Some(ratio),
        None => (!opposed).then_some(ratio),
    }
}

/// Compares “needs more care” with “needs less care”, which name no second side.
fn compare_amounts(side: &Side<'_, '_>, found: &mut Vec<Difference>) -> bool {
    let says = side.says();
    let Some((own, told, less)) = amount(says) else {
        return false;
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some((other, quoted, fewer)) = amount(frame) else {
            continue;
        };
        let mut places = side.alignment.candidates[told].iter();
        let same = places.any(|it| it.passage == passage && it.word == quoted);
        if !same || says.denies() != frame.denies() {
            continue;
        }
        if less != fewer {
            let message = format!(
                "the quote says “{}”, the statement “{}”",
                frame.print(&[other, quoted]),
                says.print(&[own, told])
            );
            let range = says.range(&[own, told]);
            let quote = (passage, frame.range(&[other, quoted]));
            found.push(Difference::certain(Part::Pairing, range, message).at(quote));
        }
        return true;
    }
    false
}

/// Returns the one “more” or “less” of a text that names no second side, what it is about, and true for “less”.
fn amount(frame: &Frame<'_>) -> Option<(usize, usize, bool)> {
    let thing = |at: usize| {
        let behind = at + 1..frame.words.len().min(at + 3);
        let mut behind = behind.take_while(|it| frame.words[*it].clause == frame.words[at].clause);
        behind.find(|it| frame.words[*it].content && frame.words[*it].value.is_none())
    };
    let counted = |at: usize| frame.words.get(at + 1).is_some_and(|it| it.value.is_some());
    let or = |at: usize| at > 0 && OR_MORE.has(text(frame, at - 1));
    // “More than”, “no less than 45” and “45 or more” bound a number.
    let bounds = |at: usize| counted(at) || or(at);
    let mut all = (0..frame.words.len()).filter(|at| marker(frame, *at).is_some() && !bounds(*at));
    let (at, None) = (all.next()?, all.next()) else {
        return None;
    };
    // “Nicht mehr”, “ne … plus” end something.
    let clause = frame.words[at].clause;
    let ends = frame.has_in_clause(clause, &[Family::Flip]);
    let thing = thing(at).filter(|_| !ends)?;
    Some((at, thing, marker(frame, at)?))
}

#[cfg(test)]
mod tests;
