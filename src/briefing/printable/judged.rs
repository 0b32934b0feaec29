//! Statements of the desk: printable only on anchored facts.

use std::fmt;

use crate::briefing::printable::Desk;
use crate::briefing::printable::desk::notices;
use crate::edition::GroundedFact;
use crate::language::ReportLanguage;
use crate::sheet::FactIndex;
use crate::sheet::Judgement;
use crate::sheet::JudgementKind;
use crate::sheet::Sheet;
use crate::sheet::Title;
use crate::words::Words;

/// A statement of the desk that rests on anchored facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    id: String,
    before: String,
    term: String,
    after: String,
    rests_on: Vec<String>,
    notices: Vec<Desk>,
    /// True if it is a course of action, not a conclusion.
    is_option: bool,
    /// The desk's additions to it, each under a label of house wording.
    added: Vec<(&'static str, Desk)>,
    /// The house wording where a fact that it rests on is not current.
    stale: Option<&'static str>,
}

/// A statement of the desk that is to be printed.
#[derive(Debug, Clone, Copy)]
pub enum Own<'a> {
    /// A judgement.
    Judgement(&'a Judgement),
    /// The title of the report.
    Title(&'a Title),
}

impl Judged {
    /// Makes a printable statement from one of the desk and all facts that it rests on, anchored; there is no other way.
    ///
    /// Returns `None` where one of the facts is missing, or where there is none.
    ///
    /// ```
    /// # use factbrief::{briefing::{Judged, Own}, edition::GroundedFact, language::ReportLanguage, sheet::{Judgement, Sheet}};
    /// fn print(sheet: &Sheet, judgement: &Judgement, facts: &[GroundedFact<'_>]) -> Option<Judged> {
    ///     Judged::new(sheet, Own::Judgement(judgement), facts, ReportLanguage::English)
    /// }
    /// ```
    ///
    /// Facts of the sheet do not do:
    ///
    /// ```compile_fail,E0308
    /// # use factbrief::{briefing::{Judged, Own}, language::ReportLanguage, sheet::{Fact, Judgement, Sheet}};
    /// fn print(sheet: &Sheet, judgement: &Judgement, facts: &[Fact]) -> Option<Judged> {
    ///     Judged::new(sheet, Own::Judgement(judgement), facts, ReportLanguage::English)
    /// }
    /// ```
    pub fn new(
        sheet: &Sheet,
        own: Own<'_>,
        facts: &[GroundedFact<'_>],
        language: ReportLanguage,
    ) -> Option<Self> {
        let rests_on = match own {
            Own::Judgement(judgement) => judgement.rests_on.iter().map(|fact| fact.value).collect(),
            Own::Title(_) => sheet.title_facts(),
        };
        let grounded = |fact: &FactIndex| facts.iter().find(|it| it.index() == *fact);
        let grounds: Vec<&GroundedFact<'_>> =
            rests_on.iter().map(grounded).collect::<Option<_>>()?;
        if grounds.is_empty() {
            return None;
        }
        let words = &Words::of(language).standing;
        let is_stale = grounds.iter().any(|fact| fact.staleness().is_some());
        let stale = is_stale.then_some(words.at_judgement);
        let rests_on = rests_on
            .iter()
            .map(|fact| sheet[*fact].id.value.to_string())
            .collect();
        let (id, text, likelihood, waivers) = match own {
            Own::Judgement(judgement) => {
                let text = judgement.says.of(language);
                let id = judgement.id.value.to_string();
                (
                    id,
                    text,
                    judgement.likelihood.as_ref(),
                    judgement.waivers.as_slice(),
                )
            }
            Own::Title(title) => ("title".to_owned(), title.says.of(language), None, &[][..]),
        };
        let text = text.unprinted();
        let terms = likelihood.map(|_| Words::of(language).likelihood_terms(sheet.scale, text));
        let term = terms
            .and_then(|terms| terms.into_iter().next())
            .map(|found| found.range);
        let term = term.unwrap_or(text.len()..text.len());
        Some(Self {
            id,
            before: text[..term.start].to_owned(),
            term: text[term.clone()].to_owned(),
            after: text[term.end..].to_owned(),
            rests_on,
            notices: notices(waivers, language),
            is_option: matches!(own, Own::Judgement(it) if it.kind == JudgementKind::Option),
            added: match own {
                Own::Judgement(judgement) => added(judgement, language),
                Own::Title(_) => Vec::new(),
            },
            stale,
        })
    }

    /// Returns the id of the judgement.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the words before the likelihood term; all words where there is none.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// Returns the likelihood term as the statement writes it; empty where there is none.
    pub fn term(&self) -> &str {
        &self.term
    }

    /// Returns the words after the likelihood term.
    pub fn after(&self) -> &str {
        &self.after
    }

    /// Returns the ids of the facts that the statement rests on, in the order of the sheet's list.
    pub fn rests_on(&self) -> &[String] {
        &self.rests_on
    }

    /// Sorts the facts that the statement rests on by the numbers of their notes.
    pub(in crate::briefing) fn sort_marks(&mut self, number: impl Fn(&str) -> usize) {
        self.rests_on.sort_by_key(|id| number(id));
    }

    /// True if the statement is a course of action, not a conclusion.
    pub fn is_option(&self) -> bool {
        self.is_option
    }

    /// Returns what the desk adds to the statement, each under a label of house wording.
    pub fn added(&self) -> &[(&'static str, Desk)] {
        &self.added
    }

    /// Returns the words that are printed about rules that were set aside for the statement.
    pub fn notices(&self) -> &[Desk] {
        &self.notices
    }

    /// Returns the house wording that a fact on which the statement rests is not current, a whole sentence; `None` where all are.
    pub fn stale(&self) -> Option<&'static str> {
        self.stale
    }
}

/// Returns the threshold of an indicator, and who watches it.
fn added(judgement: &Judgement, language: ReportLanguage) -> Vec<(&'static str, Desk)> {
    let words = Words::of(language);
    let added = [
        (words.threshold, &judgement.threshold),
        (words.watched_by, &judgement.watched_by),
    ];
    let given = added.into_iter().filter_map(|(label, text)| {
        let text = Desk::new(&text.as_ref()?.of(language));
        Some((label, text))
    });
    given.collect()
}

impl fmt::Display for Judged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.before, self.term, self.after)
    }
}

#[cfg(test)]
pub(in crate::briefing) mod tests {
    use super::Judged;

    pub(crate) fn judged(id: &str, [before, term, after]: [&str; 3], rests_on: &[&str]) -> Judged {
        Judged {
            id: id.to_owned(),
            before: before.to_owned(),
            term: term.to_owned(),
            after: after.to_owned(),
            rests_on: rests_on.iter().map(|&id| id.to_owned()).collect(),
            notices: Vec::new(),
            is_option: false,
            added: Vec::new(),
            stale: None,
        }
    }
}
