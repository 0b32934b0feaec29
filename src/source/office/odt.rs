//! ODT: the words of a document as they are after all tracked changes, without what is hidden.
//!
//! Deleted passages are kept apart from the text, and are left out, as are comments,
//! headers and footers. Notes are at the end, under the marks that lead to them.

mod look;

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::source::extract::Extract;
use crate::source::extract::Metadata;
use crate::source::office::Package;
use crate::source::office::layout::Layout;
use crate::source::office::layout::Look;
use crate::source::office::parsed;
use crate::source::office::styles::Style;
use crate::source::office::styles::Styles;
use crate::source::office::walk::Step;
use crate::source::office::walk::Walk;
use crate::source::office::walk::child;
use crate::source::office::walk::value;
use crate::source::remark::Remark;
use crate::source::unread::Unread;

/// Returns the words of an ODT.
pub(in crate::source) fn read(bytes: &[u8]) -> Result<Extract, Unread> {
    let mut package = Package::open(bytes)?;
    let manifest = package.part("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Unread::Encrypted);
    }
    let content = package.part("content.xml")?.ok_or(Unread::Damaged)?;
    let styles = package.part("styles.xml")?.unwrap_or_default();
    let content = parsed(&content)?;
    let mut reader = Reader::default();
    if let Ok(styles) = parsed(&styles) {
        look::add(
            styles.root_element(),
            &mut reader.styles,
            &mut reader.numbered,
        );
    }
    look::add(
        content.root_element(),
        &mut reader.styles,
        &mut reader.numbered,
    );
    let body = child(content.root_element(), "body").and_then(|body| child(body, "text"));
    reader.everything_inside(body.ok_or(Unread::Damaged)?);
    reader.written_notes();
    let metadata = package.part("meta.xml")?.unwrap_or_default();
    Ok(reader.finish(metadata_of(&metadata)))
}

#[derive(Debug, Default)]
struct Reader<'a> {
    layout: Layout,
    styles: Styles,
    /// The names of the list styles that have numbers.
    numbered: BTreeSet<String>,
    /// The styles of the open paragraph and the spans in it, the innermost last.
    open: Vec<&'a str>,
    look: Look,
    /// The boxes beside the paragraph, which comes before them.
    boxes: Vec<Node<'a, 'a>>,
    /// True at the end of a paragraph that has boxes.
    at_boxes: bool,
    notes: Vec<(String, Node<'a, 'a>)>,
    /// True if the next paragraph continues behind the mark of its note.
    goes_on: bool,
    changes: usize,
    comments: usize,
    counted: usize,
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
        match node.tag_name().name() {
            "tracked-changes" => {
                self.changes = elements(node, "changed-region");
                return false;
            }
            "annotation" => {
                self.comments += 1;
                return false;
            }
            "p" | "h" => self.begin_paragraph(node),
            "span" => self.begin_span(node),
            "section" | "hidden-paragraph" | "hidden-text" if is_hidden(node) => {
                self.layout.pass_over_unseen();
                return false;
            }
            "note" => {
                self.note(node);
                return false;
            }
            "text-box" => {
                self.boxes.push(node);
                return false;
            }
            "list" => self.list(node),
            "table-row" => self.layout.row(),
            "table-cell" => self.layout.begin_cell(),
            "tab" => self.layout.tab(),
            "s" => self.layout.space(),
            "line-break" => self.layout.line_break(),
            // Prompts, texts of pictures and forms, and declarations are no words of the text.
            "placeholder" | "title" | "desc" | "forms" | "object" | "object-ole" | "script"
            | "ruby-text" | "covered-table-cell" => return false,
            name => return !name.ends_with("-decls"),
        }
        true
    }

    fn close(&mut self, node: Node<'a, 'a>) {
        match node.tag_name().name() {
            "p" | "h" => {
                self.open.clear();
                self.layout.end_run();
                self.at_boxes = !self.boxes.is_empty();
            }
            "span" => {
                self.open.pop();
                self.look = self.look_now(node);
            }
            "table-cell" => self.layout.end_cell(),
            "table" => self.layout.row(),
            _ => {}
        }
    }

    fn text(&mut self, node: Node<'a, 'a>) {
        // White space between paragraphs only makes the XML easier to read.
        if !self.open.is_empty() {
            let words = node.text().unwrap_or_default();
            self.layout.words(words, self.look);
        }
    }

    fn begin_paragraph(&mut self, node: Node<'a, 'a>) {
        if !std::mem::take(&mut self.goes_on) {
            self.layout.paragraph();
        }
        self.open.clear();
        self.begin_span(node);
    }

    fn begin_span(&mut self, node: Node<'a, 'a>) {
        self.open
            .push(value(node, "style-name").unwrap_or_default());
        self.look = self.look_now(node);
    }

    /// Returns the look of words at this place, inside all open elements.
    fn look_now(&self, place: Node<'a, 'a>) -> Look {
        let styles: Vec<Option<&str>> = self.open.iter().rev().map(|id| Some(*id)).collect();
        let mut look = self.styles.look(&Style::default(), &styles);
        look.is_hidden |= look.is_white && !look::has_ground(place, &self.styles);
        look
    }

    fn list(&mut self, node: Node<'a, 'a>) {
        let style = value(node, "style-name").unwrap_or_default();
        if self.numbered.contains(style) {
            let items = node
                .children()
                .filter(|it| it.tag_name().name() == "list-item");
            self.counted += items.count();
        }
    }

    fn note(&mut self, node: Node<'a, 'a>) {
        if self.look.is_hidden {
            return;
        }
        let citation = child(node, "note-citation").and_then(|it| it.text());
        let mark = citation.unwrap_or("*").trim().to_owned();
        self.layout.mark(&mark);
        if let Some(body) = child(node, "note-body") {
            self.notes.push((mark, body));
        }
    }

    /// Writes the notes, under their marks.
    fn written_notes(&mut self) {
        let mut next = 0;
        // A note may have notes of its own.
        while let Some((mark, body)) = self.notes.get(next).cloned() {
            next += 1;
            self.layout.paragraph();
            self.layout.mark(&mark);
            self.layout.space();
            self.goes_on = true;
            self.everything_inside(body);
        }
    }

    fn finish(self, metadata: Metadata) -> Extract {
        let (text, unseen) = self.layout.finish();
        let counted = [
            (self.changes, Remark::TrackedChanges(self.changes)),
            (self.comments, Remark::Comments(self.comments)),
            (self.counted, Remark::CountedNumbers(self.counted)),
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

/// True if the attributes of an element hide it.
fn is_hidden(node: Node<'_, '_>) -> bool {
    let says = |name: &str, hiding: &[&str]| {
        let mut own = node.attributes().filter(|it| it.name() == name);
        own.next().is_some_and(|it| hiding.contains(&it.value()))
    };
    says("display", &["none", "condition"]) || says("is-hidden", &["true"])
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
    let meta = child(part.root_element(), "meta");
    let said = |name: &str| {
        let words = child(meta?, name)?.text()?.trim();
        (!words.is_empty()).then(|| words.to_owned())
    };
    Metadata {
        title: said("title"),
        author: said("initial-creator").or_else(|| said("creator")),
        language: said("language"),
        ..Metadata::default()
    }
}
