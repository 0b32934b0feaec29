//! The contents of an edition, as the lock remembers them: enough to tell readers later what has changed.

use crate::edition::lock::LockedText;
use crate::edition::names::Names;
use crate::edition::stamp;
use crate::evidence::Evidence;
use crate::files::sha256;
use crate::reading::NORMAL_FORM;
use crate::sheet::Id;
use crate::sheet::SourceIndex;
use crate::sheet::Wording;

/// The statements and sources of an edition, in the order of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contents {
    /// The facts.
    pub facts: Vec<SaidFact>,
    /// The judgements.
    pub judgements: Vec<SaidJudgement>,
    /// The sources.
    pub sources: Vec<SaidSource>,
}

/// Words in each language, by its tag.
pub type SaidTexts = Vec<(String, LockedText)>;

/// A fact as an edition states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidFact {
    /// Its name in the sheet.
    pub id: Id,
    /// The statement.
    pub says: SaidTexts,
    /// The digest of its typed values: date, count, actors, speakers.
    pub values: String,
    /// The digest of the words that it rests on.
    pub evidence: String,
}

/// A judgement as an edition makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidJudgement {
    /// Its name in the sheet.
    pub id: Id,
    /// The statement.
    pub says: SaidTexts,
    /// The digest of its likelihood.
    pub likelihood: String,
    /// The digest of its confidence and of the facts that it rests on.
    pub grounds: String,
}

/// A source as an edition reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidSource {
    /// Its name in the sheet.
    pub id: Id,
    /// Its title.
    pub title: LockedText,
    /// SHA-256 of the text in the normal form, in hexadecimal digits.
    pub text_sha256: String,
    /// The version of the normal form.
    pub normal_form: u32,
}

impl Contents {
    /// Returns what a sheet says on these sources.
    pub fn of(evidence: &Evidence<'_>) -> Self {
        let sheet = evidence.sheet();
        let names = Names::of(sheet);
        let facts = sheet.facts.iter().map(|fact| SaidFact {
            id: fact.id.value.clone(),
            says: texts(&fact.says),
            values: stamp::of_values(&names, fact),
            evidence: stamp::of_evidence(&names, fact),
        });
        let judgements = sheet.judgements.iter().map(|judgement| SaidJudgement {
            id: judgement.id.value.clone(),
            says: texts(&judgement.says),
            likelihood: stamp::of_likelihood(judgement),
            grounds: stamp::of_grounds(&names, judgement),
        });
        let sources = SourceIndex::all(sheet).map(|source| SaidSource {
            id: sheet[source].id.value.clone(),
            title: LockedText::new(sheet[source].title.unprinted()),
            text_sha256: sha256(evidence.normal_form(source).as_bytes()),
            normal_form: NORMAL_FORM,
        });
        Self {
            facts: facts.collect(),
            judgements: judgements.collect(),
            sources: sources.collect(),
        }
    }
}

fn texts(wording: &Wording) -> SaidTexts {
    let texts = wording.iter();
    texts
        .map(|(language, text)| (language.tag().to_owned(), LockedText::new(text.unprinted())))
        .collect()
}
