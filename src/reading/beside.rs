//! The words that make a longer name of the name of an actor: “Jana” before “Lind”, “Lind-Weber” for “Lind”.

use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::language::overlap;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Sheet;
use crate::sheet::SheetText;

/// A word that a text puts before or behind the name of an actor as a further part of the name.
#[derive(Debug)]
pub(crate) struct Beside {
    /// The place of the word.
    pub(crate) word: Range<usize>,
    /// The place of the name and the word.
    pub(crate) whole: Range<usize>,
    /// The place of the name of the actor.
    name: Range<usize>,
    /// True if a hyphen joins the two.
    is_double: bool,
    /// The actor.
    pub(crate) actor: ActorIndex,
}

/// Returns the words beside the names of actors in a text that may be further parts of these names.
pub(super) fn beside(language: Language, text: &str, actors: &[Found<ActorIndex>]) -> Vec<Beside> {
    let mut found = Vec::new();
    for actor in actors {
        let name = &actor.range;
        let is_free = |word: &Range<usize>| !actors.iter().any(|it| overlap(&it.range, word));
        let is_name = |word: &Range<usize>| language.may_be_first_name(&text[word.clone()], true);
        let parts = [part_before(text, name.start), part_behind(text, name.end)];
        let parts = parts.into_iter().flatten().filter(is_name);
        let parts = parts.map(|word| (word, true));
        let first = first_name(language, text, name.start).map(|word| (word, false));
        let words = first.into_iter().chain(parts);
        let words = words.filter(|(word, _)| is_free(word));
        found.extend(words.map(|(word, is_double)| Beside {
            whole: word.start.min(name.start)..word.end.max(name.end),
            word,
            name: name.clone(),
            is_double,
            actor: actor.value,
        }));
    }
    found
}

/// Returns the word before a name that may be a first name, with white space between the two.
fn first_name(language: Language, text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].trim_end();
    let word = last_word(before)?;
    let is_spaced = before.len() < at;
    let ahead = text[..word.start].trim_end();
    let opens = ahead.is_empty() || ahead.ends_with(['.', '!', '?', ':', '„', '“', '«', '"', '–']);
    let leads = ahead.rsplit(|it: char| !it.is_alphabetic()).next();
    let is_place = leads.is_some_and(|leads| language.leads_to_place(leads));
    let is_name = is_spaced && !is_place;
    (is_name && language.may_be_first_name(&text[word.clone()], opens)).then_some(word)
}

/// Returns the part of a double name before a name: the Weber of “Weber-Lind”.
fn part_before(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].strip_suffix(HYPHENS)?;
    last_word(before)
}

/// Returns the part of a double name behind a name: the Weber of “Lind-Weber”.
fn part_behind(text: &str, at: usize) -> Option<Range<usize>> {
    let behind = text[at..].strip_prefix(HYPHENS)?;
    let start = text.len() - behind.len();
    let len = behind.find(|it: char| !it.is_alphabetic());
    let word = start..start + len.unwrap_or(behind.len());
    text[word.clone()]
        .starts_with(char::is_uppercase)
        .then_some(word)
}

/// The forms of a hyphen.
const HYPHENS: [char; 3] = ['-', '‐', '‑'];

/// Returns the place of the word with a capital at the end of a text; hyphens do not part it.
fn last_word(text: &str) -> Option<Range<usize>> {
    let is_part = |it: char| it.is_alphabetic() || HYPHENS.contains(&it);
    let start = text.trim_end_matches(is_part).len();
    let word = start..text.len();
    text[word.clone()]
        .starts_with(char::is_uppercase)
        .then_some(word)
}

impl Beside {
    /// True if the word makes the name of somebody else of the name of a person: no name of the person has it.
    pub(crate) fn contradicts(&self, sheet: &Sheet, language: Language, text: &str) -> bool {
        let is_person = sheet[self.actor].kind == ActorKind::Person;
        let has = |word: &str| {
            let mut parts = sheet.names(self.actor).flat_map(|it| parts(it.unprinted()));
            parts.any(|part| is_form_of(language, word, part))
        };
        let is_whole_name = if self.is_double {
            // “The Lind-Weber quarrel” is between two: only a first name says that this is one name.
            let first = last_word(text[..self.whole.start].trim_end());
            text[self.name.clone()].contains(char::is_whitespace)
                || first.is_some_and(|first| has(&text[first]))
        } else {
            self.is_last_name(sheet, language, text)
        };
        is_person && is_whole_name && !has(&text[self.word.clone()])
    }

    /// True if the text has the last name of the person, and the sheet has the first name, too.
    fn is_last_name(&self, sheet: &Sheet, language: Language, text: &str) -> bool {
        let own = &text[self.name.clone()];
        let mut names = sheet.names(self.actor).map(SheetText::unprinted);
        names.any(|name| {
            let mut words = name.split_whitespace();
            let begins = |word| language.name_at(own, 0, word).is_some();
            words.next().is_some_and(|first| !begins(first)) && words.any(begins)
        })
    }

    /// True if a text of a source or of a fact has the word, too, and not as part of the name of somebody else.
    pub(crate) fn is_in(
        &self,
        sheet: &Sheet,
        own: &str,
        (language, text): (Language, &str),
    ) -> bool {
        let word = &own[self.word.clone()];
        let mut places = language.occurrences(text, word).into_iter();
        places.any(|place| {
            let behind = text[place.end..].strip_prefix(char::is_whitespace);
            let next = behind.map(|it| it.split(|it: char| !it.is_alphabetic()).next());
            let next = next
                .flatten()
                .filter(|it| it.starts_with(char::is_uppercase));
            next.is_none_or(|next| {
                let mut parts = sheet.names(self.actor).flat_map(|it| parts(it.unprinted()));
                parts.any(|part| is_form_of(language, next, part))
            })
        })
    }
}

/// Returns the words of a name, also those of a double name.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let parts = name.split(|it: char| it.is_whitespace() || HYPHENS.contains(&it));
    parts.chain(name.split_whitespace())
}

/// True if a word is a form of a part of a name.
fn is_form_of(language: Language, word: &str, part: &str) -> bool {
    language.name_at(word, 0, part) == Some(0..word.len())
}
