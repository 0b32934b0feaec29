//! The contents of laid-out pages: text, glyphs that no font has, and how far the front page reaches.

use typst::foundations::{Label, Selector, Value};
use typst::introspection::Introspector;
use typst::layout::{Abs, Frame, FrameItem};
use typst::text::TextItem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::render::RenderError;
use crate::render::pdf::{Fit, Room};

/// The distance between two baselines of the body, in points.
const LINE_PT: f64 = 14.0;

/// The lowest place at which something is at the top of its page, in points: the margin and a line.
const MAX_TOP_PT: f64 = 81.0;

/// Returns the runs of text on each page, in the order of the frames.
pub(super) fn text(document: &PagedDocument) -> Vec<Vec<String>> {
    let of_page = |frame: &Frame| {
        let mut runs = Vec::new();
        each_text(frame, &mut |item| runs.push(item.text.to_string()));
        runs
    };
    document
        .pages()
        .iter()
        .map(|page| of_page(&page.frame))
        .collect()
}

/// Returns the characters that no font has, each once, in the order of the pages.
pub(super) fn missing_glyphs(document: &PagedDocument) -> Vec<char> {
    let mut missing = Vec::new();
    for page in document.pages() {
        each_text(&page.frame, &mut |item| {
            for glyph in item.glyphs.iter().filter(|glyph| glyph.id == 0) {
                let characters = item.text.get(glyph.range()).unwrap_or(&item.text);
                for character in characters.chars() {
                    if !missing.contains(&character) {
                        missing.push(character);
                    }
                }
            }
        });
    }
    missing
}

/// Returns how far the front page reaches: it ends on the first page, or is too long by some lines.
pub(super) fn fit(document: &PagedDocument) -> Result<Fit, RenderError> {
    let introspector = document.introspector();
    let labelled = |label: &str| {
        let label = Label::new(PicoStr::intern(label))
            .ok_or_else(|| RenderError::internal("an empty label"))?;
        introspector
            .query_label(label)
            .map_err(|error| RenderError::Internal(error.to_string()))
    };
    let end = labelled("front-end")?
        .location()
        .and_then(|location| introspector.page(location));
    let Ok(Value::Array(heights)) = labelled("front-height")?.get_by_name("value") else {
        return Err(RenderError::internal("the front page has no height"));
    };
    let mut sizes = heights.iter().map(|size| {
        if let Value::Length(size) = size {
            size.abs
        } else {
            Abs::zero()
        }
    });
    let (Some(needed), Some(there)) = (sizes.next(), sizes.next()) else {
        return Err(RenderError::internal("the front page has no height"));
    };
    if end.is_some_and(|page| page.get() == 1) {
        return Ok(Fit::Fits);
    }
    Ok(Fit::Over {
        lines: lines((needed - there).to_pt()).max(1),
    })
}

/// Returns the number of lines of the body that this height takes, rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a height on a page is a small number, and not below zero here"
)]
fn lines(height_pt: f64) -> usize {
    (height_pt / LINE_PT).ceil().max(0.0) as usize
}

/// Returns the room between the marks of each section, in the order of the page.
pub(super) fn rooms(document: &PagedDocument) -> Vec<Room> {
    let ends = marked(document, "room-to");
    let starts = marked(document, "room-from").into_iter();
    let rooms = starts.filter_map(|(anchor, top)| {
        let (_, bottom) = ends.iter().find(|(name, _)| *name == anchor)?;
        let lines = lines(bottom - top);
        Some(Room { anchor, lines })
    });
    rooms.collect()
}

/// Returns the names that elements with this label hold, each with its height on the page in points.
fn marked(document: &PagedDocument, label: &str) -> Vec<(String, f64)> {
    let Some(label) = Label::new(PicoStr::intern(label)) else {
        return Vec::new();
    };
    let introspector = document.introspector();
    let elements = introspector.query(&Selector::Label(label));
    let placed = elements.iter().filter_map(|element| {
        let Ok(Value::Str(name)) = element.get_by_name("value") else {
            return None;
        };
        let position = introspector.position(element.location()?)?;
        Some((name.to_string(), position.point.y.to_pt()))
    });
    placed.collect()
}

/// Returns the number of pages before an annex that has page numbers of its own; of all pages where there is none.
pub(super) fn pages_numbered_apart(document: &PagedDocument) -> usize {
    let all = document.pages().len();
    match annex_start(document) {
        Some((page, true)) => page - 1,
        Some((_, false)) | None => all,
    }
}

/// Returns the number of pages of the body, the last of which the annex may share; of all pages where there is no annex.
pub(super) fn body_pages(document: &PagedDocument) -> usize {
    match annex_start(document) {
        Some((page, true)) => page - 1,
        Some((page, false)) => page,
        None => document.pages().len(),
    }
}

/// Returns the page on which the annex begins, from 1, and true if nothing of the body is above it.
fn annex_start(document: &PagedDocument) -> Option<(usize, bool)> {
    let label = Label::new(PicoStr::intern("annex-start"))?;
    let introspector = document.introspector();
    let start = introspector.query_label(label).ok()?.location()?;
    let start = introspector.position(start)?;
    Some((start.page.get(), start.point.y.to_pt() < MAX_TOP_PT))
}

/// Returns the number, from 0, of the page on which the front ends; `None` where there is no front.
#[cfg(test)]
pub(super) fn front_page(document: &PagedDocument) -> Option<usize> {
    let introspector = document.introspector();
    let end = introspector.query_label(Label::new(PicoStr::intern("front-end"))?);
    let page = introspector.page(end.ok()?.location()?)?;
    Some(page.get() - 1)
}

/// Visits all runs of text in a frame and the frames in it.
fn each_text(frame: &Frame, visit: &mut impl FnMut(&TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => each_text(&group.frame, visit),
            FrameItem::Text(text) => visit(text),
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}
