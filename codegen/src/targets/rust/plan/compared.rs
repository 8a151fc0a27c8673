//! Types whose values are compared with one another.

use crate::ir::{Api, Constraint, Shape, reached, references, visit};

/// For each definition, whether `uniqueItems` compares its instances or what they are in: to it, a property that is null
/// differs from one that is absent.
pub(super) fn compared(api: &Api) -> Vec<bool> {
    let mut open = Vec::new();
    visit::schemas(api, &mut |schema| {
        let unique = |constraint: &Constraint| matches!(constraint, Constraint::UniqueItems);
        if schema.rules.iter().any(|rule| unique(&rule.constraint)) {
            // Of an array that has a name, the items are those of the definition.
            if let Shape::Array(_) | Shape::Tuple(_) | Shape::Named(_) = schema.shape {
                references(schema, &mut open);
            }
        }
    });
    let mut compared = vec![false; api.definitions.len()];
    for id in reached(&api.definitions, open) {
        compared[id.0] = true;
    }
    compared
}
