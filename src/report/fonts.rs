//! The fonts of a report: those in its own folder, and those in folders named on the command line.

use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::files::FontFile;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::render::Fonts;
use crate::report::Report;

/// The name of the folder with the fonts of a report.
const FONT_DIRECTORY: &str = "fonts";

/// The fonts with which the briefings of a report are laid out, beside the embedded ones.
#[derive(Debug, Default)]
pub(super) struct ReportFonts {
    fonts: Fonts,
    /// The files of the fonts that do not belong to the report.
    outside: Vec<FileId>,
}

/// True if a report has a font of its own that is not among these files, or a folder that cannot be looked into.
pub(super) fn has_others(report: &Path, known: &[String]) -> bool {
    let directory = report.join(FONT_DIRECTORY);
    if !files::is_there(&directory) {
        return false;
    }
    let is_known = |name: &String| known.contains(&format!("{FONT_DIRECTORY}/{name}"));
    !files::font_names(&directory).is_ok_and(|names| names.iter().all(is_known))
}

impl ReportFonts {
    /// Returns the digest of the fonts that do not belong to the report; `None` if there are none.
    pub(super) fn outside_sha256(&self, files: &Files) -> Option<String> {
        if self.outside.is_empty() {
            return None;
        }
        let digests = self
            .outside
            .iter()
            .map(|file| files.get(*file).sha256.as_str());
        let digests: Vec<&str> = digests.collect();
        Some(files::sha256(digests.join("\n").as_bytes()))
    }

    /// True if this font file is in a directory that was named on the command line.
    pub(super) fn is_from_outside(&self, file: FileId) -> bool {
        self.outside.contains(&file)
    }
}

impl Report {
    /// Adds the fonts in these directories, for characters that the embedded fonts and
    /// the report's own fonts lack.
    ///
    /// Other fonts make other pages: the digest of all that a PDF is laid out from
    /// covers the fonts, and the manifest records their digest. They are not inputs of
    /// the report, because a reader of the report need not have them.
    #[must_use]
    pub(super) fn with_fonts(mut self, directories: &[PathBuf]) -> Self {
        for directory in directories {
            let read = self.files.read_fonts(directory);
            self.fonts.outside.extend(read.iter().map(|font| font.file));
            self.add_fonts(read);
        }
        self
    }

    /// Adds the fonts in the report's own folder.
    pub(super) fn with_own_fonts(mut self) -> Self {
        let read = self
            .files
            .read_fonts_inside(&self.directory, FONT_DIRECTORY);
        self.add_fonts(read);
        self
    }

    /// Returns the fonts beside the embedded ones.
    pub(crate) fn fonts(&self) -> &Fonts {
        &self.fonts.fonts
    }

    fn add_fonts(&mut self, read: Vec<FontFile>) {
        for FontFile { file, bytes } in read {
            let added = bytes.and_then(|bytes| {
                let added = self.fonts.fonts.add(&bytes);
                added.map_err(|_| Unreadable::NotFont)
            });
            if let Err(error) = added {
                let path = &self.files.get(file).path;
                let finding = Finding::unreadable(file.start(), path, &error);
                self.findings.push(finding);
            }
        }
    }
}
