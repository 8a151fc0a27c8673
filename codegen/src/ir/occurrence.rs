//! Keyword occurrences: which keywords of the document say what a schema says. Noted only where somebody asks.

use crate::location::Location;

/// A keyword of the document that was merged into a schema, and what became of it there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Occurrence {
    /// Where the keyword is.
    pub location: Location,
    /// What became of it.
    pub became: Became,
}

/// What became of a keyword in a schema.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Became {
    /// Part of the shape, or of whether `null` is allowed beside it.
    Shape,
    /// The rule with this origin: its own, or one that it follows from.
    Rule(Location),
    /// Nothing: no instance of the shape can fail it.
    Met,
    /// It informs.
    Annotation,
    /// Nothing: it is of a schema elsewhere that instances of this one cannot reach.
    Unreached,
}
