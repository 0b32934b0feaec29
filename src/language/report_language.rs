//! The languages that briefings are written in.

use std::ops::Deref;

use super::Language;

/// A language that briefings are written in: house wording is there for it (`crate::words`).
///
/// Sources may be in any [`Language`]. What a language can do, this one can,
/// too, so it dereferences to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportLanguage {
    /// German.
    German,
    /// English.
    English,
    /// French.
    French,
}

impl ReportLanguage {
    /// All languages that briefings are written in, in the order of their tags.
    pub const ALL: [Self; 3] = [Self::German, Self::English, Self::French];

    /// The report language with this BCP 47 tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

impl Deref for ReportLanguage {
    type Target = Language;

    fn deref(&self) -> &Language {
        match self {
            Self::German => &Language::German,
            Self::English => &Language::English,
            Self::French => &Language::French,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ReportLanguage;

    #[test]
    fn tags_are_in_order_and_read_back() {
        let tags = ReportLanguage::ALL.map(|language| language.tag());
        assert!(tags.is_sorted());
        for language in ReportLanguage::ALL {
            assert_eq!(ReportLanguage::from_tag(language.tag()), Some(language));
        }
        assert_eq!(ReportLanguage::from_tag("tlh"), None);
    }
}
