//! Files that no option may name as its output: files that a run reads, and files that belong to a report.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;
use std::path::PathBuf;

use crate::draft::gazetteer;
use crate::files;
use crate::output;
use crate::output::Refusal;
use crate::output::Unwritable;
use crate::report::CANDIDATES_FILE;
use crate::report::DRAFT_DIRECTORY;
use crate::report::LOCK_FILE;
use crate::report::OUTPUT_DIRECTORY;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::report::Unchanged;
use crate::sheet::HOUSE_FILE;

/// The names of files that the program reads or writes in any directory.
const NAMES: [&str; 5] = [
    SHEET_FILE,
    LOCK_FILE,
    HOUSE_FILE,
    CANDIDATES_FILE,
    gazetteer::FILE,
];

/// The directories of a report that hold only its inputs, or only outputs of a build.
const DIRECTORIES: [&str; 4] = ["sources", "fonts", OUTPUT_DIRECTORY, DRAFT_DIRECTORY];

/// The files of which the reports of a run are made.
#[derive(Debug, Default)]
pub struct Claims {
    /// The paths of all files that were read, with links resolved.
    read: BTreeSet<PathBuf>,
    /// The directories of reports whose sheet could not be read, so that their files are unknown.
    unknown: Vec<PathBuf>,
}

impl Claims {
    /// Adds the files of which a report is made.
    pub fn add(&mut self, report: &Report) {
        let paths = report.files.iter().map(|file| Path::new(&file.path));
        self.read
            .extend(paths.filter_map(|path| path.canonicalize().ok()));
        if report.sheet().is_none() {
            self.unknown.extend(report.directory.canonicalize());
        }
    }

    /// Adds what a report is made of that was not read because it did not change.
    pub fn add_unchanged(&mut self, unchanged: &Unchanged) {
        let paths = unchanged.inputs.iter().map(Path::new);
        self.read
            .extend(paths.filter_map(|path| path.canonicalize().ok()));
    }

    /// Returns an error if an option must not write to this path, because a file there must not be lost or is not a plain file.
    pub fn allow(&self, path: &Path) -> Result<(), Unwritable> {
        self.refusal(path).map_or(Ok(()), |why| {
            Err(Unwritable {
                path: path.to_owned(),
                why,
            })
        })
    }

    fn refusal(&self, path: &Path) -> Option<Refusal> {
        if let Err(why) = output::check_file(path) {
            return Some(why);
        }
        let name = path.file_name()?;
        let place = match files::resolved(path) {
            Ok(place) => place,
            Err(error) => return Some(error.into()),
        };
        let is_claimed = NAMES.iter().any(|own| name == *own)
            || self.read.contains(&place)
            || belongs_to_a_report(&place)
            || files::is_there(path) && self.unknown.iter().any(|report| place.starts_with(report));
        is_claimed.then_some(Refusal::Claimed)
    }
}

/// True if the path is in a directory of a report that holds only its inputs or outputs.
fn belongs_to_a_report(place: &Path) -> bool {
    let mut inside: Option<&OsStr> = None;
    for directory in place.ancestors().skip(1) {
        let is_own = inside.is_some_and(|name| DIRECTORIES.iter().any(|own| name == *own));
        if is_own && files::is_there(&directory.join(SHEET_FILE)) {
            return true;
        }
        inside = directory.file_name();
    }
    false
}
