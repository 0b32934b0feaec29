//! The rules of the HTML standard about elements, as far as the words of a page depend on them.

use html5gum::State;

/// The gap that separates the words of an element from those around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// No gap: the element is part of a line.
    None,
    /// The element is a word of its own.
    Word,
    /// The element is a cell of a table.
    Cell,
    /// The element is a line of its own.
    Line,
    /// The element is a block.
    Paragraph,
}

/// True if elements of this name have no content.
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

/// Returns the gap that separates an element from its neighbours, where its own style does not say otherwise.
pub(super) fn break_of(name: &str) -> Break {
    match name {
        "td" | "th" => Break::Cell,
        "input" => Break::Word,
        "br" => Break::Line,
        name if is_block(name) => Break::Paragraph,
        _ => Break::None,
    }
}

/// True if an element of this name may be in the head of a page; any other element ends the head.
pub(super) fn stands_in_head(name: &str) -> bool {
    matches!(
        name,
        "base"
            | "basefont"
            | "bgsound"
            | "head"
            | "link"
            | "meta"
            | "noframes"
            | "noscript"
            | "script"
            | "style"
            | "template"
            | "title"
    )
}

/// Returns the state in which the words of an element are read: there are no tags inside a script, for example.
pub(super) fn raw_text(name: &str) -> Option<State> {
    match name {
        "textarea" | "title" => Some(State::RcData),
        "plaintext" => Some(State::PlainText),
        "script" => Some(State::ScriptData),
        "iframe" | "noembed" | "noframes" | "noscript" | "style" | "xmp" => Some(State::RawText),
        _ => None,
    }
}

/// True if a piece of a page may begin with an element of this name.
pub(super) fn is_known(name: &str) -> bool {
    is_block(name)
        || is_void(name)
        || stands_in_head(name)
        || matches!(
            name,
            "a" | "abbr"
                | "b"
                | "bdi"
                | "bdo"
                | "big"
                | "cite"
                | "code"
                | "data"
                | "del"
                | "dfn"
                | "em"
                | "font"
                | "i"
                | "iframe"
                | "ins"
                | "kbd"
                | "label"
                | "map"
                | "mark"
                | "noscript"
                | "object"
                | "output"
                | "picture"
                | "q"
                | "ruby"
                | "s"
                | "samp"
                | "small"
                | "span"
                | "strike"
                | "strong"
                | "sub"
                | "sup"
                | "svg"
                | "td"
                | "th"
                | "time"
                | "tt"
                | "u"
                | "var"
                | "video"
        )
}

/// True if no page ever shows elements of this name, so that no reader misses their words.
pub(super) fn is_machinery(name: &str) -> bool {
    stands_in_head(name)
        || matches!(
            name,
            "annotation"
                | "annotation-xml"
                | "audio"
                | "canvas"
                | "clippath"
                | "datalist"
                | "defs"
                | "desc"
                | "iframe"
                | "marker"
                | "mask"
                | "metadata"
                | "noembed"
                | "object"
                | "pattern"
                | "rp"
                | "symbol"
                | "video"
        )
}

/// True if elements of this name are blocks, or parts of lists and tables.
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

/// True if an end tag of this name closes nothing beyond this open element.
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
        || (!is_block(name)
            && is_block(open)
            && !matches!(open, "option" | "optgroup")
            && !matches!(name, "body" | "html"))
}

/// Returns the elements that an element of this name closes before it begins.
pub(super) fn closes(name: &str) -> &'static [&'static str] {
    match name {
        "li" => &["li", "p"],
        "dd" | "dt" => &["dd", "dt", "p"],
        "td" | "th" => &["td", "th"],
        "tr" => &["tr", "td", "th", "caption"],
        "tbody" | "tfoot" | "thead" => &["tbody", "tfoot", "thead", "caption"],
        "option" | "optgroup" => &["option"],
        "rp" | "rt" => &["rp", "rt"],
        "body" => &["head"],
        "p" | "address" | "article" | "aside" | "blockquote" | "center" | "details" | "dialog"
        | "dir" | "div" | "dl" | "fieldset" | "figcaption" | "figure" | "footer" | "form"
        | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "hr" | "main"
        | "menu" | "nav" | "ol" | "pre" | "section" | "summary" | "table" | "ul" => &["p", "head"],
        _ => &[],
    }
}

/// True if an element of this name closes this open element.
pub(super) fn is_closed_by(open: &str, name: &str) -> bool {
    closes(name).contains(&open)
}

/// True if the search for the elements that an element closes ends at this open element.
pub(super) fn bounds(name: &str, open: &str) -> bool {
    match name {
        "li" => matches!(open, "ul" | "ol" | "menu" | "table"),
        "dd" | "dt" => matches!(open, "dl" | "table"),
        "td" | "th" | "tr" | "tbody" | "tfoot" | "thead" => open == "table",
        "option" | "optgroup" => open == "select",
        "rp" | "rt" => open == "ruby",
        "body" => false,
        // A paragraph is closed from within links and other inline elements, but not from within a cell.
        _ => matches!(
            open,
            "td" | "th" | "caption" | "button" | "object" | "template" | "table"
        ),
    }
}
