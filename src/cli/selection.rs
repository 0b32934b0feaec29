//! The reports of a command: named on the command line, or found.

use std::path::Path;
use std::path::PathBuf;

use crate::cli::Failure;
use crate::cli::complete;
use crate::cli::shard::Shard;
use crate::cli::shown;
use crate::files;
use crate::files::Files;
use crate::files::Found;
use crate::files::Overlooked;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::report;
use crate::report::Base;
use crate::report::REPORTS_DIRECTORY;
use crate::report::SHEET_FILE;

/// The reports of a run, and the findings on files that may be reports and are not checked.
pub(super) struct Selection {
    /// The report directories, each once.
    pub(super) directories: Vec<PathBuf>,
    /// True if there are reports, be it in other shards.
    pub(super) has_reports: bool,
    /// The files to which the findings point.
    pub(super) files: Files,
    /// The findings on files that may hold facts and are not checked.
    pub(super) findings: Vec<Finding>,
}

/// The reports of a run: named, or found, or a share of them.
#[derive(Debug, clap::Args)]
pub(super) struct Chosen {
    /// Report directories, or directories of reports [default: all in the nearest `reports` directory]
    #[arg(value_name = "REPORT", add = complete::report())]
    pub(super) reports: Vec<PathBuf>,
    /// Only a share of them, as in 3/8; `auto` takes it from the variables of Slurm, GitLab or Kubernetes, or from `FACTBRIEF_SHARD`
    #[arg(long, value_name = "K/N")]
    pub(super) shard: Option<Shard>,
}

impl Chosen {
    /// Returns what the run is about.
    pub(super) fn selection(&self) -> Selection {
        let mut selection = selection(&self.reports);
        selection.has_reports = !selection.directories.is_empty();
        if let Some(shard) = self.shard {
            selection.directories = shard.of(selection.directories);
        }
        selection
    }

    /// True if it is about all reports of the nearest directory.
    pub(super) fn is_all(&self) -> bool {
        self.reports.is_empty() && self.shard.is_none()
    }

    /// Returns the report directories; a failure where there is no report at all, or where one cannot be looked into.
    pub(super) fn directories(&self) -> Result<Vec<PathBuf>, Failure> {
        let selection = self.selection();
        let mut findings = selection.findings.iter();
        if let Some(unchecked) = findings.find(|it| it.severity == Severity::Unchecked) {
            return Err(Failure::told(&unchecked.message));
        }
        if !selection.has_reports {
            return Err(Failure::told(NO_REPORT));
        }
        let mut directories = selection.directories.iter();
        match directories.find(|it| !files::is_there(&it.join(SHEET_FILE))) {
            None => Ok(selection.directories),
            Some(directory) => Err(Failure::told(format!(
                "there is no `{SHEET_FILE}` in `{}`",
                shown(directory)
            ))),
        }
    }
}

/// The failure of a command that finds no report.
pub(super) const NO_REPORT: &str = "no report found here; name a directory that holds a facts.yaml, or try `factbrief new reports/first --example`";

/// Returns the reports named on the command line, or else all of the nearest `reports` directory, at any depth.
///
/// A report may be named by its directory, by its sheet, or, below a `reports`
/// directory, by its name; a directory of reports means all of them. Other files
/// are left out if a directory beside them is named as well, because a pattern
/// such as `reports/*` names both.
pub(super) fn selection(named: &[PathBuf]) -> Selection {
    let mut directories = Vec::new();
    let mut overlooked: Vec<(PathBuf, Overlooked)> = Vec::new();
    let nearest = named.is_empty().then(reports_directory).flatten();
    for path in named {
        if is_beside_a_directory(path, named) {
            overlooked.extend(files::why_overlooked(path).map(|why| (path.clone(), why)));
            continue;
        }
        let directory = report_directory(path);
        if files::is_there(&directory.join(SHEET_FILE)) {
            directories.push(directory);
            continue;
        }
        let below = found_below(&directory);
        overlooked.extend(below.overlooked);
        if below.reports.is_empty() {
            // A missing directory is reported when the report is read.
            directories.push(directory);
        } else {
            directories.extend(below.reports);
        }
    }
    if let Some(directory) = nearest {
        let below = files::find_reports(&directory);
        directories.extend(below.reports);
        overlooked.extend(below.overlooked);
    }
    let (files, findings) = report::overlooked(&overlooked);
    Selection {
        directories: report::each_once(directories),
        has_reports: false,
        files,
        findings,
    }
}

/// Returns the base that `--since` names; a failure if it has no report.
pub(super) fn base(since: Option<&Path>) -> Result<Option<Base>, Failure> {
    let Some(directory) = since else {
        return Ok(None);
    };
    let base = Base::open(directory).ok_or_else(|| {
        Failure::told(format!(
            "there is no report in the base `{}`",
            shown(directory)
        ))
    })?;
    Ok(Some(base))
}

/// True if a path leads to a file that is no sheet, and a directory beside it is named as well.
fn is_beside_a_directory(path: &Path, named: &[PathBuf]) -> bool {
    let is_other = path.is_file() && path.file_name().is_some_and(|name| name != SHEET_FILE);
    let mut others = named.iter();
    is_other && others.any(|other| other.parent() == path.parent() && other.is_dir())
}

/// Returns the reports below a named directory; none if it is not a directory.
fn found_below(directory: &Path) -> Found {
    if directory.is_dir() {
        files::find_reports(directory)
    } else {
        Found::default()
    }
}

/// Returns the directory of a report that is named by it, by its sheet, or by its name below the nearest `reports` directory.
pub(super) fn report_directory(named: &Path) -> PathBuf {
    if named.file_name().is_some_and(|name| name == SHEET_FILE) && !named.is_dir() {
        let parent = named
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        return parent.unwrap_or(Path::new(".")).to_owned();
    }
    if named.exists() {
        return named.to_owned();
    }
    let Some(reports) = reports_directory() else {
        return named.to_owned();
    };
    if reports.join(named).is_dir() {
        return reports.join(named);
    }
    // Deeper down, a name counts only if exactly one report has it.
    let mut found = files::find_reports(&reports).reports;
    found.retain(|report| report.ends_with(named));
    match found.as_slice() {
        [report] => report.clone(),
        _ => named.to_owned(),
    }
}

/// Returns the nearest `reports` directory, here or in a directory above; `None` if there is none.
pub(super) fn reports_directory() -> Option<PathBuf> {
    let mut directory = PathBuf::new();
    let levels = std::env::current_dir().map_or(1, |current| current.ancestors().count());
    for _ in 0..levels {
        let reports = directory.join(REPORTS_DIRECTORY);
        if reports.is_dir() {
            return Some(reports);
        }
        directory.push("..");
    }
    None
}
