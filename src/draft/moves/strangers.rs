//! Services and groups at the ends of a move, though no list has them.
//!
//! A name beside “to” is a service only if a known one is beside “from”, or the
//! other way round; a group only if it moves to or from a known one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;
use std::ops::RangeInclusive;

use crate::draft::KnownActor;
use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::draft::known::apposed::apposed;
use crate::draft::known::led_platforms::led;
use crate::draft::known::led_platforms::listed;
use crate::draft::known::told_groups::groups;
use crate::draft::known::told_platforms::platforms;
use crate::draft::known::unlisted::id_of;
use crate::draft::known::unlisted::of_kind;
use crate::draft::language::End;
use crate::draft::moves::line::Line;
use crate::draft::moves::line::MAX_WORDS_TO_VERB;
use crate::draft::moves::line::ShownBy;
use crate::draft::moves::line::Stranger;
use crate::draft::moves::lone_movers::drop_parts_of_names;
use crate::draft::moves::lone_movers::is_acronym;
use crate::draft::reader::names_in;
use crate::draft::wording::Wording;
use crate::language::Found;
use crate::language::Segmented;
use crate::language::overlap;
use crate::language::range_of;
use crate::reading::Names;
use crate::sheet::ActorKind;
use crate::source::Document;
use crate::threads;

/// The maximum number of words between the two ends of a move.
const MAX_WORDS_BETWEEN: usize = 5;
/// The most bytes between them, so that no long sentence is read for each name and service.
const MAX_BYTES_BETWEEN: usize = 200;
/// The maximum number of words of a name.
const MAX_NAME_WORDS: usize = 5;
/// The number of letters that a name has which is made of the first ones of another.
const SHORT_NAME_LETTERS: RangeInclusive<usize> = 2..=6;

/// Returns the services and groups of a document that no list has, given the known names in it: those that it names as such, and those at the ends of its moves.
pub(in crate::draft) fn strangers(
    document: &Document,
    known: &[KnownActor],
    named: &[Found<usize>],
) -> Vec<KnownActor> {
    let mut found = Vec::new();
    let told_kinds = known.iter().filter(|actor| !actor.asks_kind);
    let mut ids: BTreeSet<String> = told_kinds.map(|actor| actor.id.clone()).collect();
    let mut add = |found: &mut Vec<KnownActor>, (kind, name): (ActorKind, String)| {
        let id = id_of(&name);
        let is_new = !id.is_empty() && ids.insert(id.clone());
        if is_new {
            found.push(of_kind(id, kind, name));
        }
        is_new
    };
    let (told, led) = told(document, named);
    let is_platform = |it: &Found<usize>| {
        let actor = known.get(it.value);
        actor.and_then(KnownActor::referent) == Some(Referent::Platform)
    };
    let listed = listed(document.language, &document.text);
    let is_of_services = !listed.is_empty()
        || told.values().any(|it| it.kind == ActorKind::Platform)
        || named.iter().any(is_platform);
    for (name, told) in told {
        if add(&mut found, (told.kind, name)) {
            let added = found.last_mut();
            if let Some(actor) = added {
                actor.names.extend(told.short);
            }
        }
    }
    for name in listed {
        add(&mut found, (ActorKind::Platform, name));
    }
    let led = led.into_iter();
    for name in led.filter_map(|(name, is_beside)| (is_beside || is_of_services).then_some(name)) {
        add(&mut found, (ActorKind::Platform, name));
    }
    let told = found.iter().zip(known.len()..);
    let told = told.flat_map(|(actor, place)| {
        let each = actor.names.iter();
        each.map(move |name| (name.as_str(), place))
    });
    let mut all = named.to_vec();
    if !found.is_empty() {
        all.extend(names_in(document, &Names::new(told)));
        all = Names::keep_longest(all);
    }
    let referent = |place: usize| {
        let own = place.checked_sub(known.len());
        let actor = own.map_or_else(|| known.get(place), |own| found.get(own));
        actor.and_then(KnownActor::referent)
    };
    let mut ends = at_ends(document, &all, referent);
    drop_parts_of_names(document, &mut ends);
    for end in ends {
        let is_new = add(&mut found, (end.kind, end.name));
        let added = found.last_mut();
        let added = added.filter(|_| is_new && end.shown_by == ShownBy::MoveAlone);
        added.into_iter().for_each(KnownActor::ask_who_moves);
    }
    found
}

/// A name beside a noun for what it is.
#[derive(Debug)]
struct NameWithNoun {
    kind: ActorKind,
    /// The short name in brackets behind it: Larkspur Reading Circle (LRC).
    short: Option<String>,
}

/// Returns the names of services, groups, companies and media beside a noun for what they are, each once, and those where moves lead.
///
/// Those have a sign of their own if the sentence has a noun for a service.
fn told(
    document: &Document,
    named: &[Found<usize>],
) -> (BTreeMap<String, NameWithNoun>, BTreeMap<String, bool>) {
    let each = threads::each_of_many(&document.sentences, |sentence| {
        let words = document.text.get(sentence.clone()).unwrap_or_default();
        let first = named.partition_point(|it| it.range.end <= sentence.start);
        let known = named[first..].iter();
        let known = known.take_while(|it| it.range.start < sentence.end);
        let known = known.map(|it| {
            let start = it.range.start.max(sentence.start);
            start - sentence.start..it.range.end - sentence.start
        });
        let wording = Wording::new(document.language, words, known.collect());
        let platforms = platforms(&wording).into_iter();
        let mut told = groups(&wording);
        told.extend(apposed(&wording));
        told.extend(platforms.map(|name| (name, ActorKind::Platform)));
        let told = told.into_iter().map(|(name, kind)| {
            let short = short_name(words, &name);
            (name, NameWithNoun { kind, short })
        });
        let told: Vec<(String, NameWithNoun)> = told.collect();
        let led = led(&wording).into_iter();
        let led = led.map(|name| (name, wording.has_service()));
        (told, led.collect::<Vec<_>>())
    });
    let (mut all, mut all_led) = (BTreeMap::new(), BTreeMap::new());
    for (told, led) in each {
        for (name, told) in told {
            let known = all.entry(name).or_insert(NameWithNoun {
                kind: told.kind,
                short: None,
            });
            known.kind = told.kind;
            known.short = known.short.take().or(told.short);
        }
        for (name, is_beside) in led {
            *all_led.entry(name).or_default() |= is_beside;
        }
    }
    (all, all_led)
}

/// Returns the capitals in brackets directly behind a name in a sentence: Larkspur Reading Circle (LRC).
fn short_name(sentence: &str, name: &str) -> Option<String> {
    let (_, behind) = sentence.split_once(name)?;
    let (inside, _) = behind.strip_prefix(" (")?.split_once(')')?;
    let are_capitals = inside.chars().all(char::is_uppercase);
    let is_short = SHORT_NAME_LETTERS.contains(&inside.chars().count());
    (are_capitals && is_short).then(|| inside.to_owned())
}

/// Returns the services and groups that are the other end of a move from or to a known service, or that move.
fn at_ends(
    document: &Document,
    named: &[Found<usize>],
    referent: impl Fn(usize) -> Option<Referent>,
) -> Vec<Stranger> {
    let mut found = Vec::new();
    let mut end = 0;
    let is_platform = |it: &&Found<usize>| referent(it.value) == Some(Referent::Platform);
    for platform in named.iter().filter(is_platform) {
        if platform.range.start < end {
            continue;
        }
        let sentence = document.host(&platform.range);
        end = sentence.end;
        let words = document.text.get(sentence.clone()).unwrap_or_default();
        let cut = Segmented::of_sentence(document.language, words);
        let moves = cut.moves();
        if moves.is_empty() {
            continue;
        }
        let first = named.partition_point(|it| it.range.start < sentence.start);
        let own = named[first..]
            .iter()
            .take_while(|it| it.range.start < sentence.end);
        let own = own.map(|it| Found {
            range: it.range.start - sentence.start..it.range.end - sentence.start,
            value: referent(it.value),
        });
        let line = Line {
            language: document.language,
            words,
            named: own.collect(),
            moves,
        };
        found.extend(line.strangers());
    }
    found
}

impl Line<'_> {
    fn strangers(&self) -> Vec<Stranger> {
        let runs = self.runs();
        let service = runs.iter().find(|run| self.is_other_end(run));
        let stranger = |kind, run: Range<usize>, shown_by| Stranger {
            kind,
            name: self.words[run].to_owned(),
            shown_by,
        };
        let mut found = Vec::new();
        found.extend(service.map(|run| stranger(ActorKind::Platform, run.clone(), ShownBy::Words)));
        let mover = self.mover(&runs, service.is_some());
        found.extend(mover.map(|(run, shown_by)| stranger(ActorKind::Group, run, shown_by)));
        let tester = self.tester(&runs).filter(|_| found.is_empty());
        found.extend(tester.map(|run| stranger(ActorKind::Person, run, ShownBy::Words)));
        let alone = self.mover_alone(&runs).filter(|_| found.is_empty());
        found.extend(alone.map(|run| {
            let kind = self.kind_of_mover(&run);
            stranger(kind, run, ShownBy::MoveAlone)
        }));
        found
    }

    /// Returns the names of the sentence by their form that are not among the known.
    fn runs(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for part in self.words.split_inclusive(char::is_whitespace) {
            let bare = part.trim_matches(|it: char| !it.is_alphanumeric());
            // “L’Aviron”
            let elided = bare.split_once(['’', '\'']);
            let elided = elided.filter(|(first, _)| self.language.opens_noun(first));
            let bare = elided.map_or(bare, |(_, rest)| rest);
            let start = at + part.find(bare).unwrap_or(0);
            let place = start..start + bare.len();
            at += part.len();
            let is_known = self.named.iter().any(|it| overlap(&it.range, &place));
            let is_capital = bare.starts_with(char::is_uppercase);
            let is_article = self.language.opens_noun(bare) || self.language.is_mover(bare);
            if bare.is_empty() || is_known || (is_capital && is_article) {
                continue;
            }
            let last = runs.last_mut();
            let goes_on = last.as_ref().is_some_and(|run| {
                let between = &self.words[run.end..place.start];
                let mut small = between.split_whitespace();
                let is_tied = small.next().is_none_or(|word| self.language.is_of(word));
                is_tied
                    && small.all(|word| self.language.is_small_in_names(word))
                    && between.chars().all(|it| it.is_alphabetic() || it == ' ')
            });
            match last {
                Some(run) if is_capital && goes_on => run.end = place.end,
                _ if is_capital => runs.push(place),
                _ => {}
            }
        }
        runs.retain(|run| {
            let words = self.words[run.clone()].split_whitespace();
            words.count() <= MAX_NAME_WORDS && !self.is_ordinary(run)
        });
        runs
    }

    /// True if every word of a run is an everyday word that needs a capital where it is.
    fn is_ordinary(&self, run: &Range<usize>) -> bool {
        let opens = !self.words[..run.start].contains(char::is_alphanumeric);
        let is_label = opens && self.words[run.end..].trim_start().starts_with(':');
        let mut parts = self.words[run.clone()].split(' ');
        if is_label
            && parts.clone().nth(1).is_some()
            && parts.any(|it| self.language.is_group_noun(it))
        {
            return false;
        }
        let mut words = self.words[run.clone()].split_whitespace();
        // Where names have no articles, a word of another script is one.
        let is_word = |word: &str| {
            (self.language.has_articles() || !word.is_ascii())
                && !is_acronym(self.language, word)
                && self.language.is_ordinary(&word.to_lowercase()) != Some(false)
        };
        (opens || self.language.capitalises_nouns()) && words.all(is_word)
    }

    /// True if a name is one end of a move of which a known service is the other.
    fn is_other_end(&self, run: &Range<usize>) -> bool {
        let end = |range: &Range<usize>| self.language.end_of_move(&self.words[..range.start]);
        let own = end(run).filter(|end| match end {
            End::Left => !self.is_complement(run),
            // “According to Kaldometer, 40 users left X”
            End::Reached => !self.language.leads_to_speaker(&self.words[..run.start]),
            End::At => true,
        });
        let is_closed = || Segmented::of_sentence(self.language, self.words).closes();
        let is_platform = |it: &&Found<Option<Referent>>| it.value == Some(Referent::Platform);
        self.named.iter().filter(is_platform).any(|known| {
            let (first, second) = if known.range.start < run.start {
                (&known.range, run)
            } else {
                (run, &known.range)
            };
            let between = &self.words[first.end.min(second.start)..second.start];
            if between.len() > MAX_BYTES_BETWEEN {
                return false;
            }
            let is_near = between.split_whitespace().nth(MAX_WORDS_BETWEEN).is_none();
            // “closed its channel on X”
            let other = end(&known.range).map(|end| match end {
                End::At if is_near && own == Some(End::Reached) && is_closed() => End::Left,
                end => end,
            });
            let sides = [own, other];
            let are_opposite =
                sides.contains(&Some(End::Left)) && sides.contains(&Some(End::Reached));
            // “left X on 3 May and now writes on Y”
            let is_now = own == Some(End::At)
                && other == Some(End::Left)
                && Segmented::of_sentence(self.language, between).is_of_now();
            // “deserts X in favour of Y”
            let is_left = || {
                let mut verbs = self.moves.iter();
                own == Some(End::Reached)
                    && other.is_none()
                    && second == run
                    && verbs.any(|verb| {
                        let between = verb.range.end..known.range.start.max(verb.range.end);
                        verb.value == MoveStage::Moved
                            && verb.range.end <= known.range.start
                            && !self.words[between].contains(char::is_alphanumeric)
                    })
            };
            // “cambió X por Y”
            let is_exchanged = is_near
                && second == run
                && self.language.is_exchanged_for(&self.words[..run.start])
                && !Segmented::of_sentence(self.language, self.words)
                    .exchanges()
                    .is_empty();
            (is_near && (are_opposite || is_exchanged || is_left())) || is_now
        })
    }

    /// Returns the name of a person with which a sentence about a trial begins: “Tom Hale is trying out X”.
    fn tester(&self, runs: &[Range<usize>]) -> Option<Range<usize>> {
        let run = runs.first()?;
        let first = self.moves.first()?;
        let name: Vec<&str> = self.words[run.clone()].split_whitespace().collect();
        let is_word = |word: &&str| self.language.is_ordinary(&word.to_lowercase()) == Some(true);
        let opens = !self.words[..run.start].contains(char::is_alphanumeric);
        let is_apart = self.words[run.end..].starts_with([',', ':', ';']);
        let is_name = self.language.name(&name).is_some() && !name.iter().all(is_word);
        let is_group = || {
            name.iter()
                .any(|word| self.language.kind_by_noun(word).is_some())
        };
        (first.value == MoveStage::Tries
            && first.range.start >= run.end
            && opens
            && !is_apart
            && is_name
            && !is_group())
        .then(|| run.clone())
    }

    /// True if a name only says whose the noun before it is: “left X, which belongs to the head of Y”, where “of” is also “from”.
    fn is_complement(&self, run: &Range<usize>) -> bool {
        let before = &self.words[..run.start];
        let mut words = before.split_whitespace().rev();
        let tie = words.next().unwrap_or_default().to_lowercase();
        let noun = words.next().unwrap_or_default();
        let opening = words.next().unwrap_or_default();
        let is_move = || {
            let noun = range_of(noun, before);
            let mut moves = self.moves.iter();
            noun.is_some_and(|noun| moves.any(|it| overlap(&it.range, &noun)))
        };
        self.language.is_of(&tie)
            && self.language.opens_noun(opening)
            && !self.language.is_communication(noun)
            && !self.language.is_account_noun(noun)
            && !is_move()
    }

    /// Returns the name with an article before the first verb of moving, where no known group moves, and what shows it to be a group.
    fn mover(&self, runs: &[Range<usize>], has_service: bool) -> Option<(Range<usize>, ShownBy)> {
        let movers = [Referent::Group, Referent::Organisation, Referent::Authority];
        let mut known = self.named.iter();
        if known.any(|it| it.value.is_some_and(|it| movers.contains(&it))) {
            return None;
        }
        let verb = self
            .moves
            .iter()
            .find(|it| it.value != MoveStage::Announced)?;
        let run = runs.iter().rfind(|run| run.end <= verb.range.start)?;
        let between = &self.words[run.end..verb.range.start];
        let before = self.words[..run.start].trim_end();
        let word = before.rsplit(char::is_whitespace).next()?;
        let word = word.trim_matches(|it: char| !it.is_alphanumeric());
        let opens_clause = before.is_empty() || before.ends_with(':');
        let mut parts = self.words[run.clone()].split_whitespace();
        let is_group = parts.any(|word| self.language.is_group_noun(word));
        let are_several = self.words[run.clone()].contains(' ');
        let is_opened = is_group
            || self.language.opens_noun(word)
            || self.language.is_mover(word)
            || (opens_clause && are_several && !self.language.has_articles());
        // “a Chatterpost to X migration”
        let is_origin = !self.language.exchanges_come_last()
            && self
                .named
                .iter()
                .any(|it| it.range.start >= run.end && it.range.end <= verb.range.start);
        let is_near = between.split_whitespace().count() <= MAX_WORDS_TO_VERB
            && !is_origin
            && !between.contains([',', ':', ';', '“', '„', '«', '"']);
        // “Lark Ensemble: switched from X to Y”
        let is_label = is_group && are_several && before.is_empty() && between.trim() == ":";
        let is_told = is_near && is_opened || is_label;
        let told = &self.words[run.end..verb.range.end];
        let is_alone = || {
            is_near
                && opens_clause
                && self.is_between_services(run, has_service)
                && !self.language.are_several(&self.words[run.clone()], told)
        };
        if is_told {
            return Some((run.clone(), ShownBy::Words));
        }
        is_alone().then(|| (run.clone(), ShownBy::MoveAlone))
    }

    /// True if a name that is no everyday word moves from one known service to another: “Otterdesk moved from X to Y”.
    fn is_between_services(&self, run: &Range<usize>, has_service: bool) -> bool {
        let is_end = |wanted: End| {
            self.named.iter().any(|it| {
                it.value == Some(Referent::Platform)
                    && self.language.end_of_move(&self.words[..it.range.start]) == Some(wanted)
            })
        };
        let (is_left, is_reached) = (is_end(End::Left), is_end(End::Reached));
        // The other service is known from this sentence.
        let are_both = (is_left && is_reached) || (has_service && (is_left || is_reached));
        let mut words = self.words[run.clone()].split_whitespace();
        let is_word = |word: &str| self.language.is_ordinary(&word.to_lowercase()) != Some(false);
        are_both && !words.any(is_word)
    }
}

#[cfg(test)]
mod tests {
    use super::strangers;
    use crate::draft::KnownActor;
    use crate::draft::reader::names_in;
    use crate::files::Files;
    use crate::language::Language;
    use crate::reading::Names;
    use crate::sheet::ActorKind;
    use crate::source::Document;

    fn found(language: Language, text: &str) -> Vec<String> {
        let known = [KnownActor {
            id: "quibbleton".to_owned(),
            kind: ActorKind::Platform,
            name: "Quibbleton".to_owned(),
            names: vec!["Quibbleton".to_owned()],
            ambiguous: false,
            language: None,
            in_sheet: false,
            asks_kind: false,
        }];
        let mut files = Files::new();
        let file = files.insert("notice.txt", text);
        let document = Document::new(&files, file, language);
        let named = names_in(&document, &Names::new([("Quibbleton", 0)]));
        let found = strangers(&document, &known, &named).into_iter();
        found
            .map(|it| format!("{:?} {}", it.kind, it.name))
            .collect()
    }

    #[test]
    fn the_other_end_of_a_move_and_who_moves() {
        let (english, german) = (Language::English, Language::German);
        for (language, text, expected) in [
            (
                english,
                "The Marlpit Rowers moved from Quibbleton to Pindle.",
                vec!["Group Marlpit Rowers", "Platform Pindle"],
            ),
            (
                english,
                "Lark Ensemble: switched from Quibbleton to Pindle.",
                vec!["Platform Pindle", "Group Lark Ensemble"],
            ),
            (
                english,
                "Otterdesk moved its pages from Quibbleton to Pindle.",
                vec!["Platform Pindle", "Group Otterdesk"],
            ),
            (english, "Dora moved from London to Paris.", vec![]),
            (english, "Quibbleton moved its office to Paris.", vec![]),
            (
                german,
                "Der Chor wechselte von Quibbleton zu Pindel.",
                vec!["Platform Pindel"],
            ),
            (
                Language::French,
                "Ils quittent le réseau du patron de Velmont au profit de Quibbleton.",
                vec![],
            ),
        ] {
            assert_eq!(found(language, text), expected, "{text}");
        }
    }

    #[test]
    fn a_short_name_in_brackets_is_the_same_actor() {
        let text = "On Monday the Larkspur Reading Circle (LRC) met in the old hall. \
            The LRC moved from Quibbleton to Pindle.";
        let mut files = Files::new();
        let file = files.insert("notice.txt", text);
        let document = Document::new(&files, file, Language::English);
        let found = strangers(&document, &[], &[]);
        let names: Vec<&[String]> = found.iter().map(|it| it.names.as_slice()).collect();
        assert_eq!(names[0], ["Larkspur Reading Circle", "LRC"]);
        assert!(!found.iter().any(|it| it.name == "LRC"), "{names:?}");
    }
}
