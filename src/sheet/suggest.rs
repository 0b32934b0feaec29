//! “Did you mean”: the nearest of a few known words.

/// The maximum number of letters that may be wrong, missing, surplus or exchanged with a neighbour.
const MISTAKES: usize = 2;

/// Returns the known word that was probably meant: at most two mistakes, one in a short word, none in one of two letters.
///
/// Differences in capitals and underscores do not count.
pub(in crate::sheet) fn nearest<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let plain = |word: &str| word.to_lowercase().replace('_', "-");
    let allowed = |known: &str| match known.len() {
        0..=2 => 0,
        3..=5 => 1,
        _ => MISTAKES,
    };
    let distance = |known: &str| {
        // The comparison takes time and room for each pair of letters.
        let alike = word.chars().count().abs_diff(known.chars().count()) <= MISTAKES;
        alike.then(|| strsim::damerau_levenshtein(&plain(word), &plain(known)))
    };
    known
        .into_iter()
        .filter_map(|known| Some((distance(known).filter(|far| *far <= allowed(known))?, known)))
        .min()
        .map(|(_, known)| known)
}

/// Returns the word to write instead: the nearest known one, or the list of all.
pub(in crate::sheet) fn hint(word: &str, known: &[&str]) -> String {
    match nearest(word, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("write {}", one_of(known)),
    }
}

/// Returns the words as a choice: `a`, `b` or `c`.
pub(in crate::sheet) fn one_of(known: &[&str]) -> String {
    listed(known, "or")
}

/// Returns the words as a list: `a`, `b` and `c`.
pub(in crate::sheet) fn all_of(known: &[&str]) -> String {
    listed(known, "and")
}

fn listed(known: &[&str], joint: &str) -> String {
    let quoted: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        None => "nothing".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} {joint} {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_two_mistakes_are_forgiven() {
        let known = [
            "id",
            "says",
            "languages",
            "likelihood-scale",
            "en",
            "de",
            "as-of",
        ];
        let meant = |word| nearest(word, known);
        assert_eq!(meant("langauges"), Some("languages"));
        assert_eq!(meant("lnguags"), Some("languages"));
        assert_eq!(meant("syas"), Some("says"));
        assert_eq!(meant("As_Of"), Some("as-of"));
        assert_eq!(meant("likelihood"), None);
        assert_eq!(meant("fr"), None);
        assert_eq!(meant("ID"), Some("id"));
        assert_eq!(meant("colour"), None);
    }

    #[test]
    fn lists_read_like_sentences() {
        assert_eq!(one_of(&["a"]), "`a`");
        assert_eq!(one_of(&["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(all_of(&["a", "b"]), "`a` and `b`");
    }
}
