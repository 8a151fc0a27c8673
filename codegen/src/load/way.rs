//! The way to a node while it is read. It becomes a pointer only where something is wrong.

use specwright_core::pointer::join;

/// A step, and those before it.
#[derive(Clone, Copy)]
pub(super) struct Way<'w> {
    before: Option<&'w Way<'w>>,
    step: Step<'w>,
    /// How many steps there are.
    pub(super) depth: usize,
}

#[derive(Clone, Copy)]
enum Step<'w> {
    Root,
    Item(usize),
    Property(&'w str),
}

impl Way<'_> {
    pub(super) const ROOT: Self = Self {
        before: None,
        step: Step::Root,
        depth: 0,
    };

    pub(super) fn item(&self, index: usize) -> Way<'_> {
        self.then(Step::Item(index))
    }

    pub(super) fn property<'w>(&'w self, name: &'w str) -> Way<'w> {
        self.then(Step::Property(name))
    }

    fn then<'w>(&'w self, step: Step<'w>) -> Way<'w> {
        Way {
            before: Some(self),
            step,
            depth: self.depth + 1,
        }
    }

    /// The JSON pointer of the node.
    pub(super) fn pointer(&self) -> String {
        let before = self.before.map(Way::pointer).unwrap_or_default();
        match self.step {
            Step::Root => before,
            Step::Item(index) => format!("{before}/{index}"),
            Step::Property(name) => join(&before, name),
        }
    }
}
