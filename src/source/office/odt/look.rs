//! The styles of an ODT, as far as they hide words, strike them out, or count paragraphs.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::source::office::layout::Shift;
use crate::source::office::styles::Style;
use crate::source::office::styles::Styles;
use crate::source::office::styles::is_white;
use crate::source::office::walk::child;
use crate::source::office::walk::value;

/// The maximum size of letters that nobody sees, in points.
const MAX_UNSEEN: f64 = 1.0;
/// The maximum number of elements around words in which something behind them is looked for.
const MAX_AROUND: usize = 64;

/// Adds the styles of a part, and collects the names of list styles with numbers.
pub(super) fn add<'a>(root: Node<'a, 'a>, styles: &mut Styles, numbered: &mut BTreeSet<String>) {
    let groups = root
        .children()
        .filter(|group| matches!(group.tag_name().name(), "styles" | "automatic-styles"));
    for node in groups.flat_map(|group| group.children()) {
        let name = value(node, "name").unwrap_or_default();
        match node.tag_name().name() {
            "style" => styles.add(name, style(node)),
            "list-style" if child(node, "list-level-style-number").is_some() => {
                numbered.insert(name.to_owned());
            }
            _ => {}
        }
    }
}

fn style<'a>(node: Node<'a, 'a>) -> Style {
    let look = child(node, "text-properties");
    let said = |name: &str| look.and_then(|look| value(look, name));
    let grounds = node
        .children()
        .filter_map(|it| value(it, "background-color"));
    let is_drawn = |ground: &str| ground != "transparent" && is_white(ground) != Some(true);
    let points = said("font-size").and_then(|size| size.strip_suffix("pt")?.parse::<f64>().ok());
    Style {
        name: value(node, "display-name").unwrap_or_default().to_owned(),
        based_on: value(node, "parent-style-name").map(str::to_owned),
        is_hidden: said("display")
            .map(|display| display == "none")
            .or_else(|| points.map(|size| size <= MAX_UNSEEN)),
        is_white: said("color").map(|colour| is_white(colour).unwrap_or_default()),
        has_ground: grounds.map(is_drawn).reduce(|one, other| one || other),
        is_struck_out: said("text-line-through-style")
            .or_else(|| said("text-line-through-type"))
            .map(|line| line != "none"),
        shift: said("text-position").map(shift),
        is_counted: None,
    }
}

/// Returns the shift of `super 58%`, of `-33% 58%` and the like.
fn shift(position: &str) -> Shift {
    let first = position.split_whitespace().next().unwrap_or_default();
    let percent = first
        .strip_suffix('%')
        .and_then(|it| it.parse::<f64>().ok());
    match (first, percent) {
        ("super", _) => Shift::Raised,
        ("sub", _) => Shift::Lowered,
        (_, Some(percent)) if percent > 0.0 => Shift::Raised,
        (_, Some(percent)) if percent < 0.0 => Shift::Lowered,
        _ => Shift::None,
    }
}

/// True if something else than white lies behind words at this place, or may lie there.
pub(super) fn has_ground<'a>(place: Node<'a, 'a>, styles: &Styles) -> bool {
    let mut around = place.ancestors().enumerate();
    around.any(|(above, node)| match node.tag_name().name() {
        "table-cell" | "table-row" | "table" | "section" => {
            value(node, "style-name").is_some_and(|id| styles.has_ground(id))
        }
        // A box may be filled.
        "text-box" => true,
        _ => above >= MAX_AROUND,
    })
}
