//! A document, as a seed has it.

use super::fault::{self, Fault, Kind};
use super::grammar::Location;
use super::random::Random;
use super::text_fault;
use super::tree::{Style, Tree};
use super::valid::{self, MAX_DEPTH};

/// A document and what is known of it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The text.
    pub text: Vec<u8>,
    /// The value that the text was written from; nothing if the text is spoilt.
    pub tree: Option<Tree>,
    /// How the text was written.
    pub style: Style,
    /// What is wrong with it; nothing if it is valid.
    pub fault: Option<Fault>,
}

impl Document {
    /// A document of a body.
    pub fn of(body: &Location, is_request: bool, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut tree = valid::document(body, is_request, &mut random);
        let fault = match random.below(100) {
            0..40 => None,
            40..96 => fault::plant(&mut tree, body, &mut random),
            _ => return Self::spoilt(&tree, &mut random),
        };
        let style = Style::any(&mut random);
        Self {
            text: tree.written(&style).into_bytes(),
            tree: Some(tree),
            style,
            fault,
        }
    }

    fn spoilt(tree: &Tree, random: &mut Random) -> Self {
        let style = Style::any(random);
        Self {
            text: text_fault::spoil(&tree.written(&style), tree.depth() < MAX_DEPTH, random),
            tree: None,
            style,
            fault: Some(Fault {
                kind: Kind::Syntax,
                pointer: None,
                code: "syntax",
            }),
        }
    }
}
