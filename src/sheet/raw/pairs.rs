//! Maps whose keys are not fixed: texts by language, actors by expression.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::Deserialize;
use serde::de::Deserializer;
use serde::de::MapAccess;
use serde::de::Visitor;
use serde::de::value::MapAccessDeserializer;

use crate::sheet::raw::part;
use crate::sheet::raw::part::Lenient;
use crate::sheet::raw::part::Name;
use crate::sheet::raw::part::Text;

/// The use of a map from texts to texts.
pub(in crate::sheet) trait Purpose {
    /// The name in the schema.
    const NAME: &'static str;
    /// The expected form, as messages name it.
    const EXPECTED: &'static str;

    /// The JSON Schema.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

/// A map from texts to texts, in which single texts may have been taken out.
#[derive(Debug)]
pub(in crate::sheet) struct Pairs<P>(
    pub(in crate::sheet) BTreeMap<String, Lenient<Text>>,
    PhantomData<P>,
);

/// A text in each language.
pub(in crate::sheet) type Texts = Pairs<InEachLanguage>;
/// Actors under the expressions that stand for them.
pub(in crate::sheet) type Bindings = Pairs<Bound>;

/// The purpose of [`Texts`].
#[derive(Debug)]
pub(in crate::sheet) struct InEachLanguage;
/// The purpose of [`Bindings`].
#[derive(Debug)]
pub(in crate::sheet) struct Bound;

impl Purpose for InEachLanguage {
    const NAME: &'static str = "Texts";
    const EXPECTED: &'static str = "a text in each language, such as `{ en: …, de: … }`";

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text in each language of the sheet.",
            "type": "object",
            "properties": language_properties(),
            "additionalProperties": false,
            "minProperties": 1,
        })
    }
}

impl Purpose for Bound {
    const NAME: &'static str = "StandsFor";
    const EXPECTED: &'static str =
        "actors under the expressions that stand for them, such as `{ the app: actor }`";

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Expressions of the source, as printed there, each with the name of the actor it stands for.",
            "type": "object",
            "additionalProperties": generator.subschema_for::<Name>(),
            "minProperties": 1,
        })
    }
}

impl<P: Purpose> JsonSchema for Pairs<P> {
    fn schema_name() -> Cow<'static, str> {
        P::NAME.into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        P::schema(generator)
    }
}

impl<'de, P: Purpose> Deserialize<'de> for Pairs<P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reading::<Self>(PhantomData))
    }
}

/// The visitor with which serde reads a map of pairs.
struct Reading<T>(PhantomData<T>);

impl<'de, P: Purpose> Visitor<'de> for Reading<Pairs<P>> {
    type Value = Pairs<P>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(P::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let pairs = BTreeMap::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Pairs(pairs, PhantomData))
    }
}

/// A text for each language that there is.
pub(super) fn language_properties() -> serde_json::Map<String, serde_json::Value> {
    let text = serde_json::json!({ "type": "string", "minLength": 1 });
    part::report_tags()
        .into_iter()
        .map(|tag| (tag.to_owned(), text.clone()))
        .collect()
}
