//! The valid model of a fact sheet: ids resolved, values typed, every wording in every language.
//!
//! Whatever a [`Sheet`] holds has been parsed; `check` is for what the sources
//! and the other statements say about it. Texts of a sheet are [`SheetText`],
//! which nothing can print: see [`crate::briefing`] for what can be.

mod characters;
pub mod code;
mod data;
mod position;
mod raw;
mod resolve;
mod schema;
mod shape;
mod suggest;

use std::fmt;
use std::ops::Index;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::language::Date;
use crate::language::DateSpan;
use crate::language::Language;
use crate::language::Number;

pub use self::schema::schema;

/// The newest sheet format that this program reads; raised by hand.
pub const FORMAT: u32 = 1;

/// The most bytes that a sheet may have.
pub const SHEET_LIMIT: u64 = 2 * 1024 * 1024;

/// The most findings of one sheet that are shown.
const FINDINGS_LIMIT: usize = 100;

/// Reads the fact sheet in this file.
///
/// There is a sheet also beside findings, as long as all that a sheet must have
/// is there: entries with mistakes, and what rests on them, are left out. A
/// rule about completeness says nothing useful about such a sheet.
pub fn read(files: &Files, file: FileId) -> (Option<Sheet>, Vec<Finding>) {
    let (sheet, mut findings) = read_all(files, file);
    findings.sort_by_key(|finding| finding.span);
    if let Some(first) = findings.get(FINDINGS_LIMIT) {
        let message = format!(
            "{} more findings are not shown",
            findings.len() - FINDINGS_LIMIT
        );
        let last = Finding::error(code::TOO_MANY_FINDINGS, first.span, message)
            .hint("correct the others first");
        findings.truncate(FINDINGS_LIMIT);
        findings.push(last);
    }
    (sheet, findings)
}

fn read_all(files: &Files, file: FileId) -> (Option<Sheet>, Vec<Finding>) {
    let (tree, mut findings) = position::read(files, file);
    let Some(mut tree) = tree else {
        return (None, findings);
    };
    if let Some(newer) = newer_format(&tree) {
        return (None, vec![newer]);
    }
    let data = match data::read(files, file, &tree) {
        Ok(data) => data,
        Err(disagreement) => return (None, vec![disagreement]),
    };
    let (raw, mistakes) = shape::shape(&mut tree, data);
    findings.extend(mistakes);
    let Some(raw) = raw else {
        return (None, findings);
    };
    let (sheet, mistakes) = resolve::resolve(&raw, &tree);
    findings.extend(mistakes);
    (sheet, findings)
}

/// Of a newer sheet nothing else is judged: its other keys may mean what we cannot know.
fn newer_format(tree: &position::Node) -> Option<Finding> {
    let format = &tree.get("format")?.value;
    let number: u32 = format.text().parse().ok()?;
    let message = format!("this sheet has format {number}, and this program reads format {FORMAT}");
    (number > FORMAT).then(|| {
        Finding::unchecked(code::NEWER_FORMAT, format.span, message)
            .hint("use a newer version of factbrief")
    })
}

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
    /// Who may see the briefings.
    pub marking: Marking,
    /// The one scale of likelihood that the report uses.
    pub scale: LikelihoodScale,
    /// The languages of the briefings, at least one.
    pub languages: Vec<Language>,
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

/// Text of a sheet.
///
/// It has no `Display`, `Deref` or `AsRef<str>`, and its `Debug` shows no
/// words, so a template cannot print it. What the desk says of itself can
/// become printable:
///
/// ```
/// fn print(text: factbrief::briefing::Desk) -> String {
///     text.to_string()
/// }
/// ```
///
/// A text of a sheet cannot:
///
/// ```compile_fail,E0599
/// fn print(text: factbrief::sheet::SheetText) -> String {
///     text.to_string()
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SheetText {
    words: String,
    span: Span,
}

/// A value, and where it stands in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// A name made of lower-case ASCII letters, digits and single inner hyphens, starting with a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(String);

/// A text in each language of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    texts: Vec<(Language, SheetText)>,
}

/// The desk's own words: a card, a reading, a reason. Only these may be printed as the desk's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskText(SheetText);

/// The desk's own words in each language of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskWording(Wording);

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
    /// The digest of the document from which the sheet was written, where the card has it.
    pub sha256: Option<At<Digest>>,
    /// When it was published; `None` where that is said to be unknown.
    pub published: Option<DateSpan>,
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

/// A SHA-256 in lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest(String);

/// Why a text is no digest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not a SHA-256: write its 64 hexadecimal digits, as `sha256sum` prints them")]
pub struct NotADigest;

impl Digest {
    /// The 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let digits = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if digits {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(NotADigest)
        }
    }
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
    pub stage: Stage,
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

/// The scale whose terms a report uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum LikelihoodScale {
    /// US Intelligence Community Directive 203 (2015), D.6.e.(2)(a), first row of terms.
    #[serde(rename = "icd-203")]
    Icd203,
    /// UK Professional Head of Intelligence Assessment, probability yardstick (2025).
    #[serde(rename = "phia")]
    Phia,
}

/// A term of a likelihood scale, by its place from the least likely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// ICD 203 “almost no chance”, PHIA “remote chance”.
    AlmostNoChance,
    /// ICD 203 “very unlikely”, PHIA “highly unlikely”.
    VeryUnlikely,
    /// “unlikely”
    Unlikely,
    /// ICD 203 “roughly even chance”, PHIA “realistic possibility”.
    RoughlyEven,
    /// “likely”
    Likely,
    /// ICD 203 “very likely”, PHIA “highly likely”.
    VeryLikely,
    /// “almost certain”
    AlmostCertain,
}

/// How well founded a judgement is (ICD 203 and Joint Publication 2-0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Uncorroborated, mostly weak inferences, glaring gaps.
    Low,
    /// Partially corroborated, several assumptions.
    Moderate,
    /// Well corroborated, minimal assumptions.
    High,
}

/// Reliability of a source by the Admiralty scale (STANAG 2511).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Reliability {
    /// Completely reliable.
    A,
    /// Usually reliable.
    B,
    /// Fairly reliable.
    C,
    /// Not usually reliable.
    D,
    /// Unreliable.
    E,
    /// Cannot be judged; this is not “low”.
    F,
}

/// Traffic Light Protocol 2.0 (FIRST, 2022). Labels are never translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Marking {
    /// `TLP:RED`
    #[serde(rename = "TLP:RED")]
    Red,
    /// `TLP:AMBER`
    #[serde(rename = "TLP:AMBER")]
    Amber,
    /// `TLP:AMBER+STRICT`
    #[serde(rename = "TLP:AMBER+STRICT")]
    AmberStrict,
    /// `TLP:GREEN`
    #[serde(rename = "TLP:GREEN")]
    Green,
    /// `TLP:CLEAR`
    #[serde(rename = "TLP:CLEAR")]
    Clear,
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

/// What goes where.
#[derive(Debug, Default)]
pub struct Briefings {
    /// The one-page briefing.
    pub one_page: Option<OnePage>,
}

/// The selection of the one-page briefing, in the order of the page.
#[derive(Debug)]
pub struct OnePage {
    /// The judgement at the top; a fact in a report without judgements.
    pub bottom_line: StatementIndex,
    /// Three to five facts.
    pub key_points: Vec<FactIndex>,
    /// What set the move off, as cells of “at a glance”.
    pub trigger: Vec<FactIndex>,
    /// The movement of “at a glance”.
    pub movement: MovementIndex,
    /// How large the move is; the page says so where the source does not state it.
    pub scale: Option<FactIndex>,
    /// Dated facts.
    pub timeline: Vec<FactIndex>,
    /// What follows for policy.
    pub implications: Vec<JudgementIndex>,
    /// What to watch.
    pub watch: Vec<JudgementIndex>,
    /// Cautions that the front page cannot do without.
    pub cautions: Vec<CautionIndex>,
    /// Where the selection stands in the sheet.
    pub span: Span,
}

/// A fact or a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementIndex {
    /// A fact.
    Fact(FactIndex),
    /// A judgement.
    Judgement(JudgementIndex),
}

/// Declares the place of an entry in a list of the sheet.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident, $list:ident: $entry:ty) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(usize);

        impl Index<$name> for Sheet {
            type Output = $entry;

            fn index(&self, index: $name) -> &$entry {
                &self.$list[index.0]
            }
        }

        impl $name {
            /// The place in the list, from 0.
            pub fn get(self) -> usize {
                self.0
            }

            /// Of an entry that `sheet::resolve` has found at this place.
            pub(in crate::sheet) fn new(place: usize) -> Self {
                Self(place)
            }

            /// All places in the list of this sheet.
            pub fn all(sheet: &Sheet) -> impl Iterator<Item = Self> + use<> {
                (0..sheet.$list.len()).map(Self)
            }
        }
    };
}

index!(/// A source of the sheet.
    SourceIndex, sources: Source);
index!(/// An actor of the sheet.
    ActorIndex, actors: Actor);
index!(/// A fact of the sheet.
    FactIndex, facts: Fact);
index!(/// A movement of the sheet.
    MovementIndex, movements: Movement);
index!(/// A judgement of the sheet.
    JudgementIndex, judgements: Judgement);
index!(/// A caution of the sheet.
    CautionIndex, cautions: Caution);

impl SheetText {
    /// The words, with the place where they stand.
    pub fn new(words: impl Into<String>, span: Span) -> Self {
        Self {
            words: words.into(),
            span,
        }
    }

    /// The words, for checks. They must not reach a template: a test looks for this name there.
    pub fn unprinted(&self) -> &str {
        &self.words
    }

    /// Where they stand.
    pub fn span(&self) -> Span {
        self.span
    }
}

impl fmt::Debug for SheetText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SheetText({} characters)", self.words.chars().count())
    }
}

impl<T> At<T> {
    /// The value, with the place where it stands.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl Id {
    /// The id, where the text is one.
    pub fn new(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let good = text.bytes().all(plain)
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && !text.ends_with('-')
            && !text.contains("--");
        good.then(|| Self(text.to_owned()))
    }

    /// The id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Wording {
    /// A text for each language; `sheet::resolve` sees to it that none is missing.
    pub(in crate::sheet) fn new(texts: Vec<(Language, SheetText)>) -> Self {
        Self { texts }
    }

    /// The text in this language, which must be one of the sheet's.
    pub fn of(&self, language: Language) -> &SheetText {
        // `resolve` has put a text there for each language of the sheet, so the first is never wanted.
        self.texts
            .iter()
            .find(|(own, _)| *own == language)
            .map_or(&self.texts[0].1, |(_, text)| text)
    }

    /// The texts with their languages, in the order of the sheet's languages.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &SheetText)> {
        self.texts.iter().map(|(language, text)| (*language, text))
    }
}

impl DeskText {
    /// Of a text that stands where the desk speaks.
    pub(in crate::sheet) fn new(text: SheetText) -> Self {
        Self(text)
    }

    /// The words, for checks and for [`crate::briefing::Desk`].
    pub fn unprinted(&self) -> &str {
        self.0.unprinted()
    }

    /// Where they stand.
    pub fn span(&self) -> Span {
        self.0.span()
    }
}

impl DeskWording {
    /// Of a wording that stands where the desk speaks.
    pub(in crate::sheet) fn new(wording: Wording) -> Self {
        Self(wording)
    }

    /// The text in this language, which must be one of the sheet's.
    pub fn of(&self, language: Language) -> DeskText {
        DeskText(self.0.of(language).clone())
    }

    /// The texts with their languages, in the order of the sheet's languages.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &SheetText)> {
        self.0.iter()
    }
}

impl Likelihood {
    /// All terms, the least likely first.
    pub const ALL: [Self; 7] = [
        Self::AlmostNoChance,
        Self::VeryUnlikely,
        Self::Unlikely,
        Self::RoughlyEven,
        Self::Likely,
        Self::VeryLikely,
        Self::AlmostCertain,
    ];
}

impl Marking {
    /// All markings, the narrowest first.
    pub const ALL: [Self; 5] = [
        Self::Red,
        Self::AmberStrict,
        Self::Amber,
        Self::Green,
        Self::Clear,
    ];

    /// The label exactly as TLP 2.0 writes it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Red => "TLP:RED",
            Self::Amber => "TLP:AMBER",
            Self::AmberStrict => "TLP:AMBER+STRICT",
            Self::Green => "TLP:GREEN",
            Self::Clear => "TLP:CLEAR",
        }
    }
}

impl Sheet {
    /// The actor with its names: as printed in each language, and the further ones.
    pub fn names(&self, actor: ActorIndex) -> impl Iterator<Item = &SheetText> {
        let actor = &self[actor];
        actor.name.iter().map(|(_, name)| name).chain(&actor.also)
    }
}

#[cfg(test)]
mod tests;
