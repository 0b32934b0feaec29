//! Drafts of short texts, for tests.

use std::collections::BTreeSet;

use crate::draft::Candidate;
use crate::draft::Draft;
use crate::draft::DraftSource;
use crate::draft::KnownActor;
use crate::draft::Material;
use crate::files::Files;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet::ActorKind;
use crate::source::Document;

/// Returns the draft of a text that was published on a day, with these known actors.
pub(super) fn drafted_with(
    actors: &[KnownActor],
    language: Language,
    text: &str,
    published: Option<&str>,
) -> Draft {
    let mut files = Files::new();
    let file = files.insert("notice.txt", text);
    let document = Document::new(&files, file, language);
    crate::draft::draft(&Material {
        sources: vec![DraftSource {
            id: "notice",
            document: &document,
            published: published.map(|day| day.parse().unwrap()),
            quoted: Vec::new(),
            cautioned: Vec::new(),
        }],
        actors,
        languages: &[ReportLanguage::English],
        as_of: None,
        rejected: BTreeSet::new(),
    })
}

/// Returns the candidates of a text behind the tag of its language, in the order of the text, with only three services in the list.
pub(super) fn facts_of(row: &str) -> Vec<Candidate> {
    let mut facts = drafted(row).facts;
    facts.sort_by_key(|fact| fact.place.start);
    facts
}

/// Returns the draft of a text behind the tag of its language, with only three services in the list.
pub(super) fn drafted(row: &str) -> Draft {
    let service = |name: &str| {
        KnownActor::unlisted(name.to_lowercase(), ActorKind::Platform, name.to_owned())
    };
    let known = ["Zwitscher", "Plauderbox", "Plapperwelt"].map(service);
    let (tag, text) = row.split_once(": ").unwrap();
    let language = Language::from_tag(tag).unwrap();
    drafted_with(&known, language, text, Some("2026-03-10"))
}
