//! The word for the day on which something is written: today.

use crate::language::Language;
use crate::language::is_whole_word;

impl Language {
    /// True if a text has a word for the day on which it was written, outside these quotations in it.
    pub(crate) fn tells_of_today(self, text: &str, is_quoted: impl Fn(usize) -> bool) -> bool {
        let mut words = self.lexicon().words.dates.today.iter();
        words.any(|word| {
            let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
            let mut places = text.match_indices(rest);
            places.any(|(at, _)| {
                let begins = |letter: char| letter.to_lowercase().eq(first.chars());
                let letter = text[..at].chars().next_back().filter(|it| begins(*it));
                letter.is_some_and(|letter| {
                    let start = at - letter.len_utf8();
                    // A capital inside a sentence makes a name of it: USA Today.
                    let is_name = letter.is_uppercase() && start > 0;
                    !is_name && is_whole_word(text, &(start..at + rest.len())) && !is_quoted(start)
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn today_in_every_language() {
        for (language, text) in [
            (Language::English, "We leave today."),
            (Language::German, "Heute gehen wir."),
            (Language::French, "Nous partons aujourd’hui."),
            (Language::Spanish, "Hoy nos vamos."),
            (Language::Russian, "Мы уходим сегодня."),
        ] {
            assert!(language.tells_of_today(text, |_| false), "{text}");
            assert!(!language.tells_of_today(text, |_| true), "{text}");
        }
        for (language, text) in [
            (Language::English, "Todays were better, wrote Choir Today."),
            (Language::German, "Bis heutzutage"),
            (Language::Spanish, "El hoyo"),
        ] {
            assert!(!language.tells_of_today(text, |_| false), "{text}");
        }
    }
}
