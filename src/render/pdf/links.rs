//! Links inside a document: each leads to a place, and has a name that says where.
//!
//! Typst knows the place of a label only when all pages are laid out. A link to
//! a label would therefore have it lay out every paragraph with a mark again,
//! and name the link by its page alone. So a link holds the number of its place
//! in a list, and gets place and name when the pages are there.

use std::num::NonZeroUsize;

use typst::ecow::EcoVec;
use typst::foundations::{Content, Label};
use typst::introspection::{Introspector, Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::{Destination, Document, LinkElem, LinkMarker, LinkTarget};
use typst::utils::PicoStr;
use typst_layout::{Page, PagedDocument};

use crate::render::RenderError;
use crate::render::pdf::frames;
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

/// A place in a document, with the name of the links that lead to it.
#[derive(Debug)]
struct Place {
    location: Location,
    name: String,
}

/// Leads each link of a document to its place, and names it.
///
/// It fails if a link has a number without a place.
pub(super) fn lead(
    document: PagedDocument,
    links: &[LinkName],
) -> Result<PagedDocument, RenderError> {
    if links.is_empty() {
        return Ok(document);
    }
    let body_pages = frames::pages_numbered_apart(&document);
    let places = links.iter().map(|it| place(&document, it, body_pages));
    let mut leading = Leading {
        places: places.collect(),
        number: None,
        is_lost: false,
    };
    let info = document.info().clone();
    let mut pages: EcoVec<Page> = document.pages().into();
    // A frame of two owners would be copied.
    drop(document);
    for page in pages.make_mut() {
        leading.walk(&mut page.frame);
    }
    if leading.is_lost {
        return Err(RenderError::internal("a link leads to no place"));
    }
    Ok(PagedDocument::new(pages, info))
}

/// Returns the place with the label of a link name; `None` if the document has no such label.
fn place(document: &PagedDocument, named: &LinkName, body_pages: usize) -> Option<Place> {
    let introspector = document.introspector();
    let label = Label::new(PicoStr::intern(&named.label))?;
    let location = introspector.query_label(label).ok()?.location()?;
    let page = introspector.position(location)?.page.get();
    let (name, page_shown) = if page > body_pages {
        (&named.in_annex, page - body_pages)
    } else {
        (&named.in_body, page)
    };
    Some(Place {
        location,
        name: fill(name, &[("page", &page_shown.to_string())]),
    })
}

/// A walk over the frames of a document that leads its links.
struct Leading {
    /// The places by their numbers, the first of which is 1.
    places: Vec<Option<Place>>,
    /// The number that the last link has.
    number: Option<NonZeroUsize>,
    /// True if a number had no place.
    is_lost: bool,
}

impl Leading {
    fn walk(&mut self, frame: &mut Frame) {
        if !has_links(frame) {
            return;
        }
        frame.retain(|item| {
            match item {
                FrameItem::Group(group) => self.walk(&mut group.frame),
                FrameItem::Link(destination, _) => self.lead(destination),
                FrameItem::Tag(Tag::Start(element, _)) => self.name(element),
                _ => {}
            }
            true
        });
    }

    fn lead(&mut self, destination: &mut Destination) {
        if let Destination::Position(position) = destination {
            match self.place(position.page) {
                Some(place) => *destination = Destination::Location(place.location),
                None => self.is_lost = true,
            }
        }
    }

    /// Notes the number of a link, or names the marker that follows it.
    fn name(&mut self, element: &mut Content) {
        if let Some(link) = element.to_packed::<LinkElem>() {
            self.number = number(link);
        } else if let Some(marker) = element.to_packed_mut::<LinkMarker>() {
            let place = self.number.take().and_then(|it| self.place(it));
            if let Some(place) = place {
                marker.alt = Some(place.name.as_str().into());
            }
        }
    }

    fn place(&self, number: NonZeroUsize) -> Option<&Place> {
        self.places.get(number.get() - 1)?.as_ref()
    }
}

/// Returns the number of the place to which a link leads; `None` if it leads out of the document.
fn number(link: &LinkElem) -> Option<NonZeroUsize> {
    match &link.dest {
        LinkTarget::Dest(Destination::Position(position)) => Some(position.page),
        _ => None,
    }
}

/// True if a frame holds a part of a link.
fn has_links(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_links(&group.frame),
        FrameItem::Link(..) => true,
        FrameItem::Tag(Tag::Start(element, _)) => {
            element.is::<LinkElem>() || element.is::<LinkMarker>()
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::LinkName;
    use crate::render::pdf::lay_out;
    use crate::render::typst::TypstSource;

    fn link_name(label: &str) -> LinkName {
        LinkName {
            label: label.to_owned(),
            in_body: format!("{label}, page {{page}}"),
            in_annex: format!("{label}, annex {{page}}"),
        }
    }

    /// Returns the PDF of two pages with a link, or the error.
    fn pdf(number: usize) -> Result<String, String> {
        let text = format!(
            "#set document(title: \"Links\", date: datetime(year: 2026, month: 1, day: 2))\n#set text(font: \"Noto Sans\", lang: \"en\")\n\
             #link((page: {number}, x: 0pt, y: 0pt), \"there\")\n#pagebreak()\n= Here <here>"
        );
        let links = vec![link_name("nowhere"), link_name("here")];
        let source = TypstSource {
            links,
            ..TypstSource::from(text.as_str())
        };
        let laid = lay_out(&source).map_err(|it| it.to_string())?;
        let pdf = laid.plain_pdf("links").map_err(|it| it.to_string())?;
        Ok(String::from_utf8_lossy(&pdf).into_owned())
    }

    #[test]
    fn a_link_leads_to_the_place_of_its_number_and_is_named_by_it() {
        let pdf = pdf(2).unwrap();
        assert!(pdf.contains("/Contents(here, page 2)"), "{pdf}");
        assert!(pdf.contains("/Dest(here)"), "{pdf}");
    }

    #[test]
    fn a_link_without_a_place_is_an_error() {
        for number in [1, 3] {
            let error = pdf(number).unwrap_err();
            assert!(error.contains("a link leads to no place"), "{error}");
        }
    }
}
