//! Tests of every report in every format, and of what is made again and what is not.

use std::path::Path;
use std::path::PathBuf;

use super::Options;
use super::Records;
use super::Report;
use super::SHEET_FILE;
use super::Timings;
use super::layout::LaidOut;
use crate::briefing::Briefing;
use crate::edition::WhenStale;
use crate::files::current_bytes;
use crate::files::find_reports;
use crate::render::made;
use crate::render::tests::a_picture_in_all_formats;
use crate::render::tests::same_words_in_all_formats;
use crate::sheet::Product;

#[test]
fn every_report_says_the_same_in_all_formats() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let parents = ["reports", "tests/cases"].map(|parent| root.join(parent));
    let reports = parents.iter().flat_map(|it| find_reports(it).reports);
    let mut pages = 0;
    for report in reports {
        let report = Report::load(&report, &Options::default());
        for page in report.briefings() {
            same_words_in_all_formats(&page, report.fonts());
            pages += 1;
        }
    }
    assert!(pages >= 8, "two products of two reports in two languages");
}

/// Copies the case of the choir, and returns the path of its source.
#[expect(
    clippy::disallowed_methods,
    reason = "the tests change a copy of a case"
)]
fn copy_of_the_choir(directory: &Path) -> PathBuf {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/choir");
    let sources = directory.join("sources");
    std::fs::create_dir(&sources).unwrap();
    std::fs::copy(case.join(SHEET_FILE), directory.join(SHEET_FILE)).unwrap();
    let own = std::fs::read_dir(case.join("sources")).unwrap().next();
    let own = own.unwrap().unwrap().path();
    let source = sources.join(own.file_name().unwrap());
    std::fs::copy(own, &source).unwrap();
    source
}

/// Every format says at each statement, under the title, in header and footer that it is not current.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test changes a source of its own"
)]
fn a_marked_report_says_the_same_in_all_formats() {
    let scratch = tempfile::tempdir().unwrap();
    let source = copy_of_the_choir(scratch.path());
    Report::load(scratch.path(), &Options::default())
        .build()
        .unwrap();
    let text = std::fs::read_to_string(&source).unwrap();
    std::fs::write(&source, text.replace("15 April", "16 April")).unwrap();
    let marking = Options {
        when_stale: WhenStale::Mark,
        ..Options::default()
    };
    let report = Report::load(scratch.path(), &marking);
    let pages = report.briefings();
    assert_eq!(pages.len(), 4, "{:?}", report.check_words());
    for page in pages {
        assert!(page.contents.banner.is_some());
        same_words_in_all_formats(&page, report.fonts());
    }
}

#[test]
fn what_was_built_is_not_laid_out_again() {
    let scratch = tempfile::tempdir().unwrap();
    let report = scratch.path().join("larkspur");
    super::example(&report, crate::start::Example::One).unwrap();
    Report::load(&report, &Options::default()).build().unwrap();
    let built = Report::load(&report, &Options::default());
    assert!(built.is_laid_out());
    let held = built.held();
    let again = built.check_gathered(held.as_ref(), Records::Believed, &mut Timings::default());
    let again = again.unwrap().layout.pages;
    assert!(!again.is_empty() && again.iter().all(LaidOut::is_kept));
    let anew = built.check_gathered(held.as_ref(), Records::Ignored, &mut Timings::default());
    assert!(!anew.unwrap().layout.pages.iter().any(LaidOut::is_kept));
    for output in built.derive().unwrap().output_names() {
        assert!(super::names::is_output(output), "{output}");
    }
    let source = report.join("sources/notice.txt");
    let text = String::from_utf8(current_bytes(&source).unwrap()).unwrap();
    crate::output::write_file(&source, format!("{text}\n").as_bytes()).unwrap();
    assert!(!Report::load(&report, &Options::default()).is_laid_out());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test renames a report")]
fn nothing_of_a_page_is_made_twice() {
    let scratch = tempfile::tempdir().unwrap();
    copy_of_the_choir(scratch.path());
    let sheet = scratch.path().join(SHEET_FILE);
    let text = std::fs::read_to_string(&sheet).unwrap();
    let (before, after) = text.split_once("\nreport: ").unwrap();
    let (_, after) = after.split_once('\n').unwrap();
    std::fs::write(&sheet, format!("{before}\nreport: made-once\n{after}")).unwrap();
    Report::load(scratch.path(), &Options::default())
        .build()
        .unwrap();
    let of_each = |part: &str| {
        let stems = ["full.de", "full.en", "one-page.de", "one-page.en"];
        stems.map(|stem| format!("{part} {stem}")).to_vec()
    };
    let once = ["html", "markdown", "pictures"].map(of_each).concat();
    let once = [once, vec!["record".to_owned()], of_each("tree")].concat();
    assert_eq!(made::of("made-once"), once);
}

#[test]
fn a_picture_has_its_place_in_a_full_briefing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = Report::load(&root.join("tests/cases/choir"), &Options::default()).briefings();
    let full = |page: &&Briefing| page.product == Product::Full;
    a_picture_in_all_formats(pages.iter().find(full).unwrap());
}
