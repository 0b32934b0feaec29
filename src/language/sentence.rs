//! Sentences: the boundaries of UAX #29, less those that an abbreviation, an ordinal or a quotation makes.
//!
//! A text may be hard-wrapped: a blank line ends a paragraph, a single line
//! break is a space. Too few boundaries are safer than too many, because a
//! sentence that is cut makes a false quote.

pub(super) mod clause;
pub(super) mod clause_end;
mod end;
mod paragraph;

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::language::Language;
use crate::language::lexicon::Lexicon;
use crate::language::sentence::end::is_abbreviation;
use crate::language::sentence::end::is_boundary;
use crate::language::sentence::end::is_closing;
use crate::language::sentence::end::last_word;
use crate::language::sentence::end::starts_sentence;
use crate::language::sentence::paragraph::blocks;
use crate::threads;

/// The minimum number of letters of a word before a full stop that is certainly no abbreviation.
const MIN_WORD_LETTERS: usize = 4;

impl Language {
    /// Returns the sentences of a text, as byte ranges in order, without white space around them.
    pub fn sentences(self, text: &str) -> Vec<Range<usize>> {
        let lexicon = self.lexicon();
        let blocks = blocks(lexicon, text);
        let each = threads::each_of_many(&blocks, |block| {
            if is_one(&text[block.clone()]) {
                trimmed(text, block.clone()).into_iter().collect()
            } else {
                split(lexicon, text, block)
            }
        });
        each.into_iter().flatten().collect()
    }
}

/// Returns the sentences of a paragraph.
fn split(lexicon: &Lexicon, text: &str, block: &Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    // The offsets stay the same, since only line breaks are replaced by spaces.
    let flat = text[block.clone()].replace(['\n', '\r'], " ");
    let flat = with_closed_guillemets(flat);
    let mut start = 0;
    for (at, segment) in segments(&flat) {
        let end = at + segment.len();
        let mut cuts: Vec<usize> = trails_off(lexicon, segment).collect();
        cuts.extend(ends_before_number(lexicon, segment));
        cuts.sort_unstable();
        for trail in cuts {
            sentences.extend(trimmed(text, block.start + start..block.start + at + trail));
            start = at + trail;
        }
        if end == flat.len() || is_boundary(lexicon, &flat[start..end], &flat[end..]) {
            sentences.extend(trimmed(text, block.start + start..block.start + end));
            start = end;
        }
    }
    sentences
}

/// Returns the segments of UAX #29, each with its first byte.
///
/// Nearly every one ends with a mark and a space before a capital, which is found without the properties of all its characters.
fn segments(text: &str) -> Vec<(usize, &str)> {
    let mut segments = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = &text[start..];
        let piece = &rest[..certain_boundary(rest).unwrap_or(rest.len())];
        if is_one_segment(piece) {
            segments.push((start, piece));
        } else {
            let each = piece.split_sentence_bound_indices();
            segments.extend(each.map(|(at, segment)| (start + at, segment)));
        }
        start += piece.len();
    }
    segments
}

/// Returns the first byte of a text before which UAX #29 always sees a boundary: a capital, behind a mark and spaces.
fn certain_boundary(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let marks = memchr::memchr3_iter(b'.', b'!', b'?', bytes);
    let mut ends = marks.filter_map(|mark| {
        let spaces = bytes[mark + 1..].iter().take_while(|byte| **byte == b' ');
        let next = mark + 1 + spaces.count();
        let is_capital = bytes.get(next).is_some_and(u8::is_ascii_uppercase);
        (next > mark + 1 && is_capital).then_some(next)
    });
    ends.next()
}

/// True if a text is certainly one segment of UAX #29: the only mark in it that can end one is the last.
fn is_one_segment(text: &str) -> bool {
    let inside = text.trim_end_matches(' ');
    let inside = inside.strip_suffix(['.', '!', '?']).unwrap_or(inside);
    let harmless = |letter: char| match letter {
        '.' | '!' | '?' | '\r' | '\n' => false,
        letter => letter.is_ascii() || is_harmless(letter),
    };
    inside.chars().all(harmless)
}

/// Returns the bytes of a segment at which “…” ends a sentence: UAX #29 sees no end there, and often there is none.
fn trails_off<'a>(lexicon: &'a Lexicon, segment: &'a str) -> impl Iterator<Item = usize> + 'a {
    let dots = segment.match_indices('…').filter_map(|(at, dots)| {
        let mut end = at + dots.len();
        end += segment[end..]
            .chars()
            .take_while(|it| is_closing(*it))
            .map(char::len_utf8)
            .sum::<usize>();
        let after = &segment[end..];
        (after.starts_with(is_lone_space) && begins_with_starter(lexicon, after)).then_some(end)
    });
    // A heading lacks a mark at its end, and is one sentence.
    let inside = segment.trim_end().trim_end_matches(is_closing);
    let is_marked = inside.ends_with(['.', '!', '?', '…']);
    dots.filter(move |end| is_marked && segment[..*end].contains(char::is_alphanumeric))
}

/// Returns the bytes at which a full stop ends a sentence before a number and small letters, which UAX #29 joins.
fn ends_before_number<'a>(
    lexicon: &'a Lexicon,
    segment: &'a str,
) -> impl Iterator<Item = usize> + 'a {
    memchr::memchr_iter(b'.', segment.as_bytes()).filter_map(move |at| {
        segment[at + 1..].starts_with(' ').then_some(())?;
        let after = segment[at + 2..].trim_start_matches(is_lone_space);
        after.chars().next().filter(char::is_ascii_digit)?;
        let word = last_word(&segment[..at]);
        let letters = word.chars().count();
        let is_word = letters >= MIN_WORD_LETTERS && word.chars().all(char::is_lowercase);
        // A longer word, also one with a capital, is no abbreviation before any number.
        let is_long = letters > MIN_WORD_LETTERS
            && word.chars().skip(1).all(char::is_lowercase)
            && word.chars().all(char::is_alphabetic)
            && lexicon.month(word).is_none();
        let ends = is_long || is_word && begins_with_date(lexicon, after);
        let sentences = &lexicon.words.sentences;
        let shortened = || {
            is_abbreviation(&sentences.abbreviations, &segment[..at])
                || is_abbreviation(&sentences.final_abbreviations, &segment[..at])
        };
        (ends && !shortened()).then_some(at + 1)
    })
}

/// True if a text begins with a day and a month.
fn begins_with_date(lexicon: &Lexicon, text: &str) -> bool {
    let links = &lexicon.words.dates.day_month_links;
    let mut words = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !links.iter().any(|link| link == word));
    let day = words.next().unwrap_or_default();
    let day = day.trim_end_matches(char::is_alphabetic);
    day.len() <= 2
        && words
            .next()
            .is_some_and(|word| lexicon.month(word).is_some())
}

/// True if the next word begins sentences, with only a space and an opening mark before it.
fn begins_with_starter(lexicon: &Lexicon, after: &str) -> bool {
    let word = after.trim_start_matches(|mark| {
        is_lone_space(mark) || matches!(mark, '„' | '“' | '«' | '"' | '¿' | '¡')
    });
    word.starts_with(char::is_uppercase) && starts_sentence(lexicon, word)
}

/// True if a paragraph is certainly one sentence, as nearly every statement is: no mark in it can end one.
fn is_one(block: &str) -> bool {
    let closing = |mark: char| matches!(mark, '”' | '“' | '"' | '’' | '‘' | ')');
    let inside = block.trim_end().trim_end_matches(closing);
    let inside = inside.strip_suffix(['.', '!', '?']).unwrap_or(inside);
    let harmless =
        |letter: char| matches!(letter, ' ' | '\n' | ',' | ';' | ':' | '-' | '"' | '(' | ')');
    inside
        .chars()
        .all(|letter| harmless(letter) || is_harmless(letter))
}

/// True for a letter, a digit, and a mark of typography that neither ends a sentence nor a paragraph.
fn is_harmless(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '–' | '„' | '“' | '”' | '‘' | '’')
}

/// Returns a text of equal length in which “ »” is one run of closing marks, as UAX #29 needs it.
///
/// A guillemet before a letter opens a quotation, as in German.
fn with_closed_guillemets(text: String) -> String {
    if !text.contains('»') {
        return text;
    }
    let closes = |after: &str| !after.starts_with(char::is_alphanumeric);
    let mut flat = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('»') {
        let words = before.trim_end_matches(is_lone_space);
        let space = &before[words.len()..];
        flat.push_str(words);
        flat.push_str(match space.len() {
            1 if closes(after) => ")",
            2 if closes(after) => "»",
            3 if closes(after) => "”",
            _ => space,
        });
        flat.push('»');
        rest = after;
    }
    flat + rest
}

/// True if a character is one of the spaces that French sets inside guillemets.
fn is_lone_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}')
}

/// Returns the range without white space around it; `None` where only white space is left.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let piece = &text[range.clone()];
    let start = range.start + piece.len() - piece.trim_start().len();
    let end = range.end - (piece.len() - piece.trim_end().len());
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Language;
    use super::UnicodeSegmentation;
    use super::blocks;
    use super::is_one;
    use super::segments;
    use super::split;
    use super::trimmed;

    proptest! {
        /// The quick test agrees with the full segmentation.
        #[test]
        fn one_sentence_for_certain(
            text in "[A-Za-zäößéжا0-9 ,;:„“”‘’\"()–\n-]{0,40}[.!?]?[”“\"’)]{0,2}\n?"
        ) {
            for language in Language::ALL {
                let lexicon = language.lexicon();
                for block in blocks(lexicon, &text).into_iter().filter(|it| is_one(&text[it.clone()])) {
                    let sentences = split(lexicon, &text, &block);
                    let whole: Vec<_> = trimmed(&text, block).into_iter().collect();
                    prop_assert_eq!(sentences, whole);
                }
            }
        }
    }

    proptest! {
        /// The segments that are found by their marks alone are those of UAX #29.
        #[test]
        fn segments_of_the_standard(
            text in "([A-Za-zäÖжИ0-9 ,;:„“”‘’\"()–…。\u{a0}\u{301}\u{ad}\u{2028}\n-]{0,9}[.!?]{0,2}[”“\"’)]{0,2} {0,2}){0,12}"
        ) {
            let expected: Vec<_> = text.split_sentence_bound_indices().collect();
            prop_assert_eq!(segments(&text), expected);
        }
    }

    #[test]
    fn labels_lists_hours_and_what_trails_off() {
        check(
            Language::English,
            &[
                "Correction:\n|An earlier version said so. |It was not so.",
                "The group has a rule:\nnobody leaves.",
                "He went … |Then he came.",
                "He “… went … away” … |The end.",
                "He went … to Rome.",
                "1. Log in\n|2. Move\n|3. Sing",
                "The app… The new place for the choir",
            ],
        );
        check(
            Language::German,
            &["Es begann am\n24. November und endete am\n25. November."],
        );
        check(
            Language::French,
            &["Tout a fini à 14 h. |Merci à tous.", "À 14 h. environ."],
        );
    }

    #[test]
    fn short_words_for_large_numbers_and_for_states() {
        check(
            Language::Russian,
            &["Их было 9,1 млн. |Прибавил только чат. |Пришло 5 тыс. человек."],
        );
        check(
            Language::Spanish,
            &["Salió de EE. UU. con 30 socios. |Llegaron a las FF. AA. con 12."],
        );
    }

    /// Checks each text, which has `|` where a sentence ends and the next begins.
    fn check(language: Language, marked: &[&str]) {
        for marked in marked {
            let text = marked.replace('|', "");
            let expected: Vec<_> = marked.split('|').map(str::trim).collect();
            let found: Vec<_> = language
                .sentences(&text)
                .into_iter()
                .map(|range| text[range].to_owned())
                .collect();
            assert_eq!(found, expected, "{marked}");
        }
    }

    #[test]
    fn german() {
        check(
            Language::German,
            &[
                "Der Chor zieht um. |Die Sänger freuen sich. |Warum? |Weil es laut war!",
                "Am Samstag, den\n30. November 2019, sang der\nChor. |Danach war Ruhe.",
                "Zwischen dem 21. und 24. November sangen z. B. Tenöre, u. a. Herr Dr. M. Weber und Prof. Dr. Lind. |Sie sangen gut.",
                "Nach Angaben von plauder.report, einer Seite, endete es. |Das sagte sie.",
                "Rund 2 Mio. Menschen, ca. 3 Mrd. Euro, Nr. 5 Der Reihe nach usw. |Danach kam nichts mehr.",
                "Er kam im Jahr 2018. |Danach ging er. |Es war der 3. Platz. |Am 2. Dezember endete es.",
                "„Ist es vorbei?“ fragte er. |„Ja!“ sagte sie. |„Wir gehen.“ |Sie ging.",
                "Er sagte: „Wir gehen.“ und ging.",
                "Das Netz überlebte und zeigte Geduld.\" |Die Seite betonte das.",
                "Die App… |Das neue Ziel ist da. |Was ist neu?\n|Am 27. März 2017\nkam sie.",
                "In der Hauptstr. 12 wohnt er, Friedrich II. König genannt. |Er sang.",
                "1. Die Lage ist ruhig. |2. Der Chor singt.",
                "Der Verein e. V. Nord trat auf. |Sie war i. d. R. Siegerin.",
                "Wilhelm kam a. D. |Der Rest blieb. |Plauder! teilte das mit.",
            ],
        );
    }

    #[test]
    fn english() {
        check(
            Language::English,
            &[
                "The choir moves. |The singers are glad. |Why? |Because it was loud!",
                "Mr. Weber and Dr. J. R. Lind of Lind Inc. sang on 30 Nov. 2019. |They sang well.",
                "The U.S. Choir sang at 5 p.m. |The hall was full, i.e. Sold out, e.g. No. 5 Main St. |It was late.",
                "\"Is it over?\" he asked. |\"We are leaving.\" |She said so.",
                "Plauder! announced it on chor.report, a site. |There were 30. |Nobody sang vs. Nord.",
                "He came in 2018. |Really? |iPlauder left. |Version 2.0 came.Then it went.",
                "Dozens came in\nNov. 2019, wrapped\nhard. |More will.",
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::French,
            &[
                "Le chœur part. |Les chanteurs sont contents. |Pourquoi ? |Parce que c’était bruyant !",
                "M. Lind et Mme Weber, p. ex., sont venus le 30 nov. 2019. |L’église était pleine.",
                "« Nous partons. » |Elle l’a dit. |« Est-ce fini ? » a-t-il demandé.",
                "Il a dit : «\u{a0}Nous partons.\u{a0}» |Puis il est parti. |Il y en avait 30. |Rien de plus.",
                "Il a dit : «\u{202f}Nous partons\u{202f}». |Lors de la fête, av. J.-C., il chantait.",
            ],
        );
    }

    #[test]
    fn paragraphs_and_headings() {
        check(
            Language::German,
            &[
                "Der Umzug beginnt\n|Die Gruppe teilte das\nmit. |Es eilt.\n\n|Ohne Punkt\n \n|Neuer Absatz",
                "Warum das neue\nZiel?\n|Am 26. November\n2019 begann es.",
                "Der Chor sang\r\nim Saal.\r\n\r\n|Ende",
                "Nach dem\ninternationalen Streit kam er.",
                "Geschrieben von:\nAnna Lind\n|Nach dem\nStreit kam er nach\nDer Probe",
                "Sie sagte, \"das Programm zeigt alle, die es benutzen\"\n|Wie die Leute\nbetonten, geht es.",
            ],
        );
        check(
            Language::English,
            &[
                "The move begins\n|The group said so. |It is late.",
                "Police in\nNord said so.",
            ],
        );
        assert!(Language::English.sentences(" \n\n \t").is_empty());
    }
}
