//! The pictures of a briefing, each with the section that it belongs to.

use crate::briefing::Briefing;
use crate::briefing::CountedFact;
use crate::briefing::Layout;
use crate::briefing::ReportedEnd;
use crate::briefing::SectionKind;
use crate::briefing::ShortFact;
use crate::figures::Chain;
use crate::figures::Code;
use crate::figures::Dress;
use crate::figures::End;
use crate::figures::Event;
use crate::figures::Figure;
use crate::figures::Measure;
use crate::figures::Measures;
use crate::figures::Move;
use crate::figures::Moves;
use crate::figures::ShortStatement;
use crate::figures::Timeline;
use crate::figures::When;
use crate::render::RenderError;

/// A picture with its place in a briefing.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The section that the picture belongs to.
    pub section: SectionKind,
    /// True if the picture opens its section; it ends it otherwise.
    pub opens: bool,
    /// The picture, with its words and its numbers.
    pub figure: Figure,
}

impl Placed {
    /// Returns the path of its file, from the directory of the outputs: `figures/timeline.en.svg`.
    pub fn path(&self, briefing: &Briefing) -> String {
        let directory = briefing.product.figures();
        let (name, language) = (&self.figure.name, briefing.language.tag());
        format!("{directory}/{name}.{language}.svg")
    }
}

/// Lays out the pictures of a briefing, in the order of its sections.
pub(super) fn pictures(briefing: &Briefing) -> Result<Vec<Placed>, RenderError> {
    #[cfg(test)]
    crate::render::made::note(&briefing.report, format!("pictures {}", briefing.stem()));
    let sections = briefing.sections();
    let dress = Dress {
        accent: briefing.letterhead.accent.light,
        draft: briefing.draft_remark(),
    };
    let all = [
        (
            SectionKind::WhatHappened,
            timeline(briefing)?.figures(dress)?,
        ),
        (SectionKind::Platforms, moves(briefing)?.figures(dress)?),
        (
            briefing.contents.section_of_counts(),
            measures(briefing)?.figures(dress)?,
        ),
        (section_of_foot(briefing), code(briefing)?),
        (section_of_sources(briefing), chain(briefing, dress)?),
    ];
    let placed = all.into_iter().flat_map(|(section, figures)| {
        figures.into_iter().map(move |figure| Placed {
            section,
            // The rows of moves are marked before their picture, an address is for who has read to the end,
            // and on a front page the picture of the sources is beside what is said of them.
            opens: !matches!(section, SectionKind::Platforms | SectionKind::Source)
                && !figure.is_code(),
            figure,
        })
    });
    let mut placed: Vec<Placed> = placed.collect();
    placed.sort_by_key(|placed| {
        sections
            .iter()
            .position(|section| *section == placed.section)
    });
    Ok(placed)
}

/// Returns the section of a product that tells of its sources.
fn section_of_sources(briefing: &Briefing) -> SectionKind {
    match briefing.product.layout() {
        Layout::FrontPage => SectionKind::Source,
        Layout::Chapters { .. } => SectionKind::SourceCards,
    }
}

/// Returns the section of a product that says where a reader finds more.
fn section_of_foot(briefing: &Briefing) -> SectionKind {
    match briefing.product.layout() {
        Layout::FrontPage => SectionKind::Source,
        Layout::Chapters { .. } => SectionKind::Method,
    }
}

fn chain(briefing: &Briefing, dress: Dress) -> Result<Vec<Figure>, RenderError> {
    let Some(provenance) = &briefing.contents.pictured.provenance else {
        return Ok(Vec::new());
    };
    let chain = Chain {
        words: briefing.words,
        language: briefing.language,
        provenance,
        is_on_front: briefing.product.layout() == Layout::FrontPage,
    };
    Ok(chain.figures(dress)?)
}

fn code(briefing: &Briefing) -> Result<Vec<Figure>, RenderError> {
    let Some(address) = &briefing.letterhead.url else {
        return Ok(Vec::new());
    };
    let code = Code {
        words: briefing.words,
        language: briefing.language,
        address,
    };
    Ok(code.figure()?.into_iter().collect())
}

fn timeline(briefing: &Briefing) -> Result<Timeline, RenderError> {
    let events = briefing.contents.pictured.dated.iter().map(|fact| {
        Ok(Event {
            when: match (fact.is_doubted, fact.is_planned) {
                (true, _) => When::Doubted(fact.date),
                (false, true) => When::Planned(fact.date),
                (false, false) => When::Stated(fact.date),
            },
            statement: fact.statement.clone(),
            voice: fact.voice.clone(),
            note: note(briefing, fact.statement.id())?,
        })
    });
    Ok(Timeline {
        words: briefing.words,
        language: briefing.language,
        typography: briefing.letterhead.typography.clone(),
        events: events.collect::<Result<_, RenderError>>()?,
    })
}

fn moves(briefing: &Briefing) -> Result<Moves, RenderError> {
    let end = |end: &ReportedEnd| -> Result<End, RenderError> {
        let mut voices = Vec::new();
        for (_, voice) in &end.named_by {
            voice.clone().join(&mut voices);
        }
        let notes = end.named_by.iter().map(|(id, _)| note(briefing, id));
        Ok(End {
            name: end.name.clone(),
            voices,
            notes: notes.collect::<Result<_, _>>()?,
        })
    };
    let moves = briefing.contents.pictured.moves.iter().map(|one| {
        Ok(Move {
            who: one.who.clone(),
            from: one.from.iter().map(end).collect::<Result<_, _>>()?,
            to: one.to.iter().map(end).collect::<Result<_, _>>()?,
            departure: one.departure,
            arrival: one.arrival,
            returns: short_statements(briefing, &one.returns)?,
        })
    });
    Ok(Moves {
        words: briefing.words,
        language: briefing.language,
        moves: moves.collect::<Result<_, RenderError>>()?,
    })
}

fn measures(briefing: &Briefing) -> Result<Measures, RenderError> {
    let counted = briefing.contents.pictured.counted.iter();
    let measures = counted.map(|fact| measure(briefing, fact));
    Ok(Measures {
        words: briefing.words,
        language: briefing.language,
        typography: briefing.letterhead.typography.clone(),
        measures: measures.collect::<Result<_, RenderError>>()?,
    })
}

/// Returns a number to be drawn, with the statements that differ from it.
fn measure(briefing: &Briefing, fact: &CountedFact) -> Result<Measure, RenderError> {
    Ok(Measure {
        value: fact.value,
        is_about: fact.is_about,
        bounded: fact.bounded.clone(),
        named: fact.named,
        of: fact.of.clone(),
        date: fact.date.clone(),
        voice: fact.voice.clone(),
        note: note(briefing, fact.of.id())?,
        question: fact.question.clone(),
        differing: short_statements(briefing, &fact.differing)?,
    })
}

/// Returns the statements beside another one, each with the number of its note.
fn short_statements(
    briefing: &Briefing,
    facts: &[ShortFact],
) -> Result<Vec<ShortStatement>, RenderError> {
    let statements = facts.iter().map(|fact| {
        Ok(ShortStatement {
            statement: fact.statement.clone(),
            date: fact.date.clone(),
            voice: fact.voice.clone(),
            note: note(briefing, fact.statement.id())?,
        })
    });
    statements.collect()
}

/// Returns the number of the note of a statement.
fn note(briefing: &Briefing, id: &str) -> Result<usize, RenderError> {
    let place = briefing
        .notes
        .iter()
        .position(|note| note.statement.id() == id);
    let place = place.ok_or_else(|| RenderError::internal("a picture shows what has no note"))?;
    Ok(place + 1)
}
