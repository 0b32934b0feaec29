//! Words before a number that say what it counts: “the number of members rose to 812”.

use crate::language::Language;
use crate::language::range_of;

impl Language {
    /// Returns the words behind a noun for how many there are of something: behind “the number of”; none where the noun only goes with another.
    pub(in crate::draft) fn behind_number_of(self, before: &str) -> Option<&str> {
        // Hardly any letter in lower case is of another length.
        let lower = before.to_lowercase();
        let is_alike = lower.len() == before.len();
        let mut phrases = self.draft_words().numbers_of.iter().filter(|_| is_alike);
        phrases.find_map(|phrase| {
            let (first, _) = lower.rsplit_once(phrase.as_str())?;
            let rest = before.get(first.len() + phrase.len()..)?;
            let is_whole = !first.ends_with(char::is_alphanumeric)
                && (phrase.ends_with(['’', '\'']) || rest.starts_with(char::is_whitespace));
            (is_whole && !self.leads_to_genitive(first)).then(|| rest.trim_start())
        })
    }

    /// True if the last word before “number of” makes it a part of something else: “the target for the number of”, «среднее число».
    fn leads_to_genitive(self, before: &str) -> bool {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let mut adjectives = self.draft_words().before_numbers_of.iter();
        self.is_of(last)
            || self.ties_names(last)
            || self.opens_time_or_place(last)
            || adjectives.any(|ending| last.ends_with(ending.as_str()))
    }

    /// Returns the words for what is counted, given those up to the number: without the verb that leads there.
    pub(in crate::draft) fn without_value_verb(self, rest: &str) -> &str {
        let trimmed = rest.trim_end();
        let lower = trimmed.to_lowercase();
        let ends = |phrase: &&String| lower.ends_with(phrase.as_str());
        let values = self.draft_words().values.iter();
        let longest = values.filter(ends).map(String::len).max().unwrap_or(0);
        let end = trimmed.len().checked_sub(longest);
        end.and_then(|end| trimmed.get(..end)).unwrap_or(trimmed)
    }

    /// Returns what is counted up to the name of whose it is, if it has the noun: “members” of “members of the Harlow”.
    pub(in crate::draft) fn without_owner(self, of: &str) -> Option<&str> {
        let is_tie = |word: &str| {
            let tie = self.tie_of_counted(&word.to_lowercase(), word);
            tie.is_some_and(str::is_empty)
        };
        let tie = of.split(' ').find(|word| is_tie(word));
        let tie = tie.and_then(|tie| range_of(tie, of));
        let head = tie.map_or(of, |tie| of[..tie.start].trim_end());
        let mut words = head.split(' ');
        let has_noun = words.any(|word| self.is_counted_noun(word, false));
        let has_name = !self.capitalises_nouns() && of[head.len()..].contains(char::is_uppercase);
        has_noun.then_some(if has_name { head } else { of })
    }

    /// True if the last words before a number lead to how many there are, and not to how many more: “rose to”, but “rose by”.
    pub(in crate::draft) fn leads_to_value(self, before: &str) -> bool {
        let lower = before.trim_end().to_lowercase();
        let mut phrases = self.draft_words().values.iter();
        let is_told = phrases.any(|phrase| {
            let rest = lower.strip_suffix(phrase.as_str());
            rest.is_some_and(|rest| rest.ends_with(char::is_whitespace))
        });
        // “rose to”, but “is limited to”
        let last = lower.split_whitespace().next_back().unwrap_or_default();
        is_told || (self.ends_change_with(last) && self.tells_of_change(before))
    }
}
