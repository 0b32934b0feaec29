//! Words of two languages that are one word by their letters: Gilde, guilde; Sopran, soprano; архив, archive.

/// The minimum number of letters of a word that is compared by its letters.
const MIN_LETTERS: usize = 4;

/// The maximum number of letters that two cognates may differ by at their ends.
const MAX_ENDING_LETTERS: usize = 5;

/// Returns the letters of a word without what languages write differently: accents, double letters, alphabets.
pub(super) fn skeleton(word: &str) -> String {
    let mut skeleton = String::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let plain = match (letter, next) {
            ('p' | 't' | 's', Some('h')) => {
                letters.next();
                if letter == 'p' { "f" } else { plain(letter) }
            }
            ('g' | 'q', Some('u')) => {
                letters.next();
                if letter == 'g' { "g" } else { "k" }
            }
            _ => plain(letter),
        };
        if !skeleton.ends_with(plain) || plain.is_empty() {
            skeleton.push_str(plain);
        }
    }
    skeleton
}

/// Latin letters by how they sound.
const LATIN: &[(&str, &str)] = &[
    ("aáàâäå", "a"),
    ("b", "b"),
    ("cçkq", "k"),
    ("d", "d"),
    ("eéèêë", "e"),
    ("f", "f"),
    ("g", "g"),
    ("iíìîïyý", "i"),
    ("j", "j"),
    ("l", "l"),
    ("m", "m"),
    ("nñ", "n"),
    ("oóòôöø", "o"),
    ("p", "p"),
    ("r", "r"),
    ("sšzß", "s"),
    ("t", "t"),
    ("uúùûü", "u"),
    ("vw", "v"),
    ("x", "ks"),
    ("œ", "e"),
];

/// Cyrillic letters in Latin ones.
const CYRILLIC: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "j"),
    ('з', "s"),
    ('и', "i"),
    ('й', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "k"),
    ('ц', "k"),
    ('ч', "k"),
    ('ш', "s"),
    ('щ', "s"),
    ('ы', "i"),
    ('э', "e"),
    ('ю', "u"),
    ('я', "ia"),
];

/// Returns a letter as all languages write it.
fn plain(letter: char) -> &'static str {
    let latin = LATIN.iter().find(|(letters, _)| letters.contains(letter));
    let cyrillic = || CYRILLIC.iter().find(|(own, _)| *own == letter);
    latin
        .map(|it| it.1)
        .or_else(|| cyrillic().map(|it| it.1))
        .unwrap_or("")
}

/// True if two skeletons may be those of one word with the endings of two languages.
pub(super) fn are_cognates(one: &str, other: &str) -> bool {
    let common = one
        .chars()
        .zip(other.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let (first, second) = (one.chars().count(), other.chars().count());
    let longest = first.max(second);
    // A short word must be equal but for its last vowel.
    let enough = if longest <= MIN_LETTERS + 1 {
        common + 1 >= longest
    } else {
        common > MIN_LETTERS
    };
    common >= MIN_LETTERS
        && enough
        && common + MAX_ENDING_LETTERS >= longest
        && common * 20 >= longest * 11
}

#[cfg(test)]
mod tests {
    use super::{are_cognates, skeleton};

    #[test]
    fn one_word_in_two_languages() {
        for (one, other) in [
            ("gilde", "guilde"),
            ("orchester", "orchestre"),
            ("архив", "archive"),
            ("moderation", "moderación"),
            ("soprano", "sopran"),
            ("formular", "formulaire"),
        ] {
            assert!(
                are_cognates(&skeleton(one), &skeleton(other)),
                "{one} {other}"
            );
        }
    }

    #[test]
    fn different_words() {
        for (one, other) in [
            ("raum", "rauch"),
            ("member", "memory"),
            ("saal", "salon"),
            ("lieder", "lettre"),
        ] {
            assert!(
                !are_cognates(&skeleton(one), &skeleton(other)),
                "{one} {other}"
            );
        }
    }
}
