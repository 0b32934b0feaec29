//! A briefing as Markdown: the master of all words and their order. One template for each product.

use askama::Template;

use crate::briefing::Body;
use crate::briefing::Briefing;
use crate::briefing::OnePage;
use crate::briefing::SectionKind;
use crate::briefing::Statement;
use crate::render::RenderError;
use crate::render::escape;
use crate::words::Words;
use crate::words::fill;

/// The Markdown of a briefing.
///
/// The label of a footnote is the id of a fact or caution; a quote is the text
/// of a link to the place where it stands.
pub fn markdown(page: &Briefing) -> Result<String, RenderError> {
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
