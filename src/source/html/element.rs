//! What the standard says about elements, as far as the words of a page depend on it.

/// What parts the words of an element from those around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// Nothing: the element stands in a line.
    None,
    /// It is a cell of a table.
    Cell,
    /// It is a block.
    Paragraph,
}

/// Elements without content.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Whether a reader of the page does not see what is in this element.
pub(super) fn is_hidden(name: &str, attribute: &dyn Fn(&str) -> Option<String>) -> bool {
    let never_shown = matches!(
        name,
        "audio"
            | "canvas"
            | "datalist"
            | "head"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "object"
            | "rp"
            | "script"
            | "style"
            | "template"
            | "title"
            | "video"
    );
    let closed_dialog = name == "dialog" && attribute("open").is_none();
    never_shown || closed_dialog || attribute("hidden").is_some() || {
        let style = attribute("style").unwrap_or_default().to_ascii_lowercase();
        let style: String = style.split_whitespace().collect();
        let declares = |what: &str| style.split(';').any(|part| part.starts_with(what));
        declares("display:none") || declares("visibility:hidden") || declares("visibility:collapse")
    }
}

/// What parts an element from its neighbours.
pub(super) fn break_of(name: &str) -> Break {
    match name {
        "td" | "th" => Break::Cell,
        name if is_block(name) => Break::Paragraph,
        _ => Break::None,
    }
}

/// Blocks, and parts of lists and tables.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "button"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "plaintext"
            | "pre"
            | "search"
            | "section"
            | "select"
            | "summary"
            | "table"
            | "tbody"
            | "textarea"
            | "tfoot"
            | "thead"
            | "tr"
            | "ul"
            | "xmp"
    )
}

/// Whether an end tag of this name closes nothing beyond this open element.
pub(super) fn stops_end_tag(name: &str, open: &str) -> bool {
    let cell = matches!(open, "td" | "th" | "caption" | "template" | "object");
    let table = matches!(
        name,
        "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th"
    );
    if name == open {
        return false;
    }
    if table {
        return open == "template" || (open == "table" && name != "table");
    }
    let container = matches!(
        name,
        "audio" | "canvas" | "head" | "noscript" | "object" | "svg" | "template" | "video"
    );
    if container {
        return false;
    }
    // A tag within a line does not close a block around it.
    cell || open == "table"
        || (!is_block(name) && is_block(open) && name != "body" && name != "html")
}

/// The elements that an element of this name closes before it begins.
pub(super) fn closes(name: &str) -> &'static [&'static str] {
    match name {
        "li" => &["li", "p"],
        "dd" | "dt" => &["dd", "dt", "p"],
        "td" | "th" => &["td", "th"],
        "tr" => &["tr", "td", "th", "caption"],
        "tbody" | "tfoot" | "thead" => &["tbody", "tfoot", "thead", "caption"],
        "option" | "optgroup" => &["option"],
        "body" => &["head"],
        "p" | "address" | "article" | "aside" | "blockquote" | "center" | "details" | "dialog"
        | "dir" | "div" | "dl" | "fieldset" | "figcaption" | "figure" | "footer" | "form"
        | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "hr" | "main"
        | "menu" | "nav" | "ol" | "pre" | "section" | "summary" | "table" | "ul" => &["p", "head"],
        _ => &[],
    }
}

/// Whether an element of this name closes an open one.
pub(super) fn is_closed_by(open: &str, name: &str) -> bool {
    closes(name).contains(&open)
}

/// Whether the search for what an element closes ends at this open element.
pub(super) fn bounds(name: &str, open: &str) -> bool {
    match name {
        "li" => matches!(open, "ul" | "ol" | "menu" | "table"),
        "dd" | "dt" => matches!(open, "dl" | "table"),
        "td" | "th" | "tr" | "tbody" | "tfoot" | "thead" => open == "table",
        "option" | "optgroup" => open == "select",
        "body" => false,
        // A paragraph is closed from within links and the like, but not from within a cell.
        _ => matches!(
            open,
            "td" | "th" | "caption" | "button" | "object" | "template" | "table"
        ),
    }
}

/// Digits as they stand raised, so that 10 to the power of 6 does not become 106.
pub(super) fn raised(words: &str) -> String {
    exchanged(words, &['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'])
}

/// Digits as they stand lowered.
pub(super) fn lowered(words: &str) -> String {
    exchanged(words, &['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'])
}

fn exchanged(words: &str, digits: &[char; 10]) -> String {
    let only_digits = words
        .trim()
        .chars()
        .all(|letter| letter.is_ascii_digit() || "+-−".contains(letter));
    let exchange = |letter: char| {
        let place = letter
            .to_digit(10)
            .and_then(|digit| usize::try_from(digit).ok());
        place
            .and_then(|place| digits.get(place))
            .copied()
            .unwrap_or(letter)
    };
    if only_digits {
        words.chars().map(exchange).collect()
    } else {
        words.to_owned()
    }
}
