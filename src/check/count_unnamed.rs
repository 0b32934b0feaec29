rule! {
    /// a count counts what its statement does not name.
    ///
    /// What a count is `of` is printed beside the number, in tables and pictures.
    /// In each language, every word of it with more than three letters must occur
    /// in `says` or `short` of the fact, or in a quote in that language. Endings,
    /// accents and capitals may differ, so *getötete Zivilisten* may be counted
    /// where two *Zivilisten* were *getötet*.
    ///
    /// Mend it by counting in the words of the statement.
    count_unnamed = "count-unnamed", Error
}

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::FactReading;
use crate::reading::Reading;

/// Reports every word of what is counted that its fact does not have.
pub(super) fn count_unnamed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for fact in &context.facts {
        for counted in &fact.counted {
            let named = named(fact, counted);
            let is_missing =
                |(_, word): &(Range<usize>, String)| !named.iter().any(|own| alike(own, word));
            for (range, _) in words(counted).filter(is_missing) {
                let word = counted.words(&range);
                let message = format!("neither the statement nor its quotes contain `{word}`");
                let place = context.place(counted, &range);
                let hint = "count in the words of the statement in this language";
                findings.push(Finding::error(CODE, place, message).hint(hint));
            }
        }
    }
}

/// The minimum length in letters of a word that names something; shorter ones seldom do: “of”, “und”, “des”.
const SHORTEST: usize = 4;
/// The maximum length of an ending, in letters: “Mitglied”, “Mitgliedern”.
const LONGEST_ENDING: usize = 3;

/// The words of a fact in the language in which something is counted.
fn named(fact: &FactReading<'_>, counted: &Reading<'_>) -> Vec<String> {
    let own = fact.sentences();
    let texts = own.chain(fact.passages.readings());
    texts
        .filter(|reading| reading.language == counted.language)
        .flat_map(words)
        .map(|(_, word)| word)
        .collect()
}

/// The words of a text that name something, with their bytes, without accents and capitals.
fn words<'a>(reading: &Reading<'a>) -> impl Iterator<Item = (Range<usize>, String)> + use<'a> {
    let words = reading.text.unprinted().unicode_word_indices();
    words
        .map(|(start, word)| (start..start + word.len(), plain(word)))
        .filter(|(_, word)| word.chars().count() >= SHORTEST)
}

fn plain(word: &str) -> String {
    let bare = word.nfd().filter(|letter| !is_combining_mark(*letter));
    bare.flat_map(char::to_lowercase).collect()
}

/// True if two words differ in nothing but their endings.
fn alike(one: &str, other: &str) -> bool {
    let pairs = one.chars().zip(other.chars());
    let stem = pairs.take_while(|(one, other)| one == other).count();
    let longest = one.chars().count().max(other.chars().count());
    let most = LONGEST_ENDING.min(longest.saturating_sub(SHORTEST - 1));
    longest - stem <= most
}

#[cfg(test)]
mod tests {
    use super::alike;
    use super::plain;
    use crate::check::tests::check_both;

    fn counted(sources: [&str; 2], says: &str, of: &str) {
        let sheet = format!(
            "
facts:
  - id: counted
    says: {says}
    actors: [choir]
    count:
      value: 40
      of:
{of}
    quotes: [ {{ source: 'QUOTE' }} ]
"
        );
        check_both(sources, &sheet);
    }

    const ACCOUNTS: [&str; 2] = [
        "Der Chor hat 40 Online-Konten.",
        "The choir has 40 online accounts.",
    ];
    const CLOSED: [&str; 2] = [
        "Beim Chor wurden 40 Konten geschlossen.",
        "Of the choir, 40 accounts were closed.",
    ];
    const SAYS: &str =
        "{ en: The choir has 40 online accounts., de: Der Chor hat 40 Online-Konten. }";
    const SAYS_CLOSED: &str = "{ en: 'Of the choir, 40 accounts were closed.', de: Beim Chor wurden 40 Konten geschlossen. }";

    #[test]
    fn the_words_of_the_statement() {
        counted(
            ACCOUNTS,
            SAYS,
            "        { en: online accounts, de: Online-Konten }",
        );
        counted(ACCOUNTS, SAYS, "        { en: accounts, de: Konten }");
    }

    #[test]
    fn in_another_form() {
        counted(
            CLOSED,
            SAYS_CLOSED,
            "        { en: closed accounts, de: geschlossene Konten }",
        );
        counted(
            CLOSED,
            SAYS_CLOSED,
            "        { en: Account of the choir, de: Konto des Chors }",
        );
    }

    #[test]
    fn something_else() {
        counted(
            ACCOUNTS,
            SAYS,
            "        en: members
#           ^^^^^^^ error[count-unnamed]: neither the statement nor its quotes contain `members`
        de: Mitglieder
#           ^^^^^^^^^^ error[count-unnamed]: neither the statement nor its quotes contain `Mitglieder`",
        );
    }

    #[test]
    fn something_more() {
        counted(
            CLOSED,
            SAYS_CLOSED,
            "        en: closed online accounts
#                  ^^^^^^ error[count-unnamed]: neither the statement nor its quotes contain `online`
        de: geschlossene Vereinskonten
#                        ^^^^^^^^^^^^^ error[count-unnamed]: neither the statement nor its quotes contain `Vereinskonten`",
        );
    }

    #[test]
    fn in_the_words_of_the_other_language() {
        counted(
            ACCOUNTS,
            SAYS,
            "        en: konten
#           ^^^^^^ error[count-unnamed]: neither the statement nor its quotes contain `konten`
        de: accounts
#           ^^^^^^^^ error[count-unnamed]: neither the statement nor its quotes contain `accounts`",
        );
    }

    #[test]
    fn endings() {
        for (one, other) in [
            ("Konto", "Konten"),
            ("getötet", "getötete"),
            ("Häuser", "Haus"),
            ("cities", "city"),
            ("tués", "tuées"),
            ("Mitglied", "Mitgliedern"),
        ] {
            assert!(alike(&plain(one), &plain(other)), "{one} {other}");
        }
        for (one, other) in [
            ("Konten", "Kontakte"),
            ("civilians", "soldiers"),
            ("Chor", "Chlor"),
            ("four", "five"),
        ] {
            assert!(!alike(&plain(one), &plain(other)), "{one} {other}");
        }
    }
}
