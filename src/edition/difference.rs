//! The changes between two editions of a report, in sentences for its readers.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::edition::contents::Contents;
use crate::edition::contents::SaidFact;
use crate::edition::contents::SaidJudgement;
use crate::edition::contents::SaidSource;
use crate::edition::contents::SaidTexts;
use crate::language::ReportLanguage;
use crate::sheet::Id;
use crate::words::Words;
use crate::words::fill;

/// The difference of two editions.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// The number of the old edition.
    pub old: u32,
    /// The number of the new one.
    pub new: u32,
    /// The languages in which it is told.
    pub languages: Vec<ReportLanguage>,
    /// The changes: of facts, then judgements, then sources, each in the order of the sheets.
    pub alterations: Vec<Alteration>,
}

/// One thing that changed.
#[derive(Debug, PartialEq, Eq)]
pub struct Alteration {
    /// The kind of change.
    pub kind: AlterationKind,
    /// The name of the fact, judgement or source.
    pub id: String,
    /// The old text, in the languages of the old edition.
    old: Option<Texts>,
    /// The new text, in the languages of the new edition.
    new: Option<Texts>,
}

/// A text in several languages, by tag.
type Texts = Vec<(String, String)>;

/// The kinds of changes between two editions.
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
    /// Returns the word for it, as JSON has it.
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

    /// Returns the sentence for it.
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
    /// True if it is about a fact or a judgement that the new edition has.
    pub fn is_of_statement(&self) -> bool {
        match self.kind {
            AlterationKind::FactAdded
            | AlterationKind::FactCorrected
            | AlterationKind::FactReworded
            | AlterationKind::FactRegrounded
            | AlterationKind::JudgementAdded
            | AlterationKind::JudgementChanged
            | AlterationKind::JudgementRegrounded => true,
            AlterationKind::FactRemoved
            | AlterationKind::JudgementRemoved
            | AlterationKind::SourceAdded
            | AlterationKind::SourceRemoved
            | AlterationKind::SourceReplaced => false,
        }
    }

    /// Returns the sentence for a reader. A text that an edition does not have in this language is given in its first one.
    pub fn sentence(&self, language: ReportLanguage) -> String {
        let text = |texts: &Option<Texts>| -> String {
            let texts = texts.as_deref().unwrap_or_default();
            let own = texts.iter().find(|(tag, _)| tag == language.tag());
            own.or(texts.first())
                .map_or_else(String::new, |(_, text)| text.clone())
        };
        let (old, new) = (text(&self.old), text(&self.new));
        let wording = self.kind.wording(Words::of(language));
        fill(wording, &[("old", &old), ("new", &new)])
    }
}

impl Difference {
    /// Returns the heading: “What has changed since edition 1”.
    pub fn heading(&self, language: ReportLanguage) -> String {
        let number = self.old.to_string();
        let words = &Words::of(language).difference;
        fill(words.heading, &[("number", &number)])
    }

    /// Returns all sentences in a language; one that says so where nothing changed.
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

impl Difference {
    /// Returns what changed from one edition to another, for readers of these languages.
    pub fn between(
        (old, before): (u32, &Contents),
        (new, after): (u32, &Contents),
        languages: &[ReportLanguage],
    ) -> Self {
        let mut alterations = facts(before, after);
        alterations.extend(judgements(before, after));
        alterations.extend(sources(before, after));
        Self {
            old,
            new,
            languages: languages.to_vec(),
            alterations,
        }
    }
}

fn facts(old: &Contents, new: &Contents) -> Vec<Alteration> {
    let changed = |was: &SaidFact, is: &SaidFact| {
        let words = was.says != is.says;
        let evidence = was.evidence != is.evidence;
        match (was.values != is.values, words, evidence) {
            (true, ..) | (false, true, true) => Some(AlterationKind::FactCorrected),
            (false, true, false) => Some(AlterationKind::FactReworded),
            (false, false, true) => Some(AlterationKind::FactRegrounded),
            (false, false, false) => None,
        }
    };
    compare(
        (&old.facts, &new.facts),
        |fact| &fact.id,
        |fact| texts(&fact.says),
        [AlterationKind::FactAdded, AlterationKind::FactRemoved],
        changed,
    )
}

fn judgements(old: &Contents, new: &Contents) -> Vec<Alteration> {
    let changed = |was: &SaidJudgement, is: &SaidJudgement| {
        if was.says != is.says || was.likelihood != is.likelihood {
            Some(AlterationKind::JudgementChanged)
        } else {
            (was.grounds != is.grounds).then_some(AlterationKind::JudgementRegrounded)
        }
    };
    compare(
        (&old.judgements, &new.judgements),
        |judgement| &judgement.id,
        |judgement| texts(&judgement.says),
        [
            AlterationKind::JudgementAdded,
            AlterationKind::JudgementRemoved,
        ],
        changed,
    )
}

fn sources(old: &Contents, new: &Contents) -> Vec<Alteration> {
    let changed = |was: &SaidSource, is: &SaidSource| {
        // Another normal form gives other digests, and says nothing about the words.
        let other = was.text_sha256 != is.text_sha256 && was.normal_form == is.normal_form;
        other.then_some(AlterationKind::SourceReplaced)
    };
    compare(
        (&old.sources, &new.sources),
        |source| &source.id,
        |source| vec![(String::new(), source.title.unprinted().to_owned())],
        [AlterationKind::SourceAdded, AlterationKind::SourceRemoved],
        changed,
    )
}

fn texts(says: &SaidTexts) -> Texts {
    let texts = says.iter();
    texts
        .map(|(tag, text)| (tag.clone(), text.unprinted().to_owned()))
        .collect()
}

/// Returns what came, went and changed between two lists.
fn compare<T>(
    (old, new): (&[T], &[T]),
    id: impl Fn(&T) -> &Id,
    texts: impl Fn(&T) -> Texts,
    [added, removed]: [AlterationKind; 2],
    changed: impl Fn(&T, &T) -> Option<AlterationKind>,
) -> Vec<Alteration> {
    let before: BTreeMap<&Id, &T> = old.iter().map(|was| (id(was), was)).collect();
    let after: BTreeSet<&Id> = new.iter().map(&id).collect();
    let mut alterations = Vec::new();
    for is in new {
        let was = before.get(id(is)).copied();
        let kind = was.map_or(Some(added), |was| changed(was, is));
        alterations.extend(kind.map(|kind| Alteration {
            kind,
            id: id(is).to_string(),
            old: was.map(&texts),
            new: Some(texts(is)),
        }));
    }
    for was in old.iter().filter(|was| !after.contains(id(was))) {
        alterations.push(Alteration {
            kind: removed,
            id: id(was).to_string(),
            old: Some(texts(was)),
            new: None,
        });
    }
    alterations
}
