//! A walk through the elements of a part without recursion, because a part may nest them to any depth.

use roxmltree::Node;

/// A step of a walk.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'a> {
    /// An element opens, or a text follows.
    Into(Node<'a, 'a>),
    /// An element closes.
    OutOf(Node<'a, 'a>),
}

/// A walk through everything inside an element.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    root: Node<'a, 'a>,
    next: Option<Step<'a>>,
}

impl<'a> Walk<'a> {
    pub(super) fn inside(root: Node<'a, 'a>) -> Self {
        Self {
            root,
            next: root.first_child().map(Step::Into),
        }
    }

    /// Skips the inside of the element that has just opened.
    pub(super) fn pass_over(&mut self, node: Node<'a, 'a>) {
        self.next = Some(self.after(node));
    }

    /// Returns the step that follows a node.
    fn after(&self, node: Node<'a, 'a>) -> Step<'a> {
        match (node.next_sibling(), node.parent()) {
            (Some(next), _) => Step::Into(next),
            (None, Some(parent)) => Step::OutOf(parent),
            (None, None) => Step::OutOf(self.root),
        }
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        let step = self.next.take()?;
        self.next = match step {
            Step::OutOf(node) if node == self.root => return None,
            Step::Into(node) => Some(match node.first_child() {
                Some(child) => Step::Into(child),
                None if node.is_element() => Step::OutOf(node),
                None => self.after(node),
            }),
            Step::OutOf(node) => Some(self.after(node)),
        };
        Some(step)
    }
}

/// Returns the child element with this name, in any namespace.
pub(super) fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children()
        .find(|child| child.tag_name().name() == name)
}

/// Returns the value of an attribute, in any namespace.
pub(super) fn value<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    let mut own = node.attributes().filter(|it| it.name() == name);
    own.next().map(|it| it.value())
}
