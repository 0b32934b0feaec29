//! Words before a colon at the beginning of a line that name who speaks: in a chat, an interview, above a post.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::draft::limits::MIN_LAST_NAME_LETTERS;
use crate::draft::reader::without_genitive;
use crate::language::Language;

/// The most words before a colon that name who speaks.
pub(in crate::draft) const MAX_LABEL_WORDS: usize = 3;
/// The most bytes before a colon that name who speaks.
const MAX_LABEL_BYTES: usize = 40;
/// The most bytes of the time before a label.
const MAX_TIME_BYTES: usize = 20;

/// Returns the words before colons of a text that name who speaks.
pub(in crate::draft) fn speaker_labels(language: Language, text: &str) -> BTreeSet<&str> {
    let labels = labels(text);
    let is_interview = text.lines().any(|line| line.trim_end().ends_with('?'));
    let is_name = |label: &str| {
        let words: Vec<&str> = label.split(' ').collect();
        let is_word = |word: &&str| language.is_ordinary(&word.to_lowercase()) == Some(true);
        is_interview && language.name(&words).is_some() && !words.iter().all(is_word)
    };
    let last_names = last_names(language, &labels, text);
    let speaks = |label: &&str| {
        is_speaker(language, label, &labels) || last_names.contains(label) || is_name(label)
    };
    labels.keys().copied().filter(speaks).collect()
}

/// Returns the words that come back before colons at the beginning of lines, names or not: Question.
pub(in crate::draft) fn turns(text: &str) -> BTreeSet<&str> {
    let labels = labels(text).into_iter();
    labels
        .filter(|(_, times)| *times > 1)
        .map(|it| it.0)
        .collect()
}

/// Returns how often each label precedes a colon at the beginning of a line.
fn labels(text: &str) -> BTreeMap<&str, usize> {
    let mut labels = BTreeMap::new();
    for line in text.lines() {
        if let Some(label) = label(line.trim()) {
            *labels.entry(label).or_default() += 1;
        }
    }
    labels
}

/// Returns the words before a colon at the beginning of a line, where they may name who speaks.
pub(in crate::draft) fn label(line: &str) -> Option<&str> {
    let (label, rest) = without_time(line).split_once(':')?;
    let label = label.trim_end();
    let words = label.split_whitespace().count();
    let is_name = |letter: char| letter.is_alphanumeric() || " _-.'’".contains(letter);
    let fits = (1..=MAX_LABEL_WORDS).contains(&words)
        && label.len() <= MAX_LABEL_BYTES
        && label.chars().count() > 1
        && label.chars().all(is_name)
        && label.starts_with(char::is_alphabetic)
        && rest.starts_with(char::is_whitespace);
    fits.then_some(label)
}

/// Returns the line of a chat without the time or day between brackets before it: “[19:02] Ruth: We left.”
fn without_time(line: &str) -> &str {
    let close = match line.as_bytes().first() {
        Some(b'[') => ']',
        Some(b'(') => ')',
        _ => return line,
    };
    let is_time = |it: char| it.is_ascii_digit() || ".:/-, ".contains(it);
    let cut = line[1..].split_once(close);
    let cut = cut.filter(|(time, _)| {
        time.len() <= MAX_TIME_BYTES
            && time.starts_with(|it: char| it.is_ascii_digit())
            && time.chars().all(is_time)
    });
    cut.map_or(line, |(_, rest)| rest.trim_start())
}

/// True if somebody of this name speaks more than once; a word such as “Note” is no name.
fn is_speaker(language: Language, label: &str, labels: &BTreeMap<&str, usize>) -> bool {
    let is_word = !label.contains(char::is_whitespace)
        && label.starts_with(char::is_uppercase)
        && language.is_ordinary(&label.to_lowercase()) != Some(false);
    let is_sentence_like = label
        .split_whitespace()
        .skip(1)
        .any(|word| word.starts_with(char::is_lowercase));
    labels.get(label).is_some_and(|times| *times > 1) && !is_word && !is_sentence_like
}

/// Returns the labels that are the last word of a name that the text has in full: “Calder” after “Ruth Calder”.
fn last_names<'text>(
    language: Language,
    labels: &BTreeMap<&'text str, usize>,
    text: &'text str,
) -> BTreeSet<&'text str> {
    let is_one = |label: &&str| {
        !label.contains(char::is_whitespace)
            && label.starts_with(char::is_uppercase)
            && label.chars().count() >= MIN_LAST_NAME_LETTERS
    };
    let alone: BTreeSet<&str> = labels.keys().copied().filter(is_one).collect();
    let mut found = BTreeSet::new();
    if alone.is_empty() {
        return found;
    }
    let is_word = |word: &str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    // One pass over the spaces: a search for each label reads a long list of “Name: …” again and again.
    for space in memchr::memchr_iter(b' ', text.as_bytes()) {
        let (before, after) = (&text[..space], &text[space + 1..]);
        let has_capital = after.starts_with(char::is_uppercase);
        let last = has_capital.then(|| label_of(first_word(after)));
        let last = last.and_then(|word| alone.get(word).copied());
        if let Some(last) = last.filter(|last| !found.contains(last)) {
            let first = last_word(before);
            if language.name(&[first, last]).is_some() && !is_word(first) {
                found.insert(last);
            }
        }
    }
    found
}

fn first_word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or_default()
}

/// Returns a word without the marks and the genitive ending behind it, as it would be before a colon.
fn label_of(word: &str) -> &str {
    without_genitive(word.trim_end_matches(|letter: char| !letter.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::speaker_labels;
    use crate::language::Language;

    #[test]
    fn names_before_colons() {
        for (text, expected) in [
            ("Ruth Calder sings.\nCalder: We left.", vec!["Calder"]),
            ("Ruth Calder’s choir left.\nCalder: We did.", vec!["Calder"]),
            ("Ruth Calderwood sings.\nCalder: We left.", vec![]),
            ("Note: We left.\nNote: We came back.", vec![]),
            ("rook: we left\nrook: we came back", vec!["rook"]),
            ("[19:02] rook: hi\n[19:03] rook: bye", vec!["rook"]),
            ("[draft] rook: hi\n[draft] rook: bye", vec![]),
        ] {
            let found = speaker_labels(Language::English, text);
            assert_eq!(found.into_iter().collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
