//! The verbs: load, check, build. The file to read after `lib.rs`.

mod compared;
mod drafting;
mod fonts;
mod glyphs;
pub mod inbox;
pub mod index;
mod layout;
mod load;
mod locked;
mod making;
mod manifest;
#[cfg(test)]
mod proofs;
mod review;
pub mod timings;

use std::path::Path;
use std::path::PathBuf;

use crate::briefing::Briefing;
use crate::briefing::Product;
use crate::briefing::Profile;
use crate::check;
use crate::coverage;
use crate::coverage::Coverage;
use crate::edition;
use crate::edition::Accepted;
use crate::edition::Lock;
use crate::edition::WhenStale;
use crate::evidence::Evidence;
use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::finding::Finding;
use crate::finding::Listed;
use crate::finding::Severity;
use crate::language::Date;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::output::Unwritable;
use crate::render;
use crate::render::RenderError;
use crate::search;
use crate::search::Hit;
use crate::sheet;
use crate::sheet::House;
use crate::sheet::Outline;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;
use crate::source::Document;
use crate::source::Extractor;
use crate::source::SOURCE_LIMIT;
use crate::source::sidecar;

pub use self::compared::{NoSide, Side};
pub use self::drafting::CANDIDATES_FILE;
pub use self::drafting::Drafted;
use self::fonts::ReportFonts;
use self::layout::Inputs;
use self::layout::LaidOut;
pub use self::making::{New, NotMade, example, new};
use self::manifest::Manifest;
use self::timings::Timings;

pub use self::review::Changes;
pub use self::review::Request;
pub use self::review::Said;
pub use self::review::SentenceChange;
pub use self::review::SourceChange;
pub use self::review::StatementChange;

/// The name of the fact sheet in its report directory.
pub const SHEET_FILE: &str = "facts.yaml";

/// The name of the lock in its report directory.
pub const LOCK_FILE: &str = "facts.lock";

/// The directory of the outputs in a report directory.
pub const OUTPUT_DIRECTORY: &str = "briefings";

/// Where drafts of briefings stand, in a report directory.
pub const DRAFT_DIRECTORY: &str = "drafts";

/// We or the machine could not do what was asked; what is wrong with a sheet is a [`Finding`].
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
    /// A record could not be written as text, which is a mistake of ours.
    #[error(
        "a record cannot be written as text: {0}; this is a mistake of the program, please report it"
    )]
    Record(String),
    /// Two PDFs for an inbox have one name.
    #[error("two reports would both be `{0}`: give them different names, in `report`")]
    SameName(String),
}

/// A report, read: its sheet as far as it could be, its sources, and what is wrong with them.
#[derive(Debug)]
pub struct Report {
    /// The report directory.
    pub directory: PathBuf,
    /// All files that were read.
    pub files: Files,
    house: House,
    sheet: Option<Sheet>,
    documents: Vec<Document>,
    sheet_file: FileId,
    lock_file: FileId,
    lock: Option<Lock>,
    today: Option<Date>,
    profile: Profile,
    when_stale: WhenStale,
    fonts: ReportFonts,
    findings: Vec<Finding>,
}

/// The evidence of a report, and what was accepted of it.
struct Held<'a> {
    evidence: Evidence<'a>,
    accepted: Accepted<'a>,
}

/// A report, checked.
#[derive(Debug)]
pub struct Checked {
    /// All findings, in the order of the files.
    pub findings: Vec<Finding>,
    /// The briefings with their PDF; empty where a finding keeps them from being made, or nobody needs them.
    laid_out: Vec<LaidOut>,
}

/// A report, built.
#[derive(Debug)]
pub struct Built {
    /// All findings, in the order of the files.
    pub findings: Vec<Finding>,
    /// What happened to the lock and to each output, by their paths in the report directory;
    /// empty where findings kept the report from being built.
    pub outcomes: Vec<(PathBuf, Outcome)>,
}

/// A report, checked, with what a build would write.
#[derive(Debug)]
struct Planned {
    findings: Vec<Finding>,
    /// Nothing where findings keep the report from being built.
    plan: Option<Plan>,
}

/// What a build would write.
#[derive(Debug)]
struct Plan {
    lock: Output,
    /// All outputs, the manifest last.
    outputs: Vec<Output>,
    /// Outputs of an earlier build that are no longer made.
    gone: Vec<String>,
}

impl Report {
    /// The findings of this report, each with a fingerprint that does not change with the lines.
    pub fn list(&self, findings: &[Finding]) -> Vec<Listed> {
        let outline = Outline::read(&self.files, self.sheet_file);
        crate::finding::list(&self.files, findings, |place| outline.names_to(place))
    }

    /// The same report, made for others or for the desk alone.
    #[must_use]
    pub fn made_for(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// Where the outputs belong: what is only a draft never stands among briefings.
    fn output_directory(&self) -> &'static str {
        match self.profile {
            Profile::Final => OUTPUT_DIRECTORY,
            Profile::Draft => DRAFT_DIRECTORY,
        }
    }

    /// The same report, with the day against which expiry is judged.
    #[must_use]
    pub fn on(mut self, today: Option<Date>) -> Self {
        self.today = today;
        self
    }

    /// The same report, with what to do about statements whose source has changed.
    #[must_use]
    pub fn when_stale(mut self, when_stale: WhenStale) -> Self {
        self.when_stale = when_stale;
        self
    }

    /// What was accepted, held against the sources as they are.
    fn accepted(&self, evidence: &Evidence<'_>) -> Accepted<'_> {
        Accepted::new(self.lock.as_ref(), evidence)
            .on(self.today)
            .marking(evidence.sheet(), self.when_stale)
    }

    /// Checks the words: everything but whether the pages fit. Writes nothing.
    pub fn check_words(&self) -> Vec<Finding> {
        self.check_held(self.held().as_ref())
    }

    fn check_held(&self, held: Option<&Held<'_>>) -> Vec<Finding> {
        let mut findings = self.findings.clone();
        if let Some(Held { evidence, accepted }) = held {
            let rules = check::check(&self.files, evidence.sheet(), evidence, accepted);
            // On a sheet with gaps, only what is certainly wrong is worth reading.
            let whole = !has_errors(&findings);
            findings.extend(
                rules
                    .into_iter()
                    .filter(|it| whole || it.severity != Severity::Warning),
            );
        }
        if self.profile == Profile::Draft {
            check::allow_stubs(&mut findings);
        }
        crate::finding::sort(&mut findings);
        findings
    }

    /// Checks everything that a build would complain about. Writes nothing.
    pub fn check(&self) -> Result<Checked, Error> {
        let held = self.held();
        if self.is_laid_out() {
            let findings = self.check_held(held.as_ref());
            let laid_out = Vec::new();
            return Ok(Checked { findings, laid_out });
        }
        self.check_gathered(held.as_ref(), &mut Timings::default())
    }

    /// Whether a build laid out the pages of just these inputs: it writes its manifest only where all of them fit.
    fn is_laid_out(&self) -> bool {
        let lock = self.files.get(self.lock_file);
        let built = Manifest::read(&self.directory.join(self.output_directory()));
        built.has_inputs(&self.inputs(&lock.sha256))
    }

    fn check_gathered(
        &self,
        held: Option<&Held<'_>>,
        timings: &mut Timings,
    ) -> Result<Checked, Error> {
        let mut findings = timings.step("check", || self.check_held(held));
        let mut laid_out = Vec::new();
        if !has_errors(&findings)
            && let Some(held) = held
        {
            let pages = self.pages(held);
            let manifest = Manifest::read(&self.directory.join(self.output_directory()));
            // What was checked, not what may stand on the disk by now.
            let plain = sheet::plain(&self.files, self.sheet_file).unwrap_or_default();
            let inputs = Inputs {
                sheet: &plain,
                fonts: self.fonts(),
            };
            let read = (&self.files, held.evidence.sheet());
            laid_out = timings.step("lay out", || {
                layout::lay_out(read, pages, &inputs, &manifest, &mut findings)
            })?;
            crate::finding::sort(&mut findings);
        }
        Ok(Checked { findings, laid_out })
    }

    /// Checks, then renders and writes every briefing. Writes nothing where there are errors.
    ///
    /// The lock is written first, the manifest last. Whenever the run is
    /// interrupted, the manifest is that of other inputs or of other outputs.
    pub fn build(&self) -> Result<Built, Error> {
        self.build_timed(&mut Timings::default())
    }

    /// Builds, and notes where the time goes.
    pub fn build_timed(&self, timings: &mut Timings) -> Result<Built, Error> {
        let Planned { findings, plan } = self.plan(timings)?;
        let Some(plan) = plan else {
            let outcomes = Vec::new();
            return Ok(Built { findings, outcomes });
        };
        let outcomes = timings.step("write", || self.write(&plan))?;
        Ok(Built { findings, outcomes })
    }

    fn write(&self, plan: &Plan) -> Result<Vec<(PathBuf, Outcome)>, Error> {
        let mut outcomes = Vec::new();
        // A draft is accepted by nobody.
        if self.profile == Profile::Final {
            let lock = output::write_kept(&self.directory, &plan.lock)?;
            outcomes.push((PathBuf::from(LOCK_FILE), lock));
        }
        let directory = self.directory.join(self.output_directory());
        let mut written = output::write(&directory, &plan.outputs)?;
        written.extend(output::remove(&directory, &plan.gone)?);
        let below = Path::new(self.output_directory());
        let below = |(name, outcome)| (below.join::<String>(name), outcome);
        outcomes.extend(written.into_iter().map(below));
        Ok(outcomes)
    }

    /// Checks, and makes in memory what a build would write.
    fn plan(&self, timings: &mut Timings) -> Result<Planned, Error> {
        let held = timings.step("check", || self.held());
        let Checked { findings, laid_out } = self.check_gathered(held.as_ref(), timings)?;
        let can_build = !has_errors(&findings) && !laid_out.is_empty();
        let Some(held) = held.filter(|_| can_build) else {
            return Ok(Planned {
                findings,
                plan: None,
            });
        };
        let lock = self.next_lock(&held);
        let directory = self.directory.join(self.output_directory());
        let before = Manifest::read(&directory);
        let render = || self.outputs(laid_out, &directory, &lock, &held.accepted);
        let outputs = timings.step("render", render)?;
        let made = |name: &String| outputs.iter().any(|output| output.name == *name);
        let gone = before.names().filter(|name| !made(name)).cloned().collect();
        let plan = Some(Plan {
            lock,
            outputs,
            gone,
        });
        Ok(Planned { findings, plan })
    }

    /// The lock that a build writes; the one that is there, where statements are marked: nothing of that is accepted.
    fn next_lock(&self, held: &Held<'_>) -> Output {
        let Held { evidence, accepted } = held;
        let bytes = if accepted.marked().next().is_some() {
            files::current_bytes(&self.directory.join(LOCK_FILE)).unwrap_or_default()
        } else {
            let lock = edition::record(evidence, self.lock.as_ref(), &accepted.drift, None);
            lock.to_toml().into_bytes()
        };
        Output {
            name: LOCK_FILE.to_owned(),
            bytes,
        }
    }

    /// The sheet, as far as it could be read.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref()
    }

    /// The sources, in the order of the sheet.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// What is wrong with the sheet and its sources as files.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How much of the sources the statements use; nothing where the sheet or a source could not be read.
    pub fn coverage(&self) -> Option<Coverage> {
        Some(coverage::coverage(&self.evidence()?))
    }

    /// Where words stand in the sources, or words like them.
    pub fn search(&self, words: &str) -> Vec<Hit> {
        let indexes = self.sheet.iter().flat_map(SourceIndex::all);
        let sources: Vec<_> = indexes.zip(&self.documents).collect();
        search::search(&sources, words)
    }

    /// Writes the text of every source that is not plain text beside it.
    pub fn extract(&self) -> Result<Built, Error> {
        let mut files = Files::new();
        let mut findings = Vec::new();
        let mut outputs = Vec::new();
        if self.sheet.is_none() {
            findings.clone_from(&self.findings);
        }
        for source in self.sheet.iter().flat_map(|sheet| &sheet.sources) {
            let relative = source.file.unprinted();
            let (file, read) = files.read_document(&self.directory, relative, SOURCE_LIMIT);
            let file = files.get(file);
            match (read, Extractor::of(relative, &file.text)) {
                (Err(error), _) => {
                    findings.push(Finding::unreadable(source.file.span(), relative, &error));
                }
                (Ok(()), Some(extractor)) => outputs.push(Output {
                    name: sidecar::path(relative),
                    bytes: sidecar::write(file, extractor).into_bytes(),
                }),
                (Ok(()), None) => {}
            }
        }
        let written = output::write(&self.directory, &outputs)?;
        let here = |(name, outcome)| (PathBuf::from(name), outcome);
        let outcomes = written.into_iter().map(here).collect();
        Ok(Built { findings, outcomes })
    }

    /// Whether the outputs are those of the last build, and the inputs those that it had.
    fn is_as_built(&self) -> bool {
        let lock = files::current_bytes(&self.directory.join(LOCK_FILE));
        let now = self.inputs(&files::sha256(&lock.unwrap_or_default()));
        let directory = self.directory.join(self.output_directory());
        let built = Manifest::read(&directory);
        built.has_inputs(&now) && built.holds(&directory)
    }

    /// The digest of everything that outputs are made from, with this lock.
    fn inputs(&self, lock_sha256: &str) -> String {
        let all = self.files.ids();
        let own = all.filter(|file| *file != self.lock_file && !self.fonts.are_from_outside(*file));
        manifest::inputs(own.map(|file| self.files.get(file)), lock_sha256)
    }

    /// The evidence, where the sheet and all its sources could be read.
    fn evidence(&self) -> Option<Evidence<'_>> {
        let unchecked = self
            .findings
            .iter()
            .any(|it| it.severity == Severity::Unchecked);
        let sheet = self.sheet.as_ref().filter(|_| !unchecked)?;
        Some(Evidence::gather(sheet, &self.documents))
    }

    /// The evidence, held against what was accepted.
    fn held(&self) -> Option<Held<'_>> {
        let evidence = self.evidence()?;
        let accepted = self.accepted(&evidence);
        Some(Held { evidence, accepted })
    }

    /// The briefings that a build would render; none where the report has errors.
    pub fn briefings(&self) -> Vec<Briefing> {
        match self.held() {
            Some(held) if !has_errors(&self.check_held(Some(&held))) => self.pages(&held),
            _ => Vec::new(),
        }
    }

    fn pages(&self, held: &Held<'_>) -> Vec<Briefing> {
        let Held { evidence, accepted } = held;
        let sheet = evidence.sheet();
        let compose = |(product, language)| {
            let style = (&self.house, language);
            Briefing::compose(product, sheet, &self.documents, evidence, accepted, style)
        };
        let products = Product::ALL.into_iter();
        let each = products.flat_map(|product| {
            let languages = sheet.languages.iter();
            languages.map(move |language| (product, *language))
        });
        each.filter_map(compose)
            .map(|page| page.made_for(self.profile))
            .collect()
    }

    /// All outputs, the manifest last.
    fn outputs(
        &self,
        laid_out: Vec<LaidOut>,
        directory: &Path,
        lock: &Output,
        accepted: &Accepted<'_>,
    ) -> Result<Vec<Output>, Error> {
        let mut outputs = Vec::new();
        let mut manifest = Manifest::new(self.inputs(&files::sha256(&lock.bytes)));
        manifest.mark(accepted.marked().map(ToString::to_string));
        let mut add = |name: String, bytes: Vec<u8>, layout: Option<&str>| {
            manifest.add(&name, &bytes, layout);
            outputs.push(Output { name, bytes });
        };
        let mut pages = Vec::new();
        for laid_out in laid_out {
            let stem = laid_out.page.stem();
            add(
                format!("{stem}.md"),
                render::markdown(&laid_out.page)?.into_bytes(),
                None,
            );
            add(
                format!("{stem}.html"),
                render::html(&laid_out.page)?.into_bytes(),
                None,
            );
            for placed in render::pictures(&laid_out.page)? {
                let path = placed.path(&laid_out.page);
                add(path, placed.figure.svg.into_bytes(), None);
            }
            let pdf = laid_out.pdf(directory, &format!("{stem}.pdf"))?;
            add(format!("{stem}.pdf"), pdf, Some(&laid_out.digest));
            pages.push(laid_out.page);
        }
        let record = render::record(&pages).map_err(|error| Error::Record(error.to_string()))?;
        add("evidence.json".to_owned(), record.into_bytes(), None);
        let manifest = manifest
            .to_toml()
            .map_err(|error| Error::Record(error.to_string()))?;
        outputs.push(Output {
            name: manifest::FILE.to_owned(),
            bytes: manifest.into_bytes(),
        });
        Ok(outputs)
    }
}

fn has_errors(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity >= Severity::Error)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::LaidOut;
    use super::Report;
    use super::SHEET_FILE;
    use super::Timings;
    use super::WhenStale;
    use crate::briefing::Briefing;
    use crate::briefing::Product;
    use crate::files::current_bytes;
    use crate::files::report_directories;
    use crate::render::tests::a_picture_in_all_formats;
    use crate::render::tests::same_words_in_all_formats;

    #[test]
    fn every_report_says_the_same_in_all_formats() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let parents = [
            "reports",
            "tests/cases",
            "tests/cases/house",
            "tests/cases/pages",
        ]
        .map(|parent| root.join(parent));
        let reports = parents
            .iter()
            .flat_map(|parent| report_directories(parent).unwrap());
        let mut pages = 0;
        for report in reports {
            let report = Report::load(&report);
            for page in report.briefings() {
                same_words_in_all_formats(&page, report.fonts());
                pages += 1;
            }
        }
        assert!(pages >= 8, "two products of two reports in two languages");
    }

    /// Every format says at each statement, under the title, in header and footer that it is not current.
    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "the test changes a source of its own"
    )]
    fn a_marked_report_says_the_same_in_all_formats() {
        let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/choir");
        let scratch = tempfile::tempdir().unwrap();
        let sources = scratch.path().join("sources");
        std::fs::create_dir(&sources).unwrap();
        std::fs::copy(case.join(SHEET_FILE), scratch.path().join(SHEET_FILE)).unwrap();
        let own = std::fs::read_dir(case.join("sources")).unwrap().next();
        let own = own.unwrap().unwrap().path();
        let source = sources.join(own.file_name().unwrap());
        std::fs::copy(own, &source).unwrap();
        Report::load(scratch.path()).build().unwrap();
        let text = std::fs::read_to_string(&source).unwrap();
        std::fs::write(&source, text.replace("15 April", "16 April")).unwrap();
        let report = Report::load(scratch.path()).when_stale(WhenStale::Mark);
        let pages = report.briefings();
        assert_eq!(pages.len(), 4, "{:?}", report.check_words());
        for page in pages {
            assert!(page.banner.is_some());
            same_words_in_all_formats(&page, report.fonts());
        }
    }

    #[test]
    fn what_was_built_is_not_laid_out_again() {
        let scratch = tempfile::tempdir().unwrap();
        let report = scratch.path().join("larkspur");
        super::example(&report).unwrap();
        Report::load(&report).build().unwrap();
        let built = Report::load(&report);
        assert!(built.is_laid_out());
        let held = built.held();
        let again = built.check_gathered(held.as_ref(), &mut Timings::default());
        let again = again.unwrap().laid_out;
        assert!(!again.is_empty() && again.iter().all(LaidOut::is_kept));
        let source = report.join("sources/notice.txt");
        let text = String::from_utf8(current_bytes(&source).unwrap()).unwrap();
        crate::output::write_file(&source, format!("{text}\n").as_bytes()).unwrap();
        assert!(!Report::load(&report).is_laid_out());
    }

    #[test]
    fn a_picture_has_its_place_in_a_full_briefing() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let pages = Report::load(&root.join("tests/cases/choir")).briefings();
        let full = |page: &&Briefing| page.product() == Product::Full;
        a_picture_in_all_formats(pages.iter().find(full).unwrap());
    }
}
