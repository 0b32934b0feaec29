//! Words that are broken at the end of a line: they are joined, with or without their hyphen.

use std::collections::BTreeSet;

/// The signs at the end of a line where a word is broken.
pub(super) const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{AD}'];

/// The words before which a hyphen replaces a part that is left out: “Haupt- und Nebengruppen”.
const BETWEEN: [&str; 17] = [
    "und", "oder", "bzw.", "sowie", "and", "or", "et", "ou", "y", "o", "e", "u", "и", "или", "i",
    "och", "en",
];

/// The words that French joins to a verb by a hyphen: “dit-elle”.
const BEHIND: [&str; 10] = [
    "elle", "elles", "il", "ils", "je", "là", "moi", "nous", "toi", "vous",
];

/// The words of a document, as written within its lines, and the signs at which it breaks them.
#[derive(Debug, Default)]
pub(super) struct Words {
    within: BTreeSet<String>,
    /// True if a line ends with a sign that the program that set the text put there.
    has_set_hyphens: bool,
    /// True if words have that sign within a line, where an author put it.
    has_written_hyphens: bool,
}

impl Words {
    /// Adds the words of a line, except its first and last ones, which may be parts of broken words.
    pub(super) fn add(&mut self, line: &str) {
        let is_set = |letter: char| letter == '\u{2010}';
        let bare_line = line.trim_end();
        self.has_set_hyphens |= bare_line.ends_with(is_set);
        self.has_written_hyphens |= bare_line.trim_end_matches(is_set).contains(is_set);
        let mut words = line.split_whitespace().peekable();
        words.next();
        while let Some(word) = words.next() {
            if words.peek().is_some() {
                self.within.insert(bare(word).to_lowercase());
            }
        }
    }

    fn has(&self, word: &str) -> bool {
        self.within.contains(&bare(word).to_lowercase())
    }

    /// Returns the lines of a paragraph joined to one text.
    pub(super) fn joined(&self, lines: &[String]) -> String {
        let mut text = String::new();
        for line in lines {
            self.join(&mut text, line);
        }
        text
    }

    /// Adds a line to a text.
    pub(super) fn join(&self, text: &mut String, line: &str) {
        let line = line.trim();
        if text.is_empty() {
            text.push_str(line);
            return;
        }
        let kept = text.trim_end();
        text.truncate(kept.len());
        let Some(before) = text.strip_suffix(HYPHENS) else {
            text.push(' ');
            text.push_str(line);
            return;
        };
        let first = line.split_whitespace().next().unwrap_or_default();
        let last = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let length = before.len();
        let is_written = text.ends_with('-') && self.sets_other_hyphens(last, first);
        let joins =
            first.starts_with(char::is_lowercase) && !is_written && !self.keeps(last, first);
        let behind = if !last.ends_with(char::is_alphanumeric) || BETWEEN.contains(&first) {
            Some(" ")
        } else if joins {
            None
        } else {
            Some("")
        };
        if let Some(behind) = behind {
            // A sign drawn as a hyphen is one, whatever its code.
            if text.ends_with('\u{AD}') {
                text.truncate(length);
                text.push('-');
            }
            text.push_str(behind);
        } else {
            text.truncate(length);
        }
        text.push_str(line);
    }

    /// True if the program that set the text breaks words with another sign, so that a plain hyphen is the author's.
    fn sets_other_hyphens(&self, last: &str, first: &str) -> bool {
        let sets_others = self.has_set_hyphens && !self.has_written_hyphens;
        sets_others && !self.has(&format!("{last}{first}"))
    }

    /// True if the hyphen belongs to the word: elsewhere the document has it with the hyphen within a line, never without.
    fn keeps(&self, last: &str, first: &str) -> bool {
        let with = self.has(&format!("{last}-{first}"));
        let without = self.has(&format!("{last}{first}"));
        let after_digits = last.ends_with(|letter: char| letter.is_numeric());
        let behind = BEHIND.contains(&bare(first));
        ((with || behind) && !without) || after_digits
    }
}

/// Returns a word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// Returns a text without soft hyphens: no word is broken at them any more.
pub(super) fn without_soft(text: &str) -> String {
    text.replace('\u{AD}', "")
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[track_caller]
    fn check(lines: &[&str], text: &str) {
        let mut words = Words::default();
        words.add("a long-term plan of members here");
        let lines: Vec<String> = lines.iter().map(|it| (*it).to_owned()).collect();
        assert_eq!(words.joined(&lines), text);
    }

    #[test]
    fn broken_words() {
        check(
            &["The mem-", "bers of a long-", "term plan"],
            "The members of a long-term plan",
        );
        check(&["Haupt-", "und Nebengruppen"], "Haupt- und Nebengruppen");
        check(&["Larkspur-", "Verein"], "Larkspur-Verein");
        check(&["dit-", "elle."], "dit-elle.");
        check(&["dit\u{AD}", "elle."], "dit-elle.");
        check(&["soft\u{AD}", "ware"], "software");
        check(&["so –", "that is"], "so – that is");
        check(&["one -", "two"], "one - two");
    }

    #[test]
    fn hyphens_of_the_author_among_those_of_the_program() {
        let mut words = Words::default();
        for line in [
            "a read-",
            "only archive of the mem\u{2010}",
            "bers of a pass-",
            "word",
        ] {
            words.add(line);
        }
        words.add("the password is here");
        let joined = |lines: [&str; 2]| words.joined(&lines.map(str::to_owned));
        assert_eq!(joined(["a read-", "only archive"]), "a read-only archive");
        assert_eq!(joined(["the mem\u{2010}", "bers"]), "the members");
        assert_eq!(joined(["a pass-", "word"]), "a password");
    }
}
