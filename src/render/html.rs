//! The tree as one HTML file: no script, no request, evidence in place.
//!
//! The words are those of the Markdown, in its order. What is added carries
//! the attribute `data-added`: the skip link, the words of the source behind a
//! statement, the footer. What each piece of a page looks like is a template
//! of its own below `templates/html`; here is only what the templates see.

mod frame;

pub(super) use self::frame::logo;
pub(super) use self::frame::style;

use std::borrow::Cow;

use askama::Template;

use crate::briefing::{Briefing, DatePrecision, Hand, Layout, ListStyle, SectionKind};
use crate::language::with_ties;
use crate::render::Page;
use crate::render::RenderError;
use crate::render::tree::{
    Block, Inline, Item, KeyJudgement, Note, PageTree, Section, Sign, Table, Words, plain,
    space_before_mark,
};
use crate::sheet::Likelihood;
use crate::words::{self, fill};

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
    words: &'static words::Words,
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

    /// True if a translation of ours follows the words of a source at this place of a text.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn is_translated(&self, text: &[Inline], place: usize) -> bool {
        let after = text.iter().skip(place + 1);
        let mut after = after.take_while(|it| !matches!(it, Inline::Words(_)));
        after.any(|it| matches!(it, Inline::Translation(_)))
    }

    /// Returns the address of words of a source: where a browser can open it at the words, with that fragment.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn address(&self, words: &Words) -> String {
        match &words.fragment {
            None => words.target.clone(),
            Some(fragment) => {
                let path = words.target.split_once('#');
                let path = path.map_or(words.target.as_str(), |(path, _)| path);
                format!("{path}#{fragment}")
            }
        }
    }

    /// Returns a picture without its colours, which the style sheet gives it by its classes.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn picture(&self, svg: &str) -> String {
        let mut tags = svg.trim().split(" class=\"");
        let mut bare = tags.next().unwrap_or_default().to_owned();
        for tag in tags {
            let (own, rest) = tag.split_once('>').unwrap_or((tag, ""));
            let (own, end) = match own.strip_suffix('/') {
                Some(own) => (own, "/>"),
                None => (own, ">"),
            };
            let is_colour = |it: &&str| it.starts_with("fill=\"#") || it.starts_with("stroke=\"#");
            let kept: Vec<&str> = own.split(' ').filter(|it| !is_colour(it)).collect();
            bare.extend([" class=\"", &kept.join(" "), end, rest]);
        }
        bare
    }

    /// Returns words of a text, in which no line ends inside a date or a number.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn text<'t>(&self, words: &'t str) -> Cow<'t, str> {
        with_ties(words)
    }

    /// True if the mark at this place of a text begins a row of marks, in which no line ends.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn opens_row(&self, text: &[Inline], place: usize) -> bool {
        opens_row(text, place)
    }

    /// True if the mark at this place of a text is the last of its row.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn ends_row(&self, text: &[Inline], place: usize) -> bool {
        !is_mark(text, place + 1) || opens_row(text, place + 1)
    }

    /// Returns the beginning of the words behind the mark at this place of a text that stays with it: a sign, or the semicolon of a
    /// language that sets a space before it.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn tied_to<'t>(&self, text: &'t [Inline], place: usize) -> &'t str {
        match text.get(place + 1) {
            Some(Inline::Text(words)) => tied(words),
            _ => "",
        }
    }

    /// Returns the words at this place of a text without what stays with a mark before them.
    #[expect(
        clippy::unused_self,
        reason = "a template calls no function but a method"
    )]
    fn untied<'t>(&self, text: &[Inline], place: usize, words: &'t str) -> &'t str {
        match place.checked_sub(1) {
            Some(before) if is_mark(text, before) => {
                words.strip_prefix(tied(words)).unwrap_or(words)
            }
            _ => words,
        }
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

fn is_mark(text: &[Inline], place: usize) -> bool {
    matches!(text.get(place), Some(Inline::Mark(_)))
}

fn opens_row(text: &[Inline], place: usize) -> bool {
    let is_alone = !place.checked_sub(1).is_some_and(|it| is_mark(text, it));
    is_mark(text, place) && (is_alone || space_before_mark(text, place) == " ")
}

/// Returns the beginning of words that no line may part from what is before them.
fn tied(words: &str) -> &str {
    if words.starts_with(['\u{a0}', '\u{202f}']) {
        words.split(' ').next().unwrap_or_default()
    } else {
        ""
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

impl<'a> StatementHtml<'a> {
    /// Returns the facts that the paragraph states in full, each with words of a source that fit into the margin, and before
    /// them the label of the source, where there are several.
    fn margin(&self) -> Vec<(usize, &'a str, &'a Words)> {
        let kind = self.kind;
        let has_margin = kind.is_said_in_full() && !kind.is_caution() && !kind.is_annex();
        let text = if has_margin { self.text } else { &[] };
        let mut before: Option<&Inline> = None;
        let mut shown = Vec::new();
        for inline in text {
            let is_doubt = matches!(before, Some(Inline::Emphasis(_)));
            if let Inline::Mark(mark) = inline
                && !is_doubt
            {
                let note = self.view.tree.note(&mark.label);
                let words = note.and_then(first_words);
                shown.extend(words.map(|(label, words)| (mark.number, label, words)));
            }
            before = Some(inline);
        }
        shown
    }
}

/// Returns the first words of a source in a note, and the label of the source with its colon; an empty one where the report has
/// only one source.
fn first_words(note: &Note) -> Option<(&str, &Words)> {
    let mut label = "";
    for inline in note.paragraphs.iter().flatten() {
        match inline {
            Inline::Words(words) => return Some((label, words)),
            Inline::Text(text) if text.trim_end().ends_with(':') => label = text.trim_start(),
            _ => label = "",
        }
    }
    None
}
