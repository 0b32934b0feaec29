//! The labels of sources: the short names by which readers distinguish quotations of several sources.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::sheet::Actor;
use crate::sheet::DeskText;
use crate::sheet::Sheet;
use crate::sheet::SheetText;
use crate::sheet::Source;
use crate::sheet::SourceKind;

/// The maximum length in characters of a name in a label that the program makes; a longer one is cut between words.
const MAX_NAME_CHARACTERS: usize = 40;

/// The most letters of initials that stand for a name.
const MAX_INITIALS: usize = 10;

impl Sheet {
    /// Returns the label of each source, in the order of the sheet; no two are equal.
    ///
    /// A source whose card has no label is labelled with its publisher, author or title,
    /// and the year: “Larkspur Club 2024”, “Open Day (2024)”. Of a long name of an actor,
    /// the initials are taken, if the sheet has them. Letters distinguish equal labels.
    pub fn source_labels(&self) -> Vec<DeskText> {
        let given = self
            .sources
            .iter()
            .filter_map(|source| source.label.as_ref());
        let mut taken: BTreeSet<String> = given.map(|label| key(label.unprinted())).collect();
        let mut number: BTreeMap<String, usize> = BTreeMap::new();
        for source in self.unlabelled() {
            *number
                .entry(key(&Made::of(self, source).whole()))
                .or_default() += 1;
        }
        // A label that only one source has is kept as it is.
        let is_alone = |label: &str| number.get(label) == Some(&1) && !taken.contains(label);
        let alone: BTreeSet<String> = number.keys().filter(|it| is_alone(it)).cloned().collect();
        taken.extend(alone.iter().cloned());
        let mut letters: BTreeMap<String, usize> = BTreeMap::new();
        let mut label = |source: &Source| {
            if let Some(label) = &source.label {
                return label.clone();
            }
            let made = Made::of(self, source);
            let whole = made.whole();
            let words = if alone.contains(&key(&whole)) {
                whole
            } else {
                made.told_apart(letters.entry(key(&whole)).or_default(), &mut taken)
            };
            DeskText::new(SheetText::new(words, source.title.span()))
        };
        self.sources.iter().map(&mut label).collect()
    }

    /// Returns the initials by which an actor with this name is known, such as “NATO”; `None` where the sheet has none.
    fn initials_of(&self, name: &str) -> Option<&str> {
        let is_named = |actor: &&Actor| {
            let mut names = actor.name.iter();
            names.any(|(_, own)| key(own.unprinted()) == key(name))
        };
        let actor = self.actors.iter().find(is_named)?;
        let mut also = actor.also.iter().map(SheetText::unprinted);
        also.find(|name| {
            let letters = name.chars().count();
            (2..=MAX_INITIALS).contains(&letters) && name.chars().all(char::is_uppercase)
        })
    }

    fn unlabelled(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter().filter(|source| source.label.is_none())
    }
}

impl Source {
    /// True if the label of the source is made of its title, as that of minutes is, whoever keeps them.
    pub fn is_labelled_by_title(&self) -> bool {
        self.label.is_none() && self.named_by().is_none()
    }

    /// True if the source has no title but the name of its file.
    pub fn has_file_name_as_title(&self) -> bool {
        let path = self.file.unprinted();
        let name = path.rsplit('/').next().unwrap_or(path);
        bare(self.title.unprinted()) == name
    }

    /// Returns who publishes the source, or who wrote it.
    fn named_by(&self) -> Option<&DeskText> {
        // Whoever keeps the minutes does not speak in them.
        let author = self
            .author
            .as_ref()
            .filter(|_| self.kind != SourceKind::Minutes);
        self.publisher.as_ref().or(author)
    }
}

/// Returns a label in the form in which labels are compared.
pub(in crate::sheet) fn key(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// A label that the program makes.
struct Made {
    name: String,
    year: Option<String>,
    /// True if the name is a title, which a year without a mark would seem to belong to.
    is_title: bool,
}

impl Made {
    fn of(sheet: &Sheet, source: &Source) -> Self {
        let named = source.named_by();
        let is_title = named.is_none();
        let whole = bare(named.unwrap_or(&source.title).unprinted());
        let name = match sheet.initials_of(whole) {
            Some(initials) if whole.chars().count() > MAX_NAME_CHARACTERS => initials.to_owned(),
            _ => shortened(whole),
        };
        let year = source.published.map(|date| date.start.year().to_string());
        // “Annual Report 2019” needs no second year.
        let year = year.filter(|year| !name.split(' ').any(|word| word == year));
        Self {
            name,
            year,
            is_title,
        }
    }

    fn whole(&self) -> String {
        self.with("")
    }

    /// Returns the label with letters that distinguish it.
    fn with(&self, letters: &str) -> String {
        let name = &self.name;
        match &self.year {
            Some(year) if self.is_title => format!("{name} ({year}{letters})"),
            Some(year) => format!("{name} {year}{letters}"),
            None if letters.is_empty() => name.clone(),
            None => format!("{name} ({letters})"),
        }
    }

    /// Returns the label with the next letter that distinguishes it from all labels taken, and adds it to them.
    fn told_apart(&self, next: &mut usize, taken: &mut BTreeSet<String>) -> String {
        loop {
            let letters = letters(*next);
            *next += 1;
            let label = self.with(&letters);
            if taken.insert(key(&label)) {
                return label;
            }
        }
    }
}

/// Returns the text without the square brackets around additions of the desk.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    inner
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .unwrap_or(text)
}

/// Returns the text on one line, cut between words where it is long.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = text.char_indices().nth(MAX_NAME_CHARACTERS) else {
        return text;
    };
    let is_between = text[cut..].starts_with(' ');
    let whole_words = text[..cut]
        .rfind(' ')
        .filter(|_| !is_between)
        .unwrap_or(cut);
    let kept = text[..whole_words].trim_end_matches(|mark: char| !mark.is_alphanumeric());
    // A text that has only marks is kept as it is.
    let kept = if kept.is_empty() { &text[..cut] } else { kept };
    format!("{kept}…")
}

/// Returns a, b, … z, aa, ab, … for 0, 1, …
fn letters(number: usize) -> String {
    let mut rest = number;
    let mut letters: Vec<char> = Vec::new();
    loop {
        letters.extend(('a'..='z').nth(rest % 26));
        if rest < 26 {
            return letters.into_iter().rev().collect();
        }
        rest = rest / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{letters, shortened};

    #[test]
    fn letters_go_on_after_z() {
        let some = [0, 1, 25, 26, 27, 701, 702].map(letters);
        assert_eq!(some, ["a", "b", "z", "aa", "ab", "zz", "aaa"]);
    }

    #[test]
    fn a_long_name_is_cut_between_words() {
        for (name, short) in [
            ("Larkspur Club", "Larkspur Club"),
            (
                "The club on the hill, its friends, and all their neighbours",
                "The club on the hill, its friends, and…",
            ),
            (
                "Der Verein auf dem Hügel, seine Freunde und deren Nachbarn",
                "Der Verein auf dem Hügel, seine Freunde…",
            ),
            (
                "風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會",
                "風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風箏會風…",
            ),
        ] {
            assert_eq!(shortened(name), short);
        }
    }
}
