//! SVG from outside: it may contain only shapes and their attributes.
//!
//! Everything else is refused, not removed: the file that the desk sees is the
//! file that readers get. So the lists here name the allowed parts, and none
//! names forbidden ones.

mod amount;

use roxmltree::Document;
use roxmltree::Node;
use roxmltree::ParsingOptions;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// The maximum number of elements, texts and comments; a logo with more is a drawing.
const NODES: u32 = 4000;

/// The maximum depth of groups inside groups.
const DEPTH: usize = 32;

/// The elements that draw, group, or describe shapes.
const ELEMENTS: [&str; 16] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "path",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "title",
];

/// The attributes for the place and look of shapes.
const ATTRIBUTES: [&str; 37] = [
    "clipPathUnits",
    "cx",
    "cy",
    "d",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "offset",
    "pathLength",
    "points",
    "preserveAspectRatio",
    "r",
    "rx",
    "ry",
    "spreadMethod",
    "transform",
    "version",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
    // Names; no style sheet and no script could use them.
    "aria-hidden",
    "aria-label",
    "baseProfile",
    "class",
    "data-name",
    "focusable",
    "id",
    "role",
    "lang",
];

/// The attributes that a `style` may have as well.
const PAINT: [&str; 24] = [
    "clip-path",
    "clip-rule",
    "color",
    "display",
    "enable-background",
    "fill",
    "fill-opacity",
    "fill-rule",
    "isolation",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
];

/// Returns the width and height of a picture that can be drawn, in thousandths of its unit; otherwise the reason for refusing it.
pub(super) fn size(bytes: &[u8]) -> Result<(u64, u64), String> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| "it is neither a PNG nor an SVG in UTF-8".to_owned())?;
    amount::check_text(text)?;
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| format!("the SVG cannot be read: {error}"))?;
    for node in document.descendants() {
        check(node)?;
    }
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err("its outermost element is no `svg`".to_owned());
    }
    amount::check(&document)?;
    view(root).ok_or_else(|| {
        "it does not say how large it is, by a `viewBox` or by `width` and `height`".to_owned()
    })
}

fn check(node: Node<'_, '_>) -> Result<(), String> {
    if node.is_pi() {
        return Err("it has an instruction for another program".to_owned());
    }
    if !node.is_element() {
        return Ok(());
    }
    // Drawing recurses as deep as the groups are nested.
    if node.ancestors().take(DEPTH + 2).count() > DEPTH + 1 {
        return Err(format!("its groups are nested more than {DEPTH} deep"));
    }
    let name = node.tag_name();
    if name.namespace() != Some(SVG) {
        let name = shown(name.name());
        return Err(format!(
            "it has an element `{name}` that is not SVG by its `xmlns`"
        ));
    }
    if !ELEMENTS.contains(&name.name()) {
        return Err(format!("it has an element `{}`", shown(name.name())));
    }
    let is_gradient = matches!(name.name(), "linearGradient" | "radialGradient");
    for attribute in node.attributes() {
        let (own, value) = (attribute.name(), attribute.value());
        let allowed = match (attribute.namespace(), own) {
            (Some(XLINK) | None, "href") => is_gradient && is_local(value),
            (Some(roxmltree::NS_XML_URI), _) => true,
            (Some(_), _) => false,
            (None, "style") => is_paint(value),
            (None, _) if PAINT.contains(&own) => is_tame(value),
            (None, _) => ATTRIBUTES.contains(&own) && is_tame(value),
        };
        if !allowed {
            let (name, own) = (shown(name.name()), shown(own));
            return Err(format!(
                "its element `{name}` has an attribute `{own}` that is not only for drawing"
            ));
        }
    }
    Ok(())
}

/// True if a style has only allowed declarations: `fill:#123456;stroke:none`.
fn is_paint(style: &str) -> bool {
    let mut declarations = style.split(';').map(str::trim).filter(|it| !it.is_empty());
    declarations.all(|declaration| {
        declaration
            .split_once(':')
            .is_some_and(|(name, value)| PAINT.contains(&name.trim()) && is_tame(value))
    })
}

/// True if a value has only numbers, words, colours, and references to elements of the file.
fn is_tame(value: &str) -> bool {
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("url(") {
        let Some((target, after)) = after.split_once(')') else {
            return false;
        };
        if !is_plain(before) || !is_local(target) {
            return false;
        }
        rest = after;
    }
    is_plain(rest)
}

fn is_plain(value: &str) -> bool {
    let plain = |char: char| char.is_alphanumeric() || " \t\r\n#.,%()+-_".contains(char);
    let lower = value.to_lowercase();
    value.chars().all(plain)
        && !["url", "image", "expression"]
            .iter()
            .any(|it| lower.contains(it))
}

/// True if a target is in the file itself: `#a`.
fn is_local(target: &str) -> bool {
    let name = |char: char| char.is_alphanumeric() || ".-_".contains(char);
    target
        .strip_prefix('#')
        .is_some_and(|id| !id.is_empty() && id.chars().all(name))
}

/// Returns the size of the view box, or else of the picture.
fn view(root: Node<'_, '_>) -> Option<(u64, u64)> {
    let view_box = root.attribute("viewBox").and_then(|view_box| {
        let numbers = view_box.split([' ', ',', '\t', '\r', '\n']);
        let numbers: Vec<&str> = numbers.filter(|it| !it.is_empty()).collect();
        match numbers[..] {
            [_, _, width, height] => Some((width, height)),
            _ => None,
        }
    });
    let (width, height) = match view_box {
        Some(size) => size,
        None => (root.attribute("width")?, root.attribute("height")?),
    };
    thousandths(width).zip(thousandths(height))
}

/// Returns a length in thousandths, from one thousandth to a hundred thousand units.
fn thousandths(length: &str) -> Option<u64> {
    let length: f64 = length.trim_end_matches("px").parse().ok()?;
    if !(0.001..=100_000.0).contains(&length) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and a hundred million"
    )]
    Some((length * 1000.0).round() as u64)
}

/// Returns a name from the file in the form that findings show.
fn shown(name: &str) -> String {
    crate::sheet::shape::excerpt(name)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use proptest::prelude::*;

    use super::size;

    fn svg(inside: &str) -> Result<(u64, u64), String> {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 60 20.5\">{inside}</svg>"
        );
        size(text.as_bytes())
    }

    #[test]
    fn shapes_are_taken() {
        for inside in [
            "",
            "<title>A &amp; B</title><!-- drawn by hand --><g fill=\"#123\"><path d=\"M0 0h1e2z\"/></g>",
            "<defs><linearGradient id=\"a\"><stop offset=\"1\" stop-color=\"red\"/></linearGradient><linearGradient id=\"b\" xlink:href=\"#a\"/></defs><rect width=\"3\" height=\"3\" fill=\"url(#b)\"/>",
            "<circle r=\"3\" style=\"fill:rgb(1, 2, 3); stroke:none; clip-path:url(#c)\"/>",
        ] {
            assert_eq!(svg(inside), Ok((60_000, 20_500)), "{inside}");
        }
    }

    #[test]
    fn what_loads_or_runs_is_refused() {
        let refused = [
            "<script>alert(1)</script>",
            "<g onload=\"alert(1)\"/>",
            "<a href=\"https://example.org\"><rect/></a>",
            "<image href=\"https://example.org/a.png\"/>",
            "<use href=\"#a\"/>",
            "<linearGradient href=\"https://example.org/a.svg#b\"/>",
            "<linearGradient xlink:href=\"javascript:alert(1)\"/>",
            "<rect fill=\"url(https://example.org/a.svg#b)\"/>",
            "<rect fill=\"URL(a.svg#b)\"/>",
            "<rect fill=\"u\\72l(a.svg#b)\"/>",
            "<rect style=\"fill:url('a.svg#b')\"/>",
            "<rect style=\"background-image:none\"/>",
            "<rect style=\"fill:red;@import 'a.css'\"/>",
            "<rect style=\"fill:image-set('a.png' 1x)\"/>",
            "<style>@import 'a.css';</style>",
            "<foreignObject/>",
            "<animate attributeName=\"x\"/>",
            "<set attributeName=\"x\"/>",
            "<filter id=\"a\"/>",
            "<text>A</text>",
            "<metadata/>",
            "<?xml-stylesheet href=\"a.css\"?>",
            "<rect xmlns:i=\"http://example.org/i\" i:label=\"a\"/>",
            "<i:rect xmlns:i=\"http://example.org/i\"/>",
            "<rect xmlns=\"\"/>",
        ];
        let said = refused.map(|inside| format!("{inside}: {}\n", svg(inside).unwrap_err()));
        expect![[r##"
            <script>alert(1)</script>: it has an element `script`
            <g onload="alert(1)"/>: its element `g` has an attribute `onload` that is not only for drawing
            <a href="https://example.org"><rect/></a>: it has an element `a`
            <image href="https://example.org/a.png"/>: it has an element `image`
            <use href="#a"/>: it has an element `use`
            <linearGradient href="https://example.org/a.svg#b"/>: its element `linearGradient` has an attribute `href` that is not only for drawing
            <linearGradient xlink:href="javascript:alert(1)"/>: its element `linearGradient` has an attribute `href` that is not only for drawing
            <rect fill="url(https://example.org/a.svg#b)"/>: its element `rect` has an attribute `fill` that is not only for drawing
            <rect fill="URL(a.svg#b)"/>: its element `rect` has an attribute `fill` that is not only for drawing
            <rect fill="u\72l(a.svg#b)"/>: its element `rect` has an attribute `fill` that is not only for drawing
            <rect style="fill:url('a.svg#b')"/>: its element `rect` has an attribute `style` that is not only for drawing
            <rect style="background-image:none"/>: its element `rect` has an attribute `style` that is not only for drawing
            <rect style="fill:red;@import 'a.css'"/>: its element `rect` has an attribute `style` that is not only for drawing
            <rect style="fill:image-set('a.png' 1x)"/>: its element `rect` has an attribute `style` that is not only for drawing
            <style>@import 'a.css';</style>: it has an element `style`
            <foreignObject/>: it has an element `foreignObject`
            <animate attributeName="x"/>: it has an element `animate`
            <set attributeName="x"/>: it has an element `set`
            <filter id="a"/>: it has an element `filter`
            <text>A</text>: it has an element `text`
            <metadata/>: it has an element `metadata`
            <?xml-stylesheet href="a.css"?>: it has an instruction for another program
            <rect xmlns:i="http://example.org/i" i:label="a"/>: its element `rect` has an attribute `label` that is not only for drawing
            <i:rect xmlns:i="http://example.org/i"/>: it has an element `rect` that is not SVG by its `xmlns`
            <rect xmlns=""/>: it has an element `rect` that is not SVG by its `xmlns`
        "##]].assert_eq(&said.concat());
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let deep = |depth| {
            let groups = format!("{}{}", "<g>".repeat(depth), "</g>".repeat(depth));
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{groups}</svg>")
        };
        assert_eq!(size(deep(30).as_bytes()), Ok((1000, 1000)));
        let said = [
            String::new(),
            "a".to_owned(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 1\"/>".to_owned(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 NaN 1\"/>".to_owned(),
            "<svg viewBox=\"0 0 1 1\"/>".to_owned(),
            "<g xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned(),
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                .to_owned(),
            deep(40),
            deep(20_000),
        ]
        .map(|text| format!("{}\n", size(text.as_bytes()).unwrap_err()));
        expect![[r"
            the SVG cannot be read: the document does not have a root node
            the SVG cannot be read: unknown token at 1:1
            it does not say how large it is, by a `viewBox` or by `width` and `height`
            it does not say how large it is, by a `viewBox` or by `width` and `height`
            it does not say how large it is, by a `viewBox` or by `width` and `height`
            it has an element `svg` that is not SVG by its `xmlns`
            its outermost element is no `svg`
            the SVG cannot be read: XML with DTD detected
            its groups are nested more than 32 deep
            the SVG cannot be read: nodes limit reached
        "]]
        .assert_eq(&said.concat());
    }

    #[test]
    fn sizes() {
        let of = |attributes: &str| {
            let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>");
            size(text.as_bytes()).ok()
        };
        assert_eq!(of("width=\"30px\" height=\"10\""), Some((30_000, 10_000)));
        assert_eq!(of("viewBox=\"0,0,3,1\" width=\"9\""), Some((3000, 1000)));
        assert_eq!(of("width=\"100%\" height=\"10\""), None);
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "(<|>|/|svg|g|!|\\?|\"|=| |a|&|;|#|\\PC){0,40}") {
            let _ = size(text.as_bytes());
            let _ = svg(&text);
        }
    }
}
