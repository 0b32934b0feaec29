//! What takes something back: a word for a correction, or a verb whose object is something said: “withdrew its statement”.

use std::ops::Range;

use crate::language::ClauseEnds;
use crate::language::Language;
use crate::language::Segmented;
use crate::language::phrases;
use crate::language::verbs;

/// The maximum number of words between a verb of taking back and its object.
const MAX_WORDS_TO_OBJECT: usize = 3;

impl Segmented<'_> {
    /// Returns the words that take back or correct what was said.
    ///
    /// A verb such as “withdrew” counts only with something said as its object: “withdrew its statement”, but not “withdrew from the network after a statement”.
    pub fn withdrawals(&self) -> Vec<Range<usize>> {
        let words = self.language.draft_words();
        let mut found = phrases(&self.tokens, &words.withdrawals);
        if words.withdraws.may_stand_in(&self.tokens) {
            let nouns = phrases(&self.tokens, &words.withdrawable);
            let verbs = verbs(
                &self.tokens,
                &ClauseEnds::of(&self.tokens),
                &words.withdraws,
            );
            let takes_back = |verb: &Range<usize>| {
                let mut nouns = nouns.iter();
                nouns.any(|noun| self.is_taken_back(verb, noun))
            };
            found.extend(verbs.into_iter().filter(takes_back));
        }
        found.sort_by_key(|words| words.start);
        found
    }

    /// True if a noun is what a verb takes back: its object behind it, before it in German, or the subject of its passive.
    fn is_taken_back(&self, verb: &Range<usize>, noun: &Range<usize>) -> bool {
        let language = self.language;
        let text = self.text();
        if noun.start >= verb.end {
            return is_object(language, &text[verb.end..noun.start]);
        }
        if noun.end > verb.start {
            // “zog die Meldung gestern zurück”
            return is_object_before_verb(language, &text[verb.start..noun.start]);
        }
        let between = &text[noun.end..verb.start];
        if language.exchanges_come_last() {
            return is_close(between) && is_object_before_verb(language, &text[..noun.start]);
        }
        // “The statement has been withdrawn.”
        let mut words = between.split_whitespace().peekable();
        words.peek().is_some() && words.all(|word| language.makes_predicate(word))
    }
}

/// True if so few words without a mark are between a verb and a noun that the noun may be its object.
fn is_close(between: &str) -> bool {
    !between.contains([',', ';', ':', '('])
        && between
            .split_whitespace()
            .nth(MAX_WORDS_TO_OBJECT)
            .is_none()
}

/// True if the words from a verb to a noun behind it make the noun its object: “withdrew its last”, but not “withdrew after a”.
fn is_object(language: Language, between: &str) -> bool {
    let leads = |word: &str| language.opens_time_or_place(word) && !language.is_day(word);
    is_close(between) && !between.split_whitespace().any(leads)
}

/// True if the words before a German noun have no preposition that leads to it: “hat die”, but not “laut einer”.
fn is_object_before_verb(language: Language, before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let first = words
        .find(|word| !word.starts_with(char::is_lowercase) || language.opens_time_or_place(word));
    !first.is_some_and(|word| language.opens_time_or_place(word))
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::language::Segmented;
    use crate::language::table;

    #[test]
    fn what_takes_something_back() {
        table::check(
            "
de: Korrektur: In einer früheren Fassung hieß es anders. ⇒ Korrektur | In einer früheren Fassung
en: The club withdrew its statement. ⇒ withdrew
en: The club withdrew yesterday its two statements. ⇒ withdrew
en: The statement has been withdrawn. ⇒ withdrawn
en: The club withdrew from the league. ⇒ -
en: The club withdrew after a report. ⇒ -
en: The club withdrew from the network and moved on, according to a statement. ⇒ -
en: The club withdrew its account. ⇒ -
en: The report says that the choir has withdrawn. ⇒ -
de: Der Verein hat die Meldung zurückgezogen, dass er geht. ⇒ zurückgezogen
de: Der Verein zog seine Meldung gestern zurück. ⇒ zog seine Meldung gestern zurück
de: Der Verein hat sich aus dem Netz zurückgezogen. ⇒ -
de: Der Verein hat sich aus dem Netz zurückgezogen und nannte in der Mitteilung keine Gründe. ⇒ -
de: Der Verein zog sich laut einer Mitteilung zurück. ⇒ -
de: Der Verein hat sich nach dem Bericht zurückgezogen. ⇒ -
de: Der Verein zog sich wegen der Zahlen zurück. ⇒ -
fr: Le club a retiré ses accusations. ⇒ a retiré
fr: Le club a retiré sa candidature. ⇒ -
fr: Le club retire son compte, selon un communiqué. ⇒ -
fr: Le club a retiré son équipe après le rapport. ⇒ -
es: El club retiró sus declaraciones. ⇒ retiró
es: El club retiró sus cuentas. ⇒ -
es: El club retira su equipo según el comunicado. ⇒ -
ru: Клуб отозвал свое заявление. ⇒ отозвал
ru: Клуб отозвал своих игроков. ⇒ -
ru: Клуб отозвал игроков после сообщения. ⇒ -
",
            |row| {
                let (tag, text) = row.split_once(": ").expect("the tag of a language");
                let language = Language::from_tag(tag).expect("a language");
                let found = Segmented::of_sentence(language, text).withdrawals();
                if found.is_empty() {
                    return vec!["-".to_owned()];
                }
                found.into_iter().map(|it| text[it].to_owned()).collect()
            },
        );
    }
}
