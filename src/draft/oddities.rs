//! Oddities that a careful reader notices: dates, figures, names and letters that do not go together.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::characters;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Date;
use crate::language::Segmented;
use crate::reading::frame::begins_with_unit;

/// Shares may add up to so much more or less than a hundred by rounding.
const ROUNDING: f64 = 3.0;
/// The fewest shares that are taken for the parts of one whole.
const MIN_SHARES: usize = 3;
/// The fewest letters of a name whose spelling may vary.
const MIN_NAME_LETTERS: usize = 6;
/// The most spellings that are compared with one another.
const MAX_SPELLINGS: usize = 20;

/// An oddity: its kind, why, and the places that it is about.
pub(super) struct Oddity {
    pub(super) kind: &'static str,
    pub(super) why: String,
    pub(super) places: Vec<Range<usize>>,
}

impl DocumentReader<'_> {
    /// Returns what is odd in a sentence by itself.
    pub(super) fn odd_in(&self, sentence: &Sentence) -> Vec<Oddity> {
        let words = self.text(&sentence.range);
        let cut = Segmented::of_sentence(self.source.document.language, words);
        let within = |range: Range<usize>| {
            range.start + sentence.range.start..range.end + sentence.range.start
        };
        let mut odd = Vec::new();
        odd.extend(self.after_publication(sentence, &cut));
        odd.extend(self.wrong_shares(sentence));
        odd.extend(cut.self_praise().map(|range| Oddity {
            kind: "praise",
            why: "a party speaks of itself, and nobody else confirms it".to_owned(),
            places: vec![within(range)],
        }));
        odd.extend(cut.pictures().into_iter().next().map(|range| Oddity {
            kind: "picture",
            why: format!(
                "points to a picture, which is not part of the text: “{}”",
                &words[range.clone()]
            ),
            places: vec![within(range)],
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
    fn after_publication(&self, sentence: &Sentence, cut: &Segmented<'_>) -> Option<Oddity> {
        let published = self.source.published?;
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
        cut.is_over().then(|| Oddity {
            kind: "later",
            why: format!("told as done on a day after the publication on {published}"),
            places: vec![place],
        })
    }

    /// Three shares or more that are told together and do not make a whole.
    fn wrong_shares(&self, sentence: &Sentence) -> Option<Oddity> {
        let language = self.source.document.language;
        let is_share = |range: &Range<usize>| {
            let after = self.text(&(range.end..sentence.range.end)).trim_start();
            let percent = [
                "%",
                "per cent",
                "percent",
                "prozent",
                "pour cent",
                "por ciento",
                "процент",
            ];
            let lower: String = after
                .chars()
                .take(12)
                .flat_map(char::to_lowercase)
                .collect();
            begins_with_unit(language, after) && percent.iter().any(|it| lower.starts_with(it))
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
        (!is_near && sum > 60.0 && sum < 160.0).then(|| Oddity {
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
        odd.extend(self.dates_both_ways());
        odd.extend(self.spellings());
        odd
    }

    /// An update bears a date before another day of the text.
    fn stale_update(&self, sentences: &[Sentence]) -> Option<Oddity> {
        let language = self.source.document.language;
        let mut latest: Option<(Date, Range<usize>)> = None;
        let mut update: Option<(Date, Range<usize>)> = None;
        for sentence in sentences {
            let cut = Segmented::of_sentence(language, self.text(&sentence.range));
            let cue = cut.updates().into_iter().next();
            for date in &sentence.dates {
                let own = date.value.start;
                let day = own
                    .year
                    .and_then(|year| Date::new(year, own.month, own.day));
                let Some(day) = day else { continue };
                let follows = cue.as_ref().is_some_and(|cue| {
                    let start = sentence.range.start + cue.end;
                    let opens = sentence.range.start + cue.start;
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

    /// Reports numbers written with commas and with points for one thing: 12,400 and 12.400, or 12.400 and 13,500.
    fn two_notations(&self) -> Option<Oddity> {
        let mut seen: BTreeMap<bool, (char, Range<usize>)> = BTreeMap::new();
        for (range, marks) in numerals(self.body(), self.source.document.body) {
            let [mark @ (',' | '.')] = marks.as_slice() else {
                continue;
            };
            let (whole, rest) = self.text(&range).split_once(*mark)?;
            // Three digits may be a group; one is a decimal, and two may be minutes.
            let is_group = rest.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
            let is_decimal = rest.len() == 1;
            if !is_group && !is_decimal {
                continue;
            }
            match seen.get(&is_group) {
                Some((other, place)) if other != mark => {
                    return Some(Oddity {
                        kind: "notation",
                        why: "numbers of one kind in two notations".to_owned(),
                        places: vec![place.clone(), range],
                    });
                }
                Some(_) => {}
                None => {
                    seen.insert(is_group, (*mark, range));
                }
            }
        }
        None
    }

    /// Day and month change places: 17/06/2023 and 06/29/2023.
    fn dates_both_ways(&self) -> Option<Oddity> {
        let (mut day_first, mut month_first) = (None, None);
        let mut unclear: BTreeMap<(u8, u8), Range<usize>> = BTreeMap::new();
        for (range, marks) in numerals(self.body(), self.source.document.body) {
            let words = self.text(&range);
            let parts: Vec<&str> = words.split(['/', '.', '-']).collect();
            let [one, other, year] = parts.as_slice() else {
                continue;
            };
            if marks.len() != 2 || !(year.len() == 4 || year.len() == 2) {
                continue;
            }
            let number = |part: &str| part.parse::<u8>().unwrap_or_default();
            match (number(one), number(other)) {
                (13..=31, 1..=12) => day_first = day_first.or(Some(range)),
                (1..=12, 13..=31) => month_first = month_first.or(Some(range)),
                (one @ 1..=12, other @ 1..=12) if one != other => {
                    // The same day, or another one whose digits are exchanged.
                    if let Some(exchanged) = unclear.get(&(other, one)) {
                        day_first = day_first.or(Some(exchanged.clone()));
                        month_first = month_first.or(Some(range.clone()));
                    }
                    unclear.entry((one, other)).or_insert(range);
                }
                _ => {}
            }
        }
        Some(Oddity {
            kind: "order",
            why: "day and month change places within the document".to_owned(),
            places: vec![day_first?, month_first?],
        })
    }

    /// Two names of two words that differ by one letter of one word.
    fn spellings(&self) -> Vec<Oddity> {
        let text = self.body();
        let from = self.source.document.body;
        let mut by_word: BTreeMap<(&str, bool), BTreeMap<&str, Range<usize>>> = BTreeMap::new();
        let mut last: Option<(&str, Range<usize>)> = None;
        let mut at = 0;
        for part in text.split_inclusive(|it: char| !it.is_alphanumeric()) {
            let word = part.trim_end_matches(|it: char| !it.is_alphanumeric());
            let place = at + from..at + from + word.len();
            at += part.len();
            if !word.starts_with(char::is_uppercase) {
                last = None;
                continue;
            }
            if let Some((before, start)) = last {
                let pair = start.start..place.end;
                by_word
                    .entry((before, true))
                    .or_default()
                    .entry(word)
                    .or_insert(pair.clone());
                by_word
                    .entry((word, false))
                    .or_default()
                    .entry(before)
                    .or_insert(pair);
            }
            last = part.ends_with(' ').then_some((word, place));
        }
        let mut odd = Vec::new();
        for variants in by_word
            .values()
            .filter(|it| (2..=MAX_SPELLINGS).contains(&it.len()))
        {
            let all: Vec<_> = variants.iter().collect();
            for (nth, (one, place)) in all.iter().enumerate() {
                let near = all[nth + 1..]
                    .iter()
                    .find(|(other, _)| is_variant(one, other));
                odd.extend(near.map(|(other, second)| Oddity {
                    kind: "spelling",
                    why: format!("a name in two spellings: “{one}” and “{other}”"),
                    places: vec![(*place).clone(), (*second).clone()],
                }));
            }
        }
        odd
    }

    /// Returns the words of the document, without the head of a text that was read.
    fn body(&self) -> &str {
        let document = self.source.document;
        document.text.get(document.body..).unwrap_or_default()
    }
}

/// The most bytes between what announces an update and its date.
const MAX_UPDATE_BYTES: usize = 40;
/// The most bytes between the date of an update and what announces it.
const MAX_BYTES_BEFORE_UPDATE: usize = 6;

/// Returns the runs of digits with single marks between them, each with its marks.
fn numerals(text: &str, from: usize) -> Vec<(Range<usize>, Vec<char>)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut marks = Vec::new();
        while at < bytes.len() {
            let joins = matches!(bytes[at], b',' | b'.' | b'/' | b'-')
                && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            if joins {
                marks.push(char::from(bytes[at]));
            } else if !bytes[at].is_ascii_digit() {
                break;
            }
            at += 1;
        }
        if !marks.is_empty() {
            found.push((start + from..at + from, marks));
        }
    }
    found
}

/// True if two words are as long as names and differ by one letter that is not the last, as an ending would be.
fn is_variant(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if short.len() < MIN_NAME_LETTERS || long.len() - short.len() > 1 {
        return false;
    }
    let same = short
        .iter()
        .zip(&long)
        .take_while(|(one, other)| one == other)
        .count();
    let behind =
        |word: &[char], at: usize| word.get(at..).map(<[char]>::to_vec).unwrap_or_default();
    let is_one = behind(&short, same) == behind(&long, same + 1)
        || behind(&short, same + 1) == behind(&long, same + 1);
    is_one && same > 0 && same + 2 < long.len()
}

#[cfg(test)]
mod tests {
    use super::is_variant;
    use super::numerals;

    #[test]
    fn spellings_of_one_name() {
        assert!(is_variant("Margaret", "Margret"));
        assert!(is_variant("Thornaby", "Thornby"));
        assert!(!is_variant("Martin", "Morten"));
        assert!(!is_variant("Konrads", "Konrad"));
    }

    #[test]
    fn numerals_with_their_marks() {
        let found = numerals("12,400 and 7/19/2022.", 10);
        let found: Vec<_> = found
            .iter()
            .map(|(range, marks)| (range.clone(), marks.len()))
            .collect();
        assert_eq!(found, [(10..16, 1), (21..30, 2)]);
    }
}
