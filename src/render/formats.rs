//! The formats of a page: HTML, Typst and PDF, each written from its tree.

use crate::briefing::Layout;
use crate::render::Attachment;
use crate::render::Fit;
use crate::render::Fonts;
use crate::render::Page;
use crate::render::RenderError;
use crate::render::Room;
use crate::render::TypstSource;
use crate::render::html;
use crate::render::pdf;
use crate::render::typst;
use crate::render::typst::Front;

impl Page {
    /// Writes the HTML: one file without script or request.
    pub fn html(&self) -> Result<String, RenderError> {
        html::write(self)
    }

    /// Writes the Typst source, with files inside the PDF and with fonts for what the embedded ones lack.
    pub fn typst(
        &self,
        attachments: &[Attachment],
        fonts: &Fonts,
    ) -> Result<TypstSource, RenderError> {
        typst::source(self, Front::Paged, attachments, fonts)
    }

    /// Writes the Typst source of a front page that runs over: whole, with a line where the paper ends.
    pub fn whole_typst(&self, fonts: &Fonts) -> Result<TypstSource, RenderError> {
        typst::source(self, Front::Whole, &[], fonts)
    }

    /// Sets the PDF (PDF/UA-1 and PDF/A-3a) from a Typst source of this page, and says whether its pages hold the briefing.
    pub fn pdf(&self, source: &TypstSource) -> Result<(Vec<u8>, Fit), RenderError> {
        let laid = pdf::lay_out(source)?;
        let fit = match self.briefing.product.layout() {
            Layout::FrontPage => laid.fit()?,
            Layout::Chapters {
                max_pages, body, ..
            } => laid.length(max_pages, body.pages),
        };
        Ok((laid.pdf(&self.identifier())?, fit))
    }

    /// Sets the PDF of a whole front page, and says how much room each of its sections takes.
    pub fn whole_pdf(&self, source: &TypstSource) -> Result<(Vec<u8>, Vec<Room>), RenderError> {
        let laid = pdf::lay_out(source)?;
        Ok((laid.pdf(&self.identifier())?, laid.rooms()))
    }

    /// Returns the identifier of the PDF, which stays the same over all editions.
    fn identifier(&self) -> String {
        let briefing = &self.briefing;
        format!(
            "factbrief {} {} {}",
            briefing.report,
            briefing.product.stem(),
            briefing.language.tag()
        )
    }
}
