//! Speakers by another noun than that in their name: “the broadcaster” for Marlmund Radio.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::KnownActor;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::sheet::ActorKind;

/// The maximum number of sentences before one that names a speaker by such a noun.
const MAX_SENTENCES_BACK: usize = 6;

impl DocumentReader<'_> {
    /// Returns the only body named before whose name has a noun for which the words for a speaker stand: “the council” for the City of Marlmund.
    pub(super) fn by_other_noun(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        words: &Range<usize>,
    ) -> Option<usize> {
        let language = self.source.document.language;
        let printed = self.text(words);
        let is_small =
            |word: &&str| language.opens_noun(word) || language.opens_speaking_place(word);
        let mut parts = printed
            .split(|it: char| !it.is_alphanumeric() && it != '-')
            .filter(|word| !word.is_empty())
            .skip_while(is_small);
        let noun = parts.next().filter(|_| parts.next().is_none())?;
        let nouns = language.nouns_of_names(noun)?;
        let before = earlier.iter().rev().take(MAX_SENTENCES_BACK);
        let named = before.chain([sentence]).flat_map(|it| it.actors.iter());
        let is_meant = |actor: &KnownActor| {
            let is_body = matches!(
                actor.kind,
                ActorKind::Organisation | ActorKind::Authority | ActorKind::Media
            );
            let name = actor.name.to_lowercase();
            // Of whom only the name is known, the noun in it says what it is.
            (is_body || actor.asks_kind) && nouns.iter().any(|noun| has_words(&name, noun))
        };
        let meant = named.filter(|it| self.actors.get(it.value).is_some_and(is_meant));
        let meant: BTreeSet<usize> = meant.map(|it| it.value).collect();
        let mut meant = meant.into_iter();
        meant.next().filter(|_| meant.next().is_none())
    }
}

/// True if a text has these words whole: “ville” is no part of “Trouville”; behind a hyphen, they may end a word: -funk, for Marlfunk.
fn has_words(text: &str, words: &str) -> bool {
    if let Some(ending) = words.strip_prefix('-') {
        return text.split(' ').any(|word| word.ends_with(ending));
    }
    let mut places = text.match_indices(words);
    places.any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + words.len()..].chars().next();
        let is_end = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
        is_end(before) && is_end(behind)
    })
}

#[cfg(test)]
mod tests {
    use crate::draft::fixture::facts_of;
    use crate::language::table;

    #[test]
    fn bodies_under_another_noun() {
        table::check(
            "
en: The City of Morstein has left Zwitscher. “We had 40 posts,” the council said. ⇒ - | city-of-morstein
en: The City of Morstein and the City of Dunmoor left Zwitscher. “We had 40 posts,” the council said. ⇒ - | -
en: The City of Morstein has left Zwitscher. “We had 40 posts,” the gardener said. ⇒ - | -
en: Marlow Radio has quit Zwitscher. “We had 40 posts,” the broadcaster said. ⇒ - | marlow-radio
fr: Radio Vitelle a quitté Zwitscher. « Il y avait 40 comptes », affirme la station. ⇒ - | radio-vitelle
es: Radio Vitelar dejó Zwitscher. «Había 40 cuentas», dice la emisora. ⇒ - | radio-vitelar
de: Der Marlfunk hat sich von Zwitscher zurückgezogen. „Es waren 40 Konten“, schrieb der Sender. ⇒ - | marlfunk
de: Die Stadt Morstein verlässt Zwitscher. „Es waren 40 Konten“, teilte die Stadtverwaltung mit. ⇒ - | stadt-morstein
de: Der Ruderverein Morstein verlässt Zwitscher. „Es waren 40 Konten“, teilte die Stadtverwaltung mit. ⇒ - | -
fr: La Ville de Morvane a quitté Zwitscher. « Il y avait 40 comptes », affirme la mairie. ⇒ - | ville-de-morvane
es: El Ayuntamiento de Vitelar dejó Zwitscher. «Había 40 cuentas», asegura el consistorio. ⇒ - | ayuntamiento-de-vitelar
en: The Newtown Rowers have left Zwitscher. “We had 40 posts,” the municipality said. ⇒ - | -
de: Der Ruderclub Darmstadt verlässt Zwitscher. „Es waren 40 Konten“, teilte die Verwaltung mit. ⇒ - | -
fr: Le Club de Trouville a quitté Zwitscher. « Il y avait 40 comptes », affirme la mairie. ⇒ - | -
ru: Администрация Поречска ушла из Zwitscher. «Было 40 каналов», — сообщили в мэрии. ⇒ - | administratsiya-porechska
",
            |row| {
                let facts = facts_of(row).into_iter();
                let speakers = facts.map(|fact| match fact.according_to[..] {
                    [] => "-".to_owned(),
                    _ => fact.according_to.join(" "),
                });
                speakers.collect()
            },
        );
    }
}
