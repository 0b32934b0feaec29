//! What a text tells in the present tense of a day after it was written: “closes its page on 1 July” is still to come.

use crate::language::DateMention;
use crate::language::Language;
use crate::reading::frame::clause_words::small_words::HELPERS;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The meanings of deeds that change something at one moment, and so are either still to come or done.
pub(super) const CHANGES: Meanings = Meanings::of(&[
    "leave",
    "join",
    "move",
    "return",
    "close",
    "end",
    "switch_off",
    "suspend",
    "delete",
    "open",
    "build",
    "sell",
    "buy",
    "replace",
    "remove",
    "start",
    "swap",
    "unsubscribe",
    "terminate",
    "disconnect",
]);

/// The meanings of changes with which somebody begins to use a platform.
const BEGINNINGS: Meanings = Meanings::of(&["join", "open", "start"]);

/// Meanings of what one does with a deed before it is done.
pub(super) const RESOLVES: Meanings = Meanings::of(&[
    "decide",
    "plan",
    "agree",
    "promise",
    "vote",
    "accept",
    "announce",
    "demand",
    "encourage",
    "allow",
    "discuss",
    "need",
    "hope",
    "think",
    "invite",
    "advise",
    "propose",
    "wish_deed",
]);

impl Frame<'_> {
    /// Notes the changes that the text tells in the present tense of a day on which it was not written yet.
    pub(crate) fn note_scheduled(&mut self, is_later: impl Fn(&DateMention) -> bool) {
        let days = self.words.iter().enumerate().filter(|(at, word)| {
            let later = matches!(&word.value, Some(What::Date(date)) if is_later(date));
            later && !self.is_end_of_span(*at)
        });
        let clauses: Vec<usize> = days.map(|(_, word)| word.clause).collect();
        if clauses.is_empty() {
            return;
        }
        let told = |at: &usize| {
            let clause = self.words[*at].clause;
            clauses.contains(&clause)
                && self.words[*at].means(CHANGES)
                && is_verb(self, *at)
                && !self.is_told_of_past(clause)
        };
        self.scheduled = (0..self.words.len()).filter(told).collect();
    }

    /// True if the date at a byte is that of a deed on which somebody resolves, and not that of the resolution: “resolved to close it on
    /// 31 March”.
    pub(crate) fn is_day_of_resolved_deed(&self, byte: usize) -> bool {
        let Some(date) = self.words.iter().position(|it| it.range.start == byte) else {
            return false;
        };
        let (sentence, clause) = (self.words[date].sentence, self.words[date].clause);
        let resolution = |at: &usize| {
            let word = &self.words[*at];
            word.sentence == sentence && self.words[*at].means(RESOLVES)
        };
        let deed = |at: usize| {
            // In German the verb ends its clause: “die Seite am 31. März zu schließen”.
            let is_told = at < date || self.is_in(Language::German);
            is_told
                && self.words[at].clause == clause
                && is_verb(self, at)
                && is_infinitive(self, at)
        };
        let Some(resolution) = (0..date).find(resolution) else {
            return false;
        };
        (resolution + 1..self.words.len()).any(deed)
    }

    /// True if the text tells a move of a day on which it was not written yet, and none as done.
    pub(crate) fn is_scheduled(&self) -> bool {
        let done = |clause: usize| self.leaves(clause) && self.is_told_of_past(clause);
        !self.scheduled.is_empty() && !(0..self.clauses.len()).any(done)
    }

    /// True if the text tells that somebody begins something on a day on which it was not written yet.
    pub(crate) fn is_scheduled_to_begin(&self) -> bool {
        let mut verbs = self.scheduled.iter();
        verbs.any(|verb| self.words[*verb].means(BEGINNINGS))
    }

    /// True if a date is the last day of something that goes on until then.
    fn is_end_of_span(&self, date: usize) -> bool {
        let mut marks = self.marks.iter();
        let before = date.checked_sub(1);
        marks.any(|it| it.family == Family::Until && it.words.last().copied() == before)
    }

    /// True if a verb of a clause, or a verb that helps it, tells something as done or as it is.
    fn is_told_of_past(&self, clause: usize) -> bool {
        let own = self.words.iter().enumerate();
        let mut own = own.filter(|(_, word)| word.clause == clause);
        own.any(|(at, word)| {
            let helps = HELPERS.has(&word.text);
            // “Est parti” is done, though “est” alone says nothing of the past.
            let is_done =
                word.alone.contains(Family::Done) || self.is_in(Language::French) && helps;
            is_done && (helps || is_verb(self, at))
        })
    }
}
