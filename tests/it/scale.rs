//! Many reports: what did not change is not read again, shares and plans hand the work over, one index says what all are.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use serde_json::Value;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::copy;
use crate::support::files_below;
use crate::support::root;
use crate::support::run_in;

/// The small invented report, built, under each of these names.
fn reports(names: &[&str]) -> Scratch {
    let scratch = Scratch::new();
    for name in names {
        let directory = format!("reports/{name}");
        assert_eq!(scratch.run(&["new", &directory, "--example"]).status, 0);
        let sheet = format!("{directory}/facts.yaml");
        let text = fs::read_to_string(scratch.path(&sheet)).unwrap();
        let own = format!("report: {name}\n");
        scratch.write(&sheet, text.replacen("report: larkspur\n", &own, 1));
    }
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    scratch
}

fn skip(scratch: &Scratch, arguments: &[&str]) -> Run {
    scratch.run(&[&["build", "--unchanged", "skip", "--timings"], arguments].concat())
}

/// True if a build read a report, and did not only look at it.
fn has_read(run: &Run) -> bool {
    run.stderr.lines().any(|line| line.ends_with(" s  check"))
}

#[test]
fn what_did_not_change_is_not_read_and_is_told_alike() {
    let scratch = reports(&["one", "two"]);
    let read = scratch.run(&["build", "--unchanged", "read", "--deps", "read.json"]);
    let skipped = skip(&scratch, &["--deps", "skipped.json"]);
    assert!(!has_read(&skipped), "{}", skipped.transcript());
    assert_eq!(read.stdout, skipped.stdout);
    assert_eq!(read.stderr.lines().last(), skipped.stderr.lines().last());
    let deps = |name: &str| {
        let text = fs::read_to_string(scratch.path(name)).unwrap();
        let deps: Value = serde_json::from_str(&text).unwrap();
        let sorted = |value: &Value| -> Vec<String> {
            let mut paths: Vec<String> = serde_json::from_value(value.clone()).unwrap();
            paths.sort();
            paths
        };
        let targets = deps["targets"].as_array().unwrap().clone();
        targets
            .iter()
            .map(|target| (sorted(&target["inputs"]), sorted(&target["outputs"])))
            .collect::<Vec<_>>()
    };
    assert_eq!(deps("read.json"), deps("skipped.json"));
}

#[test]
fn warnings_of_what_did_not_change_are_told_again() {
    let scratch = reports(&["one", "two"]);
    let sheet = "reports/one/facts.yaml";
    let text = fs::read_to_string(scratch.path(sheet)).unwrap();
    let (_, sources) = text.split_once("sources:\n").unwrap();
    let source = &sources[..sources.find("\nactors:").unwrap()];
    let second = source.replace("id: notice", "id: second");
    scratch.write(
        sheet,
        text.replacen(source, &format!("{source}{second}"), 1),
    );
    let built = scratch.run(&["build"]);
    assert!(
        built.stderr.contains("warning[source-unused]"),
        "{}",
        built.transcript()
    );
    let list = "reports/one/briefings/outputs.toml";
    let record = fs::read_to_string(scratch.path(list)).unwrap();
    for format in ["human", "short", "json", "gitlab", "junit"] {
        let run =
            |unchanged: &str| scratch.run(&["build", "--format", format, "--unchanged", unchanged]);
        let (read, skipped) = (run("read"), run("skip"));
        assert_eq!(read.transcript(), skipped.transcript());
        assert_eq!(read.status, 0);
        let all = read.stdout + &read.stderr;
        assert!(all.contains("source-unused"), "{all}");
    }
    let skipped = skip(&scratch, &[]);
    assert!(!has_read(&skipped), "{}", skipped.transcript());
    // The record is that of the report, wherever it was called from.
    let here = run_in(&scratch.path("reports/one"), &["build", "."], &[]);
    assert_eq!(here.status, 0, "{}", here.transcript());
    assert_eq!(fs::read_to_string(scratch.path(list)).unwrap(), record);
    // A record that does not fit its files is not believed.
    scratch.write(list, record.replacen("start = ", "start = 9", 1));
    let skipped = skip(&scratch, &[]);
    assert!(has_read(&skipped), "{}", skipped.transcript());
    assert!(skipped.stderr.contains("warning[source-unused]"));
}

/// What somebody does to a report.
type Change = fn(&Scratch);

#[test]
fn every_change_is_seen() {
    let changes: [(&str, Change); 8] = [
        ("a sheet", |it| {
            append(it, "reports/one/facts.yaml", "# x\n");
        }),
        ("a source", |it| {
            append(it, "reports/one/sources/notice.txt", "\nMore.\n");
        }),
        ("an output", |it| {
            append(it, "reports/one/briefings/one-page.en.md", "x");
        }),
        ("a lock", |it| append(it, "reports/one/facts.lock", "# x\n")),
        ("a house style", |it| {
            it.write("reports/house.yaml", "format: 1\norganisation: Desk\n");
        }),
        ("an output that is gone", |it| {
            fs::remove_file(it.path("reports/one/briefings/one-page.en.pdf")).unwrap();
        }),
        ("a file in place of the fonts", |it| {
            it.write("reports/one/fonts", "x");
        }),
        ("an output of before", |it| {
            it.write("reports/one/briefings/full.de.md", "x");
        }),
    ];
    for (what, change) in changes {
        let scratch = reports(&["one"]);
        assert!(!has_read(&skip(&scratch, &[])), "{what}");
        change(&scratch);
        let run = skip(&scratch, &[]);
        assert!(has_read(&run), "{what}: {}", run.transcript());
    }
    // Nothing is skipped where what lies beside the report is not believed, or something else is asked for.
    let scratch = reports(&["one"]);
    for options in [
        &["--dist", "inbox"][..],
        &["--today", "2026-11-24"],
        &["--stale", "mark"],
        &["--profile", "draft"],
    ] {
        assert!(has_read(&skip(&scratch, options)), "{options:?}");
    }
    assert!(
        has_read(&scratch.run(&["build", "--timings"])),
        "a program under development reads"
    );
}

fn append(scratch: &Scratch, file: &str, more: &str) {
    let text = fs::read_to_string(scratch.path(file)).unwrap();
    scratch.write(file, text + more);
}

#[test]
fn one_of_two_reports_with_one_name_is_read_to_say_so() {
    let scratch = reports(&["one"]);
    copy(
        &scratch.path("reports/one"),
        &scratch.path("reports/two"),
        &[],
    );
    let run = skip(&scratch, &[]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(run.stderr.contains("report-twice"), "{}", run.transcript());
}

fn everything(scratch: &Scratch) -> BTreeMap<PathBuf, Vec<u8>> {
    let reports = scratch.path("reports");
    let files = files_below(&reports).into_iter();
    files
        .map(|file| (file.clone(), fs::read(reports.join(file)).unwrap()))
        .collect()
}

#[test]
fn shards_and_one_index_make_what_one_run_makes() {
    let names = ["a", "b", "c", "d", "e"];
    let scratch = reports(&names);
    let whole = everything(&scratch);
    for name in names {
        fs::remove_dir_all(scratch.path(format!("reports/{name}/briefings"))).unwrap();
        fs::remove_file(scratch.path(format!("reports/{name}/facts.lock"))).unwrap();
    }
    fs::remove_file(scratch.path("reports/index.md")).unwrap();
    fs::remove_file(scratch.path("reports/index.html")).unwrap();
    for shard in ["2/3", "1/3", "3/3"] {
        let run = scratch.run(&["build", "--shard", shard]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        assert!(!scratch.path("reports/index.md").exists());
    }
    let again = scratch.run_with(
        &["build", "--shard", "auto"],
        &[
            ("SLURM_ARRAY_TASK_ID", "2"),
            ("SLURM_ARRAY_TASK_MIN", "1"),
            ("SLURM_ARRAY_TASK_COUNT", "3"),
        ],
    );
    assert!(
        again.stderr.contains("2 reports built: 0 written"),
        "{}",
        again.transcript()
    );
    let more = scratch.run(&["build", "--shard", "9/9"]);
    assert_eq!(
        more.status,
        0,
        "a share may be empty: {}",
        more.transcript()
    );
    let run = scratch.run(&["index"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        everything(&scratch) == whole,
        "the shards made something else"
    );
}

#[test]
fn bad_shares_and_plans_change_nothing() {
    let scratch = reports(&["one"]);
    scratch.write("plan", "mine");
    scratch.write("other", "mine");
    let before = crate::support::everything_below(&scratch.path(""));
    for arguments in [
        &["build", "--shard", "0/8"][..],
        &["build", "--shard", "9/8"],
        &["build", "--shard", "1/0"],
        &["build", "--shard", "auto"],
        &[
            "plan", "--format", "ninja", "--output", "plan", "--format", "make", "--output", "plan",
        ],
        &["plan", "--format", "bazel", "--output", "plan"],
        &[
            "plan",
            "--format",
            "make",
            "--output",
            "reports/one/facts.yaml",
        ],
        &["list", "--format", "xml"],
        &["check", "--also", "human=other"],
        &["check", "--also", "sarif"],
    ] {
        let run = scratch.run(arguments);
        assert_eq!(run.status, 2, "{arguments:?} {}", run.transcript());
    }
    // What another version left cannot be listed.
    let list = "reports/one/briefings/outputs.toml";
    let text = fs::read_to_string(scratch.path(list)).unwrap();
    let version = format!("factbrief = \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(text.contains(&version), "{text}");
    assert_eq!(crate::support::everything_below(&scratch.path("")), before);
    scratch.write(list, text.replace(&version, "factbrief = \"99.0.0\""));
    let before = crate::support::everything_below(&scratch.path(""));
    let run = scratch.run(&["index"]);
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert!(
        run.stderr.contains("another version"),
        "{}",
        run.transcript()
    );
    assert_eq!(crate::support::everything_below(&scratch.path("")), before);
}

#[test]
fn a_list_says_where_each_report_stands() {
    let scratch = reports(&["one", "two"]);
    append(&scratch, "reports/two/facts.yaml", "# x\n");
    assert_eq!(
        scratch.run(&["new", "reports/three", "--example"]).status,
        0
    );
    let run = scratch.run(&["list"]);
    let expected =
        "current       reports/one\nnot-built     reports/three\nchanged       reports/two\n";
    assert_eq!(run.stdout, expected, "{}", run.transcript());
    let run = scratch.run(&["list", "--format", "json", "--shard", "1/3"]);
    let list: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!(list[0]["directory"], "reports/one");
    assert_eq!(list[0]["report"], "one");
    assert_eq!(list[0]["state"], "current");
    for (change, file) in [(true, "evidence.json"), (false, "one-page.en.pdf")] {
        let scratch = reports(&["one"]);
        let file = format!("reports/one/briefings/{file}");
        if change {
            append(&scratch, &file, "x");
        } else {
            fs::remove_file(scratch.path(&file)).unwrap();
        }
        let run = scratch.run(&["list"]);
        assert_eq!(run.stdout, "changed       reports/one\n", "{file}");
    }
}

#[test]
fn what_is_no_report_is_not_listed() {
    let scratch = reports(&["one"]);
    for command in [&["list"][..], &["plan", "--format", "ninja"]] {
        let run = scratch.run(&[command, &["reports/elsewhere"]].concat());
        assert_eq!((run.status, run.stdout.as_str()), (2, ""));
        let why = "there is no `facts.yaml` in `reports/elsewhere`";
        assert!(run.stderr.contains(why), "{}", run.stderr);
    }
}

#[test]
fn servers_are_told_that_nothing_was_checked() {
    let scratch = Scratch::new();
    let run = scratch.run(&["check", "--format", "junit"]);
    assert_eq!(run.status, 2);
    assert!(run.stdout.contains("errors=\"1\""), "{}", run.stdout);
    assert!(run.stdout.contains("<error "), "{}", run.stdout);
    let run = scratch.run(&["check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).unwrap();
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
}

#[test]
fn reports_of_a_base_are_missed_where_none_is_left() {
    let scratch = Scratch::new();
    let base = root().join("tests/cases/choir");
    copy(&base, &scratch.path("base/reports/choir"), &["briefings"]);
    let run = scratch.run(&["check", "--format", "short", "--since", "base"]);
    assert_eq!(run.status, 2);
    assert!(run.stdout.contains("report-gone"), "{}", run.transcript());
}

#[test]
fn standard_output_has_one_thing() {
    let scratch = reports(&["one"]);
    for arguments in [
        &["check", "--format", "json", "--summary", "-"][..],
        &["build", "--format", "sarif", "--also", "junit=-"],
        &["coverage", "one", "--format", "json", "--html", "-"],
    ] {
        let run = scratch.run(arguments);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}");
        let next = "name a file instead of `-`";
        assert!(run.stderr.contains(next), "{}", run.stderr);
    }
    let run = scratch.run(&["coverage", "one", "--html", "-"]);
    assert!(run.stdout.starts_with("<!"), "{}", run.stdout);
    assert!(run.stderr.contains("clauses"), "{}", run.stderr);
}

#[test]
fn nothing_is_handed_out_into_a_report() {
    let scratch = reports(&["one"]);
    for inbox in ["reports/one", "reports/one/sources"] {
        let run = scratch.run(&["build", "--dist", inbox]);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{inbox}");
        assert!(
            run.stderr.contains("name another directory"),
            "{}",
            run.stderr
        );
    }
}

/// Runs make on the plan, and returns the reports that it built.
#[cfg(unix)]
fn made(scratch: &Scratch) -> Vec<String> {
    let output = std::process::Command::new("make")
        .args(["--file", "plan.mk"])
        .arg(format!("FACTBRIEF={}", env!("CARGO_BIN_EXE_factbrief")))
        .current_dir(scratch.path(""))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success(),
        "{text}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut reports = Vec::new();
    for line in text.lines().filter(|line| line.contains("--no-index")) {
        reports.push(line.split('\'').nth(1).unwrap().to_owned());
    }
    reports
}

#[cfg(unix)]
#[test]
fn make_builds_again_only_what_is_older_than_its_files() {
    let scratch = reports(&["one", "two", "it's $3"]);
    let plan = || {
        let run = scratch.run(&["plan", "--format", "make", "--output", "plan.mk"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
    };
    plan();
    assert_eq!(made(&scratch).len(), 3);
    assert!(made(&scratch).is_empty());
    let source = fs::File::open(scratch.path("reports/two/sources/notice.txt")).unwrap();
    source.set_modified(SystemTime::now()).unwrap();
    assert_eq!(made(&scratch), ["reports/two"]);
    assert!(made(&scratch).is_empty());
    scratch.write("reports/house.yaml", "format: 1\norganisation: Desk\n");
    plan();
    assert_eq!(made(&scratch).len(), 3);
    assert!(made(&scratch).is_empty());
}

#[test]
fn a_matrix_has_no_more_runs_than_reports() {
    let scratch = reports(&["one", "two"]);
    let run = scratch.run(&["plan", "--format", "github-matrix", "--shards", "8"]);
    assert_eq!(
        run.stdout,
        "{\"include\":[{\"shard\":\"1/2\"},{\"shard\":\"2/2\"}]}\n"
    );
}

#[test]
fn without_a_report_the_way_to_one_is_told() {
    let scratch = Scratch::new();
    for command in ["build", "check", "list", "index", "comment"] {
        let run = run_in(&scratch.path(""), &[command], &[]);
        assert_eq!(run.status, 2);
        assert!(run.stderr.contains("factbrief new"), "{}", run.transcript());
    }
}

#[test]
fn an_index_of_many_reports_has_pages() {
    let scratch = reports(&["one"]);
    for number in 0..200 {
        let copied = scratch.path(format!("reports/copy-{number:03}"));
        copy(&scratch.path("reports/one"), &copied, &[]);
    }
    let run = scratch.run(&["index"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let read = |name: &str| fs::read_to_string(scratch.path("reports").join(name)).unwrap();
    assert_eq!(read("index.md").matches("\n## ").count(), 200);
    assert_eq!(read("index-2.md").matches("\n## ").count(), 1);
    assert!(read("index.md").ends_with("\n\n**1** · [2](index-2.md)\n"));
    assert!(read("index-2.html").contains("<a href=\"index.html\">1</a>"));
    // A page that is no longer needed goes.
    fs::remove_dir_all(scratch.path("reports/copy-000")).unwrap();
    let run = scratch.run(&["index"]);
    assert!(
        run.stdout.contains("removed   reports/index-2.html\n"),
        "{}",
        run.transcript()
    );
    assert!(!scratch.path("reports/index-2.md").exists());
}

#[test]
fn quiet_says_only_what_is_wrong_and_verbose_more() {
    let scratch = reports(&["one"]);
    let quiet = scratch.run(&["build", "-q"]);
    assert_eq!(quiet.transcript(), "--- exit status 0\n");
    let verbose = scratch.run(&["build", "-v"]);
    assert!(
        verbose.stderr.starts_with("read      reports/one\n"),
        "{}",
        verbose.transcript()
    );
    append(&scratch, "reports/one/sources/notice.txt", "\nMore.\n");
    scratch.write("reports/one/facts.yaml", "format: 1\n");
    let wrong = scratch.run(&["build", "--quiet"]);
    assert_eq!((wrong.status, wrong.stdout.as_str()), (1, ""));
    assert!(wrong.stderr.contains("error["), "{}", wrong.transcript());
}
