//! The name with which a sentence opens, where a later clause goes on with it: “A, who …, left”, “dem A, der …, hat B gekündigt”.

use crate::language::Language;
use crate::reading::frame::clause_words::roles::CLITICS;
use crate::reading::frame::compare::roles::deeds::Party;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// Returns the name in the form of the one to whom something is done, or goes, with which a sentence opens, where the clause of the verb goes on with it.
pub(super) fn fronted(frame: &Frame<'_>, verb: usize) -> Option<(Standing, usize)> {
    let (sentence, clause) = (frame.words[verb].sentence, frame.words[verb].clause);
    let start = (0..verb).find(|at| frame.words[*at].sentence == sentence)?;
    let name = (start..verb).find(|at| owner(frame, *at).is_some())?;
    let opening = (start..=verb).find(|at| frame.words[*at].clause == clause)?;
    let standing = head_standing(frame, name);
    let head = head(frame, name);
    let opens = (start..head).all(|at| !frame.words[at].content)
        && frame.words[name].clause != clause
        && is_turned(standing);
    // The verb, or what helps it, opens the clause: “dem A, der …, hat B …”.
    let first = opening == verb
        || frame.words[opening].helps()
        || frame.is_in(Language::Spanish) && CLITICS.has(text(frame, opening));
    // The name is the object of the main verb only if its own clause has no verb.
    let lone = (name + 1..opening)
        .take_while(|at| frame.words[*at].clause == frame.words[name].clause)
        .all(|at| !is_verb(frame, at));
    (opens && first && lone).then_some((standing, name))
}

/// True for the form of the one to whom something is done, or goes.
pub(super) fn is_turned(standing: Standing) -> bool {
    matches!(standing, Standing::Goal | Standing::Object)
}

/// Returns the noun before the comma behind which a name stands alone: the *mayor*, A, …; otherwise the name itself.
pub(super) fn head(frame: &Frame<'_>, name: usize) -> usize {
    let word = &frame.words[name];
    let closes = frame
        .words
        .get(name + 1)
        .is_none_or(|next| next.clause != word.clause);
    let noun = name.checked_sub(1).filter(|noun| {
        let own = &frame.words[*noun];
        own.sentence == word.sentence && own.clause != word.clause && own.content
    });
    noun.filter(|_| closes && word.gap.contains(','))
        .unwrap_or(name)
}

/// Returns how a name stands, or the noun to which it is set in apposition.
pub(super) fn head_standing(frame: &Frame<'_>, name: usize) -> Standing {
    standing(frame, head(frame, name))
}

/// Returns the word of the name about which the sentence goes on, where a clause has none: it opened the sentence, before its verb.
pub(super) fn earlier(frame: &Frame<'_>, verb: usize, party: Party) -> Option<usize> {
    let (sentence, clause) = (frame.words[verb].sentence, frame.words[verb].clause);
    let start = (0..verb).find(|at| frame.words[*at].sentence == sentence)?;
    let first = (start..verb).find(|at| party(frame, *at).is_some())?;
    if frame.words[first].clause == clause || head_standing(frame, first) != Standing::Bare {
        return None;
    }
    // Only where the clause goes on with its verb: “…, and left”, “A, who …, left”.
    let opening = (start..=verb).find(|at| frame.words[*at].clause == clause)?;
    let goes_on =
        (opening..verb).all(|at| !frame.words[at].content && frame.words[at].value.is_none());
    let opener = |at: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| mark.family == Family::Opener && mark.words.first() == Some(&at))
    };
    // “After suing A”: whoever the sentence tells of did it.
    let participle = frame.is_in(Language::English) && text(frame, verb).ends_with("ing");
    let hangs = !participle && opener(opening);
    let own = (start..=first).find(|at| frame.words[*at].clause == frame.words[first].clause);
    let inside = own.is_some_and(|own| own > start && opener(own));
    let before = inside || (start..first).any(|at| is_verb(frame, at));
    (goes_on && !hangs && !before).then_some(first)
}
