//! Files for an inbox: PDFs under names that say what they are, and a list of their digests.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::report::Claims;
use crate::report::Error;
use crate::report::OUTPUT_DIRECTORY;
use crate::report::Report;
use crate::report::names;

/// The name of the list of digests, in the format of `sha256sum --check`.
const LIST: &str = "SHA256SUMS";

/// PDFs as they were made in this run, under the names that they have in an inbox.
///
/// A run may make more of them than memory holds, so they are taken from the
/// outputs that they were written to, where these still have their digests.
#[derive(Debug, Default)]
pub struct Inbox {
    files: BTreeMap<String, Made>,
}

#[derive(Debug)]
struct Made {
    path: PathBuf,
    sha256: String,
}

impl Inbox {
    /// Adds the PDFs of a report that has been built, named `<report>-<product>-<language>-<issued>.pdf`.
    pub fn add(&mut self, report: &Report, pdfs: Vec<(String, String)>) {
        let Some(sheet) = &report.sheet else {
            return;
        };
        for (pdf, sha256) in pdfs {
            let Some((product, language)) = parts(&pdf) else {
                continue;
            };
            let (id, issued) = (&sheet.report.value, sheet.issued);
            let name = format!("{id}-{product}-{language}-{issued}.pdf");
            let path = report.directory.join(OUTPUT_DIRECTORY).join(pdf);
            self.files.insert(name, Made { path, sha256 });
        }
    }

    /// Writes the PDFs, and then the list of their digests.
    ///
    /// The list keeps those lines of an earlier list whose files are still there and
    /// unchanged, so that files that were sent before can still be checked.
    pub fn write(self, directory: &Path, claims: &Claims) -> Result<Vec<(String, Outcome)>, Error> {
        let mut digests = earlier(directory);
        for (name, made) in &self.files {
            digests.insert(name.clone(), made.sha256.clone());
        }
        let names = self.files.keys().map(String::as_str);
        for name in names.chain([LIST]) {
            claims.allow(&directory.join(name))?;
        }
        let mut outcomes = Vec::new();
        for (name, made) in self.files {
            let bytes = made.bytes()?;
            outcomes.extend(output::write(directory, &[Output { name, bytes }])?);
        }
        let lines = digests
            .iter()
            .map(|(name, digest)| format!("{digest}  {name}\n"));
        let bytes = lines.collect::<String>().into_bytes();
        let name = LIST.to_owned();
        outcomes.extend(output::write(directory, &[Output { name, bytes }])?);
        Ok(outcomes)
    }
}

impl Made {
    /// The PDF, which may have been changed since.
    fn bytes(&self) -> Result<Vec<u8>, Error> {
        let bytes = files::current_bytes(&self.path);
        let same = bytes.filter(|bytes| files::sha256(bytes) == self.sha256);
        same.ok_or_else(|| Error::Lost(self.path.clone()))
    }
}

/// Returns the product and the language in the name of a PDF: `one-page.en.pdf`.
fn parts(name: &str) -> Option<(&str, &str)> {
    name.strip_suffix(".pdf")?.split_once('.')
}

/// Returns the digests in an earlier list that still hold, by the name of the file.
fn earlier(directory: &Path) -> BTreeMap<String, String> {
    let list = files::current_bytes(&directory.join(LIST)).unwrap_or_default();
    let list = String::from_utf8(list).unwrap_or_default();
    let holds = |(digest, name): &(&str, &str)| {
        // The names of our PDFs have no separator, so nothing outside of the directory is read.
        let is_ours = names::is_pdf(name) && !name.contains(['/', '\\']);
        let bytes = is_ours.then(|| files::current_bytes(&directory.join(name)));
        bytes
            .flatten()
            .is_some_and(|bytes| files::sha256(&bytes) == *digest)
    };
    list.lines()
        .filter_map(|line| line.split_once("  "))
        .filter(holds)
        .map(|(digest, name)| (name.to_owned(), digest.to_owned()))
        .collect()
}
