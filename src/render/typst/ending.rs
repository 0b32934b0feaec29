//! The end of a paragraph: no short word, and no source mark, is left alone on the last line.

use crate::render::tree::Inline;

/// The most characters of a last word that must not be left alone on a line.
const MAX_SHORT_WORD: usize = 12;

/// The most characters of two last words that still fit together into a narrow column.
const MAX_PAIR: usize = 31;

/// The space before the last word of a paragraph.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LastSpace<'a> {
    /// The place of the inline that holds the space, from 0.
    pub(super) place: usize,
    /// The text of that inline before the space.
    pub(super) before: &'a str,
    /// The text of that inline after the space.
    pub(super) after: &'a str,
}

/// Returns the space that must not be broken; `None` where the last word is long, in strong type or in a quotation.
pub(super) fn last_space(text: &[Inline]) -> Option<LastSpace<'_>> {
    let (place, last) = text
        .iter()
        .enumerate()
        .rfind(|(_, inline)| !matches!(inline, Inline::Mark(_)))?;
    let Inline::Text(last) = last else {
        return None;
    };
    let (before, after) = last.trim_end().rsplit_once(' ')?;
    let word = after.chars().count();
    let previous = before.rsplit(' ').next().unwrap_or_default();
    let is_short = word <= MAX_SHORT_WORD && word + previous.chars().count() <= MAX_PAIR;
    is_short.then_some(LastSpace {
        place,
        before,
        after,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::tree::Mark;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    fn mark(number: usize) -> Inline {
        Inline::Mark(Mark {
            number,
            label: format!("f{number}"),
            is_first: true,
        })
    }

    fn tied(text: &[Inline]) -> Option<(usize, &str, &str)> {
        last_space(text).map(|it| (it.place, it.before, it.after))
    }

    #[test]
    fn a_short_last_word_stays_with_the_one_before() {
        let paragraph = [
            text("It takes the place of Plauderbox for it."),
            mark(1),
            mark(2),
        ];
        let expected = (0, "It takes the place of Plauderbox for", "it.");
        assert_eq!(tied(&paragraph), Some(expected));
        let paragraph = [
            Inline::Strong(vec![text("Likely")]),
            text(", says the choir."),
        ];
        assert_eq!(tied(&paragraph), Some((1, ", says the", "choir.")));
    }

    #[test]
    fn long_words_and_words_in_another_type_are_left_alone() {
        assert_eq!(tied(&[text("It calls it Anwendungsprogramm.")]), None);
        assert_eq!(
            tied(&[text("des Nachrichtendienstleistungsangebots wegen")]),
            None
        );
        assert_eq!(tied(&[text("One"), mark(1)]), None);
        assert_eq!(
            tied(&[text("It is "), Inline::Strong(vec![text("likely")])]),
            None
        );
        assert_eq!(tied(&[mark(1)]), None);
        assert_eq!(tied(&[]), None);
    }
}
