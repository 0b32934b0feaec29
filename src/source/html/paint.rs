//! The ink of the words of a page: its colour, what is behind it, and the size of the letters.
//!
//! Words are left out only where nobody can see them for certain. A colour that a
//! function or a variable gives, a picture behind the words, or a style sheet in
//! another file leaves it open, and then the words are read.

use crate::source::html::shown::Attribute;
use crate::source::html::shown::Style;

/// The size of letters where a page says nothing, in pixels.
const USUAL_PIXELS: f64 = 16.0;
/// The maximum size of letters that nobody sees, in pixels: one point.
const MAX_UNSEEN_PIXELS: f64 = 4.0 / 3.0;
/// The pixels of a point.
const PIXELS_PER_POINT: f64 = 4.0 / 3.0;
/// The maximum difference of red, green or blue between two colours that look alike, of 255.
const MAX_DIFFERENCE: u8 = 20;
/// The names of colours that pages hide words with, or behind words.
const NAMED: [(&str, [u8; 3]); 3] = [
    ("white", [255; 3]),
    ("black", [0; 3]),
    ("snow", [255, 250, 250]),
];

/// The amount of red, green and blue.
type Colour = [u8; 3];

/// The look of the words of an element; `None` where it is not known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paint {
    ink: Option<Colour>,
    ground: Option<Colour>,
    /// The size of the letters in pixels.
    size: Option<f64>,
    has_shadow: bool,
}

impl Paint {
    /// Returns the paint of a page whose own styles decide everything, or of one with a style sheet that is not read.
    pub(super) fn of_page(knows_all: bool) -> Self {
        Self {
            ink: Some([0; 3]),
            ground: knows_all.then_some([255; 3]),
            size: Some(USUAL_PIXELS),
            has_shadow: false,
        }
    }

    /// Returns the paint of an element inside one with this paint.
    pub(super) fn inside(self, style: &Style, attribute: Attribute<'_>) -> Self {
        let ground = self.ground_of(style, attribute);
        let ink = match style.value("color") {
            // A reader of transparent words sees only the ground behind them.
            "transparent" => ground,
            "" => attribute("color").map_or(self.ink, |own| colour(&own.to_ascii_lowercase())),
            "inherit" | "unset" | "currentcolor" => self.ink,
            own => colour(own),
        };
        Self {
            ink,
            ground,
            size: self.size_of(style),
            has_shadow: match style.value("text-shadow") {
                "" | "inherit" => self.has_shadow,
                shadow => shadow != "none",
            },
        }
    }

    /// True if nobody sees the words: in the colour of what is behind them, or as small as a dot.
    pub(super) fn is_unseen(self) -> bool {
        let is_near = |(ink, ground): (Colour, Colour)| {
            let mut parts = ink.iter().zip(ground);
            parts.all(|(own, other)| own.abs_diff(other) <= MAX_DIFFERENCE)
        };
        let is_alike = self.ink.zip(self.ground).is_some_and(is_near);
        let is_tiny = self.size.is_some_and(|size| size <= MAX_UNSEEN_PIXELS);
        is_tiny || (is_alike && !self.has_shadow)
    }

    fn ground_of(self, style: &Style, attribute: Attribute<'_>) -> Option<Colour> {
        if !matches!(style.value("background-image"), "" | "none")
            || attribute("background").is_some()
        {
            return None;
        }
        let own = match style.last_of(&["background", "background-color"]) {
            "" => attribute("bgcolor")
                .unwrap_or_default()
                .to_ascii_lowercase(),
            own => own.to_owned(),
        };
        match own.as_str() {
            // Whatever lies elsewhere on the page may lie on something else.
            "" | "none" | "transparent" | "inherit" | "initial" | "unset" => {
                let is_placed = matches!(style.value("position"), "absolute" | "fixed" | "sticky");
                self.ground.filter(|_| !is_placed)
            }
            own => colour(own),
        }
    }

    fn size_of(self, style: &Style) -> Option<f64> {
        let own = style.last_of(&["font", "font-size"]);
        // “italic 0/0 a”
        let starts = |part: &&str| part.starts_with(|it: char| it.is_ascii_digit() || it == '.');
        let Some(own) = own.split([' ', '/']).find(starts) else {
            let is_open = own.contains('(');
            return self.size.filter(|_| !is_open).map(|size| match own {
                "" | "inherit" | "unset" | "smaller" | "larger" => size,
                _ => USUAL_PIXELS,
            });
        };
        let unit = own.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
        let number: f64 = own[..own.len() - unit.len()].parse().ok()?;
        match unit {
            "" | "px" => Some(number),
            "pt" => Some(number * PIXELS_PER_POINT),
            "rem" => Some(number * USUAL_PIXELS),
            "em" => self.size.map(|size| size * number),
            "%" => self.size.map(|size| size * number / 100.0),
            _ if number == 0.0 => Some(number),
            _ => None,
        }
    }
}

/// Returns a colour without transparency; `None` where it is written in another way.
fn colour(value: &str) -> Option<Colour> {
    if let Some((_, colour)) = NAMED.into_iter().find(|(name, _)| *name == value) {
        return Some(colour);
    }
    if let Some(digits) = value.strip_prefix('#') {
        let long: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let number = u32::from_str_radix(&long, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        return Some([red, green, blue]);
    }
    let inner = value.strip_prefix("rgb(")?.strip_suffix(')')?;
    let parts = inner.split([' ', ',']).filter(|it| !it.is_empty());
    let parts: Vec<u8> = parts.map(str::parse).collect::<Result<_, _>>().ok()?;
    parts.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::Paint;
    use super::Style;

    #[test]
    fn unseen_and_seen() {
        let none = |_: &str| None;
        let is_unseen = |styles: &[&str]| {
            let page = Paint::of_page(true);
            let paint = styles
                .iter()
                .fold(page, |paint, style| paint.inside(&Style::of(style), &none));
            paint.is_unseen()
        };
        for styles in [
            &["color:#FFF"][..],
            &["color: white"],
            &["color:rgb(250, 250, 255)"],
            &["background:#222 ", "color:#1f1f1f"],
            &["background-color:black", "color:black"],
            &["color:white", "font-weight:bold"],
            &["font-size:1px"],
            &["font-size:0"],
            &["font: 0/0 a"],
            &["font-size:.5px"],
            &["font-size:10%", "font-size:.1em"],
        ] {
            assert!(is_unseen(styles), "{styles:?}");
        }
        for styles in [
            &[][..],
            &["color:#ccc"],
            &["color:var(--ink)"],
            &["background:#000", "color:#fff"],
            &["background:url(x.png)", "color:#fff"],
            &["background:linear-gradient(#fff,#000)", "color:#fff"],
            &["position:absolute", "color:#fff"],
            &["color:#fff;text-shadow:0 0 2px #000"],
            &["color:#ffffff00"],
            &["color:#fff", "color:#000"],
            &["font-size:0", "font-size:14px"],
            &["font-size:0", "font-size:1rem"],
            &["font-size:clamp(1px, 2vw, 3px)"],
            &["font:italic bold .9em/1.2 serif"],
            &["font-size:small"],
        ] {
            assert!(!is_unseen(styles), "{styles:?}");
        }
    }

    #[test]
    fn a_page_whose_styles_are_elsewhere() {
        let none = |_: &str| None;
        let page = Paint::of_page(false);
        let white = page.inside(&Style::of("color:#fff"), &none);
        assert!(!white.is_unseen());
        let on_white = white.inside(&Style::of("background:#fff"), &none);
        assert!(on_white.is_unseen());
    }
}
