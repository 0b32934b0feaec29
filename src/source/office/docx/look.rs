//! The look of the words of a DOCX: what hides, shifts, counts or strikes them out, and what lies behind them.

use roxmltree::Node;

use crate::source::office::layout::Shift;
use crate::source::office::parsed;
use crate::source::office::styles::Style;
use crate::source::office::styles::Styles;
use crate::source::office::styles::is_white;
use crate::source::office::walk::child;
use crate::source::office::walk::value;

/// The maximum size of letters that nobody sees, in half points.
const MAX_UNSEEN: f64 = 2.0;
/// The maximum number of elements around words in which something behind them is looked for.
const MAX_AROUND: usize = 64;

/// Returns the state of a switch, such as `<w:vanish/>` or `<w:vanish w:val="0"/>`; `None` where it is absent.
fn switch(look: Node<'_, '_>, name: &str) -> Option<bool> {
    let own = look.children().find(|it| it.tag_name().name() == name)?;
    let mut says = own.attributes().filter(|it| it.name() == "val");
    let off = says
        .next()
        .is_some_and(|it| matches!(it.value(), "0" | "false" | "off"));
    Some(!off)
}

/// Returns the style in the look of a run.
pub(super) fn style_of(look: Node<'_, '_>) -> Style {
    let said = |name: &str| value(child(look, name)?, "val");
    let size = said("sz").and_then(|size| size.parse::<f64>().ok());
    Style {
        is_hidden: switch(look, "vanish").or_else(|| size.map(|size| size <= MAX_UNSEEN)),
        is_white: said("color").map(|colour| is_white(colour).unwrap_or_default()),
        has_ground: is_shaded(look),
        is_struck_out: switch(look, "strike").or_else(|| switch(look, "dstrike")),
        shift: said("vertAlign").map(|shift| match shift {
            "superscript" => Shift::Raised,
            "subscript" => Shift::Lowered,
            _ => Shift::None,
        }),
        ..Style::default()
    }
}

/// True if a look draws something else than white behind its words; `None` where it says nothing of it.
fn is_shaded(look: Node<'_, '_>) -> Option<bool> {
    let marker = child(look, "highlight").and_then(|it| value(it, "val"));
    let marker = marker.map(|colour| !matches!(colour, "none" | "white"));
    let shade = child(look, "shd").map(|shade| {
        let fill = value(shade, "fill").unwrap_or("auto");
        let pattern = value(shade, "val").unwrap_or("clear");
        let is_filled = fill != "auto" && is_white(fill) != Some(true);
        is_filled || !matches!(pattern, "clear" | "nil")
    });
    marker.filter(|is_shaded| *is_shaded).or(shade).or(marker)
}

/// True if something else than white lies behind a run, or may lie there.
pub(super) fn has_ground<'a>(run: Node<'a, 'a>, styles: &Styles) -> bool {
    let shaded = |node: Node<'a, 'a>, look: &str| {
        let look = child(node, look);
        look.is_some_and(|look| is_shaded(look) == Some(true))
    };
    let by_style = |table: Node<'a, 'a>| {
        let style = child(table, "tblPr").and_then(|look| value(child(look, "tblStyle")?, "val"));
        style.is_some_and(|id| styles.has_ground(id))
    };
    let mut around = run.ancestors().skip(1).enumerate();
    around.any(|(place, node)| match node.tag_name().name() {
        "p" => shaded(node, "pPr"),
        "tc" => shaded(node, "tcPr"),
        "tbl" => shaded(node, "tblPr") || by_style(node),
        // A box may be filled, and a page may be coloured.
        "txbxContent" => true,
        "document" => child(node, "background").is_some(),
        _ => place >= MAX_AROUND,
    })
}

/// True if the look of a paragraph gives it an automatic number or mark; `None` where it says nothing of it.
pub(super) fn is_counted(look: Node<'_, '_>) -> Option<bool> {
    let own = child(look, "numPr")?;
    let list = child(own, "numId").and_then(|it| value(it, "val"));
    Some(list != Some("0"))
}

/// Returns the styles of a document.
pub(super) fn styles_of(part: &str) -> Styles {
    let mut styles = Styles::default();
    let Ok(part) = parsed(part) else {
        return styles;
    };
    for node in part.root_element().children() {
        if node.tag_name().name() != "style" {
            continue;
        }
        let own = child(node, "rPr").map(style_of).unwrap_or_default();
        let paragraph = child(node, "pPr");
        let is_table = value(node, "type") == Some("table");
        // The style of a table may shade some of its rows only.
        let mut grounds = node.descendants().filter_map(is_shaded);
        let shades_some = is_table && grounds.any(|is_shaded| is_shaded);
        let by_paragraph = paragraph.and_then(is_shaded);
        let said = |name: &str| value(child(node, name)?, "val").map(str::to_owned);
        styles.add(
            value(node, "styleId").unwrap_or_default(),
            Style {
                name: said("name").unwrap_or_default(),
                based_on: said("basedOn"),
                has_ground: if shades_some {
                    Some(true)
                } else {
                    own.has_ground.or(by_paragraph)
                },
                is_counted: paragraph.and_then(is_counted),
                ..own
            },
        );
    }
    styles
}
