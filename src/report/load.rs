//! Reads a report: the house style, the sheet and the lock in parallel, then the sources that the sheet names.

use std::path::Path;
use std::path::PathBuf;

use crate::briefing::Profile;
use crate::edition;
use crate::edition::LOCK_LIMIT;
use crate::edition::Lock;
use crate::edition::Renamed;
use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::ReportLanguage;
use crate::reading;
use crate::report::DRAFT_DIRECTORY;
use crate::report::LOCK_FILE;
use crate::report::OUTPUT_DIRECTORY;
use crate::report::Options;
use crate::report::REPORTS_DIRECTORY;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::report::fonts::ReportFonts;
use crate::report::manifest;
use crate::report::manifest::Manifest;
use crate::report::names;
use crate::sheet;
use crate::sheet::Defaults;
use crate::sheet::HOUSE_FILE;
use crate::sheet::House;
use crate::sheet::SHEET_LIMIT;
use crate::sheet::Sheet;
use crate::source::Document;
use crate::threads;

impl Report {
    /// Reads the house style beside a report directory, the sheet in it, and the sources that the sheet names.
    pub fn load(directory: &Path, options: &Options) -> Self {
        let mut files = Files::new();
        let (house, mut findings) = House::open(&mut files, &house_directory(directory));
        let (sheet_file, sheet_read) = files.read(&directory.join(SHEET_FILE), SHEET_LIMIT);
        let (lock_file, lock_read) = files.read(&directory.join(LOCK_FILE), LOCK_LIMIT);
        // The sheet and the lock are read in parallel, because neither needs the other and both are long.
        let is_unlocked = matches!(lock_read, Err(Unreadable::Missing));
        let ((mut sheet, in_sheet), (lock, in_lock)) = threads::both(
            || read_sheet(&files, sheet_file, sheet_read, house.defaults),
            || read_lock(&files, lock_file, lock_read),
        );
        findings.extend(in_sheet);
        findings.extend(in_lock);
        if is_unlocked {
            findings.extend(lock_missing(directory, lock_file));
        }
        findings.extend(foreign_names(directory, sheet_file));
        if let Some(sheet) = &sheet {
            findings.extend(house.untranslated(&sheet.languages));
        }
        if let Some(sheet) = &mut sheet {
            reading::complete(sheet);
            if options.profile == Profile::Draft {
                sheet.preview();
            }
        }
        let mut documents = Vec::new();
        // The words of a language are read in parallel, because they take as long to read as a source.
        let languages = sheet.iter().flat_map(|sheet| &sheet.languages);
        let learn = |language: &ReportLanguage| language.learn();
        threads::beside(languages, learn, || {
            for source in sheet.iter().flat_map(|sheet| &sheet.sources) {
                let (relative, at) = (source.file.unprinted(), source.file.span());
                let (document, found) =
                    Document::open(&mut files, directory, relative, at, source.language);
                findings.extend(found);
                documents.push(document);
            }
        });
        if let Some(sheet) = &mut sheet {
            sheet.suppose(reading::supposed(sheet, &documents));
        }
        // What was accepted keeps its acceptance under another name.
        let lock = match (lock, &sheet) {
            (Some(lock), Some(sheet)) => {
                Some(edition::carry(lock, sheet, &documents, &Renamed::default()))
            }
            (lock, _) => lock,
        };
        Self {
            directory: directory.to_owned(),
            files,
            house,
            sheet,
            documents,
            sheet_file,
            lock_file,
            lock,
            fonts: ReportFonts::default(),
            options: options.clone(),
            findings,
        }
        .with_own_fonts()
        .with_fonts(&options.font_directories)
    }
}

fn read_sheet(
    files: &Files,
    file: FileId,
    read: Result<(), Unreadable>,
    defaults: Defaults,
) -> (Option<Sheet>, Vec<Finding>) {
    match read {
        Ok(()) => sheet::read_with(files, file, defaults),
        Err(error) => (None, vec![unreadable(files, file, &error)]),
    }
}

/// Returns the directory of a report's house style: the nearest one above it that has any, up to the directory of all reports.
pub(super) fn house_directory(report: &Path) -> PathBuf {
    let beside = files::above(report);
    let mut directory = beside.clone();
    loop {
        if files::is_there(&directory.join(HOUSE_FILE)) {
            return directory;
        }
        match directory.file_name() {
            Some(name) if name != REPORTS_DIRECTORY => directory = files::above(&directory),
            Some(_) | None => return beside,
        }
    }
}

/// Returns an error if a report was built and has no lock, because nothing would count as accepted any more.
fn lock_missing(directory: &Path, lock_file: FileId) -> Option<Finding> {
    let outputs = names::outputs_in(directory, OUTPUT_DIRECTORY);
    let first = outputs.first()?;
    let message = format!(
        "there is no `{LOCK_FILE}`, and `{OUTPUT_DIRECTORY}/{first}` was built: what was accepted is lost"
    );
    let hint = "put back the lock that was committed last, and look whether a rule of `.gitignore` keeps it out; \
                if it is lost for good: factbrief review REPORT --new-lock --by NAME --on DATE --because REASON";
    Some(Finding::error(code::LOCK_MISSING, lock_file.start(), message).hint(hint))
}

/// Returns a finding for each manifest that names an output that no build writes.
fn foreign_names(directory: &Path, sheet_file: FileId) -> Vec<Finding> {
    let foreign = |outputs: &str| {
        let manifest = Manifest::read(&directory.join(outputs));
        let name = manifest.foreign_name()?;
        let message = format!(
            "`{outputs}/{}` names `{name}`, which no build writes: somebody has changed it",
            manifest::FILE
        );
        let finding = Finding::unchecked(code::MANIFEST_REFUSED, sheet_file.start(), message);
        Some(finding.hint("take the file away, look what else was changed with it, and build"))
    };
    let directories = [OUTPUT_DIRECTORY, DRAFT_DIRECTORY];
    directories.into_iter().filter_map(foreign).collect()
}

/// Returns the lock and the findings on it; neither if the report has no lock because it was never built.
fn read_lock(
    files: &Files,
    file: FileId,
    read: Result<(), Unreadable>,
) -> (Option<Lock>, Vec<Finding>) {
    match read {
        Ok(()) => edition::read(files, file),
        Err(Unreadable::Missing) => (None, Vec::new()),
        Err(error) => (None, vec![unreadable(files, file, &error)]),
    }
}

fn unreadable(files: &Files, file: FileId, error: &Unreadable) -> Finding {
    Finding::unreadable(file.start(), &files.get(file).path, error)
}
