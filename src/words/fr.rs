//! House wording in French.
//!
//! Spaces follow the Imprimerie nationale: a no-break space before a colon and
//! inside « », a narrow one before `;`, `!` and `?`.

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
    kicker: "Note sur un changement de plateforme",
    draft: "BROUILLON, non publié",
    page_ends: "Fin de la page",
    as_of: "Situation au {date}",
    issued: "diffusée le {date}",
    not_reviewed: "Note non validée",
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
    confidence: "Confiance",
    source: "Source",
    sources: "Sources de cette note",
    cite_as: "Pour citer",
    also_available: "Voir aussi",
    contact: "Contact",
    attached: "Joint au PDF",
    evidence: "Pièces à l’appui",
    evidence_intro: "Les numéros du texte renvoient ici\u{a0}: à chaque énoncé et aux termes exacts de la source qui le fondent.",
    trigger: "Contexte",
    who: "Qui",
    from: "Origine",
    not_left: "aucun départ complet attesté",
    left: "quitté",
    in_use: "utilisé",
    to: "Destination",
    scale: "Ampleur",
    returned: "De retour",
    in_part: "en partie",
    not_stated: "non précisée par la source",
    not_stated_by_several: "non précisée par les sources",
    not_given: "non indiquée ici",
    line: "ligne\u{a0}{line}",
    lines: "lignes\u{a0}{first} à\u{a0}{last}",
    of_extract: "{place} du texte extrait",
    on_page: "page\u{a0}{page}, {place}",
    who_says_so: "Qui le dit\u{a0}:",
    support: SupportWords {
        label: "Appui\u{a0}:",
        one: "une source",
        independent: "{sources} sources indépendantes",
        one_origin: "{sources} sources, une seule origine",
        partly: "{sources} sources, dont {independent} indépendantes",
        unexamined_sources: "{sources} sources, indépendance non vérifiée",
        partly_unexamined: "{sources} sources, dont {independent} au plus indépendantes",
        differ: "les sources divergent",
        differing: "Divergence\u{a0}:",
        credibility,
        year_of_card: "L’année est celle de la publication",
        key: "Derrière un renvoi, ● désigne une source indépendante et ○ une source qui tient ses mots d’une autre\u{202f}; ≠ signale que les sources divergent\u{202f}; sans signe, l’énoncé repose sur une seule source.",
        based_on: "Reprend",
        supersedes: "Remplace",
        superseded_by: "Remplacée par",
        some_independent: "À notre connaissance, {number} d’entre elles sont indépendantes les unes des autres.",
        all_independent: "À notre connaissance, elles sont indépendantes les unes des autres.",
        same_origin: "Toutes remontent à une même origine.",
        unexamined: "Elles sont comptées comme indépendantes les unes des autres, sans que personne l’ait vérifié.",
        in_record: "Sources non citées ici\u{a0}: {number}. Le fichier {record} les décrit toutes, avec leurs empreintes.",
    },
    via: ", selon ",
    semicolon: "\u{202f}; ",
    colon: "\u{a0}: ",
    our_translation: "notre traduction\u{a0}:",
    translations: "Les traductions sont les nôtres et n’ont pas été vérifiées\u{202f}; à défaut, c’est l’énoncé qui rend la citation.",
    context: "Contexte\u{a0}:",
    waived: "Règle {rule} écartée\u{a0}:",
    languages: &[
        ("ar", "en arabe"),
        ("cs", "en tchèque"),
        ("da", "en danois"),
        ("de", "en allemand"),
        ("el", "en grec"),
        ("en", "en anglais"),
        ("es", "en espagnol"),
        ("fa", "en persan"),
        ("fr", "en français"),
        ("he", "en hébreu"),
        ("it", "en italien"),
        ("ja", "en japonais"),
        ("nl", "en néerlandais"),
        ("pl", "en polonais"),
        ("pt", "en portugais"),
        ("ru", "en russe"),
        ("sv", "en suédois"),
        ("tr", "en turc"),
        ("uk", "en ukrainien"),
        ("vi", "en vietnamien"),
        ("zh", "en chinois"),
    ],
    in_other_language: "dans une autre langue ({tag})",
    undated: "sans date",
    published: "date de publication\u{a0}: {date}",
    text_by_desk: "texte saisi par nos soins",
    text_recognised: "texte issu d’une reconnaissance de caractères",
    stage,
    source_kind,
    reliability,
    likelihood,
    back: "retour au texte",
    mark_name: "pièce {number}",
    back_in_body: "retour à l’énoncé {number}, page {page}",
    back_in_annex: "retour à l’énoncé {number}, page {page} de l’annexe",
    ahead: &[
        "continue",
        "continuera",
        "à l’avenir",
        "dans les prochains mois",
        "désormais",
    ],
    cut_off: "Informations arrêtées au {date}\u{202f}; rien de postérieur n’a été pris en compte.",
    partly_accepted: "{accepted} énoncés sur {all} ont été validés par un analyste",
    one_accepted: "1 énoncé sur {all} a été validé par un analyste",
    option: "Piste d’action",
    until: "jusqu’au {date}",
    horizon: "Horizon\u{a0}:",
    rule_set_aside: "règle écartée",
    threshold: "Seuil\u{a0}:",
    watched_by: "Suivi par\u{a0}:",
    source_says,
    key_points_reported: "Points clés, selon la source",
    timeline_reported: "Chronologie, selon la source",
    full: &FULL,
    skip: "Aller à l’essentiel",
    index: IndexWords {
        title: "Notes",
        language: "Français",
        current: "conforme à la fiche de faits actuelle",
        stale: "certains énoncés reposent sur des mots qui ont changé",
        changed: "périmé\u{a0}: la fiche de faits, une source ou un fichier a changé depuis la production",
    },
    standing: StandingWords {
        heading: "N’est plus à jour",
        intro: "Depuis l’enregistrement des énoncés ci-dessous, leurs sources ont changé. Personne n’a encore vérifié ces changements. Ne pas citer\u{a0}:",
        inherited: "Il en va de même de ce qui s’appuie sur eux\u{a0}: {what}.",
        title: "le titre",
        bottom_line: "l’essentiel",
        judgements: "les appréciations ainsi signalées",
        at_statement: "N’est plus à jour.",
        at_judgement: "S’appuie sur des énoncés qui ne sont plus à jour.",
        remark: "n’est plus à jour",
        running: "n’est plus entièrement à jour",
        line: "ligne\u{a0}{line} du texte tel qu’enregistré",
        method: "Les énoncés ainsi signalés figurent tels qu’ils ont été enregistrés. Leurs sources ont changé depuis\u{202f}; les vérifications indiquées ici ne valent plus pour eux.",
        host_changed: "La phrase citée a changé en dehors de la citation",
        reworded: "La phrase citée a été reformulée",
        value_changed: "Un nombre, une date, un nom, une négation ou un signe a changé dans la phrase citée",
        elsewhere: "Les mots cités ont disparu de la source et figurent désormais dans une autre",
        ambiguous: "Les mots cités figurent désormais à plusieurs endroits de la source",
        gone: "Les mots cités ont disparu de la source",
        source: "D’autres phrases de la source ont changé",
        accepted: "Validé par {by} le {date}.",
        begun: "{by} a recommencé le registre des validations le {date}. Motif indiqué\u{a0}: {because}.",
        recorded: "Enregistré par le programme\u{202f}; personne ne l’a validé à ce jour.",
        all_recorded: "Les énoncés ont été enregistrés par le programme\u{202f}; aucun n’a été validé à ce jour.",
    },
    difference: DifferenceWords {
        heading: "Ce qui a changé depuis l’édition {number}",
        nothing: "Rien n’a changé dans cette note.",
        in_short: "Changements depuis l’édition {number}\u{a0}:",
        here: "sur cette page",
        not_here: "rien sur cette page",
        our_judgement: "notre appréciation",
        all_in_full: "la note complète les donne tous",
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
        source_replaced: "Source dont le texte a changé\u{a0}: {new}",
        fact_revalued: "Inchangé, avec une autre date, un autre nombre, un autre nom ou une autre origine du propos\u{a0}: {new}",
        judgement_reweighed: "Notre appréciation, avec une autre probabilité\u{a0}: {new}",
        judgement_reaimed: "Notre appréciation, avec un autre horizon\u{a0}: {new}",
        movement_added: "Nouveau mouvement\u{a0}: {new}",
        movement_removed: "Mouvement qui n’est plus affirmé\u{a0}: {old}",
        movement_changed: "Mouvement, tel qu’il se présente désormais\u{a0}: {new} Auparavant\u{a0}: {old}",
        difference_added: "Les sources divergent\u{a0}: {new}",
        difference_removed: "N’est plus tenu pour une divergence\u{a0}: {old}",
        difference_changed: "Les sources divergent autrement qu’auparavant\u{a0}: {new}",
        difference_explained: "Sur la divergence des sources, reformulé\u{a0}: {new}",
        caution_added: "Nouvelle réserve\u{a0}: {new}",
        caution_removed: "Réserve qui n’est plus nécessaire\u{a0}: {old}",
        caution_changed: "Réserve reformulée\u{a0}: {new} Auparavant\u{a0}: {old}",
        source_superseded: "Source corrigée ou remplacée par une source ultérieure\u{a0}: {new}",
        source_regraded: "Source dont la fiabilité est désormais jugée autrement\u{a0}: {new}",
        cut_off_moved: "Les informations s’arrêtent désormais au {new}\u{202f}; auparavant au {old}.",
        movement: "{who}\u{a0}: {from} → {to} ({stage}).",
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
        planned: "prévu",
        undated: "date non indiquée",
        one_day: "un jour",
        one_month: "un mois",
        one_year: "un an",
        to_scale: "Ligne à l’échelle, sauf là où deux traits la coupent.",
        in_order: "La ligne montre l’ordre des dates, non le temps qui les sépare.",
        many_events: "{number} énoncés dans l’ordre de leurs dates\u{202f}; le texte en donne la liste.",
        moves: "Changements de plateforme, selon les sources",
        stated: "la source elle-même le dit",
        passed_on: "seuls les tiers cités le disent",
        not_paired: "L’image n’associe pas les origines aux destinations.",
        many_moves: "{number} changements\u{202f}; le tableau en donne la liste.",
        numbers: "Chiffres, selon les sources",
        number: "Chiffre",
        counted: "Objet",
        about: "environ {number}",
        not_comparable: "Ces chiffres portent sur des objets différents et ne se comparent pas.",
        same_scale: "Seules les barres d’un même titre se comparent.",
        soft_end: "Une extrémité en tirets signifie {open}environ{close}\u{202f}; sa longueur n’indique rien.",
        many_numbers: "{number} chiffres\u{202f}; le texte en donne la liste.",
        unnamed: "Carrés en tirets\u{a0}: non nommés.",
        one_way: "Tous les énoncés proviennent d’une seule source",
        own_words: "{number} de la source même",
        second_hand: "{number} de seconde main",
        third_hand: "{number} de troisième main",
        relayed: "propos d’autrui rapportés",
        by_hand: "Énoncés\u{a0}: {hands}.",
        reader: "cette note",
        on_the_web: "En ligne",
        code: "Code contenant l’adresse {address}.",
    },
};

/// The wording of the full briefing alone.
static FULL: FullWords = FullWords {
    name: "note complète",
    key_judgements: "Nos appréciations",
    judgement: "Appréciation {number}",
    is_bottom_line: "L’essentiel, tel qu’énoncé ci-dessus.",
    confidence,
    rests_on: "Fondée sur",
    would_change: "Ce qui la modifierait\u{a0}:",
    why: "Pourquoi cette confiance\u{a0}:",
    speaks_against: "Ce qui s’y oppose\u{a0}:",
    nothing_against: "rien de relevé",
    other_reading: "Autre lecture\u{a0}:",
    rights_of: "{holder}\u{202f}; conditions\u{a0}: {terms}.",
    unknown_terms: "inconnues",
    unknown_holder: "titulaire inconnu",
    set_aside: "Règles écartées",
    set_aside_number: "Énoncés pour lesquels une règle a été écartée\u{a0}: {number}. La raison figure avec les pièces à l’appui\u{202f}; sur ce point, ce qui est dit ici des contrôles ne vaut pas pour eux.",
    annex: "Annexe",
    annex_page_of: "Annexe, page {page} sur {pages}",
    further_facts: "Autres énoncés",
    further_cautions: "Autres réserves",
    what_happened: "Ce qui s’est passé",
    what_happened_or_will: "Ce qui s’est passé et ce qui est prévu",
    what_will_happen: "Ce qui est prévu",
    push: "Ce qui a précédé le changement",
    platforms: "Origine et destination, selon la source",
    platforms_by_several: "Origine et destination, selon les sources",
    stage: "Avancement",
    scale: "Ampleur et effets",
    actors: "Acteurs et services cités",
    actor: "Nom",
    actor_kind: "Nature",
    named_by: "Cité par",
    kind,
    cautions: "Réserves sur les sources",
    caution: "Réserve {number}",
    alternatives: "Autres lectures",
    alternative: "Autre lecture",
    outlook: "Perspectives",
    annex_sources: "Les sources",
    annex_evidence: "Annexe A. Les pièces à l’appui",
    annex_terms: "Annexe B. Les termes",
    annex_method: "Annexe C. Méthode et vérifications",
    kind_and_language: "Nature et langue",
    publisher: "Éditeur",
    address: "Adresse",
    received: "Réception",
    parts_aside: "Parties écartées",
    archived: "Copie archivée",
    published: "Publication",
    reliability: "Fiabilité",
    reliability_not_judged: "impossible à apprécier (F)",
    speakers: "Qui s’y exprime",
    rights: "Droits",
    passages_only: "Seules les phrases citées ici sont transmises.",
    whole: "Le document entier peut être transmis.",
    text: "Texte",
    text_size: "{characters} caractères, {lines} lignes",
    text_of_one_line: "{characters} caractères, 1 ligne",
    description: "Notre description",
    digest: "SHA-256",
    summary: "Les sources dans leur ensemble",
    one_source: "Cette note repose sur une seule source.",
    many_sources: "Cette note repose sur {number} sources.",
    only_source: "Une seule source\u{a0}: {remarks}.",
    several_sources: "{number} sources, décrites plus bas.",
    several_below: "{number}, décrites plus bas.",
    voices: "Énoncés de fait dans cette note\u{a0}: {all} ({hands}).",
    own_voice: "Énoncés de fait dans cette note\u{a0}: {all}. Dans aucun, la source ne rapporte ce que disent d’autres.",
    uncorroborated: "Rien n’a pu être recoupé par une seconde source indépendante.",
    cautions_recorded: "Réserves relevées\u{a0}: {number}, dans cette note\u{a0}: {shown}.",
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
            "Vérifié par le programme",
            "Chaque citation figure une seule fois et mot pour mot dans sa source. Les nombres, dates et noms de chaque énoncé figurent dans ses citations. Toute personne ou instance citée par une source est nommée. Les versions linguistiques concordent quant aux nombres, aux dates et aux noms.",
        ),
        (
            "Non vérifié par le programme",
            "Si un énoncé rend fidèlement sa citation. C’est à une personne d’en juger ; l’en-tête de cette note dit si cela a été fait.",
        ),
    ],
    on_this_page: "Sur cette page",
    passages: "Les passages cités",
    passages_intro: "Les phrases des sources que cite cette note, dans leur ordre. Les termes cités sont surlignés\u{202f}; les numéros renvoient aux pièces à l’appui.",
    attached_sheet: "La fiche de faits vérifiée, sans commentaires",
    attached_passages: "Les phrases des sources que cite cette note",
    attached_record: "Chaque phrase imprimée dans les notes de ce dossier, avec ses pièces à l’appui",
};

/// Returns the name of a stage, which is said of the service that a move leads to.
fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Announced => "annoncé",
        Stage::UnderWay => "en cours",
        Stage::Tries => "à l’essai",
        Stage::Uses => "utilisé à côté de l’ancienne plateforme",
        Stage::Moved => "ancienne plateforme abandonnée",
    }
}

fn source_says(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "Selon l’article",
        SourceKind::Announcement => "Selon le communiqué",
        SourceKind::Report => "Selon le rapport",
        SourceKind::Minutes => "Selon le procès-verbal",
        SourceKind::Letter => "Selon le courrier",
        SourceKind::Law => "Selon la loi",
        SourceKind::Other => "Selon la source",
    }
}

fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "article de presse",
        SourceKind::Announcement => "communiqué de la partie concernée",
        SourceKind::Report => "rapport",
        SourceKind::Minutes => "procès-verbal",
        SourceKind::Letter => "courrier",
        SourceKind::Law => "texte de loi",
        SourceKind::Other => "document",
    }
}

/// Returns the reliability of a source with its letter, by STANAG 2511, table I.
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

/// Returns the credibility of a statement with its digit, by STANAG 2511, table II.
fn credibility(credibility: Credibility) -> &'static str {
    match credibility {
        Credibility::Confirmed => "confirmé par d’autres sources (1)",
        Credibility::ProbablyTrue => "probablement vrai (2)",
        Credibility::PossiblyTrue => "peut-être vrai (3)",
        Credibility::Doubtful => "douteux (4)",
        Credibility::Improbable => "improbable (5)",
        Credibility::NotJudged => "véracité impossible à évaluer (6)",
    }
}

/// Returns the desk's own renderings, each invariable after “il est”, “il y a” or “c’est”.
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
        ActorKind::Organisation => "organisation",
        ActorKind::Authority => "autorité publique",
        ActorKind::Media => "média",
        ActorKind::Person => "personne",
        ActorKind::Place => "lieu",
        ActorKind::Thing => "produit ou système",
        ActorKind::Unnamed => "nom non précisé",
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

/// Returns the name and meaning of a level of confidence, by Joint Publication 2-0, shortened and translated by the desk.
fn confidence_meaning(confidence: Confidence) -> (&'static str, &'static str) {
    match confidence {
        Confidence::Low => (
            "faible",
            "informations non recoupées, nombreuses hypothèses, déductions le plus souvent fragiles, lacunes manifestes",
        ),
        Confidence::Moderate => (
            "moyenne",
            "informations en partie recoupées, issues de bonnes sources, plusieurs hypothèses, déductions solides et fragiles, peu de lacunes",
        ),
        Confidence::High => (
            "élevée",
            "informations bien recoupées, issues de sources éprouvées, peu d’hypothèses, déductions solides, lacunes nulles ou mineures",
        ),
    }
}
