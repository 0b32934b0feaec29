//! Reads the bytes of regular files up to a limit; it never waits for a pipe, and never reads a device without end.

use std::fs;
use std::fs::Metadata;
use std::io::ErrorKind;
use std::io::Read;
use std::path::Path;

use crate::files::Unreadable;

/// The maximum size in bytes of an output that is read to compare it.
const MAX_OUTPUT_BYTES: u64 = 256 * 1024 * 1024;

/// Returns the bytes of a regular file, or of one to which a link leads, if it has at most `limit` bytes.
pub(super) fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, Unreadable> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Unreadable::Missing,
        _ => Unreadable::Io(error),
    })?;
    // This is asked before the file is opened, because opening a pipe waits for a writer.
    is_regular(&metadata)?;
    if metadata.len() > limit {
        return Err(Unreadable::TooLarge { limit });
    }
    let file = fs::File::open(path)?;
    // The file may have been replaced by something else since.
    is_regular(&file.metadata()?)?;
    let mut bytes = Vec::new();
    // One byte more than the limit is read, which shows that a file has grown.
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(Unreadable::TooLarge { limit });
    }
    Ok(bytes)
}

/// Returns the bytes of an output as they are now; `None` if there is no regular file of a sensible size.
pub fn current_bytes(path: &Path) -> Option<Vec<u8>> {
    read_bytes(path, MAX_OUTPUT_BYTES).ok()
}

/// True if the path is, or leads by a link to, something that is neither a regular file nor a directory.
///
/// Such a thing can neither be read nor replaced: a pipe, a socket, a device.
pub fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

fn is_regular(metadata: &Metadata) -> Result<(), Unreadable> {
    if metadata.is_file() {
        Ok(())
    } else if metadata.is_dir() {
        Err(Unreadable::Directory)
    } else {
        Err(Unreadable::Special)
    }
}
