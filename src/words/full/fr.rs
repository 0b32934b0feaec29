//! House wording of the full briefing in French.

use crate::sheet::ActorKind;
use crate::sheet::Confidence;
use crate::sheet::LikelihoodScale;
use crate::words::FullWords;

pub(in crate::words) static WORDS: FullWords = FullWords {
    name: "note complète",
    key_judgements: "Nos appréciations",
    judgement: "Appréciation {number}",
    confidence,
    rests_on: "Fondée sur",
    would_change: "Ce qui la modifierait\u{a0}:",
    what_happened: "Ce qui s’est passé",
    push: "Ce qui a précédé le changement",
    platforms: "D’où et vers où, selon la source",
    stage: "Avancement",
    scale: "Ampleur et effets",
    actors: "Qui et quoi est nommé",
    actor: "Nom",
    actor_kind: "Nature",
    named_by: "Nommé par",
    kind,
    cautions: "Réserves sur les sources",
    caution: "Réserve {number}",
    alternatives: "Autres lectures",
    alternative: "Autre lecture",
    outlook: "Perspectives",
    annex_sources: "Annexe A. Les sources",
    annex_evidence: "Annexe B. Les pièces à l’appui",
    annex_terms: "Annexe C. Les termes",
    annex_method: "Annexe D. Méthode et vérifications",
    kind_and_language: "Nature et langue",
    published: "Publication",
    reliability: "Fiabilité",
    speakers: "Qui s’y exprime",
    rights: "Droits",
    passages_only: "Seules les phrases citées ici sont transmises.",
    whole: "Le document entier peut être transmis.",
    text: "Texte",
    text_size: "{characters} caractères, {lines} lignes",
    description: "Notre description",
    digest: "SHA-256",
    summary: "Les sources dans leur ensemble",
    one_source: "Cette note repose sur une seule source.",
    many_sources: "Cette note repose sur {number} sources.",
    voices: "Elle contient {all} énoncés de fait. Dans {own} d’entre eux, la source parle en son nom. Dans {passed}, elle rapporte ce que disent d’autres, dont {twice} par un intermédiaire de plus.",
    uncorroborated: "Aucun énoncé n’a pu être vérifié auprès d’une seconde source indépendante.",
    cautions_recorded: "La fiche de faits compte {number} réserves sur les sources\u{202f}; cette note en montre {shown}.",
    terms_intro,
    term: "Probabilité",
    range: "Fourchette",
    range_of: "de {low} à {high}\u{202f}%",
    confidence_level: "Confiance",
    meaning: "Ce que cela veut dire",
    confidence_meaning,
    method: &[
        (
            "Méthode",
            "Chaque énoncé de fait est rédigé à partir d’une source et lié à une citation. Les appréciations, réserves et lectures sont les nôtres et signalées comme telles.",
        ),
        (
            "Vérifié par la machine",
            "Chaque citation figure une seule fois et mot pour mot dans sa source. Les nombres, dates et noms de chaque énoncé figurent dans ses citations. Quiconque est cité par une source est nommé. Les versions linguistiques concordent quant aux nombres, aux dates et aux noms.",
        ),
        (
            "Non vérifié par la machine",
            "Si un énoncé rend fidèlement sa citation. C’est à une personne d’en juger, et aucun bureau n’a relu cette note.",
        ),
    ],
    on_this_page: "Sur cette page",
    passages: "Les passages cités",
    passages_intro: "Les phrases des sources que cite cette note, dans leur ordre. Les termes cités sont surlignés\u{202f}; les numéros renvoient aux pièces à l’appui.",
    see_passage: "voir le passage",
    attached_sheet: "La fiche de faits vérifiée, sans commentaires",
    attached_passages: "Les phrases des sources que cite cette note",
    attached_record: "Chaque phrase imprimée dans les notes de ce dossier, avec ses pièces à l’appui",
    inputs: "Entrées, SHA-256",
};

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Confiance\u{a0}: faible",
        Confidence::Moderate => "Confiance\u{a0}: moyenne",
        Confidence::High => "Confiance\u{a0}: élevée",
    }
}

fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Platform => "plateforme ou service",
        ActorKind::Group => "groupe",
        ActorKind::Organisation => "entreprise ou organisation",
        ActorKind::Authority => "autorité publique",
        ActorKind::Media => "média",
        ActorKind::Person => "personne",
        ActorKind::Place => "lieu",
        ActorKind::Thing => "produit ou système",
        ActorKind::Unnamed => "non nommé",
    }
}

fn terms_intro(scale: LikelihoodScale) -> &'static str {
    match scale {
        LikelihoodScale::Icd203 => {
            "Les termes de probabilité suivent la directive américaine Intelligence Community Directive 203\u{202f}; les mots français sont les nôtres. Les pourcentages ne figurent qu’ici, jamais à côté d’une appréciation."
        }
        LikelihoodScale::Phia => {
            "Les termes de probabilité suivent l’échelle britannique de la PHIA\u{202f}; les mots français sont les nôtres. Les pourcentages sont approximatifs et laissent à dessein des intervalles. Ils ne figurent qu’ici, jamais à côté d’une appréciation."
        }
    }
}

/// Joint Publication 2-0, shortened and translated by the desk.
fn confidence_meaning(confidence: Confidence) -> (&'static str, &'static str) {
    match confidence {
        Confidence::Low => (
            "faible",
            "informations non recoupées, nombreuses hypothèses, déductions le plus souvent fragiles, lacunes manifestes",
        ),
        Confidence::Moderate => (
            "moyenne",
            "informations en partie recoupées et de bonnes sources, plusieurs hypothèses, déductions solides et fragiles, peu de lacunes",
        ),
        Confidence::High => (
            "élevée",
            "informations bien recoupées et de sources éprouvées, peu d’hypothèses, déductions solides, lacunes nulles ou mineures",
        ),
    }
}
