//! The words of a sentence that say who speaks, whether anybody knows the speaker or not.

use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::language::ReportingCue;

/// The most words that name a speaker.
const MAX_WORDS: usize = 8;
/// The most clauses before a verb of saying that a name and its title fill.
const MAX_CLAUSES_BETWEEN: usize = 2;

/// Returns the words that name the speaker of a cue, in bytes of the text, whose clauses are known.
pub(super) fn subject(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    cue: &Found<ReportingCue>,
) -> Option<Range<usize>> {
    let own = clauses
        .iter()
        .find(|it| it.start < cue.range.end && cue.range.start < it.end);
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
    if !cue.value.is_verb && language.follows_speaker(words) {
        return before.and_then(|before| name_at_end(language, text, before));
    }
    if !cue.value.is_verb {
        let phrase = noun_phrase(language, text, after?);
        return Some(with_name(text, clauses, phrase));
    }
    let before = before.and_then(|before| before_verb(language, text, before));
    let after = after.and_then(|after| behind_addressee(language, text, after));
    let after = after.and_then(|after| up_to_time_or_place(language, text, after));
    if let Some(pronoun) = pronoun_near(language, text, before.as_ref(), &cue.range) {
        return Some(pronoun);
    }
    if let Some(inside) = inside(text, &cue.range).filter(|_| before.is_none()) {
        return Some(inside);
    }
    let is_time_or_place = |before: &Range<usize>| !language.is_subject(&text[before.clone()]);
    if before.as_ref().is_none_or(is_time_or_place)
        && let Some(name) = name_before(language, text, clauses, start)
    {
        return Some(name);
    }
    match before {
        Some(before) if after.is_none() || language.is_subject(&text[before.clone()]) => {
            is_short(text, &before).then_some(before)
        }
        _ => after
            .map(|range| with_name(text, clauses, range))
            .filter(|range| is_short(text, range)),
    }
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
    let range = without_as(language, text, bare(text, range.start..end)?);
    if language.is_subject(&text[range.clone()]) {
        return up_to_time_or_place(language, text, range);
    }
    Some(behind_time(language, text, &range).unwrap_or(range))
}

/// Returns the noun or name behind the words for a time: “On Monday the mayor”.
fn behind_time(language: Language, text: &str, range: &Range<usize>) -> Option<Range<usize>> {
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

/// Returns the words behind a verb without the addressee before them: “dijo a este diario su director”.
fn behind_addressee(language: Language, text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = places(text, &range);
    let word = |at: usize| words.get(at).map_or("", |it| &text[it.clone()]);
    let mut first = 0;
    while language.is_beside_verb(word(first)) && first < words.len() {
        first += 1;
    }
    if language.opens_addressee(word(first)) {
        let is_apart = |at: &usize| !language.is_of(word(at - 1));
        let mut rest = first + 2..words.len();
        first = rest.find(|at| language.opens_noun(word(*at)) && is_apart(at))?;
    }
    words.get(first).map(|it| it.start..range.end)
}

/// Returns the places of the words of a range.
fn places(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
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
    let first = words.iter().rev().take_while(is_name).last()?;
    Some(first.start..range.end)
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
    let mut at = cue.start;
    let parts = text[cue.clone()].split_inclusive(|it: char| !it.is_alphanumeric());
    let parts = parts.map(|part| {
        let start = at;
        at += part.len();
        start
            ..start
                + part
                    .trim_end_matches(|it: char| !it.is_alphanumeric())
                    .len()
    });
    let mut all = last.into_iter().chain(parts);
    all.find(|word| language.is_pronoun(&text[word.clone()]))
}

/// Returns the words behind a verb up to those that tell a time or a place, without a day before them.
fn up_to_time_or_place(
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
        } else if language.opens_time_or_place(own) && (at == start || !language.is_of(own)) {
            return bare(text, range.start + start..range.start + at);
        }
        at += word.len();
    }
    bare(text, range.start + start..range.end)
}

/// Returns words with the name in the clause behind them, where it holds nothing else: “the chairwoman, Ruth Calder”.
fn with_name(text: &str, clauses: &[Range<usize>], range: Range<usize>) -> Range<usize> {
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
    if is_apart && is_name {
        range.start..next.end
    } else {
        range
    }
}

/// Returns the name of a person before a clause that begins with a verb of saying: “Ruth Calder, the chairwoman, said”.
fn name_before(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    start: usize,
) -> Option<Range<usize>> {
    let before = clauses.iter().rev().filter(|clause| clause.end <= start);
    let before: Vec<&Range<usize>> = before.take(MAX_CLAUSES_BETWEEN).collect();
    let mut next = start;
    for clause in before {
        let is_apart = text[clause.end..next].chars().all(|it| ", ".contains(it));
        let words = bare(text, clause.clone())?;
        let is_quoted = text[words.end..clause.end.max(words.end)].contains(['“', '”', '"', '»']);
        if !is_apart || is_quoted || text[words.clone()].split_whitespace().count() > MAX_WORDS {
            return None;
        }
        let words = without_as(language, text, words);
        let parts: Vec<&str> = text[words.clone()].split_whitespace().collect();
        if language.name(&parts).is_some() {
            return Some(words);
        }
        next = clause.start;
    }
    None
}

/// Returns words without “as” before them.
fn without_as(language: Language, text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let rest = words
        .split_once(' ')
        .filter(|(first, _)| language.is_as(first));
    rest.map_or(range.clone(), |(_, rest)| range.end - rest.len()..range.end)
}

/// Returns the words of a range, without marks and spaces at either end.
fn bare(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(range.clone())?;
    let is_mark = |letter: char| !letter.is_alphanumeric();
    let start = range.start + words.len() - words.trim_start_matches(is_mark).len();
    let end = range.start + words.trim_end_matches(is_mark).len();
    (start < end).then_some(start..end)
}

/// Returns the words between the parts of a verb: “teilte eine Sprecherin mit”.
fn inside(text: &str, cue: &Range<usize>) -> Option<Range<usize>> {
    let words = text.get(cue.clone())?;
    let (first, rest) = words.split_once(' ')?;
    let (_, last) = rest.rsplit_once(' ')?;
    bare(text, cue.start + first.len()..cue.end - last.len())
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
fn noun_phrase(language: Language, text: &str, range: Range<usize>) -> Range<usize> {
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

fn is_short(text: &str, range: &Range<usize>) -> bool {
    text[range.clone()]
        .split_whitespace()
        .nth(MAX_WORDS)
        .is_none()
}

#[cfg(test)]
mod tests {
    use super::subject;
    use crate::language::Language;

    #[test]
    fn who_speaks() {
        for (language, text, expected) in [
            (
                Language::English,
                "The commodore explained that it is late.",
                "The commodore",
            ),
            (
                Language::English,
                "“We go,” said managing director Ruth Calder.",
                "managing director Ruth Calder",
            ),
            (
                Language::English,
                "It is late, Dana Whitlock said.",
                "Dana Whitlock",
            ),
            (
                Language::English,
                "According to Mina Gould, 640 answered.",
                "Mina Gould",
            ),
            (
                Language::German,
                "Es ist spät, teilte eine Sprecherin mit.",
                "eine Sprecherin",
            ),
            (
                Language::German,
                "Dort lesen nach Angaben des Vereins rund 180 mit.",
                "des Vereins",
            ),
        ] {
            let clauses: Vec<_> = language
                .clauses(text)
                .into_iter()
                .map(|it| it.range)
                .collect();
            let cues = language.speeches(text);
            let found = cues
                .first()
                .and_then(|cue| subject(language, text, &clauses, cue));
            assert_eq!(found.map(|range| &text[range]), Some(expected), "{text}");
        }
    }
}
