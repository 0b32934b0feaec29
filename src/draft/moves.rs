//! Moves that a sentence tells of.

mod ends;
mod line;
mod lone_movers;
pub(super) mod movers;
mod open_moves;
mod outright;
mod relative_moves;
mod speaking_movers;
pub(super) mod strangers;

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::MoveStage;
use crate::draft::MovementCandidate;
use crate::draft::ReadDate;
use crate::draft::Referent;
use crate::draft::moves::ends::Ends;
use crate::draft::moves::open_moves::OpenMove;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::Segmented;
use crate::language::overlap;

/// The most sentences before one in which it may be told that a service was left.
const MAX_SENTENCES_BACK: usize = 8;
/// The most words between the ends of a move that has only a name and the words that tell that it is done: “is now”.
const MAX_WORDS_TO_DONE: usize = 2;

/// What the words of a sentence tell of a move.
struct MoveTold<'e> {
    stage: MoveStage,
    ends: &'e Ends,
    /// True if it is told by where somebody is no more.
    is_over: bool,
    /// True if a line tells since when somebody is on a service.
    is_listed: bool,
}

impl DocumentReader<'_> {
    /// Proposes a movement only as the sentence tells it: who, where to, and by a verb of going or using.
    pub(super) fn add_movement(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &mut Candidate,
    ) {
        if let Some(part) = self.part_with_move(sentence) {
            if self.is_told_outright(sentence) {
                self.add_movement(&part, earlier, candidate);
            }
            return;
        }
        let replaced = self.replaced(sentence);
        let is_over = replaced.is_some();
        let stage = replaced.as_ref().map(|_| MoveStage::Moved);
        let is_listed = self.is_listed_since(sentence);
        let stage = stage.or_else(|| self.stage(sentence));
        let Some(stage) = stage.or(is_listed.then_some(MoveStage::Uses)) else {
            self.add_departure(sentence, candidate);
            return;
        };
        let mut ends = replaced.unwrap_or_else(|| self.ends(sentence));
        let there = self.service_there(sentence, earlier);
        ends.reached.extend(there.as_ref().map(|it| it.value));
        if ends.left.is_empty() && ends.reached.is_empty() {
            self.add_departure(sentence, candidate);
            return;
        }
        let told = MoveTold {
            stage,
            ends: &ends,
            is_over,
            is_listed,
        };
        let told = self.movement(sentence, earlier, candidate, &told);
        // “You need an account to use X” tells of no move.
        if told.is_err() && !is_over && !is_listed && !self.tells_of_going(sentence, &ends) {
            self.add_departure(sentence, candidate);
            return;
        }
        candidate.signals += 1;
        candidate.why.push(self.why_move(sentence));
        match told {
            Ok(movement) => {
                if let Some(there) = &there {
                    self.add_there(sentence, there, candidate);
                }
                candidate.movement = Some(movement);
            }
            Err(open) => candidate.why.push(open.why()),
        }
    }

    /// Returns the movement that a sentence tells, or what it leaves open.
    fn movement(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &Candidate,
        told: &MoveTold<'_>,
    ) -> Result<MovementCandidate, OpenMove> {
        let ends = told.ends;
        let mut verbs = sentence.moves.iter();
        let tells = told.is_over
            || told.is_listed
            || verbs.any(|it| it.value != MoveStage::Announced)
            || !sentence.moves_to_come.is_empty();
        let movers = self.who_moves(sentence, earlier, candidate);
        let is_plain = tells
            && (told.is_over || !self.is_denied(sentence))
            && sentence.hearsays.is_empty()
            && !self.counts_movers(sentence, &movers)
            && (told.is_over || self.is_told_outright(sentence))
            && !self.was_left(sentence, earlier, ends);
        let ([who], [to], true) = (movers.as_slice(), ends.reached.as_slice(), is_plain) else {
            let mut named = self.platforms(sentence).map(|it| it.value);
            let names_another = named.any(|it| !ends.left.contains(&it));
            return Err(OpenMove::of(&movers, ends, names_another));
        };
        let stage = self.stage_now(sentence, candidate, told.stage, ends);
        Ok(MovementCandidate {
            who: self.id_of(*who),
            away_from: ends.left.iter().map(|place| self.id_of(*place)).collect(),
            to: self.id_of(*to),
            stage: stage.ok_or(OpenMove::Stage)?,
        })
    }

    /// True if somebody is told to be where an earlier sentence tells of leaving: “closed its forum on X”, and later “we have been on X since 2016”.
    fn was_left(&self, sentence: &Sentence, earlier: &[Sentence], ends: &Ends) -> bool {
        let names = |it: &Sentence| {
            let mut named = it.actors.iter();
            named.any(|it| ends.reached.contains(&it.value))
        };
        let mut before = earlier.iter().rev().take(MAX_SENTENCES_BACK);
        sentence.is_presence
            && before.any(|it| {
                let left = || self.ends(it).left;
                !it.moves.is_empty()
                    && names(it)
                    && left().iter().any(|it| ends.reached.contains(it))
            })
    }

    /// True if a line without a verb tells since when somebody is on a service: “Eastholm Singers: on X since 2019”.
    fn is_listed_since(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        sentence.is_line
            && sentence.moves.is_empty()
            && !sentence.dates.is_empty()
            && self.platforms(sentence).next().is_some()
            && Segmented::of_sentence(language, self.text(&sentence.range)).is_since()
    }

    /// Returns the end of what a sentence tells of a move; what “and” adds behind a comma is another matter: “…, and nobody misses it”.
    fn end_of_move(&self, sentence: &Sentence) -> usize {
        let verbs = sentence.moves.iter().map(|it| it.range.end);
        let last = verbs
            .chain(self.platforms(sentence).map(|it| it.range.end))
            .max();
        let last = last.unwrap_or(sentence.range.end);
        let after = self.text(&(last..sentence.range.end.max(last)));
        let language = self.source.document.language;
        let mut commas = after.match_indices(',');
        let end = commas.find(|(at, _)| {
            let mut words = after[at + 1..].split_whitespace();
            let is_added = words.next().is_some_and(|word| language.joins(word));
            // “…, and this is not true” is about the move.
            is_added && !words.next().is_some_and(|word| language.means_clause(word))
        });
        end.map_or(sentence.range.end, |(at, _)| last + at)
    }

    /// True if a word denies what a sentence tells of a move.
    fn is_denied(&self, sentence: &Sentence) -> bool {
        let denial = sentence.denial.as_ref();
        denial.is_some_and(|it| it.start < self.end_of_move(sentence))
    }

    /// Returns why a movement is proposed: the words that tell of it.
    fn why_move(&self, sentence: &Sentence) -> String {
        if sentence.is_presence || sentence.moves.is_empty() {
            return "tells where somebody is since then".to_owned();
        }
        let words = sentence.moves.iter();
        let words: Vec<String> = words.map(|it| one_line(self.text(&it.range))).collect();
        format!("tells of a move: “{}”", words.join("”, “"))
    }

    /// Returns the part of a sentence that alone tells of a move, where each other part that names a group names its service too: “While X stays on A, Y has gone to B”.
    fn part_with_move(&self, sentence: &Sentence) -> Option<Sentence> {
        let movers: Vec<&Found<usize>> = self.movers(sentence).collect();
        let are_several = movers.iter().any(|it| it.value != movers[0].value);
        if !are_several || self.platforms(sentence).nth(1).is_none() {
            return None;
        }
        let words = self.text(&sentence.range);
        let mut start = sentence.range.start;
        let ends = words
            .match_indices(',')
            .map(|(at, _)| sentence.range.start + at);
        let parts = ends.chain([sentence.range.end]).map(|end| {
            let part = start..end;
            start = end + 1;
            part
        });
        let parts: Vec<Range<usize>> = parts.collect();
        let holds =
            |part: &Range<usize>, it: &Range<usize>| part.start <= it.start && it.end <= part.end;
        let first = |part: &Range<usize>| movers.iter().find(|it| holds(part, &it.range));
        let names_service = |part: &Range<usize>| {
            let mut named = self.platforms(sentence);
            named.any(|it| holds(part, &it.range))
        };
        let told = |part: &Range<usize>| {
            let mut verbs = sentence.moves.iter();
            verbs.any(|it| it.value != MoveStage::Announced && holds(part, &it.range))
        };
        let mut with_move = parts.iter().filter(|part| told(part));
        let own = with_move.next().filter(|_| with_move.next().is_none())?;
        let are_apart = parts.iter().all(|part| match first(part) {
            Some(_) => names_service(part),
            None => true,
        });
        let is_first = first(own).is_some();
        let part = own.start - sentence.range.start..own.end - sentence.range.start;
        (is_first && are_apart && own.len() < words.len()).then(|| self.part(sentence, &part))
    }

    /// Returns the service that alone is named in the sentence before, where this one tells of an account or of writing there: “has opened a channel there”.
    fn service_there(&self, sentence: &Sentence, earlier: &[Sentence]) -> Option<Found<usize>> {
        if self.platforms(sentence).next().is_some() || !sentence.context.goes_on {
            return None;
        }
        let before = earlier.last()?;
        let mut named = self.platforms(before).map(|it| it.value);
        let only = named.next()?;
        if named.any(|it| it != only) {
            return None;
        }
        let language = self.source.document.language;
        let words = self.words_of(&sentence.range);
        let word = |at: Option<usize>| {
            at.and_then(|at| words.get(at))
                .map_or("", |it| self.text(it))
        };
        let there = (0..words.len()).find(|at| {
            let (before, after) = (word(at.checked_sub(1)), word(at.checked_add(1)));
            language.is_there(before, word(Some(*at)), after)
        })?;
        let is_account = |it: &Range<usize>| {
            let word = self.text(it);
            language.is_account_noun(word) || language.is_communication(word)
        };
        let cut = Segmented::of_sentence(language, self.text(&sentence.range));
        (words.iter().any(is_account) || cut.meets()).then(|| Found {
            range: words[there].clone(),
            value: only,
        })
    }

    /// Adds that “there” means a service of the sentence before.
    fn add_there(&self, sentence: &Sentence, there: &Found<usize>, candidate: &mut Candidate) {
        let id = self.id_of(there.value);
        let printed = one_line(self.text(&there.range));
        candidate
            .why
            .push(format!("“{printed}” stands for `{id}`, named before"));
        let last = sentence.context.last_named.get(&Referent::Platform);
        let context = last.map(|(_, place)| passage::around(self.source.document, place));
        let context = context.filter(|it| !candidate.context.contains(it));
        candidate.context.extend(context);
        if !candidate.actors.contains(&id) {
            candidate.actors.push(id.clone());
        }
        candidate.stands_for.push((printed, id));
    }

    /// Returns the least stage that the words tell; “va a X” only tells where somebody goes.
    fn stage(&self, sentence: &Sentence) -> Option<MoveStage> {
        let leads_to_name = |words: &Found<MoveStage>| {
            sentence.actors.iter().any(|it| {
                let between = words.range.end..it.range.start.max(words.range.end);
                let words_between = self.text(&between).trim();
                // “va a X”, “va sur X”, but not “va quitter X”
                let is_verb = || sentence.moves.iter().any(|it| overlap(&it.range, &between));
                let is_led = !words_between.contains(' ')
                    && !is_verb()
                    && self
                        .source
                        .document
                        .language
                        .end_of_move(words_between)
                        .is_some();
                it.range.start >= words.range.end && (words_between.is_empty() || is_led)
            })
        };
        let all = || sentence.moves.iter();
        let told = all().filter(|it| !self.is_beside_move(sentence, it));
        let told = told.filter(|it| {
            let is_move =
                it.value != MoveStage::Announced || sentence.moves_to_come.contains(&it.range);
            is_move || !leads_to_name(it)
        });
        told.map(|it| it.value).min()
    }

    /// Returns the stage of a move: announced where its day is to come, done where what is left is told as left; none where neither is plain.
    fn stage_now(
        &self,
        sentence: &Sentence,
        candidate: &Candidate,
        stage: MoveStage,
        ends: &Ends,
    ) -> Option<MoveStage> {
        let cut_off = self.material.as_of.or(self.source.published);
        let spans = || candidate.dates.iter().filter_map(|date| date.span);
        let is_to_come = cut_off.is_some_and(|day| spans().any(|span| span.start.is_after(day)));
        // “left X on 3 May and now writes on Y”
        let mut stages = sentence.moves.iter().map(|it| it.value);
        let has_left = !ends.left.is_empty() && stages.any(|it| it == MoveStage::Moved);
        // “from May on, we test X”
        if self.tells_of_trial(sentence) {
            return Some(MoveStage::Tries);
        }
        if stage == MoveStage::Moved && !is_to_come {
            if self.is_under_way(sentence) {
                return Some(self.stage_under_way(sentence, candidate));
            }
            if self.may_be_undone(sentence) {
                return None;
            }
        }
        if self.was_over_before(sentence) {
            return None;
        }
        match stage {
            _ if is_to_come || self.is_decided(sentence) || self.is_resolved(sentence) => {
                Some(MoveStage::Announced)
            }
            MoveStage::Uses if sentence.is_presence && self.starts_at_time(sentence) => {
                Some(self.stage_from_then_on(candidate))
            }
            MoveStage::Announced => Some(stage),
            _ if self.is_only_named(sentence) => {
                let is_done = self.is_over(sentence) || self.is_entry_of_past(sentence, candidate);
                is_done.then_some(stage)
            }
            _ if self.is_to_come(sentence) => Some(MoveStage::Announced),
            _ if self.is_in_present(sentence) => self.stage_in_present(sentence, candidate, stage),
            MoveStage::Uses if has_left => Some(MoveStage::Moved),
            stage => Some(stage),
        }
    }

    /// True if a move is told by nouns alone: “the migration of X to Y”.
    fn is_only_named(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        let all = sentence.moves.iter();
        let mut told = all.filter(|it| it.value != MoveStage::Announced).peekable();
        let is_noun = |it: &Found<MoveStage>| {
            Segmented::of_sentence(language, self.text(&it.range)).is_noun_of_move()
        };
        told.peek().is_some() && told.all(is_noun)
    }

    /// True if words tell that a move which has only a name is done, and tell it of the move: one that was debated, refused or cancelled is not.
    fn is_over(&self, sentence: &Sentence) -> bool {
        let mut named = sentence.moves.iter();
        let Some(noun) = named.find(|it| it.value != MoveStage::Announced) else {
            return false;
        };
        let start = sentence.range.start;
        let language = self.source.document.language;
        let cut = Segmented::of_sentence(language, self.text(&sentence.range));
        cut.deeds_done().into_iter().any(|it| {
            let done = it.start + start..it.end + start;
            if done.end <= noun.range.start {
                // “has completed the migration”
                let between = self.text(&(done.end..noun.range.start));
                let mut words = between.split_whitespace();
                words.next().is_none_or(|word| language.opens_noun(word)) && words.next().is_none()
            } else {
                self.opens_clause(sentence, noun) && self.is_said_of(sentence, noun, &done)
            }
        })
    }

    /// True if the name of a move is the subject with which its clause begins: “the migration from X to Y”, but not “the talks about the migration from X to Y”.
    fn opens_clause(&self, sentence: &Sentence, noun: &Found<MoveStage>) -> bool {
        let language = self.source.document.language;
        let dates = sentence.dates.iter().map(|date| date.range.end);
        let date = dates.filter(|end| *end <= noun.range.start).max();
        let start = date.unwrap_or(sentence.range.start);
        let before = self.text(&(start..noun.range.start.max(start)));
        let clause = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
        let mut words = before[clause..].split_whitespace();
        let (first, second) = (words.next(), words.next());
        // “Seit Mai ist der Umzug …”, “hat den Umzug … abgeschlossen”
        let is_behind_verb = || {
            let last = before.split_whitespace().next_back().unwrap_or_default();
            language.exchanges_come_last() && language.is_verb_of_past(last)
        };
        second.is_none()
            || words.next().is_none() && first.is_some_and(|word| language.opens_noun(word))
            || is_behind_verb()
    }

    /// True if words that tell that something is done follow the name of a move, and what it leads from and to, at once.
    fn is_said_of(
        &self,
        sentence: &Sentence,
        noun: &Found<MoveStage>,
        done: &Range<usize>,
    ) -> bool {
        let names = sentence.actors.iter().map(|it| it.range.end);
        let dates = sentence.dates.iter().map(|date| date.range.end);
        let ends = names.chain(dates).filter(|end| *end <= done.start);
        let last = ends.chain([noun.range.end]).max().unwrap_or_default();
        let between = self.text(&(last..done.start.max(last)));
        let cut = Segmented::of_sentence(self.source.document.language, between);
        !between.contains([',', ';', ':', '('])
            && between.split_whitespace().count() <= MAX_WORDS_TO_DONE
            && !cut.is_to_come()
    }

    /// True if a date is before the day of publication, as far as that is known.
    pub(super) fn is_past(&self, date: &ReadDate) -> bool {
        let day = self.source.published;
        date.span
            .is_some_and(|span| day.is_none_or(|day| day.is_after(span.start)))
    }

    /// Returns the stage of what is told in the present tense; none where it may be to come: “leaves X for Y”.
    fn stage_in_present(
        &self,
        sentence: &Sentence,
        candidate: &Candidate,
        stage: MoveStage,
    ) -> Option<MoveStage> {
        let language = self.source.document.language;
        let cut = Segmented::of_sentence(language, self.text(&sentence.range));
        // “leaves X, and will soon be on Y”
        if cut.is_of_future() {
            return Some(MoveStage::Announced);
        }
        let mut dates = candidate.dates.iter();
        let is_dated = dates
            .clone()
            .any(|date| !date.is_relative && self.is_past(date));
        if cut.starts() && !(is_dated && self.source.published.is_some()) {
            return Some(MoveStage::Announced);
        }
        if is_dated || cut.is_of_now() {
            return Some(stage);
        }
        // “leaves X on Monday”
        if dates.next().is_some() && stage == MoveStage::Moved {
            return Some(MoveStage::Announced);
        }
        let is_open = candidate.dates.iter().any(|date| date.span.is_none());
        match stage {
            MoveStage::Moved if !sentence.cues.is_empty() => Some(MoveStage::Announced),
            MoveStage::Moved => None,
            _ if is_open => None,
            stage => Some(stage),
        }
    }

    /// True if the first verb of moving is in the present tense.
    fn is_in_present(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        let all = sentence.moves.iter();
        let mut verbs = all.filter(|it| it.value != MoveStage::Announced);
        verbs.next().is_some_and(|verb| {
            let before = self.text(&(sentence.range.start..verb.range.start));
            let before = before.trim_end().rsplit(' ').next().unwrap_or_default();
            // “the move”
            let is_noun = !language.capitalises_nouns() && language.opens_noun(before);
            let cut = Segmented::of_sentence(language, self.text(&verb.range));
            !is_noun && cut.is_in_present()
        })
    }

    /// True if what was decided is about a move that was over before: “It was agreed that the club had moved to X”.
    fn was_over_before(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        let mut verbs = sentence.moves.iter();
        let Some(verb) = verbs.find(|it| it.value != MoveStage::Announced) else {
            return false;
        };
        let text = self.text(&(sentence.range.start..verb.range.end));
        let decisions = Segmented::of_sentence(language, text).decisions();
        let first = decisions.first();
        first.is_some_and(|it| language.was_over(&text[it.end..]))
    }

    /// True if the verb of moving tells only what was decided: “agreed that the club moves to X”.
    fn is_decided(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        let all = sentence.moves.iter();
        let mut verbs = all.filter(|it| it.value != MoveStage::Announced);
        let start = sentence.range.start;
        let verb = verbs.next().map_or(start, |it| it.range.start);
        let before = self.text(&(start..verb.max(start)));
        let decisions = Segmented::of_sentence(language, before).decisions();
        decisions.first().is_some_and(|it| {
            let rest = &before[it.end..];
            let mut words = rest.split(|it: char| !it.is_alphanumeric());
            rest.contains(':') || words.any(|word| language.has_clause_word(word))
        })
    }
}
