//! Words of the heads of mails, and of sentences that say who told the one before.

use serde::Deserialize;

use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;

/// The words of the heads of mails.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct MailWords {
    /// What begins the line of the sender: “From:”.
    senders: Vec<String>,
    /// What begins other lines: “Subject:”.
    others: Vec<String>,
}

/// The nouns in the titles of documents that tell their kind.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct KindWords {
    announcement: PhraseList,
    minutes: PhraseList,
    letter: PhraseList,
}

impl Language {
    /// Returns the kind of a document by a noun in its title, as a card writes it: `minutes`.
    pub(crate) fn kind_by_title(self, title: &str) -> Option<&'static str> {
        let words = &self.draft_words().kinds;
        let title = title.to_lowercase();
        let title = Segmented::of_sentence(self, &title);
        let kinds = [
            ("minutes", &words.minutes),
            ("announcement", &words.announcement),
            ("letter", &words.letter),
        ];
        let mut kinds = kinds.into_iter();
        let own = kinds.find(|(_, nouns)| !phrases(&title.tokens, nouns).is_empty());
        own.map(|(kind, _)| kind)
    }

    /// Returns what begins the line of the sender of a mail.
    pub(in crate::draft) fn mail_senders(self) -> &'static [String] {
        &self.draft_words().mails.senders
    }

    /// True if a line belongs to the head of a mail: “Subject: …”.
    pub(in crate::draft) fn is_line_of_mail(self, line: &str) -> bool {
        let mut others = self.draft_words().mails.others.iter();
        others.any(|label| line.starts_with(label.as_str()))
    }

    /// True if a line has a noun for a document, as its title does: minutes, press release.
    pub(in crate::draft) fn names_document(self, line: &str) -> bool {
        let documents = &self.draft_words().documents;
        !phrases(&Segmented::of_sentence(self, line).tokens, documents).is_empty()
    }

    /// True if the words around a name in a line that leads to a quotation say that it is of whoever has the name: “signed by X”, “X wrote:”.
    pub(in crate::draft) fn is_of_writer(self, before: &str, after: &str) -> bool {
        let known = self.draft_words();
        let lower = before.trim_end().to_lowercase();
        let signs = known
            .signs
            .iter()
            .any(|sign| lower.ends_with(sign.as_str()));
        let last = lower.rsplit(' ').next().unwrap_or_default();
        let behind = after.trim_matches(|it: char| !it.is_alphanumeric());
        signs || behind.is_empty() || holds(&known.writes, behind) || holds(&known.writes, last)
    }

    /// True if a line with a colon only says who writes what follows: “On 7 June, Ruth Calder wrote:”.
    pub(in crate::draft) fn leads_to_writing(self, line: &str) -> bool {
        let bare = line.trim_end().strip_suffix(':').unwrap_or_default();
        let last = bare.trim_end().rsplit(' ').next().unwrap_or_default();
        holds(&self.draft_words().writes, last)
    }

    /// True if a sentence begins with words that may mean the one before: “Das”, “Об этом”.
    pub(in crate::draft) fn may_point_back(self, sentence: &str) -> bool {
        let mut openings = self.draft_words().pointing_back.iter();
        openings.any(|opening| {
            let mut own = sentence.chars().flat_map(char::to_lowercase);
            opening.chars().all(|letter| own.next() == Some(letter))
        })
    }

    /// True if a sentence says by its first words who told the one before, with a verb of saying at this byte: “Das teilte …”, “Об этом сообщает …”.
    pub(in crate::draft) fn points_back(self, sentence: &str, verb: usize) -> bool {
        let before = sentence.get(..verb).unwrap_or_default().trim();
        let before = before.to_lowercase();
        let mut openings = self.draft_words().pointing_back.iter();
        openings.any(|opening| {
            let rest = before.strip_prefix(opening.as_str());
            // “Das Team teilte mit”
            let is_alone = |rest: &str| {
                rest.is_empty()
                    || (opening.contains(' ') && !rest.starts_with(char::is_alphanumeric))
            };
            rest.is_some_and(is_alone)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn sentences_that_point_back() {
        for (language, sentence, verb, expected) in [
            (
                Language::German,
                "Das teilte der Verein mit.",
                "teilte",
                true,
            ),
            (Language::German, "Das Team teilte es mit.", "teilte", false),
            (
                Language::English,
                "That is according to Reuters.",
                "according",
                true,
            ),
            (
                Language::French,
                "C’est ce qu’a annoncé le club.",
                "annoncé",
                true,
            ),
            (
                Language::Spanish,
                "Así lo anunció el club.",
                "anunció",
                true,
            ),
            (
                Language::Russian,
                "Об этом сообщает агентство.",
                "сообщает",
                true,
            ),
        ] {
            let verb = sentence.find(verb).unwrap();
            assert_eq!(language.points_back(sentence, verb), expected, "{sentence}");
        }
    }
}
