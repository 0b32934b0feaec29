//! Single words that a sentence tells to go to a known service, so that they name a group: “Otterdesk is moving to X”.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::draft::language::End;
use crate::draft::moves::line::Line;
use crate::draft::moves::line::MAX_WORDS_TO_VERB;
use crate::draft::moves::line::ShownBy;
use crate::draft::moves::line::Stranger;
use crate::draft::reader::names_in;
use crate::language::Found;
use crate::reading::Names;
use crate::source::Document;

impl Line<'_> {
    /// Returns a single word that is no word of the language, opens a clause, and is told to go to a known service: “Otterdesk is moving to X”.
    pub(super) fn mover_alone(&self, runs: &[Range<usize>]) -> Option<Range<usize>> {
        let verb = self.moves.iter().find(|it| it.value == MoveStage::Moved)?;
        let run = runs.iter().rfind(|run| run.end <= verb.range.start)?;
        let told = &self.words[run.end..verb.range.end];
        let before = self.words[..run.start].trim_end();
        let opens = before.is_empty() || before.ends_with(':');
        // “Otterdesk ist zu X gewechselt”
        let platforms = self.named.iter().map(|it| it.range.start);
        let end = platforms
            .filter(|start| self.language.exchanges_come_last() && *start >= run.end)
            .min()
            .map_or(verb.range.start, |start| start.min(verb.range.start));
        let between = self.words[run.end..end].trim();
        let is_near = between.split_whitespace().count() <= MAX_WORDS_TO_VERB
            && between.chars().all(|it| it.is_alphabetic() || it == ' ');
        let mut known = self.named.iter();
        let leads = |it: &Found<Option<Referent>>| {
            it.value == Some(Referent::Platform)
                && it.range.start >= run.end
                && self.language.end_of_move(&self.words[..it.range.start]) == Some(End::Reached)
        };
        let word = &self.words[run.clone()];
        let is_foreign = !self.language.has_articles() && word.is_ascii();
        let is_name = !word.contains(char::is_whitespace)
            && (is_foreign || self.language.is_ordinary(&word.to_lowercase()) == Some(false));
        // Whoever is known besides the services may be the one who moves.
        let is_only = known
            .clone()
            .all(|it| it.value == Some(Referent::Platform) && it.range.start >= run.end);
        (opens
            && is_near
            && is_name
            && is_only
            && known.any(leads)
            && !self.language.are_several(word, told))
        .then(|| run.clone())
    }
}

/// Drops single words that are told to go somewhere, and are part of the name of a person elsewhere: “Vosskamp is moving to X”, where “Elke Vosskamp” is named too.
pub(super) fn drop_parts_of_names(document: &Document, ends: &mut Vec<Stranger>) {
    let alone = ends.iter();
    let alone = alone.filter(|it| it.shown_by == ShownBy::MoveAlone);
    let alone: BTreeSet<String> = alone.map(|it| it.name.clone()).collect();
    if alone.is_empty() {
        return;
    }
    let names: Vec<(&str, usize)> = alone.iter().map(String::as_str).zip(0..).collect();
    let places = names_in(document, &Names::new(names.iter().copied()));
    let language = document.language;
    let is_name = |word: &str| {
        let word = word.trim_matches(|it: char| !it.is_alphanumeric());
        word.starts_with(char::is_uppercase)
            && language.is_ordinary(&word.to_lowercase()) == Some(false)
    };
    let parts = places.into_iter().filter(|it| {
        let before = document.text[..it.range.start].strip_suffix(' ');
        let before = before.and_then(|it| it.rsplit(char::is_whitespace).next());
        let after = document.text[it.range.end..].strip_prefix(' ');
        let after = after.and_then(|it| it.split(char::is_whitespace).next());
        before.is_some_and(is_name) || after.is_some_and(is_name)
    });
    let parts: BTreeSet<usize> = parts.map(|it| it.value).collect();
    let is_part = |name: &str| {
        names
            .iter()
            .any(|(own, at)| *own == name && parts.contains(at))
    };
    ends.retain(|it| it.shown_by == ShownBy::Words || !is_part(&it.name));
}
