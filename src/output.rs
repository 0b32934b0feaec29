//! The only module that writes: atomically, only if the bytes differ, and only over regular files.
//!
//! The content of a directory belongs to the user. So only a regular file is
//! replaced, a directory of ours is entered only if it is no link, and everything
//! else is refused: a link would lead out of the report, a device would be lost,
//! a pipe would wait.

pub mod dependencies;
mod guarded;
pub mod plan;
mod temporary;

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::files;

pub use self::guarded::Refusal;
pub use self::guarded::check_below;
pub use self::guarded::check_file;
use self::guarded::enter;
use self::temporary::Temporary;

/// A file in memory that is to be written.
#[derive(Debug)]
pub struct Output {
    /// The name of the file in the output directory; it may begin with the name of a directory in there.
    pub name: String,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

/// The outcome of writing an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The file was new or had other bytes.
    Written,
    /// The file had the bytes of the output already, and keeps its time stamp.
    Unchanged,
    /// The file is no longer made, and was removed.
    Removed,
}

/// A file that could not be written, with the reason.
#[derive(Debug, thiserror::Error)]
#[error("`{}` cannot be written: {why}", files::visible(&path.to_string_lossy()))]
pub struct Unwritable {
    /// The path of the file.
    pub path: PathBuf,
    /// The reason.
    #[source]
    pub why: Refusal,
}

impl Unwritable {
    fn new(path: &Path, why: impl Into<Refusal>) -> Self {
        Self {
            path: path.to_owned(),
            why: why.into(),
        }
    }
}

/// Writes the outputs into a directory; a missing directory is made.
///
/// Each file is replaced atomically, the last output last, so that it shows
/// whether a run was interrupted.
pub fn write(directory: &Path, outputs: &[Output]) -> Result<Vec<(String, Outcome)>, Unwritable> {
    write_below(directory, Path::new(""), outputs)
}

/// Writes the outputs into a directory of ours below one that the user named, and follows no link on the way there.
pub fn write_below(
    named: &Path,
    below: &Path,
    outputs: &[Output],
) -> Result<Vec<(String, Outcome)>, Unwritable> {
    write_each((named, below), outputs, Flush::Never)
}

/// Writes files that cannot be made again into a directory; the bytes of each are on the disk before the next one is written.
pub fn write_all_kept(
    directory: &Path,
    outputs: &[Output],
) -> Result<Vec<(String, Outcome)>, Unwritable> {
    write_each((directory, Path::new("")), outputs, Flush::First)
}

fn write_each(
    (named, below): (&Path, &Path),
    outputs: &[Output],
    flush: Flush,
) -> Result<Vec<(String, Outcome)>, Unwritable> {
    // All paths are checked before anything is written.
    for output in outputs {
        let path = named.join(below).join(&output.name);
        check_below(named, &below.join(&output.name)).map_err(|why| Unwritable::new(&path, why))?;
    }
    let mut swept = Vec::new();
    let mut outcomes = Vec::new();
    for output in outputs {
        let relative = below.join(&output.name);
        let directory = enter(named, relative.parent().unwrap_or(below))?;
        if !swept.contains(&directory) {
            temporary::sweep(&directory);
            swept.push(directory.clone());
        }
        let path = named.join(&relative);
        let outcome = if files::current_bytes(&path).as_deref() == Some(&output.bytes) {
            Outcome::Unchanged
        } else {
            replace(&directory, &path, &output.bytes, flush)?;
            Outcome::Written
        };
        outcomes.push((output.name.clone(), outcome));
    }
    Ok(outcomes)
}

/// Writes a file that cannot be made again: its bytes are on the disk before it replaces the old file.
pub fn write_kept(directory: &Path, output: &Output) -> Result<Outcome, Unwritable> {
    let path = directory.join(&output.name);
    check_file(&path).map_err(|why| Unwritable::new(&path, why))?;
    if files::current_bytes(&path).as_deref() == Some(&output.bytes) {
        return Ok(Outcome::Unchanged);
    }
    temporary::sweep(directory);
    replace(directory, &path, &output.bytes, Flush::First)?;
    Ok(Outcome::Written)
}

/// Writes one file, at once or not at all, and only if its bytes differ.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<Outcome, Unwritable> {
    check_file(path).map_err(|why| Unwritable::new(path, why))?;
    if files::current_bytes(path).as_deref() == Some(bytes) {
        return Ok(Outcome::Unchanged);
    }
    let directory = path.parent().filter(|it| !it.as_os_str().is_empty());
    let directory = directory.unwrap_or(Path::new("."));
    std::fs::create_dir_all(directory).map_err(|error| Unwritable::new(directory, error))?;
    replace(directory, path, bytes, Flush::Never)?;
    Ok(Outcome::Written)
}

/// Adds a text to the end of a file; a missing file is made.
///
/// This is not atomic, because a summary of findings may have other writers.
pub fn append(path: &Path, text: &str) -> Result<(), Unwritable> {
    let unwritable = |why| Unwritable::new(path, why);
    check_file(path).map_err(unwritable)?;
    std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| Unwritable::new(path, error))
}

/// Writes files and their directories; an error if one of the files exists.
pub fn create(directory: &Path, outputs: &[Output]) -> Result<(), Unwritable> {
    for output in outputs {
        let path = directory.join(&output.name);
        let parent = Path::new(&output.name).parent().unwrap_or(Path::new(""));
        let parent = enter(directory, parent)?;
        let made = Temporary::filled(&parent, &output.bytes);
        made.and_then(|made| made.persist_new(&path))
            .map_err(|error| Unwritable::new(&path, error))?;
    }
    Ok(())
}

/// Removes outputs of an earlier run that are no longer made: regular files in a directory of ours, and nothing else.
pub fn remove(
    directory: &Path,
    below: &Path,
    names: &[String],
) -> Result<Vec<(String, Outcome)>, Unwritable> {
    let mut outcomes = Vec::new();
    for name in names {
        let relative = below.join(name);
        let path = directory.join(&relative);
        check_below(directory, &relative).map_err(|why| Unwritable::new(&path, why))?;
        match std::fs::remove_file(&path) {
            Ok(()) => outcomes.push((name.clone(), Outcome::Removed)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(Unwritable::new(&path, error)),
        }
    }
    Ok(outcomes)
}

/// Replaces a file by another one, at once or not at all.
fn replace(directory: &Path, path: &Path, bytes: &[u8], flush: Flush) -> Result<(), Unwritable> {
    let placed = Temporary::filled(directory, bytes).and_then(|made| {
        if flush == Flush::First {
            made.sync()?;
        }
        made.persist(path)
    });
    placed.map_err(|error| Unwritable::new(path, error))
}

/// The time at which a file must be on the disk: before it replaces the old one, or at any time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flush {
    /// The bytes are flushed before the file replaces the old one, because they are nowhere else.
    First,
    /// The bytes are not flushed: the file can be made again, and the manifest shows if it is torn.
    Never,
}
