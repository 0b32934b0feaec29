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

/// Returns a letter as all languages write it, by its sound.
fn plain(letter: char) -> &'static str {
    match letter {
        'a' | 'á' | 'à' | 'â' | 'ä' | 'å' | 'а' => "a",
        'b' | 'б' => "b",
        'c' | 'ç' | 'k' | 'q' | 'к' | 'х' | 'ц' | 'ч' => "k",
        'd' | 'д' => "d",
        'e' | 'é' | 'è' | 'ê' | 'ë' | 'œ' | 'е' | 'э' => "e",
        'f' | 'ф' => "f",
        'g' | 'г' => "g",
        'i' | 'í' | 'ì' | 'î' | 'ï' | 'y' | 'ý' | 'и' | 'й' | 'ы' => "i",
        'j' | 'ж' => "j",
        'l' | 'л' => "l",
        'm' | 'м' => "m",
        'n' | 'ñ' | 'н' => "n",
        'o' | 'ó' | 'ò' | 'ô' | 'ö' | 'ø' | 'о' => "o",
        'p' | 'п' => "p",
        'r' | 'р' => "r",
        's' | 'š' | 'z' | 'ß' | 'з' | 'с' | 'ш' | 'щ' => "s",
        't' | 'т' => "t",
        'u' | 'ú' | 'ù' | 'û' | 'ü' | 'у' | 'ю' => "u",
        'v' | 'w' | 'в' => "v",
        'x' => "ks",
        'я' => "ia",
        _ => "",
    }
}

/// True if two words may be one name in two alphabets: Sergei, Сергей.
pub(crate) fn is_one_name(one: &str, other: &str) -> bool {
    let skeleton = |word: &str| skeleton(&word.to_lowercase());
    are_cognates(&skeleton(one), &skeleton(other))
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
