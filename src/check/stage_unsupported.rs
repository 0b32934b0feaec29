rule! {
    /// the stage of a movement is not what the quotes of its facts say.
    ///
    /// *Announced*, *under way*, *tries*, *uses* and *moved* are different claims, and
    /// readers act on the difference. What the words of the source say decides: *kündigte
    /// … an* or *plans to* is announced, *versucht* or *is testing* is tries,
    /// *nutzte* or *opened a group* is uses, *verließ* or *has moved* is moved. The
    /// words count in quotes of facts that name who moves together with a platform
    /// of the movement, unless their clause has a negation. In one fact the least
    /// counts: *plans to leave* is announced, but where a trial is under way that is told, whatever is
    /// planned for the time after it, *tries* is as right. A move is *under way* where the words
    /// tell it as still going on: *is leaving*, *zieht … um*. Told in the present tense of a day after the
    /// source was published, or after `as-of` where that is unknown, it is announced: *moves on 1 July*. Where no such word is
    /// known, the meanings of the others count: a clause that leaves, relocates or
    /// unsubscribes is moved, one that does so with *will*, *may* or *promises* is announced,
    /// and a pilot is tries.
    ///
    /// The words are known in English, German, French, Spanish and Russian. Where none is,
    /// this is a warning: a person must say how far it has come.
    ///
    /// The stage is the furthest that such a fact says. Where one fact says that
    /// something is only tried, and no dated fact after it says more, the stage is
    /// *tries*, whatever others say; and a caution that quotes both tells readers
    /// that the source says both. Where the facts about the new platform say only that
    /// it is wanted or tried, that is the stage, even if others say that the old one was left.
    ///
    /// Correct the stage, or rest the movement on facts that support it.
    stage_unsupported = "stage-unsupported", Error, about_sources
}

use crate::check::Context;
use crate::check::shared::anchors;
use crate::finding::Finding;
use crate::reading::FactReading;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Movement;
use crate::sheet::Stage;

/// Reports stages that the facts of their movement do not bear out.
pub(super) fn stage_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for movement in &context.sheet.movements {
        let facts = movement.rests_on.iter();
        let said: Vec<FactStage> = facts
            .filter_map(|fact| said(context, movement, fact.value))
            .collect();
        report(context, movement, &said, findings);
    }
}

/// The stage that the move has reached according to one fact.
#[derive(Debug, Clone, Copy)]
struct FactStage {
    stage: Stage,
    fact: FactIndex,
    /// True if the fact names where the move leads.
    names_end: bool,
}

fn report(
    context: &Context<'_>,
    movement: &Movement,
    said: &[FactStage],
    findings: &mut Vec<Finding>,
) {
    let place = movement.stage.span;
    let draws_link = |fact: FactIndex| {
        let fact = context.facts.get(fact.get());
        let ends = [&movement.who, &movement.to];
        fact.is_some_and(|fact| ends.into_iter().all(|ends| names_any(fact, ends)))
    };
    if !movement.rests_on.iter().any(|fact| draws_link(fact.value)) {
        // `movement-unsupported` reports this.
        return;
    }
    // Who is leaving one platform may use the other already: the move is under way.
    let has = |stage: Stage| said.iter().any(|it| it.stage == stage);
    if movement.stage.value == Stage::UnderWay && has(Stage::UnderWay) && !has(Stage::Moved) {
        return;
    }
    let Some(furthest) = said.iter().max_by_key(|said| said.stage) else {
        let message =
            "no fact that this movement rests on says by a known word how far it has come";
        let hint = "rest it on a fact whose quote says that a platform is tried, used or left";
        findings.push(Finding::warning(CODE, place, message).hint(hint));
        return;
    };
    let trial = said
        .iter()
        .find(|trial| trial.stage == Stage::Tries && !is_overtaken(context, trial, said));
    let wanted = wanted(context, said);
    let borne_out = wanted.or(trial).unwrap_or(furthest);
    if movement.stage.value != borne_out.stage {
        let fact = &context.sheet[borne_out.fact];
        let message = format!(
            "the stage is `{}`, the fact `{}` says `{}`",
            movement.stage.value.as_str(),
            fact.id.value,
            borne_out.stage.as_str()
        );
        let hint = "write that stage, or rest the movement on facts that support yours";
        let finding = Finding::error(CODE, place, message).hint(hint);
        findings.push(finding.related(fact.id.span, "the fact"));
    } else if wanted.is_none()
        && furthest.stage > borne_out.stage
        && !is_cautioned(context, [furthest.fact, borne_out.fact])
    {
        let [more, less] = [furthest, borne_out].map(|said| {
            let id = &context.sheet[said.fact].id.value;
            format!("`{id}` says `{}`", said.stage.as_str())
        });
        let message = format!("{more}, {less}, and no caution quotes both");
        let hint = "tell readers in a caution that the source says both";
        findings.push(Finding::error(CODE, place, message).hint(hint));
    }
}

/// Returns what is said of the new platform where that is only wanted or tried, and other facts say that the old one was left.
///
/// Who has left one platform and will test another has not moved there.
fn wanted<'s>(context: &Context<'_>, said: &'s [FactStage]) -> Option<&'s FactStage> {
    let (arrivals, others): (Vec<&FactStage>, Vec<&FactStage>) =
        said.iter().partition(|it| it.names_end);
    let furthest = arrivals.into_iter().max_by_key(|it| it.stage)?;
    let is_wanted = furthest.stage < Stage::Uses && !others.is_empty();
    (is_wanted && !is_overtaken(context, furthest, said)).then_some(furthest)
}

/// True if a fact with a later date says that the move has come further.
fn is_overtaken(context: &Context<'_>, trial: &FactStage, said: &[FactStage]) -> bool {
    let date = |said: &FactStage| {
        context.sheet[said.fact]
            .date
            .as_ref()
            .map(|date| date.value)
    };
    said.iter().any(|later| {
        let dates = (date(trial), date(later));
        later.stage > trial.stage
            && matches!(dates, (Some(trial), Some(later)) if later.start.is_after(trial.end))
    })
}

/// True if one caution quotes words of both facts.
fn is_cautioned(context: &Context<'_>, facts: [FactIndex; 2]) -> bool {
    CautionIndex::all(context.sheet).any(|caution| {
        let quotes = &context.evidence.caution(caution).quotes;
        facts.iter().all(|fact| {
            let mut own = context.evidence.fact(*fact).quotes.iter();
            own.any(|quote| {
                quote
                    .anchor()
                    .is_some_and(|it| anchors::any_touches(quotes, quote.document, &it.bytes))
            })
        })
    })
}

/// The stage that a fact says, where it names who moves and a platform of the movement.
fn said(context: &Context<'_>, movement: &Movement, index: FactIndex) -> Option<FactStage> {
    let fact = context.facts.get(index.get())?;
    let to = names_any(fact, &movement.to);
    let from = names_any(fact, &movement.away_from);
    if !names_any(fact, &movement.who) || !(to || from) {
        return None;
    }
    let stage = fact.stages().into_iter().min()?;
    // A quote that tells of a move in progress is read as “under way” where the sheet claims no more than that.
    let goes_on = movement.stage.value == Stage::UnderWay && fact.is_going_on();
    // A quote that tells of a trial and of plans for the time after it is read as “tries” there.
    let is_tried = movement.stage.value == Stage::Tries && fact.is_tried();
    let stage = match stage {
        Stage::Moved | Stage::Announced if goes_on => Stage::UnderWay,
        Stage::Moved if is_tried && !fact.tells_of_move_made() => Stage::Tries,
        Stage::Announced if is_tried => Stage::Tries,
        stage => stage,
    };
    // Use of the old platform says nothing about the new one.
    (to || stage != Stage::Uses).then_some(FactStage {
        stage,
        fact: index,
        names_end: to,
    })
}

/// True if a fact names one of these.
fn names_any(fact: &FactReading<'_>, ends: &[At<ActorIndex>]) -> bool {
    let mut actors = fact.fact.actors.iter().chain(&fact.fact.according_to);
    actors.any(|named| ends.iter().any(|end| end.value == named.value))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    /// A fact about the choir and the platform, with this quote, and a movement at this stage.
    fn sheet(facts: &[(&str, &str)], movement: &str) -> String {
        let facts = facts.iter().enumerate().map(|(nth, (quote, more))| {
            let nth = ["first", "second"][nth];
            format!(
                "  - id: {nth}
    says: {{ en: The choir and Plauderbox., de: Der Chor und Plauderbox. }}
    actors: [choir, plauderbox]
    quotes: [ {{ source: '{quote}' }} ]
{more}"
            )
        });
        let facts: String = facts.collect();
        format!(
            "
facts:
{facts}movements:
  - id: move
    who: choir
    to: plauderbox
{movement}
"
        )
    }

    #[test]
    fn as_far_as_the_words_say() {
        let german = [
            ("Der Bunte Chor will Plauderbox nutzen", "announced"),
            ("Der Bunte Chor testet Plauderbox", "tries"),
            ("Der Bunte Chor nutzte Plauderbox", "uses"),
            ("Der Bunte Chor zog zu Plauderbox um", "moved"),
        ];
        let english = [
            ("The choir plans to move to Plauderbox", "announced"),
            ("The choir is trying to use Plauderbox", "tries"),
            ("The choir opened a group on Plauderbox", "uses"),
            ("The choir has moved to Plauderbox", "moved"),
        ];
        for (language, rows) in [("de", german), ("en", english)] {
            for (quote, stage) in rows {
                let movement = format!("    stage: {stage}\n    rests-on: [first]");
                check_in(
                    language,
                    &format!("{quote}."),
                    &sheet(&[(quote, "")], &movement),
                );
            }
        }
    }

    #[test]
    fn another_stage() {
        let rows = [
            (
                "de",
                "Der Bunte Chor versucht, Plauderbox zu verwenden",
                "tries",
            ),
            (
                "de",
                "Der Bunte Chor kündigte den Wechsel zu Plauderbox an",
                "announced",
            ),
            (
                "de",
                "Der Bunte Chor eröffnete eine Gruppe bei Plauderbox",
                "uses",
            ),
            ("en", "The choir is testing Plauderbox", "tries"),
            (
                "en",
                "The choir decided to leave for Plauderbox",
                "announced",
            ),
            ("en", "The choir uses Plauderbox", "uses"),
        ];
        assert_stages(&rows);
    }

    /// What is decided is no more than announced, whatever is told between the verb and what is decided.
    #[test]
    fn what_is_only_decided() {
        let rows = [
            (
                "en",
                "The choir decided on 10 March 2019, by 14 votes to 3, to move to Plauderbox",
                "announced",
            ),
            (
                "en",
                "The choir has voted to move to Plauderbox",
                "announced",
            ),
            (
                "en",
                "The choir is about to move to Plauderbox",
                "announced",
            ),
            (
                "fr",
                "Bunter Chor a décidé le 10 mars 2019 de migrer vers Plauderbox",
                "announced",
            ),
            (
                "fr",
                "Bunter Chor quittera la salle pour Plauderbox",
                "announced",
            ),
            (
                "es",
                "Bunter Chor decidió el 10 de marzo de 2019 dejar la sala por Plauderbox",
                "announced",
            ),
            (
                "de",
                "Der Bunte Chor wird zu Plauderbox wechseln",
                "announced",
            ),
        ];
        assert_stages(&rows);
    }

    /// Checks that each quote, in its language, refuses the stage `moved` and says another.
    fn assert_stages(rows: &[(&str, &str, &str)]) {
        for (language, quote, says) in rows {
            let movement = format!(
                "    stage: moved
    #      ^^^^^ error[stage-unsupported]: the stage is `moved`, the fact `first` says `{says}`
    rests-on: [first]"
            );
            check_in(
                language,
                &format!("{quote}."),
                &sheet(&[(quote, "")], &movement),
            );
        }
    }

    #[test]
    fn a_move_under_way() {
        let rows = [
            (
                "en",
                "The choir is moving to Plauderbox",
                "The choir has moved to Plauderbox",
            ),
            (
                "de",
                "Der Bunte Chor zieht zu Plauderbox um",
                "Der Bunte Chor zog zu Plauderbox um",
            ),
        ];
        for (language, going_on, done) in rows {
            let fair = "    stage: under-way\n    rests-on: [first]";
            check_in(
                language,
                &format!("{going_on}."),
                &sheet(&[(going_on, "")], fair),
            );
            let finding = "    stage: under-way
    #      ^^^^^^^^^ error[stage-unsupported]: the stage is `under-way`, the fact `first` says `moved`
    rests-on: [first]";
            check_in(
                language,
                &format!("{done}."),
                &sheet(&[(done, "")], finding),
            );
        }
    }

    /// The sheet of these tests ends on the first day of 2026.
    #[test]
    fn a_move_on_a_later_day() {
        let rows = [
            ("en", "The choir moves to Plauderbox on 1 July 2026"),
            ("en", "The choir opens a group on Plauderbox on 1 July 2026"),
            (
                "de",
                "Der Bunte Chor wechselt zum 1. Juli 2026 zu Plauderbox",
            ),
            (
                "de",
                "Der Bunte Chor zieht am 1. Juli 2026 zu Plauderbox um",
            ),
        ];
        for (language, quote) in rows {
            let source = format!("{quote}.");
            let fair = "    stage: announced\n    rests-on: [first]";
            check_in(language, &source, &sheet(&[(quote, "")], fair));
            let done = "    stage: moved
    #      ^^^^^ error[stage-unsupported]: the stage is `moved`, the fact `first` says `announced`
    rests-on: [first]";
            check_in(language, &source, &sheet(&[(quote, "")], done));
        }
        let past = "The choir moves to Plauderbox on 1 July 2025";
        let moved = "    stage: moved\n    rests-on: [first]";
        check_in("en", &format!("{past}."), &sheet(&[(past, "")], moved));
    }

    #[test]
    fn no_known_word() {
        let movement = "    stage: uses
    #      ^^^^ warning[stage-unsupported]: no fact that this movement rests on says by a known word how far it has come
    rests-on: [first]";
        let rows = [
            ("de", "Der Bunte Chor mag Plauderbox"),
            // A clause with a negation says nothing about the stage.
            ("de", "Der Bunte Chor nutzt Plauderbox nicht"),
            ("en", "The choir likes Plauderbox"),
            ("en", "The choir never used Plauderbox"),
        ];
        let waived =
            "    waive: { rule: negation-changed, because: { en: a test, de: ein Test } }\n";
        for (language, quote) in rows {
            let denies = quote.contains("nicht") || quote.contains("never");
            check_in(
                language,
                &format!("{quote}."),
                &sheet(&[(quote, if denies { waived } else { "" })], movement),
            );
        }
    }

    #[test]
    fn used_by_one_and_tried_by_another() {
        let tried = "    stage: uses
    #      ^^^^ error[stage-unsupported]: the stage is `uses`, the fact `second` says `tries`
    rests-on: [first, second]";
        let uncautioned = "    stage: tries
    #      ^^^^^ error[stage-unsupported]: `first` says `uses`, `second` says `tries`, and no caution quotes both
    rests-on: [first, second]";
        let german = [
            ("Der Bunte Chor nutzte Plauderbox", ""),
            ("dass der Chor Plauderbox erprobt", ""),
        ];
        let source =
            "Der Bunte Chor nutzte Plauderbox. Klar ist, dass der Chor Plauderbox erprobt.";
        check(source, &sheet(&german, tried));
        check(source, &sheet(&german, uncautioned));
        let caution = "    stage: tries
    rests-on: [first, second]
cautions:
  - id: both
    says: { en: The source says both., de: Die Quelle sagt beides. }
    quotes: [ { source: Chor nutzte Plauderbox }, { source: Plauderbox erprobt } ]";
        check(source, &sheet(&german, caution));
    }

    /// Checks a move at this stage by a fact on the platform that was left, and a fact on the new one.
    fn left(language: &str, [left, wanted]: [&str; 2], dates: [&str; 2], movement: &str) {
        let sheet = format!(
            "
facts:
  - id: first
    says: {{ en: The choir and Zwitscher., de: Der Chor und Zwitscher. }}
    actors: [choir, zwitscher]
{}    quotes: [ {{ source: '{left}' }} ]
  - id: second
    says: {{ en: The choir and Plauderbox., de: Der Chor und Plauderbox. }}
    actors: [choir, plauderbox]
{}    quotes: [ {{ source: '{wanted}' }} ]
movements:
  - id: move
    who: choir
    away-from: [zwitscher]
    to: plauderbox
{movement}
    rests-on: [first, second]
",
            dates[0], dates[1]
        );
        check_in(language, &format!("{left}. {wanted}."), &sheet);
    }

    /// The choir has left Zwitscher, and only wants Plauderbox.
    #[test]
    fn the_old_platform_left_and_the_new_one_wanted() {
        let announced = "    stage: announced";
        let moved = "    stage: moved
    #      ^^^^^ error[stage-unsupported]: the stage is `moved`, the fact `second` says `announced`";
        for (language, quotes) in [
            (
                "en",
                [
                    "The choir has left Zwitscher",
                    "The choir will test Plauderbox",
                ],
            ),
            (
                "de",
                [
                    "Der Chor hat Zwitscher verlassen",
                    "Der Chor will Plauderbox testen",
                ],
            ),
            (
                "fr",
                [
                    "Le Chor a quitté Zwitscher",
                    "Le Chor veut tester Plauderbox",
                ],
            ),
            (
                "es",
                [
                    "El Chor ha abandonado Zwitscher",
                    "El Chor quiere probar Plauderbox",
                ],
            ),
        ] {
            left(language, quotes, [""; 2], announced);
            left(language, quotes, [""; 2], moved);
        }
        let dated = [
            "On 1 June 2019 the choir left Zwitscher",
            "On 1 May 2019 the choir announced its move to Plauderbox",
        ];
        let days = ["    date: 2019-06-01\n", "    date: 2019-05-01\n"];
        left("en", dated, days, "    stage: moved");
    }

    #[test]
    fn a_channel_is_closed_on_the_old_platform() {
        let movement = |stage: &str| {
            format!("    away-from: [zwitscher]\n    stage: {stage}\n    rests-on: [first, second]")
        };
        for (language, opened, closed) in [
            (
                "en",
                "The choir opened a channel on Plauderbox on 3 May",
                "The choir closed its Zwitscher channel on 9 June",
            ),
            (
                "de",
                "Der Chor eröffnete am 3. Mai einen Kanal bei Plauderbox",
                "Der Chor schloss am 9. Juni seinen Kanal bei Zwitscher",
            ),
        ] {
            let text = format!("{opened}. {closed}.");
            let second = format!(
                "  - id: second
    says: {{ en: The choir and Zwitscher., de: Der Chor und Zwitscher. }}
    actors: [choir, zwitscher]
    quotes: [ {{ source: '{closed}' }} ]
movements:"
            );
            let sheet = sheet(&[(opened, "")], &movement("moved")).replace("movements:", &second);
            check_in(language, &text, &sheet);
        }
    }

    #[test]
    fn who_is_leaving_uses_the_new_platform_already() {
        let second = "  - id: second
    says: { en: The choir and Zwitscher., de: Der Chor und Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: 'Der Chor verlässt Zwitscher' } ]
movements:";
        let movement =
            "    away-from: [zwitscher]\n    stage: under-way\n    rests-on: [first, second]";
        let sheet =
            sheet(&[("Der Chor nutzt Plauderbox", "")], movement).replace("movements:", second);
        check(
            "Der Chor nutzt Plauderbox. Der Chor verlässt Zwitscher.",
            &sheet,
        );
    }

    #[test]
    fn a_trial_beside_plans_for_later() {
        for (language, quote) in [
            (
                "en",
                "The choir is trying out Plauderbox until May. It will decide on a move in June",
            ),
            (
                "en",
                "The choir, which wants to decide in June, has been testing Plauderbox since May",
            ),
            (
                "de",
                "Der Chor erprobt Plauderbox seit Mai, der Umzug wird im Juni beschlossen",
            ),
            (
                "fr",
                "Le Chor teste Plauderbox depuis mai et décidera en juin si elle quitte Zwitscher",
            ),
            (
                "es",
                "El Chor lleva desde mayo probando Plauderbox y no decidirá hasta junio si abandona Zwitscher",
            ),
            (
                "ru",
                "Chor с мая тестирует Plauderbox, решение о переходе он примет в июне",
            ),
        ] {
            let sheet = sheet(&[(quote, "")], "    stage: tries\n    rests-on: [first]");
            check_in(language, &format!("{quote}."), &sheet);
        }
    }

    #[test]
    fn a_trial_that_is_itself_planned() {
        for (language, quote, stage) in [
            ("en", "The choir wants to test Plauderbox", "announced"),
            (
                "en",
                "The choir will try out Plauderbox in June",
                "announced",
            ),
            ("de", "Der Chor will Plauderbox im Juni testen", "announced"),
        ] {
            let sheet = sheet(
                &[(quote, "")],
                &format!(
                    "    stage: tries
#          ^^^^^ error[stage-unsupported]: the stage is `tries`, the fact `first` says `{stage}`
    rests-on: [first]"
                ),
            );
            check_in(language, &format!("{quote}."), &sheet);
        }
    }

    #[test]
    fn a_trial_that_is_over() {
        let [may, june] = ["2019-05-01", "2019-06-01"].map(|date| format!("    date: {date}\n"));
        check(
            "Am 1. Mai 2019 testete der Chor Plauderbox. Am 1. Juni 2019 zog der Chor zu Plauderbox um.",
            &sheet(
                &[
                    ("Am 1. Mai 2019 testete der Chor Plauderbox", &may),
                    ("Am 1. Juni 2019 zog der Chor zu Plauderbox um", &june),
                ],
                "    stage: moved\n    rests-on: [first, second]",
            ),
        );
        check_in(
            "en",
            "On 1 May 2019 the choir tested Plauderbox. On 1 June 2019 the choir moved to Plauderbox.",
            &sheet(
                &[
                    ("On 1 May 2019 the choir tested Plauderbox", &may),
                    ("On 1 June 2019 the choir moved to Plauderbox", &june),
                ],
                "    stage: moved\n    rests-on: [first, second]",
            ),
        );
    }
}
