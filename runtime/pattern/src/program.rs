//! The tables, and the loop that reads them.

use std::collections::BTreeMap;

use crate::alphabet::Alphabet;
use crate::dfa::Dfa;
use crate::limits::{self, Excess};

/// Code points outside ASCII of one class, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassRange {
    /// The first code point.
    pub first: char,
    /// The last code point.
    pub last: char,
    /// Their class.
    pub class: u8,
}

/// A compiled pattern: a minimal deterministic automaton over classes of code points.
///
/// The tables are public so that they can be written out as constants. To match: begin in
/// [`start`](Self::start), take for each code point its class and with it the next state from
/// [`table`](Self::table), stop early in [`DEAD`](Self::DEAD) or [`MATCHED`](Self::MATCHED), and at
/// the end ask [`accepting`](Self::accepting).
///
/// ```
/// let program = specwright_pattern::compile("^ab")?;
/// let mut state = program.start();
/// for character in "abc".chars() {
///     let row = usize::from(state) * program.classes();
///     state = program.table()[row + usize::from(program.class_of(character))];
/// }
/// assert_eq!(state, specwright_pattern::Program::MATCHED);
/// # Ok::<(), specwright_pattern::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    ascii: [u8; 128],
    ranges: Vec<ClassRange>,
    other: u8,
    classes: usize,
    table: Vec<u16>,
    accepting: Vec<bool>,
    start: u16,
}

impl Program {
    /// The state that no match follows. It is in every program, reached or not.
    pub const DEAD: u16 = 0;
    /// The state that is reached once the pattern has been found, whatever follows. It is in every
    /// program, reached or not.
    pub const MATCHED: u16 = 1;

    /// The class of each ASCII character.
    pub fn ascii(&self) -> &[u8; 128] {
        &self.ascii
    }

    /// The classes of other code points, in order; those not listed are of class
    /// [`other`](Self::other).
    pub fn ranges(&self) -> &[ClassRange] {
        &self.ranges
    }

    /// The class of code points that are neither ASCII nor in [`ranges`](Self::ranges).
    pub fn other(&self) -> u8 {
        self.other
    }

    /// How many classes there are: the length of a row of the table.
    pub fn classes(&self) -> usize {
        self.classes
    }

    /// The next state for each state (row) and class (column).
    pub fn table(&self) -> &[u16] {
        &self.table
    }

    /// For each state, whether a string that ends there matches.
    pub fn accepting(&self) -> &[bool] {
        &self.accepting
    }

    /// The state before the first code point.
    pub fn start(&self) -> u16 {
        self.start
    }

    /// The class of a code point.
    pub fn class_of(&self, character: char) -> u8 {
        if let Some(class) = self.ascii.get(character as usize) {
            return *class;
        }
        let after = self
            .ranges
            .partition_point(|range| range.first <= character);
        match self.ranges[..after].last() {
            Some(range) if character <= range.last => range.class,
            _ => self.other,
        }
    }

    /// Whether the pattern is found in the text. One pass, at most to the end of the text.
    ///
    /// ```
    /// assert!(specwright_pattern::compile("b+$")?.is_match("abb"));
    /// # Ok::<(), specwright_pattern::Error>(())
    /// ```
    pub fn is_match(&self, text: &str) -> bool {
        let mut state = self.start;
        for character in text.chars() {
            if state <= Self::MATCHED {
                break;
            }
            let row = usize::from(state) * self.classes;
            state = self.table[row + usize::from(self.class_of(character))];
        }
        self.accepting[usize::from(state)]
    }
}

pub(crate) fn build(dfa: &Dfa, alphabet: &Alphabet) -> Result<Program, Excess> {
    // States that have become one make columns equal that were not.
    let (columns, classes) = merge_columns(dfa);
    let numbers = number_states(dfa);
    let states = numbers.iter().max().map_or(2, |last| (last + 1).max(2));
    if states * (classes + usize::from(limits::OTHER_COLUMNS)) > limits::PROGRAM_ENTRIES {
        return Err(Excess::Entries);
    }
    let mut table = vec![Program::DEAD; states * classes];
    let mut accepting = vec![false; states];
    table[classes..2 * classes].fill(Program::MATCHED);
    accepting[usize::from(Program::MATCHED)] = true;
    for (state, number) in numbers.iter().enumerate() {
        accepting[*number] = dfa.accepting[state];
        for (class, column) in columns.iter().enumerate() {
            table[number * classes + column] = narrow(numbers[dfa.next(state, class)])?;
        }
    }
    let (ascii, ranges, other) = class_tables(alphabet, &columns)?;
    Ok(Program {
        ascii,
        ranges,
        other,
        classes,
        table,
        accepting,
        start: narrow(numbers[dfa.start])?,
    })
}

fn narrow(state: usize) -> Result<u16, Excess> {
    u16::try_from(state).map_err(|_| Excess::Entries)
}

/// Classes that lead from every state to the same next one become one class. Answers the new class
/// of each, and how many there are.
fn merge_columns(dfa: &Dfa) -> (Vec<usize>, usize) {
    let mut known: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    let column = |class| (0..dfa.accepting.len()).map(move |state| dfa.next(state, class));
    let merged = (0..dfa.classes)
        .map(|class| {
            let next = known.len();
            *known.entry(column(class).collect()).or_insert(next)
        })
        .collect();
    (merged, known.len())
}

/// The number of each state: dead, matched, then the others in the order in which a search from the
/// start meets them, so that the tables depend on the language alone.
fn number_states(dfa: &Dfa) -> Vec<usize> {
    let mut numbers: Vec<Option<usize>> = (0..dfa.accepting.len())
        .map(|state| sink(dfa, state))
        .collect();
    let mut met = vec![dfa.start];
    let mut next = 2;
    let mut at = 0;
    while let Some(state) = met.get(at).copied() {
        at += 1;
        if numbers[state].is_some() {
            continue;
        }
        numbers[state] = Some(next);
        next += 1;
        met.extend((0..dfa.classes).map(|class| dfa.next(state, class)));
    }
    // Every state is met: the automaton holds no others.
    numbers.into_iter().map(Option::unwrap_or_default).collect()
}

/// The number of a state that is never left.
fn sink(dfa: &Dfa, state: usize) -> Option<usize> {
    let stays = (0..dfa.classes).all(|class| dfa.next(state, class) == state);
    let number = if dfa.accepting[state] {
        Program::MATCHED
    } else {
        Program::DEAD
    };
    stays.then_some(usize::from(number))
}

type ClassTables = ([u8; 128], Vec<ClassRange>, u8);

fn class_tables(alphabet: &Alphabet, columns: &[usize]) -> Result<ClassTables, Excess> {
    let mut ascii = [0; 128];
    let mut ranges: Vec<ClassRange> = Vec::new();
    let lasts = alphabet.intervals.iter().skip(1).map(|next| next.0 - 1);
    for (&(first, class), last) in alphabet
        .intervals
        .iter()
        .zip(lasts.chain([crate::set::LAST]))
    {
        let class = u8::try_from(columns[class]).map_err(|_| Excess::Classes)?;
        for character in first..=last.min(127) {
            ascii[character as usize] = class;
        }
        add_range(&mut ranges, first.max(128), last, class);
    }
    let other = commonest(&ranges);
    ranges.retain(|range| range.class != other);
    Ok((ascii, ranges, other))
}

/// Adds a range without the surrogates, which no text holds, joined to the one before if it can be.
fn add_range(ranges: &mut Vec<ClassRange>, first: u32, last: u32, class: u8) {
    let first = if (0xD800..0xE000).contains(&first) {
        0xE000
    } else {
        first
    };
    let last = if (0xD800..0xE000).contains(&last) {
        0xD7FF
    } else {
        last
    };
    let (Some(first), Some(last)) = (char::from_u32(first), char::from_u32(last)) else {
        return;
    };
    if first > last {
        return;
    }
    match ranges.last_mut() {
        Some(before) if before.class == class => before.last = last,
        _ => ranges.push(ClassRange { first, last, class }),
    }
}

/// The class with the most ranges need not be listed.
fn commonest(ranges: &[ClassRange]) -> u8 {
    let mut counts = [0_usize; 256];
    for range in ranges {
        counts[usize::from(range.class)] += 1;
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let class = counts.iter().position(|count| *count == most);
    class
        .and_then(|class| u8::try_from(class).ok())
        .unwrap_or_default()
}
