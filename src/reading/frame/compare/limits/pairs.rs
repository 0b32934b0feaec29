//! Both of two, or one of them.

use std::borrow::Cow;

use crate::language::Language;
use crate::reading::frame::clause_words::limits::ARTICLES_OF_GROUP;
use crate::reading::frame::clause_words::limits::BOTH;
use crate::reading::frame::clause_words::limits::ONE;
use crate::reading::frame::clause_words::numbers::OF_ALL;
use crate::reading::frame::compare::limits::told_clauses;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;

/// How many of a group a text speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Share {
    One,
    Both,
}

/// Reports one for both, and all or both for one.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let (own, told) = share(says).or_else(|| all(says))?;
    if says.denies() || has_both(says) {
        return None;
    }
    let clauses = told_clauses(side);
    for (passage, frame) in side.quoted().iter().enumerate() {
        let quoted = share(frame).filter(|(words, _)| {
            words
                .iter()
                .all(|at| clauses.contains(&(passage, frame.words[*at].clause)))
        });
        let Some((words, _)) = quoted.filter(|(_, share)| *share != told && !has_both(frame))
        else {
            continue;
        };
        if frame.denies() {
            continue;
        }
        let message = format!(
            "the quote says “{}”, the statement “{}”",
            frame.print(&words),
            says.print(&own)
        );
        let quote = (passage, frame.range(&words));
        let range = says.range(&own);
        return Some(Difference::certain(Part::Quantifier, range, message).at(quote));
    }
    None
}

/// True if a text speaks both of one and of both.
fn has_both(frame: &Frame<'_>) -> bool {
    one(frame).is_some() && both(frame).is_some()
}

fn share(frame: &Frame<'_>) -> Option<(Vec<usize>, Share)> {
    let one = one(frame).map(|at| (vec![at, at + 1], Share::One));
    one.or_else(|| both(frame).map(|at| (vec![at], Share::Both)))
}

fn all(frame: &Frame<'_>) -> Option<(Vec<usize>, Share)> {
    let mut marks = frame.marks.iter();
    let all = marks.find(|mark| mark.family == Family::All && mark.strong)?;
    Some((all.words.clone(), Share::Both))
}

/// Returns a word or a value in lower case, as it is printed.
fn printed<'f>(frame: &'f Frame<'_>, at: usize) -> Cow<'f, str> {
    match frame.words.get(at) {
        Some(word) if word.value.is_none() => Cow::Borrowed(&word.text),
        Some(word) => Cow::Owned(frame.text[word.range.clone()].to_lowercase()),
        None => Cow::Borrowed(""),
    }
}

fn both(frame: &Frame<'_>) -> Option<usize> {
    (0..frame.words.len()).find(|at| BOTH.has(&printed(frame, *at)))
}

/// Returns the “one” of “one of the”, where no share like “one in four” is meant.
fn one(frame: &Frame<'_>) -> Option<usize> {
    let german = |at: usize| frame.is_in(Language::German) && printed(frame, at + 1) == "der";
    (0..frame.words.len()).find(|at| {
        if !ONE.has(&printed(frame, *at)) {
            return false;
        }
        let of = printed(frame, *at + 1);
        let group = printed(frame, *at + 2);
        OF_ALL.has(&of) && (of == "des" || german(*at) || ARTICLES_OF_GROUP.has(&group))
    })
}
