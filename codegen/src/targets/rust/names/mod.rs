//! Names in Rust for everything that the document names, settled before anything is planned.

mod definition;
mod field;
mod operation;
mod pattern;
mod reserved;
mod security;
mod settle;
mod words;

pub(super) use definition::{BODY_ENUM, FAILURE, PARTS, SUCCESS};
pub(super) use operation::CREDENTIALS;
pub(super) use reserved::{Import, Origin};
pub(crate) use words::spellings;
pub(super) use words::{field_words, is_name};

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, DefinitionId, Given, Shape};

/// What everything of an API is called in Rust, without `r#`.
#[derive(Clone, Debug)]
pub struct Names {
    /// Of the definitions, in their order.
    pub types: Vec<TypeNames>,
    /// Of the operations, in their order.
    pub operations: Vec<OperationNames>,
    /// Of the alternatives of security, in their order.
    pub alternatives: Vec<AlternativesNames>,
    /// What the root of a schema is called beside the name of its type.
    pub alias: Option<String>,
    /// The names of the tables of patterns, by pattern.
    pub patterns: HashMap<String, String>,
}

/// What a type and its parts are called.
#[derive(Clone, Debug)]
pub struct TypeNames {
    /// The type.
    pub name: String,
    /// Its fields, its variants, in the order of the IR.
    pub parts: Vec<String>,
}

/// What an operation and its fields are called.
#[derive(Clone, Debug)]
pub struct OperationNames {
    /// The operation.
    pub name: String,
    /// The fields of its parameters.
    pub parameters: Vec<String>,
    /// The fields of its credentials.
    pub credentials: Vec<String>,
    /// Of its body.
    pub body: BodyNames,
    /// Of its responses, in their order.
    pub responses: Vec<ResponseNames>,
}

/// What alternatives of security and their variants are called.
#[derive(Clone, Debug)]
pub struct AlternativesNames {
    /// The type.
    pub name: String,
    /// Its variants.
    pub variants: Vec<AlternativeNames>,
}

/// What an alternative and its fields are called.
#[derive(Clone, Debug)]
pub struct AlternativeNames {
    /// The variant.
    pub name: String,
    /// The fields of its credentials, if these are several.
    pub fields: Vec<String>,
}

/// What a response and its fields are called.
#[derive(Clone, Debug)]
pub struct ResponseNames {
    /// Its variant among several.
    pub variant: String,
    /// The fields of its headers.
    pub headers: Vec<String>,
    /// Of its body.
    pub body: BodyNames,
}

/// What the media types of a body are called.
#[derive(Clone, Debug, Default)]
pub struct BodyNames {
    /// The variants, one a media type.
    pub variants: Vec<String>,
    /// The fields of the files of a form.
    pub files: Vec<String>,
}

impl Names {
    /// The name of a definition's type.
    pub fn of(&self, DefinitionId(index): DefinitionId) -> &str {
        &self.types[index].name
    }
}

/// The names of an API, and what there is to say about them.
pub(crate) fn names(api: &Api) -> (Names, Diagnostics) {
    let mut found = Diagnostics::default();
    let definition::Settled {
        types,
        operations,
        alternatives,
        alias,
    } = definition::names(api, &mut found);
    // Each type is a scope of its own: no name in one depends on another.
    let parts = api.definitions.par_iter().map(|definition| {
        let mut found = Diagnostics::default();
        let parts = match &definition.schema.shape {
            Shape::Struct(object) => field::of_struct(object, &mut found),
            Shape::OpenEnum(list) => definition::of_values(list, &mut found),
            Shape::Union(union) => definition::of_union(definition, union, &mut found),
            _ => Vec::new(),
        };
        (parts, found)
    });
    let parts: Vec<(Vec<String>, Diagnostics)> = parts.collect();
    let types = types.into_iter().zip(parts);
    let types: Vec<TypeNames> = types
        .map(|(name, (parts, own))| {
            found.append(own);
            TypeNames { name, parts }
        })
        .collect();
    let operations = api.operations.iter().zip(operations);
    let operations = operations.map(|(it, name)| operation::names(it, name, &mut found));
    let operations: Vec<OperationNames> = operations.collect();
    let alternatives = alternatives.into_iter().zip(&api.alternatives);
    let alternatives = alternatives.map(|(name, it)| AlternativesNames {
        name,
        variants: security::variants(it, &mut found),
    });
    let alternatives: Vec<AlternativesNames> = alternatives.collect();
    // Last, since the tables are named by the types that ask for them.
    let patterns = pattern::names(api, &types, &operations);
    let names = Names {
        types,
        operations,
        alternatives,
        alias,
        patterns,
    };
    (names, found)
}

/// The name that the document gives, if it is one in Rust.
fn usable(given: Option<&Given>) -> Option<&str> {
    let name = &given?.name;
    words::is_name(name).then_some(name)
}

/// The same, and what is wrong with one that is not.
fn given<'g>(given: Option<&'g Given>, found: &mut Diagnostics) -> Option<&'g str> {
    let usable = usable(given);
    let Some(given) = given.filter(|_| usable.is_none()) else {
        return usable;
    };
    let message = "`x-rust-name` is no name in Rust, and is not used";
    let diagnostic = Diagnostic::warning(Code::Unnameable, given.origin.clone(), message);
    found.push(
        diagnostic
            .help("write letters, digits and `_`, no digit first, and no word that Rust keeps"),
    );
    None
}
