//! The actors that a draft knows: those of the sheet, and those of the desk's list.

mod ambiguous;
pub(super) mod apposed;
mod former_names;
mod full_names;
pub(super) mod led_platforms;
pub(super) mod misspelt;
mod short_names;
mod single_names;
mod spelling;
mod titled;
pub(super) mod told_groups;
pub(super) mod told_platforms;
pub(super) mod unlisted;
mod whole_names;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::draft::Candidate;
use crate::draft::Draft;
use crate::draft::NewActor;
use crate::draft::Referent;
use crate::draft::one_line;
use crate::language::Language;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Sheet;
use crate::sheet::SheetText;

/// Somebody or something with a proper name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownActor {
    /// The name in a sheet.
    pub id: String,
    /// The kind of the actor.
    pub kind: ActorKind,
    /// The name that briefings print.
    pub name: String,
    /// All names under which texts know it, `name` among them.
    pub names: Vec<String>,
    /// True if its names are everyday words as well, so that they count only beside another sign.
    pub ambiguous: bool,
    /// The one language in whose texts its names count; `None` for all.
    pub language: Option<Language>,
    /// True if the sheet has it.
    pub in_sheet: bool,
    /// True if only its name is known, so that its kind is a guess.
    pub asks_kind: bool,
}

impl KnownActor {
    /// Returns the actors of a sheet.
    pub fn of_sheet(sheet: &Sheet) -> Vec<Self> {
        let known = |index: ActorIndex| {
            let names: BTreeSet<&str> = sheet.names(index).map(SheetText::unprinted).collect();
            let actor = &sheet[index];
            let name = sheet
                .names(index)
                .next()
                .map_or("", |name| name.unprinted());
            Self {
                id: actor.id.value.to_string(),
                kind: actor.kind,
                name: name.to_owned(),
                names: names.into_iter().map(str::to_owned).collect(),
                ambiguous: false,
                language: None,
                in_sheet: true,
                asks_kind: false,
            }
        };
        ActorIndex::all(sheet).map(known).collect()
    }

    /// Returns an actor that only the documents name.
    pub(super) fn unlisted(id: String, kind: ActorKind, name: String) -> Self {
        Self {
            id,
            kind,
            names: vec![name.clone()],
            name,
            ambiguous: false,
            language: None,
            in_sheet: false,
            asks_kind: false,
        }
    }

    /// Returns an actor of which a document tells only the name.
    pub(super) fn by_name_alone(id: String, name: String) -> Self {
        Self {
            asks_kind: true,
            ..Self::unlisted(id, ActorKind::Organisation, name)
        }
    }

    /// Makes the actor one of which a document tells nothing but that it leaves a service or goes to one.
    pub(super) fn ask_who_moves(&mut self) {
        self.asks_kind = true;
    }

    /// True if a document tells nothing of it but that it speaks, and not that it moves.
    pub(super) fn only_speaks(&self) -> bool {
        self.asks_kind && self.kind == ActorKind::Organisation
    }

    /// True if a document tells nothing of it but that it moves, and it has not the name of a person; of whom only the name is known otherwise is taken for an organisation.
    pub(super) fn only_moves(&self) -> bool {
        self.asks_kind && self.kind == ActorKind::Group
    }

    /// Returns the kind of expressions that can mean the actor.
    pub(super) fn referent(&self) -> Option<Referent> {
        match self.kind {
            _ if self.asks_kind => None,
            ActorKind::Platform => Some(Referent::Platform),
            ActorKind::Group => Some(Referent::Group),
            ActorKind::Organisation => Some(Referent::Organisation),
            ActorKind::Authority => Some(Referent::Authority),
            ActorKind::Media => Some(Referent::Media),
            ActorKind::Person | ActorKind::Place | ActorKind::Thing | ActorKind::Unnamed => None,
        }
    }

    /// “the French agency N”: the country is not the speaker.
    pub(super) fn can_speak(&self) -> bool {
        !matches!(self.kind, ActorKind::Place | ActorKind::Thing)
    }
}

impl Candidate {
    /// Returns the id of every actor that an entry made of the candidate names, its movement included.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        let bound = self.stands_for.iter().map(|(_, actor)| actor);
        let told = self.movement.iter();
        let moved = told.flat_map(|it| it.away_from.iter().chain([&it.who, &it.to]));
        let own = self.actors.iter().chain(&self.according_to);
        own.chain(bound).chain(moved).map(String::as_str)
    }
}

/// Returns the actors that candidates name and the sheet lacks, in the order of the list.
pub(super) fn new_actors(known: &[KnownActor], draft: &Draft) -> Vec<NewActor> {
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for candidate in &draft.facts {
        named.extend(candidate.ids());
    }
    let mut printed: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for new in &draft.actors {
        let words = new.printed.iter().map(|words| one_line(words));
        printed.entry(new.actor).or_default().extend(words);
    }
    let lacking = known.iter().enumerate().filter(|(place, actor)| {
        let misspelt = printed.contains_key(place);
        named.contains(actor.id.as_str()) && (!actor.in_sheet || misspelt)
    });
    let new = lacking.map(|(actor, _)| NewActor {
        actor,
        printed: printed.get(&actor).map_or_else(Vec::new, shortest),
    });
    new.collect()
}

/// Returns the names that hold no other one as well: “Quibblton” is enough, without “In Quibblton”.
fn shortest(names: &BTreeSet<String>) -> Vec<String> {
    let padded = |name: &str| format!(" {name} ");
    let holds = |name: &str, other: &String| name != other && padded(name).contains(&padded(other));
    let short = names
        .iter()
        .filter(|name| !names.iter().any(|other| holds(name, other)));
    short.cloned().collect()
}
