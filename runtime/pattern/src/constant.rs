//! The tables as an expression of Rust, as the runtime reads them.

use crate::program::Program;
use crate::tables::Tables;

/// Columns of ASCII that are in one line, and ranges that have a line each.
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
        let tables = self.tables();
        let ascii = lines(tables.ascii.chunks(LINE).map(row));
        let ranges: Vec<String> = tables.ranges.iter().map(range).collect();
        let ranges = lines(ranges.chunks(ranges_in_line(ranges.len())).map(row));
        let entries = lines(tables.rows.chunks(tables.row).map(row));
        let stays = lines(tables.stays.iter().map(|bytes| byte_string(bytes)));
        let Tables {
            other,
            start,
            matched,
            ..
        } = tables;
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

/// Unicode properties have hundreds of ranges.
fn ranges_in_line(ranges: usize) -> usize {
    if ranges > LINE { LINE / 4 } else { 1 }
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

fn row<T: ToString>(entries: &[T]) -> String {
    let entries: Vec<String> = entries.iter().map(T::to_string).collect();
    entries.join(", ")
}

fn range((first, last, column): &(u32, u32, u8)) -> String {
    format!("({first}, {last}, {column})")
}

/// Bytes that are 0 or 1.
fn byte_string(bytes: &[u8]) -> String {
    let bytes = bytes.iter();
    let bytes: String = bytes
        .map(|byte| if *byte == 0 { "\\0" } else { "\\x01" })
        .collect();
    format!("b\"{bytes}\"")
}
