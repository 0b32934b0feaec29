//! The time that each step of a build takes. No step learns the time of day, and none depends on how long it took.

use std::time::Duration;
use std::time::Instant;

/// The time that each step of a run took, in the order in which the steps were first done.
#[derive(Debug, Default)]
pub struct Timings {
    steps: Vec<(&'static str, Duration)>,
}

impl Timings {
    /// Runs a step, and adds its time to the time of earlier steps with this name.
    pub fn step<T>(&mut self, name: &'static str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = run();
        let took = start.elapsed();
        match self.steps.iter_mut().find(|(own, _)| *own == name) {
            Some((_, sum)) => *sum += took,
            None => self.steps.push((name, took)),
        }
        result
    }

    /// Adds what the steps of a part of the run took, which may have been done beside others.
    pub fn add(&mut self, part: Self) {
        for (name, took) in part.steps {
            match self.steps.iter_mut().find(|(own, _)| *own == name) {
                Some((_, sum)) => *sum += took,
                None => self.steps.push((name, took)),
            }
        }
    }

    /// Returns the steps, each with its time in all reports together.
    pub fn steps(&self) -> &[(&'static str, Duration)] {
        &self.steps
    }
}

#[cfg(test)]
mod tests {
    use super::Timings;

    #[test]
    fn steps_of_one_name_are_added() {
        let mut timings = Timings::default();
        assert_eq!(timings.step("read", || 1), 1);
        assert_eq!(timings.step("write", || 2), 2);
        let before = timings.steps()[0].1;
        let wait = std::time::Duration::from_millis(2);
        timings.step("read", || std::thread::sleep(wait));
        let names: Vec<&str> = timings.steps().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["read", "write"]);
        assert!(timings.steps()[0].1 >= before + wait);
    }
}
