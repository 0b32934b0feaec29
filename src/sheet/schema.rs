//! The JSON Schema of a fact sheet, for completion and checks in an editor.

use crate::sheet::raw::RawSheet;

/// The JSON Schema (draft 2020-12) of a fact sheet, indented, with a line feed at the end.
pub fn schema() -> String {
    let schema = schemars::schema_for!(RawSheet);
    let mut text = format!("{:#}", schema.as_value());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect_file;

    #[test]
    fn committed_schema_is_this_one() {
        expect_file!["../../reports/fact-sheet.schema.json"].assert_eq(&schema());
    }
}
