//! Messages of the YAML parser in the words of sheet authors.

/// The beginning of the parser's message about a colon that makes a key where none can stand.
pub(super) const MISPLACED_COLON: &str = "mapping values are not allowed in this context";

/// The meaning of a colon inside a text for the author of a sheet, and a hint.
pub(super) const COLON_IN_TEXT: (&str, &str) = (
    "a colon before a blank cannot stand inside a text",
    "put the whole text between quotation marks",
);

/// The beginnings of frequent messages of the parser, their meanings for the author of a sheet, and hints.
const EXPLAINED: [(&str, &str, &str); 10] = [
    (MISPLACED_COLON, COLON_IN_TEXT.0, COLON_IN_TEXT.1),
    (
        "illegal placement of ':' indicator",
        "a colon cannot stand here",
        "look for a bracket above that is not closed, or put the text between quotation marks",
    ),
    (
        "unexpected character: ",
        "a text cannot start with this character",
        "put the whole text between quotation marks",
    ),
    (
        "while parsing node, found unknown anchor",
        "a text cannot start with `*`",
        "put the whole text between quotation marks",
    ),
    (
        "while scanning a quoted scalar, found unexpected end of stream",
        "the quotation mark that opens here is never closed",
        "close it; inside single quotation marks, write an apostrophe twice",
    ),
    (
        "invalid trailing content after ",
        "something follows a closing quotation mark",
        "write an inner apostrophe twice, or `\\\"` inside double quotation marks",
    ),
    (
        "while parsing a flow ",
        "a comma or a closing bracket is missing before this place",
        "look for the bracket that is not closed",
    ),
    (
        "while parsing a block collection, did not find expected '-' indicator",
        "this line does not fit the indentation of the list above",
        "entries of a list begin with `- ` in one column, and the keys of an entry stand below its first key",
    ),
    (
        "simple key expect ':'",
        "the key above this place lacks its colon",
        "write a colon behind the key, and a blank before its value",
    ),
    (
        "while parsing a block mapping, did not find expected key",
        "this line does not fit the indentation of the lines above, or lacks a colon",
        "keys of one map start in the same column, and a blank follows the colon",
    ),
];

/// Returns a message of the parser in plain words, with a hint.
pub(super) fn explained(info: &str) -> (String, &'static str) {
    let found = EXPLAINED
        .into_iter()
        .find(|(start, _, _)| info.starts_with(start));
    found.map_or_else(
        || {
            (
                format!("this is not well-formed YAML: {}", info.replace('`', "'")),
                "check the indentation and the marks of this line",
            )
        },
        |(_, message, hint)| (message.to_owned(), hint),
    )
}
