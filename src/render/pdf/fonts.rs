//! Fonts beside the embedded ones: those of a report, and those that somebody names.

use typst::foundations::Bytes;
use typst::text::Font;

use crate::files;
use crate::render::pdf::world::EMBEDDED;

/// Fonts for what the embedded ones lack, in the order in which they are asked.
#[derive(Debug, Clone, Default)]
pub struct Fonts {
    faces: Vec<Font>,
    /// Of each file.
    digests: Vec<String>,
}

/// There is no font in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoFont;

impl Fonts {
    /// Adds the faces of a font file: TrueType or OpenType, one or a collection.
    ///
    /// A family that is embedded stays as it is, so that no page looks other
    /// for a font that it does not need.
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

    /// The families, each once, in the order of the files.
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

    /// SHA-256 of each file.
    pub fn digests(&self) -> &[String] {
        &self.digests
    }

    /// The faces.
    pub(super) fn faces(&self) -> &[Font] {
        &self.faces
    }
}
