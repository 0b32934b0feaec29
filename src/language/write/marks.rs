//! Quotation marks. Those of a language with a file of words are in that file, those of the others here.

use std::borrow::Cow;

use icu::locale::Locale;
use serde::Deserialize;

/// Quotation marks, with the spaces that belong to them.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Marks {
    /// The mark before a quotation.
    pub open: String,
    /// The mark after a quotation.
    pub close: String,
    /// The mark before a quotation inside another.
    pub inner_open: String,
    /// The mark after a quotation inside another.
    pub inner_close: String,
}

impl Marks {
    /// Returns the marks of a language that has no file of words, as usual in print.
    pub(crate) fn of_locale(locale: &Locale) -> Self {
        let script = locale.id.script.map(|script| script.to_string());
        let [open, close, inner_open, inner_close] = match locale.id.language.as_str() {
            "ar" | "ur" => ["”", "“", "’", "‘"],
            "bg" | "cs" | "et" | "is" | "ka" | "lt" | "mk" | "sk" | "sl" | "sr" => {
                ["„", "“", "‚", "‘"]
            }
            "hr" | "hu" | "pl" | "ro" => ["„", "”", "«", "»"],
            "fi" | "he" | "sv" => ["”", "”", "’", "’"],
            "be" | "el" | "fa" | "hy" | "it" | "nb" | "nn" | "no" | "sq" | "uk" => {
                ["«", "»", "“", "”"]
            }
            "ja" => ["「", "」", "『", "』"],
            "zh" if script.as_deref() == Some("Hant") => ["「", "」", "『", "』"],
            _ => ["“", "”", "‘", "’"],
        };
        Self {
            open: open.to_owned(),
            close: close.to_owned(),
            inner_open: inner_open.to_owned(),
            inner_close: inner_close.to_owned(),
        }
    }

    /// Returns words as they are printed between these marks: with the inner marks where they have the outer ones themselves.
    ///
    /// Words whose marks do not come in pairs, or have others inside them, stay as they are.
    pub fn inside<'w>(&self, words: &'w str) -> Cow<'w, str> {
        self.nested(words).map_or(Cow::Borrowed(words), Cow::Owned)
    }

    /// Returns the words with inner marks; `None` where they have no outer ones, or cannot be read in pairs.
    fn nested(&self, words: &str) -> Option<String> {
        let [open, close] = [&self.open, &self.close].map(|mark| mark.trim());
        let [inner_open, inner_close] =
            [&self.inner_open, &self.inner_close].map(|mark| mark.trim());
        if open == close || !words.contains(open) || words.contains(inner_open) {
            return None;
        }
        // French puts a space between its marks and the words, and none inside the inner ones.
        let is_spaced = self.open.trim() != self.open && inner_open == self.inner_open;
        let mut nested = String::with_capacity(words.len());
        let mut rest = words;
        let mut is_open = false;
        while let Some(next) = rest.chars().next() {
            let after = &rest[next.len_utf8()..];
            let is_apostrophe = after.starts_with(char::is_alphanumeric);
            if !is_open && rest.starts_with(open) {
                is_open = true;
                nested.push_str(inner_open);
                rest = if is_spaced { after.trim_start() } else { after };
            } else if rest.starts_with(open) {
                return None;
            } else if rest.starts_with(close) && !is_apostrophe {
                if !std::mem::take(&mut is_open) {
                    return None;
                }
                if is_spaced {
                    nested.truncate(nested.trim_end().len());
                }
                nested.push_str(inner_close);
                rest = after;
            } else {
                nested.push(next);
                rest = after;
            }
        }
        (!is_open).then_some(nested)
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::language::Typography;

    #[test]
    fn marks_inside_marks() {
        for (tag, words, printed) in [
            ("de", "„Wir gehen“, sagte er", "‚Wir gehen‘, sagte er"),
            ("de", "heißt es im „Boten“", "heißt es im ‚Boten‘"),
            ("en", "‘We leave,’ he said", "“We leave,” he said"),
            ("fr", "« Nous partons », dit-il", "“Nous partons”, dit-il"),
            (
                "fr",
                "«\u{a0}Nous partons\u{a0}», dit-il",
                "“Nous partons”, dit-il",
            ),
            ("es", "«Nos vamos», dijo", "“Nos vamos”, dijo"),
            ("ru", "«Мы уходим», — сказал он", "„Мы уходим“, — сказал он"),
            // One mark alone, marks inside marks, and the marks of another style.
            ("de", "Wir gehen“, sagte er", "Wir gehen“, sagte er"),
            ("de", "„Wir gehen, sagte er", "„Wir gehen, sagte er"),
            ("de", "„Der ‚Bote‘ geht“", "„Der ‚Bote‘ geht“"),
            ("de", "»Wir gehen«", "»Wir gehen«"),
            ("en", "the board’s page", "the board’s page"),
            ("he", "”א”", "”א”"),
        ] {
            let typography = Typography::default();
            let marks = typography.quotation_marks(Language::from_tag(tag).unwrap());
            assert_eq!(marks.inside(words), printed, "{tag}");
        }
    }

    #[test]
    fn every_language_has_marks() {
        for (tag, open, close) in [
            ("ar", "”", "“"),
            ("el", "«", "»"),
            ("he", "”", "”"),
            ("tlh", "“", "”"),
            ("zh", "“", "”"),
            ("zh-Hant", "「", "」"),
        ] {
            let marks = Typography::default();
            let marks = marks.quotation_marks(Language::from_tag(tag).unwrap());
            assert_eq!((&*marks.open, &*marks.close), (open, close), "{tag}");
        }
    }

    #[test]
    fn right_to_left() {
        for (tag, is_right_to_left) in [
            ("ar", true),
            ("he", true),
            ("fa-AF", true),
            ("uz-Arab", true),
            ("uz", false),
            ("de", false),
            ("zh", false),
        ] {
            let language = Language::from_tag(tag).unwrap();
            assert_eq!(language.is_right_to_left(), is_right_to_left, "{tag}");
        }
        assert_eq!(Language::from_tag("pt-BR").unwrap().primary_tag(), "pt");
    }
}
