//! The only room that reads files: bounded, decoded, inside the report, remembered by name.
//!
//! Everything later works on [`Span`]s, byte ranges of one file read here. What
//! a person sees is line and column, counted from 1 in Unicode code points.

mod encoding;
mod fonts;
mod places;
mod program;
mod regular;
mod repository;
mod tree;
mod visible;

use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

pub use self::encoding::Decoded;
pub use self::encoding::UTF_8;
pub use self::encoding::decode;
pub use self::fonts::{FontFile, NotTaken, check_font};
pub use self::places::Places;
pub use self::program::program_sha256;
use self::regular::read_bytes;
pub use self::regular::{current_bytes, is_special};
pub use self::repository::Repository;
pub use self::tree::Found;
pub use self::tree::Overlooked;
pub use self::tree::SHEET_FILE;
pub use self::tree::find_reports;
pub use self::tree::names_in;
pub use self::tree::resolved;
pub use self::visible::is_unseen;
pub use self::visible::visible;

/// The files read in one run, in the order of reading.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<File>,
}

/// A file of [`Files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(usize);

/// One file: its path as the user would write it, and its text.
#[derive(Debug)]
pub struct File {
    /// The path as shown in findings, with `/` between components.
    pub path: String,
    /// The text; empty where the file could not be read, and for a font.
    pub text: String,
    /// SHA-256 of the bytes, in lower-case hexadecimal digits.
    pub sha256: String,
    /// The encoding of the bytes, by its name on the web, in lower case: `utf-8`, `windows-1252`; empty for a font.
    pub encoding: String,
    /// Where its lines begin, once somebody has asked.
    places: OnceLock<Places>,
}

/// A range of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// A place as people count: both from 1, the column in Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in Unicode code points.
    pub column: usize,
}

/// Why a file could not be read as text.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// Nothing is there.
    #[error("there is no such file")]
    Missing,
    /// Something else than a file is there.
    #[error("this is a directory, not a file")]
    Directory,
    /// A pipe, a socket or a device is there.
    #[error("this is a pipe or a device, not a file")]
    Special,
    /// More bytes than we are willing to load.
    #[error("the file has more than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// Not UTF-8.
    #[error("the file is not UTF-8: byte {offset} (line {line}) does not belong to a character")]
    NotUtf8 {
        /// 0-based offset of the first wrong byte.
        offset: usize,
        /// The line of that byte, from 1.
        line: usize,
    },
    /// Not a text in any encoding.
    #[error("the file is {what}, and not a text")]
    NotText {
        /// What it is instead.
        what: &'static str,
    },
    /// More files than we are willing to load.
    #[error("there are more than {limit} fonts in this directory")]
    TooMany {
        /// The limit.
        limit: usize,
    },
    /// Not a font.
    #[error("the file holds no font")]
    NotFont,
    /// A font that asks for more than a font needs.
    #[error("the font {what}")]
    FontTooMuch {
        /// What it has or does.
        what: &'static str,
    },
    /// The path leads out of the report, by `..`, as an absolute path, or through a symbolic link.
    #[error("the path leaves the report directory")]
    Outside,
    /// The operating system refused.
    #[error("the file cannot be read: {0}")]
    Io(#[from] std::io::Error),
}

impl Files {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a text that is already in memory, under the path that findings will show.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let text = text.into();
        let sha256 = sha256(text.as_bytes());
        self.push(File {
            path: path.into(),
            text,
            sha256,
            encoding: UTF_8.to_owned(),
            places: OnceLock::new(),
        })
    }

    fn push(&mut self, file: File) -> FileId {
        self.files.push(file);
        FileId(self.files.len() - 1)
    }

    /// Reads a file of at most `limit` bytes.
    ///
    /// The file is remembered even where it cannot be read, so that a finding
    /// can name it.
    pub fn read(&mut self, path: &Path, limit: u64) -> (FileId, Result<(), Unreadable>) {
        let shown = shown(path);
        match read_text(path, limit) {
            Ok(text) => (self.insert(shown, text), Ok(())),
            Err(error) => (self.insert(shown, ""), Err(error)),
        }
    }

    /// Reads a file below `root`, which `relative` must not leave.
    pub fn read_inside(
        &mut self,
        root: &Path,
        relative: &str,
        limit: u64,
    ) -> (FileId, Result<(), Unreadable>) {
        let path = root.join(relative);
        if let Err(error) = stays_inside(root, Path::new(relative)) {
            return (self.insert(shown(&path), ""), Err(error));
        }
        self.read(&path, limit)
    }

    /// Reads a file that is no text, below `root`, which `relative` must not leave; what is remembered of it is its name and its digest.
    pub fn read_bytes_inside(
        &mut self,
        root: &Path,
        relative: &str,
        limit: u64,
    ) -> (FileId, Result<Vec<u8>, Unreadable>) {
        let path = root.join(relative);
        let read = stays_inside(root, Path::new(relative)).and_then(|()| read_bytes(&path, limit));
        let file = self.push(File {
            path: shown(&path),
            text: String::new(),
            sha256: sha256(read.as_deref().unwrap_or_default()),
            encoding: UTF_8.to_owned(),
            places: OnceLock::new(),
        });
        (file, read)
    }

    /// Remembers what the bytes of a file are as text, once somebody has decoded them.
    pub fn set_text(&mut self, id: FileId, decoded: Decoded) {
        if let Some(file) = self.files.get_mut(id.0) {
            file.text = decoded.text;
            file.encoding = decoded.encoding;
        }
    }

    /// The file.
    pub fn get(&self, id: FileId) -> &File {
        &self.files[id.0]
    }

    /// All files in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// The ids of all files in the order of reading.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..self.files.len()).map(FileId)
    }

    /// The words of a span.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file)
            .text
            .get(span.start..span.end)
            .unwrap_or("")
    }

    /// Where a span starts, as people count.
    pub fn line_column(&self, span: Span) -> LineColumn {
        let file = self.get(span.file);
        let places = file.places.get_or_init(|| Places::new(&file.text));
        places.line_column(&file.text, span.start)
    }
}

impl FileId {
    /// The span of these bytes.
    pub fn span(self, range: Range<usize>) -> Span {
        Span {
            file: self,
            start: range.start,
            end: range.end,
        }
    }

    /// The start of the file, for what is wrong with the file as a whole.
    pub fn start(self) -> Span {
        self.span(0..0)
    }
}

/// The byte offset of a line and a column, both from 1, the column in Unicode code points; at most the end of the text.
pub fn offset(text: &str, line: usize, column: usize) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start = before.map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let own = rest.split('\n').next().unwrap_or_default();
    let mut letters = own.char_indices().skip(column.saturating_sub(1));
    start + letters.next().map_or(own.len(), |(at, _)| at)
}

/// SHA-256 in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// A digest in lower-case hexadecimal digits.
fn hexadecimal(digest: &[u8]) -> String {
    let halves = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
    let mut digits = String::with_capacity(64);
    digits.extend(halves.filter_map(|half| char::from_digit(half.into(), 16)));
    digits
}

/// Whether something stands there, be it a symbolic link that leads nowhere.
pub fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The directory in which this one stands, as a path that can be joined and shown.
pub fn above(directory: &Path) -> PathBuf {
    match (directory.file_name(), directory.parent()) {
        (Some(_), Some(parent)) if parent.as_os_str().is_empty() => PathBuf::from("."),
        (Some(_), Some(parent)) => parent.to_owned(),
        // `.` and `..` have a parent, but no name.
        _ => directory.join(".."),
    }
}

/// A path as findings show it.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").map_or(text.clone(), str::to_owned)
}

/// Returns a path as a link to it: what would end the path of an address stands for itself.
pub fn link(path: &str) -> String {
    let mut link = String::with_capacity(path.len());
    for character in path.chars() {
        match character {
            '%' => link.push_str("%25"),
            '#' => link.push_str("%23"),
            '?' => link.push_str("%3F"),
            plain => link.push(plain),
        }
    }
    link
}

fn read_text(path: &Path, limit: u64) -> Result<String, Unreadable> {
    String::from_utf8(read_bytes(path, limit)?).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let before = &error.as_bytes()[..offset];
        Unreadable::NotUtf8 {
            offset,
            line: before.split(|byte| *byte == b'\n').count(),
        }
    })
}

/// Refuses `..`, absolute paths, and symbolic links that lead out of `root`.
fn stays_inside(root: &Path, relative: &Path) -> Result<(), Unreadable> {
    let plain = |component| matches!(component, Component::Normal(_) | Component::CurDir);
    if !relative.components().all(plain) {
        return Err(Unreadable::Outside);
    }
    let (Ok(root), Ok(target)) = (root.canonicalize(), root.join(relative).canonicalize()) else {
        return Err(Unreadable::Missing);
    };
    if target.starts_with(root) {
        Ok(())
    } else {
        Err(Unreadable::Outside)
    }
}
