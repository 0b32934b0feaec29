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
use crate::sheet::index::ActorIndex;
use crate::sheet::index::FactIndex;
use crate::sheet::index::SourceIndex;
use crate::sheet::index::StatementIndex;
use crate::sheet::scale::Confidence;
use crate::sheet::scale::Likelihood;
use crate::sheet::scale::LikelihoodScale;
use crate::sheet::scale::Marking;
use crate::sheet::scale::Reliability;
use crate::sheet::selection::Briefings;
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
    /// The day on which this edition was issued; the only date a PDF carries.
    pub issued: Date,
    /// Where the sheet names the day of issue.
    pub issued_span: Span,
    /// Who may see the briefings.
    pub marking: Marking,
    /// The one scale of likelihood that the report uses.
    pub scale: LikelihoodScale,
    /// The languages of the briefings, at least one.
    pub languages: Vec<ReportLanguage>,
    /// The title.
    pub title: Title,
    /// The documents.
    pub sources: Vec<Source>,
    /// Who and what the statements name.
    pub actors: Vec<Actor>,
    /// Statements of the sources.
    pub facts: Vec<Fact>,
    /// Who moves from where to where.
    pub movements: Vec<Movement>,
    /// Statements of the desk.
    pub judgements: Vec<Judgement>,
    /// What a careful reader must know.
    pub cautions: Vec<Caution>,
    /// What goes where.
    pub briefings: Briefings,
}

/// The title of the report: a judgement or a finding.
#[derive(Debug)]
pub struct Title {
    /// The words.
    pub says: Wording,
    /// The facts and judgements that the title sums up, at least one.
    pub rests_on: Vec<At<StatementIndex>>,
    /// Where it stands.
    pub span: Span,
}

/// A source, as its card in the sheet describes it.
#[derive(Debug)]
pub struct Source {
    /// Its name in the sheet.
    pub id: At<Id>,
    /// Its label, where the card gives one; [`Sheet::source_labels`] has one for each source.
    pub label: Option<DeskText>,
    /// The path relative to the report directory.
    pub file: SheetText,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// The language in which it is written.
    pub language: Language,
    /// Its title, as the desk's card has it.
    pub title: DeskText,
    /// Its author, as the desk's card has it.
    pub author: Option<DeskText>,
    /// Its publisher, as the desk's card has it.
    pub publisher: Option<DeskText>,
    /// When it was published; `None` where that is said to be unknown.
    pub published: Option<DateSpan>,
    /// The day on which the desk received it.
    pub received: Option<At<Date>>,
    /// The address at which it was found.
    pub url: Option<WebAddress>,
    /// Where a copy is kept, in the desk's words.
    pub archived: Option<DeskText>,
    /// The reliability of the source, by the Admiralty scale.
    pub grade: Reliability,
    /// Who holds the rights, and what may be passed on.
    pub rights: Rights,
    /// What kind of source this is, in the desk's words.
    pub descriptor: DeskWording,
}

/// What kind of document a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// An article of a newspaper, agency or website.
    NewsArticle,
    /// A statement published by the one it is about.
    Announcement,
    /// A report of an authority or a research body.
    Report,
    /// Anything else.
    Other,
}

/// Rights in a source.
#[derive(Debug)]
pub struct Rights {
    /// Who holds them.
    pub holder: SheetText,
    /// The terms, or `unknown`.
    pub terms: SheetText,
    /// What attachments and annexes may carry.
    pub reuse: Reuse,
}

/// How much of a source may be passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reuse {
    /// The whole document; needs stated terms.
    Full,
    /// Only the sentences that are quoted.
    Passages,
}

/// Somebody or something that statements name.
#[derive(Debug)]
pub struct Actor {
    /// Its name in the sheet.
    pub id: At<Id>,
    /// What it is.
    pub kind: ActorKind,
    /// The name as briefings print it.
    pub name: Wording,
    /// Further names, in any language, as sources or statements print them.
    pub also: Vec<SheetText>,
}

/// What an actor is.
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
    /// Somebody whom the source does not name.
    Unnamed,
}

/// A statement of a source.
#[derive(Debug)]
pub struct Fact {
    /// Its name.
    pub id: At<Id>,
    /// The statement.
    pub says: Wording,
    /// A short wording for cells and labels, checked like the statement.
    pub short: Option<Wording>,
    /// When it happened.
    pub date: Option<At<DateSpan>>,
    /// How many.
    pub count: Option<Count>,
    /// Whom the statement names.
    pub actors: Vec<At<ActorIndex>>,
    /// Who says so, first speaker first; empty where the source says so itself.
    pub according_to: Vec<At<ActorIndex>>,
    /// The words it rests on, at least one.
    pub quotes: Vec<Quote>,
    /// Words that supply a year, a speaker, or what an expression stands for.
    pub context: Vec<Quote>,
    /// What an expression of the source stands for in this fact.
    pub stands_for: Vec<StandsFor>,
    /// The day by which somebody has to look at it again.
    pub review_by: Option<At<Date>>,
    /// Rules set aside for this fact.
    pub waivers: Vec<Waiver>,
    /// The whole fact in the sheet.
    pub span: Span,
}

/// A number of things.
#[derive(Debug)]
pub struct Count {
    /// The number.
    pub value: At<Number>,
    /// Whether the source says “about”.
    pub about: At<bool>,
    /// Of what.
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
    /// Whether both are the same words of one source; white space does not matter.
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
    /// Why.
    pub because: DeskWording,
}

/// Who moves from where to where.
#[derive(Debug)]
pub struct Movement {
    /// Its name.
    pub id: At<Id>,
    /// Who moves.
    pub who: At<ActorIndex>,
    /// Away from these platforms.
    pub away_from: Vec<At<ActorIndex>>,
    /// To this platform.
    pub to: At<ActorIndex>,
    /// How far the move has come.
    pub stage: At<Stage>,
    /// The facts that say so, at least one.
    pub rests_on: Vec<At<FactIndex>>,
}

/// How far a move has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Said beforehand.
    Announced,
    /// Tried.
    Tries,
    /// In use beside the old platform.
    Uses,
    /// The old platform is left.
    Moved,
}

/// A statement of the desk.
#[derive(Debug)]
pub struct Judgement {
    /// Its name.
    pub id: At<Id>,
    /// What kind of statement it is.
    pub kind: JudgementKind,
    /// The statement.
    pub says: Wording,
    /// How likely; an assessment has it.
    pub likelihood: Option<At<Likelihood>>,
    /// How well founded; an assessment has it.
    pub confidence: Option<At<Confidence>>,
    /// The facts it rests on, at least one.
    pub rests_on: Vec<At<FactIndex>>,
    /// What would change it, in the desk's words.
    pub would_change: Option<DeskWording>,
    /// Rules set aside for this judgement.
    pub waivers: Vec<Waiver>,
    /// The whole judgement in the sheet.
    pub span: Span,
}

/// What kind of statement a judgement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JudgementKind {
    /// What is the case, or will be.
    Assessment,
    /// What follows for policy.
    Implication,
    /// Another explanation.
    Alternative,
    /// What comes next.
    Outlook,
    /// What to watch.
    Indicator,
}

/// What a careful reader must know.
#[derive(Debug)]
pub struct Caution {
    /// Its name.
    pub id: At<Id>,
    /// What the source prints; rests on the quotes.
    pub says: Wording,
    /// What the desk makes of it.
    pub desk: Option<DeskWording>,
    /// The words it is about, at least one.
    pub quotes: Vec<Quote>,
    /// Rules set aside for this caution.
    pub waivers: Vec<Waiver>,
    /// The whole caution in the sheet.
    pub span: Span,
}

impl Sheet {
    /// The desk's translation of a quote: its own, or else that of the same words elsewhere in the sheet.
    pub fn translation<'a>(&'a self, quote: &'a Quote) -> Option<&'a Translation> {
        let own = quote.translation.as_ref();
        own.or_else(|| {
            let translated = self.quotes().filter(|other| other.translation.is_some());
            let mut same = translated.filter(|other| quote.has_words_of(other));
            same.find_map(|other| other.translation.as_ref())
        })
    }

    /// Every quote of the sheet, context included.
    pub fn quotes(&self) -> impl Iterator<Item = &Quote> {
        let facts = self.facts.iter();
        let facts = facts.flat_map(|fact| fact.quotes.iter().chain(&fact.context));
        facts.chain(self.cautions.iter().flat_map(|caution| &caution.quotes))
    }

    /// The actor with its names: as printed in each language, and the further ones.
    pub fn names(&self, actor: ActorIndex) -> impl Iterator<Item = &SheetText> {
        let actor = &self[actor];
        actor.name.iter().map(|(_, name)| name).chain(&actor.also)
    }

    /// The facts that the title rests on, also through judgements, each once.
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
