//! Findings that a build leaves in its record, so that a later run tells them again without reading the report.
//!
//! Only warnings are kept: where there are errors, nothing is built. What a file
//! of the report says is not repeated here, only where it says it.

use std::collections::BTreeMap;
use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::check;
use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::files::Repository;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::Listed;
use crate::report::Report;
use crate::sheet::Outline;
use crate::source::SOURCE_LIMIT;

/// A warning of a build.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Warning")]
pub(super) struct KeptFinding {
    /// The code of the rule.
    code: String,
    /// The mistake in words.
    message: String,
    /// The next step in words; left out if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    /// The way to the place through the sheet, in names.
    about: String,
    /// The place of the warning.
    at: KeptPlace,
    /// Further places that explain the warning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    related: Vec<KeptRelated>,
}

/// A place in a file of the report.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Place")]
struct KeptPlace {
    /// The path of the file from the report directory.
    file: String,
    /// The offset of the first byte.
    start: usize,
    /// The offset after the last byte.
    end: usize,
}

/// A further place of a warning.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Related")]
struct KeptRelated {
    /// The words that say what is there.
    message: String,
    /// The place.
    at: KeptPlace,
}

/// Findings that are told again.
#[derive(Debug, Default)]
pub struct Retold {
    /// The files to which the findings point.
    pub files: Files,
    /// The findings, in the order of the files.
    pub findings: Vec<Finding>,
    /// The way through the sheet to the place of each finding.
    about: Vec<String>,
}

impl Retold {
    /// Returns the findings as a list, each with its fingerprint.
    pub fn list(&self, repository: &Repository) -> Vec<Listed> {
        let about = |place: Span| {
            let mut all = self.findings.iter().zip(&self.about);
            let found = all.find(|(finding, _)| finding.span == place);
            found.map_or(String::new(), |(_, about)| about.clone())
        };
        crate::finding::list((&self.files, repository), &self.findings, about)
    }
}

/// Returns the findings of a report as far as a later run can tell them again.
pub(super) fn keep(report: &Report, findings: &[Finding]) -> Vec<KeptFinding> {
    if findings.is_empty() {
        return Vec::new();
    }
    let outline = Outline::read(&report.files, report.sheet_file);
    let kept = findings.iter().filter_map(|finding| {
        let related = finding.related.iter().map(|related| {
            Some(KeptRelated {
                message: related.message.clone(),
                at: place(report, related.span)?,
            })
        });
        Some(KeptFinding {
            code: finding.code.name().to_owned(),
            message: finding.message.clone(),
            hint: finding.hint.clone(),
            about: outline.names_to(finding.span),
            at: place(report, finding.span)?,
            related: related.collect::<Option<_>>()?,
        })
    });
    kept.collect()
}

/// Returns a place in a file of the report that is plain text as it lies there.
fn place(report: &Report, span: Span) -> Option<KeptPlace> {
    let file = report.files.get(span.file);
    let is_plain = files::sha256(file.text.as_bytes()) == file.sha256;
    let name = relative(&report.directory, &file.path).filter(|_| is_plain)?;
    Some(KeptPlace {
        file: name,
        start: span.start,
        end: span.end,
    })
}

/// Returns findings that are told again; `None` if one of them does not fit the files, because somebody has changed the record.
pub(super) fn retell(directory: &Path, kept: &[KeptFinding]) -> Option<Retold> {
    let mut places = Places {
        directory,
        files: Files::new(),
        known: BTreeMap::new(),
    };
    let mut findings = Vec::new();
    for one in kept {
        let mut codes = check::codes().into_iter();
        let code = codes.find(|code| code.name() == one.code)?;
        let mut finding = Finding::warning(code, places.span(&one.at)?, &one.message);
        finding.hint.clone_from(&one.hint);
        for related in &one.related {
            finding = finding.related(places.span(&related.at)?, &related.message);
        }
        findings.push(finding);
    }
    Some(Retold {
        files: places.files,
        findings,
        about: kept.iter().map(|it| it.about.clone()).collect(),
    })
}

/// The files of a report to which kept findings point.
struct Places<'k> {
    directory: &'k Path,
    files: Files,
    known: BTreeMap<&'k str, FileId>,
}

impl<'k> Places<'k> {
    /// Returns a place in a file, which is read when it is first needed.
    fn span(&mut self, place: &'k KeptPlace) -> Option<Span> {
        let file = if let Some(file) = self.known.get(place.file.as_str()) {
            *file
        } else {
            let files = &mut self.files;
            let (file, read) = files.read_inside(self.directory, &place.file, SOURCE_LIMIT);
            read.ok()?;
            self.known.insert(&place.file, file);
            file
        };
        let text = &self.files.get(file).text;
        text.get(place.start..place.end)?;
        Some(file.span(place.start..place.end))
    }
}

/// Returns the way to a file from a directory; `None` if its path, as findings show it, does not lie below that.
pub(super) fn relative(directory: &Path, path: &str) -> Option<String> {
    // The path of a directory may be `.`, which is not shown.
    let inside = files::shown(&directory.join("."));
    let prefix = inside.strip_suffix('.').unwrap_or(&inside);
    path.strip_prefix(prefix).map(str::to_owned)
}
