//! The actions on a report: load, check, build. The file to read after `lib.rs`.

mod accept;
mod add;
mod build;
pub mod cache;
pub mod claims;
mod compared_edition;
mod create;
mod drafting;
mod explained;
mod extract;
mod fonts;
mod found;
mod glyphs;
pub mod inbox;
pub mod index;
mod kept;
pub mod last_build;
mod layout;
mod listing;
mod load;
mod locked;
mod manifest;
pub mod many;
mod names;
mod options;
#[cfg(test)]
mod page_tests;
mod proposed;
mod questions;
mod received;
mod rename;
mod review;
mod shown;
mod since;
mod take;
pub mod timings;
pub mod unchanged;
mod update;

use std::path::PathBuf;

use crate::briefing::Briefing;
use crate::briefing::Profile;
use crate::check;
use crate::check::RuleFindings;
use crate::coverage;
use crate::coverage::Coverage;
use crate::edition::Accepted;
use crate::edition::Lock;
use crate::evidence::Evidence;
use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::files::Repository;
pub use crate::files::SHEET_FILE;
use crate::finding::Finding;
use crate::finding::Listed;
use crate::finding::Severity;
use crate::finding::Waived;
use crate::language::ReportLanguage;
use crate::output::Unwritable;
use crate::render::RenderError;
use crate::search;
use crate::search::Hit;
use crate::sheet;
use crate::sheet::House;
use crate::sheet::Outline;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;
use crate::source::Document;

pub use self::add::{Addition, NotAdded};
pub use self::build::Built;
pub use self::cache::Cache;
pub use self::claims::Claims;
pub use self::compared_edition::{ComparedEdition, NoSide};
pub use self::create::{New, NotMade, example, new};
pub use self::drafting::CANDIDATES_FILE;
pub use self::drafting::Drafted;
use self::fonts::ReportFonts;
pub use self::found::Names;
pub use self::found::each_once;
pub use self::found::overlooked;
pub use self::kept::Retold;
use self::layout::Inputs;
use self::layout::Known;
use self::layout::Layout;
pub use self::locked::Derived;
use self::manifest::Manifest;
pub use self::manifest::outputs_schema;
pub use self::options::{Options, Records};
pub use self::take::{Choice, NotTaken, Taken};
use self::timings::Timings;

pub use self::proposed::{Proposed, ProposedSentence};

pub use self::accept::NotAccepted;
pub use self::accept::Renewal;
pub use self::accept::Request;
pub use self::received::NotReceived;
pub use self::rename::Written;
pub use self::review::Changes;
pub use self::review::SentenceChange;
pub use self::review::SourceChange;
pub use self::review::StatementChange;
pub use self::review::WordsInLanguage;
pub use self::shown::{Shown, ShownWords};
pub use self::since::Base;
pub use self::unchanged::Unchanged;
pub use self::update::{CardDifference, NotUpdated, Updated};

/// The name of the lock in a report directory.
pub const LOCK_FILE: &str = "facts.lock";

/// The name of a directory whose reports have an index.
pub const REPORTS_DIRECTORY: &str = "reports";

/// The name of the directory of the outputs in a report directory.
pub const OUTPUT_DIRECTORY: &str = "briefings";

/// The name of the directory of draft briefings in a report directory.
pub const DRAFT_DIRECTORY: &str = "drafts";

/// A failure of the program or the machine; a mistake in a sheet is a [`Finding`].
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be written.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// A briefing could not be rendered, which is a mistake of ours.
    #[error(
        "the briefing cannot be rendered: {0}; this is a mistake of the program, please report it"
    )]
    Render(#[from] RenderError),
    /// A thread that laid out a briefing stopped, which is a mistake of ours.
    #[error("laying out a briefing stopped; this is a mistake of the program, please report it")]
    Stopped,
    /// A PDF is no longer what was made, because somebody else has changed it in the meantime.
    #[error("`{}` was changed while it was handed out; build again", files::visible(&.0.to_string_lossy()))]
    Lost(PathBuf),
    /// The record of the last build was written by another version of the program.
    #[error("`{}` was built by another version of the program; run `factbrief build`", files::visible(&.0.to_string_lossy()))]
    OtherVersion(PathBuf),
    /// A record could not be written as text, which is a mistake of ours.
    #[error(
        "a record cannot be written as text: {0}; this is a mistake of the program, please report it"
    )]
    Record(String),
}

/// A report as it was read: its sheet as far as it could be read, its sources, and the findings on them.
#[derive(Debug)]
pub struct Report {
    /// The report directory.
    pub directory: PathBuf,
    /// The files that were read.
    pub files: Files,
    house: House,
    sheet: Option<Sheet>,
    documents: Vec<Document>,
    sheet_file: FileId,
    lock_file: FileId,
    lock: Option<Lock>,
    fonts: ReportFonts,
    options: Options,
    findings: Vec<Finding>,
}

/// The evidence of a report, and what of it was accepted.
struct Held<'a> {
    evidence: Evidence<'a>,
    accepted: Accepted<'a>,
}

/// A report with the findings of a check.
#[derive(Debug)]
pub struct Checked {
    /// All findings, in the order of the files.
    pub findings: Vec<Finding>,
    /// The findings that the sheet waives.
    pub waived: Vec<Waived>,
    /// The briefings with their PDFs; empty if a finding keeps them from being made, or if they are not needed.
    layout: Layout,
}

impl Report {
    /// Returns the findings of this report, and then what its sheet waives, as a list, each with a fingerprint that does
    /// not depend on line numbers.
    pub fn list(&self, findings: (&[Finding], &[Waived]), repository: &Repository) -> Vec<Listed> {
        let outline = Outline::read(&self.files, self.sheet_file);
        let read = (&self.files, repository);
        crate::finding::list_with_waived(read, findings, |place| outline.names_to(place))
    }

    /// Returns the name of the output directory; drafts have one of their own, so they never lie among briefings.
    fn output_directory(&self) -> &'static str {
        match self.options.profile {
            Profile::Final => OUTPUT_DIRECTORY,
            Profile::Draft => DRAFT_DIRECTORY,
        }
    }

    /// Returns what was accepted, compared with the sources as they are now.
    fn accepted(&self, evidence: &Evidence<'_>) -> Accepted<'_> {
        Accepted::new(self.lock.as_ref(), evidence)
            .on(self.options.today)
            .marking(evidence.sheet(), self.options.when_stale)
    }

    /// Returns the findings of all checks except those of the page layout. Writes nothing.
    pub fn check_words(&self) -> Vec<Finding> {
        self.check_held(self.held().as_ref()).findings
    }

    fn check_held(&self, held: Option<&Held<'_>>) -> RuleFindings {
        let mut findings = self.findings.clone();
        let mut waived = Vec::new();
        if let Some(Held { evidence, accepted }) = held {
            let rules = check::check(&self.files, evidence.sheet(), evidence, accepted);
            waived = rules.waived;
            // In a sheet with errors, a warning may only follow from a gap, so warnings are left out.
            let whole = !has_errors(&findings);
            findings.extend(
                rules
                    .findings
                    .into_iter()
                    .filter(|it| whole || it.severity != Severity::Warning),
            );
        }
        if self.options.profile == Profile::Draft {
            check::soften_for_drafts(&mut findings);
        }
        crate::finding::sort(&mut findings);
        RuleFindings { findings, waived }
    }

    /// Checks everything that a build would complain about. Writes nothing.
    pub fn check(&self) -> Result<Checked, Error> {
        let held = self.held();
        if self.options.records == Records::Believed && self.is_laid_out() {
            let RuleFindings { findings, waived } = self.check_held(held.as_ref());
            return Ok(Checked {
                findings,
                waived,
                layout: Layout::default(),
            });
        }
        self.check_gathered(held.as_ref(), self.options.records, &mut Timings::default())
    }

    /// True if an earlier build laid out the pages from exactly these inputs and fonts: a manifest is written only if all pages fit.
    fn is_laid_out(&self) -> bool {
        let lock = self.files.get(self.lock_file);
        let built = Manifest::read(&self.directory.join(self.output_directory()));
        let fonts = self.fonts.outside_sha256(&self.files);
        let is_same =
            built.has_inputs(&self.inputs(&lock.sha256)) && built.has_fonts(fonts.as_deref());
        // What is said of a body that is too long is said by laying out.
        is_same && !built.has_long_body()
    }

    fn check_gathered(
        &self,
        held: Option<&Held<'_>>,
        records: Records,
        timings: &mut Timings,
    ) -> Result<Checked, Error> {
        let found = timings.step("check", || self.check_held(held));
        let RuleFindings {
            mut findings,
            waived,
        } = found;
        let mut layout = Layout::default();
        if !has_errors(&findings)
            && let Some(held) = held
        {
            let pages = self.pages(held, &mut findings);
            let manifest = Manifest::read(&self.directory.join(self.output_directory()));
            // The sheet as it was checked is printed, not the file as it may be on the disk by now.
            let plain = sheet::plain(&self.files, self.sheet_file).unwrap_or_default();
            let inputs = Inputs {
                sheet: &plain,
                fonts: self.fonts(),
            };
            let read = (&self.files, held.evidence.sheet());
            layout = timings.step("lay out", || {
                let known = Known {
                    manifest: (records == Records::Believed).then_some(&manifest),
                    cache: self.options.cache.as_ref(),
                };
                layout::lay_out(read, pages, &inputs, known, &mut findings)
            })?;
            crate::finding::sort(&mut findings);
        }
        Ok(Checked {
            findings,
            waived,
            layout,
        })
    }

    /// Returns the sheet, as far as it could be read.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref()
    }

    /// Returns the sources, in the order of the sheet.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// Returns the findings on the sheet and its sources as files.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Returns how much of the sources the statements use; `None` if the sheet or a source could not be read.
    pub fn coverage(&self) -> Option<Coverage> {
        Some(coverage::coverage(&self.evidence()?, self.lock.as_ref()))
    }

    /// Returns the places in the sources where these words, or words like them, are found.
    pub fn search(&self, words: &str) -> Vec<Hit> {
        let indexes = self.sheet.iter().flat_map(SourceIndex::all);
        let sources: Vec<_> = indexes.zip(&self.documents).collect();
        search::search(&sources, words)
    }

    /// Returns the digest of everything that the outputs are made from, with a lock of this digest.
    fn inputs(&self, lock_sha256: &str) -> String {
        let own = self.own_files();
        let digests = own.map(|file| self.files.get(file).sha256.as_str());
        manifest::inputs(digests, lock_sha256)
    }

    /// The files that outputs are made from, in the order of reading: the house style first, and without the lock.
    fn own_files(&self) -> impl Iterator<Item = FileId> {
        let all = self.files.ids();
        all.filter(|file| *file != self.lock_file && !self.fonts.is_from_outside(*file))
    }

    /// Returns the evidence; `None` if the sheet or a source could not be read.
    fn evidence(&self) -> Option<Evidence<'_>> {
        let unchecked = self
            .findings
            .iter()
            .any(|it| it.severity == Severity::Unchecked);
        let sheet = self.sheet.as_ref().filter(|_| !unchecked)?;
        Some(Evidence::gather(sheet, &self.documents))
    }

    /// Returns the evidence, compared with what was accepted.
    fn held(&self) -> Option<Held<'_>> {
        let evidence = self.evidence()?;
        let accepted = self.accepted(&evidence);
        Some(Held { evidence, accepted })
    }

    /// Returns the briefings that a build would render; none if the report has errors.
    pub fn briefings(&self) -> Vec<Briefing> {
        match self.held() {
            Some(held) if !has_errors(&self.check_held(Some(&held)).findings) => {
                self.pages(&held, &mut Vec::new())
            }
            _ => Vec::new(),
        }
    }

    /// Composes the briefings that the sheet asks for; one that cannot be composed becomes a finding.
    fn pages(&self, held: &Held<'_>, findings: &mut Vec<Finding>) -> Vec<Briefing> {
        let Held { evidence, accepted } = held;
        let sheet = evidence.sheet();
        let mut pages = Vec::new();
        for selection in &sheet.briefings {
            let compose = |language: &ReportLanguage| {
                let style = (&self.house, *language);
                let product = selection.product;
                Briefing::compose(product, sheet, &self.documents, evidence, accepted, style)
            };
            let composed: Option<Vec<_>> = sheet.languages.iter().map(compose).collect();
            match composed {
                Some(composed) => pages.extend(composed),
                None => findings.push(layout::incomplete(selection)),
            }
        }
        let pages = pages.into_iter();
        pages
            .map(|page| page.made_for(self.options.profile))
            .collect()
    }
}

fn has_errors(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity >= Severity::Error)
}

#[cfg(test)]
mod tests;
