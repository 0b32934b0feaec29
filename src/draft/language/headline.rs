//! Headlines: the line of a plain text that is its title, below what kind of text it is, when and by whom.

use crate::language::Language;

/// The number of lines with words at the beginning among which the headline is.
const MAX_FIRST_LINES: usize = 6;
/// The fewest words of a headline below other lines.
const MIN_WORDS: usize = 3;
/// The maximum length of a headline, in characters.
const MAX_LENGTH: usize = 150;

impl Language {
    /// Returns the headline of a text, where only lines that say what it is, or one of these lines, are above it.
    pub fn headline(self, text: &str, others: &[&str]) -> Option<String> {
        let mut lines = text.lines().map(str::trim);
        let mut with_words = 0;
        while let Some(line) = lines.next() {
            if !line.contains(char::is_alphanumeric) {
                continue;
            }
            with_words += 1;
            if with_words > MAX_FIRST_LINES {
                return None;
            }
            if others.contains(&line)
                || self.is_label_of_release(line)
                || self.is_about_release(line)
            {
                continue;
            }
            // A line that says when, or by whom, may follow at once.
            let is_alone = lines
                .next()
                .is_some_and(|next| next.is_empty() || others.contains(&next));
            let goes_on = lines.any(|it| it.contains(char::is_alphabetic));
            let is_headline = is_alone
                && goes_on
                && line.split_whitespace().nth(MIN_WORDS - 1).is_some()
                && line.chars().count() <= MAX_LENGTH
                && !line.ends_with(['.', ':', ',', ';'])
                && !self.greets(line);
            return is_headline.then(|| line.to_owned());
        }
        None
    }

    /// True if a line only says when a release was made or may be printed, or whom to ask: “Embargoed until 5 May 2026”.
    fn is_about_release(self, line: &str) -> bool {
        let lower = line.to_lowercase();
        let mut notices = self.draft_words().datelines.notices.iter();
        notices.any(|notice| lower.starts_with(notice.as_str())) || self.is_dated_line(line)
    }

    /// True if a line begins with a greeting, as letters do: “Dear members of the choir”.
    fn greets(self, line: &str) -> bool {
        let lower = line.to_lowercase();
        let mut greetings = self.draft_words().datelines.greetings.iter();
        greetings.any(|greeting| {
            let rest = lower.strip_prefix(greeting.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;

    /// Each row: a text, and its headline.
    const ROWS: &[(Language, &str, &str)] = &[
        (
            Language::English,
            "Press release\nWeidau, 4 March 2025\n\nThe choir leaves Zwitscher\n\nIt is glad.",
            "The choir leaves Zwitscher",
        ),
        (
            Language::German,
            "PRESSEMITTEILUNG Nr. 3\n\nDer Chor zieht um\n\nEr ist froh.",
            "Der Chor zieht um",
        ),
        (
            Language::French,
            "Communiqué de presse\n\nLe chœur quitte Zwitscher\n\nIl est content.",
            "Le chœur quitte Zwitscher",
        ),
        (
            Language::Spanish,
            "Nota de prensa\n\nEl coro deja Zwitscher\n\nEstá contento.",
            "El coro deja Zwitscher",
        ),
        (
            Language::Russian,
            "Пресс-релиз\n\nХор уходит из Zwitscher\n\nОн рад.",
            "Хор уходит из Zwitscher",
        ),
        (
            Language::English,
            "Press release\n\nFor immediate release\n\nHarbour Choir, 5 March 2025\n\nThe choir leaves Zwitscher\n\nIt is glad.",
            "The choir leaves Zwitscher",
        ),
        (
            Language::English,
            "Press release\n\nEmbargoed until 5 May 2026\n\nContact: Kit Moss, 0115 496 0123\n\nThe choir leaves Zwitscher\n\nIt is glad.",
            "The choir leaves Zwitscher",
        ),
        (
            Language::English,
            "Press release\n\nContact list leaves Zwitscher\n\nIt is glad.",
            "Contact list leaves Zwitscher",
        ),
        (
            Language::German,
            "Pressemitteilung\n\nSperrfrist: 5. Mai 2026\n\nWeidau, den 4. Mai 2026\n\nDer Chor zieht um\n\nEr ist froh.",
            "Der Chor zieht um",
        ),
        (
            Language::English,
            "Newsletter\n\nDear members of the choir\n\nWe are glad.",
            "",
        ),
        (
            Language::German,
            "Rundbrief\n\nLiebe Mitglieder des Chors\n\nWir sind froh.",
            "",
        ),
        (
            Language::French,
            "Communiqué\n\nChers amis du chœur\n\nOn est content.",
            "",
        ),
        (
            Language::Spanish,
            "Comunicado\n\nEstimados socios del coro\n\nEstamos contentos.",
            "",
        ),
        (
            Language::Russian,
            "Пресс-релиз\n\nУважаемые участники хора\n\nМы рады.",
            "",
        ),
        (
            Language::English,
            "Press release\n\nThe choir left on Friday.\n\nIt is glad.",
            "",
        ),
        (
            Language::English,
            "Press release\n\nThe choir left\non Friday, and all are glad.",
            "",
        ),
        (
            Language::English,
            "Newsletter moves to Zwitscher\n\nIt is glad.",
            "Newsletter moves to Zwitscher",
        ),
    ];

    #[test]
    fn the_line_below_what_a_text_is() {
        for (language, text, headline) in ROWS {
            let found = language.headline(text, &["Weidau, 4 March 2025"]);
            assert_eq!(found.unwrap_or_default(), *headline, "{text}");
        }
    }
}
