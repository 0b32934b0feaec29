//! Heads of messages: the lines of a mail, or of a post in a thread, that say who writes what follows.

use std::ops::Range;

use crate::language::Language;

/// The maximum number of lines behind the sender of a mail in which another line of its head is looked for.
const MAX_HEAD_LINES: usize = 4;
/// The minimum number of lines of one shape that make heads of posts of them.
const MIN_POSTS: usize = 2;
/// The maximum number of words of the name of a sender.
const MAX_NAME_WORDS: usize = 4;
/// The maximum length of the line above a post, in bytes.
const MAX_POST_BYTES: usize = 120;
/// The mark between the parts of the line above a post.
const POST_MARK: &str = " · ";

/// The head of a message, in bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::draft) struct Head {
    /// Its line.
    pub(in crate::draft) line: Range<usize>,
    /// The name of whoever writes.
    pub(in crate::draft) name: Range<usize>,
    /// The lines below it that belong to it, up to the blank line.
    pub(in crate::draft) rest: Range<usize>,
}

/// Returns the heads of the messages of a text, in order.
pub(in crate::draft) fn heads(language: Language, text: &str) -> Vec<Head> {
    let mut heads = mails(language, text);
    heads.extend(posts(language, text));
    heads.sort_by_key(|head| head.line.start);
    heads
}

/// Returns the senders of mails: a line such as “From: Ruth Calder <…>” near other lines of a head.
fn mails(language: Language, text: &str) -> Vec<Head> {
    let senders = language.mail_senders().iter();
    let all = senders.flat_map(|label| {
        let places = memchr::memmem::find_iter(text.as_bytes(), label);
        places.filter_map(|at| {
            let is_line = at == 0 || text[..at].ends_with('\n');
            let (line, rest) = text[at..].split_once('\n')?;
            let mut next = rest.lines().take(MAX_HEAD_LINES);
            let is_head = is_line && next.any(|line| language.is_line_of_mail(line));
            let start = at + label.len();
            let end = at + text[at..].find("\n\n").unwrap_or(text.len() - at);
            let name = sender(&line[label.len()..])?;
            is_head.then(|| Head {
                line: at..at + line.len(),
                name: start + name.start..start + name.end,
                rest: at + line.len()..end,
            })
        })
    });
    all.collect()
}

/// Returns the name in the line of a sender, without the address behind it.
fn sender(words: &str) -> Option<Range<usize>> {
    let end = words.find(['<', '(', ',', '[']).unwrap_or(words.len());
    let is_mark = |it: char| it.is_whitespace() || matches!(it, '"' | '\'');
    let bare = words[..end].trim_end_matches(is_mark);
    let start = bare.len() - bare.trim_start_matches(is_mark).len();
    let name = &bare[start..];
    let is_name = name.contains(char::is_alphabetic)
        && !name.contains('@')
        && name.split_whitespace().count() <= MAX_NAME_WORDS;
    is_name.then_some(start..bare.len())
}

/// Returns the lines above posts that have a name, a mark and a day: “Ruth · comment · 2026-02-04”.
fn posts(language: Language, text: &str) -> Vec<Head> {
    if !text.contains(POST_MARK) {
        return Vec::new();
    }
    let mut at = 0;
    let mut heads = Vec::new();
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        let mut parts = line.split(POST_MARK);
        let name = parts.next().unwrap_or_default();
        let is_dated = line.len() <= MAX_POST_BYTES
            && parts.any(|part| {
                let dates = language.dates(part);
                let date = dates.first().map(|it| &it.range);
                date.is_some_and(|date| date.len() * 2 >= part.trim().len())
            });
        let is_name = !name.is_empty() && name.split_whitespace().count() <= MAX_NAME_WORDS;
        if is_dated && is_name {
            heads.push(Head {
                line: start..start + line.len(),
                name: start..start + name.len(),
                rest: start + line.len()..start + line.len(),
            });
        }
    }
    if heads.len() < MIN_POSTS {
        heads.clear();
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::heads;
    use crate::language::Language;

    fn names(language: Language, text: &str) -> Vec<String> {
        let heads = heads(language, text).into_iter();
        heads.map(|head| text[head.name].to_owned()).collect()
    }

    #[test]
    fn senders_of_mails() {
        let mail = "From: Ruth Calder <ruth@example.org>\nSubject: Rooms\n\nWe leave.";
        assert_eq!(names(Language::English, mail), ["Ruth Calder"]);
        let mail = "Von: Ruth Kalder\nBetreff: Räume\n\nWir gehen.";
        assert_eq!(names(Language::German, mail), ["Ruth Kalder"]);
        let letter = "From: there we went home.\nIt was late.";
        assert_eq!(names(Language::English, letter), Vec::<String>::new());
    }

    #[test]
    fn heads_of_posts() {
        let thread =
            "ivy_77 · post · 2024-02-04\nWe leave.\n\nTom · comment · 2024-02-05\nSo do we.\n";
        assert_eq!(names(Language::English, thread), ["ivy_77", "Tom"]);
        let line = "News · Sport · 2024-02-04\nWe leave.";
        assert_eq!(names(Language::English, line), Vec::<String>::new());
    }
}
