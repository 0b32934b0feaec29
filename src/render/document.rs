//! A briefing as a small tree: what the HTML and the Typst writer write.
//!
//! The tree comes from the events of the Markdown and holds all its words. The
//! few things that Markdown cannot carry are looked up in the briefing: what a
//! section is, and the language of a source's words.

mod read;
mod shape;

use std::collections::BTreeMap;

use crate::briefing::Briefing;
use crate::briefing::SectionKind;
use crate::language::Language;
use crate::render::RenderError;
use crate::render::picture::Placed;

/// A whole briefing.
#[derive(Debug)]
pub(super) struct Document {
    /// The label of who may see it.
    pub(super) marking: Vec<Inline>,
    pub(super) title: Vec<Inline>,
    /// What it is, as of when, and that nobody has reviewed it.
    pub(super) byline: Vec<Inline>,
    /// The sections, as [`Briefing::sections`] lists them.
    pub(super) sections: Vec<Section>,
    /// The notes in the order of first use, numbered from 1.
    pub(super) notes: Vec<Note>,
}

/// What stands under one heading of the second level.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) kind: SectionKind,
    pub(super) heading: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
}

#[derive(Debug)]
pub(super) enum Block {
    Paragraph(Vec<Inline>),
    /// A list without numbers.
    List(Vec<Item>),
    /// A list with numbers from 1.
    Numbered(Vec<Item>),
    Table(Table),
    /// What stands under a heading of the third level.
    Part(Part),
    Figure(Figure),
}

/// A part of a section.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) heading: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
}

/// A picture with its title and its numbers.
#[derive(Debug)]
pub(super) struct Figure {
    /// The picture as one SVG file.
    pub(super) svg: String,
    /// The same in words.
    pub(super) alternative: String,
    pub(super) caption: Vec<Inline>,
    pub(super) table: Table,
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct Item {
    /// What stands in the rail: a date or a label. Only the kinds of section that have a rail have it.
    pub(super) rail: Option<Vec<Inline>>,
    pub(super) text: Vec<Inline>,
}

/// A table with one row of headings.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) head: Vec<Vec<Inline>>,
    pub(super) rows: Vec<Vec<Vec<Inline>>>,
}

#[derive(Debug)]
pub(super) enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    /// Words of a source with their quotation marks.
    Words(Words),
    /// The desk's translation of them, with the quotation marks of the reader.
    Translation(Vec<Inline>),
    Mark(Mark),
    /// A digest.
    Code(String),
}

/// Words of a source.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) text: Vec<Inline>,
    pub(super) language: Language,
    /// Where they stand: a path relative to the briefings.
    pub(super) target: String,
}

/// A mark that leads from a statement to its note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// The number of the note, from 1.
    pub(super) number: usize,
    /// The id of the note's statement.
    pub(super) label: String,
    /// Whether this is the first mark with this number, to which the note leads back.
    pub(super) is_first: bool,
}

/// The evidence of one statement.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) number: usize,
    pub(super) label: String,
    pub(super) statement: Vec<Inline>,
    /// The words of the source, who says so, and what the desk makes of it.
    pub(super) paragraphs: Vec<Vec<Inline>>,
}

impl Document {
    /// The tree of the Markdown that was written for this briefing.
    pub(super) fn new(
        markdown: &str,
        page: &Briefing,
        figures: &[Placed],
    ) -> Result<Self, RenderError> {
        shape::document(read::nodes(markdown)?, page, figures)
    }

    /// The notes by their labels.
    pub(super) fn notes_by_label(&self) -> BTreeMap<&str, &Note> {
        self.notes
            .iter()
            .map(|note| (note.label.as_str(), note))
            .collect()
    }
}

impl SectionKind {
    /// Whether the items of the section begin with what stands in the rail.
    fn has_rail(self) -> bool {
        match self {
            Self::Timeline
            | Self::WhatHappened
            | Self::Push
            | Self::Platforms
            | Self::Scale
            | Self::Alternatives
            | Self::Implications
            | Self::Outlook
            | Self::Cautions
            | Self::Source
            | Self::SourceCards
            | Self::Method => true,
            Self::NotCurrent
            | Self::BottomLine
            | Self::KeyJudgements
            | Self::KeyPoints
            | Self::Glance
            | Self::Actors
            | Self::Watch
            | Self::Changes
            | Self::Terms
            | Self::Evidence => false,
        }
    }
}

/// How a list is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListStyle {
    /// With a dot before each item.
    Points,
    /// A date and its mark, then the fact in short wording.
    Dated,
    /// A date or a speaker in the rail, then facts.
    Rows,
    /// Statements of the desk.
    Judged,
    /// What is in doubt.
    Cautions,
    /// A label, then text.
    Labelled,
}

impl SectionKind {
    /// How a list of the section is drawn.
    pub(super) fn list_style(self) -> ListStyle {
        match self {
            Self::Timeline => ListStyle::Dated,
            Self::WhatHappened | Self::Push | Self::Platforms | Self::Scale => ListStyle::Rows,
            Self::Alternatives | Self::Implications | Self::Outlook => ListStyle::Judged,
            Self::Cautions => ListStyle::Cautions,
            Self::Source | Self::SourceCards | Self::Method => ListStyle::Labelled,
            Self::NotCurrent
            | Self::BottomLine
            | Self::KeyJudgements
            | Self::KeyPoints
            | Self::Glance
            | Self::Actors
            | Self::Watch
            | Self::Changes
            | Self::Terms
            | Self::Evidence => ListStyle::Points,
        }
    }

    /// The name of the section in addresses: `#what-happened`.
    pub(super) fn anchor(self) -> &'static str {
        match self {
            Self::NotCurrent => "not-current",
            Self::BottomLine => "bottom-line",
            Self::KeyJudgements => "key-judgements",
            Self::WhatHappened => "what-happened",
            Self::Push => "push",
            Self::Platforms => "platforms",
            Self::Actors => "actors",
            Self::Scale => "scale",
            Self::KeyPoints => "key-points",
            Self::Glance => "glance",
            Self::Timeline => "timeline",
            Self::Alternatives => "alternatives",
            Self::Implications => "implications",
            Self::Outlook => "outlook",
            Self::Watch => "watch",
            Self::Cautions => "cautions",
            Self::Source => "source",
            Self::Changes => "changes",
            Self::SourceCards => "sources",
            Self::Evidence => "evidence",
            Self::Terms => "terms",
            Self::Method => "method",
        }
    }

    /// Whether the section prints the statements of its notes in full: not in short wording, and not as their ground.
    pub(super) fn is_said_in_full(self) -> bool {
        match self {
            Self::KeyPoints
            | Self::WhatHappened
            | Self::Push
            | Self::Platforms
            | Self::Scale
            | Self::Cautions => true,
            Self::NotCurrent
            | Self::BottomLine
            | Self::KeyJudgements
            | Self::Glance
            | Self::Timeline
            | Self::Actors
            | Self::Alternatives
            | Self::Implications
            | Self::Outlook
            | Self::Watch
            | Self::Changes
            | Self::Source
            | Self::SourceCards
            | Self::Terms
            | Self::Method
            | Self::Evidence => false,
        }
    }
}

/// The marks in a text, in order.
pub(super) fn marks(text: &[Inline]) -> Vec<&Mark> {
    let mut found = Vec::new();
    for inline in text {
        match inline {
            Inline::Mark(mark) => found.push(mark),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Translation(inner) => {
                found.extend(marks(inner));
            }
            Inline::Words(words) => found.extend(marks(&words.text)),
            Inline::Text(_) | Inline::Code(_) => {}
        }
    }
    found
}

/// The text alone; a mark stays with the word before it.
pub(super) fn plain(text: &[Inline]) -> String {
    let mut plain = String::new();
    for inline in text {
        match inline {
            Inline::Text(text) | Inline::Code(text) => plain.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Translation(inner) => {
                plain.push_str(&self::plain(inner));
            }
            Inline::Words(words) => plain.push_str(&self::plain(&words.text)),
            Inline::Mark(mark) => {
                plain.extend(["\u{a0}[", &mark.number.to_string(), "]"]);
            }
        }
    }
    plain
}

/// What stands before the mark at this place: the first of a row stays with the word before it,
/// three stay together, and none is left alone at the end of the row.
pub(super) fn space_before_mark(text: &[Inline], place: usize) -> &'static str {
    let is_mark = |inline: &Inline| matches!(inline, Inline::Mark(_));
    let before = text.iter().take(place).rev().take_while(|it| is_mark(it));
    let is_last = !text.get(place + 1).is_some_and(is_mark);
    match before.count() {
        0 => "\u{a0}",
        others if others.is_multiple_of(3) && !is_last => " ",
        _ => "\u{202f}",
    }
}
