//! The index of all reports of a directory: what a static host shows first.
//!
//! Markdown and HTML come from the same data. They say nothing that a briefing
//! does not say already, but for the state of the files.

use askama::Template;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::briefing::Letterhead;
use crate::files;
use crate::language::Date;
use crate::language::DateSpan;
use crate::language::ReportLanguage;
use crate::render::RenderError;
use crate::render::escape;
use crate::render::html;
use crate::sheet;
use crate::sheet::House;
use crate::sheet::Marking;
use crate::words::Words;
use crate::words::fill;

/// The reports of a directory, as an index shows them.
#[derive(Debug, Clone)]
pub struct Index {
    /// The reports, the newest first.
    pub entries: Vec<Entry>,
    /// The house that issues them; the default where there is no house file.
    pub house: House,
}

/// The most reports on a page of an index.
const MAX_REPORTS_ON_A_PAGE: usize = 200;

/// A page of an index.
#[derive(Debug, Clone, Copy)]
pub struct IndexPage<'a> {
    index: &'a Index,
    entries: &'a [Entry],
    /// The number of the page, from 1.
    number: usize,
    /// The number of pages.
    of: usize,
}

/// One report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The directory of its briefings, from the index.
    pub directory: String,
    /// The name of the report.
    pub report: String,
    /// The number of the edition.
    pub edition: u32,
    /// The day of issue.
    pub issued: Date,
    /// The information cut-off; `None` where it is not known.
    pub as_of: Option<Date>,
    /// The marking, which says who may see the report.
    pub marking: Marking,
    /// The comparison of the files with what a build would make now.
    pub state: State,
    /// Its briefings, in the order of the sheet's languages.
    pub languages: Vec<InLanguage>,
}

/// The briefings of a report in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InLanguage {
    /// The language.
    pub language: ReportLanguage,
    /// The title, as printed.
    pub title: String,
    /// The products, with their files.
    pub products: Vec<Product>,
}

/// One product in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// The name of the product, with which the names of its files begin: `full`.
    pub name: String,
    /// The files that are there.
    pub files: Vec<LinkedFile>,
}

/// A file of a briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedFile {
    /// Its format, as people call it.
    pub format: &'static str,
    /// Its name.
    pub name: String,
}

/// The comparison of the files of a report with what a build would make now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The files are what a build would make.
    Current,
    /// The files mark some statement as not current, because its source has changed.
    Stale,
    /// The sheet, a source or a file is not what it was when the files were made.
    Changed,
}

impl Index {
    /// Returns the pages, of which there is one for each two hundred reports.
    pub fn pages(&self) -> Vec<IndexPage<'_>> {
        let pages = self.entries.chunks(MAX_REPORTS_ON_A_PAGE);
        let of = pages.len();
        let page = |(index, entries)| IndexPage {
            index: self,
            entries,
            number: index + 1,
            of,
        };
        pages.enumerate().map(page).collect()
    }

    /// Returns the strictest marking: a reader who may not see a report may not see its title.
    pub fn marking(&self) -> Marking {
        let markings = self.entries.iter().map(|entry| entry.marking);
        let strictest =
            markings.min_by_key(|marking| Marking::ALL.iter().position(|it| it == marking));
        strictest.unwrap_or(Marking::Clear)
    }

    /// Returns the language that most reports have; of several, the one that the newest report names first.
    pub fn language(&self) -> ReportLanguage {
        let languages = || self.entries.iter().flat_map(|entry| &entry.languages);
        let number = |language| languages().filter(|it| it.language == language).count();
        let most = languages().map(|it| number(it.language)).max();
        let found = languages().find(|it| Some(number(it.language)) == most);
        // An index is of at least one report, so the first of all languages is never needed.
        found.map_or(ReportLanguage::ALL[0], |it| it.language)
    }
}

impl IndexPage<'_> {
    /// Returns the name of the file of this page: `index.html`, `index-2.html`.
    pub fn name(&self, extension: &str) -> String {
        page_name(self.number, extension)
    }
}

/// Returns the name of the file of a page.
fn page_name(number: usize, extension: &str) -> String {
    match number {
        1 => format!("index.{extension}"),
        further => format!("index-{further}.{extension}"),
    }
}

impl Entry {
    /// Returns the briefings in the language of the index, or else in the first language of the report.
    fn heading(&self, language: ReportLanguage) -> Option<&InLanguage> {
        let same = self.languages.iter().find(|it| it.language == language);
        same.or(self.languages.first())
    }
}

/// Writes the Markdown of a page of an index.
pub fn index_markdown(page: &IndexPage<'_>) -> Result<String, RenderError> {
    let view = View::new(page);
    Ok(Markdown { view }.render()? + "\n")
}

/// Writes the HTML of a page of an index: one file, without script or request.
pub fn index_html(page: &IndexPage<'_>) -> Result<String, RenderError> {
    let view = View::new(page);
    let words = view.words;
    let page = html::style(
        view.marking,
        &view.letterhead,
        [words.index.title; 2],
        words,
    )?;
    let style = format!("{page}\n{}", Style.render()?.trim());
    let page = Page {
        style_hash: BASE64_STANDARD.encode(Sha256::digest(&style)),
        style,
        logo: html::logo(view.letterhead.logo.as_ref())?,
        view,
    };
    Ok(page.render()? + "\n")
}

/// The index as the templates see it.
struct View<'a> {
    words: &'static Words,
    language: ReportLanguage,
    letterhead: Letterhead,
    marking: Marking,
    rows: Vec<Row<'a>>,
    /// The number of the page, and how many there are.
    page: (usize, usize),
}

/// A report as the templates see it.
struct Row<'a> {
    entry: &'a Entry,
    heading: &'a InLanguage,
    as_of: Option<String>,
    issued: String,
    edition: String,
    state: &'static str,
}

impl<'a> View<'a> {
    fn new(page: &IndexPage<'a>) -> Self {
        let index = page.index;
        let language = index.language();
        let words = Words::of(language);
        let letterhead = Letterhead::beside(&index.house, language);
        let written = |date| {
            letterhead
                .typography
                .write_date(*language, DateSpan::single(date))
        };
        let row = |entry: &'a Entry| {
            Some(Row {
                entry,
                heading: entry.heading(language)?,
                as_of: entry
                    .as_of
                    .map(|day| fill(words.as_of, &[("date", &written(day))])),
                issued: fill(words.issued, &[("date", &written(entry.issued))]),
                edition: fill(words.edition, &[("number", &entry.edition.to_string())]),
                state: match entry.state {
                    State::Current => words.index.current,
                    State::Stale => words.index.stale,
                    State::Changed => words.index.changed,
                },
            })
        };
        let rows = page.entries.iter().filter_map(row).collect();
        Self {
            words,
            language,
            marking: index.marking(),
            rows,
            page: (page.number, page.of),
            letterhead,
        }
    }
}

impl View<'_> {
    /// Returns the other pages, each with its number and its file; none where there is one page.
    fn pages(&self, extension: &str) -> Vec<(usize, Option<String>)> {
        let (own, of) = self.page;
        let other = |number| (number != own).then(|| page_name(number, extension));
        let numbers = (1..=of).filter(|_| of > 1);
        numbers.map(|number| (number, other(number))).collect()
    }

    /// Returns the name of the house and its contact in one line; `None` where the house names neither.
    fn house_line(&self) -> Option<String> {
        let Letterhead {
            organisation,
            contact,
            ..
        } = &self.letterhead;
        let contact = contact.as_ref().map(|contact| {
            let label = self.words.contact;
            format!("{label}{}{contact}", self.words.colon)
        });
        let parts: Vec<String> = organisation
            .iter()
            .map(ToString::to_string)
            .chain(contact)
            .collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

impl Row<'_> {
    /// Returns the target of a link to a file.
    fn target(&self, file: &LinkedFile) -> String {
        escape::destination(&files::link(&format!(
            "{}/{}",
            self.entry.directory, file.name
        )))
    }
}

impl InLanguage {
    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }
}

impl Product {
    /// Returns the house wording for the product, or the name in its files where that is no product of ours.
    fn title(&self, words: &'static Words) -> &str {
        let mut known = sheet::Product::ALL.iter();
        let product = known.find(|product| product.stem() == self.name);
        product.map_or(&self.name, |product| product.name(words))
    }
}

#[derive(Template)]
#[template(path = "markdown/index.md", config = "templates/askama.toml")]
struct Markdown<'a> {
    view: View<'a>,
}

#[derive(Template)]
#[template(path = "html/index.html", config = "templates/askama.toml")]
struct Page<'a> {
    view: View<'a>,
    /// The picture of the house; empty where it has none.
    logo: String,
    style: String,
    style_hash: String,
}

#[derive(Template)]
#[template(
    path = "html/index.css",
    config = "templates/askama.toml",
    escape = "none"
)]
struct Style;
