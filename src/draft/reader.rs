//! Reads one document, sentence by sentence, and proposes what each may say.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::Names;
use crate::check::Quotations;
use crate::draft::Draft;
use crate::draft::DraftSource;
use crate::draft::KnownActor;
use crate::draft::Material;
use crate::draft::NewActor;
use crate::draft::cautions;
use crate::draft::misspelt::misspelt;
use crate::draft::passage;
use crate::draft::passage::Lines;
use crate::draft::sentence::Sentence;
use crate::draft::when::Years;
use crate::language::Found;
use crate::language::Language;
use crate::language::Referent;
use crate::source::Document;

/// What is known while a document is read.
pub(super) struct Reader<'a> {
    pub(super) material: &'a Material<'a>,
    pub(super) source: &'a DraftSource<'a>,
    pub(super) names: Names<'a, usize>,
    /// Where known actors are named, also with a misspelt name, as places in the list.
    pub(super) named: Vec<Found<usize>>,
    pub(super) quotations: Quotations,
    /// The last place where somebody was named whom an expression can stand for.
    pub(super) last_named: BTreeMap<Referent, (usize, Range<usize>)>,
    pub(super) years: Years,
}

/// Adds what a document may say to the draft.
pub(super) fn read(material: &Material<'_>, source: &DraftSource<'_>, draft: &mut Draft) {
    let document = source.document;
    let known = names_of(material.actors, document.language);
    let exact = names_in(document, &Names::new(known.iter().copied()));
    let covered: Vec<Range<usize>> = exact.iter().map(|name| name.range.clone()).collect();
    let near = misspelt(material.actors, document.language, &document.text, &covered);
    let misspelt = near.iter().map(|(words, actor)| (words.as_str(), *actor));
    let mut named = exact;
    named.extend(names_in(document, &Names::new(misspelt.clone())));
    let mut reader = Reader {
        material,
        source,
        names: Names::new(known.into_iter().chain(misspelt)),
        named: Names::keep_longest(named),
        quotations: passage::quotations(document),
        last_named: BTreeMap::new(),
        years: Years::default(),
    };
    if let Language::Other(language) = document.language {
        draft.notes.push(format!(
            "`{}` is in `{}`, in which only sentences, digits, dates and names are read: no speakers, no moves, no denials",
            source.id,
            language.tag()
        ));
    }
    let mut lines = Lines::new();
    let mut sentences = Vec::new();
    for range in &document.sentences {
        let line = lines.of(&document.text, range.start);
        let sentence = reader.sentence(range, line);
        draft.facts.extend(reader.candidates(&sentence));
        reader.note(&sentence);
        sentences.push(sentence);
    }
    cautions::find(&reader, &sentences, &near, draft);
    for (words, actor) in near {
        draft.actors.push(NewActor {
            actor,
            printed: vec![words],
        });
    }
}

/// Every name that counts in a language, with the place of its actor.
fn names_of(actors: &[KnownActor], language: Language) -> Vec<(&str, usize)> {
    let known = |actor: &KnownActor| actor.language.is_none_or(|own| own == language);
    let each = actors.iter().enumerate().filter(|(_, actor)| known(actor));
    each.flat_map(|(place, actor)| actor.names.iter().map(move |name| (name.as_str(), place)))
        .collect()
}

/// Where these names stand in the sentences of a document, in the order of the text.
fn names_in(document: &Document, names: &Names<'_, usize>) -> Vec<Found<usize>> {
    let each = document.sentences.iter().flat_map(|sentence| {
        let words = document.text.get(sentence.clone()).unwrap_or_default();
        let found = names.find(document.language, words).into_iter();
        found.map(|name| name.moved(sentence.start))
    });
    each.collect()
}

impl Reader<'_> {
    pub(super) fn text(&self, range: &Range<usize>) -> &str {
        self.source
            .document
            .text
            .get(range.clone())
            .unwrap_or_default()
    }

    pub(super) fn id_of(&self, actor: usize) -> String {
        self.material
            .actors
            .get(actor)
            .map_or_else(String::new, |actor| actor.id.clone())
    }

    /// The known actors that a passage names.
    pub(super) fn names_in(&self, range: &Range<usize>) -> Vec<Found<usize>> {
        let first = self
            .named
            .partition_point(|it| it.range.start < range.start);
        let inside = self.named.iter().skip(first);
        let inside = inside.take_while(|it| it.range.start < range.end);
        inside.cloned().collect()
    }

    /// Keeps what later sentences may refer to.
    fn note(&mut self, sentence: &Sentence) {
        let is_question = self.text(&sentence.range).trim_end().ends_with('?');
        for date in &sentence.dates {
            self.years.note(date);
        }
        for actor in &sentence.actors {
            let referent = self
                .material
                .actors
                .get(actor.value)
                .and_then(KnownActor::referent);
            if let Some(referent) = referent.filter(|_| !is_question) {
                self.last_named
                    .insert(referent, (actor.value, actor.range.clone()));
            }
        }
    }

    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let overlaps = |quoted: &Range<usize>| quoted.start < range.end && range.start < quoted.end;
        self.source.quoted.iter().any(overlaps)
    }
}
