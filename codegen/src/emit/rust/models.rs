//! Objects as structs that carry their rules as attributes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::attributes::{nested, of_container, of_schema};
use super::conditions::{self, RequiredWhen};
use super::docs::{about, about_schema, doc};
use super::ident::ident;
use super::literal::plain;
use super::places;
use super::types::{Wrapper, field_type, item_type, wrapper};
use crate::emit::facts;
use crate::emit::members::Members;
use crate::emit::words::code;
use crate::ir::{
    Additional, Api, Constraint, Definition, DefinitionId, Member, Schema, Shape, Struct,
};

/// A struct for an object.
pub(super) fn item(api: &Api, id: DefinitionId, object: &Struct) -> TokenStream {
    let definition = &api.definitions[id.0];
    let name = ident(&definition.rust);
    let doc = doc(&container_doc(definition));
    let attributes = container_attributes(api, definition, object);
    let members = object.members.iter().map(|member| field(api, id, member));
    let additional = additional(api, object);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Model, Builder)]
        #[non_exhaustive]
        #(#[spec(#attributes)])*
        pub struct #name {
            #(#members)*
            #additional
        }
    }
}

/// A struct around a list, a map or a scalar that needs a name.
pub(super) fn newtype(api: &Api, definition: &Definition) -> TokenStream {
    let name = ident(&definition.rust);
    let doc = doc(&about_schema(
        api,
        &definition.schema,
        &format!("A value of {}.", code(&definition.rust)),
    ));
    let inner = item_type(api, &definition.schema);
    let place = places::name(definition);
    let attributes = of_schema(api, &definition.schema);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Model)]
        #[spec(place = super::places::#place #(, #attributes)*)]
        pub struct #name(pub #inner);
    }
}

fn container_doc(definition: &Definition) -> String {
    let mut text = about(
        &definition.schema.about,
        &format!("An object of kind {}.", code(&definition.rust)),
    );
    let rules = facts::conditions(&definition.schema.rules);
    if !rules.is_empty() {
        text.push_str("\n\nRules:\n\n- ");
        text.push_str(&rules.join("\n- "));
    }
    text
}

fn container_attributes(api: &Api, definition: &Definition, object: &Struct) -> Vec<TokenStream> {
    let place = places::name(definition);
    let mut attributes = vec![quote!(place = super::places::#place)];
    if matches!(object.additional, Additional::Refused(_)) {
        attributes.push(quote!(deny_unknown));
    }
    attributes.extend(of_container(&definition.schema.rules));
    if definition.schema.rules.is_empty() {
        return attributes;
    }
    let members = Members::new(api, object);
    for rule in &definition.schema.rules {
        attributes.extend(condition_attribute(&members, &rule.constraint));
    }
    if conditions::needs_function(&members, definition) {
        let function = conditions::function_name(definition);
        attributes.push(quote!(check = super::conditions::#function));
    }
    attributes
}

/// The conditions that have an attribute of their own.
fn condition_attribute(object: &Members<'_>, constraint: &Constraint) -> Option<TokenStream> {
    let member = |name: &str| object.member(name).map(|member| ident(&member.rust));
    if let Some(RequiredWhen {
        conditions,
        required,
    }) = conditions::required_when(object, constraint)
    {
        let conditions: Option<Vec<TokenStream>> = conditions
            .iter()
            .map(|(name, value)| {
                let (member, value) = (member(name)?, plain(value)?);
                Some(quote!(#member = #value))
            })
            .collect();
        let (conditions, required) = (conditions?, required.iter().filter_map(|name| member(name)));
        return Some(quote!(required_when(#(#conditions),*, require(#(#required),*))));
    }
    if let Some(names) = conditions::at_least_one_of(object, constraint) {
        let members = names.iter().filter_map(|name| member(name));
        return Some(quote!(at_least_one_of(#(#members),*)));
    }
    if let Constraint::DependentRequired(name, others) = constraint {
        let (name, others) = (member(name)?, others.iter().filter_map(|name| member(name)));
        return Some(quote!(dependent_required(#name, require(#(#others),*))));
    }
    None
}

fn field(api: &Api, owner: DefinitionId, member: &Member) -> TokenStream {
    let name = ident(&member.rust);
    let doc = doc(&about_schema(
        api,
        &member.schema,
        &format!("The member {}.", code(&member.name)),
    ));
    let mut items = Vec::new();
    if member.rust != member.name {
        let wire = &member.name;
        items.push(quote!(name = #wire));
    }
    match wrapper(&api.definitions[owner.0], member) {
        Wrapper::RequiredNullable => items.push(quote!(required)),
        Wrapper::NullableOption => items.push(quote!(nullable)),
        Wrapper::Plain | Wrapper::Optional | Wrapper::ThreeState => {}
    }
    items.extend(of_schema(api, &member.schema));
    let attribute = (!items.is_empty()).then(|| quote!(#[spec(#(#items),*)]));
    let kind = field_type(api, owner, member);
    quote! {
        #doc
        #attribute
        pub #name: #kind,
    }
}

fn additional(api: &Api, object: &Struct) -> Option<TokenStream> {
    let Additional::Kept(schema) = &object.additional else {
        return None;
    };
    let name = format_ident!("{}", additional_name(object));
    let rules = nested(api, &quote!(values), schema);
    let rules = rules.map(|rules| quote!(, #rules));
    let kind = item_type(api, schema);
    let doc = doc(&additional_doc(api, schema));
    Some(quote! {
        #doc
        #[spec(additional #rules)]
        pub #name: Members<#kind>,
    })
}

fn additional_doc(api: &Api, schema: &Schema) -> String {
    let text = "Members this type does not name, kept as they came.";
    if schema.shape == Shape::Any {
        text.to_owned()
    } else {
        about_schema(api, schema, text)
    }
}

/// The field for members without a name of their own.
pub(super) fn additional_name(object: &Struct) -> String {
    let mut name = "additional_members".to_owned();
    while object.members.iter().any(|member| member.rust == name) {
        name.push('_');
    }
    name
}
