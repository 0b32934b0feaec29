//! Expressions that mean a name: the app, the company, das Ministerium.

use serde::Deserialize;

use crate::draft::language::in_order;
use crate::language::Found;
use crate::language::Language;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;

/// The kind of thing that an expression such as “the app” can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Referent {
    /// An online platform, service or app.
    Platform,
    /// A group or community.
    Group,
    /// A company or other organisation.
    Organisation,
    /// A public authority.
    Authority,
    /// A newspaper, agency or website that reports.
    Media,
}

/// The number of letters at the beginning of a noun that are equal in all its cases.
const STEM_LETTERS: usize = 6;

impl Segmented<'_> {
    /// Returns the expressions that mean a name: die App, the company.
    pub fn expressions(&self) -> Vec<Found<Referent>> {
        let words = &self.language.draft_words().expressions;
        let each = words.iter().flat_map(|(referent, list)| {
            let found = phrases(&self.tokens, list).into_iter();
            found.map(|range| Found {
                range,
                value: *referent,
            })
        });
        in_order(each.collect())
    }
}

impl Language {
    /// True if an expression for a medium may mean a platform as well: the site.
    pub(in crate::draft) fn may_mean_site(self, expression: &str) -> bool {
        let noun = expression.split_whitespace().next_back();
        self.lists(noun.unwrap_or_default(), |it| &it.sites)
    }

    /// True if a noun behind an expression makes another thing of it: the app store.
    pub(in crate::draft) fn makes_other_thing(self, word: &str) -> bool {
        holds(&self.draft_words().compound_heads, word)
    }

    /// True if a word behind an expression may be such a noun, or its verb: the app stores.
    pub(in crate::draft) fn is_head_or_verb(self, word: &str) -> bool {
        holds(&self.draft_words().heads_or_verbs, word)
    }

    /// True if the noun of an expression for a platform means other things as well: the platform, of a station.
    pub(in crate::draft) fn has_other_meaning(self, expression: &str) -> bool {
        let noun = expression.split_whitespace().next_back();
        self.lists(noun.unwrap_or_default(), |it| &it.double_nouns)
    }

    /// True if a text has a word for what is on a platform on the net: accounts, posts.
    pub(in crate::draft) fn tells_of_net(self, text: &str) -> bool {
        let mut words = text.split(|it: char| !it.is_alphanumeric());
        words.any(|word| self.lists(word, |it| &it.net_words))
    }

    /// True if an expression may mean a name: “the ministry” only a Ministry of X.
    pub fn may_stand_for(self, expression: &str, name: &str) -> bool {
        let noun = expression.split_whitespace().next_back();
        let noun = noun.unwrap_or_default().to_lowercase();
        // In other languages and cases the noun ends otherwise: ministère, министерством.
        let stem: String = noun.chars().take(STEM_LETTERS).collect();
        let specific = &self.draft_words().specific;
        !specific.contains(&noun) || name.to_lowercase().contains(&stem)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use super::Referent;
    use super::Segmented;

    #[test]
    fn expressions_with_what_they_stand_for() {
        let text = "The app was closed yesterday, the company said the day before yesterday.";
        let found = Segmented::of_sentence(Language::English, text).expressions();
        let found: Vec<_> = found.iter().map(|found| found.value).collect();
        assert_eq!(found, [Referent::Platform, Referent::Organisation]);
    }

    #[test]
    fn a_noun_may_ask_for_a_name_with_it() {
        let english = Language::English;
        assert!(english.may_stand_for("the agency", "Nordpol"));
        assert!(!english.may_stand_for("the ministry", "Nordpol"));
        assert!(english.may_stand_for("the ministry", "Ministry of Song"));
        assert!(!Language::French.may_stand_for("la police", "Nordpol"));
    }
}
