//! The full briefing: judgements with their ground, what happened, who and what is named, and annexes.

use crate::briefing::one_page::CautionRow;
use crate::briefing::one_page::DatePrecision;
use crate::briefing::pictured::Pictured;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::printable::Statement;
use crate::briefing::product::SectionKind;
use crate::sheet::Confidence;
use crate::sheet::Likelihood;
use crate::sheet::LikelihoodScale;

/// What only the full briefing has.
#[derive(Debug, Clone)]
pub struct Full {
    /// The statement at the top.
    pub bottom_line: Statement,
    /// Assessments with what they rest on; may be empty.
    pub key_judgements: Vec<KeyJudgement>,
    /// What happened, in the order of the telling.
    pub what_happened: Vec<Paragraph>,
    /// What came before the move; may be empty.
    pub push: Vec<Paragraph>,
    /// Where the move leads from and to; may be empty.
    pub origin_and_destination: Vec<Paragraph>,
    /// Who and what is named; may be empty.
    pub actors: Vec<ActorRow>,
    /// How large the move is, and what came of it; may be empty.
    pub scale: Vec<Paragraph>,
    /// What a careful reader must know; may be empty.
    pub cautions: Vec<CautionRow>,
    /// Other explanations; may be empty.
    pub alternatives: Vec<Judged>,
    /// What follows for policy; may be empty.
    pub implications: Vec<Judged>,
    /// What comes next; may be empty.
    pub outlook: Vec<Judged>,
    /// What to watch; may be empty.
    pub watch: Vec<Judged>,
    /// What changed since the edition before; nothing where there was none of which that is known.
    pub changes: Option<Changes>,
    /// The sources, one card for each.
    pub cards: Vec<SourceCard>,
    /// What the sources are, in a sentence of house wording for the first page.
    pub sourcing: String,
    /// What the sourcing as a whole is worth (ICD 206): house wording and numbers, whole sentences.
    pub source_summary: Vec<String>,
    /// What the pictures show.
    pub pictured: Pictured,
    /// Whose terms of likelihood they are.
    pub scale_of_likelihood: LikelihoodScale,
    /// The scale of likelihood.
    pub terms: Vec<TermRow>,
    /// How the briefing was made and what was checked: label and sentences, house wording.
    pub method: Vec<(&'static str, String)>,
}

/// An assessment as the reader weighs it.
#[derive(Debug, Clone)]
pub struct KeyJudgement {
    /// The assessment.
    pub judgement: Judged,
    /// Where it stands on the scale, with the term, which begins with a capital letter.
    pub likelihood: Option<(Likelihood, String)>,
    /// How well founded it is, with the house wording: “Confidence: low”.
    pub confidence: Option<(Confidence, &'static str)>,
    /// What would change it.
    pub would_change: Option<Desk>,
}

/// Facts that are told together.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// What stands in the rail: a date in short form, or who says so.
    pub label: String,
    /// How precise the date is; `None` where the label is none.
    pub precision: Option<DatePrecision>,
    /// The facts, at least one.
    pub facts: Vec<Evidenced>,
}

/// Somebody or something that is named.
#[derive(Debug, Clone)]
pub struct ActorRow {
    /// The name, with the mark of a statement that names it.
    pub name: Evidenced,
    /// What it is, house wording.
    pub kind: &'static str,
    /// Who names it: chains of speakers, first speaker first; an empty chain is the source itself.
    pub named_by: Vec<Vec<Evidenced>>,
}

/// What changed since the edition before.
#[derive(Debug, Clone)]
pub struct Changes {
    /// “What has changed since edition 1”
    pub heading: String,
    /// At least one sentence.
    pub rows: Vec<ChangeRow>,
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
    /// The id of the source.
    pub id: String,
    /// Labels and what stands beside them, house wording, numbers and dates.
    pub rows: Vec<(&'static str, String)>,
    /// What kind of source it is, in the desk's words.
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
    /// The same in per cent.
    pub bounds: (u8, u8),
}

impl Full {
    /// The sections that this briefing has, in order; an empty list of the sheet makes no section.
    pub(super) fn sections(&self) -> Vec<SectionKind> {
        let platforms = !self.pictured.moves.is_empty() || !self.origin_and_destination.is_empty();
        let all = [
            (SectionKind::BottomLine, true),
            (SectionKind::KeyJudgements, !self.key_judgements.is_empty()),
            (SectionKind::WhatHappened, true),
            (SectionKind::Push, !self.push.is_empty()),
            (SectionKind::Platforms, platforms),
            (SectionKind::Actors, !self.actors.is_empty()),
            (SectionKind::Scale, !self.scale.is_empty()),
            (SectionKind::Cautions, !self.cautions.is_empty()),
            (SectionKind::Alternatives, !self.alternatives.is_empty()),
            (SectionKind::Implications, !self.implications.is_empty()),
            (SectionKind::Outlook, !self.outlook.is_empty()),
            (SectionKind::Watch, !self.watch.is_empty()),
            (SectionKind::Changes, self.changes.is_some()),
            (SectionKind::SourceCards, true),
            (SectionKind::Evidence, true),
            (SectionKind::Terms, true),
            (SectionKind::Method, true),
        ];
        all.into_iter()
            .filter(|(_, has)| *has)
            .map(|(kind, _)| kind)
            .collect()
    }

    /// The paragraphs of a section; none where it has something else.
    pub fn paragraphs(&self, section: SectionKind) -> &[Paragraph] {
        match section {
            SectionKind::WhatHappened => &self.what_happened,
            SectionKind::Push => &self.push,
            SectionKind::Platforms => &self.origin_and_destination,
            SectionKind::Scale => &self.scale,
            _ => &[],
        }
    }

    /// The judgements of a section that are printed without their likelihood; none where it has something else.
    pub fn judgements(&self, section: SectionKind) -> &[Judged] {
        match section {
            SectionKind::Alternatives => &self.alternatives,
            SectionKind::Implications => &self.implications,
            SectionKind::Outlook => &self.outlook,
            SectionKind::Watch => &self.watch,
            _ => &[],
        }
    }

    /// The judgements that the briefing prints, but for the bottom line.
    pub(super) fn judged(&self) -> Vec<&Judged> {
        let keys = self.key_judgements.iter().map(|key| &key.judgement);
        let others = [
            &self.alternatives,
            &self.implications,
            &self.outlook,
            &self.watch,
        ];
        keys.chain(others.into_iter().flatten()).collect()
    }

    /// The ids of the notes that the briefing marks, in its order.
    pub(super) fn marks(&self) -> Vec<&str> {
        let mut marks: Vec<&str> = Vec::new();
        marks.extend(self.bottom_line.marks().iter().map(String::as_str));
        for section in self.sections() {
            match section {
                SectionKind::KeyJudgements => {
                    let judged = self.key_judgements.iter().map(|key| &key.judgement);
                    marks.extend(judged.flat_map(Judged::rests_on).map(String::as_str));
                }
                SectionKind::Actors => {
                    marks.extend(self.actors.iter().map(|actor| actor.name.id()));
                }
                SectionKind::Changes => {
                    let rows = self.changes.iter().flat_map(|changes| &changes.rows);
                    let statements = rows.filter_map(|row| row.statement.as_ref());
                    marks.extend(statements.flat_map(Statement::marks).map(String::as_str));
                }
                SectionKind::Cautions => {
                    marks.extend(self.cautions.iter().map(|caution| caution.statement.id()));
                }
                _ => {}
            }
            let facts = self.paragraphs(section).iter().flat_map(|it| &it.facts);
            marks.extend(facts.map(Evidenced::id));
            let judged = self.judgements(section).iter();
            marks.extend(judged.flat_map(Judged::rests_on).map(String::as_str));
            marks.extend(self.marks_of_pictures(section));
        }
        marks
    }

    /// The section in which the numbers are drawn: how large the move is, else what came before it.
    pub fn section_of_counts(&self) -> SectionKind {
        if self.scale.is_empty() {
            SectionKind::Push
        } else {
            SectionKind::Scale
        }
    }

    /// The ids of the notes that the tables under the pictures of a section mark, row by row.
    fn marks_of_pictures(&self, section: SectionKind) -> Vec<&str> {
        let pictured = &self.pictured;
        let mut marks = Vec::new();
        if section == SectionKind::WhatHappened {
            marks.extend(pictured.dated.iter().map(|fact| fact.statement.id()));
        }
        if section == SectionKind::Platforms {
            for one in &pictured.moves {
                marks.push(one.who.id());
                marks.extend(one.from.iter().map(|end| end.name.id()));
                marks.push(one.to.name.id());
            }
        }
        if section == self.section_of_counts() {
            marks.extend(pictured.counted.iter().map(|fact| fact.of.id()));
        }
        marks
    }
}
