rule! {
    /// a quote has another name of an actor, and no quote says that the two names are of one.
    ///
    /// A statement about the Larkspur Club rests on words about the Quayside Singers only
    /// if somebody says that the one was called the other. The rule looks at names
    /// under `also` that have no word in common with the name of the statement, that
    /// are no abbreviation of it, and that no quote of the sheet has together with it.
    /// A name in another language than that of the statement is a translation, and is
    /// left alone.
    ///
    /// Quote the words that draw the link, in this fact or in another one; or put the
    /// other name into the statement.
    alias_unlinked = "alias-unlinked", Warning, about_sources
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::FactReading;
use crate::reading::Reading;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;

/// The most letters of an abbreviation.
const MAX_LETTERS_OF_ABBREVIATION: usize = 6;
/// The first letters of a word that tell it from others, in any of its forms.
const STEM_LETTERS: usize = 4;

/// Warns of names that a quote has and a statement does not, where nothing says that they are of one.
pub(super) fn alias_unlinked(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut told: BTreeSet<(ActorIndex, &str)> = BTreeSet::new();
    for reading in &context.facts {
        for says in reading.says.iter().take(1) {
            for named in &says.actors {
                let own = says.words(&named.range);
                let Some(other) = other_name(context, reading, says, named.value) else {
                    continue;
                };
                if !told.insert((named.value, other)) || is_linked(context, own, other) {
                    continue;
                }
                let message =
                    format!("the quotes say `{other}`, and no quote says that this is `{own}`");
                let hint = "quote the words that draw the link between the two names, or use the name of the quote";
                let place = context.place(says, &named.range);
                findings.push(Finding::warning(CODE, place, message).hint(hint));
            }
        }
    }
}

/// Returns the name by which the quotes in the language of a statement have an actor, if none has the name of the statement
/// or one like it.
fn other_name<'r>(
    context: &Context<'_>,
    fact: &'r FactReading<'_>,
    says: &Reading<'_>,
    actor: ActorIndex,
) -> Option<&'r str> {
    let is_proper = !matches!(
        context.sheet[actor].kind,
        ActorKind::Unnamed | ActorKind::Place | ActorKind::Thing
    );
    let own: Vec<&str> = said_as(says, actor).collect();
    let printed = context.sheet[actor].name.iter();
    let printed: Vec<&str> = printed.map(|(_, name)| name.unprinted()).collect();
    let quotes = fact.passages.readings();
    let is_foreign = quotes.iter().any(|quote| quote.language != says.language);
    if !is_proper || is_foreign || own.iter().any(|own| is_abbreviation(own)) {
        return None;
    }
    let names: Vec<&str> = quotes
        .iter()
        .flat_map(|quote| said_as(quote, actor))
        .collect();
    let is_like = |name: &&str| {
        let mut known = own.iter().chain(&printed);
        is_abbreviation(name) || known.any(|own| are_alike(own, name))
    };
    names
        .first()
        .copied()
        .filter(|_| !names.iter().any(is_like))
}

fn said_as<'r>(reading: &'r Reading<'_>, actor: ActorIndex) -> impl Iterator<Item = &'r str> {
    let named = reading.actors.iter().filter(move |it| it.value == actor);
    named.map(|it| reading.words(&it.range))
}

/// True if a quote of the sheet has both names.
fn is_linked(context: &Context<'_>, own: &str, other: &str) -> bool {
    let facts = context.facts.iter().map(|fact| &fact.passages);
    let passages = facts.chain(context.cautions.iter().map(|caution| &caution.passages));
    let mut quotes = passages.flat_map(crate::reading::Passages::readings);
    quotes.any(|quote| {
        let text = quote.text.unprinted();
        let has = |name: &str| !quote.language.occurrences(text, name).is_empty();
        has(own) && has(other)
    })
}

/// True if a name is one short word in capitals: UN, BBC.
fn is_abbreviation(name: &str) -> bool {
    let mut letters = name.chars();
    name.chars().count() <= MAX_LETTERS_OF_ABBREVIATION
        && letters.all(|letter| letter.is_uppercase() || !letter.is_alphabetic())
}

/// True if two names have a word in common, in whatever form.
fn are_alike(one: &str, other: &str) -> bool {
    let stems = |name: &str| -> Vec<String> {
        let words = name.split(|letter: char| !letter.is_alphanumeric());
        let long = words.filter(|word| word.chars().count() >= STEM_LETTERS);
        let stems = long.map(|word| {
            word.chars()
                .take(STEM_LETTERS)
                .collect::<String>()
                .to_lowercase()
        });
        stems.collect()
    };
    let (one, other) = (stems(one), stems(other));
    one.is_empty() || other.is_empty() || one.iter().any(|stem| other.contains(stem))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_with;

    /// Checks a statement on words that have another name of the platform, in a sheet whose first language is that of the source.
    fn named(languages: [&str; 2], source: &str, [english, german]: [&str; 2], more: &str) {
        let own = languages[0];
        let order = format!("languages: [{}, {}]", own, languages[1]);
        let head = [
            ("LANGUAGE", own),
            ("languages: [en, de]", order.as_str()),
            (
                "name: Plauderbox }",
                "name: Plauderbox, also: [Quasselei] }",
            ),
        ];
        let quote = source.split_once('.').map_or(source, |(first, _)| first);
        let sheet = format!(
            "
facts:
  - id: room
    says:
      en: Plauderbox has a new room.
{english}
      de: Plauderbox hat einen neuen Raum.
{german}
    actors: [plauderbox]
    quotes: [ {{ source: {quote} }} ]
{more}"
        );
        check_with(&head, source, &sheet);
    }

    const FOUND: &str = "      #   ^^^^^^^^^^ warning[alias-unlinked]: the quotes say `Quasselei`, and no quote says that this is `Plauderbox`";

    #[test]
    fn nothing_says_that_the_names_are_of_one() {
        named(["en", "de"], "Quasselei has a new room.", [FOUND, ""], "");
        named(
            ["de", "en"],
            "Quasselei hat einen neuen Raum.",
            ["", FOUND],
            "",
        );
    }

    #[test]
    fn a_quote_draws_the_link() {
        let linked = |sentence: &str| format!("    context: [ {{ source: {sentence} }} ]");
        let english = "Quasselei has a new room. Quasselei is Plauderbox now.";
        named(
            ["en", "de"],
            english,
            [""; 2],
            &linked("Quasselei is Plauderbox now"),
        );
        let german = "Quasselei hat einen neuen Raum. Quasselei heißt jetzt Plauderbox.";
        named(
            ["de", "en"],
            german,
            [""; 2],
            &linked("Quasselei heißt jetzt Plauderbox"),
        );
    }

    #[test]
    fn a_name_in_another_language() {
        named(["en", "de"], "Plauderbox has a new room.", [""; 2], "");
    }
}
