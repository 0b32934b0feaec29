//! What only the full briefing has in HTML: parts of the third level, pictures, addresses of judgements.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::briefing::Body;
use crate::briefing::KeyJudgement;
use crate::briefing::Piece;
use crate::briefing::Product;
use crate::briefing::SectionKind;
use crate::render::RenderError;
use crate::render::document::{Block, Document, Figure, Note, Part};
use crate::render::html;
use crate::render::html::Writer;
use crate::sheet::Likelihood;
use crate::words::fill;

impl<'p> Writer<'p> {
    /// The ids of the judgements of a section, for those that are not printed in a section before.
    pub(super) fn anchors(&self, kind: SectionKind) -> Vec<String> {
        match &self.page.body {
            Body::OnePage(_) => Vec::new(),
            Body::Full(full) => {
                let judgements = full.judgements(kind).iter();
                judgements.map(|it| it.id().to_owned()).collect()
            }
        }
    }

    /// What stands under a heading of the third level.
    pub(super) fn part(&mut self, part: &Part, kind: SectionKind) -> Result<(), RenderError> {
        if kind == SectionKind::KeyJudgements {
            return self.key_judgement(part, kind);
        }
        self.out.push_str("<div class=\"card\">\n");
        self.element("h3", "", &part.heading)?;
        self.out.push_str("<div class=\"says-all\">\n");
        for block in &part.blocks {
            self.block(block, kind)?;
        }
        self.out.push_str("</div>\n</div>\n");
        Ok(())
    }

    /// Term and confidence in the rail; in the column the sentence, what it rests on, what would change it.
    fn key_judgement(&mut self, part: &Part, kind: SectionKind) -> Result<(), RenderError> {
        let key = self.next_key_judgement()?;
        let id = key.judgement.id();
        let likelihood = key.likelihood.as_ref().map(|(likelihood, _)| *likelihood);
        write!(
            self.out,
            "<div class=\"judgement key\" id=\"j-{id}\">\n<div class=\"rail\">\n"
        )?;
        self.element("h3", "", &part.heading)?;
        let mut blocks = part.blocks.iter().peekable();
        while let Some(Block::List(items)) = blocks.peek() {
            self.out.push_str("<ul class=\"weights\">\n");
            for (index, item) in items.iter().enumerate() {
                self.out.push_str("<li>");
                self.inlines(&item.text)?;
                if let (0, Some(likelihood)) = (index, likelihood) {
                    self.steps(likelihood)?;
                }
                self.out.push_str("</li>\n");
            }
            self.out.push_str("</ul>\n");
            blocks.next();
        }
        self.out.push_str("</div>\n<div class=\"says-all\">\n");
        // What stands in place of the statement at the top leads to it.
        if self.page.is_bottom_line(key)
            && let Some(Block::Paragraph(text)) = blocks.peek()
        {
            let top = SectionKind::BottomLine.anchor();
            write!(self.out, "<p class=\"says\"><a href=\"#{top}\">")?;
            self.inlines(text)?;
            self.out.push_str("</a></p>\n");
            blocks.next();
        }
        for block in blocks {
            self.block(block, kind)?;
        }
        self.out.push_str("</div>\n</div>\n");
        Ok(())
    }

    /// The next of the key judgements.
    fn next_key_judgement(&mut self) -> Result<&'p KeyJudgement, RenderError> {
        let page = self.page;
        let key = page.key_judgement(self.key_judgements);
        self.key_judgements += 1;
        key.ok_or_else(|| RenderError::internal("a judgement that is none"))
    }

    /// Where a term stands on the scale; the word beside it says the same.
    fn steps(&mut self, likelihood: Likelihood) -> Result<(), RenderError> {
        self.out.push_str(
            "<svg class=\"steps\" viewBox=\"0 0 131 9\" width=\"131\" height=\"9\" aria-hidden=\"true\">",
        );
        for (index, step) in Likelihood::ALL.into_iter().enumerate() {
            let class = if step == likelihood { "filled" } else { "step" };
            let x = index * 19;
            write!(
                self.out,
                "<rect class=\"{class}\" x=\"{x}.5\" y=\".5\" width=\"16\" height=\"8\"/>"
            )?;
        }
        self.out.push_str("</svg>");
        Ok(())
    }

    /// The list of sections, in which every heading is a link.
    pub(super) fn contents(&mut self, document: &Document) -> Result<(), RenderError> {
        let words = self.page.words.full;
        self.out.push_str("<nav class=\"contents\" aria-label=\"");
        self.text(words.on_this_page)?;
        self.out.push_str("\" data-added><ul>\n");
        for section in &document.sections {
            write!(self.out, "<li><a href=\"#{}\">", section.kind.anchor())?;
            self.inlines(&section.heading)?;
            self.out.push_str("</a></li>\n");
            if section.kind == SectionKind::Evidence {
                self.out.push_str("<li><a href=\"#passages\">");
                self.text(words.passages)?;
                self.out.push_str("</a></li>\n");
            }
        }
        self.out.push_str("</ul></nav>");
        Ok(())
    }

    /// The link from a note to the first of its passages.
    pub(super) fn passage_link(&mut self, note: &Note) -> Result<(), RenderError> {
        let own = self.page.notes.get(note.number - 1);
        let stands = own.is_some_and(|own| own.quotes.iter().any(|it| it.anchor().is_some()));
        if self.page.product() == Product::Full && stands {
            write!(
                self.out,
                "<p class=\"see\" data-added><a href=\"#p-{}\">",
                note.label
            )?;
            self.text(self.page.words.full.see_passage)?;
            self.out.push_str("</a></p>\n");
        }
        Ok(())
    }

    /// The quoted sentences of the sources, with links back to the notes.
    pub(super) fn passages(&mut self) -> Result<(), RenderError> {
        let page = self.page;
        let words = page.words.full;
        self.out.push_str(
            "<section class=\"chapter passages\" aria-labelledby=\"passages\" data-added>\n<h2 id=\"passages\">",
        );
        self.text(words.passages)?;
        self.out.push_str("</h2>\n<div class=\"column\">\n<p>");
        self.text(words.passages_intro)?;
        self.out.push_str("</p>\n");
        let mut targets = BTreeSet::new();
        for passage in &page.passages {
            self.out
                .push_str("<div class=\"passage\"><p class=\"line\">");
            let line = fill(page.words.line, &[("line", &passage.line.to_string())]);
            self.text(&format!("{}, {line}", passage.source))?;
            let tag = passage.language.tag();
            let direction = html::direction(passage.language);
            write!(
                self.out,
                "</p>\n<blockquote lang=\"{tag}\"{direction} translate=\"no\"><p>"
            )?;
            let mut before: &[usize] = &[];
            for piece in &passage.pieces {
                self.piece(piece, before, &mut targets)?;
                before = &piece.notes;
            }
            self.out.push_str("</p></blockquote></div>\n");
        }
        self.out.push_str("</div>\n</section>\n");
        Ok(())
    }

    /// Words of a passage; where a quote starts, its number stands before it.
    fn piece(
        &mut self,
        piece: &Piece,
        before: &[usize],
        targets: &mut BTreeSet<usize>,
    ) -> Result<(), RenderError> {
        if piece.notes.is_empty() {
            return self.text(&piece.words);
        }
        let page = self.page;
        let starting = piece.notes.iter().filter(|note| !before.contains(note));
        for place in starting {
            let note = page.notes.get(*place);
            let note = note.ok_or_else(|| RenderError::internal("a quote without a note"))?;
            let label = note.statement.id();
            let number = place + 1;
            let id = if targets.insert(*place) {
                format!(" id=\"p-{label}\"")
            } else {
                String::new()
            };
            let name = self.mark_name(number);
            write!(
                self.out,
                "<a class=\"mark\"{id} href=\"#e-{label}\" lang=\"{}\" dir=\"ltr\" aria-label=\"[{number}] {name}\">[{number}]</a> ",
                page.language.tag()
            )?;
        }
        self.out.push_str("<mark>");
        self.text(&piece.words)?;
        self.out.push_str("</mark>");
        Ok(())
    }

    /// A picture with its title and its numbers.
    pub(super) fn figure(&mut self, figure: &Figure, kind: SectionKind) -> Result<(), RenderError> {
        self.out
            .push_str("<div class=\"pictured\">\n<figure>\n<div class=\"drawing\" data-added>");
        self.out.push_str(figure.svg.trim());
        self.out.push_str("</div>\n<figcaption>");
        self.inlines(&figure.caption)?;
        self.out
            .push_str("</figcaption>\n</figure>\n<div class=\"numbers\">\n");
        self.table(&figure.table, kind)?;
        self.out.push_str("</div>\n</div>\n");
        Ok(())
    }
}
