//! Follows everything that takes no code point.

use std::collections::BTreeSet;

use crate::limits::{Budget, Excess};
use crate::nfa::{Nfa, State};
use crate::threads::{Lists, NOTHING, Pending, Thread, Threads};

/// Which assertions pass at a location.
#[derive(Clone, Copy)]
pub(crate) struct Location {
    pub(crate) is_start: bool,
    /// Whether the code point before is one of words.
    pub(crate) is_after_word: bool,
    /// What comes next, where that is known.
    pub(crate) next: Option<Next>,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Next {
    End,
    /// A code point, of words or not.
    Point {
        is_word: bool,
    },
}

/// What is known of a lookahead.
#[derive(Clone, Copy)]
pub(crate) enum Ahead {
    /// Whether it matches.
    Known(bool),
    /// The threads of this number decide.
    Open(usize),
}

/// What is known of a look around.
#[derive(Clone, Copy)]
pub(crate) enum Outcome {
    Ahead(Ahead),
    /// Whether it matches; `None` where that depends on what comes next.
    Behind(Option<bool>),
}

/// A location, and what is known of each look around there.
#[derive(Clone, Copy)]
pub(crate) struct Here<'l> {
    pub(crate) location: Location,
    pub(crate) looks: &'l [Outcome],
}

/// What a closure is of.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Extent {
    /// What is found needs nothing further: a search that has found the pattern is over.
    First,
    /// All, also beside what has been found.
    All,
}

pub(crate) struct Closure {
    /// The round in which a state that depends on nothing was last seen: saves clearing.
    seen: Vec<usize>,
    round: usize,
    /// The other threads of this round.
    seen_pending: BTreeSet<Thread>,
    open: Vec<Thread>,
}

impl Closure {
    pub(crate) fn new(states: usize) -> Self {
        Self {
            seen: vec![0; states],
            round: 0,
            seen_pending: BTreeSet::new(),
            open: Vec::new(),
        }
    }

    /// The threads that wait for a code point or for what comes next. Threads that hold a match are that and nothing else.
    pub(crate) fn of(
        &mut self,
        nfa: &Nfa,
        (from, extent): (Threads, Extent),
        here: Here<'_>,
        lists: &mut Lists<Pending>,
        budget: &mut Budget,
    ) -> Result<Threads, Excess> {
        self.round += 1;
        self.seen_pending.clear();
        self.open = from;
        let mut threads = Vec::new();
        while let Some(thread) = self.open.pop() {
            budget.spend(1)?;
            if self.was_seen(thread) {
                continue;
            }
            if thread == Thread::MATCHED && extent == Extent::First {
                return Ok(vec![thread]);
            }
            let go_on = |state| Thread { state, ..thread };
            match here.step(&nfa.states[thread.state]) {
                Step::Waits => threads.push(thread),
                Step::Fails => {}
                Step::Passes(next) => self.open.push(go_on(next)),
                Step::Splits(both) => self.open.extend(both.map(go_on)),
                Step::Depends(added, state) => {
                    let pending = lists.with(thread.pending, added, budget)?;
                    self.open.push(Thread { state, pending });
                }
            }
        }
        threads.sort_unstable();
        // What depends on nothing makes no difference to what is behind it.
        threads.dedup_by(|other, kept| other.state == kept.state && kept.pending == NOTHING);
        Ok(threads)
    }

    fn was_seen(&mut self, thread: Thread) -> bool {
        if thread.pending != NOTHING {
            return !self.seen_pending.insert(thread);
        }
        std::mem::replace(&mut self.seen[thread.state], self.round) == self.round
    }
}

/// What comes of a state where no code point is taken.
enum Step {
    Waits,
    Fails,
    Passes(usize),
    Splits([usize; 2]),
    /// It passes if that holds of what is ahead.
    Depends(Pending, usize),
}

impl Step {
    fn known(passes: bool, next: usize) -> Self {
        if passes {
            Self::Passes(next)
        } else {
            Self::Fails
        }
    }
}

impl Here<'_> {
    fn step(self, state: &State) -> Step {
        let location = self.location;
        match *state {
            State::Match | State::Take { .. } => Step::Waits,
            State::Split { one, other } => Step::Splits([one, other]),
            State::Start { next } => Step::known(location.is_start, next),
            State::End { next } => match location.next {
                Some(found) => Step::known(found == Next::End, next),
                None => Step::Waits,
            },
            State::Boundary { is, next } => match location.is_boundary() {
                Some(found) => Step::known(found == is, next),
                None => Step::Waits,
            },
            State::Look { look, holds, next } => match self.looks[look] {
                Outcome::Ahead(Ahead::Known(found)) | Outcome::Behind(Some(found)) => {
                    Step::known(found == holds, next)
                }
                Outcome::Ahead(Ahead::Open(threads)) => {
                    Step::Depends(Pending { threads, holds }, next)
                }
                Outcome::Behind(None) => Step::Waits,
            },
        }
    }
}

impl Location {
    /// Whether a word begins or ends here, where that is known.
    fn is_boundary(self) -> Option<bool> {
        let is_before_word = self.next? == Next::Point { is_word: true };
        Some(is_before_word != self.is_after_word)
    }
}
