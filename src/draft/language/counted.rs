//! Words behind a number that say what it counts.

use crate::draft::language::telling::lower_first_word;
use crate::language::Language;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;

impl Language {
    /// Returns a text without the small word with which it begins: of, per, a.
    pub fn behind_of(self, text: &str) -> &str {
        let text = text.trim_start();
        let word = text.split([' ', '’', '\'']).next().unwrap_or_default();
        let words = &self.draft_words().speaker;
        let articles = &self.lexicon().words.speech.articles;
        let small = [&words.of, &words.prepositions, articles];
        if small.iter().any(|list| holds(list, word)) {
            text[word.len()..].trim_start_matches([' ', '’', '\''])
        } else {
            text
        }
    }

    /// True if words behind a number may say what is counted: no “and”, and no time or place.
    pub fn may_be_counted(self, words: &str) -> bool {
        let first = words.split(|it: char| !it.is_alphanumeric()).next();
        let first = first.unwrap_or_default().to_lowercase();
        let lexicon = &self.lexicon().words;
        // “one of three that stayed”
        if self.has_clause_word(&first) {
            return false;
        }
        let is_of = holds(&self.draft_words().speaker.of, &first);
        let joins = holds(&lexicon.dates.and, &first) || holds(&lexicon.dates.until, &first);
        is_of || !(joins || holds(&self.draft_words().speaker.prepositions, &first))
    }

    /// True if the words before a number say that so many were there: “a year earlier there were still”.
    pub(in crate::draft) fn tells_of_number(self, before: &str) -> bool {
        let words = Segmented::of_sentence(self, before);
        !phrases(&words.tokens, &self.draft_words().numbers_of_many).is_empty()
    }

    /// True if the words behind a number close what it is about: “We are 71 now”, “On est 56 et”.
    pub(in crate::draft) fn closes_number(self, after: &str) -> bool {
        let next = lower_first_word(after);
        let is_now = || {
            let now = Segmented::of_sentence(self, &next);
            !phrases(&now.tokens, &self.draft_words().present).is_empty()
        };
        holds(&self.lexicon().words.dates.and, &next) || is_now()
    }

    /// True if a word ends the words for what is counted: a verb, a time, a place, and.
    pub(in crate::draft) fn ends_counted(self, lower: &str) -> bool {
        let words = &self.draft_words().speaker;
        let lexicon = &self.lexicon().words;
        let lists = [
            &self.draft_words().ends_of_counted,
            &words.prepositions,
            &words.beside_verbs,
            &lexicon.dates.and,
            &lexicon.dates.until,
        ];
        lists.iter().any(|list| holds(list, lower)) || self.has_clause_word(lower)
    }

    /// True if a verb or a tie follows a number at once, so that it may count what is named elsewhere: “25 million have joined”.
    pub(in crate::draft) fn goes_on_without_noun(self, lower: &str) -> bool {
        let words = self.draft_words();
        holds(&words.ends_of_counted, lower)
            || holds(&words.counted_ties, lower)
            || holds(&words.speaker.beside_verbs, lower)
            || self.has_clause_word(lower)
    }

    /// Returns the noun that is elided with a tie, and an empty text for a tie alone: d’utilisateurs, of; none where no tie begins the word.
    pub(in crate::draft) fn tie_of_counted<'w>(
        self,
        lower: &str,
        word: &'w str,
    ) -> Option<&'w str> {
        let ties = &self.draft_words().counted_ties;
        let elided = word.split_once(['’', '\'']);
        match elided.filter(|(first, _)| holds(ties, first)) {
            Some((_, noun)) => Some(noun),
            None => holds(ties, lower).then_some(""),
        }
    }

    /// True if a number word stands before what is counted with a tie between them: millones de usuarios.
    pub(in crate::draft) fn needs_tie_to_counted(self, word: &str) -> bool {
        let numbers = &self.lexicon().words.numbers;
        let lower = word.to_lowercase();
        numbers.magnitudes.contains_key(word)
            || numbers.magnitudes.contains_key(&lower)
            || numbers.round_collectives.contains_key(&lower)
    }

    /// True if a remark begins with a word that adds something by the way: with.
    pub(in crate::draft) fn opens_remark(self, remark: &str) -> bool {
        holds(&self.draft_words().remarks, &lower_first_word(remark))
    }

    /// True if a word may go with the noun before it: abonnés actifs.
    pub(in crate::draft) fn agrees(self, word: &str) -> bool {
        self.draft_words().adjectives_follow
            && word.starts_with(char::is_lowercase)
            && self.may_be_plural(word)
    }

    /// True if a word is the noun that says what is counted; behind “of” it may be one thing.
    pub(in crate::draft) fn is_counted_noun(self, word: &str, is_tied: bool) -> bool {
        let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
        let endings = &self.draft_words().adjective_endings;
        let lower = bare.to_lowercase();
        let is_adjective = endings.iter().any(|it| lower.ends_with(it.as_str()));
        if self.capitalises_nouns() {
            return bare.starts_with(char::is_uppercase);
        }
        !bare.is_empty() && !is_adjective && (is_tied || self.may_be_plural(bare))
    }

    /// True if a word may be a plural by its ending.
    fn may_be_plural(self, word: &str) -> bool {
        let numbers = &self.lexicon().words.numbers;
        let lower = word.to_lowercase();
        let mut endings = numbers.plural_endings.iter();
        // The plurals of a language with cases have too many endings.
        !self.has_articles()
            || holds(&numbers.count_nouns, &lower)
            || endings.any(|ending| lower.ends_with(ending.as_str()))
                && !holds(&numbers.not_counted, &lower)
    }

    /// True if a word is a verb behind what is counted or named: are, have.
    pub(in crate::draft) fn is_verb_of_counted(self, lower: &str) -> bool {
        holds(&self.draft_words().ends_of_counted, lower)
    }
}
