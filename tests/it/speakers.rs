//! Whom a draft takes for the speaker of a sentence, in each language.

use crate::candidates::drafted;

/// Each row: a language, a sentence, and the chain of those who say it.
fn assert_chains(rows: &[(&str, &str, &str)]) {
    for (language, sentence, chain) in rows {
        let yaml = drafted(language, sentence);
        let found = yaml
            .lines()
            .find_map(|line| line.strip_prefix("    according-to: "));
        assert_eq!(found.unwrap_or_default(), *chain, "{sentence}\n{yaml}");
    }
}

/// A language, a sentence with a verb that only a draft knows or a subject in an unusual place, and the chain.
const SAID: &[(&str, &str, &str)] = &[
    (
        "en",
        "The delay cost 40 users, concedes Ruth Calder, the chair.",
        "[ruth-calder]",
    ),
    (
        "en",
        "That, Europol added, was too late for 40 accounts.",
        "[europol]",
    ),
    (
        "en",
        "As Ruth Calder, the chair, puts it: “Silence is no absence of words.”",
        "[ruth-calder]",
    ),
    (
        "en",
        "On Monday Europol conceded that 40 accounts were lost.",
        "[europol]",
    ),
    ("en", "Europol demonstrated 40 locks on Monday.", ""),
    (
        "en",
        "The firms asked for 40 rooms and repeated the test.",
        "",
    ),
    (
        "de",
        "Europol wendet ein, 40 Konten seien gesperrt.",
        "[europol]",
    ),
    (
        "de",
        "40 Konten waren Europol zufolge gesperrt.",
        "[europol]",
    ),
    (
        "de",
        "Es waren 40 Konten, wie ihre Chefin Anna Muster auf Nachfrage bestätigte.",
        "[anna-muster]",
    ),
    (
        "fr",
        "La panne, poursuit Europol, a touché 40 comptes.",
        "[europol]",
    ),
    ("fr", "Europol chiffre la perte à 40 comptes.", "[europol]"),
    ("es", "Europol objeta que son 40 cuentas.", "[europol]"),
    (
        "ru",
        "Неисправность, продолжил Europol, задела 40 учётных записей.",
        "[europol]",
    ),
    (
        "en",
        "In May, with 40 accounts, Europol found a new home.",
        "",
    ),
    (
        "en",
        "Europol asked 40 users. It found that few would pay.",
        "[europol]",
    ),
    (
        "fr",
        "Europol a interrogé 40 usagers. Il constate que peu paieraient.",
        "[europol]",
    ),
    (
        "es",
        "El lunes Europol estrenó su cuenta, que sumó 40 seguidores.",
        "",
    ),
    (
        "fr",
        "Il y avait 40 comptes, a écrit l’ingénieur en chef Paul Rennier.",
        "[paul-rennier]",
    ),
];

#[test]
fn verbs_that_only_a_draft_knows() {
    assert_chains(SAID);
}

#[test]
fn whoever_spoke_before_goes_on() {
    let text =
        "Ruth Calder, who chairs the club, conceded that 40 left. In her experience it was 50.";
    let yaml = drafted("en", text);
    assert_eq!(
        yaml.matches("according-to: [ruth-calder]").count(),
        2,
        "{yaml}"
    );
    // The sentence before names somebody else, though nobody has listed her.
    let text = "„Es ist spät“, sagte Anna Muster.\nLydia Farrenkopf (links) war 40 Tage fort. Es waren 50 Konten, sagte sie.";
    let yaml = drafted("de", text);
    assert!(
        !yaml.contains("according-to: [anna-muster]\n    quotes:\n      - notice: \"Es waren"),
        "{yaml}"
    );
    // The form of the verb says that the words are still hers.
    let text =
        "„Es ist spät“, sagte Anna Muster. Das Löschen koste 3 Stunden. Europol hat 40 Konten.";
    let yaml = drafted("de", text);
    assert_eq!(
        yaml.matches("according-to: [anna-muster]").count(),
        2,
        "{yaml}"
    );
    // A last name alone is that of the whole name before it.
    let text = "Gudrun Velten war da. Es waren 40 Konten, so Velten.";
    let yaml = drafted("de", text);
    assert!(yaml.contains("according-to: [gudrun-velten]"), "{yaml}");
}

/// A language, a sentence in which somebody may tell somebody something, and the chain.
const TOLD: &[(&str, &str, &str)] = &[
    (
        "de",
        "Telegram habe 40 Konten gesperrt, sagte Europol der Nachrichtenagentur Reuters.",
        "[europol, reuters]",
    ),
    (
        "de",
        "Europol sagte der Agentur Reuters, dass 40 Konten gesperrt wurden.",
        "[europol, reuters]",
    ),
    (
        "de",
        "Europol hat gegenüber Reuters erklärt, dass 40 Konten gesperrt wurden.",
        "[europol, reuters]",
    ),
    (
        "de",
        "Im Gespräch mit der dpa sagte Europol, 40 Konten seien gesperrt.",
        "[europol, dpa]",
    ),
    (
        "de",
        "Es gebe 40 Konten, sagte eine Sprecherin von Europol der dpa.",
        "[europol, dpa]",
    ),
    (
        "de",
        "Anna Muster sagte der Agentur Reuters, es gebe 40 Konten.",
        "[anna-muster, reuters]",
    ),
    (
        "de",
        "Wie die Agentur Reuters berichtet, gibt es 40 Konten.",
        "[reuters]",
    ),
    (
        "en",
        "Europol told Reuters that 40 accounts were closed.",
        "[europol, reuters]",
    ),
    (
        "en",
        "“We closed 40 accounts,” Europol told the German news agency dpa on Monday.",
        "[europol, dpa]",
    ),
    (
        "en",
        "In an interview with Reuters, Europol said that 40 accounts were closed.",
        "[europol, reuters]",
    ),
    (
        "en",
        "Europol said in an interview with Reuters that 40 accounts were closed.",
        "[europol, reuters]",
    ),
    (
        "en",
        "Telegram said Reuters had counted 40 accounts.",
        "[telegram]",
    ),
    (
        "en",
        "Europol accused Telegram of hiding 40 accounts.",
        "[europol]",
    ),
    (
        "fr",
        "Europol a déclaré à l’agence Reuters que 40 comptes étaient fermés.",
        "[europol, reuters]",
    ),
    (
        "fr",
        "« Nous avons fermé 40 comptes », a déclaré Europol à l’AFP.",
        "[europol, afp]",
    ),
    (
        "fr",
        "Europol a indiqué lundi auprès de l’AFP que 40 comptes étaient fermés.",
        "[europol, afp]",
    ),
    (
        "es",
        "Europol dijo a la agencia Reuters que 40 cuentas fueron cerradas.",
        "[europol, reuters]",
    ),
    (
        "es",
        "«Hemos cerrado 40 cuentas», dijo Europol a la agencia de noticias EFE.",
        "[europol, efe]",
    ),
    (
        "es",
        "Europol afirmó en declaraciones a EFE que 40 cuentas fueron cerradas.",
        "[europol, efe]",
    ),
    (
        "ru",
        "Europol сообщил агентству Reuters, что закрыто 40 аккаунтов.",
        "[europol, reuters]",
    ),
    (
        "ru",
        "Europol сообщил Reuters, что закрыто 40 аккаунтов.",
        "[europol, reuters]",
    ),
    (
        "ru",
        "«Закрыто 40 аккаунтов», — заявил Europol в интервью Reuters.",
        "[europol, reuters]",
    ),
    (
        "ru",
        "Как сообщает агентство Reuters, закрыто 40 аккаунтов.",
        "[reuters]",
    ),
    // A speaker stands before the verb in English, and an agency in a dateline says nothing.
    (
        "en",
        "LONDON, Nov 25 (Reuters) - The project said on Monday it was leaving GitHub.",
        "",
    ),
    (
        "en",
        "The report was denied by Telegram on 3 May 2024.",
        "[telegram]",
    ),
    (
        "es",
        "MADRID, 8 oct 2024 (EFE).- La cooperativa anunció que deja WhatsApp.",
        "",
    ),
    // Whoever has seen a paper passes it on.
    (
        "de",
        "Laut einem Papier, das der dpa vorliegt, kostet der Umzug 18.000 Euro.",
        "[dpa]",
    ),
    (
        "en",
        "According to a letter seen by Reuters, 40 accounts were closed.",
        "[reuters]",
    ),
    (
        "fr",
        "Selon un document consulté par Reuters, 40 comptes sont fermés.",
        "[reuters]",
    ),
    (
        "es",
        "Según un informe al que tuvo acceso Reuters, hay 40 cuentas.",
        "[reuters]",
    ),
    (
        "ru",
        "По данным отчёта, с которым ознакомилось агентство dpa, переезд стоит 12 тыс. евро.",
        "[dpa]",
    ),
    // The one who is told stands in a clause of its own.
    (
        "fr",
        "Près de 2 300 abonnés ont suivi, a indiqué sa présidente, Claire Monnet, à l’AFP.",
        "[claire-monnet, afp]",
    ),
    (
        "es",
        "Unos 850 socios se han mudado, dijo su presidenta, Marta Quiroga, a la agencia EFE.",
        "[marta-quiroga, efe]",
    ),
    (
        "es",
        "Meta no respondió a las preguntas de EFE sobre 40 cuentas.",
        "",
    ),
];

/// The same, with a clause between the subject and its verb.
const PARTED: &[(&str, &str, &str)] = &[
    (
        "en",
        "Microsoft, which owns GitHub, said on Monday that 40 accounts were closed.",
        "[microsoft]",
    ),
    (
        "en",
        "Microsoft, which owns GitHub, LinkedIn and Skype, said GitHub had closed 40 accounts.",
        "[microsoft]",
    ),
    (
        "en",
        "On Monday Russia banned Discord, which said it had 40 rooms.",
        "[discord]",
    ),
    (
        "en",
        "Russia banned Discord, 40 accounts were gone, said Anna Lind.",
        "[anna-lind]",
    ),
    (
        "de",
        "Europol, das die Aktion koordiniert, teilte mit, 40 Konten seien gesperrt.",
        "[europol]",
    ),
    (
        "de",
        "Die Behörde Europol, in der 40 Staaten zusammenarbeiten, teilte am Montag mit, die Konten seien gesperrt.",
        "[europol]",
    ),
    (
        "de",
        "Auf Telegram, das 40 Gruppen sperrte, schrieb Anna Muster von einem Umzug.",
        "",
    ),
    (
        "fr",
        "Europol, dont le siège est à La Haye, a indiqué que 40 comptes étaient fermés.",
        "[europol]",
    ),
    (
        "es",
        "Microsoft, que es dueña de GitHub, dijo que 40 cuentas fueron cerradas.",
        "[microsoft]",
    ),
    (
        "ru",
        "Компания Microsoft, которой принадлежит GitHub, сообщила, что закрыто 40 аккаунтов.",
        "[microsoft]",
    ),
    (
        "en",
        "Europol has 40 agents. The agency, based in The Hague, said 12 EU states took part.",
        "[europol]",
    ),
    (
        "en",
        "The FBI and Europol said that 40 accounts were closed.",
        "[fbi, europol]",
    ),
    (
        "de",
        "40 Konten seien gesperrt, sagten Europol und das FBI.",
        "[europol, fbi]",
    ),
    (
        "en",
        "Russia banned Discord, Telegram said on 3 May 2024.",
        "[telegram]",
    ),
    (
        "ru",
        "Telegram, который закрыл 40 групп, заявил о переезде.",
        "[telegram]",
    ),
];

/// What looks like the words of somebody, and is not.
const NOBODY: &[(&str, &str, &str)] = &[
    (
        "es",
        "La biblioteca no renovará su cuenta de Facebook, abierta en 2010.",
        "",
    ),
    (
        "fr",
        "L’association a indiqué lundi avoir quitté Discord, où elle avait 40 salons.",
        "",
    ),
    (
        "fr",
        "Telegram n’a pas précisé combien des 40 comptes étaient fermés.",
        "",
    ),
    ("en", "Europol has not commented on the 40 accounts.", ""),
    ("en", "Users were told to leave Discord by 3 May 2024.", ""),
    (
        "es",
        "Telegram no ha explicado por qué cerró 40 cuentas.",
        "",
    ),
    (
        "de",
        "Telegram sagte nicht, ob 40 Konten gesperrt sind.",
        "",
    ),
    (
        "de",
        "Telegram hat am Montag nicht bestätigt, dass 40 Konten gesperrt sind.",
        "",
    ),
    (
        "de",
        "Auf 40 Anfragen an Telegram meldete sich niemand.",
        "",
    ),
    (
        "ru",
        "Telegram не ответил на запрос AFP о 40 аккаунтах.",
        "",
    ),
    (
        "de",
        "Der Chef des Messengers, Anna Muster, schrieb auf Telegram: „Wir gehen am 3. Mai 2024.“",
        "[anna-muster]",
    ),
    (
        "es",
        "La presidenta escribió en Telegram que había 40 cuentas.",
        "",
    ),
    (
        "en",
        "Berlin (AFP/Reuters) - The 12 EU states took part in it.",
        "",
    ),
    // And what is somebody's.
    (
        "de",
        "Wie Europol am Montag mitteilte, wurden 40 Konten gesperrt.",
        "[europol]",
    ),
    (
        "en",
        "Europol said no accounts were among the 40.",
        "[europol]",
    ),
];

#[test]
fn what_is_not_said_has_no_speaker() {
    assert_chains(NOBODY);
}

#[test]
fn a_clause_may_part_the_speaker_from_the_verb() {
    assert_chains(PARTED);
}

/// Whom the layout or the sentence behind names.
const LAID_OUT: &[(&str, &str, &str)] = &[
    (
        "en",
        "From: Ruth Calder <ruth@example.org>\nSubject: Rooms\nDate: Tue, 15 Jun 2021 17:00\n\nDiscord has lost 40 rooms.",
        "[ruth-calder]",
    ),
    (
        "en",
        "Ruth Calder · post · 2024-02-04\nDiscord has lost 40 rooms.\n\nmarlpit_7 · comment · 2024-02-05\nNo.",
        "[ruth-calder]",
    ),
    (
        "en",
        "The reply, signed by Ruth Calder, reads:\n\n> Discord has lost 40 rooms.",
        "[ruth-calder]",
    ),
    (
        "en",
        "> Discord has lost 40 rooms.\n>\n> Ruth Calder, head of rooms",
        "[ruth-calder]",
    ),
    (
        "de",
        "Discord hat 40 Räume verloren. Das teilte Europol am Montag mit.",
        "[europol]",
    ),
    (
        "ru",
        "Discord закрыл 40 комнат. Об этом сообщает Reuters.",
        "[reuters]",
    ),
    (
        "en",
        "Discord was left in May, said the mayor, Ruth Calder.\n\nNobody was asked. The mayor said that 40 rooms were lost.",
        "[ruth-calder]",
    ),
    (
        "de",
        "Am Montag begründete Ruth Kalder den Abschied von Discord mit 40 Fällen.",
        "",
    ),
];

#[test]
fn the_layout_may_name_who_speaks() {
    assert_chains(LAID_OUT);
}

#[test]
fn an_operator_is_nobody_in_particular() {
    for (language, text) in [
        (
            "de",
            "Microsoft besitzt 40 Dienste. Ein Sprecher des Betreibers sagte, 20 Konten seien gesperrt.",
        ),
        (
            "en",
            "Microsoft owns 40 services. The operator said that 20 accounts were closed.",
        ),
    ] {
        let yaml = drafted(language, text);
        for key in ["according-to", "stands-for"] {
            assert!(!yaml.contains(key), "{yaml}");
        }
        assert!(yaml.contains("by whom we do not know"), "{yaml}");
    }
}

#[test]
fn whom_somebody_tells_something_passes_it_on() {
    assert_chains(TOLD);
}

#[test]
fn what_nobody_in_particular_says_has_no_speaker_and_is_a_caution() {
    for (language, sentence, words) in [
        (
            "de",
            "Man sagt Telegram nach, 40 Konten zu sperren.",
            "Man sagt",
        ),
        (
            "de",
            "Es heißt, Telegram habe 40 Konten gesperrt.",
            "Es heißt",
        ),
        (
            "en",
            "It is said that Telegram closed 40 accounts.",
            "It is said",
        ),
        (
            "en",
            "Telegram is said to have closed 40 accounts.",
            "is said to",
        ),
        ("fr", "On dit que Telegram a fermé 40 comptes.", "On dit"),
        ("es", "Dicen que Telegram cerró 40 cuentas.", "Dicen que"),
        ("es", "Se dice que Telegram cerró 40 cuentas.", "Se dice"),
        (
            "ru",
            "Говорят, что Telegram закрыл 40 аккаунтов.",
            "Говорят",
        ),
        ("ru", "Говорят Telegram закрыл 40 аккаунтов.", "Говорят"),
    ] {
        let yaml = drafted(language, sentence);
        assert!(!yaml.contains("according-to"), "{yaml}");
        assert!(yaml.contains("    actors: [telegram]"), "{yaml}");
        let why = format!("line 3: hearsay: “{words}”, and nobody is named who says so");
        let cautions = yaml.split("\ncautions:").nth(1);
        assert!(cautions.is_some_and(|it| it.contains(&why)), "{yaml}");
    }
    assert_chains(&[
        (
            "ru",
            "В Telegram говорят, что закрыто 40 аккаунтов.",
            "[telegram]",
        ),
        ("es", "En Telegram dicen que hay 40 cuentas.", "[telegram]"),
    ]);
}

/// A quotation of several paragraphs has a mark before each, and a closing one only at its end: one speaker, whom the context names, and no mark without a partner.
#[test]
fn a_quotation_goes_on_over_paragraphs() {
    for (language, introduction, [open, close]) in [
        ("en", "Ruth Calder, the chair, told the members", ["“", "”"]),
        (
            "de",
            "Anna Muster, die Vorsitzende, sagte den Mitgliedern",
            ["„", "“"],
        ),
        (
            "fr",
            "Anne Dubois, la présidente, a déclaré aux membres",
            ["« ", " »"],
        ),
    ] {
        let text = format!(
            "{introduction}: {open}40 Zwitscher.\n\n{open}41 Zwitscher.\n\n{open}42 Zwitscher.{close}\n\n43 Zwitscher."
        );
        let yaml = drafted(language, &text);
        assert!(!yaml.contains("has no partner"), "{yaml}");
        let by = yaml.matches("    according-to: [").count();
        assert_eq!(by, 3, "{yaml}");
        let lines = yaml.lines().map(|line| line.trim_end_matches('"'));
        let contexts = lines.filter(|line| line.ends_with(introduction));
        assert_eq!(contexts.count(), 2, "{yaml}");
    }
}
