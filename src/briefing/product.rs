//! The design of each product, one file each: its sections in their order, and how its pages are laid out.

use crate::briefing::section::SectionKind;
use crate::sheet::Product;
use crate::sheet::products;
use crate::words::Words;

/// The design of a product.
struct Design {
    /// The name of the product, house wording.
    name: fn(&Words) -> &'static str,
    layout: Layout,
    /// All sections that the product can have, in its order; one without content is left out.
    sections: &'static [SectionKind],
}

/// The page layout of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One page holds all but the evidence, which is behind it.
    FrontPage,
    /// The sections are chapters, one after the other, with pictures, passages and annexes.
    Chapters {
        /// The most pages that a briefing may have.
        max_pages: usize,
        /// The length of the body that readers like, without the annex.
        body: Body,
        /// The directory of the pictures among the outputs, which no other product may have.
        figures: &'static str,
    },
}

/// The length up to which most readers finish a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Body {
    /// The most pages.
    pub pages: usize,
    /// The most words, without marks and pictures.
    pub words: usize,
}

/// Takes in the file of each product.
macro_rules! files {
    ($($(#[$doc:meta])* $product:ident = $file:ident, $stem:literal;)*) => {
        $(mod $file;)*

        impl Product {
            fn design(self) -> &'static Design {
                match self {
                    $(Self::$product => &$file::DESIGN,)*
                }
            }
        }
    };
}

products!(files);

impl Product {
    /// Returns the name of the product, house wording.
    pub fn name(self, words: &Words) -> &'static str {
        (self.design().name)(words)
    }

    /// Returns how the pages of the product are laid out.
    pub fn layout(self) -> Layout {
        self.design().layout
    }

    /// Returns the directory of the pictures among the outputs, which no other product has.
    pub fn figures(self) -> &'static str {
        match self.layout() {
            Layout::FrontPage => self.stem(),
            Layout::Chapters { figures, .. } => figures,
        }
    }

    /// Returns all sections that the product can have, in its order.
    pub(super) fn sections(self) -> &'static [SectionKind] {
        self.design().sections
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::sheet::Product;

    #[test]
    fn no_product_writes_over_the_pictures_of_another() {
        let directories = Product::ALL.iter().map(|product| product.figures());
        let directories: Vec<&str> = directories.collect();
        let distinct: BTreeSet<&&str> = directories.iter().collect();
        assert_eq!(distinct.len(), directories.len(), "{directories:?}");
    }
}
