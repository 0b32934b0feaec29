//! Shares of what was right, by name, in the order in which they were first counted.

use std::fmt;

/// What was counted.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    rows: Vec<(&'static str, usize, usize)>,
}

impl Tally {
    /// Counts one case, as hit or not.
    pub(crate) fn count(&mut self, name: &'static str, hit: bool) {
        self.add(name, usize::from(hit), 1);
    }

    /// Counts several cases, of which some are hit.
    pub(crate) fn add(&mut self, name: &'static str, hits: usize, of: usize) {
        match self.rows.iter_mut().find(|row| row.0 == name) {
            Some(row) => {
                row.1 += hits;
                row.2 += of;
            }
            None => self.rows.push((name, hits, of)),
        }
    }

    /// Adds what another one counted.
    pub(crate) fn join(&mut self, other: &Self) {
        for (name, hits, of) in &other.rows {
            self.add(name, *hits, *of);
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, hits, of) in &self.rows {
            let share = 100.0 * float(*hits) / float(*of);
            writeln!(f, "  {name:42} {share:6.1} %  {hits:4} of {of:4}")?;
        }
        Ok(())
    }
}

fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}
