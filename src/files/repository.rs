//! Paths from the root of the repository, wherever the program was started.

use std::path::{Component, Path, PathBuf};

/// The Git repository in which the program was started.
#[derive(Debug, Default)]
pub struct Repository {
    /// The root of the repository, and the directory in which relative paths begin; `None` without a repository.
    place: Option<(PathBuf, PathBuf)>,
}

impl Repository {
    /// Returns the repository that contains this directory; if there is none, one that changes no path.
    pub fn around(directory: &Path) -> Self {
        let place = directory.canonicalize().ok().and_then(|here| {
            let root = here.ancestors().find(|above| above.join(".git").exists());
            Some((root?.to_owned(), here.clone()))
        });
        Self { place }
    }

    /// Returns a path from the root, with `/` between its components; unchanged if it leads out of the repository.
    pub fn path(&self, path: &str) -> String {
        let inside = self.place.as_ref().and_then(|(root, here)| {
            let whole = plain(&here.join(path));
            let inside = whole.strip_prefix(root).ok()?;
            Some(inside.to_string_lossy().replace('\\', "/"))
        });
        inside.unwrap_or_else(|| path.to_owned())
    }
}

/// Returns a path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain
}
