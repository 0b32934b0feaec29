//! What the code base promises of itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use factbrief::check;
use factbrief::files::Files;
use factbrief::finding::code;
use factbrief::language::ReportLanguage;
use factbrief::sheet;

use crate::support::files_below;
use crate::support::root;

fn rust_files() -> Vec<PathBuf> {
    let src = root().join("src");
    files_below(&src)
        .into_iter()
        .filter(|file| file.extension().is_some_and(|it| it == "rs"))
        .collect()
}

#[test]
fn a_module_uses_only_modules_listed_above_it() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let order: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert!(order.len() > 8, "the list of modules is gone");
    let place = |name: &str| order.iter().position(|module| *module == name);
    for file in rust_files() {
        let room = file
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap();
        let room = room.strip_suffix(".rs").unwrap_or(room);
        let Some(own) = place(room) else {
            continue;
        };
        let text = fs::read_to_string(root().join("src").join(&file)).unwrap();
        let code = text.split("\n#[cfg(test)]").next().unwrap();
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for used in line.split("crate::").skip(1) {
                let used = used
                    .split(|char: char| !char.is_alphanumeric() && char != '_')
                    .next()
                    .unwrap();
                let used = place(used).unwrap_or(own);
                assert!(
                    used <= own,
                    "{}: `{}` stands below `{room}`",
                    file.display(),
                    order[used]
                );
            }
        }
    }
}

#[test]
fn src_and_templates_know_no_report() {
    let words = words_of_reports();
    assert!(words.len() > 40);
    let mut known = BTreeSet::new();
    for directory in ["src", "templates"] {
        for file in files_below(&root().join(directory)) {
            // Lists of ordinary words, with the licences of those who made them; and the list of nations, which has them all.
            let nations = "reading/frame/meanings/qualities/nations.txt";
            if file.starts_with("language/ordinary") || file.ends_with(nations) {
                continue;
            }
            let text = fs::read_to_string(root().join(directory).join(&file)).unwrap();
            for word in words
                .iter()
                .filter(|word| !EVERYDAY.contains(&word.as_str()))
            {
                let found = text.match_indices(word.as_str()).any(|(at, _)| {
                    let before = text[..at].chars().next_back();
                    let after = text[at + word.len()..].chars().next();
                    let part = |char: char| char.is_alphanumeric() || char == '_' || char == '-';
                    !before.is_some_and(part) && !after.is_some_and(part)
                });
                if found {
                    known.insert(format!("{directory}/{} knows `{word}`", file.display()));
                }
            }
        }
    }
    assert!(known.is_empty(), "{known:#?}");
}

/// Every id and every name of an actor of every sheet.
fn words_of_reports() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for report in crate::support::reports() {
        let mut files = Files::new();
        let (file, read) = files.read(&report.join("facts.yaml"), sheet::SHEET_LIMIT);
        read.unwrap();
        let (sheet, findings) = sheet::read(&files, file);
        assert!(findings.is_empty(), "{findings:?}");
        let sheet = sheet.unwrap();
        words.insert(sheet.report.value.to_string());
        words.extend(
            sheet
                .sources
                .iter()
                .map(|source| source.id.value.to_string()),
        );
        words.extend(sheet.facts.iter().map(|fact| fact.id.value.to_string()));
        words.extend(
            sheet
                .judgements
                .iter()
                .map(|judgement| judgement.id.value.to_string()),
        );
        words.extend(
            sheet
                .cautions
                .iter()
                .map(|caution| caution.id.value.to_string()),
        );
        words.extend(
            sheet
                .movements
                .iter()
                .map(|movement| movement.id.value.to_string()),
        );
        for actor in sheet::ActorIndex::all(&sheet) {
            words.insert(sheet[actor].id.value.to_string());
            words.extend(sheet.names(actor).map(|name| name.unprinted().to_owned()));
        }
    }
    words
}

/// Names in a sheet that are everyday words as well: languages, nations, sorts of people, and the runs of a workflow.
const EVERYDAY: [&str; 11] = [
    "Italian",
    "italienisch",
    "italienne",
    "Russian",
    "russe",
    "russisch",
    "agencies",
    "agences",
    "announcement",
    "experts",
    "matrix",
];

#[test]
fn templates_cannot_see_sheet_texts() {
    for file in files_below(&root().join("templates")) {
        let text = fs::read_to_string(root().join("templates").join(&file)).unwrap();
        assert!(!text.contains("unprinted"), "{}", file.display());
    }
    for file in rust_files()
        .into_iter()
        .filter(|file| file.starts_with("render"))
    {
        let text = fs::read_to_string(root().join("src").join(&file)).unwrap();
        assert!(!text.contains("unprinted"), "{}", file.display());
    }
}

/// The digest of the inputs must change with each template of a briefing.
#[test]
fn every_template_is_an_input() {
    let inputs = fs::read_to_string(root().join("src/render/templates.rs")).unwrap();
    let templates = root().join("templates");
    for file in files_below(&templates) {
        let of_index = file.file_stem().is_some_and(|stem| stem == "index");
        if file != Path::new("askama.toml") && !of_index {
            let name = format!("\"{}\"", file.display());
            assert!(inputs.contains(&name), "{name} is missing");
        }
    }
}

#[test]
fn every_code_is_declared_once_and_used() {
    let codes = check::codes();
    let unique: BTreeSet<&str> = codes.iter().map(|code| code.name()).collect();
    assert_eq!(
        codes.len(),
        unique.len(),
        "a code is declared twice: {codes:?}"
    );
    for code in &codes {
        assert!(code.summary().ends_with('.'), "{code:?} is not explained");
    }
    let mut used = String::new();
    for file in rust_files() {
        let text = fs::read_to_string(root().join("src").join(&file)).unwrap();
        used.push_str(text.split("\n#[cfg(test)]").next().unwrap());
    }
    // Those of rules are used where they are declared, or do not compile.
    for code in code::ALL {
        let constant = code.name().to_uppercase().replace('-', "_");
        let is_used = used.contains(&format!("code::{constant}"));
        assert!(is_used, "nothing uses {code:?}");
    }
}

#[test]
fn explain_lists_every_code() {
    let printed = crate::support::Scratch::new()
        .run(&["explain", "--all"])
        .stdout;
    for code in check::codes() {
        let row = format!("| `{}` | {} |", code.name(), code.summary());
        assert!(printed.contains(&row), "no row\n{row}");
    }
}

/// A further language of briefings is one file of house wording and its line
/// in `language/report_language.rs`; an entry that is forgotten does not
/// compile. Nothing else tells languages of briefings apart.
#[test]
fn a_language_of_briefings_is_one_file_and_one_line() {
    let list = fs::read_to_string(root().join("src/language/report_language.rs")).unwrap();
    let lines = list.split("$declare! {").nth(1).unwrap();
    let lines = lines.split('}').next().unwrap().trim().lines();
    let listed: Vec<(&str, &str)> = lines
        .map(|line| line.trim().trim_end_matches(',').split_once(" = ").unwrap())
        .collect();
    let tags: Vec<&str> = listed.iter().map(|(_, file)| *file).collect();
    assert_eq!(tags, ReportLanguage::ALL.map(|language| language.tag()));
    for tag in tags {
        let file = fs::read_to_string(root().join("src/words").join(format!("{tag}.rs"))).unwrap();
        for wording in ["static WORDS: Words =", "static FULL: FullWords ="] {
            assert!(file.contains(wording), "{tag}.rs lacks `{wording}`");
        }
    }
    for file in rust_files() {
        let text = fs::read_to_string(root().join("src").join(&file)).unwrap();
        let code = text.split("\n#[cfg(test)]").next().unwrap();
        let is_test = file
            .with_extension("")
            .iter()
            .any(|part| part == "tests" || part == "fixture");
        for (name, _) in listed.iter().filter(|_| !is_test) {
            let named = format!("ReportLanguage::{name}");
            let mut lines = code.lines().map(str::trim_start);
            let knows = lines.any(|line| !line.starts_with("//") && line.contains(&named));
            assert!(!knows, "{} knows {name}", file.display());
        }
    }
}

/// The commit of which the program was built may stand in no output, so only `--version` knows it.
#[test]
fn only_the_version_knows_the_commit() {
    for file in rust_files() {
        let text = fs::read_to_string(root().join("src").join(&file)).unwrap();
        let knows = text.contains("FACTBRIEF_COMMIT");
        assert_eq!(
            knows,
            file == Path::new("cli/version.rs"),
            "{}",
            file.display()
        );
    }
}
