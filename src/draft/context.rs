//! What stands before a sentence: whom an expression in it may stand for, and which year a date without one has.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::draft::KnownActor;
use crate::draft::reader::Reader;
use crate::draft::sentence::Sentence;
use crate::draft::years::Years;
use crate::language::Referent;

/// What a sentence may refer to: everything that was read before it.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    /// The actors that were named last, as places in the list, with the place of the name.
    pub(super) last_named: BTreeMap<Referent, (usize, Range<usize>)>,
    /// The year that was named last.
    pub(super) years: Years,
}

impl Context {
    /// Keeps what later sentences may refer to.
    pub(super) fn note(&mut self, reader: &Reader<'_>, sentence: &Sentence) {
        let is_question = reader.text(&sentence.range).trim_end().ends_with('?');
        for date in &sentence.dates {
            self.years.note(date, reader.source.published);
        }
        for actor in &sentence.actors {
            let known = reader.material.actors.get(actor.value);
            let referent = known.and_then(KnownActor::referent);
            if let Some(referent) = referent.filter(|_| !is_question) {
                self.last_named
                    .insert(referent, (actor.value, actor.range.clone()));
            }
        }
    }
}
