//! The selections of a sheet for the one-page briefing.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::sheet::raw::List;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::Name;
use crate::sheet::raw::product::GlanceKeys;
use crate::sheet::raw::product::Keys;

/// The parts in the order of the page; “at a glance” takes its cells from three keys.
pub(super) const PARTS: &[&str] = &[
    "bottom-line",
    "key-points",
    "glance",
    "timeline",
    "implications",
    "watch",
    "cautions",
];

/// The parts of which the last item can go, with how many items must stay.
pub(super) const SHORTENABLE_PARTS: &[(&str, usize)] = &[
    ("cautions", 0),
    ("watch", 1),
    ("implications", 2),
    ("timeline", 3),
    ("key-points", 3),
];

/// The selection of the one-page briefing, in the order of the page.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `bottom-line`, `key-points` and `movement`")]
#[schemars(rename = "OnePage")]
pub(in crate::sheet) struct Raw {
    /// The judgement, or the fact, at the top.
    bottom_line: Lenient<Name>,
    /// Three to five facts.
    #[schemars(length(min = 3, max = 5))]
    key_points: List<Name>,
    /// Facts: what set the move off.
    #[serde(default)]
    trigger: List<Name>,
    /// The movement that is drawn.
    movement: Lenient<Name>,
    /// The fact that says how large the move is.
    #[serde(default)]
    scale: Lenient<Name>,
    /// Dated facts.
    #[serde(default)]
    timeline: List<Name>,
    /// Judgements: what follows for policy.
    #[serde(default)]
    implications: List<Name>,
    /// Judgements: what to watch.
    #[serde(default)]
    watch: List<Name>,
    /// Cautions that the front page cannot do without.
    #[serde(default)]
    cautions: List<Name>,
}

impl Raw {
    /// Returns the keys of the selection.
    pub(super) fn keys(&self) -> Keys<'_> {
        Keys {
            bottom_line: Some(&self.bottom_line),
            key_points: Some(&self.key_points),
            glance: Some(GlanceKeys {
                trigger: &self.trigger,
                movement: &self.movement,
                scale: &self.scale,
            }),
            timeline: Some(&self.timeline),
            implications: Some(&self.implications),
            watch: Some(&self.watch),
            cautions: Some(&self.cautions),
            ..Keys::default()
        }
    }
}
