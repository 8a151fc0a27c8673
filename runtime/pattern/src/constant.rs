//! The tables as an expression of Rust, as the runtime reads them.

use crate::limits::OTHER_COLUMNS;
use crate::program::{ClassRange, Program};

/// Columns of ASCII that are in one line.
const LINE: usize = 16;

impl Program {
    /// A constant expression for the runtime's `Pattern`, where that and `Tables` are in scope. `source` is what was
    /// compiled.
    ///
    /// ```
    /// let digit = specwright_pattern::compile("^[0-9]$")?;
    /// let constant = digit.to_rust("^[0-9]$");
    /// assert!(constant.starts_with(r#"Pattern::new("^[0-9]$", Tables {"#));
    /// # Ok::<(), specwright_pattern::Error>(())
    /// ```
    pub fn to_rust(&self, source: &str) -> String {
        let rows = Rows::of(self);
        let columns: Vec<usize> = self.ascii().iter().copied().map(column).collect();
        let ascii = lines(columns.chunks(LINE).map(row));
        let ranges = lines(self.ranges().iter().map(range));
        let entries = lines(rows.entries.chunks(rows.length).map(row));
        let stays = lines(rows.stays.iter().map(|bytes| byte_string(bytes)));
        let other = column(self.other());
        let (start, matched) = (rows.location(self.start()), rows.location(Self::MATCHED));
        let texts = self.texts();
        let texts = if texts.is_empty() {
            String::new()
        } else {
            format!(".with_texts(&{texts:?})")
        };
        format!(
            "Pattern::new({source:?}, Tables {{\n    \
             ascii: &[{ascii}],\n    \
             ranges: &[{ranges}],\n    \
             other: {other},\n    \
             rows: &[{entries}],\n    \
             stays: &[{stays}],\n    \
             start: {start},\n    \
             matched: {matched},\n\
             }}){texts}"
        )
    }
}

/// A line for each entry.
fn lines(entries: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for entry in entries {
        text.extend(["\n        ", &entry, ","]);
    }
    if !text.is_empty() {
        text.push_str("\n    ");
    }
    text
}

fn row(entries: &[usize]) -> String {
    let entries: Vec<String> = entries.iter().map(usize::to_string).collect();
    entries.join(", ")
}

/// The column of a class, behind the others.
fn column(class: u8) -> usize {
    usize::from(class) + OTHER_COLUMNS
}

fn range(range: &ClassRange) -> String {
    let (first, last) = (u32::from(range.first), u32::from(range.last));
    format!("({first}, {last}, {})", column(range.class))
}

/// Bytes that are 0 or 1.
fn byte_string(bytes: &[u8]) -> String {
    let bytes = bytes.iter();
    let bytes: String = bytes
        .map(|byte| if *byte == 0 { "\\0" } else { "\\x01" })
        .collect();
    format!("b\"{bytes}\"")
}

/// The rows of all states, and the tables of those that go on to themselves.
struct Rows {
    length: usize,
    entries: Vec<usize>,
    stays: Vec<[u8; 256]>,
}

impl Rows {
    fn of(program: &Program) -> Self {
        let mut rows = Self {
            length: program.classes() + OTHER_COLUMNS,
            entries: Vec::new(),
            stays: Vec::new(),
        };
        let states = program.table().chunks(program.classes());
        for (state, (next, accepts)) in states.zip(program.accepting()).enumerate() {
            let stays = stays(program, next, state).map_or(0, |table| rows.number_of(table));
            rows.entries.extend([usize::from(*accepts), stays]);
            let next = next.iter().map(|next| usize::from(*next) * rows.length);
            rows.entries.extend(next);
        }
        rows
    }

    /// Where the row of a state begins.
    fn location(&self, state: u16) -> usize {
        usize::from(state) * self.length
    }

    /// The number of a table, from 1 on.
    fn number_of(&mut self, table: [u8; 256]) -> usize {
        let known = self.stays.iter().position(|known| *known == table);
        known.unwrap_or_else(|| {
            self.stays.push(table);
            self.stays.len() - 1
        }) + 1
    }
}

/// The bytes after which the state is the same, if there are any.
fn stays(program: &Program, next: &[u16], state: usize) -> Option<[u8; 256]> {
    let mut bytes = [0; 256];
    for (byte, class) in bytes.iter_mut().zip(program.ascii()) {
        let next = next.get(usize::from(*class)).copied().map(usize::from);
        *byte = u8::from(next == Some(state));
    }
    (bytes != [0; 256]).then_some(bytes)
}
