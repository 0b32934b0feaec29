//! Proofreads the pages for faults that no briefing may have.
//!
//! Nothing lies outside the text area or over something else, and nothing is too
//! small to read. No heading is left behind at the foot of a page, no word is
//! broken that would fit on its line, no picture is separated from its numbers,
//! no line is alone on a page, no row loses its label, no date is broken, only the front
//! page may be half empty, and the last page is filled to two fifths.

mod flow;
mod runs;
mod sketch;

use std::collections::BTreeMap;

use typst::layout::{Size, Transform};

use crate::render::pdf::Laid;
use crate::render::pdf::proofread::runs::{Picture, Reader, Run};

pub(crate) use self::sketch::sketch;

/// The margins of the page, in points: left and right, top, bottom.
const MARGIN: (f64, f64, f64) = (56.69, 68.03, 53.86);

/// The minimum size of type, in points: of text, and of digests.
const MIN_SIZE: (f64, f64) = (8.5, 8.0);

/// The minimum share of a page that is filled before the next one begins.
const MIN_FILLED: f64 = 0.6;

/// The minimum share of the last page that is filled, and of the last page of the body before the annex begins.
const MIN_LAST_FILLED: f64 = 0.4;

/// The minimum share of the page before the last that is filled: it gives up to the last page what makes that fuller.
const MIN_FILLED_BEFORE_LAST: f64 = 0.55;

/// The text of the hyphen that a line break inside a word adds.
const HYPHEN: &str = "\u{ad}";

/// The difference up to which two lengths count as equal, in points.
const TOLERANCE: f64 = 0.6;

/// Returns the faults of these pages, each in a sentence.
pub(crate) fn faults(laid: &Laid) -> Vec<String> {
    let pages = laid.document.pages();
    let sizes: Vec<Size> = pages.iter().map(|page| page.frame.size()).collect();
    let Reader {
        runs,
        parted,
        pictures,
        ..
    } = Reader::of(laid);
    let mut faults = Vec::new();
    faults.extend(parted.into_iter().map(|page| {
        format!(
            "page {}: the numbers of the picture begin on another page",
            page + 1
        )
    }));
    for run in &runs {
        outside(run, sizes[run.page], &mut faults);
        let smallest = if run.is_digest {
            MIN_SIZE.1
        } else {
            MIN_SIZE.0
        };
        if run.size < smallest - 0.01 {
            faults.push(format!("{} is set in {:.2} pt", shown(run), run.size));
        }
    }
    cut(&runs, &mut faults);
    for (index, run) in runs.iter().enumerate() {
        for other in runs[index + 1..].iter().filter(|other| run.meets(other)) {
            faults.push(format!("{} meets {}", shown(run), shown(other)));
        }
    }
    let body = |run: &&Run| run.is_body(sizes[run.page].y.to_pt());
    let body: Vec<&Run> = runs.iter().filter(body).collect();
    stranded(&body, pages.len(), &mut faults);
    alone(&body, pages.len(), &mut faults);
    half_empty(laid, &body, &pictures, &sizes, &mut faults);
    flow::parted_from_labels(&body, &mut faults);
    flow::broken_dates(&body, &mut faults);
    faults
}

/// Finds pages that end far above their foot; not the front page, which is as full as the sheet makes it, and no page that
/// holds all there is: a page alone, or all the evidence behind a front page.
fn half_empty(
    laid: &Laid,
    body: &[&Run],
    pictures: &[Picture],
    sizes: &[Size],
    faults: &mut Vec<String>,
) {
    let front = laid.front_page();
    let body_pages = laid.body_pages();
    let end = sizes.len().saturating_sub(1);
    let holds_all = end == 0 || front == Some(end - 1);
    for (page, size) in sizes.iter().enumerate() {
        let runs = body.iter().filter(|run| run.page == page);
        let pictures = pictures.iter().filter(|picture| picture.page == page);
        let ends = runs
            .map(|run| run.base)
            .chain(pictures.map(|picture| picture.top + picture.height));
        let room = size.y.to_pt() - MARGIN.1 - MARGIN.2;
        let filled = (ends.fold(0.0, f64::max) - MARGIN.1) / room;
        let least = if page == end || page + 1 == body_pages {
            MIN_LAST_FILLED
        } else if page + 1 == end {
            MIN_FILLED_BEFORE_LAST
        } else {
            MIN_FILLED
        };
        let is_free = front == Some(page) || holds_all && page == end;
        if filled < least && !is_free {
            let filled = filled * 100.0;
            faults.push(format!("page {}: filled to {filled:.0} %", page + 1));
        }
    }
}

fn shown(run: &Run) -> String {
    format!("page {}: {:?}", run.page + 1, run.text)
}

/// Finds text in the margins at the sides, across the foot of the text area, or off the page.
fn outside(run: &Run, size: Size, faults: &mut Vec<String>) {
    let (x, _, bottom) = MARGIN;
    let (width, height) = (size.x.to_pt(), size.y.to_pt());
    if run.left < x - TOLERANCE || run.right > width - x + TOLERANCE {
        faults.push(format!("{} runs into the margin", shown(run)));
    }
    let foot = height - bottom;
    let straddles = run.top() < foot && run.base > foot + TOLERANCE;
    if run.top() < 0.0 || run.base > height || straddles {
        faults.push(format!("{} runs off the page", shown(run)));
    }
}

/// Finds words that are broken although the line with their beginning is wide enough for the whole word.
fn cut(runs: &[Run], faults: &mut Vec<String>) {
    for (place, before) in runs.iter().enumerate() {
        let rest = runs.get(place + 1..).unwrap_or_default();
        let is_cut = |run: &Run| run.text == HYPHEN && (run.base - before.base).abs() < TOLERANCE;
        if before.text != HYPHEN
            && rest.first().is_some_and(is_cut)
            && before.tail + rest_of_word(rest) <= before.right - before.left
        {
            faults.push(format!("{} is cut in a word that has room", shown(before)));
        }
    }
}

/// Returns the width of the rest of a word after a hyphen, with the marks that stay with it.
fn rest_of_word(runs: &[Run]) -> f64 {
    let mut width = 0.0;
    for pair in runs.windows(2) {
        let [last, run] = pair else { continue };
        let goes_on = last.text == HYPHEN || (run.base - last.base).abs() < TOLERANCE;
        if run.text == HYPHEN {
            continue;
        }
        if !goes_on {
            break;
        }
        width += run.head;
        if run.text.contains(' ') {
            break;
        }
    }
    width
}

/// Finds headings with nothing below them on their page.
fn stranded(body: &[&Run], pages: usize, faults: &mut Vec<String>) {
    for page in 0..pages {
        let runs = || body.iter().filter(|run| run.page == page);
        let last = runs()
            .filter(|run| !run.is_heading)
            .map(|run| run.base)
            .fold(0.0, f64::max);
        let below = runs().filter(|run| run.is_heading && run.base > last + TOLERANCE);
        faults.extend(below.map(|run| format!("{} is a heading at the foot", shown(run))));
    }
}

/// Finds paragraphs that leave a single line on a page, and pages with a single line.
fn alone(body: &[&Run], pages: usize, faults: &mut Vec<String>) {
    let mut lines: BTreeMap<u128, BTreeMap<usize, Vec<&Run>>> = BTreeMap::new();
    for run in body {
        if let Some(paragraph) = run.paragraph {
            let paragraph = lines.entry(paragraph.hash()).or_default();
            let runs = paragraph.entry(run.page).or_default();
            // Runs of one line have one baseline.
            if runs
                .iter()
                .all(|other| (other.base - run.base).abs() > TOLERANCE)
            {
                runs.push(run);
            }
        }
    }
    for paragraph in lines.values().filter(|paragraph| paragraph.len() > 1) {
        let single = paragraph.values().filter(|runs| runs.len() == 1);
        faults.extend(
            single.map(|runs| format!("{} is a single line of its paragraph", shown(runs[0]))),
        );
    }
    for page in 1..pages {
        let runs: Vec<_> = body.iter().filter(|run| run.page == page).collect();
        if runs
            .iter()
            .all(|run| (run.base - runs[0].base).abs() < TOLERANCE)
        {
            faults.push(format!("page {} has one line or none", page + 1));
        }
    }
}

/// Returns an outline of the pages, one line for each page: its number of lines of text, and its headings.
pub(crate) fn outline(laid: &Laid) -> String {
    let line = |(page, laid): (usize, &typst_layout::Page)| {
        let mut reader = Reader::default();
        reader.page = page;
        reader.read(&laid.frame, Transform::identity());
        let height = laid.frame.height().to_pt();
        reader.runs.retain(|run| run.is_body(height));
        let mut bases: Vec<f64> = reader.runs.iter().map(|run| run.base).collect();
        bases.sort_by(f64::total_cmp);
        bases.dedup_by(|one, other| (*one - *other).abs() < TOLERANCE);
        let headings = reader
            .runs
            .iter()
            .filter(|run| run.is_heading && run.size > 10.0);
        let headings: Vec<&str> = headings.map(|run| run.text.trim()).collect();
        let (number, lines) = (page + 1, bases.len());
        format!("  page {number}: {lines} lines; {}\n", headings.join(" / "))
    };
    laid.document.pages().iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::render::pdf::lay_out;

    /// Returns the faults of one page with the margins of a briefing.
    fn marked(body: &str) -> Vec<String> {
        let page = "#set page(paper: \"a4\", margin: (top: 24mm, bottom: 19mm, x: 20mm))\n\
            #set text(font: (\"Noto Sans\", \"Libertinus Serif\", \"DejaVu Sans Mono\"), size: 9.5pt, top-edge: 0.8em, bottom-edge: -0.2em, fallback: false)\n";
        let laid = lay_out(&format!("{page}{body}").as_str().into());
        faults(&laid.expect("pages"))
    }

    #[test]
    fn what_is_well_set_is_not_marked() {
        assert_eq!(marked("= Heading\n#lorem(1000)"), Vec::<String>::new());
        let date = "#box(width: 20mm, par[On the 26\u{a0}November])";
        assert_eq!(marked(date), Vec::<String>::new());
    }

    #[test]
    fn faults_are_marked() {
        for (body, fault) in [
            ("#text(size: 8.4pt)[small]", "is set in 8.40 pt"),
            (
                "#box(width: 160mm)\u{a0}uncommonly-long\u{a0}words",
                "runs into the margin",
            ),
            ("one#h(-12pt)two", "meets"),
            ("#place(dy: 253mm)[low]", "runs off the page"),
            ("above #v(1fr)\n= Heading", "is a heading at the foot"),
            (
                "#set text(costs: (orphan: 0%, widow: 0%))\n#block(height: 237mm)\n#lorem(40)",
                "is a single line",
            ),
            (
                "#set text(lang: \"de\", hyphenate: true)\n#box(width: 37mm)[Blumen im Wintergarten]",
                "is cut in a word that has room",
            ),
            (
                "#figure(rect(), alt: \"r\") #pagebreak() #table([1], [2]) #lorem(40)",
                "page 1: the numbers of the picture begin on another page",
            ),
            (
                "#figure(rect(), alt: \"r\") #pagebreak() #grid([1], [2]) #lorem(40)",
                "page 1: the numbers of the picture begin on another page",
            ),
            (
                "#lorem(20) #pagebreak() below",
                "page 2 has one line or none",
            ),
            ("#lorem(300) #pagebreak() #lorem(40)", "page 1: filled to "),
            ("#lorem(900) #pagebreak() #lorem(40)", "page 2: filled to "),
            (
                "#grid(columns: (40mm, 1fr), [Label], par(lorem(1200)))",
                "goes on without its label",
            ),
            (
                "#box(width: 20mm, par[On 26 November])",
                "a date or a number is broken",
            ),
        ] {
            let marked = marked(body);
            assert!(
                marked.iter().any(|found| found.contains(fault)),
                "{fault}: {marked:?}"
            );
        }
    }
}
