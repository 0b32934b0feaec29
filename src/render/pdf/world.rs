//! The world that Typst sees: texts and pictures in memory and the embedded fonts. No disk, no network, no clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

use crate::render::RenderError;
use crate::render::typst::TypstSource;

/// The embedded fonts: the body font first, then the fonts of the assets as its fallback.
pub(super) static EMBEDDED: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
    ]
    .into_iter()
    .chain(typst_assets::fonts())
    .flat_map(|font| Font::iter(Bytes::new(font)))
    .collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(EMBEDDED.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // The headings of rows are an extra so far.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// The world of one document.
pub(super) struct World {
    main: Source,
    /// The fonts that are not embedded.
    fonts: Vec<Font>,
    /// The index of all fonts; `None` where there are no others than the embedded ones.
    book: Option<LazyHash<FontBook>>,
    /// The files by name; Typst keeps every path for ever, so the names are the same in all documents.
    files: BTreeMap<String, Bytes>,
}

/// The path of the text. Typst keeps every path for ever, so all documents share one.
fn id(path: &str) -> Result<FileId, RenderError> {
    let path = VirtualPath::new(path).map_err(|_| RenderError::internal("a path that is none"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World {
    pub(super) fn new(source: &TypstSource) -> Result<Self, RenderError> {
        let mut files = BTreeMap::new();
        for (name, bytes) in &source.files {
            files.insert(name.clone(), Bytes::new(bytes.clone()));
        }
        Ok(Self {
            fonts: source.fonts.faces().to_vec(),
            book: book(source.fonts.faces()),
            main: Source::new(id("main.typ")?, source.text.clone()),
            files,
        })
    }
}

fn book(fonts: &[Font]) -> Option<LazyHash<FontBook>> {
    let all = || EMBEDDED.iter().chain(fonts);
    (!fonts.is_empty()).then(|| LazyHash::new(FontBook::from_fonts(all())))
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.book.as_ref().unwrap_or(&BOOK)
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, file: FileId) -> FileResult<Bytes> {
        let mut files = self.files.iter();
        let same = |name: &str| id(name).is_ok_and(|id| id == file);
        let found = files.find(|(name, _)| same(name));
        found.map_or(Err(FileError::AccessDenied), |(_, bytes)| Ok(bytes.clone()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        EMBEDDED.iter().chain(&self.fonts).nth(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
