rule! {
    /// two quotes of one fact say the opposite of each other.
    ///
    /// Two quotes are not two supports where one says that somebody left A for B, and
    /// the other that they left B for A. The rule compares where the quotes of a fact
    /// say that a move leads: the names behind *from* and *to*, in English, German, French,
    /// Spanish and Russian, also of two languages. Nothing else is compared between quotes:
    /// two numbers, two dates or a denial in one of them are for you to see.
    ///
    /// Make two facts of it, each with its speaker, and declare under `differences`
    /// that they contradict each other.
    quotes_disagree = "quotes-disagree", Error, about_sources
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::frame::Way;

/// Reports quotes by which a move leads the other way than by an earlier quote of their fact.
pub(super) fn quotes_disagree(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reading in &context.facts {
        let fact = reading.fact;
        let frames = reading.passages.frames().iter();
        let mut told: Vec<Way> = Vec::new();
        for (quote, frame) in fact.quotes.iter().zip(frames) {
            let ways = frame.ways();
            let turned = ways.iter().find(|way| told.contains(&way.turned()));
            if let Some(way) = turned {
                let id = context
                    .sheet
                    .actors
                    .get(way.to)
                    .map(|actor| &actor.id.value);
                let to = id.map_or_else(String::new, |id| format!(": it leads to `{id}`"));
                let message =
                    format!("this quote says the opposite of another one of this fact{to}");
                let hint = "make two facts of it, and declare them under `differences`";
                findings.push(Finding::error(CODE, quote.words.span(), message).hint(hint));
            }
            told.extend(ways);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    /// Checks a fact on an English source and another one in this language.
    fn moved(language: &str, second: &str, finding: &str) {
        let first = "The choir has left Plauderbox for Zwitscher.";
        let sources = [("one", "en", first), ("two", language, second)];
        let sources = sources.map(|(id, language, text)| TestSource {
            id,
            language,
            card: "",
            text,
        });
        let sheet = format!(
            "
facts:
  - id: moved
    says: {{ en: The choir moved from Plauderbox to Zwitscher., de: Der Chor zog von Plauderbox zu Zwitscher um. }}
    actors: [choir, plauderbox, zwitscher]
    quotes:
      - one: The choir has left Plauderbox for Zwitscher
      - two: {}
{finding}
",
            second.trim_end_matches('.')
        );
        check_among(&sources, &sheet);
    }

    #[test]
    fn the_other_way_round() {
        let message = "error[quotes-disagree]: this quote says the opposite of another one of this fact: it leads to `plauderbox`";
        for (language, second) in [
            ("en", "The choir moved from Zwitscher to Plauderbox."),
            ("de", "Der Chor wechselte von Zwitscher zu Plauderbox."),
        ] {
            let carets = "^".repeat(second.chars().count() - 1);
            moved(
                language,
                second,
                &format!("      #      {carets} {message}"),
            );
        }
    }

    #[test]
    fn the_same_way() {
        moved("en", "The choir moved from Plauderbox to Zwitscher.", "");
        moved("de", "Der Chor wechselte von Plauderbox zu Zwitscher.", "");
    }
}
