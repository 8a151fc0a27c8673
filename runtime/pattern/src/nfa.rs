//! Syntax tree to automaton. Built back to front: what follows a node is known when it is built.

use std::collections::BTreeMap;

use crate::limits::{self, Excess};
use crate::set::CodeSet;
use crate::tree::Node;

pub(crate) enum State {
    Match,
    /// Takes one code point of a set.
    Take {
        set: usize,
        next: usize,
    },
    Split {
        one: usize,
        other: usize,
    },
    /// Passes at the start of the text.
    Start {
        next: usize,
    },
    /// Passes at the end of the text.
    End {
        next: usize,
    },
}

pub(crate) struct Nfa {
    pub(crate) states: Vec<State>,
    pub(crate) start: usize,
    /// The sets that states take from, each once.
    pub(crate) sets: Vec<CodeSet>,
}

pub(crate) fn build(tree: &Node) -> Result<Nfa, Excess> {
    let mut builder = Builder {
        states: vec![State::Match],
        sets: BTreeMap::new(),
    };
    let start = builder.node(tree, 0)?;
    let mut sets = vec![CodeSet::default(); builder.sets.len()];
    for (set, location) in builder.sets {
        sets[location] = set;
    }
    Ok(Nfa {
        states: builder.states,
        start,
        sets,
    })
}

struct Builder {
    states: Vec<State>,
    sets: BTreeMap<CodeSet, usize>,
}

impl Builder {
    fn push(&mut self, state: State) -> Result<usize, Excess> {
        if self.states.len() >= limits::NFA_STATES {
            return Err(Excess::NfaStates);
        }
        self.states.push(state);
        Ok(self.states.len() - 1)
    }

    /// Adds a node that goes on to `next`; answers the state where it begins.
    fn node(&mut self, node: &Node, next: usize) -> Result<usize, Excess> {
        match node {
            Node::Empty => Ok(next),
            Node::One(set) => self.one(set, next),
            Node::Start => self.push(State::Start { next }),
            Node::End => self.push(State::End { next }),
            Node::Sequence(nodes) => nodes
                .iter()
                .rev()
                .try_fold(next, |next, node| self.node(node, next)),
            Node::Choice(nodes) => self.choice(nodes, next),
            Node::Repeat { node, min, max } => self.repeat(node, *min, *max, next),
        }
    }

    fn one(&mut self, set: &CodeSet, next: usize) -> Result<usize, Excess> {
        let next_location = self.sets.len();
        let location = match self.sets.get(set) {
            Some(location) => *location,
            None => *self.sets.entry(set.clone()).or_insert(next_location),
        };
        self.push(State::Take {
            set: location,
            next,
        })
    }

    fn choice(&mut self, nodes: &[Node], next: usize) -> Result<usize, Excess> {
        let mut entry = None;
        for node in nodes {
            let one = self.node(node, next)?;
            entry = Some(match entry {
                None => one,
                Some(other) => self.push(State::Split { one, other })?,
            });
        }
        Ok(entry.unwrap_or(next))
    }

    fn repeat(
        &mut self,
        node: &Node,
        min: usize,
        max: Option<usize>,
        next: usize,
    ) -> Result<usize, Excess> {
        let (mut entry, copies) = match max {
            None => self.endless(node, min, next)?,
            Some(max) => (self.optional(node, max.saturating_sub(min), next)?, min),
        };
        for _ in 0..copies {
            entry = self.node(node, entry)?;
        }
        Ok(entry)
    }

    /// A loop. Answers its entry and how many copies must still be before it.
    fn endless(&mut self, node: &Node, min: usize, next: usize) -> Result<(usize, usize), Excess> {
        // The body goes back to the split, which therefore has to be there before it.
        let split = self.push(State::Split {
            one: next,
            other: next,
        })?;
        let body = self.node(node, split)?;
        self.states[split] = State::Split {
            one: body,
            other: next,
        };
        Ok(match min {
            0 => (split, 0),
            // At least one is needed: the loop's own body is the last of them.
            _ => (body, min - 1),
        })
    }

    fn optional(&mut self, node: &Node, count: usize, next: usize) -> Result<usize, Excess> {
        let mut entry = next;
        for _ in 0..count {
            let one = self.node(node, entry)?;
            entry = self.push(State::Split { one, other: next })?;
        }
        Ok(entry)
    }
}
