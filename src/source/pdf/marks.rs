//! The marked pieces of a page: to which tag they belong, and what they stand for.

use hayro_syntax::object::Dict;
use hayro_syntax::object::Name;
use hayro_syntax::object::Object;
use hayro_syntax::object::String as Text;
use hayro_syntax::page::Page;

use super::words_of;

/// A piece of a page to which a letter belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It has this number, by which the tree of tags names it.
    Tagged(i32),
    /// It belongs to the paper, and not to the text.
    Artifact,
}

/// A mark as the page opens it.
#[derive(Debug, Clone)]
struct Opened {
    tag: Vec<u8>,
    number: Option<i32>,
    /// The words for which the piece stands, whatever its letters are.
    stands_for: Option<String>,
}

/// The marks of a page: those that it will open, and those that are open.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// In the order in which the page opens them, the last one first.
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

    /// A piece begins. Forms open marks as well, which the page does not announce.
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

    /// The piece to which letters belong now.
    pub(super) fn now(&self) -> Option<Mark> {
        if self.open.iter().any(|open| open.tag == b"Artifact") {
            return Some(Mark::Artifact);
        }
        let number = self.open.iter().rev().find_map(|open| open.number);
        number.map(Mark::Tagged)
    }

    /// What the next letter stands for: the words for its first letter, nothing for the others.
    pub(super) fn stands_for(&mut self) -> Option<String> {
        let mut open = self.open.iter_mut().rev();
        let words = open.find_map(|open| open.stands_for.as_mut())?;
        Some(std::mem::take(words))
    }
}

fn named<'a>(page: &Page<'a>, name: &Name<'_>) -> Option<Dict<'a>> {
    page.resources().properties.get::<Dict<'_>>(name.as_ref())
}
