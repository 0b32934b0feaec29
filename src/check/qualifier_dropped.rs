//! `qualifier-dropped`: a quote leaves out a word of its own clause that changes its meaning.
//!
//! “The choir moves” is not what a source says that writes “The choir moves,
//! but only for a month”, “The choir allegedly moves”, or “It is not clear
//! whether the choir moves”. So no quote of a fact may stop before *not*,
//! *only*, *allegedly*, *if* and the like.
//!
//! What is looked at: the rest of the clause on both sides of the quote, as
//! far as the next comma, semicolon, colon, dash or *and*; a following clause
//! that opens with such a word (*but*, *however*, *if*); a preceding clause
//! that opens with a condition (*if*, *unless*); and what governs a clause
//! with *that*. A contrast before the quote does no harm: what follows *but*
//! is said outright. Nor may a quote begin between a number and the word that
//! says how exact it is: *about*, *more than*, *up to*.
//!
//! Mend it by quoting further, up to and with that word, in the same quote or
//! in another quote or context of the fact. Where the word bears on something
//! else, waive the rule and say why.

use std::ops::Range;

use crate::check::Context;
use crate::check::anchors;
use crate::evidence::LocatedQuote;
use crate::finding::Code;
use crate::finding::Finding;
use crate::language::Clause;
use crate::language::Found;
use crate::language::Language;
use crate::source::Document;

/// Reports quotes of facts that stop short of a negation or qualifier.
pub(super) fn qualifier_dropped(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in crate::sheet::FactIndex::all(context.sheet) {
        let evidence = context.evidence.fact(index);
        let covered = |document: &Document, word: &Range<usize>| {
            anchors::any_touches(
                evidence.quotes.iter().chain(&evidence.context),
                document,
                word,
            )
        };
        for quote in &evidence.quotes {
            let Some(anchor) = anchors::anchor(quote) else {
                continue;
            };
            let left_out = left_out(quote.document, &anchor.bytes);
            for word in left_out.filter(|word| !covered(quote.document, word)) {
                findings.push(dropped(quote, &word));
            }
        }
    }
}

/// The words around a passage that change what it says, in the order of the text.
pub(crate) fn left_out(
    document: &Document,
    bytes: &Range<usize>,
) -> impl Iterator<Item = Range<usize>> {
    let words = [
        before(document, bytes),
        approximator(document, bytes),
        after(document, bytes),
    ];
    words.into_iter().flatten()
}

fn dropped(quote: &LocatedQuote<'_>, word: &Range<usize>) -> Finding {
    let words = &quote.document.text[word.clone()];
    let message = format!("this quote leaves out `{words}`, which changes its meaning");
    Finding::error(Code("qualifier-dropped"), quote.quote.words.span(), message)
        .hint(format!("quote further, with `{words}`"))
        .related(
            quote.document.file.span(word.clone()),
            "the word that is left out",
        )
}

/// The nearest word before the quote that changes its meaning.
fn before(document: &Document, bytes: &Range<usize>) -> Option<Range<usize>> {
    let language = document.language;
    let sentence = anchors::sentences(document, bytes).first()?;
    let clauses = clauses(document, sentence);
    let place = clauses
        .iter()
        .rposition(|clause| clause.range.start <= bytes.start)?;
    let clause = clauses.get(place)?;
    let own = clause.range.start..bytes.start;
    let limits = |range: &Range<usize>| {
        let found = language.limits_on_what_follows(&document.text[range.clone()]);
        let found = found
            .into_iter()
            .map(|word| range.start + word.start..range.start + word.end);
        found
            .filter(|word| is_no_name(document, sentence, word))
            .collect::<Vec<_>>()
    };
    let (near, joined) = after_last_joint(language, document, &own);
    if let Some(word) = limits(&near).pop() {
        return Some(word);
    }
    let previous = clauses.get(place.checked_sub(1)?)?;
    if joined {
        return None;
    }
    if clause.value.governed {
        return limits(&after_last_joint(language, document, &previous.range).0).pop();
    }
    let opener = limits(&previous.range).into_iter().next();
    opener.filter(|word| word.start == previous.range.start)
}

/// What is left out of the words before a number that say how exact it is, where the quote begins between them and it.
fn approximator(document: &Document, bytes: &Range<usize>) -> Option<Range<usize>> {
    let sentence = anchors::sentences(document, bytes).first()?;
    let words = &document.text[sentence.clone()];
    let all = document.language.approximators(words).into_iter();
    let mut all = all.map(|it| it.moved(sentence.start).range);
    // “about $12” goes on before the sign.
    let leads_to_quote = |word: &Range<usize>| {
        let between = document.text.get(word.end..bytes.start);
        between.is_none_or(|between| !between.contains(char::is_alphanumeric))
    };
    let word = all.find(|word| word.start < bytes.start && leads_to_quote(word))?;
    let left_out = document.text.get(word.start..word.end.min(bytes.start))?;
    Some(word.start..word.start + left_out.trim_end().len())
}

/// The nearest word after the quote that changes its meaning.
fn after(document: &Document, bytes: &Range<usize>) -> Option<Range<usize>> {
    let language = document.language;
    let sentence = anchors::sentences(document, bytes).last()?;
    let clauses = clauses(document, sentence);
    let place = clauses
        .iter()
        .rposition(|clause| clause.range.start < bytes.end)?;
    let limits = |range: Range<usize>| {
        let found = language.limits_on_what_precedes(&document.text[range.clone()]);
        let mut found = found
            .into_iter()
            .map(|word| range.start + word.start..range.start + word.end);
        found.find(|word| is_no_name(document, sentence, word))
    };
    let rest = bytes.end..clauses.get(place)?.range.end.max(bytes.end);
    let joint = language
        .joints(&document.text[rest.clone()])
        .first()
        .map(|joint| joint.start);
    let near = rest.start..joint.map_or(rest.end, |joint| rest.start + joint);
    if let Some(word) = limits(near) {
        return Some(word);
    }
    if joint.is_some() {
        return None;
    }
    let next = &clauses.get(place + 1)?.range;
    limits(next.clone()).filter(|word| word.start == next.start)
}

/// The clauses of a sentence, in bytes of the document.
fn clauses(document: &Document, sentence: &Range<usize>) -> Vec<Found<Clause>> {
    let clauses = document.language.clauses(&document.text[sentence.clone()]);
    clauses
        .into_iter()
        .map(|clause| clause.moved(sentence.start))
        .collect()
}

/// What stands behind the last “and” or “but” of a range, and whether there is one.
fn after_last_joint(
    language: Language,
    document: &Document,
    range: &Range<usize>,
) -> (Range<usize>, bool) {
    let words = &document.text[range.clone()];
    let (joints, contrasts) = (language.joints(words), language.contrasts(words));
    let last = joints
        .into_iter()
        .chain(contrasts)
        .map(|word| word.end)
        .max();
    (range.start + last.unwrap_or(0)..range.end, last.is_some())
}

/// A capital inside a sentence makes another word: the month of May, the German noun Wohl.
fn is_no_name(document: &Document, sentence: &Range<usize>, word: &Range<usize>) -> bool {
    let capital = document.text[word.clone()].starts_with(char::is_uppercase);
    let opening = !document.text[sentence.start..word.start].contains(char::is_alphanumeric);
    !capital || opening
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    #[test]
    fn the_clause_goes_on() {
        check(
            "Der Bunte Chor verlässt Plauderbox nicht. Der Bunte Chor nutzt Zwitscher nur im Mai.",
            "
facts:
  - id: leaves
    says: { en: The Bunter Chor leaves Plauderbox., de: Der Bunte Chor verlässt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor verlässt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `nicht`, which changes its meaning
  - id: uses
    says: { en: The Bunter Chor uses Zwitscher., de: Der Bunte Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: Der Bunte Chor nutzt Zwitscher } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `nur`, which changes its meaning
",
        );
    }

    #[test]
    fn before_the_quote() {
        check(
            "Angeblich nutzt der Bunte Chor Zwitscher. Es steht nicht fest, dass der Bunte Chor Plauderbox verlässt.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Zwitscher., de: Der Bunte Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: nutzt der Bunte Chor Zwitscher } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `Angeblich`, which changes its meaning
  - id: leaves
    says: { en: The Bunter Chor leaves Plauderbox., de: Der Bunte Chor verlässt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: dass der Bunte Chor Plauderbox verlässt } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `nicht`, which changes its meaning
",
        );
    }

    #[test]
    fn how_exact_a_number_is() {
        check_in(
            "en",
            "The choir closed about 40 accounts. The choir left more than two rooms. The choir sang for up to $12.",
            "
facts:
  - id: closed
    says: { en: 40 accounts were closed., de: 40 Konten wurden geschlossen. }
    quotes: [ { source: 40 accounts } ]
    #                   ^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `about`, which changes its meaning
  - id: left
    says: { en: Two rooms were left., de: Zwei Räume wurden verlassen. }
    quotes: [ { source: than two rooms } ]
    #                   ^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `more`, which changes its meaning
  - id: sang
    says: { en: The choir sang for up to $12., de: Der Chor sang für bis zu 12 $. }
    actors: [choir]
    quotes: [ { source: The choir sang for up to $12 } ]
",
        );
    }

    #[test]
    fn the_next_clause_opens_with_it() {
        check_in(
            "en",
            "The choir left Plauderbox, but only for a month. The choir uses Zwitscher, if it rains. \
             If it snows, the choir sings.",
            "
facts:
  - id: left
    says: { en: The choir left Plauderbox., de: Der Chor verließ Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: The choir left Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `but`, which changes its meaning
  - id: uses
    says: { en: The choir uses Zwitscher., de: Der Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: The choir uses Zwitscher } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `if`, which changes its meaning
  - id: sings
    says: { en: The choir sings., de: Der Chor singt. }
    actors: [choir]
    quotes: [ { source: the choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `If`, which changes its meaning
",
        );
    }

    #[test]
    fn quoted_to_the_end() {
        check(
            "Der Bunte Chor verlässt Plauderbox nicht. Angeblich nutzt der Bunte Chor Zwitscher.",
            "
facts:
  - id: stays
    says: { en: The Bunter Chor does not leave Plauderbox., de: Der Bunte Chor verlässt Plauderbox nicht. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor verlässt Plauderbox nicht } ]
  - id: uses
    says: { en: The Bunter Chor allegedly uses Zwitscher., de: Der Bunte Chor nutzt angeblich Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: der Bunte Chor Zwitscher } ]
    context: [ { source: Angeblich nutzt } ]
",
        );
    }

    #[test]
    fn it_belongs_to_another_clause() {
        check(
            "Der Bunte Chor sang nicht laut und verließ Plauderbox, weil der Saal nicht beheizt war. \
             Doch der Bunte Chor nutzt Zwitscher und will keine Werbung.",
            "
facts:
  - id: left
    says: { en: The choir left Plauderbox., de: Der Chor verließ Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: verließ Plauderbox } ]
    context: [ { source: Der Bunte Chor sang } ]
  - id: uses
    says: { en: The Bunter Chor uses Zwitscher., de: Der Bunte Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: der Bunte Chor nutzt Zwitscher } ]
",
        );
    }

    #[test]
    fn the_month_and_a_plain_but() {
        check_in(
            "en",
            "However, in May the choir left Plauderbox. Nobody sang but the choir uses Zwitscher.",
            "
facts:
  - id: left
    says: { en: The choir left Plauderbox., de: Der Chor verließ Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: the choir left Plauderbox } ]
  - id: uses
    says: { en: The choir uses Zwitscher., de: Der Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: the choir uses Zwitscher } ]
",
        );
    }
}
