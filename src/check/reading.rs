//! What a reader takes from a text: its numbers, its dates, whether it denies, and whom it names.
//!
//! Statements and quotes are read by the same recognisers, each in its own
//! language, so that 26.000 in one is 26,000 in the other.

use std::ops::Range;

use crate::check::names::Names;
use crate::check::passages::Passages;
use crate::check::quotations::Quotations;
use crate::language::Cut;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::Quantity;
use crate::sheet::ActorIndex;
use crate::sheet::Caution;
use crate::sheet::DeskWording;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;
use crate::sheet::SheetText;
use crate::sheet::Wording;
use crate::threads;

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
            .readings()
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
            facts: sheet.title_facts(),
        };
        let judgements = threads::each(&sheet.judgements, |judgement| Self {
            says: read(&judgement.says),
            facts: judgement.rests_on.iter().map(|fact| fact.value).collect(),
        });
        std::iter::once(title).chain(judgements).collect()
    }
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
