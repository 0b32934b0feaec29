//! What a proofreader would mark on the pages: properties that hold for every briefing.
//!
//! Nothing stands outside the text area or over something else, no heading is
//! left behind at the foot of a page, no word is cut that has room, no picture is parted from its numbers, no
//! line stands alone on a page, and nothing is too small to read.

use std::collections::BTreeMap;

use typst::foundations::NativeElement;
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, Point, Size, Transform};
use typst::model::{FigureElem, HeadingElem, ParElem, TableElem};
use typst::text::TextItem;

use crate::render::pdf::Laid;

/// The margins of the page, in points: left and right, top, bottom.
const MARGIN: (f64, f64, f64) = (56.69, 68.03, 53.86);

/// The smallest type: text, and digests.
const SMALLEST: (f64, f64) = (8.5, 8.0);

/// How a line ends in a word.
const HYPHEN: &str = "\u{ad}";

/// What two measures may differ by.
const TOLERANCE: f64 = 0.6;

/// A run of text on a page.
#[derive(Debug, Clone)]
struct Run {
    page: usize,
    text: String,
    size: f64,
    is_digest: bool,
    left: f64,
    right: f64,
    /// How wide its first word is.
    head: f64,
    /// How wide its last word is.
    tail: f64,
    /// The baseline.
    base: f64,
    is_heading: bool,
    paragraph: Option<Location>,
}

impl Run {
    /// The height of the capital letters above the baseline.
    fn top(&self) -> f64 {
        self.base - 0.7 * self.size
    }

    fn meets(&self, other: &Self) -> bool {
        let over = |(a, b): (f64, f64), (c, d): (f64, f64)| b.min(d) - a.max(c);
        self.page == other.page
            && over((self.left, self.right), (other.left, other.right)) > TOLERANCE
            && over((self.top(), self.base), (other.top(), other.base)) > TOLERANCE
    }

    fn is_body(&self, height: f64) -> bool {
        self.base > MARGIN.1 && self.base < height - MARGIN.2
    }
}

/// The faults of these pages, each in a sentence.
pub(crate) fn faults(laid: &Laid) -> Vec<String> {
    let mut reader = Reader::default();
    let pages = laid.document.pages();
    for (page, laid) in pages.iter().enumerate() {
        reader.page = page;
        reader.read(&laid.frame, Transform::identity());
    }
    let sizes: Vec<Size> = pages.iter().map(|page| page.frame.size()).collect();
    let Reader { runs, parted, .. } = reader;
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
            SMALLEST.1
        } else {
            SMALLEST.0
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
    faults
}

fn shown(run: &Run) -> String {
    format!("page {}: {:?}", run.page + 1, run.text)
}

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

/// Words that are cut although the line from which they were cut is as wide as they are.
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

/// How wide the rest of a word is that begins with a hyphen, with the marks that stay with it.
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

/// Headings below which nothing stands on their page.
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

/// Paragraphs of which a single line stands on a page, and pages with a single line.
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

/// Takes down the runs in the order of the frames.
#[derive(Default)]
struct Reader {
    page: usize,
    runs: Vec<Run>,
    headings: Vec<Location>,
    paragraphs: Vec<Location>,
    /// The page of a picture whose numbers are still to come.
    picture: Option<usize>,
    tables: Vec<Location>,
    /// The pages of pictures whose numbers begin on another one.
    parted: Vec<usize>,
}

impl Reader {
    fn read(&mut self, frame: &Frame, transform: Transform) {
        for (place, item) in frame.items() {
            let here = transform.pre_concat(Transform::translate(place.x, place.y));
            match item {
                FrameItem::Group(group) => {
                    self.read(&group.frame, here.pre_concat(group.transform));
                }
                FrameItem::Text(text) => {
                    if !self.tables.is_empty()
                        && let Some(picture) = self.picture.take()
                        && picture != self.page
                    {
                        self.parted.push(picture);
                    }
                    let start = Point::zero().transform(here);
                    self.runs.push(Run {
                        page: self.page,
                        text: text.text.to_string(),
                        size: text.size.to_pt() * here.sx.get(),
                        is_digest: text.font.info().family.contains("Mono"),
                        left: start.x.to_pt(),
                        right: start.x.to_pt() + text.width().to_pt(),
                        head: width(text, Side::First),
                        tail: width(text, Side::Last),
                        base: start.y.to_pt(),
                        is_heading: !self.headings.is_empty(),
                        paragraph: self.paragraphs.last().copied(),
                    });
                }
                FrameItem::Tag(tag) => self.tag(tag),
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(content, _) => {
                if let Some(location) = content.location() {
                    if content.elem() == HeadingElem::ELEM {
                        self.headings.push(location);
                    }
                    if content.elem() == ParElem::ELEM {
                        self.paragraphs.push(location);
                    }
                    if content.elem() == FigureElem::ELEM {
                        self.picture = Some(self.page);
                    }
                    if content.elem() == TableElem::ELEM {
                        self.tables.push(location);
                    }
                }
            }
            Tag::End(location, ..) => {
                self.headings.retain(|open| open != location);
                self.paragraphs.retain(|open| open != location);
                self.tables.retain(|open| open != location);
            }
        }
    }
}

/// Which word of a run.
#[derive(Clone, Copy)]
enum Side {
    First,
    Last,
}

/// How wide a word of a run is.
fn width(text: &TextItem, side: Side) -> f64 {
    let all = text.text.as_str();
    let range = match side {
        Side::First => 0..all.find(' ').unwrap_or(all.len()),
        Side::Last => all.rfind(' ').map_or(0, |space| space + 1)..all.len(),
    };
    let glyphs = text.glyphs.iter();
    let within = glyphs.filter(|glyph| range.contains(&usize::from(glyph.range.start)));
    within
        .map(|glyph| glyph.x_advance.at(text.size).to_pt())
        .sum()
}

/// What stands where, a line for each page: how many lines of text, and which headings.
pub(crate) fn outline(laid: &Laid) -> String {
    let line = |(page, laid): (usize, &typst_layout::Page)| {
        let mut reader = Reader {
            page,
            ..Reader::default()
        };
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

    /// The faults of one page with the margins of a briefing.
    fn marked(body: &str) -> Vec<String> {
        let page = "#set page(paper: \"a4\", margin: (top: 24mm, bottom: 19mm, x: 20mm))\n\
            #set text(font: (\"Noto Sans\", \"Libertinus Serif\", \"DejaVu Sans Mono\"), size: 9.5pt, top-edge: 0.8em, bottom-edge: -0.2em, fallback: false)\n";
        let laid = lay_out(&format!("{page}{body}").as_str().into());
        faults(&laid.expect("pages"))
    }

    #[test]
    fn what_is_well_set_is_not_marked() {
        assert_eq!(marked("= Heading\n#lorem(900)"), Vec::<String>::new());
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
                "#lorem(20) #pagebreak() below",
                "page 2 has one line or none",
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
