//! The frame of an HTML file: head, style sheet, footer, and a policy that lets nothing in.

use std::fmt::Write;

use askama::Template;
use askama::filters::{Escaper, Html};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::briefing::Briefing;
use crate::briefing::Letterhead;
use crate::briefing::Logo;
use crate::render::RenderError;
use crate::render::file_title;
use crate::render::imprint;
use crate::render::running;
use crate::sheet::Accent;
use crate::sheet::Marking;
use crate::sheet::Paper;
use crate::words::Words;
use crate::words::fill;

/// A whole file around what stands in its header and main parts.
pub(super) fn write(page: &Briefing, head: &str, main: &str) -> Result<String, RenderError> {
    let words = page.words;
    let imprint = imprint(page);
    let style = style(
        page.marking,
        &page.letterhead,
        [&running(page), &imprint],
        words,
    )?;
    let frame = Frame {
        page,
        title: file_title(page),
        style_hash: BASE64_STANDARD.encode(Sha256::digest(&style)),
        style,
        head,
        main,
        imprint,
        issued: fill(words.issued, &[("date", &page.issued)]),
    };
    Ok(frame.render()? + "\n")
}

/// The picture of the house, inside the file, because nothing may be requested.
pub(in crate::render) fn logo(logo: Option<&Logo>) -> Result<String, RenderError> {
    let Some(logo) = logo else {
        return Ok(String::new());
    };
    let (width, height) = logo.size;
    let mut out = format!(
        "<p class=\"logo\"><img src=\"data:{};base64,{}\" width=\"{}\" height=\"{}\" alt=\"",
        logo.kind.media_type(),
        BASE64_STANDARD.encode(&logo.bytes),
        pixels(width),
        pixels(height)
    );
    Html.write_escaped_str(&mut out, &logo.alternative.to_string())?;
    out.push_str("\"></p>");
    Ok(out)
}

/// Hundredths of a millimetre in pixels, of which 96 are an inch.
fn pixels(hundredths: u64) -> u64 {
    (hundredths * 96 / 2540).max(1)
}

/// The style sheet of a file with this marking; the two lines stand in the header and the footer of a printed page.
pub(in crate::render) fn style(
    marking: Marking,
    letterhead: &Letterhead,
    [running, imprint]: [&str; 2],
    words: &Words,
) -> Result<String, RenderError> {
    let style = Style {
        marking: marking.label(),
        accent: letterhead.accent,
        has_logo: letterhead.logo.is_some(),
        paper: match letterhead.paper {
            Paper::A4 => "A4",
            Paper::Letter => "letter",
        },
        marking_colour: colour(marking),
        running: css(running),
        imprint: css(imprint),
        // House wording: its places become counters between the strings.
        page_of: fill(
            words.page_of,
            &[
                ("page", "\" counter(page) \""),
                ("pages", "\" counter(pages) \""),
            ],
        ),
    };
    // Browsers hash what stands between the tags byte by byte, some checkers without white space at the ends.
    Ok(style.render()?.trim().to_owned())
}

#[derive(Template)]
#[template(path = "html/one_page.html", config = "templates/askama.toml")]
struct Frame<'a> {
    page: &'a Briefing,
    title: String,
    style_hash: String,
    style: String,
    head: &'a str,
    main: &'a str,
    imprint: String,
    issued: String,
}

#[derive(Template)]
#[template(
    path = "html/style.css",
    config = "templates/askama.toml",
    escape = "none"
)]
struct Style {
    marking: &'static str,
    accent: Accent,
    has_logo: bool,
    paper: &'static str,
    marking_colour: &'static str,
    running: String,
    imprint: String,
    page_of: String,
}

/// The colour of a label on black (TLP 2.0).
fn colour(marking: Marking) -> &'static str {
    match marking {
        Marking::Red => "#ff2b2b",
        Marking::Amber | Marking::AmberStrict => "#ffc000",
        Marking::Green => "#33ff00",
        Marking::Clear => "#ffffff",
    }
}

/// The inside of a CSS string: everything but letters, digits and spaces as a code point.
fn css(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, character| {
        if character.is_alphanumeric() || character == ' ' {
            escaped.push(character);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(escaped, "\\{:x} ", u32::from(character));
        }
        escaped
    })
}
