rule! {
    /// the short name of a caution has more than five words.
    ///
    /// `short` is printed at every statement that rests on the words the caution is
    /// about, and leads to its full text. A longer name would hide the statement.
    caution_name_long = "caution-name-long", Error, never_waived
}

use crate::check::Context;
use crate::finding::Finding;

/// The most words of the short name of a caution.
const MAX_WORDS: usize = 5;

/// Reports short names of cautions that are too long.
pub(super) fn caution_name_long(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let names = context
        .sheet
        .cautions
        .iter()
        .filter_map(|it| it.short.as_ref());
    for (language, name) in names.flat_map(crate::sheet::DeskWording::iter) {
        let words = name.unprinted().split_whitespace();
        let words = words
            .filter(|word| word.contains(char::is_alphanumeric))
            .count();
        if words > MAX_WORDS {
            let message = format!(
                "the short name in `{}` has {words} words, and may have {MAX_WORDS}",
                language.tag()
            );
            let hint = "say in a few words what is in doubt";
            findings.push(Finding::error(CODE, name.span(), message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;

    #[test]
    fn a_name_of_six_words() {
        check(
            "Der Bunte Chor nutzt Plauderbox.",
            "
facts:
  - id: uses
    says: { en: The choir uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox } ]
cautions:
  - id: which
    says: { en: The source speaks of one choir., de: Die Quelle spricht von einem Chor. }
    short:
      en: it is not clear which one
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[caution-name-long]: the short name in `en` has 6 words, and may have 5
      de: Chor unklar
    quotes: [ { source: Der Bunte Chor nutzt } ]
",
        );
    }
}
