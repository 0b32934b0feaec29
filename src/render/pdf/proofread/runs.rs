//! The runs of text on laid-out pages, and the pictures and tables among them.

use typst::foundations::NativeElement;
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, GridElem, Point, Transform};
use typst::model::{FigureElem, HeadingElem, ParElem, TableElem};
use typst::text::TextItem;

use crate::render::pdf::Laid;
use crate::render::pdf::proofread::{MARGIN, TOLERANCE};

/// A run of text on a page.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) page: usize,
    pub(super) text: String,
    pub(super) size: f64,
    pub(super) is_digest: bool,
    pub(super) left: f64,
    pub(super) right: f64,
    /// The width of its first word.
    pub(super) head: f64,
    /// The width of its last word.
    pub(super) tail: f64,
    /// The baseline.
    pub(super) base: f64,
    pub(super) is_heading: bool,
    pub(super) paragraph: Option<Location>,
    pub(super) table: Option<Location>,
}

impl Run {
    /// The height of the capital letters above the baseline.
    pub(super) fn top(&self) -> f64 {
        self.base - 0.7 * self.size
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        let over = |(a, b): (f64, f64), (c, d): (f64, f64)| b.min(d) - a.max(c);
        self.page == other.page
            && over((self.left, self.right), (other.left, other.right)) > TOLERANCE
            && over((self.top(), self.base), (other.top(), other.base)) > TOLERANCE
    }

    pub(super) fn is_body(&self, height: f64) -> bool {
        self.base > MARGIN.1 && self.base < height - MARGIN.2
    }
}

/// The place of a picture, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Picture {
    pub(super) page: usize,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Collects the runs in the order of the frames.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) page: usize,
    pub(super) runs: Vec<Run>,
    headings: Vec<Location>,
    paragraphs: Vec<Location>,
    /// The page of a picture whose numbers are still to come.
    picture: Option<usize>,
    tables: Vec<Location>,
    /// The grids that follow a picture: its numbers, where they are no table.
    records: Vec<Location>,
    /// The pages of pictures whose numbers begin on another one.
    pub(super) parted: Vec<usize>,
    pub(super) pictures: Vec<Picture>,
}

impl Reader {
    /// Collects the runs of these pages.
    pub(super) fn of(laid: &Laid) -> Self {
        let mut reader = Self::default();
        for (page, laid) in laid.document.pages().iter().enumerate() {
            reader.page = page;
            reader.read(&laid.frame, Transform::identity());
        }
        reader
    }

    pub(super) fn read(&mut self, frame: &Frame, transform: Transform) {
        for (place, item) in frame.items() {
            let here = transform.pre_concat(Transform::translate(place.x, place.y));
            match item {
                FrameItem::Group(group) => {
                    self.read(&group.frame, here.pre_concat(group.transform));
                }
                FrameItem::Text(text) => {
                    if !(self.tables.is_empty() && self.records.is_empty())
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
                        head: width(text, WordEnd::First),
                        tail: width(text, WordEnd::Last),
                        base: start.y.to_pt(),
                        is_heading: !self.headings.is_empty(),
                        paragraph: self.paragraphs.last().copied(),
                        table: self.tables.first().copied(),
                    });
                }
                FrameItem::Tag(tag) => self.tag(tag),
                FrameItem::Image(_, size, _) => {
                    let start = Point::zero().transform(here);
                    let end = size.to_point().transform(here);
                    self.pictures.push(Picture {
                        page: self.page,
                        left: start.x.to_pt(),
                        top: start.y.to_pt(),
                        width: (end.x - start.x).to_pt(),
                        height: (end.y - start.y).to_pt(),
                    });
                }
                FrameItem::Shape(..) | FrameItem::Link(..) => {}
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
                    if content.elem() == GridElem::ELEM && self.picture.is_some() {
                        self.records.push(location);
                    }
                }
            }
            Tag::End(location, ..) => {
                self.headings.retain(|open| open != location);
                self.paragraphs.retain(|open| open != location);
                self.tables.retain(|open| open != location);
                self.records.retain(|open| open != location);
            }
        }
    }
}

/// A word of a run.
#[derive(Clone, Copy)]
enum WordEnd {
    First,
    Last,
}

/// Returns the width of a word of a run.
fn width(text: &TextItem, side: WordEnd) -> f64 {
    let all = text.text.as_str();
    let range = match side {
        WordEnd::First => 0..all.find(' ').unwrap_or(all.len()),
        WordEnd::Last => all.rfind(' ').map_or(0, |space| space + 1)..all.len(),
    };
    let glyphs = text.glyphs.iter();
    let within = glyphs.filter(|glyph| range.contains(&usize::from(glyph.range.start)));
    within
        .map(|glyph| glyph.x_advance.at(text.size).to_pt())
        .sum()
}
