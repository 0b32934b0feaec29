//! A cache of PDFs that this very program laid out before, kept outside of every report.
//!
//! Whatever lies inside a repository may come with a change by a stranger, so a
//! cache in there is refused. A PDF is found by the digest of the running program
//! and of everything that it was laid out from, and is stored with its own digest.

use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::output;
use crate::output::Unwritable;

/// A directory in which PDFs are kept for later runs.
#[derive(Debug, Clone)]
pub struct Cache {
    directory: PathBuf,
    /// The digest of the running program.
    program: String,
}

/// The reasons why a cache is not used.
#[derive(Debug, thiserror::Error)]
pub enum NoCache {
    /// The directory of the cache lies where a change of a report can reach it.
    #[error(
        "the cache `{}` lies inside `{}`, which a change of a report can reach; name a directory outside of it",
        files::visible(&.0.to_string_lossy()),
        files::visible(&.1.to_string_lossy())
    )]
    Inside(PathBuf, PathBuf),
    /// The directory of the cache cannot be made, or the program cannot be read.
    #[error("the cache cannot be used: {0}")]
    Io(#[from] std::io::Error),
}

impl Cache {
    /// Returns the cache in this directory for builds of these reports; a missing directory is made.
    pub fn open(directory: &Path, reports: &[PathBuf]) -> Result<Self, NoCache> {
        let place = files::resolved(directory)?;
        for report in reports {
            let owner = owner(&report.canonicalize().unwrap_or_else(|_| report.clone()));
            if place.starts_with(&owner) {
                return Err(NoCache::Inside(directory.to_owned(), owner));
            }
        }
        Ok(Self {
            directory: directory.to_owned(),
            program: files::program_sha256()?,
        })
    }

    /// Returns the PDF that was laid out from a text with this digest, if the cache has it unchanged.
    pub(super) fn get(&self, digest: &str) -> Option<Vec<u8>> {
        let mut kept = files::current_bytes(&self.directory.join(self.name(digest)))?;
        let pdf = kept.split_off(kept.iter().position(|byte| *byte == b'\n')? + 1);
        let digest = files::sha256(&pdf) + "\n";
        (digest.as_bytes() == kept).then_some(pdf)
    }

    /// Stores the PDF that was laid out from a text with this digest.
    pub(super) fn put(&self, digest: &str, pdf: &[u8]) -> Result<(), Unwritable> {
        let kept = [files::sha256(pdf).as_bytes(), b"\n", pdf].concat();
        output::write_file(&self.directory.join(self.name(digest)), &kept)?;
        Ok(())
    }

    fn name(&self, digest: &str) -> String {
        let key = files::sha256(format!("{}\n{digest}", self.program).as_bytes());
        format!("{key}.pdf-with-digest")
    }
}

/// Returns the directory that a change of a report can reach: its repository, or else its directory of reports, or else the report.
fn owner(report: &Path) -> PathBuf {
    let mut above = report.ancestors();
    let repository = above.find(|it| files::is_there(&it.join(".git")));
    let mut above = report.ancestors();
    let reports = above.find(|it| it.file_name().is_some_and(|name| name == "reports"));
    repository.or(reports).unwrap_or(report).to_owned()
}
