//! `outputs.toml`: records the inputs from which each output was made. It is written last, never rendered or attached.
//!
//! It lies beside the outputs, where anybody may have written it. A plain build
//! and a plain check believe what it says of a PDF that is there; `check --locked`
//! and `build --dist` do not, and no file is ever removed because it is named there.

use std::collections::BTreeMap;
use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::files;
use crate::render;
use crate::render::TypstSource;
use crate::report::kept::KeptFinding;
use crate::report::listing::Listing;
use crate::report::names;
use crate::schema;

/// The name of the manifest in the directory of the outputs.
pub(super) const FILE: &str = "outputs.toml";

/// The version of the output format; it must be raised by hand if code, and no template, makes other outputs of equal inputs.
const FORMAT: u32 = 3;

/// The version of the program, which is printed in this file and in no other output.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The record of the inputs from which the outputs were made, `outputs.toml`.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Outputs")]
pub(super) struct Manifest {
    /// The format of the record and of the outputs.
    format: u32,
    /// The version of the program that made the outputs.
    factbrief: String,
    /// The digest of all inputs.
    inputs: String,
    /// The digest of the fonts that did not belong to the report; left out if there were none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fonts: Option<String>,
    /// The statements that the outputs mark as not current.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    marked: Vec<String>,
    /// The number of findings that did not keep the report from being built.
    #[serde(default, skip_serializing_if = "is_none")]
    warnings: usize,
    /// The files of the house style that were read, from its directory.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    house: Vec<String>,
    /// The files that were read, from the report directory, in the order of reading; the lock is not among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    read: Vec<String>,
    /// The names of the outputs, in the order in which they are made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    made: Vec<String>,
    /// The line of the report in an index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    listing: Option<Listing>,
    /// These findings, as far as a later run can tell them again without reading the report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    findings: Vec<KeptFinding>,
    /// The outputs, by name.
    #[serde(default)]
    outputs: BTreeMap<String, Entry>,
}

/// The files that were read for a build.
#[derive(Debug, Default)]
pub(super) struct ReadFiles {
    /// Those of the house style, from its directory.
    pub(super) house: Vec<String>,
    /// Those of the report, from its directory.
    pub(super) own: Vec<String>,
}

/// An output.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Output")]
struct Entry {
    /// The SHA-256 digest of the output.
    sha256: String,
    /// The digest of everything from which a PDF was laid out; left out for other outputs.
    #[serde(skip_serializing_if = "Option::is_none")]
    laid_out_from: Option<String>,
    /// The number of pages of a body that has more pages or words than readers like; `None` for other outputs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body_pages: Option<usize>,
}

/// What is known of the layout of a PDF.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout<'a> {
    /// The digest of the text from which it was laid out.
    pub(super) digest: &'a str,
    /// The number of pages of the body, where it has more pages or words than readers like.
    pub(super) body_pages: Option<usize>,
}

impl Manifest {
    /// Returns the manifest in this directory; an empty one if there is none, or if another version wrote it.
    pub(super) fn read(directory: &Path) -> Self {
        let bytes = files::current_bytes(&directory.join(FILE)).unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        let manifest: Self = toml::from_str(&text).unwrap_or_default();
        if manifest.format == FORMAT && manifest.factbrief == VERSION {
            manifest
        } else {
            Self::default()
        }
    }

    /// Returns a manifest without outputs, for inputs with this digest and for fonts from outside with this one.
    pub(super) fn new(inputs: String, fonts: Option<String>) -> Self {
        Self {
            format: FORMAT,
            factbrief: VERSION.to_owned(),
            inputs,
            fonts,
            marked: Vec::new(),
            warnings: 0,
            house: Vec::new(),
            read: Vec::new(),
            made: Vec::new(),
            listing: None,
            findings: Vec::new(),
            outputs: BTreeMap::new(),
        }
    }

    /// Notes the statements that the outputs mark as not current.
    pub(super) fn mark(&mut self, ids: impl Iterator<Item = String>) {
        self.marked = ids.collect();
    }

    /// Returns the ids of the statements that the outputs mark as not current.
    pub(super) fn marked(&self) -> &[String] {
        &self.marked
    }

    /// Notes what lets a later run know that nothing changed, and an index say what the report is.
    pub(super) fn note(
        &mut self,
        (warnings, findings): (usize, Vec<KeptFinding>),
        read: ReadFiles,
        listing: Option<Listing>,
    ) {
        self.warnings = warnings;
        self.findings = findings;
        self.house = read.house;
        self.read = read.own;
        self.listing = listing;
    }

    /// Returns the line of the report in an index; `None` where another version of the program built it.
    pub(super) fn listing(&self) -> Option<&Listing> {
        self.listing.as_ref()
    }

    /// The files that were read: those of the house style, and those of the report.
    pub(super) fn read_files(&self) -> (&[String], &[String]) {
        (&self.house, &self.read)
    }

    /// The names of the outputs, in the order in which they are made.
    pub(super) fn made(&self) -> impl Iterator<Item = &str> {
        self.made.iter().map(String::as_str)
    }

    /// The findings that are to be told again.
    pub(super) fn findings(&self) -> &[KeptFinding] {
        &self.findings
    }

    /// True if the record has all that is to be told again of the build: every finding, and no mark, no font from elsewhere,
    /// no name of somebody else.
    pub(super) fn is_plain(&self) -> bool {
        let is_told = self.findings.len() == self.warnings;
        let is_listed = self.made.len() == self.outputs.len();
        let rest = self.foreign_name().is_none() && is_listed && !self.read.is_empty();
        is_told && self.marked.is_empty() && self.fonts.is_none() && rest
    }

    /// Adds an output; a PDF with what is known of its layout.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8], layout: Option<Layout<'_>>) {
        let laid_out_from = layout.map(|layout| layout.digest.to_owned());
        let body_pages = layout.and_then(|layout| layout.body_pages);
        let entry = Entry {
            sha256: files::sha256(bytes),
            laid_out_from,
            body_pages,
        };
        self.made.push(name.to_owned());
        self.outputs.insert(name.to_owned(), entry);
    }

    /// Returns the digest of this output and its layout, if it was laid out from a text with this digest.
    pub(super) fn made_from(&self, name: &str, digest: &str) -> Option<(&str, Layout<'_>)> {
        let entry = self.outputs.get(name)?;
        let layout = Layout {
            digest: entry.laid_out_from.as_deref()?,
            body_pages: entry.body_pages,
        };
        (layout.digest == digest).then_some((entry.sha256.as_str(), layout))
    }

    /// True if the body of a briefing is longer than readers like.
    pub(super) fn has_long_body(&self) -> bool {
        let mut outputs = self.outputs.values();
        outputs.any(|entry| entry.body_pages.is_some())
    }

    /// True if the outputs were made from inputs with this digest.
    pub(super) fn has_inputs(&self, inputs: &str) -> bool {
        self.inputs == inputs
    }

    /// True if the pages were laid out with fonts from outside that have this digest.
    pub(super) fn has_fonts(&self, fonts: Option<&str>) -> bool {
        self.fonts.as_deref() == fonts
    }

    /// True if the outputs in this directory are those that the manifest names, unchanged.
    pub(super) fn holds(&self, directory: &Path) -> bool {
        let holds = |(name, entry): (&String, &Entry)| {
            let bytes = files::current_bytes(&directory.join(name));
            bytes.is_some_and(|bytes| files::sha256(&bytes) == entry.sha256)
        };
        self.outputs.iter().all(holds)
    }

    /// Returns the names of all outputs.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.outputs.keys()
    }

    /// Returns the first name that no build writes; it shows that the manifest was changed by somebody.
    pub(super) fn foreign_name(&self) -> Option<&str> {
        let mut names = self.outputs.keys().map(String::as_str);
        names.find(|name| !names::is_output(name))
    }

    pub(super) fn to_toml(&self) -> Result<String, toml::ser::Error> {
        toml::to_string(self)
    }
}

/// Returns the JSON Schema of the record, as which TOML can be read as well.
pub fn outputs_schema() -> String {
    schema::of_output::<Manifest>("outputs", FORMAT)
}

/// True if a number is zero, and need not be written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_none(number: &usize) -> bool {
    *number == 0
}

/// Returns the digest of all inputs: our templates, the files that were read (house style and logo, sheet, sources) in the order
/// of reading, and the lock.
pub(super) fn inputs<'a>(read: impl Iterator<Item = &'a str>, lock_sha256: &str) -> String {
    let mut digests = render::templates_sha256().to_owned();
    for digest in read {
        digests.extend(["\n", digest]);
    }
    digests.extend(["\n", lock_sha256]);
    files::sha256(digests.as_bytes())
}

/// Returns the digest of everything that decides how a PDF looks: its Typst text, the files and fonts that it uses, and our format.
pub(super) fn layout_digest(typst: &TypstSource) -> String {
    let mut all = format!("{FORMAT}\n{}", typst.text);
    for (name, bytes) in &typst.files {
        all = format!("{all}\n{name} {}", files::sha256(bytes));
    }
    for link in &typst.links {
        all.extend(["\n", &link.label, " ", &link.in_body, " ", &link.in_annex]);
    }
    for digest in typst.fonts.digests() {
        all = format!("{all}\n{digest}");
    }
    files::sha256(all.as_bytes())
}
