//! The names in the words for a speaker, and in the sentence before one: “managing director Ruth Calder”, “la empresa Vitela Norte”.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::known::apposed::is_no_name;
use crate::draft::limits::MIN_LAST_NAME_LETTERS;
use crate::language::CLOSING_QUOTES;
use crate::language::Language;
use crate::language::OPENING_QUOTES;
use crate::sheet::ActorKind;
use crate::source::Document;

/// The maximum number of bytes before a speaker's last name in which the whole name is looked for: a long document has many speakers.
const MAX_BYTES_TO_NAME: usize = 20_000;
/// The maximum number of words of a post, with its article, before a name at the beginning of a sentence.
const MAX_POST_WORDS: usize = 3;
/// The number of words in which such a name and the word behind it are.
const MAX_WORDS_TO_NAME_END: usize = MAX_POST_WORDS + 3;
/// The endings of the fathers’ names between the first and the last name of a person.
const PATRONYMIC_ENDINGS: [&str; 3] = ["вич", "вна", "чна"];
/// The maximum size in bytes of an abbreviation: МЧС.
const MAX_ABBREVIATION_BYTES: usize = 8;
/// The maximum number of words of a name between commas.
const MAX_NAME_WORDS: usize = 3;

/// Returns the name with which the words for a speaker end, and what it is the name of: “managing director Ruth Calder”, “la empresa Vitela Norte”.
pub(in crate::draft) fn name_at_end(
    language: Language,
    words: &str,
) -> Option<(ActorKind, String)> {
    if let Some((before, name)) = quoted_at_end(words) {
        return quoted_name(language, before, name);
    }
    let words: Vec<&str> = words.split_whitespace().map(unquoted).collect();
    let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let mut first = words.len();
    while let Some(word) = first.checked_sub(1).and_then(|at| words.get(at)) {
        let is_part = is_capital(&word) || (language.is_particle(word) && first < words.len());
        // “the chair of the Board, Ruth Calder”
        let closes = word.ends_with([',', ';']) && first < words.len();
        if !is_part || closes {
            break;
        }
        first -= 1;
    }
    if let Some(named) = apposed_name(language, &words, first) {
        return Some(named);
    }
    let mut name: Vec<&str> = of_one_script(words.get(first..)?).to_vec();
    while name.first().is_some_and(|word| language.is_particle(word)) {
        name.remove(0);
    }
    let is_word = |word: &str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    // “Prof. Ruth Calder”
    let is_shortened = |word: &str| word.ends_with('.') && word.chars().count() > 2;
    while name.len() > 2
        && name
            .first()
            .is_some_and(|word| is_word(word) || is_shortened(word) || language.is_title_noun(word))
    {
        name.remove(0);
    }
    // “Глава Совета Регина Кальдина”
    let is_patronymic = |word: &&&str| PATRONYMIC_ENDINGS.iter().any(|it| word.ends_with(it));
    if !language.has_articles() && name.len() > 2 && !name.iter().any(|it| is_patronymic(&it)) {
        name.drain(..name.len() - 2);
    }
    let before = words.len().checked_sub(name.len() + 1);
    let before = before.and_then(|at| words.get(at)).copied();
    // “La Vitela”, “the Morstein Echo”; in a text of another script, a person has a name in that script.
    let is_thing = name
        .first()
        .into_iter()
        .chain(&before)
        .any(|word| language.opens_noun(word));
    let is_foreign = !language.has_articles() && name.iter().all(|word| word.is_ascii());
    // “ГУ МЧС”
    let is_abbreviation =
        |word: &&str| word.chars().all(char::is_uppercase) && word.len() <= MAX_ABBREVIATION_BYTES;
    if is_thing || is_foreign || name.iter().all(is_abbreviation) {
        return None;
    }
    // Two everyday words are the name of a thing, unless a post comes before them: “el tesorero Pedro Hoyuelos”.
    let post = before
        .filter(|word| word.starts_with(char::is_lowercase) && !language.is_small_in_names(word));
    // Nearly any German name can be read as a compound; two nouns beside one another are a name.
    let is_in_list = |word: &&str| Language::list_ordinary(&word.to_lowercase());
    let is_compound = language.capitalises_nouns() && !name.first().is_some_and(is_in_list);
    if !is_compound && name.iter().all(|word| is_word(word)) && post.is_none() {
        return None;
    }
    Some((ActorKind::Person, language.name(&name)?))
}

/// Returns the words in the quotation marks with which words for a speaker end, and those before; the mark at the end may be missing: Театр «Поречье
fn quoted_at_end(words: &str) -> Option<(&str, &str)> {
    let bare =
        words.trim_end_matches(|it: char| CLOSING_QUOTES.contains(&it) || it.is_whitespace());
    let opens = |at: &usize| bare[..*at].is_empty() || bare[..*at].ends_with([' ', '(']);
    let mut marks = bare.rmatch_indices(OPENING_QUOTES).map(|(at, _)| at);
    let start = marks.find(opens)?;
    let name = bare[start..].trim_start_matches(OPENING_QUOTES);
    // “«Поречье», Регина Кальдина”, “l’‘Écho’ Régine Caldron”
    let ends = |(at, _): (usize, &str)| {
        let behind = name[at..].trim_start_matches(CLOSING_QUOTES);
        behind.starts_with(|it: char| !it.is_alphanumeric())
    };
    let is_whole = !name.match_indices(CLOSING_QUOTES).any(ends);
    is_whole.then_some((bare[..start].trim_end(), name.trim_start()))
}

/// Returns a name in quotation marks, if the noun before it says what it is the name of: Газета «Вечерний Поречск». It is never a person.
fn quoted_name(language: Language, before: &str, name: &str) -> Option<(ActorKind, String)> {
    let mut words: Vec<&str> = before.split_whitespace().collect();
    words.push(name);
    let noun = words.len() - 1;
    if let Some(named) = apposed_name(language, &words, noun) {
        return Some(named);
    }
    // “директор театра «Поречье»” is somebody else.
    let noun = match words[..noun] {
        [noun] => noun,
        [article, noun] if language.opens_noun(article) => noun,
        _ => return None,
    };
    let kind = language.kind_by_apposed_noun(noun);
    let kind = kind.or_else(|| language.kind_by_noun(noun))?;
    let is_name = name.starts_with(char::is_uppercase)
        && name.split_whitespace().nth(MAX_NAME_WORDS).is_none();
    is_name.then(|| (kind, name.to_owned()))
}

/// Returns a word without the quotation marks around a name.
fn unquoted(word: &str) -> &str {
    word.trim_matches(['«', '»', '“', '”', '„', '"', '‘', '’', '‚', '\''])
}

/// True if words end with a name behind a noun that says what it is: “El diario comarcal La Vitela”.
pub(super) fn is_named_by_noun(language: Language, words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().map(unquoted).collect();
    let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let first = words.len() - words.iter().rev().take_while(is_capital).count();
    apposed_name(language, &words, first).is_some()
}

/// Returns the words of a name behind its last change of script: Pindle Регины Кальдиной.
fn of_one_script<'n, 'w>(name: &'n [&'w str]) -> &'n [&'w str] {
    let is_cyrillic = |word: &str| word.contains(|it: char| ('\u{400}'..='\u{4ff}').contains(&it));
    let mut pairs = name.windows(2);
    let last = pairs.rposition(|pair| is_cyrillic(pair[0]) != is_cyrillic(pair[1]));
    last.map_or(name, |at| &name[at + 1..])
}

/// Returns the name behind a noun that says what it is, given the place of the first word that may be part of a name: “El diario comarcal La Vitela”.
///
/// Where the noun only says whose somebody is, the name is theirs: “the owner of the firm Ruth Calder”.
fn apposed_name(language: Language, words: &[&str], first: usize) -> Option<(ActorKind, String)> {
    let mut places = (0..words.len().saturating_sub(1)).rev();
    let (noun, kind) =
        places.find_map(|at| Some((at, language.kind_by_apposed_noun(words[at])?)))?;
    let start = first.max(noun + 1);
    let are_tied = match &words[noun + 1..start] {
        [] => true,
        [adjective] => {
            language.names_have_common_nouns()
                && !language.is_title_noun(adjective)
                && !language.has_clause_word(adjective)
        }
        [of, _] => language.names_have_common_nouns() && language.ties_names(of),
        _ => false,
    };
    let before = &words[..noun];
    let governs = |word: &&str| {
        if language.capitalises_nouns() {
            word.starts_with(char::is_uppercase) && !language.opens_noun(word)
        } else {
            !language.has_articles() || language.ties_names(&word.to_lowercase())
        }
    };
    let is_owner = before.iter().any(governs) && !language.names_findings(&before.join(" "));
    let name = words.get(start..)?;
    let is_short = !name.is_empty() && name.len() <= MAX_NAME_WORDS;
    let is_in_script = language.has_articles() || name.iter().all(|word| word.is_ascii());
    let may_be = are_tied && !is_owner && is_short && is_in_script;
    let name = may_be.then(|| name.join(" "))?;
    (!is_no_name(language, &name)).then_some((kind, name))
}

/// Returns the words of a German subject without the one who is told, if a name of two words comes before that: “Ruth Kaldenhoff der Küstenpost”.
pub(in crate::draft) fn without_dative(language: Language, words: &str) -> &str {
    if !language.capitalises_nouns() {
        return words;
    }
    let is_article = |(at, word): &(usize, &str)| *at > 0 && language.opens_noun(word);
    let mut at = 0;
    let mut parts = words.split_inclusive(' ').map(|part| {
        let start = at;
        at += part.len();
        (start, part.trim_end())
    });
    let Some((start, _)) = parts.find(is_article) else {
        return words;
    };
    let name: Vec<&str> = words[..start].split_whitespace().collect();
    let is_word = |word: &&str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    let are_names = name.len() >= 2 && !name[name.len() - 2..].iter().all(is_word);
    let is_person = are_names && language.name(&name[name.len() - 2..]).is_some();
    if is_person {
        words[..start].trim_end()
    } else {
        words
    }
}

/// Returns the names of people that fill what commas part: “Ruth Calder, who teaches there, left.”
pub(in crate::draft) fn names_apart(language: Language, sentence: &str) -> Vec<String> {
    if !sentence.contains(',') {
        return Vec::new();
    }
    let parts = sentence.split(',').map(|part| {
        let words = part.trim_matches(|it: char| !it.is_alphanumeric());
        let words: Vec<&str> = words.split_whitespace().collect();
        // “don Fermín Oteiza”
        let is_titled = words.len() == MAX_NAME_WORDS
            && words
                .first()
                .is_some_and(|it| it.starts_with(char::is_lowercase));
        words[usize::from(is_titled)..].to_vec()
    });
    let is_word = |word: &&str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    let parts = parts.filter(|words| words.len() <= MAX_NAME_WORDS && !words.iter().all(is_word));
    parts.filter_map(|words| language.name(&words)).collect()
}

/// Returns the name of a person with which a sentence begins, perhaps behind a post, where both its words are no everyday words: “Ruth Calder (left) …”, “The treasurer Ruth Calder …”.
pub(in crate::draft) fn name_at_start(language: Language, sentence: &str) -> Option<String> {
    let all = sentence.split_whitespace().take(MAX_WORDS_TO_NAME_END);
    let all: Vec<&str> = all.collect();
    let first = all.first()?;
    let mut start = usize::from(language.opens_noun(first));
    let is_post = |word: &str| {
        let is_small =
            word.starts_with(char::is_lowercase) && word.chars().all(char::is_alphabetic);
        is_small || language.is_title_noun(word)
    };
    // Without an article, only a post opens a sentence: “Treasurer Ruth Calder”.
    let may_open = start > 0 || language.is_title_noun(first);
    while may_open && start < MAX_POST_WORDS && all.get(start).is_some_and(|word| is_post(word)) {
        start += 1;
    }
    let name = all.get(start..start + 2)?;
    let goes_on = all
        .get(start + 2)
        .is_some_and(|word| word.starts_with(char::is_lowercase) || word.starts_with('('));
    let is_word = |word: &&str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    let is_name = goes_on && !name.iter().any(is_word);
    language.name(name).filter(|_| is_name)
}

/// Returns the first names before a sentence of those whose last name is the last word for its speaker: “Ruth Calder … so Calder”.
pub(in crate::draft) fn first_names<'d>(
    document: &'d Document,
    sentence: &Range<usize>,
    speaker: &str,
) -> Vec<&'d str> {
    let language = document.language;
    let last = speaker.split_whitespace().next_back().unwrap_or_default();
    let is_word = |word: &str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    let is_name = last.starts_with(char::is_uppercase)
        && last.chars().all(|it| it.is_alphabetic() || it == '-')
        && last.chars().count() >= MIN_LAST_NAME_LETTERS
        && (language.capitalises_nouns() || !is_word(last));
    if !is_name {
        return Vec::new();
    }
    let far = sentence.start.saturating_sub(MAX_BYTES_TO_NAME);
    let far = document.text.floor_char_boundary(far);
    let text = document.text.get(far..sentence.start).unwrap_or_default();
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), last) {
        let ends = !text[at + last.len()..].starts_with(char::is_alphanumeric);
        let first = text[..at].strip_suffix(' ').and_then(|before| {
            if before.ends_with('.') {
                return initials(before);
            }
            let start = before.rfind(|it: char| !(it.is_alphabetic() || it == '-'));
            let start = start.map_or(0, |at| {
                at + before[at..].chars().next().map_or(0, char::len_utf8)
            });
            before.get(start..)
        });
        names.extend(first.filter(|_| ends));
    }
    // A name that comes back is looked up once.
    names.retain(|first| {
        first.starts_with(char::is_uppercase)
            && (first.chars().count() > 2 || first.ends_with('.'))
            && !is_word(first)
            && !language.is_title_noun(first)
    });
    names.into_iter().collect()
}

/// Returns the initials with which a text ends: “R. M.”
fn initials(text: &str) -> Option<&str> {
    let mut start = text.len();
    loop {
        let before = text[..start].trim_end_matches(' ');
        let Some(rest) = before.strip_suffix('.') else {
            break;
        };
        let Some(letter) = rest.chars().next_back().filter(|it| it.is_uppercase()) else {
            break;
        };
        let at = rest.len() - letter.len_utf8();
        if text[..at].ends_with(char::is_alphanumeric) {
            break;
        }
        start = at;
    }
    (start < text.len()).then(|| &text[start..])
}

#[cfg(test)]
mod tests {
    use super::name_at_end;
    use crate::language::Language;
    use crate::sheet::ActorKind;

    #[test]
    fn names_at_the_end() {
        for (language, words, expected) in [
            (
                Language::English,
                "managing director Ruth Calder",
                Some("Ruth Calder"),
            ),
            (Language::English, "Dana Whitlock", Some("Dana Whitlock")),
            (Language::English, "The commodore", None),
            (Language::English, "the Harbour Line", None),
            (
                Language::German,
                "Geschäftsführerin Ruth Kaldenhoff",
                Some("Ruth Kaldenhoff"),
            ),
            (Language::German, "eine Sprecherin", None),
            (
                Language::French,
                "la directrice Régine Caldron",
                Some("Régine Caldron"),
            ),
            (
                Language::Russian,
                "директор Регина Кальдина",
                Some("Регина Кальдина"),
            ),
        ] {
            assert_person(language, words, expected);
        }
    }

    #[test]
    fn names_behind_titles_and_other_names() {
        for (language, words, expected) in [
            (
                Language::Russian,
                "Глава Союза Регина Кальдина",
                Some("Регина Кальдина"),
            ),
            (
                Language::Russian,
                "Регина Павловна Кальдина",
                Some("Регина Павловна Кальдина"),
            ),
            (
                Language::Russian,
                "директора Pindle Регины Кальдиной",
                Some("Регины Кальдиной"),
            ),
            (Language::Russian, "социологов Skerry Tower", None),
            (
                Language::Russian,
                "глава компании Павел Луговой",
                Some("Павел Луговой"),
            ),
            (
                Language::German,
                "Prof. Dr. Ruth Kaldenhoff",
                Some("Ruth Kaldenhoff"),
            ),
            (Language::Spanish, "La Vitela", None),
            (
                Language::Spanish,
                "el dueño de la empresa Fermín Oteiza",
                Some("Fermín Oteiza"),
            ),
        ] {
            assert_person(language, words, expected);
        }
    }

    /// Checks the name of the person with which words end.
    fn assert_person(language: Language, words: &str, expected: Option<&str>) {
        let expected = expected.map(|name| (ActorKind::Person, name.to_owned()));
        assert_eq!(name_at_end(language, words), expected, "{words}");
    }

    #[test]
    fn names_in_quotation_marks_are_no_people() {
        let (media, organisation) = (ActorKind::Media, ActorKind::Organisation);
        for (language, words, expected) in [
            (
                Language::Russian,
                "Театр «Поречье»",
                Some((organisation, "Поречье")),
            ),
            (
                Language::Russian,
                "Театр «Поречье",
                Some((organisation, "Поречье")),
            ),
            (
                Language::Russian,
                "Газета «Вечерний Поречск»",
                Some((media, "Вечерний Поречск")),
            ),
            (Language::Russian, "Радио «Кальд»", None),
            (Language::Russian, "Альбом «Весна»", None),
            (Language::Russian, "Спектакль «Чайка»", None),
            (Language::Russian, "директор театра «Поречье»", None),
            (
                Language::Russian,
                "Директор театра «Поречье» Регина Кальдина",
                Some((ActorKind::Person, "Регина Кальдина")),
            ),
            (Language::German, "Das Stück „Ruth Kaldenhoff“", None),
            (Language::English, "The play “Ruth Calder”", None),
            (Language::French, "Le film « Régine Caldron »", None),
            (Language::Spanish, "La obra «Rosa Vitelar»", None),
            (
                Language::Spanish,
                "El periódico ‘La Vitela’",
                Some((media, "La Vitela")),
            ),
        ] {
            let expected = expected.map(|(kind, name)| (kind, name.to_owned()));
            assert_eq!(name_at_end(language, words), expected, "{words}");
        }
    }

    #[test]
    fn names_are_what_the_noun_before_them_says() {
        let (media, organisation) = (ActorKind::Media, ActorKind::Organisation);
        for (language, words, kind, name) in [
            (
                Language::English,
                "analytics firm Skerry Tower",
                organisation,
                "Skerry Tower",
            ),
            (
                Language::German,
                "die Firma Kaldenhoff",
                organisation,
                "Kaldenhoff",
            ),
            (
                Language::French,
                "le quotidien régional Le Vélin",
                media,
                "Le Vélin",
            ),
            (
                Language::Spanish,
                "El diario comarcal La Vitela",
                media,
                "La Vitela",
            ),
            (
                Language::Spanish,
                "la empresa de análisis Skerry Tower",
                organisation,
                "Skerry Tower",
            ),
            (
                Language::Russian,
                "компания Skerry Tower",
                organisation,
                "Skerry Tower",
            ),
        ] {
            let expected = Some((kind, name.to_owned()));
            assert_eq!(name_at_end(language, words), expected, "{words}");
        }
    }
}
