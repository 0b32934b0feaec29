//! Subjects that are apart from their verb of saying: before a clause between commas, behind “by”, or as the place whose people speak.

use std::ops::Range;

use crate::draft::limits::MIN_APPOSITION_WORDS;
use crate::draft::speakers::speaker_names::is_named_by_noun;
use crate::draft::speakers::spoken::MAX_WORDS;
use crate::draft::speakers::spoken::bare;
use crate::draft::speakers::spoken::bare_word;
use crate::draft::speakers::spoken::first_word;
use crate::draft::speakers::spoken::is_short;
use crate::draft::speakers::spoken::noun_phrase;
use crate::draft::speakers::spoken::places;
use crate::draft::speakers::spoken::up_to_time_or_place;
use crate::draft::speakers::spoken::without_as;
use crate::language::CLOSING_QUOTES;
use crate::language::Language;
use crate::language::OPENING_QUOTES;

/// The most clauses before a verb of saying that a name and its title fill.
const MAX_CLAUSES_BETWEEN: usize = 2;
/// The most words of a name in quotation marks.
const MAX_NAME_WORDS: usize = 4;
/// The most words of an apposition that no article opens: “maestra jubilada”.
const MAX_APPOSITION_WORDS: usize = 3;
/// The most digits of an age.
const MAX_AGE_DIGITS: usize = 3;
/// The most words from a passive verb to the word that names who acts.
const MAX_WORDS_TO_AGENT: usize = 5;

/// True if a verb of saying is passive, so that its subject hears what is said: were told, a été informé.
pub(super) fn is_passive(
    language: Language,
    text: &str,
    before: Option<&Range<usize>>,
    cue: &Range<usize>,
) -> bool {
    let before = before.map_or("", |before| &text[before.clone()]);
    let last = before.rsplit(|it: char| !it.is_alphanumeric()).next();
    let inner = text[cue.clone()].split_whitespace().skip(1);
    last.into_iter()
        .chain(inner)
        .any(|word| language.is_passive(word))
}

/// Returns whoever acts, behind a passive verb: “were told by the warden”.
pub(super) fn agent(language: Language, text: &str, after: Range<usize>) -> Option<Range<usize>> {
    let words = places(text, &after);
    let near = words.iter().take(MAX_WORDS_TO_AGENT);
    let by = near
        .into_iter()
        .find(|it| language.opens_agent(&text[(*it).clone()]))?;
    let rest = bare(text, by.end..after.end)?;
    let phrase = noun_phrase(language, text, rest);
    up_to_time_or_place(language, text, phrase).filter(|range| is_short(text, range))
}

/// True if words before a verb without a subject name the place whose people speak: “В мэрии сообщили”.
pub(super) fn speaks_from(language: Language, text: &str, words: &Range<usize>) -> bool {
    let mut each = text[words.clone()].split_whitespace();
    let opens = each
        .next()
        .is_some_and(|it| language.opens_speaking_place(it));
    let next = each.next().map(bare_word);
    opens && next.is_some_and(|it| is_place(language, it))
}

/// Returns the last place behind a verb whose people speak: “сообщили агентству в мэрии”.
pub(super) fn speaking_place(
    language: Language,
    text: &str,
    after: &Range<usize>,
) -> Option<Range<usize>> {
    let words = places(text, after);
    let word = |at: usize| words.get(at).map_or("", |it| &text[it.clone()]);
    let is_from =
        |at: &usize| language.opens_speaking_place(word(*at)) && is_place(language, word(at + 1));
    let first = (0..words.len()).rev().find(is_from)?;
    let place = words.get(first)?.start..after.end;
    is_short(text, &place).then_some(place)
}

/// True if a word behind “in” names a place, and no time.
fn is_place(language: Language, word: &str) -> bool {
    let is_letters = word.contains(char::is_alphabetic);
    is_letters && !language.is_day(word) && !language.is_time(word)
}

/// Returns the name of a person before a clause that begins with a verb of saying: “Ruth Calder, the chairwoman, said”.
pub(super) fn name_before(
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
        // Directly before the verb, words in quotation marks are what is said.
        let is_behind_apposition = next < start && is_apart;
        if is_behind_apposition && is_named_thing(language, text, &words) {
            return Some(words);
        }
        if !is_apart || is_quoted || words_outside_brackets(&text[words.clone()]) > MAX_WORDS {
            return None;
        }
        let words = without_as(language, text, words);
        let words = without_age(text, without_title(text, words));
        let parts: Vec<&str> = text[words.clone()].split_whitespace().collect();
        if language.name(&parts).is_some() {
            return Some(words);
        }
        next = clause.start;
    }
    None
}

/// True if a clause holds nothing but a name in quotation marks, or the name behind a noun for what it is: “El diario comarcal La Vitela”.
fn is_named_thing(language: Language, text: &str, words: &Range<usize>) -> bool {
    let printed = &text[words.clone()];
    let first = first_word(printed);
    let is_opened = language.opens_noun(first) || language.kind_by_apposed_noun(first).is_some();
    is_quoted_name(language, text, words) || (is_opened && is_named_by_noun(language, printed))
}

/// True if words are a name in quotation marks.
fn is_quoted_name(language: Language, text: &str, words: &Range<usize>) -> bool {
    let inner = &text[words.clone()];
    let mut each = inner.split_whitespace();
    let is_part =
        |word: &str| word.starts_with(char::is_uppercase) || language.is_small_in_names(word);
    text[..words.start].ends_with(OPENING_QUOTES)
        && text[words.end..].starts_with(CLOSING_QUOTES)
        && inner.starts_with(char::is_uppercase)
        && inner.split_whitespace().count() <= MAX_NAME_WORDS
        && each.all(is_part)
}

/// Returns the name with which a sentence begins, if all before the verb in the next clause says who that is: “‘La Vitela’, el primer diario que se va, considera …”.
pub(super) fn name_with_apposition(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    verb: usize,
) -> Option<Range<usize>> {
    let first = clauses.first().filter(|first| first.end < verb)?;
    let between = bare(text, first.end..verb)?;
    let printed = &text[between];
    let opening = first_word(printed);
    let is_apposition = (language.opens_noun(opening) || language.is_one(opening))
        && !printed.contains(',')
        && printed
            .split_whitespace()
            .nth(MIN_APPOSITION_WORDS - 1)
            .is_some();
    let words = bare(text, first.clone())?;
    let parts: Vec<&str> = text[words.clone()].split_whitespace().collect();
    let is_name = || is_named_thing(language, text, &words) || language.name(&parts).is_some();
    (is_apposition && is_name()).then_some(words)
}

/// Returns the number of words that no brackets hold.
fn words_outside_brackets(text: &str) -> usize {
    let parts = text.split('(').enumerate();
    let outside = parts.map(|(nth, part)| match part.split_once(')') {
        Some((_, rest)) if nth > 0 => rest,
        None if nth > 0 => "",
        _ => part,
    });
    outside.map(|part| part.split_whitespace().count()).sum()
}

/// Returns words without the small one before a name: “don Fermín Oteiza”.
fn without_title(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let rest = words.split_once(' ').filter(|(first, rest)| {
        first.starts_with(char::is_lowercase) && rest.starts_with(char::is_uppercase)
    });
    rest.map_or(range.clone(), |(_, rest)| range.end - rest.len()..range.end)
}

/// Returns words without the age behind a name: “Ruth Calder, 54”.
fn without_age(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let kept = words.rsplit_once(", ").filter(|(_, age)| {
        age.len() <= MAX_AGE_DIGITS && age.chars().all(|it| it.is_ascii_digit())
    });
    kept.map_or(range.clone(), |(kept, _)| {
        range.start..range.start + kept.len()
    })
}

/// Returns the noun with which a sentence begins, before a relative clause or an apposition and a verb of saying: “Two members, who left, said”.
pub(super) fn noun_before(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    start: usize,
) -> Option<Range<usize>> {
    let mut before = clauses.iter().rev().filter(|clause| clause.end <= start);
    let (relative, noun) = (before.next()?, before.next()?);
    let is_first = !text[..noun.start].contains(char::is_alphanumeric);
    let words = bare(text, noun.clone())?;
    let is_quoted = text[..words.start].contains(['“', '„', '«', '"', '‘']);
    let is_noun = language.is_subject(&text[words.clone()])
        && !is_quoted
        && is_short(text, &words)
        && text[words.clone()].split_whitespace().nth(1).is_some();
    let inner = bare(text, relative.clone())?;
    let is_apposition = || {
        let opens = |range: &Range<usize>| {
            let first = first_word(&text[range.clone()]);
            language.opens_noun(first) || language.is_one(first)
        };
        let is_small = text[inner.clone()]
            .split_whitespace()
            .nth(MAX_APPOSITION_WORDS)
            .is_none();
        opens(&words) && (is_small || opens(&inner) || !language.has_articles())
    };
    let is_parted = language.opens_relative(&text[relative.clone()]) || is_apposition();
    (is_first && is_noun && is_parted).then_some(words)
}

/// Returns the noun to which a relative pronoun before a verb of saying belongs: “I rang the host, who said”.
pub(super) fn relative_noun(
    language: Language,
    text: &str,
    clauses: &[Range<usize>],
    start: usize,
) -> Option<Range<usize>> {
    let before = clauses.iter().rfind(|clause| clause.end <= start)?;
    let words = places(text, before);
    let mut openings = words.iter().rev().take(MAX_WORDS);
    let first = openings.find(|it| language.opens_noun(&text[(*it).clone()]))?;
    bare(text, first.start..before.end)
}
