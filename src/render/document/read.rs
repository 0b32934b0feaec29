//! Markdown into nodes: every construct is either one that our Markdown has, or refused.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use crate::render::RenderError;

/// A construct of our Markdown, with what it holds.
#[derive(Debug)]
pub(super) enum Node {
    Text(String),
    /// A digest.
    Code(String),
    /// A reference to a note, by its label.
    Mark(String),
    Element(Element, Vec<Node>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    Paragraph,
    Title,
    Heading,
    /// A heading of the third level.
    Subheading,
    List,
    Numbered,
    Item,
    Table,
    TableHead,
    TableRow,
    TableCell,
    /// A note, with its label.
    Note(String),
    Emphasis,
    Strong,
    /// A link, with its target.
    Link(String),
    /// A picture, with its target; what it holds is its text alternative.
    Image(String),
}

/// The nodes of a document.
pub(super) fn nodes(markdown: &str) -> Result<Vec<Node>, RenderError> {
    let mut open: Vec<(Element, Vec<Node>)> = Vec::new();
    let mut nodes = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        let node = match event {
            Event::Start(tag) => {
                open.push((element(tag)?, std::mem::take(&mut nodes)));
                continue;
            }
            // The parser promises that ends match starts.
            Event::End(_) => {
                let (element, around) = open
                    .pop()
                    .ok_or_else(|| RenderError::internal("an end without a start"))?;
                Node::Element(element, std::mem::replace(&mut nodes, around))
            }
            Event::Text(text) => Node::Text(text.into_string()),
            Event::FootnoteReference(label) => Node::Mark(label.into_string()),
            Event::Code(text) => Node::Code(text.into_string()),
            Event::InlineMath(_) | Event::DisplayMath(_) => {
                return Err(RenderError::internal("mathematics"));
            }
            Event::Html(_) | Event::InlineHtml(_) => return Err(RenderError::internal("raw HTML")),
            Event::SoftBreak | Event::HardBreak => {
                return Err(RenderError::internal("a line break in a paragraph"));
            }
            Event::Rule => return Err(RenderError::internal("a rule")),
            Event::TaskListMarker(_) => return Err(RenderError::internal("a task list")),
        };
        nodes.push(node);
    }
    if open.is_empty() {
        Ok(nodes)
    } else {
        Err(RenderError::internal("a start without an end"))
    }
}

fn element(tag: Tag) -> Result<Element, RenderError> {
    Ok(match tag {
        Tag::Paragraph => Element::Paragraph,
        Tag::Heading { level, .. } => match level {
            HeadingLevel::H1 => Element::Title,
            HeadingLevel::H2 => Element::Heading,
            HeadingLevel::H3 => Element::Subheading,
            HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => {
                return Err(RenderError::internal("a heading below the third level"));
            }
        },
        Tag::List(None) => Element::List,
        Tag::List(Some(1)) => Element::Numbered,
        Tag::List(Some(_)) => return Err(RenderError::internal("a list that does not start at 1")),
        Tag::Item => Element::Item,
        Tag::Table(_) => Element::Table,
        Tag::TableHead => Element::TableHead,
        Tag::TableRow => Element::TableRow,
        Tag::TableCell => Element::TableCell,
        Tag::FootnoteDefinition(label) => Element::Note(label.into_string()),
        Tag::Emphasis => Element::Emphasis,
        Tag::Strong => Element::Strong,
        Tag::Link { dest_url, .. } => Element::Link(dest_url.into_string()),
        Tag::BlockQuote(_) => return Err(RenderError::internal("a block quote")),
        Tag::CodeBlock(_) => return Err(RenderError::internal("a code block")),
        Tag::HtmlBlock => return Err(RenderError::internal("raw HTML")),
        Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
            return Err(RenderError::internal("a definition list"));
        }
        Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {
            return Err(RenderError::internal(
                "text that is struck through, raised or lowered",
            ));
        }
        Tag::Image { dest_url, .. } => Element::Image(dest_url.into_string()),
        Tag::MetadataBlock(_) => return Err(RenderError::internal("metadata")),
    })
}

#[cfg(test)]
mod tests {
    use super::nodes;

    #[test]
    fn a_construct_that_we_never_write_is_refused() {
        let refused = [
            "<b>a</b>",
            "<div>\na\n</div>",
            "a\nb",
            "a  \nb",
            "---",
            "> a",
            "    a",
            "#### a",
            "2. a",
        ];
        for markdown in refused {
            assert!(nodes(markdown).is_err(), "{markdown:?}");
        }
    }

    #[test]
    fn what_we_write_is_read() {
        let written = "# a\n\n### l\n\n![m](n)\n\n**b** *c* [d](e)[^f] `o`\n\n- g\n\n1. h\n\n| i |\n|---|\n| j |\n\n[^f]: k\n";
        assert_eq!(nodes(written).expect("our own constructs").len(), 8);
    }
}
