//! The tree of tags of a PDF: the marked pieces of a page that make a paragraph or a row, in the order of reading.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::Array;
use hayro_syntax::object::Dict;
use hayro_syntax::object::Name;
use hayro_syntax::object::Object;
use hayro_syntax::object::ObjectIdentifier;
use hayro_syntax::page::Page;

/// The maximum depth of tags inside tags.
const MAX_DEPTH: usize = 64;
/// The maximum number of look-ups, each counted with the number of objects that it searches.
const MAX_LOOK_UPS: u64 = 20_000_000;

/// The pieces of a page that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// The cells of a row.
    Row(Vec<Vec<Piece>>),
}

/// A marked piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// The number by which the page marks it.
    pub(super) number: i32,
    /// True if it is the mark of a note, whose figures are raised, whatever shape they have.
    pub(super) is_note_mark: bool,
}

/// The blocks of each page.
#[derive(Debug, Default)]
pub(super) struct Tags(BTreeMap<ObjectIdentifier, Vec<Block>>);

impl Tags {
    /// Reads the tree; empty where there is none, or where it is larger than a document needs.
    ///
    /// `largest` is the number of objects in the largest stream of objects: a
    /// look-up reads the index of a whole stream.
    pub(super) fn of(pdf: &Pdf, largest: u64) -> Self {
        let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
        let tree = root.and_then(|root| root.get::<Dict<'_>>("StructTreeRoot"));
        let Some(tree) = tree else {
            return Self::default();
        };
        let mut reader = Reader {
            roles: tree.get::<Dict<'_>>("RoleMap").unwrap_or_default(),
            left: MAX_LOOK_UPS / largest.max(1),
            pages: BTreeMap::new(),
            begins: Begins::Paragraph,
            cells: 0,
            is_behind_label: false,
            is_in_item: false,
            note_marks: 0,
            open_notes: 0,
            notes: BTreeMap::new(),
        };
        if reader.kids(&tree, None, 0).is_none() {
            return Self::default();
        }
        reader.write_notes();
        Self(reader.pages)
    }

    pub(super) fn blocks(&self, page: &Page<'_>) -> &[Block] {
        let own = page.raw().obj_id().and_then(|id| self.0.get(&id));
        own.map_or(&[], Vec::as_slice)
    }
}

/// The kind of block that the next piece begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begins {
    Nothing,
    Paragraph,
    Row,
    Cell,
}

struct Reader<'a> {
    roles: Dict<'a>,
    /// The number of look-ups left.
    left: u64,
    pages: BTreeMap<ObjectIdentifier, Vec<Block>>,
    begins: Begins,
    /// The number of open cells.
    cells: usize,
    /// True after the label of an item, whose words follow on its line.
    is_behind_label: bool,
    /// True directly inside an item of a list, whose label is no mark of a note.
    is_in_item: bool,
    /// The number of open marks of notes.
    note_marks: usize,
    /// The number of open notes.
    open_notes: usize,
    /// The notes inside the open paragraph, which come after it.
    notes: BTreeMap<ObjectIdentifier, Vec<Block>>,
}

impl<'a> Reader<'a> {
    /// Reads the inside of a tag; returns `None` where that needs too many look-ups.
    fn kids(&mut self, tag: &Dict<'a>, page: Option<ObjectIdentifier>, depth: usize) -> Option<()> {
        self.left = self.left.checked_sub(2)?;
        let Some(kids) = tag.get::<Object<'_>>("K") else {
            return Some(());
        };
        match kids {
            Object::Array(kids) => self.each(&kids, page, depth),
            kid => self.kid(&kid, page, depth),
        }
    }

    fn each(
        &mut self,
        kids: &Array<'a>,
        page: Option<ObjectIdentifier>,
        depth: usize,
    ) -> Option<()> {
        for kid in kids.iter::<Object<'_>>() {
            self.left = self.left.checked_sub(1)?;
            self.kid(&kid, page, depth)?;
        }
        Some(())
    }

    fn kid(
        &mut self,
        kid: &Object<'a>,
        page: Option<ObjectIdentifier>,
        depth: usize,
    ) -> Option<()> {
        match kid {
            Object::Number(number) => {
                let number = i32::try_from(number.as_i64()).ok()?;
                self.piece(number, page);
            }
            Object::Dict(dict) => {
                let own = dict.get_ref("Pg").map(ObjectIdentifier::from).or(page);
                match dict.get::<i32>("MCID") {
                    Some(number) => self.piece(number, own),
                    None if depth < MAX_DEPTH => self.tag(dict, own, depth)?,
                    None => {}
                }
            }
            _ => {}
        }
        Some(())
    }

    fn tag(&mut self, tag: &Dict<'a>, page: Option<ObjectIdentifier>, depth: usize) -> Option<()> {
        let Some(role) = tag.get::<Name<'_>>("S") else {
            return Some(());
        };
        let mapped = self.roles.get::<Name<'_>>(role.as_ref());
        let role = mapped.unwrap_or(role);
        let role = role.as_ref();
        if matches!(role, b"Note" | b"FENote") {
            return self.note(tag, page, depth);
        }
        let is_cell = matches!(role, b"TD" | b"TH");
        let is_note_mark = role == b"Lbl" && !self.is_in_item;
        self.open(role, is_cell);
        self.note_marks += usize::from(is_note_mark);
        let around = std::mem::replace(&mut self.is_in_item, matches!(role, b"LI" | b"TOCI"));
        self.kids(tag, page, depth + 1)?;
        self.is_in_item = around;
        self.note_marks -= usize::from(is_note_mark);
        self.cells -= usize::from(is_cell);
        if role == b"Lbl" {
            self.is_behind_label = true;
        } else if self.cells == 0 && is_block(role) {
            self.begins = Begins::Paragraph;
            self.write_notes();
        }
        Some(())
    }

    /// Reads a note, which may be tagged within the paragraph that it explains: that paragraph goes on behind it.
    fn note(&mut self, tag: &Dict<'a>, page: Option<ObjectIdentifier>, depth: usize) -> Option<()> {
        let (begins, cells) = (self.begins, std::mem::take(&mut self.cells));
        let around = std::mem::take(&mut self.is_in_item);
        self.begins = Begins::Paragraph;
        self.open_notes += 1;
        self.kids(tag, page, depth + 1)?;
        self.open_notes -= 1;
        (self.begins, self.cells, self.is_in_item) = (begins, cells, around);
        self.is_behind_label = false;
        Some(())
    }

    /// Writes the notes of a paragraph that has ended.
    fn write_notes(&mut self) {
        if self.open_notes > 0 {
            return;
        }
        for (page, blocks) in std::mem::take(&mut self.notes) {
            self.pages.entry(page).or_default().extend(blocks);
        }
    }

    fn open(&mut self, role: &[u8], is_cell: bool) {
        if is_cell {
            self.cells += 1;
            if self.begins != Begins::Row {
                self.begins = Begins::Cell;
            }
        } else if role == b"TR" {
            self.begins = Begins::Row;
        } else if self.cells == 0 && is_block(role) && !self.is_behind_label {
            self.begins = Begins::Paragraph;
        }
    }

    fn piece(&mut self, number: i32, page: Option<ObjectIdentifier>) {
        let Some(page) = page else {
            return;
        };
        let piece = Piece {
            number,
            is_note_mark: self.note_marks > 0,
        };
        let pages = if self.open_notes > 0 {
            &mut self.notes
        } else {
            &mut self.pages
        };
        let blocks = pages.entry(page).or_default();
        match (self.begins, blocks.last_mut()) {
            (Begins::Nothing, Some(Block::Paragraph(pieces))) => pieces.push(piece),
            (Begins::Nothing, Some(Block::Row(cells))) => match cells.last_mut() {
                Some(cell) => cell.push(piece),
                None => cells.push(vec![piece]),
            },
            (Begins::Cell, Some(Block::Row(cells))) => cells.push(vec![piece]),
            (Begins::Row | Begins::Cell, _) => blocks.push(Block::Row(vec![vec![piece]])),
            (Begins::Paragraph | Begins::Nothing, _) => {
                blocks.push(Block::Paragraph(vec![piece]));
            }
        }
        self.begins = Begins::Nothing;
        self.is_behind_label = false;
    }
}

/// True if tags of this role are paragraphs, or contain some.
fn is_block(role: &[u8]) -> bool {
    !matches!(
        role,
        b"Span"
            | b"Quote"
            | b"Reference"
            | b"BibEntry"
            | b"Code"
            | b"Link"
            | b"Annot"
            | b"Ruby"
            | b"RB"
            | b"RT"
            | b"RP"
            | b"Warichu"
            | b"WT"
            | b"WP"
            | b"Em"
            | b"Strong"
            | b"Sub"
            | b"Lbl"
            | b"LBody"
            | b"Form"
            | b"NonStruct"
    )
}
