//! The one-page briefing: judgement first, three to five key points, the move at a glance, what to watch.

use crate::briefing::note::Note;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::printable::Statement;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet::Marking;
use crate::words::Words;

/// A one-page briefing in one language.
#[derive(Debug, Clone)]
pub struct OnePage {
    /// The house wording of the language.
    pub words: &'static Words,
    /// The language of the briefing.
    pub language: ReportLanguage,
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
    /// The statement at the top.
    pub bottom_line: Statement,
    /// Three to five facts.
    pub key_points: Vec<Evidenced>,
    /// The move at a glance.
    pub glance: Vec<GlanceRow>,
    /// Dated facts in short wording, in the sheet's order.
    pub timeline: Vec<DatedRow>,
    /// What follows for policy; may be empty.
    pub implications: Vec<Judged>,
    /// What to watch; may be empty.
    pub watch: Vec<Judged>,
    /// Cautions on the front page; may be empty.
    pub cautions: Vec<CautionRow>,
    /// How sure the desk is, a sentence of its own, house wording; `None` where nothing is judged.
    pub confidence: Option<String>,
    /// One line for each source.
    pub sources: Vec<SourceLine>,
    /// The evidence, in the order in which the front page first marks it.
    pub notes: Vec<Note>,
}

/// A row of “at a glance”.
#[derive(Debug, Clone)]
pub struct GlanceRow {
    /// The label, house wording.
    pub label: &'static str,
    /// What is printed beside it, separated by semicolons; empty where the source does not state it.
    pub cells: Vec<Evidenced>,
    /// House wording after the cells: the stage of the move, or that the source states nothing; may be empty.
    pub remark: &'static str,
}

/// A dated fact.
#[derive(Debug, Clone)]
pub struct DatedRow {
    /// The date in short form.
    pub date: String,
    /// How precise the date is, which decides its mark.
    pub precision: DatePrecision,
    /// The fact in its short wording.
    pub statement: Evidenced,
}

/// How precise a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePrecision {
    /// One day.
    Day,
    /// From one day to another.
    Days,
    /// A month or a year.
    Coarse,
}

/// A caution on the front page.
#[derive(Debug, Clone)]
pub struct CautionRow {
    /// What the source prints.
    pub statement: Evidenced,
    /// What the desk makes of it.
    pub reading: Option<Desk>,
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
}

/// What a second-level section of the Markdown is, in the order of the sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionKind {
    /// One paragraph: the statement at the top.
    BottomLine,
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

impl OnePage {
    /// The heading of the bottom line, which says whether it is ours.
    pub fn bottom_line_heading(&self) -> &'static str {
        match self.bottom_line {
            Statement::Evidenced(_) => self.words.bottom_line,
            Statement::Judged(_) => self.words.bottom_line_judged,
        }
    }

    /// The sections that this briefing has, in order; an empty list of the sheet makes no section.
    pub fn sections(&self) -> Vec<SectionKind> {
        let all = [
            (SectionKind::BottomLine, true),
            (SectionKind::KeyPoints, true),
            (SectionKind::Glance, true),
            (SectionKind::Timeline, !self.timeline.is_empty()),
            (SectionKind::Implications, !self.implications.is_empty()),
            (SectionKind::Watch, !self.watch.is_empty()),
            (SectionKind::Cautions, !self.cautions.is_empty()),
            (SectionKind::Source, true),
            (SectionKind::Evidence, true),
        ];
        all.into_iter()
            .filter(|(_, has)| *has)
            .map(|(kind, _)| kind)
            .collect()
    }
}
