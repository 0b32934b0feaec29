//! One thing that changed between two editions, for the readers of each language.

use crate::language::ReportLanguage;
use crate::words::DifferenceWords;
use crate::words::Words;
use crate::words::fill;
use crate::words::full_stop;

/// A text in several languages, by tag; of a text that is the same in all, the tag is empty.
pub(super) type Texts = Vec<(String, String)>;

/// One thing that changed.
#[derive(Debug, PartialEq, Eq)]
pub struct Alteration {
    /// The name of the fact, judgement or other entry in the sheet.
    pub id: String,
    /// The kind of change for readers of a language in which its words changed.
    worded: Option<AlterationKind>,
    /// The kind of change for readers of a language in which its words are as they were.
    silent: Option<AlterationKind>,
    /// The old text, in the languages of the old edition.
    old: Option<Texts>,
    /// The new text, in the languages of the new edition.
    new: Option<Texts>,
}

/// Declares the kinds of changes, each with its word in JSON and the sentence for it.
macro_rules! kinds {
    ($($(#[doc = $line:literal])+ $kind:ident = $word:literal, $wording:ident;)+) => {
        /// The kinds of changes between two editions.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum AlterationKind {
            $($(#[doc = $line])+ $kind,)+
        }

        impl AlterationKind {
            /// Returns the word for it, as JSON has it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)+
                }
            }

            /// Returns the sentence for it.
            fn wording(self, words: &DifferenceWords) -> &'static str {
                match self {
                    $(Self::$kind => words.$wording,)+
                }
            }
        }
    };
}

kinds! {
    /// A fact is stated for the first time.
    FactAdded = "fact-added", fact_added;
    /// A fact is no longer stated.
    FactRemoved = "fact-removed", fact_removed;
    /// A fact has other words, and another date, number, name, speaker or evidence.
    FactCorrected = "fact-corrected", fact_corrected;
    /// A fact has its words, and another date, number, name or speaker.
    FactRevalued = "fact-revalued", fact_revalued;
    /// A fact is worded anew, on the same evidence.
    FactReworded = "fact-reworded", fact_reworded;
    /// A fact says the same on other evidence.
    FactRegrounded = "fact-regrounded", fact_regrounded;
    /// A judgement is new.
    JudgementAdded = "judgement-added", judgement_added;
    /// A judgement is no longer made.
    JudgementRemoved = "judgement-removed", judgement_removed;
    /// A judgement has other words.
    JudgementChanged = "judgement-changed", judgement_changed;
    /// A judgement has its words, and another likelihood.
    JudgementReweighed = "judgement-reweighed", judgement_reweighed;
    /// A judgement has its words, and another horizon.
    JudgementReaimed = "judgement-reaimed", judgement_reaimed;
    /// A judgement says the same on other facts, or with another confidence.
    JudgementRegrounded = "judgement-regrounded", judgement_regrounded;
    /// A movement is new.
    MovementAdded = "movement-added", movement_added;
    /// A movement is no longer told.
    MovementRemoved = "movement-removed", movement_removed;
    /// A movement has other ends, or has come to another stage.
    MovementChanged = "movement-changed", movement_changed;
    /// A difference is new.
    DifferenceAdded = "difference-added", difference_added;
    /// A difference is no longer declared.
    DifferenceRemoved = "difference-removed", difference_removed;
    /// A difference is between other statements.
    DifferenceChanged = "difference-changed", difference_changed;
    /// The reason of a difference has other words.
    DifferenceExplained = "difference-explained", difference_explained;
    /// A caution is new.
    CautionAdded = "caution-added", caution_added;
    /// A caution is no longer given.
    CautionRemoved = "caution-removed", caution_removed;
    /// A caution has other words.
    CautionChanged = "caution-changed", caution_changed;
    /// A source is new.
    SourceAdded = "source-added", source_added;
    /// A source is no longer used.
    SourceRemoved = "source-removed", source_removed;
    /// A source has other words.
    SourceReplaced = "source-replaced", source_replaced;
    /// A later source corrects or replaces a source.
    SourceSuperseded = "source-superseded", source_superseded;
    /// A source has another reliability.
    SourceRegraded = "source-regraded", source_regraded;
    /// The information cut-off is another day.
    CutOffMoved = "cut-off-moved", cut_off_moved;
}

impl AlterationKind {
    /// True if its sentence has the new text and the old one, each as a sentence of its own.
    fn tells_two_texts(self) -> bool {
        matches!(
            self,
            Self::FactCorrected
                | Self::JudgementChanged
                | Self::MovementChanged
                | Self::CautionChanged
        )
    }
}

impl Alteration {
    /// Returns the addition of something with this text.
    pub(super) fn added(id: &str, new: Texts) -> Self {
        Self::new(id, None, Some(new))
    }

    /// Returns the removal of something with this text.
    pub(super) fn removed(id: &str, old: Texts) -> Self {
        Self::new(id, Some(old), None)
    }

    /// Returns the change of something from one text to another, which may be equal.
    pub(super) fn changed(id: &str, [old, new]: [Texts; 2]) -> Self {
        Self::new(id, Some(old), Some(new))
    }

    fn new(id: &str, old: Option<Texts>, new: Option<Texts>) -> Self {
        Self {
            id: id.to_owned(),
            worded: None,
            silent: None,
            old,
            new,
        }
    }

    /// Returns it with a kind for all readers.
    pub(super) fn with(self, kind: AlterationKind) -> Self {
        self.with_kinds(Some(kind), Some(kind))
    }

    /// Returns it with a kind for readers of a language in which the words changed, and one for the others.
    pub(super) fn with_kinds(
        self,
        worded: Option<AlterationKind>,
        silent: Option<AlterationKind>,
    ) -> Self {
        Self {
            worded,
            silent,
            ..self
        }
    }

    /// True if both editions have it.
    pub(super) fn has_both(&self) -> bool {
        self.old.is_some() && self.new.is_some()
    }

    /// Returns the kind of change for readers of this language; `None` if nothing changed for them.
    pub fn kind_in(&self, language: ReportLanguage) -> Option<AlterationKind> {
        let (Some(old), Some(new)) = (&self.old, &self.new) else {
            return self.worded;
        };
        let own = |texts: &Texts| {
            let mut texts = texts.iter();
            let own = texts.find(|(tag, _)| tag.is_empty() || tag == language.tag())?;
            Some(own.1.clone())
        };
        // A language in which the old edition was not written brings no news of old statements.
        match (own(old), own(new)) {
            (Some(was), Some(is)) if was != is => self.worded,
            _ => self.silent,
        }
    }

    /// Returns the kind of change for the first of these readers for whom anything changed.
    pub fn kind(&self, languages: &[ReportLanguage]) -> Option<AlterationKind> {
        let mut languages = languages.iter();
        languages.find_map(|language| self.kind_in(*language))
    }

    /// True if it is about a fact or a judgement that the new edition has.
    pub fn is_of_statement(&self, language: ReportLanguage) -> bool {
        self.new.is_some()
            && self.kind_in(language).is_some_and(|kind| {
                let word = kind.as_str();
                word.starts_with("fact-") || word.starts_with("judgement-")
            })
    }

    /// Returns the sentence for a reader; `None` if nothing changed in this language. A text that an edition does not have in it is given in its first one.
    pub fn sentence(&self, language: ReportLanguage) -> Option<String> {
        let text = |texts: &Option<Texts>| -> String {
            let texts = texts.as_deref().unwrap_or_default();
            let own = texts.iter().find(|(tag, _)| tag == language.tag());
            own.or(texts.first())
                .map_or_else(String::new, |(_, text)| text.clone())
        };
        let (mut old, mut new) = (text(&self.old), text(&self.new));
        let kind = self.kind_in(language)?;
        if kind.tells_two_texts() {
            for text in [&mut old, &mut new] {
                text.push_str(full_stop(text));
            }
        }
        let wording = kind.wording(&Words::of(language).difference);
        Some(fill(wording, &[("old", &old), ("new", &new)]))
    }
}

#[cfg(test)]
mod tests {
    use super::Alteration;
    use super::AlterationKind;
    use crate::language::ReportLanguage;

    #[test]
    fn two_texts_do_not_run_on() {
        let text = |text: &str| vec![("en".to_owned(), text.to_owned())];
        let sentence = |old: &str, new: &str, kind| {
            let changed = Alteration::changed("id", [text(old), text(new)]).with(kind);
            changed.sentence(ReportLanguage::English)
        };
        assert_eq!(
            sentence(
                "It may be low",
                "It may be high",
                AlterationKind::CautionChanged
            )
            .as_deref(),
            Some("Caution, reworded: It may be high. Before: It may be low.")
        );
        assert_eq!(
            sentence("It is low.", "It is high.", AlterationKind::FactCorrected).as_deref(),
            Some("Corrected: It is high. Before: It is low.")
        );
    }
}
