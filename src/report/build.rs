//! Build: checks, then makes all that is to be written in memory, then writes it.

use std::path::Path;
use std::path::PathBuf;

use crate::briefing::Profile;
use crate::edition;
use crate::edition::Accepted;
use crate::files;
use crate::finding::Finding;
use crate::finding::Waived;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::output::Refusal;
use crate::output::Unwritable;
use crate::report::Checked;
use crate::report::Error;
use crate::report::Held;
use crate::report::LOCK_FILE;
use crate::report::Records;
use crate::report::Report;
use crate::report::has_errors;
use crate::report::kept;
use crate::report::layout::LaidOut;
use crate::report::layout::Layout;
use crate::report::listing::Listing;
use crate::report::load::house_directory;
use crate::report::manifest;
use crate::report::manifest::Manifest;
use crate::report::manifest::ReadFiles;
use crate::report::names;
use crate::report::timings::Timings;

/// A report that was built, or could not be built because of its findings.
#[derive(Debug)]
pub struct Built {
    /// All findings, in the order of the files.
    pub findings: Vec<Finding>,
    /// The findings that the sheet waives.
    pub waived: Vec<Waived>,
    /// The outcome for the lock and for each output, by their paths in the report directory;
    /// empty if findings kept the report from being built.
    pub outcomes: Vec<(PathBuf, Outcome)>,
    /// The PDFs of this build: their names in the output directory, and their digests.
    pub pdfs: Vec<(String, String)>,
}

/// A checked report, with what a build would write.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) findings: Vec<Finding>,
    pub(super) waived: Vec<Waived>,
    /// The plan; `None` if findings keep the report from being built.
    pub(super) plan: Option<Plan>,
}

/// The files that a build would write or remove.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) lock: Output,
    /// All outputs, the manifest last.
    pub(super) outputs: Vec<Output>,
    /// The names of earlier outputs that are no longer made, which only a build can have written.
    pub(super) gone: Vec<String>,
}

impl Report {
    /// Checks, then renders and writes every briefing. Writes nothing if there are errors.
    ///
    /// The lock is written first and the manifest last, so after an interrupted run
    /// the manifest does not match: it is that of other inputs or of other outputs.
    pub fn build(&self) -> Result<Built, Error> {
        self.build_timed(&mut Timings::default())
    }

    /// Builds the report, and notes how long each step takes.
    pub fn build_timed(&self, timings: &mut Timings) -> Result<Built, Error> {
        let Planned {
            findings,
            waived,
            plan,
        } = self.plan(self.options.records, timings)?;
        let Some(plan) = plan else {
            return Ok(Built {
                findings,
                waived,
                outcomes: Vec::new(),
                pdfs: Vec::new(),
            });
        };
        let outcomes = timings.step("write", || self.write(&plan))?;
        Ok(Built {
            findings,
            waived,
            outcomes,
            pdfs: plan
                .outputs
                .into_iter()
                .filter(|it| names::is_pdf(&it.name))
                .map(|it| (files::sha256(&it.bytes), it.name))
                .map(|(digest, name)| (name, digest))
                .collect(),
        })
    }

    fn write(&self, plan: &Plan) -> Result<Vec<(PathBuf, Outcome)>, Error> {
        let mut outcomes = Vec::new();
        self.check_apart(plan)?;
        // A draft is not an edition, so it leaves the lock as it is.
        if self.options.profile == Profile::Final {
            let lock = output::write_kept(&self.directory, &plan.lock)?;
            outcomes.push((PathBuf::from(LOCK_FILE), lock));
        }
        let below = Path::new(self.output_directory());
        let mut written = output::write_below(&self.directory, below, &plan.outputs)?;
        written.extend(output::remove(&self.directory, below, &plan.gone)?);
        let below = |(name, outcome)| (below.join::<String>(name), outcome);
        outcomes.extend(written.into_iter().map(below));
        Ok(outcomes)
    }

    /// Returns an error if an output would overwrite a source: a sheet may name any file of its report as one.
    fn check_apart(&self, plan: &Plan) -> Result<(), Error> {
        let below = Path::new(self.output_directory());
        let names = plan.outputs.iter().map(|output| &output.name);
        for name in names.chain(&plan.gone) {
            self.check_unread(&below.join(name))?;
        }
        Ok(())
    }

    /// Returns an error if a file of this report was read as a source.
    pub(super) fn check_unread(&self, relative: &Path) -> Result<(), Error> {
        let path = self.directory.join(relative);
        let place = path.canonicalize().unwrap_or_else(|_| path.clone());
        let mut sources = self.documents.iter().map(|document| document.file);
        let is_same = |file| {
            let read = Path::new(&self.files.get(file).path);
            read == path || read.canonicalize().is_ok_and(|read| read == place)
        };
        if sources.any(is_same) {
            let why = Refusal::Claimed;
            return Err(Unwritable { path, why }.into());
        }
        Ok(())
    }

    /// Checks the report, and makes what a build would write in memory.
    pub(super) fn plan(&self, records: Records, timings: &mut Timings) -> Result<Planned, Error> {
        let held = timings.step("check", || self.held());
        let Checked {
            findings,
            waived,
            layout,
        } = self.check_gathered(held.as_ref(), records, timings)?;
        let can_build = !has_errors(&findings) && !layout.pages.is_empty();
        let Some(held) = held.filter(|_| can_build) else {
            return Ok(Planned {
                findings,
                waived,
                plan: None,
            });
        };
        let lock = self.next_lock(&held);
        let directory = self.directory.join(self.output_directory());
        let render = || self.outputs((layout, &findings), &directory, &lock, &held.accepted);
        let outputs = timings.step("render", render)?;
        let made = |name: &String| outputs.iter().any(|output| output.name == *name);
        let mut gone = names::outputs_in(&self.directory, self.output_directory());
        gone.retain(|name| !made(name));
        let plan = Some(Plan {
            lock,
            outputs,
            gone,
        });
        Ok(Planned {
            findings,
            waived,
            plan,
        })
    }

    /// Returns the lock that a build writes; the present lock if statements are marked as not current, because nobody accepted them.
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

    /// The files that were read, as a later run finds them again.
    fn read_files(&self) -> ReadFiles {
        let mut read = ReadFiles::default();
        let house = house_directory(&self.directory);
        for file in self.own_files() {
            let path = &self.files.get(file).path;
            // The house style is read before the sheet.
            if file < self.sheet_file {
                read.house.extend(kept::relative(&house, path));
            } else {
                read.own.extend(kept::relative(&self.directory, path));
            }
        }
        read
    }

    /// Returns all outputs, the manifest last.
    fn outputs(
        &self,
        (layout, findings): (Layout, &[Finding]),
        directory: &Path,
        lock: &Output,
        accepted: &Accepted<'_>,
    ) -> Result<Vec<Output>, Error> {
        let mut outputs = Vec::new();
        let inputs = self.inputs(&files::sha256(&lock.bytes));
        let mut manifest = Manifest::new(inputs, self.fonts.outside_sha256(&self.files));
        manifest.mark(accepted.marked().map(ToString::to_string));
        manifest.note(
            (findings.len(), kept::keep(self, findings)),
            self.read_files(),
            Listing::of_record(&layout.record, self.sheet().map(|sheet| sheet.as_of)),
        );
        let mut add = |name: String, bytes: Vec<u8>, layout: Option<manifest::Layout<'_>>| {
            manifest.add(&name, &bytes, layout);
            outputs.push(Output { name, bytes });
        };
        for laid_out in layout.pages {
            let pdf = laid_out.pdf(directory)?;
            let LaidOut {
                page,
                digest,
                body_pages,
                ..
            } = laid_out;
            let stem = page.briefing.stem();
            let html = page.html()?;
            add(format!("{stem}.md"), page.markdown.into_bytes(), None);
            add(format!("{stem}.html"), html.into_bytes(), None);
            for placed in page.figures {
                let path = placed.path(&page.briefing);
                add(path, placed.figure.svg.into_bytes(), None);
            }
            let layout = manifest::Layout {
                digest: &digest,
                body_pages,
            };
            add(format!("{stem}.pdf"), pdf, Some(layout));
        }
        let record = layout.record.into_bytes();
        add(names::RECORD_FILE.to_owned(), record, None);
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
