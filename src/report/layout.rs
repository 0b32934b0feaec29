//! Lays out each briefing, or knows from the manifest that it was laid out before and fits.
//!
//! Laying out is nearly all that a build costs. The manifest holds the digest
//! of the Typst text from which each PDF was made, so `check` need not do it
//! again, and `build` may keep the PDF that is there.

use std::collections::BTreeSet;
use std::path::Path;

use crate::briefing::Briefing;
use crate::briefing::Product;
use crate::files;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::render;
use crate::render::Fit;
use crate::render::Fonts;
use crate::render::RenderError;
use crate::render::TypstSource;
use crate::report::Error;
use crate::report::glyphs;
use crate::report::manifest;
use crate::report::manifest::Manifest;
use crate::sheet;
use crate::sheet::Sheet;

/// A briefing whose pages are known to hold it.
#[derive(Debug)]
pub(super) struct LaidOut {
    /// The briefing.
    pub(super) page: Briefing,
    /// The digest of what the PDF is made from.
    pub(super) digest: String,
    /// The Typst text.
    typst: TypstSource,
    /// The PDF, where it was made in this run.
    made: Option<Vec<u8>>,
    /// The digest of the PDF that an earlier run made from the same text.
    earlier: Option<String>,
}

/// What all briefings of a report share.
pub(super) struct Inputs<'a> {
    /// The checked sheet, without its comments.
    pub(super) sheet: &'a str,
    /// The fonts beside the embedded ones.
    pub(super) fonts: &'a Fonts,
}

/// What came of laying out one briefing.
enum Outcome {
    /// It fits.
    Fits(LaidOut),
    /// Its front page runs over by so many lines.
    Over(Briefing, usize),
    /// It has so many pages.
    Long(Briefing, usize),
    /// No font has these characters.
    MissingGlyphs(Vec<char>),
}

impl LaidOut {
    /// The PDF: made in this run, or there already, or made now because someone took it away.
    pub(super) fn pdf(&self, directory: &Path, name: &str) -> Result<Vec<u8>, Error> {
        if let Some(pdf) = &self.made {
            return Ok(pdf.clone());
        }
        let there = files::current_bytes(&directory.join(name));
        let same = |bytes: &Vec<u8>| Some(files::sha256(bytes)) == self.earlier;
        match there.filter(same) {
            Some(pdf) => Ok(pdf),
            None => Ok(render::pdf(&self.typst, &self.page)?.0),
        }
    }
}

/// Lays out the briefings, each in a thread of its own; those that cannot be printed become findings.
pub(super) fn lay_out(
    (files, sheet): (&Files, &Sheet),
    pages: Vec<Briefing>,
    inputs: &Inputs<'_>,
    manifest: &Manifest,
    findings: &mut Vec<Finding>,
) -> Result<Vec<LaidOut>, Error> {
    let record = render::record(&pages).map_err(|error| Error::Record(error.to_string()))?;
    let results: Vec<_> = std::thread::scope(|scope| {
        let start = |page| scope.spawn(|| lay_out_one(page, inputs, &record, manifest));
        let threads: Vec<_> = pages.into_iter().map(start).collect();
        threads
            .into_iter()
            .map(std::thread::ScopedJoinHandle::join)
            .collect()
    });
    let mut laid_out = Vec::new();
    let mut missing = BTreeSet::new();
    for result in results {
        match result.map_err(|_| Error::Stopped)?? {
            Outcome::Fits(one) => laid_out.push(one),
            Outcome::Over(page, lines) => findings.push(overflow(sheet, &page, lines)),
            Outcome::Long(page, pages) => findings.push(too_long(sheet, &page, pages)),
            Outcome::MissingGlyphs(characters) => missing.extend(characters),
        }
    }
    findings.extend(glyphs::missing(files, sheet, &missing));
    Ok(laid_out)
}

fn lay_out_one(
    page: Briefing,
    inputs: &Inputs<'_>,
    record: &str,
    manifest: &Manifest,
) -> Result<Outcome, Error> {
    let attachments = match page.product() {
        Product::OnePage => Vec::new(),
        Product::Full => render::attachments(&page, inputs.sheet, record)?,
    };
    let typst = render::typst_source_with(&page, &attachments, inputs.fonts)?;
    let digest = manifest::layout_digest(&typst);
    let name = format!("{}.pdf", page.stem());
    if let Some(earlier) = manifest.made_from(&name, &digest) {
        let earlier = Some(earlier.to_owned());
        return Ok(Outcome::Fits(LaidOut {
            page,
            digest,
            typst,
            made: None,
            earlier,
        }));
    }
    let made = render::pdf(&typst, &page);
    // What is not current has to be said, even if the page then runs over.
    let made = match made {
        Ok((pdf, _)) if page.banner.is_some() => Ok((pdf, Fit::Fits)),
        other => other,
    };
    match made {
        Ok((pdf, Fit::Fits)) => Ok(Outcome::Fits(LaidOut {
            page,
            digest,
            typst,
            made: Some(pdf),
            earlier: None,
        })),
        Ok((_, Fit::Over { lines })) => Ok(Outcome::Over(page, lines)),
        Ok((_, Fit::Long { pages })) => Ok(Outcome::Long(page, pages)),
        Err(RenderError::MissingGlyphs(missing)) => Ok(Outcome::MissingGlyphs(missing)),
        Err(error) => Err(error.into()),
    }
}

/// Where the selection of the briefing stands in the sheet.
pub(super) fn place(sheet: &Sheet) -> Span {
    sheet
        .briefings
        .one_page
        .as_ref()
        .map_or(sheet.report.span, |one_page| one_page.span)
}

fn overflow(sheet: &Sheet, page: &Briefing, lines: usize) -> Finding {
    let lines = if lines == 1 {
        "1 line".to_owned()
    } else {
        format!("{lines} lines")
    };
    let tag = page.language.tag();
    let message = format!("the one-page briefing in `{tag}` runs over its page by {lines}");
    let finding = Finding::error(code::PAGE_OVERFLOW, place(sheet), message);
    match sheet.briefings.one_page.as_ref().and_then(|selection| could_go(sheet, selection)) {
        Some((list, id)) => finding.hint(format!(
            "shorten the wording in `{tag}`, or take `{id}` out of `{list}`, the last item that could go; \
             the selection is the same in every language"
        )),
        None => finding.hint(format!("shorten the wording in `{tag}`")),
    }
}

fn too_long(sheet: &Sheet, page: &Briefing, pages: usize) -> Finding {
    let tag = page.language.tag();
    let message = format!(
        "the full briefing in `{tag}` has {pages} pages, and {} are the most",
        render::MOST_PAGES
    );
    let full = sheet.briefings.full.as_ref();
    let place = full.map_or(sheet.report.span, |full| full.span);
    let finding = Finding::error(code::PAGE_OVERFLOW, place, message);
    match full.and_then(longest) {
        Some((list, number)) => finding.hint(format!(
            "take out what the reader can do without, first of `{list}`, which has {number} statements; \
             the selection is the same in every language"
        )),
        None => finding.hint(format!("shorten the wording in `{tag}`")),
    }
}

/// The list of the full briefing with the most statements of the sources, each of which has its evidence.
fn longest(full: &sheet::Full) -> Option<(&'static str, usize)> {
    let facts = |lists: &[Vec<sheet::FactIndex>]| lists.iter().map(Vec::len).sum();
    let lists = [
        ("what-happened", facts(&full.what_happened)),
        ("push", facts(&full.push)),
        (
            "origin-and-destination",
            facts(&full.origin_and_destination),
        ),
        ("scale", facts(&full.scale)),
        ("cautions", full.cautions.len()),
    ];
    let most = lists.iter().map(|(_, number)| *number).max()?;
    let first = lists.into_iter().find(|(_, number)| *number == most);
    first.filter(|(_, number)| *number > 1)
}

/// The last item of the page without which it would still be a briefing.
fn could_go<'a>(
    sheet: &'a Sheet,
    selection: &sheet::OnePage,
) -> Option<(&'static str, &'a sheet::Id)> {
    let last = |list: &[sheet::JudgementIndex], keep: usize| {
        list.get(keep..)?.last().map(|it| &sheet[*it].id.value)
    };
    let last_fact = |list: &[sheet::FactIndex], keep: usize| {
        list.get(keep..)?.last().map(|it| &sheet[*it].id.value)
    };
    let caution = selection.cautions.last().map(|it| &sheet[*it].id.value);
    [
        ("cautions", caution),
        ("watch", last(&selection.watch, 1)),
        ("implications", last(&selection.implications, 2)),
        ("timeline", last_fact(&selection.timeline, 3)),
        ("key-points", last_fact(&selection.key_points, 3)),
    ]
    .into_iter()
    .find_map(|(list, id)| Some((list, id?)))
}

#[cfg(test)]
impl LaidOut {
    /// Whether an earlier run laid it out, and this one did not.
    pub(super) fn is_kept(&self) -> bool {
        self.made.is_none()
    }
}
