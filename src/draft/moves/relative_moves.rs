//! Moves in a clause of their own: “It was tested by the Harbour Choir, which moved from X to Y” tells of no trial of a service.

use std::ops::Range;

use crate::draft::MoveStage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::sheet::ActorKind;

impl DocumentReader<'_> {
    /// True if a verb tells that somebody tries a service, and not something else beside a clause that tells of a move.
    pub(super) fn tells_of_trial(&self, sentence: &Sentence) -> bool {
        let mut all = sentence.moves.iter();
        all.any(|it| it.value == MoveStage::Tries && !self.is_beside_move(sentence, it))
    }

    /// True if a verb stands in a clause that names no service, beside a clause of its own that tells of a move.
    pub(super) fn is_beside_move(&self, sentence: &Sentence, verb: &Found<MoveStage>) -> bool {
        let own = self.part_around(sentence, verb.range.start);
        let names_service = |part: &Range<usize>| {
            let mut named = self.platforms(sentence);
            named.any(|it| part.contains(&it.range.start))
        };
        let tells_apart = |it: &Found<MoveStage>| {
            let part = self.part_around(sentence, it.range.start);
            it.value == MoveStage::Moved
                && part != own
                && self.is_behind_mover(sentence, &part)
                && part.start > sentence.range.start
                && self.opens_with_move(&part, it)
                && names_service(&part)
        };
        !names_service(&own) && sentence.moves.iter().any(tells_apart)
    }

    /// True if a part of a sentence follows the name of somebody at once, so that it tells of them: “the choir tests a service, which moved” does not.
    fn is_behind_mover(&self, sentence: &Sentence, part: &Range<usize>) -> bool {
        let mut named = sentence.actors.iter();
        named.any(|it| {
            let actor = self.actors.get(it.value);
            let is_service = actor.is_none_or(|actor| actor.kind == ActorKind::Platform);
            let between = it.range.end..part.start.max(it.range.end);
            let is_beside =
                it.range.end <= part.start && !self.text(&between).contains(char::is_alphanumeric);
            is_beside && !is_service
        })
    }

    /// True if a part of a sentence begins with a relative pronoun, or with a verb of moving itself: “, which moved”, “, passé de”.
    fn opens_with_move(&self, part: &Range<usize>, verb: &Found<MoveStage>) -> bool {
        let language = self.source.document.language;
        let opening = self.text(&(part.start..verb.range.start.max(part.start)));
        !opening.contains(char::is_alphanumeric) || language.opens_relative(self.text(part))
    }

    /// Returns the part of a sentence around a place, between commas.
    fn part_around(&self, sentence: &Sentence, at: usize) -> Range<usize> {
        let (start, end) = (sentence.range.start, sentence.range.end);
        let before = self.text(&(start..at)).rfind(',');
        let after = self.text(&(at..end)).find(',');
        before.map_or(start, |comma| start + comma + 1)..after.map_or(end, |comma| at + comma)
    }
}

#[cfg(test)]
mod tests {
    use crate::draft::MoveStage;
    use crate::draft::fixture::facts_of;

    /// Returns the stages of the movements of a text.
    fn stages(row: &str) -> Vec<MoveStage> {
        let moves = facts_of(row).into_iter().filter_map(|fact| fact.movement);
        moves.map(|it| it.stage).collect()
    }

    #[test]
    fn who_moved_in_a_relative_clause_tries_nothing() {
        for row in [
            "en: It was tested by the Harbour Choir, which moved from Zwitscher to Plauderbox.",
            "de: Getestet hat es der Hafenverein Morstein, der von Zwitscher zu Plauderbox gewechselt ist.",
            "fr: L’éditeur l’a testé avec trois clubs, dont le Chœur Vitelle, passé de Zwitscher à Plauderbox.",
            "es: Lo probó también el Coro Vitela, que se pasó de Zwitscher a Plauderbox.",
            "ru: Испытывал его хор «Поречье», который перешёл с Zwitscher на Plauderbox.",
        ] {
            assert_eq!(stages(row), [MoveStage::Moved], "{row}");
        }
    }

    #[test]
    fn trials_stay_trials() {
        for row in [
            "de: Der Hafenverein Morstein testet einen Dienst, der von Zwitscher zu Plauderbox wechselte.",
            "fr: Le Chœur Vitelle teste un outil, passé de Zwitscher à Plauderbox.",
            "ru: Хор «Поречье» испытывает мост, который переводит чаты с Zwitscher на Plauderbox.",
            "en: On a trial basis, the Harbour Choir is moving from Zwitscher to Plauderbox.",
            "en: The Harbour Choir is testing Plauderbox, which three members know.",
            "de: Der Hafenverein Morstein testet Plauderbox, das drei Mitglieder kennen.",
            "fr: Le Chœur Vitelle teste Plauderbox, que trois membres connaissent.",
            "es: El Coro Vitela prueba Plauderbox, que conocen tres socios.",
            "ru: Хор «Поречье» испытывает Plauderbox, который знают трое.",
        ] {
            assert_eq!(stages(row), [MoveStage::Tries], "{row}");
        }
    }
}
