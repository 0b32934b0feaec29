//! By-lines: the line of a text that names its author, as in “By Jane Doe”.
//!
//! The words are in the section `drafting` of a language's file. A sentence,
//! an editorial office or a single word is no person's name.

use serde::Deserialize;

use crate::language::Language;
use crate::language::holds;

/// The number of lines with words at the beginning that are searched.
const MAX_FIRST_LINES: usize = 6;
/// The number of lines with words at the end that are searched.
const MAX_LAST_LINES: usize = 3;
/// The most words of a by-line; a longer line is a sentence.
const MAX_LINE_WORDS: usize = 14;
/// The fewest words with a capital in a name.
const MIN_CAPITALS: usize = 2;
/// The most letters of a word that may be the end of any name.
const MAX_SHORT_WORD_LETTERS: usize = 4;
/// The most words of a name.
const MAX_NAME_WORDS: usize = 5;

/// The words of a by-line.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ByLineWords {
    /// Words before the name, in lower case: by, von.
    #[serde(default)]
    labels: Vec<String>,
    /// Small words inside names: van, de la.
    #[serde(default)]
    pub(super) particles: Vec<String>,
    /// Words that no person's name has: editors, staff; in lower case; a longer one also counts at the end of a compound.
    #[serde(default)]
    not_persons: Vec<String>,
    /// Words of courtesy before a last name.
    #[serde(default)]
    courtesies: Courtesies,
}

/// Words of courtesy before a last name, in lower case and without a full stop, and what tells whether a first name goes with them.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Courtesies {
    /// Those for men and women: dr.
    anybody: Vec<String>,
    /// Those for men: mr.
    men: Vec<String>,
    /// Those for women: mrs.
    women: Vec<String>,
    /// The endings of first names that men do not have.
    only_women_end: Vec<String>,
    /// The endings of first names by which a woman is known.
    women_end: Vec<String>,
    /// Words before a name that are no first names: st, familie.
    no_first_names: Vec<String>,
}

/// Of whom a word of courtesy tells that it is a man, or a woman.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum Courtesy {
    /// Anybody: Dr.
    Anybody,
    /// A man: Mr.
    Man,
    /// A woman: Mrs.
    Woman,
}

/// A line that says who wrote a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByLine {
    /// The names, as printed, with commas between.
    pub names: String,
    /// The line.
    pub line: String,
}

impl Language {
    /// Returns who wrote a text, where one of its first or last lines says nothing else.
    pub fn by_line(self, text: &str) -> Option<ByLine> {
        let with_words = |line: &&str| line.contains(char::is_alphabetic);
        let lines = || text.lines().map(str::trim).filter(with_words);
        let mut last: Vec<&str> = lines().rev().take(MAX_LAST_LINES).collect();
        last.reverse();
        let first = lines().take(MAX_FIRST_LINES);
        first.chain(last).find_map(|line| {
            let names = self.names_of_by_line(line)?;
            let line = line.to_owned();
            Some(ByLine { names, line })
        })
    }

    /// Returns the names in a line that says who wrote a text, with commas between.
    pub(in crate::draft) fn names_of_by_line(self, line: &str) -> Option<String> {
        let words = &self.draft_words().by_lines;
        let marks = [
            '*', '_', '(', ')', '[', ']', '—', '–', '-', '|', '/', '>', ' ',
        ];
        let bare = line.trim_matches(marks);
        let is_short = bare.split_whitespace().nth(MAX_LINE_WORDS).is_none();
        if !is_short || bare.ends_with(['!', '?', ':', ';', ',']) {
            return None;
        }
        let rest = words
            .labels
            .iter()
            .filter_map(|label| after_label(bare, label));
        let rest = rest.min_by_key(|rest| rest.len())?;
        // The words after the names say when, where or in which post.
        let mut ends = rest.match_indices(['|', '–', '—', '-', '·', '/']);
        let spaced = |at: usize| rest[..at].ends_with(' ');
        let end = ends.find(|(at, _)| spaced(*at));
        let end = end.map_or(rest.len(), |(at, _)| at);
        let rest = rest[..end].trim_matches(marks);
        let rest = rest.trim_end_matches('.');
        let and = &self.lexicon().words.dates.and;
        let parts: Vec<&str> = rest.split(", ").collect();
        let mut names: Vec<String> = Vec::new();
        let mut joined = false;
        for part in &parts {
            let mut name: Vec<&str> = Vec::new();
            let mut words = part.split_whitespace().peekable();
            while let Some(word) = words.next() {
                // “Posted by Jane Doe on 3 May 2024”
                let mut is_date = || {
                    let next = words.peek();
                    self.opens_time_or_place(word)
                        && next.is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
                };
                if name.len() >= MIN_CAPITALS && is_date() {
                    break;
                }
                if holds(and, word) || word == "&" {
                    joined = true;
                    names.push(self.name(&name)?);
                    name.clear();
                } else {
                    name.push(word);
                }
            }
            match self.name(&name) {
                Some(name) => names.push(name),
                // “By Jane Doe, Berlin”
                None if !names.is_empty() && !joined => break,
                None => return None,
            }
            if joined {
                break;
            }
        }
        // “By Jane Doe, Senior Editor”: only “and” makes a list of names.
        if !joined {
            names.truncate(1);
        }
        Some(names.join(", ")).filter(|names| !names.is_empty())
    }

    /// Returns of whom a word of courtesy tells, if it is one: Mr, Dr.
    pub(in crate::draft) fn courtesy(self, word: &str) -> Option<Courtesy> {
        let lower = word.trim_end_matches('.').to_lowercase();
        let known = &self.draft_words().by_lines.courtesies;
        let lists = [
            (&known.anybody, Courtesy::Anybody),
            (&known.men, Courtesy::Man),
            (&known.women, Courtesy::Woman),
        ];
        let mut lists = lists.into_iter();
        lists.find_map(|(list, courtesy)| holds(list, &lower).then_some(courtesy))
    }

    /// True if a first name may be that of somebody with a courtesy; where the form of the name does not tell, nobody is one.
    pub(in crate::draft) fn goes_with_courtesy(self, first: &str, courtesy: Courtesy) -> bool {
        let known = &self.draft_words().by_lines.courtesies;
        let ends = |list: &[String]| list.iter().any(|it| first.ends_with(it.as_str()));
        match courtesy {
            Courtesy::Anybody => true,
            Courtesy::Man => !ends(&known.only_women_end),
            Courtesy::Woman => ends(&known.women_end),
        }
    }

    /// True if a word makes of the name behind it that of a place or a family: St, Familie.
    pub(in crate::draft) fn is_no_first_name(self, word: &str) -> bool {
        let lower = word.trim_end_matches('.').to_lowercase();
        holds(
            &self.draft_words().by_lines.courtesies.no_first_names,
            &lower,
        )
    }

    /// True if a word is one that no person’s name has, because it is for a body of people: trust, council.
    pub(in crate::draft) fn is_body(self, word: &str) -> bool {
        let is_in_names = || {
            let known = &self.draft_words().by_lines.not_persons;
            holds(known, &word.to_lowercase())
        };
        self.kind_by_noun(word).is_some() || is_in_names()
    }

    /// Returns the words as the name of a person, where they look like one.
    pub(in crate::draft) fn name(self, words: &[&str]) -> Option<String> {
        let known = &self.draft_words().by_lines;
        // “O’Hara”, “d’Arbois”
        let is_capital = |word: &&&str| {
            let name = word.split(['’', '\'']).next_back();
            name.is_some_and(|name| name.starts_with(char::is_uppercase))
        };
        let is_part = |word: &&str| {
            let letters = |letter: char| letter.is_alphabetic() || "-.'’".contains(letter);
            let lower = word.to_lowercase();
            let lower = lower.trim_matches('.');
            let other = known.not_persons.iter().any(|end| {
                let ends = lower.ends_with(end.as_str());
                lower == end || (ends && end.chars().count() > MAX_SHORT_WORD_LETTERS)
            });
            let fits = is_capital(&word) || holds(&known.particles, word);
            word.chars().all(letters) && fits && !other && !self.is_weekday(word)
        };
        let holds = words.len() <= MAX_NAME_WORDS
            && words.iter().all(is_part)
            && words.iter().filter(is_capital).count() >= MIN_CAPITALS
            && words.last().is_some_and(|word| is_capital(&word));
        holds.then(|| words.join(" "))
    }

    /// Short names of weekdays are names of people as well: Sam.
    fn is_weekday(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let known = [word, lower.as_str()].map(|word| self.lexicon().weekday(word));
        word.chars().count() > MAX_SHORT_WORD_LETTERS && known.iter().any(Option::is_some)
    }
}

/// Returns what is behind a label at the beginning of a line.
fn after_label<'l>(line: &'l str, label: &str) -> Option<&'l str> {
    let mut rest = line.chars();
    for letter in label.chars() {
        let mut own = rest.next()?.to_lowercase();
        if own.next() != Some(letter) || own.next().is_some() {
            return None;
        }
    }
    let rest = rest.as_str();
    (label.ends_with(':') || rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::Language;

    /// A line in a language, and the names that it gives.
    const LINES: &[(Language, &str, Option<&str>)] = &[
        (Language::German, "Von Anna Muster", Some("Anna Muster")),
        (
            Language::German,
            "Von Anna Muster, Berlin",
            Some("Anna Muster"),
        ),
        (Language::German, "VON ANNA MUSTER", Some("ANNA MUSTER")),
        (
            Language::German,
            "Von Anna Muster und Bert von der Aue",
            Some("Anna Muster, Bert von der Aue"),
        ),
        (Language::German, "(Text: Anna Muster)", Some("Anna Muster")),
        (
            Language::German,
            "Von Anna Muster | 3. Mai 2024",
            Some("Anna Muster"),
        ),
        (Language::German, "Von der Redaktion", None),
        (Language::German, "Von Plauder zu Federnetz", None),
        (Language::German, "Von Montag bis Freitag", None),
        (Language::German, "Von Anna Muster hörten wir nichts", None),
        (Language::English, "By Jane Doe", Some("Jane Doe")),
        (
            Language::English,
            "by J. R. O’Hara-Vik, Technology Editor",
            Some("J. R. O’Hara-Vik"),
        ),
        (
            Language::English,
            "By Jane Doe, Jo Vik and Dora Lind",
            Some("Jane Doe, Jo Vik, Dora Lind"),
        ),
        (Language::English, "By Sam Medvedev", Some("Sam Medvedev")),
        (Language::English, "By Reuters Staff", None),
        (Language::English, "By Friday May Day", None),
        (Language::English, "By 3 May the choir had left.", None),
        (Language::English, "Author: Jane Doe", Some("Jane Doe")),
        (
            Language::French,
            "Par Jeanne d’Arbois, à Paris",
            Some("Jeanne d’Arbois"),
        ),
        (
            Language::French,
            "Par Jeanne Arbois et Luc de la Tour",
            Some("Jeanne Arbois, Luc de la Tour"),
        ),
        (Language::French, "Par la rédaction", None),
        (
            Language::Spanish,
            "Por Ana López de la Vega",
            Some("Ana López de la Vega"),
        ),
        (Language::Spanish, "Por Redacción Digital", None),
        (Language::Russian, "Автор: Иван Петров", Some("Иван Петров")),
        (Language::Russian, "Автор: Редакция Сайта", None),
    ];

    #[test]
    fn names_of_by_lines() {
        for (language, line, names) in LINES {
            let found = language.names_of_by_line(line);
            assert_eq!(found.as_deref(), *names, "{line}");
        }
    }

    #[test]
    fn by_lines_at_the_beginning_and_at_the_end() {
        let text = "The choir moves\n\nBy Jane Doe\n\nIt moved in May.\n";
        let found = Language::English.by_line(text).unwrap();
        assert_eq!(
            (found.names.as_str(), found.line.as_str()),
            ("Jane Doe", "By Jane Doe")
        );
        let body = "It moved in May.\n\n".repeat(9);
        let end = format!("The choir moves\n\n{body}By Jane Doe\n");
        assert!(Language::English.by_line(&end).is_some());
        let middle = format!("The choir moves\n\n{body}By Jane Doe\n\n{body}");
        assert_eq!(Language::English.by_line(&middle), None);
    }
}
