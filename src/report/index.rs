//! The index of a `reports` directory, made from the outputs that builds left there.
//!
//! An index is equal whether all reports were built or only one, because it is
//! made from the record and the manifest of every report.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

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
use crate::report::REPORTS_DIRECTORY;
use crate::report::listing::Listing;
use crate::report::locked;
use crate::report::manifest;
use crate::report::manifest::Manifest;
use crate::report::unchanged;
use crate::sheet::House;
use crate::sheet::Marking;
use crate::threads;

/// The formats of a briefing, each with the ending of its files and its common name.
const FORMATS: [(&str, &str); 3] = [("html", "HTML"), ("pdf", "PDF"), ("md", "Markdown")];

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
    let outputs = outputs(directory)?;
    let mut outcomes = output::write(directory, &outputs)?;
    let gone = gone(directory, &outputs);
    outcomes.extend(output::remove(directory, Path::new(""), &gone)?);
    Ok(outcomes)
}

/// Compares the index in this directory with the one that a build would write; returns findings and the files to which they point.
pub fn check(directory: &Path) -> Result<(Files, Vec<Finding>), Error> {
    let (mut files, mut findings) = (Files::new(), Vec::new());
    let outputs = match outputs(directory) {
        Err(Error::OtherVersion(path)) => {
            let shown = path.to_string_lossy().replace('\\', "/");
            let place = files.insert(shown.clone(), "").start();
            let message = format!("`{shown}` does not say what the index says of the report");
            findings.push(locked::outdated_output(place, message));
            return Ok((files, findings));
        }
        outputs => outputs?,
    };
    for name in gone(directory, &outputs) {
        let shown = directory.join(&name).to_string_lossy().replace('\\', "/");
        let place = files.insert(shown.clone(), "").start();
        let message = format!("`{shown}` is no longer made by a build");
        findings.push(locked::outdated_output(place, message));
    }
    for Output { name, bytes } in outputs {
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

/// Returns the files of the index, page by page in both formats; none if no report was ever built.
fn outputs(directory: &Path) -> Result<Vec<Output>, Error> {
    let reports = files::find_reports(directory).reports;
    let entries = threads::each(&reports, |report| entry(directory, report));
    let entries: Result<Vec<Option<Entry>>, Error> = entries.into_iter().collect();
    let mut entries: Vec<Entry> = entries?.into_iter().flatten().collect();
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    // The sort is stable, so reports of one day stay in the order of their directories.
    entries.sort_by_key(|entry| Reverse(entry.issued.to_string()));
    let (house, _) = House::open(&mut Files::new(), directory);
    let index = Index { entries, house };
    let mut outputs = Vec::new();
    for page in index.pages() {
        let mut add = |extension: &str, text: String| {
            let name = page.name(extension);
            let bytes = text.into_bytes();
            outputs.push(Output { name, bytes });
        };
        add("html", render::index_html(&page)?);
        add("md", render::index_markdown(&page)?);
    }
    Ok(outputs)
}

/// The pages of an earlier index that are no longer made.
fn gone(directory: &Path, outputs: &[Output]) -> Vec<String> {
    let mut names = files::names_in(directory).unwrap_or_default();
    names.retain(|name| is_further_page(name) && outputs.iter().all(|it| it.name != *name));
    names
}

/// True if a file has the name of a page of an index after the first: `index-2.html`.
fn is_further_page(name: &str) -> bool {
    let number = name.strip_prefix("index-").and_then(|rest| {
        let html = rest.strip_suffix(".html");
        html.or_else(|| rest.strip_suffix(".md"))
    });
    number.is_some_and(|it| {
        it.parse::<usize>()
            .is_ok_and(|number| number > 1 && it == number.to_string())
    })
}

/// The manifest of a report; `None` where it was never built.
fn entry(directory: &Path, report: &Path) -> Result<Option<Entry>, Error> {
    let outputs = report.join(OUTPUT_DIRECTORY);
    if !outputs.join(manifest::FILE).is_file() {
        return Ok(None);
    }
    let manifest = Manifest::read(&outputs);
    let Some(listing) = manifest.listing() else {
        return Err(Error::OtherVersion(outputs.join(manifest::FILE)));
    };
    let is_as_built = unchanged::is_read_alike(report, &manifest)
        && manifest
            .names()
            .all(|name| files::is_there(&outputs.join(name)));
    let state = match (is_as_built, listing.stale) {
        (false, _) => State::Changed,
        (true, true) => State::Stale,
        (true, false) => State::Current,
    };
    Ok(listed(directory, report, &manifest, listing, state))
}

/// The entry of a report; none where somebody else has written its listing.
fn listed(
    directory: &Path,
    report: &Path,
    manifest: &Manifest,
    listing: &Listing,
    state: State,
) -> Option<Entry> {
    let name = report.strip_prefix(directory).ok()?;
    let name = name.to_string_lossy().replace('\\', "/");
    let titles = listing.titles.iter();
    let languages = titles.filter_map(|(tag, title)| {
        Some(InLanguage {
            language: ReportLanguage::from_tag(tag)?,
            title: title.clone(),
            products: products(manifest, tag),
        })
    });
    Some(Entry {
        directory: format!("{name}/{OUTPUT_DIRECTORY}"),
        report: listing.report.clone(),
        edition: listing.edition,
        issued: listing.issued.parse::<Date>().ok()?,
        as_of: listing.as_of.as_ref().and_then(|day| day.parse().ok()),
        marking: Marking::ALL
            .iter()
            .copied()
            .find(|it| it.label() == listing.marking)?,
        state,
        languages: languages.collect(),
    })
}

/// The products in a language, in the order in which they are made.
fn products(manifest: &Manifest, tag: &str) -> Vec<Product> {
    let stem = |name: &str| name.strip_suffix(&format!(".{tag}.md")).map(str::to_owned);
    let products = manifest.made().filter_map(stem);
    products
        .map(|name| Product {
            files: linked(manifest, &format!("{name}.{tag}")),
            name,
        })
        .collect()
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
