//! Compares the relation of a date to its event: before, on, after, until, since.

pub(super) mod events;
pub(super) mod other_dates;
pub(super) mod portions;
pub(super) mod sequence;
pub(super) mod spans;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::dates::DAYS;
use crate::reading::frame::clause_words::dates::DEADLINES;
use crate::reading::frame::clause_words::dates::OF_DAY;
use crate::reading::frame::clause_words::dates::PARTS_OF_DATE;
use crate::reading::frame::compare::dates::portions::THIRDS;
use crate::reading::frame::compare::polarity::opposites::is_aligned;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::scheduled::CHANGES;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// The most words between a word and the date to which it leads: before *the end of* May.
pub(in crate::reading::frame::compare) const MAX_WORDS_TO_DATE: usize = 3;

/// Reports days of the statement that stand to their event in another way than in the quote: before, until, since.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let before = found.len();
    let says = side.says();
    for (index, word) in says.words.iter().enumerate() {
        let Some(What::Date(date)) = word.value else {
            continue;
        };
        if date.start != date.end {
            continue;
        }
        let told = relations(says, index);
        if date.start.day.is_none() && told.is_empty() {
            // “The congress of 2019” dates a congress, not what is told of it.
            continue;
        }
        let places = &side.alignment.candidates[index];
        let quoted: Vec<_> = places
            .iter()
            .map(|place| (place, quoted_relations(side, *place)))
            .collect();
        let Some((place, first)) = quoted.first() else {
            continue;
        };
        let unread = date.start.day.is_none() && quoted.iter().any(|it| it.1.is_empty())
            || quoted.iter().any(|it| turns_with_verb(side, &told, &it.1))
            || is_done_by(says, index, &told) && quoted.iter().any(|it| is_day(&it.1))
            || quoted.iter().any(|it| {
                let passage = &side.passages()[it.0.passage];
                is_turned_by_denial((says, index, &told), (passage, it.0.word, &it.1))
                    || is_deadline((says, index, &told), &it.1)
                    || is_deadline((passage, it.0.word, &it.1), &told)
            });
        if unread || quoted.iter().any(|(_, relations)| agree(&told, relations)) {
            continue;
        }
        let passage = &side.passages()[place.passage];
        let words = |frame: &Frame<'_>, at: usize| {
            let from = close(frame, at)
                .into_iter()
                .map(|it| it.1)
                .min()
                .unwrap_or(at);
            frame.print(&(from..=at).collect::<Vec<_>>()).to_owned()
        };
        found.push(Difference {
            part: Part::Date,
            certain: !told.is_empty() && !first.is_empty() || told.is_empty() && is_clear(first),
            range: word.range.clone(),
            quote: Some((place.passage, passage.words[place.word].range.clone())),
            message: format!(
                "the quote says “{}”, the statement “{}”",
                words(passage, place.word),
                words(says, index)
            ),
        });
    }
    if found.len() == before {
        turned(side, found);
    }
}

/// True for “had left by 3 May”, which is so if it was done on 3 May.
fn is_done_by(says: &Frame<'_>, date: usize, told: &BTreeSet<Family>) -> bool {
    let clause = says.clause_of(date);
    told.contains(&Family::By)
        && says.has_in_clause(says.words[date].clause, &[Family::Done])
        && clause.into_iter().any(|at| says.words[at].means(CHANGES))
}

/// True for the relation of the day on which something happened.
fn is_day(relations: &BTreeSet<Family>) -> bool {
    relations.iter().all(|it| *it == Family::On)
}

/// True for “open until 3 May” beside “closed after 3 May”: the verb is turned round with the relation.
fn turns_with_verb(
    side: &Side<'_, '_>,
    told: &BTreeSet<Family>,
    quoted: &BTreeSet<Family>,
) -> bool {
    const LASTS: Meanings =
        Meanings::of(&["open", "stay", "keep", "exist", "valid", "work", "possible"]);
    const ENDS: Meanings = Meanings::of(&["close", "end", "leave", "delete", "expire", "lose"]);
    let ends = |all: &BTreeSet<Family>| all.contains(&Family::Until) || all.contains(&Family::By);
    let starts = |all: &BTreeSet<Family>| {
        all.contains(&Family::After) || all.contains(&Family::Since) || all.contains(&Family::On)
    };
    let says = side.says();
    let any_means = |all: Meanings| side.quoted().iter().any(|frame| frame.means_any(all));
    ends(quoted) && starts(told) && says.means_any(ENDS) && any_means(LASTS) && !any_means(ENDS)
        || starts(quoted)
            && ends(told)
            && says.means_any(LASTS)
            && any_means(ENDS)
            && !says.means_any(ENDS)
}

/// A date of a text, with its relations.
type Dated<'a> = (&'a Frame<'a>, usize, &'a BTreeSet<Family>);

/// True if one text says “not before 3 May” or “not until 3 May”, and the other “from 3 May” or “at least until 3 May”.
///
/// A quote “on 3 May” bears out “not before 3 May”; a quote “not before 3 May” does not bear out “on 3 May”.
fn is_turned_by_denial(says: Dated<'_>, quote: Dated<'_>) -> bool {
    let denies = |(frame, date, relations): Dated<'_>, relation: Family, weak: bool| {
        let clause = frame.words[date].clause;
        let mut marks = frame.marks.iter();
        let turns = |it: &Mark| it.family == Family::Flip && (weak || it.strong);
        relations.contains(&relation) && marks.any(|it| turns(it) && it.clause == clause)
    };
    let is_turned =
        |family: &Family| matches!(family, Family::Until | Family::Since | Family::After);
    let holds = |(_, _, relations): Dated<'_>| relations.iter().any(is_turned);
    let is_on = |(_, _, relations): Dated<'_>| relations.contains(&Family::On);
    let before = |it: Dated<'_>| denies(it, Family::Before, true);
    // “Did not open until 3 May” tells that it opened then.
    let until = |it: Dated<'_>| denies(it, Family::Until, false);
    let on = |it: Dated<'_>| is_on(it) && !denies(it, Family::On, false);
    before(says) && (holds(quote) || is_on(quote))
        || before(quote) && holds(says)
        || until(says) && on(quote)
        || until(quote) && on(says)
}

/// True for “the deadline is 3 May” beside “until 3 May”.
fn is_deadline((frame, date, relations): Dated<'_>, others: &BTreeSet<Family>) -> bool {
    let ends = [Family::Until, Family::By, Family::Before];
    let plain = relations.is_empty() || relations.contains(&Family::On);
    let is_last = |at: usize| DEADLINES.length_at(frame, at).is_some();
    plain && ends.iter().any(|it| others.contains(it)) && frame.clause_of(date).any(is_last)
}

fn is_clear(relations: &BTreeSet<Family>) -> bool {
    !relations.contains(&Family::On) && !relations.contains(&Family::Since)
}

/// The relations that the words before a date may name; none where no word does.
pub(super) fn relations(frame: &Frame<'_>, date: usize) -> BTreeSet<Family> {
    close(frame, date).into_iter().map(|it| it.0).collect()
}

/// Returns the relations of a day of a passage; where it belongs to a noun that the statement does not have, those of the noun: before the meeting of 9 June.
fn quoted_relations(side: &Side<'_, '_>, place: Place) -> BTreeSet<Family> {
    let frame = &side.passages()[place.passage];
    let says = side.says();
    let words = says.words.iter().zip(&side.alignment.candidates);
    let mut deeds = words.filter(|(word, _)| word.is_deed()).peekable();
    // A statement in other words may tell of the noun itself.
    let same = deeds.peek().is_some() && deeds.all(|(_, places)| !places.is_empty());
    let noun =
        noun_of(frame, place.word).filter(|it| same && !is_aligned(side, place.passage, *it));
    let own = relations(frame, place.word);
    // “À partir du 9 juin” has its relation in its own words.
    match noun.map(|it| relations(frame, it)) {
        Some(relations) if own.is_empty() && !relations.is_empty() => relations,
        _ => own,
    }
}

/// Returns the noun to which a day belongs: the *meeting* of 9 June.
fn noun_of(frame: &Frame<'_>, date: usize) -> Option<usize> {
    let noun = date.checked_sub(2)?;
    let of = OF_DAY.has(&frame.words[date - 1].text);
    let word = &frame.words[noun];
    let day = matches!(frame.words[date].value, Some(What::Date(it)) if it.start.day.is_some());
    (of && day && word.content && word.unit.is_none() && word.clause == frame.words[date].clause)
        .then_some(noun)
}

/// The relations of a date to its event.
const RELATIONS: [Family; 6] = [
    Family::Before,
    Family::After,
    Family::Until,
    Family::Since,
    Family::By,
    Family::On,
];

/// The words that compare what is told with what was so on a date.
const COMPARISONS: [Family; 3] = [Family::Comparison, Family::More, Family::Less];

/// True if the words before a date make it a limit, as in “before 3 May”, or what something is compared with, as in “than in 2019”.
pub(crate) fn is_limit(frame: &Frame<'_>, date: &Range<usize>) -> bool {
    let mut words = frame.words.iter();
    let Some(date) = words.position(|word| word.range == *date) else {
        return false;
    };
    let is_bound = |relation: &Family| *relation != Family::On;
    // “El club dice que el 3 de mayo …” compares nothing.
    let compares = |(_, first): &(Family, usize)| frame.words[*first].text != "que";
    let mut comparisons = before(frame, date, &COMPARISONS).into_iter();
    relations(frame, date).iter().any(is_bound) || comparisons.any(|it| compares(&it))
}

/// The nearest relation before a date, each reading of it with its first word.
fn close(frame: &Frame<'_>, date: usize) -> Vec<(Family, usize)> {
    before(frame, date, &RELATIONS)
}

/// The nearest of these families before a date, each with its first word.
fn before(frame: &Frame<'_>, date: usize, families: &[Family]) -> Vec<(Family, usize)> {
    let clause = frame.words[date].clause;
    let named = frame.marks.iter();
    let named = named.filter(|mark| families.contains(&mark.family) && !is_in_portion(frame, mark));
    let close = named.filter_map(|mark| {
        let (first, last) = (*mark.words.first()?, *mark.words.last()?);
        let near = last < date
            && date - last <= MAX_WORDS_TO_DATE + 1
            && frame.words[last].clause == clause;
        let between = |word: usize| &frame.words[word];
        let empty = (last + 1..date).all(|word| {
            between(word).value.is_none()
                && (!between(word).content || is_part(&between(word).text))
        });
        (near && empty).then_some((last, last - first, mark.family))
    });
    let close: Vec<_> = close.collect();
    // An article is no relation: “hasta el”.
    let clear = close.iter().any(|it| it.2 != Family::On);
    let close: Vec<_> = close
        .into_iter()
        .filter(|it| !clear || it.2 != Family::On)
        .collect();
    let Some((last, length, _)) = close.iter().max().copied() else {
        return Vec::new();
    };
    let best = close
        .into_iter()
        .filter(|it| it.0 == last && it.1 == length);
    best.map(|it| (it.2, last - length)).collect()
}

/// True for the “beginning” of “the beginning of May”, which says not since when something is so.
fn is_in_portion(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| {
        let longer = it.words.len() > mark.words.len();
        longer && THIRDS.contains(&it.family) && mark.words.iter().all(|at| it.words.contains(at))
    })
}

/// True if a word between “before” and a date is a part of the date: a weekday, “the end of”.
fn is_part(word: &str) -> bool {
    PARTS_OF_DATE.has(word) || DAYS.has(word)
}

/// True if two texts may mean one relation, or one of them names none.
fn agree(told: &BTreeSet<Family>, quoted: &BTreeSet<Family>) -> bool {
    if quoted.is_empty() {
        return told.is_empty() || told.contains(&Family::On) || told.contains(&Family::Since);
    }
    if told.is_empty() {
        return quoted.contains(&Family::On) || quoted.contains(&Family::Since);
    }
    told.iter()
        .any(|told| quoted.iter().any(|quoted| may_mean(*told, *quoted)))
}

fn may_mean(one: Family, other: Family) -> bool {
    let both = |a: Family, b: Family| one == a && other == b || one == b && other == a;
    one == other
        || both(Family::On, Family::Since)
        || both(Family::By, Family::Until)
        || both(Family::By, Family::Before)
        || both(Family::Since, Family::After)
}

/// True for the “from” of “from A to B”, which is no time.
fn is_place(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut others = frame.marks.iter();
    others.any(|it| it.family == Family::From && it.words == mark.words)
}

/// True for the “previous” of “the previous year”, which is a date.
fn is_before_unit(frame: &Frame<'_>, mark: &Mark) -> bool {
    let next = mark.words.last().and_then(|last| frame.words.get(last + 1));
    let unit = next.and_then(|next| next.unit);
    mark.words.len() == 1
        && matches!(mark.family, Family::Earlier | Family::Later)
        && unit.is_some_and(|unit| meanings().unit(unit).1 == "time")
}

/// Reports a “before” of the quote that is “after” in the statement, where each has one of the two alone.
fn turned(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if !side.is_close() {
        return;
    }
    let pairs = [
        (Family::Before, Family::After),
        (Family::After, Family::Before),
        (Family::Until, Family::Since),
        (Family::Since, Family::Until),
        (Family::Later, Family::Earlier),
        (Family::Earlier, Family::Later),
    ];
    for (quoted, told) in pairs {
        let own = says.marks.iter().find(|mark| {
            mark.family == told
                && mark.strong
                && !is_place(says, mark)
                && !is_before_unit(says, mark)
        });
        let Some(own) = own.filter(|_| !says.has(&[quoted])) else {
            continue;
        };
        let demands = side.demands(quoted);
        let Some((passage, mark)) = demands.first().filter(|_| !side.quotes_have(&[told])) else {
            continue;
        };
        let (words, place) = side.printed(*passage, mark);
        found.push(Difference {
            part: Part::Date,
            certain: true,
            range: says.range(&own.words),
            quote: Some(place),
            message: format!(
                "the quote says “{words}”, the statement “{}”",
                says.print(&own.words)
            ),
        });
        return;
    }
}
