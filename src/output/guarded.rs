//! Guards the user's files: says which files may be replaced, and which directories may be entered.

use std::fs::FileType;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

use crate::output::Unwritable;

/// The reasons why a file is not written.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The path is a link, which may lead anywhere.
    #[error("a symbolic link stands there; name the file itself, or take the link away")]
    Link,
    /// The path is a directory.
    #[error("a directory stands there")]
    Directory,
    /// The path is a device, a pipe or a socket.
    #[error("what stands there is no regular file, and is never replaced")]
    Special,
    /// A directory on the path is a file.
    #[error("a part of its path is no directory")]
    NoDirectory,
    /// The name leads out of the directory.
    #[error("its name leads out of its directory")]
    Outside,
    /// The file is one that the program reads, or a record of its own.
    #[error("it belongs to a report, and no option may replace it")]
    Claimed,
    /// The operating system refused to write the file.
    #[error("{}", told(.0))]
    Io(#[from] std::io::Error),
}

/// Returns why the operating system refused to write, without the name of a temporary file that nobody knows.
fn told(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            "you may not write there; change the rights of its directory, or name another one"
                .to_owned()
        }
        std::io::ErrorKind::ReadOnlyFilesystem => {
            "what it lies on can only be read; name another directory".to_owned()
        }
        _ => error.to_string(),
    }
}

/// Returns an error if a path must not be replaced, which is everything but a regular file.
pub fn check_file(path: &Path) -> Result<(), Refusal> {
    match kind(path)? {
        None => Ok(()),
        Some(kind) if kind.is_file() => Ok(()),
        Some(kind) if kind.is_symlink() => Err(Refusal::Link),
        Some(kind) if kind.is_dir() => Err(Refusal::Directory),
        Some(_) => Err(Refusal::Special),
    }
}

/// Returns an error if a file below a named directory must not be replaced, or a directory on the path to it not be entered.
pub fn check_below(named: &Path, relative: &Path) -> Result<(), Refusal> {
    let mut path = named.to_owned();
    for component in relative.parent().into_iter().flat_map(Path::components) {
        path = step(&path, component)?;
        match kind(&path)? {
            None => return Ok(()),
            Some(kind) if kind.is_dir() => {}
            Some(kind) if kind.is_symlink() => return Err(Refusal::Link),
            Some(_) => return Err(Refusal::NoDirectory),
        }
    }
    let name = relative.components().next_back().ok_or(Refusal::Outside)?;
    check_file(&step(&path, name)?)
}

/// Returns the directory at a path below one that the user named; missing directories are made, and no link is followed.
pub(super) fn enter(named: &Path, relative: &Path) -> Result<PathBuf, Unwritable> {
    std::fs::create_dir_all(named).map_err(|error| Unwritable::new(named, error))?;
    let mut path = named.to_owned();
    for component in relative.components() {
        path = step(&path, component).map_err(|why| Unwritable::new(&path, why))?;
        let made = match kind(&path) {
            Ok(None) => std::fs::create_dir(&path).map_err(Refusal::Io),
            Ok(Some(kind)) if kind.is_dir() => Ok(()),
            Ok(Some(kind)) if kind.is_symlink() => Err(Refusal::Link),
            Ok(Some(_)) => Err(Refusal::NoDirectory),
            Err(error) => Err(error),
        };
        made.map_err(|why| Unwritable::new(&path, why))?;
    }
    Ok(path)
}

/// Returns a path with one more component; an error for `..` and for an absolute path, which lead out.
fn step(path: &Path, component: Component<'_>) -> Result<PathBuf, Refusal> {
    match component {
        Component::Normal(name) => Ok(path.join(name)),
        Component::CurDir => Ok(path.to_owned()),
        Component::ParentDir | Component::RootDir | Component::Prefix(_) => Err(Refusal::Outside),
    }
}

/// Returns the type of the file at a path, without following a link; `None` if there is none.
fn kind(path: &Path) -> Result<Option<FileType>, Refusal> {
    match path.symlink_metadata() {
        Ok(metadata) => Ok(Some(metadata.file_type())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            Err(Refusal::NoDirectory)
        }
        Err(error) => Err(Refusal::Io(error)),
    }
}
