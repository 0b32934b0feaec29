//! Reading a report: the house style, the sheet and the lock side by side, then the sources that the sheet names.

use std::path::Path;

use crate::briefing::Profile;
use crate::edition;
use crate::edition::LOCK_LIMIT;
use crate::edition::Lock;
use crate::edition::WhenStale;
use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::report::LOCK_FILE;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::report::fonts::ReportFonts;
use crate::sheet;
use crate::sheet::Defaults;
use crate::sheet::House;
use crate::sheet::SHEET_LIMIT;
use crate::sheet::Sheet;
use crate::source::Document;
use crate::threads;

impl Report {
    /// Reads the house style beside a report directory, the sheet in it, and the sources that the sheet names.
    pub fn load(directory: &Path) -> Self {
        let mut files = Files::new();
        let (house, mut findings) = House::open(&mut files, &files::above(directory));
        let (sheet_file, sheet_read) = files.read(&directory.join(SHEET_FILE), SHEET_LIMIT);
        let (lock_file, lock_read) = files.read(&directory.join(LOCK_FILE), LOCK_LIMIT);
        // Neither needs the other, and both are long.
        let ((sheet, in_sheet), (lock, in_lock)) = std::thread::scope(|scope| {
            let lock = scope.spawn(|| read_lock(&files, lock_file, lock_read));
            let sheet = read_sheet(&files, sheet_file, sheet_read, house.defaults);
            (sheet, threads::joined(lock))
        });
        findings.extend(in_sheet);
        findings.extend(in_lock);
        if let Some(sheet) = &sheet {
            findings.extend(house.untranslated(&sheet.languages));
        }
        let mut documents = Vec::new();
        std::thread::scope(|scope| {
            // The words of a language take as long to read as a source.
            let languages = sheet.iter().flat_map(|sheet| &sheet.languages);
            for language in languages {
                scope.spawn(|| language.learn());
            }
            for source in sheet.iter().flat_map(|sheet| &sheet.sources) {
                let (relative, at) = (source.file.unprinted(), source.file.span());
                let (document, found) =
                    Document::open(&mut files, directory, relative, at, source.language);
                findings.extend(found);
                documents.push(document);
            }
        });
        Self {
            directory: directory.to_owned(),
            files,
            house,
            sheet,
            documents,
            sheet_file,
            lock_file,
            lock,
            today: None,
            profile: Profile::Final,
            when_stale: WhenStale::Refuse,
            fonts: ReportFonts::default(),
            findings,
        }
        .with_own_fonts()
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

/// What was accepted; a report that was never built has no lock.
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
