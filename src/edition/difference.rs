//! The changes between two editions of a report, in sentences for its readers.

mod altered;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::edition::contents::Contents;
use crate::edition::contents::SaidEntry;
use crate::edition::contents::SaidFact;
use crate::edition::contents::SaidJudgement;
use crate::edition::contents::SaidSource;
use crate::edition::contents::SaidTexts;
use crate::language::Date;
use crate::language::DateSpan;
use crate::language::ReportLanguage;
use crate::language::Typography;
use crate::sheet::Id;
use crate::words::Words;
use crate::words::fill;

pub use self::altered::Alteration;
pub use self::altered::AlterationKind;
use self::altered::Texts;

/// The difference of two editions.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// The number of the old edition.
    pub old: u32,
    /// The number of the new one.
    pub new: u32,
    /// The languages in which it is told.
    pub languages: Vec<ReportLanguage>,
    /// The changes: the cut-off, then facts, judgements, movements, differences, cautions and sources, each in the order of the sheets.
    pub alterations: Vec<Alteration>,
}

impl Difference {
    /// Returns the heading: “What has changed since edition 1”.
    pub fn heading(&self, language: ReportLanguage) -> String {
        let number = self.old.to_string();
        let words = &Words::of(language).difference;
        fill(words.heading, &[("number", &number)])
    }

    /// Returns all sentences in a language; one that says so where nothing changed for its readers.
    pub fn sentences(&self, language: ReportLanguage) -> Vec<String> {
        let alterations = self.alterations.iter();
        let sentences = alterations.filter_map(|alteration| alteration.sentence(language));
        let mut sentences: Vec<String> = sentences.collect();
        if sentences.is_empty() {
            sentences.push(Words::of(language).difference.nothing.to_owned());
        }
        sentences
    }

    /// Returns what changed from one edition to another, for readers of these languages.
    pub fn between(
        (old, before): (u32, &Contents),
        (new, after): (u32, &Contents),
        languages: &[ReportLanguage],
    ) -> Self {
        let mut alterations = cut_off(before.as_of, after.as_of, languages);
        alterations.extend(facts(before, after));
        alterations.extend(judgements(before, after));
        if let (Some(before), Some(after)) = (&before.more, &after.more) {
            alterations.extend(movements(&before.movements, &after.movements));
            alterations.extend(differences(&before.differences, &after.differences));
            alterations.extend(cautions(&before.cautions, &after.cautions));
        }
        alterations.extend(sources(before, after));
        alterations.retain(|it| languages.iter().any(|tag| it.kind_in(*tag).is_some()));
        Self {
            old,
            new,
            languages: languages.to_vec(),
            alterations,
        }
    }
}

/// Returns the change of the information cut-off.
fn cut_off(old: Option<Date>, new: Option<Date>, languages: &[ReportLanguage]) -> Vec<Alteration> {
    let (Some(old), Some(new)) = (old, new) else {
        return Vec::new();
    };
    if old == new {
        return Vec::new();
    }
    let typography = Typography::default();
    let written = |day: Date| -> Texts {
        let languages = languages.iter();
        let written = languages.map(|language| {
            let day = typography.write_date(**language, DateSpan::single(day));
            (language.tag().to_owned(), day)
        });
        written.collect()
    };
    let day = Alteration::changed("as-of", [written(old), written(new)]);
    vec![day.with(AlterationKind::CutOffMoved)]
}

fn facts(old: &Contents, new: &Contents) -> Vec<Alteration> {
    let changed = |was: &SaidFact, is: &SaidFact| {
        let other_values = !was.values.is_of_same(&is.values);
        let other_evidence = !was.evidence.is_of_same(&is.evidence);
        // With the words of the statement, then without another word.
        match (other_values, other_evidence) {
            (true, _) => [
                Some(AlterationKind::FactCorrected),
                Some(AlterationKind::FactRevalued),
            ],
            (false, true) => [
                Some(AlterationKind::FactCorrected),
                Some(AlterationKind::FactRegrounded),
            ],
            (false, false) => [Some(AlterationKind::FactReworded), None],
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
        let horizons = was.horizon.as_ref().zip(is.horizon.as_ref());
        let silent = if was.likelihood != is.likelihood {
            Some(AlterationKind::JudgementReweighed)
        } else if horizons.is_some_and(|(was, is)| was != is) {
            Some(AlterationKind::JudgementReaimed)
        } else {
            (was.grounds != is.grounds).then_some(AlterationKind::JudgementRegrounded)
        };
        [Some(AlterationKind::JudgementChanged), silent]
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

/// Returns the changes of movements: of who, from where, to where and how far; other names of them are none.
fn movements(old: &[SaidEntry], new: &[SaidEntry]) -> Vec<Alteration> {
    compare(
        (old, new),
        |entry| &entry.id,
        |entry| texts(&entry.says),
        [
            AlterationKind::MovementAdded,
            AlterationKind::MovementRemoved,
        ],
        |was, is| {
            let moved = (was.values != is.values).then_some(AlterationKind::MovementChanged);
            [moved, moved]
        },
    )
}

/// Returns the changes of differences: of the statements that differ, and of the reason; other words of the statements are told of them.
fn differences(old: &[SaidEntry], new: &[SaidEntry]) -> Vec<Alteration> {
    let kinds = [
        AlterationKind::DifferenceAdded,
        AlterationKind::DifferenceRemoved,
    ];
    let statements = compare(
        (old, new),
        |entry| &entry.id,
        |entry| texts(&entry.says),
        kinds,
        |was, is| {
            let other = (was.values != is.values).then_some(AlterationKind::DifferenceChanged);
            [other, other]
        },
    );
    let reasons = compare(
        (old, new),
        |entry| &entry.id,
        |entry| texts(&entry.because),
        kinds,
        |was, is| {
            let same = was.values == is.values && !is.because.is_empty();
            [same.then_some(AlterationKind::DifferenceExplained), None]
        },
    );
    let reasons = reasons.into_iter().filter(Alteration::has_both);
    statements.into_iter().chain(reasons).collect()
}

fn cautions(old: &[SaidEntry], new: &[SaidEntry]) -> Vec<Alteration> {
    compare(
        (old, new),
        |entry| &entry.id,
        |entry| texts(&entry.says),
        [AlterationKind::CautionAdded, AlterationKind::CautionRemoved],
        |_, _| [Some(AlterationKind::CautionChanged), None],
    )
}

fn sources(old: &Contents, new: &Contents) -> Vec<Alteration> {
    let changed = |was: &SaidSource, is: &SaidSource| {
        // Another normal form gives other digests, and says nothing about the words.
        let other = was.text_sha256 != is.text_sha256 && was.normal_form == is.normal_form;
        let grades = was.grade.as_ref().zip(is.grade.as_ref());
        let kind = if other {
            Some(AlterationKind::SourceReplaced)
        } else if was.is_superseded == Some(false) && is.is_superseded == Some(true) {
            Some(AlterationKind::SourceSuperseded)
        } else {
            let regraded = grades.is_some_and(|(was, is)| was != is);
            regraded.then_some(AlterationKind::SourceRegraded)
        };
        [kind, kind]
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

/// Returns what came, went and changed between two lists, whatever their order.
///
/// `changed` gives two kinds for an entry that both have: one for readers of a language in which the words changed, one for the others.
fn compare<T>(
    (old, new): (&[T], &[T]),
    id: impl Fn(&T) -> &Id,
    texts: impl Fn(&T) -> Texts,
    [added, removed]: [AlterationKind; 2],
    changed: impl Fn(&T, &T) -> [Option<AlterationKind>; 2],
) -> Vec<Alteration> {
    let before: BTreeMap<&Id, &T> = old.iter().map(|was| (id(was), was)).collect();
    let after: BTreeSet<&Id> = new.iter().map(&id).collect();
    let mut alterations = Vec::new();
    for is in new {
        let name = id(is).to_string();
        alterations.push(match before.get(id(is)) {
            None => Alteration::added(&name, texts(is)).with(added),
            Some(was) => {
                let [worded, silent] = changed(was, is);
                let both = Alteration::changed(&name, [texts(was), texts(is)]);
                both.with_kinds(worded, silent)
            }
        });
    }
    for was in old.iter().filter(|was| !after.contains(id(was))) {
        let name = id(was).to_string();
        alterations.push(Alteration::removed(&name, texts(was)).with(removed));
    }
    alterations
}
