//! Addresses of pages on the web, which are printed and never visited.

use std::fmt;
use std::str::FromStr;

/// The address of a page on the web: no white space, no control character, no mark that begins or ends code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

/// The error that a text is not the address of a page on the web.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnAddress;

impl WebAddress {
    /// Returns the address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for WebAddress {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let (scheme, rest) = text.split_once("://").ok_or(NotAnAddress)?;
        let is_web = ["http", "https"]
            .iter()
            .any(|it| scheme.eq_ignore_ascii_case(it));
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        // An address with a name before `@` leads elsewhere than it seems to.
        let has_host = host.contains(char::is_alphanumeric) && !host.contains('@');
        let is_plain = |letter: char| {
            !letter.is_whitespace()
                && !letter.is_control()
                && !matches!(letter, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
        };
        let is_good = is_web && has_host && rest.chars().all(is_plain);
        is_good.then(|| Self(text.to_owned())).ok_or(NotAnAddress)
    }
}

impl fmt::Display for NotAnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this is not the address of a page: write all of it, as in https://example.org/notice",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::WebAddress;

    fn is_address(text: &str) -> bool {
        text.parse::<WebAddress>().is_ok()
    }

    #[test]
    fn addresses_of_pages() {
        for address in [
            "https://example.org",
            "http://example.org/a/b?c=d#e",
            "HTTPS://example.org:8080/",
            "https://müller.example/straße",
            "http://[2001:db8::1]/",
        ] {
            assert!(is_address(address), "{address}");
        }
    }

    #[test]
    fn what_is_no_address_of_a_page() {
        for text in [
            "example.org",
            "ftp://example.org/a",
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "https://",
            "https:///a",
            "https://example.org/a b",
            "https://example.org/`a",
            "https://example.org@other.example/",
            "mailto:a@example.org",
        ] {
            assert!(!is_address(text), "{text}");
        }
    }
}
