//! The words of a sentence that say who speaks, whether anybody knows the speaker or not.

use std::ops::Range;

use crate::draft::reader::without_genitive;
use crate::draft::reader::words_of;
use crate::draft::speakers::spoken_apart::agent;
use crate::draft::speakers::spoken_apart::is_passive;
use crate::draft::speakers::spoken_apart::name_before;
use crate::draft::speakers::spoken_apart::name_with_apposition;
use crate::draft::speakers::spoken_apart::noun_before;
use crate::draft::speakers::spoken_apart::relative_noun;
use crate::draft::speakers::spoken_apart::speaking_place;
use crate::draft::speakers::spoken_apart::speaks_from;
use crate::draft::when::spoken_time::behind_date;
use crate::draft::when::spoken_time::behind_day;
use crate::draft::when::spoken_time::behind_place;
use crate::draft::when::spoken_time::behind_time;
use crate::draft::when::spoken_time::last_noun;
use crate::language::Found;
use crate::language::Language;
use crate::language::ReportingCue;
use crate::language::overlap;

/// The most words of an apposition between a name and its verb.
const MAX_APPOSITION_WORDS: usize = 4;
/// The most words that name a speaker.
pub(super) const MAX_WORDS: usize = 8;

/// Returns the words that name the speaker of a cue, in bytes of the text, whose clauses are known.
pub(in crate::draft) fn subject(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    cue: &Found<ReportingCue>,
) -> Option<Range<usize>> {
    let own = clauses.iter().find(|it| overlap(it, &cue.range));
    let clause = own.cloned().unwrap_or(0..text.len());
    let (start, end) = (
        clause.start.min(cue.range.start),
        clause.end.max(cue.range.end),
    );
    let before = bare(text, start..cue.range.start);
    let after = behind(language, text, cue.range.end..end);
    let words = &text[cue.range.clone()];
    if !cue.value.is_verb && language.is_view(words) {
        return None;
    }
    let follows = || language.is_verdict_behind(words) || language.follows_speaker(words);
    if !cue.value.is_verb && follows() {
        return before.and_then(|before| name_at_end(language, text, before));
    }
    if !cue.value.is_verb {
        let phrase = noun_phrase(language, text, after?);
        return Some(with_name(language, text, clauses, phrase));
    }
    subject_of_verb(language, text, clauses, cue, (start, before, after))
}

/// Returns the words that name the subject of a verb of saying, whose clause begins at `start`, by those before and behind it in the clause.
fn subject_of_verb(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    cue: &Found<ReportingCue>,
    (start, before, after): (usize, Option<Range<usize>>, Option<Range<usize>>),
) -> Option<Range<usize>> {
    // “Das teilte der Verein mit”: “das” is what was said.
    let before = before.filter(|_| !language.points_back(text, cue.range.start));
    if is_passive(language, text, before.as_ref(), &cue.range) {
        return after.and_then(|after| agent(language, text, after));
    }
    let before = before.and_then(|before| before_verb(language, text, before));
    let after = after.map(|after| pronoun_behind_hyphen(language, text, after));
    let after = after.filter(|after| !language.has_clause_word(first_word(&text[after.clone()])));
    let has_no_subject = language.has_unnamed_subject(&text[cue.range.clone()]);
    let from = after.as_ref().filter(|_| has_no_subject);
    let from = from.and_then(|after| speaking_place(language, text, after));
    let after = after.map(|after| behind_day(language, text, after));
    let after = after.and_then(|after| behind_addressee(language, text, after));
    let after = after.map(|after| behind_day(language, text, after));
    let after = after.map(|after| behind_place(language, text, after));
    let after = after.and_then(|after| up_to_time_or_place(language, text, after));
    let after = from.or(after);
    if let Some(pronoun) = pronoun_near(language, text, before.as_ref(), &cue.range) {
        return Some(pronoun);
    }
    let is_no_subject = |before: &Range<usize>| {
        let words = &text[before.clone()];
        // “Den Mitgliedern teilte der Vorstand mit”
        !language.is_subject(words) || language.opens_addressee(&first_word(words).to_lowercase())
    };
    if let Some(inside) =
        inside(language, text, &cue.range).filter(|_| before.as_ref().is_none_or(is_no_subject))
    {
        return up_to_time_or_place(language, text, inside);
    }
    let with_apposition = name_with_apposition(language, text, clauses, cue.range.start);
    if with_apposition.is_some() {
        return with_apposition;
    }
    if before.as_ref().is_none_or(is_no_subject) {
        let parted = name_before(language, text, clauses, start);
        let parted = parted.or_else(|| {
            let is_open = before.is_none();
            is_open.then(|| noun_before(language, text, clauses, start))?
        });
        if parted.is_some() {
            return parted;
        }
    }
    if let Some(before) = &before
        && language.is_relative_subject(&text[before.clone()])
    {
        return relative_noun(language, text, clauses, start);
    }
    match before {
        Some(before)
            if !is_no_subject(&before)
                || (has_no_subject && speaks_from(language, text, &before)) =>
        {
            is_short(text, &before).then_some(before)
        }
        _ => after
            .map(|range| with_name(language, text, clauses, range))
            .filter(|range| is_short(text, range)),
    }
}

/// Returns the pronoun that a hyphen ties to a verb: “a-t-elle”, “dit-il”.
fn pronoun_behind_hyphen(language: Language, text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let first = words.split_whitespace().next().unwrap_or_default();
    let at = first.rfind('-').map(|at| at + 1);
    at.filter(|at| {
        let pronoun = first[*at..].trim_end_matches(|it: char| !it.is_alphanumeric());
        language.is_pronoun(pronoun)
    })
    .map_or(range.clone(), |at| range.start + at..range.end)
}

pub(super) fn bare_word(word: &str) -> &str {
    word.trim_matches(|it: char| !it.is_alphanumeric())
}

pub(super) fn first_word(words: &str) -> &str {
    let mut all = words.split(|it: char| !it.is_alphanumeric());
    all.next().unwrap_or_default()
}

/// Returns the words of a subject before its verb, without the time before it, and the small words and the place behind it.
fn before_verb(language: Language, text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut end = range.end;
    loop {
        let words = text[range.start..end].trim_end_matches(|it: char| !it.is_alphanumeric());
        let kept = words.trim_end_matches(char::is_alphanumeric);
        let last = kept.len();
        // “asked the maker and were told”: the subject is elsewhere.
        if language.joins(&words[last..]) {
            return None;
        }
        if !language.is_beside_verb(&words[last..]) {
            end = range.start + words.len();
            break;
        }
        end = range.start + last;
        if last == 0 {
            return None;
        }
    }
    let whole = bare(text, range.start..end)?;
    let range = without_as(language, text, whole.clone());
    if language.is_subject(&text[range.clone()]) {
        return up_to_time_or_place(language, text, range);
    }
    // “Zum Abschied der Stadt von X betonte Ruth Kaldenhoff”: the verb is the second part, and its subject the third.
    if language.capitalises_nouns() && whole == range {
        return Some(range);
    }
    let noun = behind_time(language, text, &range);
    let noun = noun.or_else(|| behind_date(language, text, &range));
    let noun = noun.or_else(|| last_noun(language, text, &range));
    Some(noun.unwrap_or(range))
}

/// True if words are only the opening of a noun, which is still to come: “zwei mit der Sache vertraute Leute”.
fn is_inner(language: Language, words: &str) -> bool {
    let mut each = words.split_whitespace();
    let first = each.next();
    let opens = first.is_some_and(|word| language.is_one(word) || language.opens_noun(word));
    let is_small =
        |word: &str| language.opens_time_or_place(word) || language.opens_addressee(word);
    opens && each.all(is_small) && language.capitalises_nouns()
}

/// Returns the words behind a verb without the addressee before them: “dijo a este diario su director”.
fn behind_addressee(language: Language, text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = places(text, &range);
    let word = |at: usize| words.get(at).map_or("", |it| &text[it.clone()]);
    let mut first = 0;
    // Behind a verb, “la” is an article: “se quejó la presidenta”.
    let is_article =
        |at: usize| language.names_have_common_nouns() && language.opens_noun(word(at));
    while language.is_beside_verb(word(first)) && !is_article(first) && first < words.len() {
        first += 1;
    }
    if language.opens_addressee(word(first)) {
        let is_apart = |at: &usize| !language.is_of(word(at - 1));
        let mut rest = first + 2..words.len();
        first = if language.has_articles() {
            rest.find(|at| language.opens_noun(word(*at)) && is_apart(at))?
        } else {
            // “сообщил газете «Вестник» директор”
            let next = words.get(first + 1)?;
            let closed = text[..next.start]
                .ends_with('«')
                .then(|| text[next.start..range.end].find('»'))
                .flatten();
            let end = closed.map_or(next.start, |at| next.start + at);
            words.iter().position(|it| it.start >= end)?
        };
    }
    words.get(first).map(|it| it.start..range.end)
}

/// Returns the places of the words of a range.
pub(in crate::draft) fn places(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut at = range.start;
    let parts = text[range.clone()].split_inclusive(|it: char| !is_part(it));
    let places = parts.map(|part| {
        let start = at;
        at += part.len();
        start..start + part.trim_end_matches(|it: char| !is_part(it)).len()
    });
    places.filter(|it| !it.is_empty()).collect()
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

/// Returns the name or noun with which words end, with the article before it: “legten Penzold zufolge”.
fn name_at_end(language: Language, text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = places(text, &range);
    let is_name = |it: &&Range<usize>| {
        let word = &text[(*it).clone()];
        word.starts_with(char::is_uppercase)
            || language.opens_noun(word)
            || language.is_particle(word)
    };
    let own: Vec<&Range<usize>> = words.iter().rev().take_while(is_name).collect();
    let is_small = |it: &&&Range<usize>| language.opens_time_or_place(&text[(**it).clone()]);
    let first = own.iter().rev().find(|it| !is_small(it))?;
    // “in Ruth Calder’s view”
    let name = without_genitive(&text[first.start..range.end]);
    Some(first.start..first.start + name.len())
}

/// Returns the pronoun that is the last word before a verb, or a part of it: “…, she said”, “a-t-elle écrit”.
fn pronoun_near(
    language: Language,
    text: &str,
    before: Option<&Range<usize>>,
    cue: &Range<usize>,
) -> Option<Range<usize>> {
    let last = before.and_then(|before| {
        let words = &text[before.clone()];
        let at = words.rfind(|it: char| !it.is_alphanumeric());
        let start = before.start + at.map_or(0, |at| at + 1);
        text.get(start..before.end).map(|_| start..before.end)
    });
    let mut all = last.into_iter().chain(words_of(text, cue));
    all.find(|word| language.is_pronoun(&text[word.clone()]))
}

/// Returns the words behind a verb up to those that tell a time or a place, without a day before them.
pub(super) fn up_to_time_or_place(
    language: Language,
    text: &str,
    range: Range<usize>,
) -> Option<Range<usize>> {
    let words = &text[range.clone()];
    let first = words
        .find(|it: char| !it.is_alphanumeric())
        .unwrap_or(words.len());
    let rest = words[first..].trim_start();
    let next = rest.split_whitespace().next().unwrap_or_default();
    let closes = !rest.starts_with(char::is_alphanumeric) || language.opens_time_or_place(next);
    let opens = language.is_pronoun(&words[..first]);
    if opens && (closes || language.is_mover(&words[..first])) {
        return Some(range.start..range.start + first);
    }
    let mut start = 0;
    let mut at = 0;
    for word in words.split_inclusive(char::is_whitespace) {
        let own = word.trim_end();
        if at == start && language.is_day(own) {
            start += word.len();
        } else if language.goes_on_with_post(&words[at..]) {
            at += word.len();
            continue;
        } else if (language.opens_time_or_place(own) && (at == start || !language.is_of(own))
            || (at > start && language.opens_addressee(own)))
            && !is_inner(language, &words[start..at])
        {
            return bare(text, range.start + start..range.start + at);
        }
        at += word.len();
    }
    bare(text, range.start + start..range.end)
}

/// Returns words with the name in the clause behind them, where it holds nothing else: “the chairwoman, Ruth Calder”.
fn with_name(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    range: Range<usize>,
) -> Range<usize> {
    let next = clauses.iter().find(|it| it.start >= range.end);
    let Some(next) = next.and_then(|next| bare(text, next.clone())) else {
        return range;
    };
    let words = &text[next.clone()];
    let mut each = words.split_whitespace();
    let is_apart = text[range.end..next.start]
        .chars()
        .all(|it| it == ',' || it.is_whitespace());
    let is_name = words.split_whitespace().nth(1).is_some()
        && words.split_whitespace().nth(3).is_none()
        && each.all(|word| word.starts_with(char::is_uppercase));
    // “According to the director, Ruth Calder, the choir left”: the post is that of the name.
    let last = final_word(&text[range.clone()]);
    let is_subject =
        !language.is_post(last) && is_subject_with_apposition(language, text, clauses, &next);
    if is_apart && is_name && !is_subject {
        range.start..next.end
    } else {
        range
    }
}

/// Returns the last of some words.
fn final_word(words: &str) -> &str {
    words.split_whitespace().next_back().unwrap_or_default()
}

/// True if a name has an apposition of its own behind it, and a verb behind that, so that it is no apposition itself: “According to the office, Ruth Calder, the president, met them”.
fn is_subject_with_apposition(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    name: &Range<usize>,
) -> bool {
    let mut next = clauses.iter().filter(|it| it.start >= name.end);
    let (Some(apposition), Some(rest)) = (next.next(), next.next()) else {
        return false;
    };
    let words = text[apposition.clone()].trim_matches(|it: char| !it.is_alphanumeric());
    let first = first_word(words);
    let opens = language.opens_noun(first) || !language.has_articles();
    let is_small = words.split_whitespace().nth(MAX_APPOSITION_WORDS).is_none();
    let is_post = language.is_post(final_word(words));
    opens && is_small && is_post && !language.opens_relative(&text[rest.clone()])
}

/// Returns words without “as” before them.
pub(super) fn without_as(language: Language, text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let rest = words
        .split_once(' ')
        .filter(|(first, _)| language.is_as(first));
    rest.map_or(range.clone(), |(_, rest)| range.end - rest.len()..range.end)
}

/// Returns the words of a range, without marks and spaces at either end.
pub(in crate::draft) fn bare(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(range.clone())?;
    let is_mark = |letter: char| !letter.is_alphanumeric();
    let start = range.start + words.len() - words.trim_start_matches(is_mark).len();
    let end = range.start + words.trim_end_matches(is_mark).len();
    (start < end).then_some(start..end)
}

/// Returns the words between the parts of a verb: “teilte eine Sprecherin mit”.
fn inside(language: Language, text: &str, cue: &Range<usize>) -> Option<Range<usize>> {
    let words = text.get(cue.clone())?;
    let (first, rest) = words.split_once(' ')?;
    let (_, last) = rest.rsplit_once(' ')?;
    let words = bare(text, cue.start + first.len()..cue.end - last.len())?;
    // “se limitó a decir”
    let opening = first_word(&text[words.clone()]);
    let is_noun = opening.starts_with(char::is_uppercase)
        || language.opens_noun(opening)
        || language.is_pronoun(opening);
    is_noun.then_some(words)
}

/// Returns the words behind a verb, without the part of the verb that closes its clause: “teilte eine Sprecherin mit”.
fn behind(language: Language, text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let range = bare(text, range)?;
    let words = &text[range.clone()];
    let last = words.split_whitespace().next_back().unwrap_or_default();
    if !language.closes_verb(last) {
        return Some(range);
    }
    bare(text, range.start..range.end - last.len())
}

/// Returns the first words of a range up to a number, or to a small word behind a name or noun with a capital.
pub(super) fn noun_phrase(language: Language, text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let mut end = 0;
    let mut has_capital = false;
    for (nth, word) in words.split_inclusive(char::is_whitespace).enumerate() {
        let bare = word.trim_end();
        let is_capital = bare.starts_with(char::is_uppercase);
        let is_number = bare.starts_with(|it: char| it.is_ascii_digit());
        let closes = has_capital && !is_capital && !language.is_small_in_names(bare);
        if nth >= MAX_WORDS || is_number || closes {
            break;
        }
        has_capital |= is_capital;
        end += word.len();
    }
    let kept = words[..end].trim_end();
    range.start..range.start + kept.len()
}

pub(super) fn is_short(text: &str, range: &Range<usize>) -> bool {
    text[range.clone()]
        .split_whitespace()
        .nth(MAX_WORDS)
        .is_none()
}

#[cfg(test)]
mod tests;
