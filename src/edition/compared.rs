//! A source as it was accepted, beside the source as it is.

use std::collections::BTreeSet;

use crate::edition::lock::LockedSource;
use crate::edition::lock::LockedText;
use crate::edition::passage::Fate;
use crate::edition::passage::Fates;
use crate::edition::passage::Passage;
use crate::edition::passage::fates;
use crate::edition::passage::passages;
use crate::edition::wording::kept_share;
use crate::evidence::Evidence;
use crate::files::sha256;
use crate::language::overlap;
use crate::reading::NORMAL_FORM;
use crate::reading::fold;
use crate::sheet::SourceIndex;

/// The smallest share of its words that a quote keeps; with less it is gone, whatever became of its sentence.
pub(super) const MIN_KEPT_SHARE: f64 = 0.4;

/// The drift of one source: what became of its text.
#[derive(Debug, Clone)]
pub struct SourceDrift {
    /// True if its text is the accepted one, in the normal form.
    pub same_text: bool,
    /// Sentences that changed, came or went, and that no quote accounts for.
    pub others: Vec<PassageChange>,
}

/// A sentence of a source that no quote touches, and that is not as it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassageChange {
    /// The words as accepted; nothing where the sentence is new.
    pub old: Option<String>,
    /// Its place now, in bytes of the text; nothing where it is gone.
    pub new: Option<std::ops::Range<usize>>,
}

/// The sentences of a source that quotes of the lock account for.
#[derive(Default)]
pub(super) struct Accounted {
    /// The places among the sentences as accepted.
    pub(super) old: BTreeSet<usize>,
    /// The words of sentences that were accepted since, in the normal form.
    pub(super) since: BTreeSet<String>,
}

/// A source as accepted and as it is.
pub(super) struct Compared {
    pub(super) index: SourceIndex,
    pub(super) same_text: bool,
    /// The sentences as accepted, in the normal form; empty where the text is the same.
    pub(super) old: Vec<String>,
    /// The sentences as they are; empty where the text is the same.
    pub(super) new: Vec<Passage>,
    pub(super) fates: Fates,
}

impl Compared {
    pub(super) fn new(evidence: &Evidence<'_>, index: SourceIndex, locked: &LockedSource) -> Self {
        let same_text = locked.normal_form == NORMAL_FORM
            && locked.text_sha256 == sha256(evidence.normal_form(index).as_bytes());
        if same_text {
            return Self {
                index,
                same_text,
                old: Vec::new(),
                new: Vec::new(),
                fates: Fates::default(),
            };
        }
        let old = folded(&locked.passages);
        let new = passages(&evidence.documents()[index.get()]);
        let words: Vec<&str> = new.iter().map(|passage| passage.folded.as_str()).collect();
        Self {
            index,
            same_text,
            fates: fates(&old, &words),
            old,
            new,
        }
    }

    /// Returns what changed beside the sentences that quotes account for, and what moved.
    pub(super) fn drift(&self, accounted: &Accounted) -> SourceDrift {
        let mut others = Vec::new();
        for (place, (old, fate)) in self.old.iter().zip(&self.fates.old).enumerate() {
            let (target, moved) = match fate {
                Fate::Kept(_) => continue,
                Fate::Moved(target) => (self.new.get(*target), true),
                Fate::Changed(target) => (self.new.get(*target), false),
                Fate::Gone => (None, false),
            };
            let since = target.is_some_and(|new| accounted.since.contains(&new.folded));
            if moved || !since && !accounted.old.contains(&place) {
                others.push(PassageChange {
                    old: Some(old.clone()),
                    new: target.map(|passage| passage.bytes.clone()),
                });
            }
        }
        let added = self.fates.added.iter().filter_map(|at| self.new.get(*at));
        for passage in added.filter(|passage| !accounted.since.contains(&passage.folded)) {
            others.push(PassageChange {
                old: None,
                new: Some(passage.bytes.clone()),
            });
        }
        SourceDrift {
            same_text: self.same_text,
            others,
        }
    }

    /// Returns the place of the sentences of a host in the old text: the first, and how many.
    pub(super) fn run_of(&self, host: &[String]) -> Option<usize> {
        let first = host.first()?;
        (0..self.old.len())
            .filter(|at| self.old[*at] == *first)
            .find(|at| self.old[*at..].starts_with(host))
    }

    /// Returns the sentences that came from no old one or from a changed one.
    pub(super) fn fresh(&self) -> impl Iterator<Item = usize> {
        let changed = self.fates.old.iter().filter_map(|fate| match fate {
            Fate::Changed(target) => Some(*target),
            Fate::Kept(_) | Fate::Moved(_) | Fate::Gone => None,
        });
        self.fates.added.iter().copied().chain(changed)
    }

    /// Returns the sentences that a place touches.
    pub(super) fn touched(&self, bytes: &std::ops::Range<usize>) -> Vec<usize> {
        let touches = |at: &usize| overlap(&self.new[*at].bytes, bytes);
        (0..self.new.len()).filter(touches).collect()
    }

    pub(super) fn words(&self, places: &[usize]) -> String {
        let words: Vec<&str> = places
            .iter()
            .map(|at| self.new[*at].folded.as_str())
            .collect();
        words.join(" ")
    }

    pub(super) fn bytes(&self, places: &[usize]) -> Option<std::ops::Range<usize>> {
        let start = places.iter().map(|at| self.new[*at].bytes.start).min()?;
        let end = places.iter().map(|at| self.new[*at].bytes.end).max()?;
        Some(start..end)
    }
}

/// Returns the sentences that are now in the place of those of a host.
pub(super) fn successors(source: &Compared, host: &str, fates: &[Fate]) -> Vec<usize> {
    let mut places: Vec<usize> = fates
        .iter()
        .filter_map(|fate| match fate {
            Fate::Kept(at) | Fate::Moved(at) | Fate::Changed(at) => Some(*at),
            Fate::Gone => None,
        })
        .collect();
    if places.is_empty() {
        // Perhaps joined with another sentence, which is then not like it as a whole.
        let share = |at: usize| (at, kept_share(host, &source.new[at].folded));
        let best = source
            .fresh()
            .map(share)
            .filter(|(_, share)| *share > MIN_KEPT_SHARE)
            .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
        places.extend(best.map(|(at, _)| at));
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// Returns what became of a host that the accepted text of its source does not have.
pub(super) fn fate_of(source: &Compared, host: &[String]) -> Fate {
    let new: Vec<&str> = source
        .new
        .iter()
        .map(|passage| passage.folded.as_str())
        .collect();
    let place = new
        .windows(host.len().max(1))
        .position(|window| window == host);
    place.map_or(Fate::Gone, Fate::Kept)
}

/// Returns texts of the lock in the normal form.
pub(super) fn folded(texts: &[LockedText]) -> Vec<String> {
    let folded = texts.iter().map(|text| fold(text.unprinted()));
    folded.collect()
}
