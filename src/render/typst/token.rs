//! The places at which a token may break that is wider than a line, such as a key or an address.

/// The most characters of a token with digits that stays whole.
const MAX_WITH_DIGITS: usize = 24;

/// The most characters of a word that stays whole.
const MAX_LETTERS: usize = 60;

/// The number of characters after which a token may break.
const STEP: usize = 8;

/// The character that shows as a hyphen where a line ends at it, and not at all elsewhere.
const BREAK: char = '\u{ad}';

/// Returns a text in which every token that is too long for a line may break, with a hyphen that says so.
pub(super) fn with_breaks(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|it: char| !it.is_alphanumeric());
        let (token, after) = rest.split_at(end.unwrap_or(rest.len()));
        push(&mut broken, token);
        let mut after = after.chars();
        broken.extend(after.next());
        rest = after.as_str();
    }
    broken
}

fn push(broken: &mut String, token: &str) {
    let length = token.chars().count();
    let has_digits = token.contains(|it: char| it.is_ascii_digit());
    let max = if has_digits {
        MAX_WITH_DIGITS
    } else {
        MAX_LETTERS
    };
    for (place, character) in token.chars().enumerate() {
        // Two characters or more stand on either side of a break.
        let may_break = place > 0 && place.is_multiple_of(STEP) && length - place > 1;
        if length > max && may_break {
            broken.push(BREAK);
        }
        broken.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::with_breaks;

    #[test]
    fn a_key_may_break_and_a_word_may_not() {
        let key = "7F3A09C1E4B8D26550A1F7C93E";
        let broken = with_breaks(&format!("The key is {key}."));
        assert_eq!(
            broken,
            "The key is 7F3A09C1\u{ad}E4B8D265\u{ad}50A1F7C9\u{ad}3E."
        );
        for whole in [
            "Nachbarschaftsnachrichtenaustauschplattform",
            "26.000.000.000.000.000.000",
            "a b",
            "",
        ] {
            assert_eq!(with_breaks(whole), whole);
        }
    }
}
