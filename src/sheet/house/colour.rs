//! The accent colour, and the contrast of text in it with its grounds.

use std::fmt;
use std::str::FromStr;

use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::At;
use crate::sheet::shape::excerpt;

/// A colour of a screen or a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// The channels: red, green, blue.
    pub channels: [u8; 3],
}

/// The colour of links, marks and judgements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// The colour on light pages.
    pub light: Colour,
    /// The colour on dark screens.
    pub dark: Colour,
}

/// The error that a text is not a colour.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is not a colour: write `#` and six hexadecimal digits, between quotation marks")]
pub struct NotAColour(String);

/// The ground behind text in the accent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sheet) enum Ground {
    /// A light page.
    Light,
    /// A dark screen.
    Dark,
}

/// The error that a colour has too little contrast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::sheet) struct TooFaint {
    /// The ratio of the contrast.
    ratio: f64,
    /// The ground on which the contrast is lowest.
    on: &'static str,
    /// The nearest readable colour, darker or lighter.
    instead: Colour,
}

/// The minimum contrast of text (WCAG 2.2, 1.4.3).
const NEEDED: f64 = 4.5;

impl Default for Accent {
    fn default() -> Self {
        Self {
            light: Colour::new(0x0b_4f71),
            dark: Colour::new(0x8c_c8ec),
        }
    }
}

impl Ground {
    /// Returns the surfaces, by the names of their colours in the style sheet.
    fn surfaces(self) -> [(&'static str, Colour); 3] {
        match self {
            Self::Light => [
                ("the page", Colour::new(0xff_ffff)),
                (
                    "the tinted ground of the bottom line",
                    Colour::new(0xf1_f4f6),
                ),
                ("a highlighted passage", Colour::new(0xff_efa8)),
            ],
            Self::Dark => [
                ("the dark page", Colour::new(0x14_181c)),
                ("the dark ground of the bottom line", Colour::new(0x1e_242a)),
                (
                    "a highlighted passage of the dark page",
                    Colour::new(0x54_4510),
                ),
            ],
        }
    }

    /// Returns the colour with which another one is mixed for more contrast.
    fn opposite(self) -> Colour {
        match self {
            Self::Light => Colour::new(0x00_0000),
            Self::Dark => Colour::new(0xff_ffff),
        }
    }
}

impl Colour {
    /// Returns the colour with this number: `0x0b_4f71`.
    const fn new(number: u32) -> Self {
        let [_, red, green, blue] = number.to_be_bytes();
        Self {
            channels: [red, green, blue],
        }
    }

    /// Returns the lack of contrast of text in this colour on this ground; `None` where it can be read everywhere.
    pub(in crate::sheet) fn too_faint_on(self, ground: Ground) -> Option<TooFaint> {
        let (ratio, on) = self.lowest_contrast(ground);
        if ratio >= NEEDED {
            return None;
        }
        let opposite = ground.opposite();
        let mut mixtures = (1..=20).map(|part| self.mixed(opposite, part));
        let instead = mixtures.find(|it| it.lowest_contrast(ground).0 >= NEEDED);
        Some(TooFaint {
            ratio,
            on,
            instead: instead.unwrap_or(opposite),
        })
    }

    fn lowest_contrast(self, ground: Ground) -> (f64, &'static str) {
        let surfaces = ground.surfaces().into_iter();
        let contrasts = surfaces.map(|(name, surface)| (self.contrast(surface), name));
        contrasts.fold((f64::INFINITY, ""), |lowest, next| {
            if next.0 < lowest.0 { next } else { lowest }
        })
    }

    /// Returns the ratio of contrast (WCAG 2.2): from 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Returns the relative luminance (WCAG 2.2): from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.channels.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Returns the colour mixed with this number of twentieths of another one.
    fn mixed(self, other: Self, twentieths: u16) -> Self {
        let mut channels = self.channels;
        for (own, other) in channels.iter_mut().zip(other.channels) {
            let sum = u16::from(*own) * (20 - twentieths) + u16::from(other) * twentieths;
            *own = u8::try_from(sum / 20).unwrap_or(u8::MAX);
        }
        Self { channels }
    }
}

impl TooFaint {
    /// Returns the finding on this lack of contrast.
    pub(in crate::sheet) fn finding(self, colour: &At<Colour>) -> Finding {
        // Cut, not rounded: 4.49 is not enough, and 4.5 would look as if it were.
        let ratio = (self.ratio * 10.0).floor() / 10.0;
        let message = format!(
            "text in `{}` has a contrast of {ratio:.1}:1 on {}, and {NEEDED}:1 is needed",
            colour.value, self.on
        );
        Finding::error(code::ACCENT_CONTRAST, colour.span, message).hint(format!(
            "write `\"{}\"`, or another colour that stands out as much",
            self.instead
        ))
    }
}

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        number
            .map(Self::new)
            .ok_or_else(|| NotAColour(excerpt(text)))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = include_str!("../../../templates/html/style.css");

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let of = |part: &str, name: &str| {
            let rest = part.split(&format!("--{name}: ")).nth(1).unwrap();
            let value = rest.split(';').next().unwrap();
            let long = if value == "#fff" { "#ffffff" } else { value };
            long.parse::<Colour>().unwrap()
        };
        let dark = STYLE.split("prefers-color-scheme: dark").nth(1).unwrap();
        for (part, ground) in [(STYLE, Ground::Light), (dark, Ground::Dark)] {
            let surfaces = ground.surfaces().map(|(_, surface)| surface);
            let expected = ["paper", "tint", "mark"].map(|name| of(part, name));
            assert_eq!(surfaces, expected);
        }
    }

    #[test]
    fn contrast_by_known_values() {
        let ratio = |one: u32, other: u32| {
            let ratio = Colour::new(one).contrast(Colour::new(other));
            format!("{ratio:.2}")
        };
        assert_eq!(ratio(0x00_0000, 0xff_ffff), "21.00");
        assert_eq!(ratio(0x77_7777, 0xff_ffff), "4.48");
        assert_eq!(ratio(0x76_7676, 0xff_ffff), "4.54");
        assert_eq!(ratio(0x0b_4f71, 0xff_ffff), "8.86");
    }

    #[test]
    fn our_own_accent_can_be_read() {
        let Accent { light, dark } = Accent::default();
        assert_eq!(light.too_faint_on(Ground::Light), None);
        assert_eq!(dark.too_faint_on(Ground::Dark), None);
    }

    #[test]
    fn what_is_proposed_can_be_read() {
        for number in (0..=0xff_ffff).step_by(9973) {
            for ground in [Ground::Light, Ground::Dark] {
                if let Some(faint) = Colour::new(number).too_faint_on(ground) {
                    assert!(faint.ratio < NEEDED);
                    assert_eq!(faint.instead.too_faint_on(ground), None, "{faint:?}");
                }
            }
        }
    }

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!("#0B4f71".parse::<Colour>().unwrap().to_string(), "#0b4f71");
        for wrong in ["0b4f71", "#fff", "#0b4f7g", "blue", "", "#+b4f71"] {
            assert!(wrong.parse::<Colour>().is_err(), "{wrong}");
        }
    }
}
