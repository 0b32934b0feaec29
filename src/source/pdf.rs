//! PDF: the words that a reader of the pages sees, in the order in which one reads them.
//!
//! hayro interprets the pages, and nothing is drawn. For each letter the program
//! learns its code, its place and its look ([`sketch`]), leaves out the letters that
//! readers do not see ([`seen`]), and makes words ([`run`]), columns, rows ([`columns`])
//! and paragraphs ([`paragraph`]) of the rest. The cost of a page is bounded
//! before it is interpreted ([`bounds`]).

mod bounds;
mod columns;
mod fonts;
mod furniture;
mod hyphen;
mod leaf;
mod letter;
mod marks;
mod paragraph;
mod rules;
mod run;
mod seen;
mod sketch;
mod table;
mod tagged;
mod tags;
mod written;

use hayro_interpret::InterpreterCache;
use hayro_interpret::InterpreterSettings;
use hayro_syntax::LoadPdfError;
use hayro_syntax::Pdf;
use hayro_syntax::object::Dict;

use self::bounds::Steps;
use self::leaf::Leaf;
use self::tags::Tags;
use crate::source::extract::Extract;
use crate::source::extract::Metadata;
use crate::source::pages::Pages;
use crate::source::remark::Remark;
use crate::source::unread::Unread;

/// The maximum number of pages.
const MAX_PAGES: usize = 5_000;

/// True if these are the bytes of a PDF.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    start.trim_ascii_start().starts_with(b"%PDF-")
}

/// Returns the words of a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Extract, Unread> {
    bounds::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unread::Encrypted,
        LoadPdfError::Invalid => Unread::Damaged,
    })?;
    let tags = Tags::of(&pdf, bounds::largest_object_stream(bytes));
    let mut leaves = leaves(&pdf, &tags)?;
    let has_letters = leaves.iter().any(|leaf| !leaf.is_empty());
    let is_whole = is_whole(bytes);
    if !has_letters {
        return Err(why_nothing(&leaves, is_whole));
    }
    let furniture = leaf::without_furniture(&mut leaves);
    let written = written::written(&leaves);
    if !Pages::without(&written.text).contains(char::is_alphanumeric) {
        return Err(why_nothing(&leaves, is_whole));
    }
    let said = pdf.metadata();
    let title = said.title.as_deref().and_then(words_of);
    let metadata = Metadata {
        title: written.title.or(title),
        author: said.author.as_deref().and_then(words_of),
        language: language(&pdf),
        ..Metadata::default()
    };
    Ok(Extract {
        text: written.text,
        metadata,
        remarks: remarks(&leaves, furniture, is_whole),
    })
}

/// True if the last lines of a PDF are there, which say where everything is.
fn is_whole(bytes: &[u8]) -> bool {
    /// The maximum number of bytes behind the last lines: programs that send a file may add some.
    const MAX_BEHIND: usize = 2048;
    let end = bytes.len().saturating_sub(MAX_BEHIND);
    let end = bytes.get(end..).unwrap_or_default();
    [b"%%EOF".as_slice(), b"startxref"]
        .iter()
        .any(|line| memchr::memmem::find(end, line).is_some())
}

/// Returns the pages, each with its words.
fn leaves(pdf: &Pdf, tags: &Tags) -> Result<Vec<Leaf>, Unread> {
    let pages = pdf.pages();
    if pages.len() > MAX_PAGES {
        return Err(Unread::TooMuch);
    }
    let cache = InterpreterCache::new();
    let settings: InterpreterSettings = fonts::settings();
    let mut steps = Steps::default();
    let mut all = 0_u64;
    let mut leaves = Vec::new();
    for page in pages.iter() {
        all = all.saturating_add(steps.of(page)?);
        if all > bounds::MAX_ALL_STEPS {
            return Err(Unread::TooMuch);
        }
        leaves.push(Leaf::of(page, &cache, &settings, tags.blocks(page))?);
    }
    Ok(leaves)
}

/// Returns the reason why there is nothing to read.
fn why_nothing(leaves: &[Leaf], is_whole: bool) -> Unread {
    if !is_whole {
        Unread::Damaged
    } else if leaves.iter().any(|leaf| leaf.uncoded > 0) {
        Unread::Uncoded
    } else if leaves.iter().any(Leaf::is_picture) {
        Unread::Scan
    } else {
        Unread::Nothing
    }
}

fn remarks(leaves: &[Leaf], furniture: Option<Vec<String>>, is_whole: bool) -> Vec<Remark> {
    let sum = |what: fn(&Leaf) -> usize| leaves.iter().map(what).sum::<usize>();
    let (unseen, uncoded) = (sum(|leaf| leaf.unseen), sum(|leaf| leaf.uncoded));
    let pictures = leaves.iter().enumerate();
    let pictures = pictures.filter(|(_, leaf)| leaf.is_empty() && leaf.is_picture());
    let pictures: Vec<usize> = pictures.map(|(place, _)| place + 1).collect();
    let is_recognised = leaves.iter().any(|leaf| leaf.is_recognised);
    [
        (!is_whole).then_some(Remark::NotWhole),
        is_recognised.then_some(Remark::Recognised),
        (!pictures.is_empty()).then_some(Remark::Pictures(pictures)),
        (uncoded > 0).then_some(Remark::Uncoded(uncoded)),
        (unseen > 0).then_some(Remark::Unseen(unseen)),
        furniture.map(Remark::RunningLines),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns a text of the metadata of the file: UTF-16 behind its byte order mark, UTF-8, or else Latin.
fn words_of(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xFE, 0xFF, ..] => encoding_rs::UTF_16BE.decode(bytes).0.into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{FEFF}').to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
        },
    };
    let text = text.replace(char::is_control, " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn language(pdf: &Pdf) -> Option<String> {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let tag = root.get::<hayro_syntax::object::String<'_>>("Lang")?;
    words_of(tag.as_bytes())
}
