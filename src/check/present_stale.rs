rule! {
    /// a present tense rests only on old words.
    ///
    /// A sheet or a house may say with `stale-after: P2Y` for how long words can be
    /// taken for the present; without it this rule says nothing. The age counts from
    /// `as-of`, never from the day of issue or from a clock. A fact without a date,
    /// told in the present tense, is reported if each of its sources was published
    /// longer ago; sources that are undated say nothing about their age. It is told
    /// once for each source and each part of a page.
    ///
    /// Mend it by telling what was: “was, as of 14 May 2019”. Or quote a newer source.
    present_stale = "present-stale", Warning, about_sources
}

use std::collections::BTreeMap;

use crate::check::Context;
use crate::finding::Finding;
use crate::language::DateSpan;
use crate::language::Language;
use crate::language::holds;
use crate::reading::FactReading;
use crate::sheet::FactIndex;
use crate::sheet::Selected;
use crate::sheet::SourceIndex;
use crate::sheet::StatementIndex;

/// Warns of present tenses that rest on old words, at the first fact of each source in each part of a page.
pub(super) fn present_stale(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    let Some(period) = sheet.stale_after else {
        return;
    };
    let mut told: BTreeMap<(SourceIndex, &str), Vec<FactIndex>> = BTreeMap::new();
    for (index, reading) in FactIndex::all(sheet).zip(&context.facts) {
        let is_old = |source: SourceIndex| {
            let published = sheet[source].published;
            published.is_some_and(|day| period.has_passed(day, sheet.as_of))
        };
        let sources = reading.fact.quotes.iter().map(|quote| quote.source);
        let last_day = |source: &SourceIndex| sheet[*source].published.map(|day| day.days().1);
        let newest = sources.clone().max_by_key(last_day);
        if let Some(newest) = newest
            && sources.clone().all(is_old)
            && is_present(reading)
        {
            told.entry((newest, part_of(context, index)))
                .or_default()
                .push(index);
        }
    }
    for ((source, _), facts) in told {
        let (card, published) = (&sheet[source], sheet[source].published);
        let Some((first, more)) = facts.split_first() else {
            continue;
        };
        let day = published.map_or_else(String::new, |day: DateSpan| day.to_string());
        let others = match more.len() {
            0 => String::new(),
            1 => ", as does 1 more here".to_owned(),
            number => format!(", as do {number} more here"),
        };
        let message = format!(
            "this tells as present what `{}` wrote by {day}{others}",
            card.id.value
        );
        let hint = format!("tell what was, as in “was, as of {day}”, or quote a newer source");
        let says = sheet
            .languages
            .first()
            .map(|it| sheet[*first].says.of(*it).span());
        let span = says.unwrap_or(sheet[*first].span);
        findings.push(Finding::warning(CODE, span, message).hint(hint));
    }
}

/// Returns the part of a page that prints a fact first; empty if none does.
fn part_of(context: &Context<'_>, fact: FactIndex) -> &'static str {
    let selections = context.sheet.briefings.iter();
    let mut parts = selections.flat_map(crate::sheet::Selection::parts);
    let own = Selected::Statement(StatementIndex::Fact(fact));
    let part = parts.find(|(_, selected)| selected.contains(&own));
    part.map_or("", |(part, _)| part)
}

/// True if the statement names no day and has a verb of the present tense.
fn is_present(reading: &FactReading<'_>) -> bool {
    let Some(says) = reading.says.first() else {
        return false;
    };
    let (language, words) = (says.language, says.text.unprinted());
    let is_dated = reading.fact.date.is_some() || !language.dates(words).is_empty();
    !is_dated && has_present(language, words)
}

fn has_present(language: Language, text: &str) -> bool {
    let verbs = &language.rule_words().present;
    let words: Vec<&str> = text
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    (0..words.len()).any(|at| holds(verbs, words[at]) && !is_perfect(language, &words, at))
}

/// True if a verb is part of a perfect: “has opened”, “hat … eröffnet”, “a ouvert”.
fn is_perfect(language: Language, words: &[&str], at: usize) -> bool {
    let next = words.get(at + 1).copied().unwrap_or_default();
    let last = words.last().copied().unwrap_or_default();
    match (language.tag(), words[at]) {
        ("en", "has" | "have") => {
            let irregular = [
                "been", "left", "gone", "made", "become", "come", "begun", "had", "put", "set",
                "lost", "said", "told", "sent",
            ];
            next.ends_with("ed") || next.ends_with("en") || irregular.contains(&next)
        }
        ("de", "hat" | "haben" | "ist" | "sind") => {
            let is_verb = last.starts_with(char::is_lowercase);
            is_verb && (last.starts_with("ge") || last.ends_with('t') || last.ends_with("en"))
        }
        ("fr", "a" | "ont" | "est" | "sont") => [
            "é", "és", "ée", "ées", "u", "us", "i", "is", "it", "ert", "erts",
        ]
        .iter()
        .any(|ending| next.ends_with(ending)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::has_present;
    use crate::check::tests::check_with;
    use crate::language::Language;

    /// Checks a fact on a source of this day, in a sheet whose words are stale after two years.
    fn told(published: &str, says: &str) {
        let head = [
            ("published: unknown", published),
            (
                "languages: [en, de]",
                "languages: [en, de]\nstale-after: P2Y",
            ),
        ];
        let sheet = format!(
            "
facts:
  - id: uses
{says}
    actors: [choir, plauderbox]
    quotes: [ {{ source: Der Bunte Chor nutzt Plauderbox }} ]
"
        );
        check_with(&head, "Der Bunte Chor nutzt Plauderbox.", &sheet);
    }

    const PRESENT: &str =
        "    says: { en: The choir uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }";

    #[test]
    fn a_present_tense_on_old_words() {
        told(
            "published: 2023-12-31",
            &format!("{PRESENT}
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[present-stale]: this tells as present what `source` wrote by 2023-12-31"),
        );
        told("published: 2024-01-01", PRESENT);
        told("published: unknown", PRESENT);
        told(
            "published: 2023-12-31",
            "    says: { en: The choir used Plauderbox., de: Der Bunte Chor nutzte Plauderbox. }",
        );
    }

    #[test]
    fn the_present_and_the_perfect() {
        for (language, text, expected) in [
            (Language::English, "The choir has 60 members.", true),
            (Language::English, "The choir has opened a room.", false),
            (Language::English, "The choir had 60 members.", false),
            (Language::German, "Der Chor hat 60 Mitglieder.", true),
            (Language::German, "Der Chor hat einen Raum eröffnet.", false),
            (Language::German, "Der Chor hatte 60 Mitglieder.", false),
        ] {
            assert_eq!(has_present(language, text), expected, "{text}");
        }
    }
}
