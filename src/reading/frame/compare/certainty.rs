//! Compares how sure a clause is: possible, planned, alleged or conditional is no plain fact.

pub(super) mod conditions;
mod lightly;
mod tenses;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::certainty::BEFORE_AIM;
use crate::reading::frame::clause_words::certainty::BEFORE_NAMED_DEED;
use crate::reading::frame::clause_words::certainty::CAN;
use crate::reading::frame::clause_words::certainty::PERMITS;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::compare::certainty::lightly::weighs_nothing;
use crate::reading::frame::compare::certainty::tenses::has_done;
use crate::reading::frame::compare::certainty::tenses::is_done;
use crate::reading::frame::compare::certainty::tenses::is_preposition_of_time;
use crate::reading::frame::compare::certainty::tenses::is_under_future;
use crate::reading::frame::compare::certainty::tenses::tells_what_is_done;
use crate::reading::frame::compare::numbers::bounds;
use crate::reading::frame::compare::polarity::denials::denied;
use crate::reading::frame::compare::polarity::denials::flips;
use crate::reading::frame::compare::polarity::opposites::is_aligned;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::scheduled::CHANGES;
use crate::reading::frame::scheduled::RESOLVES;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// Each way of being unsure, the families that may express it in a statement, and its name.
const WAYS: [(Family, &[Family], &str); 7] = [
    (Family::If, &[Family::If], "makes it depend on something"),
    (
        Family::May,
        &[Family::May, Family::Plan, Family::Report, Family::If],
        "says that it may be so",
    ),
    (
        Family::Plan,
        &[Family::Plan, Family::Aim, Family::May, Family::If],
        "tells an intention",
    ),
    (
        Family::Aim,
        &[
            Family::Aim,
            Family::Plan,
            Family::May,
            Family::If,
            Family::Future,
        ],
        "tells an aim",
    ),
    (
        Family::Report,
        &[Family::Report, Family::May],
        "reports what is claimed",
    ),
    (
        Family::Attempt,
        &[Family::Attempt, Family::Plan, Family::Flip],
        "tells an attempt",
    ),
    (
        Family::Almost,
        &[Family::Almost, Family::Flip],
        "tells what only almost happened",
    ),
];

/// Reports what the statement tells as surer, or less sure, than the quote does.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if !deed_to_come(side, found) {
        told_as_done(side, found);
    }
    done_as_planned(side, found);
    for (family, instead, name) in WAYS {
        // “Once” and “without” may stand for a condition, and for nothing else.
        // A word that the quote has, too, stands for no other: “lost” for “almost lost”.
        let shared = |mark: &Mark| {
            let mut words = mark.words.iter();
            words.any(|word| !side.alignment.candidates[*word].is_empty())
        };
        let asked = family == Family::If && conditions::is_asked_anywhere(side);
        let stands = |mark: &Mark| {
            let weak = !shared(mark) && (mark.family != Family::If || family == Family::If);
            // “Impossible” is no less than the “nearly impossible” of the quote.
            let repeated = family == Family::Almost && mark.family == Family::Flip && shared(mark);
            // “Asked that it be repeated” sets no condition where the quote has one for their asking.
            let told = || {
                mark.words
                    .iter()
                    .any(|at| is_verb(says, *at) && !may_set_condition(side, *at))
            };
            let own = mark.family == family
                && !(family == Family::If && !asked && shared(mark) && told());
            instead.contains(&mark.family)
                && (mark.strong || own || weak && !is_settled(says, mark, family))
                && !repeated
        };
        if says.marks.iter().any(stands) || family == Family::If && opens_with_verb(says) {
            continue;
        }
        let demands = side.demands(family);
        // “Nearly 900” rounds a number.
        let rounds = |passage: usize, mark: &Mark| {
            family == Family::Almost && is_before_number(&side.passages()[passage], mark)
        };
        let mut demands = demands.into_iter();
        let Some((passage, mark)) = demands.find(|(passage, mark)| {
            let aimed = || family == Family::Aim && tells_as_aim(side, *passage, mark);
            let permitted = family == Family::May && permits(side, *passage, mark);
            !permitted
                && !tells_as_not_done(side, *passage, mark)
                && !aimed()
                && !rounds(*passage, mark)
                && !weighs_nothing(side, *passage, mark)
        }) else {
            continue;
        };
        let (words, place) = side.printed(passage, mark);
        found.push(Difference {
            part: Part::Certainty,
            certain: true,
            range: 0..says.text.len(),
            quote: Some(place),
            message: format!("the quote {name} (`{words}`), the statement does not"),
        });
    }
}

/// True if a mark of the quotes permits something and does not guess: only members *may* vote.
fn permits(side: &Side<'_, '_>, passage: usize, mark: &Mark) -> bool {
    let frame = &side.passages()[passage];
    let limits = |it: &Mark| {
        it.strong
            && it.clause == mark.clause
            && (it.family == Family::Only
                || it.family == Family::Flip && has_no_verb_between(frame, it, mark))
    };
    (frame.marks.iter().any(limits) || bounds::sets_maximum(frame, mark.clause))
        && PERMITS.has(&side.printed(passage, mark).0.to_lowercase())
}

/// True if a word of the statement stands for one that may set a condition in a quote.
fn may_set_condition(side: &Side<'_, '_>, word: usize) -> bool {
    side.alignment.candidates[word].iter().any(|place| {
        let mut marks = side.passages()[place.passage].marks.iter();
        marks.any(|it| it.family == Family::If && it.words.contains(&place.word))
    })
}

/// True for “decided” and “announces”, which do not stand for “perhaps”.
fn is_settled(says: &Frame<'_>, mark: &Mark, family: Family) -> bool {
    let mut words = mark.words.iter().flat_map(|at| &says.words[*at].concepts);
    family == Family::May
        && mark.family == Family::Plan
        && words.any(|it| matches!(meanings().name(*it), "decide" | "announce"))
}

/// True for “could not open”, where the statement denies that it is done: “did not open”.
fn tells_as_not_done(side: &Side<'_, '_>, passage: usize, may: &Mark) -> bool {
    let (says, frame) = (side.says(), &side.passages()[passage]);
    let mut marks = frame.marks.iter();
    let unable = marks.any(|it| it.family == Family::Can && it.words == may.words);
    let denies = |mark: &Mark| mark.family == Family::Flip && mark.strong;
    let [can] = may.words[..] else {
        return false;
    };
    // “Could not”, and neither “could no longer” nor “could … without”.
    let not = |mark: &Mark| denies(mark) && mark.words == [can + 1];
    if may.family != Family::May || !unable || !frame.marks.iter().any(not) {
        return false;
    }
    let sentence = frame.words[can].sentence;
    let mut behind = can + 2..frame.words.len();
    let verb = behind.find(|at| frame.words[*at].content || frame.words[*at].helps());
    // “Could not have left” guesses.
    let verb = verb.filter(|at| {
        let word = &frame.words[*at];
        word.sentence == sentence && !word.helps() && word.text != "have"
    });
    verb.is_some_and(|verb| {
        let mut own = (0..says.words.len()).filter(|at| {
            let mut places = side.alignment.places(*at, passage);
            places.any(|place| place == verb)
        });
        own.any(|at| {
            let mut marks = says.marks.iter();
            marks.any(|it| denies(it) && it.clause == says.words[at].clause)
        })
    })
}

/// True if no verb stands between two marks: “no member may vote”, and not “could not stay and may leave”.
fn has_no_verb_between(frame: &Frame<'_>, one: &Mark, other: &Mark) -> bool {
    let (Some(one), Some(other)) = (one.words.last(), other.words.first()) else {
        return false;
    };
    let between = *one.min(other) + 1..*one.max(other);
    !between.into_iter().any(|at| is_verb(frame, at))
}

/// True if a verb of the statement that hangs on “to” or the like is one that the quote tells behind its aim: “they moved to save money”.
fn tells_as_aim(side: &Side<'_, '_>, passage: usize, aim: &Mark) -> bool {
    let says = side.says();
    let frame = &side.passages()[passage];
    let sentence = frame.words[aim.words[0]].sentence;
    let behind = |word: usize| word > aim.words[0] && frame.words[word].sentence == sentence;
    (0..says.words.len()).any(|at| {
        is_verb(says, at)
            && is_infinitive(says, at)
            && side.alignment.places(at, passage).any(behind)
    })
}

/// True for “steigen die Preise, gehen wir”: in German a verb before its subject may suppose something.
fn opens_with_verb(says: &Frame<'_>) -> bool {
    let first = says.words.first();
    let verb = first.is_some_and(|word| word.is_deed() && !word.concepts.is_empty());
    // “Macht der Verein auf, so …”
    let mut words = says.words.iter();
    let then = words.any(|word| {
        word.clause == 1 && word.gap.contains(',') && matches!(word.text.as_str(), "so" | "dann")
    });
    says.is_in(Language::German) && (verb || then) && says.clauses.len() > 1
}

/// Reports a deed that is still to come in its clause of the quote and told as done; true if there is one.
fn deed_to_come(side: &Side<'_, '_>, found: &mut Vec<Difference>) -> bool {
    let says = side.says();
    let open = [
        Family::Future,
        Family::Plan,
        Family::Aim,
        Family::May,
        Family::If,
        Family::Report,
    ];
    let settled = settled_words(says, &open);
    let bars = |mark: &Mark| {
        open.contains(&mark.family)
            && !is_preposition_of_time(says, mark)
            && !mark.words.iter().any(|at| settled.contains(at))
    };
    if says.marks.iter().any(bars) {
        return false;
    }
    for (index, word) in says.words.iter().enumerate() {
        if !settled.is_empty() && !settled.contains(&index) {
            continue;
        }
        let places = &side.alignment.candidates[index];
        // “Has moved to protect its data” does not tell the protection as done.
        let aim = is_aim(says, index);
        let done = is_verb(says, index) && !aim && has_done(says, word.clause);
        let [place] = places[..] else {
            continue;
        };
        let frame = &side.passages()[place.passage];
        let clause = frame.words[place.word].clause;
        // “They did not think of closing” and “it was not closed” say as much of it.
        let to_come = frame.is_future_form(place.word) && !says.is_future_form(index);
        // “Will not decide until autumn” tells a decision that is to come.
        let put_off = to_come && frame.has_in_clause(clause, &[Family::Until]);
        let denied = || !put_off && denied(frame, &flips(frame, |_| true)).contains(&place.word);
        let known = !word.concepts.is_empty() && place.passage < side.quotes;
        let open = is_under_future(frame, place.word)
            || to_come
            || is_only_decided(side, place)
            || is_only_possible(frame, place.word)
            || is_under_way(frame, place.word) && !is_under_way(says, index);
        if !done || !known || !open || denied() {
            continue;
        }
        let message = "in the quote it is still to come, the statement tells it as done".to_owned();
        let quote = (place.passage, frame.words[place.word].range.clone());
        let range = word.range.clone();
        found.push(Difference::certain(Part::Certainty, range, message).at(quote));
        return true;
    }
    false
}

/// True for the verb of “to protect it”, “pour le protéger”, “para protegerlo” and “voted against deleting it”, which tells no deed as done.
fn is_aim(says: &Frame<'_>, verb: usize) -> bool {
    let before = verb.checked_sub(1).map(|at| says.words[at].text.as_str());
    let leads = says.is_in(Language::English) || before.is_some_and(|it| BEFORE_AIM.has(it));
    let is_named = says.is_in(Language::English)
        && says.words[verb].text.ends_with("ing")
        && before.is_some_and(|it| BEFORE_NAMED_DEED.has(it));
    is_named || leads && is_infinitive(says, verb)
}

/// Returns the words of “has decided” and “announced”, which tell a decision as done; “has decided to close” tells no closing.
fn settled_words(says: &Frame<'_>, open: &[Family]) -> Vec<usize> {
    let weighs = |at: &usize| {
        let mut marks = says.marks.iter();
        marks.any(|it| it.strong && open.contains(&it.family) && it.words.contains(at))
    };
    let marks = says.marks.iter();
    let settles = marks.filter(|mark| !mark.strong && is_settled(says, mark, Family::May));
    let words = settles.flat_map(|mark| mark.words.iter().copied());
    words.filter(|at| !weighs(at)).collect()
}

/// True for the “closing” of “is closing”, which is no more than under way.
fn is_under_way(frame: &Frame<'_>, verb: usize) -> bool {
    let text = |at: usize| frame.words[at].text.as_str();
    match frame.language.tag() {
        "en" => {
            let before = verb.saturating_sub(2)..verb;
            let be = |at: usize| {
                matches!(text(at), "is" | "are" | "am" | "re")
                    && frame.words[at].clause == frame.words[verb].clause
            };
            frame.words[verb].means(CHANGES)
                && text(verb).ends_with("ing")
                && before.into_iter().any(be)
        }
        // “Est en train de fermer”
        "fr" => verb > 1 && text(verb - 2) == "train",
        _ => false,
    }
}

/// True for the “close” of “may close” and “peut fermer”.
fn is_only_possible(frame: &Frame<'_>, verb: usize) -> bool {
    let before = |by: usize| {
        let word = verb.checked_sub(by).map(|at| &frame.words[at]);
        word.filter(|word| word.clause == frame.words[verb].clause)
            .is_some_and(|word| CAN.has(&word.text))
    };
    let plain = !frame.is_in(Language::English) || !frame.words[verb].text.ends_with("ed");
    plain && (before(1) || before(2) && !is_verb(frame, verb - 1))
}

/// True if a deed of a quote hangs on a resolution that the statement does not tell: decided to leave.
fn is_only_decided(side: &Side<'_, '_>, place: Place) -> bool {
    let frame = &side.passages()[place.passage];
    let resolution = frame.resolution_of(place.word);
    let resolution = resolution.filter(|at| frame.words[*at].means(RESOLVES));
    let resolution = resolution.or_else(|| frame.sure_resolution_of_noun(place.word));
    resolution.is_some_and(|at| !is_aligned(side, place.passage, at))
}

/// True if a number follows a mark: nearly 900.
fn is_before_number(frame: &Frame<'_>, mark: &Mark) -> bool {
    let last = mark.words.last().copied().unwrap_or(0);
    let mut behind = frame.words.iter().skip(last + 1).take(2);
    let is_share = |text: &str| {
        let own = lexicon(frame.language);
        own.is_some_and(|own| !own.equal.at(&[text], 0).is_empty())
    };
    behind.any(|word| matches!(word.value, Some(What::Number(_))) || is_share(&word.text))
}

/// Reports what is still to come and is told as done.
fn told_as_done(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    // That somebody said so is done, whatever they said.
    let speech = |word: &usize| {
        says.marks
            .iter()
            .any(|mark| mark.family == Family::Report && mark.words.contains(word))
    };
    let done = says
        .marks
        .iter()
        .find(|mark| is_done(says, mark) && !mark.words.iter().any(speech));
    let future = [
        Family::Future,
        Family::Plan,
        Family::Aim,
        Family::May,
        Family::If,
    ];
    let mut marks = says.marks.iter();
    let is_open = marks.any(|it| future.contains(&it.family) && !is_preposition_of_time(says, it));
    let Some(done) = done.filter(|_| !is_open && side.demands(Family::Done).is_empty()) else {
        return;
    };
    let demands = side.demands(Family::Future).into_iter();
    let mut demands = demands.filter(|(passage, mark)| {
        !weighs_nothing(side, *passage, mark) && !tells_what_is_done(side, *passage, mark)
    });
    if let Some((passage, mark)) = demands.next() {
        let (words, place) = side.printed(passage, mark);
        found.push(Difference {
            part: Part::Certainty,
            certain: true,
            range: says.range(&done.words),
            quote: Some(place),
            message: format!(
                "in the quote it is still to come (`{words}`), the statement tells it as done"
            ),
        });
    }
}

/// True if a passage tells that somebody says or announces a thing, nowhere outside of that clause that it is done, and what the
/// statement tells is what is said: “said that they would leave”, and not “said so and left”.
fn announces_what_is_not_done(side: &Side<'_, '_>, passage: usize) -> bool {
    let frame = &side.passages()[passage];
    let Some(said) = frame.words.iter().position(Word::announces) else {
        return false;
    };
    let clause = frame.words[said].clause;
    let done = |mark: &Mark| mark.family == Family::Done && mark.strong && mark.clause != clause;
    let is_said = |verb: usize| {
        let and =
            |mark: &Mark| mark.family == Family::Joint && (said..verb).contains(&mark.words[0]);
        let hangs = |at: usize| THAT.has(&frame.words[at].text);
        verb >= said && ((said..verb).any(hangs) || !frame.marks.iter().any(and))
    };
    let says = side.says();
    let told = (0..says.words.len()).filter(|at| is_verb(says, *at));
    let mut told = told.flat_map(|at| side.alignment.places(at, passage));
    !frame.marks.iter().any(done) && told.all(is_said)
}

/// Reports what the quote tells as a fact and the statement as a mere intention.
fn done_as_planned(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let planned = says
        .marks
        .iter()
        .find(|mark| matches!(mark.family, Family::Plan | Family::Attempt) && mark.strong);
    // “Would not hand it over” tells a refusal.
    let refused = |mark: &&Mark| says.has_in_clause(mark.clause, &[Family::Flip]);
    // “Kurz vor 5.000” rounds a number.
    let planned = planned.filter(|mark| !refused(mark) && !is_before_number(says, mark));
    let unsure = [
        Family::Plan,
        Family::Aim,
        Family::Attempt,
        Family::May,
        Family::If,
        Family::Future,
        Family::Report,
    ];
    let open = side.passages().iter().enumerate().any(|(passage, frame)| {
        frame.marks.iter().any(|mark| {
            unsure.contains(&mark.family)
                && (mark.strong
                    || matches!(mark.family, Family::Plan | Family::Aim | Family::Attempt))
        }) || announces_what_is_not_done(side, passage)
    });
    if let Some(mark) = planned.filter(|_| !open) {
        found.push(Difference {
            part: Part::Certainty,
            certain: true,
            range: says.range(&mark.words),
            quote: None,
            message: format!(
                "the statement tells an intention (`{}`), the quote does not",
                says.print(&mark.words)
            ),
        });
    }
}
