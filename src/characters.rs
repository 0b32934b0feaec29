//! Unseen characters, and words that mix scripts: a text must read as it looks.
//!
//! The properties are those of Unicode; mixed scripts are judged as UTS 39 does.
//! Emoji, joiners that a script needs, and the letters of units are not faults.

mod hidden;
mod script;

use std::borrow::Cow;
use std::ops::Range;

pub use self::hidden::hidden;
pub use self::script::mixed;

/// The maximum number of characters that a message names; a text may have thousands.
const MAX_NAMED: usize = 5;

/// A fault in the characters of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The range of the fault, in bytes of the text.
    pub range: Range<usize>,
    /// The words for the fault: an unseen character (U+200B).
    pub name: String,
}

/// Returns the faults of a text that the desk wrote: unseen characters and mixed scripts, in order.
pub fn faults(text: &str) -> Vec<Fault> {
    if text.is_ascii() && !text.contains(|letter: char| letter.is_ascii_control()) {
        return Vec::new();
    }
    let unseen = hidden(text).map(|(at, letter)| Fault {
        range: at..at + letter.len_utf8(),
        name: name(letter),
    });
    let mixed = mixed(text).into_iter().map(|word| Fault {
        name: format!(
            "the word `{}`, whose letters are of several scripts ({}),",
            &text[word.clone()],
            foreign(&text[word.clone()])
        ),
        range: word,
    });
    let mut faults: Vec<Fault> = unseen.chain(mixed).collect();
    faults.sort_by_key(|fault| fault.range.start);
    faults
}

/// Returns the words for an unseen character.
pub fn name(letter: char) -> String {
    let code = code(letter);
    match letter {
        '\t' => "a tab".to_owned(),
        '\r' => "a carriage return without a line feed".to_owned(),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            format!("a character that reverses the order of others ({code})")
        }
        _ => format!("an unseen character ({code})"),
    }
}

/// Returns a text in which unseen characters are named: `[U+202E]`.
pub fn shown(text: &str) -> Cow<'_, str> {
    let mut hidden = hidden(text)
        .filter(|(_, letter)| !letter.is_ascii())
        .peekable();
    if hidden.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut done = 0;
    for (at, letter) in hidden {
        shown.push_str(&text[done..at]);
        shown.push('[');
        shown.push_str(&code(letter));
        shown.push(']');
        done = at + letter.len_utf8();
    }
    shown.push_str(&text[done..]);
    Cow::Owned(shown)
}

/// Returns the unseen characters of a text as a list: U+00AD, U+200B; `None` if it has none.
pub fn listed(text: &str) -> Option<String> {
    let mut codes: Vec<String> = hidden(text)
        .filter(|(_, letter)| !letter.is_ascii())
        .map(|(_, letter)| code(letter))
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let more = codes.len() > MAX_NAMED;
    codes.truncate(MAX_NAMED);
    let list = codes.join(", ");
    let end = if more { " and more" } else { "" };
    (!list.is_empty()).then(|| format!("{list}{end}"))
}

fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// Returns the letters of a word beyond ASCII, by their code points.
fn foreign(word: &str) -> String {
    let letters = word.chars().filter(|letter| !letter.is_ascii());
    let codes: Vec<String> = letters.take(MAX_NAMED).map(code).collect();
    codes.join(", ")
}

#[cfg(test)]
mod tests {
    use super::faults;
    use super::listed;
    use super::shown;

    fn names(text: &str) -> Vec<String> {
        faults(text).into_iter().map(|fault| fault.name).collect()
    }

    #[test]
    fn what_is_refused() {
        for text in [
            "1,400\u{200b},000",
            "1,500\u{ad},000",
            "1,400\u{2060},000",
            "1,500\u{3164},000",
            "1,600\u{e0041},000",
            "1\u{fe0f},000",
            "\u{202e}A. Reader",
            "a\u{200d}b",
            "a\u{34f}b",
            "a\u{2800}b",
            "a\u{200c}b",
            "🎈\u{200b}",
            "a\u{7f}b",
            "\u{feff}a",
            "a\u{fff9}b",
        ] {
            assert_eq!(faults(text).len(), 1, "{text:?}");
        }
        assert_eq!(
            names("The guests did n\u{43e}t leave."),
            ["the word `n\u{43e}t`, whose letters are of several scripts (U+043E),"]
        );
        assert_eq!(names("Pa\u{3b1}l").len(), 1);
    }

    #[test]
    fn what_is_nobodys_trick() {
        for text in [
            "Straße, œuvre, año, 5 µm, 5 μm, 50 Ω, 50 kΩ, 20 °C, 2², ½, №",
            "👩\u{200d}🎤, 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}, 1\u{fe0f}\u{20e3}, ❤\u{fe0f}\u{200d}🔥, 👍🏽",
            "می\u{200c}خواهم, क्\u{200d}ष, 東京タワー, Москва, α-Version, e\u{301}t",
            "Line\nbreak",
            "",
            "“quoted” – ‘so’ … « ici »",
        ] {
            assert_eq!(faults(text), [], "{text:?}");
        }
    }

    #[test]
    fn unseen_characters_are_named() {
        assert_eq!(shown("a\u{202e}b"), "a[U+202E]b");
        assert_eq!(shown("plain"), "plain");
        assert_eq!(
            listed("a\u{ad}b\u{200b}c\u{ad}").as_deref(),
            Some("U+00AD, U+200B")
        );
        assert_eq!(listed("👩\u{200d}🎤"), None);
    }
}
