//! Many reports, side by side: each thread has one in memory, and what came of them is handed over in their order.

use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::panic::resume_unwind;
use std::path::Path;
use std::path::PathBuf;

use crate::report::Built;
use crate::report::Error;
use crate::report::Names;
use crate::report::Options;
use crate::report::Report;
use crate::report::Timings;
use crate::report::Unchanged;
use crate::threads;
use crate::threads::InTurn;

/// The maximum number of reports that are looked at before any of them is read: what is known of one that did not change is small.
const MAX_LOOKED_AT: usize = 256;

/// The outcome of a build for one report.
#[derive(Debug)]
pub enum One {
    /// Nothing had to be done.
    Unchanged(Unchanged),
    /// It was read, and built as far as could be.
    Built(Box<Report>, Result<Built, Error>),
}

impl One {
    /// Returns the word for what was done.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Unchanged(_) => "unchanged",
            Self::Built(..) => "read",
        }
    }
}

/// Builds the reports in these directories, and hands each to `take` in their order, with its directory.
pub fn build<E>(
    directories: &[PathBuf],
    options: &Options,
    timings: &mut Timings,
    mut take: impl FnMut(&Path, One) -> Result<(), E>,
) -> Result<(), E> {
    let mut names = Names::default();
    for some in directories.chunks(MAX_LOOKED_AT) {
        let mut looked = if options.skips_unchanged() {
            timings.step("look", || look(some, options, &mut names))
        } else {
            some.iter().map(|_| None).collect()
        };
        let is_waiting = |index: &usize| looked[*index].is_none();
        let waiting: Vec<usize> = (0..some.len()).filter(is_waiting).collect();
        let to_read: Vec<&Path> = waiting.iter().map(|index| some[*index].as_path()).collect();
        let mut next = 0;
        let mut leave = |until: usize, take: &mut dyn FnMut(&Path, One) -> Result<(), E>| {
            for index in next..until {
                if let Some(unchanged) = looked[index].take() {
                    take(&some[index], One::Unchanged(unchanged))?;
                }
            }
            next = until + 1;
            Ok(())
        };
        each_read(
            (&to_read, options),
            &mut names,
            |report, mut own| {
                let built = report.build_timed(&mut own);
                (Box::new(report), built, own)
            },
            |index, (report, built, own)| {
                timings.add(own);
                leave(waiting[index], &mut take)?;
                take(to_read[index], One::Built(report, built))
            },
        )?;
        leave(some.len(), &mut take)?;
    }
    Ok(())
}

/// Reads the reports in these directories, hands each to `work`, and what comes of it to `take`, in their order, with its directory.
pub fn each<R: Send, E>(
    directories: &[PathBuf],
    options: &Options,
    work: impl Fn(Report) -> R + Sync,
    mut take: impl FnMut(&Path, R) -> Result<(), E>,
) -> Result<(), E> {
    let directories: Vec<&Path> = directories.iter().map(PathBuf::as_path).collect();
    each_read(
        (&directories, options),
        &mut Names::default(),
        |report, _| work(report),
        |index, result| take(directories[index], result),
    )
}

/// Returns those of the reports that need not be read; none that has the name of an earlier one, because it has to be read to say so.
fn look(directories: &[PathBuf], options: &Options, names: &mut Names) -> Vec<Option<Unchanged>> {
    let looked = threads::each(directories, |directory| Unchanged::find(directory, options));
    let claimed = |(directory, looked): (&PathBuf, Option<Unchanged>)| {
        looked.filter(|unchanged| names.claim(&unchanged.name, directory))
    };
    directories.iter().zip(looked).map(claimed).collect()
}

/// Reads reports, notes their names in their order, hands each to `work` with the time that reading took, and what comes of it to `take`.
fn each_read<R: Send, E>(
    (directories, options): (&[&Path], &Options),
    names: &mut Names,
    work: impl Fn(Report, Timings) -> R + Sync,
    take: impl FnMut(usize, R) -> Result<(), E>,
) -> Result<(), E> {
    let names = InTurn::new(names);
    let read = |index: usize, directory: &Path| {
        let mut timings = Timings::default();
        let load = || timings.step("read", || Report::load(directory, options));
        // Reports after this one wait for its turn, whatever happens.
        let report = catch_unwind(AssertUnwindSafe(load));
        match names.at(index, |names| report.map(|report| names.enter(report))) {
            Ok(report) => work(report, timings),
            Err(stopped) => resume_unwind(stopped),
        }
    };
    threads::side_by_side(directories.to_vec(), read, take)
}
