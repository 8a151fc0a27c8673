//! Unions of kinds as enums; which variant a value is follows from its kind.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::statements;
use super::docs::{about, about_schema, doc};
use super::ident::{ident, path};
use super::places;
use super::types::value_type;
use crate::ir::{Api, Kind, Schema, Shape};
use crate::prose::words::code;
use crate::targets::rust::plan::{Checks, NamedApi, TypePlan, VariantPlan};

/// One enum and what decodes, checks and writes it.
pub(super) fn item(
    api: NamedApi<'_>,
    plan: &TypePlan<'_>,
    variants: &[VariantPlan<'_>],
) -> TokenStream {
    let name = ident(plan.name);
    let doc = doc(&about(
        &plan.definition.schema.about,
        &format!("One of the kinds of value of {}.", code(plan.name)),
    ));
    let declared = variants.iter().map(|variant| declare(api, variant));
    let decoded = variants.iter().map(|variant| decode(api.ir, variant));
    let expected = expected(api.ir, variants);
    let names: Vec<_> = variants.iter().map(|variant| ident(variant.name)).collect();
    let place = places::name(plan.name);
    let checks = variants.iter().map(check);
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
                match json.kind() {
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
            }

            fn place() -> Option<&'static SpecPlace> {
                Some(&super::places::#place)
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

fn declare(api: NamedApi<'_>, plan: &VariantPlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    let schema = &plan.variant.schema;
    let doc = doc(&about_schema(api.ir, schema, &fallback(api.ir, schema)));
    let kind = value_type(api, schema);
    quote! {
        #doc
        #name(#kind),
    }
}

fn fallback(api: &Api, schema: &Schema) -> String {
    format!(
        "Holds {}.",
        api.kinds(schema)
            .words()
            .map(Kind::as_str)
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
        .flat_map(|plan| api.kinds(&plan.variant.schema).words())
        .map(kind)
}

fn decode(api: &Api, plan: &VariantPlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    let schema = &plan.variant.schema;
    let kinds = api.kinds(schema).words().map(|word| match word {
        // A number that is none is only seen when it is read.
        Kind::Integer => kind(Kind::Number),
        other => kind(other),
    });
    let read = read(schema, &plan.checks);
    quote!(#(Some(#kinds))|* => #read.map(Self::#name),)
}

/// Reads the value; rules of a list or map are checked on what could be built of it, too.
fn read(schema: &Schema, checks: &Checks<'_>) -> TokenStream {
    if checks.is_empty() || !matches!(schema.shape, Shape::List(_) | Shape::Map(_)) {
        return quote!(Decode::decode(json, at, report));
    }
    let checks = statements(checks, &quote!(value));
    quote! {
        Decode::decode_left(json, at, report, false, &mut |value, at, report| {
            let value = &value;
            #checks
        })
    }
}

fn check(plan: &VariantPlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    let checks = statements(&plan.checks, &quote!(value));
    quote! {
        Self::#name(value) => {
            value.check(at, report);
            #checks
        }
    }
}

fn kind(kind: Kind) -> TokenStream {
    match kind {
        Kind::Null => quote!(Kind::Null),
        Kind::Boolean => quote!(Kind::Bool),
        Kind::Integer => quote!(Kind::Integer),
        Kind::Number => quote!(Kind::Number),
        Kind::String => quote!(Kind::String),
        Kind::Array => quote!(Kind::Array),
        Kind::Object => quote!(Kind::Object),
    }
}
