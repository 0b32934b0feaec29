//! A front page as calls of the components in `system.typ`.

use std::fmt::Write;

use crate::briefing::SectionKind;
use crate::render::RenderError;
use crate::render::tree::{Block, PageTree, Section};
use crate::render::typst::Writer;

impl Writer {
    /// Writes the sections of the front page, and the evidence behind it.
    pub(super) fn front_page(&mut self, tree: &PageTree) -> Result<(), RenderError> {
        let is_evidence = |section: &&Section| section.kind == SectionKind::Evidence;
        let (evidence, front): (Vec<_>, Vec<_>) = tree.sections.iter().partition(is_evidence);
        let mut sections = front.into_iter().peekable();
        while let Some(section) = sections.next() {
            match sections.peek() {
                Some(next) if let Some(columns) = left_columns(section.kind, next.kind) => {
                    write!(self.out, "#pair({columns}, (")?;
                    self.section(section)?;
                    self.out.push_str("), (");
                    self.section(next)?;
                    self.out.push_str("))\n");
                    sections.next();
                }
                Some(_) | None => self.front_section(section)?,
            }
        }
        self.out.push_str("]\n");
        for section in evidence {
            self.out.push_str("#evidence(");
            self.section(section)?;
            self.out.push_str(",\n");
            self.notes(&tree.notes)?;
            self.out.push_str(")\n");
        }
        Ok(())
    }

    /// Writes a section of the front page that has no other beside it.
    fn front_section(&mut self, section: &Section) -> Result<(), RenderError> {
        match (section.kind, section.blocks.split_last()) {
            (SectionKind::NotCurrent, _) => self.out.push_str("#stale("),
            (SectionKind::BottomLine, _) => {
                self.out.push_str("#bottom-line(");
                self.bottom_line(section)?;
                self.out.push_str(")\n");
                return Ok(());
            }
            (SectionKind::Source, Some((Block::Figure(figure), blocks))) if !figure.is_code => {
                self.out.push_str("#sourced(");
                self.content(&section.heading)?;
                self.out.push_str(", ");
                self.picture(figure)?;
                self.out.push_str(", [");
                for block in blocks {
                    self.block(block, section.kind)?;
                }
                self.out.push_str("])\n");
                return Ok(());
            }
            _ => self.out.push_str("#part("),
        }
        self.section(section)?;
        self.out.push_str(")\n");
        Ok(())
    }
}

/// Returns how many of the twelve columns the first of two sections takes, where they belong side by side.
fn left_columns(first: SectionKind, second: SectionKind) -> Option<u8> {
    let (partner, columns) = match first {
        SectionKind::Glance => (SectionKind::Timeline, 6),
        SectionKind::Implications => (SectionKind::Watch, 6),
        SectionKind::Cautions => (SectionKind::Source, 6),
        _ => return None,
    };
    (second == partner).then_some(columns)
}
