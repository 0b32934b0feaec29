//! One sentence of a document, read: its dates, numbers, actors, cues and moves.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::KnownActor;
use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::draft::reader::DocumentReader;
use crate::draft::when::Inferred;
use crate::draft::when::NoYear;
use crate::draft::when::When;
use crate::draft::years::Years;
use crate::language::Date;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::Quantity;
use crate::language::ReportingCue;
use crate::language::Segmented;
use crate::language::Weekday;
use crate::language::YearBeside;
use crate::sheet::ActorKind;

/// The most bytes of a place and a date.
const MAX_DATELINE_BYTES: usize = 60;

/// The most bytes of the other names of a dateline.
const MAX_LIST_BYTES: usize = 20;

/// What one sentence holds; all ranges in bytes of the document.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) line: usize,
    pub(super) dates: Vec<Found<DateMention>>,
    pub(super) quantities: Vec<Found<Quantity>>,
    /// Known actors, as places in the list.
    pub(super) actors: Vec<Found<usize>>,
    pub(super) cues: Vec<Found<ReportingCue>>,
    /// Its clauses; none in a sentence without a cue, because they are not needed there.
    pub(super) clauses: Vec<Range<usize>>,
    pub(super) moves: Vec<Found<MoveStage>>,
    /// Expressions that stand for a name.
    pub(super) expressions: Vec<Found<Referent>>,
    /// Weekdays without a date.
    pub(super) weekdays: Vec<Found<Weekday>>,
    /// Days told from today, by their distance.
    pub(super) days: Vec<Found<i8>>,
    /// Words of hearsay.
    pub(super) hearsays: Vec<Range<usize>>,
    /// The first word that denies.
    pub(super) denial: Option<Range<usize>>,
    /// The first words that take something back.
    pub(super) withdrawal: Option<Range<usize>>,
    /// What was read before it.
    pub(super) context: Context,
}

/// What a sentence may refer to: everything that was read before it.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    /// The actors that were named last, as places in the list, with the place of the name.
    pub(super) last_named: BTreeMap<Referent, (usize, Range<usize>)>,
    /// The year that was named last.
    pub(super) years: Years,
}

impl Sentence {
    /// Returns the dates, each with what it means: the year may be in a date before it, here or earlier.
    pub(super) fn resolved_dates(
        &self,
        language: Language,
        published: Option<Date>,
    ) -> impl Iterator<Item = (&Found<DateMention>, Result<When, NoYear>)> {
        let mut years = self.context.years.clone();
        self.dates.iter().enumerate().map(move |(nth, date)| {
            let when = years.resolve(language, &date.value, published);
            years.note(date, published);
            let when = when.and_then(|when| self.against_later(nth, when));
            (date, when)
        })
    }

    /// Returns a year from an earlier sentence, where a later date of this one names another: it may be either.
    fn against_later(&self, nth: usize, when: When) -> Result<When, NoYear> {
        let Some(Inferred::Context(range) | Inferred::Beside(range, _)) = &when.inferred else {
            return Ok(when);
        };
        let later = self.dates.iter().skip(nth + 1);
        let mut later = later.flat_map(|date| date.value.years());
        let later = later.find(|named| named.month.is_some());
        let (start, own) = (when.span.start, range.start >= self.range.start);
        match later.map(|named| named.year_of(start.month())) {
            Some(YearBeside::Clear(year)) if year != start.year() && !own => {
                Err(NoYear::Unclear([start.year(), year], range.clone()))
            }
            _ => Ok(when),
        }
    }
}

impl Context {
    /// Keeps what later sentences may refer to.
    pub(super) fn note(&mut self, reader: &DocumentReader<'_>, sentence: &Sentence) {
        let is_question = reader.text(&sentence.range).trim_end().ends_with('?');
        for date in &sentence.dates {
            self.years.note(date, reader.source.published);
        }
        for actor in &sentence.actors {
            let known = reader.material.actors.get(actor.value);
            let referent = known.and_then(KnownActor::referent);
            if let Some(referent) = referent.filter(|_| !is_question) {
                self.last_named
                    .insert(referent, (actor.value, actor.range.clone()));
            }
        }
    }
}

impl DocumentReader<'_> {
    /// Returns what a sentence, or a part of one, holds; its context is empty.
    pub(super) fn sentence(&self, range: &Range<usize>, line: usize) -> Sentence {
        let language = self.source.document.language;
        let segmented = Segmented::of_sentence(language, self.text(range));
        let dates = segmented.dates();
        let quantities = segmented.quantities(&dates);
        let expressions = moved(segmented.expressions(), range.start);
        let moves = segmented.moves();
        let cues = self.cues_in(range).to_vec();
        let clauses = if cues.is_empty() {
            Vec::new()
        } else {
            segmented.clauses()
        };
        let first = |found: Vec<Range<usize>>| found.into_iter().next();
        let within = |words: Range<usize>| words.start + range.start..words.end + range.start;
        Sentence {
            line,
            actors: self.actors_in(range, &expressions, &moves),
            weekdays: moved(segmented.lone_weekdays(&dates), range.start),
            dates: moved(dates, range.start),
            quantities: moved(quantities, range.start),
            cues,
            clauses: clauses.into_iter().map(|it| within(it.range)).collect(),
            moves: moved(moves, range.start),
            days: moved(segmented.relative_days(), range.start),
            hearsays: segmented.hearsays().into_iter().map(within).collect(),
            denial: first(segmented.negations()).map(within),
            withdrawal: first(segmented.withdrawals()).map(within),
            expressions,
            range: range.clone(),
            context: Context::default(),
        }
    }

    fn cues_in(&self, range: &Range<usize>) -> &[Found<ReportingCue>] {
        let all = &self.source.document.speeches;
        let first = all.partition_point(|cue| cue.range.start < range.start);
        let next = all.partition_point(|cue| cue.range.start < range.end);
        all.get(first..next).unwrap_or_default()
    }

    /// Drops the agency of a dateline, which reports and takes no part: “LONDON, May 3 (Reuters) – …”.
    fn is_in_dateline(&self, range: &Range<usize>, name: &Found<usize>) -> bool {
        let before = self.text(&(range.start..name.range.start));
        let after = self.text(&(name.range.end..range.end));
        let actor = self.material.actors.get(name.value);
        let is_media = actor.is_some_and(|actor| actor.kind == ActorKind::Media);
        let is_listed = || {
            // “(dpa/epd) –”
            let opening = before.rsplit_once('(').map(|(_, inside)| inside);
            let closing = after.split_once(')');
            let is_list = |words: &str| words.len() <= MAX_LIST_BYTES && !words.contains(' ');
            let dashed = |rest: &str| {
                rest.trim_start_matches([' ', '.'])
                    .starts_with(['-', '–', '—'])
            };
            opening.is_some_and(is_list)
                && closing.is_some_and(|(inside, rest)| is_list(inside) && dashed(rest))
        };
        let is_alone = before.ends_with('(') && after.starts_with(')');
        is_media && before.len() <= MAX_DATELINE_BYTES && (is_alone || is_listed())
    }

    /// Returns the known actors that a passage names; an everyday word counts only beside another sign.
    fn actors_in(
        &self,
        range: &Range<usize>,
        expressions: &[Found<Referent>],
        moves: &[Found<MoveStage>],
    ) -> Vec<Found<usize>> {
        let mut found = self.names_in(range);
        found.retain(|name| !self.is_in_dateline(range, name));
        let ambiguous = |found: &Found<usize>| {
            let actor = self.material.actors.get(found.value);
            actor.is_some_and(|actor| actor.ambiguous)
        };
        if found.iter().any(ambiguous) {
            let kind = |found: &Found<usize>| {
                let actor = self.material.actors.get(found.value);
                actor.and_then(KnownActor::referent)
            };
            let certain = found.iter().filter(|it| !ambiguous(it)).map(kind);
            let expressed = expressions.iter().map(|expression| Some(expression.value));
            // “ont migré vers Signal”
            let mut stages = moves.iter().map(|it| it.value);
            let has_left = stages.any(|it| it == MoveStage::Moved);
            let platform = has_left.then_some(Some(Referent::Platform));
            let signs: BTreeSet<_> = certain.chain(expressed).chain(platform).collect();
            found.retain(|it| !ambiguous(it) || signs.contains(&kind(it)));
        }
        found
    }
}

fn moved<T>(found: Vec<Found<T>>, by: usize) -> Vec<Found<T>> {
    found.into_iter().map(|it| it.moved(by)).collect()
}

pub(super) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
