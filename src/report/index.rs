//! The index of a `reports` directory, and the files for an inbox: both from what the builds left there.
//!
//! An index is the same whether all reports were built or one: it is made of
//! what was printed, as each report's record and manifest say.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;

use crate::files;
use crate::files::Files;
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
use crate::report::Report;
use crate::report::manifest::Manifest;
use crate::sheet::House;
use crate::sheet::Marking;

/// The name of a directory whose reports have an index.
pub const REPORTS_DIRECTORY: &str = "reports";

/// The formats of a briefing, as names of files have them and as people call them.
const FORMATS: [(&str, &str); 3] = [("html", "HTML"), ("pdf", "PDF"), ("md", "Markdown")];

/// What an index needs of `evidence.json`.
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

/// The `reports` directories in which these reports stand, each once.
pub fn directories_of(reports: &[PathBuf]) -> Vec<PathBuf> {
    let mut found: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    for report in reports {
        let parent = files::above(report);
        let Ok(place) = parent.canonicalize() else {
            continue;
        };
        if place
            .file_name()
            .is_some_and(|name| name == REPORTS_DIRECTORY)
        {
            found.entry(place).or_insert(parent);
        }
    }
    found.into_values().collect()
}

/// Writes the index of all reports that were ever built in this directory; none where there is no such report.
pub fn write(directory: &Path) -> Result<Vec<(String, Outcome)>, Error> {
    let reports = files::report_directories(directory).unwrap_or_default();
    let mut entries: Vec<Entry> = reports.iter().filter_map(|report| entry(report)).collect();
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    // The directories are in order already, so reports of one day are, too.
    entries.sort_by_key(|entry| Reverse(entry.issued.to_string()));
    let (house, _) = House::open(&mut Files::new(), directory);
    let index = Index { entries, house };
    let output = |name: &str, text: String| Output {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    };
    let outputs = [
        output("index.html", render::index_html(&index)?),
        output("index.md", render::index_markdown(&index)?),
    ];
    Ok(output::write(directory, &outputs)?)
}

/// What the outputs of a report say of it; none where it was never built.
fn entry(report: &Path) -> Option<Entry> {
    let outputs = report.join(OUTPUT_DIRECTORY);
    let record = files::current_bytes(&outputs.join("evidence.json"))?;
    let printed: Printed = serde_json::from_slice(&record).ok()?;
    let manifest = Manifest::read(&outputs);
    let sentences = || {
        printed
            .briefings
            .iter()
            .flat_map(|briefing| &briefing.sentences)
    };
    let state = if !Report::load(report).is_as_built() {
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
    let name = report.file_name()?.to_string_lossy();
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

/// The files of a briefing that the manifest names.
fn linked(manifest: &Manifest, stem: &str) -> Vec<LinkedFile> {
    let file = |(extension, format)| LinkedFile {
        format,
        name: format!("{stem}.{extension}"),
    };
    let is_there = |file: &LinkedFile| manifest.names().any(|name| *name == file.name);
    FORMATS.into_iter().map(file).filter(is_there).collect()
}
