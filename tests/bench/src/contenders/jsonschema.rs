//! Validators that the macro of the `jsonschema` crate compiles from the emitted schemas, over `serde_json`'s `Value`.

use std::marker::PhantomData;

use jsonschema::ValidationError;
use serde_json::Value;

/// A validator.
pub trait Schema {
    /// Whether the document is valid.
    fn is_valid(document: &Value) -> bool;

    /// All that is wrong with it.
    fn errors(document: &Value) -> Vec<ValidationError<'_>>;
}

/// Of a list of documents, each.
pub struct Each<S>(PhantomData<S>);

impl<S: Schema> Schema for Each<S> {
    fn is_valid(document: &Value) -> bool {
        document
            .as_array()
            .is_some_and(|list| list.iter().all(S::is_valid))
    }

    fn errors(document: &Value) -> Vec<ValidationError<'_>> {
        document
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(S::errors)
            .collect()
    }
}

macro_rules! schemas {
    ($($name:ident: $path:literal;)*) => {$(
        #[doc = concat!("`", $path, "`")]
        #[jsonschema::validator(path = $path)]
        pub struct $name;

        impl Schema for $name {
            fn is_valid(document: &Value) -> bool {
                Self::is_valid(document)
            }

            fn errors(document: &Value) -> Vec<ValidationError<'_>> {
                Self::iter_errors(document).collect()
            }
        }
    )*};
}

schemas! {
    UpdateRequest: "../../generated/schemas/2020-12/eventgrid/UpdateEventRouterJob.request.schema.json";
    UpdateReply: "../../generated/schemas/2020-12/eventgrid/UpdateEventRouterJob.response-200.schema.json";
    ModifyRequest: "../../generated/schemas/2020-12/kafka/ModifyConnectorTask.request.schema.json";
    ModifyReply: "../../generated/schemas/2020-12/kafka/ModifyConnectorTask.response-200.schema.json";
}
