//! Compares reasons: one that the words do not give, or one that did not count.

mod causes;
mod coincidences;
mod openings;
pub(super) mod set_aside;

use crate::reading::frame::clause_words::reasons::BEING;
use crate::reading::frame::clause_words::reasons::BY_REASON;
use crate::reading::frame::clause_words::reasons::CALLED_REASON;
use crate::reading::frame::clause_words::reasons::CAUSES;
use crate::reading::frame::clause_words::reasons::LEADS;
use crate::reading::frame::clause_words::reasons::PRONOUNS_OF_REASON;
use crate::reading::frame::clause_words::reasons::REASON_PREPOSITIONS;
use crate::reading::frame::compare::reasons::openings::asks_for_reason;
use crate::reading::frame::compare::reasons::openings::opens_with_noun;
use crate::reading::frame::compare::reasons::openings::points_back;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::Word;

/// Reports a reason that the quote does not give, or gives for something else.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if let Some(difference) = turned(side).or_else(|| another_reason(side)) {
        found.push(difference);
        return;
    }
    let difference = set_aside::compare(side)
        .or_else(|| causes::compare(side))
        .or_else(|| coincidences::difference(side));
    if let Some(difference) = difference {
        found.push(difference);
        return;
    }
    let strong = |family: Family| {
        says.marks
            .iter()
            .find(|mark| mark.family == family && mark.strong)
    };
    let quote_strong = |family: Family| !side.demands(family).is_empty();
    if let Some(mark) = strong(Family::Because) {
        let despite = quote_strong(Family::Despite)
            && !quote_strong(Family::Because)
            && !has_phrase_of_reason(side);
        let colon = may_follow_colon(side, mark);
        if despite || !colon && !gives_reason(side, mark) {
            found.push(Difference {
                part: Part::Reason,
                certain: true,
                range: says.range(&mark.words),
                quote: None,
                message: format!(
                    "the statement gives a reason (`{}`), the quote does not",
                    says.print(&mark.words)
                ),
            });
        }
    }
    let unsaid = quote_strong(Family::Because) && !quote_strong(Family::Despite)
        || !side.quotes_have(&[Family::Despite]);
    if let Some(mark) = strong(Family::Despite).filter(|_| unsaid) {
        found.push(Difference {
            part: Part::Reason,
            certain: quote_strong(Family::Because) || !side.quotes_have(&[Family::Despite]),
            range: says.range(&mark.words),
            quote: None,
            message: format!(
                "the statement says “despite” (`{}`), the quote does not",
                says.print(&mark.words)
            ),
        });
    }
}

/// True if the quotes have several words by which a reason is given: for want of.
fn has_phrase_of_reason(side: &Side<'_, '_>) -> bool {
    let mut marks = side.quoted().iter().flat_map(|frame| &frame.marks);
    marks.any(|mark| mark.family == Family::Because && mark.words.len() > 1)
}

/// True if the quotes give a reason; a word that may, and that the statement has for something else, gives none.
fn gives_reason(side: &Side<'_, '_>, told: &Mark) -> bool {
    let says = side.says();
    side.passages().iter().enumerate().any(|(passage, frame)| {
        let mut marks = frame
            .marks
            .iter()
            .filter(|mark| mark.family == Family::Because);
        marks.any(|mark| {
            let mut best = side.alignment.best.iter().enumerate();
            let elsewhere = best.any(|(at, place)| {
                let here =
                    place.is_some_and(|it| it.passage == passage && mark.words.contains(&it.word));
                let mut because = says.marks.iter();
                here && !told.words.contains(&at)
                    && !because.any(|it| it.family == Family::Because && it.words.contains(&at))
            });
            // “Aus Kostengründen” has its reason inside.
            let inside = mark.words.iter().any(|at| {
                let text = frame.words[*at].text.as_str();
                text.ends_with("gründen") || text.ends_with("gründe")
            });
            mark.strong || inside || mark.words.len() > 1 || !elsewhere
        })
    })
}

/// True if a quote may give the reason of the statement behind a colon, which may stand for “because”.
fn may_follow_colon(side: &Side<'_, '_>, mark: &Mark) -> bool {
    let says = side.says();
    let told = if leads(says, mark) {
        let here = |at: &usize| says.words[*at].clause == mark.clause;
        let before = (0..mark.words[0]).rev().take_while(here);
        before.filter(|at| says.words[*at].content).collect()
    } else {
        reason(says, mark)
    };
    side.passages().iter().enumerate().any(|(passage, frame)| {
        let Some(colon) = frame.text.find(':').or_else(|| goes_on_with_pronoun(frame)) else {
            return false;
        };
        // A reason whose words stand before the colon does not stand behind it.
        let before = |word: &usize| {
            let places = side.alignment.candidates[*word].iter();
            let mut places = places.filter(|it| it.passage == passage).peekable();
            places.peek().is_some() && places.all(|it| frame.words[it.word].range.start < colon)
        };
        told.is_empty() || !told.iter().all(before)
    })
}

/// Returns the place of a comma or dash behind which a clause opens with a pronoun and may give a reason: “we took it out, it was wrong”.
fn goes_on_with_pronoun(frame: &Frame<'_>) -> Option<usize> {
    let pairs = frame.words.iter().zip(frame.words.iter().skip(1));
    let mut pairs = pairs.filter(|(before, word)| before.clause != word.clause);
    let (_, word) = pairs.find(|(_, word)| {
        word.gap.contains([',', ';', '–', '—']) && PRONOUNS_OF_REASON.has(&word.text)
    })?;
    Some(word.range.start)
}

/// Reports a statement whose reason is something else than the reason of the quote.
fn another_reason(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let told = reasons_of(says, true).into_iter().next()?;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let reasons: Vec<usize> = reasons_of(frame, false).into_iter().flatten().collect();
        if reasons.is_empty() {
            continue;
        }
        let places = |word: usize| {
            let places = side.alignment.candidates[word].iter();
            places
                .filter(|place| place.passage == passage)
                .map(|place| place.word)
        };
        let inside = told
            .iter()
            .any(|word| places(*word).any(|it| reasons.contains(&it)));
        let outside = told.iter().any(|word| places(*word).next().is_some());
        let readable = |word: &usize| {
            frame.language == says.language || !frame.words[*word].concepts.is_empty()
        };
        // What the quote has elsewhere, word by word, is no translation of its reason.
        let all_outside = told.iter().all(|word| places(*word).next().is_some());
        if inside || !outside || !(all_outside || reasons.iter().all(readable)) {
            continue;
        }
        let message = format!(
            "the reason in the statement (`{}`) is not the reason in the quote (`{}`)",
            says.print(&told),
            frame.print(&reasons)
        );
        let difference = Difference::certain(Part::Reason, says.range(&told), message);
        return Some(difference.at((passage, frame.range(&reasons))));
    }
    None
}

/// Returns each reason that a text gives, as words that say something: behind “because of”, or before “led to”.
///
/// Words that may give a reason, as “for want of” may also set a condition, count unless only the `plain` ones are asked for.
fn reasons_of(frame: &Frame<'_>, plain: bool) -> Vec<Vec<usize>> {
    let because = |mark: &&Mark| mark.family == Family::Because && (mark.strong || !plain);
    let marks = frame.marks.iter().filter(because);
    let given = marks.filter(|mark| !set_aside::is_denied(frame, mark));
    let reasons = given.filter_map(|mark| {
        let called = is_called_reason(frame, mark);
        if opens_reason(frame, mark) && !called {
            return Some(reason(frame, mark));
        }
        if !mark.strong && !called {
            return None;
        }
        leads(frame, mark).then(|| {
            let first = mark.words[0];
            let own = &frame.words[first];
            let opening = (0..first)
                .find(|at| frame.words[*at].clause == own.clause && frame.words[*at].content);
            // “…, hit seven towns and led to …”: the sentence says before what led to it.
            let goes_on = opening.is_some_and(|at| is_verb(frame, at));
            let here = |at: &usize| {
                let word = &frame.words[*at];
                word.sentence == own.sentence && (goes_on || word.clause == own.clause)
            };
            let words = (0..first).rev().take_while(here);
            words.filter(|at| frame.words[*at].content).collect()
        })
    });
    reasons
        .filter(|words: &Vec<usize>| !words.is_empty())
        .collect()
}

/// True if a mark leads from a reason before it to what follows from it: “led to”, “was the reason why”.
pub(super) fn leads(frame: &Frame<'_>, mark: &Mark) -> bool {
    leads_on(frame, mark) && !is_passive(frame, mark) || is_called_reason(frame, mark)
}

fn leads_on(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut words = mark.words.iter();
    words.any(|at| LEADS.has(&frame.words[*at].text))
}

/// True for “caused by”, behind which the reason stands.
fn is_passive(frame: &Frame<'_>, mark: &Mark) -> bool {
    let is_by = |at: usize| {
        let word = frame.words.get(at);
        word.is_some_and(|word| BY_REASON.has(&word.text))
    };
    let last = mark.words.last();
    last.is_some_and(|last| is_by(*last) || is_by(last + 1))
}

/// True for the “reason” of “spam was the reason”, before which the reason stands.
fn is_called_reason(frame: &Frame<'_>, mark: &Mark) -> bool {
    /// The most words between “was” and “reason”.
    const MAX_WORDS: usize = 2;
    let mut words = mark.words.iter();
    words.any(|at| {
        let is =
            (at.saturating_sub(MAX_WORDS)..*at).any(|before| BEING.has(&frame.words[before].text));
        let told = frame.words.iter().take(at.saturating_sub(MAX_WORDS));
        let here = |word: &Word| word.clause == frame.words[*at].clause && word.content;
        CALLED_REASON.has(&frame.words[*at].text) && is && told.into_iter().any(here)
    })
}

/// A reason and what follows from it, as words that say something.
type ReasonAndEffect = (Vec<usize>, Vec<usize>);

/// Returns the reason that a sentence gives and what follows from it, where it gives one.
fn reason_and_effect(frame: &Frame<'_>) -> Option<ReasonAndEffect> {
    let tells = |at: &usize| frame.words[*at].content || frame.words[*at].value.is_some();
    let because = |mark: &&Mark| {
        mark.family == Family::Because && mark.strong && !set_aside::is_denied(frame, mark)
    };
    let marks: Vec<&Mark> = frame.marks.iter().filter(because).collect();
    // “For that reason, because …”: the reason stands behind the second.
    let opens = marks.iter().find(|mark| opens_reason(frame, mark));
    let mark = *opens.or(marks.first())?;
    let sentence = frame.words[mark.words[0]].sentence;
    let all: Vec<usize> = (0..frame.words.len())
        .filter(|at| frame.words[*at].sentence == sentence && !mark.words.contains(at))
        .filter(tells)
        .collect();
    let first = mark.words[0];
    if leads(frame, mark) {
        // “What drove them out was the noise” has its reason behind.
        let plain = !asks_for_reason(frame, first);
        return plain.then(|| all.into_iter().partition(|at| *at < first));
    }
    let own = reason(frame, mark);
    let values = all.iter().filter(|at| frame.words[**at].value.is_some());
    let here = |at: &&usize| **at > first && frame.words[**at].clause == mark.clause;
    let mut own: Vec<usize> = own
        .into_iter()
        .chain(values.filter(here).copied())
        .collect();
    own.sort_unstable();
    let effect = all.into_iter().filter(|at| !own.contains(at)).collect();
    (!own.is_empty()).then_some((own, effect))
}

/// Reports a statement that makes the reason of what the quote makes the effect.
fn turned(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let (told, followed) = reason_and_effect(says)?;
    let (passage, frame) = side.quoted().iter().enumerate().next()?;
    let (reasons, effects) = reason_and_effect(frame)?;
    let found = |words: &[usize], places: &[usize]| {
        let all = words
            .iter()
            .flat_map(|word| &side.alignment.candidates[*word]);
        all.filter(|place| place.passage == passage && places.contains(&place.word))
            .count()
    };
    let exchanged = found(&told, &effects) > 0
        && found(&followed, &reasons) > 0
        && found(&told, &reasons) == 0
        && found(&followed, &effects) == 0;
    exchanged.then(|| {
        let message = format!(
            "the statement makes `{}` the reason, which in the quote follows from it",
            says.print(&told)
        );
        let difference = Difference::certain(Part::Reason, says.range(&told), message);
        difference.at((passage, frame.range(&effects)))
    })
}

pub(super) fn opens_reason(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut words = mark.words.iter();
    mark.family == Family::Because
        && (words.any(|word| CAUSES.has(&frame.words[*word].text))
            || leads_on(frame, mark) && is_passive(frame, mark))
}

/// Returns the words of a reason that say something: those behind its mark, or before “wegen” where none are.
pub(super) fn reason(frame: &Frame<'_>, mark: &Mark) -> Vec<usize> {
    let Some(first) = mark.words.first() else {
        return Vec::new();
    };
    let tells = |at: &usize| frame.words[*at].content && !mark.words.contains(at);
    if points_back(frame, mark) {
        let before = |at: &usize| frame.words[*at].clause + 1 == mark.clause;
        return (0..*first).filter(before).filter(tells).collect();
    }
    let here = |at: &usize| frame.words[*at].clause == mark.clause;
    // “Wegen der Panne waren …”: the reason ends before the verb.
    let noun = REASON_PREPOSITIONS.has(&frame.words[*first].text);
    let fronted = opens_with_noun(frame, mark);
    let ends = |at: &usize| {
        noun && (is_finite(frame, *at) || is_second(frame, *at)) || fronted && is_verb(frame, *at)
    };
    // “For family reasons” has its reason inside.
    // “Puts the fire down to a cable” has its reason behind “to”.
    let last = mark.words[mark.words.len() - 1];
    let from = if frame.words[last].text == "to" {
        last
    } else {
        *first
    };
    let mut behind: Vec<usize> = (from + 1..frame.words.len())
        .take_while(|at| here(at) && !ends(at))
        .filter(tells)
        .collect();
    // “Из-за сбоя сервер отключили”: the last word before the verb may be what something is done to.
    if fronted && behind.len() > 1 {
        behind.pop();
    }
    // “Der Gebühr wegen gingen sie”
    let is_behind = frame.words[*first].text == "wegen"
        && (behind.is_empty() || *first > 0 && is_verb(frame, first + 1));
    if is_behind {
        return (0..*first)
            .rev()
            .take_while(here)
            .filter(tells)
            .take(1)
            .collect();
    }
    behind
}

/// True for the verb behind the phrase with which a German sentence opens, and not for one that describes a noun: “wegen der gestiegenen Preise”.
fn is_second(frame: &Frame<'_>, at: usize) -> bool {
    let next = Some(at + 1).filter(|it| *it < frame.words.len());
    is_verb(frame, at) && !is_noun(frame, next)
}

/// True if a word is a form of “be”, “have” or the like, or tells something done.
fn is_finite(frame: &Frame<'_>, at: usize) -> bool {
    let lower = frame.text[frame.words[at].range.clone()].starts_with(char::is_lowercase);
    lower && frame.words[at].helps()
}
