//! What keeps a move from being told outright: words that weigh it, a condition, a purpose, or that somebody only ceases to publish.

use std::ops::Range;

use crate::draft::MoveStage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::Segmented;
use crate::language::overlap;
use crate::reading::frame::{Frame, Value, What};

impl DocumentReader<'_> {
    /// True if nothing in a sentence weighs, conditions or turns what it tells: may, if, no longer, considers.
    pub(super) fn is_told_outright(&self, sentence: &Sentence) -> bool {
        let start = sentence.range.start;
        let end = self.end_of_move(sentence);
        let language = self.source.document.language;
        let words = self.text(&(start..end));
        let cut = Segmented::of_sentence(language, words);
        let ceases = |it: &Range<usize>| self.only_ceases(sentence, it);
        if cut.is_undecided() || cut.cessations().iter().any(ceases) || self.is_purpose(sentence) {
            return false;
        }
        // A verb of leaving denies nothing: “a renoncé à X au profit de Y”.
        let mut told = words.to_owned();
        for verb in sentence
            .moves
            .iter()
            .filter(|it| it.value == MoveStage::Moved)
        {
            let range = verb.range.start - start..verb.range.end - start;
            let is_whole = range.end <= told.len()
                && self
                    .platforms(sentence)
                    .all(|it| !overlap(&it.range, &verb.range));
            if is_whole {
                told.replace_range(range.clone(), &" ".repeat(range.len()));
            }
        }
        // “3 May” is no “may”.
        let dates = sentence.dates.iter().filter(|date| date.range.end <= end);
        let dates = dates.map(|date| Value {
            range: date.range.start - start..date.range.end - start,
            what: What::Date(date.value),
        });
        Frame::read(language, &told, dates.collect()).is_told_outright()
    }

    /// True if words in a sentence by which somebody ceases to publish have no verb of moving beside them that another part of the sentence tells: “stopped posting on X”, but not “stopped posting on X and moved to Y”.
    fn only_ceases(&self, sentence: &Sentence, ceasing: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let start = sentence.range.start;
        let ceasing = ceasing.start + start..ceasing.end + start;
        let is_apart = |verb: &Found<MoveStage>| {
            let (first, second) = if verb.range.start < ceasing.start {
                (&verb.range, &ceasing)
            } else {
                (&ceasing, &verb.range)
            };
            if first.end > second.start {
                return false;
            }
            let between = self.text(&(first.end..second.start));
            let mut words = between.split(|it: char| !it.is_alphabetic());
            let cut = Segmented::of_sentence(language, self.text(&verb.range));
            words.any(|word| language.joins(word)) && !cut.is_noun_of_move()
        };
        let mut verbs = sentence.moves.iter();
        !verbs.any(|it| it.value == MoveStage::Moved && is_apart(it))
    }

    /// True if the move is only what something is for: “In order to leave X, …”.
    fn is_purpose(&self, sentence: &Sentence) -> bool {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        let end = words.find(',').map_or(0, |at| sentence.range.start + at);
        let mut verbs = sentence.moves.iter();
        language.opens_purpose(words) && verbs.any(|verb| verb.range.start < end)
    }
}

#[cfg(test)]
mod tests {
    use crate::draft::fixture::facts_of;

    /// Returns why a draft fills in no movement for a sentence, if that is because nobody is said to move.
    fn is_told_outright(row: &str) -> bool {
        let mut why = facts_of(row).into_iter().flat_map(|fact| fact.why);
        !why.any(|why| why.contains("not said outright"))
    }

    #[test]
    fn who_ceases_to_publish_may_move_all_the_same() {
        for row in [
            "en: The Larkspur Choir stopped posting on Zwitscher and moved to Plauderbox on 5 May 2024.",
            "en: The Larkspur Choir moved to Plauderbox and stopped posting on Zwitscher on 5 May 2024.",
            "de: Der Ruderverein Morstein hört auf seine Mitglieder und wechselt am 3. Mai 2024 von Zwitscher zu Plauderbox.",
            "de: Der Sturm hat aufgehört, und der Ruderverein Morstein wechselte am 3. Mai 2024 von Zwitscher zu Plauderbox.",
            "de: Der Ruderverein Morstein hat aufgehört, auf Zwitscher zu posten, und ist zu Plauderbox gewechselt.",
            "fr: Le Club Vitelle a cessé de publier sur Zwitscher et passe à Plauderbox le 5 mai 2024.",
            "es: El Club Vitelar dejó de publicar en Zwitscher y se pasó a Plauderbox.",
            "ru: Клуб «Причал» перестал публиковать новости в Zwitscher и перешёл в Plauderbox.",
        ] {
            assert!(is_told_outright(row), "{row}");
        }
    }
}
