//! The index of a `reports` directory, made from the outputs that builds left there.
//!
//! An index is equal whether all reports were built or only one, because it is
//! made from the record and the manifest of every report.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;

use crate::files;
use crate::files::Files;
use crate::finding::Finding;
use crate::language::Date;
use crate::language::ReportLanguage;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::render;
use crate::render::index::Entry;
use crate::render::index::InLanguage;
use crate::render::index::Index;
use crate::render::index::LinkedFile;
use crate::render::index::Product;
use crate::render::index::State;
use crate::report::Error;
use crate::report::OUTPUT_DIRECTORY;
use crate::report::Options;
use crate::report::Report;
use crate::report::locked;
use crate::report::manifest::Manifest;
use crate::report::names;
use crate::sheet::House;
use crate::sheet::Marking;

/// The name of a directory whose reports have an index.
pub const REPORTS_DIRECTORY: &str = "reports";

/// The formats of a briefing, each with the ending of its files and its common name.
const FORMATS: [(&str, &str); 3] = [("html", "HTML"), ("pdf", "PDF"), ("md", "Markdown")];

/// The parts of `evidence.json` that an index needs.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Printed {
    report: String,
    edition: u32,
    issued: String,
    marking: Marking,
    briefings: Vec<PrintedBriefing>,
}

#[derive(Debug, Deserialize)]
struct PrintedBriefing {
    product: String,
    language: String,
    sentences: Vec<PrintedSentence>,
}

#[derive(Debug, Deserialize)]
struct PrintedSentence {
    part: String,
    text: String,
    state: String,
}

/// Returns the `reports` directories that contain these reports, each once.
pub fn directories_of(reports: &[PathBuf]) -> Vec<PathBuf> {
    let mut found: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    for report in reports {
        if let Some((place, directory)) = directory_of(report) {
            found.entry(place).or_insert(directory);
        }
    }
    found.into_values().collect()
}

/// Returns the nearest `reports` directory above a report: its path with links resolved, and its path from here.
fn directory_of(report: &Path) -> Option<(PathBuf, PathBuf)> {
    let mut place = report.canonicalize().ok()?;
    let mut directory = report.to_owned();
    while place.pop() {
        directory = files::above(&directory);
        if place.file_name()? == REPORTS_DIRECTORY {
            // A report behind a link does not belong to the directory of reports that contains the link.
            let is_same = directory.canonicalize().is_ok_and(|it| it == place);
            return is_same.then_some((place, directory));
        }
    }
    None
}

/// Returns the path to a report from the nearest `reports` directory above it.
pub(super) fn place_of(report: &Path) -> Option<PathBuf> {
    let (directory, _) = directory_of(report)?;
    let report = report.canonicalize().ok()?;
    report.strip_prefix(directory).ok().map(Path::to_owned)
}

/// Writes the index of all reports in this directory that were ever built; writes nothing if there are none.
pub fn write(directory: &Path) -> Result<Vec<(String, Outcome)>, Error> {
    Ok(output::write(directory, &outputs(directory)?)?)
}

/// Compares the index in this directory with the one that a build would write; returns findings and the files to which they point.
pub fn check(directory: &Path) -> Result<(Files, Vec<Finding>), Error> {
    let (mut files, mut findings) = (Files::new(), Vec::new());
    for Output { name, bytes } in outputs(directory)? {
        let path = directory.join(&name);
        let shown = path.to_string_lossy().replace('\\', "/");
        let place = files.insert(shown.clone(), "").start();
        if let Err(why) = output::check_file(&path) {
            findings.push(locked::not_plain(place, &shown, &why));
        } else if files::current_bytes(&path).as_ref() != Some(&bytes) {
            let message = format!("`{shown}` is not what a build would write");
            findings.push(locked::outdated_output(place, message));
        }
    }
    Ok((files, findings))
}

/// Returns the files of the index; none if no report was ever built.
fn outputs(directory: &Path) -> Result<Vec<Output>, Error> {
    let reports = files::find_reports(directory).reports;
    let entry = |report: &PathBuf| entry(directory, report);
    let mut entries: Vec<Entry> = reports.iter().filter_map(entry).collect();
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    // The sort is stable, so reports of one day stay in the order of their directories.
    entries.sort_by_key(|entry| Reverse(entry.issued.to_string()));
    let (house, _) = House::open(&mut Files::new(), directory);
    let index = Index { entries, house };
    let output = |name: &str, text: String| Output {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    };
    Ok(vec![
        output("index.html", render::index_html(&index)?),
        output("index.md", render::index_markdown(&index)?),
    ])
}

/// Returns the entry of a report, made from its outputs; `None` if it was never built.
fn entry(directory: &Path, report: &Path) -> Option<Entry> {
    let outputs = report.join(OUTPUT_DIRECTORY);
    let record = files::current_bytes(&outputs.join(names::RECORD_FILE))?;
    let printed: Printed = serde_json::from_slice(&record).ok()?;
    let manifest = Manifest::read(&outputs);
    let sentences = || {
        printed
            .briefings
            .iter()
            .flat_map(|briefing| &briefing.sentences)
    };
    let state = if !Report::load(report, &Options::default()).is_as_built() {
        State::Changed
    } else if sentences().any(|sentence| sentence.state != "current") {
        State::Stale
    } else {
        State::Current
    };
    let mut languages: Vec<InLanguage> = Vec::new();
    for briefing in &printed.briefings {
        let language = ReportLanguage::from_tag(&briefing.language)?;
        let title = briefing.sentences.iter().find(|it| it.part == "title")?;
        let product = Product {
            name: briefing.product.clone(),
            files: linked(
                &manifest,
                &format!("{}.{}", briefing.product, briefing.language),
            ),
        };
        match languages.iter_mut().find(|it| it.language == language) {
            Some(same) => same.products.push(product),
            None => languages.push(InLanguage {
                language,
                title: title.text.clone(),
                products: vec![product],
            }),
        }
    }
    let name = report.strip_prefix(directory).ok()?;
    let name = name.to_string_lossy().replace('\\', "/");
    Some(Entry {
        directory: format!("{name}/{OUTPUT_DIRECTORY}"),
        report: printed.report,
        edition: printed.edition,
        issued: printed.issued.parse::<Date>().ok()?,
        marking: printed.marking,
        state,
        languages,
    })
}

/// Returns the files of a briefing that the manifest names.
fn linked(manifest: &Manifest, stem: &str) -> Vec<LinkedFile> {
    let file = |(extension, format)| LinkedFile {
        format,
        name: format!("{stem}.{extension}"),
    };
    let is_there = |file: &LinkedFile| manifest.names().any(|name| *name == file.name);
    FORMATS.into_iter().map(file).filter(is_there).collect()
}
