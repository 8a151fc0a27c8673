//! A compiled pattern as constants.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use specwright_pattern::{ClassRange, Program};

use crate::attributes::rules::Pattern;

/// An expression for the whole pattern.
pub(crate) fn pattern(rt: &TokenStream, pattern: &Pattern) -> TokenStream {
    let source = pattern.source.value();
    let program = &pattern.program;
    let ascii = program.ascii().iter().copied().map(Literal::u8_unsuffixed);
    let ranges = program.ranges().iter().map(range);
    let other = Literal::u8_unsuffixed(program.other());
    let states = (0..program.accepting().len()).map(|index| state(rt, program, index));
    let start = Literal::u16_unsuffixed(program.start());
    quote! {
        #rt::Pattern::new(#source, #rt::Tables {
            ascii: &[#(#ascii),*],
            ranges: &[#(#ranges),*],
            other: #other,
            states: &[#(#states),*],
            start: #start,
        })
    }
}

fn range(range: &ClassRange) -> TokenStream {
    let first = Literal::u32_unsuffixed(u32::from(range.first));
    let last = Literal::u32_unsuffixed(u32::from(range.last));
    let class = Literal::u8_unsuffixed(range.class);
    quote!((#first, #last, #class))
}

fn state(rt: &TokenStream, program: &Program, index: usize) -> TokenStream {
    let row = program
        .table()
        .chunks(program.classes())
        .nth(index)
        .unwrap_or_default();
    let next = row.iter().copied().map(Literal::u16_unsuffixed);
    let (end, stays) = (end(program, index), stays(rt, program, row, index));
    quote!(#rt::State { end: #end, next: &[#(#next),*], stays: #stays })
}

/// The bytes after which the state is the same.
fn stays(rt: &TokenStream, program: &Program, row: &[u16], state: usize) -> TokenStream {
    let mut bytes = [0; 256];
    for (byte, class) in bytes.iter_mut().zip(program.ascii()) {
        let next = row.get(usize::from(*class)).copied().map(usize::from);
        *byte = u8::from(next == Some(state));
    }
    if bytes == [0; 256] {
        return quote!(#rt::State::LEFT);
    }
    let bytes = Literal::byte_string(&bytes);
    quote!(#bytes)
}

/// 0: refuses at the end of the text, 1: accepts there, 2: accepts whatever follows, 3: refuses
/// whatever follows.
fn end(program: &Program, state: usize) -> Literal {
    let end = if state == usize::from(Program::DEAD) {
        3
    } else if state == usize::from(Program::MATCHED) {
        2
    } else {
        u8::from(program.accepting()[state])
    };
    Literal::u8_unsuffixed(end)
}
