//! The speakers of a sentence, in the order in which the words were passed on.

mod antecedent;
pub(super) mod colons;
mod cues;
pub(super) mod heads;
mod laid_out;
pub(super) mod naming_cues;
mod no_speakers;
mod other_nouns;
mod own_account;
mod printed;
pub(super) mod signature;
pub(super) mod speaker_names;
pub(super) mod spoken;
pub(super) mod spoken_apart;

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::KnownActor;
use crate::draft::one_line;
use crate::draft::reader::DocumentReader;
use crate::draft::reader::without_genitive;
use crate::draft::sentence::Sentence;
use crate::draft::speakers::antecedent::Voice;
use crate::draft::speakers::speaker_names::name_at_end;
use crate::language::Found;
use crate::language::ReportingCue;
use crate::language::overlap;
use crate::language::range_of;
use crate::sheet::ActorKind;

/// The most words before the name of an addressee: “, à l’agence de presse Y”.
const MAX_WORDS_APART: usize = 5;

impl DocumentReader<'_> {
    /// Adds the speakers, the first one first; whoever passes the words on, by a phrase at the start or a clause at the end, comes last.
    ///
    /// Returns true if somebody speaks, and does not only pass words on.
    pub(super) fn add_speakers(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &mut Candidate,
    ) -> bool {
        let is_told = self.add_label(sentence, candidate);
        if sentence.cues.is_empty() {
            return is_told
                || self.add_speaker_before(sentence, earlier, candidate)
                || self.add_writer(sentence, candidate);
        }
        let printed_before = candidate.speakers.len();
        let mut has_speaker = is_told;
        let (mut inner, mut outer): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for (nth, cue) in sentence.cues.iter().enumerate() {
            if sentence.hearsays.iter().any(|it| overlap(it, &cue.range)) {
                continue;
            }
            let (place, governs_all) = self.place(sentence, nth, cue);
            let told = self.told(sentence, &place, cue);
            let subject = self.parted_subject(sentence, earlier, cue);
            let passes_on = governs_all && subject.is_none();
            let (speaker, words) = self.voice(sentence, earlier, nth, subject, &told);
            has_speaker |= speaker.is_some();
            let is_known = speaker.is_some();
            let speakers = speaker.map(|actor| self.joined(sentence, actor, &cue.range));
            let speakers = speakers.unwrap_or_default();
            let chain = if passes_on { &mut outer } else { &mut inner };
            let heard = self.heard(&told);
            candidate
                .why
                .push(self.spoken(sentence, nth, &place, &speakers, &heard));
            let words = words.filter(|_| !is_known);
            candidate
                .speakers
                .extend(words.and_then(|words| self.printed_speaker(&words)));
            let speakers = speakers.iter().map(|actor| self.id_of(*actor));
            // Who passes on the words of somebody unknown did not say them.
            let heard = heard.into_iter().filter(|_| is_known);
            for id in speakers.chain(heard) {
                if !chain.contains(&id) {
                    chain.push(id);
                }
            }
        }
        self.add_hearers(sentence, candidate, has_speaker, &mut inner, &outer);
        candidate.signals += 1;
        inner.retain(|id| !outer.contains(id));
        inner.extend(outer);
        candidate.actors.retain(|id| !inner.contains(id));
        candidate.according_to.retain(|id| !inner.contains(id));
        let is_silent = inner.is_empty() && candidate.speakers.len() == printed_before && !is_told;
        candidate.according_to.extend(inner);
        // “Nobody has asked us”, inside a quotation that goes on
        has_speaker
            || (is_silent
                && self.is_quotation(&sentence.range)
                && self.add_speaker_before(sentence, earlier, candidate))
    }

    /// Returns who speaks by a cue, or the words for somebody whom no list has; `subject` is the subject in another clause.
    fn voice(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        nth: usize,
        subject: Option<usize>,
        told: &[&Found<usize>],
    ) -> (Option<usize>, Option<Range<usize>>) {
        let Some(cue) = sentence.cues.get(nth) else {
            return (None, None);
        };
        let printed = sentence.speakers.get(nth).cloned().flatten();
        let language = self.source.document.language;
        let voice = |voice| match voice {
            Some(Voice::Known(actor)) => (Some(actor), None),
            Some(Voice::Printed(words)) => (None, Some(words)),
            None => (None, None),
        };
        if !cue.value.is_verb && language.is_own_account(self.text(&cue.range)) {
            return voice(self.own_account(sentence, earlier, cue));
        }
        let may_be_pronoun = subject.is_none() || printed.is_some();
        if may_be_pronoun && self.is_pronoun(sentence, cue, printed.as_ref()) {
            return voice(self.meant(sentence, earlier, cue, printed.as_ref()));
        }
        if printed
            .as_ref()
            .is_some_and(|it| self.names_two(sentence, it))
        {
            return (None, printed);
        }
        let (place, _) = self.place(sentence, nth, cue);
        let named = subject
            .or_else(|| self.person_in(sentence, printed.as_ref()?))
            .or_else(|| self.short_name(sentence, printed.as_ref()?))
            .or_else(|| {
                let near = self.speaker(sentence, &place, cue, told)?;
                let near = Some(near).filter(|it| !self.is_crowd_of(*it, printed.as_ref()))?;
                self.is_among(sentence, near, printed.as_ref())
                    .then_some(near)
            })
            .or_else(|| self.expressed(sentence, earlier, printed.as_ref()?))
            .or_else(|| self.by_role(sentence, earlier, printed.as_ref()?))
            .or_else(|| self.by_calling(sentence, earlier, printed.as_ref()?))
            .or_else(|| self.by_other_noun(sentence, earlier, printed.as_ref()?));
        (named, printed)
    }

    /// True if the words for a speaker name somebody before “and” who cannot be filled in as well: “treasurer Ruth Calder and president Ann Marlow”.
    fn names_two(&self, sentence: &Sentence, words: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let printed = self.text(words);
        let mut parts = printed.split_whitespace();
        let and = parts.find(|word| language.joins(word));
        let Some(and) = and.and_then(|word| range_of(word, printed)) else {
            return false;
        };
        let before = printed[..and.start].trim_end();
        let end = words.start + before.len();
        let is_known = sentence.actors.iter().any(|it| it.range.end == end);
        let named = name_at_end(language, before);
        let is_person = named.is_some_and(|(kind, _)| kind == ActorKind::Person);
        // “treasurer Ruth Calder and president Ann Marlow”, both of them known, speak both.
        let mut behind = sentence.actors.iter();
        let are_tied = behind
            .find(|it| it.range.start >= end)
            .is_some_and(|next| language.joins_people(self.text(&(end..next.range.start))));
        is_person && !(is_known && are_tied)
    }

    /// True if the words for a speaker name only the people of a service: “Zwitscher users said …”.
    fn is_crowd_of(&self, actor: usize, words: Option<&Range<usize>>) -> bool {
        let kind = self.actors.get(actor).map(|it| it.kind);
        let language = self.source.document.language;
        kind == Some(ActorKind::Platform)
            && words.is_some_and(|words| language.names_crowd(self.text(words)))
    }

    /// True if a known actor is named in the words for a speaker, or these words can be nobody.
    fn is_among(&self, sentence: &Sentence, actor: usize, words: Option<&Range<usize>>) -> bool {
        let Some(words) = words.filter(|it| self.printed_speaker(it).is_some()) else {
            return true;
        };
        // “A survey by X found that …”
        if self.source.document.language.names_data(self.text(words)) {
            return true;
        }
        let mut named = sentence.actors.iter().filter(|it| it.value == actor);
        named.any(|it| overlap(&it.range, words))
    }

    /// Adds those who report what is said to them, if they are known to have it from somebody.
    fn add_hearers(
        &self,
        sentence: &Sentence,
        candidate: &mut Candidate,
        has_speaker: bool,
        inner: &mut Vec<String>,
        outer: &[String],
    ) {
        let language = self.source.document.language;
        for it in &sentence.actors {
            let before = self.text(&(sentence.range.start..it.range.start));
            let after = self.text(&(it.range.end..sentence.range.end));
            let id = self.id_of(it.value);
            let is_new = !inner.contains(&id) && !outer.contains(&id);
            // “In an interview with Y, X said …”; “…, a dit la présidente, Mme X, à Y”
            let is_told = || language.is_told(before, after) || self.is_told_apart(sentence, it);
            if is_new && self.is_media(it.value) && is_told() {
                candidate.why.push(format!("passed on by `{id}`"));
                // “according to a paper seen by X”
                if has_speaker || sentence.cues.iter().all(|cue| !cue.value.is_verb) {
                    inner.push(id);
                }
            }
        }
    }

    /// Returns the person whom the words for a speaker name: “its chairwoman, Ruth Calder”.
    fn person_in(&self, sentence: &Sentence, words: &Range<usize>) -> Option<usize> {
        let is_person = |actor: usize| {
            let actor = self.actors.get(actor);
            actor.is_some_and(|actor| actor.kind == ActorKind::Person)
        };
        let mut named = sentence
            .actors
            .iter()
            .filter(|it| overlap(&it.range, words));
        let last = named.next_back()?;
        (is_person(last.value) && last.range.end == words.end).then_some(last.value)
    }

    /// Returns the actor that the words for a speaker mean, where no other can be meant: “The company said …”.
    pub(super) fn expressed(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        words: &Range<usize>,
    ) -> Option<usize> {
        let mut expressions = sentence.expressions.iter();
        let expression = expressions.find(|it| {
            it.range.start == words.start
                && !self
                    .text(&(it.range.end..words.end.max(it.range.end)))
                    .contains(char::is_alphanumeric)
        })?;
        let found = self.stood_for(
            sentence,
            earlier,
            self.text(&expression.range),
            expression.value,
        );
        found.map(|(actor, _)| *actor)
    }

    /// True if a clause after a verb of saying only names the addressee: “, à l’agence Y”.
    fn is_told_apart(&self, sentence: &Sentence, name: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let clause = sentence.clauses.iter().find(|it| overlap(it, &name.range));
        clause.is_some_and(|clause| {
            let before = self.text(&(clause.start.min(name.range.start)..name.range.start));
            let is_short = before.split_whitespace().nth(MAX_WORDS_APART).is_none();
            let mut cues = sentence.cues.iter();
            let follows = cues.any(|cue| cue.value.is_verb && cue.range.end <= clause.start);
            follows && is_short && language.is_told_by_verb(before)
        })
    }

    /// Returns why reported words are proposed: the speaker, and the addressee.
    fn spoken(
        &self,
        sentence: &Sentence,
        nth: usize,
        place: &Range<usize>,
        speakers: &[usize],
        heard: &[String],
    ) -> String {
        let cue = sentence.cues.get(nth).map(|cue| &cue.range);
        let words = cue.map_or_else(String::new, |cue| one_line(self.text(cue)));
        let told: Vec<String> = heard.iter().map(|id| format!("`{id}`")).collect();
        let told = if told.is_empty() {
            String::new()
        } else {
            format!(", passed on by {}", told.join(" and "))
        };
        if speakers.is_empty() {
            let clause = one_line(self.text(place));
            if self.is_said_by_text(sentence, nth, place) {
                return format!("the words of a text: “{words}”{told}: “{clause}”");
            }
            return format!(
                "somebody’s words: “{words}”{told}, by whom we do not know: “{clause}”"
            );
        }
        let ids = speakers.iter().map(|actor| self.id_of(*actor));
        let ids: Vec<String> = ids.map(|id| format!("`{id}`")).collect();
        format!(
            "somebody’s words: “{words}”, by {}{told}",
            ids.join(" and ")
        )
    }

    /// Returns those among the speakers who report: they pass the words on.
    fn heard(&self, told: &[&Found<usize>]) -> Vec<String> {
        let is_media = |it: &&&Found<usize>| self.is_media(it.value);
        let told = told.iter().filter(is_media);
        told.map(|it| self.id_of(it.value)).collect()
    }

    fn is_media(&self, actor: usize) -> bool {
        let actor = self.actors.get(actor);
        actor.is_some_and(|actor| actor.kind == ActorKind::Media)
    }

    /// Known actors beside a cue who can speak.
    pub(super) fn able<'s>(
        &'s self,
        sentence: &'s Sentence,
        place: &'s Range<usize>,
    ) -> impl Iterator<Item = &'s Found<usize>> {
        sentence.actors.iter().filter(move |it| {
            let actor = self.actors.get(it.value);
            overlap(&it.range, place)
                && actor.is_some_and(KnownActor::can_speak)
                && (!self.is_ambiguous(it)
                    || sentence.speakers.contains(&Some(it.range.clone()))
                    || self.may_be_subject(sentence, it))
                && !self.is_former_name(&sentence.range, &it.range)
                && !self.is_in_compound(sentence, &it.range)
        })
    }

    /// Returns the addressees beside a cue: told Y.
    fn told<'s>(
        &self,
        sentence: &'s Sentence,
        place: &Range<usize>,
        cue: &Found<ReportingCue>,
    ) -> Vec<&'s Found<usize>> {
        let language = self.source.document.language;
        let named: Vec<usize> = self
            .able(sentence, place)
            .map(|it| it.range.start)
            .collect();
        let own = sentence
            .actors
            .iter()
            .filter(|it| named.contains(&it.range.start));
        let is_told = |it: &&Found<usize>| {
            let (start, end) = (it.range.start, it.range.end);
            let before = self.text(&(place.start.min(start)..start));
            let after = self.text(&(end..place.end.max(end)));
            if language.is_told(before, after) {
                return true;
            }
            if !cue.value.is_verb {
                return false;
            }
            if start < cue.range.start {
                // “The speaker of the newspaper Y said” names no other speaker whom Y could have heard.
                return named.len() > 1
                    && self.is_media(it.value)
                    && language.is_told_by_verb(before);
            }
            let from_verb = self.text(&(cue.range.start..start));
            // Between the verb and the name, or between another name and this one.
            let others = sentence.actors.iter();
            let other = others.filter(|other| named.contains(&other.range.start));
            let other = other.filter(|other| other.range.end <= start && other.value != it.value);
            let last = other.map(|other| other.range.end).next_back();
            let bare = last.is_some_and(|last| {
                let between = self.text(&(last.max(cue.range.end).min(start)..start));
                self.is_media(it.value) && language.is_told_bare(between)
            });
            // “Two employees told «Y» that …”
            let subject = self.text(&(place.start.min(cue.range.start)..cue.range.start));
            let verb = cue.range.start - sentence.range.start;
            // “Об этом сообщает «Y»”
            let is_about = || language.points_back(self.text(&sentence.range), verb);
            let is_behind = subject.contains(char::is_alphabetic)
                && !is_about()
                && self.is_media(it.value)
                && language.is_told_bare(self.text(&(cue.range.end.min(start)..start)));
            bare || is_behind || language.is_told_by_verb(from_verb)
        };
        own.filter(is_told).collect()
    }

    /// Returns the place in which the speaker of a cue is named, and whether the cue governs the whole sentence from its start or its end.
    fn place(
        &self,
        sentence: &Sentence,
        nth: usize,
        cue: &Found<ReportingCue>,
    ) -> (Range<usize>, bool) {
        let clause = sentence
            .clauses
            .iter()
            .find(|clause| overlap(clause, &cue.range));
        let clause = clause.cloned().unwrap_or(sentence.range.clone());
        let next = sentence
            .cues
            .get(nth + 1)
            .map_or(clause.end, |next| next.range.start);
        let before = nth.checked_sub(1).and_then(|nth| sentence.cues.get(nth));
        let start = before.map_or(clause.start, |before| before.range.end.max(clause.start));
        let opening = self.text(&(sentence.range.start..cue.range.start));
        let opens = !opening.contains(char::is_alphanumeric);
        let trails = sentence.clauses.last() == Some(&clause) && sentence.clauses.len() > 1;
        let governs_all = cue.value.scope.start == sentence.range.start;
        let place = if opens {
            cue.range.start..next.clamp(cue.range.end, clause.end.max(cue.range.end))
        } else {
            start..clause.end
        };
        (place, governs_all && (opens || trails))
    }

    /// True if a preposition ends the words between a verb of saying and a name, so that the name is no subject.
    fn follows_preposition(&self, between: Range<usize>) -> bool {
        let language = self.source.document.language;
        let words = self.text(&between).split_whitespace().rev();
        let mut words = words.skip_while(|word| language.opens_noun(word));
        let Some(last) = words.next() else {
            return false;
        };
        let opens_speaker = language.is_of(last)
            || language.opens_agent(last)
            || language.opens_speaking_place(last)
            || language.is_beside_verb(last)
            || language.is_day(last);
        words.next().is_some() && language.opens_time_or_place(last) && !opens_speaker
    }

    /// Returns the known actor nearest to a cue, in its clause, who can speak and is not told.
    fn speaker(
        &self,
        sentence: &Sentence,
        place: &Range<usize>,
        cue: &Found<ReportingCue>,
        told: &[&Found<usize>],
    ) -> Option<usize> {
        let named = self.able(sentence, place);
        let language = self.source.document.language;
        let before_verb = self.text(&(place.start.min(cue.range.start)..cue.range.start));
        let is_object = |it: &&Found<usize>| {
            let behind = cue.value.is_verb && it.range.start >= cue.range.end;
            let end = cue.range.end.min(it.range.start);
            // “a indiqué avoir quitté X”
            let mut moves = sentence.moves.iter();
            let is_left = behind
                && moves.any(|it_moves| {
                    it_moves.range.start >= end && it_moves.range.end <= it.range.start
                });
            let is_after_subject = || {
                let before_name = self.text(&(end..it.range.start));
                language.is_object(before_verb, before_name)
            };
            // “begründet den Abschied von X”
            let is_of_object = || language.is_only_owner(self.text(&(end..it.range.start)));
            // “afirmó, citando mensajes entre X y otros”
            let is_beside = || self.follows_preposition(end..it.range.start);
            is_left || (behind && (is_after_subject() || is_of_object() || is_beside()))
        };
        // “schrieb auf X”
        let is_venue = |it: &&Found<usize>| {
            let is_behind = it.range.start >= cue.range.end;
            let before = self.text(&(place.start.min(it.range.start)..it.range.start));
            cue.value.is_verb && language.is_venue(before, is_behind)
        };
        // “Users of X said”: not X speaks.
        let is_owner = |it: &&Found<usize>| {
            let mut own = sentence.speakers.iter().flatten();
            own.any(|words| {
                let start = words.start.min(it.range.start);
                overlap(words, &it.range)
                    && language.is_only_owner(self.text(&(start..it.range.start)))
            })
        };
        let is_owner_of_owner = |it: &&Found<usize>| {
            let behind = it.range.end..cue.range.start.max(it.range.end);
            has_further_genitive(self.text(&it.range), self.text(&behind))
        };
        let named = named.filter(|it| !told.contains(it) && !is_object(it) && !is_venue(it));
        let named = named.filter(|it| !is_owner(it) && !is_owner_of_owner(it));
        let named = named.filter(|it| {
            !self.is_in_place(sentence, place, cue, &it.range)
                && !self.is_of_text(place, cue, &it.range)
        });
        let cue_range = &cue.range;
        let distance = |it: &&Found<usize>| {
            if it.range.start >= cue_range.end {
                it.range.start - cue_range.end
            } else {
                cue_range.start.saturating_sub(it.range.end)
            }
        };
        // “The company said …”: whom that stands for is for the desk to say.
        named.min_by_key(distance).map(|it| it.value)
    }
}

/// True if the words from a name to the verb have a genitive besides that of the name: “X’s rivals’ spokeswoman”.
fn has_further_genitive(name: &str, behind: &str) -> bool {
    let marks = ["’s ", "'s ", "s’ ", "s' "];
    let own = if without_genitive(name).len() < name.len() {
        Some(behind)
    } else {
        marks.iter().find_map(|mark| behind.strip_prefix(mark))
    };
    let has_mark = |rest: &str| marks.iter().any(|mark| rest.contains(mark));
    own.is_some_and(|rest| !rest.contains([',', ';', '“', '"']) && has_mark(rest))
}

#[cfg(test)]
mod tests;
