//! Unions as enums; which variant a value is follows from its type, from its properties, or from trial.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};

use super::attributes::large_variants;
use super::checks::{checks_of, json_type, statements};
use super::docs::{about, about_schema, doc};
use super::ident::{ident, path};
use super::scope::{Scope, ScopedApi};
use super::types::value_type;
use super::{Item, changes, each, item, locations};
use crate::ir::{Api, JsonType, Label, Schema, Shape};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{
    Checks, RustPlan, TagValues, Told, TypeForm, TypePlan, UnionArm, UnionPlan, Unknown,
    VariantPlan,
};

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

/// What the variant is called.
const UNKNOWN: &str = "Unknown";

/// Every union of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    each(plan, |of_type| match &of_type.form {
        TypeForm::Union(of) => vec![item(plan, move |api| union(api, of_type, of))],
        _ => Vec::new(),
    })
}

/// One enum and what decodes, checks and writes it.
fn union(api: ScopedApi<'_>, plan: &TypePlan<'_>, union: &UnionPlan<'_>) -> TokenStream {
    let variants = &union.variants;
    let name = api.scope.declared(plan.name);
    api.scope.uses(USED);
    let declared = declaration(api, plan, union);
    let decoding = decoding(&name, (plan.name, union), api.scope);
    let names = variants.iter().map(|variant| ident(variant.name));
    let unknown = union.unknown.iter().map(|_| ident(UNKNOWN));
    let names: Vec<_> = names.chain(unknown).collect();
    let location = locations::name(plan.name);
    let checks = variants.iter().map(|variant| check(variant, api.scope));
    let checks = checks.chain(union.unknown.iter().map(|it| check_unknown(api, it)));
    let checks = quote! {
        match self {
            #(#checks)*
        }
    };
    let (checks, of_variant) = whole(&name, union, checks, api.scope);
    let runtime = path(api.runtime);
    let as_instance = as_instance(api, plan, &names);
    quote! {
        #declared

        #of_variant

        #decoding

        impl Validate for #name {
            fn check(&self, at: &Path<'_>, report: &mut Report) {
                #checks
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

        #as_instance

        #runtime::__private::model_impls!(#name, #(Self::#names),*);
    }
}

/// What schemas are applied to: the value of the variant.
fn as_instance(api: ScopedApi<'_>, plan: &TypePlan<'_>, names: &[Ident]) -> TokenStream {
    if !plan.is_instance {
        return TokenStream::new();
    }
    let (name, runtime) = (api.scope.declared(plan.name), path(api.runtime));
    quote! {
        impl #runtime::AsInstance for #name {
            fn as_instance(&self) -> #runtime::Instance<'_> {
                match self {
                    #(Self::#names(value) => value.as_instance(),)*
                }
            }
        }
    }
}

/// The enum itself.
fn declaration(api: ScopedApi<'_>, plan: &TypePlan<'_>, union: &UnionPlan<'_>) -> TokenStream {
    let name = api.scope.declared(plan.name);
    let variants = &union.variants;
    let doc = doc(&about(
        &plan.definition.schema.about,
        &format!("One of the types of {}.", code(plan.name)),
    ));
    let declared = variants.iter().map(|variant| declare(api, variant));
    let declared = declared.chain(
        union
            .unknown
            .iter()
            .map(|it| declare_unknown(it, api.scope)),
    );
    let are_large = variants.iter().map(|it| it.is_large);
    let large = large_variants(are_large.chain(union.unknown.iter().map(|_| false)));
    let (derives, more) = changes::of(api, plan.name, &["Clone", "Debug", "PartialEq"]);
    quote! {
        #doc
        #large
        #[derive(Clone, Debug, PartialEq #derives)]
        #[non_exhaustive]
        #(#more)*
        pub enum #name {
            #(#declared)*
        }
    }
}

/// What reads the enum.
fn decoding(
    name: &impl ToTokens,
    (text, union): (&str, &UnionPlan<'_>),
    scope: &Scope,
) -> TokenStream {
    let decoded = union.arms.iter().map(|it| arm(text, union, it, scope));
    let expected = union.expected.iter().copied().map(json_type);
    quote! {
        impl Decode for #name {
            fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
                match json.json_type() {
                    #(#decoded)*
                    _ => Err(json.wrong_type(&[#(#expected),*], at, report)),
                }
            }
        }
    }
}

/// What checks a value, and a function for its part of one variant, where the union as a whole is asked for more.
fn whole(
    name: &impl ToTokens,
    union: &UnionPlan<'_>,
    variant: TokenStream,
    scope: &Scope,
) -> (TokenStream, TokenStream) {
    if union.own.is_empty() {
        return (variant, TokenStream::new());
    }
    let own = checks_of(&union.own, &quote!(self), scope);
    // What is wrong with the variant is not told a second time as what is wrong with the union.
    let all = quote! {
        let before = report.total();
        self.check_variant(at, report);
        if report.total() == before {
            #own
        }
    };
    let of_variant = quote! {
        impl #name {
            fn check_variant(&self, at: &Path<'_>, report: &mut Report) {
                #variant
            }
        }
    };
    (all, of_variant)
}

fn declare(api: ScopedApi<'_>, plan: &VariantPlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    let schema = &plan.variant.schema;
    let fallback = match plan.variant.label {
        Label::Other => "Holds a value of any other type.".to_owned(),
        _ => fallback(api.ir, schema),
    };
    let doc = doc(&about_schema(api.ir, schema, &fallback));
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

/// What reads values of the types of an arm.
fn arm(name: &str, union: &UnionPlan<'_>, arm: &UnionArm<'_>, scope: &Scope) -> TokenStream {
    let types = arm.types.iter().copied().map(json_type);
    let read = match &arm.told {
        Told::Type(index) => read(&union.variants[*index], scope),
        Told::Tag {
            property,
            values,
            absent,
        } => by_tag(union, (property, values), *absent, scope),
        Told::Presence { properties, absent } => {
            by_presence(name, union, properties, *absent, scope)
        }
        Told::Trial(tried) => trial(name, union, (tried.iter().copied(), quote!(None)), scope),
        Told::Hint {
            property,
            values,
            tried,
        } => {
            let hint = meant(union, property, values);
            let variants = tried.iter().copied();
            let read = trial(name, union, (variants, quote!(meant)), scope);
            quote!({ let meant = #hint; #read })
        }
    };
    quote!(Some(#(#types)|*) => #read,)
}

/// The value of a property tells.
fn by_tag(
    union: &UnionPlan<'_>,
    (property, values): (&str, &[TagValues<'_>]),
    absent: Option<usize>,
    scope: &Scope,
) -> TokenStream {
    let arms = values.iter().map(|(values, index)| {
        let read = read(&union.variants[*index], scope);
        quote!(Some(#(#values)|*) => #read,)
    });
    let all = values.iter().flat_map(|(values, _)| values);
    let wrong = quote!(Err(json.wrong_tag(#property, &[#(#all),*], at, report)));
    let other = match absent {
        Some(index) => {
            let read = read(&union.variants[index], scope);
            quote! {
                None if !json.has_property(#property) => #read,
                _ => #wrong,
            }
        }
        None => quote!(_ => #wrong,),
    };
    let unknown = union.unknown.iter().map(|_| read_unknown());
    quote! {
        match json.tag(#property).as_deref() {
            #(#arms)*
            #(Some(_) if !report.wants_rules() => #unknown,)*
            #other
        }
    }
}

/// What reads an object that no variant is known for.
fn read_unknown() -> TokenStream {
    let name = ident(UNKNOWN);
    quote!(Decode::decode(json, at, report).map(Self::#name))
}

/// Which properties there are tells.
fn by_presence(
    name: &str,
    union: &UnionPlan<'_>,
    properties: &[(&str, usize)],
    absent: Option<usize>,
    scope: &Scope,
) -> TokenStream {
    let branches = properties.iter().map(|(property, index)| {
        let read = read(&union.variants[*index], scope);
        quote!(if json.has_property(#property) { #read } else)
    });
    let other = match absent {
        Some(index) => read(&union.variants[index], scope),
        None => trial(
            name,
            union,
            (properties.iter().map(|(_, index)| *index), quote!(None)),
            scope,
        ),
    };
    quote!(#(#branches)* { #other })
}

/// The index of the variant that a property hints at, among those that are tried.
fn meant(union: &UnionPlan<'_>, property: &str, values: &[TagValues<'_>]) -> TokenStream {
    let unknown = union.unknown.iter().map(|_| read_unknown());
    let arms = values.iter().map(|(values, index)| {
        let index = Literal::usize_unsuffixed(*index);
        quote!(Some(#(#values)|*) => Some(#index),)
    });
    quote! {
        match json.tag(#property).as_deref() {
            #(#arms)*
            #(Some(_) if !report.wants_rules() => return #unknown,)*
            _ => None,
        }
    }
}

/// They are tried.
fn trial(
    name: &str,
    union: &UnionPlan<'_>,
    (variants, meant): (impl Iterator<Item = usize>, TokenStream),
    scope: &Scope,
) -> TokenStream {
    let candidates = variants.map(|index| {
        let variant = &union.variants[index];
        let read = read(variant, scope);
        let name = variant.name;
        quote!((#name, |json, at, report| #read))
    });
    let check = if union.own.is_empty() {
        quote!(Self::check)
    } else {
        quote!(Self::check_variant)
    };
    quote!(json.first_of((#name, #meant), (#check, &[#(#candidates),*]), at, report))
}

/// Reads the value of a variant.
fn read(plan: &VariantPlan<'_>, scope: &Scope) -> TokenStream {
    let name = ident(plan.name);
    let value = read_value(&plan.variant.schema, &plan.checks, scope);
    quote!(#value.map(Self::#name))
}

/// Reads the value; rules of a list or map are checked on what could be built of it, too.
fn read_value(schema: &Schema, checks: &Checks<'_>, scope: &Scope) -> TokenStream {
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

/// The variant for objects whose tag is not known.
fn declare_unknown(unknown: &Unknown<'_>, scope: &Scope) -> TokenStream {
    scope.uses(&[Import::Value]);
    let doc = doc(&format!(
        "An object of a response whose {} is not known, as it came. A request cannot hold it.",
        code(unknown.property),
    ));
    let name = ident(UNKNOWN);
    quote! {
        #doc
        #name(Value),
    }
}

/// No request can hold what is not known.
fn check_unknown(api: ScopedApi<'_>, unknown: &Unknown<'_>) -> TokenStream {
    let Unknown { property, values } = unknown;
    let (name, runtime) = (ident(UNKNOWN), path(api.runtime));
    quote! {
        Self::#name(_) => {
            #runtime::decode::unknown_tag(#property, &[#(#values),*], at, report);
        }
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
