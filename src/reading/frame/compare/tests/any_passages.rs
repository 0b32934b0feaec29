//! Statements beside any passages: whatever a sheet quotes, a comparison ends, and its places lie in the texts.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::language::Language;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::compare::differences;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Value;
use crate::reading::frame::words::What;
use crate::sheet::ActorKind;

/// A pair of the cases: a statement, and the text from which it quotes.
#[derive(serde::Deserialize)]
struct Pair {
    source: String,
    says: String,
    #[serde(rename = "in")]
    language: Option<String>,
    actors: Option<BTreeMap<String, serde_yaml::Value>>,
}

/// Returns the frame of a text with its numbers and with these names.
fn frame<'t>(language: Language, text: &'t str, names: &[&str]) -> Frame<'t> {
    let numbers = language.quantities(text).into_iter().map(|found| Value {
        range: found.range,
        what: What::Number(found.value),
    });
    let names = names.iter().enumerate().flat_map(|(owner, name)| {
        text.match_indices(name).map(move |(at, name)| Value {
            range: at..at + name.len(),
            what: What::Name(owner),
        })
    });
    Frame::read(language, text, numbers.chain(names).collect())
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the cases are files of the repository"
)]
fn every_statement_beside_passages_of_others() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/fairness");
    let folders = ["built", "later"].map(|folder| cases.join(folder));
    let tags = ["en", "de", "fr", "es", "ru"];
    let files = folders
        .iter()
        .flat_map(|folder| tags.map(|tag| (folder.join(tag), tag)));
    let mut compared = 0;
    for (file, tag) in files {
        let language = Language::from_tag(tag).unwrap();
        let text = fs::read_to_string(file.with_extension("yaml")).unwrap();
        let pairs: Vec<Pair> = serde_yaml::from_str(&text).unwrap();
        for near in pairs.windows(5) {
            let names = near.iter().filter_map(|pair| pair.actors.as_ref());
            let names: Vec<&str> = names.flat_map(|it| it.keys()).map(String::as_str).collect();
            let told = near[0].language.as_deref().unwrap_or(tag);
            let says = frame(Language::from_tag(told).unwrap(), &near[0].says, &names);
            let quoted = [&near[0].source, &near[2].source, &near[4].source];
            let passages = quoted.map(|text| frame(language, text, &names));
            let cast = Cast::new(&[0, 1], &|_| ActorKind::Person);
            for quotes in 1..=passages.len() {
                for difference in differences(&says, &passages, quotes, &cast) {
                    compared += 1;
                    assert!(says.text.get(difference.range.clone()).is_some());
                    let (passage, range) = difference.quote.unwrap_or_default();
                    assert!(passages[passage].text.get(range).is_some());
                }
            }
        }
    }
    assert!(compared > 0);
}
