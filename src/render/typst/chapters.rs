//! A page of chapters as calls of the components in `full.typ`.

mod beside;

use std::fmt::Write;

use crate::briefing::SectionKind;
use crate::render::RenderError;
use crate::render::tree::{Block, Figure, KeyJudgement, PageTree, Part, Section};
use crate::render::typst::Writer;
use crate::render::typst::millimetres;
use crate::sheet::Likelihood;

impl Writer {
    /// Writes all sections, one below the other.
    pub(super) fn chapters(&mut self, tree: &PageTree) -> Result<(), RenderError> {
        let mut is_annex = false;
        let mut has_notes = false;
        for section in &tree.sections {
            if section.kind.is_annex() && !is_annex {
                is_annex = true;
                self.out.push_str("#annex()\n");
            }
            match section.kind {
                SectionKind::NotCurrent => {
                    self.out.push_str("#stale(");
                    self.section(section)?;
                    self.out.push_str(")\n");
                }
                SectionKind::BottomLine => {
                    self.out.push_str("#bottom-line(");
                    self.bottom_line(section)?;
                    self.out.push_str(")\n");
                }
                SectionKind::Terms => self.terms(section)?,
                SectionKind::SourceCards => self.sources(section)?,
                kind => {
                    write!(self.out, "#chapter(\"{}\", ", kind.anchor())?;
                    self.section(section)?;
                    self.out.push_str(")\n");
                }
            }
            if section.kind == SectionKind::Evidence {
                self.out.push_str("#notes(");
                self.notes(&tree.notes)?;
                // The last notes stay together with the sections that follow them.
                self.out.push_str("end: [");
                has_notes = true;
            }
        }
        if has_notes {
            self.out.push_str("])\n");
        }
        Ok(())
    }

    /// Writes the heading, the statement, and in smaller type the blocks that follow it.
    pub(super) fn bottom_line(&mut self, section: &Section) -> Result<(), RenderError> {
        self.content(&section.heading)?;
        let mut blocks = section.blocks.iter();
        self.out.push_str(", [");
        self.room("from", section.kind);
        if let Some(statement) = blocks.next() {
            self.block(statement, section.kind)?;
        }
        for block in blocks {
            self.out.push_str("#small[");
            self.block(block, section.kind)?;
            self.out.push(']');
        }
        self.room("to", section.kind);
        self.out.push(']');
        Ok(())
    }

    /// Writes the sources; what is said of all of them stands beside their picture.
    fn sources(&mut self, section: &Section) -> Result<(), RenderError> {
        let [Block::Figure(figure), Block::Part(whole), cards @ ..] = section.blocks.as_slice()
        else {
            write!(self.out, "#chapter(\"{}\", ", section.kind.anchor())?;
            self.section(section)?;
            self.out.push_str(")\n");
            return Ok(());
        };
        write!(self.out, "#chapter(\"{}\", ", section.kind.anchor())?;
        self.content(&section.heading)?;
        self.out.push_str(", [#drawing(");
        self.picture(figure)?;
        self.out.push_str(", none, beside: narrow-card(");
        self.content(&whole.heading)?;
        self.out.push_str(", [");
        for block in &whole.blocks {
            self.block(block, section.kind)?;
        }
        self.out.push_str("]))\n");
        for block in cards {
            self.block(block, section.kind)?;
        }
        self.out.push_str("])\n");
        Ok(())
    }

    /// Writes the scales: two tables, one beside the other.
    fn terms(&mut self, section: &Section) -> Result<(), RenderError> {
        write!(self.out, "#chapter(\"{}\", ", section.kind.anchor())?;
        self.content(&section.heading)?;
        self.out.push_str(", [");
        let is_table = |block: &&Block| matches!(block, Block::Table(_));
        let (tables, others): (Vec<&Block>, Vec<&Block>) =
            section.blocks.iter().partition(is_table);
        for block in others {
            self.block(block, section.kind)?;
        }
        self.out.push_str("#two-tables(");
        for (block, name) in tables.into_iter().zip(["terms", "levels"]) {
            if let Block::Table(table) = block {
                write!(self.out, "rows-of(\"{name}\", ")?;
                self.rows_of(table)?;
                self.out.push_str("), ");
            }
        }
        self.out.push_str(")])\n");
        Ok(())
    }

    /// Writes a heading of the third level with its blocks.
    pub(super) fn part(&mut self, part: &Part, kind: SectionKind) -> Result<(), RenderError> {
        self.out.push_str("#card(");
        self.content(&part.heading)?;
        self.out.push_str(", [");
        for block in &part.blocks {
            self.block(block, kind)?;
        }
        self.out.push_str("])\n");
        Ok(())
    }

    /// Writes a key judgement, with its term and its confidence beside it.
    pub(super) fn key_judgement(
        &mut self,
        judgement: &KeyJudgement,
        kind: SectionKind,
    ) -> Result<(), RenderError> {
        let mut steps = Likelihood::ALL.into_iter();
        match steps.position(|step| Some(step) == judgement.likelihood) {
            Some(step) => write!(self.out, "#key-judgement({step}, ")?,
            None => self.out.push_str("#key-judgement(none, "),
        }
        self.content(&judgement.heading)?;
        self.out.push_str(", (");
        self.texts(&judgement.weights)?;
        self.out.push_str("), (");
        if let Some(text) = &judgement.to_bottom_line {
            self.out.push_str("to-bottom-line(");
            self.content(text)?;
            self.out.push_str("), ");
        }
        for block in &judgement.blocks {
            match block {
                Block::Paragraph(text) => self.paragraph(text)?,
                other => {
                    self.out.push('[');
                    self.block(other, kind)?;
                    self.out.push(']');
                }
            }
            self.out.push_str(", ");
        }
        self.out.push_str("))\n");
        Ok(())
    }

    /// Writes a picture with its title and its numbers.
    pub(super) fn figure(&mut self, figure: &Figure) -> Result<(), RenderError> {
        if figure.is_code {
            self.out.push_str("#code(");
            self.picture(figure)?;
            self.out.push_str(")\n");
            return Ok(());
        }
        self.out.push_str("#drawing(");
        self.picture(figure)?;
        self.out.push_str(", ");
        match figure.table.as_ref().and_then(beside::columns) {
            None => self.out.push_str("none"),
            Some(columns) => {
                self.out.push('(');
                for width in columns.widths {
                    write!(self.out, "{}, ", millimetres(width))?;
                }
                write!(self.out, "), is-cut: {}", columns.is_cut)?;
            }
        }
        self.out.push_str(", ");
        if let Some(table) = &figure.table {
            self.rows_of(table)?;
        }
        self.out.push_str(")\n");
        Ok(())
    }
}
