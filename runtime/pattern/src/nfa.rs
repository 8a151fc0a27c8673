//! Syntax tree to automaton. Built back to front: what follows a node is known when it is built.

use std::collections::BTreeMap;

use crate::limits::{self, Excess};
use crate::set::{self, CodeSet};
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
    /// Passes where a word begins or ends, or where none does.
    Boundary {
        is: bool,
        next: usize,
    },
    /// Passes where a look around finds something, or where it does not.
    Look {
        look: usize,
        holds: bool,
        next: usize,
    },
}

/// The state that each automaton ends in, those of looks around too.
pub(crate) const MATCH: usize = 0;

/// An automaton of its own, of what is ahead of a location or behind it.
pub(crate) struct Look {
    pub(crate) start: usize,
    pub(crate) is_behind: bool,
}

pub(crate) struct Nfa {
    pub(crate) states: Vec<State>,
    pub(crate) start: usize,
    /// The sets that states take from, each once.
    pub(crate) sets: Vec<CodeSet>,
    /// Looks around, each behind those that are in it.
    pub(crate) looks: Vec<Look>,
    /// The set of what words are made of, if any state asks for it.
    pub(crate) word: Option<usize>,
}

pub(crate) fn build(tree: &Node) -> Result<Nfa, Excess> {
    let mut builder = Builder {
        states: vec![State::Match],
        sets: BTreeMap::new(),
        looks: Vec::new(),
        known_looks: BTreeMap::new(),
        word: None,
    };
    let start = builder.node(tree, MATCH)?;
    let mut sets = vec![CodeSet::default(); builder.sets.len()];
    for (set, location) in builder.sets {
        sets[location] = set;
    }
    Ok(Nfa {
        states: builder.states,
        start,
        sets,
        looks: builder.looks,
        word: builder.word,
    })
}

struct Builder {
    states: Vec<State>,
    sets: BTreeMap<CodeSet, usize>,
    looks: Vec<Look>,
    /// By where their nodes are in memory, as long as the tree is: what repeats one has it once.
    known_looks: BTreeMap<*const Node, usize>,
    word: Option<usize>,
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
            Node::Boundary { is } => {
                self.word = Some(self.set(&set::word()));
                self.push(State::Boundary { is: *is, next })
            }
            Node::Look {
                node,
                is_behind,
                holds,
            } => {
                let look = self.look(node, *is_behind)?;
                self.push(State::Look {
                    look,
                    holds: *holds,
                    next,
                })
            }
            Node::Sequence(nodes) => nodes
                .iter()
                .rev()
                .try_fold(next, |next, node| self.node(node, next)),
            Node::Choice(nodes) => self.choice(nodes, next),
            Node::Repeat { node, min, max } => self.repeat(node, *min, *max, next),
        }
    }

    fn one(&mut self, set: &CodeSet, next: usize) -> Result<usize, Excess> {
        let set = self.set(set);
        self.push(State::Take { set, next })
    }

    /// The number of a set.
    fn set(&mut self, set: &CodeSet) -> usize {
        let next = self.sets.len();
        match self.sets.get(set) {
            Some(number) => *number,
            None => *self.sets.entry(set.clone()).or_insert(next),
        }
    }

    /// The number of a look around.
    fn look(&mut self, node: &Node, is_behind: bool) -> Result<usize, Excess> {
        if let Some(known) = self.known_looks.get(&std::ptr::from_ref(node)) {
            return Ok(*known);
        }
        let start = self.node(node, MATCH)?;
        let number = self.looks.len();
        self.looks.push(Look { start, is_behind });
        self.known_looks.insert(node, number);
        Ok(number)
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
