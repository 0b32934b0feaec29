//! Deeds that a text tells only as resolved or as to come: “decided on 10 March, by 14 votes to 3, to leave”.

use crate::language::Language;
use crate::reading::frame::clause_words::pairing::POSSESSIVES;
use crate::reading::frame::clause_words::polarity::AGAINST_VOTE;
use crate::reading::frame::clause_words::stages::FUTURE_FORM;
use crate::reading::frame::clause_words::stages::HELPS_INFINITIVE;
use crate::reading::frame::clause_words::stages::INFINITIVE_FORM;
use crate::reading::frame::clause_words::stages::INFLECTED_FORM;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::Sort;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::scheduled::RESOLVES;
use crate::reading::frame::standing::is_by;
use crate::reading::frame::standing::is_preposition;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_passive;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The most words between a resolution and what it resolves.
const MAX_WORDS_FROM_RESOLUTION: usize = 24;

/// Meanings of verbs before a deed that is not done yet: decided to leave. “Needed to leave” is none, because the deed may be done.
const SETTLES: Meanings = Meanings::of(&[
    "decide",
    "plan",
    "agree",
    "promise",
    "vote",
    "announce",
    "propose",
    "demand",
    "discuss",
    "hope",
    "wish_deed",
]);

/// Meanings of making something known, be it done or still to come.
const ANNOUNCES: Meanings = Meanings::of(&["announce"]);

impl Frame<'_> {
    /// True if the word at a byte is a deed that the text tells only as resolved or as to come.
    pub(crate) fn is_still_to_come(&self, byte: usize) -> bool {
        let word = self.words.iter().position(|it| it.range.contains(&byte));
        word.is_some_and(|at| self.is_deed_to_come(at))
    }

    /// True if a word is a deed that the text tells only as resolved or as to come.
    pub(super) fn is_deed_to_come(&self, deed: usize) -> bool {
        let settles = |at: usize| self.is_planned_at(at) || self.words[at].means(SETTLES);
        self.is_future_form(deed)
            || self.is_german_future(deed)
            || self.resolution_of(deed).is_some_and(settles)
            || self.resolution_of_noun(deed).is_some_and(settles)
    }

    /// Returns the word on which a deed hangs that is resolved or intended: the “decided” of “decided on 10 March to leave”.
    pub(super) fn resolution_of(&self, deed: usize) -> Option<usize> {
        if !is_verb(self, deed) || !self.may_hang(deed) {
            return None;
        }
        let governor = self.governor(deed)?;
        // “Decided to close its page and leave”, “decided to leave to save money”
        if self.resolves(governor) {
            Some(governor)
        } else {
            self.resolution_of(governor)
        }
    }

    /// Returns the word by which somebody resolves what a noun names, where it surely is still to come: “voted for the departure”, “announced
    /// *its* departure”; what is announced of others may be done.
    pub(super) fn sure_resolution_of_noun(&self, noun: usize) -> Option<usize> {
        let word = self.resolution_of_noun(noun)?;
        let owned = || POSSESSIVES.has_in(self.language, text(self, noun - 1));
        let is_open = self.words[word].means(ANNOUNCES) && !owned();
        (self.words[word].means(SETTLES) && !is_open).then_some(word)
    }

    /// Returns the word by which somebody resolves what a noun names, where nothing behind tells it as done: “voted for the departure”.
    fn resolution_of_noun(&self, noun: usize) -> Option<usize> {
        let before = noun.checked_sub(1)?;
        if !is_plain_noun(self, noun) {
            return None;
        }
        let governor = self.governor(noun)?;
        let own = &self.words[noun];
        let mut behind = self.words[noun + 1..].iter();
        // “The announced move”, “voted for the move, and completed it”
        let is_done =
            behind.any(|it| it.sentence == own.sentence && it.alone.contains(Family::Done));
        let hangs = governor < before && self.words[governor].clause == own.clause;
        (hangs && !is_done && is_verb_of_resolving(self, governor)).then_some(governor)
    }

    /// True for a verb in the form of what is to come: fermeront, abrirá, закроет.
    pub(super) fn is_future_form(&self, verb: usize) -> bool {
        let word = &self.words[verb];
        // In Russian the lists have the whole forms.
        let is_form = FUTURE_FORM.has_in(self.language, &word.text)
            || self.is_in(Language::Russian) && word.alone.contains(Family::Future);
        is_form && is_verb(self, verb)
    }

    /// True for the “verlassen” of “wird A verlassen”.
    fn is_german_future(&self, verb: usize) -> bool {
        self.is_in(Language::German)
            && is_verb(self, verb)
            && text(self, verb).ends_with('n')
            && self.has_in_clause(self.words[verb].clause, &[Family::Future])
            && !is_passive(self, verb)
    }

    /// True if a word resolves or intends a deed.
    fn resolves(&self, at: usize) -> bool {
        self.words[at].means(RESOLVES) || self.is_planned_at(at)
    }

    /// True if a word belongs to a phrase that tells an intention: about to, s’apprête à.
    fn is_planned_at(&self, at: usize) -> bool {
        let mut marks = self.marks.iter();
        marks.any(|it| it.family == Family::Plan && it.strong && it.words.contains(&at))
    }

    /// True if a verb has the form that hangs on another one: to leave, zu verlassen, quitter, dejar, покинуть; not “to have left”.
    fn may_hang(&self, verb: usize) -> bool {
        let before = |by: usize| verb.checked_sub(by).map_or("", |at| text(self, at));
        let own = text(self, verb);
        if HELPS_INFINITIVE.has_in(self.language, before(1)) {
            return false;
        }
        match self.language {
            Language::English => {
                let adverb = before(2) == "to" && before(1).ends_with("ly");
                before(1) == "to" || adverb || self.is_joined_base(verb)
            }
            Language::German => {
                let has_zu = before(1) == "zu" || own.contains("zu");
                has_zu && INFINITIVE_FORM.has_in(self.language, own)
            }
            _ => INFINITIVE_FORM.has_in(self.language, own),
        }
    }

    /// True for the second verb of “to close its page and move to A”.
    fn is_joined_base(&self, verb: usize) -> bool {
        let word = &self.words[verb];
        let mut marks = self.marks.iter();
        let before = verb.checked_sub(1);
        let is_joined =
            marks.any(|it| it.family == Family::Joint && it.words.last().copied() == before);
        let is_base = !INFLECTED_FORM.has_in(self.language, &word.text);
        is_joined && is_base && !word.alone.contains(Family::Done)
    }

    /// Returns the word of deciding, or else the verb, nearest before a word in its sentence; clauses that stand in between are read over.
    fn governor(&self, deed: usize) -> Option<usize> {
        let own = &self.words[deed];
        let from = deed.saturating_sub(MAX_WORDS_FROM_RESOLUTION);
        let before = (from..deed).rev();
        let mut before = before.take_while(|at| self.words[*at].sentence == own.sentence);
        before.find(|at| {
            let clause = self.words[*at].clause;
            let governs = is_verb(self, *at)
                && !self.may_be_thing(*at)
                && !is_by(self, *at)
                && !is_preposition(self, *at)
                && !AGAINST_VOTE.has(text(self, *at));
            self.resolves(*at) || governs && (clause == own.clause || !self.is_aside(clause))
        })
    }

    /// True if a word may name a thing or a person: the “voix” of “par 14 voix”.
    fn may_be_thing(&self, at: usize) -> bool {
        let sorts = self.words[at].concepts.iter();
        let mut sorts = sorts.map(|it| meanings().sort(*it));
        sorts.any(|it| it == Some(Sort::Thing))
    }

    /// True if a clause opens with “as”, “who” or the like, and so may stand between a verb and what hangs on it.
    fn is_aside(&self, clause: usize) -> bool {
        let first = self.words.iter().position(|it| it.clause == clause);
        let mut marks = self.marks.iter();
        marks.any(|it| it.family == Family::Opener && it.words.first().copied() == first)
    }
}

/// True if a word tells that somebody resolves something, and is no noun for it.
fn is_verb_of_resolving(frame: &Frame<'_>, at: usize) -> bool {
    frame.words[at].means(RESOLVES) && !is_plain_noun(frame, at)
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::reading::frame::words::Frame;

    /// Checks whether the deed of each text, marked with stars, is told as still to come.
    fn check(rows: &[(&str, &str, bool)]) {
        for (tag, marked, expected) in rows {
            let language = Language::from_tag(tag).unwrap();
            let byte = marked.find('*').unwrap();
            let text = marked.replace('*', "");
            let frame = Frame::read(language, &text, Vec::new());
            assert_eq!(frame.is_still_to_come(byte), *expected, "{marked}");
        }
    }

    #[test]
    fn only_resolved() {
        check(&[
            (
                "en",
                "The choir decided on Sunday, by fourteen votes to three, to *leave* the hall",
                true,
            ),
            (
                "en",
                "The choir has voted to close its page and *move* to the hall",
                true,
            ),
            ("en", "The choir is about to *move* to the hall", true),
            (
                "en",
                "The choir voted on Sunday for the *move* to the hall",
                true,
            ),
            (
                "de",
                "Der Chor beschloss am Sonntag, mit vierzehn zu drei Stimmen, den Saal zu *verlassen*",
                true,
            ),
            ("de", "Der Chor wird den Saal *verlassen*", true),
            (
                "de",
                "Der Chor stimmte am Sonntag für den *Wechsel* in den Saal",
                true,
            ),
            (
                "fr",
                "Le chœur a décidé dimanche, par quatorze voix contre trois, de *quitter* la salle",
                true,
            ),
            ("fr", "Le chœur a annoncé *quitter* la salle", true),
            ("fr", "Le chœur *quittera* la salle", true),
            (
                "fr",
                "Le chœur a voté dimanche le *départ* de la salle",
                true,
            ),
            ("fr", "Le chœur s’apprête à *quitter* la salle", true),
            (
                "es",
                "El coro decidió el domingo, por catorce votos contra tres, *dejar* la sala",
                true,
            ),
            ("es", "El coro *dejará* la sala", true),
            ("es", "El coro votó el domingo la *salida* de la sala", true),
            (
                "ru",
                "Хор решил в воскресенье, четырнадцатью голосами против трёх, *покинуть* зал",
                true,
            ),
            ("ru", "Хор решил в воскресенье *перейти* в другой зал", true),
        ]);
    }

    #[test]
    fn done() {
        check(&[
            (
                "en",
                "After a vote on Sunday the choir *left* the hall",
                false,
            ),
            (
                "en",
                "The choir, which had voted on it, *moved* to the hall",
                false,
            ),
            ("en", "The announced *move* was completed on Sunday", false),
            ("en", "The choir left the hall to *move* to a barn", false),
            ("en", "The choir confirmed to have *left* the hall", false),
            (
                "de",
                "Der Chor hat den Saal nach einer Abstimmung *verlassen*",
                false,
            ),
            (
                "de",
                "Der Chor gab bekannt, den Saal *verlassen* zu haben",
                false,
            ),
            ("fr", "Après un vote, le chœur a *quitté* la salle", false),
            ("fr", "Le chœur a annoncé avoir *quitté* la salle", false),
            (
                "fr",
                "Le chœur a fermé sa page pour *quitter* la salle",
                false,
            ),
            ("es", "Tras la votación, el coro *dejó* la sala", false),
            ("es", "El coro cerró su página para *dejar* la sala", false),
            ("ru", "После голосования хор *покинул* зал", false),
        ]);
    }
}
