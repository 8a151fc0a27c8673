//! The smallest automaton with the same language: states are parted as long as some class leads
//! from one part into two.

use crate::dfa::Dfa;

pub(crate) fn minimise(dfa: &Dfa) -> Dfa {
    let partition = refine(dfa);
    let parts = partition.parts.len();
    let mut table = Vec::with_capacity(parts * dfa.classes);
    let mut accepting = Vec::with_capacity(parts);
    for part in &partition.parts {
        let state = partition.order[part.start];
        for class in 0..dfa.classes {
            table.push(partition.part_of[dfa.next(state, class)]);
        }
        accepting.push(dfa.accepting[state]);
    }
    Dfa {
        classes: dfa.classes,
        table,
        accepting,
        start: partition.part_of[dfa.start],
    }
}

fn refine(dfa: &Dfa) -> Partition {
    // Hopcroft's algorithm: each part waits to be the one by which others are split.
    let before = Predecessors::of(dfa);
    let mut partition = Partition::new(&dfa.accepting);
    let mut waiting: Vec<usize> = (0..partition.parts.len()).collect();
    let mut is_waiting = vec![true; waiting.len()];
    while let Some(splitter) = waiting.pop() {
        is_waiting[splitter] = false;
        let part = &partition.parts[splitter];
        let properties = partition.order[part.start..part.end].to_vec();
        for class in 0..dfa.classes {
            for part in partition.split(&properties, class, &before) {
                let chosen = partition.to_visit(part, &is_waiting);
                is_waiting.push(false);
                is_waiting[chosen] = true;
                waiting.push(chosen);
            }
        }
    }
    partition
}

/// For each class and state, the states that lead there.
struct Predecessors {
    states: usize,
    /// Where the list of each (class, state) begins; one more at the end.
    starts: Vec<usize>,
    lists: Vec<usize>,
}

impl Predecessors {
    fn of(dfa: &Dfa) -> Self {
        let states = dfa.accepting.len();
        let location = |state: usize, class: usize| class * states + dfa.next(state, class);
        let edges =
            || (0..states).flat_map(|state| (0..dfa.classes).map(move |class| (state, class)));
        let mut starts = vec![0; states * dfa.classes + 1];
        for (state, class) in edges() {
            starts[location(state, class) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut free = starts.clone();
        let mut lists = vec![0; states * dfa.classes];
        for (state, class) in edges() {
            let at = &mut free[location(state, class)];
            lists[*at] = state;
            *at += 1;
        }
        Self {
            states,
            starts,
            lists,
        }
    }

    fn of_state(&self, state: usize, class: usize) -> &[usize] {
        let location = class * self.states + state;
        &self.lists[self.starts[location]..self.starts[location + 1]]
    }
}

/// A stretch of the order; its first `marked` states are marked.
struct Part {
    start: usize,
    end: usize,
    marked: usize,
}

struct Partition {
    /// The states, part by part.
    order: Vec<usize>,
    /// Where each state is in the order.
    location: Vec<usize>,
    part_of: Vec<usize>,
    parts: Vec<Part>,
}

impl Partition {
    /// Accepting states and the others.
    fn new(accepting: &[bool]) -> Self {
        let mut order: Vec<usize> = (0..accepting.len()).collect();
        order.sort_by_key(|state| accepting[*state]);
        let border = order.partition_point(|state| !accepting[*state]);
        let mut partition = Self {
            location: vec![0; order.len()],
            part_of: vec![0; order.len()],
            parts: Vec::new(),
            order,
        };
        for (at, state) in partition.order.iter().enumerate() {
            partition.location[*state] = at;
        }
        let end = partition.order.len();
        partition.add_part(0, border);
        partition.add_part(border, end);
        partition
    }

    fn add_part(&mut self, start: usize, end: usize) {
        if start == end {
            return;
        }
        for state in &self.order[start..end] {
            self.part_of[*state] = self.parts.len();
        }
        self.parts.push(Part {
            start,
            end,
            marked: 0,
        });
    }

    /// Parts every part of which some states, but not all, go on to `properties`. Answers the parts
    /// that are cut, as (old part, new part).
    fn split(
        &mut self,
        properties: &[usize],
        class: usize,
        before: &Predecessors,
    ) -> Vec<(usize, usize)> {
        let mut touched = Vec::new();
        for property in properties {
            for state in before.of_state(*property, class) {
                self.mark(*state, &mut touched);
            }
        }
        let mut cuts = Vec::new();
        for part in touched {
            cuts.extend(self.cut(part).map(|new| (part, new)));
        }
        cuts
    }

    fn mark(&mut self, state: usize, touched: &mut Vec<usize>) {
        let number = self.part_of[state];
        let part = &mut self.parts[number];
        if part.marked == 0 {
            touched.push(number);
        }
        let border = part.start + part.marked;
        let at = self.location[state];
        if at < border {
            return;
        }
        part.marked += 1;
        let other = self.order[border];
        self.order.swap(at, border);
        self.location[state] = border;
        self.location[other] = at;
    }

    /// Makes the marked states a part of their own, unless all are.
    fn cut(&mut self, number: usize) -> Option<usize> {
        let part = &mut self.parts[number];
        let start = part.start;
        let border = start + std::mem::take(&mut part.marked);
        if border == part.end {
            return None;
        }
        part.start = border;
        let new = self.parts.len();
        self.add_part(start, border);
        Some(new)
    }

    /// Which half of a cut must be visited: the smaller, or the new one if the old waits anyway.
    fn to_visit(&self, (old, new): (usize, usize), is_waiting: &[bool]) -> usize {
        let size = |part: &Part| part.end - part.start;
        // The smaller half bounds the time: each state is then visited a logarithmic number of times.
        if is_waiting[old] || size(&self.parts[new]) <= size(&self.parts[old]) {
            new
        } else {
            old
        }
    }
}
