//! The changes since the last edition, which the lock remembers.

use crate::briefing::compose::Composer;
use crate::briefing::contents::ChangeRow;
use crate::briefing::contents::Changes;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Statement;
use crate::edition::Alteration;
use crate::edition::Contents;
use crate::edition::Difference;
use crate::sheet::JudgementIndex;
use crate::sheet::StatementIndex;

impl Composer<'_> {
    /// Returns what changed in a briefing with these marks and judgements; `None` where no earlier edition is known.
    pub(super) fn changes(&self, printed: &[&str], judged: &[&str]) -> Option<Changes> {
        let number = self.sheet.edition;
        let (before, said) = self.accepted.lock?.edition_before(number)?;
        let now = Contents::of(self.evidence);
        let languages = &self.sheet.languages;
        let difference = Difference::between((before, said), (number, &now), languages);
        let is_shown = |alteration: &&Alteration| {
            let id = alteration.id.as_str();
            !alteration.is_of_statement(self.language)
                || printed.contains(&id)
                || judged.contains(&id)
        };
        let row = |alteration: &Alteration| {
            Some(ChangeRow {
                says: Desk::change(alteration.sentence(self.language)?),
                statement: self.stated_now(alteration),
            })
        };
        let mut rows: Vec<ChangeRow> = difference
            .alterations
            .iter()
            .filter(is_shown)
            .filter_map(row)
            .collect();
        if rows.is_empty() {
            rows.push(ChangeRow {
                says: Desk::change(self.words.difference.nothing.to_owned()),
                statement: None,
            });
        }
        Some(Changes {
            heading: difference.heading(self.language),
            rows,
        })
    }

    /// Returns the statement that was changed or added, as the sheet has it.
    fn stated_now(&self, alteration: &Alteration) -> Option<Statement> {
        if !alteration.is_of_statement(self.language) {
            return None;
        }
        let id = alteration.id.as_str();
        let mut facts = self.facts.iter().flatten();
        let fact = facts.find(|fact| fact.fact().id.value.as_str() == id);
        let mut judgements = JudgementIndex::all(self.sheet);
        let statement = match fact {
            Some(fact) => StatementIndex::Fact(fact.index()),
            None => StatementIndex::Judgement(
                judgements.find(|it| self.sheet[*it].id.value.as_str() == id)?,
            ),
        };
        self.statement(statement)
    }
}
