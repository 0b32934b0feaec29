//! The subject that a clause between commas parts from its verb: “Microsoft, which owns GitHub, said …”.

use std::ops::Range;

use crate::draft::KnownActor;
use crate::draft::limits::MIN_APPOSITION_WORDS;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::ReportingCue;
use crate::language::overlap;

/// The most clauses between a subject and its verb: “X, which runs A, B and C, said …”.
const MAX_CLAUSES_BETWEEN: usize = 4;

/// The most words before a name that say what it is: “El diario comarcal”.
const MAX_TITLE_WORDS: usize = 4;

impl DocumentReader<'_> {
    /// Returns the known actor that is the subject of a verb of saying with which its clause begins.
    pub(super) fn parted_subject(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        cue: &Found<ReportingCue>,
    ) -> Option<usize> {
        let clauses = &sentence.clauses;
        let own = clauses.iter().position(|it| overlap(it, &cue.range))?;
        let before = self.text(&(clauses[own].start..cue.range.start.max(clauses[own].start)));
        if !cue.value.is_verb {
            return None;
        }
        let language = self.source.document.language;
        // “… bans Discord, which said that …”
        if language.is_relative_subject(before) {
            return self.name_at_end(sentence, earlier, clauses.get(own.checked_sub(1)?)?, |_| {
                true
            });
        }
        if before.contains(char::is_alphanumeric) {
            return self.subject_of_apposition(sentence, cue);
        }
        // “El diario comarcal La Vitela, fundado allí, anunció …”
        let is_title = |title: &str| {
            language.is_title(title) || {
                let mut words = title.split_whitespace();
                words.clone().count() <= MAX_TITLE_WORDS
                    && words.any(|word| language.kind_by_apposed_noun(word).is_some())
            }
        };
        (1..=MAX_CLAUSES_BETWEEN).find_map(|between| {
            let subject = clauses.get(own.checked_sub(between + 1)?)?;
            let next = clauses.get(own - between)?;
            let is_parted = between == 1 || language.opens_relative(self.text(next));
            let speaks = sentence.cues.iter().any(|it| overlap(&it.range, next));
            (is_parted && !speaks).then_some(())?;
            self.name_at_end(sentence, earlier, subject, is_title)
        })
    }

    /// Returns the known actor with whose name a sentence begins, if all before the verb in the next clause says who that is: “‘La Vitela’, el primer diario que se va, considera …”.
    fn subject_of_apposition(
        &self,
        sentence: &Sentence,
        cue: &Found<ReportingCue>,
    ) -> Option<usize> {
        let language = self.source.document.language;
        let first = sentence.clauses.first()?;
        let start = cue.range.start;
        let between = self.text(&(first.end.min(start)..start));
        let between = between.trim_matches(|it: char| !it.is_alphanumeric());
        let mut words = between.split_whitespace();
        let opens = words
            .next()
            .is_some_and(|word| language.opens_noun(word) || language.is_one(word));
        let is_long = words.count() + 1 >= MIN_APPOSITION_WORDS;
        let mut others = sentence.cues.iter();
        let is_first = !others.any(|it| it.range.start < start);
        if !opens || !is_long || between.contains(',') || !is_first {
            return None;
        }
        let named = self.able(sentence, first).next()?;
        let around = [
            first.start..named.range.start,
            named.range.end..first.end.max(named.range.end),
        ];
        let is_whole = around
            .iter()
            .all(|side| !self.text(side).contains(char::is_alphanumeric));
        is_whole.then_some(named.value)
    }

    /// Returns a speaker, and whom “and” ties to it on either side: “The FBI and Interpol said …”.
    pub(super) fn joined(
        &self,
        sentence: &Sentence,
        speaker: usize,
        cue: &Range<usize>,
    ) -> Vec<usize> {
        let actors = &sentence.actors;
        let distance = |it: &Found<usize>| it.range.start.abs_diff(cue.start);
        let own = (0..actors.len()).filter(|nth| actors[*nth].value == speaker);
        let Some(own) = own.min_by_key(|nth| distance(&actors[*nth])) else {
            return vec![speaker];
        };
        let language = self.source.document.language;
        let are_joined = |nth: usize| {
            let (one, other) = (actors.get(nth), actors.get(nth + 1));
            one.zip(other).is_some_and(|(one, other)| {
                let speak = [one, other].iter().all(|it| {
                    let actor = self.actors.get(it.value);
                    actor.is_some_and(KnownActor::can_speak)
                });
                let between = one.range.end..other.range.start.max(one.range.end);
                speak && !overlap(&between, cue) && language.joins_people(self.text(&between))
            })
        };
        let first = own - usize::from(own > 0 && are_joined(own - 1));
        let last = own + usize::from(are_joined(own));
        (first..=last).map(|nth| actors[nth].value).collect()
    }

    /// Returns the name with which a clause ends, if all words before it in the clause are a title.
    fn name_at_end(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        clause: &Range<usize>,
        is_title: impl Fn(&str) -> bool,
    ) -> Option<usize> {
        let Some(name) = self.able(sentence, clause).last() else {
            // “The agency, based in X, said …”
            return self.expressed(sentence, earlier, clause);
        };
        let after = self.text(&(name.range.end..clause.end.max(name.range.end)));
        let before = self.text(&(clause.start.min(name.range.start)..name.range.start));
        let ends = !after.contains(char::is_alphanumeric) && !after.contains('(');
        (ends && is_title(before)).then_some(name.value)
    }
}
