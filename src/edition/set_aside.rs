//! The sentences that are set aside: those of the parts that a card names, as far as they were there when the lock recorded them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::edition::lock::Lock;
use crate::edition::lock::LockedPart;
use crate::evidence::Evidence;
use crate::language::overlap;
use crate::reading::fold;
use crate::sheet::SourceIndex;
use crate::source::Document;

/// The parts of a source that are set aside.
#[derive(Debug)]
pub struct PartsAside<'e> {
    document: &'e Document,
    parts: Vec<PartAside>,
}

#[derive(Debug)]
struct PartAside {
    place: Range<usize>,
    /// The sentences that the lock knows in the part, in the normal form; `None` if it does not know the part yet.
    known: Option<BTreeSet<String>>,
}

/// The standing of a sentence of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// It is in a part that is set aside.
    Yes,
    /// It is in no such part.
    No,
    /// It is in such a part, and was not there when the part was set aside.
    NotYet,
}

impl<'e> PartsAside<'e> {
    /// Returns the parts of a source that its card sets aside, compared with what the lock knows of them.
    pub fn of(lock: Option<&Lock>, evidence: &Evidence<'e>, source: SourceIndex) -> Self {
        let id = &evidence.sheet()[source].id.value;
        let locked = lock.and_then(|lock| lock.source(id));
        let parts = evidence.set_aside(source).iter().filter_map(|part| {
            let known = locked.and_then(|locked| locked.part(&part.set_aside.part.name()));
            Some(PartAside {
                place: part.place.clone().ok()?,
                known: known.map(LockedPart::folded),
            })
        });
        Self {
            document: &evidence.documents()[source.get()],
            parts: parts.collect(),
        }
    }

    /// Returns the standing of a sentence of the source.
    pub fn standing(&self, sentence: &Range<usize>) -> Aside {
        let touches = |part: &&PartAside| overlap(&part.place, sentence);
        let mut found = Aside::No;
        for part in self.parts.iter().filter(touches) {
            let words = || {
                fold(&self.document.text[sentence.clone()])
                    .trim()
                    .to_owned()
            };
            match &part.known {
                Some(known) if !known.contains(&words()) => found = Aside::NotYet,
                Some(_) | None => return Aside::Yes,
            }
        }
        found
    }

    /// Returns the sentences that are set aside, as byte ranges in order.
    pub fn sentences(&self) -> impl Iterator<Item = &'e Range<usize>> {
        let sentences = if self.parts.is_empty() {
            &[]
        } else {
            self.document.sentences.as_slice()
        };
        let all = sentences.iter();
        all.filter(|sentence| self.standing(sentence) == Aside::Yes)
    }
}
