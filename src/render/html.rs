//! The tree as one HTML file: no script, no request, evidence in place.
//!
//! The words are those of the Markdown, in its order. What is added carries
//! the attribute `data-added`: the skip link, the words of the source behind a
//! statement, the footer. What each piece of a page looks like is a template
//! of its own below `templates/html`; here is only what the templates see.

mod frame;

pub(super) use self::frame::logo;
pub(super) use self::frame::style;

use askama::Template;

use crate::briefing::{Briefing, DatePrecision, Layout, ListStyle, SectionKind};
use crate::language::ReportLanguage;
use crate::render::Page;
use crate::render::RenderError;
use crate::render::tree::{
    Block, Inline, Item, KeyJudgement, Mark, Note, PageTree, Section, Table, marks, plain,
    space_before_mark,
};
use crate::sheet::Likelihood;
use crate::words::{Words, fill};

/// Writes the HTML of a page.
pub(super) fn write(page: &Page) -> Result<String, RenderError> {
    #[cfg(test)]
    crate::render::made::note(
        &page.briefing.report,
        format!("html {}", page.briefing.stem()),
    );
    frame::write(&page.briefing, View::new(&page.briefing, &page.tree))
}

/// The values that every template sees beside its piece of the tree.
#[derive(Clone, Copy)]
struct View<'a> {
    tree: &'a PageTree,
    words: &'static Words,
    language: ReportLanguage,
    /// True if the page has chapters: a list of them, and passages of the sources.
    is_long: bool,
}

/// Declares the templates: the file, what it sees beside the view, and the method of [`View`] that hands it over.
macro_rules! pieces {
    ($($piece:ident $path:tt = $method:ident($($field:ident: $type:ty),*);)*) => {
        $(
            #[derive(Template)]
            #[template(path = $path, config = "templates/askama.toml")]
            struct $piece<'a> {
                view: View<'a>,
                $($field: $type,)*
            }
        )*

        impl<'a> View<'a> {
            $(
                fn $method(&self, $($field: $type),*) -> $piece<'a> {
                    $piece { view: *self, $($field),* }
                }
            )*
        }
    };
}

pieces! {
    ContentsHtml "html/contents.html" = contents();
    SectionHtml "html/section.html" = section(section: &'a Section);
    BlockHtml "html/block.html" = block(block: &'a Block, kind: SectionKind);
    ListHtml "html/list.html" = list(items: &'a [Item], kind: SectionKind);
    ItemHtml "html/item.html" = item(item: &'a Item, kind: SectionKind);
    TableHtml "html/table.html" = table(table: &'a Table, kind: SectionKind);
    KeyJudgementHtml "html/key_judgement.html" = key_judgement(judgement: &'a KeyJudgement, kind: SectionKind);
    StatementHtml "html/statement.html" = statement(text: &'a [Inline], kind: SectionKind);
    NoteHtml "html/note.html" = note(note: &'a Note);
    PassagesHtml "html/passages.html" = passages();
    InlinesHtml "html/inlines.html" = inlines(text: &'a [Inline]);
}

impl<'a> View<'a> {
    fn new(briefing: &Briefing, tree: &'a PageTree) -> Self {
        Self {
            tree,
            words: briefing.words,
            language: briefing.language,
            is_long: matches!(briefing.product.layout(), Layout::Chapters { .. }),
        }
    }

    /// Returns the label of an item, without the text.
    fn rail(&self, item: &'a Item) -> InlinesHtml<'a> {
        self.inlines(item.rail.as_deref().unwrap_or_default())
    }

    /// Returns the accessible name of a mark: “evidence 3”.
    fn mark_name(&self, number: usize) -> String {
        fill(self.words.mark_name, &[("number", &number.to_string())])
    }

    /// Returns the space before the mark at this place of a text.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn space(&self, text: &[Inline], place: usize) -> &'static str {
        space_before_mark(text, place)
    }
}

impl SectionHtml<'_> {
    fn class(&self) -> &'static str {
        match (self.section.kind, self.view.is_long) {
            (SectionKind::NotCurrent, _) => "stale",
            (SectionKind::BottomLine, _) => "bottom-line",
            (SectionKind::Evidence, false) => "part evidence",
            (SectionKind::Evidence, true) => "chapter evidence",
            (_, false) => "part",
            (_, true) => "chapter",
        }
    }
}

impl TableHtml<'_> {
    /// Returns what a cell is, where the table is set as a list and its cells have to say so.
    fn label(&self, place: usize) -> Option<String> {
        let has_labels = self.table.head.len() > 2 || self.kind == SectionKind::Terms;
        let head = self.table.head.get(place)?;
        has_labels.then(|| plain(head))
    }
}

impl StatementHtml<'_> {
    fn marks(&self) -> Vec<&Mark> {
        marks(self.text)
    }
}
