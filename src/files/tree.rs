//! The content of directories: regular files by name, and the reports at any depth.
//!
//! A report that is not found is a report that is never checked. So everything
//! that looks like a report and is none, or could not be read, is returned as well.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

/// The name of the fact sheet in a report directory.
pub const SHEET_FILE: &str = "facts.yaml";

/// The maximum depth below a directory at which reports are looked for.
const MAX_DEPTH: usize = 32;
/// The maximum number of directory entries that are looked at in search of reports.
const MAX_ENTRIES: usize = 200_000;
/// The maximum number of bytes of a YAML file that are searched for the facts of a sheet.
const MAX_SEARCHED_BYTES: u64 = 4 * 1024 * 1024;

/// The directories of a report in which no other report is looked for.
const INSIDE_A_REPORT: [&str; 4] = ["sources", "briefings", "drafts", "fonts"];

/// The reports below a directory, and the paths that may be reports and are not read.
#[derive(Debug, Default)]
pub struct Found {
    /// The directories that hold a sheet, sorted by path.
    pub reports: Vec<PathBuf>,
    /// The paths that may hold facts and are not checked, sorted.
    pub overlooked: Vec<(PathBuf, Overlooked)>,
    entries: usize,
}

/// The reasons why something that may hold facts is not checked.
#[derive(Debug)]
pub enum Overlooked {
    /// The name of a file is nearly that of a sheet.
    NearName,
    /// A YAML file has facts, and there is no sheet beside it.
    HasFacts,
    /// A link leads to a directory.
    Link,
    /// A directory cannot be read.
    Unreadable(std::io::Error),
    /// There are more entries than are looked at.
    TooMuch,
}

/// Returns the reports at any depth below a directory; hidden directories are left out, and no link is followed.
pub fn find_reports(directory: &Path) -> Found {
    let mut found = Found::default();
    found.look(directory, 0);
    found.reports.sort();
    found.overlooked.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

/// Returns why a file that is no sheet may hold facts all the same; `None` if nothing says so.
pub fn why_overlooked(path: &Path) -> Option<Overlooked> {
    let name = path.file_name()?.to_string_lossy();
    if is_near(&name) {
        return Some(Overlooked::NearName);
    }
    let has_facts = is_yaml(&name) && path.is_file() && has_facts(path);
    has_facts.then_some(Overlooked::HasFacts)
}

/// Returns the names of the regular files in a directory, sorted; names that are not Unicode are left out.
pub fn names_in(directory: &Path) -> std::io::Result<Vec<String>> {
    let regular = entries(directory)?
        .into_iter()
        .filter(|it| it.kind.is_file());
    Ok(regular
        .filter_map(|it| it.path.file_name()?.to_str().map(str::to_owned))
        .collect())
}

/// Returns a path without links and without `..`, also if its last components do not exist yet.
pub fn resolved(path: &Path) -> std::io::Result<PathBuf> {
    let whole = std::env::current_dir()?.join(path);
    for there in whole.ancestors() {
        match there.canonicalize() {
            Ok(place) => {
                let missing = whole.strip_prefix(there).unwrap_or(Path::new(""));
                return Ok(place.join(missing));
            }
            Err(error) if is_missing(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(whole)
}

fn is_missing(error: &std::io::Error) -> bool {
    let kinds = [
        std::io::ErrorKind::NotFound,
        std::io::ErrorKind::NotADirectory,
    ];
    kinds.contains(&error.kind())
}

struct Entry {
    path: PathBuf,
    kind: fs::FileType,
}

impl Entry {
    fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

fn entries(directory: &Path) -> std::io::Result<Vec<Entry>> {
    #[expect(clippy::disallowed_methods, reason = "this is the room that reads")]
    let read = fs::read_dir(directory)?;
    let mut entries = Vec::new();
    for entry in read {
        let entry = entry?;
        entries.push(Entry {
            path: entry.path(),
            kind: entry.file_type()?,
        });
    }
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(entries)
}

impl Found {
    fn look(&mut self, directory: &Path, depth: usize) {
        let entries = match entries(directory) {
            Ok(entries) => entries,
            Err(error) => return self.overlook(directory, Overlooked::Unreadable(error)),
        };
        self.entries += entries.len();
        if depth > MAX_DEPTH || self.entries > MAX_ENTRIES {
            return self.overlook(directory, Overlooked::TooMuch);
        }
        let is_report = entries.iter().any(|entry| entry.name() == SHEET_FILE);
        if is_report {
            self.reports.push(directory.to_owned());
        }
        for entry in &entries {
            let name = entry.name();
            let is_inside = is_report && INSIDE_A_REPORT.contains(&name.as_str());
            if entry.kind.is_dir() && !name.starts_with('.') && !is_inside {
                self.look(&entry.path, depth + 1);
            } else if entry.kind.is_symlink() && entry.path.is_dir() && !is_inside {
                self.overlook(&entry.path, Overlooked::Link);
            } else if !entry.kind.is_dir() && name != SHEET_FILE {
                self.look_at_file(entry, is_report);
            }
        }
    }

    fn look_at_file(&mut self, entry: &Entry, is_report: bool) {
        match why_overlooked(&entry.path) {
            Some(Overlooked::HasFacts) if is_report || !entry.kind.is_file() => {}
            Some(why) => self.overlook(&entry.path, why),
            None => {}
        }
    }

    fn overlook(&mut self, path: &Path, why: Overlooked) {
        self.overlooked.push((path.to_owned(), why));
    }
}

/// True if a file was perhaps meant as a sheet: `facts.yml`, `Facts.yaml`, `fact-sheet.yaml`, `facts.yaml.txt`.
fn is_near(name: &str) -> bool {
    let lower = name.to_lowercase();
    let stem = lower.strip_suffix(".txt").unwrap_or(&lower);
    let Some(stem) = [".yaml", ".yml", ".json"]
        .iter()
        .find_map(|extension| stem.strip_suffix(extension))
    else {
        return false;
    };
    let letters: String = stem.chars().filter(|it| it.is_alphanumeric()).collect();
    ["facts", "fact", "factsheet"].contains(&letters.as_str())
}

fn is_yaml(name: &str) -> bool {
    let extension = Path::new(name).extension().unwrap_or_default();
    extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
}

/// True if a YAML file has a list of facts, at the left edge or between braces.
fn has_facts(path: &Path) -> bool {
    let mut bytes = Vec::new();
    let read =
        fs::File::open(path).and_then(|file| file.take(MAX_SEARCHED_BYTES).read_to_end(&mut bytes));
    let text = String::from_utf8_lossy(&bytes);
    let is_key = |line: &str| {
        let name = line.split(':').next().unwrap_or_default();
        line.contains(':') && name.trim_end().trim_matches(['"', '\'']) == "facts"
    };
    let mut lines = text.lines();
    read.is_ok()
        && lines.any(|line| {
            let inner = line.trim_start().strip_prefix('{').unwrap_or(line);
            is_key(line) || inner.len() < line.len() && inner.split(',').any(|it| is_key(it.trim()))
        })
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn names_that_are_nearly_that_of_a_sheet() {
        for name in [
            "facts.yml",
            "Facts.yaml",
            "FACTS.YML",
            "fact-sheet.yaml",
            "fact.yaml",
            "facts.yaml.txt",
            "facts.json",
        ] {
            assert!(is_near(name), "{name}");
        }
        for name in [
            "actors.yaml",
            "facts.lock",
            "candidates.yaml",
            "fact-sheet.schema.json",
            "facts.md",
        ] {
            assert!(!is_near(name), "{name}");
        }
    }
}
