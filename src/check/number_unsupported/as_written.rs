//! Numbers that are no amounts: a part of a telephone number, the half of a year.

use std::ops::Range;

use crate::reading::Passages;
use crate::reading::Reading;

/// The fewest groups of digits that are written like a telephone number.
const MIN_GROUPS_OF_DIGITS: usize = 3;

/// True if a passage prints the whole run of digits of which a number is a part: 955 01 27 40.
pub(super) fn is_in_run(
    reading: &Reading<'_>,
    passages: &Passages<'_>,
    number: &Range<usize>,
) -> bool {
    let text = reading.text.unprinted();
    let ends = |letter: char| !letter.is_ascii_digit() && !letter.is_whitespace() && letter != '-';
    let after = |at: usize| at + text[at..].chars().next().map_or(0, char::len_utf8);
    let start = text[..number.start].rfind(ends).map_or(0, after);
    let end = text[number.end..].find(ends);
    let end = end.map_or(text.len(), |at| number.end + at);
    let run = text[start..end].trim_matches(|letter: char| !letter.is_ascii_digit());
    let groups = run.split(|letter: char| !letter.is_ascii_digit());
    let groups = groups.filter(|it| !it.is_empty()).count();
    groups >= MIN_GROUPS_OF_DIGITS && passages.contain(run)
}

/// The most bytes between the half of a year and the year: half *of the year* 2024.
const MAX_BYTES_TO_YEAR: usize = 20;

/// True for the half of “the second half of 2024”, which is a part of the year.
pub(super) fn is_of_year(reading: &Reading<'_>, figure: &Range<usize>) -> bool {
    reading.dates.iter().any(|date| {
        let start = date.range.start;
        let near = figure.end <= start && start - figure.end <= MAX_BYTES_TO_YEAR;
        let before = || reading.words(&(0..start));
        near && reading.language.part_of_year(before()).is_some()
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    #[test]
    fn a_telephone_number_without_its_label() {
        check_in(
            "en",
            "The club takes calls on telephone 955 01 27 40.",
            "
facts:
  - id: calls
    says: { en: Call the club on 955 01 27 40., de: Der Klub ist unter 955 01 27 40 zu erreichen. }
    quotes: [ { source: The club takes calls on telephone 955 01 27 40 } ]
  - id: other
    says:
      en: Call the club on 954 01 27 40.
      #                    ^^^ error[number-unsupported]: the number `954` is not in the quotes of this statement
      de: Der Klub ist unter 954 01 27 40 zu erreichen.
      #                      ^^^ error[number-unsupported]: the number `954` is not in the quotes of this statement
    quotes: [ { source: The club takes calls on telephone 955 01 27 40 } ]
",
        );
    }

    #[test]
    fn the_half_of_a_year() {
        check_in(
            "en",
            "The club moved on 28 October 2024.",
            "
facts:
  - id: half
    says: { en: The club moved in the second half of 2024., de: Der Klub zog im zweiten Halbjahr 2024 um. }
    quotes: [ { source: The club moved on 28 October 2024 } ]
  - id: share
    says:
      en: Half of the club moved on 28 October 2024.
      #   ^^^^ error[number-unsupported]: the number `Half` is not in the quotes of this statement
      de: Der halbe Klub zog am 28. Oktober 2024 um.
      #       ^^^^^ error[number-unsupported]: the number `halbe` is not in the quotes of this statement
    quotes: [ { source: The club moved on 28 October 2024 } ]
",
        );
    }
}
