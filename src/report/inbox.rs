//! What goes into an inbox: the PDFs under names that say what they are, and a list of their digests.

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

/// The name of the list of digests, as `sha256sum --check` reads it.
const LIST: &str = "SHA256SUMS";

/// PDFs as they were made in this run, under the names that they have in an inbox.
#[derive(Debug, Default)]
pub struct Inbox {
    files: BTreeMap<String, Vec<u8>>,
}

impl Inbox {
    /// Takes the PDFs of a report that has been built: `<report>-<product>-<language>-<issued>.pdf`.
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

    /// Writes the files, and the list of their digests last.
    ///
    /// Of an earlier list those lines stay whose files are still there and
    /// unchanged, so that what was sent before can still be checked.
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

/// The product and the language of a PDF, from its name: `one-page.en.pdf`.
fn parts(name: &str) -> Option<(&str, &str)> {
    name.strip_suffix(".pdf")?.split_once('.')
}

/// The lines of an earlier list that still hold.
fn earlier(directory: &Path) -> BTreeMap<String, String> {
    let list = files::current_bytes(&directory.join(LIST)).unwrap_or_default();
    let list = String::from_utf8(list).unwrap_or_default();
    let holds = |(digest, name): &(&str, &str)| {
        // A name of ours has no separator, so nothing outside of the directory is read.
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
