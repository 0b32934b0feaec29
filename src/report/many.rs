//! Many reports, side by side: a few are in memory at a time, and what came of them is handed over in their order.

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

/// The number of reports that are looked at together: the state of one that did not change is small.
const MAX_LOOKED_AT: usize = 256;

/// The number of reports that each thread has in memory at once.
const MAX_LOADED_PER_THREAD: usize = 2;

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
        let look = || threads::each(some, |directory| Unchanged::find(directory, options));
        let looked: Vec<Option<Unchanged>> = if options.skips_unchanged() {
            timings.step("look", look)
        } else {
            some.iter().map(|_| None).collect()
        };
        let mut waiting = Vec::new();
        for (directory, looked) in some.iter().zip(looked) {
            match looked {
                // One of two reports with one name has to be read, to say so.
                Some(unchanged) if names.claim(&unchanged.name, directory) => {
                    build_some(&mut waiting, options, &mut names, timings, &mut take)?;
                    take(directory, One::Unchanged(unchanged))?;
                }
                _ => waiting.push(directory.as_path()),
            }
            if waiting.len() >= MAX_LOADED_PER_THREAD * threads::number() {
                build_some(&mut waiting, options, &mut names, timings, &mut take)?;
            }
        }
        build_some(&mut waiting, options, &mut names, timings, &mut take)?;
    }
    Ok(())
}

/// Reads and builds the reports that wait, and hands them over.
fn build_some<E>(
    waiting: &mut Vec<&Path>,
    options: &Options,
    names: &mut Names,
    timings: &mut Timings,
    take: &mut impl FnMut(&Path, One) -> Result<(), E>,
) -> Result<(), E> {
    let directories = std::mem::take(waiting);
    let load = || threads::each(&directories, |directory| Report::load(directory, options));
    let reports = timings.step("read", load);
    let reports: Vec<Report> = reports
        .into_iter()
        .map(|report| names.enter(report))
        .collect();
    let built = threads::each_taken(reports, |report| {
        let mut own = Timings::default();
        let built = report.build_timed(&mut own);
        (report, built, own)
    });
    for (directory, (report, built, own)) in directories.into_iter().zip(built) {
        timings.add(own);
        take(directory, One::Built(Box::new(report), built))?;
    }
    Ok(())
}
