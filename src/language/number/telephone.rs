//! Telephone numbers, whose digits count nothing: +49 2850 55 512, 02850 55-512.

use std::ops::RangeInclusive;

/// The number of digits of a telephone number with its country code (ITU-T E.164).
const DIGITS: RangeInclusive<usize> = 7..=15;
/// The fewest digits of a telephone number whose groups may as well be thousands: +420 601 234 567, but not +12 500 000.
const MIN_DIGITS_IN_THREES: usize = 11;
/// The fewest digits of a telephone number without groups.
const MIN_DIGITS_IN_ONE: usize = 10;
/// The most marks between two groups of a telephone number: “ (0) ”.
const MAX_MARKS: usize = 3;

/// Returns the byte after a telephone number whose first digit is at this byte, where a plus sign or a zero is before its groups.
pub(crate) fn telephone_end(text: &str, at: usize) -> Option<usize> {
    let before = &text[..at];
    let has_plus = before.strip_suffix('+').is_some_and(is_apart);
    let has_zero = text[at..].starts_with('0') && is_apart(before);
    if !has_plus && !has_zero {
        return None;
    }
    let mut end = at + digits(&text[at..]);
    let mut groups = vec![end - at];
    // A zero alone is a count, or the cell of a table.
    if !has_plus && end - at == 1 {
        return None;
    }
    let mut all = end - at;
    while let Some((marks, group)) = next_group(&text[end..]) {
        end += marks + group;
        all += group;
        groups.push(group);
        // A column of numbers is read no further than a telephone number can go.
        if all > *DIGITS.end() {
            return None;
        }
    }
    is_telephone(&groups, has_plus).then_some(end)
}

/// True if nothing that a number goes on from is before it.
fn is_apart(before: &str) -> bool {
    !before.ends_with(|last: char| last.is_alphanumeric() || ".,:/-_".contains(last))
}

/// Returns the number of bytes of the marks before the next group, and of its digits.
fn next_group(rest: &str) -> Option<(usize, usize)> {
    let is_mark =
        |letter: &char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '-' | '/' | '(' | ')');
    let marks = rest.chars().take_while(is_mark).take(MAX_MARKS);
    let marks: usize = marks.map(char::len_utf8).sum();
    let group = digits(&rest[marks..]);
    (marks > 0 && group > 0).then_some((marks, group))
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// True if groups of digits of these lengths are those of a telephone number, behind a plus sign or with a zero at the beginning.
fn is_telephone(groups: &[usize], has_plus: bool) -> bool {
    let all: usize = groups.iter().sum();
    let (first, rest) = groups.split_first().unwrap_or((&0, &[]));
    let in_threes = *first <= 3 && rest.iter().all(|group| *group == 3);
    let enough = match rest {
        [] => MIN_DIGITS_IN_ONE,
        _ if in_threes && has_plus => MIN_DIGITS_IN_THREES,
        _ => *DIGITS.start(),
    };
    // “05 06 2024” may be a day.
    let is_day = !has_plus && matches!(groups, [1 | 2, 1 | 2, 2 | 4]);
    (enough..=*DIGITS.end()).contains(&all) && !is_day
}

#[cfg(test)]
mod tests {
    use super::telephone_end;

    #[test]
    fn plus_signs_and_zeros_before_groups() {
        for (text, number) in [
            ("call +49 2850 55 512 today", Some("49 2850 55 512")),
            ("call +49 (0)2850 55-512.", Some("49 (0)2850 55-512")),
            ("+33 1 23 45 67 89", Some("33 1 23 45 67 89")),
            ("+420 601 234 567", Some("420 601 234 567")),
            ("+7 (495) 123-45-67", Some("7 (495) 123-45-67")),
            ("+4928505551", Some("4928505551")),
            ("02850 55 512", Some("02850 55 512")),
            ("+12 500 members", None),
            ("+12 500 000 members", None),
            ("+12 members", None),
            ("+20 in 2024", None),
            ("3+49 2850 55 512", None),
            ("05-06-2024", None),
            ("49 2850 55 512", None),
            ("0 640", None),
            ("0 1250 4800 members", None),
            ("02850 55 512 640 1250 33", None),
        ] {
            let at = text.find(|it: char| it.is_ascii_digit()).unwrap();
            let at = if text.starts_with("3+") { 2 } else { at };
            let found = telephone_end(text, at).map(|end| &text[at..end]);
            assert_eq!(found, number, "{text}");
        }
    }
}
