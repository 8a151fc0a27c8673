//! Automaton to deterministic automaton: each state represents a set of states.

use std::collections::BTreeMap;

use crate::alphabet::Alphabet;
use crate::limits::{self, Budget, Excess};
use crate::nfa::{Nfa, State};

pub(crate) struct Dfa {
    pub(crate) classes: usize,
    /// For each state and class, the next state.
    pub(crate) table: Vec<usize>,
    /// For each state, whether a string that ends there matches.
    pub(crate) accepting: Vec<bool>,
    pub(crate) start: usize,
}

impl Dfa {
    pub(crate) fn next(&self, state: usize, class: usize) -> usize {
        self.table[state * self.classes + class]
    }
}

pub(crate) fn build(nfa: &Nfa, alphabet: &Alphabet, budget: &mut Budget) -> Result<Dfa, Excess> {
    let mut builder = Builder {
        nfa,
        alphabet,
        budget,
        closure: Closure::new(nfa.states.len()),
        known: BTreeMap::new(),
        sets: Vec::new(),
        accepting: Vec::new(),
        table: Vec::new(),
    };
    let start = builder.start()?;
    builder.run()?;
    Ok(Dfa {
        classes: alphabet.classes,
        table: builder.table,
        accepting: builder.accepting,
        start,
    })
}

/// The states that wait for a code point or for the end, in order. A set that holds `Match` is
/// that and nothing else: a search that has found the pattern is over.
type Set = Vec<usize>;

struct Builder<'b> {
    nfa: &'b Nfa,
    alphabet: &'b Alphabet,
    budget: &'b mut Budget,
    closure: Closure,
    known: BTreeMap<Set, usize>,
    sets: Vec<Set>,
    accepting: Vec<bool>,
    table: Vec<usize>,
}

impl Builder<'_> {
    /// The state before the first code point, the only one where `^` passes. It is not entered
    /// under its set, so that no later state is mistaken for it.
    fn start(&mut self) -> Result<usize, Excess> {
        let location = Location::START;
        let set = self
            .closure
            .of(self.nfa, [self.nfa.start], location, self.budget)?;
        self.add(
            set,
            Location {
                end: true,
                ..location
            },
        )
    }

    fn run(&mut self) -> Result<(), Excess> {
        let mut state = 0;
        while state < self.sets.len() {
            let set = std::mem::take(&mut self.sets[state]);
            for class in 0..self.alphabet.classes {
                let next = self.step(&set, class)?;
                self.table.push(next);
            }
            state += 1;
        }
        Ok(())
    }

    fn step(&mut self, set: &Set, class: usize) -> Result<usize, Excess> {
        self.budget.spend(set.len())?;
        // The pattern may begin at every location, so its start is in every set.
        let mut next = vec![self.nfa.start];
        for state in set {
            match self.nfa.states[*state] {
                State::Match => next = vec![*state],
                State::Take { set, next: after } if self.alphabet.contains(set, class) => {
                    next.push(after);
                }
                _ => {}
            }
        }
        let next = self
            .closure
            .of(self.nfa, next, Location::INSIDE, self.budget)?;
        self.find_or_add(next)
    }

    fn find_or_add(&mut self, set: Set) -> Result<usize, Excess> {
        if let Some(state) = self.known.get(&set) {
            return Ok(*state);
        }
        let location = Location {
            end: true,
            ..Location::INSIDE
        };
        let state = self.add(set.clone(), location)?;
        self.known.insert(set, state);
        Ok(state)
    }

    fn add(&mut self, set: Set, end: Location) -> Result<usize, Excess> {
        let state = self.sets.len();
        if (state + 1) * self.alphabet.classes > limits::DFA_ENTRIES {
            return Err(Excess::Entries);
        }
        let last = self
            .closure
            .of(self.nfa, set.iter().copied(), end, self.budget)?;
        let matches = |state: &usize| matches!(self.nfa.states[*state], State::Match);
        self.accepting.push(last.iter().any(matches));
        self.sets.push(set);
        Ok(state)
    }
}

/// Which assertions pass.
#[derive(Clone, Copy)]
struct Location {
    start: bool,
    end: bool,
}

impl Location {
    const START: Self = Self {
        start: true,
        end: false,
    };
    const INSIDE: Self = Self {
        start: false,
        end: false,
    };
}

/// Follows everything that takes no code point.
struct Closure {
    /// The round in which a state was last seen: saves clearing.
    seen: Vec<usize>,
    round: usize,
    open: Vec<usize>,
}

impl Closure {
    fn new(states: usize) -> Self {
        Self {
            seen: vec![0; states],
            round: 0,
            open: Vec::new(),
        }
    }

    fn of(
        &mut self,
        nfa: &Nfa,
        from: impl IntoIterator<Item = usize>,
        location: Location,
        budget: &mut Budget,
    ) -> Result<Set, Excess> {
        self.round += 1;
        self.open.clear();
        self.open.extend(from);
        let mut set = Vec::new();
        while let Some(state) = self.open.pop() {
            budget.spend(1)?;
            if std::mem::replace(&mut self.seen[state], self.round) == self.round {
                continue;
            }
            match nfa.states[state] {
                State::Match => return Ok(vec![state]),
                State::Split { one, other } => self.open.extend([one, other]),
                State::Start { next } if location.start => self.open.push(next),
                State::End { next } if location.end => self.open.push(next),
                // `End` waits as well: whether it passes is only asked when the text ends.
                State::Take { .. } | State::End { .. } => set.push(state),
                State::Start { .. } => {}
            }
        }
        set.sort_unstable();
        Ok(set)
    }
}
