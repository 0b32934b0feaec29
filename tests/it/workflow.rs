//! The steps of the workflow, on a scratch clone with a changed source.
#![cfg(unix)]

use std::fs;
use std::io::Read;
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::copy;
use crate::support::files_below;
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
    let difference = clone.read("out/summary.md");
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
    assert!(clone.read("again/summary.md").contains("stay as they are"));
    assert!(clone.read("again/comment.md").contains("Nothing to review"));
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
    // The comment and the findings are there for whoever has to mend it.
    let comment = clone.read("out/comment.md");
    assert!(comment.contains("{+2023+}"), "{comment}");
    assert!(summary.ends_with(&comment), "{summary}");
    for file in ["findings.sarif", "codequality.json", "junit.xml"] {
        let findings = clone.read(format!("out/{file}"));
        assert!(findings.contains("since-unaccepted"), "{file}: {findings}");
    }
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
    let difference = clone.read("out/summary.md");
    assert!(
        difference.contains("+# **TLP:GREEN** A choir moves from Pellimog to Ostrelle by choice"),
        "{difference}"
    );
    let words = difference.split("## Words of").nth(1).unwrap();
    let fences = words.lines().filter(|line| line.starts_with("```")).count();
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
fn the_workflows_take_no_more_than_they_need() {
    let mut pinned = 0;
    for file in files_below(&root().join(".github")) {
        if file.extension().is_none_or(|it| it != "yml") {
            continue;
        }
        let text = fs::read_to_string(root().join(".github").join(&file)).unwrap();
        let file = file.display();
        let workflow: serde_json::Value = serde_yaml::from_str(&text).unwrap();
        assert!(!text.contains("pull_request_target:"), "{file}");
        assert!(!text.contains("secrets."), "{file}");
        let composite = (&String::new(), &workflow["runs"]);
        let jobs = workflow["jobs"].as_object();
        if jobs.is_some() {
            assert_eq!(workflow["permissions"], serde_json::json!({}), "{file}");
        }
        for (name, job) in jobs.into_iter().flatten().chain([composite]) {
            let rights = job["permissions"].as_object().into_iter().flatten();
            let writes = rights.filter(|(_, right)| *right == "write").count();
            let is_release = text.contains("attestations: write");
            assert!(writes <= 1 || is_release, "{file}: {name}");
            assert!(
                writes == 0 || name != "build" || is_release,
                "{file}: {name}"
            );
            for step in job["steps"].as_array().into_iter().flatten() {
                pinned += usize::from(is_pinned(step));
                // What a run is about may hold anything: it reaches the shell only through the environment.
                let run = step["run"].as_str().unwrap_or_default();
                assert!(!run.contains("${{"), "{file}: {step}");
            }
        }
    }
    assert!(pinned >= 10);
}

/// True if a step uses an action at one commit; those of this repository come with it.
fn is_pinned(step: &serde_json::Value) -> bool {
    let Some(uses) = step["uses"].as_str() else {
        return false;
    };
    if uses.starts_with("$/") {
        return false;
    }
    let (_, commit) = uses.split_once('@').unwrap();
    let is_commit = commit.len() == 40 && commit.chars().all(|it| it.is_ascii_hexdigit());
    assert!(is_commit, "{uses}");
    true
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

/// A forge that answers as many requests as the script makes; returns what it was asked for.
fn forge(comments: &str, clone: &Clone) -> Vec<String> {
    let script = "API=$1 PLACE=desk/reports NUMBER=7 TOKEN=t0ken exec .ci/comment ../comment.md";
    forge_for(script, comments, clone)
}

/// A forge for a script.
fn forge_for(script: &str, comments: &str, clone: &Clone) -> Vec<String> {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let comments = comments.to_owned();
    let served = std::thread::spawn(move || {
        let mut asked = Vec::new();
        // The last request writes the comment.
        while asked.last().is_none_or(|it: &String| it.starts_with("GET")) {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = Vec::new();
            let mut buffer = [0; 4096];
            while !is_whole(&request) {
                let read = stream.read(&mut buffer).unwrap();
                request.extend_from_slice(&buffer[..read]);
            }
            let request = String::from_utf8(request).unwrap();
            let first = request.contains("page=1 ");
            let body = if request.starts_with("GET /user ") {
                r#"{"username": "project_7_bot"}"#
            } else if first {
                comments.as_str()
            } else {
                "[]"
            };
            let length = body.len();
            write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            )
            .unwrap();
            asked.push(request);
        }
        asked
    });
    let run = clone.command("clone", "bash", &["-c", script, "bash", &address]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    served.join().unwrap()
}

/// True if a request has come with all of its body.
fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let head = head.to_lowercase();
    let length = head.split("content-length: ").nth(1);
    let length = length.and_then(|it| it.lines().next()?.trim().parse().ok());
    body.len() >= length.unwrap_or(0)
}

#[test]
fn a_comment_replaces_only_itself() {
    let clone = Clone::new();
    let marker = "<!-- factbrief: what this change does -->";
    clone
        .scratch
        .write("comment.md", format!("{marker}\n\"new\"\n"));
    let others = format!(
        r#"[{{"id": 1, "user": {{"login": "reader"}}, "body": "{marker}\n"}},
            {{"id": 2, "user": {{"login": "github-actions[bot]"}}, "body": "of another tool"}}"#
    );
    let asked = forge(&format!("{others}]"), &clone);
    assert!(
        asked
            .last()
            .unwrap()
            .starts_with("POST /repos/desk/reports/issues/7/comments "),
        "{asked:?}"
    );
    assert!(asked.last().unwrap().contains(r#"\"new\""#), "{asked:?}");
    let own = format!(
        r#", {{"id": 3, "user": {{"login": "github-actions[bot]"}}, "body": "{marker}\nold"}}]"#
    );
    let asked = forge(&format!("{others}{own}"), &clone);
    assert!(
        asked
            .last()
            .unwrap()
            .starts_with("PATCH /repos/desk/reports/issues/comments/3 "),
        "{asked:?}"
    );
}

#[test]
fn on_gitlab_the_token_says_whose_comment_it_is() {
    let clone = Clone::new();
    let marker = "<!-- factbrief: what this change does -->";
    clone
        .scratch
        .write("comment.md", format!("{marker}\nnew\n"));
    let notes = format!(
        r#"[{{"id": 4, "author": {{"username": "project_7_bot"}}, "body": "{marker}\nold"}}]"#
    );
    let script = "FORGE=gitlab API=$1 PLACE=12 NUMBER=7 TOKEN=t0ken exec .ci/comment ../comment.md";
    let asked = forge_for(script, &notes, &clone);
    let last = asked.last().unwrap();
    assert!(
        last.starts_with("PUT /projects/12/merge_requests/7/notes/4 "),
        "{asked:?}"
    );
}

#[test]
fn a_base_that_a_push_took_away_is_told() {
    let clone = Clone::new();
    let gone = "0123456789012345678901234567890123456789";
    let run = clone.step(&["build", "../out", gone]);
    assert_eq!(run.status, 2, "{}", run.transcript());
    let comment = clone.read("out/comment.md");
    assert!(comment.starts_with("<!-- factbrief: "), "{comment}");
    assert!(comment.contains("Nothing was checked"), "{comment}");
    assert!(comment.contains(gone), "{comment}");
}

#[test]
fn what_has_no_marker_is_not_put_on_a_change() {
    let clone = Clone::new();
    clone
        .scratch
        .write("comment.md", "words of somebody else\n");
    let run = clone.command("clone", "bash", &[".ci/comment", "../comment.md"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
}

/// The job that fetches a document names a command as it is.
#[test]
fn the_sample_that_fetches_a_document_runs() {
    let sample = fs::read_to_string(root().join(".ci/samples/fetch.yml")).unwrap();
    let mut lines = sample.lines().map(str::trim);
    let command = lines.find_map(|line| line.strip_prefix("\"$FACTBRIEF\" "));
    let scratch = Scratch::with_example();
    let notice = fs::read_to_string(scratch.path("reports/larkspur/sources/notice.txt")).unwrap();
    scratch.write("notice.txt", notice.replace("1,200", "1,300"));
    let command = command
        .unwrap()
        .replace("\"$RUNNER_TEMP/notice.txt\"", "notice.txt");
    let arguments: Vec<&str> = command.split(' ').collect();
    let run = scratch.run(&arguments);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        run.stderr.contains("1 change to review"),
        "{}",
        run.transcript()
    );
}
