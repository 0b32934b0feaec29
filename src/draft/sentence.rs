//! One sentence of a document, read: its dates, numbers, actors, cues and moves.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::draft::KnownActor;
use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::draft::language::End;
use crate::draft::language::Relative;
use crate::draft::reader::DocumentReader;
use crate::draft::speakers::spoken::subject;
use crate::draft::when::Inferred;
use crate::draft::when::NoYear;
use crate::draft::when::When;
use crate::draft::when::years::Years;
use crate::language::Date;
use crate::language::DateMention;
use crate::language::Figure;
use crate::language::Found;
use crate::language::Language;
use crate::language::PartialDate;
use crate::language::Precision;
use crate::language::Quantity;
use crate::language::ReportingCue;
use crate::language::Segmented;
use crate::language::YearBeside;
use crate::language::overlap;
use crate::sheet::ActorKind;

/// The years that a number told roughly may be.
pub(super) const YEARS: Range<i32> = 1500..2100;

/// The years that a number before a name may be.
const RECENT_YEARS: Range<i32> = 1950..2100;
/// What divides a year that is as round as the number of many people.
const ROUND: i32 = 100;

/// The most bytes of a place and a date.
const MAX_DATELINE_BYTES: usize = 60;

/// The most bytes of the other names of a dateline.
const MAX_LIST_BYTES: usize = 20;

/// The findings in one sentence; all ranges in bytes of the document.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) line: usize,
    /// True if it is a line without the mark that ends a sentence.
    pub(super) is_line: bool,
    /// The line with a colon that leads to it.
    pub(super) lead_in: Option<Range<usize>>,
    /// The name before a colon, of whom these are the words.
    pub(super) told_by: Option<Range<usize>>,
    /// The name in the head of the message in which it is.
    pub(super) writer: Option<Range<usize>>,
    pub(super) dates: Vec<Found<DateMention>>,
    pub(super) quantities: Vec<Found<Quantity>>,
    /// Parts of a whole: half, one in ten.
    pub(super) shares: Vec<Found<Figure>>,
    /// The words of who speaks, for each cue.
    pub(super) speakers: Vec<Option<Range<usize>>>,
    /// Known actors, as places in the list.
    pub(super) actors: Vec<Found<usize>>,
    pub(super) cues: Vec<Found<ReportingCue>>,
    /// Its clauses; none in a sentence without a cue, because they are not needed there.
    pub(super) clauses: Vec<Range<usize>>,
    pub(super) moves: Vec<Found<MoveStage>>,
    /// True if the only one of these is where somebody is now, or since a time.
    pub(super) is_presence: bool,
    /// Expressions that mean a name.
    pub(super) expressions: Vec<Found<Referent>>,
    /// Times told from the day of publication.
    pub(super) days: Vec<Found<Relative>>,
    /// Words of hearsay.
    pub(super) hearsays: Vec<Range<usize>>,
    /// The first word that denies.
    pub(super) denial: Option<Range<usize>>,
    /// The first words that take something back.
    pub(super) withdrawal: Option<Range<usize>>,
    /// The words of oddities.
    pub(super) odd: OddWords,
    /// The verbs of moving in the future tense.
    pub(super) moves_to_come: Vec<Range<usize>>,
    /// The findings of earlier sentences to which it may refer.
    pub(super) context: Context,
}

/// The first words of a sentence that an oddity has.
#[derive(Debug, Default)]
pub(super) struct OddWords {
    /// The words that announce an update.
    pub(super) update: Option<Range<usize>>,
    /// The words by which a party praises itself.
    pub(super) praise: Option<Range<usize>>,
    /// What points to a picture.
    pub(super) picture: Option<Range<usize>>,
}

impl OddWords {
    /// Returns the words of a sentence; `within` gives their place in the document.
    fn of(segmented: &Segmented<'_>, within: impl Fn(Range<usize>) -> Range<usize> + Copy) -> Self {
        let first = |found: Vec<Range<usize>>| found.into_iter().next().map(within);
        Self {
            update: first(segmented.updates()),
            praise: segmented.self_praise().map(within),
            picture: first(segmented.pictures()),
        }
    }
}

/// The findings of earlier sentences, to which a sentence may refer.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    /// The actors that were named last, as places in the list, with the place of the name.
    ///
    /// Shared by the sentences, because most of them name nobody.
    pub(super) last_named: Arc<BTreeMap<Referent, (usize, Range<usize>)>>,
    /// All actors that were named, by what they are; shared as well.
    pub(super) of_kind: Arc<BTreeMap<Referent, BTreeSet<usize>>>,
    /// True if the sentence before is in the same paragraph.
    pub(super) goes_on: bool,
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
        // Most sentences have no date, and need no copy.
        let mut own = None;
        self.dates.iter().enumerate().map(move |(nth, date)| {
            let years = own.get_or_insert_with(|| self.context.years.clone());
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
            if reader.is_of_background(sentence, date) {
                self.years.note_background(date);
            } else {
                self.years.note(date, reader.source.published);
            }
        }
        self.goes_on = true;
        for actor in &sentence.actors {
            let known = reader.actors.get(actor.value);
            let referent = known.and_then(KnownActor::referent);
            let referent = referent
                .filter(|_| !is_question && !reader.is_former_name(&sentence.range, &actor.range));
            if let Some(referent) = referent {
                let known = self.of_kind.get(&referent);
                if known.is_none_or(|known| !known.contains(&actor.value)) {
                    let of_kind = Arc::make_mut(&mut self.of_kind);
                    of_kind.entry(referent).or_default().insert(actor.value);
                }
                Arc::make_mut(&mut self.last_named)
                    .insert(referent, (actor.value, actor.range.clone()));
            }
        }
    }
}

/// Returns the words of moves that are no part of a name: “the Portwick Pilots” pilot nothing, but “gibt X auf” has a name inside it.
fn outside_names(
    mut moves: Vec<Found<MoveStage>>,
    actors: &[Found<usize>],
) -> Vec<Found<MoveStage>> {
    moves.retain(|it| {
        let holds = |actor: &Range<usize>| it.range.start < actor.start && actor.end < it.range.end;
        let mut named = actors.iter().map(|actor| &actor.range);
        !named.any(|actor| overlap(actor, &it.range) && !holds(actor))
    });
    moves
}

impl DocumentReader<'_> {
    /// Returns what a sentence, or a part of one, holds; its context is empty.
    pub(super) fn sentence(&self, range: &Range<usize>, line: usize) -> Sentence {
        let language = self.source.document.language;
        let segmented = Segmented::of_sentence(language, self.text(range));
        let mut dates = segmented.dates();
        let mut quantities = segmented.quantities(&dates);
        quantities.retain(|quantity| {
            let year = year_alone(language, self.text(range), quantity);
            dates.extend(year.map(|year| year_of(quantity, year)));
            year.is_none()
        });
        dates.sort_by_key(|date| date.range.start);
        let read: Vec<Range<usize>> = dates.iter().map(|date| date.range.clone()).collect();
        let shares = segmented.shares(&read);
        let expressions = moved(segmented.expressions(), range.start);
        let moves = segmented.moves();
        let cues = self.reporting(&segmented, range);
        let clauses = if cues.is_empty() {
            Vec::new()
        } else {
            segmented.clauses()
        };
        let first = |found: Vec<Range<usize>>| found.into_iter().next();
        let within = |words: Range<usize>| words.start + range.start..words.end + range.start;
        let clauses: Vec<Range<usize>> = clauses.into_iter().map(|it| it.range).collect();
        let speakers = cues.iter().map(|cue| {
            let own = Found {
                range: cue.range.start - range.start..cue.range.end - range.start,
                value: cue.value.clone(),
            };
            subject(language, self.text(range), &clauses, &own)
        });
        let speakers: Vec<Option<Range<usize>>> = speakers.map(|it| it.map(within)).collect();
        let actors = self.actors_in(range, &expressions, &moves, &speakers);
        let (moves, is_presence) = self.moves_outside(&segmented, moves, &actors, range.start);
        Sentence {
            line,
            is_line: false,
            lead_in: None,
            told_by: None,
            writer: None,
            withdrawal: self.withdrawal(range, &segmented, &moves, &actors),
            moves,
            is_presence,
            actors,
            days: moved(segmented.relatives(&dates), range.start),
            dates: moved(dates, range.start),
            quantities: moved(quantities, range.start),
            shares: moved(shares, range.start),
            speakers,
            cues,
            clauses: clauses.into_iter().map(within).collect(),
            moves_to_come: segmented.moves_to_come().into_iter().map(within).collect(),
            odd: OddWords::of(&segmented, within),
            hearsays: segmented.hearsays().into_iter().map(within).collect(),
            denial: first(segmented.negations()).map(within),
            expressions,
            range: range.clone(),
            context: Context::default(),
        }
    }

    /// Returns the first words of a sentence that take something back, and do not tell that a service is left: “hat sich von X zurückgezogen”.
    fn withdrawal(
        &self,
        sentence: &Range<usize>,
        segmented: &Segmented<'_>,
        moves: &[Found<MoveStage>],
        actors: &[Found<usize>],
    ) -> Option<Range<usize>> {
        let start = sentence.start;
        let found = segmented.withdrawals().into_iter();
        let mut found = found.map(|words| words.start + start..words.end + start);
        let is_left = |it: &Found<usize>| {
            let actor = self.actors.get(it.value);
            let is_platform = actor.and_then(KnownActor::referent) == Some(Referent::Platform);
            let before = self.text(&(start..it.range.start));
            is_platform && self.source.document.language.end_of_move(before) == Some(End::Left)
        };
        let tells_move = |words: &Range<usize>| moves.iter().any(|it| overlap(&it.range, words));
        found.find(|words| !(tells_move(words) && actors.iter().any(is_left)))
    }

    /// Drops the agency of a dateline, which reports and takes no part: “LONDON, May 3 (Reuters) – …”.
    fn is_in_dateline(&self, range: &Range<usize>, name: &Found<usize>) -> bool {
        let before = self.text(&(range.start..name.range.start));
        let after = self.text(&(name.range.end..range.end));
        let actor = self.actors.get(name.value);
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

    /// Returns the words of moves that are no part of a name; where there are none, the verb by which somebody is on a service that the sentence names, now or since a time, and true.
    fn moves_outside(
        &self,
        segmented: &Segmented<'_>,
        moves: Vec<Found<MoveStage>>,
        actors: &[Found<usize>],
        start: usize,
    ) -> (Vec<Found<MoveStage>>, bool) {
        let mut moves = outside_names(moved(moves, start), actors);
        let kind = |it: &Found<usize>| self.actors.get(it.value).and_then(KnownActor::referent);
        let is_platform = |it: &Found<usize>| kind(it) == Some(Referent::Platform);
        let language = self.source.document.language;
        // “is now mocked on X”
        let is_suffered = |verb: &Range<usize>| {
            let mut behind = actors.iter();
            let named = behind.find(|it| is_platform(it) && it.range.start >= verb.end);
            named.is_some_and(|it| {
                let between = self.text(&(verb.end..it.range.start));
                let end = start + segmented.text().len();
                let after = self.text(&(it.range.end..end.max(it.range.end)));
                language.is_suffered(between, after)
            })
        };
        // “ist jetzt auf X gesperrt”
        let is_being = |verb: &Range<usize>| {
            let cut = Segmented::of_sentence(language, self.text(verb));
            cut.presence().is_some()
        };
        moves.retain(|it| {
            it.value != MoveStage::Uses || !is_being(&it.range) || !is_suffered(&it.range)
        });
        if !moves.is_empty() || !actors.iter().any(is_platform) {
            return (moves, false);
        }
        let presence = segmented.presence();
        let presence = presence.filter(|it| !is_suffered(&(it.start + start..it.end + start)));
        let found = presence.into_iter().map(|it| Found {
            range: it.start + start..it.end + start,
            value: MoveStage::Uses,
        });
        let moves: Vec<_> = found.collect();
        let is_presence = !moves.is_empty();
        (moves, is_presence)
    }

    /// Returns the known actors that a passage names; an everyday word counts only beside another sign, or where another sentence settles it.
    fn actors_in(
        &self,
        range: &Range<usize>,
        expressions: &[Found<Referent>],
        moves: &[Found<MoveStage>],
        speakers: &[Option<Range<usize>>],
    ) -> Vec<Found<usize>> {
        let mut found = self.names_in(range);
        found.retain(|name| !self.is_in_dateline(range, name));
        found.retain(|name| !self.is_in_longer_name(range, name));
        if found.iter().any(|it| self.is_ambiguous(it)) {
            let kinds = expressions.iter().map(|it| it.value);
            let signs = self.signs(&found, kinds, moves);
            // “Orchard said”, without an article
            let speaks = |name: &Found<usize>| {
                let mut speakers = speakers.iter().flatten();
                speakers.any(|words| *words == name.range)
            };
            found.retain(|it| {
                !self.is_ambiguous(it) || speaks(it) || self.is_meant(range, it, &signs)
            });
        }
        found
    }
}

/// Returns a number as a year where it counts nothing: “circa 2014 and”, “hatte 2020 Plapperwelt verlassen”.
fn year_alone(language: Language, text: &str, quantity: &Found<Quantity>) -> Option<i32> {
    let words = text.get(quantity.range.clone())?;
    let year: i32 = words.parse().ok().filter(|_| words.len() == 4)?;
    let is_rough = quantity.value.precision == Precision::About;
    let after = text.get(quantity.range.end..)?;
    let is_alone = || is_rough && language.is_year_alone(after);
    let is_before_name = || {
        let is_exact = quantity.value.precision == Precision::Exact;
        // “2000 Follower”
        let is_round = year % ROUND == 0;
        is_exact && !is_round && RECENT_YEARS.contains(&year) && language.is_before_name(after)
    };
    (YEARS.contains(&year) && (is_alone() || is_before_name())).then_some(year)
}

fn year_of(quantity: &Found<Quantity>, year: i32) -> Found<DateMention> {
    let year = PartialDate {
        year: Some(year),
        ..PartialDate::default()
    };
    Found {
        range: quantity.range.clone(),
        value: DateMention {
            start: year,
            end: year,
            weekday: None,
        },
    }
}

fn moved<T>(found: Vec<Found<T>>, by: usize) -> Vec<Found<T>> {
    found.into_iter().map(|it| it.moved(by)).collect()
}
