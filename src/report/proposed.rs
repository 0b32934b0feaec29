//! The effect of a proposed change on a report, for the comment on the change, once for all languages.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::edition::Difference;
use crate::finding::Severity;
use crate::language::ReportLanguage;
use crate::report::Base;
use crate::report::Changes;
use crate::report::ComparedEdition;
use crate::report::Report;
use crate::report::SentenceChange;
use crate::report::StatementChange;

/// The effect of a proposed change on a report.
#[derive(Debug, Default)]
pub struct Proposed {
    /// True if the sheet or a source cannot be read, so that the effect is unknown.
    pub unreadable: bool,
    /// True if the base has no such report.
    pub is_new: bool,
    /// The numbers of errors that keep the report from being built, by code.
    pub errors: BTreeMap<&'static str, usize>,
    /// The changed sentences that statements quote, each once.
    pub sentences: Vec<ProposedSentence>,
    /// The changed sentences that no quote touches, with the name of their source.
    pub beside: Vec<(String, Vec<SentenceChange>)>,
    /// The names of the statements and of the sources that a reviewer has to accept.
    pub to_accept: (Vec<String>, Vec<String>),
    /// The differences that readers will find; `None` if there are none.
    pub difference: Option<Difference>,
    /// The language of the difference: the first language of the sheet.
    pub language: Option<ReportLanguage>,
}

/// A changed sentence that statements quote.
#[derive(Debug)]
pub struct ProposedSentence {
    /// The sentence before and after the change.
    pub change: SentenceChange,
    /// The names of the facts and cautions that quote the sentence.
    pub under: BTreeSet<String>,
    /// The names of what rests on these statements: title, judgements and movements.
    pub rests_on_it: BTreeSet<String>,
    /// The products that print a part of this.
    pub products: BTreeSet<&'static str>,
}

impl Proposed {
    /// True if the change leaves nothing to look at for readers and reviewers of the briefings.
    pub fn is_silent(&self) -> bool {
        !self.unreadable
            && self.errors.is_empty()
            && self.sentences.is_empty()
            && self.beside.is_empty()
            && self.to_accept.0.is_empty()
            && self.to_accept.1.is_empty()
            && self.difference.is_none()
            && !self.is_new
    }
}

impl Report {
    /// Returns what changed since the base; without a base, since the last acceptance.
    pub fn proposed(&self, base: Option<&Base>) -> Proposed {
        let before = base.and_then(|base| base.before(self));
        let mut proposed = Proposed {
            is_new: base.is_some() && before.is_none(),
            language: self
                .sheet
                .as_ref()
                .and_then(|sheet| sheet.languages.first().copied()),
            ..Proposed::default()
        };
        let own = self.changes();
        let is_accepted = |own: &Changes| own.statements.is_empty() && own.sources.is_empty();
        let mut findings = self.check_words();
        // Words that wait to be accepted are told as such, not once more as unaccepted since the base.
        if own.as_ref().is_some_and(is_accepted) {
            findings.extend(base.into_iter().flat_map(|base| self.since(base)));
        }
        for finding in findings {
            if finding.severity > Severity::Warning {
                *proposed.errors.entry(finding.code.name()).or_default() += 1;
            }
        }
        let lock = before.map_or(self.lock.as_ref(), |before| before.lock.as_ref());
        let changes = own.zip(self.changes_from(lock));
        let Some((own, since)) = changes else {
            proposed.unreadable = true;
            return proposed;
        };
        proposed.to_accept = names_in(&own);
        proposed.sentences = sentences(since.statements);
        proposed.beside = since
            .sources
            .into_iter()
            .map(|it| (it.id, it.sentences))
            .collect();
        proposed.difference = before.and_then(|before| {
            let (old, new) = (
                ComparedEdition::of(before).ok()?,
                ComparedEdition::of(self).ok()?,
            );
            Some(old.difference(&new)).filter(|it| !it.alterations.is_empty())
        });
        proposed
    }
}

/// Returns the names of the statements and of the sources that a reviewer has to look at.
fn names_in(changes: &Changes) -> (Vec<String>, Vec<String>) {
    let statements = changes.statements.iter().map(|it| it.id.clone());
    let sources = changes.sources.iter().map(|it| it.id.clone());
    (statements.collect(), sources.collect())
}

/// Returns the changed sentences of these statements, each once, however many statements quote it.
fn sentences(statements: Vec<StatementChange>) -> Vec<ProposedSentence> {
    let mut all: Vec<ProposedSentence> = Vec::new();
    for statement in statements {
        for change in statement.sentences {
            let words = (&change.old, &change.new);
            let known = all
                .iter()
                .position(|it| (&it.change.old, &it.change.new) == words);
            let index = known.unwrap_or(all.len());
            if known.is_none() {
                all.push(ProposedSentence {
                    change,
                    under: BTreeSet::new(),
                    rests_on_it: BTreeSet::new(),
                    products: BTreeSet::new(),
                });
            }
            let sentence = &mut all[index];
            sentence.under.insert(statement.id.clone());
            let rests = statement.rests_on_it.iter().map(|(id, _)| id.clone());
            sentence.rests_on_it.extend(rests);
            let printed = statement.printed_in.iter().map(|place| place.product);
            sentence.products.extend(printed);
        }
    }
    all
}
