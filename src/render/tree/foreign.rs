//! Words of a source in the middle of a text in another language: between quotation marks, as its quotes have them.

use std::cmp::Reverse;

use crate::briefing::Briefing;
use crate::language::Language;
use crate::reading::fold;
use crate::render::tree::Inline;

/// The quotation marks that a text of the desk may have, each with the one that closes it.
const PAIRS: [(char, char); 4] = [('‘', '’'), ('“', '”'), ('„', '“'), ('«', '»')];

/// The quotes of a briefing in languages other than its own.
pub(super) struct Foreign {
    /// The words of all quotes in one language, folded.
    quotes: Vec<(Language, String)>,
    /// The labels of sources that are titles.
    labels: Vec<(Language, String)>,
}

impl Foreign {
    pub(super) fn of(briefing: &Briefing) -> Self {
        let mut quotes: Vec<(Language, String)> = Vec::new();
        let all = briefing.notes.iter().flat_map(|note| &note.quotes);
        for quote in all.filter(|quote| quote.language != *briefing.language) {
            let words = fold(&quote.words);
            match quotes.iter_mut().find(|own| own.0 == quote.language) {
                Some((_, all)) => {
                    all.push('\n');
                    all.push_str(&words);
                }
                None => quotes.push((quote.language, words)),
            }
        }
        let labels = briefing.sources.iter().filter_map(|source| {
            let language = source.label.language()?;
            let label = fold(&source.label.to_string());
            // A line that begins with a title from right to left would be set from right to left as a whole.
            let is_marked = language != *briefing.language && !language.is_right_to_left();
            is_marked.then_some((language, label))
        });
        Self {
            quotes,
            labels: labels.collect(),
        }
    }

    /// Parts a text at titles and at words between quotation marks that are in another language.
    pub(super) fn parted(&self, text: String) -> Vec<Inline> {
        let places = self.labels.iter().filter_map(|(language, label)| {
            let start = text.find(label.as_str())?;
            Some((start..start + label.len(), *language))
        });
        // Of two labels that begin alike the longer one is meant.
        let first = places.min_by_key(|(place, _)| (place.start, Reverse(place.end)));
        let Some((place, language)) = first else {
            return self.parted_at_marks(text);
        };
        let mut parts = Vec::new();
        if place.start > 0 {
            parts.extend(self.parted_at_marks(text[..place.start].to_owned()));
        }
        parts.push(Inline::Foreign(text[place.clone()].to_owned(), language));
        if place.end < text.len() {
            parts.extend(self.parted(text[place.end..].to_owned()));
        }
        parts
    }

    /// Parts a text at words between quotation marks that are in another language.
    fn parted_at_marks(&self, text: String) -> Vec<Inline> {
        let mut parts = Vec::new();
        let mut from = 0;
        let mut at = 0;
        while let Some(found) = self.next(&text[at..]) {
            let (start, end) = (at + found.start, at + found.end);
            at = end;
            if let Some(language) = self.language_of(&text[start..end]) {
                parts.push(Inline::Text(text[from..start].to_owned()));
                parts.push(Inline::Foreign(text[start..end].to_owned(), language));
                from = end;
            }
        }
        if parts.is_empty() {
            return vec![Inline::Text(text)];
        }
        parts.push(Inline::Text(text[from..].to_owned()));
        parts
    }

    /// Returns the range of the next words between quotation marks, without the spaces inside the marks.
    fn next(&self, text: &str) -> Option<std::ops::Range<usize>> {
        if self.quotes.is_empty() {
            return None;
        }
        let pair = |(at, mark): (usize, char)| {
            let (_, close) = PAIRS.iter().find(|(open, _)| *open == mark)?;
            let start = at + mark.len_utf8();
            Some((start, start + text[start..].find(*close)?))
        };
        let (start, end) = text.char_indices().find_map(pair)?;
        let words = &text[start..end];
        let start = start + (words.len() - words.trim_start().len());
        Some(start..start + words.trim().len())
    }

    fn language_of(&self, words: &str) -> Option<Language> {
        let folded = fold(words);
        let has_letters = folded.contains(char::is_alphabetic);
        let mut quotes = self.quotes.iter().filter(|_| has_letters);
        let found = quotes.find(|(_, quotes)| quotes.contains(&folded));
        found.map(|(language, _)| *language)
    }
}

#[cfg(test)]
mod tests {
    use super::Foreign;
    use super::fold;
    use crate::language::Language;
    use crate::render::tree::Inline;

    #[test]
    fn only_words_of_a_quote_are_foreign() {
        let foreign = Foreign {
            quotes: vec![(Language::German, fold("Sie probten erneut im Saal"))],
            labels: vec![(Language::German, "Der Chor zieht um (2024)".to_owned())],
        };
        let parted = |text: &str| {
            let parts = foreign.parted(text.to_owned()).into_iter();
            let parts = parts.map(|part| match part {
                Inline::Text(text) => text,
                Inline::Foreign(words, language) => format!("<{} {words}>", language.tag()),
                other => panic!("{other:?}"),
            });
            parts.collect::<String>()
        };
        for (text, expected) in [
            (
                "It writes ‘probten erneut’ (rehearsed again).",
                "It writes ‘<de probten erneut>’ (rehearsed again).",
            ),
            (
                "Le texte dit « im Saal », non « en salle ».",
                "Le texte dit « <de im Saal> », non « en salle ».",
            ),
            ("The choir’s ‘hall’ is open.", "The choir’s ‘hall’ is open."),
            ("An open ‘mark", "An open ‘mark"),
            (
                "The Gazette 2024; Der Chor zieht um (2024)",
                "The Gazette 2024; <de Der Chor zieht um (2024)>",
            ),
        ] {
            assert_eq!(parted(text), expected);
        }
    }
}
