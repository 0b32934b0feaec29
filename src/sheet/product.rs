//! The products of a report, one line each.
//!
//! Each product has two files of its name: below `sheet/raw/product`, the keys
//! with which a sheet selects its entries, and below `briefing/product`,
//! its sections and the layout of its pages.

/// Passes the products to a macro, in the order in which they are built.
macro_rules! products {
    ($then:ident) => {
        $then! {
            /// The one-page briefing.
            OnePage = one_page, "one-page";
            /// The full briefing.
            Full = full, "full";
        }
    };
}

pub(crate) use products;

/// Declares the type whose values are the products.
macro_rules! declare {
    ($($(#[$doc:meta])* $product:ident = $file:ident, $stem:literal;)*) => {
        /// A product: one kind of briefing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Product {
            $($(#[$doc])* $product,)*
        }

        impl Product {
            /// All products, in the order in which they are built.
            pub const ALL: &'static [Self] = &[$(Self::$product),*];

            /// Returns the name of the product in sheets, files and records: `one-page`.
            pub fn stem(self) -> &'static str {
                match self {
                    $(Self::$product => $stem,)*
                }
            }
        }
    };
}

products!(declare);
