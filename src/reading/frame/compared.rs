//! What was laid beside what in a comparison, and what was not: for people who read statement and quote side by side.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::reading::frame::align::Alignment;
use crate::reading::frame::align::Place;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Words of a passage: its number, and their bytes in it.
pub(crate) type PassageWords = (usize, Range<usize>);

/// What was compared between a statement and its passages.
#[derive(Debug, Default)]
pub(crate) struct Compared {
    /// True if the words of all its languages are known; otherwise nothing was compared.
    pub(crate) is_read: bool,
    /// Words of the statement, each with the words that they were compared with, in the order of the statement.
    pub(crate) pairs: Vec<(Range<usize>, PassageWords)>,
    /// Words of the statement to which nothing in the passages corresponds.
    pub(crate) alone: Vec<Range<usize>>,
    /// Words of the quotes to which nothing in the statement corresponds.
    pub(crate) left_out: Vec<PassageWords>,
    /// Words of the statement that turn, weigh or limit a clause.
    pub(crate) weights: Vec<Range<usize>>,
    /// Words of the quotes that turn, weigh or limit a clause.
    pub(crate) quoted_weights: Vec<PassageWords>,
}

/// Returns what was compared between a statement and its passages, of which the first `quotes` are quotes.
pub(crate) fn compared(says: &Frame<'_>, passages: &[Frame<'_>], quotes: usize) -> Compared {
    let is_read =
        says.known && !passages.is_empty() && passages.iter().all(|passage| passage.known);
    if !is_read {
        return Compared::default();
    }
    let alignment = Alignment::new(says, passages);
    let own_quotes = || passages.iter().enumerate().take(quotes);
    let used: BTreeSet<Place> = alignment.candidates.iter().flatten().copied().collect();
    let left_out = own_quotes().flat_map(|(passage, frame)| {
        let is_left = |at: &usize| !used.contains(&Place { passage, word: *at });
        let left = telling(frame).filter(is_left).collect();
        let runs = runs(frame, left);
        runs.into_iter().map(move |words| (passage, words))
    });
    let unpaired = telling(says).filter(|at| alignment.candidates[*at].is_empty());
    Compared {
        is_read,
        pairs: pairs(&alignment),
        alone: runs(says, unpaired.collect()),
        left_out: left_out.collect(),
        weights: weights(says),
        quoted_weights: own_quotes()
            .flat_map(|(passage, frame)| weights(frame).into_iter().map(move |it| (passage, it)))
            .collect(),
    }
}

/// The fewest words that a statement tells for it to be known of which part of a quote it tells.
const MIN_WORDS_TOLD: usize = 2;

/// True if a statement tells words of its passages that stand outside of these parts, each with the number of its passage, and none
/// that stand inside alone.
pub(crate) fn tells_only_beside(
    says: &Frame<'_>,
    passages: &[Frame<'_>],
    parts: &[PassageWords],
) -> bool {
    if !says.known || passages.is_empty() || !passages.iter().all(|passage| passage.known) {
        return false;
    }
    let alignment = Alignment::new(says, passages);
    let inside = |place: &Place| {
        let words = &alignment.word(*place).range;
        let mut parts = parts.iter();
        parts.any(|(passage, part)| {
            *passage == place.passage && words.start < part.end && part.start < words.end
        })
    };
    let (mut told, mut unknown) = (0, 0);
    let weighs = |at: usize| {
        let mut marks = says.marks.iter();
        marks.any(|mark| mark.strong && mark.words.contains(&at))
    };
    for at in telling(says).filter(|at| !weighs(*at)) {
        let places = &alignment.candidates[at];
        if places.is_empty() {
            unknown += usize::from(!matches!(says.words[at].value, Some(What::Name(_))));
        } else if places.iter().all(inside) {
            return false;
        } else {
            told += 1;
        }
    }
    told >= MIN_WORDS_TOLD && unknown <= told
}

/// Returns the words of a text that say something by themselves.
fn telling(frame: &Frame<'_>) -> impl Iterator<Item = usize> {
    let words = frame.words.iter().enumerate();
    words.filter_map(|(at, word)| (word.content || word.value.is_some()).then_some(at))
}

/// Returns the ranges of words, those of neighbours in one.
fn runs(frame: &Frame<'_>, words: Vec<usize>) -> Vec<Range<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for word in words {
        match runs.last_mut() {
            Some(run) if follows(frame, run.last().copied(), word) => run.push(word),
            _ => runs.push(vec![word]),
        }
    }
    runs.iter().map(|run| frame.range(run)).collect()
}

/// True if a word is the next one of its clause that says something.
fn follows(frame: &Frame<'_>, before: Option<usize>, word: usize) -> bool {
    before.is_some_and(|before| {
        before < word
            && frame.words[before].clause == frame.words[word].clause
            && telling(frame).find(|at| *at > before) == Some(word)
    })
}

/// Returns the words of a statement with their counterparts, neighbours on both sides in one.
fn pairs(alignment: &Alignment<'_, '_>) -> Vec<(Range<usize>, PassageWords)> {
    let says = alignment.says;
    let mut pairs: Vec<(Vec<usize>, usize, Vec<usize>)> = Vec::new();
    for (word, place) in alignment.best.iter().enumerate() {
        let Some(place) = place else {
            continue;
        };
        let passage = &alignment.passages[place.passage];
        match pairs.last_mut() {
            Some((own, number, other))
                if *number == place.passage
                    && follows(says, own.last().copied(), word)
                    && follows(passage, other.last().copied(), place.word) =>
            {
                own.push(word);
                other.push(place.word);
            }
            _ => pairs.push((vec![word], place.passage, vec![place.word])),
        }
    }
    let range = |(own, number, other): (Vec<usize>, usize, Vec<usize>)| {
        let passage = &alignment.passages[number];
        (says.range(&own), (number, passage.range(&other)))
    };
    pairs.into_iter().map(range).collect()
}

/// Returns the words of a text that turn, weigh or limit a clause, each once.
fn weights(frame: &Frame<'_>) -> Vec<Range<usize>> {
    let marks = frame.marks.iter();
    let marks = marks.filter(|mark| mark.strong && mark.family.turns_or_limits());
    let ranges: BTreeSet<(usize, usize)> = marks
        .map(|mark| frame.range(&mark.words))
        .map(|range| (range.start, range.end))
        .collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, end) in ranges {
        match found.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ => found.push(start..end),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::compared;
    use crate::language::Language;
    use crate::reading::frame::words::Frame;

    #[test]
    fn neighbours_are_shown_together_and_nothing_is_hidden() {
        let says = Frame::read(
            Language::English,
            "The choir did not paper the hall",
            Vec::new(),
        );
        let quote = "The choir of the town did not paper the large hall";
        let passages = [Frame::read(Language::English, quote, Vec::new())];
        let found = compared(&says, &passages, 1);
        let own = |range: &std::ops::Range<usize>| &says.text[range.clone()];
        let pairs: Vec<_> = found
            .pairs
            .iter()
            .map(|(words, (_, other))| (own(words), &quote[other.clone()]))
            .collect();
        assert_eq!(
            pairs,
            [("choir", "choir"), ("paper", "paper"), ("hall", "hall")]
        );
        assert_eq!(found.weights.iter().map(own).collect::<Vec<_>>(), ["not"]);
        let left: Vec<_> = found
            .left_out
            .iter()
            .map(|it| &quote[it.1.clone()])
            .collect();
        assert_eq!(left, ["town", "large"]);
        assert!(found.is_read && found.alone.is_empty());
    }

    #[test]
    fn a_language_without_a_list_of_words() {
        let dutch = Language::from_tag("nl").unwrap();
        let says = Frame::read(Language::English, "The choir left", Vec::new());
        let passages = [Frame::read(dutch, "Het koor vertrok", Vec::new())];
        assert!(!compared(&says, &passages, 1).is_read);
    }
}
