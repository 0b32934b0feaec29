//! `evidence.json`: what was printed. Every sentence with its kind and ids, every quote with its anchor.
//!
//! Derived from the briefings and holding no digest of an output, so that it
//! may be attached to one.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::briefing::Body;
use crate::briefing::CautionRow;
use crate::briefing::Evidenced;
use crate::briefing::Full;
use crate::briefing::Note;
use crate::briefing::OnePage;
use crate::briefing::Profile;
use crate::briefing::SectionKind;
use crate::briefing::SourceLine;
use crate::briefing::Stands;
use crate::briefing::Statement;
use crate::edition::Staleness;

/// The format of `evidence.json`; raised by hand.
const FORMAT: u32 = 1;

/// All that the briefings of one report print.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Record<'a> {
    format: u32,
    report: &'a str,
    edition: u32,
    issued: String,
    marking: &'static str,
    /// Whether the pages say that they are a draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<bool>,
    sources: Vec<Source<'a>>,
    briefings: Vec<Briefing<'a>>,
    evidence: Vec<Evidence<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Source<'a> {
    id: &'a str,
    sha256: &'a str,
    /// Of the source in which the stale statements stood.
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted_sha256: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Briefing<'a> {
    product: &'static str,
    language: &'static str,
    sentences: Vec<Sentence<'a>>,
}

/// A printed statement: where it stands, what kind it is, and what it rests on.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Sentence<'a> {
    part: &'static str,
    kind: &'static str,
    id: &'a str,
    text: String,
    rests_on: Vec<&'a str>,
    state: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Evidence<'a> {
    id: &'a str,
    /// What became of the words, where they are those of the source as it was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    stale: Option<&'static str>,
    quotes: Vec<Quote<'a>>,
}

/// Offsets are 0-based, half-open, in Unicode code points of the extracted text; lines and columns from 1.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Quote<'a> {
    source: &'a str,
    role: &'static str,
    words: &'a str,
    /// The desk's translation by language; it is not verified.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    translation: BTreeMap<&'static str, String>,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    /// Known of the source as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_line: Option<usize>,
}

/// The record of these briefings, as JSON with a final newline.
pub fn record(pages: &[crate::briefing::Briefing]) -> Result<String, serde_json::Error> {
    let Some(first) = pages.first() else {
        return Ok(String::new());
    };
    let (year, month, day) = first.issued_ymd;
    let record = Record {
        format: FORMAT,
        report: &first.report,
        edition: first.edition,
        issued: format!("{year:04}-{month:02}-{day:02}"),
        marking: first.marking.label(),
        draft: (first.profile == Profile::Draft).then_some(true),
        sources: first.sources.iter().map(source).collect(),
        briefings: pages.iter().map(briefing).collect(),
        evidence: all_notes(pages, first)
            .into_iter()
            .map(|note| evidence(note, pages))
            .collect(),
    };
    let mut json = serde_json::to_string_pretty(&record)?;
    json.push('\n');
    Ok(json)
}

/// The notes of all products in the first language, each once.
fn all_notes<'a>(
    pages: &'a [crate::briefing::Briefing],
    first: &crate::briefing::Briefing,
) -> Vec<&'a Note> {
    let mut seen = std::collections::BTreeSet::new();
    let same = pages.iter().filter(|page| page.language == first.language);
    let notes = same.flat_map(|page| &page.notes);
    notes
        .filter(|note| seen.insert(note.statement.id()))
        .collect()
}

fn source(line: &SourceLine) -> Source<'_> {
    Source {
        id: &line.id,
        sha256: &line.sha256,
        accepted_sha256: line.accepted_sha256.as_deref(),
    }
}

fn briefing(page: &crate::briefing::Briefing) -> Briefing<'_> {
    let mut sentences = vec![
        judged("title", &page.title),
        statement("bottom-line", page.bottom_line()),
    ];
    match &page.body {
        Body::OnePage(body) => one_page(body, &mut sentences),
        Body::Full(body) => full(page, body, &mut sentences),
    }
    sentences.extend(
        page.notes
            .iter()
            .map(|note| evidenced("evidence", &note.statement)),
    );
    Briefing {
        product: page.product().stem(),
        language: page.language.tag(),
        sentences,
    }
}

fn one_page<'a>(page: &'a OnePage, sentences: &mut Vec<Sentence<'a>>) {
    let key_points = page.key_points.iter();
    sentences.extend(key_points.map(|point| evidenced("key-points", point)));
    let cells = page.glance.iter().flat_map(|row| &row.cells);
    sentences.extend(cells.map(|cell| evidenced("glance", cell)));
    let timeline = page.timeline.iter();
    sentences.extend(timeline.map(|row| evidenced("timeline", &row.statement)));
    let implications = page.implications.iter();
    sentences.extend(implications.map(|judgement| judged("implications", judgement)));
    sentences.extend(
        page.watch
            .iter()
            .map(|judgement| judged("watch", judgement)),
    );
    for caution in &page.cautions {
        sentences.push(evidenced("cautions", &caution.statement));
        sentences.extend(reading(caution));
    }
}

fn full<'a>(
    page: &'a crate::briefing::Briefing,
    full: &'a Full,
    sentences: &mut Vec<Sentence<'a>>,
) {
    for key in &full.key_judgements {
        // The statement at the top is printed once.
        if !page.is_bottom_line(key) {
            sentences.push(judged("key-judgements", &key.judgement));
        }
        sentences.extend(key.would_change.as_ref().map(|change| Sentence {
            part: "key-judgements",
            kind: "desk",
            id: key.judgement.id(),
            text: change.to_string(),
            rests_on: Vec::new(),
            state: CURRENT,
        }));
    }
    let paragraphs = [
        ("what-happened", SectionKind::WhatHappened),
        ("push", SectionKind::Push),
        ("origin-and-destination", SectionKind::Platforms),
        ("scale", SectionKind::Scale),
    ];
    for (part, section) in paragraphs {
        let facts = full.paragraphs(section).iter().flat_map(|it| &it.facts);
        sentences.extend(facts.map(|fact| evidenced(part, fact)));
    }
    let dated = full.pictured.dated.iter();
    sentences.extend(dated.map(|fact| evidenced("timeline", &fact.statement)));
    for one in &full.pictured.moves {
        sentences.push(evidenced("movements", &one.who));
        let ends = one.from.iter().chain([&one.to]);
        sentences.extend(ends.map(|end| evidenced("movements", &end.name)));
    }
    let counted = full.pictured.counted.iter();
    sentences.extend(counted.map(|fact| evidenced("numbers", &fact.of)));
    let actors = full.actors.iter();
    sentences.extend(actors.map(|actor| evidenced("actors", &actor.name)));
    for caution in &full.cautions {
        sentences.push(evidenced("cautions", &caution.statement));
        sentences.extend(reading(caution));
    }
    let judgements = [
        ("alternatives", SectionKind::Alternatives),
        ("implications", SectionKind::Implications),
        ("outlook", SectionKind::Outlook),
        ("watch", SectionKind::Watch),
    ];
    for (part, section) in judgements {
        let own = full.judgements(section).iter();
        sentences.extend(own.map(|judgement| judged(part, judgement)));
    }
    sentences.extend(changes(full));
}

/// What the desk says of its earlier edition.
fn changes(full: &Full) -> impl Iterator<Item = Sentence<'_>> {
    let rows = full.changes.iter().flat_map(|changes| &changes.rows);
    rows.map(|row| {
        let statement = row.statement.as_ref();
        let marks = statement.map_or(&[][..], Statement::marks);
        Sentence {
            part: "changes",
            kind: "desk",
            id: statement.map_or("", Statement::id),
            text: row.says.to_string(),
            rests_on: marks.iter().map(String::as_str).collect(),
            state: match statement.and_then(Statement::stale) {
                None => CURRENT,
                Some(_) => STALE,
            },
        }
    })
}

/// What the desk makes of what a caution says.
fn reading(caution: &CautionRow) -> Option<Sentence<'_>> {
    let desk = caution.reading.as_ref()?;
    Some(Sentence {
        part: "cautions",
        kind: "desk",
        id: caution.statement.id(),
        text: desk.to_string(),
        rests_on: Vec::new(),
        state: CURRENT,
    })
}

/// The words stand in the sources, and those of everything that a judgement rests on.
const CURRENT: &str = "current";
/// They stood there when they were accepted.
const STALE: &str = "stale";

fn statement<'a>(part: &'static str, statement: &'a Statement) -> Sentence<'a> {
    match statement {
        Statement::Evidenced(inner) => evidenced(part, inner),
        Statement::Judged(inner) => judged(part, inner),
    }
}

fn evidenced<'a>(part: &'static str, evidenced: &'a Evidenced) -> Sentence<'a> {
    Sentence {
        part,
        kind: "evidenced",
        id: evidenced.id(),
        text: evidenced.unmarked().to_owned(),
        rests_on: vec![evidenced.id()],
        state: match evidenced {
            Evidenced::Current(_) => CURRENT,
            Evidenced::Stale(_) => STALE,
        },
    }
}

fn judged<'a>(part: &'static str, judged: &'a crate::briefing::Judged) -> Sentence<'a> {
    Sentence {
        part,
        kind: "judged",
        id: judged.id(),
        text: judged.to_string(),
        rests_on: judged.rests_on().iter().map(String::as_str).collect(),
        state: match judged.stale() {
            None => CURRENT,
            Some(_) => STALE,
        },
    }
}

fn evidence<'a>(note: &'a Note, pages: &[crate::briefing::Briefing]) -> Evidence<'a> {
    let quotes = note.quotes.iter().enumerate().map(|(index, quote)| {
        let (start, end, line, column, last_line) = match &quote.stands {
            Stands::Now(at) => (at.start, at.end, at.line, at.column, Some(at.last_line)),
            Stands::Then {
                start,
                end,
                line,
                column,
            } => (*start, *end, *line, *column, None),
        };
        Quote {
            source: &quote.source,
            role: if quote.is_context { "context" } else { "quote" },
            words: &quote.words,
            translation: translations(note.statement.id(), index, pages),
            start,
            end,
            line,
            column,
            last_line,
        }
    });
    Evidence {
        id: note.statement.id(),
        stale: note.statement.staleness().map(Staleness::as_str),
        quotes: quotes.collect(),
    }
}

/// The translations of one quote in all languages in which the statement is printed.
fn translations(
    id: &str,
    quote: usize,
    pages: &[crate::briefing::Briefing],
) -> BTreeMap<&'static str, String> {
    let translation = |page: &crate::briefing::Briefing| {
        let note = page.notes.iter().find(|note| note.statement.id() == id)?;
        let translation = note.quotes.get(quote)?.translation.as_ref()?;
        Some((page.language.tag(), translation.to_string()))
    };
    pages.iter().filter_map(translation).collect()
}
