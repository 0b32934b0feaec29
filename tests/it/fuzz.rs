//! What a fuzzer calls, called with what is kept in `tests/cases/fuzz`: beginnings for it, and what once broke something.

use std::fs;

use toml::Table;

use crate::support::files_below;
use crate::support::root;

#[path = "../fuzz/entries.rs"]
mod entries;

fn replay(name: &str, entry: fn(&[u8])) {
    let directory = root().join("tests/cases/fuzz").join(name);
    let kept = files_below(&directory);
    assert!(!kept.is_empty(), "nothing is kept for {name}");
    for file in kept {
        entry(&fs::read(directory.join(file)).unwrap());
    }
}

#[test]
fn sheets() {
    replay("sheet", entries::sheet);
}

#[test]
fn locks() {
    replay("lock", entries::lock);
}

#[test]
fn logos() {
    replay("logo", entries::logo);
    damage("logo", entries::logo);
}

#[test]
fn fonts() {
    replay("font", entries::font);
    damage("font", entries::font);
}

/// What is kept, with one to four bytes changed or the rest cut off, in thousands of ways that are the same each time.
fn damage(name: &str, entry: fn(&[u8])) {
    let directory = root().join("tests/cases/fuzz").join(name);
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    for file in files_below(&directory) {
        let kept = fs::read(directory.join(file)).unwrap();
        for _ in 0..2_000 {
            let mut bytes = kept.clone();
            for _ in 0..=next(4) {
                let at = next(bytes.len());
                let odd = [0, 1, 0x7F, 0x80, 0xFF, 0x22, 0x3C, next(256)];
                bytes[at] = u8::try_from(odd[next(odd.len())]).unwrap();
            }
            if next(8) == 0 {
                bytes.truncate(next(kept.len()));
            }
            entry(&bytes);
        }
    }
}

#[test]
fn documents() {
    replay("documents", entries::documents);
}

/// What the fuzzer begins with, beside what is kept for it.
#[test]
fn documents_with_known_text() {
    for directory in ["documents", "documents-unread", "same-text"] {
        let cases = root().join("tests/cases").join(directory);
        for file in files_below(&cases) {
            entries::documents(&fs::read(cases.join(file)).unwrap());
        }
    }
}

#[test]
fn office_documents() {
    replay("office", entries::office);
    damage("office", entries::office);
}

#[test]
fn escapers() {
    replay("escapers", entries::escapers);
}

#[test]
fn recognisers() {
    replay("recognisers", entries::recognisers);
}

#[test]
fn quotes() {
    replay("quotes", entries::quotes);
}

#[test]
fn drafts() {
    replay("draft", entries::draft);
}

/// The package of the fuzzer takes the rooms that it compiles from `src`, and must name the crates that they use, as the crate does.
#[test]
fn the_package_of_the_fuzzer_has_the_crates_it_needs() {
    let manifest = |path: &str| -> Table {
        let text = fs::read_to_string(root().join(path)).unwrap();
        text.parse::<Table>().unwrap()["dependencies"]
            .as_table()
            .unwrap()
            .clone()
    };
    let (own, fuzzed) = (manifest("Cargo.toml"), manifest("tests/fuzz/Cargo.toml"));
    let code = fuzzed_code();
    let mut needed = 0;
    for (name, wanted) in &own {
        let path = format!("{}::", name.replace('-', "_"));
        // A module of another crate may have the name of a crate.
        let is_used = code
            .match_indices(&path)
            .any(|(at, _)| !code[..at].ends_with([':', '_']));
        if is_used {
            assert_eq!(fuzzed.get(name), Some(wanted), "{name}");
            needed += 1;
        }
    }
    assert!(needed > 15, "{needed}");
}

/// All code of the rooms that `src/lib.rs` gives to a fuzzer.
fn fuzzed_code() -> String {
    let source = root().join("src");
    let lib = fs::read_to_string(source.join("lib.rs")).unwrap();
    let mut rooms = Vec::new();
    let mut alone = Vec::new();
    let mut hidden = false;
    for line in lib.lines() {
        if let Some(room) = line.strip_prefix("pub mod ").filter(|_| !hidden) {
            rooms.push(room.trim_end_matches(';').to_owned());
        }
        // A room of which a fuzzer gets one file.
        let file = line
            .strip_prefix("#[path = \"")
            .and_then(|path| path.strip_suffix("\"]"));
        alone.extend(file.map(std::path::PathBuf::from));
        hidden = line == "#[cfg(not(fuzzing))]" || file.is_some();
    }
    let files = files_below(&source).into_iter().filter(|file| {
        let room = file.with_extension("");
        let room = room.iter().next().and_then(|first| first.to_str());
        room.is_some_and(|room| rooms.iter().any(|own| own == room)) || alone.contains(file)
    });
    files
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .map(|file| {
            let text = fs::read_to_string(source.join(file)).unwrap();
            text.split("\n#[cfg(test)]").next().unwrap().to_owned()
        })
        .collect()
}
