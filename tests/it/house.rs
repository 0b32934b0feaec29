//! A house style: what it changes, and what is said about mistakes in it.

use std::fs;
use std::path::PathBuf;

use expect_test::Expect;
use expect_test::expect;

use crate::reports::same_as_committed;
use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

/// The house with its report, without outputs.
fn scratch() -> Scratch {
    let scratch = Scratch::new();
    copy(&case(), &scratch.path("reports"), &["briefings"]);
    scratch
}

fn case() -> PathBuf {
    root().join("tests/cases/house")
}

fn read(scratch: &Scratch, relative: &str) -> String {
    fs::read_to_string(scratch.path(relative)).unwrap()
}

/// The house style with one change.
fn changed(from: &str, to: &str) -> Scratch {
    let scratch = scratch();
    let house = read(&scratch, "reports/house.yaml");
    assert!(house.contains(from), "{from}");
    scratch.write("reports/house.yaml", house.replacen(from, to, 1));
    scratch
}

/// What `check` says about the house style after one change.
fn refused(from: &str, to: &str, expected: &Expect) {
    let run = changed(from, to).run(&["check"]);
    assert_ne!(run.status, 0, "{}", run.transcript());
    expected.assert_eq(&run.stdout);
}

#[test]
fn a_report_in_the_style_of_its_house() {
    let scratch = scratch();
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    same_as_committed(
        &case().join("larkspur"),
        &scratch.path("reports/larkspur/briefings"),
    );
}

#[test]
fn a_house_without_its_report_languages() {
    refused(
        "organisation: Alder Wharf Policy Desk",
        "organisation: { de: Politikstelle Alder Wharf }",
        &expect![[r#"
            error[untranslated]: this text has no version in `en`, a language of a report
             --> reports/house.yaml:3:15
              |
            3 | organisation: { de: Politikstelle Alder Wharf }
              |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: add `en:`, or write one text for all languages

        "#]],
    );
}

#[test]
fn mistakes_are_drawn_where_they_stand() {
    refused(
        "organisation:",
        "organization:",
        &expect![[r#"
        error[unknown-key]: `organization` is not a key of the house style
         --> reports/house.yaml:3:1
          |
        3 | organization: Alder Wharf Policy Desk
          | ^^^^^^^^^^^^
          |
          = help: did you mean `organisation`?

    "#]],
    );
    refused(
        "url: https://alder-wharf.example/briefings",
        "url: alder-wharf.example",
        &expect![[r#"
            error[wrong-value]: this is not the address of a page
             --> reports/house.yaml:5:6
              |
            5 | url: alder-wharf.example
              |      ^^^^^^^^^^^^^^^^^^^
              |
              = help: write all of it, as in https://example.org/notice

        "#]],
    );
    refused(
        "paper: letter",
        "paper: legal",
        &expect![[r#"
            error[unknown-value]: `paper` cannot be `legal`
              --> reports/house.yaml:10:8
               |
            10 | paper: legal
               |        ^^^^^
               |
               = help: write `a4` or `letter`

        "#]],
    );
    refused(
        "month-first",
        "iso-8601",
        &expect![[r#"
            error[unknown-value]: `en` cannot be `iso-8601`
              --> reports/house.yaml:11:14
               |
            11 | dates: { en: iso-8601 }
               |              ^^^^^^^^
               |
               = help: write `day-first`, `month-first` or `iso`

        "#]],
    );
}

#[test]
fn a_style_belongs_to_its_language() {
    refused(
        "{ en: double }",
        "{ de: double, xx: single }",
        &expect![[r#"
            error[wrong-value]: `de` has no style `double`
              --> reports/house.yaml:12:18
               |
            12 | quotation: { de: double, xx: single }
               |                  ^^^^^^
               |
               = help: write `low-high` or `guillemets`

            error[unknown-language]: `xx` is no language with a choice
              --> reports/house.yaml:12:26
               |
            12 | quotation: { de: double, xx: single }
               |                          ^^
               |
               = help: write `de`, `en`, `es`, `fr` or `ru`

        "#]],
    );
}

#[test]
fn a_house_is_read_like_a_sheet() {
    refused(
        "format: 1",
        "format: 2",
        &expect![[r#"
        unchecked[newer-format]: this house style has format 2, and this program reads format 1
         --> reports/house.yaml:2:9
          |
        2 | format: 2
          |         ^
          |
          = help: use a newer version of factbrief

    "#]],
    );
    refused(
        "\"#7b2d3b\"",
        "#7b2d3b",
        &expect![[r##"
            error[yaml-syntax]: a blank and `#` begin a comment here, which swallows the closing bracket
             --> reports/house.yaml:7:18
              |
            7 | accent: { light: #7b2d3b, dark: "#f2a9b5" }
              |                  ^
              |
              = help: put the whole text between quotation marks

        "##]],
    );
    refused(
        "contact: desk",
        "contact: \"desk\\nno. 2\" #",
        &expect![[r#"
            error[wrong-value]: this text has several lines
             --> reports/house.yaml:4:10
              |
            4 | contact: "desk\nno. 2" #@alder-wharf.example, +44 20 7946 0018
              |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write it on one line

        "#]],
    );
}

#[test]
fn an_accent_has_to_be_readable() {
    refused(
        "#7b2d3b",
        "#e0506a",
        &expect![[r##"
            error[accent-contrast]: text in `#e0506a` has a contrast of 3.2:1 on a highlighted passage, and 4.5:1 is needed
             --> reports/house.yaml:7:18
              |
            7 | accent: { light: "#e0506a", dark: "#f2a9b5" }
              |                  ^^^^^^^^^
              |
              = help: write `"#b34054"`, or another colour that stands out as much

        "##]],
    );
    refused(
        "#f2a9b5",
        "#7b2d3b",
        &expect![[r##"
            error[accent-contrast]: text in `#7b2d3b` has a contrast of 1.0:1 on a highlighted passage of the dark page, and 4.5:1 is needed
             --> reports/house.yaml:7:35
              |
            7 | accent: { light: "#7b2d3b", dark: "#7b2d3b" }
              |                                   ^^^^^^^^^
              |
              = help: write `"#d0b5ba"`, or another colour that stands out as much

        "##]],
    );
    refused(
        "#7b2d3b",
        "crimson",
        &expect![[r##"
            error[wrong-value]: `crimson` is not a colour
             --> reports/house.yaml:7:18
              |
            7 | accent: { light: "crimson", dark: "#f2a9b5" }
              |                  ^^^^^^^^^
              |
              = help: write `#` and six hexadecimal digits, between quotation marks

        "##]],
    );
}

#[test]
fn a_logo_is_a_picture_and_nothing_else() {
    refused(
        "logo.svg",
        "no.svg",
        &expect![[r#"
            unchecked[unreadable]: cannot read `no.svg`: there is no such file
             --> reports/house.yaml:6:15
              |
            6 | logo: { file: no.svg, alternative: Alder Wharf }
              |               ^^^^^^
              |
              = help: check the path

        "#]],
    );
    refused(
        "logo.svg",
        "../logo.svg",
        &expect![[r#"
            error[unreadable]: cannot read `../logo.svg`: the path leaves the report directory
             --> reports/house.yaml:6:15
              |
            6 | logo: { file: ../logo.svg, alternative: Alder Wharf }
              |               ^^^^^^^^^^^
              |
              = help: copy the file into the directory of `house.yaml`

        "#]],
    );
    refused(
        "logo.svg",
        "house.yaml",
        &expect![[r#"
            error[logo-refused]: `house.yaml` cannot be a logo: the SVG cannot be read: unknown token at 1:1
             --> reports/house.yaml:6:15
              |
            6 | logo: { file: house.yaml, alternative: Alder Wharf }
              |               ^^^^^^^^^^
              |
              = help: save it as plain SVG: shapes, groups, gradients and clips; turn text into paths

        "#]],
    );
    let said = |logo: &[u8]| {
        let scratch = scratch();
        scratch.write("reports/logo.svg", logo);
        scratch.run(&["check", "--format", "short"]).stdout
    };
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" onload=\"a()\"/>";
    let damaged = &png(8, 8)[..60];
    let large = vec![b' '; 131_073];
    let all = [svg.as_bytes(), damaged, &png(5000, 1), &large].map(said);
    expect![[r#"
        reports/house.yaml:6:15: error[logo-refused]: `logo.svg` cannot be a logo: its element `svg` has an attribute `onload` that is not only for drawing
        reports/house.yaml:6:15: error[logo-refused]: `logo.svg` cannot be a logo: the PNG is damaged: unexpected end of file
        reports/house.yaml:6:15: error[logo-refused]: `logo.svg` cannot be a logo: it has 5000 × 1 dots, and at most 4096 × 4096 are drawn
        reports/house.yaml:6:15: unchecked[unreadable]: cannot read `logo.svg`: the file has more than 131072 bytes
    "#]].assert_eq(&all.concat());
}

#[test]
fn files_of_the_house_do_not_lead_out_of_its_directory() {
    for name in ["house.yaml", "logo.svg"] {
        let scratch = scratch();
        let path = scratch.path("reports").join(name);
        fs::rename(&path, scratch.path("elsewhere")).unwrap();
        std::os::unix::fs::symlink(scratch.path("elsewhere"), &path).unwrap();
        let run = scratch.run(&["check", "--format", "short"]);
        assert_eq!(run.status, 1, "{}", run.transcript());
        let said = "the path leaves the report directory";
        assert!(run.stdout.contains(said), "{}", run.transcript());
    }
}

#[test]
fn only_a_house_with_a_default_frees_a_sheet_from_its_marking() {
    refused(
        "marking: TLP:GREEN\n",
        "",
        &expect![[r#"
        error[missing-key]: the key `marking` is missing here
         --> reports/larkspur/facts.yaml:2:1
          |
        2 | format: 1
          | ^^^^^^^^^
          |
          = help: add `marking:`

    "#]],
    );
    // A mistake is said once, where it stands.
    refused(
        "marking: TLP:GREEN",
        "marking: TLP:WHITE",
        &expect![[r#"
            error[unknown-value]: `marking` cannot be `TLP:WHITE`
             --> reports/house.yaml:8:10
              |
            8 | marking: TLP:WHITE
              |          ^^^^^^^^^
              |
              = help: TLP 2.0 calls it `TLP:CLEAR`

        "#]],
    );
}

#[test]
fn a_png_does_as_well() {
    let scratch = changed("logo.svg", "logo.png");
    scratch.write("reports/logo.png", png(40, 10));
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let html = read(&scratch, "reports/larkspur/briefings/one-page.en.html");
    assert!(html.contains("<img src=\"data:image/png;base64,iVBOR"));
}

#[test]
fn the_house_is_an_input_of_its_reports() {
    let scratch = scratch();
    let build = ["build", "--deps", "deps.json"];
    assert_eq!(scratch.run(&build).status, 0);
    let deps = read(&scratch, "deps.json");
    for input in ["reports/house.yaml", "reports/logo.svg"] {
        assert!(deps.contains(&format!("\"{input}\"")), "{deps}");
    }
    let locked = |scratch: &Scratch| scratch.run(&["check", "--locked", "--format", "short"]);
    assert_eq!(locked(&scratch).status, 0);
    let manifest = |scratch: &Scratch| read(scratch, "reports/larkspur/briefings/outputs.toml");
    let before = manifest(&scratch);
    let logo = read(&scratch, "reports/logo.svg");
    scratch.write("reports/logo.svg", logo.replace("13 0", "12 0"));
    let run = locked(&scratch);
    assert_eq!(run.status, 1);
    assert!(
        run.stdout.contains("output-outdated"),
        "{}",
        run.transcript()
    );
    assert_eq!(scratch.run(&build).status, 0);
    assert_ne!(manifest(&scratch), before);
}

/// A PNG of this size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    let dots = vec![90; (width * height) as usize];
    writer.write_image_data(&dots).unwrap();
    writer.finish().unwrap();
    bytes
}
