//! The only room that writes: atomic, and only where the bytes differ.

pub mod dependencies;

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use tempfile::NamedTempFile;

use crate::files;

/// A file to be written, in memory.
#[derive(Debug)]
pub struct Output {
    /// The name in the directory of the outputs; it may begin with the name of a directory in there.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What happened to an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The file was new or had other bytes.
    Written,
    /// The file had these bytes already; its time stamp stays.
    Unchanged,
    /// The file is no longer made, and was taken away.
    Removed,
}

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("`{}` cannot be written: {error}", path.display())]
pub struct Unwritable {
    /// The file.
    pub path: PathBuf,
    /// What the operating system says.
    #[source]
    pub error: std::io::Error,
}

/// Writes the outputs into a directory, which is made where it is missing.
///
/// Each file is replaced atomically, the last one last: an interrupted run is
/// recognised by it.
pub fn write(directory: &Path, outputs: &[Output]) -> Result<Vec<(String, Outcome)>, Unwritable> {
    let unwritable = |path: &Path| {
        let path = path.to_path_buf();
        move |error| Unwritable { path, error }
    };
    std::fs::create_dir_all(directory).map_err(unwritable(directory))?;
    let mut outcomes = Vec::new();
    for output in outputs {
        let path = directory.join(&output.name);
        let directory = path.parent().unwrap_or(directory);
        std::fs::create_dir_all(directory).map_err(unwritable(directory))?;
        let outcome = if files::current_bytes(&path).as_deref() == Some(&output.bytes) {
            Outcome::Unchanged
        } else {
            replace(directory, &path, &output.bytes, Flush::Never).map_err(unwritable(&path))?;
            Outcome::Written
        };
        outcomes.push((output.name.clone(), outcome));
    }
    Ok(outcomes)
}

/// Writes a file that cannot be made again: it is on the disk before it takes the place of the old one.
pub fn write_kept(directory: &Path, output: &Output) -> Result<Outcome, Unwritable> {
    let path = directory.join(&output.name);
    if files::current_bytes(&path).as_deref() == Some(&output.bytes) {
        return Ok(Outcome::Unchanged);
    }
    match replace(directory, &path, &output.bytes, Flush::First) {
        Ok(()) => Ok(Outcome::Written),
        Err(error) => Err(Unwritable { path, error }),
    }
}

/// Writes one file, at once or not at all, and only where its bytes differ.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<Outcome, Unwritable> {
    let output = Output {
        name: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        bytes: bytes.to_owned(),
    };
    let directory = path.parent().filter(|it| !it.as_os_str().is_empty());
    let outcomes = write(directory.unwrap_or(Path::new(".")), &[output])?;
    Ok(outcomes
        .first()
        .map_or(Outcome::Unchanged, |(_, outcome)| *outcome))
}

/// Adds a text to the end of a file, which is made where it is missing.
///
/// Not atomic: a summary of findings belongs to whoever collects it.
pub fn append(path: &Path, text: &str) -> Result<(), Unwritable> {
    let appended = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    appended.map_err(|error| Unwritable {
        path: path.to_owned(),
        error,
    })
}

/// Writes files that must not be there yet, with their directories.
pub fn create(directory: &Path, outputs: &[Output]) -> Result<(), Unwritable> {
    for output in outputs {
        let path = directory.join(&output.name);
        let unwritable = |error| Unwritable {
            path: path.clone(),
            error,
        };
        let parent = path.parent().unwrap_or(directory);
        std::fs::create_dir_all(parent).map_err(unwritable)?;
        let made = filled(parent, &output.bytes).map_err(unwritable)?;
        let placed = made.persist_noclobber(&path).map_err(|error| error.error);
        placed.map_err(unwritable)?;
    }
    Ok(())
}

/// Takes away outputs of an earlier run that are no longer made.
pub fn remove(directory: &Path, names: &[String]) -> Result<Vec<(String, Outcome)>, Unwritable> {
    let mut outcomes = Vec::new();
    for name in names {
        let path = directory.join(name);
        match std::fs::remove_file(&path) {
            Ok(()) => outcomes.push((name.clone(), Outcome::Removed)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(Unwritable { path, error }),
        }
    }
    Ok(outcomes)
}

/// Replaces a file by another one, at once or not at all.
fn replace(directory: &Path, path: &Path, bytes: &[u8], flush: Flush) -> std::io::Result<()> {
    let file = filled(directory, bytes)?;
    if flush == Flush::First {
        file.as_file().sync_all()?;
    }
    file.persist(path)?;
    Ok(())
}

/// A file with these bytes that has no name yet.
fn filled(directory: &Path, bytes: &[u8]) -> std::io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new_in(directory)?;
    file.write_all(bytes)?;
    readable(file.as_file())?;
    Ok(file)
}

/// Whether a file is on the disk before it takes the place of the old one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flush {
    /// What it holds is nowhere else.
    First,
    /// It can be made again, and the manifest tells one that is torn.
    Never,
}

/// Temporary files are private; a report is not.
#[cfg(unix)]
fn readable(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}
