rule! {
    /// a source has other words than those that were accepted.
    ///
    /// `facts.lock` remembers every sentence of a source. A sentence that changed,
    /// came or went may turn what the others say, even where no quote touches it:
    /// a notice on top that withdraws the whole article, a denial put in between.
    /// So a reviewer looks once, and accepts the source as it is. White space,
    /// encoding and the form of quotation marks and dashes need no review.
    ///
    /// `factbrief review` shows the sentences, and `--accept-source` accepts them.
    /// Sentences that a quote touches are the business of `evidence-changed`.
    source_changed = "source-changed", Error, about_sources, never_waived
}

use crate::check::Context;
use crate::check::shared::anchors;
use crate::edition::PassageChange;
use crate::edition::SourceDrift;
use crate::finding::Finding;
use crate::source::Document;

/// The most sentences that a finding shows.
const MAX_SHOWN: usize = 5;
/// The most characters that are shown of a sentence that is gone.
const MAX_SHOWN_CHARS: usize = 120;

/// Reports sources whose words changed beside the quotes.
pub(super) fn source_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let documents = context.evidence.documents();
    for (source, document) in context.sheet.sources.iter().zip(documents) {
        let id = &source.id.value;
        let Some(drift) = context.accepted.drift.source(id) else {
            continue;
        };
        if drift.others.is_empty() {
            continue;
        }
        let message = format!(
            "the source `{id}` is not as it was accepted: {}",
            tally(drift)
        );
        let directory = context.directory();
        let hint = format!(
            "{}`factbrief review {directory}` shows it all; if the facts still hold, accept it: \
             factbrief review {directory} --accept-source {id} --by NAME --on DATE --because REASON",
            gone(drift)
        );
        let finding = Finding::error(CODE, source.id.span, message).hint(hint);
        findings.push(with_places(finding, document, drift));
    }
}

/// “2 sentences are new, 1 changed, 1 is gone”
fn tally(drift: &SourceDrift) -> String {
    let count = |is: fn(&PassageChange) -> bool| drift.others.iter().filter(|it| is(it)).count();
    let new = count(|it| it.old.is_none());
    let gone = count(|it| it.new.is_none());
    let changed = drift.others.len() - new - gone;
    let be = |number: usize| if number == 1 { "is" } else { "are" };
    let parts = [
        (new, format!("{} new", be(new))),
        (changed, "changed or moved".to_owned()),
        (gone, format!("{} gone", be(gone))),
    ];
    let mut noun = Some(());
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| match noun.take() {
            Some(()) if number == 1 => format!("{number} sentence {what}"),
            Some(()) => format!("{number} sentences {what}"),
            None => format!("{number} {what}"),
        })
        .collect();
    parts.join(", ")
}

fn gone(drift: &SourceDrift) -> String {
    let gone: Vec<String> = drift
        .others
        .iter()
        .filter(|it| it.new.is_none())
        .filter_map(|it| it.old.as_deref())
        .take(MAX_SHOWN)
        .map(|words| format!("“{}”", anchors::shortened(words, MAX_SHOWN_CHARS)))
        .collect();
    if gone.is_empty() {
        String::new()
    } else {
        format!("gone: {}; ", gone.join(" "))
    }
}

fn with_places(finding: Finding, document: &Document, drift: &SourceDrift) -> Finding {
    let places = drift
        .others
        .iter()
        .filter_map(|it| Some((it, it.new.clone()?)));
    places
        .take(MAX_SHOWN)
        .fold(finding, |finding, (change, bytes)| {
            let message = match &change.old {
                None => "this is new".to_owned(),
                Some(old) => format!("it was: “{}”", anchors::shortened(old, MAX_SHOWN_CHARS)),
            };
            finding.related(document.file.span(bytes), message)
        })
}
