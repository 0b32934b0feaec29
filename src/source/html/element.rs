//! What the standard says about elements, as far as the words of a page depend on it.

use html5gum::State;

/// What parts the words of an element from those around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// Nothing: the element stands in a line.
    None,
    /// It is a word of its own.
    Word,
    /// It is a cell of a table.
    Cell,
    /// It is a line of its own.
    Line,
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

/// What parts an element from its neighbours, where no style of its own says otherwise.
pub(super) fn break_of(name: &str) -> Break {
    match name {
        "td" | "th" => Break::Cell,
        "input" => Break::Word,
        "br" => Break::Line,
        name if is_block(name) => Break::Paragraph,
        _ => Break::None,
    }
}

/// Whether an element may stand in the head of a page; any other ends it.
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

/// How the words of an element are read: those of a script, for one, have no tags in them.
pub(super) fn raw_text(name: &str) -> Option<State> {
    match name {
        "textarea" | "title" => Some(State::RcData),
        "plaintext" => Some(State::PlainText),
        "script" => Some(State::ScriptData),
        "iframe" | "noembed" | "noframes" | "noscript" | "style" | "xmp" => Some(State::RawText),
        _ => None,
    }
}

/// True for the names of elements with which a piece of a page may begin.
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

/// True for elements that no page shows in any case, so that nobody misses their words.
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
        || (!is_block(name)
            && is_block(open)
            && !matches!(open, "option" | "optgroup")
            && !matches!(name, "body" | "html"))
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
        "rp" | "rt" => &["rp", "rt"],
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
        "rp" | "rt" => open == "ruby",
        "body" => false,
        // A paragraph is closed from within links and the like, but not from within a cell.
        _ => matches!(
            open,
            "td" | "th" | "caption" | "button" | "object" | "template" | "table"
        ),
    }
}
