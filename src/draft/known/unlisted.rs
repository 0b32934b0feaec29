//! People whom a document names as those who speak, though no list has them.
//!
//! Only a first and a last name beside a verb of saying, or the name before a
//! colon, make somebody a person here. A name behind a noun such as “newspaper” is
//! what the noun says; what any other name is the name of stays a question.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::draft::KnownActor;
use crate::draft::known::full_names::full_name;
use crate::draft::known::single_names::SpeakerWords;
use crate::draft::known::titled::titled;
use crate::draft::known::whole_names::whole_names;
use crate::draft::limits::MIN_LAST_NAME_LETTERS;
use crate::draft::speakers::heads::heads;
use crate::draft::speakers::naming_cues::naming_cues;
use crate::draft::speakers::naming_cues::sentence_before;
use crate::draft::speakers::signature::signed_by;
use crate::draft::speakers::speaker_names::first_names;
use crate::draft::speakers::speaker_names::name_at_end;
use crate::draft::speakers::speaker_names::name_at_start;
use crate::draft::speakers::speaker_names::names_apart;
use crate::draft::speakers::speaker_names::without_dative;
use crate::draft::speakers::spoken::subject;
use crate::draft::unit::introduced;
use crate::draft::unit::speakers_before_colons;
use crate::language::Language;
use crate::reading::Names;
use crate::sheet::ActorKind;
use crate::source::Document;
use crate::threads;

/// A name and what it is the name of, where the document says that.
type Named = (Option<ActorKind>, String);

/// Returns the people who speak in a document and are not among the known.
pub(in crate::draft) fn people(document: &Document, known: &[KnownActor]) -> Vec<KnownActor> {
    let language = document.language;
    let names = known.iter().enumerate();
    let names =
        names.flat_map(|(at, actor)| actor.names.iter().map(move |name| (name.as_str(), at)));
    let names = Names::new(names);
    let beside_verbs =
        threads::each_of_many(&document.sentences, |sentence| named_in(document, sentence));
    let before_colons = speakers_before_colons(language, &document.text);
    let people = before_colons
        .into_iter()
        .chain(writers(language, &document.text));
    let people = people.map(|name| (Some(ActorKind::Person), name));
    let mut found: Vec<KnownActor> = Vec::new();
    let mut ids: BTreeSet<String> = known.iter().map(|actor| actor.id.clone()).collect();
    let mut full_names: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut add = |found: &mut Vec<KnownActor>, (kind, printed): Named| {
        let is_person = kind.is_none_or(|kind| kind == ActorKind::Person);
        let full = is_person.then(|| {
            // Minutes name one person hundreds of times.
            let full = full_names.entry(printed.clone());
            let full = full.or_insert_with(|| full_name(language, &document.text, &printed));
            full.clone()
        });
        let full = full.flatten();
        let name = full.clone().unwrap_or_else(|| printed.clone());
        let is_known = !names.find(language, &name).is_empty();
        let id = id_of(&name);
        if !is_known && !id.is_empty() && ids.insert(id.clone()) {
            found.push(match kind {
                Some(kind) => of_kind(id.clone(), kind, name),
                None => by_name_alone(language, id.clone(), name),
            });
        }
        // “Mr Lind” is found as the name of Tomas Lind, wherever it stands.
        let own = full.and_then(|_| found.iter_mut().find(|actor| actor.id == id));
        if let Some(own) = own.filter(|own| !own.names.contains(&printed)) {
            own.names.push(printed);
        }
    };
    let all = beside_verbs.into_iter().flatten().chain(people);
    let (told, alone): (Vec<Named>, Vec<Named>) = all.partition(|(kind, _)| kind.is_some());
    for named in told {
        add(&mut found, named);
    }
    let parts = parts_of_names(&found);
    for named in with_whole_names(document, &parts, alone) {
        match parts.get(&named.1) {
            // “Ruth” is Ruth Calder; of two people with that name, nobody is meant.
            Some(having) => {
                if let [only] = having[..]
                    && !found[only].names.contains(&named.1)
                {
                    found[only].names.push(named.1);
                }
            }
            None => add(&mut found, named),
        }
    }
    drop_shared_last_names(&mut found);
    found
}

/// Returns the names beside the verbs of saying of a sentence, and those in the sentence before that a pronoun may mean.
fn named_in(document: &Document, sentence: &Range<usize>) -> Vec<Named> {
    let language = document.language;
    let text = document.text.get(sentence.clone()).unwrap_or_default();
    let mut found = titled(language, text);
    let cues = naming_cues(document, sentence, text);
    if cues.is_empty() {
        return found;
    }
    let clauses = language.clauses(text).into_iter().map(|it| it.range);
    let clauses: Vec<Range<usize>> = clauses.collect();
    let subjects = cues
        .iter()
        .map(|cue| subject(language, text, &clauses, cue));
    let subjects: Vec<Option<Range<usize>>> = subjects.collect();
    let is_pronoun = |range: &Range<usize>| language.is_pronoun(&text[range.clone()]);
    let mut all = subjects.iter();
    let needs_name = all.any(|range| range.as_ref().map_or(language.drops_subjects(), is_pronoun));
    let before = needs_name.then(|| sentence_before(document, sentence));
    let before = before.flatten();
    let apart = before.into_iter().flat_map(|it| {
        let names = names_apart(language, it).into_iter();
        let names = names.chain(name_at_start(language, it));
        names.map(|name| (Some(ActorKind::Person), name))
    });
    let speaking = cues.iter().zip(&subjects);
    let speaking = speaking.filter_map(|(cue, range)| {
        let words = SpeakerWords {
            language,
            sentence: text,
            words: range.clone()?,
            cue,
        };
        named_speaker(document, sentence, &words)
    });
    found.extend(speaking.chain(apart));
    found
}

/// Returns the names of those who speak, with the first names that the text prints elsewhere; those that are parts of a name are left as they are.
fn with_whole_names(
    document: &Document,
    parts: &BTreeMap<String, Vec<usize>>,
    alone: Vec<Named>,
) -> Vec<Named> {
    let last_names = alone.iter().map(|(_, name)| name.as_str());
    let last_names: BTreeSet<&str> = last_names
        .filter(|name| !name.contains(' ') && !parts.contains_key(*name))
        .collect();
    if last_names.is_empty() {
        return alone;
    }
    let whole = whole_names(document.language, &document.text, &last_names);
    let named = alone.into_iter().map(|named| match whole.get(&named.1) {
        Some(name) => (Some(ActorKind::Person), name.clone()),
        None => named,
    });
    named.collect()
}

/// Returns the first and the last words of names of several words, with the places of the actors that have them.
fn parts_of_names(found: &[KnownActor]) -> BTreeMap<String, Vec<usize>> {
    let mut parts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, actor) in found.iter().enumerate() {
        let mut words = actor.name.split(' ');
        if let (Some(first), Some(last)) = (words.next(), words.next_back()) {
            for part in [first, last] {
                parts.entry(part.to_owned()).or_default().push(place);
            }
        }
    }
    parts
}

/// Returns the name in the words for a speaker, and what it is the name of.
fn named_speaker(
    document: &Document,
    sentence: &Range<usize>,
    speaker: &SpeakerWords<'_>,
) -> Option<Named> {
    let language = document.language;
    let at_end = |words: &str| {
        let named = name_at_end(language, without_dative(language, words));
        let named = named.filter(|(_, name)| !begins_with_other(language, name));
        named.map(|(kind, name)| (Some(kind), name))
    };
    let words = speaker.up_to_place();
    let named = at_end(words);
    if named.is_some() {
        return named;
    }
    let first_names = first_names(document, sentence, words);
    if let [first] = first_names[..] {
        let last = words.split_whitespace().next_back()?;
        let name: Vec<&str> = first.split(' ').chain([last]).collect();
        return Some((Some(ActorKind::Person), language.name(&name)?));
    }
    // “the head of the office in Morstein, Ruth Calder”; but “Calder in a letter to Ann Marlow”
    let last = words.split_whitespace().next_back().unwrap_or_default();
    let whole = &speaker.sentence[speaker.words.clone()];
    let is_post = words.len() < whole.len()
        && (last.starts_with(char::is_lowercase)
            || language.is_ordinary(&last.to_lowercase()) == Some(true));
    let named = is_post.then(|| at_end(whole)).flatten();
    if named.is_some() {
        return named;
    }
    // Of several people with one last name, nobody is meant beyond doubt.
    let is_alone = first_names.is_empty();
    is_alone.then(|| Some((None, speaker.name()?))).flatten()
}

/// True if the first word of a name is no part of it, or tells that it is of no person: “Bei Kaldonet”, “Chor Morstein”.
fn begins_with_other(language: Language, name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    let is_place = language.opens_speaking_place(first)
        || (language.opens_time_or_place(first) && language.capitalises_nouns());
    // The noun for a group comes first where compounds and genitives make the names.
    let is_group = || {
        let is_noun = language.kind_by_noun(first).is_some();
        language.capitalises_nouns() && is_noun
    };
    first.len() < name.len() && (is_place || is_group())
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

/// Returns the last word of a name of several words, if it is long enough to be used for the whole.
fn last_name(name: &str) -> Option<String> {
    let last = name.split_whitespace().next_back()?;
    let is_long = last.chars().count() >= MIN_LAST_NAME_LETTERS && last.len() < name.len();
    (is_long && last.starts_with(char::is_uppercase)).then(|| last.to_owned())
}

/// Returns an actor of which only the name is known, with its last word for the whole if that is no everyday word: “Trust” is many things.
fn by_name_alone(language: Language, id: String, name: String) -> KnownActor {
    let is_own = |last: &String| language.is_ordinary(&last.to_lowercase()) == Some(false);
    let last = last_name(&name).filter(is_own);
    let mut alone = KnownActor::by_name_alone(id, name);
    alone.names.extend(last);
    alone
}

/// Returns an actor of a kind; for a person, the last name is enough if it is long enough.
pub(in crate::draft) fn of_kind(id: String, kind: ActorKind, name: String) -> KnownActor {
    let last = last_name(&name).filter(|_| kind == ActorKind::Person);
    let mut actor = KnownActor::unlisted(id, kind, name);
    actor.names.extend(last);
    actor
}

/// Returns an id made of a name: its letters without accents, in the Latin script.
pub(in crate::draft) fn id_of(name: &str) -> String {
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
            'đ' => id.push('d'),
            'œ' => id.push_str("oe"),
            'æ' => id.push_str("ae"),
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

    #[test]
    fn ids_of_names() {
        for (name, id) in [
            ("Ruth Calder", "ruth-calder"),
            ("hedgerow_tim", "hedgerow-tim"),
            ("Régine d’Arbois", "regine-d-arbois"),
            ("Chœur Vitelle", "choeur-vitelle"),
            ("Kjærsund", "kjaersund"),
            ("Регина Кальдина", "regina-kaldina"),
        ] {
            assert_eq!(id_of(name), id);
        }
    }
}
