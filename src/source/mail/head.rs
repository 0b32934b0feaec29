//! The head of a mail: its detection and its fields.

use mail_parser::Address;
use mail_parser::DateTime;
use mail_parser::Message;

use crate::source::extract::Metadata;
use crate::source::mail::one_line;

/// The maximum size of a head, in bytes.
const MAX_HEAD: usize = 64 * 1024;

/// True if these are the bytes of a mail.
///
/// Words of a mail that were copied into a text have some lines of its head as
/// well, but not those that only programs read. Where the name of the file is
/// that of a mail, the lines for readers are enough.
pub(in crate::source) fn is_mail(bytes: &[u8], is_named: bool) -> bool {
    let Some(fields) = fields(bytes) else {
        return false;
    };
    let has = |name: &str| fields.iter().any(|(own, _)| own == name);
    let for_readers = has("from") && (has("date") || has("to") || has("subject"));
    let for_programs = ["message-id", "mime-version", "received", "return-path"]
        .iter()
        .any(|name| has(name));
    for_readers && (for_programs || is_named)
}

/// True if these are the bytes of a page that was saved as a mail.
pub(in crate::source) fn is_page(bytes: &[u8]) -> bool {
    let Some(fields) = fields(bytes) else {
        return false;
    };
    let value = |name: &str| {
        let mut own = fields.iter().filter(|(own, _)| own == name);
        own.next().map(|(_, value)| value.to_ascii_lowercase())
    };
    let kind = value("content-type").unwrap_or_default();
    let is_page = kind.starts_with("multipart/related") || kind.starts_with("text/html");
    let by_browser = value("snapshot-content-location").is_some()
        || value("from").is_some_and(|from| from.contains("saved by"));
    let for_nobody = value("to").is_none() && value("message-id").is_none();
    is_page && (by_browser || (for_nobody && kind.contains("type=\"text/html\"")))
}

/// Returns the fields of a head, their names in lower case; `None` where there is no head.
fn fields(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = String::from_utf8_lossy(start.get(..start.len().min(MAX_HEAD))?).into_owned();
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in start.trim_start_matches(['\r', '\n']).lines() {
        if line.trim().is_empty() {
            break;
        }
        if let (Some((_, value)), true) = (fields.last_mut(), line.starts_with([' ', '\t'])) {
            value.push(' ');
            value.push_str(line.trim());
            continue;
        }
        let (name, value) = line.split_once(':')?;
        let is_name = |it: char| it.is_ascii_graphic() && it != ':';
        if name.is_empty() || !name.chars().all(is_name) {
            return None;
        }
        fields.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    (!fields.is_empty()).then_some(fields)
}

/// Returns the lines of the head that a reader of the mail sees.
pub(super) fn written(message: &Message<'_>) -> String {
    let people = |name: &str, all: Option<&Address<'_>>| {
        let all: Vec<String> = all
            .into_iter()
            .flat_map(Address::iter)
            .map(person)
            .collect();
        (!all.is_empty()).then(|| format!("{name}: {}", all.join(", ")))
    };
    let subject = message.subject().map(one_line);
    let date = message.date().filter(|date| date.is_valid()).map(moment);
    let lines = [
        people("From", message.from()),
        people("To", message.to()),
        people("Cc", message.cc()),
        subject.map(|subject| format!("Subject: {subject}")),
        date.map(|date| format!("Date: {date}")),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn person(address: &mail_parser::Addr<'_>) -> String {
    match (address.name(), address.address()) {
        (Some(name), Some(address)) => format!("{} <{}>", one_line(name), one_line(address)),
        (Some(one), None) | (None, Some(one)) => one_line(one),
        (None, None) => String::new(),
    }
}

/// Returns a moment as text: `2024-06-04 09:12 +02:00`.
fn moment(date: &DateTime) -> String {
    let sign = if date.tz_before_gmt { '-' } else { '+' };
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02} {sign}{:02}:{:02}",
        date.year, date.month, date.day, date.hour, date.minute, date.tz_hour, date.tz_minute
    )
}

/// Returns the day of a date in ISO 8601.
pub(super) fn day(date: &DateTime) -> Option<String> {
    let day = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    date.is_valid().then_some(day)
}

/// Returns the metadata of a mail.
pub(super) fn metadata(message: &Message<'_>) -> Metadata {
    let from = message.from().and_then(Address::first);
    let author = from.and_then(|from| from.name().or(from.address()));
    Metadata {
        title: message.subject().map(one_line),
        author: author.map(one_line),
        published: message.date().and_then(day),
        ..Metadata::default()
    }
}
