//! The fonts that a PDF may use without embedding them.

use std::sync::Arc;

use hayro_interpret::InterpreterSettings;
use hayro_interpret::font::FontData;
use hayro_interpret::font::FontQuery;
use hayro_interpret::font::StandardFont;

/// Returns the settings for the interpretation of pages: annotations in the margin are not part of the document.
pub(super) fn settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(|query| match query {
            FontQuery::Standard(font) => Some(data(*font)),
            FontQuery::Fallback(query) => Some(data(query.pick_standard_font())),
        }),
        render_annotations: false,
        ..InterpreterSettings::default()
    }
}

fn data(font: StandardFont) -> (FontData, u32) {
    use typst_assets::pdf;
    let bytes = match font {
        StandardFont::Helvetica => pdf::SANS,
        StandardFont::HelveticaBold => pdf::SANS_BOLD,
        StandardFont::HelveticaOblique => pdf::SANS_ITALIC,
        StandardFont::HelveticaBoldOblique => pdf::SANS_BOLD_ITALIC,
        StandardFont::Courier => pdf::FIXED,
        StandardFont::CourierBold => pdf::FIXED_BOLD,
        StandardFont::CourierOblique => pdf::FIXED_ITALIC,
        StandardFont::CourierBoldOblique => pdf::FIXED_BOLD_ITALIC,
        StandardFont::TimesRoman => pdf::SERIF,
        StandardFont::TimesBold => pdf::SERIF_BOLD,
        StandardFont::TimesItalic => pdf::SERIF_ITALIC,
        StandardFont::TimesBoldItalic => pdf::SERIF_BOLD_ITALIC,
        StandardFont::ZapfDingBats => pdf::DING_BATS,
        StandardFont::Symbol => pdf::SYMBOL,
    };
    (Arc::new(bytes), 0)
}
