//! Maps of texts with one key that means something else: a title with what it rests on, a quote with its translation.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::Deserialize;
use serde::de::DeserializeSeed;
use serde::de::Deserializer;
use serde::de::Error as _;
use serde::de::MapAccess;
use serde::de::Visitor;

use crate::sheet::raw::List;
use crate::sheet::raw::pairs;
use crate::sheet::raw::pairs::Texts;
use crate::sheet::raw::part::Lenient;
use crate::sheet::raw::part::Name;
use crate::sheet::raw::part::Text;
use crate::sheet::suggest;

/// The one key that is no language and no source.
pub(in crate::sheet) trait Keyed {
    /// The value under the key.
    type Value: Default + for<'de> Deserialize<'de>;
    /// The key.
    const KEY: &'static str;
    /// The name in the schema.
    const NAME: &'static str;
    /// The expected form, as messages name it.
    const EXPECTED: &'static str;

    /// The JSON Schema.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

/// A map of texts with one key that means something else.
#[derive(Debug)]
pub(in crate::sheet) struct TextsAnd<K: Keyed> {
    /// The texts under all other keys; which there may be is for `resolve`.
    pub(in crate::sheet) texts: BTreeMap<String, Lenient<Text>>,
    /// The value under the one key.
    pub(in crate::sheet) value: K::Value,
}

/// The title of the report in each language, and what it rests on.
pub(in crate::sheet) type Title = TextsAnd<RestsOn>;
/// Words under the name of their source, and the desk's translation of them.
pub(in crate::sheet) type QuoteEntry = TextsAnd<Translated>;

/// The key of [`Title`].
#[derive(Debug)]
pub(in crate::sheet) struct RestsOn;
/// The key of [`QuoteEntry`].
#[derive(Debug)]
pub(in crate::sheet) struct Translated;

impl Keyed for RestsOn {
    type Value = List<Name>;
    const KEY: &'static str = "rests-on";
    const NAME: &'static str = "Title";
    const EXPECTED: &'static str =
        "a text in each language and `rests-on`, such as `{ en: …, rests-on: […] }`";

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = pairs::language_properties();
        let rests_on = json_schema!({
            "description": "The facts or judgements that the title sums up.",
            "type": "array",
            "items": generator.subschema_for::<Name>(),
            "minItems": 1,
        });
        properties.insert(Self::KEY.to_owned(), rests_on.to_value());
        json_schema!({
            "description": "The title of the report in each language, and what it rests on.",
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "required": [Self::KEY],
        })
    }
}

impl Keyed for Translated {
    type Value = Lenient<Texts>;
    const KEY: &'static str = "translation";
    const NAME: &'static str = "Quote";
    const EXPECTED: &'static str =
        "words under the name of their source, such as `{ source: words }`";

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let translation = json_schema!({
            "description": "The desk's translation, in each language of the sheet but that of the source. It holds for the same words elsewhere in the sheet.",
            "type": "object",
            "properties": pairs::language_properties(),
            "additionalProperties": false,
            "minProperties": 1,
        });
        json_schema!({
            "description": "Words of a source, exactly as they stand there, under the name of the source.",
            "type": "object",
            "propertyNames": generator.subschema_for::<Name>(),
            "properties": { "translation": translation },
            "additionalProperties": { "type": "string", "minLength": 1 },
            "minProperties": 1,
            "maxProperties": 2,
        })
    }
}

impl<K: Keyed> JsonSchema for TextsAnd<K> {
    fn schema_name() -> Cow<'static, str> {
        K::NAME.into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        K::schema(generator)
    }
}

impl<'de, K: Keyed> Deserialize<'de> for TextsAnd<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reading(PhantomData))
    }
}

/// A key of such a map.
enum Key {
    Own,
    Other(String),
}

/// The visitor with which serde reads a [`Key`]; a key that is nearly the expected one is a mistake.
struct ReadKey(&'static [&'static str; 1]);

impl<'de> DeserializeSeed<'de> for ReadKey {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        let key = String::deserialize(deserializer)?;
        match suggest::nearest(&key, self.0.iter().copied()) {
            Some(meant) if meant == key => Ok(Key::Own),
            Some(_) => Err(D::Error::unknown_field(&key, self.0)),
            None => Ok(Key::Other(key)),
        }
    }
}

/// The visitor with which serde reads a [`TextsAnd`].
struct Reading<K>(PhantomData<K>);

impl<'de, K: Keyed> Visitor<'de> for Reading<K> {
    type Value = TextsAnd<K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(K::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<TextsAnd<K>, A::Error> {
        let mut read = TextsAnd {
            texts: BTreeMap::new(),
            value: K::Value::default(),
        };
        while let Some(key) = map.next_key_seed(ReadKey(&[K::KEY]))? {
            match key {
                Key::Own => read.value = map.next_value()?,
                Key::Other(key) => {
                    read.texts.insert(key, map.next_value()?);
                }
            }
        }
        Ok(read)
    }
}
