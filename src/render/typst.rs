//! The tree as Typst source: the components of `system.typ`, and their calls with all text in string literals.

mod chapters;
mod ending;
mod front;
mod token;

use std::fmt::Write;

use askama::Template;
use askama::filters::Escaper;

use crate::briefing::Briefing;
use crate::briefing::DatePrecision;
use crate::briefing::Hand;
use crate::briefing::Layout;
use crate::briefing::Letterhead;
use crate::briefing::ListStyle;
use crate::briefing::SectionKind;
use crate::language::with_ties;
use crate::render::Attachment;
use crate::render::Page;
use crate::render::RenderError;
use crate::render::escape;
use crate::render::furniture::{file_title, imprint, running};
use crate::render::pdf::{Fonts, LinkName};
use crate::render::tree::{
    Block, Figure, Inline, Item, Note, PageTree, Section, Sign, Table, space_before_mark,
};
use crate::sheet::LogoKind;
use crate::sheet::Paper;
use crate::words::fill;

/// The Typst definitions of sizes, grid and components that all products share.
const SYSTEM: &str = include_str!("../../templates/typst/system.typ");

/// The Typst definitions of the components of chapters.
const FULL: &str = include_str!("../../templates/typst/full.typ");

/// A Typst text with everything else that decides how the PDF looks.
#[derive(Debug, Clone)]
pub struct TypstSource {
    /// The text.
    pub text: String,
    /// The files that the text reads, by name.
    pub files: Vec<(String, Vec<u8>)>,
    /// The fonts beside the embedded ones.
    pub fonts: Fonts,
    /// The places to which links lead. In the text, a link has the number of its place in this list, from 1.
    pub links: Vec<LinkName>,
}

impl From<&str> for TypstSource {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            files: Vec::new(),
            fonts: Fonts::default(),
            links: Vec::new(),
        }
    }
}

/// The treatment of a front page that is longer than its paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Front {
    /// It goes on on the next page, and does not fit.
    Paged,
    /// It is on one sheet that is as long as it has to be, with a line where the paper ends.
    Whole,
}

/// Writes the Typst source of a page.
pub(super) fn source(
    page: &Page,
    front: Front,
    attachments: &[Attachment],
    fonts: &Fonts,
) -> Result<TypstSource, RenderError> {
    let briefing = &page.briefing;
    let words = briefing.words;
    let (year, month, day) = briefing.issued_ymd;
    let as_of = fill(words.as_of, &[("date", &briefing.as_of)]);
    let mut writer = Writer {
        layout: briefing.product.layout(),
        front,
        out: String::new(),
        files: Vec::new(),
    };
    writer.masthead(briefing, &page.tree)?;
    match writer.layout {
        Layout::FrontPage => writer.front_page(&page.tree)?,
        Layout::Chapters { .. } => writer.chapters(&page.tree)?,
    }
    attachments.iter().try_for_each(|it| writer.attach(it))?;
    let frame = TypstBriefing {
        briefing,
        title: file_title(briefing),
        families: fonts.families(),
        description: format!("{}, {as_of}", briefing.kicker()),
        region: briefing.language.region().unwrap_or_default(),
        year,
        month,
        day,
        running: running(briefing),
        imprint: imprint(briefing),
        body: writer.out,
    };
    let house = House::new(&briefing.letterhead).render()?;
    let links = links(briefing, &page.tree);
    let places = Places { links: &links }.render()?;
    Ok(TypstSource {
        text: format!("{house}\n{places}\n{SYSTEM}\n{FULL}\n{}\n", frame.render()?),
        files: writer.files,
        fonts: fonts.clone(),
        links,
    })
}

/// Returns the names of the links: to each note, back to its first mark, and to the statement at the top.
fn links(briefing: &Briefing, tree: &PageTree) -> Vec<LinkName> {
    let words = briefing.words;
    let notes = tree.notes.iter().flat_map(|note| {
        let number = note.number.to_string();
        let number = [("number", &*number)];
        let name = fill(words.mark_name, &number);
        [
            LinkName {
                label: format!("note-{}", note.label),
                in_body: name.clone(),
                in_annex: name,
            },
            LinkName {
                label: format!("mark-{}", note.label),
                in_body: fill(words.back_in_body, &number),
                in_annex: fill(words.back_in_annex, &number),
            },
        ]
    });
    let top = LinkName {
        label: "bottom-line".to_owned(),
        in_body: words.bottom_line.to_owned(),
        in_annex: words.bottom_line.to_owned(),
    };
    notes.chain([top]).collect()
}

#[derive(Template)]
#[template(path = "typst/briefing.typ", config = "templates/askama.toml")]
struct TypstBriefing<'a> {
    briefing: &'a Briefing,
    title: String,
    families: Vec<&'a str>,
    description: String,
    region: String,
    year: i32,
    month: u8,
    day: u8,
    running: String,
    imprint: String,
    body: String,
}

#[derive(Template)]
#[template(path = "typst/places.typ", config = "templates/askama.toml")]
struct Places<'a> {
    links: &'a [LinkName],
}

#[derive(Template)]
#[template(path = "typst/house.typ", config = "templates/askama.toml")]
struct House {
    accent: String,
    name: &'static str,
    height: &'static str,
    margin: &'static str,
}

impl House {
    fn new(letterhead: &Letterhead) -> Self {
        // The twelve columns are 170 mm wide on every paper.
        let (name, height, margin) = match letterhead.paper {
            Paper::A4 => ("a4", "297mm", "20mm"),
            Paper::Letter => ("us-letter", "279.4mm", "22.95mm"),
        };
        Self {
            accent: letterhead.accent.light.to_string(),
            name,
            height,
            margin,
        }
    }
}

/// Writes a length that is given in hundredths of a millimetre.
fn millimetres(hundredths: u64) -> String {
    format!("{}.{:02}mm", hundredths / 100, hundredths % 100)
}

struct Writer {
    layout: Layout,
    front: Front,
    out: String,
    /// The files that the text reads, by names that are the same in all documents.
    files: Vec<(String, Vec<u8>)>,
}

impl Writer {
    /// Attaches a file to the PDF.
    fn attach(&mut self, attachment: &Attachment) -> Result<(), RenderError> {
        let Attachment {
            name,
            media_type,
            relationship,
            description,
            bytes,
        } = attachment;
        write!(
            self.out,
            "#pdf.attach(\"{name}\", read(\"{name}\", encoding: none), relationship: \"{relationship}\", mime-type: \"{media_type}\", description: "
        )?;
        self.literal(description)?;
        self.out.push_str(")\n");
        self.files.push(((*name).to_owned(), bytes.clone()));
        Ok(())
    }

    /// Writes the head of the first page.
    fn masthead(&mut self, briefing: &Briefing, tree: &PageTree) -> Result<(), RenderError> {
        match (self.layout, self.front) {
            (Layout::FrontPage, Front::Paged) => self.out.push_str("#front[\n"),
            (Layout::FrontPage, Front::Whole) => {
                self.out.push_str("#whole-front(");
                self.literal(briefing.words.page_ends)?;
                self.out.push_str(")[\n");
            }
            (Layout::Chapters { .. }, _) => {}
        }
        write!(self.out, "#masthead(\"{}\", ", briefing.marking.label())?;
        self.content(&tree.title)?;
        self.out.push_str(", ");
        self.content(&tree.byline)?;
        if let Some(logo) = &briefing.letterhead.logo {
            let name = match logo.kind {
                LogoKind::Svg => "logo.svg",
                LogoKind::Png => "logo.png",
            };
            let (width, height) = logo.size;
            write!(
                self.out,
                ", logo: image(\"{name}\", width: {}, height: {}, alt: ",
                millimetres(width),
                millimetres(height)
            )?;
            self.literal(&logo.alternative.to_string())?;
            self.out.push(')');
            self.files.push((name.to_owned(), logo.bytes.clone()));
        }
        self.out.push_str(")\n");
        Ok(())
    }

    /// Writes three arguments: the file of a picture, its text alternative and its caption.
    fn picture(&mut self, figure: &Figure) -> Result<(), RenderError> {
        let name = format!("figure-{}.svg", self.files.len());
        write!(self.out, "\"{name}\", ")?;
        self.literal(&figure.alternative)?;
        self.out.push_str(", ");
        self.content(&figure.caption)?;
        self.files.push((name, figure.svg.clone().into_bytes()));
        Ok(())
    }

    /// Writes two arguments: heading and body.
    fn section(&mut self, section: &Section) -> Result<(), RenderError> {
        self.content(&section.heading)?;
        self.out.push_str(", [");
        self.room("from", section.kind);
        for block in &section.blocks {
            self.block(block, section.kind)?;
        }
        self.room("to", section.kind);
        self.out.push(']');
        Ok(())
    }

    /// Marks where a section of a whole front begins or ends.
    fn room(&mut self, end: &str, kind: SectionKind) {
        if self.front == Front::Whole && kind != SectionKind::Evidence {
            self.out.extend(["#", end, "(\"", kind.anchor(), "\")"]);
        }
    }

    fn block(&mut self, block: &Block, kind: SectionKind) -> Result<(), RenderError> {
        match block {
            Block::Paragraph(text) if kind == SectionKind::Terms => {
                self.out.push_str("#lead");
                self.content(text)
            }
            Block::Paragraph(text) => {
                self.out.push('#');
                self.paragraph(text)
            }
            Block::List(items) => self.list(kind, items),
            Block::Numbered(items) => {
                self.component("numbered");
                self.texts(items)?;
                self.out.push(')');
                Ok(())
            }
            Block::Table(table) => self.table(kind, table),
            Block::Part(part) => self.part(part, kind),
            Block::KeyJudgement(judgement) => self.key_judgement(judgement, kind),
            Block::Figure(figure) => self.figure(figure),
        }
    }

    /// Writes the start of a call; chapters have components of their own.
    fn component(&mut self, name: &str) {
        let own = match self.layout {
            Layout::FrontPage => "",
            Layout::Chapters { .. } => "full-",
        };
        self.out.extend(["#", own, name, "("]);
    }

    fn list(&mut self, kind: SectionKind, items: &[Item]) -> Result<(), RenderError> {
        match kind.list_style() {
            ListStyle::Dated => return self.dated("dated", items),
            ListStyle::Rows => return self.dated("rows", items),
            ListStyle::Judged => self.component("judged"),
            ListStyle::Cautions => self.component("cautions"),
            ListStyle::Labelled if kind == SectionKind::SourceCards => {
                self.out.push_str("#inner-labelled(");
            }
            ListStyle::Labelled => self.component("labelled"),
            ListStyle::Points => self.component("points"),
        }
        for item in items {
            match &item.rail {
                Some(rail) => {
                    self.out.push('(');
                    self.content(rail)?;
                    self.out.push_str(", ");
                    if kind.list_style() == ListStyle::Labelled {
                        // The component makes one paragraph of label and text.
                        self.out.push('[');
                        self.ended(&item.text)?;
                        self.out.push(']');
                    } else {
                        self.paragraph(&item.text)?;
                    }
                    self.out.push_str("), ");
                }
                None => self.texts(std::slice::from_ref(item))?,
            }
        }
        self.out.push(')');
        Ok(())
    }

    /// Writes sign, label and text of each item.
    fn dated(&mut self, component: &str, items: &[Item]) -> Result<(), RenderError> {
        write!(self.out, "#{component}(")?;
        for item in items {
            let sign = match item.sign {
                None => "none",
                Some(Sign::Dated(DatePrecision::Day)) => "day",
                Some(Sign::Dated(DatePrecision::Days)) => "days",
                Some(Sign::Dated(DatePrecision::Coarse)) => "coarse",
                Some(Sign::Dated(DatePrecision::Doubted | DatePrecision::Planned)) => "doubted",
                Some(Sign::Spoken(Hand::Own)) => "own",
                Some(Sign::Spoken(Hand::Second)) => "second",
                Some(Sign::Spoken(Hand::Third)) => "third",
            };
            write!(self.out, "(\"{sign}\", ")?;
            self.content(item.rail.as_deref().unwrap_or_default())?;
            self.out.push_str(", ");
            self.paragraph(&item.text)?;
            self.out.push_str("), ");
        }
        self.out.push(')');
        Ok(())
    }

    fn texts(&mut self, items: &[Item]) -> Result<(), RenderError> {
        for item in items {
            self.paragraph(&item.text)?;
            self.out.push_str(", ");
        }
        Ok(())
    }

    fn table(&mut self, kind: SectionKind, table: &Table) -> Result<(), RenderError> {
        match self.layout {
            Layout::FrontPage => self.out.push_str("#glance("),
            Layout::Chapters { .. } => write!(self.out, "#rows-of(\"{}\", ", kind.anchor())?,
        }
        self.rows_of(table)?;
        self.out.push(')');
        Ok(())
    }

    /// Writes head and rows as the last arguments of a call.
    fn rows_of(&mut self, table: &Table) -> Result<(), RenderError> {
        for row in std::iter::once(&table.head).chain(&table.rows) {
            self.out.push('(');
            for cell in row {
                self.content(cell)?;
                self.out.push_str(", ");
            }
            self.out.push_str("), ");
        }
        Ok(())
    }

    /// Writes the notes as the last arguments of a call.
    fn notes(&mut self, notes: &[Note]) -> Result<(), RenderError> {
        for note in notes {
            write!(self.out, "({}, ", note.number)?;
            self.literal(&note.label)?;
            self.out.push_str(", ");
            // The statement is bold as the head of its note, and not because it matters more than others.
            match note.statement.as_slice() {
                [Inline::Strong(statement)] => {
                    self.out.push_str("text(weight: \"bold\")");
                    self.content(statement)?;
                }
                statement => self.content(statement)?,
            }
            self.out.push_str(", (");
            for paragraph in &note.paragraphs {
                self.content(paragraph)?;
                self.out.push_str(", ");
            }
            self.out.push_str(")),\n");
        }
        Ok(())
    }

    /// Writes text as one argument.
    fn content(&mut self, text: &[Inline]) -> Result<(), RenderError> {
        self.out.push('[');
        self.inlines(text)?;
        self.out.push(']');
        Ok(())
    }

    /// Writes a paragraph as one argument; the element tells who listens where it begins and ends.
    fn paragraph(&mut self, text: &[Inline]) -> Result<(), RenderError> {
        self.out.push_str("par[");
        self.ended(text)?;
        self.out.push(']');
        Ok(())
    }

    /// Writes a paragraph in which no short last word is left alone on a line.
    fn ended(&mut self, text: &[Inline]) -> Result<(), RenderError> {
        match ending::last_space(text) {
            None => self.inlines(text),
            Some(ending::LastSpace {
                place,
                before,
                after,
            }) => {
                self.inlines(text.get(..place).unwrap_or_default())?;
                self.text(&format!("{before}\u{a0}{after}"))?;
                self.inlines(text.get(place + 1..).unwrap_or_default())
            }
        }
    }

    fn inlines(&mut self, text: &[Inline]) -> Result<(), RenderError> {
        for (place, inline) in text.iter().enumerate() {
            match inline {
                Inline::Text(text) => self.text(text)?,
                Inline::Strong(inner) => {
                    self.out.push_str("#strong");
                    self.content(inner)?;
                }
                Inline::Emphasis(inner) => {
                    self.out.push_str("#emph");
                    self.content(inner)?;
                }
                // There is no link, because a path beside the briefings leads nowhere once the PDF is sent on.
                Inline::Words(words) => {
                    write!(self.out, "#words(\"{}\", ", words.language.primary_tag())?;
                    if words.language.is_right_to_left() {
                        self.out.push_str("dir: rtl, ");
                    }
                    self.content(&words.text)?;
                    self.out.push(')');
                }
                Inline::Foreign(text, language) => {
                    write!(self.out, "#words(\"{}\", ", language.primary_tag())?;
                    if language.is_right_to_left() {
                        self.out.push_str("dir: rtl, ");
                    }
                    self.out.push('[');
                    self.text(text)?;
                    self.out.push_str("])");
                }
                Inline::Translation(inner) => {
                    self.out.push_str("#translation");
                    self.content(inner)?;
                }
                Inline::Code(text) => {
                    self.out.push_str("#digest(");
                    self.literal(text)?;
                    self.out.push(')');
                }
                Inline::Mark(mark) => {
                    self.text(space_before_mark(text, place))?;
                    write!(self.out, "#mark({}, ", mark.number)?;
                    self.literal(&mark.label)?;
                    write!(self.out, ", {})", mark.is_first)?;
                }
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), RenderError> {
        self.out.push('#');
        self.literal(&token::with_breaks(&with_ties(text)))?;
        // Without the semicolon, Typst would take a parenthesis that follows for a call.
        self.out.push(';');
        Ok(())
    }

    fn literal(&mut self, text: &str) -> Result<(), RenderError> {
        self.out.push('"');
        escape::Typst.write_escaped_str(&mut self.out, text)?;
        self.out.push('"');
        Ok(())
    }
}
