//! The frame of an HTML file: head, style sheet, footer, and a policy that lets nothing in.

use std::fmt::Write;

use askama::Template;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::briefing::Briefing;
use crate::briefing::Letterhead;
use crate::briefing::Logo;
use crate::briefing::SectionKind;
use crate::render::RenderError;
use crate::render::furniture::{file_title, imprint, running};
use crate::render::html::View;
use crate::render::tree::PageTree;
use crate::sheet::Accent;
use crate::sheet::Marking;
use crate::sheet::Paper;
use crate::words::Words;
use crate::words::fill;

/// Writes the file of a page.
pub(super) fn write(briefing: &Briefing, view: View<'_>) -> Result<String, RenderError> {
    let words = briefing.words;
    let imprint = imprint(briefing);
    let style = style(
        briefing.marking,
        &briefing.letterhead,
        [&running(briefing), &imprint],
        words,
    )?;
    let style = if view.is_long {
        style
    } else {
        style + &compact(&FrontStyle.render()?)
    };
    let frame = HtmlBriefing {
        briefing,
        view,
        tree: view.tree,
        title: file_title(briefing),
        style_hash: BASE64_STANDARD.encode(Sha256::digest(&style)),
        style,
        logo: logo(briefing.letterhead.logo.as_ref())?,
        imprint,
        issued: fill(words.issued, &[("date", &briefing.issued)]),
    };
    Ok(frame.render()? + "\n")
}

/// Writes the picture of the house; nothing where it has none.
pub(in crate::render) fn logo(logo: Option<&Logo>) -> Result<String, RenderError> {
    let Some(logo) = logo else {
        return Ok(String::new());
    };
    let (width, height) = logo.size;
    let picture = LogoHtml {
        logo,
        data: BASE64_STANDARD.encode(&logo.bytes),
        width: pixels(width),
        height: pixels(height),
    };
    Ok(picture.render()?)
}

/// Converts hundredths of a millimetre into pixels, of which 96 are an inch.
fn pixels(hundredths: u64) -> u64 {
    (hundredths * 96 / 2540).max(1)
}

/// Writes the style sheet of a file with this marking; the two lines are the header and the footer of a printed page.
pub(in crate::render) fn style(
    marking: Marking,
    letterhead: &Letterhead,
    [running, imprint]: [&str; 2],
    words: &Words,
) -> Result<String, RenderError> {
    let style = Style {
        marking_picture: picture_of_marking(marking),
        triangles: ["#7a4300", "#f0be73"].map(triangle),
        accent: letterhead.accent,
        has_logo: letterhead.logo.is_some(),
        paper: match letterhead.paper {
            Paper::A4 => "A4",
            Paper::Letter => "letter",
        },
        marking_colour: colour(marking),
        running: css(running),
        imprint: css(imprint),
        // The places in the house wording become counters between CSS strings.
        page_of: fill(
            words.page_of,
            &[
                ("page", "\" counter(page) \""),
                ("pages", "\" counter(pages) \""),
            ],
        ),
    };
    Ok(compact(&style.render()?))
}

/// Returns a style sheet without the white space that only people read; strings in it have no colon or semicolon of their own.
fn compact(style: &str) -> String {
    let lines: String = style.lines().map(str::trim).collect();
    let pairs = [
        (": ", ":"),
        ("; ", ";"),
        (" { ", "{"),
        ("{ ", "{"),
        (" {", "{"),
        (" }", "}"),
    ];
    let short = pairs
        .iter()
        .fold(lines, |style, (long, short)| style.replace(long, short));
    short.replace(";}", "}")
}

#[derive(Template)]
#[template(path = "html/briefing.html", config = "templates/askama.toml")]
struct HtmlBriefing<'a> {
    briefing: &'a Briefing,
    view: View<'a>,
    tree: &'a PageTree,
    title: String,
    style_hash: String,
    style: String,
    /// The picture of the house; empty where it has none.
    logo: String,
    imprint: String,
    issued: String,
}

#[derive(Template)]
#[template(path = "html/logo.html", config = "templates/askama.toml")]
struct LogoHtml<'a> {
    logo: &'a Logo,
    /// The file in base 64.
    data: String,
    width: u64,
    height: u64,
}

#[derive(Template)]
#[template(
    path = "html/style.css",
    config = "templates/askama.toml",
    escape = "none"
)]
struct Style {
    /// The label on its black box as a picture: a browser prints the background of none of its boxes.
    marking_picture: String,
    /// The sign of a caution in light and in dark, as the addresses of pictures.
    triangles: [String; 2],
    accent: Accent,
    has_logo: bool,
    paper: &'static str,
    marking_colour: &'static str,
    running: String,
    imprint: String,
    page_of: String,
}

/// The style of the front of a one-page briefing on paper.
#[derive(Template)]
#[template(
    path = "html/front.css",
    config = "templates/askama.toml",
    escape = "none"
)]
struct FrontStyle;

/// Returns the colour of a label on black (TLP 2.0).
fn colour(marking: Marking) -> &'static str {
    match marking {
        Marking::Red => "#ff2b2b",
        Marking::Amber | Marking::AmberStrict => "#ffc000",
        Marking::Green => "#33ff00",
        Marking::Clear => "#ffffff",
    }
}

/// Returns the label on black as the address of an SVG file that holds it.
fn picture_of_marking(marking: Marking) -> String {
    let (label, colour) = (marking.label(), colour(marking));
    let width = 11 * label.len() + 12;
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"26\"><rect width=\"{width}\" height=\"26\"/>\
         <text x=\"{}\" y=\"18.5\" fill=\"{colour}\" font-family=\"Noto Sans,Arial,sans-serif\" font-weight=\"700\" \
         font-size=\"16\" text-anchor=\"middle\">{label}</text></svg>",
        width / 2
    );
    address_of(&svg)
}

/// Returns the sign of a caution in this colour as the address of an SVG file that holds it.
fn triangle(colour: &str) -> String {
    address_of(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"11\">\
         <path d=\"M6 1 11 10H1Z\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/></svg>"
    ))
}

fn address_of(svg: &str) -> String {
    format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(svg))
}

/// Returns the inside of a CSS string: everything but letters, digits and spaces as a code point.
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
