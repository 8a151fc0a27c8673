//! From one location of a string to the next: what may go on, and what looks around find.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::alphabet::Alphabet;
use crate::closure::{Ahead, Closure, Extent, Here, Location, Next, Outcome};
use crate::limits::{Budget, Excess};
use crate::nfa::{MATCH, Nfa, State};
use crate::threads::{Lists, NOTHING, Pending, Thread, Threads};

/// All there is to know of the text before a location.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Situation {
    threads: Threads,
    /// For each look around, what may go on in it if it looks behind.
    behind: Vec<Threads>,
    is_start: bool,
    is_after_word: bool,
}

impl Situation {
    fn new(threads: Threads, behind: Vec<Threads>, location: Location) -> Self {
        let mut situation = Self {
            threads,
            behind,
            is_start: location.is_start,
            is_after_word: location.is_after_word,
        };
        if situation.is_found() {
            // Nothing else matters any more.
            situation.behind.clear();
            situation.is_start = false;
            situation.is_after_word = false;
        }
        situation
    }

    /// Whether the pattern has been found, whatever follows.
    fn is_found(&self) -> bool {
        self.threads == [Thread::MATCHED]
    }

    fn location(&self, next: Option<Next>) -> Location {
        Location {
            is_start: self.is_start,
            is_after_word: self.is_after_word,
            next,
        }
    }
}

pub(crate) struct Walk<'b> {
    nfa: &'b Nfa,
    alphabet: &'b Alphabet,
    budget: &'b mut Budget,
    closure: Closure,
    /// The threads in lookaheads that are not decided.
    lookaheads: Lists<Thread>,
    pending: Lists<Pending>,
    /// What has become of the threads in lookaheads in the step that is taken.
    stepped: BTreeMap<usize, Ahead>,
}

/// A step over a code point.
#[derive(Clone, Copy)]
struct Step<'s> {
    class: usize,
    /// Where it begins, if anything waits there for what comes next.
    from: Option<Here<'s>>,
    to: Here<'s>,
}

impl<'b> Walk<'b> {
    pub(crate) fn new(nfa: &'b Nfa, alphabet: &'b Alphabet, budget: &'b mut Budget) -> Self {
        Self {
            nfa,
            alphabet,
            budget,
            closure: Closure::new(nfa.states.len()),
            lookaheads: Lists::new(),
            pending: Lists::new(),
            stepped: BTreeMap::new(),
        }
    }

    /// Before the first code point.
    pub(crate) fn start(&mut self) -> Result<Situation, Excess> {
        let location = Location {
            is_start: true,
            is_after_word: false,
            next: None,
        };
        let (behind, looks) = self.look_around(location, vec![Vec::new(); self.nfa.looks.len()])?;
        let here = Here {
            location,
            looks: &looks,
        };
        let threads = self.close(vec![Thread::at(self.nfa.start)], Extent::First, here)?;
        Ok(Situation::new(threads, behind, location))
    }

    /// Behind one more code point, of a class.
    pub(crate) fn step(&mut self, before: &Situation, class: usize) -> Result<Situation, Excess> {
        if before.is_found() {
            return Ok(before.clone());
        }
        let word = self.nfa.word;
        let is_word = word.is_some_and(|set| self.alphabet.contains(set, class));
        let (mut threads, mut behind) = (Cow::from(&before.threads), Cow::from(&before.behind));
        let mut looks_before = Vec::new();
        let location = before.location(Some(Next::Point { is_word }));
        if self.waits() {
            let (sets, looks) = self.look_around(location, behind.into_owned())?;
            behind = Cow::from(sets);
            looks_before = looks;
            let here = Here {
                location,
                looks: &looks_before,
            };
            threads = Cow::from(self.close(threads.into_owned(), Extent::First, here)?);
        }
        let after = Location {
            is_start: false,
            is_after_word: is_word,
            next: None,
        };
        let taken = behind.iter().map(|threads| self.taken(threads, class));
        let (behind, looks) = self.look_around(after, taken.collect())?;
        let step = Step {
            class,
            from: self.waits().then_some(Here {
                location,
                looks: &looks_before,
            }),
            to: Here {
                location: after,
                looks: &looks,
            },
        };
        self.stepped.clear();
        // The pattern may begin at every location, so its start is in every set.
        let mut next = vec![Thread::at(self.nfa.start)];
        self.advance(&threads, step, &mut next)?;
        let threads = self.close(next, Extent::First, step.to)?;
        Ok(Situation::new(threads, behind, after))
    }

    /// Whether a string that ends here matches.
    pub(crate) fn accepts(&mut self, situation: &Situation) -> Result<bool, Excess> {
        if situation.is_found() {
            return Ok(true);
        }
        let location = situation.location(Some(Next::End));
        let (_, looks) = self.look_around(location, situation.behind.clone())?;
        let here = Here {
            location,
            looks: &looks,
        };
        self.ends_in_match(situation.threads.clone(), here)
    }

    /// Whether something may depend on what comes next, beside the end of the text.
    fn waits(&self) -> bool {
        self.nfa.word.is_some() || self.nfa.looks.iter().any(|look| look.is_behind)
    }
}

/// Threads.
impl Walk<'_> {
    fn close(&mut self, from: Threads, extent: Extent, here: Here<'_>) -> Result<Threads, Excess> {
        let from = (from, extent);
        self.closure
            .of(self.nfa, from, here, &mut self.pending, self.budget)
    }

    /// What is left of threads that depend on nothing, behind a code point.
    fn taken(&self, threads: &[Thread], class: usize) -> Threads {
        let states = threads.iter().map(|thread| &self.nfa.states[thread.state]);
        let next = states.filter_map(|state| match state {
            State::Take { set, next } if self.alphabet.contains(*set, class) => Some(*next),
            _ => None,
        });
        next.map(Thread::at).collect()
    }

    /// The same of all threads; what has been found stays so.
    fn advance(
        &mut self,
        threads: &[Thread],
        step: Step<'_>,
        next: &mut Threads,
    ) -> Result<(), Excess> {
        self.budget.spend(threads.len())?;
        for thread in threads {
            let state = match self.nfa.states[thread.state] {
                State::Match => thread.state,
                State::Take { set, next } if self.alphabet.contains(set, step.class) => next,
                _ => continue,
            };
            if let Some(pending) = self.advance_pending(thread.pending, step)? {
                next.push(Thread { state, pending });
            }
        }
        Ok(())
    }

    /// What is left to be decided; `None` where what was pending has failed.
    fn advance_pending(&mut self, number: usize, step: Step<'_>) -> Result<Option<usize>, Excess> {
        if number == NOTHING {
            return Ok(Some(NOTHING));
        }
        let mut left = Vec::new();
        for pending in self.pending.get(number).iter() {
            match self.advance_ahead(pending.threads, step)? {
                Ahead::Known(found) if found != pending.holds => return Ok(None),
                Ahead::Known(_) => {}
                Ahead::Open(threads) => left.push(Pending {
                    threads,
                    holds: pending.holds,
                }),
            }
        }
        left.sort_unstable();
        left.dedup();
        self.pending.number(&left, self.budget).map(Some)
    }

    /// What becomes of the threads in a lookahead.
    fn advance_ahead(&mut self, number: usize, step: Step<'_>) -> Result<Ahead, Excess> {
        if let Some(known) = self.stepped.get(&number) {
            return Ok(*known);
        }
        let mut threads = self.lookaheads.get(number).to_vec();
        if let Some(here) = step.from {
            threads = self.close(threads, Extent::First, here)?;
        }
        let mut next = Vec::new();
        self.advance(&threads, step, &mut next)?;
        let threads = self.close(next, Extent::First, step.to)?;
        let ahead = self.ahead(&threads)?;
        self.stepped.insert(number, ahead);
        Ok(ahead)
    }

    /// What the threads in a lookahead tell of it.
    fn ahead(&mut self, threads: &[Thread]) -> Result<Ahead, Excess> {
        Ok(match threads {
            [] => Ahead::Known(false),
            [Thread::MATCHED] => Ahead::Known(true),
            _ => Ahead::Open(self.lookaheads.number(threads, self.budget)?),
        })
    }

    fn ends_in_match(&mut self, threads: Threads, end: Here<'_>) -> Result<bool, Excess> {
        let threads = self.close(threads, Extent::First, end)?;
        for thread in threads.iter().filter(|thread| thread.state == MATCH) {
            if self.ends_as_asked(thread.pending, end)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether all that is pending holds of a string that ends here.
    fn ends_as_asked(&mut self, pending: usize, end: Here<'_>) -> Result<bool, Excess> {
        for pending in self.pending.get(pending).iter() {
            let ahead = self.lookaheads.get(pending.threads).to_vec();
            if self.ends_in_match(ahead, end)? != pending.holds {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Looks around.
impl Walk<'_> {
    /// What each look around finds at a location, with what goes on in those that look behind.
    fn look_around(
        &mut self,
        location: Location,
        mut behind: Vec<Threads>,
    ) -> Result<(Vec<Threads>, Vec<Outcome>), Excess> {
        let mut looks = Vec::new();
        for (number, look) in self.nfa.looks.iter().enumerate() {
            let here = Here {
                location,
                looks: &looks,
            };
            let start = Thread::at(look.start);
            let outcome = if look.is_behind {
                let mut from = std::mem::take(&mut behind[number]);
                from.push(start);
                let threads = self.close(from, Extent::All, here)?;
                let outcome = self.outcome_behind(&threads);
                behind[number] = threads;
                outcome
            } else {
                let threads = self.close(vec![start], Extent::First, here)?;
                Outcome::Ahead(self.ahead(&threads)?)
            };
            looks.push(outcome);
        }
        Ok((behind, looks))
    }

    /// What a look behind finds: whether a match ends here, where that is known.
    fn outcome_behind(&self, threads: &[Thread]) -> Outcome {
        if threads.contains(&Thread::MATCHED) {
            return Outcome::Behind(Some(true));
        }
        let waits = |thread: &Thread| !matches!(self.nfa.states[thread.state], State::Take { .. });
        Outcome::Behind((!threads.iter().any(waits)).then_some(false))
    }
}
