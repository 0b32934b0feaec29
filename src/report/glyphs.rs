//! `missing-glyph`: which characters no font for text has, where they stand in the sheet, and what helps.

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

/// How many characters of a script are named.
const NAMED: usize = 3;

/// One finding for each script; the characters stand where the sheet has the first of them.
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

/// Where the first of these characters stands in the sheet, with those that follow it; and which it is.
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
        // Only a source has it as it is; the sheet may write it in another way.
        None => (layout::place(sheet), characters[0]),
    }
}

fn message(script: Option<&str>, characters: &[char], first: char) -> String {
    let others = characters.iter().filter(|other| **other != first);
    let named: Vec<String> = std::iter::once(&first)
        .chain(others)
        .take(NAMED)
        .map(|character| format!("`{character}` (U+{:04X})", u32::from(*character)))
        .collect();
    let more = match characters.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let script = script.map_or(String::new(), |name| format!(", script {name}"));
    format!("no font for text has {}{more}{script}", named.join(", "))
}
