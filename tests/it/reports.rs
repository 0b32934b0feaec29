//! The committed reports: built afresh, byte by byte as they stand in the checkout.

use std::fs;
use std::path::Path;

use crate::support::Scratch;
use crate::support::files_below;
use crate::support::reports;

/// Asserts that a report built in `scratch` has exactly the outputs of the checkout.
///
/// With `UPDATE_EXPECT=1`, the checkout takes what was built.
pub(crate) fn same_as_committed(report: &Path, built: &Path) {
    let committed = report.join("briefings");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        crate::support::copy(built, &committed, &[]);
        return;
    }
    assert_eq!(files_below(&committed), files_below(built));
    for file in files_below(built) {
        let same = fs::read(committed.join(&file)).unwrap() == fs::read(built.join(&file)).unwrap();
        let (report, file) = (report.display(), file.display());
        assert!(
            same,
            "{report}/briefings/{file} is not what `build` makes: set UPDATE_EXPECT=1 to take it over"
        );
    }
}

#[test]
fn outputs_are_what_build_makes() {
    for report in reports() {
        let scratch = Scratch::with_report(&report);
        let run = scratch.run(&["build"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        let name = report.file_name().unwrap();
        same_as_committed(
            &report,
            &scratch.path("reports").join(name).join("briefings"),
        );
    }
}

#[test]
fn the_environment_changes_nothing() {
    let [report, _] = reports();
    for environment in [
        [
            ("TZ", "Pacific/Kiritimati"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("RAYON_NUM_THREADS", "1"),
        ],
        [
            ("TZ", "America/New_York"),
            ("LC_ALL", "C"),
            ("RAYON_NUM_THREADS", "4"),
        ],
    ] {
        let scratch = Scratch::with_report(&report);
        let inner = scratch.path("reports/tamtam/sources");
        // From a directory inside the report: the nearest `reports` directory counts.
        let run = crate::support::run_in(&inner, &["build"], &environment);
        assert_eq!(run.status, 0, "{}", run.transcript());
        same_as_committed(&report, &scratch.path("reports/tamtam/briefings"));
    }
}

#[test]
fn a_second_build_touches_nothing() {
    let [_, report] = reports();
    let scratch = Scratch::with_report(&report);
    assert_eq!(scratch.run(&["build"]).status, 0);
    let times = || {
        let directory = scratch.path("reports/choir/briefings");
        let time = |file: std::path::PathBuf| {
            (
                file.clone(),
                fs::metadata(directory.join(file))
                    .unwrap()
                    .modified()
                    .unwrap(),
            )
        };
        files_below(&directory)
            .into_iter()
            .map(time)
            .collect::<Vec<_>>()
    };
    let before = times();
    let run = scratch.run(&["build"]);
    assert_eq!(times(), before);
    let expected = "factbrief: 1 report built: 0 written, 25 unchanged\n";
    assert_eq!(run.stderr, expected);
}

#[test]
fn an_output_that_is_no_longer_made_is_removed() {
    let [_, report] = reports();
    let scratch = Scratch::with_report(&report);
    assert_eq!(scratch.run(&["build"]).status, 0);
    let sheet = fs::read_to_string(scratch.path("reports/choir/facts.yaml")).unwrap();
    // Only the list of languages changes here, so the German wordings are findings.
    scratch.write(
        "reports/choir/facts.yaml",
        sheet.replace("languages: [en, de]", "languages: [en]"),
    );
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        scratch
            .path("reports/choir/briefings/one-page.de.pdf")
            .exists(),
        "nothing is lost on failure"
    );
}

#[test]
fn a_pdf_that_was_taken_away_or_changed_is_made_again() {
    let [_, report] = reports();
    let scratch = Scratch::with_report(&report);
    assert_eq!(scratch.run(&["build"]).status, 0);
    let pdf = scratch.path("reports/choir/briefings/one-page.en.pdf");
    let bytes = fs::read(&pdf).unwrap();
    fs::remove_file(&pdf).unwrap();
    fs::write(
        scratch.path("reports/choir/briefings/one-page.de.pdf"),
        "not a PDF",
    )
    .unwrap();
    assert_eq!(scratch.run(&["build"]).status, 0);
    same_as_committed(&report, &scratch.path("reports/choir/briefings"));
    assert_eq!(fs::read(&pdf).unwrap(), bytes);
}

#[test]
fn the_source_is_as_received() {
    let source = crate::support::root().join("reports/tamtam/sources/tamtam.de.txt");
    let digest = factbrief::files::sha256(&fs::read(source).unwrap());
    assert_eq!(digest, SOURCE_SHA256);
}

/// The article as it was received.
const SOURCE_SHA256: &str = "3f11467186acae70adb59e0870206dc4b9e86b5dce3d7ae3f2d276c25246e135";
