//! Checks that the lock and the outputs are what a build would write: makes everything again, and compares it byte by byte.

use std::path::Path;

use crate::edition::WhenStale;
use crate::files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::Waived;
use crate::finding::code;
use crate::finding::sort;
use crate::output;
use crate::output::Refusal;
use crate::report::Checked;
use crate::report::Error;
use crate::report::LOCK_FILE;
use crate::report::OUTPUT_DIRECTORY;
use crate::report::Records;
use crate::report::Report;
use crate::report::build::Plan;
use crate::report::layout::Layout;
use crate::report::manifest::Manifest;
use crate::report::timings::Timings;
use crate::sheet::Sheet;

/// The files that a build would write, made without looking at the present outputs.
#[derive(Debug)]
pub struct Derived {
    findings: Vec<Finding>,
    waived: Vec<Waived>,
    /// The plan; `None` if findings keep the report from being built.
    plan: Option<Plan>,
}

impl Derived {
    /// Returns the names of the outputs, the manifest last; none if findings keep the report from being built.
    pub fn output_names(&self) -> impl Iterator<Item = &str> {
        let outputs = self.plan.iter().flat_map(|plan| &plan.outputs);
        outputs.map(|output| output.name.as_str())
    }
}

impl Report {
    /// Makes everything that a build would write, and writes nothing.
    pub fn derive(&self) -> Result<Derived, Error> {
        let planned = self.plan(Records::Ignored, &mut Timings::default())?;
        Ok(Derived {
            findings: planned.findings,
            waived: planned.waived,
            plan: planned.plan,
        })
    }

    /// Checks everything that a build would complain about, and checks that a build would write nothing new.
    pub fn check_locked(&self) -> Result<Checked, Error> {
        let derived = self.derive()?;
        Ok(Checked {
            findings: self.compare(&derived),
            waived: derived.waived,
            layout: Layout::default(),
        })
    }

    /// Returns the findings on the report, on the lock, and on each output that differs from what a build would write.
    pub fn compare(&self, derived: &Derived) -> Vec<Finding> {
        let mut findings = derived.findings.clone();
        let Some(sheet) = &self.sheet else {
            return findings;
        };
        if self.options.when_stale == WhenStale::Refuse {
            findings.extend(self.marked(sheet));
        }
        if let Some(plan) = &derived.plan {
            let place = sheet.report.span;
            findings.extend(self.outdated_lock(place, &plan.lock.bytes));
            let outputs = plan.outputs.iter();
            findings.extend(outputs.filter_map(|it| self.outdated(place, &it.name, &it.bytes)));
            findings.extend(plan.gone.iter().map(|name| {
                let message = format!("`{}` is no longer made by a build", shown(name));
                outdated_output(place, message)
            }));
        }
        sort(&mut findings);
        findings
    }

    /// Returns a finding if an output is not a plain file with these bytes in the output directory of the report.
    fn outdated(&self, place: Span, name: &str, bytes: &[u8]) -> Option<Finding> {
        let relative = Path::new(OUTPUT_DIRECTORY).join(name);
        let path = shown(name);
        if let Err(why) = output::check_below(&self.directory, &relative) {
            return Some(not_plain(place, &path, &why));
        }
        let now = files::current_bytes(&self.directory.join(relative));
        let message = match now {
            Some(now) if now == bytes => return None,
            Some(_) => format!("`{path}` is not what a build would write"),
            None => format!("`{path}` is missing"),
        };
        Some(outdated_output(place, message))
    }

    /// Returns a finding if the outputs mark statements as not current, because they are then no accepted edition.
    fn marked(&self, sheet: &Sheet) -> Option<Finding> {
        let manifest = Manifest::read(&self.directory.join(OUTPUT_DIRECTORY));
        let (first, others) = manifest.marked().split_first()?;
        let others = match others.len() {
            0 => String::new(),
            number => format!(" and {number} more"),
        };
        let message = format!("the outputs mark `{first}`{others} as not current");
        let finding = Finding::error(code::OUTPUT_MARKED, sheet.report.span, message);
        Some(
            finding.hint("accept what changed with `factbrief review`, then run `factbrief build`"),
        )
    }

    fn outdated_lock(&self, place: Span, bytes: &[u8]) -> Option<Finding> {
        let path = self.directory.join(LOCK_FILE);
        if let Err(why) = output::check_file(&path) {
            return Some(not_plain(place, LOCK_FILE, &why));
        }
        let message = match files::current_bytes(&path) {
            Some(now) if now == bytes => return None,
            Some(_) => format!("`{LOCK_FILE}` is not what a build would write"),
            None => format!("there is no `{LOCK_FILE}`: nothing counts as accepted"),
        };
        let finding = Finding::error(code::LOCK_OUTDATED, place, message);
        Some(finding.hint("run `factbrief build`, read the difference, and commit the lock"))
    }
}

/// Returns the finding on an output that is not what a build would write.
pub(super) fn outdated_output(place: Span, message: String) -> Finding {
    Finding::error(code::OUTPUT_OUTDATED, place, message)
        .hint("run `factbrief build`, and commit what it wrote")
}

/// Returns the finding on something in the place of an output that is not a plain file.
pub(super) fn not_plain(place: Span, path: &str, why: &Refusal) -> Finding {
    let message = format!("cannot read `{path}`: {why}");
    Finding::unchecked(code::UNREADABLE, place, message)
        .hint("take it away, and run `factbrief build`: outputs are plain files")
}

fn shown(name: &str) -> String {
    let path = Path::new(OUTPUT_DIRECTORY).join(name);
    path.to_string_lossy().replace('\\', "/")
}
