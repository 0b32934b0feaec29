//! Parts of a source that are set aside.

use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::DeskWording;
use crate::sheet::Part;
use crate::sheet::SetAside;
use crate::sheet::raw::List;
use crate::sheet::raw::RawSetAside;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::values::Position;

impl Resolver {
    /// Returns the parts of a source that are set aside; empty where the key is absent, `None` where one has a mistake.
    pub(super) fn set_aside(
        &mut self,
        card: Position<'_>,
        list: &List<RawSetAside>,
    ) -> Option<Vec<SetAside>> {
        let parts = self.optional(card, "set-aside", list, |own, (values, at)| {
            let parts: Vec<SetAside> = at
                .with(values)
                .filter_map(|(raw, at)| own.one_set_aside(raw, at))
                .collect();
            (parts.len() == values.len()).then_some(parts)
        });
        parts.ok().map(Option::unwrap_or_default)
    }

    fn one_set_aside(&mut self, raw: &RawSetAside, at: Position<'_>) -> Option<SetAside> {
        let heading = self.optional(at, "heading", &raw.heading, Self::text);
        let until = self.optional(at, "until", &raw.until, Self::text);
        let from = self.optional(at, "from", &raw.from, Self::text);
        let to = self.optional(at, "to", &raw.to, Self::text);
        let because = self.required_wording(at, "because", &raw.because);
        let part = match (heading.ok()?, until.ok()?, from.ok()?, to.ok()?) {
            (Some(heading), until, None, None) => Part::Section { heading, until },
            (None, None, Some(from), to) => Part::Passage { from, to },
            _ => {
                let message = "this names neither one section nor one passage";
                let finding = Finding::error(code::WRONG_VALUE, at.head(), message)
                    .hint("write `heading`, and `until` where it is needed; or `from` and `to`");
                self.error(finding);
                return None;
            }
        };
        let because = DeskWording::new(because?);
        Some(SetAside { part, because })
    }
}
