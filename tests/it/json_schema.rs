//! As much of JSON Schema as the schema of SARIF (draft 4) and our own (draft 2020-12) need for what we write.
//!
//! A keyword that is not known here stops the test, so nothing passes because
//! nobody looked.

use serde_json::Value;

/// What the schema has against a value: each fault with its place.
pub(crate) fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut validator = Validator {
        root: schema,
        faults: Vec::new(),
    };
    validator.check(schema, value, "");
    validator.faults
}

/// The same for a schema of which every key is to be described: one that it does not name is a fault.
pub(crate) fn faults_with_unknown_keys(schema: &Value, value: &Value) -> Vec<String> {
    let mut closed = schema.clone();
    close(&mut closed);
    faults(&closed, value)
}

/// Lets every object of a schema have the properties that are described, and no others.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            keywords.values_mut().for_each(close);
            if keywords.contains_key("properties") {
                let further = Value::Bool(false);
                keywords.entry("additionalProperties").or_insert(further);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

struct Validator<'a> {
    root: &'a Value,
    faults: Vec<String>,
}

impl<'a> Validator<'a> {
    fn check(&mut self, schema: &'a Value, value: &Value, place: &str) {
        let keywords = schema.as_object().unwrap();
        if let Some(reference) = keywords.get("$ref") {
            let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
            let target = self.root.pointer(pointer).unwrap();
            return self.check(target, value, place);
        }
        for (keyword, rule) in keywords {
            let holds = match keyword.as_str() {
                "$schema" | "title" | "id" | "$id" | "description" | "default" | "definitions" | "$defs"
                // These two belong together, see below.
                | "properties" | "additionalProperties" => true,
                "const" => rule == value,
                "type" => has_type(rule, value),
                "enum" => rule.as_array().unwrap().contains(value),
                "minimum" => value.as_f64().is_none_or(|it| it >= rule.as_f64().unwrap()),
                "maximum" => value.as_f64().is_none_or(|it| it <= rule.as_f64().unwrap()),
                "minItems" => value
                    .as_array()
                    .is_none_or(|it| it.len() as u64 >= rule.as_u64().unwrap()),
                "maxItems" => value
                    .as_array()
                    .is_none_or(|it| it.len() as u64 <= rule.as_u64().unwrap()),
                "prefixItems" => {
                    let rules = rule.as_array().unwrap();
                    let items = value.as_array().into_iter().flatten();
                    for (index, (rule, item)) in rules.iter().zip(items).enumerate() {
                        self.check(rule, item, &format!("{place}/{index}"));
                    }
                    true
                }
                "uniqueItems" => value.as_array().is_none_or(|it| are_unique(it)),
                "format" => value
                    .as_str()
                    .is_none_or(|it| has_format(rule.as_str().unwrap(), it)),
                "required" => value.as_object().is_none_or(|it| {
                    let names = rule.as_array().unwrap();
                    names
                        .iter()
                        .all(|name| it.contains_key(name.as_str().unwrap()))
                }),
                "anyOf" => self.matching(rule, value, place) >= 1,
                "oneOf" => self.matching(rule, value, place) == 1,
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(rule, item, &format!("{place}/{index}"));
                    }
                    true
                }
                other => panic!("the keyword `{other}` at {place} is not known here"),
            };
            if !holds {
                self.faults
                    .push(format!("{place}: `{keyword}` does not hold for {value}"));
            }
        }
        self.check_properties(schema, value, place);
    }

    fn check_properties(&mut self, schema: &'a Value, value: &Value, place: &str) {
        for (name, property) in value.as_object().into_iter().flatten() {
            let place = format!("{place}/{name}");
            let further = &schema["additionalProperties"];
            match schema["properties"].get(name).unwrap_or(further) {
                Value::Bool(false) => self.faults.push(format!("{place}: not known")),
                Value::Null | Value::Bool(true) => {}
                rule => self.check(rule, property, &place),
            }
        }
    }

    /// How many of the schemas a value keeps to.
    fn matching(&self, schemas: &'a Value, value: &Value, place: &str) -> usize {
        let keeps_to = |schema: &&'a Value| {
            let mut one = Validator {
                root: self.root,
                faults: Vec::new(),
            };
            one.check(schema, value, place);
            one.faults.is_empty()
        };
        schemas.as_array().unwrap().iter().filter(keeps_to).count()
    }
}

fn has_type(rule: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("the type `{other}` is not known here"),
    };
    match rule {
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        name => is(name.as_str().unwrap()),
    }
}

fn has_format(format: &str, text: &str) -> bool {
    let characters = text
        .chars()
        .all(|char| char.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(char));
    let scheme = text.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|char: char| char.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|char| char.is_ascii_alphanumeric() || "+-.".contains(char))
    });
    match format {
        "uint" | "uint32" => true,
        "uri" => characters && scheme,
        "uri-reference" => characters,
        other => panic!("the format `{other}` is not known here"),
    }
}

fn are_unique(items: &[Value]) -> bool {
    items
        .iter()
        .enumerate()
        .all(|(index, item)| !items[..index].contains(item))
}

#[test]
fn it_finds_faults() {
    let schema = serde_json::json!({
        "type": "object",
        "required": ["a"],
        "additionalProperties": false,
        "properties": {
            "a": { "type": "array", "items": { "$ref": "#/definitions/small" }, "uniqueItems": true, "minItems": 1 },
            "b": { "enum": ["x", "y"] },
            "c": { "type": "string", "format": "uri" },
            "d": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
        },
        "definitions": { "small": { "type": "integer", "minimum": 1, "maximum": 9 } },
    });
    let right =
        serde_json::json!({ "a": [1, 9], "b": "x", "c": "https://example.org/a%20b", "d": null });
    assert_eq!(faults(&schema, &right), Vec::<String>::new());
    let wrong = [
        serde_json::json!([]),
        serde_json::json!({}),
        serde_json::json!({ "a": [] }),
        serde_json::json!({ "a": [0] }),
        serde_json::json!({ "a": [10] }),
        serde_json::json!({ "a": [1, 1] }),
        serde_json::json!({ "a": ["1"] }),
        serde_json::json!({ "a": [1], "b": "z" }),
        serde_json::json!({ "a": [1], "c": "no scheme" }),
        serde_json::json!({ "a": [1], "d": 1 }),
        serde_json::json!({ "a": [1], "e": 1 }),
    ];
    for value in wrong {
        assert_eq!(faults(&schema, &value).len(), 1, "{value}");
    }
}
