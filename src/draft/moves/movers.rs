//! Whoever moves, where a sentence tells of a move: named in it, or as “we”, “the club”, “I”.

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::KnownActor;
use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::overlap;
use crate::language::range_of;
use crate::sheet::ActorKind;

/// The kinds of actors that move.
const MOVERS: [Referent; 3] = [Referent::Group, Referent::Organisation, Referent::Authority];
/// The maximum number of words between the last of several names and its verb.
const MAX_WORDS_TO_VERB: usize = 3;
/// The marks that part the clauses of a sentence.
const CLAUSE_MARKS: [char; 5] = [',', ';', ':', '–', '—'];

impl DocumentReader<'_> {
    /// Returns whoever moves, as far as a sentence makes it plain; several where it does not.
    pub(super) fn who_moves(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &Candidate,
    ) -> Vec<usize> {
        // Whoever says that others moved did not move.
        let speaks = |actor: usize| candidate.according_to.contains(&self.id_of(actor));
        let named: Vec<&Found<usize>> = self
            .movers(sentence)
            .filter(|it| !speaks(it.value))
            .collect();
        let mut movers: Vec<usize> = named.iter().map(|it| it.value).collect();
        movers.dedup();
        if movers.len() > 1 {
            let nearest = self.nearest_to_verb(sentence, &named);
            return nearest.map_or(movers, |it| vec![it]);
        }
        if !movers.is_empty() {
            let is_last = !self.has_name_before_verb(sentence, &named)
                && !self.are_others_in_clause(sentence, &named);
            movers.retain(|_| is_last);
            return movers;
        }
        let meant = self
            .mover_who_speaks(sentence, candidate)
            .or_else(|| self.mover_before(sentence))
            .or_else(|| self.mover_meant(sentence));
        let meant = meant.or_else(|| {
            let person = self.person_who_tries(sentence, earlier, candidate);
            if person.is_some() || self.are_others(sentence) {
                return person;
            }
            let above = self.mover_above(sentence);
            above
                .or_else(|| self.mover_of_timeline(sentence))
                .or_else(|| self.mover_by_noun(sentence))
        });
        meant.into_iter().collect()
    }

    /// Returns the only person whom a sentence names before a verb of trying, or whom its first word means: “Tom Hale is trying out X”, “He is trying it out”.
    fn person_who_tries(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &Candidate,
    ) -> Option<usize> {
        let verb = sentence.moves.first()?;
        let is_trial = verb.value == MoveStage::Tries
            && sentence.cues.is_empty()
            && candidate.according_to.is_empty();
        if !is_trial {
            return None;
        }
        let mut people = self.people_in(sentence);
        let Some(person) = people.next() else {
            return self.person_before(sentence, earlier);
        };
        let between = self.text(&(person.range.end..verb.range.start.max(person.range.end)));
        let opening = self.text(&(sentence.range.start..person.range.start));
        // “Elke Vosskamp hat X im Mai mit acht Mitgliedern ausprobiert”
        let is_far = self.source.document.language.exchanges_come_last()
            && !opening.contains(char::is_alphanumeric);
        let is_subject = person.range.end <= verb.range.start
            && (is_far || between.split_whitespace().count() <= MAX_WORDS_TO_VERB)
            && !between.contains([',', ';', ':']);
        (people.next().is_none() && is_subject).then_some(person.value)
    }

    fn people_in<'s>(&'s self, sentence: &'s Sentence) -> impl Iterator<Item = &'s Found<usize>> {
        sentence.actors.iter().filter(|it| {
            let actor = self.actors.get(it.value);
            actor.is_some_and(|actor| actor.kind == ActorKind::Person)
        })
    }

    /// Returns the only person whom the sentence before names, where this one begins with a pronoun for one: “She is trying it out”.
    fn person_before(&self, sentence: &Sentence, earlier: &[Sentence]) -> Option<usize> {
        let first = words(self.text(&sentence.range)).next()?;
        let before = earlier.last().filter(|_| sentence.context.goes_on)?;
        let mut people = self.people_in(before).map(|it| it.value);
        let only = people.next()?;
        let is_meant =
            self.source.document.language.is_pronoun(first) && people.all(|it| it == only);
        is_meant.then_some(only)
    }

    /// True if a number before the verb says how many moved: “three of its members left X for Y”.
    pub(super) fn counts_movers(&self, sentence: &Sentence, movers: &[usize]) -> bool {
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
        // “hat X mit acht Mitgliedern ausprobiert”
        let is_beside = |number: &Range<usize>| {
            let before = self.text(&(start..number.start.max(start)));
            let last = before.split_whitespace().next_back();
            is_named && last.is_some_and(|word| self.source.document.language.opens_remark(word))
        };
        let is_before = |number: &Range<usize>| {
            start <= number.start && number.end <= verb && !is_beside(number)
        };
        // “after eight years on X”
        let is_time = |number: &Range<usize>| {
            let mut named = self.platforms(sentence);
            named
                .find(|it| it.range.start >= number.end)
                .is_some_and(|it| {
                    let before = self.text(&(sentence.range.start..it.range.start));
                    self.source.document.language.is_time_over(before)
                })
        };
        let mut numbers = sentence.quantities.iter().map(|it| &it.range);
        numbers.any(|it| is_before(it) && !is_time(it))
            || sentence.shares.iter().any(|it| is_before(&it.range))
    }

    /// Returns the groups, organisations and authorities that a sentence names.
    pub(in crate::draft) fn movers<'s>(
        &'s self,
        sentence: &'s Sentence,
    ) -> impl Iterator<Item = &'s Found<usize>> {
        let language = self.source.document.language;
        // “Users of X”
        let is_owner = move |it: &Found<usize>| {
            let is_owner =
                language.is_only_owner(self.text(&(sentence.range.start..it.range.start)));
            is_owner && !self.is_of_move(sentence, it)
        };
        let named = sentence.actors.iter();
        let named = named.filter(|it| self.can_move(it.value));
        named.filter(move |it| !is_owner(it) && !self.is_agent_of_text(sentence, it))
    }

    /// True if somebody only put on a service what the sentence is about: “a report published on X by the Dunmoor Choir says …”.
    fn is_agent_of_text(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let mut before = sentence.moves.iter();
        let verb = before.rfind(|it| it.range.end <= named.range.start);
        let Some(verb) = verb.filter(|it| it.value == MoveStage::Uses) else {
            return false;
        };
        let between = self.text(&(verb.range.end..named.range.start));
        let mut last = between.split_whitespace().rev();
        let opening = last.find(|word| !language.opens_noun(word));
        let subject = self.text(&(sentence.range.start..verb.range.start));
        let auxiliary = subject.split_whitespace().next_back().unwrap_or_default();
        opening.is_some_and(|word| language.opens_agent(word))
            && !language.makes_predicate(auxiliary)
    }

    /// True if a name only says whose move it is: “the move of the Dunmoor Choir”.
    fn is_of_move(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let mut before = sentence.moves.iter();
        let Some(noun) = before.rfind(|it| it.range.end <= named.range.start) else {
            return false;
        };
        let between = self.text(&(noun.range.end..named.range.start));
        let is_small = |word| language.is_of(word) || language.opens_noun(word);
        noun.value == MoveStage::Moved && words(between).all(is_small)
    }

    fn can_move(&self, actor: usize) -> bool {
        self.actors.get(actor).is_some_and(|known| {
            let kind = known.referent();
            known.only_moves() || kind.is_some_and(|kind| MOVERS.contains(&kind))
        })
    }

    /// Returns the last of several names, where only a relative pronoun or little else is between it and the verb.
    fn nearest_to_verb(&self, sentence: &Sentence, named: &[&Found<usize>]) -> Option<usize> {
        let all = sentence.moves.iter();
        let mut verbs = all.filter(|it| it.value != MoveStage::Announced);
        let verb = verbs.next()?.range.start;
        let last = named.iter().rfind(|it| it.range.end <= verb)?;
        let between = self.text(&(last.range.end..verb));
        let opening = between.trim_start();
        let clause = opening.strip_prefix(',')?;
        let language = self.source.document.language;
        let is_near = clause.split_whitespace().count() <= MAX_WORDS_TO_VERB + 1;
        (is_near && !clause.contains([',', ';', ':']) && language.opens_relative(clause))
            .then_some(last.value)
    }

    /// True if a name that nobody knows is between the last of these and the verb.
    fn has_name_before_verb(&self, sentence: &Sentence, named: &[&Found<usize>]) -> bool {
        let language = self.source.document.language;
        let all = sentence.moves.iter();
        let mut verbs = all.filter(|it| it.value != MoveStage::Announced);
        let verb = verbs.next().map_or(0, |it| it.range.start);
        let Some(last) = named.iter().rfind(|it| it.range.end <= verb) else {
            return false;
        };
        let between = last.range.end..verb;
        if language.capitalises_nouns() || !self.text(&between).contains(',') {
            return false;
        }
        let is_known = |word: &Range<usize>| {
            let touches = |range: &Range<usize>| overlap(range, word);
            sentence.actors.iter().any(|it| touches(&it.range))
                || sentence.dates.iter().any(|it| touches(&it.range))
        };
        self.words_of(&between)
            .iter()
            .any(|word| self.text(word).starts_with(char::is_uppercase) && !is_known(word))
    }

    /// True if the clause of the verb begins with words for others than those who are named before it: “X blocked Y, and users moved to Z”.
    fn are_others_in_clause(&self, sentence: &Sentence, named: &[&Found<usize>]) -> bool {
        let language = self.source.document.language;
        let mut verbs = sentence.moves.iter();
        let verb = verbs.find(|it| it.value != MoveStage::Announced);
        let verb = verb.map_or(0, |it| it.range.start);
        let Some(last) = named.iter().rfind(|it| it.range.end <= verb) else {
            return false;
        };
        let between = self.text(&(last.range.end..verb));
        let clause = between.rfind(CLAUSE_MARKS).map(|at| {
            let mark = between[at..].chars().next().map_or(0, char::len_utf8);
            &between[at + mark..]
        });
        clause.is_some_and(|clause| {
            let mut opening = words(clause).skip_while(|word| language.joins(word));
            opening
                .next()
                .is_some_and(|word| language.is_somebody_else(word))
        })
    }

    fn are_others(&self, sentence: &Sentence) -> bool {
        let mut words = words(self.text(&sentence.range));
        words.any(|word| self.source.document.language.is_somebody_else(word))
    }

    /// Returns whom a pronoun before the verb means, where the document has named one group only: “they switch to X”.
    fn mover_before(&self, sentence: &Sentence) -> Option<usize> {
        let language = self.source.document.language;
        let verb = sentence.moves.first()?;
        let start = sentence.range.start;
        let before = self.text(&(start..verb.range.start.max(start)));
        let last = words(before).last();
        // “Теперь она в …”
        let mut inside = words(self.text(&verb.range));
        let is_pronoun = last.is_some_and(|word| language.is_mover(word))
            || inside.any(|word| language.is_mover(word) && !language.is_we(word));
        let opens = |from: usize| {
            let from = from.clamp(start, verb.range.start);
            !self
                .text(&(from..verb.range.start))
                .contains(char::is_alphanumeric)
        };
        let days = sentence.days.iter().map(|it| &it.range);
        let dates = sentence.dates.iter().map(|it| &it.range).chain(days);
        let first = dates.min_by_key(|it| it.start).filter(|date| {
            let before = self.text(&(start..date.start.max(start)));
            let mut before = words(before);
            before.next().is_none_or(|word| !language.is_subject(word))
                && before.count() < MAX_WORDS_TO_VERB
        });
        let end = first.map_or(start, |it| it.end);
        let is_label = || {
            let after = self.text(&(end..verb.range.start.max(end)));
            end > start && after.trim() == ":"
        };
        if !(is_pronoun || is_label() || language.drops_subjects() && (opens(end) || opens(start)))
        {
            return None;
        }
        only_mover(sentence)
    }

    /// Returns the group that a document is about, where it tells of itself as “we” or “the club”.
    fn mover_meant(&self, sentence: &Sentence) -> Option<usize> {
        let all = sentence.moves.iter();
        let told = all.clone().find(|it| {
            it.value != MoveStage::Announced || sentence.moves_to_come.contains(&it.range)
        });
        let verb = told.or_else(|| all.clone().next())?;
        let language = self.source.document.language;
        let clause = self.clause_of_verb(sentence, &verb.range);
        let words: Vec<Range<usize>> = self.words_of(&clause);
        if words.iter().any(|word| language.is_i(self.text(word))) {
            return self.writer_of(sentence);
        }
        let own = self.own_group.or_else(|| only_mover(sentence))?;
        if self.is_resolved(sentence) {
            return Some(own);
        }
        let is_told_by_us = || {
            let mut verb = self.words_of(&verb.range).into_iter();
            verb.any(|word| language.is_verb_of_us(self.text(&word)))
        };
        let is_we = self.is_told_by_us(&words, &verb.range)
            || words.windows(2).any(|pair| {
                // “the move of our group”
                let [our, noun] = [0, 1].map(|at| self.text(&pair[at]));
                let is_noun = language.is_communication(noun) || language.is_group_noun(noun);
                language.is_ours(our) && is_noun
            });
        if is_we || is_told_by_us() {
            return Some(own);
        }
        let is_meant = (0..words.len()).any(|at| self.is_own_noun(sentence, &words, at, own));
        is_meant.then_some(own)
    }

    /// True if “we” is the subject of a verb: it opens the clause, or stands near the verb.
    fn is_told_by_us(&self, words: &[Range<usize>], verb: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let at = words.partition_point(|word| word.start < verb.start);
        let first = at.saturating_sub(MAX_WORDS_TO_VERB);
        let last = words.len().min(at + 1 + MAX_WORDS_TO_VERB);
        let near = words.get(first..last).unwrap_or_default().iter();
        let mut near = near.chain(words.first());
        near.any(|word| language.is_we(self.text(word)))
    }

    /// Returns the person who writes the message in which a sentence is: “I opened a room on X”.
    fn writer_of(&self, sentence: &Sentence) -> Option<usize> {
        let writer = sentence.writer.as_ref().or(sentence.told_by.as_ref())?;
        let named = self.names_in(writer).into_iter();
        let kind = |actor: usize| self.actors.get(actor).map(|it| it.kind);
        let mut people = named.filter(|it| kind(it.value) == Some(ActorKind::Person));
        people.next().map(|it| it.value)
    }

    /// True if a word is a noun for the group that a document is about: the club, le club tout entier.
    fn is_own_noun(
        &self,
        sentence: &Sentence,
        words: &[Range<usize>],
        at: usize,
        own: usize,
    ) -> bool {
        let language = self.source.document.language;
        let word = |at: usize| words.get(at).map_or("", |it| self.text(it));
        if !language.is_mover_noun(word(at)) || !self.is_of_kind(word(at), own) {
            return false;
        }
        let mut first = at;
        while first > 0 && language.is_whole(word(first - 1)) {
            first -= 1;
        }
        let is_in_date = |at: usize| {
            let range = words.get(at).cloned().unwrap_or_default();
            let mut dates = sentence.dates.iter();
            dates.any(|it| it.range.start <= range.start && range.end <= it.range.end)
        };
        let before = first.checked_sub(1);
        let is_opened = before.is_some_and(|at| language.opens_own_group(word(at)));
        let is_bare = !language.has_articles() && before.is_none_or(is_in_date);
        if !is_opened && !is_bare {
            return false;
        }
        // “a member of the club”, “die Mitglieder der Gruppe”
        let outer = before.and_then(|at| at.checked_sub(1)).map(word);
        let is_inner = is_opened
            && outer.is_some_and(|outer| {
                language.ties_names(outer)
                    || language.is_of(outer)
                    || !language.is_subject(outer) && !language.has_clause_word(outer)
                    || language.capitalises_nouns() && outer.starts_with(char::is_uppercase)
            });
        let next = word(at + 1);
        !is_inner && !language.ties_names(next) && !next.starts_with(char::is_uppercase)
    }

    /// True if a noun for a group may mean this actor.
    fn is_of_kind(&self, noun: &str, actor: usize) -> bool {
        let language = self.source.document.language;
        let Some(own) = self.actors.get(actor) else {
            return false;
        };
        let by_noun = language.kind_by_noun(noun);
        // “The club left”, in a text about a foundation
        let by_name = words(&own.name).find_map(|word| language.kind_by_noun(word));
        let is_other = by_noun
            .zip(by_name)
            .is_some_and(|(one, other)| one != other);
        by_noun != Some(ActorKind::Authority) && own.kind != ActorKind::Authority && !is_other
    }

    /// Returns the part of a sentence around a verb that marks part from the rest.
    fn clause_of_verb(&self, sentence: &Sentence, verb: &Range<usize>) -> Range<usize> {
        let range = &sentence.range;
        let before = self.text(&(range.start..verb.start.max(range.start)));
        let language = self.source.document.language;
        let start = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
        // “we hear that the club moves”
        let that = words(&before[start..]).rfind(|word| language.has_clause_word(word));
        let that = that.and_then(|word| range_of(word, before));
        let start = that.map_or(start, |word| word.end);
        let after = self.text(&(verb.end..range.end.max(verb.end)));
        let end = after.find([',', ';', ':']).unwrap_or(after.len());
        range.start + start..verb.end + end
    }

    /// Returns the only group that the document has named, where the sentence has the noun of its name: “the choir moved”.
    fn mover_by_noun(&self, sentence: &Sentence) -> Option<usize> {
        let language = self.source.document.language;
        let mover = only_mover(sentence)?;
        let name = self.actors.get(mover)?.name.to_lowercase();
        let nouns: Vec<&str> = words(&name)
            .filter(|noun| language.kind_by_noun(noun).is_some())
            .collect();
        let mut words = words(self.text(&sentence.range));
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

    /// Returns the only group that the document has named before a line of a timeline, which begins with its date: “3 May 2024: account on X opened”.
    fn mover_of_timeline(&self, sentence: &Sentence) -> Option<usize> {
        let date = sentence.dates.first().filter(|_| sentence.is_line)?;
        let start = sentence.range.start;
        let before = self.text(&(start..date.range.start.max(start)));
        let after = self.text(&(date.range.end..sentence.range.end.max(date.range.end)));
        let rest = after.trim_start();
        let language = self.source.document.language;
        let is_known = |word: &Range<usize>| {
            let mut named = sentence.actors.iter();
            named.any(|it| it.range.start <= word.start && word.end <= it.range.end)
        };
        let words = self.words_of(&(date.range.end..sentence.range.end.max(date.range.end)));
        // The line may name a group that no list has: “3 May 2024: Lark Ensemble on X”.
        let has_stranger = words.iter().skip(1).any(|word| {
            let printed = self.text(word);
            let is_name = if language.capitalises_nouns() {
                language.is_group_noun(printed)
            } else {
                printed.starts_with(char::is_uppercase)
            };
            is_name && !is_known(word)
        });
        let is_told = !before.contains(char::is_alphanumeric)
            && rest.starts_with([':', '–', '—', '-', '|', '\t', ','])
            && !has_stranger;
        only_mover(sentence).filter(|_| is_told)
    }

    /// Returns the only group that the line above a list names, for an item that names none.
    fn mover_above(&self, sentence: &Sentence) -> Option<usize> {
        let above = sentence.lead_in.as_ref().filter(|_| sentence.is_line)?;
        let named = self.names_in(above).into_iter();
        let mut named = named.filter(|it| self.can_move(it.value));
        let only = named.next()?.value;
        named.all(|it| it.value == only).then_some(only)
    }
}

/// Returns the group that a document is about: the only one that it names, or the only one in its first line.
pub(in crate::draft) fn own_group(
    text: &str,
    actors: &[KnownActor],
    named: &[Found<usize>],
) -> Option<usize> {
    let can_move = |it: &&Found<usize>| {
        let actor = actors.get(it.value).and_then(KnownActor::referent);
        actor.is_some_and(|kind| MOVERS.contains(&kind))
    };
    let only = |end: usize| {
        let mut groups = named.iter().filter(can_move);
        let mut groups = groups.by_ref().take_while(|it| it.range.start < end);
        let first = groups.next()?.value;
        groups.all(|it| it.value == first).then_some(first)
    };
    let first_line = text
        .trim_start()
        .find('\n')
        .map_or(text.len(), |end| end + text.len() - text.trim_start().len());
    only(text.len()).or_else(|| only(first_line))
}

/// Returns the only group, organisation or authority that the document has named so far.
fn only_mover(sentence: &Sentence) -> Option<usize> {
    let named = MOVERS
        .iter()
        .filter_map(|kind| sentence.context.of_kind.get(kind));
    let mut all = named.flatten();
    all.next().copied().filter(|_| all.next().is_none())
}

/// Returns the words of a text.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    let words = text.split(|it: char| !it.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}
