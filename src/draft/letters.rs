//! Sentences that end in the name of a service of one letter, whose full stop looks like that of an initial: “The club has quit X. Ruth Calder stays.”

use std::ops::Range;

use crate::draft::reader::DocumentReader;

impl DocumentReader<'_> {
    /// Returns the parts of a sentence that such names end; the sentence itself if it has none.
    pub(super) fn parts_behind_letters(&self, sentence: Range<usize>) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = sentence.start;
        for name in self.names_in(&sentence) {
            let rest = start..sentence.end;
            if name.range.start < start || !self.ends_sentence_with_letter(&rest, &name) {
                continue;
            }
            let end = name.range.end + 1;
            parts.push(start..end);
            let rest = self.text(&(end..sentence.end));
            start = sentence.end - rest.trim_start().len();
        }
        parts.push(start..sentence.end);
        parts
    }
}

#[cfg(test)]
mod tests {
    use crate::draft::KnownActor;
    use crate::draft::fixture::drafted_with;
    use crate::language::Language;
    use crate::language::table;
    use crate::sheet::ActorKind;

    #[test]
    fn a_letter_that_is_a_service_may_end_a_sentence() {
        let letter = KnownActor {
            ambiguous: true,
            ..KnownActor::unlisted("z".to_owned(), ActorKind::Platform, "Z".to_owned())
        };
        table::check(
            "
en: The Larkspur Club has quit Z. Ruth Calder stays with 40 members. ⇒ The Larkspur Club has quit Z | Ruth Calder stays with 40 members
en: In May 2024 40 members heard Z. Calder, the chair of the club. ⇒ In May 2024 40 members heard Z. Calder, the chair of the club
en: In May 2024 40 clubs left the town of Z. Calder, the chair. ⇒ In May 2024 40 clubs left the town of Z. Calder, the chair
de: Im Mai 2024 verließ der Verein die Plattform Z. Ruth Kaldenhoff bleibt mit 40 Leuten. ⇒ Im Mai 2024 verließ der Verein die Plattform Z | Ruth Kaldenhoff bleibt mit 40 Leuten
fr: Le Club Vitelle quitte la plateforme Z. Régine Caldron y reste avec 40 membres. ⇒ Le Club Vitelle quitte la plateforme Z | Régine Caldron y reste avec 40 membres
es: El Club Vitelar deja la plataforma Z. Marta Oteiza se queda con 40 socios. ⇒ El Club Vitelar deja la plataforma Z | Marta Oteiza se queda con 40 socios
ru: Клуб «Причал» уходит из соцсети Z. Марина Кальдина остаётся с 40 друзьями. ⇒ Клуб «Причал» уходит из соцсети Z | Марина Кальдина остаётся с 40 друзьями
",
            |row| {
                let (tag, text) = row.split_once(": ").expect("the tag of a language");
                let language = Language::from_tag(tag).expect("a language");
                let draft = drafted_with(std::slice::from_ref(&letter), language, text, None);
                let mut facts = draft.facts;
                facts.sort_by_key(|fact| fact.place.start);
                facts.into_iter().map(|fact| fact.quote).collect()
            },
        );
    }

    #[test]
    fn two_names_of_one_service_are_one_actor() {
        let named = |id: &str, name: &str, others: &[&str]| {
            let mut actor =
                KnownActor::unlisted(id.to_owned(), ActorKind::Platform, name.to_owned());
            actor.names.extend(others.iter().map(|&it| it.to_owned()));
            actor
        };
        let letter = KnownActor {
            ambiguous: true,
            ..named("z", "Z", &["Z/Zwitscher", "Z (Zwitscher)"])
        };
        let known = [letter, named("zwitscher", "Zwitscher", &[])];
        for text in [
            "In May 2024 the Larkspur Club was on Z/Zwitscher.",
            "In May 2024 the Larkspur Club left Z (Zwitscher).",
        ] {
            let draft = drafted_with(&known, Language::English, text, None);
            let actors: Vec<_> = draft.facts.into_iter().flat_map(|it| it.actors).collect();
            assert!(actors.contains(&"z".to_owned()), "{text} {actors:?}");
            assert!(
                !actors.contains(&"zwitscher".to_owned()),
                "{text} {actors:?}"
            );
        }
    }
}
