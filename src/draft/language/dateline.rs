//! Datelines: the line at the head of a text that says when it was published, as in “Published on 3 May 2024”.
//!
//! The words are in the section `drafting` of a language's file. A sentence, a
//! headline with a date in it, or a head with two dates is no dateline.

use serde::Deserialize;

use crate::language::Date;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::holds;

/// The number of lines with words at the beginning that may be the dateline.
const MAX_FIRST_LINES: usize = 6;
/// The number of lines in which a second day alone shows that the first one begins a list of days.
const MAX_LINES: usize = 40;
/// The maximum length of a dateline, in bytes.
const MAX_LINE_BYTES: usize = 160;
/// The maximum number of words beside the date: a place, or the name of an author.
const MAX_WORDS_BESIDE: usize = 4;

/// The maximum number of names before the day of a release: a place and its country.
const MAX_PARTS_OF_PLACE: usize = 2;
/// The maximum number of words of the line that names a release and its day.
const MAX_WORDS_OF_RELEASE: usize = 14;

/// The words of datelines.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct DatelineWords {
    /// Words before the date that say that the text was published, in lower case: published on.
    labels: Vec<String>,
    /// Nouns for documents that have the day on which they are published, in lower case: press release.
    releases: Vec<String>,
    /// Words between the place and the day of a letter, in lower case: “Paris, le 3 mai 2024”.
    before_days: Vec<String>,
    /// Nouns for events with a day of their own, in lower case, which also end the names of such events: fest.
    events: Vec<String>,
    /// Beginnings of lines that say when a release may be printed, or whom to ask, in lower case: embargoed.
    pub(super) notices: Vec<String>,
    /// Words with which a letter greets its readers, in lower case: dear.
    pub(super) greetings: Vec<String>,
}

/// A line that says when a text was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateline {
    /// The day.
    pub day: Date,
    /// The line.
    pub line: String,
    /// True if only a place before the day tells that it is that of the text.
    pub is_behind_place: bool,
}

impl Language {
    /// Returns when a text was published, where one of its first lines says nothing else.
    pub fn dateline(self, text: &str) -> Option<Dateline> {
        let with_words = |line: &&str| line.contains(char::is_alphanumeric);
        let lines = text
            .lines()
            .map(str::trim)
            .filter(with_words)
            .take(MAX_LINES);
        let mut found: Option<Dateline> = None;
        let mut is_release = false;
        for (nth, line) in lines.enumerate() {
            let own = self.day_of_dateline(line);
            let day = own.or_else(|| self.day_behind_place(line, is_release));
            is_release = is_release || self.is_label_of_release(line);
            let Some(day) = day else {
                continue;
            };
            match &found {
                None if nth < MAX_FIRST_LINES => {
                    let line = head(line).to_owned();
                    found = Some(Dateline {
                        day,
                        line,
                        is_behind_place: own.is_none(),
                    });
                }
                Some(first) if first.day != day => return None,
                _ => {}
            }
        }
        found
    }

    /// True if a line only says that the text is a release: “Press release no. 3”.
    pub(super) fn is_label_of_release(self, line: &str) -> bool {
        let lower = line.to_lowercase();
        let mut releases = self.draft_words().datelines.releases.iter();
        releases.any(|noun| {
            let at = lower.find(noun.as_str()).unwrap_or(line.len());
            // Letters that change their length in lower case are at no place of the line.
            let before = line.get(..at).filter(|_| at < lower.len());
            let after = line.get(at + noun.len()..);
            before.zip(after).is_some_and(|(before, after)| {
                self.is_beside(before) && (self.is_beside(after) || ends_in_number(after))
            })
        })
    }

    /// Returns the day behind the place with which a letter, a release or a report begins: “Weidau, 4 March 2025”.
    ///
    /// An event may stand before a comma and a day as well: “Village fair, 14 June”. So a place is
    /// read only in a release, behind a word as in letters, or where a dash follows the day.
    fn day_behind_place(self, line: &str, is_release: bool) -> Option<Date> {
        let head = head(line);
        if !head.contains(|it: char| it.is_ascii_digit()) {
            return None;
        }
        let dates = self.dates(head);
        let date = dates.first()?;
        let (place, behind) = head[..date.range.start].rsplit_once(',')?;
        let known = &self.draft_words().datelines;
        let behind = behind.trim().to_lowercase();
        let is_of_letter = known.before_days.contains(&behind);
        let is_place = self.may_be_place(place);
        let after = &head[date.range.end..];
        let is_ended = !after.contains(char::is_alphabetic);
        let is_dated = if is_of_letter {
            is_ended
        } else {
            let goes_on = after_agency(after).starts_with(DASHES);
            behind.is_empty() && (is_ended && is_release || goes_on)
        };
        let span = date.value.span(None)?;
        let day = span.is_single().then_some(span.start)?;
        day.day()?;
        (is_place && is_dated).then_some(day)
    }

    /// True if words may be the name of a place, and perhaps of its country: single names, neither of them an everyday word or an event.
    ///
    /// The names of clubs and feasts have several words, and those of many places as well: which is meant, the desk has to say.
    fn may_be_place(self, words: &str) -> bool {
        let is_name = |part: &str| {
            let lower = part.to_lowercase();
            let mut events = self.draft_words().datelines.events.iter();
            let mut ends = [lower.split('-').next(), lower.rsplit('-').next()].into_iter();
            part.starts_with(char::is_uppercase)
                && part.chars().all(|it| it.is_alphabetic() || it == '-')
                && ends.all(|end| end.is_some_and(|it| self.is_ordinary(it) != Some(true)))
                && !events.any(|event| lower.ends_with(event.as_str()))
        };
        let mut parts = words.split(',').map(str::trim);
        let is_short = parts.clone().nth(MAX_PARTS_OF_PLACE).is_none();
        is_short && parts.all(is_name) && !self.is_day_of_week(words)
    }

    fn is_day_of_week(self, words: &str) -> bool {
        let mut words = words.split_whitespace();
        words.any(|word| {
            let known = [word, &word.to_lowercase()].map(|word| self.lexicon().weekday(word));
            known.iter().any(Option::is_some)
        })
    }

    /// True if a line has a day, and beside it only names: “Harbour Choir, 4 March 2025”.
    pub(super) fn is_dated_line(self, line: &str) -> bool {
        let head = head(line);
        let has_digit = head.contains(|it: char| it.is_ascii_digit());
        let dates = if has_digit {
            self.dates(head)
        } else {
            Vec::new()
        };
        let [date] = dates.as_slice() else {
            return false;
        };
        let known = &self.draft_words().datelines;
        let before = head[..date.range.start].trim_end();
        let last = before.rsplit(char::is_whitespace).next();
        let last = last.filter(|it| holds(&known.before_days, &it.to_lowercase()));
        let before = &before[..before.len() - last.unwrap_or_default().len()];
        self.is_beside(before) && self.is_beside(&head[date.range.end..])
    }

    /// Returns the day of a line that says nothing but when, and perhaps where or by whom, a text was published.
    fn day_of_dateline(self, line: &str) -> Option<Date> {
        let may_fit = line.len() <= MAX_LINE_BYTES && line.contains(|it: char| it.is_ascii_digit());
        let dates = if may_fit {
            self.dates(line)
        } else {
            Vec::new()
        };
        let [date] = dates.as_slice() else {
            return None;
        };
        let span = date.value.span(None)?;
        let day = span.is_single().then_some(span.start)?;
        day.day()?;
        self.is_dateline(line, date).then_some(day)
    }

    fn is_dateline(self, line: &str, date: &Found<DateMention>) -> bool {
        let known = &self.draft_words().datelines;
        let (before, after) = (&line[..date.range.start], &line[date.range.end..]);
        let lower = before
            .trim_matches(|it: char| !it.is_alphanumeric())
            .to_lowercase();
        let is_ended = !after.contains(char::is_alphabetic);
        // “The club moves [03.05.24]”
        let is_marked = before.ends_with('[') && after.trim() == "]";
        let mut labels = known.labels.iter();
        let is_labelled = labels.any(|label| lower == *label);
        let mut releases = known.releases.iter();
        // “Bath University, press release no. 2 of 3 May 2024”
        let is_release = is_ended
            && !line.ends_with('.')
            && line.split_whitespace().nth(MAX_WORDS_OF_RELEASE).is_none()
            && releases.any(|noun| lower.contains(noun.as_str()));
        // “3 May 2024 | Jane Doe”; what a comma parts may be an event and its place.
        let is_parted = is_ended || after.trim_start().starts_with(SEPARATORS);
        // “By Jane Doe | 3 May 2024 | News | no comments”
        let is_part = || {
            before.trim_end().ends_with(SEPARATORS)
                && after.trim_start().starts_with(SEPARATORS)
                && self.names_of_by_line(line).is_some()
        };
        is_marked
            || is_part()
            || is_release
            || is_labelled && self.is_beside(after)
            || lower.is_empty() && is_parted && self.is_beside(after)
            || is_ended && self.is_line_of_mail(line)
            || is_ended && before.trim_end().ends_with(SEPARATORS) && self.is_beside(before)
    }

    /// True if the words beside a date are at most a place, an hour or the name of whoever writes: “Core-Team”.
    fn is_beside(self, words: &str) -> bool {
        let names = words.split(|it: char| it.is_whitespace() || ",|·".contains(it));
        let mut names = names.filter(|word| word.contains(char::is_alphanumeric));
        let is_name = |word: &str| {
            let first = word.trim_start_matches(|it: char| !it.is_alphanumeric());
            first.starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit())
                || self.is_of(word)
        };
        let is_short = names.clone().nth(MAX_WORDS_BESIDE).is_none();
        is_short && names.all(is_name) && !words.trim_end().ends_with(['.', '!', '?', ':'])
    }
}

/// Returns the beginning of a line, in which its date is.
fn head(line: &str) -> &str {
    let mut end = line.len().min(MAX_LINE_BYTES);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    &line[..end]
}

/// Returns what is behind the name of an agency in brackets: “(dpa) – ”.
fn after_agency(after: &str) -> &str {
    let after = after.trim_start();
    let inside = after.strip_prefix('(').and_then(|it| it.split_once(')'));
    inside.map_or(after, |(_, rest)| rest.trim_start())
}

/// True if words are only the number of a release, with its year: “no. 3/2025”.
fn ends_in_number(words: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '/' | '-' | '.');
    let mut words = words.split_whitespace();
    let last = words.next_back().unwrap_or_default();
    last.starts_with(|it: char| it.is_ascii_digit())
        && last.chars().all(is_part)
        && words.nth(1).is_none()
}

/// The dashes between a dateline and its text.
const DASHES: [char; 3] = ['–', '—', '-'];

/// The marks between a name and a date in a line that says who wrote a text, and when.
const SEPARATORS: [char; 2] = ['|', '·'];

#[cfg(test)]
mod tests {
    use crate::language::Language;

    /// Each row: a text, and its day of publication.
    const ROWS: &[(Language, &str, &str)] = &[
        (
            Language::English,
            "The choir moves\n\n3 May 2024\n\nIt is glad.",
            "2024-05-03",
        ),
        (
            Language::English,
            "Jane Doe | July 5, 2025\n\nIt is glad.",
            "2025-07-05",
        ),
        (
            Language::English,
            "By Jane Doe | July 5, 2025 | News | no comments\n\nIt is glad.",
            "2025-07-05",
        ),
        (
            Language::German,
            "Von Ruth Kalder | 10. Juni 2024 | Allgemein | 0 Kommentare\n\nEr ist froh.",
            "2024-06-10",
        ),
        (
            Language::English,
            "Published on 3 May 2024\nIt is glad.",
            "2024-05-03",
        ),
        (
            Language::English,
            "From: Jane Doe\nDate: Tue, 15 Jun 2021 10:00\n\nIt left.",
            "2021-06-15",
        ),
        (
            Language::English,
            "The choir moved on 3 May 2024\n\nIt is glad.",
            "",
        ),
        (
            Language::English,
            "3 May 2024\nIt began.\n5 June 2024\nIt ended.",
            "",
        ),
        (Language::English, "3 May 2024: 40 members\nIt began.", ""),
        (
            Language::English,
            "Minutes of the meeting of 3 May 2024\nIt began.",
            "",
        ),
        (
            Language::German,
            "Pressemitteilung Nr. 002/2025 vom 10. Januar 2025\nAb heute.",
            "2025-01-10",
        ),
        (
            Language::German,
            "Universität Weidau, Pressemitteilung Nr. 2 vom 10. Januar 2025\n\nAb heute.",
            "2025-01-10",
        ),
        (
            Language::German,
            "Der Chor zieht um [13.01.25]\n\nAb heute.",
            "2025-01-13",
        ),
        (
            Language::German,
            "Der Chor zieht um\n31. Oktober 2022 | Core-Team\n\nAb heute.",
            "2022-10-31",
        ),
        (
            Language::German,
            "Sommerfest am 3. Mai 2024\n\nAb heute.",
            "",
        ),
        (
            Language::German,
            "14. Juni 2026 Sommerfest\n\nAb heute.",
            "",
        ),
        (
            Language::English,
            "Summer Concert, 14 June 2026\n\nIt is open.",
            "",
        ),
        (
            Language::German,
            "Protokoll der Sitzung vom 3. Mai 2024\n\nAb heute.",
            "",
        ),
        (
            Language::French,
            "Publié le 3 mai 2024\n\nLe chœur part.",
            "2024-05-03",
        ),
        (
            Language::French,
            "Communiqué de presse du 3 mai 2024\n\nLe chœur part.",
            "2024-05-03",
        ),
        (
            Language::French,
            "Le chœur part le 3 mai 2024\n\nIl est content.",
            "",
        ),
        (
            Language::Spanish,
            "El coro se va\n\n3 de mayo de 2024\n\nEstá contento.",
            "2024-05-03",
        ),
        (
            Language::Russian,
            "Опубликовано 3 мая 2024 года\n\nХор уходит.",
            "2024-05-03",
        ),
    ];

    /// Each row: a text that begins with a place, and its day of publication.
    const PLACES: &[(Language, &str, &str)] = &[
        (
            Language::English,
            "Press release\nWeidau, 4 March 2025\n\nIt is glad.",
            "2025-03-04",
        ),
        (
            Language::English,
            "WEIDAU, March 4, 2025 – The choir leaves Zwitscher on 31 March 2025.",
            "2025-03-04",
        ),
        (
            Language::English,
            "Press release\nSummer Concert, 14 June 2026\n\nIt is open.",
            "",
        ),
        (
            Language::English,
            "Minutes\nWeidau, 4 March 2025\n\nIt is glad.",
            "",
        ),
        (
            Language::German,
            "Chor Weidau\n\nWeidau, den 4. März 2025\n\nWir ziehen um.",
            "2025-03-04",
        ),
        (
            Language::German,
            "Weidau, 4. März 2025 (zwi) – Der Chor zieht um.",
            "2025-03-04",
        ),
        (
            Language::French,
            "Chœur de Morvane\n\nMorvane, le 3 mai 2024\n\nLe chœur part.",
            "2024-05-03",
        ),
        (
            Language::Spanish,
            "Nota de prensa\nVillarejo, 3 de mayo de 2024\n\nEl coro se va.",
            "2024-05-03",
        ),
        (
            Language::Spanish,
            "Villarejo, a 3 de mayo de 2024\n\nEl coro se va.",
            "2024-05-03",
        ),
        (
            Language::Russian,
            "Пресс-релиз\nЗаречинск, 3 мая 2024 года\n\nХор уходит.",
            "2024-05-03",
        ),
        (
            Language::Russian,
            "ЗАРЕЧИНСК, 3 мая 2024 года — Хор уходит.",
            "2024-05-03",
        ),
    ];

    /// Texts that begin with the day of an event, or with a place that may be a club.
    const EVENTS: &[(Language, &str)] = &[
        (
            Language::English,
            "Newsletter no. 3\nThornbyfest, 14 June 2026\n\nIt is open.",
        ),
        (
            Language::English,
            "HARLOW FAIR, 14 June 2026 – Harlow’s fair opens at noon.",
        ),
        (
            Language::English,
            "CUP FINAL, 14 June 2026 – Weidau plays Thornby.",
        ),
        (
            Language::German,
            "Sommerfest Weidau, 14. Juni 2026 – Programm",
        ),
        (
            Language::German,
            "Chor Weidau, 14. Juni 2026 – Konzert am Abend.",
        ),
        (
            Language::German,
            "Weihnachtsfeier, den 14. Dezember 2025\n\nAb heute.",
        ),
        (
            Language::German,
            "Weidaufest, den 14. Dezember 2025\n\nAb heute.",
        ),
        (
            Language::French,
            "Kermesse de Morvane, le 21 juin 2026\n\nLe chœur chante.",
        ),
        (
            Language::Spanish,
            "Concierto en Villarejo, a 14 de junio de 2026\n\nCanta el coro.",
        ),
        (
            Language::Spanish,
            "Verbena Villarejo, 14 de junio de 2026 - programa",
        ),
        (
            Language::Russian,
            "День Заречинска, 14 июня 2026 года — программа",
        ),
    ];

    #[test]
    fn days_of_events() {
        for (language, text) in EVENTS {
            assert_eq!(language.dateline(text), None, "{text}");
        }
    }

    /// The names of places before the day of a report.
    #[test]
    fn places_before_a_day() {
        for (language, line) in [
            (
                Language::English,
                "LONDON, March 4, 2025 – The choir moves.",
            ),
            (
                Language::English,
                "Weidau, Ostland, March 4, 2025 – The choir moves.",
            ),
            (Language::German, "Berlin, den 4. März 2025"),
            (Language::French, "Lyon, le 4 mars 2025"),
            (Language::Spanish, "Madrid, a 4 de marzo de 2025"),
            (Language::Russian, "МОСКВА, 4 марта 2025 года — Хор уходит."),
        ] {
            let day = language.dateline(line).map(|it| it.day.to_string());
            assert_eq!(day.as_deref(), Some("2025-03-04"), "{line}");
        }
    }

    #[test]
    fn days_behind_places() {
        for (language, text, day) in PLACES {
            let found = language.dateline(text).map(|it| it.day.to_string());
            assert_eq!(found.unwrap_or_default(), *day, "{text}");
        }
    }

    #[test]
    fn lines_that_say_when_a_text_was_published() {
        for (language, text, day) in ROWS {
            let found = language.dateline(text).map(|it| it.day.to_string());
            assert_eq!(found.unwrap_or_default(), *day, "{text}");
        }
    }
}
