//! Whether and how an element is shown, as far as it says so itself: by its name, its attributes and its own style.
//!
//! No style sheet is read. A few names of classes mean the same on nearly every
//! page, and are known here.

use super::element::Break;

/// Gives the value of an attribute.
pub(super) type Attribute<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Names of classes for words that are only read out: “Share this page with …”.
const READ_OUT_ONLY: [&str; 5] = [
    "screen-reader-only",
    "screen-reader-text",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
];

/// So many pixels away, words are outside every window.
const OUTSIDE: f64 = -999.0;

/// Where an element stands, as far as that decides what its name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    Html,
    Svg,
    Math,
}

/// Whether a reader of the page does not see what is in this element.
pub(super) fn is_hidden(name: &str, within: Within, attribute: Attribute<'_>) -> bool {
    let never_shown = match name {
        "audio" | "canvas" | "datalist" | "head" | "iframe" | "noembed" | "noframes"
        | "noscript" | "object" | "rp" | "script" | "style" | "title" | "video" => true,
        // Its words are shown where it is the inside of the element around it.
        "template" => attribute("shadowrootmode").is_none(),
        "dialog" => attribute("open").is_none(),
        // Pages hide themselves so until their scripts have run.
        "html" | "body" => return false,
        "clippath" | "defs" | "desc" | "marker" | "mask" | "metadata" | "pattern" | "symbol" => {
            within == Within::Svg
        }
        "annotation" | "annotation-xml" => within == Within::Math,
        _ => false,
    };
    never_shown
        || attribute("hidden").is_some()
        || attribute("popover").is_some()
        || attribute("class").is_some_and(|class| is_read_out_only(&class))
        || attribute("style").is_some_and(|style| Style::of(&style).hides())
}

fn is_read_out_only(class: &str) -> bool {
    let mut classes = class.split_ascii_whitespace();
    classes.any(|class| READ_OUT_ONLY.contains(&class.to_ascii_lowercase().as_str()))
}

/// The style that an element has of itself.
#[derive(Debug, Default)]
pub(super) struct Style(Vec<(String, String)>);

impl Style {
    pub(super) fn of(style: &str) -> Self {
        let declarations = style.split(';').filter_map(|declaration| {
            let (property, value) = declaration.split_once(':')?;
            let value = value.split('!').next().unwrap_or_default();
            let tidy = |text: &str| text.trim().to_ascii_lowercase();
            Some((tidy(property), tidy(value)))
        });
        Self(declarations.collect())
    }

    /// The value that counts: the last one.
    fn value(&self, property: &str) -> &str {
        let mut last = self.0.iter().rev();
        let own = last.find(|(name, _)| name == property);
        own.map_or("", |(_, value)| value)
    }

    fn hides(&self) -> bool {
        let is_outside = |property: &str| {
            let number = self.value(property).trim_end_matches(char::is_alphabetic);
            number.parse().is_ok_and(|pixels: f64| pixels < OUTSIDE)
        };
        let is_placed = matches!(self.value("position"), "absolute" | "fixed");
        self.value("display") == "none"
            || matches!(self.value("visibility"), "hidden" | "collapse")
            || is_outside("text-indent")
            || (is_placed && (is_outside("left") || is_outside("top")))
    }

    /// What parts the element from its neighbours; none where the style does not say.
    pub(super) fn parts(&self) -> Option<Break> {
        match self.value("display") {
            "block" | "flex" | "flow-root" | "grid" | "list-item" | "table" | "table-row" => {
                Some(Break::Paragraph)
            }
            "table-cell" => Some(Break::Cell),
            _ => None,
        }
    }

    /// Whether it strikes the words out.
    pub(super) fn strikes_out(&self) -> bool {
        let lines = ["text-decoration", "text-decoration-line"].map(|name| self.value(name));
        lines
            .iter()
            .any(|lines| lines.split(' ').any(|line| line == "line-through"))
    }
}
