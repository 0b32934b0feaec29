//! Words of a source, and the desk's translation of them.

use crate::finding::Finding;
use crate::finding::code;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet::Quote;
use crate::sheet::SourceIndex;
use crate::sheet::Translation;
use crate::sheet::raw::List;
use crate::sheet::raw::QuoteEntry;
use crate::sheet::raw::Texts;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::names::Kind;
use crate::sheet::resolve::values::Placed;
use crate::sheet::resolve::values::Position;

/// The key of the translation beside the words.
const TRANSLATION: &str = "translation";

impl Resolver {
    /// Returns the quotes of a statement, at least one.
    pub(super) fn some_quotes(
        &mut self,
        map: Position<'_>,
        list: &List<QuoteEntry>,
    ) -> Option<Vec<Quote>> {
        self.required(map, "quotes", list)?;
        self.not_empty(map, "quotes", list);
        self.quotes(map, "quotes", list)
            .filter(|quotes| !quotes.is_empty())
    }

    /// Returns the quotes of a list; empty where the key is absent, `None` where one has a mistake.
    pub(super) fn quotes(
        &mut self,
        map: Position<'_>,
        key: &str,
        list: &List<QuoteEntry>,
    ) -> Option<Vec<Quote>> {
        let quotes = self.optional(map, key, list, |own, (values, at)| {
            let quotes: Vec<Quote> = at
                .with(values)
                .filter_map(|(raw, at)| own.quote(raw, at))
                .collect();
            (quotes.len() == values.len()).then_some(quotes)
        });
        quotes.ok().map(Option::unwrap_or_default)
    }

    fn quote(&mut self, raw: &QuoteEntry, at: Position<'_>) -> Option<Quote> {
        if at.entries().iter().any(|entry| entry.value.is_null()) {
            return None;
        }
        let words = at.entries().iter();
        let words: Vec<_> = words.filter(|entry| entry.key != TRANSLATION).collect();
        let [entry] = words.as_slice() else {
            let message = format!(
                "a quote has one source and its words, and this has {}",
                words.len()
            );
            self.error(
                Finding::error(code::WRONG_VALUE, at.head(), message)
                    .hint("start a new entry with `- ` for each quote"),
            );
            return None;
        };
        let source = self.refer(&entry.key, entry.key_span, &[Kind::Source]);
        let text = raw.texts.get(&entry.key)?.0.as_ref()?;
        let words = self.text((text, Position::of(entry)));
        let source = SourceIndex::new(source?.1);
        let language = self.source_languages.get(source.get()).copied();
        let translation = self.optional(at, TRANSLATION, &raw.value, |own, texts| {
            own.translation(texts, language)
        });
        Some(Quote {
            source,
            words: words?,
            translation: translation.ok()?,
        })
    }

    /// Returns a text in each language of the sheet but that of the words.
    fn translation(
        &mut self,
        (texts, at): Placed<'_, Texts>,
        language: Option<Language>,
    ) -> Option<Translation> {
        let own = |report: ReportLanguage| Some(*report) == language;
        if let Some(entry) = at
            .entries()
            .iter()
            .find(|entry| ReportLanguage::from_tag(&entry.key).is_some_and(own))
        {
            let message = format!("the words are in `{}` already", entry.key);
            self.error(
                Finding::error(code::UNKNOWN_LANGUAGE, entry.key_span, message)
                    .hint("delete this text"),
            );
            return None;
        }
        let wanted = self.languages.clone()?.into_iter();
        let wanted: Vec<ReportLanguage> = wanted.filter(|report| !own(*report)).collect();
        let texts = self.texts_in(at, &texts.0, &wanted)?;
        Some(Translation::new(texts))
    }
}
