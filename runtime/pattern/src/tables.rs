//! A program as the runtime reads it.

use crate::limits::OTHER_COLUMNS;
use crate::program::Program;

/// What the runtime's `Tables` have, by the same names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tables {
    /// The column of each ASCII code point.
    pub ascii: [u8; 128],
    /// First and last code point and column, of others.
    pub ranges: Vec<(u32, u32, u8)>,
    /// The column of every other code point.
    pub other: u8,
    /// The rows, one behind the other.
    pub rows: Vec<u16>,
    /// How many entries a row has.
    pub row: usize,
    /// The bytes after which a state is the same, each table once.
    pub stays: Vec<[u8; 256]>,
    /// The state to start from.
    pub start: u16,
    /// The state in which all texts match.
    pub matched: u16,
}

impl Program {
    /// The program as the runtime reads it.
    ///
    /// ```
    /// let tables = specwright_pattern::compile("^[0-9]$")?.tables();
    /// assert_eq!(tables.rows.len() % tables.row, 0);
    /// # Ok::<(), specwright_pattern::Error>(())
    /// ```
    pub fn tables(&self) -> Tables {
        let row = self.classes() + usize::from(OTHER_COLUMNS);
        let location = |state: u16| narrow(usize::from(state) * row);
        let ranges = self.ranges().iter();
        let ranges =
            ranges.map(|range| (range.first.into(), range.last.into(), column(range.class)));
        let (mut rows, mut stays) = (Vec::new(), Vec::new());
        let states = self.table().chunks(self.classes());
        for (state, (next, accepts)) in (0..).zip(states.zip(self.accepting())) {
            let number =
                bytes_that_stay(self, next, state).map_or(0, |table| number_of(table, &mut stays));
            rows.extend([u16::from(*accepts), number]);
            rows.extend(next.iter().map(|next| location(*next)));
        }
        Tables {
            ascii: self.ascii().map(column),
            ranges: ranges.collect(),
            other: column(self.other()),
            rows,
            row,
            stays,
            start: location(self.start()),
            matched: location(Self::MATCHED),
        }
    }
}

/// The column of a class, behind the others: their number fits, too.
fn column(class: u8) -> u8 {
    class.saturating_add(OTHER_COLUMNS)
}

/// That all of it fits was seen to when the program was made.
fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// The number of a table, from 1 on.
fn number_of(table: [u8; 256], tables: &mut Vec<[u8; 256]>) -> u16 {
    let known = tables.iter().position(|known| *known == table);
    let index = known.unwrap_or_else(|| {
        tables.push(table);
        tables.len() - 1
    });
    narrow(index + 1)
}

/// The bytes after which the state is the same, if there are any.
fn bytes_that_stay(program: &Program, next: &[u16], state: u16) -> Option<[u8; 256]> {
    let mut bytes = [0; 256];
    for (byte, class) in bytes.iter_mut().zip(program.ascii()) {
        *byte = u8::from(next.get(usize::from(*class)) == Some(&state));
    }
    (bytes != [0; 256]).then_some(bytes)
}
