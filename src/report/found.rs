//! Finds reports: warns of files that may hold facts and are not checked, and of two reports with one name.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::files::Files;
use crate::files::Overlooked;
use crate::finding::Finding;
use crate::finding::code;
use crate::finding::sort;
use crate::report::Report;

/// Returns a finding for each file or directory that may hold facts and is not checked, with the files to which they point.
pub fn overlooked(all: &[(PathBuf, Overlooked)]) -> (Files, Vec<Finding>) {
    let mut files = Files::new();
    let mut findings = Vec::new();
    for (path, why) in all {
        let shown = path.to_string_lossy().replace('\\', "/");
        let place = files.insert(shown.clone(), "").start();
        let overlooked = |what: &str, hint: &str| {
            let message = format!("`{shown}` is not checked: {what}");
            Finding::warning(code::SHEET_OVERLOOKED, place, message).hint(hint)
        };
        findings.push(match why {
            Overlooked::NearName => overlooked(
                "only a file with the name `facts.yaml` is a fact sheet",
                "rename it, or take it away",
            ),
            Overlooked::HasFacts => overlooked(
                "it has facts, and no `facts.yaml` stands beside it",
                "rename it to `facts.yaml`, or take it away",
            ),
            Overlooked::Link => overlooked(
                "it is a symbolic link, and no link is followed in search of reports",
                "name it on the command line if it leads to a report",
            ),
            Overlooked::Unreadable(error) => {
                let message = format!("cannot look for reports in `{shown}`: {error}");
                Finding::unchecked(code::UNREADABLE, place, message)
            }
            Overlooked::TooMuch => {
                let message = format!("too much lies in `{shown}` to look for reports in it");
                Finding::unchecked(code::UNREADABLE, place, message)
                    .hint("name the report directories on the command line")
            }
        });
    }
    (files, findings)
}

/// The names of the reports of one run.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<String, PathBuf>);

impl Names {
    /// Takes the name of a report that need not be read; true if no other report has it.
    pub(super) fn claim(&mut self, name: &str, directory: &Path) -> bool {
        let is_free = !self.0.contains_key(name);
        if is_free {
            self.0.insert(name.to_owned(), directory.to_owned());
        }
        is_free
    }

    /// Notes the name of a report; adds an error to a report that has the name of an earlier one.
    #[must_use]
    pub fn enter(&mut self, mut report: Report) -> Report {
        let Some(sheet) = &report.sheet else {
            return report;
        };
        let (name, place) = (sheet.report.value.to_string(), sheet.report.span);
        match self.0.get(&name) {
            None => {
                self.0.insert(name, report.directory.clone());
            }
            Some(other) => {
                let other = other.to_string_lossy().replace('\\', "/");
                let message = format!("the report in `{other}` has the name `{name}` as well");
                let finding = Finding::error(code::REPORT_TWICE, place, message)
                    .hint("give one of them another name, under `report`");
                report.findings.push(finding);
                sort(&mut report.findings);
            }
        }
        report
    }
}

/// Returns the directories without duplicates, also if one is named by different paths.
pub fn each_once(directories: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut seen = Vec::new();
    let mut kept = Vec::new();
    for directory in directories {
        let place = place(&directory);
        if !seen.contains(&place) {
            seen.push(place);
            kept.push(directory);
        }
    }
    kept
}

fn place(directory: &Path) -> PathBuf {
    directory
        .canonicalize()
        .unwrap_or_else(|_| directory.to_owned())
}
