//! The logo: a small picture from outside, which may neither load nor run anything.

use std::io::Cursor;
use std::path::Path;

use crate::files::Files;
use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::SheetText;
use crate::sheet::house::HouseText;
use crate::sheet::house::svg;
use crate::sheet::house::unreadable;

/// The maximum size of a logo in bytes; every HTML file contains it.
const LOGO_LIMIT: u64 = 128 * 1024;

/// The maximum number of dots in a row of a PNG; printed 70 mm wide they are finer than any printer.
const DOTS_LIMIT: u32 = 4096;

/// The maximum number of dots of a PNG altogether: they are held in memory several times.
const MAX_DOTS: u64 = 4 * 1024 * 1024;

/// The maximum size of an unpacked PNG, in bytes.
const MAX_UNPACKED_BYTES: usize = 64 * 1024 * 1024;

/// The maximum size of an unpacked colour profile, in bytes.
const MAX_PROFILE_BYTES: usize = 1024 * 1024;

/// The maximum height of a logo, in hundredths of a millimetre.
const HEIGHT: u64 = 900;

/// The maximum width of a logo, in hundredths of a millimetre.
const WIDTH: u64 = 7000;

/// A logo as named in the house style.
#[derive(Debug)]
pub(in crate::sheet) struct LogoCard {
    /// The path from the directory of the house style.
    pub(in crate::sheet) file: SheetText,
    /// The words that replace the picture.
    pub(in crate::sheet) alternative: HouseText,
}

/// A logo.
#[derive(Debug, Clone)]
pub struct Logo {
    /// The path from the directory of the house style.
    pub file: SheetText,
    /// The words that replace the picture.
    pub alternative: HouseText,
    /// The kind of picture.
    pub kind: LogoKind,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// The printed width and height, in hundredths of a millimetre.
    pub size: (u64, u64),
}

/// The kind of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    /// Shapes, written as text.
    Svg,
    /// Dots of colour.
    Png,
}

/// The reason why a file is refused as a logo, and a hint.
#[derive(Debug)]
pub struct NotALogo {
    why: String,
    hint: &'static str,
}

impl LogoKind {
    /// Returns the kind and the size of the picture in these bytes, if they are a picture and nothing else.
    ///
    /// The demand of the check on time and memory is bounded, whatever the bytes are.
    pub fn of(bytes: &[u8]) -> Result<(Self, (u64, u64)), NotALogo> {
        if bytes.starts_with(PNG) {
            let hint = "save it as a PNG without animation, or as plain SVG";
            let size = png_size(bytes).map_err(|why| NotALogo { why, hint })?;
            return Ok((Self::Png, size));
        }
        let hint =
            "save it as plain SVG: shapes, groups, gradients and clips; turn text into paths";
        let size = svg::size(bytes).map_err(|why| NotALogo { why, hint })?;
        Ok((Self::Svg, size))
    }

    /// Returns the media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }
}

impl Logo {
    /// Reads the picture, and refuses a file that is more than a picture.
    pub(super) fn open(
        files: &mut Files,
        directory: &Path,
        card: LogoCard,
    ) -> Result<Self, Finding> {
        let LogoCard { file, alternative } = card;
        let path = file.unprinted();
        let (_, read) = files.read_bytes_inside(directory, path, LOGO_LIMIT);
        let bytes = read.map_err(|error| unreadable(file.span(), path, &error))?;
        let refused = |why: String| {
            let message = format!("`{path}` cannot be a logo: {why}");
            Finding::error(code::LOGO_REFUSED, file.span(), message)
        };
        let (kind, size) = LogoKind::of(&bytes).map_err(|not| refused(not.why).hint(not.hint))?;
        Ok(Self {
            file,
            alternative,
            kind,
            bytes,
            size: printed(size),
        })
    }
}

/// Returns the printed size: the maximum height, unless that makes it too wide.
fn printed((width, height): (u64, u64)) -> (u64, u64) {
    let wide = (HEIGHT * width / height).max(1);
    if wide <= WIDTH {
        (wide, HEIGHT)
    } else {
        (WIDTH, (WIDTH * height / width).max(1))
    }
}

/// The first bytes of every PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Returns the width and height of a PNG that can be drawn, and is not animated.
fn png_size(bytes: &[u8]) -> Result<(u64, u64), String> {
    let broken = |error: png::DecodingError| format!("the PNG is damaged: {error}");
    let limits = png::Limits {
        bytes: MAX_UNPACKED_BYTES,
    };
    let mut reader = png::Decoder::new_with_limits(Cursor::new(bytes), limits)
        .read_info()
        .map_err(broken)?;
    let info = reader.info();
    let profile = info.icc_profile.as_deref().unwrap_or_default();
    if profile.len() > MAX_PROFILE_BYTES {
        return Err("its profile of colours is larger than a logo".to_owned());
    }
    if info.is_animated() {
        return Err("it moves".to_owned());
    }
    let (width, height) = info.size();
    if width.max(height) > DOTS_LIMIT {
        return Err(format!(
            "it has {width} × {height} dots, and at most {DOTS_LIMIT} × {DOTS_LIMIT} are drawn"
        ));
    }
    if u64::from(width) * u64::from(height) > MAX_DOTS {
        return Err(format!(
            "it has {width} × {height} dots, and at most {MAX_DOTS} are drawn"
        ));
    }
    let length = reader.output_buffer_size().unwrap_or_default();
    reader.next_frame(&mut vec![0; length]).map_err(broken)?;
    Ok((u64::from(width), u64::from(height)))
}

#[cfg(test)]
mod tests {
    use super::printed;

    #[test]
    fn a_logo_is_at_most_so_high_and_so_wide() {
        assert_eq!(printed((100, 100)), (900, 900));
        assert_eq!(printed((600, 100)), (5400, 900));
        assert_eq!(printed((1000, 100)), (7000, 700));
        assert_eq!(printed((100_000, 1)), (7000, 1));
        assert_eq!(printed((1, 100_000)), (1, 900));
    }
}
