//! Names beside a verb of saying that are not those of who speaks: in a compound, in a place before the verb, in what says where a text was presented.

use std::ops::Range;

use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::ReportingCue;

impl DocumentReader<'_> {
    /// True if a hyphen makes a name a part of a word for something else: “Zwitscher-Profil”, but not “Zwitscher-Sprecherin”.
    pub(super) fn is_in_compound(&self, sentence: &Sentence, name: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let after = self.text(&(name.end..sentence.range.end.max(name.end)));
        let head = after.strip_prefix('-').unwrap_or_default();
        let head = head
            .split(|it: char| !it.is_alphanumeric())
            .next()
            .unwrap_or_default();
        !head.is_empty()
            && !language.speaks_for_others(head)
            && !language.is_title_noun(head)
            && !self.text(name).contains('-')
    }

    /// True if a text speaks rather than somebody: “indique le communiqué”, “heißt es in der Mitteilung”.
    pub(super) fn is_said_by_text(
        &self,
        sentence: &Sentence,
        nth: usize,
        place: &Range<usize>,
    ) -> bool {
        let language = self.source.document.language;
        let Some(cue) = sentence.cues.get(nth).filter(|cue| cue.value.is_verb) else {
            return false;
        };
        let printed = sentence.speakers.get(nth).cloned().flatten();
        let words = printed.unwrap_or_else(|| cue.range.end..place.end.max(cue.range.end));
        let is_small = |word: &&str| {
            language.opens_noun(word)
                || language.opens_time_or_place(word)
                || language.opens_speaking_place(word)
                || language.is_one(word)
        };
        let mut words = self
            .text(&words)
            .split(|it: char| !it.is_alphabetic())
            .filter(|word| !word.is_empty())
            .skip_while(is_small);
        // “écrit Note Bleue” has a name.
        let is_name =
            |noun: &str| noun.starts_with(char::is_uppercase) && !language.capitalises_nouns();
        let noun = words.next().filter(|noun| !is_name(noun));
        let [next, after] = [(); 2].map(|()| words.next().unwrap_or_default());
        noun.is_some_and(|noun| language.is_text(noun)) && self.ends_noun_group(next, after)
    }

    /// True if the words behind a noun leave it what is meant: “the statement of the club”, but not “the post office”, “la tribune de supporters”.
    fn ends_noun_group(&self, next: &str, after: &str) -> bool {
        let language = self.source.document.language;
        let has_article = || {
            language.opens_noun(next)
                || language.opens_noun(after)
                || after.starts_with(char::is_uppercase)
        };
        next.is_empty()
            || !language.has_articles()
            || language.opens_time_or_place(next)
            || (language.is_of(&next.to_lowercase()) && has_article())
            || (language.capitalises_nouns() && next.starts_with(char::is_lowercase))
    }

    /// True if a name belongs to a time or place before a verb whose subject is behind it: “Zum Start des Servers von X sagt Ruth Kaldenhoff”.
    pub(super) fn is_in_place(
        &self,
        sentence: &Sentence,
        place: &Range<usize>,
        cue: &Found<ReportingCue>,
        name: &Range<usize>,
    ) -> bool {
        let language = self.source.document.language;
        let is_before =
            cue.value.is_verb && name.end <= cue.range.start && place.start < name.start;
        if !is_before || (language.has_articles() && !language.capitalises_nouns()) {
            return false;
        }
        let before = self.text(&(place.start..name.start));
        let mut words = before.split_whitespace();
        let opens = words
            .next()
            .is_some_and(|word| language.opens_time_or_place(word));
        // “В Zwitscher сообщили”
        let is_place_that_speaks =
            words.next().is_none() && language.has_unnamed_subject(self.text(&cue.range));
        let after = self.text(&(cue.range.end..sentence.range.end.max(cue.range.end)));
        let next = after.split_whitespace().next().unwrap_or_default();
        let has_subject = if language.capitalises_nouns() {
            after.starts_with(' ') && !next.is_empty()
        } else {
            after.starts_with(' ') && next.starts_with(char::is_uppercase)
        };
        opens && has_subject && !is_place_that_speaks
    }

    /// True if a name in the subject only says where a text was presented: “The report presented at the meeting of X says”.
    pub(super) fn is_of_text(
        &self,
        place: &Range<usize>,
        cue: &Found<ReportingCue>,
        name: &Range<usize>,
    ) -> bool {
        let language = self.source.document.language;
        if name.end > cue.range.start || place.start >= name.start {
            return false;
        }
        let before = self.text(&(place.start..name.start));
        let mut words = before
            .split_whitespace()
            .skip_while(|word| language.opens_noun(word) || language.is_one(word));
        let is_text = words
            .next()
            .is_some_and(|noun| language.names_findings(noun));
        let is_tie = |word: &str| {
            let word = word.to_lowercase();
            language.opens_time_or_place(&word)
                || language.is_of(&word)
                || language.opens_agent(&word)
        };
        // “The report by X”, “the report of the meeting of X”
        let Some(next) = words.next().filter(|next| !is_tie(next)) else {
            return false;
        };
        let mut ties = [next].into_iter().chain(words).filter(|word| is_tie(word));
        let is_place = |word: &str| {
            let word = word.to_lowercase();
            !language.ties_names(&word) && !language.opens_agent(&word) && !language.is_left(&word)
        };
        is_text && ties.next().is_some_and(is_place)
    }
}

#[cfg(test)]
mod tests {
    use crate::draft::fixture::facts_of;
    use crate::language::table;

    #[test]
    fn texts_that_speak() {
        table::check(
            "
en: “We left Zwitscher in May,” the statement said. ⇒ text
en: “We left Zwitscher in May,” the treasurer said. ⇒ somebody
de: „Wir verließen Zwitscher im Mai“, heißt es in der Mitteilung. ⇒ text
de: „Wir verließen Zwitscher im Mai“, sagte der Kassenwart. ⇒ somebody
fr: « Nous avons quitté Zwitscher en mai », indique le communiqué. ⇒ text
fr: « Nous avons quitté Zwitscher en mai », indique la trésorière. ⇒ somebody
es: «Dejamos Zwitscher en mayo», señala la nota. ⇒ text
es: «Dejamos Zwitscher en mayo», señala la tesorera. ⇒ somebody
ru: «Мы ушли из Zwitscher в мае», — говорится в сообщении. ⇒ text
en: “We left Zwitscher in May,” the post office said. ⇒ somebody
en: “We left Zwitscher in May,” the text writer said. ⇒ somebody
de: „Wir verließen Zwitscher im Mai“, heißt es in der Mitteilung des Vereins. ⇒ text
de: „Wir verließen Zwitscher im Mai“, sagte der Brief-Redakteur. ⇒ somebody
fr: « Nous avons quitté Zwitscher en mai », indique le communiqué du club. ⇒ text
fr: « Nous avons quitté Zwitscher en mai », indique la tribune de supporters. ⇒ somebody
es: «Dejamos Zwitscher en mayo», señala la nota del club. ⇒ text
es: «Dejamos Zwitscher en mayo», señala la carta de socios. ⇒ somebody
ru: «Мы ушли из Zwitscher в мае», — говорится в сообщении клуба. ⇒ text
",
            |row| {
                let why = facts_of(row).into_iter().flat_map(|fact| fact.why);
                let told = why.filter_map(|why| {
                    let text = why.starts_with("the words of a text").then_some("text");
                    text.or_else(|| why.starts_with("somebody’s words").then_some("somebody"))
                });
                told.map(str::to_owned).collect()
            },
        );
    }
}
