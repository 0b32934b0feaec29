//! Files for an inbox: PDFs under names that say what they are, and a list of their digests.

use std::collections::BTreeMap;
use std::path::Path;

use crate::files;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::report::Claims;
use crate::report::Error;
use crate::report::Report;
use crate::report::names;

/// The name of the list of digests, in the format of `sha256sum --check`.
const LIST: &str = "SHA256SUMS";

/// The PDFs of this run, under the names that they have in an inbox.
#[derive(Debug, Default)]
pub struct Inbox {
    files: BTreeMap<String, Vec<u8>>,
}

impl Inbox {
    /// Adds the PDFs of a report that has been built, named `<report>-<product>-<language>-<issued>.pdf`.
    pub fn add(&mut self, report: &Report, pdfs: Vec<Output>) {
        let Some(sheet) = &report.sheet else {
            return;
        };
        for pdf in pdfs {
            let Some((product, language)) = parts(&pdf.name) else {
                continue;
            };
            let (id, issued) = (&sheet.report.value, sheet.issued);
            let name = format!("{id}-{product}-{language}-{issued}.pdf");
            self.files.insert(name, pdf.bytes);
        }
    }

    /// Writes the PDFs, and then the list of their digests.
    ///
    /// The list keeps those lines of an earlier list whose files are still there and
    /// unchanged, so that files that were sent before can still be checked.
    pub fn write(self, directory: &Path, claims: &Claims) -> Result<Vec<(String, Outcome)>, Error> {
        let mut digests = earlier(directory);
        let mut outputs = Vec::new();
        for (name, bytes) in self.files {
            digests.insert(name.clone(), files::sha256(&bytes));
            outputs.push(Output { name, bytes });
        }
        let lines: Vec<String> = digests
            .iter()
            .map(|(name, digest)| format!("{digest}  {name}"))
            .collect();
        let list = lines.join("\n") + "\n";
        outputs.push(Output {
            name: LIST.to_owned(),
            bytes: list.into_bytes(),
        });
        for output in &outputs {
            claims.allow(&directory.join(&output.name))?;
        }
        Ok(output::write(directory, &outputs)?)
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
