//! The fonts of a directory: bounded, in the order of their names.

mod postscript;
mod tables;

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use super::{File, FileId, Files, Unreadable, read_bytes, sha256, shown, stays_inside};

pub use self::tables::NotTaken;
pub use self::tables::check_font;

/// The most bytes that a font may have; the largest that cover Chinese have some twenty million.
const FONT_LIMIT: u64 = 32 * 1024 * 1024;

/// The most fonts that are read from a directory.
const FONTS_LIMIT: usize = 100;

/// A font as a file.
#[derive(Debug)]
pub struct FontFile {
    /// The file, which has no text.
    pub file: FileId,
    /// Its bytes, or why it cannot be read.
    pub bytes: Result<Vec<u8>, Unreadable>,
}

impl Files {
    /// Reads the fonts that stand directly in a directory.
    ///
    /// Other files there, such as a licence, are left alone.
    pub fn read_fonts(&mut self, directory: &Path) -> Vec<FontFile> {
        self.read_each(directory, |_| Ok(()))
    }

    /// The same in a directory below `root`, out of which no link may lead; none where there is no such directory.
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
        if names.len() > FONTS_LIMIT {
            let error = Unreadable::TooMany { limit: FONTS_LIMIT };
            return vec![self.unread(directory, error)];
        }
        let mut fonts = Vec::new();
        for name in names {
            let path = directory.join(&name);
            let font = match allowed(&name).and_then(|()| read_bytes(&path, FONT_LIMIT)) {
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

/// The names of the font files in a directory.
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
