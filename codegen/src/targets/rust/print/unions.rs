//! Unions of types as enums; which variant a value is follows from its type.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{checks_of, statements};
use super::docs::{about, about_schema, doc};
use super::ident::{ident, path};
use super::scope::{Scope, ScopedApi};
use super::types::value_type;
use super::{Item, each, item, locations};
use crate::ir::{Api, JsonType, Schema, Shape};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{Checks, RustPlan, TypeForm, TypePlan, ValueCheck, VariantPlan};

/// What the code of each mentions.
const USED: &[Import] = &[
    Import::Decode,
    Import::JsonType,
    Import::Path,
    Import::Reader,
    Import::Report,
    Import::Serialize,
    Import::Serializer,
    Import::SpecLocation,
    Import::Stop,
    Import::Validate,
];

/// Every union of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    each(plan, |of_type| match &of_type.form {
        TypeForm::Union(variants, own) => {
            vec![item(plan, move |api| union(api, of_type, (variants, own)))]
        }
        _ => Vec::new(),
    })
}

/// One enum and what decodes, checks and writes it.
fn union(
    api: ScopedApi<'_>,
    plan: &TypePlan<'_>,
    (variants, own): (&[VariantPlan<'_>], &[ValueCheck<'_>]),
) -> TokenStream {
    let name = api.scope.declared(plan.name);
    api.scope.uses(USED);
    let doc = doc(&about(
        &plan.definition.schema.about,
        &format!("One of the types of {}.", code(plan.name)),
    ));
    let declared = variants.iter().map(|variant| declare(api, variant));
    let decoded = variants.iter().map(|variant| decode(api, variant));
    let expected = expected(api.ir, variants);
    let names: Vec<_> = variants.iter().map(|variant| ident(variant.name)).collect();
    let location = locations::name(plan.name);
    let checks = variants.iter().map(|variant| check(variant, api.scope));
    let own = checks_of(own, &quote!(self), api.scope);
    let runtime = path(api.runtime);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared)*
        }

        impl Decode for #name {
            fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
                match json.json_type() {
                    #(#decoded)*
                    _ => Err(json.wrong_type(&[#(#expected),*], at, report)),
                }
            }
        }

        impl Validate for #name {
            fn check(&self, at: &Path<'_>, report: &mut Report) {
                match self {
                    #(#checks)*
                }
                #own
            }

            fn location() -> Option<&'static SpecLocation> {
                Some(&super::locations::#location)
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#names(value) => value.serialize(serializer),)*
                }
            }
        }

        #runtime::__private::model_impls!(#name, #(Self::#names),*);
    }
}

fn declare(api: ScopedApi<'_>, plan: &VariantPlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    let schema = &plan.variant.schema;
    let doc = doc(&about_schema(api.ir, schema, &fallback(api.ir, schema)));
    let ty = value_type(api, schema);
    quote! {
        #doc
        #name(#ty),
    }
}

fn fallback(api: &Api, schema: &Schema) -> String {
    format!(
        "Holds {}.",
        api.types(schema)
            .words()
            .map(JsonType::as_str)
            .collect::<Vec<_>>()
            .join(" or ")
    )
}

fn expected<'a>(
    api: &'a Api,
    variants: &'a [VariantPlan<'_>],
) -> impl Iterator<Item = TokenStream> + 'a {
    variants
        .iter()
        .flat_map(|plan| api.types(&plan.variant.schema).words())
        .map(json_type)
}

fn decode(api: ScopedApi<'_>, plan: &VariantPlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    let schema = &plan.variant.schema;
    let types = api.ir.types(schema).words().map(|word| match word {
        // A number that is none is only seen when it is read.
        JsonType::Integer => json_type(JsonType::Number),
        other => json_type(other),
    });
    let read = read(schema, &plan.checks, api.scope);
    quote!(#(Some(#types))|* => #read.map(Self::#name),)
}

/// Reads the value; rules of a list or map are checked on what could be built of it, too.
fn read(schema: &Schema, checks: &Checks<'_>, scope: &Scope) -> TokenStream {
    if checks.is_empty() || !matches!(schema.shape, Shape::Array(_) | Shape::Map(_)) {
        return quote!(Decode::decode(json, at, report));
    }
    let checks = statements(checks, &quote!(value), scope);
    quote! {
        Decode::decode_left(json, at, report, false, &mut |value, at, report| {
            let value = &value;
            #checks
        })
    }
}

fn check(plan: &VariantPlan<'_>, scope: &Scope) -> TokenStream {
    let name = ident(plan.name);
    let checks = statements(&plan.checks, &quote!(value), scope);
    quote! {
        Self::#name(value) => {
            value.check(at, report);
            #checks
        }
    }
}

fn json_type(ty: JsonType) -> TokenStream {
    match ty {
        JsonType::Null => quote!(JsonType::Null),
        JsonType::Boolean => quote!(JsonType::Boolean),
        JsonType::Integer => quote!(JsonType::Integer),
        JsonType::Number => quote!(JsonType::Number),
        JsonType::String => quote!(JsonType::String),
        JsonType::Array => quote!(JsonType::Array),
        JsonType::Object => quote!(JsonType::Object),
    }
}
