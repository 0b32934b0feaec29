rule! {
    /// a statement uses a name that two actors of the sheet have.
    ///
    /// Two clubs of one name are two actors, and what is true of one may be false of the
    /// other. Where a statement has only the name that both bear, nobody can tell whom it
    /// is about.
    ///
    /// Give one of them a longer name in the sheet, such as that of its town, and use it
    /// in the statement.
    name_shared = "name-shared", Error
}

use crate::check::Context;
use crate::finding::Finding;

/// Reports names in statements that belong to several actors.
pub(super) fn name_shared(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reading in context.facts.iter().flat_map(|fact| &fact.says) {
        for pair in reading.actors.windows(2) {
            let [one, other] = pair else {
                continue;
            };
            if one.range == other.range && one.value != other.value {
                let ids = [one.value, other.value].map(|it| &context.sheet[it].id.value);
                let words = reading.words(&one.range);
                let message = format!("`{words}` is the name of `{}` and of `{}`", ids[0], ids[1]);
                let place = context.place(reading, &one.range);
                let hint = "give one of them a longer name, and use it here";
                findings.push(Finding::error(CODE, place, message).hint(hint));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_with;

    /// Checks a statement in a sheet in which a person has this name.
    fn shared(language: &str, source: &str, name: &str, says: &str) {
        let person = format!("name: {name} }}");
        let head = [
            ("LANGUAGE", language),
            ("name: Notenschlüssel }", person.as_str()),
        ];
        let quote = source.trim_end_matches('.');
        let sheet = format!(
            "
facts:
  - id: room
    says:
{says}
    actors: [plauderbox]
    quotes: [ {{ source: {quote} }} ]
"
        );
        check_with(&head, source, &sheet);
    }

    const SOURCES: [(&str, &str); 2] = [
        ("en", "Plauderbox has a new room."),
        ("de", "Plauderbox hat einen neuen Raum."),
    ];

    #[test]
    fn two_actors_of_one_name() {
        let found = "      en: Plauderbox has a new room.
      #   ^^^^^^^^^^ error[name-shared]: `Plauderbox` is the name of `plauderbox` and of `notenschluessel`
      #   ^^^^^^^^^^ error[actor-not-named]: this names `notenschluessel`, which is not in `actors`
      de: Plauderbox hat einen neuen Raum.
      #   ^^^^^^^^^^ error[name-shared]: `Plauderbox` is the name of `plauderbox` and of `notenschluessel`
      #   ^^^^^^^^^^ error[actor-not-named]: this names `notenschluessel`, which is not in `actors`";
        for (language, source) in SOURCES {
            shared(language, source, "Plauderbox", found);
        }
    }

    #[test]
    fn one_of_them_has_a_longer_name() {
        let says = "      en: Plauderbox has a new room.
      de: Plauderbox hat einen neuen Raum.";
        for (language, source) in SOURCES {
            shared(language, source, "Plauderbox of the Quays", says);
        }
    }
}
