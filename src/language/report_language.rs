//! The languages that briefings are written in.

use std::ops::Deref;

use crate::language::Language;

/// Lists the languages that briefings are written in, one a line, in the order of their tags: the name
/// in [`Language`], and the file of house wording in `src/words/`.
macro_rules! report_languages {
    ($declare:ident) => {
        $declare! {
            German = de,
            English = en,
            Spanish = es,
            French = fr,
        }
    };
}

pub(crate) use report_languages;

/// Declares the type; `crate::words` declares the files.
macro_rules! languages {
    ($($name:ident = $file:ident,)*) => {
        /// A language that briefings are written in, with house wording for it (`crate::words`).
        ///
        /// Sources may be in any [`Language`]. This type can do everything that a language
        /// can, so it dereferences to it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ReportLanguage {
            $(#[doc = concat!(stringify!($name), ".")] $name,)*
        }

        impl ReportLanguage {
            /// All languages that briefings are written in, in the order of their tags.
            pub const ALL: [Self; [$(stringify!($name)),*].len()] = [$(Self::$name),*];
        }

        impl Deref for ReportLanguage {
            type Target = Language;

            fn deref(&self) -> &Language {
                match self {
                    $(Self::$name => &Language::$name,)*
                }
            }
        }
    };
}

report_languages!(languages);

impl From<ReportLanguage> for Language {
    fn from(language: ReportLanguage) -> Self {
        *language
    }
}

impl ReportLanguage {
    /// Returns the report language with this BCP 47 tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Returns the language in which its briefings are read.
    pub fn language(self) -> Language {
        *self
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
