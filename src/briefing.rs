//! The contents of a briefing, in the sheet's order: plain data for the templates.
//!
//! A view holds only printable text ([`Evidenced`], [`Judged`], [`Desk`]),
//! house wording ([`crate::words`]), numbers and dates already written in the
//! language of the briefing. Texts of a sheet cannot get here by another way.
//!
//! A product is a row for each of its sections ([`SectionKind`])
//! and a file for the product itself ([`Layout`]); everything else reads those.

mod banner;
mod compose;
mod contents;
mod fragment;
mod letterhead;
mod note;
mod passage;
mod pictured;
mod printable;
mod product;
mod provenance;
mod section;
mod support;
mod voice;

use std::collections::BTreeSet;

use crate::language::Language;
use crate::language::Marks;
use crate::language::Number;
use crate::language::ReportLanguage;
use crate::sheet::Marking;
use crate::sheet::Product;
use crate::words::Words;
use crate::words::fill;

use self::compose::capitalised;

pub use self::banner::Banner;
pub use self::contents::{
    ActorRow, CautionRow, ChangeRow, Changes, Contents, DatePrecision, DatedRow, GlanceRow,
    KeyJudgement, Paragraph, Reach, SourceCard, Strip, TermRow,
};
pub use self::letterhead::{Letterhead, Logo};
pub use self::note::{Acceptance, Note, PrintedQuote, Stands};
pub use self::passage::{Passage, Piece};
pub use self::pictured::ShortFact;
pub use self::pictured::{CountedFact, DatedFact, Pictured, ReportedEnd, ReportedMove};
pub use self::printable::{
    Anchored, Desk, Differing, Doubt, Evidenced, Judged, Outdated, Own, Stated, Statement,
};
pub use self::product::{Body, Layout};
pub use self::provenance::{Hand, Hands, Provenance, TracedSource};
pub use self::section::{ListStyle, SectionKind};
pub use self::support::DIFFERING;
pub use self::voice::Voice;

#[cfg(test)]
pub(crate) use self::printable::tests;

/// The file among the outputs that records every printed sentence with its evidence.
pub const RECORD: &str = "evidence.json";

/// The files inside the PDF of a briefing with chapters: the checked sheet, the passages of the sources, the record.
pub const ATTACHED: [&str; 3] = ["facts.yaml", "passages.txt", RECORD];

/// The most sources that have a card each in the annex of a briefing; of more, those that it quotes have a line.
const MAX_CARDS: usize = 12;

/// A briefing: one product in one language.
#[derive(Debug, Clone)]
pub struct Briefing {
    /// The product.
    pub product: Product,
    /// The letterhead of the house.
    pub letterhead: Letterhead,
    /// The house wording of the language.
    pub words: &'static Words,
    /// The language of the briefing.
    pub language: ReportLanguage,
    /// The readers that it is made for; a draft says on every page that it must not go out.
    pub profile: Profile,
    /// The marking, which limits who may see the briefing.
    pub marking: Marking,
    /// The name of the report, an id.
    pub report: String,
    /// The languages of the report.
    pub languages: Vec<ReportLanguage>,
    /// The products of the report.
    pub products: Vec<Product>,
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
    /// True if the only source cannot be judged, so that headings say that the source reports what follows.
    pub rests_on_an_unjudged_source: bool,
    /// The contents of the sections.
    pub contents: Contents,
    /// One line for each source.
    pub sources: Vec<SourceLine>,
    /// The note that the record of what was accepted was begun anew, by whom, when and why; `None` in most editions.
    pub begun: Option<Desk>,
    /// The evidence, in the order in which the product first marks it.
    pub notes: Vec<Note>,
    /// The sentences of the sources that the notes quote, in the order of the sources.
    pub passages: Vec<Passage>,
}

/// The readers that a briefing is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// Readers outside the desk.
    #[default]
    Final,
    /// The desk alone, while the sheet is being written: statements may still be stubs.
    Draft,
}

/// A source in one line.
#[derive(Debug, Clone)]
pub struct SourceLine {
    /// The id of the source.
    pub id: String,
    /// The label of the source, unlike that of any other.
    pub label: Desk,
    /// The author as printed.
    pub author: Option<Desk>,
    /// The title as printed.
    pub title: Desk,
    /// The sources that this one prints, translates or quotes; `None` where its card does not say.
    pub based_on: Option<Vec<Related>>,
    /// The sources that this one corrects or replaces.
    pub supersedes: Vec<Related>,
    /// The sources that correct or replace this one.
    pub superseded_by: Vec<Related>,
    /// The path of the source relative to the briefings: `../sources/a.txt`.
    pub target: String,
    /// The language of the title.
    pub language: Language,
    /// House wording: “news article, in German, undated, reliability cannot be judged (F)”.
    pub remarks: String,
    /// The desk's descriptor.
    pub descriptor: Desk,
    /// SHA-256 of the source, hexadecimal.
    pub sha256: String,
    /// SHA-256 of the source as it was accepted, where it differs and statements that are not current come from it.
    pub accepted_sha256: Option<String>,
}

/// A source to which another is related.
#[derive(Debug, Clone)]
pub struct Related {
    /// The id of the source; `None` where the desk does not hold it.
    pub id: Option<String>,
    /// The label of the source, or the desk's words for one that it does not hold.
    pub name: Desk,
}

impl SourceLine {
    /// Returns what the card says of other sources: labels of house wording, each with the names of the sources.
    pub fn lineage(&self, words: &Words) -> Vec<(&'static str, String)> {
        let own = &words.support;
        let rows = [
            (own.based_on, self.based_on.as_deref().unwrap_or_default()),
            (own.supersedes, self.supersedes.as_slice()),
            (own.superseded_by, self.superseded_by.as_slice()),
        ];
        let rows = rows.into_iter().filter(|(_, sources)| !sources.is_empty());
        let written = |sources: &[Related]| {
            let names: Vec<String> = sources.iter().map(|it| it.name.to_string()).collect();
            names.join(words.semicolon)
        };
        rows.map(|(label, sources)| (label, written(sources)))
            .collect()
    }

    /// Returns the author, unless the label names it already.
    pub fn author_beside_label(&self) -> Option<&Desk> {
        let label = self.label.to_string();
        let author = self.author.as_ref();
        author.filter(|author| !label.contains(&author.to_string()))
    }
}

impl Briefing {
    /// Returns the name of the product, house wording.
    pub fn product_name(&self) -> &'static str {
        self.product.name(self.words)
    }

    /// Returns the house wording of a draft, which is put before everything else on its pages.
    pub fn draft_remark(&self) -> Option<&'static str> {
        match self.profile {
            Profile::Final => None,
            Profile::Draft => Some(self.words.draft),
        }
    }

    /// Returns the house wording on how many of its statements analysts have accepted.
    pub fn status(&self) -> String {
        let is_accepted = |note: &&Note| matches!(note.acceptance, Acceptance::Accepted { .. });
        let accepted = self.notes.iter().filter(is_accepted).count();
        let wording = match accepted {
            0 => return self.words.not_reviewed.to_owned(),
            1 => self.words.one_accepted,
            _ => self.words.partly_accepted,
        };
        let (accepted, all) = (accepted.to_string(), self.notes.len().to_string());
        let values = [("accepted", &*accepted), ("all", &*all)];
        fill(wording, &values)
    }

    /// Returns the kind of product, house wording; for a draft, after the words that say so.
    pub fn kicker(&self) -> String {
        let kicker = self.words.kicker;
        self.draft_remark()
            .map_or_else(|| kicker.to_owned(), |draft| format!("{draft} · {kicker}"))
    }

    /// Returns the briefing, made for these readers.
    #[must_use]
    pub fn made_for(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// Returns the name of its files without the last extension: `one-page.en`.
    pub fn stem(&self) -> String {
        format!("{}.{}", self.product.stem(), self.language.tag())
    }

    /// Returns the other products in this language, then this product in the other languages: name, and file without its ending.
    pub fn others(&self) -> Vec<(&'static str, ReportLanguage, String)> {
        let products = self.products.iter().filter(|it| **it != self.product);
        let products = products.map(|product| {
            let stem = format!("{}.{}", product.stem(), self.language.tag());
            (product.name(self.words), self.language, stem)
        });
        let languages = self.languages.iter().filter(|it| **it != self.language);
        let languages = languages.map(|language| {
            let stem = format!("{}.{}", self.product.stem(), language.tag());
            (Words::of(*language).index.language, *language, stem)
        });
        products.chain(languages).collect()
    }

    /// Returns what else a reader can ask for, the other products and this product in the other languages; `None` if there is nothing.
    ///
    /// No file is named, because a copy that is sent by mail or filed has another name.
    pub fn more(&self) -> Option<String> {
        let words = self.words;
        let others = self.others().into_iter().map(|(name, language, _)| {
            if language == self.language {
                name.to_owned()
            } else {
                words.in_language(*language)
            }
        });
        let others: Vec<String> = others.collect();
        (!others.is_empty()).then(|| others.join(words.semicolon))
    }

    /// Returns the statement at the top.
    pub fn bottom_line(&self) -> &Statement {
        &self.contents.bottom_line
    }

    /// Returns the quotation marks of the reader.
    pub fn quotation_marks(&self) -> &'static Marks {
        self.letterhead.typography.quotation_marks(*self.language)
    }

    /// True if the report has several sources, so that each quotation has to name its own.
    pub fn has_several_sources(&self) -> bool {
        self.sources.len() > 1
    }

    /// Returns the sources that the notes quote, in the order of the sheet.
    pub fn quoted_sources(&self) -> impl Iterator<Item = &SourceLine> {
        let quotes = self.notes.iter().flat_map(|note| &note.quotes);
        let ids: BTreeSet<&str> = quotes.map(|quote| quote.source.as_str()).collect();
        let sources = self.sources.iter();
        sources.filter(move |source| ids.contains(source.id.as_str()))
    }

    /// Returns the sentence on the sources that the briefing does not quote, where there are so many that those it quotes have
    /// one line each in place of a card.
    pub fn sources_beside_lines(&self) -> Option<String> {
        let others = self.sources.len() - self.quoted_sources().count();
        let number = self
            .language
            .write_number(Number::new(u64::try_from(others).ok()?, 0));
        let values = [("number", &*number), ("record", RECORD)];
        (self.sources.len() > MAX_CARDS).then(|| fill(self.words.support.in_record, &values))
    }

    /// True if a note translates words of a source.
    pub fn has_translations(&self) -> bool {
        let mut quotes = self.notes.iter().flat_map(|note| &note.quotes);
        quotes.any(|quote| quote.translation.is_some())
    }

    /// Returns the sections that the briefing has, in order; one without content is left out.
    pub fn sections(&self) -> Vec<SectionKind> {
        self.contents.sections(self.product)
    }

    /// Returns the house wording of the header and the footer, where part of the briefing is not current.
    pub fn running_remark(&self) -> Option<&'static str> {
        let words = &self.words.standing;
        self.contents.banner.as_ref().map(|_| words.running)
    }
}
