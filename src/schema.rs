//! JSON Schemas (draft 2020-12), generated from the types of what is read and of what is written.
//!
//! Every schema has an address of its own, made of the name of what it describes
//! and of the format of that. There is nothing to fetch at such an address: it
//! tells our schemas from others, and their formats from one another.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Map;
use serde_json::Value;

/// The beginning of the address of every schema.
const ADDRESS: &str = "urn:factbrief:schema:";

/// Returns the schema of a file that people write, indented, with a line feed at the end.
pub fn of_input<T: JsonSchema>(name: &str, format: u32) -> String {
    shown::<T>(SchemaSettings::draft2020_12(), name, format)
}

/// Returns the schema of something that the program writes, indented, with a line feed at the end.
pub fn of_output<T: JsonSchema>(name: &str, format: u32) -> String {
    shown::<T>(SchemaSettings::draft2020_12().for_serialize(), name, format)
}

/// True if a text is a schema of ours with this name, of whichever format.
pub fn is_ours(text: &str, name: &str) -> bool {
    let schema: Option<Value> = serde_json::from_str(text).ok();
    let address = schema.as_ref().and_then(|it| it.get("$id")?.as_str());
    address.is_some_and(|address| address.starts_with(&format!("{ADDRESS}{name}:")))
}

fn shown<T: JsonSchema>(settings: SchemaSettings, name: &str, format: u32) -> String {
    let schema = settings.into_generator().into_root_schema_for::<T>();
    let mut object = Map::new();
    let mut rest = schema.as_object().cloned().unwrap_or_default();
    if let Some(dialect) = rest.shift_remove("$schema") {
        object.insert("$schema".to_owned(), dialect);
    }
    let address = format!("{ADDRESS}{name}:{format}");
    object.insert("$id".to_owned(), address.into());
    object.extend(rest);
    format!("{:#}\n", Value::Object(object))
}

#[cfg(test)]
mod tests {
    use super::is_ours;
    use super::of_input;
    use super::of_output;

    #[test]
    fn the_address_tells_our_schemas_from_others() {
        let schema = of_output::<Vec<u32>>("numbers", 2);
        assert!(
            schema.starts_with(
                "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"$id\": \"urn:factbrief:schema:numbers:2\",\n"
            ),
            "{schema}"
        );
        assert!(is_ours(&schema, "numbers"));
        assert!(is_ours(&of_input::<bool>("numbers", 1), "numbers"));
        for other in ["", "{", "{}", "{\"$id\": 1}", "{\"$id\": \"urn:other\"}"] {
            assert!(!is_ours(other, "numbers"), "{other}");
        }
        assert!(!is_ours(&schema, "number"));
    }
}
