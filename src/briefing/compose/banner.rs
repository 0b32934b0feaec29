//! The banner under the title, where a source has changed since a statement was accepted.

use std::collections::BTreeMap;

use crate::briefing::banner::Banner;
use crate::briefing::compose::Composer;
use crate::briefing::contents::Contents;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::edition::Staleness;
use crate::sheet::Product;
use crate::words::fill;

impl Composer<'_> {
    /// Returns the parts of a product that are not current; `None` where all are.
    pub(super) fn banner(
        &self,
        title: &Judged,
        contents: &Contents,
        product: Product,
    ) -> Option<Banner> {
        let marks = contents.marks(product);
        let title_marks = title.rests_on().iter().map(String::as_str);
        let mut reasons: BTreeMap<Staleness, (&'static str, Vec<Evidenced>)> = BTreeMap::new();
        let mut seen = std::collections::BTreeSet::new();
        // A statement that is printed only because it differs from another is printed all the same.
        let printed = title_marks.chain(marks);
        for id in printed.flat_map(|id| self.with_differing(id)) {
            if !seen.insert(id) {
                continue;
            }
            match self.in_short(id) {
                None | Some(Evidenced::Current(_)) => {}
                Some(Evidenced::Stale(outdated)) => {
                    let staleness = outdated.staleness();
                    let group = reasons.entry(staleness);
                    let (_, statements) = group.or_insert((outdated.reason(), Vec::new()));
                    statements.push(Evidenced::Stale(outdated));
                }
            }
        }
        // The gravest reason comes first.
        (!reasons.is_empty()).then(|| Banner {
            reasons: reasons.into_values().rev().collect(),
            inherited: self.inherited(title, contents),
        })
    }

    /// Returns a fact in its short wording, or a caution.
    fn in_short(&self, id: &str) -> Option<Evidenced> {
        let mut facts = self.facts.iter().flatten();
        let fact = facts.find(|fact| fact.fact().id.value.as_str() == id);
        match fact {
            Some(fact) => self.short(fact.index()),
            None => self.says_of_caution(id),
        }
    }

    /// Writes the list of the desk's statements that rest on something that is not current; empty where none does.
    fn inherited(&self, title: &Judged, contents: &Contents) -> String {
        let words = &self.words.standing;
        let mut judged = contents.judged().into_iter();
        let what: Vec<&str> = [
            (words.title, title.stale().is_some()),
            (words.bottom_line, contents.bottom_line.stale().is_some()),
            (
                words.judgements,
                judged.any(|judged| judged.stale().is_some()),
            ),
        ]
        .into_iter()
        .filter(|(_, rests)| *rests)
        .map(|(what, _)| what)
        .collect();
        if what.is_empty() {
            return String::new();
        }
        fill(words.inherited, &[("what", &what.join(", "))])
    }
}
