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
    let mut written = Vec::new();
    for (place, part) in text.split("\n-- \n").enumerate() {
        let paragraphs = paragraphs(unwrapped(part, lines));
        let signature = if place > 0 { signature(&paragraphs) } else { 0 };
        let (signature, rest) = paragraphs.split_at(signature);
        written.extend(
            signature
                .iter()
                .map(|it| format!("[signature: {}]", words_of(it))),
        );
        written.extend(rest.iter().map(|it| block(it)));
    }
    written.join("\n\n")
}

/// The beginning of a paragraph that a mail quotes from another one.
pub(in crate::source) const QUOTED: &str = "[quoted";

/// Returns a paragraph, with a mark around it where it is not of the mail itself.
fn block(paragraph: &[Line]) -> String {
    let words = words_of(paragraph);
    match paragraph.first().map_or(0, |line| line.depth) {
        0 => words,
        1 => format!("{QUOTED}: {words}]"),
        2 => format!("{QUOTED} twice: {words}]"),
        depth => format!("{QUOTED} {depth} times: {words}]"),
    }
}

fn words_of(paragraph: &[Line]) -> String {
    let words: Vec<&str> = paragraph.iter().map(|line| line.words.as_str()).collect();
    words.join("\n")
}

/// Returns the number of paragraphs of a signature: programs put an older mail below it, quoted or forwarded.
fn signature(paragraphs: &[Vec<Line>]) -> usize {
    let is_quoted = |place: usize| {
        let first = paragraphs.get(place).and_then(|it| it.first());
        first.is_some_and(|line| line.depth > 0)
    };
    let leads_on = |paragraph: &[Line]| {
        let last = paragraph.last().map_or("", |line| line.words.as_str());
        last.ends_with(':')
    };
    let is_rule = |paragraph: &[Line]| {
        let first = paragraph.first().map_or("", |line| line.words.as_str());
        ["-----", "_____", "====="]
            .iter()
            .any(|rule| first.starts_with(rule))
    };
    let ends = |(place, paragraph): (usize, &Vec<Line>)| {
        let is_over =
            is_quoted(place) || (leads_on(paragraph) && is_quoted(place + 1)) || is_rule(paragraph);
        is_over.then_some(place)
    };
    let mut places = paragraphs.iter().enumerate();
    places.find_map(ends).unwrap_or(paragraphs.len())
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
        assert_eq!(wrapped, "We have\n1,310 members.");
    }

    #[test]
    fn an_older_mail_below_the_signature() {
        let quoted = "Yes.\n-- \nDora\n\nThe Larkspur Club\n\nOn Monday Tom wrote:\n> About 1,200?\n\nThat is all.\n";
        expect![[r"
            Yes.

            [signature: Dora]

            [signature: The Larkspur Club]

            On Monday Tom wrote:

            [quoted: About 1,200?]

            That is all."]]
        .assert_eq(&words(quoted, Lines::default()));
        let forwarded = "See below.\n-- \nDora\n\n-------- Forwarded message --------\nFrom: Tom\n\n1,310.\n-- \nTom\n";
        expect![[r"
            See below.

            [signature: Dora]

            -------- Forwarded message --------
            From: Tom

            1,310.

            [signature: Tom]"]]
        .assert_eq(&words(forwarded, Lines::default()));
    }

    #[test]
    fn a_space_that_is_not_of_the_text() {
        let lines = Lines {
            are_flowed: true,
            lose_space: true,
        };
        assert_eq!(words("wo \nrd\n", lines), "word");
    }
}
