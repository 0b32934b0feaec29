//! Reads one document, sentence by sentence, and proposes what each may say.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use crate::check::Names;
use crate::check::Quotations;
use crate::draft::Candidate;
use crate::draft::CountCandidate;
use crate::draft::Draft;
use crate::draft::DraftSource;
use crate::draft::KnownActor;
use crate::draft::Material;
use crate::draft::NewActor;
use crate::draft::cautions;
use crate::draft::id;
use crate::draft::misspelt::misspelt;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::passage::Lines;
use crate::draft::when::Inferred;
use crate::draft::when::Years;
use crate::draft::when::relative;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::MoveStage;
use crate::language::Precision;
use crate::language::Quantity;
use crate::language::Referent;
use crate::language::Speech;

/// Words between marks that are longer than a term are somebody's speech.
const LONGEST_TERM: usize = 3;
/// So many words after a number say what is counted.
const COUNTED_WORDS: usize = 5;

/// What one sentence holds; all ranges in bytes of the document.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) line: usize,
    pub(super) dates: Vec<Found<DateMention>>,
    pub(super) quantities: Vec<Found<Quantity>>,
    /// Known actors, as places in the list.
    pub(super) actors: Vec<Found<usize>>,
    pub(super) cues: Vec<Found<Speech>>,
    pub(super) moves: Vec<Found<MoveStage>>,
}

/// What is known while a document is read.
pub(super) struct Reader<'a> {
    pub(super) material: &'a Material<'a>,
    pub(super) source: &'a DraftSource<'a>,
    pub(super) names: Names<'a, usize>,
    pub(super) quotations: Quotations,
    /// The last place where somebody was named whom an expression can stand for.
    pub(super) last_named: BTreeMap<Referent, (usize, Range<usize>)>,
    pub(super) years: Years,
}

/// Adds what a document may say to the draft.
pub(super) fn read(material: &Material<'_>, source: &DraftSource<'_>, draft: &mut Draft) {
    let document = source.document;
    let plain: Vec<(&str, usize)> = names_of(material.actors, document.language);
    let exact = Names::new(plain.iter().copied());
    let each = document.sentences.iter().flat_map(|sentence| {
        let found = exact.find(
            document.language,
            document.text.get(sentence.clone()).unwrap_or_default(),
        );
        found
            .into_iter()
            .map(|found| found.moved(sentence.start).range)
    });
    let mut covered: Vec<Range<usize>> = each.collect();
    covered.sort_by_key(|range| range.start);
    let near = misspelt(material.actors, document.language, &document.text, &covered);
    let all = plain
        .iter()
        .copied()
        .chain(near.iter().map(|(words, actor)| (words.as_str(), *actor)));
    let mut reader = Reader {
        material,
        source,
        names: Names::new(all),
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
        let sentence = reader.sentence(range.clone(), line);
        draft.facts.extend(reader.candidate(&sentence));
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

    fn sentence(&self, range: Range<usize>, line: usize) -> Sentence {
        let language = self.source.document.language;
        let words = self.text(&range);
        let speeches = &self.source.document.speeches;
        let first = speeches.partition_point(|cue| cue.range.start < range.start);
        let cues = speeches
            .iter()
            .skip(first)
            .take_while(|cue| cue.range.start < range.end)
            .cloned();
        let by = range.start;
        Sentence {
            dates: language
                .dates(words)
                .into_iter()
                .map(|it| it.moved(by))
                .collect(),
            quantities: language
                .quantities(words)
                .into_iter()
                .map(|it| it.moved(by))
                .collect(),
            actors: self.actors_in(&range),
            moves: language
                .moves(words)
                .into_iter()
                .map(|it| it.moved(by))
                .collect(),
            cues: cues.collect(),
            range,
            line,
        }
    }

    /// The known actors that a passage names; an everyday word counts only beside another sign.
    fn actors_in(&self, range: &Range<usize>) -> Vec<Found<usize>> {
        let language = self.source.document.language;
        let words = self.text(range);
        let mut found = self.names.find(language, words);
        found.sort_by_key(|found| found.range.start);
        let ambiguous = |found: &Found<usize>| {
            let actor = self.material.actors.get(found.value);
            actor.is_some_and(|actor| actor.ambiguous)
        };
        if found.iter().any(ambiguous) {
            let expressions = language.expressions(words);
            let kind = |place: usize| {
                self.material
                    .actors
                    .get(place)
                    .and_then(KnownActor::referent)
            };
            let certain: Vec<_> = found
                .iter()
                .filter(|it| !ambiguous(it))
                .map(|it| kind(it.value))
                .collect();
            found.retain(|it| {
                let own = kind(it.value);
                let expressed = expressions
                    .iter()
                    .any(|expression| Some(expression.value) == own);
                !ambiguous(it) || certain.contains(&own) || expressed
            });
        }
        found.into_iter().map(|it| it.moved(range.start)).collect()
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

    /// The candidate that a sentence makes; none where nothing in it can be checked, or a statement quotes it.
    fn candidate(&self, sentence: &Sentence) -> Option<Candidate> {
        let words = self.text(&sentence.range);
        let is_question = words.trim_end().ends_with('?');
        if !passage::is_sentence(words) || is_question || self.is_quoted(&sentence.range) {
            return None;
        }
        let quote = one_line(passage::bare(words));
        let mut candidate = Candidate {
            id: id("fact", self.source.id, &quote),
            source: self.source.id.to_owned(),
            line: sentence.line,
            signals: 0,
            why: Vec::new(),
            quote,
            date: None,
            count: None,
            actors: Vec::new(),
            according_to: Vec::new(),
            context: Vec::new(),
            stands_for: Vec::new(),
            movement: None,
        };
        self.add_dates(sentence, &mut candidate);
        self.add_counts(sentence, &mut candidate);
        self.add_actors(sentence, &mut candidate);
        self.add_speakers(sentence, &mut candidate);
        self.add_quotation(sentence, &mut candidate);
        self.add_movement(sentence, &mut candidate);
        self.add_expressions(sentence, &mut candidate);
        if candidate.signals == 0 {
            return None;
        }
        let denied = self.source.document.language.negations(words);
        if let Some(word) = denied.first() {
            let word = &words[word.clone()];
            candidate.why.push(format!("denies something: “{word}”"));
        }
        Some(candidate)
    }

    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let overlaps = |quoted: &Range<usize>| quoted.start < range.end && range.start < quoted.end;
        self.source.quoted.iter().any(overlaps)
    }

    fn add_dates(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let language = self.source.document.language;
        // A date in the same sentence may give the year to one before it.
        let mut years = Years::default();
        for date in &sentence.dates {
            let words = one_line(self.text(&date.range));
            let own = years.resolve(language, &date.value, None);
            let when = own.or_else(|| {
                self.years
                    .resolve(language, &date.value, self.source.published)
            });
            years.note(date);
            let Some(when) = when else {
                candidate
                    .why
                    .push(format!("date “{words}”: no year in the document"));
                candidate.signals += usize::from(candidate.date.is_none());
                continue;
            };
            let mut why = format!("date “{words}” is {} ({})", when.span, when.rule);
            match &when.inferred {
                Some(Inferred::Context(range)) => {
                    let words = one_line(self.text(range));
                    // Writing to a string cannot fail.
                    let _ = write!(why, ", year inferred from “{words}”");
                    if candidate.date.is_none() && !overlap(range, &sentence.range) {
                        candidate
                            .context
                            .push(passage::around(self.source.document, range));
                    }
                }
                Some(Inferred::Published) => {
                    why.push_str(", year inferred from the day of publication");
                }
                None => {}
            }
            candidate.why.push(why);
            if candidate.date.is_none() {
                candidate.signals += 1;
                candidate.date = Some(when.span.to_string());
            }
        }
        self.add_relative_days(sentence, candidate);
    }

    fn add_relative_days(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let words = self.text(&sentence.range);
        for day in self.source.document.language.relative_days(words) {
            let printed = &words[day.range];
            let date = self
                .source
                .published
                .and_then(|published| relative(published, day.value));
            match date {
                Some(date) => {
                    let why = format!(
                        "“{printed}” is {date}, told from the day of publication: inferred"
                    );
                    candidate.why.push(why);
                }
                None => candidate
                    .why
                    .push(format!("“{printed}”: the day of publication is not known")),
            }
        }
    }

    fn add_counts(&self, sentence: &Sentence, candidate: &mut Candidate) {
        for quantity in &sentence.quantities {
            let number = one_line(self.text(&quantity.range));
            let after = self.text(&(quantity.range.end..sentence.range.end));
            let of = counted(after);
            let precision = precision(quantity.value.precision);
            let why = format!("number “{number}” is {}{precision}", quantity.value.number);
            candidate.why.push(why);
            if candidate.count.is_none() {
                candidate.signals += 1;
                candidate.count = Some(CountCandidate {
                    value: quantity.value.number,
                    about: quantity.value.precision != Precision::Exact,
                    of,
                });
            }
        }
    }

    fn add_actors(&self, sentence: &Sentence, candidate: &mut Candidate) {
        for found in &sentence.actors {
            let id = self.id_of(found.value);
            if candidate.actors.contains(&id) {
                continue;
            }
            let printed = one_line(self.text(&found.range));
            candidate.why.push(format!("names `{id}`: “{printed}”"));
            candidate.actors.push(id);
        }
        candidate.signals += usize::from(!candidate.actors.is_empty());
    }

    fn add_quotation(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let pairs = &self.quotations.pairs;
        let first = pairs.partition_point(|(open, _)| open.start < sentence.range.start);
        let inside = pairs
            .iter()
            .skip(first)
            .take_while(|(open, _)| open.start < sentence.range.end);
        for (open, close) in inside {
            let words = one_line(self.text(&(open.end..close.start)));
            let is_term = words.split_whitespace().count() <= LONGEST_TERM;
            if is_term {
                candidate
                    .why
                    .push(format!("a term between marks, nobody’s speech: “{words}”"));
            } else {
                let speaker = candidate.according_to.first();
                let by = speaker.map_or_else(
                    || "nobody named as the speaker".to_owned(),
                    |id| format!("by `{id}`"),
                );
                candidate.why.push(format!("quotation, {by}: “{words}”"));
                candidate.signals += 1;
            }
            if close.end > sentence.range.end {
                candidate
                    .why
                    .push("the quotation goes on after this sentence".to_owned());
            }
        }
    }
}

pub(super) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The words after a number, up to the next mark.
fn counted(after: &str) -> String {
    let end = after
        .find([',', ';', ':', '.', '(', '–', '—', '"', '„', '“'])
        .unwrap_or(after.len());
    let words: Vec<&str> = after[..end]
        .split_whitespace()
        .take(COUNTED_WORDS)
        .collect();
    words.join(" ")
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "",
        Precision::About => ", about",
        Precision::MoreThan => ", more than that",
        Precision::AtLeast => ", at least that",
        Precision::LessThan => ", less than that",
        Precision::UpTo => ", up to that",
        Precision::Nearly => ", nearly that",
    }
}
