//! Generators of texts in which the difficulties of the normal form are frequent.

use proptest::prelude::*;

/// Returns a generator of pieces of prose, so many of them difficult that two difficulties often meet.
pub(crate) fn pieces() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Chor",
        "der",
        "IT-Chor",
        "Straße",
        "26.000",
        "26",
        "0.95",
        "26 000",
        "5 %",
        "−5",
        "2014–2017",
        "don’t",
        "„Plauderbox“",
        "'so'",
        "und…",
        "...",
        "Ende.",
        "—",
        "-",
        "привет",
        "мир,",
        "مرحبا",
        "بالعالم",
        "می\u{200C}خواهم",
        "e\u{301}te\u{301}",
        "été",
        "q\u{301}\u{323}",
        "Web\u{AD}site",
        "\u{1112}\u{1161}\u{11AB}",
        "한",
        "中文",
        "👩\u{200D}🚀",
        "👩",
        "🇩🇪🇫🇷",
        "\u{200F}",
        "2³",
    ])
}

/// Returns a generator of prose: pieces with white space between them.
pub(crate) fn prose() -> impl Strategy<Value = String> {
    let space = prop::sample::select(vec![" ", " ", "\n", " \u{A0}", "\r\n\r\n"]);
    prop::collection::vec((pieces(), space), 1..10).prop_map(|parts| {
        let text: String = parts
            .into_iter()
            .flat_map(|(piece, space)| [piece, space])
            .collect();
        format!("Am {text}")
    })
}

/// Returns a generator of any text: pieces, characters that folding changes, and others, in any order.
pub(crate) fn texts() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        " ", "\n", "\u{AD}", "\u{301}", "\u{323}", "\u{200D}", "\u{200B}", "\u{FEFF}", "…", "\"",
        "–", "a", "A", "1", ".", "\u{9C7}", "\u{9BE}", "\u{F73}", "\u{212B}", "%", "€", "🇩", "=",
        "\u{338}",
    ]);
    let any = any::<char>().prop_map(String::from);
    let part = prop_oneof![
        4 => odd.prop_map(str::to_owned),
        2 => pieces().prop_map(str::to_owned),
        1 => any,
    ];
    prop::collection::vec(part, 0..16).prop_map(|parts| parts.concat())
}
