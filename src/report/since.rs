//! Compares a report with the lock of a base, such as the commit that a change goes into.
//!
//! A lock that comes with a change can say anything. What the base accepted may
//! change only if the change has been accepted by name since.

use std::path::Path;
use std::path::PathBuf;

use crate::edition::Accepted;
use crate::edition::Begun;
use crate::edition::ChangeKind;
use crate::edition::Lock;
use crate::edition::LockedStatement;
use crate::edition::Review;
use crate::files;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::finding::code;
use crate::report::Options;
use crate::report::REPORTS_DIRECTORY;
use crate::report::Report;
use crate::report::index;
use crate::sheet::Id;
use crate::threads;

/// The reports of a base.
#[derive(Debug)]
pub struct Base {
    /// The directory of the base's reports, or of its only report.
    root: PathBuf,
    reports: Vec<Report>,
}

impl Base {
    /// Reads the reports of a base: a checkout, a directory of reports, or one report; `None` if it has no report.
    pub fn open(directory: &Path) -> Option<Self> {
        let below = directory.join(REPORTS_DIRECTORY);
        let root = if below.is_dir() {
            below
        } else {
            directory.to_owned()
        };
        let found = files::find_reports(&root).reports;
        let reports = threads::each(&found, |report| Report::load(report, &Options::default()));
        (!reports.is_empty()).then_some(Self { root, reports })
    }

    /// Returns the earlier state of this report in the base: the report with its name, or else the one in its place.
    pub(super) fn before(&self, report: &Report) -> Option<&Report> {
        let name = |report: &Report| Some(report.sheet.as_ref()?.report.value.to_string());
        let mut reports = self.reports.iter();
        let same_name = reports.find(|it| name(it).is_some() && name(it) == name(report));
        same_name.or_else(|| {
            let place = index::place_of(report.directory.as_path())?;
            let is_there = |it: &&Report| it.directory.strip_prefix(&self.root) == Ok(&place);
            self.reports.iter().find(is_there)
        })
    }

    /// Returns the directory in which the base has the earlier state of this report.
    pub fn place_of(&self, report: &Report) -> Option<PathBuf> {
        self.before(report).map(|before| before.directory.clone())
    }

    /// Returns a finding for each report of the base whose directory is not among these, with the files to which the findings point.
    pub fn gone(&self, kept: &[PathBuf]) -> (Files, Vec<Finding>) {
        let (mut files, mut findings) = (Files::new(), Vec::new());
        for report in self.others(kept) {
            let path = report.directory.to_string_lossy().replace('\\', "/");
            let place = files.insert(path.clone(), "").start();
            let message =
                format!("the report `{path}` of the base is not among those that were checked");
            findings.push(
                Finding::warning(code::REPORT_GONE, place, message)
                    .hint("look whether it was meant to be taken away"),
            );
        }
        (files, findings)
    }

    /// Returns the places below the base's reports whose directories are not among these: `desk/larkspur`.
    pub fn places_gone(&self, kept: &[PathBuf]) -> Vec<String> {
        let others = self.others(kept);
        let places = others.map(|report| {
            let place = report.directory.strip_prefix(&self.root);
            place.unwrap_or(&report.directory).to_string_lossy()
        });
        places.map(|place| place.replace('\\', "/")).collect()
    }

    /// Returns the reports of the base whose directories are not among these.
    fn others(&self, kept: &[PathBuf]) -> impl Iterator<Item = &Report> {
        let reports = self.reports.iter();
        reports.filter(|report| !kept.contains(&report.directory))
    }
}

impl Report {
    /// Returns findings on what the base accepted and what differs here without an acceptance of the difference.
    pub fn since(&self, base: &Base) -> Vec<Finding> {
        let Some(before) = base.before(self) else {
            return Vec::new();
        };
        let place = self.lock_file.start();
        let Some(lock) = &before.lock else {
            let of_lock = |it: &&Finding| it.span.file == before.lock_file;
            let mut unread = before.findings.iter().filter(of_lock);
            return match unread.next() {
                None => Vec::new(),
                Some(finding) => {
                    let message =
                        format!("nothing can be held against the base: {}", finding.message);
                    vec![Finding::unchecked(code::LOCK_UNREADABLE, place, message)]
                }
            };
        };
        let is_told = |it: &Finding| it.span.file == self.lock_file;
        let Some(own) = &self.lock else {
            if self.findings.iter().any(is_told) {
                return Vec::new();
            }
            let message = "the base has a lock, and there is none here: what was accepted is lost";
            let finding = Finding::error(code::LOCK_MISSING, place, message);
            return vec![finding.hint("put back the lock of the base")];
        };
        let Some(evidence) = self.evidence() else {
            return Vec::new();
        };
        let comparison = Comparison {
            before: lock,
            now: own,
            place,
            findings: Vec::new(),
        };
        comparison.findings(&Accepted::new(Some(lock), &evidence), self)
    }
}

struct Comparison<'c> {
    before: &'c Lock,
    now: &'c Lock,
    /// The place of the lock of this report.
    place: Span,
    findings: Vec<Finding>,
}

impl Comparison<'_> {
    fn findings(mut self, accepted: &Accepted<'_>, report: &Report) -> Vec<Finding> {
        let Some(sheet) = &report.sheet else {
            return self.findings;
        };
        for fact in &sheet.facts {
            let id = &fact.id.value;
            self.statement(
                accepted,
                fact.id.span,
                id,
                self.before.fact(id),
                self.now.fact(id),
            );
        }
        for caution in &sheet.cautions {
            let id = &caution.id.value;
            let (before, now) = (self.before.caution(id), self.now.caution(id));
            self.statement(accepted, caution.id.span, id, before, now);
        }
        for source in &sheet.sources {
            let id = &source.id.value;
            let Some(before) = self.before.source(id) else {
                continue;
            };
            let now = self.now.source(id).and_then(|it| it.review.as_ref());
            let drift = accepted.drift.source(id);
            let is_changed = drift.is_some_and(|drift| !drift.others.is_empty());
            self.judge(source.id.span, id, is_changed, before.review.as_ref(), now);
        }
        self.editions();
        self.findings
    }

    fn statement(
        &mut self,
        accepted: &Accepted<'_>,
        span: Span,
        id: &Id,
        before: Option<&LockedStatement>,
        now: Option<&LockedStatement>,
    ) {
        let Some(before) = before else {
            return;
        };
        let drift = accepted.drift.statement(id);
        let is_changed = drift.is_some_and(|drift| drift.class > ChangeKind::Typographic);
        let now = now.and_then(|it| it.review.as_ref());
        self.judge(span, id, is_changed, before.review.as_ref(), now);
    }

    /// Reports a change that was not accepted since the base, and an acceptance that is gone.
    fn judge(
        &mut self,
        span: Span,
        id: &Id,
        is_changed: bool,
        before: Option<&Review>,
        now: Option<&Review>,
    ) {
        if is_changed && (now.is_none() || now == before) {
            let message = format!(
                "`{id}` rests on other words than in the base, and nobody has accepted them since"
            );
            self.add(span, message);
        } else if let (Some(review), None) = (before, now) {
            let message = format!(
                "the base has `{id}` accepted by {} on {}, and the lock here does not",
                review.by.unprinted(),
                review.on
            );
            self.add(span, message);
        }
    }

    /// Reports the editions of the base that the lock here lacks.
    fn editions(&mut self) {
        let known = |number: u32| self.now.editions.iter().any(|it| it.number == number);
        let numbers = self.before.editions.iter().map(|it| it.number);
        let lost: Vec<u32> = numbers.filter(|number| !known(*number)).collect();
        for number in lost {
            let message = format!("the lock no longer knows edition {number}, which the base has");
            self.add(self.place, message);
        }
    }

    /// Adds an error; only a warning if the lock was begun anew by name, because the edition tells its readers so.
    fn add(&mut self, span: Span, message: String) {
        let answers = |begun: &&Begun| self.before.begun.as_ref() != Some(*begun);
        let begun = self.now.begun.as_ref().filter(answers);
        let finding = Finding::error(code::SINCE_UNACCEPTED, span, message);
        self.findings.push(match begun {
            None => finding.hint(
                "put back the lock of the base, look at what changed with `factbrief review`, and accept it by name",
            ),
            Some(begun) => Finding {
                severity: Severity::Warning,
                ..finding
            }
            .hint(format!("{} began the lock anew", begun.review.by.unprinted())),
        });
    }
}
