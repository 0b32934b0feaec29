//! The pages of a document, as lines of `[page 3]` in the text beside it.
//!
//! These lines are no words of the document, and neither is the head of that
//! text: no quote contains any part of them, and no sentence ends at a page.

/// The opening words of the line of a page.
const OPENING: &str = "[page ";

/// The places where the pages of a document begin: bytes of the text, and page numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pages(Vec<(usize, usize)>);

impl Pages {
    /// Returns the line that opens a page.
    pub(super) fn line(number: usize) -> String {
        format!("{OPENING}{number}]")
    }

    /// Returns the text with its head, up to byte `body`, and the lines that open pages replaced by spaces: all other bytes keep their places.
    pub(crate) fn taken_out(text: &str, body: usize) -> (String, Self) {
        let mut words = String::with_capacity(text.len());
        let mut pages = Vec::new();
        let (head, rest) = text.split_at_checked(body).unwrap_or((text, ""));
        push_blank(&mut words, head);
        for line in rest.split_inclusive('\n') {
            if let Some(number) = number(line) {
                pages.push((words.len(), number));
                push_blank(&mut words, line);
            } else {
                words.push_str(line);
            }
        }
        (words, Self(pages))
    }

    /// Returns a text without the lines that open its pages.
    pub fn without(text: &str) -> String {
        Self::taken_out(text, 0).0
    }

    /// Returns the number of the page that contains this byte of the text; `None` where there are no pages.
    pub fn page(&self, byte: usize) -> Option<usize> {
        let next = self.0.partition_point(|(start, _)| *start <= byte);
        let own = next.checked_sub(1).and_then(|own| self.0.get(own));
        own.map(|(_, number)| *number)
    }
}

/// Adds as many spaces as a text has bytes, and keeps its line breaks.
fn push_blank(words: &mut String, text: &str) {
    words.extend(text.bytes().map(|it| if it == b'\n' { '\n' } else { ' ' }));
}

fn number(line: &str) -> Option<usize> {
    let number = line.trim_end().strip_prefix(OPENING)?.strip_suffix(']')?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::Pages;

    #[test]
    fn pages_are_no_words() {
        let text = "head\n\n[page 1]\n\nOne and\n[page 2]\ntwo. [page 3]\n[page x]\n";
        let (words, pages) = Pages::taken_out(text, 6);
        assert_eq!(
            words,
            "    \n\n        \n\nOne and\n        \ntwo. [page 3]\n[page x]\n"
        );
        let page = |word: &str| pages.page(text.find(word).unwrap());
        assert_eq!(
            [page("head"), page("One"), page("two")],
            [None, Some(1), Some(2)]
        );
    }
}
