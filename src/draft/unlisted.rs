//! People whom a document names as those who speak, though no list has them.
//!
//! Only a first and a last name beside a verb of saying, or the name before a
//! colon, make somebody a person here: everything else stays a question. A name
//! behind a noun such as “newspaper” is what the noun says.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::draft::KnownActor;
use crate::draft::apposed::is_no_name;
use crate::draft::heads::heads;
use crate::draft::language::Need;
use crate::draft::language::Verdict;
use crate::draft::signature::signed_by;
use crate::draft::spoken::subject;
use crate::draft::unit::introduced;
use crate::draft::unit::speakers_before_colons;
use crate::language::Found;
use crate::language::Language;
use crate::language::ReportingCue;
use crate::language::Segmented;
use crate::reading::Names;
use crate::sheet::ActorKind;
use crate::source::Document;
use crate::threads;

/// The maximum number of bytes before a speaker's last name in which the whole name is looked for: a long document has many speakers.
const MAX_BYTES_TO_NAME: usize = 20_000;
/// The fewest letters of a last name that is used for the whole.
const MIN_LAST_NAME_LETTERS: usize = 4;

/// The maximum number of words of a post, with its article, before a name at the beginning of a sentence.
const MAX_POST_WORDS: usize = 3;
/// The number of words in which such a name and the word behind it are.
const MAX_WORDS_TO_NAME_END: usize = MAX_POST_WORDS + 3;
/// The endings of the fathers’ names between the first and the last name of a person.
const PATRONYMIC_ENDINGS: [&str; 3] = ["вич", "вна", "чна"];

/// The maximum number of words of a name between commas.
const MAX_NAME_WORDS: usize = 3;

/// Returns the people who speak in a document and are not among the known.
pub(super) fn people(document: &Document, known: &[KnownActor]) -> Vec<KnownActor> {
    let language = document.language;
    let names = known.iter().enumerate();
    let names =
        names.flat_map(|(at, actor)| actor.names.iter().map(move |name| (name.as_str(), at)));
    let names = Names::new(names);
    let beside_verbs = threads::each_of_many(&document.sentences, |sentence| {
        let text = document.text.get(sentence.clone()).unwrap_or_default();
        let cues = cues(document, sentence, text);
        if cues.is_empty() {
            return Vec::new();
        }
        let clauses = language.clauses(text).into_iter().map(|it| it.range);
        let clauses: Vec<Range<usize>> = clauses.collect();
        let subjects = cues
            .iter()
            .map(|cue| subject(language, text, &clauses, cue));
        let subjects: Vec<Option<Range<usize>>> = subjects.collect();
        let is_pronoun = |range: &Range<usize>| language.is_pronoun(&text[range.clone()]);
        let mut all = subjects.iter();
        let needs_name =
            all.any(|range| range.as_ref().map_or(language.drops_subjects(), is_pronoun));
        let before = needs_name.then(|| sentence_before(document, sentence));
        let before = before.flatten();
        let apart = before.into_iter().flat_map(|it| {
            let names = names_apart(language, it).into_iter();
            let names = names.chain(name_at_start(language, it));
            names.map(|name| (ActorKind::Person, name))
        });
        let people = subjects.iter().flatten();
        let speaking = people.filter_map(|range| {
            let words = &text[range.clone()];
            name_at_end(language, words).or_else(|| name_before(document, sentence, words))
        });
        speaking.chain(apart).collect::<Vec<(ActorKind, String)>>()
    });
    let before_colons = speakers_before_colons(language, &document.text);
    let people = before_colons
        .into_iter()
        .chain(writers(language, &document.text));
    let people = people.map(|name| (ActorKind::Person, name));
    let mut found: Vec<KnownActor> = Vec::new();
    let mut ids: BTreeSet<String> = known.iter().map(|actor| actor.id.clone()).collect();
    for (kind, name) in beside_verbs.into_iter().flatten().chain(people) {
        let is_known = !names.find(language, &name).is_empty();
        let id = id_of(&name);
        if !is_known && !id.is_empty() && ids.insert(id.clone()) {
            found.push(match kind {
                ActorKind::Person => person(id, name),
                kind => KnownActor::unlisted(id, kind, name),
            });
        }
    }
    drop_shared_last_names(&mut found);
    found
}

/// Takes away the last names that several people have, because they say nothing.
fn drop_shared_last_names(found: &mut [KnownActor]) {
    let last = |actor: &KnownActor| actor.names.get(1).cloned();
    let all: Vec<String> = found.iter().filter_map(last).collect();
    for person in found {
        let is_shared = |name: &String| all.iter().filter(|other| *other == name).count() > 1;
        if person.names.get(1).is_some_and(is_shared) {
            person.names.truncate(1);
        }
    }
}

/// Returns the names of those who write messages, and of those who sign block quotations.
fn writers(language: Language, text: &str) -> Vec<String> {
    let heads = heads(language, text).into_iter();
    let mut names: Vec<String> = heads.map(|head| text[head.name].to_owned()).collect();
    if text.starts_with('>') || text.contains("\n>") {
        let is_mark = |it: char| it.is_whitespace() || ">—–-―".contains(it);
        let lines = text.lines().filter(|line| line.starts_with(is_mark));
        let lines = lines.map(|line| line.trim_start_matches(is_mark));
        let signed = lines.filter_map(|line| Some(line[signed_by(language, line)?].to_owned()));
        names.extend(signed);
        names.extend(introducing(language, text));
    }
    names
}

/// Returns the names in lines that lead to a block quotation: “The reply, signed by Ruth Calder, reads:”.
fn introducing(language: Language, text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let pairs = lines.clone().zip(lines.skip(1));
    let leading =
        pairs.filter(|(line, next)| line.trim_end().ends_with(':') && next.starts_with('>'));
    let named = leading.filter_map(|(line, _)| {
        let sentence = line.rsplit(". ").next().unwrap_or(line);
        let name = introduced(language, sentence)?;
        let (before, after) = (&sentence[..name.start], &sentence[name.end..]);
        language
            .is_of_writer(before, after)
            .then(|| sentence[name].to_owned())
    });
    named.collect()
}

/// Returns the cues of a sentence, in bytes of it; those that only a draft knows where it may name somebody.
fn cues(document: &Document, sentence: &Range<usize>, text: &str) -> Vec<Found<ReportingCue>> {
    let all = &document.speeches;
    let first = all.partition_point(|cue| cue.range.start < sentence.start);
    let own = all[first..].iter();
    let own = own.take_while(|cue| cue.range.end <= sentence.end);
    let own = own.map(|cue| Found {
        range: cue.range.start - sentence.start..cue.range.end - sentence.start,
        value: cue.value.clone(),
    });
    let mut own: Vec<Found<ReportingCue>> = own.collect();
    let before = || sentence_before(document, sentence).is_some_and(has_two_capitals);
    if !has_two_capitals(text) && !before() {
        return own;
    }
    let language = document.language;
    let segmented = Segmented::of_sentence(language, text);
    let is_quoted = text.contains(['“', '„', '«', '"', '”', '»', ':']);
    let sayings = segmented.sayings().into_iter();
    let others = sayings.filter(|(cue, need)| {
        let next = text[cue.range.end..].split_whitespace().next();
        let opens = next.is_some_and(|word| language.has_clause_word(word));
        *need != Need::WordsAtOnce || is_quoted || opens
    });
    let others = others.map(|(cue, _)| cue);
    let whole = |range: Range<usize>, is_verb: bool| Found {
        value: ReportingCue {
            scope: range.start..text.len(),
            is_verb,
        },
        range,
    };
    let acts = segmented.speech_acts().into_iter();
    let acts = acts.map(|range| whole(range, true));
    let verdicts = segmented.verdicts().into_iter().filter_map(|it| match it {
        Verdict::Before(words) => Some(whole(words, false)),
        // “Kalders Ansicht”: the ending may be part of the name.
        Verdict::Behind(words) => {
            let is_plain = words.len() == 1 || !language.capitalises_nouns();
            is_plain.then(|| whole(words, false))
        }
    });
    own.extend(others);
    own.extend(acts);
    own.extend(verdicts);
    own
}

/// True if two words with capitals follow one another, as those of the name of a person do.
fn has_two_capitals(text: &str) -> bool {
    let mut last = false;
    text.split(' ').any(|word| {
        let is_capital = word.starts_with(char::is_uppercase);
        let are_two = last && is_capital;
        last = is_capital;
        are_two
    })
}

/// Returns the words of the sentence before another.
fn sentence_before<'d>(document: &'d Document, sentence: &Range<usize>) -> Option<&'d str> {
    let next = document
        .sentences
        .partition_point(|it| it.start < sentence.start);
    let before = document.sentences.get(next.checked_sub(1)?)?;
    document.text.get(before.clone())
}

/// Returns the names of people that fill what commas part: “Ruth Calder, who teaches there, left.”
fn names_apart(language: Language, sentence: &str) -> Vec<String> {
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

/// Returns the whole name before a sentence of which its speaker is only the last word: “Ruth Calder … so Calder”.
fn name_before(
    document: &Document,
    sentence: &Range<usize>,
    speaker: &str,
) -> Option<(ActorKind, String)> {
    let language = document.language;
    let last = speaker.split_whitespace().next_back()?;
    let is_word = |word: &str| language.is_ordinary(&word.to_lowercase()) == Some(true);
    let is_name = last.starts_with(char::is_uppercase)
        && last.chars().all(|it| it.is_alphabetic() || it == '-')
        && last.chars().count() >= MIN_LAST_NAME_LETTERS
        && (language.capitalises_nouns() || !is_word(last));
    if !is_name {
        return None;
    }
    let far = sentence.start.saturating_sub(MAX_BYTES_TO_NAME);
    let far = document.text.floor_char_boundary(far);
    let text = document.text.get(far..sentence.start)?;
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), last) {
        let ends = !text[at + last.len()..].starts_with(char::is_alphanumeric);
        let first = text[..at].strip_suffix(' ').and_then(|before| {
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
            && first.chars().count() > 2
            && !is_word(first)
            && !language.is_title_noun(first)
    });
    let mut names = names.into_iter();
    let first = names.next().filter(|_| names.next().is_none())?;
    Some((ActorKind::Person, language.name(&[first, last])?))
}

/// Returns the name of a person with which a sentence begins, perhaps behind a post, where both its words are no everyday words: “Ruth Calder (left) …”, “The treasurer Ruth Calder …”.
fn name_at_start(language: Language, sentence: &str) -> Option<String> {
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

fn person(id: String, name: String) -> KnownActor {
    let last = name
        .split_whitespace()
        .next_back()
        .filter(|last| last.chars().count() >= MIN_LAST_NAME_LETTERS && last.len() < name.len());
    let last = last.map(str::to_owned);
    let mut person = KnownActor::unlisted(id, ActorKind::Person, name);
    person.names.extend(last);
    person
}

/// Returns the name with which the words for a speaker end, and what it is the name of: “managing director Ruth Calder”, “la empresa Vitela Norte”.
fn name_at_end(language: Language, words: &str) -> Option<(ActorKind, String)> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let mut first = words.len();
    while let Some(word) = first.checked_sub(1).and_then(|at| words.get(at)) {
        let is_part = is_capital(&word) || (language.is_particle(word) && first < words.len());
        if !is_part {
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
    if is_thing || is_foreign {
        return None;
    }
    // Two everyday words are the name of a thing, unless a post comes before them: “el tesorero Pedro Hoyuelos”.
    let post = before
        .filter(|word| word.starts_with(char::is_lowercase) && !language.is_small_in_names(word));
    if name.iter().all(|word| is_word(word)) && post.is_none() {
        return None;
    }
    Some((ActorKind::Person, language.name(&name)?))
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

/// Returns an id made of a name: its letters without accents, in the Latin script.
pub(super) fn id_of(name: &str) -> String {
    let mut id = String::new();
    for letter in name
        .to_lowercase()
        .nfd()
        .filter(|it| !is_combining_mark(*it))
    {
        match letter {
            'a'..='z' | '0'..='9' => id.push(letter),
            'ß' => id.push_str("ss"),
            'ø' => id.push('o'),
            'ł' => id.push('l'),
            letter => match latin(letter) {
                Some(letters) => id.push_str(letters),
                None if !id.ends_with('-') && !id.is_empty() => id.push('-'),
                None => {}
            },
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// Returns a Cyrillic letter in Latin ones; й and ё have lost their marks.
fn latin(letter: char) -> Option<&'static str> {
    const LETTERS: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];
    let place = u32::from(letter).checked_sub(u32::from('а'))?;
    LETTERS.get(usize::try_from(place).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::id_of;
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

    #[test]
    fn ids_of_names() {
        for (name, id) in [
            ("Ruth Calder", "ruth-calder"),
            ("hedgerow_tim", "hedgerow-tim"),
            ("Régine d’Arbois", "regine-d-arbois"),
            ("Регина Кальдина", "regina-kaldina"),
        ] {
            assert_eq!(id_of(name), id);
        }
    }
}
