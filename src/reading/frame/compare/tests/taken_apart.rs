//! Words that a text does not stand by: struck out, under a heading of myths, or under what will not be done.

use super::differences;
use super::read;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::difference::Part;

/// Returns the parts in which a statement differs from a quote under a heading.
fn parts(heading: &str, quote: &str, says: &str) -> Vec<Part> {
    let found = differences(
        &read(says),
        &[read(quote), read(heading)],
        1,
        &Cast::default(),
    );
    found.into_iter().map(|it| it.part).collect()
}

#[test]
fn words_that_are_struck_out() {
    super::refused(
        Part::Standing,
        "
en: Meeting point from May: ~~the library~~ the town hall ⇒ en: From May the meeting point is the library
de: Treffpunkt ab Mai: ~~Bibliothek~~ Rathaus ⇒ de: Treffpunkt ist ab Mai die Bibliothek
",
    );
    super::fair(
        "
en: Meeting point from May: ~~the library~~ the town hall ⇒ en: From May the meeting point is the town hall
",
    );
}

#[test]
fn what_stands_under_a_heading_that_denies_it() {
    for (heading, quote, says) in [
        (
            "en: What we will not do in the library",
            "en: ask for telephone numbers",
            "en: The library asks for telephone numbers",
        ),
        (
            "es: Mitos sobre el museo",
            "es: que pertenece a un banco",
            "en: The museum belongs to a bank",
        ),
        (
            "de: Irrtümer über das Museum",
            "de: Das Museum gehört einer Bank",
            "de: Das Museum gehört einer Bank",
        ),
    ] {
        assert!(
            parts(heading, quote, says).contains(&Part::Standing),
            "{says}"
        );
    }
    for (heading, quote, says) in [
        (
            "en: What we do in the library",
            "en: ask for telephone numbers",
            "en: The library asks for telephone numbers",
        ),
        (
            "es: Mitos sobre el museo",
            "es: que pertenece a un banco",
            "en: The museum does not belong to a bank",
        ),
        (
            "de: Irrtümer über das Museum",
            "de: Das Museum gehört einer Bank",
            "de: Dass das Museum einer Bank gehört, ist falsch",
        ),
    ] {
        assert!(
            !parts(heading, quote, says).contains(&Part::Standing),
            "{says}"
        );
    }
}
