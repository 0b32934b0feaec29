//! The keys with which a sheet selects what a product prints: one file for each product, its keys in the order of the page.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::sheet::Product;
use crate::sheet::product::products;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::List;
use crate::sheet::raw::Name;
use crate::sheet::raw::Paragraphs;

/// The keys of a selection for any product; a key that the product does not have is `None`.
#[derive(Default)]
pub(in crate::sheet) struct Keys<'a> {
    pub(in crate::sheet) bottom_line: Option<&'a Lenient<Name>>,
    pub(in crate::sheet) key_judgements: Option<&'a List<Name>>,
    /// The key points, which a sheet must give if the product has them.
    pub(in crate::sheet) key_points: Option<&'a List<Name>>,
    pub(in crate::sheet) glance: Option<GlanceKeys<'a>>,
    pub(in crate::sheet) timeline: Option<&'a List<Name>>,
    /// The account of events, which a sheet must give if the product has one.
    pub(in crate::sheet) what_happened: Option<&'a Paragraphs>,
    pub(in crate::sheet) push: Option<&'a Paragraphs>,
    pub(in crate::sheet) movements: Option<&'a List<Name>>,
    pub(in crate::sheet) origin_and_destination: Option<&'a Paragraphs>,
    pub(in crate::sheet) actors: Option<&'a List<Name>>,
    pub(in crate::sheet) scale: Option<&'a Paragraphs>,
    pub(in crate::sheet) cautions: Option<&'a List<Name>>,
    pub(in crate::sheet) alternatives: Option<&'a List<Name>>,
    pub(in crate::sheet) implications: Option<&'a List<Name>>,
    pub(in crate::sheet) outlook: Option<&'a List<Name>>,
    pub(in crate::sheet) watch: Option<&'a List<Name>>,
    pub(in crate::sheet) further_facts: Option<&'a Paragraphs>,
}

/// The keys for the cells of “at a glance”.
pub(in crate::sheet) struct GlanceKeys<'a> {
    pub(in crate::sheet) trigger: &'a List<Name>,
    /// The movement, which a sheet must give.
    pub(in crate::sheet) movement: &'a Lenient<Name>,
    pub(in crate::sheet) scale: &'a Lenient<Name>,
}

/// Takes in the file of each product.
macro_rules! files {
    ($($(#[$doc:meta])* $product:ident = $file:ident, $stem:literal;)*) => {
        $(mod $file;)*

        /// The statements that each product prints.
        #[derive(Debug, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        #[serde(expecting = "a map with `one-page` and `full`")]
        #[schemars(rename = "Briefings")]
        pub(in crate::sheet) struct RawBriefings {
            $($(#[$doc])* #[serde(default)] $file: Lenient<$file::Raw>,)*
        }

        impl RawBriefings {
            /// Returns the keys of each product that has a map of the right shape.
            pub(in crate::sheet) fn selections(&self) -> Vec<(Product, Keys<'_>)> {
                let all = [$((Product::$product, self.$file.0.as_ref().map($file::Raw::keys))),*];
                let given = all.into_iter().filter_map(|(product, keys)| Some((product, keys?)));
                given.collect()
            }
        }

        impl Product {
            /// Returns the parts that a sheet selects for the product, in the order in which it prints them.
            pub(in crate::sheet) fn parts(self) -> &'static [&'static str] {
                match self {
                    $(Self::$product => $file::PARTS,)*
                }
            }

            /// True if the product has an annex, which also states the facts that the body leaves out.
            pub fn has_annex(self) -> bool {
                self.parts().contains(&"further-facts")
            }

            /// Returns the parts that can lose their last item if a page is too full, the first choice first, each with the number of items that must stay.
            pub fn shortenable_parts(self) -> &'static [(&'static str, usize)] {
                match self {
                    $(Self::$product => $file::SHORTENABLE_PARTS,)*
                }
            }
        }
    };
}

products!(files);
