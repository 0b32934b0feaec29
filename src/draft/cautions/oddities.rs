//! Oddities that a careful reader notices: dates, figures, names and letters that do not go together.

use std::ops::Range;

use crate::characters;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Date;
use crate::language::Segmented;

/// Shares may add up to so much more or less than a hundred by rounding.
const ROUNDING: f64 = 3.0;
/// The least sum of shares that are meant to make a whole: far from it, they are parts of different ones.
const MIN_SUM: f64 = 75.0;
/// The greatest sum of shares that are meant to make a whole.
const MAX_SUM: f64 = 130.0;
/// The fewest shares that are taken for the parts of one whole.
const MIN_SHARES: usize = 3;

/// An oddity: its kind, why, and the places that it is about.
pub(in crate::draft) struct Oddity {
    pub(in crate::draft) kind: &'static str,
    pub(in crate::draft) why: String,
    pub(in crate::draft) places: Vec<Range<usize>>,
}

impl DocumentReader<'_> {
    /// Returns what is odd in a sentence by itself.
    pub(super) fn odd_in(&self, sentence: &Sentence) -> Vec<Oddity> {
        let words = self.text(&sentence.range);
        let within = |range: Range<usize>| {
            range.start + sentence.range.start..range.end + sentence.range.start
        };
        let mut odd = Vec::new();
        odd.extend(self.after_publication(sentence));
        odd.extend(self.wrong_shares(sentence));
        odd.extend(sentence.odd.praise.clone().map(|range| Oddity {
            kind: "praise",
            why: "a party speaks of itself, and nobody else confirms it".to_owned(),
            places: vec![range],
        }));
        odd.extend(sentence.odd.picture.clone().map(|range| Oddity {
            kind: "picture",
            why: format!(
                "points to a picture, which is not part of the text: “{}”",
                self.text(&range)
            ),
            places: vec![range],
        }));
        odd.extend(
            characters::mixed(words)
                .into_iter()
                .next()
                .map(|range| Oddity {
                    kind: "letters",
                    why: format!(
                        "“{}” has letters of two scripts that look alike",
                        &words[range.clone()]
                    ),
                    places: vec![within(range)],
                }),
        );
        odd
    }

    /// Something is told as done on a day after the day of publication.
    fn after_publication(&self, sentence: &Sentence) -> Option<Oddity> {
        let published = self
            .source
            .published
            .filter(|_| !sentence.dates.is_empty())?;
        let language = self.source.document.language;
        let named = sentence
            .dates
            .iter()
            .filter(|date| date.value.years().next().is_some());
        let after: Vec<Range<usize>> = named
            .filter(|date| {
                let one = sentence.resolved_dates(language, self.source.published);
                let when = one.into_iter().find(|(own, _)| own.range == date.range);
                when.and_then(|(_, when)| when.ok())
                    .is_some_and(|when| when.span.start.is_after(published))
            })
            .map(|date| date.range.clone())
            .collect();
        let place = after.first()?.clone();
        let cut = Segmented::of_sentence(language, self.text(&sentence.range));
        cut.is_over().then(|| Oddity {
            kind: "later",
            why: format!("told as done on a day after the publication on {published}"),
            places: vec![place],
        })
    }

    /// Three shares or more that are told together and do not make a whole.
    fn wrong_shares(&self, sentence: &Sentence) -> Option<Oddity> {
        if sentence.quantities.len() < MIN_SHARES {
            return None;
        }
        let language = self.source.document.language;
        let is_share = |range: &Range<usize>| {
            language.is_per_cent(self.text(&(range.end..sentence.range.end)))
        };
        let shares = sentence.quantities.iter().filter(|it| is_share(&it.range));
        let shares: Vec<_> = shares.collect();
        if shares.len() < MIN_SHARES {
            return None;
        }
        let value = |number: String| number.parse::<f64>().unwrap_or_default();
        let sum: f64 = shares
            .iter()
            .map(|it| value(it.value.number.to_string()))
            .sum();
        let is_near = (100.0 - ROUNDING..=100.0 + ROUNDING).contains(&sum);
        (!is_near && MIN_SUM < sum && sum < MAX_SUM).then(|| Oddity {
            kind: "shares",
            why: format!("these shares make {sum} in a hundred"),
            places: shares.iter().map(|it| it.range.clone()).collect(),
        })
    }

    /// Returns what is odd in the document as a whole.
    pub(super) fn odd_in_all(&self, sentences: &[Sentence]) -> Vec<Oddity> {
        let mut odd = Vec::new();
        odd.extend(self.stale_update(sentences));
        odd.extend(self.two_notations());
        odd.extend(self.dates_both_ways(sentences));
        odd.extend(self.spellings());
        odd.extend(self.contradicted(sentences));
        odd
    }

    /// An update bears a date before another day of the text.
    fn stale_update(&self, sentences: &[Sentence]) -> Option<Oddity> {
        let language = self.source.document.language;
        let mut latest: Option<(Date, Range<usize>)> = None;
        let mut update: Option<(Date, Range<usize>)> = None;
        for sentence in sentences {
            let cue = sentence.odd.update.as_ref();
            for (date, when) in sentence.resolved_dates(language, self.source.published) {
                let Ok(day) = when.map(|when| when.span.start) else {
                    continue;
                };
                let follows = cue.is_some_and(|cue| {
                    let (start, opens) = (cue.end, cue.start);
                    let behind =
                        start <= date.range.start && date.range.start - start < MAX_UPDATE_BYTES;
                    let before =
                        date.range.end <= opens && opens - date.range.end < MAX_BYTES_BEFORE_UPDATE;
                    behind || before
                });
                let slot = if follows { &mut update } else { &mut latest };
                if slot.as_ref().is_none_or(|(known, _)| day.is_after(*known)) {
                    *slot = Some((day, date.range.clone()));
                }
            }
        }
        let (day, place) = update?;
        let is_published = self.source.published.is_some_and(|it| it.is_after(day));
        if let Some(published) = self.source.published.filter(|_| is_published) {
            return Some(Oddity {
                kind: "update",
                why: format!("the update of {day} is older than the publication on {published}"),
                places: vec![place],
            });
        }
        let (later, other) = latest?;
        let is_future = self
            .source
            .published
            .is_some_and(|published| later.is_after(published));
        (later.is_after(day) && !is_future).then(|| Oddity {
            kind: "update",
            why: format!("the update of {day} is older than {later}, of which the text tells"),
            places: vec![place, other],
        })
    }

    /// Returns the words of the document, without the head of a text that was read.
    pub(in crate::draft) fn body(&self) -> &str {
        let document = self.source.document;
        document.text.get(document.body..).unwrap_or_default()
    }
}

/// The most bytes between what announces an update and its date.
const MAX_UPDATE_BYTES: usize = 40;
/// The most bytes between the date of an update and what announces it.
const MAX_BYTES_BEFORE_UPDATE: usize = 6;
