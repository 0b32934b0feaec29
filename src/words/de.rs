//! House wording in German.

use crate::sheet::ActorKind;
use crate::sheet::Confidence;
use crate::sheet::Credibility;
use crate::sheet::Likelihood;
use crate::sheet::LikelihoodScale;
use crate::sheet::Reliability;
use crate::sheet::SourceKind;
use crate::sheet::Stage;
use crate::words::DifferenceWords;
use crate::words::FigureWords;
use crate::words::FullWords;
use crate::words::IndexWords;
use crate::words::StandingWords;
use crate::words::SupportWords;
use crate::words::Words;

pub(super) static WORDS: Words = Words {
    kicker: "Bericht zu einem Plattformwechsel",
    draft: "ENTWURF, nicht veröffentlicht",
    page_ends: "Hier endet die Seite",
    as_of: "Stand: {date}",
    issued: "herausgegeben am {date}",
    not_reviewed: "Fachlich nicht geprüft",
    edition: "Ausgabe {number}",
    one_page: "Einseiter",
    page_of: "Seite {page} von {pages}",
    bottom_line: "Kernaussage",
    bottom_line_judged: "Kernaussage: unsere Einschätzung",
    key_points: "Das Wichtigste",
    glance: "Der Wechsel im Überblick",
    glance_aspect: "Merkmal",
    glance_stated: "Angabe",
    timeline: "Zeitleiste",
    implications: "Was daraus folgt",
    implication: "Unsere Einschätzung",
    watch: "Worauf zu achten ist",
    cautions: "Vorbehalte",
    caution: "Vorbehalt",
    our_reading: "Unsere Lesart:",
    confidence: "Aussagesicherheit",
    source: "Quelle",
    sources: "Quellen dieses Papiers",
    cite_as: "Zitieren als",
    also_available: "Siehe auch",
    contact: "Kontakt",
    attached: "Dem PDF angehängt",
    evidence: "Belege",
    evidence_intro: "Hierher führen die Nummern im Text: zu jeder Aussage und zum genauen Wortlaut der Quelle, auf dem sie beruht.",
    trigger: "Hintergrund",
    who: "Wer",
    from: "Von",
    not_left: "keine vollständige Abkehr vermerkt",
    left: "verlassen",
    in_use: "in Gebrauch",
    to: "Zu",
    scale: "Umfang",
    returned: "Zurückgekehrt",
    in_part: "zum Teil",
    not_stated: "in der Quelle nicht genannt",
    not_stated_by_several: "in den Quellen nicht genannt",
    not_given: "hier nicht angegeben",
    line: "Zeile\u{a0}{line}",
    lines: "Zeilen\u{a0}{first} bis\u{a0}{last}",
    of_extract: "{place} des Textauszugs",
    on_page: "Seite\u{a0}{page}, {place}",
    who_says_so: "Wer das sagt:",
    support: SupportWords {
        label: "Gestützt auf:",
        one: "eine Quelle",
        independent: "{sources} unabhängige Quellen",
        one_origin: "{sources} Quellen, ein Ursprung",
        partly: "{sources} Quellen, davon {independent} unabhängig",
        unexamined_sources: "{sources} Quellen, Unabhängigkeit nicht geprüft",
        partly_unexamined: "{sources} Quellen, davon höchstens {independent} unabhängig",
        differ: "Quellen widersprechen sich",
        differing: "Dagegen:",
        credibility,
        year_of_card: "Das Jahr ist das der Veröffentlichung",
        key: "Hinter einer Marke steht ● für eine unabhängige Quelle und ○ für eine, die ihre Worte von einer anderen hat; ≠ besagt, dass Quellen einander widersprechen; ohne Zeichen stützt sich eine Aussage auf eine Quelle.",
        based_on: "Beruht auf",
        supersedes: "Ersetzt",
        superseded_by: "Ersetzt durch",
        some_independent: "Soweit bekannt, sind {number} davon voneinander unabhängig.",
        all_independent: "Soweit bekannt, sind sie voneinander unabhängig.",
        same_origin: "Alle gehen auf denselben Ursprung zurück.",
        unexamined: "Sie zählen als voneinander unabhängig; geprüft hat das niemand.",
        in_record: "Hier nicht zitierte Quellen: {number}. Die Datei {record} beschreibt alle, mit ihren Prüfsummen.",
    },
    via: ", so ",
    semicolon: "; ",
    colon: ": ",
    our_translation: "unsere Übersetzung:",
    translations: "Die Übersetzungen sind unsere eigenen und nicht geprüft; wo keine steht, gibt die Aussage das Zitat wieder.",
    context: "Dazu:",
    waived: "Regel {rule} ausgesetzt:",
    languages: &[
        ("ar", "auf Arabisch"),
        ("cs", "auf Tschechisch"),
        ("da", "auf Dänisch"),
        ("de", "auf Deutsch"),
        ("el", "auf Griechisch"),
        ("en", "auf Englisch"),
        ("es", "auf Spanisch"),
        ("fa", "auf Persisch"),
        ("fr", "auf Französisch"),
        ("he", "auf Hebräisch"),
        ("it", "auf Italienisch"),
        ("ja", "auf Japanisch"),
        ("nl", "auf Niederländisch"),
        ("pl", "auf Polnisch"),
        ("pt", "auf Portugiesisch"),
        ("ru", "auf Russisch"),
        ("sv", "auf Schwedisch"),
        ("tr", "auf Türkisch"),
        ("uk", "auf Ukrainisch"),
        ("vi", "auf Vietnamesisch"),
        ("zh", "auf Chinesisch"),
    ],
    in_other_language: "in einer anderen Sprache ({tag})",
    undated: "undatiert",
    published: "veröffentlicht: {date}",
    text_by_desk: "Text von uns erfasst",
    text_recognised: "Text maschinell in Bildern erkannt",
    stage,
    source_kind,
    reliability,
    likelihood,
    back: "zurück zum Text",
    mark_name: "Beleg {number}",
    back_in_body: "zurück zu Aussage {number} auf Seite {page}",
    back_in_annex: "zurück zu Aussage {number} auf Seite {page} des Anhangs",
    ahead: &[
        "künftig",
        "in zukunft",
        "weiterhin",
        "weiter",
        "in den kommenden monaten",
    ],
    cut_off: "Der Kenntnisstand endet am {date}; Späteres ist nicht berücksichtigt.",
    partly_accepted: "{accepted} von {all} Aussagen sind fachlich bestätigt",
    one_accepted: "1 von {all} Aussagen ist fachlich bestätigt",
    option: "Handlungsoption",
    until: "bis {date}",
    horizon: "Zeithorizont:",
    rule_set_aside: "Regel ausgesetzt",
    threshold: "Schwelle:",
    watched_by: "Beobachtet von:",
    source_says,
    key_points_reported: "Kernpunkte laut Quelle",
    timeline_reported: "Zeitleiste laut Quelle",
    full: &FULL,
    skip: "Direkt zur Kernaussage",
    index: IndexWords {
        title: "Briefings",
        language: "Deutsch",
        current: "entspricht dem aktuellen Faktenblatt",
        stale: "einzelne Aussagen beruhen auf Worten, die sich geändert haben",
        changed: "veraltet: Faktenblatt, Quelle oder Datei wurde seit der Erstellung geändert",
    },
    standing: StandingWords {
        heading: "Nicht mehr aktuell",
        intro: "Seit die folgenden Aussagen erfasst wurden, haben sich ihre Quellen geändert. Noch hat niemand die Änderungen geprüft. Bitte nicht zitieren:",
        inherited: "Das gilt auch für alles, was darauf beruht: {what}.",
        title: "den Titel",
        bottom_line: "die Kernaussage",
        judgements: "die so gekennzeichneten Einschätzungen",
        at_statement: "Nicht mehr aktuell.",
        at_judgement: "Beruht auf Aussagen, die nicht mehr aktuell sind.",
        remark: "nicht mehr aktuell",
        running: "teilweise nicht mehr aktuell",
        line: "Zeile\u{a0}{line} der erfassten Fassung",
        method: "So gekennzeichnete Aussagen stehen hier, wie sie erfasst wurden. Ihre Quellen haben sich seitdem geändert; die hier genannten Prüfungen gelten für sie nicht mehr.",
        host_changed: "Der zitierte Satz hat sich außerhalb des Zitats geändert",
        reworded: "Der zitierte Satz wurde umformuliert",
        value_changed: "Im zitierten Satz hat sich eine Zahl, ein Datum, ein Name, eine Verneinung oder ein Zeichen geändert",
        elsewhere: "Die zitierten Worte fehlen in der Quelle und stehen jetzt in einer anderen",
        ambiguous: "Die zitierten Worte stehen jetzt an mehreren Stellen der Quelle",
        gone: "Die zitierten Worte stehen nicht mehr in der Quelle",
        source: "Andere Sätze der Quelle haben sich geändert",
        accepted: "Abgenommen von {by} am {date}.",
        begun: "{by} hat das Verzeichnis der Abnahmen am {date} neu begonnen. Angegebener Grund: {because}.",
        recorded: "Vom Programm erfasst; bisher von niemandem abgenommen.",
        all_recorded: "Die Aussagen wurden vom Programm erfasst; bisher hat niemand eine davon abgenommen.",
    },
    difference: DifferenceWords {
        heading: "Was sich seit Ausgabe {number} geändert hat",
        nothing: "In diesem Bericht hat sich nichts geändert.",
        in_short: "Änderungen seit Ausgabe {number}:",
        here: "auf dieser Seite",
        not_here: "nichts auf dieser Seite",
        our_judgement: "unsere Einschätzung",
        all_in_full: "die Langfassung nennt alle",
        fact_added: "Neu: {new}",
        fact_removed: "Nicht mehr enthalten: {old}",
        fact_corrected: "Berichtigt: {new} Zuvor: {old}",
        fact_reworded: "Neu formuliert: {new}",
        fact_regrounded: "Wie zuvor, jedoch gestützt auf andere Worte einer Quelle: {new}",
        judgement_added: "Unsere Einschätzung, neu: {new}",
        judgement_removed: "Unsere Einschätzung, zurückgenommen: {old}",
        judgement_changed: "Unsere Einschätzung hat sich geändert: {new} Zuvor: {old}",
        judgement_regrounded: "Unsere Einschätzung bleibt, gestützt auf andere Sachverhalte oder mit anderer Aussagesicherheit: {new}",
        source_added: "Neue Quelle: {new}",
        source_removed: "Quelle, nicht mehr verwendet: {old}",
        source_replaced: "Quelle, deren Text sich geändert hat: {new}",
        fact_revalued: "Wie zuvor, mit anderem Datum, anderer Zahl, anderem Namen oder anderer Herkunft der Aussage: {new}",
        judgement_reweighed: "Unsere Einschätzung, mit anderer Wahrscheinlichkeit: {new}",
        judgement_reaimed: "Unsere Einschätzung, mit anderem Zeithorizont: {new}",
        movement_added: "Neuer Wechsel: {new}",
        movement_removed: "Wechsel, nicht mehr enthalten: {old}",
        movement_changed: "Wechsel, nach heutigem Stand: {new} Zuvor: {old}",
        difference_added: "Quellen widersprechen sich: {new}",
        difference_removed: "Gilt nicht mehr als Widerspruch: {old}",
        difference_changed: "Quellen widersprechen sich anders als zuvor: {new}",
        difference_explained: "Zum Widerspruch der Quellen, neu formuliert: {new}",
        caution_added: "Neuer Vorbehalt: {new}",
        caution_removed: "Vorbehalt, nicht mehr nötig: {old}",
        caution_changed: "Vorbehalt, neu formuliert: {new} Zuvor: {old}",
        source_superseded: "Quelle, durch eine spätere berichtigt oder ersetzt: {new}",
        source_regraded: "Quelle, deren Zuverlässigkeit nun anders beurteilt wird: {new}",
        cut_off_moved: "Informationsstand nun {new}, zuvor {old}.",
        movement: "{who}: {from} → {to} ({stage}).",
    },
    figures: FigureWords {
        part: "{title} (Teil {part} von {parts})",
        date: "Datum",
        statement: "Aussage",
        who: "Wer das sagt",
        day: "Tag genannt",
        days: "Tage genannt",
        coarse: "nur Monat oder Jahr genannt",
        doubted: "Datum zweifelhaft",
        latest: "spätestens an diesem Tag",
        planned: "geplant",
        undated: "kein Datum genannt",
        one_day: "ein Tag",
        one_month: "ein Monat",
        one_year: "ein Jahr",
        to_scale: "Die Linie ist maßstäblich, außer wo zwei Striche sie unterbrechen.",
        in_order: "Die Linie zeigt die Reihenfolge der Daten, nicht die Abstände.",
        many_events: "{number} Aussagen in der Reihenfolge ihrer Daten; der Text führt sie auf.",
        moves: "Plattformwechsel, wie berichtet",
        stated: "sagt die Quelle selbst",
        passed_on: "sagen nur die Genannten",
        not_paired: "Das Bild ordnet Herkunft und Ziel einander nicht zu.",
        many_moves: "{number} Wechsel; die Tabelle führt sie auf.",
        numbers: "Zahlen, wie berichtet",
        number: "Zahl",
        counted: "Was gezählt wird",
        about: "rund {number}",
        not_comparable: "Diese Zahlen erfassen Verschiedenes und lassen sich nicht vergleichen.",
        same_scale: "Nur Balken unter derselben Überschrift lassen sich vergleichen.",
        soft_end: "Ein gestricheltes Ende steht für {open}rund{close}; seine Länge besagt nichts.",
        many_numbers: "{number} Zahlen; der Text führt sie auf.",
        unnamed: "Gestrichelte Quadrate: nicht genannt.",
        one_way: "Alle Aussagen stammen aus einer einzigen Quelle",
        own_words: "{number} mit den Worten der Quelle",
        second_hand: "{number} aus zweiter Hand",
        third_hand: "{number} aus dritter Hand",
        relayed: "von anderen übernommen",
        by_hand: "Aussagen: {hands}.",
        reader: "dieses Papier",
        on_the_web: "Im Netz",
        code: "Code mit der Adresse {address}.",
    },
};

/// The wording of the full briefing alone.
static FULL: FullWords = FullWords {
    name: "Langfassung",
    key_judgements: "Unsere Einschätzungen",
    judgement: "Einschätzung {number}",
    is_bottom_line: "Die Kernaussage, wie oben formuliert.",
    confidence,
    rests_on: "Beruht auf",
    would_change: "Was sie ändern würde:",
    why: "Warum diese Aussagesicherheit:",
    speaks_against: "Dagegen spricht:",
    nothing_against: "nichts vermerkt",
    other_reading: "Andere Lesart:",
    rights_of: "{holder}; Bedingungen: {terms}.",
    unknown_terms: "unbekannt",
    unknown_holder: "Inhaber unbekannt",
    set_aside: "Ausgesetzte Regeln",
    set_aside_number: "Aussagen, für die eine Regel ausgesetzt wurde: {number}. Der Grund steht beim Beleg; insoweit gilt für sie nicht, was hier über die Prüfung gesagt ist.",
    annex: "Anhang",
    annex_page_of: "Anhang, Seite {page} von {pages}",
    further_facts: "Weitere Aussagen",
    further_cautions: "Weitere Vorbehalte",
    what_happened: "Was geschah",
    what_happened_or_will: "Was geschah und was geplant ist",
    what_will_happen: "Was geplant ist",
    push: "Was dem Wechsel vorausging",
    platforms: "Woher und wohin, laut Quelle",
    platforms_by_several: "Woher und wohin, laut Quellen",
    stage: "Stand",
    scale: "Umfang und Wirkung",
    actors: "Wer und was genannt wird",
    actor: "Name",
    actor_kind: "Art",
    named_by: "Genannt von",
    kind,
    cautions: "Vorbehalte zur Quellenlage",
    caution: "Vorbehalt {number}",
    alternatives: "Andere Lesarten",
    alternative: "Andere Lesart",
    outlook: "Ausblick",
    annex_sources: "Die Quellen",
    annex_evidence: "Anhang A. Die Belege",
    annex_terms: "Anhang B. Die Begriffe",
    annex_method: "Anhang C. Arbeitsweise und Prüfung",
    kind_and_language: "Art und Sprache",
    publisher: "Herausgeber",
    address: "Adresse",
    received: "Eingegangen",
    parts_aside: "Nicht ausgewertete Teile",
    archived: "Archivierte Fassung",
    published: "Veröffentlicht",
    reliability: "Zuverlässigkeit",
    reliability_not_judged: "nicht zu beurteilen (F)",
    speakers: "Wer darin spricht",
    rights: "Rechte",
    passages_only: "Weitergegeben werden nur die hier zitierten Sätze.",
    whole: "Das ganze Dokument darf weitergegeben werden.",
    text: "Text",
    text_size: "{characters} Zeichen, {lines} Zeilen",
    text_of_one_line: "{characters} Zeichen, 1 Zeile",
    description: "Unsere Beschreibung",
    digest: "SHA-256",
    summary: "Die Quellenlage insgesamt",
    one_source: "Dieser Bericht stützt sich auf eine einzige Quelle.",
    many_sources: "Dieser Bericht stützt sich auf {number} Quellen.",
    only_source: "Eine Quelle: {remarks}.",
    several_sources: "{number} Quellen, unten beschrieben.",
    several_below: "{number}, unten beschrieben.",
    voices: "Tatsachenaussagen in diesem Bericht: {all} ({hands}).",
    own_voice: "Tatsachenaussagen in diesem Bericht: {all}. In keiner gibt die Quelle wieder, was andere sagen.",
    uncorroborated: "Nichts ließ sich an einer zweiten, unabhängigen Quelle prüfen.",
    cautions_recorded: "Vorbehalte insgesamt: {number}, in diesem Bericht: {shown}.",
    terms_intro,
    term: "Wahrscheinlichkeit",
    range: "Spanne",
    range_of: "{low} bis {high}\u{a0}%",
    confidence_level: "Aussagesicherheit",
    meaning: "Was das heißt",
    confidence_meaning,
    method: &[
        (
            "Arbeitsweise",
            "Jede Tatsachenaussage ist anhand einer Quelle formuliert und an ein Zitat gebunden. Einschätzungen, Vorbehalte und Lesarten sind unsere eigenen und als solche gekennzeichnet.",
        ),
        (
            "Maschinell geprüft",
            "Jedes Zitat steht genau einmal und Wort für Wort in seiner Quelle. Zahlen, Datumsangaben und Namen jeder Aussage stehen in ihren Zitaten. Wer in einer Quelle zitiert wird, ist genannt. Die Sprachfassungen stimmen in Zahlen, Datumsangaben und Namen überein.",
        ),
        (
            "Nicht maschinell geprüft",
            "Ob eine Aussage ihr Zitat richtig wiedergibt. Das muss ein Mensch beurteilen; der Kopf dieses Berichts sagt, ob es geschehen ist.",
        ),
    ],
    on_this_page: "Auf dieser Seite",
    passages: "Die zitierten Stellen",
    passages_intro: "Die Sätze der Quellen, aus denen dieser Bericht zitiert, in ihrer Reihenfolge. Zitiertes ist markiert; die Nummern führen zu den Belegen.",
    attached_sheet: "Das geprüfte Faktenblatt, ohne Kommentare",
    attached_passages: "Die Sätze der Quellen, aus denen dieser Bericht zitiert",
    attached_record: "Jeder Satz, den die Fassungen dieses Berichts enthalten, mit seinen Belegen",
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Announced => "angekündigt",
        Stage::UnderWay => "im Gange",
        Stage::Tries => "wird erprobt",
        Stage::Uses => "neben der alten Plattform in Gebrauch",
        Stage::Moved => "alte Plattform aufgegeben",
    }
}

fn source_says(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "Laut Artikel",
        SourceKind::Announcement => "Laut Mitteilung",
        SourceKind::Report => "Laut Bericht",
        SourceKind::Minutes => "Laut Protokoll",
        SourceKind::Letter => "Laut Schreiben",
        SourceKind::Law => "Laut Gesetz",
        SourceKind::Other => "Laut Quelle",
    }
}

fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "Presseartikel",
        SourceKind::Announcement => "Mitteilung in eigener Sache",
        SourceKind::Report => "Bericht",
        SourceKind::Minutes => "Protokoll",
        SourceKind::Letter => "Schreiben",
        SourceKind::Law => "Rechtsvorschrift",
        SourceKind::Other => "Dokument",
    }
}

/// Returns the reliability of a source with its letter, by STANAG 2511, table I.
fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::A => "völlig zuverlässig (A)",
        Reliability::B => "in der Regel zuverlässig (B)",
        Reliability::C => "recht zuverlässig (C)",
        Reliability::D => "in der Regel nicht zuverlässig (D)",
        Reliability::E => "unzuverlässig (E)",
        Reliability::F => "Zuverlässigkeit nicht zu beurteilen (F)",
    }
}

/// Returns the credibility of a statement with its digit, by STANAG 2511, table II.
fn credibility(credibility: Credibility) -> &'static str {
    match credibility {
        Credibility::Confirmed => "durch andere Quellen bestätigt (1)",
        Credibility::ProbablyTrue => "wahrscheinlich wahr (2)",
        Credibility::PossiblyTrue => "möglicherweise wahr (3)",
        Credibility::Doubtful => "zweifelhaft (4)",
        Credibility::Improbable => "unwahrscheinlich (5)",
        Credibility::NotJudged => "Wahrheit nicht zu beurteilen (6)",
    }
}

/// Returns the desk's own renderings; neither scale has an official German one.
fn likelihood(scale: LikelihoodScale, likelihood: Likelihood) -> &'static str {
    match (scale, likelihood) {
        (LikelihoodScale::Icd203, Likelihood::AlmostNoChance) => "nahezu ausgeschlossen",
        (LikelihoodScale::Icd203, Likelihood::VeryUnlikely) => "sehr unwahrscheinlich",
        (LikelihoodScale::Icd203, Likelihood::RoughlyEven) => {
            "etwa so wahrscheinlich wie unwahrscheinlich"
        }
        (LikelihoodScale::Icd203, Likelihood::VeryLikely) => "sehr wahrscheinlich",
        (LikelihoodScale::Phia, Likelihood::AlmostNoChance) => "kaum denkbar",
        (LikelihoodScale::Phia, Likelihood::VeryUnlikely) => "höchst unwahrscheinlich",
        (LikelihoodScale::Phia, Likelihood::RoughlyEven) => "realistische Möglichkeit",
        (LikelihoodScale::Phia, Likelihood::VeryLikely) => "höchst wahrscheinlich",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::Unlikely) => {
            "unwahrscheinlich"
        }
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::Likely) => "wahrscheinlich",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::AlmostCertain) => {
            "nahezu sicher"
        }
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Aussagesicherheit: gering",
        Confidence::Moderate => "Aussagesicherheit: mäßig",
        Confidence::High => "Aussagesicherheit: hoch",
    }
}

fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Platform => "Plattform oder Dienst",
        ActorKind::Group => "Gruppe",
        ActorKind::Organisation => "Organisation",
        ActorKind::Authority => "Behörde",
        ActorKind::Media => "Nachrichtenmedium",
        ActorKind::Person => "Person",
        ActorKind::Place => "Ort",
        ActorKind::Thing => "Produkt oder System",
        ActorKind::Unnamed => "nicht namentlich genannt",
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

/// Returns the name and meaning of a level of confidence, by Joint Publication 2-0, shortened and translated by the desk.
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
