//! House wording of the full briefing in German.

use crate::sheet::ActorKind;
use crate::sheet::Confidence;
use crate::sheet::LikelihoodScale;
use crate::words::FullWords;

pub(in crate::words) static WORDS: FullWords = FullWords {
    name: "Langfassung",
    key_judgements: "Unsere Einschätzungen",
    judgement: "Einschätzung {number}",
    confidence,
    rests_on: "Beruht auf",
    would_change: "Was sie ändern würde:",
    what_happened: "Was geschah",
    push: "Was dem Wechsel vorausging",
    platforms: "Woher und wohin, laut Quelle",
    stage: "Wie weit",
    scale: "Umfang und Wirkung",
    actors: "Wer und was genannt wird",
    actor: "Name",
    actor_kind: "Was es ist",
    named_by: "Genannt von",
    kind,
    cautions: "Vorbehalte zur Quellenlage",
    caution: "Vorbehalt {number}",
    alternatives: "Andere Lesarten",
    alternative: "Andere Lesart",
    outlook: "Ausblick",
    annex_sources: "Anhang A. Die Quellen",
    annex_evidence: "Anhang B. Die Belege",
    annex_terms: "Anhang C. Die Begriffe",
    annex_method: "Anhang D. Arbeitsweise und Prüfung",
    kind_and_language: "Art und Sprache",
    published: "Veröffentlicht",
    reliability: "Zuverlässigkeit",
    speakers: "Wer darin spricht",
    rights: "Rechte",
    passages_only: "Weitergegeben werden nur die hier zitierten Sätze.",
    whole: "Das ganze Dokument darf weitergegeben werden.",
    text: "Text",
    text_size: "{characters} Zeichen, {lines} Zeilen",
    description: "Unsere Beschreibung",
    digest: "SHA-256",
    summary: "Die Quellenlage insgesamt",
    one_source: "Dieser Bericht stützt sich auf eine einzige Quelle.",
    many_sources: "Dieser Bericht stützt sich auf {number} Quellen.",
    voices: "Er enthält {all} Tatsachenaussagen. In {own} davon spricht die Quelle selbst. In {passed} gibt sie wieder, was andere sagen, davon in {twice} über einen weiteren Sprecher.",
    uncorroborated: "Keine Aussage ließ sich an einer zweiten, unabhängigen Quelle prüfen.",
    cautions_recorded: "Das Faktenblatt verzeichnet {number} Vorbehalte zur Quellenlage; dieser Bericht zeigt {shown}.",
    terms_intro,
    term: "Wahrscheinlichkeit",
    range: "Spanne",
    range_of: "{low} bis {high}\u{a0}%",
    confidence_level: "Belastbarkeit",
    meaning: "Was das heißt",
    confidence_meaning,
    method: &[
        (
            "Arbeitsweise",
            "Jede Tatsachenaussage ist aus einer Quelle geschrieben und an ein Zitat gebunden. Einschätzungen, Vorbehalte und Lesarten sind unsere eigenen und als solche gekennzeichnet.",
        ),
        (
            "Maschinell geprüft",
            "Jedes Zitat steht genau einmal und Wort für Wort in seiner Quelle. Zahlen, Daten und Namen jeder Aussage stehen in ihren Zitaten. Wen eine Quelle zitiert, der ist genannt. Die Sprachfassungen stimmen in Zahlen, Daten und Namen überein.",
        ),
        (
            "Nicht maschinell geprüft",
            "Ob eine Aussage ihr Zitat richtig wiedergibt. Das muss ein Mensch beurteilen, und kein Fachreferat hat diesen Bericht geprüft.",
        ),
    ],
    on_this_page: "Auf dieser Seite",
    passages: "Die zitierten Stellen",
    passages_intro: "Die Sätze der Quellen, aus denen dieser Bericht zitiert, in ihrer Reihenfolge. Zitiertes ist markiert; die Nummern führen zu den Belegen.",
    see_passage: "in der Quelle ansehen",
    attached_sheet: "Das geprüfte Faktenblatt, ohne Kommentare",
    attached_passages: "Die Sätze der Quellen, aus denen dieser Bericht zitiert",
    attached_record: "Jeder Satz, den die Fassungen dieses Berichts enthalten, mit seinen Belegen",
    inputs: "Eingaben, SHA-256",
};

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Belastbarkeit: gering",
        Confidence::Moderate => "Belastbarkeit: mäßig",
        Confidence::High => "Belastbarkeit: hoch",
    }
}

fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Platform => "Plattform oder Dienst",
        ActorKind::Group => "Gruppe",
        ActorKind::Organisation => "Unternehmen oder Organisation",
        ActorKind::Authority => "Behörde",
        ActorKind::Media => "Nachrichtenmedium",
        ActorKind::Person => "Person",
        ActorKind::Place => "Ort",
        ActorKind::Thing => "Produkt oder System",
        ActorKind::Unnamed => "nicht namentlich",
    }
}

fn terms_intro(scale: LikelihoodScale) -> &'static str {
    match scale {
        LikelihoodScale::Icd203 => {
            "Die Stufen der Wahrscheinlichkeit folgen der amerikanischen Intelligence Community Directive 203; die deutschen Wörter sind unsere. Prozentwerte stehen nur hier, nie neben einer Einschätzung."
        }
        LikelihoodScale::Phia => {
            "Die Stufen der Wahrscheinlichkeit folgen der britischen Skala der PHIA; die deutschen Wörter sind unsere. Die Prozentwerte sind ungefähr und lassen mit Absicht Lücken. Sie stehen nur hier, nie neben einer Einschätzung."
        }
    }
}

/// Joint Publication 2-0, shortened and translated by the desk.
fn confidence_meaning(confidence: Confidence) -> (&'static str, &'static str) {
    match confidence {
        Confidence::Low => (
            "gering",
            "unbestätigte Angaben, viele Annahmen, meist schwache Schlüsse, große Lücken",
        ),
        Confidence::Moderate => (
            "mäßig",
            "teils bestätigte Angaben aus guten Quellen, einige Annahmen, starke und schwache Schlüsse, wenige Lücken",
        ),
        Confidence::High => (
            "hoch",
            "gut bestätigte Angaben aus bewährten Quellen, wenige Annahmen, starke Schlüsse, keine oder kleine Lücken",
        ),
    }
}
