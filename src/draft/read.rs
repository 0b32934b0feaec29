//! Reads one document, sentence by sentence, and adds what each may say to the draft.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::Draft;
use crate::draft::DraftSource;
use crate::draft::KnownActor;
use crate::draft::Material;
use crate::draft::NewActor;
use crate::draft::candidate::mark_of;
use crate::draft::cautions;
use crate::draft::known::misspelt::misspelt;
use crate::draft::moves::movers::own_group;
use crate::draft::moves::strangers::strangers;
use crate::draft::passage;
use crate::draft::passage::Lines;
use crate::draft::reader::DocumentReader;
use crate::draft::reader::names_in;
use crate::draft::reader::names_of;
use crate::draft::sentence::Context;
use crate::draft::sentence::Sentence;
use crate::draft::unit::Unit;
use crate::language::Found;
use crate::language::Language;
use crate::reading::Names;
use crate::source::Document;
use crate::threads;

/// The maximum number of sentences whose candidates are made before those that are known already are dropped.
const MAX_AT_ONCE: usize = 4_000;

/// Adds what a document may say to the draft; a fact whose id is known, and so was found or rejected before, is left out.
pub(super) fn read(
    material: &Material<'_>,
    actors: &mut Vec<KnownActor>,
    source: &DraftSource<'_>,
    ids: &mut BTreeSet<String>,
    draft: &mut Draft,
) {
    let document = source.document;
    let known = names_of(actors, document.language);
    let mut exact = names_in(document, &Names::new(known.iter().copied()));
    let first = actors.len();
    add_strangers(document, actors, &exact);
    let actors = &*actors;
    if first < actors.len() {
        exact.extend(names_in(document, &Names::new(names_from(actors, first))));
        exact = Names::keep_longest(exact);
    }
    let known = names_of(actors, document.language);
    let covered: Vec<Range<usize>> = exact.iter().map(|name| name.range.clone()).collect();
    let near = misspelt(actors, document.language, &document.text, &covered);
    let misspelt = near.iter().map(|(words, actor)| (words.as_str(), *actor));
    exact.extend(names_in(document, &Names::new(misspelt.clone())));
    let named = Names::keep_longest(exact);
    let mut reader = DocumentReader {
        material,
        actors,
        source,
        names: Names::new(known.into_iter().chain(misspelt)),
        own_group: own_group(&document.text, actors, &named),
        named,
        settled: BTreeSet::new(),
        quotations: passage::quotations(document),
    };
    reader.settled = reader.settled();
    if let Language::Other(language) = document.language {
        draft.notes.push(format!(
            "`{}` is in `{}`, in which only sentences, digits, dates and names are read: no speakers, no moves, no denials",
            source.id,
            language.tag()
        ));
    }
    let sentences = sentences(&reader);
    let places: Vec<usize> = (0..sentences.len()).collect();
    let mut drafted = BTreeSet::new();
    for some in places.chunks(MAX_AT_ONCE) {
        let candidates = threads::each_of_many(some, |nth| {
            let (earlier, own) = sentences.split_at(*nth);
            let next = own.get(1);
            let own = own.first().filter(|it| !reader.is_known(it, &drafted));
            own.map_or_else(Vec::new, |sentence| {
                reader.candidates(sentence, earlier, next)
            })
        });
        for candidate in candidates.into_iter().flatten() {
            drafted.insert(mark_of(&candidate.quote));
            if ids.insert(candidate.id.clone()) {
                draft.facts.push(candidate);
            }
        }
    }
    cautions::find(&reader, &sentences, &near, draft);
    for (words, actor) in near {
        draft.actors.push(NewActor {
            actor,
            printed: vec![words],
        });
    }
}

/// Adds the services and groups that no list has to the actors; those of whom only the name was known become what the document says.
fn add_strangers(document: &Document, actors: &mut Vec<KnownActor>, named: &[Found<usize>]) {
    let asks = |actor: &KnownActor| actor.asks_kind;
    let found = if actors.iter().any(asks) {
        let is_told = |it: &&Found<usize>| !actors.get(it.value).is_some_and(asks);
        let told: Vec<Found<usize>> = named.iter().filter(is_told).cloned().collect();
        strangers(document, actors, &told)
    } else {
        strangers(document, actors, named)
    };
    let asking = actors.iter().enumerate().filter(|(_, actor)| asks(actor));
    let asking: BTreeMap<String, usize> = asking
        .map(|(place, actor)| (actor.id.clone(), place))
        .collect();
    for stranger in found {
        match asking.get(&stranger.id) {
            Some(place) => actors[*place] = stranger,
            None => actors.push(stranger),
        }
    }
}

/// Returns the names of the actors from a place in their list on.
fn names_from(actors: &[KnownActor], first: usize) -> impl Iterator<Item = (&str, usize)> {
    let added = actors.iter().enumerate().skip(first);
    added.flat_map(|(place, actor)| actor.names.iter().map(move |name| (name.as_str(), place)))
}

/// Returns the findings of every sentence of the document, each with its context.
fn sentences(reader: &DocumentReader<'_>) -> Vec<Sentence> {
    let document = reader.source.document;
    let mut lines = Lines::new();
    let units = reader.units();
    let places: Vec<(&Unit, usize)> = units
        .iter()
        .map(|unit| (unit, lines.of(&document.text, unit.range.start)))
        .collect();
    let mut sentences = threads::each_of_many(&places, |(unit, line)| Sentence {
        is_line: unit.is_line,
        lead_in: unit.lead_in.clone(),
        told_by: unit.speaker.clone(),
        writer: unit.writer.clone(),
        ..reader.sentence(&unit.range, *line)
    });
    let mut context = Context::default();
    let mut end = 0;
    for sentence in &mut sentences {
        let between = reader.text(&(end..sentence.range.start));
        if between.matches('\n').count() > 1 {
            context.years.begin_paragraph();
            context.goes_on = false;
        }
        end = sentence.range.end;
        sentence.context = context.clone();
        context.note(reader, sentence);
    }
    sentences
}
