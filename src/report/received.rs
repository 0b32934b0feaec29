//! Documents that are to become sources of a report: read, named, and ready to be written.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::language::Language;
use crate::output::Output;
use crate::source;
use crate::source::Received;
use crate::source::SOURCE_LIMIT;
use crate::source::sidecar;
use crate::start::NewSource;
use crate::start::NoSource;
use crate::start::slug;

/// The directory of the sources in a report directory.
pub(super) const SOURCE_DIRECTORY: &str = "sources";

/// The reasons why documents cannot become sources.
#[derive(Debug, thiserror::Error)]
pub enum NotReceived {
    /// A document cannot be read.
    #[error("a document cannot be read")]
    Findings(Files, Vec<Finding>),
    /// Two documents have the same name.
    #[error("two documents have the name `{0}`; rename one of them")]
    SameName(String),
    /// A document has the name of the text that is kept beside another one.
    #[error(
        "`{0}` has the name of the text that is kept beside another document; rename it, or leave it out where it is that text"
    )]
    NameOfText(String),
    /// No source can be made of a document.
    #[error(transparent)]
    NoSource(#[from] NoSource),
}

/// Documents as they were read, with the sources that can be made of them.
#[derive(Debug, Default)]
pub(super) struct Documents {
    /// The files to which the findings point.
    pub(super) read: Files,
    /// The findings on the documents.
    pub(super) told: Vec<Finding>,
    /// The sources, one for each document.
    pub(super) sources: Vec<NewSource>,
    /// The documents, each after the text that is kept beside it.
    pub(super) outputs: Vec<Output>,
    /// The ids that no source may have.
    taken: BTreeSet<String>,
}

impl Documents {
    /// Reads documents; the ids of the sources differ from those that are taken.
    pub(super) fn receive(
        paths: &[PathBuf],
        language: Option<Language>,
        taken: BTreeSet<String>,
    ) -> Result<Self, NotReceived> {
        let mut documents = Self {
            taken,
            ..Self::default()
        };
        for path in paths {
            let (file, received) = receive(&mut documents.read, path);
            let received = match received {
                Ok(received) => received,
                Err(finding) => {
                    let findings = vec![*finding];
                    return Err(NotReceived::Findings(documents.read, findings));
                }
            };
            let shown = path.to_string_lossy();
            let told = source::remarks(&received, &shown, file.start());
            documents.told.extend(told);
            let bytes = files::current_bytes(path).unwrap_or_default();
            documents.add(file, &received, bytes, language)?;
        }
        Ok(documents)
    }

    fn add(
        &mut self,
        file: FileId,
        received: &Received,
        bytes: Vec<u8>,
        language: Option<Language>,
    ) -> Result<(), NotReceived> {
        let Ok(extract) = &received.extract else {
            return Ok(());
        };
        let file = self.read.get(file);
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let id = free_id(&slug(name), &self.taken);
        let source = NewSource::new(file, received, extract, id, language)?;
        if self.sources.iter().any(|other| other.name == source.name) {
            return Err(NotReceived::SameName(source.name));
        }
        let relative = format!("{SOURCE_DIRECTORY}/{}", source.name);
        let beside = sidecar::path(&relative);
        let needs_text = source.extractor.is_some();
        let is_taken =
            |output: &Output| output.name == relative || (needs_text && output.name == beside);
        if let Some(output) = self.outputs.iter().find(|output| is_taken(output)) {
            let name = output.name.rsplit('/').next().unwrap_or_default();
            return Err(NotReceived::NameOfText(name.to_owned()));
        }
        if let Some(extractor) = source.extractor {
            let by_desk = received.by_desk.clone();
            let text = by_desk.unwrap_or_else(|| sidecar::write(file, extractor, extract));
            self.outputs.push(Output {
                name: beside,
                bytes: text.into_bytes(),
            });
        }
        self.outputs.push(Output {
            name: relative,
            bytes,
        });
        self.taken.insert(source.id.clone());
        self.sources.push(source);
        Ok(())
    }
}

/// Reads a document from anywhere, with the desk's own text beside it; a finding if it cannot be read, or has no words.
pub(super) fn receive(read: &mut Files, path: &Path) -> (FileId, Result<Received, Box<Finding>>) {
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let directory = parent.unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (file, received) = read.receive(directory, &name);
    let beside = sidecar::path(&name);
    let (kept, found) = read.read_inside(directory, &beside, 4 * SOURCE_LIMIT);
    let (document, kept) = (read.get(file), found.ok().map(|()| &read.get(kept).text));
    let received = received.map(|received| match kept {
        Some(kept) if received.extractor.is_some() => received.with_kept(kept, document),
        _ => received,
    });
    let is_by_desk = kept.and_then(|kept| sidecar::header(kept));
    let is_by_desk = is_by_desk.is_some_and(|header| header.reader == sidecar::Reader::Desk);
    let (shown, at) = (path.to_string_lossy(), file.start());
    let received = match received {
        Err(error) => {
            let mut finding = Finding::unreadable(at, &shown, &error);
            if matches!(error, Unreadable::Directory) {
                finding.hint = Some("name the documents in it, one by one".to_owned());
            }
            Err(finding)
        }
        Ok(Received {
            extract: Err(why), ..
        }) => Err(if is_by_desk {
            source::text_of_another(document, &shown, at)
        } else {
            source::unread(document, &shown, at, why)
        }),
        Ok(received) => Ok(received),
    };
    (file, received.map_err(Box::new))
}

/// Returns the id, with a number added if it is taken.
fn free_id(id: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let mut free = std::iter::once(id.to_owned()).chain(numbered);
    free.find(|id| !taken.contains(id)).unwrap_or_default()
}
