//! The origins of sources, which tell how many of several sources are independent of one another.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::sheet::Basis;
use crate::sheet::DeskText;
use crate::sheet::Id;
use crate::sheet::Sheet;
use crate::sheet::Source;
use crate::sheet::SourceIndex;
use crate::sheet::label::key;

/// The origins of each source: the sources, held or not, on which it is based and that are based on no other.
#[derive(Debug, Default)]
pub(in crate::sheet) struct Origins(Vec<BTreeSet<usize>>);

/// Two sources that seem to have an origin in common, though no card says who has what from whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supposed {
    /// The source that has the words, or the name, of the other.
    pub source: SourceIndex,
    /// The other source.
    pub other: SourceIndex,
    /// The reason to suppose so.
    pub sign: Sign,
}

/// The reason to suppose that two sources have an origin in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Both have the same words.
    Words,
    /// One names the publisher of the other.
    Name,
}

/// The support of a statement, counted in sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// The sources whose words it quotes.
    pub sources: usize,
    /// The number of them that are independent of one another.
    pub independent: usize,
    /// True if the card of each of them says from whom the source has its words.
    pub is_examined: bool,
    /// True if another statement of the sheet is declared to differ from it.
    pub differs: bool,
}

impl Sheet {
    /// Counts these sources. Two are independent unless both go back to one origin, directly or by way of a third, or one publisher has
    /// both and no card says that they have two authors.
    pub fn support(&self, sources: impl IntoIterator<Item = SourceIndex>) -> Support {
        let sources: BTreeSet<SourceIndex> = sources.into_iter().collect();
        let mut groups: Vec<BTreeSet<usize>> = Vec::new();
        for source in &sources {
            let mut own = self.origins.of_source(*source);
            groups.retain(|group| {
                let is_apart = group.is_disjoint(&own);
                if !is_apart {
                    own.extend(group);
                }
                is_apart
            });
            groups.push(own);
        }
        Support {
            sources: sources.len(),
            independent: groups.len(),
            is_examined: sources.iter().all(|it| self[*it].based_on.is_some()),
            differs: false,
        }
    }

    /// Counts sources as one that seem to have an origin in common, until a card says who has what from whom.
    pub fn suppose(&mut self, supposed: Vec<Supposed>) {
        for pair in &supposed {
            self.origins.join(pair.source.get(), pair.other.get());
        }
        self.supposed = supposed;
    }

    /// Returns the sources that seem to have an origin in common, though no card says so.
    pub fn supposed(&self) -> &[Supposed] {
        &self.supposed
    }

    /// True if a source has its words from one that was published in an earlier year, so that its own date is that of a copy.
    pub(crate) fn is_later_copy(&self, source: SourceIndex) -> bool {
        let year = |source: SourceIndex| self[source].published.map(|day| day.start.year());
        let bases = self[source].based_on.iter().flatten();
        let declared = bases.filter_map(|basis| match basis {
            Basis::Held(held) => Some(held.value),
            Basis::Named(_) => None,
        });
        let alike = self.supposed.iter().filter(|pair| pair.sign == Sign::Words);
        let alike = alike.filter_map(|pair| match (pair.source, pair.other) {
            (own, other) | (other, own) if own == source => Some(other),
            _ => None,
        });
        let own = year(source);
        let mut others = declared.chain(alike);
        others.any(|other| year(other).zip(own).is_some_and(|(other, own)| other < own))
    }

    /// Returns the sources that correct or replace this one.
    pub fn superseding(&self, source: &Id) -> impl Iterator<Item = SourceIndex> {
        let later = SourceIndex::all(self);
        later.filter(move |later| {
            let mut earlier = self[*later].supersedes.iter();
            earlier.any(|earlier| self[earlier.value].id.value == *source)
        })
    }

    /// True if both sources go back to one origin.
    pub fn share_an_origin(&self, one: SourceIndex, other: SourceIndex) -> bool {
        let (one, other) = (
            self.origins.0.get(one.get()),
            self.origins.0.get(other.get()),
        );
        one.zip(other)
            .is_some_and(|(one, other)| !one.is_disjoint(other))
    }
}

impl Origins {
    /// Follows every source of a sheet to its origins.
    pub(in crate::sheet) fn of(sources: &[Source]) -> Self {
        let mut named: BTreeMap<String, usize> = BTreeMap::new();
        let steps: Vec<Vec<usize>> = sources
            .iter()
            .map(|source| {
                let bases = source.based_on.iter().flatten().map(|basis| match basis {
                    Basis::Held(held) => held.value.get(),
                    Basis::Named(text) => {
                        let next = sources.len() + named.len();
                        *named.entry(key(text.unprinted())).or_insert(next)
                    }
                });
                // A correction has its words from whoever made the mistake.
                let earlier = source.supersedes.iter().map(|it| it.value.get());
                bases.chain(earlier).collect()
            })
            .collect();
        let mut origins = Self((0..sources.len()).map(|at| ends(&steps, at)).collect());
        for house in houses(sources).values() {
            for (place, (one, author)) in house.iter().enumerate() {
                let mut earlier = house.iter().take(place);
                let is_same =
                    |own: &Option<String>| own.is_none() || author.is_none() || own == author;
                if let Some((other, _)) = earlier.find(|(_, own)| is_same(own)) {
                    origins.join(*one, *other);
                }
            }
        }
        origins
    }

    /// Makes the origins of two sources one, in all sources that have any of them.
    fn join(&mut self, one: usize, other: usize) {
        let of = |source: usize| self.0.get(source).into_iter().flatten().copied();
        let joined: BTreeSet<usize> = of(one).chain(of(other)).collect();
        let Some(first) = joined.first().copied() else {
            return;
        };
        for origins in &mut self.0 {
            if !origins.is_disjoint(&joined) {
                *origins = origins
                    .difference(&joined)
                    .copied()
                    .chain([first])
                    .collect();
            }
        }
    }

    fn of_source(&self, source: SourceIndex) -> BTreeSet<usize> {
        self.0.get(source.get()).cloned().unwrap_or_default()
    }
}

/// Returns the sources of each publisher with their authors: a publisher does not confirm what it says itself (ICD 206), unless two authors
/// say it.
fn houses(sources: &[Source]) -> BTreeMap<String, Vec<(usize, Option<String>)>> {
    let given = |text: &Option<DeskText>| text.as_ref().map(|it| key(it.unprinted()));
    let mut houses: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (at, source) in sources.iter().enumerate() {
        if let Some(publisher) = given(&source.publisher) {
            let house = houses.entry(publisher).or_default();
            house.push((at, given(&source.author)));
        }
    }
    houses
}

/// Returns where all ways from a source end; a source that leads only back to itself is its own end.
fn ends(steps: &[Vec<usize>], start: usize) -> BTreeSet<usize> {
    let mut seen = BTreeSet::from([start]);
    let mut ends = BTreeSet::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        match steps.get(at).map(Vec::as_slice) {
            None | Some([]) => drop(ends.insert(at)),
            Some(next) => open.extend(next.iter().filter(|it| seen.insert(**it))),
        }
    }
    if ends.is_empty() {
        ends.insert(start);
    }
    ends
}
