//! Names of links, each of which says where it leads. Typst names a link by its page alone.

use std::borrow::Cow;
use std::fmt::Write;

use typst::foundations::Label;
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::words::fill;

/// A place to which links lead, by its label, with the name of these links.
#[derive(Debug, Clone)]
pub struct LinkName {
    /// The label of the place.
    pub label: String,
    /// The name, with `{page}` for a page of the body.
    pub in_body: String,
    /// The name, with `{page}` for a page of the annex.
    pub in_annex: String,
}

/// A place on the pages of a PDF, from the lower left corner, with the name of the links that lead to it.
#[derive(Debug)]
pub(super) struct Target {
    /// The page, from 0.
    page: usize,
    x: f64,
    y: f64,
    name: String,
}

/// The distance above a place to which a link leads, in points: the writer of the PDF leaves room for the line.
const ABOVE_PT: f64 = 10.0;

/// The difference up to which two lengths count as equal, in points.
const TOLERANCE_PT: f64 = 0.05;

/// Returns the named places on the pages of a document, of which the body has so many.
pub(super) fn targets(
    document: &PagedDocument,
    names: &[LinkName],
    body_pages: usize,
) -> Vec<Target> {
    let introspector = document.introspector();
    let target = |named: &LinkName| {
        let label = Label::new(PicoStr::intern(&named.label))?;
        let place = introspector.query_label(label).ok()?.location()?;
        let place = introspector.position(place)?;
        let page = place.page.get();
        let height = document.pages().get(page - 1)?.frame.height().to_pt();
        let (name, page_shown) = if page > body_pages {
            (&named.in_annex, page - body_pages)
        } else {
            (&named.in_body, page)
        };
        Some(Target {
            page: page - 1,
            x: place.point.x.to_pt(),
            y: height - (place.point.y.to_pt() - ABOVE_PT).max(0.0),
            name: fill(name, &[("page", &page_shown.to_string())]),
        })
    };
    names.iter().filter_map(target).collect()
}

/// Names the links among the objects of a PDF that lead to these places.
pub(super) fn name(objects: &mut [(usize, Cow<'_, [u8]>)], targets: &[Target]) {
    let pages = objects.iter().find_map(|(_, body)| pages(body));
    let Some(pages) = pages else { return };
    let named = objects.iter().filter_map(|(number, body)| {
        let (page, x, y) = destination(body)?;
        let page = pages.iter().position(|own| *own == page)?;
        let is_there = |target: &&Target| {
            let is_near = |a: f64, b: f64| (a - b).abs() < TOLERANCE_PT;
            target.page == page && is_near(target.x, x) && is_near(target.y, y)
        };
        let target = targets.iter().find(is_there)?;
        Some((*number, target.name.as_str()))
    });
    let named: Vec<(usize, &str)> = named.collect();
    for (_, body) in objects {
        let Some((before, leads_to)) = link(body) else {
            continue;
        };
        if let Some((_, name)) = named.iter().find(|(number, _)| *number == leads_to) {
            *body = Cow::Owned(format!("{before}/Contents{}>>", string(name)).into_bytes());
        }
    }
}

/// Returns the numbers of the pages, if an object is the list of them.
fn pages(body: &[u8]) -> Option<Vec<usize>> {
    let text = std::str::from_utf8(body).ok()?;
    let text = text.strip_prefix("<</Type/Pages")?;
    let (_, kids) = text.split_once("/Kids[")?;
    let (kids, _) = kids.split_once(']')?;
    let numbers = kids.split(" 0 R").map(str::trim);
    let numbers = numbers.filter(|number| !number.is_empty());
    numbers.map(|number| number.parse().ok()).collect()
}

/// Returns the page and the place, if an object is the destination of a link: `[454 0 R/XYZ 56.7 700.1 0]`.
fn destination(body: &[u8]) -> Option<(usize, f64, f64)> {
    let text = std::str::from_utf8(body).ok()?;
    let (page, place) = text.strip_prefix('[')?.split_once(" 0 R/XYZ ")?;
    let mut numbers = place.split(' ');
    let x = numbers.next()?.parse().ok()?;
    let y = numbers.next()?.parse().ok()?;
    Some((page.parse().ok()?, x, y))
}

/// Returns what is before the name, and the number of the destination, if an object is a link whose name is its last entry.
fn link(body: &[u8]) -> Option<(String, usize)> {
    let text = String::from_utf8_lossy(body);
    if !text.starts_with("<</Type/Annot/Subtype/Link") {
        return None;
    }
    let (before, _) = text.rsplit_once("/Contents")?;
    let (_, leads_to) = before.split_once("/Dest ")?;
    let (leads_to, _) = leads_to.split_once(" 0 R")?;
    Some((before.to_owned(), leads_to.parse().ok()?))
}

/// Writes a text as a string of a PDF: UTF-16 with a byte order mark, in hexadecimal digits.
fn string(text: &str) -> String {
    text.encode_utf16()
        .fold("<FEFF".to_owned(), |mut all, unit| {
            // Writing to a string cannot fail.
            let _ = write!(all, "{unit:04X}");
            all
        })
        + ">"
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{Target, name};

    const LINK: &str = "<</Type/Annot/Subtype/Link/Rect[1 2 3 4]/Border[0 0 0]/Dest 3 0 R/F 4/StructParent 0/Contents(page 2)>>";

    /// Returns a link to a place on the second page, as it is when these places are named.
    fn named(targets: &[Target]) -> String {
        let objects = [
            "<</Type/Pages/Count 2/Kids[8 0 R 9 0 R]>>",
            "[9 0 R/XYZ 56.692913 700.1 0]",
            LINK,
        ];
        let objects = objects.map(|body| Cow::Borrowed(body.as_bytes()));
        let mut objects: Vec<_> = (2..).zip(objects).collect();
        name(&mut objects, targets);
        String::from_utf8(objects.pop().unwrap().1.into_owned()).unwrap()
    }

    fn target(page: usize, y: f64) -> Target {
        let name = "p. é".to_owned();
        let x = 56.69;
        Target { page, x, y, name }
    }

    #[test]
    fn a_link_is_named_by_the_place_to_which_it_leads() {
        let expected = LINK.replace("(page 2)", "<FEFF0070002E002000E9>");
        assert_eq!(named(&[target(0, 700.1), target(1, 700.12)]), expected);
    }

    #[test]
    fn a_link_to_another_place_keeps_its_name() {
        assert_eq!(named(&[target(0, 700.1), target(1, 690.0)]), LINK);
        assert_eq!(named(&[]), LINK);
    }
}
