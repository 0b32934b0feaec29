//! The build script: packs the words of the languages so that a start of the program reads them in little time.
//!
//! The words of sentences become JSON, which is read ten times as fast as YAML; those by which clauses are read, with the tables of
//! meanings, become lists that are searched as they lie in the program; and those for which comparisons ask become Rust.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script asks its environment, and reads and writes files"
)]

#[path = "reading/frame/clause_words/tables.rs"]
mod clause_words;
#[expect(
    dead_code,
    reason = "the build script only needs the names of families"
)]
#[path = "reading/frame/lexicon/families.rs"]
mod families;
#[expect(dead_code, reason = "the build script only needs the words of rows")]
#[path = "reading/frame/meanings.rs"]
mod meanings;
#[path = "reading/frame/phrases/pack.rs"]
mod pack;
#[expect(dead_code, reason = "the build script does not search the lists")]
#[path = "reading/frame/phrases/packed.rs"]
mod packed;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use families::FAMILIES;
use families::Family;
use meanings::Row;

/// The folder of the files with the words of sentences.
const LANGUAGE: &str = "src/language";

/// The folder of the files with the words by which clauses are read.
const FRAME: &str = "src/reading/frame";

/// The folder of the tables with the words for which the comparisons ask.
const CLAUSE_WORDS: &str = "src/reading/frame/clause_words";

/// The lists of a language by their names: phrases, each with the place of what it means.
type Lists<'w> = BTreeMap<&'static str, Vec<(&'w str, u16)>>;

fn main() -> Result<(), Box<dyn Error>> {
    let manifest = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let output = PathBuf::from(env::var("OUT_DIR")?);
    // The fuzzer builds the program from a folder of its own inside the repository.
    let mut above = manifest.ancestors();
    let root = above.find(|folder| folder.join(LANGUAGE).is_dir());
    let root = root.ok_or("no folder of languages")?;
    let words = output.join("words");
    fs::create_dir_all(&words)?;
    for (tag, text) in texts(&root.join(LANGUAGE), "yaml")? {
        let read: serde_yaml::Value =
            serde_yaml::from_str(&text).map_err(|error| in_file(&tag, &error))?;
        let written = words.join(tag).with_extension("json");
        fs::write(written, serde_json::to_string(&read)?)?;
    }
    for (tag, text) in texts(&root.join(FRAME), "yaml")? {
        let marks = serde_yaml::from_str(&text).map_err(|error| in_file(&tag, &error))?;
        let folder = output.join("marks").join(&tag);
        fs::create_dir_all(&folder)?;
        for (name, phrases) in lists(&marks, &tag)? {
            fs::write(folder.join(name), pack::pack(phrases)?)?;
        }
    }
    let mut modules = String::new();
    for (name, table) in texts(&root.join(CLAUSE_WORDS), "txt")? {
        modules.push_str(&clause_words::module(&name, &table)?);
    }
    fs::write(output.join("clause_words.rs"), modules)?;
    let concepts = meanings::meanings().concepts.iter();
    let names: BTreeSet<&str> = concepts.map(|row| row.name).collect();
    let names: Vec<&str> = names.into_iter().collect();
    fs::write(output.join("meaning_names.rs"), format!("{names:?}"))?;
    Ok(())
}

/// Returns the texts of the files of a folder that have an ending, by their names without it: the tags of languages, or tables.
fn texts(folder: &Path, ending: &str) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_sought = path.extension().is_some_and(|it| it == ending);
        if let Some(name) = path.file_stem().filter(|_| is_sought) {
            let name = name.to_string_lossy().into_owned();
            texts.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(texts)
}

/// Returns an error of a language’s file with its name.
fn in_file(tag: &str, error: &serde_yaml::Error) -> String {
    format!("{tag}.yaml: {error}")
}

/// Returns the lists by which clauses of a language are read.
fn lists<'w>(marks: &'w BTreeMap<String, Vec<String>>, tag: &str) -> Result<Lists<'w>, String> {
    let known = |name: &&String| {
        let name = name.strip_suffix("-weak").unwrap_or(name);
        FAMILIES.iter().any(|(family, _)| *family == name)
    };
    if let Some(unknown) = marks.keys().find(|name| !known(name)) {
        return Err(format!("{tag}.yaml: no family is named {unknown}"));
    }
    let (mut strong, mut weak, mut beside) = (Vec::new(), Vec::new(), Vec::new());
    for ((name, family), place) in FAMILIES.iter().zip(0..) {
        let listed = |name: &str| {
            let phrases = marks.get(name).into_iter().flatten();
            phrases.map(move |phrase| (phrase.as_str(), place))
        };
        strong.extend(listed(name));
        weak.extend(listed(&format!("{name}-weak")));
        if matches!(
            family,
            Family::TakenBack | Family::CalledFalse | Family::Silent
        ) {
            beside.extend(listed(name));
        }
    }
    let meanings = meanings::meanings();
    Ok(BTreeMap::from([
        ("strong", strong),
        ("weak", weak),
        ("beside", beside),
        ("concepts", words(&meanings.concepts, tag)),
        ("units", words(&meanings.units, tag)),
        (
            "equal",
            words(&meanings::numbers().collect::<Vec<_>>(), tag),
        ),
        (
            "factors",
            words(&meanings::factors().collect::<Vec<_>>(), tag),
        ),
    ]))
}

/// Returns the words of rows in a language, each with the place of its row.
fn words(rows: &[Row], tag: &str) -> Vec<(&'static str, u16)> {
    let rows = rows.iter().zip(0..);
    let words = rows.flat_map(|(row, place)| row.words(tag).map(move |word| (word, place)));
    words.collect()
}
