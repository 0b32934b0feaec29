//! The amount that is drawn of a picture: elements count again for each reference to them.
//!
//! A drawing program follows each reference anew, so a few clip paths that clip
//! one another ask for millions of shapes.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, NodeId};

use crate::sheet::house::svg::{DEPTH, XLINK};

/// The maximum number of elements that are drawn, counted once for each reference.
const MAX_ELEMENTS: u64 = 10_000;

/// The number of bytes of a path that count as one element.
const PATH_BYTES: u64 = 64;

/// The elements that are drawn only through references.
const DEFINITIONS: [&str; 4] = ["clipPath", "defs", "linearGradient", "radialGradient"];

/// The maximum number of attributes of an element.
const MAX_ATTRIBUTES: usize = 100;

/// The maximum number of namespaces that are declared.
const MAX_NAMESPACES: usize = 100;

/// Refuses a text that takes long to read: the parser compares each attribute of an element, and each namespace, with all others.
pub(super) fn check_text(text: &str) -> Result<(), String> {
    let tags = text.split('<').filter(|tag| !tag.starts_with('!'));
    if tags
        .into_iter()
        .any(|tag| tag.matches('=').count() > MAX_ATTRIBUTES)
    {
        return Err(format!(
            "an element has more than {MAX_ATTRIBUTES} attributes"
        ));
    }
    if text.matches("xmlns").count() > MAX_NAMESPACES {
        return Err(format!("it declares more than {MAX_NAMESPACES} namespaces"));
    }
    Ok(())
}

/// Refuses a picture that draws more than a logo, or refers to itself.
pub(super) fn check(document: &Document<'_>) -> Result<(), String> {
    let with_id = |node: Node<'_, '_>| Some((node.attribute("id")?.to_owned(), node.id()));
    let mut counter = Counter {
        document,
        ids: document.descendants().filter_map(with_id).collect(),
        counted: BTreeMap::new(),
        path: Vec::new(),
    };
    let elements = counter.drawn(document.root_element())?;
    if elements > MAX_ELEMENTS {
        return Err(format!(
            "it draws more than {MAX_ELEMENTS} elements, counted wherever they are referred to"
        ));
    }
    Ok(())
}

struct Counter<'d, 'i> {
    document: &'d Document<'i>,
    /// The elements by their ids; where two have one id, the last.
    ids: BTreeMap<String, NodeId>,
    /// The number of elements that each one draws.
    counted: BTreeMap<usize, u64>,
    /// The elements that are being counted, the outermost first.
    path: Vec<NodeId>,
}

impl<'d, 'i> Counter<'d, 'i> {
    /// Returns the number of elements drawn for this one, with all that it contains and refers to.
    fn drawn(&mut self, node: Node<'d, 'i>) -> Result<u64, String> {
        if let Some(elements) = self.counted.get(&node.id().get_usize()) {
            return Ok(*elements);
        }
        if self.path.contains(&node.id()) {
            return Err("it refers to itself".to_owned());
        }
        if self.path.len() > DEPTH {
            return Err(format!(
                "its groups and references are nested more than {DEPTH} deep"
            ));
        }
        self.path.push(node.id());
        let mut elements = 1 + path_bytes(node) / PATH_BYTES;
        for child in node.children().filter(Node::is_element) {
            let drawn = self.drawn(child)?;
            if !DEFINITIONS.contains(&child.tag_name().name()) {
                elements = elements.saturating_add(drawn);
            }
        }
        for target in references(node) {
            let target = self
                .ids
                .get(target)
                .and_then(|id| self.document.get_node(*id));
            if let Some(target) = target {
                elements = elements.saturating_add(self.drawn(target)?);
            }
        }
        self.path.pop();
        self.counted.insert(node.id().get_usize(), elements);
        Ok(elements)
    }
}

/// Returns the number of bytes of the shape that an element draws.
fn path_bytes(node: Node<'_, '_>) -> u64 {
    let shapes = ["d", "points"]
        .into_iter()
        .filter_map(|name| node.attribute(name));
    shapes.map(|shape| shape.len() as u64).sum()
}

/// Returns the ids of the elements that have to be drawn for this one.
fn references<'a>(node: Node<'a, '_>) -> Vec<&'a str> {
    let own = ["clip-path"]
        .into_iter()
        .filter_map(|name| paint(node, name));
    // The fill of a group applies to each of its shapes that has none of its own.
    let inherited = ["fill", "stroke"].into_iter().filter_map(|name| {
        let mut outwards = node.ancestors();
        outwards.find_map(|node| paint(node, name))
    });
    let in_url = own.chain(inherited).flat_map(urls);
    let href = node.attribute("href").or(node.attribute((XLINK, "href")));
    let href = href.and_then(|href| href.strip_prefix('#'));
    in_url.chain(href).collect()
}

/// Returns the values of a paint property: the one in its attribute and the one in `style`.
fn paint<'a>(node: Node<'a, '_>, name: &str) -> Option<Vec<&'a str>> {
    let style = node.attribute("style").unwrap_or_default();
    let in_style = style.split(';').filter_map(|declaration| {
        let (own, value) = declaration.split_once(':')?;
        (own.trim() == name).then_some(value)
    });
    let values: Vec<&str> = node.attribute(name).into_iter().chain(in_style).collect();
    (!values.is_empty()).then_some(values)
}

/// Returns the ids in `url(#name)`.
fn urls(values: Vec<&str>) -> impl Iterator<Item = &str> {
    let targets = values
        .into_iter()
        .flat_map(|value| value.split("url(#").skip(1));
    targets.filter_map(|rest| rest.split(')').next())
}

#[cfg(test)]
mod tests {
    use super::super::size;

    fn svg(inside: &str) -> Result<(u64, u64), String> {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\">{inside}</svg>"
        );
        size(text.as_bytes())
    }

    /// Returns this number of clip paths, each of which has three shapes that the next one clips.
    fn clipped(times: usize) -> String {
        let shape = |next: usize| format!("<rect width=\"9\" clip-path=\"url(#c{next})\"/>");
        let clips = (0..times).map(|at| {
            let shapes = shape(at + 1).repeat(3);
            format!("<clipPath id=\"c{at}\">{shapes}</clipPath>")
        });
        format!(
            "{}<rect width=\"9\" clip-path=\"url(#c0)\"/>",
            clips.collect::<String>()
        )
    }

    #[test]
    fn what_is_referred_to_counts_each_time() {
        assert!(svg(&clipped(7)).is_ok());
        let much = "it draws more than 10000 elements, counted wherever they are referred to";
        assert_eq!(svg(&clipped(12)).unwrap_err(), much);
        let stops = "<stop offset=\"1\"/>".repeat(200);
        let gradient = format!("<linearGradient id=\"a\">{stops}</linearGradient>");
        let shapes = |times: usize| "<path d=\"M0 0h1\"/>".repeat(times);
        for fill in ["fill=\"url(#a)\"", "style=\"fill:none;fill:url(#a)\""] {
            let filled = |times| format!("{gradient}<g {fill}>{}</g>", shapes(times));
            assert!(svg(&filled(20)).is_ok());
            assert_eq!(svg(&filled(100)).unwrap_err(), much);
        }
    }

    #[test]
    fn a_reader_does_not_compare_thousands() {
        let names = (0..200).map(|at| format!(" a{at}=\"\""));
        let refused = svg(&format!("<g{}/>", names.collect::<String>()));
        assert_eq!(
            refused.unwrap_err(),
            "an element has more than 100 attributes"
        );
        let refused = svg(&"<g xmlns:a=\"b\"/>".repeat(200));
        assert_eq!(refused.unwrap_err(), "it declares more than 100 namespaces");
        assert!(svg(&format!("<!-- {} -->", "=".repeat(500))).is_ok());
    }

    #[test]
    fn nothing_refers_to_itself() {
        let refused = svg(
            "<clipPath id=\"a\" clip-path=\"url(#b)\"/><clipPath id=\"b\"><path clip-path=\"url(#a)\"/></clipPath>",
        );
        assert_eq!(refused.unwrap_err(), "it refers to itself");
        let chain =
            (0..100).map(|at| format!("<linearGradient id=\"a{at}\" href=\"#a{}\"/>", at + 1));
        let refused = svg(&chain.collect::<String>());
        assert_eq!(
            refused.unwrap_err(),
            "its groups and references are nested more than 32 deep"
        );
    }
}
