rule! {
    /// two sources have the same words, or one names the other, and no card says who has them from whom.
    ///
    /// Two prints of one agency text are one source, as are a notice and the report
    /// that quotes it. The rule looks for a sentence of at least six words, or
    /// twelve words in a row, that two documents share, and for a document that
    /// names the publisher or author of an article published before it. It only
    /// asks: briefings count the two as independent until a card says otherwise.
    ///
    /// Say `based-on: [ID]` on the card of the source that has its words from the
    /// other, or `based-on: [a text]` on both where they come from a third that you
    /// do not hold. Say `based-on: []` where you have looked, and there is none.
    origin_shared = "origin-shared", Warning
}

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::Names;
use crate::sheet::Sheet;
use crate::sheet::Source;
use crate::sheet::SourceIndex;
use crate::sheet::SourceKind;
use crate::source::Document;

/// The fewest words of a sentence that two documents hardly have by chance.
const MIN_WORDS_OF_SENTENCE: usize = 6;
/// The fewest words in a row that two documents hardly have by chance.
const MIN_WORDS_IN_A_ROW: usize = 12;

/// Reports each source that shares words with an earlier one, or names one; one finding for each.
pub(super) fn origin_shared(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    if sheet.sources.len() < 2 {
        return;
    }
    let publishers = publishers(sheet);
    let mut first: BTreeMap<u64, SourceIndex> = BTreeMap::new();
    for (source, document) in SourceIndex::all(sheet).zip(context.evidence.documents()) {
        let shared = printed_before(sheet, source, document, &mut first);
        let found = match shared {
            Some(other) => Some((other, "has the same words as")),
            None => named(sheet, &publishers, source, document).map(|it| (it, "names")),
        };
        if let Some((other, what)) = found {
            let (own, other) = (&sheet[source].id, &sheet[other].id);
            let message = format!(
                "`{}` {what} `{}`, and no card says who has them from whom",
                own.value, other.value
            );
            let hint = format!(
                "say `based-on: [{}]` on the card of the one that has its words from the other, or `based-on: []`",
                other.value
            );
            let finding = Finding::warning(CODE, own.span, message).hint(hint);
            findings.push(finding.related(other.span, "the other source"));
        }
    }
}

/// True if nobody has said whether these sources have an origin in common.
fn is_open(sheet: &Sheet, one: SourceIndex, other: SourceIndex) -> bool {
    let has_none = |source: &Source| source.based_on.as_ref().is_some_and(Vec::is_empty);
    !sheet.share_an_origin(one, other) && !has_none(&sheet[one]) && !has_none(&sheet[other])
}

/// Returns the first earlier source with words of this document, and notes its own words.
fn printed_before(
    sheet: &Sheet,
    source: SourceIndex,
    document: &Document,
    first: &mut BTreeMap<u64, SourceIndex>,
) -> Option<SourceIndex> {
    let mut found: Option<SourceIndex> = None;
    for piece in pieces(document) {
        match first.entry(piece) {
            Entry::Vacant(place) => drop(place.insert(source)),
            Entry::Occupied(place) => {
                let other = *place.get();
                if other != source && found.is_none() && is_open(sheet, source, other) {
                    found = Some(other);
                }
            }
        }
    }
    found
}

/// Returns the digests of long sentences and of words in a row, in lower case and without marks.
fn pieces(document: &Document) -> Vec<u64> {
    let body = document.text.get(document.body..).unwrap_or_default();
    let words = words(body);
    let rows = words.windows(MIN_WORDS_IN_A_ROW).map(digest);
    let sentences = document.sentences.iter();
    let sentences = sentences.filter_map(|range| {
        let words = self::words(document.text.get(range.clone())?);
        (words.len() >= MIN_WORDS_OF_SENTENCE).then(|| digest(&words))
    });
    rows.chain(sentences).collect()
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Returns a digest of words, the same in every run.
fn digest(words: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// Returns the names of those who published articles.
fn publishers(sheet: &Sheet) -> Names<'_, SourceIndex> {
    let articles = SourceIndex::all(sheet).filter(|it| sheet[*it].kind == SourceKind::NewsArticle);
    Names::new(articles.filter_map(|it| Some((published_by(&sheet[it])?, it))))
}

fn published_by(source: &Source) -> Option<&str> {
    let name = source.publisher.as_ref().or(source.author.as_ref())?;
    let name = name.unprinted().trim_matches(['[', ']', ' ']);
    (!name.is_empty()).then_some(name)
}

/// Returns a source of another publisher that a document names, unless it was published later.
fn named(
    sheet: &Sheet,
    publishers: &Names<'_, SourceIndex>,
    source: SourceIndex,
    document: &Document,
) -> Option<SourceIndex> {
    let body = document.text.get(document.body..)?;
    let own = &sheet[source];
    let mut named = publishers
        .find(document.language, body)
        .into_iter()
        .map(|it| it.value);
    named.find(|other| {
        let other_card = &sheet[*other];
        let is_later = own.published.zip(other_card.published);
        let is_later = is_later.is_some_and(|(own, other)| other.days().0 > own.days().1);
        published_by(own) != published_by(other_card) && !is_later && is_open(sheet, source, *other)
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    fn checked(first: (&str, &str), second: (&str, &str), finding: &str) {
        let id = format!("two{finding}");
        let sources = [
            TestSource {
                id: "one",
                language: "en",
                card: first.0,
                text: first.1,
            },
            TestSource {
                id: &id,
                language: "de",
                card: second.0,
                text: second.1,
            },
        ];
        check_among(
            &sources,
            "
facts:
  - id: sings
    says: { en: The choir sings., de: Der Chor singt. }
    actors: [choir]
    quotes: [ { one: The choir sings }, { two: Der Chor singt } ]
",
        );
    }

    const AGENCY: &str = "The choir sings. It lost three hundred singers in April.";
    const PRINT: &str = "Der Chor singt. „It lost three hundred singers in April.“";
    const OWN: &str = "Der Chor singt. Er verlor Sänger, wie die Alder Wharf News berichtet.";

    #[test]
    fn the_same_sentence() {
        let finding = "
    #   ^^^ warning[origin-shared]: `two` has the same words as `one`, and no card says who has them from whom";
        checked(("", AGENCY), ("", PRINT), finding);
        checked(("", AGENCY), ("based-on: [one]", PRINT), "");
        checked(("", AGENCY), ("based-on: []", PRINT), "");
        checked(
            ("based-on: [An agency]", AGENCY),
            ("based-on: [An agency]", PRINT),
            "",
        );
        checked(("", AGENCY), ("", "Der Chor singt. It lost three."), "");
    }

    #[test]
    fn one_names_the_other() {
        let published = "publisher: '[Alder Wharf News]'\n    kind: news-article";
        let finding = "
    #   ^^^ warning[origin-shared]: `two` names `one`, and no card says who has them from whom";
        checked((published, AGENCY), ("", OWN), finding);
        checked((published, AGENCY), ("based-on: [one]", OWN), "");
        checked(("publisher: '[Alder Wharf News]'", AGENCY), ("", OWN), "");
    }
}
