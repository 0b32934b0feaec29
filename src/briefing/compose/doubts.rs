//! Finds the cautions about the words of a fact, because readers need a caution wherever its words are printed.

use std::collections::BTreeSet;

use crate::briefing::compose::Composer;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Doubt;
use crate::language::NamedYear;
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

    /// True if a caution quotes the words that date a fact beside others with another date: then one of the two is wrong.
    pub(super) fn is_date_doubted(&self, fact: FactIndex) -> bool {
        let Some(date) = self.sheet[fact].date.as_ref().map(|date| date.value) else {
            return false;
        };
        let years = [date.start, date.end].map(|day| NamedYear::alone(day.year()));
        let years = BTreeSet::from(years);
        let about = self.doubts.get(fact.get()).into_iter().flatten();
        let mut about = about.map(|caution| &self.sheet[*caution].quotes);
        about.any(|quotes| {
            let mentions = quotes.iter().flat_map(|quote| {
                let language = self.sheet[quote.source].language;
                language.dates(quote.words.unprinted())
            });
            let (own, others): (Vec<_>, Vec<_>) =
                mentions.partition(|mention| mention.value.supports(date, &years));
            !own.is_empty() && !others.is_empty()
        })
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
