//! Mails, and web pages saved as one (MHTML): mail-parser splits them into parts, our own readers read the words.

mod head;
mod written;

use mail_parser::Encoding;
use mail_parser::Message;
use mail_parser::MessageParser;
use mail_parser::MessagePart;
use mail_parser::MimeHeaders;
use mail_parser::PartType;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use crate::files;
use crate::source::extract::Extract;
use crate::source::extract::Metadata;
use crate::source::html;
use crate::source::remark::Remark;
use crate::source::unread::Unread;

pub(super) use self::head::is_mail;
pub(super) use self::head::is_page;
pub(super) use self::written::QUOTED;

/// The maximum number of parts of a mail; a mail with more is hostile or damaged.
const MAX_PARTS: usize = 10_000;

/// Returns the words of a mail: its head, its body, and the names of its attachments.
pub(super) fn read(bytes: &[u8]) -> Result<Extract, Unread> {
    let message = parsed(bytes)?;
    let bodies = message.text_body.iter();
    let bodies = bodies.filter_map(|id| body(&message, message.part(*id)?));
    let bodies: Vec<Extract> = bodies.collect();
    let mut remarks: Vec<Remark> = bodies.iter().flat_map(|it| it.remarks.clone()).collect();
    let bodies: Vec<String> = bodies.into_iter().map(|it| it.text).collect();
    if forms_differ(&message) {
        remarks.push(Remark::FormsDiffer);
    }
    let number = message.attachments().filter(|it| !is_picture(it)).count();
    if number > 0 {
        remarks.push(Remark::Attachments(number));
    }
    let attached = message.attachments().map(|part| {
        let name = one_line(&name_of(part));
        format!("[attached: {name}]")
    });
    let blocks = std::iter::once(head::written(&message));
    let blocks = blocks.chain(bodies).chain(attached);
    let blocks: Vec<String> = blocks
        .map(|block| block.trim_end().to_owned())
        .filter(|block| !block.is_empty())
        .collect();
    Ok(Extract {
        text: blocks.join("\n\n") + "\n",
        metadata: head::metadata(&message),
        remarks,
    })
}

/// Returns the words of a page that was saved with its pictures and frames.
pub(super) fn read_page(bytes: &[u8]) -> Result<Extract, Unread> {
    let message = parsed(bytes)?;
    let is_html = |part: &&MessagePart<'_>| matches!(part.body, PartType::Html(_));
    let start = message
        .content_type()
        .and_then(|kind| kind.attribute("start"))
        .map(|id| id.trim_matches(['<', '>']).to_owned());
    let mut pages = message.parts.iter().filter(is_html);
    let named = pages
        .clone()
        .find(|part| start.is_some() && part.content_id() == start.as_deref());
    let page = named.or_else(|| pages.next()).ok_or(Unread::Nothing)?;
    let frames = message.parts.iter().filter(is_html).count() - 1;
    let sheet = |address: &str| style_sheet(&message, address);
    let mut extract = html::read_with(&words_of(&message, page), &sheet);
    if frames > 0 {
        extract.remarks.push(Remark::OtherParts(frames));
    }
    let address = page.content_location().map(str::to_owned);
    extract.metadata.address = address.or(extract.metadata.address);
    extract.metadata.saved = message.date().and_then(head::day);
    Ok(extract)
}

/// Returns a style sheet that was saved with a page, by the address that the page gives; `None` where it is not there.
fn style_sheet(message: &Message<'_>, address: &str) -> Option<String> {
    let id = address.strip_prefix("cid:");
    let is_named = |part: &&MessagePart<'_>| match id {
        Some(id) => part.content_id() == Some(id),
        None => part.content_location() == Some(address),
    };
    let part = message.parts.iter().find(is_named)?;
    let kind = part.content_type()?;
    let is_css = kind.ctype() == "text" && kind.subtype() == Some("css");
    is_css.then(|| words_of(message, part))
}

fn parsed(bytes: &[u8]) -> Result<Message<'_>, Unread> {
    let message = MessageParser::default().parse(bytes);
    let message = message.ok_or(Unread::Damaged)?;
    if message.parts.len() > MAX_PARTS {
        return Err(Unread::TooMuch);
    }
    Ok(message)
}

/// Returns the words of a part of a mail that is shown; `None` for any other part.
fn body(message: &Message<'_>, part: &MessagePart<'_>) -> Option<Extract> {
    match part.body {
        PartType::Html(_) => Some(html::read(&words_of(message, part))),
        PartType::Text(_) => Some(Extract {
            text: written::words(&words_of(message, part), flow_of(part)),
            metadata: Metadata::default(),
            remarks: Vec::new(),
        }),
        _ => None,
    }
}

/// Returns the way in which the lines of a part are wrapped, according to its head.
fn flow_of(part: &MessagePart<'_>) -> written::Lines {
    let says = |name: &str, value: &str| {
        let kind = part.content_type();
        let own = kind.and_then(|kind| kind.attribute(name));
        own.is_some_and(|own| own.eq_ignore_ascii_case(value))
    };
    written::Lines {
        are_flowed: says("format", "flowed"),
        lose_space: says("delsp", "yes"),
    }
}

/// True if an attachment is a picture, as the logos in signatures are.
fn is_picture(part: &MessagePart<'_>) -> bool {
    let kind = part.content_type();
    kind.is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"))
}

/// Returns the name of an attachment; that of an attached mail is its subject.
fn name_of(part: &MessagePart<'_>) -> String {
    let subject = match &part.body {
        PartType::Message(message) => message.subject(),
        _ => None,
    };
    match (part.attachment_name(), subject) {
        (Some(name), _) => name.to_owned(),
        (None, Some(subject)) => format!("the mail “{subject}”"),
        (None, None) => "without a name".to_owned(),
    }
}

/// True if a mail has a plain and a formatted form, and their words differ.
fn forms_differ(message: &Message<'_>) -> bool {
    let only = |own: &[u32], other: &[u32]| -> String {
        let ids = own.iter().filter(|id| !other.contains(id));
        let parts = ids.filter_map(|id| message.part(*id));
        parts.map(|part| letters(message, part)).collect()
    };
    let (plain, formatted) = (&message.text_body, &message.html_body);
    let of_formatted = only(formatted, plain);
    !of_formatted.is_empty() && only(plain, formatted) != of_formatted
}

/// Returns the letters and digits of a form alone, because two forms of a mail are laid out differently.
///
/// A plain form writes out the addresses of links.
fn letters(message: &Message<'_>, part: &MessagePart<'_>) -> String {
    let words = match part.body {
        PartType::Html(_) => html::read(&words_of(message, part)).text,
        PartType::Text(_) => words_of(message, part),
        _ => String::new(),
    };
    let ends = |it: char| it.is_whitespace() || matches!(it, '<' | '>' | '(' | ')' | '[' | ']');
    let pieces = words.split(ends).filter(|piece| !piece.contains("://"));
    pieces
        .flat_map(str::chars)
        .filter(|it| it.is_alphanumeric())
        .collect()
}

/// Returns the words of a part, in the encoding that its head names, or else in the encoding detected.
fn words_of(message: &Message<'_>, part: &MessagePart<'_>) -> String {
    let says_encoding = part
        .content_type()
        .is_some_and(|kind| kind.has_attribute("charset"));
    let decoded = || {
        let range = part.raw_body_offset() as usize..part.raw_end_offset() as usize;
        let raw = message.raw_message().get(range)?;
        let bytes = match part.encoding {
            Encoding::None => raw.to_vec(),
            Encoding::QuotedPrintable => quoted_printable_decode(raw)?,
            Encoding::Base64 => base64_decode(raw)?,
        };
        files::decode(&bytes).ok().map(|decoded| decoded.text)
    };
    let by_head = || part.text_contents().unwrap_or_default().to_owned();
    if says_encoding {
        by_head()
    } else {
        decoded().unwrap_or_else(by_head)
    }
}

/// Returns words on one line, without control characters.
fn one_line(words: &str) -> String {
    let words = words.replace(char::is_control, " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
