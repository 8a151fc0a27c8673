//! What may go on from a location: states, each with what has to hold of the text ahead so that it counts.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::limits::{Budget, Excess};
use crate::nfa::MATCH;

/// A state, and what it depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Thread {
    pub(crate) state: usize,
    /// The number of a list of [`Pending`]; of none, [`NOTHING`].
    pub(crate) pending: usize,
}

/// The number of the list that has nothing.
pub(crate) const NOTHING: usize = 0;

impl Thread {
    pub(crate) const MATCHED: Self = Self::at(MATCH);

    /// A state that depends on nothing.
    pub(crate) const fn at(state: usize) -> Self {
        Self {
            state,
            pending: NOTHING,
        }
    }
}

/// Threads in order, each once.
pub(crate) type Threads = Vec<Thread>;

/// A lookahead that is not decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pending {
    /// The number of the threads that go on in it.
    pub(crate) threads: usize,
    /// Whether it has to match, or must not.
    pub(crate) holds: bool,
}

/// Lists, each with a number.
pub(crate) struct Lists<T> {
    lists: Vec<Rc<[T]>>,
    numbers: BTreeMap<Rc<[T]>, usize>,
}

impl<T: Ord + Clone> Lists<T> {
    /// The first list, which has nothing, is of number [`NOTHING`].
    pub(crate) fn new() -> Self {
        let nothing: Rc<[T]> = Rc::from([]);
        Self {
            lists: vec![Rc::clone(&nothing)],
            numbers: BTreeMap::from([(nothing, NOTHING)]),
        }
    }

    pub(crate) fn get(&self, number: usize) -> Rc<[T]> {
        Rc::clone(&self.lists[number])
    }

    pub(crate) fn number(&mut self, list: &[T], budget: &mut Budget) -> Result<usize, Excess> {
        budget.spend(list.len())?;
        if let Some(number) = self.numbers.get(list) {
            return Ok(*number);
        }
        let list: Rc<[T]> = Rc::from(list);
        let number = self.lists.len();
        self.lists.push(Rc::clone(&list));
        self.numbers.insert(list, number);
        Ok(number)
    }
}

impl Lists<Pending> {
    /// The list with one more.
    pub(crate) fn with(
        &mut self,
        number: usize,
        added: Pending,
        budget: &mut Budget,
    ) -> Result<usize, Excess> {
        let mut list = self.get(number).to_vec();
        if let Err(at) = list.binary_search(&added) {
            list.insert(at, added);
        }
        self.number(&list, budget)
    }
}
