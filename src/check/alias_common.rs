rule! {
    /// a further name of an actor is an ordinary word.
    ///
    /// `also` lists names. A common noun or a pronoun there (*club*, *it*)
    /// would name the actor wherever the word occurs, so that every quote would
    /// bear out every statement about it. Places have adjectives made of their
    /// names, and whoever is only called by ordinary words (*the prosecutors*) has
    /// such words in other languages, too.
    ///
    /// Take the word out; where it means the actor in one quote, bind it there
    /// with `stands-for`.
    alias_common = "alias-common", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::language::Language;
use crate::sheet::Actor;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;

/// Reports every alias that is a single ordinary word in lower case.
pub(super) fn alias_common(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    for actor in ActorIndex::all(sheet).map(|actor| &sheet[actor]) {
        if matches!(actor.kind, ActorKind::Unnamed | ActorKind::Place) || !has_proper_name(actor) {
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

/// True if the name of an actor has a word with a capital letter.
fn has_proper_name(actor: &Actor) -> bool {
    let mut names = actor.name.iter().map(|(_, name)| name.unprinted());
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    names.any(|name| name.split_whitespace().any(capital))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_with;

    #[test]
    fn an_actor_without_a_proper_name() {
        check_with(
            &[(
                "name: Notenschlüssel }",
                "name: treasurer, also: [auditor] }",
            )],
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
