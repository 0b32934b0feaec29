//! A run of words with one look, and the fields that extend over several runs.

use roxmltree::Node;

use crate::source::office::docx::look;
use crate::source::office::layout::Look;
use crate::source::office::styles::Styles;
use crate::source::office::walk::child;
use crate::source::office::walk::value;

/// The run that is being read.
#[derive(Debug, Default)]
pub(super) struct Run<'a> {
    /// The style of its paragraph.
    pub(super) paragraph: Option<&'a str>,
    pub(super) look: Look,
    /// For each open field, true if its code has ended and its result has begun.
    fields: Vec<bool>,
}

impl<'a> Run<'a> {
    pub(super) fn begin(&mut self, node: Node<'a, 'a>, styles: &Styles) {
        let look = child(node, "rPr");
        let own = look.map(look::style_of).unwrap_or_default();
        let style = look.and_then(|look| value(child(look, "rStyle")?, "val"));
        self.look = styles.look(&own, &[style, self.paragraph]);
        self.look.is_hidden |= self.look.is_white && !look::has_ground(node, styles);
    }

    pub(super) fn end(&mut self) {
        self.look = Look::default();
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
}
