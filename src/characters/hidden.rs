//! Finds unseen characters.

use icu::properties::CodePointMapData;
use icu::properties::CodePointSetData;
use icu::properties::props::BidiControl;
use icu::properties::props::DefaultIgnorableCodePoint;
use icu::properties::props::Emoji;
use icu::properties::props::EmojiModifier;
use icu::properties::props::ExtendedPictographic;
use icu::properties::props::Script;

/// The flag that is followed by the letters of a tag, as in the flag of England.
const TAGGED_FLAG: char = '\u{1f3f4}';
/// The character that ends a tag.
const END_OF_TAG: char = '\u{e007f}';

/// The scripts in which a joiner makes another word.
const JOINED: [Script; 16] = [
    Script::Arabic,
    Script::Syriac,
    Script::Mongolian,
    Script::Nko,
    Script::Devanagari,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Oriya,
    Script::Tamil,
    Script::Telugu,
    Script::Kannada,
    Script::Malayalam,
    Script::Sinhala,
    Script::Khmer,
    Script::Myanmar,
];

/// Returns the unseen characters of a text with their offsets in bytes, in order.
///
/// Line breaks count as seen, and so do the parts of an emoji and the joiners of
/// a script that needs them.
pub fn hidden(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut before: Option<char> = None;
    let mut in_tag = false;
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, letter) = letters.next()?;
            let next = letters.peek().map(|(_, next)| *next);
            let unseen = is_hidden(letter);
            let needed = unseen && is_needed(before, letter, next, in_tag);
            in_tag = letter == TAGGED_FLAG || (in_tag && needed && letter != END_OF_TAG);
            before = Some(letter);
            if unseen && !needed {
                return Some((at, letter));
            }
        }
    })
}

fn is_hidden(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_control() && letter != '\n';
    }
    letter.is_control()
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(letter)
        || CodePointSetData::new::<BidiControl>().contains(letter)
        || matches!(
            letter,
            // These are separators, annotations, a pattern without dots, and values that are no character.
            '\u{2028}' | '\u{2029}' | '\u{fff9}'
                ..='\u{fffb}' | '\u{2800}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// True if an unseen character belongs to an emoji, or to a word of a script that needs it.
fn is_needed(before: Option<char>, letter: char, next: Option<char>, in_tag: bool) -> bool {
    let Some(before) = before else {
        return false;
    };
    match letter {
        '\u{fe0e}' | '\u{fe0f}' if before.is_ascii() => next == Some('\u{20e3}'),
        '\u{fe0e}' | '\u{fe0f}' => CodePointSetData::new::<Emoji>().contains(before),
        '\u{fe00}'..='\u{fe0d}' | '\u{e0100}'..='\u{e01ef}' => {
            matches!(script(before), Script::Han)
        }
        '\u{180b}'..='\u{180f}' => script(before) == Script::Mongolian,
        '\u{200c}' | '\u{200d}' => {
            let pictured = letter == '\u{200d}' && next.is_some_and(is_pictograph);
            let emoji = is_pictograph(before)
                || before == '\u{fe0f}'
                || CodePointSetData::new::<EmojiModifier>().contains(before);
            let word = is_joined(before)
                && next.is_none_or(|next| is_joined(next) || !next.is_alphanumeric());
            (pictured && emoji) || word
        }
        '\u{e0020}'..='\u{e007f}' => in_tag,
        _ => false,
    }
}

fn is_pictograph(letter: char) -> bool {
    !letter.is_ascii() && CodePointSetData::new::<ExtendedPictographic>().contains(letter)
}

fn is_joined(letter: char) -> bool {
    !letter.is_ascii() && JOINED.contains(&script(letter))
}

fn script(letter: char) -> Script {
    CodePointMapData::<Script>::new().get(letter)
}
