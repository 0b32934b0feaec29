//! Counts of which the noun stands before the number: “the number of members rose to 812”, “Subscribers: 4,300”.

use crate::draft::amounts::amount::Amount;
use crate::draft::amounts::amount::Kind;
use crate::draft::amounts::counted::counted;
use crate::draft::amounts::counted::words_behind;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::draft::sentence::YEARS;
use crate::language::Language;

/// The maximum number of words of a label before a colon.
const MAX_LABEL_WORDS: usize = 2;
/// The maximum number of words from what is counted to the number.
const MAX_WORDS_TO_NUMBER: usize = 12;

impl DocumentReader<'_> {
    /// Returns the only number of a sentence and what it counts, where the words before it say that.
    pub(in crate::draft) fn numbered<'a>(
        &self,
        sentence: &Sentence,
        amounts: &'a [Amount],
    ) -> Option<(&'a Amount, String)> {
        let [only] = amounts else {
            return None;
        };
        let language = self.source.document.language;
        let words = self.text(&only.range);
        let before = self.text(&(sentence.range.start..only.range.start));
        let after = self.text(&(only.range.end..sentence.range.end));
        let year = words.parse::<i32>().ok().filter(|_| words.len() == 4);
        let is_plain = only.kind == Kind::Counts
            && only.end.is_none()
            && words.starts_with(|it: char| it.is_ascii_digit())
            && !year.is_some_and(|year| YEARS.contains(&year));
        let of = is_plain.then(|| noun_before(language, before, after))??;
        Some((only, of))
    }
}

/// Returns what a number counts by the words before it, if none behind it say so.
fn noun_before(language: Language, before: &str, after: &str) -> Option<String> {
    let next = after.split_whitespace().next();
    let next = next.unwrap_or_default();
    let is_closed = !next.starts_with(char::is_alphanumeric)
        || (after.starts_with([' ', '\n']) && language.opens_time_or_place(next));
    if !is_closed || next.starts_with(['%', '(', '-', '–', '/', '€', '$', '£']) {
        return None;
    }
    let before = before.trim_end();
    if let Some(label) = before.strip_suffix(':') {
        let label = label.trim_end();
        let mut words = label.rsplit('\n').next()?.split_whitespace().rev();
        let noun = words.next()?;
        let is_short = words
            .filter(|word| word.contains(char::is_alphanumeric))
            .nth(MAX_LABEL_WORDS - 1)
            .is_none();
        return (is_short && language.names_crowd(noun)).then(|| noun.to_owned());
    }
    let rest = language.behind_number_of(before)?;
    let is_near = rest.split_whitespace().nth(MAX_WORDS_TO_NUMBER).is_none();
    let is_one_clause = !rest.contains([',', ';', ':', '(', '.']);
    let of = counted(language, &words_behind(rest)).filter(|of| !of.is_empty())?;
    (is_near && is_one_clause && language.leads_to_value(rest)).then_some(of)
}

#[cfg(test)]
mod tests {
    use super::noun_before;
    use crate::language::Language;
    use crate::language::table;

    #[test]
    fn nouns_before_the_number() {
        table::check(
            "
en: The number of members rose to # ⇒ members
en: The number of members rose to # in May ⇒ members
en: The number of members rose by # ⇒ -
en: The number of members rose to # euros ⇒ -
en: The number of members is limited to # ⇒ -
en: The number of the room was changed, and the price rose to # ⇒ -
en: Members: # ⇒ Members
en: Room: # ⇒ -
de: Die Zahl der Mitglieder stieg auf # ⇒ Mitglieder
de: Die Zahl der Mitglieder stieg um # ⇒ -
fr: Le nombre de membres est passé à # ⇒ membres
fr: Le nombre de membres a augmenté de # ⇒ -
es: El número de socios subió a # en mayo ⇒ socios
es: El número de socios aumentó en # ⇒ -
ru: Число участников выросло до # ⇒ участников
ru: Число участников выросло на # ⇒ -
",
            |row| {
                let (tag, text) = row.split_once(": ").unwrap();
                let (before, after) = text.split_once('#').unwrap();
                let language = Language::from_tag(tag).unwrap();
                let found = noun_before(language, before, after);
                vec![found.unwrap_or_else(|| "-".to_owned())]
            },
        );
    }
}
