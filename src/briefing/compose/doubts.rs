//! Finds the cautions about the words of a fact, because readers need a caution wherever its words are printed.

use crate::briefing::compose::Composer;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Doubt;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;

impl Composer<'_> {
    /// Returns, for each fact, the cautions with a short name that quote some of its words.
    pub(super) fn all_doubts(&self) -> Vec<Vec<CautionIndex>> {
        let about = |fact: FactIndex| {
            let named = CautionIndex::all(self.sheet);
            let named = named.filter(|caution| self.sheet[*caution].short.is_some());
            named.filter(|it| self.is_about(*it, fact)).collect()
        };
        FactIndex::all(self.sheet).map(about).collect()
    }

    /// Returns the cautions about quoted words of these printed facts, without those that the sheet selects.
    pub(super) fn further_cautions(
        &self,
        selected: &[CautionIndex],
        printed: &[String],
    ) -> Vec<CautionIndex> {
        let is_printed = |fact: &FactIndex| {
            let id = self.sheet[*fact].id.value.as_str();
            printed.iter().any(|printed| printed == id)
        };
        let facts: Vec<FactIndex> = FactIndex::all(self.sheet).filter(is_printed).collect();
        CautionIndex::all(self.sheet)
            .filter(|caution| !selected.contains(caution))
            .filter(|caution| facts.iter().any(|fact| self.is_about(*caution, *fact)))
            .collect()
    }

    /// True if a caution that may be printed quotes some of the words of a fact.
    fn is_about(&self, caution: CautionIndex, fact: FactIndex) -> bool {
        self.caution(caution).is_some() && self.accepted.is_about(self.evidence, caution, fact)
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
