//! Makes a new report around documents: fills in each source as far as its document says, and writes a sheet that teaches.
//!
//! Nothing is guessed that a reader could take for known: what a document does
//! not say of itself is `unknown`, and what the desk has to add is a stub.

mod card;

use std::cell::LazyCell;

use crate::characters;
use crate::draft::gazetteer;
use crate::files::File;
use crate::language::Date;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::reading::fold;
use crate::sheet::STUB;
use crate::sheet::WebAddress;
use crate::sheet::list;
use crate::sheet::schema;
use crate::source::Extract;
use crate::source::Extractor;
use crate::source::Metadata;
use crate::source::Pages;
use crate::source::Received;
use crate::threads;

/// The name of the file that keeps Git from changing line ends.
pub const ATTRIBUTES_FILE: &str = ".gitattributes";

/// The content of that file: sources and outputs are compared byte by byte.
pub const ATTRIBUTES: &str = "\
# Sources and outputs are compared byte by byte: git must not change the ends of their lines.
* -text
";

/// An invented report that builds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// A small one, on one source.
    One,
    /// One on five sources, which agree, contradict, copy and correct one another.
    Many,
}

/// Takes in the files of an example: the name of its report, its sheet, and its sources.
macro_rules! example {
    ($report:literal, $directory:literal, [$($source:literal),*]) => {
        (
            $report,
            include_str!(concat!("start/example/", $directory, "facts.yaml")),
            vec![$((
                concat!("sources/", $source),
                include_str!(concat!("start/example/", $directory, $source)),
            )),*],
        )
    };
}

/// Returns the sheet and the sources of an invented report, under this name, with what git has to know.
pub fn example(report: &str, example: Example) -> Vec<(&'static str, String)> {
    let (name, sheet, sources) = match example {
        Example::One => example!("larkspur", "", ["notice.txt"]),
        Example::Many => example!(
            "harbour",
            "many/",
            [
                "bote.de.txt",
                "correction.en.txt",
                "courrier.fr.txt",
                "gazette.en.txt",
                "notice.de.txt"
            ]
        ),
    };
    let sheet = sheet.replacen(&format!("report: {name}"), &format!("report: {report}"), 1);
    let own = [
        (ATTRIBUTES_FILE, ATTRIBUTES.to_owned()),
        ("facts.yaml", sheet),
    ];
    let sources = sources.into_iter();
    let sources = sources.map(|(name, text)| (name, text.to_owned()));
    own.into_iter().chain(sources).collect()
}

/// The name of the schema to which the first line of a sheet leads an editor.
pub const SCHEMA_FILE: &str = "fact-sheet.schema.json";

/// The number of words that a text must exceed before they count more than the language that it names.
const WORDS_THAT_TELL: usize = 40;

/// Returns the files that all reports share beside them: the actors that a draft knows by name, and the schema for editors.
pub fn shared() -> [(&'static str, String); 2] {
    [
        (gazetteer::FILE, gazetteer::STARTING_SET.to_owned()),
        (SCHEMA_FILE, schema()),
    ]
}

/// A document for a new report.
#[derive(Debug)]
pub struct NewSource {
    /// The id of the source in the sheet.
    pub id: String,
    /// The name of the file of the document.
    pub name: String,
    /// The reader that the document needs; `None` for plain text.
    pub extractor: Option<Extractor>,
    /// True if its text is the desk's own.
    pub is_by_desk: bool,
    /// The language in which it is written.
    pub language: Language,
    /// The language that the document names, if its words are in another.
    pub said: Option<String>,
    /// The title, author and other details that the document gives of itself.
    pub metadata: Metadata,
    /// The author that the properties of its file name, where it is no person's name: an office, a login.
    pub file_author: Option<String>,
    /// The line of the text that names the author, if nothing else does.
    pub by_line: Option<String>,
    /// The line of the text that names the day of publication, if nothing else does.
    pub dateline: Option<String>,
    /// The latest day that the text names.
    pub latest: Option<Date>,
    /// The SHA-256 digest of the bytes, in hexadecimal digits.
    pub sha256: String,
    /// The encoding of the bytes.
    pub encoding: String,
}

/// The reasons why no source can be made of a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoSource {
    /// The document has no words.
    #[error("`{name}` has no words to quote: look whether it is the right file")]
    NoWords {
        /// The name of the file of the document.
        name: String,
    },
    /// The language of the document is unknown.
    #[error("the language of `{name}` cannot be told from its words: give it with `--language`")]
    NoLanguage {
        /// The name of the file of the document.
        name: String,
    },
    /// The document names a language that does not exist.
    #[error("`{name}` says that its language is `{tag}`, which is none: give it with `--language`")]
    UnknownLanguage {
        /// The name of the file of the document.
        name: String,
        /// The tag of the language that the document names.
        tag: String,
    },
}

impl NewSource {
    /// Makes a source of a document that was read.
    pub fn new(
        file: &File,
        received: &Received,
        extract: &Extract,
        id: String,
        language: Option<Language>,
    ) -> Result<Self, NoSource> {
        let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
        let extractor = received.extractor;
        let text = Pages::without(&extract.text);
        if !text.contains(char::is_alphanumeric) {
            return Err(NoSource::NoWords { name });
        }
        let metadata = extract.metadata.clone();
        let (language, said) = match language {
            Some(language) => (language, None),
            None => language_of(&name, &text, &metadata)?,
        };
        let mut metadata = printed(metadata, &text);
        let file_author = author_of_file(extractor, &mut metadata);
        // The author of a page is named beside its text; the first lines of the text belong to the site.
        let is_page = extractor.is_some_and(Extractor::is_page);
        let by_line = language
            .by_line(&text)
            .filter(|_| metadata.author.is_none() && !is_page);
        let by_line = by_line.map(|it| {
            metadata.author = Some(it.names);
            it.line
        });
        let dateline = language
            .dateline(&text)
            .filter(|_| metadata.published.is_none() && !is_page);
        let latest = latest_day(language, &text);
        // The story of an earlier day begins with a place as well, and goes on to later years.
        let is_of_story = |day: Date| latest.is_some_and(|latest| latest.year() > day.year());
        let dateline = dateline.filter(|it| !(it.is_behind_place && is_of_story(it.day)));
        let dateline = dateline.map(|it| {
            metadata.published = Some(it.day.to_string());
            it.line
        });
        if extractor.is_none() {
            let read = [&by_line, &dateline].into_iter().flatten();
            let others: Vec<&str> = read.map(String::as_str).collect();
            let headline = language.headline(&text, &others);
            let title = metadata.title.filter(|it| !others.contains(&it.as_str()));
            metadata.title = headline.or(title);
        }
        Ok(Self {
            id,
            extractor,
            is_by_desk: received.by_desk.is_some(),
            language,
            said,
            file_author,
            by_line,
            dateline,
            latest,
            sha256: file.sha256.clone(),
            encoding: file.encoding.clone(),
            name,
            metadata,
        })
    }

    /// Takes a line of the text for none that names the day of publication where that day is after the information cut-off.
    pub fn forget_later_dateline(&mut self, cut_off: Date) {
        let is_later = |day: Date| day > cut_off;
        if self.dateline.is_some() && self.published().is_some_and(is_later) {
            self.dateline = None;
            self.metadata.published = None;
        }
    }

    /// Returns the day on which the document was published, if it says so.
    pub fn published(&self) -> Option<Date> {
        self.metadata.published.as_ref()?.parse().ok()
    }
}

/// Returns the details of a document, with square brackets around those that its text does not print.
fn printed(metadata: Metadata, text: &str) -> Metadata {
    let metadata = with_addresses(metadata);
    // Most plain texts have no such details, so the text is folded only if they do.
    let text = LazyCell::new(|| fold(text).to_lowercase());
    let bracketed = |words: String| {
        let words = without_hidden(&words);
        let prints = text.contains(&fold(&words).to_lowercase());
        if prints { words } else { format!("[{words}]") }
    };
    Metadata {
        title: metadata.title.map(bracketed),
        author: metadata.author.map(bracketed),
        publisher: metadata.publisher.map(bracketed),
        ..metadata
    }
}

/// Returns the details of a document with only those addresses that a sheet may have.
fn with_addresses(metadata: Metadata) -> Metadata {
    let may_stand = |url: &String| {
        url.parse::<WebAddress>().is_ok() && characters::hidden(url).next().is_none()
    };
    let given = metadata.url.into_iter().chain(metadata.other_urls);
    let mut given = given.filter(may_stand);
    Metadata {
        url: given.next(),
        other_urls: given.collect(),
        ..metadata
    }
}

/// Returns a text without the unseen characters that a sheet may not have.
fn without_hidden(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut done = 0;
    for (at, letter) in characters::hidden(text) {
        seen.push_str(&text[done..at]);
        done = at + letter.len_utf8();
    }
    seen.push_str(&text[done..]);
    seen
}

/// Takes an author away that is no person's name: word processors name the login or the office of whoever made a file.
fn author_of_file(extractor: Option<Extractor>, metadata: &mut Metadata) -> Option<String> {
    let is_of_office = extractor.is_some_and(Extractor::is_of_office);
    let is_one_word = |name: &mut String| !name.contains(char::is_whitespace);
    metadata
        .author
        .take_if(|name| is_of_office && is_one_word(name))
}

/// Returns the latest day that a text names; a day without a year counts if it follows the latest day with one within weeks.
fn latest_day(language: Language, text: &str) -> Option<Date> {
    // No date goes on after a blank line.
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    let ends = threads::each_of_many(&paragraphs, |words| {
        let dates = language.dates(words).into_iter();
        dates.map(|date| date.value.end).collect::<Vec<_>>()
    });
    let ends = ends.concat();
    let dated = ends.iter().filter_map(|end| {
        let year = end.year?;
        Date::new(year, end.month, Some(end.day?))
    });
    let latest = dated.max()?;
    let month = latest.month()?;
    let following = ends.iter().filter_map(|end| {
        let own = end.month.filter(|_| end.year.is_none())?;
        let year = if own == month || own == month + 1 {
            latest.year()
        } else if (month, own) == (12, 1) {
            latest.year() + 1
        } else {
            return None;
        };
        Date::new(year, end.month, Some(end.day?))
    });
    following.chain([latest]).max()
}

/// Returns the language of the words, and the language that the page names if it is another.
///
/// A page inside a site in another language often names the language of the site.
fn language_of(
    name: &str,
    text: &str,
    metadata: &Metadata,
) -> Result<(Language, Option<String>), NoSource> {
    let name = name.to_owned();
    let guess = Language::guess(text);
    let Some(tag) = &metadata.language else {
        let language = guess.ok_or(NoSource::NoLanguage { name })?;
        return Ok((language, None));
    };
    let tag = tag.clone();
    let Some(known) = Language::from_tag(tag.as_str()) else {
        let language = guess.ok_or(NoSource::UnknownLanguage { name, tag })?;
        return Ok((language, None));
    };
    let is_long = text.split_whitespace().nth(WORDS_THAT_TELL).is_some();
    // Only a few languages are known here, and words of an unknown one may look like those of a known one.
    let other = guess.filter(|guess| {
        let is_known = Language::ALL.iter().any(|one| one.tag() == known.tag());
        is_long && is_known && guess.tag() != known.tag()
    });
    Ok(other.map_or((known, None), |other| (other, Some(tag))))
}

/// Returns a name for a sheet, made of any words: `The Notice.html` becomes `the-notice`.
pub fn slug(words: &str) -> String {
    let stem = words
        .split('.')
        .find(|part| !part.is_empty())
        .unwrap_or_default();
    let lower = stem
        .to_lowercase()
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('ß', "ss");
    let letters = lower.chars().map(|letter| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '-'
        }
    });
    let dashed: String = letters.collect();
    let parts: Vec<&str> = dashed.split('-').filter(|part| !part.is_empty()).collect();
    let slug = parts.join("-");
    if slug.starts_with(|first: char| first.is_ascii_lowercase()) {
        slug
    } else {
        format!("source-{slug}").trim_end_matches('-').to_owned()
    }
}

/// Returns the sheet of a new report.
pub fn sheet(
    report: &str,
    sources: &[NewSource],
    languages: &[ReportLanguage],
    day: Date,
) -> String {
    let tags: Vec<&str> = languages.iter().map(|language| language.tag()).collect();
    let languages_line = format!("languages: {}", list(&tags));
    let stubs = stubs(languages);
    let cards = cards(sources, languages).concat();
    format!(
        "\
# yaml-language-server: $schema=../fact-sheet.schema.json
# What this report says, and by which words of its sources. `factbrief check` says what is wrong.
format: 1
report: {report}
edition: 1
as-of: {day}         # the information cut-off: the last day whose information you considered
issued: {day}        # the day on which this edition goes out; the only date that a PDF carries
marking: TLP:AMBER        # who may see the briefings, by the Traffic Light Protocol 2.0
likelihood-scale: icd-203 # or phia; one scale of likelihood for the whole report
{languages_line:<25} # of the briefings; the sources may be in others
# The title says what has changed and for whom, in one sentence. It rests on facts or judgements.
title: {{ {stubs}, rests-on: [] }}

# The documents, as received. What a document does not say of itself is unknown, never guessed.
sources:
{cards}
# Who and what the statements name. Take over those that candidates.yaml proposes.
actors: []

# What the sources say, in words of your own. Take candidates over from candidates.yaml, or find
# the words with `factbrief quote`. One fact, one statement; each with the exact words behind it:
#
#   - id: opened                        # a name of your choice, for references
#     says: {{ {stubs} }}
#     date: 2024-05-03                  # where the words say when
#     actors: [club]                    # whom the statement names
#     according-to: [speaker]           # where the source reports somebody's words
#     quotes:
#       - {first}: the exact words
facts: []

# Then, as you need them: movements, judgements, cautions; and at last what goes onto which page,
# without which nothing is built:
#
#   briefings:
#     one-page: {{ bottom-line: opened, key-points: [opened, joined, group] }}
#     full: {{ bottom-line: opened, what-happened: [[opened, joined], [group]] }} # an inner list is a paragraph
#
# `factbrief new DIR --example` makes a small report that has most of it.
",
        first = sources
            .first()
            .map_or("source", |source| source.id.as_str()),
    )
}

/// Returns the cards of sources, each an entry of a list that is indented by two spaces.
pub fn cards(sources: &[NewSource], languages: &[ReportLanguage]) -> Vec<String> {
    let stubs = stubs(languages);
    sources
        .iter()
        .map(|source| card::card(source, &stubs))
        .collect()
}

/// Returns a stub in each language: “en: DRAFT, de: DRAFT”.
fn stubs(languages: &[ReportLanguage]) -> String {
    let stubs = languages.iter();
    let stubs: Vec<String> = stubs
        .map(|language| format!("{}: {STUB}", language.tag()))
        .collect();
    stubs.join(", ")
}

#[cfg(test)]
mod tests {
    use super::author_of_file;
    use super::latest_day;
    use super::printed;
    use super::slug;
    use crate::language::Language;
    use crate::source::{Extractor, Metadata};

    #[test]
    fn the_author_of_a_file_is_a_person() {
        for (extractor, author, taken) in [
            (Some(Extractor::DOCX), "Secretary", "Secretary"),
            (Some(Extractor::ODT), "admin", "admin"),
            (Some(Extractor::DOCX), "Dora Fennimore", ""),
            (Some(Extractor::HTML), "Secretary", ""),
            (None, "Secretary", ""),
        ] {
            let mut metadata = Metadata {
                author: Some(author.to_owned()),
                ..Metadata::default()
            };
            let found = author_of_file(extractor, &mut metadata);
            assert_eq!(found.unwrap_or_default(), taken, "{author}");
            assert_eq!(metadata.author.is_none(), !taken.is_empty(), "{author}");
        }
    }

    #[test]
    fn a_card_has_only_what_a_sheet_may_have() {
        let urls = [
            "https://blatt.example/{{slug}}",
            "https://a@blatt.example/",
            "https://blatt.example/\u{202e}a",
            "https://blatt.example/chor",
            "https://blatt.example/andere",
        ];
        let mut urls = urls.map(str::to_owned).into_iter();
        let metadata = Metadata {
            publisher: Some("Bla\u{7}tt\u{202e}".to_owned()),
            url: urls.next(),
            other_urls: urls.collect(),
            ..Metadata::default()
        };
        let found = printed(metadata, "Das Blatt");
        assert_eq!(found.publisher.as_deref(), Some("Blatt"));
        assert_eq!(found.url.as_deref(), Some("https://blatt.example/chor"));
        assert_eq!(found.other_urls, ["https://blatt.example/andere"]);
    }

    #[test]
    fn the_latest_day_of_all_paragraphs() {
        let text = "It began on 3 May 2024.\n\nIt ended on 9 May.\n\nPage 10\n\nJune 2025";
        let day = latest_day(Language::English, text);
        assert_eq!(
            day.map(|day| day.to_string()).as_deref(),
            Some("2024-05-09")
        );
    }

    #[test]
    fn names_for_a_sheet() {
        for (words, name) in [
            ("The Notice.html", "the-notice"),
            ("über_uns.md", "ueber-uns"),
            ("2019-12.txt", "source-2019-12"),
            ("Привет.txt", "source"),
            (".hidden", "hidden"),
        ] {
            assert_eq!(slug(words), name);
        }
    }
}
