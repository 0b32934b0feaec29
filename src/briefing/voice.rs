//! The voice of a statement: speakers whom a source passes on, or a source itself.

use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::language::Language;
use crate::words::Words;

/// The voice of a statement: those who say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    /// Speakers whom a source passes on, first speaker first; at least one.
    Speakers(Vec<Evidenced>),
    /// Speakers through whom a source speaks for itself, as the chair does in a statement of the club; at least one.
    OwnSpeakers(Vec<Evidenced>),
    /// Sources that say it themselves, by their labels; at least one.
    Sources(Vec<Desk>),
}

impl Voice {
    /// Returns the voice of this chain of speakers, or of these sources if the chain is empty.
    pub fn of(speakers: Vec<Evidenced>, sources: Vec<Desk>) -> Self {
        if speakers.is_empty() {
            Self::Sources(sources)
        } else {
            Self::Speakers(speakers)
        }
    }

    /// Returns the same voice as one through which the source speaks for itself.
    #[must_use]
    pub fn as_own(self) -> Self {
        match self {
            Self::Speakers(speakers) => Self::OwnSpeakers(speakers),
            Self::OwnSpeakers(_) | Self::Sources(_) => self,
        }
    }

    /// True if the voice is that of a source itself.
    pub fn is_of_source(&self) -> bool {
        match self {
            Self::Speakers(_) => false,
            Self::OwnSpeakers(_) | Self::Sources(_) => true,
        }
    }

    /// Returns the speakers; `None` if the source says it without naming any.
    pub fn speakers(&self) -> Option<&[Evidenced]> {
        match self {
            Self::Speakers(speakers) | Self::OwnSpeakers(speakers) => Some(speakers),
            Self::Sources(_) => None,
        }
    }

    /// Writes the voice in one line: “the ministry, via a newspaper”, or the labels of the sources.
    pub fn written(&self, words: &Words) -> String {
        match self {
            Self::Speakers(speakers) | Self::OwnSpeakers(speakers) => {
                let names: Vec<&str> = speakers.iter().map(Evidenced::unmarked).collect();
                names.join(words.via)
            }
            Self::Sources(labels) => {
                let labels: Vec<String> = labels.iter().map(Desk::to_string).collect();
                labels.join(words.semicolon)
            }
        }
    }

    /// Returns the language of the voice, if it is that of titles in one language; `None` for one in that of the reader.
    pub fn language(&self) -> Option<Language> {
        let Self::Sources(labels) = self else {
            return None;
        };
        let mut languages = labels.iter().map(Desk::language);
        let first = languages.next()??;
        languages.all(|it| it == Some(first)).then_some(first)
    }

    /// Adds the voice to others: each chain of speakers once, and each source once.
    pub fn join(self, voices: &mut Vec<Self>) {
        for voice in voices.iter_mut() {
            match (voice, &self) {
                (Self::Sources(own), Self::Sources(new)) => {
                    let missing: Vec<Desk> =
                        new.iter().filter(|it| !own.contains(it)).cloned().collect();
                    own.extend(missing);
                    return;
                }
                (Self::Speakers(own), Self::Speakers(new))
                | (Self::OwnSpeakers(own), Self::OwnSpeakers(new))
                    if names(own).eq(names(new)) =>
                {
                    return;
                }
                _ => {}
            }
        }
        voices.push(self);
    }
}

fn names(speakers: &[Evidenced]) -> impl Iterator<Item = &str> {
    speakers.iter().map(Evidenced::unmarked)
}

#[cfg(test)]
mod tests {
    use super::Voice;
    use crate::briefing::tests::{desk, evidenced};
    use crate::language::ReportLanguage;
    use crate::words::Words;

    #[test]
    fn each_voice_is_heard_once() {
        let sources =
            |labels: &[&str]| Voice::of(Vec::new(), labels.iter().map(|it| desk(it)).collect());
        let speakers = |id: &str, names: &[&str]| {
            let names = names.iter().map(|name| evidenced(id, name));
            Voice::of(names.collect(), vec![desk("Gazette")])
        };
        let mut voices = Vec::new();
        for voice in [
            sources(&["Gazette 2024"]),
            speakers("a", &["the board", "a reader"]),
            sources(&["Notice", "Gazette 2024"]),
            speakers("b", &["the board", "a reader"]),
            speakers("b", &["the board"]),
        ] {
            voice.join(&mut voices);
        }
        for (language, expected) in [
            (
                ReportLanguage::English,
                [
                    "Gazette 2024; Notice",
                    "the board, quoted by a reader",
                    "the board",
                ],
            ),
            (
                ReportLanguage::French,
                [
                    "Gazette 2024\u{202f}; Notice",
                    "the board, selon a reader",
                    "the board",
                ],
            ),
        ] {
            let written = voices.iter().map(|it| it.written(Words::of(language)));
            assert_eq!(written.collect::<Vec<_>>(), expected);
        }
    }
}
