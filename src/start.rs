//! A new report around documents: the card of each source filled as far as the document says, and a sheet that teaches.
//!
//! Nothing is guessed that a reader could take for known: what the document
//! does not say of itself is `unknown`, and what the desk has to say is a stub.

use std::cell::LazyCell;

use crate::draft::gazetteer;
use crate::files::File;
use crate::files::UTF_8;
use crate::language::Date;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::reading::fold;
use crate::sheet::STUB;
use crate::sheet::list;
use crate::sheet::scalar;
use crate::sheet::schema;
use crate::source::Extract;
use crate::source::Extractor;
use crate::source::Metadata;
use crate::source::Pages;
use crate::source::Received;
use crate::threads;

/// The file by which git learns not to change line ends.
pub const ATTRIBUTES_FILE: &str = ".gitattributes";

/// What it says: sources and outputs are compared byte by byte.
pub const ATTRIBUTES: &str = "\
# Sources and outputs are compared byte by byte: git must not change the ends of their lines.
* -text
";

/// Returns the sheet and the source of a small invented report that builds, under this name, with what git has to know.
pub fn example(report: &str) -> [(&'static str, String); 3] {
    let sheet = include_str!("start/example/facts.yaml");
    let named = format!("report: {report}");
    let sheet = sheet.replacen("report: larkspur", &named, 1);
    let source = include_str!("start/example/notice.txt");
    [
        (ATTRIBUTES_FILE, ATTRIBUTES.to_owned()),
        ("facts.yaml", sheet),
        ("sources/notice.txt", source.to_owned()),
    ]
}

/// Where the first line of a sheet leads an editor.
const SCHEMA_FILE: &str = "fact-sheet.schema.json";

/// A text needs more words than these to be in another language than it says.
const WORDS_THAT_TELL: usize = 40;

/// What all reports share, and lies beside them: whom a draft knows by name, and what an editor knows of a sheet.
pub fn shared() -> [(&'static str, String); 2] {
    [
        (gazetteer::FILE, gazetteer::STARTING_SET.to_owned()),
        (SCHEMA_FILE, schema()),
    ]
}

/// A document for a new report.
#[derive(Debug)]
pub struct NewSource {
    /// Its name in the sheet.
    pub id: String,
    /// The name of the file.
    pub name: String,
    /// The reader that it needs; none for plain text.
    pub extractor: Option<Extractor>,
    /// The language in which it is written.
    pub language: Language,
    /// The language that it says it is in, where its words are in another.
    pub said: Option<String>,
    /// What it says of itself.
    pub metadata: Metadata,
    /// The line of its text that says who wrote it, where nothing else does.
    pub by_line: Option<String>,
    /// The latest day that its text names.
    pub latest: Option<Date>,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// Its encoding.
    pub encoding: String,
}

/// Why there is no card for a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoSource {
    /// Nothing tells its language.
    #[error("the language of `{name}` cannot be told from its words: give it with `--language`")]
    NoLanguage {
        /// The name of the file.
        name: String,
    },
    /// It says that it is in a language that there is not.
    #[error("`{name}` says that its language is `{tag}`, which is none: give it with `--language`")]
    UnknownLanguage {
        /// The name of the file.
        name: String,
        /// The tag.
        tag: String,
    },
}

impl NewSource {
    /// Makes the card of a document that was read.
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
        let metadata = extract.metadata.clone();
        let (language, said) = match language {
            Some(language) => (language, None),
            None => language_of(&name, &text, &metadata)?,
        };
        let mut metadata = printed(metadata, &text);
        // A page says who wrote it beside its text; its first lines belong to the site.
        let is_page = extractor.is_some_and(Extractor::is_page);
        let by_line = language
            .by_line(&text)
            .filter(|_| metadata.author.is_none() && !is_page);
        let by_line = by_line.map(|it| {
            metadata.author = Some(it.names);
            it.line
        });
        Ok(Self {
            id,
            extractor,
            language,
            said,
            by_line,
            latest: latest_day(language, &text),
            sha256: file.sha256.clone(),
            encoding: file.encoding.clone(),
            name,
            metadata,
        })
    }

    /// The day on which it was published, where it says so.
    pub fn published(&self) -> Option<Date> {
        self.metadata.published.as_ref()?.parse().ok()
    }

    /// The latest day that the document knows of.
    pub fn latest_day(&self) -> Option<Date> {
        self.latest.max(self.published())
    }
}

/// What the document says of itself outside its text, in square brackets, as readers will see it.
fn printed(metadata: Metadata, text: &str) -> Metadata {
    // Most plain texts say nothing of themselves.
    let text = LazyCell::new(|| fold(text).to_lowercase());
    let bracketed = |words: String| {
        let prints = text.contains(&fold(&words).to_lowercase());
        if prints { words } else { format!("[{words}]") }
    };
    Metadata {
        title: metadata.title.map(bracketed),
        author: metadata.author.map(bracketed),
        ..metadata
    }
}

/// The latest day that a text names; one without a year counts in the weeks after the latest that has one.
fn latest_day(language: Language, text: &str) -> Option<Date> {
    // No date reaches over a blank line.
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

/// The language of the words; and the one that the page says, where they are in another.
///
/// A page that comes in a frame of another language says the language of the frame.
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
    // We know the words of few languages, and an unknown one may look like one of them.
    let other = guess.filter(|guess| {
        let is_known = Language::ALL.iter().any(|one| one.tag() == known.tag());
        is_long && is_known && guess.tag() != known.tag()
    });
    Ok(other.map_or((known, None), |other| (other, Some(tag))))
}

/// A name for a sheet, made of any words: `The Notice.html` becomes `the-notice`.
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

/// The sheet of a new report.
pub fn sheet(
    report: &str,
    sources: &[NewSource],
    languages: &[ReportLanguage],
    day: Date,
) -> String {
    let tags: Vec<&str> = languages.iter().map(|language| language.tag()).collect();
    let stubs: Vec<String> = tags.iter().map(|tag| format!("{tag}: {STUB}")).collect();
    let (languages, stubs) = (format!("languages: {}", list(&tags)), stubs.join(", "));
    let cards: Vec<String> = sources.iter().map(|source| card(source, &stubs)).collect();
    let cards = cards.concat();
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
{languages:<25} # of the briefings; the sources may be in others
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

fn card(source: &NewSource, stubs: &str) -> String {
    let NewSource {
        id,
        name,
        language,
        said,
        metadata,
        by_line,
        sha256,
        encoding,
        ..
    } = source;
    let title = metadata
        .title
        .clone()
        .unwrap_or_else(|| format!("[{name}]"));
    let read = by_line.as_ref().map_or_else(String::new, |line| {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        // A comment must stay one, whatever a document prints.
        let words = words.replace(char::is_control, "");
        format!("   # read from the line “{words}”")
    });
    let author = metadata
        .author
        .as_ref()
        .map(|author| format!("    author: {}{read}\n", scalar(author)));
    let said = said.as_ref().map_or_else(String::new, |tag| {
        let tag = scalar(tag);
        format!("            # by its words; of itself it says {tag}")
    });
    let published = published(source);
    let encoding = if encoding == UTF_8 || encoding.is_empty() {
        String::new()
    } else {
        format!(", read as {encoding}")
    };
    let text = match source.extractor {
        Some(extractor) => format!(
            "    # Its text is in {name}.txt, read by {} {}; quotes anchor there.\n",
            extractor.name, extractor.version
        ),
        None => String::new(),
    };
    let saved = saved(metadata);
    format!(
        "  - id: {id}
    file: {file}
    # SHA-256 when this card was made: {sha256}{encoding}
{text}{saved}    kind: other             # or what it is: the schema lists the kinds
    language: {language}{said}
    title: {title}
{author}    published: {published}
    # As you know them: label, publisher, received, url, archived; `factbrief help sheet` says what they are.
    grade: F                # Admiralty scale, A to F: F is reliability that cannot be judged
    rights: {{ holder: unknown, terms: unknown, reuse: passages }} # passages, or full under stated terms
    descriptor: {{ {stubs} }} # what kind of source this is, in your words
",
        file = scalar(&format!("sources/{name}")),
        language = language.tag(),
        title = scalar(&title),
        author = author.unwrap_or_default(),
    )
}

/// The address from which a page was saved, and the day.
fn saved(metadata: &Metadata) -> String {
    let tidy = |words: &String| words.replace(char::is_control, " ");
    let from = metadata.address.as_ref().map(tidy);
    let on = metadata.saved.as_ref().map(tidy);
    match (from, on) {
        (Some(from), Some(on)) => format!("    # Saved on {on} from {from}\n"),
        (Some(from), None) => format!("    # Saved from {from}\n"),
        (None, Some(on)) => format!("    # Saved on {on}\n"),
        (None, None) => String::new(),
    }
}

/// The day of publication, and where to look for it.
fn published(source: &NewSource) -> String {
    let others = source.metadata.other_days.join(" and ");
    match (source.published(), source.latest) {
        (Some(day), _) if !others.is_empty() => {
            format!("{day}   # of itself it says {others} as well: look which is right")
        }
        (Some(day), _) => format!("{day}"),
        (None, Some(day)) => format!("unknown      # the latest day in the text is {day}"),
        (None, None) => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::latest_day;
    use super::slug;
    use crate::language::Language;

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
