//! Ways of denying that exclude one another: what never was is not over, what one could not do one need not have refused, and what has
//! not come so far has not come already.

use crate::language::Language;
use crate::reading::frame::clause_words::polarity::THAN_WEIGHED;
use crate::reading::frame::clause_words::polarity::TO_COME;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// A mark of a statement, and the mark of the clause that it tells with which it does not agree.
struct Exclusive {
    told: Family,
    quoted: Family,
    /// True if the clause of the statement denies, too.
    denies: bool,
}

const EXCLUSIVE: [Exclusive; 5] = [
    Exclusive {
        told: Family::NoLonger,
        quoted: Family::Never,
        denies: true,
    },
    Exclusive {
        told: Family::Never,
        quoted: Family::NoLonger,
        denies: true,
    },
    Exclusive {
        told: Family::Wish,
        quoted: Family::Can,
        denies: true,
    },
    Exclusive {
        told: Family::Can,
        quoted: Family::Wish,
        denies: true,
    },
    Exclusive {
        told: Family::Already,
        quoted: Family::SoFar,
        denies: false,
    },
];

/// What one returns to: who never did again does so no longer.
const RETURNS: Meanings = Meanings::of(&["return", "resume"]);

/// What one cannot do because one does not want to: accept a fee, be persuaded.
const CHOICES: Meanings =
    Meanings::of(&["accept", "tolerate", "persuade", "understand", "imagine"]);

/// Reports a clause of the statement that denies in another way than the one clause of the quotes that it tells.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let difference = EXCLUSIVE.iter().find_map(|kind| differ(side, kind));
    found.extend(difference.or_else(|| never_for_not_yet(side)));
}

/// Returns the difference between “will never close” and “will not close yet”.
fn never_for_not_yet(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let mut marks = says.marks.iter();
    let own = marks.find(|mark| mark.family == Family::Never && mark.strong)?;
    let (passage, clause) = side.alignment.told(own.clause)?;
    let frame = side.quoted().get(passage)?;
    let mut marks = frame.marks.iter();
    let mark = marks.find(|mark| mark.family == Family::SoFar && mark.clause == clause)?;
    let differs = is_to_come(says, own.clause)
        && !says.has(&[Family::SoFar])
        && !frame.has(&[Family::Never])
        && frame.has_in_clause(clause, &[Family::Flip])
        && !is_conjunction(frame, mark);
    differs.then(|| differing(side, own, (passage, mark)))
}

fn differ(side: &Side<'_, '_>, kind: &Exclusive) -> Option<Difference> {
    let says = side.says();
    let mut marks = says.marks.iter();
    let own = marks.find(|mark| mark.family == kind.told && mark.strong)?;
    // “Will never close” is as much as “will no longer close”.
    let timed = matches!(kind.told, Family::Never | Family::NoLonger);
    let open = says.has(&[kind.quoted]) || is_compared(says, own);
    if says.has_in_clause(own.clause, &[Family::Flip]) != kind.denies
        || open
        || timed && is_to_come(says, own.clause)
    {
        return None;
    }
    let (passage, clause) = side.alignment.told(own.clause)?;
    let frame = side.quoted().get(passage)?;
    let mut marks = frame.marks.iter();
    let mark = marks.find(|mark| mark.family == kind.quoted && mark.clause == clause)?;
    let open = frame.has(&[kind.told]) || is_compared(frame, mark);
    if !frame.has_in_clause(clause, &[Family::Flip]) || open || timed && is_to_come(frame, clause) {
        return None;
    }
    let alike = agree(kind, says, own.clause) || agree(kind, frame, clause);
    if alike || is_conjunction(frame, mark) {
        return None;
    }
    Some(differing(side, own, (passage, mark)))
}

/// Returns the difference between a mark of the statement and one of a quote.
fn differing(side: &Side<'_, '_>, own: &Mark, (passage, mark): (usize, &Mark)) -> Difference {
    let says = side.says();
    let (words, place) = side.printed(passage, mark);
    let message = format!(
        "the quote denies this otherwise (`{words}`) than the statement (`{}`)",
        says.print(&own.words)
    );
    let range = says.range(&own.words);
    Difference::certain(Part::Polarity, range, message).at(place)
}

/// True if both ways of denying come to the same in a clause: since May they *never* posted, or they *no longer* did.
fn agree(kind: &Exclusive, frame: &Frame<'_>, clause: usize) -> bool {
    match kind.told {
        Family::Never | Family::NoLonger => {
            has_beginning(frame, clause) || frame.means_in_clause(clause, RETURNS)
        }
        Family::Can | Family::Wish => frame.means_in_clause(clause, CHOICES),
        _ => false,
    }
}

/// True if the sentence of a clause says since when or after what something is so.
fn has_beginning(frame: &Frame<'_>, clause: usize) -> bool {
    let sentence = |clause: usize| frame.clauses.get(clause).map(|it| it.sentence);
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        matches!(mark.family, Family::Since | Family::After)
            && sentence(mark.clause) == sentence(clause)
    })
}

/// True for the Russian “пока” that opens a clause, where it says until when.
fn is_conjunction(frame: &Frame<'_>, mark: &Mark) -> bool {
    let [word] = mark.words[..] else {
        return false;
    };
    let opens = word == 0 || frame.words[word - 1].clause != mark.clause;
    frame.is_in(Language::Russian) && mark.family == Family::SoFar && opens
}

/// True for the “no longer” of “no longer than a week”.
fn is_compared(frame: &Frame<'_>, mark: &Mark) -> bool {
    let next = mark.words.last().and_then(|at| frame.words.get(at + 1));
    next.is_some_and(|word| THAN_WEIGHED.has(&word.text))
}

/// True if a clause tells what is to come.
fn is_to_come(frame: &Frame<'_>, clause: usize) -> bool {
    let by_form = |mark: &Mark| {
        let mut words = mark.words.iter().map(|at| frame.words[*at].text.as_str());
        words.any(|text| TO_COME.has(text))
    };
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        mark.clause == clause && mark.family == Family::Future && (mark.strong || by_form(mark))
    })
}
