//! `diff`: what changed between two editions of a report, in sentences for its readers.

use std::collections::BTreeSet;

use crate::evidence::fold;
use crate::language::ReportLanguage;
use crate::report::Report;
use crate::sheet::Fact;
use crate::sheet::Id;
use crate::sheet::Judgement;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::Source;
use crate::sheet::Wording;
use crate::source::Document;
use crate::words::Words;
use crate::words::fill;

/// What changed between two editions.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// The number of the old edition.
    pub old: u32,
    /// The number of the new one.
    pub new: u32,
    /// The languages of the new one.
    pub languages: Vec<ReportLanguage>,
    /// What changed: facts, then judgements, then sources, each in the order of the sheets.
    pub alterations: Vec<Alteration>,
}

/// One thing that changed.
#[derive(Debug, PartialEq, Eq)]
pub struct Alteration {
    /// What happened.
    pub kind: AlterationKind,
    /// The name of the fact, judgement or source.
    pub id: String,
    /// What it was, in the languages of the old edition.
    old: Option<Texts>,
    /// What it is, in the languages of the new edition.
    new: Option<Texts>,
}

/// A text in several languages, by tag.
type Texts = Vec<(&'static str, String)>;

/// What happened to something between two editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlterationKind {
    /// A fact is stated for the first time.
    FactAdded,
    /// A fact is no longer stated.
    FactRemoved,
    /// A date, number, name or speaker of a fact changed, or its words and its evidence.
    FactCorrected,
    /// A fact is worded anew, on the same evidence.
    FactReworded,
    /// A fact says the same on other evidence.
    FactRegrounded,
    /// A judgement is new.
    JudgementAdded,
    /// A judgement is no longer made.
    JudgementRemoved,
    /// A judgement has other words, or another likelihood.
    JudgementChanged,
    /// A judgement says the same on other facts, or with another confidence.
    JudgementRegrounded,
    /// A source is new.
    SourceAdded,
    /// A source is no longer used.
    SourceRemoved,
    /// A source has other words.
    SourceReplaced,
}

impl AlterationKind {
    /// The word for it, as JSON has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FactAdded => "fact-added",
            Self::FactRemoved => "fact-removed",
            Self::FactCorrected => "fact-corrected",
            Self::FactReworded => "fact-reworded",
            Self::FactRegrounded => "fact-regrounded",
            Self::JudgementAdded => "judgement-added",
            Self::JudgementRemoved => "judgement-removed",
            Self::JudgementChanged => "judgement-changed",
            Self::JudgementRegrounded => "judgement-regrounded",
            Self::SourceAdded => "source-added",
            Self::SourceRemoved => "source-removed",
            Self::SourceReplaced => "source-replaced",
        }
    }

    /// The sentence for it.
    fn wording(self, words: &Words) -> &'static str {
        let words = &words.difference;
        match self {
            Self::FactAdded => words.fact_added,
            Self::FactRemoved => words.fact_removed,
            Self::FactCorrected => words.fact_corrected,
            Self::FactReworded => words.fact_reworded,
            Self::FactRegrounded => words.fact_regrounded,
            Self::JudgementAdded => words.judgement_added,
            Self::JudgementRemoved => words.judgement_removed,
            Self::JudgementChanged => words.judgement_changed,
            Self::JudgementRegrounded => words.judgement_regrounded,
            Self::SourceAdded => words.source_added,
            Self::SourceRemoved => words.source_removed,
            Self::SourceReplaced => words.source_replaced,
        }
    }
}

impl Alteration {
    /// The sentence for a reader. A text that an edition does not have in this language is given in its first one.
    pub fn sentence(&self, language: ReportLanguage) -> String {
        let text = |texts: &Option<Texts>| -> String {
            let texts = texts.as_deref().unwrap_or_default();
            let own = texts.iter().find(|(tag, _)| *tag == language.tag());
            own.or(texts.first())
                .map_or_else(String::new, |(_, text)| text.clone())
        };
        let (old, new) = (text(&self.old), text(&self.new));
        let wording = self.kind.wording(Words::of(language));
        fill(wording, &[("old", &old), ("new", &new)])
    }
}

impl Difference {
    /// “What has changed since edition 1”
    pub fn heading(&self, language: ReportLanguage) -> String {
        let number = self.old.to_string();
        let words = &Words::of(language).difference;
        fill(words.heading, &[("number", &number)])
    }

    /// All sentences in a language; one that says so where nothing changed.
    pub fn sentences(&self, language: ReportLanguage) -> Vec<String> {
        if self.alterations.is_empty() {
            return vec![Words::of(language).difference.nothing.to_owned()];
        }
        let alterations = self.alterations.iter();
        alterations
            .map(|alteration| alteration.sentence(language))
            .collect()
    }
}

impl Report {
    /// What changed from this edition to another one; nothing where one of them cannot be read.
    pub fn difference(&self, new: &Self) -> Option<Difference> {
        let before = self.evidence()?;
        let after = new.evidence()?;
        let (old, new) = (before.sheet(), after.sheet());
        let mut alterations = facts(old, new);
        alterations.extend(judgements(old, new));
        alterations.extend(sources(
            &read(old, before.documents()),
            &read(new, after.documents()),
        ));
        Some(Difference {
            old: old.edition,
            new: new.edition,
            languages: new.languages.clone(),
            alterations,
        })
    }
}

fn texts(wording: &Wording) -> Texts {
    let texts = wording.iter();
    texts
        .map(|(language, text)| (language.tag(), text.unprinted().to_owned()))
        .collect()
}

fn facts(old: &Sheet, new: &Sheet) -> Vec<Alteration> {
    let id = |fact: &Fact| fact.id.value.clone();
    let changed = |was: &Fact, is: &Fact| {
        let words = texts(&was.says) != texts(&is.says)
            || was.short.as_ref().map(texts) != is.short.as_ref().map(texts);
        let evidence = evidence(old, was) != evidence(new, is);
        let kind = match (values(old, was) != values(new, is), words, evidence) {
            (true, ..) | (false, true, true) => AlterationKind::FactCorrected,
            (false, true, false) => AlterationKind::FactReworded,
            (false, false, true) => AlterationKind::FactRegrounded,
            (false, false, false) => return None,
        };
        Some(kind)
    };
    compare(
        (&old.facts, &new.facts),
        id,
        |fact| texts(&fact.says),
        [AlterationKind::FactAdded, AlterationKind::FactRemoved],
        changed,
    )
}

/// The typed values of a fact.
fn values(sheet: &Sheet, fact: &Fact) -> Vec<String> {
    let actors = fact.actors.iter().chain(&fact.according_to);
    let date = fact.date.map(|date| date.value.to_string());
    let count = fact
        .count
        .as_ref()
        .map(|count| format!("{} {}", count.value.value, count.about.value));
    let mut values = vec![
        date.unwrap_or_default(),
        count.unwrap_or_default(),
        fact.actors.len().to_string(),
    ];
    values.extend(actors.map(|actor| sheet[actor.value].id.value.to_string()));
    values
}

/// The words that a fact rests on, in the normal form, with their sources.
fn evidence(sheet: &Sheet, fact: &Fact) -> Vec<(Id, String)> {
    let pair = |quote: &Quote| {
        let source = sheet[quote.source].id.value.clone();
        (source, fold(quote.words.unprinted()))
    };
    fact.quotes.iter().chain(&fact.context).map(pair).collect()
}

fn judgements(old: &Sheet, new: &Sheet) -> Vec<Alteration> {
    let rests_on = |sheet: &Sheet, judgement: &Judgement| -> BTreeSet<Id> {
        let facts = judgement.rests_on.iter();
        facts
            .map(|fact| sheet[fact.value].id.value.clone())
            .collect()
    };
    let changed = |was: &Judgement, is: &Judgement| {
        let likelihood =
            |judgement: &Judgement| judgement.likelihood.map(|likelihood| likelihood.value);
        let confidence =
            |judgement: &Judgement| judgement.confidence.map(|confidence| confidence.value);
        if texts(&was.says) != texts(&is.says) || likelihood(was) != likelihood(is) {
            Some(AlterationKind::JudgementChanged)
        } else if confidence(was) != confidence(is) || rests_on(old, was) != rests_on(new, is) {
            Some(AlterationKind::JudgementRegrounded)
        } else {
            None
        }
    };
    compare(
        (&old.judgements, &new.judgements),
        |judgement| judgement.id.value.clone(),
        |judgement| texts(&judgement.says),
        [
            AlterationKind::JudgementAdded,
            AlterationKind::JudgementRemoved,
        ],
        changed,
    )
}

/// A source, and its words in the normal form.
type Read<'s> = (&'s Source, String);

fn read<'s>(sheet: &'s Sheet, documents: &[Document]) -> Vec<Read<'s>> {
    let words = documents.iter().map(words_of);
    sheet.sources.iter().zip(words).collect()
}

fn sources(old: &[Read<'_>], new: &[Read<'_>]) -> Vec<Alteration> {
    compare(
        (old, new),
        |(source, _)| source.id.value.clone(),
        |(source, _)| vec![("", source.title.unprinted().to_owned())],
        [AlterationKind::SourceAdded, AlterationKind::SourceRemoved],
        |(_, was), (_, is)| (was != is).then_some(AlterationKind::SourceReplaced),
    )
}

fn words_of(document: &Document) -> String {
    let words = document.text.get(document.body..).unwrap_or_default();
    fold(words).trim().to_owned()
}

/// What came, went and changed between two lists.
fn compare<T>(
    (old, new): (&[T], &[T]),
    id: impl Fn(&T) -> Id,
    texts: impl Fn(&T) -> Texts,
    [added, removed]: [AlterationKind; 2],
    changed: impl Fn(&T, &T) -> Option<AlterationKind>,
) -> Vec<Alteration> {
    let mut alterations = Vec::new();
    for is in new {
        let own = id(is);
        let was = old.iter().find(|was| id(was) == own);
        let kind = was.map_or(Some(added), |was| changed(was, is));
        alterations.extend(kind.map(|kind| Alteration {
            kind,
            id: own.to_string(),
            old: was.map(&texts),
            new: Some(texts(is)),
        }));
    }
    for was in old {
        let own = id(was);
        if !new.iter().any(|is| id(is) == own) {
            alterations.push(Alteration {
                kind: removed,
                id: own.to_string(),
                old: Some(texts(was)),
                new: None,
            });
        }
    }
    alterations
}
