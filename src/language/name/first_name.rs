//! Words that stand where a first name stands: directly before a last name.

use crate::language::Language;
use crate::language::token::Tokens;
use crate::language::token::holds;

/// The minimum number of letters of a first name that is no initial.
const MIN_LETTERS: usize = 3;

impl Language {
    /// True if a word with a capital before a last name is a first name rather than a title, an office or an ordinary word.
    ///
    /// `opens` says that it begins a sentence, where ordinary words have a capital, too.
    pub(crate) fn may_be_first_name(self, word: &str, opens: bool) -> bool {
        let lexicon = self.lexicon();
        let (names, sentences) = (&lexicon.words.names, &lexicon.words.sentences);
        let is_capitalised = word.starts_with(char::is_uppercase)
            && word.contains(char::is_lowercase)
            && word.chars().count() >= MIN_LETTERS;
        let is_listed = || {
            names.not_names.has(word)
                || sentences.starters.has(word)
                || sentences.abbreviations.has(word)
                || lexicon.is_plural_weekday(word)
                || Tokens::of(word)
                    .get(0)
                    .is_some_and(|token| lexicon.is_calendar_name(token))
        };
        if !is_capitalised {
            return false;
        }
        // The last part of “Social-Media-Chefin” says what the whole is.
        let last = word.rsplit('-').next().unwrap_or(word).to_lowercase();
        if holds(&names.first_names, &last) {
            return true;
        }
        if is_listed() {
            return false;
        }
        let is_title = names.title_endings.iter().any(|it| last.ends_with(it));
        // A capital tells a name only where titles and nouns have none.
        let tells = !opens && !lexicon.words.capital_nouns && !names.capital_titles;
        // Titles may have a capital in any language: “Madame”, “Presidenta”.
        let is_strange = self.is_ordinary(&last).map_or(tells, |it| !it);
        is_strange && !is_title && !self.is_post(&last)
    }

    /// True if a list of first names that are words as well has this one: Rose.
    pub(crate) fn is_listed_first_name(self, word: &str) -> bool {
        let last = word.rsplit('-').next().unwrap_or(word);
        holds(
            &self.lexicon().words.names.first_names,
            &last.to_lowercase(),
        )
    }

    /// True if a word leads to a place: “In Brisbane Lind said …” has no first name.
    pub(crate) fn leads_to_place(self, word: &str) -> bool {
        holds(
            &self.lexicon().words.names.before_places,
            &word.to_lowercase(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    /// Checks words that are first names, and others that are none.
    fn check(language: Language, opens: bool, names: &str, others: &str) {
        let is_name = |word: &&str| language.may_be_first_name(word, opens);
        let unknown: Vec<&str> = names.split(' ').filter(|it| !is_name(it)).collect();
        let taken: Vec<&str> = others.split(' ').filter(is_name).collect();
        assert_eq!((unknown, taken), (vec![], vec![]), "{language:?} {opens}");
    }

    #[test]
    fn first_names_and_titles() {
        check(
            Language::German,
            false,
            "Corina Peter Jan Karl-Heinz Ulrike Martin Katrin Jürgen Mehmet",
            "Frau Herr Herrn Ministerin Kanzler Sprecherin Vorstandsmitglied Bürgermeisterin Influencerin Bloggerin Vizepräsidentin Generalsekretär Fraktionschefin Social-Media-Managerin Klubobfrau Montag Gestern Laut Dr Bundeskanzler Professorin Rektor Intendantin Dirigentin Pressereferent Bürgerrechtler Fräulein CEO Onkel Papst",
        );
        check(
            Language::English,
            false,
            "Corina Peter Jan Mark Bill Ulrike Martin Grace",
            "Minister President Chancellor Mr Mrs Ms Judge Mayor Chairwoman Congresswoman Spokesman Director Professor Dean Monday Yesterday CEO Uncle Pope Councilmember Clubmate Cofounder Londoner",
        );
        check(
            Language::English,
            true,
            "Corina Peter Jan Mark",
            "Yesterday According Minister When Today",
        );
        check(
            Language::French,
            false,
            "Corina Pierre Jean Claire Ulrike",
            "M Mme Mlle Me Dr Madame Mademoiselle Maître Docteur Professeur Sœur Père Présidente",
        );
        check(
            Language::French,
            true,
            "Corina Pierre Jean Claire",
            "Hier Selon Madame Monsieur Quand Ministre",
        );
        check(
            Language::Spanish,
            false,
            "Corina Pedro Rosa Pilar Jesús",
            "Sr Sra Don Doña Doctora Señora Presidenta Profesora Maestra Sor Fray Concejala Alcaldesa",
        );
        check(
            Language::Spanish,
            true,
            "Corina Pedro Rosa Pilar",
            "Ayer Según Cuando Ministra Señora",
        );
        check(Language::Russian, false, "Корина Пётр Ульрика", "май");
        // No list tells the first words of a Russian sentence apart.
        check(Language::Russian, true, "Пётр", "Вчера Президент Сегодня");
    }
}
