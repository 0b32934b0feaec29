//! Words before a number that say what it counts: “the number of members rose to 812”.

use crate::language::Language;

impl Language {
    /// Returns the words behind a noun for how many there are of something: behind “the number of”.
    pub(in crate::draft) fn behind_number_of(self, before: &str) -> Option<&str> {
        // Hardly any letter in lower case is of another length.
        let lower = before.to_lowercase();
        let is_alike = lower.len() == before.len();
        let mut phrases = self.draft_words().numbers_of.iter().filter(|_| is_alike);
        phrases.find_map(|phrase| {
            let (first, _) = lower.rsplit_once(phrase.as_str())?;
            let rest = before.get(first.len() + phrase.len()..)?;
            let is_whole = phrase.ends_with(['’', '\'']) || rest.starts_with(char::is_whitespace);
            is_whole.then(|| rest.trim_start())
        })
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
