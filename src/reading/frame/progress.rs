//! How far a move has come, by the meanings of words and by what weighs them.

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;
use crate::sheet::Stage;

/// The meanings of leaving a place.
const MOVES: Meanings = Meanings::of(&[
    "leave",
    "move",
    "swap",
    "unsubscribe",
    "terminate",
    "switch_off",
    "disconnect",
]);

/// The meanings of coming to a place, and of opening or closing one there.
const ARRIVALS: Meanings = Meanings::of(&["join", "open", "close"]);

/// The meanings of a move that one makes oneself and that nobody makes with a platform: leaving it, coming to it.
const OWN_MOVES: Meanings = Meanings::of(&["leave", "move", "swap", "unsubscribe", "join"]);

/// The meanings of what others do with a whole platform, whose words may mean a move as well: “switched off”.
const SHUTDOWNS: Meanings = Meanings::of(&["switch_off", "disconnect", "terminate"]);

/// The meanings of what one does with an account or a room of one's own, and others do with a whole platform.
const OPENINGS: Meanings = Meanings::of(&["open", "close"]);

/// The meaning of closing what one has on a platform.
const CLOSINGS: Meanings = Meanings::of(&["close"]);

/// What lets a deed be about a part of several things.
const PARTS: &[Family] = &[
    Family::Some,
    Family::Few,
    Family::Most,
    Family::Many,
    Family::Rest,
    Family::Nearly,
];

/// The kinds of what one has on a platform.
const OWN_THINGS: &[&str] = &["account", "channel", "room"];

/// What lets somebody else move than whoever speaks, or lets the move be no more than possible.
const NOT_ONESELF: &[Family] = &[
    Family::Flip,
    Family::May,
    Family::If,
    Family::All,
    Family::Most,
    Family::Some,
    Family::Few,
    Family::Many,
    Family::Nearly,
    Family::Rest,
    Family::Each,
];

/// The meaning of what is tried.
const TRIES: Meanings = Meanings::of(&["try"]);

/// The meanings beside which a move is still to come.
const PLANS: Meanings = Meanings::of(&["plan", "announce", "promise", "decide"]);

/// What weighs a move that is not done.
const WEIGHS: &[Family] = &[Family::May, Family::Plan, Family::Future, Family::If];

/// What makes more of a move than that it is made.
const ADDS: &[Family] = &[
    Family::Flip,
    Family::Because,
    Family::Despite,
    Family::Only,
    Family::All,
    Family::First,
    Family::If,
];

impl Frame<'_> {
    /// True if the text tells that somebody leaves a platform, comes to one, or opens or closes an account or a room there, and has
    /// no word that says anything else: names, days and what helps a verb. Unless `made`, it may not tell that as done.
    pub(crate) fn tells_only_of_move(&self, made: bool) -> bool {
        let other = |at: &usize| is_verb(self, *at) && !self.moves(self.words[*at].clause);
        let number = |word: &Word| matches!(word.value, Some(What::Number(_)));
        let has_thing = self.words.iter().any(Word::is_own_thing);
        let opens = |word: &Word| has_thing && word.means(OPENINGS);
        let moves = |word: &Word| word.is_own_move() || opens(word);
        let belongs = |word: &Word| word.belongs_to_move() || opens(word);
        let adds = |mark: &Mark| {
            mark.strong && (ADDS.contains(&mark.family) || mark.family == Family::Done && !made)
        };
        self.words.iter().any(moves)
            && self.words.iter().all(belongs)
            && !(0..self.words.len()).any(|at| other(&at))
            && !self.words.iter().any(number)
            && !self.marks.iter().any(adds)
    }

    /// True if these bytes, which somebody says, tell that the speaker moves, of their own accord: “that it is leaving X”.
    ///
    /// Whoever else may be the one who moves stands before the verb, so that only a pronoun, a day, and what helps a verb may
    /// stand there; in German the platform, too.
    pub(crate) fn tells_of_own_move(&self, said: &Range<usize>) -> bool {
        let mut words = (0..self.words.len()).filter(|at| {
            let word = &self.words[*at].range;
            said.start <= word.start && word.end <= said.end
        });
        let Some(first) = words.next() else {
            return false;
        };
        let has_thing = self.words[first..].iter().any(Word::is_own_thing);
        let moves = |at: &usize| {
            let word = &self.words[*at];
            word.is_own_move() || has_thing && word.means(OPENINGS)
        };
        let Some(verb) = std::iter::once(first).chain(words).find(moves) else {
            return false;
        };
        let next = self.words[verb + 1..].iter();
        let mut next = next.take_while(|it| it.clause == self.words[verb].clause);
        let next = next.find(|it| it.content || it.value.is_some());
        (first..verb).all(|at| self.may_stand_before_own_move(at))
            && self.opens_own_move(first, verb)
            && next.is_none_or(Word::belongs_to_move)
    }

    /// True if a word between a word of saying and a verb lets whoever speaks be the one who does it.
    fn may_stand_before_own_move(&self, at: usize) -> bool {
        let word = &self.words[at];
        let german = self.is_in(Language::German);
        let mut marks = self.marks.iter();
        let named = matches!(word.value, Some(What::Name(_)));
        let behind_that = at
            .checked_sub(1)
            .is_some_and(|it| THAT.has(&self.words[it].text));
        let would = || {
            let mut marks = self.marks.iter();
            marks.any(|it| it.words == [at] && it.family == Family::Future)
        };
        let helps = word.means(PLANS) || word.is_day() || would();
        (!word.content || helps)
            && !matches!(word.value, Some(What::Number(_) | What::Exact(_)))
            && !(named && (!german || behind_that))
            && !marks
                .any(|it| it.strong && it.words.contains(&at) && NOT_ONESELF.contains(&it.family))
    }

    /// True if nothing right before a verb makes it what somebody is told to do, or what is spoken about: “to leave”, “that leaving
    /// is wrong”.
    fn opens_own_move(&self, first: usize, verb: usize) -> bool {
        if !self.is_in(Language::English) {
            return true;
        }
        let Some(before) = verb.checked_sub(1).filter(|it| *it >= first) else {
            return false;
        };
        let text = self.words[before].text.as_str();
        let planned = || before > first && self.words[before - 1].means(PLANS);
        !THAT.has(text) && (text != "to" || planned())
    }

    /// True if a clause tells of such a move as made.
    pub(crate) fn tells_of_move_made(&self) -> bool {
        let made =
            |clause: usize| self.moves(clause) && self.has_in_clause(clause, &[Family::Done]);
        (0..self.clauses.len()).any(made)
    }

    /// True if a clause tells of leaving a place, coming to one, or opening or closing one.
    fn moves(&self, clause: usize) -> bool {
        self.means_in_clause(clause, MOVES) || self.means_in_clause(clause, ARRIVALS)
    }

    /// Returns the stage that the text gives a move; `None` where no meaning that is known tells one.
    ///
    /// The least of its clauses counts, unless the last that tells of the move has it as done: “after a trial, all rooms were moved”.
    pub(crate) fn stage(&self) -> Option<Stage> {
        if self.tells_of_return() {
            return None;
        }
        let told = (0..self.clauses.len()).filter_map(|clause| Some((clause, self.tells(clause)?)));
        let told: Vec<(usize, Stage)> = told.collect();
        let (last, stage) = *told.last()?;
        if stage == Stage::Moved && self.has_in_clause(last, &[Family::Done]) {
            return Some(stage);
        }
        told.iter().map(|(_, stage)| *stage).min()
    }

    /// Returns the stage that a clause tells by itself.
    fn tells(&self, clause: usize) -> Option<Stage> {
        if self.has_in_clause(clause, &[Family::Flip]) {
            return None;
        }
        let moves = self.leaves(clause) || self.closes_all(clause);
        let mut scheduled = self.scheduled.iter();
        let is_to_come = scheduled.any(|verb| self.words[*verb].clause == clause)
            || moves && self.are_moves_to_come(clause);
        if moves
            && (is_to_come
                || self.means_in_clause(clause, PLANS)
                || self.has_in_clause(clause, WEIGHS))
        {
            Some(Stage::Announced)
        } else if self.means_in_clause(clause, TRIES)
            || self.has_in_clause(clause, &[Family::Attempt])
        {
            Some(Stage::Tries)
        } else {
            moves.then_some(Stage::Moved)
        }
    }

    /// True if a clause tells that somebody closes an account, a channel or a room, and not only some of several.
    fn closes_all(&self, clause: usize) -> bool {
        let mut words = self.words.iter().filter(|word| word.clause == clause);
        let is_number = |word: &Word| matches!(word.value, Some(What::Number(_)));
        let has_number = words.clone().any(is_number);
        words.any(Word::is_own_thing)
            && self.means_in_clause(clause, CLOSINGS)
            && !self.has_in_clause(clause, PARTS)
            && !has_number
    }

    /// True if a word tells that something is tried out, and nothing before it in its clause plans, doubts or denies that; in German, nothing
    /// in that clause.
    pub(crate) fn tells_of_trial(&self) -> bool {
        (0..self.words.len()).any(|at| self.is_trial(at) && !self.is_trial_to_come(at))
    }

    fn is_trial(&self, at: usize) -> bool {
        let mut marks = self.marks.iter();
        self.words[at].means(TRIES)
            || marks.any(|it| it.strong && it.family == Family::Attempt && it.words.contains(&at))
    }

    fn is_trial_to_come(&self, trial: usize) -> bool {
        let clause = self.words[trial].clause;
        let german = self.is_in(Language::German);
        let weighs = |at: usize| self.words[at].clause == clause && (german || at < trial);
        let mut marks = self.marks.iter();
        let mut scheduled = self.scheduled.iter();
        marks.any(|it| {
            it.strong
                && (it.family == Family::Flip || WEIGHS.contains(&it.family))
                && it.words.first().is_some_and(|at| weighs(*at))
        }) || scheduled.any(|verb| self.words[*verb].clause == clause)
            || (0..self.words.len()).any(|at| weighs(at) && self.words[at].means(PLANS))
    }

    /// True if a clause tells each move in it only as resolved or as to come.
    fn are_moves_to_come(&self, clause: usize) -> bool {
        let all = 0..self.words.len();
        let closes = self.closes_all(clause);
        let tells = |word: &Word| word.means(MOVES) || closes && word.means(CLOSINGS);
        let moves = |at: &usize| self.words[*at].clause == clause && tells(&self.words[*at]);
        all.filter(moves).all(|at| self.is_deed_to_come(at))
    }

    /// True if a clause tells that somebody leaves a place.
    pub(super) fn leaves(&self, clause: usize) -> bool {
        self.means_in_clause(clause, MOVES)
    }
}

impl Word {
    /// True if the word is for a move that one makes oneself.
    fn is_own_move(&self) -> bool {
        self.means(OWN_MOVES) && !self.means(SHUTDOWNS)
    }

    /// True if the word is an account, a channel or a room.
    fn is_own_thing(&self) -> bool {
        let mut kinds = self.concepts.iter().map(|it| meanings().kind(*it));
        kinds.any(|it| it.is_some_and(|it| OWN_THINGS.contains(&it)))
    }

    /// True if the word is a day of the week or the like.
    pub(super) fn is_day(&self) -> bool {
        let mut sets = self.concepts.iter().map(|it| meanings().set(*it));
        sets.any(|it| it == Some("day"))
    }

    /// True if the word says no more than that somebody moves or is about to, where, when, and with what of their own.
    fn belongs_to_move(&self) -> bool {
        !self.content
            || self.alone.contains(Family::Future)
            || self.is_own_move()
            || self.means(PLANS)
            || self.is_own_thing()
            || self.is_day()
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::reading::frame::words::Frame;
    use crate::reading::frame::words::Value;
    use crate::reading::frame::words::What;
    use crate::sheet::Stage;

    /// Returns the frame of a text, in which names of platforms are known.
    fn read<'t>(tag: &str, text: &'t str) -> Frame<'t> {
        let names = ["Plauderbox", "Zwitscher"].into_iter().enumerate();
        let names = names.flat_map(|(owner, name)| {
            let places = text.match_indices(name);
            places.map(move |(start, name)| Value {
                range: start..start + name.len(),
                what: What::Name(owner),
            })
        });
        Frame::read(Language::from_tag(tag).unwrap(), text, names.collect())
    }

    #[test]
    fn a_move_and_nothing_else() {
        for (tag, text) in [
            ("en", "Plauderbox is leaving Zwitscher"),
            ("en", "Plauderbox has closed its account on Zwitscher"),
            ("de", "Plauderbox verlässt Zwitscher"),
            ("fr", "Plauderbox quitte Zwitscher"),
            ("es", "Plauderbox deja Zwitscher"),
            ("ru", "Plauderbox покидает Zwitscher"),
        ] {
            assert!(read(tag, text).tells_only_of_move(true), "{text}");
        }
        for (tag, text) in [
            ("en", "Plauderbox has closed Zwitscher"),
            ("en", "Plauderbox has switched off Zwitscher"),
            ("en", "Plauderbox is leaving the hateful Zwitscher"),
            ("en", "Plauderbox is leaving Zwitscher over lies"),
            (
                "en",
                "Plauderbox is leaving Zwitscher to protect its singers",
            ),
            ("en", "Plauderbox quietly left Zwitscher"),
            ("de", "Plauderbox verlässt das verkommene Zwitscher"),
            ("de", "Plauderbox hat Zwitscher abgeschaltet"),
            (
                "fr",
                "Plauderbox quitte Zwitscher après des années d’insultes",
            ),
            ("es", "Plauderbox deja Zwitscher ante las mentiras"),
            ("ru", "Plauderbox покидает Zwitscher после угроз"),
        ] {
            assert!(!read(tag, text).tells_only_of_move(true), "{text}");
        }
    }

    #[test]
    fn the_stage_by_meaning_and_weight() {
        for (tag, text, expected) in [
            (
                "en",
                "The choir has pulled out of the hall",
                Some(Stage::Moved),
            ),
            (
                "en",
                "The choir will pull out of the hall",
                Some(Stage::Announced),
            ),
            ("en", "The choir did not pull out of the hall", None),
            ("en", "The choir sings in the hall", None),
            (
                "en",
                "After a pilot in the hall, all songs were relocated",
                Some(Stage::Moved),
            ),
            (
                "en",
                "The choir runs a pilot in the hall",
                Some(Stage::Tries),
            ),
            (
                "fr",
                "Le chœur a promis son départ de la salle",
                Some(Stage::Announced),
            ),
            ("ru", "Хор перебрался в зал", Some(Stage::Moved)),
        ] {
            let language = Language::from_tag(tag).unwrap();
            let frame = Frame::read(language, text, Vec::new());
            assert_eq!(frame.stage(), expected, "{text}");
        }
    }
}
