//! Reasons with which a sentence opens, and reasons that point back to the clause before.

use crate::language::Language;
use crate::reading::frame::clause_words::reasons::CAUSES;
use crate::reading::frame::clause_words::reasons::THIS;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// True for “what drove them out was the noise”, which gives its reason behind its verb.
pub(super) fn asks_for_reason(frame: &Frame<'_>, verb: usize) -> bool {
    let before = |by: usize| verb.checked_sub(by).map_or("", |at| text(frame, at));
    match frame.language.tag() {
        "en" => before(1) == "what",
        "de" => before(1) == "was",
        "fr" => (before(2), before(1)) == ("ce", "qui"),
        "es" => (before(2), before(1)) == ("lo", "que"),
        _ => (before(2), before(1)) == ("то", "что"),
    }
}

/// True for “because of this, half of them left”, in which the clause before gives the reason.
pub(super) fn points_back(frame: &Frame<'_>, mark: &Mark) -> bool {
    let at = mark.words[mark.words.len() - 1] + 1;
    let this = frame.words.get(at).is_some_and(|it| THIS.has(&it.text));
    // “Because of this fee”
    let noun = frame.words.get(at + 1).is_some_and(|it| {
        it.clause == frame.words[at].clause && it.content && !is_verb(frame, at + 1)
    });
    this && !noun
}

/// True for the “из-за” of “из-за сбоя сервер отключили”, which opens its sentence before a noun, with no comma behind that noun.
pub(super) fn opens_with_noun(frame: &Frame<'_>, mark: &Mark) -> bool {
    let (first, last) = (mark.words[0], mark.words[mark.words.len() - 1]);
    let opens = first == 0 || frame.words[first - 1].sentence != frame.words[first].sentence;
    let mut marks = frame.marks.iter();
    let conjunction = marks
        .any(|it| it.family == Family::Opener && it.words.iter().any(|at| mark.words.contains(at)));
    let here = |at: &usize| frame.words[*at].clause == mark.clause;
    let mut behind = (last + 1..frame.words.len()).take_while(here);
    !frame.is_in(Language::German)
        && opens
        && !conjunction
        && CAUSES.has(&frame.words[last].text) | CAUSES.has(&frame.words[first].text)
        && behind.any(|at| is_verb(frame, at))
}
