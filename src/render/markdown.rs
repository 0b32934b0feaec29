//! The one-page briefing as Markdown: the master of all words and their order.

use std::fmt::Display;

use askama::Template;

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
pub fn markdown(page: &OnePage) -> Result<String, RenderError> {
    let template = Markdown {
        page,
        words: page.words,
        sections: page.sections(),
        as_of: fill(page.words.as_of, &[("date", &page.as_of)]),
        issued: fill(page.words.issued, &[("date", &page.issued)]),
        edition: fill(page.words.edition, &[("number", &page.edition.to_string())]),
    };
    Ok(template.render()? + "\n")
}

#[derive(Template)]
#[template(path = "markdown/one_page.md", config = "templates/askama.toml")]
struct Markdown<'a> {
    page: &'a OnePage,
    words: &'static Words,
    sections: Vec<SectionKind>,
    as_of: String,
    issued: String,
    edition: String,
}

/// What the template does with a value.
impl Markdown<'_> {
    /// Without white space at the ends, beside which strong type and emphasis would not open or close.
    fn trimmed(text: &impl Display) -> String {
        text.to_string().trim().to_owned()
    }

    /// Whether a text can be set in strong type wherever it stands.
    fn is_word(text: &str) -> bool {
        text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric)
    }
}
