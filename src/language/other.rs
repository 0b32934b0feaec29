//! Languages that have no file of words: only the data of CLDR is used for them.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hash;
use std::hash::Hasher;
use std::sync::Mutex;
use std::sync::PoisonError;

use icu::locale::Locale;
use icu::locale::LocaleCanonicalizer;

use crate::language::lexicon::Lexicon;

/// A language that has no file of words.
///
/// Sentences, digits, names and dates with a month as CLDR writes it are found
/// in it; speakers, negations and number words are not.
#[derive(Clone, Copy)]
pub struct OtherLanguage {
    tag: &'static str,
    lexicon: &'static Lexicon,
}

/// The languages met so far, each once; they are few, and live as long as the program.
static KNOWN: Mutex<BTreeMap<String, OtherLanguage>> = Mutex::new(BTreeMap::new());

impl OtherLanguage {
    /// Returns the language of a locale.
    pub(crate) fn of(locale: &Locale) -> Self {
        let tag = locale.id.to_string();
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        *known.entry(tag).or_insert_with_key(|tag| Self {
            tag: Box::leak(tag.clone().into_boxed_str()),
            lexicon: Box::leak(Box::new(Lexicon::of_locale(locale))),
        })
    }

    /// Returns the BCP 47 tag: language, and perhaps script, region and variant.
    pub fn tag(self) -> &'static str {
        self.tag
    }

    pub(crate) fn lexicon(self) -> &'static Lexicon {
        self.lexicon
    }
}

/// Returns the locale of a BCP 47 tag in its canonical form; `None` where the tag is not well-formed or names no language.
///
/// A language has two or three letters: longer subtags are well-formed, but none is registered.
pub(crate) fn locale(tag: &str) -> Option<Locale> {
    let mut locale: Locale = tag.parse().ok()?;
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    let language = locale.id.language;
    (!language.is_unknown() && (2..=3).contains(&language.as_str().len())).then_some(locale)
}

impl PartialEq for OtherLanguage {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for OtherLanguage {}

impl PartialOrd for OtherLanguage {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for OtherLanguage {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tag.cmp(other.tag)
    }
}

impl Hash for OtherLanguage {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.tag.hash(state);
    }
}

impl fmt::Debug for OtherLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::OtherLanguage;
    use crate::language::DateSpan;
    use crate::language::Language;
    use crate::language::Precision;
    use crate::language::lexicon::Lexicon;

    fn tag(tag: &str) -> Option<&'static str> {
        Language::from_tag(tag).map(Language::tag)
    }

    #[test]
    fn tags_are_those_of_bcp_47() {
        assert_eq!(tag("it"), Some("it"));
        assert_eq!(tag("PT-br"), Some("pt-BR"));
        assert_eq!(tag("de-AT"), Some("de"));
        assert_eq!(tag("deu"), Some("de"));
        assert_eq!(tag("fr-Latn-CA"), Some("fr"));
        for text in ["", "x", "und", "italian", "it_", "it it", "-", "i18n", "ит"] {
            assert_eq!(tag(text), None, "{text}");
        }
        assert_eq!(Language::from_tag("it"), Language::from_tag("it"));
        assert!(Language::from_tag("it") < Language::from_tag("pt"));
    }

    /// The file of words that a contributor writes for a language: a few words of Dutch, and every entry that a file must have.
    const DUTCH: &str = "
locale: nl-NL
quotation-marks: { open: ‘, close: ’, inner-open: “, inner-close: ” }
capital-nouns: false
ordinal-dot: false
sentences: { abbreviations: [dhr, bijv], final-abbreviations: [enz], starters: [De, Het] }
numbers:
  articles: [een]
  atoms: { een: 1, twee: 2, zes: 6, twintig: 20, honderd: 100, duizend: 1000 }
  joint: [en, ën]
  units-first: true
  fractions: { anderhalf: 1.5 }
  magnitudes: { miljoen: 6 }
  attached-magnitudes: {}
  money-magnitudes: {}
  approximators: { about: [ongeveer], more-than: [meer dan], at-least: [], less-than: [], up-to: [tot], nearly: [] }
  vague: [enkele]
  units: [euro]
  clock: [uur]
  count-nouns: []
  plural-endings: [en]
dates:
  range: '{0} tot {1}'
  lone-day: '{0}'
  month-first: false
  extra-months: {}
  extra-weekdays: {}
  day-suffixes: [e]
  articles: [de]
  until: [tot]
  and: [en]
  between: [tussen]
  year-cues: [in, sinds]
  month-cues: [in]
  day-month-links: []
names: { endings: [s], exchanged-endings: [], not-names: [] }
speech:
  verbs: [zei]
  verbs-with-a-clause: []
  clause-words: [dat]
  phrases: [volgens]
  afterwords: []
  as: [zoals]
  attributions: [aldus]
  articles: [de, het]
negations: [niet, geen]
qualifiers: [maar]
contrasts: [maar]
doubts: [of]
joints: [en]
enumerations: [onder wie]
probability: [misschien]
confidence: []
stages: { announced: [zal], tries: [], uses: [], moved: [] }
";

    #[test]
    fn a_file_of_words_makes_a_language() {
        let lexicon = Lexicon::read(DUTCH).unwrap();
        let dutch = Language::Other(OtherLanguage {
            tag: "nl",
            lexicon: Box::leak(Box::new(lexicon)),
        });
        let text = "Volgens dhr. Lind vertrok het koor op 21 tot 24 november 2019 niet. De zaal telde ongeveer zesentwintig duizend gasten.";
        let sentences = dutch.sentences(text);
        assert_eq!(sentences.len(), 2);
        let pieces = |ranges: Vec<std::ops::Range<usize>>| -> Vec<&str> {
            ranges.into_iter().map(|range| &text[range]).collect()
        };
        let dates = dutch.dates(text).into_iter().map(|found| found.range);
        assert_eq!(pieces(dates.collect()), ["21 tot 24 november 2019"]);
        let quantities: Vec<_> = dutch.quantities(text).into_iter().collect();
        assert_eq!(quantities.len(), 1);
        assert_eq!(quantities[0].value.number.to_string(), "26000");
        assert_eq!(quantities[0].value.precision, Precision::About);
        let cues = dutch.speeches(text).into_iter().map(|found| found.range);
        assert_eq!(pieces(cues.collect()), ["Volgens"]);
        assert_eq!(pieces(dutch.negations(text)), ["niet"]);
        let date = "2019-11-30".parse().unwrap();
        assert_eq!(
            dutch.write_date(DateSpan::single(date)),
            "30\u{a0}november\u{a0}2019"
        );
        // The error names the missing entry.
        let error = Lexicon::read(&DUTCH.replace("negations: [niet, geen]\n", "")).unwrap_err();
        assert!(error.contains("negations"), "{error}");
    }

    #[test]
    fn sentences_and_numbers_are_read() {
        let italian = Language::from_tag("it").unwrap();
        let text = "Il coro parte. Circa 26.000 siti, 3,5 milioni, il 30 novembre 2019. Perché?";
        let pieces = |ranges: Vec<std::ops::Range<usize>>| -> Vec<&str> {
            ranges.into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(
            pieces(italian.sentences(text)),
            [
                "Il coro parte.",
                "Circa 26.000 siti, 3,5 milioni, il 30 novembre 2019.",
                "Perché?"
            ]
        );
        let numbers = italian.quantities(text).into_iter();
        let numbers: Vec<_> = numbers
            .map(|found| found.value.number.to_string())
            .collect();
        assert_eq!(numbers, ["26000", "3.5"]);
        let dates = italian.dates(text).into_iter().map(|found| found.range);
        assert_eq!(pieces(dates.collect()), ["30 novembre 2019"]);
        assert!(italian.speeches("Il coro ha detto che parte.").is_empty());
    }

    #[test]
    fn what_cldr_lacks_is_not_made_up() {
        let unknown = Language::from_tag("xx").unwrap();
        let text = "the 30 M 2019, M11 30";
        let dates = unknown.dates(text).into_iter();
        let dates: Vec<_> = dates.map(|found| &text[found.range]).collect();
        assert_eq!(dates, ["2019"]);
        assert_eq!(unknown.quantities("30 M, 26").len(), 2);
        let japanese = Language::from_tag("ja").unwrap();
        assert_eq!(
            japanese
                .sentences("合唱団は去る。なぜ？ わからない。")
                .len(),
            3
        );
    }
}
