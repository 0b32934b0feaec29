//! Words beside a passage that call it false or take it back, or tell that somebody says nothing.

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::cut;

/// Returns the range of the words in `text` that call false what comes after `text`.
pub(crate) fn called_false(language: Language, text: &str) -> Option<Range<usize>> {
    find(language, text, &[Family::CalledFalse])
}

/// Returns the range of the words in `text` that take back what comes before `text`.
pub(crate) fn taken_back(language: Language, text: &str) -> Option<Range<usize>> {
    find(language, text, &[Family::TakenBack])
}

/// True if a text calls something false or takes it back.
pub(crate) fn takes_back(language: Language, text: &str) -> bool {
    find(language, text, &[Family::CalledFalse, Family::TakenBack]).is_some()
}

/// True if a text tells that somebody says nothing: declined to comment.
pub(crate) fn is_silent(language: Language, text: &str) -> bool {
    find(language, text, &[Family::Silent]).is_some()
}

/// The signs in a text that somebody may be speaking in it, although no reporting cue says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MayReport {
    /// No sign.
    No,
    /// A word for finding, ruling or asking: “the court ruled that”, “figures that A presented”.
    Finding,
    /// A word for speaking: promises, accuses.
    Speech,
}

/// Returns the surest sign in a text that somebody may be speaking in it.
pub(crate) fn may_report(language: Language, text: &str) -> MayReport {
    let frame = Frame::read(language, text, Vec::new());
    if frame.reports() || frame.speaks() || frame.counts() {
        MayReport::Speech
    } else if frame.finds() {
        MayReport::Finding
    } else {
        MayReport::No
    }
}

/// True if these words of a source tell that somebody says or announces something, and doubt nothing: said, but not claimed.
pub(crate) fn announces(language: Language, text: &str) -> bool {
    let frame = Frame::read(language, text, Vec::new());
    let mut marks = frame.marks.iter();
    let doubts = marks.any(|mark| mark.family == Family::Report && mark.strong);
    frame.announces() && !doubts
}

/// True if a text tells of a move as made.
pub(crate) fn tells_of_move_made(language: Language, text: &str) -> bool {
    Frame::read(language, text, Vec::new()).tells_of_move_made()
}

fn find(language: Language, text: &str, families: &[Family]) -> Option<Range<usize>> {
    let lexicon = lexicon(language)?;
    let mut words = Vec::new();
    cut(text, 0..text.len(), &mut String::new(), &mut words);
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let hits = (0..texts.len()).flat_map(|start| lexicon.beside.at(&texts, start));
    let hit = hits.into_iter().find(|hit| families.contains(&hit.value))?;
    let (first, last) = (hit.words.first()?, hit.words.last()?);
    Some(words[*first].range.start..words[*last].range.end)
}
