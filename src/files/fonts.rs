//! Reads the fonts of a directory, within limits, in the order of their names.

mod postscript;
mod tables;

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use crate::files::{File, FileId, Files, Unreadable, read_bytes, sha256, shown, stays_inside};

pub use self::tables::NotTaken;
pub use self::tables::check_font;

/// The maximum size of a font in bytes; the largest fonts for Chinese have some twenty million.
const MAX_FONT_BYTES: u64 = 32 * 1024 * 1024;

/// The maximum number of fonts that are read from a directory.
const MAX_FONTS: usize = 100;

/// A file that was read as a font.
#[derive(Debug)]
pub struct FontFile {
    /// The id of the file, whose text is empty.
    pub file: FileId,
    /// The bytes of the file, or the reason why it cannot be read.
    pub bytes: Result<Vec<u8>, Unreadable>,
}

impl Files {
    /// Reads the fonts that are directly in a directory.
    ///
    /// Other files in the directory, such as a licence, are left alone.
    pub fn read_fonts(&mut self, directory: &Path) -> Vec<FontFile> {
        self.read_each(directory, |_| Ok(()))
    }

    /// Reads the fonts in a directory below `root`, which no link may leave; empty if there is no such directory.
    pub fn read_fonts_inside(&mut self, root: &Path, relative: &str) -> Vec<FontFile> {
        let directory = root.join(relative);
        if !directory.is_dir() {
            return Vec::new();
        }
        let inside = |name: &str| stays_inside(root, &Path::new(relative).join(name));
        self.read_each(&directory, inside)
    }

    fn read_each(
        &mut self,
        directory: &Path,
        allowed: impl Fn(&str) -> Result<(), Unreadable>,
    ) -> Vec<FontFile> {
        let mut names = match font_names(directory) {
            Ok(names) => names,
            Err(error) => return vec![self.unread(directory, error)],
        };
        names.sort();
        if names.len() > MAX_FONTS {
            let error = Unreadable::TooMany { limit: MAX_FONTS };
            return vec![self.unread(directory, error)];
        }
        let mut fonts = Vec::new();
        for name in names {
            let path = directory.join(&name);
            let font = match allowed(&name).and_then(|()| read_bytes(&path, MAX_FONT_BYTES)) {
                Ok(bytes) => self.font(&path, bytes),
                Err(error) => self.unread(&path, error),
            };
            fonts.push(font);
        }
        fonts
    }

    fn font(&mut self, path: &Path, bytes: Vec<u8>) -> FontFile {
        let file = self.push(File {
            path: shown(path),
            text: String::new(),
            sha256: sha256(&bytes),
            encoding: String::new(),
            places: OnceLock::new(),
        });
        let bytes = match check_font(&bytes) {
            Ok(()) => Ok(bytes),
            Err(NotTaken::NoFont) => Err(Unreadable::NotFont),
            Err(NotTaken::TooMuch(what)) => Err(Unreadable::FontTooMuch { what }),
        };
        FontFile { file, bytes }
    }

    fn unread(&mut self, path: &Path, error: Unreadable) -> FontFile {
        let file = self.insert(shown(path), "");
        let bytes = Err(error);
        FontFile { file, bytes }
    }
}

/// Returns the names of the font files in a directory, in no particular order.
pub fn font_names(directory: &Path) -> Result<Vec<String>, Unreadable> {
    #[expect(clippy::disallowed_methods, reason = "this is the room that reads")]
    let entries = fs::read_dir(directory).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Unreadable::Missing,
        _ => Unreadable::Io(error),
    })?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let extension = Path::new(&name).extension().unwrap_or_default();
        if ["ttf", "otf", "ttc", "otc"]
            .iter()
            .any(|it| extension.eq_ignore_ascii_case(it))
        {
            names.push(name);
        }
    }
    Ok(names)
}
