//! Fonts beside the embedded ones: those of a report, and those that the command line names.

use typst::foundations::Bytes;
use typst::text::Font;

use crate::files;
use crate::render::pdf::world::EMBEDDED;

/// Fonts for characters that the embedded ones lack, in the order in which they are tried.
#[derive(Debug, Clone, Default)]
pub struct Fonts {
    faces: Vec<Font>,
    /// The digest of each file.
    digests: Vec<String>,
}

/// The error that a file holds no font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoFont;

impl Fonts {
    /// Adds the faces of a font file: TrueType or OpenType, one or a collection.
    ///
    /// A family that is embedded stays as it is, so that no page changes
    /// because of a font that it does not need.
    pub fn add(&mut self, bytes: &[u8]) -> Result<(), NoFont> {
        let faces: Vec<Font> = Font::iter(Bytes::new(bytes.to_vec())).collect();
        if faces.is_empty() {
            return Err(NoFont);
        }
        let embedded = |face: &Font| {
            EMBEDDED
                .iter()
                .any(|own| own.info().family == face.info().family)
        };
        self.faces
            .extend(faces.into_iter().filter(|face| !embedded(face)));
        self.digests.push(files::sha256(bytes));
        Ok(())
    }

    /// Returns the names of the families, each once, in the order of the files.
    pub(in crate::render) fn families(&self) -> Vec<&str> {
        let mut families: Vec<&str> = Vec::new();
        for face in &self.faces {
            let family = face.info().family.as_str();
            if !families.contains(&family) {
                families.push(family);
            }
        }
        families
    }

    /// Returns the SHA-256 of each file.
    pub fn digests(&self) -> &[String] {
        &self.digests
    }

    /// Returns the faces.
    pub(super) fn faces(&self) -> &[Font] {
        &self.faces
    }
}
