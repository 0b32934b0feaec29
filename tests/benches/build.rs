//! What a build costs, as ratios against what was measured in the same run.
//!
//! `cargo bench`, or `cargo bench --profile dev` with the dependencies that are
//! compiled already. With `-- typst=DIRECTORY` it only writes down the Typst
//! text of every briefing, for measuring another compiler.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark copies files, prints figures, and may stop at any surprise"
)]

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use std::time::Instant;

use factbrief::render::Fonts;
use factbrief::render::Page;
use factbrief::render::TypstSource;
use factbrief::report::Options;
use factbrief::report::Report;

const RUNS: usize = 11;
const DOCUMENTS: usize = 1_000;

fn main() {
    let report = Path::new(env!("CARGO_MANIFEST_DIR")).join("reports/tamtam");
    let given =
        |name: &str| std::env::args().find_map(|it| it.strip_prefix(name).map(PathBuf::from));
    let report = given("report=").unwrap_or(report);
    if let Some(directory) = given("typst=") {
        write_typst(&report, &directory);
        return;
    }
    load_and_check(&report);
    cold_process(&report);
    if std::env::args().any(|argument| argument == "memory") {
        memory(&report);
    }
}

fn median(mut run: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| run()).collect();
    times.sort();
    times[RUNS / 2]
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn load_and_check(report: &Path) {
    let load = median(|| timed(|| drop(Report::load(report, &Options::default()))));
    let both = median(|| timed(|| drop(Report::load(report, &Options::default()).check_words())));
    println!("load {load:?}, load and check the words {both:?}");
}

fn pages(report: &Path) -> Vec<Page> {
    let briefings = Report::load(report, &Options::default())
        .briefings()
        .into_iter();
    briefings
        .map(|briefing| Page::new(briefing).unwrap())
        .collect()
}

fn typst(page: &Page) -> TypstSource {
    page.typst(&[], &Fonts::default()).unwrap()
}

fn write_typst(report: &Path, directory: &Path) {
    for page in pages(report) {
        let source = typst(&page);
        for (name, bytes) in &source.files {
            let path = directory.join(name.trim_start_matches('/'));
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        let path = directory.join(format!("{}.typ", page.briefing.stem()));
        std::fs::write(&path, source.text).unwrap();
        println!("{}", path.display());
    }
}

/// A whole process, against its Typst compilations alone in a process that is warm otherwise.
fn cold_process(report: &Path) {
    let pages = pages(report);
    let sources: Vec<TypstSource> = pages.iter().map(typst).collect();
    let compile = median(|| {
        timed(|| {
            for (source, page) in sources.iter().zip(&pages) {
                page.pdf(source).unwrap();
            }
        })
    });
    let scratch = tempfile::tempdir().unwrap();
    let copy = scratch.path().join("report");
    let process = median(|| {
        let _ = std::fs::remove_dir_all(&copy);
        std::fs::create_dir_all(copy.join("sources")).unwrap();
        std::fs::copy(report.join("facts.yaml"), copy.join("facts.yaml")).unwrap();
        for entry in std::fs::read_dir(report.join("sources")).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), copy.join("sources").join(entry.file_name())).unwrap();
        }
        timed(|| {
            let status = Command::new(env!("CARGO_BIN_EXE_factbrief"))
                .arg("build")
                .arg(&copy)
                .output()
                .unwrap();
            assert!(status.status.success());
        })
    });
    let ratio = process.as_secs_f64() / compile.as_secs_f64();
    println!(
        "cold process {process:?}, its {} compilations one after the other {compile:?}: ratio {ratio:.2}",
        pages.len()
    );
}

/// Resident memory after many documents that all differ.
fn memory(report: &Path) {
    let briefing = Report::load(report, &Options::default())
        .briefings()
        .remove(0);
    let mut first = 0;
    for number in 1..=DOCUMENTS {
        let mut briefing = briefing.clone();
        briefing.edition = u32::try_from(number).unwrap();
        let page = Page::new(briefing).unwrap();
        page.pdf(&typst(&page)).unwrap();
        if number == 10 {
            first = resident();
        }
    }
    let last = resident();
    println!(
        "resident after 10 documents {first} KiB, after {DOCUMENTS} {last} KiB: ratio {:.2}",
        f64::from(last) / f64::from(first)
    );
}

fn resident() -> u32 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
