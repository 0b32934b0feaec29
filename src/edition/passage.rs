//! The sentences of a source as they were, and what became of each.
//!
//! Sentences that are equal in the normal form are the same, in order or moved;
//! what is left over is paired by likeness. A score finds the pair, and says
//! nothing about whether the words still mean the same.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::edition::wording::similarity;
use crate::reading::fold;
use crate::source::Document;

/// The smallest share of their words that two sentences have in common if the one is the other, changed.
const MIN_SIMILARITY: f64 = 0.5;
/// The most pairs of sentences that are compared at once.
const MAX_SENTENCE_PAIRS: usize = 40_000;

/// A sentence of a document, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Passage {
    /// In the normal form.
    pub(super) folded: String,
    /// The bytes of the document.
    pub(super) bytes: Range<usize>,
}

/// The fate of a sentence in a newer text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is where it was; the number is that of the first sentence that now holds its words.
    Kept(usize),
    /// It is elsewhere, word for word.
    Moved(usize),
    /// This sentence is in its place.
    Changed(usize),
    /// Nothing like it is there.
    Gone,
}

/// The sentences of a source before and after.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fates {
    /// The fate of each old sentence.
    pub(super) old: Vec<Fate>,
    /// The new sentences that come from no old one, in order.
    pub(super) added: Vec<usize>,
}

/// Returns the sentences of a document with the text between them, in order.
pub(super) fn passages(document: &Document) -> Vec<Passage> {
    let mut found = Vec::new();
    let mut at = document.body;
    for sentence in &document.sentences {
        found.extend(passage(document, at..sentence.start));
        found.extend(passage(document, sentence.clone()));
        at = sentence.end;
    }
    found.extend(passage(document, at..document.text.len()));
    found
}

fn passage(document: &Document, bytes: Range<usize>) -> Option<Passage> {
    let text = document.text.get(bytes.clone())?;
    let folded = fold(text).trim().to_owned();
    (!folded.is_empty()).then_some(Passage { folded, bytes })
}

/// Follows each old sentence to where it is now.
pub(super) fn fates<O: AsRef<str>, N: AsRef<str>>(old: &[O], new: &[N]) -> Fates {
    let old: Vec<&str> = old.iter().map(AsRef::as_ref).collect();
    let new: Vec<&str> = new.iter().map(AsRef::as_ref).collect();
    let equal = equals(&old, &new);
    let in_order = longest_rising(&equal);
    let mut work = Following {
        fates: vec![Fate::Gone; old.len()],
        free: vec![true; new.len()],
        old,
        new,
    };
    for (place, target) in equal.iter().enumerate() {
        if let Some(target) = *target {
            let fate = if in_order.contains(&place) {
                Fate::Kept
            } else {
                Fate::Moved
            };
            work.settle(place, target, fate(target));
        }
    }
    let (mut before, mut after) = (0, 0);
    let ends = [(work.old.len(), work.new.len())];
    let anchors: Vec<(usize, usize)> = in_order
        .iter()
        .filter_map(|place| Some((*place, equal[*place]?)))
        .chain(ends)
        .collect();
    for (place, target) in anchors {
        work.between(before..place, after..target);
        (before, after) = (place + 1, target + 1);
    }
    // A sentence may have been moved and changed.
    let (from, to) = (0..work.old.len(), 0..work.new.len());
    work.pair(from, to);
    Fates {
        added: (0..work.new.len()).filter(|at| work.free[*at]).collect(),
        old: work.fates,
    }
}

struct Following<'t> {
    old: Vec<&'t str>,
    new: Vec<&'t str>,
    fates: Vec<Fate>,
    /// The new sentences that come from no old one so far.
    free: Vec<bool>,
}

impl Following<'_> {
    fn settle(&mut self, old: usize, new: usize, fate: Fate) {
        self.fates[old] = fate;
        self.free[new] = false;
    }

    fn open(&self, old: Range<usize>, new: Range<usize>) -> (Vec<usize>, Vec<usize>) {
        (
            old.filter(|at| self.fates[*at] == Fate::Gone).collect(),
            new.filter(|at| self.free[*at]).collect(),
        )
    }

    /// Pairs the sentences between two that are where they were.
    fn between(&mut self, old: Range<usize>, new: Range<usize>) {
        let (olds, news) = self.open(old.clone(), new.clone());
        let joined = |texts: &[&str], places: &[usize]| -> String {
            let words: Vec<&str> = places.iter().map(|at| texts[*at]).collect();
            words.join(" ")
        };
        if let Some(first) = news.first().copied()
            && joined(&self.old, &olds) == joined(&self.new, &news)
        {
            // Equal words, parted otherwise: a heading that a line break made, or unmade.
            for place in olds {
                self.fates[place] = Fate::Kept(first);
            }
            for target in news {
                self.free[target] = false;
            }
            return;
        }
        self.pair(old, new);
    }

    /// Pairs what is open, the most alike first.
    fn pair(&mut self, old: Range<usize>, new: Range<usize>) {
        let (olds, news) = self.open(old, new);
        if olds.len().saturating_mul(news.len()) > MAX_SENTENCE_PAIRS {
            return;
        }
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for old in &olds {
            for new in &news {
                let likeness = similarity(self.old[*old], self.new[*new]);
                if likeness >= MIN_SIMILARITY {
                    pairs.push((likeness, *old, *new));
                }
            }
        }
        pairs.sort_by(|one, other| {
            other
                .0
                .total_cmp(&one.0)
                .then_with(|| (one.1, one.2).cmp(&(other.1, other.2)))
        });
        for (_, old, new) in pairs {
            if self.fates[old] == Fate::Gone && self.free[new] {
                self.settle(old, new, Fate::Changed(new));
            }
        }
    }
}

/// For each old sentence the same new one; of several the first with the first, the second with the second.
fn equals(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let mut places: BTreeMap<&str, std::collections::VecDeque<usize>> = BTreeMap::new();
    for (place, words) in new.iter().enumerate() {
        places.entry(words).or_default().push_back(place);
    }
    old.iter()
        .map(|words| places.get_mut(words)?.pop_front())
        .collect()
}

/// Returns the old places whose new places rise: most of them, so that few have moved.
fn longest_rising(targets: &[Option<usize>]) -> std::collections::BTreeSet<usize> {
    // For each length, the old place at which the run of this length with the lowest end ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; targets.len()];
    for (place, target) in targets.iter().enumerate() {
        if target.is_none() {
            continue;
        }
        let length = ends.partition_point(|end| targets[*end] < *target);
        before[place] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut chain = std::collections::BTreeSet::new();
    let mut at = ends.last().copied();
    while let Some(place) = at {
        chain.insert(place);
        at = before[place];
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::Fate::Changed;
    use super::Fate::Gone;
    use super::Fate::Kept;
    use super::Fate::Moved;
    use super::Fates;
    use super::fates;

    #[track_caller]
    fn check(old: &[&str], new: &[&str], expected: &[super::Fate], added: &[usize]) {
        let expected = Fates {
            old: expected.to_vec(),
            added: added.to_vec(),
        };
        assert_eq!(fates(old, new), expected);
    }

    #[test]
    fn kept_moved_changed_gone_and_added() {
        let old = ["One two three.", "Four five six.", "Seven eight nine."];
        check(&old, &old, &[Kept(0), Kept(1), Kept(2)], &[]);
        check(
            &old,
            &[
                "A notice.",
                "One two three.",
                "Four five ten.",
                "Seven eight nine.",
            ],
            &[Kept(1), Changed(2), Kept(3)],
            &[0],
        );
        check(
            &old,
            &["Four five six.", "Seven eight nine.", "One two three."],
            &[Moved(2), Kept(0), Kept(1)],
            &[],
        );
        check(&old, &["Seven eight nine."], &[Gone, Gone, Kept(0)], &[]);
        check(
            &old,
            &["Seven eight nine.", "Something else.", "One two ten."],
            &[Changed(2), Gone, Kept(0)],
            &[1],
        );
    }

    #[test]
    fn parted_otherwise() {
        check(
            &["A heading", "One two three.", "Four."],
            &["A heading One two three.", "Four."],
            &[Kept(0), Kept(0), Kept(1)],
            &[],
        );
        check(
            &["A heading", "One two three."],
            &["A heading One two four."],
            &[Changed(0), Gone],
            &[],
        );
    }

    /// The original is edited away; its twin is where it was, and is not the original.
    #[test]
    fn a_twin_is_nobody_else() {
        let twin = "About 26,500 accounts were closed on Monday.";
        check(
            &["About 26,000 accounts were closed on Monday.", twin],
            &[twin],
            &[Gone, Kept(0)],
            &[],
        );
    }
}
