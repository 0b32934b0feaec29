//! The contents of an edition, as the lock remembers them: enough to tell readers later what has changed.

use crate::edition::lock::LockedText;
use crate::edition::names::Names;
use crate::edition::stamp;
use crate::evidence::Evidence;
use crate::files::sha256;
use crate::language::Date;
use crate::language::ReportLanguage;
use crate::reading::NORMAL_FORM;
use crate::sheet::Actor;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Caution;
use crate::sheet::DeskWording;
use crate::sheet::Difference;
use crate::sheet::Id;
use crate::sheet::Movement;
use crate::sheet::Reliability;
use crate::sheet::Sheet;
use crate::sheet::Source;
use crate::sheet::SourceIndex;
use crate::sheet::Wording;
use crate::words::Words;
use crate::words::fill;

/// The statements and sources of an edition, in the order of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contents {
    /// The information cut-off.
    pub as_of: Option<Date>,
    /// The facts.
    pub facts: Vec<SaidFact>,
    /// The judgements.
    pub judgements: Vec<SaidJudgement>,
    /// The sources.
    pub sources: Vec<SaidSource>,
    /// The further contents; `None` in a lock of an earlier version of the program, which did not remember them.
    pub more: Option<More>,
}

/// The contents of an edition beside its facts, judgements and sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct More {
    /// The cautions: what the source prints, and what the desk makes of it.
    pub cautions: Vec<SaidEntry>,
    /// The movements: who, from where, to where and how far.
    pub movements: Vec<SaidEntry>,
    /// The differences: the statements that differ.
    pub differences: Vec<SaidEntry>,
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
    pub values: Digest,
    /// The digest of the words that it rests on.
    pub evidence: Digest,
}

/// A digest of things in an order that means nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// The digest in the order of the sheet.
    pub listed: String,
    /// The digest in a sorted order; `None` where the sheet is sorted, and in a lock that does not remember it.
    pub sorted: Option<String>,
}

impl Digest {
    /// Returns a digest of things that may be listed in any order.
    pub(in crate::edition) fn new(listed: String, sorted: String) -> Self {
        let sorted = Some(sorted).filter(|sorted| *sorted != listed);
        Self { listed, sorted }
    }

    /// True if both are of equal things, in whatever order.
    pub fn is_of_same(&self, other: &Self) -> bool {
        let sorted = |it: &Self| it.sorted.clone().unwrap_or_else(|| it.listed.clone());
        self.listed == other.listed || sorted(self) == sorted(other)
    }
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
    /// The horizon: a day, or none; `None` in a lock that does not remember it.
    pub horizon: Option<String>,
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
    /// The letter of its reliability; `None` in a lock that does not remember it.
    pub grade: Option<String>,
    /// True if a later source corrects or replaces it; `None` in a lock that does not remember it.
    pub is_superseded: Option<bool>,
}

/// A caution, movement or difference as an edition has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidEntry {
    /// Its name in the sheet.
    pub id: Id,
    /// The values that readers are told of.
    pub says: SaidTexts,
    /// The desk's reason; empty where there is none.
    pub because: SaidTexts,
    /// The digest of what it is about.
    pub values: String,
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
            horizon: Some(stamp::horizon(judgement)),
        });
        let sources = SourceIndex::all(sheet).map(|source| SaidSource {
            id: sheet[source].id.value.clone(),
            title: LockedText::new(sheet[source].title.unprinted()),
            text_sha256: sha256(evidence.normal_form(source).as_bytes()),
            normal_form: NORMAL_FORM,
            grade: Some(letter(sheet[source].grade).to_owned()),
            is_superseded: Some(is_superseded(sheet, &sheet[source])),
        });
        Self {
            as_of: Some(sheet.as_of),
            facts: facts.collect(),
            judgements: judgements.collect(),
            sources: sources.collect(),
            more: Some(More::of(sheet, &names)),
        }
    }
}

impl More {
    fn of(sheet: &Sheet, names: &Names<'_>) -> Self {
        let cautions = sheet.cautions.iter().map(|caution| SaidEntry {
            id: caution.id.value.clone(),
            says: said_by_caution(sheet, caution),
            because: SaidTexts::new(),
            values: String::new(),
        });
        let movements = sheet.movements.iter().map(|movement| SaidEntry {
            id: movement.id.value.clone(),
            says: told_of_movement(sheet, movement),
            because: SaidTexts::new(),
            values: stamp::of_movement(names, movement),
        });
        let differences = sheet.differences.iter().map(|difference| SaidEntry {
            id: difference.id.value.clone(),
            says: said_by_difference(sheet, difference),
            because: difference
                .because
                .as_ref()
                .map_or_else(SaidTexts::new, reasons),
            values: stamp::of_difference(names, difference),
        });
        Self {
            cautions: cautions.collect(),
            movements: movements.collect(),
            differences: differences.collect(),
        }
    }

    /// Returns the three lists, each with its name in the lock.
    pub(in crate::edition) fn lists(&self) -> [(&'static str, &[SaidEntry]); 3] {
        [
            ("cautions", &self.cautions),
            ("movements", &self.movements),
            ("differences", &self.differences),
        ]
    }
}

fn texts(wording: &Wording) -> SaidTexts {
    let texts = wording.iter();
    texts
        .map(|(language, text)| (language.tag().to_owned(), LockedText::new(text.unprinted())))
        .collect()
}

fn reasons(wording: &DeskWording) -> SaidTexts {
    let texts = wording.iter();
    texts
        .map(|(language, text)| (language.tag().to_owned(), LockedText::new(text.unprinted())))
        .collect()
}

/// Returns a text for each language of a sheet.
fn in_each(sheet: &Sheet, text: impl Fn(ReportLanguage) -> String) -> SaidTexts {
    let languages = sheet.languages.iter();
    languages
        .map(|language| (language.tag().to_owned(), LockedText::new(text(*language))))
        .collect()
}

fn said_by_caution(sheet: &Sheet, caution: &Caution) -> SaidTexts {
    in_each(sheet, |language| {
        let says = caution.says.of(language).unprinted();
        let desk = caution.desk.as_ref().map(|desk| desk.of(language));
        desk.map_or(says.to_owned(), |desk| {
            format!("{says} {}", desk.unprinted())
        })
    })
}

fn said_by_difference(sheet: &Sheet, difference: &Difference) -> SaidTexts {
    in_each(sheet, |language| {
        let facts = difference.between.iter();
        let says = facts.map(|fact| sheet[fact.value].says.of(language).unprinted());
        says.collect::<Vec<_>>().join(" ≠ ")
    })
}

/// Writes who moves, from where, to where and how far: “Larkspur Club: Marlpost → Quibbleton (announced).”
fn told_of_movement(sheet: &Sheet, movement: &Movement) -> SaidTexts {
    in_each(sheet, |language| {
        let words = Words::of(language);
        let name = |actor: &Actor| actor.name.of(language).unprinted().to_owned();
        let named = |actors: &[At<ActorIndex>]| {
            let names = actors.iter().map(|actor| name(&sheet[actor.value]));
            names.collect::<Vec<_>>().join(", ")
        };
        let from = if movement.away_from.is_empty() {
            "…".to_owned()
        } else {
            named(&movement.away_from)
        };
        let values = [
            ("who", named(&movement.who)),
            ("from", from),
            ("to", named(&movement.to)),
            ("stage", (words.stage)(movement.stage.value).to_owned()),
        ];
        let values: Vec<(&str, &str)> =
            values.iter().map(|(key, it)| (*key, it.as_str())).collect();
        fill(words.difference.movement, &values)
    })
}

fn is_superseded(sheet: &Sheet, source: &Source) -> bool {
    sheet.superseding(&source.id.value).next().is_some()
}

/// Returns the letter of a reliability on the Admiralty scale.
fn letter(grade: Reliability) -> &'static str {
    match grade {
        Reliability::A => "A",
        Reliability::B => "B",
        Reliability::C => "C",
        Reliability::D => "D",
        Reliability::E => "E",
        Reliability::F => "F",
    }
}
