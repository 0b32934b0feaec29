//! From Markdown to the tree: every construct is either one that our Markdown has, or refused.

use std::iter::Peekable;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::briefing::SectionKind;
use crate::render::RenderError;
use crate::render::tree::keys::Keys;
use crate::render::tree::{
    Block, Figure, Given, Inline, Item, KeyJudgement, Mark, Note, PageTree, Part, Section, Table,
    Words, marks, plain,
};

/// Reads the tree of a briefing that has these keys.
pub(super) fn tree(markdown: &str, keys: &Keys<'_>) -> Result<PageTree, RenderError> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader {
        events: Parser::new_ext(markdown, options).peekable(),
        keys,
        given: Given::default(),
        is_in_note: false,
    };
    let mut tree = PageTree::default();
    while let Some(event) = reader.events.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => reader.heading(level, &mut tree)?,
            Event::Start(Tag::FootnoteDefinition(label)) => {
                tree.notes.push(reader.note(label.into_string())?);
            }
            Event::Start(tag) => reader.block(tag, &mut tree)?,
            other => return Err(refused(&other)),
        }
    }
    Ok(tree)
}

struct Reader<'a> {
    events: Peekable<Parser<'a>>,
    keys: &'a Keys<'a>,
    given: Given,
    /// True while a note is read, in which only translations are emphasised.
    is_in_note: bool,
}

/// A paragraph of text, or one that is a picture.
enum Paragraph {
    Text(Vec<Inline>),
    /// The target of the picture.
    Picture(String),
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<Event<'a>, RenderError> {
        let event = self.events.next();
        event.ok_or_else(|| RenderError::internal("the Markdown ends in the middle of a block"))
    }

    fn heading(&mut self, level: HeadingLevel, tree: &mut PageTree) -> Result<(), RenderError> {
        let mut heading = self.inlines()?;
        match (level, tree.sections.last_mut()) {
            (HeadingLevel::H1, None) => {
                tree.marking = label(&mut heading).unwrap_or_default();
                tree.title = heading;
            }
            (HeadingLevel::H2, _) => tree.sections.push(Section {
                kind: self.keys.section(&plain(&heading))?,
                heading,
                blocks: Vec::new(),
            }),
            (HeadingLevel::H3, Some(section)) => {
                let part = self.part(heading, section.kind)?;
                section.blocks.push(part);
            }
            _ => return Err(RenderError::internal("a heading out of place")),
        }
        Ok(())
    }

    fn part(&self, heading: Vec<Inline>, kind: SectionKind) -> Result<Block, RenderError> {
        let blocks = Vec::new();
        if kind != SectionKind::KeyJudgements {
            return Ok(Block::Part(Part { heading, blocks }));
        }
        let (key, is_bottom_line) = self.keys.key_judgement(&plain(&heading))?;
        let likelihood = key.likelihood.as_ref().map(|(likelihood, _)| *likelihood);
        Ok(Block::KeyJudgement(KeyJudgement {
            id: key.judgement.id().to_owned(),
            likelihood,
            heading,
            weights: Vec::new(),
            to_bottom_line: is_bottom_line.then(Vec::new),
            blocks,
        }))
    }

    /// Reads a block, which goes to the part, the section or the head of the page that it follows.
    fn block(&mut self, tag: Tag<'a>, tree: &mut PageTree) -> Result<(), RenderError> {
        let Some(section) = tree.sections.last_mut() else {
            return self.head(&tag, tree);
        };
        let block = match tag {
            Tag::Paragraph => match self.paragraph()? {
                Paragraph::Text(text) => Block::Paragraph(text),
                Paragraph::Picture(target) => Block::Figure(self.figure(&target)?),
            },
            Tag::List(None) => Block::List(self.items(section.kind)?),
            Tag::List(Some(1)) => Block::Numbered(self.items(section.kind)?),
            Tag::Table(_) => Block::Table(self.table()?),
            other => return Err(refused(&Event::Start(other))),
        };
        match section.blocks.last_mut() {
            Some(Block::Part(part)) => part.blocks.push(block),
            Some(Block::KeyJudgement(judgement)) => judgement.add(block),
            _ => section.blocks.push(block),
        }
        Ok(())
    }

    /// Reads a paragraph before the first section: the picture of the house, or the line under the title.
    fn head(&mut self, tag: &Tag<'a>, tree: &mut PageTree) -> Result<(), RenderError> {
        if *tag != Tag::Paragraph {
            return Err(refused(&Event::Start(tag.clone())));
        }
        match self.paragraph()? {
            Paragraph::Text(text) => tree.byline = text,
            Paragraph::Picture(target) if self.keys.is_logo(&target) => {}
            Paragraph::Picture(_) => return Err(RenderError::internal("a picture at the top")),
        }
        Ok(())
    }

    fn paragraph(&mut self) -> Result<Paragraph, RenderError> {
        if !matches!(self.events.peek(), Some(Event::Start(Tag::Image { .. }))) {
            return Ok(Paragraph::Text(self.inlines()?));
        }
        let mut target = String::new();
        // The text of a picture is its alternative, which the picture has already.
        loop {
            match self.next()? {
                Event::Start(Tag::Image { dest_url, .. }) => target = dest_url.into_string(),
                Event::End(TagEnd::Paragraph) => return Ok(Paragraph::Picture(target)),
                Event::Text(_) | Event::End(TagEnd::Image) => {}
                other => return Err(refused(&other)),
            }
        }
    }

    /// Reads the title that follows a picture, and its table where it has one.
    fn figure(&mut self, target: &str) -> Result<Figure, RenderError> {
        let placed = self.keys.figure(target)?;
        self.start(&Tag::Paragraph)?;
        let mut caption = self.inlines()?;
        // A title without anything after it is not in strong type in Markdown, where it would pass for a heading.
        if !matches!(caption.first(), Some(Inline::Strong(_))) {
            caption = vec![Inline::Strong(caption)];
        }
        let has_table = matches!(self.events.peek(), Some(Event::Start(Tag::Table(_))));
        let table = if has_table {
            self.next()?;
            Some(self.table()?)
        } else {
            None
        };
        Ok(Figure {
            svg: placed.figure.svg.clone(),
            alternative: placed.figure.alternative.clone(),
            caption,
            is_code: placed.figure.is_code(),
            table,
        })
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), RenderError> {
        match self.next()? {
            Event::Start(found) if found == *tag => Ok(()),
            other => Err(refused(&other)),
        }
    }

    fn items(&mut self, kind: SectionKind) -> Result<Vec<Item>, RenderError> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                Event::Start(Tag::Item) => items.push(self.item(kind)?),
                Event::End(TagEnd::List(_)) => return Ok(items),
                other => return Err(refused(&other)),
            }
        }
    }

    fn item(&mut self, kind: SectionKind) -> Result<Item, RenderError> {
        let mut text = self.inlines()?;
        let rail = if kind.has_rail() {
            label(&mut text)
        } else {
            None
        };
        let words: Vec<&Inline> = text
            .iter()
            .take_while(|inline| !matches!(inline, Inline::Mark(_)))
            .collect();
        let words: String = words
            .into_iter()
            .map(|it| plain(std::slice::from_ref(it)))
            .collect();
        let labels = marks(&text);
        let labels = labels.iter().map(|mark| mark.label.as_str());
        let judgement = self.keys.judgement(kind, &words, labels);
        Ok(Item {
            sign: rail
                .as_ref()
                .and_then(|rail| self.keys.sign(kind, &plain(rail))),
            judgement: judgement
                .filter(|id| self.given.is_first(&format!("j-{id}")))
                .map(str::to_owned),
            rail,
            text,
        })
    }

    fn table(&mut self) -> Result<Table, RenderError> {
        self.start(&Tag::TableHead)?;
        let head = self.cells()?;
        let mut rows = Vec::new();
        loop {
            match self.next()? {
                Event::Start(Tag::TableRow) => rows.push(self.cells()?),
                Event::End(TagEnd::Table) => return Ok(Table { head, rows }),
                other => return Err(refused(&other)),
            }
        }
    }

    fn cells(&mut self) -> Result<Vec<Vec<Inline>>, RenderError> {
        let mut cells = Vec::new();
        loop {
            match self.next()? {
                Event::Start(Tag::TableCell) => cells.push(self.inlines()?),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => return Ok(cells),
                other => return Err(refused(&other)),
            }
        }
    }

    /// Reads a note: its statement, then the words of the source.
    fn note(&mut self, label: String) -> Result<Note, RenderError> {
        self.is_in_note = true;
        self.start(&Tag::Paragraph)?;
        let statement = self.inlines()?;
        let mut paragraphs = Vec::new();
        loop {
            match self.next()? {
                Event::Start(Tag::Paragraph) => paragraphs.push(self.inlines()?),
                Event::End(TagEnd::FootnoteDefinition) => break,
                other => return Err(refused(&other)),
            }
        }
        self.is_in_note = false;
        Ok(Note {
            number: self.keys.number(&label)?,
            statement,
            paragraphs,
            acceptance: self.keys.acceptance(&label)?,
            label,
        })
    }

    /// Reads text up to the end of the element that holds it.
    fn inlines(&mut self) -> Result<Vec<Inline>, RenderError> {
        let mut inlines: Vec<Inline> = Vec::new();
        loop {
            let inline = match self.next()? {
                // The parser promises that ends match starts.
                Event::End(TagEnd::Link) => return Ok(inlines),
                Event::End(_) => return Ok(self.with_foreign_words(inlines)),
                // The parser cuts text at every backslash.
                Event::Text(text) => match inlines.last_mut() {
                    Some(Inline::Text(before)) => {
                        before.push_str(&text);
                        continue;
                    }
                    _ => Inline::Text(text.into_string()),
                },
                Event::Code(text) => Inline::Code(text.into_string()),
                Event::FootnoteReference(label) => {
                    // The space between two marks is that of the page, not that of the file.
                    if let [.., Inline::Mark(_), Inline::Text(space)] = inlines.as_slice()
                        && space == " "
                    {
                        inlines.pop();
                    }
                    Inline::Mark(self.mark(label.into_string())?)
                }
                Event::Start(tag) => self.inline(tag)?,
                other => return Err(refused(&other)),
            };
            inlines.push(inline);
        }
    }

    /// Marks the words of other languages in a text.
    fn with_foreign_words(&self, inlines: Vec<Inline>) -> Vec<Inline> {
        let parted = inlines.into_iter().flat_map(|inline| match inline {
            Inline::Text(text) => self.keys.foreign().parted(text),
            other => vec![other],
        });
        parted.collect()
    }

    fn inline(&mut self, tag: Tag<'a>) -> Result<Inline, RenderError> {
        match tag {
            Tag::Strong => Ok(Inline::Strong(self.inlines()?)),
            Tag::Emphasis if self.is_in_note => Ok(Inline::Translation(self.inlines()?)),
            Tag::Emphasis => Ok(Inline::Emphasis(self.inlines()?)),
            Tag::Link { dest_url, .. } => {
                let text = self.inlines()?;
                Ok(Inline::Words(Words {
                    language: self.keys.language(&dest_url)?,
                    fragment: self.keys.fragment(&dest_url, &plain(&text)),
                    text,
                    target: dest_url.into_string(),
                }))
            }
            other => Err(refused(&Event::Start(other))),
        }
    }

    fn mark(&mut self, label: String) -> Result<Mark, RenderError> {
        Ok(Mark {
            number: self.keys.number(&label)?,
            is_first: self.given.is_first(&label),
            label,
        })
    }
}

impl KeyJudgement {
    /// Takes in a block of its part.
    fn add(&mut self, block: Block) {
        match block {
            Block::List(items) => self.weights.extend(items),
            Block::Paragraph(text) if self.to_bottom_line.as_ref().is_some_and(Vec::is_empty) => {
                self.to_bottom_line = Some(text);
            }
            other => self.blocks.push(other),
        }
    }
}

/// Takes the label in strong type from the start of a text, and the space behind it.
fn label(text: &mut Vec<Inline>) -> Option<Vec<Inline>> {
    let Some(Inline::Strong(label)) = text.first_mut() else {
        return None;
    };
    let label = std::mem::take(label);
    text.remove(0);
    if let Some(Inline::Text(first)) = text.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    Some(label)
}

/// Returns the error for a construct that our Markdown does not have, or does not have there.
fn refused(event: &Event<'_>) -> RenderError {
    RenderError::Internal(format!(
        "the Markdown of a page has no such thing there: {event:?}"
    ))
}

#[cfg(test)]
mod tests {
    use super::tree;
    use crate::render::fixture::choir;
    use crate::render::tree::keys::Keys;

    fn is_read(markdown: &str) -> bool {
        let briefing = choir();
        tree(markdown, &Keys::new(&briefing, &[])).is_ok()
    }

    #[test]
    fn a_construct_that_we_never_write_is_refused() {
        let heading = "# a\n\nb\n\n## Key points\n\n";
        assert!(is_read(heading));
        for markdown in [
            "<b>a</b>",
            "<div>\na\n</div>",
            "a\nb",
            "a  \nb",
            "---",
            "> a",
            "    a",
            "#### a",
            "2. a",
            "- a\n\n- b",
            "a ![b](c)",
            "## A heading that no section has",
            "[a](https://example.org)",
            "![a](figures/none.en.svg)\n\na\n\n| b |\n|---|\n| c |",
            "a[^none]\n\n[^none]: b",
        ] {
            assert!(!is_read(&format!("{heading}{markdown}\n")), "{markdown:?}");
        }
    }

    #[test]
    fn what_we_write_is_read() {
        let written = "# **TLP:GREEN** a\n\nb\n\n## Key points\n\n**b** *c* [d](../sources/chor.de.txt#L3)[^singers] `o`\n\n- g\n\n1. h\n\n| i |\n|---|\n| j |\n\n[^singers]: k\n";
        assert!(is_read(written));
    }
}
