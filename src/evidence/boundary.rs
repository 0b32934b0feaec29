//! The boundaries of words, numbers and characters, which a quote must not cut.
//!
//! A source that says “26.000” does not say “26”, one that says “0.95” does not
//! say “0.9”, and one that says “−5 %” does not say “5”. These must stay whole:
//!
//! - a **grapheme**: an extended grapheme cluster (UAX #29), so a letter with
//!   its combining marks, or an emoji with its joiners;
//! - a **number**: digits with group and decimal marks, the parts of a date,
//!   time, fraction or range written without spaces, the sign before, and the
//!   percent, degree or currency mark beside it, also after a space. Words such
//!   as “percent” or “million” are for a rule that knows the language;
//! - a **word**: as UAX #29 divides words, with hyphen compounds as one word.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;
use unicode_segmentation::UnicodeSegmentation;

use crate::reading::is_dropped;

/// The kind of thing that a quote cuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CutKind {
    /// A word, or a compound with hyphens.
    Word,
    /// A number with its sign, marks and unit.
    Number,
    /// A grapheme: what a reader sees as one character.
    Grapheme,
}

/// The maximum number of characters that are looked at on each side: more than a word, far less than a text without spaces.
const MAX_REACH_CHARS: usize = 80;

/// Returns the kind of thing that a cut at byte `at` would cut; `None` if it would cut nothing.
pub(in crate::evidence) fn parted(text: &str, at: usize) -> Option<CutKind> {
    let (before, after) = text.split_at_checked(at)?;
    let kept = |character: &char| !is_dropped(*character);
    let left: Vec<char> = before
        .chars()
        .rev()
        .filter(kept)
        .take(MAX_REACH_CHARS)
        .collect();
    let right: Vec<char> = after.chars().filter(kept).take(MAX_REACH_CHARS).collect();
    if left.is_empty() || right.is_empty() {
        None
    } else if parts_grapheme(text, at) {
        Some(CutKind::Grapheme)
    } else if parts_number(&left, &right) {
        Some(CutKind::Number)
    } else if parts_word(&left, &right) {
        Some(CutKind::Word)
    } else {
        None
    }
}

/// Returns the bytes of the word, number or character that is whole around a cut at byte `at`.
pub(in crate::evidence) fn whole(text: &str, at: usize) -> Range<usize> {
    let Some((before, after)) = text.split_at_checked(at) else {
        return at..at;
    };
    let free = |place: &usize| parted(text, *place).is_none();
    let places = before.char_indices().rev().map(|(place, _)| place);
    let start = places.take(MAX_REACH_CHARS).find(free).unwrap_or(at);
    let ends = after
        .char_indices()
        .map(|(place, last)| at + place + last.len_utf8());
    let end = ends.take(MAX_REACH_CHARS).find(free).unwrap_or(at);
    start..end
}

fn parts_grapheme(text: &str, at: usize) -> bool {
    // The whole text is given, so the cursor never asks for more of it.
    let boundary = GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0);
    !boundary.unwrap_or(true)
}

/// True if the cut parts a number; both sides start at the cut and lead away from it.
fn parts_number(left: &[char], right: &[char]) -> bool {
    let before = digit(left.first())
        && (digit(right.first()) || joins(right.first()) && digit(right.get(1)));
    let after =
        digit(right.first()) && (sign(left.first()) || joins(left.first()) && digit(left.get(1)));
    before || after || parts_groups(left, right) || parts_unit(left, right)
}

/// True if the cut parts a number in groups of three digits with a space between them: 26 000.
///
/// A year cannot be the first group, so “2019 120” is not one number; neither is “12:30 120”.
fn parts_groups(left: &[char], right: &[char]) -> bool {
    let (near_left, near_right) = (past_space(left), past_space(right));
    let spaces = (left.len() - near_left.len()) + (right.len() - near_right.len());
    let digits = |side: &[char]| {
        side.iter()
            .take_while(|character| character.is_numeric())
            .count()
    };
    let first = digits(near_left);
    let continued = joins(near_left.get(first)) && digit(near_left.get(first + 1));
    spaces == 1 && (1..=3).contains(&first) && !continued && digits(near_right) == 3
}

/// True if the cut parts a number from a percent, degree or currency mark after it, or a currency mark before it.
fn parts_unit(left: &[char], right: &[char]) -> bool {
    let (left, right) = (past_space(left), past_space(right));
    let percent = matches!(right.first(), Some('%' | '‰' | '‱' | '°' | '℃' | '℉'));
    let behind = percent || currency(right.first()) && !digit(right.get(1));
    let of_number_before = digit(past_space(left.get(1..).unwrap_or_default()).first());
    let ahead = currency(left.first()) && !of_number_before;
    digit(left.first()) && behind || ahead && digit(right.first())
}

fn parts_word(left: &[char], right: &[char]) -> bool {
    let letter = |place: Option<&char>| place.is_some_and(|character| character.is_alphanumeric());
    let hyphen = |place: Option<&char>| matches!(place, Some('-' | '\u{2010}' | '\u{2011}'));
    // A hyphen at the end of a word replaces the rest of a compound: “Audio- und Videodateien”.
    let before_hyphen = letter(left.first()) && hyphen(right.first()) && !hyphen(right.get(1));
    let after_hyphen = letter(left.get(1)) && hyphen(left.first()) && letter(right.first());
    let raised = matches!(
        right.first(),
        Some('¹' | '²' | '³' | '\u{2070}'..='\u{209C}')
    );
    let before_raised = letter(left.first()) && raised;
    before_hyphen || after_hyphen || before_raised || !is_word_boundary(left, right)
}

/// True if UAX #29 has a word boundary here.
fn is_word_boundary(left: &[char], right: &[char]) -> bool {
    let solid = |character: &&char| !character.is_whitespace();
    let before: Vec<char> = left.iter().take_while(solid).copied().collect();
    let mut window: String = before.iter().rev().collect();
    let at = window.len();
    window.extend(right.iter().take_while(solid));
    at == 0
        || at == window.len()
        || window
            .split_word_bound_indices()
            .any(|(start, _)| start == at)
}

fn digit(place: Option<&char>) -> bool {
    place.is_some_and(|character| character.is_numeric())
}

/// True for marks that hold digits together: group and decimal marks, and the marks between the parts of a
/// date, time, fraction or range.
fn joins(place: Option<&char>) -> bool {
    matches!(
        place,
        Some(
            '.' | ',' | '\'' | '’' | '·' | '٫' | '٬' | ':' | '/' | '⁄' | '-' | '\u{2010}'
                ..='\u{2013}' | '\u{2212}'
        )
    )
}

/// True for a sign that changes the number after it; a dash directly before a digit is a minus or a range.
fn sign(place: Option<&char>) -> bool {
    matches!(
        place,
        Some(
            '+' | '-' | '\u{2010}'
                ..='\u{2013}' | '\u{2212}' | '±' | '~' | '≈' | '<' | '>' | '≤' | '≥'
        )
    )
}

/// True for the currency symbols of the Latin, Arabic and Currency Symbols blocks.
fn currency(place: Option<&char>) -> bool {
    matches!(
        place,
        Some('$' | '¢'..='¥' | '֏' | '؋' | '฿' | '\u{20A0}'..='\u{20CF}' | '﷼')
    )
}

/// Returns the text after one space; empty if it does not begin with a space.
fn past_space(side: &[char]) -> &[char] {
    match side {
        // A tab parts the cells of a table.
        [first, rest @ ..] if first.is_whitespace() && *first != '\t' => rest,
        _ => side,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::CutKind;
    use super::parted;
    use super::whole;
    use crate::reading::tests::texts;

    /// Checks texts with `|` where they are cut, and the words that are whole around the cut.
    fn cuts(kind: CutKind, cases: &[(&str, &str)]) {
        for (case, words) in cases {
            let at = case.find('|').unwrap();
            let text = case.replace('|', "");
            assert_eq!(parted(&text, at), Some(kind), "{case}");
            assert_eq!(&text[whole(&text, at)], *words, "{case}");
        }
    }

    #[test]
    fn numbers() {
        cuts(
            CutKind::Number,
            &[
                ("rund 26|.000 Konten", "26.000"),
                ("rund 26.|000 Konten", "26.000"),
                ("rund 2|6.000 Konten", "26.000"),
                ("an accuracy of 0.9|5.", "0.95"),
                ("rund 26| 000 Konten", "26 000"),
                ("rund 26\u{202F}|000 Konten", "26\u{202F}000"),
                ("rund 1 234| 567 Konten", "1 234 567"),
                ("26|’000", "26’000"),
                ("um 5| % mehr", "5 %"),
                ("um 5\n|% mehr", "5\n%"),
                ("um −|5 % mehr", "−5 %"),
                ("um ±|5", "±5"),
                ("um <|5", "<5"),
                ("für 26|€", "26€"),
                ("für 26 000| €.", "26 000 €"),
                ("for $|26", "$26"),
                ("for €| 26", "€ 26"),
                ("2014–|2017", "2014–2017"),
                ("2014|–2017", "2014–2017"),
                ("2019-11|-30", "2019-11-30"),
                ("den 30.|11.2019", "30.11.2019"),
                ("um 12|:30", "12:30"),
                ("26|\u{AD}.\u{200B}000", "26\u{AD}.\u{200B}000"),
                ("٢٦|٬٠٠٠", "٢٦٬٠٠٠"),
                ("2|³", "2³"),
            ],
        );
    }

    #[test]
    fn words() {
        cuts(
            CutKind::Word,
            &[
                ("die Plauder|box", "Plauderbox"),
                ("die Chor|-Organisation", "Chor-Organisation"),
                ("die Chor-|Organisation", "Chor-Organisation"),
                ("Audio|- und Video", "Audio-"),
                ("can|'t", "can't"),
                ("can’|t", "can’t"),
                ("auf zwitscher.|example", "zwitscher.example"),
                ("the 20|th", "20th"),
                ("26-|jährige", "26-jährige"),
                ("snake_|case", "snake_case"),
                ("при|вет", "привет"),
                ("مر|حبا", "مرحبا"),
                ("Web\u{AD}|site", "Web\u{AD}site"),
                ("Web\u{200B}|site", "Web\u{200B}site"),
                ("26 km|²", "km²"),
            ],
        );
    }

    #[test]
    fn graphemes() {
        cuts(
            CutKind::Grapheme,
            &[
                ("Cafe|\u{301}", "Cafe\u{301}"),
                ("x 👩|\u{200D}🚀 y", "👩\u{200D}🚀"),
                ("x 👩\u{200D}|🚀 y", "👩\u{200D}🚀"),
                ("👍|🏽", "👍🏽"),
                ("🇩|🇪", "🇩🇪"),
                ("a\r|\nb", "\r\n"),
            ],
        );
    }

    #[test]
    fn nothing() {
        for case in [
            "|Am Tag",
            "Am Tag|",
            "Am| Tag",
            "Am |Tag",
            "Tag|.",
            "|„Tag“",
            "„|Tag|“",
            "den 30.| November",
            "im Jahr 2019|. Dann",
            "im Jahr 2019| 120 Leute",
            "um 12:30| 120 Leute",
            "neun| 120",
            "20| 1200",
            "it|—then",
            "it|--then",
            "it —|then",
            "da|, dort",
            "5 €| 20",
            "in 2019| $26",
            "(|26|)",
            "共|26|个",
            "我|们",
            "กก|ข",
            "🇩🇪|🇫🇷",
            "👍|👍",
            "- |Punkt",
        ] {
            let text = case.replace('|', "");
            for (nth, (at, _)) in case.match_indices('|').enumerate() {
                assert_eq!(parted(&text, at - nth), None, "{case}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_whole_is_not_cut(text in texts(), at in 0_usize..200) {
            let at = text.floor_char_boundary(at);
            if parted(&text, at).is_some() {
                let whole = whole(&text, at);
                prop_assert!(whole.start < at && at < whole.end);
                prop_assert_eq!(parted(&text, whole.start), None);
                prop_assert_eq!(parted(&text, whole.end), None);
            }
        }

        #[test]
        fn never_panics(text in any::<String>(), at in 0_usize..100) {
            parted(&text, at);
            whole(&text, at);
        }
    }
}
