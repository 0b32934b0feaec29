//! The names that a build may write into the output directory, which tell its outputs from other files.

use std::path::Path;

use crate::figures;
use crate::files;
use crate::language::ReportLanguage;
use crate::report::manifest;
use crate::sheet::Product;

/// The name of the record of what was printed, in the output directory.
pub(super) const RECORD_FILE: &str = "evidence.json";

/// The formats of a briefing, as the endings of its files.
const FORMATS: [&str; 3] = ["md", "html", "pdf"];

/// True if a build may write an output of this name, which has `/` between its components.
pub(super) fn is_output(name: &str) -> bool {
    match name.split_once('/') {
        Some((directory, figure)) => {
            figure_directories().any(|own| own == directory) && is_figure(figure)
        }
        None => name == RECORD_FILE || name == manifest::FILE || is_briefing(name),
    }
}

/// Returns the directories of the pictures, by their names in the output directory.
fn figure_directories() -> impl Iterator<Item = &'static str> {
    Product::ALL.iter().map(|product| product.figures())
}

/// True if the name of an output is that of a PDF.
pub(super) fn is_pdf(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, format)| format == "pdf")
}

/// True if a name is that of a briefing: “one-page.en.pdf”.
fn is_briefing(name: &str) -> bool {
    let mut parts = name.split('.');
    let (product, tag, format) = (parts.next(), parts.next(), parts.next());
    let is_product = Product::ALL.iter().any(|own| product == Some(own.stem()));
    let is_format = format.is_some_and(|format| FORMATS.contains(&format));
    is_product && is_format && parts.next().is_none() && is_language(tag)
}

/// True if a name is that of a picture: “timeline.en.svg”, or “timeline-2.en.svg” for one of several.
fn is_figure(name: &str) -> bool {
    let mut parts = name.split('.');
    let (figure, tag, format) = (parts.next(), parts.next(), parts.next());
    let is_kind = |kind: &&str| {
        let rest = figure.and_then(|figure| figure.strip_prefix(*kind));
        rest.is_some_and(|rest| rest.is_empty() || is_number(rest.strip_prefix('-')))
    };
    let is_known = figures::NAMES.iter().any(is_kind);
    is_known && format == Some("svg") && parts.next().is_none() && is_language(tag)
}

fn is_language(tag: Option<&str>) -> bool {
    tag.is_some_and(|tag| ReportLanguage::from_tag(tag).is_some())
}

fn is_number(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit()))
}

/// Returns the names of the outputs in a directory of a report, sorted: regular files, and none behind a link.
pub(super) fn outputs_in(report: &Path, directory: &str) -> Vec<String> {
    let mut names = plain_names(report, Path::new(directory));
    for own in figure_directories() {
        let figures = plain_names(report, &Path::new(directory).join(own)).into_iter();
        names.extend(figures.map(|name| format!("{own}/{name}")));
    }
    names.retain(|name| is_output(name));
    names.sort();
    names
}

/// Returns the names of the regular files in a directory of a report; none if a part of its path is a link.
fn plain_names(report: &Path, below: &Path) -> Vec<String> {
    let mut path = report.to_owned();
    for component in below.components() {
        path.push(component);
        if !path.symlink_metadata().is_ok_and(|it| it.is_dir()) {
            return Vec::new();
        }
    }
    files::names_in(&path).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_output;

    #[test]
    fn only_what_a_build_may_write() {
        for name in [
            "one-page.en.md",
            "full.fr.pdf",
            "evidence.json",
            "outputs.toml",
            "figures/timeline.en.svg",
            "figures/moves-12.de.svg",
            "one-page/chain.es.svg",
            "figures/code.fr.svg",
        ] {
            assert!(is_output(name), "{name}");
        }
        for name in [
            "",
            "facts.yaml",
            "../facts.yaml",
            "/etc/hosts",
            "full.en",
            "full.xx.md",
            "full.en.md.bak",
            "one-page.en.pdf/x",
            "figures",
            "figures/",
            "figures/timeline-.en.svg",
            "figures/timeline-2b.en.svg",
            "figures/other.en.svg",
            "figures/../facts.lock",
            "other/timeline.en.svg",
            "Full.en.md",
            "figures/x/timeline.en.svg",
            "full.en.md ",
            "./full.en.md",
        ] {
            assert!(!is_output(name), "{name}");
        }
    }
}
