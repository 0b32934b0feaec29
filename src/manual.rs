//! The manual: one Markdown file per topic, which `factbrief help TOPIC` prints.

/// A page of the manual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic {
    /// The name of the topic, as a user types it.
    pub name: &'static str,
    /// The text of the page, in Markdown; its first line is the heading.
    pub text: &'static str,
}

/// Declares the topics; the file of a topic has its name.
macro_rules! topics {
    ($($name:literal),* $(,)?) => {
        &[$(Topic {
            name: $name,
            text: include_str!(concat!("manual/", $name, ".md")),
        }),*]
    };
}

/// All topics, in the order in which a newcomer reads them.
pub const TOPICS: &[Topic] = topics![
    "sheet",
    "documents",
    "checks",
    "fairness",
    "limits",
    "changes",
    "briefings",
    "house",
    "commands",
    "ci",
    "scale",
];

impl Topic {
    /// Returns the heading of the page, without its mark.
    pub fn heading(&self) -> &'static str {
        let first = self.text.lines().next().unwrap_or_default();
        first.trim_start_matches(['#', ' '])
    }
}

/// Returns the topic with this name.
pub fn topic(name: &str) -> Option<Topic> {
    TOPICS.iter().copied().find(|topic| topic.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_begins_with_a_heading() {
        for topic in TOPICS {
            assert!(topic.text.starts_with("# "), "{}", topic.name);
            assert!(!topic.heading().is_empty());
        }
    }
}
