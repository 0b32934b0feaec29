//! Whom a draft takes for the speaker of each sentence, with only a few services in its list.

use crate::draft::fixture::facts_of;
use crate::language::table;

/// Each row: a language, a text, and the speakers of each candidate in the order of the text; “-” where nobody is filled in.
fn check(rows: &str) {
    table::check(rows, |row| {
        let chains = facts_of(row)
            .into_iter()
            .map(|fact| match fact.according_to[..] {
                [] => "-".to_owned(),
                _ => fact.according_to.join(" "),
            });
        chains.collect()
    });
}

#[test]
fn names_of_one_word_behind_by_words_and_beside_verbs() {
    check(
        "
en: According to Kaldometer, 40 users left Zwitscher. ⇒ kaldometer
en: “We shall drop your 40 servers”, Brindomed said in a letter to Zwitscher. ⇒ brindomed
en: Kaldometer said on Monday that 40 users had left Zwitscher. ⇒ kaldometer
en: On Monday, Orchard told Zwitscher that it would lose its 40 servers. ⇒ orchard
en: Users said on Monday that 40 accounts were gone from Zwitscher. ⇒ -
en: According to users, 40 accounts were gone from Zwitscher. ⇒ -
en: According to Monday’s list, 40 accounts left Zwitscher. ⇒ -
en: Ruth Calder and Ann Calder left Zwitscher. Calder said that 40 others followed. ⇒ - | -
de: Laut Kaldometer verließen 40 Nutzer Zwitscher. ⇒ kaldometer
de: Wie Brindomed am Montag mitteilte, verlor Zwitscher 40 Nutzer. ⇒ brindomed
de: „Es sind 40 Konten“, teilte Kaldometer mit. ⇒ kaldometer
de: Laut Nutzern fehlen 40 Konten bei Zwitscher. ⇒ -
de: Wie Mitglieder sagten, fehlen 40 Konten bei Zwitscher. ⇒ -
fr: Selon Kaldometer, 40 comptes ont quitté Zwitscher. ⇒ kaldometer
fr: « Il reste 40 comptes », a indiqué Brindomed dans un message. ⇒ brindomed
fr: Kaldometer a annoncé lundi que 40 comptes avaient quitté Zwitscher. ⇒ kaldometer
fr: Selon elle, 40 comptes ont quitté Zwitscher. ⇒ -
fr: Certains affirment que 40 comptes ont quitté Zwitscher. ⇒ -
es: Zwitscher perdió 40 cuentas, según Kaldometer, porque nadie la usa. ⇒ kaldometer
es: «Quedan 40 cuentas», informó Brindomed en una nota. ⇒ brindomed
es: Kaldometer anunció el lunes que 40 cuentas dejaron Zwitscher. ⇒ kaldometer
es: Según fuentes internas, 40 cuentas dejaron Zwitscher. ⇒ -
es: Muchos dicen que 40 cuentas dejaron Zwitscher. ⇒ -
ru: По данным Kaldometer за январь, 40 человек ушли из Zwitscher. ⇒ kaldometer
ru: Сорок человек ушли из Zwitscher, сообщил Кальдобанк. ⇒ kaldobank
ru: В январе 40 человек ушли из Zwitscher, сообщил Центр изучения досуга. ⇒ tsentr-izucheniya-dosuga
ru: По данным ФКТ, 40 человек ушли из Zwitscher. ⇒ fkt
ru: Пользователи сообщили, что 40 человек ушли из Zwitscher. ⇒ -
",
    );
}

#[test]
fn names_before_what_says_who_they_are() {
    check(
        "
en: Ruth Calder, developer of Pindle for Zwitscher (one of the largest of its many apps), estimated her fees could reach 40 dollars. ⇒ ruth-calder
en: The newspaper ‘Morstein Echo’, one of the oldest, announced that it would leave Zwitscher. ⇒ morstein-echo
de: Zum Abschied der RUM von Zwitscher betonte Ruth Kaldenhoff als Leiterin am Montag: „Wir gehen mit 40 Leuten.“ ⇒ ruth-kaldenhoff
de: Ruth Kaldenhoff, Entwicklerin von Pindel für Zwitscher (eine der größten unter den vielen Apps), schätzte die Kosten auf 40 Euro. ⇒ ruth-kaldenhoff
fr: Le quotidien « Le Vélin », un des plus anciens du pays, a annoncé qu’il quittait Zwitscher. ⇒ le-velin
es: El periódico español ‘La Vitela’, uno de los más veteranos, anunció que dejará Zwitscher. ⇒ la-vitela
es: ‘La Vitela’, el primer diario que deja esta red -antes Zwitscher- considera que pierde 40 lectores. ⇒ la-vitela
ru: «Ушли 40 человек», сообщила газета «Поречье». ⇒ poreche
",
    );
}

#[test]
fn a_clause_of_time_with_a_verb_of_saying_says_nothing_of_the_sentence() {
    check(
        "
en: After Zwitscher announced that it would change its rules, 40 users left for Plauderbox. ⇒ -
en: Some 40 users left for Plauderbox after Zwitscher announced that it would change its rules. ⇒ -
en: As Zwitscher announced on Monday, 40 users left for Plauderbox. ⇒ zwitscher
de: Nachdem Zwitscher mitgeteilt hatte, dass sich die Regeln ändern, gingen 40 Nutzer zu Plauderbox. ⇒ -
de: Seit Zwitscher ankündigte, dass sich die Regeln ändern, gingen 40 Nutzer zu Plauderbox. ⇒ -
fr: Depuis que Zwitscher a annoncé qu’il changeait ses règles, 40 usagers sont partis vers Plauderbox. ⇒ -
es: Desde que Zwitscher anunció que cambiaba sus reglas, 40 usuarios se fueron a Plauderbox. ⇒ -
ru: После того как Zwitscher сообщил, что меняет правила, 40 человек ушли в Plauderbox. ⇒ -
",
    );
}

#[test]
fn a_former_name_is_nobody_of_its_own() {
    check(
        "
en: Plauderbox (formerly Zwitscher) said that 40 users had left. ⇒ plauderbox
de: Plauderbox, vormals Zwitscher, teilte mit, dass 40 Nutzer gingen. ⇒ plauderbox
fr: Plauderbox (anciennement Zwitscher) a annoncé que 40 usagers étaient partis. ⇒ plauderbox
es: Plauderbox -antes Zwitscher- anunció que se fueron 40 usuarios. ⇒ plauderbox
ru: Plauderbox (ранее Zwitscher) сообщил, что ушли 40 человек. ⇒ plauderbox
",
    );
}

#[test]
fn an_expert_is_whoever_spoke_just_before() {
    check(
        "
en: Ruth Calder said that 40 users had left Zwitscher. The expert added that 30 might return. ⇒ ruth-calder | ruth-calder
de: Ruth Kaldenhoff sagte, 40 Nutzer hätten Zwitscher verlassen. Die Expertin fügte hinzu, dass 30 zurückkommen. ⇒ ruth-kaldenhoff | ruth-kaldenhoff
fr: Régine Caldron a indiqué que 40 usagers avaient quitté Zwitscher. L’experte a ajouté que 30 reviendraient. ⇒ regine-caldron | regine-caldron
es: Rosa Vitelar indicó que 40 usuarios dejaron Zwitscher. La experta añadió que 30 volverán. ⇒ rosa-vitelar | rosa-vitelar
en: The treasurer Ruth Calder said that 40 users had left Zwitscher. The analyst said that 30 might return. ⇒ ruth-calder | -
de: Die Kassenwartin Ruth Kaldenhoff sagte, 40 Nutzer hätten Zwitscher verlassen. Der Experte sagte, dass 30 zurückkommen. ⇒ ruth-kaldenhoff | -
fr: La trésorière Régine Caldron a indiqué que 40 usagers avaient quitté Zwitscher. L’expert a dit que 30 reviendraient. ⇒ regine-caldron | -
es: La tesorera Rosa Vitelar indicó que 40 usuarios dejaron Zwitscher. El experto dijo que 30 volverán. ⇒ rosa-vitelar | -
ru: Регина Кальдина сообщила, что 40 человек ушли из Zwitscher. При этом эксперт считает, что 30 вернутся. ⇒ regina-kaldina | -
ru: Регина Кальдина сообщила, что 40 человек ушли из Zwitscher. Этот эксперт считает, что 30 вернутся. ⇒ regina-kaldina | regina-kaldina
",
    );
}

#[test]
fn subjects_in_unusual_places() {
    check(
        "
en: “These 40 shops lost Zwitscher,” said the chair of the Board, Professor Ruth Calder. ⇒ ruth-calder
en: According to data from Kaldometer, 40 users left Zwitscher. ⇒ kaldometer
en: According to Kaldometer executives, 40 users left Zwitscher. ⇒ -
en: R. M. Calder is in the chair. Calder reported that 40 members used Zwitscher. ⇒ - | r-m-calder
en: Ruth Calder said that 40 users left Zwitscher. Ruth said that 30 returned. ⇒ ruth-calder | ruth-calder
de: Frauke Sörensen schreibt, sie habe 40 Bögen aus Zwitscher gerettet. ⇒ frauke-sorensen
de: „Wir haben 40 Räume bei Zwitscher“, sagte Geschäftsführer Ruben Kaldenhoff der Küstenpost. ⇒ ruben-kaldenhoff
de: „Wir haben 40 Räume bei Zwitscher“, sagte Staatssekretär Ruben Kaldenhoff. Laut Kaldenhoff sind es bald 50. ⇒ ruben-kaldenhoff | ruben-kaldenhoff
de: Viele Vereine sagen, dass 40 Räume bei Zwitscher fehlen. ⇒ -
fr: Selon les données de Kaldometer, 40 comptes ont quitté Zwitscher. ⇒ kaldometer
es: Según los datos de Kaldometer, 40 cuentas dejaron Zwitscher. ⇒ kaldometer
es: Zwitscher borró 40 cuentas, informó su presidenta, Rosa Vitelar. «Nadie nos dio una explicación», se quejó la presidenta. ⇒ rosa-vitelar | rosa-vitelar
es: Rosa Vitelar comunica que 40 socios usan Zwitscher. Añade que la prueba va bien. ⇒ rosa-vitelar | rosa-vitelar
es: Rosa Vitelar cuenta que ha rescatado las 40 hojas de Zwitscher. ⇒ rosa-vitelar
ru: Посёлок покинет Zwitscher до конца года, заявила вчера на совете глава посёлка Регина Кальдина. ⇒ regina-kaldina
ru: Глава Минречи Павел Луговой сообщил, что ушли 40 человек. «В Zwitscher ещё 40 комнат», – заявил глава министерства. ⇒ pavel-lugovoi | pavel-lugovoi
ru: «Кобальт» обещает стирать каждое сообщение через 24 часа. ⇒ kobalt
",
    );
}

#[test]
fn whoever_spoke_before_adds_something() {
    check(
        "
en: Ruth Calder said that Ann Marlow had left Zwitscher with 40 others. She added that 30 returned. ⇒ ruth-calder | ruth-calder
de: Ruth Kaldenhoff sagte, dass Anna Marlau Zwitscher mit 40 anderen verließ. Sie fügte hinzu, dass 30 zurückkamen. ⇒ ruth-kaldenhoff | ruth-kaldenhoff
fr: Régine Caldron a dit qu’Anne Marlou avait quitté Zwitscher avec 40 autres. Elle a ajouté que 30 étaient revenus. ⇒ regine-caldron | regine-caldron
es: Rosa Vitelar dijo que Ana Marlova dejó Zwitscher con otros 40. Añadió que 30 volvieron. ⇒ rosa-vitelar | rosa-vitelar
ru: Регина Кальдина сказала, что Анна Марлова ушла из Zwitscher с 40 людьми. Она добавила, что 30 вернулись. ⇒ regina-kaldina | regina-kaldina
",
    );
}

#[test]
fn what_stands_in_quotation_marks_is_no_person() {
    check(
        "
ru: Театр «Поречье» сообщил, что 40 человек ушли из Zwitscher. ⇒ poreche
ru: Газета «Вечерний Поречск» сообщила, что 40 человек ушли из Zwitscher. ⇒ vechernii-porechsk
ru: Спектакль «Чайка» показали 300 раз, сообщила школа. ⇒ -
ru: В фильме «Гараж» обещает 40 роз герой. ⇒ -
",
    );
}

#[test]
fn a_last_name_before_a_preposition_is_that_of_the_whole_name() {
    check(
        "
en: Ruth Calder sang in May.⏎⏎“We have lost 40 rooms on Zwitscher for good”, said Calder in a letter. ⇒ - | ruth-calder
de: Ruben Kaldenhoff sang im Mai.⏎⏎„Wir haben 40 Räume bei Zwitscher verloren“, sagte Kaldenhoff in einem Brief. ⇒ - | ruben-kaldenhoff
fr: Régine Caldron chantait en mai.⏎⏎« Nous avons perdu 40 salons sur Zwitscher », a dit Caldron dans une lettre. ⇒ - | regine-caldron
es: Fermín Oteiza cantó en mayo.⏎⏎«Perdimos 40 salas en Zwitscher», dijo Oteiza en una carta. ⇒ - | fermin-oteiza
ru: Регина Кальдина пела в мае.⏎⏎«Мы потеряли 40 комнат в Zwitscher», сказала Кальдина в письме. ⇒ - | regina-kaldina
",
    );
}

#[test]
fn laws_files_feasts_and_months_do_not_speak() {
    check(
        "
en: The choir, Christmas said, would lose 40 rooms on Zwitscher. ⇒ -
en: On Monday, March said that 40 users had left Zwitscher. ⇒ -
en: According to PDF, 40 users left Zwitscher. ⇒ -
en: On Monday, BFK said that 40 users had left Zwitscher. ⇒ bfk
de: Laut DSGVO verlieren 40 Nutzer Zwitscher. ⇒ -
de: Laut EU-Recht verlieren 40 Nutzer Zwitscher. ⇒ -
de: Nach Berechnungen Elmsteins verließen 40 Nutzer Zwitscher. ⇒ -
de: Wie BFK am Montag mitteilte, verlor Zwitscher 40 Nutzer. ⇒ bfk
fr: Selon Noël, 40 comptes ont quitté Zwitscher. ⇒ -
fr: Selon Pâques, 40 comptes ont quitté Zwitscher. ⇒ -
es: Según IRPF, 40 cuentas dejaron Zwitscher. ⇒ -
es: Según Navidad, 40 cuentas dejaron Zwitscher. ⇒ -
ru: Согласно ГОСТ, 40 человек ушли из Zwitscher. ⇒ -
",
    );
}

#[test]
fn the_people_of_a_service_are_not_the_service() {
    check(
        "
en: Zwitscher users said that 40 rooms were gone. ⇒ -
en: Zwitscher said that 40 users were gone. ⇒ zwitscher
de: Nutzer von Zwitscher sagten, dass 40 Räume fehlen. ⇒ -
de: Zwitscher teilte mit, dass 40 Nutzer gingen. ⇒ zwitscher
fr: Les utilisateurs de Zwitscher ont dit que 40 salons manquaient. ⇒ -
fr: Zwitscher a dit que 40 utilisateurs étaient partis. ⇒ zwitscher
es: Los usuarios de Zwitscher dijeron que faltaban 40 salas. ⇒ -
es: Zwitscher dijo que se fueron 40 usuarios. ⇒ zwitscher
ru: Пользователи Zwitscher сообщили, что исчезли 40 комнат. ⇒ -
ru: Подписчики канала Zwitscher заявили, что исчезли 40 комнат. ⇒ -
ru: Zwitscher сообщил, что ушли 40 человек. ⇒ zwitscher
",
    );
}

#[test]
fn what_somebody_speaks_of_is_no_role() {
    check(
        "
en: Ruth Calder said that the choir had lost 40 rooms on Zwitscher. The choir added that 30 were back. ⇒ ruth-calder | -
de: Ruth Kaldenhoff sagte, der Vorstand habe 40 Räume bei Zwitscher. Der Vorstand sagte, dass 30 fehlen. ⇒ ruth-kaldenhoff | -
en: Ruth Calder, the mayor, said that 40 rooms on Zwitscher were lost. The mayor said that 30 were back. ⇒ ruth-calder | ruth-calder
",
    );
}

#[test]
fn of_two_speakers_one_alone_is_not_filled_in() {
    check(
        "
en: “We have lost 40 rooms on Zwitscher”, said treasurer Ruth Calder and president Ann Marlow. ⇒ ruth-calder ann-marlow
de: „Uns fehlen 40 Räume bei Zwitscher“, erklären Geschäftsführer Ruben Kaldenhoff und Präsident Rainer Vosskamp. ⇒ ruben-kaldenhoff rainer-vosskamp
fr: « Il nous manque 40 salons sur Zwitscher », ont dit la trésorière Régine Caldron et la présidente Anne Caldrel. ⇒ regine-caldron anne-caldrel
es: «Nos faltan 40 salas en Zwitscher», dijeron la tesorera Rosa Vitelar y la presidenta Ana Marlova. ⇒ -
ru: «Исчезли 40 комнат в Zwitscher», сообщили директор Регина Кальдина и глава хора Анна Марлова. ⇒ -
en: “We have lost 40 rooms on Zwitscher”, said treasurer and president Ann Marlow. ⇒ ann-marlow
",
    );
}

#[test]
fn where_nobody_can_be_filled_in() {
    check(
        "
en: The Data Bureau had ordered the club to leave Zwitscher by 30 April 2024, its deputy head Ruth Calder told us. ⇒ ruth-calder
en: Critics say that 40 accounts have left Zwitscher. ⇒ -
en: Research suggests that 40 accounts have left Zwitscher. ⇒ -
en: The Chairman said that 40 accounts had left Zwitscher. ⇒ -
de: Datenschützer sagen, dass 40 Konten bei Zwitscher fehlen. ⇒ -
de: Laut Vereinssprecher fehlen 40 Konten bei Zwitscher. ⇒ -
fr: Selon nous, 40 comptes ont quitté Zwitscher. ⇒ -
es: El Presidente dijo que 40 cuentas dejaron Zwitscher. ⇒ -
ru: Директор сообщил, что 40 человек ушли из Zwitscher. ⇒ -
ru: По данным Министерства, 40 человек ушли из Zwitscher. ⇒ -
",
    );
}

#[test]
fn those_in_whose_name_somebody_speaks() {
    check(
        "
en: A spokeswoman for Kaldonet said that 40 rooms had moved. ⇒ kaldonet
en: “We lost 40 rooms,” said a spokesman for the Harbour Trust. ⇒ harbour-trust
en: Kaldonet’s spokesman told us that 40 rooms had moved. ⇒ kaldonet
en: The Kaldonet Trust said 40 rooms had moved. ⇒ kaldonet-trust
en: A spokesman for the Prime Minister said 40 rooms had moved. ⇒ -
en: A spokesman for the President said 40 rooms had moved. ⇒ -
en: The Prime Minister said 40 rooms had moved. ⇒ -
en: A spokesman from Morstein said 40 rooms had moved. ⇒ -
en: The Kaldonet Users said 40 rooms had moved. ⇒ -
de: Ein Sprecher von Kaldonet sagte, 40 Räume seien umgezogen. ⇒ kaldonet
de: Nach Angaben von Kaldonet sind 40 Räume umgezogen. ⇒ kaldonet
de: Wer nicht zahlt, so Kaldonet weiter, verliert bald alle seine 40 Räume dort. ⇒ kaldonet
de: Ein Sprecher der Polizei sagte, 40 Räume seien umgezogen. ⇒ -
de: Nach Angaben von Fachleuten sind 40 Räume umgezogen. ⇒ -
fr: Un porte-parole de Kaldonet a indiqué que 40 salons avaient migré. ⇒ kaldonet
fr: Un porte-parole du gouvernement a indiqué que 40 salons avaient migré. ⇒ -
es: Un portavoz de Kaldonet indicó que 40 salas se habían mudado. ⇒ kaldonet
es: Un portavoz de la Policía indicó que 40 salas se habían mudado. ⇒ -
ru: Представитель Kaldonet сообщил, что переехали 40 чатов. ⇒ kaldonet
ru: Представитель хора сообщил, что переехали 40 чатов. ⇒ -
",
    );
}

#[test]
fn words_of_others_than_the_one_named() {
    check(
        "
en: A spokesman for opponents of Zwitscher said 9 rooms had moved. A spokesman for Zwitscher said 12 rooms had moved. ⇒ - | zwitscher
en: Zwitscher’s rivals’ spokesman said 30 rooms had moved. Zwitscher’s spokesman said 40 rooms had moved. ⇒ - | zwitscher
en: The Harlow Trust said 40 rooms moved. The Riverside Trust said 30 rooms moved. ⇒ harlow-trust | -
en: The Harlow MP said 12 rooms moved. ⇒ -
en: Dora Fennimore chairs the choir. Mrs Fennimore said 40 rooms moved. ⇒ - | dora-fennimore
de: Bei Kaldonet heißt es, 40 Räume seien umgezogen. ⇒ -
de: So seien, so Anna Brück, 40 Räume weg. ⇒ anna-bruck
de: Anna Brück leitet den Chor. Herr Brück sagte, 40 Räume seien weg. ⇒ - | herr-bruck
fr: Luc Arbois préside le chœur. Selon Mme Arbois, 40 salons sont partis. ⇒ - | mme-arbois
es: Un portavoz de vecinos de Zwitscher dijo que 40 salas se fueron. ⇒ -
ru: По словам спикера парламента, 40 чатов ушли. ⇒ -
",
    );
}

#[test]
fn names_in_compounds_and_in_places_before_the_verb_do_not_speak() {
    check(
        "
en: The report presented at the meeting of Zwitscher says that 40 users left. ⇒ -
en: A report by Zwitscher says that 40 users left. ⇒ zwitscher
de: „Mit dem Zwitscher-Profil wollen wir zeigen, dass es mit 40 Leuten geht“, sagte Ruth Kaldenhoff. ⇒ ruth-kaldenhoff
de: Zum Start des neuen Servers von Zwitscher sagt Ruth Kaldenhoff, sie freue sich über 40 Nutzer. ⇒ ruth-kaldenhoff
de: Zwitscher sagt, es seien 40 Nutzer. ⇒ zwitscher
fr: Le rapport présenté chez Zwitscher indique que 40 comptes sont partis. ⇒ -
fr: Le rapport de Zwitscher indique que 40 comptes sont partis. ⇒ zwitscher
es: El informe presentado en la reunión de Zwitscher indica que 40 cuentas se fueron. ⇒ -
es: El informe de Zwitscher indica que 40 cuentas se fueron. ⇒ zwitscher
ru: О закрытии Zwitscher-каналов заявили 40 клубов. ⇒ -
ru: При запуске сервера Zwitscher сказала Регина Кальдина: «Нас 40 человек». ⇒ regina-kaldina
ru: В Zwitscher сообщили, что 40 человек ушли. ⇒ zwitscher
",
    );
}

#[test]
fn a_name_with_an_apposition_of_its_own_is_none() {
    check(
        "
en: According to the press office, Ruth Calder, the president, met 40 members. ⇒ -
en: According to the treasurer, Ruth Calder, 40 members left. ⇒ ruth-calder
en: According to the director, Ruth Calder, the choir left Zwitscher, and 40 members went along. ⇒ ruth-calder
de: Laut der Pressestelle hat Ruth Kaldenhoff, die Präsidentin, 40 Mitglieder getroffen. ⇒ -
fr: Selon la direction, Régine Caldron, la présidente, a réuni 40 membres. ⇒ -
fr: Selon la trésorière, Régine Caldron, 40 membres sont partis. ⇒ regine-caldron
es: Según la oficina, Pilar Vitelar, la presidenta, reunió a 40 socios. ⇒ -
es: Según la tesorera, Pilar Vitelar, 40 socios se fueron. ⇒ pilar-vitelar
ru: По данным службы, Регина Кальдина, директор, собрала 40 человек. ⇒ -
",
    );
}

#[test]
fn verbs_that_take_up_wish_or_are_nouns_report_nothing() {
    check(
        "
en: Kaldometer adds Zwitscher to its 40 channels. ⇒ -
en: “We left,” adds Ruth Calder, “with 40 members.” ⇒ ruth-calder
en: Ruth Calder asked for a short staff report on 40 accounts. ⇒ -
en: Kaldometer would like to maintain its 40 channels. ⇒ -
de: Kaldometer ergänzt Zwitscher um 40 Kanäle. ⇒ -
de: „Wir gehen“, ergänzt Ruth Kaldenhoff, „mit 40 Leuten.“ ⇒ ruth-kaldenhoff
fr: Kaldometer ajoute Zwitscher à ses 40 canaux. ⇒ -
fr: « Nous partons », ajoute Régine Caldron, « à 40. » ⇒ regine-caldron
es: Kaldometer añade Zwitscher a sus 40 canales. ⇒ -
es: Kaldometer la llamó una «amenaza para 40 clubes». ⇒ -
es: «Nos vamos», añade Pilar Vitelar, «con 40 socios». ⇒ pilar-vitelar
ru: «Мы уходим», — добавляет Регина Кальдина, — нас 40 человек. ⇒ regina-kaldina
",
    );
}

#[test]
fn who_has_a_post_is_a_person_under_the_last_name_alone() {
    check(
        "
en: Councillor Laura Calder wanted 40 accounts back. “It is toxic, with 40 accounts,” Calder said. ⇒ - | laura-calder
en: The mayor had 40 accounts, with Councillor Laura Calder against it. “I like all 40,” she said. ⇒ - | laura-calder
en: The city of Morstein has left Zwitscher. “Nobody reads our 40 posts,” the city said. ⇒ - | city-of-morstein
en: They sang in the city of Morstein with 40 guests. “We had 40 songs,” the city said. ⇒ - | -
fr: L’université de Morvane a quitté Zwitscher. « Il y a 40 comptes », affirme l’université. ⇒ - | universite-de-morvane
",
    );
}

#[test]
fn verbs_inside_a_quotation_have_no_speaker_of_the_sentence() {
    check(
        "
en: “I found the 40 rooms of Zwitscher too loud,” Ruth Calder said. ⇒ ruth-calder
en: “Zwitscher denies the values that the City of Morstein claims,” Ruth Calder said. ⇒ ruth-calder
de: „Zwitscher widerspricht den Werten, zu denen sich die Stadt Morstein bekennt“, so Ruth Kaldenhoff. ⇒ ruth-kaldenhoff
fr: « Zwitscher contredit les valeurs que la Ville de Morvane affirme », a dit Régine Caldron. ⇒ regine-caldron
es: «Zwitscher contradice los valores que el Ayuntamiento de Vitelar defiende», dijo Marta Oteiza. ⇒ marta-oteiza
de: „Der Ruderverein Morstein sagt, dass 40 Konten bei Zwitscher fehlen“, so Ruth Kaldenhoff. ⇒ ruderverein-morstein ruth-kaldenhoff
",
    );
}

#[test]
fn a_verb_of_several_people_means_no_single_person() {
    check(
        "
de: Adam Marsen sagte, er bleibe bei Zwitscher. „Das ist ein Werkzeug für 40 Leute“, sagen sie. ⇒ adam-marsen | -
de: Ruth Kaldenhoff sagte, sie bleibe bei Zwitscher. „Das ist ein Werkzeug für 40 Leute“, sagt sie. ⇒ ruth-kaldenhoff | ruth-kaldenhoff
es: Marta Oteiza dijo que se queda en Zwitscher. «Es una herramienta para 40 socios», denuncian. ⇒ marta-oteiza | -
es: Marta Oteiza dijo que se queda en Zwitscher. «Es una herramienta para 40 socios», denuncia. ⇒ marta-oteiza | marta-oteiza
",
    );
}

#[test]
fn whole_names_of_those_who_speak_by_their_last_name() {
    check(
        "
en: Councillor Ruth White left Zwitscher. “It has 40 members,” White said. ⇒ - | ruth-white
de: Stadträtin Ruth Kaldenhoff verlässt Zwitscher. „Es sind 40 Leute“, sagte Kaldenhoff. ⇒ - | ruth-kaldenhoff
fr: La maire Régine Caldron a quitté Zwitscher. « Il reste 40 membres », a dit Caldron. ⇒ - | regine-caldron
es: La alcaldesa Marta Oteiza dejó Zwitscher. «Quedan 40 socios», dijo Oteiza. ⇒ - | marta-oteiza
",
    );
}

#[test]
fn a_verb_of_justifying_speaks_only_with_what_is_said() {
    check(
        "
es: El Club Vitelar justificó 40 cuentas en Zwitscher. ⇒ -
es: El Club Vitelar justificó que 40 cuentas siguen en Zwitscher. ⇒ club-vitelar
es: «Son 40 cuentas de Zwitscher», justificó Marta Oteiza. ⇒ marta-oteiza
fr: Le Club Vitelle justifie de 40 membres sur Zwitscher. ⇒ -
fr: « Ce sont 40 comptes Zwitscher », a justifié Régine Caldron. ⇒ regine-caldron
fr: Régine Caldron a dit qu’elle reste. « Il reste 40 membres sur Zwitscher », dément-elle. ⇒ regine-caldron | regine-caldron
",
    );
}

#[test]
fn a_verb_of_adding_takes_up_what_it_has_as_its_object() {
    check(
        "
de: Die Stadt Morstein ergänzt ihre Kanäle um Zwitscher: „Los geht’s mit 40 Beiträgen“ ⇒ -
de: „Es sind 40 Konten bei Zwitscher“, ergänzte die Bürgermeisterin Ruth Kaldenhoff. ⇒ ruth-kaldenhoff
es: «Son 40 cuentas de Zwitscher», añadió Marta Oteiza, la presidenta. ⇒ marta-oteiza
en: “There are 40 accounts on Zwitscher,” added Ruth Calder, the president. ⇒ ruth-calder
",
    );
}
