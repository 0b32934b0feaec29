//! Names that a sentence tells to leave a known service or to go to one, so that they move: “Otterdesk is moving to X”, “Marlow Radio has quit X”.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::draft::language::End;
use crate::draft::moves::line::Line;
use crate::draft::moves::line::MAX_WORDS_TO_VERB;
use crate::draft::moves::line::ShownBy;
use crate::draft::moves::line::Stranger;
use crate::draft::reader::names_in;
use crate::language::Found;
use crate::language::Language;
use crate::language::overlap;
use crate::language::range_of;
use crate::reading::Names;
use crate::sheet::ActorKind;
use crate::source::Document;

/// The maximum number of words of a name of which nothing but a move is told.
const MAX_NAME_WORDS: usize = 4;
/// The maximum number of words of a time before a name: “On the same day,”.
const MAX_WORDS_OF_TIME: usize = 4;
/// The most letters of a small word between a subject and its verb: has, wird, sich.
const MAX_SMALL_LETTERS: usize = 4;
/// The fewest letters of a name in capitals: PRM.
const MIN_CAPITALS: usize = 2;
/// The most letters of such a name in a language without a list of ordinary words.
const MAX_CAPITALS: usize = 5;

impl Line<'_> {
    /// Returns a name that opens a clause, and is told to leave a known service or to go to one: “Otterdesk is moving to X”.
    pub(super) fn mover_alone(&self, runs: &[Range<usize>]) -> Option<Range<usize>> {
        let verb = self.moves.iter().find(|it| it.value == MoveStage::Moved)?;
        let run = runs.iter().rfind(|run| run.end <= verb.range.start)?;
        let told = &self.words[run.end..verb.range.end];
        let before = self.words[..run.start].trim_end();
        // “Die SDTX verlässt X”
        let has_article = self
            .language
            .opens_noun(before.trim_end_matches(['’', '\'']));
        let opens =
            before.is_empty() || before.ends_with(':') || has_article || self.is_time(before);
        let word = &self.words[run.clone()];
        let is_single = !word.contains(char::is_whitespace);
        let is_name = if is_single {
            let may_have_article =
                is_acronym(self.language, word) || self.language.is_noun_of_body(word);
            self.is_name_alone(word) && (!has_article || may_have_article)
        } else {
            !has_article && self.is_whole_name(word)
        };
        // Whoever is known besides the services may be the one who moves.
        let mut known = self.named.iter();
        let is_only =
            known.all(|it| it.value == Some(Referent::Platform) && it.range.start >= run.end);
        let mut services = self.named.iter();
        (opens
            && is_name
            && is_only
            && self.is_subject_of(run, &verb.range)
            && services.any(|it| self.is_end_of(it, run, &verb.range))
            && !self.language.are_several(word, told))
        .then(|| run.clone())
    }

    /// True if the words before a name are only a time or a place with a comma: “In July,”.
    fn is_time(&self, before: &str) -> bool {
        let first = before.split_whitespace().next().unwrap_or_default();
        before.ends_with(',')
            && before.split_whitespace().nth(MAX_WORDS_OF_TIME).is_none()
            && self.language.opens_time_or_place(&first.to_lowercase())
    }

    /// True if nothing but small words and the verbs of the same clause are between a name and a verb of moving, or the service before a German one.
    fn is_subject_of(&self, run: &Range<usize>, verb: &Range<usize>) -> bool {
        // “Otterdesk ist zu X gewechselt”
        let platforms = self.named.iter().map(|it| it.range.start);
        let end = platforms
            .filter(|start| self.language.exchanges_come_last() && *start >= run.end)
            .min()
            .map_or(verb.start, |start| start.min(verb.start));
        let between = self.words[run.end..end].trim();
        let most = MAX_WORDS_TO_VERB + usize::from(end < verb.start);
        between.split_whitespace().count() <= most
            && between.chars().all(|it| it.is_alphabetic() || it == ' ')
            && between
                .split_whitespace()
                .all(|word| self.goes_with_verb(word))
    }

    /// True if a word between a subject and its verb may be no other verb: “has”, “decided to”, “sich”, but not “welcomed those”.
    fn goes_with_verb(&self, word: &str) -> bool {
        let language = self.language;
        let is_in_move = || {
            let range = range_of(word, self.words);
            range.is_some_and(|range| self.moves.iter().any(|it| overlap(&it.range, &range)))
        };
        word.chars().count() <= MAX_SMALL_LETTERS
            || language.is_beside_verb(word)
            || language.makes_predicate(word)
            || is_in_move()
    }

    /// True if a service is what a verb of moving leaves or reaches: the word before it tells, or it follows the verb at once.
    fn is_end_of(
        &self,
        service: &Found<Option<Referent>>,
        run: &Range<usize>,
        verb: &Range<usize>,
    ) -> bool {
        let place = &service.range;
        if service.value != Some(Referent::Platform) || place.start < run.end {
            return false;
        }
        let end = self.language.end_of_move(&self.words[..place.start]);
        let between = &self.words[verb.end.min(place.start)..place.start];
        // “deleted its X account”
        let is_object = place.start >= verb.end
            && between.split_whitespace().count() <= MAX_WORDS_TO_VERB
            && between.chars().all(|it| it.is_alphabetic() || it == ' ')
            && end != Some(End::At);
        is_object || matches!(end, Some(End::Left | End::Reached))
    }

    /// Returns a person where a listed first name is before a word that is no ordinary one, and a group otherwise: many a place or club has a first name in its own, “Victoria Park”.
    pub(super) fn kind_of_mover(&self, run: &Range<usize>) -> ActorKind {
        let language = self.language;
        let words: Vec<&str> = self.words[run.clone()].split_whitespace().collect();
        let is_person = match words[..] {
            [first, last] => {
                language.name(&words).is_some()
                    && Language::ALL
                        .iter()
                        .any(|it| it.is_listed_first_name(first))
                    && language.is_ordinary(&last.to_lowercase()) != Some(true)
                    && !language.is_body(last)
                    && !language.is_noun_of_body(last)
            }
            _ => false,
        };
        if is_person {
            ActorKind::Person
        } else {
            ActorKind::Group
        }
    }

    /// True if one word is no word of the language, so that it is a name.
    fn is_name_alone(&self, word: &str) -> bool {
        let is_foreign = !self.language.has_articles() && word.is_ascii();
        is_foreign || is_acronym(self.language, word) || is_strange(self.language, word)
    }

    /// True if several words are a name: the first is no word of the language, or only names have capitals inside the sentence.
    fn is_whole_name(&self, words: &str) -> bool {
        let language = self.language;
        let mut parts = words.split_whitespace();
        let Some(first) = parts.next() else {
            return false;
        };
        let is_short = parts.clone().count() < MAX_NAME_WORDS;
        let is_other =
            |word: &str| language.is_post(word) || language.is_day(word) || language.is_time(word);
        let is_name = is_acronym(language, first)
            || is_strange(language, first)
            || (language.names_have_common_nouns()
                && (language.is_body(first) || language.is_noun_of_body(first)));
        is_short && is_name && !words.split_whitespace().any(is_other)
    }
}

/// True if a word with small letters is in no list of ordinary words: “Otterdesk”.
fn is_strange(language: Language, word: &str) -> bool {
    word.contains(char::is_lowercase) && language.is_ordinary(&word.to_lowercase()) == Some(false)
}

/// True if a word is made of capitals, and is no ordinary word of a headline: “PRM”, but not “UPDATE”.
pub(super) fn is_acronym(language: Language, word: &str) -> bool {
    let letters = word.chars().count();
    let is_word = || {
        let lower = word.to_lowercase();
        let is_listed = language.is_ordinary(&lower);
        is_listed.unwrap_or(letters > MAX_CAPITALS) || language.is_made_like_a_noun(&lower)
    };
    word.chars().all(char::is_uppercase) && letters >= MIN_CAPITALS && !is_word()
}

/// Drops single words that are told to go somewhere, and are part of the name of a person elsewhere: “Vosskamp is moving to X”, where “Elke Vosskamp” is named too.
pub(super) fn drop_parts_of_names(document: &Document, ends: &mut Vec<Stranger>) {
    let alone = ends.iter();
    let alone = alone.filter(|it| it.shown_by == ShownBy::MoveAlone);
    let alone: BTreeSet<String> = alone.map(|it| it.name.clone()).collect();
    if alone.is_empty() {
        return;
    }
    let names: Vec<(&str, usize)> = alone.iter().map(String::as_str).zip(0..).collect();
    let places = names_in(document, &Names::new(names.iter().copied()));
    let language = document.language;
    let is_name = |word: &str| {
        let word = word.trim_matches(|it: char| !it.is_alphanumeric());
        word.starts_with(char::is_uppercase)
            && language.is_ordinary(&word.to_lowercase()) == Some(false)
    };
    let parts = places.into_iter().filter(|it| {
        let before = document.text[..it.range.start].strip_suffix(' ');
        let before = before.and_then(|it| it.rsplit(char::is_whitespace).next());
        // “In July, Inez Calder”
        let before = before.filter(|word| word.ends_with(char::is_alphanumeric));
        let after = document.text[it.range.end..].strip_prefix(' ');
        let after = after.and_then(|it| it.split(char::is_whitespace).next());
        before.is_some_and(is_name) || after.is_some_and(is_name)
    });
    let parts: BTreeSet<usize> = parts.map(|it| it.value).collect();
    let is_part = |name: &str| {
        names
            .iter()
            .any(|(own, at)| *own == name && parts.contains(at))
    };
    ends.retain(|it| it.shown_by == ShownBy::Words || !is_part(&it.name));
}

#[cfg(test)]
mod tests {
    use crate::draft::fixture::drafted;
    use crate::draft::fixture::facts_of;
    use crate::language::table;

    #[test]
    fn whoever_moves_though_nothing_says_what_it_is() {
        table::check(
            "
en: Marlow Radio has quit Zwitscher. ⇒ marlow-radio zwitscher
en: PRM has left Zwitscher. ⇒ prm zwitscher
en: In July, Inez Calder decided to leave Zwitscher. ⇒ inez-calder zwitscher
en: Inez Calder deleted her Zwitscher account. ⇒ inez-calder zwitscher
en: Yesterday Users have left Zwitscher. ⇒ zwitscher
en: Otterdesk welcomed those leaving Zwitscher. ⇒ zwitscher
en: Members have left Zwitscher. ⇒ zwitscher
en: UPDATE moves to Zwitscher. ⇒ zwitscher
de: ACHTUNG verlässt Zwitscher. ⇒ zwitscher
ru: ОБНОВЛЕНИЕ ушло из Zwitscher. ⇒ zwitscher
de: Der Marlfunk hat sich von Zwitscher zurückgezogen. ⇒ marlfunk zwitscher
de: Die SDTX verlässt Zwitscher. ⇒ sdtx zwitscher
de: Mitglieder verlassen Zwitscher. ⇒ zwitscher
fr: Radio Vitelle a quitté Zwitscher. ⇒ radio-vitelle zwitscher
fr: La CNX quitte Zwitscher. ⇒ cnx zwitscher
fr: Hier a quitté Zwitscher. ⇒ zwitscher
es: Radio Vitelar dejó Zwitscher. ⇒ radio-vitelar zwitscher
es: Muchos dejaron Zwitscher. ⇒ zwitscher
ru: ПРМ ушло из Zwitscher. ⇒ prm zwitscher
ru: Многие ушли из Zwitscher. ⇒ zwitscher
",
            |row| {
                let facts = facts_of(row).into_iter();
                facts.map(|fact| fact.actors.join(" ")).collect()
            },
        );
    }

    #[test]
    fn people_among_those_who_only_move() {
        table::check(
            "
en: Ruth Calder has left Zwitscher. ⇒ Person
en: Victoria Park has left Zwitscher. ⇒ Group
en: Dunmoor United has moved to Zwitscher. ⇒ Group
en: Marlow Water left Zwitscher. ⇒ Group
de: Morstein Nord verlässt Zwitscher. ⇒ Group
fr: Radio Vitelle a quitté Zwitscher. ⇒ Group
",
            |row| {
                let draft = drafted(row);
                let added = draft.known.iter().skip(3);
                added.map(|it| format!("{:?}", it.kind)).collect()
            },
        );
    }

    #[test]
    fn whoever_ceases_to_publish_on_a_service_does_not_go_there() {
        for row in [
            "en: The Larkspur Club stopped posting on Zwitscher.",
            "de: Der Verein Larkspur hört auf, auf Zwitscher zu posten.",
            "fr: L’Association Larkspur a cessé de publier sur Zwitscher.",
            "es: La Asociación Larkspur dejó de publicar en Zwitscher.",
            "es: La Asociación Larkspur ha decidido dejar de publicar en la red social Zwitscher.",
            "ru: Клуб «Причал» перестал публиковать новости в Zwitscher.",
        ] {
            let facts = facts_of(row);
            assert!(facts.iter().all(|it| it.movement.is_none()), "{row}");
        }
        let uses = facts_of("es: La Asociación Larkspur publica en Zwitscher desde mayo de 2024.");
        assert!(uses.iter().any(|it| it.movement.is_some()));
    }
}
