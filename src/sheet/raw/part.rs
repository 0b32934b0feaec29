//! The small parts of a raw sheet: single values, and maps whose keys are not fixed.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Unexpected;
use serde::de::Visitor;
use serde::de::value::MapAccessDeserializer;
use serde::de::value::SeqAccessDeserializer;

use crate::language::Language;
use crate::sheet::raw::List;
use crate::sheet::raw::RawWaiver;
use crate::sheet::suggest;

/// A value; nothing where it is absent, or was taken out because of its shape.
#[derive(Debug)]
pub(in crate::sheet) struct Maybe<T>(pub(in crate::sheet) Option<T>);

impl<T> Default for Maybe<T> {
    fn default() -> Self {
        Self(None)
    }
}

/// Serde takes an absent key as `None` for everything that asks for an option.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self)
    }
}

/// In the schema, the value is just there: null is reported before anything is absent.
impl<T: JsonSchema> JsonSchema for Maybe<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// Declares a value that is text in the YAML, taken without white space around it; what it means is for `resolve`.
macro_rules! text {
    ($(#[$meta:meta])* $name:ident) => {
        #[derive(Debug, Deserialize, JsonSchema)]
        #[serde(transparent)]
        $(#[$meta])*
        pub(in crate::sheet) struct $name(String);

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.0.trim()
            }
        }
    };
}

text!(
    /// Text. Whatever contains a colon and a blank, or starts with a mark, needs quotation marks.
    #[schemars(inline, extend("minLength" = 1))]
    Text
);
text!(
    /// A name: lower-case letters a to z, digits and single inner hyphens, starting with a letter.
    #[schemars(extend("pattern" = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"))]
    Name
);
text!(
    /// A day, such as 2019-11-26.
    #[schemars(extend("pattern" = r"^\d{4}-\d{2}-\d{2}$"))]
    Day
);
text!(
    /// A year, a month or a day, such as 2019, 2019-11 or 2019-11-26, or a range such as 2019-11-21/2019-11-24.
    #[schemars(extend(
        "type" = ["string", "integer"],
        "pattern" = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"
    ))]
    When
);
text!(
    /// A year, a month, a day or a range, as in `date`; or `unknown`.
    #[schemars(extend(
        "type" = ["string", "integer"],
        "pattern" = r"^(unknown|\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?)$"
    ))]
    Published
);
text!(
    /// A number in digits, with a point before decimals.
    #[schemars(extend("type" = ["number", "string"], "minimum" = 0, "pattern" = r"^\d+(\.\d+)?$"))]
    NumberText
);
text!(
    /// A language, by its BCP 47 tag.
    #[schemars(extend("enum" = tags()))]
    LanguageTag
);
text!(
    /// A term of the report's scale; half of these belong to ICD 203, half to the PHIA yardstick.
    #[schemars(extend("enum" = crate::sheet::resolve::likelihood::all_terms()))]
    LikelihoodTerm
);

/// A whole number, from 1.
#[derive(Debug, JsonSchema)]
#[schemars(inline, extend("minimum" = 1))]
pub(in crate::sheet) struct Whole(pub(in crate::sheet) u32);

/// `true` or `false`.
#[derive(Debug, JsonSchema)]
#[schemars(inline)]
pub(in crate::sheet) struct Truth(pub(in crate::sheet) bool);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parse(deserializer, "a whole number, in digits").map(Self)
    }
}

impl<'de> Deserialize<'de> for Truth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parse(deserializer, "`true` or `false`").map(Self)
    }
}

/// Scalars come as the text that stands in the sheet.
fn parse<'de, T: FromStr, D: Deserializer<'de>>(deserializer: D, expected: &str) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| D::Error::invalid_type(Unexpected::Str(&text), &expected))
}

/// What a map from texts to texts is good for.
pub(in crate::sheet) trait Purpose {
    /// The name in the schema.
    const NAME: &'static str;
    /// What should stand there, as messages say it.
    const EXPECTED: &'static str;

    /// The JSON Schema.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

/// A map from texts to texts, in which single texts may have been taken out.
#[derive(Debug)]
pub(in crate::sheet) struct Pairs<P>(pub(in crate::sheet) BTreeMap<String, Maybe<Text>>, PhantomData<P>);

/// A text in each language.
pub(in crate::sheet) type Texts = Pairs<InEachLanguage>;
/// Words under the name of their source.
pub(in crate::sheet) type QuoteEntry = Pairs<Quoted>;
/// Actors under the expressions that stand for them.
pub(in crate::sheet) type Bindings = Pairs<Bound>;

/// The purpose of [`Texts`].
#[derive(Debug)]
pub(in crate::sheet) struct InEachLanguage;
/// The purpose of [`QuoteEntry`].
#[derive(Debug)]
pub(in crate::sheet) struct Quoted;
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

impl Purpose for Quoted {
    const NAME: &'static str = "Quote";
    const EXPECTED: &'static str = "words under the name of their source, such as `{ source: words }`";

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Words of a source, exactly as they stand there, under the name of the source.",
            "type": "object",
            "propertyNames": generator.subschema_for::<Name>(),
            "additionalProperties": { "type": "string", "minLength": 1 },
            "minProperties": 1,
            "maxProperties": 1,
        })
    }
}

impl Purpose for Bound {
    const NAME: &'static str = "StandsFor";
    const EXPECTED: &'static str = "actors under the expressions that stand for them, such as `{ the app: actor }`";

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

/// The title of the report in each language, and what it rests on.
#[derive(Debug, Default)]
pub(in crate::sheet) struct Title {
    /// The words by language.
    pub(in crate::sheet) texts: BTreeMap<String, Maybe<Text>>,
    /// Facts and judgements.
    pub(in crate::sheet) rests_on: List<Name>,
}

impl JsonSchema for Title {
    fn schema_name() -> Cow<'static, str> {
        "Title".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = language_properties();
        let rests_on = json_schema!({
            "description": "The facts or judgements that the title sums up.",
            "type": "array",
            "items": generator.subschema_for::<Name>(),
            "minItems": 1,
        });
        properties.insert("rests-on".to_owned(), rests_on.to_value());
        json_schema!({
            "description": "The title of the report in each language, and what it rests on.",
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "required": ["rests-on"],
        })
    }
}

impl<'de> Deserialize<'de> for Title {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reading::<Self>(PhantomData))
    }
}

/// A key of a title.
enum TitleKey {
    RestsOn,
    /// Any other key, because which languages there are is for `resolve`.
    Language(String),
}

impl<'de> Deserialize<'de> for TitleKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const KEYS: &[&str] = &["rests-on"];
        let key = String::deserialize(deserializer)?;
        match suggest::nearest(&key, KEYS.iter().copied()) {
            Some(meant) if meant == key => Ok(Self::RestsOn),
            Some(_) => Err(D::Error::unknown_field(&key, KEYS)),
            None => Ok(Self::Language(key)),
        }
    }
}

/// The name of an actor: one for all languages, or one for each.
#[derive(Debug)]
pub(in crate::sheet) enum ActorName {
    /// For all languages.
    One(Text),
    /// For each language.
    Each(Texts),
}

impl JsonSchema for ActorName {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "ActorName".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "string", "minLength": 1 }, generator.subschema_for::<Texts>()] })
    }
}

impl<'de> Deserialize<'de> for ActorName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading::<Self>(PhantomData))
    }
}

/// Rules set aside: one, or a list.
#[derive(Debug)]
pub(in crate::sheet) enum Waivers {
    /// One rule.
    One(RawWaiver),
    /// Several rules.
    Many(Vec<Maybe<RawWaiver>>),
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
        deserializer.deserialize_any(Reading::<Self>(PhantomData))
    }
}

/// How serde reads the types above.
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

impl<'de> Visitor<'de> for Reading<Title> {
    type Value = Title;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in each language and `rests-on`, such as `{ en: …, rests-on: […] }`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Title, A::Error> {
        let mut title = Title::default();
        while let Some(key) = map.next_key()? {
            match key {
                TitleKey::RestsOn => title.rests_on = map.next_value()?,
                TitleKey::Language(tag) => {
                    title.texts.insert(tag, map.next_value()?);
                }
            }
        }
        Ok(title)
    }
}

impl<'de> Visitor<'de> for Reading<ActorName> {
    type Value = ActorName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a text in each language, such as `{ en: …, de: … }`")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<ActorName, E> {
        Ok(ActorName::One(Text(name.to_owned())))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ActorName, A::Error> {
        Texts::deserialize(MapAccessDeserializer::new(map)).map(ActorName::Each)
    }
}

impl<'de> Visitor<'de> for Reading<Waivers> {
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

/// The tags of all languages.
fn tags() -> Vec<&'static str> {
    Language::ALL.map(Language::tag).to_vec()
}

/// A text for each language that there is.
fn language_properties() -> serde_json::Map<String, serde_json::Value> {
    let text = serde_json::json!({ "type": "string", "minLength": 1 });
    tags().into_iter().map(|tag| (tag.to_owned(), text.clone())).collect()
}
