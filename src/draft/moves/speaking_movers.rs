//! Whoever says of itself that it moves: “Marlow Council said it would leave X for Y”.

use crate::draft::Candidate;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Language;

impl DocumentReader<'_> {
    /// Returns the only body that speaks in a sentence, where what it says begins with a pronoun and the verb of moving: “said it would leave”.
    pub(super) fn mover_who_speaks(
        &self,
        sentence: &Sentence,
        candidate: &Candidate,
    ) -> Option<usize> {
        let [speaker] = candidate.according_to.as_slice() else {
            return None;
        };
        let mut bodies = self.movers(sentence);
        let body = bodies.find(|it| self.id_of(it.value) == *speaker)?;
        let mut cues = sentence.cues.iter().filter(|cue| cue.value.is_verb);
        let cue = cues.find(|cue| body.range.end <= cue.range.start)?;
        let verbs = sentence.moves.iter().map(|it| it.range.start);
        let behind = |start: &usize| *start >= cue.range.end;
        let verb = verbs.filter(behind).min()?;
        let services = self.platforms(sentence).map(|it| it.range.start);
        let end = services
            .filter(behind)
            .min()
            .map_or(verb, |it| it.min(verb));
        let words = self.text(&(cue.range.end..end));
        opens_with_pronoun(self.source.document.language, words).then_some(body.value)
    }
}

/// True if words between a verb of saying and one of moving leave whoever speaks the subject: “ that it had”, “, sie habe”; where subjects may be left out, “ que ha”.
fn opens_with_pronoun(language: Language, words: &str) -> bool {
    let inside = words.trim_start_matches([',', ' ']);
    if inside.contains([',', ';', ':', '“', '„', '«', '"', '.', '(']) {
        return false;
    }
    let lower = inside.to_lowercase();
    let mut words = lower.split(|it: char| !it.is_alphabetic());
    let mut words = words.by_ref().filter(|word| !word.is_empty()).peekable();
    let has_clause_word = words
        .next_if(|word| language.has_clause_word(word))
        .is_some();
    let is_own = |word: &&str| {
        language.is_neuter(word) || language.nouns_have_gender() && language.is_pronoun(word)
    };
    let has_pronoun = words.next_if(is_own).is_some();
    (has_pronoun || has_clause_word && language.drops_subjects())
        && words.all(|word| language.makes_predicate(word) || language.may_be_inside_verb(word))
}

#[cfg(test)]
mod tests {
    use crate::draft::fixture::facts_of;
    use crate::language::table;

    #[test]
    fn who_says_that_it_moves() {
        table::check(
            "
en: Marlow Council said it would leave Zwitscher for Plauderbox. ⇒ marlow-council Announced
en: Marlow Council announced that it had left Zwitscher for Plauderbox. ⇒ marlow-council Moved
en: Marlow Council said she had left Zwitscher for Plauderbox. ⇒ -
en: Marlow Council said many people had left Zwitscher for Plauderbox. ⇒ -
en: Marlow Council said it was sad that many left Zwitscher for Plauderbox. ⇒ -
en: Marlow Council said it would not leave Zwitscher for Plauderbox. ⇒ -
de: Die Stadt Marlmund teilte mit, dass sie von Zwitscher zu Plauderbox gewechselt sei. ⇒ stadt-marlmund Moved
de: Die Stadt Marlmund erklärte, sie wechsle von Zwitscher zu Plauderbox. ⇒ stadt-marlmund Announced
de: Die Stadt Marlmund teilte mit, dass viele von Zwitscher zu Plauderbox gewechselt seien. ⇒ -
fr: La Ville de Marlac a annoncé qu’elle quittait Zwitscher pour Plauderbox. ⇒ ville-de-marlac Announced
fr: La Ville de Marlac a annoncé que beaucoup quittaient Zwitscher pour Plauderbox. ⇒ -
es: El Ayuntamiento de Vitelar anunció que ha dejado Zwitscher por Plauderbox. ⇒ ayuntamiento-de-vitelar Moved
es: El Ayuntamiento de Vitelar anunció que muchos han dejado Zwitscher por Plauderbox. ⇒ -
",
            |row| {
                let facts = facts_of(row).into_iter();
                facts
                    .map(|fact| {
                        let told = fact.movement.map(|it| format!("{} {:?}", it.who, it.stage));
                        told.unwrap_or_else(|| "-".to_owned())
                    })
                    .collect()
            },
        );
    }

    #[test]
    fn what_is_to_come_is_not_done() {
        table::check(
            "
fr: La Ville de Marlac va quitter Zwitscher pour Plauderbox. ⇒ Announced
fr: La Ville de Marlac va à Zwitscher. ⇒ -
es: El Ayuntamiento de Vitelar ha decidido abandonar Zwitscher y pasarse a Plauderbox. ⇒ Announced
es: El Ayuntamiento de Vitelar va a dejar Zwitscher por Plauderbox. ⇒ Announced
en: Marlow Council has decided to leave Zwitscher for Plauderbox. ⇒ Announced
de: Die Stadt Marlmund verlässt Zwitscher und ist künftig auf Plauderbox zu finden. ⇒ Announced
de: Die Stadt Marlmund hat Zwitscher verlassen und ist nun auf Plauderbox zu finden. ⇒ Moved
ru: Мэрия Поречья скоро уходит из Zwitscher в Plauderbox. ⇒ Announced
",
            |row| {
                let facts = facts_of(row).into_iter();
                facts
                    .map(|fact| {
                        let told = fact.movement.map(|it| format!("{:?}", it.stage));
                        told.unwrap_or_else(|| "-".to_owned())
                    })
                    .collect()
            },
        );
    }
}
