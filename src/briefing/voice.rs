//! The voice of a statement: speakers whom a source passes on, or a source itself.

use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::words::Words;

/// The voice of a statement: those who say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    /// Speakers whom a source passes on, first speaker first; at least one.
    Speakers(Vec<Evidenced>),
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

    /// True if the voice is that of a source itself.
    pub fn is_source(&self) -> bool {
        matches!(self, Self::Sources(_))
    }

    /// Writes the voice in one line: “the ministry, via a newspaper”, or the labels of the sources.
    pub fn written(&self, words: &Words) -> String {
        match self {
            Self::Speakers(speakers) => {
                let names: Vec<&str> = speakers.iter().map(Evidenced::unmarked).collect();
                names.join(words.via)
            }
            Self::Sources(labels) => {
                let labels: Vec<String> = labels.iter().map(Desk::to_string).collect();
                labels.join(words.semicolon)
            }
        }
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
                (Self::Speakers(own), Self::Speakers(new)) if names(own).eq(names(new)) => return,
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
