//! The command line as a user meets it.

use expect_test::expect;
use expect_test::expect_file;

use crate::support::Scratch;
use crate::support::root;
use crate::support::run_in;

#[test]
fn help_of_everything() {
    let scratch = Scratch::new();
    let mut text = String::new();
    for command in [
        "",
        "build",
        "check",
        "new",
        "add",
        "update",
        "draft",
        "quote",
        "coverage",
        "extract",
        "rename",
        "take",
        "review",
        "comment",
        "diff",
        "list",
        "index",
        "plan",
        "schema",
        "explain",
        "licenses",
        "help",
        "completions",
        "man",
    ] {
        let arguments: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let run = scratch.run(&arguments);
        assert_eq!(run.status, 0);
        text.push_str(&format!(
            "$ factbrief {}\n{}\n",
            arguments.join(" "),
            run.stdout
        ));
    }
    expect_file![root().join("tests/cases/help.txt")].assert_eq(&text);
}

#[test]
fn a_wrong_command_is_a_use_error() {
    let scratch = Scratch::new();
    let run = scratch.run(&["chek"]);
    assert_eq!(run.status, 2);
    assert!(
        run.stderr
            .contains("similar subcommands exist: 'schema', 'check'"),
        "{}",
        run.transcript()
    );
}

#[test]
fn a_report_that_is_not_there() {
    let scratch = Scratch::new();
    expect![[r#"
        --- stdout
        unchecked[unreadable]: cannot read `nowhere/facts.yaml`: there is no such file
        --> nowhere/facts.yaml
         = help: check the path

        --- stderr
        factbrief: 1 report checked: 1 not checked
        --- exit status 2
    "#]]
    .assert_eq(&scratch.run(&["check", "nowhere"]).transcript());
}

#[test]
fn a_report_is_named_by_its_directory_its_sheet_or_its_name() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    for name in [
        "reports/choir",
        "reports/choir/",
        "./reports/choir",
        "reports/choir/facts.yaml",
        "choir",
    ] {
        let run = scratch.run(&["check", name]);
        assert_eq!(
            run.stderr, "factbrief: 1 report checked: no findings\n",
            "{name}"
        );
        assert_eq!(run.stdout, "");
    }
}

#[test]
fn a_directory_of_reports_stands_for_all_of_them() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    for name in ["reports", "./reports/", "."] {
        let run = scratch.run(&["check", name]);
        let expected = "factbrief: 1 report checked: no findings\n";
        assert_eq!(run.stderr, expected, "{name}");
    }
}

#[test]
fn findings_in_three_formats() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let sheet = std::fs::read_to_string(scratch.path("reports/choir/facts.yaml")).unwrap();
    let changed = sheet.replacen("On 15 April 2024", "On 16 April 2024", 1);
    scratch.write("reports/choir/facts.yaml", changed);
    expect_file![root().join("tests/cases/formats/human.txt")]
        .assert_eq(&scratch.run(&["check"]).transcript());
    expect_file![root().join("tests/cases/formats/short.txt")]
        .assert_eq(&scratch.run(&["check", "--format", "short"]).transcript());
    let json = scratch.run(&["check", "--format", "json"]);
    expect_file![root().join("tests/cases/formats/json.txt")].assert_eq(&json.transcript());
    let findings: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    let keys: Vec<&String> = findings[0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "code",
            "severity",
            "file",
            "line",
            "column",
            "end-line",
            "end-column",
            "message",
            "hint",
            "about",
            "fingerprint",
            "related"
        ]
    );
    // The same findings keep a build from writing anything.
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 1);
    assert_eq!(run.stdout, "");
    assert!(!scratch.path("reports/choir/briefings").exists());
}

#[test]
fn denied_warnings_count() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let sheet = std::fs::read_to_string(scratch.path("reports/choir/facts.yaml")).unwrap();
    let (source, _) = sheet
        .split_once("sources:\n")
        .map(|(_, rest)| rest.split_once("\nactors:").unwrap())
        .unwrap();
    let second = source.replace("id: announcement", "id: second");
    scratch.write(
        "reports/choir/facts.yaml",
        sheet.replace(source, &format!("{source}{second}")),
    );
    let run = scratch.run(&["check", "--format", "short"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        run.stdout.contains("warning[source-unused]"),
        "{}",
        run.transcript()
    );
    assert_eq!(scratch.run(&["check", "--deny", "warnings"]).status, 1);
}

#[test]
fn colours_only_where_they_are_asked_for() {
    let scratch = Scratch::new();
    assert!(!scratch.run(&["check", "nowhere"]).stdout.contains('\x1b'));
    assert!(
        scratch
            .run(&["check", "nowhere", "--color", "always"])
            .stdout
            .contains('\x1b')
    );
}

#[test]
fn explain_knows_each_code() {
    let scratch = Scratch::new();
    let run = scratch.run(&["explain", "quote-lost"]);
    assert!(
        run.stdout
            .starts_with("quote-lost: a quote is not in the source that it names.")
    );
    assert!(
        run.stdout.contains("\n\nThe words were mistyped"),
        "{}",
        run.transcript()
    );
    let shouted = scratch.run(&["explain", "QUOTE-LOST"]);
    assert_eq!(shouted.stdout, run.stdout);
    let run = scratch.run(&["explain", "nope"]);
    assert_eq!(
        run.stderr,
        "factbrief: there is no finding with the code `nope`; `factbrief explain` lists them all\n"
    );
    let run = scratch.run(&["explain", "quote-last"]);
    assert_eq!(run.status, 2);
    assert_eq!(
        run.stderr,
        "factbrief: there is no finding with the code `quote-last`; did you mean `quote-lost`?\n"
    );
}

#[test]
fn the_schema_is_the_committed_one() {
    let committed = std::fs::read_to_string(root().join("reports/fact-sheet.schema.json")).unwrap();
    assert_eq!(Scratch::new().run(&["schema"]).stdout, committed);
}

#[test]
fn completions_for_each_shell() {
    for shell in ["bash", "elvish", "fish", "nushell", "powershell", "zsh"] {
        let run = Scratch::new().run(&["completions", shell]);
        assert_eq!(run.status, 0);
        assert!(run.stdout.contains("factbrief"), "{shell}");
    }
}

/// What a shell offers after these words.
fn completed(directory: &std::path::Path, words: &[&str]) -> Vec<String> {
    let arguments = [&["--", "factbrief"], words].concat();
    let run = run_in(directory, &arguments, &[("COMPLETE", "fish")]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let names = run
        .stdout
        .lines()
        .map(|line| line.split('\t').next().unwrap().to_owned());
    names.collect()
}

#[test]
fn names_of_reports_and_findings_are_completed() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let here = scratch.path("");
    assert_eq!(completed(&here, &["explain", "quote-l"]), ["quote-lost"]);
    assert_eq!(completed(&here, &["help", "fair"]), ["fairness"]);
    assert_eq!(completed(&here, &["help", "che"]), ["checks", "check"]);
    assert_eq!(completed(&here, &["man", "che"]), ["check"]);
    assert_eq!(completed(&here, &["check", "ch"]), ["choir"]);
    assert_eq!(completed(&here, &["diff", "choir", "ch"]), ["choir"]);
    assert_eq!(
        completed(&here, &["review", "reports/ch"]),
        ["reports/choir/"]
    );
    assert_eq!(
        completed(&scratch.path("reports"), &["build", "ch"]),
        ["choir"]
    );
}

#[test]
fn a_manual_page_for_each_command() {
    let page = |arguments: &[&str]| Scratch::new().run(&[&["man"], arguments].concat());
    let whole = page(&[]).stdout;
    assert!(whole.contains(".TH factbrief 1"), "{whole}");
    let names = whole
        .lines()
        .filter_map(|line| line.strip_prefix("factbrief\\-")?.strip_suffix("(1)"));
    let mut commands = 0;
    for name in names {
        let own = page(&[name]);
        assert_eq!(own.status, 0, "{}", own.transcript());
        let title = format!(".TH factbrief-{name} 1");
        assert!(own.stdout.contains(&title), "{name}: {}", own.stdout);
        commands += 1;
    }
    assert!(commands > 15, "{whole}");
    assert_eq!(page(&["nothing"]).status, 2);
}

#[test]
fn the_version_tells_the_commit_and_no_output_does() {
    let version = Scratch::new().run(&["--version"]).stdout;
    let commit = option_env!("FACTBRIEF_COMMIT").filter(|commit| !commit.is_empty());
    let commit = commit.map_or(String::new(), |commit| format!(" ({commit})"));
    assert_eq!(
        version,
        format!("factbrief {}{commit}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_pattern_names_other_files_as_well() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    scratch.write("reports/actors.yaml", "actors: []\n");
    scratch.write("reports/index.md", "# Briefings\n");
    let run = scratch.run(&[
        "check",
        "reports/actors.yaml",
        "reports/choir",
        "reports/index.md",
    ]);
    assert_eq!(run.stderr, "factbrief: 1 report checked: no findings\n");
    assert_eq!(run.status, 0);
    // What may hold facts is not left out without a word.
    scratch.write("reports/moves.yaml", "facts: []\n");
    let run = scratch.run(&["check", "reports/choir", "reports/moves.yaml"]);
    assert!(
        run.stdout.contains("sheet-overlooked"),
        "{}",
        run.transcript()
    );
    // Alone, a file that is no sheet is a mistake.
    assert_eq!(scratch.run(&["check", "reports/index.md"]).status, 2);
}

#[test]
fn licences_of_the_program_and_of_what_it_brings_along() {
    let printed = Scratch::new().run(&["licenses"]).stdout;
    for part in [
        "MIT License",
        "Apache License",
        "SIL OPEN FONT LICENSE",
        "Libertinus Serif",
        "UNICODE LICENSE V3",
        "SCOWL",
    ] {
        assert!(printed.contains(part), "{part}");
    }
}

/// Crates of the lock file that the program is not compiled of: features that nothing asks for would need them.
const NOT_COMPILED: [&str; 4] = [
    "glifo",
    "icu_experimental",
    "icu_experimental_data",
    "num-rational",
];

/// Where this fails, a crate came or went: run `.ci/notices`, and read what it writes.
#[test]
fn the_notices_name_every_crate() {
    let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
    let [manifest, lock]: [toml::Table; 2] =
        ["Cargo.toml", "Cargo.lock"].map(|it| toml::from_str(&read(it)).unwrap());
    let packages = lock["package"].as_array().unwrap();
    let mut open: Vec<&str> = manifest["dependencies"]
        .as_table()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let mut crates = std::collections::BTreeSet::new();
    while let Some(name) = open.pop() {
        if !crates.insert(name) {
            continue;
        }
        for package in packages
            .iter()
            .filter(|it| it["name"].as_str() == Some(name))
        {
            let needed = package.get("dependencies").and_then(toml::Value::as_array);
            let needed = needed.into_iter().flatten().filter_map(toml::Value::as_str);
            open.extend(needed.filter_map(|it| it.split(' ').next()));
        }
    }
    let notices = read(".licenses/crates.txt");
    let is_named = |name: &str| {
        let named = format!("{name} (");
        notices.lines().any(|line| {
            let listed = line.strip_prefix("--- ").unwrap_or(line);
            listed.split(", ").any(|it| it.starts_with(&named))
        })
    };
    for name in crates.iter().filter(|name| !NOT_COMPILED.contains(name)) {
        assert!(is_named(name), "{name}");
    }
    assert!(crates.len() > 300);
    let printed = Scratch::new().run(&["licenses"]).stdout;
    assert!(printed.contains(notices.trim()));
}
