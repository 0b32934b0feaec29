//! Values that can be written in two shapes.

use std::borrow::Cow;
use std::fmt;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::Deserialize;
use serde::de::Deserializer;
use serde::de::IntoDeserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde::de::value::MapAccessDeserializer;
use serde::de::value::SeqAccessDeserializer;

use crate::sheet::raw::RawWaiver;
use crate::sheet::raw::pairs::Texts;
use crate::sheet::raw::part::Day;
use crate::sheet::raw::part::Lenient;
use crate::sheet::raw::part::Name;
use crate::sheet::raw::part::Text;

/// A text: one for all languages, or one for each.
#[derive(Debug)]
pub(in crate::sheet) enum OneOrEach {
    /// For all languages.
    One(Text),
    /// For each language.
    Each(Texts),
}

impl JsonSchema for OneOrEach {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "OneOrEach".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "string", "minLength": 1 }, generator.subschema_for::<Texts>()] })
    }
}

impl<'de> Deserialize<'de> for OneOrEach {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReadText)
    }
}

/// Names of the sheet: one, or a list.
#[derive(Debug)]
pub(in crate::sheet) enum OneOrMany {
    /// One name.
    One(Name),
    /// Several names.
    Many(Vec<Lenient<Name>>),
}

impl JsonSchema for OneOrMany {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "OneOrMany".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<Name>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
    }
}

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReadNames)
    }
}

/// The visitor with which serde reads a [`OneOrMany`].
struct ReadNames;

impl<'de> Visitor<'de> for ReadNames {
    type Value = OneOrMany;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name, or a list of names")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<OneOrMany, E> {
        Name::deserialize(text.into_deserializer()).map(OneOrMany::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<OneOrMany, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(OneOrMany::Many)
    }
}

/// How far a judgement looks ahead: a day, or no end with its reason.
#[derive(Debug)]
pub(in crate::sheet) enum RawHorizon {
    /// Up to a day.
    Until(Day),
    /// Without an end.
    Open(NoHorizon),
}

/// The reason why a judgement has no horizon.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a day, such as 2026-06-30, or `{ none: … }` with the reason in each language")]
#[schemars(inline)]
pub(in crate::sheet) struct NoHorizon {
    /// Why the judgement has no end.
    pub(in crate::sheet) none: Lenient<Texts>,
}

impl JsonSchema for RawHorizon {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Horizon".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [generator.subschema_for::<Day>(), generator.subschema_for::<NoHorizon>()] })
    }
}

impl<'de> Deserialize<'de> for RawHorizon {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReadHorizon)
    }
}

/// Rules set aside: one, or a list.
#[derive(Debug)]
pub(in crate::sheet) enum Waivers {
    /// One rule.
    One(RawWaiver),
    /// Several rules.
    Many(Vec<Lenient<RawWaiver>>),
}

impl JsonSchema for Waivers {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Waivers".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<RawWaiver>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
    }
}

impl<'de> Deserialize<'de> for Waivers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReadWaivers)
    }
}

/// The visitor with which serde reads a [`OneOrEach`].
struct ReadText;

impl<'de> Visitor<'de> for ReadText {
    type Value = OneOrEach;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a text in each language, such as `{ en: …, de: … }`")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<OneOrEach, E> {
        Ok(OneOrEach::One(Text(text.to_owned())))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OneOrEach, A::Error> {
        Texts::deserialize(MapAccessDeserializer::new(map)).map(OneOrEach::Each)
    }
}

/// The visitor with which serde reads a [`RawHorizon`].
struct ReadHorizon;

impl<'de> Visitor<'de> for ReadHorizon {
    type Value = RawHorizon;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day, such as 2026-06-30, or `{ none: … }` with the reason in each language")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<RawHorizon, E> {
        Ok(RawHorizon::Until(Day(text.to_owned())))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawHorizon, A::Error> {
        NoHorizon::deserialize(MapAccessDeserializer::new(map)).map(RawHorizon::Open)
    }
}

/// The visitor with which serde reads [`Waivers`].
struct ReadWaivers;

impl<'de> Visitor<'de> for ReadWaivers {
    type Value = Waivers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map with `rule` and `because`, or a list of such maps")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Waivers, A::Error> {
        RawWaiver::deserialize(MapAccessDeserializer::new(map)).map(Waivers::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Waivers, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(Waivers::Many)
    }
}
