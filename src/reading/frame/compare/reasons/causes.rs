//! Verbs that tell a reason: what made somebody leave, drove them out, or cost them something.

use crate::language::Language;
use crate::reading::frame::clause_words::reasons::MAKES;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The maximum number of words between “made” and what somebody was made to do.
const MAX_WORDS_BETWEEN: usize = 4;

/// Meanings of verbs that tell what brought something about.
const BRINGS_ABOUT: Meanings = Meanings::of(&["repel"]);

/// Reports a statement whose verb gives a reason where the quote gives none.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let words = causative(says)?;
    let gives = |frame: &Frame<'_>| {
        causative(frame).is_some()
            || frame.has(&[Family::Because])
            || frame.text.contains(':')
            // “It did not make them leave” for “they stayed in spite of it”.
            || says.denies() && frame.has(&[Family::Despite])
    };
    if side.passages().iter().any(gives) {
        return None;
    }
    let message = format!(
        "the statement gives a reason (`{}`), the quote does not",
        says.print(&words)
    );
    Some(Difference::certain(
        Part::Reason,
        says.range(&words),
        message,
    ))
}

/// Returns the words by which a text tells what brought something about: made … fall, drove … away.
pub(super) fn causative(frame: &Frame<'_>) -> Option<Vec<usize>> {
    let makes = |at: usize| MAKES.has_in(frame.language, text(frame, at));
    let mut words = 0..frame.words.len();
    words.find_map(|at| {
        if frame.words[at].means(BRINGS_ABOUT) && is_verb(frame, at) {
            return Some(vec![at]);
        }
        if !makes(at) {
            return None;
        }
        let clause = frame.words[at].clause;
        let end = frame.words.len().min(at + 2 + MAX_WORDS_BETWEEN);
        let mut behind = at + 1..end;
        let verb =
            behind.find(|it| frame.words[*it].clause == clause && is_made(frame, at, *it))?;
        Some(vec![at, verb])
    })
}

/// True if a word is the verb that somebody is made to do: *made* the numbers *fall*, a *fait* *fuir*.
fn is_made(frame: &Frame<'_>, makes: usize, verb: usize) -> bool {
    if !frame.is_in(Language::English) {
        let infinitive = ["er", "ir", "re", "ar"];
        return verb == makes + 1 && infinitive.iter().any(|it| text(frame, verb).ends_with(it));
    }
    // “Made plans to leave” makes nobody leave.
    let plain = text(frame, verb);
    verb > makes + 1
        && is_verb(frame, verb)
        && !plain.ends_with("ed")
        && !plain.ends_with("ing")
        && !plain.ends_with('s')
        && !matches!(text(frame, verb - 1), "to" | "and" | "or")
}
