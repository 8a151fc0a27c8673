//! Objects as structs that carry their rules as attributes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::attributes::{nested, of_object, of_value};
use super::conditions;
use super::docs::{about, about_schema, doc};
use super::ident::ident;
use super::places;
use super::plan::{Checks, FieldPlan, ObjectPlan, RuleForm};
use super::types::{Wrapper, field_type, item_type, wrapper};
use crate::emit::facts;
use crate::emit::words::code;
use crate::ir::{Additional, Api, Definition, DefinitionId, Schema, Shape, Struct};

/// A struct for an object.
pub(super) fn item(api: &Api, id: DefinitionId, plan: &ObjectPlan<'_>) -> TokenStream {
    let definition = &api.definitions[id.0];
    let name = ident(&definition.rust);
    let doc = doc(&container_doc(definition));
    let attributes = container_attributes(definition, plan);
    let fields = plan.fields.iter().map(|plan| field(api, id, plan));
    let additional = additional(api, plan);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Model, Builder)]
        #[non_exhaustive]
        #(#[spec(#attributes)])*
        pub struct #name {
            #(#fields)*
            #additional
        }
    }
}

/// A struct around a list, a map or a scalar that needs a name.
pub(super) fn newtype(api: &Api, definition: &Definition, checks: &Checks<'_>) -> TokenStream {
    let name = ident(&definition.rust);
    let doc = doc(&about_schema(
        api,
        &definition.schema,
        &format!("A value of {}.", code(&definition.rust)),
    ));
    let inner = item_type(api, &definition.schema);
    let place = places::name(definition);
    let attributes = of_value(checks);
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

fn container_attributes(definition: &Definition, plan: &ObjectPlan<'_>) -> Vec<TokenStream> {
    let place = places::name(definition);
    let mut attributes = vec![quote!(place = super::places::#place)];
    if matches!(plan.object.additional, Additional::Refused(_)) {
        attributes.push(quote!(deny_unknown));
    }
    let is_count = |form: &&RuleForm<'_>| {
        matches!(
            form,
            RuleForm::MinProperties(_) | RuleForm::MaxProperties(_)
        )
    };
    let forms = plan.rules.iter().map(|rule| &rule.form);
    let (counts, others): (Vec<_>, Vec<_>) = forms.partition(is_count);
    attributes.extend(counts.into_iter().chain(others).filter_map(of_object));
    if plan.conditions().next().is_some() {
        let function = conditions::function_name(definition);
        attributes.push(quote!(check = super::conditions::#function));
    }
    attributes
}

fn field(api: &Api, owner: DefinitionId, plan: &FieldPlan<'_>) -> TokenStream {
    let member = plan.member;
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
    items.extend(of_value(&plan.checks));
    let attribute = (!items.is_empty()).then(|| quote!(#[spec(#(#items),*)]));
    let kind = field_type(api, owner, member);
    quote! {
        #doc
        #attribute
        pub #name: #kind,
    }
}

fn additional(api: &Api, plan: &ObjectPlan<'_>) -> Option<TokenStream> {
    let Additional::Kept(schema) = &plan.object.additional else {
        return None;
    };
    let name = format_ident!("{}", additional_name(plan.object));
    let rules = (!plan.additional.is_empty()).then(|| {
        let rules = nested(&quote!(values), &plan.additional);
        quote!(, #rules)
    });
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
