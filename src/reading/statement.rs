//! The statements of a sheet, read together with the words on which they rest.

use crate::language::Language;
use crate::reading::frame;
use crate::reading::frame::Difference;
use crate::reading::names::Names;
use crate::reading::passages::Passages;
use crate::reading::text::Reading;
use crate::sheet::Caution;
use crate::sheet::DeskWording;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Horizon;
use crate::sheet::Judgement;
use crate::sheet::Sheet;
use crate::sheet::Wording;
use crate::threads;

/// A fact with its wordings and its passages read.
#[derive(Debug)]
pub(crate) struct FactReading<'a> {
    /// The fact.
    pub(crate) fact: &'a Fact,
    /// The readings of `says`, in each language.
    pub(crate) says: Vec<Reading<'a>>,
    /// The readings of `short`, in each language; empty where there is none.
    pub(crate) short: Vec<Reading<'a>>,
    /// The readings of `claim`, in each language; empty where there is none.
    pub(crate) claim: Vec<Reading<'a>>,
    /// The words for the things counted, in each language; empty where nothing is counted.
    pub(crate) counted: Vec<Reading<'a>>,
    /// The passages of the fact: quotes and context.
    pub(crate) passages: Passages<'a>,
    /// The differences between `says` and the quotes, in each language.
    pub(crate) differences: Vec<Vec<Difference>>,
    /// The differences between `short` and the quotes, in each language.
    pub(crate) short_differences: Vec<Vec<Difference>>,
    /// The differences between `claim` and the quotes, in each language.
    pub(crate) claim_differences: Vec<Vec<Difference>>,
}

/// A caution with its wordings and its passages read.
#[derive(Debug)]
pub(crate) struct CautionReading<'a> {
    /// The readings of `says`, in each language.
    pub(crate) says: Vec<Reading<'a>>,
    /// The quotes of the caution.
    pub(crate) passages: Passages<'a>,
}

/// A statement of the desk with its wordings read: a judgement, or the title.
#[derive(Debug)]
pub(crate) struct JudgedReading<'a> {
    /// The readings of the statement, in each language.
    pub(crate) says: Vec<Reading<'a>>,
    /// The facts that the statement rests on; those of the title also through judgements.
    pub(crate) facts: Vec<FactIndex>,
}

impl<'a> FactReading<'a> {
    pub(crate) fn new(sheet: &'a Sheet, names: &Names<'_>, fact: &'a Fact) -> Self {
        let passages = Passages::new(sheet, names, &fact.quotes, &fact.context, &fact.stands_for);
        let read = |wording: Option<&'a Wording>| {
            wording
                .map(|wording| each(names, wording, &passages))
                .unwrap_or_default()
        };
        let says = read(Some(&fact.says));
        let quotes = fact.quotes.len();
        let compare = |wordings: &[Reading<'_>]| -> Vec<Vec<Difference>> {
            let wordings = wordings.iter().map(|says| says.frame(&[]));
            wordings
                .map(|says| frame::differences(&says, passages.frames(), quotes))
                .collect()
        };
        let short = read(fact.short.as_ref());
        let claim = read(fact.claim.as_ref());
        Self {
            fact,
            differences: compare(&says),
            short_differences: compare(&short),
            claim_differences: compare(&claim),
            says,
            short,
            claim,
            counted: read(fact.count.as_ref().map(|count| &count.of)),
            passages,
        }
    }

    /// Returns every text of the fact that a briefing may print.
    pub(crate) fn wordings(&self) -> impl Iterator<Item = &Reading<'a>> {
        self.sentences().chain(&self.counted)
    }

    /// Returns the statement in all its wordings and languages.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &Reading<'a>> {
        self.says.iter().chain(&self.short).chain(&self.claim)
    }
}

impl<'a> JudgedReading<'a> {
    /// Returns the title, then the judgements in the order of the sheet.
    pub(crate) fn all(sheet: &'a Sheet, names: &Names<'_>) -> Vec<Self> {
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

/// Returns the desk's own additions to its statements and cards, read in each language.
pub(crate) fn desk<'a>(sheet: &'a Sheet, names: &Names<'_>) -> Vec<Vec<Reading<'a>>> {
    let cautions = sheet.cautions.iter().flat_map(|caution| &caution.desk);
    let judgements = sheet.judgements.iter();
    let added = judgements.flat_map(added_to);
    let short = sheet.cautions.iter().flat_map(|caution| &caution.short);
    let cards = sheet.sources.iter().map(|source| &source.descriptor);
    let waivers = sheet.facts.iter().flat_map(|fact| &fact.waivers);
    let waivers = waivers.chain(sheet.judgements.iter().flat_map(|it| &it.waivers));
    let waivers = waivers.chain(sheet.cautions.iter().flat_map(|it| &it.waivers));
    let waivers = waivers.chain(sheet.movements.iter().flat_map(|it| &it.waivers));
    let reasons = waivers.map(|waiver| &waiver.because);
    let aside = sheet.sources.iter().flat_map(|source| &source.set_aside);
    let reasons = reasons.chain(aside.map(|part| &part.because));
    let reasons = reasons.chain(sheet.differences.iter().flat_map(|it| &it.because));
    let wordings: Vec<&DeskWording> = cautions
        .chain(added)
        .chain(short)
        .chain(cards)
        .chain(reasons)
        .collect();
    threads::each(&wordings, |wording: &&'a DeskWording| {
        let texts = (*wording).iter();
        texts
            .map(|(language, text)| Reading::new(names, language, text))
            .collect()
    })
}

/// Returns what the desk adds to a judgement.
fn added_to(judgement: &Judgement) -> impl Iterator<Item = &DeskWording> {
    let open = match &judgement.horizon {
        Some(Horizon::Open(because)) => Some(because),
        Some(Horizon::Until(_)) | None => None,
    };
    let changes = judgement.would_change.iter();
    changes
        .chain(&judgement.because)
        .chain(open)
        .chain(&judgement.threshold)
        .chain(&judgement.watched_by)
}

impl<'a> CautionReading<'a> {
    pub(crate) fn new(sheet: &'a Sheet, names: &Names<'_>, caution: &'a Caution) -> Self {
        let passages = Passages::new(sheet, names, &caution.quotes, &[], &[]);
        Self {
            says: each(names, &caution.says, &passages),
            passages,
        }
    }
}

/// Returns the wording in each of its languages, read as a statement about these passages.
fn each<'a>(names: &Names<'_>, wording: &'a Wording, passages: &Passages<'_>) -> Vec<Reading<'a>> {
    let sources: Vec<(Language, &str)> = passages
        .readings()
        .iter()
        .map(|passage| (passage.language, passage.text.unprinted()))
        .collect();
    let read = |(language, text)| Reading::with_quotations(names, language, text, &sources);
    wording.iter().map(read).collect()
}
