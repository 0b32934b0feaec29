//! The steps of the workflow, on a scratch clone with a changed source.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

/// A repository with one report as it is built, and a clone of it.
struct Clone {
    scratch: Scratch,
}

impl Clone {
    fn new() -> Self {
        let scratch = Scratch::new();
        let work = scratch.path("first");
        copy(
            &root().join("tests/cases/choir"),
            &work.join("reports/choir"),
            &["briefings"],
        );
        copy(&root().join(".ci"), &work.join(".ci"), &[]);
        fs::copy(root().join(".gitattributes"), work.join(".gitattributes")).unwrap();
        let clone = Self { scratch };
        assert_eq!(crate::support::run_in(&work, &["build"], &[]).status, 0);
        clone.git("first", &["init", "--quiet", "--initial-branch=main"]);
        clone.git("first", &["add", "."]);
        clone.git("first", &["commit", "--quiet", "--message", "start"]);
        clone.git("", &["clone", "--quiet", "--bare", "first", "origin"]);
        clone.git("", &["clone", "--quiet", "origin", "clone"]);
        clone
    }

    fn git(&self, directory: &str, arguments: &[&str]) -> String {
        let run = self.command(directory, "git", arguments);
        assert_eq!(run.status, 0, "git {arguments:?}\n{}", run.transcript());
        run.stdout
    }

    /// A step of the workflow, in the clone.
    fn step(&self, arguments: &[&str]) -> Run {
        self.command("clone", "bash", &[&[".ci/reports"], arguments].concat())
    }

    fn command(&self, directory: &str, program: &str, arguments: &[&str]) -> Run {
        let output = Command::new(program)
            .args(arguments)
            .current_dir(self.scratch.path(directory))
            .env("FACTBRIEF", env!("CARGO_BIN_EXE_factbrief"))
            .env("GITHUB_STEP_SUMMARY", self.scratch.path("step-summary.md"))
            // Nothing of the machine's own settings.
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .envs(["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_NAME"), "test")))
            .envs(
                ["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_EMAIL"), "test@example.org")),
            )
            .env_remove("GIT_DIR")
            .env_remove("GIT_INDEX_FILE")
            .env_remove("GIT_WORK_TREE")
            .output()
            .unwrap();
        Run {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code().unwrap(),
        }
    }

    /// Changes a file of the clone, and commits that.
    fn change(&self, file: &str, change: impl Fn(&str) -> String) {
        let path = format!("clone/{file}");
        let text = fs::read_to_string(self.scratch.path(&path)).unwrap();
        let changed = change(&text);
        assert_ne!(changed, text);
        self.scratch.write(&path, changed);
        self.git(
            "clone",
            &["commit", "--quiet", "--all", "--message", "a change"],
        );
    }

    fn read(&self, file: impl AsRef<Path>) -> String {
        fs::read_to_string(self.scratch.path(file)).unwrap()
    }
}

const SOURCE: &str = "reports/choir/sources/announcement.txt";

#[test]
fn a_source_that_only_moved_is_built_and_committed() {
    let clone = Clone::new();
    clone.change(SOURCE, |text| format!("\n\n{text}"));
    let run = clone.step(&["build", "../out", "HEAD^1"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let difference = clone.read("out/difference.md");
    assert!(difference.contains("```diff\n"), "{difference}");
    assert!(difference.contains("one-page.en.md"), "{difference}");
    assert!(clone.read("step-summary.md").ends_with(&difference));
    assert!(
        clone
            .read("out/dist/SHA256SUMS")
            .contains("quillhaven-one-page-en-")
    );
    // The job that commits has a clone of its own.
    clone.git("clone", &["stash", "--quiet"]);
    let run = clone.step(&["commit", "../out"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert_eq!(clone.git("clone", &["status", "--porcelain"]), "");
    let log = clone.git("origin", &["log", "--format=%s", "main"]);
    assert_eq!(log, "reports: as they are built\na change\nstart\n");
    // What was committed is what a build makes.
    let run = clone.step(&["build", "../again"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert_eq!(clone.read("again/reports.patch"), "");
    assert!(
        clone
            .read("again/difference.md")
            .contains("stay as they are")
    );
    let run = clone.step(&["commit", "../again"]);
    assert_eq!(run.stdout, "every briefing is committed as it is built\n");
}

#[test]
fn a_source_that_says_something_else_stops_the_run() {
    let clone = Clone::new();
    clone.change(SOURCE, |text| text.replacen("2024", "2023", 1));
    let run = clone.step(&["build", "../out"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stdout.starts_with("::error file=reports/choir/"),
        "{}",
        run.transcript()
    );
    let summary = clone.read("step-summary.md");
    assert!(summary.starts_with("## Findings\n"), "{summary}");
    assert!(!clone.scratch.path("out/reports.patch").exists());
    assert!(!clone.scratch.path("out/dist").exists());
    assert_eq!(clone.git("clone", &["status", "--porcelain"]), "");
}

#[test]
fn words_that_change_are_shown_and_cannot_close_their_fence() {
    let clone = Clone::new();
    clone.change("reports/choir/facts.yaml", |text| {
        text.replacen(
            "from Pellimog to Ostrelle by its own choice",
            "from Pellimog to Ostrelle by choice ```",
            1,
        )
    });
    let run = clone.step(&["build", "../out", "HEAD^1"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let difference = clone.read("out/difference.md");
    assert!(
        difference.contains("+# **TLP:GREEN** A choir moves from Pellimog to Ostrelle by choice"),
        "{difference}"
    );
    let fences = difference
        .lines()
        .filter(|line| line.starts_with("```"))
        .count();
    assert_eq!(fences, 2, "{difference}");
}

#[test]
fn the_script_says_how_it_is_used() {
    let run = Clone::new().step(&[]);
    assert_eq!(run.status, 2);
    assert!(
        run.stdout.contains("reports build OUT [BASE]"),
        "{}",
        run.transcript()
    );
}

#[test]
fn the_workflow_takes_no_more_than_it_needs() {
    let text = fs::read_to_string(root().join(".github/workflows/reports.yml")).unwrap();
    let workflow: serde_json::Value = serde_yaml::from_str(&text).unwrap();
    assert_eq!(workflow["permissions"], serde_json::json!({}));
    assert!(workflow["on"].get("pull_request_target").is_none());
    assert!(!text.contains("secrets."));
    let mut pinned = 0;
    for (name, job) in workflow["jobs"].as_object().unwrap() {
        let rights = job["permissions"].as_object().unwrap();
        let writes = rights.values().filter(|right| *right == "write").count();
        assert_eq!(writes, usize::from(name != "build"), "{name}");
        for step in job["steps"].as_array().unwrap() {
            if let Some(uses) = step["uses"].as_str() {
                let (_, commit) = uses.split_once('@').unwrap();
                let is_commit =
                    commit.len() == 40 && commit.chars().all(|it| it.is_ascii_hexdigit());
                assert!(is_commit, "{uses}");
                pinned += 1;
            }
            // What a run is about may hold anything: it reaches the shell only through the environment.
            assert!(
                !step["run"].as_str().unwrap_or_default().contains("${{"),
                "{step}"
            );
        }
    }
    assert!(pinned >= 4);
}

#[test]
fn a_commit_without_a_build_is_a_failure() {
    let clone = Clone::new();
    fs::create_dir(clone.scratch.path("out")).unwrap();
    let run = clone.step(&["commit", "../out"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stderr.contains("nothing was built"),
        "{}",
        run.transcript()
    );
}

/// A change that brings a lock of its own, with which nothing seems to have changed.
#[test]
fn a_lock_that_comes_with_the_change_is_held_against_the_base() {
    let clone = Clone::new();
    let report = clone.scratch.path("clone/reports/choir");
    for file in ["facts.yaml", "sources/announcement.txt"] {
        let path = report.join(file);
        let text = fs::read_to_string(&path).unwrap();
        let text = text
            .replace("30 June 2024", "29 June 2024")
            .replace("30. Juni", "29. Juni")
            .replace("2024-06-30", "2024-06-29");
        fs::write(&path, text).unwrap();
    }
    fs::remove_file(report.join("facts.lock")).unwrap();
    fs::remove_dir_all(report.join("briefings")).unwrap();
    let built = crate::support::run_in(&clone.scratch.path("clone"), &["build"], &[]);
    assert_eq!(built.status, 0, "{}", built.transcript());
    clone.git(
        "clone",
        &["commit", "--quiet", "--all", "--message", "a change"],
    );
    assert_eq!(clone.step(&["build", "../blind"]).status, 0);
    let run = clone.step(&["build", "../out", "HEAD^1"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stdout.contains("title=since-unaccepted"),
        "{}",
        run.transcript()
    );
    assert!(!clone.scratch.path("out/reports.patch").exists());
    assert!(
        !clone.git("clone", &["worktree", "list"]).contains("out"),
        "the checkout of the base is gone"
    );
    // A base that is not there closes the gate.
    let run = clone.step(&["build", "../none", &"1".repeat(40)]);
    assert_ne!(run.status, 0, "{}", run.transcript());
    assert_eq!(
        clone.step(&["build", "../first", &"0".repeat(40)]).status,
        0
    );
}

/// Git may change line ends on the way out and in; a report made by `new` says that it must not.
#[test]
fn line_ends_stay_as_they_are_where_git_changes_them() {
    let clone = Clone::new();
    let scratch = &clone.scratch;
    fs::create_dir(scratch.path("desk")).unwrap();
    let run = |directory: &str, arguments: &[&str]| {
        let run = crate::support::run_in(&scratch.path(directory), arguments, &[]);
        assert_eq!(
            run.status,
            0,
            "{directory} {arguments:?}\n{}",
            run.transcript()
        );
    };
    run("desk", &["new", "reports/larkspur", "--example"]);
    run("desk", &["build"]);
    clone.git("desk", &["init", "--quiet", "--initial-branch=main"]);
    clone.git(
        "desk",
        &[
            "-c",
            "core.autocrlf=true",
            "-c",
            "core.safecrlf=false",
            "add",
            ".",
        ],
    );
    clone.git("desk", &["commit", "--quiet", "--message", "start"]);
    clone.git(
        "",
        &[
            "-c",
            "core.autocrlf=true",
            "clone",
            "--quiet",
            "desk",
            "windows",
        ],
    );
    run("windows", &["check", "--locked"]);
}
