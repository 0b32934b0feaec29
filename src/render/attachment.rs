//! The attachments of a PDF: the checked sheet, the passages of the sources, the record of what was printed.

use std::fmt::Write;

use crate::briefing::ATTACHED;
use crate::briefing::Briefing;
use crate::render::RenderError;

/// A file inside a PDF.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// The name of the file.
    pub name: &'static str,
    /// The media type.
    pub media_type: &'static str,
    /// The relationship to the PDF, in the words of PDF/A-3: `source`, `data` or `supplement`.
    pub relationship: &'static str,
    /// The description, house wording.
    pub description: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Returns the attachments of a briefing with chapters.
pub fn attachments(
    page: &Briefing,
    sheet: &str,
    record: &str,
) -> Result<Vec<Attachment>, RenderError> {
    let words = page.words.full;
    let [checked_sheet, quoted_passages, printed_record] = ATTACHED;
    Ok(vec![
        Attachment {
            name: checked_sheet,
            media_type: "application/yaml",
            relationship: "source",
            description: words.attached_sheet,
            bytes: sheet.as_bytes().to_vec(),
        },
        Attachment {
            name: quoted_passages,
            media_type: "text/plain",
            relationship: "data",
            description: words.attached_passages,
            bytes: passages(page)?.into_bytes(),
        },
        Attachment {
            name: printed_record,
            media_type: "application/json",
            relationship: "supplement",
            description: words.attached_record,
            bytes: record.as_bytes().to_vec(),
        },
    ])
}

/// Writes the quoted sentences of the sources as plain text, each with its line.
fn passages(page: &Briefing) -> Result<String, RenderError> {
    let mut text = String::new();
    for source in &page.sources {
        let (label, id) = (&source.label, &source.id);
        writeln!(text, "{label} · {id} · SHA-256 {}", source.sha256)?;
        let own = page.passages.iter().filter(|it| it.source == source.id);
        for passage in own {
            let words: String = passage.pieces.iter().map(|it| it.words.as_str()).collect();
            let page = passage.page.map(|page| format!("p. {page}, "));
            let page = page.unwrap_or_default();
            writeln!(text, "\n{page}{}: {}", passage.line, words.trim())?;
        }
        text.push('\n');
    }
    Ok(text)
}
