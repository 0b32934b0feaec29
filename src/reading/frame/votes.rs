//! The two numbers of a vote: the “against” of “14 votes against 3” is no being against anything.

use crate::reading::frame::clause_words::polarity::AGAINST_VOTE;
use crate::reading::frame::clause_words::polarity::VOTES_CAST;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

impl Frame<'_> {
    /// Takes its meaning from the word between the two numbers of a vote.
    pub(super) fn read_votes(&mut self) {
        for at in 1..self.words.len() {
            if self.parts_votes(at) {
                self.words[at].concepts.clear();
                self.words[at].content = false;
            }
        }
    }

    /// True for the “contre” of “14 voix contre 3”.
    pub(super) fn parts_votes(&self, at: usize) -> bool {
        let is_number = |at: usize| {
            let word = self.words.get(at);
            word.is_some_and(|it| matches!(it.value, Some(What::Number(_))))
        };
        let joins = |at: usize| {
            let next = self.words.get(at + 1);
            next.is_some_and(|it| it.gap.trim().is_empty())
        };
        let counts_votes = VOTES_CAST.has_in(self.language, text(self, at - 1));
        // “12 members voted against 3 proposals” names no two sides.
        let first = at.checked_sub(if counts_votes { 2 } else { 1 });
        AGAINST_VOTE.has(&self.words[at].text)
            && is_number(at + 1)
            && joins(at)
            && joins(at - 1)
            && first.is_some_and(|at| is_number(at) && joins(at))
    }
}
