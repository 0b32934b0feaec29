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
        let within = |it: Range<usize>| it.start + start..it.end + start;
        let cessations: Vec<_> = cut.cessations().into_iter().map(within).collect();
        let only_ceases = || cessations.iter().any(|it| self.only_ceases(sentence, it));
        if cut.is_undecided() || only_ceases() || self.is_purpose(sentence) {
            return false;
        }
        // A verb of leaving or ceasing denies nothing: “a renoncé à X au profit de Y”.
        let mut told = words.to_owned();
        let verbs = sentence.moves.iter();
        let left = verbs.filter(|it| it.value == MoveStage::Moved);
        for verb in left.map(|it| &it.range).chain(&cessations) {
            let mut platforms = self.platforms(sentence);
            let is_whole = verb.end <= end && platforms.all(|it| !overlap(&it.range, verb));
            if is_whole {
                let range = verb.start - start..verb.end - start;
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
        let is_apart = |verb: &Found<MoveStage>| {
            let (first, second) = if verb.range.start < ceasing.start {
                (&verb.range, ceasing)
            } else {
                (ceasing, &verb.range)
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

    #[test]
    fn where_somebody_ceases_to_publish_is_left() {
        for (row, who) in [
            (
                "en: The Larkspur Choir stopped posting news on Zwitscher and moved to Plauderbox on 5 May 2024.",
                "larkspur-choir",
            ),
            (
                "de: Der Ruderverein Morstein hat aufgehört, auf Zwitscher zu posten, und ist am 5. Mai 2024 zu Plauderbox gewechselt.",
                "ruderverein-morstein",
            ),
            (
                "fr: Le Club Vitelle a cessé de publier sur Zwitscher et est passé à Plauderbox le 5 mai 2024.",
                "club-vitelle",
            ),
            (
                "es: El Club Vitelar dejó de publicar en Zwitscher y se pasó a Plauderbox el 5 de mayo de 2024.",
                "club-vitelar",
            ),
            (
                "ru: Клуб «Причал» перестал публиковать новости в Zwitscher и перешёл в Plauderbox 5 мая 2024 года.",
                "prichal",
            ),
        ] {
            let found = facts_of(row).into_iter().find_map(|fact| fact.movement);
            let told = found.map(|it| (it.who, it.away_from, it.to));
            let left = vec!["zwitscher".to_owned()];
            assert_eq!(
                told,
                Some((who.to_owned(), left, "plauderbox".to_owned())),
                "{row}"
            );
        }
    }
}
