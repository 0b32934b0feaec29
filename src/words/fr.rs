//! House wording in French.
//!
//! Spaces follow the Imprimerie nationale: a no-break space before a colon and
//! inside « », a narrow one before `;`, `!` and `?`.

use crate::sheet::Confidence;
use crate::sheet::Likelihood;
use crate::sheet::LikelihoodScale;
use crate::sheet::Reliability;
use crate::sheet::SourceKind;
use crate::sheet::Stage;
use crate::words::DifferenceWords;
use crate::words::FigureWords;
use crate::words::IndexWords;
use crate::words::Words;

pub(super) static WORDS: Words = Words {
    kicker: "Note sur un changement de plateforme",
    as_of: "Situation au {date}",
    issued: "diffusée le {date}",
    not_reviewed: "non relue par un bureau",
    edition: "édition {number}",
    one_page: "note d’une page",
    page_of: "Page {page} sur {pages}",
    bottom_line: "L’essentiel",
    bottom_line_judged: "L’essentiel\u{a0}: notre appréciation",
    key_points: "À retenir",
    glance: "Le changement en bref",
    glance_aspect: "Élément",
    glance_stated: "Indication",
    timeline: "Chronologie",
    implications: "Conséquences pour l’action",
    implication: "Notre appréciation",
    watch: "À surveiller",
    cautions: "Réserves",
    caution: "Réserve",
    our_reading: "Notre lecture\u{a0}:",
    source_and_confidence: "Source et degré de confiance",
    confidence: "Confiance",
    source: "Source",
    report: "Note",
    evidence: "Pièces à l’appui",
    evidence_intro: "Les numéros du texte renvoient ici\u{a0}: à chaque énoncé et aux termes exacts de la source qui le fondent.",
    digest: "Empreinte SHA-256 de la source\u{a0}:",
    trigger: "Contexte",
    who: "Qui",
    from: "Origine",
    not_left: "abandon non signalé",
    to: "Destination",
    scale: "Ampleur",
    not_stated: "non précisée par la source",
    line: "ligne\u{a0}{line}",
    lines: "lignes\u{a0}{first} à\u{a0}{last}",
    who_says_so: "Qui le dit\u{a0}:",
    source_itself: "la source elle-même",
    via: ", selon ",
    semicolon: "\u{202f}; ",
    colon: "\u{a0}: ",
    context: "À rapprocher de\u{a0}:",
    waived: "Règle {rule} écartée\u{a0}:",
    languages: &[
        ("ar", "en arabe"),
        ("cs", "en tchèque"),
        ("da", "en danois"),
        ("de", "en allemand"),
        ("en", "en anglais"),
        ("es", "en espagnol"),
        ("fr", "en français"),
        ("it", "en italien"),
        ("nl", "en néerlandais"),
        ("pl", "en polonais"),
        ("pt", "en portugais"),
        ("ru", "en russe"),
        ("sv", "en suédois"),
        ("tr", "en turc"),
        ("uk", "en ukrainien"),
    ],
    in_other_language: "dans la langue «\u{a0}{tag}\u{a0}»",
    undated: "sans date",
    published: "date de publication\u{a0}: {date}",
    stage,
    source_kind,
    reliability,
    likelihood,
    confidence_sentence,
    back: "retour au texte",
    mark_name: "pièce {number}",
    words_of_source: "Texte de la source",
    full: &crate::words::full::fr::WORDS,
    skip: "Aller à l’essentiel",
    index: IndexWords {
        title: "Notes",
        language: "Français",
        current: "à jour",
        stale: "certains énoncés reposent sur des mots qui ont changé",
        changed: "périmé\u{a0}: la fiche de faits, une source ou un fichier a changé depuis la production",
    },
    difference: DifferenceWords {
        heading: "Ce qui a changé depuis l’édition {number}",
        nothing: "Rien n’a changé.",
        fact_added: "Nouveau\u{a0}: {new}",
        fact_removed: "N’est plus affirmé\u{a0}: {old}",
        fact_corrected: "Corrigé\u{a0}: {new} Auparavant\u{a0}: {old}",
        fact_reworded: "Reformulé\u{a0}: {new}",
        fact_regrounded: "Inchangé, fondé sur d’autres mots d’une source\u{a0}: {new}",
        judgement_added: "Notre appréciation, nouvelle\u{a0}: {new}",
        judgement_removed: "Notre appréciation, retirée\u{a0}: {old}",
        judgement_changed: "Notre appréciation a changé\u{a0}: {new} Auparavant\u{a0}: {old}",
        judgement_regrounded: "Notre appréciation demeure, fondée sur d’autres faits ou avec un autre degré de confiance\u{a0}: {new}",
        source_added: "Nouvelle source\u{a0}: {new}",
        source_removed: "Source qui n’est plus utilisée\u{a0}: {old}",
        source_replaced: "Source dont les mots ont changé\u{a0}: {new}",
    },
    figures: FigureWords {
        part: "{title} (partie {part} sur {parts})",
        date: "Date",
        statement: "Énoncé",
        who: "Qui le dit",
        day: "jour indiqué",
        days: "jours indiqués",
        coarse: "mois ou année seulement",
        doubted: "date douteuse",
        latest: "ce jour au plus tard",
        undated: "date non indiquée",
        one_day: "un jour",
        one_month: "un mois",
        one_year: "un an",
        to_scale: "La ligne est à l’échelle, sauf là où deux traits la coupent.",
        in_order: "La ligne montre l’ordre des dates, non le temps qui les sépare.",
        many_events: "{number} énoncés dans l’ordre de leurs dates\u{202f}; le tableau en donne la liste.",
        moves: "Changements de plateforme, selon les sources",
        stated: "la source elle-même le dit",
        passed_on: "seuls les tiers cités le disent",
        not_paired: "L’image ne dit pas qui est passé de quelle plateforme à quelle autre.",
        many_moves: "{number} changements\u{202f}; le tableau en donne la liste.",
        numbers: "Chiffres, selon les sources",
        number: "Chiffre",
        counted: "Objet",
        about: "environ {number}",
        not_comparable: "Ces chiffres ne portent pas sur les mêmes objets et ne se comparent pas.",
        same_scale: "Seules les barres d’un même titre se comparent.",
        soft_end: "Une extrémité en tirets signifie «\u{a0}environ\u{a0}»\u{202f}; sa longueur n’indique rien.",
        many_numbers: "{number} chiffres\u{202f}; le tableau en donne la liste.",
    },
};

/// Said of the service that a move leads to.
fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Announced => "annoncé",
        Stage::Tries => "à l’essai",
        Stage::Uses => "utilisé à côté de l’ancienne plateforme",
        Stage::Moved => "ancienne plateforme abandonnée",
    }
}

fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "article de presse",
        SourceKind::Announcement => "déclaration de l’intéressé",
        SourceKind::Report => "rapport",
        SourceKind::Other => "document",
    }
}

/// STANAG 2511, table I, with the letter.
fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::A => "totalement fiable (A)",
        Reliability::B => "habituellement fiable (B)",
        Reliability::C => "assez fiable (C)",
        Reliability::D => "habituellement non fiable (D)",
        Reliability::E => "non fiable (E)",
        Reliability::F => "fiabilité impossible à apprécier (F)",
    }
}

/// The desk's own renderings, each invariable after “il est”, “il y a” or “c’est”.
fn likelihood(scale: LikelihoodScale, likelihood: Likelihood) -> &'static str {
    match (scale, likelihood) {
        (LikelihoodScale::Icd203, Likelihood::AlmostNoChance) => "quasiment exclu",
        (LikelihoodScale::Icd203, Likelihood::VeryUnlikely) => "très peu probable",
        (LikelihoodScale::Icd203, Likelihood::RoughlyEven) => {
            "à peu près aussi probable qu’improbable"
        }
        (LikelihoodScale::Icd203, Likelihood::VeryLikely) => "très probable",
        (LikelihoodScale::Phia, Likelihood::AlmostNoChance) => "possibilité infime",
        (LikelihoodScale::Phia, Likelihood::VeryUnlikely) => "hautement improbable",
        (LikelihoodScale::Phia, Likelihood::RoughlyEven) => "possibilité réaliste",
        (LikelihoodScale::Phia, Likelihood::VeryLikely) => "hautement probable",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::Unlikely) => "peu probable",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::Likely) => "probable",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::AlmostCertain) => {
            "presque certain"
        }
    }
}

fn confidence_sentence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Notre degré de confiance dans ces appréciations est faible.",
        Confidence::Moderate => "Notre degré de confiance dans ces appréciations est moyen.",
        Confidence::High => "Notre degré de confiance dans ces appréciations est élevé.",
    }
}
