//! The texts and names of a sheet, with their places. None of them can be printed.

use std::fmt;

use crate::files::Span;
use crate::language::Language;
use crate::language::ReportLanguage;

/// The first word of a text that is still to be written.
pub const STUB: &str = "DRAFT";

/// Text of a sheet.
///
/// It has no `Display`, `Deref` or `AsRef<str>`, and its `Debug` shows no
/// words, so a template cannot print it. Words of the desk about itself can
/// become printable:
///
/// ```
/// fn print(text: factbrief::briefing::Desk) -> String {
///     text.to_string()
/// }
/// ```
///
/// A text of a sheet cannot:
///
/// ```compile_fail,E0599
/// fn print(text: factbrief::sheet::SheetText) -> String {
///     text.to_string()
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SheetText {
    words: String,
    span: Span,
}

/// A value, and its place in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// The place of the value in the sheet.
    pub span: Span,
}

/// A name made of lower-case ASCII letters, digits and single inner hyphens, starting with a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(String);

/// A text in each language of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    texts: Vec<(ReportLanguage, SheetText)>,
}

/// The desk's translation of words of a source, into each language of the sheet but theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    texts: Vec<(ReportLanguage, SheetText)>,
}

/// The desk's own words: a card, a reading, a reason. Only these may be printed as the desk's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskText(SheetText);

/// The desk's own words in each language of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskWording(Wording);

impl SheetText {
    /// Returns a text with its place in the sheet.
    pub fn new(words: impl Into<String>, span: Span) -> Self {
        Self {
            words: words.into(),
            span,
        }
    }

    /// True if the text is still to be written: the stub alone, or with words of the source after it.
    pub fn is_stub(&self) -> bool {
        let rest = self.words.trim_start().strip_prefix(STUB);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    }

    /// Returns the words, for checks. They must not reach a template: a test looks for this name there.
    pub fn unprinted(&self) -> &str {
        &self.words
    }

    /// Returns the place of the text in the sheet.
    pub fn span(&self) -> Span {
        self.span
    }
}

impl fmt::Debug for SheetText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SheetText({} characters)", self.words.chars().count())
    }
}

impl<T> At<T> {
    /// Returns a value with its place in the sheet.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl Id {
    /// Returns the id; `None` where the text is no valid name.
    pub fn new(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let good = text.bytes().all(plain)
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && !text.ends_with('-')
            && !text.contains("--");
        good.then(|| Self(text.to_owned()))
    }

    /// Returns the id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Wording {
    /// Returns a wording with a text for each language; `sheet::resolve` ensures that none is missing.
    pub(in crate::sheet) fn new(texts: Vec<(ReportLanguage, SheetText)>) -> Self {
        Self { texts }
    }

    /// Returns the text in this language, which must be one of the sheet's.
    pub fn of(&self, language: ReportLanguage) -> &SheetText {
        // `resolve` has put a text here for each language of the sheet, so the first one is never used instead.
        self.texts
            .iter()
            .find(|(own, _)| *own == language)
            .map_or(&self.texts[0].1, |(_, text)| text)
    }

    /// Returns the texts with their languages, in the order of the sheet's languages.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &SheetText)> {
        self.texts
            .iter()
            .map(|(language, text)| (language.language(), text))
    }

    /// Returns a wording made of a part of each text; `None` if one of them lacks the part.
    pub(crate) fn parts<'t>(
        &'t self,
        mut part: impl FnMut(Language, &'t SheetText) -> Option<&'t str>,
    ) -> Option<Self> {
        let texts = self.texts.iter().map(|(language, text)| {
            let words = part(language.language(), text)?;
            Some((*language, SheetText::new(words, text.span())))
        });
        Some(Self {
            texts: texts.collect::<Option<_>>()?,
        })
    }
}

impl Translation {
    /// Returns a translation for each language of the sheet but one; `sheet::resolve` ensures that none is missing.
    pub(in crate::sheet) fn new(texts: Vec<(ReportLanguage, SheetText)>) -> Self {
        Self { texts }
    }

    /// Returns the translation into this language; `None` where it is the language of the words.
    pub fn of(&self, language: ReportLanguage) -> Option<DeskText> {
        let mut texts = self.texts.iter();
        let (_, text) = texts.find(|(own, _)| *own == language)?;
        Some(DeskText(text.clone()))
    }

    /// Returns the texts with their languages, in the order of the sheet's languages.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &SheetText)> {
        self.texts
            .iter()
            .map(|(language, text)| (language.language(), text))
    }
}

impl DeskText {
    /// Returns a text as one of the desk's own.
    pub(in crate::sheet) fn new(text: SheetText) -> Self {
        Self(text)
    }

    /// Returns the words, for checks and for the printable `Desk` of the briefings.
    pub fn unprinted(&self) -> &str {
        self.0.unprinted()
    }

    /// Returns the place of the text in the sheet.
    pub fn span(&self) -> Span {
        self.0.span()
    }
}

impl DeskWording {
    /// Returns a wording as one of the desk's own.
    pub(in crate::sheet) fn new(wording: Wording) -> Self {
        Self(wording)
    }

    /// Returns the text in this language, which must be one of the sheet's.
    pub fn of(&self, language: ReportLanguage) -> DeskText {
        DeskText(self.0.of(language).clone())
    }

    /// Returns the texts with their languages, in the order of the sheet's languages.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &SheetText)> {
        self.0.iter()
    }
}
