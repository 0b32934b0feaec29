//! Carries acceptances over to new names: a lock that follows the names of its sheet.
//!
//! A fact, caution, judgement or source that only has another name is the same
//! one, and whoever accepted it has accepted it under that name as well. Nothing
//! else is guessed: all that the lock remembers of it has to be as it was.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::edition::contents::Contents;
use crate::edition::contents::More;
use crate::edition::contents::SaidEntry;
use crate::edition::contents::SaidJudgement;
use crate::edition::lock::Lock;
use crate::edition::lock::LockedStatement;
use crate::edition::names::Earlier;
use crate::edition::names::Names;
use crate::edition::stamp;
use crate::sheet::Id;
use crate::sheet::Sheet;
use crate::source::Document;

/// A renaming that no digest of the lock can show.
#[derive(Debug, Clone, Default)]
pub struct Renamed {
    /// The earlier names of actors, each by the one that the sheet has now.
    pub actors: BTreeMap<Id, Id>,
}

impl Renamed {
    /// Returns the actors of a sheet that another sheet calls otherwise: those of one kind with the same printed names, where no other has them.
    pub fn between(old: &Sheet, new: &Sheet) -> Self {
        let ids = |sheet: &Sheet| -> BTreeSet<String> {
            let ids = sheet.actors.iter().map(|actor| actor.id.value.to_string());
            ids.collect()
        };
        let (before, after) = (ids(old), ids(new));
        let is_of_both = |id: &Id| before.contains(id.as_str()) && after.contains(id.as_str());
        let only_there = |sheet: &Sheet| -> Vec<(String, Id)> {
            let actors = sheet.actors.iter().filter(|it| !is_of_both(&it.id.value));
            let named = actors.map(|actor| {
                let names: Vec<&str> = actor.name.iter().map(|(_, it)| it.unprinted()).collect();
                let key = format!("{:?} {names:?}", actor.kind);
                (key, actor.id.value.clone())
            });
            named.collect()
        };
        let (gone, added) = (only_there(old), only_there(new));
        let gone: Vec<(&str, &Id)> = gone.iter().map(|(key, id)| (key.as_str(), id)).collect();
        let added: Vec<(&str, &Id)> = added.iter().map(|(key, id)| (key.as_str(), id)).collect();
        Self {
            actors: pairs(&gone, &added),
        }
    }
}

/// Returns the lock with the names that the sheet has by now.
pub fn carry(mut lock: Lock, sheet: &Sheet, documents: &[Document], renamed: &Renamed) -> Lock {
    let mut names = Names::of(sheet);
    names.actors.clone_from(&renamed.actors);
    names.sources = sources(&lock, sheet, documents);
    rename_sources(&mut lock, &names.sources);
    let present = Names::of(sheet);
    let facts = sheet.facts.iter().map(|fact| {
        let digest = |names: &Names<'_>| stamp::of_fact_content(names, fact);
        (&fact.id.value, was_and_is((&names, &present), digest))
    });
    let facts: Vec<_> = facts.collect();
    names.facts = statements(&mut lock.facts, &facts);
    let cautions = sheet.cautions.iter().map(|caution| {
        let digest = |names: &Names<'_>| stamp::of_caution_content(names, caution);
        (&caution.id.value, was_and_is((&names, &present), digest))
    });
    let cautions: Vec<_> = cautions.collect();
    let later_cautions = later(&statements(&mut lock.cautions, &cautions));
    for edition in &mut lock.editions {
        if let Some(contents) = &mut edition.contents {
            follow(contents, sheet, &names);
            let more = contents.more.iter_mut();
            more.for_each(|more| follow_more(more, sheet, &names, &later_cautions));
        }
    }
    lock
}

/// Returns a digest under the earlier names and under the present ones.
fn was_and_is<T: Clone>(
    (earlier, present): (&Names<'_>, &Names<'_>),
    digest: impl Fn(&Names<'_>) -> T,
) -> [T; 2] {
    let is = digest(present);
    let was = if earlier.are_present() {
        is.clone()
    } else {
        digest(earlier)
    };
    [was, is]
}

/// Finds the sources that have another name and the very bytes that they had; returns their earlier names.
fn sources(lock: &Lock, sheet: &Sheet, documents: &[Document]) -> Earlier {
    let known: BTreeSet<&Id> = sheet
        .sources
        .iter()
        .map(|source| &source.id.value)
        .collect();
    let gone = lock
        .sources
        .iter()
        .filter(|locked| !known.contains(&locked.id));
    let gone: Vec<(&str, &Id)> = gone
        .map(|locked| (locked.sha256.as_str(), &locked.id))
        .collect();
    let cards = sheet.sources.iter().zip(documents);
    let new = cards.filter(|(card, _)| lock.source(&card.id.value).is_none());
    let new: Vec<(&str, &Id)> = new
        .map(|(card, document)| (document.sha256.as_str(), &card.id.value))
        .collect();
    pairs(&gone, &new)
}

/// Pairs what is gone with what is new, where one digest belongs to one of each; returns the earlier names.
fn pairs(gone: &[(&str, &Id)], new: &[(&str, &Id)]) -> Earlier {
    let only = |list: &[(&str, &Id)], digest: &str| {
        let mut same = list
            .iter()
            .filter(|(own, _)| *own == digest)
            .map(|(_, id)| (*id).clone());
        same.next().filter(|_| same.next().is_none())
    };
    let digests: BTreeSet<&str> = gone.iter().map(|(digest, _)| *digest).collect();
    let both = digests
        .into_iter()
        .filter_map(|digest| Some((only(new, digest)?, only(gone, digest)?)));
    both.collect()
}

fn rename_sources(lock: &mut Lock, earlier: &Earlier) {
    let later = later(earlier);
    let editions = lock
        .editions
        .iter_mut()
        .filter_map(|it| it.contents.as_mut());
    let in_editions = editions.flat_map(|it| &mut it.sources).map(|it| &mut it.id);
    let statements = lock.facts.iter_mut().chain(&mut lock.cautions);
    let in_quotes = statements
        .flat_map(|it| &mut it.quotes)
        .map(|it| &mut it.source);
    let sources = lock.sources.iter_mut().map(|it| &mut it.id);
    for id in sources.chain(in_quotes).chain(in_editions) {
        rename(id, &later);
    }
    lock.sources.sort_by(|one, other| one.id.cmp(&other.id));
}

/// Returns the names that something has now, each by its earlier one.
fn later(earlier: &Earlier) -> Earlier {
    let both = earlier.iter();
    both.map(|(now, before)| (before.clone(), now.clone()))
        .collect()
}

fn rename(id: &mut Id, later: &Earlier) {
    if let Some(now) = later.get(id) {
        id.clone_from(now);
    }
}

/// Gives statements their present names and digests; each comes with its digest under the earlier names and under the present ones.
///
/// Returns the earlier names of those that have another.
fn statements(locked: &mut [LockedStatement], now: &[(&Id, [String; 2])]) -> Earlier {
    let known: BTreeSet<&Id> = now.iter().map(|(id, _)| *id).collect();
    let had: BTreeSet<Id> = locked.iter().map(|it| it.id.clone()).collect();
    let gone = locked.iter().filter(|it| !known.contains(&it.id));
    let gone: Vec<(&str, &Id)> = gone.map(|it| (it.content.as_str(), &it.id)).collect();
    let new = now.iter().filter(|(id, _)| !had.contains(*id));
    let new: Vec<(&str, &Id)> = new.map(|(id, [was, _])| (was.as_str(), *id)).collect();
    let earlier = pairs(&gone, &new);
    let later = later(&earlier);
    let digests: BTreeMap<&Id, &[String; 2]> = now.iter().map(|(id, both)| (*id, both)).collect();
    for statement in locked.iter_mut() {
        rename(&mut statement.id, &later);
        if let Some([was, is]) = digests.get(&statement.id)
            && statement.content == *was
        {
            statement.content.clone_from(is);
        }
    }
    locked.sort_by(|one, other| one.id.cmp(&other.id));
    earlier
}

/// Gives what an edition says its present names and digests.
fn follow(contents: &mut Contents, sheet: &Sheet, names: &Names<'_>) {
    let present = Names::of(sheet);
    let later_facts = later(&names.facts);
    for said in &mut contents.facts {
        rename(&mut said.id, &later_facts);
        let Some(fact) = sheet.facts.iter().find(|fact| fact.id.value == said.id) else {
            continue;
        };
        let both = (names, &present);
        let values = was_and_is(both, |names| stamp::of_values(names, fact));
        let evidence = was_and_is(both, |names| stamp::of_evidence(names, fact));
        for (said, [was, is]) in [(&mut said.values, values), (&mut said.evidence, evidence)] {
            if said.is_of_same(&was) {
                *said = is;
            }
        }
    }
    for judgement in &sheet.judgements {
        let grounds = stamp::of_grounds(names, judgement);
        let likelihood = stamp::of_likelihood(judgement);
        let id = &judgement.id.value;
        let is_same = |said: &SaidJudgement| {
            let mut texts = judgement.says.iter();
            let same_words = said.says.len() == judgement.says.iter().count()
                && said.says.iter().all(|(tag, words)| {
                    texts.next().is_some_and(|(language, text)| {
                        language.tag() == tag && text.unprinted() == words.unprinted()
                    })
                });
            same_words && said.grounds == grounds && said.likelihood == likelihood
        };
        let own = contents.judgements.iter().position(|said| said.id == *id);
        let place = own.or_else(|| {
            let known =
                |said: &SaidJudgement| sheet.judgements.iter().any(|it| it.id.value == said.id);
            let judgements = contents.judgements.iter();
            judgements
                .clone()
                .position(|said| !known(said) && is_same(said))
        });
        if let Some(said) = place.and_then(|place| contents.judgements.get_mut(place)) {
            said.id.clone_from(id);
            if said.grounds == grounds {
                said.grounds = stamp::of_grounds(&present, judgement);
            }
        }
    }
}

/// Gives the cautions, movements and differences of an edition their present names and digests.
fn follow_more(more: &mut More, sheet: &Sheet, names: &Names<'_>, later_cautions: &Earlier) {
    for caution in &mut more.cautions {
        rename(&mut caution.id, later_cautions);
    }
    let present = Names::of(sheet);
    let movements = sheet.movements.iter().map(|movement| {
        let digests = [names, &present].map(|names| stamp::of_movement(names, movement));
        (&movement.id.value, digests)
    });
    follow_entries(&mut more.movements, &movements.collect::<Vec<_>>());
    let differences = sheet.differences.iter().map(|difference| {
        let digests = [names, &present].map(|names| stamp::of_difference(names, difference));
        (&difference.id.value, digests)
    });
    follow_entries(&mut more.differences, &differences.collect::<Vec<_>>());
}

/// Gives entries their present names and digests; each comes with its digest under the earlier names and under the present ones.
fn follow_entries(said: &mut [SaidEntry], now: &[(&Id, [String; 2])]) {
    let known: BTreeSet<&Id> = now.iter().map(|(id, _)| *id).collect();
    let gone = said.iter().filter(|it| !known.contains(&it.id));
    let gone: Vec<(&str, &Id)> = gone.map(|it| (it.values.as_str(), &it.id)).collect();
    let had: BTreeSet<&Id> = said.iter().map(|it| &it.id).collect();
    let new = now.iter().filter(|(id, _)| !had.contains(*id));
    let new: Vec<(&str, &Id)> = new.map(|(id, [was, _])| (was.as_str(), *id)).collect();
    let later = later(&pairs(&gone, &new));
    for entry in said {
        rename(&mut entry.id, &later);
        let digests = now.iter().find(|(id, _)| **id == entry.id);
        if let Some((_, [was, is])) = digests
            && entry.values == *was
        {
            entry.values.clone_from(is);
        }
    }
}
