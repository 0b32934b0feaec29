//! Languages: how they write numbers, dates and names, end their sentences, and report speech.
//!
//! Recognisers are small and deterministic, over CLDR data and one file of words
//! per language. They find passages, and the rules decide what a find means. All of
//! them take time linear in the text, never panic, and give ranges in order.

mod corroboration;
mod date;
mod lexicon;
mod name;
mod number;
mod other;
mod phrase;
mod place;
mod quote_marks;
mod report_language;
mod reporting;
mod segmented;
mod sentence;
#[cfg(test)]
pub(crate) mod table;
mod token;
mod write;

use std::ops::Range;
use std::sync::LazyLock;

use icu::locale::LocaleDirectionality;

use self::lexicon::Lexicon;

pub use self::date::mention::{DateMention, PartialDate};
pub(crate) use self::date::named_year::year_by_all;
pub use self::date::named_year::{NamedYear, YearBeside};
pub(crate) use self::date::part_of_year::ends_with;
pub use self::date::{Date, DateSpan, NotADate};
pub(crate) use self::lexicon::word_list::WordSet;
pub(crate) use self::lexicon::words::SpeechWords;
pub use self::name::Opening;
pub(crate) use self::number::telephone_end;
pub use self::number::{Figure, NotANumber, Number, Precision, Quantity};
pub use self::other::OtherLanguage;
pub(crate) use self::phrase::list::PhraseList;
pub(crate) use self::phrase::{phrases, verbs};
pub(crate) use self::place::{overlap, range_of};
pub(crate) use self::quote_marks::{CLOSING_QUOTES, OPENING_QUOTES};
pub use self::report_language::ReportLanguage;
pub(crate) use self::report_language::report_languages;
pub use self::reporting::ReportingCue;
pub use self::segmented::Segmented;
pub use self::sentence::clause::Clause;
pub(crate) use self::sentence::clause_end::ClauseEnds;
pub(crate) use self::token::{Look, Looks, Tokens, holds, is_lower_case, is_whole_word};
pub use self::write::marks::Marks;
pub use self::write::style::{DateStyle, QuotationStyle, Typography};
pub use self::write::ties::with_ties;
pub use icu::calendar::types::Weekday;

/// A find in a text: its value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<T> {
    /// The range of the find, in bytes of the text.
    pub range: Range<usize>,
    /// The value that was found.
    pub value: T,
}

impl<T> Found<T> {
    /// Returns the find in bytes of a longer text, in which this text starts at byte `by`.
    #[must_use]
    pub fn moved(self, by: usize) -> Self {
        Self {
            range: shifted(&self.range, by),
            value: self.value,
        }
    }
}

impl Found<ReportingCue> {
    /// Returns the find in bytes of a longer text, in which this text starts at byte `by`.
    #[must_use]
    pub fn moved_to(self, by: usize) -> Self {
        let scope = shifted(&self.value.scope, by);
        let value = ReportingCue {
            scope,
            ..self.value
        };
        Self {
            range: shifted(&self.range, by),
            value,
        }
    }
}

fn shifted(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The file of words of a language, as the build script wrote it.
macro_rules! packed {
    ($tag:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/words/", $tag, ".json"))
    };
}

/// Declares the languages; the tag also names the file of words.
macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident = $tag:literal,)*) => {
        /// A language that the program can read, and whose dates and numbers it can write.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Language {
            $($(#[$doc])* $name,)*
            /// A language without a file of words.
            Other(OtherLanguage),
        }

        impl Language {
            /// All languages with a file of words, in the order of their tags.
            pub const ALL: [Self; [$($tag),*].len()] = [$(Self::$name),*];

            /// Returns the BCP 47 tag.
            pub fn tag(self) -> &'static str {
                match self {
                    $(Self::$name => $tag,)*
                    Self::Other(language) => language.tag(),
                }
            }

            /// The files of words, for the test that reads them.
            #[cfg(test)]
            const WORDS: [&'static str; Self::ALL.len()] =
                [$(packed!($tag)),*];

            /// Returns the words and names by which the language is read.
            pub(crate) fn lexicon(self) -> &'static Lexicon {
                match self {
                    $(Self::$name => {
                        static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
                            Lexicon::read_packed(packed!($tag)).unwrap_or_default()
                        });
                        &LEXICON
                    })*
                    Self::Other(language) => language.lexicon(),
                }
            }
        }
    };
}

languages! {
    /// German.
    German = "de",
    /// English, with British dates: 30 November 2019.
    English = "en",
    /// Spanish.
    Spanish = "es",
    /// French.
    French = "fr",
    /// Russian.
    Russian = "ru",
}

impl Language {
    /// Returns the language with this BCP 47 tag; `None` where the tag is not well-formed.
    ///
    /// Regions and scripts do not matter where the language has a file of
    /// words: `de-AT` is German.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut known = Self::ALL.into_iter();
        if let Some(known) = known.find(|language| language.tag() == tag) {
            return Some(known);
        }
        let locale = other::locale(tag)?;
        let language = locale.id.language;
        let mut known = Self::ALL.into_iter();
        let known = known.find(|known| known.tag() == language.as_str());
        Some(known.unwrap_or_else(|| Self::Other(OtherLanguage::of(&locale))))
    }

    /// Reads the words of the language now instead of at their first use.
    pub fn learn(self) {
        self.lexicon();
    }

    /// Returns the region whose spelling and hyphenation the language follows, as in ISO 3166: GB.
    pub fn region(self) -> Option<String> {
        let region = self.lexicon().locale.id.region?;
        Some(region.to_string())
    }

    /// Returns the language alone, without script and region: `pt` for `pt-BR`.
    pub fn primary_tag(self) -> &'static str {
        let tag = self.tag();
        tag.split_once('-').map_or(tag, |(primary, _)| primary)
    }

    /// True if the language is written from right to left, according to CLDR.
    pub fn is_right_to_left(self) -> bool {
        LocaleDirectionality::new_common().is_right_to_left(&self.lexicon().locale.id)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Language;
    use super::Lexicon;
    use super::Segmented;

    #[test]
    fn every_file_of_words_is_read() {
        for (language, words) in Language::ALL.into_iter().zip(Language::WORDS) {
            let lexicon =
                Lexicon::read_packed(words).unwrap_or_else(|error| panic!("{language:?}: {error}"));
            let may = ["Mai", "May", "mai", "mayo", "мая"];
            assert_eq!(may.iter().find_map(|name| lexicon.month(name)), Some(5));
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
    }

    #[test]
    fn tags_are_in_order() {
        let tags: Vec<_> = Language::ALL
            .iter()
            .map(|language| language.tag())
            .collect();
        let sorted: BTreeSet<_> = tags.iter().copied().collect();
        assert_eq!(tags, sorted.into_iter().collect::<Vec<_>>());
    }

    /// Returns texts made of what the recognisers look for, so that they reach deep.
    fn broken_news() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("30. "),
            Just("November"),
            Just(" und "),
            Just("zwischen dem "),
            Just("2019"),
            Just("21–24 "),
            Just("\n"),
            Just("\r\n\n"),
            Just("zwei"),
            Just(" Mio."),
            Just("26.000"),
            Just("über "),
            Just("sagte "),
            Just("wies "),
            Just("hin"),
            Just(", "),
            Just("laut "),
            Just("„"),
            Just("”"),
            Just("z. B. "),
            Just("Der "),
            Just("May "),
            Just("the "),
            Just("1st"),
            Just("’s"),
            Just("\u{202F}"),
            Just("ß\u{301}"),
            Just("🎵"),
            Just("-"),
            Just("/"),
            Just("hundred and "),
            Just("İ"),
        ];
        proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn nothing_panics_and_ranges_are_in_order(text in prop_oneof!["\\PC*", any::<String>(), broken_news()], name in prop_oneof!["\\PC{0,8}", Just("Bunter Bund".to_owned()), Just("30.".to_owned())]) {
            let other = Language::from_tag("it").unwrap();
            for language in Language::ALL.into_iter().chain([other]) {
                let all = [
                    language.sentences(&text),
                    language.dates(&text).into_iter().map(|found| found.range).collect(),
                    language.quantities(&text).into_iter().map(|found| found.range).collect(),
                    language.approximators(&text).into_iter().map(|found| found.range).collect(),
                    language.occurrences(&text, &name),
                    language.proper_names(&text),
                    language.openings(&text).into_iter().map(|found| found.range).collect(),
                    language.figures(&text, &[]).into_iter().map(|found| found.range).collect(),
                    language.negations(&text),
                    language.qualifiers(&text),
                    language.limits_on_what_precedes(&text),
                    language.limits_on_what_follows(&text),
                    language.joints(&text),
                    language.clauses(&text).into_iter().map(|found| found.range).collect(),
                ];
                let cut = Segmented::of(language, &text);
                prop_assert_eq!(cut.dates(), language.dates(&text));
                prop_assert_eq!(cut.quantities(&cut.dates()), language.quantities(&text));
                prop_assert_eq!(cut.proper_names(), language.proper_names(&text));
                for ranges in all {
                    let mut end = 0;
                    for range in ranges {
                        prop_assert!(end <= range.start && range.start < range.end, "{range:?} after {end}");
                        prop_assert!(text.get(range.clone()).is_some());
                        end = range.end;
                    }
                }
                for speech in language.speeches(&text) {
                    prop_assert!(text.get(speech.range).is_some() && text.get(speech.value.scope).is_some());
                }
            }
        }
    }
}
