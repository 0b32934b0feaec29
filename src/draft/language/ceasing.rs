//! Words by which a verb tells of no move: one that is only thought of, or that somebody ceases to publish on a service, “stopped posting on X”.

use std::ops::Range;

use serde::Deserialize;

use crate::language::ClauseEnds;
use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::phrases;
use crate::language::verbs;

/// The words by which somebody ceases to publish.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct CeasingWords {
    /// Phrases that say all of it: stopped posting.
    phrases: PhraseList,
    /// Verbs of ceasing that say other things as well, so that a verb of publishing has to follow: “hört auf”, which is also “listens to”.
    verbs: PhraseList,
    /// Verbs of publishing behind one of these: zu posten.
    posting: PhraseList,
}

impl Segmented<'_> {
    /// True if a move is only thought of, asked for or over: is considering a move.
    pub fn is_undecided(&self) -> bool {
        !phrases(&self.tokens, &self.language.draft_words().undecided).is_empty()
    }

    /// Returns the words by which somebody ceases to publish: “stopped posting”, “hört auf, auf X zu posten”.
    pub(in crate::draft) fn cessations(&self) -> Vec<Range<usize>> {
        let words = &self.language.draft_words().ceasing;
        let mut found = phrases(&self.tokens, &words.phrases);
        if words.verbs.may_stand_in(&self.tokens) {
            let posting = phrases(&self.tokens, &words.posting);
            let ceasing = verbs(&self.tokens, &ClauseEnds::of(&self.tokens), &words.verbs);
            found.extend(ceasing.into_iter().filter_map(|verb| {
                let mut posting = posting.iter();
                let own = posting.find(|it| it.start >= verb.end)?;
                let between = &self.text()[verb.end..own.start];
                is_one_clause(self.language, between).then_some(verb.start..own.end)
            }));
        }
        found
    }
}

/// True if words between a verb of ceasing and one of publishing leave both in one clause: “, auf X”, but not “, und die Leute begannen auf X”.
fn is_one_clause(language: Language, between: &str) -> bool {
    let inside = between.strip_prefix(',').unwrap_or(between);
    let mut words = inside.split_whitespace();
    !inside.contains([',', ';', ':', '.']) && !words.any(|word| language.joins(word))
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::language::Segmented;
    use crate::language::table;

    #[test]
    fn who_ceases_to_publish() {
        table::check(
            "
en: The club stopped posting on Zwitscher. ⇒ stopped posting
en: The club stopped at the harbour. ⇒ -
de: Der Verein hört auf, auf Zwitscher zu posten. ⇒ hört auf, auf Zwitscher zu posten
de: Der Verein hat aufgehört, dort zu veröffentlichen. ⇒ aufgehört, dort zu veröffentlichen
de: Der Verein hört im Mai damit auf, dort zu posten. ⇒ hört im Mai damit auf, dort zu posten
de: Der Verein hört auf seine Mitglieder. ⇒ -
de: Der Verein hörte auf den Rat, auf Zwitscher zu posten. ⇒ -
de: Der Sturm hat aufgehört, und der Chor begann zu posten. ⇒ -
fr: Le club a cessé de publier sur Zwitscher. ⇒ cessé de publier
fr: La pluie a cessé. ⇒ -
es: El club dejó de publicar en Zwitscher. ⇒ dejó de publicar
es: El club dejó de crecer. ⇒ -
ru: Клуб перестал публиковать новости в Zwitscher. ⇒ перестал публиковать
ru: Дождь перестал. ⇒ -
",
            |row| {
                let (tag, text) = row.split_once(": ").expect("the tag of a language");
                let language = Language::from_tag(tag).expect("a language");
                let found = Segmented::of_sentence(language, text).cessations();
                if found.is_empty() {
                    return vec!["-".to_owned()];
                }
                found.into_iter().map(|it| text[it].to_owned()).collect()
            },
        );
    }
}
