//! Services that a document names where a move leads, in words that hardly fit a place: “switched to Vellum”, “we talk on Skerry”.
//!
//! They count only in a document that names another service, or a noun for one.

use std::ops::Range;

use crate::draft::known::told_platforms::name;
use crate::draft::language::End;
use crate::draft::wording::Wording;
use crate::language::Language;
use crate::language::Segmented;

/// The marks that part clauses.
const MARKS: &str = ",;:()–—";
/// The maximum number of words of a name in a table or a title.
const MAX_NAME_WORDS: usize = 2;

/// Returns the names to which a move leads, on which somebody talks, or that somebody tries.
pub(in crate::draft) fn led(wording: &Wording<'_>) -> Vec<String> {
    let led = wording.outside_dates(places(wording)).into_iter();
    led.filter_map(|at| name(wording, at).or_else(|| compound(wording, at)))
        .collect()
}

/// Returns the places of the words with a capital to which the words before them lead.
fn places(wording: &Wording<'_>) -> Vec<usize> {
    let language = wording.language;
    let mut led = Vec::new();
    // Hardly any clause has a verb that leads to a service, so each is looked at once.
    let (mut clause, mut end) = (Segmented::of_sentence(language, ""), 0);
    for at in (1..wording.len()).filter(|at| wording.is_capital(*at)) {
        let start = wording.between(at, at).start;
        if start >= end {
            let range = clause_around(wording.sentence, start);
            end = range.end;
            clause = Segmented::of_sentence(language, &wording.sentence[range]);
        }
        if clause.may_lead() && is_led(wording, at, &clause) {
            led.push(at);
        }
    }
    led
}

/// Returns a German noun without an article that is made of others, and so may be a name: Laternenpost.
fn compound(wording: &Wording<'_>, at: usize) -> Option<String> {
    let word = wording.word(at);
    let is_listed = || Language::list_ordinary(&word.to_lowercase());
    let is_name = wording.language.capitalises_nouns()
        && word.chars().all(char::is_alphabetic)
        && !wording.is_capital(at + 1)
        && !wording.is_known(&wording.between(at, at))
        && !wording.language.is_day(word)
        && !wording.language.is_time_of_year(word)
        && !is_listed();
    is_name.then(|| word.to_owned())
}

/// True if the words before a name in a clause lead to a service.
fn is_led(wording: &Wording<'_>, at: usize, clause: &Segmented<'_>) -> bool {
    let language = wording.language;
    let is_bare = wording.gap(at) == " " || wording.quoted(at).is_some();
    // Without articles, only a name in quotation marks is one that means no place.
    let is_name = language.has_articles() || wording.quoted(at).is_some();
    if !is_bare || !is_name || wording.is_capital(at - 1) && !language.capitalises_nouns() {
        return false;
    }
    // “Vecinas en Marcha migran”: a longer name holds the words.
    let is_in_name = at > 2
        && wording.is_capital(at - 2)
        && wording.gap(at - 1) == " "
        && !language.capitalises_nouns();
    let start = wording.between(at, at).start;
    let before = &wording.sentence[..start];
    let word = wording.word(at - 1);
    match language.end_of_move(before) {
        Some(End::Reached) => clause.switches(),
        Some(End::Left) => is_preposition(language, word) && clause.switches(),
        Some(End::At) if is_in_name => false,
        Some(End::At) => {
            let is_onto = language.moves_onto_word(word) || language.is_venue(word, false);
            let is_new = || clause.is_of_now() || clause.starts() || clause.is_since();
            is_onto && (clause.switches() || (clause.meets() && is_new()))
        }
        None => is_tried(language, before),
    }
}

/// True if a word is one before what is left, and neither a verb nor a tie: from, but not “left” or “de”.
fn is_preposition(language: Language, word: &str) -> bool {
    let lower = word.to_lowercase();
    language.is_left(&lower)
        && !language.is_of(&lower)
        && Segmented::of_sentence(language, word).moves().is_empty()
}

/// True if a verb of trying or using ends directly before a name: “has been testing Vellum”.
fn is_tried(language: Language, before: &str) -> bool {
    let before = before.trim_end_matches([' ', '«', '„', '“', '"']);
    let start = before.rfind(|it| MARKS.contains(it)).map_or(0, |at| {
        at + before[at..].chars().next().map_or(0, char::len_utf8)
    });
    let opening = &before[start..];
    let tested = Segmented::of_sentence(language, opening).tested();
    tested.iter().any(|verb| verb.end == opening.len())
}

/// Returns the clause around a place, in bytes of its sentence.
fn clause_around(sentence: &str, at: usize) -> Range<usize> {
    let start = sentence[..at].rfind(|it| MARKS.contains(it));
    let start = start.map_or(0, |mark| {
        mark + sentence[mark..].chars().next().map_or(0, char::len_utf8)
    });
    let end = sentence[at..].find(|it| MARKS.contains(it));
    start..end.map_or(sentence.len(), |end| at + end)
}

/// Returns the names in the first column of tables of services, and in titles such as “Vellum 4.2”.
pub(in crate::draft) fn listed(language: Language, text: &str) -> Vec<String> {
    let mut found: Vec<String> = text.lines().find_map(titled).into_iter().collect();
    if !text.contains('\t') {
        return found;
    }
    let mut is_inside = false;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let Some((first, _)) = line.split_once('\t') else {
            is_inside = false;
            continue;
        };
        let first = first.trim_matches(|it: char| !it.is_alphanumeric());
        if language.is_column_of_platforms(first) {
            is_inside = true;
        } else if is_inside && is_name(language, first, text) {
            found.push(first.to_owned());
        }
    }
    found
}

/// True if the cell of a table is a name.
fn is_name(language: Language, cell: &str, text: &str) -> bool {
    let is_word = |word: &str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    let mut words = cell.split(' ');
    cell.starts_with(char::is_uppercase)
        && words.clone().count() <= MAX_NAME_WORDS
        && cell
            .chars()
            .all(|it| it.is_alphabetic() || it == ' ' || it == '-')
        && (!words.all(is_word) || is_inside_sentence(language, cell, text))
}

/// True if an everyday word has a capital inside a sentence, as names do: “we use Vellum”.
fn is_inside_sentence(language: Language, word: &str, text: &str) -> bool {
    let mut places = text.match_indices(word);
    !language.capitalises_nouns()
        && places.any(|(at, _)| {
            let before = text[..at].strip_suffix(' ');
            before.is_some_and(|it| it.ends_with(char::is_lowercase))
        })
}

/// Returns the name in the title of release notes: “# Vellum 4.2”.
fn titled(line: &str) -> Option<String> {
    let title = line.strip_prefix('#')?.trim_start_matches('#').trim();
    let (name, version) = title.rsplit_once(' ')?;
    let is_version = version.contains('.')
        && version.starts_with(char::is_numeric)
        && version.chars().all(|it| it.is_ascii_digit() || it == '.');
    let name = name.trim_matches(|it: char| !it.is_alphanumeric());
    let is_name = name.starts_with(char::is_uppercase)
        && name.chars().all(|it| it.is_alphabetic() || it == '-');
    (is_version && is_name).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::led;
    use super::listed;
    use crate::draft::wording::Wording;
    use crate::language::Language;

    #[test]
    fn services_where_moves_lead() {
        for (language, sentence, expected) in [
            (
                Language::English,
                "The club switched to Vellum.",
                &["Vellum"][..],
            ),
            (Language::English, "The club moved to Vellum.", &[]),
            (
                Language::English,
                "We are trying out Vellum until May.",
                &["Vellum"],
            ),
            (
                Language::English,
                "From May on we talk on Vellum.",
                &["Vellum"],
            ),
            (Language::English, "They talk on Vellum.", &[]),
            (Language::English, "The club switched to Monday.", &[]),
            (
                Language::German,
                "Der Verein wechselt zu Turmfunk.",
                &["Turmfunk"],
            ),
            (Language::German, "Der Verein wechselt zu Papier.", &[]),
            (Language::French, "Le club bascule vers Vélin.", &["Vélin"]),
            (Language::Spanish, "El club se pasa a Vitela.", &["Vitela"]),
            (
                Language::Russian,
                "Клуб перешёл на «Поплавок».",
                &["Поплавок"],
            ),
        ] {
            let wording = Wording::new(language, sentence, Vec::new());
            assert_eq!(led(&wording), expected, "{sentence}");
        }
    }

    #[test]
    fn services_in_tables_and_titles() {
        let table = "Service\tPrice\n\nVellum\tfree\n\nPaper\t3\n\nWe use Vellum.\n\nSkerry\t4";
        assert_eq!(listed(Language::English, table), ["Vellum"]);
        assert_eq!(
            listed(Language::English, "# Vellum 4.2\n\nNew."),
            ["Vellum"]
        );
        assert!(listed(Language::English, "# Page 4\n").is_empty());
    }
}
