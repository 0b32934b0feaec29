//! How far a move has come, by the meanings of words and by what weighs them.

use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;
use crate::sheet::Stage;

/// The meanings of leaving a place.
const MOVES: &[&str] = &[
    "leave",
    "move",
    "swap",
    "unsubscribe",
    "terminate",
    "switch_off",
    "disconnect",
];

/// The meanings of coming to a place, and of opening or closing one there.
const ARRIVALS: &[&str] = &["join", "open", "close"];

/// The meanings beside which a move is still to come.
const PLANS: &[&str] = &["plan", "announce", "promise", "decide"];

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
    /// True if the text tells that somebody leaves a place, comes to one, or opens or closes one, and nothing else: no number, no
    /// reason, no other deed. Unless `made`, it may not tell that as done.
    pub(crate) fn tells_only_of_move(&self, made: bool) -> bool {
        let other = |at: &usize| is_verb(self, *at) && !self.moves(self.words[*at].clause);
        let number = |word: &Word| matches!(word.value, Some(What::Number(_)));
        let adds = |mark: &Mark| {
            mark.strong && (ADDS.contains(&mark.family) || mark.family == Family::Done && !made)
        };
        (0..self.clauses.len()).any(|clause| self.moves(clause))
            && !(0..self.words.len()).any(|at| other(&at))
            && !self.words.iter().any(number)
            && !self.marks.iter().any(adds)
    }

    /// True if a clause tells of such a move as made.
    pub(super) fn tells_of_move_made(&self) -> bool {
        let made = |clause: usize| self.moves(clause) && self.weighs(clause, &[Family::Done]);
        (0..self.clauses.len()).any(made)
    }

    /// True if a clause tells of leaving a place, coming to one, or opening or closing one.
    fn moves(&self, clause: usize) -> bool {
        self.means(clause, MOVES) || self.means(clause, ARRIVALS)
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
        if stage == Stage::Moved && self.weighs(last, &[Family::Done]) {
            return Some(stage);
        }
        told.iter().map(|(_, stage)| *stage).min()
    }

    /// Returns the stage that a clause tells by itself.
    fn tells(&self, clause: usize) -> Option<Stage> {
        if self.weighs(clause, &[Family::Flip]) {
            return None;
        }
        let moves = self.leaves(clause);
        let mut scheduled = self.scheduled.iter();
        let is_to_come = scheduled.any(|verb| self.words[*verb].clause == clause);
        if moves && (is_to_come || self.means(clause, PLANS) || self.weighs(clause, WEIGHS)) {
            Some(Stage::Announced)
        } else if self.means(clause, &["try"]) || self.weighs(clause, &[Family::Attempt]) {
            Some(Stage::Tries)
        } else {
            moves.then_some(Stage::Moved)
        }
    }

    /// True if a clause tells that somebody leaves a place.
    pub(super) fn leaves(&self, clause: usize) -> bool {
        self.means(clause, MOVES)
    }

    /// True if a clause has a mark of one of these families.
    fn weighs(&self, clause: usize, families: &[Family]) -> bool {
        let mut marks = self.marks.iter();
        marks.any(|it| it.strong && it.clause == clause && families.contains(&it.family))
    }

    /// True if a word of a clause has one of these meanings.
    fn means(&self, clause: usize, names: &[&str]) -> bool {
        let words = self.words.iter().filter(|word| word.clause == clause);
        let mut concepts = words.flat_map(|word| &word.concepts);
        concepts.any(|concept| names.contains(&meanings().name(*concept)))
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::reading::frame::words::Frame;
    use crate::sheet::Stage;

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
