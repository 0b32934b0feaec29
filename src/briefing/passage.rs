//! The sentences of the sources that a briefing quotes, and nothing else of them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::briefing::note::Note;
use crate::briefing::note::PrintedQuote;
use crate::briefing::printable::Desk;
use crate::characters;
use crate::language::Language;
use crate::source::Document;

/// Sentences of a source that follow each other and of which something is quoted.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The id of the source.
    pub source: String,
    /// The label of the source.
    pub label: Desk,
    /// The language of the source.
    pub language: Language,
    /// The line on which the passage starts, from 1.
    pub line: usize,
    /// The page on which the passage starts; none where the source has no pages.
    pub page: Option<usize>,
    /// The words, cut where a quote starts or ends.
    pub pieces: Vec<Piece>,
}

/// Words of a passage.
#[derive(Debug, Clone)]
pub struct Piece {
    /// The exact words; line breaks of the source have become spaces.
    pub words: String,
    /// The labels of the notes that quote these words, in the order of the notes; may be empty.
    pub notes: Vec<String>,
}

/// A quote of a note.
struct Quoted {
    /// The place of the note, from 0.
    note: usize,
    bytes: Range<usize>,
}

/// Returns the passages of one source that these notes quote, in its order.
pub(super) fn passages(
    (source, label): (&str, &Desk),
    document: &Document,
    notes: &[Note],
) -> Vec<Passage> {
    let mut hosts: Vec<Range<usize>> = Vec::new();
    let mut quoted = Vec::new();
    for (note, entry) in notes.iter().enumerate() {
        let own = entry.quotes.iter().filter(|quote| quote.source == source);
        for anchor in own.filter_map(PrintedQuote::anchor) {
            let bytes = anchor.bytes.clone();
            hosts.push(anchor.host.clone());
            quoted.push(Quoted { note, bytes });
        }
    }
    hosts.sort_by_key(|host| (host.start, host.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for host in hosts {
        match joined.last_mut() {
            Some(last) if host.start < last.end => last.end = last.end.max(host.end),
            _ => joined.push(host),
        }
    }
    let passage = |host: Range<usize>| Passage {
        source: source.to_owned(),
        label: label.clone(),
        language: document.language,
        page: document.pages.page(host.start),
        line: 1 + document.text[..host.start].matches('\n').count(),
        pieces: pieces(&document.text, &host, &quoted, notes),
    };
    joined.into_iter().map(passage).collect()
}

fn pieces(text: &str, host: &Range<usize>, quoted: &[Quoted], notes: &[Note]) -> Vec<Piece> {
    let mut cuts = vec![host.start, host.end];
    for quote in quoted {
        cuts.extend([quote.bytes.start, quote.bytes.end]);
    }
    cuts.retain(|cut| host.start <= *cut && *cut <= host.end);
    cuts.sort_unstable();
    cuts.dedup();
    let piece = |ends: &[usize]| {
        let (start, end) = (ends[0], ends[1]);
        let around = |quote: &&Quoted| quote.bytes.start <= start && end <= quote.bytes.end;
        let places: BTreeSet<usize> = quoted
            .iter()
            .filter(around)
            .map(|quote| quote.note)
            .collect();
        let labels = places.into_iter().filter_map(|place| notes.get(place));
        Piece {
            words: characters::shown(&text[start..end].replace(['\r', '\n'], " ")).into_owned(),
            notes: labels.map(|note| note.statement.id().to_owned()).collect(),
        }
    };
    cuts.windows(2).map(piece).collect()
}
