rule! {
    /// a further name of an actor is an ordinary word.
    ///
    /// Under `also` stand names. A common noun or a pronoun there (*club*, *it*)
    /// would name the actor wherever the word stands, so that every quote would
    /// bear out every statement about it. Places have adjectives made of their
    /// names, and whom a source does not name has no other name.
    ///
    /// Take the word out; where it stands for the actor in one quote, bind it there
    /// with `stands-for`.
    alias_common = "alias-common", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::language::Language;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;

/// Reports every alias that is a single ordinary word in lower case.
pub(super) fn alias_common(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    for actor in ActorIndex::all(sheet).map(|actor| &sheet[actor]) {
        if matches!(actor.kind, ActorKind::Unnamed | ActorKind::Place) {
            continue;
        }
        for alias in &actor.also {
            let word = alias.unprinted();
            // “a singer” may be called “singer”.
            let mut names = actor.name.iter().map(|(_, name)| name.unprinted());
            let is_own = names.any(|name| name.split_whitespace().any(|own| own == word));
            if !is_own && Language::list_ordinary(word) {
                let message = format!(
                    "`{word}` is an ordinary word, and no name of `{}`",
                    actor.id.value
                );
                let hint = "take it out; `stands-for` binds an expression in one fact";
                findings.push(Finding::error(CODE, alias.span(), message).hint(hint));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_with;

    #[test]
    fn ordinary_words_are_no_names() {
        let actors = "
      also: [Chor, Bunter Chor, club, it, gruppe] }
      #                         ^^^^ error[alias-common]: `club` is an ordinary word, and no name of `choir`
      #                               ^^ error[alias-common]: `it` is an ordinary word, and no name of `choir`
      #                                   ^^^^^^ error[alias-common]: `gruppe` is an ordinary word, and no name of `choir`
";
        check_with(
            &[("also: [Chor, Bunter Chor] }", actors)],
            "Der Bunte Chor singt.",
            "
facts:
  - id: sings
    says: { en: The Bunter Chor sings., de: Der Bunte Chor singt. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor singt } ]
",
        );
    }
}
