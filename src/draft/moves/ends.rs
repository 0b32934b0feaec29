//! The ends of a move: the services that a sentence tells as left, and those to which it leads.

use std::ops::Range;

use crate::draft::KnownActor;
use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::draft::language::End;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::Segmented;

/// The move that a sentence tells of the platforms that it names.
#[derive(Debug, Default)]
pub(super) struct Ends {
    /// The services that are left, as places in the list of actors.
    pub(super) left: Vec<usize>,
    /// The services to which somebody goes.
    pub(super) reached: Vec<usize>,
}

/// The words of a sentence by which its platforms are told apart.
struct Telling {
    /// True if it tells of a use or a trial, or of a move to come.
    uses: bool,
    /// The verbs with both ends behind them, in bytes of the sentence.
    exchanges: Vec<Range<usize>>,
    /// True if it tells that somebody goes to another service: switched.
    switches: bool,
    /// The verbs whose place is where somebody goes, in bytes of the document.
    arrivals: Vec<Range<usize>>,
    /// The words by which somebody ceases to publish on a service, in bytes of the document.
    cessations: Vec<Range<usize>>,
}

impl DocumentReader<'_> {
    /// Returns the platforms that are left and reached, by the words before them.
    pub(super) fn ends(&self, sentence: &Sentence) -> Ends {
        let telling = self.telling(sentence);
        let mut at = Vec::new();
        let mut ends = Ends::default();
        let mut last: Option<(usize, Option<End>)> = None;
        for named in self.platforms(sentence) {
            let end = self.end(sentence, named, &telling).or_else(|| {
                let (from, end) = last.as_ref()?;
                let is_joined = self.is_joined(sentence, *from, &named.range, *end);
                end.filter(|_| is_joined)
            });
            last = Some((named.range.end, end));
            let side = match end {
                Some(End::Left) => &mut ends.left,
                Some(End::Reached) => &mut ends.reached,
                Some(End::At) if telling.uses => &mut ends.reached,
                None if self.is_object_of(sentence, named, MoveStage::Moved) => &mut ends.left,
                None if telling.uses
                    && (self.is_object(sentence, named)
                        || self.is_tried_at_end(sentence, named)) =>
                {
                    &mut ends.reached
                }
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

    /// Returns the places where a sentence names a platform.
    pub(in crate::draft) fn platforms<'s>(
        &'s self,
        sentence: &'s Sentence,
    ) -> impl Iterator<Item = &'s Found<usize>> {
        let kind = |actor: usize| self.actors.get(actor).and_then(KnownActor::referent);
        let named = sentence.actors.iter();
        // “X, formerly Zwitscher” is one service.
        named.filter(move |it| {
            kind(it.value) == Some(Referent::Platform) && !self.is_same_service(sentence, it)
        })
    }

    fn telling(&self, sentence: &Sentence) -> Telling {
        let cut = Segmented::of_sentence(self.source.document.language, self.text(&sentence.range));
        let start = sentence.range.start;
        let within = |it: Range<usize>| it.start + start..it.end + start;
        let mut moves = sentence.moves.iter();
        Telling {
            uses: moves.any(|it| matches!(it.value, MoveStage::Uses | MoveStage::Tries))
                || !sentence.moves_to_come.is_empty()
                || sentence.moves.is_empty(),
            switches: cut.switches(),
            exchanges: cut.exchanges(),
            arrivals: cut.arrivals().into_iter().map(within).collect(),
            cessations: cut.cessations().into_iter().map(within).collect(),
        }
    }

    /// True if a platform is where somebody ceases to publish: “stopped posting news on X”, “hört auf, auf X zu posten”.
    fn is_deserted(&self, named: &Found<usize>, cessations: &[Range<usize>]) -> bool {
        let language = self.source.document.language;
        cessations.iter().any(|it| {
            let between = self.text(&(it.end..named.range.start.max(it.end)));
            let mut words = between.split(|it: char| !it.is_alphabetic());
            it.start < named.range.start
                && !between.contains([',', ';', ':'])
                && !words.any(|word| language.joins(word))
        })
    }

    /// Returns what a platform is in the move that a sentence tells, by the words around it.
    fn end(&self, sentence: &Sentence, named: &Found<usize>, telling: &Telling) -> Option<End> {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..named.range.start));
        let told = language.end_of_move(before);
        let actor = self.actors.get(named.value);
        let name = actor.map_or("", |it| it.name.as_str());
        // “в Москве”, and not “в Москву”
        let is_place =
            told == Some(End::Reached) && language.is_place(self.text(&named.range), name);
        let end = if is_place { Some(End::At) } else { told };
        let end = match end {
            Some(End::At | End::Reached) if self.is_deserted(named, &telling.cessations) => {
                Some(End::Left)
            }
            Some(End::At) if self.is_closed(sentence, named) => {
                Some(self.end_of_closed(sentence, named))
            }
            // “dejó X por Y”
            Some(End::At)
                if language.is_exchanged_for(before) && self.is_left_for(sentence, named) =>
            {
                Some(End::Reached)
            }
            // “удалил аккаунт в X”
            Some(End::Reached) if language.may_be_at(before) && self.is_closed(sentence, named) => {
                Some(self.end_of_closed(sentence, named))
            }
            // “after eight years on X”
            Some(End::At) if language.is_time_over(before) => Some(End::Left),
            Some(End::At) if self.is_arrival(sentence, named, &telling.arrivals) => {
                Some(End::Reached)
            }
            // “weicht auf X aus”
            Some(End::At) if !is_place && telling.switches && language.moves_onto(before) => {
                Some(End::Reached)
            }
            _ if telling.exchanges.is_empty() => end,
            // “dejó Madrid por Y”
            _ if language.is_exchanged_for(before) => {
                let is_service = self.is_for_service(sentence, named, &telling.exchanges);
                is_service.then_some(End::Reached)
            }
            _ if self.is_exchanged(sentence, named, &telling.exchanges) => Some(End::Left),
            // “hat X durch Y ersetzt”
            None if language.exchanges_come_last() => Some(End::Left),
            end => end,
        };
        end.or_else(|| {
            let is_left = self.is_left_behind(sentence, named)
                || self.is_of_account(sentence, named) && self.is_closed(sentence, named);
            is_left.then_some(End::Left)
        })
    }

    /// True if “and” or the commas of a list join a platform to the one before it, which is left or reached: “moved to X, Y and Z”.
    ///
    /// One that is left is joined only where its clause ends, or says what it is left for: “left X and Y joined Z” tells of two.
    fn is_joined(
        &self,
        sentence: &Sentence,
        from: usize,
        named: &Range<usize>,
        end: Option<End>,
    ) -> bool {
        let language = self.source.document.language;
        let between = self.text(&(from..named.start.max(from)));
        let after = self.text(&(named.end..sentence.range.end.max(named.end)));
        let mut words = between.split(|it: char| !it.is_alphanumeric());
        let mut has_and = false;
        let are_names = words.all(|word| {
            let joins = language.joins(word);
            has_and |= joins;
            joins
                || word.is_empty()
                || word.starts_with(char::is_uppercase)
                || language.opens_noun(word)
        });
        let next = after.split_whitespace().next().unwrap_or_default();
        let closes = !after.starts_with(|it: char| it.is_alphanumeric())
            && (next.is_empty() || next.starts_with([',', '.', '!', '?', ';', ')']));
        let goes_on = || language.joins(next);
        let leads = || {
            let next = next.to_lowercase();
            language.is_reached(&next) || language.is_exchanged_for(&next)
        };
        are_names
            && !between.contains(['.', ';', ':', '('])
            && match end {
                Some(End::Reached) => has_and || between.contains(',') && (closes || goes_on()),
                Some(End::Left) => has_and && (closes || leads()),
                _ => false,
            }
    }

    /// True if a verb of exchanging has no name as its object that is none of a service: “swapped X for Y”, but not “swapped Madrid for Y”.
    fn is_for_service(
        &self,
        sentence: &Sentence,
        named: &Found<usize>,
        exchanges: &[Range<usize>],
    ) -> bool {
        let language = self.source.document.language;
        let start = sentence.range.start;
        let ends = exchanges.iter().map(|verb| verb.end + start);
        let verb = ends.filter(|end| *end <= named.range.start).max();
        let Some(verb) = verb.filter(|_| !language.capitalises_nouns()) else {
            return true;
        };
        let between = self.text(&(verb..named.range.start));
        let object = between.split_whitespace().next().unwrap_or_default();
        let mut others = self.platforms(sentence);
        !object.starts_with(char::is_uppercase)
            || others.any(|it| it.range.start >= verb && it.range.end <= named.range.start)
    }

    /// Returns what a platform is on which something is closed: it is left with an account there, and only a place with a season.
    fn end_of_closed(&self, sentence: &Sentence, named: &Found<usize>) -> End {
        if self.is_account_closed(sentence, named) {
            End::Left
        } else {
            End::At
        }
    }

    /// True if what a verb of closing closes is what somebody has or does on a service: its channel, seine Aktivität.
    fn is_account_closed(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..named.range.start));
        let after = self.text(&(named.range.end..sentence.range.end.max(named.range.end)));
        let clause = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
        // “closed the choir’s X account”
        let behind = after.split(|it: char| !it.is_alphanumeric());
        let behind = behind.filter(|it| !it.is_empty()).take(1);
        let words = before[clause..].split(|it: char| !it.is_alphanumeric());
        words
            .chain(behind)
            .any(|word| language.is_activity_noun(word))
    }

    /// True if a platform says only of which account or channel a sentence speaks: son compte X, its X account.
    fn is_of_account(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..named.range.start));
        let after = self.text(&(named.range.end..sentence.range.end));
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let next = after.strip_prefix([' ', '-']).unwrap_or_default();
        let next = next.split(|it: char| !it.is_alphanumeric()).next();
        let nouns_come_first = language.names_have_common_nouns() || !language.has_articles();
        nouns_come_first && language.is_account_noun(last)
            || next.is_some_and(|word| language.is_account_noun(word))
    }

    /// True if the platform before a name is the object of a verb of leaving, so that the name is what it was left for: dejó X por Y.
    fn is_left_for(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let others = self.platforms(sentence);
        let last = others.filter(|it| it.range.end <= named.range.start).last();
        last.is_some_and(|it| {
            let between = self.text(&(it.range.end..named.range.start));
            between.split_whitespace().count() == 1
                && self.is_object_of(sentence, it, MoveStage::Moved)
        })
    }

    /// True if a verb of leaving that closes its clause has a platform as its object: “hat X bereits verlassen”, but not “weil X den Markt verlässt”.
    fn is_left_behind(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let language = self.source.document.language;
        if !language.exchanges_come_last() {
            return false;
        }
        let mut verbs = sentence.moves.iter();
        let verb = verbs.find(|it| it.range.start >= named.range.end);
        verb.is_some_and(|verb| {
            let is_leaving = language.is_left(&self.text(&verb.range).to_lowercase());
            if is_leaving && self.is_behind_subject(sentence, named) {
                return true;
            }
            let between = self.text(&(named.range.end..verb.range.start));
            let before = self.text(&(sentence.range.start..named.range.start));
            let last = before.split_whitespace().next_back();
            let is_object = last.is_some_and(|word| {
                !language.has_clause_word(word) && !word.ends_with([',', ':', '–', '—'])
            });
            let is_dated = |word: &Range<usize>| {
                let mut dates = sentence.dates.iter();
                dates.any(|date| date.range.start <= word.start && word.end <= date.range.end)
            };
            // “hat X den Markt verlassen”
            let has_noun = self
                .words_of(&(named.range.end..verb.range.start))
                .iter()
                .any(|it| self.text(it).starts_with(char::is_uppercase) && !is_dated(it));
            is_object && is_leaving && !between.contains([',', ';', ':']) && !has_noun
        })
    }

    /// True if a verb of arriving is in the clause of a platform: “has found a new home on X”.
    fn is_arrival(
        &self,
        sentence: &Sentence,
        named: &Found<usize>,
        arrivals: &[Range<usize>],
    ) -> bool {
        let marks = [',', ';', ':', '('];
        arrivals.iter().any(|verb| {
            let start = verb.end.min(named.range.end).max(sentence.range.start);
            let end = verb.start.max(named.range.start);
            // “found a new home for its cat on X”
            let between = self.text(&(start.min(end)..end));
            let tie = between.split_whitespace().next();
            let leads = |word: &str| {
                let language = self.source.document.language;
                let cut = Segmented::of_sentence(language, word);
                language.end_of_move(word) == Some(End::At)
                    || language.is_venue(word, true)
                    || cut.is_only()
            };
            !between.contains(marks) && (verb.end > named.range.start || tie.is_none_or(leads))
        })
    }

    /// Returns the ends of a move that is told by where somebody is no more: “is no longer on X, but on Y”.
    pub(super) fn replaced(&self, sentence: &Sentence) -> Option<Ends> {
        let denial = sentence.denial.as_ref()?;
        let is_to_come = sentence
            .moves
            .iter()
            .any(|it| it.value == MoveStage::Announced);
        let mut named = self.platforms(sentence);
        let (left, reached) = (named.next()?, named.next()?);
        if named.next().is_some() || is_to_come || !sentence.moves_to_come.is_empty() {
            return None;
        }
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..left.range.start));
        let over = Segmented::of_sentence(language, before).no_longers();
        let is_over = over.iter().any(|it| {
            let range = it.start + sentence.range.start..it.end + sentence.range.start;
            // “no longer only on X”
            let is_limited = language.limits(&before[it.end..]);
            denial.start < range.end && denial.start <= left.range.start && !is_limited
        });
        let between = self.text(&(left.range.end..reached.range.start.max(left.range.end)));
        let is_place =
            |before: &str| matches!(language.end_of_move(before), Some(End::At | End::Reached));
        (is_over
            && is_place(before)
            && is_place(between)
            && language.turns_to(between)
            && left.value != reached.value)
            .then(|| Ends {
                left: vec![left.value],
                reached: vec![reached.value],
            })
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
        nearest.is_some_and(|verb| {
            Segmented::of_sentence(language, self.text(&verb.range)).closes()
                && !self.is_behind_another(sentence, verb.range.end, named)
        })
    }

    /// True if another platform, and words that make a clause of their own, are between a verb and this one: “closed its account on X and now writes on Y”.
    fn is_behind_another(&self, sentence: &Sentence, verb: usize, named: &Found<usize>) -> bool {
        let others = self.platforms(sentence);
        let between =
            |it: &&Found<usize>| it.range.start >= verb && it.range.end <= named.range.start;
        others.filter(between).last().is_some_and(|last| {
            let between = self.text(&(last.range.end..named.range.start));
            Segmented::of_sentence(self.source.document.language, between).is_of_now()
        })
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

    /// True if a verb of trying or using that closes its clause has a platform as its object: “Elke Vosskamp hat X im Mai ausprobiert”.
    fn is_tried_at_end(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let mut verbs = sentence.moves.iter();
        let verb = verbs.find(|it| it.range.start >= named.range.end);
        language.exchanges_come_last()
            && verb.is_some_and(|verb| {
                let between = self.text(&(named.range.end..verb.range.start));
                let after = self.text(&(verb.range.end..sentence.range.end.max(verb.range.end)));
                matches!(verb.value, MoveStage::Tries | MoveStage::Uses)
                    && !between.contains([',', ';', ':'])
                    && !after.starts_with(|it: char| it.is_alphanumeric() || it == ' ')
            })
            && self.is_behind_subject(sentence, named)
    }

    /// True if only an auxiliary verb is between a platform and a name before it, which then is the subject: “Elke Vosskamp hat X …”.
    fn is_behind_subject(&self, sentence: &Sentence, named: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let mut before = sentence.actors.iter();
        let subject = before.rfind(|it| it.range.end <= named.range.start);
        subject.is_some_and(|it| {
            let between = self.text(&(it.range.end..named.range.start));
            let mut words = between.split_whitespace();
            words
                .next()
                .is_some_and(|word| language.makes_predicate(word))
                && words.next().is_none()
        })
    }

    /// True if nothing but a word such as “only” is between a verb and the name behind it, or between the parts of a verb and the name there: “gibt X auf”.
    fn is_behind(&self, verb: &Range<usize>, named: &Found<usize>) -> bool {
        let words = self.text(verb);
        let is_inside = verb.start < named.range.start && named.range.end < verb.end;
        let end = if is_inside {
            let first = words.find(char::is_whitespace).unwrap_or(words.len());
            verb.start + first
        } else {
            verb.end
        };
        let between = self.text(&(end..named.range.start.max(end)));
        let between = between.trim_matches(|it: char| !it.is_alphanumeric());
        let language = self.source.document.language;
        // “gibt im Mai X auf”, “verlässt Ende Juni X”
        let is_time = || {
            let dates = language.dates(between);
            let is_date = dates.iter().any(|it| it.range.end == between.len());
            let mut words = between.split_whitespace();
            is_date
                && (is_inside || language.exchanges_come_last() && words.clone().count() <= 2)
                && words.all(|word| !word.contains(','))
        };
        end <= named.range.start
            && (between.is_empty()
                || Segmented::of_sentence(language, between).is_only()
                || is_time())
    }
}
