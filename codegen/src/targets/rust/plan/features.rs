//! What the Rust of a plan needs of the runtime.

use std::collections::BTreeSet;

use super::RustPlan;
use super::each_check::each_check;
use super::value::Check;
use crate::ir::{Keyword, Schema, Shape, Subschema, Text, visit};
use crate::options::{FormatTypes, RustPath};

impl RustPlan<'_> {
    /// The features of the runtime that the code needs, in order.
    pub(crate) fn features(&self) -> Vec<&'static str> {
        let own = self.patterns.iter().map(|plan| plan.matcher);
        let of_schemas = [&self.code, &self.tables];
        let of_schemas = of_schemas.into_iter().flat_map(|it| it.patterns.values());
        let mut matchers = own.chain(of_schemas);
        let features = [
            ("backtracking", matchers.any(|it| it.program().is_none())),
            ("derive", *self.api.runtime != RustPath::default()),
            ("evaluate", !self.tables.rules.is_empty()),
        ];
        let needed = features.into_iter().filter(|(_, is_needed)| *is_needed);
        let mut needed: BTreeSet<_> = needed.map(|(name, _)| name).collect();
        needed.extend(self.features_of_formats());
        needed.extend(self.features_of_types());
        needed.into_iter().collect()
    }

    /// Those that have the types of strings with a format.
    fn features_of_types(&self) -> BTreeSet<&'static str> {
        let mut used = BTreeSet::new();
        let mut see = |schema: &Schema| {
            if let Shape::String(Text::Typed(index)) = schema.shape {
                used.insert(index);
            }
        };
        visit::schemas(self.api.ir, &mut see);
        let responses = self.api.ir.operations.iter().flat_map(|it| &it.responses);
        let headers = responses.flat_map(|it| &it.headers);
        let headers = headers.filter_map(|it| it.schema.as_ref());
        headers.for_each(|schema| visit::schemas_of(schema, &mut see));
        let types = self.api.format_types.types().enumerate();
        let types = types.filter(|(index, _)| used.contains(index));
        types
            .filter_map(|(_, ty)| FormatTypes::feature(ty))
            .collect()
    }

    fn features_of_formats(&self) -> BTreeSet<&'static str> {
        let mut features = BTreeSet::new();
        each_check((&self.types, &self.operations), &mut |check| {
            if let Check::Format(format) = check {
                features.insert(format.feature);
            }
        });
        let schemas = [&self.code, &self.tables].into_iter();
        let schemas = schemas.flat_map(|it| &it.subschemas.list);
        for keyword in schemas.flat_map(Subschema::keywords) {
            if let Keyword::Format(format) = keyword {
                features.insert(format.feature);
            }
        }
        features
    }
}
