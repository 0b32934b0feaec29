//! The style sheet of a page, as far as it says what readers do not see.
//!
//! Rules for names, classes and ids are read, also for elements inside other
//! elements. Rules for states (`:hover`), attributes and siblings are not read:
//! the elements that they hide are read as if they were shown. Rules for other
//! media than screens are left out.

use std::collections::BTreeMap;

use crate::source::html::shown::Style;

/// The maximum number of rules that are kept; pages have far fewer that hide anything.
const MAX_RULES: usize = 20_000;
/// The maximum number of comparisons of an element with a rule, which bounds the time that a hostile page can take.
const MAX_COMPARISONS: usize = 20_000_000;
/// The maximum number of blocks nested in each other, such as `@media` in `@supports`.
const MAX_DEPTH: usize = 16;

/// The features of an element that a rule can ask for: a name, an id and classes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Features {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) classes: Vec<String>,
}

/// The relation of one part of a selector to the part before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    Inside,
    DirectlyInside,
}

#[derive(Debug)]
struct Rule {
    /// The features of the element itself.
    own: Features,
    /// The features of the elements around it, from the inside to the outside.
    around: Vec<(Relation, Features)>,
    /// The weight of the rule against others: the numbers of its ids, classes and names.
    weight: (usize, usize, usize),
    style: Style,
}

/// All rules of a page that decide what readers see.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
    /// The indices of the rules, by the most telling feature that they ask for.
    places: BTreeMap<String, Vec<usize>>,
    comparisons: usize,
    /// True if a rule that is not read gives something a background.
    misses_grounds: bool,
}

impl Sheet {
    /// Adds the rules of a `style` element.
    pub(super) fn add(&mut self, css: &str) {
        let css = without_comments(css);
        self.blocks(&css, 0);
    }

    fn blocks(&mut self, css: &str, depth: usize) {
        let mut rest = css;
        while let Some(open) = rest.find('{') {
            let head = rest[..open]
                .rsplit([';', '}'])
                .next()
                .unwrap_or_default()
                .trim();
            let inner = &rest[open + 1..];
            let close = closing(inner);
            let block = &inner[..close];
            if let Some(condition) = head.strip_prefix('@') {
                if depth < MAX_DEPTH && is_for_screens(condition) {
                    self.blocks(block, depth + 1);
                } else if !is_for_paper(condition) {
                    self.misses_grounds |= block.contains("background");
                }
            } else {
                self.rule(head, block);
            }
            rest = inner.get(close + 1..).unwrap_or_default();
        }
    }

    fn rule(&mut self, selectors: &str, block: &str) {
        let style = Style::of(block);
        if !style.says_what_is_seen() {
            return;
        }
        for selector in selectors.split(',') {
            let Some((own, around)) = parsed(selector) else {
                self.misses_grounds |= !is_passing(selector) && block.contains("background");
                continue;
            };
            if self.rules.len() >= MAX_RULES {
                return;
            }
            let key = own.key();
            self.places.entry(key).or_default().push(self.rules.len());
            let all = || std::iter::once(&own).chain(around.iter().map(|(_, it)| it));
            let weight = (
                all().filter(|it| !it.id.is_empty()).count(),
                all().map(|it| it.classes.len()).sum(),
                all().filter(|it| !it.name.is_empty()).count(),
            );
            self.rules.push(Rule {
                own,
                around,
                weight,
                style: style.clone(),
            });
        }
    }

    /// True if a rule that is not read gives something a background.
    pub(super) fn misses_grounds(&self) -> bool {
        self.misses_grounds
    }

    /// Returns the style of an element; `around` are the elements around it, the outermost first, and `own` is the style in its attribute.
    pub(super) fn style<'f>(
        &mut self,
        features: &Features,
        around: &(impl DoubleEndedIterator<Item = &'f Features> + Clone),
        own: Style,
    ) -> Style {
        if self.rules.is_empty() {
            return own;
        }
        let mut matching: Vec<usize> = Vec::new();
        for key in features.keys() {
            for place in self.places.get(&key).into_iter().flatten() {
                self.comparisons += 1;
                let fits = self.comparisons <= MAX_COMPARISONS
                    && self.rules[*place].fits(features, around.clone());
                if fits {
                    matching.push(*place);
                }
            }
        }
        matching.sort_by_key(|place| (self.rules[*place].weight, *place));
        matching.dedup();
        let sheet = matching.iter().map(|place| &self.rules[*place].style);
        Style::cascade(sheet, own)
    }
}

impl Rule {
    fn fits<'f>(
        &self,
        features: &Features,
        around: impl DoubleEndedIterator<Item = &'f Features>,
    ) -> bool {
        if !self.own.is_in(features) {
            return false;
        }
        let mut outer = around.rev();
        self.around.iter().all(|(relation, wanted)| match relation {
            Relation::DirectlyInside => outer.next().is_some_and(|it| wanted.is_in(it)),
            Relation::Inside => outer.any(|it| wanted.is_in(it)),
        })
    }
}

impl Features {
    fn is_in(&self, other: &Self) -> bool {
        (self.name.is_empty() || self.name == other.name)
            && (self.id.is_empty() || self.id == other.id)
            && self
                .classes
                .iter()
                .all(|class| other.classes.contains(class))
    }

    /// Returns the key under which a rule is filed.
    fn key(&self) -> String {
        match (self.id.as_str(), self.classes.first()) {
            ("", None) => self.name.clone(),
            ("", Some(class)) => format!(".{class}"),
            (id, _) => format!("#{id}"),
        }
    }

    /// Returns the keys under which the rules of an element may be filed.
    fn keys(&self) -> Vec<String> {
        let mut keys = vec![String::new(), self.name.clone()];
        keys.extend(self.classes.iter().map(|class| format!(".{class}")));
        if !self.id.is_empty() {
            keys.push(format!("#{}", self.id));
        }
        keys
    }
}

/// Returns the byte at which the open block ends.
fn closing(inner: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in inner.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => return at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    inner.len()
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        kept.push(' ');
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// True if a block behind `@` holds for a window on a screen, whatever its size.
fn is_for_screens(condition: &str) -> bool {
    let condition = condition.to_ascii_lowercase();
    let condition = condition.trim();
    if let Some(media) = condition.strip_prefix("media") {
        // A condition on the size or the colour scheme may hold or not.
        let media = media.trim();
        return matches!(media, "all" | "screen" | "only screen");
    }
    condition.starts_with("layer")
}

/// True if a block behind `@` holds for print alone.
fn is_for_paper(condition: &str) -> bool {
    let condition = condition.to_ascii_lowercase();
    let media = condition.trim().strip_prefix("media").map(str::trim);
    media == Some("print") || condition.trim().starts_with("page")
}

/// True if a selector asks for a passing state, such as that of the link under the pointer, or for what is drawn beside words.
fn is_passing(selector: &str) -> bool {
    let states = [
        ":active", ":after", ":before", ":checked", ":focus", ":hover", ":visited", "::",
    ];
    states.iter().any(|state| selector.contains(state))
}

/// Returns the parts of a selector, from the element outwards; `None` where it asks for more than names, classes and ids.
fn parsed(selector: &str) -> Option<(Features, Vec<(Relation, Features)>)> {
    let spaced = selector.replace('>', " > ");
    let mut parts = Vec::new();
    let mut relation = Relation::Inside;
    for word in spaced.split_whitespace() {
        if word == ">" {
            relation = Relation::DirectlyInside;
            continue;
        }
        parts.push((relation, compound(word)?));
        relation = Relation::Inside;
    }
    let mut inward = parts.into_iter().rev();
    let (mut relation, own) = inward.next()?;
    let mut around = Vec::new();
    for (next, features) in inward {
        around.push((relation, features));
        relation = next;
    }
    Some((own, around))
}

/// Reads one part of a selector: `p.note#first`.
fn compound(word: &str) -> Option<Features> {
    let mut features = Features::default();
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let mut rest = word;
    if let Some(after) = rest.strip_prefix('*') {
        rest = after;
    }
    let end = rest.find(|it| !is_name(it)).unwrap_or(rest.len());
    features.name = rest[..end].to_ascii_lowercase();
    rest = &rest[end..];
    while let Some(kind) = rest.chars().next() {
        let after = &rest[kind.len_utf8()..];
        let end = after.find(|it| !is_name(it)).unwrap_or(after.len());
        let name = after[..end].to_owned();
        if name.is_empty() {
            return None;
        }
        match kind {
            '.' => features.classes.push(name),
            '#' if features.id.is_empty() => features.id = name,
            _ => return None,
        }
        rest = &after[end..];
    }
    Some(features)
}

#[cfg(test)]
mod tests {
    use super::Features;
    use super::Sheet;
    use super::Style;

    fn element(name: &str, id: &str, classes: &[&str]) -> Features {
        Features {
            name: name.to_owned(),
            id: id.to_owned(),
            classes: classes.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    fn hides(css: &str, own: &str) -> bool {
        let mut sheet = Sheet::default();
        sheet.add(css);
        let around = [element("body", "", &["wide"]), element("div", "main", &[])];
        let note = element("p", "n1", &["note", "small"]);
        let style = sheet.style(&note, &around.iter(), Style::of(own));
        style.hides()
    }

    #[test]
    fn rules_that_hide() {
        for css in [
            ".note{display:none}",
            "/* x */ p.note , q { visibility : hidden !important }",
            "#main > p { display: none }",
            "body .note { display: none }",
            "@media screen { @layer x { .note { display: none } } }",
            ".note{display:none} p{display:block}",
            ".note{clip:rect(0 0 0 0);position:absolute}",
            "@import url(x.css); .note{display:none}",
        ] {
            assert!(hides(css, ""), "{css}");
        }
    }

    #[test]
    fn rules_that_do_not_hide() {
        for css in [
            "",
            ".other{display:none}",
            ".note:hover{display:none}",
            "@media print{.note{display:none}}",
            "@media (max-width: 600px){.note{display:none}}",
            ".note{display:none} #n1{display:block}",
            ".note{display:none} .note{display:block}",
            ".note{display:none;display:block}",
            "body > .note { display: none }",
            ".note{",
            "}}{{.note{display",
        ] {
            assert!(!hides(css, ""), "{css}");
        }
        assert!(!hides(".note{display:none}", "display:block"));
        assert!(hides(".note{display:none!important}", "display:block"));
    }
}
