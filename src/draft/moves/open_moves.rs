//! The part of a move that a sentence leaves open, and moves that are under way.

use crate::draft::Candidate;
use crate::draft::MoveStage;
use crate::draft::language::End;
use crate::draft::moves::ends::Ends;
use crate::draft::moves::movers::words;
use crate::draft::one_line;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::Segmented;
use crate::language::overlap;
use crate::reading::frame::{Frame, Value, What};

/// The maximum number of words between an auxiliary and the verb that it puts under way: “is now slowly moving”.
const MAX_WORDS_BETWEEN: usize = 2;

/// The part of a move that a sentence does not tell, so that no movement is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpenMove {
    /// No service is told to be the destination.
    NoDestination,
    /// Several services may be the destination.
    Destination,
    /// No mover is named.
    NoMover,
    /// Several are named who may move.
    Mover,
    /// The move is denied, weighed, asked for, or only that of some.
    Told,
    /// It is not plain whether the move is done.
    Stage,
}

impl OpenMove {
    /// Returns what is open, given who may move and where, and whether the sentence names a service of which neither is told.
    pub(in crate::draft) fn of(movers: &[usize], ends: &Ends, names_another: bool) -> Self {
        match (ends.reached.len(), movers.len()) {
            (0, _) if names_another => Self::Destination,
            (0, _) => Self::NoDestination,
            (1, 0) => Self::NoMover,
            (1, 1) => Self::Told,
            (1, _) => Self::Mover,
            _ => Self::Destination,
        }
    }

    /// Returns the remark for whoever reads the draft.
    pub(in crate::draft) fn why(self) -> String {
        let open = match self {
            Self::NoDestination => "no destination is named",
            Self::Destination => "it is not clear which service is the destination",
            Self::NoMover => "who moves is not named",
            Self::Mover => "it is not clear which of those named moves",
            Self::Told => "it is not said outright that anybody moves",
            Self::Stage => "it is not clear whether the move is complete",
        };
        format!("{open}: no movement is filled in")
    }
}

impl DocumentReader<'_> {
    /// True if the words of a sentence tell that somebody goes somewhere, tries a service, or is on one since a time; those of using alone do not: “to use X”, “operates on X”.
    pub(super) fn tells_of_going(&self, sentence: &Sentence, ends: &Ends) -> bool {
        let is_going = |it: &Found<MoveStage>| {
            matches!(it.value, MoveStage::Moved | MoveStage::Tries)
                && !self.is_other_matter(sentence, it)
        };
        sentence.is_presence && sentence.denial.is_none()
            || !sentence.moves_to_come.is_empty()
            // “wants to get away from X”
            || !ends.left.is_empty() && ends.reached.is_empty()
            || sentence.moves.iter().any(is_going)
    }

    /// True if a word for a move is a noun that leads nowhere: “this move backfired”.
    fn is_other_matter(&self, sentence: &Sentence, told: &Found<MoveStage>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..told.range.start));
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let after = self.text(&(told.range.end..sentence.range.end.max(told.range.end)));
        let next = after.split_whitespace().next().unwrap_or_default();
        !language.capitalises_nouns()
            && language.opens_noun(last)
            && language.end_of_move(next).is_none()
            && !Segmented::of_sentence(language, self.text(&told.range)).is_noun_of_move()
    }

    /// Adds that somebody is told to be on a service no more, which is a move without a destination: “is no longer on X”.
    pub(super) fn add_departure(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let language = self.source.document.language;
        let Some(denial) = &sentence.denial else {
            return;
        };
        let Some(named) = self.platforms(sentence).next() else {
            return;
        };
        let before = self.text(&(sentence.range.start..named.range.start));
        let over = Segmented::of_sentence(language, before).no_longers();
        let over = over.into_iter().find(|it| {
            let start = it.start + sentence.range.start;
            let end = it.end + sentence.range.start;
            denial.start < end && start <= denial.start && !language.limits(&before[it.end..])
        });
        let is_place = || matches!(language.end_of_move(before), Some(End::At | End::Reached));
        let Some(over) = over.filter(|_| is_place()) else {
            return;
        };
        candidate.signals += 1;
        let over = one_line(&before[over]);
        candidate.why.push(format!("tells of a move: “{over}”"));
        candidate.why.push(OpenMove::NoDestination.why());
    }

    /// True if the first verb of moving is in a form that tells of what goes on: “is moving”, “está migrando”, “zieht gerade um”; in English and Spanish nothing but adverbs may be between its two words.
    pub(super) fn is_under_way(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        let Some((verb, before)) = self.first_verb(sentence) else {
            return false;
        };
        let told = self.text(&verb.range);
        let found = Segmented::of_sentence(language, before).under_way();
        let inside = || {
            !Segmented::of_sentence(language, told)
                .under_way()
                .is_empty()
        };
        if language.has_progressive() {
            let is_beside = found.last().is_some_and(|it| {
                let mut between = words(&before[it.end..]);
                between.all(|word| language.may_be_inside_verb(word))
            });
            return language.is_progressive(told) && (is_beside || inside());
        }
        let is_near = found
            .last()
            .is_some_and(|it| words(&before[it.end..]).nth(MAX_WORDS_BETWEEN).is_none());
        let end = sentence.range.end.max(verb.range.end);
        // “zieht um, derzeit …”
        let next = words(self.text(&(verb.range.end..end))).next();
        let is_next = || {
            let next = Segmented::of_sentence(language, next.unwrap_or_default());
            !next.under_way().is_empty()
        };
        Segmented::of_sentence(language, told).is_in_present() && (is_near || inside() || is_next())
    }

    /// True if the first verb of moving is in a form that tells not whether it is done: “was moving”, “is against moving”, “delays moving”.
    pub(super) fn may_be_undone(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        let Some((verb, before)) = self.first_verb(sentence) else {
            return false;
        };
        let told = self.text(&verb.range);
        let mut near = words(before).rev().take(MAX_WORDS_BETWEEN + 1);
        let went_on = |word: &str| language.put_under_way(word);
        let last = words(before).next_back().unwrap_or_default();
        language.has_progressive()
            && language.is_progressive(told)
            && (near.any(went_on)
                || words(told).any(went_on)
                || !language.tells_as_done(last)
                || language.is_purpose_word(last))
    }

    /// Returns the first verb of moving but those by which somebody ceases to publish, and the words before it in its clause.
    fn first_verb<'s>(&'s self, sentence: &'s Sentence) -> Option<(&'s Found<MoveStage>, &'s str)> {
        let start = sentence.range.start;
        let cut = Segmented::of_sentence(self.source.document.language, self.text(&sentence.range));
        let cessations = cut.cessations();
        let ceases = |it: &Found<MoveStage>| {
            let own = it.range.start - start..it.range.end - start;
            cessations.iter().any(|words| overlap(words, &own))
        };
        let mut verbs = sentence.moves.iter();
        let verb = verbs.find(|it| it.value != MoveStage::Announced && !ceases(it))?;
        let before = self.text(&(sentence.range.start..verb.range.start));
        let clause = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
        Some((verb, &before[clause..]))
    }

    /// Returns the stage of a move that goes on; one that has a date to come or is only told by somebody may not have begun.
    pub(super) fn stage_under_way(&self, sentence: &Sentence, candidate: &Candidate) -> MoveStage {
        let mut dates = candidate.dates.iter();
        let is_dated = dates.any(|date| date.is_relative || !self.is_past(date));
        if is_dated || !sentence.cues.is_empty() {
            return MoveStage::Announced;
        }
        MoveStage::UnderWay
    }

    /// Returns the stage of a use that begins at a time: one before the day of publication is of use now.
    pub(super) fn stage_from_then_on(&self, candidate: &Candidate) -> MoveStage {
        let mut dates = candidate.dates.iter();
        let is_past = self.source.published.is_some()
            && dates.any(|date| !date.is_relative && self.is_past(date));
        if is_past {
            MoveStage::Uses
        } else {
            MoveStage::Announced
        }
    }

    /// True if a sentence begins with what was resolved, and names nobody who resolved it: “It was agreed to move to X”.
    pub(super) fn is_resolved(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        let text = self.text(&sentence.range);
        let decisions = Segmented::of_sentence(language, text).decisions();
        decisions.first().is_some_and(|it| {
            let mut before = words(&text[..it.start]);
            let first = before.next();
            before.next().is_none() && first.is_none_or(|word| language.is_neuter(word))
        })
    }

    /// True if a sentence tells each of its moves only as resolved or as to come: “decided on 3 May, by 9 votes to 2, to leave X”.
    pub(super) fn is_to_come(&self, sentence: &Sentence) -> bool {
        let start = sentence.range.start;
        let dates = sentence.dates.iter().map(|date| Value {
            range: date.range.start - start..date.range.end - start,
            what: What::Date(date.value),
        });
        let language = self.source.document.language;
        let frame = Frame::read(language, self.text(&sentence.range), dates.collect());
        let all = sentence.moves.iter();
        let mut verbs = all.filter(|it| it.value != MoveStage::Announced).peekable();
        verbs.peek().is_some()
            && verbs.all(|it| frame.is_still_to_come(it.range.start.saturating_sub(start)))
    }

    /// True if a sentence tells from when on something holds: “from September on”, “ab Montag”.
    pub(in crate::draft) fn starts_at_time(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        Segmented::of_sentence(language, self.text(&sentence.range)).starts_at_time()
    }

    /// True if a line of a timeline with a day before that of publication names a move: “2009: move to X”.
    pub(super) fn is_entry_of_past(&self, sentence: &Sentence, candidate: &Candidate) -> bool {
        let is_opened = sentence.dates.first().is_some_and(|date| {
            let before = self.text(&(sentence.range.start..date.range.start));
            let after = self.text(&(date.range.end..sentence.range.end));
            !before.contains(char::is_alphanumeric)
                && after.trim_start().starts_with([':', '–', '—', '|'])
        });
        let mut dates = candidate.dates.iter();
        sentence.is_line
            && is_opened
            && self.source.published.is_some()
            && dates.any(|date| self.is_past(date))
    }
}
