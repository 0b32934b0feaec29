//! A statement beside the passages that it quotes, and what all comparisons ask of the two.

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::align::Alignment;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::clause_words::small_words::TO_DO;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// The fewest words of another sentence that a statement has for it to tell that sentence.
const MIN_WORDS_ELSEWHERE: usize = 3;

/// The fewest words of another clause that a statement has, with those of other sentences, for it to tell that clause.
const MIN_WORDS_BESIDE: usize = 2;

/// A statement beside its passages, with what the comparisons ask of them.
pub(super) struct Side<'f, 't> {
    pub(super) alignment: Alignment<'f, 't>,
    /// The number of passages that are quotes; the others are context.
    pub(super) quotes: usize,
    pub(super) cast: Cast<'f>,
}

impl<'f, 't> Side<'f, 't> {
    pub(super) fn says(&self) -> &'f Frame<'t> {
        self.alignment.says
    }

    pub(super) fn passages(&self) -> &'f [Frame<'t>] {
        self.alignment.passages
    }

    /// True if the statement is in the language of its quotes, and nearly all of its words are theirs.
    pub(super) fn is_close(&self) -> bool {
        let says = self.says();
        if self
            .passages()
            .iter()
            .any(|passage| passage.language != says.language)
        {
            return false;
        }
        let content = says
            .words
            .iter()
            .zip(&self.alignment.best)
            .filter(|(word, _)| word.content || word.value.is_some());
        let (told, found) = content.fold((0, 0), |(told, found), (_, best)| {
            (told + 1, found + usize::from(best.is_some()))
        });
        found * 5 >= told * 4
    }

    /// True if the quotes tell of an exchange, or point to what they named before by its order: “the latter”, “respectively”.
    ///
    /// Then the place of a word does not say to what it belongs.
    pub(super) fn points_back_by_order(&self) -> bool {
        self.quotes_have(&[Family::InOrder])
    }

    /// Returns the quotes, without the context.
    pub(super) fn quoted(&self) -> &'f [Frame<'t>] {
        &self.passages()[..self.quotes.min(self.passages().len())]
    }

    /// Returns the marks of a family in the clauses of the quotes that the statement tells.
    pub(super) fn demands(&self, family: Family) -> Vec<(usize, &'f Mark)> {
        if !self.says().words.iter().any(|word| word.content) {
            // A mere name tells nothing: “The choir and its hall”.
            return Vec::new();
        }
        let told = |passage: usize, mark: &Mark| self.is_told(passage, mark);
        let quotes = self.quoted().iter().enumerate();
        quotes
            .flat_map(|(passage, frame)| frame.marks.iter().map(move |mark| (passage, mark)))
            .filter(|(passage, mark)| mark.family == family && mark.strong && told(*passage, mark))
            .collect()
    }

    /// True if the statement tells the part of a clause that a mark weighs.
    pub(super) fn is_told(&self, passage: usize, mark: &Mark) -> bool {
        // A condition or a limit behind them belongs to all parts of a clause.
        let weighs = matches!(
            mark.family,
            Family::Flip
                | Family::May
                | Family::Plan
                | Family::Aim
                | Family::Report
                | Family::Attempt
                | Family::Future
        );
        if self.alignment.used.contains(&(passage, mark.clause)) {
            let by_the_way = weighs && mark.family != Family::Flip || mark.family == Family::If;
            return !(weighs && self.comes_later(passage, mark)
                || by_the_way && self.is_named_by_the_way(passage, mark)
                || self.tells_of_name(passage, mark));
        }
        self.reaches(passage, mark)
    }

    /// True if the statement has only a name of a denied clause, and tells what the clause behind says of it: “A is no friend of B, who built C”.
    fn tells_of_name(&self, passage: usize, mark: &Mark) -> bool {
        let frame = &self.passages()[passage];
        let next = mark.clause + 1;
        if mark.family != Family::Flip || !self.alignment.used.contains(&(passage, next)) {
            return false;
        }
        let first = frame.words.iter().position(|word| word.clause == next);
        let relative = frame.marks.iter().any(|it| {
            it.family == Family::Opener && it.clause == next && it.words.first() == first.as_ref()
        });
        let that = first.is_some_and(|at| THAT.has(&frame.words[at].text));
        let told = self.alignment.best.iter().flatten();
        let mut told = told
            .filter(|place| place.passage == passage)
            .map(|place| &frame.words[place.word])
            .filter(|word| word.clause == mark.clause)
            .peekable();
        let is_name = |word: &Word| matches!(word.value, Some(What::Name(_)));
        relative && !that && told.peek().is_some() && told.all(is_name)
    }

    /// True if the statement has only names of a clause, and tells what another one says; or one word that is no verb, and tells what
    /// another sentence says.
    fn is_named_by_the_way(&self, passage: usize, mark: &Mark) -> bool {
        let frame = &self.passages()[passage];
        let sentence = mark.words.first().map(|at| frame.words[*at].sentence);
        let (mut here, mut elsewhere, mut beside, mut other_names) = (0, 0, 0, 0);
        let mut has_only_place = false;
        let named = |value: Option<What>| frame.words.iter().any(|it| it.value == value);
        for (at, place) in self.alignment.best.iter().enumerate() {
            let Some(place) = place else {
                continue;
            };
            let word = self.alignment.word(*place);
            if matches!(word.value, Some(What::Name(_))) {
                // Whom this passage does not name, the statement tells of from another one.
                other_names += usize::from(place.passage != passage && !named(word.value));
                continue;
            }
            let other = &self.passages()[place.passage];
            if (place.passage, word.clause) == (passage, mark.clause) {
                if word.value.is_some() || is_verb(other, place.word) {
                    return false;
                }
                here += 1;
                let mut places = self.alignment.candidates[at].iter();
                has_only_place |=
                    places.all(|it| self.alignment.clause(*it) == (passage, mark.clause));
            } else if place.passage != passage || Some(word.sentence) != sentence {
                elsewhere += 1;
            } else {
                beside += 1;
            }
        }
        // A name alone tells nothing of the other passage, and what only this clause tells is not said by the way.
        if elsewhere > 0 && !has_only_place {
            elsewhere += other_names;
        }
        if beside == 0 && here <= 1 && elsewhere >= MIN_WORDS_ELSEWHERE {
            return true;
        }
        // “A hopes that B closes” weighs what the next clause tells; “A hopes for more, and B closes” does not.
        here == 0
            && elsewhere + beside >= MIN_WORDS_BESIDE
            && mark.family != Family::If
            && self.has_own_object(passage, mark)
            && !self.hangs_on(passage, mark)
    }

    /// True if a clause has a word beside its marks that says what is weighed: hopes *for more*.
    fn has_own_object(&self, passage: usize, mark: &Mark) -> bool {
        let frame = &self.passages()[passage];
        let mut words = frame.words.iter().enumerate();
        let last = mark.words.last().copied().unwrap_or(0);
        words.any(|(at, word)| {
            let own = word.clause == mark.clause && word.content;
            let marked = || {
                let mut marks = frame.marks.iter();
                marks.any(|it| it.strong && it.words.contains(&at))
            };
            own && (at > last || frame.is_in(Language::German)) && !marked()
        })
    }

    /// True if the clause behind a mark, or the one behind a short clause, says what is weighed: hopes *that …*, is expected, they say, *to …*.
    fn hangs_on(&self, passage: usize, mark: &Mark) -> bool {
        let frame = &self.passages()[passage];
        [mark.clause + 1, mark.clause + 2].iter().any(|clause| {
            let mut words = frame.words.iter();
            let first = words.find(|word| word.clause == *clause);
            first.is_some_and(|word| {
                let text = word.text.as_str();
                let short = frame
                    .clauses
                    .get(clause - 1)
                    .is_some_and(|it| it.content <= 2);
                let near = *clause == mark.clause + 1 || short;
                near && (THAT.has(text) || TO_DO.has(text))
            })
        })
    }

    /// True if a mark stands behind the “and” or “but” which ends all that the statement tells of its clause: “was sold and may close”.
    fn comes_later(&self, passage: usize, mark: &Mark) -> bool {
        let frame = &self.passages()[passage];
        let first = mark.words.first().copied().unwrap_or(0);
        let joints = frame.marks.iter().filter(|it| {
            it.family == Family::Joint && it.clause == mark.clause && it.words[0] <= first
        });
        let Some(joint) = joints.map(|it| it.words[0]).max() else {
            return false;
        };
        let here = |at: &usize| frame.words[*at].clause == mark.clause;
        let tells_more =
            |mut words: Range<usize>| words.any(|at| here(&at) && frame.words[at].content);
        let told = self.alignment.best.iter().flatten();
        let told: Vec<usize> = told
            .filter(|place| place.passage == passage)
            .map(|place| place.word)
            .filter(here)
            .collect();
        let verb = told.iter().any(|at| *at < joint && is_verb(frame, *at));
        verb && told.iter().all(|at| *at < joint) && tells_more(joint..frame.words.len())
    }

    /// True if a clause has a mark and nothing else to tell, and the statement tells the clause beside it.
    pub(super) fn reaches(&self, passage: usize, mark: &Mark) -> bool {
        let used = &self.alignment.used;
        let clauses = &self.passages()[passage].clauses;
        let Some(own) = clauses.get(mark.clause) else {
            return false;
        };
        let beside = [mark.clause.checked_sub(1), Some(mark.clause + 1)];
        let told = |clause: usize| {
            let same = clauses
                .get(clause)
                .is_some_and(|it| it.sentence == own.sentence);
            same && used.contains(&(passage, clause))
        };
        // “They tried it, nothing is decided”: what is denied afterwards is something else.
        if mark.family == Family::Flip && !told(mark.clause + 1) {
            return false;
        }
        // “Rumour has it that …”: what the clause behind tells is weighed here.
        if told(mark.clause + 1) && self.opens_with_that(passage, mark.clause + 1) {
            return true;
        }
        // “It is possible, if far from proven, that …”
        let aside = mark.family != Family::Flip && own.content <= 1 && !told(mark.clause + 1);
        if aside && told(mark.clause + 2) && self.opens_with_that(passage, mark.clause + 2) {
            return true;
        }
        // A condition belongs to the clause beside it, however much it says, unless “and” parts them. “A, whose income
        // depends on B” sets none.
        let mut words = self.passages()[passage].words.iter();
        let first = words.position(|word| word.clause == mark.clause);
        let opens = first.is_some_and(|first| mark.words[0] <= first + 1);
        let sets = mark.family == Family::If && opens && !own.joined;
        // “Provided that A, B”: the condition is the clause behind its word.
        let behind = mark.family == Family::If && self.opens_with_that(passage, mark.clause + 1);
        // “That it would be sold” weighs the sale, and nothing beside it.
        let hangs = self.opens_with_that(passage, mark.clause);
        (own.content <= 1 && !hangs || sets)
            && (beside.into_iter().flatten().any(told) || behind && told(mark.clause + 2))
    }

    /// True if a clause of a passage opens with “that”.
    fn opens_with_that(&self, passage: usize, clause: usize) -> bool {
        let mut words = self.passages()[passage].words.iter();
        let first = words.find(|word| word.clause == clause);
        first.is_some_and(|word| THAT.has(&word.text))
    }

    /// True if the statement has a mark of a family in words of its own; a weak one that the quotes have, too, makes up for nothing.
    pub(super) fn says_itself(&self, families: &[Family]) -> bool {
        let shared = |at: &usize| !self.alignment.candidates[*at].is_empty();
        let mut marks = self.says().marks.iter();
        marks.any(|mark| {
            families.contains(&mark.family) && (mark.strong || !mark.words.iter().any(shared))
        })
    }

    /// True if a passage has a mark of a family, of either strength.
    pub(super) fn quotes_have(&self, families: &[Family]) -> bool {
        self.passages().iter().any(|passage| passage.has(families))
    }

    /// Returns the words of a mark in a passage, with their place.
    pub(super) fn printed(&self, passage: usize, mark: &Mark) -> (&'t str, (usize, Range<usize>)) {
        let frame = &self.passages()[passage];
        (
            frame.print(&mark.words),
            (passage, frame.range(&mark.words)),
        )
    }
}
