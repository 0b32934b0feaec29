//! Files on their way to their place: known by name, and cleaned up after a run that was killed.
//!
//! Whoever writes one holds its lock, which the operating system gives back
//! when the process ends, however it ends. So a temporary file whose lock can
//! be had belongs to nobody any more.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;

use crate::files;

/// How the name of a temporary file begins.
const PREFIX: &str = ".factbrief-";
/// How the name of a temporary file ends.
const SUFFIX: &str = ".tmp";
/// How often a file is made again that a cleaner of another run was faster with.
const MAX_ATTEMPTS: usize = 16;

/// A file with its bytes that is not yet in its place.
pub(super) struct Temporary(NamedTempFile);

impl Temporary {
    /// A file in this directory with these bytes.
    pub(super) fn filled(directory: &Path, bytes: &[u8]) -> std::io::Result<Self> {
        let mut file = Self::locked(directory)?;
        file.write_all(bytes)?;
        readable(file.as_file())?;
        Ok(Self(file))
    }

    /// An empty file of which nobody else has the lock.
    fn locked(directory: &Path) -> std::io::Result<NamedTempFile> {
        let make = || {
            tempfile::Builder::new()
                .prefix(PREFIX)
                .suffix(SUFFIX)
                .tempfile_in(directory)
        };
        for _ in 0..MAX_ATTEMPTS {
            let file = make()?;
            // Some network file systems know no locks; there nothing is cleaned either.
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

    /// Puts the file into its place.
    pub(super) fn persist(self, path: &Path) -> std::io::Result<()> {
        self.0.persist(path)?;
        Ok(())
    }

    /// Puts the file into its place, where nothing may stand.
    pub(super) fn persist_new(self, path: &Path) -> std::io::Result<()> {
        self.0.persist_noclobber(path)?;
        Ok(())
    }
}

/// Takes away what killed runs left in this directory; what cannot be taken away stays.
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

/// Temporary files are private; a report is not.
#[cfg(unix)]
fn readable(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &File) -> std::io::Result<()> {
    Ok(())
}
