//! Groups, organisations and authorities that a document names with the noun for what they are: the Dunmoor Choir.

use crate::draft::wording::Wording;
use crate::language::Language;
use crate::sheet::ActorKind;

/// The maximum number of words of a name.
const MAX_NAME_WORDS: usize = 6;
/// The maximum number of small words between two words of a name: of the, de la.
const MAX_SMALL_WORDS: usize = 3;

/// The minimum number of letters of a common noun in a name.
const MIN_NOUN_LETTERS: usize = 4;

/// Returns the names that have a noun for a group or an organisation in them, and are not among the known.
pub(in crate::draft) fn groups(wording: &Wording<'_>) -> Vec<(String, ActorKind)> {
    let mut found = Vec::new();
    let mut next = 0;
    for at in 0..wording.len() {
        if at < next {
            continue;
        }
        let kind = |at: usize| kind_of(wording, at);
        if wording.is_capital(at)
            && let Some(kind) = kind(at)
        {
            if let Some((first, last)) = run(wording, at).or_else(|| plain_name(wording, at)) {
                next = last + 1;
                let range = wording.between(first, last);
                if is_name(wording, first, last) && !wording.is_known(&range) {
                    found.push((wording.sentence[range].to_owned(), kind));
                }
            }
            continue;
        }
        if let Some((last, kind)) = small_noun_of_name(wording, at) {
            next = last + 1;
            let range = wording.between(at, last);
            found.push((wording.sentence[range].to_owned(), kind));
            continue;
        }
        let quoted = (at > 0).then(|| wording.quoted(at)).flatten();
        // Клуб «Причал», Лига викторин «Якорь»
        let noun = |at: usize| {
            let far = at.checked_sub(2).filter(|_| wording.gap(at - 1) == " ");
            let far = far.filter(|far| wording.is_capital(*far) && !wording.is_capital(at - 1));
            kind(at - 1).or_else(|| far.and_then(kind))
        };
        if let Some(range) = quoted.filter(|_| wording.gap(at).starts_with(' '))
            && let Some(kind) = noun(at)
            && !wording.is_known(&range)
        {
            found.push((wording.sentence[range].to_owned(), kind));
        }
    }
    found
}

/// Returns what the name is that a noun is in: of a town, only where the name follows, because that of a club may be one of a place: “Newtown Rowers”.
fn kind_of(wording: &Wording<'_>, noun: usize) -> Option<ActorKind> {
    let language = wording.language;
    let word = wording.word(noun);
    let is_place = || {
        language.is_noun_of_place(word)
            && language.ties_names(wording.word(noun + 1))
            && wording.is_capital(noun + 2)
    };
    let kind = language.kind_by_noun(word);
    kind.or_else(|| is_place().then_some(ActorKind::Authority))
}

/// Returns the first and the last word of the name around a noun; none where it is alone.
fn run(wording: &Wording<'_>, noun: usize) -> Option<(usize, usize)> {
    let language = wording.language;
    let mut first = noun;
    let mut last = noun;
    if language.capitalises_nouns() {
        // “Ruderverein Morstein”, but not “Verein Mitglieder”.
        // “Nun will die Stadt Marlmund Zwitscher nutzen.”
        let is_known = |at: usize| wording.is_known(&wording.between(at, at));
        while wording.goes_on(last + 1) && !wording.is_ordinary(last + 1) && !is_known(last + 1) {
            last += 1;
        }
        // “Die Stadt Marlmund”: many a town is made like a noun, and no object stands before the verb.
        if first == last && is_town_before_verb(wording, noun) {
            last += 1;
        }
    } else {
        let is_part = |at: usize| wording.goes_on(at + 1) && wording.is_capital(at);
        while let Some(before) = first.checked_sub(1).filter(|at| is_part(*at)) {
            let word = wording.word(before);
            // “У Клуба «Причал»”: a preposition has a capital only where a sentence begins.
            let is_preposition = before == 0
                && (language.opens_time_or_place(word)
                    || (!language.has_articles() && word.chars().count() == 1));
            if language.opens_noun(word) || language.is_mover(word) || is_preposition {
                break;
            }
            first = before;
        }
        while let Some(next) = next_part(wording, last) {
            last = next;
        }
    }
    let is_short = last - first < MAX_NAME_WORDS;
    let is_named = is_short && first < last && !is_of_another_noun(wording, noun, last);
    is_named.then_some((first, last))
}

/// True if the noun of a town begins a sentence, before one word that is in no list of everyday words and a verb: “Die Stadt Marlmund verlässt”.
fn is_town_before_verb(wording: &Wording<'_>, noun: usize) -> bool {
    let language = wording.language;
    let (town, verb) = (noun + 1, noun + 2);
    let is_first = noun == 0 || (noun == 1 && language.opens_noun(wording.word(0)));
    is_first
        && language.kind_by_noun(wording.word(noun)) == Some(ActorKind::Authority)
        && wording.goes_on(town)
        && !Language::list_ordinary(&wording.word(town).to_lowercase())
        && wording.gap(verb) == " "
        && wording.word(verb).starts_with(char::is_lowercase)
}

/// True if a noun for a group only goes with the everyday word behind it, which says what is named: “the Larkspur Club Newsletter” is no club.
fn is_of_another_noun(wording: &Wording<'_>, noun: usize, last: usize) -> bool {
    let language = wording.language;
    let heads_come_last = !language.capitalises_nouns() && !language.names_have_common_nouns();
    let mut behind = noun;
    while behind < last && wording.goes_on(behind + 1) {
        behind += 1;
    }
    heads_come_last
        && language.has_articles()
        && behind > noun
        && language.kind_by_noun(wording.word(behind)).is_none()
        && wording.is_ordinary(behind)
}

/// Returns the last word of a name that begins with a small noun for a body, as the subject of a sentence, and what it is: “L’université de Morvane a …”.
fn small_noun_of_name(wording: &Wording<'_>, noun: usize) -> Option<(usize, ActorKind)> {
    let language = wording.language;
    let has_form = !wording.is_capital(noun)
        && noun == 1
        && language.has_articles()
        && !language.capitalises_nouns()
        && language.opens_noun(wording.word(0))
        && matches!(wording.gap(noun), " " | "’" | "'");
    if !has_form || !language.ties_names(wording.word(noun + 1)) {
        return None;
    }
    let kind = kind_of(wording, noun)?;
    let is_body = matches!(kind, ActorKind::Organisation | ActorKind::Authority);
    let first = noun + 2;
    let is_tied = wording.gap(noun + 1) == " " && matches!(wording.gap(first), " " | "’" | "'");
    let mut last = first;
    while wording.goes_on(last + 1) {
        last += 1;
    }
    let range = wording.between(noun, last);
    let is_named = is_body && is_tied && wording.is_capital(first) && !wording.is_known(&range);
    // A verb follows, and no noun that the name goes with: “the city of Calder newspaper”.
    let next = wording.word(last + 1);
    let is_before_verb = wording.gap(last + 1) == " "
        && next.starts_with(char::is_lowercase)
        && (language.names_have_common_nouns()
            || !language.is_counted_noun(next, false)
            || language.is_beside_verb(next)
            || language.makes_predicate(next));
    (is_named && is_before_verb && last - noun < MAX_NAME_WORDS).then_some((last, kind))
}

/// Returns the first and the last word of a name that has no other capital: la Ligue des carillonneurs, der Verband der Gärtner.
fn plain_name(wording: &Wording<'_>, noun: usize) -> Option<(usize, usize)> {
    let language = wording.language;
    let is_named = language.has_articles()
        && noun > 0
        && language.opens_noun(wording.word(noun - 1))
        && language.ties_names(wording.word(noun + 1));
    let is_tied = |at: usize| matches!(wording.gap(at), " " | "’" | "'");
    let last = noun + 2;
    let is_noun = wording.word(last).chars().count() >= MIN_NOUN_LETTERS
        && if language.capitalises_nouns() {
            wording.is_capital(last)
        } else {
            language.names_have_common_nouns() && !wording.is_capital(last)
        };
    let is_whole = is_named && is_noun && is_tied(noun + 1) && is_tied(last);
    is_whole.then(|| (noun, end_of_genitive(wording, noun, last)))
}

/// Returns the last word of a name that goes on behind the first word of its genitive: der Verband der Freiwilligen Wachen Morstein.
///
/// Where all nouns have a capital, an object may follow a name as well. So a noun belongs to it
/// behind an adjective alone, and any other word if it is no everyday one, such as a place, where
/// the name begins the sentence and the verb follows it: no object can stand there.
fn end_of_genitive(wording: &Wording<'_>, noun: usize, first: usize) -> usize {
    if !wording.language.capitalises_nouns() {
        return first;
    }
    let mut last = first;
    if wording
        .language
        .is_made_like_an_adjective(wording.word(first))
        && wording.goes_on(first + 1)
    {
        last += 1;
    }
    let end_of_noun = last;
    while wording.goes_on(last + 1) && !wording.is_ordinary(last + 1) {
        last += 1;
    }
    let is_before_verb = wording.gap(last + 1) == " " && !wording.word(last + 1).is_empty();
    if noun == 1 && is_before_verb {
        last
    } else {
        end_of_noun
    }
}

/// Returns the next word with a capital that belongs to a name: “Choir of the Dunes”.
fn next_part(wording: &Wording<'_>, last: usize) -> Option<usize> {
    let language = wording.language;
    let is_tied =
        |at: usize| matches!(wording.gap(at), " " | "’" | "'") || wording.is_behind_plural(at);
    for at in (last + 1..).take(MAX_SMALL_WORDS + 1) {
        if !is_tied(at) {
            return None;
        }
        if wording.is_capital(at) {
            // “Club de lecture de Morvane de X vers Y”
            let is_known = wording.is_known(&wording.between(at, at));
            return (!is_known).then_some(at);
        }
        let (word, before) = (wording.word(at), wording.word(at - 1));
        // “Club de lecture de Morvane”
        let is_small = language.ties_names(word)
            || (at == last + 1 && language.is_genitive(word))
            || (at > last + 1 && language.opens_noun(word))
            || (at == last + 2
                && language.names_have_common_nouns()
                && language.ties_names(before));
        if !is_small {
            return None;
        }
    }
    None
}

/// True if the words of a run are a name, and not a headline with capitals or two everyday words at the beginning of a sentence.
fn is_name(wording: &Wording<'_>, first: usize, last: usize) -> bool {
    let language = wording.language;
    let is_word = |at: usize| wording.is_ordinary(at) || !wording.is_capital(at);
    let has_name = (first..=last).any(|at| !is_word(at));
    let range = wording.between(first, last);
    let is_day = (first..=last).any(|at| language.is_day(wording.word(at)));
    if is_day || !language.dates(&wording.sentence[range]).is_empty() {
        return false;
    }
    // A run of everyday words is a name only inside a sentence: “the Cairn Street Makers moved”.
    let capitals = (0..wording.len())
        .filter(|at| wording.is_capital(*at))
        .count();
    let is_headline = capitals * 4 > wording.len() * 3;
    has_name || (first > 0 && !is_headline && language.has_articles())
}

#[cfg(test)]
mod tests {
    use super::groups;
    use crate::draft::wording::Wording;
    use crate::language::Language;

    #[test]
    fn names_with_a_noun_in_them() {
        let (english, german) = (Language::English, Language::German);
        for (language, sentence, expected) in [
            (
                english,
                "The Dunmoor Book Club left.",
                &["Group Dunmoor Book Club"][..],
            ),
            (
                english,
                "On Monday the University of Dunmoor left.",
                &["Organisation University of Dunmoor"],
            ),
            (english, "The Club left.", &[]),
            (english, "See the Dunmoor Club Newsletter for more.", &[]),
            (
                english,
                "The Dunmoor Club Committee left.",
                &["Group Dunmoor Club Committee"],
            ),
            (english, "Our Book Club Meets Here", &[]),
            (
                german,
                "Der Ruderverein Morstein ist weg.",
                &["Group Ruderverein Morstein"],
            ),
            (german, "Der Verein Mitglieder", &[]),
            (
                german,
                "Die Stadt Dortmund verlässt den Dienst.",
                &["Authority Stadt Dortmund"],
            ),
            (german, "Heute gewinnt die Stadt Mitglieder zurück.", &[]),
            (
                english,
                "The city of Dunmoor announced it.",
                &["Authority city of Dunmoor"],
            ),
            (english, "They met in the city of Dunmoor.", &[]),
            (
                Language::French,
                "L’Amicale des Dunes est partie.",
                &["Group Amicale des Dunes"],
            ),
            (
                Language::French,
                "Le Club de lecture de Morvane part.",
                &["Group Club de lecture de Morvane"],
            ),
            (
                Language::Spanish,
                "El Ayuntamiento de Morvana se fue.",
                &["Authority Ayuntamiento de Morvana"],
            ),
            (Language::Russian, "Клуб «Причал» ушёл.", &["Group Причал"]),
        ] {
            assert_eq!(found(language, sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn authorities_and_what_opens_a_sentence() {
        for (language, sentence, expected) in [
            (
                Language::English,
                "The Town of Dunmoor left.",
                "Authority Town of Dunmoor",
            ),
            (
                Language::English,
                "The Newtown Rowers left.",
                "Group Newtown Rowers",
            ),
            (
                Language::English,
                "In Dunmoor University nobody uses it.",
                "Organisation Dunmoor University",
            ),
            (
                Language::German,
                "Der Landkreis Morstein ist weg.",
                "Authority Landkreis Morstein",
            ),
            (
                Language::French,
                "La région de Vitelle est partie.",
                "Authority région de Vitelle",
            ),
            (
                Language::Spanish,
                "La ciudad de Morvana se fue.",
                "Authority ciudad de Morvana",
            ),
            (
                Language::Russian,
                "У Министерства Поречья есть канал.",
                "Authority Министерства Поречья",
            ),
        ] {
            assert_eq!(found(language, sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn names_with_common_nouns_in_them() {
        for (language, sentence, expected) in [
            (
                Language::Russian,
                "Лига викторин «Якорь» ушла.",
                "Group Якорь",
            ),
            (
                Language::Russian,
                "Союз садоводов Поречья ушёл.",
                "Group Союз садоводов Поречья",
            ),
            (
                Language::French,
                "Hier, la Ligue des carillonneurs est partie.",
                "Group Ligue des carillonneurs",
            ),
            (
                Language::German,
                "Der Verband der Gärtner ist weg.",
                "Group Verband der Gärtner",
            ),
            (
                Language::German,
                "Der Verband der Freiwilligen Wachen Morstein ist weg.",
                "Group Verband der Freiwilligen Wachen Morstein",
            ),
            (
                Language::German,
                "Der Verein der Deutschen Sprache ist weg.",
                "Group Verein der Deutschen Sprache",
            ),
            (
                Language::German,
                "Der Verband der Gärtner Morstein ist weg.",
                "Group Verband der Gärtner Morstein",
            ),
            (
                Language::German,
                "Dass der Verband der Gärtner Mitglieder sucht, ist neu.",
                "Group Verband der Gärtner",
            ),
            (
                Language::German,
                "Dass der Verband der Frauen Mitglieder sucht, ist neu.",
                "Group Verband der Frauen",
            ),
            (
                Language::German,
                "Gestern hat der Verband der Winzer Plapperwelt verlassen.",
                "Group Verband der Winzer",
            ),
            (
                Language::German,
                "Dass der Verband der Imker Plapperwelt verlässt, ist neu.",
                "Group Verband der Imker",
            ),
        ] {
            assert_eq!(found(language, sentence), [expected], "{sentence}");
        }
    }

    fn found(language: Language, sentence: &str) -> Vec<String> {
        let wording = Wording::new(language, sentence, Vec::new());
        let found = groups(&wording).into_iter();
        found
            .map(|(name, kind)| format!("{kind:?} {name}"))
            .collect()
    }
}
