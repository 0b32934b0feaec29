//! The words beside a passage that change its meaning: “not”, “only”, “allegedly”, “if”.

use std::ops::Range;

use crate::language::Clause;
use crate::language::Found;
use crate::language::Language;
use crate::source::Document;

/// Returns the words around a passage that change its meaning, in the order of the text.
pub(crate) fn left_out(
    document: &Document,
    bytes: &Range<usize>,
) -> impl Iterator<Item = Range<usize>> {
    let words = [
        before(document, bytes),
        approximator(document, bytes),
        after(document, bytes),
    ];
    words.into_iter().flatten()
}

/// Returns the nearest word before the quote that changes its meaning.
fn before(document: &Document, bytes: &Range<usize>) -> Option<Range<usize>> {
    let language = document.language;
    let sentence = document.sentences_in(bytes).first()?;
    let clauses = clauses(document, sentence);
    let place = clauses
        .iter()
        .rposition(|clause| clause.range.start <= bytes.start)?;
    let clause = clauses.get(place)?;
    let own = clause.range.start..bytes.start;
    let limits = |range: &Range<usize>| {
        let found = language.limits_on_what_follows(&document.text[range.clone()]);
        let found = found
            .into_iter()
            .map(|word| range.start + word.start..range.start + word.end);
        found
            .filter(|word| is_no_name(document, sentence, word))
            .collect::<Vec<_>>()
    };
    let (near, joined) = after_last_joint(language, document, &own);
    if let Some(word) = limits(&near).pop() {
        return Some(word);
    }
    let previous = clauses.get(place.checked_sub(1)?)?;
    if joined {
        return None;
    }
    if clause.value.governed {
        return limits(&after_last_joint(language, document, &previous.range).0).pop();
    }
    let opener = limits(&previous.range).into_iter().next();
    opener.filter(|word| word.start == previous.range.start)
}

/// Returns the part left out of an approximator before a number, where the quote begins after it or inside it.
fn approximator(document: &Document, bytes: &Range<usize>) -> Option<Range<usize>> {
    let sentence = document.sentences_in(bytes).first()?;
    let words = &document.text[sentence.clone()];
    let all = document.language.approximators(words).into_iter();
    let mut all = all.map(|it| it.moved(sentence.start).range);
    // “about $12” continues before the sign.
    let leads_to_quote = |word: &Range<usize>| {
        let between = document.text.get(word.end..bytes.start);
        between.is_none_or(|between| !between.contains(char::is_alphanumeric))
    };
    let word = all.find(|word| word.start < bytes.start && leads_to_quote(word))?;
    let left_out = document.text.get(word.start..word.end.min(bytes.start))?;
    Some(word.start..word.start + left_out.trim_end().len())
}

/// Returns the nearest word after the quote that changes its meaning.
fn after(document: &Document, bytes: &Range<usize>) -> Option<Range<usize>> {
    let language = document.language;
    let sentence = document.sentences_in(bytes).last()?;
    let clauses = clauses(document, sentence);
    let place = clauses
        .iter()
        .rposition(|clause| clause.range.start < bytes.end)?;
    let limits = |range: Range<usize>| {
        let found = language.limits_on_what_precedes(&document.text[range.clone()]);
        let mut found = found
            .into_iter()
            .map(|word| range.start + word.start..range.start + word.end);
        found.find(|word| is_no_name(document, sentence, word))
    };
    let rest = bytes.end..clauses.get(place)?.range.end.max(bytes.end);
    let joint = language
        .joints(&document.text[rest.clone()])
        .first()
        .map(|joint| joint.start);
    let near = rest.start..joint.map_or(rest.end, |joint| rest.start + joint);
    if let Some(word) = limits(near) {
        return Some(word);
    }
    if joint.is_some() {
        return None;
    }
    let next = &clauses.get(place + 1)?.range;
    limits(next.clone()).filter(|word| word.start == next.start)
}

/// Returns the clauses of a sentence, in bytes of the document.
fn clauses(document: &Document, sentence: &Range<usize>) -> Vec<Found<Clause>> {
    let clauses = document.language.clauses(&document.text[sentence.clone()]);
    clauses
        .into_iter()
        .map(|clause| clause.moved(sentence.start))
        .collect()
}

/// Returns the text after the last “and” or “but” of a range, and true if there is one.
fn after_last_joint(
    language: Language,
    document: &Document,
    range: &Range<usize>,
) -> (Range<usize>, bool) {
    let words = &document.text[range.clone()];
    let (joints, contrasts) = (language.joints(words), language.contrasts(words));
    let last = joints
        .into_iter()
        .chain(contrasts)
        .map(|word| word.end)
        .max();
    (range.start + last.unwrap_or(0)..range.end, last.is_some())
}

/// True unless a capital inside a sentence makes it another word: the month of May, the German noun Wohl.
fn is_no_name(document: &Document, sentence: &Range<usize>, word: &Range<usize>) -> bool {
    let capital = document.text[word.clone()].starts_with(char::is_uppercase);
    let opening = !document.text[sentence.start..word.start].contains(char::is_alphanumeric);
    !capital || opening
}
