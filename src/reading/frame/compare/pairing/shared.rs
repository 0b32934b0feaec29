//! Parts of a sentence that leave out what the part before them has said: who does it, what is done, of which whole.

use std::ops::Range;

use crate::reading::frame::clause_words::pairing::OF_NAMED_WHOLE;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// The maximum number of words between “of” and the number of the whole: of the remaining 40.
const MAX_WORDS_TO_WHOLE: usize = 2;

/// A part of a text beside the parts before it.
pub(super) struct Shared<'s, 'f, 't> {
    frame: &'f Frame<'t>,
    own: &'s Range<usize>,
    /// The part before.
    before: Option<&'s Range<usize>>,
    /// The part of which this one goes on to tell behind what hangs on it: “*the choir*, which has a hall, pays 40”.
    host: Option<&'s Range<usize>>,
}

impl<'s, 'f, 't> Shared<'s, 'f, 't> {
    pub(super) fn of(
        frame: &'f Frame<'t>,
        segments: &'s [Range<usize>],
        own: &'s Range<usize>,
    ) -> Self {
        let at = segments.iter().position(|it| it == own).unwrap_or(0);
        let sentence = |part: &Range<usize>| frame.words[part.start].sentence;
        let near = |back: usize| {
            let part = at.checked_sub(back).and_then(|it| segments.get(it));
            part.filter(|part| sentence(part) == sentence(own))
        };
        let tells = |part: &Range<usize>| part.clone().any(|at| is_verb(frame, at));
        let before = near(1);
        let hangs = before.is_some_and(|it| is_opened(frame, it)) && !is_opened(frame, own);
        let host = near(2).filter(|host| hangs && tells(own) && !tells(host));
        Self {
            frame,
            own,
            before,
            host,
        }
    }

    /// True if a part is the one of which this one goes on to tell.
    pub(super) fn is_host(&self, part: &Range<usize>) -> bool {
        self.host == Some(part)
    }

    /// True if the number of the part counts some of those that another part names: “of whom 12 came back”, “of the 40, 12 came back”.
    pub(super) fn counts_of_named(&self) -> bool {
        let marks = || self.frame.marks.iter();
        let of_them =
            |at: &usize| marks().any(|it| it.family == Family::PartOf && it.words.contains(at));
        let names_whole = |part: &Range<usize>| {
            let words = &self.frame.words[part.clone()];
            let opens = words.first().is_some_and(|it| OF_NAMED_WHOLE.has(&it.text));
            let mut next = words.iter().skip(1).take(MAX_WORDS_TO_WHOLE + 1);
            opens && next.any(|it| matches!(it.value, Some(What::Number(_))))
        };
        self.own.clone().any(|at| of_them(&at)) || self.before.is_some_and(names_whole)
    }

    /// True if this part leaves out a word of an earlier part, because both share it: who does it, or what is done.
    pub(super) fn takes(&self, part: &Range<usize>, place: usize, is_deed: bool) -> bool {
        let frame = self.frame;
        let tells = self.own.clone().any(|at| is_verb(frame, at));
        let deed = part.clone().find(|at| is_verb(frame, *at));
        let does_it = || self.goes_on_with_deed() && deed.is_some_and(|deed| place < deed);
        part.start < self.own.start && (!tells && is_deed || does_it())
    }

    /// True if the part opens with “and” and what is done: “and pays 40”.
    fn goes_on_with_deed(&self) -> bool {
        let at = self.own.start;
        let mut marks = self.frame.marks.iter();
        let joined = marks.any(|it| it.family == Family::Joint && it.words.first() == Some(&at));
        let opens = |at: usize| at < self.own.end && is_verb(self.frame, at);
        let helps = self.frame.words.get(at + 1).is_some_and(Word::helps);
        joined && (opens(at + 1) || helps && opens(at + 2))
    }
}

/// True if a part hangs on what stands before it: which, of whom.
fn is_opened(frame: &Frame<'_>, part: &Range<usize>) -> bool {
    let mut marks = frame.marks.iter();
    let near = part.start..part.end.min(part.start + 2);
    marks.any(|it| {
        it.family == Family::Opener && it.words.first().is_some_and(|at| near.contains(at))
    })
}
