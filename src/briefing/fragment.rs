//! The part of an address that leads a browser to words of a source: a text fragment, or a page.

use std::fmt::Write;

/// The most words at either end of a quote by which a browser finds it.
const MAX_WORDS: usize = 3;

/// Returns the fragment with which a browser opens a source at these words; `None` where it would not show the file.
///
/// `words` are those of the source with its line breaks: a browser finds words
/// only within a line, so a quote over several lines is named by its two ends.
pub(super) fn fragment(extractor: &str, words: &str, page: Option<usize>) -> Option<String> {
    match extractor.split(' ').next()? {
        "plain-text" | "html" | "markdown" => text_fragment(words),
        "pdf" => page.map(|page| format!("page={page}")),
        _ => None,
    }
}

fn text_fragment(words: &str) -> Option<String> {
    let mut lines = words.lines().filter(|line| !line.trim().is_empty());
    let first: Vec<&str> = lines.next()?.split_whitespace().collect();
    let last = lines
        .next_back()
        .map(|line| line.split_whitespace().collect());
    let last: Vec<&str> = match last {
        None if first.len() <= 2 * MAX_WORDS => {
            return Some(format!(":~:text={}", encoded(&first)));
        }
        None => first.clone(),
        Some(last) => last,
    };
    let start = &first[..first.len().min(MAX_WORDS)];
    let end = &last[last.len().saturating_sub(MAX_WORDS)..];
    Some(format!(":~:text={},{}", encoded(start), encoded(end)))
}

/// Returns the words as a browser reads them in a fragment, where a hyphen, a comma and an ampersand have a meaning.
fn encoded(words: &[&str]) -> String {
    let text = words.join(" ");
    let bytes = text.bytes();
    bytes.fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    use super::fragment;

    fn of_text(words: &str) -> Option<String> {
        fragment("plain-text 1", words, None)
    }

    #[test]
    fn a_short_quote_is_named_whole() {
        assert_eq!(
            of_text("zog der Chor, am Montag").as_deref(),
            Some(":~:text=zog%20der%20Chor%2C%20am%20Montag")
        );
        assert_eq!(
            of_text("Online-Kören").as_deref(),
            Some(":~:text=Online%2DK%C3%B6ren")
        );
    }

    #[test]
    fn a_long_quote_is_named_by_its_ends_and_no_end_crosses_a_line() {
        assert_eq!(
            of_text("eins zwei drei vier fünf sechs sieben acht").as_deref(),
            Some(":~:text=eins%20zwei%20drei,sechs%20sieben%20acht")
        );
        assert_eq!(
            of_text("Am 26. November\n2019 startete\neine Kampagne").as_deref(),
            Some(":~:text=Am%2026%2E%20November,eine%20Kampagne")
        );
    }

    #[test]
    fn a_browser_opens_a_pdf_at_its_page_and_no_other_document() {
        assert_eq!(fragment("pdf 4", "a", Some(3)).as_deref(), Some("page=3"));
        assert_eq!(fragment("pdf 4", "a", None), None);
        assert_eq!(fragment("docx 1", "a b", Some(1)), None);
    }
}
