//! Nouns that say what the name behind them is: the newspaper X, la empresa X.

use serde::Deserialize;

use crate::language::Language;
use crate::language::holds;
use crate::sheet::ActorKind;

/// The nouns that say what the name behind them is, in lower case.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct ApposedNouns {
    /// Nouns for newspapers, broadcasters and other media: newspaper.
    media: Vec<String>,
    /// Nouns for companies: firm.
    organisations: Vec<String>,
}

impl Language {
    /// Returns the kind of an actor whose name follows a noun at once: “the newspaper X”, “die Firma X”.
    pub(in crate::draft) fn kind_by_apposed_noun(self, noun: &str) -> Option<ActorKind> {
        let nouns = &self.draft_words().apposed;
        let lower = noun.to_lowercase();
        if holds(&nouns.media, &lower) {
            return Some(ActorKind::Media);
        }
        holds(&nouns.organisations, &lower).then_some(ActorKind::Organisation)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::sheet::ActorKind;

    #[test]
    fn nouns_that_say_what_a_name_is() {
        let (media, organisation) = (Some(ActorKind::Media), Some(ActorKind::Organisation));
        for (language, noun, expected) in [
            (Language::English, "newspaper", media),
            (Language::English, "choir", None),
            (Language::German, "Tageszeitung", media),
            (Language::German, "Firma", organisation),
            (Language::French, "quotidien", media),
            // “firma” is a verb as well.
            (Language::Spanish, "firma", None),
            (Language::Spanish, "empresa", organisation),
            (Language::Russian, "изданию", media),
            (Language::Russian, "компании", organisation),
        ] {
            assert_eq!(language.kind_by_apposed_noun(noun), expected, "{noun}");
        }
    }
}
