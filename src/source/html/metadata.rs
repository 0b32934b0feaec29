//! The metadata of a page: its language, title, authors and day.
//!
//! A page often gives a value in several places, and they may differ. The value
//! taken is the one written for this purpose alone: [`Rank`] lists the kinds of
//! places in that order.

use crate::source::extract::Metadata;
use crate::source::extract::iso_day;

use crate::source::html::linked;
use crate::source::html::shown::Attribute;
use crate::source::html::shown::Within;

/// The kind of place in which a page gives a value, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A property for sharing the page: Open Graph.
    Shared,
    /// A description for search engines: JSON-LD.
    Linked,
    /// A property for libraries: Dublin Core.
    Library,
    /// A plain `meta` element, or the attribute made for the value.
    Plain,
    /// An element that all readers see.
    Seen,
    /// The title of the browser window.
    Window,
}

/// Collects the metadata of a page while its elements are read.
#[derive(Debug, Default)]
pub(super) struct Reader {
    languages: Vec<(Rank, String)>,
    titles: Vec<(Rank, String)>,
    authors: Vec<(Rank, String)>,
    publishers: Vec<(Rank, String)>,
    addresses: Vec<(Rank, String)>,
    days: Vec<(Rank, String)>,
    /// True if the part of the page with words has begun, in which its editors write.
    is_in_body: bool,
    /// All headings of the first level that readers see.
    headings: Vec<String>,
    address: Option<String>,
    saved: Option<String>,
    /// The element whose words are being taken, and its words so far.
    taking: Option<(Taken, String)>,
}

/// The element whose words are being taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taken {
    Title,
    Heading,
    Author,
    Script,
}

impl Taken {
    fn element(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "h1",
            Self::Author => "a",
            Self::Script => "script",
        }
    }
}

impl Reader {
    pub(super) fn start(
        &mut self,
        name: &str,
        within: Within,
        is_hidden: bool,
        attribute: Attribute<'_>,
    ) {
        if within != Within::Html {
            return;
        }
        match name {
            "html" => {
                let own = attribute("lang").or_else(|| attribute("xml:lang"));
                add(&mut self.languages, Rank::Shared, own);
            }
            "meta" => self.meta(attribute),
            "time" => self.time(attribute),
            "body" => self.is_in_body = true,
            "link" if !self.is_in_body && is_canonical(attribute) => {
                add_address(&mut self.addresses, Rank::Plain, attribute("href"));
            }
            "title" => self.taking = Some((Taken::Title, String::new())),
            "h1" if !is_hidden => {
                self.taking = Some((Taken::Heading, String::new()));
            }
            "a" if !is_hidden && self.taking.is_none() && is_author(attribute) => {
                self.taking = Some((Taken::Author, String::new()));
            }
            "script" if is_linked_data(attribute) => {
                self.taking = Some((Taken::Script, String::new()));
            }
            _ => {}
        }
    }

    fn meta(&mut self, attribute: Attribute<'_>) {
        let key = ["name", "property", "itemprop", "http-equiv"]
            .into_iter()
            .find_map(attribute);
        let (Some(key), Some(content)) = (key, attribute("content")) else {
            return;
        };
        let content = Some(words(&content));
        match key.to_ascii_lowercase().as_str() {
            "article:author" => add_author(&mut self.authors, Rank::Shared, content),
            "dc.creator" | "dcterms.creator" => {
                add_author(&mut self.authors, Rank::Library, content);
            }
            "author" | "parsely-author" | "sailthru.author" => {
                add_author(&mut self.authors, Rank::Plain, content);
            }
            "og:site_name" => add(&mut self.publishers, Rank::Shared, content),
            "dc.publisher" | "dcterms.publisher" => {
                add(&mut self.publishers, Rank::Library, content);
            }
            "publisher" => add(&mut self.publishers, Rank::Plain, content),
            "og:url" => add_address(&mut self.addresses, Rank::Seen, content),
            "og:title" => add(&mut self.titles, Rank::Shared, content),
            "dc.title" | "dcterms.title" => add(&mut self.titles, Rank::Library, content),
            "article:published_time" | "og:published_time" => {
                self.day(Rank::Shared, content.as_deref());
            }
            "dc.date" | "dc.date.issued" | "dcterms.date" | "dcterms.issued" => {
                self.day(Rank::Library, content.as_deref());
            }
            "date" | "datepublished" | "parsely-pub-date" | "pubdate" | "publish-date"
            | "sailthru.date" => self.day(Rank::Plain, content.as_deref()),
            // Often the default of the program that made the page.
            "og:locale" => add(&mut self.languages, Rank::Window, content),
            "content-language" => add(&mut self.languages, Rank::Plain, content),
            _ => {}
        }
    }

    fn time(&mut self, attribute: Attribute<'_>) {
        let class = attribute("class").unwrap_or_default();
        let own = attribute("itemprop").is_some_and(|what| what == "datePublished")
            || attribute("pubdate").is_some();
        let is_classed = class
            .split_ascii_whitespace()
            .any(|class| matches!(class, "dt-published" | "published"));
        let rank = if own { Rank::Plain } else { Rank::Seen };
        if own || is_classed {
            self.day(rank, attribute("datetime").as_deref());
        }
    }

    fn day(&mut self, rank: Rank, content: Option<&str>) {
        add(&mut self.days, rank, content.and_then(iso_day));
    }

    pub(super) fn words(&mut self, words: &str, is_hidden: bool) {
        if let Some((taken, text)) = &mut self.taking {
            let is_seen = matches!(taken, Taken::Heading | Taken::Author);
            if !(is_seen && is_hidden) {
                text.push_str(words);
            }
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        let own = self.taking.take_if(|(taken, _)| taken.element() == name);
        let Some((taken, text)) = own else {
            return;
        };
        let line = || Some(words(&text));
        match taken {
            Taken::Title => add(&mut self.titles, Rank::Window, line()),
            Taken::Heading => self.headings.extend(line().filter(|line| !line.is_empty())),
            Taken::Author => add_author(&mut self.authors, Rank::Seen, line()),
            Taken::Script => {
                let linked = linked::read(&text);
                let title = linked
                    .title
                    .map(|title| words(&super::without_tags(&title)));
                add(&mut self.titles, Rank::Linked, title);
                for author in linked.authors {
                    let author = Some(words(&super::without_tags(&author)));
                    add_author(&mut self.authors, Rank::Linked, author);
                }
                let publisher = linked.publisher;
                let publisher = publisher.map(|name| words(&super::without_tags(&name)));
                add(&mut self.publishers, Rank::Linked, publisher);
                self.day(Rank::Linked, linked.published.as_deref());
                add(&mut self.languages, Rank::Linked, linked.language);
            }
        }
    }

    /// Reads the comment that a program that saves pages writes at the top of them.
    pub(super) fn comment(&mut self, words: &str) {
        for line in words.lines() {
            let Some((key, value)) = line.split_once(": ") else {
                continue;
            };
            match key.trim() {
                "url" => self.address = Some(value.trim().to_owned()),
                "saved date" => self.saved = written_day(value),
                _ => {}
            }
        }
    }

    /// Adds the heading that is the title: the first one, unless it is only the name of the site.
    fn heading(&mut self) {
        let mut headings = std::mem::take(&mut self.headings);
        let windows = self.titles.iter().filter(|(rank, _)| *rank == Rank::Window);
        let window = windows.map(|(_, title)| title.clone()).next();
        let (article, site) = window.as_deref().map(parted).unwrap_or_default();
        if site.is_some() {
            headings.retain(|heading| Some(heading) != site.as_ref());
            if headings.is_empty() {
                add(&mut self.titles, Rank::Seen, article);
            }
        }
        add(&mut self.titles, Rank::Seen, headings.into_iter().next());
    }

    pub(super) fn finish(mut self) -> Metadata {
        self.heading();
        let days = in_order(self.days);
        let authors = in_order(self.authors);
        // A page gives the names of several authors in several places of one kind.
        let first = authors.first().map(|(rank, _)| *rank);
        let authors: Vec<String> = authors
            .into_iter()
            .filter(|(rank, _)| Some(*rank) == first)
            .map(|(_, author)| author)
            .collect();
        let mut days = days.into_iter().map(|(_, day)| day);
        let mut addresses = addresses_of_page(self.addresses).into_iter();
        self.publishers.retain(|(_, name)| may_be_publisher(name));
        Metadata {
            title: first_of(self.titles),
            author: Some(authors.join(", ")).filter(|authors| !authors.is_empty()),
            published: days.next(),
            other_days: days.collect(),
            publisher: first_of(self.publishers),
            url: addresses.next(),
            other_urls: addresses.collect(),
            language: first_of(self.languages).map(|tag| tag.replace('_', "-")),
            address: self.address,
            saved: self.saved,
        }
    }
}

/// Returns the name of an article and the name of its site, which follows it in the title of a window.
fn parted(window: &str) -> (Option<String>, Option<String>) {
    let marks = [" | ", " – ", " — ", " · ", " :: ", " « ", " - "];
    let last = marks.iter().filter_map(|mark| window.rsplit_once(mark));
    let last = last.max_by_key(|(article, _)| article.len());
    match last {
        Some((article, site)) => (
            Some(article.trim().to_owned()),
            Some(site.trim().to_owned()),
        ),
        None => (Some(window.to_owned()), None),
    }
}

/// Returns the ISO day of a moment such as “Tue Jun 04 2024 09:12:00 GMT+0200”.
fn written_day(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let mut words = text.split_whitespace().skip(1);
    let (month, day, year) = (words.next()?, words.next()?, words.next()?);
    let month = 1 + MONTHS.iter().position(|name| *name == month)?;
    iso_day(&format!("{year}-{month:02}-{day}"))
}

/// Adds a value unless it is blank; among values of one rank the first one comes first.
fn add(values: &mut Vec<(Rank, String)>, rank: Rank, value: Option<String>) {
    let value = value.map(|value| value.trim().to_owned());
    values.extend(value.filter(|it| !it.is_empty()).map(|it| (rank, it)));
}

/// The words that programs write where they have no name.
const EMPTY_FIELDS: [&str; 5] = ["undefined", "null", "unknown", "none", "n/a"];
/// The most bytes of the name of a publisher.
const MAX_NAME_BYTES: usize = 200;
/// The most bytes of the address of a page.
const MAX_ADDRESS_BYTES: usize = 2_000;

/// Adds the name of an author unless it is a web address.
fn add_author(values: &mut Vec<(Rank, String)>, rank: Rank, value: Option<String>) {
    add(values, rank, value.filter(|name| !name.contains("://")));
}

/// Adds an address if it is a whole one of the web.
fn add_address(values: &mut Vec<(Rank, String)>, rank: Rank, value: Option<String>) {
    let is_whole = |address: &String| {
        let scheme = ["https://", "http://"].into_iter();
        let mut rest = scheme.filter_map(|scheme| address.trim().strip_prefix(scheme));
        let is_plain = |letter: char| !letter.is_whitespace() && !letter.is_control();
        // The machine on which a page was made has a host without a full stop: localhost.
        let is_of_web = |rest: &str| {
            rest.split(['/', '?', '#'])
                .next()
                .is_some_and(|host| host.contains('.'))
        };
        address.len() <= MAX_ADDRESS_BYTES
            && rest.any(|rest| is_of_web(rest) && rest.chars().all(is_plain))
    };
    add(values, rank, value.filter(is_whole));
}

/// Returns the addresses that a page gives as its own, the most telling first: the home page of a site is often named by mistake.
fn addresses_of_page(addresses: Vec<(Rank, String)>) -> Vec<String> {
    let mut addresses: Vec<String> = in_order(addresses).into_iter().map(|(_, it)| it).collect();
    addresses.sort_by_key(|address| {
        let rest = address.split_once("://").map_or("", |(_, rest)| rest);
        rest.trim_end_matches('/').split_once('/').is_none()
    });
    let mut seen = std::collections::BTreeSet::new();
    addresses.retain(|address| seen.insert(address.trim_end_matches('/').to_owned()));
    addresses
}

/// True if words may be the name of a publisher: no address, no account, no field left empty by a program.
fn may_be_publisher(name: &str) -> bool {
    let is_empty = EMPTY_FIELDS.iter().any(|it| name.eq_ignore_ascii_case(it));
    let is_host =
        || name.contains('.') && !name.contains(|it: char| it.is_whitespace() || it.is_uppercase());
    !is_empty
        && !name.contains("://")
        && !name.starts_with("//")
        && !name.starts_with('@')
        && name.len() <= MAX_NAME_BYTES
        && !is_host()
}

/// Returns the values in the order of their ranks, the most telling first, each value once.
fn in_order(mut values: Vec<(Rank, String)>) -> Vec<(Rank, String)> {
    values.sort_by_key(|(rank, _)| *rank);
    let mut seen = std::collections::BTreeSet::new();
    values.retain(|(_, value)| seen.insert(value.clone()));
    values
}

fn first_of(values: Vec<(Rank, String)>) -> Option<String> {
    in_order(values).into_iter().next().map(|(_, value)| value)
}

fn is_author(attribute: Attribute<'_>) -> bool {
    is_related_as("author", attribute)
}

/// True if an element links to the address of the page itself, and not to that in another language.
fn is_canonical(attribute: Attribute<'_>) -> bool {
    is_related_as("canonical", attribute) && attribute("hreflang").is_none()
}

/// True if an element links to something in this relation to the page.
fn is_related_as(relation: &str, attribute: Attribute<'_>) -> bool {
    let rel = attribute("rel").unwrap_or_default();
    let mut relations = rel.split_ascii_whitespace();
    relations.any(|rel| rel.eq_ignore_ascii_case(relation))
}

fn is_linked_data(attribute: Attribute<'_>) -> bool {
    attribute("type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
