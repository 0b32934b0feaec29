//! The only module that reads files: it limits their size, keeps to the report directory, decodes them as text, and remembers them.
//!
//! Later modules work with [`Span`]s, byte ranges of one file read here. Users see
//! a line and a column, counted from 1, the column in Unicode code points.

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
pub use self::fonts::{FontFile, NotTaken, check_font, font_names};
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
pub use self::tree::why_overlooked;
pub use self::visible::is_unseen;
pub use self::visible::visible;

/// The files read in one run, in the order of reading.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<File>,
}

/// The index of a file in [`Files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(usize);

/// A file that was read: the path as the user would write it, and the text.
#[derive(Debug)]
pub struct File {
    /// The path as shown in findings, with `/` between components.
    pub path: String,
    /// The text; empty where the file could not be read, and for a font.
    pub text: String,
    /// The SHA-256 digest of the bytes, in lower-case hexadecimal digits.
    pub sha256: String,
    /// The encoding of the bytes, by its name on the web, in lower case: `utf-8`, `windows-1252`; empty for a font.
    pub encoding: String,
    /// The offsets at which the lines begin, computed when they are first needed.
    places: OnceLock<Places>,
}

/// A range of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file that holds the range.
    pub file: FileId,
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
}

/// A line and a column, both counted from 1, the column in Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in Unicode code points.
    pub column: usize,
}

/// The reasons why a file cannot be read as a text or as a font.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing at the path.
    #[error("there is no such file")]
    Missing,
    /// The path leads to a directory.
    #[error("this is a directory, not a file")]
    Directory,
    /// The path leads to a pipe, a socket or a device.
    #[error("this is a pipe or a device, not a file")]
    Special,
    /// The file has more bytes than we are willing to load.
    #[error("the file has more than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// The file is not UTF-8.
    #[error("the file is not UTF-8: byte {offset} (line {line}) does not belong to a character")]
    NotUtf8 {
        /// The offset of the first wrong byte, from 0.
        offset: usize,
        /// The line of the first wrong byte, from 1.
        line: usize,
    },
    /// The file is not a text in any encoding.
    #[error("the file is {what}, and not a text")]
    NotText {
        /// The kind of file that it is instead, with its article.
        what: &'static str,
    },
    /// The directory has more fonts than we are willing to load.
    #[error("there are more than {limit} fonts in this directory")]
    TooMany {
        /// The largest number of fonts.
        limit: usize,
    },
    /// The file is not a font.
    #[error("the file holds no font")]
    NotFont,
    /// The font asks for more than a font needs.
    #[error("the font {what}")]
    FontTooMuch {
        /// The predicate of the message: what the font has or does.
        what: &'static str,
    },
    /// The path leads out of the report, by `..`, as an absolute path, or through a symbolic link.
    #[error("the path leaves the report directory")]
    Outside,
    /// The operating system refused to read the file.
    #[error("the file cannot be read: {0}")]
    Io(#[from] std::io::Error),
}

impl Files {
    /// Returns a collection without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text that is already in memory, under the path that findings will show, and returns its id.
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

    /// Reads a text file of at most `limit` bytes, and returns its id.
    ///
    /// A file that cannot be read has an id as well, so that a finding can name it.
    pub fn read(&mut self, path: &Path, limit: u64) -> (FileId, Result<(), Unreadable>) {
        let shown = shown(path);
        match read_text(path, limit) {
            Ok(text) => (self.insert(shown, text), Ok(())),
            Err(error) => (self.insert(shown, ""), Err(error)),
        }
    }

    /// Reads a text file of at most `limit` bytes below `root`, which `relative` must not leave, and returns its id.
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

    /// Reads a file that is not a text below `root`, which `relative` must not leave, and returns its id and its bytes;
    /// only its path and its digest are remembered.
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

    /// Stores the text and the encoding of a file whose bytes have been decoded.
    pub fn set_text(&mut self, id: FileId, decoded: Decoded) {
        if let Some(file) = self.files.get_mut(id.0) {
            file.text = decoded.text;
            file.encoding = decoded.encoding;
        }
    }

    /// Returns the file with this id.
    pub fn get(&self, id: FileId) -> &File {
        &self.files[id.0]
    }

    /// Returns all files in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// Returns the ids of all files in the order of reading.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..self.files.len()).map(FileId)
    }

    /// Returns the text of a span; empty if the file has no such range.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file)
            .text
            .get(span.start..span.end)
            .unwrap_or("")
    }

    /// Returns the line and the column at which a span starts.
    pub fn line_column(&self, span: Span) -> LineColumn {
        let file = self.get(span.file);
        let places = file.places.get_or_init(|| Places::new(&file.text));
        places.line_column(&file.text, span.start)
    }
}

impl FileId {
    /// Returns the span of these bytes of the file.
    pub fn span(self, range: Range<usize>) -> Span {
        Span {
            file: self,
            start: range.start,
            end: range.end,
        }
    }

    /// Returns the empty span at the start of the file, for findings about the file as a whole.
    pub fn start(self) -> Span {
        self.span(0..0)
    }
}

/// Returns the byte offset of a line and a column, both from 1, the column in Unicode code points; at most the end of the text.
pub fn offset(text: &str, line: usize, column: usize) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start = before.map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let own = rest.split('\n').next().unwrap_or_default();
    let mut letters = own.char_indices().skip(column.saturating_sub(1));
    start + letters.next().map_or(own.len(), |(at, _)| at)
}

/// Returns the SHA-256 digest of these bytes in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Returns a digest in lower-case hexadecimal digits.
fn hexadecimal(digest: &[u8]) -> String {
    let halves = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
    let mut digits = String::with_capacity(64);
    digits.extend(halves.filter_map(|half| char::from_digit(half.into(), 16)));
    digits
}

/// True if the path exists, even as a symbolic link that leads nowhere.
pub fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Returns the directory that contains this one, as a path that can be joined and shown.
pub fn above(directory: &Path) -> PathBuf {
    match (directory.file_name(), directory.parent()) {
        (Some(_), Some(parent)) if parent.as_os_str().is_empty() => PathBuf::from("."),
        (Some(_), Some(parent)) => parent.to_owned(),
        // `.` and `..` have a parent, but no name.
        _ => directory.join(".."),
    }
}

/// Returns the SHA-256 of a regular file of at most `limit` bytes; nothing where there is none.
pub fn sha256_of(path: &Path, limit: u64) -> Option<String> {
    read_bytes(path, limit).ok().map(|bytes| sha256(&bytes))
}

/// Returns the SHA-256 of a regular file below `root`, which `relative` must not leave; nothing where there is none.
pub fn sha256_inside(root: &Path, relative: &str) -> Option<String> {
    stays_inside(root, Path::new(relative)).ok()?;
    current_bytes(&root.join(relative)).map(|bytes| sha256(&bytes))
}

/// Returns a path as findings show it: with `/` between components, without a leading `./`.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").map_or(text.clone(), str::to_owned)
}

/// Returns a path as the target of a link, with the characters that would end the path of a URL percent-encoded.
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

/// Returns an error if a path is absolute, contains `..`, or leads out of `root` by a symbolic link.
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
