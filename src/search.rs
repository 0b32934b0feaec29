//! Finds words in the sources, for a quote to paste: tolerant of what is typed, exact in what is returned.
//!
//! Words that are in a source are returned as they are there. Words that cut
//! something are widened, words in several places are returned with more of their
//! sentence, and words in no source lead to the passage that resembles them most.
//! A remark on each hit says so.

use std::ops::Range;

use crate::characters;
use crate::evidence::Anchor;
use crate::evidence::CutKind;
use crate::evidence::FoldedDocument;
use crate::evidence::Located;
use crate::reading::Quotations;
use crate::reading::qualifier;
use crate::sheet::SourceIndex;
use crate::source::Document;

/// A passage that may be quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The index of the source.
    pub source: SourceIndex,
    /// The range of the exact words, in bytes of the document.
    pub bytes: Range<usize>,
    /// The line of the first character, from 1.
    pub line: usize,
    /// The page of the first character, from 1; `None` if the source has no pages.
    pub page: Option<usize>,
    /// The range of the sentence or sentences around the words, in bytes of the document.
    pub host: Range<usize>,
    /// The remarks to read before quoting the words.
    pub remarks: Vec<String>,
}

/// Returns the places of these words in the sources, in the order of the sheet.
///
/// Passages that only resemble the words are returned if no source has them.
pub fn search(sources: &[(SourceIndex, &Document)], words: &str) -> Vec<Hit> {
    let marks = [
        '"', '“', '”', '„', '«', '»', '\'', '‘', '’', '…', '.', ' ', '\n', '\t',
    ];
    let trimmed = words.trim_matches(marks);
    let folded: Vec<_> = sources
        .iter()
        .map(|(source, document)| (*source, FoldedDocument::new(document)))
        .collect();
    let mut hits = Vec::new();
    for words in [words, trimmed] {
        for (source, document) in &folded {
            hits.extend(exact(*source, document, words));
        }
        if !hits.is_empty() {
            return hits;
        }
    }
    for (source, document) in &folded {
        hits.extend(resembling(*source, document, trimmed));
    }
    hits
}

fn exact(source: SourceIndex, folded: &FoldedDocument<'_>, words: &str) -> Vec<Hit> {
    match folded.locate(words) {
        Located::Anchored(anchor) => vec![hit(source, folded, &anchor, Vec::new())],
        Located::Ambiguous(anchors) => {
            let lines: Vec<String> = anchors
                .iter()
                .map(|anchor| anchor.line.to_string())
                .collect();
            let remark = format!(
                "these words stand in {} places, on the lines {}",
                lines.len(),
                lines.join(", ")
            );
            let longer = |anchor: &Anchor| longer(source, folded, anchor, &remark);
            anchors.iter().map(longer).collect()
        }
        Located::Cut { anchor, cuts } => {
            let mut bytes = anchor.bytes;
            let mut remarks = Vec::new();
            for cut in cuts {
                let whole = &folded.document().text[cut.whole.clone()];
                remarks.push(format!(
                    "widened, because they cut the {} “{whole}”",
                    kind(cut.kind)
                ));
                bytes = bytes.start.min(cut.whole.start)..bytes.end.max(cut.whole.end);
            }
            relocated(source, folded, &bytes, remarks)
        }
        Located::Lost { .. } => Vec::new(),
    }
}

/// Returns the whole sentence around the words if it is in one place only; otherwise the words with a remark.
fn longer(source: SourceIndex, folded: &FoldedDocument<'_>, anchor: &Anchor, remark: &str) -> Hit {
    let sentence = folded
        .document()
        .text
        .get(anchor.host.clone())
        .unwrap_or_default();
    if let Located::Anchored(whole) = folded.locate(sentence) {
        let remarks = vec![format!("{remark}; this is the sentence of one of them")];
        return hit(source, folded, &whole, remarks);
    }
    let remarks = vec![format!("{remark}; quote more of what stands around them")];
    hit(source, folded, anchor, remarks)
}

fn resembling(source: SourceIndex, folded: &FoldedDocument<'_>, words: &str) -> Option<Hit> {
    let Located::Lost { nearest, .. } = folded.locate(words) else {
        return None;
    };
    let nearest = nearest?;
    let differences = nearest.differences.iter().map(|difference| {
        match (difference.quote.as_str(), difference.source.as_str()) {
            (own, "") => format!("the source lacks “{own}”"),
            ("", other) => format!("the source has “{other}” as well"),
            (own, other) => format!("the source has “{other}” instead of “{own}”"),
        }
    });
    let remarks = differences.collect();
    relocated(source, folded, &nearest.bytes, remarks)
        .into_iter()
        .next()
}

/// Returns the passage at these bytes, located by its own words.
fn relocated(
    source: SourceIndex,
    folded: &FoldedDocument<'_>,
    bytes: &Range<usize>,
    remarks: Vec<String>,
) -> Vec<Hit> {
    let words = folded
        .document()
        .text
        .get(bytes.clone())
        .unwrap_or_default();
    let anchors = match folded.locate(words) {
        Located::Anchored(anchor) => vec![anchor],
        Located::Ambiguous(anchors) => anchors,
        Located::Lost { .. } | Located::Cut { .. } => Vec::new(),
    };
    let ambiguous = anchors.len() > 1;
    let here = anchors
        .into_iter()
        .find(|anchor| anchor.bytes.start >= bytes.start);
    let found = here.map(|anchor| {
        let mut found = hit(source, folded, &anchor, remarks);
        if ambiguous {
            found
                .remarks
                .push("these words stand in several places; quote more".to_owned());
        }
        found
    });
    found.into_iter().collect()
}

fn hit(
    source: SourceIndex,
    folded: &FoldedDocument<'_>,
    anchor: &Anchor,
    mut remarks: Vec<String>,
) -> Hit {
    let document = folded.document();
    let quotations = Quotations::around(document, &anchor.bytes);
    let inside =
        |mark: &Range<usize>| anchor.bytes.start <= mark.start && mark.end <= anchor.bytes.end;
    let one_of_pair = quotations
        .pairs
        .iter()
        .any(|(open, close)| inside(open) != inside(close));
    if one_of_pair {
        remarks.push("they take one mark of a quotation and leave the other".to_owned());
    }
    if quotations.lone.iter().any(inside) {
        remarks.push("the source has a quotation mark here without its partner".to_owned());
    }
    let words = document.text.get(anchor.bytes.clone()).unwrap_or_default();
    if let Some(list) = characters::listed(words) {
        remarks.push(format!(
            "the source has unseen characters in these words: {list}"
        ));
    }
    for word in qualifier::left_out(document, &anchor.bytes) {
        let word = &document.text[word];
        remarks.push(format!(
            "they leave out “{word}”, which changes what they say: quote further"
        ));
    }
    Hit {
        source,
        bytes: anchor.bytes.clone(),
        line: anchor.line,
        page: anchor.page,
        host: anchor.host.clone(),
        remarks,
    }
}

fn kind(kind: CutKind) -> &'static str {
    match kind {
        CutKind::Word => "word",
        CutKind::Number => "number",
        CutKind::Grapheme => "character",
    }
}
