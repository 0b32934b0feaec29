//! Whether the lock and the outputs are those that a build would write.

use std::path::Path;

use crate::edition::WhenStale;
use crate::files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::finding::sort;
use crate::report::Checked;
use crate::report::Error;
use crate::report::LOCK_FILE;
use crate::report::OUTPUT_DIRECTORY;
use crate::report::Report;
use crate::report::build::Planned;
use crate::report::layout::Layout;
use crate::report::manifest::Manifest;
use crate::report::timings::Timings;
use crate::sheet::Sheet;

impl Report {
    /// Checks everything that a build would complain about, and that it would write nothing.
    pub fn check_locked(&self) -> Result<Checked, Error> {
        let Planned { mut findings, plan } = self.plan(&mut Timings::default())?;
        if self.when_stale == WhenStale::Refuse {
            findings.extend(self.sheet.as_ref().and_then(|sheet| self.marked(sheet)));
            sort(&mut findings);
        }
        if let Some((sheet, plan)) = self.sheet.as_ref().zip(plan) {
            let place = sheet.report.span;
            findings.extend(self.outdated_lock(place, &plan.lock.bytes));
            let directory = self.directory.join(OUTPUT_DIRECTORY);
            let outdated = |name: &str, bytes: &[u8]| {
                let now = files::current_bytes(&directory.join(name));
                now.as_deref() != Some(bytes)
            };
            for output in &plan.outputs {
                if outdated(&output.name, &output.bytes) {
                    let path = shown(&output.name);
                    let message = format!("`{path}` is not what a build would write");
                    findings.push(outdated_output(place, message));
                }
            }
            for name in &plan.gone {
                let message = format!("`{}` is no longer made by a build", shown(name));
                findings.push(outdated_output(place, message));
            }
            sort(&mut findings);
        }
        Ok(Checked {
            findings,
            layout: Layout::default(),
        })
    }

    /// Outputs that mark statements as not current are no accepted edition, whatever they were made from.
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
        let now = files::current_bytes(&self.directory.join(LOCK_FILE));
        let message = match now {
            Some(now) if now == bytes => return None,
            Some(_) => format!("`{LOCK_FILE}` is not what a build would write"),
            None => format!("there is no `{LOCK_FILE}`: nothing counts as accepted"),
        };
        let finding = Finding::error(code::LOCK_OUTDATED, place, message);
        Some(finding.hint("run `factbrief build`, read the difference, and commit the lock"))
    }
}

fn outdated_output(place: Span, message: String) -> Finding {
    Finding::error(code::OUTPUT_OUTDATED, place, message)
        .hint("run `factbrief build`, and commit what it wrote")
}

fn shown(name: &str) -> String {
    let path = Path::new(OUTPUT_DIRECTORY).join(name);
    path.to_string_lossy().replace('\\', "/")
}
