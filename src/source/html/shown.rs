//! Decides whether and how an element is shown: by its name, its attributes, its style and the style sheet of its page.
//!
//! A few names of classes mean the same on nearly every page, and are known
//! here, because their style sheet is often in another file.

use crate::source::html::element::Break;

/// A function that returns the value of an attribute.
pub(super) type Attribute<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Names of classes for words that are only read out: “Share this page with …”.
const READ_OUT_ONLY: [&str; 5] = [
    "screen-reader-only",
    "screen-reader-text",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
];

/// The opacity below which nobody sees words, where nothing makes them appear later.
const UNSEEN_OPACITY: f64 = 0.05;

/// The position in pixels below which words are outside every window.
const OUTSIDE: f64 = -999.0;

/// The position in percent of the window at which words are outside it.
const WINDOW: f64 = -100.0;

/// The maximum size in pixels of a box that has no room for words.
const NO_ROOM: f64 = 1.0;

/// The kind of markup around an element, as far as it decides what the name of the element means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    Html,
    Svg,
    Math,
}

/// True if a reader of the page does not see what is in this element.
pub(super) fn is_hidden(
    name: &str,
    within: Within,
    attribute: Attribute<'_>,
    style: &Style,
) -> bool {
    let never_shown = match name {
        "audio" | "canvas" | "datalist" | "head" | "iframe" | "noembed" | "noframes"
        | "noscript" | "object" | "rp" | "script" | "style" | "title" | "video" => true,
        // The words of a template with a shadow root are shown as the inside of the element around it.
        "template" => attribute("shadowrootmode").is_none(),
        "dialog" => attribute("open").is_none(),
        // Many pages hide everything until their scripts have run, so their style is not followed here.
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
        || style.hides()
}

fn is_read_out_only(class: &str) -> bool {
    let mut classes = class.split_ascii_whitespace();
    classes.any(|class| READ_OUT_ONLY.contains(&class.to_ascii_lowercase().as_str()))
}

/// The CSS properties that decide what is seen, and how.
const PROPERTIES: [&str; 36] = [
    "animation",
    "animation-name",
    "background",
    "background-color",
    "background-image",
    "bottom",
    "clip",
    "clip-path",
    "color",
    "content-visibility",
    "display",
    "filter",
    "font",
    "font-size",
    "height",
    "left",
    "list-style",
    "list-style-type",
    "margin-left",
    "max-height",
    "max-width",
    "opacity",
    "overflow",
    "overflow-x",
    "overflow-y",
    "position",
    "right",
    "text-decoration",
    "text-decoration-line",
    "text-indent",
    "text-shadow",
    "top",
    "transform",
    "transition",
    "visibility",
    "width",
];

/// The declarations of a style that decide what is seen; of two for one property the last counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Style(Vec<Declaration>);

#[derive(Debug, Clone)]
struct Declaration {
    property: &'static str,
    value: String,
    is_important: bool,
}

impl Style {
    pub(super) fn of(style: &str) -> Self {
        let declarations = style.split(';').filter_map(|declaration| {
            let (property, value) = declaration.split_once(':')?;
            let property = property.trim().to_ascii_lowercase();
            let value = value.trim().to_ascii_lowercase();
            let (value, important) = value.split_once('!').unwrap_or((&value, ""));
            Some(Declaration {
                property: PROPERTIES.into_iter().find(|known| *known == property)?,
                value: value.trim().to_owned(),
                is_important: important.trim() == "important",
            })
        });
        Self(declarations.collect())
    }

    /// Returns the styles of all rules for an element, the weightiest last, joined with the element's own style.
    pub(super) fn cascade<'s>(rules: impl Iterator<Item = &'s Self>, own: Self) -> Self {
        let mut all: Vec<Declaration> = rules.flat_map(|style| style.0.iter().cloned()).collect();
        all.extend(own.0);
        all.sort_by_key(|declaration| declaration.is_important);
        Self(all)
    }

    pub(super) fn says_what_is_seen(&self) -> bool {
        !self.0.is_empty()
    }

    /// Returns the last value of a property, which is the one that counts; empty if there is none.
    pub(super) fn value(&self, property: &str) -> &str {
        self.last_of(&[property])
    }

    /// Returns the last value of these properties, of which each takes the place of the others; empty if there is none.
    pub(super) fn last_of(&self, properties: &[&str]) -> &str {
        let mut last = self.0.iter().rev();
        let own = last.find(|declaration| properties.contains(&declaration.property));
        own.map_or("", |declaration| &declaration.value)
    }

    pub(super) fn hides(&self) -> bool {
        let is_outside = |property: &&str| is_outside(self.value(property));
        let is_placed = matches!(self.value("position"), "absolute" | "fixed");
        self.value("display") == "none"
            || self.value("content-visibility") == "hidden"
            || matches!(self.value("visibility"), "hidden" | "collapse")
            || ["text-indent", "margin-left"].iter().any(is_outside)
            || (is_placed && ["left", "top", "right", "bottom"].iter().any(is_outside))
            || (is_placed && cuts_all(self.value("clip")))
            || insets_all(self.value("clip-path"))
            || (!self.changes() && (self.is_faint() || self.is_shrunk() || self.has_no_room()))
    }

    /// True if a script may make the words appear: many pages fade their words in, or unfold them.
    fn changes(&self) -> bool {
        let changes = ["animation", "animation-name", "transition"];
        changes
            .iter()
            .any(|it| !matches!(self.value(it), "" | "none"))
    }

    /// True if the words are transparent.
    fn is_faint(&self) -> bool {
        let filtered = argument(self.value("filter"), "opacity").unwrap_or_default();
        [self.value("opacity"), filtered].iter().any(|opacity| {
            let (number, share) = match opacity.strip_suffix('%') {
                Some(number) => (number, 100.0),
                None => (*opacity, 1.0),
            };
            let number = number.parse();
            number.is_ok_and(|it: f64| it < UNSEEN_OPACITY * share)
        })
    }

    /// True if the words are drawn with no size, or moved outside every window.
    fn is_shrunk(&self) -> bool {
        let transform = self.value("transform");
        let scales = ["scale", "scalex", "scaley"].map(|name| argument(transform, name));
        let moves = ["translate", "translatex", "translatey"].map(|name| argument(transform, name));
        scales.into_iter().flatten().any(|it| it.parse() == Ok(0.0))
            || moves.into_iter().flatten().any(is_outside)
    }

    /// True if the box of the words has no room for any, and what goes beyond it is cut off.
    fn has_no_room(&self) -> bool {
        let cuts = |axis: &str| {
            let own = self.last_of(&["overflow", axis]);
            own.split(' ').any(|it| matches!(it, "hidden" | "clip"))
        };
        let is_none = |properties: [&str; 2]| {
            properties.iter().any(|property| {
                let size = self.value(property);
                let number = size.strip_suffix("px").unwrap_or(size).parse();
                number.is_ok_and(|pixels: f64| pixels <= NO_ROOM)
            })
        };
        (cuts("overflow-x") && is_none(["width", "max-width"]))
            || (cuts("overflow-y") && is_none(["height", "max-height"]))
    }

    /// Returns the break between the element and its neighbours; `None` if the style does not say.
    pub(super) fn parts(&self) -> Option<Break> {
        match self.value("display") {
            "block" | "flex" | "flow-root" | "grid" | "list-item" | "table" | "table-row" => {
                Some(Break::Paragraph)
            }
            "table-cell" => Some(Break::Cell),
            _ => None,
        }
    }

    /// Returns the values that say how the numbers of a list are written; they may be empty.
    pub(super) fn list_style(&self) -> String {
        [self.value("list-style-type"), self.value("list-style")].join(" ")
    }

    /// True if the style strikes the words out.
    pub(super) fn strikes_out(&self) -> bool {
        let lines = ["text-decoration", "text-decoration-line"].map(|name| self.value(name));
        lines
            .iter()
            .any(|lines| lines.split(' ').any(|line| line == "line-through"))
    }
}

/// True if a position is outside every window: far away in pixels, or by at least the size of the window.
fn is_outside(position: &str) -> bool {
    let number = position.trim_end_matches(|it: char| it.is_alphabetic() || it == '%');
    let unit = &position[number.len()..];
    let nearest = match unit {
        "%" | "vh" | "vw" => WINDOW,
        _ => OUTSIDE,
    };
    number.parse().is_ok_and(|own: f64| own <= nearest)
}

/// Returns the first argument of a function among others: of `scale` in `rotate(3deg) scale(0, 1)`.
fn argument<'s>(value: &'s str, function: &str) -> Option<&'s str> {
    let mut calls = value.split(')').filter_map(|call| call.split_once('('));
    let (_, arguments) = calls.find(|(name, _)| name.trim() == function)?;
    arguments.split(',').next().map(str::trim)
}

/// Returns the numbers between the brackets of a function such as `rect(…)`.
fn lengths(value: &str, function: &str) -> Option<Vec<f64>> {
    let inner = value.strip_prefix(function)?.strip_prefix('(')?;
    let inner = inner.strip_suffix(')')?;
    let each = inner.split([' ', ',']).filter(|it| !it.is_empty());
    let number = |length: &str| {
        let number = length.trim_end_matches(|it: char| it.is_alphabetic() || it == '%');
        number.parse().ok()
    };
    each.map(number).collect()
}

/// True if a rectangle of `clip` (top, right, bottom, left) is at most one pixel wide or high.
fn cuts_all(value: &str) -> bool {
    let Some([top, right, bottom, left]) = lengths(value, "rect").as_deref().and_then(four) else {
        return false;
    };
    right - left <= 1.0 || bottom - top <= 1.0
}

/// True if insets leave nothing to see: `inset(50%)`.
fn insets_all(value: &str) -> bool {
    let is_share = value.contains('%');
    let insets = lengths(value, "inset").filter(|_| is_share);
    insets.is_some_and(|insets| insets.iter().all(|share| *share >= 50.0) && !insets.is_empty())
}

fn four(all: &[f64]) -> Option<[f64; 4]> {
    all.try_into().ok()
}
