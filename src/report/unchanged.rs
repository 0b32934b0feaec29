//! Reports that a build need not read: every file that was read for the last build, and every one that it made, is as it was.
//!
//! The manifest beside the outputs says which files these are, so anybody who
//! may change a report may change that as well. A plain build takes its word;
//! `check` and a build for an inbox read every report.

use std::path::Path;
use std::path::PathBuf;

use crate::briefing::Profile;
use crate::edition::WhenStale;
use crate::files;
use crate::output;
use crate::report::DRAFT_DIRECTORY;
use crate::report::LOCK_FILE;
use crate::report::OUTPUT_DIRECTORY;
use crate::report::Options;
use crate::report::Records;
use crate::report::Retold;
use crate::report::SHEET_FILE;
use crate::report::fonts;
use crate::report::kept;
use crate::report::load::house_directory;
use crate::report::manifest;
use crate::report::manifest::Manifest;
use crate::report::names;
use crate::sheet::HOUSE_FILE;
use crate::sheet::SHEET_LIMIT;

/// A report that is as the last build left it.
#[derive(Debug)]
pub struct Unchanged {
    /// The name of the report.
    pub name: String,
    /// The files that it is made of, as findings show them.
    pub inputs: Vec<String>,
    /// The files that a build would leave as they are: the lock and each output, by their paths in the report directory.
    pub outputs: Vec<PathBuf>,
    /// The findings of the last build.
    pub told: Retold,
}

impl Unchanged {
    /// Returns a report that need not be read; nothing where it has to be, or the options ask for it.
    pub fn find(directory: &Path, options: &Options) -> Option<Self> {
        if !options.skips_unchanged() {
            return None;
        }
        let briefings = directory.join(OUTPUT_DIRECTORY);
        let manifest = Manifest::read(&briefings);
        let listing = manifest.listing()?;
        let is_plain = manifest.is_plain()
            && Manifest::read(&directory.join(DRAFT_DIRECTORY))
                .foreign_name()
                .is_none();
        if !is_plain || !is_read_alike(directory, &manifest) {
            return None;
        }
        let made: Vec<&str> = manifest.made().collect();
        let is_made = |name: &String| name == manifest::FILE || made.contains(&name.as_str());
        let known = names::outputs_in(directory, OUTPUT_DIRECTORY);
        if !known.iter().all(is_made) || !manifest.holds(&briefings) {
            return None;
        }
        let below = Path::new(OUTPUT_DIRECTORY);
        let all = made.into_iter().chain([manifest::FILE]);
        let outputs: Vec<PathBuf> = all.map(|name| below.join(name)).collect();
        let mut relative = outputs.iter();
        let are_files = relative.all(|it| output::check_below(directory, it).is_ok());
        let lock = directory.join(LOCK_FILE);
        if !are_files || output::check_file(&lock).is_err() {
            return None;
        }
        Some(Self {
            name: listing.report.clone(),
            told: kept::retell(directory, manifest.findings())?,
            inputs: shown(directory, &manifest),
            outputs: std::iter::once(PathBuf::from(LOCK_FILE))
                .chain(outputs)
                .collect(),
        })
    }
}

impl Options {
    /// True if a report that did not change need not be read.
    pub(super) fn skips_unchanged(&self) -> bool {
        self.skip_unchanged
            && self.today.is_none()
            && self.when_stale == WhenStale::Refuse
            && self.profile == Profile::Final
            && self.font_directories.is_empty()
            && self.records == Records::Believed
    }
}

/// True if the files that were read for the last build have the digests that they had.
pub(super) fn is_read_alike(directory: &Path, manifest: &Manifest) -> bool {
    let house = house_directory(directory);
    let (of_house, own) = manifest.read_files();
    // A house style may have come, and so may a font.
    let has_house = files::is_there(&house.join(HOUSE_FILE));
    if has_house == of_house.is_empty() || fonts::has_others(directory, own) {
        return false;
    }
    let inside = |root: &Path, name: &String| files::sha256_inside(root, name);
    let of_house = of_house.iter().map(|name| inside(&house, name));
    let own = own.iter().map(|name| {
        if name == SHEET_FILE {
            files::sha256_of(&directory.join(name), SHEET_LIMIT)
        } else {
            inside(directory, name)
        }
    });
    let digests: Option<Vec<String>> = of_house.chain(own).collect();
    let lock = files::current_bytes(&directory.join(LOCK_FILE)).unwrap_or_default();
    let inputs = |digests: Vec<String>| {
        let digests = digests.iter().map(String::as_str);
        manifest::inputs(digests, &files::sha256(&lock))
    };
    digests.is_some_and(|digests| manifest.has_inputs(&inputs(digests)))
}

/// The paths of the files that were read, as findings show them.
pub(super) fn shown(directory: &Path, manifest: &Manifest) -> Vec<String> {
    let (of_house, own) = manifest.read_files();
    let house = house_directory(directory);
    let of_house = of_house.iter().map(|name| house.join(name));
    let own = own.iter().map(|name| directory.join(name));
    let lock = std::iter::once(directory.join(LOCK_FILE));
    let all = of_house.chain(own).chain(lock);
    all.map(|path| files::shown(&path)).collect()
}
