//! The shape of the pages as a reader sees it from afar, in one picture that can be read as text, too.
//!
//! Lines of text are bars at their places and as wide as they are; headings
//! are text; pictures and tables are boxes. All lengths are whole points, so
//! that a change of a hair changes nothing.

use std::fmt::Write;

use typst::introspection::Location;
use typst_layout::Page;

use crate::render::pdf::Laid;
use crate::render::pdf::proofread::runs::{Reader, Run};

/// The number of pages side by side.
const ACROSS: usize = 4;

/// The space between two pages and around them, in points.
const GAP: i32 = 24;

/// The width from which a gap in a line parts it, as between two columns, in points.
const APART: f64 = 12.0;

/// The style of the picture, for both light and dark surroundings.
const STYLE: &str = "\
    svg{background:#8b939b}\
    .paper{fill:#fff}\
    .text{stroke:#4b535c}\
    .fine{stroke:#9aa3ab}\
    .picture{fill:#dbe7f0;stroke:#0b4f7d}\
    .table{fill:none;stroke:#b07a1e;stroke-width:1.5}\
    text{font-family:'Noto Sans',sans-serif;font-weight:700;fill:#15191e}";

/// Draws all pages in one SVG file.
pub(crate) fn sketch(laid: &Laid, title: &str) -> String {
    let pages = laid.document.pages();
    let reader = Reader::of(laid);
    let size = |page: &Page| {
        let size = page.frame.size();
        (points(size.x.to_pt()), points(size.y.to_pt()))
    };
    let (width, height) = pages.first().map(size).unwrap_or_default();
    let steps = |pages: usize| i32::try_from(pages).unwrap_or_default();
    let (across, down) = (pages.len().min(ACROSS), pages.len().div_ceil(ACROSS));
    let whole = (
        GAP + steps(across) * (width + GAP),
        GAP + steps(down) * (height + GAP),
    );
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\">\n<title>{}</title>\n<style>{STYLE}</style>\n",
        whole.0,
        whole.1,
        escaped(title)
    );
    for (place, page) in pages.iter().enumerate() {
        let left = GAP + steps(place % ACROSS) * (width + GAP);
        let top = GAP + steps(place / ACROSS) * (height + GAP);
        let (width, height) = size(page);
        let _ = writeln!(
            svg,
            "<g id=\"page-{}\" transform=\"translate({left} {top})\">\n<path class=\"paper\" d=\"M0 0h{width}v{height}H0z\"/>",
            place + 1
        );
        svg.push_str(&drawn(&reader, place, page.frame.height().to_pt()));
        svg.push_str("</g>\n");
    }
    svg.push_str("</svg>\n");
    svg
}

/// Draws the contents of a page of this height.
fn drawn(reader: &Reader, page: usize, height: f64) -> String {
    let mut drawn = String::new();
    for picture in reader.pictures.iter().filter(|it| it.page == page) {
        let start = (picture.left, picture.top);
        boxed(
            &mut drawn,
            "picture",
            start,
            (picture.width, picture.height),
        );
    }
    let runs: Vec<&Run> = reader.runs.iter().filter(|run| run.page == page).collect();
    for [left, top, right, base] in tables(&runs, height) {
        let size = (right - left + 6.0, base - top + 8.0);
        boxed(&mut drawn, "table", (left - 3.0, top - 4.0), size);
    }
    let mut rest = runs.as_slice();
    while !rest.is_empty() {
        let more = rest.windows(2).take_while(|pair| is_one_line(pair)).count();
        let (line, later) = rest.split_at(more + 1);
        rest = later;
        drawn.push_str(&line_of(line));
    }
    drawn
}

/// Returns the edges of the tables: left, top, right, and the last baseline; for each part of a table that goes on.
fn tables(runs: &[&Run], height: f64) -> Vec<[f64; 4]> {
    let mut tables: Vec<(u128, [f64; 4])> = Vec::new();
    for run in runs.iter().filter(|run| run.is_body(height)) {
        let Some(table) = run.table.map(Location::hash) else {
            continue;
        };
        let own = [run.left, run.top(), run.right, run.base];
        match tables.iter_mut().find(|(other, _)| *other == table) {
            Some((_, all)) => {
                *all = [
                    all[0].min(own[0]),
                    all[1].min(own[1]),
                    all[2].max(own[2]),
                    all[3].max(own[3]),
                ];
            }
            None => tables.push((table, own)),
        }
    }
    tables.into_iter().map(|(_, edges)| edges).collect()
}

/// True if two runs are side by side and look alike: they are one bar, or one heading.
fn is_one_line(pair: &[&Run]) -> bool {
    let [one, next] = pair else { return false };
    points(one.base) == points(next.base)
        && one.is_heading == next.is_heading
        && points(one.size) == points(next.size)
        && (0.0..APART).contains(&(next.left - one.right + 1.0))
}

fn line_of(line: &[&Run]) -> String {
    let Some(first) = line.first() else {
        return String::new();
    };
    let (x, y) = (points(first.left), points(first.base));
    if first.is_heading {
        let text: String = line.iter().map(|run| run.text.as_str()).collect();
        let (size, text) = (points(first.size), escaped(text.trim()));
        return format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\">{text}</text>\n");
    }
    let right = line.iter().map(|run| run.right).fold(0.0, f64::max);
    let width = points(right) - x;
    let class = if first.size < 9.0 { "fine" } else { "text" };
    let thick = points(first.size * 0.5);
    let y = y - thick / 2;
    format!("<path class=\"{class}\" stroke-width=\"{thick}\" d=\"M{x} {y}h{width}\"/>\n")
}

fn boxed(drawn: &mut String, class: &str, start: (f64, f64), size: (f64, f64)) {
    let (x, y) = (points(start.0), points(start.1));
    let (width, height) = (points(size.0), points(size.1));
    let _ = writeln!(
        drawn,
        "<path class=\"{class}\" d=\"M{x} {y}h{width}v{height}h-{width}z\"/>"
    );
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "no paper is wider than that"
)]
fn points(length: f64) -> i32 {
    length.round() as i32
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
