//! The names under which digests know what a sheet holds: those that it has, or those that it had.

use std::collections::BTreeMap;

use crate::sheet::ActorIndex;
use crate::sheet::FactIndex;
use crate::sheet::Id;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;

/// Earlier names, each by the one that a sheet has now.
pub(super) type Earlier = BTreeMap<Id, Id>;

/// The names of a sheet.
#[derive(Debug)]
pub(super) struct Names<'a> {
    sheet: &'a Sheet,
    /// Earlier names of sources.
    pub(super) sources: Earlier,
    /// Earlier names of actors.
    pub(super) actors: Earlier,
    /// Earlier names of facts.
    pub(super) facts: Earlier,
}

impl<'a> Names<'a> {
    /// Returns the names that a sheet has.
    pub(super) fn of(sheet: &'a Sheet) -> Self {
        Self {
            sheet,
            sources: Earlier::new(),
            actors: Earlier::new(),
            facts: Earlier::new(),
        }
    }

    /// True if nothing had another name.
    pub(super) fn are_present(&self) -> bool {
        self.sources.is_empty() && self.actors.is_empty() && self.facts.is_empty()
    }

    pub(super) fn source(&self, source: SourceIndex) -> &str {
        earlier(&self.sources, &self.sheet[source].id.value)
    }

    pub(super) fn actor(&self, actor: ActorIndex) -> &str {
        earlier(&self.actors, &self.sheet[actor].id.value)
    }

    pub(super) fn fact(&self, fact: FactIndex) -> &str {
        earlier(&self.facts, &self.sheet[fact].id.value)
    }
}

fn earlier<'n>(names: &'n Earlier, now: &'n Id) -> &'n str {
    names.get(now).unwrap_or(now).as_str()
}
