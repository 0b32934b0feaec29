//! The sections of briefings, one row each: where a new section begins.
//!
//! Beside its row, a section has its words in `templates/markdown/briefing.md`,
//! and a place in the lists of the products that print it.

use crate::briefing::Briefing;
use crate::briefing::contents::Contents;
use crate::briefing::contents::KeyJudgement;
use crate::briefing::contents::Paragraph;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::printable::Statement;
use crate::briefing::product::Layout;

/// The style in which the list of a section is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListStyle {
    /// Items with a dot before each.
    Points,
    /// A date with its mark, then a fact in short wording.
    Dated,
    /// A date or a speaker, then facts.
    Rows,
    /// Statements of the desk, each under a label.
    Judged,
    /// Cautions, each under a label.
    Cautions,
    /// A label, then text.
    Labelled,
}

/// A row of the table of sections.
#[derive(Clone, Copy)]
struct Section {
    /// The name of the section in addresses: `#what-happened`.
    anchor: &'static str,
    list: ListStyle,
    /// True if the section prints the statements of its notes in full: not in short wording, and not as their ground.
    is_said_in_full: bool,
    /// The heading, house wording.
    heading: fn(&Briefing) -> &str,
    /// True if the section has something to say.
    is_shown: fn(&Contents) -> bool,
    /// The paragraphs that the section prints.
    paragraphs: fn(&Contents) -> &[Paragraph],
    /// The judgements that the section prints without their likelihood.
    judgements: fn(&Contents) -> &[Judged],
    /// The ids of the notes that the section marks after its paragraphs and judgements.
    marks: fn(&Contents) -> Vec<&str>,
}

/// The row that most sections start from: points, without marks.
const POINTS: Section = Section {
    anchor: "",
    list: ListStyle::Points,
    is_said_in_full: false,
    heading: |_| "",
    is_shown: |_| true,
    paragraphs: |_| &[],
    judgements: |_| &[],
    marks: |_| Vec::new(),
};

/// The row that sections of paragraphs start from.
const PARAGRAPHS: Section = Section {
    list: ListStyle::Rows,
    is_said_in_full: true,
    ..POINTS
};

/// The row that sections of judgements start from.
const JUDGEMENTS: Section = Section {
    list: ListStyle::Judged,
    ..POINTS
};

/// The row that sections of labels with text start from.
const LABELLED: Section = Section {
    list: ListStyle::Labelled,
    ..POINTS
};

/// Declares the sections: the type whose values they are, and their rows.
macro_rules! sections {
    ($($(#[$doc:meta])* $kind:ident { $($row:tt)* })*) => {
        /// The parts of the Markdown that a heading of the second level begins.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum SectionKind {
            $($(#[$doc])* $kind,)*
        }

        /// The rows, in the order of the kinds.
        static SECTIONS: &[(SectionKind, Section)] = &[
            $((SectionKind::$kind, Section { $($row)* }),)*
        ];
    };
}

sections! {
    /// A list: the changes that words have undergone, each with the statements concerned.
    NotCurrent {
        anchor: "not-current",
        heading: |briefing| briefing.words.standing.heading,
        is_shown: |contents| contents.banner.is_some(),
        marks: |contents| contents.banner.iter().flat_map(|banner| banner.marks()).collect(),
        ..POINTS
    }
    /// One paragraph: the statement at the top.
    BottomLine {
        anchor: "bottom-line",
        heading: |briefing| match briefing.bottom_line() {
            Statement::Evidenced(_) => briefing.words.bottom_line,
            Statement::Judged(_) => briefing.words.bottom_line_judged,
        },
        marks: |contents| match &contents.bottom_line {
            Statement::Evidenced(statement) => statement.marked().collect(),
            Statement::Judged(judged) => {
                let against = strings(&contents.strip.speaks_against);
                strings(judged.rests_on()).chain(against).collect()
            }
        },
        ..POINTS
    }
    /// A list of facts.
    KeyPoints {
        anchor: "key-points",
        is_said_in_full: true,
        heading: |briefing| {
            if briefing.rests_on_an_unjudged_source {
                briefing.words.key_points_reported
            } else {
                briefing.words.key_points
            }
        },
        marks: |contents| contents.key_points.iter().flat_map(Evidenced::marked).collect(),
        ..POINTS
    }
    /// A table: label and cells.
    Glance {
        anchor: "glance",
        heading: |briefing| briefing.words.glance,
        marks: |contents| {
            let rows = contents.glance.iter();
            let marks = rows.map(|row| {
                let cells = row.cells.iter().flat_map(Evidenced::marked);
                cells.chain(strings(&row.shown_by)).collect::<Vec<_>>()
            });
            marks.flatten().collect()
        },
        ..POINTS
    }
    /// A list of rows: date in strong type, then the fact.
    Timeline {
        anchor: "timeline",
        list: ListStyle::Dated,
        heading: |briefing| {
            if briefing.rests_on_an_unjudged_source {
                briefing.words.timeline_reported
            } else {
                briefing.words.timeline
            }
        },
        is_shown: |contents| !contents.timeline.is_empty(),
        marks: |contents| contents.timeline.iter().flat_map(|row| row.statement.marked()).collect(),
        ..POINTS
    }
    /// Parts of a third level: an assessment with its likelihood, its ground and what would change it.
    KeyJudgements {
        anchor: "key-judgements",
        heading: |briefing| briefing.words.full.key_judgements,
        is_shown: |contents| !contents.key_judgements.is_empty(),
        marks: |contents| {
            let judgements = contents.key_judgements.iter();
            judgements.flat_map(KeyJudgement::marks).collect()
        },
        ..POINTS
    }
    /// A list of rows, with date or speaker in strong type, then facts; and the timeline as a picture.
    WhatHappened {
        anchor: "what-happened",
        heading: |briefing| {
            let (words, paragraphs) = (briefing.words.full, &briefing.contents.what_happened);
            let mut planned = paragraphs.iter().map(Paragraph::is_planned);
            match (planned.clone().all(|it| it), planned.any(|it| it)) {
                (true, true) => words.what_will_happen,
                (false, true) => words.what_happened_or_will,
                (_, false) => words.what_happened,
            }
        },
        paragraphs: |contents| &contents.what_happened,
        ..PARAGRAPHS
    }
    /// A list of rows: speaker in strong type, then facts.
    Push {
        anchor: "push",
        heading: |briefing| briefing.words.full.push,
        is_shown: |contents| !contents.push.is_empty(),
        paragraphs: |contents| &contents.push,
        ..PARAGRAPHS
    }
    /// A picture and a table of the moves, and rows as in [`Self::Push`].
    Platforms {
        anchor: "platforms",
        heading: |briefing| {
            let words = briefing.words.full;
            if briefing.has_several_sources() { words.platforms_by_several } else { words.platforms }
        },
        is_shown: |contents| {
            !contents.pictured.moves.is_empty() || !contents.origin_and_destination.is_empty()
        },
        paragraphs: |contents| &contents.origin_and_destination,
        marks: Contents::marks_of_moves,
        ..PARAGRAPHS
    }
    /// A table: name, kind, who names it.
    Actors {
        anchor: "actors",
        heading: |briefing| briefing.words.full.actors,
        is_shown: |contents| !contents.actors.is_empty(),
        marks: |contents| contents.actors.iter().map(|actor| actor.name.id()).collect(),
        ..POINTS
    }
    /// Rows as in [`Self::Push`].
    Scale {
        anchor: "scale",
        heading: |briefing| briefing.words.full.scale,
        is_shown: |contents| !contents.scale.is_empty(),
        paragraphs: |contents| &contents.scale,
        ..PARAGRAPHS
    }
    /// A list of cautions.
    Cautions {
        anchor: "cautions",
        list: ListStyle::Cautions,
        is_said_in_full: true,
        heading: |briefing| match briefing.product.layout() {
            Layout::FrontPage => briefing.words.cautions,
            Layout::Chapters { .. } => briefing.words.full.cautions,
        },
        is_shown: |contents| !contents.cautions.is_empty(),
        marks: |contents| contents.cautions.iter().map(|caution| caution.statement.id()).collect(),
        ..POINTS
    }
    /// Rows as in [`Self::Push`], in the annex.
    FurtherFacts {
        anchor: "further-facts",
        heading: |briefing| briefing.words.full.further_facts,
        is_shown: |contents| !contents.further_facts.is_empty(),
        paragraphs: |contents| &contents.further_facts,
        ..PARAGRAPHS
    }
    /// A list of cautions, in the annex.
    FurtherCautions {
        anchor: "further-cautions",
        list: ListStyle::Cautions,
        is_said_in_full: true,
        heading: |briefing| briefing.words.full.further_cautions,
        is_shown: |contents| !contents.further_cautions.is_empty(),
        marks: |contents| {
            contents.further_cautions.iter().map(|caution| caution.statement.id()).collect()
        },
        ..POINTS
    }
    /// A list of judgements.
    Alternatives {
        anchor: "alternatives",
        heading: |briefing| briefing.words.full.alternatives,
        is_shown: |contents| !contents.alternatives.is_empty(),
        judgements: |contents| &contents.alternatives,
        ..JUDGEMENTS
    }
    /// A list of judgements.
    Implications {
        anchor: "implications",
        heading: |briefing| briefing.words.implications,
        is_shown: |contents| !contents.implications.is_empty(),
        judgements: |contents| &contents.implications,
        ..JUDGEMENTS
    }
    /// A list of judgements.
    Outlook {
        anchor: "outlook",
        heading: |briefing| briefing.words.full.outlook,
        is_shown: |contents| !contents.outlook.is_empty(),
        judgements: |contents| &contents.outlook,
        ..JUDGEMENTS
    }
    /// A numbered list of indicators.
    Watch {
        anchor: "watch",
        heading: |briefing| briefing.words.watch,
        is_shown: |contents| !contents.watch.is_empty(),
        judgements: |contents| &contents.watch,
        ..POINTS
    }
    /// A list: what changed since the edition before, a sentence each.
    Changes {
        anchor: "changes",
        heading: |briefing| {
            let changes = briefing.contents.changes.as_ref();
            changes.map_or("", |changes| &changes.heading)
        },
        is_shown: |contents| contents.changes.is_some(),
        marks: |contents| {
            let rows = contents.changes.iter().flat_map(|changes| &changes.rows);
            let statements = rows.filter_map(|row| row.statement.as_ref());
            statements.flat_map(|statement| strings(statement.marks())).collect()
        },
        ..POINTS
    }
    /// A list of rows: label in strong type, then text.
    Source {
        anchor: "source",
        heading: |briefing| briefing.words.full.annex_sources,
        ..LABELLED
    }
    /// Parts of a third level, one for each source.
    SourceCards {
        anchor: "sources",
        heading: |briefing| briefing.words.full.annex_sources,
        ..LABELLED
    }
    /// The notes.
    Evidence {
        anchor: "evidence",
        heading: |briefing| match briefing.product.layout() {
            Layout::FrontPage => briefing.words.evidence,
            Layout::Chapters { .. } => briefing.words.full.annex_evidence,
        },
        ..POINTS
    }
    /// Two tables: likelihood and confidence.
    Terms {
        anchor: "terms",
        heading: |briefing| briefing.words.full.annex_terms,
        ..POINTS
    }
    /// A list of rows: label in strong type, then text.
    Method {
        anchor: "method",
        heading: |briefing| briefing.words.full.annex_method,
        ..LABELLED
    }
}

fn strings(ids: &[String]) -> impl Iterator<Item = &str> {
    ids.iter().map(String::as_str)
}

impl SectionKind {
    /// All sections, in the order of the table.
    #[cfg(test)]
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        SECTIONS.iter().map(|(kind, _)| *kind)
    }

    fn row(self) -> &'static Section {
        // The rows are in the order of the kinds.
        SECTIONS.get(self as usize).map_or(&POINTS, |(_, row)| row)
    }

    /// Returns the name of the section in addresses: `#what-happened`.
    pub fn anchor(self) -> &'static str {
        self.row().anchor
    }

    /// Returns how the list of the section is drawn.
    pub fn list_style(self) -> ListStyle {
        self.row().list
    }

    /// True if the section belongs to the annex, whose pages have numbers of their own.
    pub fn is_annex(self) -> bool {
        matches!(
            self,
            Self::FurtherFacts
                | Self::FurtherCautions
                | Self::Actors
                | Self::Evidence
                | Self::Terms
                | Self::Method
        )
    }

    /// True if the section prints cautions.
    pub fn is_caution(self) -> bool {
        self.list_style() == ListStyle::Cautions
    }

    /// True if the items of the section begin with a label in strong type, which is drawn in the rail.
    pub fn has_rail(self) -> bool {
        self.list_style() != ListStyle::Points
    }

    /// True if the section prints the statements of its notes in full: not in short wording, and not as their ground.
    pub fn is_said_in_full(self) -> bool {
        self.row().is_said_in_full
    }

    /// Returns the heading that the section has in a briefing, house wording.
    pub fn heading(self, briefing: &Briefing) -> &str {
        (self.row().heading)(briefing)
    }

    pub(super) fn is_shown(self, contents: &Contents) -> bool {
        (self.row().is_shown)(contents)
    }

    /// Returns the paragraphs that the section prints; none where it has something else.
    pub fn paragraphs(self, contents: &Contents) -> &[Paragraph] {
        (self.row().paragraphs)(contents)
    }

    /// Returns the judgements that the section prints without their likelihood; none where it has something else.
    pub fn judgements(self, contents: &Contents) -> &[Judged] {
        (self.row().judgements)(contents)
    }

    /// Returns the ids of the notes that the section marks, in its order.
    pub(super) fn marks(self, contents: &Contents) -> Vec<&str> {
        let facts = self.paragraphs(contents).iter().flat_map(|it| &it.facts);
        let grounds = self.judgements(contents).iter();
        let grounds = grounds.flat_map(|judged| strings(judged.rests_on()));
        let marks = facts.flat_map(Evidenced::marked).chain(grounds);
        marks.chain((self.row().marks)(contents)).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{SECTIONS, SectionKind};

    #[test]
    fn every_section_finds_its_own_row() {
        for (kind, row) in SECTIONS {
            assert_eq!(kind.row().anchor, row.anchor);
        }
        let anchors: BTreeSet<&str> = SectionKind::all().map(SectionKind::anchor).collect();
        assert_eq!(
            anchors.len(),
            SECTIONS.len(),
            "two sections have one address"
        );
    }
}
