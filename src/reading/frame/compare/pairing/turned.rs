//! Names that may change places because both texts tell the same from two sides: “A pays B”, “B gets it from A”.

use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::pairing::FROM_GIVER;
use crate::reading::frame::compare::pairing::Pairing;
use crate::reading::frame::compare::roles::has_object_relative;
use crate::reading::frame::compare::roles::puts_object_first;
use crate::reading::frame::compare::voices::is_credited;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::preposition;
use crate::reading::frame::standing::standing;
use crate::reading::frame::words::Frame;

impl Pairing<'_, '_, '_> {
    /// True if one of the texts may name first who suffers, and the other who does: by a passive, or by “whom”.
    pub(super) fn turns_parts_round(&self) -> bool {
        let turns = |frame: &Frame<'_>| {
            frame.has(&[Family::ByAgent]) && frame.has(&[Family::Passive])
                || has_object_relative(frame)
                || puts_object_first(frame)
        };
        turns(self.side.says()) != self.side.passages().iter().any(turns)
    }

    /// True if one text tells who gives to whom, and the other who gets from whom: “A pays B”, “B gets it from A”.
    pub(super) fn gets_from(&self, one: &(usize, Place), other: &(usize, Place)) -> bool {
        let says = self.side.says();
        let passage = &self.side.passages()[one.1.passage];
        let behind_from = |frame: &Frame<'_>, at: usize| {
            preposition(frame, at).is_some_and(|it| FROM_GIVER.has(it))
        };
        let bare = |frame: &Frame<'_>, at: usize| preposition(frame, at).is_none();
        // With “from” in both texts, the two names are exchanged.
        let gets = |getter: &(usize, Place), giver: &(usize, Place)| {
            let in_says = behind_from(says, giver.0)
                && bare(says, getter.0)
                && bare(passage, giver.1.word)
                && !behind_from(passage, getter.1.word);
            let in_quote = behind_from(passage, giver.1.word)
                && bare(passage, getter.1.word)
                && bare(says, giver.0)
                && !behind_from(says, getter.0);
            in_says || in_quote
        };
        gets(one, other) || gets(other, one)
    }

    /// True if one of two names has no part in what is done and the other has, and both stand so in both texts.
    pub(super) fn keep_standing(&self, one: &(usize, Place), other: &(usize, Place)) -> bool {
        let passage = &self.side.passages()[one.1.passage];
        let told = [one, other].map(|it| standing(self.side.says(), it.0));
        let quoted = [one, other].map(|it| standing(passage, it.1.word));
        told == quoted && told.contains(&Standing::Aside) && told.contains(&Standing::Bare)
    }

    /// True if a name is that of whoever says it all, in the statement and in the quote.
    pub(super) fn credits(&self, name: &(usize, Place)) -> bool {
        let passage = &self.side.passages()[name.1.passage];
        is_credited(self.side.says(), name.0) && is_credited(passage, name.1.word)
    }
}
