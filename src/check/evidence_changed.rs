rule! {
    /// the words that a statement rests on are not those that were accepted.
    ///
    /// What counts are the sentences that its quotes and context quotes touch. The
    /// finding says what became of them:
    ///
    /// - *typographic*: the same words with other commas, or a number grouped
    ///   otherwise (a warning);
    /// - *host-changed*: the quote is as it was, and the rest of its sentence changed, as
    ///   when “according to the club” becomes a denial;
    /// - *value-changed*: a number, date, name, negation, sign, percent or currency
    ///   mark, question mark or quotation mark. It is not called contradicted: we
    ///   see text, not truth;
    /// - *reworded*: other words, with the same values;
    /// - *ambiguous*: the words are in several places now;
    /// - *found-elsewhere*: they are gone, and are in another source;
    /// - *gone*.
    ///
    /// Judgements, the title and the briefings that rest on the statement are no
    /// better than it. Mend the statement where the source says something else
    /// now; then `factbrief review --accept` takes over the new words, with your
    /// name, the date and the reason. If the briefing has gone out, raise `edition`
    /// first: readers are told what has changed since the edition before.
    evidence_changed = "evidence-changed", Error, about_sources, never_waived
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::check::shared::anchors;
use crate::edition::Accepted;
use crate::edition::Affected;
use crate::edition::ChangeKind;
use crate::edition::LockedQuote;
use crate::edition::LockedStatement;
use crate::edition::QuoteDrift;
use crate::edition::affected;
use crate::files::Span;
use crate::finding::Finding;
use crate::reading::fold;
use crate::sheet::Id;
use crate::sheet::Quote;
use crate::sheet::Sheet;

/// The most differences that a finding spells out.
const MAX_SHOWN: usize = 4;
/// The most characters of a difference.
const MAX_SHOWN_CHARS: usize = 80;

/// Reports statements whose sentences changed.
pub(super) fn evidence_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(lock) = context.accepted.lock else {
        return;
    };
    for fact in &context.sheet.facts {
        if let Some(locked) = lock.fact(&fact.id.value) {
            let quotes = |locked: &LockedQuote| {
                let own = if locked.context {
                    &fact.context
                } else {
                    &fact.quotes
                };
                place(context, own, locked)
            };
            report(
                context,
                &fact.id.value,
                fact.id.span,
                &locked.quotes,
                quotes,
                findings,
            );
        }
    }
    for caution in &context.sheet.cautions {
        if let Some(locked) = lock.caution(&caution.id.value) {
            let quotes = |locked: &LockedQuote| place(context, &caution.quotes, locked);
            report(
                context,
                &caution.id.value,
                caution.id.span,
                &locked.quotes,
                quotes,
                findings,
            );
        }
    }
}

/// Returns where the sheet still quotes these words.
fn place(context: &Context<'_>, quotes: &[Quote], locked: &LockedQuote) -> Option<Span> {
    quotes
        .iter()
        .find(|quote| is_same(context.sheet, quote, locked))
        .map(|quote| quote.words.span())
}

fn is_same(sheet: &Sheet, quote: &Quote, locked: &LockedQuote) -> bool {
    sheet[quote.source].id.value == locked.source
        && fold(quote.words.unprinted()).trim() == fold(locked.words.unprinted()).trim()
}

/// One finding for each class of change, at the quote, or at the statement where the sheet quotes other words by now.
fn report(
    context: &Context<'_>,
    id: &Id,
    span: Span,
    locked: &[LockedQuote],
    place: impl Fn(&LockedQuote) -> Option<Span>,
    findings: &mut Vec<Finding>,
) {
    let Some(drift) = context.accepted.drift.statement(id) else {
        return;
    };
    let mut seen = BTreeSet::new();
    for (quote, drift) in locked.iter().zip(&drift.quotes) {
        if drift.class.passes() {
            continue;
        }
        let message = format!("`{id}` {}", what(context, quote, drift));
        // Quotes of one sentence have one message, which is reported once.
        if !seen.insert(message.clone()) {
            continue;
        }
        let span = place(quote).unwrap_or(span);
        let finding = if drift.class == ChangeKind::Typographic {
            Finding::warning(CODE, span, message)
        } else {
            Finding::error(CODE, span, message)
        };
        let mut finding = finding.hint(hint(context, id));
        if let Some((source, bytes)) = &drift.now {
            let document = &context.evidence.documents()[source.get()];
            finding = finding.related(document.file.span(bytes.clone()), "as it is now");
        }
        findings.push(finding);
    }
}

fn what(context: &Context<'_>, quote: &LockedQuote, drift: &QuoteDrift) -> String {
    let source = &quote.source;
    let class = drift.class.as_str();
    match drift.class {
        ChangeKind::Unchanged | ChangeKind::Moved => String::new(),
        ChangeKind::Typographic
        | ChangeKind::HostChanged
        | ChangeKind::Reworded
        | ChangeKind::ValueChanged => {
            let sentence = match drift.class {
                ChangeKind::HostChanged => "rests on a sentence that changed around the quote",
                _ => "rests on a sentence that changed",
            };
            format!("{sentence} ({class}): {}", differences(drift))
        }
        ChangeKind::Elsewhere => {
            let other = drift.now.as_ref().map_or_else(String::new, |(source, _)| {
                context.sheet[*source].id.value.to_string()
            });
            format!(
                "rests on words that are gone from `{source}` ({class}): they stand in `{other}`"
            )
        }
        ChangeKind::Ambiguous => {
            format!("rests on words that now stand in several places of `{source}` ({class})")
        }
        ChangeKind::Gone => format!("rests on words that are gone from `{source}` ({class})"),
    }
}

/// Returns the differences in words: “`26.000` became `27.000`”.
fn differences(drift: &QuoteDrift) -> String {
    let shown = |words: &str| format!("“{}”", anchors::shortened(words, MAX_SHOWN_CHARS));
    let mut parts: Vec<String> = drift
        .changes
        .iter()
        .take(MAX_SHOWN)
        .map(|change| match (change.old.as_str(), change.new.as_str()) {
            ("", new) => format!("{} was put in", shown(new)),
            (old, "") => format!("{} was taken out", shown(old)),
            (old, new) => format!("{} became {}", shown(old), shown(new)),
        })
        .collect();
    if drift.changes.len() > MAX_SHOWN {
        parts.push("and more".to_owned());
    }
    parts.join(", ")
}

fn hint(context: &Context<'_>, id: &Id) -> String {
    let directory = context.directory();
    let changed = BTreeSet::from([id]);
    let affected = affected(context.accepted, context.evidence, &changed);
    let rests = rests_on_it(context, &affected);
    let edition = context.sheet.edition;
    format!(
        "{rests}raise `edition` if edition {edition} has gone out, mend the statement if it no longer holds, then accept it: \
         factbrief review {directory} --accept {id} --by NAME --on DATE --because REASON"
    )
}

/// Returns the words for what rests on a statement: “the judgement `a`, the title and the one-page briefing rest on it; ”.
fn rests_on_it(context: &Context<'_>, affected: &Affected) -> String {
    let judgements = affected
        .judgements
        .iter()
        .map(|it| format!("`{}`", context.sheet[*it].id.value));
    let movements = affected
        .movements
        .iter()
        .map(|it| format!("`{}`", context.sheet[*it].id.value));
    let title = affected.title.then(|| "the title".to_owned());
    let products = affected.products();
    let briefings = products.iter().map(|name| format!("the {name} briefing"));
    let all: Vec<String> = judgements
        .chain(movements)
        .chain(title)
        .chain(briefings)
        .collect();
    match all.as_slice() {
        [] => String::new(),
        [one] => format!("{one} rests on it; "),
        [others @ .., last] => format!("{} and {last} rest on it; ", others.join(", ")),
    }
}

/// Returns the places of the quotes that are reported here as errors: no other rule need say that they are lost.
pub(super) fn reported(sheet: &Sheet, accepted: &Accepted<'_>) -> BTreeSet<Span> {
    let mut reported = BTreeSet::new();
    let Some(lock) = accepted.lock else {
        return reported;
    };
    let mut collect = |id: &Id, locked: Option<&LockedStatement>, quotes: &[&Quote]| {
        let drift = accepted.drift.statement(id);
        let Some((locked, drift)) = locked.zip(drift).filter(|(_, drift)| !drift.class.passes())
        else {
            return;
        };
        for (own, drift) in locked.quotes.iter().zip(&drift.quotes) {
            let same = |quote: &&&Quote| is_same(sheet, quote, own);
            if drift.class > ChangeKind::Typographic {
                reported.extend(quotes.iter().filter(same).map(|quote| quote.words.span()));
            }
        }
    };
    for fact in &sheet.facts {
        let id = &fact.id.value;
        let quotes: Vec<&Quote> = fact.quotes.iter().chain(&fact.context).collect();
        collect(id, lock.fact(id), &quotes);
    }
    for caution in &sheet.cautions {
        let id = &caution.id.value;
        let quotes: Vec<&Quote> = caution.quotes.iter().collect();
        collect(id, lock.caution(id), &quotes);
    }
    reported
}
