//! Drafts of names and counts: the kind of a name, the names that count as actors, and whom an expression means.

use crate::candidates::drafted;

#[test]
fn a_name_is_what_the_noun_before_it_says() {
    for (language, sentence, entry) in [
        (
            "en",
            "According to analytics firm Skerry Tower, 420 members left Discord.",
            "kind: organisation, name: Skerry Tower",
        ),
        (
            "de",
            "Die Zeitung Morsteiner berichtet, dass 420 Mitglieder Discord verlassen haben.",
            "kind: media, name: Morsteiner",
        ),
        (
            "fr",
            "Le quotidien Le Vélin annonce que 420 membres ont quitté Discord.",
            "kind: media, name: Le Vélin",
        ),
        (
            "es",
            "El diario comarcal La Vitela anunció que 420 socios dejaron Discord.",
            "kind: media, name: La Vitela",
        ),
        (
            "ru",
            "По данным компании Skerry Tower, 420 участников ушли из Discord.",
            "kind: organisation, name: Skerry Tower",
        ),
    ] {
        let draft = drafted(language, sentence);
        assert!(draft.contains(entry), "{sentence}\n{draft}");
        assert!(!draft.contains("kind: person"), "{sentence}\n{draft}");
    }
}

#[test]
fn an_everyday_word_is_a_name_where_the_words_beside_it_say_so() {
    for (language, sentence) in [
        ("en", "The choir closed its X account on 3 May 2024."),
        ("en", "It reached 420 members on Slack by 3 May 2024."),
        (
            "de",
            "Der Chor will ab 3. Mai 2024 nichts mehr auf X posten.",
        ),
        (
            "fr",
            "Les comptes X du chœur sont fermés depuis le 3 mai 2024.",
        ),
        (
            "es",
            "El coro suspende sus cuentas en X el 3 de mayo de 2024.",
        ),
        ("ru", "Хор закрыл канал Signal 3 мая 2024 года."),
    ] {
        let draft = drafted(language, sentence);
        assert!(draft.contains("kind: platform"), "{sentence}\n{draft}");
    }
    for (language, sentence) in [
        ("en", "Signal Iduna Fennimore left the choir on 3 May 2024."),
        ("de", "Das Signal war am 3. Mai 2024 schwach."),
        ("fr", "Le signal de 420 membres est venu le 3 mai 2024."),
    ] {
        let draft = drafted(language, sentence);
        assert!(!draft.contains("kind: platform"), "{sentence}\n{draft}");
    }
}

#[test]
fn a_name_that_is_settled_once_counts_in_the_whole_document() {
    for (language, settling, use_of, other) in [
        (
            "en",
            "The choir left the messenger Signal on 3 May 2024.",
            "On Signal there were 40 rooms.",
            "Signal strength fell on 4 May 2024.",
        ),
        (
            "de",
            "Der Chor verließ am 3. Mai 2024 den Messenger Signal.",
            "Auf Signal gab es 40 Räume.",
            "Am 4. Mai 2024 gab es kein Signal.",
        ),
    ] {
        let count = |last: &str| {
            let draft = drafted(language, &format!("{settling}\n\n{last}"));
            (draft.matches("actors: [signal]").count(), draft)
        };
        let (both, draft) = count(use_of);
        assert_eq!(both, 2, "{use_of}\n{draft}");
        let (one, draft) = count(other);
        assert_eq!(one, 1, "{other}\n{draft}");
    }
}

#[test]
fn a_name_beside_an_expression_answers_who_is_meant() {
    for (language, sentence) in [
        (
            "en",
            "The site of Skerry was down on 3 May 2024, they said.",
        ),
        (
            "de",
            "Die Zeitung „Morsteiner“ schloss am 3. Mai 2024 ihr Büro.",
        ),
        ("fr", "Le site d’Orvane a fermé le 3 mai 2024 à midi."),
        (
            "es",
            "El periódico comarcal ‘La Vitela’ cerró el 3 de mayo de 2024.",
        ),
        ("ru", "Издание «Поречье» закрылось 3 мая 2024 года."),
        (
            "es",
            "La Agencia Nacional de Faros cerró el 3 de mayo de 2024.",
        ),
    ] {
        let draft = drafted(language, sentence);
        assert!(!draft.contains("who is meant?"), "{sentence}\n{draft}");
    }
    let draft = drafted(
        "es",
        "El periódico cerró sus 40 oficinas el 3 de mayo de 2024.",
    );
    assert!(draft.contains("who is meant?"), "{draft}");
}

#[test]
fn what_is_counted_and_what_is_told_by_the_way() {
    for (language, sentence, count) in [
        (
            "es",
            "Discord tiene ya 2 millones de usuarios.",
            "count: { value: 2000000, of: { en: DRAFT usuarios } }",
        ),
        (
            "fr",
            "Discord compte déjà 2 millions d’abonnés.",
            "count: { value: 2000000, of: { en: DRAFT abonnés } }",
        ),
        (
            "en",
            "The flood in Morstein, in which 200 people died, moved 30 clubs to Discord.",
            "count: { value: 30, of: { en: DRAFT clubs } }",
        ),
        (
            "es",
            "La riada de Morvana, con 200 muertos, llevó a Discord a 30 clubes.",
            "count: { value: 30, of: { en: DRAFT clubes } }",
        ),
        (
            "de",
            "Die Flut in Morstein, bei der 200 Menschen starben, brachte 30 Vereine zu Discord.",
            "count: { value: 30, of: { en: DRAFT Vereine } }",
        ),
    ] {
        let draft = drafted(language, sentence);
        assert!(draft.contains(count), "{sentence}\n{draft}");
    }
    for (language, sentence) in [
        ("en", "A message on Discord has 280 characters."),
        ("de", "Eine Nachricht auf Discord hat 280 Zeichen."),
        ("fr", "Un message sur Discord a 280 caractères."),
        ("es", "Un mensaje en Discord tiene 280 caracteres."),
        ("ru", "В сообщении на Discord 280 символов."),
    ] {
        let draft = drafted(language, sentence);
        assert!(!draft.contains("count:"), "{sentence}\n{draft}");
    }
}

#[test]
fn several_counts_are_asked_about() {
    let draft = drafted("en", "Discord has 40 rooms and 12 clubs in it.");
    assert!(draft.contains("several numbers count something"), "{draft}");
    let draft = drafted(
        "en",
        "The club, with 40 members, moved 12 groups to Discord.",
    );
    assert!(draft.contains("several numbers count something"), "{draft}");
    let draft = drafted("en", "Discord has 40 rooms in it.");
    assert!(!draft.contains("several numbers"), "{draft}");
}

#[test]
fn words_that_deny_nothing_and_show_no_picture() {
    for (language, sentence) in [
        ("fr", "Nous expliquons pas à pas comment venir sur Discord."),
        ("fr", "Le club à but non lucratif est sur Discord."),
        (
            "es",
            "Es una figura importante del club sin ánimo de lucro en Discord.",
        ),
        ("fr", "C’est une figure majeure du club sur Discord."),
    ] {
        let draft = drafted(language, sentence);
        assert!(!draft.contains("denies something"), "{sentence}\n{draft}");
        assert!(!draft.contains("cautions:"), "{sentence}\n{draft}");
    }
    let draft = drafted("fr", "Personne n’a jamais vu ce club sur Discord.");
    assert!(draft.contains("denies something"), "{draft}");
}
