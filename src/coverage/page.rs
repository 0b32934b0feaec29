//! The coverage of a report as one HTML page: no script, no request; used passages lead to their statements.

use std::fmt::Write;

use askama::filters::{Escaper, Html};

use crate::coverage::ClauseCoverage;
use crate::coverage::Coverage;
use crate::coverage::SourceCoverage;
use crate::coverage::wordings;
use crate::sheet::Sheet;
use crate::source::Document;

const STYLE: &str = "\
body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\
pre{white-space:pre-wrap;font:inherit;margin:0}\
mark{background:#dcefdc;color:inherit}mark.part{background:#fdf0c8}\
u{text-decoration:underline dotted #b00020 2px;text-underline-offset:.2em}\
a{color:inherit}sup a{font-size:.75rem;color:#0b57a4}:target{outline:2px solid #0b57a4}\
dt{font-weight:600;margin-top:.7rem}";

/// The page.
pub fn page(sheet: &Sheet, documents: &[Document], coverage: &Coverage) -> String {
    let mut out = Page(String::new());
    let report = escaped(sheet.report.value.as_str());
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    out.line("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">");
    out.line(&format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
    ));
    out.line("<meta name=\"viewport\" content=\"width=device-width\">");
    out.line(&format!(
        "<title>{report}: coverage of the sources</title>\n<style>{STYLE}</style>"
    ));
    out.line(&format!("<h1>{report}: coverage of the sources</h1>"));
    out.line("<p><mark>Green</mark>: statements carry what can be checked here. <mark class=\"part\">Yellow</mark>: \
        quoted, but a number, date or name is in no statement. <u>Dotted</u>: no fact and no caution.</p>");
    for source in &coverage.sources {
        let document = documents.get(source.source.get());
        if let Some(document) = document {
            out.source(sheet, document, source);
        }
    }
    out.line("<h2>Statements</h2>\n<dl>");
    for (id, texts) in wordings(sheet) {
        let id = escaped(&id);
        out.line(&format!("<dt id=\"statement-{id}\">{id}</dt>"));
        for text in texts {
            out.line(&format!("<dd>{}</dd>", escaped(&text)));
        }
    }
    out.line("</dl>\n</html>");
    out.0
}

struct Page(String);

impl Page {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn source(&mut self, sheet: &Sheet, document: &Document, source: &SourceCoverage) {
        let card = &sheet[source.source];
        let (id, language) = (escaped(card.id.value.as_str()), document.language.tag());
        let (covered, all, percent) = (source.covered(), source.clauses.len(), source.percent());
        self.line(&format!(
            "<h2>{id}</h2>\n<p>{covered} of {all} clauses, {percent} %</p>"
        ));
        let _ = write!(self.0, "<pre lang=\"{language}\">");
        let mut at = 0;
        for clause in &source.clauses {
            let between = document
                .text
                .get(at..clause.bytes.start)
                .unwrap_or_default();
            self.0.push_str(&escaped(between));
            self.clause(document, clause);
            at = clause.bytes.end;
        }
        self.0
            .push_str(&escaped(document.text.get(at..).unwrap_or_default()));
        self.line("</pre>");
    }

    fn clause(&mut self, document: &Document, clause: &ClauseCoverage) {
        let words = escaped(document.text.get(clause.bytes.clone()).unwrap_or_default());
        if clause.statements.is_empty() {
            let _ = write!(self.0, "<u title=\"no fact and no caution\">{words}</u>");
            return;
        }
        let (class, title) = if clause.is_covered() {
            ("", escaped(&clause.statements.join(", ")))
        } else {
            (
                " class=\"part\"",
                escaped(&format!("in no statement: {}", clause.lacking.join(", "))),
            )
        };
        let _ = write!(self.0, "<mark{class} title=\"{title}\">{words}</mark><sup>");
        for (nth, id) in clause.statements.iter().enumerate() {
            let (id, space) = (escaped(id), if nth > 0 { " " } else { "" });
            let _ = write!(self.0, "{space}<a href=\"#statement-{id}\">{id}</a>");
        }
        self.0.push_str("</sup>");
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = Html.write_escaped_str(&mut out, text);
    out
}
