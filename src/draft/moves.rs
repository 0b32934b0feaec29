//! Moves that a sentence tells of.

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::KnownActor;
use crate::draft::MoveStage;
use crate::draft::MovementCandidate;
use crate::draft::ReadDate;
use crate::draft::Referent;
use crate::draft::language::End;
use crate::draft::one_line;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::Segmented;
use crate::reading::frame::{Frame, Value, What};

/// The move that a sentence tells of the platforms that it names.
#[derive(Debug, Default)]
struct Ends {
    left: Vec<usize>,
    reached: Vec<usize>,
}

impl DocumentReader<'_> {
    /// Proposes a movement only as the sentence tells it: who, where to, and by a verb of going or using.
    pub(super) fn add_movement(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let is_there = sentence.moves.is_empty() && self.is_present_since(sentence);
        let present = is_there.then_some(MoveStage::Uses);
        let Some(stage) = self.stage(sentence).or(present) else {
            return;
        };
        let ends = self.ends(sentence);
        if ends.left.is_empty() && ends.reached.is_empty() {
            return;
        }
        candidate.signals += 1;
        let words = sentence.moves.iter();
        let words = words.map(|it| one_line(self.text(&it.range)));
        let words: Vec<String> = words.collect();
        let words = words.join("”, “");
        candidate.why.push(if is_there {
            "tells where somebody is since then".to_owned()
        } else {
            format!("tells of a move: “{words}”")
        });
        let tells = sentence
            .moves
            .iter()
            .any(|it| it.value != MoveStage::Announced)
            || is_there;
        let movers = self.who_moves(sentence, candidate);
        let is_plain = (tells || !sentence.moves_to_come.is_empty())
            && sentence.denial.is_none()
            && sentence.hearsays.is_empty()
            && !self.counts_movers(sentence, &movers)
            && self.is_told_outright(sentence);
        let ([who], [to], true) = (movers.as_slice(), ends.reached.as_slice(), is_plain) else {
            let why = &mut candidate.why;
            why.push("who goes where is not plain: no movement is filled in".to_owned());
            return;
        };
        let Some(stage) = self.stage_now(sentence, candidate, stage, &ends) else {
            let why = &mut candidate.why;
            why.push("whether the move is done is not plain: no movement is filled in".to_owned());
            return;
        };
        candidate.movement = Some(MovementCandidate {
            who: self.id_of(*who),
            away_from: ends.left.iter().map(|place| self.id_of(*place)).collect(),
            to: self.id_of(*to),
            stage,
        });
    }

    /// Returns the least stage that the words tell; “va a X” only tells where somebody goes.
    fn stage(&self, sentence: &Sentence) -> Option<MoveStage> {
        let leads_to_name = |words: &Found<MoveStage>| {
            sentence.actors.iter().any(|it| {
                let between = words.range.end..it.range.start.max(words.range.end);
                let words_between = self.text(&between).trim();
                // “va a X”, “va sur X”
                let is_led = !words_between.contains(' ')
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
        let told = all().filter(|it| {
            let is_move =
                it.value != MoveStage::Announced || sentence.moves_to_come.contains(&it.range);
            is_move || !leads_to_name(it)
        });
        told.map(|it| it.value).min()
    }

    /// True if nothing in a sentence weighs, conditions or turns what it tells: may, if, no longer, considers.
    fn is_told_outright(&self, sentence: &Sentence) -> bool {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        let is_undecided = Segmented::of_sentence(language, words).is_undecided();
        if is_undecided || self.is_purpose(sentence) {
            return false;
        }
        // “3 May” is no “may”.
        let dates = sentence.dates.iter().map(|date| Value {
            range: date.range.start - sentence.range.start..date.range.end - sentence.range.start,
            what: What::Date(date.value),
        });
        Frame::read(language, words, dates.collect()).is_told_outright()
    }

    /// True if the move is only what something is for: “In order to leave X, …”.
    fn is_purpose(&self, sentence: &Sentence) -> bool {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        let end = words.find(',').map_or(0, |at| sentence.range.start + at);
        let mut verbs = sentence.moves.iter();
        language.opens_purpose(words) && verbs.any(|verb| verb.range.start < end)
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
        let mut all = sentence.moves.iter();
        if all.any(|it| it.value == MoveStage::Tries) {
            return Some(MoveStage::Tries);
        }
        match stage {
            _ if is_to_come || self.is_decided(sentence) => Some(MoveStage::Announced),
            MoveStage::Announced => Some(stage),
            _ if self.is_in_present(sentence) => self.stage_in_present(sentence, candidate, stage),
            MoveStage::Uses if has_left => Some(MoveStage::Moved),
            stage => Some(stage),
        }
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
        let is_past = |date: &ReadDate| {
            let day = self.source.published;
            date.span
                .is_some_and(|span| day.is_none_or(|day| day.is_after(span.start)))
        };
        let mut dates = candidate.dates.iter();
        let is_dated = dates.clone().any(|date| !date.is_relative && is_past(date));
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

    /// True if a sentence tells that somebody is on a platform since a time, or now.
    fn is_present_since(&self, sentence: &Sentence) -> bool {
        let kind = |actor: usize| self.actors.get(actor).and_then(KnownActor::referent);
        let mut named = sentence.actors.iter();
        let language = self.source.document.language;
        named.any(|it| kind(it.value) == Some(Referent::Platform))
            && Segmented::of_sentence(language, self.text(&sentence.range)).is_present_since()
    }

    /// Returns the platforms that are left and reached, by the words before them.
    fn ends(&self, sentence: &Sentence) -> Ends {
        let language = self.source.document.language;
        let uses = sentence
            .moves
            .iter()
            .any(|it| matches!(it.value, MoveStage::Uses | MoveStage::Tries))
            || !sentence.moves_to_come.is_empty()
            || (sentence.moves.is_empty() && self.is_present_since(sentence));
        let exchanges = Segmented::of_sentence(language, self.text(&sentence.range)).exchanges();
        let mut at = Vec::new();
        let mut ends = Ends::default();
        for named in &sentence.actors {
            let kind = self.actors.get(named.value).and_then(KnownActor::referent);
            if kind != Some(Referent::Platform) {
                continue;
            }
            let before = self.text(&(sentence.range.start..named.range.start));
            let end = language.end_of_move(before).map(|end| {
                let name = self
                    .actors
                    .get(named.value)
                    .map_or("", |it| it.name.as_str());
                let is_place = language.is_place(self.text(&named.range), name);
                if end == End::Reached && is_place {
                    End::At
                } else {
                    end
                }
            });
            let end = match end {
                Some(End::At) if self.is_closed(sentence, named) => Some(End::Left),
                _ if exchanges.is_empty() => end,
                _ if language.is_exchanged_for(before) => Some(End::Reached),
                _ if self.is_exchanged(sentence, named, &exchanges) => Some(End::Left),
                // “hat X durch Y ersetzt”
                None if language.exchanges_come_last() => Some(End::Left),
                end => end,
            };
            let side = match end {
                Some(End::Left) => &mut ends.left,
                Some(End::Reached) => &mut ends.reached,
                Some(End::At) if uses => &mut ends.reached,
                None if self.is_object_of(sentence, named, MoveStage::Moved) => &mut ends.left,
                None if uses && self.is_object(sentence, named) => &mut ends.reached,
                Some(End::At) => {
                    at.push(named);
                    continue;
                }
                None => continue,
            };
            if !side.contains(&named.value) {
                side.push(named.value);
            }
        }
        if let ([only], true, false) =
            (at.as_slice(), ends.reached.is_empty(), ends.left.is_empty())
            && self.is_new_place(sentence, only)
        {
            ends.reached.push(only.value);
        }
        ends
    }

    /// True if a platform on which something happens is where somebody has gone: left X and now writes on Y, from X onto Y.
    fn is_new_place(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let all = sentence.moves.iter();
        let mut moved = all.filter(|it| it.value == MoveStage::Moved);
        let start = sentence.range.start;
        let before = self.text(&(start..named.range.start.max(start)));
        let clause = before.rfind([',', ';']).map_or(before, |at| &before[at..]);
        let is_now = Segmented::of_sentence(language, clause).is_of_now();
        moved.any(|_| true) && (is_now || language.moves_onto(before))
    }

    /// True if the verb of moving that is nearest to a platform is one of closing: closed its channel on X.
    fn is_closed(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let distance = |verb: &&Found<MoveStage>| {
            let (start, end) = (named.range.start, named.range.end);
            start.saturating_sub(verb.range.end) + verb.range.start.saturating_sub(end)
        };
        let language = self.source.document.language;
        let mut verbs = sentence.moves.iter();
        // “closes its channel on X and moves to Y”
        let before = verbs.rfind(|verb| verb.range.end <= named.range.start);
        let before = before.filter(|_| !language.exchanges_come_last());
        let nearest = before.or_else(|| sentence.moves.iter().min_by_key(distance));
        nearest
            .is_some_and(|verb| Segmented::of_sentence(language, self.text(&verb.range)).closes())
    }

    /// True if a name follows a verb of this stage at once: “ditched X”.
    fn is_object_of(&self, sentence: &Sentence, named: &Found<usize>, stage: MoveStage) -> bool {
        let mut verbs = sentence.moves.iter().filter(|verb| verb.value == stage);
        verbs.any(|verb| {
            let language = self.source.document.language;
            self.is_behind(&verb.range, named)
                && !Segmented::of_sentence(language, self.text(&verb.range)).carries()
        })
    }

    /// True if a name follows a verb of using or trying at once: “uses X”.
    fn is_object(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let mut verbs = sentence.moves.iter();
        verbs.any(|verb| {
            let is_verb =
                verb.value != MoveStage::Announced || sentence.moves_to_come.contains(&verb.range);
            is_verb && self.is_behind(&verb.range, named)
        })
    }

    /// True if a name follows a verb with both ends behind it: “swapped X for Y”.
    fn is_exchanged(
        &self,
        sentence: &Sentence,
        named: &Found<usize>,
        exchanges: &[Range<usize>],
    ) -> bool {
        let start = sentence.range.start;
        let mut verbs = exchanges.iter();
        verbs.any(|verb| self.is_behind(&(verb.start + start..verb.end + start), named))
    }

    /// True if nothing but a word such as “only” is between a verb and the name behind it.
    fn is_behind(&self, verb: &Range<usize>, named: &Found<usize>) -> bool {
        let between = self.text(&(verb.end..named.range.start.max(verb.end)));
        let between = between.trim_matches(|it: char| !it.is_alphanumeric());
        let language = self.source.document.language;
        verb.end <= named.range.start
            && (between.is_empty() || Segmented::of_sentence(language, between).is_only())
    }

    /// True if a number before the verb says how many moved: “three of its members left X for Y”.
    fn counts_movers(&self, sentence: &Sentence, movers: &[usize]) -> bool {
        let verb = sentence.moves.iter();
        let verb = verb.map(|it| it.range.start).min().unwrap_or_default();
        let start = sentence.range.start;
        let mut named = sentence.actors.iter();
        let is_named = named.any(|it| movers.contains(&it.value) && it.range.end <= verb);
        // “by six votes to one: the club leaves X”, “the club, which has 40 members, leaves X”
        let marks: &[char] = if is_named {
            &[':', ';', ',']
        } else {
            &[':', ';']
        };
        let before = self.text(&(start..verb.max(start)));
        let start = start + before.rfind(marks).unwrap_or(0);
        let is_before = |number: &Range<usize>| start <= number.start && number.end <= verb;
        let mut numbers = sentence.quantities.iter().map(|it| &it.range);
        numbers.any(is_before) || sentence.shares.iter().any(|it| is_before(&it.range))
    }
}
