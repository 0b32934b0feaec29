//! The days on the cards of sources: when a publisher told something, and how many days lie between.

use std::collections::BTreeSet;

use crate::check::Context;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Found;
use crate::language::Language;
use crate::language::holds;
use crate::reading::Reading;
use crate::reading::frame;
use crate::sheet::ActorIndex;
use crate::sheet::Quote;
use crate::sheet::Source;

/// The most words between the name of a publisher and the day on which it wrote.
const MAX_WORDS_BETWEEN: usize = 4;

/// The days of a week.
const WEEK: i32 = 7;

/// True if a date is the day on which a quoted source was published, and the statement gives it as the day by which, or on
/// which, its publisher told this.
pub(in crate::check) fn is_day_of_telling(
    context: &Context<'_>,
    reading: &Reading<'_>,
    quotes: &[Quote],
    stated: &Found<DateMention>,
) -> bool {
    let cards = quotes.iter().map(|quote| &context.sheet[quote.source]);
    let mut cards =
        cards.filter(|card| card.published.is_some_and(|day| is_day(stated.value, day)));
    cards.any(|card| is_told(context, reading, card, stated))
}

/// True if a mention is this one day, to its year.
fn is_day(mention: DateMention, day: DateSpan) -> bool {
    day.is_single()
        && mention.start == mention.end
        && mention.start.day.is_some()
        && mention.start == day.start.into()
}

fn is_told(
    context: &Context<'_>,
    reading: &Reading<'_>,
    card: &Source,
    stated: &Found<DateMention>,
) -> bool {
    let by = card.publisher.iter().chain(&card.author);
    let by = by.flat_map(|text| context.names.find(card.language, text.unprinted()));
    let by: BTreeSet<ActorIndex> = by.map(|it| it.value).collect();
    let mut named = reading
        .actors
        .iter()
        .filter(|it| by.contains(&it.value))
        .peekable();
    if named.peek().is_none() {
        return false;
    }
    let text = reading.text.unprinted();
    if is_by(
        reading.language,
        text.get(..stated.range.start).unwrap_or_default(),
    ) {
        return true;
    }
    let mut clauses = reading.language.clauses(text).into_iter();
    let clause = clauses.find(|it| it.range.contains(&stated.range.start));
    let Some(clause) = clause.map(|it| it.range) else {
        return false;
    };
    let tells = frame::may_report(
        reading.language,
        text.get(clause.clone()).unwrap_or_default(),
    );
    tells == frame::MayReport::Speech
        && named.any(|name| {
            let between = if name.range.start < stated.range.start {
                name.range.end..stated.range.start
            } else {
                stated.range.end..name.range.start
            };
            let words = text.get(between).map(|it| it.split_whitespace().count());
            clause.contains(&name.range.start) && words.is_some_and(|it| it <= MAX_WORDS_BETWEEN)
        })
}

/// True if a text ends with “by” or the like.
fn is_by(language: Language, before: &str) -> bool {
    let before = before.trim_end().to_lowercase();
    let mut words = language.rule_words().by_day.iter();
    words.any(|word| {
        let rest = before.strip_suffix(word.as_str());
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// True if a number counts the days, or the weeks, from the publication of one quoted source to that of another.
pub(in crate::check) fn counts_days_between(
    context: &Context<'_>,
    reading: &Reading<'_>,
    quotes: &[Quote],
    (number, end): (&str, usize),
) -> bool {
    let behind = reading.text.unprinted().get(end..).unwrap_or_default();
    let next = behind.split_whitespace().next().unwrap_or_default();
    let next = next
        .trim_matches(|it: char| !it.is_alphanumeric())
        .to_lowercase();
    let words = reading.language.rule_words();
    let length = match next.as_str() {
        next if holds(&words.days, next) => Some(1),
        next if holds(&words.weeks, next) => Some(WEEK),
        _ => None,
    };
    // A count of weeks may be too large to be one of days.
    let Some(days) = length
        .zip(number.parse::<i32>().ok())
        .and_then(|(one, number)| number.checked_mul(one))
    else {
        return false;
    };
    let published = quotes
        .iter()
        .filter_map(|quote| context.sheet[quote.source].published);
    let exact = published.filter(|day| day.is_single() && day.start.day().is_some());
    let exact: Vec<i32> = exact.map(|day| day.days().0).collect();
    let mut pairs = exact
        .iter()
        .flat_map(|one| exact.iter().map(move |other| other - one));
    pairs.any(|apart| apart == days)
}
