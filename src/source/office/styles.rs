//! Styles that hide, shift or count words or strike them out, and the styles on which they are based.

use std::collections::BTreeMap;

use crate::source::office::layout::Look;
use crate::source::office::layout::Shift;

/// The maximum number of styles in a chain in which each is based on the next one.
const MAX_BASES: usize = 32;

/// The properties of a style; `None` where it leaves one to the style on which it is based.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) name: String,
    pub(super) based_on: Option<String>,
    /// True if the style hides words, or makes them as small as a dot.
    pub(super) is_hidden: Option<bool>,
    pub(super) is_white: Option<bool>,
    /// True if the style draws something else than white behind the words.
    pub(super) has_ground: Option<bool>,
    pub(super) is_struck_out: Option<bool>,
    pub(super) shift: Option<Shift>,
    /// True if the style gives its paragraphs automatic numbers or marks.
    pub(super) is_counted: Option<bool>,
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
            is_white: said(|style| style.is_white) && !said(|style| style.has_ground),
            is_struck_out: said(|style| style.is_struck_out),
            shift: each().find_map(|style| style.shift).unwrap_or_default(),
        }
    }

    /// True if something else than white lies behind the words of a style, or of one on which it is based.
    pub(super) fn has_ground(&self, id: &str) -> bool {
        self.chain(id)
            .find_map(|style| style.has_ground)
            .unwrap_or_default()
    }

    /// True if a style, or one on which it is based, gives its paragraphs automatic numbers or marks.
    pub(super) fn is_counted(&self, id: &str) -> bool {
        self.chain(id)
            .find_map(|style| style.is_counted)
            .unwrap_or_default()
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

/// True if a colour in hexadecimal digits, with or without `#`, cannot be told from white; `None` where it is none.
pub(super) fn is_white(colour: &str) -> Option<bool> {
    /// The minimum red, green and blue of a colour that looks white, of 255.
    const MIN_WHITE: u8 = 235;
    let digits = colour.trim().trim_start_matches('#');
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, rest @ ..] = number.to_be_bytes();
    (digits.len() == 6).then(|| rest.iter().all(|part| *part >= MIN_WHITE))
}

#[cfg(test)]
mod tests {
    use super::is_white;

    #[test]
    fn white_and_other_colours() {
        for (colour, white) in [
            ("FFFFFF", Some(true)),
            ("#fdfdfd", Some(true)),
            ("1F497D", Some(false)),
            ("auto", None),
            ("transparent", None),
            ("FFF", None),
        ] {
            assert_eq!(is_white(colour), white, "{colour}");
        }
    }
}
