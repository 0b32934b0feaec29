//! Paths as a repository has them: from its root, wherever the program was started.

use std::path::{Component, Path, PathBuf};

/// The Git repository in which the program was started.
#[derive(Debug, Default)]
pub struct Repository {
    /// Its root, and the directory from which relative paths lead.
    place: Option<(PathBuf, PathBuf)>,
}

impl Repository {
    /// Returns the repository around this directory; one that changes no path where there is none.
    pub fn around(directory: &Path) -> Self {
        let place = directory.canonicalize().ok().and_then(|here| {
            let root = here.ancestors().find(|above| above.join(".git").exists());
            Some((root?.to_owned(), here.clone()))
        });
        Self { place }
    }

    /// Returns a path from the root, with `/` between its parts; as it is where it leads out of the repository.
    pub fn path(&self, path: &str) -> String {
        let inside = self.place.as_ref().and_then(|(root, here)| {
            let whole = plain(&here.join(path));
            let inside = whole.strip_prefix(root).ok()?;
            Some(inside.to_string_lossy().replace('\\', "/"))
        });
        inside.unwrap_or_else(|| path.to_owned())
    }
}

/// The path without `.` and `..`.
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
