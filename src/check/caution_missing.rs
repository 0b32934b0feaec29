rule! {
    /// readers would stumble over something that no caution explains.
    ///
    /// Three things can be seen by a machine:
    ///
    /// A name that a quote prints in another spelling than the briefing: an entry
    /// of `also` that differs from the name by a letter or two, other than by an
    /// ending. A caution quotes it, and says who is meant.
    ///
    /// A speaker whom the source does not name (`kind: unnamed`). A caution quotes
    /// the words that the source has for it: unsigned words weigh less.
    ///
    /// A date whose year the sheet takes from other words of the source. A caution
    /// quotes the date without its year, and says which year is read, and why.
    ///
    /// Mend it by a caution that quotes the words; one caution may quote several.
    caution_missing = "caution-missing", Warning
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::finding::Finding;
use crate::language::DateMention;
use crate::language::Language;
use crate::reading::FactReading;
use crate::sheet::Actor;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Sheet;
use crate::sheet::SheetText;

/// Warns of misspelt names, unnamed speakers and years from elsewhere without a caution.
pub(super) fn caution_missing(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for actor in &context.sheet.actors {
        misspelt(context, actor, findings);
    }
    let mut known = BTreeSet::new();
    for fact in &context.facts {
        unnamed(context, fact, &mut known, findings);
        year_from_elsewhere(context, fact, findings);
    }
}

fn misspelt(context: &Context<'_>, actor: &Actor, findings: &mut Vec<Finding>) {
    for alias in &actor.also {
        let mut names = actor.name.iter();
        let Some((_, name)) =
            names.find(|(_, name)| differ_in_spelling(context.sheet, name, alias))
        else {
            continue;
        };
        let printed = context
            .facts
            .iter()
            .any(|fact| fact.passages.print(alias.unprinted()));
        let mut cautions = context.cautions.iter();
        if printed && !cautions.any(|caution| caution.passages.print(alias.unprinted())) {
            let message = format!(
                "the source prints `{}`, briefings print `{}`, and no caution says so",
                alias.unprinted(),
                name.unprinted()
            );
            let hint = "tell readers in a caution that quotes it who is meant";
            findings.push(Finding::warning(CODE, alias.span(), message).hint(hint));
        }
    }
}

/// The fewest letters of a name; shorter ones differ by a letter too easily.
const MIN_NAME_LETTERS: usize = 5;
/// The most letters by which two spellings of a name differ.
const MAX_DIFFERING_LETTERS: usize = 2;

/// True if two names are one name in two spellings, and not in two forms.
fn differ_in_spelling(sheet: &Sheet, name: &SheetText, alias: &SheetText) -> bool {
    let [name, alias] = [name.unprinted(), alias.unprinted()];
    let [small, other] = [name, alias].map(str::to_lowercase);
    let is_form = |language: &Language| {
        let whole = |text: &str, name: &str| {
            let places = language.occurrences(text, name);
            places
                .first()
                .is_some_and(|place| *place == (0..text.len()))
        };
        whole(alias, name) || whole(name, alias)
    };
    let long_enough = [&small, &other]
        .iter()
        .all(|name| name.chars().count() >= MIN_NAME_LETTERS);
    let words = |name: &str| name.split_whitespace().count();
    long_enough
        && small != other
        && words(&small) == words(&other)
        && strsim::osa_distance(&small, &other) <= MAX_DIFFERING_LETTERS
        && !languages(sheet).any(|language| is_form(&language))
}

/// Returns the languages of the briefings and of the sources.
fn languages(sheet: &Sheet) -> impl Iterator<Item = Language> {
    let briefings = sheet.languages.iter().map(|language| language.language());
    briefings.chain(sheet.sources.iter().map(|source| source.language))
}

fn unnamed(
    context: &Context<'_>,
    fact: &FactReading<'_>,
    known: &mut BTreeSet<ActorIndex>,
    findings: &mut Vec<Finding>,
) {
    for speaker in &fact.fact.according_to {
        let actor = &context.sheet[speaker.value];
        if actor.kind != ActorKind::Unnamed || !known.insert(speaker.value) {
            continue;
        }
        let mut cautions = context.cautions.iter();
        if !cautions.any(|caution| caution.passages.name(speaker.value)) {
            let id = &actor.id.value;
            let message = format!("the source does not name `{id}`, and no caution says so");
            let hint =
                "tell readers in a caution that quotes the words which the source has for it";
            findings.push(Finding::warning(CODE, speaker.span, message).hint(hint));
        }
    }
}

fn year_from_elsewhere(context: &Context<'_>, fact: &FactReading<'_>, findings: &mut Vec<Finding>) {
    let Some(date) = &fact.fact.date else {
        return;
    };
    let no_years = BTreeSet::new();
    let own: Vec<&DateMention> = fact
        .passages
        .mentions()
        .filter(|mention| mention.supports(date.value, fact.passages.years()))
        .collect();
    let is_quoted = |mention: &DateMention| {
        let cautions = context.cautions.iter();
        let mut quoted = cautions.flat_map(|caution| caution.passages.mentions());
        quoted.any(|quoted| (quoted.start, quoted.end) == (mention.start, mention.end))
    };
    let is_clear =
        |mention: &&DateMention| mention.supports(date.value, &no_years) || is_quoted(mention);
    if own.is_empty()
        && fact.passages.need_card(date.value)
        && !fact.passages.mentions().any(is_quoted)
    {
        let message =
            "the year of this date is that of the day of publication, and no caution says so";
        let hint = "tell readers in a caution that quotes the date which year you read";
        findings.push(Finding::warning(CODE, date.span, message).hint(hint));
    }
    if !own.is_empty() && !own.iter().any(is_clear) {
        let message =
            "the year of this date stands elsewhere in the source, and no caution says so";
        let hint = "tell readers in a caution that quotes the date which year you read";
        findings.push(Finding::warning(CODE, date.span, message).hint(hint));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;
    use crate::check::tests::check_with;

    /// Checks a fact by a speaker whom the source does not name, in a German and in an English source.
    fn by_somebody(kind: &str, list: &str, caution: &str) {
        let actors = "actors:\n  - { id: somebody, kind: KIND, name: { en: a singer, de: eine Sängerin }, also: [singer, Sängerin] }\n";
        let rows = [
            ("de", "Laut einer Sängerin singt der Chor", "einer Sängerin"),
            ("en", "According to a singer, the choir sings", "a singer"),
        ];
        for (language, quote, words) in rows {
            let caution = caution.replace("WORDS", words);
            let sheet = format!(
                "
facts:
  - id: sings
    says: {{ en: 'According to a singer, the choir sings.', de: Laut einer Sängerin singt der Chor. }}
    actors: [choir]
{list}
    quotes: [ {{ source: '{quote}' }} ]
{caution}"
            );
            let head = [
                ("actors:\n", actors),
                ("KIND", kind),
                ("LANGUAGE", language),
            ];
            check_with(&head, &format!("{quote}."), &sheet);
        }
    }

    #[test]
    fn a_speaker_without_a_name() {
        by_somebody(
            "unnamed",
            "    according-to: [somebody]
    #              ^^^^^^^^ warning[caution-missing]: the source does not name `somebody`, and no caution says so",
            "",
        );
        let caution = "cautions:
  - id: who
    says: { en: The source speaks of a singer., de: Die Quelle spricht von einer Sängerin. }
    quotes: [ { source: WORDS } ]
";
        by_somebody("unnamed", "    according-to: [somebody]", caution);
        by_somebody("person", "    according-to: [somebody]", "");
    }

    /// A fact about the choir, under a name of the source.
    fn named(language: &str, also: &str, source: &str, caution: &str) {
        let (quote, _) = source.split_once('.').expect("a sentence");
        let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: Nordchoir sings., de: Nordchoir singt. }}
    actors: [north]
    quotes: [ {{ source: {quote} }} ]
{caution}"
        );
        let actors =
            format!("actors:\n  - id: north\n    kind: group\n    name: Nordchoir\n{also}\n");
        check_with(
            &[("actors:\n", actors.as_str()), ("LANGUAGE", language)],
            source,
            &sheet,
        );
    }

    #[test]
    fn a_name_in_another_spelling() {
        let missing = "    also: [Nordchoyr]
    #      ^^^^^^^^^ warning[caution-missing]: the source prints `Nordchoyr`, briefings print `Nordchoir`, and no caution says so";
        let caution = "cautions:
  - id: name
    says: { en: The source prints ‘Nordchoyr’., de: Die Quelle schreibt „Nordchoyr“. }
    quotes: [ { source: Nordchoyr } ]
";
        for (language, source) in [
            ("de", "Der Nordchoyr singt."),
            ("en", "The Nordchoyr sings."),
        ] {
            named(language, missing, source, "");
            named(language, "    also: [Nordchoyr]", source, caution);
        }
    }

    #[test]
    fn another_form_is_no_other_spelling() {
        // An ending, capitals, another word, and a spelling that no quote has.
        named(
            "de",
            "    also: [Nordchoirs]",
            "Der Kanal des Nordchoirs singt.",
            "",
        );
        named("de", "    also: [NordChoir]", "Der NordChoir singt.", "");
        named("de", "    also: [Sängerbund]", "Der Sängerbund singt.", "");
        named("en", "    also: [Nordchoirs]", "The Nordchoirs sing.", "");
        named("en", "    also: [NORDCHOIR]", "The NORDCHOIR sings.", "");
        named("en", "    also: [Nordchoyr]", "The Nordchoir sings.", "");
    }

    #[test]
    fn a_year_from_elsewhere() {
        let sheet = |date: &str, quote: &str, year: &str, caution: &str| {
            format!(
                "
facts:
  - id: sang
    says: {{ en: The choir sang on 3 May., de: Am 3. Mai sang der Chor. }}
{date}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
    context: [ {{ source: {year} }} ]
{caution}"
            )
        };
        let missing = "    date: 2019-05-03
    #     ^^^^^^^^^^ warning[caution-missing]: the year of this date stands elsewhere in the source, and no caution says so";
        let german = "Am 3. Mai sang der Chor. So begann das Jahr 2019.";
        let words = ["Am 3. Mai sang der Chor", "das Jahr 2019"];
        check(german, &sheet(missing, words[0], words[1], ""));
        let caution = |quote: &str| {
            format!(
                "cautions:
  - id: year
    says: {{ en: The source gives no year for 3 May., de: Zum 3. Mai nennt die Quelle kein Jahr. }}
    quotes: [ {{ source: {quote} }} ]
"
            )
        };
        check(
            german,
            &sheet(
                "    date: 2019-05-03",
                words[0],
                words[1],
                &caution("Am 3. Mai"),
            ),
        );
        let english = "On 3 May the choir sang. So began the year of 2019.";
        let words = ["On 3 May the choir sang", "the year of 2019"];
        check_in("en", english, &sheet(missing, words[0], words[1], ""));
        check_in(
            "en",
            english,
            &sheet(
                "    date: 2019-05-03",
                words[0],
                words[1],
                &caution("On 3 May"),
            ),
        );
    }

    #[test]
    fn a_year_of_its_own() {
        check(
            "Am 3. Mai 2019 sang der Chor.",
            "
facts:
  - id: sang
    says: { en: The choir sang on 3 May., de: Am 3. Mai sang der Chor. }
    date: 2019-05-03
    actors: [choir]
    quotes: [ { source: Am 3. Mai 2019 sang der Chor } ]
",
        );
        check_in(
            "en",
            "In 2019 the choir sang on 3 May 2019.",
            "
facts:
  - id: sang
    says: { en: The choir sang on 3 May., de: Am 3. Mai sang der Chor. }
    date: 2019-05-03
    actors: [choir]
    quotes: [ { source: the choir sang on 3 May 2019 } ]
",
        );
    }
}
