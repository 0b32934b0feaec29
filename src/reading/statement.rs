//! The statements of a sheet, read together with the words on which they rest.

use std::borrow::Cow;

use memchr::memmem;
use memchr::memmem::Finder;

use crate::language::Language;
use crate::reading::cells::Cells;
use crate::reading::frame;
use crate::reading::frame::Cast;
use crate::reading::frame::Difference;
use crate::reading::frame::Frame;
use crate::reading::frame::Part;
use crate::reading::names::Names;
use crate::reading::passages::Passages;
use crate::reading::text::Reading;
use crate::sheet::Caution;
use crate::sheet::DeskWording;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Horizon;
use crate::sheet::Judgement;
use crate::sheet::JudgementKind;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;
use crate::sheet::Wording;
use crate::threads;

/// A fact with its wordings and its passages read.
#[derive(Debug)]
pub(crate) struct FactReading<'a> {
    /// The fact.
    pub(crate) fact: &'a Fact,
    /// The readings of `says`, in each language.
    pub(crate) says: Vec<Reading<'a>>,
    /// The frames of `says`, in each language.
    pub(crate) frames: Vec<Frame<'a>>,
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
    /// The differences between the caution and the facts that it retells, in each language.
    pub(crate) differences: Vec<Vec<(StatementIndex, Difference)>>,
}

/// A statement of the desk with its wordings read: a judgement, or the title.
#[derive(Debug)]
pub(crate) struct JudgedReading<'a> {
    /// The readings of the statement, in each language.
    pub(crate) says: Vec<Reading<'a>>,
    /// The facts that the statement rests on; those of the title also through judgements.
    pub(crate) facts: Vec<FactIndex>,
    /// The facts and, for the title, the judgements with which the statement is compared.
    pub(crate) grounds: Vec<StatementIndex>,
    /// The judgement; `None` for the title.
    pub(crate) judgement: Option<&'a Judgement>,
    /// The differences between the statement and those that it retells, facts and judgements, in each language.
    pub(crate) differences: Vec<Vec<(StatementIndex, Difference)>>,
}

impl<'a> FactReading<'a> {
    pub(crate) fn new(
        (sheet, names, cells): (&'a Sheet, &Names<'_>, &Cells),
        fact: &'a Fact,
    ) -> Self {
        let ground = (sheet, names, cells);
        let passages = Passages::new(ground, &fact.quotes, &fact.context, &fact.stands_for);
        let read = |wording: Option<&'a Wording>| {
            wording
                .map(|wording| each(names, wording, &passages))
                .unwrap_or_default()
        };
        let says = read(Some(&fact.says));
        let quotes = fact.quotes.len();
        let speakers = fact.according_to.iter();
        let speakers: Vec<usize> = speakers.map(|it| it.value.get()).collect();
        let kind = |actor: usize| sheet.actors[actor].kind;
        let cast = Cast::new(&speakers, &kind);
        let differences = |says: &Reading<'_>, own: &Frame<'_>| {
            frame::differences(own, passages.frames_in(says.language), quotes, &cast)
        };
        let compare = |wordings: &[Reading<'_>]| -> Vec<Vec<Difference>> {
            let wordings = wordings.iter();
            wordings
                .map(|says| differences(says, &says.frame(&[])))
                .collect()
        };
        let mut frames: Vec<Frame<'a>> = says.iter().map(|says| says.frame(&[])).collect();
        for frame in &mut frames {
            passages.note_scheduled(frame);
        }
        let told = says.iter().zip(&frames);
        let short = read(fact.short.as_ref());
        let claim = read(fact.claim.as_ref());
        Self {
            fact,
            differences: told.map(|(says, own)| differences(says, own)).collect(),
            short_differences: compare(&short),
            claim_differences: compare(&claim),
            says,
            frames,
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
    pub(crate) fn all(sheet: &'a Sheet, names: &Names<'_>, facts: &[FactReading<'a>]) -> Vec<Self> {
        let new = |wording, grounds: &[StatementIndex], judgement| {
            Self::new((sheet, names, facts), wording, grounds, judgement)
        };
        let grounds = sheet.title_facts().into_iter().map(StatementIndex::Fact);
        let rests_on = sheet.title.rests_on.iter().map(|it| it.value);
        let judged = rests_on.filter(|it| matches!(it, StatementIndex::Judgement(_)));
        let grounds: Vec<_> = grounds.chain(judged).collect();
        let title = new(&sheet.title.says, &grounds, None);
        let judgements = threads::each(&sheet.judgements, |judgement| {
            let grounds = judgement.rests_on.iter();
            let grounds: Vec<_> = grounds
                .map(|fact| StatementIndex::Fact(fact.value))
                .collect();
            new(&judgement.says, &grounds, Some(judgement))
        });
        std::iter::once(title).chain(judgements).collect()
    }

    fn new(
        (sheet, names, facts): (&'a Sheet, &Names<'_>, &[FactReading<'a>]),
        wording: &'a Wording,
        grounds: &[StatementIndex],
        judgement: Option<&'a Judgement>,
    ) -> Self {
        let texts = wording.iter();
        let says: Vec<Reading<'a>> = texts
            .map(|(language, text)| Reading::new(names, language, text))
            .collect();
        let parts = parts(judgement);
        let differences = |reading: &Reading<'_>| {
            if parts.is_empty() {
                return Vec::new();
            }
            let told = |ground: &StatementIndex| {
                let frame = match *ground {
                    StatementIndex::Fact(fact) => {
                        let mut frames = facts.get(fact.get())?.frames.iter();
                        Cow::Borrowed(frames.find(|it| it.is_in(reading.language))?)
                    }
                    StatementIndex::Judgement(judgement) => {
                        let mut says = sheet[judgement].says.iter();
                        let (language, text) = says.find(|it| it.0 == reading.language)?;
                        Cow::Owned(Reading::new(names, language, text).frame(&[]))
                    }
                };
                Some((*ground, frame))
            };
            let (grounds, frames): (Vec<_>, Vec<_>) = grounds.iter().filter_map(told).unzip();
            retold(&reading.frame(&[]), &grounds, frames, parts)
        };
        Self {
            differences: says.iter().map(differences).collect(),
            says,
            facts: grounds
                .iter()
                .filter_map(|ground| match ground {
                    StatementIndex::Fact(fact) => Some(*fact),
                    StatementIndex::Judgement(_) => None,
                })
                .collect(),
            grounds: grounds.to_vec(),
            judgement,
        }
    }

    /// Returns the words for the statement in a finding.
    pub(crate) fn name(&self) -> &'static str {
        match self.judgement {
            Some(_) => "the judgement",
            None => "the title",
        }
    }
}

/// Returns the parts in which a judgement, or the title, must not differ from a fact that it retells.
///
/// An alternative denies a fact on purpose, and an option or an indicator has not happened, so none of them is compared. An
/// assessment with a likelihood says itself how certain it is.
fn parts(judgement: Option<&Judgement>) -> &'static [Part] {
    const ALL: &[Part] = &[
        Part::Certainty,
        Part::Role,
        Part::Polarity,
        Part::Quantifier,
        Part::Number,
        Part::Date,
        Part::Pairing,
        Part::Reason,
    ];
    const WITHOUT_CERTAINTY: &[Part] = match ALL {
        [Part::Certainty, others @ ..] => others,
        _ => panic!("certainty stands first"),
    };
    match judgement.map(|it| (it.kind, &it.likelihood)) {
        None | Some((JudgementKind::Implication | JudgementKind::Assessment, None)) => ALL,
        Some(
            (JudgementKind::Assessment | JudgementKind::Implication, Some(_))
            | (JudgementKind::Outlook, _),
        ) => WITHOUT_CERTAINTY,
        Some((
            JudgementKind::Option | JudgementKind::Alternative | JudgementKind::Indicator,
            _,
        )) => &[],
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
    pub(crate) fn new(
        (sheet, names, cells): (&'a Sheet, &Names<'_>, &Cells),
        facts: &[FactReading<'a>],
        caution: &'a Caution,
    ) -> Self {
        let passages = Passages::new((sheet, names, cells), &caution.quotes, &[], &[]);
        let says = each(names, &caution.says, &passages);
        let sought = Sought::of(caution);
        let facts = facts.iter().zip(FactIndex::all(sheet));
        let facts: Vec<_> = facts.filter(|(fact, _)| sought.is_in(fact.fact)).collect();
        let differences = |reading: &Reading<'_>| {
            let told = facts.iter().filter_map(|(fact, index)| {
                let mut frames = fact.frames.iter();
                let frame = frames.find(|it| it.is_in(reading.language))?;
                Some((StatementIndex::Fact(*index), Cow::Borrowed(frame)))
            });
            let (grounds, frames): (Vec<_>, Vec<_>) = told.unzip();
            retold(&reading.frame(&[]), &grounds, frames, CONTRARY)
        };
        Self {
            differences: says.iter().map(differences).collect(),
            says,
            passages,
        }
    }
}

/// The parts in which a caution must not differ from a fact that it retells: how sure that is, is often what it is about.
const CONTRARY: &[Part] = &[
    Part::Polarity,
    Part::Number,
    Part::Date,
    Part::Role,
    Part::Pairing,
];

/// The quotes of a caution, each ready to be looked for in the quotes of facts.
struct Sought<'q>(Vec<(&'q Quote, Finder<'q>)>);

impl<'q> Sought<'q> {
    fn of(caution: &'q Caution) -> Self {
        let quotes = caution.quotes.iter();
        Self(
            quotes
                .map(|quote| (quote, Finder::new(quote.words.unprinted())))
                .collect(),
        )
    }

    /// True if a fact rests on words that the caution quotes.
    fn is_in(&self, fact: &Fact) -> bool {
        let touches = |(own, finder): &(&Quote, Finder<'_>), other: &Quote| {
            let (words, theirs) = (own.words.unprinted(), other.words.unprinted());
            own.source == other.source
                && if words.len() <= theirs.len() {
                    finder.find(theirs.as_bytes()).is_some()
                } else {
                    memmem::find(words.as_bytes(), theirs.as_bytes()).is_some()
                }
        };
        let mut own = self.0.iter();
        own.any(|own| fact.quotes.iter().any(|other| touches(own, other)))
    }
}

/// Returns the differences in these parts between a text and the statements that it retells, of which facts come first.
fn retold(
    own: &Frame<'_>,
    grounds: &[StatementIndex],
    frames: Vec<Cow<'_, Frame<'_>>>,
    parts: &[Part],
) -> Vec<(StatementIndex, Difference)> {
    if !own.may_retell(frames.iter().map(AsRef::as_ref)) {
        return Vec::new();
    }
    let frames: Vec<Frame<'_>> = frames.into_iter().map(Cow::into_owned).collect();
    let is_fact = |ground: &&StatementIndex| matches!(ground, StatementIndex::Fact(_));
    let number = grounds.iter().take_while(is_fact).count();
    let found = frame::retold(own, &frames, number).into_iter();
    let found = found.filter(|(_, difference)| parts.contains(&difference.part));
    found
        .filter_map(|(number, difference)| Some((*grounds.get(number)?, difference)))
        .collect()
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
