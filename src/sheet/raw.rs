//! The sheet as YAML shows it: names of keys, required or not, and which words may stand where.
//!
//! The comments are the descriptions of the JSON Schema, so they speak to
//! whoever writes a sheet. Every value is [`Lenient`] there: what has the wrong
//! shape is reported, taken out, and the rest goes on.

mod choice;
mod house;
mod keyed;
mod pairs;
mod part;
mod product;
mod set_aside;

use schemars::JsonSchema;
use serde::Deserialize;

pub(in crate::sheet) use self::choice::OneOrEach;
pub(in crate::sheet) use self::choice::OneOrMany;
pub(in crate::sheet) use self::choice::RawHorizon;
pub(in crate::sheet) use self::choice::Waivers;
pub(in crate::sheet) use self::house::ByLanguage;
pub(in crate::sheet) use self::house::LanguageChoice;
pub(in crate::sheet) use self::house::RawAccent;
pub(in crate::sheet) use self::house::RawHouse;
pub(in crate::sheet) use self::house::RawLogo;
pub(in crate::sheet) use self::keyed::QuoteEntry;
pub(in crate::sheet) use self::keyed::Title;
pub(in crate::sheet) use self::pairs::Bindings;
pub(in crate::sheet) use self::pairs::Pairs;
pub(in crate::sheet) use self::pairs::Texts;
pub(in crate::sheet) use self::part::Address;
pub(in crate::sheet) use self::part::CredibilityDigit;
pub(in crate::sheet) use self::part::Day;
pub(in crate::sheet) use self::part::Hexadecimal;
pub(in crate::sheet) use self::part::LanguageTag;
pub(in crate::sheet) use self::part::Lenient;
pub(in crate::sheet) use self::part::LikelihoodTerm;
pub(in crate::sheet) use self::part::Name;
pub(in crate::sheet) use self::part::NumberText;
pub(in crate::sheet) use self::part::Published;
pub(in crate::sheet) use self::part::ReportLanguageTag;
pub(in crate::sheet) use self::part::Text;
pub(in crate::sheet) use self::part::Truth;
pub(in crate::sheet) use self::part::When;
pub(in crate::sheet) use self::part::Whole;
pub(in crate::sheet) use self::product::GlanceKeys;
pub(in crate::sheet) use self::product::Keys;
pub(in crate::sheet) use self::product::RawBriefings;
pub(in crate::sheet) use self::set_aside::RawSetAside;
use crate::sheet::ActorKind;
use crate::sheet::Confidence;
use crate::sheet::JudgementKind;
use crate::sheet::LikelihoodScale;
use crate::sheet::Marking;
use crate::sheet::Reliability;
use crate::sheet::Reuse;
use crate::sheet::SourceKind;
use crate::sheet::Stage;

/// An entry to which a name can refer.
pub(in crate::sheet) trait Named {
    /// Its own name.
    fn id(&self) -> &Lenient<Name>;
}

/// Declares the raw entries that have a name.
macro_rules! named {
    ($($raw:ident)*) => {$(
        impl Named for $raw {
            fn id(&self) -> &Lenient<Name> {
                &self.id
            }
        }
    )*};
}

named!(RawSource RawActor RawFact RawMovement RawJudgement RawCaution RawDifference);

/// Names in groups; an inner list is a paragraph.
pub(in crate::sheet) type Paragraphs = List<Vec<Lenient<Name>>>;

/// A list in which single entries may have been taken out.
pub(in crate::sheet) type List<T> = Lenient<Vec<Lenient<T>>>;

/// A fact sheet: what the sources of one report say, and what the desk makes of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `format`, `report` and the other keys of a fact sheet")]
#[schemars(rename = "FactSheet")]
pub(in crate::sheet) struct RawSheet {
    /// The format of the sheet; 1 for now.
    pub(in crate::sheet) format: Lenient<Whole>,
    /// The name of the report.
    pub(in crate::sheet) report: Lenient<Name>,
    /// The number of this edition, from 1.
    pub(in crate::sheet) edition: Lenient<Whole>,
    /// The information cut-off: the last day whose information was considered.
    pub(in crate::sheet) as_of: Lenient<Day>,
    /// The day on which this edition is issued.
    pub(in crate::sheet) issued: Lenient<Day>,
    /// Who may see the briefings, by the Traffic Light Protocol 2.0. Left out only where the house style has a default.
    #[serde(default)]
    pub(in crate::sheet) marking: Lenient<Marking>,
    /// The one scale of likelihood that the report uses. Left out only where the house style has a default.
    #[serde(default)]
    pub(in crate::sheet) likelihood_scale: Lenient<LikelihoodScale>,
    /// For how long words can be taken for the present, counted back from `as-of`, such as P2Y or P18M. Left out: for ever, unless the house style has a default.
    #[serde(default)]
    pub(in crate::sheet) stale_after: Lenient<Text>,
    /// The languages of the briefings. Every text has a version in each.
    #[schemars(length(min = 1))]
    pub(in crate::sheet) languages: List<ReportLanguageTag>,
    /// The title of the report in each language, and what it rests on.
    pub(in crate::sheet) title: Lenient<Title>,
    /// The documents from which the facts are taken.
    #[schemars(length(min = 1))]
    pub(in crate::sheet) sources: List<RawSource>,
    /// Who and what the statements name.
    #[serde(default)]
    pub(in crate::sheet) actors: List<RawActor>,
    /// Statements of the sources, each with the words it rests on.
    #[schemars(length(min = 1))]
    pub(in crate::sheet) facts: List<RawFact>,
    /// Who moves from where to where.
    #[serde(default)]
    pub(in crate::sheet) movements: List<RawMovement>,
    /// Statements of the desk, each resting on facts.
    #[serde(default)]
    pub(in crate::sheet) judgements: List<RawJudgement>,
    /// What a careful reader must know about the sources.
    #[serde(default)]
    pub(in crate::sheet) cautions: List<RawCaution>,
    /// Where facts of the sources contradict each other.
    #[serde(default)]
    pub(in crate::sheet) differences: List<RawDifference>,
    /// The statements that each product prints, in the order of the page.
    #[serde(default)]
    pub(in crate::sheet) briefings: Lenient<RawBriefings>,
}

/// A document as received.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map that describes one source")]
#[schemars(rename = "Source")]
pub(in crate::sheet) struct RawSource {
    /// Its name, under which quotes refer to it.
    pub(in crate::sheet) id: Lenient<Name>,
    /// A short name that opens each of its quotations. Left out: publisher, author or title, and the year.
    #[serde(default)]
    pub(in crate::sheet) label: Lenient<Text>,
    /// The path of the document, from the directory of this sheet.
    pub(in crate::sheet) file: Lenient<Text>,
    /// What kind of document it is.
    pub(in crate::sheet) kind: Lenient<SourceKind>,
    /// The language in which it is written.
    pub(in crate::sheet) language: Lenient<LanguageTag>,
    /// Its title as printed.
    pub(in crate::sheet) title: Lenient<Text>,
    /// Its author as printed.
    #[serde(default)]
    pub(in crate::sheet) author: Lenient<Text>,
    /// Its publisher as printed; between square brackets where the document does not print it.
    #[serde(default)]
    pub(in crate::sheet) publisher: Lenient<Text>,
    /// When it was published, or `unknown`. Never guessed.
    pub(in crate::sheet) published: Lenient<Published>,
    /// The day on which the desk received it.
    #[serde(default)]
    pub(in crate::sheet) received: Lenient<Day>,
    /// The address at which it was found. Nothing is fetched from there.
    #[serde(default)]
    pub(in crate::sheet) url: Lenient<Address>,
    /// Where a copy is kept, in the desk's words. Nothing is fetched from there.
    #[serde(default)]
    pub(in crate::sheet) archived: Lenient<Text>,
    /// The sources that it prints, translates or quotes: names of sources of this sheet, or a text for one that the desk does not hold. An empty list says that the desk has looked, and there is none.
    #[serde(default)]
    pub(in crate::sheet) based_on: List<Text>,
    /// The earlier sources that it corrects or replaces; what rests on those alone is history.
    #[serde(default)]
    pub(in crate::sheet) supersedes: List<Name>,
    /// The parts whose sentences no statement has to quote, each with the reason. The lock remembers the sentences.
    #[serde(default)]
    pub(in crate::sheet) set_aside: List<RawSetAside>,
    /// The reliability of the source, by the Admiralty scale.
    pub(in crate::sheet) grade: Lenient<Reliability>,
    /// Who holds the rights, and what may be passed on.
    pub(in crate::sheet) rights: Lenient<RawRights>,
    /// What kind of source this is, in the desk's words.
    pub(in crate::sheet) descriptor: Lenient<Texts>,
}

/// Rights in a source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `holder`, `terms` and `reuse`")]
#[schemars(rename = "Rights")]
pub(in crate::sheet) struct RawRights {
    /// The holder of the rights.
    pub(in crate::sheet) holder: Lenient<Text>,
    /// The terms, or `unknown`.
    pub(in crate::sheet) terms: Lenient<Text>,
    /// How much of the source may be passed on.
    pub(in crate::sheet) reuse: Lenient<Reuse>,
}

/// Somebody or something that statements name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `id`, `kind` and `name`")]
#[schemars(rename = "Actor")]
pub(in crate::sheet) struct RawActor {
    /// Its name in the sheet.
    pub(in crate::sheet) id: Lenient<Name>,
    /// The kind of actor.
    pub(in crate::sheet) kind: Lenient<ActorKind>,
    /// The name as briefings print it: one for all languages, or one for each.
    pub(in crate::sheet) name: Lenient<OneOrEach>,
    /// Further names, in any language, as sources or statements print them.
    #[serde(default)]
    pub(in crate::sheet) also: List<Text>,
}

/// One checkable statement of a source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `id`, `says` and `quotes`")]
#[schemars(rename = "Fact")]
pub(in crate::sheet) struct RawFact {
    /// Its name.
    pub(in crate::sheet) id: Lenient<Name>,
    /// The statement.
    pub(in crate::sheet) says: Lenient<Texts>,
    /// A short wording for cells and labels, checked like the statement.
    #[serde(default)]
    pub(in crate::sheet) short: Lenient<Texts>,
    /// The statement without its attribution, for places that name the speaker beside it; checked against the same quotes.
    #[serde(default)]
    pub(in crate::sheet) claim: Lenient<Texts>,
    /// When it happened, as far as the source says so. Left out: the date that the statement gives, where it gives one alone and with its year.
    #[serde(default)]
    pub(in crate::sheet) date: Lenient<When>,
    /// How many. Left out: the number that the statement gives, where it is the only one and a noun behind it says what is counted.
    #[serde(default)]
    pub(in crate::sheet) count: Lenient<RawCount>,
    /// The actors that the statement names. Left out: those that it names in every language, without the speakers.
    #[serde(default)]
    pub(in crate::sheet) actors: List<Name>,
    /// Who says so, first speaker first. Left out where the source says so itself.
    #[serde(default)]
    pub(in crate::sheet) according_to: List<Name>,
    /// The words it rests on, each under the name of its source.
    #[schemars(length(min = 1))]
    pub(in crate::sheet) quotes: List<QuoteEntry>,
    /// Words that supply a year, a speaker, or what an expression stands for.
    #[serde(default)]
    pub(in crate::sheet) context: List<QuoteEntry>,
    /// What an expression of the source stands for in this fact: an actor.
    #[serde(default)]
    pub(in crate::sheet) stands_for: Lenient<Bindings>,
    /// The name of the question that the fact answers: facts with one name agree, are of different days, or differ.
    #[serde(default)]
    pub(in crate::sheet) question: Lenient<Name>,
    /// How credible it is on the Admiralty scale, from 1, confirmed by other sources, to 6, cannot be judged; 1 needs two independent sources.
    #[serde(default)]
    pub(in crate::sheet) credibility: Lenient<CredibilityDigit>,
    /// The day by which somebody has to look at this fact again; judged only where `--today` is given.
    #[serde(default)]
    pub(in crate::sheet) review_by: Lenient<Day>,
    /// Rules set aside for this fact, with the reason that briefings print.
    #[serde(default)]
    pub(in crate::sheet) waive: Lenient<Waivers>,
}

/// A number of things.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `value` and `of`")]
#[schemars(rename = "Count")]
pub(in crate::sheet) struct RawCount {
    /// The number, in digits, with a point before decimals.
    pub(in crate::sheet) value: Lenient<NumberText>,
    /// Whether the source says “about”.
    #[serde(default)]
    pub(in crate::sheet) about: Lenient<Truth>,
    /// Of what.
    pub(in crate::sheet) of: Lenient<Texts>,
}

/// A rule set aside for one statement.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `rule` and `because`")]
#[schemars(rename = "Waiver")]
pub(in crate::sheet) struct RawWaiver {
    /// The code of the rule.
    pub(in crate::sheet) rule: Lenient<Name>,
    /// The words that the rule finds fault with, as the statement has them; by default whatever it finds.
    #[serde(default)]
    pub(in crate::sheet) value: Lenient<Text>,
    /// The language of the text with which the rule finds fault; by default all.
    #[serde(default)]
    pub(in crate::sheet) language: Lenient<ReportLanguageTag>,
    /// Why; briefings print it.
    pub(in crate::sheet) because: Lenient<Texts>,
}

/// Who moves from where to where.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `id`, `who`, `to`, `stage` and `rests-on`")]
#[schemars(rename = "Movement")]
pub(in crate::sheet) struct RawMovement {
    /// Its name.
    pub(in crate::sheet) id: Lenient<Name>,
    /// The actor that moves, or a list of several.
    pub(in crate::sheet) who: Lenient<OneOrMany>,
    /// Away from these platforms.
    #[serde(default)]
    pub(in crate::sheet) away_from: List<Name>,
    /// To this platform, or to a list of several.
    pub(in crate::sheet) to: Lenient<OneOrMany>,
    /// How far the move has come.
    pub(in crate::sheet) stage: Lenient<Stage>,
    /// When it has come so far.
    #[serde(default)]
    pub(in crate::sheet) date: Lenient<When>,
    /// Whether only a part of those who are named takes part.
    #[serde(default)]
    pub(in crate::sheet) partly: Lenient<Truth>,
    /// The facts that say so.
    #[schemars(length(min = 1))]
    pub(in crate::sheet) rests_on: List<Name>,
    /// The facts that say that some came back.
    #[serde(default)]
    pub(in crate::sheet) returns: List<Name>,
    /// Rules set aside for this movement, with the reason that briefings print with the evidence.
    #[serde(default)]
    pub(in crate::sheet) waive: Lenient<Waivers>,
}

/// A statement of the desk.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `id`, `kind`, `says` and `rests-on`")]
#[schemars(rename = "Judgement")]
pub(in crate::sheet) struct RawJudgement {
    /// Its name.
    pub(in crate::sheet) id: Lenient<Name>,
    /// What kind of statement it is.
    pub(in crate::sheet) kind: Lenient<JudgementKind>,
    /// The statement.
    pub(in crate::sheet) says: Lenient<Texts>,
    /// How likely, in a term of the report's scale.
    #[serde(default)]
    pub(in crate::sheet) likelihood: Lenient<LikelihoodTerm>,
    /// How well founded.
    #[serde(default)]
    pub(in crate::sheet) confidence: Lenient<Confidence>,
    /// Why the confidence is what it is.
    #[serde(default)]
    pub(in crate::sheet) because: Lenient<Texts>,
    /// How far it looks ahead: a day after `as-of`, or `{ none: … }` with the reason why it has no end.
    #[serde(default)]
    pub(in crate::sheet) horizon: Lenient<RawHorizon>,
    /// The facts it rests on.
    #[schemars(length(min = 1))]
    pub(in crate::sheet) rests_on: List<Name>,
    /// The facts that speak against it; an empty list says that the desk has recorded none.
    #[serde(default)]
    pub(in crate::sheet) speaks_against: List<Name>,
    /// Of an alternative: the judgement of which it is another reading.
    #[serde(default)]
    pub(in crate::sheet) alternative_to: Lenient<Name>,
    /// The events that would change it.
    #[serde(default)]
    pub(in crate::sheet) would_change: Lenient<Texts>,
    /// Of an indicator: the value from which it counts.
    #[serde(default)]
    pub(in crate::sheet) threshold: Lenient<Texts>,
    /// Of an indicator: who watches it.
    #[serde(default)]
    pub(in crate::sheet) watched_by: Lenient<Texts>,
    /// Rules set aside for this judgement, with the reason that briefings print.
    #[serde(default)]
    pub(in crate::sheet) waive: Lenient<Waivers>,
}

/// What a careful reader must know about a source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `id`, `says` and `quotes`")]
#[schemars(rename = "Caution")]
pub(in crate::sheet) struct RawCaution {
    /// Its name.
    pub(in crate::sheet) id: Lenient<Name>,
    /// What the source prints.
    pub(in crate::sheet) says: Lenient<Texts>,
    /// Its name in at most five words, which stands at every statement that rests on the words it is about.
    #[serde(default)]
    pub(in crate::sheet) short: Lenient<Texts>,
    /// What the desk makes of it; the source does not say so.
    #[serde(default)]
    pub(in crate::sheet) desk: Lenient<Texts>,
    /// The words it is about, each under the name of its source.
    #[schemars(length(min = 1))]
    pub(in crate::sheet) quotes: List<QuoteEntry>,
    /// Rules set aside for this caution, with the reason that briefings print.
    #[serde(default)]
    pub(in crate::sheet) waive: Lenient<Waivers>,
}

/// Facts that contradict each other.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `id` and `between`")]
#[schemars(rename = "Difference")]
pub(in crate::sheet) struct RawDifference {
    /// Its name.
    pub(in crate::sheet) id: Lenient<Name>,
    /// The facts that differ, at least two. Briefings print each of them beside the others.
    #[schemars(length(min = 2))]
    pub(in crate::sheet) between: List<Name>,
    /// How each source knows, and what the desk makes of it, in its words.
    #[serde(default)]
    pub(in crate::sheet) because: Lenient<Texts>,
}
