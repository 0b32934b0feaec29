//! Statements beside the words that they quote, refused and fair, in five languages.

mod any_passages;
mod beside_others;
mod counted_parts;
mod decided;
mod denied_alike;
mod denied_reasons;
mod denied_words;
mod numbers_to_reach;
mod objects_first;
mod over_now;
mod parts_of_times;
mod plainly_told;
mod taken_apart;
mod to_come;
mod told_apart;
mod told_clauses;
mod values;
mod who_does_it;
mod whose_share;
mod whose_value;

use super::differences;
use crate::language::Language;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::difference::Part;
use crate::reading::frame::words::Frame;

/// Returns each pair of a quote and a statement in the rows “en: quote ⇒ de: statement”.
fn pairs(rows: &str) -> Vec<[&str; 2]> {
    let rows = rows.lines().filter(|row| !row.is_empty());
    let pairs = rows.map(|row| {
        row.split_once(" ⇒ ")
            .expect("a quote and a statement")
            .into()
    });
    let pairs: Vec<[&str; 2]> = pairs.collect();
    assert!(!pairs.is_empty(), "no rows, nothing tested");
    pairs
}

/// Returns the frame of a text behind the tag of its language.
fn read(row: &str) -> Frame<'_> {
    let (tag, text) = row.split_once(": ").expect("the tag of a language");
    let language = Language::from_tag(tag).expect("a language");
    Frame::read(language, text, Vec::new())
}

/// Returns the parts in which a statement differs from a quote.
fn parts([quote, says]: [&str; 2]) -> Vec<Part> {
    let found = differences(&read(says), &[read(quote)], 1, &Cast::default());
    found.into_iter().map(|it| it.part).collect()
}

/// Checks that each statement differs from its quote in this part.
fn refused(part: Part, rows: &str) {
    let mut passed = pairs(rows);
    passed.retain(|pair| !parts(*pair).contains(&part));
    assert!(passed.is_empty(), "{passed:#?}");
}

/// Checks that no statement differs from its quote.
fn fair(rows: &str) {
    let mut refused = pairs(rows);
    refused.retain(|pair| !parts(*pair).is_empty());
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn what_does_not_go_without_something() {
    refused(
        Part::Polarity,
        "
en: Without a licence nobody may fish in the lake ⇒ en: You may fish in the lake without a licence
de: Ohne Passwort kommt niemand hinein ⇒ en: You can get in without a password
fr: Sans billet, personne n’entre dans la salle ⇒ fr: On entre dans la salle sans billet
es: Sin permiso nadie puede pescar en el lago ⇒ es: Se puede pescar en el lago sin permiso
ru: Без пароля войти нельзя ⇒ en: One can enter without a password
",
    );
    fair(
        "
en: Without a licence nobody may fish in the lake ⇒ en: Nobody may fish in the lake without a licence
de: Ohne Fahrkarte kommt niemand hinein ⇒ en: Without a ticket you stay outside
fr: Sans billet, personne n’entre dans la salle ⇒ en: Nobody enters the hall without a ticket
es: Sin permiso nadie puede pescar en el lago ⇒ de: Ohne Erlaubnis darf niemand im See fischen
ru: Без билета войти нельзя ⇒ ru: Нельзя войти без билета
",
);
}

#[test]
fn a_denial_that_is_denied() {
    refused(
        Part::Polarity,
        "
en: The mayor has never refused to speak to the farmers ⇒ fr: Le maire n’a jamais parlé aux agriculteurs
de: Die Bürgermeisterin bestreitet nicht, dass die Brücke beschädigt ist ⇒ en: The mayor denies that the bridge is damaged
fr: Le maire n’a jamais refusé de parler aux agriculteurs ⇒ en: The mayor has never spoken to the farmers
es: La alcaldesa no niega que el puente esté dañado ⇒ en: The mayor denies that the bridge is damaged
ru: Врачи не могли не знать об аварии ⇒ en: The doctors could not know of the accident
",
);
    fair(
        "
en: The mayor has never refused to speak to the farmers ⇒ fr: Le maire n’a jamais refusé de parler aux agriculteurs
de: Die Bürgermeisterin bestreitet nicht, dass die Brücke beschädigt ist ⇒ en: The mayor does not deny that the bridge is damaged
fr: La direction n’a ni confirmé ni démenti la vente ⇒ en: The management neither confirmed nor denied the sale
ru: Врачи не могли не знать об аварии ⇒ en: The doctors must have known of the accident
",
);
}

#[test]
fn some_for_nobody_and_could_for_impossible() {
    refused(
        Part::Polarity,
        "
en: Nobody was hurt in the fire ⇒ en: Some people were hurt in the fire
en: It was impossible to repair the bridge ⇒ en: The bridge could be repaired
en: At no point, the ministry concluded, did the bank warn its customers ⇒ en: The bank warned its customers, the ministry concluded
",
);
}

#[test]
fn whose_object_is_rejected() {
    refused(
        Part::Polarity,
        "
de: Die Bauern lehnen die Steuer ab, begrüßen aber den neuen Damm ⇒ de: Die Bauern lehnen den neuen Damm ab
",
);
    fair(
        "
de: Die Bauern lehnen die Steuer ab, begrüßen aber den neuen Damm ⇒ de: Die Bauern lehnen die Steuer ab
de: Die Bauern lehnen die Steuer ab, begrüßen aber den neuen Damm ⇒ de: Die Bauern begrüßen den neuen Damm
",
);
}

#[test]
fn a_condition_is_turned_or_tied_to_the_other_outcome() {
    refused(Part::Certainty, "
fr: À moins que la mairie ne renouvelle la subvention, la piscine sera fermée en mai ⇒ en: The pool will be closed in May if the town hall renews the subsidy
ru: Если жители не соберут подписи, завод продаст здание школы ⇒ de: Die Fabrik verkauft das Gebäude der Schule, falls die Einwohner Unterschriften sammeln
en: The bank will sell the mill if the council renews the lease; otherwise it will build a road ⇒ en: If the council renews the lease, the bank will build a road
de: Die Bank verkauft die Mühle, wenn der Rat den Vertrag erneuert; andernfalls baut sie eine Straße ⇒ de: Wenn der Rat den Vertrag erneuert, baut die Bank eine Straße
en: Barring a veto from the council, the pool will open in May ⇒ en: Whatever the council says, the pool will open in May
es: Salvo veto del consejo, la piscina abrirá si llegan los fondos ⇒ es: Pase lo que pase, la piscina abrirá
");
    fair(
        "
fr: À moins que la mairie ne renouvelle la subvention, la piscine sera fermée en mai ⇒ en: The pool will be closed in May if the town hall does not renew the subsidy
en: The bank will sell the mill if the council renews the lease; otherwise it will build a road ⇒ en: If the council renews the lease, the bank will sell the mill
fr: À moins que la mairie ne renouvelle la subvention, la piscine sera fermée en mai ⇒ fr: La piscine sera fermée en mai, sauf si la mairie renouvelle la subvention
es: La piscina cerrará en mayo a menos que el consejo renueve la subvención ⇒ es: La piscina cerrará en mayo, salvo si el consejo renueva la subvención
fr: Si la banque maintient ses tarifs, les clients partiront ⇒ en: The customers will leave unless the bank changes its prices
",
);
}

#[test]
fn what_was_so_in_spite_of_something_was_not_so_because_of_it() {
    refused(Part::Reason, "
en: Half the drivers walked out despite the pay rise that the railway had granted ⇒ en: Half the drivers walked out over the pay rise
es: Aunque la tormenta destruyó dos casas, el hotel cerró con beneficios gracias a la venta de billetes ⇒ es: El hotel cerró con beneficios gracias a que la tormenta destruyó dos casas
fr: Après la panne, la ministre a démissionné pour raisons de santé ⇒ en: The breakdown made the minister resign
de: Die Warnung hat den Verein nicht beeindruckt; geschlossen wird das Bad, weil der Pächter kündigt ⇒ de: Infolge der Warnung schließt der Verein das Bad
");
    fair(
        "
en: Half the drivers walked out despite the pay rise, over the noise in the station ⇒ en: Half the drivers walked out over the noise in the station
de: Obwohl das Bad wegen der Flut geschlossen war, kamen Gäste ⇒ de: Das Bad war wegen der Flut geschlossen
es: No fue el precio lo que ahuyentó a los clientes, sino los anuncios ⇒ es: A los clientes los ahuyentaron los anuncios, y no el precio
fr: Après la panne, la ministre a démissionné pour raisons de santé ⇒ en: The minister resigned after the breakdown for reasons of health
",
);
}

#[test]
fn what_came_first() {
    refused(
        Part::Date,
        "
es: Las obras del teatro empezarán antes de que termine la temporada ⇒ es: Las obras del teatro empezarán después de que termine la temporada
ru: Совет закончит проверку до того, как суд объявит решение ⇒ en: The council will end its inspection after the court has announced its decision
",
);
    fair(
        "
es: Las obras del teatro empezarán antes de que termine la temporada ⇒ de: Die Arbeiten am Theater beginnen, bevor die Saison endet
fr: Les travaux ont commencé après que le maire a parlé ⇒ en: The mayor spoke before the works began
",
);
}

#[test]
fn what_is_only_announced_or_not_even_thought_of() {
    refused(
        Part::Certainty,
        "
en: The bank has announced its departure from the harbour ⇒ en: The bank has left the harbour
es: A lo mejor el banco vende el molino ⇒ es: El banco vende el molino
",
    );
    fair(
        "
ru: Банк и не думал продавать мельницу ⇒ en: The mill was not sold by the bank
fr: Les anciennes salles sont ouvertes ; les nouvelles ont été retirées ⇒ fr: Les anciennes salles sont ouvertes
",
);
}

#[test]
fn what_is_denied_elsewhere_beside_without() {
    fair(
        "
de: Ohne Lärm zog der Chor um, weil der Saal nicht mehr reichte ⇒ de: Der Chor zog ohne Lärm um
en: The group was closed without notice because nobody wrote in it ⇒ en: The group was closed without notice
en: Members can leave without a fee but cannot come back ⇒ en: Members can leave without a fee
de: Der Chor ging ohne Streit, nannte aber keinen Grund ⇒ de: Der Chor ging ohne Streit
ru: Группу закрыли без предупреждения, никого не спросив ⇒ ru: Группу закрыли без предупреждения
",
);
}

#[test]
fn a_denial_that_a_comma_parts_from_the_next() {
    refused(
        Part::Polarity,
        "
en: The club could not, but its members could leave ⇒ en: The club could leave
",
    );
    fair(
        "
en: The club cannot but regret the closure ⇒ en: The club regrets the closure
",
    );
}

#[test]
fn whatever_happens_beside_a_condition() {
    refused(
        Part::Certainty,
        "
en: If the fee rises, the club leaves the platform ⇒ en: No matter what happens, the club leaves the platform
",
);
    fair(
        "
en: If the fee rises, the club leaves the platform ⇒ en: The club leaves the platform if the fee rises, whatever it costs
en: The club asked if the fee would fall ⇒ en: Whatever comes, the club asked about the fee
ru: Если клуб заплатит, группа останется, иначе её удалят ⇒ en: The group will be deleted if the club fails to pay
",
);
}

#[test]
fn later_on_the_same_day() {
    fair(
        "
es: El club votó por la mañana, y por la tarde dejó la plataforma ⇒ es: El club dejó la plataforma por la tarde
de: Die Sängerin verkaufte das gesammelte Buch und hat Dank erhalten ⇒ de: Die Sängerin hat das gesammelte Buch verkauft
",
);
}

#[test]
fn the_first_of_fewer_is_not_the_first_of_all() {
    refused(
        Part::Quantifier,
        "
en: The club is the first rural club to leave the platform ⇒ en: The club is the first club in the world to leave the platform
en: The club is the first rural club to leave the platform ⇒ en: The club is the first club to leave the platform
de: Der Verein ist der erste ländliche Verein, der die Plattform verlässt ⇒ de: Der Verein ist weltweit der erste Verein, der die Plattform verlässt
fr: Le club est le premier club rural à quitter la plateforme ⇒ fr: Le club est le premier club au monde à quitter la plateforme
es: El club es el primer club rural en dejar la plataforma ⇒ es: El club es el primer club del mundo en dejar la plataforma
ru: Клуб первым из сельских клубов покинул платформу ⇒ en: The club was the first in the world to leave the platform
",
    );
    fair(
        "
en: The club is the first in the world to leave the platform ⇒ en: The club is the world’s first to leave the platform
en: The club is the first rural club to leave the platform ⇒ en: The club is the first rural club to have left the platform
de: Der Verein ist weltweit der erste, der die Plattform verlässt ⇒ de: Der Verein verlässt die Plattform als erster der Welt
fr: Le club est le premier club rural à quitter la plateforme ⇒ fr: Le club est le premier club rural qui quitte la plateforme
es: El club es el primero del mundo en dejar la plataforma ⇒ es: El club es el primero en el mundo que deja la plataforma
",
    );
}

#[test]
fn the_day_of_words_is_not_that_of_the_event() {
    refused(
        Part::Date,
        "
en: The club said on Wednesday that the roof had collapsed ⇒ en: The roof collapsed on Wednesday
de: Der Verein erklärte am Mittwoch, das Dach habe sich gesenkt ⇒ de: Das Dach senkte sich am Mittwoch
fr: Le club a déclaré mercredi que le toit avait brûlé ⇒ fr: Le toit a brûlé mercredi
es: El club dijo el miércoles que el techo había ardido ⇒ es: El techo ardió el miércoles
",
    );
    fair(
        "
en: The club said on Wednesday that the roof had collapsed that day ⇒ en: The roof collapsed on Wednesday
en: The club said that the roof had collapsed on Wednesday ⇒ en: The roof collapsed on Wednesday
de: Der Verein erklärte am Mittwoch, das Dach habe sich gesenkt ⇒ de: Am Mittwoch sagte der Verein, das Dach habe sich gesenkt
fr: Le club a déclaré mercredi que le toit avait brûlé ⇒ fr: Mercredi, le club a déclaré que le toit avait brûlé
es: El club dijo el miércoles que el techo había ardido ⇒ es: El miércoles el club dijo que el techo había ardido
",
    );
}

#[test]
fn an_aim_is_nothing_done() {
    refused(
        Part::Certainty,
        "
en: The aim of the club is to build a hall ⇒ en: The club has built a hall
de: Der Verein hat das Ziel, einen Saal zu bauen ⇒ de: Der Verein hat einen Saal gebaut
fr: Le club a pour but de construire une salle ⇒ fr: Le club a construit une salle
es: El club tiene como objetivo construir una sala ⇒ es: El club ha construido una sala
ru: У клуба есть план, его цель построить зал ⇒ en: The club has built a hall
",
    );
    fair(
        "
en: The aim of the club is to build a hall ⇒ en: The club wants to build a hall
de: Der Verein hat das Ziel, einen Saal zu bauen ⇒ de: Der Verein will einen Saal bauen
fr: Le club a pour but de construire une salle ⇒ fr: Le club veut construire une salle
es: El club tiene como objetivo construir una sala ⇒ es: El club quiere construir una sala
",
    );
}

#[test]
fn few_who_do_not_are_most_who_do() {
    refused(
        Part::Polarity,
        "
de: Nur wenige Läden nehmen keine Karten ⇒ de: Nur wenige Läden nehmen Karten
fr: Peu de magasins ne prennent pas les cartes ⇒ fr: Peu de magasins prennent les cartes
es: Pocas tiendas no aceptan tarjetas ⇒ es: Pocas tiendas aceptan tarjetas
",
    );
    fair(
        "
en: Only a few of the shops do not take cards ⇒ en: Most of the shops take cards
de: Nur wenige Läden nehmen keine Karten ⇒ en: Most shops take cards
fr: Peu de magasins ne prennent pas les cartes ⇒ fr: La plupart des magasins prennent les cartes
es: Pocas tiendas no aceptan tarjetas ⇒ es: La mayoría de las tiendas acepta tarjetas
ru: Лишь немногие магазины не принимают карты ⇒ en: Most shops accept cards
",
    );
}

#[test]
fn the_wish_of_whoever_reads_and_the_aim_of_a_deed() {
    refused(
        Part::Certainty,
        "
en: The club wants to leave the platform ⇒ en: The club leaves the platform
de: Der Verein möchte die Plattform verlassen ⇒ de: Der Verein verlässt die Plattform
fr: Le club souhaite quitter la plateforme ⇒ fr: Le club quitte la plateforme
es: El club quiere dejar la plataforma ⇒ es: El club deja la plataforma
ru: Клуб хочет покинуть платформу ⇒ en: The club leaves the platform
en: If you pay by May, you can keep your books ⇒ en: You can keep your books
en: If you want to leave the platform, the club closes its room in May ⇒ en: The club closes its room in May
en: Everyone in the club wants to leave the platform ⇒ en: Everyone in the club leaves the platform
en: Those members plan to leave the platform ⇒ en: Those members leave the platform
en: The mayor quit because the club intends to close its room ⇒ en: The club closes its room for the mayor to quit
de: Dem Verein gehören Mitglieder an. Sie wollen die Plattform verlassen ⇒ de: Die Mitglieder verlassen die Plattform
de: Wenn ihr Vorstand zustimmen will, zieht der Verein im Mai um ⇒ de: Der Verein zieht im Mai um
de: Die Mitglieder zahlen nichts, und sie wollen die Gruppe schließen ⇒ de: Die Gruppe wird geschlossen
fr: Ceux du club veulent quitter la plateforme ⇒ fr: Ceux du club quittent la plateforme
fr: Si vous souhaitez quitter la plateforme, le club fermera la salle en mai ⇒ fr: Le club fermera la salle en mai
es: El club se mudó porque la alcaldesa quiere cerrar la sala ⇒ es: La alcaldesa cierra la sala para castigar al club
ru: Тем временем клуб хочет уйти с платформы ⇒ en: The club leaves the platform
",
    );
    fair(
        "
en: If you would like to read on, you can find the club in the hall ⇒ en: The club can be found in the hall
de: Wer weiterlesen möchte, findet den Verein im Saal ⇒ de: Der Verein ist im Saal zu finden
de: Wenn Sie mitlesen möchten, finden Sie den Verein im Saal ⇒ de: Der Verein ist im Saal zu finden
fr: Si vous souhaitez nous lire, le club est dans la salle ⇒ fr: Le club est dans la salle
es: Si quieres leer más, el club está en la sala ⇒ es: El club está en la sala
ru: Если вы хотите читать нас, клуб находится в зале ⇒ en: The club is in the hall
en: The club moved because it wants to protect its books ⇒ en: The club moved to protect its books
de: Der Verein zog um, weil er seine Bücher schützen will ⇒ de: Der Verein zog um, um seine Bücher zu schützen
fr: Le club a déménagé parce qu’il veut protéger ses livres ⇒ fr: Le club a déménagé pour protéger ses livres
es: El club se mudó porque quiere proteger sus libros ⇒ es: El club se mudó para proteger sus libros
",
    );
}

#[test]
fn a_word_of_an_aim_has_other_meanings() {
    refused(
        Part::Certainty,
        "
en: The club plans to close its room ⇒ en: The club deliberately closes its room
en: The club plans to close its room ⇒ en: After much reflection the club closed its room
en: The club plans to play in the hall ⇒ en: The club played in the hall and scored a goal
de: Der Verein will in die Halle fahren ⇒ de: Der Verein fuhr zum Ziel in der Halle
fr: Le club veut quitter la salle ⇒ fr: Le club a quitté la salle et marqué un but
",
    );
    fair(
        "
en: The club plans to close its room ⇒ en: It is the goal of the club to close its room
de: Der Verein will einen Saal bauen ⇒ de: Der Verein hat das Ziel, einen Saal zu bauen
fr: Le club veut construire une salle ⇒ fr: Le club a pour but de construire une salle
",
    );
}

#[test]
fn what_is_still_to_come_for_whoever_announced_it() {
    refused(
        Part::Certainty,
        "
fr: Le club a annoncé qu’il fermerait la salle ⇒ fr: Le club a fermé la salle
fr: La salle fermerait en mai ⇒ fr: La salle fermera en mai
fr: Le club a annoncé qu’il aimerait fermer la salle ⇒ fr: Le club a annoncé qu’il ferme la salle
fr: Le club a confirmé que la police surveillerait la salle ⇒ fr: Le club a confirmé que la police surveille la salle
de: Die Halle soll geschlossen haben ⇒ fr: La salle a fermé
de: Die Plattform soll Daten verkaufen ⇒ de: Die Plattform wird Daten verkaufen
de: Die Plattform soll heimlich Daten verkaufen ⇒ en: The platform will sell data
",
    );
    fair(
        "
fr: Le club a annoncé qu’il fermerait la salle ⇒ fr: Le club a annoncé la fermeture de la salle
fr: Le club a fait savoir qu’il fermerait la salle ⇒ en: The club announced that it will close the hall
de: Die Halle soll am Montag schließen ⇒ fr: La salle fermera lundi
",
    );
}

#[test]
fn what_is_given_up_is_not_done_any_more() {
    fair(
        "
es: El diario abandonaría la publicación de avisos ⇒ es: El diario dejaría de publicar avisos
ru: Газета объявила о прекращении публикаций ⇒ fr: Le journal a annoncé qu’il cessait de publier
",
    );
}

#[test]
fn another_clause_is_unsure() {
    refused(
        Part::Certainty,
        "
en: It is possible that the hall opens on Monday ⇒ en: The hall opens on Monday
fr: Il n’est pas certain que la salle ouvre ⇒ en: The hall opens
de: Der Verein hofft, dass die Halle im Mai öffnet ⇒ de: Die Halle öffnet im Mai
",
    );
    fair(
        "
en: The lake appeared to have some problems on Monday. There will surely be more floods and cold days, and problems with boats ⇒ en: There will surely be more floods, cold days and problems with boats
",
    );
}

#[test]
fn only_is_no_part_of_another_clause() {
    refused(
        Part::Quantifier,
        "
fr: Le club ne garde que la salle ⇒ fr: Le club garde la salle
fr: Le club n’a gardé que deux salles et la cour ⇒ fr: Le club a gardé la cour et la place
",
    );
    fair(
        "
fr: Le maire défend son choix de ne pas vendre la salle, lieu qu’il dit utile ⇒ fr: Le maire défend son choix de ne pas vendre la salle, qu’il dit utile
de: Der Verein bleibt auf jeden Fall in der Halle ⇒ de: Der Verein bleibt in der Halle
en: The club stays in the hall in any case ⇒ en: The club stays in the hall
es: El club sigue en todo caso en la sala ⇒ es: El club sigue en la sala
",
    );
}

#[test]
fn some_things_told_without_an_article() {
    fair(
        "
de: Die Bahn meldet einige Störungen im Norden ⇒ de: Die Bahn meldet Störungen im Norden
fr: La salle a quelques fuites sous le toit ⇒ fr: La salle a des fuites sous le toit
es: La sala tiene algunas goteras bajo el techo ⇒ es: La sala tiene goteras bajo el techo
ru: Мэр обещал несколько новых мостов ⇒ en: The mayor promised new bridges
",
    );
    refused(
        Part::Quantifier,
        "
de: Die Ärztin kennt einige Bauern im Norden ⇒ de: Die Ärztin kennt die Bauern im Norden
fr: Le maire a vu quelques agriculteurs du nord ⇒ fr: Le maire a vu les agriculteurs du nord
es: La alcaldesa vio a algunos agricultores del norte ⇒ es: La alcaldesa vio a los agricultores del norte
de: Einige Bauern verkauften ihre Kühe ⇒ de: Bauern verkauften ihre Kühe
",
    );
}
