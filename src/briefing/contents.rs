//! The contents of a briefing, section by section, whichever product it is.

use crate::briefing::banner::Banner;
use crate::briefing::pictured::Pictured;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::printable::Statement;
use crate::briefing::provenance::Hand;
use crate::briefing::section::SectionKind;
use crate::briefing::voice::Voice;
use crate::sheet::Confidence;
use crate::sheet::Likelihood;
use crate::sheet::LikelihoodScale;
use crate::sheet::Product;

/// The contents of a briefing, section by section; empty where its product has no such section.
#[derive(Debug, Clone)]
pub struct Contents {
    /// The banner that says what is not current; `None` where all is.
    pub banner: Option<Banner>,
    /// The statement at the top.
    pub bottom_line: Statement,
    /// The number and kind of the sources, in a sentence of house wording below the statement at the top.
    pub sourcing: Option<String>,
    /// The horizon and confidence of the statement at the top.
    pub strip: Strip,
    /// Three to five facts.
    pub key_points: Vec<Evidenced>,
    /// The move at a glance.
    pub glance: Vec<GlanceRow>,
    /// Dated facts in short wording, in the sheet's order.
    pub timeline: Vec<DatedRow>,
    /// Assessments with what they rest on.
    pub key_judgements: Vec<KeyJudgement>,
    /// The events, in the order of the telling.
    pub what_happened: Vec<Paragraph>,
    /// The background of the move.
    pub push: Vec<Paragraph>,
    /// The origins and destinations of the move.
    pub origin_and_destination: Vec<Paragraph>,
    /// The people, groups, platforms and things that the statements name.
    pub actors: Vec<ActorRow>,
    /// The scale and the outcome of the move.
    pub scale: Vec<Paragraph>,
    /// The cautions: warnings to careful readers.
    pub cautions: Vec<CautionRow>,
    /// Cautions about words that are quoted, which the body leaves to the annex.
    pub further_cautions: Vec<CautionRow>,
    /// Other explanations.
    pub alternatives: Vec<Judged>,
    /// The consequences for policy.
    pub implications: Vec<Judged>,
    /// The outlook: what is expected next.
    pub outlook: Vec<Judged>,
    /// The signs to watch for.
    pub watch: Vec<Judged>,
    /// The further facts, in the annex.
    pub further_facts: Vec<Paragraph>,
    /// The changes since the last edition; `None` where no earlier edition is known.
    pub changes: Option<Changes>,
    /// The sources, one card for each.
    pub cards: Vec<SourceCard>,
    /// The worth of the sourcing as a whole (ICD 206): house wording and numbers, whole sentences.
    pub source_summary: Vec<String>,
    /// The data of the pictures.
    pub pictured: Pictured,
    /// The scale to which the terms of likelihood belong.
    pub scale_of_likelihood: LikelihoodScale,
    /// The terms of likelihood.
    pub terms: Vec<TermRow>,
    /// The account of how the briefing was made and checked: label and sentences, house wording.
    pub method: Vec<(&'static str, String)>,
}

/// The line below the statement at the top: its horizon and its confidence.
#[derive(Debug, Clone, Default)]
pub struct Strip {
    /// The note that nothing later than the cut-off was considered, house wording; `None` where the briefing was issued soon after it.
    pub cut_off: Option<String>,
    /// Which statements of the page changed; `None` where a section lists the changes, or there are none.
    pub changes: Option<ChangesInShort>,
    /// The label, and the only source with its remarks, or how many there are; `None` where a section on the sources says it.
    pub source: Option<(&'static str, String)>,
    /// The horizon: the time up to which it holds.
    pub horizon: Option<Reach>,
    /// The confidence, house wording: “low”.
    pub confidence: Option<&'static str>,
    /// The reason for the confidence.
    pub because: Option<Desk>,
    /// The ids of the facts that speak against it; empty where a section lists the judgement with them, or there are none.
    pub speaks_against: Vec<String>,
    /// The events that would change it.
    pub would_change: Option<Desk>,
}

impl Strip {
    /// True if the line says nothing of the statement.
    pub fn is_empty(&self) -> bool {
        let has_no_reach = self.horizon.is_none() && self.would_change.is_none();
        let has_no_ground = self.confidence.is_none() && self.source.is_none();
        let has_no_marks = self.changes.is_none() && self.speaks_against.is_empty();
        has_no_reach && has_no_ground && has_no_marks
    }
}

/// The time up to which a judgement holds.
#[derive(Debug, Clone)]
pub enum Reach {
    /// House wording with a date: “until 30 June 2026”.
    Until(String),
    /// The reason why there is no end.
    Open(Desk),
}

/// A row of “at a glance”.
#[derive(Debug, Clone)]
pub struct GlanceRow {
    /// The label, house wording.
    pub label: &'static str,
    /// The statements beside the label, separated by semicolons; empty where the source does not state any.
    pub cells: Vec<Evidenced>,
    /// House wording after the cells: the stage of the move, or that the source states nothing; may be empty.
    pub remark: String,
    /// The ids of the facts that show what the remark says, where no cell is marked with them.
    pub shown_by: Vec<String>,
}

/// A dated fact.
#[derive(Debug, Clone)]
pub struct DatedRow {
    /// The date in short form.
    pub date: String,
    /// The precision of the date, which decides its mark.
    pub precision: DatePrecision,
    /// The fact in its short wording.
    pub statement: Evidenced,
}

/// The precision of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePrecision {
    /// One day.
    Day,
    /// From one day to another.
    Days,
    /// A month or a year.
    Coarse,
    /// A date that the source contradicts.
    Doubted,
    /// A date after the information cut-off, of something that is only planned.
    Planned,
}

/// A caution.
#[derive(Debug, Clone)]
pub struct CautionRow {
    /// The words of the source, in short.
    pub statement: Evidenced,
    /// The desk's comment on it.
    pub reading: Option<Desk>,
}

/// An assessment as the reader weighs it.
#[derive(Debug, Clone)]
pub struct KeyJudgement {
    /// The heading of its part: “Judgement 2”.
    pub heading: String,
    /// The assessment.
    pub judgement: Judged,
    /// Its likelihood, with the term, which begins with a capital letter.
    pub likelihood: Option<(Likelihood, String)>,
    /// The confidence, with the house wording: “Confidence: low”.
    pub confidence: Option<(Confidence, &'static str)>,
    /// The reason for the confidence.
    pub because: Option<Desk>,
    /// The horizon of the assessment.
    pub horizon: Option<Reach>,
    /// The ids of the facts that speak against it; `None` where the desk does not say that it has looked.
    pub speaks_against: Option<Vec<String>>,
    /// Other readings of it.
    pub readings: Vec<Judged>,
    /// The events that would change it.
    pub would_change: Option<Desk>,
}

impl KeyJudgement {
    /// Returns the ids of the notes that are marked, in the order of the page.
    pub(super) fn marks(&self) -> impl Iterator<Item = &str> {
        let against = self.speaks_against.iter().flatten();
        let readings = self.readings.iter().flat_map(Judged::rests_on);
        let rests_on = self.judgement.rests_on().iter();
        rests_on.chain(against).chain(readings).map(String::as_str)
    }
}

/// Facts that are told together.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// The label in the rail: a date in short form, the speakers, or both.
    pub label: String,
    /// The precision of the date; `None` where the label has no date.
    pub precision: Option<DatePrecision>,
    /// The remove of the speakers in the label; `None` where it has a date, or where they are at several.
    pub hand: Option<Hand>,
    /// The facts, at least one.
    pub facts: Vec<Evidenced>,
}

impl Paragraph {
    /// True if what it tells is still to come.
    pub fn is_planned(&self) -> bool {
        self.precision == Some(DatePrecision::Planned)
    }
}

/// A person, group, platform or thing that is named.
#[derive(Debug, Clone)]
pub struct ActorRow {
    /// The name, with the mark of a statement that names it.
    pub name: Evidenced,
    /// The kind of actor, house wording.
    pub kind: &'static str,
    /// The speakers and sources that name the actor.
    pub named_by: Vec<Voice>,
}

/// The changes since the last edition.
#[derive(Debug, Clone)]
pub struct Changes {
    /// The heading, house wording: “What has changed since edition 1”.
    pub heading: String,
    /// At least one sentence.
    pub rows: Vec<ChangeRow>,
}

/// The statements of a page that changed since the last edition, by their marks.
#[derive(Debug, Clone)]
pub struct ChangesInShort {
    /// The label, house wording: “Changes since edition 1:”.
    pub label: String,
    /// The words “on this page”, or that nothing on it changed, house wording.
    pub place: &'static str,
    /// The ids of the facts that changed; each leads to its note.
    pub marks: Vec<String>,
    /// The end of the sentence, house wording: that a judgement changed, and where all changes are listed.
    pub after: String,
}

/// One thing that changed.
#[derive(Debug, Clone)]
pub struct ChangeRow {
    /// The sentence.
    pub says: Desk,
    /// The statement as it is, where the briefing prints it.
    pub statement: Option<Statement>,
}

/// A source with all that is known about it.
#[derive(Debug, Clone)]
pub struct SourceCard {
    /// The publisher as printed.
    pub publisher: Option<Desk>,
    /// The address at which it was found: no mark in it begins or ends code.
    pub address: Option<Desk>,
    /// The place where a copy is kept, in the desk's words.
    pub archived: Option<Desk>,
    /// The reasons why parts of it are set aside, in the desk's words.
    pub set_aside: Vec<Desk>,
    /// Labels, each with its text: house wording, numbers and dates.
    pub rows: Vec<(&'static str, String)>,
    /// The kind of source, in the desk's words.
    pub descriptor: Desk,
    /// SHA-256 of the document as received, hexadecimal.
    pub sha256: String,
}

/// A term of the likelihood scale.
#[derive(Debug, Clone)]
pub struct TermRow {
    /// The term.
    pub term: &'static str,
    /// Its range, house wording: “55 to 80 %”.
    pub range: String,
    /// The lowest and the highest value of the range, in per cent.
    pub bounds: (u8, u8),
}

impl Contents {
    /// Returns contents that have nothing but the statement at the top.
    pub(crate) fn new(bottom_line: Statement, scale: LikelihoodScale) -> Self {
        Self {
            banner: None,
            bottom_line,
            sourcing: None,
            strip: Strip::default(),
            key_points: Vec::new(),
            glance: Vec::new(),
            timeline: Vec::new(),
            key_judgements: Vec::new(),
            what_happened: Vec::new(),
            push: Vec::new(),
            origin_and_destination: Vec::new(),
            actors: Vec::new(),
            scale: Vec::new(),
            cautions: Vec::new(),
            further_cautions: Vec::new(),
            alternatives: Vec::new(),
            implications: Vec::new(),
            outlook: Vec::new(),
            watch: Vec::new(),
            further_facts: Vec::new(),
            changes: None,
            cards: Vec::new(),
            source_summary: Vec::new(),
            pictured: Pictured::default(),
            scale_of_likelihood: scale,
            terms: Vec::new(),
            method: Vec::new(),
        }
    }

    /// Returns the sections that a product prints of these contents, in its order; one without content is left out.
    pub(super) fn sections(&self, product: Product) -> Vec<SectionKind> {
        let sections = product.sections().iter().copied();
        sections.filter(|section| section.is_shown(self)).collect()
    }

    /// Returns the ids of the notes that a product marks, in its order.
    pub(super) fn marks(&self, product: Product) -> Vec<&str> {
        let sections = self.sections(product).into_iter();
        sections.flat_map(|section| section.marks(self)).collect()
    }

    /// Returns the judgements that are printed, but for the title and the statement at the top.
    pub(super) fn judged(&self) -> Vec<&Judged> {
        let keys = self.key_judgements.iter();
        let keys = keys.flat_map(|key| std::iter::once(&key.judgement).chain(&key.readings));
        let others = [
            &self.alternatives,
            &self.implications,
            &self.outlook,
            &self.watch,
        ];
        keys.chain(others.into_iter().flatten()).collect()
    }

    /// Sorts the marks at each statement by the numbers of their notes.
    pub(super) fn sort_marks(&mut self, number: impl Fn(&str) -> usize) {
        for key in &mut self.key_judgements {
            key.judgement.sort_marks(&number);
            for reading in &mut key.readings {
                reading.sort_marks(&number);
            }
            if let Some(against) = &mut key.speaks_against {
                against.sort_by_key(|id| number(id));
            }
        }
        let lists = [
            &mut self.alternatives,
            &mut self.implications,
            &mut self.outlook,
            &mut self.watch,
        ];
        for judged in lists.into_iter().flatten() {
            judged.sort_marks(&number);
        }
        if let Statement::Judged(top) = &mut self.bottom_line {
            top.sort_marks(&number);
        }
        self.strip.speaks_against.sort_by_key(|id| number(id));
    }

    /// True if a key judgement is the statement at the top, whose words are not printed twice.
    pub fn is_bottom_line(&self, key: &KeyJudgement) -> bool {
        matches!(&self.bottom_line, Statement::Judged(top) if top.id() == key.judgement.id())
    }

    /// Returns the section in which the numbers are drawn: how large the move is, else what came before it.
    pub fn section_of_counts(&self) -> SectionKind {
        if self.scale.is_empty() {
            SectionKind::Push
        } else {
            SectionKind::Scale
        }
    }

    /// Returns the ids of the notes that the table of the moves marks, row by row.
    pub(super) fn marks_of_moves(&self) -> Vec<&str> {
        let mut marks = Vec::new();
        for one in &self.pictured.moves {
            marks.push(one.who.id());
            marks.extend(one.from.iter().map(|end| end.name.id()));
            marks.extend(one.to.iter().map(|end| end.name.id()));
            marks.extend(one.returns.iter().flat_map(|it| it.statement.marked()));
        }
        marks
    }
}
