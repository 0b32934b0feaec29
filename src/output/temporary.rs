//! Temporary files, which become outputs: they are known by name, and removed after a run that was killed.
//!
//! The run that writes such a file holds its lock, which the operating system
//! releases when the process ends, however it ends. So a temporary file whose lock
//! is free is no longer in use.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;

use crate::files;

/// The start of the name of a temporary file.
const PREFIX: &str = ".factbrief-";
/// The end of the name of a temporary file.
const SUFFIX: &str = ".tmp";
/// The maximum number of attempts to make a file, because another run may remove it before it is locked.
const MAX_ATTEMPTS: usize = 16;

/// A file with its bytes that is not in its place yet.
pub(super) struct Temporary(NamedTempFile);

impl Temporary {
    /// Returns a new file in this directory with these bytes.
    pub(super) fn filled(directory: &Path, bytes: &[u8]) -> std::io::Result<Self> {
        let mut file = Self::locked(directory)?;
        file.write_all(bytes)?;
        readable(file.as_file())?;
        Ok(Self(file))
    }

    /// Returns a new empty file, locked by this process.
    fn locked(directory: &Path) -> std::io::Result<NamedTempFile> {
        let make = || {
            tempfile::Builder::new()
                .prefix(PREFIX)
                .suffix(SUFFIX)
                .tempfile_in(directory)
        };
        for _ in 0..MAX_ATTEMPTS {
            let file = make()?;
            // Some network file systems have no locks; files are not removed there either.
            let _ = file.as_file().lock();
            if files::is_there(file.path()) {
                return Ok(file);
            }
        }
        make()
    }

    /// Waits until the bytes are on the disk.
    pub(super) fn sync(&self) -> std::io::Result<()> {
        self.0.as_file().sync_all()
    }

    /// Moves the file to its place.
    pub(super) fn persist(self, path: &Path) -> std::io::Result<()> {
        self.0.persist(path)?;
        Ok(())
    }

    /// Moves the file to its place; an error if there is a file already.
    pub(super) fn persist_new(self, path: &Path) -> std::io::Result<()> {
        self.0.persist_noclobber(path)?;
        Ok(())
    }
}

/// Removes the temporary files of killed runs in this directory; those that cannot be removed stay.
pub(super) fn sweep(directory: &Path) {
    for name in files::names_in(directory).unwrap_or_default() {
        if !name.starts_with(PREFIX) || !name.ends_with(SUFFIX) {
            continue;
        }
        let path = directory.join(&name);
        let Ok(file) = File::open(&path) else {
            continue;
        };
        if file.try_lock().is_ok() {
            let _ = std::fs::remove_file(&path);
        }
    }
}

/// Lets others read the file, because temporary files are private and a report is not.
#[cfg(unix)]
fn readable(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &File) -> std::io::Result<()> {
    Ok(())
}
