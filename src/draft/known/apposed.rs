//! Media and companies that a document names behind a noun for what they are: the daily newspaper Vellum, la empresa Vitela.

use crate::draft::wording::Wording;
use crate::language::Language;
use crate::sheet::ActorKind;

/// The maximum number of words of a name.
const MAX_NAME_WORDS: usize = 3;
/// The fewest letters of a name.
const MIN_LETTERS: usize = 3;

/// Returns the names behind such a noun that are not among the known.
pub(in crate::draft) fn apposed(wording: &Wording<'_>) -> Vec<(String, ActorKind)> {
    let mut found = Vec::new();
    for at in 1..wording.len() {
        if !wording.is_capital(at) {
            continue;
        }
        let kind = wording.language.kind_by_apposed_noun(wording.word(at - 1));
        if let Some(kind) = kind.filter(|_| is_led(wording, at))
            && let Some(name) = name(wording, at)
        {
            found.push((name, kind));
        }
    }
    found
}

/// True if a noun directly before a word is one that names it, and not the object of a clause without “that”: “the company Dora runs”.
fn is_led(wording: &Wording<'_>, at: usize) -> bool {
    let language = wording.language;
    if wording.quoted(at).is_some() {
        return wording.gap(at).starts_with(' ');
    }
    let before = at.checked_sub(2).map_or("", |at| wording.word(at));
    // “our company Christmas party”
    let is_opened = language.opens_noun(before) || language.is_ours(before);
    let leaves_out_that = language.opens_bare_clause("they");
    wording.gap(at) == " "
        && if leaves_out_that {
            !before.is_empty() && !is_opened && wording.gap(at - 1) == " "
        } else {
            !language.has_articles() || is_opened || language.capitalises_nouns()
        }
}

/// Returns the name that begins at a word; none where it is known, or no name.
fn name(wording: &Wording<'_>, at: usize) -> Option<String> {
    let language = wording.language;
    let range = wording.quoted(at).unwrap_or_else(|| {
        let goes_on = |next: &usize| {
            wording.goes_on(*next) && !(language.capitalises_nouns() && wording.is_ordinary(*next))
        };
        let more = (at + 1..wording.len()).take_while(goes_on).count();
        wording.between(at, at + more)
    });
    let name = &wording.sentence[range.clone()];
    // “die Zeitung Leser”, “la empresa El”
    let is_plain = wording.quoted(at).is_none() && is_no_name(language, name);
    let is_name = name.split(' ').count() <= MAX_NAME_WORDS
        && name.chars().filter(|it| it.is_alphabetic()).count() >= MIN_LETTERS
        && !is_plain
        && !wording.is_known(&range)
        && (language.has_articles() || !is_cyrillic(name) || wording.quoted(at).is_some());
    is_name.then(|| name.to_owned())
}

/// True if words behind a noun for a company or a paper are the name of no such thing: a day, a date, an everyday word.
pub(in crate::draft) fn is_no_name(language: Language, name: &str) -> bool {
    let is_word = |word: &str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    let first = name.split(' ').next().unwrap_or_default();
    let is_alone = first.len() == name.len();
    language.is_day(first)
        || (is_alone || language.capitalises_nouns()) && is_word(first)
        || name.split(' ').all(|word| language.opens_noun(word))
        || !language.dates(name).is_empty()
}

/// True if a name has Cyrillic letters, so that its case may be any: компании Ивана Петрова.
fn is_cyrillic(name: &str) -> bool {
    name.contains(|it: char| ('\u{400}'..='\u{4ff}').contains(&it))
}

#[cfg(test)]
mod tests {
    use super::apposed;
    use crate::draft::wording::Wording;
    use crate::language::Language;

    #[test]
    fn names_behind_a_noun_for_what_they_are() {
        for (language, sentence, expected) in [
            (
                Language::English,
                "The local newspaper Morstein Echo said so.",
                &["Media Morstein Echo"][..],
            ),
            (
                Language::English,
                "The analytics firm Skerry Tower counted them.",
                &["Organisation Skerry Tower"],
            ),
            (
                Language::English,
                "The company Dora Fennimore runs left.",
                &[],
            ),
            (
                Language::English,
                "The local newspaper Monday told it.",
                &[],
            ),
            (
                Language::English,
                "Our company Christmas Gala is near.",
                &[],
            ),
            (Language::English, "A factory outlet Metzen sells it.", &[]),
            (Language::French, "Le journal Officiel paraît.", &[]),
            (Language::French, "La chaîne Vellin a fermé.", &[]),
            (
                Language::German,
                "Die Zeitung Morsteiner berichtet.",
                &["Media Morsteiner"],
            ),
            (Language::German, "Die Zeitung Leser lieben.", &[]),
            (
                Language::French,
                "Selon le quotidien Le Vélin, il part.",
                &["Media Le Vélin"],
            ),
            (
                Language::Spanish,
                "La empresa Vitelora se va.",
                &["Organisation Vitelora"],
            ),
            (Language::Spanish, "La carta la firma Pedro.", &[]),
            (
                Language::Russian,
                "Издание «Поречье» закрылось, пишет издание Vellum.",
                &["Media Поречье", "Media Vellum"],
            ),
            (Language::Russian, "Компания Ивана закрылась.", &[]),
        ] {
            let wording = Wording::new(language, sentence, Vec::new());
            let found = apposed(&wording).into_iter();
            let found: Vec<String> = found
                .map(|(name, kind)| format!("{kind:?} {name}"))
                .collect();
            assert_eq!(found, expected, "{sentence}");
        }
    }
}
