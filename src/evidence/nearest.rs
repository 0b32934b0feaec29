//! The passage of a document that resembles a lost quote most.
//!
//! It is shown in a hint and decides nothing. Words are aligned as letters are
//! in approximate string matching (Sellers 1980): the quote as a whole against
//! any stretch of the document, in time proportional to the product of the two.

use std::ops::Range;

use similar::Algorithm;
use similar::DiffTag;
use similar::capture_diff_slices;
use unicode_segmentation::UnicodeSegmentation;

use crate::reading::Folded;

/// A passage that resembles a lost quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The range of the passage in bytes of the document, from the start of a word to the end of a word.
    pub bytes: Range<usize>,
    /// The words that differ, in order, at least one.
    pub differences: Vec<Difference>,
}

/// Words of a quote, and the words that the source has in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The words of the quote, in the normal form; empty if only the source has words here.
    pub quote: String,
    /// The words of the source, in the normal form; empty if only the quote has words here.
    pub source: String,
}

/// The maximum number of pairs of words that are compared; a quote of 60 words in 5 MB of text stays below.
const MAX_WORD_PAIRS: usize = 50_000_000;

/// Returns the passage nearest to a quote in normal form; `None` if more than half of the quote would differ.
pub(in crate::evidence) fn nearest(
    document: &Folded,
    source_words: &[Word],
    quote: &str,
) -> Option<Nearest> {
    let quote_words = words(quote);
    let pairs = quote_words.len().checked_mul(source_words.len())?;
    if pairs == 0 || pairs > MAX_WORD_PAIRS {
        return None;
    }
    let best = align(&quote_words, source_words);
    let length: usize = quote_words.iter().map(Word::len).sum();
    if best.cost * 2 > length {
        return None;
    }
    let first = source_words.get(best.words.start)?;
    let last = source_words.get(best.words.end.checked_sub(1)?)?;
    let passage = with_marks(document.text(), first.bytes.start..last.bytes.end, quote);
    Some(Nearest {
        bytes: document.original(&passage)?.bytes,
        differences: differences(quote, document.text().get(passage)?),
    })
}

/// A word for comparing.
#[derive(Debug)]
pub(in crate::evidence) struct Word {
    bytes: Range<usize>,
    lower: String,
}

impl Word {
    /// Returns the length of the word in bytes, which is a fair measure between words of one script.
    fn len(&self) -> usize {
        self.lower.len()
    }

    /// Returns the cost of passing over this word of the document, which is less than that of a word that the document
    /// does not have, so that a quote with words left out is shown in full.
    fn extra(&self) -> usize {
        self.len().div_ceil(2)
    }
}

/// Returns the words of a text in normal form.
pub(in crate::evidence) fn words(text: &str) -> Vec<Word> {
    let word = |(start, word): (usize, &str)| Word {
        bytes: start..start + word.len(),
        lower: word.to_lowercase(),
    };
    text.unicode_word_indices().map(word).collect()
}

/// A stretch of the document's words, and its distance from the quote.
#[derive(Clone)]
struct Stretch {
    cost: usize,
    words: Range<usize>,
}

/// Returns the stretch with the lowest cost; the first of several.
fn align(quote: &[Word], source: &[Word]) -> Stretch {
    // A cell holds the cost of aligning the quote's words up to it with the
    // document's words from `start` up to the row.
    let mut row = vec![(0, 0); quote.len() + 1];
    start_row(&mut row, quote, 0);
    let mut best = Stretch {
        cost: usize::MAX,
        words: 0..0,
    };
    for (nth, there) in source.iter().enumerate() {
        let mut diagonal = (0, nth);
        let mut left = (0, nth + 1);
        for (here, cell) in quote.iter().zip(row.iter_mut().skip(1)) {
            let replaced = (diagonal.0 + cost(here, there), diagonal.1);
            let extra = (cell.0 + there.extra(), cell.1);
            let missing = (left.0 + here.len(), left.1);
            diagonal = *cell;
            // At equal cost the later start is taken, so that the passage is short.
            left = [replaced, extra, missing]
                .into_iter()
                .min_by_key(|(cost, start)| (*cost, usize::MAX - start))
                .unwrap_or(replaced);
            *cell = left;
        }
        if left.0 < best.cost {
            best = Stretch {
                cost: left.0,
                words: left.1..nth + 1,
            };
        }
    }
    best
}

/// Fills the row before the document's first word: every word of the quote is missing.
fn start_row(row: &mut [(usize, usize)], quote: &[Word], start: usize) {
    let mut missing = 0;
    for (cell, word) in row.iter_mut().skip(1).zip(quote) {
        missing += word.len();
        *cell = (missing, start);
    }
}

/// Returns the cost of taking one word for another: nothing for equal words, little for words with
/// other endings or a slip, the length of the longer one for different words.
fn cost(one: &Word, other: &Word) -> usize {
    if one.lower == other.lower {
        return 0;
    }
    let (one, other) = (one.lower.as_bytes(), other.lower.as_bytes());
    // Most words share neither their first nor their last letter.
    if one.first() != other.first() && one.last() != other.last() {
        return one.len().max(other.len());
    }
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    let head = one
        .iter()
        .zip(other)
        .take_while(|(one, other)| one == other)
        .count();
    let tails = one.iter().rev().zip(other.iter().rev());
    let tail = tails.take_while(|(one, other)| one == other).count();
    let differing = longer - (head + tail).min(shorter);
    if differing * 2 > longer {
        longer
    } else {
        differing
    }
}

/// Returns the passage with the marks directly around it, if the quote has marks there as well.
fn with_marks(text: &str, passage: Range<usize>, quote: &str) -> Range<usize> {
    let mark = |character: &char| !character.is_alphanumeric() && !character.is_whitespace();
    let length = |marks: usize, character: char| marks + character.len_utf8();
    let (mut start, mut end) = (passage.start, passage.end);
    if quote.chars().next().is_some_and(|first| mark(&first)) {
        let before = text.get(..start).unwrap_or_default();
        start -= before.chars().rev().take_while(mark).fold(0, length);
    }
    if quote.chars().next_back().is_some_and(|last| mark(&last)) {
        let after = text.get(end..).unwrap_or_default();
        end += after.chars().take_while(mark).fold(0, length);
    }
    start..end
}

/// Returns the words that differ between a quote and a passage, both in normal form.
fn differences(quote: &str, passage: &str) -> Vec<Difference> {
    let (old, new) = (tokens(quote), tokens(passage));
    let spelling = |tokens: &[(usize, &str)]| -> Vec<String> {
        tokens
            .iter()
            .map(|(_, token)| (*token).to_owned())
            .collect()
    };
    let mut changes: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let mut after_equal = true;
    for change in capture_diff_slices(Algorithm::Myers, &spelling(&old), &spelling(&new)) {
        let (here, there) = (change.old_range(), change.new_range());
        if change.tag() == DiffTag::Equal {
            after_equal = true;
            continue;
        }
        match changes.last_mut() {
            Some((old, new)) if !after_equal => (old.end, new.end) = (here.end, there.end),
            _ => changes.push((here, there)),
        }
        after_equal = false;
    }
    let mut differences: Vec<Difference> = changes
        .into_iter()
        .map(|(here, there)| Difference {
            quote: joined(quote, &old, &here).to_owned(),
            source: joined(passage, &new, &there).to_owned(),
        })
        .collect();
    // If only spaces differ, no word does.
    if differences.is_empty() {
        differences.push(Difference {
            quote: quote.to_owned(),
            source: passage.to_owned(),
        });
    }
    differences
}

/// Returns words and marks without the spaces between them, each with its first byte.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    text.split_word_bound_indices()
        .filter(|(_, token)| !token.trim().is_empty())
        .collect()
}

/// Returns the text from the first to the last of some tokens.
fn joined<'a>(text: &'a str, tokens: &[(usize, &str)], range: &Range<usize>) -> &'a str {
    match tokens.get(range.clone()) {
        Some([(start, only)]) => text.get(*start..start + only.len()),
        Some([(start, _), .., (last, token)]) => text.get(*start..last + token.len()),
        _ => None,
    }
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use expect_test::Expect;
    use expect_test::expect;
    use proptest::prelude::*;

    use super::align;
    use super::cost;
    use super::nearest;
    use super::words;
    use crate::reading::Folded;
    use crate::reading::tests::texts;

    const TEXT: &str = "Am 3. Mai zog der Chor\nvon der „Plauderbox“ zu Zwitscher um. Nach Angaben von \
        Sängern wurden rund 26.000\nBeiträge gelöscht.\n\nDer Chor singt weiter, auch im Netz.";

    #[expect(
        clippy::needless_pass_by_value,
        reason = "an expectation is written where it is passed"
    )]
    fn check(quote: &str, expected: Expect) {
        let mut shown = String::new();
        let folded = Folded::new(TEXT);
        match nearest(&folded, &words(folded.text()), quote) {
            None => shown.push_str("nothing"),
            Some(nearest) => {
                shown.push_str(&TEXT[nearest.bytes].replace('\n', " "));
                for difference in nearest.differences {
                    let (ours, theirs) = (difference.quote, difference.source);
                    let _ = write!(shown, "\n[{ours}] -> [{theirs}]");
                }
            }
        }
        expected.assert_eq(&shown);
    }

    #[test]
    fn passages() {
        check(
            "rund 27.000 Beiträge gelöscht",
            expect![[r"
            rund 26.000 Beiträge gelöscht
            [27.000] -> [26.000]"]],
        );
        check(
            "zog der ganze Chor von der \"Plauderbox\"",
            expect![[r"
            zog der Chor von der „Plauderbox“
            [ganze] -> []"]],
        );
        check(
            "Nach Angaben wurden Beiträge gelöscht.",
            expect![[r"
            Nach Angaben von Sängern wurden rund 26.000 Beiträge gelöscht.
            [] -> [von Sängern]
            [] -> [rund 26.000]"]],
        );
        check(
            "Plauderbix",
            expect![[r"
            Plauderbox
            [Plauderbix] -> [Plauderbox]"]],
        );
        check(
            "auchim Netz",
            expect![[r"
            auch im Netz
            [auchim] -> [auch im]"]],
        );
        check(
            "Der Chor singt weiter , auch",
            expect![[r"
            Der Chor singt weiter, auch
            [Der Chor singt weiter , auch] -> [Der Chor singt weiter, auch]"]],
        );
        check("ganz andere Worte ohne jeden Bezug", expect!["nothing"]);
        check("!", expect!["nothing"]);
    }

    proptest! {
        /// The alignment costs what trying every stretch with plain edit distance costs.
        #[test]
        fn like_the_oracle(
            quote in prop::collection::vec("(ab|abc|xyz|x)", 1..6),
            source in prop::collection::vec("(ab|abc|xyz|x|q)", 1..9),
        ) {
            let (quote, source) = (words(&quote.join(" ")), words(&source.join(" ")));
            let distance = |from: usize, to: usize| {
                let mut row: Vec<usize> = vec![0];
                for word in &source[from..to] {
                    row.push(row.last().unwrap() + word.extra());
                }
                for here in &quote {
                    let mut next = vec![row[0] + here.len()];
                    for (nth, there) in source[from..to].iter().enumerate() {
                        next.push((row[nth] + cost(here, there))
                            .min(row[nth + 1] + here.len()).min(next[nth] + there.extra()));
                    }
                    row = next;
                }
                *row.last().unwrap()
            };
            let ends = 0..=source.len();
            let lowest = ends.flat_map(|from| (from..=source.len()).map(move |to| (from, to)))
                .map(|(from, to)| distance(from, to)).min().unwrap();
            let best = align(&quote, &source);
            prop_assert_eq!(best.cost, lowest);
            prop_assert_eq!(distance(best.words.start, best.words.end), lowest);
        }

        #[test]
        fn lies_within_the_text(text in texts(), quote in texts()) {
            let folded = Folded::new(&text);
            let source = words(folded.text());
            if let Some(nearest) = nearest(&folded, &source, Folded::new(&quote).text().trim()) {
                prop_assert!(text.get(nearest.bytes.clone()).is_some_and(|words| !words.is_empty()));
                prop_assert!(!nearest.differences.is_empty());
            }
        }
    }
}
