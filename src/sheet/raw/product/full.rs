//! The selections of a sheet for the full briefing.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::sheet::raw::List;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::Name;
use crate::sheet::raw::Paragraphs;
use crate::sheet::raw::product::Keys;

/// The parts in the order of the pages.
pub(super) const PARTS: &[&str] = &[
    "bottom-line",
    "key-judgements",
    "what-happened",
    "push",
    "movements",
    "origin-and-destination",
    "scale",
    "cautions",
    "alternatives",
    "implications",
    "outlook",
    "watch",
    "further-facts",
];

/// No item is named as the one to go: several pages hold what one list has too much.
pub(super) const SHORTENABLE_PARTS: &[(&str, usize)] = &[];

/// The selection of the full briefing, in the order of its pages. What is left out makes no section.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[serde(expecting = "a map with `bottom-line` and `what-happened`")]
#[schemars(rename = "Full")]
pub(in crate::sheet) struct Raw {
    /// The judgement, or the fact, at the top.
    bottom_line: Lenient<Name>,
    /// Assessments, each with its likelihood, its confidence and what would change it.
    #[serde(default)]
    key_judgements: List<Name>,
    /// Facts in paragraphs, such as `[[a, b], [c]]`: what happened, in the order of the telling.
    #[schemars(length(min = 1))]
    what_happened: Paragraphs,
    /// Facts in paragraphs: what was done about the old platform, or what pulled away from it.
    #[serde(default)]
    push: Paragraphs,
    /// The movements that are shown.
    #[serde(default)]
    movements: List<Name>,
    /// Facts in paragraphs: where the move leads from and to, as reported.
    #[serde(default)]
    origin_and_destination: Paragraphs,
    /// The actors of the table.
    #[serde(default)]
    actors: List<Name>,
    /// Facts in paragraphs: how large the move and the action are, and what came of them.
    #[serde(default)]
    scale: Paragraphs,
    /// Cautions about the sources.
    #[serde(default)]
    cautions: List<Name>,
    /// Judgements: other explanations.
    #[serde(default)]
    alternatives: List<Name>,
    /// Judgements: what follows for policy.
    #[serde(default)]
    implications: List<Name>,
    /// Judgements: what comes next.
    #[serde(default)]
    outlook: List<Name>,
    /// Judgements: what to watch.
    #[serde(default)]
    watch: List<Name>,
    /// Facts in paragraphs that the annex states: what the judgements do without.
    #[serde(default)]
    further_facts: Paragraphs,
}

impl Raw {
    /// Returns the keys of the selection.
    pub(super) fn keys(&self) -> Keys<'_> {
        Keys {
            bottom_line: Some(&self.bottom_line),
            key_judgements: Some(&self.key_judgements),
            what_happened: Some(&self.what_happened),
            push: Some(&self.push),
            movements: Some(&self.movements),
            origin_and_destination: Some(&self.origin_and_destination),
            actors: Some(&self.actors),
            scale: Some(&self.scale),
            cautions: Some(&self.cautions),
            alternatives: Some(&self.alternatives),
            implications: Some(&self.implications),
            outlook: Some(&self.outlook),
            watch: Some(&self.watch),
            further_facts: Some(&self.further_facts),
            ..Keys::default()
        }
    }
}
