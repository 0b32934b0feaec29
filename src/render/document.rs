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
    Mark(Mark),
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
    pub(super) fn new(markdown: &str, page: &Briefing) -> Result<Self, RenderError> {
        shape::document(read::nodes(markdown)?, page)
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
            Self::Timeline | Self::Implications | Self::Cautions | Self::Source => true,
            Self::BottomLine | Self::KeyPoints | Self::Glance | Self::Watch | Self::Evidence => {
                false
            }
        }
    }
}

/// The marks in a text, in order.
pub(super) fn marks(text: &[Inline]) -> Vec<&Mark> {
    let mut found = Vec::new();
    for inline in text {
        match inline {
            Inline::Mark(mark) => found.push(mark),
            Inline::Strong(inner) | Inline::Emphasis(inner) => found.extend(marks(inner)),
            Inline::Words(words) => found.extend(marks(&words.text)),
            Inline::Text(_) => {}
        }
    }
    found
}

/// What stands before a mark: the first stays with the word before it, and three stay together.
pub(super) fn space_before_mark(marks_before: usize) -> &'static str {
    match marks_before {
        0 => "\u{a0}",
        others if others.is_multiple_of(3) => " ",
        _ => "\u{202f}",
    }
}
