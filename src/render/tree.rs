//! A briefing as a small tree: all that the HTML and the Typst writer write.
//!
//! The tree is read from the Markdown, which holds all words and their order.
//! What Markdown cannot carry is found in the briefing by a key: the heading
//! of a section, the label of a note, the target of a link or of a picture,
//! the words of a label or of a judgement. So the writers need no briefing.

mod foreign;
mod keys;
mod passages;
mod read;

use std::collections::BTreeSet;

use crate::briefing::Briefing;
use crate::briefing::DatePrecision;
use crate::briefing::Hand;
use crate::briefing::SectionKind;
use crate::language::Language;
use crate::render::RenderError;
use crate::render::picture::Placed;
use crate::render::tree::keys::Keys;
use crate::sheet::Likelihood;

/// A whole briefing.
#[derive(Debug, Default)]
pub(super) struct PageTree {
    /// The label that says who may see the briefing.
    pub(super) marking: Vec<Inline>,
    pub(super) title: Vec<Inline>,
    /// The line that says what the briefing is, of which date, and that no reviewer has accepted it.
    pub(super) byline: Vec<Inline>,
    pub(super) sections: Vec<Section>,
    /// The notes, numbered from 1.
    pub(super) notes: Vec<Note>,
    /// True if all notes are current and no reviewer has accepted any of them, which is then said once for all.
    pub(super) is_unaccepted: bool,
    /// The sentences of the sources that the notes quote.
    pub(super) passages: Vec<Passage>,
}

/// A heading of the second level with all that belongs to it.
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
    /// A heading of the third level with all that belongs to it.
    Part(Part),
    /// A heading of the third level with an assessment.
    KeyJudgement(KeyJudgement),
    Figure(Figure),
}

/// A part of a section.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) heading: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
}

/// An assessment as the reader weighs it.
#[derive(Debug)]
pub(super) struct KeyJudgement {
    /// The id of the judgement.
    pub(super) id: String,
    pub(super) likelihood: Option<Likelihood>,
    pub(super) heading: Vec<Inline>,
    /// The likelihood and the confidence of the judgement, in words.
    pub(super) weights: Vec<Item>,
    /// The text that leads to the bottom line, if the bottom line is this judgement.
    pub(super) to_bottom_line: Option<Vec<Inline>>,
    /// The statement, unless it is the bottom line; then the facts that it rests on, and what would change it.
    pub(super) blocks: Vec<Block>,
}

/// A picture with its title and its numbers.
#[derive(Debug)]
pub(super) struct Figure {
    /// The picture as one SVG file.
    pub(super) svg: String,
    /// The picture in words.
    pub(super) alternative: String,
    pub(super) caption: Vec<Inline>,
    /// True if it is the code of an address.
    pub(super) is_code: bool,
    /// The description of the picture, where no rows give it.
    pub(super) table: Option<Table>,
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct Item {
    /// The label before the text, a date or a word; `None` in the kinds of section that have no rail.
    pub(super) rail: Option<Vec<Inline>>,
    pub(super) text: Vec<Inline>,
    /// The sign in the rail; `None` where it has none.
    pub(super) sign: Option<Sign>,
    /// The id of the judgement that the item prints, unless an earlier item prints it.
    pub(super) judgement: Option<String>,
}

/// A sign in the rail, which repeats what the label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// The label has a date.
    Dated(DatePrecision),
    /// The label has speakers alone.
    Spoken(Hand),
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
    /// The desk's translation of words of a source, with the quotation marks of the reader.
    Translation(Vec<Inline>),
    /// Words of a source, in its language, in the middle of a text in another one.
    Foreign(String, Language),
    Mark(Mark),
    /// A digest, printed as code.
    Code(String),
}

/// Words of a source.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) text: Vec<Inline>,
    pub(super) language: Language,
    /// The path of the source, relative to the briefings, with the line of the words.
    pub(super) target: String,
    /// The fragment with which a browser opens the source at the words; `None` where it cannot.
    pub(super) fragment: Option<String>,
}

/// A mark that leads from a statement to its note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// The number of the note, from 1.
    pub(super) number: usize,
    /// The id of the note's statement.
    pub(super) label: String,
    /// True if this is the first mark with this number, to which the note leads back.
    pub(super) is_first: bool,
}

/// The evidence of one statement.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) number: usize,
    pub(super) label: String,
    pub(super) statement: Vec<Inline>,
    /// The paragraphs with the words of the source, who says so, and what the desk makes of it.
    pub(super) paragraphs: Vec<Vec<Inline>>,
    /// The words that say who has accepted the statement, or that no reviewer has; `None` if it is not current.
    pub(super) acceptance: Option<String>,
}

/// Sentences of a source, some words of which are quoted.
#[derive(Debug)]
pub(super) struct Passage {
    /// The label of the source and the line, house wording.
    pub(super) place: String,
    pub(super) language: Language,
    pub(super) pieces: Vec<Piece>,
}

/// Words of a passage.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) words: String,
    pub(super) is_quoted: bool,
    /// The marks of the notes whose quotes begin here.
    pub(super) marks: Vec<Mark>,
}

impl PageTree {
    /// Reads the tree from the Markdown of a briefing with these pictures.
    pub(super) fn read(
        markdown: &str,
        briefing: &Briefing,
        figures: &[Placed],
    ) -> Result<Self, RenderError> {
        #[cfg(test)]
        crate::render::made::note(&briefing.report, format!("tree {}", briefing.stem()));
        let keys = Keys::new(briefing, figures);
        let tree = read::tree(markdown, &keys)?;
        Ok(Self {
            is_unaccepted: keys.is_unaccepted(),
            passages: passages::passages(briefing, &keys)?,
            ..tree
        })
    }

    /// Returns the number of words of title and sections, without the annex, marks and pictures.
    pub(super) fn body_words(&self) -> usize {
        let body = self.sections.iter().filter(|it| !it.kind.is_annex());
        let of_sections = body.map(|section| {
            let blocks = section.blocks.iter().map(Block::words);
            words(&section.heading) + blocks.sum::<usize>()
        });
        words(&self.title) + of_sections.sum::<usize>()
    }

    /// Returns the note with this label.
    pub(super) fn note(&self, label: &str) -> Option<&Note> {
        self.notes.iter().find(|note| note.label == label)
    }
}

impl Block {
    /// Returns the number of words, without marks and the letters of pictures.
    fn words(&self) -> usize {
        let item = |item: &Item| {
            let rail = item.rail.as_deref().map_or(0, words);
            rail + words(&item.text)
        };
        let all = |items: &[Item]| items.iter().map(item).sum::<usize>();
        let of_blocks = |blocks: &[Self]| blocks.iter().map(Self::words).sum::<usize>();
        match self {
            Self::Paragraph(text) => words(text),
            Self::List(items) | Self::Numbered(items) => all(items),
            Self::Table(table) => table.words(),
            Self::Part(part) => words(&part.heading) + of_blocks(&part.blocks),
            Self::KeyJudgement(key) => {
                let top = key.to_bottom_line.as_deref().map_or(0, words);
                words(&key.heading) + all(&key.weights) + top + of_blocks(&key.blocks)
            }
            Self::Figure(figure) => {
                words(&figure.caption) + figure.table.as_ref().map_or(0, Table::words)
            }
        }
    }
}

impl Table {
    fn words(&self) -> usize {
        let cells = self.head.iter().chain(self.rows.iter().flatten());
        cells.map(|cell| words(cell)).sum()
    }
}

/// Returns the number of words of a text: what stands between spaces and has a letter or a digit, but no mark.
fn words(text: &[Inline]) -> usize {
    let mut unmarked = String::new();
    let mut add = |inline: &Inline| match inline {
        Inline::Mark(_) => unmarked.push(' '),
        other => unmarked.push_str(&plain(std::slice::from_ref(other))),
    };
    text.iter().for_each(&mut add);
    // A narrow space stands inside a number, or beside a mark.
    let words = unmarked.split(|it: char| it.is_whitespace() && it != '\u{202f}');
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// The addresses that are in use, because each may occur only once on a page.
#[derive(Debug, Default)]
struct Given(BTreeSet<String>);

impl Given {
    /// Takes the address; true if it was not in use before.
    fn is_first(&mut self, name: &str) -> bool {
        self.0.insert(name.to_owned())
    }
}

/// Returns the marks in a text, in order.
pub(super) fn marks(text: &[Inline]) -> Vec<&Mark> {
    let mut found = Vec::new();
    for inline in text {
        match inline {
            Inline::Mark(mark) => found.push(mark),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Translation(inner) => {
                found.extend(marks(inner));
            }
            Inline::Words(words) => found.extend(marks(&words.text)),
            Inline::Text(_) | Inline::Foreign(..) | Inline::Code(_) => {}
        }
    }
    found
}

/// Returns the words of a text without their markup; a mark stays with the word before it.
pub(super) fn plain(text: &[Inline]) -> String {
    let mut plain = String::new();
    for inline in text {
        match inline {
            Inline::Text(text) | Inline::Foreign(text, _) | Inline::Code(text) => {
                plain.push_str(text);
            }
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

/// Returns the space before the mark at this place of a text. The line may break after every third mark of a row,
/// so the first stays with the word before it, and the last is never alone.
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
