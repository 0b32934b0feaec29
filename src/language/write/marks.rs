//! Quotation marks. Those of a language with a file of words are in that file, those of the others here.

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
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::language::Typography;

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
