//! README, manual, contributing guide and changelog are true: commands are run, sheets checked, paths and options looked up.

use std::collections::BTreeSet;
use std::fs;

use factbrief::language::ReportLanguage;
use factbrief::manual;
use factbrief::sheet;

use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

/// A document for people: its path in the checkout, and its text.
type Page = (String, String);

/// Returns the pages of the manual, and the files about the project.
fn pages() -> Vec<Page> {
    let topics = manual::TOPICS.iter();
    let manual = topics.map(|topic| format!("src/manual/{}.md", topic.name));
    let others = [
        "README.md",
        ".github/CONTRIBUTING.md",
        ".github/CHANGELOG.md",
    ];
    let paths = others.into_iter().map(str::to_owned).chain(manual);
    paths
        .map(|path| {
            let text = fs::read_to_string(root().join(&path)).unwrap();
            (path, text)
        })
        .collect()
}

/// Returns the fenced blocks of a page: the language, and the text.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((language.to_owned(), text.join("\n") + "\n"));
        }
    }
    blocks
}

/// Returns what is set as code within the sentences of a page.
fn code_spans(text: &str) -> Vec<String> {
    let outside = text
        .split("\n```")
        .step_by(2)
        .collect::<Vec<_>>()
        .join("\n");
    outside
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn commands_print_what_the_pages_say() {
    let mut commands = 0;
    for (path, text) in pages() {
        let scratch = Scratch::new();
        copy(&root().join("reports"), &scratch.path("reports"), &[]);
        copy(
            &root().join("tests/cases"),
            &scratch.path("tests/cases"),
            &[],
        );
        for (_, block) in blocks(&text)
            .iter()
            .filter(|(language, _)| language == "console")
        {
            let mut printed = String::new();
            for line in block.lines() {
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
                *block, printed,
                "{path} (left) and the program (right) differ"
            );
        }
    }
    assert!(commands >= 10);
}

#[test]
fn sheets_pass() {
    let (mut sheets, mut houses) = (0, 0);
    let mut last = (String::new(), String::new());
    for (_, text) in pages() {
        let blocks = blocks(&text);
        for (index, (_, block)) in blocks
            .iter()
            .enumerate()
            .filter(|(_, (language, _))| language == "yaml")
        {
            let scratch = Scratch::new();
            if block.contains("house.schema.json") {
                let logo = fs::read(root().join("tests/cases/house/logo.svg")).unwrap();
                scratch.write("logo.svg", logo);
                scratch.write("house.yaml", block);
                houses += 1;
            } else {
                // The text block before a sheet is its source.
                let before = &blocks[..index];
                let source = before.iter().rfind(|(language, _)| language == "text");
                last = (source.unwrap().1.clone(), block.clone());
                sheets += 1;
            }
            let (source, sheet) = &last;
            scratch.write("report/sources/notice.txt", source);
            scratch.write("report/facts.yaml", sheet);
            let run = scratch.run(&["check", "report"]);
            assert_eq!(
                run.transcript(),
                "--- stderr\nfactbrief: 1 report checked: no findings\n--- exit status 0\n"
            );
        }
    }
    assert!(sheets > 1 && houses > 0);
}

#[test]
fn paths_exist() {
    let tops = [
        "src/",
        "tests/",
        "templates/",
        ".ci/",
        ".github/",
        ".cargo/",
    ];
    let mut checked = 0;
    for (page, text) in pages() {
        let links = text
            .split("](")
            .skip(1)
            .filter_map(|it| it.split(')').next());
        let links = links.filter(|link| !link.contains("://"));
        let named = code_spans(&text)
            .into_iter()
            .filter(|span| tops.iter().any(|top| span.starts_with(top)))
            // The name of a file that a reader is asked to write.
            .filter(|span| !span.contains("my_") && !span.contains("TAG"));
        for path in named.chain(links.map(str::to_owned)) {
            let path = path.split([' ', '#']).next().unwrap();
            assert!(root().join(path).exists(), "{page} names {path}");
            checked += 1;
        }
    }
    assert!(checked > 20);
}

#[test]
fn commands_and_options_exist() {
    let help = fs::read_to_string(root().join("tests/cases/help.txt")).unwrap();
    let words: BTreeSet<&str> = help
        .split(|char: char| !(char.is_alphanumeric() || char == '-'))
        .collect();
    for (page, text) in pages() {
        for span in code_spans(&text) {
            // Other programs have options of their own.
            let ours = span.starts_with("--") || span.starts_with("factbrief ");
            if !ours {
                continue;
            }
            for word in span.split([' ', '=']).filter(|word| word.starts_with("--")) {
                assert!(words.contains(word), "{page}: `{word}` is no option");
            }
            let command = span
                .strip_prefix("factbrief ")
                .and_then(|it| it.split(' ').next());
            if let Some(command) = command.filter(|it| !it.starts_with('-')) {
                let known = help.contains(&format!("$ factbrief {command} --help"));
                assert!(
                    known || command == "COMMAND",
                    "{page}: `{command}` is no command"
                );
            }
        }
    }
}

#[test]
fn the_page_about_the_sheet_names_every_key() {
    let schema: serde_json::Value = serde_json::from_str(&sheet::schema()).unwrap();
    let page = manual::topic("sheet").unwrap().text;
    let mut missing = BTreeSet::new();
    let mut keys = BTreeSet::new();
    collect_keys(&schema, &mut keys);
    // The languages of a text are explained with it.
    keys.retain(|key| {
        ReportLanguage::ALL
            .iter()
            .all(|language| language.tag() != key)
    });
    for key in keys {
        let named = [format!("`{key}`"), format!("`{key}:"), format!("{key}: ")];
        if !named.iter().any(|named| page.contains(named)) {
            missing.insert(key);
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// Collects the names of all properties of a JSON Schema.
fn collect_keys(schema: &serde_json::Value, keys: &mut BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(|it| it.as_object()) {
        keys.extend(properties.keys().cloned());
    }
    match schema {
        serde_json::Value::Object(map) => map.values().for_each(|it| collect_keys(it, keys)),
        serde_json::Value::Array(list) => list.iter().for_each(|it| collect_keys(it, keys)),
        _ => {}
    }
}

#[test]
fn the_readme_is_short_and_begins_with_a_picture() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.len() <= 12_000, "{} bytes", readme.len());
    let picture = readme.split("](").nth(1).unwrap();
    let picture = picture.split(')').next().unwrap();
    assert!(root().join(picture).is_file(), "{picture} is not there");
    assert!(readme.find("](").unwrap() < readme.find("```").unwrap());
}

#[test]
fn help_prints_topics_commands_and_its_contents() {
    let scratch = Scratch::new();
    let contents = scratch.run(&["help"]);
    assert_eq!(contents.status, 0);
    for topic in manual::TOPICS {
        assert!(contents.stdout.contains(topic.heading()), "{}", topic.name);
        assert_eq!(scratch.run(&["help", topic.name]).stdout, topic.text);
    }
    let build = scratch.run(&["help", "build"]);
    assert_eq!(build.stdout, scratch.run(&["build", "--help"]).stdout);
    let unknown = scratch.run(&["help", "nothing"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("`nothing`"), "{}", unknown.stderr);
}
