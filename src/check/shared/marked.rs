//! Findings about statements that are printed as not current.
//!
//! Such a statement is printed as it was accepted, and the briefing says so. No
//! reader takes it for current, so a change in its source is a warning and not an
//! error.

use crate::check::Context;
use crate::check::RULES;
use crate::edition::affected;
use crate::files::Span;
use crate::finding::Code;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::sheet::DeskText;

/// Turns errors about sources into warnings where the briefing itself says that the statement is not current.
pub(in crate::check) fn soften(context: &Context<'_>, findings: &mut [Finding]) {
    let accepted = context.accepted;
    if accepted.marked().next().is_none() {
        return;
    }
    let places = places(context);
    for finding in findings {
        let inside = |place: &Span| {
            place.file == finding.span.file
                && (place.start..place.end).contains(&finding.span.start)
        };
        let is_softer = finding.severity == Severity::Error
            && is_about_sources(finding.code)
            && places.iter().any(inside);
        if is_softer {
            finding.severity = Severity::Warning;
        }
    }
}

/// True if the code is that of a rule that compares the sheet with the words of its sources.
fn is_about_sources(code: Code) -> bool {
    let mut rules = RULES.iter().filter(|rule| rule.is_about_sources);
    rules.any(|rule| rule.code == code)
}

/// Returns the places in the sheet of the marked statements, of the movements that rest on them, and of their sources.
fn places(context: &Context<'_>) -> Vec<Span> {
    let (sheet, accepted) = (context.sheet, context.accepted);
    let affected = affected(accepted, context.evidence, &accepted.marked().collect());
    let sources = accepted.marked_sources(sheet);
    let facts = sheet.facts.iter().map(|fact| (&fact.id.value, fact.span));
    let cautions = sheet
        .cautions
        .iter()
        .map(|caution| (&caution.id.value, caution.span));
    let marked = facts
        .chain(cautions)
        .filter(|(id, _)| accepted.is_marked(id))
        .map(|(_, span)| span);
    let movements = affected.movements.iter().flat_map(|movement| {
        let movement = &sheet[*movement];
        [movement.id.span, movement.stage.span]
            .into_iter()
            .chain(movement.who.iter().map(|end| end.span))
            .chain(movement.to.iter().map(|end| end.span))
            .chain(movement.away_from.iter().map(|end| end.span))
            .chain(movement.rests_on.iter().map(|fact| fact.span))
    });
    let sources = sheet
        .sources
        .iter()
        .filter(|source| sources.contains(&source.id.value))
        .flat_map(|source| {
            let optional = [&source.author, &source.publisher];
            let optional = optional.into_iter().flatten().map(DeskText::span);
            [source.id.span, source.title.span()]
                .into_iter()
                .chain(optional)
        });
    marked.chain(movements).chain(sources).collect()
}
