//! Pages that were saved by mistake instead of the intended one: a wall against robots, a question about cookies, an error.

use std::fmt;

/// The maximum number of words of such a page; a page with more words has a text of its own.
const MAX_WORDS: usize = 250;

/// The kind of a page that was saved instead of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall {
    /// The page asks whether a person or a program reads it.
    Robots,
    /// The page asks for consent, or for an account.
    Consent,
    /// The page says that it does not exist, or that the server does not answer.
    Error,
}

impl fmt::Display for Wall {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Robots => "a wall against robots",
            Self::Consent => "a question about cookies or for an account",
            Self::Error => "an error page",
        })
    }
}

/// Phrases of such pages, in lower case; each is telling enough for a page with few words.
const WORDS: [(Wall, &[&str]); 3] = [
    (
        Wall::Robots,
        &[
            "checking if the site connection is secure",
            "checking your browser",
            "complete the security check",
            "confirm you are human",
            "enable javascript and cookies to continue",
            "needs to review the security of your connection",
            "unusual traffic from your",
            "verify you are human",
            "verify you are not a robot",
            "verifying you are human",
            "ihr browser wird überprüft",
            "bestätigen sie, dass sie ein mensch sind",
            "vérification que vous êtes humain",
            "vérifiez que vous êtes humain",
            "comprobando tu navegador",
            "verifica que eres humano",
            "подтвердите, что вы не робот",
            "проверка браузера",
        ],
    ),
    (
        Wall::Consent,
        &[
            "accept all cookies",
            "accept cookies",
            "before you continue to",
            "manage cookie preferences",
            "please log in to continue",
            "please sign in to continue",
            "we use cookies",
            "we value your privacy",
            "alle akzeptieren",
            "alle cookies akzeptieren",
            "wir verwenden cookies",
            "wir schätzen ihre privatsphäre",
            "accepter tous les cookies",
            "nous utilisons des cookies",
            "tout accepter",
            "aceptar todas las cookies",
            "utilizamos cookies",
            "мы используем файлы cookie",
            "принять все",
        ],
    ),
    (
        Wall::Error,
        &[
            "403 forbidden",
            "404 not found",
            "500 internal server error",
            "502 bad gateway",
            "503 service unavailable",
            "504 gateway time",
            "access denied",
            "error 403",
            "error 404",
            "page not found",
            "requested url was not found",
            "not found on this server",
            "this page can't be found",
            "this page can’t be found",
            "service unavailable",
            "internal server error",
            "page isn't available",
            "page isn’t available",
            "this page does not exist",
            "this site can't be reached",
            "this site can’t be reached",
            "seite nicht gefunden",
            "zugriff verweigert",
            "accès refusé",
            "page introuvable",
            "acceso denegado",
            "página no encontrada",
            "доступ запрещён",
            "страница не найдена",
        ],
    ),
];

impl Wall {
    /// Returns the kind of page that was saved instead of a document, judged by its words and its title.
    pub(super) fn of(text: &str, title: Option<&str>) -> Option<Self> {
        if text.split_whitespace().nth(MAX_WORDS).is_some() {
            return None;
        }
        let words = format!("{}\n{text}", title.unwrap_or_default()).to_lowercase();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_told = |(_, told): &&(Self, &[&str])| told.iter().any(|it| words.contains(it));
        WORDS.iter().find(is_told).map(|(wall, _)| *wall)
    }
}

#[cfg(test)]
mod tests {
    use super::Wall;

    #[test]
    fn pages_that_are_no_documents() {
        for (text, wall) in [
            (
                "Just a moment...\n\nEnable JavaScript and cookies\nto continue",
                Wall::Robots,
            ),
            (
                "Wir verwenden Cookies und ähnliche Techniken.",
                Wall::Consent,
            ),
            ("404 Not Found\n\nnginx", Wall::Error),
            (
                "Not Found\n\nThe requested URL was not found on this server.",
                Wall::Error,
            ),
        ] {
            assert_eq!(Wall::of(text, None), Some(wall));
            assert_eq!(
                Wall::of(&format!("{text} {}", "word ".repeat(300)), None),
                None
            );
        }
        assert_eq!(
            Wall::of("Nothing.", Some("Page not found")),
            Some(Wall::Error)
        );
        assert_eq!(Wall::of("The club has moved.", Some("The club")), None);
    }
}
