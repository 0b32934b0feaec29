//! A platform put in as the one who does what somebody else did there: “A closed its account” told as “B closed the account of A”.

use std::collections::BTreeSet;

use crate::reading::frame::align::Place;
use crate::reading::frame::compare::roles::deeds::Deed;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::compare::roles::deeds::deeds;
use crate::reading::frame::compare::roles::doers::differ_in_denial;
use crate::reading::frame::compare::roles::doers::place_of;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;

/// Returns the words of the statement that name the platform, and whoever does it in every place of the quotes.
pub(super) fn as_doer(side: &Side<'_, '_>) -> Option<(usize, usize)> {
    let own = deeds(side.says());
    let quoted: Vec<Vec<Deed>> = side.passages().iter().map(deeds).collect();
    let found = own.iter().find_map(|deed| {
        let doer = only(&deed.of(Role::Doer))?;
        let there = doer_everywhere(side, deed, &quoted)?;
        only_stands_by(side, doer, there).then_some((doer, there))
    });
    place_of(side.says(), found?)
}

/// Returns the one who does it in every place of a deed.
fn doer_everywhere(side: &Side<'_, '_>, own: &Deed, quoted: &[Vec<Deed>]) -> Option<usize> {
    let mut doers = BTreeSet::new();
    for (passage, deeds) in quoted.iter().enumerate() {
        let frame = &side.passages()[passage];
        for deed in deeds {
            let word = deed.verb;
            let is_same = side.alignment.candidates[own.verb].contains(&Place { passage, word });
            if !is_same {
                continue;
            }
            if differ_in_denial(side.says(), own.verb, frame, word) {
                return None;
            }
            doers.insert(only(&deed.of(Role::Doer))?);
        }
    }
    only(&doers)
}

/// Returns the only member of a set.
fn only(set: &BTreeSet<usize>) -> Option<usize> {
    let first = set.first().copied();
    first.filter(|_| set.len() == 1)
}

/// True if one of two names is that of a platform, which the quotes name only beside nouns of its own, and the statement names the
/// other one, too.
fn only_stands_by(side: &Side<'_, '_>, platform: usize, other: usize) -> bool {
    let says = side.says();
    let mut named = false;
    for frame in side.passages() {
        for at in names(frame).filter(|at| owner(frame, *at) == Some(platform)) {
            named = true;
            if !matches!(standing(frame, at), Standing::Aside | Standing::Origin) {
                return false;
            }
        }
    }
    named
        && side.cast.is_platform_beside(platform, other)
        && names(says).any(|at| owner(says, at) == Some(other))
}
