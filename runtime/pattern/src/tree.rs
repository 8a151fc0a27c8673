//! The syntax tree: what is left of a pattern when only the language counts.

use crate::set::CodeSet;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// Matches without consuming. The constructors see to it that every other node costs at least
    /// one state, so that limits on states bound the work as well.
    Empty,
    One(CodeSet),
    /// `^`.
    Start,
    /// `$`.
    End,
    /// `\b`, or `\B` where it is not.
    Boundary {
        is: bool,
    },
    /// `(?=…)`, `(?!…)`, `(?<=…)` and `(?<!…)`.
    Look {
        node: Box<Node>,
        is_behind: bool,
        /// Whether it passes where the node matches, or where it does not.
        holds: bool,
    },
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Repeat {
        node: Box<Node>,
        min: usize,
        /// Without: no upper bound.
        max: Option<usize>,
    },
}

impl Node {
    pub(crate) fn point(point: u32) -> Self {
        Self::One(CodeSet::one(point))
    }

    pub(crate) fn sequence(mut nodes: Vec<Node>) -> Self {
        nodes.retain(|node| *node != Self::Empty);
        match nodes.len() {
            0 => Self::Empty,
            1 => nodes.remove(0),
            _ => Self::Sequence(nodes),
        }
    }

    pub(crate) fn choice(mut nodes: Vec<Node>) -> Self {
        if nodes.len() == 1 {
            return nodes.remove(0);
        }
        Self::Choice(nodes)
    }

    pub(crate) fn repeat(node: Node, min: usize, max: Option<usize>) -> Self {
        match (node, max) {
            (Self::Empty, _) | (_, Some(0)) => Self::Empty,
            (node, Some(1)) if min == 1 => node,
            (node, max) => Self::Repeat {
                node: Box::new(node),
                min,
                max,
            },
        }
    }

    /// Whether there is a lookahead in it.
    pub(crate) fn looks_ahead(&self) -> bool {
        match self {
            Self::Empty | Self::One(_) | Self::Start | Self::End | Self::Boundary { .. } => false,
            Self::Sequence(nodes) | Self::Choice(nodes) => nodes.iter().any(Self::looks_ahead),
            Self::Repeat { node, .. } => node.looks_ahead(),
            Self::Look {
                node, is_behind, ..
            } => !is_behind || node.looks_ahead(),
        }
    }
}
