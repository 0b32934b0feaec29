//! What all products share: header, sections, sources, notes.

use crate::briefing::full::Full;
use crate::briefing::full::KeyJudgement;
use crate::briefing::letterhead::Letterhead;
use crate::briefing::note::Note;
use crate::briefing::one_page::DatePrecision;
use crate::briefing::one_page::OnePage;
use crate::briefing::passage::Passage;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::printable::Statement;
use crate::language::Language;
use crate::language::Marks;
use crate::language::ReportLanguage;
use crate::sheet::Marking;
use crate::words::Words;

/// A briefing: one product in one language.
#[derive(Debug, Clone)]
pub struct Briefing {
    /// What the house puts on it.
    pub letterhead: Letterhead,
    /// The house wording of the language.
    pub words: &'static Words,
    /// The language of the briefing.
    pub language: ReportLanguage,
    /// Whether it may go out, or says on every page that it may not.
    pub profile: Profile,
    /// Who may see it.
    pub marking: Marking,
    /// The name of the report, an id.
    pub report: String,
    /// The number of the edition.
    pub edition: u32,
    /// The information cut-off, written out.
    pub as_of: String,
    /// The day of issue, written out.
    pub issued: String,
    /// The day of issue as year, month, day, for the metadata of a file.
    pub issued_ymd: (i32, u8, u8),
    /// The title, which states the judgement; its marks are those of the bottom line.
    pub title: Judged,
    /// What stands under the title where part of the briefing is not current.
    pub banner: Option<Banner>,
    /// What the product says.
    pub body: Body,
    /// One line for each source.
    pub sources: Vec<SourceLine>,
    /// The evidence, in the order in which the product first marks it.
    pub notes: Vec<Note>,
    /// The sentences of the sources that the notes quote, in the order of the sources.
    pub passages: Vec<Passage>,
}

/// What a product says, in its own order.
#[derive(Debug, Clone)]
pub enum Body {
    /// The one-page briefing.
    OnePage(Box<OnePage>),
    /// The full briefing.
    Full(Box<Full>),
}

impl Body {
    /// The ids of the notes that the product marks, in its order.
    pub(super) fn marks(&self) -> Vec<&str> {
        match self {
            Self::OnePage(page) => page.marks(),
            Self::Full(full) => full.marks(),
        }
    }

    /// The judgements that the product prints, but for title and bottom line.
    pub(super) fn judged(&self) -> Vec<&Judged> {
        match self {
            Self::OnePage(page) => page.implications.iter().chain(&page.watch).collect(),
            Self::Full(full) => full.judged(),
        }
    }
}

/// What of a briefing is not current, and not to be cited.
#[derive(Debug, Clone)]
pub struct Banner {
    /// What became of the words, house wording, with the statements of which that is so; at least one of each.
    pub reasons: Vec<(&'static str, Vec<Evidenced>)>,
    /// What rests on them, house wording; empty where nothing does.
    pub inherited: String,
}

impl Banner {
    /// More statements of one kind than these are only marked, not named.
    pub const MOST_NAMED: usize = 4;

    /// The ids of the notes that it marks, in its order.
    pub(super) fn marks(&self) -> Vec<&str> {
        let statements = self.reasons.iter().flat_map(|(_, statements)| statements);
        statements.map(Evidenced::id).collect()
    }
}

/// What a briefing is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// To be read by others.
    #[default]
    Final,
    /// To be looked at while it is written: statements may still be stubs.
    Draft,
}

/// The products of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// The one-page briefing.
    OnePage,
    /// The full briefing.
    Full,
}

impl Product {
    /// All products, in the order in which they are written.
    pub const ALL: [Self; 2] = [Self::OnePage, Self::Full];

    /// Its name in files and records.
    pub fn stem(self) -> &'static str {
        match self {
            Self::OnePage => "one-page",
            Self::Full => "full",
        }
    }
}

impl Briefing {
    /// Which product it is.
    pub fn product(&self) -> Product {
        match self.body {
            Body::OnePage(_) => Product::OnePage,
            Body::Full(_) => Product::Full,
        }
    }

    /// The name of the product, house wording.
    pub fn product_name(&self) -> &'static str {
        match self.product() {
            Product::OnePage => self.words.one_page,
            Product::Full => self.words.full.name,
        }
    }

    /// House wording of a draft, which stands before everything else on its pages.
    pub fn draft_remark(&self) -> Option<&'static str> {
        match self.profile {
            Profile::Final => None,
            Profile::Draft => Some(self.words.draft),
        }
    }

    /// What kind of paper it is, house wording; of a draft, first that it is one.
    pub fn kicker(&self) -> String {
        let kicker = self.words.kicker;
        self.draft_remark()
            .map_or_else(|| kicker.to_owned(), |draft| format!("{draft} · {kicker}"))
    }

    /// The same, to be read by others or to be looked at while it is written.
    #[must_use]
    pub fn made_for(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// The name of its files, without what follows the last point: `one-page.en`.
    pub fn stem(&self) -> String {
        format!("{}.{}", self.product().stem(), self.language.tag())
    }

    /// The statement at the top.
    pub fn bottom_line(&self) -> &Statement {
        match &self.body {
            Body::OnePage(page) => &page.bottom_line,
            Body::Full(full) => &full.bottom_line,
        }
    }

    /// A key judgement of the full briefing, by its place.
    pub fn key_judgement(&self, place: usize) -> Option<&KeyJudgement> {
        match &self.body {
            Body::OnePage(_) => None,
            Body::Full(full) => full.key_judgements.get(place),
        }
    }

    /// Whether a key judgement is the statement at the top, whose words nobody reads twice.
    pub fn is_bottom_line(&self, key: &KeyJudgement) -> bool {
        matches!(self.bottom_line(), Statement::Judged(top) if top.id() == key.judgement.id())
    }

    /// The heading of the bottom line, which says whether it is ours.
    pub fn bottom_line_heading(&self) -> &'static str {
        match self.bottom_line() {
            Statement::Evidenced(_) => self.words.bottom_line,
            Statement::Judged(_) => self.words.bottom_line_judged,
        }
    }

    /// The quotation marks of the reader.
    pub fn quotation_marks(&self) -> &'static Marks {
        self.letterhead.styles.quotation_marks(*self.language)
    }

    /// Whether the notes translate words of a source.
    pub fn has_translations(&self) -> bool {
        self.notes.iter().any(|note| note.translations() > 0)
    }

    /// The sections that this briefing has, in order; an empty list of the sheet makes no section.
    pub fn sections(&self) -> Vec<SectionKind> {
        let own = match &self.body {
            Body::OnePage(page) => page.sections(),
            Body::Full(full) => full.sections(),
        };
        let banner = self.banner.iter().map(|_| SectionKind::NotCurrent);
        banner.chain(own).collect()
    }

    /// House wording of the header and the footer, where part of the briefing is not current.
    pub fn running_remark(&self) -> Option<&'static str> {
        let words = &self.words.standing;
        self.banner.as_ref().map(|_| words.running)
    }

    /// How precise the date of each row of a section is; `None` for a row without a date.
    pub fn precisions(&self, section: SectionKind) -> Vec<Option<DatePrecision>> {
        match &self.body {
            Body::OnePage(page) if section == SectionKind::Timeline => {
                let precision = page.timeline.iter().map(|row| Some(row.precision));
                precision.collect()
            }
            Body::OnePage(_) => Vec::new(),
            Body::Full(full) => {
                let precision = full.paragraphs(section).iter().map(|it| it.precision);
                precision.collect()
            }
        }
    }
}

/// A source in one line.
#[derive(Debug, Clone)]
pub struct SourceLine {
    /// The id of the source.
    pub id: String,
    /// The author as printed.
    pub author: Option<Desk>,
    /// The title as printed.
    pub title: Desk,
    /// Path of the source relative to the briefings: `../sources/a.txt`.
    pub target: String,
    /// The language of the title.
    pub language: Language,
    /// House wording: “news article, in German, undated, reliability cannot be judged (F)”.
    pub remarks: String,
    /// The desk's descriptor.
    pub descriptor: Desk,
    /// SHA-256 of the source, hexadecimal.
    pub sha256: String,
    /// The same of the source as it was accepted, where statements that are not current stood in it.
    pub accepted_sha256: Option<String>,
}

/// What a second-level section of the Markdown is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionKind {
    /// A list: what became of the words, and the statements of which that is so.
    NotCurrent,
    /// One paragraph: the statement at the top.
    BottomLine,
    /// Parts of a third level: an assessment with its likelihood, its ground and what would change it.
    KeyJudgements,
    /// A list of rows: date or speaker in strong type, then facts.
    WhatHappened,
    /// A list of rows: speaker in strong type, then facts.
    Push,
    /// A table of the moves, and rows as in [`Self::Push`].
    Platforms,
    /// Rows as in [`Self::Push`].
    Scale,
    /// A table: name, kind, who names it.
    Actors,
    /// A list of judgements.
    Alternatives,
    /// A list of judgements.
    Outlook,
    /// A list: what changed since the edition before, a sentence each.
    Changes,
    /// Parts of a third level, one for each source.
    SourceCards,
    /// Two tables: likelihood and confidence.
    Terms,
    /// A list of rows: label in strong type, then text.
    Method,
    /// A list of facts.
    KeyPoints,
    /// A table: label and cells.
    Glance,
    /// A list of rows: date in strong type, then the fact.
    Timeline,
    /// A list of judgements.
    Implications,
    /// A numbered list of indicators.
    Watch,
    /// A list of cautions.
    Cautions,
    /// A list of rows: label in strong type, then text.
    Source,
    /// The notes, outside the front page.
    Evidence,
}
