//! `missing-glyph`: reports the characters that no font for text has, where they are in the sheet, and what helps.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use icu::properties::CodePointMapData;
use icu::properties::PropertyNamesLong;
use icu::properties::props::Script;

use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::report::layout;
use crate::sheet::Sheet;

/// The maximum number of characters that one finding names.
const MAX_NAMED: usize = 3;

/// Returns one finding for each script; each points at the first place in the sheet with one of its characters.
pub(super) fn missing(files: &Files, sheet: &Sheet, characters: &BTreeSet<char>) -> Vec<Finding> {
    let scripts = CodePointMapData::<Script>::new();
    let names = PropertyNamesLong::<Script>::new();
    let mut by_script: BTreeMap<Option<&str>, Vec<char>> = BTreeMap::new();
    for character in characters {
        let script = scripts.get(*character);
        let shared = [Script::Common, Script::Inherited, Script::Unknown].contains(&script);
        let name = names.get(script).filter(|_| !shared);
        by_script.entry(name).or_default().push(*character);
    }
    let finding = |(script, characters): (Option<&str>, Vec<char>)| {
        let (place, first) = first_in_sheet(files, sheet, &characters);
        let message = message(script, &characters, first);
        Finding::error(code::MISSING_GLYPH, place, message).hint(HINT)
    };
    by_script.into_iter().map(finding).collect()
}

const HINT: &str = "put a font that has it into the folder `fonts` of the report, \
    or name a directory with one by `--font-path`";

/// Returns the place in the sheet of the first of these characters, with those that follow it directly, and that character.
fn first_in_sheet(files: &Files, sheet: &Sheet, characters: &[char]) -> (Span, char) {
    let file = sheet.report.span.file;
    let text = &files.get(file).text;
    let is_one = |character: char| characters.contains(&character);
    match text
        .char_indices()
        .find(|(_, character)| is_one(*character))
    {
        Some((start, first)) => {
            let run = text[start..].find(|character| !is_one(character));
            let end = run.map_or(text.len(), |length| start + length);
            (file.span(start..end), first)
        }
        // The character is not in the sheet as such: it comes from a source, or the sheet writes it in another way.
        None => (layout::place(sheet), characters[0]),
    }
}

fn message(script: Option<&str>, characters: &[char], first: char) -> String {
    let others = characters.iter().filter(|other| **other != first);
    let named: Vec<String> = std::iter::once(&first)
        .chain(others)
        .take(MAX_NAMED)
        .map(|character| format!("`{character}` (U+{:04X})", u32::from(*character)))
        .collect();
    let more = match characters.len().saturating_sub(MAX_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let script = script.map_or(String::new(), |name| format!(", script {name}"));
    format!("no font for text has {}{more}{script}", named.join(", "))
}
