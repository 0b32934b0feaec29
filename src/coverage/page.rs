//! The coverage of a report as one HTML page: no script, no request; used passages are linked to their statements.

use std::collections::BTreeSet;
use std::fmt::Write;

use askama::filters::{Escaper, Html};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::coverage::ClauseCoverage;
use crate::coverage::Coverage;
use crate::coverage::SourceCoverage;
use crate::coverage::wordings;
use crate::sheet::Sheet;
use crate::source::Document;

const STYLE: &str = "\
:root{color-scheme:light dark;--text:#1a1a1a;--page:#fff;--soft:#595959;--line:#d0d0d0;--used:#dcefdc;--part:#fdf0c8;\
--edge:#8a6d00;--open:#b00020;--link:#0b57a4}\
@media(prefers-color-scheme:dark){:root{--text:#e8e8e8;--page:#161616;--soft:#a8a8a8;--line:#444;--used:#1d3d24;\
--part:#453a12;--edge:#d8b540;--open:#ff8a9a;--link:#8ab8ff}}\
body{font:1rem/1.7 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:var(--text);\
background:var(--page);overflow-wrap:anywhere}\
h1,h2{line-height:1.25;text-wrap:balance}h2{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1.2rem}\
pre{white-space:pre-wrap;font:inherit;margin:0}ul.key{list-style:none;padding:0}\
mark{background:var(--used);color:inherit}mark.part{background:var(--part);border-bottom:2px dashed var(--edge)}\
u{text-decoration:underline dotted var(--open) 2px;text-underline-offset:.25em}\
a{color:var(--link)}sup{line-height:1}sup a{font-size:.75rem;text-decoration:none}sup a:hover{text-decoration:underline}\
:target{outline:2px solid var(--link);outline-offset:2px}p.of{color:var(--soft);margin-top:-.6rem}\
meter{width:8rem;margin-right:.6rem;vertical-align:middle}\
dt{font-weight:600;margin-top:.9rem}dd{margin:0 0 0 1.2rem}\
@media print{:root{color-scheme:light}mark,mark.part{print-color-adjust:exact}}";

/// Returns the page.
pub fn page(sheet: &Sheet, documents: &[Document], coverage: &Coverage) -> String {
    let mut out = Page::default();
    let report = escaped(sheet.report.value.as_str());
    let style = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
    );
    out.line("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
    out.line(&format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
    ));
    out.line("<meta name=\"viewport\" content=\"width=device-width\">");
    out.line(&format!(
        "<title>{report}: coverage of the sources</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>"
    ));
    out.line(&format!("<h1>{report}: coverage of the sources</h1>"));
    out.line(
        "<ul class=\"key\">\n<li><mark>Green</mark>: statements carry what can be checked here.</li>\n\
        <li><mark class=\"part\">Yellow, underlined with dashes</mark>: quoted, but a number, date or name is in no \
        statement.</li>\n<li><u>Underlined with dots</u>: quoted by no fact and no caution.</li>\n</ul>",
    );
    for source in &coverage.sources {
        let document = documents.get(source.source.get());
        if let Some(document) = document {
            out.source(sheet, document, source);
        }
    }
    out.statements(sheet);
    out.line("</main>\n</body>\n</html>");
    out.text
}

#[derive(Default)]
struct Page {
    text: String,
    /// The names of the statements to which a passage has been linked.
    linked: BTreeSet<String>,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn source(&mut self, sheet: &Sheet, document: &Document, source: &SourceCoverage) {
        let card = &sheet[source.source];
        let (id, language) = (escaped(card.id.value.as_str()), document.language.tag());
        let (covered, all, percent) = (source.covered(), source.clauses.len(), source.percent());
        let (title, file) = (
            escaped(card.title.unprinted()),
            escaped(card.file.unprinted()),
        );
        self.line(&format!(
            "<h2>{id}</h2>\n<p class=\"of\"><span lang=\"{language}\">{title}</span>, {file}</p>\n\
            <p><meter max=\"100\" value=\"{percent}\">{percent} %</meter>{covered} of {all} clauses, {percent} %</p>"
        ));
        let _ = write!(self.text, "<pre lang=\"{language}\">");
        let mut at = document.body;
        for clause in &source.clauses {
            let between = document
                .text
                .get(at..clause.bytes.start)
                .unwrap_or_default();
            self.text.push_str(&escaped(between));
            self.clause(document, clause);
            at = clause.bytes.end;
        }
        self.text
            .push_str(&escaped(document.text.get(at..).unwrap_or_default()));
        self.line("</pre>");
    }

    fn clause(&mut self, document: &Document, clause: &ClauseCoverage) {
        let words = escaped(document.text.get(clause.bytes.clone()).unwrap_or_default());
        if clause.statements.is_empty() {
            let _ = write!(
                self.text,
                "<u title=\"quoted by no fact and no caution\">{words}</u>"
            );
            return;
        }
        let (class, title) = if clause.is_covered() {
            ("", escaped(&clause.statements.join(", ")))
        } else {
            (
                " class=\"part\"",
                escaped(&format!(
                    "no statement tells of {}",
                    clause.lacking.join(", ")
                )),
            )
        };
        let _ = write!(
            self.text,
            "<mark{class} title=\"{title}\">{words}</mark><sup>"
        );
        for (nth, name) in clause.statements.iter().enumerate() {
            let (id, space) = (escaped(name), if nth > 0 { " " } else { "" });
            let place = if self.linked.insert(name.clone()) {
                format!(" id=\"passage-{id}\"")
            } else {
                String::new()
            };
            let _ = write!(
                self.text,
                "{space}<a{place} href=\"#statement-{id}\">{id}</a>"
            );
        }
        self.text.push_str("</sup>");
    }

    fn statements(&mut self, sheet: &Sheet) {
        let wordings = wordings(sheet);
        if wordings.is_empty() {
            return;
        }
        self.line("<h2>Statements</h2>\n<dl>");
        for (name, texts) in wordings {
            let id = escaped(&name);
            let back = if self.linked.contains(&name) {
                format!(" <a href=\"#passage-{id}\" aria-label=\"passage of {id}\">↑</a>")
            } else {
                String::new()
            };
            self.line(&format!("<dt id=\"statement-{id}\">{id}{back}</dt>"));
            for (language, text) in texts {
                let (tag, text) = (language.tag(), escaped(&text));
                self.line(&format!("<dd lang=\"{tag}\">{text}</dd>"));
            }
        }
        self.line("</dl>");
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = Html.write_escaped_str(&mut out, text);
    out
}
