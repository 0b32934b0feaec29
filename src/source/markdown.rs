//! Markdown, read through pulldown-cmark: all words, without the marks.
//!
//! What is struck out is marked, since it is withdrawn. Pictures, comments and
//! references to footnotes have no words of their own.

use pulldown_cmark::CodeBlockKind;
use pulldown_cmark::Event;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

use crate::source::extract::Extract;
use crate::source::extract::Metadata;
use crate::source::flow::Flow;
use crate::source::flow::Gap;
use crate::source::html;

/// The words of a Markdown document.
pub(super) fn read(text: &str) -> Extract {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, options) {
        reader.event(event);
    }
    reader.metadata.title = reader.metadata.title.or(reader.heading);
    Extract {
        text: reader.flow.finish(),
        metadata: reader.metadata,
    }
}

#[derive(Debug, Default)]
struct Reader {
    flow: Flow,
    metadata: Metadata,
    /// The first heading of the first level.
    heading: Option<String>,
    /// Where the words of that heading begin, while it is being read.
    heading_at: Option<usize>,
    /// Depth inside what has no words of its own.
    silent: usize,
    in_front_matter: bool,
    in_listing: bool,
    /// The HTML of the block that is being read.
    html: String,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.in_front_matter => self.front_matter(&words),
            Event::Html(html) => self.html.push_str(&html),
            Event::Text(_) | Event::Code(_) if self.silent > 0 => {}
            Event::Text(words) if self.in_listing => self.flow.as_it_is(&words),
            Event::Text(words) | Event::Code(words) => self.flow.words(&words),
            Event::SoftBreak => self.flow.gap(Gap::Line),
            Event::HardBreak => self.flow.line_break(),
            Event::Rule => self.flow.gap(Gap::Paragraph),
            Event::InlineHtml(tag) if html::is_line_break(&tag) => self.flow.line_break(),
            Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } => self.silent += 1,
            Tag::MetadataBlock(_) => self.in_front_matter = true,
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.in_listing = true;
                self.flow.gap(Gap::Paragraph);
            }
            Tag::TableCell => self.flow.gap(Gap::Cell),
            Tag::Strikethrough => self.flow.strike_out(),
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Superscript | Tag::Subscript => {}
            Tag::Heading { level, .. } => {
                self.flow.gap(Gap::Paragraph);
                if *level == pulldown_cmark::HeadingLevel::H1 && self.heading.is_none() {
                    self.heading_at = Some(self.flow.text().len());
                }
            }
            _ => self.flow.gap(Gap::Paragraph),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.silent = self.silent.saturating_sub(1),
            TagEnd::MetadataBlock(_) => self.in_front_matter = false,
            TagEnd::CodeBlock => {
                self.in_listing = false;
                self.flow.gap(Gap::Paragraph);
            }
            TagEnd::TableCell => self.flow.gap(Gap::Cell),
            TagEnd::Strikethrough => self.flow.end_strike_out(),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Link
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
            TagEnd::Heading(_) => {
                let from = self.heading_at.take();
                let words = from.and_then(|from| self.flow.text().get(from..));
                let words = words.map(|words| words.trim().to_owned());
                self.heading = self.heading.take().or(words);
                self.flow.gap(Gap::Paragraph);
            }
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                self.flow.gap(Gap::Paragraph);
                self.flow.as_it_is(html::read(&html).text.trim_end());
                self.flow.gap(Gap::Paragraph);
            }
            _ => self.flow.gap(Gap::Paragraph),
        }
    }

    /// `title: …` and its like; other keys are not ours.
    fn front_matter(&mut self, words: &str) {
        for line in words.lines() {
            let Some((key, value)) = line.split_once(':') else {
                continue;
            };
            let value = value.trim().trim_matches(['"', '\'']).to_owned();
            let place = match key {
                "title" => &mut self.metadata.title,
                "author" => &mut self.metadata.author,
                "date" => &mut self.metadata.published,
                "lang" | "language" => &mut self.metadata.language,
                _ => continue,
            };
            *place = Some(value).filter(|value| !value.is_empty());
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::read;

    #[test]
    fn words_without_marks() {
        let markdown = "---\ntitle: \"Notice\"\nauthor: Dora\ndate: 2024-05-03\nlang: en\ntags: x\n---\n\
            # The *choir* moves\n\nOn **3 May 2024** the [choir](https://x.test)\nopened a group.\\\nMore\n\n\
            - one `a  b`\n- two\n  1. three\n\n> quoted ~~old~~ new[^1]\n\n![alt](x.png)\n\n\
            | a | b |\n|---|---|\n| c d | e |\n\n```rust\nlet x;\n  y\n```\n\n<div><p>In <b>HTML</b></p>\
            <p hidden>no</p></div>\n\nA<br>B <span>C</span>\n\n[^1]: The note.\n";
        let extract = read(markdown);
        expect![[r"
            The choir moves

            On 3 May 2024 the choir
            opened a group.
            More

            one a b

            two

            three

            quoted [struck out: old] new

            a	b

            c d	e

            let x;
            y

            In HTML

            A
            B C

            The note.
        "]]
        .assert_eq(&extract.text);
        let found = extract.metadata;
        let found = [found.title, found.author, found.published, found.language];
        let expected = ["Notice", "Dora", "2024-05-03", "en"];
        assert_eq!(found, expected.map(|word| Some(word.to_owned())));
        assert_eq!(
            read("x\n\n# A *b*\n\n# C").metadata.title.as_deref(),
            Some("A b")
        );
    }
}
