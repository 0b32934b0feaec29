//! The JSON Schemas of a fact sheet and of a house style, for completion and checks in an editor.

use schemars::Schema;

use crate::sheet::raw::RawHouse;
use crate::sheet::raw::RawSheet;

/// Returns the JSON Schema (draft 2020-12) of a fact sheet, indented, with a line feed at the end.
pub fn schema() -> String {
    shown(&schemars::schema_for!(RawSheet))
}

/// Returns the JSON Schema (draft 2020-12) of a house style, indented, with a line feed at the end.
pub fn house_schema() -> String {
    shown(&schemars::schema_for!(RawHouse))
}

fn shown(schema: &Schema) -> String {
    let mut text = format!("{:#}", schema.as_value());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect_file;

    #[test]
    fn committed_schemas_are_these() {
        expect_file!["../../reports/fact-sheet.schema.json"].assert_eq(&schema());
        expect_file!["../../reports/house.schema.json"].assert_eq(&house_schema());
    }
}
