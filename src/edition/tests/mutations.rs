//! Every kind of change to a sentence, in every language, and the class that it gets.

use std::ops::Range;

use proptest::prelude::*;

use super::class;
use super::documents;
use super::drift;
use super::others;
use crate::edition::ChangeKind;
use crate::evidence::Located;
use crate::evidence::locate;
use crate::files::Files;
use crate::language::Language;

/// An article, and the words that a change puts in.
#[derive(Debug)]
struct Article {
    tag: &'static str,
    sentences: &'static [&'static str],
    /// A word that denies, one that means nothing in particular, and somebody else who says so.
    negation: &'static str,
    word: &'static str,
    speaker: &'static str,
    notice: &'static str,
    prose: &'static str,
}

const ARTICLES: &[Article] = &[
    Article {
        tag: "de",
        sentences: &[
            "Der Verein zog am 3. Mai 2019 mit rund 26.000 Mitgliedern von Zwitscher zu Plauderbox um.",
            "Nach Angaben von Beobachtern sank die Zahl der Beiträge um 40 % auf -5 Grad, also deutlich.",
            "Der Sänger sagte am Montag, dass die Gruppe nicht mit neun Vereinen arbeiten will.",
            "Warum wählte die Leitung der Gruppe gerade diesen kleinen Dienst am Rand der Stadt?",
            "Die Leitung nannte das neue Haus \"einen guten Ort\" für alle Proben im kommenden Winter.",
        ],
        negation: "niemals",
        word: "Wolkenbruch",
        speaker: "Zwitscher",
        notice: "Diese Meldung wurde zurückgezogen.",
        prose: "Gestern regnete es lange über dem Hafen.",
    },
    Article {
        tag: "en",
        sentences: &[
            "The club moved on 3 May 2019 with about 26,000 members from Zwitscher to Plauderbox.",
            "According to observers the number of posts fell by 40 % to -5 degrees, that is clearly.",
            "The singer said on Monday that the group does not want to work with nine clubs.",
            "Why did the board of the group choose this small service at the edge of the town?",
            "The board called the new house \"a good place\" for all rehearsals in the coming winter.",
        ],
        negation: "never",
        word: "cloudburst",
        speaker: "Zwitscher",
        notice: "This report has been withdrawn.",
        prose: "Yesterday it rained for hours above the old harbour.",
    },
    Article {
        tag: "fr",
        sentences: &[
            "Le club a quitté le 3 mai 2019 avec environ 26 000 membres Zwitscher pour Plauderbox.",
            "Selon des observateurs le nombre de messages a baissé de 40 % à -5 degrés, donc clairement.",
            "Le chanteur a dit lundi que le groupe ne veut pas travailler avec neuf associations.",
            "Pourquoi la direction du groupe a choisi ce petit service au bord de la ville ?",
            "La direction a appelé la nouvelle maison \"un bon lieu\" pour toutes les répétitions.",
        ],
        negation: "jamais",
        word: "averse",
        speaker: "Zwitscher",
        notice: "Cette dépêche a été retirée.",
        prose: "Hier soir tombait une longue pluie sur le vieux port.",
    },
    Article {
        tag: "es",
        sentences: &[
            "El club se mudó el 3 de mayo de 2019 con unos 26.000 miembros de Zwitscher a Plauderbox.",
            "Según agencias el número de mensajes bajó un 40 % a -5 grados, es decir claramente.",
            "El cantante dijo el lunes que el grupo no quiere trabajar con nueve asociaciones.",
            "¿Por qué la dirección del grupo eligió este pequeño servicio al borde de la ciudad?",
            "La dirección llamó a la nueva casa \"un buen lugar\" para todos los ensayos del invierno.",
        ],
        negation: "nunca",
        word: "aguacero",
        speaker: "Zwitscher",
        notice: "Esta noticia ha sido retirada.",
        prose: "Ayer llovió muchas horas sobre aquel viejo puerto.",
    },
    Article {
        tag: "ru",
        sentences: &[
            "Клуб перешёл 3 мая 2019 года примерно с 26 000 участников с Zwitscher на Plauderbox.",
            "По данным агентств число сообщений упало на 40 % до -5 градусов, то есть заметно.",
            "Певец сказал в понедельник, что группа не хочет работать с девятью обществами.",
            "Почему правление группы выбрало эту маленькую службу на краю большого города?",
            "Правление назвало новый дом \"хорошим местом\" для всех репетиций наступающей зимы.",
        ],
        negation: "никогда",
        word: "ливень",
        speaker: "Zwitscher",
        notice: "Это сообщение было отозвано.",
        prose: "Вчера долго шёл дождь над старым портом.",
    },
];

impl Article {
    fn language(&self) -> Language {
        Language::from_tag(self.tag).unwrap()
    }

    fn text(&self) -> String {
        self.sentences.join("\n\n")
    }
}

/// A change to a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Mutation {
    Nothing,
    Rewrapped,
    Reencoded,
    MarksInAnotherForm,
    NoticeOnTop,
    Moved,
    Deleted,
    Replaced,
    Digit,
    NegationIn,
    NegationOut,
    Attribution,
    WordReplaced,
    WordDropped,
    Comma,
    QuotationMarkAdded,
    QuotationMarksRemoved,
    MinusDropped,
    PercentDropped,
    QuestionMark,
    CommaMoved,
}

const MUTATIONS: &[Mutation] = &[
    Mutation::Nothing,
    Mutation::Rewrapped,
    Mutation::Reencoded,
    Mutation::MarksInAnotherForm,
    Mutation::NoticeOnTop,
    Mutation::Moved,
    Mutation::Deleted,
    Mutation::Replaced,
    Mutation::Digit,
    Mutation::NegationIn,
    Mutation::NegationOut,
    Mutation::Attribution,
    Mutation::WordReplaced,
    Mutation::WordDropped,
    Mutation::Comma,
    Mutation::QuotationMarkAdded,
    Mutation::QuotationMarksRemoved,
    Mutation::MinusDropped,
    Mutation::PercentDropped,
    Mutation::QuestionMark,
    Mutation::CommaMoved,
];

/// Returns the new text, and the bytes of the sentence between which its words changed; nothing where the mutation does not apply.
fn mutate(
    article: &Article,
    at: usize,
    word: usize,
    mutation: Mutation,
) -> Option<(String, Range<usize>)> {
    let sentence = article.sentences[at];
    if let Some(text) = mutate_text(article, at, mutation) {
        return Some((text, 0..sentence.len()));
    }
    let starts: Vec<usize> = sentence.match_indices(' ').map(|(at, _)| at + 1).collect();
    // Neither the first nor the last word, so that capitals and full stops stay.
    let start = starts[word % (starts.len() - 1)];
    let end = sentence[start..].find(' ').unwrap() + start;
    let (changed, range) = match mutation {
        Mutation::Rewrapped => {
            let own = &sentence[start - 1..end];
            let wrapped = sentence.replacen(' ', "\n", 3);
            let changed = wrapped.replace(own, &own.replace(' ', "\t"));
            Some((changed, 0..sentence.len()))
        }
        Mutation::QuotationMarksRemoved => {
            let (first, last) = (sentence.find('"')?, sentence.rfind('"')?);
            Some((sentence.replace('"', ""), first..last + 1))
        }
        Mutation::CommaMoved => {
            let comma = sentence.find(',')?;
            let mut changed = sentence.to_owned();
            let to = changed[..comma].rfind(' ')?;
            changed.remove(comma);
            changed.insert(to, ',');
            Some((changed, to..comma + 1))
        }
        _ => {
            let (range, new) = replacement(article, sentence, start..end, word, mutation)?;
            let mut changed = sentence.to_owned();
            changed.replace_range(range.clone(), &new);
            Some((changed, range))
        }
    }?;
    let mut sentences: Vec<&str> = article.sentences.to_vec();
    sentences[at] = &changed;
    Some((sentences.join("\n\n"), range))
}

/// Returns the text after a mutation of a whole sentence, or of the whole text.
fn mutate_text(article: &Article, at: usize, mutation: Mutation) -> Option<String> {
    let text = article.text();
    let mut sentences: Vec<&str> = article.sentences.to_vec();
    Some(match mutation {
        Mutation::Nothing => text,
        Mutation::Reencoded => {
            let text = text.replace('\n', "\r\n").replace('й', "и\u{306}");
            format!("\u{FEFF}{}", text.replace('ü', "u\u{308}"))
        }
        Mutation::MarksInAnotherForm => text
            .replacen('"', "„", 1)
            .replacen('"', "“", 1)
            .replace(" -5", " −5"),
        Mutation::NoticeOnTop => format!("{}\n\n{text}", article.notice),
        Mutation::Moved => {
            let own = sentences.remove(at);
            sentences.insert((at + 2) % article.sentences.len(), own);
            sentences.join("\n\n")
        }
        Mutation::Deleted => {
            sentences.remove(at);
            sentences.join("\n\n")
        }
        Mutation::Replaced => {
            sentences[at] = article.prose;
            sentences.join("\n\n")
        }
        _ => return None,
    })
}

/// Returns which bytes of a sentence a mutation of a word or a mark replaces, and by what.
fn replacement(
    article: &Article,
    sentence: &str,
    word: Range<usize>,
    nth: usize,
    mutation: Mutation,
) -> Option<(Range<usize>, String)> {
    let gap = word.start - 1..word.start;
    let without = |mark: &str| {
        let start = sentence.find(mark)?;
        Some((start..start + mark.len(), String::new()))
    };
    match mutation {
        Mutation::Digit => {
            let digit = |(at, digit): (usize, char)| digit.is_ascii_digit().then_some(at);
            let digits: Vec<usize> = sentence.char_indices().filter_map(digit).collect();
            let at = *digits.get(nth % digits.len().max(1))?;
            let new = if &sentence[at..=at] == "7" { "8" } else { "7" };
            Some((at..at + 1, new.to_owned()))
        }
        Mutation::NegationIn => Some((gap, format!(" {} ", article.negation))),
        Mutation::NegationOut => {
            let words = [" nicht ", " not ", " pas ", " no ", " не "];
            let mut found = words
                .into_iter()
                .filter_map(|word| Some((sentence.find(word)?, word)));
            let (start, word) = found.next()?;
            Some((start..start + word.len(), " ".to_owned()))
        }
        Mutation::Attribution => Some((word, article.speaker.to_owned())),
        Mutation::WordReplaced => Some((word, article.word.to_owned())),
        Mutation::WordDropped => Some((gap.start..word.end, String::new())),
        Mutation::Comma if sentence[..gap.start].ends_with(',') => None,
        Mutation::Comma => Some((gap.start..gap.start, ",".to_owned())),
        Mutation::QuotationMarkAdded => Some((word.start..word.start, "„".to_owned())),
        Mutation::MinusDropped => without("-"),
        Mutation::PercentDropped => without(" %"),
        Mutation::QuestionMark => {
            let start = sentence.find('?')?;
            Some((start..start + 1, ".".to_owned()))
        }
        _ => None,
    }
}

/// Returns some words of a sentence, at least four, whole.
fn quote(sentence: &str, from: usize, length: usize) -> Range<usize> {
    let mut starts = vec![0];
    starts.extend(sentence.match_indices(' ').map(|(at, _)| at + 1));
    let from = from % (starts.len() - 4);
    let to = (from + 4 + length % 8).min(starts.len());
    let end = starts.get(to).map_or(sentence.len(), |start| start - 1);
    starts[from]..end
}

proptest! {
    #[test]
    fn every_change_has_its_class(
        article in prop::sample::select(ARTICLES.iter().collect::<Vec<_>>()),
        at in 0_usize..5,
        from in 0_usize..20,
        length in 0_usize..20,
        word in 0_usize..20,
        mutation in prop::sample::select(MUTATIONS.to_vec()),
    ) {
        let sentence = article.sentences[at];
        let place = quote(sentence, from, length);
        let quoted = &sentence[place.clone()];
        let Some((new, changed)) = mutate(article, at, word, mutation) else {
            return Ok(());
        };
        let language = article.language();
        let old = article.text();
        prop_assume!(new != old || mutation == Mutation::Nothing);
        // Words that cut a number or occur twice are not for the lock.
        let document = &documents(&mut Files::new(), &[(&old, language)])[0];
        let whole = matches!(locate(document, quoted), Located::Anchored(_));
        prop_assume!(whole);
        let (drift, _) = drift(&[(&old, language)], &[(&new, language)], &[(0, quoted)]);
        let class = class(&drift, "f0");
        let others = others(&drift);
        let inside = changed.start >= place.start && changed.end <= place.end && !changed.is_empty()
            || changed.is_empty() && changed.start > place.start && changed.end < place.end;
        let apart = changed.end <= place.start || place.end <= changed.start;
        let in_host = [ChangeKind::HostChanged];
        let expected: &[ChangeKind] = match mutation {
            Mutation::Nothing | Mutation::Rewrapped | Mutation::Reencoded | Mutation::MarksInAnotherForm | Mutation::NoticeOnTop => &[ChangeKind::Unchanged],
            Mutation::Moved => &[ChangeKind::Moved, ChangeKind::Unchanged],
            Mutation::Deleted | Mutation::Replaced => &[ChangeKind::Gone],
            Mutation::Comma | Mutation::CommaMoved => &[ChangeKind::Typographic, ChangeKind::Reworded, ChangeKind::HostChanged, ChangeKind::ValueChanged],
            _ if apart => &in_host,
            Mutation::Attribution | Mutation::Digit | Mutation::NegationIn | Mutation::NegationOut
            | Mutation::QuotationMarkAdded | Mutation::QuotationMarksRemoved
            | Mutation::MinusDropped | Mutation::PercentDropped | Mutation::QuestionMark if inside => &[ChangeKind::ValueChanged],
            _ => &[ChangeKind::ValueChanged, ChangeKind::Reworded, ChangeKind::HostChanged],
        };
        prop_assert!(expected.contains(&class), "{mutation:?} of “{sentence}”, quoted “{quoted}”: {class:?}\n{new}");
        match mutation {
            Mutation::Nothing | Mutation::Rewrapped | Mutation::Reencoded | Mutation::MarksInAnotherForm => {
                prop_assert_eq!(others, 0);
            }
            Mutation::NoticeOnTop | Mutation::Moved => prop_assert!(others > 0, "{new}"),
            // A comma is typographic only where nothing is denied and nobody speaks.
            Mutation::Comma | Mutation::CommaMoved if class == ChangeKind::Typographic => {
                let plain = language.negations(sentence).is_empty() && language.speeches(sentence).is_empty();
                prop_assert!(plain && !sentence.contains('"'), "{new}");
            }
            _ => {}
        }
    }
}

/// A mutation that applies nowhere would show nothing.
#[test]
fn every_change_is_tried_in_every_language() {
    for article in ARTICLES {
        for mutation in MUTATIONS {
            let mut places =
                (0..article.sentences.len()).flat_map(|at| (0..8).map(move |word| (at, word)));
            let applies = places.any(|(at, word)| mutate(article, at, word, *mutation).is_some());
            assert!(applies, "{mutation:?} in {}", article.tag);
        }
    }
}
