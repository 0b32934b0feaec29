//! Moves that a sentence tells of.

use crate::draft::Candidate;
use crate::draft::KnownActor;
use crate::draft::MoveStage;
use crate::draft::MovementCandidate;
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
        let why = &mut candidate.why;
        why.push(if is_there {
            "tells where somebody is since then".to_owned()
        } else {
            format!("tells of a move: “{words}”")
        });
        let tells = sentence
            .moves
            .iter()
            .any(|it| it.value != MoveStage::Announced)
            || is_there;
        // Whoever says that others moved did not move.
        let speaks = |actor: &usize| candidate.according_to.contains(&self.id_of(*actor));
        let movers = self.movers(sentence).filter(|actor| !speaks(actor));
        let mut movers: Vec<usize> = movers.collect();
        movers.dedup();
        if movers.is_empty() {
            movers.extend(self.mover_before(sentence));
        }
        let are_others = || {
            let words = self.text(&sentence.range);
            let mut words = words.split(|it: char| !it.is_alphanumeric());
            words.any(|word| self.source.document.language.is_somebody_else(word))
        };
        if movers.is_empty() && !are_others() {
            let mover = self.mover_above(sentence);
            movers.extend(mover.or_else(|| self.mover_by_noun(sentence)));
        }
        let is_plain = (tells || !sentence.moves_to_come.is_empty())
            && sentence.denial.is_none()
            && sentence.hearsays.is_empty()
            && !counts_movers(sentence)
            && self.is_told_outright(sentence);
        let ([who], [to], true) = (movers.as_slice(), ends.reached.as_slice(), is_plain) else {
            why.push("who goes where is not plain: no movement is filled in".to_owned());
            return;
        };
        let stage = self.stage_now(sentence, candidate, stage, &ends);
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

    /// Returns whom a pronoun before the verb means, where the document has named one group only: “they switch to X”.
    fn mover_before(&self, sentence: &Sentence) -> Option<usize> {
        let language = self.source.document.language;
        let verb = sentence.moves.first()?;
        let before = self.text(&(sentence.range.start..verb.range.start.max(sentence.range.start)));
        let last = before.split(|it: char| !it.is_alphanumeric());
        let last = last.rev().find(|word| !word.is_empty());
        let is_pronoun = last.is_some_and(|word| language.is_mover(word));
        let opens = || {
            let end = sentence.dates.first().map_or(0, |it| it.range.end);
            let start = end.clamp(sentence.range.start, verb.range.start);
            !self
                .text(&(start..verb.range.start))
                .contains(char::is_alphanumeric)
        };
        if !(is_pronoun || language.drops_subjects() && opens()) {
            return None;
        }
        only_mover(sentence)
    }

    /// Returns the only group that the document has named, where the sentence has the noun of its name: “the choir moved”.
    fn mover_by_noun(&self, sentence: &Sentence) -> Option<usize> {
        let language = self.source.document.language;
        let mover = only_mover(sentence)?;
        let name = self.actors.get(mover)?.name.to_lowercase();
        let nouns = name.split(|it: char| !it.is_alphanumeric());
        let nouns: Vec<&str> = nouns
            .filter(|noun| language.kind_by_noun(noun).is_some())
            .collect();
        let words = self
            .text(&sentence.range)
            .split(|it: char| !it.is_alphanumeric());
        let mut words = words.filter(|word| !word.is_empty());
        let mut before = "";
        let is_meant = words.any(|word| {
            let lower = word.to_lowercase();
            let opens = language.opens_noun(before) || !language.has_articles();
            before = word;
            let is_noun = opens && language.kind_by_noun(&lower).is_some();
            is_noun && nouns.iter().any(|noun| noun.ends_with(lower.as_str()))
        });
        is_meant.then_some(mover)
    }

    /// Returns the stage of a move, which is only announced where its day is to come, and done where what is left is told as left.
    fn stage_now(
        &self,
        sentence: &Sentence,
        candidate: &Candidate,
        stage: MoveStage,
        ends: &Ends,
    ) -> MoveStage {
        let cut_off = self.material.as_of.or(self.source.published);
        let mut dates = candidate.dates.iter().filter_map(|date| date.span);
        let is_to_come = cut_off.is_some_and(|day| dates.any(|span| span.start.is_after(day)));
        // “left X on 3 May and now writes on Y”
        let mut stages = sentence.moves.iter().map(|it| it.value);
        let has_left = !ends.left.is_empty() && stages.any(|it| it == MoveStage::Moved);
        match stage {
            _ if is_to_come => MoveStage::Announced,
            MoveStage::Uses if has_left => MoveStage::Moved,
            stage => stage,
        }
    }

    /// True if a sentence tells that somebody is on a platform since a time, or now.
    fn is_present_since(&self, sentence: &Sentence) -> bool {
        let kind = |actor: usize| self.actors.get(actor).and_then(KnownActor::referent);
        let mut named = sentence.actors.iter();
        let language = self.source.document.language;
        named.any(|it| kind(it.value) == Some(Referent::Platform))
            && Segmented::of_sentence(language, self.text(&sentence.range)).is_present_since()
    }

    /// Returns the only group that the line above a list names, for an item that names none.
    fn mover_above(&self, sentence: &Sentence) -> Option<usize> {
        let above = sentence.lead_in.as_ref().filter(|_| sentence.is_line)?;
        let kinds = [Referent::Group, Referent::Organisation, Referent::Authority];
        let kind = |actor: usize| self.actors.get(actor).and_then(KnownActor::referent);
        let named = self.names_in(above).into_iter();
        let mut named = named.filter(|it| kind(it.value).is_some_and(|it| kinds.contains(&it)));
        let only = named.next()?.value;
        named.all(|it| it.value == only).then_some(only)
    }

    /// Returns the groups, organisations and authorities that a sentence names.
    fn movers(&self, sentence: &Sentence) -> impl Iterator<Item = usize> {
        let moves = [Referent::Group, Referent::Organisation, Referent::Authority];
        let kind = |actor: usize| self.actors.get(actor).and_then(KnownActor::referent);
        let language = self.source.document.language;
        // “Users of X”
        let is_owner = move |it: &Found<usize>| {
            language.is_only_owner(self.text(&(sentence.range.start..it.range.start)))
        };
        let named = sentence.actors.iter();
        let named =
            named.filter(move |it| kind(it.value).is_some_and(|kind| moves.contains(&kind)));
        named.filter(move |it| !is_owner(it)).map(|it| it.value)
    }

    /// Returns the platforms that are left and reached, by the words before them.
    fn ends(&self, sentence: &Sentence) -> Ends {
        let language = self.source.document.language;
        let uses = sentence
            .moves
            .iter()
            .any(|it| matches!(it.value, MoveStage::Uses | MoveStage::Tries))
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
                _ if self.is_object(sentence, named) => Some(End::Left),
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
        let nearest = sentence.moves.iter().min_by_key(distance);
        let language = self.source.document.language;
        nearest
            .is_some_and(|verb| Segmented::of_sentence(language, self.text(&verb.range)).closes())
    }

    /// True if a name follows a verb of this stage at once: “ditched X”.
    fn is_object_of(&self, sentence: &Sentence, named: &Found<usize>, stage: MoveStage) -> bool {
        let mut verbs = sentence.moves.iter().filter(|verb| verb.value == stage);
        verbs.any(|verb| {
            let between = verb.range.end..named.range.start.max(verb.range.end);
            let is_next = verb.range.end <= named.range.start;
            let language = self.source.document.language;
            is_next
                && !self.text(&between).contains(char::is_alphanumeric)
                && !Segmented::of_sentence(language, self.text(&verb.range)).carries()
        })
    }

    /// True if a name follows a verb of using or trying at once: “uses X”.
    fn is_object(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let mut verbs = sentence.moves.iter();
        verbs.any(|verb| {
            let between = verb.range.end..named.range.start.max(verb.range.end);
            let is_next = verb.range.end <= named.range.start
                && !self.text(&between).contains(char::is_alphanumeric);
            is_next && verb.value != MoveStage::Announced
        })
    }
}

/// Returns the only group, organisation or authority that the document has named so far.
fn only_mover(sentence: &Sentence) -> Option<usize> {
    let kinds = [Referent::Group, Referent::Organisation, Referent::Authority];
    let named = kinds
        .iter()
        .filter_map(|kind| sentence.context.of_kind.get(kind));
    let mut all = named.flatten();
    all.next().copied().filter(|_| all.next().is_none())
}

/// True if a number before the verb says how many moved: “three of its members left X for Y”.
fn counts_movers(sentence: &Sentence) -> bool {
    let verb = sentence.moves.iter();
    let verb = verb.map(|it| it.range.start).min().unwrap_or_default();
    let mut numbers = sentence.quantities.iter().map(|it| it.range.end);
    numbers.any(|end| end <= verb) || sentence.shares.iter().any(|it| it.range.end <= verb)
}
