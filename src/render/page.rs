//! A page: a briefing with everything that its formats are written from, each made once.

use crate::briefing::Briefing;
use crate::render::RenderError;
use crate::render::markdown;
use crate::render::picture;
use crate::render::picture::Placed;
use crate::render::tree::PageTree;

/// A briefing with everything that its formats are written from.
#[derive(Debug)]
pub struct Page {
    /// The briefing.
    pub briefing: Briefing,
    /// The pictures, in the order of the sections that they belong to.
    pub figures: Vec<Placed>,
    /// The Markdown: the master of all words and their order.
    ///
    /// The label of a footnote is the id of a fact or caution; a quote is the
    /// text of a link to its place in the source.
    pub markdown: String,
    /// The tree from which the other formats are written.
    pub(super) tree: PageTree,
}

impl Page {
    /// Makes the page of a briefing.
    pub fn new(briefing: Briefing) -> Result<Self, RenderError> {
        let figures = picture::pictures(&briefing)?;
        Self::with_figures(briefing, figures)
    }

    /// Makes the page of a briefing with these pictures.
    pub(super) fn with_figures(
        briefing: Briefing,
        figures: Vec<Placed>,
    ) -> Result<Self, RenderError> {
        let markdown = markdown::markdown(&briefing, &figures)?;
        let tree = PageTree::read(&markdown, &briefing, &figures)?;
        Ok(Self {
            briefing,
            figures,
            markdown,
            tree,
        })
    }

    /// Returns the number of words of the body: title and sections, without annex, marks and pictures.
    pub fn body_words(&self) -> usize {
        self.tree.body_words()
    }
}
