//! The house style as YAML shows it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::Deserialize;
use serde::de::Deserializer;

use crate::language::DateStyle;
use crate::language::Language;
use crate::language::QuotationStyle;
use crate::sheet::LikelihoodScale;
use crate::sheet::Marking;
use crate::sheet::house::Paper;
use crate::sheet::raw::choice::OneOrEach;
use crate::sheet::raw::part::Hexadecimal;
use crate::sheet::raw::part::Lenient;
use crate::sheet::raw::part::Text;
use crate::sheet::raw::part::Whole;

/// A house style: who issues the briefings of all reports beside it, and how they look. Every key but `format` may be left out.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `format`, `organisation` and the other keys of a house style")]
#[schemars(rename = "HouseStyle")]
pub(in crate::sheet) struct RawHouse {
    /// The format of the file; 1 for now.
    pub(in crate::sheet) format: Lenient<Whole>,
    /// Who issues the briefings: one name for all languages, or one for each. At most 80 characters.
    #[serde(default)]
    pub(in crate::sheet) organisation: Lenient<OneOrEach>,
    /// Where readers can turn to: one line for all languages, or one for each. At most 120 characters.
    #[serde(default)]
    pub(in crate::sheet) contact: Lenient<OneOrEach>,
    /// The address on the web where readers find the briefings, printed with a code that a telephone reads. At most 200 characters.
    #[serde(default)]
    pub(in crate::sheet) url: Lenient<Text>,
    /// A picture at the top of the first page, at most 9 mm high.
    #[serde(default)]
    pub(in crate::sheet) logo: Lenient<RawLogo>,
    /// The colour of links, marks and judgements, on light pages and on dark screens. Text in it must be readable: 4.5:1 on every ground.
    #[serde(default)]
    pub(in crate::sheet) accent: Lenient<RawAccent>,
    /// The marking of a sheet that has none, by the Traffic Light Protocol 2.0.
    #[serde(default)]
    pub(in crate::sheet) marking: Lenient<Marking>,
    /// The likelihood scale of a sheet that names none.
    #[serde(default)]
    pub(in crate::sheet) likelihood_scale: Lenient<LikelihoodScale>,
    /// For how long words can be taken for the present, in a sheet that does not say so, such as P2Y.
    #[serde(default)]
    pub(in crate::sheet) stale_after: Lenient<Text>,
    /// The paper of the PDF, and of a printed page; A4 where it is left out.
    #[serde(default)]
    pub(in crate::sheet) paper: Lenient<Paper>,
    /// How dates are written, by language; the day first where it is left out.
    #[serde(default)]
    pub(in crate::sheet) dates: Lenient<ByLanguage<DateStyle>>,
    /// Which quotation marks stand around words of a source, by the language of these words; the custom of the language where it is left out.
    #[serde(default)]
    pub(in crate::sheet) quotation: Lenient<ByLanguage<QuotationStyle>>,
}

/// A picture at the top of the first page.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `file` and `alternative`")]
#[schemars(rename = "Logo")]
pub(in crate::sheet) struct RawLogo {
    /// The path of an SVG or PNG file, from the directory of this file.
    pub(in crate::sheet) file: Lenient<Text>,
    /// What the picture says, for those who do not see it: one text for all languages, or one for each.
    pub(in crate::sheet) alternative: Lenient<OneOrEach>,
}

/// The accent, on light pages and on dark screens.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(
    expecting = "a map with `light` and `dark`, such as `{ light: \"#0b4f71\", dark: \"#8cc8ec\" }`"
)]
#[schemars(rename = "Accent")]
pub(in crate::sheet) struct RawAccent {
    /// On white and tinted ground.
    pub(in crate::sheet) light: Lenient<Hexadecimal>,
    /// On the dark ground of a screen.
    pub(in crate::sheet) dark: Lenient<Hexadecimal>,
}

/// A choice for each of some languages, by their tags.
#[derive(Debug)]
pub(in crate::sheet) struct ByLanguage<T>(pub(in crate::sheet) BTreeMap<String, Lenient<T>>);

/// A choice that languages leave.
pub(in crate::sheet) trait LanguageChoice: Copy + PartialEq {
    /// The name in the schema.
    const NAME: &'static str;
    /// The customs of writing that a language leaves to choose.
    fn of(language: Language) -> Vec<Self>;
    /// The name in the file.
    fn name(self) -> &'static str;
}

impl LanguageChoice for DateStyle {
    const NAME: &'static str = "DateStyles";

    fn of(language: Language) -> Vec<Self> {
        language.date_styles()
    }

    fn name(self) -> &'static str {
        self.name()
    }
}

impl LanguageChoice for QuotationStyle {
    const NAME: &'static str = "QuotationStyles";

    fn of(language: Language) -> Vec<Self> {
        language.quotation_styles()
    }

    fn name(self) -> &'static str {
        self.name()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByLanguage<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self)
    }
}

impl<T: LanguageChoice> JsonSchema for ByLanguage<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let choices =
            |language: Language| -> Vec<_> { T::of(language).into_iter().map(T::name).collect() };
        let properties: serde_json::Map<String, serde_json::Value> = Language::ALL
            .into_iter()
            .map(|language| {
                let choices = serde_json::json!({ "enum": choices(language) });
                (language.tag().to_owned(), choices)
            })
            .collect();
        json_schema!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        })
    }
}
