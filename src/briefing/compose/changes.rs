//! The changes since the last edition, which the lock remembers.

use crate::briefing::compose::Composer;
use crate::briefing::contents::ChangeRow;
use crate::briefing::contents::Changes;
use crate::briefing::contents::ChangesInShort;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Statement;
use crate::edition::Alteration;
use crate::edition::Contents;
use crate::edition::Difference;
use crate::sheet::JudgementIndex;
use crate::sheet::Product;
use crate::sheet::StatementIndex;
use crate::words::fill;

impl Composer<'_> {
    /// Returns what changed in a briefing with these marks and judgements; `None` where no earlier edition is known.
    pub(super) fn changes(&self, printed: &[&str], judged: &[&str]) -> Option<Changes> {
        let (difference, mut rows) = self.changed(printed, judged)?;
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

    /// Returns which of the statements with these marks, and which of these judgements, changed; `None` where nothing did.
    pub(super) fn changes_in_short(
        &self,
        printed: &[&str],
        judged: &[&str],
    ) -> Option<ChangesInShort> {
        let difference = self.difference()?;
        let told = |it: &&Alteration| it.sentence(self.language).is_some();
        let told: Vec<&Alteration> = difference.alterations.iter().filter(told).collect();
        let here = told.iter().filter(|it| it.is_of_statement(self.language));
        let here: Vec<&str> = here.map(|it| it.id.as_str()).collect();
        let marks: Vec<String> = here
            .iter()
            .filter(|id| printed.contains(id))
            .map(|id| (*id).to_owned())
            .collect();
        let is_judged = here
            .iter()
            .any(|id| judged.contains(id) && !printed.contains(id));
        let has_full = self.sheet.briefings.get(Product::Full).is_some();
        let is_here = is_judged || !marks.is_empty();
        if told.is_empty() || !(is_here || has_full) {
            return None;
        }
        let words = &self.words.difference;
        let old = difference.old.to_string();
        let mut after = String::new();
        if is_judged {
            after.push_str(if marks.is_empty() { " " } else { ", " });
            after.push_str(words.our_judgement);
        }
        if has_full {
            after.push_str(self.words.semicolon);
            after.push_str(words.all_in_full);
        }
        after.push('.');
        Some(ChangesInShort {
            label: fill(words.in_short, &[("number", &old)]),
            place: if is_here { words.here } else { words.not_here },
            marks,
            after,
        })
    }

    /// Returns the difference from the edition before; `None` where none is known.
    fn difference(&self) -> Option<Difference> {
        let number = self.sheet.edition;
        let (before, said) = self.accepted.lock?.edition_before(number)?;
        let now = Contents::of(self.evidence);
        let languages = &self.sheet.languages;
        Some(Difference::between(
            (before, said),
            (number, &now),
            languages,
        ))
    }

    /// Returns the difference from the edition before, and the rows of it that such a briefing shows.
    fn changed(&self, printed: &[&str], judged: &[&str]) -> Option<(Difference, Vec<ChangeRow>)> {
        let difference = self.difference()?;
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
        let shown = difference.alterations.iter().filter(is_shown);
        let rows = shown.filter_map(row).collect();
        Some((difference, rows))
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
