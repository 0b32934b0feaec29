//! Nouns for what somebody thinks or says: “in Ruth Calder’s view”, “the verdict of the court: …”.

use std::ops::Range;

use serde::Deserialize;

use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;
use crate::language::range_of;

/// The most words of a name with a genitive ending before such a noun.
const MAX_NAME_WORDS: usize = 4;
/// The most words before the name of a person in front of a quotation: “Zur Frage der Kosten”.
const MAX_WORDS_BEFORE_NAME: usize = 5;
/// The most words from such a noun to the colon behind it.
const MAX_WORDS_TO_COLON: usize = 9;

/// The nouns as the file of a language has them.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct VerdictWords {
    /// Nouns for a view that a preposition opens: opinion.
    views: PhraseList,
    /// Prepositions and the like before such a view: in, by.
    before: Vec<String>,
    /// Nouns for words that follow a colon: verdict, answer.
    verdicts: PhraseList,
    /// Endings of names in the genitive: ’s.
    genitives: Vec<String>,
}

/// Words that say whose words a sentence has, by a noun for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::draft) enum Verdict {
    /// The speaker follows these words: “the verdict of …:”.
    Before(Range<usize>),
    /// The speaker precedes these words: “…’s verdict:”, “in …’s view”.
    Behind(Range<usize>),
}

impl Verdict {
    /// Returns the words themselves.
    pub(in crate::draft) fn words(self) -> Range<usize> {
        match self {
            Self::Before(words) | Self::Behind(words) => words,
        }
    }
}

impl Segmented<'_> {
    /// Returns the words by which a noun for a view or a verdict says who speaks.
    pub(in crate::draft) fn verdicts(&self) -> Vec<Verdict> {
        let known = &self.language.draft_words().verdicts;
        let mut found = Vec::new();
        if !known.genitives.is_empty() && known.views.may_stand_in(&self.tokens) {
            let views = phrases(&self.tokens, &known.views).into_iter();
            found.extend(views.filter_map(|noun| self.view(&noun)));
        }
        if self.text().contains(':') {
            let nouns = phrases(&self.tokens, &known.verdicts).into_iter();
            found.extend(nouns.filter_map(|noun| self.verdict(&noun)));
            found.extend(self.name_before_quotation());
        }
        found
    }

    /// Returns the noun of a view behind a preposition and a name: “in Ruth Calder’s view”.
    fn view(&self, noun: &Range<usize>) -> Option<Verdict> {
        let text = self.text();
        let name = self.genitive_before(noun.start)?;
        let known = &self.language.draft_words().verdicts.before;
        let is_view = |word: &str| holds(known, &word.to_lowercase());
        // At the beginning of a sentence, the preposition has a capital as well.
        let first = text[name.clone()].split(' ').next().unwrap_or_default();
        let opening = text[..name.start].trim_end();
        let mut words = opening.rsplit(|it: char| !it.is_alphanumeric());
        // “by the foundation’s reckoning”
        let last = words.find(|word| !self.language.opens_noun(word))?;
        let is_first = first.len() < name.len() && is_view(first);
        (is_first || is_view(last)).then(|| Verdict::Behind(noun.clone()))
    }

    /// Returns the words beside a colon that say whose words follow it: “Ruth Calder’s verdict: …”, “The answer of the court: …”.
    fn verdict(&self, noun: &Range<usize>) -> Option<Verdict> {
        let text = self.text();
        let after = &text[noun.end..];
        let behind = after.trim_start();
        if behind.starts_with(':') {
            let end = noun.end + after.find(':')?;
            self.genitive_before(noun.start)?;
            return Some(Verdict::Behind(noun.start..end + 1));
        }
        let (between, rest) = after.split_once(':')?;
        let is_short = between.split_whitespace().nth(MAX_WORDS_TO_COLON).is_none();
        let is_plain = !between.contains([',', ';', '.', '(', '“', '„', '«']);
        let opens = !text[..noun.start].contains([',', ';', ':']);
        let first = between.split_whitespace().next()?;
        let is_tied = if first.starts_with(char::is_uppercase) {
            !self.language.has_articles() || self.language.capitalises_nouns()
        } else {
            self.language.is_of_speaker(between)
        };
        let end = if first.starts_with(char::is_uppercase) {
            noun.end
        } else {
            let at = after.find(first)?;
            let elided = first.find(['’', '\'']);
            let mark = elided.and_then(|at| first[at..].chars().next());
            let length = elided.map_or(first.len(), |at| at + mark.map_or(0, char::len_utf8));
            noun.end + at + length
        };
        (is_short && is_plain && opens && is_tied && rest.contains(char::is_alphanumeric))
            .then_some(Verdict::Before(noun.start..end))
    }

    /// Returns the colon between the name of a person and a quotation: “The treasurer Ruth Calder: “We left.””
    fn name_before_quotation(&self) -> Option<Verdict> {
        let (before, after) = self.text().split_once(':')?;
        let is_quotation = after.trim_start().starts_with(['“', '„', '«', '"']);
        let mut words = before.trim_end().rsplit(' ');
        let (last, first) = (words.next()?, words.next()?);
        let is_name = is_quotation
            && words.nth(MAX_WORDS_BEFORE_NAME).is_none()
            && !before.contains([',', ';', '“', '«', '„', '"'])
            && self.language.name(&[first, last]).is_some();
        is_name.then_some(Verdict::Behind(before.len()..before.len() + 1))
    }

    /// Returns the name with a genitive ending that ends directly before a place: “Ruth Calder’s ”.
    fn genitive_before(&self, at: usize) -> Option<Range<usize>> {
        let known = &self.language.draft_words().verdicts;
        let before = self.text()[..at].trim_end();
        let own = before
            .rsplit(' ')
            .take(MAX_NAME_WORDS)
            .take_while(|word| word.starts_with(char::is_uppercase));
        let last = before.rsplit(' ').next()?;
        let mut endings = known.genitives.iter();
        let is_genitive = last.starts_with(char::is_uppercase)
            && endings.any(|ending| last.ends_with(ending.as_str()));
        let first = range_of(own.last()?, before)?;
        is_genitive.then_some(first.start..before.len())
    }
}

impl Language {
    /// True if a word begins with “of”, elided: d’Anna.
    fn is_of_elided(self, word: &str) -> bool {
        let elided = word.split_once(['’', '\'']);
        elided.is_some_and(|(first, _)| self.is_of(first))
    }

    /// True if words begin with “of” and the name of a speaker, and not with what is judged: “of the Gazette”, but not “of the costs”.
    fn is_of_speaker(self, words: &str) -> bool {
        let mut words = words.split_whitespace().peekable();
        let first = words.peek().copied().unwrap_or_default();
        let is_of = self.is_of(&first.to_lowercase());
        if !is_of && !self.is_of_elided(first) {
            return false;
        }
        // A capital tells names apart only where other nouns have none.
        if self.capitalises_nouns() {
            return true;
        }
        if is_of {
            words.next();
        }
        let word = words.find(|word| !self.opens_noun(word));
        let is_name = |word: &str| without_elided(word).starts_with(char::is_uppercase);
        // “of the treasurer Ruth Calder”
        let mut is_title =
            |word: &str| self.is_title_noun(word) && words.next().is_some_and(is_name);
        word.is_some_and(|word| is_name(word) || is_title(word))
    }

    /// True if the words of a cue follow the speaker: a noun for a view, or one for words with its colon.
    pub(in crate::draft) fn is_verdict_behind(self, words: &str) -> bool {
        let views = &self.draft_words().verdicts.views;
        words.ends_with(':') || {
            let tokens = Segmented::of_sentence(self, words).tokens;
            views.longest(&tokens, 0) == Some(tokens.len())
        }
    }
}

/// Returns a word without the elided word at its beginning: Anna in “d’Anna”.
fn without_elided(word: &str) -> &str {
    let elided = word.split_once(['’', '\'']);
    elided.map_or(word, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::Segmented;
    use super::Verdict;
    use crate::language::Language;

    #[test]
    fn nouns_that_say_who_speaks() {
        let (english, german) = (Language::English, Language::German);
        let (french, russian) = (Language::French, Language::Russian);
        for (language, text, expected) in [
            (english, "In Ruth Calder’s view, we won.", "← view"),
            (english, "We lost, by Calder's count.", "← count"),
            (english, "The view from the tower was good.", ""),
            (english, "Ruth Calder’s verdict: we won.", "← verdict:"),
            (english, "The answer of Ruth Calder: no.", "answer of →"),
            (english, "The answer of the Gazette: no.", "answer of →"),
            (
                english,
                "The view of the warder Ruth Calder: no.",
                "view of →",
            ),
            (english, "The answer: no.", ""),
            (english, "The estimate of the costs: 400 pounds.", ""),
            (english, "In Calder’s account we found 40 pounds.", ""),
            (english, "We moved to Calder’s view.", ""),
            (german, "Die Schätzung der Kosten: 400 Euro.", ""),
            (french, "L’analyse des coûts : 400 euros.", ""),
            (french, "La réponse de l’Aviron : non.", "réponse de →"),
            (english, "Ruth Calder: “We won.”", "← :"),
            (english, "The rules: “We won.”", ""),
            (
                german,
                "Nach Ruth Kalders Ansicht ist es spät.",
                "← Ansicht",
            ),
            (german, "Das Fazit von Ruth Kalder: spät.", "Fazit von →"),
            (french, "La réponse d’Anne Tessier : non.", "réponse d’ →"),
            (russian, "Ответ Рут Кальдиной: нет.", "Ответ →"),
        ] {
            let found = Segmented::of_sentence(language, text).verdicts();
            let found = found.into_iter().map(|it| match it {
                Verdict::Before(words) => format!("{} →", &text[words]),
                Verdict::Behind(words) => format!("← {}", &text[words]),
            });
            let found: Vec<String> = found.collect();
            assert_eq!(found.join(", "), expected, "{text}");
        }
    }
}
