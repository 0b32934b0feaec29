//! The digest of the templates: they are inputs of a build, so another template makes another page.

use std::sync::LazyLock;

use crate::files::sha256;

/// Declares the templates by their names below `templates`.
macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(include_str!(concat!("../../templates/", $name))),*]
    };
}

/// The texts of all templates but those of the index, which belongs to no report.
const TEMPLATES: &[&str] = templates![
    "figures/code.svg",
    "figures/figure.svg",
    "html/block.html",
    "html/briefing.html",
    "html/contents.html",
    "html/front.css",
    "html/inlines.html",
    "html/item.html",
    "html/key_judgement.html",
    "html/list.html",
    "html/logo.html",
    "html/note.html",
    "html/passages.html",
    "html/section.html",
    "html/statement.html",
    "html/style.css",
    "html/table.html",
    "markdown/briefing.md",
    "markdown/figures.md",
    "markdown/parts.md",
    "typst/briefing.typ",
    "typst/full.typ",
    "typst/house.typ",
    "typst/places.typ",
    "typst/system.typ",
];

/// Returns the SHA-256 of all templates of briefings, in hexadecimal digits.
pub fn templates_sha256() -> &'static str {
    static DIGEST: LazyLock<String> = LazyLock::new(|| sha256(TEMPLATES.join("\0").as_bytes()));
    &DIGEST
}
