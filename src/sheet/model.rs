//! The model: what a sheet holds once it is read.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::files::Span;
use crate::language::Date;
use crate::language::DateSpan;
use crate::language::Language;
use crate::language::Number;
use crate::language::ReportLanguage;
use crate::sheet::address::WebAddress;
use crate::sheet::difference::Difference;
use crate::sheet::index::ActorIndex;
use crate::sheet::index::FactIndex;
use crate::sheet::index::SourceIndex;
use crate::sheet::index::StatementIndex;
use crate::sheet::left_out::LeftOut;
use crate::sheet::origin::Origins;
use crate::sheet::origin::Supposed;
use crate::sheet::period::Period;
use crate::sheet::question::Questions;
use crate::sheet::scale::Confidence;
use crate::sheet::scale::Credibility;
use crate::sheet::scale::Likelihood;
use crate::sheet::scale::LikelihoodScale;
use crate::sheet::scale::Marking;
use crate::sheet::scale::Reliability;
use crate::sheet::selection::Briefings;
use crate::sheet::set_aside::SetAside;
use crate::sheet::text::At;
use crate::sheet::text::DeskText;
use crate::sheet::text::DeskWording;
use crate::sheet::text::Id;
use crate::sheet::text::SheetText;
use crate::sheet::text::Translation;
use crate::sheet::text::Wording;

/// A fact sheet.
#[derive(Debug)]
pub struct Sheet {
    /// The name of the report.
    pub report: At<Id>,
    /// The number of this edition, from 1.
    pub edition: u32,
    /// The information cut-off.
    pub as_of: Date,
    /// The day on which this edition was issued; the only date in a PDF.
    pub issued: Date,
    /// The place where the sheet names the day of issue.
    pub issued_span: Span,
    /// The marking, which limits the circle of readers.
    pub marking: Marking,
    /// The one scale of likelihood that the report uses.
    pub scale: LikelihoodScale,
    /// For how long words can be taken for the present; `None` where nobody says so.
    pub stale_after: Option<Period>,
    /// The languages of the briefings, at least one.
    pub languages: Vec<ReportLanguage>,
    /// The title.
    pub title: Title,
    /// The documents.
    pub sources: Vec<Source>,
    /// The people and things that the statements name.
    pub actors: Vec<Actor>,
    /// Statements of the sources.
    pub facts: Vec<Fact>,
    /// The moves of actors from platforms to platforms.
    pub movements: Vec<Movement>,
    /// Statements of the desk.
    pub judgements: Vec<Judgement>,
    /// The limits of the evidence that a careful reader must know.
    pub cautions: Vec<Caution>,
    /// The declared differences: facts that contradict each other.
    pub differences: Vec<Difference>,
    /// The statements selected for each section of each product.
    pub briefings: Briefings,
    /// The origin of each source, followed back through what it is based on.
    pub(in crate::sheet) origins: Origins,
    /// The sources that seem to have an origin in common, as their words tell.
    pub(in crate::sheet) supposed: Vec<Supposed>,
    /// The facts in groups that may answer one question.
    pub(in crate::sheet) questions: Questions,
}

/// The title of the report: a judgement or a finding.
#[derive(Debug)]
pub struct Title {
    /// The words.
    pub says: Wording,
    /// The facts and judgements that the title sums up, at least one.
    pub rests_on: Vec<At<StatementIndex>>,
    /// The place of the title in the sheet.
    pub span: Span,
}

/// A source, as its card in the sheet describes it.
#[derive(Debug)]
pub struct Source {
    /// The name of the source in the sheet.
    pub id: At<Id>,
    /// The label of the source, where the card gives one; [`Sheet::source_labels`] has one for each source.
    pub label: Option<DeskText>,
    /// The path relative to the report directory.
    pub file: SheetText,
    /// The kind of document.
    pub kind: SourceKind,
    /// The language in which it is written.
    pub language: Language,
    /// The title, as given on the desk's card.
    pub title: DeskText,
    /// The author, as given on the desk's card.
    pub author: Option<DeskText>,
    /// The publisher, as given on the desk's card.
    pub publisher: Option<DeskText>,
    /// The date of publication; `None` where the sheet says that it is unknown.
    pub published: Option<DateSpan>,
    /// The day on which the desk received it.
    pub received: Option<At<Date>>,
    /// The address at which it was found.
    pub url: Option<WebAddress>,
    /// The place where a copy is kept, in the desk's words.
    pub archived: Option<DeskText>,
    /// The sources that it prints, translates or quotes; `None` where the card does not say.
    pub based_on: Option<Vec<Basis>>,
    /// The earlier sources that it corrects or replaces.
    pub supersedes: Vec<At<SourceIndex>>,
    /// The parts that the desk sets aside.
    pub set_aside: Vec<SetAside>,
    /// The reliability of the source, by the Admiralty scale.
    pub grade: Reliability,
    /// The rights in the source, and the part of it that may be passed on.
    pub rights: Rights,
    /// The description of the source, in the desk's words.
    pub descriptor: DeskWording,
}

/// A source on which another is based.
#[derive(Debug, Clone)]
pub enum Basis {
    /// A source of the sheet.
    Held(At<SourceIndex>),
    /// A source that the desk does not hold, in its words.
    Named(DeskText),
}

/// The kind of document that a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// An article of a newspaper, agency or website.
    NewsArticle,
    /// A statement published by the one it is about.
    Announcement,
    /// A report of an authority or a research body.
    Report,
    /// The minutes of a meeting.
    Minutes,
    /// A letter or an e-mail.
    Letter,
    /// A law, a regulation or by-laws.
    Law,
    /// Anything else.
    Other,
}

/// Rights in a source.
#[derive(Debug)]
pub struct Rights {
    /// Who holds them.
    pub holder: DeskText,
    /// The terms, or `unknown`.
    pub terms: DeskText,
    /// The part of it that attachments and annexes may carry.
    pub reuse: Reuse,
}

/// The part of a source that may be passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reuse {
    /// The whole document; needs stated terms.
    Full,
    /// Only the sentences that are quoted.
    Passages,
}

/// A person or thing that statements name.
#[derive(Debug)]
pub struct Actor {
    /// The name of the actor in the sheet.
    pub id: At<Id>,
    /// The kind of actor.
    pub kind: ActorKind,
    /// The name as briefings print it.
    pub name: Wording,
    /// Further names, in any language, as sources or statements print them.
    pub also: Vec<SheetText>,
}

/// The kind of an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActorKind {
    /// An online platform, service or app.
    Platform,
    /// A group or community.
    Group,
    /// A company or other organisation.
    Organisation,
    /// A public authority.
    Authority,
    /// A newspaper, agency or website that reports.
    Media,
    /// A person.
    Person,
    /// A place or a country, and the adjectives made of its name.
    Place,
    /// A product, a system or another thing with a proper name.
    Thing,
    /// A person or body whom the source does not name.
    Unnamed,
}

/// A statement of a source.
#[derive(Debug)]
pub struct Fact {
    /// The name of the fact in the sheet.
    pub id: At<Id>,
    /// The statement.
    pub says: Wording,
    /// A short wording for cells and labels, checked like the statement.
    pub short: Option<Wording>,
    /// The statement without its attribution, for places that name the speaker beside it.
    pub claim: Option<Wording>,
    /// When it happened.
    pub date: Option<At<DateSpan>>,
    /// The number of things that the statement counts.
    pub count: Option<Count>,
    /// The actors that the statement names.
    pub actors: Vec<At<ActorIndex>>,
    /// The values that the sheet leaves out; where the statement has them once and clearly, they are read from it.
    pub left_out: LeftOut,
    /// The speakers, the first one first; empty where the source speaks for itself.
    pub according_to: Vec<At<ActorIndex>>,
    /// The words on which the fact rests, at least one quote.
    pub quotes: Vec<Quote>,
    /// The quotes that supply a year, a speaker, or the meaning of an expression.
    pub context: Vec<Quote>,
    /// The actors to which expressions of the source refer in this fact.
    pub stands_for: Vec<StandsFor>,
    /// The name of the question that it answers.
    pub question: Option<At<Id>>,
    /// The credibility that the desk gives it, by the Admiralty scale.
    pub credibility: Option<At<Credibility>>,
    /// The day by which an analyst has to look at it again.
    pub review_by: Option<At<Date>>,
    /// The rules set aside for this fact.
    pub waivers: Vec<Waiver>,
    /// The place of the whole fact in the sheet.
    pub span: Span,
}

/// A number of things.
#[derive(Debug)]
pub struct Count {
    /// The number.
    pub value: At<Number>,
    /// True if the source says “about”.
    pub about: At<bool>,
    /// The things counted.
    pub of: Wording,
}

/// Words copied from a source.
#[derive(Debug, Clone)]
pub struct Quote {
    /// The source.
    pub source: SourceIndex,
    /// The words.
    pub words: SheetText,
    /// The desk's translation; see [`Sheet::translation`].
    pub translation: Option<Translation>,
}

impl Quote {
    /// True if both quotes have equal words of one source, apart from white space.
    fn has_words_of(&self, other: &Self) -> bool {
        let words = self.words.unprinted().split_whitespace();
        self.source == other.source && words.eq(other.words.unprinted().split_whitespace())
    }
}

/// Binds one expression of the source to an actor.
#[derive(Debug, Clone)]
pub struct StandsFor {
    /// The expression, as the source prints it.
    pub expression: SheetText,
    /// The actor.
    pub actor: At<ActorIndex>,
}

/// A rule set aside for one statement, with the reason that is printed there.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The code of the rule.
    pub rule: At<String>,
    /// The words for which alone the rule is set aside; without them for whatever it finds.
    pub value: Option<At<String>>,
    /// The language of the text for which alone the rule is set aside; without it for all.
    pub language: Option<ReportLanguage>,
    /// The reason, in the desk's words.
    pub because: DeskWording,
}

impl Waiver {
    /// True if the rule is set aside for the text in this language.
    pub fn is_for(&self, language: ReportLanguage) -> bool {
        self.language.is_none_or(|own| own == language)
    }
}

/// A move of an actor from platforms to a platform.
#[derive(Debug)]
pub struct Movement {
    /// The name of the movement in the sheet.
    pub id: At<Id>,
    /// The actors that move, at least one.
    pub who: Vec<At<ActorIndex>>,
    /// The platforms that the move leads away from.
    pub away_from: Vec<At<ActorIndex>>,
    /// The platforms that the move leads to, at least one.
    pub to: Vec<At<ActorIndex>>,
    /// The stage that the move has reached.
    pub stage: At<Stage>,
    /// When it reached that stage.
    pub date: Option<At<DateSpan>>,
    /// True if only a part of those who are named takes part.
    pub is_partial: bool,
    /// The facts that support the move, at least one.
    pub rests_on: Vec<At<FactIndex>>,
    /// The facts by which some came back.
    pub returns: Vec<At<FactIndex>>,
    /// The rules set aside for this movement.
    pub waivers: Vec<Waiver>,
    /// The place of the whole movement in the sheet.
    pub span: Span,
}

/// The stage of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Said beforehand.
    Announced,
    /// Begun, and not yet done.
    UnderWay,
    /// Tried.
    Tries,
    /// In use beside the old platform.
    Uses,
    /// The old platform is left.
    Moved,
}

impl Stage {
    /// Returns the stage as a sheet writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::UnderWay => "under-way",
            Self::Tries => "tries",
            Self::Uses => "uses",
            Self::Moved => "moved",
        }
    }
}

/// A statement of the desk.
#[derive(Debug)]
pub struct Judgement {
    /// The name of the judgement in the sheet.
    pub id: At<Id>,
    /// The kind of statement.
    pub kind: JudgementKind,
    /// The statement.
    pub says: Wording,
    /// The likelihood; only an assessment has one.
    pub likelihood: Option<At<Likelihood>>,
    /// Its confidence; every assessment has one.
    pub confidence: Option<At<Confidence>>,
    /// The reason for the confidence, in the desk's words.
    pub because: Option<DeskWording>,
    /// Its horizon: the time up to which it holds.
    pub horizon: Option<Horizon>,
    /// The facts it rests on, at least one.
    pub rests_on: Vec<At<FactIndex>>,
    /// The facts that speak against it; an empty list where the desk has looked and found none.
    pub speaks_against: Option<Vec<At<FactIndex>>>,
    /// The judgement of which it is another reading.
    pub alternative_to: Option<At<Id>>,
    /// The events that would change it, in the desk's words.
    pub would_change: Option<DeskWording>,
    /// The value from which an indicator counts, in the desk's words.
    pub threshold: Option<DeskWording>,
    /// Who watches an indicator, in the desk's words.
    pub watched_by: Option<DeskWording>,
    /// Rules set aside for this judgement.
    pub waivers: Vec<Waiver>,
    /// The place of the whole judgement in the sheet.
    pub span: Span,
}

/// The time up to which a judgement holds.
#[derive(Debug)]
pub enum Horizon {
    /// Up to this day.
    Until(At<Date>),
    /// Without an end, for this reason.
    Open(DeskWording),
}

/// The kind of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JudgementKind {
    /// An assessment: something is so, or will be.
    Assessment,
    /// A consequence for policy.
    Implication,
    /// A course of action for the reader to weigh.
    Option,
    /// Another explanation.
    Alternative,
    /// An expectation of what comes next.
    Outlook,
    /// A sign to watch for.
    Indicator,
}

/// A warning to careful readers about what sources say.
#[derive(Debug)]
pub struct Caution {
    /// The name of the caution in the sheet.
    pub id: At<Id>,
    /// The words of the source in short; they rest on the quotes.
    pub says: Wording,
    /// Its name in a few words, printed beside the statements that it is about.
    pub short: Option<DeskWording>,
    /// The desk's comment on it.
    pub desk: Option<DeskWording>,
    /// The words that the caution is about, at least one quote.
    pub quotes: Vec<Quote>,
    /// The rules set aside for this caution.
    pub waivers: Vec<Waiver>,
    /// The place of the whole caution in the sheet.
    pub span: Span,
}

impl Sheet {
    /// Returns the desk's translation of a quote: its own, or else that of equal words elsewhere in the sheet.
    pub fn translation<'a>(&'a self, quote: &'a Quote) -> Option<&'a Translation> {
        let own = quote.translation.as_ref();
        own.or_else(|| {
            let translated = self.quotes().filter(|other| other.translation.is_some());
            let mut same = translated.filter(|other| quote.has_words_of(other));
            same.find_map(|other| other.translation.as_ref())
        })
    }

    /// Returns every quote of the sheet, context included.
    pub fn quotes(&self) -> impl Iterator<Item = &Quote> {
        let facts = self.facts.iter();
        let facts = facts.flat_map(|fact| fact.quotes.iter().chain(&fact.context));
        facts.chain(self.cautions.iter().flat_map(|caution| &caution.quotes))
    }

    /// Returns all names of an actor: as printed in each language, and the further ones.
    pub fn names(&self, actor: ActorIndex) -> impl Iterator<Item = &SheetText> {
        let actor = &self[actor];
        actor.name.iter().map(|(_, name)| name).chain(&actor.also)
    }

    /// Returns the facts that the title rests on, also through judgements, each once.
    pub fn title_facts(&self) -> Vec<FactIndex> {
        let mut facts = Vec::new();
        for statement in &self.title.rests_on {
            match statement.value {
                StatementIndex::Fact(fact) => facts.push(fact),
                StatementIndex::Judgement(judgement) => {
                    facts.extend(self[judgement].rests_on.iter().map(|fact| fact.value));
                }
            }
        }
        let mut seen = BTreeSet::new();
        facts.retain(|fact| seen.insert(*fact));
        facts
    }
}
