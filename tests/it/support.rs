//! A scratch directory with copies of reports, and the program run in it.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// The checkout.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The directories of both reports: the real one and the invented one.
pub(crate) fn reports() -> [PathBuf; 2] {
    [
        root().join("reports/tamtam"),
        root().join("tests/cases/choir"),
    ]
}

/// A directory of its own, gone when the test is over.
pub(crate) struct Scratch {
    directory: TempDir,
}

/// What a run of the program printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

impl Scratch {
    pub(crate) fn new() -> Self {
        Self {
            directory: tempfile::tempdir().unwrap(),
        }
    }

    /// A scratch directory with a copy of this report below `reports`, without its outputs.
    pub(crate) fn with_report(report: &Path) -> Self {
        let scratch = Self::new();
        let name = report.file_name().unwrap();
        copy(report, &scratch.path("reports").join(name), &["briefings"]);
        scratch
    }

    /// The same with its outputs: a build keeps the PDFs that are still right, and lays out the others.
    pub(crate) fn with_outputs(report: &Path) -> Self {
        let scratch = Self::new();
        let name = report.file_name().unwrap();
        copy(report, &scratch.path("reports").join(name), &[]);
        scratch
    }

    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.directory.path().join(relative)
    }

    pub(crate) fn write(&self, relative: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(relative);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Runs the program in this directory, with an environment that should not matter.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    pub(crate) fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
        run_in(self.directory.path(), arguments, environment)
    }
}

/// Runs the program in a directory.
pub(crate) fn run_in(directory: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_factbrief"))
        .args(arguments)
        .current_dir(directory)
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    Run {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

impl Run {
    /// Command, standard output, standard error and status in one text, as golden files have it.
    pub(crate) fn transcript(&self) -> String {
        let mut text = String::new();
        for (name, stream) in [("stdout", &self.stdout), ("stderr", &self.stderr)] {
            if !stream.is_empty() {
                text.push_str(&format!("--- {name}\n{stream}"));
            }
        }
        format!("{text}--- exit status {}\n", self.status)
    }
}

/// Copies a directory, without the entries with these names. Symbolic links stay links.
pub(crate) fn copy(from: &Path, to: &Path, without: &[&str]) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        if without.iter().any(|without| name == *without) {
            continue;
        }
        let target = to.join(&name);
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            copy(&entry.path(), &target, without);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// All files below a directory, relative, sorted.
pub(crate) fn files_below(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![directory.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(path.strip_prefix(directory).unwrap().to_owned());
            }
        }
    }
    files.sort();
    files
}
