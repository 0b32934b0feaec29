//! Values that are exact or wrong: addresses, handles, room names, versions, telephone numbers, file names, clock times.

use std::ops::Range;

/// An exact value of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Exact {
    /// The range of the value, in bytes of the text.
    pub(crate) range: Range<usize>,
    /// The form for comparison: without scheme, in small letters, a time as hours and minutes.
    pub(crate) value: String,
}

/// The minimum number of digits of a telephone number.
const MIN_PHONE_DIGITS: usize = 6;

/// The maximum number of letters side by side in a code: ABC-12, but not G7-states.
const MAX_CODE_LETTERS: usize = 3;

/// The maximum number of letters in the ending of a file name or the last part of a host name.
const MAX_ENDING_LETTERS: usize = 8;

/// Returns the exact values of a text, in order.
pub(crate) fn exact(text: &str) -> Vec<Exact> {
    let chunks = chunks(text);
    let mut found = Vec::new();
    let mut index = 0;
    while index < chunks.len() {
        let words = &text[chunks[index].clone()];
        // All but a few words are plain, and looked at no further.
        if !words.bytes().any(is_telltale) {
            index += 1;
            continue;
        }
        let (value, used) = phone(text, &chunks[index..])
            .or_else(|| clock(text, &chunks[index..]))
            .or_else(|| Some((address(words)?, 1)))
            .unwrap_or_default();
        if used == 0 {
            index += 1;
            continue;
        }
        let range = chunks[index].start..chunks[index + used - 1].end;
        found.push(Exact { range, value });
        index += used;
    }
    found
}

/// True for the bytes of which every exact value has one.
fn is_telltale(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'.' | b'@' | b'#' | b'_' | b':')
}

/// Returns the runs of characters without white space, and without the marks around them.
fn chunks(text: &str) -> Vec<Range<usize>> {
    // Most words end in a letter, which is asked for first.
    let around = |letter: char| {
        !letter.is_alphanumeric()
            && (",;:!?()[]{}<>\"“”„‘’'«»…".contains(letter) || letter.is_whitespace())
    };
    let mut chunks = Vec::new();
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        let trimmed = chunk
            .trim_end_matches(around)
            .trim_end_matches('.')
            .trim_end_matches(around);
        let own = trimmed.trim_start_matches(around);
        let start = at + trimmed.len() - own.len();
        if !own.is_empty() {
            chunks.push(start..start + own.len());
        }
        at += chunk.len();
    }
    chunks
}

/// Returns the telephone number over one or more runs of digits, and the number of runs.
fn phone(text: &str, chunks: &[Range<usize>]) -> Option<(String, usize)> {
    let first = &text[chunks.first()?.clone()];
    if is_local_phone(first) {
        return Some((first.chars().filter(char::is_ascii_digit).collect(), 1));
    }
    if !first.starts_with(['0', '+']) {
        return None;
    }
    let digits = |chunk: &str| {
        chunk
            .chars()
            .all(|it| it.is_ascii_digit() || "+-/.()".contains(it))
    };
    let mut number = String::new();
    let mut used = 0;
    for (index, chunk) in chunks.iter().enumerate() {
        let words = &text[chunk.clone()];
        let close = index == 0
            || text[chunks[index - 1].end..chunk.start]
                .chars()
                .all(|it| matches!(it, ' ' | '\u{a0}' | '\u{202f}' | '(' | ')'));
        if !digits(words) || !close || index > 0 && words.starts_with('+') {
            break;
        }
        number.extend(words.chars().filter(char::is_ascii_digit));
        used = index + 1;
    }
    let whole = number.len() >= MIN_PHONE_DIGITS && !first.contains([',']) && !is_date(first);
    (whole && used > 0).then_some((number, used))
}

/// True for a telephone number in groups: 555-0123 and 212-555-0123, but not a range.
fn is_local_phone(words: &str) -> bool {
    let groups: Vec<&str> = words.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|it| it.len()).collect();
    let digits = groups
        .iter()
        .all(|it| it.bytes().all(|it| it.is_ascii_digit()));
    digits && matches!(lengths[..], [3, 4] | [3, 3, 4])
}

fn is_date(words: &str) -> bool {
    words
        .split(['.', '/', '-'])
        .filter(|part| !part.is_empty())
        .count()
        == 3
        && words.len() <= 10
}

/// Returns a clock time with its half of the day, and the number of runs.
fn clock(text: &str, chunks: &[Range<usize>]) -> Option<(String, usize)> {
    let words = text[chunks.first()?.clone()].to_lowercase();
    let next = chunks
        .get(1)
        .map_or("", |next| &text[next.clone()])
        .to_lowercase();
    let half = next.replace('.', "");
    let (words, half, used) = match (words.strip_suffix("pm"), words.strip_suffix("am")) {
        (Some(time), _) => (time.to_owned(), "pm".to_owned(), 1),
        (_, Some(time)) => (time.to_owned(), "am".to_owned(), 1),
        _ if matches!(half.as_str(), "pm" | "am") => (words, half, 2),
        _ => (words, String::new(), 1),
    };
    // “19.30 horas” is a time of day, “2 horas” a duration.
    let hours =
        matches!(next.as_str(), "horas" | "heures" | "часов" | "hours") && words.contains('.');
    let marked = !half.is_empty() || matches!(next.as_str(), "uhr" | "h") || hours;
    // “19 h 30” and “19 Uhr 30” have the minutes after the word.
    if matches!(next.as_str(), "uhr" | "h")
        && let Some(minutes) = chunks.get(2).map(|chunk| &text[chunk.clone()])
        && minutes.len() == 2
        && let (Ok(hours), Ok(minutes)) = (words.parse::<u8>(), minutes.parse::<u8>())
        && hours <= 24
        && minutes < 60
    {
        return Some((format!("{hours}:{minutes:02}"), 3));
    }
    let (hours, minutes) = match words.split_once([':', 'h']) {
        Some((hours, minutes)) => (
            hours.to_owned(),
            if minutes.is_empty() { "00" } else { minutes }.to_owned(),
        ),
        None if marked => match words.split_once('.') {
            Some((hours, minutes)) => (hours.to_owned(), minutes.to_owned()),
            None => (words, "00".to_owned()),
        },
        None => return None,
    };
    let hours: u8 = hours.parse().ok().filter(|hours| *hours <= 24)?;
    let minutes: u8 = minutes
        .parse()
        .ok()
        .filter(|own| *own < 60 && minutes.len() == 2)?;
    let hours = match half.as_str() {
        "pm" if hours < 12 => hours + 12,
        "am" if hours == 12 => 0,
        _ => hours,
    };
    Some((format!("{hours}:{minutes:02}"), used))
}

/// Returns an address, a handle, a room, a version or a file name.
fn address(words: &str) -> Option<String> {
    let small = words.to_lowercase();
    let bare = small
        .split_once("://")
        .map_or(small.as_str(), |(_, rest)| rest);
    let bare = bare
        .strip_prefix("www.")
        .unwrap_or(bare)
        .trim_end_matches('/');
    let named = |prefix: char| {
        small
            .strip_prefix(prefix)
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    let is_address = small.contains("://")
        || small.starts_with("www.")
        || named('@')
        || named('#')
        || is_mail(&small)
        || is_joined(&small);
    if is_code(words) {
        return Some(words.to_owned());
    }
    (is_address || is_version(&small) || is_file(bare)).then(|| {
        let version = bare.strip_prefix('v').filter(|_| is_version(bare));
        version.map_or_else(|| with_path(words, bare), str::to_owned)
    })
}

/// Returns an address with its path as it is written: a host has no capitals, an invitation may have some.
fn with_path(words: &str, bare: &str) -> String {
    let own = words.trim_end_matches('/');
    let Some(path) = bare.find('/').map(|slash| bare.len() - slash) else {
        return bare.to_owned();
    };
    match own.len().checked_sub(path).and_then(|at| own.get(at..)) {
        Some(written) if written.to_lowercase() == bare[bare.len() - path..] => {
            format!("{}{written}", &bare[..bare.len() - path])
        }
        _ => bare.to_owned(),
    }
}

/// True for a name in one word whose parts an underscore joins: `choir_new`.
fn is_joined(words: &str) -> bool {
    let plain = words
        .chars()
        .all(|it| it.is_alphanumeric() || it == '_' || it == '-' || it == '.');
    let mut parts = words.split('_');
    plain && words.contains('_') && parts.all(|part| !part.is_empty())
}

/// True if a text is the code of a room, an invitation or a part: b7K2, RX-78, but not Q3, 2.5M and G7-states.
fn is_code(words: &str) -> bool {
    let letters = words.chars().filter(char::is_ascii_alphabetic).count();
    let digits = words.chars().filter(char::is_ascii_digit).count();
    let plain = words
        .chars()
        .all(|it| it.is_ascii_alphanumeric() || it == '-');
    let capital = words.chars().any(|it| it.is_ascii_uppercase());
    let turns = words.chars().zip(words.chars().skip(1));
    let turns = turns.filter(|(one, next)| one.is_ascii_digit() != next.is_ascii_digit());
    // “b7k2”, “7f3a9c”
    if plain && !words.contains('-') && letters > 1 && digits > 1 && turns.count() > 2 {
        return true;
    }
    let quarter = words.len() == 2 && words.starts_with(['Q', 'q', 'H', 'T', 'G', 'v']);
    let long_word = words
        .split(|it: char| !it.is_ascii_alphabetic())
        .any(|run| run.len() > MAX_CODE_LETTERS);
    plain
        && words.starts_with(|it: char| it.is_ascii_alphabetic())
        && (letters, digits) > (0, 0)
        && digits > 0
        && capital
        && !quarter
        && !long_word
}

fn is_mail(words: &str) -> bool {
    words
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// True if a text is a version: 4.2.1, v2 and 2.0-rc2, but not 2.600.000.
fn is_version(words: &str) -> bool {
    let own = words.strip_prefix('v').unwrap_or(words);
    if !own.starts_with(|it: char| it.is_ascii_digit()) {
        return false;
    }
    let named = own.len() < words.len();
    let number = own.split_once('-').map_or(own, |(number, _)| number);
    let parts: Vec<&str> = number.split('.').collect();
    let digits = parts.iter().all(|part| {
        !part.is_empty() && part.len() <= 4 && part.bytes().all(|it| it.is_ascii_digit())
    });
    let grouped = parts.len() > 1 && parts[1..].iter().all(|part| part.len() == 3);
    let candidate = own.len() > number.len()
        && own[number.len()..].starts_with(['-'])
        && own[number.len() + 1..].starts_with(char::is_alphabetic);
    let pre = candidate && parts.len() > 1;
    digits && (named || pre || parts.len() > 2 && !grouped && !is_date_like(&parts))
}

/// True if the parts of a text make a date: 30.11.2019 and 24.11.19.
fn is_date_like(parts: &[&str]) -> bool {
    let [day, month, year] = parts else {
        return false;
    };
    let number = |part: &str| part.parse::<u32>().unwrap_or(u32::MAX);
    (1..=31).contains(&number(day))
        && (1..=12).contains(&number(month))
        && (year.len() == 4 || year.len() == 2 && number(year) > 12)
}

/// True if a text is a file or an address: archive-v2.zip and larkspur.example/rules, but not the end of a sentence.
fn is_file(words: &str) -> bool {
    let (host, path) = words.split_once('/').unwrap_or((words, ""));
    let port = |port: &str| !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit());
    let host = host
        .rsplit_once(':')
        .filter(|it| port(it.1))
        .map_or(host, |it| it.0);
    let Some((name, ending)) = host.rsplit_once('.') else {
        return false;
    };
    let letters = ending.chars().all(|it| it.is_ascii_alphabetic())
        && (2..=MAX_ENDING_LETTERS).contains(&ending.len());
    let letters_of_name = name.chars().filter(|it| it.is_alphanumeric()).count();
    // “t.me/b7K2” has a short host.
    let enough = letters_of_name >= 3 || letters_of_name > 0 && path.chars().count() > 2;
    let long = enough && !name.ends_with('.');
    letters
        && long
        && name
            .chars()
            .all(|it| it.is_alphanumeric() || "._-~+#:@".contains(it))
}

#[cfg(test)]
mod tests {
    use super::exact;

    fn values(text: &str) -> Vec<String> {
        exact(text).into_iter().map(|exact| exact.value).collect()
    }

    #[test]
    fn addresses_and_names() {
        assert_eq!(
            values("Write to hall@choir.example, or see https://choir.example/Rules."),
            ["hall@choir.example", "choir.example/Rules"]
        );
        assert_eq!(
            values("Join #songs:choir.example (or @choir)"),
            ["#songs:choir.example", "@choir"]
        );
        assert_eq!(
            values("in songs-v2.zip and songs_new.csv"),
            ["songs-v2.zip", "songs_new.csv"]
        );
    }

    #[test]
    fn versions_are_no_numbers() {
        assert_eq!(
            values("from 4.2.1 to v5, not 2.0-rc2"),
            ["4.2.1", "5", "2.0-rc2"]
        );
        assert!(values("2.600.000 guests on 30.11.2019, 2.6 million, 12.50 euros").is_empty());
    }

    #[test]
    fn telephones_and_clocks() {
        assert_eq!(
            values("call 0555 010 2240 at 9.40 p.m. or 21:15"),
            ["05550102240", "21:40", "21:15"]
        );
        assert_eq!(values("um 21.40 Uhr, à 21h40"), ["21:40", "21:40"]);
        assert_eq!(values("a las 19.30 horas, durante 2 horas"), ["19:30"]);
    }

    #[test]
    fn codes_and_what_is_none() {
        assert_eq!(
            values("Room B12, code b7K2, chat.example/r/Ab9"),
            ["B12", "b7K2", "chat.example/r/Ab9"]
        );
        assert_eq!(
            values("at t.me/choirs, chat.example:8448, choir_new, 555-0123, 7f3a9c"),
            [
                "t.me/choirs",
                "chat.example:8448",
                "choir_new",
                "5550123",
                "7f3a9c"
            ]
        );
        assert!(
            values("In Q3 the G7-states lost 2.5M and 300k, 10GB, COVID-19, 100-150, 2019-2021")
                .is_empty()
        );
    }

    #[test]
    fn plain_words() {
        assert!(values("The choir left. Nobody stayed (e.g. the hall), 2 of 30.").is_empty());
    }
}
