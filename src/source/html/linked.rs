//! The description of a page in JSON-LD: the vocabulary of schema.org for search engines.

use serde_json::Value;

/// The values in the description of an article.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) published: Option<String>,
    pub(super) language: Option<String>,
}

/// Returns the description of the article, or else of the page; the values are empty where the script has none.
pub(super) fn read(script: &str) -> Linked {
    let Ok(value) = serde_json::from_str::<Value>(script) else {
        return Linked::default();
    };
    let nodes = nodes(&value);
    let article = nodes.iter().find(|node| is_a(node, is_article));
    let described = article.or_else(|| nodes.iter().find(|node| is_a(node, is_page)));
    described.map(|node| described_by(node)).unwrap_or_default()
}

/// Returns the nodes that a script describes: one, a list, or a graph.
fn nodes(value: &Value) -> Vec<&Value> {
    let inside = |node| match Value::get(node, "@graph") {
        Some(graph) => each(graph),
        None => vec![node],
    };
    each(value).into_iter().flat_map(inside).collect()
}

fn is_a(node: &Value, is: fn(&str) -> bool) -> bool {
    let Some(types) = node.get("@type") else {
        return false;
    };
    each(types).iter().filter_map(|it| it.as_str()).any(is)
}

fn is_article(name: &str) -> bool {
    name.ends_with("Article") || name.ends_with("Posting") || name == "Report"
}

fn is_page(name: &str) -> bool {
    name.ends_with("Page")
}

fn described_by(node: &Value) -> Linked {
    let text = |key: &str| node.get(key).and_then(Value::as_str).map(str::to_owned);
    let people = node.get("author").map(each).unwrap_or_default();
    let name = |person: &&Value| {
        let name = person.as_str().or_else(|| person.get("name")?.as_str());
        name.map(str::to_owned)
    };
    Linked {
        title: text("headline"),
        authors: people.iter().filter_map(name).collect(),
        publisher: node.get("publisher").and_then(|it| name(each(it).first()?)),
        published: text("datePublished"),
        language: text("inLanguage"),
    }
}

/// Returns the values of a list, or the one value.
fn each(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    }
}
