//! What a draft makes of single sentences and lines, in each language: dates, numbers, quotations, corrections.

use std::fs;

use crate::support::Scratch;
use crate::support::root;

/// Returns the candidates of a document of one sentence below a title.
pub(crate) fn drafted(language: &str, sentence: &str) -> String {
    candidates(language, &format!("Titel\n\n{sentence}\n"))
}

/// Returns the candidates of a document in one language, drafted with the desk's list of names.
pub(crate) fn candidates(language: &str, document: &str) -> String {
    let scratch = Scratch::new();
    scratch.write("notice.txt", document);
    scratch.write(
        "reports/actors.yaml",
        fs::read(root().join("reports/actors.yaml")).unwrap(),
    );
    let arguments = [
        "new",
        "reports/club",
        "--source",
        "notice.txt",
        "--language",
        language,
        "--on",
        "2024-05-10",
    ];
    let run = scratch.run(&arguments);
    assert_eq!(run.status, 0, "{}", run.transcript());
    fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap()
}

#[test]
fn a_range_is_no_count() {
    for (language, sentence, range) in [
        (
            "de",
            "Discord hat 50 bis 60 Räume.",
            "50 bis 60” go from 50 to 60",
        ),
        (
            "de",
            "Discord hat rund 50 bis 60 Räume in 3 Städten.",
            "50 bis 60” go from 50 to 60, about",
        ),
        (
            "en",
            "Discord has 50 to 60 rooms.",
            "50 to 60” go from 50 to 60",
        ),
        (
            "en",
            "Discord lost $5 to $6 million.",
            "5 to $6 million” go from 5",
        ),
        (
            "fr",
            "Discord compte entre 50 et 60 salons.",
            "50 et 60” go from 50 to 60",
        ),
        (
            "es",
            "Discord tiene entre 50 y 60 salas.",
            "50 y 60” go from 50 to 60",
        ),
        (
            "es",
            "Cerró entre el 50 y el 60 % de Discord.",
            "50 y el 60” go from 50 to 60",
        ),
        (
            "es",
            "Discord pasó de 50 a 30 millones de salas.",
            "50 a 30 millones” go from 50000000 to 30000000",
        ),
        (
            "ru",
            "В Discord от 50 до 60 комнат.",
            "50 до 60” go from 50 to 60",
        ),
    ] {
        let yaml = drafted(language, sentence);
        assert!(yaml.contains(&format!("  # - numbers “{range}")), "{yaml}");
        assert!(!yaml.contains("count:"), "{yaml}");
    }
    let yaml = drafted("en", "Discord has 50 rooms, and 60 of them are new.");
    assert!(yaml.contains("count: { value: 50, "), "{yaml}");
}

#[test]
fn a_span_of_time_is_no_count() {
    for (language, sentence, count) in [
        (
            "de",
            "Zwei Wochen später hatte Discord 40 Räume.",
            "value: 40, ",
        ),
        ("de", "Ein 34-Jähriger hat Discord seit drei Jahren.", ""),
        ("en", "Two weeks later Discord had 40 rooms.", "value: 40, "),
        (
            "en",
            "Discord was down for 3 to 4 hours in 40 towns.",
            "value: 40, ",
        ),
        ("en", "A 26-year-old left Discord.", ""),
        ("fr", "Discord a fermé il y a trois heures.", ""),
        ("es", "Discord cerró hace tres semanas.", ""),
        ("ru", "Discord закрылся через 12 часов.", ""),
        ("de", "Knapp 3 Std. später war Discord zu.", ""),
        ("en", "Nearly two-thirds of Discord were gone.", ""),
    ] {
        let yaml = drafted(language, sentence);
        let found = yaml.split("    count: { ").nth(1).unwrap_or_default();
        assert_eq!(found.is_empty(), count.is_empty(), "{yaml}");
        assert!(found.starts_with(count), "{yaml}");
    }
}

#[test]
fn only_the_first_date_is_proposed_and_not_the_day_of_a_report() {
    for (language, text, date) in [
        (
            "fr",
            "PARIS, 3 mars 2024 (AFP) – Discord a fermé 40 salons le 31/01/2024.",
            "2024-01-31",
        ),
        (
            "de",
            "Am 3. Mai 2024 meldete Discord 40 Räume mehr als 2022.",
            "2024-05-03",
        ),
        (
            "es",
            // Nobody can tell the day from the month.
            "La Haya, 25 nov 2023 (EFE).- Discord cerró 40 salas el 3/5/2024.",
            "",
        ),
        (
            "es",
            "Discord abrió 40 salas el 24 de abril de 2022.\n\nDiscord abrió 40 salas el 3 de mayo de 2024; todas se cerraron antes del 4 de mayo.",
            "2022-04-24 2024-05-03 2024-05-04",
        ),
        // Without a year of its own, and so not that of the other one.
        (
            "en",
            "Discord has closed 2,400 servers since Jan. 6, up from 1,504 in 2020.",
            "",
        ),
        (
            "de",
            "Im Vergleich zu 2022 hatte Discord am 3. Mai 2024 rund 40 Räume mehr.",
            "2024-05-03",
        ),
        ("es", "Discord tiene 40 salas más que en todo 2018.", ""),
        // An earlier year and a later one of the same sentence.
        (
            "de",
            "Discord begann am 3. Mai 2024. Am 2. Juni schloss es, am 4. Juli 2022 war es neu.",
            "2024-05-03",
        ),
        // The year of something else, in which the weekday is another.
        (
            "fr",
            "Discord existe depuis 2019. Le tribunal a fermé 40 salons mardi 12 décembre.",
            "2019",
        ),
    ] {
        let yaml = drafted(language, text);
        let found = yaml.lines().filter_map(|it| it.strip_prefix("    date: "));
        let found: Vec<&str> = found.collect();
        assert_eq!(found.join(" "), date, "{yaml}");
    }
}

#[test]
fn a_weekday_alone_is_told_from_the_day_of_publication() {
    let page = "<!doctype html><html lang=en><meta name=date content=2024-05-10><title>Rooms</title>\
        <p>Discord closed 40 rooms on Monday.";
    let scratch = Scratch::new();
    scratch.write("notice.html", page);
    let run = scratch.run(&["new", "club", "--source", "notice.html"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let yaml = fs::read_to_string(scratch.path("club/candidates.yaml")).unwrap();
    let why = "  # - “Monday” is 2024-05-06, counted from the day of publication; not filled in, since no words of the document say so\n";
    assert!(yaml.contains(why), "{yaml}");
    let yaml = drafted("de", "Discord schloss am Montag 40 Räume.");
    let why = "  # - “Montag”: the day of publication is not known\n";
    assert!(yaml.contains(why), "{yaml}");
}

#[test]
fn a_quotation_of_several_sentences_is_not_cut() {
    let quotes = |language: &str, text: &str| -> Vec<String> {
        let yaml = drafted(language, text);
        let quotes = yaml
            .lines()
            .filter_map(|it| it.strip_prefix("      - notice: "));
        quotes.map(|it| it.trim_matches('"').to_owned()).collect()
    };
    let short = "Telegram schrieb: „Wir gehen am 3. Mai 2024. Alle 40 kommen mit. Punkt.“";
    assert_eq!(quotes("de", short), [short]);
    // Of a long one, each sentence can be quoted without the marks.
    let long = "„Am 3. Mai 2024 gehen 20. Am 4. Mai gehen 30. Am 5. Mai gehen 40. Am 6. Mai gehen 50. Am 7. Mai gehen 60“, sagte Telegram.";
    let found = quotes("de", long);
    assert!(
        found.contains(&"Am 3. Mai 2024 gehen 20".to_owned()),
        "{found:?}"
    );
    let opened = found.iter().filter(|quote| quote.starts_with('„'));
    assert_eq!(opened.count(), 0, "{found:?}");
    let yaml = drafted("de", long);
    assert!(
        yaml.contains("a quotation that begins before this sentence ends in it"),
        "{yaml}"
    );
    // Who only passes it on has not said it.
    let yaml = drafted(
        "fr",
        "« Nous avons fermé 40 comptes ce jour », a expliqué à l’AFP le directeur.",
    );
    assert!(
        yaml.contains("quotation, nobody named as the speaker"),
        "{yaml}"
    );
}

#[test]
fn a_year_that_is_left_out_comes_from_the_date_before_also_across_a_new_year() {
    let text = "Telegram zog am 1. Dezember 2023 um. Am 15. Januar zog Discord um.";
    let yaml = drafted("de", text);
    for line in [
        "  # - date “15. Januar” is 2024-01-15 (de.day), year inferred from “1. Dezember 2023”, with a New Year between them\n",
        "    date: 2024-01-15\n",
        "      - notice: Telegram zog am 1. Dezember 2023 um\n",
    ] {
        assert!(yaml.contains(line), "{line}\n{yaml}");
    }
    let text = "Telegram zog am 5. November 2023 um. Am 15. März zog Discord um.";
    let yaml = drafted("de", text);
    let why = "  # - date “15. März”: 2023 or 2024, which “5. November 2023” before it does not make clear\n";
    assert!(yaml.contains(why), "{yaml}");
    assert_eq!(yaml.matches("    date: ").count(), 1, "{yaml}");
}

#[test]
fn a_by_line_is_proposed_as_the_author() {
    let body = "The choir left Discord on 3 May 2024, and it is glad.";
    for (name, document, author) in [
        (
            "notice.txt",
            format!("The choir moves\n\nBy Jane Doe, Berlin\n\n{body}\n"),
            "Jane Doe   # read from the line “By Jane Doe, Berlin”",
        ),
        (
            "notice.txt",
            format!("By Jane Doe and Jo Vik\n\nThe choir moves\n\n{body}\n"),
            "\"Jane Doe, Jo Vik\"   # read from the line “By Jane Doe and Jo Vik”",
        ),
        (
            "notice.md",
            format!("# The choir moves\n\n{body}\n\n*By Jane Doe*\n"),
            "Jane Doe   # read from the line “By Jane Doe”",
        ),
        (
            "notice.md",
            format!(
                "---\nauthor: Dora Lind\n---\n\n# The choir moves\n\n*By Jane Doe*\n\n{body}\n"
            ),
            "\"[Dora Lind]\"",
        ),
        (
            "notice.txt",
            format!("The choir moves\n\nBy the Editors\n\n{body}\n"),
            "",
        ),
    ] {
        let scratch = Scratch::new();
        scratch.write(name, &document);
        let run = scratch.run(&["new", "club", "--source", name, "--language", "en"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        let sheet = fs::read_to_string(scratch.path("club/facts.yaml")).unwrap();
        let found = sheet
            .lines()
            .find_map(|line| line.strip_prefix("    author: "));
        assert_eq!(found.unwrap_or_default(), author, "{document}");
        let run = scratch.run(&["check", "club", "--format", "short"]);
        assert_eq!(run.stdout.lines().count(), 1, "{}", run.transcript());
    }
}

#[test]
fn a_correction_stands_beside_what_it_corrects() {
    for (language, text) in [
        (
            "de",
            "Etwa 340 Konten sind umgezogen.\n\nKorrektur: In einer früheren Fassung hieß es, 430 seien umgezogen. Richtig ist: etwa 340.",
        ),
        (
            "en",
            "About 340 accounts were moved.\n\nCORRECTION: An earlier version of this story said 430. The correct number is about 340.",
        ),
        (
            "de",
            "Etwa 340 Konten sind umgezogen.\n\nIn der ursprünglichen Version dieses Artikels hieß es, 430 seien umgezogen. Tatsächlich waren es 340.",
        ),
        (
            "ru",
            "Переехало около 340 аккаунтов.\n\nУточнение: в первоначальной версии говорилось о 430. На самом деле их 340.",
        ),
        (
            "es",
            "Unas 340 cuentas se han mudado.\n\nRectificación: en una versión anterior se decía que eran 430. La cifra correcta es de unas 340.",
        ),
    ] {
        let yaml = drafted(language, text);
        let cautions: Vec<&str> = yaml.split("\ncautions:").skip(1).collect();
        let cautions = cautions.concat();
        assert_eq!(cautions.matches("- id: ").count(), 1, "{cautions}");
        assert_eq!(
            cautions.matches("      - notice: ").count(),
            3,
            "{cautions}"
        );
    }
    // The right number stands beside the wrong one even if neither stands elsewhere.
    let yaml = drafted("es", "Fe de errores: se decía que eran 430. Eran 340.");
    let cautions = yaml.split("\ncautions:").nth(1).unwrap();
    assert!(cautions.contains("      - notice: Eran 340"), "{cautions}");
    // One name alone ties no two sentences.
    let yaml = drafted(
        "en",
        "Four apps were looked at, Telegram among them.\n\nTelegram denied that 40 people came.",
    );
    let cautions = yaml.split("\ncautions:").nth(1).unwrap();
    assert_eq!(
        cautions.matches("      - notice: ").count(),
        1,
        "{cautions}"
    );
}

#[test]
fn silly_names_are_not_proposed() {
    let yaml = drafted(
        "es",
        "La Agencia Española de Protección de Datos recibió 20 quejas.",
    );
    assert!(!yaml.contains("efe"), "{yaml}");
    for (language, text, no) in [
        (
            "de",
            "Das Landeskriminalamt durchsuchte 16 Wohnungen.",
            "bka",
        ),
        (
            "es",
            "El Ministerio del Interior cerró 16 canales.",
            "interpol",
        ),
        (
            "fr",
            "Europol compte 40 agents. La police n’a rien trouvé.",
            "stands-for",
        ),
        (
            "en",
            "Europol counted 40 rooms. The ministry found none.",
            "stands-for",
        ),
    ] {
        let yaml = drafted(language, text);
        assert!(!yaml.contains(no), "{yaml}");
    }
    // A word that is a name as well counts beside a sign: a move.
    let yaml = drafted("fr", "Une douzaine de groupes ont migré vers Signal.");
    assert!(yaml.contains("  - { id: signal, "), "{yaml}");
    let yaml = drafted("fr", "Le Signal a été donné à 40 groupes.");
    assert!(!yaml.contains("  - { id: signal, "), "{yaml}");
    let yaml = drafted(
        "ru",
        "Discord закрыл 40 аккаунтов. Рассматривались четыре сервиса: Matrix и Telegram.",
    );
    assert!(!yaml.contains("stands-for"), "{yaml}");
}

#[test]
fn a_sentence_ends_before_a_day_and_a_month() {
    for (language, text) in [
        (
            "ru",
            "Telegram предлагал 40 рублей. 31 марта 2024 года канал будет закрыт.",
        ),
        (
            "fr",
            "Telegram a fermé 40 comptes. 31 mars 2024 : le canal sera fermé.",
        ),
        (
            "es",
            "Telegram cerró 40 cuentas. 31 de marzo de 2024: se cerrará el canal.",
        ),
    ] {
        let yaml = drafted(language, text);
        assert_eq!(yaml.matches("      - notice: ").count(), 2, "{yaml}");
    }
}

#[test]
fn what_asks_or_names_a_document_is_no_claim() {
    for (language, sentence) in [
        ("en", "Feel free to keep using the Discord channel!"),
        ("fr", "Vous pouvez aussi quitter Discord par ce lien."),
        ("en", "Minutes of the Discord users, 3 May 2024"),
        ("de", "Rundbrief der Discord-Nutzer, Mai 2024"),
    ] {
        assert_lines(language, sentence, &["!    quotes:"]);
    }
    let yaml = drafted(
        "en",
        "There are two problems with Discord:\n\n- Discord does not keep the messages",
    );
    assert!(
        yaml.contains("notice: Discord does not keep the messages"),
        "{yaml}"
    );
}

/// Rows of a language, a sentence, and lines that its draft has; with “!” before, that it has not.
#[test]
fn a_date_is_filled_in_only_where_it_is_certain() {
    for (language, sentence, lines) in [
        (
            "en",
            "In the summer of 2014 Discord opened 12 channels.",
            &["    date: 2014-06/2014-08"][..],
        ),
        (
            "de",
            "Im 3. Quartal 2023 hatte Discord 40 Räume.",
            &["    date: 2023-07/2023-09"],
        ),
        (
            "en",
            "In the winter of 2014 Discord opened 12 channels.",
            &["only a part of a year", "!    date: "],
        ),
        (
            "de",
            "Die im Jahr 2015 empfohlene App Signal wächst derzeit.",
            &["speaks of the present", "!    date: "],
        ),
        (
            "de",
            "Anfang 2023 hatte Discord 40 Räume.",
            &["only a rough part of the year", "!    date: "],
        ),
        (
            "fr",
            "Discord a fermé un salon le 3 mai 2024 et un autre le 5 juin 2021.",
            &["several dates: which is that of the event?", "!    date: "],
        ),
        (
            "en",
            "Discord, which had 900 rooms in 2021, now has fewer than 50.",
            &["speaks of the present", "!    date: "],
        ),
        (
            "en",
            "On 3 and 4 May 2024 Discord was closed.",
            &["    date: 2024-05-03/2024-05-04"],
        ),
        (
            "es",
            "Discord cerró 40 salas el 5/11/2023.",
            &["which is the day, and which the month?", "!    date: "],
        ),
    ] {
        assert_lines(language, sentence, lines);
    }
}

/// Rows as above, for a year that is none, or that comes from an earlier date.
#[test]
fn a_year_that_is_not_certain_is_a_question() {
    for (language, sentence, lines) in [
        (
            "en",
            "Discord made the novel 1984 popular in 40 rooms.",
            &["a year, or a title or number?", "!    date: "][..],
        ),
        (
            "en",
            "Discord lost rooms in late 2025. In April Discord had 40 rooms.",
            &["of that year, or of the next one?", "!    date: "],
        ),
        (
            "de",
            "Discord schloss im Juni 2023 ein Büro. Am 10. Januar hatte Discord 40 Räume.",
            &["of that year, or of the next one?", "    date: 2023-06"],
        ),
        (
            "de",
            "Discord schloss im Juni 2023 ein Büro. Im Mai hatte Discord 40 Räume.",
            &["    date: 2023-05"],
        ),
    ] {
        assert_lines(language, sentence, lines);
    }
}

/// Rows as above, for dates that belong to a part of a sentence.
#[test]
fn the_date_of_another_clause_is_a_question() {
    for (language, sentence, lines) in [
        (
            "fr",
            "Créé en 2016, Discord a ouvert 40 salons le 29 octobre 2022.",
            &["only in a clause beside it", "    date: 2022-10-29"][..],
        ),
        (
            "es",
            "«Tenemos 40 salas», informó Discord el 10 de enero de 2021.",
            &["when it was said", "!    date: "],
        ),
        (
            "es",
            "El club dijo que el 3 de mayo de 2024 dejó Discord.",
            &["    date: 2024-05-03"],
        ),
    ] {
        assert_lines(language, sentence, lines);
    }
}

#[test]
fn a_number_that_only_says_which_one_is_no_count() {
    for (language, sentence, lines) in [
        (
            "de",
            "Der Beschluss 12 gilt für 40 Räume von Discord.",
            &["    count: { value: 40, "][..],
        ),
        (
            "es",
            "A las 9 cerró Discord 40 salas.",
            &["    count: { value: 40, "],
        ),
        (
            "de",
            "Der Raum von Discord ist von 9 bis 17 Uhr offen.",
            &["!    count: "],
        ),
        (
            "fr",
            "Discord a perdu 40 pour cent de ses salons.",
            &["measures something", "!    count: "],
        ),
        (
            "en",
            "Discord lost 1 in 5 rooms.",
            &["share “1 in 5” is 0.2", "!    count: "],
        ),
        (
            "en",
            "Discord lost 40 rooms or more.",
            &["number “40” is 40, at least that"],
        ),
        (
            "en",
            "Discord fell by 40 to 260 rooms.",
            &["number “40” is 40", "!go from"],
        ),
        (
            "fr",
            "Une vingtaine de salons de Discord ont fermé.",
            &["    count: { value: 20, about: true, "],
        ),
    ] {
        assert_lines(language, sentence, lines);
    }
}

#[test]
fn a_title_may_part_the_name_from_the_verb() {
    for (language, sentence) in [
        (
            "en",
            "Dora Fennimore, chair of the choir, said that Discord has 40 rooms.",
        ),
        (
            "de",
            "Dora Fennimore, Vorsitzender des Chors, sagte, Discord habe 40 Räume.",
        ),
        (
            "es",
            "Dora Fennimore, presidente del coro, señaló que Discord tiene 40 salas.",
        ),
    ] {
        assert_lines(language, sentence, &["    according-to: [dora-fennimore]"]);
    }
}

#[test]
fn what_does_not_go_together_is_a_caution() {
    for (language, text, caution) in [
        (
            "en",
            "The choir has 12,400 members. Its yearbook says 12400 members.",
            "numbers of one kind in two notations",
        ),
        (
            "fr",
            "Le chœur a 12 400 membres. L’annuaire dit 12.400 membres.",
            "numbers of one kind in two notations",
        ),
        (
            "en",
            "The office in Thornabyford is closed. Ask again in Thornbyford.",
            "a name in two spellings: “Thornabyford” and “Thornbyford”",
        ),
        (
            "en",
            "The bridge was closed for three weeks. The closure of the bridge lasted five weeks.",
            "an earlier figure of the same thing is another one",
        ),
        (
            "en",
            "The first outage was on 5/6/2022 and the second on 7/19/2022. On 5 June 2022 the letter came.",
            "day and month change places",
        ),
    ] {
        let yaml = drafted(language, text);
        let cautions = yaml.split("\ncautions:").nth(1).unwrap_or_default();
        assert!(cautions.contains(caution), "{text}\n{yaml}");
    }
    for text in [
        "The choir has 12,400 members and 3.5 rooms each.",
        "Three weeks were lost. The choir sang for five weeks in the summer.",
        "The choir had 40 members in 2019. Later it had 60 members.",
    ] {
        let yaml = drafted("en", text);
        assert!(!yaml.contains("\ncautions:"), "{text}\n{yaml}");
    }
}

fn assert_lines(language: &str, sentence: &str, lines: &[&str]) {
    let yaml = drafted(language, sentence);
    for line in lines {
        match line.strip_prefix('!') {
            Some(line) => assert!(!yaml.contains(line), "{line}\n{yaml}"),
            None => assert!(yaml.contains(line), "{line}\n{yaml}"),
        }
    }
}

#[test]
fn an_end_of_a_move_is_told_in_many_ways() {
    for (language, sentence, told) in [
        (
            "en",
            "Europol swapped Telegram for Discord on 3 May 2024.",
            "away-from: [telegram], to: discord, stage: moved",
        ),
        (
            "en",
            "Europol has been on Discord since 3 May 2024.",
            "to: discord, stage: uses",
        ),
        (
            "de",
            "Europol ist am 3. Mai 2024 von Telegram auf Discord umgestiegen.",
            "away-from: [telegram], to: discord, stage: moved",
        ),
        (
            "fr",
            "Europol a délaissé Telegram au profit de Discord le 3 mai 2024.",
            "away-from: [telegram], to: discord, stage: moved",
        ),
        (
            "es",
            "Europol cambió Telegram por Discord el 3 de mayo de 2024.",
            "away-from: [telegram], to: discord, stage: moved",
        ),
    ] {
        let draft = drafted(language, sentence);
        assert!(draft.contains(told), "{sentence}\n{draft}");
    }
}

#[test]
fn shares_in_words_and_numbers_of_digits_are_no_counts() {
    for (language, sentence, told) in [
        (
            "en",
            "Three out of four callers of Discord gave up.",
            "share “Three out of four” is 0.75",
        ),
        (
            "fr",
            "Trois appelants sur quatre de Discord renonçaient.",
            "share “Trois appelants sur quatre” is 0.75",
        ),
        (
            "en",
            "Discord lost half a year.",
            "number “half” is 0.5, and measures something",
        ),
        (
            "en",
            "Rooms on Discord hold 1,500 members instead of 400.",
            "go from 400 to 1500",
        ),
    ] {
        let draft = drafted(language, sentence);
        assert!(draft.contains(told), "{sentence}\n{draft}");
        assert!(!draft.contains("count:"), "{sentence}\n{draft}");
    }
    for sentence in [
        "They voted 7 to 2 for Discord.",
        "Discord is one of three that stayed.",
    ] {
        let draft = drafted("en", sentence);
        assert!(
            !draft.contains("go from") && !draft.contains("that stayed }"),
            "{draft}"
        );
    }
    let draft = drafted("en", "The sum that Discord paid has seven figures.");
    assert!(!draft.contains("“seven”"), "{draft}");
}

#[test]
fn the_head_of_a_column_says_what_a_row_counts() {
    let table = "| Year | Members |\n|--|--|\n| 2022 | 4,100 |\n| 2023 | 3,650 |";
    let scratch = Scratch::new();
    scratch.write("notice.md", format!("# Notice\n\n{table}\n"));
    let new = [
        "new",
        "reports/club",
        "--source",
        "notice.md",
        "--language",
        "en",
        "--on",
        "2024-05-10",
    ];
    let run = scratch.run(&new);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let draft = fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap();
    assert!(
        draft.contains("count: { value: 4100, of: { en: DRAFT Members } }"),
        "{draft}"
    );
}

#[test]
fn the_week_of_a_day_is_no_day() {
    let draft = drafted("en", "Discord was down in the week of 4 March 2024.");
    assert!(
        draft.contains("only the week of that day is told"),
        "{draft}"
    );
    assert!(!draft.contains("date: 2024-03-04"), "{draft}");
}
