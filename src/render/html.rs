//! The tree as one HTML file: no script, no request, evidence in place.
//!
//! The words are those of the Markdown, in its order. What is added carries
//! the attribute `data-added`: the skip link, the words of the source behind a
//! statement, the footer.

mod frame;
mod full;

pub(super) use self::frame::logo;
pub(super) use self::frame::style;

use std::collections::BTreeMap;
use std::fmt::Write;

use askama::filters::{Escaper, Html};

use crate::briefing::Acceptance;
use crate::briefing::Briefing;
use crate::briefing::DatePrecision;
use crate::briefing::Evidenced;
use crate::briefing::Product;
use crate::briefing::SectionKind;
use crate::language::Language;
use crate::render::RenderError;
use crate::render::document::{
    Block, Document, Inline, Item, ListStyle, Mark, Note, Section, Table, marks, plain,
    space_before_mark,
};
use crate::words::fill;

/// The HTML of a briefing.
pub(super) fn write(document: &Document, page: &Briefing) -> Result<String, RenderError> {
    let mut writer = Writer {
        page,
        notes: document.notes_by_label(),
        out: String::new(),
        key_judgements: 0,
        nothing_is_accepted: nothing_is_accepted(page),
    };
    writer.out.push_str(&logo(page.letterhead.logo.as_ref())?);
    writer.out.push_str("<p class=\"tlp\" translate=\"no\">");
    writer.inlines(&document.marking)?;
    writer.out.push_str("</p>");
    if page.product() == Product::Full {
        writer.contents(document)?;
    }
    let head = std::mem::take(&mut writer.out);
    writer.element("h1", "", &document.title)?;
    writer.element("p", " class=\"byline\"", &document.byline)?;
    for section in &document.sections {
        writer.section(section, &document.notes)?;
        if section.kind == SectionKind::Evidence && page.product() == Product::Full {
            writer.passages()?;
        }
    }
    frame::write(page, &head, &writer.out)
}

struct Writer<'a> {
    page: &'a Briefing,
    notes: BTreeMap<&'a str, &'a Note>,
    out: String,
    /// How many key judgements are written.
    key_judgements: usize,
    nothing_is_accepted: bool,
}

/// Whether all statements are current, and nobody has accepted any of them: that is said once.
fn nothing_is_accepted(page: &Briefing) -> bool {
    page.notes.iter().all(|note| {
        let standing = (&note.statement, &note.acceptance);
        matches!(standing, (Evidenced::Current(_), Acceptance::Recorded))
    })
}

impl Writer<'_> {
    fn section(&mut self, section: &Section, notes: &[Note]) -> Result<(), RenderError> {
        let id = section.kind.anchor();
        let class = match (section.kind, self.page.product()) {
            (SectionKind::NotCurrent, _) => "stale",
            (SectionKind::BottomLine, _) => "bottom-line",
            (SectionKind::Evidence, Product::OnePage) => "part evidence",
            (SectionKind::Evidence, Product::Full) => "chapter evidence",
            (_, Product::OnePage) => "part",
            (_, Product::Full) => "chapter",
        };
        writeln!(
            self.out,
            "<section class=\"{class}\" aria-labelledby=\"{id}\">"
        )?;
        self.element("h2", &format!(" id=\"{id}\""), &section.heading)?;
        self.out.push_str("<div class=\"column\">\n");
        for block in &section.blocks {
            self.block(block, section.kind)?;
        }
        if section.kind == SectionKind::Evidence {
            if self.nothing_is_accepted {
                self.standing(self.page.words.standing.all_recorded)?;
            }
            self.evidence(notes)?;
        }
        self.out.push_str("</div>\n</section>\n");
        Ok(())
    }

    fn block(&mut self, block: &Block, kind: SectionKind) -> Result<(), RenderError> {
        match block {
            Block::Paragraph(text) => self.statement(text, kind),
            Block::List(items) => self.list(items, kind),
            Block::Numbered(items) => {
                self.out.push_str("<ol>\n");
                self.items(items, kind)?;
                self.out.push_str("</ol>\n");
                Ok(())
            }
            Block::Table(table) => self.table(table, kind),
            Block::Part(part) => self.part(part, kind),
            Block::Figure(figure) => self.figure(figure, kind),
        }
    }

    fn list(&mut self, items: &[Item], kind: SectionKind) -> Result<(), RenderError> {
        let class = match kind.list_style() {
            ListStyle::Dated => return self.dated(items, kind, "dated"),
            ListStyle::Rows => return self.dated(items, kind, "rows"),
            ListStyle::Judged => return self.labelled_by_heading(items, kind, "judgement", ""),
            ListStyle::Cautions => {
                return self.labelled_by_heading(items, kind, "caution", TRIANGLE);
            }
            ListStyle::Labelled => "labelled",
            ListStyle::Points => "points",
        };
        writeln!(self.out, "<ul class=\"{class}\">")?;
        self.items(items, kind)?;
        self.out.push_str("</ul>\n");
        Ok(())
    }

    fn items(&mut self, items: &[Item], kind: SectionKind) -> Result<(), RenderError> {
        for item in items {
            self.out.push_str("<li>");
            if let Some(rail) = &item.rail {
                self.out.push_str("<strong>");
                self.inlines(rail)?;
                self.out.push_str("</strong> ");
            }
            self.out.push_str("<div>\n");
            self.statement(&item.text, kind)?;
            self.out.push_str("</div></li>\n");
        }
        Ok(())
    }

    fn dated(&mut self, items: &[Item], kind: SectionKind, class: &str) -> Result<(), RenderError> {
        writeln!(self.out, "<ul class=\"{class}\">")?;
        let precisions = self.page.precisions(kind);
        for (item, precision) in items.iter().zip(precisions) {
            let glyph = match precision {
                None => "",
                Some(DatePrecision::Day) => "<circle class=\"filled\" cx=\"7\" cy=\"6\" r=\"4\"/>",
                Some(DatePrecision::Days) => {
                    "<rect class=\"filled\" y=\"2.5\" width=\"14\" height=\"7\"/>"
                }
                Some(DatePrecision::Coarse) => {
                    "<rect class=\"open\" x=\".75\" y=\"3.25\" width=\"12.5\" height=\"5.5\"/>"
                }
            };
            self.out.push_str("<li><p class=\"when\">");
            if !glyph.is_empty() {
                write!(
                    self.out,
                    "<svg viewBox=\"0 0 14 12\" width=\"14\" height=\"12\" aria-hidden=\"true\">{glyph}</svg>"
                )?;
            }
            self.out.push_str("<span>");
            self.inlines(item.rail.as_deref().unwrap_or_default())?;
            self.out.push_str("</span></p> <div>\n");
            self.statement(&item.text, kind)?;
            self.out.push_str("</div></li>\n");
        }
        self.out.push_str("</ul>\n");
        Ok(())
    }

    fn labelled_by_heading(
        &mut self,
        items: &[Item],
        kind: SectionKind,
        class: &str,
        glyph: &str,
    ) -> Result<(), RenderError> {
        let anchors = self.anchors(kind);
        for (index, item) in items.iter().enumerate() {
            write!(self.out, "<div class=\"{class}\"")?;
            if let Some(id) = anchors.get(index) {
                write!(self.out, " id=\"j-{id}\"")?;
            }
            write!(self.out, ">\n<h3>{glyph}")?;
            self.inlines(item.rail.as_deref().unwrap_or_default())?;
            self.out.push_str("</h3>\n");
            self.statement(&item.text, kind)?;
            self.out.push_str("</div>\n");
        }
        Ok(())
    }

    fn table(&mut self, table: &Table, kind: SectionKind) -> Result<(), RenderError> {
        write!(
            self.out,
            "<table aria-labelledby=\"{}\">\n<thead><tr>",
            kind.anchor()
        )?;
        for cell in &table.head {
            self.out.push_str("<th scope=\"col\">");
            self.inlines(cell)?;
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            let mut cells = table.head.iter().zip(row);
            self.out.push_str("<tr><th scope=\"row\">");
            if let Some((_, cell)) = cells.next() {
                self.inlines(cell)?;
            }
            self.out.push_str("</th>");
            for (head, cell) in cells {
                // Where the table is set as a list, each of several cells says what it is, and what one of two scales means.
                if table.head.len() > 2 || kind == SectionKind::Terms {
                    self.out.push_str("<td data-label=\"");
                    self.text(&plain(head))?;
                    self.out.push_str("\">\n");
                } else {
                    self.out.push_str("<td>\n");
                }
                self.statement(cell, kind)?;
                self.out.push_str("</td>");
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n");
        Ok(())
    }

    /// A paragraph, and behind a click the words of the source on which it rests.
    fn statement(&mut self, text: &[Inline], kind: SectionKind) -> Result<(), RenderError> {
        self.element("p", " class=\"says\"", text)?;
        let marks = marks(text);
        if marks.is_empty() {
            return Ok(());
        }
        write!(
            self.out,
            "<details data-added><summary>{}",
            self.page.words.words_of_source
        )?;
        for mark in &marks {
            write!(self.out, " [{}]", mark.number)?;
        }
        self.out.push_str("</summary>\n");
        for mark in marks {
            let note = *self
                .notes
                .get(mark.label.as_str())
                .ok_or_else(|| RenderError::internal("a mark without a note"))?;
            self.out.push_str("<div class=\"quoted\">\n");
            // Where the note's statement is what has just been read, it is not said again.
            if !kind.is_said_in_full() {
                write!(self.out, "<p><strong>[{}]</strong> ", note.number)?;
                self.inlines(&note.statement)?;
                self.out.push_str("</p>\n");
            }
            self.paragraphs(note)?;
            self.acceptance(note)?;
            self.passage_link(note)?;
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</details>\n");
        Ok(())
    }

    fn evidence(&mut self, notes: &[Note]) -> Result<(), RenderError> {
        self.out.push_str("<ol class=\"notes\">\n");
        for note in notes {
            let Note {
                number,
                label,
                statement,
                paragraphs: _,
            } = note;
            let name = self.mark_name(*number);
            write!(
                self.out,
                "<li id=\"e-{label}\"><a class=\"back\" href=\"#m-{label}\" aria-label=\""
            )?;
            self.text(&format!("[{number}] {name}, {}", self.page.words.back))?;
            writeln!(self.out, "\">[{number}]</a> <div class=\"note\">")?;
            self.element("p", "", statement)?;
            self.paragraphs(note)?;
            self.acceptance(note)?;
            self.passage_link(note)?;
            self.out.push_str("</div></li>\n");
        }
        self.out.push_str("</ol>\n");
        Ok(())
    }

    fn paragraphs(&mut self, note: &Note) -> Result<(), RenderError> {
        for paragraph in &note.paragraphs {
            self.element("p", "", paragraph)?;
        }
        Ok(())
    }

    /// Who has accepted the statement of a note, if anybody has; that it is not current is said in the note.
    fn acceptance(&mut self, note: &Note) -> Result<(), RenderError> {
        let page = self.page;
        let own = page.notes.get(note.number - 1);
        let own = own.ok_or_else(|| RenderError::internal("a note that the briefing lacks"))?;
        let words = &page.words.standing;
        let remark = match (&own.statement, &own.acceptance) {
            (Evidenced::Stale(_), _) => return Ok(()),
            (Evidenced::Current(_), Acceptance::Recorded) if self.nothing_is_accepted => {
                return Ok(());
            }
            (Evidenced::Current(_), Acceptance::Recorded) => words.recorded.to_owned(),
            (Evidenced::Current(_), Acceptance::Accepted { by, on }) => {
                fill(words.accepted, &[("by", &by.to_string()), ("date", on)])
            }
        };
        self.standing(&remark)
    }

    fn standing(&mut self, remark: &str) -> Result<(), RenderError> {
        self.out.push_str("<p class=\"standing\" data-added>");
        self.text(remark)?;
        self.out.push_str("</p>\n");
        Ok(())
    }

    fn element(
        &mut self,
        name: &str,
        attributes: &str,
        text: &[Inline],
    ) -> Result<(), RenderError> {
        write!(self.out, "<{name}{attributes}>")?;
        self.inlines(text)?;
        writeln!(self.out, "</{name}>")?;
        Ok(())
    }

    fn inlines(&mut self, text: &[Inline]) -> Result<(), RenderError> {
        for (place, inline) in text.iter().enumerate() {
            match inline {
                Inline::Text(text) => self.text(text)?,
                Inline::Strong(inner) => {
                    self.out.push_str("<strong>");
                    self.inlines(inner)?;
                    self.out.push_str("</strong>");
                }
                Inline::Emphasis(inner) => {
                    self.out.push_str("<em>");
                    self.inlines(inner)?;
                    self.out.push_str("</em>");
                }
                Inline::Words(words) => {
                    self.out.push_str("<a class=\"words\" href=\"");
                    self.text(&words.target)?;
                    write!(
                        self.out,
                        "\" lang=\"{}\"{} translate=\"no\">",
                        words.language.tag(),
                        direction(words.language)
                    )?;
                    self.inlines(&words.text)?;
                    self.out.push_str("</a>");
                }
                Inline::Translation(inner) => {
                    self.out.push_str("<span class=\"ours\">");
                    self.inlines(inner)?;
                    self.out.push_str("</span>");
                }
                Inline::Code(text) => {
                    self.out.push_str("<code>");
                    self.text(text)?;
                    self.out.push_str("</code>");
                }
                Inline::Mark(mark) => {
                    self.out.push_str(space_before_mark(text, place));
                    self.mark(mark)?;
                }
            }
        }
        Ok(())
    }

    fn mark(&mut self, mark: &Mark) -> Result<(), RenderError> {
        let Mark {
            number,
            label,
            is_first,
        } = mark;
        write!(self.out, "<a class=\"mark\" href=\"#e-{label}\"")?;
        if *is_first {
            write!(self.out, " id=\"m-{label}\"")?;
        }
        self.out.push_str(" aria-label=\"");
        let name = self.mark_name(*number);
        self.text(&format!("[{number}] {name}"))?;
        write!(self.out, "\">[{number}]</a>")?;
        Ok(())
    }

    fn mark_name(&self, number: usize) -> String {
        fill(
            self.page.words.mark_name,
            &[("number", &number.to_string())],
        )
    }

    /// Text, in an element or in a quoted attribute.
    fn text(&mut self, text: &str) -> Result<(), RenderError> {
        Html.write_escaped_str(&mut self.out, text)?;
        Ok(())
    }
}

/// The attribute of words that run from right to left, which also keeps what stands around them in its place.
fn direction(language: Language) -> &'static str {
    if language.is_right_to_left() {
        " dir=\"rtl\""
    } else {
        ""
    }
}

/// The sign of a caution; the word beside it says the same.
const TRIANGLE: &str = "<svg viewBox=\"0 0 12 11\" width=\"12\" height=\"11\" aria-hidden=\"true\"><path d=\"M6 1 11 10H1Z\"/></svg>";
