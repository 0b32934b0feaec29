//! A briefing as Markdown: the master of all words and their order. One template for each product.

use askama::Template;

use crate::briefing::Banner;
use crate::briefing::Body;
use crate::briefing::Briefing;
use crate::briefing::Evidenced;
use crate::briefing::Full;
use crate::briefing::OnePage;
use crate::briefing::SectionKind;
use crate::briefing::Statement;
use crate::figures::Part;
use crate::render::RenderError;
use crate::render::escape;
use crate::render::picture::Placed;
use crate::render::picture::pictures;
use crate::sheet::Confidence;
use crate::words::FullWords;
use crate::words::Words;
use crate::words::fill;

/// The Markdown of a briefing.
///
/// The label of a footnote is the id of a fact or caution; a quote is the text
/// of a link to the place where it stands.
pub fn markdown(page: &Briefing) -> Result<String, RenderError> {
    with_pictures(page, &pictures(page)?)
}

/// The same with these pictures.
pub(super) fn with_pictures(page: &Briefing, figures: &[Placed]) -> Result<String, RenderError> {
    let words = page.words;
    let frame = Frame {
        words,
        sections: page.sections(),
        as_of: fill(words.as_of, &[("date", &page.as_of)]),
        issued: fill(words.issued, &[("date", &page.issued)]),
        edition: fill(words.edition, &[("number", &page.edition.to_string())]),
    };
    let text = match &page.body {
        Body::OnePage(body) => OnePageMarkdown { page, body, frame }.render()?,
        Body::Full(body) => FullMarkdown {
            page,
            body,
            frame,
            figures,
            own: words.full,
            terms_intro: (words.full.terms_intro)(body.scale_of_likelihood),
            levels: Confidence::ALL.map(words.full.confidence_meaning),
        }
        .render()?,
    };
    Ok(text + "\n")
}

/// What all templates print of house wording.
struct Frame {
    words: &'static Words,
    sections: Vec<SectionKind>,
    as_of: String,
    issued: String,
    edition: String,
}

#[derive(Template)]
#[template(path = "markdown/one_page.md", config = "templates/askama.toml")]
struct OnePageMarkdown<'a> {
    page: &'a Briefing,
    body: &'a OnePage,
    frame: Frame,
}

#[derive(Template)]
#[template(path = "markdown/full.md", config = "templates/askama.toml")]
struct FullMarkdown<'a> {
    page: &'a Briefing,
    body: &'a Full,
    frame: Frame,
    figures: &'a [Placed],
    own: &'static FullWords,
    terms_intro: &'static str,
    levels: [(&'static str, &'static str); 3],
}

impl FullMarkdown<'_> {
    /// The path of a picture as the destination of a link.
    fn target(placed: &Placed, page: &Briefing) -> String {
        escape::destination(&placed.path(page))
    }

    /// “Judgement 2”.
    fn numbered(wording: &str, number: &impl std::fmt::Display) -> String {
        fill(wording, &[("number", &number.to_string())])
    }
}
