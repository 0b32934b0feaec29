//! Numbers and dates of one document that are written in two ways.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::cautions::oddities::Oddity;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::telephone_end;

/// The marks that may stand between groups of three digits.
const GROUP_MARKS: [char; 7] = [',', '.', ' ', '\u{a0}', '\u{202f}', '\'', '’'];
/// The fewest digits of a number that is usually written in groups.
const MIN_GROUPED_DIGITS: usize = 5;

/// A number in digits, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Written {
    range: Range<usize>,
    /// The digits before the decimal mark, without marks.
    whole: String,
    /// The mark between groups; `None` where there are none.
    group: Option<char>,
    /// The decimal mark, and the digits behind it.
    decimals: Option<(char, String)>,
}

impl DocumentReader<'_> {
    /// Reports numbers of one kind with two marks, as 12,400 and 12.400, and one number with and without them.
    pub(super) fn two_notations(&self) -> Option<Oddity> {
        let mut group: Option<Written> = None;
        let mut decimal: Option<Written> = None;
        let mut longer: BTreeMap<String, Written> = BTreeMap::new();
        let mut plain: BTreeMap<String, Written> = BTreeMap::new();
        for own in written(self.body(), self.source.document.body) {
            let other = if own.group.is_some() {
                let first = group.get_or_insert_with(|| own.clone());
                let other = first.group.map(kind) != own.group.map(kind);
                let other = other.then(|| first.clone());
                let bare = plain.get(&own.whole).cloned();
                longer
                    .entry(own.whole.clone())
                    .or_insert_with(|| own.clone());
                other.or(bare)
            } else if let Some((mark, digits)) = &own.decimals {
                if digits.len() > 2 {
                    continue;
                }
                let first = decimal.get_or_insert_with(|| own.clone());
                let is_other = first.decimals.as_ref().map(|it| it.0) != Some(*mark);
                // Two digits behind a point may be minutes.
                let is_clear =
                    digits.len() == 1 || first.decimals.as_ref().map(|it| &it.1) == Some(digits);
                (is_other && is_clear).then(|| first.clone())
            } else if own.whole.len() >= MIN_GROUPED_DIGITS && !own.whole.starts_with('0') {
                let other = longer.get(&own.whole).cloned();
                plain
                    .entry(own.whole.clone())
                    .or_insert_with(|| own.clone());
                other
            } else {
                // Of four digits, one number may be a year.
                longer
                    .get(&own.whole)
                    .filter(|_| own.whole.len() == 4)
                    .cloned()
            };
            if let Some(other) = other {
                return Some(Oddity {
                    kind: "notation",
                    why: "numbers of one kind in two notations".to_owned(),
                    places: vec![other.range, own.range],
                });
            }
        }
        None
    }

    /// Day and month change places: 17/06/2023 and 06/29/2023, or 5/6/2023 for the sixth of May.
    pub(super) fn dates_both_ways(&self, sentences: &[Sentence]) -> Option<Oddity> {
        let told: BTreeSet<(u8, u8)> = self.days_in_words(sentences);
        let (mut day_first, mut month_first) = (None, None);
        let mut unclear: BTreeMap<(u8, u8), Range<usize>> = BTreeMap::new();
        for (range, marks) in numerals(self.body(), self.source.document.body) {
            let words = self.text(&range);
            let parts: Vec<&str> = words.split(['/', '.', '-']).collect();
            let (one, other) = match parts.as_slice() {
                [one, other, year] if year.len() == 4 || (year.len() == 2 && one.len() <= 2) => {
                    (one, other)
                }
                [year, one, other] if year.len() == 4 => (other, one),
                [one, other] if marks == ['/'] && one.len() <= 2 && other.len() <= 2 => {
                    (one, other)
                }
                _ => continue,
            };
            let number = |part: &str| part.parse::<u8>().unwrap_or_default();
            match (number(one), number(other)) {
                (13..=31, 1..=12) => day_first = day_first.or(Some(range)),
                (1..=12, 13..=31) => month_first = month_first.or(Some(range)),
                (one @ 1..=12, other @ 1..=12) if one != other => {
                    // The digits of day and month are exchanged here, so the day is read both ways.
                    if let Some(exchanged) = unclear.get(&(other, one)) {
                        day_first = day_first.or(Some(exchanged.clone()));
                        month_first = month_first.or(Some(range.clone()));
                    }
                    // The words of the document name the day: day and month, as (day, month).
                    if told.contains(&(one, other)) {
                        day_first = day_first.or(Some(range.clone()));
                    } else if told.contains(&(other, one)) {
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

    /// Returns the days that are told with the name of their month, as day and month.
    fn days_in_words(&self, sentences: &[Sentence]) -> BTreeSet<(u8, u8)> {
        let dates = sentences.iter().flat_map(|sentence| &sentence.dates);
        let in_words = dates.filter(|date| self.text(&date.range).contains(char::is_alphabetic));
        let days = in_words.filter_map(|date| date.value.start.day.zip(date.value.start.month));
        days.collect()
    }
}

/// Spaces of all widths are one kind of mark, and so are apostrophes.
fn kind(mark: char) -> char {
    match mark {
        '\u{a0}' | '\u{202f}' => ' ',
        '’' => '\'',
        mark => mark,
    }
}

/// Returns the numbers in digits, apart from dates, times, addresses and versions.
fn written(text: &str, from: usize) -> Vec<Written> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        if let Some(end) = telephone_end(text, at) {
            at = end;
            continue;
        }
        let start = at;
        let (whole, group, next) = whole(text, at);
        let decimals = decimals(text, next);
        at = decimals
            .as_ref()
            .map_or(next, |(_, digits)| next + 1 + digits.len());
        // Whatever goes on behind it is something else: 5.11.2024, 10.0.0.1, 3:2, 4a.
        let before = text[..start].chars().next_back();
        let mut behind = text[at..].chars();
        let (first, second) = (behind.next(), behind.next());
        let goes_on = first.is_some_and(|it| it.is_alphanumeric() || it == '_')
            || (first.is_some_and(|it| "./:-–,'’".contains(it))
                && second.is_some_and(|it| it.is_ascii_digit()));
        let is_part = before.is_some_and(|it| it.is_alphanumeric() || "./:-–,_#".contains(it));
        if goes_on || is_part {
            while at < bytes.len()
                && (bytes[at].is_ascii_alphanumeric() || b"./:-,".contains(&bytes[at]))
            {
                at += 1;
            }
            continue;
        }
        found.push(Written {
            range: start + from..at + from,
            whole,
            group,
            decimals,
        });
    }
    found
}

/// Returns the digits of a number up to its decimals, the mark between their groups, and where they end.
fn whole(text: &str, start: usize) -> (String, Option<char>, usize) {
    let digits = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        let end = rest.find(|it: char| !it.is_ascii_digit());
        &rest[..end.unwrap_or(rest.len())]
    };
    let first = digits(start);
    let mut whole = first.to_owned();
    let mut at = start + first.len();
    let mut group = None;
    while (1..=3).contains(&first.len()) && !first.starts_with('0') {
        let Some(mark) = text[at..]
            .chars()
            .next()
            .filter(|it| GROUP_MARKS.contains(it))
        else {
            break;
        };
        let next = digits(at + mark.len_utf8());
        if next.len() != 3 || group.is_some_and(|own| own != mark) {
            break;
        }
        group = Some(mark);
        whole.push_str(next);
        at += mark.len_utf8() + next.len();
    }
    (whole, group, at)
}

/// Returns the decimal mark at a place, with the digits behind it.
fn decimals(text: &str, at: usize) -> Option<(char, String)> {
    let mark = text[at..]
        .chars()
        .next()
        .filter(|it| matches!(it, ',' | '.'))?;
    let rest = &text[at + 1..];
    let end = rest.find(|it: char| !it.is_ascii_digit());
    let digits = &rest[..end.unwrap_or(rest.len())];
    (!digits.is_empty()).then(|| (mark, digits.to_owned()))
}

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

#[cfg(test)]
mod tests {
    use super::numerals;
    use super::written;

    #[test]
    fn numerals_with_their_marks() {
        let found = numerals("12,400 and 7/19/2022.", 10);
        let found: Vec<_> = found
            .iter()
            .map(|(range, marks)| (range.clone(), marks.len()))
            .collect();
        assert_eq!(found, [(10..16, 1), (21..30, 2)]);
    }

    #[test]
    fn numbers_as_they_are_written() {
        let text = "12,400 or 12 400, 3.5 of 5.11.2024, 16000, 10.0.0.1, 1.234.567,8, +49 2850 55 512, 02850 55 512 and 4:30.";
        let found = written(text, 0);
        let found: Vec<&str> = found.iter().map(|it| &text[it.range.clone()]).collect();
        assert_eq!(found, ["12,400", "12 400", "3.5", "16000", "1.234.567,8"]);
    }
}
