//! Functions over all members, in pieces.
//!
//! What the compiler keeps of a function for each of its statements grows with the members, and so its time with their square.

use proc_macro2::Ident;
use quote::format_ident;

use crate::ast::{Container, Member};

/// Few structs have more: those that do not are read and written by one function each.
const MOST: usize = 64;

/// Some of the named members, one after another.
pub(crate) struct Piece<'c> {
    index: usize,
    pub(crate) members: Vec<&'c Member>,
}

impl Piece<'_> {
    /// What the function is called that does this to the members.
    pub(crate) fn name(&self, what: &str) -> Ident {
        format_ident!("__{what}_piece_{}", self.index)
    }
}

/// The named members, piece by piece.
pub(crate) fn of(container: &Container) -> Vec<Piece<'_>> {
    let members: Vec<&Member> = container.named().collect();
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for members in members.chunks(MOST) {
        let (index, members) = (pieces.len(), members.to_vec());
        pieces.push(Piece { index, members });
    }
    pieces
}
