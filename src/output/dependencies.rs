//! The files that a build read and made, for a program that decides when to build again.

use serde_json::json;

/// The files of which one report was made, and the files that were made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dependencies {
    /// The paths of the files that were read.
    pub inputs: Vec<String>,
    /// The paths of the files that a build makes; empty if findings kept it from making any.
    pub outputs: Vec<String>,
}

/// A path that a makefile cannot name, because a mark in it would end the rule or mean other files.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a makefile cannot name `{}`: there is {:?} in it; JSON can", path.escape_debug(), mark)]
pub struct Unnameable {
    /// The path that cannot be named.
    pub path: String,
    /// The mark that no backslash makes plain in both programs.
    pub mark: char,
}

/// Returns a JSON object: under `targets` one object for each report, with its `inputs` and `outputs`.
pub fn json(all: &[Dependencies]) -> String {
    let targets = all
        .iter()
        .map(|one| json!({ "inputs": one.inputs, "outputs": one.outputs }));
    format!("{:#}\n", json!({ "targets": targets.collect::<Vec<_>>() }))
}

/// Returns one makefile rule for each report that was built, as `make` and Ninja read them.
pub fn make(all: &[Dependencies]) -> Result<String, Unnameable> {
    let mut text = String::new();
    for one in all.iter().filter(|one| !one.outputs.is_empty()) {
        let names = |paths: &[String]| {
            let escaped: Result<Vec<_>, _> = paths.iter().map(|path| escaped(path)).collect();
            escaped.map(|paths| paths.join(" \\\n  "))
        };
        text.push_str(&names(&one.outputs)?);
        text.push_str(": \\\n  ");
        text.push_str(&names(&one.inputs)?);
        text.push('\n');
    }
    Ok(text)
}

/// The marks that have a meaning in a makefile even after a backslash.
const UNNAMEABLE: &str = "\n\r;|=%*?[";

/// Returns a path as a name in a makefile.
///
/// Both programs undo a backslash before a space, a hash or a colon, and a
/// doubled dollar. Other backslashes count as themselves, so only those before
/// such a mark are doubled.
pub(super) fn escaped(path: &str) -> Result<String, Unnameable> {
    if let Some(mark) = path.chars().find(|char| UNNAMEABLE.contains(*char)) {
        let path = path.to_owned();
        return Err(Unnameable { path, mark });
    }
    let mut escaped = String::with_capacity(path.len());
    let mut backslashes = 0;
    for char in path.chars() {
        match char {
            ' ' | '\t' | '#' | ':' => {
                escaped.extend(std::iter::repeat_n('\\', backslashes + 1));
                escaped.push(char);
            }
            '$' => escaped.push_str("$$"),
            char => escaped.push(char),
        }
        backslashes = if char == '\\' { backslashes + 1 } else { 0 };
    }
    Ok(escaped)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use proptest::prelude::*;

    use super::Dependencies;
    use super::escaped;
    use super::json;
    use super::make;

    fn two_reports() -> [Dependencies; 2] {
        [
            Dependencies {
                inputs: vec!["a b/facts.yaml".to_owned(), "a b/sources/#1.txt".to_owned()],
                outputs: vec!["a b/briefings/one-page.en.md".to_owned()],
            },
            Dependencies {
                inputs: vec!["broken/facts.yaml".to_owned()],
                outputs: Vec::new(),
            },
        ]
    }

    #[test]
    fn a_rule_for_each_report_that_was_built() {
        expect![[r"
            a\ b/briefings/one-page.en.md: \
              a\ b/facts.yaml \
              a\ b/sources/\#1.txt
        "]]
        .assert_eq(&make(&two_reports()).unwrap());
        expect![[r#"
            {
              "targets": [
                {
                  "inputs": [
                    "a b/facts.yaml",
                    "a b/sources/#1.txt"
                  ],
                  "outputs": [
                    "a b/briefings/one-page.en.md"
                  ]
                },
                {
                  "inputs": [
                    "broken/facts.yaml"
                  ],
                  "outputs": []
                }
              ]
            }
        "#]]
        .assert_eq(&json(&two_reports()));
    }

    #[test]
    fn what_a_makefile_cannot_name() {
        for (path, mark) in [("a\nb", '\n'), ("a;b", ';'), ("50%", '%')] {
            let broken = Dependencies {
                inputs: vec![path.to_owned()],
                outputs: vec!["c".to_owned()],
            };
            let error = make(&[broken]).unwrap_err();
            assert_eq!((error.path.as_str(), error.mark), (path, mark));
        }
    }

    /// Returns the path that GNU make and Ninja read from a name.
    fn unescaped(name: &str) -> String {
        let mut path = String::new();
        let mut rest = name;
        while let Some(char) = rest.chars().next() {
            let run = rest.len() - rest.trim_start_matches('\\').len();
            let after = &rest[run..];
            if run > 0 && after.starts_with([' ', '\t', '#', ':']) {
                path.push_str(&"\\".repeat(run / 2));
                assert_eq!(run % 2, 1, "the name would end here");
                path.push_str(&after[..1]);
                rest = &after[1..];
            } else if run > 0 {
                path.push_str(&rest[..run]);
                rest = after;
            } else if let Some(after) = rest.strip_prefix("$$") {
                path.push('$');
                rest = after;
            } else {
                assert!(!" \t#:$".contains(char), "the name would end here");
                path.push(char);
                rest = &rest[char.len_utf8()..];
            }
        }
        path
    }

    proptest! {
        #[test]
        fn a_name_is_read_as_it_was(path in "[^\r\n\u{0};|=%*?\\[]*|[\\\\ #$:a\t]*") {
            prop_assert_eq!(unescaped(&escaped(&path).unwrap()), path);
        }
    }
}
