//! Names that something had before: “Plauderbox (formerly Zwitscher)”.

use std::ops::Range;

use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::sheet::ActorKind;

/// The marks that open a remark with a former name.
const MARKS: [char; 5] = ['(', ',', '–', '—', '['];
/// The marks that close such a remark.
const CLOSING_MARKS: [char; 10] = [')', ',', '–', '—', ']', '-', '.', ';', '!', '?'];
/// The most bytes from such a mark to the name.
const MAX_BYTES: usize = 60;

impl DocumentReader<'_> {
    /// True if a name is another one for the service that is named just before it: “X, formerly Zwitscher”.
    pub(in crate::draft) fn is_same_service(
        &self,
        sentence: &Sentence,
        name: &Found<usize>,
    ) -> bool {
        let is_service = |it: &Found<usize>| {
            let actor = self.actors.get(it.value);
            actor.is_some_and(|actor| actor.kind == ActorKind::Platform)
        };
        if !is_service(name) || !self.is_former_name(&sentence.range, &name.range) {
            return false;
        }
        let mut before = sentence.actors.iter();
        before.any(|it| {
            let gap = it.range.end..name.range.start.max(it.range.end);
            it.range.end <= name.range.start && gap.len() <= MAX_BYTES && is_service(it)
        })
    }

    /// True if a remark only tells the name as the former one of what is named before it.
    ///
    /// The name must stand alone: “(now on Zwitscher)”, “formerly used Zwitscher” tell of another service.
    pub(in crate::draft) fn is_former_name(
        &self,
        sentence: &Range<usize>,
        name: &Range<usize>,
    ) -> bool {
        let language = self.source.document.language;
        let text = &self.source.document.text;
        let rest = text.get(name.end..).unwrap_or_default();
        // “X – formerly Zwitscher – has left”
        let rest = rest
            .strip_prefix(' ')
            .filter(|rest| rest.starts_with(['–', '—']))
            .unwrap_or(rest);
        let is_closed = rest
            .chars()
            .next()
            .is_none_or(|next| CLOSING_MARKS.contains(&next));
        if !is_closed {
            return false;
        }
        let far = text.floor_char_boundary(name.start.saturating_sub(MAX_BYTES));
        let before = self.text(&(far.max(sentence.start)..name.start));
        // “esta red -antes Zwitscher-”
        let hyphen = before.rfind(" -").map(|at| at + 1);
        let Some(at) = before.rfind(MARKS).max(hyphen) else {
            return false;
        };
        let remark = before[at..].trim_start_matches(|it: char| !it.is_alphanumeric());
        // “X, la red social antes conocida como Zwitscher”
        let is_small =
            |word: &&str| language.opens_noun(word) || language.is_noun_of_platforms(word);
        let mut words = remark.split_whitespace().skip_while(is_small);
        let is_bracket = before[at..].starts_with('(');
        let opens = words.next().is_some_and(|word| {
            let word = word.trim_end_matches('-');
            language.opens_former_name(word) || (is_bracket && language.opens_present_name(word))
        });
        opens && words.all(|word| language.calls_by_name(word))
    }
}

#[cfg(test)]
mod tests {
    use crate::draft::fixture::facts_of;
    use crate::language::table;

    #[test]
    fn a_former_name_and_its_service_are_one_actor() {
        table::check(
            "
en: In May 2024 the club left Plauderbox, formerly Zwitscher. ⇒ plauderbox
en: In May 2024 the club left Zwitscher (now Plauderbox). ⇒ zwitscher
en: In May 2024 the club left Zwitscher, now Plauderbox is full. ⇒ zwitscher plauderbox
de: Im Mai 2024 verließ der Verein Plauderbox (ehemals Zwitscher). ⇒ plauderbox
de: Im Mai 2024 verließ der Verein Zwitscher (heute Plauderbox). ⇒ zwitscher
fr: En mai 2024, le club a quitté Plauderbox (ex-Zwitscher). ⇒ plauderbox
es: En mayo de 2024 el club dejó Plauderbox, antes Zwitscher. ⇒ plauderbox
es: En mayo de 2024 el club dejó Zwitscher (ahora Plauderbox). ⇒ zwitscher
ru: В мае 2024 года клуб ушёл из Plauderbox (бывший Zwitscher). ⇒ plauderbox
en: In May 2024 the club left Plauderbox – formerly Zwitscher – and fell silent. ⇒ plauderbox
de: Im Mai 2024 verließ der Verein Plauderbox – früher Zwitscher – ganz. ⇒ plauderbox
es: En mayo de 2024 el club dejó Plauderbox, la red social antes conocida como Zwitscher. ⇒ plauderbox
en: In May 2024 the club left Plauderbox – and later Zwitscher – for good. ⇒ plauderbox zwitscher
en: In May 2024 the club left Plauderbox, formerly known as Zwitscher. ⇒ plauderbox
en: In May 2024 the club left Zwitscher (now on Plauderbox). ⇒ zwitscher plauderbox
en: In May 2024 the club moved to Plauderbox (now also Zwitscher). ⇒ plauderbox zwitscher
de: Im Mai 2024 verließ der Verein Zwitscher (jetzt auf Plauderbox). ⇒ zwitscher plauderbox
fr: En mai 2024, le club a quitté Zwitscher (désormais sur Plauderbox). ⇒ zwitscher plauderbox
es: En mayo de 2024 el club se mudó a Plauderbox, antes usaba Zwitscher. ⇒ plauderbox zwitscher
ru: В мае 2024 года клуб ушёл из Zwitscher (теперь в Plauderbox). ⇒ zwitscher plauderbox
ru: В мае 2024 года клуб ушёл из Zwitscher в Plauderbox. ⇒ zwitscher plauderbox
",
            |row| {
                facts_of(row)
                    .into_iter()
                    .map(|fact| fact.actors.join(" "))
                    .collect()
            },
        );
    }
}
