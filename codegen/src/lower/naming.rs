//! What definitions are called by: the schema in the document that has a name, and the way from there.

use crate::ir::{Base, DefinitionName, Given, Step, Subject};
use crate::location::Location;

/// What a schema is called by, should a definition be made of it.
#[derive(Clone, Copy)]
pub(crate) enum Naming<'n> {
    Base(&'n Base),
    Below(&'n Naming<'n>, &'n Step),
}

impl<'n> Naming<'n> {
    /// What the subschema is called by that this step is to.
    pub(crate) fn below(&'n self, step: &'n Step) -> Self {
        Self::Below(self, step)
    }

    /// The name of a definition of the schema at `origin`.
    pub(crate) fn of_definition(
        self,
        given: Option<Box<Given>>,
        origin: &Location,
    ) -> DefinitionName {
        let mut path = Vec::new();
        let mut naming = self;
        let base = loop {
            match naming {
                Self::Base(base) => break base,
                Self::Below(parent, step) => {
                    path.push(step.clone());
                    naming = *parent;
                }
            }
        };
        path.reverse();
        DefinitionName {
            base: base.clone(),
            path,
            given,
            origin: origin.to_owned(),
        }
    }
}

/// A schema for this that gives itself no name.
pub(crate) fn unnamed(subject: Subject) -> Base {
    Base {
        subject,
        given: None,
    }
}
