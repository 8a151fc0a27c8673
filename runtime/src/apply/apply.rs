//! What applies schemas.

use super::evaluated::Evaluated;
use crate::report::{Path, Report};
use crate::view::Instance;

/// What is asked of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether it is valid: the first violation answers that.
    Validity,
    /// How far it is from being valid, as its own violations say. Of a choice of schemas that it meets none of, they say
    /// no more than that.
    Distance,
    /// All that is wrong with it.
    Violations,
}

/// What was evaluated, where somebody wants to know.
pub(crate) type Seen<'e, 'v> = Option<&'e mut Evaluated<'v>>;

/// What applies schemas of one form. What keywords say of them is written once for all forms, as methods of
/// [`Checking`](super::Checking).
pub trait Apply {
    /// A schema.
    type Schema: Copy;

    /// What is asked.
    fn question(&self) -> Question;

    /// Reports what a schema says against a value.
    fn apply<'v>(
        &self,
        schema: Self::Schema,
        value: Instance<'v>,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    );

    /// The same of the name of a property, which is in no document.
    fn apply_to_name(&self, schema: Self::Schema, name: &str, at: &Path<'_>, report: &mut Report);

    /// Whether a value is valid, and what was evaluated of it then.
    fn accepts<'v>(
        &self,
        schema: Self::Schema,
        value: Instance<'v>,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &Report,
    ) -> bool;

    /// Reports what a schema says against a value, as an answer to how far the value is from meeting it.
    fn measure(&self, schema: Self::Schema, value: Instance<'_>, at: &Path<'_>, found: &mut Report);
}
