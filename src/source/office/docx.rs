//! DOCX: the words of a document as they are after all tracked changes, without what is hidden.
//!
//! Passages deleted or moved away, comments, headers and footers are no words of
//! the document. Notes are at its end, under the marks that lead to them.

mod look;
mod run;

use roxmltree::Node;

use crate::source::extract::Extract;
use crate::source::extract::Metadata;
use crate::source::numeral;
use crate::source::office::Package;
use crate::source::office::layout::Layout;
use crate::source::office::parsed;
use crate::source::office::styles::Styles;
use crate::source::office::walk::Step;
use crate::source::office::walk::Walk;
use crate::source::office::walk::child;
use crate::source::office::walk::value;
use crate::source::remark::Remark;
use crate::source::unread::Unread;

use self::run::Run;

/// The part that holds the document.
pub(super) const MAIN: &str = "word/document.xml";

/// The namespaces whose texts are words: of the document and of formulas, in both forms of the standard.
const WORDS: [&str; 4] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
];

/// Returns the words of a DOCX.
pub(in crate::source) fn read(bytes: &[u8]) -> Result<Extract, Unread> {
    let mut package = Package::open(bytes)?;
    let main = package.part(MAIN)?.ok_or(Unread::Damaged)?;
    let (footnotes, endnotes) = (
        package.part("word/footnotes.xml")?.unwrap_or_default(),
        package.part("word/endnotes.xml")?.unwrap_or_default(),
    );
    let comments = package.part("word/comments.xml")?.unwrap_or_default();
    let (main, styles) = (parsed(&main)?, package.part("word/styles.xml")?);
    let mut reader = Reader {
        styles: styles.as_deref().map(look::styles_of).unwrap_or_default(),
        ..Reader::default()
    };
    reader.everything_inside(main.root_element());
    let parts = [parsed(&footnotes).ok(), parsed(&endnotes).ok()];
    for (part, order) in parts.iter().zip([Kind::Footnote, Kind::Endnote]) {
        if let Some(part) = part {
            reader.notes(part.root_element(), order);
        }
    }
    let comments = parsed(&comments).map_or(0, |part| elements(part.root_element(), "comment"));
    let metadata = package.part("docProps/core.xml")?.unwrap_or_default();
    Ok(reader.finish(comments, metadata_of(&metadata)))
}

/// A kind of note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Footnote,
    Endnote,
}

impl Kind {
    /// Returns the mark of a note, as in Word: figures for footnotes, Roman numerals for endnotes.
    fn mark(self, number: usize) -> String {
        let roman = i64::try_from(number).ok().and_then(numeral::roman);
        match self {
            Self::Endnote => roman.unwrap_or_else(|| number.to_string()),
            Self::Footnote => number.to_string(),
        }
    }
}

#[derive(Debug, Default)]
struct Reader<'a> {
    layout: Layout,
    styles: Styles,
    run: Run<'a>,
    /// True if the mark at the end of the paragraph is deleted, so that the next one continues it.
    goes_on: bool,
    /// The boxes beside the paragraph, which comes before them.
    boxes: Vec<Node<'a, 'a>>,
    /// True at the end of a paragraph that has boxes.
    at_boxes: bool,
    /// The notes, in the order of their marks.
    notes: Vec<(Kind, String)>,
    title: Option<String>,
    changes: usize,
    counted: usize,
    symbols: usize,
    chunks: usize,
}

impl<'a> Reader<'a> {
    fn everything_inside(&mut self, root: Node<'a, 'a>) {
        let mut open = vec![Walk::inside(root)];
        while let Some(mut walk) = open.pop() {
            while let Some(step) = walk.next() {
                match step {
                    Step::Into(node) if node.is_element() => {
                        if !self.open(node) {
                            walk.pass_over(node);
                        }
                    }
                    Step::Into(node) => self.text(node),
                    Step::OutOf(node) => self.close(node),
                }
                if self.at_boxes {
                    // The words of boxes follow their paragraph, the first box first.
                    self.at_boxes = false;
                    open.push(walk);
                    open.extend(self.boxes.drain(..).rev().map(Walk::inside));
                    break;
                }
            }
        }
    }

    /// Opens an element; returns false where nothing inside it is read.
    fn open(&mut self, node: Node<'a, 'a>) -> bool {
        let name = node.tag_name().name();
        match name {
            "ins" | "moveTo" => self.changes += 1,
            "del" | "moveFrom" => {
                self.changes += 1;
                return false;
            }
            "p" if is_words(node) => self.begin_paragraph(node),
            "r" => self.run.begin(node, &self.styles),
            "tr" => return self.begin_row(node),
            "tc" => self.layout.begin_cell(),
            "sdt" => return !is_prompt(node),
            "AlternateContent" => return self.alternative(node),
            "txbxContent" => {
                self.boxes.push(node);
                return false;
            }
            "altChunk" => self.chunks += 1,
            "Fallback" | "rt" => return false,
            name if name.ends_with("Pr") || name.ends_with("Change") => {
                self.changes += changes_in(node);
                return false;
            }
            _ => self.mark(name, node),
        }
        true
    }

    /// Reads a single mark within a run.
    fn mark(&mut self, name: &str, node: Node<'a, 'a>) {
        match name {
            "fldChar" => self
                .run
                .field(value(node, "fldCharType").unwrap_or_default()),
            _ if self.run.is_silent() => {}
            "tab" if is_words(node) => self.layout.tab(),
            "br" | "cr" => self.layout.line_break(),
            "noBreakHyphen" => self.layout.words("\u{2011}", self.run.look),
            "sym" => self.symbols += 1,
            "footnoteReference" => self.note(Kind::Footnote, node),
            "endnoteReference" => self.note(Kind::Endnote, node),
            _ => {}
        }
    }

    fn close(&mut self, node: Node<'a, 'a>) {
        match node.tag_name().name() {
            "p" if is_words(node) => self.end_paragraph(node),
            "r" => self.run.end(),
            "tc" => self.layout.end_cell(),
            "tbl" => self.layout.row(),
            _ => {}
        }
    }

    fn text(&mut self, node: Node<'a, 'a>) {
        let is_text = |parent: Node<'_, '_>| parent.tag_name().name() == "t" && is_words(parent);
        if !node.parent().is_some_and(is_text) || self.run.is_code() {
            return;
        }
        let words = node.text().unwrap_or_default();
        self.layout.words(words, self.run.look);
    }

    fn begin_paragraph(&mut self, node: Node<'a, 'a>) {
        if !std::mem::take(&mut self.goes_on) {
            self.layout.paragraph();
        }
        let look = child(node, "pPr");
        let style = look.and_then(|look| value(child(look, "pStyle")?, "val"));
        let by_style = || style.is_some_and(|id| self.styles.is_counted(id));
        let is_counted = look.and_then(look::is_counted).unwrap_or_else(by_style);
        self.counted += usize::from(is_counted);
        self.run.paragraph = style;
        if self.title.is_none() && style.is_some_and(|id| self.styles.name(id) == "title") {
            let words = node.descendants().filter(|it| it.tag_name().name() == "t");
            let words: String = words.filter_map(|it| it.text()).collect();
            self.title = Some(words).filter(|words| !words.trim().is_empty());
        }
    }

    fn end_paragraph(&mut self, node: Node<'a, 'a>) {
        let mark = child(node, "pPr").and_then(|look| child(look, "rPr"));
        self.goes_on = mark.is_some_and(|mark| child(mark, "del").is_some());
        self.at_boxes = !self.boxes.is_empty();
        if !self.goes_on {
            self.layout.end_run();
        }
    }

    /// Begins a row of a table; returns false where the row is deleted.
    fn begin_row(&mut self, node: Node<'a, 'a>) -> bool {
        let look = child(node, "trPr");
        if look.is_some_and(|look| child(look, "del").is_some()) {
            self.changes += 1;
            return false;
        }
        self.layout.row();
        true
    }

    /// Reads the first of several forms of one thing; returns false where the walk must not read inside.
    fn alternative(&mut self, node: Node<'a, 'a>) -> bool {
        let Some(choice) = child(node, "Choice").or_else(|| child(node, "Fallback")) else {
            return false;
        };
        let boxes = choice
            .descendants()
            .filter(|it| it.tag_name().name() == "txbxContent");
        let outermost = |it: &Node<'_, '_>| {
            let mut above = it.ancestors().skip(1).take_while(|it| *it != choice);
            above.all(|it| {
                it.tag_name().name() != "txbxContent" && it.tag_name().name() != "Fallback"
            })
        };
        let boxes: Vec<_> = boxes.filter(outermost).collect();
        if boxes.is_empty() {
            return child(node, "Choice").is_some();
        }
        self.boxes.extend(boxes);
        false
    }

    fn note(&mut self, kind: Kind, node: Node<'a, 'a>) {
        if self.run.look.is_hidden {
            return;
        }
        let Some(id) = value(node, "id") else {
            return;
        };
        self.notes.push((kind, id.to_owned()));
        let number = self
            .notes
            .iter()
            .filter(|(other, _)| *other == kind)
            .count();
        self.layout.mark(&kind.mark(number));
    }

    /// Writes the notes of one kind, in the order of their marks.
    fn notes(&mut self, part: Node<'a, 'a>, kind: Kind) {
        let ids: Vec<String> = self
            .notes
            .iter()
            .filter(|(other, _)| *other == kind)
            .map(|(_, id)| id.clone())
            .collect();
        for (place, id) in ids.iter().enumerate() {
            let mut notes = part.children().filter(Node::is_element);
            let Some(note) = notes.find(|note| value(*note, "id") == Some(id)) else {
                continue;
            };
            self.layout.paragraph();
            self.layout.mark(&kind.mark(place + 1));
            self.layout.space();
            self.goes_on = true;
            self.everything_inside(note);
        }
    }

    fn finish(self, comments: usize, mut metadata: Metadata) -> Extract {
        let (text, unseen) = self.layout.finish();
        metadata.title = self.title.or(metadata.title);
        let counted = [
            (self.changes, Remark::TrackedChanges(self.changes)),
            (comments, Remark::Comments(comments)),
            (self.counted, Remark::CountedNumbers(self.counted)),
            (self.symbols, Remark::Symbols(self.symbols)),
            (self.chunks, Remark::OtherParts(self.chunks)),
        ];
        let counted = counted.into_iter().filter(|(number, _)| *number > 0);
        Extract {
            text,
            metadata,
            remarks: unseen
                .into_iter()
                .chain(counted.map(|(_, remark)| remark))
                .collect(),
        }
    }
}

fn is_words(node: Node<'_, '_>) -> bool {
    let namespace = node.tag_name().namespace();
    namespace.is_some_and(|own| WORDS.contains(&own))
}

/// True if a control shows a prompt, and not yet words of the author.
fn is_prompt<'n>(node: Node<'n, 'n>) -> bool {
    let look = child(node, "sdtPr");
    look.is_some_and(|look| child(look, "showingPlcHdr").is_some())
}

/// Returns the number of tracked changes in the look of a paragraph or a run.
fn changes_in(look: Node<'_, '_>) -> usize {
    let changes = look.descendants().filter(|it| {
        let name = it.tag_name().name();
        name.ends_with("PrChange") || matches!(name, "ins" | "del" | "moveFrom" | "moveTo")
    });
    changes.count()
}

fn elements(root: Node<'_, '_>, name: &str) -> usize {
    let own = root.descendants().filter(|it| it.tag_name().name() == name);
    own.count()
}

/// Returns the metadata of the document; the day on which the file was made is not its day of publication.
fn metadata_of(part: &str) -> Metadata {
    let Ok(part) = parsed(part) else {
        return Metadata::default();
    };
    let said = |name: &str| {
        let words = child(part.root_element(), name)?.text()?.trim();
        (!words.is_empty()).then(|| words.to_owned())
    };
    Metadata {
        title: said("title"),
        author: said("creator"),
        language: said("language"),
        ..Metadata::default()
    }
}
