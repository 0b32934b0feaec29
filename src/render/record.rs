//! `evidence.json`, the record of what was printed: every sentence with its kind and ids, every quote with its anchor.
//!
//! The record comes from the briefings and holds no digest of an output, so it
//! can be attached to one.

mod format;

use std::collections::BTreeMap;

use crate::briefing::CautionRow;
use crate::briefing::ChangeRow;
use crate::briefing::Contents;
use crate::briefing::Evidenced;
use crate::briefing::Note;
use crate::briefing::Pictured;
use crate::briefing::Profile;
use crate::briefing::Related;
use crate::briefing::SectionKind;
use crate::briefing::SourceLine;
use crate::briefing::Stands;
use crate::briefing::Statement;
use crate::edition::Staleness;
use crate::sheet::Credibility;

pub use self::format::record_schema;
use self::format::{
    Briefing, Evidence, FORMAT, Kind, Quote, Record, Role, Sentence, Source, State, Support,
};

/// Writes the record of these briefings, as JSON with a final newline.
pub fn record(pages: &[crate::briefing::Briefing]) -> Result<String, serde_json::Error> {
    let Some(first) = pages.first() else {
        return Ok(String::new());
    };
    #[cfg(test)]
    crate::render::made::note(&first.report, "record".to_owned());
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

/// Returns the notes of all products in the first language, each once.
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
        label: line.label.to_string(),
        based_on: line.based_on.as_ref().map(|bases| ids(bases)),
        supersedes: ids(&line.supersedes),
        sha256: &line.sha256,
        accepted_sha256: line.accepted_sha256.as_deref(),
    }
}

fn ids(sources: &[Related]) -> Vec<String> {
    let id = |related: &Related| {
        related
            .id
            .clone()
            .unwrap_or_else(|| related.name.to_string())
    };
    sources.iter().map(id).collect()
}

fn briefing(page: &crate::briefing::Briefing) -> Briefing<'_> {
    let mut sentences = vec![
        judged("title", &page.title),
        statement("bottom-line", page.bottom_line()),
    ];
    // The statements of sections come first, then those of pictures and tables, then the actors and what follows from all.
    let sections = page.sections();
    let of_rank = |rank| {
        sections
            .iter()
            .filter(move |section| self::rank(**section) == rank)
    };
    sentences.extend(of_rank(0).flat_map(|section| section_of(page, *section)));
    sentences.extend(pictured(&page.contents.pictured));
    sentences.extend(
        [1, 2]
            .into_iter()
            .flat_map(of_rank)
            .flat_map(|section| section_of(page, *section)),
    );
    sentences.extend(
        page.notes
            .iter()
            .map(|note| evidenced("evidence", &note.statement)),
    );
    Briefing {
        product: page.product.stem(),
        language: page.language.tag(),
        sentences,
    }
}

/// Returns the rank of a section in the record; sections of one rank keep the order of the pages.
fn rank(section: SectionKind) -> u8 {
    match section {
        SectionKind::KeyPoints
        | SectionKind::Glance
        | SectionKind::Timeline
        | SectionKind::KeyJudgements
        | SectionKind::WhatHappened
        | SectionKind::Push
        | SectionKind::Platforms
        | SectionKind::Scale => 0,
        SectionKind::Actors => 1,
        _ => 2,
    }
}

/// Returns the statements that a section prints.
fn section_of(page: &crate::briefing::Briefing, section: SectionKind) -> Vec<Sentence<'_>> {
    let contents = &page.contents;
    let part = match section {
        SectionKind::Platforms => "origin-and-destination",
        other => other.anchor(),
    };
    match section {
        SectionKind::KeyPoints => all_evidenced(part, &contents.key_points),
        SectionKind::Glance => {
            all_evidenced(part, contents.glance.iter().flat_map(|row| &row.cells))
        }
        SectionKind::Timeline => {
            all_evidenced(part, contents.timeline.iter().map(|row| &row.statement))
        }
        SectionKind::KeyJudgements => key_judgements(part, contents),
        SectionKind::Actors => all_evidenced(part, contents.actors.iter().map(|it| &it.name)),
        SectionKind::Cautions => cautions(part, &contents.cautions),
        SectionKind::FurtherCautions => cautions(part, &contents.further_cautions),
        SectionKind::Changes => changes(part, contents),
        other => {
            let facts = other.paragraphs(contents).iter().flat_map(|it| &it.facts);
            let judgements = other.judgements(contents).iter();
            let facts = facts.flat_map(|fact| with_differing(part, fact));
            facts.chain(judgements.map(|it| judged(part, it))).collect()
        }
    }
}

fn all_evidenced<'a>(
    part: &'static str,
    statements: impl IntoIterator<Item = &'a Evidenced>,
) -> Vec<Sentence<'a>> {
    let statements = statements.into_iter();
    statements
        .flat_map(|statement| with_differing(part, statement))
        .collect()
}

/// Returns a statement, and those that are printed beside it because they differ from it.
fn with_differing<'a>(
    part: &'static str,
    statement: &'a Evidenced,
) -> impl Iterator<Item = Sentence<'a>> {
    let others = statement.differing().iter();
    let others = others.map(move |other| evidenced(part, &other.statement));
    std::iter::once(evidenced(part, statement)).chain(others)
}

fn key_judgements<'a>(part: &'static str, contents: &'a Contents) -> Vec<Sentence<'a>> {
    let mut sentences = Vec::new();
    for key in &contents.key_judgements {
        // The statement at the top is printed once.
        if !contents.is_bottom_line(key) {
            sentences.push(judged(part, &key.judgement));
        }
        sentences.extend(key.readings.iter().map(|reading| judged(part, reading)));
        let desk = key.because.iter().chain(&key.would_change);
        sentences.extend(desk.map(|desk| Sentence {
            part,
            kind: Kind::Desk,
            id: key.judgement.id(),
            text: desk.to_string(),
            rests_on: Vec::new(),
            state: State::Current,
        }));
    }
    sentences
}

/// Returns the statements of the pictures and their tables.
fn pictured(pictured: &Pictured) -> Vec<Sentence<'_>> {
    let mut sentences = all_evidenced("timeline", pictured.dated.iter().map(|it| &it.statement));
    for one in &pictured.moves {
        let ends = one.from.iter().chain(&one.to).map(|end| &end.name);
        sentences.extend(all_evidenced(
            "movements",
            std::iter::once(&one.who).chain(ends),
        ));
        let returns = one.returns.iter().map(|it| &it.statement);
        sentences.extend(all_evidenced("movements", returns));
    }
    sentences.extend(all_evidenced(
        "numbers",
        pictured.counted.iter().map(|it| &it.of),
    ));
    sentences
}

fn cautions<'a>(part: &'static str, cautions: &'a [CautionRow]) -> Vec<Sentence<'a>> {
    let both = |caution: &'a CautionRow| {
        let statement = evidenced(part, &caution.statement);
        std::iter::once(statement).chain(reading(part, caution))
    };
    cautions.iter().flat_map(both).collect()
}

/// Returns what the desk says of its earlier edition.
fn changes<'a>(part: &'static str, contents: &'a Contents) -> Vec<Sentence<'a>> {
    let rows = contents.changes.iter().flat_map(|changes| &changes.rows);
    let sentence = |row: &'a ChangeRow| {
        let statement = row.statement.as_ref();
        let marks = statement.map_or(&[][..], Statement::marks);
        Sentence {
            part,
            kind: Kind::Desk,
            id: statement.map_or("", Statement::id),
            text: row.says.to_string(),
            rests_on: marks.iter().map(String::as_str).collect(),
            state: match statement.and_then(Statement::stale) {
                None => State::Current,
                Some(_) => State::Stale,
            },
        }
    };
    rows.map(sentence).collect()
}

/// Returns what the desk makes of a caution.
fn reading<'a>(part: &'static str, caution: &'a CautionRow) -> Option<Sentence<'a>> {
    let desk = caution.reading.as_ref()?;
    Some(Sentence {
        part,
        kind: Kind::Desk,
        id: caution.statement.id(),
        text: desk.to_string(),
        rests_on: Vec::new(),
        state: State::Current,
    })
}

fn statement<'a>(part: &'static str, statement: &'a Statement) -> Sentence<'a> {
    match statement {
        Statement::Evidenced(inner) => evidenced(part, inner),
        Statement::Judged(inner) => judged(part, inner),
    }
}

fn evidenced<'a>(part: &'static str, evidenced: &'a Evidenced) -> Sentence<'a> {
    Sentence {
        part,
        kind: Kind::Evidenced,
        id: evidenced.id(),
        text: evidenced.unmarked().to_owned(),
        rests_on: vec![evidenced.id()],
        state: match evidenced {
            Evidenced::Current(_) => State::Current,
            Evidenced::Stale(_) => State::Stale,
        },
    }
}

fn judged<'a>(part: &'static str, judged: &'a crate::briefing::Judged) -> Sentence<'a> {
    Sentence {
        part,
        kind: Kind::Judged,
        id: judged.id(),
        text: judged.to_string(),
        rests_on: judged.rests_on().iter().map(String::as_str).collect(),
        state: match judged.stale() {
            None => State::Current,
            Some(_) => State::Stale,
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
            role: if quote.is_context {
                Role::Context
            } else {
                Role::Quote
            },
            words: &quote.words,
            translation: translations(note.statement.id(), index, pages),
            start,
            end,
            page: match &quote.stands {
                Stands::Now(at) => at.page,
                Stands::Then { .. } => None,
            },
            line,
            column,
            last_line,
        }
    });
    Evidence {
        id: note.statement.id(),
        stale: note.statement.staleness().map(Staleness::as_str),
        support: note.support.map(|support| Support {
            sources: support.sources,
            independent: support.independent,
        }),
        credibility: note.credibility.map(Credibility::digit),
        quotes: quotes.collect(),
    }
}

/// Returns the translations of one quote, in all languages in which the statement is printed.
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
