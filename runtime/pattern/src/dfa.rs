//! Automaton to deterministic automaton: each state represents a situation, all there is to know of the text so far.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::alphabet::Alphabet;
use crate::limits::{self, Budget, Excess};
use crate::nfa::Nfa;
use crate::walk::{Situation, Walk};

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
        classes: alphabet.classes,
        walk: Walk::new(nfa, alphabet, budget),
        known: BTreeMap::new(),
        situations: Vec::new(),
        accepting: Vec::new(),
        table: Vec::new(),
    };
    let start = builder.walk.start()?;
    let start = builder.find_or_add(start)?;
    builder.run()?;
    Ok(Dfa {
        classes: alphabet.classes,
        table: builder.table,
        accepting: builder.accepting,
        start,
    })
}

struct Builder<'b> {
    classes: usize,
    walk: Walk<'b>,
    known: BTreeMap<Rc<Situation>, usize>,
    situations: Vec<Rc<Situation>>,
    accepting: Vec<bool>,
    table: Vec<usize>,
}

impl Builder<'_> {
    fn run(&mut self) -> Result<(), Excess> {
        let mut state = 0;
        while state < self.situations.len() {
            let situation = Rc::clone(&self.situations[state]);
            for class in 0..self.classes {
                let next = self.walk.step(&situation, class)?;
                let next = self.find_or_add(next)?;
                self.table.push(next);
            }
            state += 1;
        }
        Ok(())
    }

    fn find_or_add(&mut self, situation: Situation) -> Result<usize, Excess> {
        if let Some(state) = self.known.get(&situation) {
            return Ok(*state);
        }
        let state = self.situations.len();
        if (state + 1) * self.classes > limits::DFA_ENTRIES {
            return Err(Excess::Entries);
        }
        self.accepting.push(self.walk.accepts(&situation)?);
        let situation = Rc::new(situation);
        self.situations.push(Rc::clone(&situation));
        self.known.insert(situation, state);
        Ok(state)
    }
}
