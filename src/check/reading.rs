//! What a reader takes from a text: its numbers, its dates, whether it denies, and whom it names.
//!
//! Statements and quotes are read by the same recognisers, each in its own
//! language, so that 26.000 in one is 26,000 in the other.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::quotations::Quotations;
use crate::evidence::fold;
use crate::language::Cut;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Found;
use crate::language::Language;
use crate::language::Quantity;
use crate::sheet::ActorIndex;
use crate::sheet::Caution;
use crate::sheet::DeskWording;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::SheetText;
use crate::sheet::StandsFor;
use crate::sheet::StatementIndex;
use crate::sheet::Translation;
use crate::sheet::Wording;
use crate::threads;

/// All names of all actors of a sheet.
#[derive(Debug)]
pub(crate) struct Names<'a, T = ActorIndex> {
    names: Vec<Name<'a, T>>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name<'a, T> {
    first: char,
    words: &'a str,
    actor: T,
}

impl<T> Name<'_, T> {
    /// Whether the first letters are those of the text: an ending changes none of the first three.
    ///
    /// Marks have several forms, so they are not looked at. This is for speed alone.
    fn may_begin(&self, text: &str) -> bool {
        let mut pairs = self.words.chars().zip(text.chars()).take(3);
        pairs.all(|(own, letter)| own == letter || !own.is_alphanumeric())
    }
}

/// A text of the sheet, read.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// The text.
    pub(super) text: &'a SheetText,
    /// The language in which it is read.
    pub(super) language: Language,
    /// Its numbers.
    pub(super) quantities: Vec<Found<Quantity>>,
    /// Its dates.
    pub(super) dates: Vec<Found<DateMention>>,
    /// The words in it that deny.
    pub(super) denials: Vec<Range<usize>>,
    /// The actors that it names.
    pub(super) actors: Vec<Found<ActorIndex>>,
    /// Names by their form that belong to no actor of the sheet.
    pub(super) strangers: Vec<Range<usize>>,
}

/// A fact with its wordings and its passages read.
#[derive(Debug)]
pub(super) struct FactReading<'a> {
    /// The fact.
    pub(super) fact: &'a Fact,
    /// `says` in each language.
    pub(super) says: Vec<Reading<'a>>,
    /// `short` in each language; empty where there is none.
    pub(super) short: Vec<Reading<'a>>,
    /// What is counted, in each language; empty where nothing is.
    pub(super) counted: Vec<Reading<'a>>,
    /// Quotes and context.
    pub(super) passages: Passages<'a>,
}

/// A caution with its wordings and its passages read.
#[derive(Debug)]
pub(super) struct CautionReading<'a> {
    /// `says` in each language.
    pub(super) says: Vec<Reading<'a>>,
    /// Its quotes.
    pub(super) passages: Passages<'a>,
}

/// A statement of the desk with its wordings read: a judgement, or the title.
#[derive(Debug)]
pub(super) struct JudgedReading<'a> {
    /// The statement in each language.
    pub(super) says: Vec<Reading<'a>>,
    /// The facts that it rests on, for the title also through judgements.
    pub(super) facts: Vec<FactIndex>,
}

/// The words of the sources on which a statement rests.
#[derive(Debug)]
pub(super) struct Passages<'a> {
    readings: Vec<Reading<'a>>,
    /// The translations that each of them carries.
    translations: Vec<Vec<Reading<'a>>>,
    /// Years that a passage states, for dates that leave the year to the context.
    years: BTreeSet<i32>,
    /// Actors that an expression of a passage stands for.
    stood_for: BTreeSet<ActorIndex>,
}

impl<'a> Names<'a> {
    pub(crate) fn of(sheet: &'a Sheet) -> Self {
        let names = |actor| {
            let names = sheet.names(actor);
            names.map(move |name| (name.unprinted(), actor))
        };
        Self::new(ActorIndex::all(sheet).flat_map(names))
    }
}

impl<'a, T: Copy + Ord> Names<'a, T> {
    /// Names, each with whose it is.
    pub(crate) fn new(names: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let names = names.into_iter().filter_map(|(words, actor)| {
            Some(Name {
                first: words.chars().next()?,
                words,
                actor,
            })
        });
        let mut names: Vec<_> = names.collect();
        names.sort_unstable();
        names.dedup();
        Self { names }
    }

    /// Where actors are named; a name inside a longer name does not count (“Bund” in “Bunter Bund”).
    pub(crate) fn find(&self, language: Language, text: &str) -> Vec<Found<T>> {
        let mut found: Vec<Found<T>> = Vec::new();
        let mut before: Option<char> = None;
        for (start, letter) in text.char_indices() {
            let inside = letter.is_alphanumeric() && before.is_some_and(char::is_alphanumeric);
            before = Some(letter);
            if inside {
                // No name begins inside a word: most places are done with here.
                continue;
            }
            let first = self.names.partition_point(|name| name.first < letter);
            let names = self.names[first..].iter();
            let names = names.take_while(|name| name.first == letter);
            for name in names.filter(|name| name.may_begin(&text[start..])) {
                let place = language.name_at(text, start, name.words);
                found.extend(place.map(|range| Found {
                    range,
                    value: name.actor,
                }));
            }
        }
        Self::keep_longest(found)
    }
}

impl<T> Names<'_, T> {
    /// Without the names inside longer ones, in the order of the text; of those at one place, all.
    pub(crate) fn keep_longest(mut found: Vec<Found<T>>) -> Vec<Found<T>> {
        found.sort_by_key(|name| (name.range.start, Reverse(name.range.end)));
        let mut longest: Range<usize> = 0..0;
        found.retain(|name| {
            // What begins earlier or ends later stands before, so only the farthest end counts.
            let inside = name.range.end <= longest.end && name.range != longest;
            if !inside {
                longest = name.range.clone();
            }
            !inside
        });
        found
    }
}

impl<'a> Reading<'a> {
    pub(super) fn new(names: &Names<'_>, language: Language, text: &'a SheetText) -> Self {
        Self::with_quotations(names, language, text, &[])
    }

    /// Reads a statement. Words between quotation marks that a source prints are read in its language.
    fn with_quotations(
        names: &Names<'_>,
        language: Language,
        text: &'a SheetText,
        sources: &[(Language, &str)],
    ) -> Self {
        let words = text.unprinted();
        let mut own = words.to_owned();
        let mut foreign = Vec::new();
        for range in Quotations::of(words).outermost(words) {
            let quoted = &words[range.clone()];
            let printed = sources.iter().find(|(_, source)| source.contains(quoted));
            if let Some((language, _)) = printed.filter(|(source, _)| *source != language) {
                own.replace_range(range.clone(), &" ".repeat(range.len()));
                foreign.push((*language, range));
            }
        }
        let mut reading = Self::of_words(names, language, text, &own);
        for (language, range) in foreign {
            let quoted = Self::of_words(names, language, text, &words[range.clone()]);
            reading.quantities.extend(
                quoted
                    .quantities
                    .into_iter()
                    .map(|it| it.moved(range.start)),
            );
            reading
                .dates
                .extend(quoted.dates.into_iter().map(|it| it.moved(range.start)));
            reading
                .actors
                .extend(quoted.actors.into_iter().map(|it| it.moved(range.start)));
            let moved = |it: Range<usize>| range.start + it.start..range.start + it.end;
            reading
                .denials
                .extend(quoted.denials.into_iter().map(moved));
        }
        reading
    }

    /// Reads the words of a source, which may name whom they like.
    pub(super) fn of_source(names: &Names<'_>, language: Language, text: &'a SheetText) -> Self {
        let words = text.unprinted();
        let cut = Cut::of(language, words);
        let dates = cut.dates();
        Self {
            text,
            language,
            quantities: cut.quantities(&dates),
            dates,
            denials: cut.denials(),
            actors: names.find(language, words),
            strangers: Vec::new(),
        }
    }

    fn of_words(names: &Names<'_>, language: Language, text: &'a SheetText, words: &str) -> Self {
        let actors = names.find(language, words);
        let covered = |range: &Range<usize>| {
            actors
                .iter()
                .any(|actor| actor.range.start < range.end && range.start < actor.range.end)
        };
        let cut = Cut::of(language, words);
        let dates = cut.dates();
        let mut strangers = cut.proper_names();
        strangers.retain(|range| !covered(range));
        Self {
            text,
            language,
            quantities: cut.quantities(&dates),
            dates,
            denials: cut.denials(),
            actors,
            strangers,
        }
    }

    /// The wording in each of its languages, as a statement about these passages.
    fn each(names: &Names<'_>, wording: &'a Wording, passages: &Passages<'_>) -> Vec<Self> {
        let sources: Vec<(Language, &str)> = passages
            .readings
            .iter()
            .map(|passage| (passage.language, passage.text.unprinted()))
            .collect();
        let read = |(language, text)| Self::with_quotations(names, language, text, &sources);
        wording.iter().map(read).collect()
    }

    /// Whether the text names this actor.
    pub(super) fn names(&self, actor: ActorIndex) -> bool {
        self.actors.iter().any(|found| found.value == actor)
    }

    /// The words of a part of the text.
    pub(super) fn words(&self, range: &Range<usize>) -> &'a str {
        &self.text.unprinted()[range.clone()]
    }
}

impl<'a> FactReading<'a> {
    pub(super) fn new(sheet: &'a Sheet, names: &Names<'_>, fact: &'a Fact) -> Self {
        let quotes = fact.quotes.iter().chain(&fact.context);
        let passages = Passages::new(sheet, names, quotes, &fact.stands_for);
        let read = |wording: Option<&'a Wording>| {
            wording
                .map(|wording| Reading::each(names, wording, &passages))
                .unwrap_or_default()
        };
        Self {
            fact,
            says: read(Some(&fact.says)),
            short: read(fact.short.as_ref()),
            counted: read(fact.count.as_ref().map(|count| &count.of)),
            passages,
        }
    }

    /// Every text of the fact that a briefing may print.
    pub(super) fn wordings(&self) -> impl Iterator<Item = &Reading<'a>> {
        self.says.iter().chain(&self.short).chain(&self.counted)
    }
}

impl<'a> JudgedReading<'a> {
    /// The title, then the judgements in the order of the sheet.
    pub(super) fn all(sheet: &'a Sheet, names: &Names<'_>) -> Vec<Self> {
        let read = |wording: &'a Wording| {
            let texts = wording.iter();
            texts
                .map(|(language, text)| Reading::new(names, language, text))
                .collect()
        };
        let title = Self {
            says: read(&sheet.title.says),
            facts: title_facts(sheet),
        };
        let judgements = threads::each(&sheet.judgements, |judgement| Self {
            says: read(&judgement.says),
            facts: judgement.rests_on.iter().map(|fact| fact.value).collect(),
        });
        std::iter::once(title).chain(judgements).collect()
    }
}

fn title_facts(sheet: &Sheet) -> Vec<FactIndex> {
    let mut facts = Vec::new();
    for statement in &sheet.title.rests_on {
        match statement.value {
            StatementIndex::Fact(fact) => facts.push(fact),
            StatementIndex::Judgement(judgement) => {
                facts.extend(sheet[judgement].rests_on.iter().map(|fact| fact.value));
            }
        }
    }
    facts
}

/// What the desk adds to its statements and cards, read in each language.
pub(super) fn desk<'a>(sheet: &'a Sheet, names: &Names<'_>) -> Vec<Vec<Reading<'a>>> {
    let cautions = sheet.cautions.iter().flat_map(|caution| &caution.desk);
    let judgements = sheet.judgements.iter();
    let changes = judgements.flat_map(|judgement| &judgement.would_change);
    let cards = sheet.sources.iter().map(|source| &source.descriptor);
    let wordings: Vec<&DeskWording> = cautions.chain(changes).chain(cards).collect();
    threads::each(&wordings, |wording: &&'a DeskWording| {
        let texts = (*wording).iter();
        texts
            .map(|(language, text)| Reading::new(names, language, text))
            .collect()
    })
}

impl<'a> CautionReading<'a> {
    pub(super) fn new(sheet: &'a Sheet, names: &Names<'_>, caution: &'a Caution) -> Self {
        let passages = Passages::new(sheet, names, caution.quotes.iter(), &[]);
        Self {
            says: Reading::each(names, &caution.says, &passages),
            passages,
        }
    }
}

impl<'a> Passages<'a> {
    pub(super) fn new(
        sheet: &Sheet,
        names: &Names<'_>,
        quotes: impl Iterator<Item = &'a Quote>,
        stands_for: &[StandsFor],
    ) -> Self {
        let (readings, translations): (Vec<Reading<'_>>, Vec<Vec<Reading<'_>>>) = quotes
            .map(|quote| {
                let language = sheet[quote.source].language;
                let translated = quote.translation.iter().flat_map(Translation::iter);
                let translated =
                    translated.map(|(language, text)| Reading::new(names, language, text));
                let words = Reading::of_source(names, language, &quote.words);
                (words, translated.collect())
            })
            .unzip();
        let dates = readings.iter().flat_map(|reading| &reading.dates);
        let years = dates.flat_map(|date| date.value.years()).collect();
        let stands = |stands_for: &&StandsFor| {
            let expression = stands_for.expression.unprinted();
            let says = |reading: &Reading<'_>| reading.text.unprinted().contains(expression);
            readings.iter().any(says)
        };
        let stood_for = stands_for
            .iter()
            .filter(stands)
            .map(|stands_for| stands_for.actor.value)
            .collect();
        Self {
            readings,
            translations,
            years,
            stood_for,
        }
    }

    /// The passages, read, in the order of quotes and context.
    pub(super) fn readings(&self) -> &[Reading<'a>] {
        &self.readings
    }

    /// Each passage that is translated, with its translations.
    pub(super) fn translated(&self) -> impl Iterator<Item = (&Reading<'a>, &[Reading<'a>])> {
        let translations = self.translations.iter().map(Vec::as_slice);
        let all = self.readings.iter().zip(translations);
        all.filter(|(_, translations)| !translations.is_empty())
    }

    /// The year that the passages name, where they name exactly one.
    pub(super) fn year(&self) -> Option<i32> {
        let mut years = self.years.iter().copied();
        years.next().filter(|_| years.next().is_none())
    }

    /// The years that the passages name.
    pub(super) fn years(&self) -> &BTreeSet<i32> {
        &self.years
    }

    /// The numbers of all passages.
    pub(super) fn quantities(&self) -> impl Iterator<Item = Quantity> {
        self.readings
            .iter()
            .flat_map(|reading| &reading.quantities)
            .map(|found| found.value)
    }

    /// Whether a passage names this actor, or has an expression that stands for it.
    pub(super) fn name(&self, actor: ActorIndex) -> bool {
        self.stood_for.contains(&actor) || self.readings.iter().any(|reading| reading.names(actor))
    }

    /// Whether these words stand in a passage as they are, as whole words.
    pub(super) fn print(&self, name: &str) -> bool {
        let prints = |reading: &Reading<'_>| {
            !reading
                .language
                .occurrences(reading.text.unprinted(), name)
                .is_empty()
        };
        self.readings.iter().any(prints)
    }

    /// Whether all passages are in this language.
    pub(super) fn are_in(&self, language: Language) -> bool {
        self.readings
            .iter()
            .all(|reading| reading.language == language)
    }

    /// Whether a passage has these words, as whole words; white space and the form of marks do not matter.
    pub(super) fn contain(&self, words: &str) -> bool {
        let words = fold(words);
        let mut passages = self.readings.iter();
        passages.any(|reading| has_words(&fold(reading.text.unprinted()), &words))
    }

    /// Whether a passage states what a statement says; a missing year may stand in another passage.
    pub(super) fn bear_out(&self, said: &DateMention) -> bool {
        self.mentions()
            .any(|mention| mention.bears_out(said, &self.years))
    }

    /// Whether a passage states this date; a missing year may stand in another passage.
    pub(super) fn support(&self, typed: DateSpan) -> bool {
        self.mentions()
            .any(|mention| mention.supports(typed, &self.years))
    }

    /// The dates of all passages.
    pub(super) fn mentions(&self) -> impl Iterator<Item = &DateMention> {
        self.readings
            .iter()
            .flat_map(|reading| &reading.dates)
            .map(|found| &found.value)
    }
}

/// Whether a text has these words as whole words; both are folded.
pub(super) fn has_words(text: &str, words: &str) -> bool {
    let part = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let mut places = text.match_indices(words.trim());
    places.any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        !part(before) && !part(after)
    })
}
