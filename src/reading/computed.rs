//! The values that a fact leaves out, read from its statement: its actors, its date, its count.
//!
//! A value is read only where the statement has it once and clearly, and alike in every
//! language. Otherwise it stays open, with the reason for whoever asks.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use crate::language::DateSpan;
use crate::language::Found;
use crate::language::Language;
use crate::language::Precision;
use crate::language::Quantity;
use crate::reading::Names;
use crate::reading::Reading;
use crate::reading::frame;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Count;
use crate::sheet::Fact;
use crate::sheet::Sheet;
use crate::threads;

/// The rule that holds the actors of a fact against its statement; where it is set aside, no actors are read.
const RULE_OF_ACTORS: &str = "actor-not-named";

/// The reason why a value is not read from a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unclear {
    /// There is none.
    Missing,
    /// There are several dates.
    SeveralDates,
    /// There are several numbers.
    SeveralNumbers,
    /// One name is that of two actors.
    Namesakes,
    /// A date has no year.
    NoYear,
    /// A date is only the end of a time, or something is compared with it.
    Limit,
    /// A date may be that on which something was said.
    DayOfSaying,
    /// An actor may be the one who says it, and `according-to` does not have it.
    Speaker,
    /// A date is after the information cut-off, or after a source of the fact was published: it is only announced.
    ToCome,
    /// A number is told as more or less than it is.
    Inexact,
    /// No noun behind a number says what is counted.
    Uncounted,
    /// The languages say different things.
    Languages,
    /// The rule that would check it is set aside.
    Waived,
}

impl fmt::Display for Unclear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "`says` has none",
            Self::SeveralDates => "`says` has several dates",
            Self::SeveralNumbers => "`says` has several numbers",
            Self::Namesakes => "two actors have a name in `says`",
            Self::NoYear => "`says` gives no year",
            Self::Limit => "`says` gives a limit or a comparison, and no day of the event",
            Self::DayOfSaying => "it may be the day on which this was said",
            Self::Speaker => "one of those it names may be who says it: that is for `according-to`",
            Self::ToCome => {
                "it is after the information cut-off or after the source: only announced"
            }
            Self::Inexact => "`says` gives a number that is neither exact nor “about”",
            Self::Uncounted => "no noun directly behind the number says what alone is counted",
            Self::Languages => "the languages differ",
            Self::Waived => "the rule that would check it is waived",
        })
    }
}

/// The values that the statement of a fact gives.
#[derive(Debug)]
pub struct Computed {
    /// The actors that it names, without those who speak.
    pub actors: Result<Vec<At<ActorIndex>>, Unclear>,
    /// The date of what it tells.
    pub date: Result<At<DateSpan>, Unclear>,
    /// The number of things that it counts.
    pub count: Result<Count, Unclear>,
}

/// Fills in the values that the facts of a sheet leave out and their statements give.
pub fn complete(sheet: &mut Sheet) {
    let computed = {
        let names = Names::of(sheet);
        threads::each(&sheet.facts, |fact| Computed::read(sheet, &names, fact))
    };
    for (fact, computed) in sheet.facts.iter_mut().zip(computed) {
        if fact.left_out.actors {
            fact.actors = computed.actors.unwrap_or_default();
        }
        if fact.left_out.date {
            fact.date = computed.date.ok();
        }
        if fact.left_out.count {
            fact.count = computed.count.ok();
        }
    }
}

impl Computed {
    /// Returns the values that a statement gives, as far as the fact leaves them out.
    fn read(sheet: &Sheet, names: &Names<'_>, fact: &Fact) -> Self {
        let mut texts = fact.says.iter();
        let has_digits = |text: &str| text.contains(|it: char| it.is_ascii_digit());
        let is_read = fact.left_out.date || fact.left_out.count;
        // A year and a count have digits, and to look for them costs next to nothing.
        let given: Vec<Given<'_>> =
            if is_read && texts.any(|(_, text)| has_digits(text.unprinted())) {
                given(names, fact)
            } else {
                Vec::new()
            };
        let span = fact.says.iter().next().map(|(_, text)| text.span());
        Self {
            actors: if fact.left_out.actors {
                actors(names, fact)
            } else {
                Err(Unclear::Missing)
            },
            date: alike(given.iter().map(|it| it.date))
                .and_then(|date| told(sheet, fact, date))
                .and_then(|date| Ok(At::new(date, span.ok_or(Unclear::Missing)?))),
            count: count(fact, &given),
        }
    }

    /// Returns what the statement of a fact of the sheet gives, and why not more.
    pub fn of(sheet: &Sheet, fact: &Fact) -> Self {
        Self::read(sheet, &Names::of(sheet), fact)
    }
}

/// The date and the count that a statement gives in one language.
struct Given<'f> {
    reading: Reading<'f>,
    date: Result<DateSpan, Unclear>,
    quantity: Result<Quantity, Unclear>,
}

/// Returns what a statement gives, up to the first language that gives neither a date nor a count: what one language does
/// not give is not given.
fn given<'f>(names: &Names<'_>, fact: &'f Fact) -> Vec<Given<'f>> {
    let mut all = Vec::new();
    for (language, text) in fact.says.iter() {
        let reading = Reading::new(names, language, text);
        let (date, quantity) = (date(&reading), quantity(&reading));
        let is_nothing = date.is_err() && quantity.is_err();
        all.push(Given {
            reading,
            date,
            quantity,
        });
        if is_nothing {
            break;
        }
    }
    all
}

/// Returns the value that all of these are.
fn alike<T: PartialEq>(values: impl Iterator<Item = Result<T, Unclear>>) -> Result<T, Unclear> {
    let mut found = None;
    for value in values {
        let value = value?;
        if found.as_ref().is_some_and(|other| *other != value) {
            return Err(Unclear::Languages);
        }
        found = Some(value);
    }
    found.ok_or(Unclear::Missing)
}

/// Returns the actors whom the statement names in every language, in the order of the first.
fn actors(names: &Names<'_>, fact: &Fact) -> Result<Vec<At<ActorIndex>>, Unclear> {
    let mut waivers = fact.waivers.iter();
    if waivers.any(|waiver| waiver.rule.value == RULE_OF_ACTORS) {
        return Err(Unclear::Waived);
    }
    let speaks = |actor: &ActorIndex| fact.according_to.iter().any(|own| own.value == *actor);
    let mut listed: Option<Vec<At<ActorIndex>>> = None;
    let mut known: Option<BTreeSet<ActorIndex>> = None;
    for (language, text) in fact.says.iter() {
        let mut found = names.find(language, text.unprinted());
        let speakers = speakers(language, text.unprinted(), &found, speaks);
        if speakers.iter().any(|at| !speaks(&found[*at].value)) {
            return Err(Unclear::Speaker);
        }
        found.retain(|name| !speaks(&name.value));
        // Two actors with one name: nobody can tell who is meant.
        if found.windows(2).any(|pair| pair[0].range == pair[1].range) {
            return Err(Unclear::Namesakes);
        }
        let own: BTreeSet<ActorIndex> = found.iter().map(|name| name.value).collect();
        if known.as_ref().is_some_and(|known| *known != own) {
            return Err(Unclear::Languages);
        }
        known = Some(own);
        listed.get_or_insert_with(|| {
            let mut once = BTreeSet::new();
            found.retain(|name| once.insert(name.value));
            let each = found.iter();
            each.map(|it| At::new(it.value, text.span())).collect()
        });
    }
    listed
        .filter(|actors| !actors.is_empty())
        .ok_or(Unclear::Missing)
}

/// Returns the places among the names of those who may be the speakers that the sentences report, in ascending order.
///
/// Where the nearest name of all is that of one who speaks, by `according-to`, the others do not.
fn speakers(
    language: Language,
    text: &str,
    names: &[Found<ActorIndex>],
    speaks: impl Fn(&ActorIndex) -> bool,
) -> BTreeSet<usize> {
    let mut speakers = BTreeSet::new();
    for sentence in language.sentences(text) {
        let own = (0..names.len()).filter(|at| sentence.contains(&names[*at].range.start));
        let own: Vec<usize> = own.collect();
        if own.is_empty() {
            continue;
        }
        for cue in language.speeches(&text[sentence.clone()]) {
            let words = sentence.start + cue.range.start..sentence.start + cue.range.end;
            let near = own.iter().copied().filter(|at| {
                let between = between(text, &words, &names[*at].range);
                !between.contains(',') && !language.opens_reported(between)
            });
            let near: Vec<usize> = near.collect();
            let width = |at: &usize| between(text, &words, &names[*at].range).len();
            let nearest_name = near.iter().copied().min_by_key(width);
            let told = nearest_name.filter(|at| speaks(&names[*at].value));
            if let Some(own) = told {
                // Who else stands near the verb does not speak, unless “and” joins the two.
                let is_joined = |at: &usize| {
                    let between = between(text, &names[own].range, &names[*at].range);
                    let mut words = between.split_whitespace().peekable();
                    words.peek().is_some() && words.all(|word| language.joins(word))
                };
                speakers.extend(near.into_iter().filter(|at| *at == own || is_joined(at)));
            } else if cue.value.is_verb {
                speakers.extend(near);
            } else {
                speakers.extend(nearest((language, text), &words, names, near));
            }
        }
    }
    speakers
}

/// Returns those behind “according to” whose names stand next to it: X, or X and Y.
fn nearest(
    (language, text): (Language, &str),
    cue: &Range<usize>,
    names: &[Found<ActorIndex>],
    mut near: Vec<usize>,
) -> Vec<usize> {
    near.sort_by_key(|at| between(text, cue, &names[*at].range).len());
    let mut edge = cue.clone();
    let mut speakers = Vec::new();
    for at in near {
        let mut words = between(text, &edge, &names[at].range).split_whitespace();
        if !speakers.is_empty() && !words.all(|word| language.joins(word)) {
            break;
        }
        edge = names[at].range.clone();
        speakers.push(at);
    }
    speakers
}

/// Returns the text between two ranges of it; empty if they overlap.
fn between<'t>(text: &'t str, one: &Range<usize>, other: &Range<usize>) -> &'t str {
    let (start, end) = (one.end.min(other.end), one.start.max(other.start));
    text.get(start..end).unwrap_or_default()
}

/// Returns the date of what a statement tells.
fn date(reading: &Reading<'_>) -> Result<DateSpan, Unclear> {
    let date = match reading.dates.as_slice() {
        [] => return Err(Unclear::Missing),
        [date] => date,
        _ => return Err(Unclear::SeveralDates),
    };
    let span = date.value.span(None).ok_or(Unclear::NoYear)?;
    if frame::is_limit(&reading.frame(&[]), &date.range) {
        return Err(Unclear::Limit);
    }
    let text = reading.text.unprinted();
    let mut sentences = reading.language.sentences(text).into_iter();
    let sentence = sentences.find(|it| it.start <= date.range.start && date.range.end <= it.end);
    let sentence = sentence.unwrap_or(0..text.len());
    let own = date.range.start - sentence.start..date.range.end - sentence.start;
    if is_of_saying(reading.language, &text[sentence], &own) {
        return Err(Unclear::DayOfSaying);
    }
    Ok(span)
}

/// Returns a date if it may have been told when the sources were published.
fn told(sheet: &Sheet, fact: &Fact, date: DateSpan) -> Result<DateSpan, Unclear> {
    let mut sources = fact.quotes.iter().map(|quote| &sheet[quote.source]);
    let is_later = sources.any(|source| {
        let published = source.published;
        published.is_some_and(|published| date.start.is_after(published.end))
    });
    if is_later || date.end.is_after(sheet.as_of) {
        return Err(Unclear::ToCome);
    }
    Ok(date)
}

/// True if a date beside a verb of saying may be that on which something was said.
fn is_of_saying(language: Language, sentence: &str, date: &Range<usize>) -> bool {
    let cues = language.speeches(sentence);
    let mut verbs = cues.iter().filter(|cue| cue.value.is_verb);
    verbs.any(|cue| {
        let is_reported = cue.value.scope.start <= date.start;
        let between = if date.end <= cue.range.start {
            &sentence[date.end..cue.range.start]
        } else {
            &sentence[cue.range.end.min(date.start)..date.start]
        };
        let is_before = date.end <= cue.range.start;
        let is_parted = if is_before {
            between.contains(',')
        } else {
            language.opens_reported(between)
        };
        !(is_reported && is_parted)
    })
}

/// Returns the number of things that a statement counts.
fn count(fact: &Fact, given: &[Given<'_>]) -> Result<Count, Unclear> {
    let quantity = alike(given.iter().map(|it| it.quantity))?;
    let mut nouns = given.iter();
    let of = fact.says.parts(|_, _| {
        let reading = &nouns.next()?.reading;
        noun(reading, only_number(reading).ok()?).ok()
    });
    let span = fact.says.iter().next().map(|(_, text)| text.span());
    let (of, span) = of.zip(span).ok_or(Unclear::Missing)?;
    Ok(Count {
        value: At::new(quantity.number, span),
        about: At::new(quantity.precision == Precision::About, span),
        of,
    })
}

/// Returns the number of things that a statement counts, in one language.
fn quantity(reading: &Reading<'_>) -> Result<Quantity, Unclear> {
    let found = only_number(reading)?;
    noun(reading, found)?;
    Ok(found.value)
}

/// Returns the only number of a statement, where it is whole, in digits, and exact or “about”.
fn only_number<'r>(reading: &'r Reading<'_>) -> Result<&'r Found<Quantity>, Unclear> {
    let found = match reading.quantities.as_slice() {
        [] => return Err(Unclear::Missing),
        [found] if reading.figures.is_empty() => found,
        _ => return Err(Unclear::SeveralNumbers),
    };
    let words = reading.words(&found.range);
    let is_plain = matches!(found.value.precision, Precision::Exact | Precision::About);
    if !is_plain {
        return Err(Unclear::Inexact);
    }
    let counts = found.value.number.is_whole() && words.contains(|it: char| it.is_ascii_digit());
    counts.then_some(found).ok_or(Unclear::Uncounted)
}

/// Returns the noun behind a number that measures nothing.
fn noun<'t>(reading: &Reading<'t>, number: &Found<Quantity>) -> Result<&'t str, Unclear> {
    let text = reading.text.unprinted();
    let behind = &text[number.range.end..];
    let is_money = text[..number.range.start]
        .trim_end()
        .ends_with(['€', '$', '£', '¥', '₽']);
    let is_measure = is_money || frame::begins_with_unit(reading.language, behind);
    let noun = reading.language.counted_noun(behind);
    noun.filter(|_| !is_measure).ok_or(Unclear::Uncounted)
}

#[cfg(test)]
mod tests;
