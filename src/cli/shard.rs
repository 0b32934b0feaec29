//! A share of the reports: one of several runs that together are about all of them.

use std::path::PathBuf;
use std::str::FromStr;

/// A share of the reports, as `--shard` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shard {
    /// The number of this share, from 0.
    index: usize,
    /// The number of shares.
    of: usize,
}

/// The variables of engines that run a command several times: the number of this run, the number of the first run, and the number of runs.
///
/// A digit in place of a name is the value itself, because the engine sets no such variable.
const ENGINES: [[&str; 3]; 3] = [
    // Slurm, for an array of jobs.
    [
        "SLURM_ARRAY_TASK_ID",
        "SLURM_ARRAY_TASK_MIN",
        "SLURM_ARRAY_TASK_COUNT",
    ],
    // GitLab, for `parallel`.
    ["CI_NODE_INDEX", "1", "CI_NODE_TOTAL"],
    // Kubernetes, for an indexed Job, whose manifest has to set the number of runs.
    ["JOB_COMPLETION_INDEX", "0", "FACTBRIEF_SHARDS"],
];

/// The variable that names the share for every other engine, such as a matrix of GitHub.
const OWN: &str = "FACTBRIEF_SHARD";

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "auto" {
            #[expect(clippy::disallowed_methods, reason = "somebody asked for it by `auto`")]
            let variable = |name: &str| std::env::var(name).ok();
            return Self::from_variables(variable);
        }
        let (number, of) = text
            .split_once('/')
            .ok_or("write it as in 3/8, or `auto`")?;
        let (number, of) = (whole(number)?, whole(of)?);
        Self::new(number, 1, of)
    }
}

impl Shard {
    /// Returns a shard; the runs are counted from `first`.
    fn new(number: usize, first: usize, of: usize) -> Result<Self, String> {
        let index = number.checked_sub(first);
        match index {
            Some(index) if index < of => Ok(Self { index, of }),
            _ => Err(format!(
                "there is no run {number} of {of}: they are counted from {first}"
            )),
        }
    }

    /// Returns the shard that the variables of an engine name.
    fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        if let Some(own) = variable(OWN).filter(|own| own != "auto") {
            return own.parse();
        }
        for [number, first, of] in ENGINES {
            let Some(number) = variable(number) else {
                continue;
            };
            let missing = || format!("`{of}` is not set, so nobody knows how many runs there are");
            let first = variable(first).unwrap_or_else(|| first.to_owned());
            let of = variable(of).ok_or_else(missing)?;
            return Self::new(whole(&number)?, whole(&first)?, whole(&of)?);
        }
        Err(format!(
            "no variable says which run this is: set `{OWN}`, as in 3/8"
        ))
    }

    /// Returns the reports that belong to it, in their order: every `of`-th one.
    pub(super) fn of(self, directories: Vec<PathBuf>) -> Vec<PathBuf> {
        directories
            .into_iter()
            .skip(self.index)
            .step_by(self.of)
            .collect()
    }
}

/// Reads a whole number.
fn whole(text: &str) -> Result<usize, String> {
    text.trim()
        .parse()
        .map_err(|_| format!("`{text}` is no whole number"))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::Shard;

    fn auto(variables: &[(&str, &str)]) -> Result<Shard, String> {
        Shard::from_variables(|name| {
            let mut variables = variables.iter();
            let found = variables.find(|(own, _)| *own == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn shards_are_disjoint_and_whole() {
        let all: Vec<PathBuf> = (0..11)
            .map(|number| PathBuf::from(number.to_string()))
            .collect();
        let mut taken = Vec::new();
        for number in 1..=4 {
            let shard: Shard = format!("{number}/4").parse().unwrap();
            taken.extend(shard.of(all.clone()));
        }
        taken.sort_by_key(|path| path.to_string_lossy().parse::<usize>().unwrap());
        assert_eq!(taken, all);
    }

    #[test]
    fn what_is_no_shard() {
        for text in ["0/8", "9/8", "1/0", "3", "a/b", "1/2/3", "-1/8", ""] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }

    #[test]
    fn engines_say_which_run_it_is() {
        let third = Ok(Shard { index: 2, of: 8 });
        let slurm = [
            ("SLURM_ARRAY_TASK_ID", "12"),
            ("SLURM_ARRAY_TASK_MIN", "10"),
            ("SLURM_ARRAY_TASK_COUNT", "8"),
        ];
        assert_eq!(auto(&slurm), third);
        assert_eq!(
            auto(&[("CI_NODE_INDEX", "3"), ("CI_NODE_TOTAL", "8")]),
            third
        );
        let kubernetes = [("JOB_COMPLETION_INDEX", "2"), ("FACTBRIEF_SHARDS", "8")];
        assert_eq!(auto(&kubernetes), third);
        assert_eq!(
            auto(&[("FACTBRIEF_SHARD", "3/8"), ("CI_NODE_INDEX", "1")]),
            third
        );
        assert!(
            auto(&kubernetes[..1])
                .unwrap_err()
                .contains("`FACTBRIEF_SHARDS` is not set")
        );
        assert!(auto(&[]).is_err());
        assert!(auto(&[("CI_NODE_INDEX", "0"), ("CI_NODE_TOTAL", "8")]).is_err());
    }
}
