//! Words that open a sentence and mean the year of the one before: “That same year, …”.

use std::ops::Range;

use crate::language::Language;
use crate::language::Segmented;
use crate::language::phrases;

/// The maximum number of words before such words: “noch im selben Jahr”.
const MAX_WORDS_BEFORE: usize = 1;

impl Segmented<'_> {
    /// Returns the words that open the text and mean a year named before; none where a clause behind them says which: “the same year that”.
    pub(in crate::draft) fn same_year(&self) -> Option<Range<usize>> {
        let found = phrases(&self.tokens, &self.language.draft_words().same_years);
        let words = found.into_iter().next()?;
        let before = self.text()[..words.start].split_whitespace();
        let after = &self.text()[words.end..];
        let next = after.split_whitespace().next().unwrap_or_default();
        let is_open = before.count() <= MAX_WORDS_BEFORE && !opens_clause(self.language, next);
        is_open.then_some(words)
    }
}

/// True if a word opens a clause that tells which year is meant: that, as, when.
fn opens_clause(language: Language, word: &str) -> bool {
    language.has_clause_word(word)
        || language.is_as(word)
        || language.is_relative(word)
        || language.is_of(word)
        || language.opens_time_or_place(word)
}

#[cfg(test)]
mod tests {
    use crate::draft::fixture::facts_of;
    use crate::language::table;

    #[test]
    fn the_year_of_the_sentence_before() {
        table::check(
            "
en: In 2021 the Larkspur Club left Zwitscher. That same year, 40 members came. ⇒ 2021 | 2021
en: On 3 May 2021 the Larkspur Club left Zwitscher. The same year 40 members came. ⇒ 2021-05-03 | 2021
en: In 2021 the Larkspur Club left Zwitscher. 40 members came the next year. ⇒ 2021 | -
en: In 2021 the Larkspur Club left Zwitscher. The same year as the choir, 40 members came. ⇒ 2021 | -
en: In 2021 the Larkspur Club left Zwitscher. It lost in that same year 40 members. ⇒ 2021 | -
de: 2021 verließ der Ruderverein Morstein Zwitscher. Im selben Jahr kamen 40 Mitglieder. ⇒ 2021 | 2021
de: 2021 verließ der Ruderverein Morstein Zwitscher. Noch im gleichen Jahr kamen 40 Mitglieder. ⇒ 2021 | 2021
de: 2021 verließ der Ruderverein Morstein Zwitscher. Im selben Jahr wie der Chor kamen 40 Mitglieder. ⇒ 2021 | -
fr: En 2021, le Club Vitelle a quitté Zwitscher. La même année, 40 membres sont venus. ⇒ 2021 | 2021
fr: En 2021, le Club Vitelle a quitté Zwitscher. La même année que le chœur, 40 membres sont venus. ⇒ 2021 | -
es: En 2021 el Club Vitelar dejó Zwitscher. Ese mismo año, 40 socios llegaron. ⇒ 2021 | 2021
ru: В 2021 году клуб «Причал» ушёл из Zwitscher. В том же году пришли 40 человек. ⇒ 2021 | 2021
",
            |row| {
                let facts = facts_of(row).into_iter();
                facts
                    .map(|fact| fact.date.unwrap_or_else(|| "-".to_owned()))
                    .collect()
            },
        );
    }
}
