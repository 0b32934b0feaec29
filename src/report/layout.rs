//! Lays out each briefing, unless the manifest shows that it was laid out before and fits.
//!
//! Layout takes nearly all the time of a build. The manifest holds the digest of
//! the Typst text from which each PDF was made, so `check` need not repeat the
//! layout, and `build` may keep the present PDF.

use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;

use crate::briefing;
use crate::briefing::Briefing;
use crate::briefing::Profile;
use crate::files;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::finding::code;
use crate::render;
use crate::render::Fit;
use crate::render::Fonts;
use crate::render::Page;
use crate::render::RenderError;
use crate::render::Room;
use crate::render::TypstSource;
use crate::report::Error;
use crate::report::cache::Cache;
use crate::report::glyphs;
use crate::report::manifest;
use crate::report::manifest::Manifest;
use crate::sheet;
use crate::sheet::Product;
use crate::sheet::Selected;
use crate::sheet::Selection;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;
use crate::threads;

/// The briefings of a report, laid out.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The briefings that are known to fit their pages.
    pub(super) pages: Vec<LaidOut>,
    /// The text of the record of what all briefings print.
    pub(super) record: String,
}

/// A briefing that is known to fit its pages.
#[derive(Debug)]
pub(super) struct LaidOut {
    /// The briefing, with the material of which its formats are made.
    pub(super) page: Page,
    /// The digest of everything that the PDF is made from.
    pub(super) digest: String,
    /// The number of pages of the body, where it has more pages or words than readers like.
    pub(super) body_pages: Option<usize>,
    /// The Typst text of the briefing.
    typst: TypstSource,
    /// The PDF; `None` if it was not made in this run.
    made: Option<Vec<u8>>,
    /// The digest of the PDF that an earlier run made from an equal text.
    earlier: Option<String>,
}

/// The inputs that all briefings of a report share.
pub(super) struct Inputs<'a> {
    /// The checked sheet, without its comments.
    pub(super) sheet: &'a str,
    /// The fonts beside the embedded ones.
    pub(super) fonts: &'a Fonts,
}

/// The results of earlier layouts, which save laying out a page again.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    /// The manifest of an earlier build; `None` if it is not to be believed.
    pub(super) manifest: Option<&'a Manifest>,
    /// The cache of PDFs that this very program made, outside of every report.
    pub(super) cache: Option<&'a Cache>,
}

/// The outcome of laying out one briefing.
enum Outcome {
    /// The briefing fits its pages.
    Fits(LaidOut),
    /// The front page runs over.
    Over(LaidOut, Overrun),
    /// The briefing has this number of pages, which is too many.
    Long(LaidOut, usize),
    /// No font has these characters.
    MissingGlyphs(Vec<char>),
}

/// A front page that runs over.
struct Overrun {
    /// The number of lines that do not fit.
    lines: usize,
    /// The room that each section takes.
    rooms: Vec<Room>,
}

impl LaidOut {
    /// Returns the PDF: the one made in this run, or the present file, or a new one if the file is gone or changed.
    pub(super) fn pdf(&self, directory: &Path) -> Result<Vec<u8>, Error> {
        if let Some(pdf) = &self.made {
            return Ok(pdf.clone());
        }
        let name = pdf_name(&self.page.briefing);
        let there = files::current_bytes(&directory.join(name));
        let same = |bytes: &Vec<u8>| Some(files::sha256(bytes)) == self.earlier;
        match there.filter(same) {
            Some(pdf) => Ok(pdf),
            None => Ok(self.page.pdf(&self.typst)?.0),
        }
    }
}

/// Returns the name of the PDF of a briefing.
fn pdf_name(briefing: &Briefing) -> String {
    format!("{}.pdf", briefing.stem())
}

/// Lays out the briefings in parallel; those that cannot be printed become findings.
pub(super) fn lay_out(
    (files, sheet): (&Files, &Sheet),
    briefings: Vec<Briefing>,
    inputs: &Inputs<'_>,
    known: Known<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Layout, Error> {
    let record = render::record(&briefings).map_err(|error| Error::Record(error.to_string()))?;
    let lay_out = |_, briefing| {
        let lay_out = || lay_out_one(briefing, inputs, &record, known);
        catch_unwind(AssertUnwindSafe(lay_out)).map_err(|_| Error::Stopped)?
    };
    let mut pages = Vec::new();
    let mut missing = BTreeSet::new();
    // What Typst needs for a page is many times as large as the page, so each thread has one page at a time.
    threads::side_by_side(briefings, lay_out, |_, result| {
        match result? {
            Outcome::Fits(one) => {
                findings.extend(long_body(sheet, &one));
                pages.push(one);
            }
            Outcome::Over(one, overrun) => {
                let finding = overflow(sheet, &one.page.briefing, &overrun);
                pages.extend(shown_as_draft(one, finding, findings));
            }
            Outcome::Long(one, number) => {
                let finding = too_long(sheet, &one.page.briefing, number);
                pages.extend(shown_as_draft(one, finding, findings));
            }
            Outcome::MissingGlyphs(characters) => missing.extend(characters),
        }
        Ok::<(), Error>(())
    })?;
    findings.extend(glyphs::missing(files, sheet, &missing));
    Ok(Layout { pages, record })
}

/// Adds the finding on a page that does not fit, and returns the page if it is made for a draft, which is shown all the same.
fn shown_as_draft(
    one: LaidOut,
    mut finding: Finding,
    findings: &mut Vec<Finding>,
) -> Option<LaidOut> {
    let is_draft = one.page.briefing.profile == Profile::Draft;
    if is_draft {
        finding.severity = Severity::Warning;
    }
    findings.push(finding);
    is_draft.then_some(one)
}

/// Lays out a briefing; a front page that runs over, without the picture of its sources.
///
/// A page that is full has no room for the picture, and no wording of the sheet is worth less than it.
fn lay_out_one(
    briefing: Briefing,
    inputs: &Inputs<'_>,
    record: &str,
    known: Known<'_>,
) -> Result<Outcome, Error> {
    let is_front = briefing.product.layout() == briefing::Layout::FrontPage;
    let has_picture = is_front && briefing.contents.pictured.provenance.is_some();
    let spare = has_picture.then(|| {
        let mut spare = briefing.clone();
        spare.contents.pictured.provenance = None;
        spare
    });
    match (lay_out_whole(briefing, inputs, record, known)?, spare) {
        (Outcome::Over(..), Some(spare)) => lay_out_whole(spare, inputs, record, known),
        (outcome, _) => Ok(outcome),
    }
}

fn lay_out_whole(
    briefing: Briefing,
    inputs: &Inputs<'_>,
    record: &str,
    known: Known<'_>,
) -> Result<Outcome, Error> {
    let page = Page::new(briefing)?;
    let attachments = match page.briefing.product.layout() {
        briefing::Layout::FrontPage => Vec::new(),
        briefing::Layout::Chapters { .. } => {
            render::attachments(&page.briefing, inputs.sheet, record)?
        }
    };
    let typst = page.typst(&attachments, inputs.fonts)?;
    let digest = manifest::layout_digest(&typst);
    let name = pdf_name(&page.briefing);
    let earlier = known.manifest.and_then(|it| it.made_from(&name, &digest));
    let earlier = earlier.map(|(sha256, layout)| (sha256.to_owned(), layout.body_pages));
    let fits = |page, typst, made, earlier, body_pages| {
        Outcome::Fits(LaidOut {
            page,
            digest: digest.clone(),
            body_pages,
            typst,
            made,
            earlier,
        })
    };
    if let Some((earlier, body_pages)) = earlier {
        return Ok(fits(page, typst, None, Some(earlier), body_pages));
    }
    // The cache holds no page whose body is too long.
    if let Some(pdf) = known.cache.and_then(|cache| cache.get(&digest)) {
        return Ok(fits(page, typst, Some(pdf), None, None));
    }
    let made = page.pdf(&typst);
    // A briefing with statements that are not current has to say so, even if its page runs over.
    let made = match made {
        Ok((pdf, _)) if page.briefing.contents.banner.is_some() => Ok((pdf, Fit::Fits)),
        other => other,
    };
    match made {
        Ok((pdf, Fit::Fits)) => {
            if let Some(cache) = known.cache.filter(|_| limit_of_wordy(&page).is_none()) {
                cache.put(&digest, &pdf)?;
            }
            let body_pages = limit_of_wordy(&page);
            Ok(fits(page, typst, Some(pdf), None, body_pages))
        }
        Ok((pdf, Fit::LongBody { pages })) => Ok(fits(page, typst, Some(pdf), None, Some(pages))),
        Ok((_, Fit::Over { lines })) => over(page, inputs.fonts, lines),
        Ok((pdf, Fit::Long { pages })) => Ok(Outcome::Long(unfit(page, typst, pdf), pages)),
        Err(RenderError::MissingGlyphs(missing)) => Ok(Outcome::MissingGlyphs(missing)),
        Err(error) => Err(error.into()),
    }
}

/// Lays a front page out that runs over, whole.
fn over(page: Page, fonts: &Fonts, lines: usize) -> Result<Outcome, Error> {
    let typst = page.whole_typst(fonts)?;
    let (pdf, rooms) = page.whole_pdf(&typst)?;
    let overrun = Overrun { lines, rooms };
    Ok(Outcome::Over(unfit(page, typst, pdf), overrun))
}

/// Returns a page that does not fit. Its digest is that of no source, so a later run lays it out again, and says so again.
fn unfit(page: Page, typst: TypstSource, pdf: Vec<u8>) -> LaidOut {
    let digest = format!("does not fit: {}", manifest::layout_digest(&typst));
    LaidOut {
        page,
        digest: files::sha256(digest.as_bytes()),
        body_pages: None,
        typst,
        made: Some(pdf),
        earlier: None,
    }
}

/// Returns the place for findings on all briefings: the selection for the first of all products, or the name of the report.
pub(super) fn place(sheet: &Sheet) -> Span {
    let first = Product::ALL.first();
    let selection = first.and_then(|product| sheet.briefings.get(*product));
    selection.map_or(sheet.report.span, |selection| selection.span)
}

/// Returns the finding on a briefing that cannot be composed, although no rule reports why.
pub(super) fn incomplete(selection: &Selection) -> Finding {
    let product = selection.product.stem();
    let message = format!(
        "the {product} briefing cannot be put together: words on which it rests are missing"
    );
    let hint = "take entries out of it one by one until it can; the last one rests on something that is missing";
    Finding::error(code::BRIEFING_INCOMPLETE, selection.span, message).hint(hint)
}

fn overflow(sheet: &Sheet, briefing: &Briefing, overrun: &Overrun) -> Finding {
    let lines = counted(overrun.lines);
    let tag = briefing.language.tag();
    let product = briefing.product.stem();
    let message = format!("the {product} briefing in `{tag}` runs over its page by {lines}");
    let selection = sheet.briefings.get(briefing.product);
    let place = selection.map_or(sheet.report.span, |selection| selection.span);
    let finding = Finding::error(code::PAGE_OVERFLOW, place, message);
    let rooms = rooms(&overrun.rooms);
    let beside = match briefing.letterhead.url {
        Some(_) => ", or leave out `url` in `house.yaml`, whose code takes room beside `source`",
        None => "",
    };
    match selection.and_then(|selection| could_go(sheet, selection)) {
        Some((list, id)) => finding.hint(format!(
            "shorten the wording in `{tag}`, or the `label` of a source, or take `{id}` out of `{list}`, the last item \
             that could go{beside}; the selection is the same in every language; {rooms}"
        )),
        None => finding.hint(format!(
            "shorten the wording in `{tag}`, or the `label` of a source{beside}; {rooms}"
        )),
    }
}

fn counted(lines: usize) -> String {
    match lines {
        1 => "1 line".to_owned(),
        _ => format!("{lines} lines"),
    }
}

/// Says how much room the sections of a page take, the longest first, and how to see it.
fn rooms(rooms: &[Room]) -> String {
    let mut longest: Vec<&Room> = rooms.iter().filter(|room| room.lines > 0).collect();
    longest.sort_by_key(|room| std::cmp::Reverse(room.lines));
    let told = longest.iter().enumerate().map(|(place, room)| {
        let anchor = &room.anchor;
        match place {
            0 => format!("`{anchor}` takes {}", counted(room.lines)),
            _ => format!("`{anchor}` {}", room.lines),
        }
    });
    let told: Vec<String> = told.collect();
    format!(
        "{}; `build --profile draft` shows the page with a line where it ends",
        told.join(", ")
    )
}

fn too_long(sheet: &Sheet, briefing: &Briefing, pages: usize) -> Finding {
    let tag = briefing.language.tag();
    let product = briefing.product.stem();
    let max_pages = match briefing.product.layout() {
        briefing::Layout::FrontPage => 1,
        briefing::Layout::Chapters { max_pages, .. } => max_pages,
    };
    let message = format!(
        "the {product} briefing in `{tag}` has {pages} pages, and {max_pages} are the most"
    );
    let selection = sheet.briefings.get(briefing.product);
    let place = selection.map_or(sheet.report.span, |selection| selection.span);
    let finding = Finding::error(code::PAGE_OVERFLOW, place, message);
    match selection.and_then(longest) {
        Some((list, number)) => finding.hint(format!(
            "take out what the reader can do without, first of `{list}`, which has {number} statements; \
             the selection is the same in every language"
        )),
        None => finding.hint(format!("shorten the wording in `{tag}`")),
    }
}

/// Returns the most pages that a body should have, where it has more words than readers like.
fn limit_of_wordy(page: &Page) -> Option<usize> {
    match page.briefing.product.layout() {
        briefing::Layout::Chapters { body, .. } if page.body_words() > body.words => {
            Some(body.pages)
        }
        _ => None,
    }
}

/// Returns the finding on a body that is longer than readers like, in pages or in words.
fn long_body(sheet: &Sheet, laid_out: &LaidOut) -> Option<Finding> {
    let briefing = &laid_out.page.briefing;
    let briefing::Layout::Chapters { body, .. } = briefing.product.layout() else {
        return None;
    };
    let words = laid_out.page.body_words();
    let pages = laid_out.body_pages.filter(|pages| *pages > body.pages);
    let length = match (pages, words > body.words) {
        (None, false) => return None,
        (None, true) => format!("{words} words"),
        (Some(pages), false) => format!("{pages} pages"),
        (Some(pages), true) => format!("{pages} pages and {words} words"),
    };
    let (product, tag) = (briefing.product.stem(), briefing.language.tag());
    let message = format!(
        "the body of the {product} briefing in `{tag}` has {length}; few readers finish more than \
         {} pages and {} words",
        body.pages, body.words
    );
    let selection = sheet.briefings.get(briefing.product);
    let place = selection.map_or(sheet.report.span, |selection| selection.span);
    Some(
        Finding::warning(code::BODY_LONG, place, message)
            .hint("leave to the annex what the judgements can do without, in `further-facts`"),
    )
}

/// Returns the part with the most statements that print evidence of their own, and the number of these statements.
fn longest(selection: &Selection) -> Option<(&'static str, usize)> {
    let is_of_source = |selected: &Selected| match selected {
        Selected::Statement(StatementIndex::Fact(_)) | Selected::Caution(_) => true,
        Selected::Statement(StatementIndex::Judgement(_)) | Selected::Movement(_) => false,
    };
    let number = |selected: Vec<Selected>| selected.iter().filter(|it| is_of_source(it)).count();
    let parts = selection
        .parts()
        .map(|(part, selected)| (part, number(selected)));
    let parts: Vec<_> = parts.filter(|(_, number)| *number > 1).collect();
    let most = parts.iter().map(|(_, number)| *number).max()?;
    parts.into_iter().find(|(_, number)| *number == most)
}

/// Returns the last item that could be left out of the page, and the part in which it is.
fn could_go<'a>(sheet: &'a Sheet, selection: &Selection) -> Option<(&'static str, &'a sheet::Id)> {
    selection
        .product
        .shortenable_parts()
        .iter()
        .find_map(|(part, keep)| {
            let selected = selection.part(part);
            let last = selected.get(*keep..)?.last()?;
            Some((*part, last.id(sheet)))
        })
}

#[cfg(test)]
impl LaidOut {
    /// True if an earlier run laid out the briefing, and this run did not.
    pub(super) fn is_kept(&self) -> bool {
        self.made.is_none()
    }
}
