//! The JSON Schemas of a fact sheet and of a house style, for completion and checks in an editor.

use crate::schema;
use crate::sheet::FORMAT;
use crate::sheet::raw::RawHouse;
use crate::sheet::raw::RawSheet;

/// The name of the schema of a fact sheet, in its address.
pub const SHEET_SCHEMA: &str = "fact-sheet";

/// The name of the schema of a house style, in its address.
pub const HOUSE_SCHEMA: &str = "house";

/// Returns the JSON Schema of a fact sheet.
pub fn schema() -> String {
    schema::of_input::<RawSheet>(SHEET_SCHEMA, FORMAT)
}

/// Returns the JSON Schema of a house style.
pub fn house_schema() -> String {
    schema::of_input::<RawHouse>(HOUSE_SCHEMA, FORMAT)
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
