//! Sources that seem to have an origin in common: they have the same words, or one names the other.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;

use crate::reading::names::Names;
use crate::sheet::Sheet;
use crate::sheet::Sign;
use crate::sheet::Source;
use crate::sheet::SourceIndex;
use crate::sheet::SourceKind;
use crate::sheet::Supposed;
use crate::source::Document;

/// The fewest words of a sentence that two documents hardly have by chance.
const MIN_WORDS_OF_SENTENCE: usize = 6;
/// The fewest words in a row that two documents hardly have by chance.
const MIN_WORDS_IN_A_ROW: usize = 12;

/// Returns each source that shares words with an earlier one of the sheet, or names one, unless the cards say who has what
/// from whom; one other source for each.
pub fn supposed(sheet: &Sheet, documents: &[Document]) -> Vec<Supposed> {
    if sheet.sources.len() < 2 {
        return Vec::new();
    }
    let publishers = publishers(sheet);
    let mut first: BTreeMap<u64, SourceIndex> = BTreeMap::new();
    let mut supposed = Vec::new();
    for (source, document) in SourceIndex::all(sheet).zip(documents) {
        let shared = printed_before(sheet, source, document, &mut first);
        let found = match shared {
            Some(other) => Some((other, Sign::Words)),
            None => named(sheet, &publishers, source, document).map(|it| (it, Sign::Name)),
        };
        supposed.extend(found.map(|(other, sign)| Supposed {
            source,
            other,
            sign,
        }));
    }
    supposed
}

/// True if nobody has said whether a source has its words from an earlier one of the sheet.
///
/// That the earlier source is nobody's copy, as its `based-on: []` says, leaves open what the later one is.
fn is_open(sheet: &Sheet, later: SourceIndex, earlier: SourceIndex) -> bool {
    let is_own = sheet[later].based_on.as_ref().is_some_and(Vec::is_empty);
    !is_own && !sheet.share_an_origin(later, earlier)
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
