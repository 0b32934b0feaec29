//! Reads one document, sentence by sentence, and proposes what each may say.

use std::ops::Range;

use crate::draft::Draft;
use crate::draft::DraftSource;
use crate::draft::KnownActor;
use crate::draft::Material;
use crate::draft::NewActor;
use crate::draft::cautions;
use crate::draft::misspelt::misspelt;
use crate::draft::passage;
use crate::draft::passage::Lines;
use crate::draft::sentence::Context;
use crate::draft::sentence::Sentence;
use crate::draft::unit::Unit;
use crate::language::Found;
use crate::language::Language;
use crate::reading::Names;
use crate::reading::Quotations;
use crate::source::Document;
use crate::threads;

/// What is known while a document is read.
pub(super) struct DocumentReader<'a> {
    pub(super) material: &'a Material<'a>,
    /// Whom we know, and after them the people whom only the documents name.
    pub(super) actors: &'a [KnownActor],
    pub(super) source: &'a DraftSource<'a>,
    pub(super) names: Names<'a, usize>,
    /// Where known actors are named, also with a misspelt name, as places in the list.
    pub(super) named: Vec<Found<usize>>,
    pub(super) quotations: Quotations,
}

/// Adds what a document may say to the draft.
pub(super) fn read(
    material: &Material<'_>,
    actors: &[KnownActor],
    source: &DraftSource<'_>,
    draft: &mut Draft,
) {
    let document = source.document;
    let known = names_of(actors, document.language);
    let exact = names_in(document, &Names::new(known.iter().copied()));
    let covered: Vec<Range<usize>> = exact.iter().map(|name| name.range.clone()).collect();
    let near = misspelt(actors, document.language, &document.text, &covered);
    let misspelt = near.iter().map(|(words, actor)| (words.as_str(), *actor));
    let mut named = exact;
    named.extend(names_in(document, &Names::new(misspelt.clone())));
    let reader = DocumentReader {
        material,
        actors,
        source,
        names: Names::new(known.into_iter().chain(misspelt)),
        named: Names::keep_longest(named),
        quotations: passage::quotations(document),
    };
    if let Language::Other(language) = document.language {
        draft.notes.push(format!(
            "`{}` is in `{}`, in which only sentences, digits, dates and names are read: no speakers, no moves, no denials",
            source.id,
            language.tag()
        ));
    }
    let sentences = reader.sentences();
    let candidates = threads::each_of_many(&sentences, |sentence| reader.candidates(sentence));
    draft.facts.extend(candidates.into_iter().flatten());
    cautions::find(&reader, &sentences, &near, draft);
    for (words, actor) in near {
        draft.actors.push(NewActor {
            actor,
            printed: vec![words],
        });
    }
}

/// Returns every name that counts in a language, with the place of its actor.
fn names_of(actors: &[KnownActor], language: Language) -> Vec<(&str, usize)> {
    let known = |actor: &KnownActor| actor.language.is_none_or(|own| own == language);
    let each = actors.iter().enumerate().filter(|(_, actor)| known(actor));
    each.flat_map(|(place, actor)| actor.names.iter().map(move |name| (name.as_str(), place)))
        .collect()
}

/// Returns the places of these names in the sentences of a document, in the order of the text.
fn names_in(document: &Document, names: &Names<'_, usize>) -> Vec<Found<usize>> {
    let each = threads::each_of_many(&document.sentences, |sentence| {
        let words = document.text.get(sentence.clone()).unwrap_or_default();
        let found = names.find(document.language, words).into_iter();
        found
            .map(|name| name.moved(sentence.start))
            .collect::<Vec<_>>()
    });
    each.into_iter().flatten().collect()
}

impl DocumentReader<'_> {
    /// Returns what every sentence of the document holds, each with its context.
    fn sentences(&self) -> Vec<Sentence> {
        let document = self.source.document;
        let mut lines = Lines::new();
        let units = self.units();
        let places: Vec<(&Unit, usize)> = units
            .iter()
            .map(|unit| (unit, lines.of(&document.text, unit.range.start)))
            .collect();
        let mut sentences = threads::each_of_many(&places, |(unit, line)| Sentence {
            is_line: unit.is_line,
            lead_in: unit.lead_in.clone(),
            told_by: unit.speaker.clone(),
            ..self.sentence(&unit.range, *line)
        });
        let mut context = Context::default();
        let mut end = 0;
        for sentence in &mut sentences {
            let between = self.text(&(end..sentence.range.start));
            if between.matches('\n').count() > 1 {
                context.years.begin_paragraph();
                context.before = None;
            }
            end = sentence.range.end;
            sentence.context = context.clone();
            context.note(self, sentence);
        }
        sentences
    }

    pub(super) fn text(&self, range: &Range<usize>) -> &str {
        self.source
            .document
            .text
            .get(range.clone())
            .unwrap_or_default()
    }

    pub(super) fn id_of(&self, actor: usize) -> String {
        self.actors
            .get(actor)
            .map_or_else(String::new, |actor| actor.id.clone())
    }

    /// Returns the known actors that a passage names.
    pub(super) fn names_in(&self, range: &Range<usize>) -> Vec<Found<usize>> {
        let first = self
            .named
            .partition_point(|it| it.range.start < range.start);
        let inside = self.named.iter().skip(first);
        let inside = inside.take_while(|it| it.range.start < range.end);
        inside.cloned().collect()
    }

    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let overlaps = |quoted: &Range<usize>| quoted.start < range.end && range.start < quoted.end;
        self.source.quoted.iter().any(overlaps)
    }
}
