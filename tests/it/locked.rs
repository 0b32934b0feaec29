//! `check --locked` derives every output again: a byte changed anywhere is found, whatever the list of outputs says.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use factbrief::files;
use factbrief::finding::Finding;
use factbrief::report::Options;
use factbrief::report::Report;
use factbrief::report::index;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::files_below;

const REPORT: &str = "reports/larkspur";

/// How many places of a file are changed, beside the first and the last.
const SEEDED_PLACES: usize = 200;

/// Places of a file: the first byte, the last one, and others that are the same in every run.
fn places(length: usize, seed: usize) -> Vec<usize> {
    let mut state = seed as u64;
    let mut next = || {
        // A linear congruential generator, as Knuth gives it.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % length
    };
    let seeded = (0..SEEDED_PLACES).map(|_| next());
    [0, length - 1].into_iter().chain(seeded).collect()
}

/// Rewrites the digests in the list of outputs to those of the files that are there.
fn rewrite_list(briefings: &Path) {
    let path = briefings.join("outputs.toml");
    let mut list: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
    let outputs = list["outputs"].as_table_mut().unwrap();
    for (name, entry) in outputs {
        let bytes = fs::read(briefings.join(name)).unwrap();
        entry["sha256"] = files::sha256(&bytes).into();
    }
    fs::write(path, toml::to_string(&list).unwrap()).unwrap();
}

fn is_told(findings: &[Finding], name: &str) -> bool {
    let message = format!("{name}` is not what a build would write");
    let told = |it: &&Finding| it.code.name() == "output-outdated" && it.message.contains(&message);
    findings.iter().any(|it| told(&it))
}

#[test]
fn a_byte_changed_anywhere_is_found() {
    let scratch = Scratch::with_example();
    let directory = scratch.path(REPORT);
    let briefings = directory.join("briefings");
    let report = Report::load(&directory, &Options::default());
    let derived = report.derive().unwrap();
    assert_eq!(report.compare(&derived), []);
    let mut kinds: Vec<String> = Vec::new();
    for (seed, file) in files_below(&briefings).into_iter().enumerate() {
        let name = file.to_str().unwrap().replace('\\', "/");
        let kind = file.extension().unwrap().to_str().unwrap().to_owned();
        if kinds.contains(&kind) {
            continue;
        }
        kinds.push(kind);
        let path = briefings.join(&file);
        let (whole, list) = (
            fs::read(&path).unwrap(),
            fs::read(briefings.join("outputs.toml")).unwrap(),
        );
        for place in places(whole.len(), seed) {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            fs::write(&path, &changed).unwrap();
            if name != "outputs.toml" {
                rewrite_list(&briefings);
            }
            let findings = report.compare(&derived);
            assert!(
                is_told(&findings, &name),
                "byte {place} of {name}: {findings:?}"
            );
            fs::write(briefings.join("outputs.toml"), &list).unwrap();
            fs::write(&path, &whole).unwrap();
        }
    }
    kinds.sort();
    assert_eq!(kinds, ["html", "json", "md", "pdf", "svg", "toml"]);
    assert_eq!(report.compare(&derived), []);
    let reports = scratch.path("reports");
    for (seed, name) in ["index.html", "index.md"].into_iter().enumerate() {
        let path = reports.join(name);
        let whole = fs::read(&path).unwrap();
        for place in places(whole.len(), seed) {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            fs::write(&path, &changed).unwrap();
            let (_, findings) = index::check(&reports).unwrap();
            assert!(
                is_told(&findings, name),
                "byte {place} of {name}: {findings:?}"
            );
        }
        fs::write(&path, &whole).unwrap();
    }
    assert_eq!(index::check(&reports).unwrap().1, []);
}

/// The files that a forger would change, with the path that the finding names.
fn forged(scratch: &Scratch) -> Vec<(PathBuf, String)> {
    let names = [
        "one-page.en.pdf",
        "full.en.pdf",
        "one-page.en.md",
        "full.en.html",
        "one-page.en.html",
        "full.en.md",
        "figures/moves.en.svg",
        "evidence.json",
    ];
    let outputs = names.map(|name| {
        let path = scratch.path(REPORT).join("briefings").join(name);
        (path, format!("briefings/{name}"))
    });
    let indexes = ["index.html", "index.md"].map(|name| {
        let path = scratch.path("reports").join(name);
        (path, format!("reports/{name}"))
    });
    outputs.into_iter().chain(indexes).collect()
}

fn locked(scratch: &Scratch, more: &[&str]) -> Run {
    scratch.run(&[&["check", "--locked", "--format", "short"][..], more].concat())
}

#[test]
fn a_forged_output_is_found_on_the_command_line() {
    let scratch = Scratch::with_example();
    let cache = Scratch::new();
    let cache = cache.path("cache");
    let cached = ["--cache", cache.to_str().unwrap()];
    let briefings = scratch.path(REPORT).join("briefings");
    assert_eq!(locked(&scratch, &cached).status, 0);
    for (path, shown) in forged(&scratch) {
        let whole = fs::read(&path).unwrap();
        let list = fs::read(briefings.join("outputs.toml")).unwrap();
        fs::write(&path, "%PDF-1.7 a line of invented text\n").unwrap();
        rewrite_list(&briefings);
        for more in [&[][..], &cached] {
            let run = locked(&scratch, more);
            assert_eq!(run.status, 1, "{shown}\n{}", run.transcript());
            let told = format!("error[output-outdated]: `{shown}` is not what a build would write");
            assert!(run.stdout.contains(&told), "{}", run.transcript());
        }
        fs::write(&path, &whole).unwrap();
        fs::write(briefings.join("outputs.toml"), &list).unwrap();
    }
    assert_eq!(locked(&scratch, &cached).status, 0);
}

/// What is handed out is made in the same run; a plain build takes the list's word for a PDF, as the manual says.
#[test]
fn an_inbox_never_gets_a_forged_pdf() {
    let scratch = Scratch::with_example();
    let briefings = scratch.path(REPORT).join("briefings");
    let right = fs::read(briefings.join("full.en.pdf")).unwrap();
    let forged = b"%PDF-1.7 a line of invented text\n";
    fs::write(briefings.join("full.en.pdf"), forged).unwrap();
    rewrite_list(&briefings);
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert_eq!(
        fs::read(briefings.join("full.en.pdf")).unwrap(),
        forged,
        "the shortcut of a plain build"
    );
    let run = scratch.run(&["build", "--dist", "inbox"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let handed_out = fs::read(scratch.path("inbox/larkspur-full-en-2024-05-13.pdf")).unwrap();
    assert!(
        handed_out == right,
        "the PDF in the inbox is not the right one"
    );
    assert!(fs::read(briefings.join("full.en.pdf")).unwrap() == right);
}

/// Outputs of another version of the program are made again, also by a plain build.
#[test]
fn another_version_of_the_program_takes_no_shortcut() {
    let scratch = Scratch::with_example();
    let briefings = scratch.path(REPORT).join("briefings");
    let list = fs::read_to_string(briefings.join("outputs.toml")).unwrap();
    let version = format!("factbrief = \"{}\"\n", env!("CARGO_PKG_VERSION"));
    assert!(list.contains(&version), "{list}");
    for file in files_below(&briefings) {
        let bytes = fs::read(briefings.join(&file)).unwrap();
        let has = |words: &[u8]| bytes.windows(words.len()).any(|it| it == words);
        let is_list = file == Path::new("outputs.toml");
        assert_eq!(has(version.as_bytes()), is_list, "{}", file.display());
    }
    let right = fs::read(briefings.join("full.en.pdf")).unwrap();
    fs::write(briefings.join("full.en.pdf"), "of another version").unwrap();
    rewrite_list(&briefings);
    let list = fs::read_to_string(briefings.join("outputs.toml")).unwrap();
    let other = list.replace(&version, "factbrief = \"0.0.1\"\n");
    fs::write(briefings.join("outputs.toml"), other).unwrap();
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(fs::read(briefings.join("full.en.pdf")).unwrap() == right);
}

#[test]
fn a_cache_lies_outside_and_is_not_believed_blindly() {
    let scratch = Scratch::with_example();
    for inside in [
        "reports/cache",
        "reports/larkspur/cache",
        "reports/larkspur/briefings",
        "reports",
    ] {
        for command in ["check", "build"] {
            let run = scratch.run(&[command, "--cache", inside]);
            assert_eq!(run.status, 2, "{inside}\n{}", run.transcript());
            assert!(
                run.stderr.contains("which a change of a report can reach"),
                "{}",
                run.transcript()
            );
        }
        assert!(!scratch.path("reports/cache").exists());
    }
    // In a repository all of it can be reached.
    fs::create_dir(scratch.path(".git")).unwrap();
    assert_eq!(scratch.run(&["check", "--cache", "cache"]).status, 2);
    fs::remove_dir(scratch.path(".git")).unwrap();
    assert_eq!(
        scratch
            .run(&["check", "--locked", "--cache", "cache"])
            .status,
        0
    );
    let kept = files_below(&scratch.path("cache"));
    assert_eq!(kept.len(), 2, "{kept:?}");
    // A file that is torn is made again.
    for file in &kept {
        let path = scratch.path("cache").join(file);
        let mut bytes = fs::read(&path).unwrap();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(&path, bytes).unwrap();
    }
    assert_eq!(
        scratch
            .run(&["check", "--locked", "--cache", "cache"])
            .status,
        0
    );
}
