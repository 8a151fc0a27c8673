//! A small document can say a lot: references multiply what they resolve to, and some never end. This is where it stops.

use crate::diagnostic::{Code, Diagnostic};
use crate::location::Location;

/// How deep schemas may hold one another, what `$ref`s resolve to included. Readers stop at 128 levels of JSON.
const MAX_NESTING: usize = 64;

/// Steps that every document may take, however small it is.
const FREE_STEPS: usize = 20_000;

/// Steps for each schema that is in the document; a handful is what plain documents take.
const STEPS_PER_SCHEMA: usize = 200;

/// Properties that are merged in the time of one more step.
const PROPERTIES_PER_STEP: usize = 2;

/// What merging has cost so far.
#[derive(Default)]
pub(crate) struct Budget {
    steps: usize,
    /// How deep the shape is nested that is asked for.
    pub(crate) depth: usize,
    /// Where it stopped.
    exceeded: Option<Diagnostic>,
}

impl Budget {
    /// Takes one more step, to the schema at a location, with `nesting` schemas open on the way to it and `schemas` in
    /// the document. The answer is whether it may be followed: findings made after the budget is spent are of a tree
    /// that was cut, and dropped.
    pub(super) fn step(&mut self, at: &Location, nesting: usize, schemas: usize) -> bool {
        self.steps += 1;
        // Merging and giving shapes recurse each on its own; the deeper of the two counts for the stack.
        if nesting.max(self.depth) >= MAX_NESTING {
            let message = format!("schemas hold one another more than {MAX_NESTING} levels deep");
            self.exceed(at, &message);
        } else if self.steps > FREE_STEPS + STEPS_PER_SCHEMA * schemas {
            let message = format!(
                "expanding the `$ref`s here takes more than {STEPS_PER_SCHEMA} merges for each schema of the document"
            );
            self.exceed(at, &message);
        }
        self.exceeded.is_none()
    }

    /// Counts what it cost to merge this many properties.
    pub(super) fn merged(&mut self, properties: usize) {
        self.steps += properties / PROPERTIES_PER_STEP;
    }

    fn exceed(&mut self, at: &Location, message: &str) {
        let diagnostic = Diagnostic::new(Code::TooLarge, at, message)
            .help("let fewer `$ref`, `allOf`, `anyOf` and `oneOf` apply one another's schemas");
        self.exceeded.get_or_insert(diagnostic);
    }

    /// The one finding of a run that had to stop.
    pub(crate) fn exceeded(&mut self) -> Option<Diagnostic> {
        self.exceeded.take()
    }
}
