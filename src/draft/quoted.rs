//! Sentences as they can be quoted: with both marks of a quotation, or with none.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::reader::DocumentReader;

/// The most sentences of a quotation that is quoted whole.
const MAX_SENTENCES: usize = 4;
/// The most bytes of a quotation that is quoted whole.
const MAX_QUOTATION_BYTES: usize = 1000;

impl DocumentReader<'_> {
    /// Returns the sentences of the document, those of a short quotation as one, and of a long one without its marks.
    ///
    /// What somebody says behind one of these labels and a colon, as in an interview, is not quoted as one.
    pub(super) fn quotable_sentences(&self, speakers: &BTreeSet<&str>) -> Vec<Range<usize>> {
        let sentences = &self.source.document.sentences;
        let mut all = Vec::with_capacity(sentences.len());
        let mut at = 0;
        while let Some(sentence) = sentences.get(at) {
            let is_turn = self.turn(sentence, speakers).is_some();
            let last = if is_turn {
                None
            } else {
                self.last_of_quotation(at)
            };
            let last = last.unwrap_or(at);
            let end = sentences.get(last).map_or(sentence.end, |last| last.end);
            all.push(self.without_lone_marks(&(sentence.start..end)));
            at = last + 1;
        }
        all
    }

    /// Returns the mark behind the label of a speaker that opens a quotation of several sentences: “Calder: “We left. We …””.
    pub(super) fn turn(
        &self,
        range: &Range<usize>,
        speakers: &BTreeSet<&str>,
    ) -> Option<Range<usize>> {
        let pairs = &self.quotations.pairs;
        let next = pairs.partition_point(|(open, _)| open.start < range.start);
        let (open, close) = pairs.get(next)?;
        let goes_on = open.start < range.end && close.start >= range.end;
        if !goes_on {
            return None;
        }
        let before = self.text(&(range.start..open.start)).trim_end();
        let label = before.strip_suffix(':')?.trim();
        speakers.contains(label).then(|| open.clone())
    }

    /// Returns the last sentence of the quotations that this one opens, where they are short.
    fn last_of_quotation(&self, first: usize) -> Option<usize> {
        let sentences = &self.source.document.sentences;
        let start = sentences.get(first)?.start;
        let mut last = first;
        loop {
            let end = sentences.get(last)?.end;
            let Some(close) = self.open_at(start..end) else {
                return Some(last);
            };
            let next = sentences.get(last + 1)?;
            let apart = self.text(&(end..next.start)).matches('\n').count() > 1;
            let too_long =
                last + 1 - first >= MAX_SENTENCES || next.end - start > MAX_QUOTATION_BYTES;
            if apart || too_long || close < next.start {
                return None;
            }
            last += 1;
        }
    }

    /// Returns where a quotation closes that opens in a range and goes on behind it.
    fn open_at(&self, range: Range<usize>) -> Option<usize> {
        let pairs = &self.quotations.pairs;
        let first = pairs.partition_point(|(open, _)| open.start < range.start);
        let mut inside = pairs.iter().skip(first);
        let mut inside = inside
            .by_ref()
            .take_while(|(open, _)| open.start < range.end);
        inside
            .find(|(_, close)| close.start >= range.end)
            .map(|(_, close)| close.start)
    }

    /// Drops a mark at either end whose partner is elsewhere: what is between can be quoted.
    fn without_lone_marks(&self, range: &Range<usize>) -> Range<usize> {
        let is_gap = |gap: Range<usize>| !self.text(&gap).contains(char::is_alphanumeric);
        let pairs = &self.quotations.pairs;
        let next = pairs.partition_point(|(open, _)| open.start < range.start);
        let (mut start, mut end) = (range.start, range.end);
        if let Some((open, close)) = pairs.get(next)
            && close.start >= range.end
            && is_gap(start..open.end)
        {
            start = open.end;
        }
        let before = next.checked_sub(1).and_then(|last| pairs.get(last));
        if let Some((_, close)) = before
            && (range.start..range.end).contains(&close.start)
            && is_gap(close.start..end)
        {
            end = close.start;
        }
        let words = self.text(&(start..end));
        let start = start + words.len() - words.trim_start().len();
        start..start + words.trim().len()
    }
}
