//! Nodes into a document: sections, rails, numbered notes, languages.

use std::collections::BTreeMap;
use std::vec::IntoIter;

use crate::briefing::Briefing;
use crate::briefing::SectionKind;
use crate::language::Language;
use crate::render::RenderError;
use crate::render::document::read::{Element, Node};
use crate::render::document::{
    Block, Document, Figure, Inline, Item, Mark, Note, Part, Section, Table, Words,
};
use crate::render::escape;
use crate::render::picture::Placed;

/// The document of these nodes.
pub(super) fn document(
    nodes: Vec<Node>,
    page: &Briefing,
    figures: &[Placed],
) -> Result<Document, RenderError> {
    let mut shaper = Shaper {
        numbers: BTreeMap::new(),
        languages: Vec::new().into_iter(),
        translations: 0,
        figures: figures.iter(),
    };
    let (evidence, front): (Vec<Node>, Vec<Node>) = nodes
        .into_iter()
        .partition(|node| matches!(node, Node::Element(Element::Note(_), _)));
    let mut front = front.into_iter();
    // The titles of the sources are the only words of a source outside the notes.
    shaper.languages = page
        .sources
        .iter()
        .map(|source| source.language)
        .collect::<Vec<_>>()
        .into_iter();
    logo(&mut front, page)?;
    let mut title = shaper.inlines(expect(front.next(), &Element::Title, "no title")?)?;
    let marking =
        label(&mut title).ok_or_else(|| RenderError::internal("no marking at the top"))?;
    let byline = shaper.inlines(expect(
        front.next(),
        &Element::Paragraph,
        "no line under the title",
    )?)?;
    let sections = shaper.sections(front, page)?;
    Ok(Document {
        marking,
        title,
        byline,
        sections,
        notes: shaper.notes(evidence, page)?,
    })
}

struct Shaper<'a> {
    /// The numbers of the notes by label, given at the first mark.
    numbers: BTreeMap<String, usize>,
    /// The languages of the words of sources that are still to come.
    languages: IntoIter<Language>,
    /// How many translations are still to come: in a note, they alone are emphasised.
    translations: usize,
    /// The pictures that are still to come.
    figures: std::slice::Iter<'a, Placed>,
}

impl Shaper<'_> {
    fn sections(
        &mut self,
        mut nodes: IntoIter<Node>,
        page: &Briefing,
    ) -> Result<Vec<Section>, RenderError> {
        let mut kinds = page.sections().into_iter();
        let mut sections: Vec<Section> = Vec::new();
        while let Some(node) = nodes.next() {
            if let Node::Element(Element::Heading, heading) = node {
                let kind = kinds
                    .next()
                    .ok_or_else(|| RenderError::internal("more headings than sections"))?;
                sections.push(Section {
                    kind,
                    heading: self.inlines(heading)?,
                    blocks: Vec::new(),
                });
                continue;
            }
            let section = sections
                .last_mut()
                .ok_or_else(|| RenderError::internal("a block before the first section"))?;
            if let Node::Element(Element::Subheading, heading) = node {
                section.blocks.push(Block::Part(Part {
                    heading: self.inlines(heading)?,
                    blocks: Vec::new(),
                }));
                continue;
            }
            let blocks = match section.blocks.last_mut() {
                Some(Block::Part(part)) => &mut part.blocks,
                _ => &mut section.blocks,
            };
            let block = match picture(node) {
                Ok(target) => self.figure(&target, &mut nodes, page)?,
                Err(node) => self.block(node, section.kind)?,
            };
            blocks.push(block);
        }
        if kinds.next().is_some() {
            return Err(RenderError::internal("fewer headings than sections"));
        }
        if self.figures.next().is_some() {
            return Err(RenderError::internal("a picture is missing"));
        }
        self.languages_used_up()?;
        Ok(sections)
    }

    fn block(&mut self, node: Node, kind: SectionKind) -> Result<Block, RenderError> {
        let (element, children) = match node {
            Node::Element(element, children) => (element, children),
            Node::Text(_) | Node::Mark(_) | Node::Code(_) => {
                return Err(RenderError::internal("text outside a block"));
            }
        };
        match element {
            Element::Paragraph => Ok(Block::Paragraph(self.inlines(children)?)),
            Element::List => Ok(Block::List(self.items(children, kind)?)),
            Element::Numbered => Ok(Block::Numbered(self.items(children, kind)?)),
            Element::Table => Ok(Block::Table(self.table(children)?)),
            Element::Title | Element::Heading | Element::Subheading | Element::Note(_) => {
                Err(RenderError::internal("a block out of place"))
            }
            Element::Item | Element::TableHead | Element::TableRow | Element::TableCell => Err(
                RenderError::internal("a part of a list or table outside of one"),
            ),
            Element::Emphasis | Element::Strong | Element::Link(_) | Element::Image(_) => {
                Err(RenderError::internal("text outside a block"))
            }
        }
    }

    /// A picture, the line with its title, and its numbers, which must be the next picture of the briefing.
    fn figure(
        &mut self,
        target: &str,
        nodes: &mut IntoIter<Node>,
        page: &Briefing,
    ) -> Result<Block, RenderError> {
        let placed = self
            .figures
            .next()
            .filter(|placed| escape::destination(&placed.path(page)) == target)
            .ok_or_else(|| RenderError::internal("a picture that the briefing does not have"))?;
        let caption = expect(
            nodes.next(),
            &Element::Paragraph,
            "a picture without a title",
        )?;
        let table = expect(
            nodes.next(),
            &Element::Table,
            "a picture without its numbers",
        )?;
        let mut caption = self.inlines(caption)?;
        // A title without anything after it is not in strong type in Markdown, where it would pass for a heading.
        if !matches!(caption.first(), Some(Inline::Strong(_))) {
            caption = vec![Inline::Strong(caption)];
        }
        Ok(Block::Figure(Figure {
            svg: placed.figure.svg.clone(),
            alternative: placed.figure.alternative.clone(),
            caption,
            table: self.table(table)?,
        }))
    }

    fn items(&mut self, nodes: Vec<Node>, kind: SectionKind) -> Result<Vec<Item>, RenderError> {
        let mut items = Vec::new();
        for node in nodes {
            let mut text = self.inlines(expect(
                Some(node),
                &Element::Item,
                "a list with something else than items",
            )?)?;
            let mut rail = None;
            if kind.has_rail() {
                rail = label(&mut text);
                if rail.is_none() {
                    return Err(RenderError::internal("an item without a label"));
                }
            }
            items.push(Item { rail, text });
        }
        Ok(items)
    }

    fn table(&mut self, nodes: Vec<Node>) -> Result<Table, RenderError> {
        let mut nodes = nodes.into_iter();
        let head = self.cells(expect(
            nodes.next(),
            &Element::TableHead,
            "a table without a head",
        )?)?;
        let rows = nodes
            .map(|row| {
                self.cells(expect(
                    Some(row),
                    &Element::TableRow,
                    "a table with something else than rows",
                )?)
            })
            .collect::<Result<_, _>>()?;
        Ok(Table { head, rows })
    }

    fn cells(&mut self, nodes: Vec<Node>) -> Result<Vec<Vec<Inline>>, RenderError> {
        nodes
            .into_iter()
            .map(|cell| {
                self.inlines(expect(
                    Some(cell),
                    &Element::TableCell,
                    "a row with something else than cells",
                )?)
            })
            .collect()
    }

    /// The notes, which must be those of the briefing and stand in the order of the first marks.
    fn notes(&mut self, evidence: Vec<Node>, page: &Briefing) -> Result<Vec<Note>, RenderError> {
        let marked = self.numbers.len();
        if evidence.len() != page.notes.len() || evidence.len() != marked {
            return Err(RenderError::internal(
                "the notes are not those that the page marks",
            ));
        }
        let mut notes = Vec::new();
        for (node, wanted) in evidence.into_iter().zip(&page.notes) {
            let label = wanted.statement.id().to_owned();
            let children = expect(
                Some(node),
                &Element::Note(label.clone()),
                "a note out of order",
            )?;
            let number = notes.len() + 1;
            if self.numbers.get(&label) != Some(&number) {
                return Err(RenderError::internal(
                    "the notes do not stand in the order of the first marks",
                ));
            }
            self.languages = wanted
                .quotes
                .iter()
                .map(|quote| quote.language)
                .collect::<Vec<_>>()
                .into_iter();
            self.translations = wanted.translations();
            let mut paragraphs = Vec::new();
            for child in children {
                let paragraph = expect(
                    Some(child),
                    &Element::Paragraph,
                    "a note with something else than paragraphs",
                )?;
                paragraphs.push(self.inlines(paragraph)?);
            }
            self.languages_used_up()?;
            if self.translations > 0 {
                return Err(RenderError::internal("a translation is missing"));
            }
            if paragraphs.is_empty() {
                return Err(RenderError::internal("a note without a statement"));
            }
            let statement = paragraphs.remove(0);
            notes.push(Note {
                number,
                label,
                statement,
                paragraphs,
            });
        }
        Ok(notes)
    }

    fn inlines(&mut self, nodes: Vec<Node>) -> Result<Vec<Inline>, RenderError> {
        let mut inlines: Vec<Inline> = Vec::new();
        for node in nodes {
            let inline = match node {
                // The parser cuts text at every backslash.
                Node::Text(text) => match inlines.last_mut() {
                    Some(Inline::Text(before)) => {
                        before.push_str(&text);
                        continue;
                    }
                    Some(
                        Inline::Strong(_)
                        | Inline::Emphasis(_)
                        | Inline::Words(_)
                        | Inline::Translation(_)
                        | Inline::Mark(_)
                        | Inline::Code(_),
                    )
                    | None => Inline::Text(text),
                },
                Node::Mark(label) => Inline::Mark(self.mark(label)),
                Node::Code(text) => Inline::Code(text),
                Node::Element(element, children) => self.inline(element, children)?,
            };
            inlines.push(inline);
        }
        Ok(inlines)
    }

    fn inline(&mut self, element: Element, children: Vec<Node>) -> Result<Inline, RenderError> {
        match element {
            Element::Strong => Ok(Inline::Strong(self.inlines(children)?)),
            Element::Emphasis if self.translations > 0 => {
                self.translations -= 1;
                Ok(Inline::Translation(self.inlines(children)?))
            }
            Element::Emphasis => Ok(Inline::Emphasis(self.inlines(children)?)),
            Element::Link(target) => {
                let language = self
                    .languages
                    .next()
                    .ok_or_else(|| RenderError::internal("a link that leads to no source"))?;
                Ok(Inline::Words(Words {
                    text: self.inlines(children)?,
                    language,
                    target,
                }))
            }
            Element::Image(_) => Err(RenderError::internal("a picture in a line of text")),
            Element::Paragraph
            | Element::Title
            | Element::Heading
            | Element::Subheading
            | Element::List
            | Element::Numbered
            | Element::Item
            | Element::Table
            | Element::TableHead
            | Element::TableRow
            | Element::TableCell
            | Element::Note(_) => Err(RenderError::internal("a block inside a line of text")),
        }
    }

    fn mark(&mut self, label: String) -> Mark {
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(label.clone()).or_insert(next);
        Mark {
            number,
            label,
            is_first: number == next,
        }
    }

    fn languages_used_up(&mut self) -> Result<(), RenderError> {
        match self.languages.next() {
            None => Ok(()),
            Some(_) => Err(RenderError::internal("words of a source are missing")),
        }
    }
}

/// The picture at the top, where the house has one.
fn logo(front: &mut IntoIter<Node>, page: &Briefing) -> Result<(), RenderError> {
    let Some(logo) = &page.letterhead.logo else {
        return Ok(());
    };
    let target = front.next().map(picture);
    match target {
        Some(Ok(target)) if target == escape::destination(&logo.target) => Ok(()),
        Some(_) | None => Err(RenderError::internal("no logo at the top")),
    }
}

/// Takes the label in strong type from the start of a text, and the space behind it.
fn label(text: &mut Vec<Inline>) -> Option<Vec<Inline>> {
    let Some(Inline::Strong(_)) = text.first() else {
        return None;
    };
    let Inline::Strong(label) = text.remove(0) else {
        return None;
    };
    if let Some(Inline::Text(first)) = text.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    Some(label)
}

/// The target of a paragraph that holds a picture and nothing else; any other node comes back.
fn picture(node: Node) -> Result<String, Node> {
    match node {
        Node::Element(Element::Paragraph, children) => match children.as_slice() {
            [Node::Element(Element::Image(target), _)] => Ok(target.clone()),
            _ => Err(Node::Element(Element::Paragraph, children)),
        },
        other @ (Node::Element(..) | Node::Text(_) | Node::Mark(_) | Node::Code(_)) => Err(other),
    }
}

/// What the next node holds, if it is the one that must stand here.
fn expect(
    node: Option<Node>,
    wanted: &Element,
    otherwise: &'static str,
) -> Result<Vec<Node>, RenderError> {
    match node {
        Some(Node::Element(element, children)) if element == *wanted => Ok(children),
        Some(Node::Element(..) | Node::Text(_) | Node::Mark(_) | Node::Code(_)) | None => {
            Err(RenderError::internal(otherwise))
        }
    }
}
