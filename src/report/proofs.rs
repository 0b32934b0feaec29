//! Every briefing of every report and case, laid out and looked at as a proofreader would.

use std::path::Path;
use std::path::PathBuf;

use expect_test::expect_file;

use crate::briefing::Briefing;
use crate::files::report_directories;
use crate::render;
use crate::render::pdf;
use crate::render::pdf::proofread;
use crate::report::Report;

/// The committed reports, and the cases below these directories.
const PARENTS: [&str; 4] = [
    "reports",
    "tests/cases",
    "tests/cases/house",
    "tests/cases/pages",
];

/// The sheets that try what a page can hold.
const STRESS: &str = "tests/cases/pages";

fn directories(parent: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    report_directories(&root.join(parent)).unwrap()
}

fn laid(report: &Report, page: &Briefing) -> pdf::Laid {
    let source = render::typst_source_with(page, &[], report.fonts()).unwrap();
    pdf::lay_out(&source).unwrap()
}

/// The smallest letters of a picture as they are printed, in points.
fn smallest_in_print(svg: &str) -> f64 {
    const WIDTH_PT: f64 = 97.5 / 25.4 * 72.0;
    let values = |name: &str| {
        let pieces = svg.split(name).skip(1);
        let values = pieces.map(|rest| rest.split(['"', ' ', 'p', ';']).next().unwrap_or_default());
        values.map(str::to_owned).collect::<Vec<_>>()
    };
    let width: f64 = values("viewBox=\"0 0 ")[0].parse().unwrap();
    let sizes = values("font-size=\"").into_iter();
    let sizes = sizes.map(|size| size.parse::<f64>().unwrap());
    sizes.fold(f64::INFINITY, f64::min) * WIDTH_PT / width
}

#[test]
fn a_proofreader_finds_nothing_to_mark() {
    let mut marked: Vec<String> = Vec::new();
    let mut pages = 0;
    for directory in PARENTS.into_iter().flat_map(directories) {
        let report = Report::load(&directory);
        for page in report.briefings() {
            let name = directory.file_name().unwrap().to_string_lossy();
            for fault in proofread::faults(&laid(&report, &page)) {
                marked.push(format!("{name} {}, {fault}", page.stem()));
            }
            for picture in render::pictures(&page).unwrap() {
                let smallest = smallest_in_print(&picture.figure.svg);
                assert!(smallest >= 8.5, "{name}: {smallest} pt");
            }
            pages += 1;
        }
    }
    assert_eq!(marked, Vec::<String>::new());
    assert!(pages >= 20, "{pages} briefings");
}

#[test]
fn the_sheets_that_try_the_page_build() {
    for directory in directories(STRESS) {
        let report = Report::load(&directory);
        let findings = report.check().unwrap().findings;
        let shown = findings
            .iter()
            .map(|it| format!("{}: {}\n", it.code.0, it.message));
        let mut seen: Vec<String> = shown.collect();
        let briefings = report.briefings();
        assert!(!briefings.is_empty(), "{}: {seen:?}", directory.display());
        for page in briefings {
            let laid = laid(&report, &page);
            seen.push(format!("{}, {} pages\n", page.stem(), laid.text().len()));
            seen.push(proofread::outline(&laid));
            let markdown = render::markdown(&page).unwrap();
            let name = format!("expected/{}.md", page.stem());
            expect_file![directory.join(name)].assert_eq(&markdown);
        }
        expect_file![directory.join("expected/pages.txt")].assert_eq(&seen.concat());
    }
}
