//! Words and phrases of a list, found as whole words: negations, qualifiers.

pub(super) mod list;

use std::ops::Range;

use crate::language::Language;
use crate::language::lexicon::words::StageWords;
use crate::language::phrase::list::PhraseList;
use crate::language::sentence::clause_end::ClauseEnds;
use crate::language::token::Tokens;

impl Language {
    /// Returns the negations of a text: nicht, kein, not, never, don't.
    pub fn negations(self, text: &str) -> Vec<Range<usize>> {
        self.negations_of(&Tokens::of(text), text)
    }

    /// Returns the negations of a text of which the tokens are known.
    pub(crate) fn negations_of(self, tokens: &Tokens<'_>, text: &str) -> Vec<Range<usize>> {
        let words = &self.lexicon().words;
        let mut found = phrases(tokens, &words.negations);
        if found.is_empty() {
            return found;
        }
        let denying_nothing = phrases(tokens, &words.denying_nothing);
        found.retain(|range| !is_part_of_name(text, range));
        found.retain(|range| {
            let next = denying_nothing.partition_point(|outer| outer.start <= range.start);
            let outer = next.checked_sub(1).and_then(|at| denying_nothing.get(at));
            outer.is_none_or(|outer| range.end > outer.end)
        });
        found
    }

    /// Returns the negations that deny, without half a negation that only limits: the “ne” of “ne … que”.
    pub(crate) fn denials_of(self, tokens: &Tokens<'_>, text: &str) -> Vec<Range<usize>> {
        let mut found = self.negations_of(tokens, text);
        let limiting = &self.lexicon().words.limiting;
        if found.is_empty() {
            return found;
        }
        let halves = phrases(tokens, &limiting.halves);
        let with = phrases(tokens, &limiting.with);
        let denials = found.clone();
        // Only the nearest such word counts: if it does not limit, no later one does.
        let nearest = |ranges: &[Range<usize>], from: usize| {
            let next = ranges.partition_point(|range| range.start < from);
            ranges.get(next).cloned()
        };
        found.retain(|word| {
            let limits = |with: Range<usize>| {
                nearest(&denials, word.end).is_none_or(|other| other.end > with.start)
                    && !text[word.end..with.start].contains(['.', ';', ':', '?', '!'])
            };
            let is_half = nearest(&halves, word.start).is_some_and(|half| half == *word);
            !(is_half && nearest(&with, word.end).is_some_and(limits))
        });
        found
    }

    /// Returns the words that limit a statement: jedoch, angeblich, but, allegedly.
    pub fn qualifiers(self, text: &str) -> Vec<Range<usize>> {
        phrases(&Tokens::of(text), &self.lexicon().words.qualifiers)
    }

    /// Returns the words that change the meaning of what precedes them in their clause: nicht, nur, jedoch, if, but.
    pub fn limits_on_what_precedes(self, text: &str) -> Vec<Range<usize>> {
        let words = &self.lexicon().words;
        phrases_of(&Tokens::of(text), &[&words.negations, &words.qualifiers])
    }

    /// Returns the words that change the meaning of what follows them in their clause: nicht, angeblich, ob, if.
    ///
    /// A word of contrast does not change it: what follows “but” is said outright.
    pub fn limits_on_what_follows(self, text: &str) -> Vec<Range<usize>> {
        let words = &self.lexicon().words;
        let tokens = Tokens::of(text);
        let contrasts = phrases(&tokens, &words.contrasts);
        let mut found = phrases_of(
            &tokens,
            &[&words.negations, &words.qualifiers, &words.doubts],
        );
        found.retain(|range| !contrasts.contains(range));
        found
    }

    /// Returns the words of contrast, such as “but”: what follows them is said outright, against what precedes them.
    pub fn contrasts(self, text: &str) -> Vec<Range<usize>> {
        phrases(&Tokens::of(text), &self.lexicon().words.contrasts)
    }

    /// Returns the words that join clauses and the members of a list: und, oder, and, or.
    pub fn joints(self, text: &str) -> Vec<Range<usize>> {
        phrases(&Tokens::of(text), &self.lexicon().words.joints)
    }

    /// Returns the words that open a list of names: darunter, including, namely.
    pub fn enumerations(self, text: &str) -> Vec<Range<usize>> {
        phrases(&Tokens::of(text), &self.lexicon().words.enumerations)
    }

    /// Returns the words that weigh a probability and belong to no likelihood scale: vielleicht, might, probably.
    pub fn probability_words(self, text: &str) -> Vec<Range<usize>> {
        phrases(&Tokens::of(text), &self.lexicon().words.probability)
    }

    /// Returns the words that say that something is only considered: may, can, perhaps.
    pub fn possibilities(self, text: &str) -> Vec<Range<usize>> {
        phrases(&Tokens::of(text), &self.lexicon().words.possibilities)
    }

    /// Returns the words that announce the future: will, plans to, kündigte … an.
    pub fn announcing_words(self, text: &str) -> Vec<Range<usize>> {
        self.stage_words(text, |stages| &stages.announced)
    }

    /// Returns the words that say that something is tried out: is testing, versucht.
    pub fn trying_words(self, text: &str) -> Vec<Range<usize>> {
        self.stage_words(text, |stages| &stages.tries)
    }

    /// Returns the words that say that something is in use: uses, opened, nutzte.
    pub fn using_words(self, text: &str) -> Vec<Range<usize>> {
        self.stage_words(text, |stages| &stages.uses)
    }

    /// Returns the words for leaving a place for another one: moved, abandoned, zog … um.
    pub fn leaving_words(self, text: &str) -> Vec<Range<usize>> {
        self.stage_words(text, |stages| &stages.moved)
    }

    fn stage_words(
        self,
        text: &str,
        list: fn(&'static StageWords) -> &'static PhraseList,
    ) -> Vec<Range<usize>> {
        let tokens = Tokens::of(text);
        let ends = ClauseEnds::of(&tokens);
        verbs(&tokens, &ends, list(&self.lexicon().words.stages))
    }

    /// Returns the words that say how well founded a judgement is: low confidence, wenig belastbar.
    pub fn confidence_words(self, text: &str) -> Vec<Range<usize>> {
        phrases(&Tokens::of(text), &self.lexicon().words.confidence)
    }
}

/// True if the word is part of a name or a number: “no-fly zone”, “Pas-de-Calais”, “No. 5”.
fn is_part_of_name(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let letter = |rest: Option<char>| rest.is_some_and(char::is_alphabetic);
    let hyphened = after
        .strip_prefix('-')
        .is_some_and(|rest| letter(rest.chars().next()))
        || before
            .strip_suffix('-')
            .is_some_and(|rest| letter(rest.chars().next_back()));
    let digit = |rest: &str| {
        rest.trim_start()
            .starts_with(|first: char| first.is_ascii_digit())
    };
    let numbered = after.strip_prefix('.').is_some_and(digit);
    hyphened || numbered
}

/// Returns the ranges of the phrases of a list, without regard to capitals; of two at one place the longer.
pub(crate) fn phrases(tokens: &Tokens, list: &PhraseList) -> Vec<Range<usize>> {
    phrases_of(tokens, &[list])
}

/// Returns the ranges of the phrases of several lists; of two at one place the longer.
fn phrases_of(tokens: &Tokens, lists: &[&PhraseList]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let lists = lists.iter().filter(|list| list.may_stand_in(tokens));
    let lists: Vec<_> = lists.collect();
    if lists.is_empty() {
        return found;
    }
    let mut at = 0;
    while at < tokens.len() {
        let longest = lists
            .iter()
            .filter_map(|list| list.longest(tokens, at))
            .max();
        if let Some(next) = longest {
            found.push(tokens.range(at, next));
        }
        at = longest.unwrap_or(at + 1);
    }
    found
}

/// Returns the ranges of the verbs and phrases of a list; a verb like “zog … um” counts if its particle ends the clause.
pub(crate) fn verbs(tokens: &Tokens, ends: &ClauseEnds, list: &PhraseList) -> Vec<Range<usize>> {
    let verb_at = |at: usize| {
        let next = list.longest_verb(tokens, ends, at);
        next.map(|next| tokens.range(at, next))
    };
    (0..tokens.len()).filter_map(verb_at).collect()
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use proptest::prelude::*;

    use super::Language;
    use super::PhraseList;
    use super::Tokens;
    use super::phrases;

    fn words<'t>(text: &'t str, ranges: &[Range<usize>]) -> Vec<&'t str> {
        ranges.iter().map(|range| &text[range.clone()]).collect()
    }

    #[test]
    fn negations_as_whole_words() {
        let text = "Er singt nicht, und Keiner hört zu; Nichten und Keime zählen nicht.";
        assert_eq!(
            words(text, &Language::German.negations(text)),
            ["nicht", "Keiner", "nicht"]
        );
        let text = "The choir doesn’t sing, and notes are not nothing.";
        assert_eq!(
            words(text, &Language::English.negations(text)),
            ["doesn’t", "not", "nothing"]
        );
    }

    #[test]
    fn french_negations() {
        let text = "Il n’est pas venu, non seulement sans voix, et personne ne chante.";
        assert_eq!(
            words(text, &Language::French.negations(text)),
            ["n’", "pas", "sans", "ne"]
        );
    }

    #[test]
    fn limits_by_their_side() {
        let text = "Ob der Chor nicht aber nur im Mai singt";
        assert_eq!(
            words(text, &Language::German.limits_on_what_follows(text)),
            ["Ob", "nicht", "nur"]
        );
        assert_eq!(
            words(text, &Language::German.limits_on_what_precedes(text)),
            ["nicht", "aber", "nur"]
        );
    }

    #[test]
    fn how_far_a_move_has_come() {
        let text = "Der Chor kündigte gestern an, er versuche es und nutzt es, zog aber nicht um, kündigte";
        let german = Language::German;
        assert_eq!(
            words(text, &german.announcing_words(text)),
            ["kündigte gestern an"]
        );
        assert_eq!(words(text, &german.trying_words(text)), ["versuche"]);
        assert_eq!(words(text, &german.using_words(text)), ["nutzt"]);
        assert_eq!(
            words(text, &german.leaving_words(text)),
            ["zog aber nicht um"]
        );
        let text = "The choir plans to move, is testing it, opened a group, and has left.";
        let english = Language::English;
        assert_eq!(words(text, &english.announcing_words(text)), ["plans to"]);
        assert_eq!(words(text, &english.trying_words(text)), ["testing"]);
        assert_eq!(words(text, &english.using_words(text)), ["opened"]);
        assert_eq!(words(text, &english.leaving_words(text)), ["move", "left"]);
    }

    #[test]
    fn qualifiers_of_several_words() {
        let text = "Der Chor zieht um, es sei\ndenn, der so-\u{0020}genannte Saal, angeblich frei, wird es doch.";
        assert_eq!(
            words(text, &Language::German.qualifiers(text)),
            ["es sei\ndenn", "angeblich", "doch"]
        );
        let text = "The so-called choir may leave.";
        assert_eq!(
            words(text, &Language::English.qualifiers(text)),
            ["so-called", "may"]
        );
    }

    proptest! {
        /// Looking at the nearest words alone gives the result of looking at all words.
        #[test]
        fn denials_by_their_definition(text in "((ne|que|pas|non seulement|chante|rien)[ .]){0,12}") {
            let tokens = Tokens::of(&text);
            let words = &Language::French.lexicon().words;
            let within = |list: &PhraseList| phrases(&tokens, list);
            let nothing = within(&words.denying_nothing);
            let negations: Vec<Range<usize>> = within(&words.negations)
                .into_iter()
                .filter(|it| !nothing.iter().any(|other| other.start <= it.start && it.end <= other.end))
                .collect();
            prop_assert_eq!(&Language::French.negations(&text), &negations);
            let (halves, with) = (within(&words.limiting.halves), within(&words.limiting.with));
            let limited = |it: &Range<usize>| with.iter().any(|with| {
                let between = |other: &Range<usize>| it.end <= other.start && other.end <= with.start;
                with.start >= it.end
                    && !text[it.end..with.start].contains('.')
                    && !negations.iter().any(between)
            });
            let denials: Vec<Range<usize>> = negations
                .iter()
                .filter(|it| !(halves.contains(it) && limited(it)))
                .cloned()
                .collect();
            prop_assert_eq!(Language::French.denials_of(&tokens, &text), denials);
        }
    }
}
