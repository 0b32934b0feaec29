//! Counts of which the noun stands before the number: “the number of members rose to 812”, “Subscribers: 4,300”.

use crate::draft::amounts::amount::Amount;
use crate::draft::amounts::amount::Kind;
use crate::draft::amounts::counted::counted;
use crate::draft::amounts::counted::words_behind;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::draft::sentence::YEARS;
use crate::language::Language;
use crate::language::Segmented;

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
        // “Max. members: 40” and “Fee members: 40” are other numbers.
        let is_alone = !words.any(|word| word.contains(char::is_alphanumeric));
        return (is_alone && language.names_crowd(noun)).then(|| noun.to_owned());
    }
    let rest = language.behind_number_of(before)?;
    let is_near = rest.split_whitespace().nth(MAX_WORDS_TO_NUMBER).is_none();
    let is_one_clause = !rest.contains([',', ';', ':', '(', '.']);
    let of = counted(language, &words_behind(language.without_value_verb(rest)))?;
    let of = language.without_owner(&of).filter(|of| !of.is_empty())?;
    let tells =
        is_near && is_one_clause && language.leads_to_value(rest) && !language.tells_of_change(of);
    // “never passed 500” is a limit.
    let is_denied = || {
        !Segmented::of_sentence(language, rest)
            .negations()
            .is_empty()
    };
    (tells && !is_denied()).then(|| of.to_owned())
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
en: Fee Members: # ⇒ -
en: Max. members: # ⇒ -
en: A number of members hit # ⇒ -
en: A large number of members reached # ⇒ -
en: The phone number of members is # ⇒ -
en: The target for the number of members is # ⇒ -
en: The number of members of the Harlow Choir is # ⇒ members
en: The number of members never passed # ⇒ -
en: In May, the total number of members reached # ⇒ members
de: Die Zahl der Mitglieder stieg auf # ⇒ Mitglieder
de: Die Zahl der Mitglieder stieg um # ⇒ -
de: Die Postleitzahl der Stadt beträgt # ⇒ -
de: Die Höchstzahl der Mitglieder beträgt # ⇒ -
de: Die Obergrenze für die Zahl der Mitglieder beträgt # ⇒ -
de: Die Zahl der Mitglieder erreichte nie # ⇒ -
fr: Le nombre de membres est passé à # ⇒ membres
fr: Le nombre de membres a augmenté de # ⇒ -
fr: Un grand nombre de membres dépasse # ⇒ -
fr: Le prénombre de salons est de # ⇒ -
fr: Le nombre de membres n’atteint pas # ⇒ -
es: El número de socios subió a # en mayo ⇒ socios
es: El número de socios aumentó en # ⇒ -
es: Un gran número de socios supera los # ⇒ -
es: El número de teléfono del club es de # ⇒ -
es: El número de socios nunca superó los # ⇒ -
ru: Число участников выросло до # ⇒ участников
ru: Число участников выросло на # ⇒ -
ru: Число участников достигло # ⇒ участников
ru: Общее число участников достигло # ⇒ участников
ru: Большое число участников превысило # ⇒ -
ru: Среднее число участников составило # ⇒ -
ru: Число погибших достигло # ⇒ -
ru: Численность хора составила # ⇒ -
ru: Число участников не превысило # ⇒ -
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
