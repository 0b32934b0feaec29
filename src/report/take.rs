//! `factbrief take`: candidates of a draft become entries of the sheet.

use std::collections::BTreeSet;

use crate::draft;
use crate::draft::Draft;
use crate::draft::Entries;
use crate::files;
use crate::files::Files;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::finding::code;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::report::CANDIDATES_FILE;
use crate::report::Error;
use crate::report::Options;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::sheet;
use crate::sheet::Sheet;

/// The candidates to take over: those with these names, and those of one source or of one of its pages.
#[derive(Debug)]
pub struct Choice<'a> {
    /// The names of the candidates.
    pub ids: &'a [String],
    /// The source whose candidates are taken over; `None` for those named alone.
    pub source: Option<&'a str>,
    /// The page of the source, from 1; `None` for all of it.
    pub page: Option<usize>,
}

/// Candidates that were taken over.
#[derive(Debug)]
pub struct Taken {
    /// The number of facts.
    pub facts: usize,
    /// The number of movements.
    pub movements: usize,
    /// The number of cautions.
    pub cautions: usize,
    /// The number of actors that the sheet lacked.
    pub actors: usize,
    /// The files, relative to the report directory, each with its outcome.
    pub written: Vec<(&'static str, Outcome)>,
}

/// The reasons why nothing was taken over; no file is changed then.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// The sheet, a source or a list of the desk has a mistake; the findings point into these files.
    #[error("the sheet and its sources have to be right first")]
    Findings(Box<(Files, Vec<Finding>)>),
    /// The sheet, a source or the text of a source has a mistake; the findings point into the files of the report.
    #[error("the sheet and its sources have to be right first")]
    Unread(Vec<Finding>),
    /// A name is that of no candidate.
    #[error(
        "`{0}` is no candidate: `factbrief draft` writes the candidates into `{CANDIDATES_FILE}`"
    )]
    Unknown(String),
    /// A name is listed in the file of candidates, and the sources no longer give rise to it.
    #[error(
        "`{0}` is no candidate any more, because a source has changed or its words are quoted: `factbrief draft` renews `{CANDIDATES_FILE}`"
    )]
    Outdated(String),
    /// The sheet has an entry with the name.
    #[error("`{0}` is in the sheet already; what it says is changed there")]
    InSheet(String),
    /// The desk has rejected the candidate.
    #[error(
        "`{0}` was rejected: to take it over, delete it under `rejected` in `{CANDIDATES_FILE}`, and draft again"
    )]
    Rejected(String),
    /// The sheet has no source with the id.
    #[error("the sheet has no source `{0}`")]
    NoSource(String),
    /// No candidate is left in the source or on the page.
    #[error("no candidate is left there")]
    NoneLeft,
    /// A file could not be written.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl Report {
    /// Moves candidates into the sheet, each with its reasons as comments, with the move that it tells and the actors that the sheet lacks.
    ///
    /// The entries go to the ends of their lists; everything else in the sheet stays as it is.
    pub fn take(&self, choice: &Choice<'_>) -> Result<Taken, NotTaken> {
        // A text that an older reader wrote still belongs to its document, and is only warned of.
        let outdated = |it: &&Finding| match it.severity {
            Severity::Unchecked => true,
            Severity::Error => it.code == code::TEXT_OUTDATED,
            Severity::Warning => false,
        };
        let unread: Vec<Finding> = self.findings.iter().filter(outdated).cloned().collect();
        let sheet = match &self.sheet {
            Some(sheet) if unread.is_empty() => sheet,
            Some(_) => return Err(NotTaken::Unread(unread)),
            None => return Err(NotTaken::Unread(self.findings.clone())),
        };
        let earlier = files::current_bytes(&self.directory.join(CANDIDATES_FILE));
        let earlier = String::from_utf8_lossy(&earlier.unwrap_or_default()).into_owned();
        let (drafted, made) = self.draft_as(|draft, material| {
            let ids = self.chosen(sheet, draft, choice, &earlier)?;
            Ok::<Entries, NotTaken>(draft::entries(draft, material, &ids))
        });
        let Some(made) = made else {
            let findings = Box::new((drafted.files, drafted.findings));
            return Err(NotTaken::Findings(findings));
        };
        let entries = made?;
        let text = self.with_entries(&entries)?;
        let output = Output {
            name: SHEET_FILE.to_owned(),
            bytes: text.into_bytes(),
        };
        let outcome = output::write_kept(&self.directory, &output).map_err(Error::from)?;
        let mut written = vec![(SHEET_FILE, outcome)];
        // A candidate whose words the sheet quotes does not come back.
        let after = Self::load(&self.directory, &Options::default()).draft()?;
        written.extend(after.outcome.map(|outcome| (CANDIDATES_FILE, outcome)));
        Ok(Taken {
            facts: entries.facts.len(),
            movements: entries.movements.len(),
            cautions: entries.cautions.len(),
            actors: entries.actors.len(),
            written,
        })
    }

    /// Returns the names of the chosen candidates.
    fn chosen(
        &self,
        sheet: &Sheet,
        draft: &Draft,
        choice: &Choice<'_>,
        earlier: &str,
    ) -> Result<BTreeSet<String>, NotTaken> {
        let mut chosen = BTreeSet::new();
        for id in choice.ids {
            check_candidate(sheet, draft, id, earlier)?;
            chosen.insert(id.clone());
        }
        if let Some(source) = choice.source {
            let mut cards = sheet.sources.iter().zip(&self.documents);
            let own = cards.find(|(card, _)| card.id.value.as_str() == source);
            let (_, document) = own.ok_or_else(|| NotTaken::NoSource(source.to_owned()))?;
            let mut starts = vec![0];
            starts.extend(document.text.match_indices('\n').map(|(at, _)| at + 1));
            let is_there = |line: usize| {
                let start = starts.get(line.saturating_sub(1)).copied();
                let own = start.and_then(|start| document.pages.page(start));
                choice.page.is_none_or(|page| own == Some(page))
            };
            let facts = draft.facts.iter().map(|it| (&it.id, &it.source, it.line));
            let cautions = draft.cautions.iter();
            let all = facts.chain(cautions.map(|it| (&it.id, &it.source, it.line)));
            let there = all.filter(|(_, own, line)| *own == source && is_there(*line));
            chosen.extend(there.map(|(id, ..)| id.clone()));
        }
        if chosen.is_empty() {
            return Err(NotTaken::NoneLeft);
        }
        Ok(chosen)
    }

    /// Returns the text of the sheet with these entries, or the findings that it would have.
    fn with_entries(&self, entries: &Entries) -> Result<String, NotTaken> {
        let mut files = Files::new();
        let mut file = files.insert(SHEET_FILE, self.files.get(self.sheet_file).text.clone());
        let before = sheet::read_with(&files, file, self.house.defaults).1;
        for (list, entries) in [
            ("actors", &entries.actors),
            ("facts", &entries.facts),
            ("movements", &entries.movements),
            ("cautions", &entries.cautions),
        ] {
            if entries.is_empty() {
                continue;
            }
            match sheet::add_entries(&files, file, list, entries) {
                Ok(text) => file = files.insert(SHEET_FILE, text),
                Err(place) => {
                    let message = format!("no entry can be added to `{list}`");
                    let hint = "write the list without brackets, with one `- ` for each entry on the line of its first key";
                    let finding = Finding::error(code::WRONG_TYPE, place.0, message).hint(hint);
                    return Err(NotTaken::Findings(Box::new((files, vec![finding]))));
                }
            }
        }
        let after = sheet::read_with(&files, file, self.house.defaults).1;
        // A count would not do: the first fact takes one finding away.
        let is_new = |finding: &Finding| {
            let mut known = before.iter();
            !known.any(|it| it.code == finding.code && it.message == finding.message)
        };
        if after.iter().any(is_new) {
            return Err(NotTaken::Findings(Box::new((files, after))));
        }
        Ok(files.get(file).text.clone())
    }
}

/// Checks that a name is that of a candidate for a fact or a caution.
fn check_candidate(sheet: &Sheet, draft: &Draft, id: &str, earlier: &str) -> Result<(), NotTaken> {
    let facts = sheet.facts.iter().map(|it| it.id.value.as_str());
    let movements = sheet.movements.iter().map(|it| it.id.value.as_str());
    let cautions = sheet.cautions.iter().map(|it| it.id.value.as_str());
    if facts.chain(movements).chain(cautions).any(|own| own == id) {
        return Err(NotTaken::InSheet(id.to_owned()));
    }
    if draft.rejected.contains(id) {
        return Err(NotTaken::Rejected(id.to_owned()));
    }
    let is_fact = draft.facts.iter().any(|it| it.id == id);
    let is_caution = draft.cautions.iter().any(|it| it.id == id);
    if is_fact || is_caution {
        return Ok(());
    }
    let entry = format!("- id: {id}");
    let listed = earlier.lines().any(|line| line.trim() == entry);
    Err(if listed {
        NotTaken::Outdated(id.to_owned())
    } else {
        NotTaken::Unknown(id.to_owned())
    })
}
