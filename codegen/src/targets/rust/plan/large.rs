//! Variants that are large: clippy warns of one that is so much larger than the others. None is boxed for it, since a property more
//! would change the type of the variant.

use super::boxes::{Circles, in_order};
use super::{ContentsPlan, OperationPlan, ResponsePlan, Success, TypeForm, TypePlan};
use crate::ir::{Api, ContentForm, DefinitionId, Schema, Shape, Text};

/// How many bytes clippy takes for a large difference between variants.
const LARGE: usize = 200;

/// Most bytes that a word of a value takes: a string, a list, a number as text, each in an `Option`.
const WORD: usize = 32;

/// The same of any value, of properties without a field, of a type that nobody here knows.
const UNKNOWN: usize = 128;

/// What `Option` and `Maybe` add at most.
const WRAPPER: usize = 16;

/// Marks the variants whose values may be large, of unions, responses and bodies.
pub(super) fn mark(
    api: &Api,
    circles: &Circles,
    (types, operations): (&mut [TypePlan<'_>], &mut [OperationPlan<'_>]),
) {
    let sizes = Sizes::of(api, circles, types);
    for plan in types {
        if let TypeForm::Union(union) = &mut plan.form {
            for variant in &mut union.variants {
                variant.is_large = sizes.value(&variant.variant.schema) >= LARGE;
            }
        }
    }
    for plan in operations {
        if let Some(body) = &mut plan.body {
            sizes.mark_contents(&mut body.contents);
        }
        let successes = match &mut plan.success {
            Success::None => &mut [],
            Success::Struct(only) => std::slice::from_mut(only),
            Success::Enum(several) => several.as_mut_slice(),
        };
        let arms = plan.arms.iter_mut().map(|arm| &mut arm.response);
        let responses = successes.iter_mut().chain(&mut plan.failures).chain(arms);
        responses.for_each(|response| sizes.mark_response(response));
    }
}

/// How many bytes the types of the definitions take at most.
struct Sizes(Vec<usize>);

impl Sizes {
    /// What holds others comes behind them: those that hold themselves do so in boxes.
    fn of(api: &Api, circles: &Circles, types: &[TypePlan<'_>]) -> Self {
        let mut sizes = Self(vec![WORD; api.definitions.len()]);
        for id in in_order(api) {
            sizes.0[id.0] = match types[id.0].form {
                TypeForm::ByHand(_) => UNKNOWN,
                _ => sizes.definition(id, &api.definitions[id.0].schema, circles),
            };
        }
        sizes
    }

    fn definition(&self, id: DefinitionId, schema: &Schema, circles: &Circles) -> usize {
        let held = |schema: &Schema| {
            let size = if circles.is_boxed(id, schema) {
                WORD
            } else {
                self.value(schema)
            };
            size.saturating_add(WRAPPER)
        };
        let sum = |sizes: &mut dyn Iterator<Item = usize>| sizes.fold(0, usize::saturating_add);
        match &schema.shape {
            Shape::Struct(object) => {
                let unnamed = object.unnamed().map(|_| UNKNOWN);
                let properties = object.properties.iter();
                let properties = properties.map(|property| held(&property.schema));
                sum(&mut properties.chain(unnamed))
            }
            Shape::Tuple(tuple) => sum(&mut tuple.schemas().map(held)),
            Shape::Union(union) => {
                let sizes = union.variants.iter().map(|it| held(&it.schema));
                sizes.max().unwrap_or_default().max(UNKNOWN)
            }
            _ => self.value(schema),
        }
    }

    /// What a value takes that is there and not null.
    fn value(&self, schema: &Schema) -> usize {
        match &schema.shape {
            Shape::Named(id) => self.0[id.0],
            Shape::Null
            | Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::OpenEnum(_)
            | Shape::Array(_)
            | Shape::String(Text::Plain | Text::Secret) => WORD,
            Shape::String(Text::Typed(_))
            | Shape::Any
            | Shape::Map(_)
            | Shape::Struct(_)
            | Shape::Tuple(_)
            | Shape::Union(_) => UNKNOWN,
        }
    }

    fn mark_contents(&self, contents: &mut ContentsPlan<'_>) {
        let all = match contents {
            ContentsPlan::None => &mut [],
            ContentsPlan::One(only) => std::slice::from_mut(only),
            ContentsPlan::Enum(_, all) => all.as_mut_slice(),
        };
        for plan in all {
            let size = match &plan.content.form {
                ContentForm::Json(id) => self.0[id.0],
                ContentForm::Form(form) => self.0[form.definition.0],
                // With its files.
                ContentForm::Multipart(_) => LARGE,
                ContentForm::Text | ContentForm::Bytes | ContentForm::Items(_) => UNKNOWN,
            };
            plan.is_large = size >= LARGE;
        }
    }

    fn mark_response(&self, response: &mut ResponsePlan<'_>) {
        self.mark_contents(&mut response.contents);
        let of_headers = response.headers.len() * (WORD + WRAPPER);
        let has_large = response.contents.all().iter().any(|it| it.is_large);
        let of_body = if response.contents.is_empty() {
            0
        } else {
            UNKNOWN
        };
        response.is_large = has_large || of_headers + of_body >= LARGE;
    }
}
