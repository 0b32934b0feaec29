//! `announced-and-named`: a source announces a number of things and names fewer or more.
//!
//! “Nine platforms, among them A, B, C and D” leaves five without a name, and
//! “two platforms: A, B and C” contradicts itself. Readers of the number and of
//! the names must know, so a caution has to quote that passage: the number and
//! the names.
//!
//! The rule looks at sentences that a fact quotes: one exact number from two
//! to fifty, then a word that opens a list (*darunter*, *including*, *among
//! them*, *namely*) or a colon, then at least two names joined by commas and
//! *and*. Where it cannot tell the members of the list apart it says nothing.
//! Where the number counts something else, waive the rule.

use std::ops::Range;

use crate::check::Context;
use crate::check::anchors;
use crate::finding::Code;
use crate::finding::Finding;
use crate::language::Found;
use crate::language::Language;
use crate::language::Number;
use crate::language::Precision;
use crate::language::Quantity;
use crate::sheet::FactIndex;
use crate::source::Document;

/// Warns of numbers that the names after them do not bear out.
pub(super) fn announced_and_named(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut reported = Vec::new();
    let facts = FactIndex::all(context.sheet).flat_map(|fact| &context.evidence.fact(fact).quotes);
    for quote in facts {
        let document = quote.document;
        let Some(anchor) = anchors::anchor(quote) else {
            continue;
        };
        for sentence in anchors::sentences(document, &anchor.bytes) {
            let place = (document.file, sentence.start);
            let named = |words: &str| context.names.find(document.language, words).len();
            let Some(list) = mismatch(&named, document, sentence) else {
                continue;
            };
            let is_known = reported.contains(&place)
                || context.is_cautioned_of_both(document, [&list.number, &list.names]);
            if is_known || !anchors::overlap(&list.bytes, &anchor.bytes) {
                continue;
            }
            reported.push(place);
            let message = format!(
                "the source announces {}, and names {}",
                list.announced, list.named
            );
            let finding = Finding::warning(
                Code("announced-and-named"),
                quote.quote.words.span(),
                message,
            )
            .hint("tell the reader in a caution that quotes this passage")
            .related(document.file.span(list.bytes), "the number and the names");
            findings.push(finding);
        }
    }
}

/// A number, and the names after it.
pub(crate) struct List {
    pub(crate) announced: u64,
    pub(crate) named: usize,
    /// Where the number stands.
    number: Range<usize>,
    /// Where the names stand.
    names: Range<usize>,
    /// From the number to the last name.
    pub(crate) bytes: Range<usize>,
}

/// The most things whose names somebody would list in a sentence.
const MOST: u64 = 50;
/// The most words of one member of a list: “the newspaper of the town N”.
const MEMBER_WORDS: usize = 5;

/// The list of a sentence that has not as many names as it announces; `named` counts the known names in a text.
pub(crate) fn mismatch(
    named: &dyn Fn(&str) -> usize,
    document: &Document,
    sentence: &Range<usize>,
) -> Option<List> {
    let text = &document.text[sentence.clone()];
    let language = document.language;
    let opening = opening(language, text)?;
    let mut numbers = language.quantities(&text[..opening.start]).into_iter();
    let (number, None) = (numbers.next()?, numbers.next()) else {
        return None;
    };
    let announced = (2..=MOST).find(|count| is(&number, *count))?;
    let (count, end) = members(named, language, &text[opening.end..])?;
    let differs = usize::try_from(announced) != Ok(count);
    let number = number.moved(sentence.start).range;
    let listed = sentence.start + opening.end..sentence.start + opening.end + end;
    let bytes = number.start..listed.end;
    differs.then_some(List {
        announced,
        named: count,
        number,
        names: listed,
        bytes,
    })
}

fn is(number: &Found<Quantity>, count: u64) -> bool {
    number.value.precision == Precision::Exact && number.value.number == Number::new(count, 0)
}

/// The word or colon that opens the list.
fn opening(language: Language, text: &str) -> Option<Range<usize>> {
    let colon = text.find(": ").map(|at| at..at + 1);
    language.enumerations(text).into_iter().next().or(colon)
}

/// How many names the list has, and where it ends; nothing where a member is no plain name.
fn members(
    named: &dyn Fn(&str) -> usize,
    language: Language,
    text: &str,
) -> Option<(usize, usize)> {
    let joints = language.joints(text);
    let joint = joints.first()?;
    let mut cuts: Vec<Range<usize>> = text.match_indices(',').map(|(at, _)| at..at + 1).collect();
    cuts.retain(|comma| comma.end <= joint.start);
    cuts.push(joint.clone());
    let mut start = 0;
    let mut count = 0;
    for cut in cuts {
        let member = &text[start..cut.start];
        // “A, B, and C”
        let is_serial_comma = member.trim().is_empty() && count > 0;
        count += usize::from(is_member(named, member));
        if !is_serial_comma && !is_member(named, member) {
            return None;
        }
        start = cut.end;
    }
    let rest = &text[start..];
    let end = rest.find([',', ';', '.', '–', '—']).unwrap_or(rest.len());
    let is_last = is_member(named, &rest[..end]);
    // What goes on after a comma may hold further names.
    let goes_on = named(&rest[end..]) > 0;
    (is_last && !goes_on && count > 0 && joints.len() == 1).then_some((count + 1, start + end))
}

fn is_member(named: &dyn Fn(&str) -> usize, member: &str) -> bool {
    let words = member.split_whitespace().count();
    let known = || named(member) == 1;
    let capital = || member.trim().starts_with(char::is_uppercase) && words == 1;
    (1..=MEMBER_WORDS).contains(&words) && (known() || capital())
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    #[test]
    fn fewer_names() {
        check(
            "Der Bunte Chor nutzt neun Dienste, darunter Plauderbox, Zwitscher und Funkel.",
            "
facts:
  - id: services
    says: { en: The Bunter Chor uses nine services., de: Der Bunte Chor nutzt neun Dienste. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor nutzt neun Dienste } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[announced-and-named]: the source announces 9, and names 3
  - id: plauderbox
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'Der Bunte Chor nutzt neun Dienste, darunter Plauderbox' } ]
",
        );
    }

    #[test]
    fn more_names() {
        check_in(
            "en",
            "The choir uses two services: Plauderbox, Zwitscher, and Sparkle.",
            "
facts:
  - id: services
    says: { en: The choir uses Plauderbox., de: Der Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'The choir uses two services: Plauderbox' } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[announced-and-named]: the source announces 2, and names 3
",
        );
    }

    #[test]
    fn among_them() {
        check_in(
            "en",
            "The choir worked with three of the largest services, among them Plauderbox and Zwitscher.",
            "
facts:
  - id: services
    says: { en: The choir worked with Zwitscher., de: Der Chor arbeitete mit Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: 'among them Plauderbox and Zwitscher' } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[announced-and-named]: the source announces 3, and names 2
    context: [ { source: The choir worked } ]
",
        );
    }

    #[test]
    fn as_many_as_announced() {
        check(
            "Der Bunte Chor nutzt zwei Dienste: Plauderbox und Zwitscher.",
            "
facts:
  - id: services
    says: { en: The Bunter Chor uses two services., de: Der Bunte Chor nutzt zwei Dienste. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor nutzt zwei Dienste } ]
",
        );
    }

    #[test]
    fn a_caution_tells_the_reader() {
        check(
            "Der Bunte Chor nutzt neun Dienste, darunter Plauderbox und Zwitscher.",
            "
facts:
  - id: services
    says: { en: The Bunter Chor uses nine services., de: Der Bunte Chor nutzt neun Dienste. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor nutzt neun Dienste } ]
cautions:
  - id: two-named
    says: { en: The source names Plauderbox and Zwitscher., de: Die Quelle nennt Plauderbox und Zwitscher. }
    quotes: [ { source: neun Dienste }, { source: darunter Plauderbox und Zwitscher } ]
",
        );
    }

    #[test]
    fn no_plain_list_of_names() {
        check_in(
            "en",
            "The choir counted nine rehearsals, including long and loud ones. After two rehearsals and \
             three feasts the choir uses services, including Plauderbox and Zwitscher. About nine \
             services, including Plauderbox and Zwitscher, are open to the choir.",
            "
facts:
  - id: counted
    says: { en: The choir counted nine rehearsals., de: Der Chor zählte neun Proben. }
    actors: [choir]
    quotes: [ { source: The choir counted nine rehearsals } ]
  - id: services
    says: { en: The choir uses Plauderbox., de: Der Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'the choir uses services, including Plauderbox' } ]
  - id: open
    says: { en: About nine services are open to the choir., de: Rund neun Dienste stehen dem Chor offen. }
    actors: [choir]
    quotes: [ { source: 'About nine services, including Plauderbox and Zwitscher, are open to the choir' } ]
",
        );
    }
}
