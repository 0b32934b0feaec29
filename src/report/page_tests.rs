//! Lays out every briefing of every report and case, and looks at it as a proofreader would.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use expect_test::expect_file;

use crate::briefing::Statement;
use crate::files::find_reports;
use crate::render;
use crate::render::Page;
use crate::render::pdf;
use crate::render::pdf::proofread;
use crate::report::Options;
use crate::report::Report;

/// The directories of the committed reports and of the cases.
const PARENTS: [&str; 4] = [
    "reports",
    "tests/cases",
    "tests/cases/house",
    "tests/cases/pages",
];

/// The directory of the sheets that try what a page can hold.
const STRESS: &str = "tests/cases/pages";

fn directories(parent: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let parent = root.join(parent);
    let mut found = find_reports(&parent).reports;
    found.retain(|report| report.parent() == Some(&parent));
    found
}

/// The maximum size of a picture of pages, in bytes.
const MAX_PICTURE_BYTES: usize = 150_000;

/// Returns the number of SVG files in a directory and below it; a picture that no briefing has any more should be removed.
#[expect(clippy::disallowed_methods, reason = "a test counts golden files")]
fn svgs_below(directory: &Path) -> usize {
    let entries = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let numbers = entries.map(|path| {
        if path.is_dir() {
            svgs_below(&path)
        } else {
            usize::from(path.extension().is_some_and(|extension| extension == "svg"))
        }
    });
    numbers.sum()
}

/// Returns the pages of a report.
fn pages(report: &Report) -> Vec<Page> {
    let briefings = report.briefings().into_iter();
    briefings
        .map(|briefing| Page::new(briefing).unwrap())
        .collect()
}

fn laid(report: &Report, page: &Page) -> pdf::Laid {
    let source = page.typst(&[], report.fonts()).unwrap();
    pdf::lay_out(&source).unwrap()
}

/// Returns the size of the smallest letters of a picture as they are printed, in points.
fn smallest_in_print(svg: &str) -> f64 {
    const WIDTH_PT: f64 = 94.0 / 25.4 * 72.0;
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
    let mut number = 0;
    for directory in PARENTS.into_iter().flat_map(directories) {
        let report = Report::load(&directory, &Options::default());
        for page in pages(&report) {
            let name = directory.file_name().unwrap().to_string_lossy();
            for fault in proofread::faults(&laid(&report, &page)) {
                marked.push(format!("{name} {}, {fault}", page.briefing.stem()));
            }
            for picture in &page.figures {
                let smallest = smallest_in_print(&picture.figure.svg);
                assert!(smallest >= 8.5, "{name}: {smallest} pt");
            }
            number += 1;
        }
    }
    assert_eq!(marked, Vec::<String>::new());
    assert!(number >= 20, "{number} briefings");
}

/// The bottom line is in the list of judgements with the facts that it rests on, and its words are printed once.
#[test]
fn the_bottom_line_is_said_once() {
    let mut said_above = 0;
    for directory in PARENTS.into_iter().flat_map(directories) {
        for whole in pages(&Report::load(&directory, &Options::default())) {
            let page = &whole.briefing;
            let name = format!("{} {}", directory.display(), page.stem());
            let keys = page.contents.key_judgements.iter();
            for key in keys.filter(|key| page.contents.is_bottom_line(key)) {
                let markdown = &whole.markdown;
                let Statement::Judged(top) = page.bottom_line() else {
                    continue;
                };
                let words = top.to_string();
                let plain = markdown.replace("**", "");
                assert_eq!(plain.matches(&words).count(), 1, "{name}: {words}");
                let above = page.words.full.is_bottom_line;
                let (_, part) = markdown.split_once(above).unwrap();
                let (part, _) = part.split_once("\n###").unwrap_or((part, ""));
                assert!(part.contains(page.words.full.rests_on), "{name}: {part}");
                // What would change it stands below the statement at the top.
                let (top, _) = markdown.split_once(above).unwrap();
                assert_eq!(
                    top.contains(page.words.full.would_change),
                    key.would_change.is_some(),
                    "{name}"
                );
                let record = render::record(std::slice::from_ref(page)).unwrap();
                let once = format!("\"text\": {}", serde_json::to_string(&words).unwrap());
                assert_eq!(record.matches(&once).count(), 1, "{name}");
                let html = whole.html().unwrap();
                assert_eq!(
                    html.matches("<a href=\"#bottom-line\">").count(),
                    2,
                    "{name}"
                );
                said_above += 1;
            }
        }
    }
    assert!(said_above >= 3, "{said_above} briefings");
}

/// Returns a Markdown text without the words of the sources, the labels of notes, tables and digests.
fn house_words(markdown: &str) -> String {
    let mut words = String::new();
    for line in markdown.lines().filter(|line| !line.starts_with("![")) {
        let line =
            line.split_once("]: ").map_or(
                line,
                |(label, rest)| {
                    if label.starts_with("[^") { rest } else { line }
                },
            );
        let line = line.replace("TLP:", "TLP").replace("| --- ", "");
        let mut rest = line.as_str();
        // The text of a link is words of a source.
        while let Some((before, link)) = rest.split_once('[') {
            words.push_str(before);
            rest = match link.strip_prefix('^') {
                Some(mark) => mark.split_once(']').map_or("", |(_, after)| after),
                None => link.split_once("](").map_or("", |(_, target)| {
                    target.split_once(')').map_or("", |(_, after)| after)
                }),
            };
        }
        words.push_str(rest);
        words.push('\n');
    }
    words
}

/// A colon has a no-break space before it, other marks a narrow one, and so have the insides of « ».
#[test]
fn french_pages_have_french_spaces() {
    let (mut marks, mut wrong) = (0, Vec::new());
    for directory in PARENTS.into_iter().flat_map(directories) {
        let pages = pages(&Report::load(&directory, &Options::default()));
        let french = pages
            .iter()
            .filter(|page| page.briefing.language.tag() == "fr");
        for page in french {
            for line in house_words(&page.markdown).lines() {
                // The words between quotation marks may be those of a source.
                let pieces = line.split('«').map(|piece| {
                    piece
                        .split_once('»')
                        .map_or(piece.to_owned(), |(inside, after)| {
                            let space = |at: Option<char>| at.map(String::from).unwrap_or_default();
                            let (first, last) = (inside.chars().next(), inside.chars().next_back());
                            format!("{}…{}»{after}", space(first), space(last))
                        })
                });
                let line = &pieces.collect::<Vec<_>>().join("«");
                let at = |at: usize| line[at..].chars().next();
                for (place, mark) in line.match_indices([':', ';', '?', '!', '»']) {
                    let before = line[..place].chars().next_back();
                    marks += 1;
                    let is_right = match mark {
                        ":" | "»" => matches!(before, Some('\u{a0}' | '\u{202f}')),
                        _ => before == Some('\u{202f}'),
                    };
                    if !is_right {
                        wrong.push(format!("{}: {line}", page.briefing.stem()));
                    }
                }
                for (place, mark) in line.match_indices('«') {
                    if !matches!(at(place + mark.len()), Some('\u{a0}' | '\u{202f}')) {
                        wrong.push(format!("{}: {line}", page.briefing.stem()));
                    }
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(marks > 100, "{marks} marks");
}

#[test]
fn the_sheets_that_try_the_page_build() {
    for directory in directories(STRESS) {
        let report = Report::load(&directory, &Options::default());
        let findings = report.check().unwrap().findings;
        let shown = findings
            .iter()
            .map(|it| format!("{}: {}\n", it.code.name(), it.message));
        let mut seen: Vec<String> = shown.collect();
        let pages = pages(&report);
        let mut pictures: BTreeMap<String, String> = BTreeMap::new();
        assert!(!pages.is_empty(), "{}: {seen:?}", directory.display());
        for page in pages {
            let laid = laid(&report, &page);
            let stem = page.briefing.stem();
            seen.push(format!("{stem}, {} pages\n", laid.text().len()));
            seen.push(proofread::outline(&laid));
            let name = format!("expected/{stem}.md");
            expect_file![directory.join(name)].assert_eq(&page.markdown);
            let name = format!("{} {stem}", directory.file_name().unwrap().display());
            let sketch = proofread::sketch(&laid, &name);
            assert!(
                sketch.len() < MAX_PICTURE_BYTES,
                "{name}: {} bytes",
                sketch.len()
            );
            pictures.insert(format!("{stem}.pages.svg"), sketch);
            for picture in &page.figures {
                let svg = picture.figure.svg.clone();
                pictures.insert(picture.path(&page.briefing), svg);
            }
        }
        expect_file![directory.join("expected/pages.txt")].assert_eq(&seen.concat());
        for (name, svg) in &pictures {
            expect_file![directory.join("expected").join(name)].assert_eq(svg);
        }
        assert_eq!(svgs_below(&directory.join("expected")), pictures.len());
    }
}
