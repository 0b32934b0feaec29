//! A run of words with one look, and the fields that extend over several runs.

use roxmltree::Node;

use crate::source::numeral;
use crate::source::office::docx::style_of;
use crate::source::office::layout::Look;
use crate::source::office::styles::Style;
use crate::source::office::styles::Styles;
use crate::source::office::walk::child;
use crate::source::office::walk::value;

/// The run that is being read.
#[derive(Debug, Default)]
pub(super) struct Run<'a> {
    /// The style of its paragraph.
    pub(super) paragraph: Option<&'a str>,
    pub(super) look: Look,
    shift: Shift,
    /// For each open field, true if its code has ended and its result has begun.
    fields: Vec<bool>,
}

/// The position of the letters relative to the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Shift {
    #[default]
    None,
    Raised,
    Lowered,
}

impl<'a> Run<'a> {
    pub(super) fn begin(&mut self, node: Node<'a, 'a>, styles: &Styles) {
        let look = child(node, "rPr");
        let own = look.map(style_of).unwrap_or_default();
        let style = look.and_then(|look| value(child(look, "rStyle")?, "val"));
        let shift = look.and_then(|look| value(child(look, "vertAlign")?, "val"));
        self.look = self.look_of(&own, style, styles);
        self.shift = match shift {
            Some("superscript") => Shift::Raised,
            Some("subscript") => Shift::Lowered,
            _ => Shift::None,
        };
    }

    fn look_of(&self, own: &Style, style: Option<&str>, styles: &Styles) -> Look {
        styles.look(own, &[style, self.paragraph])
    }

    pub(super) fn end(&mut self) {
        self.look = Look::default();
        self.shift = Shift::None;
    }

    /// Reads a mark of a field: its code begins, its result begins, or it ends.
    pub(super) fn field(&mut self, mark: &str) {
        match mark {
            "begin" => self.fields.push(false),
            "separate" => {
                if let Some(last) = self.fields.last_mut() {
                    *last = true;
                }
            }
            "end" => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    /// True within the code of a field, which readers do not see.
    pub(super) fn is_code(&self) -> bool {
        self.fields.contains(&false)
    }

    /// True where readers do not see tabs, breaks and signs.
    pub(super) fn is_silent(&self) -> bool {
        self.look.is_hidden || self.is_code()
    }

    /// Returns the words as written: raised and lowered figures stay raised and lowered.
    pub(super) fn written(&self, words: &str) -> String {
        match self.shift {
            Shift::None => words.replace('\u{AD}', ""),
            Shift::Raised => numeral::raised(words),
            Shift::Lowered => numeral::lowered(words),
        }
    }
}
