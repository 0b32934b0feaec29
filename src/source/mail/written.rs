//! The plain words of a mail: whose words they are, and where their lines were wrapped in transit.
//!
//! Lines behind `>` quote another writer, and the lines after `-- ` are a signature.
//! Both are marked, so that they are not quoted as the words of the mail itself.

/// The way in which the lines of a mail are wrapped.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lines {
    /// True if a space at the end of a line joins it to the next one (RFC 3676).
    pub(super) are_flowed: bool,
    /// True if that space is not part of the text.
    pub(super) lose_space: bool,
}

/// A line between two line breaks, or several lines that were joined.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    /// The number of `>` marks before the line: the depth of quotation.
    depth: usize,
    words: String,
}

/// Returns the words of a plain mail, with marks around those that are not its own.
pub(super) fn words(text: &str, lines: Lines) -> String {
    let text = text.replace("\r\n", "\n");
    let (text, signature) = match text.split_once("\n-- \n") {
        Some((text, signature)) => (text.to_owned(), signature.to_owned()),
        None => (text, String::new()),
    };
    let mut written = String::new();
    for paragraph in paragraphs(unwrapped(&text, lines)) {
        let words: Vec<&str> = paragraph.iter().map(|line| line.words.as_str()).collect();
        let words = words.join("\n");
        let block = match paragraph.first().map_or(0, |line| line.depth) {
            0 => words,
            1 => format!("[quoted: {words}]"),
            2 => format!("[quoted twice: {words}]"),
            depth => format!("[quoted {depth} times: {words}]"),
        };
        written.push_str(&block);
        written.push_str("\n\n");
    }
    let signature = signature.trim();
    if !signature.is_empty() {
        let parts = signature
            .split("\n\n")
            .map(str::trim)
            .filter(|it| !it.is_empty());
        let parts: Vec<String> = parts.map(|part| format!("[signature: {part}]")).collect();
        written.push_str(&parts.join("\n\n"));
    }
    written
}

/// Returns the lines, joined where they were wrapped, each with its depth of quotation.
fn unwrapped(text: &str, lines: Lines) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::new();
    let mut goes_on = false;
    for line in text.split('\n') {
        let (depth, line) = unquoted(line);
        let line = if lines.are_flowed {
            line.strip_prefix(' ').unwrap_or(line)
        } else {
            line
        };
        let is_flowed = lines.are_flowed && line.ends_with(' ') && line != "-- ";
        let kept = if is_flowed && lines.lose_space {
            &line[..line.len() - 1]
        } else {
            line
        };
        match joined.last_mut() {
            Some(last) if goes_on && last.depth == depth => last.words.push_str(kept),
            _ => joined.push(Line {
                depth,
                words: kept.to_owned(),
            }),
        }
        goes_on = is_flowed;
    }
    joined
}

/// Returns the depth of quotation of a line, and its words.
fn unquoted(line: &str) -> (usize, &str) {
    let mut rest = line;
    let mut depth = 0;
    // `> > words` is quoted twice as well.
    while let Some(after) = rest.strip_prefix('>') {
        depth += 1;
        rest = after
            .strip_prefix(' ')
            .filter(|it| it.starts_with('>'))
            .unwrap_or(after);
    }
    let words = if depth > 0 {
        rest.strip_prefix(' ').unwrap_or(rest)
    } else {
        rest
    };
    (depth, words)
}

/// Returns the paragraphs: lines that follow each other without a blank one, with one depth of quotation.
fn paragraphs(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let mut all: Vec<Vec<Line>> = vec![Vec::new()];
    for mut line in lines {
        line.words.truncate(line.words.trim_end().len());
        let is_blank = line.words.is_empty();
        let depth = all.last().and_then(|it| it.last()).map(|last| last.depth);
        if is_blank || depth.is_some_and(|depth| depth != line.depth) {
            all.push(Vec::new());
        }
        if let (false, Some(last)) = (is_blank, all.last_mut()) {
            last.push(line);
        }
    }
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::Lines;
    use super::words;

    #[test]
    fn whose_words_they_are() {
        let mail = "We have \n1,310 members.\n\nOn Monday Tom wrote:\n> About 1,200, \n> I think.\n>\n> > Who counts?\n\
            >>> Nobody.\nYes.\n-- \nDora\nchair\n";
        let flowed = Lines {
            are_flowed: true,
            lose_space: false,
        };
        expect![[r"
            We have 1,310 members.

            On Monday Tom wrote:

            [quoted: About 1,200, I think.]

            [quoted twice: Who counts?]

            [quoted 3 times: Nobody.]

            Yes.

            [signature: Dora
            chair]"]]
        .assert_eq(&words(mail, flowed));
        let wrapped = words("We have \r\n1,310 members.\r\n", Lines::default());
        assert_eq!(wrapped, "We have\n1,310 members.\n\n");
    }

    #[test]
    fn a_space_that_is_not_of_the_text() {
        let lines = Lines {
            are_flowed: true,
            lose_space: true,
        };
        assert_eq!(words("wo \nrd\n", lines), "word\n\n");
    }
}
