//! A compiled pattern as constants.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use specwright_pattern::{ClassRange, Program};

use crate::attributes::rules::Pattern;

/// Columns of a row before those of the classes.
const COLUMNS: usize = 2;

/// An expression for the whole pattern.
pub(crate) fn pattern(rt: &TokenStream, pattern: &Pattern) -> TokenStream {
    let source = pattern.source.value();
    let program = &pattern.program;
    let rows = Rows::of(program);
    let ascii = program.ascii().iter().map(|class| column(*class));
    let ranges = program.ranges().iter().map(range);
    let other = column(program.other());
    let entries = rows.entries.iter().copied().map(Literal::usize_unsuffixed);
    let stays = rows.stays.iter().map(|bytes| Literal::byte_string(bytes));
    let place = |state: u16| Literal::usize_unsuffixed(rows.place(state.into()));
    let (start, matched) = (place(program.start()), place(Program::MATCHED));
    let texts = program.texts();
    let texts = (!texts.is_empty()).then(|| quote!(.with_texts(&[#(#texts),*])));
    quote! {
        #rt::Pattern::new(#source, #rt::Tables {
            ascii: &[#(#ascii),*],
            ranges: &[#(#ranges),*],
            other: #other,
            rows: &[#(#entries),*],
            stays: &[#(#stays),*],
            start: #start,
            matched: #matched,
        })#texts
    }
}

/// The column of a class; the compiler of patterns leaves room for those before it.
fn column(class: u8) -> Literal {
    Literal::usize_unsuffixed(usize::from(class) + COLUMNS)
}

fn range(range: &ClassRange) -> TokenStream {
    let first = Literal::u32_unsuffixed(u32::from(range.first));
    let last = Literal::u32_unsuffixed(u32::from(range.last));
    let column = column(range.class);
    quote!((#first, #last, #column))
}

/// The rows of all states, and the tables of those that lead back to themselves.
struct Rows {
    length: usize,
    entries: Vec<usize>,
    stays: Vec<[u8; 256]>,
}

impl Rows {
    fn of(program: &Program) -> Self {
        let mut rows = Self {
            length: program.classes() + COLUMNS,
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
    fn place(&self, state: usize) -> usize {
        state * self.length
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
