//! Breaks text into lines for a terminal, or for a comment that shows them as they are.

use unicode_width::UnicodeWidthChar;
use unicode_width::UnicodeWidthStr;

/// Returns a text in lines of at most this width, in terminal columns; a longer word is cut where it must be.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut rest = word;
        while !rest.is_empty() {
            let line = lines.last().map_or(0, |line| line.width());
            let space = usize::from(line > 0);
            let part = if line + space + rest.width() <= width {
                rest
            } else if line > 0 {
                lines.push(String::new());
                continue;
            } else {
                beginning(rest, width)
            };
            if let Some(line) = lines.last_mut() {
                line.push_str(&" ".repeat(space));
                line.push_str(part);
            }
            rest = &rest[part.len()..];
        }
    }
    lines
}

/// Returns the beginning of a word that fits into this width, and at least one character.
fn beginning(word: &str, width: usize) -> &str {
    let mut used = 0;
    let fits = |(_, letter): &(usize, char)| {
        used += letter.width().unwrap_or(0);
        used <= width
    };
    let fitting = word.char_indices().take_while(fits).last();
    let first = word.chars().next().map_or(0, char::len_utf8);
    let end = fitting.map_or(first, |(at, letter)| at + letter.len_utf8());
    &word[..end.max(first)]
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_are_no_wider_than_a_column() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("风筝俱乐部", 4), ["风筝", "俱乐", "部"]);
        assert_eq!(wrapped("", 4), [""]);
    }
}
