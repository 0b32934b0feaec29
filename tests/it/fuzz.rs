//! What a fuzzer calls, called with what is kept in `tests/cases/fuzz`: beginnings for it, and what once broke something.

use std::fs;

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
fn documents() {
    replay("documents", entries::documents);
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
