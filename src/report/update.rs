//! `factbrief update`: a newer print takes the place of a document; the old text is kept, and the card stays as it is.

use std::path::Path;

use crate::edition;
use crate::edition::Drift;
use crate::files;
use crate::files::File;
use crate::files::Files;
use crate::finding::Finding;
use crate::finding::code;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::output::Unwritable;
use crate::report::Changes;
use crate::report::Report;
use crate::report::received::receive;
use crate::sheet;
use crate::sheet::SourceIndex;
use crate::source;
use crate::source::Extractor;
use crate::source::Received;
use crate::source::sidecar;
use crate::start::NewSource;

/// The directory beside a document in which its earlier prints are kept.
const EARLIER_DIRECTORY: &str = "earlier";

/// The number of digits of its SHA-256 in the name of an earlier print.
const DIGEST_DIGITS: usize = 8;

/// A source with another print.
#[derive(Debug)]
pub struct Updated {
    /// The files, relative to the report directory, each with its outcome; empty if the print is the one that was there.
    pub written: Vec<(String, Outcome)>,
    /// The files to which the findings point.
    pub files: Files,
    /// The findings on the print.
    pub findings: Vec<Finding>,
    /// The details that the new print gives of itself and the old one did not; the card is unchanged.
    pub of_itself: Vec<CardDifference>,
    /// The changes that wait for a reviewer; `None` if the report cannot be checked.
    pub changes: Option<Changes>,
}

/// Something that a new print says of itself, for a person to compare with the card.
#[derive(Debug, PartialEq, Eq)]
pub struct CardDifference {
    /// The key of the card.
    pub key: &'static str,
    /// The detail of the new print; `None` if it gives none.
    pub print: Option<String>,
    /// The detail on the card; `None` if it gives none.
    pub card: Option<String>,
}

/// The reasons why a print was not put in the place of another; no file is changed then.
#[derive(Debug, thiserror::Error)]
pub enum NotUpdated {
    /// The print cannot be read.
    #[error("the print cannot be read")]
    Unread(Files, Box<Finding>),
    /// The report is in the way; the findings point into its files.
    #[error("the print cannot take the place of the document")]
    Refused(Vec<Finding>),
    /// A file could not be written.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
}

/// A document as it was read.
struct Print<'a> {
    file: &'a File,
    received: &'a Received,
    /// The source made of it, with the details that it gives of itself; `None` if none could be made.
    source: Option<NewSource>,
}

impl<'a> Print<'a> {
    fn new(file: &'a File, received: &'a Received) -> Self {
        let extract = received.extract.as_ref().ok();
        let made = extract.map(|it| NewSource::new(file, received, it, String::new(), None));
        Self {
            file,
            received,
            source: made.and_then(Result::ok),
        }
    }

    /// Returns what it says of itself under a key of a card.
    fn says(&self, key: &str) -> Option<String> {
        let source = self.source.as_ref()?;
        match key {
            "title" => source.metadata.title.clone(),
            "author" => source.metadata.author.clone(),
            _ => source.published().map(|day| day.to_string()),
        }
    }
}

impl Report {
    /// Puts a newer print in the place of the document of a source, and compares the report with it.
    pub fn update(&self, id: &str, path: &Path) -> Result<Updated, NotUpdated> {
        let (index, card) = self.card(id)?;
        let mut read = Files::new();
        let (new_file, new) = receive(&mut read, path);
        let new = match new {
            Ok(new) => new,
            Err(finding) => return Err(NotUpdated::Unread(read, finding)),
        };
        let relative = card.file.unprinted();
        let (old_file, old) = read.receive(&self.directory, relative);
        let Some(old) = old
            .ok()
            .zip(files::current_bytes(&self.directory.join(relative)))
        else {
            return Err(NotUpdated::Refused(self.findings.clone()));
        };
        let (old, old_bytes) = old;
        let bytes = files::current_bytes(path).unwrap_or_default();
        if bytes == old_bytes {
            return Ok(Updated {
                written: Vec::new(),
                files: read,
                findings: Vec::new(),
                of_itself: Vec::new(),
                changes: self.changes(),
            });
        }
        let (was, is) = (
            Print::new(read.get(old_file), &old),
            Print::new(read.get(new_file), &new),
        );
        if let Some(finding) = self.unfit(index, &was, &is) {
            return Err(NotUpdated::Refused(vec![finding]));
        }
        let of_itself = differences(card, &was, &is);
        let outputs = self.prints(relative, (&was, old_bytes), (&is, bytes));
        let findings = source::remarks(&new, &path.to_string_lossy(), new_file.start());
        let lock = self.lock.clone().or_else(|| {
            let evidence = self.evidence()?;
            Some(edition::record(&evidence, None, &Drift::default(), None))
        });
        let written = output::write_all_kept(&self.directory, &outputs)?;
        let changes = Self::load(&self.directory, &self.options).changes_from(lock.as_ref());
        Ok(Updated {
            written,
            files: read,
            findings,
            of_itself,
            changes,
        })
    }

    /// Returns the source with this id.
    fn card(&self, id: &str) -> Result<(SourceIndex, &sheet::Source), NotUpdated> {
        let sheet = self.sheet.as_ref();
        let sheet = sheet.ok_or_else(|| NotUpdated::Refused(self.findings.clone()))?;
        let index = SourceIndex::all(sheet).find(|index| sheet[*index].id.value.as_str() == id);
        if let Some(index) = index {
            return Ok((index, &sheet[index]));
        }
        let known = sheet.sources.iter().map(|it| it.id.value.as_str());
        let known: Vec<String> = known.map(|id| format!("`{id}`")).collect();
        let message = format!("no source of the sheet has the name `{id}`");
        let finding = Finding::error(code::UNKNOWN_ID, self.sheet_file.start(), message)
            .hint(format!("the sources are {}", known.join(", ")));
        Err(NotUpdated::Refused(vec![finding]))
    }

    /// Returns the finding that a print is no print of the document in whose place it would be put.
    fn unfit(&self, index: SourceIndex, was: &Print<'_>, is: &Print<'_>) -> Option<Finding> {
        let sheet = self.sheet.as_ref()?;
        let card = &sheet[index];
        let own = "a document of its own is added with `factbrief add`, and may supersede this one";
        let refused = |message: String| {
            Some(Finding::error(code::SOURCE_REFUSED, card.file.span(), message).hint(own))
        };
        let what = |print: &Print<'_>| {
            print
                .received
                .extractor
                .map_or("plain text", Extractor::what)
        };
        if what(was) != what(is) {
            let message = format!("the new print is {}, and this is {}", what(is), what(was));
            return refused(message);
        }
        let sources = sheet.sources.iter().zip(&self.documents);
        let mut others = sources.filter(|(_, document)| document.sha256 == is.file.sha256);
        if let Some((other, _)) = others.next() {
            let message = format!("the new print is the document of `{}`", other.id.value);
            return refused(message);
        }
        let language = is.source.as_ref()?.language;
        (language.tag() != card.language.tag()).then(|| {
            let message = format!(
                "the new print is in `{}`, and the card of `{}` says `{}`",
                language.tag(),
                card.id.value,
                card.language.tag()
            );
            Finding::error(code::SOURCE_REFUSED, card.file.span(), message).hint(own)
        })
    }

    /// Returns the files to be written: the earlier print under another name, then the new one.
    fn prints(
        &self,
        relative: &str,
        (was, old_bytes): (&Print<'_>, Vec<u8>),
        (is, bytes): (&Print<'_>, Vec<u8>),
    ) -> Vec<Output> {
        let kept = earlier_name(relative, &was.file.sha256);
        let beside = sidecar::path(relative);
        let text = files::current_bytes(&self.directory.join(&beside));
        let text = text.filter(|_| was.received.extractor.is_some());
        let text = text.map(|bytes| Output {
            name: sidecar::path(&kept),
            bytes,
        });
        let extract = is.received.extractor.zip(is.received.extract.as_ref().ok());
        let name = relative.rsplit('/').next().unwrap_or(relative);
        let read = |(extractor, extract)| sidecar::write_named(name, is.file, extractor, extract);
        let by_desk = is.received.by_desk.clone();
        let new_text = by_desk.or_else(|| extract.map(read)).map(|text| Output {
            name: beside,
            bytes: text.into_bytes(),
        });
        let old = Output {
            name: kept,
            bytes: old_bytes,
        };
        let new = Output {
            name: relative.to_owned(),
            bytes,
        };
        let outputs = text.into_iter().chain([old]).chain(new_text).chain([new]);
        outputs.collect()
    }
}

/// Returns the name of an earlier print: `sources/notice.txt` is kept as `sources/earlier/notice.9412823f.txt`.
fn earlier_name(relative: &str, sha256: &str) -> String {
    let (directory, name) = match relative.rsplit_once('/') {
        Some((directory, name)) => (format!("{directory}/"), name),
        None => (String::new(), relative),
    };
    let digest = sha256.get(..DIGEST_DIGITS).unwrap_or(sha256);
    let kept = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => format!("{stem}.{digest}.{ending}"),
        _ => format!("{name}.{digest}"),
    };
    format!("{directory}{EARLIER_DIRECTORY}/{kept}")
}

/// Returns what a print says of itself otherwise than the one before it.
fn differences(card: &sheet::Source, was: &Print<'_>, is: &Print<'_>) -> Vec<CardDifference> {
    let text = |text: &sheet::DeskText| text.unprinted().to_owned();
    let published = card.published.map(|day| day.to_string());
    let keys = [
        ("title", Some(text(&card.title))),
        ("author", card.author.as_ref().map(text)),
        ("published", published),
    ];
    let other = |(key, card): (&'static str, Option<String>)| {
        let print = is.says(key);
        (print != was.says(key) && print != card).then_some(CardDifference { key, print, card })
    };
    keys.into_iter().filter_map(other).collect()
}

#[cfg(test)]
mod tests {
    use super::earlier_name;

    #[test]
    fn names_of_earlier_prints() {
        let sha256 = "9412823f3308c24d";
        for (name, kept) in [
            (
                "sources/notice.de.txt",
                "sources/earlier/notice.de.9412823f.txt",
            ),
            ("notice", "earlier/notice.9412823f"),
            ("a/b/.hidden", "a/b/earlier/.hidden.9412823f"),
        ] {
            assert_eq!(earlier_name(name, sha256), kept);
        }
    }
}
