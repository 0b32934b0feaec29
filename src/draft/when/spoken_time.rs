//! Times and places before the subject of a verb of saying, which are no part of it: “On Monday the mayor”.

use std::ops::Range;

use crate::draft::speakers::spoken::bare;
use crate::draft::speakers::spoken::places;
use crate::language::Language;
use crate::language::Segmented;

/// The fewest letters of a noun that no article opens.
const MIN_NOUN_LETTERS: usize = 4;

/// Returns the noun or name behind the words for a time: “On Monday the mayor”.
pub(in crate::draft) fn behind_time(
    language: Language,
    text: &str,
    range: &Range<usize>,
) -> Option<Range<usize>> {
    let words = places(text, range);
    let word = |at: usize| words.get(at).map_or("", |it| &text[it.clone()]);
    let is_tied = |at: usize| {
        let before = word(at - 1);
        language.opens_time_or_place(before) || language.is_of(before) || language.joins(before)
    };
    let article = (2..words.len()).find(|at| language.opens_noun(word(*at)) && !is_tied(*at));
    let is_name =
        |at: &usize| word(*at).starts_with(char::is_uppercase) && !language.is_day(word(*at));
    let run = (1..words.len()).rev().take_while(is_name).last();
    let run = run.filter(|at| !is_tied(*at) && !language.capitalises_nouns());
    let first = article.or(run)?;
    Some(words.get(first)?.start..range.end)
}

/// Returns the words behind the name of a day: “on Monday the mayor”, “во вторник директор”.
pub(in crate::draft) fn behind_day(
    language: Language,
    text: &str,
    range: Range<usize>,
) -> Range<usize> {
    let words = places(text, &range);
    let word = |at: usize| words.get(at).map_or("", |it| &text[it.clone()]);
    let opens = language.opens_time_or_place(word(0)) || language.opens_noun(word(0));
    let first = match () {
        () if language.is_day(word(0)) => 1,
        () if opens && language.is_day(word(1)) => 2,
        () => return range,
    };
    words
        .get(first)
        .map_or(range.clone(), |it| it.start..range.end)
}

/// Returns the post and the name of a person behind the words for a place: “заявила на совете глава посёлка Регина Кальдина”, “dijo en el pleno la alcaldesa, Rosa Vitelar”.
pub(in crate::draft) fn behind_place(
    language: Language,
    text: &str,
    range: Range<usize>,
) -> Range<usize> {
    let words = places(text, &range);
    let word = |at: usize| words.get(at).map_or("", |it| &text[it.clone()]);
    if !language.opens_time_or_place(word(0)) || language.capitalises_nouns() {
        return range;
    }
    let is_capital = |at: usize| word(at).starts_with(char::is_uppercase);
    let first = if language.has_articles() {
        let is_tied = |at: usize| {
            let before = word(at - 1);
            language.opens_time_or_place(before) || language.is_of(before)
        };
        (2..words.len()).find(|at| language.opens_noun(word(*at)) && !is_tied(*at))
    } else {
        // Only a name tells the post before it from the place.
        let last = words.len().saturating_sub(1);
        let has_name = last > 3 && is_capital(last) && is_capital(last - 1);
        (has_name && !is_capital(2)).then_some(2)
    };
    let first = first.and_then(|at| words.get(at));
    first.map_or(range.clone(), |it| it.start..range.end)
}

/// Returns the words behind a date that a preposition opens: “В четверг клуб”.
pub(in crate::draft) fn behind_date(
    language: Language,
    text: &str,
    range: &Range<usize>,
) -> Option<Range<usize>> {
    let words = &text[range.clone()];
    let second = words.find(' ')? + 1;
    let segmented = Segmented::of_sentence(language, words);
    let dates = segmented.dates();
    let times = segmented.relatives(&dates).into_iter().map(|it| it.range);
    let times = times.chain(dates.into_iter().map(|it| it.range));
    let end = times
        .filter(|it| it.start <= second)
        .map(|it| it.end)
        .max()?;
    bare(text, range.start + end..range.end)
}

/// Returns the noun just before a verb, in a language without articles: “В письме клиентам оператор”.
pub(in crate::draft) fn last_noun(
    language: Language,
    text: &str,
    range: &Range<usize>,
) -> Option<Range<usize>> {
    let words = places(text, range);
    let (last, before) = words.split_last()?;
    let is_tied = before
        .last()
        .is_none_or(|it| language.opens_time_or_place(&text[it.clone()]));
    let word = &text[last.clone()];
    let is_noun = word.chars().count() >= MIN_NOUN_LETTERS
        && !language.is_object_form(word)
        && !language.is_day(word)
        && !language.is_time(word);
    let fits = before.len() > 1 && is_noun && !is_tied && !language.has_articles();
    fits.then(|| last.clone())
}
