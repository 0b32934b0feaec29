//! Whom a pronoun means, and whose quotation goes on: whoever the sentences before leave as the only one.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::ReportingCue;
use crate::language::is_lower_case;
use crate::language::range_of;
use crate::sheet::ActorKind;

/// The maximum number of sentences before a pronoun in which a person is looked for.
const MAX_SENTENCES_BACK: usize = 3;
/// The maximum number of sentences of a quotation before the one that names no speaker.
const MAX_QUOTED_SENTENCES: usize = 6;
/// The maximum number of sentences before one that names a speaker by a role.
const MAX_SENTENCES_TO_ROLE: usize = 12;
/// The maximum number of words between a name and the role of whoever has it.
const MAX_WORDS_TO_ROLE: usize = 4;
/// The maximum number of sentences before one that goes on about a noun.
const MAX_SENTENCES_TO_NOUN: usize = 4;
/// The minimum number of letters of a noun that ties two sentences.
const MIN_NOUN_LETTERS: usize = 4;
/// The minimum number of words of a sentence that goes on about a noun.
const MIN_WORDS: usize = 4;
/// The number of words at the beginning of a sentence among which its subject is.
const MAX_SUBJECT_WORDS: usize = 3;

/// Whoever speaks, by what an earlier sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::draft) enum Voice {
    /// A known actor, as a place in the list.
    Known(usize),
    /// A person without a name, by the words at this place: a spokeswoman.
    Printed(Range<usize>),
}

impl DocumentReader<'_> {
    /// True if the subject of a cue is only a pronoun, or the ending of the verb alone.
    pub(in crate::draft) fn is_pronoun(
        &self,
        sentence: &Sentence,
        cue: &Found<ReportingCue>,
        words: Option<&Range<usize>>,
    ) -> bool {
        let language = self.source.document.language;
        let Some(words) = words else {
            let clause = sentence
                .clauses
                .iter()
                .find(|it| it.start <= cue.range.start && cue.range.start < it.end);
            let start = clause.map_or(sentence.range.start, |it| it.start);
            let before = self.text(&(start.min(cue.range.start)..cue.range.start));
            let mut words = before.split(|it: char| !it.is_alphanumeric());
            // “También criticó que …”
            let opens = words.all(|word| word.is_empty() || language.is_beside_verb(word));
            return !cue.value.is_verb || (opens && language.drops_subjects());
        };
        let words = self.text(words);
        language.is_pronoun(words) || language.goes_on(words)
    }

    /// Returns whom a pronoun before or behind a cue means; a verb of several people means no single one: “sagen sie”, “denuncian”.
    pub(in crate::draft) fn meant(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        cue: &Found<ReportingCue>,
        printed: Option<&Range<usize>>,
    ) -> Option<Voice> {
        let language = self.source.document.language;
        let after = self.text(&(cue.range.end..sentence.range.end.max(cue.range.end)));
        let are_several =
            cue.value.is_verb && language.is_verb_of_several(self.text(&cue.range), after);
        let is_person = |voice: &Voice| match voice {
            Voice::Known(actor) => {
                let kind = self.actors.get(*actor).map(|it| it.kind);
                kind == Some(ActorKind::Person)
            }
            Voice::Printed(_) => false,
        };
        self.meant_by_pronoun(sentence, earlier, cue, printed)
            .filter(|voice| !(are_several && is_person(voice)))
    }

    /// Returns the only person, or whoever alone speaks, whom a pronoun may mean in its own sentence, or in those before it.
    fn meant_by_pronoun(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        cue: &Found<ReportingCue>,
        printed: Option<&Range<usize>>,
    ) -> Option<Voice> {
        let language = self.source.document.language;
        let words = self.text(printed.unwrap_or(&cue.range));
        if language.adds_to_words(self.text(&cue.range)) {
            let voice = self.voice_before(sentence, earlier);
            let may_be = |voice: &Voice| match voice {
                Voice::Known(actor) => {
                    let kind = self.actors.get(*actor).map(|it| it.kind);
                    printed.is_none() || kind == Some(ActorKind::Person)
                }
                Voice::Printed(_) => false,
            };
            if let Some(voice) = voice.filter(may_be) {
                return Some(voice);
            }
        }
        if language.goes_on(words) {
            let voice = self.voice_before(sentence, earlier);
            return voice.or_else(|| self.subject_before(sentence, earlier));
        }
        let own = self.people(sentence, cue.range.start);
        if let Some(person) = own.first() {
            return (own.len() == 1).then_some(Voice::Known(*person));
        }
        let mut start = sentence.range.start;
        let mut gaps = 0;
        for (nth, before) in earlier.iter().rev().take(MAX_SENTENCES_BACK).enumerate() {
            gaps += usize::from(self.is_gap(before.range.end..start));
            start = before.range.start;
            let people = self.people(before, before.range.end);
            match people.first() {
                _ if gaps > 1 => return None,
                Some(person) => return (people.len() == 1).then_some(Voice::Known(*person)),
                None => {}
            }
            let mut printed = before.speakers.iter().flatten();
            if let (0, Some(words), None) = (nth, printed.next(), printed.next())
                && self.is_unnamed(before, words)
            {
                return Some(Voice::Printed(words.clone()));
            }
        }
        // “L’institut a interrogé des usagers. Il constate que …”
        language
            .may_mean_organisation(words)
            .then(|| self.subject_before(sentence, earlier))?
    }

    /// Returns whoever alone speaks in the sentence before, in the same paragraph: “It found that …”.
    fn voice_before(&self, sentence: &Sentence, earlier: &[Sentence]) -> Option<Voice> {
        let (before, rest) = earlier.split_last()?;
        if before.cues.is_empty() || self.is_gap(before.range.end..sentence.range.start) {
            return None;
        }
        let mut told = Candidate::default();
        self.add_speakers(before, rest, &mut told);
        let [only] = told.according_to.as_slice() else {
            let mut printed = before.speakers.iter().flatten();
            let only = printed.next().filter(|_| printed.next().is_none())?;
            let is_one = told.according_to.is_empty() && self.is_unnamed(before, only);
            return is_one.then(|| Voice::Printed(only.clone()));
        };
        let mut known = self.actors.iter();
        known.position(|actor| actor.id == *only).map(Voice::Known)
    }

    /// Returns the only organisation that the sentence before names, with whose name it begins: “The institute asked users. It found that …”.
    fn subject_before(&self, sentence: &Sentence, earlier: &[Sentence]) -> Option<Voice> {
        let before = earlier.last()?;
        let first = before.actors.first()?;
        let opening = self.text(&(before.range.start..first.range.start));
        let language = self.source.document.language;
        let mut words = opening.split_whitespace();
        let opens = words
            .next()
            .is_none_or(|word| language.opens_noun(word.trim_end_matches(['’', '\''])));
        let kind = |it: &Found<usize>| self.actors.get(it.value).map(|it| it.kind);
        let speaks = |it: &Found<usize>| {
            kind(it).is_some_and(|kind| {
                matches!(
                    kind,
                    ActorKind::Organisation
                        | ActorKind::Authority
                        | ActorKind::Group
                        | ActorKind::Media
                )
            })
        };
        let mut others = before.actors.iter().filter(|it| it.value != first.value);
        let is_alone = others.all(|it| !speaks(it) && kind(it) != Some(ActorKind::Person));
        let is_near = !self.is_gap(before.range.end..sentence.range.start);
        let is_first = opens && words.next().is_none() && speaks(first);
        (is_first && is_alone && is_near && !self.has_strangers(before))
            .then_some(Voice::Known(first.value))
    }

    /// Adds the speaker of a quotation that began in a sentence before, and returns true if there is one.
    pub(super) fn add_speaker_before(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &mut Candidate,
    ) -> bool {
        let language = self.source.document.language;
        let goes_on = |it: &Sentence| {
            self.is_quotation(&it.range) || language.is_reported(self.text(&it.range))
        };
        if !goes_on(sentence) {
            return false;
        }
        let mut start = sentence.range.start;
        let last = earlier.len();
        let first = last.saturating_sub(MAX_QUOTED_SENTENCES);
        for nth in (first..last).rev() {
            let before = &earlier[nth];
            let is_apart = self.is_gap(before.range.end..start) && nth + 1 < last;
            if is_apart && !self.is_left_open(&before.range) {
                return false;
            }
            start = before.range.start;
            if let Some(cue) = before.cues.last() {
                let mut told = Candidate::default();
                self.add_speakers(before, &earlier[..nth], &mut told);
                if !take_speakers(told, candidate) {
                    return false;
                }
                let place = self.introduction(before, &cue.range, candidate);
                let context = passage::before_quotation(self.source.document, &place);
                if !candidate.context.contains(&context) {
                    candidate.context.push(context);
                }
                return true;
            }
            if !goes_on(before) {
                return false;
            }
        }
        false
    }

    /// Returns the words of a sentence from the name of a speaker of the candidate to the words by which it speaks.
    fn introduction(
        &self,
        sentence: &Sentence,
        cue: &Range<usize>,
        candidate: &Candidate,
    ) -> Range<usize> {
        let mut named = sentence.actors.iter();
        let name = named.find(|it| candidate.according_to.contains(&self.id_of(it.value)));
        name.map_or_else(
            || cue.clone(),
            |it| it.range.start.min(cue.start)..it.range.end.max(cue.end),
        )
    }

    /// True if a quotation of several paragraphs goes on behind a range: no mark closes it there.
    fn is_left_open(&self, range: &Range<usize>) -> bool {
        let pairs = &self.quotations.pairs;
        let next = pairs.partition_point(|(open, _)| open.start < range.end);
        let last = next.checked_sub(1).and_then(|last| pairs.get(last));
        last.is_some_and(|(_, close)| close.is_empty() && close.start <= range.end)
    }

    /// True if a sentence is inside quotation marks from its first word to its last.
    pub(super) fn is_quotation(&self, range: &Range<usize>) -> bool {
        let words = self.text(range);
        let first = words.find(char::is_alphanumeric);
        let last = words.rfind(char::is_alphanumeric);
        let (Some(first), Some(last)) = (first, last) else {
            return false;
        };
        let inside = |at: usize| self.quotation_around(range.start + at);
        match (inside(first), inside(last)) {
            (Some(one), Some(other)) => one == other,
            _ => false,
        }
    }

    /// Returns the only person whom a sentence before gives the role that the words for a speaker name: “the mayor”.
    pub(super) fn by_role(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        words: &Range<usize>,
    ) -> Option<usize> {
        let language = self.source.document.language;
        let printed = self.text(words);
        let mut parts = printed.split_whitespace();
        let first = parts.next()?;
        // A language without articles has the bare noun: “подчеркнула директор”.
        let noun = if language.opens_noun(first) {
            parts.next()?
        } else {
            Some(first).filter(|_| !language.has_articles())?
        };
        let rest = words.start + range_of(noun, printed)?.end..words.end;
        let noun = noun.to_lowercase();
        let is_role =
            self.is_of_expression(sentence, &rest) && noun.chars().count() >= MIN_NOUN_LETTERS;
        if !is_role {
            return None;
        }
        let mut found = BTreeSet::new();
        for before in earlier.iter().rev().take(MAX_SENTENCES_TO_ROLE) {
            for person in self.people(before, before.range.end) {
                let named = before.actors.iter().filter(|it| it.value == person);
                let mut sides = named.flat_map(|it| {
                    let left = self.text(&(before.range.start..it.range.start));
                    // “Ruth Calder said that the choir …”: the choir is no role.
                    let mut cues = before.cues.iter().map(|cue| cue.range.start);
                    let cue = cues.find(|start| *start >= it.range.end);
                    let end = cue.unwrap_or(before.range.end);
                    let right = self.text(&(it.range.end..end.max(it.range.end)));
                    let left = left.split_whitespace().rev().take(MAX_WORDS_TO_ROLE);
                    left.chain(right.split_whitespace().take(MAX_WORDS_TO_ROLE))
                });
                let is_noun = |word: &str| {
                    let word = word.trim_matches(|it: char| !it.is_alphanumeric());
                    is_lower_case(word, &noun)
                };
                if sides.any(is_noun) {
                    found.insert(person);
                }
            }
        }
        let mut found = found.into_iter();
        found.next().filter(|_| found.next().is_none())
    }

    /// True if nothing follows a role, or only an expression that means a name: “the head of the ministry”.
    fn is_of_expression(&self, sentence: &Sentence, rest: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let mut own = sentence.expressions.iter();
        let expression = own.find(|it| it.range.start >= rest.start && it.range.end == rest.end);
        let end = expression.map_or(rest.end, |it| it.range.start);
        let mut words = self.text(&(rest.start..end)).split_whitespace();
        words
            .all(|word| expression.is_some() && (language.is_of(word) || language.opens_noun(word)))
    }

    /// Returns the person who alone speaks in the sentence before, where words only say what somebody is who was named: “the expert”.
    pub(super) fn by_calling(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        words: &Range<usize>,
    ) -> Option<usize> {
        if !self.source.document.language.is_expert(self.text(words)) {
            return None;
        }
        match self.voice_before(sentence, earlier)? {
            Voice::Known(actor) => {
                let kind = self.actors.get(actor).map(|it| it.kind);
                let is_person = kind == Some(ActorKind::Person);
                (is_person && !self.has_post(earlier, actor)).then_some(actor)
            }
            Voice::Printed(_) => None,
        }
    }

    /// True if one of the last sentences says beside a name what the person is, so that “the expert” may be another: “The treasurer Ruth Calder said …”.
    fn has_post(&self, earlier: &[Sentence], person: usize) -> bool {
        let language = self.source.document.language;
        let opens_post = |sentence: &Sentence, name: &Range<usize>| {
            let before = self.text(&(sentence.range.start..name.start));
            let mut words = before.split_whitespace().rev();
            let (noun, article) = (words.next(), words.next());
            let noun = noun.filter(|word| word.ends_with(char::is_alphabetic));
            let is_opened = article.is_some_and(|word| language.opens_noun(word));
            noun.is_some_and(|noun| is_opened || language.is_title_noun(noun))
        };
        let has_aside = |sentence: &Sentence, name: &Range<usize>| {
            let after = self.text(&(name.end..sentence.range.end)).trim_start();
            let mut cues = sentence.cues.iter();
            let speaks_behind = cues.any(|cue| cue.range.start >= name.end);
            after.starts_with('(') || (speaks_behind && after.starts_with(','))
        };
        let near = earlier.iter().rev().take(MAX_SENTENCES_TO_ROLE);
        let mut places = near.flat_map(|sentence| {
            let named = sentence.actors.iter().filter(|it| it.value == person);
            named.map(move |it| (sentence, &it.range))
        });
        places.any(|(sentence, name)| opens_post(sentence, name) || has_aside(sentence, name))
    }

    /// Returns the people whom a sentence names before a place, outside quotations.
    fn people(&self, sentence: &Sentence, end: usize) -> BTreeSet<usize> {
        let is_person = |actor: usize| {
            let actor = self.actors.get(actor);
            actor.is_some_and(|actor| actor.kind == ActorKind::Person)
        };
        let named = sentence.actors.iter().filter(|it| {
            is_person(it.value)
                && it.range.end <= end
                && self.quotation_around(it.range.start).is_none()
        });
        named.map(|it| it.value).collect()
    }

    /// True if words for a speaker hold no name: a spokeswoman.
    fn is_unnamed(&self, sentence: &Sentence, words: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let printed = self.text(words);
        // “L’éditeur”
        let first = printed.split(|it: char| !it.is_alphanumeric()).next();
        let opens = first.is_some_and(|first| language.opens_noun(first) || language.is_one(first));
        let is_bare = !language.has_articles() || language.capitalises_nouns();
        let mut named = sentence.actors.iter();
        let has_name = named.any(|it| words.start <= it.range.start && it.range.end <= words.end);
        let is_pronoun = language.is_pronoun(printed) || language.goes_on(printed);
        (opens || is_bare) && !has_name && !is_pronoun
    }

    /// True if a blank line is between two sentences.
    fn is_gap(&self, range: Range<usize>) -> bool {
        self.text(&range).matches('\n').count() > 1
    }

    /// Returns the noun that a sentence begins with, if a claim shortly before it has that noun: “The channel is free”.
    pub(in crate::draft) fn goes_on_about(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
    ) -> Option<String> {
        let language = self.source.document.language;
        let words = self.text(&sentence.range);
        let is_long = words.split_whitespace().nth(MIN_WORDS - 1).is_some();
        if sentence.is_line || !is_long {
            return None;
        }
        let mut first = words.split_whitespace();
        let opening = first.next().filter(|word| language.opens_noun(word))?;
        let noun = first
            .take(MAX_SUBJECT_WORDS - 1)
            .map(|word| word.trim_matches(|it: char| !it.is_alphanumeric()))
            .find(|word| {
                word.chars().count() >= MIN_NOUN_LETTERS && word.chars().all(char::is_alphabetic)
            })?;
        let lower = noun.to_lowercase();
        let recent = earlier.iter().rev().take(MAX_SENTENCES_TO_NOUN);
        let mut claims = recent.filter(|it| {
            !it.dates.is_empty() || !it.quantities.is_empty() || !it.actors.is_empty()
        });
        let has_noun = |it: &Sentence| {
            let text = self.text(&it.range);
            let mut all = text.split(|letter: char| !letter.is_alphanumeric());
            all.any(|word| is_lower_case(word, &lower))
        };
        let goes_on = claims.any(has_noun) && !language.is_request(words);
        goes_on.then(|| one_line(&format!("{opening} {noun}")))
    }
}

/// Gives a candidate the speakers of another, and returns true if somebody known is among them.
fn take_speakers(told: Candidate, candidate: &mut Candidate) -> bool {
    let is_known = !told.according_to.is_empty();
    let names = told.according_to.iter().map(|id| format!("`{id}`"));
    let printed = told.speakers.iter().map(|words| format!("“{words}”"));
    let all: Vec<String> = names.chain(printed).collect();
    if !all.is_empty() {
        let by = all.join(" and ");
        candidate.why.push(format!("the words of {by} go on"));
        candidate.signals += 1;
        candidate
            .actors
            .retain(|actor| !told.according_to.contains(actor));
        candidate.according_to.extend(told.according_to);
        candidate.speakers.extend(told.speakers);
    }
    is_known
}
