//! A text that says in other words what another one denies: “stop using” for “nicht mehr nutzen”, “undecided” for “noch nicht entschieden”.

use crate::reading::frame::cast::Cast;
use crate::reading::frame::clause_words::stages::NO_LONGER;
use crate::reading::frame::compare::differences;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// The meaning of verbs that say what is not there, and not that something ends.
const LACK: Meanings = Meanings::of(&["lack"]);

/// True if a text without a word that denies has another one that may turn it round, and differs from the text that
/// denies in nothing that can be read.
pub(crate) fn says_otherwise(plain: &Frame<'_>, denying: &Frame<'_>) -> bool {
    let ends = denying.denies_what_was();
    let mut marks = plain.marks.iter();
    let turns = |mark: &Mark| {
        mark.family == Family::Flip && !mark.strong && (ends || !plain.tells_an_end(mark))
    };
    let is_turned = |one: &Frame<'_>, other: &Frame<'_>| {
        let found = differences(one, std::slice::from_ref(other), 1, &Cast::default());
        found.iter().any(|it| it.part == Part::Polarity)
    };
    marks.any(turns) && !is_turned(plain, denying) && !is_turned(denying, plain)
}

impl Frame<'_> {
    /// True if the text denies of something that it goes on.
    fn denies_what_was(&self) -> bool {
        let flips = self.marks.iter();
        let mut flips = flips.filter(|it| it.family == Family::Flip && it.strong);
        flips.any(|flip| {
            let mut words = self.words.iter();
            words.any(|it| it.clause == flip.clause && NO_LONGER.has(&it.text))
        })
    }

    /// True if a word that may turn a clause round is a verb that tells that something ends.
    fn tells_an_end(&self, mark: &Mark) -> bool {
        let mut words = mark.words.iter();
        words.any(|at| is_verb(self, *at) && !self.words[*at].means(LACK))
    }
}
