//! The card of a source in a new sheet: what its document says of itself, and what the desk has to add.

use crate::files::UTF_8;
use crate::sheet::scalar;
use crate::source::Metadata;
use crate::start::NewSource;

/// Returns the card of a source; `stubs` stand for what the desk has to write in each language.
pub(super) fn card(source: &NewSource, stubs: &str) -> String {
    let NewSource {
        id,
        name,
        language,
        said,
        metadata,
        file_author,
        by_line,
        sha256,
        encoding,
        ..
    } = source;
    let title = metadata
        .title
        .clone()
        .unwrap_or_else(|| format!("[{name}]"));
    let read = read_from(by_line.as_ref());
    let line = |key: &str, value: &Option<String>, remark: &str| {
        let line = |value: &String| format!("    {key}: {}{remark}\n", scalar(value));
        value.as_ref().map(line).unwrap_or_default()
    };
    let author = line("author", &metadata.author, &read);
    let publisher = line("publisher", &metadata.publisher, "");
    let url = line("url", &metadata.url, &given_by(metadata));
    let file_author = file_author.as_ref().map_or_else(String::new, |name| {
        let name = name.replace(char::is_control, "");
        format!(
            "    # Its file names “{name}” as its author: if that is a person, write who it is.\n"
        )
    });
    let said = said.as_ref().map_or_else(String::new, |tag| {
        let tag = scalar(tag);
        format!("            # by its words; of itself it says {tag}")
    });
    let day = published(source);
    let encoding = if encoding == UTF_8 || encoding.is_empty() {
        String::new()
    } else {
        format!(", read as {encoding}")
    };
    let text = beside(source);
    let saved = saved(metadata);
    format!(
        "  - id: {id}
    file: {file}
    # SHA-256 when this card was made: {sha256}{encoding}
{text}{saved}    kind: {kind:<17} # or what it is: the schema lists the kinds
    language: {language}{said}
    title: {title}
{file_author}{author}{publisher}    published: {day}
{url}    # As you know them: label, publisher, received, url, archived; `factbrief help sheet` says what they are.
    grade: F                # Admiralty scale, A to F: F is reliability that cannot be judged
    rights: {{ holder: unknown, terms: unknown, reuse: passages }} # passages, or full under stated terms
    descriptor: {{ {stubs} }} # what kind of source this is, in your words
",
        file = scalar(&format!("sources/{name}")),
        language = language.tag(),
        title = scalar(&title),
        kind = kind(source),
    )
}

/// Returns the kind of a source: by its title, or that of a mail.
fn kind(source: &NewSource) -> &'static str {
    let title = source.metadata.title.as_deref().unwrap_or(&source.name);
    let is_mail = source.extractor.is_some_and(|it| it.name == "mail");
    let mail = is_mail.then_some("letter");
    let by_title = source.language.kind_by_title(title);
    by_title.or(mail).unwrap_or("other")
}

/// Returns a comment with the line from which something was read; empty if there is none.
fn read_from(line: Option<&String>) -> String {
    line.map_or_else(String::new, |line| {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        // Controls are removed so that a comment stays a comment, whatever a document prints.
        let words = words.replace(char::is_control, "");
        format!("   # read from the line “{words}”")
    })
}

/// Returns a comment with the other addresses that a page gives as its own, if it does.
fn given_by(metadata: &Metadata) -> String {
    let others = metadata.other_urls.join(" and ");
    if others.is_empty() {
        "   # as the page gives it".to_owned()
    } else {
        format!("   # of itself it says {others} as well: look which is right")
    }
}

/// Returns a comment on the text that is kept beside a document; empty for plain text.
fn beside(source: &NewSource) -> String {
    let name = &source.name;
    match source.extractor {
        Some(_) if source.is_by_desk => {
            format!("    # Its text in {name}.txt is by the desk; quotes anchor there.\n")
        }
        Some(extractor) => format!(
            "    # Its text is in {name}.txt, read by {} {}; quotes anchor there.\n",
            extractor.name, extractor.version
        ),
        None => String::new(),
    }
}

/// Returns a comment with the address from which a page was saved, and the day; empty if both are unknown.
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

/// Returns the day of publication, and a comment that says where to look for it.
fn published(source: &NewSource) -> String {
    let others = source.metadata.other_days.join(" and ");
    match (source.published(), source.latest) {
        (Some(day), _) if !others.is_empty() => {
            format!("{day}   # of itself it says {others} as well: look which is right")
        }
        (Some(day), _) => {
            let read = read_from(source.dateline.as_ref());
            format!("{day}{read}")
        }
        (None, Some(day)) => format!("unknown      # the latest day in the text is {day}"),
        (None, None) => "unknown".to_owned(),
    }
}
