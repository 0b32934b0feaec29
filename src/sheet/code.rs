//! The codes of what can be wrong with a fact sheet as a file, before any statement is checked.

use crate::finding::Code;

/// Text in the accent of the house could not be read.
pub const ACCENT_CONTRAST: Code = Code("accent-contrast");
/// A key stands twice in one map.
pub const DUPLICATE_KEY: Code = Code("duplicate-key");
/// Two statements, sources or actors have the same name.
pub const DUPLICATE_ID: Code = Code("duplicate-id");
/// A character that cannot be seen, or that changes the order of others.
pub const CONTROL_CHARACTER: Code = Code("control-character");
/// There is nothing in the sheet.
pub const EMPTY_FILE: Code = Code("empty-file");
/// A logo that is more, or less, than a picture.
pub const LOGO_REFUSED: Code = Code("logo-refused");
/// A required key is not there.
pub const MISSING_KEY: Code = Code("missing-key");
/// The sheet was written for a newer version of this program.
pub const NEWER_FORMAT: Code = Code("newer-format");
/// The sheet has no facts yet.
pub const NO_FACTS: Code = Code("no-facts");
/// Two YAML readers understand the sheet differently.
pub const READINGS_DISAGREE: Code = Code("readings-disagree");
/// YAML that fact sheets do without: anchors, aliases, tags, merge keys, complex keys, directives, several documents.
pub const REFUSED_YAML: Code = Code("refused-yaml");
/// A line is indented with a tab.
pub const TAB_INDENT: Code = Code("tab-indent");
/// Lists and maps are nested too deeply.
pub const TOO_DEEP: Code = Code("too-deep");
/// More findings than anybody reads.
pub const TOO_MANY_FINDINGS: Code = Code("too-many-findings");
/// A name that nothing in the sheet has.
pub const UNKNOWN_ID: Code = Code("unknown-id");
/// A key that is not part of a fact sheet.
pub const UNKNOWN_KEY: Code = Code("unknown-key");
/// A language that the sheet or the program does not have.
pub const UNKNOWN_LANGUAGE: Code = Code("unknown-language");
/// A word that is not one of those that may stand here.
pub const UNKNOWN_VALUE: Code = Code("unknown-value");
/// A text lacks one of the languages of the sheet.
pub const UNTRANSLATED: Code = Code("untranslated");
/// A likelihood term of another scale than the sheet's.
pub const WRONG_SCALE: Code = Code("wrong-scale");
/// A list where text should be, or the like.
pub const WRONG_TYPE: Code = Code("wrong-type");
/// A value of the right type that is not possible here.
pub const WRONG_VALUE: Code = Code("wrong-value");
/// The file is not well-formed YAML.
pub const YAML_SYNTAX: Code = Code("yaml-syntax");

/// All codes of this room with their explanation, sorted by code.
pub const ALL: [(Code, &str); 24] = [
    (
        ACCENT_CONTRAST,
        "The accent of the house style is too faint to be read. Links, marks and labels stand in it, on the page, on the tinted ground of the bottom line and on highlighted passages, light and dark. Text needs a contrast of 4.5 to 1 there (WCAG 2.2); the finding names a colour that has it.",
    ),
    (
        CONTROL_CHARACTER,
        "Characters that cannot be seen, or that reverse the order of others, can make a briefing say something else than it seems to say. Delete the character; write spaces instead of tabs inside a text.",
    ),
    (
        DUPLICATE_ID,
        "Every fact, movement, judgement and caution has a name of its own, and so has every source and every actor. Otherwise nobody could say which one a reference means.",
    ),
    (
        DUPLICATE_KEY,
        "A key may stand once in a map. YAML readers differ in which of two values they take, so none is taken silently.",
    ),
    (
        EMPTY_FILE,
        "There is nothing in the sheet. `factbrief help sheet` shows a small one to begin with.",
    ),
    (
        LOGO_REFUSED,
        "The logo is more, or less, than a picture. It goes into every briefing, so it may neither load nor run anything: no script, no reference to another file, no event, no style sheet, no animation. Text has to be turned into paths, because readers may not have its font. A PNG must be whole.",
    ),
    (
        MISSING_KEY,
        "A key that every sheet, or every entry of this kind, must have is not there.",
    ),
    (
        NEWER_FORMAT,
        "The sheet names a format that this program does not know. Nothing was checked. Use a newer version of the program.",
    ),
    (
        NO_FACTS,
        "The sheet has no facts yet. Take over what `factbrief draft` proposes, or quote a source and say what it says. Nothing is built before there is a fact.",
    ),
    (
        READINGS_DISAGREE,
        "The sheet is read twice, by two YAML readers, and they disagree about what stands there. Nothing was checked. Putting the text between quotation marks usually settles it.",
    ),
    (
        REFUSED_YAML,
        "Anchors, aliases, tags, merge keys, complex keys, directives and several documents are correct YAML, but they hide from a reader what a sheet says. Write the value out where it is needed.",
    ),
    (TAB_INDENT, "YAML knows only spaces as indentation."),
    (
        TOO_DEEP,
        "Lists and maps may be nested 20 deep; a fact sheet needs far fewer levels.",
    ),
    (
        TOO_MANY_FINDINGS,
        "Only the first findings are shown. Correct them, and the others will show.",
    ),
    (
        UNKNOWN_ID,
        "A reference names something that is not in the sheet, or that may not stand in this place.",
    ),
    (
        UNKNOWN_KEY,
        "The key is not part of a fact sheet, or not at this place. It is probably misspelt; what stands below it would be lost otherwise.",
    ),
    (
        UNKNOWN_LANGUAGE,
        "A text stands in a language that the sheet does not list under `languages`, or that briefings cannot be written in; or the language of a source is no language.",
    ),
    (
        UNKNOWN_VALUE,
        "Only certain words may stand here; the finding lists them.",
    ),
    (
        UNTRANSLATED,
        "Every text has a version in each language of the sheet, so that no briefing says less than another.",
    ),
    (
        WRONG_SCALE,
        "A report uses one scale of likelihood, named by `likelihood-scale`, and only its terms.",
    ),
    (
        WRONG_TYPE,
        "A text stands where a list or a map is needed, or the other way round, or nothing stands there.",
    ),
    (
        WRONG_VALUE,
        "The value has the right type, but it is not possible here: a date that the calendar does not have, a name with capital letters, a text without words.",
    ),
    (
        YAML_SYNTAX,
        "The file is not well-formed YAML. A frequent reason is a colon inside a text without quotation marks, or a line that is indented differently from its neighbours.",
    ),
    (
        crate::finding::UNREADABLE,
        "The file cannot be read as text. Nothing in it was checked.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_explained_once() {
        let names: Vec<&str> = ALL
            .iter()
            .map(|(code, _)| code.0)
            .filter(|code| *code != "unreadable")
            .collect();
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]), "{names:?}");
    }
}
