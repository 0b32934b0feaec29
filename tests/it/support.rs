//! A scratch directory with copies of reports, and the program run in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

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

    /// A scratch directory with the small invented report, with a full briefing as well, built below `reports`.
    pub(crate) fn with_example() -> Self {
        let scratch = Self::new();
        scratch.add_example("");
        scratch
    }

    /// Makes and builds the small invented report below `reports` in this directory.
    pub(crate) fn add_example(&self, directory: &str) {
        let work = self.path(directory);
        let run = run_in(&work, &["new", "reports/larkspur", "--example"], &[]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        let sheet = work.join("reports/larkspur/facts.yaml");
        let text = fs::read_to_string(&sheet).unwrap();
        let full = "  full:\n    bottom-line: opened\n    what-happened: [[opened, group], [joined]]\n    movements: [to-quibbleton]\n";
        fs::write(&sheet, text + full).unwrap();
        let run = run_in(&work, &["build"], &[]);
        assert_eq!(run.status, 0, "{}", run.transcript());
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

/// How long a program may wait that should answer at once, in steps of a hundredth of a second: far longer than it takes.
const MAX_STEPS: usize = 60 * 100;

/// Runs the program in a directory, and ends it where it waits for something that never comes.
pub(crate) fn answer_in(directory: &Path, arguments: &[&str]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factbrief"))
        .args(arguments)
        .current_dir(directory)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let read = |stream: Option<Box<dyn Read + Send>>| {
        std::thread::spawn(move || {
            let mut text = String::new();
            stream.unwrap().read_to_string(&mut text).unwrap();
            text
        })
    };
    let stdout = read(child.stdout.take().map(|it| Box::new(it) as _));
    let stderr = read(child.stderr.take().map(|it| Box::new(it) as _));
    for _ in 0..MAX_STEPS {
        if let Some(status) = child.try_wait().unwrap() {
            return Run {
                stdout: stdout.join().unwrap(),
                stderr: stderr.join().unwrap(),
                status: status.code().unwrap(),
            };
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    panic!("no answer to {arguments:?}");
}

/// What lies below a directory: each path with its kind, its bytes or where it leads; a pipe is not opened.
pub(crate) fn everything_below(directory: &Path) -> BTreeMap<PathBuf, String> {
    let mut all = BTreeMap::new();
    let mut open = vec![directory.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            let kind = path.symlink_metadata().unwrap().file_type();
            let shown = if kind.is_symlink() {
                format!("link to {}", fs::read_link(&path).unwrap().display())
            } else if kind.is_dir() {
                open.push(path.clone());
                "directory".to_owned()
            } else if kind.is_file() {
                factbrief::files::sha256(&fs::read(&path).unwrap())
            } else {
                "special".to_owned()
            };
            all.insert(path.strip_prefix(directory).unwrap().to_owned(), shown);
        }
    }
    all
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
