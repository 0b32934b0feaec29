//! Cautions travel with words: which of them are about the words of a fact.

use crate::briefing::compose::Composer;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Doubt;
use crate::edition::GroundedCaution;
use crate::edition::GroundedFact;
use crate::evidence::AnchoredQuote;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;

impl Composer<'_> {
    /// Returns, for each fact, the cautions with a short name that quote some of its words.
    pub(super) fn all_doubts(&self) -> Vec<Vec<CautionIndex>> {
        let named: Vec<(CautionIndex, &GroundedCaution<'_>)> = CautionIndex::all(self.sheet)
            .filter(|index| self.sheet[*index].short.is_some())
            .filter_map(|index| Some((index, self.caution(index)?)))
            .collect();
        let about = |fact: &Option<GroundedFact<'_>>| match fact {
            Some(GroundedFact::Current(fact)) => {
                let about = named.iter().filter(|(_, caution)| match caution {
                    GroundedCaution::Current(caution) => overlap(fact.quotes(), caution.quotes()),
                    GroundedCaution::Stale(_) => false,
                });
                about.map(|(index, _)| *index).collect()
            }
            // The words of a fact that is not current are no longer where they were.
            Some(GroundedFact::Stale(_)) | None => Vec::new(),
        };
        self.facts.iter().map(about).collect()
    }

    /// Returns the cautions about quoted words of these printed facts, but for those of this selection.
    pub(super) fn further_cautions(
        &self,
        selected: &[CautionIndex],
        printed: &[String],
    ) -> Vec<CautionIndex> {
        let facts = self.facts.iter().flatten();
        let facts = facts.filter(|fact| printed.contains(&fact.fact().id.value.to_string()));
        let quoted: Vec<&[AnchoredQuote<'_>]> = facts
            .filter_map(|fact| match fact {
                GroundedFact::Current(fact) => Some(fact.quotes()),
                GroundedFact::Stale(_) => None,
            })
            .collect();
        let is_about_them = |index: &CautionIndex| match self.caution(*index) {
            Some(GroundedCaution::Current(caution)) => {
                let mut quoted = quoted.iter();
                quoted.any(|quotes| overlap(quotes, caution.quotes()))
            }
            Some(GroundedCaution::Stale(_)) | None => false,
        };
        CautionIndex::all(self.sheet)
            .filter(|index| !selected.contains(index))
            .filter(is_about_them)
            .collect()
    }

    /// Returns the cautions about the words of a fact, by their short names.
    pub(super) fn doubts_about(&self, fact: FactIndex) -> Vec<Doubt> {
        let about = self.doubts.get(fact.get()).into_iter().flatten();
        let doubt = |index: &CautionIndex| {
            let caution = &self.sheet[*index];
            let name = caution.short.as_ref()?.of(self.language);
            Some(Doubt {
                id: caution.id.value.to_string(),
                name: Desk::new(&name),
            })
        };
        about.filter_map(doubt).collect()
    }
}

/// True if a quote of one list has words in common with a quote of the other.
fn overlap(first: &[AnchoredQuote<'_>], second: &[AnchoredQuote<'_>]) -> bool {
    first.iter().any(|one| {
        second.iter().any(|other| {
            let (here, there) = (one.anchor(), other.anchor());
            one.quote().source == other.quote().source
                && here.start < there.end
                && there.start < here.end
        })
    })
}
