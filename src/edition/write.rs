//! The text of `facts.lock`: sorted, one field a line, so that a difference of two locks can be read.

use std::fmt::Write;

use crate::edition::contents::Contents;
use crate::edition::contents::Digest;
use crate::edition::contents::More;
use crate::edition::contents::SaidTexts;
use crate::edition::lock::Lock;
use crate::edition::lock::LockedQuote;
use crate::edition::lock::LockedSource;
use crate::edition::lock::LockedStatement;
use crate::edition::lock::LockedText;
use crate::edition::lock::Review;
use crate::edition::read::FORMAT;
use crate::edition::stamp;

const HEAD: &str = "\
# What was accepted: the sources, and the words in them that every statement rests on.
# Written by `factbrief build`, and by `factbrief review --accept`. Do not edit it by hand.
";

impl Lock {
    /// Returns the text of the file.
    pub fn to_toml(&self) -> String {
        let mut out = Toml(HEAD.to_owned());
        out.line("format", FORMAT);
        if let Some(begun) = &self.begun {
            let _ = writeln!(out.0, "\n[begun]");
            out.line("edition", begun.edition);
            out.text("stamp", &stamp::of_begun(begun));
            out.review(Some(&begun.review));
        }
        for edition in &self.editions {
            out.table("editions");
            out.line("number", edition.number);
            out.text("as-of", &edition.as_of.to_string());
            out.text("issued", &edition.issued.to_string());
            if let Some(contents) = &edition.contents {
                out.text("stamp", &stamp::of_contents(edition.number, contents));
                if contents.more.is_some() {
                    // Cautions, movements and differences are remembered, even where there are none.
                    out.line("tells", 2);
                }
                out.contents(contents);
            }
        }
        for source in &self.sources {
            out.source(source);
        }
        for (kind, statements) in [("fact", &self.facts), ("caution", &self.cautions)] {
            for statement in statements {
                out.statement(kind, statement);
            }
        }
        out.0
    }
}

struct Toml(String);

impl Toml {
    fn contents(&mut self, contents: &Contents) {
        for fact in &contents.facts {
            self.table("editions.facts");
            self.text("id", fact.id.as_str());
            self.says(&fact.says);
            self.digest("values", &fact.values);
            self.digest("evidence", &fact.evidence);
        }
        for judgement in &contents.judgements {
            self.table("editions.judgements");
            self.text("id", judgement.id.as_str());
            self.says(&judgement.says);
            self.text("likelihood", &judgement.likelihood);
            self.text("grounds", &judgement.grounds);
            self.perhaps("horizon", judgement.horizon.as_deref());
        }
        for source in &contents.sources {
            self.table("editions.sources");
            self.text("id", source.id.as_str());
            self.text("title", source.title.unprinted());
            self.text("text-sha256", &source.text_sha256);
            self.line("normal-form", source.normal_form);
            self.perhaps("grade", source.grade.as_deref());
            if let Some(is_superseded) = source.is_superseded {
                self.line("is-superseded", is_superseded);
            }
        }
        for (name, entries) in contents.more.iter().flat_map(More::lists) {
            for entry in entries {
                self.table(&format!("editions.{name}"));
                self.text("id", entry.id.as_str());
                self.says(&entry.says);
                self.perhaps_texts("because", &entry.because);
                self.perhaps("values", Some(&*entry.values).filter(|it| !it.is_empty()));
            }
        }
    }

    fn digest(&mut self, key: &str, digest: &Digest) {
        self.text(key, &digest.listed);
        self.perhaps(&format!("{key}-sorted"), digest.sorted.as_deref());
    }

    fn perhaps(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    fn says(&mut self, says: &SaidTexts) {
        self.said("says", says);
    }

    fn perhaps_texts(&mut self, key: &str, texts: &SaidTexts) {
        if !texts.is_empty() {
            self.said(key, texts);
        }
    }

    fn said(&mut self, key: &str, says: &SaidTexts) {
        let _ = writeln!(self.0, "{key} = [");
        for (tag, text) in says {
            let _ = writeln!(self.0, "  [{}, {}],", quoted(tag), quoted(text.unprinted()));
        }
        self.0.push_str("]\n");
    }

    fn source(&mut self, source: &LockedSource) {
        self.table("sources");
        self.text("id", source.id.as_str());
        self.text("stamp", &stamp::of_source(source));
        self.review(source.review.as_ref());
        self.text("sha256", &source.sha256);
        self.text("text-sha256", &source.text_sha256);
        self.text("extractor", &source.extractor);
        self.line("normal-form", source.normal_form);
        self.texts("passages", &source.passages);
        for part in &source.set_aside {
            self.table("sources.set-aside");
            self.text("named", part.named.unprinted());
            self.texts("sentences", &part.sentences);
        }
    }

    fn statement(&mut self, kind: &str, statement: &LockedStatement) {
        self.table(&format!("{kind}s"));
        self.text("id", statement.id.as_str());
        self.text("stamp", &stamp::of_statement(kind, statement));
        self.review(statement.review.as_ref());
        self.text("content", &statement.content);
        for quote in &statement.quotes {
            self.table(&format!("{kind}s.quotes"));
            self.quote(quote);
        }
    }

    fn quote(&mut self, quote: &LockedQuote) {
        self.text("source", quote.source.as_str());
        if quote.context {
            self.line("context", true);
        }
        self.text("words", quote.words.unprinted());
        self.texts("host", &quote.host);
        self.text("before", quote.before.unprinted());
        self.text("after", quote.after.unprinted());
        let LockedQuote {
            start,
            end,
            line,
            column,
            ..
        } = quote;
        self.line("at", format!("[{start}, {end}]"));
        self.line("line", line);
        self.line("column", column);
    }

    fn review(&mut self, review: Option<&Review>) {
        if let Some(review) = review {
            self.text("by", review.by.unprinted());
            self.text("on", &review.on.to_string());
            self.text("because", review.because.unprinted());
        }
    }

    fn table(&mut self, name: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "\n[[{name}]]");
    }

    fn line(&mut self, key: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "{key} = {value}");
    }

    fn text(&mut self, key: &str, text: &str) {
        self.line(key, quoted(text));
    }

    fn texts(&mut self, key: &str, texts: &[LockedText]) {
        let _ = writeln!(self.0, "{key} = [");
        for text in texts {
            let _ = writeln!(self.0, "  {},", quoted(text.unprinted()));
        }
        self.0.push_str("]\n");
    }
}

/// Returns a basic string of TOML (TOML 1.0, “String”).
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            control if control.is_control() || is_invisible(control) => {
                let _ = write!(out, "\\U{:08X}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}

/// Writes characters that an editor does not show as their numbers.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    )
}
