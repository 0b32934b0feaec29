//! The styles of an ODT, as far as they hide words, strike them out, or count paragraphs.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::source::office::styles::Style;
use crate::source::office::styles::Styles;
use crate::source::office::walk::child;
use crate::source::office::walk::value;

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
    Style {
        name: value(node, "display-name").unwrap_or_default().to_owned(),
        based_on: value(node, "parent-style-name").map(str::to_owned),
        is_hidden: said("display").map(|display| display == "none"),
        is_struck_out: said("text-line-through-style")
            .or_else(|| said("text-line-through-type"))
            .map(|line| line != "none"),
    }
}
