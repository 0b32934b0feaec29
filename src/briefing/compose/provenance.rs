//! Traces the printed statements back to the sources, and to those whom the sources pass on.

use crate::briefing::compose::Composer;
use crate::briefing::compose::capitalised;
use crate::briefing::printable::Evidenced;
use crate::briefing::provenance::Hand;
use crate::briefing::provenance::Hands;
use crate::briefing::provenance::Provenance;
use crate::briefing::provenance::TracedSource;
use crate::briefing::support;
use crate::edition::GroundedFact;
use crate::sheet::Basis;
use crate::sheet::FactIndex;
use crate::sheet::SourceIndex;
use crate::words::fill;

impl Composer<'_> {
    /// Returns the ways on which these printed statements came to the briefing; `None` where none of them is a fact.
    pub(super) fn provenance(&self, printed: &[&str]) -> Option<Provenance> {
        let facts = self.printed_facts(printed);
        let quoted: Vec<SourceIndex> = SourceIndex::all(self.sheet)
            .filter(|source| facts.iter().any(|fact| quotes(fact, *source)))
            .collect();
        let sources = quoted.iter().map(|source| self.traced(*source, &facts));
        let finding = match quoted.as_slice() {
            [] => return None,
            [_] => self.words.figures.one_way.to_owned(),
            several => {
                let support = self.sheet.support(several.iter().copied());
                capitalised(&support::written(support, self.words))
            }
        };
        Some(Provenance {
            finding,
            sources: sources.collect::<Option<_>>()?,
            hands: self.hands(printed),
        })
    }

    /// Counts the printed facts by how far their words have come.
    pub(super) fn hands(&self, printed: &[&str]) -> Hands {
        let mut hands = Hands::default();
        for fact in FactIndex::all(self.sheet) {
            if !printed.contains(&self.sheet[fact].id.value.as_str()) {
                continue;
            }
            match self.hand(fact) {
                Hand::Own => hands.own += 1,
                Hand::Second => hands.second += 1,
                Hand::Third => hands.third += 1,
            }
        }
        hands
    }

    /// True if the sources of a fact speak for themselves in it.
    pub(super) fn is_own(&self, fact: FactIndex) -> bool {
        self.own.get(fact.get()).copied().unwrap_or_default()
    }

    /// Returns the remove at which a fact is told.
    pub(super) fn hand(&self, fact: FactIndex) -> Hand {
        if self.is_own(fact) {
            Hand::Own
        } else {
            Hand::of(self.sheet[fact].according_to.len())
        }
    }

    /// Returns the printed facts, in the order of the page.
    fn printed_facts(&self, printed: &[&str]) -> Vec<&GroundedFact<'_>> {
        let mut facts: Vec<&GroundedFact<'_>> = Vec::new();
        for id in printed {
            let mut all = self.facts.iter().flatten();
            let fact = all.find(|fact| fact.fact().id.value.as_str() == *id);
            if let Some(fact) = fact
                && !facts.iter().any(|own| own.index() == fact.index())
            {
                facts.push(fact);
            }
        }
        facts
    }

    fn traced(&self, source: SourceIndex, facts: &[&GroundedFact<'_>]) -> Option<TracedSource> {
        let mut is_own = false;
        let mut passed_on: Vec<Vec<Evidenced>> = Vec::new();
        for fact in facts.iter().filter(|fact| quotes(fact, source)) {
            let speakers = self.names(fact, &fact.fact().according_to)?;
            let has_names = |chain: &Vec<Evidenced>| {
                let names = |chain: &[Evidenced]| -> Vec<String> {
                    let names = chain.iter().map(Evidenced::unmarked);
                    names.map(str::to_owned).collect()
                };
                names(chain) == names(&speakers)
            };
            if self.is_own(fact.index()) {
                is_own = true;
            } else if !passed_on.iter().any(has_names) {
                passed_on.push(speakers);
            }
        }
        let is_derived = self.sheet[source]
            .based_on
            .as_ref()
            .is_some_and(|bases| !bases.is_empty());
        Some(TracedSource {
            label: self.labels.get(source.get())?.clone(),
            remark: self.remark_on(source),
            speaks_for_itself: is_own && !is_derived,
            passed_on,
        })
    }

    /// Writes the sources that a source repeats, or the date of an only source.
    fn remark_on(&self, source: SourceIndex) -> String {
        let words = self.words;
        let card = &self.sheet[source];
        let bases: &[Basis] = card.based_on.as_deref().unwrap_or_default();
        if !bases.is_empty() {
            let names = self.bases(bases).into_iter().map(|it| it.name.to_string());
            let names: Vec<String> = names.collect();
            let names = names.join(words.semicolon);
            return format!("{}{}{names}", words.support.based_on, words.colon);
        }
        match (self.sheet.sources.len(), card.published) {
            (1, None) => words.undated.to_owned(),
            (1, Some(date)) => fill(words.published, &[("date", &self.write_date(date))]),
            _ => String::new(),
        }
    }
}

/// True if a fact quotes a source.
fn quotes(fact: &GroundedFact<'_>, source: SourceIndex) -> bool {
    let mut quotes = fact.fact().quotes.iter();
    quotes.any(|quote| quote.source == source)
}
