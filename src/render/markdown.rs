//! The one-page briefing as Markdown: the master of all words and their order.

use askama::Template;

use crate::briefing::OnePage;
use crate::briefing::SectionKind;
use crate::briefing::Statement;
use crate::words::Words;
use crate::words::fill;
use crate::render::RenderError;

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
    Ok(template.render()?)
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

/// What the template can do with a value.
#[expect(unreachable_pub, reason = "the macro makes public types of the functions")]
mod filters {
    use std::fmt::Display;

    use askama::Values;

    use crate::render::escape;

    /// Without white space at the ends, beside which strong type and emphasis would not open or close.
    #[askama::filter_fn]
    pub(super) fn trimmed(text: impl Display, _: &dyn Values) -> askama::Result<String> {
        Ok(text.to_string().trim().to_owned())
    }

    /// Whether a text can be set in strong type wherever it stands.
    #[askama::filter_fn]
    pub(super) fn is_word(text: &str, _: &dyn Values) -> askama::Result<bool> {
        Ok(text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric))
    }

    /// Escaped Markdown for text after other marks of its line, where nothing can begin a list or heading.
    #[askama::filter_fn]
    pub(super) fn in_line(text: &str, _: &dyn Values) -> askama::Result<String> {
        escape::in_line(text.trim()).map_err(askama::Error::from)
    }

    /// A path, escaped as the destination of a link.
    #[askama::filter_fn]
    pub(super) fn destination(target: &str, _: &dyn Values) -> askama::Result<String> {
        Ok(escape::destination(target))
    }
}
