use super::subject;
use crate::language::Language;

/// Returns the words that name the speaker of the first cue of a sentence.
fn speaker(language: Language, text: &str) -> Option<&str> {
    let clauses = language.clauses(text).into_iter().map(|it| it.range);
    let clauses: Vec<_> = clauses.collect();
    let cues = language.speeches(text);
    let range = subject(language, text, &clauses, cues.first()?)?;
    text.get(range)
}

#[test]
fn who_speaks() {
    let (english, german) = (Language::English, Language::German);
    for (language, text, expected) in [
        (
            english,
            "The commodore explained that it is late.",
            "The commodore",
        ),
        (
            english,
            "“We go,” said managing director Ruth Calder.",
            "managing director Ruth Calder",
        ),
        (english, "It is late, Dana Whitlock said.", "Dana Whitlock"),
        (
            english,
            "According to Mina Gould, 640 answered.",
            "Mina Gould",
        ),
        (
            german,
            "Es ist spät, teilte eine Sprecherin mit.",
            "eine Sprecherin",
        ),
        (
            german,
            "Dort lesen nach Angaben des Vereins rund 180 mit.",
            "des Vereins",
        ),
    ] {
        assert_eq!(speaker(language, text), Some(expected), "{text}");
    }
}

#[test]
fn subjects_apart_from_their_verbs() {
    let (english, german) = (Language::English, Language::German);
    let (french, russian) = (Language::French, Language::Russian);
    for (language, text, expected) in [
        (english, "The rowers were told that it is late.", None),
        (
            english,
            "The rowers were told by the warden that it is late.",
            Some("the warden"),
        ),
        (
            english,
            "Two of the rowers, who left early, said that it is late.",
            Some("Two of the rowers"),
        ),
        (
            english,
            "I rang the boat house, who said it is late.",
            Some("the boat house"),
        ),
        (
            german,
            "Das teilte der Verein am Dienstag mit, hieß es.",
            Some("der Verein"),
        ),
        (
            german,
            "Den Mitgliedern teilte der Vorstand mit, es sei spät.",
            Some("der Vorstand"),
        ),
        (french, "Il est tard, souligne-t-elle.", Some("elle")),
        (
            russian,
            "Уже поздно, сообщила во вторник его директор Регина Кальдина.",
            Some("его директор Регина Кальдина"),
        ),
        (
            russian,
            "В пресс-службе сообщили, что уже поздно.",
            Some("В пресс-службе"),
        ),
        (
            russian,
            "В четверг клуб сообщил, что уже поздно.",
            Some("клуб"),
        ),
    ] {
        assert_eq!(speaker(language, text), expected, "{text}");
    }
}
