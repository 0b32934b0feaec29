//! Styles that hide words or strike them out, and the styles on which they are based.

use std::collections::BTreeMap;

use crate::source::office::layout::Look;

/// The maximum number of styles in a chain in which each is based on the next one.
const MAX_BASES: usize = 32;

/// The properties of a style; `None` where it leaves one to the style on which it is based.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) name: String,
    pub(super) based_on: Option<String>,
    pub(super) is_hidden: Option<bool>,
    pub(super) is_struck_out: Option<bool>,
}

/// The styles of a document, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

impl Styles {
    pub(super) fn add(&mut self, id: &str, style: Style) {
        self.0.insert(id.to_owned(), style);
    }

    /// Returns the visible name of a style, in lower case.
    pub(super) fn name(&self, id: &str) -> String {
        let style = self.0.get(id);
        style.map_or_else(String::new, |style| style.name.to_lowercase())
    }

    /// Returns the look of words: `own` is their own style, and the other styles come in the order of their weight.
    pub(super) fn look(&self, own: &Style, styles: &[Option<&str>]) -> Look {
        let each = || {
            let chains = styles.iter().flatten().flat_map(|id| self.chain(id));
            std::iter::once(own).chain(chains)
        };
        let said = |what: fn(&Style) -> Option<bool>| each().find_map(what).unwrap_or_default();
        Look {
            is_hidden: said(|style| style.is_hidden),
            is_struck_out: said(|style| style.is_struck_out),
        }
    }

    /// Returns a style, the one on which it is based, and so on.
    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let mut next = self.0.get(id);
        let chain = std::iter::from_fn(move || {
            let own = next.take()?;
            next = own.based_on.as_ref().and_then(|base| self.0.get(base));
            Some(own)
        });
        chain.take(MAX_BASES)
    }
}
