//! Every command block of the README is run, every sheet in it is checked.

use std::fs;

use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

/// The fenced blocks of the README: the language, and the text.
fn blocks() -> Vec<(String, String)> {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let mut blocks = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((language.to_owned(), text.join("\n") + "\n"));
        }
    }
    blocks
}

#[test]
fn commands_print_what_the_readme_says() {
    let scratch = Scratch::new();
    copy(&root().join("reports"), &scratch.path("reports"), &[]);
    copy(
        &root().join("tests/cases"),
        &scratch.path("tests/cases"),
        &[],
    );
    let mut commands = 0;
    for (_, text) in blocks()
        .iter()
        .filter(|(language, _)| language == "console")
    {
        let mut expected = String::new();
        let mut printed = String::new();
        for line in text.lines() {
            expected.push_str(line);
            expected.push('\n');
            let Some(command) = line.strip_prefix("$ ") else {
                continue;
            };
            let arguments = command
                .strip_prefix("cargo run -- ")
                .or(command.strip_prefix("factbrief "));
            let arguments: Vec<&str> = arguments
                .expect("a command of ours")
                .split_whitespace()
                .collect();
            let run = scratch.run(&arguments);
            printed.push_str(&format!("{line}\n{}{}", run.stdout, run.stderr));
            commands += 1;
        }
        assert_eq!(
            expected, printed,
            "the README (left) and the program (right) differ"
        );
    }
    assert!(commands >= 3);
}

#[test]
fn sheets_pass() {
    let blocks = blocks();
    let (mut sheets, mut houses) = (0, 0);
    // A house style goes with the sheet above it.
    let mut last = String::new();
    for (index, (_, sheet)) in blocks
        .iter()
        .enumerate()
        .filter(|(_, (language, _))| language == "yaml")
    {
        // The text block before a sheet is its source.
        let (_, source) = blocks[..index]
            .iter()
            .rfind(|(language, _)| language == "text")
            .unwrap();
        let scratch = Scratch::new();
        scratch.write("report/sources/notice.txt", source);
        if sheet.contains("house.schema.json") {
            let logo = fs::read(root().join("tests/cases/house/logo.svg")).unwrap();
            scratch.write("logo.svg", logo);
            scratch.write("house.yaml", sheet);
            houses += 1;
        } else {
            last.clone_from(sheet);
            sheets += 1;
        }
        scratch.write("report/facts.yaml", &last);
        let run = scratch.run(&["check", "report"]);
        assert_eq!(
            run.transcript(),
            "--- stderr\nfactbrief: 1 report checked: no findings\n--- exit status 0\n"
        );
    }
    assert!(sheets > 0 && houses > 0);
}

#[test]
fn it_begins_with_a_picture() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let picture = readme
        .split("](")
        .nth(1)
        .unwrap()
        .split(')')
        .next()
        .unwrap();
    assert!(root().join(picture).is_file(), "{picture} is not there");
    assert!(readme.find("](").unwrap() < readme.find("```").unwrap());
}
