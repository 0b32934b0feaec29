//! The pictures of a briefing, each with the section in which it stands.

use crate::briefing::Briefing;
use crate::briefing::SectionKind;
use crate::figures::Figure;
use crate::render::RenderError;

/// A picture in its place.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The section at whose end it stands.
    pub section: SectionKind,
    /// The picture, with its words and its numbers.
    pub figure: Figure,
}

impl Placed {
    /// The path of its file, from the directory of the outputs: `figures/timeline.en.svg`.
    pub fn path(&self, page: &Briefing) -> String {
        format!("figures/{}.{}.svg", self.figure.name, page.language.tag())
    }
}

/// The pictures of a briefing, in its order.
pub fn pictures(_: &Briefing) -> Result<Vec<Placed>, RenderError> {
    Ok(Vec::new())
}
