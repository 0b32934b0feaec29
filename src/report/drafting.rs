//! Drafts candidate facts from the sources of a report, with the desk's list of actors and the earlier candidates.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use crate::draft;
use crate::draft::Draft;
use crate::draft::DraftSource;
use crate::draft::KnownActor;
use crate::draft::Material;
use crate::draft::Mistake;
use crate::draft::gazetteer;
use crate::edition::Lock;
use crate::edition::PartsAside;
use crate::evidence::Evidence;
use crate::evidence::LocatedQuote;
use crate::files::FileId;
use crate::files::Files;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::finding::code;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::report::Error;
use crate::report::Report;
use crate::report::questions;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::SourceIndex;
use crate::source::Document;

/// The name of the file of candidates in a report directory.
pub const CANDIDATES_FILE: &str = "candidates.yaml";

/// The maximum size of the file of candidates in bytes, several times that of the longest source.
const MAX_CANDIDATES_BYTES: u64 = 64 * 1024 * 1024;

/// The result of drafting.
#[derive(Debug)]
pub struct Drafted {
    /// The files to which the findings point.
    pub files: Files,
    /// The findings that kept the draft from being made.
    pub findings: Vec<Finding>,
    /// The draft; empty if a finding kept it from being made.
    pub draft: Draft,
    /// The outcome for the file of candidates; `None` if it was not written.
    pub outcome: Option<Outcome>,
}

impl Report {
    /// Drafts from the sources, and writes the candidates beside the sheet.
    pub fn draft(&self) -> Result<Drafted, Error> {
        let (mut drafted, text) = self.draft_as(draft::to_yaml);
        let Some(text) = text else {
            return Ok(drafted);
        };
        let output = Output {
            name: CANDIDATES_FILE.to_owned(),
            bytes: text.into_bytes(),
        };
        self.check_unread(Path::new(CANDIDATES_FILE))?;
        // The file holds the desk's rejections, and so cannot be made again.
        drafted.outcome = Some(output::write_kept(&self.directory, &output)?);
        Ok(drafted)
    }

    /// Drafts from the sources without writing, and returns what is made of the draft; `None` if a finding keeps it from being made.
    pub(super) fn draft_as<T>(
        &self,
        make: impl FnOnce(&Draft, &Material<'_>) -> T,
    ) -> (Drafted, Option<T>) {
        let mut drafted = Drafted {
            files: Files::new(),
            findings: Vec::new(),
            draft: Draft::default(),
            outcome: None,
        };
        let list = drafted.files.read(
            &self.directory.join("..").join(gazetteer::FILE),
            gazetteer::LIMIT,
        );
        let earlier = drafted
            .files
            .read(&self.directory.join(CANDIDATES_FILE), MAX_CANDIDATES_BYTES);
        let listed = read(&mut drafted, list, gazetteer::read);
        let rejected = read(&mut drafted, earlier, draft::rejected);
        let evidence = self.evidence();
        let (Some(listed), Some(rejected), Some(evidence)) = (listed, rejected, evidence) else {
            return (drafted, None);
        };
        let actors = known(&evidence, listed);
        let material = Material {
            sources: sources(&evidence, self.lock.as_ref()),
            actors: &actors,
            languages: &evidence.sheet().languages,
            as_of: Some(evidence.sheet().as_of),
            rejected: rejected.into_iter().collect::<BTreeSet<_>>(),
        };
        drafted.draft = draft::draft(&material);
        questions::propose(evidence.sheet(), &mut drafted.draft.facts);
        let result = make(&drafted.draft, &material);
        (drafted, Some(result))
    }

    /// Returns the findings that say why the sources cannot be read, or that a text beside one is not of today.
    pub fn unread(&self) -> Vec<Finding> {
        let told =
            |it: &&Finding| it.severity == Severity::Unchecked || it.code == code::TEXT_OUTDATED;
        let unread: Vec<Finding> = self.findings.iter().filter(told).cloned().collect();
        if unread.is_empty() && self.sheet.is_none() {
            return self.findings.clone();
        }
        unread
    }
}

/// Returns the parsed content of a file of ours; the default, a list without entries, if the file is missing.
fn read<T: Default>(
    drafted: &mut Drafted,
    (file, read): (FileId, Result<(), Unreadable>),
    parse: fn(&str) -> Result<T, Mistake>,
) -> Option<T> {
    let path = drafted.files.get(file).path.clone();
    match read {
        Ok(()) => {}
        Err(Unreadable::Missing) => return Some(T::default()),
        Err(error) => {
            drafted
                .findings
                .push(Finding::unreadable(file.start(), &path, &error));
            return None;
        }
    }
    let text = &drafted.files.get(file).text;
    match parse(text) {
        Ok(parsed) => Some(parsed),
        Err(mistake) => {
            let place = mistake.at.map_or(file.start(), |at| {
                let start = text.floor_char_boundary(at);
                file.span(start..text.ceil_char_boundary(start + 1))
            });
            let message = format!("cannot read `{path}`: {mistake}");
            let hint = "correct it; a draft needs it, and nothing was written";
            drafted
                .findings
                .push(Finding::unchecked(code::DRAFT_INPUT, place, message).hint(hint));
            None
        }
    }
}

/// Returns the actors of the sheet, then those of the list that the sheet lacks.
fn known(evidence: &Evidence<'_>, listed: Vec<KnownActor>) -> Vec<KnownActor> {
    let mut known = KnownActor::of_sheet(evidence.sheet());
    let own: BTreeSet<String> = known.iter().map(|actor| actor.id.clone()).collect();
    let names: BTreeSet<String> = known.iter().flat_map(|actor| actor.names.clone()).collect();
    let new = |actor: &KnownActor| !own.contains(&actor.id) && !names.contains(&actor.name);
    known.extend(listed.into_iter().filter(new));
    known
}

fn sources<'a>(evidence: &Evidence<'a>, lock: Option<&Lock>) -> Vec<DraftSource<'a>> {
    let sheet = evidence.sheet();
    let each = SourceIndex::all(sheet).zip(evidence.documents());
    let source = |(index, document): (SourceIndex, &'a Document)| {
        let facts = FactIndex::all(sheet).flat_map(|fact| &evidence.fact(fact).quotes);
        let cautions =
            CautionIndex::all(sheet).flat_map(|caution| &evidence.caution(caution).quotes);
        let card = &evidence.sheet()[index];
        let aside = PartsAside::of(lock, evidence, index);
        let mut settled = anchored(facts, document);
        settled.extend(aside.sentences().cloned());
        DraftSource {
            id: card.id.value.as_str(),
            document,
            published: card
                .published
                .filter(|date| date.is_single())
                .map(|date| date.start),
            quoted: settled,
            cautioned: anchored(cautions, document),
        }
    };
    each.map(source).collect()
}

/// Returns the ranges of bytes at which these quotes are anchored in the document.
fn anchored<'a, 'e: 'a>(
    quotes: impl Iterator<Item = &'a LocatedQuote<'e>>,
    document: &Document,
) -> Vec<Range<usize>> {
    let own = quotes.filter(|quote| quote.document.file == document.file);
    own.filter_map(|quote| Some(quote.anchor()?.bytes.clone()))
        .collect()
}
