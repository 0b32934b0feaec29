//! How many times as much: twice as many, a third less, half of what another has.

use crate::reading::frame::clause_words::degrees::BETWEEN_TIMES;
use crate::reading::frame::compare::degrees::comparisons::Relation;
use crate::reading::frame::compare::degrees::comparisons::near_before;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// How many times as much one side has as another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::reading::frame::compare) struct Ratio {
    times: f64,
    /// True if the text tells by which part one side exceeds the other: *20 per cent* more.
    by_part: bool,
}

/// The most words before a comparative that say how many times: *50 per cent* more.
pub(super) const MAX_WORDS: usize = 3;

/// The part by which two ratios may differ and still be one.
const ROUNDED: f64 = 0.02;

/// The whole of a percentage.
const HUNDRED: f64 = 100.0;

/// Words for parts of a whole.
const PARTS: &[(&str, f64)] = &[
    ("half", 0.5),
    ("third", 1.0 / 3.0),
    ("quarter", 0.25),
    ("fifth", 0.2),
    ("tenth", 0.1),
    ("hälfte", 0.5),
    ("halb", 0.5),
    ("drittel", 1.0 / 3.0),
    ("viertel", 0.25),
    ("fünftel", 0.2),
    ("zehntel", 0.1),
    ("moitié", 0.5),
    ("tiers", 1.0 / 3.0),
    ("quart", 0.25),
    ("cinquième", 0.2),
    ("dixième", 0.1),
    ("mitad", 0.5),
    ("tercio", 1.0 / 3.0),
    ("cuarto", 0.25),
    ("quinto", 0.2),
    ("décimo", 0.1),
    ("половина", 0.5),
    ("половину", 0.5),
    ("половины", 0.5),
    ("треть", 1.0 / 3.0),
    ("трети", 1.0 / 3.0),
    ("четверть", 0.25),
    ("четверти", 0.25),
];

impl Ratio {
    /// Returns the relation of a side that has so many times as much.
    pub(super) fn relation(self) -> Relation {
        if self.times > 1.0 {
            Relation::More
        } else {
            Relation::Less
        }
    }

    /// Returns the ratio of the second side to the first, where that is meant.
    pub(in crate::reading::frame::compare) fn turned(self, turned: bool) -> Self {
        let times = if turned { 1.0 / self.times } else { self.times };
        Self { times, ..self }
    }

    /// True if the text tells by which part one side exceeds the other.
    pub(super) fn is_by_part(self) -> bool {
        self.by_part
    }

    /// Returns the ratio by which a side is cheaper, or smaller: *20 per cent cheaper* is 0.8 times as dear.
    pub(super) fn of_lower_end(self) -> Option<Self> {
        let left = 2.0 - self.times;
        let times = 1.0 / left;
        (self.times > 1.0 && left > 0.0).then_some(Self { times, ..self })
    }

    /// True if two ratios are one but for what they are rounded by.
    pub(super) fn is(self, other: Self) -> bool {
        (self.times / other.times - 1.0).abs() <= ROUNDED
    }
}

/// True if a word is a half.
pub(super) fn is_half(frame: &Frame<'_>, at: usize) -> bool {
    part(text(frame, at)) == Some(0.5)
}

fn part(word: &str) -> Option<f64> {
    let mut parts = PARTS.iter();
    parts.find(|(own, _)| *own == word).map(|(_, part)| *part)
}

/// Returns how many times as much a single word says: doble, mitad, third.
pub(super) fn worth(frame: &Frame<'_>, at: usize) -> Option<Ratio> {
    let word = text(frame, at);
    let times = match word {
        "doble" | "double" | "twice" | "doppelte" | "вдвое" => Some(2.0),
        "triple" | "thrice" | "dreifache" | "втрое" => Some(3.0),
        _ => part(word),
    };
    times.map(|times| Ratio {
        times,
        by_part: false,
    })
}

/// True if a word says how many times as much: twice, doppelt.
pub(super) fn is_multiple(frame: &Frame<'_>, at: usize) -> bool {
    worth(frame, at).is_some_and(|it| it.times > 1.0)
        || !text(frame, at).is_empty() && factor(frame, at).is_some()
}

/// Returns how many times as much the words right before a comparative say.
pub(super) fn before(frame: &Frame<'_>, word: usize, relation: Relation) -> Option<Ratio> {
    let mut near = near_before(frame, word, MAX_WORDS);
    let at = near.find(|at| !BETWEEN_TIMES.has(text(frame, *at)))?;
    let percent = |at: usize| {
        let unit = frame.words.get(at).and_then(|it| it.unit);
        unit.is_some_and(|unit| meanings().unit(unit).0 == "percent")
    };
    let unit = |at: usize| frame.words.get(at).and_then(|it| it.unit);
    let times = |at: usize| unit(at).is_some_and(|unit| meanings().unit(unit).1 == "times");
    let (times, is_step) = match frame.words[at].value {
        Some(What::Number(quantity)) if times(at + 1) => {
            (multiplied(quantity.number.worth(), relation)?, false)
        }
        Some(What::Number(quantity)) if (at + 1..word).any(percent) => {
            (stepped(quantity.number.worth() / HUNDRED, relation)?, true)
        }
        Some(_) => return None,
        None => match part(text(frame, at)) {
            Some(part) => (stepped(part, relation)?, true),
            None => (multiplied(factor(frame, at)?, relation)?, false),
        },
    };
    let by_part = is_step && relation != Relation::Equal;
    (times.is_finite() && times > 0.0).then_some(Ratio { times, by_part })
}

/// Returns how many times as much “n times more” or “n times less” is.
fn multiplied(times: f64, relation: Relation) -> Option<f64> {
    (times > 1.0).then_some(match relation {
        Relation::Less => 1.0 / times,
        Relation::More | Relation::Equal => times,
    })
}

/// Returns how many times as much “a third more”, “a third less” or “half as many” is.
fn stepped(part: f64, relation: Relation) -> Option<f64> {
    (part < 1.0 || relation == Relation::More).then_some(match relation {
        Relation::More => 1.0 + part,
        Relation::Less => 1.0 - part,
        Relation::Equal => part,
    })
}

/// Returns the factor that a single word tells: twice, doppelt, вдвое.
fn factor(frame: &Frame<'_>, at: usize) -> Option<f64> {
    let lexicon = lexicon(frame.language)?;
    let mut hits = lexicon.factors.at(&[text(frame, at)], 0).into_iter();
    hits.find_map(|hit| (hit.value.worth() > 1.0).then(|| hit.value.worth()))
}
