//! Finds words whose letters are of several scripts.

use std::ops::Range;

use icu::properties::props::Script;
use icu::properties::script::ScriptWithExtensions;
use icu::properties::script::ScriptWithExtensionsBorrowed;

/// The letters of other scripts in the names of units: μm, kΩ.
const OF_UNITS: [char; 3] = ['\u{3bc}', '\u{3a9}', '\u{2126}'];
/// The maximum number of letters in the name of a unit.
const MAX_UNIT_LETTERS: usize = 4;

/// The scripts that are written together: Japanese, Korean, Chinese with its phonetic letters.
const TOGETHER: [&[Script]; 3] = [
    &[Script::Han, Script::Hiragana, Script::Katakana],
    &[Script::Han, Script::Hangul],
    &[Script::Han, Script::Bopomofo],
];

/// Returns the words of a text whose letters have no script in common (UTS 39, 5.1).
pub fn mixed(text: &str) -> Vec<Range<usize>> {
    let scripts = ScriptWithExtensions::new();
    let is_apart = |letter: char| {
        !letter.is_alphanumeric() && (letter.is_ascii() || !is_mark(scripts, letter))
    };
    let mut found = Vec::new();
    let mut end = 0;
    // A word of ASCII letters is of one script, and most are.
    while let Some(next) = text[end..].find(|letter: char| !letter.is_ascii()) {
        let at = end + next;
        let start = text[end..at].rfind(is_apart);
        // What parts words before the letter is a byte of ASCII.
        let start = start.map_or(end, |before| end + before + 1);
        let length = text[at..].find(is_apart).unwrap_or(text.len() - at);
        if length == 0 {
            end = at + text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        end = at + length;
        if is_mixed(scripts, &text[start..end]) {
            found.push(start..end);
        }
    }
    found
}

/// True if a character takes the script of the letter before it.
fn is_mark(scripts: ScriptWithExtensionsBorrowed<'_>, letter: char) -> bool {
    scripts.get_script_val(letter) == Script::Inherited
}

fn is_mixed(scripts: ScriptWithExtensionsBorrowed<'_>, word: &str) -> bool {
    if word.is_ascii() || is_unit(word) {
        return false;
    }
    let letters = word.chars();
    let has = |script: Script| {
        letters.clone().all(|letter| {
            let own = scripts.get_script_extensions_val(letter);
            own.contains(&script)
                || own.contains(&Script::Common)
                || own.contains(&Script::Inherited)
        })
    };
    let known = |letter: char| {
        let own = scripts.get_script_extensions_val(letter);
        let first = own
            .iter()
            .find(|script| !matches!(*script, Script::Common | Script::Inherited));
        first.is_some().then(|| own.iter().collect::<Vec<Script>>())
    };
    // A script that all letters share is among those of the first letter that has a script of its own.
    let Some(candidates) = letters.clone().find_map(known) else {
        return false;
    };
    if candidates.into_iter().any(has) {
        return false;
    }
    let together = |group: &[Script]| {
        letters.clone().all(|letter| {
            let own = scripts.get_script_extensions_val(letter);
            let common = own.contains(&Script::Common) || own.contains(&Script::Inherited);
            common || group.iter().any(|script| own.contains(script))
        })
    };
    !TOGETHER.into_iter().any(together)
}

/// True if a word is the name of a unit such as μm or kΩ, and not a longer word with such a letter in it.
fn is_unit(word: &str) -> bool {
    let short = word.chars().count() <= MAX_UNIT_LETTERS;
    short
        && word
            .chars()
            .all(|letter| letter.is_ascii_alphabetic() || OF_UNITS.contains(&letter))
}
