//! The bytes of regular files, bounded: nobody waits for a pipe, and no device is read until memory ends.

use std::fs;
use std::fs::Metadata;
use std::io::ErrorKind;
use std::io::Read;
use std::path::Path;

use super::Unreadable;

/// The most bytes of an output that are read to compare it.
const MAX_OUTPUT_BYTES: u64 = 256 * 1024 * 1024;

/// The bytes of a regular file, or of one that a link leads to, with at most `limit` bytes.
pub(super) fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, Unreadable> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Unreadable::Missing,
        _ => Unreadable::Io(error),
    })?;
    // Asked before it is opened: opening a pipe waits for somebody who writes into it.
    is_regular(&metadata)?;
    if metadata.len() > limit {
        return Err(Unreadable::TooLarge { limit });
    }
    let file = fs::File::open(path)?;
    // Something else may stand there by now.
    is_regular(&file.metadata()?)?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that grows.
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(Unreadable::TooLarge { limit });
    }
    Ok(bytes)
}

/// Returns the bytes of an output as they are now; `None` where no regular file of a sensible size is there.
pub fn current_bytes(path: &Path) -> Option<Vec<u8>> {
    read_bytes(path, MAX_OUTPUT_BYTES).ok()
}

/// True if something is there that is neither a regular file nor a directory, or a link that leads to such a thing.
///
/// It can neither be read nor replaced: a pipe, a socket, a device.
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
