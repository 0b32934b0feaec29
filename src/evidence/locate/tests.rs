//! Tests the places of quotes against a plain search in the folded text.

use proptest::prelude::*;
use proptest::sample::Index;
use unicode_normalization::UnicodeNormalization;

use super::CutKind;
use super::End;
use super::Located;
use super::MAX_PLACES;
use super::locate;
use crate::evidence::boundary::parted;
use crate::evidence::tests::document;
use crate::reading::fold;
use crate::reading::is_dropped;
use crate::reading::tests::prose;
use crate::reading::tests::texts;

/// Returns the words as they are in the document.
fn words(text: &str, quote: &str) -> String {
    match locate(&document(text), quote) {
        Located::Anchored(anchor) => text[anchor.bytes].to_owned(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn place() {
    let text = "Der Chor\nzieht um.\nEr singt früh in der „Plauder\u{AD}box“\nweiter.";
    let document = document(text);
    let Located::Anchored(anchor) = locate(&document, "früh in der \"Plauderbox\" weiter") else {
        panic!("not anchored");
    };
    assert_eq!(
        &text[anchor.bytes.clone()],
        "früh in der „Plauder\u{AD}box“\nweiter"
    );
    let (line, column, last_line) = (anchor.line, anchor.column, anchor.last_line);
    assert_eq!((line, column, last_line), (3, 10, 4));
    let characters: Vec<char> = text.chars().collect();
    let same: String = characters[anchor.start..anchor.end].iter().collect();
    assert_eq!(same, text[anchor.bytes.clone()]);
    assert_eq!(
        &text[anchor.host],
        "Er singt früh in der „Plauder\u{AD}box“\nweiter."
    );
}

#[test]
fn whole_document() {
    assert_eq!(words("\u{FEFF} Der Chor. \n", " Der\tChor.\n"), "Der Chor.");
}

#[test]
fn nothing_is_lost() {
    for quote in ["", " \n", "\u{AD}"] {
        let located = locate(&document("Der Chor."), quote);
        assert!(matches!(
            located,
            Located::Lost {
                nearest: None,
                elsewhere: None
            }
        ));
    }
    assert!(matches!(
        locate(&document(""), "Chor"),
        Located::Lost { nearest: None, .. }
    ));
}

#[test]
fn overlapping_places_count() {
    let Located::Ambiguous(places) = locate(&document("na na na na"), "na na") else {
        panic!("not ambiguous");
    };
    let starts: Vec<usize> = places.iter().map(|place| place.start).collect();
    assert_eq!(starts, [0, 3, 6]);
}

#[test]
fn many_places_are_not_all_listed() {
    let located = locate(&document(&"na ".repeat(100)), "na");
    assert!(matches!(located, Located::Ambiguous(places) if places.len() == MAX_PLACES));
}

#[test]
fn cut_places_are_none() {
    assert_eq!(words("26.000 Konten, davon 26 neu", "26"), "26");
    assert_eq!(words("Der Chorleiter und der Chor", "Chor"), "Chor");
}

/// Checks what a quote cuts at its start and at its end, each with the whole word or number.
#[track_caller]
fn cut(text: &str, quote: &str, start: Option<(CutKind, &str)>, end: Option<(CutKind, &str)>) {
    let Located::Cut { anchor, cuts } = locate(&document(text), quote) else {
        panic!("not cut");
    };
    assert_eq!(anchor.start, text[..anchor.bytes.start].chars().count());
    let of = |end| {
        let cut = cuts.iter().find(|cut| cut.end == end)?;
        Some((cut.kind, &text[cut.whole.clone()]))
    };
    assert_eq!((of(End::Start), of(End::End)), (start, end));
}

#[test]
fn cuts() {
    cut(
        "rund 26.000 Konten",
        "rund 26",
        None,
        Some((CutKind::Number, "26.000")),
    );
    cut(
        "rund 26.000 Konten",
        "000 Konten",
        Some((CutKind::Number, "26.000")),
        None,
    );
    cut(
        "eine Chor-Organisation",
        "eine Chor",
        None,
        Some((CutKind::Word, "Chor-Organisation")),
    );
    cut(
        "Plauderboxen",
        "auder",
        Some((CutKind::Word, "Plauderboxen")),
        Some((CutKind::Word, "Plauderboxen")),
    );
    cut("Und so…", "so.", None, Some((CutKind::Grapheme, "so…")));
    cut(
        "x q\u{301} y",
        "x q",
        None,
        Some((CutKind::Grapheme, "q\u{301}")),
    );
    cut(
        "ein 👩\u{200D}🚀",
        "ein 👩",
        None,
        Some((CutKind::Grapheme, "👩\u{200D}🚀")),
    );
}

#[test]
fn several_cuts_show_the_first() {
    cut(
        "26.000 und 26.500",
        "26",
        None,
        Some((CutKind::Number, "26.000")),
    );
}

/// Returns the clean places of a quote, found by trying every stretch of the text.
fn oracle(text: &str, quote: &str) -> Vec<std::ops::Range<usize>> {
    let quote = fold(quote);
    let quote = quote.trim();
    let edge = |character: char| character.is_whitespace() || is_dropped(character);
    let places: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let mut found = Vec::new();
    for (nth, &start) in places.iter().enumerate() {
        for &end in &places[nth + 1..] {
            let words = &text[start..end];
            let bare = !words.starts_with(edge) && !words.ends_with(edge);
            if bare
                && parted(text, start).is_none()
                && parted(text, end).is_none()
                && fold(words) == quote
            {
                found.push(start..end);
            }
        }
    }
    found.truncate(MAX_PLACES);
    found
}

fn check_against_oracle(text: &str, quote: &str) -> Result<(), TestCaseError> {
    let places = oracle(text, quote);
    match locate(&document(text), quote) {
        Located::Anchored(anchor) => prop_assert_eq!(vec![anchor.bytes], places),
        Located::Ambiguous(anchors) => {
            let found: Vec<_> = anchors.into_iter().map(|anchor| anchor.bytes).collect();
            prop_assert!(found.len() > 1);
            prop_assert_eq!(found, places);
        }
        Located::Lost { .. } | Located::Cut { .. } => {
            prop_assert!(places.is_empty(), "{places:?}");
        }
    }
    Ok(())
}

/// Returns words that look different and say the same.
fn disguise(words: &str, seed: usize) -> String {
    let mut out = String::new();
    for (nth, character) in words.chars().enumerate() {
        let change = (nth + seed).is_multiple_of(3);
        match character {
            character if character.is_whitespace() && change => out.push_str("\r\n \u{A0}"),
            '"' | '“' | '”' | '„' => out.push(if change { '»' } else { '"' }),
            '\'' | '’' => out.push(if change { '‛' } else { '\'' }),
            '-' | '–' => out.push(if change { '\u{2011}' } else { '-' }),
            '…' => out.push_str("..."),
            character if change => {
                out.push('\u{AD}');
                out.extend(std::iter::once(character).nfd());
            }
            character => out.push(character),
        }
    }
    out
}

proptest! {
    #[test]
    fn a_disguised_quote_is_found_where_it_stands(
        text in prose(), from in any::<Index>(), to in any::<Index>(), seed in 0_usize..3,
    ) {
        let edge = |character: char| character.is_whitespace() || is_dropped(character);
        let clean: Vec<usize> = (0..=text.len())
            .filter(|at| text.is_char_boundary(*at) && parted(&text, *at).is_none()).collect();
        let (from, to) = (clean[from.index(clean.len())], clean[to.index(clean.len())]);
        let words = text[from.min(to)..from.max(to)].trim_matches(edge);
        if !words.is_empty() {
            let quote = disguise(words, seed);
            prop_assert!(!oracle(&text, &quote).is_empty());
            check_against_oracle(&text, &quote)?;
        }
    }

    #[test]
    fn a_changed_letter_is_not_found(
        text in prose(), at in any::<Index>(), other in "[a-zа-я0-9]",
    ) {
        let letters: Vec<(usize, char)> =
            text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()).collect();
        let (at, letter) = letters[at.index(letters.len())];
        let changed = format!("{}{other}{}", &text[..at], &text[at + letter.len_utf8()..]);
        if changed != text {
            let lost = matches!(locate(&document(&text), &changed), Located::Lost { .. });
            prop_assert!(lost, "{changed}");
        }
    }

    #[test]
    fn like_the_oracle(text in texts(), from in any::<Index>(), length in 1_usize..12) {
        let characters: Vec<char> = text.chars().collect();
        if !characters.is_empty() {
            let from = from.index(characters.len());
            let quote: String = characters[from..].iter().take(length).collect();
            check_against_oracle(&text, &quote)?;
        }
    }

    #[test]
    fn never_panics(text in any::<String>(), quote in any::<String>()) {
        let document = document(&text);
        locate(&document, &quote);
        locate(&document, &text);
    }
}
