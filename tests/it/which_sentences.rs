//! Which sentences and lines become candidates, and where an ambiguous name counts in them.

use crate::candidates::drafted;

/// True if a sentence makes a candidate of its own.
fn is_drafted(language: &str, sentence: &str) -> bool {
    let last = sentence.lines().last().unwrap_or_default();
    let words = last.trim_matches(|it: char| !it.is_alphanumeric());
    drafted(language, sentence).contains(words)
}

#[test]
fn a_sentence_that_tells_how_something_is_is_a_claim() {
    for (language, sentence) in [
        (
            "en",
            "The working group will be dissolved once everything is in place.",
        ),
        (
            "de",
            "Der Antrag, den Markt in die Halle zu verlegen, wird vertagt.",
        ),
        (
            "fr",
            "Par conséquent, toutes les pages de la chorale passeront désormais en privé.",
        ),
        (
            "es",
            "La excursión de primavera pasa este año del pinar al hayedo.",
        ),
        (
            "ru",
            "Заявка на перенос собраний из сторожки в школу отклонена.",
        ),
        // Items that tell what was done, or what became of something.
        ("en", "What is new:\n\n- Crash at start-up fixed (#2187)"),
        (
            "en",
            "These rooms change:\n\n- the alto room on Discord → the alto room on Mastodon",
        ),
    ] {
        assert!(is_drafted(language, sentence), "{sentence}");
    }
}

#[test]
fn headings_invitations_and_words_to_readers_are_no_claims() {
    for (language, sentence) in [
        ("en", "Elke Vosskamp | 5 July 2023"),
        ("en", "2.25 - 2021-09-20"),
        ("en", "Mastodon, 3 May 2023"),
        ("en", "choir/songbook · issue 14 · closed"),
        ("en", "Not Discord!"),
        (
            "en",
            "In this article, we explain what the choir does with its Discord server.",
        ),
        (
            "en",
            "First, you need to give your singers a heads up and collect feedback.",
        ),
        (
            "de",
            "In diesem Artikel erklären wir, was der Chor auf Mastodon macht.",
        ),
        (
            "fr",
            "Nous vous invitons à faire de même et à nous suivre sur Mastodon.",
        ),
        (
            "es",
            "En este artículo explicamos lo que hace el coro en Mastodon.",
        ),
        (
            "ru",
            "В этой статье рассказываем о том, что хор делает в Mastodon.",
        ),
    ] {
        assert!(!is_drafted(language, sentence), "{sentence}");
    }
}

#[test]
fn a_name_that_the_document_has_settled_counts_in_all_of_it() {
    for (language, sentence, is_named) in [
        (
            "en",
            "The choir has left Facebook for Slack. Slack has limits for choirs.",
            true,
        ),
        (
            "en",
            "The choir has left Facebook for Slack. Shortly after, Slack closed the alto room.",
            true,
        ),
        (
            "fr",
            "La chorale a quitté Facebook pour Slack. Slack avait au départ un forfait gratuit.",
            true,
        ),
        (
            "ru",
            "Хор перешёл с Facebook на Slack. В зале Slack показывают всем певцам хора.",
            true,
        ),
        // The everyday word stays one.
        (
            "en",
            "The choir has left Facebook for Slack. Slack strings sounded odd on 3 May 2023.",
            false,
        ),
        (
            "en",
            "The choir has left Facebook for Signal. The signal was weak on 3 May 2023.",
            false,
        ),
        (
            "de",
            "Der Chor ist von Facebook zu Signal gewechselt. Ein Signal kam am 3. Mai 2023.",
            false,
        ),
    ] {
        let draft = drafted(language, sentence);
        let (_, own) = sentence.split_once(". ").unwrap();
        let block = draft.split("\n\n").find(|it| {
            let (_, quotes) = it.split_once("quotes:").unwrap_or_default();
            quotes.contains(own.trim_end_matches('.'))
        });
        let block = block.unwrap_or_default();
        let names = block.contains("names `slack`") || block.contains("names `signal`");
        assert_eq!(names, is_named, "{sentence}\n{draft}");
    }
}

#[test]
fn characters_measure_a_text() {
    for (language, sentence, is_count) in [
        ("en", "A post on Mastodon may have 500 characters.", false),
        ("de", "Ein Beitrag auf Mastodon hat 500 Zeichen.", false),
        (
            "fr",
            "Un message sur Mastodon compte 500 caractères.",
            false,
        ),
        ("es", "Un mensaje en Mastodon tiene 500 caracteres.", false),
        ("ru", "В сообщении в Mastodon 500 символов.", false),
        ("en", "A post on Mastodon reached 500 people.", true),
    ] {
        let draft = drafted(language, sentence);
        assert_eq!(draft.contains("count: {"), is_count, "{sentence}\n{draft}");
    }
}
