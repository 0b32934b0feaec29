//! A part of a source that is set aside, as YAML shows it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::sheet::raw::pairs::Texts;
use crate::sheet::raw::part::Lenient;
use crate::sheet::raw::part::Text;

/// A part of a source whose sentences no statement has to quote: a section by its heading, or a passage by its first and last words.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `heading` or `from`, and `because`")]
#[schemars(rename = "SetAside")]
pub(in crate::sheet) struct RawSetAside {
    /// The heading of a section: a line of the document.
    #[serde(default)]
    pub(in crate::sheet) heading: Lenient<Text>,
    /// The heading at which the section ends. Left out: the next line that stands alone and ends in no mark.
    #[serde(default)]
    pub(in crate::sheet) until: Lenient<Text>,
    /// The first words of a passage.
    #[serde(default)]
    pub(in crate::sheet) from: Lenient<Text>,
    /// The last words of the passage. Left out: the passage is one sentence.
    #[serde(default)]
    pub(in crate::sheet) to: Lenient<Text>,
    /// Why the briefings can do without it.
    pub(in crate::sheet) because: Lenient<Texts>,
}
