//! What goes into an inbox: the PDFs under names that say what they are, and a list of their digests.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::report::Error;
use crate::report::Report;

/// The name of the list of digests, as `sha256sum --check` reads it.
const LIST: &str = "SHA256SUMS";

/// Copies of PDFs, under the names that they have in an inbox.
#[derive(Debug, Default)]
pub struct Inbox {
    files: BTreeMap<String, Vec<u8>>,
    /// A name that two files would have.
    clash: Option<String>,
}

impl Inbox {
    /// Takes the PDFs of a report that has been built: `<report>-<product>-<language>-<issued>.pdf`.
    pub fn add(&mut self, report: &Report, outcomes: &[(PathBuf, Outcome)]) {
        let Some(sheet) = &report.sheet else {
            return;
        };
        let kept = outcomes.iter().filter(|(_, it)| *it != Outcome::Removed);
        for (path, _) in kept {
            let Some((product, language)) = pdf(path) else {
                continue;
            };
            let Some(bytes) = files::current_bytes(&report.directory.join(path)) else {
                continue;
            };
            let (id, issued) = (&sheet.report.value, sheet.issued);
            let name = format!("{id}-{product}-{language}-{issued}.pdf");
            if self.files.insert(name.clone(), bytes).is_some() {
                self.clash = Some(name);
            }
        }
    }

    /// Writes the files, and the list of their digests last.
    ///
    /// Of an earlier list those lines stay whose files are still there and
    /// unchanged, so that what was sent before can still be checked.
    pub fn write(self, directory: &Path) -> Result<Vec<(String, Outcome)>, Error> {
        if let Some(name) = self.clash {
            return Err(Error::SameName(name));
        }
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
        Ok(output::write(directory, &outputs)?)
    }
}

/// The product and the language of a PDF, from its name: `one-page.en.pdf`.
fn pdf(path: &Path) -> Option<(&str, &str)> {
    path.file_name()?
        .to_str()?
        .strip_suffix(".pdf")?
        .split_once('.')
}

/// The lines of an earlier list that still hold.
fn earlier(directory: &Path) -> BTreeMap<String, String> {
    let list = files::current_bytes(&directory.join(LIST)).unwrap_or_default();
    let list = String::from_utf8(list).unwrap_or_default();
    let holds = |(digest, name): &(&str, &str)| {
        // A name of ours has no separator, so nothing outside of the directory is read.
        let bytes =
            (!name.contains(['/', '\\'])).then(|| files::current_bytes(&directory.join(name)));
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
