//! What happened in spite of something, or merely at the same time, did not happen because of it.

use crate::reading::frame::clause_words::reasons::CLEFTS;
use crate::reading::frame::clause_words::reasons::MAY_OPEN;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::compare::reasons::causes::causative;
use crate::reading::frame::compare::reasons::leads;
use crate::reading::frame::compare::reasons::opens_reason;
use crate::reading::frame::compare::reasons::reason;
use crate::reading::frame::compare::reasons::set_aside::is_denied;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// A reason in a text, and what follows from it, as words that say something.
struct Reason {
    words: Vec<usize>,
    effect: Vec<usize>,
    /// The word that gives the reason.
    mark: usize,
    /// True if that word leads from the reason to what follows from it.
    leads: bool,
}

impl Reason {
    /// True if a word is told in the clause of the reason as what it did something to.
    fn affects(&self, frame: &Frame<'_>, at: usize) -> bool {
        let here = frame.words[at].clause == frame.words[self.mark].clause;
        here && self.leads && self.effect.contains(&at)
    }
}

/// A word that opens a reason (“left over the fee”), a time (“over the months”) or a deed (“took over”).
const OVER: &str = "over";

/// The most words that say something in a clause set between what brought something about and its verb.
const MAX_WORDS_ASIDE: usize = 2;

/// The most words behind “despite” that say in spite of what.
const MAX_WORDS_CONCEDED: usize = 4;

/// Returns the reason of the statement that in the quote stood against what happened, or gave a reason for something else.
pub(super) fn difference(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let own = reasons(says).into_iter().next()?;
    conceded(side, &own).or_else(|| other_reason(side, &own))
}

/// Reports a reason which in the quote stood against what happened: “despite the fee”.
fn conceded(side: &Side<'_, '_>, own: &Reason) -> Option<Difference> {
    let says = side.says();
    if says.has(&[Family::Despite]) || says.denies() {
        return None;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let marks = frame.marks.iter();
        let mut marks = marks.filter(|mark| mark.family == Family::Despite && mark.strong);
        let (Some(mark), None) = (marks.next(), marks.next()) else {
            continue;
        };
        let region = conceded_by(frame, mark);
        let (inside, outside) = counted(side, passage, &own.words, &region);
        let (with, without) = counted(side, passage, &own.effect, &region);
        // “They left, though for want of money”: the reason stands where something is conceded.
        let given = || {
            let places = own
                .words
                .iter()
                .flat_map(|it| &side.alignment.candidates[*it]);
            let mut places = places.filter(|it| it.passage == passage);
            places.all(|it| is_given(frame, mark, it.word))
        };
        if inside == 0 || outside > 0 || with > 0 || without == 0 || given() {
            continue;
        }
        let (words, place) = side.printed(passage, mark);
        let message = format!(
            "the statement makes `{}` the reason, the quote says that it was so in spite of it (`{words}`)",
            says.print(&own.words)
        );
        let difference = Difference::certain(Part::Reason, says.range(&own.words), message);
        return Some(difference.at(place));
    }
    None
}

/// True if a reason is given between “despite” or the like and a word.
fn is_given(frame: &Frame<'_>, despite: &Mark, at: usize) -> bool {
    let last = despite.words.last().copied().unwrap_or(0);
    let mut marks = frame.marks.iter();
    marks.any(|mark| mark.family == Family::Because && mark.words[0] > last && mark.words[0] <= at)
}

/// Returns the words that say in spite of what something was so.
fn conceded_by(frame: &Frame<'_>, mark: &Mark) -> Vec<usize> {
    let last = mark.words.last().copied().unwrap_or(0);
    let first = mark.words.first().copied().unwrap_or(0);
    let opens = first
        .checked_sub(1)
        .is_none_or(|before| frame.words[before].clause != frame.words[first].clause);
    let behind = |clause: usize| {
        (last + 1..frame.words.len())
            .skip_while(move |at| frame.words[*at].clause < clause)
            .take_while(move |at| frame.words[*at].clause == clause)
            .filter(|at| frame.words[*at].content)
    };
    let own = frame.words[first].clause;
    let mut words: Vec<usize> = behind(own).collect();
    if words.is_empty() {
        words = behind(own + 1).collect();
    }
    // “Although the storm …,” takes its whole clause, “despite the storm they …” the noun alone.
    if !opens || !words.iter().any(|at| is_verb(frame, *at)) {
        words.truncate(MAX_WORDS_CONCEDED);
    }
    words
}

/// Reports a reason that the quote has beside the reason that it gives: “after the outage they left for want of money”.
fn other_reason(side: &Side<'_, '_>, own: &Reason) -> Option<Difference> {
    let says = side.says();
    if says.denies() || text(says, own.mark) == OVER {
        return None;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let all = reasons(frame);
        let region: Vec<usize> = all.iter().flat_map(|it| it.words.clone()).collect();
        if region.is_empty() || frame.text.contains(':') {
            continue;
        }
        let (inside, outside) = counted(side, passage, &own.words, &region);
        let known = own.words.len();
        let beside = || {
            let mut places = own
                .words
                .iter()
                .flat_map(|it| &side.alignment.candidates[*it]);
            places.all(|it| it.passage == passage && is_beside(frame, it.word))
        };
        // “Drove the gardeners away” and “the gardeners were driven away by” have one reason.
        // “Por el cierre” may be no reason, so that another one must stand where something else is told.
        let weak = all.iter().all(|it| text(frame, it.mark) == "por");
        let affected = || {
            let mut places = own
                .words
                .iter()
                .flat_map(|it| &side.alignment.candidates[*it]);
            let affects = |word| all.iter().any(|reason| reason.affects(frame, word));
            places.all(|it| it.passage == passage && affects(it.word))
        };
        let unsure = weak || outside < known;
        if affected() || inside > 0 || outside == 0 || unsure && !beside() {
            continue;
        }
        let same = |reason: &&Reason| {
            let sentence: Vec<usize> = frame.sentence_of(reason.mark).collect();
            let others: Vec<usize> = own
                .effect
                .iter()
                .copied()
                .filter(|it| !own.words.contains(it))
                .collect();
            counted(side, passage, &others, &sentence).0 > 0
        };
        let Some(other) = all.iter().find(same) else {
            continue;
        };
        let message = format!(
            "the reason in the statement (`{}`) is not the reason in the quote (`{}`)",
            says.print(&own.words),
            frame.print(&other.words)
        );
        let difference = Difference::certain(Part::Reason, says.range(&own.words), message);
        return Some(difference.at((passage, frame.range(&other.words))));
    }
    None
}

/// True if a word stands where a text tells when something was, in spite of what, or what was not so.
fn is_beside(frame: &Frame<'_>, at: usize) -> bool {
    let clause = frame.words[at].clause;
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        let here = mark.clause == clause && mark.words[0] < at;
        mark.strong
            && here
            && matches!(
                mark.family,
                Family::After | Family::Despite | Family::Flip | Family::Since
            )
    })
}

/// Counts the words of a statement that have a place among these words of a passage, and those that have places only elsewhere in it.
fn counted(
    side: &Side<'_, '_>,
    passage: usize,
    words: &[usize],
    among: &[usize],
) -> (usize, usize) {
    let (mut inside, mut outside) = (0, 0);
    for word in words {
        let places = side.alignment.candidates[*word].iter();
        let mut places = places.filter(|it| it.passage == passage).peekable();
        if places.peek().is_none() {
            continue;
        }
        if places.any(|it| among.contains(&it.word)) {
            inside += 1;
        } else {
            outside += 1;
        }
    }
    (inside, outside)
}

/// Returns the reasons that a text gives.
fn reasons(frame: &Frame<'_>) -> Vec<Reason> {
    let because = |mark: &&Mark| mark.family == Family::Because && !is_denied(frame, mark);
    let marks = frame.marks.iter().filter(because);
    let mut found: Vec<Reason> = marks.filter_map(|mark| of_mark(frame, mark)).collect();
    if let Some(words) = causative(frame).filter(|_| found.is_empty()) {
        let before: Vec<usize> = frame
            .sentence_of(words[0])
            .filter(|at| frame.words[*at].content && *at < words[0])
            .collect();
        found.extend(with_effect(frame, words[0], before, true));
    }
    found
}

/// Returns the reason that a mark gives.
fn of_mark(frame: &Frame<'_>, mark: &Mark) -> Option<Reason> {
    let (first, last) = (*mark.words.first()?, *mark.words.last()?);
    let tells = |at: &usize| frame.words[*at].content && !mark.words.contains(at);
    let all: Vec<usize> = frame.sentence_of(first).filter(tells).collect();
    let clause = frame.words[first].clause;
    let in_clause = |chosen: usize, at: &usize| frame.words[*at].clause == chosen;
    if leads(frame, mark) {
        let before: Vec<usize> = all
            .iter()
            .copied()
            .filter(|at| *at < first && in_clause(clause, at))
            .collect();
        let opening = (0..first).find(|at| in_clause(clause, at));
        let cleft = opening
            .is_some_and(|at| CLEFTS.has(text(frame, at)) || CLEFTS.has(text(frame, at + 1)));
        let names = before.iter().all(|at| CLEFTS.has(text(frame, *at)));
        let words = if cleft && names && at_start(frame, clause) {
            // “What drove them out, the minutes say, was the noise”
            let is = (last + 1..frame.words.len())
                .find(|at| frame.words[*at].alone.contains(Family::Passive));
            let from = is.filter(|at| all.iter().any(|it| it > at)).unwrap_or(last);
            all.iter().copied().filter(|at| *at > from).collect()
        } else if before.is_empty() || names {
            let near = all.iter().copied().filter(|at| *at < first);
            // “The loss, the minutes say, drove them out”: a short clause may stand between.
            let short = clause.checked_sub(1).and_then(|it| frame.clauses.get(it));
            let aside = opening == Some(first) || opening.is_none();
            let by = match short {
                Some(it) if aside && it.content <= MAX_WORDS_ASIDE => 2,
                _ => 1,
            };
            near.filter(|at| frame.words[*at].clause + by >= clause)
                .collect()
        } else {
            before
        };
        return with_effect(frame, first, words, true);
    }
    let opens = opens_reason(frame, mark) || MAY_OPEN.has(text(frame, first));
    if !opens {
        return None;
    }
    let behind = |chosen: usize| {
        let behind = all.iter().copied().filter(|at| *at > last);
        behind.filter(move |at| frame.words[*at].clause == chosen)
    };
    let mut words: Vec<usize> = if opens_reason(frame, mark) {
        reason(frame, mark)
    } else {
        behind(clause).collect()
    };
    // “Forced by the fine to close”: what they were forced to do is no reason.
    if let Some(end) = words.iter().position(|at| is_infinitive(frame, *at)) {
        words.truncate(end);
    }
    let that = frame.words.get(last + 1);
    if that.is_some_and(|it| THAT.has(&it.text) && it.clause == clause + 1) {
        words.extend(behind(clause + 1));
    }
    with_effect(frame, first, words, false)
}

/// True if no clause of the same sentence stands before a clause but an empty one (“lo que”), or if “but” opens it.
fn at_start(frame: &Frame<'_>, clause: usize) -> bool {
    let own = frame.clauses.get(clause).map(|it| it.sentence);
    let before = clause.checked_sub(1).and_then(|it| frame.clauses.get(it));
    before.is_none_or(|it| Some(it.sentence) != own || it.content == 0)
        || frame
            .marks
            .iter()
            .any(|mark| mark.family == Family::Joint && mark.clause == clause)
}

/// Returns a reason with the other words of its sentence; nothing for a reason without words.
fn with_effect(frame: &Frame<'_>, mark: usize, words: Vec<usize>, leads: bool) -> Option<Reason> {
    let others = frame.sentence_of(mark);
    let effect = others
        .filter(|at| *at != mark && !words.contains(at))
        .filter(|at| frame.words[*at].content || frame.words[*at].value.is_some())
        .collect();
    (!words.is_empty()).then_some(Reason {
        words,
        effect,
        mark,
        leads,
    })
}
