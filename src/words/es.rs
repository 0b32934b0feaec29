//! House wording in Spanish.
//!
//! Spelling and marks follow the Real Academia Española: « » around words, a
//! no-break space before `%`, small letters for months.

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
    kicker: "Nota sobre un cambio de plataforma",
    draft: "BORRADOR, no publicado",
    page_ends: "Aquí termina la página",
    as_of: "Situación a {date}",
    issued: "emitida el {date}",
    not_reviewed: "Nota sin revisar",
    edition: "edición {number}",
    one_page: "nota de una página",
    page_of: "Página {page} de {pages}",
    bottom_line: "Lo esencial",
    bottom_line_judged: "Lo esencial: nuestra valoración",
    key_points: "Puntos clave",
    glance: "El cambio de un vistazo",
    glance_aspect: "Aspecto",
    glance_stated: "Lo que se indica",
    timeline: "Cronología",
    implications: "Qué supone para la acción pública",
    implication: "Nuestra valoración",
    watch: "Qué seguir de cerca",
    cautions: "Salvedades",
    caution: "Salvedad",
    our_reading: "Nuestra lectura:",
    confidence: "Confianza",
    source: "Fuente",
    sources: "Fuentes de esta nota",
    cite_as: "Citar como",
    also_available: "Véase también",
    contact: "Contacto",
    attached: "Adjunto al PDF",
    evidence: "Respaldo documental",
    evidence_intro: "Los números del texto remiten aquí: a cada afirmación y a las palabras exactas de la fuente que la respaldan.",
    trigger: "Antecedentes",
    who: "Quién",
    from: "Origen",
    not_left: "no consta un abandono completo",
    left: "abandonado",
    in_use: "en uso",
    to: "Destino",
    scale: "Alcance",
    returned: "Han vuelto",
    in_part: "en parte",
    not_stated: "la fuente no lo indica",
    not_stated_by_several: "las fuentes no lo indican",
    not_given: "no se indica aquí",
    line: "línea\u{a0}{line}",
    lines: "líneas\u{a0}{first} a\u{a0}{last}",
    of_extract: "{place} del texto extraído",
    on_page: "página\u{a0}{page}, {place}",
    who_says_so: "Quién lo dice:",
    support: SupportWords {
        label: "Respaldo:",
        one: "una fuente",
        independent: "{sources} fuentes independientes",
        one_origin: "{sources} fuentes, un solo origen",
        partly: "{sources} fuentes, {independent} de ellas independientes",
        unexamined_sources: "{sources} fuentes, independencia no comprobada",
        partly_unexamined: "{sources} fuentes, como máximo {independent} de ellas independientes",
        differ: "las fuentes difieren",
        differing: "Difiere:",
        credibility,
        year_of_card: "El año es el de la publicación",
        key: "Tras una llamada, ● representa una fuente independiente y ○ una que toma sus palabras de otra; ≠ indica que las fuentes difieren; sin signo, la afirmación se basa en una sola fuente.",
        based_on: "Se basa en",
        supersedes: "Sustituye a",
        superseded_by: "Sustituida por",
        some_independent: "Hasta donde se sabe, {number} de ellas son independientes entre sí.",
        all_independent: "Hasta donde se sabe, son independientes entre sí.",
        same_origin: "Todas remiten a un mismo origen.",
        unexamined: "Se cuentan como independientes entre sí, sin que nadie lo haya comprobado.",
        in_record: "Fuentes no citadas aquí: {number}. El archivo {record} las describe todas, con sus huellas digitales.",
    },
    via: ", según ",
    semicolon: "; ",
    colon: ": ",
    our_translation: "traducción nuestra:",
    translations: "Las traducciones son nuestras y no se han verificado; donde no la hay, la propia afirmación recoge el sentido de la cita.",
    context: "Contexto:",
    waived: "Regla {rule} no aplicada:",
    languages: &[
        ("ar", "en árabe"),
        ("cs", "en checo"),
        ("da", "en danés"),
        ("de", "en alemán"),
        ("el", "en griego"),
        ("en", "en inglés"),
        ("es", "en español"),
        ("fa", "en persa"),
        ("fr", "en francés"),
        ("he", "en hebreo"),
        ("it", "en italiano"),
        ("ja", "en japonés"),
        ("nl", "en neerlandés"),
        ("pl", "en polaco"),
        ("pt", "en portugués"),
        ("ru", "en ruso"),
        ("sv", "en sueco"),
        ("tr", "en turco"),
        ("uk", "en ucraniano"),
        ("vi", "en vietnamita"),
        ("zh", "en chino"),
    ],
    in_other_language: "en otro idioma ({tag})",
    undated: "sin fecha",
    published: "fecha de publicación: {date}",
    text_by_desk: "texto transcrito por nosotros",
    text_recognised: "texto reconocido en imágenes por una máquina",
    stage,
    source_kind,
    reliability,
    likelihood,
    back: "volver al texto",
    mark_name: "respaldo {number}",
    back_in_body: "volver a la afirmación {number}, página {page}",
    back_in_annex: "volver a la afirmación {number}, página {page} del anexo",
    ahead: &[
        "continúa",
        "continuará",
        "en el futuro",
        "en los próximos meses",
        "seguirá",
    ],
    cut_off: "La información termina el {date}; no se ha tenido en cuenta nada posterior.",
    partly_accepted: "Un analista ha validado {accepted} de {all} afirmaciones",
    one_accepted: "Un analista ha validado 1 de {all} afirmaciones",
    option: "Opción",
    until: "hasta el {date}",
    horizon: "Horizonte:",
    rule_set_aside: "regla excluida",
    threshold: "Umbral:",
    watched_by: "Lo vigila:",
    source_says,
    key_points_reported: "Puntos clave, según la fuente",
    timeline_reported: "Cronología, según la fuente",
    full: &FULL,
    skip: "Ir a lo esencial",
    index: IndexWords {
        title: "Notas informativas",
        language: "Español",
        current: "conforme a la ficha de hechos actual",
        stale: "algunas afirmaciones se apoyan en palabras que han cambiado",
        changed: "desactualizado: la ficha de hechos, una fuente o un archivo ha cambiado desde que se generó",
    },
    standing: StandingWords {
        heading: "Ya no está al día",
        intro: "Desde que se registraron las afirmaciones siguientes, sus fuentes han cambiado. Nadie ha comprobado aún esos cambios. No citar:",
        inherited: "Lo mismo vale para lo que se apoya en ellas: {what}.",
        title: "el título",
        bottom_line: "lo esencial",
        judgements: "las valoraciones así señaladas",
        at_statement: "Ya no está al día.",
        at_judgement: "Se apoya en afirmaciones que ya no están al día.",
        remark: "ya no está al día",
        running: "ya no está del todo al día",
        line: "línea\u{a0}{line} del texto tal como se registró",
        method: "Las afirmaciones así señaladas figuran tal como se registraron. Sus fuentes han cambiado desde entonces; las comprobaciones aquí indicadas ya no valen para ellas.",
        host_changed: "La frase citada ha cambiado fuera de la cita",
        reworded: "La frase citada tiene otra redacción",
        value_changed: "En la frase citada ha cambiado un número, una fecha, un nombre, una negación o un signo",
        elsewhere: "Las palabras citadas han desaparecido de la fuente y figuran ahora en otra",
        ambiguous: "Las palabras citadas figuran ahora en varios lugares de la fuente",
        gone: "Las palabras citadas han desaparecido de la fuente",
        source: "Han cambiado otras frases de la fuente",
        accepted: "Aceptado por {by} el {date}.",
        begun: "{by} empezó de nuevo el registro de lo aceptado el {date}. Motivo indicado: {because}.",
        recorded: "Registrado por el programa; nadie lo ha aceptado hasta ahora.",
        all_recorded: "Las afirmaciones fueron registradas por el programa; nadie ha aceptado ninguna hasta ahora.",
    },
    difference: DifferenceWords {
        heading: "Qué ha cambiado desde la edición {number}",
        nothing: "Nada ha cambiado en esta nota.",
        in_short: "Cambios desde la edición {number}:",
        here: "en esta página",
        not_here: "nada en esta página",
        our_judgement: "nuestra valoración",
        all_in_full: "la nota completa los detalla todos",
        fact_added: "Nuevo: {new}",
        fact_removed: "Ya no se afirma: {old}",
        fact_corrected: "Corregido: {new} Antes: {old}",
        fact_reworded: "Reformulado: {new}",
        fact_regrounded: "Igual que antes, con apoyo en otras palabras de una fuente: {new}",
        judgement_added: "Nuestra valoración, nueva: {new}",
        judgement_removed: "Nuestra valoración, retirada: {old}",
        judgement_changed: "Nuestra valoración ha cambiado: {new} Antes: {old}",
        judgement_regrounded: "Nuestra valoración se mantiene, con apoyo en otros hechos o con otro grado de confianza: {new}",
        source_added: "Fuente nueva: {new}",
        source_removed: "Fuente que ya no se utiliza: {old}",
        source_replaced: "Fuente cuyo texto ha cambiado: {new}",
        fact_revalued: "Igual que antes, con otra fecha, otra cifra, otro nombre u otro autor de la afirmación: {new}",
        judgement_reweighed: "Nuestra valoración, con otra probabilidad: {new}",
        judgement_reaimed: "Nuestra valoración, con otro horizonte: {new}",
        movement_added: "Nuevo traslado: {new}",
        movement_removed: "Traslado que ya no se afirma: {old}",
        movement_changed: "Traslado, tal como se ve ahora: {new} Antes: {old}",
        difference_added: "Las fuentes discrepan: {new}",
        difference_removed: "Ya no se considera una discrepancia: {old}",
        difference_changed: "Las fuentes discrepan de otro modo que antes: {new}",
        difference_explained: "Sobre la discrepancia de las fuentes, con otra redacción: {new}",
        caution_added: "Nueva salvedad: {new}",
        caution_removed: "Salvedad que ya no es necesaria: {old}",
        caution_changed: "Salvedad con otra redacción: {new} Antes: {old}",
        source_superseded: "Fuente corregida o sustituida por otra posterior: {new}",
        source_regraded: "Fuente cuya fiabilidad se juzga ahora de otro modo: {new}",
        cut_off_moved: "La información llega ahora hasta el {new}; antes llegaba hasta el {old}.",
        movement: "{who}: {from} → {to} ({stage}).",
    },
    figures: FigureWords {
        part: "{title} (parte {part} de {parts})",
        date: "Fecha",
        statement: "Afirmación",
        who: "Quién lo dice",
        day: "día indicado",
        days: "días indicados",
        coarse: "solo mes o año",
        doubted: "fecha dudosa",
        latest: "ese día a más tardar",
        planned: "previsto",
        undated: "sin fecha indicada",
        one_day: "un día",
        one_month: "un mes",
        one_year: "un año",
        to_scale: "La línea está a escala, salvo donde la cortan dos trazos.",
        in_order: "La línea muestra el orden de las fechas, no el tiempo que media entre ellas.",
        many_events: "{number} afirmaciones por orden de fecha; el texto las enumera.",
        moves: "Cambios de plataforma, según las fuentes",
        stated: "lo dice la propia fuente",
        passed_on: "solo lo dicen los citados",
        not_paired: "La imagen no empareja orígenes y destinos.",
        many_moves: "{number} cambios; la tabla los enumera.",
        numbers: "Cifras, según las fuentes",
        number: "Cifra",
        counted: "Qué se cuenta",
        about: "alrededor de {number}",
        not_comparable: "Estas cifras cuentan cosas distintas y no son comparables.",
        same_scale: "Solo son comparables las barras de un mismo título.",
        soft_end: "Un extremo discontinuo significa {open}alrededor de{close}; su longitud no indica nada.",
        many_numbers: "{number} cifras; el texto las enumera.",
        unnamed: "Cuadrados discontinuos: sin nombre.",
        one_way: "Todas las afirmaciones pasan por una sola fuente",
        own_words: "{number} de la propia fuente",
        second_hand: "{number} de segunda mano",
        third_hand: "{number} de tercera mano",
        relayed: "palabras de otros",
        by_hand: "Afirmaciones: {hands}.",
        reader: "esta nota",
        on_the_web: "En la web",
        code: "Código con la dirección {address}.",
    },
};

/// The wording of the full briefing alone.
static FULL: FullWords = FullWords {
    name: "nota completa",
    key_judgements: "Nuestras valoraciones",
    judgement: "Valoración {number}",
    is_bottom_line: "Lo esencial, tal como figura arriba.",
    confidence,
    rests_on: "Se apoya en",
    would_change: "La cambiaría:",
    why: "Motivo de esta confianza:",
    speaks_against: "En contra:",
    nothing_against: "nada registrado",
    other_reading: "Otra lectura:",
    rights_of: "{holder}; condiciones: {terms}.",
    unknown_terms: "desconocidas",
    unknown_holder: "titular desconocido",
    set_aside: "Reglas excluidas",
    set_aside_number: "Afirmaciones para las que se ha excluido una regla: {number}. El motivo figura en el respaldo documental; en ese punto no vale para ellas lo que aquí se dice de los controles.",
    annex: "Anexo",
    annex_page_of: "Anexo, página {page} de {pages}",
    further_facts: "Otras afirmaciones",
    further_cautions: "Otras salvedades",
    what_happened: "Qué ocurrió",
    what_happened_or_will: "Qué ocurrió y qué está previsto",
    what_will_happen: "Qué está previsto",
    push: "Qué precedió al cambio",
    platforms: "De dónde y adónde, según la fuente",
    platforms_by_several: "De dónde y adónde, según las fuentes",
    stage: "Fase",
    scale: "Alcance y efectos",
    actors: "Quién y qué se nombra",
    actor: "Nombre",
    actor_kind: "Tipo",
    named_by: "Quién lo nombra",
    kind,
    cautions: "Salvedades sobre las fuentes",
    caution: "Salvedad {number}",
    alternatives: "Otras lecturas",
    alternative: "Otra lectura",
    outlook: "Perspectivas",
    annex_sources: "Las fuentes",
    annex_evidence: "Anexo A. El respaldo documental",
    annex_terms: "Anexo B. Los términos",
    annex_method: "Anexo C. Método y comprobaciones",
    kind_and_language: "Tipo e idioma",
    publisher: "Publicado por",
    address: "Dirección",
    received: "Recepción",
    parts_aside: "Partes no utilizadas",
    archived: "Copia archivada",
    published: "Publicación",
    reliability: "Fiabilidad",
    reliability_not_judged: "no evaluable (F)",
    speakers: "Quiénes hablan en ella",
    rights: "Derechos",
    passages_only: "Solo se transmiten las frases aquí citadas.",
    whole: "El documento completo puede transmitirse.",
    text: "Texto",
    text_size: "{characters} caracteres, {lines} líneas",
    text_of_one_line: "{characters} caracteres, 1 línea",
    description: "Nuestra descripción",
    digest: "SHA-256",
    summary: "Las fuentes en su conjunto",
    one_source: "Esta nota se basa en una sola fuente.",
    many_sources: "Esta nota se basa en {number} fuentes.",
    only_source: "Una sola fuente: {remarks}.",
    several_sources: "{number} fuentes, descritas más abajo.",
    several_below: "{number}, descritas más abajo.",
    voices: "Afirmaciones de hecho en esta nota: {all} ({hands}).",
    own_voice: "Afirmaciones de hecho en esta nota: {all}. En ninguna transmite la fuente lo que dicen otros.",
    uncorroborated: "Nada pudo contrastarse con una segunda fuente independiente.",
    cautions_recorded: "Salvedades registradas: {number}, en esta nota: {shown}.",
    terms_intro,
    term: "Probabilidad",
    range: "Horquilla",
    range_of: "del {low} al {high}\u{a0}%",
    confidence_level: "Confianza",
    meaning: "Qué significa",
    confidence_meaning,
    method: &[
        (
            "Método",
            "Cada afirmación de hecho se redactó a partir de una fuente y está vinculada a una cita. Las valoraciones, salvedades y lecturas son nuestras y así se señalan.",
        ),
        (
            "Comprobado por máquina",
            "Cada cita figura en su fuente una sola vez y palabra por palabra. Los números, fechas y nombres de cada afirmación figuran en sus citas. Se nombra a todo aquel a quien cita una fuente. Las versiones lingüísticas coinciden en números, fechas y nombres.",
        ),
        (
            "No comprobado por máquina",
            "Si una afirmación refleja fielmente su cita. Eso debe juzgarlo una persona; la cabecera de esta nota dice si se ha hecho.",
        ),
    ],
    on_this_page: "En esta página",
    passages: "Los pasajes citados",
    passages_intro: "Las frases de las fuentes que cita esta nota, en su orden. Lo citado está resaltado; los números remiten al respaldo documental.",
    attached_sheet: "La ficha de hechos comprobada, sin comentarios",
    attached_passages: "Las frases de las fuentes que cita esta nota",
    attached_record: "Todas las frases impresas en las notas de este informe, con su respaldo documental",
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Announced => "anunciado",
        Stage::UnderWay => "en curso",
        Stage::Tries => "en pruebas",
        Stage::Uses => "en uso junto a la plataforma anterior",
        Stage::Moved => "plataforma anterior abandonada",
    }
}

fn source_says(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "Según el artículo",
        SourceKind::Announcement => "Según el comunicado",
        SourceKind::Report => "Según el informe",
        SourceKind::Minutes => "Según el acta",
        SourceKind::Letter => "Según la carta",
        SourceKind::Law => "Según la ley",
        SourceKind::Other => "Según la fuente",
    }
}

fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "artículo de prensa",
        SourceKind::Announcement => "declaración de la parte interesada",
        SourceKind::Report => "informe",
        SourceKind::Minutes => "acta",
        SourceKind::Letter => "carta",
        SourceKind::Law => "texto legal",
        SourceKind::Other => "documento",
    }
}

/// Returns the reliability of a source with its letter, by STANAG 2511, table I.
fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::A => "totalmente fiable (A)",
        Reliability::B => "normalmente fiable (B)",
        Reliability::C => "bastante fiable (C)",
        Reliability::D => "normalmente no fiable (D)",
        Reliability::E => "no fiable (E)",
        Reliability::F => "fiabilidad no evaluable (F)",
    }
}

/// Returns the credibility of a statement with its digit, by STANAG 2511, table II.
fn credibility(credibility: Credibility) -> &'static str {
    match credibility {
        Credibility::Confirmed => "confirmado por otras fuentes (1)",
        Credibility::ProbablyTrue => "probablemente cierto (2)",
        Credibility::PossiblyTrue => "posiblemente cierto (3)",
        Credibility::Doubtful => "dudoso (4)",
        Credibility::Improbable => "improbable (5)",
        Credibility::NotJudged => "veracidad imposible de evaluar (6)",
    }
}

/// Returns the desk's own renderings, each invariable after “es”, “está” or “existe una”.
fn likelihood(scale: LikelihoodScale, likelihood: Likelihood) -> &'static str {
    match (scale, likelihood) {
        (LikelihoodScale::Icd203, Likelihood::AlmostNoChance) => "prácticamente descartado",
        (LikelihoodScale::Icd203, Likelihood::VeryUnlikely) => "muy improbable",
        (LikelihoodScale::Icd203, Likelihood::RoughlyEven) => "tan probable como improbable",
        (LikelihoodScale::Icd203, Likelihood::VeryLikely) => "muy probable",
        (LikelihoodScale::Phia, Likelihood::AlmostNoChance) => "posibilidad remota",
        (LikelihoodScale::Phia, Likelihood::VeryUnlikely) => "sumamente improbable",
        (LikelihoodScale::Phia, Likelihood::RoughlyEven) => "posibilidad real",
        (LikelihoodScale::Phia, Likelihood::VeryLikely) => "sumamente probable",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::Unlikely) => "improbable",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::Likely) => "probable",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::AlmostCertain) => {
            "casi seguro"
        }
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Confianza: baja",
        Confidence::Moderate => "Confianza: moderada",
        Confidence::High => "Confianza: alta",
    }
}

fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Platform => "plataforma o servicio",
        ActorKind::Group => "grupo",
        ActorKind::Organisation => "organización",
        ActorKind::Authority => "autoridad pública",
        ActorKind::Media => "medio de comunicación",
        ActorKind::Person => "persona",
        ActorKind::Place => "lugar",
        ActorKind::Thing => "producto o sistema",
        ActorKind::Unnamed => "sin nombrar",
    }
}

fn terms_intro(scale: LikelihoodScale) -> &'static str {
    match scale {
        LikelihoodScale::Icd203 => {
            "Los términos de probabilidad siguen la directiva estadounidense Intelligence Community Directive 203; las palabras en español son nuestras. Los porcentajes figuran solo aquí, nunca junto a una valoración."
        }
        LikelihoodScale::Phia => {
            "Los términos de probabilidad siguen la escala británica de la PHIA; las palabras en español son nuestras. Los porcentajes son aproximados y dejan huecos a propósito. Figuran solo aquí, nunca junto a una valoración."
        }
    }
}

/// Returns the name and meaning of a level of confidence, by Joint Publication 2-0, shortened and translated by the desk.
fn confidence_meaning(confidence: Confidence) -> (&'static str, &'static str) {
    match confidence {
        Confidence::Low => (
            "baja",
            "información no corroborada, muchas suposiciones, inferencias en su mayoría débiles, lagunas evidentes",
        ),
        Confidence::Moderate => (
            "moderada",
            "información corroborada en parte y de buenas fuentes, varias suposiciones, inferencias sólidas y débiles, pocas lagunas",
        ),
        Confidence::High => (
            "alta",
            "información bien corroborada y de fuentes probadas, pocas suposiciones, inferencias sólidas, lagunas nulas o menores",
        ),
    }
}
