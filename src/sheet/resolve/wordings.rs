//! Languages, and texts in each of them.

use std::collections::BTreeMap;

use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet::SheetText;
use crate::sheet::Wording;
use crate::sheet::position::Entry;
use crate::sheet::raw::LanguageTag;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::List;
use crate::sheet::raw::Pairs;
use crate::sheet::raw::ReportLanguageTag;
use crate::sheet::raw::Text;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::values::Placed;
use crate::sheet::resolve::values::Position;
use crate::sheet::resolve::values::Reported;
use crate::sheet::shape::excerpt;
use crate::sheet::suggest;

impl Resolver {
    /// Returns the language of a source, by its tag.
    pub(super) fn language(&mut self, (tag, at): Placed<'_, LanguageTag>) -> Option<Language> {
        let language = Language::from_tag(tag.as_ref());
        if language.is_none() {
            let message = format!("`{}` is not the tag of a language", excerpt(tag.as_ref()));
            let known = suggest::one_of(&Language::ALL.map(Language::tag));
            let hint = format!("write {known}, or the BCP 47 tag of another language");
            self.error(Finding::error(code::UNKNOWN_LANGUAGE, at.span(), message).hint(hint));
        }
        language
    }

    /// Returns a language of briefings, by its tag.
    pub(super) fn report_language(&mut self, tag: &str, span: Span) -> Option<ReportLanguage> {
        let language = ReportLanguage::from_tag(tag);
        if language.is_none() {
            let message = format!(
                "`{}` is not a language that we can write briefings in",
                excerpt(tag)
            );
            let known = ReportLanguage::ALL.map(|language| language.tag());
            let finding = Finding::error(code::UNKNOWN_LANGUAGE, span, message);
            self.error(finding.hint(format!("write {}", suggest::one_of(&known))));
        }
        language
    }

    /// Returns the languages of the sheet, at least one, each once.
    pub(super) fn languages(
        &mut self,
        map: Position<'_>,
        value: &List<ReportLanguageTag>,
    ) -> Option<Vec<ReportLanguage>> {
        let (values, list) = self.required(map, "languages", value)?;
        let mut languages = Vec::new();
        for (tag, at) in list.with(values) {
            let language = self.report_language(tag.as_ref(), at.span())?;
            if languages.contains(&language) {
                let message = format!(
                    "the language `{}` stands here a second time",
                    language.tag()
                );
                self.error(
                    Finding::error(code::WRONG_VALUE, at.span(), message).hint("keep one of them"),
                );
                return None;
            }
            languages.push(language);
        }
        self.not_empty(map, "languages", value);
        (languages.len() == values.len() && !languages.is_empty()).then_some(languages)
    }

    /// Returns a required text in each language.
    pub(super) fn required_wording<P>(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<Pairs<P>>,
    ) -> Option<Wording> {
        let (texts, at) = self.required(map, key, value)?;
        self.wording(at, &texts.0)
    }

    /// Returns a text in each language; `None` where the key is absent.
    pub(super) fn optional_wording<P>(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<Pairs<P>>,
    ) -> Result<Option<Wording>, Reported> {
        self.optional(map, key, value, |own, (texts, at)| {
            own.wording(at, &texts.0)
        })
    }

    /// Returns a text for exactly the languages of the sheet; keys that are missing in `texts` are no languages.
    pub(super) fn wording(
        &mut self,
        at: Position<'_>,
        texts: &BTreeMap<String, Lenient<Text>>,
    ) -> Option<Wording> {
        // The texts are read even where the languages have mistakes.
        let wanted = self.languages.clone();
        let ordered = self.texts_in(at, texts, wanted.as_deref().unwrap_or_default());
        wanted.and(ordered).map(Wording::new)
    }

    /// Returns a text for exactly these languages, in their order.
    pub(super) fn texts_in(
        &mut self,
        at: Position<'_>,
        texts: &BTreeMap<String, Lenient<Text>>,
        wanted: &[ReportLanguage],
    ) -> Option<Vec<(ReportLanguage, SheetText)>> {
        let mut found = Vec::new();
        let mut sound = true;
        for entry in at.entries() {
            let Some(text) = texts.get(&entry.key) else {
                continue;
            };
            if entry.value.is_null() {
                // This key has been reported; it is probably the rest of a text with a comma, and no language.
                sound = false;
                continue;
            }
            let language = self.language_of_text(entry);
            let text = text
                .0
                .as_ref()
                .and_then(|text| self.text((text, Position::of(entry))));
            match (language, text) {
                (Some(language), Some(text)) => found.push((language, text)),
                _ => sound = false,
            }
        }
        let mut ordered = Vec::new();
        for language in wanted {
            if let Some(at) = found.iter().position(|(own, _)| own == language) {
                ordered.push(found.swap_remove(at));
            } else if at.get(language.tag()).is_none() {
                self.untranslated(at, *language);
                sound = false;
            }
        }
        sound.then_some(ordered)
    }

    /// Returns the language of one text of a wording, which has to be one of the sheet's.
    fn language_of_text(&mut self, entry: &Entry) -> Option<ReportLanguage> {
        let language = self.report_language(&entry.key, entry.key_span)?;
        if self
            .languages
            .as_ref()
            .is_some_and(|own| !own.contains(&language))
        {
            let message = format!("`{}` is not a language of this sheet", language.tag());
            self.error(
                Finding::error(code::UNKNOWN_LANGUAGE, entry.key_span, message)
                    .hint("add it to `languages`, or delete this text"),
            );
            return None;
        }
        Some(language)
    }

    fn untranslated(&mut self, at: Position<'_>, language: ReportLanguage) {
        let tag = language.tag();
        let message = format!("this text has no version in `{tag}`");
        self.error(
            Finding::error(code::UNTRANSLATED, at.head(), message).hint(format!("add `{tag}:`")),
        );
    }
}
