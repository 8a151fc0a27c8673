//! Objects as structs that carry their rules as attributes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use specwright_core::attributes as names;

use super::attributes::{
    evaluate, item as check_item, names as name_checks, nested, never, of_object, of_value,
};
use super::conditions;
use super::docs::{about, about_schema, doc};
use super::ident::{ident, of_runtime, rust_type};
use super::scope::ScopedApi;
use super::types::{boxed, field_type, item_type, properties_of, value_type, wrapped};
use super::{Item, changes, each, item, locations};
use crate::ir::{Schema, Shape};
use crate::options::RustType;
use crate::prose::facts;
use crate::prose::words::{self, code};
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{
    Checks, FieldPlan, ItemPlan, ObjectPlan, RustPlan, TuplePlan, TypeForm, TypePlan, Wrapper,
};

/// What every struct derives, of the derives that options can name.
const OF_MODEL: &[&str] = &["Clone", "Debug", "PartialEq"];

/// Every struct of an API, and what is another name for one.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let mut items = types(plan);
    items.extend(alias(plan));
    items
}

/// The root of a schema that is another name for a type.
fn alias<'p>(plan: &'p RustPlan<'p>) -> impl Iterator<Item = Item<'p>> {
    let root = plan.api.ir.root.iter();
    let root = root.flat_map(|root| root.alias.iter().map(move |alias| (root, alias)));
    root.zip(&plan.api.names.alias)
        .map(move |((root, alias), name)| {
            item(plan, move |api| {
                let doc = doc(&about(
                    &alias.about,
                    "The instances of the schema as a whole.",
                ));
                let (name, ty) = (api.scope.declared(name), api.type_of(root.definition));
                quote!(#doc pub type #name = #ty;)
            })
        })
}

fn types<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    each(plan, |of_type| match &of_type.form {
        TypeForm::Struct(object) => vec![item(plan, move |api| structure(api, of_type, object))],
        TypeForm::Tuple(of) => vec![item(plan, move |api| tuple(api, of_type, of))],
        TypeForm::Newtype(checks) => vec![item(plan, move |api| newtype(api, of_type, checks))],
        TypeForm::ByHand(ty) => vec![item(plan, move |api| by_hand(api, of_type, ty))],
        TypeForm::OpenEnum(..) | TypeForm::Union(..) => Vec::new(),
    })
}

/// A name for a type that is written by hand.
fn by_hand(api: ScopedApi<'_>, plan: &TypePlan<'_>, ty: &RustType) -> TokenStream {
    let name = api.scope.declared(plan.name);
    let about = about(
        &plan.definition.schema.about,
        &format!("{}.", code(plan.name)),
    );
    let doc = doc(&format!("{about}\n\nThe type is written by hand."));
    let ty = rust_type(ty, api.runtime);
    quote!(#doc pub type #name = #ty;)
}

/// A struct for an object.
fn structure(api: ScopedApi<'_>, plan: &TypePlan<'_>, object: &ObjectPlan<'_>) -> TokenStream {
    let name = api.scope.declared(plan.name);
    api.scope.uses(&[Import::Model]);
    let doc = doc(&container_doc(plan));
    let attributes = container_attributes(plan, object);
    let fields = object.fields.iter().map(|plan| field(api, plan));
    let additional = additional(api, object);
    let runtime = of_runtime(api.runtime);
    let builder = plan.has_builder.then(|| {
        let name = api.scope.name(Import::Builder);
        quote!(, #name)
    });
    let as_instance = as_instance(api, plan);
    let (derives, more) = changes::of(api, plan.name, OF_MODEL);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Model #builder #as_instance #derives)]
        #[non_exhaustive]
        #(#more)*
        #runtime
        #(#[spec(#attributes)])*
        pub struct #name {
            #(#fields)*
            #additional
        }
    }
}

/// One more derive, for a type that schemas are applied to.
fn as_instance(api: ScopedApi<'_>, plan: &TypePlan<'_>) -> TokenStream {
    if !plan.is_instance {
        return TokenStream::new();
    }
    let name = api.scope.name(Import::AsInstance);
    quote!(, #name)
}

/// A struct around a list, a map or a scalar that needs a name.
fn newtype(api: ScopedApi<'_>, plan: &TypePlan<'_>, checks: &Checks<'_>) -> TokenStream {
    let name = api.scope.declared(plan.name);
    api.scope.uses(&[Import::Model]);
    let schema = &plan.definition.schema;
    let doc = doc(&about_schema(
        api.ir,
        schema,
        &format!("A value of {}.", code(plan.name)),
    ));
    let inner = item_type(api, schema);
    let location = locations::name(plan.name);
    let attributes = of_value(checks);
    let runtime = of_runtime(api.runtime);
    let as_instance = as_instance(api, plan);
    let (derives, more) = changes::of(api, plan.name, OF_MODEL);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Model #as_instance #derives)]
        #(#more)*
        #runtime
        #[spec(location = super::locations::#location #(, #attributes)*)]
        pub struct #name(pub #inner);
    }
}

/// A struct for an array whose first items have types of their own.
fn tuple(api: ScopedApi<'_>, plan: &TypePlan<'_>, of: &TuplePlan<'_>) -> TokenStream {
    let name = api.scope.declared(plan.name);
    api.scope.uses(&[Import::Model]);
    let schema = &plan.definition.schema;
    let about = about_schema(api.ir, schema, &format!("The array {}.", code(plan.name)));
    let doc = doc(&about);
    let location = locations::name(plan.name);
    let attributes = of_value(&of.own);
    // Several fields are items anyway.
    let fields = of.items.len() + usize::from(of.tuple.rest.is_some());
    let word = (fields == 1).then(|| {
        let word = format_ident!("{}", names::TUPLE);
        quote!(#word,)
    });
    let items = of.items.iter().map(|item| tuple_item(api, item));
    let rest = of
        .tuple
        .rest
        .as_ref()
        .map(|rest| further_items(api, rest, &of.rest));
    let runtime = of_runtime(api.runtime);
    let as_instance = as_instance(api, plan);
    let (derives, more) = changes::of(api, plan.name, OF_MODEL);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Model #as_instance #derives)]
        #(#more)*
        #runtime
        #[spec(#word location = super::locations::#location #(, #attributes)*)]
        pub struct #name(#(#items,)* #rest);
    }
}

fn tuple_item(api: ScopedApi<'_>, plan: &ItemPlan<'_>) -> TokenStream {
    let about = about_schema(api.ir, plan.schema, &format!("Item {}.", plan.name));
    let (doc, mut items) = (doc(&about), Vec::new());
    if plan.wrapper == Wrapper::RequiredNullable {
        items.push(quote!(required));
    }
    items.extend(of_value(&plan.checks));
    let attribute = (!items.is_empty()).then(|| quote!(#[spec(#(#items),*)]));
    let inner = value_type(api, plan.schema);
    let ty = wrapped(api, plan.wrapper, boxed(inner, plan.is_boxed));
    quote!(#doc #attribute pub #ty)
}

/// The items behind those with fields of their own.
fn further_items(api: ScopedApi<'_>, schema: &Schema, checks: &Checks<'_>) -> TokenStream {
    let rules = (!checks.is_empty()).then(|| {
        let rules = nested(names::ITEMS, checks);
        quote!(, #rules)
    });
    let ty = item_type(api, schema);
    let doc = doc(&about_schema(api.ir, schema, "All items behind these."));
    quote!(#doc #[spec(additional #rules)] pub Vec<#ty>)
}

fn container_doc(plan: &TypePlan<'_>) -> String {
    let schema = &plan.definition.schema;
    let mut text = about(&schema.about, &format!("The object {}.", code(plan.name)));
    if let Some(never) = facts::never(schema) {
        text.push_str("\n\n");
        text.push_str(&never);
    }
    let rules = facts::conditions(&schema.rules);
    if !rules.is_empty() {
        text.push_str("\n\nRules:\n\n- ");
        text.push_str(&rules.join("\n- "));
    }
    text
}

fn container_attributes(plan: &TypePlan<'_>, object: &ObjectPlan<'_>) -> Vec<TokenStream> {
    let location = locations::name(plan.name);
    let mut attributes = vec![quote!(location = super::locations::#location)];
    // Where fields take names by patterns, none takes the others.
    if object.object.rest().is_none() && object.matching.is_empty() {
        let deny_unknown = format_ident!("{}", names::DENY_UNKNOWN);
        attributes.push(quote!(#deny_unknown));
    }
    let (counts, others): (Vec<_>, Vec<_>) = object.attributes().partition(|it| it.is_count());
    attributes.extend(counts.into_iter().chain(others).map(of_object));
    attributes.extend(never(object.lets_nothing_pass));
    attributes.extend(evaluate(object.evaluated()));
    if object.has_conditions() {
        let function = conditions::function_name(plan.name);
        attributes.push(quote!(check = super::conditions::#function));
    }
    attributes
}

fn field(api: ScopedApi<'_>, plan: &FieldPlan<'_>) -> TokenStream {
    let property = plan.field.property;
    let name = ident(plan.field.name);
    let doc = doc(&about_schema(
        api.ir,
        &property.schema,
        &format!("The property {}.", code(&property.name)),
    ));
    let mut items = Vec::new();
    if plan.field.name != property.name {
        let wire = &property.name;
        items.push(quote!(name = #wire));
    }
    match plan.wrapper {
        Wrapper::RequiredNullable => items.push(quote!(required)),
        Wrapper::NullableOption => items.push(quote!(nullable)),
        Wrapper::Plain | Wrapper::Optional | Wrapper::ThreeState => {}
    }
    items.extend(of_value(&plan.checks));
    let attribute = (!items.is_empty()).then(|| quote!(#[spec(#(#items),*)]));
    let ty = field_type(api, plan);
    quote! {
        #doc
        #attribute
        pub #name: #ty,
    }
}

/// The fields of the properties without one.
fn additional(api: ScopedApi<'_>, plan: &ObjectPlan<'_>) -> TokenStream {
    let matching = plan.matching.iter().map(|of| {
        let rules = std::iter::once(check_item(&of.check));
        let rules = rules.chain(names_of(plan)).chain(values_of(&of.values));
        let patterns = words::either(&of.matching.patterns);
        let text = format!("Properties whose names match {patterns}, kept as they came.");
        unnamed(api, &of.name, (&of.matching.schema, &text), rules)
    });
    let rest = plan.object.rest().map(|schema| {
        let text = "Properties this type does not name, kept as they came.";
        let rules = names_of(plan).chain(values_of(&plan.additional));
        unnamed(api, &plan.additional_name, (schema, text), rules)
    });
    matching.chain(rest).collect()
}

fn names_of(plan: &ObjectPlan<'_>) -> impl Iterator<Item = TokenStream> {
    plan.names().map(name_checks)
}

fn values_of(checks: &Checks<'_>) -> impl Iterator<Item = TokenStream> {
    let values = (!checks.is_empty()).then(|| nested(names::VALUES, checks));
    values.into_iter()
}

/// A field of many properties.
fn unnamed(
    api: ScopedApi<'_>,
    name: &str,
    (schema, text): (&Schema, &str),
    rules: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    let name = format_ident!("{name}");
    let ty = properties_of(api, &item_type(api, schema));
    let doc = doc(&additional_doc(api, schema, text));
    quote! {
        #doc
        #[spec(additional #(, #rules)*)]
        pub #name: #ty,
    }
}

fn additional_doc(api: ScopedApi<'_>, schema: &Schema, text: &str) -> String {
    if schema.shape == Shape::Any {
        text.to_owned()
    } else {
        about_schema(api.ir, schema, text)
    }
}
