//! Questions that rules ask of a text by itself, without its quotes.

use crate::language::Number;
use crate::language::Precision;
use crate::reading::frame::around;
use crate::reading::frame::clause_words::numbers::EVERY_NTH;
use crate::reading::frame::compare::is_missed;
use crate::reading::frame::compare::is_reached;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::Tense;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;
use crate::reading::frame::words::cut;

/// The distance from a number, in words, within which a word may bound it.
const MAX_BOUND_WORDS: usize = 6;

/// Meanings of what somebody does by speaking; whoever only writes on a platform reports nothing.
const SPEAKING: Meanings = Meanings::of(&[
    "say",
    "announce",
    "promise",
    "warn",
    "deny",
    "confirm",
    "accuse",
    "complain",
    "criticise",
    "praise",
    "boast",
    "mention",
    "emphasise",
    "argue_that",
    "propose",
    "advise",
    "joke_deed",
    "comment_deed",
    "ask_question",
    "understate",
    "exaggerate",
    "play_down",
]);

/// Meanings of what somebody does who finds out a number.
const COUNTING: Meanings = Meanings::of(&["tally", "calculate", "estimate"]);

/// Meanings of what somebody finds, rules or asks for, and of words that are somebody’s.
const FINDING: Meanings = Meanings::of(&[
    "find",
    "judge_deed",
    "decide",
    "demand",
    "invite",
    "reply",
    "interview_deed",
    "figures",
]);

/// Meanings of how somebody stands to what others do or what happens.
const STANDS: Meanings = Meanings::of(&["demand", "hope", "fear", "think", "expect"]);

/// The meaning of coming back.
const RETURN: Meanings = Meanings::of(&["return"]);

/// Meanings of saying or announcing something, whatever it is.
const ANNOUNCING: Meanings = Meanings::of(&["say", "announce", "inform"]);

impl Frame<'_> {
    /// True if the text says a number by other words: both, a dozen, a third.
    pub(crate) fn says(&self, number: Number) -> bool {
        let Some(lexicon) = lexicon(self.language) else {
            return false;
        };
        // Here the words of a value count, too.
        let mut words = Vec::new();
        cut(
            self.text,
            0..self.text.len(),
            &mut String::new(),
            &mut words,
        );
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let mut hits = (0..texts.len()).flat_map(|start| lexicon.equal.at(&texts, start));
        hits.any(|hit| hit.value == number)
    }

    /// True if the text says a number by other words, and that it is more: a good dozen.
    pub(crate) fn says_more_than(&self, number: Number) -> bool {
        let good = |mark: &Mark| mark.family == Family::GoodMeasure;
        self.says(number) && self.marks.iter().any(good)
    }

    /// True if the text says that something is no more than it tells: only.
    pub(crate) fn is_limited(&self) -> bool {
        let only = |mark: &Mark| mark.family == Family::Only && mark.strong;
        self.marks.iter().any(only)
    }

    /// True if words that say a number otherwise hold this byte, and `states` knows the number: “an hour and a half”.
    pub(crate) fn says_otherwise(&self, byte: usize, states: impl Fn(Number) -> bool) -> bool {
        let Some(lexicon) = lexicon(self.language) else {
            return false;
        };
        let mut words = Vec::new();
        cut(
            self.text,
            0..self.text.len(),
            &mut String::new(),
            &mut words,
        );
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let mut hits = (0..texts.len()).flat_map(|start| lexicon.equal.at(&texts, start));
        hits.any(|hit| {
            let holds = hit
                .words
                .iter()
                .any(|word| words[*word].range.contains(&byte));
            holds && hit.words.len() > 1 && states(hit.value)
        })
    }

    /// True if the text compares two sides: twice as many, fewer than.
    pub(crate) fn compares(&self) -> bool {
        let families = [Family::More, Family::Less, Family::Comparison];
        self.marks
            .iter()
            .any(|mark| families.contains(&mark.family) && mark.strong)
    }

    /// True if a number of the text tells a share: “a quarter”, “one in four”.
    pub(super) fn has_share(&self) -> bool {
        self.words.iter().any(|word| match word.value {
            Some(What::Number(quantity)) => {
                quantity.number < Number::small(1) || self.is_share(word.range.start)
            }
            _ => false,
        })
    }

    /// True if the number at this word is more than half of something: “80 per cent”, “two thirds”.
    pub(super) fn is_more_than_half(&self, at: usize) -> bool {
        let Some(What::Number(quantity)) = self.words[at].value else {
            return false;
        };
        if matches!(quantity.precision, Precision::LessThan | Precision::UpTo) {
            return false;
        }
        let share = quantity.number.worth();
        let hundredths = share > 50.0 && share <= 100.0;
        0.5 < share && share < 1.0 || hundredths && around::is_share(self, at)
    }

    /// True if words of the text tell a share without a number: “every fourth”, “jeder vierte”.
    pub(super) fn says_share(&self) -> bool {
        let Some(lexicon) = lexicon(self.language) else {
            return false;
        };
        let texts: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        (1..texts.len())
            .any(|at| EVERY_NTH.has(texts[at - 1]) && !lexicon.equal.at(&texts, at).is_empty())
    }

    /// True if the number at this byte tells a share or how many times: “one in four”, “three times”.
    pub(crate) fn is_share(&self, byte: usize) -> bool {
        let at = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte));
        at.is_some_and(|at| around::is_share(self, at))
    }

    /// True if the number at this byte is an end of a range: “between 45 and 60”.
    pub(crate) fn is_between(&self, byte: usize) -> bool {
        let at = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte));
        at.is_some_and(|at| around::is_in_range(self, at))
    }

    /// True if words beside the number at this byte may bound it in a way that is not read: “a maximum of”.
    pub(crate) fn bounds(&self, byte: usize) -> bool {
        let at = || {
            self.words
                .iter()
                .position(|word| word.range.contains(&byte))
        };
        self.has_beside(byte, |mark| mark.family == Family::Bound)
            || self.turns(byte)
            || at().is_some_and(|at| is_reached(self, at))
    }

    /// True if the clause of the number at this byte tells that it is not reached: “missed its target of 500”.
    pub(crate) fn misses(&self, byte: usize) -> bool {
        let mut words = self.words.iter();
        let at = words.position(|word| word.range.contains(&byte));
        at.is_some_and(|at| is_missed(self, at))
    }

    /// True if a word beside the number at this byte turns its bound round: “must not be more than”.
    pub(crate) fn turns(&self, byte: usize) -> bool {
        let at = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte));
        // “At most”, “no fewer than” are the bound itself.
        let bound = |mark: &Mark| {
            mark.family == Family::Idle
                && mark
                    .words
                    .last()
                    .zip(at)
                    .is_some_and(|(last, at)| last.abs_diff(at) <= 1)
        };
        self.has_beside(byte, |mark| {
            matches!(mark.family, Family::Flip | Family::Idle | Family::If)
                && mark.strong
                && !bound(mark)
        })
    }

    /// True if a number that goes up or down ends at this byte: “went up to 450”.
    pub(crate) fn ends_change(&self, byte: usize) -> bool {
        let at = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte));
        at.is_some_and(|at| {
            let clause = self.words[at].clause;
            self.words.iter().any(|word| {
                word.clause.abs_diff(clause) <= 1
                    && word
                        .concepts
                        .iter()
                        .any(|it| matches!(meanings().name(*it), "rise" | "fall"))
            }) || at > 2 && self.words[at - 3].text == "went"
        })
    }

    fn has_beside(&self, byte: usize, chosen: impl Fn(&Mark) -> bool) -> bool {
        let Some(at) = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte))
        else {
            return false;
        };
        let number = |word: usize| {
            matches!(
                self.words.get(word).map(|word| word.value),
                Some(Some(What::Number(_)))
            )
        };
        self.marks.iter().filter(|mark| chosen(mark)).any(|mark| {
            let (Some(first), Some(last)) = (mark.words.first(), mark.words.last()) else {
                return false;
            };
            let another = [last + 1, last + 2]
                .into_iter()
                .any(|word| word != at && number(word));
            let same = self.words[*first].clause == self.words[at].clause;
            let near = self.words[*first].clause.abs_diff(self.words[at].clause) <= 1
                && first.abs_diff(at) <= MAX_BOUND_WORDS
                || same && mark.family == Family::Flip;
            near && !another || mark.family == Family::Bound && self.goes_on(*first, at)
        })
    }

    /// True if a number stands in a clause without a verb, which goes on with that of the clause before: “rooms are limited
    /// to 30 guests, halls to 60”.
    fn goes_on(&self, mark: usize, at: usize) -> bool {
        let clause = self.words[at].clause;
        let mut own = (0..self.words.len()).filter(|word| self.words[*word].clause == clause);
        self.words[mark].clause + 1 == clause
            && self.words[mark].sentence == self.words[at].sentence
            && !own.any(|word| is_verb(self, word))
    }

    /// True if a word of the text tells of coming back.
    pub(crate) fn tells_of_return(&self) -> bool {
        self.means_any(RETURN)
    }

    /// True if a word of the text denies by itself, whatever phrase it is part of.
    pub(super) fn has_word_of_denial(&self) -> bool {
        self.has_word_of(Family::Flip)
    }

    /// True if a word of the text says “only” by itself, also as a part of another one: read-only.
    pub(super) fn has_word_of_limit(&self) -> bool {
        self.has_word_of(Family::Only)
    }

    fn has_word_of(&self, family: Family) -> bool {
        let Some(lexicon) = lexicon(self.language) else {
            return false;
        };
        self.words.iter().any(|word| {
            let hits = lexicon.strong.at(&[word.text.as_str()], 0);
            hits.iter().any(|hit| hit.value == family)
        })
    }

    /// True if a word of the text denies.
    pub(crate) fn denies(&self) -> bool {
        self.marks
            .iter()
            .any(|mark| mark.family == Family::Flip && mark.strong)
    }

    /// True if a word of the text may tell of speech.
    pub(crate) fn reports(&self) -> bool {
        self.marks.iter().any(|mark| mark.family == Family::Report)
    }

    /// True if a word of the text tells what somebody does by speaking: promises, accuses, boasts.
    pub(crate) fn speaks(&self) -> bool {
        self.means_any(SPEAKING)
    }

    /// True if a word of the text tells what somebody finds out by counting, so that a number may be theirs: counts, estimates.
    pub(crate) fn counts(&self) -> bool {
        self.means_any(COUNTING)
    }

    /// True if a word of the text tells what somebody finds, rules or asks for, so that what follows may be theirs: ruled that.
    pub(super) fn finds(&self) -> bool {
        self.means_any(FINDING)
    }

    /// True if a part that an “and” ends tells something before the text says how anybody stands to it: “A sold it, and B demands more”.
    pub(crate) fn tells_before_stand(&self) -> bool {
        let stands = |word: &Word| word.means(STANDS) || word.means(COUNTING);
        let stand = self.words.iter().position(stands);
        let Some(stand) = stand else {
            return false;
        };
        let clause = self.words[stand].clause;
        let joint = |at: &usize| {
            let word = &self.words[*at];
            let before = at.checked_sub(1).map(|it| self.words[it].clause);
            self.clauses[word.clause].joined && before.is_some_and(|it| it < word.clause)
        };
        let joint = (0..=stand).rev().find(joint);
        let joint = joint.filter(|at| self.words[*at].clause <= clause);
        joint.is_some_and(|joint| (0..joint).any(|at| is_verb(self, at)))
    }

    /// True if a word of the text tells how somebody stands to something: hopes, fears, demands.
    pub(crate) fn takes_stand(&self) -> bool {
        self.means_any(STANDS)
    }

    /// True if a word of the text tells that somebody says or announces something.
    pub(super) fn announces(&self) -> bool {
        self.words.iter().any(Word::announces)
    }

    /// True if the text doubts, denies, asks or reports, so that it does not state as a fact what its quote takes back.
    pub(crate) fn is_reserved(&self) -> bool {
        let mut marks = self.marks.iter();
        self.is_reserved_beside_denials()
            || marks.any(|mark| mark.family == Family::Flip && mark.strong)
    }

    /// True if the text doubts, asks or reports; a mere “not” does not count.
    pub(super) fn is_reserved_beside_denials(&self) -> bool {
        let reserved = |mark: &Mark| match mark.family {
            Family::TakenBack | Family::CalledFalse | Family::Report | Family::If => true,
            Family::Except | Family::May => mark.strong,
            _ => false,
        };
        self.text.contains('?') || self.marks.iter().any(reserved)
    }

    /// True if the text names a paper and tells nothing: “Minutes of 8 January 2026”.
    pub(crate) fn is_heading_of_paper(&self) -> bool {
        let mut marks = self.marks.iter();
        let paper = marks.find(|mark| mark.family == Family::Paper);
        paper.is_some_and(|paper| {
            let mut others = (0..self.words.len()).filter(|at| !paper.words.contains(at));
            !others.any(|at| is_verb(self, at))
        })
    }

    /// Returns the time of the sentence around a byte, `None` where the text does not tell it.
    pub(crate) fn tense(&self, byte: usize) -> Option<Tense> {
        let word = self.words.iter().find(|word| word.range.contains(&byte))?;
        let has = |family: Family| self.has_strong(family, word);
        match (self.known, has(Family::Done), has(Family::Future)) {
            (false, ..) | (_, true, true) => None,
            (_, true, false) => Some(Tense::Done),
            (_, false, _) => Some(Tense::ToCome),
        }
    }

    /// True if the sentence with this byte says in so many words that something is still to come: “will”, “wird”.
    pub(crate) fn foretells(&self, byte: usize) -> bool {
        let word = self.words.iter().find(|word| word.range.contains(&byte));
        word.is_some_and(|word| {
            self.tense(byte) == Some(Tense::ToCome) && self.has_strong(Family::Future, word)
        })
    }

    /// True if the sentence of a word has a mark of this family that leaves no doubt.
    fn has_strong(&self, family: Family, word: &Word) -> bool {
        self.marks.iter().any(|mark| {
            mark.family == family
                && mark.strong
                && self.words[mark.words[0]].sentence == word.sentence
        })
    }
}

impl Word {
    /// True if the word tells that somebody says or announces something.
    pub(super) fn announces(&self) -> bool {
        self.means(ANNOUNCING)
    }

    /// True if the word tells what is done or how something is, and nothing that is counted.
    pub(super) fn is_deed(&self) -> bool {
        let counted = |concept: &u16| {
            let set = meanings().set(*concept);
            meanings().kind(*concept).is_some_and(|kind| kind != "act")
                || set.is_some_and(|set| {
                    matches!(
                        set,
                        "day"
                            | "hour"
                            | "season"
                            | "side"
                            | "colour"
                            | "thing"
                            | "office"
                            | "nation"
                            | "reach"
                            | "day_relative"
                    )
                })
        };
        let named = !self.concepts.is_empty() && self.concepts.iter().all(counted);
        self.content && !named
    }
}
