//! Single values: text of several kinds, whole numbers, truth values.

use std::borrow::Cow;
use std::str::FromStr;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use serde::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;
use serde::de::Unexpected;

use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet::resolve::likelihood;

/// A value of the sheet; `None` where it is absent, or was taken out because it has the wrong shape.
#[derive(Debug)]
pub(in crate::sheet) struct Lenient<T>(pub(in crate::sheet) Option<T>);

impl<T> Default for Lenient<T> {
    fn default() -> Self {
        Self(None)
    }
}

/// An absent key is `None`, as serde reads every option.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self)
    }
}

/// The schema is that of the value itself: null is reported before the value is read.
impl<T: JsonSchema> JsonSchema for Lenient<T> {
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
        pub(in crate::sheet) struct $name(pub(super) String);

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
    /// The address of a page on the web, which begins with `https://` or `http://`.
    #[schemars(inline, extend("pattern" = "^https?://[^\\s]+$"))]
    Address
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
    /// A digit of the Admiralty scale, 1 to 6.
    #[schemars(inline, extend("type" = ["integer", "string"], "minimum" = 1, "maximum" = 6, "pattern" = "^[1-6]$"))]
    CredibilityDigit
);
text!(
    /// A colour: `#` and six hexadecimal digits, between quotation marks, because `#` begins a comment otherwise.
    #[schemars(inline, extend("pattern" = "^#[0-9A-Fa-f]{6}$"))]
    Hexadecimal
);
text!(
    /// The language of a source, by its BCP 47 tag.
    #[schemars(extend("pattern" = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "examples" = Language::ALL.map(Language::tag)))]
    LanguageTag
);
text!(
    /// A language that briefings are written in, by its BCP 47 tag.
    #[schemars(extend("enum" = report_tags()))]
    ReportLanguageTag
);
text!(
    /// A term of the report's scale; half of these belong to ICD 203, half to the PHIA yardstick.
    #[schemars(extend("enum" = likelihood::all_terms()))]
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
fn parse<'de, T: FromStr, D: Deserializer<'de>>(
    deserializer: D,
    expected: &str,
) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse()
        .map_err(|_| D::Error::invalid_type(Unexpected::Str(&text), &expected))
}

/// The tags of all languages that briefings are written in.
pub(super) fn report_tags() -> Vec<&'static str> {
    ReportLanguage::ALL.map(|language| language.tag()).to_vec()
}
