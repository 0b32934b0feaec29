//! The state of a report, from the files of its last build: for lists and plans, without reading its sheet.

use std::path::Path;

use crate::files;
use crate::report::OUTPUT_DIRECTORY;
use crate::report::Options;
use crate::report::Report;
use crate::report::manifest;
use crate::report::manifest::Manifest;
use crate::report::unchanged;

/// The state of a report, as its last build left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastBuild {
    /// The comparison of its files with what a build would make now.
    pub state: Built,
    /// The name of the report, as the last build had it.
    pub report: Option<String>,
    /// The number of the edition.
    pub edition: Option<u32>,
    /// The day of issue.
    pub issued: Option<String>,
    /// The label of the marking.
    pub marking: Option<String>,
}

/// The comparison of the files of a report with what a build would make now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Built {
    /// It was never built.
    Never,
    /// Another version of the program built it.
    ByAnotherVersion,
    /// A file that it is made of, or that was made of it, is not what it was.
    Before,
    /// Some statement is printed as not current.
    Stale,
    /// Everything is as it was built.
    Current,
}

impl Built {
    /// Returns the word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Never => "not-built",
            Self::ByAnotherVersion => "other-version",
            Self::Before => "changed",
            Self::Stale => "stale",
            Self::Current => "current",
        }
    }
}

impl LastBuild {
    /// Returns the state of the report in this directory.
    pub fn of(directory: &Path) -> Self {
        let outputs = directory.join(OUTPUT_DIRECTORY);
        let manifest = Manifest::read(&outputs);
        let listing = manifest.listing();
        let state = match listing {
            None if files::is_there(&outputs.join(manifest::FILE)) => Built::ByAnotherVersion,
            None => Built::Never,
            Some(_) if !unchanged::is_read_alike(directory, &manifest) => Built::Before,
            Some(_) if !manifest.holds(&outputs) => Built::Before,
            Some(listing) if listing.stale => Built::Stale,
            Some(_) => Built::Current,
        };
        Self {
            state,
            report: listing.map(|it| it.report.clone()),
            edition: listing.map(|it| it.edition),
            issued: listing.map(|it| it.issued.clone()),
            marking: listing.map(|it| it.marking.clone()),
        }
    }
}

/// Returns the files that a report is made of and that are there, as findings show them.
pub fn inputs_of(directory: &Path) -> Vec<String> {
    let manifest = Manifest::read(&directory.join(OUTPUT_DIRECTORY));
    let mut inputs =
        if manifest.listing().is_some() && unchanged::is_read_alike(directory, &manifest) {
            unchanged::shown(directory, &manifest)
        } else {
            let report = Report::load(directory, &Options::default());
            report.files.iter().map(|file| file.path.clone()).collect()
        };
    inputs.retain(|path| files::is_there(Path::new(path)));
    inputs
}
