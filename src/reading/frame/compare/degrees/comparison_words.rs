//! The words by which a language compares: more, than, as, faster.

use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The shortest word that may be a comparative by its ending, in letters.
const MIN_COMPARATIVE_LETTERS: usize = 5;

/// The shortest Russian word that may be a comparative by its ending, in letters.
const MIN_RUSSIAN_LETTERS: usize = 4;

/// The words of a language that compare.
pub(in crate::reading::frame::compare) struct Words {
    pub(super) more: &'static [&'static str],
    pub(super) less: &'static [&'static str],
    /// Comparatives that no ending tells.
    pub(super) irregular: &'static [&'static str],
    /// Words that open a comparison of equals: *as* many as.
    pub(in crate::reading::frame::compare) equal: &'static [&'static str],
    /// Words that say how many times as much, and need no other word: *el doble* de salas que.
    pub(super) multiples: &'static [&'static str],
    pub(in crate::reading::frame::compare) than: &'static [&'static str],
    /// Words between two equal sides.
    pub(super) like: &'static [&'static str],
    pub(in crate::reading::frame::compare) denials: &'static [&'static str],
    /// Words before a superlative, which compares no two sides.
    pub(super) superlative: &'static [&'static str],
}

const NONE: Words = Words {
    more: &[],
    less: &[],
    irregular: &[],
    equal: &[],
    multiples: &[],
    than: &[],
    like: &[],
    denials: &[],
    superlative: &[],
};

const ENGLISH: Words = Words {
    more: &["more"],
    less: &["less", "fewer"],
    irregular: &["worse"],
    equal: &["as", "so"],
    than: &["than"],
    like: &["as"],
    denials: &["no", "not", "n’t", "never", "hardly"],
    superlative: &["the"],
    ..NONE
};

const GERMAN: Words = Words {
    more: &["mehr"],
    less: &["weniger"],
    equal: &["so", "ebenso", "genauso", "gleich"],
    than: &["als"],
    like: &["wie"],
    denials: &["nicht", "kein", "keine", "nie"],
    ..NONE
};

const FRENCH: Words = Words {
    more: &["plus", "davantage"],
    less: &["moins"],
    irregular: &[
        "meilleur",
        "meilleure",
        "meilleurs",
        "meilleures",
        "mieux",
        "pire",
        "pires",
    ],
    equal: &["autant", "aussi"],
    than: &["que", "qu"],
    like: &["que", "qu"],
    denials: &["pas", "jamais", "guère"],
    superlative: &["le", "la", "les"],
    ..NONE
};

const SPANISH: Words = Words {
    more: &["más"],
    less: &["menos"],
    irregular: &[
        "mayor", "mayores", "menor", "menores", "mejor", "mejores", "peor", "peores",
    ],
    equal: &[
        "tan", "tanto", "tanta", "tantos", "tantas", "mismo", "igual",
    ],
    multiples: &["doble", "triple", "mitad"],
    than: &["que"],
    like: &["como"],
    denials: &["no", "nunca", "tampoco"],
    superlative: &["el", "la", "los", "las"],
};

const RUSSIAN: Words = Words {
    more: &["больше", "более"],
    less: &["меньше", "менее"],
    irregular: &["дешевле"],
    equal: &["столько", "так", "такой", "такая", "такое", "такие"],
    than: &["чем"],
    like: &["как", "сколько"],
    denials: &["не"],
    ..NONE
};

/// Returns the words that compare in the language of a text.
pub(super) fn words_of(frame: &Frame<'_>) -> &'static Words {
    match frame.language.tag() {
        "en" => &ENGLISH,
        "de" => &GERMAN,
        "fr" => &FRENCH,
        "es" => &SPANISH,
        "ru" => &RUSSIAN,
        _ => &NONE,
    }
}

pub(super) fn is_number(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame.words.get(at);
    matches!(word.and_then(|it| it.value), Some(What::Number(_)))
}

pub(super) fn is_name(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame.words.get(at);
    matches!(word.and_then(|it| it.value), Some(What::Name(_)))
}

/// True if a word compares what another word names: more, less.
pub(super) fn is_marker(frame: &Frame<'_>, at: usize) -> bool {
    let (words, own) = (words_of(frame), text(frame, at));
    words.more.contains(&own) || words.less.contains(&own)
}

/// Returns the comparative word of a text that names no second side, and true for “less”.
pub(super) fn marker(frame: &Frame<'_>, at: usize) -> Option<bool> {
    is_marker(frame, at).then(|| words_of(frame).less.contains(&text(frame, at)))
}

/// English words in “-er” that compare nothing.
const NOUNS: &[&str] = &[
    "other",
    "rather",
    "number",
    "member",
    "order",
    "paper",
    "letter",
    "server",
    "user",
    "former",
    "under",
    "after",
    "ever",
    "never",
    "either",
    "together",
    "whether",
    "water",
    "winter",
    "summer",
    "computer",
    "center",
    "whatever",
    "however",
    "answer",
    "offer",
    "newsletter",
    "platform",
    "consider",
    "deliver",
    "another",
    "over",
    "further",
    "prefer",
    "remember",
    "partner",
    "speaker",
    "supporter",
    "founder",
    "owner",
    "manager",
    "leader",
    "teacher",
    "writer",
    "reader",
    "driver",
    "singer",
    "player",
    "worker",
    "september",
    "october",
    "november",
    "december",
];

/// German words in “-er” that compare nothing.
const PARTICLES: &[&str] = &[
    "immer", "wieder", "leider", "außer", "unter", "dieser", "jeder", "unser", "jener", "keiner",
    "einer", "meiner", "seiner", "ihrer", "hinter", "weder", "sicher", "bisher", "daher", "vorher",
    "nachher", "solcher", "welcher", "aller", "beider",
];

/// Returns true for a comparative of the smaller side, false for another comparative, nothing for another word.
pub(super) fn sign(frame: &Frame<'_>, at: usize) -> Option<bool> {
    let (words, word) = (words_of(frame), text(frame, at));
    if words.more.contains(&word) || words.irregular.contains(&word) {
        return Some(false);
    }
    if words.less.contains(&word) {
        return Some(true);
    }
    let letters = word.chars().count();
    let long = letters >= MIN_COMPARATIVE_LETTERS;
    let known = || !frame.words[at].concepts.is_empty();
    let lower = || frame.text[frame.words[at].range.clone()].starts_with(char::is_lowercase);
    let compared = match frame.language.tag() {
        "en" => long && word.ends_with("er") && !NOUNS.contains(&word),
        "de" => long && word.ends_with("er") && !PARTICLES.contains(&word) && lower(),
        "ru" => {
            let endings = ["ее", "ше", "же", "ще", "че"];
            letters >= MIN_RUSSIAN_LETTERS && endings.iter().any(|it| word.ends_with(it)) && known()
        }
        _ => false,
    };
    compared.then_some(false)
}
