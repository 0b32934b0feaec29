//! `review --accept`: writes into the lock what a reviewer accepts by name, or says why that is refused.

use std::collections::BTreeSet;

use crate::edition;
use crate::edition::Acceptance;
use crate::edition::Accepted;
use crate::edition::ChangeKind;
use crate::edition::Lock;
use crate::edition::Review;
use crate::edition::is_plain;
use crate::evidence::Evidence;
use crate::files;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::finding::code;
use crate::language::Date;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::output::Unwritable;
use crate::report::LOCK_FILE;
use crate::report::Report;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Id;
use crate::sheet::Outline;
use crate::sheet::Sheet;

/// A request to accept changes, as typed on the command line.
#[derive(Debug)]
pub struct Request {
    /// The names of the facts and cautions.
    pub statements: Vec<String>,
    /// The names of the sources.
    pub sources: Vec<String>,
    /// The name of the reviewer.
    pub by: String,
    /// The day of the review.
    pub on: Date,
    /// The reason for the acceptance.
    pub because: String,
}

/// A request to begin a lost lock anew.
#[derive(Debug)]
pub struct Renewal {
    /// The name of the person who begins the lock anew.
    pub by: String,
    /// The day of the renewal.
    pub on: Date,
    /// The reason for the renewal.
    pub because: String,
}

/// The reasons why nothing was accepted.
#[derive(Debug, thiserror::Error)]
pub enum NotAccepted {
    /// The request cannot be met as it is; the words say what to do first.
    #[error("{0}")]
    Refused(String),
    /// The lock could not be written.
    #[error(transparent)]
    Failed(#[from] Unwritable),
}

impl Report {
    /// Writes into the lock what a request accepts.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be accepted or the lock cannot be written; the lock is then unchanged.
    pub fn accept(&self, request: &Request) -> Result<Outcome, NotAccepted> {
        let evidence = self.evidence().ok_or_else(uncheckable)?;
        let accepted = self.accepted(&evidence);
        if let Some(why) = self.unresolved(request) {
            return Err(NotAccepted::Refused(why));
        }
        let acceptance = acceptance(request, &evidence, &accepted).map_err(NotAccepted::Refused)?;
        let before = self.lock.as_ref();
        let lock = edition::record(&evidence, before, &accepted.drift, Some(&acceptance));
        self.write_lock(&lock)
    }

    /// Begins the lock of a report anew, if the report was built and its lock is missing.
    ///
    /// # Errors
    ///
    /// Returns an error if nothing was built yet, a lock is there, the report has errors of form, or the lock cannot be written.
    pub fn renew_lock(&self, renewal: &Renewal) -> Result<Outcome, NotAccepted> {
        plain(&renewal.by, &renewal.because).map_err(NotAccepted::Refused)?;
        if files::is_there(&self.directory.join(LOCK_FILE)) {
            let why = format!("there is a `{LOCK_FILE}`; accept what changed with --accept");
            return Err(NotAccepted::Refused(why));
        }
        if !self.findings.iter().any(|it| it.code == code::LOCK_MISSING) {
            let why = "nothing was built yet; the first build writes the lock";
            return Err(NotAccepted::Refused(why.to_owned()));
        }
        let evidence = self.evidence().ok_or_else(uncheckable)?;
        let review = Review::new(renewal.by.trim(), renewal.on, renewal.because.trim());
        self.write_lock(&edition::record_anew(&evidence, review))
    }

    fn write_lock(&self, lock: &Lock) -> Result<Outcome, NotAccepted> {
        let lock = Output {
            name: LOCK_FILE.to_owned(),
            bytes: lock.to_toml().into_bytes(),
        };
        Ok(output::write_kept(&self.directory, &lock)?)
    }

    /// Returns the first error in what is to be accepted that an acceptance would not settle.
    fn unresolved(&self, request: &Request) -> Option<String> {
        let outline = Outline::read(&self.files, self.sheet_file);
        let statements = request.statements.iter();
        let parts = statements.flat_map(|id| [format!("facts/{id}"), format!("cautions/{id}")]);
        let sources = request.sources.iter().map(|id| format!("sources/{id}"));
        let parts: Vec<String> = parts.chain(sources).collect();
        let concerns = |finding: &&Finding| {
            let names = outline.names_to(finding.span);
            let is_within = |part: &String| {
                let rest = names.strip_prefix(part.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            finding.span.file == self.sheet_file && parts.iter().any(is_within)
        };
        let stays = |finding: &&Finding| {
            finding.severity >= Severity::Error && !RESOLVED.contains(&finding.code.name())
        };
        let findings = self.check_words();
        let finding = findings.iter().filter(stays).find(concerns)?;
        Some(format!(
            "{}; mend it in the sheet first (`factbrief explain {}`)",
            finding.message,
            finding.code.name()
        ))
    }
}

/// Returns the refusal for a report whose evidence cannot be checked.
fn uncheckable() -> NotAccepted {
    let why = "the report cannot be checked; `factbrief check` says why";
    NotAccepted::Refused(why.to_owned())
}

/// The codes of the findings that an acceptance settles.
const RESOLVED: [&str; 2] = ["evidence-changed", "source-changed"];

/// Returns an error if readers would not see a name or a reason as it is.
fn plain(by: &str, because: &str) -> Result<(), String> {
    for (what, text) in [("--by", by), ("--because", because)] {
        if !is_plain(text) {
            return Err(format!(
                "{what} needs words on one line, in characters that are seen"
            ));
        }
    }
    Ok(())
}

fn acceptance(
    request: &Request,
    evidence: &Evidence<'_>,
    accepted: &Accepted<'_>,
) -> Result<Acceptance, String> {
    plain(&request.by, &request.because)?;
    let sheet = evidence.sheet();
    let statements = named(&request.statements, "fact or caution", statements(sheet))?;
    let sources = named(
        &request.sources,
        "source",
        sheet.sources.iter().map(|source| source.id.value.clone()),
    )?;
    for id in &statements {
        if !stands(evidence, id) {
            return Err(format!(
                "`{id}` cannot be accepted: its quotes do not stand in the sources; mend it in the sheet first"
            ));
        }
    }
    for source in &sources {
        let waiting: Vec<String> = accepted
            .drift
            .statements()
            .filter(|(id, drift)| {
                drift.class > ChangeKind::Typographic
                    && drift.sources.contains(source)
                    && !statements.contains(*id)
            })
            .map(|(id, _)| id.to_string())
            .collect();
        if !waiting.is_empty() {
            return Err(format!(
                "`{source}` cannot be accepted before what rests on it: --accept {}",
                waiting.join(" ")
            ));
        }
    }
    if let Some(why) = reviewed_too_early(sheet, &statements, &sources, request.on) {
        return Err(why);
    }
    let review = Review::new(request.by.trim(), request.on, request.because.trim());
    Ok(Acceptance {
        statements,
        sources,
        review,
    })
}

/// Returns the refusal of a review on a day on which one of the sources was not published yet.
fn reviewed_too_early(
    sheet: &Sheet,
    statements: &BTreeSet<Id>,
    sources: &BTreeSet<Id>,
    on: Date,
) -> Option<String> {
    let facts = sheet.facts.iter().map(|it| (&it.id.value, &it.quotes));
    let cautions = sheet.cautions.iter().map(|it| (&it.id.value, &it.quotes));
    let quoted = facts
        .chain(cautions)
        .filter(|(id, _)| statements.contains(*id));
    let quoted = quoted
        .flat_map(|(_, quotes)| quotes)
        .map(|quote| &sheet[quote.source]);
    let named = sheet
        .sources
        .iter()
        .filter(|it| sources.contains(&it.id.value));
    let mut cards = quoted.chain(named);
    let early = cards.find(|card| card.published.is_some_and(|day| day.start.is_after(on)))?;
    let published = early.published?;
    Some(format!(
        "`{}` was published on {published}, after {on}: give the day of the review with --on",
        early.id.value
    ))
}

/// Returns the ids of all facts and cautions.
fn statements(sheet: &Sheet) -> impl Iterator<Item = Id> {
    let facts = sheet.facts.iter().map(|fact| fact.id.value.clone());
    let cautions = sheet
        .cautions
        .iter()
        .map(|caution| caution.id.value.clone());
    facts.chain(cautions)
}

fn named(
    typed: &[String],
    what: &str,
    known: impl Iterator<Item = Id>,
) -> Result<BTreeSet<Id>, String> {
    let known: BTreeSet<Id> = known.collect();
    let find = |name: &String| {
        let id = Id::new(name).filter(|id| known.contains(id));
        id.ok_or_else(|| format!("there is no {what} `{name}` in the sheet"))
    };
    typed.iter().map(find).collect()
}

fn stands(evidence: &Evidence<'_>, id: &Id) -> bool {
    let sheet = evidence.sheet();
    let fact = FactIndex::all(sheet).find(|index| sheet[*index].id.value == *id);
    let caution = CautionIndex::all(sheet).find(|index| sheet[*index].id.value == *id);
    match (fact, caution) {
        (Some(fact), _) => evidence.anchored(fact).is_some(),
        (None, Some(caution)) => evidence.anchored_caution(caution).is_some(),
        (None, None) => false,
    }
}
