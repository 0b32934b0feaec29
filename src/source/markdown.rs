//! Markdown, read through pulldown-cmark: all words, without the marks.
//!
//! Passages that are struck out are marked, since they are withdrawn, and so is
//! each paragraph of a block quotation, since somebody else says it. Pictures,
//! comments and references to footnotes have no words of their own. The number of
//! an item is kept as it is written: “18. September” may begin a line.

mod front_matter;

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;
use pulldown_cmark::Event;
use pulldown_cmark::MetadataBlockKind;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

use crate::source::extract::Extract;
use crate::source::extract::Metadata;
use crate::source::flow::Flow;
use crate::source::flow::Gap;
use crate::source::html;
use crate::source::html::LineTag;
use crate::source::remark::Remark;

/// Returns the words of a Markdown document.
pub(super) fn read(text: &str) -> Extract {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut reader = Reader::default();
    for (event, place) in Parser::new_ext(text, options).into_offset_iter() {
        reader.event(event, text, place);
    }
    reader.metadata.title = reader.metadata.title.or(reader.heading);
    let remarks = (reader.unseen > 0).then_some(Remark::Unseen(reader.unseen));
    Extract {
        text: reader.flow.finish(),
        metadata: reader.metadata,
        remarks: remarks.into_iter().collect(),
    }
}

#[derive(Debug, Default)]
struct Reader {
    flow: Flow,
    metadata: Metadata,
    /// The first heading of the first level.
    heading: Option<String>,
    /// The byte of the text at which the words of that heading begin, while it is being read.
    heading_at: Option<usize>,
    /// The depth of nesting inside elements that have no words of their own.
    silent: usize,
    /// The metadata block above the text that is being read, and its words so far.
    front_matter: Option<(MetadataBlockKind, String)>,
    in_listing: bool,
    /// For each open list, true if its items have numbers.
    lists: Vec<bool>,
    /// The words of the picture that is being read.
    picture: String,
    /// The HTML elements that are open within a line.
    open: Vec<InLine>,
    /// The number of passages that readers of the page do not see.
    unseen: usize,
    /// The HTML of the block that is being read.
    html: String,
}

/// An HTML element within a line.
#[derive(Debug)]
struct InLine {
    name: String,
    is_hidden: bool,
    is_struck_out: bool,
}

impl Reader {
    fn event(&mut self, event: Event<'_>, text: &str, place: Range<usize>) {
        match event {
            Event::Start(Tag::Item) => self.item(&text[place]),
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.front_matter.is_some() => {
                if let Some((_, block)) = &mut self.front_matter {
                    block.push_str(&words);
                }
            }
            Event::Html(html) => self.html.push_str(&html),
            Event::Text(words) | Event::Code(words) if self.silent > 0 => {
                self.picture.push_str(&words);
            }
            Event::Text(words) if self.in_listing => self.flow.as_it_is(&words),
            Event::Text(words) | Event::Code(words) => self.flow.words(&words),
            Event::SoftBreak => self.flow.gap(Gap::Line),
            Event::HardBreak => self.flow.line_break(),
            Event::Rule => self.flow.gap(Gap::Paragraph),
            Event::InlineHtml(tag) if html::is_line_break(&tag) => self.flow.line_break(),
            Event::InlineHtml(tag) => self.line_tag(&tag),
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    /// Writes the number of an item before its words, as the document has it.
    fn item(&mut self, item: &str) {
        self.flow.gap(Gap::Paragraph);
        let digits = item.len()
            - item
                .trim_start_matches(|it: char| it.is_ascii_digit())
                .len();
        let (number, rest) = item.split_at(digits);
        let mark = rest.get(..1).filter(|_| self.lists.last() == Some(&true));
        if let Some(mark) = mark {
            self.flow.label(&format!("{number}{mark}"));
        }
    }

    /// Reads a tag within a line, which can hide words or strike them out.
    fn line_tag(&mut self, tag: &str) {
        match html::line_tag(tag) {
            LineTag::Empty => {}
            LineTag::Opens {
                name,
                is_hidden,
                is_struck_out,
            } => {
                if is_hidden {
                    self.silent += 1;
                    self.picture.clear();
                } else if is_struck_out {
                    self.flow.strike_out();
                }
                self.open.push(InLine {
                    name,
                    is_hidden,
                    is_struck_out,
                });
            }
            LineTag::Closes(name) => {
                let own = self.open.iter().rposition(|open| open.name == name);
                self.close_from(own.unwrap_or(self.open.len()));
            }
        }
    }

    /// Closes the HTML elements of a line, from the one with this index on.
    fn close_from(&mut self, first: usize) {
        for open in self.open.drain(first..).rev() {
            if open.is_hidden {
                self.silent = self.silent.saturating_sub(1);
                self.unseen += usize::from(self.picture.contains(char::is_alphanumeric));
                self.picture.clear();
            } else if open.is_struck_out {
                self.flow.end_strike_out();
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } => {
                self.silent += 1;
                self.picture.clear();
            }
            Tag::MetadataBlock(kind) => self.front_matter = Some((*kind, String::new())),
            Tag::List(first) => {
                self.lists.push(first.is_some());
                self.flow.gap(Gap::Paragraph);
            }
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
            Tag::BlockQuote(_) => {
                self.flow.gap(Gap::Paragraph);
                self.flow.begin_quotation();
            }
            _ => self.flow.gap(Gap::Paragraph),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.end_picture(),
            TagEnd::MetadataBlock(_) => self.end_front_matter(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.flow.gap(Gap::Paragraph);
            }
            TagEnd::Item => {
                self.flow.end_label();
                self.flow.gap(Gap::Paragraph);
            }
            TagEnd::Paragraph => {
                self.close_from(0);
                self.flow.gap(Gap::Paragraph);
            }
            TagEnd::CodeBlock => {
                self.in_listing = false;
                self.flow.gap(Gap::Paragraph);
            }
            TagEnd::BlockQuote(_) => {
                self.flow.end_quotation();
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
                let block = html::read(&html);
                self.unseen += block.remarks.len();
                self.flow.gap(Gap::Paragraph);
                self.flow.as_it_is(block.text.trim_end());
                self.flow.gap(Gap::Paragraph);
            }
            _ => self.flow.gap(Gap::Paragraph),
        }
    }

    /// Reads a picture: that of an emoji is a letter, and other pictures have no words.
    fn end_picture(&mut self) {
        self.silent = self.silent.saturating_sub(1);
        let words = std::mem::take(&mut self.picture);
        if self.silent == 0 && html::is_emoji(&words) {
            self.flow.letters(&words);
        }
    }

    fn end_front_matter(&mut self) {
        let Some((kind, block)) = self.front_matter.take() else {
            return;
        };
        self.metadata = match kind {
            MetadataBlockKind::YamlStyle => front_matter::of_yaml(&block),
            MetadataBlockKind::PlusesStyle => front_matter::of_toml(&block),
        };
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

            1. three

            > quoted [struck out: old] new

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

    #[test]
    fn numbers_of_items_are_kept_as_written() {
        let days = "14. März 2024: Probe.\n3. April 2024: Abstimmung.\n21. April 2024: Ende.\n";
        let expected =
            "14. März 2024: Probe.\n\n3. April 2024: Abstimmung.\n\n21. April 2024: Ende.\n";
        assert_eq!(read(days).text, expected);
        assert_eq!(read("1) one\n\n   more\n2)\n").text, "1) one\n\nmore\n");
    }

    #[test]
    fn tags_within_a_line_hide_and_strike_out() {
        let read = |text: &str| read(text).text;
        assert_eq!(read("a <span hidden>b *c*</span> d\n"), "a d\n");
        assert_eq!(read("a <del>b</del> <b>c</b>\n"), "a [struck out: b] c\n");
        assert_eq!(read("a <span hidden>b\n\nc\n"), "a\n\nc\n");
        assert_eq!(
            read("We won ![🎉](x.png)! ![hall](y.png)\n"),
            "We won 🎉!\n"
        );
    }
}
