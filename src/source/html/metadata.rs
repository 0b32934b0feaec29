//! What a page says of itself: its language, title, author and day.

use crate::source::extract::Metadata;

/// Reads what a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Reader {
    language: Option<String>,
    /// The title that the page gives for passing on.
    shared_title: Option<String>,
    title: Option<String>,
    heading: Option<String>,
    author: Option<String>,
    published: Option<String>,
    /// The element whose words are being taken, and they.
    taking: Option<(String, String)>,
}

type Attribute<'a> = &'a dyn Fn(&str) -> Option<String>;

impl Reader {
    pub(super) fn start(&mut self, name: &str, attribute: Attribute<'_>) {
        match name {
            "html" => self.language = self.language.take().or_else(|| attribute("lang")),
            "meta" => self.meta(attribute),
            "time" => {
                let own = attribute("itemprop").is_some_and(|what| what == "datePublished");
                let pubdate = attribute("pubdate").is_some();
                if own || pubdate {
                    set(
                        &mut self.published,
                        attribute("datetime").as_deref().and_then(day),
                    );
                }
            }
            "title" if self.title.is_none() => self.take(name),
            "h1" if self.heading.is_none() => self.take(name),
            _ => {}
        }
    }

    fn meta(&mut self, attribute: Attribute<'_>) {
        let key = attribute("name")
            .or_else(|| attribute("property"))
            .or_else(|| attribute("itemprop"));
        let (Some(key), Some(content)) = (key, attribute("content")) else {
            return;
        };
        let content = words(&content);
        match key.to_ascii_lowercase().as_str() {
            "author" | "article:author" | "dc.creator" | "dcterms.creator"
                if !content.contains("://") =>
            {
                set(&mut self.author, Some(content));
            }
            "og:title" | "dc.title" | "dcterms.title" => set(&mut self.shared_title, Some(content)),
            "article:published_time"
            | "datepublished"
            | "date"
            | "dc.date"
            | "dcterms.date"
            | "dcterms.issued"
            | "pubdate" => set(&mut self.published, day(&content)),
            _ => {}
        }
    }

    fn take(&mut self, name: &str) {
        self.taking = Some((name.to_owned(), String::new()));
    }

    pub(super) fn words(&mut self, words: &str) {
        if let Some((_, taken)) = &mut self.taking {
            taken.push_str(words);
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        let Some((_, taken)) = self.taking.take_if(|(taking, _)| taking == name) else {
            return;
        };
        let taken = Some(words(&taken)).filter(|taken| !taken.is_empty());
        match name {
            "title" => set(&mut self.title, taken),
            _ => set(&mut self.heading, taken),
        }
    }

    pub(super) fn finish(self) -> Metadata {
        Metadata {
            title: self.shared_title.or(self.heading).or(self.title),
            author: self.author,
            published: self.published,
            language: self
                .language
                .map(|tag| tag.trim().to_owned())
                .filter(|tag| !tag.is_empty()),
        }
    }
}

/// The first value stays.
fn set(place: &mut Option<String>, value: Option<String>) {
    if place.is_none() {
        *place = value.filter(|value| !value.is_empty());
    }
}

/// The day of an ISO 8601 date and time.
fn day(text: &str) -> Option<String> {
    let day = text.trim().get(..10)?;
    day.parse::<crate::language::Date>()
        .ok()
        .map(|_| day.to_owned())
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
