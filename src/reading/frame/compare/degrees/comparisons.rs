//! Reads comparisons: two sides, what is compared, which side has more of it, and how many times as much.

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::degrees::AS_MUCH;
use crate::reading::frame::clause_words::degrees::DENIALS;
use crate::reading::frame::clause_words::degrees::ENDS_WITH_DENIAL;
use crate::reading::frame::clause_words::degrees::EQUAL;
use crate::reading::frame::clause_words::degrees::EQUAL_ANYWHERE;
use crate::reading::frame::clause_words::degrees::EQUAL_AT_ONCE;
use crate::reading::frame::clause_words::degrees::EQUAL_IF_DENIED;
use crate::reading::frame::clause_words::degrees::EQUAL_OF_QUALITY;
use crate::reading::frame::clause_words::degrees::EQUAL_WITH_SAME;
use crate::reading::frame::clause_words::degrees::IRREGULAR;
use crate::reading::frame::clause_words::degrees::LIKE;
use crate::reading::frame::clause_words::degrees::MANY;
use crate::reading::frame::clause_words::degrees::MULTIPLES;
use crate::reading::frame::clause_words::degrees::NO_EQUAL_BEHIND;
use crate::reading::frame::clause_words::degrees::OPENS_DENIAL;
use crate::reading::frame::clause_words::degrees::SAME;
use crate::reading::frame::clause_words::degrees::SAME_AS;
use crate::reading::frame::clause_words::degrees::SETS_TERMS;
use crate::reading::frame::clause_words::degrees::SO_MUCH;
use crate::reading::frame::clause_words::degrees::SUPERLATIVE;
use crate::reading::frame::clause_words::degrees::THAN;
use crate::reading::frame::clause_words::degrees::WHAT;
use crate::reading::frame::compare::degrees::comparison_words::is_marker;
use crate::reading::frame::compare::degrees::comparison_words::is_name;
use crate::reading::frame::compare::degrees::comparison_words::is_number;
use crate::reading::frame::compare::degrees::comparison_words::sign;
use crate::reading::frame::compare::degrees::elliptic::elliptic;
use crate::reading::frame::compare::degrees::ratios;
use crate::reading::frame::compare::degrees::ratios::Ratio;
use crate::reading::frame::compare::numbers::single_units::is_single_unit;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::Sort;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The most words between a comparative and its “than”.
pub(super) const MAX_WORDS_TO_THAN: usize = 8;

/// The most words between a number and a comparative of which it is the difference: *140 members more than*.
const MAX_WORDS_OF_DIFFERENCE: usize = 3;

/// The most words by which a denial precedes what it denies: *no es más caro que*.
const MAX_WORDS_TO_DENIED: usize = 3;

/// The most words behind “than” that may name a half: *more than one half*.
const MAX_WORDS_TO_HALF: usize = 2;

/// The most words before a Russian comparative among which stands what it compares.
const MAX_WORDS_OF_MEASURE: usize = 6;

/// The relation of the first of two sides to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    More,
    Less,
    Equal,
}

impl Relation {
    /// Returns the relation of the second side to the first, where that is meant.
    pub(in crate::reading::frame::compare) fn turned(self, turned: bool) -> Self {
        match self {
            Self::More if turned => Self::Less,
            Self::Less if turned => Self::More,
            same => same,
        }
    }
}

/// A comparison of two sides.
#[derive(Debug, Clone)]
pub(in crate::reading::frame::compare) struct Comparison {
    /// The word that says by what one side exceeds the other, or equals it: more, slower, as.
    pub(in crate::reading::frame::compare) word: usize,
    /// The words that name what is compared; nothing where the comparative says it all: *more than*.
    pub(super) measure: Vec<usize>,
    /// True if the comparative by itself names nothing that it compares.
    pub(super) plain: bool,
    /// The last word of what says the comparison, mostly the “than” between the sides.
    pub(in crate::reading::frame::compare) last: usize,
    pub(super) relation: Relation,
    /// True if the comparison is denied: no larger than.
    pub(in crate::reading::frame::compare) denied: bool,
    /// How many times as much the first side has.
    pub(in crate::reading::frame::compare) ratio: Option<Ratio>,
    /// The number by which the sides differ.
    pub(in crate::reading::frame::compare) difference: Option<usize>,
    pub(in crate::reading::frame::compare) first: Range<usize>,
    pub(super) second: Range<usize>,
}

/// Returns the comparisons of a text, in order.
pub(super) fn comparisons(frame: &Frame<'_>) -> Vec<Comparison> {
    let mut all: Vec<Comparison> = Vec::new();
    for at in 0..frame.words.len() {
        let own = text(frame, at);
        let found = if THAN.has_in(frame.language, own) {
            compared_before(frame, at).or_else(|| equals_before(frame, at))
        } else if LIKE.has_in(frame.language, own) {
            equals_before(frame, at)
        } else {
            genitive(frame, at)
        };
        let Some(found) = found else {
            continue;
        };
        // “And twice as fast as B” starts where the side before it ends.
        if let Some(last) = all.last_mut() {
            let start = joint_between(frame, last.last, found.word).unwrap_or(found.word);
            last.second.end = last.second.end.min(start);
        }
        all.push(found);
    }
    let own_first: Vec<Range<usize>> = (0..all.len()).map(|at| own_side(frame, &all, at)).collect();
    for (comparison, first) in all.iter_mut().zip(own_first) {
        comparison.first = first;
    }
    let elliptic = elliptic(frame, &mut all);
    all.extend(elliptic);
    all
}

/// Returns the last “and” or “but” between two words.
fn joint_between(frame: &Frame<'_>, from: usize, to: usize) -> Option<usize> {
    let joints = frame.marks.iter().filter(|it| it.family == Family::Joint);
    let joints = joints.map(|it| it.words[0]);
    joints.filter(|at| (from + 1..to).contains(at)).max()
}

/// True if words of a text are part of a comparison: the half of *half as many as*.
pub(in crate::reading::frame::compare) fn compares(frame: &Frame<'_>, words: &[usize]) -> bool {
    let all = comparisons(frame);
    let mut all = all.iter();
    all.any(|it| {
        let from = it.word.saturating_sub(ratios::MAX_WORDS);
        words.iter().any(|at| (from..=it.last).contains(at))
    })
}

/// Returns the first side of a comparison: what stands before it, back to the comparison before, or the side of that one.
fn own_side(frame: &Frame<'_>, all: &[Comparison], at: usize) -> Range<usize> {
    let own = &all[at];
    let sentence = frame.words[own.word].sentence;
    let before = at.checked_sub(1).map(|it| &all[it]);
    let Some(before) = before.filter(|it| frame.words[it.word].sentence == sentence) else {
        return own.first.clone();
    };
    // “A is faster than B and slower than C” has A in both.
    let behind = before.second.end..own.word;
    let named = behind.clone().any(|it| is_name(frame, it));
    if named { behind } else { before.first.clone() }
}

/// True if a number, a half or a multiple stands behind “than”: *more than twice as many*.
fn counts(frame: &Frame<'_>, behind: usize) -> bool {
    let half = (behind..behind + MAX_WORDS_TO_HALF).any(|at| ratios::is_half(frame, at));
    half || is_number(frame, behind) || ratios::is_multiple(frame, behind)
}

/// Returns the comparison whose sides a “than” parts.
fn compared_before(frame: &Frame<'_>, than: usize) -> Option<Comparison> {
    // “More than 2,000”, “more than half” and “more than a year” compare no two sides.
    let bounds = than > 0 && is_marker(frame, than - 1) && is_single_unit(frame, than + 1);
    if counts(frame, than + 1) || bounds {
        return None;
    }
    let sentence = frame.words[than].sentence;
    let start = than.saturating_sub(MAX_WORDS_TO_THAN);
    let near = || {
        (start..than)
            .rev()
            .filter(|at| frame.words[*at].sentence == sentence)
    };
    let found = near().find_map(|at| {
        let relation = match sign(frame, at) {
            Some(less) if is_comparative(frame, at, than) => {
                if less {
                    Relation::Less
                } else {
                    Relation::More
                }
            }
            None if MULTIPLES.has_in(frame.language, text(frame, at)) => {
                ratios::worth(frame, at)?.relation()
            }
            _ => return None,
        };
        Some((at, relation))
    });
    let (word, relation) = found.or_else(|| part_of_what(frame, than))?;
    Some(read(frame, word, than, relation))
}

/// True unless a word ends something or tells a superlative: *ne … plus que*, *no … más que*, *le plus grand*.
fn is_comparative(frame: &Frame<'_>, at: usize, than: usize) -> bool {
    let clause = frame.words[at].clause;
    let before = |by: usize| at.checked_sub(by).map_or("", |it| text(frame, it));
    let compares = is_marker(frame, at) || IRREGULAR.has_in(frame.language, text(frame, at));
    if SUPERLATIVE.has_in(frame.language, before(1)) && compares && !frame.is_in(Language::English)
    {
        return false;
    }
    // “Plus de 200 membres que” counts.
    if !frame.is_in(Language::English)
        && is_marker(frame, at)
        && (1..=2).any(|by| is_number(frame, at + by))
    {
        return false;
    }
    let mut earlier = (0..at)
        .rev()
        .take_while(|it| frame.words[*it].clause == clause);
    let opens = |it: usize| OPENS_DENIAL.has_in(frame.language, text(frame, it));
    let may_end = ENDS_WITH_DENIAL.has_in(frame.language, text(frame, at)) && earlier.any(opens);
    let compares = if frame.is_in(Language::Spanish) {
        at + 1 < than
    } else {
        DENIALS.has_in(frame.language, before(1))
    };
    !may_end || compares
}

/// Returns the part of “a third of what B costs” and its relation to the whole.
fn part_of_what(frame: &Frame<'_>, than: usize) -> Option<(usize, Relation)> {
    let what = than.checked_sub(1)?;
    let leads = WHAT.has_in(frame.language, text(frame, what))
        && THAN.has_in(frame.language, text(frame, than));
    leads.then(|| part_before(frame, what))?
}

/// Returns the part that stands right before a word, with its relation to the whole.
fn part_before(frame: &Frame<'_>, at: usize) -> Option<(usize, Relation)> {
    let mut near = (at.saturating_sub(2)..at).rev();
    near.find_map(|it| Some((it, ratios::worth(frame, it)?.relation())))
}

/// Returns the comparison of equals, or of one with a multiple of the other: *as many as*, *twice as many as*.
fn equals_before(frame: &Frame<'_>, like: usize) -> Option<Comparison> {
    if counts(frame, like + 1) {
        return None;
    }
    let (sentence, clause) = (frame.words[like].sentence, frame.words[like].clause);
    let start = like.saturating_sub(MAX_WORDS_TO_THAN);
    let comma = |at: usize| frame.words[at].gap.contains([',', ':', '–', '—', '(']);
    let russian = frame.is_in(Language::Russian);
    let mut open = true;
    let near = (start..like).rev().take_while(|at| {
        let own = &frame.words[*at];
        let near =
            own.sentence == sentence && open && (russian || own.clause.abs_diff(clause) <= 1);
        open = russian || !comma(*at + 1);
        near
    });
    let near: Vec<usize> = near.collect();
    let word = near.into_iter().find(|at| opens_equals(frame, *at, like))?;
    let ratio = ratios::before(frame, word, Relation::Equal);
    let relation = ratio.map_or(Relation::Equal, Ratio::relation);
    let mut own = read(frame, word, like, relation);
    own.ratio = ratio;
    if own.denied && relation == Relation::Equal {
        // “Not as many as” is fewer.
        own.denied = false;
        own.relation = Relation::Less;
    }
    Some(own)
}

/// True if a word opens a comparison of equals that ends at `like`.
fn opens_equals(frame: &Frame<'_>, at: usize, like: usize) -> bool {
    let word = text(frame, at);
    let is = |words: &ClauseWords, word: &str| words.has_in(frame.language, word);
    if !is(&EQUAL, word) {
        return false;
    }
    let before = at.checked_sub(1).map_or("", |it| text(frame, it));
    let (next, last) = (text(frame, at + 1), text(frame, like));
    let denied = is(&DENIALS, before);
    let opens = if is(&EQUAL_WITH_SAME, word) {
        is(&SAME, next) && !(denied && is(&SO_MUCH, word)) || denied && is(&EQUAL_IF_DENIED, word)
    } else {
        denied || !is(&EQUAL_IF_DENIED, word)
    };
    let near = if is(&EQUAL_AT_ONCE, word) {
        at + 1 == like
    } else if is(&EQUAL_ANYWHERE, word) {
        !is(&NO_EQUAL_BEHIND, before)
    } else {
        at + 1 < like
    };
    let leads = if is(&SAME_AS, word) {
        is(&THAN, last)
    } else {
        is(&LIKE, last)
    };
    let counts = is(&SO_MUCH, word) == is(&AS_MUCH, last);
    // “As well as” and “as long as” compare nothing.
    let sets = is(&SETS_TERMS, next) && ratios::before(frame, at, Relation::Equal).is_none();
    let quality = !is(&EQUAL_OF_QUALITY, word) || is_quality(frame, at + 1);
    opens && near && leads && counts && !sets && quality
}

/// True for an adjective or adverb that can be compared.
fn is_quality(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame.words.get(at);
    let concepts = word.into_iter().flat_map(|it| &it.concepts);
    MANY.has(text(frame, at))
        || concepts
            .into_iter()
            .any(|it| meanings().sort(*it) == Some(Sort::Quality))
}

/// Returns the Russian comparison whose second side follows the comparative: *втрое дешевле «Плауды»*.
///
/// The part before “what” is read here, too: *a third of what B costs*.
fn genitive(frame: &Frame<'_>, at: usize) -> Option<Comparison> {
    let before = at.checked_sub(1)?;
    let pair = (text(frame, before), text(frame, at));
    if matches!(
        pair,
        ("of", "what") | ("dessen" | "dem", "was") | ("того", "что" | "сколько")
    ) {
        let (word, relation) = part_before(frame, before)?;
        return Some(read(frame, word, at, relation));
    }
    let follows = is_name(frame, at) && !frame.words[at].gap.contains(',');
    if !frame.is_in(Language::Russian) || !follows {
        return None;
    }
    let less = sign(frame, before)?;
    let relation = if less { Relation::Less } else { Relation::More };
    let read = read(frame, before, before, relation);
    (!read.denied).then_some(read)
}

/// Reads the comparison that a word says and another word parts into sides.
pub(super) fn read(frame: &Frame<'_>, word: usize, last: usize, relation: Relation) -> Comparison {
    let sentence = frame.words[word].sentence;
    let here = |at: &usize| frame.words[*at].sentence == sentence;
    let start = (0..word).rev().take_while(here).last().unwrap_or(word);
    let end = (last + 1..frame.words.len()).take_while(here).last();
    let (measure, plain) = measure(frame, word, last);
    Comparison {
        word,
        plain,
        last,
        relation,
        denied: is_denied(frame, word),
        ratio: ratios::before(frame, word, relation).or_else(|| ratios::worth(frame, word)),
        difference: difference(frame, word, &measure),
        measure,
        first: start..word,
        second: last + 1..end.map_or(last + 1, |end| end + 1),
    }
}

/// Returns the words that name what a comparative compares, and true if it has to be known without them.
fn measure(frame: &Frame<'_>, word: usize, last: usize) -> (Vec<usize>, bool) {
    let many = |at: usize| {
        matches!(
            text(frame, at),
            "much" | "many" | "viel" | "viele" | "vielen"
        )
    };
    let names = |at: &usize| {
        let word = &frame.words[*at];
        word.content && word.value.is_none() && !many(*at)
    };
    let own = text(frame, word);
    let marks = is_marker(frame, word)
        || EQUAL.has_in(frame.language, own)
        || ratios::worth(frame, word).is_some();
    if !marks {
        return (vec![word], false);
    }
    if let Some(at) = (word + 1..last).find(names) {
        return (vec![at], false);
    }
    // In Russian what is counted stands before: «участников стало больше».
    let clause = frame.words[word].clause;
    let before = (word.saturating_sub(MAX_WORDS_OF_MEASURE)..word)
        .filter(|at| frame.is_in(Language::Russian) && frame.words[*at].clause == clause);
    (before.filter(names).collect(), true)
}

/// Returns the words before another one, back to a comma, the nearest first.
pub(super) fn near_before<'f>(
    frame: &'f Frame<'_>,
    word: usize,
    most: usize,
) -> impl Iterator<Item = usize> + 'f {
    let parts = move |at: usize| {
        let own = &frame.words[at];
        own.sentence != frame.words[word].sentence || own.gap.contains([',', ':', '–', '—', '('])
    };
    let near = (word.saturating_sub(most)..word).rev();
    near.take_while(move |at| {
        !parts(*at + 1) && frame.words[*at].sentence == frame.words[word].sentence
    })
}

fn is_denied(frame: &Frame<'_>, word: usize) -> bool {
    // “Not so many”, “no tiene tantos”: the verb may stand between.
    let far = frame.is_in(Language::Spanish) || EQUAL.has_in(frame.language, text(frame, word));
    let most = if far { MAX_WORDS_TO_DENIED } else { 1 };
    near_before(frame, word, most).any(|at| DENIALS.has_in(frame.language, text(frame, at)))
}

/// Returns the number by which the two sides differ: *140 members fewer than*, but not *140 members, fewer than*.
fn difference(frame: &Frame<'_>, word: usize, measure: &[usize]) -> Option<usize> {
    let near = word.saturating_sub(MAX_WORDS_OF_DIFFERENCE)..word;
    let number = near.rev().find(|at| is_number(frame, *at))?;
    let apart = (number + 1..=word).any(|at| {
        let own = &frame.words[at];
        own.gap.contains([',', ':', '–', '—', ';', '(']) || is_verb(frame, at)
    });
    // “140 members more often than” tells no difference.
    let counted =
        is_marker(frame, word) && (number + 1 == word || measure.iter().all(|at| *at < word));
    (counted && !apart).then_some(number)
}
