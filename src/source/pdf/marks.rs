//! The marked pieces of a page: the tag to which each belongs, and the words that it represents.

use hayro_syntax::object::Dict;
use hayro_syntax::object::Name;
use hayro_syntax::object::Object;
use hayro_syntax::object::String as Text;
use hayro_syntax::page::Page;

use crate::source::pdf::words_of;

/// The marked piece of a page to which a letter belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// The piece has this number, by which the tree of tags names it.
    Tagged(i32),
    /// The piece belongs to the paper, and not to the text.
    Artifact,
}

/// A mark with which the page opens a piece.
#[derive(Debug, Clone)]
struct Opened {
    tag: Vec<u8>,
    number: Option<i32>,
    /// The words that the piece represents, whatever its letters are.
    stands_for: Option<String>,
}

/// The marks of a page: those that it will open, and those that are open.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// The marks to come, in reverse order: the page opens the last one first.
    coming: Vec<Opened>,
    open: Vec<Opened>,
}

impl Marks {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut coming = Vec::new();
        let mut operations = page.operations();
        while let Some(instruction) = operations.next() {
            let operator = &**instruction.operator;
            if operator != b"BMC" && operator != b"BDC" {
                continue;
            }
            let mut operands = instruction.operands();
            let Some(Object::Name(tag)) = operands.next() else {
                continue;
            };
            let properties = match operands.next() {
                Some(Object::Dict(own)) => Some(own.clone()),
                Some(Object::Name(name)) => named(page, name),
                _ => None,
            };
            let number = properties.as_ref().and_then(|it| it.get::<i32>("MCID"));
            let text = properties
                .as_ref()
                .and_then(|it| it.get::<Text<'_>>("ActualText"));
            coming.push(Opened {
                tag: tag.as_ref().to_vec(),
                number,
                stands_for: text.map(|text| words_of(text.as_bytes()).unwrap_or_default()),
            });
        }
        coming.reverse();
        Self {
            coming,
            open: Vec::new(),
        }
    }

    /// Begins a piece. Forms open marks as well, which the page does not announce.
    pub(super) fn begin(&mut self, tag: &[u8], number: Option<i32>) {
        let is_next =
            |next: &Opened| next.tag == tag && (number.is_none() || next.number == number);
        let announced = self.coming.pop_if(|next| is_next(next));
        self.open.push(announced.unwrap_or_else(|| Opened {
            tag: tag.to_vec(),
            number,
            stands_for: None,
        }));
    }

    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Returns the piece to which letters belong at this point.
    pub(super) fn now(&self) -> Option<Mark> {
        if self.open.iter().any(|open| open.tag == b"Artifact") {
            return Some(Mark::Artifact);
        }
        let number = self.open.iter().rev().find_map(|open| open.number);
        number.map(Mark::Tagged)
    }

    /// Returns the words that the next letter represents: all of them for the first letter of a piece, none for the others.
    pub(super) fn stands_for(&mut self) -> Option<String> {
        let mut open = self.open.iter_mut().rev();
        let words = open.find_map(|open| open.stands_for.as_mut())?;
        Some(std::mem::take(words))
    }
}

fn named<'a>(page: &Page<'a>, name: &Name<'_>) -> Option<Dict<'a>> {
    page.resources().properties.get::<Dict<'_>>(name.as_ref())
}
