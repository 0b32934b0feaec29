//! Numbers in other forms than digits on the line: letters, Roman numerals, raised and lowered digits.

/// Returns the number in letters: a to z, aa, ab and so on.
pub(super) fn letters(number: i64) -> Option<String> {
    let mut rest = u32::try_from(number).ok().filter(|it| *it > 0)?;
    let mut reversed = String::new();
    while rest > 0 {
        rest -= 1;
        reversed.push(char::from_digit(rest % 26 + 10, 36)?);
        rest /= 26;
    }
    Some(reversed.chars().rev().collect())
}

/// Returns the number in Roman numerals: i, ii, iii and so on, up to 3,999.
pub(super) fn roman(number: i64) -> Option<String> {
    const STEPS: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4000).contains(&number) {
        return None;
    }
    let mut rest = number;
    let mut written = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            written.push_str(letters);
            rest -= value;
        }
    }
    Some(written)
}

/// The digits above the line.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Returns words with their digits raised, so that 10 to the power of 6 does not become 106.
pub(super) fn raised(words: &str) -> String {
    exchanged(words, &RAISED)
}

/// Returns the number that raised digits make; `None` where a word has other letters, or makes a number beyond the notes of a document.
pub(super) fn number_of_raised(word: &str) -> Option<u32> {
    let digit = |letter| RAISED.iter().position(|raised| *raised == letter);
    let digits: Option<Vec<usize>> = word.chars().map(digit).collect();
    let digits = digits.filter(|digits| (1..=4).contains(&digits.len()))?;
    let number = digits.iter().fold(0, |number, digit| number * 10 + digit);
    u32::try_from(number).ok()
}

/// Returns words with their digits lowered.
pub(super) fn lowered(words: &str) -> String {
    exchanged(words, &['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'])
}

fn exchanged(words: &str, digits: &[char; 10]) -> String {
    let only_digits = words
        .trim()
        .chars()
        .all(|letter| letter.is_ascii_digit() || "+-−".contains(letter));
    let exchange = |letter: char| {
        let place = letter
            .to_digit(10)
            .and_then(|digit| usize::try_from(digit).ok());
        place
            .and_then(|place| digits.get(place))
            .copied()
            .unwrap_or(letter)
    };
    if only_digits {
        words.chars().map(exchange).collect()
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::letters;
    use super::number_of_raised;
    use super::raised;
    use super::roman;

    #[test]
    fn numbers_in_letters() {
        assert_eq!(letters(1).as_deref(), Some("a"));
        assert_eq!(letters(28).as_deref(), Some("ab"));
        assert_eq!(letters(0), None);
        assert_eq!(roman(1994).as_deref(), Some("mcmxciv"));
        assert_eq!(roman(4000), None);
        assert_eq!(number_of_raised(&raised("120")), Some(120));
        assert_eq!(number_of_raised("²a"), None);
        assert_eq!(number_of_raised(""), None);
    }
}
