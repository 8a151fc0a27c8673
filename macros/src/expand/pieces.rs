//! Functions over all fields, in pieces.
//!
//! What the compiler keeps of a function for each of its statements grows with the fields, and so its time with their square.

use proc_macro2::Ident;
use quote::format_ident;

use crate::ast::{Container, Field};

/// Few structs have more: those that do not are read and written by one function each.
const MOST: usize = 64;

/// Some of the named fields, one after another.
pub(crate) struct Piece<'c> {
    index: usize,
    pub(crate) fields: Vec<&'c Field>,
}

impl Piece<'_> {
    /// What the function is called that does this to the fields.
    pub(crate) fn name(&self, what: &str) -> Ident {
        format_ident!("__{what}_piece_{}", self.index)
    }
}

/// The named fields, piece by piece.
pub(crate) fn of(container: &Container) -> Vec<Piece<'_>> {
    let fields: Vec<&Field> = container.named().collect();
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for fields in fields.chunks(MOST) {
        let (index, fields) = (pieces.len(), fields.to_vec());
        pieces.push(Piece { index, fields });
    }
    pieces
}
