//! A briefing as Markdown: the master of all words and their order.

use askama::Template;

use crate::briefing::ATTACHED;
use crate::briefing::Banner;
use crate::briefing::Briefing;
use crate::briefing::Contents;
use crate::briefing::Evidenced;
use crate::briefing::Layout;
use crate::briefing::Reach;
use crate::briefing::SectionKind;
use crate::briefing::SourceLine;
use crate::briefing::Statement;
use crate::figures::Part;
use crate::render::RenderError;
use crate::render::escape;
use crate::render::picture::Placed;
use crate::sheet::Confidence;
use crate::words::FullWords;
use crate::words::Words;
use crate::words::fill;

/// Writes the Markdown of a briefing with these pictures.
pub(super) fn markdown(briefing: &Briefing, figures: &[Placed]) -> Result<String, RenderError> {
    #[cfg(test)]
    crate::render::made::note(&briefing.report, format!("markdown {}", briefing.stem()));
    let words = briefing.words;
    let template = Markdown {
        briefing,
        contents: &briefing.contents,
        sections: briefing.sections(),
        figures,
        words,
        own: words.full,
        as_of: fill(words.as_of, &[("date", &briefing.as_of)]),
        issued: fill(words.issued, &[("date", &briefing.issued)]),
        edition: fill(words.edition, &[("number", &briefing.edition.to_string())]),
        terms_intro: (words.full.terms_intro)(briefing.contents.scale_of_likelihood),
        levels: Confidence::ALL.map(words.full.confidence_meaning),
    };
    // A line may end with a part that is left out, and the space before it.
    let rendered = template.render()?;
    let lines = rendered.lines().map(str::trim_end);
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}

#[derive(Template)]
#[template(path = "markdown/briefing.md", config = "templates/askama.toml")]
struct Markdown<'a> {
    briefing: &'a Briefing,
    contents: &'a Contents,
    sections: Vec<SectionKind>,
    figures: &'a [Placed],
    words: &'static Words,
    /// House wording that only chapters have.
    own: &'static FullWords,
    as_of: String,
    issued: String,
    edition: String,
    terms_intro: &'static str,
    levels: [(&'static str, &'static str); 3],
}

impl Markdown<'_> {
    /// Returns the path of a picture as the destination of a link.
    fn target(&self, placed: &Placed) -> String {
        escape::destination(&placed.path(self.briefing))
    }

    /// Writes the label of a source for strong type.
    fn label(source: &SourceLine) -> String {
        escape::in_line(&source.label.to_string())
    }

    /// Returns the label of a caution, which has a number where the briefing has room for many.
    fn caution(&self, number: usize) -> String {
        match self.briefing.product.layout() {
            Layout::FrontPage => self.words.caution.to_owned(),
            Layout::Chapters { .. } => fill(self.own.caution, &[("number", &number.to_string())]),
        }
    }
}
